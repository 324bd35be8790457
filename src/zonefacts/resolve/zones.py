"""From mentions to zones: which mentions mean one zone, where it lies, and which zone a stretch of the text is about."""

from __future__ import annotations

from collections.abc import Sequence

from ..findings import LinkedZone, ZoneName
from ..lexicon import Lexicon
from ..reading import Reading


class ZoneTable:
    """The zones of a page and the way from a place in the text to the zone that it is about."""

    def __init__(self, zones: tuple[LinkedZone, ...] = ()) -> None:
        self.zones = zones

    def at(self, start: int, end: int) -> LinkedZone | None:
        """The innermost zone that the discourse ties the stretch of the reading to."""
        return None


def link_zones(reading: Reading, names: Sequence[ZoneName], lexicon: Lexicon) -> ZoneTable:
    return ZoneTable()
