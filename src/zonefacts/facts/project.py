"""Project facts: what the page says of each linked project, gathered from the whole discourse.

The name, owner and state come linked (see `resolve.projects`); its money, capacities and areas are the facts that the other
rules made in the stretches that speak of it, its dates the times beside words of beginning and ending there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ..findings import LinkedProject
from ..models.facts import Area, Capacity, Fact, Investment, Project
from ..models.figure import Figure
from ..patterns import rare
from ..rules import Draft, Example, Made, Rule, Scene, View
from .milestones import BEGINS, ENDS, milestone

_GATHERED: frozenset[type[Fact]] = frozenset({Investment, Capacity, Area})
"""What a project's own money, capacities and areas are taken from."""

_INVESTED = ("total", "planned", "contracted", "other", "fixed_asset")
"""Kinds of money that can stand for what a project costs, the likeliest first."""

_NOT_ITS_OWN = rare(r"其中[^，。]{0,6}$|其中[^，。\d]{0,6}\d|拆迁|拆除|流转|减少|退出|征收")

_OF_A_GROUP = rare(r"[\d多余几](?:个|项)[、，,]?(?:合计|计划|共)?总投资")
"""产业项目35个、总投资105亿元: the group's money."""

_GROUP_AFTER = rare(r"的[\d两三四五六七八九十]+[个项只]")
"""总投资80亿元的12个重大项目."""

_IN_ORDER = rare(r"(?:总?投资|投资额)(?:额)?(?:约)?分别(?:约|为|达|是)")


def _read(view: View) -> Made | None:
    project: LinkedProject = view.anchor
    first = next((mention for mention in project.mentions if not mention.reference), project.mentions[0])
    drafts = list(_said_of(project, view))
    fields: dict[str, object] = {
        "name": project.name,
        "owner": project.owner,
        "phase": project.phase,
        "status": project.status,
        "investment": _own_share(project, view) or _investment(drafts, view),
        "capacities": tuple(_capacities(drafts, view, project)),
        "areas": tuple(_distinct(_areas(drafts, view))),
        "starts": project.starts or milestone(view, project, BEGINS),
        "finishes": project.finishes or milestone(view, project, ENDS),
        "mentions": tuple(slice(mention.start, mention.end) for mention in project.mentions),
    }
    return Made(first.start, first.end, fields, subject=project.name)


def _said_of(project: LinkedProject, view: View) -> Iterator[Draft]:
    """The settled facts whose words begin in a stretch that speaks of the project."""
    places, drafts = _by_place(view.scene)
    within = {
        i for start, end in project.stretches for i in range(bisect_left(places, start), bisect_left(places, end))
    }
    return (drafts[i] for i in sorted(within))


def _by_place(scene: Scene) -> tuple[list[int], list[Draft]]:
    """The page's money, capacities and areas in the order of their figures, with where those stand; sorted once a page."""
    if __name__ not in scene.notes:
        found = [(_place(draft), i, draft) for i, draft in enumerate(scene.drafts) if draft.rule.makes in _GATHERED]
        found.sort(key=lambda one: one[:2])
        scene.notes[__name__] = [at for at, _, _ in found], [draft for _, _, draft in found]
    places, drafts = scene.notes[__name__]
    return places, drafts


def _place(draft: Draft) -> int:
    figure = draft.fields.get("amount") or draft.fields.get("quantity")
    return figure.start if isinstance(figure, Figure) else draft.start


def _investment(drafts: Sequence[Draft], view: View) -> Figure | None:
    """What the project costs: its total, or else what is planned or agreed for it."""
    for kind in _INVESTED:
        for draft in drafts:
            if draft.rule.makes is Investment and draft.fields.get("kind") == kind:
                amount: Figure = draft.fields["amount"]
                if not _OF_A_GROUP.search(view.text, max(0, amount.start - 16), amount.start) and not _GROUP_AFTER.match(view.text, amount.end):
                    return amount
    return None


def _own_share(project: LinkedProject, view: View) -> Figure | None:
    """Of the sums told of a list in order its own (A、B两个项目开工，总投资分别为16亿元和28亿元)."""
    for start, end in project.shared:
        if _IN_ORDER.search(view.text, start, end) is not None:
            return _shared_out(view, start, end).get(id(project))
    return None


def _shared_out(view: View, start: int, end: int) -> dict[int, Figure]:
    """Whose each of the sums is that a stretch tells of a list in order; worked out once a stretch."""
    note = f"{__name__}:{start}"
    if note not in view.scene.notes:
        told = _IN_ORDER.search(view.text, start, end)
        places, drafts = _by_place(view.scene)
        low = told.end() if told else end
        sums = [draft.fields["amount"] for draft in drafts[bisect_left(places, low) : bisect_left(places, end)] if draft.rule.makes is Investment]
        sharing = [project for project in view.scene.projects if (start, end) in project.shared]
        view.scene.notes[note] = {id(project): own for project, own in zip(sharing, sums, strict=True)} if len(sums) == len(sharing) else {}
    shares: dict[int, Figure] = view.scene.notes[note]
    return shares


def _areas(drafts: Sequence[Draft], view: View) -> Iterator[Figure]:
    """The areas that are its own: its ground, its floor; no part of one (其中耕地) and nothing torn down or turned over for it."""
    for draft in drafts:
        if draft.rule.makes is Area:
            figure: Figure = draft.fields["quantity"]
            words = view.text[max(draft.start - 4, figure.start - 14) : figure.end]
            if not _NOT_ITS_OWN.search(words):
                yield figure


def _capacities(drafts: Sequence[Draft], view: View, project: LinkedProject) -> Iterator[Figure]:
    found = []
    for draft in drafts:
        if draft.rule.makes is Capacity:
            found += [figure for figure in (draft.fields.get("quantity"), draft.fields.get("energy")) if figure is not None]
    yield from _distinct(found)


def _distinct(figures: Iterator[Figure] | Sequence[Figure]) -> Iterator[Figure]:
    """Each value once: the first time that it is said."""
    seen = set()
    for figure in figures:
        key = (figure.value, figure.upper, figure.unit)
        if key not in seen:
            seen.add(key)
            yield figure


RULES: tuple[Rule, ...] = (
    Rule(
        name="project/linked",
        makes=Project,
        on=frozenset({"project"}),
        read=_read,
        examples=(
            Example(
                "总投资3.2亿元的青禾食品年产5万吨速冻果蔬项目今年3月开工，预计明年6月投产。",
                {
                    "name": "青禾食品年产5万吨速冻果蔬项目",
                    "owner": "青禾食品",
                    "status": "under_construction",
                    "starts": "今年3月",
                    "finishes": "明年6月",
                },
            ),
            Example(
                "由临水县恒泰光伏科技有限公司投资建设的屋顶分布式光伏电站项目已并网发电。",
                {"name": "屋顶分布式光伏电站项目", "owner": "临水县恒泰光伏科技有限公司", "status": "in_operation"},
            ),
            Example("会上，柳河镇污水管网改造工程尚未开工。", {"name": "柳河镇污水管网改造工程", "status": "planned"}),
        ),
        counters=(
            "全市招商引资项目达到20个，重点项目开工率75%。",
            "推进项目建设年活动，为项目提供全程服务。",
            "该项目由专人跟踪服务。",
        ),
    ),
)
