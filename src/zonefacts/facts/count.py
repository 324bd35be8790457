"""Count facts."""

from __future__ import annotations

from ..rules import Rule

RULES: tuple[Rule, ...] = ()
