"""Project facts: what the page says of each linked project, gathered from the whole discourse.

The name, owner and state come linked (see `resolve.projects`); its money, capacities and areas are the facts that the other
rules made in the stretches that speak of it, its dates the times beside words of beginning and ending there.
"""

from __future__ import annotations

import re
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
    """The settled facts whose words begin in a stretch that speaks of the project.

    What will be once all is built (二期明年开工。|全部建成后|年产2万吨) is of the whole, though it follows on a phase.
    """
    places, drafts = _by_place(view.scene)

    def within(one: LinkedProject) -> set[int]:
        return {i for start, end in one.stretches for i in range(bisect_left(places, start), bisect_left(places, end))}

    told, records = within(project), _records(view.scene)[project.name]
    if len(records) > 1 and any(one.phase is None for one in records):
        if project.phase is None:
            told |= {i for one in records for i in within(one) if _is_of_the_whole(view, drafts[i])}
        else:
            told = {i for i in told if not _is_of_the_whole(view, drafts[i])}
    return (drafts[i] for i in sorted(told))


def _records(scene: Scene) -> dict[str, list[LinkedProject]]:
    """The projects of the page by name: a whole and its phases bear the same."""
    note = f"{__name__}:records"
    if note not in scene.notes:
        records: dict[str, list[LinkedProject]] = {}
        for project in scene.projects:
            records.setdefault(project.name, []).append(project)
        scene.notes[note] = records
    known: dict[str, list[LinkedProject]] = scene.notes[note]
    return known


def _is_of_the_whole(view: View, draft: Draft) -> bool:
    at = _place(draft)
    return _ONCE_ALL_IS_BUILT.search(view.text, max(0, at - 40), at) is not None


_ONCE_ALL_IS_BUILT = rare(r"(?:[。，；\n]|[一两二三四五]期|项目)全部(?:建成|投产|达产|投运|投用)[^。；\n]*$")


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
    """Its own sizes: no machine's, no size before a change, not what its firm makes in all, not the power that is laid on for it.

    One that is called by its size (80万千瓦风电项目) is of that kind: the store or the substation beside it is a part.
    """
    told = [draft for draft in drafts if draft.rule.makes is Capacity]
    named = {id(draft) for draft in told if _is_in_name(draft, project)}
    kinds = {draft.fields["kind"] for draft in told if id(draft) in named}
    found: list[Figure] = []
    for draft in told:
        figure: Figure = draft.fields["quantity"]
        if id(draft) not in named and (
            (kinds and draft.fields["kind"] not in kinds)
            or (figure.unit in _OF_A_GRID and not _ON_GRID.search(project.name))
            or figure.unit == "kV"
            or _OF_A_MACHINE.search(view.text, max(0, figure.start - 8), figure.start)
            or _is_left_behind(view, figure)
            or (found and _IN_ALL.search(view.text, max(0, figure.start - 16), figure.start))
        ):
            continue
        found.append(figure)
        energy: Figure | None = draft.fields.get("energy")
        if energy is not None and id(draft) in named:
            found.append(energy)
    yield from _distinct(found)


def _is_in_name(draft: Draft, project: LinkedProject) -> bool:
    at = draft.fields["quantity"].start
    return any(mention.start <= at < mention.end for mention in project.mentions)


def _is_left_behind(view: View, figure: Figure) -> bool:
    """由|2万吨|提高到5万吨: what it was before."""
    return view.text[figure.start - 1 : figure.start] in ("由", "从") and _BECOMES.match(view.text, figure.end) is not None


_BECOMES = re.compile("[\u4e00-\u9fff]{1,4}[到至为]")
_OF_A_GRID = ("kV", "MVA")
_ON_GRID = re.compile("变电|输电|电网|升压|供电|主变|千伏|万伏")
_OF_A_MACHINE = re.compile("单机容量$|单机$|单台|单组|每台")
_IN_ALL = rare("(?:全厂|公司|集团|基地)的?(?:[年月日]|总|综合|生产|处理|设计)*(?:产能|能力|规模)[^，。；0-9]{0,6}(?:[0-9.]+万?[\u4e00-\u9fff]{1,6})?$")


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
