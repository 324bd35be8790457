"""Steps, documents, visits, items and costs that were cut: 环节由8个减至3个, 材料精简60%, 四个事项整合为“一件事”."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from ..models.facts import ProcedureReduction
from ..models.figure import Figure
from ..rules import Example, Made, Rule, View
from .reductions import FRACTION, Form, changes, ratio_of

_ON = frozenset({"share", "quantity", "number", "money", "duration"})
_WEIGHT = 30


def _number(figure: Figure | None) -> Decimal | None:
    return figure.value if figure else None


def _reader(*forms: Form) -> Callable[[View], Iterator[Made]]:
    def read(view: View) -> Iterator[Made]:
        for change in changes(view):
            if change.measure != "time" and change.form in forms:
                ratio, bound = ratio_of(change)
                yield Made(
                    change.start,
                    change.end,
                    {
                        "measure": change.measure,
                        "matter": change.matter,
                        "before": _number(change.before),
                        "after": _number(change.after),
                        "cut": _number(change.cut),
                        "ratio": ratio,
                        "ratio_bound": bound,
                    },
                    uses=change.uses,
                )

    return read


RULES: tuple[Rule, ...] = (
    Rule(
        name="procedure_reduction/result",
        makes=ProcedureReduction,
        on=_ON,
        read=_reader("result"),
        weight=_WEIGHT,
        examples=(
            Example(
                "水电报装环节由6个压减至2个。",
                {"measure": "steps", "matter": "水电报装", "before": "6", "after": "2", "ratio": "0.6667"},
            ),
        ),
        counters=("全区加工企业由80家减少至62家。",),
    ),
    Rule(
        name="procedure_reduction/cut",
        makes=ProcedureReduction,
        on=_ON,
        read=_reader("cut"),
        weight=_WEIGHT,
        examples=(Example("不动产登记申请材料精简45%。", {"measure": "documents", "matter": "不动产登记", "ratio": "0.45"}),),
        counters=("该工艺使原材料消耗减少20%。",),
    ),
    Rule(
        name="procedure_reduction/fraction",
        makes=ProcedureReduction,
        on=FRACTION,
        read=_reader("cut", "result"),
        weight=_WEIGHT,
        examples=(Example("用水报装环节压缩1/2。", {"measure": "steps", "matter": "用水报装", "ratio": "0.5"}),),
        counters=("水库环节检查于1/2完成。",),
    ),
    Rule(
        name="procedure_reduction/merged",
        makes=ProcedureReduction,
        on=frozenset({"quantity"}),
        read=_reader("merged"),
        weight=_WEIGHT,
        examples=(Example("开办餐饮店涉及的5个审批事项整合为“一件事”。", {"measure": "items", "before": "5", "after": "1"}),),
        counters=("三个行政村合并为一个社区。",),
    ),
)
