"""The functions most callers need: one shared extractor, made at the first call."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from .models.facts import (
    Area,
    Capacity,
    Count,
    Investment,
    OutputValue,
    ProcedureReduction,
    Project,
    Rate,
    TimeLimitReduction,
    Zone,
)
from .page import Page
from .segment import segment_page

if TYPE_CHECKING:
    from .extractor import Extractor


@cache
def default_extractor() -> Extractor:
    """The extractor with the built-in types and the shipped lexicon."""
    from .extractor import Extractor

    return Extractor()


def extract(text: str, *, doc: str | None = None, published: date | None = None) -> Page:
    """The articles and facts of a page as text extraction left it.

    `doc` is your id for the text and stands on every fact; `published` resolves relative dates (今年, 上半年, 7月29日).
    Any string gives a result. Offsets are code points of `text`, half-open.
    """
    return default_extractor().extract(text, doc=doc, published=published)


def segment(text: str, *, repair: bool = True) -> Page:
    """The articles and blocks of a page, without facts. `repair=False` takes the page as it stands: nothing is moved or joined across a gap."""
    return Page(text, segment_page(text, repair=repair))


def extract_zones(text: str, *, published: date | None = None) -> list[Zone]:
    """The named development zones of a text, one record a zone."""
    return extract(text, published=published).zones


def extract_projects(text: str, *, published: date | None = None) -> list[Project]:
    """The projects of a text with owner, phase, status, money, capacities and areas."""
    return extract(text, published=published).projects


def extract_investments(text: str, *, published: date | None = None) -> list[Investment]:
    """The sums that are invested, contracted, registered or financed."""
    return extract(text, published=published).investments


def extract_capacities(text: str, *, published: date | None = None) -> list[Capacity]:
    """What plants, lines and grids make, treat, store or supply."""
    return extract(text, published=published).capacities


def extract_areas(text: str, *, published: date | None = None) -> list[Area]:
    """Land, floor and planned areas."""
    return extract(text, published=published).areas


def extract_time_limit_reductions(text: str, *, published: date | None = None) -> list[TimeLimitReduction]:
    """Times for a procedure that are cut or capped."""
    return extract(text, published=published).time_limit_reductions


def extract_procedure_reductions(text: str, *, published: date | None = None) -> list[ProcedureReduction]:
    """Steps, documents, visits, items or cost that are cut."""
    return extract(text, published=published).procedure_reductions


def extract_output_values(text: str, *, published: date | None = None) -> list[OutputValue]:
    """Money that measures output, sales, income, tax, profit or trade."""
    return extract(text, published=published).output_values


def extract_counts(text: str, *, published: date | None = None) -> list[Count]:
    """How many of what."""
    return extract(text, published=published).counts


def extract_rates(text: str, *, published: date | None = None) -> list[Rate]:
    """Shares, growth, progress and multiples, as ratios."""
    return extract(text, published=published).rates
