"""From mentions to zones: which mentions mean one zone, where it lies, and which zone a stretch of the text is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..findings import LinkedZone, ZoneName
from ..lexicon import Core, Index, Lexicon, core_of
from ..lexicon.divisions import COMMON_STEMS
from ..models.facts import ZoneKind
from ..reading import Reading
from .zone_places import locate
from .zone_topics import Topics, is_aside, lies_in

_REFERS: dict[str, tuple[tuple[ZoneKind, ...], tuple[str, ...]]] = {
    # ending: the kinds it may mean in short, and how the full name may end instead
    "开发区": (("economic_development",), ("开发区", "高新区")),
    "示范区": ((), ("示范区", "综改区")),
    "试验区": ((), ("试验区", "自贸区")),
    "实验区": ((), ("实验区",)),
    "园区": (("industrial_park", "agricultural_demonstration"), ("园区", "园", "开发区", "经开区", "高新区", "示范区", "新城", "科技城")),
    "片区": ((), ("片区",)),
    "综改区": (("reform_demonstration",), ()),
}
"""What an ending of wide use may stand for; every other one stands for its own kind."""

_HEADINGS = frozenset({"kicker", "headline", "subtitle"})
_OUTER_KINDS = frozenset({"economic_development", "high_tech", "new_area", "reform_demonstration", "free_trade"})
"""Zones large enough to hold parks."""
_REPEATED = 3
"""So many times the text must name what could be any park before it counts as a zone's name."""


class ZoneTable:
    """The zones of a page and the way from a place in the text to the zone that it is about."""

    def __init__(self, zones: tuple[LinkedZone, ...] = (), topics: Topics | None = None) -> None:
        self.zones = zones
        self._topics = topics

    def at(self, start: int, end: int) -> LinkedZone | None:
        """The innermost zone that the discourse ties the stretch of the reading to."""
        return self._topics.at(start, end) if self._topics else None


def link_zones(reading: Reading, names: Sequence[ZoneName], lexicon: Lexicon) -> ZoneTable:
    """One zone for all the mentions that mean it, with its place, kind, level and the zone that it is a part of."""
    if not names:
        return ZoneTable()
    linker = _Linker(reading, lexicon.index)
    linker.name(_joined(names))
    if not linker.zones:
        return ZoneTable()
    linker.refer(name for name in names if name.reference)
    linker.nest()
    for zone in linker.zones:
        zone.mentions.sort(key=lambda mention: (mention.start, -mention.end))
    linker.zones.sort(key=lambda zone: (zone.mentions[0].start, zone.mentions[0].end))
    locate(reading, linker.zones, linker.parents, lexicon.index)
    return ZoneTable(tuple(linker.zones), Topics(reading, linker.zones, linker.parents, lexicon.index))


def _joined(names: Sequence[ZoneName]) -> list[tuple[ZoneName, ZoneName | None]]:
    """Each named mention with the one right before it that it is a part of (长春新区空港经开区)."""
    found: list[tuple[ZoneName, ZoneName | None]] = []
    before: ZoneName | None = None
    for name in names:
        outer = before if before is not None and before.end == name.start and not name.reference else None
        if outer is not None and outer.suffix.endswith("产业园") and name.suffix in ("园区", "片区") and found:
            # the branch of a park is named with it: 人力资源服务产业园朝阳园区
            found.pop()
            name = replace(outer, end=name.end, text=outer.text + name.text, suffix=name.suffix)
            outer = None
        if not name.reference:
            found.append((name, outer))
        before = name
    return found


def _abbreviates(short: str, full: str) -> bool:
    """Whether a name leaves out some of the characters of another and keeps its beginning and end (长三角一体化示范区)."""
    if len(short) >= len(full) or short[:3] != full[:3] or short[-2:] != full[-2:]:
        return False
    rest = iter(full)
    return all(char in rest for char in short)


class _Linker:
    def __init__(self, reading: Reading, index: Index) -> None:
        self.reading = reading
        self.index = index
        self.zones: list[LinkedZone] = []
        self.parents: dict[int, LinkedZone] = {}
        """The zone that a zone (by its identity) is a part of."""
        self._by_text: dict[str, LinkedZone] = {}
        self._cores: dict[int, set[str]] = {}

    # --- names ---

    def name(self, joined: Sequence[tuple[ZoneName, ZoneName | None]]) -> None:
        """Makes the zones, the fullest names first, so that the shorter ones find them."""
        sure = [(name, outer) for name, outer in joined if not name.weak]
        for name, outer in sorted(sure, key=lambda pair: -len(pair[0].text)):
            if outer is None:
                self._place(name)
        for name, outer in sorted(sure, key=lambda pair: (pair[0].start, -len(pair[0].text))):
            if outer is not None:
                self._place_part(name, outer)
        self._place_weak([(name, outer) for name, outer in joined if name.weak])

    def _place(self, name: ZoneName) -> None:
        zone = self._by_text.get(name.text) or self._same(name)
        if zone is None:
            zone = LinkedZone(name.text, name.zone_kind)
            self.zones.append(zone)
        self._add(zone, name)

    def _add(self, zone: LinkedZone, name: ZoneName) -> None:
        zone.mentions.append(name)
        if name.text != zone.name and name.text not in zone.aliases:
            zone.aliases.append(name.text)
        if (located := self._located(name)) and located not in (zone.name, *zone.aliases):
            zone.aliases.append(located)
        self._by_text.setdefault(name.text, zone)
        self._cores.setdefault(id(zone), set()).add(self._core(name.text).stem)

    def _located(self, name: ZoneName) -> str | None:
        """The name with the city or county that stands right before it (天门市岳口工业园), where one does."""
        text, forms = self.reading.text, self.index.divisions.full
        for first in range(max(0, name.start - 8), name.start - 1):
            if text[first : name.start] in forms:
                return text[first : name.end]
        return None

    def _core(self, text: str) -> Core:
        return core_of(text, self.index.divisions)

    def _same(self, name: ZoneName) -> LinkedZone | None:
        """The zone of the same stem that the name is another form of, if there is only one."""
        entry = self.index.own.get(name.text)
        if entry is not None:
            known = next((self._by_text[other] for other in (entry.name, *entry.aliases) if other in self._by_text), None)
            if known:
                return known
        stem = self._core(name.text).stem
        if not stem:
            return None
        found = [zone for zone in self.zones if stem in self._cores[id(zone)] and self._may_mean(name, zone)]
        if not found:
            found = [zone for zone in self.zones if zone.kind == name.zone_kind and _abbreviates(name.text, zone.name)]
        return found[0] if len(found) == 1 else None

    def _may_mean(self, name: ZoneName, zone: LinkedZone) -> bool:
        kinds, endings = _REFERS.get(name.suffix, ((name.zone_kind,), ()))
        return zone.kind in kinds or zone.name.endswith(endings or ("\0",)) or (zone.kind == name.zone_kind != "other")

    def _place_part(self, name: ZoneName, outer: ZoneName) -> None:
        """A zone named right behind the one that it lies in bears both names (长春新区空港经开区)."""
        parent = self._by_text.get(outer.text)
        if parent is None or parent is self._by_text.get(name.text):
            self._place(name)
            return
        whole = replace(name, start=outer.start, text=outer.text + name.text)
        zone = self._by_text.get(whole.text) or self._by_text.get(name.text)
        if zone is None:
            zone = LinkedZone(whole.text, name.zone_kind)
            self.zones.append(zone)
        elif len(whole.text) > len(zone.name) and zone is not parent:
            zone.aliases.append(zone.name)
            zone.name = whole.text
            if whole.text in zone.aliases:
                zone.aliases.remove(whole.text)
        self._add(zone, whole)
        if name.text not in zone.aliases:
            zone.aliases.append(name.text)
        self._by_text.setdefault(name.text, zone)
        if zone is not parent:
            self.parents.setdefault(id(zone), parent)

    def _place_weak(self, weak: Sequence[tuple[ZoneName, ZoneName | None]]) -> None:
        """What could be any park's name: another mention of a zone that is named surely, or one that heads or runs through the text."""
        rest: dict[str, list[ZoneName]] = {}
        for name, outer in weak:
            if outer is not None and outer.text in self._by_text:
                self._place_part(name, outer)
            elif name.text in self._by_text:
                self._add(self._by_text[name.text], name)
            elif name.suffix not in ("片区", "板块", "组团", "核心区", "起步区", "新片区"):
                rest.setdefault(name.text, []).append(name)
        for names in rest.values():
            heads = any((line := self.reading.line_at(name.start)) is not None and line.role in _HEADINGS for name in names)
            if heads or len(names) >= _REPEATED:
                for name in names:
                    self._place(name)

    # --- references ---

    def refer(self, references: Iterable[ZoneName]) -> None:
        """Gives each bare 开发区, 园区 .. to the zone of its article that was named last, or to the only one that it can mean."""
        by_article: dict[int | None, list[tuple[int, int, LinkedZone]]] = {}
        for zone in self.zones:
            for mention in zone.mentions:
                if is_aside(self.reading.text, mention.start):
                    continue
                article = self._article(mention)
                by_article.setdefault(article, []).append((mention.end, -mention.start, zone))
        for named in by_article.values():
            named.sort(key=lambda item: item[:2])
        for reference in references:
            zone = self._referent(reference, by_article.get(self._article(reference), []))
            if zone is not None:
                zone.mentions.append(reference)
                if reference.suffix != "园区" and reference.text not in (zone.name, *zone.aliases):
                    zone.aliases.append(reference.text)

    def _article(self, mention: ZoneName) -> int | None:
        """The article of a mention; what lies outside any is a world of its own."""
        line = self.reading.line_at(mention.start)
        if line is None:
            return None
        return line.article if line.article is not None else -1 - line.start

    def _referent(self, reference: ZoneName, named: Sequence[tuple[int, int, LinkedZone]]) -> LinkedZone | None:
        fitting = [(end, zone) for end, _, zone in named if self._may_mean(reference, zone)]
        before = [zone for end, zone in fitting if end <= reference.start]
        if before:
            return before[-1]
        distinct = {id(zone): zone for _, zone in fitting}
        return next(iter(distinct.values())) if len(distinct) == 1 else None

    # --- nesting ---

    def nest(self) -> None:
        """Parents that the names themselves tell: 龙岭电子信息产业园 lies in 龙岭产业开发区; a list's members share the first one's."""
        for zone in self.zones:
            if (parent := self.parents.get(id(zone))) is not None:
                self._put_in(zone, parent)
                continue
            if zone.kind not in ("industrial_park", "new_area", "other", "economic_development"):
                continue
            stem = self._core(zone.name).stem
            outer = [
                other
                for other in self.zones
                if other is not zone
                and other.kind in ("economic_development", "high_tech", "new_area")
                and any(len(core) >= 2 and stem.startswith(core) and stem != core for core in self._cores[id(other)])
            ]
            if zone.kind == "industrial_park" and len(outer) == 1:
                self._put_in(zone, outer[0])
            elif (around := self._around(zone)) is not None:
                self._put_in(zone, around)
        spans = sorted(((m.start, m.end, zone) for zone in self.zones for m in zone.mentions if not m.reference), key=lambda x: x[:2])
        for (_, end, left), (start, _, right) in zip(spans, spans[1:], strict=False):
            if start == end + 1 and self.reading.text[end] == "、" and id(left) in self.parents and id(right) not in self.parents:
                parent = self.parents[id(left)]
                if right is not parent and self.parents.get(id(parent)) is not right and not self._is_placed(right):
                    self._put_in(right, parent)

    def _is_placed(self, zone: LinkedZone) -> bool:
        """Whether the zone's name begins with a division's."""
        stop = self.index.divisions.at(zone.name, 0, len(zone.name))
        return stop > 0 and zone.name[:stop] not in COMMON_STEMS

    def _around(self, zone: LinkedZone) -> LinkedZone | None:
        """The zone whose name leads the sentence in which one with no place or listing of its own first stands (西咸新区某校位于秦汉新城)."""
        if self._is_placed(zone) or self._core(zone.name).stem in self.index.by_core:
            return None
        first = min((mention for mention in zone.mentions if not mention.reference), key=lambda mention: mention.start)
        begin = self.reading.sentence(first.start)[0]
        before = [
            (mention.end, other)
            for other in self.zones
            if other is not zone and other.kind in _OUTER_KINDS and id(other) not in self.parents
            for mention in other.mentions
            if lies_in(self.reading.text, first.start)
            and begin <= mention.start < first.start
            and self.reading.text[mention.end : mention.end + 1] not in "、和与及"
        ]
        return max(before, key=lambda item: item[0])[1] if before else None

    def _put_in(self, zone: LinkedZone, parent: LinkedZone) -> None:
        if parent.kind == "free_trade" and zone.kind == "other":
            zone.kind = "free_trade"
        self.parents[id(zone)] = parent
        zone.parent = parent.name
