"""What a fact is about where its rule has not said so: a project, a counted group, a company, a zone.

Looked for from near to far, in one sentence: the project whose stretch it is, the noun right before the words of the fact
(入园企业|投资额), the group counted in the clause before (冷链企业总数达到12家，产值..), the company or the zone that opens a clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..findings import LinkedProject
from ..models.facts import (
    Area,
    Capacity,
    Count,
    Fact,
    Investment,
    OutputValue,
    ProcedureReduction,
    Rate,
    TimeLimitReduction,
)
from ..names.places import opening_end
from ..names.words import cut, is_loose
from ..rules import Draft, Scene
from .clauses import NEAR, OTHER_THING, REACH, measures, opens_clause
from .projects import ProjectTable
from .subject_firms import company_of, invested_in, speaker_of
from .subject_groups import OF_A_GROUP, group_of, host_of, item_of, sector_of
from .subject_places import facility_of, served_by, zone_of

_OF_A_COMPANY: frozenset[type[Fact]] = frozenset({Investment, Capacity, Area, OutputValue, Rate, Count})
"""What a company can be the subject of when the sentence opens with it."""

_OF_A_ZONE: frozenset[type[Fact]] = frozenset({Investment, OutputValue, Capacity, Area})
"""What a zone is the subject of when its name opens the clause; a count in a zone is tied to it by `zone` alone."""

_OF_A_FACILITY: frozenset[type[Fact]] = frozenset({Area, Capacity, Count})
"""What measures a thing that stands somewhere."""

_WITHOUT_OWNER: frozenset[type[Fact]] = frozenset({TimeLimitReduction, ProcedureReduction})
"""What is about a matter; only a project whose own course is timed is its subject."""

_OF_A_SECTOR: frozenset[type[Fact]] = frozenset({Investment, OutputValue, Rate})
"""What a branch of trade is the subject of (新材料产业完成投资..)."""

_BARE_GROUND = frozenset("土地 用地 工业用地 建设用地 场地 地".split())
"""Nouns that an area is of by its nature: whose it is says more."""

_RELATES = re.compile("(?:占|年?产量|同比|环比|较|比|增[长幅加]|下降|降低|提[高升]|分别|其中|为|达|完成|实现|总?投资|产值|[营税]收|收入|利润|进度|工程进度|形象进度|建设进度|产能|去化率|入住率|出租率)")
"""How the words of a rate begin that is of what was spoken of before, and not of a noun of its own."""
_SHORTEST_THING, _LONGEST_THING = 4, 25
_NO_THING = ("其中", "全", "各", "该", "此", "这", "本", "我", "项目", "园区", "预计", "计划", "力争", "一期", "二期", "三期", "首期", "总", "年")
"""How words before a measure begin that name nothing by themselves."""
_NO_THING_END = ("项目", "预计", "累计", "计划", "合计", "总", "共", "年", "月", "日", "面积", "用地", "期")
_PARTS_OF_TIME = frozenset("上半年 全年 同期 季度 去年 今年".split())
_BULLET = re.compile(r"(?:\[\d+\]\s*)?[-—·•]\s*|其[中一二三四五六][，,：:]?")
_THE_PROJECT = re.compile("(?:该|此)?项目(?!单位|组|数|经理|负责)")


def subject_of(scene: Scene, drafts: Sequence[Draft], i: int, projects: ProjectTable) -> str | None:
    """The subject of the draft at `i`; `drafts` are in the order of the text, with those before it attributed."""
    draft = drafts[i]
    kind = draft.rule.makes
    previous = drafts[i - 1] if i else None
    project = projects.at(draft.start, draft.end)
    if project is not None and not (kind in (Rate, Count) and _has_own_noun(scene, draft, project)):
        return project.name
    if kind in _WITHOUT_OWNER:
        return None
    sentence = scene.reading.sentence(draft.start)
    if kind is Investment and (thing := invested_in(scene, draft, sentence[1])):
        return thing
    if kind is Rate and previous is not None and previous.subject and previous.start >= sentence[0] and _RELATES.match(scene.text, draft.start):
        return previous.subject  # 新能源领域完成12亿元，占比30%: the share is the same thing's
    related = kind is not Rate or _RELATES.match(scene.text, draft.start)
    if kind in OF_A_GROUP and related and (group := group_of(scene, drafts, i, sentence[0])):
        return group
    if kind in _OF_A_SECTOR and (sector := sector_of(scene, draft, sentence[0])):
        return sector
    if kind in _OF_A_COMPANY and (company := company_of(scene, draft, sentence)):
        return company.text
    if kind in _OF_A_COMPANY and kind is not Count and previous is not None and (told := _told_before(scene, previous, draft, sentence[0])):
        return told
    if kind in _OF_A_ZONE and draft.zone is not None and (zone := zone_of(scene, draft, sentence[0])):
        return zone
    if kind in _OF_A_COMPANY and (facility := served_by(scene, draft)):
        return facility
    if kind in _OF_A_FACILITY and (facility := facility_of(scene, draft, sentence[0])):
        return facility
    if kind is Count and (host := host_of(scene, drafts, i, sentence[0])):
        return host
    if kind is Count and previous is not None and (told := _told_before(scene, previous, draft, sentence[0])):
        return told
    if kind not in _OF_A_COMPANY:
        return None
    found = speaker_of(scene, draft) or _opening_project(scene, draft, sentence[0])
    if found is None and kind in _OF_A_ZONE:
        return _opening_thing(scene, draft) or _carried(scene, previous, draft, sentence[0])
    return found


def is_bare_ground(subject: str) -> bool:
    """Whether a subject says no more than that something is land."""
    return subject in _BARE_GROUND


def owner_of_ground(scene: Scene, drafts: Sequence[Draft], i: int, projects: ProjectTable) -> str | None:
    """Whose land it is: what the figure's clause names, or the one right before it (该公司已流转|土地4000亩)."""
    start = drafts[i].start
    owner = subject_of(scene, drafts, i, projects)
    clause = scene.reading.clause(start)[0]
    before = scene.reading.clause(max(0, clause - 1))[0]
    near = scene.text[max(before, start - REACH) : start]
    named = owner is not None and (owner in near or OTHER_THING.match(scene.text, opening_end(scene.text, clause, start)))
    return owner if named else None


def _has_own_noun(scene: Scene, draft: Draft, project: LinkedProject) -> bool:
    """一号车间投产，无人机产量增长39%: whether a clause after the one that names the project measures something else."""
    if _RELATES.match(scene.text, draft.start):
        return False
    clause = scene.reading.clause(draft.start)[0]
    if draft.rule.makes is Count and (draft.start > clause or item_of(draft) not in scene.text[draft.start : draft.start + len(item_of(draft))]):
        return False  # 建设厂房5栋, 2条生产线投产: what it is made of
    sentence = scene.reading.sentence(draft.start)[0]
    heads = [opening_end(scene.text, begin, draft.start) for begin in (clause, sentence)]
    if any(OTHER_THING.match(scene.text, head) for head in heads):
        return False  # 该项目采用新工艺，热效率达40%
    named = [mention.start for mention in project.mentions if sentence <= mention.start < draft.end]
    return bool(named) and not any(start in heads or start >= clause for start in named)


def _opening_thing(scene: Scene, draft: Draft) -> str | None:
    """云山海洋世界|总投资9亿元: the noun that fills its clause up to the words of the fact, whatever its head."""
    text = scene.text
    begin = opening_end(text, max(scene.reading.clause(draft.start)[0], draft.start - _LONGEST_THING), draft.start)
    thing = text[begin : draft.start]
    if not _SHORTEST_THING <= len(thing) < _LONGEST_THING or thing.startswith(_NO_THING) or thing.endswith(_NO_THING_END):
        return None
    if any(mark in thing for mark in "的、；（(“\"") or any(char.isdigit() for char in thing):
        return None
    words = cut(thing)
    return None if any(is_loose(word) for word in words) or words[-1] in _PARTS_OF_TIME else thing


def _carried(scene: Scene, previous: Draft | None, draft: Draft, begin: int) -> str | None:
    """云山海洋世界总投资9亿元，|占地面积172亩: what opened the sentence goes on being measured where a clause begins with its measure."""
    if previous is None or previous.subject is None or previous.start < begin or previous.rule.makes not in _OF_A_ZONE:
        return None
    between = scene.text[previous.end : draft.start]
    opens = draft.start - scene.reading.clause(draft.start)[0] <= 2
    return previous.subject if opens and len(between) <= NEAR and not any(mark in between for mark in "；;：:") else None


def _told_before(scene: Scene, previous: Draft, draft: Draft, begin: int) -> str | None:
    """柑橘基地总面积9万亩，|年产..: what opens the sentence and was measured in the clause before, where this one opens with its measure."""
    told = previous.subject
    if told is None or previous.start < begin or previous.rule.makes is Count:
        return None
    clause = scene.reading.clause(draft.start)[0]
    between = scene.text[previous.end : draft.start]
    if len(between) > NEAR or any(mark in between for mark in "；;：:") or not measures(scene, clause, draft.start):
        return None
    heads = [opening_end(scene.text, at, previous.end) for at in (begin, scene.reading.clause(previous.start)[0])]
    opens = any(scene.text.startswith(told, head) for head in heads)
    if not opens and previous.rule.makes is Area and scene.text.startswith(told, previous.start):
        opens = previous.start in scene.zone_ends  # 太谷经开区|柑橘基地总面积9万亩
    return told if opens else None


class _Projects(NamedTuple):
    """The projects of a page by where their mentions begin, and the names of those of each article."""

    starts: dict[int, LinkedProject]
    articles: dict[int | None, set[str]]


def _projects(scene: Scene) -> _Projects:
    known: _Projects | None = scene.notes.get(__name__)
    if known is None:
        articles: dict[int | None, set[str]] = {}
        for project in scene.projects:
            articles.setdefault(project.article, set()).add(project.name)
        starts = {name.start: project for project in scene.projects for name in project.mentions}
        known = scene.notes[__name__] = _Projects(starts, articles)
    return known


def _opening_project(scene: Scene, draft: Draft, begin: int) -> str | None:
    """恒光项目采用新工艺，投产后可实现税收..: the project that opens the sentence, where nothing else is named before the figure."""
    text = scene.text
    clause = scene.reading.clause(draft.start)[0]
    head = opening_end(text, begin, draft.start)
    listed = _BULLET.match(text, head, draft.start)
    head = listed.end() if listed is not None else head
    if draft.start - head > REACH or not (draft.rule.makes is OutputValue or measures(scene, clause, draft.start)):
        return None
    starts, articles = _projects(scene)
    project = starts.get(head)
    name = project.name if project is not None else None
    if name is None and _THE_PROJECT.match(text, head) and len(only := articles.get(draft.article, set())) == 1:
        name = next(iter(only))
    if name is None:
        return None
    companies = scene.companies_between(scene.reading.clause(head)[1], draft.start)
    others = (starts[at] for at in range(head + 1, draft.start) if at in starts)
    if any(opens_clause(scene, company.start) for company in companies) or any(other.name != name for other in others):
        return None
    return name
