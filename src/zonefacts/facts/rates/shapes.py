"""What kind of rate a percentage is, by the words in front of it.

The patterns are put together from lists of words; each is searched at the end of a short lead, just before the figure.
Repetitions are possessive (`*+`), so that no lead costs more than its length.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from ...patterns import rare

Kind = Literal["share", "growth", "decline", "progress", "multiple", "other"]


def _any(words: str) -> str:
    """An alternation of the words, the longest first."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


UP = _any(
    "增长 增加 提高 提升 上升 上涨 上浮 攀升 跃升 飙升 激增 猛增 大增 递增 净增 扩大 增幅 增速 涨幅 升幅 增长率 增速率 加快 增 升 涨 多 高(?!达)"
).replace("增长|", "(?<!负)增长|")
DOWN = _any(
    "负增长 下降 减少 降低 回落 下跌 下滑 下调 收窄 收缩 萎缩 降幅 减幅 跌幅 节约 节省 节能 缩水 改善 减排 减轻 跌 减 降 少 低"
)
_OF_YEAR = r"(?:(?:20)?[0-9]{2}年的?|[今去上]年的?)?"
"""提高到2024年的|79%: the year of the value where a change ended."""
_HEDGES = "约 近 逾 超 超过 达 达到 为 高达 突破 不到 不足 不低于"
_SOFT = _any(_HEDGES)

CHANGE = re.compile(
    rf"(?:(?P<up>{UP})|(?P<down>{DOWN}))"
    rf"(?:{_any(_HEDGES + ' 幅度 比例 速度 率 更是 更 是 竟 也 仍 了 均 都 分别 在 预期 预计 保持 目标 : ：')}| |[（(][^（）()，。0-9]{{1,6}}[）)])*+"
    rf"(?:(?P<to>[到至]){_OF_YEAR})?(?:了|{_SOFT})*+$"
)
"""A word of change right before the figure; with 到/至 behind it the figure is where the change ended, not the change."""

_LEVEL = re.compile(
    rf"(?P<name>{_any('率 占比 比重 比例 亏损面 覆盖面 度 份额 百分比 概率 系数 水平 成数 利用 指数')})"
    rf"(?:{_any(_HEDGES + ' 均 都 已 已经 将 分别 仅 只有 一直 就 预计 力争 平均 基本 全部 稳定 保持 持续 目前 今年 是 在 到 至 由 从 实现')}"
    rf"|{_any('提高 提升 上升 增加 增长 增至 升至 下降 降低 降 扩大 仍 也 控制 : ：')}|(?:20)?[0-9]{{2}}年的?|[今去上]年的?| )*+$"
)
"""A name that is a share by itself (普及率, 占比, 满意度), and only light words between it and the figure."""

_SHARE_OF = re.compile(
    r"(?P<about>约)?(?P<of>占(?:到|了|据)?[^，。；、%％]{0,24}?)(?:的比重|的比例|的)?"
    rf"(?:{_any(_HEDGES + ' 已 将 的 由 分别 均 提高到 提升至 提高至 上升到 上升至 下降到 降至 提升到 增至 保持在 稳定在 控制在')}| )*+$"
)
"""占全市的, 占比达, 占GDP比重为."""

_GOALS = "任务|目标|计划|工程量|总?投资|预算|总长|总目标"
_WORKS = "工程|项目|建设|施工|土建|主体|投资|任务|目标|计划|征迁|征收|安装"
_OF_A_GOAL = rare(
    rf"(?:完成|达到?|占(?![^，。；、]{{0,8}}投资)|实现)(?:了|到)?(?P<goal>[^，。；、占]{{0,16}}?(?:{_GOALS}|进度|工程|全年|建设)(?:数|量|任务|目标|值)*+)"
    rf"(?:[（(][^（()）]{{1,14}}[）)]|[0-9.]+[万亿]?[美欧]?元)?的?(?:{_SOFT}|完成)*+$"
)
"""完成全年任务的|52%, 完成年度计划（90亿元）的|52%, 完成年任务90亿元的|52%."""
_DONE = rare(
    rf"(?P<name>形象进度|时序进度|工程进度|进度|完成率|完成比例)(?:{_any(_HEDGES + ' 已 已经 完成 的 过 至 到')})*+$"
    rf"|(?:{_WORKS})[^，。；、]{{0,6}}?(?P<done>已?完成)(?:{_any(_HEDGES + ' 了')})*+$"
)
"""工程进度达|70%, 土建工程已完成|70%."""
_WITH_PROGRESS = ("完成", "进度", "任务", "目标", "计划", "预算")

_REDUCING = re.compile(r"(?:压缩|压减|压降|缩短|缩减|精简|提速|提前|节约|节省)[^，。；、]{0,6}$")
"""Words of reform: how much a procedure was cut, which has fact types of its own."""

_PART_OF = re.compile(
    rf"(?:总[数量额值人口产收入装机]{{1,3}}|总体|全[市省国县区球]|全部|全年|整体|存量|余额)(?P<of>的)(?:{_SOFT})*+$"
)
"""本次发行总数的20%: a part of a whole that is named."""

_BACK_TO = rare(
    rf"(?:恢复[至到]|相当于|达到|为|是)(?:了|约)?[^，。；、]{{0,8}}(?:年|同期|水平|上年|去年|前)的(?:{_SOFT})*+$"
)
"""恢复到2021年的96%."""

_EQUALS = rare(rf"(?P<of>相当于[^，。；、0-9]{{1,20}})的(?:{_SOFT})*+$")
"""出口额相当于全县产值的|12%: a share of another whole."""

_IS = re.compile(r"(?:均|都|已)?(?:达到?|为|是)(?:了|约|近|超过?)*+$")
"""砖木房屋达到99%: nothing but "is" between a noun and the figure."""


MINUS = "-－−"
"""同比增长-3%: a growth below nothing is a decline."""


class Shape(NamedTuple):
    """A percentage's kind; `start` is where the words that tell it begin in the lead.

    `name` is how many of these belong to the metric (开工|率), `suffix` what is added to it (占全市), `goal` the measure of a
    progress (全年任务). `bare` says that only 达到 or 为 stands between the noun and the figure; `about` that 约 stands before 占.
    """

    kind: Kind
    start: int
    name: int = 0
    suffix: str = ""
    goal: str = ""
    bare: bool = False
    about: bool = False


def shape_of(lead: str) -> Shape | None:
    """The shape of a percentage whose clause begins with `lead`, or None where these words tell none."""
    if lead.endswith(tuple(MINUS)):
        below = shape_of(lead[:-1])
        return below._replace(kind="decline") if below is not None and below.kind == "growth" else None
    end = len(lead)
    if is_reduction(lead):
        return None
    if "的" in lead[-4:] and (back := _BACK_TO.search(lead, max(0, end - 24))) is not None:
        return Shape("other", back.start())
    if any(word in lead for word in _WITH_PROGRESS):
        if (goal := _OF_A_GOAL.search(lead)) is not None:
            return Shape("progress", goal.start(), goal=goal["goal"])
        if (done := _DONE.search(lead)) is not None:
            return Shape("progress", done.start("name" if done["name"] else "done"), len(done["name"] or ""))
    if "相当于" in lead and (equal := _EQUALS.search(lead, max(0, end - 30))) is not None:
        return Shape("share", equal.start(), suffix=equal["of"])
    if "占" in lead and (of := _SHARE_OF.search(lead)) is not None:
        return Shape("share", of.start(), suffix=_suffix(of["of"]), about=of["about"] is not None)
    change = CHANGE.search(lead, max(0, end - 20))
    level = _LEVEL.search(lead, max(0, end - 24))
    name = 0
    if level is not None and (change is None or level.start() < change.start()):
        start, name = level.start(), len(level["name"])
    elif change is not None:
        start = change.start()
    elif (part := _PART_OF.search(lead, max(0, end - 16))) is not None:
        return Shape("share", part.start("of"))
    else:
        link = _IS.search(lead, max(0, end - 10))
        return Shape("share", link.start(), bare=True) if link is not None else None
    if change is None or change["to"]:
        return Shape("share", start, name)
    return Shape("growth" if change["up"] else "decline", start, name)


def is_reduction(lead: str) -> bool:
    """Whether the words before the figure tell how much a procedure was cut."""
    return _REDUCING.search(lead, max(0, len(lead) - 12)) is not None


def _suffix(of: str) -> str:
    """What of 占.. belongs to the metric's name: 占全市, 占GDP比重, and 占比 where no whole is named."""
    of = of.removesuffix("的").strip()
    for long in ("占到", "占据", "占了"):
        of = of.replace(long, "占")
    return of if len(of) > 1 else "占比"


_TIMES_OF = rare(
    rf"(?:{UP}|{DOWN})?(?:是|为|达到?|到|相当于|约为|约是|超过)[^，。；]{{0,14}}?(?:的|之)?(?:约|近|超过?)*+$"
)


def shape_of_multiple(told: str, lead: str) -> Shape | None:
    """The shape of a multiple; `told` is the figure's own text (翻一番 needs no word of change)."""
    if "翻" in told or "倍增" in told:
        return Shape("multiple", len(lead))
    if (change := CHANGE.search(lead)) is not None:
        kind: Kind = "multiple" if change["to"] else "growth" if change["up"] else "decline"
        return Shape(kind, change.start())
    times = _TIMES_OF.search(lead)
    return Shape("multiple", times.start()) if times is not None else None
