"""In which zone a project or a company stands: what its first tied mention says goes for all that is told of it later.

The discourse (`zone_topics`) knows which zone is spoken of here; it forgets where a paragraph opens with something else.
A thing does not move: 位于青禾经开区的冷链项目 is that zone's also two paragraphs on, where only 该项目总投资.. is said.
"""

from __future__ import annotations

from ..findings import CompanyName, LinkedZone, ProjectName
from ..rules import Scene
from .zones import ZoneTable

_MENTIONS = 4
"""So many mentions of a thing are asked for the zone that they stand in."""


class Homes:
    """The zones of what a page names, each looked up when it is first asked for."""

    def __init__(self, scene: Scene, zones: ZoneTable) -> None:
        self._zones = zones
        self._mentions: dict[tuple[int | None, str], list[ProjectName | CompanyName]] = {}
        self._known: dict[tuple[int | None, str], LinkedZone | None] = {}
        if not scene.zones:
            return
        for project in scene.projects:
            self._mentions.setdefault((project.article, project.name), []).extend(project.mentions[:_MENTIONS])
        for company in scene.companies:
            line = scene.reading.line_at(company.start)
            article = line.article if line else None
            mentions = self._mentions.setdefault((article, company.whole or company.text), [])
            self._mentions.setdefault((article, company.text), mentions)  # one list for its full name and its bare one
            if len(mentions) < _MENTIONS:
                mentions.append(company)

    def of(self, name: str | None, article: int | None) -> LinkedZone | None:
        """The zone that the thing of this name stands in, by the first of its mentions that the discourse ties to one."""
        if name is None:
            return None
        key = (article, name)
        if key not in self._known:
            tied = (self._zones.at(mention.start, mention.end) for mention in self._mentions.get(key, ()))
            self._known[key] = next((zone for zone in tied if zone is not None), None)
        return self._known[key]
