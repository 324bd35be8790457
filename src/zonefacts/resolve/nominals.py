"""What heads a clause and is known by no name finder: a plant's or a small firm's name, and the bare noun that takes it up again.

A text names a thing once (金沙150兆瓦储能电站, 做轴承的锐正精工) and goes on with its head (电站去年破土, 这家厂), often paragraphs
later. Both are nouns at the head of a clause with a verb or a measure behind them, and that is all that is asked here.
"""

from __future__ import annotations

import re

from ..names.words import cut, is_loose, is_place, tag
from ..phrases.nouns import before as noun_before
from ..phrases.words import MEASURES
from ..rules import Scene

_LONGEST = 24
_SHORTEST = 4
_LONG = 6
"""What is built and has a longer name is told by it, whatever its words."""
_LONGEST_FIRM = 8
_WHOLE = 16
_BACK = 600
"""How far back a bare noun looks for the thing that it takes up .."""
_TIMES = 6
""".. and so many mentions of the noun are asked."""
_POINTING = re.compile("(?:[该此本这那]|这一)[条座个家处片块栋幢种]?(?=[\u4e00-\u9fff])")
_BUILT = (
    *("电站", "电厂", "风电场", "水厂", "工厂", "分厂", "生产线", "产线", "中试线", "线", "基地", "中心", "市场", "酒庄", "庄园", "温室", "车间", "码头"),
    *("仓库", "大厦", "广场", "商城", "大桥", "铁路", "公路", "水库", "学校", "医院", "酒店", "牧场", "农场", "馆"),
)
"""Heads of what is built and stands somewhere."""
_FIRM = ("公司", "集团")
_TAKES_UP = sorted((*_BUILT, *_FIRM), key=len, reverse=True)
_ONE_OF = tuple("一两几每各")
"""Before a noun that is introduced without its name (一家管业公司)."""
_PHASE = re.compile("[一二三四首]期(?:工程|项目)?")
_ENDS_NAME = frozenset("的是已将算占更又也还共现在由把被叫就才却从对与和及为离称每比都")
"""Words of one sign that may stand right behind a subject, and hardly in a name."""
_OPENS_NONE = ("全", "各", "其", "我", "他", "她", "你", "每", "多", "某", "有", "首", "第", "当", "前", "后", "同", "两", "几", "另", *"这那该此本在将以距对从按据随经由于向再已一二三新建省市县区州旗镇乡")
"""With these opens no name of one thing: pronouns, numbers, prepositions, what is one of many."""
_NO_FIRM = ("公司", "企业", "项目", "工程", *"局委办省市县区州旗镇乡村人")
"""How no firm's bare name ends: offices, places, people, and what the finders of names know better."""
_OUTSIDE_NAMES = ("t", "m", "q")
_NAME_PIECES = ("nr", "ns", "nz", "zg", "g", "ng")
"""Tags of the signs and short words that coined names are made of."""

_TRADES = ("n", "j", "l")
"""Tags of what a firm deals in."""


def heading_noun(text: str, head: int, stop: int) -> tuple[int, int] | None:
    """Where the name of a thing or of a firm stands that heads the clause `text[head:stop]`, behind what is said of it with 的."""
    limit = min(stop, head + _LONGEST * 2)
    begin = text.rfind("的", head, limit) + 1 or head
    if text.startswith(_OPENS_NONE, begin):
        return None
    if begin > head and _SHORTEST <= stop - begin <= _WHOLE and text[begin:stop].isalpha() and text.endswith(_BUILT, begin, stop):
        return begin, stop  # 10月交付的|邮件处理中心: all that is left of the clause, verbs and all
    words = _words(text[begin : min(limit, begin + _LONGEST)])
    plain = next((i for i, word in enumerate(words) if tag(word) == "vn"), len(words))
    for some, named in ((words, _is_built), (words[:plain], _is_coined)):
        length = sum(map(len, some))
        if length >= _SHORTEST and named(some):
            phase = _PHASE.match(text, begin + length, stop)
            return begin, phase.end() if phase is not None else begin + length
    return None


def bare_noun(text: str, head: int, stop: int) -> tuple[str, int] | None:
    """The noun that heads a clause and takes up a thing named before (电站, 该电站, 这条中试线), and where it ends."""
    pointing = _POINTING.match(text, head, stop)
    begin = pointing.end() if pointing is not None else head
    noun = next((one for one in _TAKES_UP if text.startswith(one, begin)), "")
    if not noun or begin + len(noun) > stop or (pointing is None and (len(noun) == 1 or noun in _FIRM)):
        return None
    end = begin + len(noun)
    phase = _PHASE.match(text, end, stop)
    return noun, phase.end() if phase is not None else end


def antecedent(scene: Scene, noun: str, at: int) -> str | None:
    """The fuller name of the thing that a bare noun at `at` means: the last in the article that ends with this noun."""
    text = scene.text
    line = scene.reading.line_at(at)
    pos, low = at, max(0, at - _BACK)
    for _ in range(_TIMES):
        pos = text.rfind(noun, low, pos)
        if pos < 0 or line is None:
            return None
        there = scene.reading.line_at(pos)
        if there is None or there.article != line.article:
            return None
        name = _fuller(scene, max(low, there.start, pos - _LONGEST), pos + len(noun))
        if len(name) >= len(noun) + 2 and not name.startswith(_OPENS_NONE) and "首" not in name:
            return name
    return None


def _fuller(scene: Scene, low: int, end: int) -> str:
    """The noun phrase that ends there, with the size in front of its head and the words before that (金沙|150兆瓦|储能电站)."""
    text, begin = scene.text, end
    for _ in range(2):
        span = noun_before(text, low, begin)
        if span is None or span[1] != begin:
            break
        begin = span[0]
        sizes = [figure for figure in scene.figures_between(max(low, begin - _LONGEST), begin) if figure.kind == "quantity"]
        if not sizes or sizes[-1].end != begin:
            break
        begin = sizes[-1].start
    begin = text.rfind("的", begin, end) + 1 or begin
    return "" if text[begin - 1 : begin] in _ONE_OF else text[begin:end]


def _words(window: str) -> list[str]:
    """The words of the noun phrase that opens the window: up to a verb, an adverb, a time, a figure, a mark or a measure."""
    kept: list[str] = []
    for word in cut(window):
        long = len(word) > 1
        if not word.isalpha() or word in MEASURES or (long and (is_loose(word) or tag(word).startswith(_OUTSIDE_NAMES))) or word in _ENDS_NAME:
            break
        kept.append(word)
    return kept


def _is_built(words: list[str]) -> bool:
    """Whether the words name something that stands somewhere, by more than its kind (昌马|风电场, 公共海外仓集运|中心)."""
    name, told = "".join(words), words[:-1]
    if not name.endswith(_BUILT):
        return False
    return len(name) > _LONG or (len(words) == 1 and len(name) > _SHORTEST) or any(is_place(word) or tag(word).startswith(_NAME_PIECES) for word in told)


def _is_coined(words: list[str]) -> bool:
    """Whether the words are the torn pieces of a coined name with its trade behind (锐|正|精工)."""
    name, single = "".join(words), [word for word in words if len(word) == 1]
    if len(single) < 2 or len(words[-1]) == 1 or len(name) > _LONGEST_FIRM or name.endswith(_NO_FIRM):
        return False
    trade = tag(words[-1])
    return (not trade or trade.startswith(_TRADES)) and any(tag(word).startswith(_NAME_PIECES) or not tag(word) for word in words)
