"""The object behind the functions: segment, find, read, settle, attribute, validate."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Annotated, Any, Union

import regex
from pydantic import Field, TypeAdapter

from .facts import BUILTIN_RULES, BUILTIN_TYPES
from .findings import LinkedProject
from .lexicon import Lexicon, ZoneEntry
from .models.facts import Fact
from .models.figure import Figure
from .names.companies import find_companies
from .names.firms import find_firms
from .names.projects import find_projects
from .names.zones import find_zones
from .page import Page
from .quantities import scan
from .reading import Reading
from .resolve.attribution import attribute
from .resolve.project_zones import tie_to_zones
from .resolve.projects import link_projects
from .resolve.zones import link_zones
from .rules import Draft, Gate, Made, PageGate, Rule, Scene, View, settle
from .segment import segment_page

_PATTERN_SECONDS = 1.0
"""How long a user's pattern may search one page before it is given up for that page."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One extraction with everything `explain` and `why_not` speak of."""

    scene: Scene
    drafts: list[Draft]
    lost: list[tuple[Draft, Draft]]


class Extractor:
    """Extracts facts with a fixed set of record types, rules and lexicon entries; immutable, picklable, thread-safe.

    `types` are the record types it knows (the ten built-in ones where it is left out), `rules` are run beside the built-in
    ones (a rule whose record type is new adds that type), `lexicon` are zones of your own beside the shipped list.
    Rules that make none of `types` are left out.
    """

    def __init__(
        self,
        *,
        lexicon: Iterable[ZoneEntry] = (),
        rules: Iterable[Rule] = (),
        types: Sequence[type[Fact]] = BUILTIN_TYPES,
    ) -> None:
        own = tuple(rules)
        known = tuple(dict.fromkeys([*types, *(rule.makes for rule in own)]))
        names = [kind.model_fields["type"].default for kind in known]
        for kind, name in zip(known, names, strict=True):
            if not isinstance(name, str):
                raise ValueError(f"{kind.__name__} needs a field `type: Literal[\"..\"] = \"..\"`")
        if len(set(names)) < len(names):
            raise ValueError(f"two record types share a `type`: {sorted(names)}")
        self.types = known
        self.lexicon = Lexicon.load(tuple(lexicon))
        self._own = own
        self._prepare()

    def _prepare(self) -> None:
        self.rules = tuple(rule for rule in (*BUILTIN_RULES, *self._own) if rule.makes in self.types)
        self._by_kind: dict[str, list[Rule]] = {}
        self._patterns: list[tuple[Rule, Any]] = []
        for rule in self.rules:
            if isinstance(rule.on, str):
                self._patterns.append((rule, regex.compile(rule.on)))
            else:
                for kind in rule.on:
                    self._by_kind.setdefault(kind, []).append(rule)
        self._plans = {kind: _plan(rules) for kind, rules in self._by_kind.items()}
        gates = (page_gate for plan in self._plans.values() for page_gate, _, _ in plan)
        self._page_gates = {page_gate for page_gate in gates if page_gate is not None}
        fact: Any = _any_of(self.types)
        self._records: TypeAdapter[list[Fact]] = TypeAdapter(list[fact])

    def __getstate__(self) -> dict[str, Any]:
        return {"types": self.types, "_own": self._own, "lexicon": self.lexicon}  # the built-in rules are there already

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._prepare()

    def __setattr__(self, name: str, value: Any) -> None:
        if "_records" in self.__dict__:
            raise AttributeError("an Extractor is immutable: make another one")
        super().__setattr__(name, value)

    def extract(self, text: str, *, doc: str | None = None, published: date | None = None) -> Page:
        """The articles and facts of a page as text extraction left it.

        `doc` is your id for the text and stands on every fact; `published` resolves relative dates (今年, 7月29日).
        Any string gives a result; offsets are code points of `text`, half-open.
        """
        page = segment_page(text)
        trace = self._trace(text, page, published)
        facts = self.records(trace, doc)
        facts.sort(key=lambda fact: (fact.evidence.start, fact.evidence.end))
        return Page(text, page, tuple(facts), extractor=self, doc=doc, published=published)

    def records(self, trace: Trace, doc: str | None = None) -> list[Fact]:
        """The facts of a trace, one for each of its drafts, in their order."""
        return self._records.validate_python(list(_values(trace, doc)))

    def load(self, record: Mapping[str, Any] | str | bytes) -> Fact:
        """The fact that a line of JSON (or what was parsed from it) holds, of whichever of this extractor's types it is."""
        values = json.loads(record) if isinstance(record, str | bytes) else record
        return self._records.validate_python([values])[0]

    def json_schema(self) -> dict[str, Any]:
        """The JSON Schema of one fact: the union over `type` of this extractor's record types."""
        return TypeAdapter(_any_of(self.types)).json_schema(mode="serialization")

    def trace(self, text: str, *, published: date | None = None) -> Trace:
        """One extraction with its findings and with the drafts that lost: what `explain` and `why_not` speak of."""
        return self._trace(text, segment_page(text), published)

    def _trace(self, text: str, page: Any, published: date | None) -> Trace:
        reading = Reading.of(text, page)
        figures = scan(reading.text, published=published)
        zones = link_zones(reading, find_zones(reading.text, self.lexicon), self.lexicon)
        companies = find_firms(reading.text, find_companies(reading.text))
        projects = link_projects(reading, find_projects(reading.text, figures, companies), companies, published)
        tie_to_zones(reading, zones, projects.projects)
        scene = Scene(reading, figures, zones.zones, companies, projects.projects, published)
        drafts, lost = settle(self._read_findings(scene))
        attribute(scene, drafts, zones, projects)
        scene.drafts = drafts
        entities = self._read_names(scene)
        for draft in entities:
            line = reading.line_at(draft.start)
            draft.article = line.article if line else None
        return Trace(scene, [*entities, *drafts], lost)

    def _read_findings(self, scene: Scene) -> list[Draft]:
        drafts: list[Draft] = []
        plans = self._plans_of(scene)
        for figure in scene.figures:
            if (plan := plans.get(figure.kind)) is None:
                continue
            view = View(scene, figure, figure.start, figure.end)
            for gate, rules in plan:
                if gate is None or gate(view):
                    for rule in rules:
                        if (made := rule.read(view)) is not None:  # type: ignore[misc]  # rules on findings have one
                            _add(rule, made, drafts)
        for rule, pattern in self._patterns:
            try:
                for match in pattern.finditer(scene.text, timeout=_PATTERN_SECONDS):
                    _run(rule, View(scene, match, match.start(), match.end()), drafts)
            except TimeoutError:
                continue  # a pattern of the user's that runs wild costs its own facts, not the page
        return drafts

    def _plans_of(self, scene: Scene) -> dict[str, list[tuple[Gate | None, tuple[Rule, ...]]]]:
        """Under each kind of figure the rules that may find something on this page."""
        closed = {page_gate for page_gate in self._page_gates if not page_gate(scene)}
        plans = {
            kind: [(gate, rules) for page_gate, gate, rules in plan if page_gate not in closed]
            for kind, plan in self._plans.items()
        }
        return {kind: plan for kind, plan in plans.items() if plan}

    def _read_names(self, scene: Scene) -> list[Draft]:
        drafts: list[Draft] = []
        for kind, anchors in (("zone", scene.zones), ("project", scene.projects)):
            for rule in self._by_kind.get(kind, ()):
                for anchor in anchors:
                    first, known = anchor.mentions[0], len(drafts)
                    _run(rule, View(scene, anchor, first.start, first.end), drafts)
                    if isinstance(anchor, LinkedProject):
                        for draft in drafts[known:]:
                            draft.zone = draft.zone or anchor.zone
        return drafts


def _any_of(types: Sequence[type[Fact]]) -> Any:
    """The type of one record of any of these types, told apart by `type`."""
    return Annotated[Union[tuple(types)], Field(discriminator="type")] if len(types) > 1 else types[0]  # noqa: UP007


def _plan(rules: Sequence[Rule]) -> tuple[tuple[PageGate | None, Gate | None, tuple[Rule, ...]], ...]:
    """The rules in their order, those that follow each other behind the same gates together."""
    behind = groupby(rules, key=lambda rule: (rule.page_gate, rule.gate))
    return tuple((*gates, tuple(same)) for gates, same in behind)


def _run(rule: Rule, view: View, drafts: list[Draft]) -> None:
    """Adds what the rule reads at the view to the drafts."""
    if rule.read is None:
        groups = {name: text for name, text in view.anchor.groupdict().items() if text is not None}
        drafts.append(Draft(rule, view.start, view.end, groups))
        return
    if (made := rule.read(view)) is not None:
        _add(rule, made, drafts)


def _add(rule: Rule, made: Made | Iterable[Made], drafts: list[Draft]) -> None:
    for one in (made,) if isinstance(made, Made) else made:
        drafts.append(Draft(rule, one.start, one.end, one.fields, one.uses, one.subject, one.subject_at, one.zone))


# --- from drafts to the plain values that are validated, once, at the edge ------------------------------------------


_PLAIN = frozenset({str, Decimal, bool, type(None)})
"""Types of values that are taken as they are."""


def _values(trace: Trace, doc: str | None) -> Iterator[dict[str, Any]]:
    source, locate = trace.scene.reading.source, trace.scene.reading.strand.span
    types = {makes: makes.model_fields["type"].default for makes in {draft.rule.makes for draft in trace.drafts}}

    def span(start: int, end: int) -> dict[str, Any]:
        first, last = locate(start, end)
        return {"start": first, "end": last, "text": source[first:last]}

    def value(x: Any) -> Any:
        kind = type(x)
        if kind is Figure:
            return figure(x)
        if kind is tuple or kind is list:
            return tuple([value(y) for y in x])
        return span(x.start, x.stop) if kind is slice else x

    def figure(x: Figure) -> dict[str, Any]:
        made: dict[str, Any] = {**span(x.start, x.end), "value": x.value, "upper": x.upper, "bound": x.bound}
        if x.kind == "money":
            made["currency"] = x.currency
        else:
            made["unit"] = x.unit
        if x.kind == "quantity":
            made["per"] = x.per
            made["parts"] = tuple(figure(part) for part in x.parts) or None
        return made

    for draft in trace.drafts:
        made = {key: x if type(x) in _PLAIN else value(x) for key, x in draft.fields.items()}
        made["type"] = types[draft.rule.makes]
        made["doc"] = doc
        made["rule"] = draft.rule.name
        made["article"] = draft.article
        made["evidence"] = span(draft.start, draft.end)
        made.setdefault("subject", draft.subject)
        if "zone" not in made:
            made["zone"] = draft.zone.name if draft.zone else None
        if draft.period is not None:
            made["period"] = {
                "start": draft.period.first.isoformat() if draft.period.first else None,
                "end": draft.period.last.isoformat() if draft.period.last else None,
                "text": draft.period.text,
            }
        yield made


