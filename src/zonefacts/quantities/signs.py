"""Small questions about single signs, asked everywhere."""

from __future__ import annotations

from decimal import Decimal

from .numerals import EXACT, HAN

_HAN = frozenset(HAN)
FOUR_PLACES = Decimal("0.0001")


def numeric(sign: str) -> bool:
    """Whether a numeral can go on or begin with this sign."""
    return "0" <= sign <= "9" or sign in _HAN


def han(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff"


def rounded(value: Decimal) -> Decimal:
    """A quotient that does not end, rounded half-even to four places; others as they are."""
    return EXACT.quantize(value, FOUR_PLACES) if len(value.as_tuple().digits) > 200 else value
