"""Whose a sum of money is, where the syntax shows it: a counted group of projects, a company, a place, those who earned it.

What these leave open, attribution finds in the discourse.
"""

from __future__ import annotations

import re

from ..names.words import cut
from ..rules import View
from .cues import noun_start
from .money import MoneyRole
from .money_words import CUES

_GROUP = re.compile(
    r"[0-9一二两三四五六七八九十百千]+[余多]?[个项](?P<noun>[^，。；;：:、“”（）()\s0-9的]{2,16}?项目)(?![名清])|"
    r"(?P<named>[^，。；;：:、“”（）()\s0-9的]{2,16}?项目)(?:共|有|达|达到|共计|共有)*[0-9一二两三四五六七八九十百千]+[余多]?[个项]"
)


def group_after(view: View) -> str | None:
    """19个总投资52亿元的|医药项目: the group of projects that the sum is for, where a number of them stands before the sum."""
    counted = view.figure_before()
    if counted is None or counted.unit not in ("个", "项") or view.start - counted.end > 10:
        return None
    found = _PROJECTS.match(view.text, view.end, min(view.clause[1], view.end + 44))
    return found["noun"] if found else None


_PROJECTS = re.compile(r"(?:[^，。；;：:“”（）()\s0-9]{0,22}?)的(?P<noun>[^，。；;：:、“”（）()\s0-9的]{1,18}?项目)(?![名清])")


_OF_GROUPS = frozenset("total planned completed contracted in_place".split())


def group_before(view: View, role: MoneyRole) -> str | None:
    """洽谈食品项目13个，投资规模26亿元: the group that was counted right before; a sum that follows on a sum shares its group."""
    text, at = view.text, role.start
    if text.startswith("的", view.end) or role.kind not in _OF_GROUPS:
        return None
    previous = view.figure_before()
    if previous is not None and previous.kind == "money" and _FOLLOWS.fullmatch(text, previous.end, at):
        cue = CUES.last(text, max(view.sentence[0], previous.start - 12), previous.start)
        at = cue.start if cue is not None else at
    last = None
    for last in _GROUP.finditer(text, max(view.sentence[0], at - 60), at):  # noqa: B007
        pass
    if last is None or not (between := _BETWEEN.fullmatch(text, last.end(), at)):
        return None
    if between["whole"] and "其中" in text[max(view.sentence[0], at - 60) : last.end()]:
        return None  # 今年上马22项，其中物流项目4项，项目总投资31亿元: the sum is of all
    start, end = last.span("noun") if last["noun"] else last.span("named")
    group = _NO_GROUP.sub("", text[noun_start(text, start, end - 2) : end])
    return group if group != "项目" else None


_FOLLOWS = re.compile(r"[，,、](?:年度?|年内|其中|今年|计划|预计|累计|已)*")
_BETWEEN = re.compile(r"[^，。；、的]{0,6}(?:[，,、][^，。；、的项]{0,10}){0,2}(?P<whole>[，,、]?项目)?")
_NO_GROUP = re.compile("^(?:[百千万亿]+元(?:以上)?|此次|本次|这次|集中|(?:开工|签约|竣工|投产|开竣工)(?=[^，]{2}.*项目))+")
"""What stands before the group's own name."""


def company_before(view: View, role: MoneyRole) -> str | None:
    """X有限公司|增资2000万元: whose capital it is."""
    if role.kind not in ("capital_injection", "registered_capital"):
        return None
    for company in reversed(view.scene.companies_between(view.clause[0], role.start)):
        if role.start - company.end <= 4:
            return company.text
    return None


def earner_before(view: View, role: MoneyRole) -> str | None:
    """Whose output it is: a place (临水县|规上工业营收), or those who are said to achieve it (13个重点园区|实现|营业收入)."""
    return _place_before(view.text, role.start) or _actor_before(view.text, view.sentence[0], role.start)


def _place_before(text: str, end: int) -> str | None:
    """临水县|规上工业营收: the province, city or county that the metric is of."""
    if text[end - 1 : end] not in ("省", "市", "县", "州", "旗"):
        return None
    words = cut(text[max(0, end - 8) : end])
    place = words[-1] if len(words[-1]) > 2 else "".join(words[-2:])
    return place if len(place) > 2 and place.isalpha() and place[0] not in "全本我该各两其和" else None


_ACTOR = re.compile(r"(?P<who>企业|园区|机构|平台|门店|商户|项目)(?:累计|共|合计|总计|将|可)*(?:实现|完成)(?:了)?$")


def _actor_before(text: str, left: int, end: int) -> str | None:
    """13个重点园区|实现|营业收入: those who earned it, where they are told by a noun and not by a name."""
    found = _ACTOR.search(text, max(left, end - 10), end)
    if found is None:
        return None
    who = text[noun_start(text, left, found.start()) : found.end("who")]
    return who if len(who) > 2 else None
