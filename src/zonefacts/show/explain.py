"""Why a fact is there, and why one is not, in words.

Records carry no way back to rules, so the page is extracted once more with everything written down (`Extractor.trace`) and
the draft that became the fact is found again.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ..models.facts import Fact
from ..models.figure import Figure
from ..models.values import plain
from ..page import Page
from ..rules import Draft, Rule, Scene

if TYPE_CHECKING:
    from ..extractor import Extractor, Trace


def explain(page: Page, fact: Fact) -> str:
    """Which rule made this fact, from which findings, and what gave it its zone, subject and period."""
    extractor = _extractor(page)
    trace = extractor.trace(page.text, published=page.published)
    draft = _draft_of(fact, extractor, trace, page.doc)
    scene = trace.scene
    lines = [
        f"{fact.type}: {_quote(fact.evidence.text)} at {fact.evidence.start}-{fact.evidence.end}"
        + (f", {_place(scene, draft.start)}" if draft.article is not None else ""),
        f"rule: {draft.rule.name}{_intent(draft.rule)}",
        *(f"figure: {_figure(figure, scene)}" for figure in draft.uses),
        *_names(draft),
        *(f"{name}: {_plain(value)}" for name, value in _own_fields(fact)),
        f"zone: {_zone(draft, fact, scene)}",
        f"subject: {_subject(draft, fact, scene)}",
        f"period: {_period(draft, scene)}",
    ]
    rivals = [loser for loser, winner in trace.lost if winner is draft]
    lines += [f"chosen over {rival.rule.name} ({_quote(_text(scene, rival))}): {_why(draft, rival)}" for rival in rivals]
    return "\n".join(lines)


def why_not(page: Page, start: int, end: int) -> str:
    """For the stretch `text[start:end]`: what was found there, what became of it, and which rules could have spoken."""
    extractor = _extractor(page)
    trace = extractor.trace(page.text, published=page.published)
    scene = trace.scene
    span = scene.reading.strand.span
    start, end = max(start, 0), min(end, len(page.text))

    def inside(one: Any) -> bool:
        first, last = span(one.start, one.end)
        return first < end and start < last

    lines = [f"{_quote(page.text[start:end])} at {start}-{end}"]
    standing = [draft for draft in trace.drafts if inside(draft)]
    lines += [f"a fact is here: {draft.rule.name} made {_quote(_text(scene, draft))}" for draft in standing]
    figures = [figure for figure in scene.figures if inside(figure)]
    names = list(_names_at(scene, inside))
    lines += [f"figure: {_figure(figure, scene)}; {_fate(figure, trace)}" for figure in figures]
    lines += [f"{kind}: {text}" for kind, text, _ in names]
    for loser, winner in trace.lost:
        if inside(loser):
            lines.append(
                f"{loser.rule.name} read {_quote(_text(scene, loser))} but left the figure to "
                f"{winner.rule.name} ({_quote(_text(scene, winner))}): {_why(winner, loser)}"
            )
    lines += _silent(extractor, trace, {figure.kind for figure in figures} | {anchor for _, _, anchor in names}, inside)
    if not figures and not names:
        lines.append("nothing was found here: no figure, no name of a zone, company or project")
    return "\n".join(lines)


# --- the pieces of the sentences above ------------------------------------------------------------------------------


def _extractor(page: Page) -> Extractor:
    if page._extractor is None:
        raise ValueError("this page was only segmented: extract it to have its facts explained")
    return page._extractor


def _draft_of(fact: Fact, extractor: Extractor, trace: Trace, doc: str | None) -> Draft:
    for draft, made in zip(trace.drafts, extractor.records(trace, doc), strict=True):
        if made == fact:
            return draft
    raise ValueError("this fact is not one of this page's")


def _intent(rule: Rule) -> str:
    """What the rule's author says it is for: the docstring of its function, or what its examples show."""
    said = inspect.getdoc(rule.read) if rule.read is not None else None
    if said:
        return f" - {said.splitlines()[0]}"
    return f" - as in {_quote(rule.examples[0].source)}"


def _figure(figure: Figure, scene: Scene) -> str:
    value = "no value" if figure.value is None else plain(figure.value)
    if figure.upper is not None:
        value += f" to {plain(figure.upper)}"
    unit = figure.currency or figure.unit or ""
    per = f" per {figure.per}" if figure.per else ""
    bound = "" if figure.bound == "exact" else f", {figure.bound.replace('_', ' ')}"
    at = scene.reading.strand.span(figure.start, figure.end)
    return f"{figure.kind} {_quote(figure.text)} = {value} {unit}".rstrip() + f"{per}{bound}, at {at[0]}-{at[1]}"


def _fate(figure: Figure, trace: Trace) -> str:
    users = [draft.rule.name for draft in trace.drafts if figure in draft.uses]
    if users:
        return "used by " + ", ".join(users)
    dates = [draft.rule.name for draft in trace.drafts if draft.period is figure]
    return "the period of " + ", ".join(dict.fromkeys(dates)) if dates else "used by no fact"


def _names(draft: Draft) -> Iterator[str]:
    """What a rule on a zone or project stands on: its mentions."""
    if not draft.uses and "mentions" in draft.fields:
        count = len(draft.fields["mentions"])
        yield f"found: {count} {'mention' if count == 1 else 'mentions'} on the page"


def _names_at(scene: Scene, inside: Any) -> Iterator[tuple[str, str, str]]:
    for zone in scene.zones:
        for mention in zone.mentions:
            if inside(mention):
                yield "zone name", f"{_quote(mention.text)}, meaning {zone.name}", "zone"
    for company in scene.companies:
        if inside(company):
            yield "company name", _quote(company.text), "company"
    for project in scene.projects:
        for named in project.mentions:
            if inside(named):
                yield "project name", f"{_quote(named.text)}, meaning {project.name}", "project"


def _silent(extractor: Extractor, trace: Trace, kinds: set[str], inside: Any) -> Iterator[str]:
    """The rules that stand on what was found here and said nothing."""
    spoke = {draft.rule.name for draft in (*trace.drafts, *(loser for loser, _ in trace.lost)) if inside(draft)}
    for kind in sorted(kinds):
        silent = [
            rule.name
            for rule in extractor.rules
            if not isinstance(rule.on, str) and kind in rule.on and rule.name not in spoke
        ]
        if silent:
            yield f"rules on {kind} that found none of their words here: {', '.join(silent)}"


def _why(winner: Draft, loser: Draft) -> str:
    if winner.rule.weight != loser.rule.weight:
        return f"heavier rule ({winner.rule.weight} against {loser.rule.weight})"
    if winner.end - winner.start != loser.end - loser.start:
        return "longer evidence"
    return "earlier rule"


def _zone(draft: Draft, fact: Fact, scene: Scene) -> str:
    if fact.zone is None:
        return "none, the text ties it to no zone"
    if draft.zone is None:
        return f"{fact.zone}, the fact's own name"
    return f"{fact.zone}, {_nearest(draft, [(m.start, m.end, m.text) for m in draft.zone.mentions], scene)}"


def _subject(draft: Draft, fact: Fact, scene: Scene) -> str:
    if fact.subject is None:
        return "none"
    if draft.subject_at is not None:
        return f"{fact.subject}, at {'-'.join(map(str, scene.reading.strand.span(*draft.subject_at)))}"
    mentions = [
        (named.start, named.end, named.text)
        for project in scene.projects
        if project.name == fact.subject
        for named in project.mentions
    ]
    mentions += [(company.start, company.end, company.text) for company in scene.companies if company.text == fact.subject]
    mentions += [(m.start, m.end, m.text) for zone in scene.zones if zone.name == fact.subject for m in zone.mentions]
    if not mentions:
        return f"{fact.subject}, given by the rule"
    return f"{fact.subject}, {_nearest(draft, mentions, scene)}"


def _nearest(draft: Draft, mentions: list[tuple[int, int, str]], scene: Scene) -> str:
    """Where the mention stands that the fact most plainly leans on: in the evidence, else the last one before it, else the first."""
    within = [m for m in mentions if m[0] < draft.end and draft.start < m[1]]
    before = [m for m in mentions if m[1] <= draft.start]
    start, _, text = (within or before[-1:] or mentions)[0]
    if within:
        where = "in the evidence"
    elif scene.reading.sentence(start) == scene.reading.sentence(draft.start):
        where = "in the same sentence"
    elif scene.reading.line_index(start) == scene.reading.line_index(draft.start):
        where = "in the same paragraph"
    else:
        role = _role(scene, start)
        where = f"in the {role}" if role != "text" else f"in {'an earlier' if start < draft.start else 'a later'} paragraph"
    return f"by {_quote(text)} {where}"


def _period(draft: Draft, scene: Scene) -> str:
    if draft.period is None:
        return "none"
    days = [day.isoformat() for day in (draft.period.first, draft.period.last) if day is not None]
    at = scene.reading.strand.span(draft.period.start, draft.period.end)
    return f"{_quote(draft.period.text)}{' = ' + ' to '.join(days) if days else ', not resolved'}, at {at[0]}-{at[1]}"


def _role(scene: Scene, offset: int) -> str:
    line = scene.reading.line_at(offset)
    if line is None:
        return "text"
    return {"body": "text", "other": "rest of the page"}.get(line.role, line.role)


def _place(scene: Scene, offset: int) -> str:
    line = scene.reading.line_at(offset)
    if line is None or line.article is None:
        return "in no article"
    return f"in the {_role(scene, offset)} of article {line.article}"


def _own_fields(fact: Fact) -> Iterable[tuple[str, Any]]:
    """The fields of the fact's own type that hold something and are no figure shown already."""
    for name in type(fact).model_fields:
        value = getattr(fact, name)
        if name not in Fact.model_fields and isinstance(value, str | bool) and value != "":
            yield name, value


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _text(scene: Scene, draft: Draft) -> str:
    return scene.text[draft.start : draft.end]


def _quote(text: str) -> str:
    text = " ".join(text.split())
    return f"「{text if len(text) <= 60 else text[:40] + ' … ' + text[-15:]}」"
