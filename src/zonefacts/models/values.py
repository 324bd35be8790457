"""Values that stand at a place in the text: spans, money, quantities, durations, periods.

Offsets are Unicode code points into the text as it was handed in, half-open. Decimals are written in plain notation
(`"45000000"`, never `4.5E+7`) and read back to the same value.
"""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, PlainSerializer, PlainValidator, WithJsonSchema


def plain(value: Decimal) -> str:
    """A decimal in plain notation, without an exponent and without trailing zeros after the point.

    >>> plain(Decimal("4.50E+7")), plain(Decimal("0.850"))
    ('45000000', '0.85')
    """
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _number(value: Any) -> Decimal:
    """Any exact way to write a decimal. One Python call costs a tenth of pydantic's own checks of a Decimal."""
    number: Decimal
    if isinstance(value, Decimal):
        number = value
    else:
        if isinstance(value, float):
            raise ValueError("a float has lost its digits already: give a Decimal, an int or a string")
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise ValueError("not a number: give a Decimal, an int or a string")
        try:
            number = Decimal(value)
        except InvalidOperation:
            raise ValueError(f"not a number: {value!r}") from None
    if not number.is_finite():
        raise ValueError("a figure of a page is finite")
    return number


Number = Annotated[
    Decimal,
    PlainValidator(_number),
    PlainSerializer(plain, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}),
]
"""An exact decimal; a plain string in JSON."""

Bound = Literal["exact", "approx", "over", "at_least", "under", "at_most", "range"]
"""How a number was meant; `range` has its low end in `value` and its high end in `upper`."""

QuantityPer = Literal["year", "month", "day", "hour"]
DurationUnit = Literal["workday", "day", "work_hour", "hour", "minute", "second", "week", "month", "year"]


class Record(BaseModel):
    """Base of everything the library gives out: frozen, compared by value, no unknown fields, lossless in JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="strings")

    def model_dump_json(self, **options: Any) -> str:
        """JSON text. ASCII only, so that lone surrogates of a damaged source survive the round trip."""
        indent = options.pop("indent", None)
        return json.dumps(self.model_dump(mode="json", **options), ensure_ascii=True, indent=indent)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """The record that `model_dump_json` wrote (lone surrogates included)."""
        return cls.model_validate(json.loads(json_data), **options)


class Span(Record):
    """A stretch of the source: `source[start:end] == text`."""

    start: int
    end: int
    text: str


class Money(Span):
    """An amount in one unit of its currency (ISO 4217): 4500万元 is 45000000 CNY."""

    value: Number | None
    upper: Number | None = None
    bound: Bound = "exact"
    currency: str = "CNY"


class Quantity(Span):
    """An amount in the base unit of its kind (SCHEMA: MW, MWh, t, m3, m2, m ..; piece units as written)."""

    value: Number | None
    upper: Number | None = None
    bound: Bound = "exact"
    unit: str
    per: QuantityPer | None = None
    parts: tuple[Quantity, ...] | None = None


class Duration(Span):
    """A length of time in the unit it was given in; a working day stays a working day."""

    value: Number | None
    upper: Number | None = None
    bound: Bound = "exact"
    unit: DurationUnit


class Period(Record):
    """The time a figure speaks of: ISO dates, inclusive, null where unresolved; `text` is the source's own words."""

    start: str | None = None
    end: str | None = None
    text: str
