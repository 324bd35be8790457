"""The page put back together as one text, with its lines, sentences and clauses.

Everything after segmentation reads this text: a sentence torn by a column break is whole here, captions stand out of the
way. Offsets of findings and drafts are offsets into `Reading.text`; `Reading.strand` leads each back to the source.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from .models.blocks import Role
from .models.strand import Strand
from .segment import Segmentation

_SENTENCE_MARKS = frozenset("。！？!?；;\n\f")
_CLAUSE_END = re.compile(r"[。！？!?；;\n\f，：,:](?:(?<![,:])|(?![0-9０-９])|(?<![0-9０-９][,:]))")
"""A comma or colon between digits (12,187; 8:30) ends no clause. The marks stand first, so that they alone are searched for."""


class Line(NamedTuple):
    """A headline, a paragraph, a caption ..: `text[start:end]` of the reading."""

    start: int
    end: int
    article: int | None
    role: Role

    @property
    def is_heading(self) -> bool:
        """Whether it is an article's headline, or stands around it."""
        return self.role in ("kicker", "headline", "subtitle")


class Reading:
    """A page as one text in reading order, a line for each heading, paragraph and caption."""

    def __init__(self, source: str, strand: Strand, lines: tuple[Line, ...]) -> None:
        self.source = source
        self.strand = strand
        self.text = strand.text
        self.lines = lines
        self._line_starts = [line.start for line in lines]
        self._last_sentence = self._last_clause = (0, -1)
        """What was asked for last: questions come in the order of the text, several about each place."""

    @classmethod
    def of(cls, source: str, page: Segmentation) -> Reading:
        """Article after article: kicker, headline, subtitle, the body with its section headings, captions, byline; then what is left over."""
        parts: list[tuple[Strand, int | None, Role]] = []
        for article in page.articles:
            for role, strand in (
                ("kicker", article.kicker),
                ("headline", article.headline),
                ("subtitle", article.subtitle),
                ("dateline", article.dateline),
            ):
                if strand is not None:
                    parts.append((strand, article.index, role))  # type: ignore[arg-type]
            sections = list(article.sections)
            for i, paragraph in enumerate(article.paragraphs):
                while sections and sections[0][0] <= i:
                    parts.append((sections.pop(0)[1], article.index, "section"))
                parts.append((paragraph, article.index, "body"))
            parts += [(strand, article.index, "section") for _, strand in sections]
            parts += [(strand, article.index, "caption") for strand in article.captions]
            if article.byline is not None:
                parts.append((article.byline, article.index, "byline"))
        parts += [(strand, None, "other") for strand in page.leftovers]
        return cls(source, *_join(parts))

    @cached_property
    def _sentence_breaks(self) -> list[int]:
        text = self.text
        return [at for at in self._clause_breaks if text[at] in _SENTENCE_MARKS]

    @cached_property
    def _clause_breaks(self) -> list[int]:
        return [match.start() for match in _CLAUSE_END.finditer(self.text)]

    def line_at(self, offset: int) -> Line | None:
        """The line that holds the character at `offset`."""
        i = bisect_right(self._line_starts, offset) - 1
        return self.lines[i] if i >= 0 else None

    def line_index(self, offset: int) -> int:
        """The index in `lines` of the line that holds `offset` (-1 before the first)."""
        return bisect_right(self._line_starts, offset) - 1

    def sentence(self, offset: int) -> tuple[int, int]:
        """The stretch of the sentence that holds `offset` (up to 。！？； or the line's end, the mark left out)."""
        last = self._last_sentence
        if not last[0] <= offset <= last[1]:
            last = self._last_sentence = _between(self._sentence_breaks, offset, len(self.text))
        return last

    def clause(self, offset: int) -> tuple[int, int]:
        """The stretch of the clause that holds `offset` (up to a comma, colon or sentence end, the mark left out)."""
        last = self._last_clause
        if not last[0] <= offset <= last[1]:
            last = self._last_clause = _between(self._clause_breaks, offset, len(self.text))
        return last


def _join(parts: Iterable[tuple[Strand, int | None, Role]]) -> tuple[Strand, tuple[Line, ...]]:
    texts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    lines: list[Line] = []
    length = 0
    for strand, article, role in parts:
        if not strand.text:
            continue
        starts += [length + start for start in strand.starts]
        origins += strand.origins
        lines.append(Line(length, length + len(strand.text), article, role))
        texts.append(strand.text)
        length += len(strand.text) + 1
    return Strand("\n".join(texts), tuple(starts), tuple(origins)), tuple(lines)


def _between(breaks: list[int], offset: int, length: int) -> tuple[int, int]:
    i = bisect_left(breaks, offset)
    return (breaks[i - 1] + 1 if i else 0), (breaks[i] if i < len(breaks) else length)
