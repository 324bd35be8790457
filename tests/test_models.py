"""The contract of the records: the schema's fields, lossless round trips, frozen values."""

from __future__ import annotations

import copy
import json
import pickle
import re
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from zonefacts import (
    Area,
    Capacity,
    Count,
    Duration,
    Extractor,
    Fact,
    Investment,
    Money,
    OutputValue,
    Period,
    ProcedureReduction,
    Project,
    Quantity,
    Rate,
    Span,
    TimeLimitReduction,
    Zone,
)

TORN = "约4.5\ud800亿元\udfff"
"""Lone surrogates, as damaged extraction leaves them."""


def span(text: str = TORN) -> Span:
    return Span(start=3, end=3 + len(text), text=text)


def money(value: str | None = "450000000") -> Money:
    number = None if value is None else Decimal(value)
    return Money(start=3, end=9, text=TORN, value=number, upper=Decimal("5E+8"), bound="range")


def quantity(unit: str = "MW", parts: tuple[Quantity, ...] | None = None) -> Quantity:
    return Quantity(start=1, end=4, text=TORN, value=Decimal("0.10"), bound="approx", unit=unit, per="year", parts=parts)


def duration(value: str | None) -> Duration:
    return Duration(start=0, end=2, text="数日", value=None if value is None else Decimal(value), bound="approx", unit="day")


COMMON: dict[str, Any] = {
    "doc": "云岭日报\ud83d-1",
    "zone": "云岭经济技术开发区",
    "subject": TORN,
    "article": 2,
    "evidence": span(),
    "period": Period(start="2025-01-01", end="2025-06-30", text="上半年"),
    "rule": "test/rule",
}

FACTS: list[Fact] = [
    Zone(
        **COMMON,
        name="云岭经开区",
        aliases=("经开区", TORN),
        mentions=(span(), span("经开区")),
        kind="economic_development",
        level="provincial",
        province="贵州省",
        city="遵义市",
        county=None,
        adcode="520300",
        parent=TORN,
    ),
    Project(
        **COMMON,
        name="风电项目",
        owner=TORN,
        phase="二期",
        status="topped_out",
        investment=money(),
        capacities=(quantity(parts=(quantity(), quantity("t"))),),
        areas=(quantity("m2"),),
        starts="3月",
        finishes="年底",
        mentions=(span(),),
    ),
    Investment(**COMMON, kind="total", amount=money(None)),
    Capacity(**COMMON, kind="storage", item="储能", quantity=quantity(), energy=quantity("MWh")),
    Area(**COMMON, kind="floor", quantity=quantity("m2")),
    TimeLimitReduction(
        **COMMON,
        matter="审批",
        before=duration("60"),
        after=duration(None),
        cut=None,
        ratio=Decimal("0.6667"),
        ratio_bound="at_least",
    ),
    ProcedureReduction(**COMMON, measure="steps", before=Decimal(8), after=Decimal("3.0"), cut=Decimal("1E+3"), ratio=None),
    OutputValue(**COMMON, metric="年产值", amount=money(), expected=True),
    Count(**COMMON, item="企业", unit="家", value=Decimal("1.2E+4"), bound="over"),
    Rate(**COMMON, metric="出口额", value=Decimal("-0.85"), upper=None, bound="exact", kind="growth"),
]

FIELDS = {
    "zone": "name aliases mentions kind level province city county adcode parent",
    "project": "name owner phase status investment capacities areas starts finishes mentions",
    "investment": "kind amount",
    "capacity": "kind item quantity energy",
    "area": "kind quantity",
    "time_limit_reduction": "matter before after cut ratio ratio_bound",
    "procedure_reduction": "measure matter before after cut ratio ratio_bound",
    "output_value": "metric amount expected",
    "count": "item unit value upper bound",
    "rate": "metric value upper bound kind",
}
EVERY = "doc type zone subject article evidence period rule"

each_fact = pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.type)


@each_fact
def test_the_fields_are_the_schemas(fact: Fact) -> None:
    dumped = fact.model_dump(mode="json")
    assert set(dumped) == set(EVERY.split()) | set(FIELDS[fact.type].split())
    assert set(dumped["evidence"]) == {"start", "end", "text"}
    assert set(dumped["period"]) == {"start", "end", "text"}
    for value in dumped.values():
        if isinstance(value, dict) and "currency" in value:
            assert set(value) == set("value upper bound currency text start end".split())
        elif isinstance(value, dict) and "per" in value:
            assert set(value) == set("value upper bound unit per parts text start end".split())
        elif isinstance(value, dict) and "unit" in value:
            assert set(value) == set("value upper bound unit text start end".split())


def test_every_type_is_here() -> None:
    assert {type(fact) for fact in FACTS} == set(Extractor().types)
    assert {fact.type for fact in FACTS} == set(FIELDS)


@each_fact
def test_json_round_trip(fact: Fact) -> None:
    text = fact.model_dump_json()
    assert type(fact).model_validate_json(text) == fact
    assert type(fact).model_validate_json(text.encode("ascii")) == fact
    assert type(fact).model_validate(json.loads(json.dumps(fact.model_dump(mode="json")))) == fact
    assert json.loads(text) == fact.model_dump(mode="json")


@each_fact
def test_json_round_trip_through_the_union(fact: Fact) -> None:
    extractor = Extractor()
    assert extractor.load(fact.model_dump(mode="json")) == fact


@each_fact
def test_pickle_and_copies(fact: Fact) -> None:
    assert pickle.loads(pickle.dumps(fact)) == fact
    assert copy.deepcopy(fact) == fact
    assert hash(fact) == hash(pickle.loads(pickle.dumps(fact)))
    assert len(pickle.dumps(fact)) < 3000  # no way back to a page, a rule or an extractor


@each_fact
def test_decimals_are_plain_strings(fact: Fact) -> None:
    def numbers(value: Any) -> list[Any]:
        if isinstance(value, dict):
            named = [inner for key, inner in value.items() if key in ("value", "upper", "ratio", "before", "after", "cut")]
            return [one for one in named if not isinstance(one, dict)] + [n for v in value.values() for n in numbers(v)]
        return [n for v in value for n in numbers(v)] if isinstance(value, list) else []

    for number in numbers(fact.model_dump(mode="json")):
        assert number is None or re.fullmatch(r"-?\d+(\.\d*[1-9])?", number), number


@each_fact
def test_records_are_frozen_and_closed(fact: Fact) -> None:
    with pytest.raises(ValidationError):
        fact.zone = "other"
    with pytest.raises(ValidationError):
        type(fact).model_validate({**fact.model_dump(), "unknown": 1})


def test_floats_are_refused() -> None:
    with pytest.raises(ValidationError, match="float"):
        Money(start=0, end=1, text="x", value=0.1)  # type: ignore[arg-type]


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=Decimal("-1e20"), max_value=Decimal("1e20")))
def test_any_decimal_survives(value: Decimal) -> None:
    fact = Rate(evidence=span("x"), rule="r", metric="m", value=value, kind="other")
    text = fact.model_dump(mode="json")["value"]
    assert "E" not in text.upper()
    assert Decimal(text) == value
    assert Rate.model_validate_json(fact.model_dump_json()).value == value


def test_the_json_schema_is_the_union_over_type() -> None:
    schema = Extractor().json_schema()
    assert set(schema["discriminator"]["mapping"]) == set(FIELDS)
    for name in FIELDS:
        properties = schema["$defs"][schema["discriminator"]["mapping"][name].rsplit("/", 1)[1]]["properties"]
        assert set(properties) == set(EVERY.split()) | set(FIELDS[name].split())
        assert properties["type"]["const"] == name
    json.dumps(schema)


def test_the_json_schema_describes_what_is_written() -> None:
    schema = Extractor().json_schema()
    for fact in FACTS:
        jsonschema.validate(fact.model_dump(mode="json"), schema)


def test_extracted_facts_round_trip_too() -> None:
    text = "云岭经开区完成投资3.2\ud800亿元，吸引15家企业入驻，出让7万平方米土地。\udc00项目总投资8000万元。"
    page = Extractor().extract(text, doc="\ud800")
    assert page.facts
    adapter: TypeAdapter[list[Fact]] = Extractor()._records
    assert adapter.validate_python([json.loads(fact.model_dump_json()) for fact in page.facts]) == list(page.facts)
    assert pickle.loads(pickle.dumps(page.facts)) == page.facts
    for fact in page.facts:
        assert text[fact.evidence.start : fact.evidence.end] == fact.evidence.text
