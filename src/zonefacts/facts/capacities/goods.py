"""What a capacity is of: the goods named beside the quantity, or those of the project that the paragraph speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from ...models.figure import Figure
from ...names.words import cut, tag
from ...patterns import rare
from ...rules import Made, View
from ..cues import light, noun_end, noun_start
from .words import ABLE, BY_YEAR, GOODS_HEAD, GOODS_TAIL, PLANT, STORE, UNDERTAKING_GOODS


def made(view: View, kind: str, item: str | None, start: int, end: int, per: str | None = None) -> Made:
    """The draft of the quantity at the anchor; `per` is a time told apart from the figure (年产|20万吨)."""
    figure: Figure = view.anchor
    quantity = replace(figure, per=per) if per and figure.per is None else figure
    if kind == "storage" and item and (head := STORE.match(item)):
        item = head.group()
    if kind == "treatment" and item:
        item = PLANT.sub("", item) or item
    fields = {"kind": kind, "item": clean(item), "quantity": quantity}
    if figure.pair is not None:
        fields["energy"] = figure.pair
    return Made(min(start, view.start), max(end, figure_end(view)), fields, uses=(figure,))


def figure_end(view: View) -> int:
    """Where the figure ends, the second of a pair included (300MW/600MWh)."""
    figure: Figure = view.anchor
    return max(view.end, figure.pair.end) if figure.pair is not None else view.end


def figure_start(view: View) -> int:
    """Where the figure begins, the blank that some papers set before numbers included (年产| 30 万吨).

    Of a change (产能|由2万吨扩到5万吨) it is where the change begins.
    """
    start = view.start
    if view.text[start - 1 : start] in ("到", "至"):
        change = _GROWN_FROM.search(view.text, max(view.clause[0], start - 24), start)
        start = change.start() if change is not None else start
    while start > view.clause[0] and view.text[start - 1] == " ":
        start -= 1
    return start


_GROWN_FROM = re.compile(
    "(?:随之|随即|将|也|已|便)*(?:由|从)[^，。；\n0-9]{0,6}[0-9][0-9.]*[\u4e00-\u9fffA-Za-z]{1,5}?(?:跃|蹿|窜|扩|增|升|提|猛|一举|大幅|逐步|放|爬|降|压|涨|拓)[\u4e00-\u9fff]{0,3}[到至]$"
)


def goods_after(view: View) -> tuple[str, int]:
    """The goods named right after the quantity, and where they end: 30万吨|钢帘线|生产线, 300兆瓦|储能|项目."""
    text = view.text
    begin = figure_end(view)
    if text.startswith("的", begin):
        begin += 1
        counted = view.figure_after()
        if counted is not None and counted.start == begin and counted.unit in ("个", "座"):
            begin = counted.end  # 总规模200兆瓦的|3个|风电项目
    begin += 2 * text.startswith(("/年", "/日", "/天", "/月"), begin)
    while text.startswith(" ", begin):
        begin += 1
    if (aside := _ASIDE.match(text, begin)) is not None:
        begin = aside.end()
    if _GROWS.match(text, begin) is not None:
        return "", begin
    end = noun_end(text, begin, view.clause[1] if view.clause[1] > begin else begin)
    return text[begin:end].strip(), end


_GROWS = re.compile("(?:[提升增扩降减缩放]|逐步|一举|跃|蹿|攀)[一-鿿]{0,3}[到至为]")
"""由2万吨|提高到: what the size became is no goods."""
_ASIDE = rare(r"[（(][^（）()，。；\n]{1,10}[）)]")
"""6000万块|（折标）|砖."""

_CLOSED = rare(r"[^，。；;：:！？!?、\n%％元0-9]{0,16}?(?:产能|生产能力|生产规模)(?:规模)?(?=[，,。；;、\n]|$)")
CLOSED_BARE = rare("等?的?(?:年|综合|设计)*(?:产能|生产能力|生产规模)")
"""What closes a list whose goods stand before their sizes: 甲8万吨、乙3万吨|的年生产能力."""
_ABILITY = re.compile("产能|生产(?:能力|规模)")
_NEXT_SIZE = rare(
    r"[^，。；;：:！？!?\n%％元0-9]{1,20}?(?:[、和及与]|以及) ?|(?:[、和及与]|以及)[^，。；;：:！？!?\n%％元0-9、]{1,12}"
)


def closed_by_ability(view: View) -> str | None:
    """8万吨甲、3吉瓦乙、|2亿平方米丙|等产能: the word for being able that closes the list which this size stands in."""
    text, at = view.text, figure_end(view)
    right = min(view.clause[1], at + 120)
    if _ABILITY.search(text, at, right) is None:
        return None
    for following in view.scene.figures_between(at, right):
        if following.kind != "quantity" or not _NEXT_SIZE.fullmatch(text, at, following.start):
            break
        at = following.end
    closed = CLOSED_BARE.match(text, at, right) or _CLOSED.match(text, at, right)
    return closed.group() if closed is not None else None


def goods_before(text: str, start: int, end: int) -> str:
    """The goods named right before a word for being able: 新添|大豆|产能."""
    head = end
    while head > start and text[head - 1] in "的总年可":
        head -= 1
    if (place := _IN_PLACE.search(text, max(start, head - 10), head)) is not None:
        head = place.start()  # 石英表|在海外的|产能
    goods = text[noun_start(text, start, head) : head]
    return goods if names_goods(clean(goods) or "") and not goods.endswith(_WHERE) else ""


_IN_PLACE = rare("在(?:(?!的)[\u4e00-\u9fff]){2,6}$")
PLANS = frozenset("规划 设计 规划设计 预计 实际 目标".split())
"""其|规划|供水规模: how a capacity is meant is no goods."""
_WHERE = ("基地", "工程", "工厂", "新厂", "公司", "园区", "开发区", "全区", "一期", "二期", "三期")
"""锦屏基地的|总产能: who has it is no goods either."""


_MAKES = rare(
    r"(?:主要|专业|专门|主营)[^，,。；;\n]{0,6}?(?:生产|制造)(?!线|基地|厂)(?P<made>[^，,。；;\n0-9]{2,32})(?=[，,。；;\n])"
    r"|进行(?P<of>[^，,。；;\n0-9]{2,32}?)的?(?:研发|生产|加工|制造)+(?=[，,。；;\n])"
)
"""建成后主要生产|甲、乙两种菜肴|，年产量5万吨."""


def goods_of_discourse(view: View, since: int = 0) -> str | None:
    """投产后年产800吨: the goods are those of the project spoken of (陶瓷釉料项目 ..), after `since`; else what its maker is called by."""
    text, since = view.text, max(since, paragraph(view))
    named = list(UNDERTAKING_GOODS.finditer(text, since, view.start))
    for made_before in _MAKES.finditer(text, max(since, named[-1].end() if named else 0), view.start):
        return made_before["made"] or made_before["of"]
    for last in reversed(named[-3:]):
        begin = noun_start(text, max(since, paragraph(view, 200)), last.start())
        for size in view.scene.figures_between(max(0, begin - 12), last.start()):
            begin = max(begin, min(size.end, last.start()))  # noun_start may stop amid a figure
        begin = next((at for at in range(last.start(), begin, -1) if at in view.scene.zone_ends), begin)
        if _POINTS.match(text, begin, last.start()) or last.end() in view.scene.zone_ends:
            continue
        for company in view.scene.companies_between(begin, last.start()):
            begin = max(begin, min(company.end, last.start()))
        if (goods := clean(text[begin : last.start()])) and names_goods(goods):
            return goods
    return _by_its_maker(view, since) or (None if since > paragraph(view) else _by_its_project(view))


def yielded(view: View, figure: Figure) -> str | None:
    """煤炭产量|5万吨|，产能达到9万吨: what an output told before in the same unit is of."""
    output = _OUTPUT.search(view.text, max(paragraph(view), figure.start - 12), figure.start)
    return goods_before(view.text, paragraph(view), output.start()) or None if output is not None else None


_OUTPUT = rare("产量(?:将|已|可|约|预计)*(?:达到?|为|超过?)?$")


def able_before(text: str, left: int, at: int) -> re.Match[str] | None:
    """The word for being able that the figure at `at` is said of; one with another figure behind it has its own (口罩产能5万只、|手套产能)."""
    while (found := ABLE.search(text, left, at)) is not None:
        if light(text, found.start("rest"), at) or BY_YEAR.fullmatch(found["rest"]):
            return found
        left = found.start("rest")
    return None


def worked_up(view: View, verb: str, before: int) -> str | None:
    """现有玉米加工企业9家，年加工能力30万吨; 污水处理厂扩建后，每天处理规模达3万吨: what the paragraph says before with the same verb."""
    text, left, at = view.text, paragraph(view), before
    while (at := text.rfind(verb, left, at)) > left:
        end = at
        while text.endswith(_HOW, left, end):
            end -= 1
        begin = noun_start(text, left, end)
        if names_goods(text[begin:end]):
            return text[begin:end]
    name = project_of(view)
    at = name.rfind(verb)
    begin = noun_start(name, 0, at) if at > 0 else 0
    return name[begin:at] if at > 0 and names_goods(name[begin:at]) else None


_HOW = ("精", "深", "集", "中")
"""芒果|精深|加工, 污水|集中|处理."""


def names_goods(phrase: str) -> bool:
    """Whether the phrase ends in a thing: no 全(厂), 初期, 规模由, nor a place or a plan."""
    if len(phrase) < 2 or phrase in _CLASSES:
        return False
    last = cut(phrase)[-1]
    return last not in PLANS and not tag(last).startswith(_NO_THINGS)


_CLASSES = frozenset("重点 重大 工业 产业 民生 招商 基础设施 配套".split())
"""重点|项目, 工业|项目: what class a project is of is no goods."""


_NO_THINGS = ("a", "b", "c", "d", "f", "m", "ns", "p", "q", "r", "s", "t", "u")
"""The dictionary's classes of words that end no name of goods."""


def _by_its_project(view: View) -> str | None:
    """What the project that the figure stands under is called by, be it named in a paragraph before."""
    name = project_of(view)
    ends = list(UNDERTAKING_GOODS.finditer(name))
    if not ends:
        return None
    begin = noun_start(name, 0, ends[-1].start())
    goods = clean(name[begin : ends[-1].start()])
    return goods if goods and names_goods(goods) else None


def project_of(view: View) -> str:
    """The name of the project that the page speaks of at the figure, or nothing; the stretches are put in order once a page."""
    notes = view.scene.notes
    if __name__ not in notes:
        told = sorted((start, end, one.name) for one in view.scene.projects for start, end in one.stretches)
        notes[__name__] = [start for start, _, _ in told], told
    starts, told = notes[__name__]
    i = bisect_right(starts, view.start) - 1
    return str(told[i][2]) if i >= 0 and view.start < told[i][1] else ""


def _by_its_maker(view: View, since: int) -> str | None:
    """澄溪紧固件有限公司|年产2万吨: a company's name tells what it makes, where it is no word for business at large."""
    makers = view.scene.companies_between(min(since, max(0, view.start - _FAR)), view.start)
    for company in reversed(makers[-3:]):
        name = _OFFICE.sub("", company.text)
        words = cut(name)
        if len(words) > 1 and len(words[-1]) > 1 and tag(words[-1]) == "n" and not name.endswith(_BUSINESS):
            return words[-1].removesuffix("业") if len(words[-1]) > 2 else words[-1]
    return None


_FAR = 300
"""How far back a maker is looked for: the paragraph before may name it."""
_OFFICE = rare("(?:[（(][^（）()]*[）)])?(?:股份|有限|责任|集团|总|分)*(?:公司|厂)?$")
_BUSINESS = tuple("科技 材料 实业 工业 产业 集团 技术 能源 电子 机械 生物 制造 化工 化学 设备 装备 食品 医药 企业 智能 光电 基地 重工 农业".split())
"""Words in companies' names for what they are in, not for what they make."""


_POINTS = rare("第|[这那该此本两]|[一二三四五六七八九十](?:[条个]|期$)")
"""这条|中试线, 第二条|产线: what points back names no goods."""


def paragraph(view: View, most: int = 240) -> int:
    """Where the anchor's paragraph begins, or so many characters back in it."""
    line = view.line
    return max(line.start if line else 0, view.start - most)


_WHOLE = rare("、[^等]+(?:等(?:各类|各种|系列)?|[一二两三四五六七八九十]大(?:系列|类))(?P<goods>[\u4e00-\u9fff]{2,})$")
"""玉米、大豆等各类|农副产品, 鱼、虾两大系列|罐头."""


def clean(item: str | None) -> str | None:
    """The goods alone, without the words for the plant around them."""
    if not item:
        return None
    item = GOODS_HEAD.sub("", GOODS_TAIL.sub("", item)).strip("“”《》的、 ")
    if (whole := _WHOLE.search(item)) is not None:
        item = whole["goods"]
    return None if item.endswith(("公司", "集团")) else item or None
