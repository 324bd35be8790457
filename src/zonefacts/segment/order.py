"""The page as it stands: articles cut where a heading, a dateline or the end of a byline cuts them, nothing moved.

This is what `repair=False` gives, and it is enough for text that shows no damage: paragraphs a line each, articles
parted by empty lines, every paragraph whole. `whole` says which stretches of a page are of that kind, so that only the
others need be read with care.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..models.blocks import Role
from .assembly import Verdict
from .forms import CLOSERS
from .joins import certainty, edge_of, fit, starts_inside
from .lexis import grams_of, word_pairs
from .pieces import STOPS, Layout, Piece

SURE_JOIN = 2.5
"""What the edges of two neighbouring lines must say before they are joined without being asked for more."""
_LONG = 40
_FAR = 6


@dataclass(slots=True)
class _Now:
    """The article being read."""

    key: int = -1
    titled: int = -1
    bodies: int = 0
    over: bool = False
    last: int = -1


def in_order(pieces: list[Piece], layout: Layout, first: int = 0) -> list[Verdict]:
    """The verdicts on pieces that are taken in the order they stand in; articles are numbered from `first`."""
    out: list[Verdict] = []
    now = _Now(first - 1)
    n = len(pieces)
    for at, piece in enumerate(pieces):
        if piece.kind == "furniture":
            out.append(Verdict("other", None, None, 1.0, piece.reason))
            continue
        role = (
            _title(piece, pieces[at + 1] if at + 1 < n else None, now, layout) if piece.kind == "title" else piece.kind
        )
        if now.key < first or _begins(piece, role, now, layout, pieces):
            now.key += 1
            now.titled, now.bodies, now.over, now.last = -1, 0, False, -1
        joins, sure = None, 1.0
        if role == "headline":
            now.titled = piece.index
        elif role == "body":
            if now.last >= 0:
                joins, sure = _carried(pieces, at, now, layout)
            now.bodies += 1
            now.last = at
        elif role == "byline" and now.bodies:
            now.over = True
        out.append(Verdict(role, now.key, joins, sure, piece.reason))
    return out


def _begins(piece: Piece, role: Role, now: _Now, layout: Layout, pieces: list[Piece]) -> bool:
    """Whether a piece begins the next article: a title after text, a dateline after text, text after the writer's name."""
    if role == "headline":
        return now.bodies > 0 or now.over
    if role == "kicker":
        return now.bodies > 0
    if role != "body":
        return False
    if piece.dateline and now.bodies > _repeated(pieces, now):
        return True
    return now.over and (piece.gap > 0 or layout.spaced)


def _repeated(pieces: list[Piece], now: _Now) -> int:
    """How many of the body lines so far may be no more than the title over again: the first, where it ends in no stop."""
    return 1 if now.bodies == 1 and now.last >= 0 and pieces[now.last].open else 0


def _title(piece: Piece, after: Piece | None, now: _Now, layout: Layout) -> Role:
    """The role of a line in the form of a title, by what stands around it."""
    if piece.mark:
        if piece.shape == "subtitle":
            return "subtitle"
        if piece.mark == 1:
            return "headline"
        if piece.shape == "kicker" and after is not None and after.kind == "title" and after.mark == 1:
            return "kicker"
        return "section" if now.bodies else "headline"
    if piece.shape == "subtitle" and now.titled >= 0 and not now.bodies:
        return "subtitle"
    fresh = now.key < 0 or now.over or piece.gap > 0 or not now.bodies
    if fresh and piece.shape == "kicker" and after is not None and after.kind == "title":
        return "kicker"
    if piece.shape == "section":
        return "section" if now.bodies or now.titled >= 0 else "headline" if after is not None and fresh else "body"
    if now.titled >= 0 and not now.bodies:
        return "subtitle" if after is not None and after.dateline else "body"
    if piece.shape == "kicker":
        # a name alone at the top of a text is what the text is about
        return "headline" if now.key < 0 and after is not None and after.kind == "body" else "body"
    if not now.bodies and not now.over and now.key >= 0:
        return "headline"
    if now.key < 0:
        return "headline" if after is not None and after.gap <= 1 else "body"
    if (now.over or piece.gap) and after is not None and after.kind != "title" and not layout.marked:
        return "headline"
    if (now.over or piece.gap) and after is not None and not after.gap and not layout.marked:
        return "headline"
    return "body"


def _carried(pieces: list[Piece], at: int, now: _Now, layout: Layout) -> tuple[int | None, float]:
    """The piece that this one carries on, if the last body piece of the article is torn."""
    left, piece = pieces[now.last], pieces[at]
    last = left.text[-1]
    if last in STOPS or last in CLOSERS or last in "：:" or not left.open:
        return None, 1.0
    if len(left.text) < _LONG and at - now.last == 1 and now.titled >= 0 and now.bodies == 1:
        # the first line after a title repeats it more often than it is torn
        title = grams_of(pieces[now.titled - pieces[0].index].text) if now.titled >= pieces[0].index else frozenset()
        if len(title & grams_of(left.text)) * 2 > len(title):
            return None, 1.0
    score = fit(left, piece, edge_of(left, layout.indented), edge_of(piece, layout.indented))
    return (left.index, certainty(score, 0.0)) if score >= SURE_JOIN else (None, 1.0)


def stretches(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces between two empty lines each."""
    out: list[list[Piece]] = []
    for piece in pieces:
        if piece.gap or not out:
            out.append([piece])
        else:
            out[-1].append(piece)
    return out


def whole(stretch: list[Piece]) -> bool:
    """Whether a stretch of lines shows no damage: its paragraphs end as paragraphs do, or the next line carries them
    on; it has no marked headings, at most one dateline, and its writer's name at the end."""
    datelines = bylines = after = read = 0
    for at, piece in enumerate(stretch):
        kind = piece.kind
        if kind == "body":
            if bylines:
                after += 1
            if piece.dateline:
                datelines += 1
            text = piece.text
            if text[-1] in STOPS:
                read += 1
            elif len(text) > _LONG and not piece.dateline and piece.open and _torn(stretch, at):
                return False
        elif kind == "byline":
            bylines += read > 1
        elif piece.mark:
            return False
    return datelines <= 1 and bylines <= 1 and after <= 1


def _torn(stretch: list[Piece], at: int) -> bool:
    """Whether a line that ends in no stop is torn from one that does not follow it at once.

    Many a line of a list ends in no stop; what shows a tear is a later line that carries this one on.
    """
    text = stretch[at].text
    last = text.rstrip("0123456789")[-1:]
    if not ("\u4e00" <= last <= "\u9fff" or last in "，、.%"):
        return False
    for far, piece in enumerate(stretch[at + 1 : at + 1 + _FAR]):
        if piece.kind == "body" and (starts_inside(piece.text) or piece.text[0] in word_pairs().get(text[-1], "")):
            return far > 0
    return False
