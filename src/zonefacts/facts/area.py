"""Areas: land, floor and planned areas, and what covers them.

The word before the figure says which (占地, 建筑面积, 规划面积), the noun beside it what covers it (2.4万平方米的厂房, 耕地5524亩).
Where only a project's or a park's 占地 is given, whose it is is left to attribution.
"""

from __future__ import annotations

import re

from ..models.facts import Area, AreaKind
from ..models.figure import Figure
from ..names.words import cut, tag
from ..patterns import rare
from ..phrases.nouns import after as noun_phrase_after
from ..phrases.nouns import before as noun_phrase_before
from ..phrases.nouns import floor_of
from ..phrases.words import NOMINAL, STATES, VERBS
from ..rules import Example, Made, Rule, View
from .area_words import (
    AREA_ITSELF,
    BUILT,
    CAPACITY,
    COUNTED,
    CUES,
    DEALT_WITH,
    FORMALITIES,
    GOODS,
    GROUND,
    LAND_UNITS,
    MEANT_FOR,
    NO_THING,
    ONLY_DONE,
    PER_HEAD,
    PER_UNIT,
    STATE_OF_PART,
    WORK,
)
from .capacities.goods import closed_by_ability
from .capacities.words import YEARLY_LIST
from .cues import Cue, light, noun_start
from .money.groups import group_before, names_project

_HOPS = 4
"""How many areas back what they cover may stand."""


def _read(view: View, hops: int = _HOPS) -> Made | None:
    figure: Figure = view.anchor
    if figure.unit != "m2" or _NO_SIZE.match(figure.text):
        return None
    text = view.text
    if figure.bound in ("at_least", "at_most") and _CLASS_OF.match(text, view.end):
        return None
    left = max(view.clause[0], view.start - 34)
    if PER_HEAD.search(text, max(left, view.start - 14), view.start) or PER_UNIT.match(text, view.end):
        return None
    if CAPACITY.search(text, left, view.start) or YEARLY_LIST.search(text, left, view.start) or closed_by_ability(view):
        return None
    cue = CUES.last(text, left, view.start)
    covers = _noun_after(view)
    if cue is None or cue.role == "none" or not _tied(text, cue.end, view.start):
        return _bare(view, figure, hops) if covers is None else _covered(view, covers, None)
    role, _, thing = cue.role.partition(" ")
    if thing:
        return _of_thing(view, cue, role, left)
    if cue.word.endswith("土地"):
        return _made(view, role, None if _of_project(view) else "土地", cue.start, view.end)
    if (work := _work_before(text, left, cue)) is not None:
        return _of_works(view, cue, work, hops)
    if cue.word in ("面积", "总面积"):
        return _measured(view, cue, figure)
    if covers is not None and cue.word in DEALT_WITH:
        return _covered(view, covers, "planned" if role == "planned" else None, cue.start)
    if covers is not None and text.startswith("的", view.end):
        is_class = figure.bound in ("at_least", "at_most") and cue.end == view.start  # 占地8000平方米以上的市场
        ground = None if covers[0].endswith("用地") else covers[0]  # 占地200亩的|工业用地
        return None if is_class else _made(view, role, ground, cue.start, view.end)
    return _dealt_with(view, cue, role, left) or _made(
        view,
        role,
        _part_before(view, cue.start) or group_before(view, cue.start) or _thing_before(view, cue),
        cue.start,
        view.end,
    )


_SET_BEFORE = rare(
    r"(?:^|[，。；;：:、\n的有])(?P<what>[^，。；;：:、\n0-9的有]{2,18}?(?:区域|园区|开发区|保税区|产业园|小区|基地|片区))(?:共|达)*[0-9]+[余多]?[个家处][，,]$"
)
_BUILDINGS = (
    "厂房",
    "标房",
    "车间",
    "仓库",
    "冷库",
    "基地",
    "大楼",
    "大厦",
    "中心",
    "公寓",
    "学校",
    "医院",
    "孵化器",
    "市场",
    "用地",
)


def _thing_before(view: View, cue: Cue) -> str | None:
    """标准厂房|建筑面积3万平方米, 监管区域30个，|规划面积90平方公里, 学校|建设用地: what is measured, named right before the measure."""
    text, at = view.text, cue.start
    if at == view.clause[0]:
        found = _SET_BEFORE.search(text, max(view.sentence[0] - 1, at - 30, 0), at)
        return found["what"] if found is not None else None
    begin = _past_verbs(text, noun_start(text, max(view.clause[0], at - 24), at), at)
    while begin < at and text.startswith(_LED, begin):
        begin += 2
    if cue.word.endswith("用地") and at - begin >= 2:
        return None if _of_project(view) else text[begin : cue.end]
    noun = text[begin:at]
    if len(noun) < 4 or _in_project(view, begin, at) or at in view.scene.zone_ends or not noun.endswith(_BUILDINGS):
        return None
    return noun


def _in_project(view: View, start: int, end: int) -> bool:
    """Whether a project's name overlaps the stretch, or a number runs into it: 5万吨|化肥项目."""
    if start and view.text[start - 1].isdigit():
        return True
    return names_project(view.scene, start, end)


_LED = ("项目", "规划", "新征", "新增", "其中", "预计", "公司", "该")
_PROJECT_SPOKEN = re.compile("(?:该|本|此|项目|工程)(?:项目|工程)?")


def _of_project(view: View) -> bool:
    """Whether the sentence speaks of one project, so that bare ground is the project's."""
    begin = max(view.sentence[0], view.start - 120)
    if _PROJECT_SPOKEN.search(view.text, begin, view.start) is None:
        return False
    counted = view.scene.figures_between(begin, view.start)
    return not any(one.unit in ("个", "项") for one in counted)


_NO_SIZE = rare("一[亩平]|[百千万]+(?:平方米|平方公里|亩|平米)")
"""万亩茶园, 千万平方米园区 are names."""
_CLASS_OF = rare("的?[^，。；、的0-9]{0,6}(?:项目|企业|地块|大户|农场|单位)")
"""80亩以上|试点项目: which ones are meant."""
_OWNED_BY = rare(r"(?P<who>[^，。；;：:、\n0-9的]{0,16}?)(?:[一二三四五首]期(?:工程|项目)?|项目)$")


def _covered(view: View, covers: tuple[str, int], role: str | None, start: int | None = None) -> Made:
    """2.4万平方米的|厂房, 出让7万平方米|土地: of the noun behind the figure; 电子城二期|5万平方米的车间 is of the phase."""
    kind = _kind(role, covers[0], view.anchor)
    thing, begin, end = _covering(view, covers, start)
    owner = _OWNED_BY.search(view.text, max(view.clause[0], view.start - 20), view.start) if start is None else None
    if owner is not None:
        first = noun_start(view.text, owner.start(), owner.end() - 2)
        known = view.text[first : owner.end()]
        named = (
            len(known) > 4
            and not known.startswith(("项目", "该", "工程"))
            and not _in_project(view, first, owner.end())
        )
        return _made(view, kind, known if named else None, begin, end)
    return _made(view, kind, thing, begin, end)


def _of_thing(view: View, cue: Cue, role: str, left: int) -> Made:
    """改造|高标准农田|6万亩: the cue is the thing itself, or its last word."""
    text = view.text
    begin = noun_start(text, max(left, floor_of(view, cue.start)), cue.start)
    begin = _past_verbs(text, begin, cue.start)
    end = view.start if _PHASE.fullmatch(text, cue.end, view.start) else cue.end
    noun = text[begin:end].removesuffix("面积")
    return _made(view, role, None if noun in ONLY_DONE else noun, begin, view.end)


def _dealt_with(view: View, cue: Cue, role: str, left: int) -> Made | None:
    """退化草原|修复|治理450万亩: what is treated stands before the verbs."""
    if cue.word not in DEALT_WITH:
        return None
    begin = noun_start(view.text, left, cue.start)
    noun = view.text[begin : cue.start]
    while noun[-2:] in _VERBS:
        noun = noun[:-2]
    return _made(view, role, noun, begin, view.end) if len(noun) >= 2 else None


_PART_OF_PARK = rare(r"(?:[首一二三四]期|先行|先导)[^，。；：、（）\s的]{0,8}区(?=(?:总|预计|计划)*$)")


def _part_before(view: View, at: int) -> str | None:
    """首期示范区|占地3平方公里: a part of a park that has no name of its own."""
    found = _PART_OF_PARK.search(view.text, max(view.clause[0], at - 16), at)
    return found.group() if found is not None else None


def _past_verbs(text: str, start: int, end: int) -> int:
    """Where the thing itself begins behind what is done to it: 改造|高标准农田."""
    while True:
        length = next((n for n in (4, 3, 2) if start + n <= end and text[start : start + n] in _VERBS), 0)
        if not length:
            return start
        start += length


_VERBS = (VERBS | NOMINAL | STATES | {"营造", "更新", "分类", "盖起", "建起", "购置", "租用"}) - {
    "种植",
    "养殖",
    "造林",
}
_PHASE = rare(r"[一二三四五六]期(?:工程|项目)?")


def _tied(text: str, start: int, end: int) -> bool:
    return light(text, start, end) or _PHASE.fullmatch(text, start, end) is not None


def _covering(view: View, covers: tuple[str, int], start: int | None = None) -> tuple[str, int, int]:
    """The subject and the evidence: the noun after the figure, or the building that the ground is for (土地，用于X用地)."""
    noun, end = covers
    start = view.start if start is None else start
    if noun in ("土地", "用地", "建设用地", "工业用地"):
        meant = MEANT_FOR.match(view.text, end)
        if meant is not None:
            return meant["what"], start, end
    return noun, start, end


_NOTHING_ITSELF = rare("(?:[首一二三四五六]期|先期|近期|购地|批出|地面)(?:用地|征地|工程|项目|开发)*")
"""首期|征地60亩: a phase alone or what is done covers nothing; whose it is, attribution says."""


def _is_thing(subject: str) -> bool:
    """Whether what is to be covered ends in a noun: 拓展|至300公顷, 厂里拍下|60亩, 服务范围|9平方公里 name nothing."""
    last = cut(subject)[-1]
    done = len(last) > 1 and last != subject and tag(last) in ("v", "d") and last not in _GROWN
    return last != "范围" and not done and subject not in _DONE


_GROWN = NOMINAL | {"播种", "造林", "绿化"}
"""What is done on the ground and says what covers it: 蔬菜|种植."""
_DONE = frozenset("拓展 进展 扩展 扩大 扩区 原批准 批准".split())


def _made(view: View, kind: str, subject: str | None, start: int, end: int) -> Made:
    if subject is not None and (_NOTHING_ITSELF.fullmatch(subject) or not _is_thing(subject)):
        subject = None
    return Made(
        min(start, view.start),
        max(end, view.end),
        {"kind": kind, "quantity": view.anchor},
        uses=(view.anchor,),
        subject=subject,
    )


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
    if counted := COUNTED.match(text, begin, found[1]):
        begin = counted.end()  # 占地90亩的|15个|工业项目
    noun = text[begin : found[1]]
    if "项目" in noun:
        noun = noun[: noun.index("项目") + 2]
    noun = FORMALITIES.sub("", noun)
    noun = _SHELL.sub("", noun)
    if noun.endswith("建设") and len(noun) > 4:
        noun = noun.removesuffix("建设")
    return None if noun == "项目" or noun.startswith(NO_THING) or noun.endswith(NO_THING) else (noun, begin + len(noun))


_SHELL = re.compile("(?<=..)(?:主体(?:结构|工程)?|钢结构|钢构|框架)$")
"""5万平方米的车间|主体: how far it is built is no part of it."""


def _measured(view: View, cue: Cue, figure: Figure) -> Made:
    """X面积 by what X is: 小流域面积 is land, 厂房面积 floor."""
    begin = noun_start(view.text, max(view.clause[0], cue.start - 20), cue.start)
    begin = _past_verbs(view.text, begin, cue.start)
    noun = view.text[begin : cue.start]
    if view.text.startswith("规划", max(0, begin - 2)) or noun.startswith("规划"):
        return _made(view, "planned", noun.removeprefix("规划") or None, begin, view.end)
    told = (
        noun or view.text[max(view.sentence[0], view.clause[0] - 24) : view.clause[0]]
    )  # 新盖厂房7栋，面积约4万平方米
    thing = None if noun in ("", "用地", "建设用地") else noun
    return _made(view, _kind(None, told, figure), thing, begin, view.end)


def _kind(role: str | None, noun: str, figure: Figure) -> AreaKind:
    if role in ("planned", "floor", "land", "other"):
        return role  # type: ignore[return-value]
    if any(unit in figure.text for unit in LAND_UNITS):
        return "land"
    if BUILT.search(noun):
        return "floor"
    return "land" if GROUND.search(noun) else "other"


# --- areas told by the work done on them: 厂房竣工面积3万平方米，在建2万平方米 ----------------------------------------


def _work_before(text: str, left: int, cue: Cue) -> int | None:
    """Where the work begins that 面积 is told with: 厂房|累计新开工|面积."""
    if cue.word not in AREA_ITSELF:
        return None
    found = WORK.search(text, left, cue.end - 2)
    return found.start() if found is not None else None


def _of_works(view: View, cue: Cue, work: int, hops: int) -> Made:
    """The area of what the work is done on: the noun before it in its clause, or what the area before covers."""
    begin = noun_start(view.text, max(view.clause[0], work - 20), work)
    noun = view.text[begin:work]
    if len(noun) >= 2:
        return _made(view, _kind(None, noun, view.anchor), noun, begin, view.end)
    kind, thing = _part_of(view, hops) or (_kind(None, "建筑", view.anchor), None)
    return _made(view, kind, thing, work, view.end)


def _part_of(view: View, hops: int) -> tuple[AreaKind, str | None] | None:
    """The kind and the thing of the area before this one in the sentence."""
    previous = view.figure_before()
    if previous is None or previous.unit != "m2":
        previous = _last_of_paragraph(view)
    if previous is None or previous.unit != "m2" or hops == 0:
        return None
    whole = _read(View(view.scene, previous, previous.start, previous.end), hops - 1)
    if whole is None or not (whole.subject or whole.fields["kind"] == "planned"):
        return None
    return whole.fields["kind"], whole.subject


def _last_of_paragraph(view: View) -> Figure | None:
    """建设厂房9万平方米。首期|3万平方米: the area of the sentence before."""
    line, scene = view.line, view.scene
    left = max(line.start if line else 0, view.start - 120)
    return next((one for one in reversed(scene.figures_between(left, view.start)) if one.unit == "m2"), None)


def _bare(view: View, figure: Figure, hops: int) -> Made | None:
    """A part of the area before, a noun that no table knows (连廊860平方米), or land by its unit alone (已动工3万亩)."""
    text = view.text
    opening = max(view.clause[0], max(text.rfind(mark, view.clause[0], view.start) for mark in "（(、") + 1)
    if STATE_OF_PART.fullmatch(text, opening, view.start) and (part := _part_of(view, hops)) is not None:
        return _made(view, part[0], part[1], opening, view.end)
    if (counted := _of_counted(view)) is not None:
        return counted
    left = max(view.clause[0], view.start - 20)
    span = noun_phrase_before(text, max(left, floor_of(view, view.start)), view.start)
    if span is not None and span[1] - span[0] >= 2 and light(text, span[1], view.start):
        begin = _past_verbs(text, span[0], span[1])
        noun = text[begin : span[1]]
        if GOODS.search(text, max(left, begin - 3), begin) and _kind(None, noun, figure) == "other":
            return None  # 已生产|薄膜|90万平方米
        noun = noun.removesuffix("总规模")
        if _PHASE.fullmatch(noun) and _part_of(view, hops) is None:
            return None  # 年产薄膜9万平方米，其中一期|3万平方米
        if (
            len(noun) >= 2
            and noun[-2:] not in _VERBS
            and noun[-1] != "征"
            and noun not in ("工程", "项目", "面积", "任务")
        ):
            return _made(view, _kind_in_list(view, noun, hops), noun, begin, view.end)
    if any(unit in figure.text for unit in LAND_UNITS):
        return _made(view, "land", _told_before(view), view.start, view.end)
    if figure.value is not None and figure.value >= _A_BUILDING and figure.bound not in ("at_least", "at_most"):
        return _made(view, "floor", None, view.start, view.end)  # 租下两层楼，|4200平方米|
    return None


_A_BUILDING = 500
"""So many square metres that no word tells more of are of what is built."""


_PHASE_BEHIND = re.compile("(?<=..)[一二三四五六]期$")
_BUILDING_UNITS = frozenset("栋 幢 座 间".split())


def _of_counted(view: View) -> Made | None:
    """标准厂房一期9栋|6万平方米: what is counted right before its area covers it."""
    counted = view.figure_before()
    if counted is None or counted.end != view.start or counted.unit not in _BUILDING_UNITS:
        return None
    span = noun_phrase_before(view.text, max(view.clause[0], counted.start - 20), counted.start)
    if span is None or span[1] - span[0] < 2:
        return None
    noun = _PHASE_BEHIND.sub("", view.text[slice(*span)])
    return _made(view, "floor", noun, span[0], view.end)


def _kind_in_list(view: View, noun: str, hops: int) -> AreaKind:
    """仓库3万平方米，|展示区2万平方米: what says nothing by itself is of the kind of the item before it in the list."""
    kind = _kind(None, noun, view.anchor)
    previous = view.figure_before()
    if kind != "other" or previous is None or previous.unit != "m2" or hops == 0 or view.start - previous.end > 20:
        return kind
    before = _read(View(view.scene, previous, previous.start, previous.end), hops - 1)
    return before.fields["kind"] if before is not None and before.fields["kind"] == "floor" else kind


_PHRASE_ENDS = ("", *"，,。；;、：:）)！ \n")


def _told_before(view: View) -> str | None:
    """启动60万亩示范田，已动工3万亩: an area without a noun is of what the area before it in the sentence covers."""
    previous = view.figure_before()
    if previous is None or previous.unit != "m2" or view.text[view.end : view.end + 1] not in _PHRASE_ENDS:
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
        Example("总规划面积近20平方公里(一期7平方公里)。", {"kind": "planned", "quantity": "7000000"}),
        Example("3万平方米的车间主体已完工。", {"kind": "floor", "subject": "车间"}),
        Example("瑞德电子二期3万平方米的车间已完工。", {"kind": "floor", "subject": "瑞德电子二期"}),
        Example("新征学校用地300亩。", {"kind": "land", "subject": "学校用地"}),
        Example("完成机械灌(浇)地面积300万亩。", {"kind": "land", "subject": "机械灌(浇)地"}),
        Example("双桥标准厂房建筑面积12万平方米。", {"kind": "floor", "subject": "双桥标准厂房"}),
        Example("冷链仓库3万平方米，体验区2万平方米。", {"kind": "floor", "subject": "体验区"}),
        Example("公司在园区租下两层楼，3600平方米，月底搬家。", {"kind": "floor", "quantity": "3600"}, "3600平方米"),
        Example("公司首期征地70亩。", {"kind": "land", "subject": None}, "首期征地70亩"),
        Example("多层厂房一期9栋6.5万平方米已封顶。", {"kind": "floor", "subject": "多层厂房"}),
        Example(
            "园区建有标准厂房20万平方米，入驻企业50家，今年还要新建8万平方米。", {"kind": "floor", "quantity": "80000"}
        ),
        Example("规划面积由最初的6平方公里调整为21平方公里。", {"kind": "planned", "quantity": "21000000"}),
        Example("核准面积由90公顷拓展至300公顷。", {"kind": "land", "subject": None, "quantity": "3000000"}),
        Example("厂里拍下60亩地，准备扩产。", {"kind": "land", "quantity": "40000"}),
        Example("有监管区域30个，总规划面积90平方公里。", {"kind": "planned", "subject": "监管区域"}),
    ),
    counters=(
        "年产薄膜200万平方米。",
        "每平方米售价9000元。",
        "人均住房面积42平方米。",
        "启动一批80亩以上试点项目。",
        "打造千万平方米产业园区。",
        "形成3万吨正极材料、2亿平方米隔膜等产能。",
    ),
)

RULES: tuple[Rule, ...] = (QUANTITY,)
