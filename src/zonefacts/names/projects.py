"""Project names in the text, with the edges that a reader would give them in a table.

A project is named by a head (项目, 工程, 生产线, 电站 ..). In a list (A、B、C等5个重点项目) the head stands once behind all of
them. A head with nothing of its own (重点项目, 招商项目) names none; 该项目, 二期 and the like are references. Where a name
begins is found in `project_edges`, whether it names one project is judged in `project_evidence`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ..findings import CompanyName, ProjectName
from ..models.figure import Figure
from ..patterns import rare
from .project_edges import MARKS, PHASE, REACH, Edges, Item, behind_apposition
from .project_evidence import (
    GOES_ON,
    THINGS,
    bears_a_cost,
    is_at_work,
    is_bare_head,
    is_bare_kind,
    is_being_built,
    is_built_thing,
    is_known_to_none,
    is_plain_noun,
    is_site,
    is_specific,
    is_thing,
    is_work,
    may_be_built,
    names_a_project,
    names_by_state,
    noun_end,
)
from .project_marks import full_marks
from .project_words import CLASS_TAILS, CLASSES, GOVERNORS, INNER, NO_HEAD_BEHIND, NOT_CAPACITY
from .undertakings import undertakings
from .words import cut, is_verb

_LIST_REACH = 260
"""How far left of 等5个项目 the list in front of it may begin."""

_NAMING = re.compile(
    r"项目"
    r"|(?<!主体)工程(?!项目|建设项目|师|学|院|机|技术|质量|量|款|车|化|勘|实验|(?:技术)?研究|中心|公司|有限|集团|兵|系|类|专业|领域|设计|造价|咨询|监理|承包|评估|评审|局|队|塑料|菌|建筑|装备|热物理|材料)"
)
"""Heads that make a project of what stands before them."""

_GROUP = re.compile(
    r"(?:等(?:在内的)?|……[^，。；：、的\n]{0,8}?(?=\d))\s?(?:\d[\d.万余多]*|[一二两三四五六七八九十百]+|多|若干|几)?(?:多|余)?\s?(?:个|项|批|条)?"
    r"(?:一批|一系列|系列)?(?:[国省市区县][级]?、)*(?:总?投资额?)?[百千万亿\d.]*元?(?:以上)?的?(?P<class>(?:(?!在(?![建谈])|[为将把被对向从])[一-龥]){0,14})$"
)
"""等5个重点, 等一批投资10亿元以上 in front of a head: it is the head of a list."""

_COUNTED = re.compile(r"(?<=[一-龥])(?P<number>\d{1,2}|[二两三四五六七八九十])\s?(?:个|项|大)(?:重点|重大|大)?$")
"""4个 behind a list of as many (A、B、C和D4个项目)."""
_NUMBERS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}

_ANNOUNCED = rare(r"项目(?:(?P<after>\d{1,4})个，)?(?:(?P<opener>(?:分别)?(?:为|是)|主要?包括|包括|包含|含|有)：?|(?P<bare>[，：]))(?P<names>[^，。；：\n等]{6,200})(?=(?P<etc>等)|[，。；\n]|$)")
_BUILT_ENDS = (*THINGS, "项目", "工程")
_NUMBER_BEFORE = rare(r"(\d{1,2}|[二两三四五六七八九十])个[一-龥]{0,8}$")
"""A list announced by its number (6个产业项目分别为A、B、C、D、E和F)."""
_CLASS_BEFORE = rare(r"(?:重点|重大|建设|签约|开工|竣工|投产|投资)$")
"""A list announced by the class of its items (开工项目包括A、B和C)."""

_COST_BEFORE = re.compile(r"(?:投资额?|斥资|投入|引进)(?:约|达|近|超|为|逾)?$")
_COSTS_OF = rare(r"(?:[、，][^，。；、\n]{0,8}(?:占地|用地|面积|规模)[^，。；、\n]{2,20})?的(?![\d一二三四五六七八九十]+[个项])")
"""From a cost to what it is the cost of (总投资3亿元、占地50亩的)."""
_SPENT_ON = rare(r"(?:在[^，。；\n]{2,16}?|，)?(?:高标准|规划)?(?:建设|修建|新建|扩建|改建|兴建)(?:了|的)?(?!成|后)")
"""From a cost to what is built for it (投资3亿元修建)."""
_GOES_BEFORE = rare(r"项目|工程|[一二三四五]期|该|园区|主要")
"""In front of such a cost, in its sentence: what is built there is a part of something named."""
_COST_BEHIND = re.compile(r"(?:计划|预计|规划)?总投资(?:额|约|达|近|超|为|逾)*$")

_FACILITIES = rare(r"等(?:一批)?(?:\s?(?:\d+|[二两三四五六七八九十]+)\s?[个座条家][一-龥]{0,6}(?:工厂|车间|厂房|生产线|产业园|电站|载体)|(?:重大|重点|标志性)[一-龥]{0,6}设施)")
"""Other heads of a list, where its items are being built (A、B等3个智能工厂加快建设)."""
_FIELDS_BEFORE = rare(r"(?:发展|培育|聚焦|涉及|涵盖|覆盖|围绕|做强|做大)(?!中心|有限|集团|公司|银行|大厦|基地)")
"""What governs a list of fields, of which the projects are only said to be (发展食品、家具等产业升级项目)."""

_SIZED_NAME = rare(r"(?:工程|项目)?(?P<name>(?:[年月日]产)?\s?[\d.]+\s?[万亿]?[一-龥A-Z]{1,2}?(?:吨|套|件|台|米|片|瓦|W)(?:/[年日天]|每[年日天])?[一-龥A-Za-z]{2,}(?:项目|工程))")
"""Behind a phase, a project by its size and its goods (首期工程年产30万吨甲醇项目): a name of its own."""

_TAIL = re.compile(r"(?:建设|工程|项目)+$")
_TELLING = 6
"""A name of so many characters is no firm's short one."""

_TOPIC_COST = re.compile(r"(?:计划|预计)?总投资")
_TOPIC_GOES_ON = rare(r"(?:计划|预计|规划)?(?:总投资|占地|总占地|总建筑|总用地|建筑面积|投资|设计)|作为|是|全?长(?:约)?\d|位于|坐落|由[^，。]{2,20}(?:建设|牵头|负责)")

_TOPICS = 40
"""How many names are looked for without their head; bounds the work on a page of thousands."""

_COUNTED_BEHIND = rare(r"等(?:在内的)?(?:一批|\d+(?:余|多)?[个项]|[一二三四五六七八九十]+个)")
_NUMBERED_BEHIND = re.compile(r"等\s?\d+个")
_NUMBERED_BEFORE = re.compile(r"项目\d+个，(?:主要)?(?:包括|有|为|含)[^，。；]*$")
_UNDERTAKEN = rare(r"投资|开工|竣工|投产|签约|落户|建设|推进|施工|亿元")
_LAST_ITEMS = rare(r"[^，。；：\n的等]{4,60}(?=[，。；\n]|$)")
_MANNER = rare(r"方式|形式|方面|措施|手段|渠道|途径")
"""等方式抢建项目: the list is of ways, not of projects."""

_NOT_BUILT_AFTER = rare(r"(?:申报|入选|列入|获评|的?(?:比赛|竞赛|培训|体验|服务)|[^，。；\n]{0,6}(?:遗产|名录|名单))")
_LIST_CUT = rare(r"、|，|……|(?:(?<=项目)|(?<=工程)|(?<=期))(?:和|及|以及|与)|以及|(?<=[^、，]{3})[和及](?=[^、]{4,40}$)")
_INVESTED_BY = rare(r"(?:[^，。；：、\n]{2,20}投资(?:建设|兴建)?|总投资[^，。；：、\n]{2,12})的")

_POINTS_AT = re.compile(r"(?:该|此|本|这一|这个|上述|整个|全)(?:重点|重大)?$")
_POINTED_AT = rare(
    r"[该此这](?:(?<!这)(?:产业园|生产线|电站|高速|水库|大桥|基地|中心|铁路|线路|机场|码头|厂区|综合体)|(?<=这)[座条][一-龥]{0,3}[线站厂园库城]|(?<=这)[个一][^，。；！？\n]{2,36}的(?:项目|工程))"
    r"|(?<=[。\n])(?:基地|电站|码头|中心|枢纽|牧场|酒庄|大厦|综合体)(?=由|位于|坐落|总投资|占地|[今去]年|\d)"
)
_PHASE_HEAD = rare(r"(?P<phase>[首一二三四五六]期)(?:项目|工程|厂房)?(?![、和与及至到限刊间货末中权]|待遇)")
_PHASE_END = re.compile("期(?<=[首一二三四五六]期)")
_RATED_CLAUSE = rare(r"(?:公司|集团|厂|拟|将|投资)(?:投资)?(?:建设|新建|扩建|改建)(?P<size>年产\s?[\d.]+\s?[万亿]?[一-龥]{1,3})")
_RATES = ("年产", "日产", "年处理", "日处理", "年加工")
"""How a name begins that tells one project even where it says what another thing is (他办的是年产5万吨X项目)."""
_IS_PREDICATE = re.compile(r"(?:[均都皆]为|都是|(?:^|[，。；])(?:也|又|还|更|将)?是[^，。；]{2,}的|一体的)$")
"""In front of a name: it says what another thing is (3个项目均为X项目; 是推动Y的X项目; 集A、B为一体的X项目)."""
_CONSISTS_OF = re.compile(r"(?:(?:其中)?[，]?(?:项目|工程)?[首一二三四五六]期(?:项目|工程)?|(?:该|本)?(?:项目|工程)|主要|重点)(?:还|将|计划|拟|主要|重点|规划|适时|同步|配套)*(?:投资)?(?:建设|新建|包括|包含|布局)(?:内容)?(?:包括|为|有)?(?!的)")
"""The clause of a name tells what a project or its phase consists of (二期还将建设X和Y项目)."""
_PHASE_CLAUSE = rare(r"(?:其中)?[，]?[首一二三四五六]期(?:项目|工程)?(?:将|计划|预计|拟|主要|重点)*(?:总?投资|占地|搬迁|建设|新建|改造)")
_BEFORE_A_PHASE = ("其中", "项目", "园区", "公司的", "目前", "此次", "以为", "企业")
_SAME_THING = re.compile(r"(?:(?:项目|工程)的|(?:^|[，。；：、\n“”])(?:[该本这]|目前|其中|而)?(?:公司|基地|电站|工厂|厂区|中心|产业园|综合体|[该本]厂))$")
"""In front of a phase, what it is a phase of, said in general (基地一期)."""
_OF_A_ZONE = re.compile(r"(?:已|规划|计划)?(?:开发|启动|规划|建设)(?:建设|面积)?(?:约|近)?[\d.]+平方公里")
"""Behind a phase: so much ground is opened up for a zone."""
_GOVERN_A_PHASE = ("进行", "启动", "推进", "实施", "开展", "加快")
_CLAUSE_MARKS = frozenset("，。；：、？！,;“”（(\n")
_HUNG_ON_A_PHASE = re.compile(r"(?:元|亩|建设|在建|开工|动工|投产|签约)的$")
"""What hangs on a phase that stands alone (投资3亿元的二期, 正在建设的一期)."""

_DIGIT = re.compile(r"\d")
_KIND_BEHIND = re.compile(r"[（(](?:[A-Z+]{2,8}|[首一二三四五六]期)[）)](?!工程|项目)")
_ENDS_IN_HEAD = re.compile(r"(?:项目|工程)(?:[（(][A-Z+]{2,8}[）)])?$")
_CLOSERS = ("”", "）", ")")
_ALSO_CALLED = re.compile(r"[（(](?:以下)?(?:简称|下称)[^）)]*[）)]")
_TWICE = re.compile(r"(.{4,30})\1")
"""A heading that ran into the sentence it stands above."""

_STATE_WORDS = ("开工", "建成", "竣工", "封顶", "合龙", "通车", "投产", "破土", "进入", "完成建设")
_STATE = re.compile(
    r"(?:开工建设|完成建设|建成(?:通车|投产|投用|投运)|竣工(?:投产|通车)|破土动工|合龙|进入[^，。；\n]{0,8}阶段)(?![等率各、])"
    r"|(?:开工|通车|投产|封顶|竣工)(?=[，。；：、,;“”（(\n])"
)
"""States that only what is built can be in; the short ones say it of a thing only where the clause ends with them."""
_BEFORE_STATE = re.compile(r"(?:正式|全面|全线|成功|顺利|已经|已|今天|[本上][周月]|近日|日前|昨天|相继|陆续|先后|主体|进入|实现|双双|均|于?\d+月(?:\d+日)?|\d+日)*$")
_FIRMS = rare(r"企业|公司|单位|厂家|[\d一二两三四五六七八九十]家")
"""等三家企业 in front of a state: it is said of firms."""
_SUBJECT = rare(r"(?:^|(?<=[、和及]))[^、和及]+")

_STATED_THING = re.compile(
    r"(?P<thing>[\u4e00-\u9fffA-Za-z]{2,12}?)(?:全容量|已|已经|相继|先后|陆续|双双|顺利|正式|全面|主体|正在|[本上][周月]|项目|工程){0,3}(?:完成(?:项目)?核准|获批|开工|动工|建成|竣工|投产|投运|并网|封顶|完工|试生产|加快建设|加快推进)"
)


def find_projects(text: str, figures: Sequence[Figure], companies: Sequence[CompanyName]) -> list[ProjectName]:
    """The project names and references of the text, in order and without overlaps."""
    finder = _Finder(full_marks(text), figures, companies)
    found = _without_overlaps(finder.by_head())
    finder.known = {name.end for name in found}
    return _without_overlaps([*found, *_beside(found, finder.without_head())])


def _without_overlaps(names: Iterable[ProjectName]) -> list[ProjectName]:
    """The names in order; of two that overlap the earlier, but no reference where a name stands."""
    kept: list[ProjectName] = []
    for one in sorted(names, key=lambda name: (name.start, -name.end)):
        if kept and one.start < kept[-1].end:
            if kept[-1].reference and not one.reference and one.end >= kept[-1].end:
                kept[-1] = one
            continue
        kept.append(one)
    return kept


def _beside(found: Sequence[ProjectName], more: Iterable[ProjectName]) -> Iterator[ProjectName]:
    """Those of `more` that stand where nothing is found yet."""
    starts = [name.start for name in found]
    for one in more:
        i = bisect_left(starts, one.end)
        if not i or found[i - 1].end <= one.start:
            yield one


class _Finder:
    def __init__(self, text: str, figures: Sequence[Figure], companies: Sequence[CompanyName]) -> None:
        self.text = text
        self.figures = figures
        self.edges = Edges(text, figures, companies)
        self.taken = 0
        """Names found so far end here: no name goes left of it."""
        self.known: set[int] = set()
        """Where the names with heads end."""

    def by_head(self) -> Iterator[ProjectName]:
        """Names by their own heads first; then things that are being built, where no name stands yet; then lone phases."""
        named: list[ProjectName] = []
        for match in _NAMING.finditer(self.text):
            if match.start() >= self.taken:
                for name in self._at_head(match.group(), match.start(), match.end()):
                    self.taken = max(self.taken, name.end)
                    named.append(name)
        yield from named
        yield from self._between(named)
        yield from self._behind(named)
        yield from self._topics(named)
        yield from self._things([name for name in named if not name.reference])
        yield from self._references()

    def without_head(self) -> Iterator[ProjectName]:
        """Names that only what is said of them shows."""
        self.taken = 0
        yield from self._facilities()
        yield from self._announced()
        yield from self._by_capacity()
        yield from self._by_state()
        yield from self._by_cost()
        yield from map(self._named, undertakings(self.edges))

    def _floor(self, end: int, reach: int = REACH) -> int:
        return self.edges.floor(end, max(self.taken, end - reach))

    # --- one head -----------------------------------------------------------------------------------------------

    def _at_head(self, head: str, start: int, end: int) -> Iterator[ProjectName]:
        etc = self._group(start)
        if etc is not None:
            if not _NOT_BUILT_AFTER.match(self.text, end):
                yield from self._list(etc)
            return
        reference = self._reference(start, end)
        if reference is not None and (reference.start < start or self.text[start - 1 : start] not in _CLOSERS):
            yield reference
            return
        named = list(self._headed(head, start, end))
        if named or reference is None:
            yield from named
        else:
            yield reference  # (..)项目, ”项目: where no name ends there, the clause begins with it

    def _headed(self, head: str, start: int, end: int) -> Iterator[ProjectName]:
        """The name that ends in the head, with those that share it."""
        if (numbered := self._numbered(start)) is not None:
            yield from numbered
        elif self.text[start - 2 : start] in NO_HEAD_BEHIND or self.text[start - 1] in "的了等":
            return  # 重大项目, 这样的项目: most heads name nothing, and this tells without a look at the words
        elif (floor := self._floor(start)) < start - 1:
            listed = 0 < floor == self.taken and self.text[floor] in "、；"  # A项目、B项目: the mark is where the name begins
            item = self.edges.item(floor + listed, start, end, listed=listed)
            if self._is_content(item, floor):
                return
            self._reach_size(item, floor)
            if item.owner is None and self.text[item.start - 1 : item.start] == "的":
                item.owner = self.edges.company_before(item.start)
            if (subject := self._subject_of(item)) is not None:
                if subject.end > subject.start:
                    yield self._named(subject)
            elif item.owner is not None and self._is_a_firms_kind(item, item.owner, head):
                yield self._named(replace(item, start=item.owner.start))
            elif self._is_a_firms_park(item, head) or names_a_project(self.text, item, head, in_list=self._follows_a_name(item)):
                yield from self._listed_before(item, floor)
                yield self._named(item)
            elif item.start > floor and self.text[item.start - 1] == "、" and not item.counted:
                item = self.edges.item(floor, start, end, across=True)  # X易地扩建、技改工程: one name
                short = item.end - item.start <= 30 and not _DIGIT.search(self.text, item.start, start)
                if short and not self._is_content(item, floor) and names_a_project(self.text, item, head, in_list=False):
                    yield self._named(item)

    def _subject_of(self, item: Item) -> Item | None:
        """Of 大藤峡水利枢纽是X工程 the subject, which is the project's name; empty where it is no thing that is built.

        None where 是 only brings in the name (签约的是X项目, 其中之一是X项目).
        """
        text = self.text
        if item.start == 0 or text[item.start - 1] != "是":
            return None
        floor = self._floor(item.start - 1)
        if self.taken == item.start - 1 and floor == self.taken:
            return Item(0, 0)  # A项目是B项目: said of the one that is named already
        before = text[floor : item.start - 1]
        if not before or before.endswith(("的", "项目", "工程", "其中", "之一", "就", "便", "分别", "主要", "正")):
            return None
        thing = max((thing for thing in THINGS if before.endswith(thing)), key=len, default=None)
        if thing is None:
            return Item(0, 0)
        subject, head = Item(floor, item.start - 1), item.start - 1 - len(thing)
        self.edges.trim(subject, head)
        return subject if head - subject.start >= 2 else Item(0, 0)

    def _is_a_firms_park(self, item: Item, head: str) -> bool:
        """Whether a park bears the name of a firm of the page (岚道物流集团 .. 岚道物流柳江园区项目)."""
        core = self.text[item.start : item.end - len(head)]
        return len(core) >= 6 and core.endswith("园区") and any(name.text.startswith(core[:4]) for name in self.edges.companies[:_TOPICS])

    def _reach_size(self, item: Item, floor: int) -> None:
        """Moves the start to the capacity of the clause whose goods the name is the last of (建设年产5万块X、Y、Z项目)."""
        text = self.text
        if text[item.start - 1] != "、" or item.counted or _DIGIT.search(text, item.start, item.end):
            return
        rated = _RATED_CLAUSE.search(text, floor, item.start)
        if rated is not None and not _DIGIT.search(text, rated.end(), item.start) and item.end - rated.start("size") <= REACH:
            item.start = rated.start("size")
            item.counted, item.governed, item.sized_at = False, True, rated.end()

    def _is_content(self, item: Item, floor: int) -> bool:
        """Whether the stretch says what a project makes or what its phase consists of (主要从事X项目; 一期投资8亿元，建设X项目)."""
        text = self.text
        if text.endswith("从事", floor, item.start) or (not text.startswith(_RATES, item.start) and _IS_PREDICATE.search(text, max(floor - 1, item.start - 40, 0), item.start)) or (floor and text[floor - 1] == "《"):
            return True
        if text.endswith("项目", floor, item.start) and item.start - floor == 2:
            return True  # 项目研发中心、宿舍楼等工程: parts of what is spoken of
        begin = self.edges.floor(item.start, item.start - REACH)
        if _CONSISTS_OF.match(text, begin, item.start):
            return not (text.startswith(("主要", "重点"), begin) and is_known_to_none(text[item.start : item.end]))  # 主要包括比亚迪X项目: no part of another
        if not (floor and text[floor - 1] == "，" and text.endswith(("建设", "新建"), floor, item.start) and item.start - floor == 2):
            return False
        return _PHASE_CLAUSE.match(text, self.edges.floor(floor - 1, floor - 30), floor - 1) is not None

    def _is_a_firms_kind(self, item: Item, owner: CompanyName, head: str) -> bool:
        """Whether only a kind stands between the owner's full name and the head: the owner is part of the name (X有限公司技改项目)."""
        return head == "项目" and owner.end == item.start and is_bare_kind(self.text[item.start : item.end - len(head)])

    def _reference(self, start: int, end: int) -> ProjectName | None:
        """该项目, 此项目, 本工程; 项目 alone where a clause begins with it and goes on about it."""
        text = self.text
        before = text[max(0, start - 5) : start]
        if (found := _POINTS_AT.search(before)) is not None:
            start -= len(before) - found.start()
        elif not ((start == 0 or text[start - 1] in "，,。；;：:！？\n“”)） ") and GOES_ON.match(text, end)):
            return None
        elif text[start - 1 : start] in ("）", ")") and PHASE.search(text, max(0, start - 4), start - 1):
            return None  # X项目（二期）工程: still the phase's name
        phase = PHASE.match(text, end)
        end = phase.end() if phase else end
        return ProjectName(start, end, text[start:end], "", phase.group().removeprefix("第") if phase else None, reference=True)

    def _named(self, item: Item) -> ProjectName:
        """The mention: its surface, its name, its phase (二期 behind 项目 is the phase's own; inside a name it stays there)."""
        text = self.text
        start, end = item.start, item.end
        if (kind := _KIND_BEHIND.match(text, end)) is not None:
            end = kind.end()
        if (twice := _TWICE.fullmatch(text, start, end)) is not None:
            start = twice.end(1)
        surface = text[start:end]
        name = _ALSO_CALLED.sub("", "".join(surface.split()))
        phase = PHASE.search(surface)
        if phase is not None and phase.start() == 0 and (own := _SIZED_NAME.match(surface, phase.end())) is not None:
            return ProjectName(start, end, surface, "".join(own.group("name").split()), phase.group().removeprefix("第"))
        if phase is not None and phase.start() == 0:
            return ProjectName(start, end, surface, "", phase.group().removeprefix("第"), reference=True)
        follows = PHASE.match(text, end) if phase is None else None
        if follows is not None:
            if not _ENDS_IN_HEAD.search(name):
                name += follows.group()
            return ProjectName(start, follows.end(), text[start : follows.end()], name, follows.group().removeprefix("第"))
        return ProjectName(start, end, surface, name, phase.group().removeprefix("第") if phase else None)

    def _follows_a_name(self, item: Item) -> bool:
        """Whether only a mark or a conjunction stands between the last name and this one."""
        return 0 < self.taken == item.start - 1 and self.text[self.taken] in "、和及与"

    # --- lists --------------------------------------------------------------------------------------------------

    def _group(self, start: int) -> int | None:
        """Where the 等 stands that makes this head the head of a list; None where it is no such head."""
        found = _GROUP.search(self.text, max(0, start - 30), start)
        if found is None or _MANNER.search(found.group()) or any(map(_acts, cut(found.group("class")))):
            return None  # A、B等出席项目开工仪式: the list is of what acts on projects
        return found.start()

    def _list(self, etc: int) -> Iterator[ProjectName]:
        """The names in front of 等N个项目, where they are names and not kinds."""
        text = self.text
        items = list(self._list_items(etc))
        sure = [self._is_owned(item) or is_specific(text[item.start : item.end]) for item in items]
        if not any(sure) and self._is_numbered(etc):
            sure = [len(core) >= 4 and not is_bare_kind(core) and not is_plain_noun(core) for core in (text[item.start : item.end] for item in items)]
        elif not any(sure) and self._is_counted(etc) and is_at_work(text, etc):
            sure = [is_built_thing(text[item.start : item.end]) for item in items]
        if not any(sure) or self._is_content(items[0], self._list_floor(etc)) or (not text[etc + 1 : etc + 2].isdigit() and _FIELDS_BEFORE.search(text, self._list_floor(etc), items[0].end)):
            return  # 棚户区改造、景观提升等工程, 生物医药、电子信息等项目: kinds of projects
        if 2 * sum(sure) < len(items):
            items = [item for item, certain in zip(items, sure, strict=True) if certain or is_thing(text[item.start : item.end])]
        for i, item in enumerate(items):
            name = self._named(item)
            shared = self._shared_noun(item, items[i + 1]) if i + 1 < len(items) else ""
            yield replace(name, name=name.name + shared) if shared else name

    def _is_counted(self, etc: int) -> bool:
        """Whether the list says how many there are (等一批, 等8个)."""
        return _COUNTED_BEHIND.match(self.text, etc) is not None

    def _is_numbered(self, etc: int) -> bool:
        """Whether the list says of how many projects it names some (等8个), of such as money is spent on and that are built."""
        numbered = _NUMBERED_BEHIND.match(self.text, etc) is not None or _NUMBERED_BEFORE.search(self.text, max(0, etc - _LIST_REACH), etc) is not None
        return numbered and _UNDERTAKEN.search(self.text, max(0, etc - _LIST_REACH), etc + REACH) is not None

    def _numbered(self, head: int) -> list[ProjectName] | None:
        """The names of a list that is counted behind its last item: as many as the number says."""
        found = _COUNTED.search(self.text, max(0, head - 8), head)
        if found is None:
            return None
        number = _NUMBERS.get(found.group("number")) or int(found.group("number"))
        items = list(self._list_items(found.start()))
        if not 2 <= number == len(items) or any(len(self.text[item.start : item.end]) < 4 for item in items):
            return None
        return [self._named(item) for item in items]

    def _listed_before(self, last: Item, floor: int) -> Iterator[ProjectName]:
        """The items that share the head of the last one (推进X物流园、Y深加工、10万吨Z项目), where each of them is a work."""
        text = self.text
        if text[last.start - 1] != "、" or last.start - 1 <= floor:
            return
        items = list(self._list_items(last.start - 1))
        if items and items[0].governed and all(is_thing(core) or is_specific(core) or is_work(core) for core in (text[item.start : item.end] for item in items)):
            yield from map(self._named, items)

    def _is_owned(self, item: Item) -> bool:
        """Whether a company's name stands before the item (X有限公司的垃圾焚烧)."""
        return item.owner is not None or (self.text[item.start - 1] == "的" and self.edges.company_before(item.start) is not None)

    def _announced(self) -> Iterator[ProjectName]:
        """The names behind their number or class (6个项目分别为A、B ..): as many as the number says, or some of them before 等."""
        end = 0
        for match in _ANNOUNCED.finditer(self.text):
            before = _NUMBER_BEFORE.search(self.text, max(end, match.start() - 11), match.start())
            said = match.group("after") or (before[1] if before else None)
            if said is None and not (match.group("opener") and _CLASS_BEFORE.search(self.text, max(end, match.start() - 2), match.start())):
                continue
            end = match.end()
            items = list(_SUBJECT.finditer(match.group("names")))
            if not all(3 <= len(item.group()) <= 24 for item in items):
                continue
            if said is None or (match.group("etc") and not match.group("bare")):
                sure = sum(is_specific(item.group()) for item in items)
                if len(items) < 2 or 2 * sure < len(items) or not all(is_specific(item.group()) or is_thing(item.group()) for item in items):
                    continue  # 项目包括道路、管网等: what one project consists of
            elif len(items) != (_NUMBERS.get(said) or int(said)):
                continue
            if match.group("bare") and not (len(items) > 1 and all(item.group().endswith(_BUILT_ENDS) for item in items)):
                continue
            offset = match.start("names")
            for item in items:
                one = Item(offset + item.start(), offset + item.end())
                hung = self.edges.item(one.start, one.end, one.end, listed=True)
                yield self._named(hung if hung.priced and hung.end - hung.start >= 3 else one)  # 总投资6亿元的X

    def _facilities(self) -> Iterator[ProjectName]:
        """The names in front of 等3个智能工厂, where these are being built."""
        for match in _FACILITIES.finditer(self.text):
            if is_at_work(self.text, match.end()):
                yield from self._list(match.start())

    def _list_items(self, etc: int) -> Iterator[Item]:
        text = self.text
        floor = self._list_floor(etc)
        starts = [floor, *(match.end() for match in _LIST_CUT.finditer(text, floor, etc)), etc]
        last: Item | None = None
        for start, stop in pairwise(starts):
            while stop > start and text[stop - 1] in "、，…和及与以":
                stop -= 1
            if stop - start < 2:
                continue
            item = self.edges.item(start, stop, stop, listed=start > floor, first_listed=start == floor)
            core = text[item.start : stop]
            if item.counted or len(core) < 3 or is_bare_head(core):
                continue
            if last is not None and text[last.start - 1] == "的" and item.start == start and not is_specific(core) and is_plain_noun(core):
                last.end = stop  # A投资的外延片、芯片等项目: one more product of the same project
                continue
            if last is not None and text[start - 1] == "及" and last.end == start - 1 and not is_specific(core):
                last.end = stop  # 20万吨锂电池回收及综合利用: it goes on, and names no other
                continue
            if last is not None:
                yield last
            last = item
        if last is not None:
            yield last

    def _list_floor(self, etc: int) -> int:
        """The begin of the list: its clause, and clauses before it that are its items as well (由A投资的X，B投资的Y等3个项目)."""
        text = self.text
        floor = self._floor(etc, _LIST_REACH)
        if floor == self.taken and (floor == etc or text[floor] == "、"):  # items with heads of their own (A基地、B项目等5个项目)
            floor = self.edges.floor(etc, etc - _LIST_REACH)
        while (
            floor
            and text[floor - 1] in "，,"
            and _INVESTED_BY.match(text, floor)
            and (earlier := self._floor(floor - 1, _LIST_REACH)) < floor - 1
            and _INVESTED_BY.search(text, earlier, floor)
            and etc - earlier < _LIST_REACH
        ):
            floor = earlier
        while floor and text[floor - 1] == "，" and (earlier := self.edges.floor(floor - 1, floor - _LIST_REACH)) < floor - 1 and text.endswith("——", 0, earlier) and is_specific(text[earlier : floor - 1]):
            floor = earlier  # 最长的隧道——X通道，Y工程等一批项目
        return floor

    def _shared_noun(self, item: Item, following: Item) -> str:
        """What an item that ends in its capacity shares with the next (A200兆瓦和B200兆瓦电池组件)."""
        i = bisect_left(self.edges.figure_starts, item.start)
        if i + 1 < len(self.figures) and self.figures[i].end == item.end and self.figures[i + 1].end < following.end:
            return self.text[self.figures[i + 1].end : following.end]
        return ""

    def _between(self, named: Sequence[ProjectName]) -> Iterator[ProjectName]:
        """A name without a head between two that have one (A项目、X区的新能源开发、B项目)."""
        for left, right in pairwise(named):
            if left.reference or not 6 <= right.start - left.end <= 40:
                continue
            gap = self.text[left.end : right.start]
            last = gap.rfind("、", 2)
            if gap[0] == "、" and last > 0 and "、" not in gap[1:last]:
                end = left.end + last
                item = self.edges.item(left.end + 1, end, end, first_listed=True)
                if end - item.start >= 4:
                    yield self._named(item)

    def _behind(self, named: Sequence[ProjectName]) -> Iterator[ProjectName]:
        """The last items of a list whose earlier ones have heads (启动A项目、B灌装线；)."""
        for left, right in pairwise([*named, None]):
            if left is None or left.reference or self.text[left.end : left.end + 1] != "、":
                continue
            rest = _LAST_ITEMS.match(self.text, left.end + 1, right.start if right else left.end + 1 + _LIST_REACH)
            if rest is None:
                continue
            at = left.end + 1
            for core in rest.group().split("、"):
                item = self.edges.item(at, at + len(core), at + len(core), listed=True)
                if item.start == at and is_specific(core) and is_site(core):
                    yield self._named(item)
                at += len(core) + 1

    # --- without a head of their own ------------------------------------------------------------------------------

    def _topics(self, named: Sequence[ProjectName]) -> Iterator[ProjectName]:
        """A name of the page again without its head, as the subject of what is said (X总投资8亿元, where X项目 is named elsewhere)."""
        text = self.text
        cores = {_TAIL.sub("", name.name): name for name in named[:_TOPICS] if name.name}
        for core, name in cores.items():
            if len(core) < 4:
                continue
            end = 0
            while (start := text.find(core, end)) >= 0:
                end = start + len(core)
                opens = start == 0 or text[start - 1] in _CLAUSE_MARKS or text.endswith("其中", 0, start)
                if opens and (_TOPIC_COST if len(core) < _TELLING else _TOPIC_GOES_ON).match(text, end):
                    yield ProjectName(start, end, core, name.name, name.phase)

    def _things(self, named: Sequence[ProjectName]) -> Iterator[ProjectName]:
        """Lines, stations, parks .. that are being built, where no name stands yet."""
        text = self.text
        starts = [name.start for name in named]
        self.taken = 0
        for start, end in _THING_WORDS.places(text):
            if start < self.taken:
                continue
            at = bisect_left(starts, end)
            if at:
                if named[at - 1].end > start:
                    continue
                self.taken = max(self.taken, named[at - 1].end)
            low = max(self.taken, start - REACH)
            if not may_be_built(text, low, start, end, in_list=low == self.taken and text[low] in "、和及与"):
                continue
            item = self.edges.item(self._floor(start), start, end)
            item.start = behind_apposition(text, item.start, start)
            if item.owner is not None and item.owner.end == item.start and start - item.start < _TELLING:
                item.start = item.owner.start  # X有限公司生产基地: a kind that only its firm tells from others
            if is_being_built(text, item, start, in_list=self._follows_a_name(item)):
                self.taken = end
                yield self._named(item)

    def _by_capacity(self) -> Iterator[ProjectName]:
        """Owner, capacity, thing and a state (国能500万吨露天矿获核准): a project without any head."""
        text = self.text
        for figure in self.figures:
            if figure.kind != "quantity" or figure.unit in NOT_CAPACITY:
                continue
            match = _STATED_THING.match(text, figure.end)
            if match is None or not figure.start or text[figure.start - 1] in MARKS:
                continue
            low = self.edges.floor(figure.start, figure.start - 12)
            low = max(low, text.rfind("、", low, figure.start) + 1)
            item = self.edges.item(low, figure.start, match.end("thing"), first_listed=True)
            if 2 <= figure.start - item.start <= 8 and not item.counted and not item.governed:
                yield self._named(item)

    def _by_cost(self) -> Iterator[ProjectName]:
        """What a cost is told of, whatever its head: 总投资3亿元的X, 投资3亿元修建X, X总投资3亿元."""
        text = self.text
        for i, figure in enumerate(self.figures):
            if figure.kind != "money" or _COST_BEFORE.search(text, max(0, figure.start - 5), figure.start) is None:
                continue
            spent = None
            if (link := _COSTS_OF.match(text, figure.end) or (spent := _SPENT_ON.match(text, figure.end))) is not None:
                following = next((other.start for other in self.figures[i + 1 : i + 4] if other.start > link.end() and other.kind == "quantity" and other.unit != "kV"), len(text))
                end = noun_end(text, link.end(), min(following, link.end() + REACH))
                if spent is not None and _GOES_BEFORE.search(text, text.rfind("。", 0, figure.start) + 1, figure.start) is not None:
                    continue
                if text[end : end + 1] not in ("、", "等"):
                    things = [Item(link.end() + one.start(), link.end() + one.end()) for one in _SUBJECT.finditer(text[link.end() : end])]
                    if all(bears_a_cost(text[thing.start : thing.end], built=spent is not None) for thing in things):
                        yield from map(self._named, things)
            elif (behind := _COST_BEHIND.search(text, max(0, figure.start - 10), figure.start)) is not None:
                start = self.edges.floor(behind.start(), behind.start() - 24)
                if bears_a_cost(text[start : behind.start()], built=False):
                    yield self._named(Item(start, behind.start()))

    def _by_state(self) -> Iterator[ProjectName]:
        """The subject of a state that only what is built can be in (西安东站站房开工建设), where it has no head."""
        text = self.text
        for start, _ in _STATES.places(text):
            if not _STATE.match(text, start):
                continue
            floor = self.edges.floor(start, start - 60)
            before = _BEFORE_STATE.search(text, floor, start)
            stop = before.start() if before else start
            if text.startswith("新", stop - 1, stop):
                continue  # X中心新开工建设的: begun there
            etc = text.find("等", floor, stop)
            if etc >= 0 and _FIRMS.search(text, etc, stop):
                continue
            stop = etc if etc >= 0 else stop
            subjects = [
                Item(floor + match.start(), floor + match.end()) for match in _SUBJECT.finditer(text[floor:stop])
            ]
            if subjects and (subjects[-1].end in self.known or names_by_state(text[subjects[-1].start : subjects[-1].end])):
                for subject in subjects:
                    if names_by_state(text[subject.start : subject.end]):
                        subject.start = behind_apposition(text, subject.start, subject.end)
                        yield self._named(subject)

    def _references(self) -> Iterator[ProjectName]:
        """一期, 二期工程 standing alone at the head of a clause; 该基地, 这个投资3亿元的项目."""
        text = self.text
        for end in _PHASE_END.finditer(text):
            start = end.start() - 1
            match = _PHASE_HEAD.match(text, start)
            if match is None or (text[start - 1 : start] in ("（", "(") and not text.endswith(("项目", "工程"), 0, start - 1)):
                continue  # X（二期）: the phase of that name
            begin = start - 1 if text[start - 1 : start] == "第" else start
            governed = match.group().endswith(("项目", "工程")) and text.endswith(_GOVERN_A_PHASE, 0, begin)
            stands_alone = not begin or text[begin - 1] in _CLAUSE_MARKS or text.endswith(_BEFORE_A_PHASE, 0, begin)
            stands_alone = stands_alone or _SAME_THING.search(text, max(0, begin - 8), begin) is not None or _HUNG_ON_A_PHASE.search(text, max(0, begin - 4), begin) is not None
            stands_alone = stands_alone or PHASE.match(text, begin - 2, begin) is not None  # X一期二期
            if text[match.end() : match.end() + 1] != "”" and (governed or stands_alone) and not (_OF_A_ZONE.match(text, match.end()) and not match.group().endswith("工程")):
                yield ProjectName(begin, match.end(), text[begin : match.end()], "", match.group("phase"), reference=True)
        for match in _POINTED_AT.finditer(text):
            yield ProjectName(match.start(), match.end(), match.group(), "", reference=True)


def _acts(word: str) -> bool:
    """Whether the word is a verb, and none that makes a class of projects (新开工, 招商)."""
    return word not in CLASSES | CLASS_TAILS | INNER and (word in GOVERNORS or (len(word) > 1 and is_verb(word)))


class _Words:
    """A few words, to be found wherever they stand in a text, those inside others too."""

    def __init__(self, words: Iterable[str]) -> None:
        longest = sorted(words, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest)))
        self._sizes = {word: [len(other) for other in longest if word.startswith(other)] for word in longest}

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where they begin and end, in order; the longer one first where two begin together."""
        found = self._pattern.search(text)
        while found is not None:
            start = found.start()
            for size in self._sizes[found[0]]:
                yield start, start + size
            found = self._pattern.search(text, start + 1)


_THING_WORDS = _Words(THINGS)
_STATES = _Words(_STATE_WORDS)
