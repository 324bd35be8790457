"""A run that a kill at any moment cannot hurt: what was reported done is on disk, and the next run goes on behind it.

Beside the output `facts.jsonl` stands a folder `facts.jsonl.part` while the run lasts. Results go there in segments, files that
appear under their name only when they are whole and on disk. A segment holds, for each text in the order of the input, a
line of its own (key, number of facts, error) and then its facts, a JSON line each. What the segments hold is a beginning of the
input, so the next run skips as many texts as there are and goes on; and what it leaves in the end is byte for byte what an
undisturbed run leaves. When all is done the output is made from the segments, put in its place in one step, and the
folder is removed.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from ..batch import Result, extract_many
from ..extractor import Extractor
from ..output import json_line, json_text
from ..page import Page
from ..text import ReadError
from .sources import Item, Loaded

_SECONDS_A_SEGMENT = 1.0
_TEXTS_A_SEGMENT = 2_000


class RunError(Exception):
    """A run that cannot begin or go on; the message says why and what to do."""


def fact_lines(page: Page, types: frozenset[str] | None = None) -> list[str]:
    """The facts of a page as JSON lines; made in the worker, so that nothing else has to leave it."""
    return [json_line(fact) for fact in page.facts if types is None or fact.type in types]


def results(
    items: Iterable[Item], extractor: Extractor, workers: int | None, rows: Any = None
) -> Iterator[tuple[Item, Result]]:
    """Each item with what became of it, in order; an item that cannot be loaded is a result like any other."""
    queue: deque[tuple[Item, str | None]] = deque()

    def texts() -> Iterator[Loaded]:
        for item in items:
            try:
                loaded = item.load()
            except ReadError as error:
                queue.append((item, error.reason))
            else:
                queue.append((item, None))
                yield loaded

    def failed() -> Iterator[tuple[Item, Result]]:
        while queue and queue[0][1] is not None:
            item, reason = queue.popleft()
            yield item, Result(None, error=reason)

    for result in extract_many(texts(), extractor=extractor, workers=workers, rows=rows):
        yield from failed()
        yield queue.popleft()[0], result
    yield from failed()


@dataclass
class Run:
    """The folder of one run: its segments, and what they say of the texts that are done."""

    folder: Path
    done: int = 0
    facts: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    _last_key: str | None = None
    _segments: int = 0

    @classmethod
    def begin(cls, output: Path, settings: Mapping[str, Any], *, resume: bool) -> Run:
        """The run beside `output`: a new one, or with `resume` the one that was stopped there."""
        folder = output.with_name(f"{output.name}.part")
        run = cls(folder)
        stated = json_text(settings, indent=1)
        if any(folder.glob("*.jsonl")):
            if not resume:
                raise RunError(f"{folder} holds an unfinished run: go on with --resume, or remove it")
            earlier = folder / "run.json"
            if earlier.exists() and earlier.read_text(encoding="utf-8") != stated:
                raise RunError(f"{folder} was begun with other inputs, options or another version: remove it to begin anew")
            run._recover()
        folder.mkdir(exist_ok=True)  # one without a segment is of a run that was stopped before it had done anything
        _write_whole(folder / "run.json", stated)
        return run

    def _recover(self) -> None:
        for part in self.folder.glob("*.tmp"):
            part.unlink()
        for key, count, error in self._headers():
            self._count(key, count, error)
        self._segments = len(self._files())

    def extract(
        self, items: Iterable[Item], extractor: Extractor, *, workers: int | None = None, types: frozenset[str] | None = None
    ) -> Iterator[tuple[int, int]]:
        """Reads and extracts what is not done yet; gives how many texts and facts each segment brought, when it is on disk."""
        remaining = iter(items)
        self._skip(remaining)
        segment: list[str] = []
        pages = facts = 0
        begun = time.monotonic()
        stream = results(remaining, extractor, workers, partial(fact_lines, types=types))
        try:
            for item, result in stream:
                lines = result.rows or []
                segment += [json_text({"key": item.key, "facts": len(lines), "error": result.error}) + "\n", *lines]
                self._count(item.key, len(lines), result.error)
                pages, facts = pages + 1, facts + len(lines)
                if pages >= _TEXTS_A_SEGMENT or time.monotonic() - begun >= _SECONDS_A_SEGMENT:
                    whole, brought = segment, (pages, facts)
                    segment, pages, facts, begun = [], 0, 0, time.monotonic()
                    self._commit(whole)  # not twice, if we are interrupted here
                    yield brought
        finally:
            if segment:  # at the end, and when the run is interrupted
                self._commit(segment)
        if pages:
            yield pages, facts

    def lines(self) -> Iterator[str]:
        """All facts of the run as JSON lines, in the order of the input."""
        for _, lines in self._entries():
            yield from lines

    def remove(self) -> None:
        shutil.rmtree(self.folder)

    def _skip(self, items: Iterator[Item]) -> None:
        last: Item | None = None
        for _ in range(self.done):
            last = next(items, None)
        if self.done and (last is None or last.key != self._last_key):
            raise RunError(f"the inputs are not those that {self.folder} was begun with: remove it to begin anew")

    def _count(self, key: str, count: int, error: str | None) -> None:
        self.done += 1
        self.facts += count
        self._last_key = key
        if error is not None:
            self.failed.append((key, error))

    def _commit(self, lines: list[str]) -> None:
        _write_whole(self.folder / f"{self._segments:08}.jsonl", "".join(lines))
        self._segments += 1

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob("*.jsonl"))

    def _entries(self) -> Iterator[tuple[dict[str, Any], list[str]]]:
        for path in self._files():
            with open(path, encoding="utf-8") as lines:
                for line in lines:
                    header = json.loads(line)
                    yield header, [next(lines) for _ in range(header["facts"])]

    def _headers(self) -> Iterator[tuple[str, int, str | None]]:
        for header, _ in self._entries():
            yield header["key"], header["facts"], header["error"]


def _write_whole(path: Path, text: str) -> None:
    """Under its name only when it is whole and on disk, whatever happens."""
    temporary = path.with_name(path.name + ".tmp")
    with open(temporary, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)
    if hasattr(os, "O_DIRECTORY"):
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
