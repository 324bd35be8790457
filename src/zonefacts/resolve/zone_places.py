"""Where a zone lies: by the lists, by the place in its name, by what the text says beside it or speaks of throughout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..findings import LinkedZone
from ..lexicon import Index, ZoneEntry, core_of
from ..lexicon.divisions import COMMON_STEMS, Place, level_of, stem_of, within
from ..lexicon.kinds import suffix_of
from ..models.facts import ZoneKind
from ..names.places import find_places, opening_end
from ..patterns import rare
from ..reading import Reading
from .zone_levels import LISTED_KINDS, LOOKED_AT, Levels

_FORMS = ("工业园", "产业园", "科技园", "物流园", "化工园", "软件园", "科学城", "科技城")
"""Endings that tell zones of one stem and kind apart."""
_LOCAL_KINDS: frozenset[ZoneKind] = frozenset({"industrial_park"})
"""Kinds that lie in one city, even where their name holds no more than the province."""

_WINDOW = 6000
"""The text around a zone that tells which of two places of one name is meant: its stretch of this length, and its neighbours."""


_PROVINCE_WIDE = rare(r"全省(?!首|第|最|唯|前|重|先|排)|我省|省委(?![副常书])|省政府(?!副)|(?<!远销)(?<!销往)全国(?!首|第|最|唯|前|重|先|排|各地|多个|\d)")
"""Where a text speaks of a whole province, and not of a rank in it, the one city that it names in full says nothing of where its zones lie."""

_BRACKET = rare(r"[（(]([一-鿿]{2,6})[）)]")
_TWO_PLACES = rare("[-—－]")
_WITHIN = rare("(?:[一-鿿]{2,3}[镇乡])?(?:境?内)?(?:的|(?:投资|规划|开工)?(?:建设|兴建|新建)的?)?")
"""What may stand between a county and the zone in it: 赫山区柳泉镇的, 赫山区投资建设."""
_LIES = re.compile("(?:，|产业园|园区|项目)?(?:位于|地处|坐落于|坐落在|设在|落址)")
"""What the text says of a zone right behind its name before it says where."""

_REPORTS = "(?:[全融]媒体?)?(?:记者)?(?:讯|消息|社|[）)])"
_MEDIA = rare(
    rf"[日晚晨新网广电融本](?:(?<=[日晚晨])报{_REPORTS}|(?<=新)闻网{_REPORTS}|(?<=网){_REPORTS}"
    r"|(?<=广)播(?:电视台|融媒体中心|融媒体?)[）)\s]|(?<=电)视台[）)\s]|(?<=融)媒(?:体中心|体)?[）)\s]"
    r"|(?<=本)[报网台](?P<at>[一-鿿]{2,3})(?:讯|消息|电))"
)
"""Who reports: a paper, site or station of the place named before it, or a paper's man there. Searched for by its first sign."""
_NAME_BEFORE = rare("[一-鿿]{2,3}$")

_PREVAILS = 3
"""So often a text must name a province or its cities to be taken for one about it ..."""
_SHARE = 0.8
"""... and in so large a part of all such names."""


@dataclass(frozen=True, slots=True)
class _Window:
    """A stretch of an article, of the page around it, and the divisions that the article's stretch names in full."""

    article: str
    page: str
    places: frozenset[str]
    reported: frozenset[str]
    """Where those are at home who report."""


class _Context:
    """A zone with the text around its first mention."""

    def __init__(
        self,
        reading: Reading,
        zone: LinkedZone,
        windows: dict[tuple[int, int], _Window],
        index: Index,
    ) -> None:
        self.zone = zone
        self.text = reading.text
        at = zone.mentions[0].start
        i = reading.line_index(at)
        article = reading.lines[i].article
        self.key = article if article is not None else -1 - reading.lines[i].start
        place = (self.key, at // _WINDOW)
        if place not in windows:
            windows[place] = _window(reading, i, at // _WINDOW, index)
        self.window = windows[place]

    def without_names(self) -> str:
        """The article without the zone's own names."""
        text = self.window.article
        for name in sorted({self.zone.name, *self.zone.aliases}, key=len, reverse=True)[:8]:
            text = text.replace(name, "")
        return text


def _window(reading: Reading, i: int, number: int, index: Index) -> _Window:
    """The window of that number around the article of line `i`."""
    table, lines = index.divisions, reading.lines
    low, high = max(0, (number - 1) * _WINDOW), (number + 2) * _WINDOW
    first = last = i
    article = lines[i].article
    while article is not None and first > 0 and lines[first - 1].article == article and lines[first - 1].end > low:
        first -= 1
    while (
        article is not None and last + 1 < len(lines) and lines[last + 1].article == article and lines[last].end < high
    ):
        last += 1
    text = reading.text[max(low, lines[first].start) : min(high, lines[last].end)]
    places = set()
    for place in find_places(text, 0, len(text), table):
        codes = table.forms[place.text]
        if len(codes) == 1 and _is_named(table.names[codes[0]], place.text):
            places.add(codes[0])
    reported = _reported_from(text, index)
    return _Window(text, reading.text[low:high], frozenset(places | reported), frozenset(reported))


def _times_named(text: str, name: str) -> int:
    """How often the text names a division in full, or as its people call it."""
    stem = stem_of(name)
    short = stem + name[-1] if stem else name
    return text.count(name) + (text.count(short) if short != name else 0)


_BREAKS = rare("[。！？；，：\n,;:]")


def _acts(text: str, name: str) -> bool:
    """Whether a clause of the text begins with the name: what the county does is done there."""
    at = text.find(name)
    if at < 0:
        return False
    begin = max((match.end() for match in _BREAKS.finditer(text, max(0, at - 20), at)), default=0 if at <= 20 else at - 20)
    return opening_end(text, begin, at) == at


def _is_named(name: str, text: str) -> bool:
    """Whether a full name is the division's own, or what its people call it (民和县)."""
    return name == text or (text[-1] == name[-1] and stem_of(name) == text[:-1])


def _reported_from(text: str, index: Index) -> set[str]:
    """The cities and counties whose paper, station or correspondent the text is by: 青川日报讯, 本报青川讯, （青川电视台）."""
    table, found = index.divisions, set()
    done = 0
    for match in _MEDIA.finditer(text):
        name = match["at"]
        if name is None:
            before = _NAME_BEFORE.search(text, max(done, match.start() - 3), match.start())
            if before is None:
                continue
            name = before[0]
        done = match.end()
        for form in (name, name[-2:]):
            codes = table.forms.get(form, ())
            if len(codes) == 1 and level_of(codes[0]) > 1 and form not in COMMON_STEMS:
                found.add(codes[0])
                break
    return found


def locate(reading: Reading, zones: Sequence[LinkedZone], parents: dict[int, LinkedZone], index: Index) -> None:
    """Fills province, city, county, adcode and level, a zone before the zones that lie in it. Changes the zones in place."""
    done: set[int] = set()
    unplaced: list[_Context] = []
    windows: dict[tuple[int, int], _Window] = {}
    codes: dict[int, set[str]] = {}
    levels = Levels(reading.text, zones, index)

    def one(zone: LinkedZone) -> None:
        if id(zone) in done:
            return
        done.add(id(zone))
        parent = parents.get(id(zone))
        if parent is not None:
            one(parent)
        context = _Context(reading, zone, windows, index)
        entry, code = _locate(context, parent, index)
        zone.level = levels.of(zone, parent, entry, code)
        if zone.province is None or (zone.city is None and zone.kind in _LOCAL_KINDS):
            unplaced.append(context)
        elif zone.adcode:
            codes.setdefault(context.key, set()).add(zone.adcode)

    for zone in zones:
        one(zone)
    prevailing: dict[int, str | None] = {}
    for context in unplaced:
        article = context.window.article
        wide = _PROVINCE_WIDE.search(article) is not None
        common = None if wide else _common(context.window.places | codes.get(context.key, set()))
        if (
            common is not None
            and level_of(common) == 3
            and _times_named(article, index.divisions.names[common]) < 2
            and not _acts(article, index.divisions.names[common])
        ):
            common = _common(frozenset({f"{common[:4]}00"}))  # one mention of a county does not place what is around it
        if common is None and "一体化" not in context.zone.name:  # 长三角一体化示范区 lies in several
            key = id(context.window)
            if key not in prevailing:
                prevailing[key] = _prevailing(article, index, province_only=wide)
            common = prevailing[key]
        known = context.zone.province
        if known is not None and (common is None or index.divisions.place(common).province != known or level_of(common) == 1):
            continue
        if common in index.divisions.names and _may_lie_in(context, common, index):
            _put(context.zone, index.divisions.place(common))


def _may_lie_in(context: _Context, code: str, index: Index) -> bool:
    """Whether no division that the zone is called by speaks against the place."""
    name = context.zone.name
    alike = [entry for _, entry in index.by_core.get(core_of(name, index.divisions).stem, ()) if entry.name.endswith(name)]
    if alike and not any(_in_place(entry, code, index) for entry in alike):
        return False  # 雄安新区 lies where it lies
    stop = index.divisions.at(name, 0, len(name))
    codes = index.divisions.forms.get(name[:stop], ()) if stop else ()
    word = name[:stop] in COMMON_STEMS and all(level_of(one) > 2 for one in codes)
    reported = any(within(one, code) or within(code, one) for one in context.window.reported)
    own_word = reported or context.zone.kind in _LOCAL_KINDS  # 和顺经开区 is of no other county
    if own_word and len(codes) == 1 and name[:stop] not in index.divisions.full and _elsewhere(codes[0], context):
        return not _told(codes[0], name[:stop], context.window.article, index)  # 南海新区 by the sea of Weihai
    return not codes or word or any(within(one, code) or within(code, one) for one in codes)


def _locate(context: _Context, parent: LinkedZone | None, index: Index) -> tuple[ZoneEntry | None, str | None]:
    """Puts the zone where it lies; gives its entry in the lists and the code of the place that its name tells."""
    table, zone = index.divisions, context.zone
    code = _named_place(context, parent, index)
    before = _place_before(context, parent, index) or _place_behind(context, index)
    if code is not None and before is not None and not within(code, before) and not within(before, code):
        code = None  # 阳高县龙泉工业园区 is not in the city of Longquan
    if code is not None and before is not None and level_of(code) == 2 and within(before, code):
        code = before  # 位于闽侯县的福州物流园
    entry = _entry(context, code, index)
    if entry is not None and (entry.province or entry.adcode):
        known = table.place(entry.adcode) if entry.adcode in table.names and not entry.province else None
        _put(zone, known or Place(entry.province, entry.city, entry.county, entry.adcode))
    elif code is not None:
        _put(zone, table.place(code))
    elif before is not None:
        _put(zone, table.place(before))
    elif parent is not None and parent.province:
        _put(zone, Place(parent.province, parent.city, parent.county, parent.adcode))
    if entry is not None and entry.kind and (entry.name in index.own or suffix_of(zone.name) is None):
        zone.kind = entry.kind
    return entry, code


def _put(zone: LinkedZone, place: Place) -> None:
    zone.province, zone.city, zone.county, zone.adcode = place


# --- the lists ------------------------------------------------------------------------------------------------------


def _told_entry(context: _Context, code: str, index: Index) -> ZoneEntry | None:
    """The listed zone of another place, which the text speaks of, where nothing speaks for the county that the name's word could be."""
    table, zone = index.divisions, context.zone
    core = core_of(zone.name, table)
    if level_of(code) < 3 or core.stem in table.full or table.names[code] in context.window.article:
        return None
    listed = [
        entry
        for other, entry in index.by_core.get(core.stem, ())
        if entry.kind == zone.kind and _same_form(core.suffix, other.suffix) and not _in_place(entry, code, index)
    ]
    if not listed or _told(code, core.stem, context.window.article, index):
        return None
    elsewhere = context.without_names()
    told = [entry for entry in listed if _speaks_of(elsewhere, entry)] or _known_everywhere(listed, context)
    return told[0] if len(told) == 1 else None


def _entry(context: _Context, code: str | None, index: Index) -> ZoneEntry | None:
    """The entry of the lexicon that the zone is, by one of its names."""
    table, zone = index.divisions, context.zone
    names = (zone.name, *zone.aliases)
    if code is not None and (meant := _told_entry(context, code, index)) is not None:
        return meant
    for name in names:
        if name in index.own:
            return index.own[name]
    found: list[ZoneEntry] = []
    for name in names:
        core = core_of(name, table)
        if not core.stem or not core.suffix:
            continue
        for other, entry in index.by_core.get(core.stem, ()):
            fits = entry.name == name or (entry.kind == zone.kind and _same_form(core.suffix, other.suffix))
            if fits and (code is None or _in_place(entry, code, index)) and entry not in found:
                found.append(entry)
    if not found and code is not None:
        found = _only_one_there(zone, code, index)
    if code is None:
        # nothing in the name says where it lies: the text must name the place that the entry was listed for
        elsewhere = context.without_names() if found else ""
        told = [entry for entry in found if _speaks_of(elsewhere, entry) or _begin_alike(names, entry, index)]
        told = told or _by_full_name(names, found, context)
        if not told and core_of(zone.name, table).stem not in table.forms:
            # the nation's few new areas are known wherever they are spoken of
            told = found if len(found) == 1 and found[0].kind == "new_area" else _known_everywhere(found, context)
        found = told
        # two places of equal standing leave it open
        if len({entry.adcode for entry in found}) > 1 and found[0].level != "national":
            return None
    return found[0] if found else None


def _begin_alike(names: Sequence[str], entry: ZoneEntry, index: Index) -> bool:
    """Whether one of the zone's names begins with the city that the entry's begins with (中山火炬高新区)."""
    stop = index.divisions.at(entry.name, 0, len(entry.name))
    return stop > 0 and len(entry.name) > stop + 2 and any(name.startswith(entry.name[: stop + 2]) for name in names)


def _by_full_name(names: Sequence[str], found: list[ZoneEntry], context: _Context) -> list[ZoneEntry]:
    """The zone of the nation's lists that is called so in full, where nothing in the text speaks for another province."""
    return _known_everywhere([entry for entry in found if entry.name in names], context)


def _known_everywhere(found: list[ZoneEntry], context: _Context) -> list[ZoneEntry]:
    """The one zone of the nation's lists that bears the name, in a text that names no place of another province."""
    national = [entry for entry in found if entry.level == "national"]
    if len(national) != 1:
        return []
    if not national[0].adcode:
        return national if national[0].name in (context.zone.name, *context.zone.aliases) else []  # it lies in several provinces
    province = (national[0].adcode or "")[:2]
    return national if all(code[:2] == province for code in context.window.places) else []


def _only_one_there(zone: LinkedZone, code: str, index: Index) -> list[ZoneEntry]:
    """A city's zone called by the city alone (天津高新区), where the list has only one of the nation's of that kind there."""
    if level_of(code) > 2 or zone.kind not in LISTED_KINDS:
        return []
    if core_of(zone.name, index.divisions).stem != stem_of(index.divisions.names[code]):
        return []
    there = [
        entry for entry in index.national if entry.kind == zone.kind and entry.adcode and within(entry.adcode, code)
    ]
    return there if len(there) == 1 else []


def _same_form(short: str, full: str) -> bool:
    """Whether two endings of one kind can be one zone's: 产业园 and 工业园区 are not."""
    forms = [next((form for form in _FORMS if form in suffix), "") for suffix in (short, full)]
    return forms[0] == forms[1] or ("" in forms and "科技园" in forms)


def _in_place(entry: ZoneEntry, code: str, index: Index) -> bool:
    if entry.adcode:
        return within(entry.adcode, code) or within(code, entry.adcode)
    return entry.province == index.divisions.place(code).province


def _speaks_of(text: str, entry: ZoneEntry) -> bool:
    """Whether the text names the city or county that the entry was listed for."""
    return any((stem_of(name) or name) in text for name in (entry.city, entry.county) if name)


# --- places ---------------------------------------------------------------------------------------------------------


def _named_place(context: _Context, parent: LinkedZone | None, index: Index) -> str | None:
    """The code of the division that the zone's name begins with (or, for a part, that its own name does)."""
    table, zone = index.divisions, context.zone
    best: str | None = None
    for name in (zone.name, *zone.aliases):
        own = name[len(parent.name) :] if parent is not None and name.startswith(parent.name) else name
        own = own.removeprefix("兵团").removeprefix("中国").lstrip("（(")
        if (dash := _TWO_PLACES.search(own, 0, 8)) is not None and table.at(own, dash.end(), len(own)) > dash.end():
            both = (table.forms.get(own[: dash.start()], ()), table.forms[own[dash.end() : table.at(own, dash.end(), len(own))]])
            provinces = {code[:2] for codes in both for code in codes}
            best = best or (f"{provinces.pop()}0000" if all(both) and len(provinces) == 1 else None)
            continue  # 成都—阿坝产业园: in the one or in the other, if only in one province
        if (bracket := _BRACKET.search(own)) is not None and bracket.group(1) in table.forms:
            own = own[bracket.start(1) :]  # 深圳（潮州）产业转移园 lies in the second
        stem_end = len(own) - len(core_of(own, table).suffix)
        outer: str | None = parent.adcode if parent is not None else None
        start = 0
        while (stop := table.at(own, start, stem_end)) > start and (
            own[start:stop] not in COMMON_STEMS or stop == stem_end
        ):
            codes = [code for code in table.forms[own[start:stop]] if outer is None or within(code, outer)]
            code = _chosen(codes, own[start:stop], context, index)
            if code is None:
                break
            outer, start = code, stop
        if start and outer is not None:
            outer = _branch(own, start, stem_end, outer, index)
            if best is None or (level_of(outer) > level_of(best) and within(outer, best)):
                best = outer
    return best


def _branch(name: str, start: int, stem_end: int, outer: str, index: Index) -> str:
    """The division right before the ending, where it lies in the one that the name begins with (北京某产业园朝阳园区)."""
    table = index.divisions
    for first in range(max(start + 1, stem_end - 4), stem_end - 1):
        form = name[first:stem_end]
        if form in table.forms and form not in COMMON_STEMS:
            inner = [code for code in table.forms[form] if within(code, outer) and code != outer]
            return inner[0] if len(inner) == 1 else outer
    return outer


def _chosen(codes: Sequence[str], form: str, context: _Context, index: Index) -> str | None:
    """The division that a name means here, by what else the article, then the page, speaks of; none where that leaves it open."""
    table = index.divisions
    if len(codes) == 1:
        told = 2 if form in table.full else _told(codes[0], form, context.window.article, index)
        if (form in COMMON_STEMS and told < 2) or (told < 2 and _elsewhere(codes[0], context)):
            return None
        if told == 0 and level_of(codes[0]) == 3 and form != stem_of(table.names[codes[0]]) and form not in table.full:
            return None  # a district of that name is no more: the word alone is hardly it
        return codes[0]
    exact = [code for code in codes if table.names[code] == form]
    if len(exact) == 1:
        return exact[0]
    for text in (context.window.article, context.window.page):
        scores = {code: _told(code, form, text, index) for code in codes}
        top = max(scores.values(), default=0)
        if top:
            codes = [code for code in codes if scores[code] == top]
            if len(codes) == 1:
                return codes[0]
    widest = min((level_of(code) for code in codes), default=3)
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


def _elsewhere(code: str, context: _Context) -> bool:
    """Whether all the places that the article names in full lie in other provinces than the county of this short name."""
    if level_of(code) < 3:
        return False
    named = context.window.places
    return bool(named) and not any(other[:2] == code[:2] for other in named)


def _common(codes: frozenset[str]) -> str | None:
    """The innermost division that all of them lie in or around: one county with its city and province, or one city."""
    cities = {code[:4] for code in codes if level_of(code) > 1}
    if len({code[:2] for code in codes}) != 1:
        return None
    if len(cities) > 1:
        return f"{next(iter(codes))[:2]}0000"
    counties = [code for code in codes if level_of(code) == 3]
    if len(counties) == 1:
        return counties[0]
    return f"{cities.pop()}00" if cities else next(iter(codes))


def _prevailing(text: str, index: Index, *, province_only: bool) -> str | None:
    """The city, or else the province, that most of the names of cities and provinces in the text speak of, in full or in short."""
    table, named = index.divisions, Counter[str]()
    for start, stop in table.found(text):
        form = text[start:stop]
        codes = [code for code in table.forms[form] if level_of(code) < 3]
        if len(codes) == 1 and form not in COMMON_STEMS:
            named[codes[0]] += 1
    provinces = Counter[str]()
    for code, times in named.items():
        provinces[code[:2]] += times
    if not provinces:
        return None
    (province, most), = provinces.most_common(1)
    if most < _PREVAILS or most < _SHARE * provinces.total():
        return None
    cities = Counter({code: times for code, times in named.items() if code[:2] == province and level_of(code) == 2})
    city, times = cities.most_common(1)[0] if cities and not province_only else ("", 0)
    return city if times > 1 and times >= _SHARE * cities.total() else f"{province}0000"


def _place_before(context: _Context, parent: LinkedZone | None, index: Index) -> str | None:
    """The place that the text gives right before a mention (赫山区的龙岭产业园)."""
    table = index.divisions
    for mention in context.zone.mentions[:LOOKED_AT]:
        if mention.reference:
            continue
        start = max(0, mention.start - 12)
        for place in list(find_places(context.text, start, mention.start, table))[-1:]:
            if _WITHIN.fullmatch(context.text, place.end, mention.start):
                code = _chosen(table.forms[place.text], place.text, context, index)
                if code is not None and (parent is None or not parent.adcode or within(code, parent.adcode)):
                    return code
    return None


def _place_behind(context: _Context, index: Index) -> str | None:
    """The place that the text says right behind a mention that the zone lies in (龙岭产业园位于赫山区)."""
    table, text = index.divisions, context.text
    for mention in context.zone.mentions[:LOOKED_AT]:
        says = None if mention.reference else _LIES.match(text, mention.end, mention.end + 8)
        if says is None:
            continue
        code, start = None, says.end()
        while (stop := table.at(text, start, min(len(text), start + 12))) > start:
            inner = _chosen(table.forms[text[start:stop]], text[start:stop], context, index)
            if code is not None and (inner is None or not within(inner, code)):
                break  # 位于太谷区|天津产业园
            code, start = inner, stop
        if code is not None:
            return code
    return None
