"""Lists in which one unit or one bounding word holds for its neighbours."""

from __future__ import annotations

from dataclasses import replace

from ..models.figure import Figure
from .numerals import EXACT, HAN
from .units import PERCENT

EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("分别压缩至8个、5个工作日以内", ("duration 8个 8 at_most workday", "duration 5个工作日以内 5 at_most workday")),
    ("提高2个、3.5个百分点", ("points 2个 0.02", "points 3.5个百分点 0.035")),
    ("普及率超过98%、85%", ("share 超过98% 0.98 over", "share 85% 0.85 over")),
    ("压减至60、45个工作日", ("duration 60 60 workday", "duration 45个工作日 45 workday")),
    ("设12个部门、5个工作日办结", ("quantity 12个 12 个", "duration 5个工作日 5 workday")),
    ("、和或及与", ()),
)

JOINTS = frozenset("、和或及与")


def share(found: list[Figure], source: str) -> None:
    """8个、5个工作日以内: the unit named last holds for the first as well, and 超过98%、85%: so does the bound named first."""
    for index in range(len(found) - 2, -1, -1):
        left, right = found[index], found[index + 1]
        if right.start - left.end != 1 or right.kind not in ("duration", "points") or source[left.end] not in JOINTS or left.upper is not None:
            continue
        if left.kind == "quantity" and left.unit == "个" and left.value is not None and ("个" in right.text or "個" in right.text):
            value = left.value if right.kind == "duration" else EXACT.multiply(left.value, PERCENT)
            bound = right.bound if left.bound == "exact" and right.bound != "range" else left.bound
            found[index] = replace(left, kind=right.kind, value=value, bound=bound, unit=right.unit)
    for index in range(1, len(found)):
        left, right = found[index - 1], found[index]
        if right.start - left.end != 1 or left.kind != right.kind or left.kind not in ("share", "duration") or source[left.end] != "、":
            continue
        if right.bound == "exact" != left.bound and left.upper is None and not ("0" <= left.text[0] <= "9") and left.text[0] not in HAN:
            found[index] = replace(right, bound=left.bound)
