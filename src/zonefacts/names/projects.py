"""Project names in the text."""

from __future__ import annotations

from collections.abc import Sequence

from ..findings import CompanyName, ProjectName
from ..models.figure import Figure


def find_projects(text: str, figures: Sequence[Figure], companies: Sequence[CompanyName]) -> list[ProjectName]:
    return []
