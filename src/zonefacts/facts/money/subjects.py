"""Whose a sum of money is, where the syntax shows it: a counted group of projects, a company, a place, those who earned it.

What these leave open, attribution finds in the discourse.
"""

from __future__ import annotations

import re

from ...names.words import cut, is_loose
from ...patterns import rare
from ...phrases.nouns import before as noun_phrase_before
from ...phrases.nouns import floor_of, noun_after
from ...rules import View
from ..cues import noun_start
from .groups import group_after, group_before, names_project
from .role import MoneyRole
from .words import CUES

_FAR = 120
"""How far back in its sentence a sum's topic is looked for."""
_OF_GROUPS = frozenset("total planned completed contracted in_place".split())
_FOLLOWS = rare(r"[，,、](?:年度?|年内|其中|今年|计划|预计|累计|已)*")


def group_of(view: View, role: MoneyRole) -> str | None:
    """The group of projects that the sum is for; a sum that follows on a sum shares its group."""
    if (group := group_after(view)) is not None:
        return group
    if role.kind not in _OF_GROUPS:
        return None
    at, previous = role.start, view.figure_before()
    if previous is not None and previous.kind == "money" and _FOLLOWS.fullmatch(view.text, previous.end, at):
        cue = CUES.last(view.text, max(view.sentence[0], previous.start - 12), previous.start)
        at = cue.start if cue is not None else at
    return group_before(view, at)


_FIELD = rare("(?P<field>工业|技改|技术改造|房地产|制造业|基础设施)(?:开发)?投资(?:额|完成)?")


def field_in_list(view: View, role: MoneyRole) -> str | None:
    """商贸项目投资5亿元，|基础设施|投资3亿元: an item of a list with a field of its own is not the item's before it."""
    found = _FIELD.fullmatch(role.metric) if role.kind == "completed" else None
    previous = view.figure_before() if found is not None else None
    listed = previous is not None and previous.kind == "money" and role.start - previous.end <= 3
    return found["field"] if found is not None and listed else None


_INVESTED_IN = rare("完成(?P<what>[\u4e00-\u9fff]{2,8})投资(?:额)?$|投入(?P<of>[\u4e00-\u9fff]{2,8}?)(?:建设)?资金$")
_NO_THINGS = tuple("固定资产 年度 项目 计划 累计 全年 全社会 各类 各项".split())


def thing_invested_in(view: View, role: MoneyRole) -> str | None:
    """完成|基础建设|投资6亿元: what the money went into."""
    if role.kind != "completed":
        return None
    found = _INVESTED_IN.search(view.text, max(view.clause[0], role.start - 8), view.start)
    thing = (found["what"] or found["of"]) if found is not None else None
    return thing if thing is not None and not thing.startswith(_NO_THINGS) else None


_ONLY_SAID = rare(r"(?:[（(][^（）()，。]{0,24}[)）])?(?:累计|合计|共|总共|已|实现|完成|将|计划|预计)*$")
_GROUP_ENDS = ("项目", "企业", "建设", "工程", "设施", "产业", "制造业", "服务业", "领域", "行业")
_THIS_FIRM = rare("[该这此本那]|[这该那此]?(?:家|个|项)")
_DONE_TO = rare(r"(?:^|[，。；;：:、\n]|[0-9年月日内])(?P<which>[\u4e00-\u9fff]{2,8}的项目)(?:累计|合计|共|总)*$")
"""在谈入园的|项目|投资总额: projects told by what is done to them."""


def noun_owner(view: View, role: MoneyRole) -> str | None:
    """入园企业|累计|投资额6亿元: a noun right before the sum's own words that is no single name."""
    left = max(view.clause[0], role.start - 24)
    said = _ONLY_SAID.search(view.text, left, role.start)
    end = said.start() if said is not None else role.start
    if (which := _DONE_TO.search(view.text, max(left - 1, 0), end)) is not None and not names_project(view.scene, *which.span("which")):
        return which["which"]
    span = noun_phrase_before(view.text, max(left, floor_of(view, end)), end)
    if span is None or span[1] != end or not view.text.endswith(_GROUP_ENDS, *span):
        return None
    if view.text[span[0] - 1 : span[0]] == "由":
        return None  # 基地由某公司投资2亿元建设: the money goes into the thing
    if span[1] - span[0] < 4 or _THIS_FIRM.match(view.text, span[0]) or names_project(view.scene, *span):
        return None
    return view.text[slice(*span)]


_SPENT_ON = rare(
    r"[，,]?(?:在[^，。；;\n]{2,24}?)?(?:强力|全力|大力|重点|主要|集中)?(?:推进|推动|建设|实施|打造|新建|兴建|修建|改造|用于|完成)(?:了)?"
)


def thing_behind(view: View, role: MoneyRole) -> str | None:
    """投资2亿元推进|路网建设: what the money is spent on, where that is no project with a name."""
    found = _SPENT_ON.match(view.text, view.end, view.end + 36) if role.metric in _SPENT else None
    if found is None or view.text.startswith("的", found.end()):
        return None  # 投资3亿元建设|的二期项目
    stop = view.scene.reading.clause(found.end())[1]
    if found.group()[0] in "，," and _has_topic(view):
        return None  # 产业园总用地90亩，投资2亿元，建设厂房8栋: what it consists of
    works = _WORKS.match(view.text, found.end(), stop)
    if works is not None and "、" in works.group():
        return works.group()
    if names_project(view.scene, found.start(), stop):
        return None
    if works is not None:
        return works.group()
    span = noun_after(view, found.end())
    return (
        view.text[slice(*span)]
        if span is not None and span[1] - span[0] > 3 and not view.text[span[0]].isdigit()
        else None
    )


def _has_topic(view: View) -> bool:
    """Whether a zone or a project is named before the sum in its sentence."""
    begin, scene = max(view.sentence[0], view.start - _FAR), view.scene
    return any(at in scene.zone_starts for at in range(begin, view.start)) or names_project(scene, begin, view.start)


_WORKS = rare(
    r"[^，,。；;：:\n0-9的]{2,34}?(?:工程|项目|设施|管网|道路|路网|产业园|园区|厂|中心|基地|生产线|广场|大桥|系统|站|库)(?=[，,。；;）)\n]|等[，,。；;]|$)"
)
"""Works that are built, one or a list of them, up to the end of the clause."""
_SPENT = frozenset("投资 计划投资 拟投资 拟投入 计划投入 投入 斥资 耗资 投入资金".split())
_FOUNDED = rare(r"[，,]?(?:在[^，。；;\n]{2,16}?)?(?:独资|合资|共同|发起|出资)?(?:成立|设立|组建|创办|创立|创建|注册)了?")
_ENDS = ("", *"，,。；;、：:！!）)\n")
"""What stands behind a firm that is the head of its phrase, and no part of a project's name."""
_KNOWN_BY = rare(r"的[^，。；;、\n0-9]{0,20}?(?:—+|——)?")


def company_founded(view: View) -> str | None:
    """斥资2亿元成立|X公司, 投资3亿元的上市企业——|X公司: the firm that the money made or came with."""
    text = view.text
    if (found := _FOUNDED.match(text, view.end)) is not None:
        stop = view.scene.reading.sentence(view.end)[1]
        named = view.scene.companies_between(found.end(), min(stop, found.end() + 24))
        return named[0].text if named and not any(mark in text[found.end() : named[0].start] for mark in "，。；") else None
    if text.startswith("的", view.end):
        named = view.scene.companies_between(view.end + 1, view.end + 26)
        alone = named and text[named[0].end : named[0].end + 1] in _ENDS
        if alone and _KNOWN_BY.fullmatch(text, view.end, named[0].start):
            return named[0].text
    return None


_FUNDS_BEHIND = rare("的?(?P<what>(?!财政|补助|配套)[\u4e00-\u9fff]{2,8}(?:资金|基金))(?=[，,。；;、\n支用投给])")
_FUNDS = rare(r"[\u4e00-\u9fff]{3,20}$")
_GIVEN = rare(
    r".*(?:争取|发放|新增|安排|获得|下达|落实|发行|兑现|整合|拨付|获批|到位|筹集|统筹|兑付|投放|其中|包括|全年|累计|各类|完成)(?:的|了|到)?"
)
"""What is done with the money before its name."""
_NAMED_FUNDS = ("转移支付", "债券", "专项债", "国债", "补贴", "补贴资金", "帮扶", "援助", "专项资金", "涉农资金", "衔接资金", "奖补", "奖补资金", "补助", "补助资金", "债券资金")


def funds_named(view: View, role: MoneyRole) -> str | None:
    """争取|上级转移支付|6亿元、|一般债券|2亿元: money that has a name, where no project and no firm is spoken of."""
    if role.kind not in ("fiscal", "financing") or view.text[view.start - 1] in "（(":
        return None
    if (behind := _FUNDS_BEHIND.match(view.text, view.end)) is not None:
        return behind["what"]  # 筹建9000万元的|乡村产业基金
    scene, begin = view.scene, max(view.sentence[0], view.start - _FAR)
    found = _FUNDS.search(view.text, max(view.clause[0], view.start - 20), view.start)
    name = _GIVEN.sub("", found.group()) if found is not None else ""
    if len(name) < 3 or not name.endswith(_NAMED_FUNDS) or names_project(scene, begin, view.start):
        return None
    first = cut(name)[0]
    if len(first) == 1 and is_loose(first):
        return None  # 体检一次，|并补助|800元
    return name if not scene.companies_between(begin, view.start) else None


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


_EARNERS = re.compile(r"(?P<who>.{2,14}?(?:企业|公司|园区|机构|合作社|商户|门店|农场|网点|场站))(?P<what>年?.{2,10})")
_NUMBER_OF = frozenset("家户个所处")


def counted_earners(view: View, role: MoneyRole) -> tuple[str, str] | None:
    """75家|农业龙头企业|年销售收入: those who earned it, counted right before, and what is measured."""
    found = _EARNERS.fullmatch(role.metric)
    if found is None:
        return None
    at = view.text.rfind(found["who"], max(0, view.start - 44), view.start)
    return (found["who"], found["what"]) if at > 0 and view.text[at - 1] in _NUMBER_OF else None


def _place_before(text: str, end: int) -> str | None:
    """临水县|规上工业营收: the province, city or county that the metric is of."""
    if text[end - 1 : end] not in ("省", "市", "县", "州", "旗"):
        return None
    words = cut(text[max(0, end - 8) : end])
    if words[-1][0] in "全本我该各两其":
        return None  # 上半年|全市
    place = words[-1] if len(words[-1]) > 2 else "".join(words[-2:])
    return place if len(place) > 2 and place.isalpha() and place[0] not in "全本我该各两其和" else None


_ACTOR = re.compile(r"(?P<who>企业|园区|机构|平台|门店|商户|项目|产业|产业集群|服务业|制造业|领域|行业)(?:累计|共|合计|总计|将|可)*(?:实现|完成)(?:了)?$")


def _actor_before(text: str, left: int, end: int) -> str | None:
    """13个重点园区|实现|营业收入: those who earned it, where they are told by a noun and not by a name."""
    found = _ACTOR.search(text, max(left, end - 10), end)
    if found is None:
        return None
    who = text[noun_start(text, left, found.start()) : found.end("who")]
    return who if len(who) > 2 else None
