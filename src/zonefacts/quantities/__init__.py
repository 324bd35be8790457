"""Numbers, amounts, measures, lengths of time and dates in Chinese text, read in one scan.

Numerals come first (`numerals`), units are data (`units`), bounds and ranges are composed on both in `scanning`; `dates` stands
apart. `extract_quantities` is the public function, `scan` the same for the layers above.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from ..models.figure import Figure

__all__ = ["KINDS", "Figure", "extract_quantities", "scan"]

KINDS = ("money", "quantity", "duration", "share", "points", "multiple", "date", "number")


def scan(text: str, *, kinds: Collection[str] | None = None, published: date | None = None) -> list[Figure]:
    """Every figure of the text, in order and not overlapping; see `scanning.scan`, whose patterns are compiled on the first call."""
    from .scanning import scan as read

    return read(text, kinds=kinds, published=published)


def extract_quantities(text: str, *, kinds: Collection[str] | None = None, published: date | None = None) -> list[Figure]:
    """Every figure of the text: money, quantities, durations, shares, points, multiples, dates and bare numbers.

    `kinds` keeps figures of these kinds only, and reads phrases that could be several in an asked one; without it the
    largest reading of each figure is given. Relative dates (今年, 上半年, 7月29日) resolve only where `published` is given.

    >>> [(f.kind, f.text, str(f.value), f.bound) for f in extract_quantities("审批时限压缩至24个工作日内")]
    [('duration', '24个工作日内', '24', 'at_most')]
    """
    if kinds is not None:
        if isinstance(kinds, str):
            raise ValueError(f"kinds is a collection of kinds, not a string: choose from {', '.join(KINDS)}")
        unknown = sorted(str(kind) for kind in set(kinds) - set(KINDS))
        if unknown:
            raise ValueError(f"unknown kind {', '.join(unknown)}: choose from {', '.join(KINDS)}")
    return scan(text, kinds=kinds, published=published)
