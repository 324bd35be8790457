"""A progress bar for long runs: pages, facts, and time left where the number of pages is known. Silent without a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from ..batch import Result


class Bar:
    """Pages and facts on standard error, while it is entered."""

    def __init__(self, total: int | None, *, console: Console | None = None) -> None:
        console = console or Console(stderr=True)
        self._facts = 0
        self._bar = Progress(
            TextColumn("pages"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[facts]:,} facts"),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            console=console,
            disable=not console.is_terminal,
            transient=True,
        )
        self._task = self._bar.add_task("", total=total, facts=0)

    def __enter__(self) -> Bar:
        self._bar.start()
        return self

    def __exit__(self, *reason: object) -> None:
        self._bar.stop()

    def add(self, pages: int, facts: int) -> None:
        self._facts += facts
        self._bar.update(self._task, advance=pages, facts=self._facts)


def watched(results: Iterator[Result], total: int | None) -> Iterator[Result]:
    """The results, with a bar that moves on for each that is taken."""
    with Bar(total) as bar:
        for result in results:
            yield result
            bar.add(1, result.count)
