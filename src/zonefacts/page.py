"""A page with its blocks, articles and facts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from .models.blocks import Block
from .models.facts import (
    Area,
    Capacity,
    Count,
    Fact,
    Investment,
    OutputValue,
    ProcedureReduction,
    Project,
    Rate,
    TimeLimitReduction,
    Zone,
)
from .segment import Segmentation

if TYPE_CHECKING:
    from .extractor import Extractor

F = TypeVar("F", bound=Fact)


class Page:
    """What was found in one text: `text`, `blocks`, `articles`, and `facts` in source order."""

    def __init__(
        self,
        text: str,
        segmentation: Segmentation,
        facts: Sequence[Fact] = (),
        *,
        extractor: Extractor | None = None,
        doc: str | None = None,
        published: date | None = None,
    ) -> None:
        self.text = text
        self._segmentation = segmentation
        self.articles = segmentation.articles
        self.facts = tuple(facts)
        self.doc = doc
        self.published = published
        self._extractor = extractor

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self._segmentation.blocks

    def of(self, kind: type[F]) -> list[F]:
        """The facts of one record type, in source order."""
        return [fact for fact in self.facts if isinstance(fact, kind)]

    @property
    def zones(self) -> list[Zone]:
        return self.of(Zone)

    @property
    def projects(self) -> list[Project]:
        return self.of(Project)

    @property
    def investments(self) -> list[Investment]:
        return self.of(Investment)

    @property
    def capacities(self) -> list[Capacity]:
        return self.of(Capacity)

    @property
    def areas(self) -> list[Area]:
        return self.of(Area)

    @property
    def time_limit_reductions(self) -> list[TimeLimitReduction]:
        return self.of(TimeLimitReduction)

    @property
    def procedure_reductions(self) -> list[ProcedureReduction]:
        return self.of(ProcedureReduction)

    @property
    def output_values(self) -> list[OutputValue]:
        return self.of(OutputValue)

    @property
    def counts(self) -> list[Count]:
        return self.of(Count)

    @property
    def rates(self) -> list[Rate]:
        return self.of(Rate)

    def explain(self, fact: Fact) -> str:
        """In words: which rule made this fact, from which findings, and what gave it its zone, subject and period."""
        from .show.explain import explain

        return explain(self, fact)

    def why_not(self, start: int, end: int) -> str:
        """In words, for the stretch `text[start:end]`: what was found there, and which rules came close."""
        from .show.explain import why_not

        return why_not(self, start, end)

    def to_frame(self, kind: type[Fact]) -> Any:
        """The facts of one type as a pandas data frame, one row a fact (needs the `frame` extra)."""
        from .show.frames import to_frame

        return to_frame(self.of(kind), kind)

    def _repr_html_(self) -> str:
        from .show.html import page_html

        return page_html(self)

    def __repr__(self) -> str:
        return f"<Page of {len(self.text)} characters, {len(self.articles)} articles, {len(self.facts)} facts>"
