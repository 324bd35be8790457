"""Rates: shares, growth, decline, progress, multiples, each with what it is a rate of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..models.facts import Rate
from ..models.figure import Figure
from ..rules import Example, Made, Rule, Scene, View
from .count import CLASSIFIERS, is_count, item_of
from .lists import chain, goes_on, parts_of
from .money import money_role
from .nouns import floor_of, metric, metric_before, noun_after

_UP = "(?<!负)增长|增加|提高|提升|上升|上涨|上浮|攀升|飙升|激增|猛增|大增|递增|净增|扩大|增幅|增速|涨幅|升幅|增长率|增速率|增|升|涨|多|高(?!达)|加快"
_DOWN = "负增长|下降|减少|降低|回落|下跌|下滑|下调|跌|收窄|收缩|萎缩|减|降幅|减幅|跌幅|降|节约|节省|节能|缩水|少|低|改善|减排|减轻"
_BARE = re.compile(rf"[0-9.]+相?|(?:这一?|一|该|此)?(?:{_UP}|{_DOWN}|幅度|比例|比率|份额|占比|比重|总量|量|数量|价值)")
"""Words that name no metric by themselves: the metric stands in an earlier clause."""
# The word of change right before the figure: 增长, 同比增长了约 ..; with 到/至/为 behind it the figure is where the change ended.
_CHANGE = re.compile(
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:幅度|比例|速度|率|更?是|竟|也|仍|了|均|都|分别|都?超过?|达到?|为|近|约|超|逾|高达|在|预期|预计|保持|目标|[:： ])*(?P<to>[到至])?(?:了|约|近|超过?)*$"
)
_REDUCING = re.compile(r"(?:压缩|压减|压降|缩短|缩减|精简|提速|提前|节约|节省)[^，。；、]{0,6}$")
"""Words of reform: how much a procedure was cut, which has fact types of its own."""
_PART_OF = re.compile(
    r"(?:总[数量额值人口产收入装机]{1,3}|总体|全[市省国县区球]|全部|全年|整体|存量|余额)的(?:约|近|超过?)*$"
)
_BACK_TO = re.compile(
    r"(?P<back>恢复[至到]|相当于|达到|为|是)(?:了|约)?[^，。；、]{0,8}(?:年|同期|水平|上年|去年)的(?:约|近)*$"
)
_IS = re.compile(r"(?:(?:均|都|已)?(?:达到?|为|是)(?:了|约|近|超过?)*)$")
_PROGRESS = re.compile(
    r"(?:完成|达到?|占|实现|已?完)(?:了|到)?[^，。；、]{0,16}?(?:任务|目标|计划|总量|工程量|进度|总?投资|预算|总长|工程|总目标|全年|建设)(?:数|量|的|任务|目标|值)*(?:的|约|近|达|超过|完成)*$|(?:进度|形象进度|完成率|完成比例|时序进度|工程进度)(?:已?经?[达完]到?成?|为|约|超过?|的|过|至|到|约为)*$|(?:工程|项目|建设|施工|土建|主体|投资|任务|目标|计划|征迁|征收|安装)[^，。；、]{0,6}?已?完成(?:了|约|近|超过?|总?工程量的|进度|工程量)*$"
)
_SHARE_OF = re.compile(
    r"(?P<of>约?占(?:到|了|据)?(?P<whole>[^，。；、%％]{0,24}?)(?:的|的比重|的比例|比重|比例|比)?(?:约|近|超过?|达到?|为|已|将|高达|的|由|不到|不足|突破|提高到|提升至|提高至|上升到|上升至|下降到|降至|提升到|增至| )*)$"
)
_LEVEL = re.compile(
    r"(?P<name>率|占比|比重|比例|度|份额|百分比|概率|系数|水平|成数|利用|指数)(?:均|都|已|将|分别|仅|只有|就|预计|力争|平均|基本|全部|稳定|保持|持续|目前|今年|超过?|达到?|为|是|近|约|逾|突破|高达|在|到|至|由|从|实现|提高|提升|上升|增加|增长|增至|升至|下降|降低|降|扩大|仍|也|已经|控制|不低于|[:： ])*$"
)
_STARTS = re.compile(r"(?:由|从)(?:[^，。；]{0,6}?的)?$")
_ENDS = re.compile(
    r"^(?:左右|以上)?(?:大幅|逐步|稳步|显著|快速|一举|跃|逐渐|又)?(?:提高|提升|上升|增长|增加|增|升|扩大|下降|降低|减少|降|减|回落|攀升|跃升|压缩|压减|调整|发展|变|调)?(?:到|至|为)"
)
_PHYSICAL = re.compile("浓度|纯度|含量|湿度|度数|酒精|坡度|误差|精度")
_NO_RATE = re.compile(
    r"利率|利息|年化|费率|税率|折扣|首付|[涨跌]停|征收率|收益率|手续费|佣金|贴现率|准备金率|LPR|股份|股权|持股|出资|报酬|违约金|市盈|赔率|票息"
)

_FILLERS = re.compile(
    r"(?:同比|环比|较?比?上年同期|较?去年同期|比?较?上年末?|比?较?去年|比?较?年初|按年|按月|每年|每月|相比|继|年?复合|年均|月均|年平均|平均|明显|显著|有所|小幅|就会|就|只|五年|三年|[0-9一二三四五六七八九十两]+年|累计|分别|均|都|各|预计|力争|将|又|再|逆势|大幅|稳步|实现|达到?|继续|持续|已|约|近|较|比|名义|实际|按可比价格?计算|可比|按可比口径|，| |可|能|总体|也|当期|同口径)+$"
)


_THAN = re.compile(
    r"与[^，。；]{1,20}相比$|(?<!占)(?:同比|环比|比|较|相较于?|相比于?|与)[^，。；、的]{1,12}?(?:相比|同期|年|季度?|月|期)?$"
)
"""A comparison between the noun and its change: 出口|较上年同期|增长, 成本|比火电|高."""
_HELD = re.compile("的?(?:股|注册资本)")
_QUOTED = re.compile("报收|收于|收报|收盘|开盘|每股|股价|指数|个股|涨停|跌停|换手率|沪指|深成指|创业板")
_RATE_NOUN = re.compile(
    r"的?(?:同比|环比|年均|平均|复合|高)*(?:(?P<up>增速|增幅|增长率?|涨幅|速度)|(?P<down>降幅|跌幅|降速)|(?P<share>份额|市场份额|比例|占比|比重|占有率|水平|股份|股权|利率|概率|机会|折扣|力气|努力|精力))"
)


def read_share(view: View, hops: int = 4) -> Iterator[Made]:
    """The rate that a percentage or a number of points tells; `hops` is how many figures back its metric may be looked for."""
    figure: Figure = view.anchor
    if figure.value is None:
        return
    text, start, end = view.text, figure.start, figure.end
    clause = view.clause[0]
    left = text[max(clause, start - 48) : start]
    if _NO_RATE.search(left[-14:]) or _HELD.match(text, end):
        return
    if _STARTS.search(left[-8:]) and _ENDS.match(text[end : end + 10]):
        return
    first, place = chain(view.scene, figure)
    lead = text[max(view.scene.reading.clause(first.start)[0], first.start - 48) : first.start]
    shape = _shape(lead)
    if shape is None:
        if figure.kind == "share" and not _REDUCING.search(lead):
            whole = _same_share(view, figure, hops) or _all_of(view, figure)
            yield from (whole,) if whole is not None else _with_noun_after(view, figure, hops)
        return
    if shape[0] in ("share", "is") and _PHYSICAL.search(lead[-14:]):
        return
    kind, cut, name_end = shape
    if figure.kind == "points":
        if kind not in ("growth", "decline"):
            return
        kind = "other"
    at = first.start - len(lead) + cut
    found = _goal(text, at, first.start) if kind == "progress" else None
    found = found or _metric(view, first, at, at + name_end if name_end else None, hops)
    if found is None:
        return
    metric, begin, span = found
    if span is None and kind == "is":
        return
    kind = "share" if kind == "is" else kind
    if span is not None:
        parts = parts_of(text, *span)
        if len(parts) > 1:
            if place < len(parts) and (place or goes_on(view.scene, figure)):
                begin, _, metric = parts[place]
            elif not place and ("均" in lead[cut:] or "都" in lead[cut:] or "各" in lead[-2:]):
                for one, _, name in parts:
                    yield Made(one, end, _fields(name, figure, kind), uses=(figure,))
                return
    if "各占" in lead[cut:] and span is not None:
        return
    suffix, bound = "", figure.bound
    if place and bound == "exact" and not first.text[0].isdigit():
        bound = first.bound  # 超过98%、85%
    if kind == "share":
        of = _SHARE_OF.search(lead)
        if of is not None:
            suffix = _whole(of["of"])
            bound = "approx" if bound == "exact" and of["of"].startswith("约") else bound
    if kind == "decline" and metric.endswith(_REDUCED):
        return
    if kind in ("growth", "decline") and _is_quote(view):
        return
    yield Made(min(begin, start), end, _fields(_plain(metric + suffix), figure, kind, bound), uses=(figure,))


_REDUCED = (
    "时间",
    "时限",
    "环节",
    "材料",
    "流程",
    "证明",
    "周期",
    "用时",
    "次数",
    "时长",
    "步骤",
    "程序",
    "资料",
    "跑动",
    "办理",
    "审批",
)
"""What is cut in a reform: no rates, but reductions of time and procedure, which have rules of their own."""


def _is_quote(view: View) -> bool:
    """Whether a change is one of a share's price: no fact of a zone."""
    return (
        _QUOTED.search(view.text, max(view.sentence[0], view.start - 40), min(view.sentence[1], view.end + 24))
        is not None
    )


def _fields(metric: str, figure: Figure, kind: str, bound: str | None = None) -> dict[str, object]:
    return {
        "metric": metric,
        "value": figure.value,
        "upper": figure.upper,
        "bound": bound or figure.bound,
        "kind": kind,
    }


def _plain(metric: str) -> str:
    return metric.replace("\n", "").replace(" ", "").replace("　", "")


def _whole(of: str) -> str:
    """占X, 占比, 占X比重 out of 占X比重的约: what of the words before the figure belongs to the metric's name."""
    cut = re.sub(
        r"(?:约|近|超过?|达到?|为|已|将|高达|由|不到|不足|突破|提高到|提升至|提高至|上升到|上升至|下降到|降至|提升到|增至|保持在|稳定在|控制在|的| )+$",
        "",
        of,
    )
    return (
        cut.removeprefix("约").replace("占到", "占").replace("占据", "占").replace("占了", "占")
        if len(cut) > 1
        else "占比"
    )


def _shape(lead: str) -> tuple[str, int, int] | None:
    """The kind of a percentage by the words in front of it, where these begin in `lead`, and how many of them the metric keeps."""
    last = len(lead)
    if _REDUCING.search(lead, max(0, last - 12)):
        return None
    back = _BACK_TO.search(lead, max(0, last - 24)) if lead.endswith(("的", "的约", "的近")) else None
    if back is not None:
        return "other", back.start(), 0
    of = _SHARE_OF.search(lead) if "占" in lead else None
    progress = (
        _PROGRESS.search(lead)
        if "完成" in lead or "进度" in lead or "任务" in lead or "目标" in lead or "计划" in lead
        else None
    )
    if progress is not None:
        return "progress", progress.start(), 0
    if of is not None:
        return "share", of.start(), 0
    change = _CHANGE.search(lead, max(0, last - 20))
    level = _LEVEL.search(lead, max(0, last - 24))
    if level is not None and (change is None or level.start() < change.start()):
        if change is None or change["to"]:
            return "share", level.start(), len(level["name"])
        kind = "growth" if change["up"] else "decline"
        return kind, level.start(), len(level["name"])
    if change is not None:
        if change["to"]:
            return "share", change.start(), 0
        return ("growth" if change["up"] else "decline"), change.start(), 0
    part = _PART_OF.search(lead)
    if part is not None:
        of_noun = lead.rindex("的", part.start())
        return "share", of_noun, 0
    link = _IS.search(lead)
    return ("is", link.start(), 0) if link is not None else None


def _without_comparison(view: View, floor: int, end: int) -> tuple[int, int] | None:
    """The noun before a comparison (生产成本|比火电高); where only the comparison has one (同比节前|门店销量), that."""
    than = _THAN.search(view.text, floor, end)
    if than is not None:
        span = metric_before(view, than.start())
        if span is not None and span[1] - span[0] > 1:
            return span
        if view.text.startswith(("比", "较", "与"), than.start()):
            return None
    return metric_before(view, end)


def _before_start(view: View, at: int) -> int:
    """由31%|提升至54%: the noun stands before the start value."""
    i = view.scene.figure_index(at) - 1
    if i >= 0 and view.scene.figures[i].end == at:
        opening = _STARTS.search(view.text, max(0, view.scene.figures[i].start - 8), view.scene.figures[i].start)
        if opening is not None:
            return opening.start()
    return at


_GOAL = re.compile(
    r"(?:完成|达到?|占|实现)了?(?P<goal>[^，。；、0-9]*?(?:任务|目标|计划|总量|工程量|总投资|预算|总长|总目标)(?:数|量|任务|目标|值)*)"
)


def _goal(text: str, at: int, end: int) -> tuple[str, int, tuple[int, int] | None] | None:
    """完成|全年目标任务|的52%: the measure of a progress."""
    goal = _GOAL.search(text, at, end)
    return (goal["goal"], goal.start(), None) if goal else None


def _metric(
    view: View, figure: Figure, at: int, keep: int | None, hops: int = 4
) -> tuple[str, int, tuple[int, int] | None] | None:
    """What the rate is of: the noun before the words of change in the clause, or what the figure before speaks of."""
    scene, text = view.scene, view.text
    floor = floor_of(view, at)
    if keep is not None:
        span = metric(text, floor, keep)
        if span is not None and span[0] == floor:
            inner = next((one for one in scene.figures_between(floor - 16, floor) if one.end == floor), None)
            if inner is not None and (
                inner.kind == "duration" or (inner.kind == "quantity" and inner.unit not in CLASSIFIERS)
            ):
                span = metric(text, floor_of(view, inner.start), keep)  # 站点|500米|覆盖率
    else:
        before_change = _before_start(view, at)
        filler = _FILLERS.search(text, floor, before_change)
        end = filler.start() if filler else before_change
        span = _without_comparison(view, floor, end)
    if span is not None and span[1] - span[0] > 1 and _BARE.fullmatch(text, *span) is None:
        return text[span[0] : span[1]], span[0], span
    carried = _carried(scene, figure, hops)
    if carried is None:
        return None
    name = text[floor_of(view, at) : keep] if keep is not None else ""
    clause = scene.reading.clause(at)[0]
    return carried + (name if len(name) <= 3 else ""), max(clause, floor_of(view, at)), None


def _carried(scene: Scene, figure: Figure, hops: int) -> str | None:
    """The metric, item or rate that the figure before in the sentence gave a value to."""
    floor = scene.reading.sentence(figure.start)[0]
    i = scene.figure_index(figure.start) - 1
    while i >= 0 and hops > 0:
        earlier = scene.figures[i]
        if earlier.start < floor or figure.start - earlier.end > 60:
            return None
        view = View(scene, earlier, earlier.start, earlier.end)
        if earlier.kind == "money" and scene.text.startswith("的", earlier.end):
            span = noun_after(view, earlier.end + 1)
            if span is not None:
                return scene.text[slice(*span)]
        elif earlier.kind == "money":
            role = money_role(view, 2)
            span = _measured(view)
            if role is not None and role.family != "none":
                whole = scene.text[slice(*span)] if span is not None else ""
                return (
                    whole
                    if role.family == "investment" and whole.endswith(role.metric)
                    else (role.subject or "") + role.metric
                )
            if span is not None and span[1] - span[0] > 1:
                return scene.text[span[0] : span[1]]
        elif is_count(scene, earlier):
            item = item_of(scene, earlier)
            if item is not None:
                return item[0]
        elif earlier.kind in ("share", "multiple", "points"):
            made = next(iter(read_share(view, hops - 1)), None) if earlier.kind == "share" else None
            if made is not None:
                return str(made.fields["metric"])
        elif earlier.kind == "quantity":
            span = _measured(view)
            if span is not None:
                return scene.text[span[0] : span[1]]
        hops -= 1
        i -= 1
    return None


def _measured(view: View) -> tuple[int, int] | None:
    """The noun before a figure, its words of change left out (煤价|上涨|20元)."""
    change = _CHANGE.search(view.text, max(view.clause[0], view.start - 24), view.start)
    return metric_before(view, change.start() if change is not None else view.start)


_NEXT_WHOLE = re.compile(r"[、和及，](?P<whole>占?[^，。；、占0-9]{1,10}?)的?$")


def _same_share(view: View, figure: Figure, hops: int) -> Made | None:
    """占全市的25%、全省的8%: the share of another whole."""
    i = view.scene.figure_index(figure.start) - 1
    if i < 0 or hops == 0 or view.scene.figures[i].kind != "share":
        return None
    earlier = view.scene.figures[i]
    gap = _NEXT_WHOLE.fullmatch(view.text, earlier.end, figure.start)
    if gap is None:
        return None
    one = View(view.scene, earlier, earlier.start, earlier.end)
    made = next(iter(read_share(one, hops - 1)), None)
    if made is None or made.fields["kind"] != "share" or "占" not in str(made.fields["metric"]):
        return None
    metric = str(made.fields["metric"]).rpartition("占")[0] + "占" + gap["whole"]
    bound = str(made.fields["bound"]) if figure.bound == "exact" else figure.bound
    return Made(gap.start("whole"), figure.end, _fields(_plain(metric), figure, "share", bound), uses=(figure,))


def _all_of(view: View, figure: Figure) -> Made | None:
    """网办事项100%办结: all of what stands right before."""
    behind = view.text[figure.end : figure.end + 1]
    if figure.value != 1 or not behind.isalpha() or behind == "的":
        return None
    span = metric_before(view, figure.start)
    if span is None or span[1] - span[0] < 2:
        return None
    return Made(span[0], figure.end, _fields(_plain(view.text[slice(*span)]), figure, "share"), uses=(figure,))


def _with_noun_after(view: View, figure: Figure, hops: int) -> Iterator[Made]:
    """61%的城市污水处理厂完成改造: a share of the things named behind it."""
    text = view.text
    of = text.startswith("的", figure.end)
    rate_noun = _RATE_NOUN.match(text, figure.end)
    if rate_noun is not None:
        if rate_noun["share"]:
            return
        name = _carried(view.scene, figure, hops)
        if name is not None:
            yield Made(
                figure.start,
                rate_noun.end(),
                _fields(name, figure, "growth" if rate_noun["up"] else "decline"),
                uses=(figure,),
            )
        return
    opens = figure.start == view.clause[0] or figure.bound != "exact"
    if not of and (not opens or "成" not in figure.text) and not figure.text.endswith(("以上", "成多")):
        return
    if _NO_RATE.search(text[figure.end : figure.end + 8]):
        return
    stop = view.scene.reading.clause(figure.end)[1]
    limit = min(stop, figure.end + 18)
    following = view.scene.figures_between(figure.end, limit)
    if following:
        limit = following[0].start
    at = noun_after(view, figure.end + of)
    if at is None:
        return
    whole = text[at[0] : limit]
    metric = whole if limit == stop else text[at[0] : at[1]]
    yield Made(figure.start, max(at[1], at[0] + len(metric)), _fields(_plain(metric), figure, "share"), uses=(figure,))


_TIMES_OF = re.compile(r"(?:是|为|达到?|相当于|约为|约是|超过)[^，。；]{0,14}?(?:的|之)?(?:约|近|超过?)*$")


def read_multiple(view: View) -> Iterator[Made]:
    figure: Figure = view.anchor
    if figure.value is None:
        return
    text = view.text
    left = view.before(48)
    if _REDUCING.search(left):
        return
    change = _CHANGE.search(left)
    doubled = "翻" in figure.text or "倍增" in figure.text
    kind = "multiple"
    if doubled:
        at = view.start
    elif change is not None and not change["to"]:
        kind = "growth" if change["up"] else "decline"
        at = view.start - len(left) + change.start()
    else:
        times = _TIMES_OF.search(left)
        if times is None and change is None:
            return
        at = view.start - len(left) + (times.start() if times is not None else change.start() if change else 0)
    found = _metric(view, figure, at, None)
    if found is None:
        return
    metric, begin, _ = found
    if begin > view.start or text[view.end : view.end + 1] in ("体", "镜"):
        return
    yield Made(min(begin, view.start), view.end, _fields(_plain(metric), figure, kind), uses=(figure,))


def _example(source: str, metric: str, value: str, kind: str) -> Example:
    return Example(source, {"metric": metric, "value": str(Decimal(value)), "kind": kind})


RULES: tuple[Rule, ...] = (
    Rule(
        name="rate/share",
        makes=Rate,
        on=frozenset({"share"}),
        read=read_share,
        weight=10,
        examples=(
            _example("上半年全区出口额同比增长12.5%。", "出口额", "0.125", "growth"),
            _example("单位能耗下降18%。", "单位能耗", "0.18", "decline"),
            _example("完成规上工业产值350亿元，同比增长8%。", "规上工业产值", "0.08", "growth"),
            _example("城镇化率达到71.5%。", "城镇化率", "0.715", "share"),
            _example("城镇化率由65%提高到70%。", "城镇化率", "0.7", "share"),
            _example("劳动人口5000人，占总人口的28%。", "劳动人口占总人口", "0.28", "share"),
            _example("进口、出口分别增长8%、9%。", "出口", "0.09", "growth"),
            _example("80%的企业实现了数字化。", "企业实现了数字化", "0.8", "share"),
        ),
        counters=("贷款年利率为4.35%。", "我们要付出百分之百的努力。"),
    ),
    Rule(
        name="rate/points",
        makes=Rate,
        on=frozenset({"points"}),
        read=read_share,
        weight=10,
        examples=(_example("规上工业增加值增速提高3.4个百分点。", "规上工业增加值增速", "0.034", "other"),),
        counters=("贷款利率下调0.1个百分点。",),
    ),
    Rule(
        name="rate/multiple",
        makes=Rate,
        on=frozenset({"multiple"}),
        read=read_multiple,
        weight=10,
        examples=(
            _example("新能源汽车产量增长1.6倍。", "新能源汽车产量", "1.6", "growth"),
            _example("出口额是去年同期的2.5倍。", "出口额", "2.5", "multiple"),
            _example("工业产值翻一番。", "工业产值", "2", "multiple"),
        ),
        counters=("采用4倍放大镜观察。",),
    ),
)
