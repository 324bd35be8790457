"""Arrow in, Arrow out: the one function that every engine can call (Spark's `mapInArrow`, DuckDB, polars, Ray, Dask).

One wide table, a row a fact: what every fact has, then the fields of all types, null where a type has no such field. Decimals
are `decimal128(38, 10)`: figures beyond 28 digits before the point are null there (their `.._text` stays), digits beyond ten
after it are rounded half to even. Lists (aliases, mentions, capacities) are JSON text. A text that cannot be read gives one
row with its `doc` and the reason in `error`; a text without facts gives none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from .models.facts import Fact
from .show.columns import Column, ColumnKind, columns_of

try:
    import pyarrow as pa
except ImportError:
    raise ImportError('Arrow tables need pyarrow: pip install "zonefacts[arrow]"') from None

if TYPE_CHECKING:
    from .extractor import Extractor

DECIMAL = pa.decimal128(38, 10)

_STEP = Decimal(1).scaleb(-10)
_CONTEXT = Context(prec=38, rounding=ROUND_HALF_EVEN, traps=[InvalidOperation])

_TYPES: dict[ColumnKind, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "boolean": pa.bool_(),
    "float": pa.float64(),
    "decimal": DECIMAL,
    "json": pa.string(),
}

_ROWS_A_BATCH = 16_384


def schema(extractor: Extractor | None = None, *, keep: Iterable[pa.Field] = ()) -> pa.Schema:
    """The columns that `extract_batches` gives: those of the input that are kept, `error`, then the facts'."""
    kept = list(keep)
    fields = [*kept, pa.field("error", pa.string()), *(pa.field(name, _TYPES[kind]) for name, kind in _columns(_types(extractor)))]
    names = [field.name for field in fields]
    twice = sorted({field.name for field in kept if names.count(field.name) > 1})
    if twice:
        raise ValueError(f"these columns cannot be kept, the facts have columns of their names: {', '.join(twice)}")
    return pa.schema(fields)


def extract_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    text: str = "text",
    doc: str | None = None,
    published: str | None = None,
    keep: Sequence[str] = (),
    extractor: Extractor | None = None,
) -> Iterator[pa.RecordBatch]:
    """Record batches of texts in, record batches of facts out.

    `text`, `doc` and `published` name columns of the input (`published`: a date, a timestamp, or ISO text); the columns in
    `keep` are carried over to every row that comes of theirs. One batch at a time is held.
    """
    if extractor is None:
        from .api import default_extractor

        extractor = default_extractor()
    for batch in batches:
        kept = [batch.schema.field(name) for name in keep]
        rows = _Rows(extractor, schema(extractor, keep=kept))
        docs = batch.column(doc).to_pylist() if doc is not None else [None] * batch.num_rows
        days = batch.column(published).to_pylist() if published is not None else [None] * batch.num_rows
        texts = batch.column(text)
        for i in range(batch.num_rows):
            rows.read(texts[i].as_py, None if docs[i] is None else str(docs[i]), days[i], i)
            if len(rows) >= _ROWS_A_BATCH:
                yield rows.batch(batch, keep)
                rows = _Rows(extractor, rows.schema)
        yield rows.batch(batch, keep)


def fact_batch(facts: Sequence[Fact], extractor: Extractor | None = None) -> pa.RecordBatch:
    """Facts as one batch of the wide schema."""
    rows = _Rows(extractor, schema(extractor))
    for fact in facts:
        rows.add(fact, 0)
    return rows.batch(None, ())


class _Rows:
    """The rows of one output batch: a list a column, filled where a fact has something."""

    def __init__(self, extractor: Extractor | None, schema: pa.Schema) -> None:
        self._extractor = extractor
        self.schema = schema
        self._facts: list[Fact | None] = []
        self._origins: list[int] = []
        self._errors: dict[int, tuple[str | None, str]] = {}

    def __len__(self) -> int:
        return len(self._origins)

    def read(self, text: Any, doc: str | None, published: Any, origin: int) -> None:
        assert self._extractor is not None
        try:
            body = text()
            if body is None:
                raise ValueError("no text")
            page = self._extractor.extract(body, doc=doc, published=_as_day(published))
        except Exception as error:
            self._errors[len(self)] = doc, f"{type(error).__name__}: {error}"
            self._facts.append(None)
            self._origins.append(origin)
            return
        for fact in page.facts:
            self.add(fact, origin)

    def add(self, fact: Fact, origin: int) -> None:
        self._facts.append(fact)
        self._origins.append(origin)

    def batch(self, source: pa.RecordBatch | None, keep: Sequence[str]) -> pa.RecordBatch:
        count = len(self)
        data: dict[str, list[Any]] = {name: [None] * count for name in self.schema.names if name not in keep}
        for i, fact in enumerate(self._facts):
            if fact is None:
                data["doc"][i], data["error"][i] = self._errors[i]
            else:
                for column in columns_of(type(fact)):
                    data[column.name][i] = _cell(column, fact)
        taken = pa.array(self._origins, pa.int64())
        arrays = [
            source.column(field.name).take(taken) if field.name in keep and source is not None else pa.array(data[field.name], field.type)
            for field in self.schema
        ]
        return pa.RecordBatch.from_arrays(arrays, schema=self.schema)


def _types(extractor: Extractor | None) -> Sequence[type[Fact]]:
    if extractor is not None:
        return extractor.types
    from .facts import BUILTIN_TYPES

    return BUILTIN_TYPES


def _columns(types: Iterable[type[Fact]]) -> Iterator[tuple[str, ColumnKind]]:
    seen: dict[str, ColumnKind] = {}
    for kind in types:
        for column in columns_of(kind):
            known = seen.setdefault(column.name, column.kind)
            if known != column.kind:
                raise ValueError(f"two record types differ in the kind of their column {column.name!r}: {known} and {column.kind}")
    yield from seen.items()


def _cell(column: Column, fact: Fact) -> Any:
    value = column.value(fact)
    if isinstance(value, Decimal):
        try:
            return value.quantize(_STEP, context=_CONTEXT)
        except InvalidOperation:
            return None
    return value


def _as_day(value: Any) -> date | None:
    """The day that a date, a timestamp or a text (2024-05-01, 2024/5/1, 20240501, 2024年5月1日, with or without a time) means."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    from .archive.sources import day_of

    return day_of(str(value))


__all__ = ["DECIMAL", "extract_batches", "fact_batch", "schema"]
