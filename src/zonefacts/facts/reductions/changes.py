"""What a statement of a cut holds: the figures in their places, the share that was cut off, and how it was said."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Literal

from ...models.figure import Figure
from .cues import Measure
from .roles import Role, as_duration

Form = Literal["result", "cut", "ahead", "spent", "within", "merged"]
"""How it was said: 压缩至 B; 压缩 C; 提前 C; 仅用 B; B 内办结; N 项整合为一件事."""


@dataclass(slots=True)
class Change:
    """One statement of a cut. `ratio` is the figure as stated; `left` where it says what is left, not what is cut."""

    form: Form
    measure: Measure
    start: int
    end: int
    lead: Figure = field(repr=False)
    """The statement's first figure: the one at which the rules give it."""
    matter: str | None = None
    before: Figure | None = None
    after: Figure | None = None
    cut: Figure | None = None
    ratio: Figure | None = None
    left: bool = False
    shares: bool = False
    """Whether another fact holds the same figure: the other type's (环节和时限压缩50%), or a count (取消许可事项8项)."""

    @property
    def uses(self) -> tuple[Figure, ...]:
        """The figures that no other fact may take; the items of N项整合为一件事 are counted as well."""
        if self.shares or self.form == "merged":
            return ()
        return tuple(f for f in (self.before, self.after, self.cut, self.ratio) if f is not None)


def ratio_of(change: Change) -> tuple[Decimal | None, str | None]:
    """The share that was cut off, as stated or as before and after give it, and the bound of a stated one."""
    stated = change.ratio
    if stated is not None and stated.value is not None:
        bound = _MIRRORED.get(stated.bound, stated.bound) if change.left else stated.bound
        value = 1 - stated.value if change.left else stated.value
        return value, None if bound == "exact" else bound
    before, after = change.before, change.after
    if (
        before is None
        or after is None
        or (before.unit != after.unit and "duration" in (before.kind, after.kind))  # 30多项 cut to 4个
        or before.upper is not None
        or after.upper is not None
    ):
        return None, None
    if not before.value or after.value is None:
        return None, None
    return (1 - after.value / before.value).quantize(Decimal("0.0001"), ROUND_HALF_EVEN), None


_MIRRORED = {"over": "under", "under": "over", "at_least": "at_most", "at_most": "at_least"}
"""What is left at most is cut at least."""


# --- putting figures into their places ---------------------------------------------------------------------------------


def slot(figure: Figure, role: Role) -> str:
    """The field of a change that the figure belongs to by its role."""
    if figure.kind == "share":
        return "ratio"
    return "cut" if role.kind in ("by", "ahead") else "after"


def fill(change: Change, figure: Figure, role: Role) -> None:
    """Puts the figure into its place of the change; a unit of time that only one of two figures has holds for both."""
    if change.before and change.before.kind == "duration":
        figure = as_duration(figure, change.before)
    elif change.before and figure.kind == "duration":
        change.before = as_duration(change.before, figure)
    place = slot(figure, role)
    if place != "cut" or not _differs(change, figure):
        setattr(change, place, figure)
    change.left = change.left or role.kind == "left"
    change.end = max(change.end, role.end)


_DAYS = frozenset({"day", "workday"})


def _differs(change: Change, cut: Figure) -> bool:
    """Whether the amount was measured against something else than what is told as before: 过去80天，现在30天，|比省里规定的少5天."""
    before, after = change.before, change.after
    if before is None or after is None or before.value is None or after.value is None or cut.value is None:
        return False
    units = {before.unit, after.unit, cut.unit}
    return (len(units) == 1 or units == _DAYS) and before.value - after.value != cut.value


def is_cut(change: Change) -> bool:
    """Whether the change is whole and a fall: a rise is no cut."""
    before, after = change.before, change.after
    if change.measure == "time" and any(f.kind != "duration" for f in (before, after, change.cut) if f):
        return False
    if before and after and before.unit == after.unit and before.value is not None and after.value is not None:
        return after.value < before.value or (before.upper is not None and after.value < before.upper)
    return bool(after or change.cut or change.ratio)
