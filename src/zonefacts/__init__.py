"""Typed, grounded facts from Chinese newspaper pages about development zones.

>>> import zonefacts
>>> page = zonefacts.extract("某县经开区今年上半年完成投资3.2亿元。")  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .api import (
    extract,
    extract_areas,
    extract_capacities,
    extract_counts,
    extract_investments,
    extract_output_values,
    extract_procedure_reductions,
    extract_projects,
    extract_rates,
    extract_time_limit_reductions,
    extract_zones,
    segment,
)
from .batch import Result, extract_many
from .models.blocks import Article, Block
from .models.facts import (
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
from .models.figure import Figure
from .models.values import Duration, Money, Period, Quantity, Span
from .page import Page
from .text import ReadError, read

if TYPE_CHECKING:
    from .extractor import Extractor
    from .lexicon import ZoneEntry
    from .quantities import extract_quantities
    from .rules import Example, Made, Rule, View

__version__ = "0.1.0"

__all__ = [
    "Area",
    "Article",
    "Block",
    "Capacity",
    "Count",
    "Duration",
    "Example",
    "Extractor",
    "Fact",
    "Figure",
    "Investment",
    "Made",
    "Money",
    "OutputValue",
    "Page",
    "Period",
    "ProcedureReduction",
    "Project",
    "Quantity",
    "Rate",
    "ReadError",
    "Result",
    "Rule",
    "Span",
    "TimeLimitReduction",
    "View",
    "Zone",
    "ZoneEntry",
    "extract",
    "extract_areas",
    "extract_capacities",
    "extract_counts",
    "extract_investments",
    "extract_many",
    "extract_output_values",
    "extract_procedure_reductions",
    "extract_projects",
    "extract_quantities",
    "extract_rates",
    "extract_time_limit_reductions",
    "extract_zones",
    "read",
    "segment",
]

_ENGINE = {
    "Extractor": ".extractor",
    "ZoneEntry": ".lexicon",
    "extract_quantities": ".quantities",
    **dict.fromkeys(("Example", "Made", "Rule", "View"), ".rules"),
}
"""Where the names live that bring the engine (rules, patterns, lexicon) with them."""


def __getattr__(name: str) -> Any:
    """The engine is loaded when one of its names is first used, or at the first call, not by `import zonefacts`."""
    if name not in _ENGINE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_ENGINE[name], __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
