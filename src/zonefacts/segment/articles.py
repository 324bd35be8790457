"""Step three: which piece belongs to which article.

An extraction leaves the articles of a page in a row, but not cleanly: a title stands inside or after its text, the tail
of one article after the start of the next. So the page is read from its first piece to its last with the few articles
that can still go on (the one being read and the one before it), and each piece is given to the one where it fits best:
by the sentence that waits to be carried on, by the rare names that it shares with what is there, by what the article
still lacks (a title, the writer's name) and by what it already has. Several readings are kept side by side, so that a
later piece can settle an earlier doubt.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from ..models.blocks import Role
from .assembly import Verdict
from .joins import Edge, certainty, edge_of, fit
from .lexis import Lexis
from .order import in_order, stretches, whole
from .pieces import Layout, Piece

WIDTH = 16
"""How many readings are kept side by side."""
DROP = 14.0
"""A reading this far behind the best is given up."""
ALONE = -1.5
"""What it costs to leave an open end as it is."""
MEMBERS = 6
_EVEN = (0.0, 0.3, 0.4, 0.5)
"""The likeness at which a piece is as likely of the article as not, by how many of its pieces were asked."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as far as it has been read."""

    key: int
    title: int = -1
    section: bool = False
    byline: int = -1
    bodies: int = 0
    lead: bool = True
    """Nothing of the body has been read but lines that repeat the title."""
    waiting: int = -1
    members: tuple[int, ...] = ()
    visits: int = 1
    last: int = -1


@dataclass(frozen=True, slots=True)
class Step:
    """What one reading says of one unit, and the steps before it."""

    before: Step | None
    unit: int
    role: Role
    article: int
    joins: int
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One way of reading the page so far: the article being read, the other one still open, and the score."""

    score: float
    now: Draft | None
    other: Draft | None
    fresh: int
    step: Step | None


@dataclass(frozen=True, slots=True)
class Unit:
    """What is given to an article as a whole: a body piece, a byline, or a title with its kicker and subtitle."""

    head: Piece
    pieces: tuple[tuple[Piece, Role], ...]
    kind: str


def units_of(pieces: list[Piece]) -> list[Unit]:
    """The units of a page: captions and furniture stand aside, a kicker goes with the headline that follows it and a
    subtitle with the one before."""
    run = [p for p in pieces if p.kind not in ("caption", "furniture")]
    out: list[Unit] = []
    i = 0
    while i < len(run):
        piece = run[i]
        if piece.kind != "title":
            out.append(Unit(piece, ((piece, piece.kind if piece.kind != "title" else "body"),), piece.kind))  # type: ignore[arg-type]
            i += 1
            continue
        rows: list[tuple[Piece, Role]] = []
        head = piece
        if (
            piece.shape == "kicker"
            and i + 1 < len(run)
            and run[i + 1].kind == "title"
            and run[i + 1].shape in ("", "section")
            and (run[i + 1].mark == 1 or (run[i + 1].mark == piece.mark == 0))
        ):
            rows.append((piece, "kicker"))
            i += 1
            head = run[i]
        rows.append((head, "headline"))
        i += 1
        if i < len(run) and run[i].kind == "title" and run[i].shape == "subtitle" and head.shape != "subtitle":
            rows.append((run[i], "subtitle"))
            i += 1
        out.append(Unit(head, tuple(rows), "title"))
    return out


class Reader:
    """Reads the units of one page into articles."""

    __slots__ = ("base", "copies", "edges", "first", "layout", "lexis", "page", "pieces", "top", "units")

    def __init__(self, pieces: list[Piece], layout: Layout, lexis: Lexis, first: int = 0) -> None:
        self.pieces = pieces
        self.first = first
        self.base = pieces[0].index
        self.layout = layout
        signs = sum(p.kind == "byline" or p.dateline > 0 or p.kind == "dateline" for p in pieces)
        self.page = layout.marked or layout.spaced or signs >= 3
        self.top = min((p.mark for p in pieces if p.mark and p.kind == "title"), default=1)
        self.lexis = lexis
        self.units = units_of(pieces)
        self.edges: dict[int, Edge] = {}
        self.copies = _copies(pieces, lexis)

    def edge(self, i: int) -> Edge:
        found = self.edges.get(i)
        if found is None:
            found = self.edges[i] = edge_of(self.pieces[i - self.base], self.layout.indented)
        return found

    # --- what a piece and an article have in common ---------------------------------------------------------------

    def common(self, i: int, draft: Draft) -> float:
        """How much of what is rare on the page a piece shares with an article: above 0 where it belongs there."""
        values = sorted((self.lexis.likeness(i, j) for j in draft.members), reverse=True)[:3]
        if not values:
            return 0.0
        mean = sum(values) / len(values)
        over = mean - _EVEN[len(values)]
        if over < 0.0:
            # a short piece shares little with its own article too
            return max(-3.5, 6.0 * over * min(1.0, len(self.pieces[i - self.base].text) / 40))
        return min(4.0, 4.5 * over)

    # --- the ways on ----------------------------------------------------------------------------------------------

    def read(self) -> list[Verdict]:
        beam = [Reading(0.0, None, None, 0, None)]
        for at, unit in enumerate(self.units):
            ways: list[Reading] = []
            for reading in beam:
                ways.extend(self._ways(reading, at, unit))
            ways.sort(key=lambda way: -way.score)
            best = ways[0].score
            beam = []
            seen: set[object] = set()
            for way in ways:
                if way.score < best - DROP or len(beam) >= WIDTH:
                    break
                state = (way.now, way.other)
                if state in seen:
                    continue
                seen.add(state)
                beam.append(way)
        final = max(beam, key=lambda r: r.score - self._closing(r.now) - self._closing(r.other))
        return self._verdicts(final.step)

    def _closing(self, draft: Draft | None) -> float:
        """What it costs to leave an article as it is."""
        if draft is None:
            return 0.0
        cost = 0.0
        if draft.title < 0:
            cost += 4.0
        if not draft.bodies:
            cost += 6.0
        if draft.waiting >= 0:
            cost += 3.0
        if draft.section:
            cost += 3.0
        return cost

    @staticmethod
    def _leaving(draft: Draft | None) -> float:
        """What it costs to turn to another article where this one stands."""
        if draft is None:
            return 0.0
        return (0.3 if draft.section else 0.0) + (0.8 if draft.waiting >= 0 else 0.0)

    def _ways(self, reading: Reading, at: int, unit: Unit) -> list[Reading]:
        ways: list[Reading] = []
        now, other = reading.now, reading.other
        if now is not None:
            self._into(ways, reading, at, unit, now, 0.0, False)
        if other is not None:
            away = reading.fresh
            cost = (1.5 if other.visits == 1 else 0.5 if other.visits == 2 else 3.0) + 0.3 * max(0, away - 5)
            cost += self._leaving(now)
            self._into(ways, reading, at, unit, other, cost, True)
        if unit.kind != "byline" or now is None:
            self._begin(ways, reading, at, unit)
        return ways

    def _put(
        self, ways: list[Reading], reading: Reading, at: int, draft: Draft, swap: bool, score: float,
        role: Role, joins: int = -1, confidence: float = 1.0, reason: str = "",
    ) -> None:
        step = Step(reading.step, at, role, draft.key, joins, confidence, reason)
        if swap:
            draft = replace(draft, visits=draft.visits + 1)
            ways.append(Reading(reading.score + score, draft, reading.now, 1, step))
        else:
            ways.append(Reading(reading.score + score, draft, reading.other, reading.fresh + 1, step))

    def _begin(self, ways: list[Reading], reading: Reading, at: int, unit: Unit) -> None:
        """The unit begins a new article; the older of the two open ones is closed."""
        head = unit.head
        now, other = reading.now, reading.other
        key = self.first if now is None else max(now.key, other.key if other else 0) + 1
        score = -self._closing(other)
        if now is not None:
            # after the writer's name an article is over; a body line with nothing before it seldom begins one
            score -= 0.5 if now.byline >= 0 else 2.5 if unit.kind != "body" or head.dateline else 4.0
            if not self.page and not head.gap and not head.dateline:
                score -= 6.0
            score -= self._leaving(now)
        start = Draft(key, last=at)
        if unit.kind == "title":
            level = self._level(head)
            worth = 1.5 if level == 1 else -5.0 if level > 1 else -4.0 if self.layout.marked else 0.0
            if head.shape == "section":
                worth -= 2.0
            draft = replace(start, title=head.index, members=tuple(p.index for p, _ in unit.pieces))
            self._open(ways, reading, at, draft, score + worth, "headline")
        if unit.kind == "body" or (not head.mark and len(unit.pieces) == 1):
            copied = self.copies.get(head.index, -1)
            edge = self.edge(head.index)
            worth = 5.0 if head.dateline else 2.0 if copied >= 0 else 0.0
            if unit.kind == "title" and copied < 0:
                worth -= self._unlike(head)
            if edge.mid:
                worth -= 4.0
            waits = head.index if edge.open and copied < 0 else -1
            draft = replace(start, bodies=1, lead=copied >= 0, members=(head.index,), waiting=waits)
            self._open(ways, reading, at, draft, score + worth, "body")
        if unit.kind == "byline":
            self._open(ways, reading, at, replace(start, byline=head.index), score - 1.0, "byline")
        if unit.kind == "dateline":
            self._open(ways, reading, at, start, score + 3.0, "dateline")

    def _open(self, ways: list[Reading], reading: Reading, at: int, draft: Draft, score: float, role: Role) -> None:
        step = Step(reading.step, at, role, draft.key, -1, 1.0, "")
        ways.append(Reading(reading.score + score, draft, reading.now, 1, step))

    def _unlike(self, title: Piece) -> float:
        """What it costs to read a line in the form of a title as a line of a body."""
        if title.index in self.copies:
            return 0.0
        if title.sure > 0.7 or title.shape:
            return 4.0
        return 0.0 if self.layout.marked else 2.0

    def _level(self, piece: Piece) -> int:
        """How deep a heading is marked, the page's own headlines being 1; 0 where it is not marked."""
        return piece.mark - self.top + 1 if piece.mark else 0

    def _into(
        self, ways: list[Reading], reading: Reading, at: int, unit: Unit, draft: Draft, cost: float, swap: bool
    ) -> None:
        head = unit.head
        if unit.kind == "byline":
            score = -cost
            if draft.byline >= 0:
                score -= 5.0
            if not draft.bodies:
                score -= 3.0
            if draft.waiting >= 0:
                score -= 3.0
            self._put(ways, reading, at, replace(draft, byline=head.index, last=at), swap, score, "byline")
            return
        if unit.kind == "dateline":
            score = -cost - (4.0 if draft.bodies else 0.0)
            self._put(ways, reading, at, replace(draft, last=at), swap, score, "dateline")
            return
        if unit.kind == "title":
            self._title(ways, reading, at, unit, draft, cost, swap)
            if head.mark == 0 and len(unit.pieces) == 1:
                self._body(ways, reading, at, head, draft, cost + self._unlike(head), swap)
            return
        self._body(ways, reading, at, head, draft, cost, swap)

    def _title(
        self, ways: list[Reading], reading: Reading, at: int, unit: Unit, draft: Draft, cost: float, swap: bool
    ) -> None:
        head = unit.head
        plain = 4.0 if self.layout.marked and not head.mark else 0.0
        common = self.common(head.index, draft) if draft.members else 0.0
        if len(unit.pieces) > 1:
            common = max(common, max(self.common(p.index, draft) for p, _ in unit.pieces)) if draft.members else 0.0
        if draft.title < 0:
            score = common * 1.5 - cost - plain - (0.7 if head.sure < 0.6 else 0.0) - (2.0 if head.shape == "section" else 0.0) - (5.0 if self._level(head) > 1 else 0.0)
            if draft.byline >= 0 and swap:
                score -= 0.5
            self._put(
                ways, reading, at,
                replace(draft, title=head.index, members=(*[p.index for p, _ in unit.pieces], *draft.members), last=at),
                swap, score, "headline", reason="title of the text around it: they share rare words",
            )
        if len(unit.pieces) == 1 and draft.bodies and self._level(head) != 1:
            unlike = 0.0 if head.shape == "section" or head.mark else 5.0 if head.sure > 0.7 else 3.0
            score = -cost - plain - unlike - (1.5 if swap else 0.0)
            if draft.waiting >= 0:
                score -= 3.0
            if draft.section:
                score -= 2.0
            if draft.byline >= 0:
                score -= 3.0
            self._put(ways, reading, at, replace(draft, section=True, last=at), swap, score, "section")

    def _body(
        self, ways: list[Reading], reading: Reading, at: int, piece: Piece, draft: Draft, cost: float, swap: bool
    ) -> None:
        i = piece.index
        edge = self.edge(i)
        score = -cost + self.common(i, draft)
        copied = self.copies.get(i, -1)
        if piece.dateline:
            score += 3.0 if draft.lead else -7.0
        if copied >= 0 and draft.title not in (-1, copied):
            score -= 6.0
        if draft.byline >= 0:
            score -= 4.0
        if draft.title >= 0 and not draft.bodies:
            score += 0.5
        joins, sure = -1, 1.0
        if draft.waiting >= 0:
            join = fit(self.pieces[draft.waiting - self.base], piece, self.edge(draft.waiting), edge, self.lexis)
            if join > ALONE:
                joins, sure = draft.waiting, certainty(join, ALONE)
                score += min(join, 3.0)
            else:
                score += ALONE
        elif edge.mid:
            score -= 3.0
        elif edge.later:
            score -= 2.5 if edge.told else 1.0
        opens = edge.open and copied < 0
        head = tuple(m for m in draft.members if m == draft.title)
        rest = tuple(m for m in draft.members if m not in head)
        if len(rest) >= MEMBERS:
            rest = rest[1:]
        new = replace(
            draft, bodies=draft.bodies + 1, lead=draft.lead and copied >= 0, section=False, waiting=i if opens else -1, members=(*head, *rest, i), last=at
        )
        self._put(ways, reading, at, new, swap, score, "body", joins, sure)

    # --- the verdicts ---------------------------------------------------------------------------------------------

    def _verdicts(self, step: Step | None) -> list[Verdict]:
        out = [Verdict("other", None, None, 1.0, p.reason) for p in self.pieces]
        while step is not None:
            unit = self.units[step.unit]
            if step.role == "headline":
                for piece, role in unit.pieces:
                    out[piece.index - self.base] = Verdict(role, step.article, None, 1.0, step.reason or piece.reason)
            else:
                out[unit.head.index - self.base] = Verdict(
                    step.role, step.article, step.joins if step.joins >= 0 else None, step.confidence, step.reason or unit.head.reason
                )
            step = step.before
        return out


def repaired(pieces: list[Piece], layout: Layout) -> list[Verdict]:
    """The page put back together.

    Text whose paragraphs are lines and whose articles are parted by empty lines is taken as it stands where it shows
    no damage; all else is read with care.
    """
    if not pieces:
        return []
    lexis = Lexis([p.text for p in pieces])
    if layout.spaced or layout.marked:
        return _read(pieces, layout, lexis, 0)
    parts = stretches(pieces)
    sound = [whole(part) for part in parts]
    if sum(len(part) for part, good in zip(parts, sound, strict=True) if good) * 2 < len(pieces):
        return _read(pieces, layout, lexis, 0)
    verdicts: list[Verdict] = []
    first, at = 0, 0
    while at < len(parts):
        end = at
        while end < len(parts) and sound[end] == sound[at]:
            end += 1
        run = [piece for part in parts[at:end] for piece in part]
        rows = in_order(run, layout, lexis, first) if sound[at] else _read(run, layout, lexis, first)
        first = max([first, *(v.article + 1 for v in rows if v.article is not None)])
        verdicts.extend(rows)
        at = end
    return verdicts


def _read(pieces: list[Piece], layout: Layout, lexis: Lexis, first: int) -> list[Verdict]:
    verdicts = Reader(pieces, layout, lexis, first).read()
    _captions(pieces, verdicts, lexis)
    return verdicts


def _copies(pieces: list[Piece], lexis: Lexis) -> dict[int, int]:
    """The lines that repeat a title nearby, and which: they are whole, though they end in no stop, and they open the
    article of that title."""
    titles = [p.index for p in pieces if p.kind == "title" and len(p.text) >= 8]
    base = pieces[0].index
    out: dict[int, int] = {}
    for piece in pieces:
        said = len(piece.text) - piece.dateline
        if piece.kind not in ("body", "title") or said > 100 or piece.mark == 1 or not piece.open:
            continue
        at = bisect_left(titles, piece.index)
        for t in titles[max(0, at - 8) : at + 8]:
            if t == piece.index or abs(t - piece.index) > 80 or said > 1.4 * len(pieces[t - base].text) + 10:
                continue
            blank, own = " " in pieces[t - base].text, " " in piece.text[piece.dateline :].strip()
            truer = pieces[t - base].mark == 1 or piece.dateline > 0 or blank > own or (t < piece.index and not own)
            if truer and lexis.repeats(piece.index, t):
                out[piece.index] = t
                break
    return out


def _captions(pieces: list[Piece], verdicts: list[Verdict], lexis: Lexis) -> None:
    """Each caption to the article nearby whose title it repeats, or else with which it shares most."""
    base = pieces[0].index
    titles: dict[int, list[int]] = {}
    for piece, verdict in zip(pieces, verdicts, strict=True):
        if verdict.article is not None and verdict.role in ("headline", "kicker"):
            titles.setdefault(verdict.article, []).append(piece.index)
    for piece, verdict in zip(pieces, verdicts, strict=True):
        if piece.kind != "caption":
            continue
        near: dict[int, float] = {}
        for step in (-1, 1):
            at, seen = piece.index - base + step, 0
            while 0 <= at < len(pieces) and seen < 6:
                article = verdicts[at].article
                if article is not None and verdicts[at].role != "caption":
                    seen += 1
                    weight = lexis.likeness(piece.index, at + base)
                    near[article] = max(near.get(article, 0.0), min(weight, 3.0) + (0.8 if seen == 1 else 0.0) - 0.1 * seen)
                at += step
        for article in near:
            near[article] += max((lexis.likeness(piece.index, t) for t in titles.get(article, ())), default=0.0)
        if near:
            verdict.role, verdict.article, verdict.reason = "caption", max(near, key=lambda a: near[a]), piece.reason
        else:
            verdict.role, verdict.reason = "caption", piece.reason
