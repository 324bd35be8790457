"""Where the noun phrase beside a figure begins and ends.

    noun_after(view)     12家|高新技术企业|通过认定       the phrase that begins where the anchor ends
    noun_before(view)    新培育|高新技术企业|12家         the phrase that ends where the anchor begins
    metric_before(view, at)   床边办理出院人数|占比       what a rate measures: verbs inside the phrase stay
    after(text, at, limit), before(text, floor, at), metric(text, floor, at)      the same over plain offsets

All give `(start, end)` of the reading, or None where no noun stands there (已开工8家 has none on either side). They look
at one clause only, walk over it once, and never split a word of `words.WHOLE`.
"""

from __future__ import annotations

import re

from ..models.figure import Figure
from ..rules import View, once_a_place
from .backwards import before as before
from .backwards import metric as metric
from .edges import ASIDE, OVER, before_amount
from .edges import Span as Span
from .forwards import after as after
from .tokens import MARKS, tokens
from .tokens import is_head as is_head
from .words import MEASURES

REACH = 44
"""How many characters away from a figure its noun phrase may begin (names of programmes run long)."""

_MEASURES = tuple(MEASURES)


# --- behind the figure -----------------------------------------------------------------------------------------------


def noun_after(view: View, at: int | None = None) -> Span | None:
    """The noun phrase that begins at `at` (the anchor's end where left out): 12家|高新技术企业|通过认定."""
    return _noun_after(view, view.end if at is None else at)


@once_a_place
def _noun_after(view: View, begin: int) -> Span | None:
    text = view.text
    while text.startswith(" ", begin):
        begin += 1
    if text.startswith("的", begin):
        return None  # 3万人的饮水: not the persons' noun
    aside = ASIDE.match(text, begin)
    if aside is not None:
        begin = aside.end()
    limit = min(view.scene.reading.clause(begin)[1], begin + REACH)
    stop = _up_to_figure(view, begin, limit)
    if stop < limit and text.startswith(_CLAUSE_ABOUT, begin):
        of = text.rfind("的", stop, limit)
        if of > 0:
            return after(text, of + 1, limit)  # 20个|总投资12亿元的重大项目
    sized = view.scene.figures_between(begin, begin + 1)
    if sized and _is_size(view, sized[0]):
        listed = text.find("、", sized[0].end, stop)
        stop = listed if listed > 0 else stop  # only the first of a list has that size
        begin = sized[0].end
    found = after(text, begin, stop)
    if stop < limit and (found is None or not is_head(text[slice(*found)])):
        found = _behind_threshold(view, stop, limit) or found
    if found is None:
        return None
    if found[1] == stop < limit:
        cut = text.rfind("、", found[0], stop)
        if cut > 0:
            return found[0], cut  # 47项|经验|、改革试点48项: the last noun is the next figure's
    return _without_amount(text, found, limit)


def _behind_threshold(view: View, at: int, limit: int) -> Span | None:
    """5家|管理规范、年缴税超过300万元的|商贸企业: the noun behind a clause that ends in a sum."""
    figure = view.scene.figures[view.scene.figure_index(at)]
    if figure.kind != "money" or not view.text.startswith("的", figure.end):
        return None
    found = after(view.text, figure.end + 1, limit)
    return found if found is not None and is_head(view.text[slice(*found)]) else None


_CLAUSE_ABOUT = (*_MEASURES, "投资", "能", "可")
"""What opens a clause about the things counted in front of them: 4栋|能容纳200人的|宿舍."""
_AMOUNTS_OF = ("增加值", "产量", "销量", "总量", "数量", "量", "额", "产值", "收入", "规模", "面积", "产能", "利润")


def _without_amount(text: str, found: Span, limit: int) -> Span | None:
    """8个|产业|规模超千亿元: what is said of the things is no part of them; 6家|年销售量过千亿元的|采购商."""
    start, end = found
    if text.endswith("规模", start, end) and end - start > 3:
        return start, end - 2  # 形成900台|织机|规模
    if text.endswith("总值", start, end) and not text.startswith("的", end):
        return start, before_amount(text, start, end)  # 9家|开发区|地区生产总值
    if not text.endswith(_AMOUNTS_OF, start, end) or end >= limit or text[end] in MARKS:
        return found
    of = text.find("的", end, limit)
    if of > 0:
        return after(text, of + 1, limit)
    amount = next(word for word in _AMOUNTS_OF if text.endswith(word, start, end))
    return (start, end - len(amount)) if is_head(text[start : end - len(amount)]) else found


def _up_to_figure(view: View, begin: int, limit: int) -> int:
    """The phrase ends at the next figure, but 9个投资额十亿元以上项目 goes on after a threshold."""
    for figure in view.scene.figures_between(begin, limit):
        if figure.start == begin and _is_size(view, figure):
            continue
        if not _is_threshold(view.text, figure.kind, figure.end):
            return figure.start
    return limit


_SIZES = frozenset("层 米 吨 级 马力 兆瓦 kV t m".split())
"""Units of a measure that tells how big each of the counted things is."""


def _is_size(view: View, figure: Figure) -> bool:
    """6幢|18层|住宅楼: a measure right before the noun is no count of its own."""
    behind = view.text[figure.end : figure.end + 1]
    return figure.kind == "quantity" and figure.unit in _SIZES and behind.isalpha() and behind not in "的级"


_KINDS_OF_CLASSES = ("县", "企业", "项目", "产业", "园区", "集群", "镇", "村")


def _is_threshold(text: str, kind: str, end: int) -> bool:
    """Whether a figure that ends here is a threshold inside a noun phrase: 亿元以上|项目, 超200亿元|县, 500|强企业."""
    behind = text[end : end + 1]
    if behind in ("强", "级"):
        return True
    if kind not in ("money", "quantity", "share") or not behind:
        return False
    if text[end - 2 : end] in ("以上", "以下") and behind not in MARKS and behind != "的":
        return True
    return kind == "money" and text.startswith(_KINDS_OF_CLASSES, end)


# --- before the figure -----------------------------------------------------------------------------------------------


def noun_before(view: View, at: int | None = None) -> Span | None:
    """The noun phrase that ends at `at` (the anchor's start where left out), links such as 达到 between them left out."""
    return _noun_before(view, view.start if at is None else at)


_LONG_ASIDE = re.compile("[（(][^（()）]{5,30}[)）]$")


@once_a_place
def _noun_before(view: View, end: int) -> Span | None:
    while end > 0 and view.text[end - 1] == " ":
        end -= 1
    if (aside := _LONG_ASIDE.search(view.text, floor_of(view, end), end)) is not None:
        end = aside.start()  # 外资项目|（包括增资项目）|12个
    found = before(view.text, *_over_times(view, floor_of(view, end), end))
    return None if found is None else (_class_begins(view, found[0]), found[1])


def _class_begins(view: View, start: int) -> int:
    """Where the threshold that makes a class of things begins: 超|亿元项目, 3000万美元以上的|项目."""
    text = view.text
    if OVER.match(text, start - 1):
        return start - 1
    if text[start] == "元":
        inside = view.scene.figures_between(start - 8, start)
        if inside and inside[-1].end == start:
            return inside[-1].start  # 产值|超亿元企业
    if text[start - 3 : start] in ("以上的", "以下的"):
        inside = view.scene.figures_between(start - 16, start)
        if inside and inside[-1].end == start - 1 and inside[-1].kind in ("money", "quantity"):
            return inside[-1].start
    return start


@once_a_place
def metric_before(view: View, at: int) -> Span | None:
    """What a rate or an amount before `at` measures; verbs inside stay (床边办理出院人数), only 实现, 完成 .. govern it."""
    found = metric(view.text, *_over_times(view, floor_of(view, at), at))
    return None if found is None else (with_whom(view.text, found[0]), found[1])


def with_whom(text: str, start: int) -> int:
    """Where the name of a trade begins that is with somebody: |对俄贸易."""
    return start - 1 if text[start - 1 : start] == "对" and _ABROAD.match(text, start) else start


_ABROAD = re.compile("[俄美欧日韩英德法印泰蒙台港澳非外]|东盟|中亚|中东|越南|共建|“?一带一路")
"""With whom one trades is a part of what is measured (对俄贸易)."""


def floor_of(view: View, end: int) -> int:
    """How far left a phrase that ends at `end` may reach: its clause, or the figure before it that is no part of it."""
    floor = max(view.scene.reading.clause(max(end - 1, 0))[0], end - REACH)
    for figure in reversed(view.scene.figures_between(floor, end)):
        if figure.end <= end and not _is_threshold(view.text, figure.kind, figure.end):
            return max(floor, figure.end)
    return floor


_BESIDE_TIMES = frozenset(
    """
    同比 环比 年均 月均 累计 分别 均 都 又 将 较 比 平均 已 约 了 增加 新增 净增 增长 提高 减少 下降 提升 由 从 达 达到 为 内 来 间 里 共 累计新增 上年 的 底 末
    """.split()
)


def _over_times(view: View, floor: int, end: int) -> Span:
    """Steps over a time between a noun and what is said of it: 高新技术企业|五年增加|200家, 出口额|1—5月|增长8%."""
    while True:
        time = next((one for one in view.scene.figures_between(floor - 16, end) if one.end == floor), None)
        if time is None or time.kind not in ("duration", "date"):
            return floor, end
        if any(view.text[a:b] not in _BESIDE_TIMES for a, b, _ in tokens(view.text, floor, end)):
            return floor, end
        end = time.start
        floor = floor_of(view, end)
