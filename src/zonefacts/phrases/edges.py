"""What the readings of noun phrases in both directions share: words that may stand inside, and loose ends to cut."""

from __future__ import annotations

import re

from .tokens import is_head
from .words import HEADS, NOMINAL, STATES

Span = tuple[int, int]

MODIFIERS = NOMINAL | STATES
"""Verbs that may stand inside a noun phrase."""
LONG_HEADS = tuple(head for head in HEADS if len(head) > 1)
BARE_HEADS = frozenset(HEADS)
ASIDE = re.compile(r"[（(][^（()）0-9，。；]{1,4}[）)]")
"""县（市、区）, 条（个）: another word for the same, in brackets."""
OVER = re.compile("[超过逾](?:[0-9]+|[十百千])*[万亿](?:元|(?=[\u4e00-\u9fff]{2,8}(?:产业|企业|集群|项目|园区|县)))")
"""超|亿元产业项目: the word of the bound belongs to the class."""


_HOLDERS = re.compile("企业|公司|开发区|经开区|高新区|综保区|保税区|园区|新区|集聚区|城市|省份")
"""Counted things that have amounts of their own."""


def before_amount(text: str, start: int, end: int) -> int:
    """Where the counted things end in front of what is measured of them (国家级经开区|地区生产总值), `end` where they have none."""
    last = end
    for found in _HOLDERS.finditer(text, start, end):
        last = found.end()
    return last


_TAILS = frozenset("中内里等之当间上用")


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Without the words of place at its end (20个项目|中, 31块屏幕|上) and loose joints at both."""
    while end - start > 2 and (
        (text[end - 1] == "上" and text[end - 2] != "以")
        or (text[end - 1] == "中" and text[end - 2] not in "高初附一二三四五")
        or (text[end - 1] in _TAILS and is_head(text[start : end - 1]))
    ):
        end -= 1
    while start < end and text[start] in " 　的、和及":
        start += 1
    while end > start and text[end - 1] in " 　的、和及":
        end -= 1
    return (start, end) if end > start else None
