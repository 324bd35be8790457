"""The data files of the field and their loader.

The files are read on first use and shared by everything in the process, so that a `Lexicon` (and an `Extractor` that
holds one) carries no more than the entries its user gave, and pickles small.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, cast

from ..models.facts import ZoneKind, ZoneLevel
from .divisions import Divisions, divisions, level_of, rows
from .kinds import is_generic, kind_of, suffix_of


@dataclass(frozen=True, slots=True)
class ZoneEntry:
    """A zone of the lexicon, or one of the user's own.

    `kind` is told by the name's ending where it is left out; `adcode` brings province, city and county with it.
    """

    name: str
    kind: ZoneKind | None = None
    level: ZoneLevel | None = None
    province: str | None = None
    city: str | None = None
    county: str | None = None
    adcode: str | None = None
    aliases: tuple[str, ...] = ()


class Core(NamedTuple):
    """A zone's name taken apart: `stem` is what tells it from others, without province, 市 or 县; `suffix` how it ends."""

    stem: str
    suffix: str


_ONE_DASH = str.maketrans("-－–", "———")


def core_of(name: str, table: Divisions) -> Core:
    """What makes the name this zone's, so that its longer and shorter forms meet.

    >>> core_of("山西绛县经济开发区", divisions()), core_of("襄垣县经济开发区", divisions())
    (Core(stem='绛县', suffix='经济开发区'), Core(stem='襄垣', suffix='经济开发区'))
    """
    ending = suffix_of(name)
    suffix = ending.text if ending else ""
    stem = name[: len(name) - len(suffix)].translate(_ONE_DASH).replace("（", "").replace("）", "").replace("(", "").replace(")", "")
    if stem.startswith("中国") and len(stem) > 3 and stem[2] not in "-—－":
        stem = stem[2:]
    for rank in ("国家级", "国家"):
        if stem.endswith(rank) and len(stem) > len(rank):
            stem = stem[: -len(rank)]
    start = 0
    while (
        (stop := table.at(stem, start, len(stem))) > start and len(stem) - stop >= 2 and _leads(stem[start:stop], table)
    ):
        start = stop
    stem = stem[start:].lstrip("-—－")
    if len(stem) > 2 and stem[-1] in "省市县区旗州盟" and stem in table.forms and stem[:-1] in table.forms:
        stem = stem[:-1]
    return Core(stem, suffix)


def _leads(form: str, table: Divisions) -> bool:
    """Whether the division only says where the zone lies: a province or city, or a county by its full name."""
    return form in table.full or any(level_of(code) < 3 for code in table.forms[form])


class Index:
    """The zones of a lexicon, ready to be looked up by name and by what makes the name theirs."""

    def __init__(self, own: Sequence[ZoneEntry]) -> None:
        self.divisions = divisions()
        self.own: dict[str, ZoneEntry] = {name: entry for entry in own for name in (entry.name, *entry.aliases) if name}
        self.by_name = {entry.name: entry for entry in reversed(shipped_zones())} | self.own
        self.longest = max(map(len, self.by_name))
        by_core: dict[str, list[tuple[Core, ZoneEntry]]] = {}
        for entry in (*own, *shipped_zones()):
            core = core_of(entry.name, self.divisions)
            by_core.setdefault(core.stem, []).append((core, entry))
            own_stem = self._without_county(core.stem)
            if own_stem:
                by_core.setdefault(own_stem, []).append((core._replace(stem=own_stem), entry))
        self.by_core = by_core
        self.national = [entry for entry in shipped_zones() if entry.level == "national"]
        longest_first = sorted(self.own, key=len, reverse=True)
        self.own_pattern = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def _without_county(self, stem: str) -> str:
        """A stem without the county that it begins with in short (融侨 of 福清融侨), where a name of its own is left."""
        stop = self.divisions.at(stem, 0, len(stem))
        own = stem[stop:]
        return own if stop and len(own) > 1 and own not in self.divisions.forms and not is_generic(own) else ""


@dataclass(frozen=True)
class Lexicon:
    """Zones and administrative divisions by name: the shipped ones and the user's own."""

    own: tuple[ZoneEntry, ...] = ()

    @classmethod
    def load(cls, own: tuple[ZoneEntry, ...] = ()) -> Lexicon:
        """A lexicon of the shipped files and these entries; nothing is read before it is looked at."""
        return cls(own)

    @property
    def index(self) -> Index:
        """The tables, made once a process for each set of entries."""
        return _index(self.own)


@lru_cache(maxsize=8)
def _index(own: tuple[ZoneEntry, ...]) -> Index:
    return Index(own)


_TRUST = ("national-list", "catalogue-2018", "press", "general-knowledge", "statistics-codes")


@lru_cache(maxsize=1)
def shipped_zones() -> tuple[ZoneEntry, ...]:
    """The zones of the shipped list, those on the best grounds first."""
    table = divisions()
    found = []
    for name, kind, level, code, basis in rows("zones.tsv"):
        place = table.place(code) if code else None
        entry = ZoneEntry(
            name,
            cast(ZoneKind, kind),
            cast("ZoneLevel | None", level or None),
            place.province if place else None,
            place.city if place else None,
            place.county if place else None,
            place.adcode if place else None,
        )
        found.append((_TRUST.index(basis), entry))
    return tuple(entry for _, entry in sorted(found, key=lambda pair: pair[0]))


@lru_cache(maxsize=1)
def closing_words() -> frozenset[str]:
    """Words of two or three characters that end before a name: verbs, adverbs, prepositions, times."""
    return frozenset(row[0] for row in rows("words.txt"))


__all__ = ["Core", "Index", "Lexicon", "ZoneEntry", "closing_words", "core_of", "divisions", "kind_of", "shipped_zones"]
