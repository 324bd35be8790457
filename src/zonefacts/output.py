"""Facts written to files and streams: JSON lines, one JSON array, CSV tables; whole or not at all."""

from __future__ import annotations

import csv
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from .models.facts import Fact
from .show.columns import columns_of


def json_text(value: Any, *, indent: int | None = None) -> str:
    """JSON with Chinese readable in it; only where the text holds a lone surrogate, which no encoding takes, in ASCII."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, ensure_ascii=True, indent=indent)
    return text


def json_line(fact: Fact) -> str:
    return json_text(fact.model_dump(mode="json")) + "\n"


def write_json_lines(facts: Iterable[Fact], out: IO[bytes]) -> None:
    for fact in facts:
        out.write(json_line(fact).encode())


def write_json(facts: Iterable[Fact], out: IO[bytes]) -> None:
    out.write((json_text([fact.model_dump(mode="json") for fact in facts], indent=1) + "\n").encode())


def write_csv_tables(facts: Sequence[Fact], types: Iterable[type[Fact]], folder: Path) -> None:
    """A file a type (`investment.csv` ..), every type with its header, those without facts too."""
    for kind in types:
        columns = columns_of(kind)
        name = str(kind.model_fields["type"].default)
        with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow([column.name for column in columns])
            table.writerows([column.text(fact) for column in columns] for fact in facts if type(fact) is kind)


class Discard(Exception):
    """Raised while writing: there is nothing to write after all, leave everything as it was. No error."""


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file that appears under its name only when everything is in it; on any error the old one stays."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode_for_new_files())
        os.replace(temporary, path)
    except BaseException as reason:
        Path(temporary).unlink(missing_ok=True)
        if not isinstance(reason, Discard):
            raise


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """A folder that appears under its name only when all its files are written. Takes the place of an earlier one of tables only."""
    if path.exists() and not (path.is_dir() and all(child.suffix == ".csv" for child in path.iterdir())):
        raise FileExistsError(f"{path} exists and is not a folder of CSV tables")
    temporary = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part"))
    try:
        yield temporary
        temporary.chmod(0o777 & ~_umask())
        if path.exists():
            earlier = temporary.with_suffix(".old")
            path.rename(earlier)
            temporary.rename(path)
            shutil.rmtree(earlier)
        else:
            temporary.rename(path)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise


def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask


def _mode_for_new_files() -> int:
    return 0o666 & ~_umask()
