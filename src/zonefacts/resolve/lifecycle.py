"""How far a project has got: the furthest state that the text asserts of it.

What is said of a project stands in four places, each read by a function of its own:

- behind its name, in that clause and in later ones that go on about it (X项目已封顶，正在安装设备): `_said_behind`
- in the verb that governs its name (推进X项目, 建成X项目): `_governed`
- in what modifies its name (去年9月开工的X项目): `_modifier`
- in the occasion or the head of the list that it is named at (集中开工.. X项目; 重点推进8个项目，其中X项目): `occasions`

A word of a state is evidence only as what it is said to be. Three questions are asked of each:

- its frame: 建成后, 开工率, 何时投产 say nothing of how far the project is;
- its aspect: done (已投产), to come (预计投产, 推动..投产) or denied (尚未开工); the last marker in front decides (计划已获批 is done);
- its theme: the whole, a part (车间封顶, 厂房完工: work is going on), a paper (可研完成: preparing), or something else altogether (入驻企业投产).

An end that is still to come (预计年底投产) lets one infer that building goes on, unless the text says that it has not begun.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from ..models.facts import ProjectStatus
from ..names.project_words import GOVERNORS
from .state_words import (
    ALL_OF_THEM,
    ANOTHER_SUBJECT,
    ASKED,
    AT_WORK,
    BEGINS,
    CONTENTS,
    DENIED,
    DONE,
    FRAME,
    FUTURE,
    GOES_ON,
    GOVERNS,
    GROUNDS,
    IN_HAND,
    IN_WORK,
    ITS_PART,
    MEASURED,
    NEXT_YEAR,
    OBJECT,
    ONLY_A_TIME,
    PAID_FOR,
    PAPER,
    PAPER_AHEAD,
    PAPERS_BEFORE,
    PART,
    PROCESS,
    SO_MANY,
    SPAN_FROM,
    STATES,
    STILL_TO_COME,
    TAKES_AN_OBJECT,
    TO_COME,
    status_in,
)


class Context(NamedTuple):
    """Of one mention: the clause up to the name (or what hangs on it), what follows it, its whole sentence."""

    left: str
    right: str
    sentence: str
    planned: bool = False
    """Whether it stands where a report tells what is to be done."""


_ORDER: tuple[ProjectStatus, ...] = (
    "planned",
    "signed",
    "approved",
    "preparing",
    "under_construction",
    "topped_out",
    "completed",
    "trial_production",
    "in_operation",
)
_RANK = {status: rank for rank, status in enumerate(_ORDER)}
_BUILT = frozenset({"topped_out", "completed", "trial_production", "in_operation"})

# --- what the verb in front reaches -------------------------------------------------------------------------------

_CLAUSE = re.compile(r"[，,；;](?P<first>..)")
_OF_THE_PROJECT = frozenset({"确保", "力争", "开工", "竣工", "投产", "建成", "完成", "动工", "启用", "投用", "获批", "获得", "通过"})
"""Verbs in front of a later clause that still speak of the project."""

_WITH_OBJECT = re.compile(r"[，；](?:开工建设|建成(?:投用|投产|投运|运营)?|启用|开工|动工)(?!后|时|并|于|了|以|年|达|条|仪|和)[一-龥A-Z“]{3}")
"""A later clause with an object of its own (推进A，建成投用B)."""

_WISH = re.compile(r"推进|推动|促进|确保|力争|争取|加快|力促|抓好|做好|促|支持|加强")
_LOOKS_BACK = re.compile(r"了|已|成功|顺利|先后|相继")
_YEARS_BACK = re.compile(r"去年|以来|年来|过去|累计|实施了|启动了|建设了")

_MODIFIER = re.compile(
    r"(?P<trial_production>试生产|试产|试运行|试运营)|(?P<in_operation>投产|投用|投运|启用|运营)|(?P<completed>建成|竣工|完工)|(?P<under_construction>开工(?:建设)?|动工|在建|续建|(?:正在|同步|目前)(?:投资)?(?:建设|施工|推进)|开建)|"
    r"(?P<signed>签约|落户|引进|落地)|(?P<planned>拟建|规划(?:建设)?|待建)"
)
_DE = re.compile(r"(?:建设|实施)?[，,]?的")
"""What hangs on a name: a state, with 的 behind it."""

_ITEM_BEFORE = re.compile(r"(?:投产|投用|启用|建成|完工|竣工|开工|动工|签约|落户|落地|推进|实施|封顶|获批|洽谈|投入|试|并网|通车|验收)(?:建设|生产|使用|运营|运行|产)?、$")
"""Another item of the sentence with its own verb (A落户、B投产)."""

_AGREED = re.compile(r"(?:签订|签署|签下)(?:了)?[^，。；]{0,16}(?:协议|合同)|与[^，。；]{2,24}签约，")
"""An agreement in front of the name, in its sentence."""


_DATED = re.compile(r"(20\d\d)年(?:(\d{1,2})月)?")
_MONTH = re.compile(r"(?<![去前昨同当\d]年)(?<!\d)(1[0-2]|[1-9])月")
_YEAR_BEGINS = 3
"""Up to this month what is told of a later one is sooner the year's that has passed."""


class _Evidence(NamedTuple):
    """A state that is said of a project, and how firmly."""

    status: ProjectStatus
    kind: Literal["said", "bare", "inferred", "contents", "hinted"] = "said"
    """`bare`: a verb that begins it and tells no time (建设X); `inferred`: to be thought from an end to come; `contents`: its cost or extent;
    `hinted`: only that it is not at its end yet."""


def status_of(contexts: Sequence[Context], named_at: Callable[[], ProjectStatus | None], published: datetime.date | None = None) -> ProjectStatus | None:
    """The furthest state asserted in any of the contexts; or else the state of what it is `named_at`; or else what can be inferred."""
    found = [evidence for context in contexts for evidence in _evidence(context, published)]
    if said := [one for one in found if one.kind == "said"]:
        return _furthest(said)
    bare = any(one.kind == "bare" for one in found)
    if not bare and (status := named_at()) is not None:
        return status
    for kinds in ("inferred",), ("bare", "contents"), ("hinted",):
        if (status := _furthest([one for one in found if one.kind in kinds])) is not None:
            return status
    return None


def is_said(contexts: Sequence[Context], published: datetime.date | None = None) -> bool:
    """Whether the state of what is mentioned there is asserted, not only to be thought from its cost and its end."""
    return any(evidence.kind == "said" for context in contexts for evidence in _evidence(context, published))


def _furthest(found: list[_Evidence]) -> ProjectStatus | None:
    return max((one.status for one in found), key=_RANK.__getitem__, default=None)


def _evidence(context: Context, published: datetime.date | None) -> Iterator[_Evidence]:
    left, right, sentence, planned = context
    planned = planned and "了" not in left and not _YEARS_BACK.search(sentence)  # a plan tells in passing what has been done
    if _ITEM_BEFORE.search(left):
        left = ""  # A落户、B投产: the verb is the other item's
    right = own_part(left, right)
    behind = list(_said_behind(left, right, published, opens_to_come=NEXT_YEAR.match(sentence) is not None, planned=planned))
    yield from behind
    if not behind and STILL_TO_COME.search(right):
        yield _Evidence("under_construction", "hinted")
    if not behind and (found := AT_WORK.search(right)) is not None and FUTURE.search(right, 0, found.start()) is None and not planned:
        yield _Evidence("in_operation", "hinted")
    yield from _modifier(left)
    wanted = bool(behind) and all(one.status == "planned" for one in behind) and _WISH.search(left)
    if not wanted and not PAPER.match(right):  # 推进X开工 wants a beginning, it does not say that X is being built
        yield from _governed(left, sentence, planned)


def own_part(left: str, right: str) -> str:
    """What follows a name that a verb governs, up to the clause in which the next verb governs something else (推进A，加快B)."""
    if any(not left.startswith("的", verb.end()) for verbs in (GOVERNS, BEGINS, _WISH) for verb in verbs.finditer(left)):  # 去年投用的X is no object
        for match in _CLAUSE.finditer(right):
            first = match.group("first")
            if (first in GOVERNORS and first not in _OF_THE_PROJECT) or _WITH_OBJECT.match(right, match.start()):
                return right[: match.start()]
    return right


def _said_behind(left: str, right: str, published: datetime.date | None, *, opens_to_come: bool, planned: bool) -> Iterator[_Evidence]:
    """States that what follows the name says of it."""
    wished = bool(_WISH.search(left)) and not _LOOKS_BACK.search(left)
    coming, last_cut = False, -2
    for match in STATES.finditer(right):
        status = status_in(match)
        window = right[max(0, match.start() - 24) : match.start()]
        cut = max(map(window.rfind, "，。；！？\n,;"))
        first = cut < 0 and match.start() <= 24
        clause = window[cut + 1 :]
        place = match.start() - len(clause)
        if opens_to_come and first and status in _BUILT and right.startswith("后", match.end()):
            yield _Evidence("under_construction", "inferred")  # 明年，X建成后
        if FRAME.match(right, match.end()) or ASKED.search(clause) or GROUNDS.match(right, match.end()):
            continue
        if right.startswith("到", match.end()) and SPAN_FROM.search(clause):
            continue
        if DENIED.search(clause):
            if status == "under_construction":
                yield _Evidence("planned")
            continue
        if cut >= 0 and ANOTHER_SUBJECT.match(clause) and not ITS_PART.match(clause):
            continue
        if cut >= 0 and match.group() in TAKES_AN_OBJECT and OBJECT.match(right, match.end()):
            continue
        if clause.endswith("早") and not wished:
            continue  # 早落地、早投产 is a motto
        future = max((found.start() for found in FUTURE.finditer(clause)), default=-1)
        done = max((found.start() for found in DONE.finditer(clause)), default=-1)
        goes_on = place != last_cut and coming and ONLY_A_TIME.fullmatch(clause) is not None
        later = published is not None and _is_after(clause, published)
        coming, last_cut = (later or future > done or (wished and first) or goes_on or opens_to_come or (planned and done < 0)), place
        yield from _as_said(status, match.group(), clause, right[match.end() : match.end() + 24], coming)


def _is_after(clause: str, published: datetime.date) -> bool:
    """Whether the last date with its year in the clause is later than the report: what is said of it is a plan, whatever its verb."""
    if dates := _DATED.findall(clause):
        return (int(dates[-1][0]), int(dates[-1][1] or 0)) > (published.year, published.month if dates[-1][1] else 0)
    months = _MONTH.findall(clause)  # of no year: this year's, unless the year has only begun
    return bool(months) and published.month > _YEAR_BEGINS and int(months[-1]) > published.month


def _as_said(status: ProjectStatus, word: str, clause: str, behind: str, coming: bool) -> Iterator[_Evidence]:
    """What a word of a state comes to by its aspect and theme."""
    if status == "approved" and (IN_HAND.match(behind) or IN_WORK.search(clause)):
        status = "preparing"
    if not coming:
        yield _Evidence(_by_theme(status, word, clause, behind), "contents" if status == "planned" and CONTENTS.match(word) else "said")
    elif status in _BUILT:
        yield _Evidence("under_construction", "inferred")
    elif status == "under_construction" and PAPERS_BEFORE.search(clause):
        yield _Evidence("preparing")
    elif status in ("under_construction", "signed", "approved"):
        yield _Evidence("under_construction" if GOES_ON.match(word) else "planned")
    else:
        yield _Evidence(status, "contents" if status == "planned" and CONTENTS.match(word) else "said")


def _by_theme(status: ProjectStatus, word: str, clause: str, behind: str) -> ProjectStatus:
    """A part that is done says that work goes on, progress of papers that the work is prepared."""
    if status in ("topped_out", "completed") and not word.endswith("条件"):
        if PROCESS.search(clause) or SO_MANY.match(behind):
            return "under_construction"
        part = PART.search(clause)
        if part is not None and not ALL_OF_THEM.search(part.group("between") + word) and not MEASURED.search(clause):
            return "under_construction"
    if status == "under_construction" and PAPERS_BEFORE.search(clause):
        return "preparing"
    if status == "under_construction" and word.endswith(("推进", "实施", "进行")) and PAPER_AHEAD.match(behind):
        return "planned" if PAPER_AHEAD.match(behind).group().endswith(("洽谈", "谈判", "对接")) else "preparing"  # type: ignore[union-attr]
    return status


def _governed(left: str, sentence: str, planned: bool) -> Iterator[_Evidence]:
    """The state that the verb before the name puts it in."""
    near = left[left.rfind("的", 0, -1) + 1 :]
    lasts = list(GOVERNS.finditer(near))
    begins = list(BEGINS.finditer(near))
    status: ProjectStatus | None = None
    bare = False
    if lasts and (not begins or begins[-1].start() <= lasts[-1].end() + 4):
        ahead = near[max(0, lasts[-1].start() - 8) : lasts[-1].start()]
        if not DENIED.search(ahead):
            status = status_in(lasts[-1])
            if (planned or TO_COME.search(ahead)) and not _WISH.match(lasts[-1].group()):  # what is to be pushed on is at work (将加快推进X)
                status = "planned"
    elif begins:
        back = _LOOKS_BACK.search(near) or _YEARS_BACK.search(sentence) or PAID_FOR.search(near, 0, begins[-1].start())
        to_come = planned or TO_COME.search(near) is not None
        status = "under_construction" if back and not to_come else "planned"
        bare = status == "planned" and not to_come
    if status == "planned" and (_AGREED.search(left) or _AGREED.search(sentence, 0, max(0, sentence.find(left)))):
        status, bare = "signed", False  # what was agreed on in the words before is the project
    if status is not None:
        yield _Evidence(status, "bare" if bare else "said")


def _modifier(left: str) -> Iterator[_Evidence]:
    """The state in what hangs on the name (今年3月开工的X, 新投产的X)."""
    for match in _MODIFIER.finditer(left):
        if not _DE.match(left, match.end()):
            continue
        ahead = left[: match.start()]
        clause = ahead[max(ahead.rfind("，"), ahead.rfind("；")) + 1 :]
        status: ProjectStatus = match.lastgroup  # type: ignore[assignment]
        if DENIED.search(clause):
            continue
        if not FUTURE.search(clause) or DONE.search(clause):
            yield _Evidence(status)
        elif status in _BUILT:
            yield _Evidence("under_construction", "inferred")
        else:
            yield _Evidence("planned")
