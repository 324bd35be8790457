"""Rates: shares, growth, decline, progress, multiples, each with what it is a rate of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..models.facts import Rate
from ..models.figure import Figure
from ..patterns import rare
from ..phrases.lists import chain, goes_on, parts_of
from ..phrases.nouns import Span, floor_of, metric, metric_before, noun_after
from ..rules import Example, Made, Rule, Scene, View, once_a_place
from .count import is_count, item_of
from .money.roles import money_role
from .money.subjects import group_of
from .places import is_place, without_place
from .rates.at_large import rate_at_large
from .rates.metrics import FROM, Metric, before_start_value, is_part_by_place, own_noun, whole_metric
from .rates.shapes import CHANGE, MINUS, Shape, is_reduction, shape_of, shape_of_multiple

_LONGEST_LIST = 10
"""How many figures of a list are dealt out."""

_REACH = 48
"""How many characters before a figure its clause is looked at."""

_HOPS = 4
"""How many figures back a metric may be looked for."""

_TO = rare(
    r"(?:左右|以上)?[，,]?(?:大幅|逐步|稳步|显著|快速|一举|跃|逐渐|又)?"
    r"(?:提高|提升|上升|增长|增加|增|升|扩大|下降|降低|减少|降|减|回落|攀升|跃升|压缩|压减|调整|发展|变|调)?(?:到|至|为)"
)
"""由31%|提升至54%: the value where a change began is told only along with its end."""

_NO_RATE = re.compile(
    "利率|利息|年化|费率|税率|折扣|首付|[涨跌]停|征收率|收益率|手续费|佣金|贴现率|准备金率|LPR"
    "|股份(?!制)|股权|持股|出资|报酬|违约金|市盈|赔率|票息"
)
"""Prices of money and shares in companies are no rates of anything."""
_HELD = re.compile("的?(?:股|注册资本)")
_QUOTED = re.compile("报收|收于|收报|收盘|开盘|每股|股价|指数|个股|涨停|跌停|换手率|沪指|深成指|创业板")
_PHYSICAL = re.compile("浓度|纯度|含量|湿度|度数|酒精|坡度|误差|精度")
_REDUCED = tuple("时间 时限 环节 材料 流程 证明 周期 用时 次数 时长 步骤 程序 资料 跑动 办理 审批".split())
"""What is cut in a reform: no rates, but reductions of time and procedure, which have rules of their own."""

_RATE_NOUN = re.compile(
    "的?(?:同比|环比|年均|平均|复合|高)*+(?:(?P<up>增速|增幅|增长率?|涨幅|速度)|(?P<down>降幅|跌幅|降速)"
    "|份额|市场份额|比例|占比|比重|占有率|水平|股份|股权|利率|概率|机会|折扣|力气|努力|精力)"
)
"""What a percentage is said to be behind it: 以8%|的增速. Only a growth or a decline is a rate there."""


def read_share(view: View, hops: int = _HOPS) -> Iterator[Made]:
    """The rate that a percentage or a number of points tells; `hops` is how many figures back its metric may be looked for."""
    figure: Figure = view.anchor
    if figure.value is None or _is_none(view, figure):
        return
    again = _same_share(view, figure, hops)
    if again is not None:
        yield again
        return
    first, place = chain(view.scene, figure)
    lead = _lead(view, first)
    begin = first.start - len(lead)
    if (changed := _CHANGED_SHARE.search(lead)) is not None:
        lead = lead[: changed.end("of")]  # 占全市的比重|由3%升至9%
    each = _of_each(view, figure, first, lead, place) if "分别占" in lead else None
    if each is not None:
        yield each
        return
    shape = shape_of(lead.rstrip(MINUS) if place else lead)  # 增长-4%、|9%: the sign is the first one's
    if shape is not None and shape.suffix and (of := _share_behind(view, figure, shape)) is not None:
        yield of
        return
    if shape is None:
        if figure.kind == "share" and not is_reduction(lead):
            yield from _by_what_follows(view, figure, hops)
        return
    if shape.kind == "share" and _PHYSICAL.search(lead, max(0, len(lead) - 14)):
        return
    if figure.kind == "points":
        if shape.kind not in ("growth", "decline"):
            return
        shape = shape._replace(kind="other")
    found = _dealt_out(view, first, lead, place) or _metric(view, first, shape, begin, hops)
    if found is None or (found.at is None and shape.bare):
        return
    if found.text.endswith(_REDUCED) and shape.kind == "decline":
        return
    if shape.kind in ("growth", "decline") and _is_quote(view):
        return
    if shape.kind == "other" and figure.kind == "share" and figure.value < 1:
        shape = shape._replace(kind="share")  # 恢复到上年同期的|八成
    bound = figure.bound
    if bound == "exact" and place and not first.text[0].isdigit():
        bound = first.bound  # 超过98%、85%
    elif bound == "exact" and shape.about:
        bound = "approx"  # 约占全市的25%
    for one in _of_list(view, figure, found, lead[shape.start :], place):
        fields = _fields(one.text + shape.suffix, figure, shape.kind, bound)
        yield Made(min(one.start, figure.start), figure.end, fields, uses=(figure,))


def _share_behind(view: View, figure: Figure, shape: Shape) -> Made | None:
    """吸引了占全国12%的|外商投资: what has the share stands behind it."""
    if shape.suffix == "占比" or not view.text.startswith("的", figure.end):
        return None
    at = noun_after(view, figure.end + 1)
    if at is None:
        return None
    start = view.text.rfind("占", max(view.clause[0], figure.start - 26), figure.start)
    return Made(start, at[1], _fields(view.text[slice(*at)] + shape.suffix, figure, "share"), uses=(figure,))


_CHANGED_SHARE = re.compile("(?P<of>占[^，,。；、占0-9]{2,20}?(?:比重|比例)?)(?:由|从)[^，,。；]{0,6}?[0-9.]+[%％][^，,。；0-9]{0,6}[到至为]$")


def _lead(view: View, figure: Figure) -> str:
    return view.text[max(view.scene.reading.clause(figure.start)[0], figure.start - _REACH) : figure.start]


def _is_none(view: View, figure: Figure) -> bool:
    """Whether the percentage is a price of money, a share in a company, or the value where a change began."""
    text, start, end = view.text, figure.start, figure.end
    left = max(view.clause[0], start - 14)
    if _NO_RATE.search(text, left, start) or _HELD.match(text, end):
        return True
    return FROM.search(text, max(left, start - 8), start) is not None and _TO.match(text, end) is not None


def _is_quote(view: View) -> bool:
    """Whether a change is one of a share's price: no fact of a zone."""
    start, end = view.sentence
    return _QUOTED.search(view.text, max(start, view.start - 40), min(end, view.end + 24)) is not None


def _of_list(view: View, figure: Figure, found: Metric, words: str, place: int) -> list[Metric]:
    """A、B分别增长8%、9% and A、B均达98%: the metric of this figure, or several that share it."""
    if found.at is None:
        return [found]
    first, _ = chain(view.scene, figure)
    parts = parts_of(view.text, *found.at, _length_of_list(view.scene, first))
    if len(parts) < 2:
        named = _of_indicators(view, figure, found.at[0], place)
        return [named or found]
    metrics = [Metric(name, begin, (begin, end)) for begin, end, name in parts]
    if place < len(parts) and (place or goes_on(view.scene, figure)):
        return [metrics[place]]
    shared = "均" in words or "都" in words or words.endswith("各") or all(one.text.endswith("率") for one in metrics)
    return metrics if shared and not place else [found]


def _of_indicators(view: View, figure: Figure, start: int, place: int) -> Metric | None:
    """产值、税收、出口等各项指标分别增长8%、6%和9%: where as many are named as there are figures, each has its own."""
    text = view.text
    if text[start - 1 : start] != "等" or not text.startswith(_INDICATORS, start):
        return None
    parts = parts_of(text, view.scene.reading.clause(start)[0], start - 1)
    first, _ = chain(view.scene, figure)
    if len(parts) < 2 or len(parts) != _length_of_list(view.scene, first):
        return None
    span = metric(text, *parts[place][:2])
    return Metric(text[slice(*span)], span[0], None) if span is not None else None


_INDICATORS = ("各项", "指标", "主要", "多项")
_DEALT_OUT = re.compile(
    "[，,]?(?:同比|环比|[比较][^，,。；、]{1,8}?)?(?:分别|依次|各)(?:同比|环比|[比较][^，,。；、]{1,8}?)?(?:占|增|升|下|降|减|提|完成|为|达|是|恢复)"
)


def _dealt_out(view: View, first: Figure, lead: str, place: int) -> Metric | None:
    """企业40家，总投资9亿元，分别占|12%、15%: each share is of what a figure before the list told, in their order."""
    if _DEALT_OUT.match(lead) is None and not _answers_list(view, first, lead):
        return None
    name = _answering(view, first, place, _length_of_list(view.scene, first))
    return Metric(name, first.start - len(lead), None) if name else None


def _answers_list(view: View, first: Figure, lead: str) -> bool:
    """出口、进口分别完成80亿元、20亿元，同比增长|4%、5%: a list of changes behind a list of as many amounts."""
    change = CHANGE.search(lead)
    if change is None or lead[: change.start()].strip("，, ") not in ("", "同比", "环比"):
        return False
    i = view.scene.figure_index(first.start) - 1
    if i < 1 or view.scene.figures[i].kind not in ("money", "quantity"):
        return False
    return chain(view.scene, view.scene.figures[i])[1] + 1 == _length_of_list(view.scene, first)


def _length_of_list(scene: Scene, first: Figure) -> int:
    i = scene.figure_index(first.start)
    length = 1
    while length < _LONGEST_LIST and goes_on(scene, scene.figures[i + length - 1]):
        length += 1
    return length


def _answering(view: View, first: Figure, place: int, length: int) -> str | None:
    """What the figure tells that stands at this place in the list before a list of shares."""
    scene, i = view.scene, view.scene.figure_index(first.start)
    figures = scene.figures[max(0, i - 2 * length - 2) : i]
    told = [one for one in figures if one.kind not in _TIMES and not _is_aside(view, one)][-length:]
    if length < 2 or place >= length or len(told) < length or told[0].start < view.sentence[0]:
        return None
    one = told[place]
    span = _measured(View(scene, one, one.start, one.end)) if one.kind == "quantity" else None
    parts = parts_of(scene.text, *span, length) if span is not None else []
    return parts[place][2] if len(parts) == length else _said_by(scene, one, 2)  # 产量、产值分别达3万吨、6亿元


_TIMES = ("date", "duration")
"""分别比|上年同期|增长: times are no part of a list of amounts."""
_OPENED = re.compile("[（(][^（()）。\n]{0,30}$")


def _is_aside(view: View, figure: Figure) -> bool:
    """收入12亿元|（比上年增加3亿元）: whether the figure stands in brackets."""
    return _OPENED.search(view.text, max(view.sentence[0], figure.start - 32), figure.start) is not None


_OF_EACH = rare("[，,]?分别(?P<share>占(?:了|到)?(?P<of>[^占0-9]{3,})的)")


def _of_each(view: View, figure: Figure, first: Figure, lead: str, place: int) -> Made | None:
    """医院90家，床位8万张，分别占全省医院数和床位数的|7%和9%: the wholes are dealt out as well."""
    each = _OF_EACH.fullmatch(lead)
    if each is None:
        return None
    start, length = first.start - len(lead), _length_of_list(view.scene, first)
    wholes = parts_of(view.text, start + each.start("of"), start + each.end("of"))
    name = _answering(view, first, place, length) if len(wholes) == length else None
    if name is None:
        return None
    fields = _fields(f"{name}占{wholes[place][2]}", figure, "share")
    return Made(start + each.start("share"), figure.end, fields, uses=(figure,))


def _fields(metric: str, figure: Figure, kind: str, bound: str | None = None) -> dict[str, object]:
    metric = metric.replace("\n", "").replace(" ", "").replace("\u3000", "")
    bound = bound or figure.bound
    return {"metric": metric, "value": figure.value, "upper": figure.upper, "bound": bound, "kind": kind}


# --- what a rate is a rate of ----------------------------------------------------------------------------------------


_PLANS = ("计划", "任务", "目标", "预算", "计划数", "任务数", "指标")
"""Goals that are a plan of something, which the figure before names; 工程量|的七成 is of the work itself."""


def _metric(view: View, figure: Figure, shape: Shape, lead: int, hops: int) -> Metric | None:
    """The noun before the words that tell the rate, or what the figure before speaks of; `lead` is where the lead begins."""
    scene, text, at = view.scene, view.text, lead + shape.start
    if shape.goal:  # 利用外资3亿美元，完成年计划的|57%: of the plan for what was told before
        planned = shape.goal.endswith(_PLANS) and own_noun(view, at, 0) is None
        whose = _carried(scene, figure, hops) if planned else None
        return Metric((whose or "") + shape.goal, at, None)
    span = own_noun(view, at, shape.name)
    if span is not None and not shape.name and is_place(scene, *_last_of(text, span)) and (whole := _carried(scene, figure, hops)):
        return Metric(without_place(whole), span[0], None)  # 甲区增加值增长9%，|乙区增长8%
    if span is not None:
        if shape.suffix == "占比" and is_part_by_place(scene, span) and (whole := _carried(scene, figure, hops)):
            return Metric(whole, span[0], None)
        return whole_metric(view, span)
    carried = _carried(scene, figure, hops)
    if carried is None:
        return None
    start = max(scene.reading.clause(at)[0], floor_of(view, at))
    while start < figure.start and text[start] in "、，,和及 ":
        start += 1
    level = text[at : at + shape.name]
    if not level and shape.kind == "share" and text.endswith("占比", 0, before_start_value(view, at)):
        level = "占比"  # 网办件90件，占比从年初的50%|升至60%
    return Metric(carried + level, start, None)


def _carried(scene: Scene, figure: Figure, hops: int) -> str | None:
    """What the figures before in the sentence gave a value to: 进出口733亿元，同比增长|33%."""
    at = _before_brackets(scene.text, figure.start)
    floor = scene.reading.sentence(at)[0]
    if floor and scene.text[floor - 1] in "；;" and at - floor < 10:
        floor = scene.reading.sentence(floor - 2)[0]  # 合同额8亿元；增长|9%
    attained = None
    i = scene.figure_index(at)
    for earlier in reversed(scene.figures[max(0, i - hops) : i]):
        if earlier.start < floor or at - earlier.end > 60:
            break
        said = _said_by(scene, earlier, hops)
        if said is not None and (said.endswith(_ATTAINED) or said in _MORE):
            attained = attained or said
            continue
        if said is not None:
            return said
    return attained


def _last_of(text: str, span: Span) -> Span:
    """The last of the nouns that 、 joins."""
    return max(span[0], text.rfind("、", *span) + 1), span[1]


_ATTAINED = ("完成率", "完成比例", "达成率", "进度", *_PLANS)
"""产值60亿元，完成率27%，增长|9%: how far a plan was carried out is an aside; what grew is told before it."""
_MORE = ("增收", "减收", "增支", "减支")
"""预算收入4亿元，同比|增收3000万元|，增长7%: by how much it grew is an aside too."""
_CLOSED = rare(r"[（(][^（()）。\n]{0,100}[)）][，,][^，,；;。()（）]{0,12}$")


def _before_brackets(text: str, at: int) -> int:
    """进出口90亿元|（出口50亿元，进口40亿元），增长8%: what stands in brackets is passed over."""
    if not any(mark in text[max(0, at - 14) : at] for mark in "）)"):
        return at
    closed = _CLOSED.search(text, max(0, at - 116), at)
    return closed.start() if closed is not None else at


def _said_by(scene: Scene, figure: Figure, hops: int) -> str | None:
    """What one figure gives a value to: a sum's role, a count's item, a rate's metric, a measure's noun."""
    view = View(scene, figure, figure.start, figure.end)
    if figure.kind == "money":
        return _said_by_money(view)
    if is_count(scene, figure):
        item = item_of(scene, figure)
        return item.text if item is not None else None
    if figure.kind in ("share", "multiple"):
        return _rate_told(view, hops - 1) if hops > 1 else None
    if figure.kind == "quantity":
        span = _measured(view)
        return scene.text[slice(*span)] if span is not None else None
    return None


@once_a_place
def _rate_told(view: View, hops: int) -> str | None:
    """The metric of an earlier rate; read once a place, as every figure of a long list asks for those before it."""
    read = read_share if view.anchor.kind == "share" else read_multiple
    made = next(iter(read(view, hops)), None)
    return str(made.fields["metric"]) if made is not None else None


def _said_by_money(view: View) -> str | None:
    text = view.text
    if text.startswith("的", view.end):
        span = noun_after(view, view.end + 1)
        return text[slice(*span)] if span is not None else None
    role, span = money_role(view, 3), _measured(view)
    noun = text[slice(*span)] if span is not None else ""
    if role is None or role.family == "none":
        return noun if len(noun) > 1 else None
    if role.family == "investment" and role.metric in noun:
        noun = noun[: noun.rindex(role.metric) + len(role.metric)]  # 固定资产投资|完成
        return noun if noun != role.metric or not noun.endswith("投资") else (group_of(view, role) or "") + noun
    if role.family == "investment" and role.metric.endswith("投资"):
        return (group_of(view, role) or "") + role.metric  # 工业项目9个，总投资8亿元，增长|5%
    return (role.subject or "") + role.metric


def _measured(view: View) -> Span | None:
    """The noun before a figure, its words of change left out (煤价|上涨|20元)."""
    change = CHANGE.search(view.text, max(view.clause[0], view.start - 24), view.start)
    return metric_before(view, change.start() if change is not None else view.start)


# --- rates told by what follows, or by the rate before ---------------------------------------------------------------


def _by_what_follows(view: View, figure: Figure, hops: int) -> Iterator[Made]:
    if view.text.startswith("大关", figure.end) and (name := _carried(view.scene, figure, hops)) is not None:
        yield Made(figure.start, figure.end + 2, _fields(name, figure, "share"), uses=(figure,))
        return  # 首次突破10%|大关: of what was spoken of
    made = _all_of(view, figure)
    if made is None:
        rate_noun = _RATE_NOUN.match(view.text, figure.end)
        made = _of_things(view, figure) if rate_noun is None else _at_a_rate(view, figure, rate_noun, hops)
    if made is not None:
        yield made


_NEXT_WHOLE = re.compile(r"[、和及，,](?:占(?P<of>[^，,。；、占0-9]{1,10}?)的?|(?P<whole>[^，,。；、占0-9]{1,10}?)的)")


def _same_share(view: View, figure: Figure, hops: int) -> Made | None:
    """占全市的25%、全省的8%: the share of another whole."""
    i = view.scene.figure_index(figure.start) - 1
    if i < 0 or hops <= 1 or view.scene.figures[i].kind != "share":
        return None
    earlier = view.scene.figures[i]
    gap = _NEXT_WHOLE.fullmatch(view.text, earlier.end, figure.start)
    if gap is None:
        return None
    made = next(iter(read_share(View(view.scene, earlier, earlier.start, earlier.end), hops - 1)), None)
    if made is None or made.fields["kind"] != "share" or "占" not in str(made.fields["metric"]):
        return None
    name = str(made.fields["metric"]).rpartition("占")[0] + "占" + (gap["of"] or gap["whole"])
    own = earlier.bound != "exact" and earlier.text[0].isdigit()  # 25%|以上、8%, but 超过|25%、8%
    bound = figure.bound if own or figure.bound != "exact" else str(made.fields["bound"])
    return Made(gap.start() + 1, figure.end, _fields(name, figure, "share", bound), uses=(figure,))


def _all_of(view: View, figure: Figure) -> Made | None:
    """网办事项|100%办结: all of what stands right before."""
    behind = view.text[figure.end : figure.end + 1]
    if figure.value != 1 or not behind.isalpha() or behind == "的":
        return None
    span = metric_before(view, figure.start)
    if span is None or span[1] - span[0] < 2 or _DRIVING.fullmatch(view.text, *span):
        return None
    return Made(span[0], figure.end, _fields(view.text[slice(*span)], figure, "share"), uses=(figure,))


_DRIVING = rare("推动|实现|确保|做到|促进|保证|力争")
"""推动|100%事项进驻: what stands before the share governs it."""


def _at_a_rate(view: View, figure: Figure, rate_noun: re.Match[str], hops: int) -> Made | None:
    """以8%|的增速: a growth or decline of what the sentence spoke of."""
    if rate_noun["up"] is None and rate_noun["down"] is None:
        return None
    name = _carried(view.scene, figure, hops)
    if name is None:
        return None
    kind = "growth" if rate_noun["up"] else "decline"
    return Made(figure.start, rate_noun.end(), _fields(name, figure, kind), uses=(figure,))


def _of_things(view: View, figure: Figure) -> Made | None:
    """61%的污水处理厂完成改造, 超九成企业复工: a share of the things named behind it."""
    text, of = view.text, view.text.startswith("的", figure.end)
    opens = figure.start == view.clause[0] or figure.bound != "exact"
    driven = figure.value == 1 and _DRIVING.fullmatch(text, max(0, figure.start - 2), figure.start) is not None
    if not of and not driven and not (opens and "成" in figure.text) and not figure.text.endswith(("以上", "成多")):
        return None
    at = noun_after(view, figure.end + of)
    if at is None or _NO_RATE.search(text, figure.end, figure.end + 8):
        return None
    stop = view.scene.reading.clause(figure.end)[1]
    if stop - figure.end <= 18 and not view.scene.figures_between(figure.end, stop):
        at = (at[0], stop)  # what they do belongs to it: (61%的)污水处理厂完成改造
    return Made(figure.start, at[1], _fields(text[slice(*at)], figure, "share"), uses=(figure,))


def read_multiple(view: View, hops: int = _HOPS) -> Iterator[Made]:
    """增长1.6倍 is growth, 是去年的2.5倍 and 翻一番 are multiples."""
    figure: Figure = view.anchor
    first, place = chain(view.scene, figure)
    lead = _lead(view, first)
    if figure.value is None or is_reduction(lead) or view.text.startswith(("体", "镜"), figure.end):
        return
    shape = shape_of_multiple(figure.text, lead)
    if shape is None:
        return
    over = figure.bound == "exact" and lead.startswith("超过", shape.start)
    found = _dealt_out(view, first, lead, place) or _metric(view, first, shape, first.start - len(lead), hops)
    if found is None:
        return
    for one in _of_list(view, figure, found, lead[shape.start :], place):
        fields = _fields(one.text, figure, shape.kind, "over" if over else None)
        yield Made(min(one.start, figure.start), figure.end, fields, uses=(figure,))


def _read_share(view: View) -> Sequence[Made]:
    return _shares(view, _HOPS)


@once_a_place
def _shares(view: View, hops: int) -> tuple[Made, ...]:
    """What `read_share` reads, kept for `_read_at_large` to see."""
    return tuple(read_share(view, hops))


def _read_at_large(view: View) -> Made | None:
    """The rate that a percentage tells which `read_share` finds no words of telling for."""
    figure: Figure = view.anchor
    if figure.value is None or _is_none(view, figure) or _is_quote(view) or _read_share(view):
        return None
    if _PHYSICAL.search(view.text, max(view.clause[0], figure.start - 14), figure.start) is not None:
        return None
    found = rate_at_large(view, lambda: _carried(view.scene, figure, _HOPS))
    if found is None:
        return None
    return Made(found.start, found.end, _fields(found.metric, figure, found.kind), uses=(figure,), subject=found.subject)


def _example(source: str, metric: str, value: str, kind: str) -> Example:
    return Example(source, {"metric": metric, "value": str(Decimal(value)), "kind": kind})


RULES: tuple[Rule, ...] = (
    Rule(
        name="rate/share",
        makes=Rate,
        on=frozenset({"share"}),
        read=_read_share,
        weight=10,
        examples=(
            _example("上半年全区出口额同比增长12.5%。", "出口额", "0.125", "growth"),
            _example("单位能耗下降18%。", "单位能耗", "0.18", "decline"),
            _example("完成规上工业产值350亿元，同比增长8%。", "规上工业产值", "0.08", "growth"),
            _example("城镇化率达到71.5%。", "城镇化率", "0.715", "share"),
            _example("城镇化率由65%提高到70%。", "城镇化率", "0.7", "share"),
            _example("完成年度任务60亿元的93%。", "年度任务", "0.93", "progress"),
            _example("利用外资3亿美元，完成全年计划的57%。", "利用外资全年计划", "0.57", "progress"),
            _example("钦州综保区、南宁综保区进出口分别增长31%、22%。", "钦州综保区进出口", "0.31", "growth"),
            _example("产业园区亩均税收年均增长8%以上。", "产业园区亩均税收", "0.08", "growth"),
            _example("采矿业、住宿和餐饮业税收分别增长7%、3%。", "住宿和餐饮业税收", "0.03", "growth"),
            _example("工业产值、税收和外贸出口等各项指标分别增长8%、6%、9%。", "税收", "0.06", "growth"),
            _example("园区完成销售9亿元、利润6000万元，分别比前一年增长1.2倍与85%。", "利润", "0.85", "growth"),
            _example("昆山增加值增长9%，芜湖、宁国分别增长8%、7%。", "增加值", "0.07", "growth"),
            _example("用电量由上年的下降3%转为增长8%。", "用电量", "0.08", "growth"),
            _example("出口18亿元，剔除价格因素后增幅为9%。", "出口", "0.09", "growth"),
            _example("规上企业亏损面9%。", "规上企业亏损面", "0.09", "share"),
            _example("集体企业税收下降3%，股份制企业增长5%。", "股份制企业", "0.05", "growth"),
            _example("完成固定资产投资9亿元，占年度计划的86%，同比增长12%。", "固定资产投资", "0.12", "growth"),
            _example("完成预算收入4亿元，同比增收3000万元，增长7%。", "预算收入", "0.07", "growth"),
            _example("旅客量恢复到上年同期的八成。", "旅客量", "0.8", "share"),
            _example("绿化投资600万元，占总投资的3%。", "绿化投资占总投资", "0.03", "share"),
            _example("非税收入7亿元，占年度预算的56%。", "非税收入年度预算", "0.56", "progress"),
            _example("出口8亿元，占全市比重由3%升至9%，明年将突破10%大关。", "出口占全市比重", "0.09", "share"),
            _example("出口8亿元，占全市的20%,全省的5%以上。", "出口占全省", "0.05", "share"),
            _example("产值9亿元（比去年增加1亿元）、税收2亿元，较2020年分别增长8%、6%。", "产值", "0.08", "growth"),
            _example("劳动人口5000人，占总人口的28%。", "劳动人口占总人口", "0.28", "share"),
            _example("进口、出口分别增长8%、9%。", "出口", "0.09", "growth"),
            _example("外贸总值同比增长-3%。", "外贸总值", "0.03", "decline"),
            _example("完成年度任务（60亿元）的103%。", "年度任务", "1.03", "progress"),
            _example("群众满意率一直保持在96%。", "群众满意率", "0.96", "share"),
            _example("80%的企业实现了数字化。", "企业实现了数字化", "0.8", "share"),
        ),
        counters=("贷款年利率为4.35%。", "我们要付出百分之百的努力。"),
    ),
    Rule(
        name="rate/at_large",
        makes=Rate,
        on=frozenset({"share"}),
        read=_read_at_large,
        weight=1,
        examples=(
            _example("今年试机，良率跑到97.5%。", "良率", "0.975", "share"),
            _example("本厂员工里七成是邻村人。", "本厂员工", "0.7", "share"),
            _example("完成投资6亿元，为年度计划的74%。", "完成投资年度计划", "0.74", "progress"),
        ),
        counters=("股价上涨5%。", "年利率为4%。", "溶液浓度为75%。", "审批时限压缩六成。"),
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
            _example("营收9亿元、税收6000万元，分别是三年前的3倍和2倍。", "税收", "2", "multiple"),
            Example("公司订单翻了近一番。", {"metric": "公司订单", "value": "2", "bound": "approx"}),
            Example("网上办件翻了一番还多。", {"metric": "网上办件", "value": "2", "bound": "over"}),
        ),
        counters=("采用4倍放大镜观察。",),
    ),
)
