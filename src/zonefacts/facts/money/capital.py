"""Names of capital, which are put together: 实际到位外商直接投资金额, 合同利用外来投资, 外资实际进资.

No list holds them all; what kind of investment one is, the strongest word in it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..cues import Cue, CueTable

_KINDS = (
    ("contracted", frozenset("合同 协议 签约 意向".split())),
    ("foreign", frozenset("外资 外商 境外".split())),
    ("in_place", frozenset("到位 到账 到帐 到资 进资 外来 省外 市外 县外 区外 域外 内资".split())),
    ("fixed_asset", frozenset(("固定资产",))),
)
"""The words that say a kind, the strongest first: that it is only contracted outweighs whose capital it is."""
_SUMS = frozenset("投资 投入 资金 资本 外资 内资 引资 进资 到资".split())
"""The words one of which makes a run of such words a name of capital."""
_OTHERS = frozenset("实际 直接 利用 使用 吸收 引进 注册 全社会".split())
_PART = re.compile("|".join(sorted(_SUMS.union(_OTHERS, *(words for _, words in _KINDS)))).replace("内资", "(?<!预算)内资"))
_RUN = re.compile(rf"(?:(?:总|招商)?(?:{_PART.pattern})(?:[总金]?额|规模)?)+")
_LONGEST = 32


def _names(text: str, start: int, end: int) -> Iterator[Cue]:
    for run in _RUN.finditer(text, start, end):
        parts = set(_PART.findall(run.group()))
        kind = next((kind for kind, words in _KINDS if not parts.isdisjoint(words)), None)
        if kind is not None and not parts.isdisjoint(_SUMS):
            yield Cue(run.start(), run.end(), kind, run.group())


class MoneyCues(CueTable):
    """The words of a table, and beside them the names of capital; a name holds the words in it."""

    def between(self, text: str, start: int, end: int) -> Iterator[Cue]:
        names = list(_names(text, start, end))
        for cue in super().between(text, start, end):
            while names and names[0].end <= cue.start:
                yield names.pop(0)
            if not names or cue.end <= names[0].start:
                yield cue
        yield from names

    def last(self, text: str, start: int, end: int) -> Cue | None:
        last = super().last(text, start, end)
        for name in _names(text, max(start, end - _LONGEST), end):
            if last is None or name.end >= last.end:
                last = name
        return last
