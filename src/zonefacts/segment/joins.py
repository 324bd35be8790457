"""Step two: which piece carries on which.

A column break, a picture or a heading tears a paragraph anywhere, often inside a word. The left part then ends where no
sentence does; which of the next pieces carries it on is asked of their edges (a number torn from its unit, a quotation
that one opens and the other closes, a pair of characters that the page knows from elsewhere) and of what the pieces
have in common. `chosen` settles a page's joins together: every left end takes one right start and every right start
one left end, so that a good match elsewhere can free a doubtful one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from .lexis import Lexis, word_pairs
from .pieces import STOPS, Piece

CANDIDATES = 4
"""How many candidates a left end may choose among."""
CERTAIN = 2.5
"""What edges must say where one of the two may be a title."""
REACH = 8
"""How many body pieces ahead the other part of a torn sentence is looked for."""

_OPENERS = {"“": "”", "（": "）", "(": ")", "《": "》", "【": "】", "「": "」", "『": "』", "〈": "〉", "‘": "’"}
_BRACKET = re.compile("[“”（）()《》【】「」『』〈〉‘’]")
_CLOSERS = {right: left for left, right in _OPENERS.items()}
_FOLD = str.maketrans("()", "（）")
_MID_STARTS = frozenset("，,。、；;：:？！?!”’）)》】〉」』%％‰℃·—-～~./")
_UNITS = frozenset(
    "个家项名人万亿千百余多年月日号时分秒元美吨米亩公平立方度瓦伏条座台套件辆处户所种次倍成%％‰届期版期层栋班张只头"
)
_NEVER_FIRST = frozenset("的了着们性化率等者及吗呢吧元吨亩个家项次倍度则型式")
_DIGITS = frozenset("0123456789０１２３４５６７８９.．")
_NUMERALS = frozenset("一二三四五六七八九十百千万亿零两〇")
_FRESH = (
    "《",
    "据",
    "记者了解",
    "记者从",
    "目前，",
    "近日",
    "此外",
    "另外",
    "与此同时",
    "日前",
    "去年",
    "昨日",
    "近年来",
    "截至",
    "一是",
    "二是",
    "三是",
    "四是",
    "——",
    "随着",
    "当前，",
    "下一步",
    "接下来",
    "中新社",
    "本报",
    "新华社",
    "首先",
    "其次",
    "最后",
    "今后",
    "今年以来",
    "值得",
)


def dangling(text: str) -> tuple[int, int]:
    """How many brackets and quotations a text leaves open, and how many it closes that it never opened.

    >>> dangling("他说：“项目"), dangling("开工。”他说")
    ((1, 0), (0, 1))
    """
    left: list[str] = []
    unmatched = 0
    for char in _BRACKET.findall(text):
        if char in _OPENERS:
            left.append(_OPENERS[char])
        elif char in _CLOSERS:
            if left and left[-1].translate(_FOLD) == char.translate(_FOLD):
                left.pop()
            elif not left:
                unmatched += 1
    return len(left), unmatched


def starts_inside(text: str) -> bool:
    """Whether a text begins as no sentence does.

    >>> starts_inside("，同比增长三成"), starts_inside("——这五年，我们"), starts_inside("园区二期")
    (True, False, False)
    """
    return text[0] in _MID_STARTS and text[0] != "—"


@dataclass(frozen=True, slots=True)
class Edge:
    """What the two ends of a piece say of it: open at its right, starting inside a clause at its left."""

    open: bool
    opened: int
    closed: int
    mid: bool
    later: bool
    """Begins with a character that seldom begins a sentence."""
    fresh: bool
    told: bool = False
    """The page indents its paragraphs, so that `fresh` and `later` are certain."""


def edge_of(piece: Piece, indented: bool = False) -> Edge:
    """The edges of a piece; where the page indents its paragraphs, a line that is not indented carries one on."""
    text = piece.text
    opened, closed = dangling(text)
    mid = starts_inside(text)
    fresh, later = text.startswith(_FRESH), text[0] in _NEVER_FIRST
    if indented and not piece.mark:
        fresh = piece.lines[0].indented
        later = later or not fresh
    return Edge(piece.open or opened > 0, opened, closed, mid or closed > 0, later, fresh, indented)


def fit(left: Piece, right: Piece, a: Edge, b: Edge, lexis: Lexis | None = None) -> float:
    """How well the right piece carries on the left one, by their edges alone: above 0 where it is likely."""
    if right.dateline:
        return -6.0
    last, first = left.text[-1], right.text[0]
    score = 1.0 if a.open else -4.0
    if last in STOPS:
        score -= 2.0
    if starts_inside(right.text):
        score += 3.0
    if last in _DIGITS:
        score += 2.0 if first in _DIGITS or first in _UNITS else -0.5
    elif last in _NUMERALS and first in _NUMERALS:
        score += 1.5
    if last in "，、,—":
        score += 1.0
    if a.opened:
        score += 2.5 if b.closed else -1.0
    elif b.closed:
        score -= 2.0
    if first in word_pairs().get(last, ""):
        score += 3.0
    elif lexis is not None and lexis.seen(last + first):
        score += 1.0
    if b.later:
        score += 2.0 if b.told else 1.0
    if b.fresh and (b.told or not a.opened):
        score -= 5.0 if b.told else 2.5
    return score


@dataclass(frozen=True, slots=True)
class Join:
    """The piece `right` carries on the piece `left`."""

    left: int
    right: int
    confidence: float


def _perhaps(piece: Piece) -> bool:
    """Whether a line in the form of a title may as well be torn from a sentence."""
    return piece.kind == "title" and not piece.mark and not piece.shape and piece.sure < 0.6


def continuations(pieces: list[Piece], lexis: Lexis, edge_at: Callable[[Piece], Edge] = edge_of) -> list[Join]:
    """Which piece carries on which, chosen together over the page from edges, rare words in common, and distance."""
    bodies = [piece for piece in pieces if piece.kind == "body" or _perhaps(piece)]
    edges = {piece.index: edge_at(piece) for piece in bodies}
    table: dict[int, list[tuple[float, int]]] = {}
    for at, left in enumerate(bodies):
        edge = edges[left.index]
        if not edge.open:
            continue
        rows = []
        for far, right in enumerate(bodies[at + 1 : at + 1 + REACH]):
            score = fit(left, right, edge, edges[right.index], lexis) - 0.6 * far
            doubtful = left.kind == "title" or right.kind == "title"
            if not doubtful:  # a title shares words with its text too, and carries nothing on
                score += min(2.0, 2.0 * lexis.likeness(left.index, right.index) - 0.5)
            if score > (CERTAIN if doubtful else 0.0):
                rows.append((score, right.index))
        if rows:
            table[left.index] = sorted(rows, key=lambda row: -row[0])[:CANDIDATES]
    return chosen(table)


def chosen(table: dict[int, list[tuple[float, int]]]) -> list[Join]:
    """The joins of a page, chosen together: the one-to-one choice with the greatest sum, by augmenting paths over the
    few candidates of each left end (an auction in which a left end outbid goes on to its next best)."""
    price: dict[int, float] = {}
    owner: dict[int, int] = {}
    queue = list(table)
    rounds = 0
    while queue and rounds < 40 * len(table):
        rounds += 1
        left = queue.pop()
        rows = sorted(((score - price.get(right, 0.0), right) for score, right in table[left]), reverse=True)
        if not rows or rows[0][0] < 0:
            continue
        value, right = rows[0]
        second = max(rows[1][0] if len(rows) > 1 else 0.0, 0.0)
        if right in owner:
            queue.append(owner[right])
        owner[right] = left
        price[right] = price.get(right, 0.0) + value - second + 0.01
    joins = []
    for right, left in owner.items():
        rows = table[left]
        mine = next(score for score, at in rows if at == right)
        other = max((score for score, at in rows if at != right), default=-1.0)
        joins.append(Join(left, right, certainty(mine, other)))
    return sorted(joins, key=lambda join: join.right)


def certainty(mine: float, other: float) -> float:
    """A confidence from how far the choice stands above the next best and above nothing at all."""
    margin = min(mine - other, mine + 1.0)
    return round(min(0.99, max(0.05, 0.5 + margin / 8)), 2)
