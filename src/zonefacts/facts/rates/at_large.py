"""A percentage that no pattern of telling a rate fits: nearly every one in such text is a rate all the same.

What kind of rate is told by the words around it, and what it is of by the nearest noun: the one in front in its clause (良率跑到|97.5%),
the one behind where the clause opens with it (七成|是本地人).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from ...phrases.nouns import metric_before
from ...rules import View

Kind = Literal["growth", "decline", "progress", "share", "other"]

_LEAD = 32
_TAIL = 14
_CUT = re.compile("压缩|压减|缩[短减]|精简|减少|节[省约]|提速|降低|下降|砍")
_OF_REFORM = re.compile("时间|时限|环节|材料|审批|核准|流程|周期|办理|跑动|手续|事项|成本|费用")
"""What reforms cut has rules of its own; where they see no cut in it, it is no rate either."""
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("other", re.compile("超[^，。]{0,4}(?:计划|任务|目标)$")),
    ("progress", re.compile("(?:计划|任务|目标|预算)(?:数|总数)?的?$|(?:已|累计|共)?完成[^，。]{0,8}$|进度[^，。]{0,4}$")),
    ("decline", re.compile("(?:下降|下滑|降低|减少|缩减|负增长|回落|精简|[降减跌])了?(?:近|约|超过?)?$|[-－]$")),
    ("growth", re.compile("(?:增长|增加|提高|提升|上升|上涨|[增升涨])了?(?:近|约|超过?|不到)?$|超(?:去年|上年)同期$|增速[^，。]{0,5}$")),
)
_BRIDGE = re.compile(
    r"(?:[比较与][^，,。；]{1,10}(?:相比|同期)?|同比|环比|分别|平均|合计|仍|在|跑到|达到?|为|是|只|有|已|约|近|占比?|超过?|不足|不到|恢复到|保持在"
    r"|增长|增加|提高|提升|上升|下降|下滑|降低|减少|精简|缩减|负增长|完成|超|[-－的、]|[增升降减])+$"
)
"""What stands between the noun that a rate is of and its figure."""


class AtLarge(NamedTuple):
    """What a share is of and its evidence; `subject` is the place that has it in a list of places."""

    metric: str
    kind: Kind
    start: int
    end: int
    subject: str | None = None


_PLACE = ("市", "州", "县", "区", "盟", "旗", "省")
_PLANS = ("计划", "任务", "目标", "预算", "指标", "计划数", "任务数")
"""What has no measure of its own: the plan is for what was told before."""
_NO_METRIC = re.compile("^[及和与或、]|基础|上限|下限|时限")


def rate_at_large(view: View, told: Callable[[], str | None]) -> AtLarge | None:
    """Metric, kind and evidence of the share at the view's anchor, or None where nothing near it can be measured.

    `told` gives what the figures before gave a value to: how far a plan of it was carried out, it grew or fell.
    """
    text, start, end = view.text, view.start, view.end
    left, right = max(view.clause[0], start - _LEAD), min(view.clause[1], end + _TAIL)
    lead = text[left:start]
    if _OF_REFORM.search(lead) is not None and _CUT.search(lead) is not None:
        return None
    kind: Kind = next((kind for kind, pattern in _KINDS if pattern.search(lead)), "share")
    between = _BRIDGE.search(lead)
    span = metric_before(view, left + between.start() if between is not None else start)
    metric, begin, stop = "", start, end
    if span is not None and span[1] - span[0] > 1:
        metric, begin = text[slice(*span)], span[0]
    elif kind == "share":
        metric, stop = text[end:right].strip("的"), right
        if any(sign.isdigit() for sign in metric):
            return None
    if metric.endswith(_PLANS) or (not metric and kind != "share"):
        metric = (told() or "") + metric
    subject = None
    if metric.endswith(_PLACE) and kind == "share" and (whole := told()):
        metric, subject = whole, metric  # 占比分别为青川市10%、|云溪市|3%
    if len(metric) < 2 or _CUT.search(metric) is not None or _NO_METRIC.search(metric) is not None:
        return None
    return AtLarge(metric, kind, begin, stop, subject)
