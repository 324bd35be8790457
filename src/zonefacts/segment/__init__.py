"""Putting a torn newspaper page together: pieces, then joins, then articles."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from .result import Segmentation

__all__ = ["Segmentation", "segment_page"]


def segment_page(text: str, *, repair: bool = True) -> Segmentation:
    """The page put back together; with `repair=False` as it stands, in the order of the source.

    >>> segment_page("# 石门县产业园扩建\\n\\n本报讯 园区二期3月开工。\\n\\n宋佳慧").articles[0].headline.text
    '石门县产业园扩建'
    """
    return _steps()(text, repair)


@cache
def _steps() -> Callable[[str, bool], Segmentation]:
    """The steps, loaded at the first page and not by `import zonefacts`."""
    from .articles import repaired
    from .assembly import assemble
    from .order import in_order
    from .pieces import lines_of, pieces_of, set_in

    def segmented(text: str, repair: bool) -> Segmentation:
        lines, layout = set_in(lines_of(text))
        pieces = pieces_of(lines, layout)
        if repair:
            verdicts, sure = repaired(pieces, layout)
            return assemble(text, pieces, verdicts, sure)
        return assemble(text, pieces, in_order(pieces, layout))

    return segmented
