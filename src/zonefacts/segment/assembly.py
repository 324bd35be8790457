"""From roles and joins to blocks and articles: what was decided, written down."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..models.blocks import Article, Role
from ..models.strand import Strand
from .pieces import Piece
from .result import Row, Segmentation


@dataclass(slots=True)
class Verdict:
    """What was decided of a piece: its role, its article (a key; None outside any), the piece it carries on."""

    role: Role = "body"
    article: int | None = None
    joins: int | None = None
    confidence: float = 1.0
    reason: str = ""


@dataclass(slots=True)
class _Paragraph:
    """The stretches of a paragraph, and what is set after each: a blank where a line break parted two Latin words."""

    spans: list[tuple[int, int]] = field(default_factory=list)
    after: list[str] = field(default_factory=list)

    def add(self, piece: Piece, spans: list[tuple[int, int]]) -> None:
        for line, span in zip(piece.lines, spans, strict=True):
            self.spans.append(span)
            self.after.append(" " if line.blank and line.text[-1].isascii() else "")

    def strand(self, text: str) -> Strand:
        if len(self.spans) == 1:
            start, end = self.spans[0]
            return Strand(text[start:end], (0,), (start,))
        after = [
            blank if blank and text[start : start + 1].isascii() else ""
            for blank, (start, _) in zip(self.after, self.spans[1:], strict=False)
        ]
        return Strand.of(text, self.spans, after)


@dataclass(slots=True)
class _Parts:
    kicker: list[tuple[int, int]] = field(default_factory=list)
    headline: list[tuple[int, int]] = field(default_factory=list)
    subtitle: list[tuple[int, int]] = field(default_factory=list)
    byline: list[tuple[int, int]] = field(default_factory=list)
    dateline: list[tuple[int, int]] = field(default_factory=list)
    sections: list[tuple[int, Strand]] = field(default_factory=list)
    paragraphs: list[_Paragraph] = field(default_factory=list)
    captions: list[Strand] = field(default_factory=list)


def _stretches(piece: Piece) -> list[tuple[int, int]]:
    """The piece's lines in the source, without markup."""
    spans = [(line.start, line.end) for line in piece.lines]
    if piece.skip:
        spans[0] = (spans[0][0] + piece.skip, spans[0][1])
    return spans


def _strand(text: str, spans: list[tuple[int, int]], between: str = " ") -> Strand | None:
    return Strand.of(text, spans, [between] * (len(spans) - 1)) if spans else None


def assemble(
    text: str, pieces: list[Piece], verdicts: list[Verdict], confidence: dict[int, float] | None = None
) -> Segmentation:
    """Blocks and articles as decided; articles are numbered in the order in which they first appear on the page."""
    numbers: dict[int, int] = {}
    rows: list[Row] = []
    parts: dict[int, _Parts] = {}
    paragraph_of: dict[int, _Paragraph] = {}
    leftovers: list[Strand] = []
    for piece, verdict in zip(pieces, verdicts, strict=True):
        number: int | None = None
        if verdict.article is not None:
            number = numbers.setdefault(verdict.article, len(numbers))
        joined: int | None = pieces[verdict.joins].lines[-1].start if verdict.joins is not None else None
        sure, reason = verdict.confidence, verdict.reason or piece.reason
        for i, line in enumerate(piece.lines):
            if i:
                before_it = piece.lines[i - 1].start
                rows.append(Row(line.start, line.end, number, verdict.role, before_it, "hard-wrapped line", 1.0))
            else:
                rows.append(Row(line.start, line.end, number, verdict.role, joined, reason, sure))
        spans = _stretches(piece)
        if verdict.article is None:
            leftovers.append(Strand.of(text, spans))
            continue
        part = parts.setdefault(verdict.article, _Parts())
        role = verdict.role
        if role == "body":
            before = paragraph_of.get(verdict.joins) if verdict.joins is not None else None
            if before is None:
                before = _Paragraph()
                part.paragraphs.append(before)
            before.add(piece, spans)
            paragraph_of[piece.index] = before
        elif role == "section":
            part.sections.append((len(part.paragraphs), Strand.of(text, spans)))
        elif role == "caption":
            part.captions.append(Strand.of(text, spans))
        elif role in ("kicker", "headline", "subtitle", "byline", "dateline"):
            getattr(part, role).extend(spans)
    sure_of = confidence or {}
    articles = tuple(
        Article(
            index=number,
            kicker=_strand(text, parts[key].kicker),
            headline=_strand(text, parts[key].headline),
            subtitle=_strand(text, parts[key].subtitle),
            byline=_strand(text, parts[key].byline),
            dateline=_strand(text, parts[key].dateline),
            sections=tuple(parts[key].sections),
            paragraphs=tuple([paragraph.strand(text) for paragraph in parts[key].paragraphs]),
            captions=tuple(parts[key].captions),
            confidence=sure_of.get(key, 1.0),
        )
        for key, number in numbers.items()
    )
    return Segmentation(tuple(rows), articles, tuple(leftovers))
