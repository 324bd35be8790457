"""Many texts over all cores: lazily, in order or as they come, and whatever happens to one of them the run goes on.

A worker is a process with a pipe. It gets a parcel of texts, and answers with their results; the parent hands out parcels
only while few enough are on their way, so that an endless input is read no faster than its results are taken. When a worker
dies, its parcel is tried again text by text in another one, and the text that kills a worker alone is given back with the
reason.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeAlias

from .page import Page

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from .extractor import Extractor

Text: TypeAlias = "str | tuple[str | None, str] | tuple[str | None, str, date | None]"
"""A text; or the caller's id and the text; or these and the day of publication."""

_PARCEL_CHARACTERS = 20_000
"""A parcel is one long page or many short texts: large enough that sending it costs nothing beside reading it."""

_PARCEL_TEXTS = 64
_AHEAD = 2
"""Parcels on their way to one worker: the one it reads and the one that waits, so that it never idles."""

_WINDOW = 8
"""Parcels a worker that may be done ahead of the one whose turn it is (in order): then the run waits for that one."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one text: its page, or the reason why there is none.

    `rows` is what the caller's `rows` function made of the page in the worker; the page itself then stayed there.
    `count` is the number of its facts.
    """

    doc: str | None
    page: Page | None = None
    error: str | None = None
    rows: Any = None
    count: int = 0


def extract_many(
    texts: Iterable[Text],
    *,
    extractor: Extractor | None = None,
    workers: int | None = None,
    progress: bool = False,
    ordered: bool = True,
    rows: Callable[[Page], Any] | None = None,
) -> Iterator[Result]:
    """The pages of many texts, each as a `Result`, over `workers` processes (all cores where it is left out).

    Lazy over any iterable of texts, (doc, text) pairs, or (doc, text, published) triples. A text that fails, or that a worker
    dies of, is a result with the reason. `ordered=False` gives results as they are done. With `rows`, a function that can be
    pickled, only what it makes of each page comes back from the workers.
    """
    if extractor is None:
        from .api import default_extractor

        extractor = default_extractor()
    count = workers if workers is not None else _cores()
    if count < 0:
        raise ValueError(f"workers must not be negative: {count}")
    results = _here(texts, extractor, rows) if count <= 1 else _Pool(extractor, rows, count, ordered).run(texts)
    if progress:
        from .show.progress import watched

        results = watched(results, len(texts) if isinstance(texts, Sized) else None)
    return results


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _triple(text: Any) -> tuple[str | None, Any, date | None]:
    if isinstance(text, tuple):
        doc, body, *published = text
        return doc, body, published[0] if published else None
    return None, text, None


def extract_one(extractor: Extractor, text: Any, rows: Callable[[Page], Any] | None = None) -> Result:
    """One text as a result: whatever goes wrong with it becomes the reason."""
    doc = None
    try:
        doc, body, published = _triple(text)
        if not isinstance(body, str):
            raise TypeError(f"a text is a str, not {type(body).__name__}")
        page = extractor.extract(body, doc=doc, published=published)
        if rows is None:
            return Result(doc, page, count=len(page.facts))
        return Result(doc, rows=rows(page), count=len(page.facts))
    except Exception as error:
        return Result(doc if isinstance(doc, str) else None, error=f"{type(error).__name__}: {error}")


def _here(texts: Iterable[Text], extractor: Extractor, rows: Callable[[Page], Any] | None) -> Iterator[Result]:
    for text in texts:
        yield extract_one(extractor, text, rows)


# --- the pool -------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Parcel:
    """Texts that travel together. `number` is its place in the order; a retried parcel is one text of `number`."""

    number: int
    texts: list[Any]
    results: list[Result | None]
    single: int | None = None
    """The index of the one text that is tried alone, after a worker died of the whole."""


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    parcels: deque[_Parcel]


class _Pool:
    def __init__(self, extractor: Extractor, rows: Callable[[Page], Any] | None, count: int, ordered: bool) -> None:
        self._extractor = extractor
        self._rows = rows
        self._count = count
        self._ordered = ordered
        # A forked worker has the extractor and the lexicon already; elsewhere (macOS, Windows) they are sent.
        self._context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
        self._workers: list[_Worker] = []
        self._again: deque[_Parcel] = deque()

    def run(self, texts: Iterable[Text]) -> Iterator[Result]:
        self._extractor.extract("")  # what is loaded before the fork is shared
        parcels = _parcels(texts)
        exhausted = False
        waiting: dict[int, _Parcel] = {}  # done, but not their turn
        turn = 0
        handed = 0
        try:
            while True:
                while not exhausted and handed - turn < self._count * _WINDOW and (worker := self._free()):
                    parcel = self._again.popleft() if self._again else next(parcels, None)
                    if parcel is None:
                        exhausted = True
                        break
                    handed = max(handed, parcel.number + 1)
                    self._send(worker, parcel)
                while self._again and (worker := self._free()):
                    self._send(worker, self._again.popleft())
                if not any(worker.parcels for worker in self._workers) and not self._again:
                    return
                for parcel in self._received():
                    if self._ordered:
                        waiting[parcel.number] = parcel
                    else:
                        turn += 1
                        yield from self._results(parcel)
                while turn in waiting:
                    yield from self._results(waiting.pop(turn))
                    turn += 1
        finally:
            self._stop()

    def _results(self, parcel: _Parcel) -> Iterator[Result]:
        for result in parcel.results:
            assert result is not None
            if result.page is not None:
                result.page._extractor = self._extractor
            yield result

    # --- workers

    def _free(self) -> _Worker | None:
        """The least busy worker that may get another parcel; a new one while there are fewer than wanted."""
        idle = min(self._workers, key=lambda worker: len(worker.parcels), default=None)
        if (idle is None or idle.parcels) and len(self._workers) < self._count:
            return self._start()
        # A parcel that killed a worker travels alone: nothing may wait behind it and be blamed.
        if idle is not None and len(idle.parcels) < _AHEAD and not any(parcel.single is not None for parcel in idle.parcels):
            return idle
        return None

    def _start(self) -> _Worker:
        mine, theirs = self._context.Pipe()
        others = [worker.pipe for worker in self._workers] + [mine]
        process = self._context.Process(target=_work, args=(theirs, others, self._extractor, self._rows), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, mine, deque())
        self._workers.append(worker)
        return worker

    def _send(self, worker: _Worker, parcel: _Parcel) -> None:
        worker.parcels.append(parcel)
        texts = parcel.texts if parcel.single is None else [parcel.texts[parcel.single]]
        with suppress(BrokenPipeError, ConnectionResetError):  # it died: `_received` finds out
            worker.pipe.send(texts)

    def _received(self) -> Iterator[_Parcel]:
        """Waits for answers and gives the parcels that are done; takes the dead out."""
        busy = {worker.pipe: worker for worker in self._workers if worker.parcels}
        for pipe in wait(list(busy)):
            worker = busy[pipe]  # type: ignore[index]
            try:
                answer = worker.pipe.recv()
            except (EOFError, OSError):
                yield from self._bury(worker)
                continue
            parcel = worker.parcels.popleft()
            if parcel.single is None:
                parcel.results = answer
            else:
                parcel.results[parcel.single] = answer[0]
                if not self._next_single(parcel):
                    continue
            yield parcel

    def _bury(self, worker: _Worker) -> Iterator[_Parcel]:
        """Blames the text that was alone with the dead worker; else tries the parcel's texts again one by one."""
        worker.pipe.close()
        worker.process.join()
        self._workers.remove(worker)
        first, *rest = worker.parcels
        self._again.extendleft(reversed(rest))
        if first.single is None and len(first.texts) > 1:
            first.single = 0
            self._again.appendleft(first)
            return
        index = first.single or 0
        doc = _triple(first.texts[index])[0]
        first.results[index] = Result(doc if isinstance(doc, str) else None, error=_cause_of_death(worker.process.exitcode))
        if first.single is None or self._next_single(first):
            yield first

    def _next_single(self, parcel: _Parcel) -> bool:
        """Lines up the next text of a parcel that is tried text by text; whether it is done."""
        assert parcel.single is not None
        parcel.single += 1
        if parcel.single == len(parcel.texts):
            return True
        self._again.appendleft(parcel)
        return False

    def _stop(self) -> None:
        for worker in self._workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()
        self._workers.clear()


def _parcels(texts: Iterable[Text]) -> Iterator[_Parcel]:
    number = 0
    parcel: list[Any] = []
    size = 0
    for text in texts:
        parcel.append(text)
        body = text[1] if isinstance(text, tuple) and len(text) > 1 else text
        size += len(body) if isinstance(body, str) else 0
        if size >= _PARCEL_CHARACTERS or len(parcel) >= _PARCEL_TEXTS:
            yield _Parcel(number, parcel, [None] * len(parcel))
            number, parcel, size = number + 1, [], 0
    if parcel:
        yield _Parcel(number, parcel, [None] * len(parcel))


def _cause_of_death(status: int | None) -> str:
    if status is not None and status < 0:
        with suppress(ValueError):
            return f"the worker died: {signal.Signals(-status).name}"
    return f"the worker died with status {status}"


def _work(pipe: Connection, others: list[Connection], extractor: Extractor, rows: Callable[[Page], Any] | None) -> None:
    """A worker's life: parcels in, results out, until the parent closes the pipe or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in others:
        other.close()  # inherited; while one end is open somewhere, nobody notices that the other is gone
    inbox: SimpleQueue[list[Any] | None] = SimpleQueue()
    threading.Thread(target=_receive, args=(pipe, inbox), daemon=True).start()
    while (texts := inbox.get()) is not None:
        results = [extract_one(extractor, text, rows) for text in texts]
        for result in results:
            if result.page is not None:
                result.page._extractor = None  # the parent has it
        try:
            pipe.send(results)
        except (BrokenPipeError, ConnectionResetError):
            return
        except Exception as error:  # rows that cannot be pickled, say
            reason = f"the result cannot be sent: {type(error).__name__}: {error}"
            pipe.send([Result(result.doc, error=reason) for result in results])


def _receive(pipe: Connection, inbox: SimpleQueue[list[Any] | None]) -> None:
    """Empties the pipe at once: were both sides to wait for the other to read, neither would."""
    while True:
        try:
            inbox.put(pipe.recv())
        except (EOFError, OSError):
            inbox.put(None)
            return
        except Exception:  # what was sent cannot be unpickled here: the parent sees the worker end and tries text by text
            os._exit(1)
