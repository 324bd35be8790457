"""Where a zone lies and what level it is of: by the lists, by the place in its name, by what the text says beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..findings import LinkedZone
from ..lexicon import Index, ZoneEntry, core_of
from ..lexicon.divisions import COMMON_STEMS, Place, level_of, stem_of, within
from ..models.facts import ZoneKind, ZoneLevel
from ..names.places import find_places
from ..reading import Reading

_LEVELS: dict[str, ZoneLevel] = {"国家级": "national", "省级": "provincial", "自治区级": "provincial", "市级": "municipal", "县级": "county"}
_SAID_BEFORE = re.compile("(国家级|省级|自治区级|市级|县级)[^，。；、]{0,4}$")
_SAID_AFTER = re.compile("[^，。；]{0,4}(?:是|为|获批|晋升为?|升级为?|跻身|升格为?|成为)[^，。；]{0,8}?(国家级|省级|自治区级|市级|县级)")
_FULL_ENDINGS = ("经济开发区", "经济技术开发区", "高新技术产业开发区")
"""Names that the state or a province bestows; the nation's are all listed, so another is a province's."""
_LISTED_KINDS: frozenset[ZoneKind] = frozenset({"economic_development", "high_tech"})


def locate(reading: Reading, zones: Sequence[LinkedZone], parents: dict[int, LinkedZone], index: Index) -> None:
    """Fills province, city, county, adcode and level, a zone before the zones that lie in it. Changes the zones in place."""
    done: set[int] = set()

    def one(zone: LinkedZone) -> None:
        if id(zone) in done:
            return
        done.add(id(zone))
        parent = parents.get(id(zone))
        if parent is not None:
            one(parent)
        _locate(reading, zone, parent, index)

    for zone in zones:
        one(zone)


def _locate(reading: Reading, zone: LinkedZone, parent: LinkedZone | None, index: Index) -> None:
    table = index.divisions
    code = _named_place(reading, zone, parent, index)
    entry = _entry(reading, zone, code, index)
    place = Place()
    if entry is not None and (entry.province or entry.adcode):
        place = Place(entry.province, entry.city, entry.county, entry.adcode)
        if entry.adcode and not entry.province:
            place = table.place(entry.adcode) if entry.adcode in table.names else place
    elif code is not None:
        place = table.place(code)
    elif before := _place_before(reading, zone, index):
        place = table.place(before)
    elif parent is not None and parent.province:
        place = Place(parent.province, parent.city, parent.county, parent.adcode)
    elif only := _only_place(reading, zone, index):
        place = table.place(only)
    zone.province, zone.city, zone.county, zone.adcode = place
    if entry is not None and entry.kind:
        zone.kind = entry.kind
    zone.level = (entry.level if entry else None) or _said(reading, zone) or _usual(zone, code, parent, index)


def _entry(reading: Reading, zone: LinkedZone, code: str | None, index: Index) -> ZoneEntry | None:
    """The entry of the lexicon that the zone is, by one of its names."""
    table = index.divisions
    for name in (zone.name, *zone.aliases):
        if name in index.own:
            return index.own[name]
    found: list[ZoneEntry] = []
    for name in (zone.name, *zone.aliases):
        core = core_of(name, table)
        if not core.stem or not core.suffix:
            continue
        for other, entry in index.by_core.get(core.stem, ()):
            fits = entry.name == name or (entry.kind == zone.kind and _same_form(core.suffix, other.suffix))
            if fits and (code is None or _in_place(entry, code, index)) and entry not in found:
                found.append(entry)
    if not found and code is not None and level_of(code) < 3 and zone.kind in _LISTED_KINDS:
        # 天津高新区: a city's zone of the kind, where the list has only one of the nation's there
        stem = core_of(zone.name, table).stem
        if stem == stem_of(table.names[code]):
            national = [entry for entry in index.national if entry.kind == zone.kind and entry.adcode and within(entry.adcode, code)]
            found = national if len(national) == 1 else []
    if code is None:
        # nothing in the name says where it lies: the text must name the entry's place, or the list be a national one
        found = [entry for entry in found if entry.name in (zone.name, *zone.aliases) or _speaks_of(reading, zone, entry)]
    best = found[:1]
    # the lists come first in order of trust; two places of equal standing leave it open
    if best and code is None and len({entry.adcode for entry in found}) > 1 and best[0].level != "national":
        return None
    return best[0] if best else None


def _same_form(short: str, full: str) -> bool:
    """Whether two endings of one kind can be one zone's: 产业园 and 工业园区 are not."""
    parks = ("工业园", "产业园", "科技园", "物流园", "化工园")
    for park in parks:
        if (park in short) != (park in full) and any(other in short for other in parks) and any(other in full for other in parks):
            return False
    return True


def _in_place(entry: ZoneEntry, code: str, index: Index) -> bool:
    if entry.adcode:
        return within(entry.adcode, code) or within(code, entry.adcode)
    return entry.province == index.divisions.place(code).province


def _speaks_of(reading: Reading, zone: LinkedZone, entry: ZoneEntry) -> bool:
    """Whether the text, the zone's own name left out, names the place that the entry was listed for."""
    text = reading.text
    for mention in zone.mentions:
        text = text.replace(mention.text, "")
    return any(stem in text for name in (entry.city, entry.county) if name and (stem := stem_of(name) or name))


def _named_place(reading: Reading, zone: LinkedZone, parent: LinkedZone | None, index: Index) -> str | None:
    """The code of the division that the zone's name begins with (or, for a part, that its own name does)."""
    table = index.divisions
    best: str | None = None
    for name in (zone.name, *zone.aliases):
        own = name[len(parent.name) :] if parent is not None and name.startswith(parent.name) else name
        own = own.removeprefix("中国").lstrip("（(")
        outer: str | None = parent.adcode if parent is not None else None
        start = 0
        while (stop := table.at(own, start, len(own))) > start:
            codes = [code for code in table.forms[own[start:stop]] if outer is None or within(code, outer)]
            code = _chosen(codes, own[start:stop], reading, zone, index)
            if code is None:
                break
            outer = code
            start = stop
        if outer is not None and not start and parent is not None:
            outer = None
        # a branch is told by the division right before its ending: 产业园朝阳园区
        suffix = core_of(own, table).suffix
        stem_end = len(own) - len(suffix)
        for first in range(max(start, stem_end - 4), stem_end - 1):
            if first > start and own[first:stem_end] in table.forms and own[first:stem_end] not in COMMON_STEMS and outer is not None:
                codes = [code for code in table.forms[own[first:stem_end]] if within(code, outer) and code != outer]
                if len(codes) == 1:
                    outer = codes[0]
                break
        if start and outer is not None and (best is None or level_of(outer) > level_of(best)):
            best = outer
    return best


def _chosen(codes: Sequence[str], form: str, reading: Reading, zone: LinkedZone, index: Index) -> str | None:
    """The division that an ambiguous name means here: by what else the article, then the page, speaks of; or none."""
    if len(codes) < 2:
        return codes[0] if codes else None
    table = index.divisions
    exact = [code for code in codes if table.names[code] == form]
    if len(exact) == 1:
        return exact[0]
    for text in (_article_text(reading, zone), reading.text):
        scores = {code: _told(code, form, text, index) for code in codes}
        top = max(scores.values())
        best = [code for code in codes if scores[code] == top]
        if top and len(best) == 1:
            return best[0]
        if top:
            codes = best
    widest = min(level_of(code) for code in codes)
    widest_codes = [code for code in codes if level_of(code) == widest]
    # 长沙 is the city before it is the county; two counties of one name stay open
    return widest_codes[0] if len(widest_codes) == 1 and widest < 3 else None


def _told(code: str, form: str, text: str, index: Index) -> int:
    """How much of what lies above the division the text names besides."""
    names = index.divisions.names
    score = 0
    for outer, weight in ((code[:4] + "00", 2), (code[:2] + "0000", 1)):
        name = names.get(outer)
        if name and outer != code and (stem := stem_of(name) or name) != form and stem in text:
            score += weight
    return score + (3 if names[code] != form and names[code] in text else 0)


def _article_text(reading: Reading, zone: LinkedZone) -> str:
    line = reading.line_at(zone.mentions[0].start)
    if line is None or line.article is None:
        return reading.text
    lines = [one for one in reading.lines if one.article == line.article]
    return reading.text[lines[0].start : lines[-1].end]


def _place_before(reading: Reading, zone: LinkedZone, index: Index) -> str | None:
    """The place that the text gives right before a mention (赫山区的龙岭产业园)."""
    table = index.divisions
    for mention in zone.mentions:
        if mention.reference:
            continue
        start = max(0, mention.start - 12)
        for place in list(find_places(reading.text, start, mention.start, table))[-1:]:
            if reading.text[place.end : mention.start] in ("", "的", "内的", "境内的"):
                code = _chosen(table.forms[place.text], place.text, reading, zone, index)
                if code is not None:
                    return code
    return None


def _only_place(reading: Reading, zone: LinkedZone, index: Index) -> str | None:
    """The innermost place that the article speaks of, where all that it names lie around each other."""
    table = index.divisions
    text = _article_text(reading, zone)
    codes = set()
    for place in find_places(text, 0, len(text), table):
        options = table.forms[place.text]
        if len(options) == 1 and table.names[options[0]] == place.text:
            codes.add(options[0])
    if not codes:
        return None
    innermost = max(codes, key=level_of)
    # one chain only (山西省, 忻州市, 静乐县): anything beside it leaves the zone's place open
    return innermost if all(within(innermost, code) for code in codes) and level_of(innermost) > 1 else None


def _said(reading: Reading, zone: LinkedZone) -> ZoneLevel | None:
    """The level that the text states right before or behind a mention."""
    for mention in zone.mentions:
        if found := _SAID_BEFORE.search(reading.text, max(0, mention.start - 8), mention.start):
            return _LEVELS[found.group(1)]
        if found := _SAID_AFTER.match(reading.text, mention.end, mention.end + 24):
            return _LEVELS[found.group(1)]
    return None


def _usual(zone: LinkedZone, code: str | None, parent: LinkedZone | None, index: Index) -> ZoneLevel | None:
    """The level that zones of the kind have by rule: bonded and free trade zones are the state's, a county's own is the province's."""
    if zone.kind in ("comprehensive_bonded", "free_trade"):
        return "national" if parent is None else None
    if zone.name.endswith("现代农业产业示范区") or (parent is None and zone.name.endswith(_FULL_ENDINGS)):
        return "provincial"
    if zone.name.endswith("先行示范区"):
        return "national"
    if parent is None and code is not None and level_of(code) == 3 and zone.kind in _LISTED_KINDS:
        name = index.divisions.names[code]
        core = core_of(zone.name, index.divisions)
        if name[-1] in "县市旗" and core.stem in (name, stem_of(name)):
            return "provincial"
    return None
