"""The group of projects that a figure is of: counted right before it, or named by its state (在建项目占地900亩).

What one named project has, attribution ties to its record; a group has none, so that the rules of its figures say whose
they are.
"""

from __future__ import annotations

from bisect import bisect_left

from ...patterns import rare
from ...rules import Scene, View
from ..count import is_count, item_of
from ..cues import noun_start

_REACH = 60
"""How far before the figure's own words its group is looked for."""

_PROJECTS = rare(
    r"(?:[^，。；;：:“”（）()\s0-9]{0,22}?)的(?P<noun>[^，。；;：:、“”（）()\s0-9的]{1,18}?项目)(?![名清])"
)


_BUILT = rare(
    r"(?:^|(?<=[，,。；;：:、\n的]))(?P<who>[^，,。；;：:、\n0-9的]{2,16}?(?:新厂|工厂|厂|生产线|车间|基地|中心|电站|产业园|矿))"
    r"(?:全部|正式|全面|整体)?(?:建成|投产|达产|投用|投运|竣工|运营|投入使用|建设|完工)+后[，,]$"
)
_NO_BUILT = ("该", "此", "本", "其", "整个", "待")


def built_before(view: View) -> str | None:
    """食品新厂|建成后，年产5000箱: the works that the clause before has built, where they are no project with a name."""
    at = view.clause[0]
    if at == view.sentence[0] or view.text[at - 2] != "后":
        return None
    found = _BUILT.search(view.text, max(view.sentence[0], at - 26), at)
    return found["who"] if found is not None and not found["who"].startswith(_NO_BUILT) else None


def names_project(scene: Scene, start: int, end: int) -> bool:
    """Whether a mention of a project that has a name overlaps the stretch."""
    spans = scene.notes.get(__name__)
    if spans is None:
        spans = sorted((name.start, name.end) for project in scene.projects for name in project.mentions)
        scene.notes[__name__] = spans
    i = bisect_left(spans, (end, 0))
    return i > 0 and bool(spans[i - 1][1] > start)


def group_after(view: View) -> str | None:
    """19个总投资52亿元的|医药项目: the group that the figure stands in front of, where a number of them stands before the figure."""
    counted = view.figure_before()
    found = None
    if counted is not None and counted.unit in ("个", "项") and view.start - counted.end <= 10:
        found = _PROJECTS.match(view.text, view.end, min(view.clause[1], view.end + 44))
    if found is not None:
        return found["noun"]
    alone = _ALONE.match(view.text, view.end, min(view.clause[1], view.end + 12))
    return alone["group"] if alone is not None else None


_ALONE = rare(
    r"的(?P<group>[0-9一二两三四五六七八九十百]+[余多]?[个项](?:[^，。；：、（）\s0-9的]{0,8})项目)(?![名清])"
)
"""总投资9亿元的|11个项目: a sum in front of the number."""


def group_before(view: View, at: int) -> str | None:
    """洽谈食品项目13个，投资规模26亿元: the group that was told right before `at`, where the figure's own words begin."""
    if view.text.startswith("的", view.end):
        return None
    return _counted(view, at) or _by_state(view, at)


_COUNTED = rare(
    r"[0-9一二两三四五六七八九十百千]+[余多]?[个项](?P<noun>[^，。；;：:、“”（）()\s0-9的]{0,16}?项目)(?![名清])|"
    r"(?P<named>[^，。；;：:、“”（）()\s0-9的]{2,16}?项目)(?:总?数量?)?(?:共|有|达|达到|共计|共有)* ?[0-9一二两三四五六七八九十百千]+ ?[余多]?[个项]"
)
_BETWEEN = rare(r"[^，。；、的]{0,9}(?:[，,、][^，。；、的项]{0,14}){0,2}(?P<whole>[，,、]?项目)?")
_NO_GROUP = rare(
    "^(?:[百千万亿]+元(?:以上)?|此次|本次|这次|集中|(?:累计|新)?引进|招引|(?:开工|签约|竣工|投产|开竣工)(?=[^，]{2}.*项目))+"
)
"""What stands before the group's own name."""


def _counted(view: View, at: int) -> str | None:
    text, left = view.text, max(view.sentence[0], at - _REACH)
    last = None
    for last in _COUNTED.finditer(text, left, at):  # noqa: B007
        pass
    if last is None:
        return _classed(view, at)
    if not (between := _BETWEEN.fullmatch(text, last.end(), at)):
        return None
    if between["whole"] and "其中" in text[left : last.end()]:
        return None  # 今年上马22项，其中物流项目4项，项目总投资31亿元: the sum is of all
    start, end = last.span("noun") if last["noun"] else last.span("named")
    begin = noun_start(text, start, end - 2)
    begin = next((at for at in range(end - 2, begin, -1) if at in view.scene.zone_ends), begin)
    return _named(text[begin:end]) or last.group()


def _classed(view: View, at: int) -> str | None:
    """10个投资超20亿元的|重大项目，计划投资90亿元: a threshold stands between the number and the group."""
    counted = [
        one for one in view.scene.figures_between(max(view.sentence[0], at - _REACH), at) if is_count(view.scene, one)
    ]
    item = item_of(view.scene, counted[-1]) if counted and counted[-1].unit in ("个", "项") else None
    if item is None or item.at is None or not item.text.endswith("项目") or item.at[1] > at:
        return None
    return _named(item.text) if _BETWEEN.fullmatch(view.text, item.at[1], at) else None


def _named(group: str) -> str | None:
    name = _NO_GROUP.sub("", group)
    return name if name != "项目" else group if len(group) > 2 else None


_STATES = "在建|续建|新建|拟建|已建|签约|开工|竣工|投产|储备|落地|入园|入驻|招引"
_BY_STATE = rare(
    rf"(?:^|[，,。；;：:目前现\n])(?P<noun>(?:{_STATES})(?:重大|重点|产业|工业|大)*项目)"
    r"(?=总?投资|总?占地|总?用地|总?建筑|计划|规划|预计|年度)"
)
_ONLY_FIGURES = rare(r"(?:[^，,、。；;\n项目园区]{0,20}[，,、])*[^，,、。；;\n项目园区]{0,8}")
"""Nothing but other figures of the group stands between."""


def _by_state(view: View, at: int) -> str | None:
    """在建项目|占地900亩，总投资12亿元: a group told by its state alone."""
    last = None
    for last in _BY_STATE.finditer(view.text, max(view.sentence[0] - 1, at - _REACH, 0), min(at + 6, len(view.text))):  # noqa: B007
        pass
    if last is None or last.end() > at or not _ONLY_FIGURES.fullmatch(view.text, last.end(), at):
        return None
    return last["noun"]
