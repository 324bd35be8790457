"""From mentions to zones: which mentions mean one zone, where it lies, and which zone a stretch of the text is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..findings import LinkedZone, ZoneName
from ..lexicon import Index, Lexicon, core_of
from ..lexicon.divisions import COMMON_STEMS, within
from ..lexicon.kinds import PARTS, SUFFIX_BY_TEXT, is_generic, suffix_of
from ..models.facts import ZoneKind
from ..names.places import CITY, TOWNSHIP, find_places, place_start
from ..names.words import occurrences
from ..patterns import rare
from ..reading import Reading
from .zone_clauses import asides, in_brackets, leads
from .zone_forms import FORM_ENDS, begins, own_name, short_forms, stands_alone
from .zone_nesting import nest
from .zone_places import locate
from .zone_topics import Topics

_REFERS: dict[str, tuple[tuple[ZoneKind, ...], tuple[str, ...]]] = {
    # ending: the kinds it may mean in short, and how the full name may end instead
    "开发区": (("economic_development",), ("开发区", "高新区")),
    "示范区": ((), ("示范区", "综改区")),
    "试验区": ((), ("试验区", "自贸区")),
    "自贸试验区": ((), ("自贸试验区", "自由贸易试验区", "自贸区", "片区")),
    "自贸区": ((), ("自贸试验区", "自由贸易试验区", "自贸区", "片区")),
    "实验区": ((), ("实验区",)),
    "园区": (
        ("industrial_park", "agricultural_demonstration"),
        ("园区", "园", "开发区", "经开区", "高新区", "示范区", "新城", "科技城", "集聚区", "集中区", "合作区", "加工区", "保税区", "综保区"),
    ),
    "片区": ((), ("片区",)),
    "集聚区": ((), ("集聚区",)),
    "集中区": ((), ("集中区",)),
    "科技城": ((), ("科技城", "科学城")),
    "科技园": ((), ("科技园", "科技园区")),
    "科技园区": ((), ("科技园", "科技园区")),
    "综合保税区": ((), ("综合保税区", "综保区")),
    "综保区": ((), ("综合保税区", "综保区")),
    "化工园": ((), ("化工园", "化工园区")),
    "物流园": ((), ("物流园", "物流园区")),
    "软件园": ((), ("软件园", "软件园区")),
    "创业园": ((), ("创业园", "创业园区")),
    "产业城": ((), ("产业城",)),
    "综改区": (("reform_demonstration",), ()),
}
"""What an ending of wide use may stand for; every other one stands for its own kind."""

_REPEATED = 3
"""So many times the text must name what could be any park before it counts as a zone's name."""
_GENERAL = frozenset(
    {"开发区", "园区", "产业园区", "工业园区", "产业园", "工业园", "示范区", "试验区", "自贸试验区", "新区"}
)
"""Endings that texts use of zones at large."""
_TITLES = frozenset({"示范区", "试验区", "自贸试验区"})
"""Those of them that are as often part of a title (国家文物保护利用示范区)."""
_LEAST = 6
"""A name of fewer characters leaves out too much to be told as another's short form."""
_NEAR = 150
"""How far behind its only mention a zone is still what a bare 开发区 means."""
_OWN_NAMES = 60
"""Of so many zones of a page the names without an ending are looked for."""
_REACH = 40
"""How many mentions back a bare 园区 looks for the one that it means."""


_WITHIN = re.compile("(?:全区|我区|该区|区内|区里|园内|园里)(?![域块间别段外里])(?<![市地校景辖库社林矿牧城省花校果公校军港库厂灌片山林河产专战疫灾牧湖])")
"""What says "the zone" or "in the zone" without calling it one."""
_CALLED = rare("[（(](?:以下|下称|以下统|下文)?(?:简|统)?称(?:为)?[：:]?[“\"]?([一-鿿]{2,10})[”\"]?[）)]")
"""What gives a zone's short name for the rest of the text: （以下简称“青禾园区”）."""
_LIES_SOMEWHERE = rare("(?:位于|地处|坐落|规划面积|总规划面积|占地)")
_WORKS = re.compile("(?:建设)?(?:项目|工程)")
_LATER_PHASE = rare("[二三四五六]期(?:项目|工程|建设)(?!、)")
"""What has a second phase stands already."""
_GOES_ON = re.compile(r"(?:该|此)(?:项目|工程|园区?|产业园)")
"""How the clause begins that speaks on of the park just named."""
_WITH_WHOM = re.compile("^中国[-—－]")


class ZoneTable:
    """The zones of a page and the way from a place in the text to the zone that it is about."""

    def __init__(self, zones: tuple[LinkedZone, ...] = (), topics: Topics | None = None) -> None:
        self.zones = zones
        self._topics = topics

    def at(self, start: int, end: int) -> LinkedZone | None:
        """The innermost zone that the discourse ties the stretch of the reading to."""
        return self._topics.at(start, end) if self._topics else None

    def is_of_a_place(self, start: int, end: int) -> bool:
        """Whether the clause of the stretch speaks of a county, a province or "the whole city", and so of no zone."""
        return self._topics is not None and self._topics.is_of_a_place(start, end)


def link_zones(reading: Reading, names: Sequence[ZoneName], lexicon: Lexicon) -> ZoneTable:
    """One zone for all the mentions that mean it, with its place, kind, level and the zone that it is a part of."""
    if not names:
        return ZoneTable()
    linker = _Linker(reading, lexicon.index)
    linker.name(_joined(reading.text, names))
    if not linker.zones:
        return ZoneTable()
    shortened = linker.shorten()
    linker.refer(name for name in names if name.reference and name.end not in shortened)
    linker.refer_within()
    nest(reading, lexicon.index, linker.zones, linker.parents, linker.by_stem)
    for zone in linker.zones:
        zone.mentions.sort(key=lambda mention: (mention.start, -mention.end))
    linker.zones.sort(key=lambda zone: (zone.mentions[0].start, zone.mentions[0].end))
    locate(reading, linker.zones, linker.parents, lexicon.index)
    return ZoneTable(tuple(linker.zones), Topics(reading, linker.zones, linker.parents, lexicon.index))


class _Joined(NamedTuple):
    """A named mention with the one right before it that it is a part of (长春新区空港经开区), or another name of (太谷经开区（太谷农业园区）)."""

    name: ZoneName
    outer: ZoneName | None
    same: bool = False


def _joined(text: str, names: Sequence[ZoneName]) -> list[_Joined]:
    found: list[_Joined] = []
    before: ZoneName | None = None
    for name in names:
        if found and found[-1].same and name.start < found[-1].name.end:
            continue
        if before is not None and not before.reference and _fills_bracket(text, before.end, name):
            if not name.reference:
                found.append(_Joined(name, before, same=True))
            before = replace(before, end=name.end + 1)  # what follows the bracket is a part of the zone
            continue
        outer = before if before is not None and before.end == name.start and not name.reference else None
        if outer is not None and outer.suffix.endswith("产业园") and name.suffix in ("园区", "片区") and found:
            # the branch of a park is named with it: 人力资源服务产业园朝阳园区
            found.pop()
            name = replace(outer, end=name.end, text=outer.text + name.text, suffix=name.suffix)
            outer = None
        if not name.reference:
            found.append(_Joined(name, outer))
            called = _CALLED.match(text, name.end)
            if called is not None and called[1] not in SUFFIX_BY_TEXT:
                short = replace(name, start=called.start(1), end=called.end(1), text=called[1])
                found.append(_Joined(short, name, same=True))
        before = name
    return found


def _fills_bracket(text: str, start: int, name: ZoneName) -> bool:
    """Whether the name stands alone in the bracket that opens at `start`."""
    return name.start == start + 1 and text[start] in "（(" and text[name.end : name.end + 1] in ("）", ")")


def _may_mean(name: ZoneName, zone: LinkedZone) -> bool:
    """Whether the ending of a shorter name, or of a bare one, may stand for the zone's."""
    own_kind = () if name.zone_kind == "other" else (name.zone_kind,)
    kinds, endings = _REFERS.get(name.suffix, (own_kind, ()))
    return zone.kind in kinds or zone.name.endswith(endings or ("\0",))


def _abbreviates(short: str, full: str) -> bool:
    """Whether a name leaves out some of the characters of another and keeps its beginning and end (长三角一体化示范区).

    With whom China has a zone is no beginning that tells it from others (中国—东盟).
    """
    short, full = _WITH_WHOM.sub("", short), _WITH_WHOM.sub("", full)
    if not _LEAST <= len(short) < len(full) or short[:3] != full[:3] or short[-1] != full[-1]:
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
        self.by_stem: dict[str, list[LinkedZone]] = {}
        self._by_opening: dict[str, list[LinkedZone]] = {}
        self._by_tail: dict[str, list[LinkedZone]] = {}
        """Zones by their names without the place that these begin with (寻乌|石排工业园区)."""

    # --- names ---

    def name(self, joined: Sequence[_Joined]) -> None:
        """Makes the zones, the fullest names first, so that the shorter ones find them."""
        others = {name.text for name, _, same in joined if same}
        sure = [one for one in joined if not one.name.weak and not one.same]
        whole = sorted((name for name, outer, _ in sure if outer is None), key=lambda name: -len(name.text))
        for name in whole:
            if name.text not in others:
                self._place(name)
        for name, outer, same in joined:
            if same and outer is not None and (zone := self._by_text.get(outer.text)) is not None:
                self._add(zone, name)
        for name in whole:
            if name.text in others:
                self._place(name)
        for name, outer, _ in sorted(sure, key=lambda one: (one.name.start, -len(one.name.text))):
            if outer is not None:
                self._place_part(name, outer)
        self._place_weak([(name, outer) for name, outer, same in joined if name.weak and not same])

    def _place(self, name: ZoneName) -> None:
        name, own = self._with_place(name)
        zone = self._by_text.get(name.text) or self._same(name) or self._new(name.text, name.zone_kind)
        self._add(zone, name)
        if own != name.text:
            if len(zone.name) < len(name.text):
                _rename(zone, name.text)
            _call(zone, own)
            self._by_text.setdefault(own, zone)

    def _new(self, text: str, kind: ZoneKind) -> LinkedZone:
        zone = LinkedZone(text, kind)
        self.zones.append(zone)
        self._by_opening.setdefault(text[:3], []).append(zone)
        return zone

    def _add(self, zone: LinkedZone, name: ZoneName) -> None:
        zone.mentions.append(name)
        _call(zone, name.text)
        begin = place_start(self.reading.text, name.start, self.index.divisions)
        if begin < name.start:
            _call(zone, self.reading.text[begin : name.end])
        if name.text in self._by_text:
            return
        self._by_text[name.text] = zone
        tail = self._tail(name.text)
        if tail and not any(other is zone for other in self._by_tail.setdefault(tail, [])):
            self._by_tail[tail].append(zone)
        of_stem = self.by_stem.setdefault(self._stem(name.text), [])
        if not any(other is zone for other in of_stem):
            of_stem.append(zone)

    def _with_place(self, name: ZoneName) -> tuple[ZoneName, str]:
        """The name with the place right before it where it holds none itself (阳高县|龙泉工业园), and the name without."""
        begin = place_start(self.reading.text, name.start, self.index.divisions, CITY)
        if begin == name.start or self._holds_place(name.text, self.reading.text[begin : name.start]):
            return name, name.text
        return replace(name, start=begin, text=self.reading.text[begin : name.start] + name.text), name.text

    def _holds_place(self, name: str, outer: str) -> bool:
        """Whether the name begins with a division that may lie in the places named before it."""
        table = self.index.divisions
        stop = table.at(name, 0, len(name))
        if stop == 0 or name[:stop] in COMMON_STEMS:
            return False
        last = next((outer[i:] for i in range(len(outer) - 1) if outer[i:] in table.forms), "")
        around = [code for code in table.forms.get(last, ()) if table.names[code] == last] or list(table.forms.get(last, ()))
        return any(within(inner, code) for inner in table.forms[name[:stop]] for code in around)

    def _tail(self, text: str) -> str:
        """The name without the place that it begins with, where that still tells it from others."""
        stop = self.index.divisions.at(text, 0, len(text))
        if text[:stop] in COMMON_STEMS:
            stop = 0
        town = TOWNSHIP.match(text, stop)
        stop = town.end() if town is not None else stop
        suffix = suffix_of(text)
        if stop == 0 or suffix is None:
            return ""
        own = text[stop : -len(suffix.text)]
        return text[stop:] if len(own) > 1 and not is_generic(own) else ""

    def _placed_elsewhere(self, one: str, other: str) -> bool:
        """Whether two names begin with places of which neither lies in the other."""
        table = self.index.divisions
        codes = [table.forms.get(name[: table.at(name, 0, len(name))], ()) for name in (one, other)]
        return all(codes) and not any(within(a, b) or within(b, a) for a in codes[0] for b in codes[1])

    def _of_tail(self, text: str) -> LinkedZone | None:
        """The one zone that a name without its place means (石排工业园区), or with a place around the one it is known by."""
        found = self._by_tail.get(text) or [
            zone for zone in self._by_tail.get(self._tail(text), ()) if not self._placed_elsewhere(zone.name, text)
        ]
        return found[0] if len(found) == 1 else None

    def _stem(self, text: str) -> str:
        return core_of(text, self.index.divisions).stem

    def _same(self, name: ZoneName) -> LinkedZone | None:
        """The zone that the name is another form of, if there is only one."""
        entry = self.index.own.get(name.text)
        if entry is not None:
            called = (self._by_text.get(other) for other in (entry.name, *entry.aliases))
            if (known := next(filter(None, called), None)) is not None:
                return known
        stem = self._stem(name.text)
        found = [zone for zone in self.by_stem.get(stem, ()) if _may_mean(name, zone)] if stem else []
        if not found:
            similar = self._by_opening.get(name.text[:3], ())[:_REACH]
            found = [zone for zone in similar if zone.kind == name.zone_kind and _abbreviates(name.text, zone.name)]
        return found[0] if len(found) == 1 else self._of_tail(name.text)

    def _place_part(self, name: ZoneName, outer: ZoneName) -> None:
        """A zone named right behind the one that it lies in bears both names (长春新区空港经开区)."""
        parent = self._by_text.get(outer.text)
        if parent is None or parent is self._by_text.get(name.text):
            if parent is not None or name.text not in SUFFIX_BY_TEXT:  # 化工园区 alone is none
                self._place(name)
            return
        whole = replace(name, start=outer.start, text=outer.text + name.text)
        zone = self._by_text.get(whole.text) or self._by_text.get(name.text)
        if zone is None:
            zone = self._new(whole.text, parent.kind if name.suffix in PARTS else name.zone_kind)  # X B区 is what X is
        elif len(whole.text) > len(zone.name) and zone is not parent:
            _rename(zone, whole.text)
        self._add(zone, whole)
        _call(zone, name.text)
        self._by_text.setdefault(name.text, zone)
        if zone is not parent:
            self.parents.setdefault(id(zone), parent)

    def _place_weak(self, weak: Sequence[tuple[ZoneName, ZoneName | None]]) -> None:
        """What could be any park's: a zone's that is named surely elsewhere, or one's that heads or runs through the text."""
        rest: dict[str, list[ZoneName]] = {}
        for name, outer in weak:
            if outer is not None and outer.text in self._by_text:
                self._place_part(name, outer)
            elif name.text in self._by_text:
                self._add(self._by_text[name.text], name)
            elif (known := self._of_tail(name.text)) is not None:
                self._add(known, name)
            elif SUFFIX_BY_TEXT[name.suffix].needs != "zone":
                rest.setdefault(name.text, []).append(name)
        for names in rest.values():
            lines = (self.reading.line_at(name.start) for name in names)
            heads = any(line is not None and line.is_heading for line in lines)
            leading = sum(leads(self.reading, name.start) for name in names[:_REPEATED])
            told = any(self._is_told_of(name) for name in names[:_REPEATED])
            if heads or leading > 1 or told or len(names) >= _REPEATED:
                for name in names:
                    self._place(name)

    def _is_told_of(self, name: ZoneName) -> bool:
        """Whether the text says where this one lies, or goes on to speak of the project that builds it."""
        text = self.reading.text
        if leads(self.reading, name.start) and _LIES_SOMEWHERE.match(text, name.end):
            return True
        listed = text[name.start - 1 : name.start] in ("、", "和", "与", "及")
        if not listed and _LATER_PHASE.match(text, name.end) and not is_generic(name.text.removesuffix(name.suffix)):
            return True
        works = _WORKS.match(text, name.end)
        if works is None or is_generic(name.text.removesuffix(name.suffix)):
            return False
        clause = self.reading.clause(name.start)
        opens = self.reading.sentence(name.start)[0] == clause[0]
        return opens and _GOES_ON.match(text, clause[1] + 1) is not None

    # --- short forms ---

    def shorten(self) -> set[int]:
        """Adds where an article calls a zone by a part of its name, and gives where these mentions end."""
        taken = sorted({(mention.start, mention.end) for zone in self.zones for mention in zone.mentions})
        articles = {id(zone): {self._article(mention) for mention in zone.mentions} for zone in self.zones}
        last = 0
        ends: set[int] = set()
        for start, end, zone in self._called_in_short():
            i = bisect_right(taken, (start, len(self.reading.text)))
            named = (i > 0 and taken[i - 1][1] > start) or (i < len(taken) and taken[i][0] < end)
            if start < last or named or self._article_at(start) not in articles[id(zone)]:
                continue
            form = self.reading.text[start:end]
            zone.mentions.append(replace(zone.mentions[0], start=start, end=end, text=form, reference=False, weak=False))
            _call(zone, form)
            ends.add(end)
            last = end
        return ends

    def _called_in_short(self) -> list[tuple[int, int, LinkedZone]]:
        """Where the text has what a zone may be called in short, in order; of two that end together the longer first.

        Forms are looked for where one can end; names without an ending one by one, and so only those of a page's first zones.
        """
        text, forms = self.reading.text, self._forms()
        sizes = sorted({len(form) for form in forms}, reverse=True)
        found = [
            (end - size, end, zone)
            for end in (match.end() for match in FORM_ENDS.finditer(text))
            for size in sizes
            if (zone := forms.get(text[end - size : end])) is not None and self._is_whole(text[end - size : end], end - size, end)
        ]
        for zone in self.zones[:_OWN_NAMES]:
            own = own_name(zone.name, self.index)
            if own is not None and self._by_text.get(own, zone) is zone and own not in forms:
                found += [(at, at + len(own), zone) for at in occurrences(text, own) if self._is_whole(own, at, at + len(own))]
        return sorted(found, key=lambda one: (one[0], -one[1]))

    def _forms(self) -> dict[str, LinkedZone]:
        """What the zones may be called in short with an ending, where it means one of them only."""
        found: dict[str, LinkedZone | None] = {}
        for zone in self.zones:
            for form in short_forms(zone.name, self.index.divisions):
                if self._by_text.get(form, zone) is zone:
                    found[form] = None if found.get(form, zone) is not zone else zone
        return {form: zone for form, zone in found.items() if zone is not None}

    def _is_whole(self, form: str, start: int, end: int) -> bool:
        """Whether the form is no part of a longer word or name there."""
        text = self.reading.text
        placed = form[:2] in self.index.divisions.forms
        if not placed and not begins(text, start):
            return False
        return stands_alone(text, end) if suffix_of(form) is None and not form.endswith("开区") else text[end : end + 1] not in "域块间别段"

    # --- references ---

    def refer(self, references: Iterable[ZoneName]) -> None:
        """Gives each bare 开发区, 园区 .. to the zone named last in its article that it can mean, or to the only one."""
        named: dict[int | None, list[tuple[int, int, LinkedZone]]] = {}
        bracketed: dict[int | None, list[tuple[int, int, LinkedZone]]] = {}
        mentions = [mention for zone in self.zones for mention in zone.mentions]
        aside = asides(self.reading.text, [(mention.start, mention.end) for mention in mentions])
        counts: Counter[tuple[int | None, int]] = Counter()
        for zone in self.zones:
            for mention in zone.mentions:
                counts[self._article(mention), id(zone)] += 1
                if mention.start not in aside:
                    of = bracketed if in_brackets(self.reading.text, mention.start) else named
                    of.setdefault(self._article(mention), []).append((mention.end, -mention.start, zone))
        named = {**bracketed, **named}  # 张立（青禾高新区管委会副主任）：.. where no zone is named but so
        for of_article in named.values():
            of_article.sort(key=lambda item: item[:2])
        distinct = {
            article: list({id(zone): zone for _, _, zone in of_article}.values())
            for article, of_article in named.items()
        }
        spoken_of: dict[int, int] = {}
        for reference in references:
            article = self._article(reference)
            before = named.get(article, [])
            i = bisect_right(before, reference.start, key=lambda item: item[0])
            last = (j for j in range(i - 1, max(0, i - _REACH) - 1, -1) if _may_mean(reference, before[j][2]))
            found = next(last, None)
            end, _, referent = before[found] if found is not None else (0, 0, None)
            if found and reference.suffix in _GENERAL and self._is_listed(before[found - 1], before[found]):
                continue  # A园、B园等5家。产业园区已成为..: any of them
            if referent is None and len(distinct.get(article, ())) <= _REACH:
                fitting = [other for other in distinct.get(article, ()) if _may_mean(reference, other)]
                referent = fitting[0] if len(fitting) == 1 else None
                if referent is not None and reference.suffix in _GENERAL - _TITLES and not self._is_heading(reference):
                    first = next(-start for _, start, zone in before if zone is referent)
                    referent = referent if first - reference.end <= _NEAR else None
            elif referent is not None and reference.suffix in _GENERAL:
                # of a zone named once, and not spoken of for long, the word has become general, where it may mean another too
                spoken = max(end, spoken_of.get(id(referent), 0))
                if reference.start - spoken > _NEAR and counts[article, id(referent)] < 2:
                    alone = reference.suffix not in _TITLES and sum(_may_mean(reference, other) for other in distinct[article]) == 1
                    referent = referent if alone else None
            if referent is not None:
                referent.mentions.append(reference)
                spoken_of[id(referent)] = reference.end
                if reference.suffix != "园区":
                    _call(referent, reference.text)

    def refer_within(self) -> None:
        """Gives 全区, 园内 and the like to the zone of an article that tells of one only (with what lies in it), and of no district."""
        text = self.reading.text
        outer: dict[int | None, dict[int, LinkedZone]] = {}
        first: dict[int | None, int] = {}
        for zone in self.zones:
            top = self.parents.get(id(zone), zone)
            for mention in zone.mentions:
                article = self._article(mention)
                outer.setdefault(article, {})[id(top)] = top
                first[article] = min(first.get(article, mention.start), mention.start)
        alone = {article: next(iter(zones.values())) for article, zones in outer.items() if len(zones) == 1}
        found = [match for match in _WITHIN.finditer(text) if match.start() > first.get(self._article_at(match.start()), len(text))] if alone else []
        if not found:
            return
        places = find_places(text, 0, len(text), self.index.divisions)
        of_districts = {self._article_at(place.start) for place in places if place.text.endswith("区")}
        for match in found:
            article = self._article_at(match.start())
            if article in alone and article not in of_districts:
                zone = alone[article]
                zone.mentions.append(replace(zone.mentions[0], start=match.start(), end=match.end(), text=match.group(), reference=True))

    def _is_heading(self, mention: ZoneName) -> bool:
        line = self.reading.line_at(mention.start)
        return line is not None and line.is_heading

    def _is_listed(self, one: tuple[int, int, LinkedZone], other: tuple[int, int, LinkedZone]) -> bool:
        """Whether two mentions (end, start negated, zone) are neighbours in a list of zones of which neither holds the other."""
        between = self.reading.text[one[0] : max(one[0], -other[1])]
        related = one[2] is other[2] or self.parents.get(id(other[2])) is one[2] or self.parents.get(id(one[2])) is other[2]
        return not related and between in ("、", "和", "与", "及", "以及")

    def _article(self, mention: ZoneName) -> int | None:
        """The article of a mention; what lies outside any is a world of its own."""
        return self._article_at(mention.start)

    def _article_at(self, offset: int) -> int | None:
        line = self.reading.line_at(offset)
        if line is None:
            return None
        return line.article if line.article is not None else -1 - line.start


def _rename(zone: LinkedZone, fuller: str) -> None:
    zone.aliases = [zone.name, *(alias for alias in zone.aliases if alias != fuller)]
    zone.name = fuller


def _call(zone: LinkedZone, text: str) -> None:
    if text != zone.name and text not in zone.aliases:
        zone.aliases.append(text)
