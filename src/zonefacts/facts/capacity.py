"""Capacities: what a plant, a line or a grid makes, treats, stores or supplies, per time or by its nameplate.

A quantity is a capacity where its unit says so (see `capacity_power`; spindles), where a word of making stands before it
with a time (年产, 日处理, 年出栏), where a word for being able does (产能, 处理能力, 库容), or where it is the size in the name
of an undertaking (30万吨钢帘线项目) or of one in a list of such. What was made or moved in one past period is left out.
"""

from __future__ import annotations

import re

from ..models.facts import Capacity
from ..models.figure import Figure
from ..patterns import rare
from ..rules import Example, Made, Rule, View
from .capacities.goods import (
    CLOSED_BARE,
    PLANS,
    able_before,
    clean,
    closed_by_ability,
    figure_start,
    goods_after,
    goods_before,
    goods_of_discourse,
    made,
    paragraph,
    project_of,
    worked_up,
    yielded,
)
from .capacities.power import read_energy, read_power
from .capacities.words import (
    A_TIME,
    AN_ABILITY,
    ANIMALS,
    FARM,
    GONE,
    KIND_OF_ABLE,
    KIND_OF_NAME,
    MASS,
    NAMEPLATES,
    NOT_PIECES,
    PAST,
    PER,
    PER_TIME,
    PIECE_GOODS,
    PIECES,
    SIGN,
    UNDERTAKING,
    VERB_KINDS,
    WORKING,
    YEARLY_LIST,
)
from .cues import expected, noun_end, noun_start
from .money.groups import built_before, names_project

_HOPS = 3
"""How many capacities back the goods may be told."""
_ONE_MACHINE = re.compile("[一首这该单]台套?$|单机")
"""一台5兆瓦风机 is a size of machine."""


def _read(view: View, hops: int = _HOPS) -> Made | None:
    figure: Figure = view.anchor
    unit = figure.unit
    if unit is None or unit in NOT_PIECES:
        if unit != "条":
            return None
        return _per_time(view, figure, hops) or (_able(view, figure, hops) if "产能" in view.before(12) else None)  # 轮胎产能9万条
    if view.text.startswith("级", view.end) or _ONE_MACHINE.search(view.text, max(0, view.start - 3), view.start):
        return None
    if unit == "m2":
        found = _per_time(view, figure, hops) or (
            _able(view, figure, hops) if "产能" in view.before(12) else _in_list(view, hops)
        )
        return found or _of_its_phase(view, hops) or _by_its_rate(view, figure)
    if unit in ("MW", "MWp", "MVA", "kV"):
        of_whole = _of_its_phase(view, hops) if figure.unit == "MW" and "其中" in view.before(12) else None
        return of_whole or read_power(view)
    if unit == "MWh":
        return read_energy(view)
    found = (
        _per_time(view, figure, hops)
        or _able(view, figure, hops)
        or _in_name(view, figure)
        or _by_nameplate(view, figure)
    )
    found = found or _in_list(view, hops) or _of_its_phase(view, hops) or _by_its_rate(view, figure)
    if found is not None and found.subject is None:
        found.subject = built_before(view)
    return found


def _told_before(view: View, hops: int) -> str | None:
    """What else the paragraph says that it is of, or what is counted in such a unit only."""
    return _told_alike(view, hops) or _BY_UNIT.get(str(view.anchor.unit))


def _told_alike(view: View, hops: int) -> str | None:
    """一期年产电机4万台；二期建成后产能达到|9万台: the goods of the capacity before in the same unit, or of a project told since."""
    earlier = view.scene.figures_between(paragraph(view), view.start) if hops else ()
    alike = next((one for one in reversed(earlier) if one.unit == view.anchor.unit), None)
    if alike is None:
        return goods_of_discourse(view)
    told = _read(View(view.scene, alike, alike.start, alike.end), hops - 1)
    if told is None or not told.fields["item"]:
        return yielded(view, alike) or goods_of_discourse(view)
    return goods_of_discourse(view, alike.end) or str(told.fields["item"])


_BY_UNIT = {"辆": "汽车"}
"""What is counted in a unit of its own needs no name: 二厂产能扩到24万辆."""
_A_PHASE = re.compile("(?:^|[，,。；;（(]|其中)(?:其中|计划|先期|先建)*[首一二三四五六]期(?:工程|项目|规模|约|为|达)*$")


def _of_its_phase(view: View, hops: int) -> Made | None:
    """年产薄膜6万吨，其中一期|2万吨: a part of the capacity before it in the same unit."""
    phase = _A_PHASE.search(view.text, max(view.clause[0] - 1, view.start - 12, 0), view.start)
    earlier = view.scene.figures_between(max(paragraph(view), view.start - 80), view.start) if phase and hops else ()
    alike = next((one for one in reversed(earlier) if one.unit == view.anchor.unit and not _is_less(one, view)), None)
    told = _read(View(view.scene, alike, alike.start, alike.end), hops - 1) if alike is not None else None
    if told is None or alike is None or not told.fields["item"]:
        return None
    per = told.fields["quantity"].per
    return made(view, str(told.fields["kind"]), str(told.fields["item"]), view.start, view.end, per)


def _is_less(one: Figure, view: View) -> bool:
    """Of 装机60兆瓦，配套储能6兆瓦，其中一期|20兆瓦 the store is no whole: what is less than the part."""
    part: Figure = view.anchor
    among = "其中" in view.text[max(view.clause[0], view.start - 8) : view.start]
    return among and one.value is not None and part.value is not None and one.value < part.value


def _by_its_rate(view: View, figure: Figure) -> Made | None:
    """已建成|5万吨/年|特种纤维: a mass or a surface written by the year is what a plant can do, where its goods are named."""
    if figure.per != "year" or "/" not in figure.text or figure.unit not in MASS | {"m2"}:
        return None
    if PAST.search(view.text, max(view.clause[0], view.start - 24), view.start):
        return None
    item, end = goods_after(view)
    if len(clean(item) or "") > 1:
        return made(view, "production", item, view.start, end)
    new = _NEW_ABILITY.search(view.text, max(view.clause[0], view.start - 20), view.start)
    return made(view, "production", new["goods"], new.start(), view.end) if new is not None else None


_NEW_ABILITY = re.compile(rf"(?:新增|形成)(?:产能|能力)(?P<goods>{SIGN}{{2,12}})$")


def _in_list(view: View, hops: int) -> Made | None:
    """形成|8万吨单晶硅|、2亿平方米隔膜等产能, 形成|焦炭80万吨|、化肥20万吨的年生产能力."""
    if GONE.search(view.text, max(view.clause[0], view.start - 10), view.start):
        return None
    closed = closed_by_ability(view)
    if closed is None:
        return None
    per = "year" if "年" in closed else None
    if CLOSED_BARE.fullmatch(closed):
        item = goods_before(view.text, view.clause[0], figure_start(view))
        if not clean(item):
            item = _told_before(view, hops) or ""
            return made(view, "production", item, view.start, view.end, per) if clean(item) else None
        return made(view, "production", item, view.start - len(item), view.end, per)
    item, end = goods_after(view)
    return made(view, "production", item, view.start, end, per) if clean(item) else None


# --- by a word of making with a time ---------------------------------------------------------------------------------

_DATED = frozenset("一二三四五六七八九十今去个前0123456789")
"""What stands before 年, 月 or 日 in a date: 5月|生产, 去年|产."""
_A_YEAR_LONG = rare(r"(?:^|[，,。；;：:、\n]|以后|之后)一年$")
"""投产后，|一年|能生产电机4万台."""


def _per_time(view: View, figure: Figure, hops: int) -> Made | None:
    """年产20万吨包装纸, 日处理番茄300吨, 年产10万吨甲、|5万吨乙."""
    text, at = view.text, figure_start(view)
    left = max(view.clause[0], at - 34)
    found = PER_TIME.search(text, left, at) if A_TIME.search(text, left, at) else None
    start = found.start() if found is not None else view.start
    goods = ""
    if found is None:
        found = YEARLY_LIST.search(text, max(view.sentence[0], at - 120), at)
        if found is None:
            return None
        if "公司" in found["goods"]:
            return None  # 甲公司年产10万吨..项目、|乙公司一期|5万吨
        goods, start = found["goods"].strip(), found.start("goods") if found["goods"] else view.start
    verb, time = found["verb"], found["time"]
    if found["able"] == "量" and verb not in _BY_AMOUNT and "最大" not in found.group() and not _is_planned_output(view):
        return None
    if (
        time in ("月", "日", "年")
        and text[max(0, found.start() - 1)] in _DATED
        and not _A_YEAR_LONG.search(text, max(left - 1, 0), found.end("time"))
    ):
        return None
    kind = "treatment" if verb == "加工" and found["able"] else VERB_KINDS[verb]  # as 玉米|加工能力
    item, end = goods or (found["item"] or "").strip("的 "), view.end
    supplies = kind == "supply" and len(verb) > 1 and text.startswith("的", view.end)
    if not item and found["able"] != "量" and not supplies:
        item, end = goods_after(view)  # but of 日供水2万吨的|水厂 the water
    if not item and kind in ("supply", "generation") and len(verb) > 1:
        item = verb
    if not item and kind in ("treatment", "production"):
        worked = worked_up(view, verb, found.start()) if verb in WORKING else None
        kind = "treatment" if worked else kind  # 芒果加工中心, 全年可加工|6万吨: what comes in
        item = _treated(text, left, found.start()) or worked or _told_before(view, hops) or ""
    if kind == "production" and item == "水":
        kind = "supply"  # 水厂日产水|2万吨
    if kind == "supply" and item and len(item) == 1 and not verb.endswith("产"):
        item = verb + item  # 供|气
    return made(view, kind, item, start, end, "hour" if time == "小时" else PER[time])


_BY_AMOUNT = ("处理", "供水", "发电", "处置", "熔化")
"""What plants do so evenly that its amount is their size: 日熔化量|600吨."""


def _is_planned_output(view: View) -> bool:
    """投产后预计年产量|5万吨 is a capacity; 去年年产量5万吨 and 年产量5万吨以上的企业 are none."""
    return not view.text.startswith("的", view.end) and expected(view)


_TREATING = rare(rf"(?P<what>{SIGN}{{2,8}}?)(?:集中)?(?:处理|处置|焚烧)(?:能力|规模|量)")


def _treated(text: str, left: int, end: int) -> str | None:
    """废水|处理规模为日处理3万吨."""
    found = _TREATING.search(text, left, end)
    return text[noun_start(text, left, found.end("what")) : found.end("what")] if found else None


# --- by a word for being able ------------------------------------------------------------------------------------------


def _able(view: View, figure: Figure, hops: int) -> Made | None:
    """新添大豆产能6万吨, 总库容1200万立方米, 年番茄加工能力3万吨."""
    text, at = view.text, figure_start(view)
    left = max(view.clause[0], at - 40)
    found = able_before(text, left, at) if AN_ABILITY.search(text, left, at) else None
    if found is None:
        return None
    able = found["able"]
    if able in _SIZES_AT_LARGE and figure.unit not in MASS:
        return None
    kind = next((kind for kind, pattern in KIND_OF_ABLE if pattern.search(able)), "production")
    if kind == "production" and able.endswith("能力") and _MAKING.search(able) is None:
        kind = VERB_KINDS.get(able[-4:-2], "other")  # 接收能力, 周转能力
    item, per = goods_before(text, left, found.start("able")), None
    if item[1:] in PLANS and item[0] in PER:
        per, item = PER[item[0]], ""  # 年规划|产能
    start, end = found.start("able") - len(item), view.end
    per = per or PER.get(able[0])
    if len(item) > 2 and item[0] in "年日":
        per, item = PER[item[0]], item[1:]
    if not item and "供" in able:
        item = able[able.index("供") :][:2]
    elif not item:
        item, end = goods_after(view)
    if not item and kind == "other":
        item = _ABLE_ITSELF.sub("", able)  # 日均|装卸|能力
    place = item if item.endswith(_PLACES) and len(item) > 3 else None
    if "库容" in able:
        water = "水" in text[paragraph(view) : found.end("able")]
        item = (None if water else goods_of_discourse(view)) or "库容"  # 粮食仓储项目的|总库容
    elif (kind == "storage" and not clean(item)) or item == "储罐":
        item = goods_of_discourse(view) or able
    elif kind == "generation":
        kind, item = "other", able  # 数据中心|装机能力|6000架
    elif kind == "other" and item and (moved := _MOVED.search(able)) and moved.group() not in item:
        item += moved.group()  # 港口|吞吐
    if not item and (worked := next((verb for verb in WORKING if verb in able), None)) is not None:
        item = worked_up(view, worked, found.start("able")) or ""
    if not item and kind == "production":
        item = _told_before(view, hops) or ""
    if able in _SIZES_AT_LARGE and (of_name := next((k for k, named in KIND_OF_NAME if named.search(project_of(view))), None)):
        kind, item = of_name, worked_up(view, "处理", found.start("able")) or item  # 污水处理厂项目, 扩建规模|2万吨
    if kind == "production" and item and "加工" in able:
        kind = "treatment"  # 玉米|加工能力
    if kind == "production" and (treat := re.search("处理|处置|焚烧", item or "")):
        kind, item = "treatment", (item or "")[: treat.start()] or item
    done = made(view, kind, item, start, end, per)
    done.subject = place
    return done


_MAKING = re.compile("产|加工|制造|冶炼|分离")
_SIZES_AT_LARGE = ("总规模", "建设规模", "设计规模", "扩建规模")
_PLACES = ("水库", "港口", "码头", "机场", "电站", "水厂", "电厂", "处理厂", "粮库", "冷库", "货场")
_MOVED = rare("吞吐|装卸|通过|运输")

_ABLE_ITSELF = rare("^[年月日]?均?(?:设计年|综合|设计|总|集中|最大)?|(?:总?)(?:能力|规模)$")


# --- by the name of an undertaking, and by nameplate -------------------------------------------------------------------


def _in_name(view: View, figure: Figure) -> Made | None:
    """神木30万吨金属镁项目, 10万只蛋鸡养殖基地: the size in a name."""
    if figure.unit in ANIMALS:
        return _farm(view, figure)
    if figure.unit not in MASS and figure.unit not in PIECES and not _is_length_of_goods(figure):
        return None
    sized = _undertaking(view, figure)
    if sized is None or view.text.startswith("的", view.end):
        return None
    before = view.text[max(view.clause[0], view.start - 10) : view.start]
    if PAST.search(before) or figure.bound not in ("exact", "approx") or _CLASS.search(figure.text):
        return None
    item, end = goods_after(view)
    if not clean(item) and figure.unit != "m3":
        item = _told_before(view, _HOPS) or ""  # 二期5万吨|扩产工程
    if not item or (len(item) < 2 and figure.unit not in MASS):
        return None
    if figure.unit in PIECES and (figure.value is None or figure.value < 10):
        return None  # 1套12万吨装置
    own = re.split("等|、|和", sized, maxsplit=1)[0]
    kind = next((kind for kind, pattern in KIND_OF_NAME if pattern.search(own)), "production")
    if kind == "production" and (worked := _WORKED.search(view.text, view.end, end + 4)) is not None:
        kind, item = "treatment", view.text[view.end : worked.start()].strip("的") or item
    if kind == "treatment":
        item = _TREATMENT.sub("", item) or item
    done = made(view, kind, item, view.start, end, "year" if view.text.startswith(_A_YEAR, view.end) else None)
    done.subject = _line_named(view, sized)
    return done


_LINE = rare("[^，。；、的等]{2,20}(?:生产线|产线)$")


def _line_named(view: View, sized: str) -> str | None:
    """两万套模具生产线: a line that is called by its size, where the names of projects have it not."""
    if _LINE.fullmatch(sized) is None:
        return None
    end = view.end + len(sized)
    return None if names_project(view.scene, view.start, end) else view.text[view.start : end]


_A_YEAR = ("/年", "／年")
_WORKED = re.compile("(?<!生产)(?:精?深)?加工(?!厂|设备|装备)|(?=炼油)")
"""80万吨甲醇|深加工: what a plant is said to work up is no product."""
_TREATMENT = re.compile("(?:无害化|资源化|综合)?(?:处理|处置|焚烧|利用|净化).*$")
_CLASS = rare("^[百千万亿]+(?:吨|斤)")
"""千亿斤粮食工程, 百万吨炼化基地 are classes, no sizes."""


def _is_length_of_goods(figure: Figure) -> bool:
    """Metres by the hundred thousand are cloth or cable, no road."""
    return (figure.unit == "m" and figure.text.endswith("万米")) or figure.text.endswith("亿米")


_NEXT_OF_LIST = re.compile(r"[^，。；;：:！？!?\n\s0-9%％元]{0,20}(?:[、和及与]|以及) ?")
_SIZES = MASS | PIECES | {"m"}


def _undertaking(view: View, figure: Figure) -> str | None:
    """What follows the size up to the word for the undertaking; of 120万锭甲、600万米乙和350万件丙|4个项目 all sizes have it."""
    text = view.text
    sized = UNDERTAKING.match(text, view.end, min(view.clause[1], view.end + 46))
    if sized is not None and (figure.unit in MASS or PIECE_GOODS.search(sized.group())):
        return sized.group()
    last, listed = figure, _is_listed(view, figure)
    for following in view.scene.figures_between(view.end, min(view.clause[1], view.end + 120)):
        if following.unit not in _SIZES or not _NEXT_OF_LIST.fullmatch(text, last.end, following.start):
            break
        last, listed = following, True
    sized = UNDERTAKING.match(text, last.end, min(view.clause[1], last.end + 46)) if listed else None
    if sized is None or "的" in sized.group():
        return None  # 10台设备、5辆叉车的|物流项目: what it owns
    return text[view.end : sized.end()]


def _is_listed(view: View, figure: Figure) -> bool:
    """Whether another size of the list stands before this one."""
    previous = view.figure_before()
    return (
        previous is not None
        and previous.unit in _SIZES
        and _NEXT_OF_LIST.fullmatch(view.text, previous.end, figure.start) is not None
    )


_FARM_WORDS = rare(
    r"^(?:现代化|标准化|规模化|智能化)+|(?:现代化|标准化|规模化|生态|智能化|养殖|饲养|基地|小区|场|站|繁育)+$|(?:全产业链|产业).*$"
)
_ANIMAL_OF_FARM = {"养鸡": "鸡", "养猪": "猪", "养牛": "牛", "养羊": "羊", "养鸭": "鸭"}


def _farm(view: View, figure: Figure) -> Made | None:
    """10万只|蛋鸡养殖基地."""
    text, right = view.text, min(view.clause[1], view.end + 46)
    farm = FARM.match(text, view.end, right) or UNDERTAKING.match(text, view.end, right)
    if farm is None or figure.value is None or figure.value < 100:
        return None
    if text.startswith("的", view.end):
        kept = _KEPT.search(text, view.clause[0], view.start)
        return made(view, "production", kept["what"], kept.start(), view.end) if kept is not None else None
    goods = noun_end(text, view.end, right)
    named = _FARM_WORDS.sub("", text[view.end : min(goods, farm.end())])
    return made(view, "production", named or _ANIMAL_OF_FARM.get(farm.group()[-3:-1]), view.start, farm.end())


_KEPT = rare(rf"(?:存栏|出栏|饲养|养殖)(?P<what>{SIGN}{{1,8}}?)(?:达到?|约|超过?)?$")
"""存栏|种猪|900头的种猪场."""


def _by_nameplate(view: View, figure: Figure) -> Made | None:
    """纺纱200万锭: units that count nothing but the size of a plant."""
    if figure.unit not in NAMEPLATES:
        return None
    item, end = goods_after(view)
    if clean(item):
        return made(view, "production", item, view.start, end)
    item = goods_before(view.text, view.clause[0], figure_start(view))
    return made(view, "production", item or NAMEPLATES[figure.unit], view.start - len(item), view.end)


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
        Example("青湾港口吞吐能力达2亿吨。", {"kind": "other", "item": "青湾港口吞吐", "subject": "青湾港口"}),
        Example("数据中心装机能力约6000架。", {"kind": "other", "quantity": "6000"}),
        Example("形成3万吨正极材料、2亿平方米隔膜等产能。", {"item": "正极材料", "quantity": "30000"}),
        Example("形成3万吨正极材料、2亿平方米隔膜等产能。", {"item": "隔膜", "quantity": "200000000"}),
        Example("具备年产30GWh储能电池的能力。", {"kind": "production", "item": "储能电池", "quantity": "30000"}),
        Example("推进12万吨储粮项目建设。", {"kind": "storage", "item": "储粮"}),
        Example("顺康食品新厂建成后，能年产5000万箱方便面。", {"item": "方便面", "subject": "顺康食品新厂"}),
        Example("建设年产6000万块（折标）烧结砖生产线。", {"item": "烧结砖", "quantity": "60000000"}),
        Example("该厂年加工、储藏海带2万吨。", {"kind": "production", "item": "海带", "quantity": "20000"}),
        Example("建成后主要生产鱼丸、虾滑两大系列冻品，预计年产量3万吨。", {"kind": "production", "item": "冻品"}),
        Example("已形成90万吨焦炭、4万吨铝镁合金等生产规模。", {"item": "铝镁合金", "quantity": "40000"}),
        Example("总规模60兆瓦的2个光伏发电项目开工。", {"kind": "generation", "item": "光伏发电", "quantity": "60"}),
        Example("可年产6GW硅片及3GW电池片。", {"item": "电池片", "quantity": "3000"}),
        Example("车间每月稳定生产2万平方米电路板。", {"kind": "production", "item": "电路板"}),
        Example("新厂投用后，轴承月产能由20万套扩到60万套。", {"item": "轴承", "quantity": "600000"}),
        Example("扩建完工后，一年能生产童鞋90万双。", {"item": "童鞋", "quantity": "900000"}),
        Example("一期年产电机80万台；二期明年建成，产能将达200万台。", {"item": "电机", "quantity": "2000000"}),
        Example("已形成焦炭60万吨、尿素30万吨的年生产能力。", {"item": "焦炭", "quantity": "600000"}),
        Example("公司建成3万吨/年中间相沥青。", {"kind": "production", "item": "中间相沥青"}),
        Example("推进50万吨乙醇深加工项目。", {"kind": "treatment", "item": "乙醇"}),
        Example("大豆加工能力达到40万吨。", {"kind": "treatment", "item": "大豆"}),
        Example("石英管项目年产能力8万支。", {"kind": "production", "item": "石英管"}),
        Example("一体化项目规划风电300兆瓦。", {"kind": "generation", "item": "风电"}),
        Example("全部投产后年产薄膜8万吨，其中一期3万吨。", {"item": "薄膜", "quantity": "30000"}),
        Example("日供水4万吨的净水厂通水。", {"kind": "supply", "item": "供水"}, "日供水4万吨"),
        Example("全县光伏累计并网达到30万千瓦。", {"kind": "generation", "item": "光伏", "quantity": "300"}),
        Example("当地建成单晶硅棒40GW。", {"kind": "production", "item": "单晶硅棒"}),
        Example("澄溪紧固件有限公司扩建完工后，全厂产能达6万吨。", {"item": "紧固件", "quantity": "60000"}),
        Example("全县现有豆类加工厂9家，年加工能力30万吨。", {"kind": "treatment", "item": "豆类"}),
        Example("聚酰胺中试线试车成功，这条中试线年产600吨。", {"item": "聚酰胺", "quantity": "600"}),
        Example("城北污水处理厂提标后，日处理规模由2万吨扩至4万吨。", {"item": "城北污水", "quantity": "40000"}),
        Example("果蔬冷链项目动工，建成后库容达3万吨。", {"kind": "storage", "item": "果蔬冷链"}),
        Example("光伏电站已累计发电5亿千瓦时，二期拟建规模90兆瓦。", {"kind": "generation", "item": "光伏"}),
        Example("可年产包装机900台、灌装线50条。", {"item": "灌装线", "quantity": "50"}),
        Example("二厂可年产动力电池3GWh。", {"kind": "production", "item": "动力电池", "quantity": "3000"}),
        Example("全县煤炭产量达45万吨，产能达到60万吨。", {"item": "煤炭", "quantity": "600000"}),
        Example("康乐石英表在海外的产能升至90万只。", {"item": "康乐石英表", "quantity": "900000"}),
        Example("二厂年产能由12万辆提升到24万辆。", {"item": "汽车", "quantity": "240000"}),
        Example("一期年产轮胎30万条，二期建成后总产能达80万条。", {"item": "轮胎", "quantity": "800000"}),
        Example("年产3万辆新能源汽车。", {"kind": "production", "item": "新能源汽车", "quantity": "30000"}),
        Example("苏垛医用公司现有纱布日产能6万卷、绷带日产能900箱。", {"item": "绷带", "quantity": "900"}),
        Example("垃圾处理厂扩容后，日处理能力800吨。", {"kind": "treatment", "item": "垃圾"}),
        Example("港区有化学品储罐45万立方米。", {"kind": "storage", "item": "化学品"}),
        Example("新建天然气接收能力80万吨/年。", {"kind": "other", "item": "天然气"}),
        Example("货运码头设计年吞吐量90万吨。", {"kind": "other", "quantity": "900000"}),
        Example("设计年集装箱吞吐量50万标箱。", {"kind": "other", "quantity": "500000"}),
        Example("两座窑炉日熔化量各500吨，生产压延玻璃。", {"kind": "production", "quantity": "500"}),
        Example("辣椒基地的烘房每小时烘干鲜椒8吨。", {"kind": "treatment", "item": "鲜椒"}),
        Example("扩容后变电所可增加供电能力6万千瓦。", {"kind": "supply", "item": "供电", "quantity": "60"}),
        Example("公司苯酐产能12万吨，二期4万吨扩产工程已开工。", {"item": "苯酐", "quantity": "40000"}),
        Example("推进6万吨可再生塑料项目。", {"item": "可再生塑料"}),
        Example("屋顶光伏装机60兆瓦，配套储能6兆瓦，其中一期20兆瓦已并网。", {"kind": "generation", "quantity": "20"}),
        Example("北湖水厂日产水3万吨。", {"kind": "supply", "item": "水"}),
        Example("风电场投运后年上网电量8亿千瓦时。", {"kind": "generation", "item": "上网电量"}),
        Example("柿子加工中心全年可加工2万吨。", {"kind": "treatment", "item": "柿子"}),
    ),
    counters=(
        "去年粮食产量达50万吨。",
        "年产量5万吨以上的企业将超过9家。",
        "口岸进口大豆430万吨。",
        "当地最高用电负荷创新高。",
        "道路全长12公里。",
        "停电损失约2万吨钢材产能。",
        "全区共有110千伏变电站3座。",
        "锅炉房淘汰29兆瓦燃煤锅炉。",
        "去年机场货邮吞吐量突破60万吨。",
        "架设10千伏线路4回。",
    ),
)

RULES: tuple[Rule, ...] = (QUANTITY,)
