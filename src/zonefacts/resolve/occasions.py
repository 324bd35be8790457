"""What projects are named at: a ceremony that the article tells of, or the head of a list; either gives them a state (see `lifecycle`)."""

from __future__ import annotations

from collections.abc import Sequence

from ..models.facts import ProjectStatus
from ..patterns import rare
from .state_words import TO_COME

_CEREMONY = rare(
    r"(?P<signed>集中签约|签约(?:仪式|活动|大会)|(?:[此本这]次|当[天日])签约的)|"
    r"(?P<under_construction>集中(?:开工|动工|奠基|开[竣复]工)(?!、|和|及|暨|与|率)|(?:开工|动工|奠基)(?:奠基)?(?:仪式|活动|庆典|典礼|大会)|(?:[此本这]次|当[天日])(?:集中|重点)?(?:开工|动工|奠基)的)|"
    r"(?P<preparing>(?:受理|审批|拟)[^。\n]{0,20}环境影响[^。\n]{0,20}公示|环境影响(?:评价|报告)[^。\n]{0,24}(?:受理|审批|批复)?公示)"
)
"""What the projects of an article are named at; a notice of the assessment of what is to be built is such a place, too."""

_THIS_TIME = rare(r"(?:此次|本次|这次|当天|当日|集中)[^，。；]{0,8}开工")

_AGREEMENT = rare(r"签约(?:的|项目)[^，。；]{0,8}(?:为|有|是|包括|涉及|：|:)|(?:签订|签署)[^，。；]{0,12}协议|进行签约|签约[^，。；]{0,6}\d+个")
"""The same, in the paragraph itself."""

_AGREEMENT_REACH = 160
"""How far before a name an agreement is about it."""

OCCASION_REACH = 600
"""How far before a name, in its article, its occasion is looked for."""

HEAD_REACH = 600
"""How far before a name, in its sentence, the head of its list is looked for: the items of a list may be clauses parted by semicolons."""

_STATES = (
    r"(?P<signed>引进|招引|签约|落地|落户)|(?P<in_operation>建成(?:投产|投用)|投产|投用)|(?P<completed>建成|竣工)|"
    r"(?P<under_construction>推进|正在(?:建设|推进|实施)|新?开工(?:建设)?|动工|奠基|在建|续建)|(?P<preparing>储备|前期)|(?P<planned>谋划|拟建|计划(?:实施|建设|新建))"
)
_MANY = r"(?:[\d一二三四五六七八九十两几多]+(?:余|多)?[个项]|一批)"
_OPENS = r"[^，。；]{0,12}?(?:其中|包括|分别(?:是|为)|即|有|为|含|涉及|主要是|中?[，：,:])"
"""What opens the list of a group's members."""

_HEAD = rare(_STATES)
_HEADED = rare(rf"(?:了)?[^，。；：\d]{{0,12}}?{_MANY}?[^，。；：]{{0,12}}?(?:项目|工程){_MANY}?(?:（[^）]*）)?[，：,:]?{_OPENS}")
"""Behind the verb: a group of projects, and what opens its list (推进8个续建项目，其中, 在建项目有)."""

_GROUP_IS = rare(rf"{_MANY}[^，。；：]{{0,16}}?(?:项目|工程)(?:成功|集中|相继|陆续|先后|正式|全部|已)*(?:{_STATES})[，：,:](?:其中|包括|分别|有|涉及|主要)")
"""The other way round: of the group the state is said, and its list follows (12个项目集中开工，包括)."""


_OF_MANY = rare(
    r"(?P<signed>签约)|(?P<in_operation>投产)|(?P<under_construction>在建|续建|开工)|(?P<preparing>前期)"
)
_SO_MANY = rare(r"[^，。；：、\d]{0,12}项目[^，。；：、\d]{0,4}\d+(?:余|多)?个(?!月)")
_MANY_REACH = 240


def of_many(before: str) -> ProjectStatus | None:
    """The state that the projects last counted are in (今年签约亿元项目40个。10亿元以上的有两个：A和B): that of one told of behind it, if no other is said."""
    near = before[-_MANY_REACH:]
    for said in reversed(list(_OF_MANY.finditer(near))):
        if _SO_MANY.match(near, said.end()):
            return said.lastgroup  # type: ignore[return-value]
    return None


def list_head(before: str) -> ProjectStatus | None:
    """The state in the head of the list that a project stands in (引进项目12个，其中X; 正在建设两个项目，X和Y), from what is before its name."""
    sentence = before[max(before.rfind(mark) for mark in "。！？\n") + 1 :]  # the items of a list may be parted by semicolons
    for said in reversed(list(_GROUP_IS.finditer(sentence))):
        return said.lastgroup  # type: ignore[return-value]
    for head in reversed(list(_HEAD.finditer(sentence))):
        if _HEADED.match(sentence, head.end()):
            status: ProjectStatus = head.lastgroup  # type: ignore[assignment]
            to_come = head.group() != "推进" and TO_COME.search(sentence, max(0, head.start() - 6), head.start()) is not None
            return _BEFORE_IT.get(status, status) if to_come else status
    return None


_BEFORE_IT: dict[ProjectStatus, ProjectStatus] = {"in_operation": "under_construction", "completed": "under_construction", "under_construction": "planned", "signed": "planned"}
"""How far a group is whose state is still to come (今年要开工6个项目，包括)."""


def occasion(before: str) -> tuple[ProjectStatus, list[int]] | None:
    """The state that the ceremony that a project is named at puts it in, and where that is told in what is before its name."""
    near = before[before.rfind("\n") + 1 :]
    told = list(_CEREMONY.finditer(before))
    if _AGREEMENT.search(near[-_AGREEMENT_REACH:]) and (not told or told[-1].start() < len(before) - len(near)):
        return "signed", []
    if not told:
        return None
    status: ProjectStatus = told[-1].lastgroup  # type: ignore[assignment]
    return status, [match.start() for match in told if match.lastgroup == status]


_PLANS = rare(
    r"[^。\n]{0,24}(?:工作安排|工作打算|目标任务|主要任务|预期目标|重点工作)(?:的?建议)?[：:]?(?=\n|$)|[^。\n]{0,30}?(?:要|将)[^，。\n]{0,12}(?:做好|抓好|抓实)[^，。\n]{0,12}(?:工作|任务)[：:。](?=\n|$)"
)
"""A line that heads what a report plans to do (二、明年工作安排; 今年要重点做好以下工作：)."""
_LOOKS_BACK = rare(r"[^。\n]{0,24}(?:回顾|总结|完成情况|工作成效|主要成绩)(?=\n|$)")


def planned_lines(text: str, lines: Sequence[tuple[int, int | None]]) -> list[bool]:
    """Of the lines, each by its begin and its article, which stand in the part of a report that plans."""
    planned: dict[int | None, bool] = {}
    flags = []
    for start, article in lines:
        planned[article] = _PLANS.match(text, start) is not None or (planned.get(article, False) and _LOOKS_BACK.match(text, start) is None)
        flags.append(planned[article])
    return flags


def at_this_ceremony(left: str) -> bool:
    """Whether what hangs on a name says that it was begun at the ceremony that the text tells of (此次集中开工的X)."""
    return "开工" in left and ("开工仪式" in left or _THIS_TIME.search(left) is not None)
