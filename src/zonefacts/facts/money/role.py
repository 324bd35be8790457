"""What is found out of one sum: data for the readings of `roles`, `senses` and `subjects`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Family = Literal["investment", "output", "none"]


@dataclass(frozen=True, slots=True)
class MoneyRole:
    """The role of one sum: `kind` is the investment's kind, `metric` the output's noun phrase; evidence from `start` to `end`."""

    family: Family
    kind: str
    metric: str
    start: int
    end: int
    subject: str | None = None
