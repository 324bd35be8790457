"""One module a fact type: its rules, with their examples beside them."""

from __future__ import annotations

from ..models.facts import (
    Area,
    Capacity,
    Count,
    Fact,
    Investment,
    OutputValue,
    ProcedureReduction,
    Project,
    Rate,
    TimeLimitReduction,
    Zone,
)
from ..rules import Rule
from . import (
    area,
    capacity,
    count,
    investment,
    output_value,
    procedure_reduction,
    project,
    rate,
    time_limit_reduction,
    zone,
)

BUILTIN_TYPES: tuple[type[Fact], ...] = (
    Zone,
    Project,
    Investment,
    Capacity,
    Area,
    TimeLimitReduction,
    ProcedureReduction,
    OutputValue,
    Count,
    Rate,
)

BUILTIN_RULES: tuple[Rule, ...] = (
    *zone.RULES,
    *project.RULES,
    *investment.RULES,
    *capacity.RULES,
    *area.RULES,
    *time_limit_reduction.RULES,
    *procedure_reduction.RULES,
    *output_value.RULES,
    *count.RULES,
    *rate.RULES,
)
