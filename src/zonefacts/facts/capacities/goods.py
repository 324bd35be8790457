"""What a capacity is of: the goods named beside the quantity, or those of the project that the paragraph speaks of."""

from __future__ import annotations

import re
from dataclasses import replace

from ...models.figure import Figure
from ...rules import Made, View
from ..cues import noun_end, noun_start
from .words import GOODS_HEAD, GOODS_TAIL, PLANT, STORE, UNDERTAKING_GOODS


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
    """Where the figure begins, the blank that some papers set before numbers included (年产| 30 万吨)."""
    start = view.start
    while start > view.clause[0] and view.text[start - 1] == " ":
        start -= 1
    return start


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
    end = noun_end(text, begin, view.clause[1] if view.clause[1] > begin else begin)
    return text[begin:end].strip(), end


_ASIDE = re.compile(r"[（(][^（）()，。；\n]{1,10}[）)]")
"""6000万块|（折标）|砖."""

_CLOSED = re.compile(r"[^，。；;：:！？!?、\n%％元0-9]{0,16}?(?:产能|生产能力|生产规模)(?:规模)?(?=[，,。；;、\n]|$)")
_ABILITY = re.compile("产能|生产(?:能力|规模)")
_NEXT_SIZE = re.compile(r"[^，。；;：:！？!?\n%％元0-9]{1,20}?(?:[、和及与]|以及) ?")


def closed_by_ability(view: View) -> bool:
    """8万吨甲、3吉瓦乙、|2亿平方米丙|等产能: whether the word for being able closes the list that this size stands in."""
    text, at = view.text, figure_end(view)
    right = min(view.clause[1], at + 120)
    if _ABILITY.search(text, at, right) is None:
        return False
    for following in view.scene.figures_between(at, right):
        if following.kind != "quantity" or not _NEXT_SIZE.fullmatch(text, at, following.start):
            break
        at = following.end
    return _CLOSED.match(text, at, right) is not None


def goods_before(text: str, start: int, end: int) -> str:
    """The goods named right before a word for being able: 新添|大豆|产能."""
    head = end
    while head > start and text[head - 1] in "的总年可":
        head -= 1
    goods = text[noun_start(text, start, head) : head]
    return "" if goods in PLANS else goods


PLANS = frozenset("规划 设计 规划设计 预计 实际".split())
"""其|规划|供水规模: how a capacity is meant is no goods."""


_MAKES = re.compile(
    r"(?:主要|专业|专门|主营)[^，,。；;\n]{0,6}?(?:生产|制造)(?!线|基地|厂)(?P<made>[^，,。；;\n0-9]{2,32})(?=[，,。；;\n])"
    r"|进行(?P<of>[^，,。；;\n0-9]{2,32}?)的?(?:研发|生产|加工|制造)+(?=[，,。；;\n])"
)
"""建成后主要生产|甲、乙两种菜肴|，年产量5万吨."""


def goods_of_discourse(view: View) -> str | None:
    """投产后年产800吨: the goods are those of the project spoken of (陶瓷釉料项目 ..)."""
    text = view.text
    named = list(UNDERTAKING_GOODS.finditer(text, paragraph(view), view.start))
    for made_before in _MAKES.finditer(text, max(paragraph(view), named[-1].end() if named else 0), view.start):
        return made_before["made"] or made_before["of"]
    for last in reversed(named[-3:]):
        begin = noun_start(text, paragraph(view, 200), last.start())
        for company in view.scene.companies_between(begin, last.start()):
            begin = max(begin, min(company.end, last.start()))
        if begin < last.start() or not last.group().endswith("期"):
            return text[begin : last.start()] or None
    return None


def paragraph(view: View, most: int = 240) -> int:
    """Where the anchor's paragraph begins, or so many characters back in it."""
    line = view.line
    return max(line.start if line else 0, view.start - most)


_WHOLE = re.compile("、[^等]+(?:等(?:各类|各种|系列)?|[一二两三四五六七八九十]大(?:系列|类))(?P<goods>[\u4e00-\u9fff]{2,})$")
"""玉米、大豆等各类|农副产品, 鱼、虾两大系列|罐头."""


def clean(item: str | None) -> str | None:
    """The goods alone, without the words for the plant around them."""
    if not item:
        return None
    item = GOODS_HEAD.sub("", GOODS_TAIL.sub("", item)).strip("“”《》的、 ")
    if (whole := _WHOLE.search(item)) is not None:
        item = whole["goods"]
    return None if item.endswith(("公司", "集团")) else item or None
