"""The things that a page presents: its projects, parks, companies and counted groups, laid out once in the order of the text.

What goes on to be measured is one of these (see `topics`). Two kinds have no name of their own that the name finders know:
what stands behind its measures (总投资3亿元、占地90亩的|云溪生态村), and things taken together (这些项目, 8个项目).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from ..models.facts import Area, Capacity, Count, Fact, Investment, OutputValue
from ..names.places import opening_end
from ..phrases.nouns import after as noun_after
from ..rules import Draft, Scene
from .clauses import REACH
from .subject_groups import item_of

MEASURING: frozenset[type[Fact]] = frozenset({Investment, Area, Capacity, OutputValue})
"""What measures a thing as a whole."""

Kind = Literal["project", "park", "company", "group"]

GROUP_ENDS = ("项目", "工程", "企业", "公司")
_LONG_NAME = 16
"""The clause before 的项目有8个 is no longer than a name."""
_MANY = re.compile("(?:这些|这批|该批|此批|上述)[^，。；的、]{0,4}?(?:项目|企业)")
"""Things told before, taken together."""
_PHASE = re.compile("[一二三四首]期")
_OF = re.compile("的")
_MADE = re.compile("[，,]?(?:用于|将|在[^，。；]{2,16}?)?(?:建设|新建|兴建|修建|扩建|改建|打造|建成|实施|完成)了?")
"""Behind a sum or an area: what is made with it comes next."""
_THINGS = (
    *("园", "园区", "城", "基地", "中心", "项目", "工程", "厂", "线", "站", "村", "路", "桥", "市场", "广场", "小镇", "小区"),
    *("企业", "公司", "集团", "综合体", "港", "馆", "谷", "院", "校"),
)
"""How the name of what is built or founded ends."""
_NAME = 40
"""No name is longer."""
_WHOLE = 20
"""A clause of so few characters that ends like a thing is its name."""
_SHORTEST = 4
"""What is shorter is a kind of things (产值亿元以上的企业)."""
_IN_A_ROW = 4
"""So many figures may stand in front of one thing, each so few characters behind the other."""
_BETWEEN = 8


class Topic(NamedTuple):
    """One thing where it is presented."""

    start: int
    end: int
    name: str
    kind: Kind


class Row:
    """The presented things in order and without overlaps; of two that begin together the longer."""

    def __init__(self, found: list[Topic]) -> None:
        found.sort(key=lambda topic: (topic.start, -topic.end))
        self._topics: list[Topic] = []
        for topic in found:
            if not self._topics or topic.start >= self._topics[-1].end:
                self._topics.append(topic)
        self._starts = [topic.start for topic in self._topics]
        self._kinds = {topic.name: topic.kind for topic in self._topics}

    def between(self, start: int, end: int) -> Sequence[Topic]:
        return self._topics[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def knows(self, name: str) -> bool:
        return name in self._kinds

    def kind_of(self, name: str) -> Kind:
        return self._kinds.get(name, "group" if name.endswith(GROUP_ENDS) else "project")


def presented(scene: Scene, drafts: Sequence[Draft]) -> Row:
    """What the page presents; worked out once a page."""
    known: Row | None = scene.notes.get(__name__)
    if known is None:
        text = scene.text
        found = [Topic(name.start, name.end, project.name, "project") for project in scene.projects for name in project.mentions if not name.reference]
        found += [_with_phase(text, Topic(name.start, name.end, zone.name, "park")) for zone in scene.zones for name in zone.mentions]
        found += [Topic(company.start, company.end, company.text, "company") for company in scene.companies]
        found += [Topic(one.start(), one.end(), one.group(), "group") for one in _MANY.finditer(text)]
        for draft in drafts:
            if draft.rule.makes is Count and item_of(draft).endswith(GROUP_ENDS) and (group := called(scene, draft)) is not None:
                found.append(Topic(draft.start, draft.end, group, "group"))
            elif (thing := _behind(scene, draft, _OF)) is not None:
                found.append(Topic(*thing, text[slice(*thing)], "project"))
        known = scene.notes[__name__] = Row(found)
    return known


def measured_by(scene: Scene, drafts: Sequence[Draft], i: int, *, made: bool = False) -> str | None:
    """The thing that a figure, or the row of figures that it stands in, stands in front of; `made`: with the verb that makes it (投资3亿元建设|云溪生态村)."""
    for k in range(i, min(i + _IN_A_ROW, len(drafts))):
        if k > i and not (scene.text[drafts[k - 1].end : drafts[k].start][:1] in ("、", "，", ",") and drafts[k].start - drafts[k - 1].end <= _BETWEEN):
            return None
        if (thing := _behind(scene, drafts[k], _MADE if made else _OF)) is not None:
            return scene.text[slice(*thing)]
    return None


def _behind(scene: Scene, draft: Draft, link: re.Pattern[str]) -> tuple[int, int] | None:
    """Where the name of what stands behind a figure begins and ends."""
    text = scene.text
    linked = link.match(text, draft.end) if draft.rule.makes in MEASURING else None
    if linked is None:
        return None
    begin = linked.end()
    end = scene.reading.clause(begin)[1]
    if _SHORTEST <= end - begin <= _WHOLE and text.endswith(_THINGS, begin, end) and not any(sign.isdigit() for sign in text[begin:end]):
        return begin, end
    found = noun_after(text, begin, min(end, begin + _NAME))
    return (begin, found[1]) if found is not None and found[1] - begin >= _SHORTEST and text[begin : found[1]].endswith(_THINGS) else None


def _with_phase(text: str, park: Topic) -> Topic:
    """云谷产业园|二期: what is built of a park in a phase is a project."""
    phase = _PHASE.match(text, park.end)
    return park if phase is None else Topic(park.start, phase.end(), park.name + phase.group(), "project")


def called(scene: Scene, count: Draft) -> str | None:
    """How what is counted is called: 在建项目, 8个项目, 昨天开工的项目 (有8个)."""
    text, item = scene.text, item_of(count)
    if len(item) > 3:
        return item
    if not text.startswith(item, count.start):
        return text[count.start : count.end]
    head = opening_end(text, max(scene.reading.clause(count.start)[0], count.start - REACH), count.start)
    return text[head : count.start + len(item)] if text[count.start - 1] == "的" and count.start - head < _LONG_NAME else None
