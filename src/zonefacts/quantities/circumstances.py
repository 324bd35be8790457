"""Circumstances that the column `only` of the unit data asks for, one short test a name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from .numerals import Numeral
from .signs import han
from .units import Unit

_MINUTES = re.compile(r"半?钟|\d{1,2}秒|半$", re.ASCII)


@dataclass(slots=True)
class Candidate:
    """A unit that may stand at `place` … `end` behind `number`, in the text, for a caller who asked for these kinds."""

    text: str
    unit: Unit
    place: int
    end: int
    number: Numeral
    asked: frozenset[str] | None

    @property
    def after(self) -> str:
        return self.text[self.end : self.end + 1]

    def wanted(self, kind: str) -> bool:
        return self.asked is not None and kind in self.asked

    def alone(self) -> bool:
        """Hardly anything but the figure was handed in."""
        return self.place < 24 and len(self.text) - self.end < 16 and not self.text[self.end :].strip(" \n\t。.")

    def before(self, size: int) -> str:
        return self.text[max(0, self.place - size) : self.place]


def _latin(seen: Candidate) -> bool:
    after = seen.after
    return not (after != "" and after.isascii() and (after.isalnum() or after in "_-"))


def _large(seen: Candidate) -> bool:
    """三大产业, 4大领域; but 一大批, 17大."""
    number = seen.number
    if number.han:
        return seen.text[seen.place - 1] != "一"
    return not number.scaled and number.value is not None and number.value <= 20 and han(seen.after)


def _energy(seen: Candidate) -> bool:
    """度 is a kilowatt hour where the amount is large or electricity is spoken of."""
    before = seen.before(18)
    return (seen.number.scaled and not seen.number.han) or ("电" in before + seen.text[seen.end : seen.end + 4] and "季" not in before)


def _yuan(seen: Candidate) -> bool:
    """三元 and 一元 are as often names (三元锂电池, 一元化) as amounts."""
    if not seen.number.single or seen.wanted("money") or seen.text[seen.place - 1] == "两":
        return True
    return not han(seen.after) or seen.after in "以左上人的钱整零一二三四五六七八九"


def _money(seen: Candidate) -> bool:
    """块 is money when asked for, before a further amount, or at the end of a clause; else it is a piece word."""
    after = seen.after
    if seen.wanted("money"):
        return True
    return after != "" and (after in "0123456789零一二三四五六七八九钱" or (not seen.number.single and after in "，。、；！"))


def _small(seen: Candidate) -> bool:
    """分, 角, 毛 by themselves."""
    if seen.unit.kind == "duration":
        return seen.wanted("duration") or _MINUTES.match(seen.text, seen.end) is not None
    after = seen.after
    if seen.wanted("money") and seen.alone():
        return True
    return seen.unit.name in "角毛" and not seen.number.han and after != "" and after in "，。、；钱"


CIRCUMSTANCES: dict[str, Callable[[Candidate], bool]] = {
    "latin": _latin,
    "many": lambda seen: not seen.number.single,
    "han": lambda seen: seen.number.han,
    "scaled": lambda seen: seen.number.scaled,
    "firm": lambda seen: not seen.number.han or (seen.number.scaled and not seen.number.single),
    "yuan": _yuan,
    "year": lambda seen: not seen.number.bare,
    "alone": lambda seen: seen.wanted(seen.unit.kind) and not seen.wanted("date") and seen.alone(),
    "asked": lambda seen: seen.wanted("money"),
    "kilo": lambda seen: seen.text[seen.place - 1] in "千兆",
    "large": _large,
    "energy": _energy,
    "compute": lambda seen: _latin(seen) and "算" in seen.before(20) + seen.text[seen.end : seen.end + 6],
    "two": lambda seen: seen.asked is not None or seen.text.startswith("半", seen.end),
    "money": _money,
    "sub": _small,
}
"""Latin letters: no letter behind. `many`: more than one Chinese sign. `firm`: no plain Chinese digit."""

FREE_OF_SINGLES = frozenset(("many", "year", "yuan"))
"""Circumstances that always hold unless the numeral is one Chinese sign; the scan need not ask."""
