"""Typed, grounded facts from Chinese newspaper pages about development zones.

>>> import zonefacts
>>> page = zonefacts.extract("某县经开区今年上半年完成投资3.2亿元。")  # doctest: +SKIP
"""

from __future__ import annotations

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
from .extractor import Extractor
from .lexicon import ZoneEntry
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
from .models.page import Page
from .models.values import Duration, Money, Period, Quantity, Span
from .quantities import extract_quantities
from .rules import Example, Made, Rule, View
from .text import ReadError, read

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
