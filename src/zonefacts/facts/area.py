"""Areas: land, floor and planned areas, and what covers them.

The word before the figure says which (占地, 建筑面积, 规划面积), the noun beside it what covers it (2.4万平方米的厂房, 耕地5524亩).
Where only a project's or a park's 占地 is given, whose it is is left to attribution.
"""

from __future__ import annotations

import re

from ..models.facts import Area, AreaKind
from ..models.figure import Figure
from ..rules import Example, Made, Rule, View
from .capacity_words import YEARLY_LIST
from .cues import Cue, CueTable, light, noun_start
from .groups import group_before
from .nouns import after as noun_phrase_after
from .nouns import before as noun_phrase_before
from .nouns import floor_of
from .words import NOMINAL, STATES, VERBS

CUES = CueTable(
    {
        # how an area is meant, and nothing of what covers it
        "planned": "规划面积 规划总面积 规划建设总面积 规划建设面积 总规划面积 规划控制面积 规划范围 远期规划面积 规划 总规划",
        "floor": "建筑面积 总建筑面积 建筑总面积 总建面积 建面 总建面 地上建筑面积 地下建筑面积 规划建筑面积 总规划建筑面积 孵化面积 营业面积 经营面积 商业面积 办公面积 使用面积 租赁面积 "
        "展览面积 展示面积 展览总面积 展出面积 仓储面积 套内面积 竣工面积 施工面积 新开工面积 销售面积 成交面积 载体面积 场地面积 建成面积 供热面积 供暖面积 集中供热面积 拆迁 拆除",
        "land": "占地 占地面积 总占地 总占地面积 用地 用地面积 总用地 总用地面积 规划用地 规划用地面积 总规划用地 规划占地 规划占地面积 建设用地 用地规模 征地 征收 征收土地 征收集体土地 征迁土地 总面积 面积 辖区面积 辖区总面积 国土面积 "
        "行政区域面积 幅员面积 幅员 核准面积 区域面积 流转土地 土地流转 流转 收储 收储土地 收储面积 供地 供应土地 出让 出让土地 出让面积 挂牌 盘活 盘活土地 覆盖 覆盖面积 受灾面积 腾退 腾退土地 拓展 整治 复垦 "
        "平整土地 平整 开发 开发面积 已开发面积 控制面积 管辖面积 管理面积 托管面积 修复 治理 治理面积 园区面积 示范区面积 核心区面积 基地面积 绿化面积",
        "other": "可用面积 屋顶面积 应用面积 硬化面积 铺装面积",
        # what covers it
        "floor thing": "厂房 标准厂房 标准化厂房 车间 仓库 库房 办公楼 写字楼 楼宇 孵化器 孵化场地 公寓 宿舍 办公用房 用房 棚圈 温室 校舍 老旧小区 经济适用住房 保障性住房 公租房 廉租房 人才公寓 "
        "安置房 违建 违法建设 违法建筑 危房 棚户区 房屋 住房 商品房 厂房面积 校舍面积 馆舍面积",
        "land thing": "土地 种植 种植面积 播种面积 播种 栽植 栽种 灌溉面积 有效灌溉面积 耕地 耕地面积 基本农田 永久基本农田 高标准农田 农田 造林 人工造林 营造林 造林绿化 绿化 绿地 绿地面积 林地 草地 "
        "草原 湿地 水域 水域面积 水面 流域面积 闲置土地 批而未供土地 低效用地 治沙 森林 林 果园 茶园 大棚 设施农业 养殖面积 养殖水面 核心区 起步区 建成区 建成区面积 海域 用海 用海面积",
        "none": "每 亩均 人均 单价 地价 均价",
    }
)

_BUILT = re.compile(
    r"厂房|标房|车间|仓库|库房|仓储|冷库|办公|写字楼|楼|公寓|宿舍|住房|用房|房屋|商铺|商业|孵化|载体|场馆|展馆|馆|棚圈|温室|校舍|商场|超市|卖场|综合体|中心(?!公园)|建筑|实验室|"
    r"研发中心|展厅|门店|安置房|院|空间|基地(?!建设)|棚户区|小区"
)
_GROUND = re.compile(
    r"土地|用地|农田|耕地|林|草|湿地|绿地|绿化|园地|果园|茶园|基地|田|水域|海域|水面|矿山|示范区|园区|开发区|核心区|产业园|片区|公园|荒|山|滩|沙|种植|造林|地块|地|区域|校区"
)
_LAND_UNITS = ("亩", "公顷", "平方公里", "平方千米", "顷", "km")
_PER_HEAD = re.compile(r"人均|户均|每人|每户|每亩|每平方米")
_HOPS = 4
"""How many areas back what they cover may stand."""


def _read(view: View, hops: int = _HOPS) -> Made | None:
    figure: Figure = view.anchor
    if figure.unit != "m2" or figure.text.startswith(("一亩", "一平")):
        return None
    text = view.text
    left = max(view.clause[0], view.start - 34)
    if _PER_HEAD.search(text, max(left, view.start - 14), view.start) or _PER_UNIT.match(text, view.end):
        return None
    if _CAPACITY.search(text, left, view.start) or YEARLY_LIST.search(text, left, view.start):
        return None
    cue = CUES.last(text, left, view.start)
    if cue is not None and (cue.role == "none" or not _tied(text, cue.end, view.start)):
        cue = None
    covers = _noun_after(view)
    if cue is None:
        return _made(view, _kind(None, covers[0], figure), *_covering(view, covers)) if covers else _bare(view, figure, hops)
    role, _, thing = cue.role.partition(" ")
    if thing:
        begin = noun_start(text, max(left, floor_of(view, cue.start)), cue.start)
        begin = _past_verbs(text, begin, cue.start)
        noun = text[begin : view.start if _PHASE.fullmatch(text, cue.end, view.start) else cue.end].removesuffix("面积")
        return _made(view, role, None if noun in _ONLY_DONE else noun, begin, view.end)
    if cue.word.endswith("土地"):
        return _made(view, role, "土地", cue.start, view.end)
    if (work := _work_before(text, left, cue)) is not None:
        return _of_works(view, cue, work, hops)
    if cue.word in ("面积", "总面积"):
        return _measured(view, cue, figure)
    if covers is not None and cue.word in _DEALT_WITH:
        return _made(view, _kind("planned" if role == "planned" else None, covers[0], figure), *_covering(view, covers, cue.start))
    if covers is not None and text.startswith("的", view.end):
        if figure.bound in ("at_least", "at_most") and cue.end == view.start:
            return None  # 占地8000平方米以上的市场: a class
        return _made(view, role, covers[0], cue.start, view.end)
    if cue.word in _DEALT_WITH:
        begin = noun_start(text, left, cue.start)
        noun = text[begin : cue.start]
        while noun[-2:] in _VERBS:
            noun = noun[:-2]
        if len(noun) >= 2:  # 退化草原|修复|治理450万亩
            return _made(view, role, noun, begin, view.end)
    return _made(view, role, _part_before(view, cue.start) or group_before(view, cue.start), cue.start, view.end)


_PART_OF_PARK = re.compile(r"(?:[首一二三四]期|先行|先导)[^，。；：、（）\s的]{0,8}区(?=(?:总|预计|计划)*$)")


def _part_before(view: View, at: int) -> str | None:
    """首期示范区|占地3平方公里: a part of a park that has no name of its own."""
    found = _PART_OF_PARK.search(view.text, max(view.clause[0], at - 16), at)
    return found.group() if found is not None else None


_ONLY_DONE = frozenset("灌溉 有效灌溉 种植 播种 栽植 栽种 养殖".split())
"""What is done on the ground says nothing of what covers it, unless it is said with what (蔬菜种植)."""


def _past_verbs(text: str, start: int, end: int) -> int:
    """Where the thing itself begins behind what is done to it: 改造|高标准农田."""
    while True:
        length = next((n for n in (4, 3, 2) if start + n <= end and text[start : start + n] in _VERBS), 0)
        if not length:
            return start
        start += length


_VERBS = (VERBS | NOMINAL | STATES | {"营造", "更新", "分类"}) - {"种植", "养殖", "造林"}
_PHASE = re.compile(r"[一二三四五六]期(?:工程|项目)?")


def _tied(text: str, start: int, end: int) -> bool:
    return light(text, start, end) or _PHASE.fullmatch(text, start, end) is not None


def _covering(view: View, covers: tuple[str, int], start: int | None = None) -> tuple[str, int, int]:
    """The subject and the evidence: the noun after the figure, or the building that the ground is for (土地，用于X用地)."""
    noun, end = covers
    start = view.start if start is None else start
    if noun in ("土地", "用地", "建设用地", "工业用地"):
        meant = _MEANT_FOR.match(view.text, end)
        if meant is not None:
            return meant["what"], start, end
    return noun, start, end


_MEANT_FOR = re.compile(r"[，,]?(?:全部|主要)?用于(?:建设)?(?P<what>[^，。；;：:、\s]{2,20}?)(?:用地|建设|项目建设|的建设)?(?=[，。；;：:、\s]|$)")
_PER_UNIT = re.compile(r"\s*[/／每]|以[上下]的?[^，。；;、]{0,10}(?:商场|商店|超市|购物中心|场所|户型)")
_CAPACITY = re.compile(r"(?:[年月日](?:产|加工|处理)|产能|生产能力|产量)[^，。]{0,8}$")
_DEALT_WITH = frozenset("出让 供地 供应土地 收储 征收 征地 盘活 流转 腾退 整治 治理 修复 平整 规划 拆迁 挂牌 开发 复垦".split())
"""Verbs whose object is the ground that stands after the figure: 出让7万平方米|土地."""


def _made(view: View, kind: str, subject: str | None, start: int, end: int) -> Made:
    return Made(
        min(start, view.start),
        max(end, view.end),
        {"kind": kind, "quantity": view.anchor},
        uses=(view.anchor,),
        subject=subject,
    )


_FORMALITIES = re.compile("(?<=土地|用地|林地|耕地|农田|海域)(?:转用|报批|审批|供应|出让|征收|使用)*(?:手续|指标)?$")
"""28公顷|土地|转用手续: what is done about the land is no part of it."""
_COUNTED = re.compile(r"[0-9一二两三四五六七八九十百]+[余多]?[个家座栋项处条]")
_NO_THING = ("范围", "问题", "发展", "管理", "服务", "增长", "起租", "以上", "面积", "任务")


def _noun_after(view: View) -> tuple[str, int] | None:
    """What stands right after the figure: 2.4万平方米的|一期厂房, 7万平方米|土地."""
    text = view.text
    begin = view.end + (1 if text.startswith("的", view.end) else 0)
    limit = min(view.clause[1], begin + 24)
    if begin >= limit:
        return None
    zone = view.scene.zone_starts.get(begin)
    if zone is not None:
        end = next(name.end for name in zone.mentions if name.start == begin)
        if (phase := _PHASE.match(text, end)) is not None:
            end = phase.end()
        return text[begin:end], end
    found = noun_phrase_after(text, begin, limit)
    if found is None or found[0] > begin + 1 or found[1] - found[0] < 2:
        return None
    begin = found[0]
    if counted := _COUNTED.match(text, begin, found[1]):
        begin = counted.end()  # 占地90亩的|15个|工业项目
    noun = text[begin : found[1]]
    if "项目" in noun:
        noun = noun[: noun.index("项目") + 2]
    noun = _FORMALITIES.sub("", noun)
    if noun.endswith("建设") and len(noun) > 4:
        noun = noun.removesuffix("建设")
    return None if noun == "项目" or noun.startswith(_NO_THING) or noun.endswith(_NO_THING) else (noun, begin + len(noun))


def _measured(view: View, cue: Cue, figure: Figure) -> Made:
    """X面积 by what X is: 小流域面积 is land, 厂房面积 floor."""
    begin = noun_start(view.text, max(view.clause[0], cue.start - 20), cue.start)
    begin = _past_verbs(view.text, begin, cue.start)
    noun = view.text[begin : cue.start]
    if view.text.startswith("规划", max(0, begin - 2)) or noun.startswith("规划"):
        return _made(view, "planned", noun.removeprefix("规划") or None, begin, view.end)
    told = noun or view.text[max(view.sentence[0], view.clause[0] - 24) : view.clause[0]]  # 新盖厂房7栋，面积约4万平方米
    return _made(view, _kind(None, told, figure), noun or None, begin, view.end)


def _kind(role: str | None, noun: str, figure: Figure) -> AreaKind:
    if role in ("planned", "floor", "land", "other"):
        return role  # type: ignore[return-value]
    if any(unit in figure.text for unit in _LAND_UNITS):
        return "land"
    if _BUILT.search(noun):
        return "floor"
    return "land" if _GROUND.search(noun) else "other"


# --- areas told by the work done on them: 厂房竣工面积3万平方米，在建2万平方米 ----------------------------------------

_WORKS = "新开工|开工|动工|施工|建设|在建|续建|已建|建成|封顶|竣工|完工|交付|投产|投用|启用|使用|出租|租用|盘活|完成"
_WORK = re.compile(rf"(?:累计|已经|已|新|实际|总)*(?:{_WORKS})+(?:了)?$")
_STATE_OF_PART = re.compile(
    rf"(?:其中|目前|现|已经|已|正在|年内|今年|计划|拟)*(?:(?:{_WORKS})+(?:了)?|[首一二三四五六]期(?:工程|项目)?(?:约|为)?)(?:达到?|约|近)*"
)
"""A clause that says only which part of the area before is meant: 已建成|3万平方米, 首期|5万平方米."""
_AREA_ITSELF = frozenset(("面积", "总面积", "竣工面积", "施工面积", "新开工面积", "建成面积", "使用面积"))


def _work_before(text: str, left: int, cue: Cue) -> int | None:
    """Where the work begins that 面积 is told with: 厂房|累计新开工|面积."""
    if cue.word not in _AREA_ITSELF:
        return None
    found = _WORK.search(text, left, cue.end - 2)
    return found.start() if found is not None else None


def _of_works(view: View, cue: Cue, work: int, hops: int) -> Made:
    """The area of what the work is done on: the noun before it in its clause, or what the area before covers."""
    text = view.text
    begin = noun_start(text, max(view.clause[0], work - 20), work)
    noun = text[begin:work]
    if len(noun) < 2:
        earlier = _part_of(view, hops)
        kind, noun = earlier if earlier is not None else (None, "")
    else:
        kind = None
    return _made(view, kind or _kind(None, noun or "建筑", view.anchor), noun or None, begin if noun in text[begin:work] else work, view.end)


def _part_of(view: View, hops: int) -> tuple[AreaKind, str] | None:
    """The kind and the thing of the area before this one in the sentence."""
    previous = view.figure_before() or _last_of_paragraph(view)
    if previous is None or previous.unit != "m2" or hops == 0:
        return None
    whole = _read(View(view.scene, previous, previous.start, previous.end), hops - 1)
    return (whole.fields["kind"], whole.subject) if whole is not None and whole.subject else None


def _last_of_paragraph(view: View) -> Figure | None:
    """建设厂房9万平方米。首期|3万平方米: the area of the sentence before."""
    line, scene = view.line, view.scene
    left = max(line.start if line else 0, view.start - 120)
    return next((one for one in reversed(scene.figures_between(left, view.start)) if one.unit == "m2"), None)


_GOODS = re.compile("(?:生产|加工|销售|出口|进口|产出|采购|运送)(?:了)?$")


def _bare(view: View, figure: Figure, hops: int) -> Made | None:
    """A part of the area before, a noun that no table knows (连廊860平方米), or land by its unit alone (已动工3万亩)."""
    text = view.text
    if _STATE_OF_PART.fullmatch(text, view.clause[0], view.start) and (part := _part_of(view, hops)) is not None:
        return _made(view, part[0], part[1], view.clause[0], view.end)
    left = max(view.clause[0], view.start - 20)
    span = noun_phrase_before(text, max(left, floor_of(view, view.start)), view.start)
    if span is not None and span[1] - span[0] >= 2 and light(text, span[1], view.start):
        begin = _past_verbs(text, span[0], span[1])
        noun = text[begin : span[1]]
        if _GOODS.search(text, max(left, begin - 3), begin) and _kind(None, noun, figure) == "other":
            return None  # 已生产|薄膜|90万平方米
        if len(noun) >= 2 and noun[-2:] not in _VERBS and noun not in ("工程", "项目", "面积", "任务"):
            return _made(view, _kind(None, noun, figure), noun, begin, view.end)
    if any(unit in figure.text for unit in _LAND_UNITS):
        return _made(view, "land", _told_before(view), view.start, view.end)
    return None


def _told_before(view: View) -> str | None:
    """启动60万亩示范田，已动工3万亩: an area without a noun is of what the area before it in the sentence covers."""
    previous = view.figure_before()
    if previous is None or previous.unit != "m2":
        return None
    covers = _noun_after(View(view.scene, previous, previous.start, previous.end))
    return covers[0] if covers else None


QUANTITY = Rule(
    name="area/quantity",
    makes=Area,
    on=frozenset({"quantity"}),
    read=_read,
    weight=20,
    examples=(
        Example("项目总占地约320亩。", {"kind": "land", "quantity": "213333.3333"}),
        Example("总建筑面积6.8万平方米。", {"kind": "floor", "quantity": "68000"}),
        Example("园区规划面积12平方公里。", {"kind": "planned", "quantity": "12000000"}),
        Example("建成3万平方米的标准厂房。", {"kind": "floor", "quantity": "30000", "subject": "标准厂房"}),
        Example("出让5万平方米土地。", {"kind": "land", "quantity": "50000", "subject": "土地"}),
        Example("全县有耕地6000亩。", {"kind": "land", "subject": "耕地"}),
        Example("种植面积达到2万亩。", {"kind": "land"}),
        Example("完成人工造林30万亩。", {"kind": "land", "subject": "人工造林"}),
        Example("建设5万平方米车间。", {"kind": "floor", "subject": "车间"}),
    ),
    counters=(
        "年产薄膜200万平方米。",
        "每平方米售价9000元。",
        "人均住房面积42平方米。",
    ),
)

RULES: tuple[Rule, ...] = (QUANTITY,)
