"""Whose a fact is and when it holds: article, zone, subject and period, by the discourse around it.

Nothing crosses an article's border, and what the text ties to nobody stays null. A rule that already knows (the noun an
area covers, say) has the last word; this fills what rules leave open.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ..findings import LinkedZone
from ..lexicon.divisions import COMMON_STEMS
from ..lexicon.kinds import suffix_of
from ..models.facts import Count
from ..models.figure import Figure
from ..rules import Draft, Scene
from .homes import Homes
from .projects import ProjectTable
from .subjects import is_bare_ground, owner_of_ground, subject_of
from .topics import only_firm
from .zones import ZoneTable

_REACH = 200
"""How far before a figure its time is looked for; bounds the work in a text without full stops."""

_PARKS = ("项目", "工程", "园", "园区", "新城", "产业城")
_WORK = re.compile("(?:建设)?(?:[一二三四]期)?(?:建设)?(?:项目|工程)+$")
_TELLING = 3
"""So many characters of a project's name tell the park that it is."""
_LOOKED_AT = 60
"""So many zones of a page are compared with a project's name."""

_ALL_OF = re.compile("全[国省市县区州]|[我本][国省市县州]")
"""With one of these, zones are counted of a place that holds them all."""

_THE_GROUND = ("区域", "总体", "规划区域")
_NO_PERIOD = ("近日", "日前", "近期", "目前", "当前", "如今", "现在", "未来")
"""Words of time that date the report, not the figure."""


def attribute(scene: Scene, drafts: Sequence[Draft], zones: ZoneTable, projects: ProjectTable) -> None:
    """Gives every draft what its rule left open. Changes the drafts in place."""
    dates = [figure for figure in scene.figures if figure.kind == "date"]
    date_starts = [figure.start for figure in dates]
    homes = Homes(scene, zones)
    ordered = sorted(drafts, key=lambda one: (one.start, one.end))
    for i, draft in enumerate(ordered):
        line = scene.reading.line_at(draft.start)
        draft.article = line.article if line else None
        if draft.zone is None:
            zone = zones.at(draft.start, draft.end)
            draft.zone = None if zone is not None and _counts_its_like(scene, draft, zone) else zone
        if draft.subject is None:
            draft.subject = subject_of(scene, ordered, i, projects)
            if draft.zone is None and draft.subject_at is not None and draft.subject_at[0] >= draft.end:
                draft.zone = zones.at(*draft.subject_at)  # said by one who stands there
        elif is_bare_ground(draft.subject):
            draft.subject = owner_of_ground(scene, ordered, i, projects) or _zone_told_of(scene, draft) or draft.subject
        if draft.zone is None and not zones.is_of_a_place(draft.start, draft.end):
            draft.zone = homes.of(draft.subject or only_firm(scene, ordered, i), draft.article)
        park = _named_after(draft.subject, scene)
        if park is not None and draft.zone is not park and (draft.zone is None or draft.zone.parent != park.name):
            draft.zone = park
        draft.period = _period(scene, draft, dates, date_starts)


def _zone_told_of(scene: Scene, draft: Draft) -> str | None:
    """青禾高新区成立于2009年。|区域|总面积51平方公里: the zone that the sentence before names, where the ground is called no more than that."""
    if draft.zone is None or draft.subject not in _THE_GROUND:
        return None
    begin = scene.reading.sentence(draft.start)[0]
    before = scene.reading.sentence(max(0, begin - 2))[0]
    return draft.zone.name if any(before <= mention.start < draft.start for mention in draft.zone.mentions) else None


def _named_after(subject: str | None, scene: Scene) -> LinkedZone | None:
    """The zone that the project is the building of (云谷产业园项目), or that bears its name (恒光项目: 云溪恒光产业园)."""
    if subject is None or not scene.zones or not subject.endswith(_PARKS):
        return None
    notes: dict[str, LinkedZone | None] = scene.notes.setdefault(__name__, {})
    if subject not in notes:
        core = _WORK.sub("", subject)
        near = scene.zones[:_LOOKED_AT]
        found = [zone for zone in near if core == zone.name or core in zone.aliases]
        if not found and core != subject and len(core) >= _TELLING and suffix_of(core) is None and core not in COMMON_STEMS:
            found = [zone for zone in near if zone.kind == "industrial_park" and core in zone.name[:-2]]
        notes[subject] = found[0] if len(found) == 1 else None
    return notes[subject]


def _counts_its_like(scene: Scene, draft: Draft, zone: LinkedZone) -> bool:
    """Whether a number of zones of the zone's own kind is counted (在全国90家综保区中): among them it is one, they are none of its own."""
    if draft.rule.makes is not Count:
        return False
    item = str(draft.fields.get("item", ""))
    suffix = suffix_of("那" + item)
    if suffix is not None and _ALL_OF.search(scene.text, max(0, draft.start - 4), draft.start + 3):
        return True
    return suffix is not None and suffix.kind == zone.kind and item.endswith(suffix.text)


def _period(scene: Scene, draft: Draft, dates: Sequence[Figure], starts: Sequence[int]) -> Figure | None:
    """The nearest time before or inside the evidence in its sentence."""
    sentence = scene.reading.sentence(draft.start)
    low = bisect_left(starts, max(sentence[0], draft.start - _REACH))
    for i in range(bisect_right(starts, max(draft.start, draft.end - 1)) - 1, low - 1, -1):
        if dates[i].end <= draft.end and not dates[i].text.startswith(_NO_PERIOD):
            return dates[i]
    return None
