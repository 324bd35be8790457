"""Company names in the text."""

from __future__ import annotations

from ..findings import CompanyName


def find_companies(text: str) -> list[CompanyName]:
    return []
