"""The texts of a run: files, folders, globs, JSON lines and Parquet, one after the other, always in the same order.

An `Item` is known by its key before it is read, so that a run that goes on where another stopped skips without reading.
"""

from __future__ import annotations

import glob
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from ..text import LIMIT, ReadError, decode, read


class Loaded(NamedTuple):
    """A text with the caller's id and day; what `extract_many` takes."""

    doc: str | None
    text: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Item:
    """One text of a run. `key` names it (a path, or path:line), `load` reads it or raises `ReadError`."""

    key: str
    load: Callable[[], Loaded]


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of JSON lines and the columns of Parquet that hold text, id and day."""

    text: str = "text"
    id: str = "doc"
    published: str = "published"


@dataclass(frozen=True, slots=True)
class Sources:
    """What the user named, made into items. A name that leads nowhere is an item that fails when it is loaded."""

    names: tuple[str, ...]
    fields: Fields = Fields()
    encoding: str | None = None
    published: date | None = None
    doc: Callable[[str], str | None] = lambda path: path
    """What stands as `doc` on the facts of a plain file."""

    def files(self) -> list[str]:
        """The files behind the names: folders with all below them, globs with what they match."""
        return [file for name in self.names for file in _files(name)]

    def count(self, files: Iterable[str]) -> int:
        """How many items there are, without reading more than is needed to know."""
        return sum(_count(file) for file in files)

    def items(self, files: Iterable[str]) -> Iterator[Item]:
        for file in files:
            if _is_lines(file):
                yield from self._lines(file)
            elif _is_parquet(file):
                yield from self._parquet(file)
            else:
                yield Item(file, lambda file=file: self._page(file))  # type: ignore[misc]

    def _page(self, file: str) -> Loaded:
        if file == "-":
            return Loaded(self.doc("-"), _standard_input(self.encoding), self.published)
        if not Path(file).exists() and glob.has_magic(file):
            raise ReadError(file, "no file matches")
        return Loaded(self.doc(file), read(file, encoding=self.encoding), self.published)

    def _lines(self, file: str) -> Iterator[Item]:
        try:
            with open(file, "rb") as lines:
                for number, line in enumerate(lines, 1):
                    if line.strip():
                        key = f"{file}:{number}"
                        yield Item(key, lambda key=key, line=line: self._record(key, _parsed(key, line, self.encoding)))  # type: ignore[misc]
        except OSError as error:
            yield _failing(file, f"cannot be read: {error.strerror or error}")

    def _parquet(self, file: str) -> Iterator[Item]:
        try:
            import pyarrow.parquet as pq
        except ImportError:
            yield _failing(file, 'Parquet needs pyarrow: pip install "zonefacts[arrow]"')
            return
        number = 0
        try:
            table = pq.ParquetFile(file)
            wanted = [name for name in (self.fields.text, self.fields.id, self.fields.published) if name in table.schema_arrow.names]
            for batch in table.iter_batches(batch_size=256, columns=wanted):
                for row in batch.to_pylist():
                    number += 1
                    key = f"{file}:{number}"
                    yield Item(key, lambda key=key, row=row: self._record(key, row))  # type: ignore[misc]
        except Exception as error:  # pyarrow's errors have no base of their own
            yield _failing(file, f"cannot be read as Parquet: {str(error).splitlines()[0]}")

    def _record(self, key: str, record: Any) -> Loaded:
        if not isinstance(record, dict):
            raise ReadError(key, "is not a JSON object")
        text = record.get(self.fields.text)
        if not isinstance(text, str):
            raise ReadError(key, f"has no text in its field {self.fields.text!r}")
        doc = record.get(self.fields.id)
        day = record.get(self.fields.published)
        try:
            published = self.published if day in (None, "") else day_of(str(day))
        except ValueError as error:
            raise ReadError(key, str(error)) from None
        return Loaded(key if doc is None else str(doc), text, published)


_DAY = re.compile(r"(\d{4})(?:[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?|(\d\d)(\d\d))(?=$|[T\s日])")


def day_of(text: str) -> date:
    """The day in 2024-05-01, 2024/5/1, 20240501 or 2024年5月1日, with or without a time behind it."""
    found = _DAY.match(text.strip())
    if found is None:
        raise ValueError(f"is published on no day that can be read: {text!r}")
    year, month, day = (int(part) for part in found.groups() if part is not None)
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"is published on a day that does not exist: {text!r}") from None


def _files(name: str) -> Iterator[str]:
    path = Path(name)
    if path.is_dir():
        yield from sorted(str(file) for file in path.rglob("*") if file.is_file() and not _hidden(file.relative_to(path)))
    elif glob.has_magic(name) and not path.exists():
        matched = sorted(glob.glob(name, recursive=True))
        yield from (file for match in matched for file in _files(match)) if matched else (name,)
    else:
        yield name


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _count(file: str) -> int:
    try:
        if _is_lines(file):
            with open(file, "rb") as lines:
                return sum(1 for line in lines if line.strip())
        if _is_parquet(file):
            import pyarrow.parquet as pq

            return int(pq.ParquetFile(file).metadata.num_rows)
    except Exception:  # the item itself will say what is wrong
        return 1
    return 1


def _is_lines(file: str) -> bool:
    return file.endswith((".jsonl", ".ndjson"))


def _is_parquet(file: str) -> bool:
    return file.endswith((".parquet", ".pq"))


def _parsed(key: str, line: bytes, encoding: str | None) -> Any:
    try:
        return json.loads(line if encoding is None else line.decode(encoding))
    except (ValueError, RecursionError, LookupError):
        raise ReadError(key, "is not JSON") from None


def _failing(key: str, reason: str) -> Item:
    def load() -> Loaded:
        raise ReadError(key, reason)

    return Item(key, load)


def _standard_input(encoding: str | None) -> str:
    data = sys.stdin.buffer.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise ReadError("standard input", f"is larger than the limit of {LIMIT:,} bytes")
    return decode(data, "standard input", encoding=encoding)
