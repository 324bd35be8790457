"""Whose a fact is: its article, zone, subject and period, by the discourse around it and never across an article's border."""

from __future__ import annotations

from collections.abc import Sequence

from ..rules import Draft, Scene
from .projects import ProjectTable
from .zones import ZoneTable


def attribute(scene: Scene, drafts: Sequence[Draft], zones: ZoneTable, projects: ProjectTable) -> None:
    """Gives every draft what its rule left open. Changes the drafts in place."""
    for draft in drafts:
        line = scene.reading.line_at(draft.start)
        draft.article = line.article if line else None
        if draft.zone is None:
            draft.zone = zones.at(draft.start, draft.end)
        if draft.subject is None and (project := projects.at(draft.start, draft.end)):
            draft.subject = project.name
