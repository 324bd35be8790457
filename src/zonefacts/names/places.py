"""Provinces, cities and counties that the text names: where a stretch speaks of one of them, it speaks of no zone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..lexicon import closing_words
from ..lexicon.divisions import COMMON_STEMS, Divisions, level_of
from .words import cut, is_loose


class PlaceName(NamedTuple):
    """A division's name in the text; `full` with its 省, 市, 县 .., else by its short form."""

    start: int
    end: int
    text: str
    full: bool


_LAST = re.compile("[省市县区旗盟州]")
_OPENING_WORDS = r"(?:[“「\s●▲■◆•·]|\d{2,4}年(?:[初底末]|以来)?|\d+(?:[-—–~～至到]\d+)?(?:月份?|日)(?:[初底末])?|[“\"]?十[一二三四]五[”\"]?(?:期间|时期|以来|末)|[一二三四前第]+季度|今年以来|今年|去年|明年|上半年|下半年|全年|报告期(?:内|末)?|目前|当前|如今|现在|眼下|现如今|当年|近年来|近期|近日|日前|本次|此次|这次|预计|力争|计划|截止[^，。,]{0,10}|到20\d\d年(?:底|末)?|同时|此外|其中|而|但|截?至[^，。,]{0,10}|同期)*"
"""What may stand before the subject of a clause: a time, a link word, a quote."""
_OPENING = re.compile(_OPENING_WORDS)
_OPENING_SIGNS = frozenset(_OPENING_WORDS)
"""All signs that such words are written with: most clauses begin with none of them."""
_SCOPE = re.compile(
    r"(?!(?:全[国省市县球]|世界|国内)(?:首|第|领先|最|唯一|[百千]强|\d+强|五百强|名列|前列|一流|先进|知名))"
    r"(?:全[省市县州国旗]|[我该本][省市县州国旗]|[省市县州]里|我们?国家|全国|国内|世界|全球)"
    # zones at large: 21家自贸试验区, 各新区, (自贸港)重点园区
    r"|(?:\d+余?多?[个家]|各|多数|所有|全部)(?:国家级|省级)?(?:开发区|经开区|高新区|新区|自贸试验区|综合保税区|综保区|保税区)"
    r"|(?:(?![为成获批升是属])[一-鿿]){0,4}?(?:重点|主要|各类|各大|各级|省级(?:以上)?|国家级)(?:产业|工业)?(?:园区|开发区|经开区|高新区|综保区|示范区|集聚区)(?![一-鿿]{0,3}[：:])"
)
LEAD = 9
"""How far into a clause its subject is looked for: 百里之外的农安县没有 .."""
_ORGANISATION = re.compile(
    r"[一-鿿（）()]{0,18}?(?:公司|集团|厂|合作社|大学|学院|学校|中学|小学|医院|研究[院所]|科学院|实验室|装置|协会|商会|项目|工程|基地|牧场|农场|银行)"
)
"""What turns a place at the head of a clause into the first word of a company's, school's or project's name."""


TOWNSHIP = re.compile("[一-鿿]{2,3}(?:[镇乡]|街道)")
"""A township's name: what follows it is called after a place within (柳林镇|南河工业园)."""
CITY = 2
"""Of which level (see `level_of`) cities are: the widest divisions that say where a park lies."""


def find_places(text: str, start: int, end: int, table: Divisions) -> Iterator[PlaceName]:
    """The divisions that `text[start:end]` names in full, in order."""
    last = start
    for match in _LAST.finditer(text, start, end):
        stop = match.end()
        if text[stop - 2 : stop] not in table.full_tails:
            continue
        for first in range(max(last, stop - table.longest), stop - 1):
            if text[first:stop] in table.full and text[first:stop] in table.forms:
                if text[first:stop] in COMMON_STEMS:
                    break  # 东西|区域: 西区 is no place without its city
                if text[first] in "和及" and text[stop : stop + 1] in ("区", "市"):
                    break  # 集中开工和|县区自行开工: no 和县
                yield PlaceName(first, stop, text[first:stop], True)
                last = stop
                break


def place_start(text: str, end: int, table: Divisions, outermost: int = 1) -> int:
    """Where the divisions by their full names begin that stand right before `end` (`end` where none does), none wider than `outermost`.

    >>> from zonefacts.lexicon import divisions
    >>> place_start("广西崇左市江州区蔗糖产业园", 8, divisions())
    2
    """
    start = end
    for _ in range(3):
        first = next((i for i in range(max(0, start - table.longest), start - 1) if text[i:start] in table.full), None)
        if first is None or not any(level_of(code) >= outermost for code in table.forms.get(text[first:start], ())):
            break
        start = first
    return start


def opening_end(text: str, start: int, end: int) -> int:
    """Where the time, link word or quote that opens a clause ends (`start` where there is none)."""
    if start < len(text) and (sign := text[start]) > "\u3000" and sign not in _OPENING_SIGNS and not sign.isdecimal():
        return start  # neither a word's sign nor a blank nor a digit
    opening = _OPENING.match(text, start, end)
    return opening.end() if opening else start


def subject_place(text: str, start: int, end: int, table: Divisions) -> PlaceName | None:
    """The place (or 全省, 我市 ..) that is the subject of the clause `text[start:end]`, judged by its first words.

    >>> from zonefacts.lexicon import divisions
    >>> clause = "去年，全市新增企业三百家"
    >>> subject_place(clause, 3, len(clause), divisions())
    PlaceName(start=3, end=5, text='全市', full=True)
    """
    first = opening_end(text, start, end)
    if scope := _SCOPE.match(text, first, end):
        return PlaceName(scope.start(), scope.end(), scope.group(), True)
    stop = table.at(text, first, end)
    while (further := table.at(text, stop, end)) > stop > first:
        first, stop = stop, further
    if stop > first and text[first:stop] not in COMMON_STEMS:
        full = text[first:stop] in table.full
        if _goes_on_as_name(text, stop, end) or not (full or _acts(text, stop, end)):
            return None
        return PlaceName(first, stop, text[first:stop], full)
    behind = text.find("的", first, min(end, first + LEAD)) + 1
    stop = table.at(text, behind, end) if behind else 0
    if stop > behind and text[behind:stop] in table.full and not _goes_on_as_name(text, stop, end):
        return PlaceName(behind, stop, text[behind:stop], True)
    return None


def _goes_on_as_name(text: str, stop: int, end: int) -> bool:
    """Whether the place is the first word of a body's or a project's name, and not what acts on one (青川县|新签约项目8个)."""
    found = _ORGANISATION.match(text, stop, end)
    if found is None:
        return False
    if not found.group().endswith(("项目", "工程", "基地")):
        return True
    # a verb far inside is the name's own: 云溪县|华禾玉米烘干建设项目
    return not any(len(word) > 1 and is_loose(word) for word in cut(found.group())[:2])


def _acts(text: str, stop: int, end: int) -> bool:
    """Whether a short place name is a subject there: a verb or an adverb comes next, or another of the kind (广州、深圳获批)."""
    return stop < end and (text[stop] in "、和与及将已则也还的有是这" or text[stop : stop + 2] in closing_words())
