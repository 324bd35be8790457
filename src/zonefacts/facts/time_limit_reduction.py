"""Times needed or allowed that were cut or capped: 审批时限由60个工作日压减至20个, 提速60%, 仅用13个工作日, 3个工作日内办结."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..models.facts import TimeLimitReduction
from ..rules import Example, Made, Rule, View
from .reductions import FRACTION, Form, changes, ratio_of

_ON = frozenset({"duration", "share", "quantity", "number", "date"})  # 30日 is read as a date
_TIMES = frozenset({"duration", "number"})
_WEIGHT = 30


def _reader(*forms: Form) -> Callable[[View], Iterator[Made]]:
    def read(view: View) -> Iterator[Made]:
        for change in changes(view):
            if change.measure == "time" and change.form in forms:
                ratio, bound = ratio_of(change)
                yield Made(
                    change.start,
                    change.end,
                    {
                        "matter": change.matter,
                        "before": change.before,
                        "after": change.after,
                        "cut": change.cut,
                        "ratio": ratio,
                        "ratio_bound": bound,
                    },
                    uses=change.uses,
                )

    return read


RULES: tuple[Rule, ...] = (
    Rule(
        name="time_limit_reduction/result",
        makes=TimeLimitReduction,
        on=_ON,
        read=_reader("result"),
        weight=_WEIGHT,
        examples=(
            Example(
                "仓储项目规划许可时限由40个工作日压减至16个。",
                {"matter": "仓储项目规划许可", "before": "40", "after": "16", "cut": None, "ratio": "0.6"},
            ),
        ),
        counters=("两地高铁行程由3小时缩短至1.5小时。",),
    ),
    Rule(
        name="time_limit_reduction/cut",
        makes=TimeLimitReduction,
        on=_ON,
        read=_reader("cut"),
        weight=_WEIGHT,
        examples=(Example("排污许可审批时限压缩72%以上。", {"matter": "排污许可审批", "ratio": "0.72", "ratio_bound": "at_least"}),),
        counters=("今年以来优良天数减少5天。",),
    ),
    Rule(
        name="time_limit_reduction/fraction",
        makes=TimeLimitReduction,
        on=FRACTION,
        read=_reader("cut", "result"),
        weight=_WEIGHT,
        examples=(Example("林地使用审核时限压缩1/4。", {"matter": "林地使用审核", "ratio": "0.25"}),),
        counters=("半决赛用时超过1/4决赛。",),
    ),
    Rule(
        name="time_limit_reduction/ahead",
        makes=TimeLimitReduction,
        on=_TIMES,
        read=_reader("ahead"),
        weight=_WEIGHT,
        examples=(Example("西环路改造比合同工期提前26天完工。", {"cut": "26"}),),
        counters=("参观者请提前3天预约。",),
    ),
    Rule(
        name="time_limit_reduction/spent",
        makes=TimeLimitReduction,
        on=_TIMES,
        read=_reader("spent"),
        weight=_WEIGHT,
        examples=(Example("该项目从拿地到取得施工许可证仅用9个工作日。", {"after": "9", "cut": None}),),
        counters=("项目建设工期18个月。", "从县城到机场仅需40分钟。"),
    ),
    Rule(
        name="time_limit_reduction/within",
        makes=TimeLimitReduction,
        on=_TIMES,
        read=_reader("within"),
        weight=_WEIGHT,
        examples=(Example("特种设备使用登记2个工作日内办结。", {"matter": "特种设备使用登记", "after": "2"}),),
        counters=("自受理申请之日起20个工作日内办结。",),
    ),
)
