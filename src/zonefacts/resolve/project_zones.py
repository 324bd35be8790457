"""The zone that a project is tied to: where its own words say that it lies, or what the text is about where it is named."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ..findings import LinkedProject, LinkedZone
from ..reading import Reading
from .zone_clauses import lies_in
from .zones import ZoneTable


def tie_to_zones(reading: Reading, zones: ZoneTable, projects: Sequence[LinkedProject]) -> None:
    """Gives each project the zone that it lies in. Changes the projects in place."""
    if zones.zones:
        ties = _Ties(reading, zones, projects)
        for project in projects:
            project.zone = ties.of(project)


class _Ties:
    """The zones and projects of one page, by where they are named."""

    def __init__(self, reading: Reading, zones: ZoneTable, projects: Sequence[LinkedProject]) -> None:
        self._reading = reading
        self._table = zones
        self._by_name = {zone.name: zone for zone in zones.zones}
        self._names = sorted((mention.start, mention.end, project.name) for project in projects for mention in project.mentions if not mention.reference)
        self._starts = [start for start, _, _ in self._names]
        self._mentions = sorted(((mention.start, mention.end, zone) for zone in zones.zones for mention in zone.mentions), key=lambda one: one[:2])
        self._mention_starts = [start for start, _, _ in self._mentions]
        self._builders: dict[int, set[str | None]] = {}

    def of(self, project: LinkedProject) -> LinkedZone | None:
        """The park that the project builds; or else the zone that it is said to lie in; or else what the text is about."""
        first = project.mentions[0]
        own = self._table.at(first.start, first.end)
        if own is not None and project.name in self._builders_of(own) and self._may_hold(own, project):
            return own
        return self._stated(project) or self._topic(project)

    def _stated(self, project: LinkedProject) -> LinkedZone | None:
        """The zone that the words about the project say it lies in (X项目位于Y开发区)."""
        for start, end in project.stretches:
            for i in range(bisect_left(self._mention_starts, start), bisect_left(self._mention_starts, end)):
                at, stop, zone = self._mentions[i]
                if self._built_by(at, stop) is None and (lies_in(self._reading.text, at) or self._reading.text.endswith(_SITED, 0, at)):
                    return zone
        return None

    def _topic(self, project: LinkedProject) -> LinkedZone | None:
        """What the text is about where the project is named first, or else where it is named again."""
        for mention in project.mentions:
            begin = self._reading.sentence(mention.start)[0]
            zone = self._table.at(mention.start, mention.end)
            if zone is not None and not self._may_hold(zone, project):  # the next in a list with a park: what the sentence began with
                zone = self._holder(zone, project) or self._table.at(begin, begin + 1)
            if zone is not None and self._may_hold(zone, project):
                return zone
        return None

    def _holder(self, zone: LinkedZone, project: LinkedProject) -> LinkedZone | None:
        """The zone around this one that may hold the project."""
        around: LinkedZone | None = zone
        for _ in range(_LEVELS):
            around = self._by_name.get(around.parent) if around is not None and around.parent else None
            if around is None or self._may_hold(around, project):
                return around
        return None

    def _may_hold(self, zone: LinkedZone, project: LinkedProject) -> bool:
        """Whether the text names the zone other than as what another project builds (A产业园项目、B项目: B does not lie in A)."""
        builders = self._builders_of(zone)
        if not builders or None in builders:
            return True
        if project.name not in builders:
            return False
        return len(zone.mentions) > 1 or len(project.mentions) > 1 or not project.shared  # a park that is only an item of a list is no more than that project

    def _builders_of(self, zone: LinkedZone) -> set[str | None]:
        """Who builds the zone, mention by mention; None where it is named for itself."""
        if id(zone) not in self._builders:
            self._builders[id(zone)] = {self._built_by(mention.start, mention.end) for mention in zone.mentions if not mention.reference}
        return self._builders[id(zone)]

    def _built_by(self, start: int, end: int) -> str | None:
        """The project that builds the park named here: that bears its name and nothing more."""
        i = bisect_right(self._starts, start) - 1
        if i < 0 or end > self._names[i][1]:
            return None
        return self._names[i][2] if _NOTHING_MORE.fullmatch(self._reading.text, end, self._names[i][1]) else None


_LEVELS = 4
"""Zones lie in zones no deeper than this."""
_SITED = ("选址", "选址于", "选址在", "项目选址")
_NOTHING_MORE = re.compile(r"(?:[一二三四五首]期|[（(][一二三四五首]期[）)])?(?:建设|扩建|基础设施)*(?:项目|工程)*(?:[一二三四五首]期)?")
