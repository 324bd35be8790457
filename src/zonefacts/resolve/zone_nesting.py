"""Which zone lies in which: told by their names, by what the text says at one of them, by a list, by the article's title."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ..findings import LinkedZone, ZoneName
from ..lexicon import Index, core_of
from ..lexicon.divisions import COMMON_STEMS
from ..lexicon.kinds import SUFFIX_BY_TEXT, suffix_of
from ..names.places import CITY, place_start
from ..reading import Reading
from .zone_clauses import leads, lies_at, lies_in
from .zone_levels import LOOKED_AT

_OUTER_KINDS = frozenset({"economic_development", "high_tech", "new_area", "reform_demonstration", "free_trade"})
"""Zones large enough to hold parks."""
_NEAR = 150
"""How far behind an item of a list the next may begin."""
_SHORT = 12
"""How far behind a park the zone may be named that its clause puts it in."""
_REACH = 40
"""How many mentions back a zone is looked for that holds another."""
_NEXT = 4
"""So many mentions behind one are looked at."""

_STANDS = re.compile("(?:内|境内)?(?:正式|顺利|集中)?(?:开工|奠基|动工|揭牌|开园|开建|建成|挂牌|启用|启动|落成)")
_HOLDS = re.compile("的|(?:内|境内|范围内)?(?:投资|规划|动工)?(?:建设|兴建|新建|打造)(?:了)?")
"""What stands between a zone and the park in it: 位于蓝湖新城的, 在蓝湖新城内建设."""
_INSIDE = re.compile("(?:范围|境)?内的")
_PARK = SUFFIX_BY_TEXT["园区"]
_GOES_ON = "(?:该|此)(?:项目|工程|园区?|产业园)"
_IT_LIES = re.compile(rf"\n*{_GOES_ON}(?:位于|地处|坐落于|坐落在|落户于?)")
"""How the next sentence says where the park lies that this one speaks of."""
_BUILDS = re.compile("(?:建设|新建|兴建|在建|动工|开工)的?$")
"""What stands between a zone and the park that it builds."""
_CONSISTS = re.compile(r"(?:分为|包括|包含|下辖|下设|[“”两三四五]园[”」]?[，,]?即|即)$")
"""Before a list of the parts of a zone."""
_NEXT_ITEM = re.compile(r"(?:[（(][^（()）]{1,12}[）)])?[、和与及]")
_BRACKETED = 16
"""What stands between two zones of a list, no longer than this."""
_COMPOSE = re.compile("[组构]成|三[大个]|两[大个]|四[大个]|五[大个]")
_LISTED = 80
"""What says behind a list that it is of parts (由A、B、C组成), so far behind its first."""
_AMONG = re.compile("其中[，：,:]?$")


_Span = tuple[int, int, LinkedZone]
"""A mention: where it begins, where it ends, and the zone that it means."""


def nest(
    reading: Reading,
    index: Index,
    zones: Sequence[LinkedZone],
    parents: dict[int, LinkedZone],
    by_stem: Mapping[str, Sequence[LinkedZone]],
) -> None:
    """Finds the parents of zones that are not named with theirs; `parents` (by the zone's identity) holds those that are."""
    _Nesting(reading, index, zones, parents, by_stem).run()


class _Nesting:
    def __init__(
        self,
        reading: Reading,
        index: Index,
        zones: Sequence[LinkedZone],
        parents: dict[int, LinkedZone],
        by_stem: Mapping[str, Sequence[LinkedZone]],
    ) -> None:
        self._reading = reading
        self._index = index
        self._zones = zones
        self._parents = parents
        self._by_stem = by_stem
        self._parts: set[int] = set()
        """The zones of which another consists, as the text says."""

    def run(self) -> None:
        """Parents of zones that are not named with theirs.

        Told by the names (龙岭电子信息产业园 lies in 龙岭产业开发区), by the sentence (西咸新区某校位于秦汉新城), or by a list whose
        first member is named with its parent.
        """
        mentions = ((mention.start, mention.end, zone) for zone in self._zones for mention in zone.mentions)
        spans = sorted(mentions, key=lambda span: span[:2])
        main = self._main_zones(spans)
        namesakes = {id(zone): outer for zone in self._zones if (outer := self._namesake(zone)) is not None}
        for zone in self._zones:
            parent = (
                self._parents.get(id(zone))
                or namesakes.get(id(zone))
                or self._around(zone, spans)
                or self._said(zone, spans)
                or self._of_the_article(zone, main)
            )
            if parent is not None:
                self._put_in(zone, parent)
        for (_, end, left), (start, _, right) in pairwise(spans):
            listed = start - end <= _BRACKETED and _NEXT_ITEM.fullmatch(self._reading.text, end, start) is not None
            if (
                not (listed or self._goes_on_listing(end, start))
                or id(right) in self._parents
            ):
                continue
            parent = self._parents.get(id(left))
            if listed and parent is not None and parent is namesakes.get(id(left)):
                continue  # told by a name that the right one does not bear
            composed = listed and id(left) in self._parts
            if composed:
                self._parts.add(id(right))
            elif self._is_placed(right) and (listed or parent is None or parent.name[:2] != right.name[:2]):
                continue
            if parent is not None and right is not parent and self._parents.get(id(parent)) is not right:
                self._put_in(right, parent)

    def _goes_on_listing(self, end: int, start: int) -> bool:
        """Whether the right name opens the next item of a list in which the left one opened one (其中，A投资..；B投资..)."""
        text = self._reading.text
        if text[start - 1 : start] not in ("；", ";") or start - end > _NEAR:
            return False
        begin = self._reading.sentence(end - 1)[0]
        return self._reading.sentence(start - 1)[0] == begin or self._reading.sentence(start - 2)[0] == begin

    def _namesake(self, zone: LinkedZone) -> LinkedZone | None:
        """The zone whose own name a park or a bonded zone bears: 云谷电子产业园 in 云谷高新区, 云谷综合保税区 in 云谷新区."""
        stem = core_of(zone.name, self._index.divisions).stem
        if zone.kind == "comprehensive_bonded":
            bearing = [other for other in self._by_stem.get(stem, ()) if other is not zone and other.kind in _OUTER_KINDS]
            outer = [other for other in bearing if other.kind == "new_area" or stem not in self._index.divisions.forms]
            return outer[0] if len(outer) == 1 else None
        if zone.kind != "industrial_park":
            return None
        for size in range(len(stem) - 1, 1, -1):
            same = self._by_stem.get(stem[:size], ())
            outer = [other for other in same if other is not zone and other.kind in _OUTER_KINDS]
            if outer:
                return outer[0] if len(outer) == 1 else None
        return None

    def _around(self, zone: LinkedZone, spans: Sequence[_Span]) -> LinkedZone | None:
        """The zone named before in the sentence that says that something lies in this one, or that singles this one out (其中).

        Not where this one's own name holds a place.
        """
        first = min((mention for mention in zone.mentions if not mention.reference), key=lambda mention: mention.start)
        text, (begin, stop) = self._reading.text, self._reading.sentence(first.start)
        part = _CONSISTS.search(text, max(0, first.start - 8), first.start) is not None or (
            text[first.start - 1 : first.start] == "由" and _COMPOSE.search(text, first.end, min(stop, first.end + _LISTED)) is not None
        )
        singled_out = part or _AMONG.search(self._reading.text, max(0, first.start - 4), first.start) is not None
        if not part and (
            not (singled_out or lies_in(self._reading.text, first.start))
            or self._is_placed(zone)
            or core_of(zone.name, self._index.divisions).stem in self._index.by_core
        ):
            return None
        if singled_out and bisect_left(spans, begin, key=lambda span: span[0]) == bisect_left(spans, first.start, key=lambda span: span[0]):
            begin = self._reading.sentence(max(0, begin - 1))[0]  # A推进两个园区建设。其中，B园..
        i = bisect_left(spans, first.start, key=lambda span: span[0])
        for start, end, other in reversed(spans[max(0, i - _REACH) : i]):
            if start < begin:
                break
            inner = other is zone or id(other) in self._parents
            if part and not inner and other.kind in _OUTER_KINDS:
                self._parts.add(id(zone))
            if not inner and (part or other.kind in _OUTER_KINDS) and self._reading.text[end] not in "、和与及":
                return other
        return None

    def _said(self, zone: LinkedZone, spans: Sequence[_Span]) -> LinkedZone | None:
        """The zone that the text says this one lies in or is built by, at one of its mentions."""
        if zone.kind in _OUTER_KINDS:
            return None
        for mention in zone.mentions[:LOOKED_AT]:
            i = bisect_left(spans, mention.start, key=lambda span: span[0])
            outer = self._said_behind(zone, mention, spans, i)
            if outer is None and i and not mention.reference:
                outer = self._said_before(mention, spans[i - 1])
            if outer is not None and (parent := self._outer(outer, zone)) is not None:
                return parent
        return None

    def _said_before(self, mention: ZoneName, before: _Span) -> LinkedZone | None:
        """The zone named before: 位于蓝湖新城的云谷产业园, 蓝湖新城引资建设云谷产业园."""
        text, (start, end, zone) = self._reading.text, before
        if (lies_in(text, start) and _HOLDS.fullmatch(text, end, mention.start)) or _INSIDE.fullmatch(text, end, mention.start):
            return zone
        builds = start >= self._reading.clause(mention.start)[0] and _BUILDS.search(text, end, mention.start)
        return zone if builds and zone.kind in _OUTER_KINDS else None

    def _said_behind(
        self, zone: LinkedZone, mention: ZoneName, spans: Sequence[_Span], i: int
    ) -> LinkedZone | None:
        """The zone named behind, in the clause or at the head of the next sentence: 云谷产业园在蓝湖新城开工, 该项目位于蓝湖新城."""
        text, (stop, last) = self._reading.text, (self._reading.clause(mention.end)[1], self._reading.sentence(mention.start)[1])
        near = [span for span in spans[i : i + _NEXT] if span[0] >= mention.end]
        if near and near[0][0] < stop and near[0][0] - mention.end <= _SHORT and lies_in(text, near[0][0]):
            start, end, outer = near[0]
            stands = not mention.reference and _STANDS.match(text, end) and not self._is_placed(zone)
            if lies_at(text, mention.end, start) or stands:
                return outer
        goes_on = _IT_LIES.match(text, last + 1) if leads(self._reading, mention.start) else None
        return next((outer for start, _, outer in near if goes_on is not None and start == goes_on.end()), None)

    def _main_zones(self, spans: Sequence[_Span]) -> dict[int, LinkedZone]:
        """By article the zone that its title names, where it is the only one there that could hold parks."""
        outer: dict[int, dict[int, LinkedZone]] = {}
        titled: dict[int, LinkedZone] = {}
        for start, _, zone in spans:
            line = self._reading.line_at(start)
            if line is None or line.article is None or zone.kind not in _OUTER_KINDS:
                continue
            outer.setdefault(line.article, {})[id(zone)] = zone
            if line.is_heading:
                titled.setdefault(line.article, zone)
        return {article: zone for article, zone in titled.items() if len(outer[article]) == 1}

    def _of_the_article(self, zone: LinkedZone, main: dict[int, LinkedZone]) -> LinkedZone | None:
        """The zone that the title names, for a park that no place is named with."""
        first = zone.mentions[0].start
        line = self._reading.line_at(first)
        parent = main.get(line.article) if line is not None and line.article is not None else None
        placed = self._is_placed(zone) or place_start(self._reading.text, first, self._index.divisions, CITY) < first
        if parent is None or zone.kind != "industrial_park" or placed:
            return None
        return self._outer(parent, zone)

    def _outer(self, zone: LinkedZone, inner: LinkedZone) -> LinkedZone | None:
        """The zone, where it may hold the other."""
        return zone if zone is not inner and self._parents.get(id(zone)) is not inner else None

    def _is_placed(self, zone: LinkedZone) -> bool:
        """Whether the zone's name begins with a division's."""
        stop = self._index.divisions.at(zone.name, 0, len(zone.name))
        return stop > 0 and zone.name[:stop] not in COMMON_STEMS

    def _put_in(self, zone: LinkedZone, parent: LinkedZone) -> None:
        if suffix_of(zone.name) is _PARK:
            zone.kind = parent.kind  # its 东园区 and 西园区 are what it is
        if parent.kind == "free_trade" and zone.kind == "other":
            zone.kind = "free_trade"
        self._parents[id(zone)] = parent
        zone.parent = parent.name
