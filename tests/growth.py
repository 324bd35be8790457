"""Whether time grows as the text does: told by the ratio of two runs on one machine, never by the clock alone."""

from __future__ import annotations

import time
from collections.abc import Callable

_TRIES = 3
_FLOOR = 0.05  # seconds; below it a ratio tells of the clock and not of the work


def grows_with(work: Callable[[int], object], short: int, long: int) -> bool:
    """Whether `work(long)` takes no more than three times what its length allows after `work(short)`.

    A quadratic step over eight times the length takes sixty-four times the time, eight times what is allowed. Processor time,
    the least of several runs, and tried again where a busy machine spoilt it.
    """
    work(short)  # what is made at the first call
    allowed = 3 * long / short
    return any(_seconds(work, long, 1) < allowed * max(_seconds(work, short, 3), _FLOOR) for _ in range(_TRIES))


def _seconds(work: Callable[[int], object], size: int, rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        begin = time.process_time()
        work(size)
        taken.append(time.process_time() - begin)
    return min(taken)
