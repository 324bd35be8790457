"""What a rate is a rate of, where its own clause names it: the noun before the words that tell the rate, whole.

An age, a sector that achieved it, or what something contributes to are parts of the metric; a comparison is none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ...phrases.nouns import Span, floor_of, metric, metric_before
from ...rules import Scene, View
from ..count import CLASSIFIERS
from .shapes import DOWN, UP

FROM = re.compile(r"(?:由|从)(?:[^，。；]{0,6}?的)?$")
"""由31%|提升至54%: before the value where a change began."""
_BARE = re.compile(rf"[0-9.]+相?|转为|(?:这一?|一|该|此)?(?:{UP}|{DOWN}|幅度|比例|比率|份额|占比|比重|总量|量|数量|价值)")
"""Words that name no metric by themselves: the metric stands in an earlier clause."""

_BETWEEN = re.compile(
    r"(?:比?较?上年同期|比?较?去年同期|比?较?上年末?|比?较?去年|比?较?年初|[0-9一二三四五六七八九十两]+年|按可比价格?计算|按可比口径"
    r"|同比|环比|相比|同口径|按年|按月|每年|每月|年?复合|年均|月均|年平均|平均|累计|分别|明显|显著|有所|小幅|普遍|大幅|逆势|稳步|继续|持续"
    r"|[扣剔]除[\u4e00-\u9fff]{1,6}因素后?|(?:同期)?[（(]下同[）)]|名义|实际|可比|总体|当期|预计|力争|实现|达到?|就会|就|只|继|均|都|各|将|又|再|已|约|近|较|比|也|，| )++$"
)
"""Words between a noun and its change."""
_THAN = re.compile(
    r"与[^，。；]{1,20}相比$"
    r"|(?<!占)(?:同比|环比|比|较|相较于?|相比于?|与)[^，。；、的]{1,12}?(?:相比|同期|年|季度?|月|期)?$"
)
"""A comparison between the noun and its change: 出口|较上年同期|增长, 成本|比火电|高."""


class Metric(NamedTuple):
    """What a rate is a rate of; `at` is where that stands, None where it is taken from an earlier figure of the sentence."""

    text: str
    start: int
    at: Span | None


def own_noun(view: View, at: int, name: int) -> Span | None:
    """The noun before `at`, where the words that tell the rate begin, or that which ends in the first `name` of them (开工|率)."""
    text = view.text
    if name:
        span = _named(view, at + name)
    else:
        end = before_start_value(view, at)
        between = _BETWEEN.search(text, floor_of(view, at), end)
        span = _without_comparison(view, floor_of(view, at), between.start() if between is not None else end)
    bare = span is None or span[1] - span[0] < 2 or _BARE.fullmatch(text, *span) is not None
    return None if bare else span


def whole_metric(view: View, span: Span) -> Metric:
    """The metric with what belongs to it in front of its noun."""
    return _with_sector(view, _with_target(view, _with_age(view.scene, span)))


def is_part_by_place(scene: Scene, span: Span) -> bool:
    """营收80亿元，其中|经开区|占37%: the share that one place has in the whole is the whole's."""
    return scene.text.endswith("其中", 0, span[0]) and (
        span[1] in scene.zone_ends or scene.text.endswith(_PLACES, *span)
    )


_TARGET = re.compile("对[^，,。；0-9]{2,30}的$")


def _with_target(view: View, span: Span) -> Span:
    """对全区外贸增长的|贡献率: what something contributes to is a part of the metric."""
    if not view.text.endswith(("贡献率", "拉动率", "依存度"), *span):
        return span
    target = _TARGET.search(view.text, max(view.clause[0], span[0] - 34), span[0])
    return (target.start(), span[1]) if target is not None else span


def _with_age(scene: Scene, span: Span) -> Span:
    """15—59岁|人口占比: an age before the noun is a part of it."""
    inside = scene.figures_between(span[0] - 12, span[0])
    return (inside[-1].start, span[1]) if inside and inside[-1].end >= span[0] and inside[-1].unit == "岁" else span


_PLACES = ("开发区", "经开区", "高新区", "新区", "园区", "综保区", "全省", "全市", "省", "市", "县", "区", "州")
_SECTOR = re.compile("(?:[业易游]|外贸)(?P<did>实现|完成)(?:了)?$")


def _with_sector(view: View, span: Span) -> Metric:
    """规上工业|实现|产值同比增长: what a sector achieved is the sector's."""
    text, start = view.text, span[0]
    name = text[slice(*span)]
    sector = _SECTOR.search(text, max(view.clause[0], start - 6), start)
    if sector is None:
        return Metric(name, start, span)
    of = metric_before(view, sector.start("did"))
    return Metric(text[slice(*of)] + name, of[0], None) if of is not None else Metric(name, start, span)


def _named(view: View, end: int) -> Span | None:
    """公交站点500米|覆盖率: a metric that ends in a word for a share; a measure may stand inside it."""
    floor = floor_of(view, end)
    span = metric(view.text, floor, end)
    if span is not None and span[0] == floor:
        inner = next((one for one in view.scene.figures_between(floor - 16, floor) if one.end == floor), None)
        if inner is not None and inner.kind in ("duration", "quantity") and inner.unit not in CLASSIFIERS:
            return metric(view.text, floor_of(view, inner.start), end)
    return span


def _without_comparison(view: View, floor: int, end: int) -> Span | None:
    """The noun before a comparison (生产成本|比火电高); where only the comparison has one (同比节前|门店销量), that."""
    than = _THAN.search(view.text, floor, end)
    if than is not None:
        span = metric_before(view, than.start())
        if span is not None and span[1] - span[0] > 1:
            return span
        if view.text.startswith(("比", "较", "与"), than.start()):
            return None
    return metric_before(view, end)


def before_start_value(view: View, at: int) -> int:
    """由31%|提升至54%: the noun stands before the start value."""
    i = view.scene.figure_index(at) - 1
    if i >= 0 and view.text[view.scene.figures[i].end : at] in ("", "，", ","):
        start = view.scene.figures[i].start
        opening = FROM.search(view.text, max(0, start - 8), start)
        if opening is not None:
            return opening.start()
    return at
