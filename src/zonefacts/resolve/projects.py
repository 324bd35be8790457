"""From mentions to projects: which mentions mean one project, its phases, owner and state, and which project a stretch is about."""

from __future__ import annotations

from collections.abc import Sequence

from ..findings import CompanyName, LinkedProject, ProjectName
from ..reading import Reading


class ProjectTable:
    """The projects of a page and the way from a place in the text to the project that it is about."""

    def __init__(self, projects: tuple[LinkedProject, ...] = ()) -> None:
        self.projects = projects

    def at(self, start: int, end: int) -> LinkedProject | None:
        """The project that the stretch of the reading speaks of."""
        return None


def link_projects(reading: Reading, names: Sequence[ProjectName], companies: Sequence[CompanyName]) -> ProjectTable:
    return ProjectTable()
