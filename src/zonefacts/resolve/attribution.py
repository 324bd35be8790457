"""Whose a fact is and when it holds: article, zone, subject and period, by the discourse around it.

Nothing crosses an article's border, and what the text ties to nobody stays null. A rule that already knows (the noun an
area covers, say) has the last word; this fills what rules leave open.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ..findings import CompanyName
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
from ..models.figure import Figure
from ..rules import Draft, Scene
from .projects import ProjectTable
from .zones import ZoneTable

_OF_A_COMPANY: frozenset[type[Fact]] = frozenset({Investment, Capacity, Area, OutputValue, Rate, Count})
"""What a company can be the subject of when the sentence opens with it."""

_OF_A_ZONE: frozenset[type[Fact]] = frozenset({Investment, OutputValue, Capacity, Area})
"""What a zone is the subject of when its name opens the clause; a count in a zone is tied to it by `zone` alone."""

_WITHOUT_OWNER: frozenset[type[Fact]] = frozenset({TimeLimitReduction, ProcedureReduction})
"""What is about a matter; only a project whose own course is timed is its subject."""

_REACH = 200
"""How far before a figure its owner is looked for; bounds the work in a text without full stops."""

_THE_COMPANY = re.compile(r"(?:该|本|这家)?(?:公司|企业|集团)(?!家|数|名)")
_NO_PERIOD = ("近日", "日前", "近期", "目前", "当前", "如今", "现在", "未来")
"""Words of time that date the report, not the figure."""


def attribute(scene: Scene, drafts: Sequence[Draft], zones: ZoneTable, projects: ProjectTable) -> None:
    """Gives every draft what its rule left open. Changes the drafts in place."""
    dates = [figure for figure in scene.figures if figure.kind == "date"]
    date_starts = [figure.start for figure in dates]
    previous: Draft | None = None
    for draft in sorted(drafts, key=lambda one: (one.start, one.end)):
        line = scene.reading.line_at(draft.start)
        draft.article = line.article if line else None
        if draft.zone is None:
            draft.zone = zones.at(draft.start, draft.end)
        if draft.subject is None:
            draft.subject = _subject(scene, draft, previous, zones, projects)
        draft.period = _period(scene, draft, dates, date_starts)
        previous = draft


def _subject(
    scene: Scene, draft: Draft, previous: Draft | None, zones: ZoneTable, projects: ProjectTable
) -> str | None:
    kind = draft.rule.makes
    if project := projects.at(draft.start, draft.end):
        return project.name
    if kind in _WITHOUT_OWNER:
        return None
    sentence = scene.reading.sentence(draft.start)
    if kind is Rate and previous is not None and previous.subject and previous.start >= sentence[0]:
        return previous.subject  # 新能源领域完成12亿元，占比30%: the share is the same thing's
    if kind in _OF_A_COMPANY and (company := _company(scene, draft, sentence)):
        return company.text
    if kind in _OF_A_ZONE and draft.zone is not None:
        opening = scene.zone_starts.get(scene.reading.clause(draft.start)[0])
        if opening is not None:
            return opening.name
    return None


def _company(scene: Scene, draft: Draft, sentence: tuple[int, int]) -> CompanyName | None:
    """The company that opens a clause of the sentence before the figure, or the one that 该公司, 公司 there means."""
    for company in reversed(scene.companies_between(max(sentence[0], draft.start - _REACH), draft.start)):
        if company.end <= draft.start and _opens_clause(scene, company.start):
            return company
    opening = scene.text[sentence[0] : min(sentence[0] + 12, draft.start)]
    if _THE_COMPANY.search(opening):
        line = scene.reading.line_at(draft.start)
        earlier = scene.companies_between(line.start if line else 0, sentence[0])
        if earlier:
            return earlier[-1]
    return None


def _opens_clause(scene: Scene, start: int) -> bool:
    """Whether nothing but a time, a zone or a short adverb stands between the clause's begin and this name."""
    begin = max(scene.reading.clause(start)[0], start - _REACH)
    return (
        start - begin <= 2
        or start in scene.zone_ends
        or any(figure.kind == "date" and start - figure.end <= 1 for figure in scene.figures_between(begin, start))
    )


def _period(scene: Scene, draft: Draft, dates: Sequence[Figure], starts: Sequence[int]) -> Figure | None:
    """The nearest time before or inside the evidence in its sentence."""
    sentence = scene.reading.sentence(draft.start)
    low = bisect_left(starts, max(sentence[0], draft.start - _REACH))
    for i in range(bisect_right(starts, max(draft.start, draft.end - 1)) - 1, low - 1, -1):
        if dates[i].end <= draft.end and not dates[i].text.startswith(_NO_PERIOD):
            return dates[i]
    return None
