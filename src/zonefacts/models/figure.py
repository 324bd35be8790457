"""A figure as it stands in the text, before any meaning is given to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

FigureKind = Literal["money", "quantity", "duration", "share", "points", "multiple", "date", "number"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the text: a plain value, cheap to make by the thousand.

    `text` runs from the word that bounds it (约, 超, 不超过) to the last sign of its unit (以上, 以内 included), and
    `source[start:end] == text`. `value` and `upper` are normalised to the base unit of the kind; shares and points
    are ratios (85% is 0.85). A figure that is only words of vagueness (数日, 若干家) has no value. `unit` is the base
    unit, the piece word as written (家, 台), or the duration's unit; `currency` an ISO 4217 code. `parts` are the factors'
    quantities of a product (2×350MW). `pair` is the second figure of 300MW/600MWh. A date that could be resolved
    has its first and last day in `first` and `last`.
    """

    kind: FigureKind
    start: int
    end: int
    text: str
    value: Decimal | None
    upper: Decimal | None = None
    bound: str = "exact"
    unit: str | None = None
    currency: str | None = None
    per: str | None = None
    parts: tuple[Figure, ...] = ()
    pair: Figure | None = None
    first: date | None = None
    last: date | None = None


class _Open:
    """A figure while it is made: the same slots, not frozen yet."""

    __slots__ = Figure.__slots__


def figure_of(
    kind: FigureKind,
    start: int,
    end: int,
    text: str,
    value: Decimal | None,
    upper: Decimal | None,
    bound: str,
    unit: str | None,
    currency: str | None,
    per: str | None,
    parts: tuple[Figure, ...],
    pair: Figure | None,
    first: date | None,
    last: date | None,
) -> Figure:
    """`Figure(...)` in a sixth of its time: a frozen class sets each of its fields by a call, and a page has thousands."""
    made: Any = _Open()
    made.kind = kind
    made.start = start
    made.end = end
    made.text = text
    made.value = value
    made.upper = upper
    made.bound = bound
    made.unit = unit
    made.currency = currency
    made.per = per
    made.parts = parts
    made.pair = pair
    made.first = first
    made.last = last
    made.__class__ = Figure
    figure: Figure = made
    return figure
