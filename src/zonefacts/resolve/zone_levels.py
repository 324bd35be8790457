"""What level a zone is of: by what the text says, by the lists, by what zones of its kind have by rule."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..findings import LinkedZone
from ..lexicon import Index, ZoneEntry, core_of
from ..lexicon.divisions import level_of, stem_of
from ..models.facts import ZoneKind, ZoneLevel
from ..patterns import rare

_LEVELS: dict[str, ZoneLevel] = {
    "国家级": "national",
    "省级": "provincial",
    "自治区级": "provincial",
    "市级": "municipal",
    "盟级": "municipal",
    "州级": "municipal",
    "旗县级": "county",
    "县区级": "county",
    "县级": "county",
    "区级": "county",
    "国家": "national",
}
_LEVEL = f"(?:(?:{'|'.join(word for word in _LEVELS if word.endswith('级'))})(?!市)|国家(?=高新|经开|经济技术|农高))"
"""A word for a level; a 县级市 is no county's."""
_SORT = "(?!绿色|[零低近]碳|循环化|生态|文明)[^，。；、,;的“]{0,8}?(?:区|园)"
"""Which sort of zones is of a level; titles (绿色园区, 零碳园区) are no level."""
_SAID_BEFORE = rare(f"({_LEVEL})[^，。；、,;]{{0,4}}$")
_SAID_AFTER = rare(
    f"[^，。；,;]{{0,4}}(?:是|为|获批|晋升为?|升级为?|跻身|升格为?|成为)[^，。；,;]{{0,8}}?({_LEVEL})(?=$|[。，；,;]|{_SORT})"
    f"|[^，。；、,;]{{0,12}}(?:晋升为|升级为|升格为|获批为?)({_LEVEL})"
)

_SAID_OF = rare(
    rf"[^，。；,;]{{0,24}}?(?:是|设立|等|为|纳入|荣获)(?P<between>[^，。；,;]{{0,30}}?)({_LEVEL}){_SORT}"
)
"""What the text says the zone is, or the list that it stands in: 是省里确定的省级重点产业集聚区, A园、B园等省级工业园区."""
_LISTED_AS = rare(rf"({_LEVEL})(?!以上){_SORT}[^。；;“]{{0,16}}?(?:为|是|包括|即|：|名单[，,][^，。；]{{0,4}})$")
"""What the sentence says before it lists them: 新增省级开发区3家，分别为A、B和C."""
_LINKS = frozenset({"、", "和", "与", "及", "以及"})
"""What joins the zones of a list, of which what is said behind the last holds for each."""
_WISHED = rare("创建|争创|申报|打造|冲刺|建设")

_FULL_ENDINGS = ("经济开发区", "经济技术开发区", "高新技术产业开发区")
"""Names that the state or a province bestows; the nation's are all listed, so another is a province's."""
_BELOW: dict[str, str] = {"经济开发区": "经济技术开发区", "高新技术产业园区": "高新技术产业开发区"}
"""What a province calls its zones, and what the nation calls those that it raises: under the old name it had the old level."""
_OF_THE_NATION = re.compile("国家(?!公园|森林|湿地|地质)")
"""The state's own zones say so in their names: 万州区国家现代农业产业园."""
LISTED_KINDS: frozenset[ZoneKind] = frozenset({"economic_development", "high_tech"})
"""Kinds of which the nation's zones are all in the lists."""
LOOKED_AT = 12
"""So many mentions of a zone are looked at for what the text says beside them."""


class Levels:
    """Tells the levels of the zones of one text."""

    def __init__(self, text: str, zones: Sequence[LinkedZone], index: Index) -> None:
        self._text = text
        self._index = index
        self._lists = _lists(text, zones)

    def of(self, zone: LinkedZone, parent: LinkedZone | None, entry: ZoneEntry | None, code: str | None) -> ZoneLevel | None:
        """The zone's level; `entry` is its own in the lists, `code` the place that its name tells."""
        if entry is not None and entry.level and entry.name in self._index.own:
            return entry.level
        if entry is not None and self._is_below(zone, entry):
            return self._said(zone) or "provincial"
        return self._said(zone) or (entry.level if entry else None) or self._usual(zone, parent, code)

    def _said(self, zone: LinkedZone) -> ZoneLevel | None:
        """The level that the text states right before or behind a mention, or before or behind the list that it stands in."""
        text = self._text
        for mention in zone.mentions[:LOOKED_AT]:
            start, end = self._lists.get(mention.start, (mention.start, mention.end))
            if (found := _SAID_BEFORE.search(text, max(0, mention.start - 8), mention.start)) or (
                found := _LISTED_AS.search(text, max(0, start - 40), start)
            ):
                return _LEVELS[found.group(1)]
            if found := _SAID_AFTER.match(text, end, end + 32):
                return _LEVELS[found.group(1) or found.group(2)]
            found = _SAID_OF.match(text, end, end + 70)
            if found is not None and not _WISHED.search(found.group("between")):
                return _LEVELS[found.group(2)]
        return None

    def _is_below(self, zone: LinkedZone, entry: ZoneEntry) -> bool:
        """Whether the text calls one of the nation's zones only by the name that it had before it was raised."""
        if entry.level != "national":
            return False
        suffix = core_of(zone.name, self._index.divisions).suffix
        raised = _BELOW.get(suffix, "")
        return bool(raised) and entry.name.endswith(raised) and not any(alias.endswith(raised) for alias in zone.aliases)

    def _usual(self, zone: LinkedZone, parent: LinkedZone | None, code: str | None) -> ZoneLevel | None:
        """The level that zones of the kind have by rule: the state's bonded and free trade zones, the province's in a county."""
        if zone.kind in ("comprehensive_bonded", "free_trade"):
            if parent is None:
                return "national"
            whole = zone.kind == "comprehensive_bonded" or zone.name.endswith("片区")
            return parent.level if whole and zone.kind == parent.kind else None
        if zone.name.endswith("先行示范区") or _OF_THE_NATION.search(zone.name):
            return "national"
        if zone.name.endswith("现代农业产业示范区"):
            return "provincial"
        if parent is not None or code is None:
            return None
        if zone.name.endswith(_FULL_ENDINGS):
            return "provincial"
        if level_of(code) == 3 and zone.kind in LISTED_KINDS:
            name = self._index.divisions.names[code]
            if name[-1] in "县市旗" and core_of(zone.name, self._index.divisions).stem in (name, stem_of(name)):
                return "provincial"
        return None


def _lists(text: str, zones: Sequence[LinkedZone]) -> dict[int, tuple[int, int]]:
    """By the start of each mention in a list of zones (A、B和C) where the list begins and ends."""
    spans = sorted({(mention.start, mention.end) for zone in zones for mention in zone.mentions})
    lists: dict[int, tuple[int, int]] = {}
    i = 0
    while i < len(spans):
        last = i
        while last + 1 < len(spans) and text[spans[last][1] : spans[last + 1][0]] in _LINKS:
            last += 1
        if last > i:
            lists.update((start, (spans[i][0], spans[last][1])) for start, _ in spans[i : last + 1])
        i = last + 1
    return lists
