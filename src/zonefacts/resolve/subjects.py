"""What a fact is about where its rule has not said so: a project, a counted group, a company, a zone.

Looked for from near to far, the project whose stretch it is, the noun right before the words of the fact
(入园企业|投资额), the group counted in the clause before (冷链企业总数达到12家，产值..), the company that opens a clause; then what the
text goes on speaking of (see `topics`), and the zone or the place that opens the clause.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ..findings import LinkedProject
from ..lexicon.divisions import divisions
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
from ..names.places import opening_end, subject_place
from ..names.words import cut, is_loose, names_something
from ..rules import Draft, Scene
from .clauses import OTHER_THING, REACH
from .projects import ProjectTable
from .subject_firms import company_of, speaker_of
from .subject_groups import OF_A_GROUP, PHASE, group_of, host_of, item_of, sector_of
from .subject_places import facility_of, served_by, zone_of
from .topics import built_here, firm_of, goes_on, told_of, topic_of

_OF_A_COMPANY: frozenset[type[Fact]] = frozenset({Investment, Capacity, Area, OutputValue, Rate, Count})
"""What a company can be the subject of when the sentence opens with it."""

_OF_A_ZONE: frozenset[type[Fact]] = frozenset({Investment, OutputValue, Capacity, Area})
"""What a zone is the subject of when its name opens the clause; a count in a zone is tied to it by `zone` alone."""

_OF_A_FACILITY: frozenset[type[Fact]] = frozenset({Area, Capacity, Count})
"""What measures a thing that stands somewhere."""

_OF_NONE = ("项目", "工程", "公司", "集团")
"""Projects and companies are counted with those that are named among them: they are no single one's."""

_WITHOUT_OWNER: frozenset[type[Fact]] = frozenset({TimeLimitReduction, ProcedureReduction})
"""What is about a matter; only a project whose own course is timed is its subject."""

_OF_A_SECTOR: frozenset[type[Fact]] = frozenset({Investment, OutputValue, Rate})
"""What a branch of trade is the subject of (新材料产业完成投资..)."""

_BARE_GROUND = ("土地", "用地", "场地", "地", "场平", "总体", "区域")
_OF_ANY_GROUND = frozenset({*_BARE_GROUND, "项目", "工业", "规划", "平"})
"""Nouns that an area is of by its nature: whose it is says more (预约用地, 项目建设用地, 土地场平)."""

_RELATES = re.compile("(?:占|年?产量|同比|环比|较|比|增[长幅加]|下降|降低|提[高升]|分别|其中|为|达|完成|实现|总?投资|产值|[营税]收|收入|利润|进度|工程进度|形象进度|建设进度|产能|去化率|入住率|出租率)")
"""How the words of a rate begin that is of what was spoken of before, and not of a noun of its own."""
_SHORTEST_THING, _LONGEST_THING = 4, 25
_NO_THING = ("其中", "全", "各", "该", "此", "这", "本", "我", "项目", "园区", "公司", "企业", "预计", "计划", "力争", "一期", "二期", "三期", "首期", "总", "年")
"""How words before a measure begin that name nothing by themselves."""
_NO_THING_END = ("项目", "预计", "累计", "计划", "合计", "总", "共", "年", "月", "日", "面积", "用地", "期")
_PARTS_OF_TIME = frozenset("上半年 全年 同期 季度 去年 今年".split())


def subject_of(scene: Scene, drafts: Sequence[Draft], i: int, projects: ProjectTable) -> str | None:
    """The subject of the draft at `i`; `drafts` are in the order of the text, with those before it attributed."""
    draft = drafts[i]
    kind = draft.rule.makes
    if kind is Count and item_of(draft).endswith(_OF_NONE):
        return None
    previous = drafts[i - 1] if i else None
    project = projects.at(draft.start, draft.end)
    if project is not None and kind in (OutputValue, Capacity, Rate, Count) and _of_a_place(scene, draft, project):
        return None
    if project is not None and not (kind in (Rate, Count) and _has_own_noun(scene, draft, project)):
        return built_here(scene, drafts, i, project) or project.name
    if kind in _WITHOUT_OWNER:
        return None
    sentence = scene.reading.sentence(draft.start)
    if kind is Rate and previous is not None and previous.subject and previous.start >= sentence[0] and _RELATES.match(scene.text, draft.start):
        return previous.subject  # 新能源领域完成12亿元，占比30%: the share is the same thing's
    related = kind is not Rate or _RELATES.match(scene.text, draft.start)
    if kind in OF_A_GROUP and related and (group := group_of(scene, drafts, i, sentence[0])):
        return group
    if kind in _OF_A_SECTOR and (sector := sector_of(scene, draft, sentence[0])):
        return sector
    if kind in _OF_A_COMPANY and (company := company_of(scene, draft, sentence)):
        return company.text
    if topic := topic_of(scene, drafts, i):
        return topic
    if kind in _OF_A_ZONE and draft.zone is not None and (zone := zone_of(scene, draft, sentence[0])):
        return zone
    if kind in _OF_A_COMPANY and (facility := served_by(scene, draft)):
        return facility
    if kind in _OF_A_FACILITY and (facility := facility_of(scene, draft, sentence[0])):
        return facility
    if kind is Count and (host := host_of(scene, drafts, i, sentence[0])):
        return host
    if kind not in _OF_A_COMPANY:
        return None
    found = speaker_of(scene, draft)
    if found is None and kind in _OF_A_ZONE:
        thing = _opening_thing(scene, draft)
        if thing is None and subject_place(scene.text, scene.reading.clause(draft.start)[0], draft.end, divisions()) is None:
            thing = goes_on(scene, drafts, i) or told_of(scene, drafts, i) or firm_of(scene, drafts, i)  # not in 省里拿出4亿元
        if thing is None and kind is Area and draft.fields["kind"] == "planned" and draft.zone is not None:
            return draft.zone.name  # what is planned where a park is spoken of is the park's
        return thing
    return found


def _of_a_place(scene: Scene, draft: Draft, project: LinkedProject) -> bool:
    """X项目投产后，|全县产值将达..: whether a clause after the project's name speaks of the place that it stands in."""
    clause = scene.reading.clause(draft.start)[0]
    at = bisect_left(project.mentions, clause, key=lambda name: name.start)
    named = at < len(project.mentions) and project.mentions[at].start < draft.end
    return not named and subject_place(scene.text, clause, draft.end, divisions()) is not None


def is_bare_ground(subject: str) -> bool:
    """Whether a subject says no more than that something is land, or a phase of what is spoken of."""
    if PHASE.fullmatch(subject):
        return True
    return subject.endswith(_BARE_GROUND) and all(word in _OF_ANY_GROUND or not names_something(word) for word in cut(subject))


def owner_of_ground(scene: Scene, drafts: Sequence[Draft], i: int, projects: ProjectTable) -> str | None:
    """Whose land it is: what the figure's clause names, or the one right before it (该公司已流转|土地4000亩)."""
    start = drafts[i].start
    owner = subject_of(scene, drafts, i, projects)
    clause = scene.reading.clause(start)[0]
    before = scene.reading.clause(max(0, clause - 1))[0]
    near = scene.text[max(before, start - REACH) : start]
    if PHASE.fullmatch(drafts[i].subject or ""):
        return owner
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
    if any(mark in thing for mark in "的、；（(“”\"") or any(char.isdigit() for char in thing):
        return None
    words = cut(thing)
    return None if any(is_loose(word) for word in words) or words[-1] in _PARTS_OF_TIME else thing
