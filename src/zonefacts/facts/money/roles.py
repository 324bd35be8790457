"""What a sum of money is: invested, earned, or neither (a price, a fine, somebody's wealth).

The rules of investments and of output values share this reading, so that each sum has one role: the one of the cue that is
tied to it most closely.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from ...models.figure import Figure
from ...names.words import cut
from ...patterns import rare
from ...phrases.nouns import with_whom
from ...rules import Scene, View, once_a_place
from ..cues import Cue, carried_on, light, noun_start, planned_by_year, respective
from ..places import is_place
from ..plans import in_plan
from .role import MoneyRole
from .senses import by_sense, given
from .words import CUES, GENERAL, NOUN_AFTER, SPECIFIC

_REACH = 40
_USED_FOR = re.compile(r"(?:资金)?(?:全部|主要)?用于|的?(?:罚款|罚金|价格|单价|房价|市值|违法所得|赔偿|成本|工资)")
_CHANGED_BY = re.compile(r"(?:增长|增加|提高|提升|上升|下降|减少|降低|下滑|缩水|多|少)了?(?:大?约|近|超过?)?$")
"""A sum by which something changed (营收缩水了4亿元) is no sum of it."""
_PER_UNIT = re.compile(r"\s*(?:(?:以上)?口径|[/／每](?!年)|一[吨斤亩套台平张瓶箱]|的价)")
_AREA = re.compile("\\s*[/／每](?:亩|公顷|平方公里)")
_BY_AREA = rare("(?:税收|产值|产出|收入|投资强度|税)[^，。；0-9]{0,6}$")
_UNIT_BEFORE = re.compile(r"每(?!年).{1,4}$|(?:单|均)价[^，]{0,4}$")


def money_role(view: View, hops: int = 6) -> MoneyRole | None:
    """The role of the sum at the view's anchor, or None where nothing says what it is; `hops` is how many figures back it may stand."""
    return _money_role(view, hops)


@once_a_place
def _money_role(view: View, hops: int) -> MoneyRole | None:
    role = _by_cue(view, hops)
    return role if role is not None or hops == 0 else by_sense(view, lambda before: money_role(before, hops - 1))


def _by_cue(view: View, hops: int) -> MoneyRole | None:
    text, start, end = view.text, view.start, view.end
    if _is_bracketed_class(view) or (_PER_UNIT.match(text, end) and not _by_area(view)) or _UNIT_BEFORE.search(text, max(0, start - 8), start):
        return None
    left = max(view.clause[0], start - _REACH)
    if (role := _in_respective(view)) is not None:
        return role
    cue = _before_aside(view, left) or CUES.last(text, left, start)
    if cue is not None and (_IN_NAME.match(text, cue.end) or (cue.word == "贷" and text[cue.end] not in _QUOTES_END)):
        cue = None
    near = cue is not None and light(text, cue.end, start)
    if cue is not None and near and _CHANGED_BY.search(text, cue.end, start):
        return None
    after = NOUN_AFTER.match(text, end)
    if after is not None and (not near or cue is None or cue.word in GENERAL):
        noun = CUES.last(text, after.start("noun"), after.end("noun"))
        if not text.startswith("项目", after.end()):  # 亿元以上外商投资|项目: a class
            noun = CUES.last(text, end, after.end())
        if noun is not None and (noun.role in SPECIFIC or not near) and after.end() <= view.clause[1]:
            return _role(view, noun, start, after.end())
    if cue is not None and near:
        if cue.word in GENERAL and view.anchor.bound == "at_least" and _CLASS_OF_PROJECTS.match(text, end):
            return None  # 签约亿元以上项目9个
        if cue.word == "最高":
            return _from_clause_before(view)
        if cue.role == "output" and (text.startswith("的", cue.end) or _is_class(view) or _is_traded(view, cue)):
            return None
        return _role(view, cue, cue.start)
    if (granted := _granted(view)) is not None:
        return granted
    if _USED_FOR.match(text, end):
        return None
    if cue is not None and not view.scene.figures_between(cue.end, start):
        return None
    if _CLASS_OF_PROJECTS.match(text, end):
        return _from_clause_before(view)  # 其中10亿元项目3个: a class
    return (
        _from_clause_before(view) or _done_so_far(view) or _part(view) or _by_head(view) or _carried(view, hops) or _reached(view)
    )


_ASIDE = rare("[（(][^（）()\n]{2,20}[）)]$")


def _before_aside(view: View, left: int) -> Cue | None:
    """预算收入|（扣除调库后）|9亿元: the word right before what stands in brackets."""
    aside = _ASIDE.search(view.text, left, view.start) if view.text[view.start - 1] in "）)" else None
    cue = CUES.last(view.text, left, aside.start()) if aside is not None else None
    return cue if cue is not None and aside is not None and cue.end == aside.start() else None


def _by_area(view: View) -> bool:
    """亩均税收|20万元/亩: what land yields is told by its area."""
    return _AREA.match(view.text, view.end) is not None and _BY_AREA.search(view.text, max(view.clause[0], view.start - 16), view.start) is not None


_IN_NAME = re.compile(r"(?:出口)?(?:加工|贸易|物流|合作|试验|投资)*(?:区|港区|园区)")
"""保税|区, 台商投资|区, 出口|加工区: a word of money inside the name of a zone."""
_QUOTES_END = "”》"
"""办理“创业贷”8亿元: loans of many names, where a quoted name ends in their sign."""

_SO_FAR = re.compile(
    r"(?:截[至止]|到)?(?:目前|现在|[0-9]{1,4}年|[0-9]{1,2}月[底末]?|年底)*(?:为止)?(?:目前|现|共)?(?:已经?|累计|实际)*完成了?$"
)


def _done_so_far(view: View) -> MoneyRole | None:
    """项目总投资5亿元，目前已|完成|3亿元: of the investment told before in the sentence."""
    found = _SO_FAR.search(view.text, max(view.clause[0], view.start - 24), view.start)
    previous = view.figure_before() if found is not None and found.start() == view.clause[0] else None
    while previous is not None and previous.kind in ("date", "share") and previous.start > view.sentence[0]:
        previous = View(view.scene, previous, previous.start, previous.end).figure_before()
    if found is None or previous is None or previous.kind != "money":
        return None
    whole = money_role(View(view.scene, previous, previous.start, previous.end), 1)
    if whole is None or whole.kind not in ("total", "planned"):
        return None
    return MoneyRole("investment", "completed", "完成", found.start(), view.end, whole.subject)


_HEAD = re.compile(
    r"(?P<noun>[\u4e00-\u9fff]{1,12}?(?<![金总差余份名限定全小大保面巨超税])额)(?:达到?|突破|超过?|约?为|实现|完成|累计|高达|将|已|预计|首次)*$"
)


def _by_head(view: View) -> MoneyRole | None:
    """租赁额达3亿元: what is an amount by its last sign measures business, whatever the business is."""
    found = _HEAD.search(view.text, max(view.clause[0], view.start - 24), view.start)
    if found is None:
        return None
    start, end = found.span("noun")
    return MoneyRole("output", "output", view.text[_head_start(view.text, start, end) : end], start, view.end)


def _head_start(text: str, start: int, end: int) -> int:
    """Where the noun that ends in 额 begins; the verb right before 额 is what the amount is of (执行|额)."""
    whose = end - 1
    words = cut(text[start:whose])
    return noun_start(text, start, whose - len(words[-1])) if words else start


_REACHING = rare(r"(?:突破|超过?|达到?|迈[上过]|跃上|跨[上越])(?:了)?$")
_SECTOR_HEAD = rare(r"[\u4e00-\u9fff]{2,16}(?:(?<![企行专事创就])业|产业集群)$")


def _reached(view: View) -> MoneyRole | None:
    """食品产业|突破|300亿元: a sector is measured by its output where nothing else is said."""
    figure: Figure = view.anchor
    if figure.value is None or figure.value < 10**8 or _is_class(view):
        return None
    reaching = _REACHING.search(view.text, max(view.clause[0], view.start - 3), view.start)
    if reaching is None and figure.bound != "over":
        return None
    end = reaching.start() if reaching is not None else view.start
    if (found := _SECTOR_HEAD.search(view.text, max(view.clause[0], end - 18), end)) is None:
        return None
    begin = noun_start(view.text, found.start(), end - 2)
    return MoneyRole("output", "output", view.text[begin:end], begin, view.end) if end - begin > 2 else None


_GIVER = re.compile(r"(?:政府|财政|财政厅|财政局|财政部|中央|[省市县区])[^，。；0-9]{0,14}?(?:提供|安排|拨付|下达|划拨|给予|拨出|筹措)的?$")
_FUNDS = re.compile(r"[^，。；0-9]{0,14}?资金")
_PAID_OUT = re.compile(r"[^，。；0-9]{0,28}?(?:拨付|划拨|下拨)")


def _granted(view: View) -> MoneyRole | None:
    """市政府向园区提供的|2亿元|共建资金, 5000万元|由市里拨付: what the state gives, told by who gives it or by how."""
    text, right = view.text, view.clause[1]
    giver = _GIVER.search(text, max(view.clause[0], view.start - 40), view.start)
    found = _FUNDS.match(text, view.end, right) if giver is not None else _PAID_OUT.match(text, view.end, right)
    return MoneyRole("investment", "fiscal", "", view.start, found.end()) if found is not None else None


_CLASS_AFTER = rare(r"(?:\s*[)）])?的?[^，。；;：:、（）()\s0-9]{0,8}(?:企业|公司|门店|商户|大户|园区|集群|产业|产品|单位|个体户)(?!的?(?:经营|税收))")
_CLASS_OF_PROJECTS = re.compile(r"的?[^，。；、的0-9]{0,6}项目")
_TRADING = rare(r"换手率|成交量|[涨跌报][0-9]")


def _is_bracketed_class(view: View) -> bool:
    """工业产值(500万元以上)6亿元: whose output is meant."""
    before, after = view.text[max(0, view.start - 1) : view.start], view.text[view.end : view.end + 1]
    return view.anchor.bound == "at_least" and before in ("(", "（") and after in (")", "）")


def _is_class(view: View) -> bool:
    """Whether the sum only says which ones are meant: 年产值1亿元以上的企业."""
    return view.anchor.bound in ("at_least", "over", "at_most", "under") and _CLASS_AFTER.match(view.text, view.end) is not None


def _is_traded(view: View, cue: Cue) -> bool:
    """Whether the sum is a day's turnover on the exchange."""
    return cue.word.startswith("成交") and _TRADING.search(view.text, max(view.sentence[0], view.start - 40), view.start) is not None


def _in_respective(view: View) -> MoneyRole | None:
    """The role that 分别 deals out: by the item's own cue, or by the one that closes the list for all its items."""
    text = view.text
    found = respective(view.scene, view.anchor, max(view.sentence[0], view.start - 120))
    if found is None:
        return None
    (begin, end), (_, last_end) = found
    cue = CUES.last(text, begin, end)
    if cue is not None and light(text, cue.end, end):
        return _role(view, cue, cue.start)
    cue = CUES.last(text, begin, last_end)
    if cue is None or not light(text, cue.end, last_end):
        return None
    role = _role(view, cue, cue.start)
    return replace(role, metric=cue.word, subject=text[noun_start(text, begin, end) : end] or None)


_REACHED = rare("(?:则|已|也|更是|就|首次|一举)*(?:达到?|突破|超过?|高达|为)(?:了)?")
"""饰品出口，|则达到了|80亿元."""
_AT_MOST = rare(r"[，,](?:单个|每家|每户)?(?:[\u4e00-\u9fff]{0,4})?(?:最高|总额|累计|合计)(?:可达|达|为|不超过)?")


_GROWING = frozenset(("output", "fixed_asset", "foreign"))
"""Roles of sums that are compared with the year before."""


def _from_clause_before(view: View) -> MoneyRole | None:
    """进出口总额同比增长5%，达12亿元: the cue stands in the clause before, and only how much it grew between."""
    text, start = view.text, view.start
    left = max(view.sentence[0], start - _REACH)
    if left == view.clause[0]:
        return None
    for cue in reversed(list(CUES.between(text, left, view.clause[0]))):
        if cue.role == "output" and cue.end == view.clause[0] - 1 and _REACHED.fullmatch(text, cue.end + 1, start):
            return _role(view, cue, cue.start)
        if (cue.role in _GROWING or cue.word.endswith("投资")) and cue.word != "交易":
            return _role(view, cue, cue.start) if carried_on(text, cue.end, start) else None
        if cue.role == "fiscal":
            limited = (view.anchor.bound == "at_most" and start - cue.end == 1) or _AT_MOST.fullmatch(text, cue.end, start)
            return _role(view, cue, cue.start) if limited else None
    return None


def _carried(view: View, hops: int) -> MoneyRole | None:
    """其中出口区3亿元; 前者5亿元，后者3亿元: an item of the list that the sum before opened takes over its role."""
    i = view.scene.figure_index(view.start) - 1
    while i >= 0 and _is_passed_over(view.scene.figures[i]):
        i -= 1
    if i < 0 or hops == 0:
        return None
    previous = view.scene.figures[i]
    if (place := _of_place(view)) is not None:
        sums = [one for one in view.scene.figures_between(max(view.start - 80, 0), place[0]) if one.kind == "money"]
        role = money_role(View(view.scene, sums[-1], sums[-1].start, sums[-1].end), hops - 1) if sums else None
        return replace(role, start=place[0], end=view.end) if role is not None and role.family == "output" else None
    if previous.kind != "money" or view.start - previous.end > 44 or "\n" in view.text[previous.end : view.start]:
        return None
    found = _item(view.text, previous.end, view.start) or _restated(view, previous)
    if found is None:
        return None
    who, at = found
    role = money_role(View(view.scene, previous, previous.start, previous.end), hops - 1)
    if role is None or role.family == "none":
        return role
    who = "" if who in ("前者", "后者") or light(who, 0, len(who)) else who[noun_start(who, 0, len(who)) :]
    if role.family == "output" and who.endswith("业") and (sector := _OF_SECTOR.fullmatch(role.metric)) is not None:
        return MoneyRole(role.family, role.kind, who + sector["what"], at, view.end)
    return MoneyRole(role.family, role.kind, role.metric, at, view.end, who or None)


_DOES = rare("(?:预计|累计|共|已|实现|完成|达到?|为)*$")


def _of_place(view: View) -> tuple[int, int] | None:
    """东岭区完成增加值9亿元，增长8%；|青湾高新区|完成|7亿元: a place with a sum and no measure has that of the place before."""
    begin = view.clause[0]
    if view.start - begin > 30:
        return None
    said = _DOES.search(view.text, begin, view.start)
    end = said.start() if said is not None else view.start
    return (begin, end) if end < view.start and is_place(view.scene, begin, end) else None


_YEAR = re.compile("20[0-9]{2}年")


def _is_passed_over(figure: Figure) -> bool:
    """增长5%；, 在60个园区中居第3位；, 2025年|达9亿元: a figure that may stand between the sums of a list."""
    return (
        figure.kind in ("share", "points", "multiple")
        or (figure.kind == "quantity" and figure.unit in ("个", "位", "名"))
        or (figure.kind == "date" and _YEAR.match(figure.text) is not None)
        or figure.text.endswith("月份")
    )


_AGAIN = rare("(?:大关)?[，,](?:实际)?(?:为|达到?)了?")


def _restated(view: View, previous: Figure) -> tuple[str, int] | None:
    """突破30亿元大关，|达到32亿元; 千亿元以上，|为1106亿元: the sum that was first told by the mark it passed."""
    figure: Figure = view.anchor
    if figure.value is None or previous.value is None or not previous.value <= figure.value < 2 * previous.value:
        return None
    again = _AGAIN.fullmatch(view.text, previous.end, view.start)
    passed = again is not None and (previous.bound in ("at_least", "over") or again.group().startswith("大关"))
    return ("", view.start) if passed else None


_OF_SECTOR = re.compile("[^业]{1,12}(?<!企)业(?P<what>.{2,6})")
"""第一产业|增加值5亿元，第二产业3亿元: the second sum is 第二产业|增加值."""

_PART = re.compile(r"[^，。；;：:、“”（）()\s0-9%％]{2,14}$")


def _part(view: View) -> MoneyRole | None:
    """新能源领域12亿元，占比30%: a part of a sum told before in the paragraph, known by the share that it is of that sum."""
    figure, scene = view.anchor, view.scene
    share = view.figure_after()
    if share is None or share.kind != "share" or not share.value or not figure.value or share.start - view.end > 8:
        return None
    if "占" not in view.text[view.end : share.start]:
        return None
    i = scene.figure_index(view.start)
    for whole in reversed(scene.figures[max(0, i - 24) : i]):
        if whole.kind == "money" and whole.value and abs(figure.value / whole.value - share.value) < Decimal("0.001"):
            role = money_role(View(scene, whole, whole.start, whole.end), 1)
            if role is None or role.family == "none":
                return None
            name = _PART.search(view.text, view.clause[0], view.start)
            who = _SAID.sub("", name.group()) if name else ""
            return replace(role, start=name.start() if name else view.start, end=view.end, subject=who or None)
    return None


_A_YEAR = re.compile("^(?:到|至)?20[0-9]{2}年底?$")
_PARTS = rare(r"[，,；;（(、。]")
_SAID = re.compile(r"(?:分别|实现|完成|达到?|为|约|则为|合计|总计|金额|总额|共|[约折]?合|人民币)+$")
_GROWTH_ONLY = rare(
    r"[^，,；;。]{0,12}[0-9.]+[%％倍][^，,；;。]{0,6}|[^，,；;。]{0,16}(?:第[0-9一二三四五六七八九十]{1,4}位?|首位|榜首|前列)|比[^，,；;。]{1,8}[进升退降][0-9一二三四五六七八九十]{1,3}位|"
)
"""How much it grew and which place it took: what may stand between the sums of a list."""


def _item(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The item's name and place in what stands between two sums of one list, or None where this is no list."""
    if text[start:end] in ("和", "及", "与", "以及"):
        return "", end
    cuts = [found.end() for found in _PARTS.finditer(text, start, end)]
    if not cuts or text[start : start + 1] not in "，,；;（(、":
        return None
    at = cuts[-1]
    middle = text[start : at - 1]
    of = "其中" in middle[-4:] or text.startswith("其中", at)
    if text.startswith("其中", at):
        at += 2
    last = text[at:end]
    growth = middle.lstrip("，,；;（(、")
    for part in filter(None, re.split(r"[，,；;（(、]", growth)):
        if part != "其中" and not _GROWTH_ONLY.fullmatch(part):
            return None
    body = _SAID.sub("", last)
    if not of and last != body and not body:
        return None
    body = _A_YEAR.sub("", body)
    if len(body) > 12 or re.search(r"[0-9“了将对给向从把被]|(?<!家)用|任务|目标|计划|用于|发放|获得|投入|支付|花|买|卖|转|增长|增加|下降|减少|上升|提高|每|较|比|与", body):
        return None
    return body, at


def _role(view: View, cue: Cue, start: int, end: int | None = None) -> MoneyRole:
    end = view.end if end is None else end
    text = view.text
    if cue.role == "none":
        return given(view, cue) or MoneyRole("none", "none", cue.word, start, end)
    if cue.role == "output":
        begin = noun_start(text, _line_start(view.scene, cue.start), cue.start)
        begin = max(begin, _behind_time(view.scene, begin, cue.end))
        begin += 2 * text.startswith("同期", begin)
        if cue.start >= view.end:
            begin = max(begin, view.end)  # 创造2亿元|税收
        elif text.startswith("每", begin - 1) and text.startswith(_MEASURES, begin):
            begin -= 1
        begin = with_whom(text, begin)
        metric = text[begin : cue.end]
        if begin == cue.start and (sector := _SECTOR.search(text, max(0, begin - 22), begin)):
            first = noun_start(text, _line_start(view.scene, cue.start), sector.end("of"))
            metric = text[first : sector.end("of")] + metric
        elif average := _AVERAGE.search(text, max(0, begin - 6), begin):
            metric = average["of"] + metric
        return MoneyRole("output", "output", metric, min(begin, view.start), end)
    if cue.word in _RELIEF and _HOUSEHOLDS.search(text, max(view.clause[0], cue.start - 12), cue.start):
        return MoneyRole("none", "none", cue.word, start, end)
    if cue.role in ("fiscal", "financing") and _is_limit(view, cue):
        return MoneyRole("none", "none", cue.word, start, end)
    kind, begin = _investment_kind(view, cue)
    if kind == "total" and cue.word in ("投资", "投资额") and _is_part_of_done(view, cue):
        kind = "completed"
    elif kind == "completed" and (planned_by_year(view) or in_plan(view)):
        kind = "planned"
    return MoneyRole("investment", kind, cue.word, min(begin, start, view.start), end)


def _behind_time(scene: Scene, start: int, end: int) -> int:
    """正常运营上半年|产值: a time inside what stands before the value's own word (产值, not 年产值) is no part of the metric."""
    times = [one for one in scene.figures_between(max(0, start - 4), end) if one.kind == "date" and start < one.end < end]
    return times[-1].end if times else start


_PER_ONE = rare("每(?:人|名|户|家|个|位|亩|台|套)[^，。；]{0,8}$")
_HIGHEST = re.compile("最高|上限|限额|不超过$")


def _is_limit(view: View, cue: Cue) -> bool:
    """每户补贴|5万元, 最高|50万元贷款: what one may get is no sum that was given."""
    text, left, at = view.text, view.clause[0], min(cue.start, view.start)
    if _PER_ONE.search(text, max(left, at - 14), at):
        return True
    return cue.role == "financing" and _HIGHEST.search(text, max(left, at - 6), view.start + 2) is not None


_SECTOR = rare(r"(?P<of>[业易游]|外贸)(?:累计|共|总计|已|将|可)*(?:实现|完成)(?:了)?$")
"""规模以上工业|实现|增加值: what the sector achieved is the sector's 增加值."""


_MEASURES = ("亩", "平方公里", "平方米", "公顷", "人", "户")
"""每平方公里用地|增加值."""
_AVERAGE = re.compile("(?P<of>[亩人户地]均)(?:年?新增|实现|完成)?$")
"""亩均|新增|产值 is 亩均产值."""


def _line_start(scene: Scene, offset: int) -> int:
    line = scene.reading.line_at(offset)
    return line.start if line else 0


_RELIEF = ("减负", "让利", "减免")
_HOUSEHOLDS = rare("群众|患者|家庭|百姓|居民|参保")
_PLAN = rare("计划|拟|预计|力争|将|年度|确保|争取|目标|需")
_DONE = rare("完成|累计|已|先后")
_STATE = rare("财政|中央(?:预算|资金|专项|和|下达|补)|[省市县]级$|国债|预算内")


def _investment_kind(view: View, cue: Cue) -> tuple[str, int]:
    """The kind after the words right before the cue: 年度计划完成 + 投资 is planned, 计划 + 总投资 stays total."""
    text, role = view.text, cue.role
    left = max(view.clause[0], cue.start - 12)
    before = text[left : cue.start] if left < cue.start else ""
    between = text[cue.end : view.start] if cue.end <= view.start else ""
    if role == "in_place" and before.endswith("争取"):
        return "fiscal", cue.start - 2
    if role == "in_place" and view.anchor.currency not in (None, "CNY") and not _CONTRACTED.search(text, max(view.sentence[0], cue.start - 60), cue.start):
        return "foreign", cue.start
    if role == "total" and cue.word in ("投资", "投资额", "建设资金", "项目资金"):
        spent = cue.word.endswith("资金") and "投入" in before  # 投入|基础设施|建设资金
        if spent or "完成" in before or "累计" in before[-6:] or "完成" in between or before.endswith(("实现", "已")):
            planned = _PLAN.search(before) or _PLAN.search(between)
            return ("planned" if planned else "completed"), left + _first(before, "完成", "累计", "实现", "预计", "计划")
        if re.search("年度|今年|年内|当年", before) and _PLAN.search(before):
            return "planned", left
        if re.search("预算内|财政$", before[-4:]):
            return "fiscal", left
    if role == "completed":
        if _STATE.search(before) and not cue.word.endswith("投资"):
            return "fiscal", left
        if _PLAN.search(before) or _PLAN.search(between):
            return "planned", left
    if (role == "planned" or cue.word == "总投资") and before.endswith(_HAVING_DONE) and not _PLAN.search(before):
        return "completed", cue.start - 2
    if cue.word == "投资额" and before.endswith("计划"):
        return "planned", cue.start - 2
    if role == "planned" and cue.word in _OF_ALL:
        return ("planned" if _A_TIME.search(before) else "total"), cue.start
    if role == "financing" and re.search("投入$", before) and _PLAN.search(before):
        return "planned", left
    return role, cue.start


_OF_ALL = ("计划投资", "拟投资", "预计投资")
"""Said of a whole undertaking, as its 总投资, unless a time is told: 二期|计划投资9亿元, but 今年|计划投资9亿元."""
_A_TIME = re.compile("[年月]|今|季度|五年")
_CONTRACTED = re.compile("合同|协议")
"""合同外资2亿美元，实际到位1亿美元: how much of the contracted sum has come is 到位, in whatever currency."""
_HAVING_DONE = ("完成", "完成了")
"""已完成|年度投资3亿元, 完成|总投资8亿元: whatever the sum is called, it has been spent."""


def _is_part_of_done(view: View, cue: Cue) -> bool:
    """已投入资金8亿元，其中|市级投资3亿元，县级投资5亿元: parts of what was put in were put in too."""
    scene, text, at = view.scene, view.text, cue.start
    for one in reversed(scene.figures_between(max(view.sentence[0], at - 80), at)):
        if one.kind != "money" or any(mark in text[one.end : at] for mark in "；;"):
            return False
        if "其中" in text[one.end : at]:
            whole = money_role(View(scene, one, one.start, one.end), 1)
            return whole is not None and whole.kind in ("completed", "fixed_asset")
        at = one.start
    return False


def _first(text: str, *words: str) -> int:
    return min((at for word in words if (at := text.find(word)) >= 0), default=len(text))


_BARE = re.compile(r"[万亿]$")
_END = frozenset("，。；;、,的）)\n")


def sum_of(view: View) -> Figure | None:
    """The sum at the anchor; a bare 5000万 is one where a word of money stands right before it and the phrase ends behind it."""
    figure: Figure = view.anchor
    if figure.kind == "money":
        return figure
    if not _BARE.search(figure.text) or (view.end < len(view.text) and view.text[view.end] not in _END):
        return None
    cue = CUES.last(view.text, max(view.clause[0], view.start - 12), view.start)
    if cue is None or cue.role not in _SURE or not light(view.text, cue.end, view.start):
        return replace(figure, kind="money", currency="CNY") if figure.text.endswith("亿") and _reached(view) else None
    return replace(figure, kind="money", currency="CNY")


_SURE = frozenset("total planned completed fixed_asset capital_injection registered_capital contracted in_place output".split())
