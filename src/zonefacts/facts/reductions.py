"""Statements that something was cut: what time_limit_reduction and procedure_reduction share.

A statement is read sentence by sentence and figure by figure. The words between a figure and the one before it give it a
role: 从/由 A is what was needed before, 压缩至 B what is needed now (至, 到, 为, 成), 压缩 C with no such mark is what was
cut off (a length of time, a number, a share), 压缩至原来的 D is the share that is left. Figures that stand in one statement
(由20天压缩至5天，提速75%) become one `Change`; lists (分别压缩至8个、5个工作日) become one each. What the figure measures is
told by its unit and by the noun it stands with: 时限 is time, 环节 steps, 材料 documents. The rules of the two types pick
their own changes out of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Literal

from ..models.figure import Figure
from ..rules import Scene, View
from .matters import clean, doer, is_generic, topic

Measure = Literal["time", "steps", "documents", "visits", "items", "cost"]
Form = Literal["result", "cut", "ahead", "spent", "within", "merged"]
"""How it was said: 压缩至 B; 压缩 C; 提前 C; 仅用 B; B 内办结; N 项整合为一件事."""


@dataclass(slots=True)
class Change:
    """One statement of a cut. `ratio` is the figure as stated; `left` where it says what is left, not what is cut."""

    form: Form
    measure: Measure
    start: int
    end: int
    matter: str | None = None
    before: Figure | None = None
    after: Figure | None = None
    cut: Figure | None = None
    ratio: Figure | None = None
    left: bool = False
    lead: Figure | None = field(default=None, repr=False)

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(f for f in (self.before, self.after, self.cut, self.ratio) if f is not None)


# --- nouns: what is cut ---------------------------------------------------------------------------------------------

_NOUNS: dict[Measure, str] = {
    "time": "时限|时间|用时|耗时|时长|周期|工期|期限|时效|速度|工时",
    "steps": "环节|流程|程序|步骤|手续|节点|公章|印章|层级",
    "documents": "材料|资料|表单|表格|证明|要件|单证|证照资料",
    "visits": "跑动|跑腿|到场|次数|往返|跑路|跑",
    "items": "事项|字段|(?:申报|申请|审批|填报|检查|收费|许可)项目?|填报项",
    "cost": "成本|费用|收费",
}
_COUNTED = "(?:总数|件数|份数|数量|个数|项数|数|量|次数|种类)?"  # 材料件数, 环节数
_NOUN = re.compile("|".join(f"(?P<{measure}>{nouns})" for measure, nouns in _NOUNS.items()))
_ANY_NOUN = "|".join(_NOUNS.values())
_NOUN_LAST = re.compile(f"(?:{_ANY_NOUN}){_COUNTED}(?:上|方面)?$")
_ANY_NOUN_RE = re.compile(f"[^，。；、]{{0,6}}(?:{_ANY_NOUN})")
_NOUN_NEXT = re.compile(
    "[“”的]*(?:审批|申请|申报|办理|办事|前置|相关|证明|纸质|提交|报送|受理|现场|中间|办件|各类|行政|许可|服务|政务)*(?:"
    + "|".join(f"(?P<{measure}>{nouns})" for measure, nouns in _NOUNS.items())
    + ")"
)
# The same nouns in the factory: what is made, not what is asked for.
_MATERIAL = re.compile("(?:原|新|建筑|复合|金属|包装|高分子|磁性|工艺|生产|制造|加工|流通|物流|供应链)(?:材料|资料|流程|环节|程序|步骤)")

_PROCEDURE = re.compile(
    "审批|办理|办事|办件|申请|申报|提交|受理|手续|许可|登记|注册|窗口|政务|流程|环节|时限|验收|通关|报关|报装|报建|开办|证照|执照|证明|跑动|"
    "一网|并联|审核|审查|评审|核准|备案|注销|退税|报批|拿地|落地|事项|施工许可|交付|供地|签约|开工|投产|营商"
)
"""Words of dealings with offices and of building: a duration or a cost near them is one of a procedure."""

_TRAVEL = re.compile(
    "高铁|列车|动车|铁路|城际|地铁|车程|航程|行程|通勤|旅程|路程|单程|车次|飞行|航班|行车|运行时间|旅行时间|通行|通达|直达|抵达|到达|互达|"
    "交通圈|生活圈|经济圈|高速公路|开车|步行|两地"
)
_SPANS = re.compile("天数|日数|寿命|年龄|假期|库存|刑期|任期|日照|学制|年限|账期|贷款|有效期|保质期|睡眠")
"""Lengths of time that nobody waits for."""

# --- verbs and marks ------------------------------------------------------------------------------------------------

_CUT = (
    "压缩|压减|压降|缩短|缩减|缩小|精简|精减|减少|减免|减省|削减|简化|降低|下降|下调|合并|整合|归并|优化|集成|浓缩|取消|"
    "(?<![压精缩削下])(?:压|减|缩|降)(?![税负息排碳费])"
)
_SAVE = "节省|节约|省时|省去|省下|省出|少(?=跑|交|填|提|报|走|盖|等)|(?<![节减本全])省(?=了|\\d)"
_FAST = "提速|加快|提升|提高|快(?=了|\\d)"
_AHEAD = "提前|提早"
_TURN = "控制|变更?|改|调整|提速|放宽"
_VERB = re.compile(f"(?P<cut>{_CUT})|(?P<save>{_SAVE})|(?P<fast>{_FAST})|(?P<ahead>{_AHEAD})|(?P<turn>{_TURN})")

_TO = re.compile(
    "了?(?P<object>[^，,、；至到]{0,20}?)(?P<mark>至|到(?![场期达位访])|为|成|在|以?内)(?P<adverbs>(?:了|目前|现在|如今|当前|的|最快|最短|最低|最多|最少|平均|"
    "仅需|只需|仅|只|短短|原来|原先|原有|原|此前|改革前|过去|法定|国家|规定|要求|承诺|办结|审批|办理|时限|期限|时间|标准|总|全市|全省|“|‘|现场|一般|实际|大约|如下|\\s)*)"
)
_BY = re.compile(
    "(?:了|掉|过|出)?(?P<object>[^，,、；]{0,24}?)(?:达到|达|约|了|各|至少|共|平均|比例|比率|幅度|率|比|近|为|超过|超|最高|最多|最大|整整|足足|将近|高达|的|“|\\s)*"
)
_FROM = re.compile(
    "(?:从|由)(?:原来|原先|原有|原本|原定|原|过去|以前|以往|此前|之前|改革前|目前|现在|现行|法定|规定|国家|承诺|平均|最初|当初|传统|去年|上年|\\d{2,4}年|同期|最多|最长|至少|需要|需|办结|审批|办理|"
    "时限|时间|期限|要求|标准|模式|设定|全省|全市|的|前|“|‘|约)*$"
)
_ONCE = re.compile("(?:原来|原先|原本|原需|过去|以前|以往|此前|之前|改革前|曾经|传统|通常|常规|正常|一般|原定|法定|原有)[^，。；]{0,20}$")
_BASIS = re.compile("[^，。；]{0,4}基础上")
_BASED = re.compile("在[^，。；]{0,14}$")  # 在法定20个工作日的基础上
_COMPARED = re.compile("(?:比|较|与)[^，。；]{0,14}$")  # 比法定的20个工作日
_DIVIDE = re.compile("分别|各自")
_BOTH = re.compile("均|都|皆|双双|全部")
_JOIN = re.compile("[、和及与或]|以及|，")

_MIXED = re.compile(f"(?:以内|内|{_ANY_NOUN})?(?:办结|完成)?[、和及]")  # 压减到3个环节、5个工作日

_PART_OF = re.compile(
    "(?:仅|只)?(?:为|是|占|相当于)(?:法定|国家|原来|原有|规定|原|改革前)[^，。；]{0,4}?(?:时限|期限|时间|用时|标准)?的$"
)
"""承诺时限仅为法定时限的25%."""

_SPENT = re.compile("(?:仅用|只用|仅需|只需|仅花|只花|仅要|只要|就用|最快|用时|耗时|历时|历经|只|仅)(?:了|短短|约|为|仅|只|需要|需|用|要|平均|可|能|在|达)*$")
_SPENT_ONLY = re.compile("[仅只]|最快|短短|就用")
_TAKES = re.compile("(?P<noun>时限|时间|用时|耗时|时长|周期|工期)(?:仅|只|平均|已|约|缩?为|是|达|仅?需|在|控制|严格|一般|最长|“)*$")
_NEEDED = re.compile("(?:需要?|得|要|花|用|长达|达|为|耗时|用时)(?:花费|等待|等|花|耗时|用时|耗费|了|约|上|足足|走完)*$")

_MERGED = re.compile("[^，。；、]{0,12}?(?:整合|合并|归并|集成|打包|融合|并|合)(?:为|成|至|到)[“‘]?(?:一|1)(?:件事?|个|张|项|套|次|份|类)")
"""N items made one. The evidence ends with the classifier of the one."""

_DONE = (
    "办结|办好|办妥|办完|办成|办理完|办理好|审结|审完|审批完|搞定|拿证|领证|取证|出证|下证|发证|出件|领照|拿照|出照|拿到手|结案|验收完"
)
_DONE_PERHAPS = "完成|办理|拿到|领到|取得|获得|答复|回复|响应|兑付|兑现|到账|拨付|送达|退还|退税|出具|核发|解决|通关|放行|开工|投产|受理|批复|入驻|接电|通电|反馈|处置"
_WITHIN = re.compile(
    "(?:之?内|以内)?(?:便|就|即|全部|均|都|一次性|快速|高效|集中|统一|可以|可|能够|能|予以|给予|实现|将|完成|全流程|全程|极速)*"
    f"(?:(?P<done>{_DONE})|(?P<perhaps>[^，。；、]{{0,20}}?(?:{_DONE_PERHAPS})))"
)
_PROMISE = re.compile("承诺|限时|确保|力争|实现|最快|仅|只|就|即可|平均|可在|能在|做到")
_VOW = re.compile("承诺|限时办")
_STATUTE = re.compile("之日|应当|应在|须在|必须|不得|逾期|第[一二三四五六七八九十百\\d]+条|工作日后|办法|条例|规定，|异议|公示|公告发布|有效期")

_FINISHED = re.compile(
    "(?:完成|完工|竣工|投产|投用|投运|开工|交付|封顶|建成|通车|贯通|办结|拿到|取得|达产|实现|进场|复工|办理|验收|交房|交地|并网|审批|落地|供地|签约|启用|运营|动工)"
)
_PLANNED = re.compile("工期|计划|原定|预定|预期|合同|法定|承诺|规定|时限|预计|节点|目标|比|较|实际")

_CLOSERS = re.compile("(?:以内|之内|内|左右|以上|”|’|便可|即可|就能|可|完成|办理完成|办结|办理|拿证|领证|出证|取证|审结|办好|办完)*[）)]?")
_CONTINUES = re.compile(
    "(?:以内|之内|内|左右|以上|”|’|便可|即可|就能|可|完成|办理|办结|拿证|领证|出证|取证|审结|办好|办完|[／/][户次])*[，,（(—、：]?\\s*"
    "(?:而|且|并|即|也就是|相当于|共|累计|总共|足足|整整|实际|平均|整体|总体|总|净|再|又|还|同比|环比|大幅|大大|直接|也|已|可|将|为企业|为群众|全面|进一步|"
    "总?(?:办理|审批|办结|承诺|所需|总|平均)?(?:时限|时间|用时|效率|时长|周期)|办理|审批|办结|承诺|所需|压缩|提速|(?:较|比|与)[^，,；。]{0,16}?(?:相比|节省|减少|缩短|压缩|提速)?|在此基础上|该|其中|最快|“|了|由|从|原来?的?)*"
)


# --- reading a sentence -----------------------------------------------------------------------------------------------

FRACTION = re.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])")
_KINDS = frozenset({"duration", "share", "quantity", "number", "money"})
_BARE = frozenset({None, "个"})
"""Units of a figure that borrows its unit of time from another: 60个工作日 .. 20个."""

_NEAR = 48
"""How far before a figure the words that give it its role may begin."""

RoleKind = Literal["to", "left", "by", "ahead", "spent", "takes", "within", "merged"]


@dataclass(slots=True)
class _Role:
    """What a figure (or a list of them) is in its statement; `head` is where the words before it that name the matter end."""

    kind: RoleKind
    head: int
    end: int
    verb: str = ""
    object: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Name:
    """A matter as the clause names it (`own` where it is more than 办理 or 申请), and where the evidence begins."""

    text: str | None
    own: bool
    at: int


def changes(view: View) -> Iterator[Change]:
    """The changes that the view's figure leads: a sentence is read once, whichever of its figures asks first."""
    start, end = view.sentence
    read = view.scene.notes.setdefault(__name__, {})
    if start not in read:
        read[start] = _by_lead(_Sentence(view.scene, start, end).read())
    yield from read[start].get(view.start, ())


def _by_lead(found: list[Change]) -> dict[int, list[Change]]:
    table: dict[int, list[Change]] = {}
    for change in found:
        if change.lead is not None:
            table.setdefault(change.lead.start, []).append(change)
    return table


class _Sentence:
    """One sentence with its figures, read from left to right."""

    def __init__(self, scene: Scene, start: int, end: int) -> None:
        self.scene = scene
        self.text = scene.text
        self.start = start
        self.end = end
        self.figures = [figure for figure in scene.figures_between(start, end) if figure.kind in _KINDS]
        if FRACTION.search(self.text, start, end):
            self.figures = sorted([*self.figures, *self._fractions()], key=lambda figure: figure.start)

    def read(self) -> list[Change]:
        text = self.text
        found: list[Change] = []
        current: list[Change] = []
        floor = self.start  # the end of the last statement: the next one takes no words of it
        free = 0  # the first figure that no statement holds
        i = 0
        while i < len(self.figures):
            group = self._list(i)
            role = self._role(group, max(floor, self._clause(group[0].start)))
            if role is None:
                i += 1
                continue
            if current and self._continues(current, group, role):
                self._add(current, group, role)
            else:
                made = self._begin(group, role, floor, free, i, current)
                if made:
                    found += made
                    current = made
                else:
                    i += 1
                    continue
            i += len(group)
            while i < len(self.figures) and _MIXED.fullmatch(self.text, role.end, self.figures[i].start):
                role = replace(role, end=self.figures[i].end)
                found += self._begin([self.figures[i]], role, floor, i, i, current)
                i += 1
            floor = max(floor, role.end)
            free = i
        return [change for change in found if self._holds(change)]

    def _fractions(self) -> Iterator[Figure]:
        """1/3 is a share where something is cut by it; elsewhere it may be a date or a part of a number."""
        for match in FRACTION.finditer(self.text, self.start, self.end):
            if int(match[2]) > int(match[1]) and not self.scene.figures_between(match.start(), match.end()):
                value = (Decimal(match[1]) / Decimal(match[2])).quantize(Decimal("0.0001"), ROUND_HALF_EVEN)
                yield Figure("share", match.start(), match.end(), match.group(), value)

    # the figures of one list, and the role they share

    def _list(self, i: int) -> list[Figure]:
        """The figure and those that follow it as a list of the same kind: 8个、5个工作日."""
        group = [self.figures[i]]
        for figure in self.figures[i + 1 : i + 6]:
            last = group[-1]
            if not _JOIN.fullmatch(self.text, last.end, figure.start):
                break
            if figure.kind != last.kind and not {figure.kind, last.kind} <= {"duration", "quantity", "number"}:
                break
            if figure.kind != last.kind and not all(one.kind == "duration" or one.unit in _BARE for one in (figure, last)):
                break
            group.append(figure)
        unit = next((figure for figure in group if figure.kind == "duration"), None)
        return [as_duration(figure, unit) for figure in group] if unit else group

    def _clause(self, offset: int) -> int:
        return self.scene.reading.clause(offset)[0]

    def _role(self, group: Sequence[Figure], floor: int) -> _Role | None:
        figure, last = group[0], group[-1]
        text = self.text
        left = max(floor, figure.start - _NEAR)
        gap = text[left : figure.start]
        share = figure.kind == "share"
        if share and (match := _PART_OF.search(gap)):
            return _Role("left", left + match.start(), last.end)
        for match in reversed(list(_VERB.finditer(gap))):
            verb, rest = match.group(), gap[match.end() :]
            at = left + match.start()
            if match["ahead"]:
                if figure.kind == "duration" and _BY.fullmatch(rest) and self._finished(at, last.end):
                    return _Role("ahead", at, last.end, verb)
                continue
            to = _TO.fullmatch(rest)
            if to and (match["cut"] or match["fast"] or match["turn"]) and (to["mark"] not in ("在", "内") or verb == "控制"):
                named = to["object"] and _NOUN_LAST.search(to["object"])
                if not to["object"] or named or to["object"] == "少":
                    inner = (left + match.end() + to.start("object"), left + match.end() + to.end("object")) if named else None
                    return _Role("left" if share else "to", at, last.end, verb, inner)
            by = _BY.fullmatch(rest)
            if by and not match["turn"]:
                named = by["object"] and _NOUN_LAST.search(by["object"])
                if named or not by["object"]:
                    inner = (left + match.end() + by.start("object"), left + match.end() + by.end("object")) if named else None
                    return _Role("by", at, last.end, verb, inner)
        if figure.kind == "quantity" and (merged := self._merged(figure)):
            return merged
        if figure.kind == "duration":
            return self._bare(figure, last, gap, left)
        return None

    def _finished(self, at: int, end: int) -> bool:
        after = self.text[end : end + 14]
        return bool(_FINISHED.match(after[:6]) or _FINISHED.search(after) and _PLANNED.search(self.text, max(self.start, at - 20), at)) or bool(
            _PLANNED.search(self.text, max(self.start, at - 14), at)
        )

    def _bare(self, figure: Figure, last: Figure, gap: str, left: int) -> _Role | None:
        """A length of time without a verb of cutting: 仅用13个工作日, 3个工作日内办结, 平均用时50天 (which asks for a cut behind it)."""
        text = self.text
        if _FROM.search(gap):
            return None
        if match := _TAKES.search(gap):
            limited = figure.bound == "at_most" or _SPENT_ONLY.search(match.group()) or "控制" in match.group()
            return _Role("spent" if limited else "takes", left + match.start(), last.end)
        if match := _SPENT.search(gap):
            strong = _SPENT_ONLY.search(match.group())
            return _Role("spent" if strong else "takes", left + match.start(), last.end)
        stop = min(self.end, last.end + 30)
        if (match := _WITHIN.match(text, last.end, stop)) and self._promised(figure, match, gap):
            return _Role("within", left + len(gap), match.end())
        return None

    def _promised(self, figure: Figure, match: re.Match[str], gap: str) -> bool:
        if _STATUTE.search(self.text, max(self.start, figure.start - 60), min(self.end, match.end() + 20)):
            return False
        capped = figure.bound == "at_most" or "内" in figure.text or "内" in match.group()
        if match["done"]:
            return True
        if not capped:
            return False
        if _PROCEDURE.search(match["perhaps"]) and figure.unit in ("workday", "work_hour", "hour", "minute", "day"):
            return True
        if _VOW.search(self.text, max(self.start, figure.start - 60), match.end()):
            return True
        return bool(_PROMISE.search(gap + match.group()) and _PROCEDURE.search(self.text, max(self.start, figure.start - 40), match.end()))

    def _merged(self, figure: Figure) -> _Role | None:
        """四个事项整合为“一件事”: the one is no figure of its own."""
        match = _MERGED.match(self.text, figure.end, min(self.end, figure.end + 30))
        return _Role("merged", figure.start, match.end()) if match else None

    # statements

    def _begin(
        self, group: list[Figure], role: _Role, floor: int, free: int, i: int, current: Sequence[Change]
    ) -> list[Change]:
        text = self.text
        before, head = self._before(group, role, free, i)
        clause = max(floor, self._clause(head))
        count = len(group)
        if role.kind == "merged":
            return self._merge(group[0], role, clause, current)
        measures = [self._measure(figure, role, clause, head) for figure in group]
        if before and measures[0] is None:
            measures = [self._measure(before[-1], role, clause, head)] * count
        if role.kind == "takes" and group[0].unit not in ("workday", "work_hour") and not self._cut_follows(role.end, i + count):
            return []  # only offices count in working days: of other lengths of time it is the cut that makes the news
        lead = before[0] if before else group[0]
        names = self._names(clause, head, role, count, text[clause : group[0].start])
        made = []
        for k in range(max(count, len(names))):
            figure = group[min(k, count - 1)]
            measure = measures[min(k, count - 1)]
            name = names[min(k, len(names) - 1)]
            if measure is None or not self._sound(measure, figure, role, clause, before):
                return []
            matter = name.text if name.own else self._context(clause, current) or name.text
            change = Change(_FORMS[role.kind], measure, name.at, role.end, matter, lead=lead)
            if before:
                change.before = before[min(k, len(before) - 1)]
            _fill(change, figure, role)
            made.append(change)
        return made

    def _merge(self, figure: Figure, role: _Role, clause: int, current: Sequence[Change]) -> list[Change]:
        match = _NOUN_NEXT.match(self.text, figure.end, role.end)
        measure = _measure_of(match) if match else "items"
        if measure == "time" or not figure.value or figure.value < 2 or not _PROCEDURE.search(self.text, max(self.start, clause - 60), self.end):
            return []
        name = self._name(clause, figure.start)
        one = Figure("number", role.end - 1, role.end, self.text[role.end - 1 : role.end], Decimal(1))
        matter = self._context(clause, current) or name.text
        return [Change("merged", measure or "items", name.at, role.end, matter, before=figure, after=one, lead=figure)]

    def _before(self, group: Sequence[Figure], role: _Role, free: int, i: int) -> tuple[list[Figure], int]:
        """What was needed before, if the figures in front say it, and where the words that name the matter end."""
        text = self.text
        previous = [figure for figure in self.figures[max(free, i - 5) : i]]
        if not previous or role.kind == "ahead":
            return [], role.head
        last = previous[-1]
        between = text[last.end : role.head]
        if len(between) > 24:
            return [], role.head
        alike = last.kind == group[0].kind or (last.kind in ("quantity", "number", "duration") and group[0].kind in ("quantity", "number", "duration", "share"))
        if not alike or last.kind == "share":
            return [], role.head
        listed = [last]
        for figure in reversed(previous[:-1]):
            if not _JOIN.fullmatch(text, figure.end, listed[0].start):
                break
            listed.insert(0, figure)
        if last.kind == "duration":
            listed = [as_duration(figure, last) for figure in listed]
        first = listed[0]
        window = max(self._clause(first.start), first.start - 30)
        gap = text[window : first.start]
        for cue in (_FROM, _COMPARED):
            if match := cue.search(gap):
                return listed, window + match.start()
        if role.kind == "to" and len(listed) == 1 and first.unit == group[0].unit and first.kind == "quantity":
            if _ANY_NOUN_RE.fullmatch(between):
                return listed, first.start
        if match := _BASIS.match(between):
            based = _BASED.search(gap)
            return listed, window + (based.start() if based else len(gap))
        if (once := _ONCE.search(gap)) and _NEEDED.search(gap) is not None:
            return listed, window + once.start()
        return [], role.head

    def _measure(self, figure: Figure, role: _Role, clause: int, head: int) -> Measure | None:
        if figure.kind == "duration":
            return "time"
        text = self.text
        if figure.kind in ("quantity", "number") and (match := _NOUN_NEXT.match(text, figure.end, min(self.end, figure.end + 16))):
            return _measure_of(match)
        if role.object and (measure := _last_noun(text, *role.object)):
            return measure
        if measure := _last_noun(text, max(clause, head - 24), head, 10):
            return measure
        if figure.kind == "share" and role.verb == "提速":
            return "time"
        return None

    def _sound(self, measure: Measure, figure: Figure, role: _Role, clause: int, before: Sequence[Figure]) -> bool:
        """Whether the words around make it a procedure that is cut, and not a train ride or a factory's costs."""
        text = self.text
        lo, hi = max(self.start, clause - 40), min(self.end, role.end + 12)
        own = text[clause : role.end]
        if role.kind == "ahead":
            return True
        if measure == "time":
            if _TRAVEL.search(text, max(self.start, clause - 20), hi) or _SPANS.search(own):
                return False
            firm = before or role.kind != "within" and (role.object or _last_noun(text, clause, role.head, 8) == "time")
            return bool(firm or _PROCEDURE.search(text, lo, hi) or (role.kind == "to" and figure.kind == "duration" and role.verb[0] in "压缩"))
        if _MATERIAL.search(own):
            return False
        if figure.kind == "money" and measure != "cost":
            return False
        if measure == "cost" and figure.kind != "money" and figure.kind != "share":
            return False
        return bool(_PROCEDURE.search(text, lo, hi))

    def _cut_follows(self, end: int, i: int) -> bool:
        """Whether a cut stands right behind: 平均用时47.3天，同比减少12.8天."""
        if i >= len(self.figures):
            return False
        group = self._list(i)
        role = self._role(group, max(end, self._clause(group[0].start)))
        return role is not None and role.kind == "by" and _CONTINUES.fullmatch(self.text, end, role.head) is not None

    def _names(self, clause: int, head: int, role: _Role, count: int, spread: str) -> list[_Name]:
        """The matters: one, or as many as the list of figures has, or one for each coordinated name."""
        if role.object and count == 1:
            return [replace(self._name(*role.object), at=role.head)]
        if count > 1 or _BOTH.search(spread):
            parts = _split(self.text, clause, head)
            if len(parts) > 1 and (len(parts) == count or (count == 1 and not _DIVIDE.search(spread))):
                names = [self._name(*part) for part in parts]
                if all(name.own for name in names):
                    return [replace(name, at=names[0].at) for name in names]
        return [self._name(clause, head)] * count

    def _name(self, lo: int, hi: int) -> _Name:
        text = self.text
        first, last = clean(text, lo, hi)
        name = text[first:last]
        if not is_generic(name):
            return _Name(name, True, first)
        if found := doer(text, lo, first):
            return _Name(text[found[0] : found[1]], True, found[0])
        while first == last and lo < hi and text[lo] in "、，,（( ":
            lo += 1
        return _Name(name or None, False, first if first < last else lo)

    def _context(self, clause: int, current: Sequence[Change]) -> str | None:
        if current and current[-1].matter and current[-1].end >= clause - 4:
            return current[-1].matter
        line = self.scene.reading.line_at(clause)
        floor = max(line.start if line else 0, clause - 120)
        return topic(self.text, floor, clause)

    def _continues(self, current: list[Change], group: Sequence[Figure], role: _Role) -> bool:
        """Whether the figures say more of the statement before them: its cut behind its result, or its result behind its cut."""
        if role.kind in ("ahead", "within", "merged", "takes"):
            return False
        change = current[-1]
        figure = group[0]
        if len(group) not in (1, len(current)):
            return False
        slot = _slot(figure, role)
        if getattr(change, slot) is not None or (figure.kind == "duration") != (change.measure == "time") and figure.kind != "share":
            return False
        gap = self.text[change.end : role.head]
        if len(gap) > 40 or not _CONTINUES.fullmatch(gap):
            return False
        if role.object:
            return _last_noun(self.text, *role.object) == change.measure and len(self.text[role.object[0]:role.object[1]]) <= 4
        nxt = self._measure(figure, role, change.end, role.head)
        return nxt in (None, change.measure) or role.verb == "提速" and change.measure == "time"

    def _add(self, current: list[Change], group: Sequence[Figure], role: _Role) -> None:
        for k, change in enumerate(current):
            figure = group[min(k, len(group) - 1)]
            _fill(change, figure, role)
            change.end = role.end

    def _holds(self, change: Change) -> bool:
        """A rise is no cut."""
        before, after = change.before, change.after
        if change.measure == "time" and any(figure.kind != "duration" for figure in (before, after, change.cut) if figure):
            return False
        if before and after and before.unit == after.unit and before.value is not None and after.value is not None:
            return after.value < before.value or (after.upper is not None and before.upper is not None and after.upper < before.upper)
        return bool(change.after or change.cut or change.ratio)


_FORMS: dict[RoleKind, Form] = {
    "to": "result", "left": "result", "by": "cut", "ahead": "ahead", "spent": "spent", "takes": "spent", "within": "within", "merged": "merged",
}


def _slot(figure: Figure, role: _Role) -> str:
    if figure.kind == "share":
        return "ratio"
    return "cut" if role.kind in ("by", "ahead") else "after"


def _fill(change: Change, figure: Figure, role: _Role) -> None:
    if change.before and change.before.kind == "duration":
        figure = as_duration(figure, change.before)
    elif change.before and figure.kind == "duration":
        change.before = as_duration(change.before, figure)
    setattr(change, _slot(figure, role), figure)
    if role.kind == "left":
        change.left = True


def as_duration(figure: Figure, unit: Figure) -> Figure:
    """20个 as 20 working days where the other figure says 工作日 (从60个工作日压减至20个)."""
    if figure.kind in ("quantity", "number") and figure.unit in _BARE:
        return replace(figure, kind="duration", unit=unit.unit)
    return figure


def _measure_of(match: re.Match[str]) -> Measure | None:
    return match.lastgroup  # type: ignore[return-value]


def _last_noun(text: str, lo: int, hi: int, tail: int = 4) -> Measure | None:
    """What the last noun of the stretch measures; at most `tail` characters may follow it."""
    last = None
    for last in _NOUN.finditer(text, lo, hi):
        pass
    if last is None or hi - last.end() > tail:
        return None
    return _measure_of(last)


def _split(text: str, lo: int, hi: int) -> list[tuple[int, int]]:
    """The coordinated parts of a stretch: A、B和C."""
    parts, start = [], lo
    for match in re.finditer("[、和及与]|以及", text[lo:hi]):
        parts.append((start, lo + match.start()))
        start = lo + match.end()
    parts.append((start, hi))
    return parts


def ratio_of(change: Change) -> tuple[Decimal | None, str | None]:
    """The share that was cut off, as stated or as before and after give it, and the bound of a stated one."""
    stated = change.ratio
    if stated is not None and stated.value is not None:
        bound = _MIRRORED.get(stated.bound, stated.bound) if change.left else stated.bound
        value = 1 - stated.value if change.left else stated.value
        return value, None if bound == "exact" else bound
    before, after = change.before, change.after
    if before is None or after is None or before.unit != after.unit or before.upper is not None or after.upper is not None:
        return None, None
    if not before.value or after.value is None:
        return None, None
    return (1 - after.value / before.value).quantize(Decimal("0.0001"), ROUND_HALF_EVEN), None


_MIRRORED = {"over": "under", "under": "over", "at_least": "at_most", "at_most": "at_least"}
"""What is left at most is cut at least."""
