"""Provinces, cities and counties that the text names: where a stretch speaks of one of them, it speaks of no zone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..lexicon.divisions import COMMON_STEMS, Divisions


class PlaceName(NamedTuple):
    """A division's name in the text; `full` with its 省, 市, 县 .., else by its short form."""

    start: int
    end: int
    text: str
    full: bool


_LAST = re.compile("[省市县区旗盟州]")
_OPENING = re.compile(
    # what may stand before the subject of a clause: a time, a link word, a quote
    r"(?:[“「\s]|\d{2,4}年(?:以来)?|\d+月份?|\d+日|[一二三四前第]+季度|今年以来|今年|去年|明年|上半年|下半年|全年|目前|当前|近年来|近期|近日|日前|同时|此外|其中|而|但|截至[^，。]{0,10}|同期)*"
)
_SCOPE = re.compile(r"全[省市县州国旗]|[我该本][省市县州国旗]|我们?国家|全国|国内|世界|全球")
_NO_SUBJECT = frozenset("在占比到对从由向为是和与据居列于较距离经自往、及以被将把同")
LEAD = 9
"""How far into a clause its subject is looked for: 百里之外的农安县没有 .."""


def find_places(text: str, start: int, end: int, table: Divisions) -> Iterator[PlaceName]:
    """The divisions that `text[start:end]` names in full, in order."""
    last = start
    for match in _LAST.finditer(text, start, end):
        stop = match.end()
        for first in range(max(last, stop - table.longest), stop - 1):
            if text[first:stop] in table.forms:
                yield PlaceName(first, stop, text[first:stop], True)
                last = stop
                break


def subject_place(text: str, start: int, end: int, table: Divisions) -> PlaceName | None:
    """The place (or 全省, 我市 ..) that is the subject of the clause `text[start:end]`, judged by its first words.

    >>> from zonefacts.lexicon import divisions
    >>> clause = "去年，全市新增企业三百家"
    >>> subject_place(clause, 3, len(clause), divisions())
    PlaceName(start=3, end=5, text='全市', full=True)
    """
    opening = _OPENING.match(text, start, end)
    first = opening.end() if opening else start
    if scope := _SCOPE.match(text, first, end):
        return PlaceName(scope.start(), scope.end(), scope.group(), True)
    stop = table.at(text, first, end)
    if stop > first and text[first:stop] not in COMMON_STEMS:
        return PlaceName(first, stop, text[first:stop], text[stop - 1] in "省市县区旗盟州")
    for place in find_places(text, first, min(end, first + LEAD), table):
        if place.start == start or text[place.start - 1] not in _NO_SUBJECT:
            return place
        break
    return None
