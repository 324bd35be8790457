"""The data files of the field and their loader."""

from __future__ import annotations

from dataclasses import dataclass

from ..models.facts import ZoneKind, ZoneLevel


@dataclass(frozen=True, slots=True)
class ZoneEntry:
    """A zone of the lexicon, or one of the user's own."""

    name: str
    kind: ZoneKind | None = None
    level: ZoneLevel | None = None
    province: str | None = None
    city: str | None = None
    county: str | None = None
    adcode: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """Zones and administrative divisions by name."""

    own: tuple[ZoneEntry, ...] = ()

    @classmethod
    def load(cls, own: tuple[ZoneEntry, ...] = ()) -> Lexicon:
        return cls(own)
