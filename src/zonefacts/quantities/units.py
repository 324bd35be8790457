"""Units, currencies and classifiers: data files, read once, looked up by their first sign.

`data/units.csv` names for each surface form its kind, base unit and factor with the source of the conversion;
`data/classifiers.csv` the piece words. `not_before` lists the signs that turn a form into the beginning of another word
(成 in 成立, 项 in 项目), `only` the circumstances under which a form counts at all.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Literal

from .numerals import EXACT
from .signs import rounded

PERCENT = Decimal("0.01")
ONE = Decimal(1)
Kind = Literal["money", "quantity", "duration", "share", "points", "multiple"]


@dataclass(frozen=True, slots=True)
class Unit:
    name: str
    kind: Kind
    base: str | None
    factor: Decimal
    per: Decimal
    """Factor's denominator where it does not end (2000/3), else 1."""
    not_before: tuple[str, ...]
    not_single: tuple[str, ...]
    """Further signs it may not stand before when the numeral is one Chinese sign."""
    only: str
    classifier: bool = False

    def value(self, number: Decimal) -> Decimal:
        """The number in the base unit; rounded half-even to four places only where the result does not end."""
        if self.per is ONE:
            return number if self.factor is ONE else EXACT.multiply(number, self.factor)
        whole = EXACT.multiply(number, self.factor)
        exact = EXACT.divide(whole, self.per)
        return rounded(exact)


def _rows(name: str) -> list[dict[str, str]]:
    text = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _words(field: str) -> tuple[str, ...]:
    return tuple(word for word in field.split("|") if word)


@cache
def by_first() -> dict[str, tuple[Unit, ...]]:
    """Every unit under its first sign, the longest first."""
    table: dict[str, list[Unit]] = {}
    for row in _rows("units.csv"):
        factor, _, per = row["factor"].partition("/")
        unit = Unit(
            row["name"],
            row["kind"],  # type: ignore[arg-type]
            row["unit"] or None,
            ONE if factor == "1" else Decimal(factor),
            Decimal(per) if per else ONE,
            _words(row["not_before"]),
            (),
            row["only"],
        )
        table.setdefault(unit.name[0], []).append(unit)
    for row in _rows("classifiers.csv"):
        unit = Unit(
            row["name"],
            "quantity",
            row["name"],
            ONE,
            ONE,
            _words(row["not_before"]),
            _words(row["not_before_single"]),
            row["only"],
            classifier=True,
        )
        table.setdefault(unit.name[0], []).append(unit)
    return {first: tuple(sorted(units, key=lambda unit: -len(unit.name))) for first, units in table.items()}


@cache
def by_name() -> tuple[dict[str, tuple[Unit, ...]], dict[str, tuple[int, ...]]]:
    """Every unit under its name (块 is two), and by their first two signs, or the only one, how long names are, the longest first."""
    names: dict[str, list[Unit]] = {}
    sizes: dict[str, set[int]] = {}
    for choices in by_first().values():
        for unit in choices:
            names.setdefault(unit.name, []).append(unit)
            sizes.setdefault(unit.name[:2], set()).add(len(unit.name))
    for opening, found in sizes.items():
        found.update(sizes.get(opening[0], ()))  # 平方米 begins as 平 does
    return {name: tuple(found) for name, found in names.items()}, {first: tuple(sorted(found, reverse=True)) for first, found in sizes.items()}


@cache
def after_ge() -> dict[str, Unit]:
    """Units that a spoken 个 may stand before (六个加仑), under their names with it; the data have those usual in writing."""
    spoken: dict[str, Unit] = {}
    for choices in by_first().values():
        for unit in choices:
            if len(unit.name) > 1 and not unit.classifier and unit.kind == "quantity" and not unit.only and unit.name[0] != "个":
                spoken["个" + unit.name] = replace(unit, name="个" + unit.name, not_before=(), not_single=())
    return spoken


@cache
def first_signs() -> frozenset[str]:
    return frozenset(by_first())


@cache
def latin_names() -> tuple[str, ...]:
    return tuple(sorted((unit.name for found in by_first().values() for unit in found if unit.name.isascii() and unit.name.isalpha()), key=len, reverse=True))


@cache
def named(name: str) -> Unit:
    return next(unit for unit in by_first()[name[0]] if unit.name == name)


@cache
def currencies() -> dict[str, str]:
    """ISO 4217 codes by the names and signs that stand before an amount."""
    table = {unit.name: unit.base or "" for units in by_first().values() for unit in units if unit.kind == "money" and unit.factor == 1}
    for name in ("元", "圆", "块", "元钱", "块钱", "元整", "圆整", "元人民币", "元新台币", "蚊", "铢"):
        table.pop(name, None)
    return table | {
        "¥": "CNY", "$": "USD", "US$": "USD", "HK$": "HKD", "NT$": "TWD", "S$": "SGD", "A$": "AUD", "C$": "CAD", "€": "EUR", "£": "GBP", "₩": "KRW", "₽": "RUB",
    }  # fmt: skip


@cache
def not_figures() -> tuple[frozenset[str], dict[str, tuple[int, ...]]]:
    """Words that begin like a figure and are none; and by their first two signs how long such words are, the longest first."""
    text = files(__package__).joinpath("data", "not_figures.txt").read_text(encoding="utf-8")
    words = frozenset(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
    sizes: dict[str, set[int]] = {}
    for word in words:
        sizes.setdefault(word[:2], set()).add(len(word))
    return words, {opening: tuple(sorted(lengths, reverse=True)) for opening, lengths in sizes.items()}
