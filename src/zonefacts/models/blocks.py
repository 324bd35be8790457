"""What segmentation gives: blocks (a line of the page in its role) and articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .strand import Strand
from .values import Record

Role = Literal["kicker", "headline", "subtitle", "section", "dateline", "byline", "caption", "body", "other"]


class Block(Record):
    """A non-empty line of the page, without the blanks around it.

    `article` is the index of its article in the order in which the articles first appear on the page (null for
    furniture and leftovers); `joins` the `start` of the block that this one carries on. `reason` says in words why it has
    its role, `confidence` how sure the join is (0..1; 1 where there is none).
    """

    start: int
    end: int
    article: int | None = None
    role: Role = "body"
    joins: int | None = None
    reason: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Article:
    """One article of the page, put back together; every part maps its characters to the source.

    `paragraphs` are the body, in reading order: a sentence torn by a column break or a caption is whole again.
    `sections` are the section headings with the index of the paragraph each stands before. `confidence` says how sure
    the match of title and body is (0..1).
    """

    index: int
    kicker: Strand | None
    headline: Strand | None
    subtitle: Strand | None
    byline: Strand | None
    dateline: Strand | None
    sections: tuple[tuple[int, Strand], ...]
    paragraphs: tuple[Strand, ...]
    captions: tuple[Strand, ...]
    confidence: float = 1.0

    @property
    def text(self) -> str:
        """The body, a paragraph a line."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)
