"""What is found in the text before it is given a meaning: figures, and names of zones, companies and projects."""

from __future__ import annotations

from dataclasses import dataclass, field

from .models.facts import ProjectStatus, ZoneKind, ZoneLevel


@dataclass(frozen=True, slots=True)
class ZoneName:
    """A mention of a zone, or of "the zone" (该区, 园区, 示范区): `reference` names no zone by itself.

    `text` is the name, which is more than the stretch where names share an ending (太谷、祁县经开区). A `weak` one is a
    zone's only where the text speaks of that zone otherwise: made of trade words, still to be built, or inside a company's name.
    """

    start: int
    end: int
    text: str
    suffix: str
    zone_kind: ZoneKind
    reference: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class CompanyName:
    """A mention of a company, by its full name (X有限公司) or a bare one; `whole` is the full name that the bare one is short for."""

    start: int
    end: int
    text: str
    full: bool = True
    whole: str | None = None


@dataclass(frozen=True, slots=True)
class ProjectName:
    """A mention of a project; `reference` (该项目, 项目, 二期) names none by itself. `name` is the clean name, without phase where that stands alone."""

    start: int
    end: int
    text: str
    name: str
    phase: str | None = None
    reference: bool = False


@dataclass(slots=True)
class LinkedZone:
    """One zone of the page with all its mentions; the anchor of rules on "zone"."""

    name: str
    kind: ZoneKind
    mentions: list[ZoneName] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    level: ZoneLevel | None = None
    province: str | None = None
    city: str | None = None
    county: str | None = None
    adcode: str | None = None
    parent: str | None = None


@dataclass(slots=True)
class LinkedProject:
    """One project (or one phase of it) of the page with all its mentions; the anchor of rules on "project".

    `stretches` are the parts of the reading that speak of it, in order: what stands before a name and hangs on it
    (总投资8000万元的), and what follows until something else is spoken of. `shared` are those that speak of it together with
    others (what is said of a whole list, the ceremony where it was begun): states and dates hold for each, figures do not.
    """

    name: str
    phase: str | None = None
    owner: str | None = None
    status: ProjectStatus | None = None
    mentions: list[ProjectName] = field(default_factory=list)
    starts: str | None = None
    finishes: str | None = None
    article: int | None = None
    zone: LinkedZone | None = None
    stretches: list[tuple[int, int]] = field(default_factory=list)
    shared: list[tuple[int, int]] = field(default_factory=list)
