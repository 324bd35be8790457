"""Whether a noun beside a figure is a place: a place has what is counted or measured, it is never that itself."""

from __future__ import annotations

from ..lexicon.divisions import COMMON_STEMS, divisions
from ..rules import Scene


def is_place(scene: Scene, start: int, end: int) -> bool:
    """Whether the stretch is a division's or a zone's name, to the letter (昆山, 宁国市, 青湾高新区)."""
    if start in scene.zone_starts and end in scene.zone_ends:
        return True
    table, text = divisions(), scene.text
    return table.at(text, start, end) == end > start and text[start:end] not in COMMON_STEMS


def opens_with_place(scene: Scene, start: int, end: int) -> bool:
    """Whether the clause `[start, end)` begins with one."""
    if start in scene.zone_starts:
        return True
    table, text = divisions(), scene.text
    stop = table.at(text, start, end)
    return stop > start and text[start:stop] not in COMMON_STEMS


def without_place(name: str) -> str:
    """The measure without the place that it was told of first: 昆山|增加值."""
    stop = divisions().at(name, 0, len(name))
    return name[stop:] if 0 < stop < len(name) - 1 and name[:stop] not in COMMON_STEMS else name
