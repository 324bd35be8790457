"""A short stretch beside a figure cut into what borders noun phrases (function words, verbs, marks) and what is left: nouns."""

from __future__ import annotations

from collections.abc import Iterator

from ..names.words import cut, tag
from .words import FUNCTION, GENERAL_VERBS, HEADS, LINKS, MEASURES, NOMINAL, STATES, VERBS, WHOLE

Token = tuple[int, int, str]
"""Where it begins, where it ends, its class."""

NOUN, FUNCTIONAL, VERB, GENERAL, MEASURE, MARK = "n", "f", "v", "g", "m", "p"
NOUNLIKE = (NOUN, MEASURE, GENERAL)
"""What may stand inside a noun phrase, seen from its end."""

AND = frozenset(("和", "及", "以及"))
MARKS = frozenset('，,。；;：:！!？?、（）()【】[]…—\n\f\r\t|/·•★◆●■→>”’》」〉“‘《「〈"')
OPENING = {"“": "”", "《": "》", "「": "」", "‘": "’", "〈": "〉", '"': '"'}
CLOSING = frozenset(OPENING.values())

_CLASSES: dict[str, str] = {
    **dict.fromkeys(GENERAL_VERBS, GENERAL),
    **dict.fromkeys(VERBS | NOMINAL | STATES, VERB),
    **dict.fromkeys(FUNCTION | LINKS | AND | {"的"}, FUNCTIONAL),
    **dict.fromkeys(MEASURES, MEASURE),
    **dict.fromkeys(WHOLE, NOUN),
}
LONGEST = max(map(len, _CLASSES))


def _lengths() -> dict[str, tuple[int, ...]]:
    """Under each first sign the lengths of its words, the longest first."""
    found: dict[str, set[int]] = {}
    for word in _CLASSES:
        found.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


_LENGTHS = _lengths()
_STARTS = MARKS | frozenset(_LENGTHS)

_GO_ON = frozenset((VERB, GENERAL, FUNCTIONAL))
_COUNTED = frozenset("人户家件")
_NOMINAL_SUFFIXES = frozenset("率额量值者性型")
"""What makes a noun of the verb before it: 覆盖率, 销售额, 营业性."""
_COMPLEMENTS = frozenset("起出好完")
"""What completes the verb before it (建立起, 培育出), unless it begins a word of its own."""
_NO_COMPLEMENTS = frozenset(
    "出口 出租 出版 出境 出行 出入 出让 出资 出海 出厂 起重 起步 起点 起降 完整 完善 完全 好友 好评 好人 好书".split()
)


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words of the stretch in order; signs of no table run together into one noun, a quotation is a noun of its own."""
    return list(read_tokens(text, start, end))


def read_tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """`tokens` one after the other, for those who seldom read to the end."""
    noun = -1  # where the noun begins that the next word may go on
    i = start
    while i < end:
        char = text[i]
        stop, kind = i + 1, NOUN
        lengths = _LENGTHS.get(char)
        if lengths is not None:
            stop, kind = _word(text, start, i, end, lengths)
            if kind is VERB and stop == i + 1:  # a verb of one sign only where a phrase begins
                if noun >= 0:
                    kind = NOUN  # 公交, 评标专家
                elif _begins_verb(text, i, end):
                    stop += 1  # 增资|项目
        elif char in MARKS:
            close = text.find(OPENING[char], i + 1, end) if char in OPENING else -1
            if close >= 0:
                if noun >= 0:
                    yield noun, i, NOUN
                noun, i = i, close + 1
                continue
            kind = MARK
        else:
            while stop < end and text[stop] not in _STARTS:
                stop += 1
        if kind is not NOUN:
            if noun >= 0:
                yield noun, i, NOUN
                noun = -1
            yield i, stop, kind
        elif noun < 0:
            noun = i
        elif text[i - 1] in CLOSING:
            yield noun, i, NOUN
            noun = i
        i = stop
    if noun >= 0:
        yield noun, i, NOUN


def _word(text: str, first: int, start: int, end: int, lengths: tuple[int, ...]) -> tuple[int, str]:
    """Where the longest word of the tables that begins here ends, and its class; a sign that begins none is a noun's."""
    classes = _CLASSES
    for length in lengths:
        stop = start + length
        if stop > end or (kind := classes.get(text[start:stop])) is None:
            continue
        if stop < end and kind in _GO_ON:
            behind = text[stop]
            if kind is VERB and length == 2 and behind in _COUNTED and text.startswith("数", stop + 1) and stop + 2 <= end:
                return stop + 2, NOUN  # 就业|人数, 参保|户数
            if kind is not FUNCTIONAL and behind in _COMPLEMENTS:
                word = text[stop : stop + 2]
                return (stop if word in _CLASSES or word in _NO_COMPLEMENTS else stop + 1), kind
            if length > 1 and behind == "员" and not text.startswith("工", stop + 1):
                return stop + 1, NOUN  # 代办|员, but 招聘|员工
            if kind is VERB and behind in "化式数" and not tag(text[stop : stop + 2]):
                return stop + 1, NOUN  # 定制化, 嵌入式, 受理数, but 引进|化工项目
            if length > 1 and (behind in _NOMINAL_SUFFIXES or (behind == "项" and text[stop + 1 : stop + 2] != "目")):
                return stop + 1, NOUN
        if length == 1 and (noun := _noun_around(text, first, start, end)):
            return noun, NOUN
        return stop, kind
    return start + 1, NOUN


_NOUN_TAGS = ("n", "f", "b", "j", "s")
_AROUND = 4
"""How many signs on either side tell whether two signs are a word or only stand together (常委会|审议)."""


def _begins_verb(text: str, start: int, end: int) -> bool:
    """Whether a verb of one sign is the beginning of one of two in the dictionary."""
    if start + 2 > end or not tag(text[start : start + 2]).startswith("v"):
        return False
    return cut(text[start : min(start + 2 + _AROUND, end)])[0] == text[start : start + 2]


def _noun_around(text: str, first: int, start: int, end: int) -> int:
    """Where the noun of the dictionary ends that a border of one sign is a part of (沿|海, 广交|会), 0 where it is a word by itself."""
    if not any(
        tag(text[at:stop]).startswith(_NOUN_TAGS)
        for at, stop in ((start, start + 2), (start - 1, start + 1), (start - 2, start + 1))
        if at >= first and stop <= end
    ):
        return 0
    at = max(start - _AROUND, first)
    for word in cut(text[at : min(start + 2 + _AROUND, end)]):
        stop = at + len(word)
        if stop > start:
            return stop if stop - at > 1 and (at == start or tag(word).startswith(_NOUN_TAGS)) else 0
        at = stop
    return 0


def is_head(text: str) -> bool:
    """Whether the phrase ends in a head noun of the field."""
    return text.endswith(_HEADS_BY_LAST.get(text[-1:], ()))


def head_of(text: str) -> str:
    """The longest head noun that the phrase ends in, or ""."""
    return next((head for head in _HEADS_BY_LAST.get(text[-1:], ()) if text.endswith(head)), "")


def _by_last_sign() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for head in sorted(HEADS, key=len, reverse=True):
        found.setdefault(head[-1], []).append(head)
    return {last: tuple(heads) for last, heads in found.items()}


_HEADS_BY_LAST = _by_last_sign()
