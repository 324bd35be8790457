"""The values that step three works with: units to be given away, articles as far as read, readings of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from ..models.blocks import Role
from .pieces import Kind, Piece


class Draft(NamedTuple):
    """What has been read of an article. Pieces are named by their index; -1 is none."""

    title: int = -1
    section: bool = False
    """A section heading waits for its text."""
    byline: int = -1
    bodies: int = 0
    """How many body lines; more than one are counted as two."""
    lead: bool = True
    """Nothing of the body has been read but lines that repeat the title."""
    waiting: int = -1
    """The body piece that ends inside a sentence."""
    members: tuple[int, ...] = ()
    """The pieces that others are compared with: title, kicker and the last of the body."""


class Option(NamedTuple):
    """What a unit may be in an article, and what that is worth."""

    worth: float
    role: Role
    joins: int
    """The piece that it carries on, and how surely."""
    confidence: float
    draft: Draft
    """The article with it."""


class Reading(NamedTuple):
    """One way of reading the page so far: the article being read, the other one still open, and the score."""

    score: float
    now: Draft | None
    visits: int
    """How often the article being read was turned to."""
    key: int
    """Its number."""
    other: Draft | None
    other_visits: int
    other_key: int
    since: int
    """Units since the other article was left."""
    last: Option | None
    """What the unit read last is."""
    before: Reading | None
    """The reading of one unit less."""

    def onward(self, score: float, turn: Turn, option: Option) -> Reading:
        """The reading with one unit more."""
        _, now, visits, key, other, other_visits, other_key, since, _, _ = self
        if turn == "on":
            return Reading(score, option.draft, visits, key, other, other_visits, other_key, since + 1, option, self)
        if turn == "back":
            return Reading(score, option.draft, other_visits + 1, other_key, now, visits, key, 1, option, self)
        return Reading(score, option.draft, 1, max(key, other_key) + 1, now, visits, key, 1, option, self)

    def state(self, turn: Turn, option: Option) -> object:
        """What `onward` can go on with: readings that can only go on alike have the same, whatever they called the articles before."""
        if turn == "on":
            return option.draft, self.visits, self.other, self.other_visits
        return option.draft, self.other_visits + 1 if turn == "back" else 1, self.now, self.visits


Turn = Literal["on", "back", "new"]
"""Where a unit goes: into the article being read, into the other one, or into a new one."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is given to an article as a whole: a body piece, a byline, or a title with its kicker and subtitle."""

    head: Piece
    pieces: tuple[tuple[Piece, Role], ...]
    kind: Kind
    captions: tuple[int, ...] = ()
    """The captions that stand right behind it: they name what the text is about, often in the words of its title."""


def units_of(pieces: list[Piece]) -> list[Unit]:
    """The units of a page: captions and furniture stand aside, a kicker goes with the headline that follows it and a
    subtitle with the one before."""
    run: list[Piece] = []
    behind: dict[int, tuple[int, ...]] = {}
    for piece in pieces:
        if piece.kind == "caption":
            if run:
                behind[run[-1].index] = (*behind.get(run[-1].index, ()), piece.index)
        elif piece.kind != "furniture":
            run.append(piece)
    out: list[Unit] = []
    i = 0
    while i < len(run):
        piece = run[i]
        i += 1
        if piece.kind != "title":
            out.append(Unit(piece, (), piece.kind, behind.get(piece.index, ())[:2]))
            continue
        rows: list[tuple[Piece, Role]] = []
        head = piece
        if i < len(run) and _introduces(piece, run[i]):
            rows.append((piece, "kicker"))
            head = run[i]
            i += 1
        rows.append((head, "headline"))
        if i < len(run) and (_explains(head, run[i]) or (i == len(rows) and _is_deck(run, i))):
            rows.append((run[i], "subtitle"))
            i += 1
        out.append(Unit(head, tuple(rows), "title", behind.get(rows[-1][0].index, ())[:2]))
    return out


def _explains(headline: Piece, after: Piece) -> bool:
    return after.kind == "title" and after.shape == "subtitle" and headline.shape != "subtitle"


def _is_deck(run: list[Piece], i: int) -> bool:
    """Whether the second line of a text is the lower half of its headline: both bare, and the report opens right behind.

    Deeper in a page two titles in a row may well be those of two articles.
    """
    if i + 1 >= len(run) or run[i].kind != "title" or run[i].shape == "kicker":
        return False
    return not run[i - 1].mark and not run[i].mark and run[i + 1].dateline > 0


def _introduces(piece: Piece, after: Piece) -> bool:
    """Whether a line is the kicker of the headline after it: it names a place or a body, and the next line is a title
    marked as one or as bare as it is."""
    if piece.shape != "kicker" or after.kind != "title" or after.shape not in ("", "section"):
        return False
    return after.mark == 1 or after.mark == piece.mark == 0
