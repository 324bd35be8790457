"""Marks of the half width read as the full ones, so that every pattern need know only one form.

Many sites set Chinese text with the marks of a Latin keyboard. The text keeps its length, and a comma or colon between
digits (12,187; 8:30) stays what it is.
"""

from __future__ import annotations

import re
from functools import lru_cache

_IN_NUMBERS = re.compile(r"[,:;](?<=[0-9][,:;])(?=[0-9])")
"""It begins with the mark, so that the text is searched for nothing else."""
_FULL = {",": "，", ":": "：", ";": "；"}


@lru_cache(maxsize=2)  # names are found and then linked on the same page
def full_marks(text: str) -> str:
    """The text with commas, colons and semicolons of the full width, each where it stood.

    >>> full_marks("6月15日,总投资1,200万元;二期")
    '6月15日，总投资1,200万元；二期'
    """
    full = text
    for half, mark in _FULL.items():
        full = full.replace(half, mark)  # a tenth of the time of `translate`
    if full is text:
        return text
    for between in _IN_NUMBERS.finditer(text):
        at = between.start()
        full = full[:at] + text[at] + full[at + 1 :]
    return full
