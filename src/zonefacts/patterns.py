"""Patterns that few pages need, compiled when one does.

Compiling all patterns of the library takes half as long as its import and first page together; most of that goes into
patterns of rare words, each behind a commoner one, that a page seldom comes to. A use costs a tenth of a microsecond
more than that of a compiled one, so what every page asks for is compiled at import.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Rare:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def __getattr__(self, name: str) -> Any:
        """Found here at the first use only: from then on the methods are the instance's own."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def rare(pattern: str) -> re.Pattern[str]:
    """`re.compile(pattern)`, put off until something is searched for.

    >>> rare("[市县]区?").search("石门县").group()
    '县'
    """
    return cast("re.Pattern[str]", _Rare(pattern))
