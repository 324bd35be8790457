"""Apache Spark for real: the docs' own snippet on a local cluster of two.

Needs the `spark` extra and Java, which a first look at the project does not: left out where pyspark is not installed, but for
.ci/run, which sets ZONEFACTS_ALL and fails then.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import zonefacts

if not os.environ.get("ZONEFACTS_ALL"):
    pytest.importorskip("pyspark")

from pyspark.sql import SparkSession

DOCS = Path(__file__).parent.parent / "docs" / "archives.md"
TEXT = "云岭经开区今年完成投资3.2亿元，吸引{}家企业入驻。"


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    yield session
    session.stop()


def snippet() -> str:
    """The block of the docs that speaks of Spark."""
    [block] = [code for code in re.findall(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.S) if "mapInArrow" in code]
    return block


def test_map_in_arrow_gives_what_one_process_gives(spark: SparkSession) -> None:
    rows = [(f"d{n}", TEXT.format(n + 2)) for n in range(60)]
    pages: Any = spark.createDataFrame([*rows, ("empty", None)], "id string, text string").repartition(4)
    scope: dict[str, Any] = {"pages": pages}
    exec(snippet(), scope)
    found = scope["facts"].collect()
    wanted = sorted((doc, fact.type, fact.evidence.text) for doc, text in rows for fact in zonefacts.extract(text, doc=doc).facts)
    assert sorted((row.doc, row.type, row.evidence_text) for row in found if row.error is None) == wanted
    assert [(row.doc, row.error) for row in found if row.error] == [("empty", "ValueError: no text")]
    total = scope["facts"].where("type = 'investment'").agg({"amount_value": "sum"}).collect()[0][0]
    assert total == 60 * 320_000_000
