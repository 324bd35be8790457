"""Undertakings that no head calls a project: a plant, a line, a yard, an extension, by what is said of it.

Such a noun is one where it carries an undertaking's predicate. Three places tell:

- behind it, its own measure, who builds it, or how far it has got (X厂总投资8亿元; X站由C公司建设; X线点火)
- in front of it, hung on with 的, its sum or size (投资8亿元的X, 占地90亩的X, 日供水2万吨的X)
- a verb that brings a new thing about, a sum in its sentence or none needed (投资8亿元建X; 拟建X, 再建X)

The nouns are known by their last word: what is built on a spot, or the work done there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from ..patterns import rare
from .places import opening_end
from .project_edges import PHASE, Edges, Item
from .project_evidence import is_bare_kind, is_known_to_none, marks_one, noun_end
from .project_predicates import STATE, WHEN
from .project_words import HARD_STOPS, INNER, STOPS
from .words import cut, is_loose, is_place

_PHASE = "(?:[（(]?[一二三四五六]期[）)]?)"
_SITE = (
    "(?:厂房|车间|总部|基地|中心|码头|泊位|大厦|公寓|机组|装置|枢纽|综合体|小镇|牧场|酒庄|作业区|货运区|院区|管廊|管网|大道|快速路|专线|产线|"
    "(?<!国务)(?<![学法剧影])院|(?<![在一沿热视天光阵干战路底红前双单全沿])线|(?<!网)站|(?<![市现立当下上])场|(?<![阶手路时地波片])段|(?<=[慧冷链税粮外云温])仓|(?<=[发贸易])市场|(?<![家校公田])园|(?<![县省京全])城|[厂库港楼馆矿井桥坝])"
)
"""What is built on one spot; the signs that end it, but for words of other things (热线, 网站, 现场)."""
_WORK = "(?:改?扩建|扩产|扩能|迁建|改造|搬迁|升级|深加工)"
"""What is done there; the rest of such words are said of too much else (建设, 生产)."""
_NOUN = rf"(?:(?:{_SITE}|{_WORK}){_PHASE}?|{_PHASE})"

_STATE = rf"(?:{STATE}(?!后|前|时|率|等|各|的|、|[^，。；]{{0,6}}后)|完成(?:投资|工程量|主体|土建|桩基|设备))"
_MEASURE = r"(?:计划|预计|项目|规划|设计|设备)?(?:总投资|投资|总?占地|用地|总?建筑面积|面积|总?装机(?:总容量)?)(?:面积|容量|额)?(?:约|达|近|为|超过?|共)*\s?\d"
_SIZE = r"[\d.]+[万亿]?(?:平方米|㎡|亩|公顷|栋|台|千瓦|兆瓦|吨)"
_OPENING = "(?=[厂车总基中码泊大快公机装枢综小牧酒作货管专产院线站场段仓园城库港楼馆矿井桥坝改扩迁搬升深一二三四五六（(])"
"""The signs that a noun's last word, or a phase, begins with: looked at first, since nearly no place has one."""
_SAID = rare(
    rf"{_OPENING}(?P<noun>{_NOUN})(?:(?={WHEN}{{0,6}}(?P<state>{_STATE}))|(?=(?:（[^）]{{1,10}}）)?，?(?P<measure>{_MEASURE}|项目(?:已|于|总|计划)))|(?=(?P<size>{_SIZE}))|(?=(?P<site>(?:施工|建设)?(?:工地|现场)))|(?=(?P<later>(?![^，。]{{0,3}}?{_SITE})[^，。；：、（(\n的]{{0,12}}，(?:{_MEASURE})))|(?=由(?!于)(?P<builder>[^，。；]{{2,24}}(?:投资|建设|承建))))"
)

_RATE = re.compile(r"(?:[年日月](?:产|[^，。；、的\d]{0,2}[产理供养装用工量存生]|供水|供热|供汽|处理|加工)[^，。；、的\d]{0,4}|装机(?:容量)?)$")
"""In front of the size that a plant is called by (日供水2万吨的水厂)."""
_MARKS = frozenset("，。；：、,;（(\n等建项工")
_HAD = rare("[建拥现设已]有$")
"""In front of that: a park tells what it has."""
_INVESTED = ("投资", "总投资", "投资约", "投资超", "投资近", "投资达")
_TOLD = re.compile(rf"{WHEN}{{0,6}}{_STATE}|，?{_MEASURE}")
_BEGUN = rare("(?:启动|开工|动工)建设了?(?:总?投资)(?:约|超|近|达)?$")
_NO_WORK = rare("(?:企业|公司|集团|资金|基金|设备|产业|产品|业务|计划|方案|协议|合同|订单|项目|工程|[省市县区])$|[、，和与及]")
"""What else a sum may hang on: it is spent by it, for it, agreed on in it."""
_HANGS = re.compile(r"(?:[、，](?:总?占地|总?用地|总?建筑面积|面积|总?投资|总?装机|规划)[^，。；、的\n]{2,14})?的")
"""Between a sum or a size and the noun, with a second of them at most (投资8亿元、占地90亩的)."""

_BRINGS = rare(r"(?=[拟筹再共投开新兴修建改])(?:(?:(?P<sure>拟建|筹建|再建|共建|投资建设|开工建设)|新建|兴建|修建|建设|改[造建]成|建)(?:了|起)?(?:一个|一座|一条|个)?(?:(?:占地|总?面积)?[约近]?[\d.]+[万多余]*(?:亩|平方米|平方公里)的|自有|自己的)?)(?![设成立材筑议档造制言国军交行有])")
"""Verbs of bringing about; the `sure` ones need no sum in their sentence."""
_ENDS = re.compile(rf"{_NOUN}(?=[，。；：、,;（(\n]|$|等|和|与|及|建设|项目|工程|[年月日](?:产|处理|供)|{WHEN}|{_STATE}|{_MEASURE})")
"""Where a noun that is read from its begin ends: at its clause's end or before a predicate."""
_NO_OBJECT = rare(r"\d|、|等")
"""Behind an object: it is counted, or one of the parts of what is built."""
_CLAUSE = re.compile(r"[^，。；：、（(\n]{2,28}")
_STATED = re.compile(_STATE)
_ABOUT_ANOTHER = rare("项目|工程|[首一二三四五]期|该|主要|重点|园区")
_OF_ANOTHER = re.compile("项目|工程|[首一二三四五]期|主要|重点")
"""In front of such a verb: what is built is a part of something spoken of."""

_NO_SUBJECT = rare(r"(?:位于|坐落于?|选址|租用|拆除|入驻|落户|走进|来到|[在邻为是]|其中|包括|完成|实现|推进|推动|加快|拥有|现有|形成|达到?|项目|工程|[\d一二两三四五六七八九十几多][座个栋条幢家处台套])$")
"""Right in front of a noun: it is a place, an object, a part, one of a number."""
_IN_A_PLACE = rare("(?:在|位于|坐落于?)[^的、]*$")
"""In front of it in its clause: it is the place where something else is done."""
_COUNT = rare(r"[\d一二两三四五六七八九十几多]\s?[座个栋条幢家处台套]")
_PART = re.compile(r"[\dA-Z一二三四五六七八九十]{1,3}[号#＃](?:车间|厂房|楼|机组?|生产线|产线|仓库|装置|塔|炉)")
"""One of several by its number: 2号车间."""
_GENERAL = rare(r"(?:[这该此其整全新老原各多首第]|公司|企业|标准化?|主要|生产|配套|综合|研发|\d+[年月日])|.*[，。；：、\n]")
"""How a noun begins that means one that is known, or any of a kind."""
_NO_TOPIC = rare(r"(?:中心|总部|[院馆校])$")
"""What may own what is told behind its clause, or be a body that acts."""
_A_PARK = re.compile(r"(?:产业|工业|科技|化工|物流|农业|示范|创业|孵化|软件|医药|食品)园$|园$|(?<!作业|货运)区$|(?:科技|新)城$")
"""Zones sooner than projects: only a sum or their building makes them one."""
_AIM = rare("(?:中心|枢纽|基地)$")
"""Hung on what it shall be like (具有影响力的科技创新中心), what a city wants to become."""
_GOING_ON = ("完成", "提速", "加快", "加紧", "加速", "有序", "抓紧", "运营")
"""Said of a park as of any zone."""
_OF_A_ZONE = rare(rf"(?:开发|高新|经开|示范|新|园|保税|综保|工业|集聚|合作|功能)区{_PHASE}$")
_TAKES_UP = rare(
    rf"(?:(?<=[，。；\n])(?P<bare>)|(?:该|本|这[座条个]))(?P<thing>(?(bare)(?:基地|电站|码头|中心|枢纽|牧场|酒庄|大厦|综合体)|[一-龥]{{0,3}}?{_SITE}))"
    rf"(?={_PHASE}|{WHEN}{{0,6}}{_STATE}|，?{_MEASURE}|由(?!于)[^，。；]{{2,24}}(?:投资|建设|承建)|(?:设计)?[年日](?:产|处理)|位于|坐落|一?期)"
)
"""A clause that begins with such a noun alone, or with 该, 这条 in front, and tells of an undertaking."""
_TAKEN_UP_WITHIN = 250
"""So far back its full name is looked for."""
_SAID_TO_BE = rare("[成作]为|首[座个条家]|最大")
_DONE_TO = rare(r"[^，。；\n]{0,8}?(?:项目|企业|\d)")
"""Behind a state: what a park has signed or begun (产业园签约|项目9个) is not the park."""
_FIRM_IN_GENERAL = ("公司", "集团")
_REACH = 40


def undertakings(edges: Edges) -> Iterator[Item]:
    """Those of the text, in no order; many are names that are known already."""
    yield from _by_what_follows(edges)
    yield from _by_what_hangs_on(edges)
    yield from _by_their_verb(edges)
    yield from _by_what_takes_them_up(edges)


def _by_what_follows(edges: Edges) -> Iterator[Item]:
    text = edges.text
    for said in _SAID.finditer(text):
        end = said.end("noun")
        head = said.start("noun")
        phased = text[end - 1] == "期" or text[end - 1] in "）)"
        if said["size"] and not phased:
            continue  # 标准厂房36栋: a count of them
        floor = edges.floor(head, head - _REACH)
        if head <= floor:
            continue
        item = edges.item(floor, head - _torn(text, floor, head, end), end)
        if said["later"] and (item.start > opening_end(text, floor, item.start) or item.governed or _NO_TOPIC.search(text, item.start, end)):
            continue  # only what the clause is about: X还在爬坡，计划投资3亿元
        if item.counted or (not said["site"] and _NO_SUBJECT.search(text, max(0, item.start - 4), item.start) and not (phased and text.endswith("其中", 0, item.start))) or _IN_A_PLACE.search(text, floor, item.start):
            continue
        if text.startswith(_FIRM_IN_GENERAL, item.start) and head - item.start > 4:
            item.start += 2  # 公司二厂扩产线
        core = text[item.start : end]
        if said["state"] == "签约" and _NO_TOPIC.search(core):
            continue  # bodies that sign
        if text[item.start - 1] == "的" and not (item.priced or said["measure"]) and item.sized_at is None and _AIM.search(core) and not marks_one(core):
            continue
        if _OF_A_ZONE.search(core) or (_A_PARK.search(core) and not phased and ((said["state"] or "完成").startswith(_GOING_ON) or _DONE_TO.match(text, said.end("state")))):
            continue
        if _tells(core, hung=item.priced or item.sized_at is not None, least=4 if said["measure"] or said["builder"] or phased else 5):
            yield item


def _by_what_hangs_on(edges: Edges) -> Iterator[Item]:
    text = edges.text
    for figure in edges.figures:
        rate = _RATE.search(text, max(0, figure.start - 8), figure.start) if figure.kind == "quantity" and figure.unit != "m2" else None
        if rate is not None and _HAD.search(text, max(0, rate.start() - 3), rate.start()):
            continue  # 建有日供水2万吨的水厂: what a park has
        ground = figure.kind == "quantity" and figure.unit == "m2" and text.startswith("的", figure.end)
        if figure.kind == "money" or rate is not None or ground:
            link = _HANGS.match(text, figure.end)
            if link is not None and (item := _noun(text, link.end()) or (_what_costs(text, figure.start, link.end()) if figure.kind == "money" else None)) is not None:
                if ground and (text[item.end : item.end + 1] in _MARKS or (said := _CLAUSE.match(text, item.end)) is None or _STATED.search(said.group()) is None):
                    continue  # 3万平方米的车间, of which nothing is said
                core = text[item.start : item.end]
                if _A_PARK.search(core) and figure.kind != "money":
                    continue
                if _tells(core, hung=True, least=4 if ground else 3 if rate is None else 2):
                    yield Item(rate.start() if rate is not None and link.end() == figure.end + 1 else item.start, item.end, priced=True)


def _by_their_verb(edges: Edges) -> Iterator[Item]:
    text = edges.text
    for verb in _BRINGS.finditer(text):
        item = _noun(text, verb.end())
        if item is None or (_NO_OBJECT.match(text, item.end) and not (verb["sure"] and text[item.end] == "、" and marks_one(text[item.start : item.end]))):
            continue
        sentence = max(text.rfind(mark, 0, verb.start()) for mark in "。；\n") + 1
        begin = edges.floor(verb.start(), sentence) if verb["sure"] else sentence
        if (_OF_ANOTHER if verb["sure"] else _ABOUT_ANOTHER).search(text, begin, verb.start()):
            continue
        first = bisect_left(edges.figure_starts, sentence)
        last = bisect_left(edges.figure_starts, verb.start())
        paid = any(figure.kind == "money" for figure in edges.figures[first:last])
        if (paid or verb["sure"]) and _tells(text[item.start : item.end], hung=paid, least=4):
            yield item


def _by_what_takes_them_up(edges: Edges) -> Iterator[Item]:
    """The noun that a later clause goes on about by its last word alone (X基地6台压铸岛在试模。基地由C公司投资建设)."""
    text = edges.text
    for again in _TAKES_UP.finditer(text):
        thing = again["thing"]
        begin = max(0, again.start("thing") - _TAKEN_UP_WITHIN)
        end = again.start()
        while (at := text.rfind(thing, begin, end)) >= 0:
            end = at
            floor = edges.floor(at, at - _REACH)
            item = edges.item(floor, at, at + len(thing))
            if at - item.start < 2 and (hung := text.rfind("的", floor, at)) >= 0:
                item.start = hung + 1  # 所属的X光伏领跑基地: a verb in the name
            core = text[item.start : item.end]
            if _SAID_TO_BE.search(core) or _SAID_TO_BE.search(text, max(0, item.start - 2), item.start):
                continue  # 成为全市首座电站: said of the one that was named before
            if not item.counted and not _A_PARK.search(core) and _tells(core, hung=False, least=len(thing) + 2, verbs=True):
                yield item
            break


def _torn(text: str, floor: int, head: int, end: int) -> int:
    """How many signs of the noun's last word stand left of its head (停车 of 停车场)."""
    last = cut(text[max(floor, head - 3) : end])[-1]
    return max(0, len(last) - (end - head))


def _what_costs(text: str, cost: int, start: int) -> Item | None:
    """The noun that a sum invested hangs on, whatever its last word, where something is told of it (投资2亿元的智慧仓已启用)."""
    clause = _CLAUSE.match(text, start)
    if clause is None or not text.endswith(_INVESTED, 0, cost):
        return None
    end = noun_end(text, start, clause.end())
    told = _TOLD.match(text, end) is not None or (_BEGUN.search(text, max(0, cost - 9), cost) is not None and text[end : end + 1] in "，。；")
    return Item(start, end) if told and not _NO_WORK.search(text, start, end) else None


def _noun(text: str, start: int) -> Item | None:
    """The noun of an undertaking that begins there and goes on to the end of its clause or to a predicate."""
    clause = _CLAUSE.match(text, start)
    if clause is None:
        return None
    end = _ENDS.search(text, start + 1, clause.end() + 1)
    return Item(start, end.end()) if end is not None and end.end() <= clause.end() else None


def _tells(core: str, *, hung: bool, least: int, verbs: bool = False) -> bool:
    """Whether the noun tells one undertaking from others: by some length, by a size, a phase, a place, a coined word."""
    if len(core) < least or _PART.match(core) or _COUNT.search(core) or (not hung and core[-1] not in "期）)" and _GENERAL.match(core)) or is_bare_kind(core):
        return False
    words = cut(core)
    coined = len(words) > 2 and words[0] in "中上正大" and len(words[1]) == 1 and words[1] not in STOPS  # 中岳控股
    if (words[0] in STOPS and not coined) or any(word in HARD_STOPS or (i and len(word) > 1 and word in STOPS) for i, word in enumerate(words)):
        return False
    if not verbs and any(len(word) > 1 and word not in INNER and is_loose(word) and not is_place(word) and not PHASE.fullmatch(word) and after not in INNER for word, after in pairwise(words)):
        return False  # but 集中搬迁, 整体改造
    return hung or len(core) >= 6 or marks_one(core) or is_known_to_none(core)
