"""What a rule is, how rules run, and how overlaps between what they find are settled.

A rule is a small named value: what it stands on (kinds of findings, or a pattern over the text), a pure function from what
it sees there to drafts of facts, and the examples that prove it. The built-in types are made of such rules and nothing
else, so a rule of your own can do whatever theirs can::

    AWARD = Rule(
        name="award/title",
        makes=Award,
        on=r"获评(?P<title>[^，。]{2,20})",
        examples=(Example("园区获评省级绿色园区。", {"title": "省级绿色园区"}),),
        counters=("园区正在评奖。",),
    )
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from typing import Any, TypeVar

import regex

from .findings import CompanyName, LinkedProject, LinkedZone
from .models.facts import Fact
from .models.figure import Figure
from .reading import Line, Reading

A = TypeVar("A")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Example:
    """A text and the fields that exactly one draft of the rule must have there; `text` is the evidence where it is given."""

    source: str
    fields: Mapping[str, Any]
    text: str | None = None


@dataclass(slots=True)
class Draft:
    """A fact in the making: offsets into the reading, figures not yet records.

    `uses` are the figures it gives a meaning to; no figure keeps two drafts (see `settle`). Values of `fields` may be
    `Figure`s (they become Money, Quantity or Duration), strings, decimals, or sequences of these. `subject` and `zone`
    given by a rule stand; where they are left out, attribution finds them.
    """

    rule: Rule
    start: int
    end: int
    fields: dict[str, Any]
    uses: tuple[Figure, ...] = ()
    subject: str | None = None
    subject_at: tuple[int, int] | None = None
    zone: LinkedZone | None = None
    article: int | None = None
    period: Figure | None = None


class Scene:
    """All that was found on one page: the reading, its figures and its linked names. Rules only look at it."""

    def __init__(
        self,
        reading: Reading,
        figures: Sequence[Figure],
        zones: Sequence[LinkedZone] = (),
        companies: Sequence[CompanyName] = (),
        projects: Sequence[LinkedProject] = (),
        published: date | None = None,
    ) -> None:
        self.reading = reading
        self.text = reading.text
        self.figures = figures
        self.zones = zones
        self.companies = companies
        self.projects = projects
        self.published = published
        self.drafts: list[Draft] = []
        """What the rules on figures and patterns gave, settled and attributed; rules on names run after and may look at it."""
        self.notes: dict[str, Any] = {}
        """What a rule wants to work out once a page and use at many anchors, under a name of its own (its module's)."""
        self.zone_starts = {name.start: zone for zone in zones for name in zone.mentions if not name.reference}
        """The zone whose name begins at an offset."""
        self.zone_ends = {name.end for zone in zones for name in zone.mentions}
        """Where a mention of a zone ends."""
        self._figure_starts = [figure.start for figure in figures]
        self._company_starts = [company.start for company in companies]

    def figures_between(self, start: int, end: int) -> Sequence[Figure]:
        """The figures that begin in the stretch, in order."""
        starts = self._figure_starts
        first = last = bisect_left(starts, start)
        while last < len(starts) and starts[last] < end:
            last += 1
        return self.figures[first:last]

    def companies_between(self, start: int, end: int) -> Sequence[CompanyName]:
        """The company names that begin in the stretch, in order."""
        return self.companies[bisect_left(self._company_starts, start) : bisect_left(self._company_starts, end)]

    def figure_index(self, start: int) -> int:
        """The index of the first figure that begins at or after `start`."""
        return bisect_left(self._figure_starts, start)


class View:
    """What a rule sees at its anchor: a figure, a linked name, or a match of its pattern, in its clause and sentence."""

    __slots__ = ("_clause", "_sentence", "anchor", "end", "scene", "start", "text")

    def __init__(self, scene: Scene, anchor: Any, start: int, end: int) -> None:
        self.scene = scene
        self.text = scene.text
        self.anchor = anchor
        self.start = start
        self.end = end
        self._clause: tuple[int, int] | None = None
        self._sentence: tuple[int, int] | None = None

    @property
    def clause(self) -> tuple[int, int]:
        if self._clause is None:
            self._clause = self.scene.reading.clause(self.start)
        return self._clause

    @property
    def sentence(self) -> tuple[int, int]:
        if self._sentence is None:
            self._sentence = self.scene.reading.sentence(self.start)
        return self._sentence

    @property
    def line(self) -> Line | None:
        return self.scene.reading.line_at(self.start)

    def before(self, most: int = 40, *, sentence: bool = False) -> str:
        """The text of the clause (or sentence) before the anchor, at most so many characters of it."""
        left = (self.sentence if sentence else self.clause)[0]
        return self.text[max(left, self.start - most) : self.start]

    def after(self, most: int = 40, *, sentence: bool = False) -> str:
        """The text of the clause (or sentence) after the anchor, at most so many characters of it."""
        right = (self.sentence if sentence else self.clause)[1]
        return self.text[self.end : min(max(right, self.end), self.end + most)]

    def figure_before(self) -> Figure | None:
        """The figure before the anchor in the same sentence."""
        i = bisect_left(self.scene._figure_starts, self.start) - 1
        if i >= 0 and self.scene.figures[i].start >= self.sentence[0]:
            return self.scene.figures[i]
        return None

    def figure_after(self) -> Figure | None:
        """The figure after the anchor in the same sentence."""
        i = bisect_right(self.scene._figure_starts, self.start)
        if i < len(self.scene.figures) and self.scene.figures[i].start < self.sentence[1]:
            return self.scene.figures[i]
        return None


_UNREAD = object()


def once_a_place(read: Callable[[View, A], T]) -> Callable[[View, A], T]:
    """Keeps what `read` found at an anchor for the next rule that asks; for functions of nothing but the page and their arguments."""
    key = f"{read.__module__}.{read.__qualname__}"

    @wraps(read)
    def known(view: View, argument: A) -> T:
        notes = view.scene.notes
        found = notes.setdefault(key, {})
        place = view.start, view.end, argument
        known = found.get(place, _UNREAD)
        if known is _UNREAD:
            known = found[place] = read(view, argument)
        answer: T = known
        return answer

    return known


class Made:
    """What a rule gives back: the evidence's stretch and the fields. `View` positions, plain values."""

    __slots__ = ("end", "fields", "start", "subject", "subject_at", "uses", "zone")

    def __init__(
        self,
        start: int,
        end: int,
        fields: dict[str, Any],
        *,
        uses: Iterable[Figure] = (),
        subject: str | None = None,
        subject_at: tuple[int, int] | None = None,
        zone: LinkedZone | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.fields = fields
        self.uses = tuple(uses)
        self.subject = subject
        self.subject_at = subject_at
        self.zone = zone


Read = Callable[[View], "Made | Iterable[Made] | None"]
Gate = Callable[[View], object]
"""A cheap test of what an anchor must have around it for `read` to give anything; asked once for all rules that share it."""
PageGate = Callable[[Scene], object]
"""The same of a whole page."""


@dataclass(frozen=True)
class Rule:
    """A named way from what stands in the text to a fact.

    `on` is a set of kinds of findings ("money", "zone" ..) or a pattern (a string, run with the `regex` package and a time
    limit). `read` turns what it sees into facts; for a pattern it may be left out: its named groups are then the fields.
    `weight` decides where two rules want the same figure. `gate` and `page_gate` only save time: where they say no, `read` would
    give nothing, and rules with the same ones that follow each other ask them once a figure and once a page. `examples` must give exactly what they say, `counters` nothing.
    """

    name: str
    makes: type[Fact]
    on: frozenset[str] | str
    read: Read | None = None
    examples: tuple[Example, ...] = field(default=(), repr=False)
    counters: tuple[str, ...] = field(default=(), repr=False)
    weight: int = 0
    gate: Gate | None = field(default=None, repr=False)
    page_gate: PageGate | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if not self.examples:
            raise ValueError(f"rule {self.name!r} has no example")
        if isinstance(self.on, str):
            if regex.compile(self.on).match("") is not None:
                raise ValueError(f"rule {self.name!r}: its pattern matches the empty string")
        elif self.read is None:
            raise ValueError(f"rule {self.name!r} stands on findings and has no function to read them")


def settle(drafts: Sequence[Draft]) -> tuple[list[Draft], list[tuple[Draft, Draft]]]:
    """Leaves each figure to one draft: the heavier rule's, then the longer evidence's, then the earlier one's.

    Gives the drafts that stand, in order, and the others each with the draft it lost to. Drafts of one rule may share a figure
    (two matters cut to one limit); drafts that use no figure never compete. One pass over all types at once.
    """
    order = sorted(range(len(drafts)), key=lambda i: (-drafts[i].rule.weight, drafts[i].start - drafts[i].end, i))
    holder: dict[tuple[int, int], Draft] = {}
    lost: dict[int, Draft] = {}
    for i in order:
        draft = drafts[i]
        keys = [(figure.start, figure.end) for figure in draft.uses]
        rival = next((holder[key] for key in keys if key in holder and holder[key].rule is not draft.rule), None)
        if rival is not None:
            lost[i] = rival
            continue
        for key in keys:
            holder.setdefault(key, draft)
    return [d for i, d in enumerate(drafts) if i not in lost], [(drafts[i], rival) for i, rival in sorted(lost.items())]
