"""A fact in a few short cells, as a person reads it: the surface beside the value, no offsets."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from ..models.facts import Fact
from ..models.values import Period, Record, Span, plain

_ALWAYS = ("zone", "subject")
_NEVER = frozenset({"type", "doc", "article", "rule", "evidence", "mentions"})


def headers(kind: type[Fact]) -> list[str]:
    """The cells of a record type: whose it is, its own fields, when, and the words."""
    own = [name for name in kind.model_fields if name not in Fact.model_fields and name not in _NEVER]
    named = "mentions" in kind.model_fields  # its name is its evidence
    return [*own, *_ALWAYS, "period", *(() if named else ("evidence",))]


def cells(fact: Fact, names: Sequence[str]) -> list[str]:
    """What stands in these cells for one fact."""
    return [_short(getattr(fact, name)) for name in names]


def filled(facts: Sequence[Fact]) -> list[str]:
    """The headers of these facts' type without the columns that say nothing: empty, or the fact's own name again."""
    return [
        name
        for name in headers(type(facts[0]))
        if any(_short(getattr(fact, name)) not in ("", None if name == "name" else getattr(fact, "name", None)) for fact in facts)
    ]


def by_type(facts: Sequence[Fact]) -> dict[type[Fact], list[Fact]]:
    """The facts sorted into their types, the types in the order in which they first appear."""
    groups: dict[type[Fact], list[Fact]] = {}
    for fact in facts:
        groups.setdefault(type(fact), []).append(fact)
    return groups


def _short(value: Any) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Period):
        return value.text
    if isinstance(value, Span):
        return _spanned(value)
    if isinstance(value, Record):
        return ", ".join(filter(None, (_short(getattr(value, name)) for name in type(value).model_fields)))
    if isinstance(value, tuple | list):
        return "、".join(_short(one) for one in value)
    return " ".join(str(value).split())


def _spanned(value: Span) -> str:
    """The surface, with its normalised value where it has one: 约4500万元 (≈ 45000000 CNY)."""
    surface = " ".join(value.text.split())
    number = getattr(value, "value", None)
    if not isinstance(number, Decimal):
        return surface
    upper = getattr(value, "upper", None)
    high = f"-{plain(upper)}" if isinstance(upper, Decimal) else ""
    unit = getattr(value, "currency", None) or getattr(value, "unit", "")
    per = f"/{value.per}" if getattr(value, "per", None) else ""  # type: ignore[attr-defined]
    sign = _SIGNS.get(getattr(value, "bound", "exact"), "")
    return f"{surface} ({sign}{plain(number)}{high} {unit}{per})"


_SIGNS = {"approx": "≈ ", "over": "> ", "at_least": "≥ ", "under": "< ", "at_most": "≤ "}
