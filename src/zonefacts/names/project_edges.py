"""Where a project's name begins: the left edge of the nouns in front of its head.

The name ends at its head (项目, 工程, 电站); it goes left over what belongs to it, and stops at the verb that governs it, at
the 的 that hangs something on it, at the figure of its cost, at a mark. Words, not characters, tell a verb from a piece of a
name, so the short window in front of a head is segmented.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ..findings import CompanyName
from ..models.figure import Figure
from ..patterns import rare
from .coined import coined_prefix
from .project_words import (
    COUNTER_WORDS,
    COUNTERS,
    CUT_FIRST,
    DEVOTED,
    EDGES,
    GOVERNORS,
    HARD_STOPS,
    IN_COINED_NAMES,
    INNER,
    LINKING,
    LOCATIVES,
    MADE,
    MANNERS,
    NO_OUTPUT,
    NOMINAL,
    STOPS,
)
from .words import cut, is_loose, is_place, is_proper, is_verb

REACH = 48
"""How far left of its head a name is looked for."""

PHASE = re.compile(r"(?:第?[一二三四五六七八九十]{1,2}|首|(?<!\d)[1-9])期(?![间货末])")

MARKS = frozenset("，,。；;：:！!？?\n\f…■|【】\\ \u3000\t\r")
"""What no name goes across (nor across ——)."""

_OPENS = {"”": "“", "’": "‘", "》": "《", "）": "（", ")": "("}
_OPENING = frozenset(_OPENS.values())
_ENDS_IN_DE = frozenset("美目")
"""美的 is a firm, 目的 a noun."""

_APPOSITION = re.compile(r".{0,12}(?:重大|重点|重要|控制性|标志性).{0,8}(?:工程|项目)")
_QUOTED = 24
"""A quote or bracket inside a name is no longer than this."""

_SENTENCE = rare("[。！？]")
"""What is quoted is said by somebody, and no name (“..。”项目经理说)."""

_NUMERAL = rare(r"[\d.万千百余多几数两]+|[一二三四五六七八九十百千万]+")
_ENDS_A_NAME = rare(r"(?:计划|行动|项目|工程|生产线|基地|景区|乐园|公园|期|”)$")
_ENDS_A_SITE = rare(r"[站厂库桥场楼]$")
_ENDS_A_WORK = rare(r"(?:计划|行动|项目|工程|期)$")
"""及 joins what belongs together more often than 和 (X生产基地及服务中心): it parts only what cannot go on."""
_INVESTS = rare(r"(?:投资|出资)(?:建设|兴建|新建)?的?|(?:拟|将|计划|正在|新增)*(?:投资|建设|新建|扩建|改建|实施|新增)+(?=[年日月]产|[年日]处理|“|\d)")
_OTHER_THING = rare(r"项目|工程|[为是中]|包括|其一")
"""Between a count and a name: what is counted is something else (10个项目中最大的是X项目)."""

_ENUMERATOR = re.compile(r"\d{1,2}[.．](?!\d)")
_LINE_BEGINS = frozenset(("", "\n", "。", " "))

_FIRM_REACH = 14
"""How long the name of a firm with its first goods may be."""

_NOUN = 4
"""A noun of so many characters that stands on both sides of 和 is the head of two names."""

_RANKED = re.compile(r"[一-龥]{0,8}\s?\d+\s?强(?:企业|民企)?")
"""What a firm ranks among (民营企业500强), which is none of its project's name."""

_ROUTE = rare(r"[至到][一-龥（()）]{1,14}?(?:段|公路|铁路|高速|管道|道路|城际|航道|快速|输电|线路)")
"""From here to there, in the name of a line."""

_SITE = rare(r"(?:总部|中心|基地|大厦|研究院|枢纽|[园院厂馆楼城港站])$")
"""暨 joins two sites to one project; behind the name of an event it only brings in another."""

_BUILDS = ("建设", "新建", "兴建", "打造")

_CLASS_BOUNDS = ("以上", "以下")
"""A cost so bounded is that of a class (亿元以上工业项目)."""

_ORDINAL = rare(r"第(?:\d+|[一二三四五六七八九十]+)[个家项](?!项目)")
"""第3个投资超10亿元的工业项目: the last of so many, no name."""

_NUMBERED_THING = rare(r"\d{1,2}号(?:数据|机组|厂房|车间|楼|线|矿|井|高炉|地块|生产)")
"""3号厂房 is a number, no day."""

_STANDS_FOR_BUILDING = ("建设", "新建", "扩建", "改建", "兴建", "续建", "实施")
_RATES = ("年产", "日产", "年处理", "日处理", "年加工")
"""In front of a capacity the verbs of building govern whatever stands before them (X公司建设年产5万吨Y项目)."""

_RATED = re.compile(r"[年月日](?:产|处理|加工|组装|生产|出栏|存栏|屠宰|消化|消纳|利用|综合利用|养殖)[约近达超]?\s?$")
"""年产6000套 is a capacity, 6000套 a count."""

_IN_A_ZONE = rare(r"[一-龥（）()]{2,14}?(?:开发区|高新区|经开区|保税区|示范区|集聚区|(?:工业|产业|科技|化工)园区?)(?![一-龥]{0,2}项目|[一二三]期)")
"""Behind 在, the place where the project is (在柳河经开区X项目现场)."""

_GROUND = rare(r"[一-龥]{2,14}?(?:开发区|高新区|经开区|保税区|综保区|集聚区|新区|(?:工业|科技|化工)园区)(?=[一-龥]{4})")

_BUILT_IN = rare(r"[一-龥]{2,10}?(?:投资)?(?:建设|新建|兴建)")
"""Behind 在, the place and the verb (在柳河镇建设X项目)."""

_HANGS_ON = rare(r"(?:投资|实施|建设|承建|开发|兴建|申报|总|新建)*(?:[\d.]+[万亿]美?元)?的")
"""Between a company and what it builds."""

_THE_FIRM = ("公司", "企业", "集团")
"""In front of a name: whose it is, said in general (公司二期扩建工程)."""

_LEGAL_FORMS = ("有限公司", "有限责任公司", "股份公司", "集团公司")

_PLACES_BEFORE = re.compile(r"(?:^.*[的了元]|^)(?P<places>(?:[一-龥]{2,6}[村镇乡县市区旗]、){1,4})$")
"""Places that share one project with the place its name begins with (甲村、乙村道路建设项目)."""


_FORMS = ("控股", "及其")
"""Verbs by the dictionary that stand in names: what a firm is, what belongs to a thing."""

_LEADS = re.compile(r"[^，。；：、]{0,12}(?:[讯电]\s?[（(][^）)]{2,24}[）)]|讯\s)|其中|[一-龥]{2,8}?(?:供应商|服务商|运营商|经销商|龙头企业|上市公司|子公司)(?=[一-龥]{4})")
"""In front of a name: a dateline, a part of what was told, what its firm is to another (岚舟供应商|澜能座椅厂)."""


@dataclass(slots=True)
class Item:
    """A stretch that may be a name, from its left edge, and what stands before that: a verb or 的, a cost, a count."""

    start: int
    end: int
    governed: bool = False
    priced: bool = False
    counted: bool = False
    sized_at: int | None = None
    """Where the first capacity before the head ends: what stands behind it belongs to the name."""
    owner: CompanyName | None = None
    """The company whose full name stands right before the item."""


class Edges:
    """Finds left edges in one text, given its figures and companies."""

    def __init__(self, text: str, figures: Sequence[Figure], companies: Sequence[CompanyName]) -> None:
        self.text = text
        self.figures = figures
        self.figure_starts = [figure.start for figure in figures]
        self.companies = companies
        self.company_starts = [company.start for company in companies]

    def floor(self, end: int, low: int) -> int:
        """The begin of the clause that ends at `end`, not left of `low`; marks inside closed quotes and brackets are none."""
        text = self.text
        low = max(low, 0)
        at = end
        while at > low:
            char = text[at - 1]
            if char in _OPENS:
                opened = text.rfind(_OPENS[char], max(low, at - _QUOTED), at - 1)
                if opened >= 0 and not _SENTENCE.search(text, opened, at):
                    at = opened
                    continue
            if (char in MARKS and not (char == " " and _beside_a_digit(text, at - 1))) or char in _OPENING or (char == "—" and text[at - 2 : at] == "——"):
                break
            at -= 1
        return at

    def item(self, low: int, head: int, end: int, *, listed: bool = False, first_listed: bool = False, across: bool = False) -> Item:
        """The name `..end` with its head at `head`, that begins at `low` or right of it.

        `listed` is an item behind the mark of a list, `first_listed` the first of one.
        """
        item = Item(low + 2 * self.text.startswith("其中", low), end)
        self._pass_figures(item, head)
        floor = item.start
        self.trim(item, head, listed=listed, across=across)
        self._keep_firm(item, floor, head)
        if item.priced and "、" in self.text[floor : item.start]:
            item.priced = False
        if item.counted and (self.text[item.start - 1] in "和及" or _OTHER_THING.search(self.text, floor, item.start)):
            item.counted = False
        if (listed or first_listed) and floor < item.start and self._is_coined(floor, item.start, head):
            item.start = floor
        places = _PLACES_BEFORE.search(self.text[floor : item.start])
        if places is not None:
            item.start = floor + places.start("places")
        self._pass_companies(item, floor, head)
        return item

    def _keep_firm(self, item: Item, floor: int, head: int) -> None:
        """Moves the start back to the firm that the stretch begins with, where only a verb of the trade cut it off (X生物代谢产物)."""
        begin = self._behind_what_is_no_name(self._last_break(floor, item.start), head)
        if item.governed or item.counted or not 2 <= item.start - begin <= _FIRM_REACH:
            return
        words = cut(self.text[begin : item.start])
        own = coined_prefix(self.text[begin:head])
        if own is not None and not any(map(_is_governor, words)) and not any(word in STOPS for word in cut(self.text[begin + len(own) : item.start])):
            item.start = begin  # X之春射频标识: its little words are its own
            return
        verbs = [i for i, word in enumerate(words) if (word in EDGES and word not in INNER) or _is_governor(word)]
        if verbs and all(map(_is_governor, words[: verbs[-1] + 1])):
            begin += len("".join(words[: verbs[-1] + 1]))  # 开工建设X光电显示模组
            words = words[verbs[-1] + 1 :]
        elif verbs:
            return
        if not words:
            return
        torn = len(words) > 2 and len(words[0]) == len(words[1]) == 1 and not {words[0], words[1]} & EDGES and (words[0] + words[1]).isalpha()
        sized = self._begins_with_a_size(item.start) and is_verb(words[-1]) and not any(word in EDGES or is_loose(word) for word in words[:-1])
        if sized or torn or coined_prefix(self.text[begin:head]) is not None or is_proper(words[0]):
            item.start = begin

    def _begins_with_a_size(self, start: int) -> bool:
        """Whether a capacity begins there: only whose it is stands between it and what governs it (建成安溪登高年产5万吨铝箔项目)."""
        i = bisect_left(self.figure_starts, start)
        return self.text.startswith(_RATES, start) or (i < len(self.figures) and self.figures[i].start == start and self.figures[i].kind == "quantity" and self.figures[i].unit not in NO_OUTPUT)

    def _pass_figures(self, item: Item, head: int) -> None:
        """Sets the start behind costs, dates, counts and areas: they hang on a name, they are no part of it; a capacity is."""
        for figure in self.figures[bisect_left(self.figure_starts, item.start) : bisect_left(self.figure_starts, head)]:
            if figure.end > head or figure.start < item.start:
                continue
            if figure.kind in ("money", "date", "duration", "share", "points", "multiple"):
                if figure.kind == "date" and _NUMBERED_THING.match(self.text, figure.start):
                    continue
                if figure.kind == "date" and not figure.text[:1].isdigit() and figure.text[0] not in "今明去本上下":
                    continue
                if figure.kind == "money":
                    item.priced = True
                    item.counted = item.counted or figure.text.endswith(_CLASS_BOUNDS) or _ORDINAL.search(self.text, item.start, figure.start) is not None
                item.start = figure.end
            elif figure.kind == "quantity" and figure.unit == "m2" and not (self._is_rated(item, figure) or self._has_content(item.start, figure.start)):
                item.start = figure.end
                item.governed = True
            elif figure.kind == "quantity" and figure.unit in COUNTERS and not self._is_rated(item, figure) and not _is_output(figure):
                item.start = figure.end
                item.counted = figure.value != 1
            elif figure.kind == "quantity" and figure.unit not in NO_OUTPUT and (figure.unit != "m2" or self._is_rated(item, figure)):
                item.sized_at = item.sized_at or figure.end
        if self.text.startswith("级", item.start):
            item.counted = True  # 百亿级产业园: what stands in front is its class

    def _is_rated(self, item: Item, figure: Figure) -> bool:
        """Whether the figure says what is made in a year or a day."""
        return _RATED.search(self.text, max(item.start, figure.start - 6), figure.start) is not None

    def _pass_companies(self, item: Item, floor: int, head: int) -> None:
        """Keeps a company's name whole, and sets the start behind the full name of the owner."""
        first = max(bisect_left(self.company_starts, item.start) - 1, 0)
        for company in self.companies[first : bisect_left(self.company_starts, head)]:
            if company.end <= floor:
                continue
            if company.start < item.start < company.end:
                item.start = company.start
            if company.start <= item.start < company.end < head and (invests := _INVESTS.match(self.text, company.end, head)):
                item.start = invests.end()
                item.governed = True
            elif item.start < company.end < head and company.text.endswith(_LEGAL_FORMS):
                item.start = company.end
                item.governed = True
                item.owner = company

    def company_before(self, start: int) -> CompanyName | None:
        """The company named in the clause right before, with no more than its investing between (X公司投资的)."""
        i = bisect_left(self.company_starts, start) - 1
        if i < 0 or not 0 < start - self.companies[i].end <= 12:
            return None
        return self.companies[i] if _HANGS_ON.fullmatch(self.text, self.companies[i].end, start) else None

    def _has_content(self, start: int, end: int) -> bool:
        """Whether something of a name stands in the stretch (and not only its verb)."""
        return any(len(word) > 1 and word not in EDGES for word in cut(self.text[start:end]))

    def _is_coined(self, floor: int, start: int, head: int) -> bool:
        """Whether a function word cut a short coined name in front of a size (中城大有300MW)."""
        if not 2 <= start - floor <= 6:
            return False
        i = bisect_left(self.figure_starts, start)
        if i >= len(self.figures) or self.figures[i].start != start or start > head:
            return False
        words = cut(self.text[floor:start])
        return words[-1] in IN_COINED_NAMES and not any(word in EDGES for word in words[:-1] if len(word) > 1 or word in "的了是将")

    def _last_break(self, start: int, head: int) -> int:
        """Right behind the last 、 or 的 before the head, where no quote or bracket closes after it: no word further left matters."""
        text = self.text
        at = max(text.rfind("、", start, head), text.rfind("的", start, head))
        if at < 0 or any(text.find(mark, at, head) >= 0 for mark in _OPENS):
            return start
        if text[at] == "的" and (text[at - 1 : at] in _ENDS_IN_DE or at + 1 == head):
            return start
        return at + 1

    # --- the words before a head ----------------------------------------------------------------------------------

    def trim(self, item: Item, head: int, *, listed: bool = False, across: bool = False) -> None:
        """Moves the start to the left edge of the nouns before the head; `across` the 、 of one name (易地扩建、技改工程)."""
        text = self.text
        near = item.start if across else self._last_break(item.start, head)
        hung = item.priced and text[near - 1 : near] == "的"  # 总投资6亿元的 stands before a noun: no verb in it governs
        if item.priced and near == item.start and text.startswith(_BUILDS, near):
            near, hung, item.governed = near + 2, True, True  # 投资6亿元建设X: this verb does
        walk = _Walk(cut(text[near:head]), head, listed, across, hung)
        self._walk(walk, item)
        _drop_leading(walk, item)
        if walk.at > item.start and text[walk.at - 1] == "的":
            item.governed = True
        item.start = self._behind_what_is_no_name(walk.at, head)
        if text.endswith(_BUILDS, walk.at, item.start):
            item.governed = True
        if (rated := _RATED.search(text, max(near, item.start - 6), item.start)) is not None:
            item.start = rated.start()

    def _walk(self, walk: _Walk, item: Item) -> None:
        """Goes left word by word until one that belongs to no name; what stands in quotes and brackets is passed over."""
        depth = 0
        for i in range(len(walk.words) - 1, -1, -1):
            word = walk.words[i]
            if word in _OPENS:
                depth += 1
            elif word in _OPENING:
                depth -= 1
                if depth < 0:
                    return
            elif depth == 0 and not (walk.at == item.end and is_verb(word) and i) and not self._in_a_size(walk.at) and not self._joins(word, walk, item, i) and self._stops(word, walk, item, i):
                return
            walk.at -= len(word)
            walk.first = i

    def _in_a_size(self, at: int) -> bool:
        """Whether the word that ends at `at` is one of a capacity's own (每 of 3万吨每年)."""
        i = bisect_left(self.figure_starts, at) - 1
        return i >= 0 and self.figures[i].kind == "quantity" and at <= self.figures[i].end

    def _joins(self, word: str, walk: _Walk, item: Item, i: int) -> bool:
        """Whether a word that ends names elsewhere is a piece of this one: A总部暨B中心, A至B段公路, 高标准农田."""
        text, at = self.text, walk.at
        if word == "暨":
            return _SITE.search(text, max(item.start, at - 8), at - 1) is not None
        if word in "至到":
            return _ROUTE.match(text, at - 1, min(len(text), item.end)) is not None or _is_route(walk.words, i)
        return word in MANNERS and i + 1 < len(walk.words) and walk.words[i + 1] not in EDGES

    def _stops(self, word: str, walk: _Walk, item: Item, i: int) -> bool:
        """Whether the name begins right of the word: a mark, a function word, a conjunction, a verb."""
        if (word == "、" and not walk.across) or word.endswith("项目"):
            return True
        if word in (HARD_STOPS if walk.hung else STOPS) and word not in MANNERS:
            return not _begins_a_name(walk.words, i, walk.listed) and not self._is_behind_size(word, walk.at, item)
        if word in LINKING:
            noun = self.text[walk.at - len(word) - _NOUN : walk.at - len(word)]
            if i and len(noun) == _NOUN and self.text.find(noun, walk.at, item.end) >= 0:
                return True  # X标准厂房和Y标准厂房项目: two names
            ends = _ENDS_A_WORK if word == "及" else _ENDS_A_NAME
            if i and walk.words[i + 1 : i + 2] and walk.words[i + 1][0].isdigit() and _ENDS_A_SITE.search(self.text, max(item.start, walk.at - 8), walk.at - len(word)):
                return True  # 客运站和11万伏变电站
            return i == 0 or ends.search(self.text, max(item.start, walk.at - 8), walk.at - len(word)) is not None
        if walk.hung:
            return False
        if _governs(walk.words, i):
            item.governed = True
            return True
        return not walk.listed and len(word) > 1 and is_loose(word) and not is_place(word) and not self._belongs(walk.words, i, walk.at, item)

    def _behind_what_is_no_name(self, at: int, head: int) -> int:
        """The start behind marks, the number of a paragraph, a firm's rank, a class, the zone that the project is in."""
        text = self.text
        if (lead := _LEADS.match(text, at, head)) is not None and head - lead.end() >= 3:
            at = lead.end()
        while at < head and text[at] in "”’》）)·、●•◆◇■□▲△★☆※○◎-–—":
            at += 1
        if text[at - 1 : at] in _LINE_BEGINS and (number := _ENUMERATOR.match(text, at, head)) is not None:
            at = number.end()
        if (ranked := _RANKED.match(text, at, head)) is not None and head - ranked.end() >= 3:
            at = ranked.end()
        if text.startswith(_THE_FIRM, at) and head - at >= 4:
            at += 2
        if text.startswith("好", at) and text[at - 1 : at] == "建" and head - at >= 4:
            at += 1  # 建好X
        if text.startswith("工程", at) and head - at >= 6 and text[at - 1 : at] in "点大要市省":
            at += 2  # 省重点工程X产业园
        if (ground := _GROUND.match(text, at, head)) is not None and coined_prefix(text[ground.end() : head]) is not None:
            return ground.end()  # 柳河经开区|青岚氢能项目: where it is, then the name its firm gives it
        if text[at - 1 : at] == "在" and (built := _BUILT_IN.match(text, at, head)) is not None and head - built.end() >= 3:
            return built.end()
        if text[at - 1 : at] == "在" and (zone := _IN_A_ZONE.match(text, at, head)) is not None and head - zone.end() >= 2:
            at = zone.end()
            if text.startswith(_BUILDS, at) and head - at >= 5:
                at += 2  # 在柳河经开区新建“年产5万吨Y”项目
        return at

    def _belongs(self, words: Sequence[str], i: int, at: int, item: Item) -> bool:
        """Whether the dictionary's verb at `i`, which ends at `at`, is a piece of a name: what a plant does or a product is like."""
        word = words[i]
        if word in INNER or word in _FORMS or PHASE.fullmatch(word):
            return True
        return self._is_behind_size(word, at, item) or (i + 1 < len(words) and words[i + 1] in MADE and word not in GOVERNORS)

    def _is_behind_size(self, word: str, at: int, item: Item) -> bool:
        """Whether a capacity stands left of the word: what follows it is the product, whatever words it is made of (5万吨膨化饲料)."""
        return item.sized_at is not None and at - len(word) >= item.sized_at and word not in HARD_STOPS


@dataclass(slots=True)
class _Walk:
    """The words before a head and how far left the name goes: `at` in the text, `first` among the words."""

    words: Sequence[str]
    at: int
    listed: bool
    across: bool
    hung: bool
    """Behind 的 or a building verb that stands behind a price."""
    first: int = 0

    def __post_init__(self) -> None:
        self.first = len(self.words)


def _drop_leading(walk: _Walk, item: Item) -> None:
    """Drops conjunctions and verbs that nothing governs at the left end (和X, 建设X)."""
    words = walk.words
    while walk.first < len(words) and words[walk.first] in LINKING:
        walk.at += len(words[walk.first])
        walk.first += 1
    while walk.first < len(words) - 1 and words[walk.first] in CUT_FIRST and words[walk.first + 1] not in INNER:
        walk.at += len(words[walk.first])
        walk.first += 1
        item.governed = True


def _is_route(words: Sequence[str], i: int) -> bool:
    """Whether the word at `i` stands between the two ends of a line (宁夏至湖南特高压工程)."""
    if not 0 < i < len(words) - 1:
        return False
    ends = words[i - 1], words[i + 1]
    return any(map(is_place, ends)) and all(one.isalpha() and (is_place(one) or not (is_loose(one) or one in EDGES)) for one in ends)


def _is_output(figure: Figure) -> bool:
    """Whether so many sets are what a plant makes, not what is bought (3万套模具生产线项目)."""
    return figure.unit in ("台", "套") and figure.value is not None and figure.value >= 1000


def _beside_a_digit(text: str, at: int) -> bool:
    """Whether the blank at `at` only sets off a number (年产 6 万吨)."""
    return text[at - 1 : at].isdigit() or text[at + 1 : at + 2].isdigit()


def behind_apposition(text: str, start: int, end: int) -> int:
    """The start behind a class that stands before the name itself (湖南省重大水利工程金塘冲水库)."""
    found = _APPOSITION.match(text, start, end)
    return found.end() if found and end - found.end() >= 3 else start


def _is_governor(word: str) -> bool:
    """Whether it is a governing verb, or two of them that the dictionary holds for one (建成投产)."""
    return word in GOVERNORS or (len(word) == 4 and word[:2] in GOVERNORS and word[2:] in GOVERNORS)


def _governs(words: Sequence[str], i: int) -> bool:
    """Whether the word at `i` is a verb that governs what follows.

    One that also makes names (建设, 改造) does where another verb or a function word stands before it: 加快建设X, not 枢纽优化提升.
    """
    word = words[i]
    if len(word) == 4 and word[2:] in GOVERNORS and (word[2:] not in NOMINAL or is_loose(word[:2]) or word[:2] in STOPS):
        return True  # 积极争取, 全面实施: one word of the dictionary
    if word not in GOVERNORS:
        return False
    if word not in NOMINAL or (word in _STANDS_FOR_BUILDING and i + 1 < len(words) and (words[i + 1].startswith(_RATES) or words[i + 1] in ("年", "日"))):
        return True
    while i and words[i - 1] in NOMINAL:
        i -= 1
    return i > 0 and (words[i - 1] in EDGES or words[i - 1] in DEVOTED)


_BEFORE_NO_LOCATIVE = frozenset("有是由的对把被将与和")


def _begins_a_name(words: Sequence[str], i: int, listed: bool) -> bool:
    """Whether the stop word at `i` is none here: a classifier that counts nothing, a locative that nothing stands before.

    An item that follows another in a list begins at the mark between them: little in it is a word of grammar.
    """
    word = words[i]
    if listed and len(word) == 1 and word not in "的了是将由在":
        return True
    if word in COUNTER_WORDS and i and words[i - 1].startswith("第"):
        return True  # 第二条生产线
    if word in COUNTER_WORDS:
        return i == 0 or not _NUMERAL.fullmatch(words[i - 1])
    if i == 0 and len(words) > 1 and word in "本有上中正大成会" and len(words[1]) == 1 and words[1] not in STOPS and words[1].isalpha():
        return True  # 本桓高速, 有辰输变电设备: nothing stands before it
    if word == "中" and 0 < i < len(words) - 1 and len(words[i + 1]) == 1 and words[i + 1] not in STOPS and (is_place(words[i - 1]) or words[i - 1] in GOVERNORS):
        return True  # 柳江中铄: a firm's name behind its place
    if i and words[i - 1] in _BEFORE_NO_LOCATIVE:
        return word in LOCATIVES  # 由中岳盛景建设: a locative has a noun before it
    return word in LOCATIVES and (i == 0 or (len(words[i - 1]) == 1 and words[i - 1].isalpha() and (words[i - 1] not in STOPS or (i == 1 and words[0] in "中大正"))))
