"""Lengths of time that several units make up, tails of measures, and 近三年, which is no length but a period."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from . import numerals
from .numerals import EXACT, Numeral
from .signs import numeric
from .units import Unit

EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("建设周期两年零三个月", ("duration 两年零三个月 27 month",)),
    ("还剩8天20时，用时27分钟7秒", ("duration 8天20时 212 hour", "duration 27分钟7秒 1627 second")),
    ("一年半、一个半小时、半个月、三个多月", ("duration 一年半 1.5 year", "duration 一个半小时 1.5 hour", "duration 半个月 0.5 month", "duration 三个多月 3 over month")),
    ("缩短近30天", ("duration 近30天 30 approx day",)),
    ("近三年引进企业12家", ("date 近三年 - [None..None]", "quantity 12家 12 家")),
    ("7个工作小时、0.5个工作日、24个工作日内", ("duration 7个工作小时 7 work_hour", "duration 0.5个工作日 0.5 workday", "duration 24个工作日内 24 at_most workday")),
    ("压缩至5日，5日开工，3日内办结", ("duration 5日 5 day", "date 5日 - [2025-09-05..2025-09-05]", "duration 3日内 3 at_most day")),
    ("数日、几分钟、十几秒", ("duration 数日 - approx day", "duration 几分钟 - approx minute", "duration 十几秒 10 over second")),
    ("身高一米七八，三米九，六斤八两", ("quantity 一米七八 1.78 m", "quantity 三米九 3.9 m", "quantity 六斤八两 0.0034 t")),
    ("三年级、一天然气站、周年庆典、半导体", ()),
)

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000}
"""For sums of unlike units: a month is 30 days there, a year 365."""
_METRE_TAIL = re.compile(r"(\d{2})(?=[的，。、；！）)]|$)|[一二三四五六七八九]{1,2}(?![十百千万亿个项人家名条座层分之天年月日一二三四五六七八九])", re.ASCII)
_JIN_TAIL = re.compile(r"([一二三四五六七八九\d])两", re.ASCII)
_LENGTH_VERB = frozenset("短缩减时达了过共前省约需要期久续长快晚早均用经历")
_HALVED = frozenset(("吨", "斤", "公斤", "米", "里", "公里", "亩", "两", "升", "寸", "尺", "克"))


def factor(large: str, small: str) -> Decimal | None:
    """How many `small` a `large` has, or None where that is no whole number."""
    if large == small:
        return Decimal(1)
    if (large, small) == ("year", "month"):
        return Decimal(12)
    if large not in SECONDS or small not in SECONDS or small == "year":
        return None
    whole, rest = divmod(SECONDS[large], SECONDS[small])
    return None if rest else Decimal(whole)


def with_smaller(
    text: str, value: Decimal, base: str, end: int, first_signs: frozenset[str], unit_at: Callable[[int, Numeral], Unit | None]
) -> tuple[Decimal, str, int]:
    """两年零三个月, 8天20时, 27分钟7秒: the sum in the smallest unit named."""
    parts = [(value, base)]
    smallest = base
    while smallest in SECONDS:
        place = end
        if text[place : place + 1] in ("多", "余") and text[place + 1 : place + 2] and numeric(text[place + 1]):
            place += 1
        linked = text[place : place + 1] in ("零", "又", "余")
        place += linked
        if place >= len(text) or not numeric(text[place]):
            break
        number = numerals.read(text, place, first_signs)
        if number is None or number.value is None or number.upper is not None:
            break
        unit = unit_at(number.end, number)
        if unit is not None and unit.kind == "duration" and unit.base is not None:
            amount, each, unit_end = unit.value(number.value), unit.base, number.end + len(unit.name)
        elif smallest == "day" and text.startswith("时", number.end):
            amount, each, unit_end = number.value, "hour", number.end + 1
        elif smallest == "hour" and text.startswith("分", number.end):
            amount, each, unit_end = number.value, "minute", number.end + 1
        else:
            break
        if each not in SECONDS or (SECONDS[each] >= SECONDS[smallest] and not linked):
            break
        parts.append((amount, each))
        smallest = min(smallest, each, key=SECONDS.__getitem__)
        end = unit_end
    if len(parts) == 1:
        return value, base, end
    total = Decimal(0)
    for amount, each in parts:
        total = EXACT.add(total, EXACT.multiply(amount, factor(each, smallest) or Decimal(1)))
    return total, smallest, end


def with_tail(text: str, value: Decimal, unit: Unit, end: int) -> tuple[Decimal, int]:
    """六斤八两, 三米九, 18米79: tails of measures that are spoken without their unit."""
    if unit.name == "斤":
        found = _JIN_TAIL.match(text, end)
        if found:
            digit = Decimal(numerals.DIGITS.get(found[1]) or int(found[1]))
            return EXACT.add(value, EXACT.multiply(digit, Decimal("0.00005"))), found.end()
    elif unit.name == "米":
        found = _METRE_TAIL.match(text, end)
        if found:
            tail = Decimal("0." + (found[1] or "".join(str(numerals.DIGITS[sign]) for sign in found[0])))
            return EXACT.add(value, tail), found.end()
    return value, end


def halvable(unit: Unit) -> bool:
    """Whether 半 behind the unit adds a half: 三年半, 七成半, 两吨半, but not 三家半导体企业."""
    return unit.kind in ("duration", "share", "multiple") or unit.name in _HALVED


def is_recent(text: str, start: int, near: int, base: str | None) -> bool:
    """Whether 近 at `near` before a length of time makes it a period up to now (近三年) and no estimate (缩短近30天)."""
    if text[near:start] != "近" or base not in ("year", "month", "day", "week"):
        return False
    return near == 0 or text[near - 1] not in _LENGTH_VERB
