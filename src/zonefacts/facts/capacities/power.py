"""Capacities whose unit says that they are: megawatts of a plant, megawatt-hours of a store, kilovolts of a substation."""

from __future__ import annotations

import re

from ...models.figure import Figure
from ...rules import Made, View
from ..cues import light, noun_end, noun_start
from .goods import able_before, clean, figure_end, goods_after, goods_before, made, paragraph
from .words import GENERATED, GRID, LOAD, NO_PLANT, SOURCES, STORAGE, YEARLY_LIST
from .words import MADE as MACHINES

_CLAUSE = 24
"""How many characters of its clause before the figure are looked at."""


def read_power(view: View) -> Made | None:
    """Generation, storage or supply by what the plant is, or production where machines of that power are made."""
    figure: Figure = view.anchor
    begin = max(view.clause[0], view.start - _CLAUSE)
    before = view.text[begin : view.start]
    close = view.text[figure_end(view) : min(view.clause[1], figure_end(view) + 14)]
    if figure.unit == "kV":
        grid = GRID.search(close)
        if grid is not None and _is_counted(view, view.end + grid.end()):
            return None
        return made(view, "transmission", grid.group(), view.start, view.end + grid.end()) if grid else None
    item, end = goods_after(view)
    if not item and close[:1] in ("和", "、", "及", "与"):
        item, end = _goods_of_next(view, figure), view.end
    produced = _produced(view, before, begin, item, end)
    if produced is not None:
        return produced
    if figure.pair is not None or STORAGE.search(item):
        return made(view, "storage", clean(item) or ("储能" if "储能" in before else None), view.start, end)
    if figure.unit == "MVA":
        return _transformed(view, before, close)
    if item and figure.bound in ("at_least", "at_most"):
        return None  # 3000千瓦以上机组: a class
    if MACHINES.search(item) and not re.search("装机|容量", before + item):
        return made(view, "production", item, view.start, end)
    if GENERATED.search(item):
        return made(view, "generation", item, view.start, end)
    known = _installed(view) or _named_before(view, before, begin) or _of_a_phase(view, before, close)
    return known or _by_its_unit(view, item, end)


def _by_its_unit(view: View, item: str, end: int) -> Made | None:
    """Megawatts that no word tells more of are of what is made where goods are named beside them, else of what the paragraph generates."""
    text, figure = view.text, view.anchor
    if (
        figure.value is None
        or figure.value < 1
        or NO_PLANT.search(text, max(view.clause[0], view.start - _CLAUSE), view.end + 12)
    ):
        return None
    linked = _LINKED.search(text, max(view.clause[0], view.start - 6), view.start)
    at = linked.start() if linked is not None else view.start
    named = goods_before(text, view.clause[0], at)
    for goods, start, stop in ((item, view.start, end), (named, at - len(named), view.end)):
        if MACHINES.search(goods):
            return made(view, "production", goods, start, stop)
    of_clause = [one.group() for one in GENERATED.finditer(text, max(view.clause[0], view.start - 60), view.start)]
    source = of_clause[-1] if of_clause else source_of_discourse(view) or _generated_before(view)
    return made(view, "generation", source, view.start, view.end)


_LINKED = re.compile("(?:将|已|可)*(?:达到?|约|为|超过?|扩至|增至|升至)$")


def _generated_before(view: View) -> str | None:
    """What the paragraph says last that generates: 新能源, 电站."""
    text, left = view.text, paragraph(view)
    found = SOURCES.findall(text, left, view.start) or [one.group() for one in GENERATED.finditer(text, left, view.start)]
    return found[-1] if found else None


def _is_counted(view: View, at: int) -> bool:
    """110千伏变电站|2座: what is counted says its voltage as its kind."""
    return _COUNT.match(view.text, at, view.clause[1]) is not None


_COUNT = re.compile("[^，。；、0-9]{0,4}?[0-9一二两三四五六七八九十]+[座个回条]")


def _goods_of_next(view: View, figure: Figure) -> str:
    """甲200兆瓦和乙300兆瓦|电池组件: the goods stand once, after the last of the list."""
    following = view.figure_after()
    if following is None or following.unit != figure.unit or following.start - view.end >= 14:
        return ""
    return view.text[following.end : noun_end(view.text, following.end, view.sentence[1])]


_MADE_A_YEAR = re.compile("年产(?:能)?(?=[^，。0-9]{0,10}$)")
_CAN_MAKE = re.compile("产能|生产能力")


def _produced(view: View, before: str, begin: int, item: str, end: int) -> Made | None:
    """年产5GW|电池, 组件|产能5GW: machines by their power."""
    yearly = _MADE_A_YEAR.search(before)
    able = _CAN_MAKE.search(before, max(0, len(before) - 10))
    if yearly is None and able is None:
        listed = YEARLY_LIST.search(view.text, max(view.sentence[0], view.start - 120), view.start)
        goods = (listed["goods"] or item) if listed is not None else ""
        return made(view, "production", goods, view.start, end, "year") if MACHINES.search(goods) else None
    if yearly is not None and (goods := before[yearly.end() :].strip()) and MACHINES.search(goods):
        item, end = goods, view.end  # 年产|风电整机|150万千瓦
    at = begin + before.rfind("年产" if "年产" in before else "产能")
    named = item or goods_before(view.text, view.clause[0], at)
    return made(view, "production", named, at if yearly else view.start, end, "year" if yearly else None)


def _transformed(view: View, before: str, close: str) -> Made | None:
    """Megavolt-amperes: asked for by users (报装), or those of a substation."""
    if LOAD.search(before):
        return made(view, "supply", goods_before(view.text, view.clause[0], view.start), view.start, view.end)
    what = "主变" if "主变" in before else "变电"
    return made(view, "transmission", what, view.start, view.end) if GRID.search(before + close) else None


_NO_SOURCE = frozenset(("", "项目", "工程", "园区", "电站", "开发"))
"""What may stand before 装机 and says nothing of what generates."""


_CARRIES = re.compile("供[电热汽]|[输送]电|外送")
"""增加|供电能力|2万千瓦: what is brought to users."""


def _installed(view: View) -> Made | None:
    """风电|装机|达到40万千瓦."""
    text, left = view.text, max(view.clause[0], view.start - 40)
    found = able_before(text, left, view.start)
    if found is not None and (carried := _CARRIES.search(found["able"])) is not None:
        return made(view, "supply", carried.group(), found.start("able"), view.end)
    if found is None or not ("装机" in found["able"] or "设备容量" in found["able"]):
        return None
    named = goods_before(text, left, found.start("able")).removeprefix("以上")
    if named == "电力" or named in _NO_SOURCE:
        named = named if named == "电力" else source_of_discourse(view) or "装机"
        return made(view, "generation", named, found.start("able"), view.end)
    kind = "storage" if STORAGE.search(named) else "generation"
    return made(view, kind, clean(named) or "装机", found.start("able") - len(named), view.end)


def _named_before(view: View, before: str, begin: int) -> Made | None:
    """储能|300兆瓦, 海上风电|达到200万千瓦."""
    stored = STORAGE.search(before)
    if stored and light(before, stored.end(), len(before)):
        return made(view, "storage", stored.group(), begin + stored.start(), view.end)
    source = None
    for source in GENERATED.finditer(before):  # noqa: B007
        pass
    if source is None or not light(before, source.end(), len(before)):
        return None
    start = noun_start(view.text, view.clause[0], begin + source.start())
    for owner in _OF_WHAT.finditer(view.text, start, begin + source.start()):
        start = owner.end()
    return made(view, "generation", view.text[start : begin + source.end()], start, view.end)


_OF_WHAT = re.compile("项目|工程|规划|基地|园区")
"""一体化项目规划|风电|400兆瓦: what has the plant is no part of it."""
_PHASE_BEFORE = re.compile("(?:期|项目|规模|容量)(?:工程|项目)?(?:约?为|达|约)?$")
_PLANT_BEHIND = re.compile("的?项目|的?工程|机组")


def _of_a_phase(view: View, before: str, close: str) -> Made | None:
    """二期600兆瓦项目: what it makes or generates was said before in the paragraph."""
    if not (_PHASE_BEFORE.search(before) or _PLANT_BEHIND.match(close)):
        return None
    text, left = view.text, paragraph(view)
    nearest: tuple[int, str, re.Match[str]] | None = None
    for kind, pattern in (("production", MACHINES), ("generation", GENERATED), ("storage", STORAGE)):
        for found in pattern.finditer(text, left, view.start):
            if nearest is None or found.start() > nearest[0]:
                nearest = (found.start(), kind, found)
    if nearest is None:
        return None
    at, kind, found = nearest
    item = text[noun_start(text, left, at) : found.end()]
    if kind == "generation" and not SOURCES.search(item):
        item = source_of_discourse(view) or item
    return made(view, kind, item, view.start, view.end)


def source_of_discourse(view: View) -> str | None:
    """园区装机容量25兆瓦: the source that the paragraph speaks of, where it speaks of one only."""
    sources = set(SOURCES.findall(view.text, paragraph(view), view.start))
    return sources.pop() if len(sources) == 1 else None


_YEARLY_OUTPUT = re.compile(r"(年产(?:能)?|产能)[^，。]{0,10}$")
_CELLS = re.compile("(?:电池|电芯|模组|电池包|[Pp][Aa][Cc][Kk]|PACK)(?!储能)")
"""18GWh|储能模组: what stores are made of is produced."""
_YEARLY_POWER = re.compile(
    r"年(?:均|平均|可|设计)?(?:发电量?|上网电量|供电量?|供绿电|输送电量)(?:约|达到?|可达|将达|超过?|为)*$"
)


def read_energy(view: View) -> Made | None:
    """Megawatt-hours: of a store, of batteries made by the year, or generated by the year."""
    figure: Figure = view.anchor
    if figure.text.endswith("度") and (figure.value is None or figure.value < 1):
        return None  # 零上70度
    item, end = goods_after(view)
    before = view.text[max(view.clause[0], view.start - _CLAUSE) : view.start]
    made_a_year = _YEARLY_OUTPUT.search(before)
    makes = made_a_year is not None and made_a_year.group() == "年产"  # 年产|10吉瓦时储能系统
    if STORAGE.search(item) and not _CELLS.search(item) and not makes:
        return made(view, "storage", item, view.start, end)
    if found := made_a_year:
        item = item or view.text[view.start - len(found.group()) + len(found[1]) : view.start]  # 年产|储能电池|2GWh
        per = "year" if found.group().startswith("年") else None
        return made(view, "production", item, view.start - len(found.group()), end, per)
    if MACHINES.search(item) or _CELLS.search(item):
        return made(view, "production", item, view.start, end)
    if found := _YEARLY_POWER.search(before):
        item = "上网电量" if "上网" in found.group() else source_of_discourse(view) or "发电"
        if "供电" in found.group():
            return made(view, "supply", "电", view.start - len(found.group()), view.end, "year")
        return made(view, "generation", item, view.start - len(found.group()), view.end, "year")
    return None
