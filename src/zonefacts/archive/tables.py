"""What a run leaves: JSON lines, JSON, CSV, Parquet or DuckDB, made from JSON lines of facts, whole or not at all."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Any

from ..extractor import Extractor
from ..output import whole_file, whole_folder, whole_path
from ..show.columns import columns_of

_FACTS_A_BATCH = 10_000


def write_jsonl(lines: Iterable[str], output: Path, extractor: Extractor) -> None:
    with whole_file(output) as file:
        for line in lines:
            file.write(line.encode())


def write_json(lines: Iterable[str], output: Path, extractor: Extractor) -> None:
    """One array, a fact a line."""
    with whole_file(output) as file:
        for part in json_array(lines):
            file.write(part.encode())


def json_array(lines: Iterable[str]) -> Iterator[str]:
    opening = "[\n"
    for line in lines:
        yield opening + line.rstrip("\n")
        opening = ",\n"
    yield "\n]\n" if opening != "[\n" else "[]\n"


def write_csv(lines: Iterable[str], output: Path, extractor: Extractor) -> None:
    """A folder with a file a type, every type with its header, those without facts too."""
    with whole_folder(output) as folder, ExitStack() as files:
        tables = {}
        for kind in extractor.types:
            name = str(kind.model_fields["type"].default)
            file = files.enter_context(open(folder / f"{name}.csv", "w", encoding="utf-8", newline=""))
            tables[name] = columns_of(kind), csv.writer(file)
            tables[name][1].writerow([column.name for column in tables[name][0]])
        for line in lines:
            fact = extractor.load(line)
            columns, table = tables[fact.type]
            table.writerow([column.text(fact) for column in columns])


def write_parquet(lines: Iterable[str], output: Path, extractor: Extractor) -> None:
    """One file of the wide schema of `zonefacts.arrow`."""
    import pyarrow.parquet as pq

    from ..arrow import schema

    with whole_file(output) as file, pq.ParquetWriter(file, schema(extractor)) as writer:
        for batch in _batches(lines, extractor):
            writer.write_batch(batch)


def write_duckdb(lines: Iterable[str], output: Path, extractor: Extractor) -> None:
    """A database with the wide table `facts`, and a view a type with the columns of that type."""
    try:
        import duckdb
    except ImportError:
        raise ImportError('DuckDB files need duckdb: pip install "zonefacts[duckdb]"') from None
    import pyarrow as pa

    from ..arrow import schema

    reader = pa.RecordBatchReader.from_batches(schema(extractor), _batches(lines, extractor))
    with whole_path(output) as path, duckdb.connect(str(path)) as connection:
        connection.register("incoming", reader)
        connection.execute("CREATE TABLE facts AS SELECT * EXCLUDE (error) FROM incoming")
        connection.unregister("incoming")
        for kind in extractor.types:
            name = str(kind.model_fields["type"].default)
            columns = ", ".join(f'"{column.name}"' for column in columns_of(kind))
            connection.execute(f"""CREATE VIEW "{name}" AS SELECT {columns} FROM facts WHERE "type" = '{name}'""")


def _batches(lines: Iterable[str], extractor: Extractor) -> Iterator[Any]:
    from ..arrow import fact_batch

    rest = iter(lines)
    while some := [extractor.load(line) for line in islice(rest, _FACTS_A_BATCH)]:
        yield fact_batch(some, extractor)


Writer = Callable[[Iterable[str], Path, Extractor], None]

WRITERS: dict[str, Writer] = {
    "jsonl": write_jsonl,
    "json": write_json,
    "csv": write_csv,
    "parquet": write_parquet,
    "duckdb": write_duckdb,
}
