"""The `Fact` base and the ten built-in record types. Fields and meanings are those of the published fact schema.

A type of your own is a subclass with its own `type` literal::

    class Award(Fact):
        type: Literal["award"] = "award"
        title: str
"""

from __future__ import annotations

from typing import Literal

from .values import Bound, Duration, Money, Number, Period, Quantity, Record, Span

ZoneKind = Literal[
    "economic_development",
    "high_tech",
    "agricultural_demonstration",
    "comprehensive_bonded",
    "free_trade",
    "reform_demonstration",
    "new_area",
    "industrial_park",
    "cooperation",
    "other",
]
ZoneLevel = Literal["national", "provincial", "municipal", "county"]
ProjectStatus = Literal[
    "planned",
    "signed",
    "approved",
    "preparing",
    "under_construction",
    "topped_out",
    "completed",
    "trial_production",
    "in_operation",
]
InvestmentKind = Literal[
    "total",
    "planned",
    "completed",
    "fixed_asset",
    "capital_injection",
    "registered_capital",
    "foreign",
    "contracted",
    "in_place",
    "fiscal",
    "financing",
    "other",
]
CapacityKind = Literal["generation", "storage", "production", "treatment", "supply", "transmission", "other"]
AreaKind = Literal["land", "floor", "planned", "other"]
Measure = Literal["steps", "documents", "visits", "items", "cost"]
RateKind = Literal["share", "progress", "growth", "decline", "multiple", "other"]


class Fact(Record):
    """What every fact carries. `evidence` is the shortest stretch that holds the figure and what makes it this fact."""

    type: str
    doc: str | None = None
    zone: str | None = None
    subject: str | None = None
    article: int | None = None
    evidence: Span
    period: Period | None = None
    rule: str


class Zone(Fact):
    """A named development zone: one record a zone and page, `evidence` its first mention."""

    type: Literal["zone"] = "zone"
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    kind: ZoneKind
    level: ZoneLevel | None = None
    province: str | None = None
    city: str | None = None
    county: str | None = None
    adcode: str | None = None
    parent: str | None = None


class Project(Fact):
    """An investment, construction or R&D project; a phase is a record of its own under the project's name."""

    type: Literal["project"] = "project"
    name: str
    owner: str | None = None
    phase: str | None = None
    status: ProjectStatus | None = None
    investment: Money | None = None
    capacities: tuple[Quantity, ...] = ()
    areas: tuple[Quantity, ...] = ()
    starts: str | None = None
    finishes: str | None = None
    mentions: tuple[Span, ...] = ()


class Investment(Fact):
    """Money that is invested, to be invested, contracted, injected, registered or financed."""

    type: Literal["investment"] = "investment"
    kind: InvestmentKind
    amount: Money


class Capacity(Fact):
    """What a plant, line or grid makes, treats, stores or supplies; `energy` is the second figure of 300MW/600MWh."""

    type: Literal["capacity"] = "capacity"
    kind: CapacityKind
    item: str | None = None
    quantity: Quantity
    energy: Quantity | None = None


class Area(Fact):
    """Land, floor or planned area, in square metres."""

    type: Literal["area"] = "area"
    kind: AreaKind
    quantity: Quantity


class TimeLimitReduction(Fact):
    """A time needed or allowed that is cut or capped; `ratio` is the share cut off."""

    type: Literal["time_limit_reduction"] = "time_limit_reduction"
    matter: str | None = None
    before: Duration | None = None
    after: Duration | None = None
    cut: Duration | None = None
    ratio: Number | None = None
    ratio_bound: Bound | None = None


class ProcedureReduction(Fact):
    """Steps, documents, visits, items or cost that are cut; `ratio` is the share cut off."""

    type: Literal["procedure_reduction"] = "procedure_reduction"
    measure: Measure
    matter: str | None = None
    before: Number | None = None
    after: Number | None = None
    cut: Number | None = None
    ratio: Number | None = None
    ratio_bound: Bound | None = None


class OutputValue(Fact):
    """Money that measures output, sales, income, tax, profit or trade; `expected` for plans and forecasts."""

    type: Literal["output_value"] = "output_value"
    metric: str
    amount: Money
    expected: bool = False


class Count(Fact):
    """How many of what: 141家企业入驻 is 141 家 of 企业."""

    type: Literal["count"] = "count"
    item: str
    unit: str
    value: Number | None
    upper: Number | None = None
    bound: Bound = "exact"


class Rate(Fact):
    """A percentage, growth, share, progress or multiple, as a ratio: 80% is 0.8, 增长1.2倍 is 1.2."""

    type: Literal["rate"] = "rate"
    metric: str
    value: Number | None
    upper: Number | None = None
    bound: Bound = "exact"
    kind: RateKind
