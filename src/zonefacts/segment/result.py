"""What segmenting a page gives."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..models.blocks import Article, Block, Role
from ..models.strand import Strand


class Row(NamedTuple):
    """The plain values of a block, field for field."""

    start: int
    end: int
    article: int | None
    role: Role
    joins: int | None
    reason: str
    confidence: float


@dataclass(frozen=True)
class Segmentation:
    """A page put back together.

    `rows` are the page's lines in the order of the source, `articles` the articles in the order in which they first
    appear there, `leftovers` the text of what belongs to no article (running heads, the editors' line, a box of
    contents): it stays readable, for facts may stand in it, but it is nobody's.
    """

    rows: tuple[Row, ...]
    articles: tuple[Article, ...]
    leftovers: tuple[Strand, ...]

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The rows as records; made when first asked for, which those who want facts never do."""
        return tuple([Block(**row._asdict()) for row in self.rows])
