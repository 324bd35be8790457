"""Every numeral of a text, for callers that ask for numbers alone: inside amounts and dates too."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from ..models.figure import Figure
from . import numerals, surface, units
from .numerals import EXACT, Numeral

_HAN = numerals.HAN
_POWERS = {"k": 1000, "K": 1000, "M": 10**6, "G": 10**9}


@cache
def _start() -> re.Pattern[str]:
    return re.compile(rf"[0-9.{_HAN}半几](?:(?<=[0-9])|(?<=\.)(?<![0-9]\.)(?=[0-9])|(?<=[{_HAN}半几]))", re.ASCII)


_SCIENCE = re.compile(r"[eE]([+-]?\d{1,3})(?![\w.])|\^([+-]?\d{1,2})(?![\w.])", re.ASCII)
_SLASH = re.compile(r"(?:(\d{1,6}) )?(\d{1,6})/(\d{1,6})(?![\d/])", re.ASCII)
_SHORT = re.compile(r"[分份][一二三四五六七八九]$")
_FREE_AFTER = re.compile(r"$|[\s，。、；：！？,;.!?）)”》的不这和与或还是]")
_FREE_BEFORE = re.compile(r"(?:^|[\s，。、；：！？,;.!?（(“《是为第前达共约近超逾等于]|不是)$")


def every_number(text: str) -> list[Figure]:
    """All numerals, each with its sign, fraction and power.

    >>> [(f.text, str(f.value)) for f in every_number("三分之二的企业投入2.5亿元")]
    [('三分之二', '0.6666666666666666666666666667'), ('2.5亿', '250000000.0')]
    """
    ground = surface.prepare(text)
    folded = ground.text
    first = units.first_signs()
    found: list[Figure] = []
    place = 0
    while True:
        hit = _start().search(folded, place)
        if hit is None:
            return found
        start = hit.start()
        number = _read(folded, start, first)
        if number is None:
            place = start + 1
            continue
        place = max(number[1], start + 1)
        value = number[2]
        if value is not None:
            begin, end = ground.start(number[0]), ground.end(number[1])
            found.append(Figure("number", begin, end, text[begin:end], value, number[3], "range" if number[3] is not None else number[4]))


def _read(text: str, start: int, first: frozenset[str]) -> tuple[int, int, Decimal | None, Decimal | None, str] | None:
    sign = text[start]
    previous = text[start - 1 : start]
    if sign == "一" and text.startswith("一半", start):
        return start, start + 2, Decimal("0.5"), None, "exact"
    if sign == "半":
        return (start, start + 1, Decimal("0.5"), None, "exact") if text.startswith("个", start + 1) and previous != "多" else None
    digits = "0" <= sign <= "9" or sign == "."
    if digits and previous and previous.isascii() and (previous.isalpha() or previous == "_"):
        token = re.compile(r"[0-9A-Za-z.]+", re.ASCII).match(text, start)
        return start, token.end() if token else start + 1, None, None, "exact"
    slash = _SLASH.match(text, start) if digits else None
    if slash is not None and int(slash[3]) and previous not in ("/", "."):
        value = EXACT.divide(Decimal(slash[2]), Decimal(slash[3]))
        if slash[1]:
            value = EXACT.add(value, Decimal(slash[1]))
        return start, slash.end(), _trim(value), None, "exact"
    number = numerals.read(text, start, first, True)
    if number is None:
        return None
    if number.value is None:
        return start, number.end, None, None, "exact"
    end, value, upper = number.end, number.value, number.upper
    if digits and previous == "." and start > 1 and text[start - 2].isdigit():
        whole = re.compile(r"\d+", re.ASCII).match(text, start)
        if whole is not None:
            end, value = whole.end(), Decimal(whole[0])
    mixed = text.startswith("又", end) and end + 1 < len(text) and _fraction(text, end + 1) is not None
    if number.han and not mixed and not text.startswith("分之", end) and not _counts(text, start, number, first):
        return start, end, None, None, "exact"
    negative = previous in ("-", "负") and _negative(text, start)
    begin = start - 1 if negative else start
    if text.startswith("又", end) and end + 1 < len(text):
        fraction = _fraction(text, end + 1)
        if fraction is not None:
            value, end = EXACT.add(value, fraction[0]), fraction[1]
    elif number.han and _SHORT.match(text, end):
        top = numerals.DIGITS[text[end + 1]]
        value, end = EXACT.divide(Decimal(top), value) if value else value, end + 2
    elif text.startswith("分之", end):
        fraction = _fraction(text, start)
        bare = all(each in "百千万亿佰仟" for each in text[start:end])
        if fraction is not None and not bare:
            value, end = fraction
        elif bare:
            return start, end + 2, None, None, "exact"
    else:
        if digits or not number.single:
            science = _SCIENCE.match(text, end)
            power = _POWERS.get(text[end : end + 1])
            if science is not None:
                value = value.scaleb(int(science[1]), EXACT) if science[1] else EXACT.power(value, Decimal(science[2]))
                end = science.end()
            elif power is not None and not re.compile(r"[A-Za-z0-9]", re.ASCII).match(text, end + 1) and not (text[end] == "G" and value < 10 and "." not in text[start:end]):
                value, end = EXACT.multiply(value, Decimal(power)), end + 1
        if text.startswith("打", end) and not text.startswith(("打造", "打击", "打响", "打破"), end) and text[end + 1 : end + 2] not in tuple("通好开赢工假扫包算"):
            value, end = EXACT.multiply(value, Decimal(12)), end + 1
    return begin, end, _trim(value.copy_negate() if negative else value), upper, number.bound


def _trim(value: Decimal) -> Decimal:
    """Quotients that do not end keep 28 digits."""
    return value if len(value.as_tuple().digits) <= 100 else EXACT.plus(value).normalize(_CONTEXT)


_CONTEXT = numerals.EXACT.copy()
_CONTEXT.prec = 28


def _fraction(text: str, place: int) -> tuple[Decimal, int] | None:
    bottom = numerals.read(text, place, loose=True) if (text[place].isascii() and text[place].isdigit()) or text[place] in _HAN else None
    if bottom is None or not bottom.value or not text.startswith("分之", bottom.end):
        return None
    at = bottom.end + 2
    negative = text[at : at + 1] in ("负", "-") and at + 1 < len(text)
    at += negative
    if at >= len(text) or not ((text[at].isascii() and text[at].isdigit()) or text[at] in _HAN):
        return None
    top = numerals.read(text, at, loose=True)
    if top is None or top.value is None:
        return None
    value = EXACT.divide(top.value, bottom.value)
    return value.copy_negate() if negative else value, top.end


def _negative(text: str, start: int) -> bool:
    before = text[start - 2 : start - 1] if start > 1 else ""
    return not before or not (before.isalnum() or before in "-负—)）")


def _counts(text: str, start: int, number: Numeral, first: frozenset[str]) -> bool:
    """Whether Chinese signs are a number here and not part of a word (四川, 一看, 十足, 两两)."""
    end = number.end
    if number.bare:
        return False
    if not number.single:
        return not (end - start == 2 and number.upper is None and not number.scaled and all(sign in numerals.DIGITS for sign in text[start:end]))
    after, before = text[end : end + 1], text[max(0, start - 3) : start]
    if text[start] in numerals.ZEROS and after not in "个点" and not _FREE_AFTER.match(text, end):
        return False  # 零件, 零售
    if _SHORT.match(text, end):
        return True
    if after == "打":
        return text[end + 1 : end + 2] not in tuple("造击响破通好开赢工假扫包算断压")
    if text[start] in "壹贰叁肆伍陆柒捌玖拾佰仟" and after not in "元圆角块个" and not _FREE_AFTER.match(text, end):
        return False
    if after == "块":
        return True
    if text[start] == after == "两":
        return False
    if _FREE_AFTER.match(text, end):
        return bool(_FREE_BEFORE.search(before)) or text[start] in "十拾"
    if after not in first or (before and before[-1] in "统唯专划单万同归惟第"):
        return False
    for unit in units.by_first()[after]:
        if text.startswith(unit.name, end):
            past = end + len(unit.name)
            return not (text.startswith(unit.not_before + unit.not_single, past) if unit.not_before or unit.not_single else False)
    return False
