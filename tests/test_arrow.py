"""Record batches in, record batches out: one published schema whatever is in them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

import pyarrow as pa
import pytest

from zonefacts import Count, Example, Extractor, Fact, Investment, Rule, Span, extract
from zonefacts.arrow import DECIMAL, extract_batches, fact_batch, schema

TEXT = "云岭经开区今年完成投资3.2亿元，吸引15家企业入驻，审批时限由30个工作日压缩至5个工作日。"


def batch(**columns: list[object]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict(columns)


def test_a_row_a_fact() -> None:
    [out] = extract_batches([batch(text=[TEXT, "无事。", TEXT], id=["a", "b", "c"])], doc="id")
    facts = [*extract(TEXT, doc="a").facts, *extract(TEXT, doc="c").facts]
    assert out.schema == schema()
    assert out.column("doc").to_pylist() == [fact.doc for fact in facts]
    assert out.column("evidence_text").to_pylist() == [fact.evidence.text for fact in facts]
    assert out.column("error").null_count == len(facts)
    amounts = [value for value in out.column("amount_value").to_pylist() if value is not None]
    assert amounts == [fact.amount.value for fact in facts if isinstance(fact, Investment)]
    assert out.schema.field("amount_value").type == DECIMAL == pa.decimal128(38, 10)


def test_the_schema_is_published_and_does_not_depend_on_the_data() -> None:
    assert [out.schema for out in extract_batches([batch(text=[]), batch(text=["无"])])] == [schema()] * 2
    assert schema().names[:5] == ["error", "type", "doc", "zone", "subject"]
    assert list(extract_batches([])) == []


def test_kept_columns_are_carried_over() -> None:
    source = batch(text=[TEXT, TEXT], paper=["甲报", "乙报"], page=[3, None])
    [out] = extract_batches([source], keep=["paper", "page"])
    count = len(extract(TEXT).facts)
    assert out.column("paper").to_pylist() == ["甲报"] * count + ["乙报"] * count
    assert out.column("page").to_pylist() == [3] * count + [None] * count
    assert out.schema == schema(keep=[source.schema.field("paper"), source.schema.field("page")])
    with pytest.raises(ValueError, match=r"cannot be kept.*zone"):
        list(extract_batches([batch(text=["x"], zone=["y"])], keep=["zone"]))


def test_a_text_that_fails_is_a_row_with_the_reason() -> None:
    source = batch(text=[None, TEXT, TEXT], id=[1, 2, 3], day=["2024-01-01", "nonsense", None], tag=["x", "y", "z"])
    [out] = extract_batches([source], doc="id", published="day", keep=["tag"])
    rows = [row for row in out.to_pylist() if row["error"]]
    assert [(row["doc"], row["tag"], row["type"]) for row in rows] == [("1", "x", None), ("2", "y", None)]
    assert "no text" in rows[0]["error"]
    assert "nonsense" in rows[1]["error"]
    assert len(out) == 2 + len(extract(TEXT).facts)


@pytest.mark.parametrize("day", [date(2024, 7, 1), datetime(2024, 7, 1, 8), "2024-07-01"])
def test_days_of_publication(day: object) -> None:
    [out] = extract_batches([batch(text=[TEXT], day=[day])], published="day")
    facts = extract(TEXT, published=date(2024, 7, 1)).facts
    assert out.column("period_start").to_pylist() == [fact.period.start if fact.period else None for fact in facts]


def test_batches_are_taken_one_by_one() -> None:
    taken = []

    def batches() -> Iterator[pa.RecordBatch]:
        for n in range(5):
            taken.append(n)
            yield batch(text=[TEXT])

    out = extract_batches(batches())
    next(out)
    assert taken == [0]


def test_figures_beyond_the_precision() -> None:
    def count(value: str) -> Count:
        return Count(evidence=Span(start=0, end=1, text="x"), rule="r", item="i", unit="个", value=Decimal(value))

    facts = [count("0.12345678905"), count("9" * 28), count("9" * 29), count("1E+5")]
    assert fact_batch(facts).column("value").to_pylist() == [Decimal("0.1234567890"), Decimal("9" * 28), None, Decimal(100_000)]


def test_lone_surrogates_become_replacement_signs() -> None:
    [out] = extract_batches([pa.RecordBatch.from_pydict({"text": [TEXT]})], doc=None)
    assert out.num_rows
    facts = extract("云岭经开区完成投资3.2\ud800亿元，吸引15家企业\udfff入驻。").facts
    assert fact_batch(facts).num_rows == len(facts)


class Slogan(Fact):
    type: Literal["slogan"] = "slogan"
    words: str


def test_types_of_ones_own() -> None:
    rule = Rule(name="slogan", makes=Slogan, on=r"打造(?P<words>[^，。\n]{2,9})", examples=(Example("打造标杆。", {"words": "标杆"}),))
    extractor = Extractor(rules=[rule])
    [out] = extract_batches([batch(text=["打造新标杆。"])], extractor=extractor)
    assert out.column("words").to_pylist() == ["新标杆"]
    assert out.schema == schema(extractor)


def test_columns_that_contradict_are_refused() -> None:
    class Odd(Fact):
        type: Literal["odd"] = "odd"
        metric: int

    rule = Rule(name="odd", makes=Odd, on=r"(?P<metric>\d)", examples=(Example("1", {}),))
    with pytest.raises(ValueError, match="metric"):
        schema(Extractor(rules=[rule]))


def test_without_pyarrow_the_error_names_the_extra() -> None:
    code = "import sys; sys.modules['pyarrow'] = None\ntry: import zonefacts.arrow\nexcept ImportError as error: print(error)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert 'pip install "zonefacts[arrow]"' in said
