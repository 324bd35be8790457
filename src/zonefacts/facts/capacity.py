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
from .cues import light, noun_end, noun_start

_PER = {"年": "year", "每年": "year", "月": "month", "每月": "month", "日": "day", "每日": "day", "天": "day", "每天": "day", "时": "hour", "每小时": "hour"}

_KIND_OF_VERB = (
    ("treatment", "处理 处置 消纳 净化 利用 综合利用 回收 回收利用 焚烧 拆解 消化 转化 再生 治理 收集 清洗"),
    ("supply", "供 供水 供气 供热 供电 供汽 供应 输送 输气 输水 供给 配送 取水 供氢 外送 加气 供暖 供冷"),
    ("storage", "储 储存 储备 仓储 存储 冷藏 蓄水 存 存栏"),
    ("generation", "发电 供绿电"),
    ("other", "吞吐 通过 接待 周转 运输 中转 检测 检修 服务 运行 计算"),
    ("production", "产 生产 加工 制造 屠宰 出栏 孵化 繁育 培育 印染 织造 冶炼 开采 提取 组装 酿造 养殖 制 可产 组培 灌装 洗选 制氢"),
)
_VERB_KINDS = {verb: kind for kind, verbs in _KIND_OF_VERB for verb in verbs.split()}
_VERBS = "|".join(sorted(_VERB_KINDS, key=len, reverse=True))

_SIGN = r"[^，。；;：:、“”（）()！？!?\n\s0-9]"
_LISTED = r"[^，。；;：:“”（）()！？!?\n\s0-9]"
_PER_TIME = re.compile(
    rf"(?:每)?(?P<time>年|月|日|天|小时)均?(?:可|能|计划|设计|综合|总|最大|将|平均)*(?P<verb>{_VERBS})(?P<item>(?!了|[量值业]|能(?!源)){_LISTED}{{0,20}}?)"
    r"(?P<able>产能|能力|规模|水平|量)?(?:可以|可|将|能|已|预计|也|均|分别)*(?:达到|达|约为|约|为|超过|超|提升至|提升到|增至|突破|近|稳定在|在)*$"
)
"""年产包装纸|20万吨, 日处理污水能力达|5万吨."""

_ABLE = re.compile(
    rf"(?P<item>{_SIGN}{{0,16}}?)(?P<able>总?装机总?(?:容量|规模)|总?装机|[年月日]?总?产能(?:规模)?|设计产能|(?:年|日|月)?(?:综合|设计|总|集中)?(?:生产|加工|制造|冶炼|分离|屠宰|供[水气热电汽]|处理|处置|供应|保障|储存|存储|仓储|贮藏|储备|"
    r"储气|冷藏|接待|吞吐|通过|运输|消纳|外送|输电|输送|转化|检修|回收|拆解|发电)(?:总)?(?:能力|规模)|储能规模|建设规模|总?库容量?|总储量?容量|总?(?:仓储|存储|静态仓储)容量|总容量|"
    r"储存容量|总规模|设计规模|主变容量|变电总?容量|变电站容量|发电设备容量|算力总?规模|总算力|智能算力|算力)(?P<rest>[^，。；;\n]{0,16})$"
)
"""What something is able to: 风电装机|40万千瓦, 总库容|1200万立方米."""

_KIND_OF_ABLE = (
    ("generation", re.compile("装机|发电")),
    ("treatment", re.compile("处理|处置|消纳")),
    ("supply", re.compile("供[水气热电应]|保障|外送|输电")),
    ("transmission", re.compile("变电|主变")),
    ("storage", re.compile("库容|仓储|存储|[储贮][存备气能藏]|储容|总容量")),
    ("other", re.compile("接待|吞吐|通过|运输|算力")),
)

_STORAGE = re.compile("储能|抽水蓄能|抽蓄|蓄电")
_MADE = re.compile("组件|电池|电机|风机|逆变器|叶片|变压器|设备|装备|整机|切片|硅片|硅棒|晶硅|硅料|电解槽|支架|玻璃|薄膜|模组|芯片|机组制造|铸件|塔筒|部件")
_GENERATED = re.compile("风电|光伏|光电|发电|火电|水电|核电|机组|热电|电站|电厂|煤电|新能源|太阳能|清洁能源|可再生能源|风光|风能|绿电|能源基地|光热|气电|垃圾焚烧")
_GRID = re.compile("变电站?|输变电|线路|输电|开关站|配电|换流站|直流|交流|电网|主变|通道")
_LOAD = re.compile("负荷|报装|用电|供电")
_UNDERTAKING = re.compile(r"[^，。；;：:！？!?\n\s%％元]{0,44}?(?:项目|生产线|产线|装置|等[^，。；;]{0,8}(?:项目|工程)|工程(?!师)|基地|工厂|技改|扩建|扩能|提质|改造|搬迁|车间|(?:冷|水|粮|油)库|生产加工|矿|冶炼厂|焚烧厂|处理厂|电厂|水厂)")
_FARM = re.compile(r"[^，。；;：:、！？!?\n\s]{0,10}?(?:养殖|养鸡|养猪|养牛|养羊|养鸭|牧|饲养|繁育)?(?:场|基地|养殖区|养殖小区)")
_ANIMALS = frozenset("只 头 羽 尾 匹".split())
_PAST = re.compile("产量|销量|累计|去年|同比|进口|出口|消费|销售|消耗|节约|减排|减少|节省|采购|排放|捐赠|运送|发送|转运|查获|库存|储量|资源量|用量|配额|千克|需求")
_MASS = frozenset({"t", "m3"})
_NOT_PIECES = frozenset("家 个 项 名 人 户 次 人次 条 座 所 处 例 起 件次 层 期 批 米 m 岁 级 天 村 栋 幢 间 位 册 篇 场 届 元".split())
"""Units of pieces that no plant makes by the year; 年产30万辆 counts vehicles."""

_GOODS_TAIL = re.compile(r"(?:等|的|生产|加工|建设|新建|改扩建|扩建|年产|项目|系列)+$")
_GOODS_HEAD = re.compile("^(?:从事|开发|加工|设计|拟建|在建|生产(?!线)|制造|建设|新建|主要|年产)+")


_ONE_MACHINE = re.compile("[一首这该单]台套?$|单机")
"""一台5兆瓦风机 is a size of machine."""


def _read(view: View) -> Made | None:
    figure: Figure = view.anchor
    unit = figure.unit
    if unit is None or unit in _NOT_PIECES:
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


_PLANT = re.compile("(?:集中)?(?:处理|处置|焚烧)(?:厂|站|中心|设施)?$")
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
    """年产20万吨包装纸, 日处理鲜奶500吨, 年产30万辆汽车."""
    text = view.text
    left = max(view.clause[0], view.start - 34)
    found = _PER_TIME.search(text, left, view.start)
    if found is None:
        found = _PER_TIME_LIST.search(text, max(view.sentence[0], view.start - 60), view.start)
        if found is None:
            return None
    verb = found["verb"]
    if found["able"] == "量" and verb not in ("处理", "供水", "发电", "处置"):
        return None
    time = found["time"]
    if time in ("月", "日", "年") and found.start() > 0 and (text[found.start() - 1].isdigit() or text[found.start() - 1] in "一二三四五六七八九十今去个前"):
        return None  # 5月生产 is a date
    per = "hour" if time == "小时" else _PER[time]
    kind = _VERB_KINDS[verb]
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


_TREATING = re.compile(rf"(?P<what>{_SIGN}{{2,8}}?)(?:集中)?(?:处理|处置|焚烧)(?:能力|规模|量)")


def _treated(text: str, left: int, end: int) -> str | None:
    """污水|处理规模达到日处理14万吨."""
    found = _TREATING.search(text, left, end)
    return text[noun_start(text, left, found.end("what")) : found.end("what")] if found else None


_PER_TIME_LIST = re.compile(r"(?P<time>年)(?P<verb>产|加工|生产)(?P<item>)(?P<able>)[0-9][^，。；\n]{2,40}[、和及]$")
"""年产10万吨A、|5万吨B: the word of making holds for the whole list."""


# --- by a word for being able ------------------------------------------------------------------------------------------


def _able(view: View, figure: Figure) -> Made | None:
    """新增粮食产能30亿斤, 总库容1200万立方米."""
    text = view.text
    left = max(view.clause[0], view.start - 40)
    found = _ABLE.search(text, left, view.start)
    if found is None or not (light(text, found.start("rest"), view.start) or _BY_YEAR.fullmatch(found["rest"])):
        return None
    able = found["able"]
    if able in ("总规模", "建设规模", "设计规模") and figure.unit not in _MASS:
        return None
    kind = next((kind for kind, pattern in _KIND_OF_ABLE if pattern.search(able)), "production")
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
    per = _PER.get(able[0])
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
        grid = _GRID.search(close)
        return _made(view, "transmission", grid.group(), view.start, view.end + grid.end()) if grid else None
    per = "year" if re.search("年产(?:能)?[^，。]{0,10}$", before) else None
    if per or re.search("产能|生产能力", before[-10:]):
        named = item or _item_before(text, view.clause[0], view.start - len(before) + before.rfind("年产" if "年产" in before else "产能"))
        return _made(view, "production", _clean(named), view.start - len(before) + before.rfind("年产") if per else view.start, end, per)
    if figure.pair is not None or _STORAGE.search(item):
        return _made(view, "storage", _clean(item) or ("储能" if "储能" in before else None), view.start, end)
    if figure.unit == "MVA":
        if _LOAD.search(before):
            return _made(view, "supply", _item_before(text, view.clause[0], view.start), view.start, view.end)
        return _made(view, "transmission", "变电", view.start, view.end) if _GRID.search(before + close) else None
    if item and figure.bound in ("at_least", "at_most"):
        return None  # 6000千瓦及以上电厂: a class
    if _MADE.search(item) and not re.search("装机|容量", before + item):
        return _made(view, "production", _clean(item), view.start, end)
    if _GENERATED.search(item):
        return _made(view, "generation", _clean(item), view.start, end)
    found = _ABLE.search(text, max(view.clause[0], view.start - 40), view.start)
    if found and ("装机" in found["able"] or "设备容量" in found["able"]) and (light(text, found.start("rest"), view.start) or _BY_YEAR.fullmatch(found["rest"])):
        named = _item_before(text, max(view.clause[0], view.start - 40), found.start("able"))
        named = named.removeprefix("以上")
        if named in ("", "项目", "工程", "园区", "电站", "电力", "开发"):
            named = named if named == "电力" else _source_of_discourse(view) or "装机"
            return _made(view, "generation", named, found.start("able"), view.end)
        return _made(view, "storage" if _STORAGE.search(named) else "generation", _clean(named) or "装机", found.start("able") - len(named), view.end)
    source = None
    for source in _GENERATED.finditer(before):  # noqa: B007
        pass
    stored = _STORAGE.search(before)
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


_SOURCES = re.compile("风电|光伏|光电|火电|水电|核电|热电|煤电|太阳能|风光|风能|光热|气电|垃圾焚烧|生物质")
"""Sources that say what is generated; 新能源 and 发电 alone do not."""


def _source_of_discourse(view: View) -> str | None:
    """项目装机容量为30兆瓦: the source that the paragraph speaks of, where it speaks of one only."""
    sources = set(_SOURCES.findall(view.text, _paragraph(view), view.start))
    return sources.pop() if len(sources) == 1 else None


def _of_discourse(view: View) -> Made | None:
    """二期600兆瓦项目: what it makes or generates was said before in the paragraph."""
    text = view.text
    left = _paragraph(view)
    nearest: tuple[int, str, re.Match[str]] | None = None
    for kind, pattern in (("production", _MADE), ("generation", _GENERATED), ("storage", _STORAGE)):
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
    """建成后年产3000吨: the goods are those of the project spoken of (碳纤维项目二期 ..)."""
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
    if _STORAGE.search(item):
        return _made(view, "storage", _clean(item), view.start, end)
    if found := re.search(r"(年产(?:能)?|产能)[^，。]{0,10}$", before):
        return _made(view, "production", _clean(item) or None, view.start - len(found.group()), end, "year" if found.group().startswith("年") else None)
    if _MADE.search(item):
        return _made(view, "production", _clean(item), view.start, end)
    if found := re.search(r"年(?:均|平均|可|设计)?(?:发电量?|上网电量|供电量?|供绿电|输送电量)(?:约|达到?|可达|将达|超过?|为)*$", before):
        return _made(view, "generation", _source_of_discourse(view) or "发电", view.start - len(found.group()), view.end, "year")
    return None


# --- by the name of an undertaking -------------------------------------------------------------------------------------------


def _in_name(view: View, figure: Figure) -> Made | None:
    """神木30万吨金属镁项目, 10万只蛋鸡养殖基地: the size in a name."""
    text = view.text
    right = min(view.clause[1], view.end + 46)
    if figure.unit in _ANIMALS:
        farm = _FARM.match(text, view.end, right)
        if farm is None or figure.value is None or figure.value < 100:
            return None
        goods = noun_end(text, view.end, right)
        named = re.sub(r"(?:现代化|标准化|规模化|生态|智能化|养殖|饲养|基地|小区|场|繁育)+$", "", text[view.end : min(goods, farm.end())])
        return _made(view, "production", named or _ANIMAL_OF_FARM.get(farm.group()[-3:-1]), view.start, farm.end())
    if figure.unit not in _MASS and figure.unit not in _PIECES:
        return None
    sized = _UNDERTAKING.match(text, view.end, right)
    if sized is None or text.startswith("的", view.end) or (figure.unit not in _MASS and not _PIECE_GOODS.search(sized.group())):
        return None
    before = text[max(view.clause[0], view.start - 10) : view.start]
    if _PAST.search(before) or figure.bound not in ("exact", "approx") or _CLASS.search(figure.text):
        return None
    item, end = _item_after(view)
    if not item and figure.unit != "m3":
        item = _goods_of_discourse(view) or ""
    if not item or (len(item) < 2 and figure.unit not in _MASS):
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


_PIECES = frozenset("台 套 件 辆 只 片 支 颗 块 双 艘 架 瓶 箱 盒 根 把 张 幅 匹 锭 枚 粒 头 羽 尾 株 组 m 台套 重量箱 罐 袋 樘 卷 副".split())
_CLASS = re.compile("^[百千万亿]+(?:吨|斤)")
"""千亿斤粮食工程, 百万吨炼化基地 are classes, no sizes."""
_PIECE_GOODS = re.compile(r"(?:生产线|产线|生产|加工|制造|技改|扩产|扩能)")
_ANIMAL_OF_FARM = {"养鸡": "鸡", "养猪": "猪", "养牛": "牛", "养羊": "羊", "养鸭": "鸭"}


def _clean(item: str | None) -> str | None:
    if not item:
        return None
    item = _GOODS_HEAD.sub("", _GOODS_TAIL.sub("", item)).strip("“”《》的、")
    return None if item.endswith(("公司", "集团", "能力", "规模", "产能")) else item or None


QUANTITY = Rule(
    name="capacity/quantity",
    makes=Capacity,
    on=frozenset({"quantity"}),
    read=_read,
    weight=20,
    examples=(
        Example("项目建成后年产20万吨包装纸。", {"kind": "production", "item": "包装纸", "quantity": "200000"}),
        Example("该线日处理鲜奶600吨。", {"kind": "treatment", "item": "鲜奶", "quantity": "600"}, "日处理鲜奶600吨"),
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
