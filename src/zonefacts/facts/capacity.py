"""Capacities: what a plant, a line or a grid makes, treats, stores or supplies, per time or by its nameplate.

A quantity is a capacity where its unit says so (megawatts of a plant, kilovolts of a substation), where a word of
making stands before it with a time (年产, 日处理, 年出栏), where a word for being able does (产能, 处理能力, 库容), or where it
is the size in the name of an undertaking (30万吨钢帘线项目). What was made or moved in one past period is left out.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..models.facts import Capacity
from ..models.figure import Figure
from ..rules import Example, Made, Rule, View
from .capacity_words import (
    ABLE,
    ANIMALS,
    FARM,
    GENERATED,
    GOODS_HEAD,
    GOODS_TAIL,
    GRID,
    KIND_OF_ABLE,
    LOAD,
    MADE,
    MASS,
    NOT_PIECES,
    PAST,
    PER,
    PER_TIME,
    PER_TIME_LIST,
    PIECE_GOODS,
    PIECES,
    SIGN,
    SOURCES,
    STORAGE,
    UNDERTAKING,
    VERB_KINDS,
)
from .cues import light, noun_end, noun_start

_ONE_MACHINE = re.compile("[一首这该单]台套?$|单机")
"""一台5兆瓦风机 is a size of machine."""


def _read(view: View) -> Made | None:
    figure: Figure = view.anchor
    unit = figure.unit
    if unit is None or unit in NOT_PIECES:
        return None
    if view.text.startswith("级", view.end) or _ONE_MACHINE.search(view.text, max(0, view.start - 3), view.start):
        return None
    if unit == "m2":
        return _per_time(view, figure) or (_able(view, figure) if "产能" in view.before(12) else None)
    if unit in ("MW", "MWp", "MVA", "kV"):
        return _power(view, figure)
    if unit == "MWh":
        return _energy(view, figure)
    return _per_time(view, figure) or _able(view, figure) or _in_name(view, figure)


def _made(view: View, kind: str, item: str | None, start: int, end: int, per: str | None = None) -> Made:
    figure: Figure = view.anchor
    quantity = replace(figure, per=per) if per and figure.per is None else figure
    if kind == "storage" and item and (head := _STORE.match(item)):
        item = head.group()
    if kind == "treatment" and item:
        item = _PLANT.sub("", item) or item
    fields = {"kind": kind, "item": item or None, "quantity": quantity}
    if figure.pair is not None:
        fields["energy"] = figure.pair
    return Made(min(start, view.start), max(end, _end(view)), fields, uses=(figure,))


def _end(view: View) -> int:
    """Where the figure ends, the second of a pair included (300MW/600MWh)."""
    figure: Figure = view.anchor
    return max(view.end, figure.pair.end) if figure.pair is not None else view.end


_STORE = re.compile(".*(?:储能|电站|系统|设施|装置)")
"""储能电站|带电: the store itself."""

_PLANT = re.compile("(?:集中)?(?:处理|处置|焚烧)(?:(?:厂|站|中心|设施).*)?$")
"""污水|处理厂 treats 污水."""


def _item_after(view: View) -> tuple[str, int]:
    """The goods named right after the quantity: 30万吨|钢帘线|生产线, 300兆瓦|储能|项目."""
    text = view.text
    begin = _end(view)
    begin += text.startswith("的", begin)
    end = noun_end(text, begin, view.clause[1] if view.clause[1] > begin else begin)
    return text[begin:end].strip(), end


def _item_before(text: str, start: int, end: int) -> str:
    head = end
    while head > start and text[head - 1] in "的总年可":
        head -= 1
    begin = noun_start(text, start, head)
    return text[begin:head]


# --- by a word of making with a time ---------------------------------------------------------------------------------


def _per_time(view: View, figure: Figure) -> Made | None:
    """年产20万吨包装纸, 日处理番茄300吨, 年产30万辆汽车."""
    text = view.text
    left = max(view.clause[0], view.start - 34)
    found = PER_TIME.search(text, left, view.start)
    if found is None:
        found = PER_TIME_LIST.search(text, max(view.sentence[0], view.start - 60), view.start)
        if found is None:
            return None
    verb = found["verb"]
    if found["able"] == "量" and verb not in ("处理", "供水", "发电", "处置"):
        return None
    time = found["time"]
    if time in ("月", "日", "年") and found.start() > 0 and (text[found.start() - 1].isdigit() or text[found.start() - 1] in "一二三四五六七八九十今去个前"):
        return None  # 5月生产 is a date
    per = "hour" if time == "小时" else PER[time]
    kind = VERB_KINDS[verb]
    item, end = (found["item"] or "").strip("的"), view.end
    if not item:
        item, end = _item_after(view)
    if not item and kind in ("supply", "generation") and len(verb) > 1:
        item = verb
    if not item and kind in ("treatment", "production"):
        item = _treated(text, left, found.start()) or _goods_of_discourse(view)
    if kind == "supply" and item and len(item) == 1:
        item = verb + item  # 供|气
    return _made(view, kind, _clean(item), found.start(), end, per)


_TREATING = re.compile(rf"(?P<what>{SIGN}{{2,8}}?)(?:集中)?(?:处理|处置|焚烧)(?:能力|规模|量)")


def _treated(text: str, left: int, end: int) -> str | None:
    """废水|处理规模为日处理3万吨."""
    found = _TREATING.search(text, left, end)
    return text[noun_start(text, left, found.end("what")) : found.end("what")] if found else None


# --- by a word for being able ------------------------------------------------------------------------------------------


def _able(view: View, figure: Figure) -> Made | None:
    """新添大豆产能6万吨, 总库容1200万立方米."""
    text = view.text
    left = max(view.clause[0], view.start - 40)
    found = ABLE.search(text, left, view.start)
    if found is None or not (light(text, found.start("rest"), view.start) or _BY_YEAR.fullmatch(found["rest"])):
        return None
    able = found["able"]
    if able in ("总规模", "建设规模", "设计规模") and figure.unit not in MASS:
        return None
    kind = next((kind for kind, pattern in KIND_OF_ABLE if pattern.search(able)), "production")
    item = _item_before(text, left, found.start("able"))
    start, end = found.start("able") - len(item), view.end
    if not item and "供" in able:
        item = able[able.index("供") :][:2]
    elif not item:
        item, end = _item_after(view)
    if "库容" in able:
        item = "库容"
    if not item and kind == "production":
        item = _goods_of_discourse(view) or ""
    per = PER.get(able[0])
    if kind == "production" and (treat := re.search("处理|处置|焚烧", item or "")):
        kind, item = "treatment", (item or "")[: treat.start()] or item
    return _made(view, kind, _clean(item), start, end, per)


_BY_YEAR = re.compile(r"(?:到)?20[0-9]{2}年底?(?:将|可|要)?(?:达到|达|超过|突破)?")


# --- power, energy, voltage ------------------------------------------------------------------------------------------------


def _item_of_next(view: View, figure: Figure) -> str:
    """甲200兆瓦和乙300兆瓦|电池组件: the goods stand once, after the last of the list."""
    following = view.figure_after()
    if following is None or following.unit != figure.unit or following.start - view.end >= 14:
        return ""
    return view.text[following.end : noun_end(view.text, following.end, view.sentence[1])]


def _power(view: View, figure: Figure) -> Made | None:
    text = view.text
    before = text[max(view.clause[0], view.start - 24) : view.start]
    item, end = _item_after(view)
    if not item and text[view.end : view.end + 1] in "和、及与":
        item, end = _item_of_next(view, figure), view.end
    close = text[_end(view) : min(view.clause[1], _end(view) + 14)]
    if figure.unit == "kV":
        grid = GRID.search(close)
        return _made(view, "transmission", grid.group(), view.start, view.end + grid.end()) if grid else None
    per = "year" if re.search("年产(?:能)?[^，。]{0,10}$", before) else None
    if per or re.search("产能|生产能力", before[-10:]):
        named = item or _item_before(text, view.clause[0], view.start - len(before) + before.rfind("年产" if "年产" in before else "产能"))
        return _made(view, "production", _clean(named), view.start - len(before) + before.rfind("年产") if per else view.start, end, per)
    if figure.pair is not None or STORAGE.search(item):
        return _made(view, "storage", _clean(item) or ("储能" if "储能" in before else None), view.start, end)
    if figure.unit == "MVA":
        if LOAD.search(before):
            return _made(view, "supply", _item_before(text, view.clause[0], view.start), view.start, view.end)
        return _made(view, "transmission", "变电", view.start, view.end) if GRID.search(before + close) else None
    if item and figure.bound in ("at_least", "at_most"):
        return None  # 3000千瓦以上机组: a class
    if MADE.search(item) and not re.search("装机|容量", before + item):
        return _made(view, "production", _clean(item), view.start, end)
    if GENERATED.search(item):
        return _made(view, "generation", _clean(item), view.start, end)
    found = ABLE.search(text, max(view.clause[0], view.start - 40), view.start)
    if found and ("装机" in found["able"] or "设备容量" in found["able"]) and (light(text, found.start("rest"), view.start) or _BY_YEAR.fullmatch(found["rest"])):
        named = _item_before(text, max(view.clause[0], view.start - 40), found.start("able"))
        named = named.removeprefix("以上")
        if named in ("", "项目", "工程", "园区", "电站", "电力", "开发"):
            named = named if named == "电力" else _source_of_discourse(view) or "装机"
            return _made(view, "generation", named, found.start("able"), view.end)
        return _made(view, "storage" if STORAGE.search(named) else "generation", _clean(named) or "装机", found.start("able") - len(named), view.end)
    source = None
    for source in GENERATED.finditer(before):  # noqa: B007
        pass
    stored = STORAGE.search(before)
    if stored and light(before, stored.end(), len(before)):
        return _made(view, "storage", stored.group(), view.start - len(before) + stored.start(), view.end)
    if source and light(before, source.end(), len(before)):
        at = view.start - len(before) + source.start()
        begin = noun_start(text, view.clause[0], at)
        named = text[begin : view.start - len(before) + source.end()]
        return _made(view, "generation", _clean(named), begin, view.end)
    if re.search("(?:期|项目|规模|容量)(?:工程|项目)?(?:约?为|达|约)?$", before) or re.match("(?:的?项目|的?工程|机组)", close):
        return _of_discourse(view)
    return None


def _source_of_discourse(view: View) -> str | None:
    """园区装机容量25兆瓦: the source that the paragraph speaks of, where it speaks of one only."""
    sources = set(SOURCES.findall(view.text, _paragraph(view), view.start))
    return sources.pop() if len(sources) == 1 else None


def _of_discourse(view: View) -> Made | None:
    """二期600兆瓦项目: what it makes or generates was said before in the paragraph."""
    text = view.text
    left = _paragraph(view)
    nearest: tuple[int, str, re.Match[str]] | None = None
    for kind, pattern in (("production", MADE), ("generation", GENERATED), ("storage", STORAGE)):
        for found in pattern.finditer(text, left, view.start):
            if nearest is None or found.start() > nearest[0]:
                nearest = (found.start(), kind, found)
    if nearest is None:
        return None
    _, kind, found = nearest
    begin = noun_start(text, left, found.start())
    return _made(view, kind, _clean(text[begin : found.end()]), view.start, view.end)


def _paragraph(view: View, most: int = 240) -> int:
    line = view.line
    return max(line.start if line else 0, view.start - most)


_PROJECT_GOODS = re.compile(r"(?:生产|加工|制造|建设|技改|开发|产业化|扩产|扩建|新建|改造|迁建|搬迁|产业)*(?:项目|生产线|基地|产业园)")


def _goods_of_discourse(view: View) -> str | None:
    """投产后年产800吨: the goods are those of the project spoken of (陶瓷釉料项目 ..)."""
    text = view.text
    last = None
    for last in _PROJECT_GOODS.finditer(text, _paragraph(view, 160), view.start):  # noqa: B007
        pass
    if last is None:
        return None
    begin = noun_start(text, _paragraph(view, 200), last.start())
    for company in view.scene.companies_between(begin, last.start()):
        begin = max(begin, min(company.end, last.start()))
    return text[begin : last.start()] or None


def _energy(view: View, figure: Figure) -> Made | None:
    text = view.text
    if figure.text.endswith("度") and (figure.value is None or figure.value < 1):
        return None  # 零上70度
    item, end = _item_after(view)
    before = text[max(view.clause[0], view.start - 24) : view.start]
    if STORAGE.search(item):
        return _made(view, "storage", _clean(item), view.start, end)
    if found := re.search(r"(年产(?:能)?|产能)[^，。]{0,10}$", before):
        return _made(view, "production", _clean(item) or None, view.start - len(found.group()), end, "year" if found.group().startswith("年") else None)
    if MADE.search(item):
        return _made(view, "production", _clean(item), view.start, end)
    if found := re.search(r"年(?:均|平均|可|设计)?(?:发电量?|上网电量|供电量?|供绿电|输送电量)(?:约|达到?|可达|将达|超过?|为)*$", before):
        return _made(view, "generation", _source_of_discourse(view) or "发电", view.start - len(found.group()), view.end, "year")
    return None


# --- by the name of an undertaking -------------------------------------------------------------------------------------------


def _in_name(view: View, figure: Figure) -> Made | None:
    """神木30万吨金属镁项目, 10万只蛋鸡养殖基地: the size in a name."""
    text = view.text
    right = min(view.clause[1], view.end + 46)
    if figure.unit in ANIMALS:
        farm = FARM.match(text, view.end, right)
        if farm is None or figure.value is None or figure.value < 100:
            return None
        goods = noun_end(text, view.end, right)
        named = re.sub(r"(?:现代化|标准化|规模化|生态|智能化|养殖|饲养|基地|小区|场|繁育)+$", "", text[view.end : min(goods, farm.end())])
        return _made(view, "production", named or _ANIMAL_OF_FARM.get(farm.group()[-3:-1]), view.start, farm.end())
    if figure.unit not in MASS and figure.unit not in PIECES:
        return None
    sized = UNDERTAKING.match(text, view.end, right)
    if sized is None or text.startswith("的", view.end) or (figure.unit not in MASS and not PIECE_GOODS.search(sized.group())):
        return None
    before = text[max(view.clause[0], view.start - 10) : view.start]
    if PAST.search(before) or figure.bound not in ("exact", "approx") or _CLASS.search(figure.text):
        return None
    item, end = _item_after(view)
    if not item and figure.unit != "m3":
        item = _goods_of_discourse(view) or ""
    if not item or (len(item) < 2 and figure.unit not in MASS):
        return None
    kind = "production"
    own = re.split("等|、|和", sized.group(), maxsplit=1)[0]
    if re.search("处理|处置|焚烧|综合利用|净化", own):
        kind = "treatment"
        item = re.sub(r"(?:无害化|资源化|综合)?(?:处理|处置|焚烧|利用|净化).*$", "", item) or item
    elif re.search("冷库|粮库|油库|储备|仓储|储罐|水库", own):
        kind = "storage"
    elif re.search("供水|水厂|供气|供热", own):
        kind = "supply"
    return _made(view, kind, _clean(item), view.start, end)


_CLASS = re.compile("^[百千万亿]+(?:吨|斤)")
"""千亿斤粮食工程, 百万吨炼化基地 are classes, no sizes."""
_ANIMAL_OF_FARM = {"养鸡": "鸡", "养猪": "猪", "养牛": "牛", "养羊": "羊", "养鸭": "鸭"}


def _clean(item: str | None) -> str | None:
    if not item:
        return None
    item = GOODS_HEAD.sub("", GOODS_TAIL.sub("", item)).strip("“”《》的、")
    return None if item.endswith(("公司", "集团", "能力", "规模", "产能")) else item or None


QUANTITY = Rule(
    name="capacity/quantity",
    makes=Capacity,
    on=frozenset({"quantity"}),
    read=_read,
    weight=20,
    examples=(
        Example("项目建成后年产20万吨包装纸。", {"kind": "production", "item": "包装纸", "quantity": "200000"}),
        Example("该线日处理番茄600吨。", {"kind": "treatment", "item": "番茄", "quantity": "600"}, "日处理番茄600吨"),
        Example("水厂日供水8万立方米。", {"kind": "supply", "item": "供水", "quantity": "80000"}),
        Example("建成90MW风电。", {"kind": "generation", "item": "风电", "quantity": "90"}, "90MW风电"),
        Example("加快200MW/400MWh储能建设。", {"kind": "storage", "item": "储能", "quantity": "200", "energy": "400"}),
        Example("投产500MW光伏组件。", {"kind": "production", "item": "光伏组件", "quantity": "500"}),
        Example("光伏发电装机达到120万千瓦。", {"kind": "generation", "item": "光伏发电", "quantity": "1200"}),
        Example("新建110千伏变电站。", {"kind": "transmission", "item": "变电站", "quantity": "110"}),
        Example("水库总库容1200万立方米。", {"kind": "storage", "quantity": "12000000"}),
        Example("推进30万吨钢帘线生产线建设。", {"kind": "production", "item": "钢帘线", "quantity": "300000"}),
        Example("年产3万辆新能源汽车。", {"kind": "production", "item": "新能源汽车", "quantity": "30000"}),
    ),
    counters=(
        "去年粮食产量达50万吨。",
        "口岸进口大豆430万吨。",
        "当地最高用电负荷创新高。",
        "道路全长12公里。",
    ),
)

RULES: tuple[Rule, ...] = (QUANTITY,)
