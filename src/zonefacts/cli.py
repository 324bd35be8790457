"""The command line: `zonefacts extract`, `zonefacts segment`, `zonefacts schema`.

Exit status 0, or 2 with the files that failed listed on standard error while the results of the others stand.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from . import __version__
from .api import default_extractor
from .api import segment as segment_text
from .extractor import Extractor
from .models.page import Page
from .output import Discard, json_text, whole_file, whole_folder, write_csv_tables, write_json, write_json_lines
from .show.terminal import articles_view, facts_view
from .text import LIMIT, ReadError, decode, read

_WIDTH = 140

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Typed, grounded facts from Chinese newspaper pages about development zones.",
)


class FactFormat(StrEnum):
    table = "table"
    jsonl = "jsonl"
    json = "json"
    csv = "csv"


class BlockFormat(StrEnum):
    text = "text"
    jsonl = "jsonl"


class DocId(StrEnum):
    auto = "auto"
    path = "path"
    stem = "stem"
    none = "none"


Files = Annotated[list[str], typer.Argument(metavar="FILE..", help="Pages as text; - is standard input.", show_default=False)]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="Write here, whole or not at all; with csv a folder.", show_default=False),
]
Encoding = Annotated[
    str | None,
    typer.Option(help="The files' encoding, where it is none of UTF-8, GB18030, UTF-16.", show_default=False),
]
Published = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="The day of publication, to resolve 今年, 上半年, 7月29日.", show_default=False),
]


@contextmanager
def _writing() -> Iterator[None]:
    """A reader that stops listening (`| head`) is no error; an output that cannot be written is one of the user's."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the interpreter complains when it closes it
        raise typer.Exit from None
    except OSError as error:
        print(f"zonefacts: {error.filename or 'output'}: cannot be written: {error.strerror or error}", file=sys.stderr)
        raise typer.Exit(2) from None


@app.command()
@_writing()
def extract(
    files: Files,
    format: Annotated[FactFormat, typer.Option("--format", "-f", help="What to write.")] = FactFormat.table,
    output: Output = None,
    published: Published = None,
    encoding: Encoding = None,
    doc: Annotated[
        DocId, typer.Option(help="What stands as `doc` on each fact; auto: the path where there are several files.")
    ] = DocId.auto,
) -> None:
    """The facts of pages: a readable table, or JSON lines, JSON or CSV for machines."""
    if format is FactFormat.csv and output is None:
        raise typer.BadParameter("csv is a folder with a file a type: name it with -o")
    batch = Batch(encoding)
    pages = batch.pages(files, default_extractor(), published.date() if published else None, doc)
    _write_facts(pages, format, output, batch)
    batch.report()


@app.command()
@_writing()
def segment(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A page as text; - is standard input.", show_default=False)],
    format: Annotated[BlockFormat, typer.Option("--format", "-f", help="The page for reading, or its blocks.")] = BlockFormat.text,
    encoding: Encoding = None,
) -> None:
    """The page put back together: its articles, or its blocks as JSON lines."""
    batch = Batch(encoding)
    for _, text in batch.texts([file]):
        page = segment_text(text)
        if format is BlockFormat.text:
            _stdout_console().print(articles_view(page))
        else:
            for block in page.blocks:
                _put(json_text(block.model_dump(mode="json")) + "\n")
    batch.report()


@app.command()
@_writing()
def schema() -> None:
    """The JSON Schema of one fact (one line of `extract --format jsonl`)."""
    _put(json_text(default_extractor().json_schema(), indent=2) + "\n")


@app.callback(invoke_without_command=True)
def _root(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    if version:
        _put(f"zonefacts {__version__}\n")
        raise typer.Exit


def main() -> None:
    """The console entry."""
    try:
        app()
    except KeyboardInterrupt:
        print("zonefacts: interrupted", file=sys.stderr)
        sys.exit(130)


# --- the files of one run -------------------------------------------------------------------------------------------


@dataclass
class Batch:
    """Reads and extracts the files of one run and remembers those that failed."""

    encoding: str | None
    failed: list[tuple[str, str]] = field(default_factory=list)
    done: int = 0

    def texts(self, files: Sequence[str]) -> Iterator[tuple[str, str]]:
        for name in files:
            try:
                text = _stdin(self.encoding) if name == "-" else read(name, encoding=self.encoding)
            except ReadError as error:
                self.failed.append((error.path, error.reason))
                continue
            yield name, text

    def pages(self, files: Sequence[str], extractor: Extractor, published: date | None, doc: DocId) -> Iterator[Page]:
        for name, text in self.texts(files):
            try:
                page = extractor.extract(text, doc=_doc(name, doc, len(files) > 1), published=published)
            except Exception as error:  # a bug of ours costs this file, not the run
                if os.environ.get("ZONEFACTS_DEBUG"):
                    raise
                self.failed.append((name, f"internal error: {type(error).__name__}: {error}"))
                continue
            self.done += 1
            yield page

    def report(self) -> None:
        """Lists the files that failed and ends with status 2 if there are any."""
        for name, reason in self.failed:
            print(f"zonefacts: {name}: {reason}", file=sys.stderr)
        if self.failed:
            raise typer.Exit(2)


def _stdin(encoding: str | None) -> str:
    data = sys.stdin.buffer.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise ReadError("standard input", f"is larger than the limit of {LIMIT:,} bytes")
    return decode(data, "standard input", encoding=encoding)


def _doc(name: str, how: DocId, several: bool) -> str | None:
    if how is DocId.none or (how is DocId.auto and not several):
        return None
    return Path(name).stem if how is DocId.stem else name


# --- writing --------------------------------------------------------------------------------------------------------


def _write_facts(pages: Iterator[Page], format: FactFormat, output: Path | None, batch: Batch) -> None:
    if format is FactFormat.table:
        with _console(output, batch) as console:
            for page in pages:
                if page.doc is not None:
                    console.rule(page.doc, align="left")
                console.print(facts_view(page))
        return
    if format is FactFormat.csv:
        assert output is not None
        facts = [fact for page in pages for fact in page.facts]
        if batch.done:
            with whole_folder(output) as folder:
                write_csv_tables(facts, default_extractor().types, folder)
        return
    write = write_json if format is FactFormat.json else write_json_lines
    stream = (fact for page in pages for fact in page.facts)
    if output is None:
        sys.stdout.flush()
        write(stream, sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    with whole_file(output) as file:
        write(stream, file)
        if not batch.done:
            raise Discard  # no file could be read


@contextmanager
def _console(output: Path | None, batch: Batch) -> Iterator[Console]:
    """A console on standard output, or one whose text becomes the file."""
    if output is None:
        yield _stdout_console()
        return
    text = io.StringIO()
    yield Console(file=text, width=_WIDTH)
    if batch.done:
        with whole_file(output) as file:
            file.write(text.getvalue().encode("utf-8", "replace"))


def _stdout_console() -> Console:
    """Tables in a pipe or a file are as wide as they like to be, not as a terminal that is not there."""
    free = not sys.stdout.isatty() and "COLUMNS" not in os.environ
    return Console(width=_WIDTH if free else None)


def _put(text: str) -> None:
    """Machine-readable text is UTF-8 whatever the terminal's encoding is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
