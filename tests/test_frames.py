"""Data frames: one row a fact, the same columns and dtypes whether there are facts or not."""

from __future__ import annotations

import json
import subprocess
import sys
from decimal import Decimal
from typing import Any, Literal

import pandas as pd
import pytest
from test_models import FACTS

from zonefacts import Extractor, Fact, Investment, Money, Project, Zone
from zonefacts.facts import BUILTIN_TYPES
from zonefacts.show.frames import to_frame

TEXT = "云岭经开区今年完成投资3.2亿元，签约额约45亿元，吸引15家企业入驻。"


class Award(Fact):
    """A type of a user's own with every kind of field."""

    type: Literal["award"] = "award"
    title: str
    rank: int | None = None
    shared: bool = False
    weight: float | None = None
    prize: Money | None = None
    tags: tuple[str, ...] = ()
    extra: dict[str, Any] | None = None


@pytest.mark.parametrize("kind", [*BUILTIN_TYPES, Award])
def test_columns_and_dtypes_do_not_depend_on_the_facts(kind: type[Fact]) -> None:
    empty = to_frame([], kind)
    full = to_frame(FACTS, kind)
    assert len(empty) == 0
    assert len(full) == sum(type(fact) is kind for fact in FACTS)
    assert list(empty.columns) == list(full.columns)
    assert empty.dtypes.equals(full.dtypes)
    leading = ["type", "doc", "zone", "subject", "article", "evidence_start", "evidence_end", "evidence_text"]
    assert list(full.columns)[:8] == leading


def test_investment_columns() -> None:
    frame = Extractor().extract(TEXT, doc="d").to_frame(Investment)
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == {
        "type": "string",
        "doc": "string",
        "zone": "string",
        "subject": "string",
        "article": "Int64",
        "evidence_start": "Int64",
        "evidence_end": "Int64",
        "evidence_text": "string",
        "period_start": "string",
        "period_end": "string",
        "period_text": "string",
        "rule": "string",
        "kind": "string",
        "amount_start": "Int64",
        "amount_end": "Int64",
        "amount_text": "string",
        "amount_value": "object",
        "amount_upper": "object",
        "amount_bound": "string",
        "amount_currency": "string",
    }


def test_values_are_exact_and_gaps_are_missing() -> None:
    frame = to_frame(FACTS, Investment)
    assert frame["amount_value"][0] is None
    assert frame["amount_upper"][0] == Decimal(500_000_000)
    page = Extractor().extract(TEXT)
    values = page.to_frame(Investment)["amount_value"]
    assert values.sum() == sum(fact.amount.value or 0 for fact in page.investments)
    assert isinstance(values.astype(float).sum(), float)
    projects = to_frame(FACTS, Project)
    assert projects["zone"][0] == "云岭经济技术开发区"
    assert to_frame([Zone(evidence=FACTS[0].evidence, rule="r", name="甲", kind="other")], Zone)["zone"].isna().all()


def test_lists_are_json_text() -> None:
    zones = to_frame(FACTS, Zone)
    assert json.loads(zones["aliases"][0])[0] == "经开区"
    assert json.loads(zones["mentions"][0])[1] == {"start": 3, "end": 6, "text": "经开区"}
    award = Award(evidence=FACTS[0].evidence, rule="r", title="奖", tags=("a", "b"), extra={"x": Decimal("0.10")}, rank=1)
    frame = to_frame([award], Award)
    assert json.loads(frame["tags"][0]) == ["a", "b"]
    assert json.loads(frame["extra"][0]) == {"x": "0.1"}
    assert str(frame["rank"].dtype) == "Int64"
    assert str(frame["shared"].dtype) == "boolean"
    assert str(frame["weight"].dtype) == "Float64"
    assert frame["prize_value"][0] is None


def test_many_pages_make_one_frame() -> None:
    pages = [Extractor().extract(TEXT, doc=f"d{n}") for n in range(3)]
    frame = to_frame(pages, Investment)
    assert list(frame["doc"].unique()) == ["d0", "d1", "d2"]
    pd.testing.assert_frame_equal(frame, to_frame([fact for page in pages for fact in page.facts], Investment))
    assert len(to_frame(iter(pages), Investment)) == len(frame)


def test_without_pandas_the_error_names_the_extra() -> None:
    code = (
        "import sys; sys.modules['pandas'] = None\n"
        "import zonefacts\n"
        "try: zonefacts.extract('x').to_frame(zonefacts.Zone)\n"
        "except ImportError as error: print(error)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert 'pip install "zonefacts[frame]"' in said
