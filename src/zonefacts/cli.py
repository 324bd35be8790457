"""The command line: `zonefacts extract`, `zonefacts segment`, `zonefacts schema`.

Exit status 0, or 2 with what failed listed on standard error while the results of the rest stand.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from . import __version__
from .api import default_extractor
from .api import segment as segment_text
from .archive.runs import Run, RunError, fact_lines, results
from .archive.sources import Fields, Item, Sources
from .archive.tables import WRITERS, json_array
from .batch import Result
from .extractor import Extractor
from .output import json_text, whole_file
from .page import Page
from .show.progress import Bar
from .show.terminal import articles_view, facts_view
from .text import ReadError

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Typed, grounded facts from Chinese newspaper pages about development zones.",
)

_WIDTH = 140
"""How wide a table may be where there is no terminal to ask."""

_FEW = 8
"""Fewer texts than this are done sooner than worker processes are started."""


class FactFormat(StrEnum):
    table = "table"
    jsonl = "jsonl"
    json = "json"
    csv = "csv"
    parquet = "parquet"
    duckdb = "duckdb"


class BlockFormat(StrEnum):
    text = "text"
    jsonl = "jsonl"


class DocId(StrEnum):
    auto = "auto"
    path = "path"
    stem = "stem"
    none = "none"


Encoding = Annotated[
    str | None,
    typer.Option(help="The files' encoding, where it is none of UTF-8, GB18030, UTF-16.", show_default=False),
]


@contextmanager
def _for_users() -> Iterator[None]:
    """What can go wrong outside of us, in words; a reader that stops listening (`| head`) is no error."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the interpreter complains when it closes it
        raise typer.Exit from None
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _stop(f"{where}cannot be written: {error.strerror or error}")
    except (RunError, ImportError) as error:
        _stop(str(error))


@app.command()
@_for_users()
def extract(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT..",
            help="Pages as text, folders, globs, .jsonl or .parquet files; - is standard input.",
            show_default=False,
        ),
    ],
    format: Annotated[FactFormat, typer.Option("--format", "-f", help="What to write.")] = FactFormat.table,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Write here, whole or not at all; with csv a folder.", show_default=False),
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the run that was stopped at this output.")] = False,
    types: Annotated[
        list[str] | None, typer.Option("--type", help="Only facts of this type; may stand several times.", show_default=False)
    ] = None,
    published: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The day of publication, to resolve 今年, 上半年, 7月29日.", show_default=False),
    ] = None,
    encoding: Encoding = None,
    doc: Annotated[
        DocId, typer.Option(help="What stands as `doc` on the facts of a file; auto: its path where there are several.")
    ] = DocId.auto,
    text_field: Annotated[str, typer.Option(help="The field or column with the text.")] = "text",
    id_field: Annotated[str, typer.Option(help="The field or column with your id.")] = "doc",
    published_field: Annotated[str, typer.Option(help="The field or column with the day of publication.")] = "published",
    workers: Annotated[int | None, typer.Option(min=1, help="Processes; all cores where there is much to do.", show_default=False)] = None,
) -> None:
    """The facts of pages: a readable table, or JSON lines, JSON, CSV, Parquet or DuckDB for machines."""
    if output is None and format in (FactFormat.csv, FactFormat.parquet, FactFormat.duckdb):
        raise typer.BadParameter(f"{format.value} is written to a place of its own: name it with -o")
    if resume and (output is None or format is FactFormat.table):
        raise typer.BadParameter("--resume goes on with an output that -o names, in a format for machines")
    extractor = default_extractor()
    wanted = _wanted(types, extractor)
    sources = Sources(
        tuple(inputs),
        Fields(text_field, id_field, published_field),
        encoding,
        published.date() if published else None,
        partial(_doc, doc, len(inputs) > 1 or Path(inputs[0]).is_dir() or any(sign in inputs[0] for sign in "*?[")),
    )
    if output is None or format is FactFormat.table:
        failed = _streamed(sources, format, output, wanted, workers)
    else:
        settings = {
            "version": __version__,
            "inputs": inputs,
            "options": [text_field, id_field, published_field, encoding, str(published), doc, sorted(wanted or ())],
        }
        failed = _archived(sources, format, output, settings, resume, wanted, workers)
    for name, reason in failed:
        print(f"zonefacts: {name}: {reason}", file=sys.stderr)
    if failed:
        raise typer.Exit(2)


@app.command()
@_for_users()
def segment(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A page as text; - is standard input.", show_default=False)],
    format: Annotated[BlockFormat, typer.Option("--format", "-f", help="The page for reading, or its blocks.")] = BlockFormat.text,
    encoding: Encoding = None,
) -> None:
    """The page put back together: its articles, or its blocks as JSON lines."""
    try:
        [item] = Sources((file,), encoding=encoding).items([file])
        page = segment_text(item.load().text)
    except ReadError as error:
        _stop(str(error))
    if format is BlockFormat.text:
        _stdout_console().print(articles_view(page))
    else:
        _put("".join(json_text(block.model_dump(mode="json")) + "\n" for block in page.blocks))


@app.command()
@_for_users()
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


def _stop(reason: str) -> NoReturn:
    print(f"zonefacts: {reason}", file=sys.stderr)
    raise typer.Exit(2)


def _doc(how: DocId, several: bool, path: str) -> str | None:
    if how is DocId.none or (how is DocId.auto and not several):
        return None
    return Path(path).stem if how is DocId.stem else path


def _wanted(types: Sequence[str] | None, extractor: Extractor) -> frozenset[str] | None:
    known = [str(kind.model_fields["type"].default) for kind in extractor.types]
    for name in types or ():
        if name not in known:
            raise typer.BadParameter(f"no type is called {name!r}: there are {', '.join(known)}")
    return frozenset(types) if types else None


# --- small runs: results go out as they come ------------------------------------------------------------------------

Failed = list[tuple[str, str]]


def _streamed(
    sources: Sources, format: FactFormat, output: Path | None, wanted: frozenset[str] | None, workers: int | None
) -> Failed:
    files = sources.files()
    workers = workers or (1 if sources.count(files) < _FEW else None)
    failed: Failed = []
    if format is FactFormat.table:
        pages = _pages(sources, files, workers, failed)
        if output is None:
            _show_pages(pages, _stdout_console(), wanted)
        else:
            shown = io.StringIO()
            if _show_pages(pages, Console(file=shown, width=_WIDTH), wanted):
                with whole_file(output) as file:
                    file.write(shown.getvalue().encode("utf-8", "replace"))
        return failed
    rows = partial(fact_lines, types=wanted)
    stream = results(sources.items(files), default_extractor(), workers, rows)
    lines = (line for result in _noting(stream, failed) for line in result.rows)
    for part in json_array(lines) if format is FactFormat.json else lines:
        _put(part)
    return failed


def _pages(sources: Sources, files: Sequence[str], workers: int | None, failed: Failed) -> Iterator[Page]:
    for result in _noting(results(sources.items(files), default_extractor(), workers), failed):
        assert result.page is not None
        yield result.page


def _noting(stream: Iterator[tuple[Item, Result]], failed: Failed) -> Iterator[Result]:
    """The results that are none of failure; the others are noted."""
    for item, result in stream:
        if result.error is not None:
            failed.append((item.key if item.key != "-" else "standard input", result.error))
        else:
            yield result


def _show_pages(pages: Iterator[Page], console: Console, wanted: frozenset[str] | None) -> int:
    shown = 0
    for page in pages:
        if page.doc is not None:
            console.rule(page.doc, align="left")
        console.print(facts_view(page, wanted))
        shown += 1
    return shown


# --- runs with an output of their own -------------------------------------------------------------------------------


def _archived(
    sources: Sources,
    format: FactFormat,
    output: Path,
    settings: Mapping[str, object],
    resume: bool,
    wanted: frozenset[str] | None,
    workers: int | None,
) -> Failed:
    if format in (FactFormat.parquet, FactFormat.duckdb):
        from . import arrow  # noqa: F401  what is missing is said now, not after the work
    extractor = default_extractor()
    run = Run.begin(output, settings, resume=resume)
    try:
        files = sources.files()
        total = sources.count(files)
        workers = workers or (1 if total < _FEW else None)
        with Bar(total) as bar:
            bar.add(run.done, run.facts)
            for texts, facts in run.extract(sources.items(files), extractor, workers=workers, types=wanted):
                bar.add(texts, facts)
        if len(run.failed) < run.done:
            WRITERS[format](run.lines(), output, extractor)
        run.remove()
    except BaseException as reason:
        if not run.done:
            run.remove()  # nothing is lost that could be gone on with
        elif isinstance(reason, KeyboardInterrupt):
            print(f"zonefacts: {run.done} texts are done: --resume goes on with the rest", file=sys.stderr)
        raise
    return run.failed


# --- standard output ------------------------------------------------------------------------------------------------


def _stdout_console() -> Console:
    """Tables in a pipe or a file are as wide as they like to be, not as a terminal that is not there."""
    free = not sys.stdout.isatty() and "COLUMNS" not in os.environ
    return Console(width=_WIDTH if free else None)


def _put(text: str) -> None:
    """Machine-readable text is UTF-8 whatever the terminal's encoding is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())


if __name__ == "__main__":
    main()
