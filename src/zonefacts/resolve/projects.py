"""From mentions to projects: which mentions mean one project, its phases, owner and state, and which project a stretch is about."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from ..findings import CompanyName, LinkedProject, ProjectName
from ..models.facts import ProjectStatus
from ..names.coined import is_public_work
from ..names.companies import is_short_form
from ..names.enterprises import ENTERPRISES
from ..names.places import opening_end
from ..names.project_marks import full_marks
from ..names.words import cut, is_place
from ..patterns import rare
from ..reading import Reading
from .lifecycle import Context, is_said, own_part, status_of
from .occasions import HEAD_REACH, OCCASION_REACH, at_this_ceremony, list_head, occasion, of_many, planned_lines
from .owners import (
    Companies,
    builder,
    labelled_owner,
    of_the_firm_before,
    owner_in_name,
    speakers_firm,
    starts_with_its_size,
    stated_owner,
)

_CLAUSE_REACH = 80
"""How far before its name a project's modifiers and governing verb are looked for."""

_AROUND = 400
_PLACE_SUFFIX = r"(?:经济|高新|技术|产业|工业)*(?:开发区|经开区|高新区|新区|县|镇|乡|街道|村)"

_RECENT = 40
"""How many of the article's last projects a name is compared with; bounds the work on a page of thousands."""
_WAITS = 200
"""How far behind its phase a project may be named."""
_TELLING = 6
"""A name of so many characters means the same project in another article of the page."""

_BETWEEN_ITEMS = re.compile(r"(?:项目|工程|建设)?(?:[、，,]|……|以及|和|及|与)(?:以及|和|及|与)?(?:[^。；;，,\n、]{0,30}的|[^。；;，,\n、]{2,20}(?:公司|集团)|总?投资[^，。；、\n]{2,14}|其[一二三四五])?\s*")
"""What stands between two names of one list: marks, and what hangs on the second (、总投资8000万元的)."""

_BUILT_WITH_IT = rare(r"(?:拟|将|计划|规划|分[两三四]期|高标准|用于|在[^，。；]{2,14})*(?:建设|新建|兴建|扩建|打造)(?:规划|占地[\d.]+(?:余|多)?(?:亩|公顷|平方米))*的?")
"""All of a clause in front of a name, where the clause before it says what is spent on it."""

_OWN_CLAUSE = re.compile(r"(?:计划|预计)?(?:总投资|投资|占地|总占地|总建筑)")
_COUNTED = rare(r"\s?(?:\d{1,2}|[二两三四五六七八九十])\s?(?:个|项|大)(?:重点|重大|大)?项目")
"""Behind a list that says how many it has (A、B和C3个项目): its owner and its cost in front are those of all."""

_TO_BE_BUILT = rare(r"(?:工程|项目)?(?:将|拟|计划|规划)?(?:建设|新建)[^，。；]{0,10}\d|(?:将|拟|计划|规划)")
"""Behind a phase that nothing more is said of: what it is to be."""

_AND_MORE = re.compile(r"等[^，。；：、\n]{0,24}?(?:项目|工程)")
"""Behind the only one of a list that is named (X等20个项目): what is said is said of all."""

_LIST_END = re.compile(r"(?:等|……)[^，。；：\n]{0,16}?(?:项目|工程)|等")

_LEADS = r"(?:(?:目前|据悉|据了解|据介绍|其中|同时|此外|届时|截至目前|如今|现在|当前|未来)[，,]?)?(?:预计|全部|正式|完全)?"
_ITS_OWN = r"该|这也?是|这[座条处]|项目|工程|总投资|投资(?=[约近达超]?[\d.]+[万亿]*元，)|占地|总占地|总建筑|建筑面积|[一二三四]期|建成(?=[后投并达运使以，,。时])|投产|达产|竣工|主体|厂区|全线|线路|路线|概算|工期|自[^，。]{2,16}开工"
_FIELD = r"(?:建设(?:单位|地点|地址|内容|规模|性质|工期)|项目(?:概况|地址|地点|选址|业主|内容|投资)|(?:工程)?概况|业主(?:单位)?|投资(?:主体|单位|方|规模|额)|总投资)[：:]"
"""What a notice says of a project, each by its label (建设单位：X公司。概况：..)."""
_LABEL = re.compile(_FIELD)
_SPEAKS_OF_IT = rare(rf"{_LEADS}(?:{_ITS_OWN}|{_FIELD})")
_OF_THE_ZONE = re.compile("(?:该|此|本|整个)?(?:园区|开发区|高新区|经开区|综保区|示范区|新区|产业园区|工业园区)(?!内)")
_CARRIES_ON = rare(rf"{_LEADS}(?:{_ITS_OWN}|{_FIELD}|计划|规划|建设|主要|年产|设计|共需|新增|形成|已|正在(?![^，。]{{0,8}}的)|完成(?=后|总|投资|主体|土建|桩基|设备|厂房|建设|[^，。]{{0,6}}(?:投资|工程量))|进入|现场|[^，。；、]{{0,12}}(?:厂房|车间|土建|桩基|设备|主体|钢结构)[^，。；]{{0,8}}(?:完[工成]|封顶|开建|安装|施工|建设|调试|结束))")
"""How a later sentence begins that goes on about the same project without naming it."""


_MAKES = rare("(?:主要|将|拟|计划|规划|分期|分[一二两三四]期|[一二三]期|还|并|共|重点|目前|正在)*(?:建设|兴建|新建|修建|改造|形成)")
"""How a clause opens that tells what a project consists of."""

_POINTING = re.compile("^(?:[该此]|这[座条]?)")

_GOVERNED = re.compile(r"(?:推进|推动|加快|实施|启动|建设|完成|新建|抓好|开工|建成|打造|争取|确保|做好|支持)(?:了|建设)?$")


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int
    project: LinkedProject


class ProjectTable:
    """The projects of a page and the way from a place in the text to the project that it is about."""

    def __init__(self, projects: tuple[LinkedProject, ...] = (), stretches: Sequence[_Stretch] = ()) -> None:
        self.projects = projects
        self._stretches = sorted(stretches, key=lambda one: one.start)
        self._starts = [stretch.start for stretch in self._stretches]

    def at(self, start: int, end: int) -> LinkedProject | None:
        """The project that the stretch of the reading speaks of."""
        i = bisect_right(self._starts, start) - 1
        for near in (i, i + 1):  # evidence may begin before the name and run into what is said of it
            if 0 <= near < len(self._stretches):
                stretch = self._stretches[near]
                if stretch.start <= start < stretch.end or (start < stretch.start and stretch.start < end <= stretch.end):
                    return stretch.project
        return None


def link_projects(reading: Reading, names: Sequence[ProjectName], companies: Sequence[CompanyName], published: datetime.date | None = None) -> ProjectTable:
    """Links mentions to projects and reads off what the discourse says of each; what it dates later than `published` is to come."""
    linker = _Linker(reading, names, companies, published)
    linker.link()
    return ProjectTable(tuple(linker.projects), linker.stretches)


@dataclass(slots=True)
class _Family:
    """A project of an article and its phases, which go by one name."""

    name: str
    core: str
    members: dict[str | None, LinkedProject] = field(default_factory=dict)

    def rename(self, name: str, core: str) -> None:
        self.name, self.core = name, core
        for project in self.members.values():
            project.name = name


@dataclass(frozen=True, slots=True)
class _Group:
    """The projects of one list; `counted`: what stands before the list is said of all; `built`: a verb of building governs it."""

    projects: list[LinkedProject]
    counted: bool
    built: bool


def _share_owners(group: _Group) -> None:
    """The owner before a counted list is everyone's; in a list of projects by their investors a short name is a firm like the others."""
    first = group.projects[0]
    sized = all(starts_with_its_size(project.name) for project in group.projects[1:])  # X公司年产5万吨A、年产3万吨B和年产2万吨C项目
    builder = group.built and first.owner is not None and not first.name.startswith(first.owner[:2])
    if group.counted or sized or builder:
        for project in group.projects:
            project.owner = project.owner or first.owner
    investors = sum(project.owner == project.name for project in group.projects)
    if 2 * investors >= len(group.projects):
        for project in group.projects:
            if project.owner is None and len(project.name) <= _FIRM and project.name.isalpha() and len(cut(project.name)) > 1 and not is_public_work(project.name):
                project.owner = project.name


_FORMS = ("公司", "集团")
_FIRM = 6
"""The short name of a firm with its trade is no longer."""


class _Linker:
    def __init__(self, reading: Reading, names: Sequence[ProjectName], companies: Sequence[CompanyName], published: datetime.date | None) -> None:
        self.reading = reading
        self.published = published
        self.text = full_marks(reading.text)
        self.names = names
        self.companies = companies
        self.projects: list[LinkedProject] = []
        self.stretches: list[_Stretch] = []
        self._families: dict[int | None, list[_Family]] = {}
        self._by_core: dict[str, list[LinkedProject]] = {}
        self._company_starts = [company.start for company in companies]
        self._companies: dict[int | None, Companies] = {}
        self._groups: list[_Group] = []
        self._contexts: dict[int, list[Context]] = {}
        self._together: dict[int, list[Context]] = {}
        self._planned: list[bool] | None = None
        self._parts: set[ProjectName] = set()
        """Mentions that only tell what another project consists of: what is said there is said of that one."""

    def link(self) -> None:
        mentions = self._resolve()
        by_line: dict[int, list[tuple[ProjectName, LinkedProject]]] = {}
        for mention, project in mentions:
            if mention in self._parts:
                continue
            by_line.setdefault(self.reading.line_index(mention.start), []).append((mention, project))
        for line, found in by_line.items():
            self._lay_out(line, found)
            project = found[-1][1]
            while self._tells_a_field(line + 1, project):
                line += 1
                self.stretches.append(_Stretch(self.reading.lines[line].start, self.reading.lines[line].end, project))
                if line in by_line:
                    break
            following = by_line.get(line + 1)
            self._take_up(line + 1, project, following[0][0].start if following else None)
        for stretch in self.stretches:
            stretch.project.stretches.append((stretch.start, stretch.end))
        for project in self.projects:
            contexts = self._contexts.get(id(project), [])
            visited = any(_VISITS.search(context.left) for context in contexts)
            project.status = status_of(contexts, (lambda: None) if visited else partial(self._status_named_at, project), self.published)
            if (together := self._together.get(id(project))) and project.status in (None, "completed"):
                said = status_of(together, lambda: None, self.published)
                if project.status is None or said == "in_operation":  # of 这些项目 not each need have got as far as what is said of them
                    project.status = said
            if any(at_this_ceremony(context.left) or _AT_THE_SITE.search(context.right) for context in contexts):
                self._status_named_at(project)
            if project.status is None and project.phase and any(_TO_BE_BUILT.match(context.right) for context in contexts):
                project.status = "planned"
            if project.status is None and (project.phase is None or project.phase in project.name):
                project.status = of_many(self._in_the_article_before(project.mentions[0].start))
            project.owner = self._owner(project)
        for group in self._groups:
            _share_owners(group)
        for families in self._families.values():
            for family in families:
                self._share(list(family.members.values()))

    def _share(self, members: list[LinkedProject]) -> None:
        """What holds for a project and its phases alike: the owner; and a project with a phase at work is under construction."""
        owner = next((one.owner for one in members if one.owner), None)
        at_work = any(one.phase and one.status in _AT_WORK for one in members)
        total = next((one for one in members if one.phase is None), None)
        whole = total.owner if total else None
        for one in members:
            one.owner = whole or one.owner or owner  # what the text says of the whole goes before what is read from a phase's name
            if one.phase in _FIRST and total is not None and total.status is not None and (one.status != "planned" or total.status in _AT_WORK):
                one.status = one.status if is_said(self._contexts.get(id(one), []), self.published) else total.status  # of what is only agreed on a phase may be planned
            if one.phase is None and one.status is None and at_work:
                one.status = "under_construction"

    # --- which mentions mean one project ------------------------------------------------------------------------

    def _resolve(self) -> list[tuple[ProjectName, LinkedProject]]:
        found: list[tuple[ProjectName, LinkedProject]] = []
        current: LinkedProject | None = None
        article: int | None = -1
        previous: ProjectName | None = None
        waiting: list[ProjectName] = []
        last: ProjectName | None = None
        for mention in self.names:
            line = self.reading.line_at(mention.start)
            here = line.article if line else None
            if here != article:
                article, current, previous = here, None, None
                waiting.clear()
            if mention.reference:
                project = self._of_another_firm(mention, current, here) or self._referred(mention, current, here)
                if project is None and mention.phase is not None:
                    waiting.append(mention)
            else:
                project = self._project(mention, here)
                part = current is not None and self._is_part(last, mention)
                for early in waiting:  # the phase was spoken of before its project was named
                    if mention.start - early.end > _WAITS or self.reading.line_index(mention.start) != self.reading.line_index(early.start):
                        continue
                    phase = self._phase(project.name, early.phase, here)
                    phase.mentions.append(early)
                    found.append((early, phase))
                waiting.clear()
                listed = previous is not None and not previous.reference and _same_list(self.text, previous.end, mention.start, mention.end)
                if part:
                    self._parts.add(mention)
                else:
                    current = None if listed else project
                    last = mention
                previous = mention
            if project is not None:
                project.mentions.append(mention)
                found.append((mention, project))
                if mention.reference:
                    last = mention
                if mention.reference and (mention.phase is None or (current is not None and current.name != project.name)):
                    current = project
        return sorted(found, key=lambda one: one[0].start)

    def _is_part(self, whole: ProjectName | None, mention: ProjectName) -> bool:
        """X项目投资12亿元，兴建|Y生产线: whether a name is of what the project that heads the sentence consists of."""
        if whole is None or whole.start < self.reading.sentence(mention.start)[0]:
            return False
        clause = self.reading.clause(whole.start)[0]
        if opening_end(self.text, clause, whole.start) < whole.start:
            return False
        begin = max(self.reading.clause(mention.start)[0], whole.end)
        return _MAKES.match(self.text, opening_end(self.text, begin, mention.start), mention.start) is not None

    def _of_another_firm(self, mention: ProjectName, current: LinkedProject | None, article: int | None) -> LinkedProject | None:
        """The phase of a firm that the paragraph names and that has no other project (X公司总经理说，二期工程已开工), where it has named no project yet."""
        if mention.phase is None or not (mention.text.endswith(("项目", "工程")) or self.text.endswith("的", 0, mention.start)):
            return None
        line = self.reading.line_at(mention.start)
        begin = line.start if line else 0
        if current is not None and current.mentions[-1].start >= begin:
            return None
        firms = [one for one in self._named_in(begin, mention.start) if one.text.endswith(_FORMS)]
        if len({one.text for one in firms}) != 1:
            return None
        name = firms[0].text + mention.text
        return self._project(ProjectName(mention.start, mention.end, mention.text, name, mention.phase), article)

    def _referred(self, mention: ProjectName, current: LinkedProject | None, article: int | None) -> LinkedProject | None:
        """The project that 该项目, 二期 mean here: the one last spoken of, or the only one of the article."""
        if current is None and mention.phase is not None:
            known = [one for family in self._families.get(article, [])[-_RECENT:] for one in family.members.values()]
            same = [one for one in known if one.phase == mention.phase] or [one for one in known if one.phase is None]
            if len({one.name for one in same}) == 1:
                current = same[0]
        if current is None:
            return None
        thing = _POINTING.sub("", mention.text)
        if mention.phase is None and not mention.text.endswith(("项目", "工程")) and thing[-2:] not in current.name:
            return None
        if mention.phase is None and current.phase and current.phase not in current.name and mention.text.startswith(("该", "项目")):
            return self._phase(current.name, None, article)  # 该项目 after X项目二期 is the whole again
        if mention.phase is None or mention.phase == current.phase:
            return current
        if current.phase and current.phase in current.name:  # 二期 behind X一期: X二期, known or not
            return self._phase(current.name.replace(current.phase, mention.phase), mention.phase, article)
        return self._phase(current.name, mention.phase, article)

    def _project(self, mention: ProjectName, article: int | None) -> LinkedProject:
        """The project (or its phase) of a name: one that the article knows under it, or says shorter or fuller; else a new one."""
        core = _core(mention.name)
        family = self._family(core, mention, article)
        if family is None:
            elsewhere = self._by_core.get(core, []) if len(core) >= _TELLING else []
            for project in elsewhere:
                if project.phase == mention.phase:
                    return project
            family = _Family(mention.name, core)
            self._families.setdefault(article, []).append(family)
        elif _is_fuller(mention.name, family.name, self._companies_of(article)):
            family.rename(mention.name, core)
        return self._member(family, mention.phase, article)

    def _family(self, core: str, mention: ProjectName, article: int | None) -> _Family | None:
        """The project with its phases that the article knows by this name; only the last ones are compared letter by letter."""
        known = self._families.get(article, [])
        recent = known[-_RECENT:]
        for family in recent:
            if family.core == core and mention.phase in family.members:
                return family
        for family in recent:
            other_phase = mention.phase not in family.members
            if other_phase and (_PHASE.search(core) or _PHASE.search(family.core)):
                continue  # X二期 and X三期 are projects of their own
            if _same(core, family.core) or family.name.startswith(core + "·"):
                return family
        return None

    def _phase(self, name: str, phase: str | None, article: int | None) -> LinkedProject:
        """The phase (None: the whole) of a project that the article knows."""
        for family in self._families.get(article, []):
            if family.name == name:
                return self._member(family, phase, article)
        family = _Family(name, _core(name))
        self._families.setdefault(article, []).append(family)
        return self._member(family, phase, article)

    def _member(self, family: _Family, phase: str | None, article: int | None) -> LinkedProject:
        project = family.members.get(phase)
        if project is None:
            project = family.members[phase] = LinkedProject(family.name, phase, article=article)
            self.projects.append(project)
            self._by_core.setdefault(family.core, []).append(project)
        return project

    # --- which stretch is about which project -------------------------------------------------------------------

    def _lay_out(self, index: int, mentions: list[tuple[ProjectName, LinkedProject]]) -> None:
        """Lays the stretches of one line: for each mention what hangs on it, itself, and what is said after it."""
        line = self.reading.lines[index]
        reached = line.start
        i = 0
        while i < len(mentions):
            j = i + 1  # mentions i..j-1 are one list
            while j < len(mentions) and _same_list(self.text, mentions[j - 1][0].end, mentions[j][0].start, mentions[j][0].end):
                j += 1
            group = mentions[i:j]
            following = mentions[j][0].start if j < len(mentions) else line.end
            reached = self._lay_group(group, reached, following, line.end)
            i = j
        if len(mentions) > 1:
            self._said_of_all(line.end, mentions)

    def _take_up(self, index: int, project: LinkedProject, following: int | None) -> None:
        """Lays the stretch of a paragraph that opens with the bare head noun of the project that the one before ended with."""
        if not 0 < index < len(self.reading.lines):
            return
        line, head = self.reading.lines[index], _head_noun(project.name)
        limit = line.end if following is None else following
        sentence_end = self.reading.sentence(line.start)[1]
        if line.article != project.article or sentence_end > limit or not _taken_up(self.text, line.start, head):
            return
        end = self._carried_on(sentence_end, limit, head, named=True)
        self.stretches.append(_Stretch(line.start, end, project))
        self._contexts.setdefault(id(project), []).append(Context("", self.text[line.start + len(head) : end], self.text[line.start:sentence_end]))

    def _tells_a_field(self, index: int, project: LinkedProject) -> bool:
        """Whether the line is one that a notice gives to a fact of the project that it has named, by its label."""
        if index >= len(self.reading.lines):
            return False
        line = self.reading.lines[index]
        return line.article == project.article and _LABEL.match(self.text, line.start) is not None

    def _said_of_all(self, line_end: int, mentions: list[tuple[ProjectName, LinkedProject]]) -> None:
        """What a paragraph says of 这些项目 holds for each that it has named before."""
        for match in islice(_THESE.finditer(self.text, mentions[1][0].end, line_end), _LOOKS_BACK):
            start, end = self.reading.sentence(match.start())
            said = Context("", self.text[match.end() : min(end, line_end)], self.text[start:end])
            for mention, project in mentions:
                if mention.start < match.start():
                    self._together.setdefault(id(project), []).append(said)

    def _lay_group(self, group: list[tuple[ProjectName, LinkedProject]], reached: int, following: int, line_end: int) -> int:
        text = self.text
        first = group[0][0]
        clause = self.reading.clause(first.start)[0]
        if clause > reached and text[clause - 1] == "，" and _BUILT_WITH_IT.fullmatch(text, clause, first.start):
            clause = self.reading.clause(clause - 1)[0]  # 投资3亿元，分两期建设X: the sum hangs on X
        begin = max(reached, clause, first.start - _CLAUSE_REACH)
        sentence = self.reading.sentence(group[-1][0].end - 1)
        last = group[-1][0].end
        listed = len(group) > 1
        counted = listed and _COUNTED.match(text, last) is not None
        if listed:
            built = _BUILDING.search(text, max(begin, first.start - 6), first.start) is not None
            self._groups.append(_Group([project for _, project in group], counted, built))
        if (etc := (_LIST_END if listed else _AND_MORE).match(text, last)) is not None:
            last, listed = etc.end(), True
        stop = min(sentence[1], following)
        if following < sentence[1]:
            stop = max(last, self._modifiers_of_next(last, following))
        elif following > sentence[1] and not listed:
            named = not _GOVERNED.search(text, max(begin, first.start - 8), first.start)
            stop = self._carried_on(sentence[1], min(following, line_end), _head_noun(first.name), named=named)
        left = text[begin : first.start]
        right = own_part(left, text[last:stop])
        if len(right) < stop - last:
            stop = last + len(right)
        whole = text[max(sentence[0], first.start - 120) : min(sentence[1], last + 120)]
        context = Context(left, right, whole, self._is_planned(first.start))
        for k, (mention, project) in enumerate(group):
            own = begin if k == 0 else group[k - 1][0].end
            own = mention.start if counted and k == 0 else own
            if k and (mark := max(text.rfind(mark, own, mention.start) for mark in "、，和及")) >= 0:
                own = mark + 1
            end = mention.end if listed else stop
            self.stretches.append(_Stretch(own, max(end, mention.end), project))
            self._contexts.setdefault(id(project), []).append(context)
            if listed:
                project.shared.append((last, stop))
        return max(stop, last)

    def _is_planned(self, start: int) -> bool:
        """Whether it stands in the part of an article that tells what is to be done."""
        if self._planned is None:
            self._planned = planned_lines(self.text, [(line.start, line.article) for line in self.reading.lines])
        return self._planned[self.reading.line_index(start)]

    def _modifiers_of_next(self, start: int, following: int) -> int:
        """Where what hangs on the next name begins, between the last one and it."""
        between = self.text[start:following]
        cut = max(between.rfind(mark) for mark in "，；,;")
        if cut < 0 and between.endswith("的"):
            cut = max(between.rfind(mark) for mark in "、和及")
        return following if cut < 0 else start + cut

    def _carried_on(self, start: int, limit: int, head: str, *, named: bool) -> int:
        """The end of the last sentence that goes on about the project without naming it or by its head noun alone, up to the limit.

        A sentence that begins with a verb goes on about a project that was the subject (`named`), not about one of many objects.
        """
        pattern = _CARRIES_ON if named else _SPEAKS_OF_IT
        end = start
        while end < limit:
            begin = end + 1
            while begin < limit and self.text[begin] in " 　”":
                begin += 1
            if _OF_THE_ZONE.match(self.text, begin) and not head.endswith(("园", "区")):
                break  # 项目落户某园区。该园区已入驻企业52家
            if begin >= limit or not (pattern.match(self.text, begin) or _taken_up(self.text, begin, head)):
                break
            sentence_end = self.reading.sentence(begin)[1]
            if sentence_end > limit:
                break  # the next project is named in this sentence: what stands before its name may hang on it
            end = sentence_end
        return min(end, limit)

    def _companies_of(self, article: int | None) -> Companies:
        """The companies that the article names."""
        if article not in self._companies:
            lines = [line for line in self.reading.lines if line.article == article]
            named = [one for line in lines for one in self._named_in(line.start, line.end)]
            self._companies[article] = Companies(sorted(named, key=lambda one: one.start))
        return self._companies[article]

    def _named_in(self, start: int, end: int) -> Sequence[CompanyName]:
        return self.companies[bisect_left(self._company_starts, start) : bisect_left(self._company_starts, end)]

    # --- what the discourse says ----------------------------------------------------------------------------------

    def _owner(self, project: LinkedProject) -> str | None:
        companies = self._companies_of(project.article)
        for mention in project.mentions:
            if owner := stated_owner(self.text, mention, companies, self.reading.sentence(mention.start)):
                return owner
        first = project.mentions[0]
        owner = owner_in_name(project.name, first, companies, self.reading.sentence(first.start))
        if owner and self._is_a_place(owner, first):
            owner = next((owner[:length] for length in (4, 3, 2) if owner[:length] in ENTERPRISES and length < len(owner)), None)
        if owner:
            return self._as_said_shorter(owner, project)
        spoken = (speakers_firm(self.text, mention, companies, self.reading.sentence(mention.start)) for mention in project.mentions)
        labelled = (labelled_owner(self.text, start, end) or builder(self.text, start, end) for start, end in project.stretches)
        if found := next(filter(None, (*spoken, *labelled)), None):
            return found
        return of_the_firm_before(project.name, first, companies, self.reading.lines[self.reading.line_index(first.start)].start)

    @staticmethod
    def _as_said_shorter(owner: str, project: LinkedProject) -> str:
        """The owner without its place, or by its coined word alone, where another mention of the project says it so."""
        place = cut(owner)[0]
        bare = owner[len(place) :] if is_place(place) else ""
        for mention in project.mentions:
            core = _core(mention.name) if mention.name else ""
            if len(bare) >= 3 and core and (core == bare[: len(core)] or core.startswith(bare)):
                return core if len(core) < len(bare) else bare
        return owner

    def _is_a_place(self, owner: str, mention: ProjectName) -> bool:
        """Whether the text around calls what a name begins with a county, a town or a zone (柳河 of 柳河开发区)."""
        low = max(0, mention.start - _AROUND)
        stem = re.escape(owner[-2:])
        return re.compile(stem + _PLACE_SUFFIX).search(self.text, low, mention.end + _AROUND) is not None

    def _opening(self, line: int) -> tuple[int, int] | None:
        """Where the article that begins with the line tells what was begun that day."""
        start = self.reading.lines[line].start
        found = _OPENING.search(self.text, start, start + _HEAD_OF_ARTICLE)
        return (found.start(), found.end()) if found else None

    def _status_named_at(self, project: LinkedProject) -> ProjectStatus | None:
        """The state of the list that a project stands in; or those named at a signing are signed, at a ground-breaking begun."""
        first = next((one for one in project.mentions if not one.reference and not self._in_a_heading(one)), project.mentions[0])
        index = self.reading.line_index(first.start)
        if index < 0 or first.reference:
            return None
        listed = list_head(self.text[max(self.reading.lines[index].start, first.start - HEAD_REACH) : first.start])
        before = self._in_the_article_before(first.start)
        low = first.start - len(before)
        status, told = occasion(before) or (None, [])
        if status == "under_construction" and listed in (None, status) and _BEGUN_BEFORE.search(before[-HEAD_REACH:]) is None:  # its date is when they were begun
            project.shared += [(low + at, min(self.reading.sentence(low + at)[1], first.start)) for at in told]
            if (opening := self._opening(self.reading.line_index(low))) is not None:
                project.shared.append(opening)
        return listed or status


    def _in_the_article_before(self, start: int) -> str:
        """The text of its article in front of a place, as far as an occasion may stand."""
        lines = self.reading.lines
        index = first = self.reading.line_index(start)
        while first and lines[first - 1].article == lines[index].article and lines[first].start > start - OCCASION_REACH:
            first -= 1
        return self.text[max(lines[first].start, start - OCCASION_REACH) : start]

    def _in_a_heading(self, mention: ProjectName) -> bool:
        line = self.reading.line_at(mention.start)
        return line is not None and line.is_heading


_BEGUN_BEFORE = rare(r"(?:续建|在建)项目[^；。！？\n]*$")
"""In front of a name: it stands in the list of those that were begun before the ceremony."""
_LOOKS_BACK = 3
"""So many times a paragraph says something of all the projects that it has named; bounds the work on one of thousands."""
_THESE = rare(r"(?:这些|上述|以上|这[两三四五六七八九十\d]+个)(?:重点|重大)?(?:项目|工程)(?:的)?")
_BUILDING = re.compile(r"(?:建设|建成|新建|兴建|扩建|实施|打造)了?$")
_FIRST = ("一期", "首期")
"""The phase that a project has got as far as, where nothing else is said."""
_VISITS = re.compile(r"(?:走进|来到|还到|先后到|前往|考察|调研|观摩|察看|参观)(?:了)?[^，。；]{0,12}$")
"""In front of what visitors of a ceremony are shown: it is not begun there."""
_AT_THE_SITE = re.compile(r"开工(?:现场|令|仪式)")
"""Behind a name: it is one of those that the ceremony begins."""
_HEAD_OF_ARTICLE = 400
_OPENING = re.compile(r"\d日[^。\n]{0,60}?(?:开[复竣]?工|动工|奠基)")
"""A day and what was begun on it, where an article begins."""
_AT_WORK = frozenset({"under_construction", "topped_out", "completed", "trial_production", "in_operation"})
_PHASE = re.compile(r"[一二三四五六七八九十\d]+期")
_TAIL = re.compile(r"(?:建设|工程|项目)+$")
_MARKS = str.maketrans("", "", "“”‘’\"'《》（）()· ")


def _core(name: str) -> str:
    """A name without quotes and without the words that any project's name may end in."""
    plain = name.translate(_MARKS)
    return _TAIL.sub("", plain) or plain


def _head_noun(name: str) -> str:
    """What a project is: the last word of its name (基地, 电站, 产业园)."""
    words = cut(_core(name)[-8:])
    return words[-1] if words and len(words[-1]) > 1 else ""


def _taken_up(text: str, start: int, head: str) -> bool:
    """Whether the words there begin with the noun for what was named before (基地占地.., 这座电站..)."""
    at = _THIS.match(text, start).end()  # type: ignore[union-attr]
    return bool(head) and text.startswith(head, at)


_THIS = re.compile(r"(?:目前|如今|建成后)?，?(?:[该此这](?:个|座|条|处)?|整个)?(?:新)?")


def _same(one: str, other: str) -> bool:
    """Whether two cores name one project: equal, one the end or begin of the other (owner or place left out), or an abbreviation."""
    if one == other:
        return True
    short, full = (one, other) if len(one) < len(other) else (other, one)
    if len(short) >= 3:
        words = cut(full[:8])
        if is_place(words[0]) and full.startswith(short, len(words[0])) and (len(short) > 4 or len(cut(short)) == len(short)):
            return not _PHASE.search(full.replace(short, "", 1))  # 恒昱 of 柳江恒昱移动能源产业园
    if len(short) < 4:
        return False
    if full.endswith(short) or full.startswith(short):
        return not _PHASE.search(full.replace(short, "", 1))
    return short[-2:] == full[-2:] and is_short_form(short, full)


def _is_fuller(name: str, known: str, companies: Companies) -> bool:
    """Whether a name should take the place of the known one: it is longer, and not only by its owner's name."""
    if len(name) <= len(known):
        return False
    return not (name.endswith(known) and companies.full_name(name[: len(name) - len(known)]))


def _same_list(text: str, end: int, start: int, second_end: int | None = None) -> bool:
    """Whether only what stands between the items of a list does; a clause that tells the second one's cost is no item."""
    if second_end is not None and text[end:start] == "，" and _OWN_CLAUSE.match(text, second_end):
        return False
    if start == end:
        return True  # X一期二期
    return start - end <= 50 and _BETWEEN_ITEMS.fullmatch(text, end, start) is not None


