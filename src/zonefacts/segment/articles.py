"""Step three: which piece belongs to which article.

An extraction leaves the articles of a page in a row, but not cleanly: a title stands inside or after its text, the tail
of one article after the start of the next. So the page is read from its first piece to its last with the two articles
that can still go on (the one being read and the one before it), and each piece is given to the one where it fits best:
by the sentence that waits to be carried on, by the rare names that it shares with what is there, by what the article
still lacks (a title, the writer's name) and by what it already has. Several readings are kept side by side, so that a
later piece can settle an earlier doubt; what each sign is worth stands in `weights`.
"""

from __future__ import annotations

from bisect import bisect_left
from math import inf
from operator import itemgetter

from .assembly import Verdict
from .drafts import Draft, Option, Reading, Turn, Unit, units_of
from .joins import Edge, certainty, continuations, edge_of, fit
from .lexis import Lexis
from .order import in_order, stretches, whole
from .pieces import Layout, Piece
from .weights import WEIGHTS, Weights

WIDTH = 12
"""How many readings are kept side by side."""
DROP = 11.0
"""A reading this far behind the best is given up."""
MEMBERS = 6
"""How many body pieces of an article others are compared with."""
PAGE_SIGNS = 3
"""So many datelines and bylines make a page of many articles."""


Way = tuple[float, Reading, Turn, Option]
"""A way on from a reading, with its score: most are given up before the reading that they lead to is needed."""


class _Likeness(dict[int, float]):
    """How like the other pieces are to one piece, each asked for once."""

    def __init__(self, lexis: Lexis, piece: int) -> None:
        self._lexis, self._piece = lexis, piece

    def __missing__(self, other: int) -> float:
        found = self[other] = self._lexis.likeness(self._piece, other)
        return found


class Reader:
    """Reads the units of one page, or of a run of its pieces, into articles."""

    __slots__ = (
        "_commons", "_copies", "_edges", "_first", "_fits", "_floor", "_grown", "_joins", "_joins_to", "_layout", "_lexis", "_likenesses", "_many", "_pieces", "_starts", "_titles", "_top", "_units", "_w",
    )  # fmt: skip

    def __init__(
        self, pieces: list[Piece], layout: Layout, lexis: Lexis, first: int = 0, weights: Weights = WEIGHTS
    ) -> None:
        self._pieces = {piece.index: piece for piece in pieces}
        self._layout = layout
        self._lexis = lexis
        self._first = first
        self._w = weights
        self._units = units_of(pieces)
        self._copies = copies(pieces, lexis)
        self._edges: dict[int, Edge] = {}
        self._starts: list[Option] = []
        self._titles = {piece.index for piece in pieces if piece.kind == "title"}
        self._likenesses: dict[int, _Likeness] = {}
        self._commons: dict[tuple[int, tuple[int, ...]], float] = {}
        joins = continuations(pieces, lexis, self._edge)
        self._joins = {join.left: join for join in joins}
        self._joins_to = {join.right: join for join in joins}
        self._floor = -inf
        self._grown: dict[Draft, list[Option]] = {}
        self._fits: dict[tuple[int, int], float] = {}
        self._top = min((p.mark for p in pieces if p.mark and p.kind == "title"), default=1)
        signs = sum(p.kind in ("byline", "dateline") or p.dateline > 0 for p in pieces)
        self._many = layout.marked or layout.spaced or signs >= PAGE_SIGNS

    # --- reading --------------------------------------------------------------------------------------------------

    def read(self) -> tuple[dict[int, Verdict], dict[int, float]]:
        """The verdict on every unit's pieces, and how sure the title of each article is."""
        beam = [Reading(0.0, None, 0, self._first - 1, None, 0, self._first - 1, 0, None, None)]
        for unit in self._units:
            ways: list[Way] = []
            self._starts = self._starts_of(unit)
            self._commons.clear()
            self._likenesses.clear()
            self._grown.clear()
            self._floor = -inf
            for reading in beam:
                self._ways(ways, reading, unit)
            ways.sort(key=itemgetter(0), reverse=True)
            beam = []
            seen: set[object] = set()
            for score, reading, turn, option in ways:
                if score < self._floor or len(beam) == WIDTH:
                    break
                state = reading.state(turn, option)
                if state not in seen:
                    seen.add(state)
                    beam.append(reading.onward(score, turn, option))
        best = max(beam, key=lambda r: r.score - self._closing(r.now) - self._closing(r.other))
        return self._verdicts(best)

    def _closing(self, draft: Draft | None) -> float:
        """What it costs to leave an article as it is."""
        if draft is None:
            return 0.0
        w = self._w
        cost = 0.0 if draft.title >= 0 else w.no_title
        if not draft.bodies:
            cost += w.no_body
        if draft.waiting >= 0:
            cost += w.torn
        if draft.section:
            cost += w.no_section_body
        return cost

    def _leaving(self, draft: Draft | None) -> float:
        """What it costs to turn to another article where this one stands."""
        if draft is None:
            return 0.0
        return (self._w.leave_section if draft.section else 0.0) + (self._w.leave_torn if draft.waiting >= 0 else 0.0)

    def _ways(self, ways: list[Way], reading: Reading, unit: Unit) -> None:
        """Every way on from a reading: into the article being read, into the other one, or a new one."""
        now, other = reading.now, reading.other
        leaving = self._leaving(now)
        if now is not None:
            self._into(ways, reading, unit, now, 0.0, "on")
        if other is not None:
            cost = self._w.switch[min(reading.other_visits, 3) - 1] + self._w.switch_late * max(0, reading.since - 5)
            self._into(ways, reading, unit, other, cost + leaving, "back")
        if unit.kind != "byline" or now is None:
            self._begin(ways, reading, unit, leaving)

    # --- a new article --------------------------------------------------------------------------------------------

    def _begin(self, ways: list[Way], reading: Reading, unit: Unit, leaving: float) -> None:
        """The unit begins a new article; the older of the two open ones is closed."""
        w, head, now, other = self._w, unit.head, reading.now, reading.other
        score = reading.score
        if now is not None:
            if now.title >= 0 and not now.bodies:
                score -= w.begin_title
            if now.byline >= 0:
                score -= w.begin_after_name
            else:
                score -= w.begin_bare if unit.kind == "body" and not head.dateline else w.begin
            if not self._many and not head.gap and not head.dateline:
                score -= w.begin_tight
            score -= leaving + self._closing(other)
        for option in self._starts:
            value = score + option[0]
            if value >= self._floor:
                self._floor = max(self._floor, value - DROP)
                ways.append((value, reading, "new", option))

    def _starts_of(self, unit: Unit) -> list[Option]:
        """The new articles that a unit may begin, whatever has been read before it, and what each is worth."""
        w, head = self._w, unit.head
        out: list[Option] = []
        if unit.kind == "title":
            level = self._level(head)
            worth = w.headline if level == 1 else -w.headline_low if level else 0.0
            if not level and self._layout.marked:
                worth -= w.headline_plain
            worth -= self._doubt(head) - (w.headline_doubt if head.sure < 0.6 else 0.0)
            if head.shape == "section":
                worth -= w.headline_section
            elif head.shape == "kicker" and not level:
                worth -= w.headline_kicker
            if unit is self._units[0]:
                worth += w.headline_top
            draft = Draft(title=head.index, members=tuple([p.index for p, _ in unit.pieces]))
            out.append(Option(worth, "headline", -1, 1.0, draft))
        if unit.kind == "body" or (unit.kind == "title" and not head.mark and len(unit.pieces) == 1):
            copied = self._copies.get(head.index, -1)
            edge = self._edge(head)
            worth = w.dateline if head.dateline else w.repeat if copied >= 0 else 0.0
            if unit.kind == "title":
                worth -= self._unlike(head)
            if edge.mid:
                worth -= w.mid
            waits = head.index if edge.open and copied < 0 else -1
            draft = Draft(bodies=1, lead=copied >= 0, members=(head.index, *unit.captions), waiting=waits)
            out.append(Option(worth, "body", -1, 1.0, draft))
        elif unit.kind == "byline":
            out.append(Option(0.0, "byline", -1, 1.0, Draft(byline=head.index)))
        elif unit.kind == "dateline":
            out.append(Option(w.dateline_due, "dateline", -1, 1.0, Draft()))
        return out

    def _level(self, piece: Piece) -> int:
        """How deep a heading is marked, the page's own headlines being 1; 0 where it is not marked."""
        return piece.mark - self._top + 1 if piece.mark else 0

    def _doubt(self, title: Piece) -> float:
        """What speaks against a title that is one by its form alone: a line that seems to carry on its sentence."""
        if title.sure >= 0.6:
            return 0.0
        join = self._joins.get(title.index)
        return self._w.headline_doubt + (self._w.headline_torn * join.confidence if join is not None else 0.0)

    def _unlike(self, title: Piece) -> float:
        """What it costs to read a line in the form of a title as a line of a body."""
        if title.index in self._copies:
            return 0.0
        if title.shape == "kicker":
            return self._w.body_kicker
        if title.sure > 0.7 or title.shape:
            return self._w.body_title
        return 0.0 if self._layout.marked else self._w.body_short

    # --- an open article ------------------------------------------------------------------------------------------

    def _into(self, ways: list[Way], reading: Reading, unit: Unit, draft: Draft, cost: float, turn: Turn) -> None:
        """The unit goes into an open article."""
        options = self._grown.get(draft)
        if options is None:
            options = self._grown[draft] = self._options(unit, draft)
        score = reading.score - cost
        for option in options:
            value = score + option[0]
            if turn == "back" and option[1] == "section":
                value -= self._w.section_switch
            if value >= self._floor:
                self._floor = max(self._floor, value - DROP)
                ways.append((value, reading, turn, option))

    def _options(self, unit: Unit, draft: Draft) -> list[Option]:
        """What a unit may be in an article, and what each is worth."""
        w, head = self._w, unit.head
        if unit.kind == "body":
            return [self._body(unit, draft)]
        if unit.kind == "title":
            options = self._title(unit, draft)
            if not head.mark and len(unit.pieces) == 1:
                worth, role, joins, sure, grown = self._body(unit, draft)
                options.append(Option(worth - self._unlike(head), role, joins, sure, grown))
            return options
        cost = 0.0
        if unit.kind == "byline":
            if draft.byline >= 0:
                cost += w.name_again
            if not draft.bodies:
                cost += w.name_early
            if draft.waiting >= 0:
                cost += w.name_early
            return [Option(-cost, "byline", -1, 1.0, draft._replace(byline=head.index))]
        return [Option(-w.name_again if draft.bodies else 0.0, "dateline", -1, 1.0, draft)]

    def _title(self, unit: Unit, draft: Draft) -> list[Option]:
        """A title inside or after its text, or a section heading."""
        w, head = self._w, unit.head
        level = self._level(head)
        options: list[Option] = []
        cost = w.headline_plain if not level and self._layout.marked else 0.0
        if draft.title < 0 and not (head.shape == "kicker" and not level):
            names = [piece.index for piece, _ in unit.pieces]
            worth = w.title_common * max([self._common(i, draft) for i in names]) - cost
            worth -= self._doubt(head)
            if head.shape == "section":
                worth -= w.headline_section
            if level > 1:
                worth -= w.headline_low
            titled = draft._replace(title=head.index, members=(*names, *draft.members))
            options.append(Option(worth, "headline", -1, 1.0, titled))
        if len(unit.pieces) == 1 and draft.bodies and level != 1:
            if not (head.mark or head.shape == "section"):
                cost += w.section_title if head.sure > 0.7 else w.section_plain
            if draft.waiting >= 0:
                cost += w.torn
            if draft.section:
                cost += w.no_section_body
            if draft.byline >= 0:
                cost += w.after_name
            options.append(Option(-cost, "section", -1, 1.0, draft._replace(section=True)))
        return options

    def _body(self, unit: Unit, draft: Draft) -> Option:
        """A line of the body, carrying on the sentence that waits if its edges fit."""
        w, piece, i = self._w, unit.head, unit.head.index
        edge = self._edge(piece)
        copied = self._copies.get(i, -1)
        worth = self._common(i, draft)
        for caption in unit.captions:
            worth += max(-w.caption_other, min(w.caption_own, self._common(caption, draft)))
        if piece.dateline:
            worth += w.dateline_due if draft.lead else -w.dateline_late
        if copied >= 0 and draft.title >= 0 and draft.title != copied:
            worth -= w.repeat_wrong
        if draft.byline >= 0:
            worth -= w.after_name
        if draft.title >= 0 and not draft.bodies:
            worth += w.title_first
        joins, sure = -1, 1.0
        if draft.waiting >= 0:
            fits = self._fit(draft.waiting, i)
            if fits > -w.alone:
                joins, sure = draft.waiting, certainty(fits, -w.alone)
                worth += min(fits, 3.0)
            else:
                worth -= w.alone
        elif edge.mid:
            worth -= w.mid
        elif edge.later:
            worth -= w.later_told if edge.told else w.later
        members = draft.members
        if len(members) > MEMBERS:
            titles = [m for m in members if m in self._titles]
            rest = [m for m in members if m not in self._titles]
            members = (*titles[:3], *rest[-MEMBERS + 1 :])
        grown = Draft(
            draft.title,
            False,
            draft.byline,
            min(draft.bodies + 1, 2),
            draft.lead and copied >= 0,
            i if edge.open and copied < 0 else -1,
            (*members, i, *unit.captions),
        )
        return Option(worth, "body", joins, sure, grown)

    # --- what is asked of pieces, once each -----------------------------------------------------------------------

    def _edge(self, piece: Piece) -> Edge:
        found = self._edges.get(piece.index)
        if found is None:
            found = self._edges[piece.index] = edge_of(piece, self._layout.indented)
        return found

    def _fit(self, left: int, right: int) -> float:
        found = self._fits.get((left, right))
        if found is None:
            a, b = self._pieces[left], self._pieces[right]
            found = fit(a, b, self._edge(a), self._edge(b), self._lexis)
            for join in (self._joins.get(left), self._joins_to.get(right)):
                if join is not None:
                    agrees = join.left == left and join.right == right
                    found += self._w.chosen * join.confidence if agrees else -self._w.chosen * join.confidence
            self._fits[left, right] = found
        return found

    def _common(self, i: int, draft: Draft) -> float:
        """How much of what is rare on the page a piece shares with an article: above 0 where it belongs there."""
        members = draft.members
        if not members:
            return 0.0
        found = self._commons.get((i, members))
        if found is not None:
            return found
        likeness = self._likenesses.get(i)
        if likeness is None:
            likeness = self._likenesses[i] = _Likeness(self._lexis, i)
        values = list(map(likeness.__getitem__, members))
        if len(values) > 3:
            values.sort()
            values = values[-3:]
        w = self._w
        over = sum(values) / len(values) - w.even[len(values) - 1]
        if over < 0.0:
            # a short piece shares little with its own article too
            value = max(-w.least, w.below * over * min(1.0, len(self._pieces[i].text) / 40))
        else:
            value = min(w.most, w.above * over)
        self._commons[i, members] = value
        return value

    # --- the verdicts ---------------------------------------------------------------------------------------------

    def _verdicts(self, reading: Reading) -> tuple[dict[int, Verdict], dict[int, float]]:
        out: dict[int, Verdict] = {}
        titles: dict[int, list[int]] = {}
        bodies: dict[int, list[int]] = {}
        for unit in reversed(self._units):
            option, article, head = reading.last, reading.key, unit.head
            assert option is not None
            assert reading.before is not None
            if option.role == "headline":
                for piece, role in unit.pieces:
                    out[piece.index] = Verdict(role, article, None, 1.0, piece.reason)
                titles[article] = [piece.index for piece, _ in unit.pieces]
            else:
                joins = option.joins if option.joins >= 0 else None
                reason = "carries on a torn sentence" if joins is not None else head.reason
                out[head.index] = Verdict(option.role, article, joins, option.confidence, reason)
                if option.role == "body":
                    bodies.setdefault(article, []).append(head.index)
            reading = reading.before
        return out, {key: self._match(titles.get(key, []), rows) for key, rows in bodies.items()}

    def _match(self, titles: list[int], bodies: list[int]) -> float:
        """How sure a title belongs to its text, by what the two share."""
        if not titles or not bodies:
            return 0.5
        values = sorted((self._lexis.likeness(t, b) for t in titles for b in bodies[-3:] + bodies[:3]), reverse=True)[
            :3
        ]
        return round(min(0.99, 0.5 + sum(values) / len(values) / 4), 2)


def repaired(pieces: list[Piece], layout: Layout, weights: Weights = WEIGHTS) -> tuple[list[Verdict], dict[int, float]]:
    """The page put back together: the verdict on every piece, and how sure each article's title is.

    Text whose paragraphs are lines and whose articles are parted by empty lines is taken as it stands where it shows
    no damage; all else is read with care.
    """
    if not pieces:
        return [], {}
    lexis = Lexis([piece.text for piece in pieces])
    if layout.spaced or layout.marked:
        return _read(pieces, layout, lexis, 0, weights)
    parts = stretches(pieces)
    sound = [whole(part) for part in parts]
    if sum(len(part) for part, good in zip(parts, sound, strict=True) if good) * 2 < len(pieces):
        return _read(pieces, layout, lexis, 0, weights)
    verdicts: list[Verdict] = []
    sure: dict[int, float] = {}
    first = at = 0
    while at < len(parts):
        end = at
        while end < len(parts) and sound[end] == sound[at]:
            end += 1
        run = [piece for part in parts[at:end] for piece in part]
        if sound[at]:
            rows = in_order(run, layout, first)
        else:
            rows, found = _read(run, layout, lexis, first, weights)
            sure.update(found)
        first = max([first, *[row.article + 1 for row in rows if row.article is not None]])
        verdicts.extend(rows)
        at = end
    return verdicts, sure


def _read(
    pieces: list[Piece], layout: Layout, lexis: Lexis, first: int, weights: Weights
) -> tuple[list[Verdict], dict[int, float]]:
    found, sure = Reader(pieces, layout, lexis, first, weights).read()
    verdicts = [found.get(piece.index) or Verdict("other", None, None, 1.0, piece.reason) for piece in pieces]
    give_captions(pieces, verdicts, lexis)
    return verdicts, sure


def copies(pieces: list[Piece], lexis: Lexis) -> dict[int, int]:
    """The lines that repeat a title nearby, and which: they are whole, though they end in no stop, and they open the
    article of that title."""
    titles = [p for p in pieces if p.kind == "title" and p.shape in ("", "section") and len(p.text) >= 8]
    places = [title.index for title in titles]
    out: dict[int, int] = {}
    for piece in pieces:
        said = piece.text[piece.dateline :].strip()
        if piece.kind not in ("body", "title") or len(said) > 100 or piece.mark == 1 or not piece.open:
            continue
        at = bisect_left(places, piece.index)
        for title in titles[max(0, at - 8) : at + 8]:
            if title is piece or abs(title.index - piece.index) > 80 or len(said) > 1.4 * len(title.text) + 10:
                continue
            blank, own = " " in title.text, " " in said
            truer = title.mark == 1 or piece.dateline > 0 or blank > own or (title.index < piece.index and not own)
            if truer and lexis.repeats(piece.index, title.index):
                out[piece.index] = title.index
                break
    return out


CAPTION_REACH = 6


def give_captions(pieces: list[Piece], verdicts: list[Verdict], lexis: Lexis) -> None:
    """Each caption to the article nearby whose title it repeats, or else with which it shares most."""
    titles: dict[int, list[int]] = {}
    for piece, verdict in zip(pieces, verdicts, strict=True):
        if verdict.article is not None and verdict.role in ("headline", "kicker"):
            titles.setdefault(verdict.article, []).append(piece.index)
    for place, piece in enumerate(pieces):
        if piece.kind != "caption":
            continue
        near: dict[int, float] = {}
        for way in (-1, 1):
            at, seen = place + way, 0
            while 0 <= at < len(pieces) and seen < CAPTION_REACH and abs(at - place) < 4 * CAPTION_REACH:
                article = verdicts[at].article
                if article is not None and pieces[at].kind != "caption":
                    seen += 1
                    weight = min(lexis.likeness(piece.index, pieces[at].index), 3.0)
                    weight += (0.8 if seen == 1 else 0.0) - 0.1 * seen
                    near[article] = max(near.get(article, 0.0), weight)
                at += way
        for article in near:
            near[article] += max((lexis.likeness(piece.index, t) for t in titles.get(article, ())), default=0.0)
        best = max(near, key=lambda a: near[a]) if near else None
        verdicts[place] = Verdict("caption", best, None, 1.0, piece.reason)
