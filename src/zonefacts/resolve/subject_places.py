"""Places as subjects: the zone that is measured, and what stands or runs somewhere."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..findings import LinkedZone
from ..models.facts import Area
from ..names.places import opening_end
from ..names.words import cut, is_place, names_something
from ..rules import Draft, Scene
from .clauses import ADVERBS, LEAD_IN, REACH, is_noun, measures

_ITS_OWN = re.compile("(?:总|规划|幅员|辖区|区域|占地|建成区)(?:规划|占地)?(?:总)?面积")
_BEHIND_NAME = 12
"""So few characters (去年上半年已) may stand between 园区 and what is measured of it."""
_FACILITY = re.compile(
    r"(?:[^，。；：,;:、“”\s的]{2,6}[市县区镇乡州旗]的)?(?P<what>(?:(?!位于|地处|坐落)[^，。；：,;:、“”\s的]){2,18}?(?:街道|镇|乡|村|社区|医院|中学|小学|学校|大学|学院|校区|机场|车站|客运站|港区|码头|场站|水库|电站|水厂|电厂|公园|广场"
    r"|大桥|隧道|高速|高铁|铁路|专用线|市场|商场|综合体|展馆|博物馆|图书馆|体育馆|会展中心|服务中心|物流中心|物流港|酒店|大厦"
    r"|园区|新厂|工厂|分厂|基地|养殖场|种植园|农场|牧场))"
    r"(?=[，,]|成立|位于|地处|坐落|始建|建于|设计|规划|总|占地|是|为|作为|长|全长|现有|共有|拥有|建成|投产|投用|达产|一期|二期|将|已|由)"
)
_FACILITY_REACH = 26
_NO_FACILITY = re.compile("(?:经|自|据|于|该|此|本|其|全|各|每|这|那|我|另|还|新|改|扩|建|在|对|向|从|由|以|为|将|把|推|完|实|加)")
"""How no name of a place begins: with a pronoun, a preposition or the verb that builds it."""
_SERVES = re.compile(r"[^，。；：,;:、“”\s的]{2,14}?(?:机场|车站|客运站|火车站|高铁站|口岸|码头|港口|医院|景区|博物馆)")
"""Places that people and goods come through, before what comes through them."""


_LIES_IN = re.compile("位于|地处|坐落|选址|落户|在")
"""In a clause that ends with a zone and tells where another thing lies."""


def zone_of(scene: Scene, draft: Draft, begin: int) -> str | None:
    """The zone that opens the clause, by its name or as 园区, or the one whose area this is."""
    clause = scene.reading.clause(draft.start)[0]
    blank = scene.text.rfind(" ", max(clause, draft.start - REACH), draft.start)
    opening = scene.zone_starts.get(clause) or (scene.zone_starts.get(blank + 1) if blank >= 0 else None)
    if opening is not None:
        return opening.name
    if draft.zone is None:
        return None
    if _refers_to(scene, draft, opening_end(scene.text, clause, draft.start)):
        return draft.zone.name  # 园区规划面积3平方公里
    if draft.rule.makes is Area and measures(scene, clause, draft.start) and _has_this_area(scene, draft, draft.zone, clause, begin):
        return draft.zone.name
    return None


def _has_this_area(scene: Scene, draft: Draft, zone: LinkedZone, clause: int, begin: int) -> bool:
    """Whether an area that opens its clause is the zone's that the clause before ends with, or that opens an earlier one."""
    if clause == begin:  # a sentence that opens with the measure speaks on of the zone
        return _ITS_OWN.match(scene.text, draft.start) is not None
    ends = _mentions(scene).ends
    low = max(begin, draft.start - REACH)
    opening = None
    while opening is None and clause > low:
        if ends.get(clause - 1) is zone and not _LIES_IN.search(scene.text, scene.reading.clause(clause - 1)[0], clause - 1):
            return True  # 批准设立云溪合作区，|核准面积3平方公里
        clause = scene.reading.clause(clause - 1)[0]
        opening = scene.zone_starts.get(clause)
    return opening is zone


class _Mentions(NamedTuple):
    """The zones of a page by where their names end, and by where a bare 园区 that means one begins (with its end)."""

    ends: dict[int, LinkedZone]
    references: dict[int, tuple[int, LinkedZone]]


def _mentions(scene: Scene) -> _Mentions:
    known: _Mentions | None = scene.notes.get(__name__)
    if known is None:
        named = [(name, zone) for zone in scene.zones for name in zone.mentions]
        known = scene.notes[__name__] = _Mentions(
            {name.end: zone for name, zone in named},
            {name.start: (name.end, zone) for name, zone in named if name.reference},
        )
    return known


def _refers_to(scene: Scene, draft: Draft, at: int) -> bool:
    """Whether a bare 园区, 该区 that means the draft's zone begins there, with what is measured right behind it."""
    end, zone = _mentions(scene).references.get(at, (0, None))
    if zone is None or zone is not draft.zone or not 0 <= draft.start - end < _BEHIND_NAME:
        return False
    times = scene.figures_between(end, draft.start)
    at = times[0].end if times and times[0].kind == "date" and times[0].start == end else end
    return at >= draft.start or LEAD_IN.fullmatch(scene.text, at, draft.start) is not None


def served_by(scene: Scene, draft: Draft) -> str | None:
    """青川机场|旅客吞吐量达8万人次: the named place or building that opens the clause, with what is measured right behind it."""
    text = scene.text
    clause = scene.reading.clause(draft.start)[0]
    head = opening_end(text, clause, draft.start)
    found = _SERVES.match(text, head, min(draft.end, head + _FACILITY_REACH))
    if found is None or not _light(text[found.end() : draft.start]):
        return None
    what = found.group()
    return what if is_place(cut(what)[0]) and is_noun(what) else None


def _light(between: str) -> bool:
    """Whether nothing that could be measured stands between a place and what is told of it (霍林口岸|今年已|通行..)."""
    return len(between) <= _FACILITY_REACH and not any(names_something(word) for word in cut(between) if word.isalpha())


def facility_of(scene: Scene, draft: Draft, begin: int) -> str | None:
    """青川水库始建于1958年，总库容..: the named place or building that opens the sentence, where the clause itself opens with the measure."""
    text = scene.text
    clause = scene.reading.clause(draft.start)[0]
    if not measures(scene, clause, draft.start) and not ADVERBS.fullmatch(text, clause, draft.start):
        return None
    head = opening_end(text, begin, draft.start)
    found = _FACILITY.match(text, head, min(draft.start, head + _FACILITY_REACH))
    if found is None or _NO_FACILITY.match(text, head):
        return None
    what = found.group("what")
    return what if is_noun(what) else None
