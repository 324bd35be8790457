"""Facts as JSON lines, and files that appear under their name only when they are whole."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from .models.facts import Fact


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


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file that appears under its name only when everything is in it; on any error the old one stays."""
    with whole_path(path) as temporary, open(temporary, "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def whole_path(path: Path) -> Iterator[Path]:
    """A name beside `path` to write a file under, that takes the place of `path` when all went well."""
    folder = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}."))
    try:
        yield folder / path.name
        os.replace(folder / path.name, path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """A folder that appears under its name only when all its files are written. Takes the place of an earlier one of tables only."""
    if path.exists() and not (path.is_dir() and all(child.suffix == ".csv" for child in path.iterdir())):
        raise FileExistsError(f"{path} exists and is not a folder of CSV tables")
    folder = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}."))
    try:
        made = folder / "new"
        made.mkdir()
        yield made
        if path.exists():
            path.rename(folder / "old")
        made.rename(path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
