"""What a figure is in the statement of a cut: what was needed before, what is needed now, what was cut off, what is left.

The words between a figure and the one before it decide. `SentenceFigures` holds the figures of one sentence and finds these
roles one by one; `reductions` puts the figures together into statements.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Literal

from ...models.figure import Figure
from ...patterns import rare
from ...rules import Scene
from . import cues
from .cues import Measure

FRACTION = "(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])"
"""1/3 is a share where something is cut by it; elsewhere it may be a date, so that it is no figure by itself."""

_KINDS = frozenset({"duration", "share", "quantity", "number", "money"})
COUNTS = frozenset({"quantity", "number"})
_BARE = frozenset({None, "个"})
"""Units of a figure that borrows its unit of time from another: 60个工作日 .. 20个."""
OFFICE_UNITS = frozenset({"workday", "work_hour"})
"""Only offices count in these."""
_DAYS = re.compile("(\\d{1,3})日")
"""30日 is a date, unless it stands behind one of the marks of a limit."""
_DAY_MARKS = frozenset("由从至到为定的")
_WAITED = OFFICE_UNITS | {"hour", "day", "week", "month"}
_SHORT_UNITS = OFFICE_UNITS | {"hour", "minute", "day", "week"}

_NEAR = 48
"""How far before a figure the words that give it its role may begin."""
WORDS = 60
"""How far before it the words that name the matter may begin."""
_APART = 24
"""How far what is needed now may stand behind what was needed before."""
_CLOSE = 6
""".. and how far where one of the two lacks its unit."""
SET_AGAINST = 90
"""How far behind what was needed once, in other clauses or the next sentence, what is needed now may stand."""
_PERIOD = re.compile("(?:(?<!提)前|近|这)$")
_SHORT = 6
"""How much may be said behind a length of time of what is done in it."""
_SINCE = ("前", "来", "后", "以来", "之前")
"""With these behind it a length of time is no need but a date: 比三年前少了一半."""

_FRACTION = rare(FRACTION)
_DONE_WHAT = rare(
    "[^，,。；！？、“”（）\n]{2,12}(?:、[^，,。；！？、“”（）\n]{2,12})++|“[^”\n]{1,12}”|的?[^，,。；！？、“”（）\n]{0,16}(?:“[^”\n]{1,12}”)?"
)
"""What stands behind 完成 and 拿到: one thing or a list of them."""

_DONE_THING = rare("了?(?P<thing>“[^”\n]{1,12}”|(?![”’）)的了率])[\u4e00-\u9fff、]{2,24}(?:（[^）\n]{1,12}）)?)(?=[，,。；！？\n])")
"""What stands behind 办结, up to the end of the clause: 2个工作日内办结|全部证照."""

RoleKind = Literal["to", "left", "by", "ahead", "spent", "takes", "now", "within", "merged", "was"]


@dataclass(frozen=True, slots=True)
class Role:
    """What a figure (or a list of them) is in its statement.

    `head` is where the words end that stand before the statement and name the matter; `object` are the words between the
    verb and the figure (压缩企业开办时间到..), `end` is where the evidence ends.
    """

    kind: RoleKind
    head: int
    end: int
    verb: str = ""
    object: tuple[int, int] | None = None
    vague: bool = False
    """Whether the words tell a cut only along with what was needed before: 优化为5个阶段, 调整到9天."""


@dataclass(frozen=True, slots=True)
class Once:
    """What was needed once, told by itself: what is needed now may stand clauses behind it, or in the next sentence."""

    figures: Sequence[Figure]
    clause: int
    end: int
    measure: Measure | None
    """What a count measures, where a noun says it."""


class SentenceFigures:
    """One sentence with its figures, read from left to right."""

    def __init__(self, scene: Scene, start: int, end: int, once: Sequence[Once] = (), timed: bool = False) -> None:
        self.scene = scene
        self.text = scene.text
        self.start = start
        self.end = end
        read = (self._as_meant(figure) for figure in scene.figures_between(start, end))
        self.figures = [figure for figure in read if figure.kind in _KINDS and not self._is_period(figure)]
        if "一个" in self.text[start:end]:
            starts = {figure.start for figure in self.figures}
            self.figures = [one for one in self.figures if one.text != "一个" or one.end not in starts]  # 变成|一个5天
        if "零" in self.text[start:end]:
            self.figures = sorted([*self.figures, *self._zeros()], key=lambda figure: figure.start)
        if "/" in self.text[start:end]:
            self.figures = sorted([*self.figures, *self._fractions()], key=lambda figure: figure.start)
        self.once = list(once)
        """What was needed once, the last told last; the sentence before may have told it."""
        self.olds: Sequence[Figure] = ()
        """What was needed before of the other kinds in a list: 由14个环节、|65个工作日|减为5个环节、22个工作日."""
        self.free = 0
        """The first figure that no statement holds."""
        self.floor = start
        """The end of the last statement: the next one takes no words of it."""
        self.subject = (start, start)
        """The words that name the matter of the last statement."""
        self.timed = timed
        """Whether a statement of this sentence or right before it told a time: caps behind it are its parts (其中验收不超过2天)."""

    def _is_period(self, figure: Figure) -> bool:
        """前几年, 近3年: a time that something was so, and none that it took."""
        return figure.kind == "duration" and figure.unit == "year" and _PERIOD.search(self.text, self.start, figure.start) is not None

    def _zeros(self) -> Iterator[Figure]:
        for match in cues.ZERO.finditer(self.text, self.start, self.end):
            yield Figure("number", match.start(1), match.end(1), match[1], Decimal(0))

    def _fractions(self) -> Iterator[Figure]:
        for match in _FRACTION.finditer(self.text, self.start, self.end):
            part, whole = Decimal(match[1]), Decimal(match[2])
            if 0 < part < whole and not self.scene.figures_between(match.start(), match.end()):
                value = (part / whole).quantize(Decimal("0.0001"), ROUND_HALF_EVEN)
                yield Figure("share", match.start(), match.end(), match.group(), value)

    def _as_meant(self, figure: Figure) -> Figure:
        """30日 as days, if it stands where a time limit does (由60日缩短至30日) and not a date; a bound said with the verb (至少快了半年)."""
        text = self.text
        if figure.kind == "duration" and figure.bound == "exact" and cues.AT_LEAST.search(text, max(self.start, figure.start - 8), figure.start):
            return replace(figure, bound="at_least")
        if figure.kind == "quantity" and figure.value == 1 and cues.NOT_ONE.match(text, figure.end - 1, self.end):
            return replace(figure, value=Decimal(0))
        if is_marked(text, figure) and (day := _DAYS.match(text, figure.start, self.end)):
            return Figure("duration", *day.span(), day.group(), Decimal(day[1]), unit="day")
        return figure

    def clause(self, offset: int) -> int:
        return self.scene.reading.clause(offset)[0]

    def group_at(self, i: int) -> list[Figure]:
        """The figure and those that follow it as a list of the same kind: 8个、5个工作日."""
        group = [self.figures[i]]
        for figure in self.figures[i + 1 : i + 6]:
            last = group[-1]
            if not cues.JOIN.fullmatch(self.text, last.end, figure.start):
                break
            if self.text[last.end] in "，," and self.text[figure.end : figure.end + 1].isalpha():
                break  # 再砍一成，|60%以上事项
            same = figure.kind == last.kind or all(f.kind == "duration" or is_bare(f) for f in (figure, last))
            if not same:
                break
            group.append(figure)
        unit = next((figure for figure in group if figure.kind == "duration"), None)
        return [as_duration(figure, unit) for figure in group] if unit else group

    def elliptic(self, group: Sequence[Figure], i: int) -> Role | None:
        """A length of time with nothing but its cut behind it, or what was needed once: 出口1.9小时，压缩52.6%."""
        first, last = group[0], group[-1]
        if first.kind != "duration":
            return None
        gap = self.text[max(self.clause(first.start), first.start - _NEAR) : first.start]
        if cues.FROM.search(gap) or cues.COMPARED.search(gap) or cues.ONCE.search(gap):
            return None
        if self.text.startswith(("前", "来", "以来", "之前"), last.end):
            return None
        follower = self.figures[i + len(group)] if i + len(group) < len(self.figures) else None
        if follower and follower.kind == "duration" and cues.DONE_OF_OLD.fullmatch(self.text, last.end, follower.start):
            return Role("spent", first.start, last.end)
        got = cues.THEN_GOT.match(self.text, last.end, self.end)
        if self.cut_follows(got.end() if got else last.end, i + len(group)):
            return Role("takes", first.start, got.end() if got else last.end, object=(got.start("get"), got.end()) if got else None)
        end = self.scene.reading.clause(last.start)[1]
        done = end - last.end <= _SHORT and not self.text.startswith(("后", "前", "来", "的"), last.end)
        what = (last.end, end) if done and end - last.end > 1 else None
        return Role("takes", first.start, end, object=what) if done and self.cut_follows(end, i + len(group)) else None  # 2天内退付到账，比..

    # the role of a figure

    def role(self, group: Sequence[Figure], floor: int) -> Role | None:
        figure, last = group[0], group[-1]
        left = max(floor, figure.start - _NEAR)
        gap = self.text[left : figure.start]
        end = last.end
        if last.kind in COUNTS and (noun := cues.NOUN_NEXT.match(self.text, end, min(self.end, end + 16))):
            end = noun.end()
        if figure.kind == "share" and (match := cues.PART_OF.search(gap) or cues.PART_CHARGED.search(gap)):
            return Role("left", left + match.start(), end)
        for verb in reversed(list(cues.VERB.finditer(gap))):
            if role := self._role_by_verb(figure, verb, gap, left, end):
                return role
        if figure.kind == "duration" and (turn := self._turn(figure, end)):
            return turn
        if figure.kind in COUNTS and (turn := self._fewer(figure, end)):
            return turn
        if self._was(figure, gap):
            return Role("was", figure.start, last.end)
        if cues.FROM.search(gap):
            return None
        if figure.kind == "quantity":
            stop = min(self.end, figure.end + 30)
            merged = cues.MERGED.match(self.text, figure.end, stop)
            if merged and not self.scene.figures_between(figure.end, merged.start("one")):
                return Role("merged", figure.start, merged.end())
            if left_over := cues.LEFT_OVER.search(gap):
                return Role("to", left + left_over.start(), end, vague=True)
            now = cues.NOW.search(gap)
            role = Role("now", left + now.start(), end) if now else self._against_once(figure, end, gap, left)
        elif figure.kind == "duration":
            role = self._role_of_time(figure, end, gap, left) or self._against_once(figure, end, gap, left)
        else:
            return None
        if role is None and self._was_then(figure, gap):
            return Role("was", figure.start, last.end)
        return role

    def once_like(self, figure: Figure, end: int, head: int) -> Once | None:
        """What was needed once of that which the figure (its noun ends at `end`, its clause's words at `head`) measures."""
        for once in reversed(self.once):
            if figure.start - once.end > SET_AGAINST:
                break
            old = once.figures[0]
            if old.kind != figure.kind:
                continue
            if old.kind == "duration":
                return once
            measure = self.counted(figure, end, head)
            if measure == once.measure if measure and once.measure else old.unit == figure.unit:
                return once
        return None

    def counted(self, figure: Figure, end: int, head: int) -> Measure | None:
        """What a count measures by the noun behind it (9份材料) or, where none stands there, before it (材料9份)."""
        if figure.kind not in COUNTS:
            return None
        noun = cues.NOUN_NEXT.match(self.text, figure.end, end)
        return cues.measure_of(noun) if noun else cues.last_noun(self.text, max(self.clause(head), head - 16), head)

    def _against_once(self, figure: Figure, end: int, gap: str, left: int) -> Role | None:
        """What is needed now, told against what was needed once: 以前跑手续得半年，这次|不到两个月就开了工."""
        once = self.once_like(figure, end, left + len(gap)) if self.once else None
        if once is None:
            return None
        head = left + len(gap)
        now = cues.NOW_WORD.search(self.text, once.end, figure.start)
        if figure.kind == "quantity":
            return Role("now", head, end) if now and cues.NEEDED.search(gap) else None
        if soon := cues.SOON.match(self.text, end, self.end):
            return Role("now", head, soon.end())
        if any(cue.search(gap) for cue in (cues.NOW_WORD, cues.SPENT, cues.NEEDED)):
            return Role("now", head, end)
        stop = self.scene.reading.clause(figure.start)[1]
        if now and stop - end <= _SHORT and len(gap) <= _SHORT and not self.text.startswith(_SINCE, end):
            return Role("now", head, stop)  # 今年这条产线呢，|46天; 前期|7个月走完
        return None

    def _was_then(self, figure: Figure, gap: str) -> bool:
        """Whether the figure says what was needed at a time that is over, and nothing more of it: 去年同类项目平均|22天."""
        if not cues.NEEDED.search(gap) and not cues.AT_THE_TIME.search(gap):
            return False
        then = None
        for then in cues.DATED.finditer(self.text, max(self.start, figure.start - SET_AGAINST), figure.start):  # noqa: B007
            pass
        return then is not None and not cues.NOW_WORD.search(self.text, then.end(), figure.start)

    def _was(self, figure: Figure, gap: str) -> bool:
        """Whether the figure says what was needed once or by law: 过去企业自己跑，少说也要|22天, 而法定时限是|60天."""
        if figure.kind not in ("duration", "quantity") or cues.COMPARED.search(gap):
            return False
        if self.once and cues.AND_ALSO.fullmatch(self.text, self.once[-1].end, figure.start):
            return True  # 过去要盖20个章、|30份材料
        start = self.clause(figure.start)
        if figure.kind == "duration" and cues.BY_LAW.search(gap):
            return True
        if figure.kind == "duration" and (took := cues.ONCE_TOOK.search(gap)):
            return not self._kin(figure, figure.start - len(gap) + took.start())
        needed = cues.NEEDED.search(gap)
        if needed is None and cues.TAKES.search(gap) is None:
            return False
        start = max(self.start, start - SET_AGAINST)
        once = None
        for once in cues.ONCE_WORD.finditer(self.text, start, figure.start):  # noqa: B007
            pass
        if once is None or (once["usual"] and needed is None) or cues.NOW_WORD.search(self.text, once.end(), figure.start):
            return False
        return not self._kin(figure, once.end())

    def _kin(self, figure: Figure, since: int) -> bool:
        """Whether another figure of its kind stands between `since` and the figure."""
        unit = figure.unit if figure.kind == "quantity" else None
        return any(
            one.kind == figure.kind and unit in (None, one.unit) for one in self.figures if since <= one.start < figure.start
        )

    def _turn(self, figure: Figure, end: int) -> Role | None:
        """审批从90天到8天, 实现45天向4天的突破: nothing but two times of a procedure."""
        i = bisect_left(self.figures, figure.start, key=_start) - 1
        if i < self.free or self.figures[i].kind != "duration":
            return None
        text, old = self.text, self.figures[i]
        if cues.TURN.fullmatch(text, old.end, figure.start) is None:
            return None
        named = cues.TURNED.match(text, end, self.end)
        told = named or text[figure.start - 1] == "→" or cues.FROM.search(text, max(self.start, old.start - 8), old.start) is not None
        near = cues.PROCEDURE.search(text, max(self.start, old.start - 40), min(self.end, end + 30))
        return Role("to", old.end, named.end() if named else end) if told and near else None

    def _fewer(self, figure: Figure, end: int) -> Role | None:
        """许可项目由486项清理为211项: two counts of one unit, the second the less, whatever the verb between them."""
        i = bisect_left(self.figures, figure.start, key=_start) - 1
        if i < self.free:
            return None
        text, old = self.text, self.figures[i]
        if old.kind not in COUNTS or old.unit != figure.unit or old.value is None or figure.value is None:
            return None
        if figure.value >= old.value or cues.GREW_LESS.fullmatch(text, old.end, figure.start) is None:
            return None
        told = cues.FROM_ANY.search(text, max(self.clause(old.start), old.start - 16), old.start)
        if told is None and (was := cues.NOUN_NEXT.match(text, old.end, figure.start)):
            now = cues.NOUN_NEXT.match(text, figure.end, end)
            told = now if now and cues.measure_of(now) == cues.measure_of(was) else None  # 五个环节捏成两个环节
        return Role("to", old.end, end, vague=True) if told else None

    def _role_by_verb(self, figure: Figure, verb: re.Match[str], gap: str, left: int, end: int) -> Role | None:
        """The role that a verb before the figure gives it, if the words between them are those of a result or an amount."""
        rest, head, behind = gap[verb.end() :], left + verb.start(), left + verb.end()
        if verb["raise"] and not (figure.kind == "share" and gap[: verb.start()].rstrip("整体平均再").endswith("速度")):
            return None  # more of anything else is no cut
        if verb.group() == "变" and not rest:
            return Role("to", head, end, "变", vague=True)  # 由5张|变1张
        if verb["turn"] and cues.BASIS.match(self.text, end, self.end):
            return None  # 在控制在35天的基础上: where it began
        if verb["ahead"] and figure.kind == "duration" and rest in ("到", "至") and cues.EARLIER_THAN.search(gap[: verb.start()]):
            return Role("to", head, end, verb.group())  # 由两个月提前到|20天
        if verb["ahead"]:
            ahead = cues.BY.fullmatch(rest) if figure.kind == "duration" else None
            if ahead is None or not self._saves(figure, head, end, rest):
                return None
            what = (behind + ahead.start("object"), behind + ahead.end("object")) if ahead["object"] else None
            done = cues.FINISHED.match(self.text, end, self.end)
            return Role("ahead", head, done.end() if done else end, verb.group(), what)
        if (
            not verb["save"]
            and (to := cues.TO.fullmatch(rest))
            and (to["mark"] != "在" or verb.group() == "控制" or figure.bound == "at_most")
        ):
            if figure.kind == "share" and gap[: verb.start()].endswith(("%", "％", "成")):
                return None  # 从4.6%降到2.3%: a rate of something else
            kind: RoleKind = "left" if figure.kind == "share" else "to"
            vague = self._is_vague(verb.group(), to["mark"], figure, end)
            if role := _with_object(Role(kind, head, end, verb.group(), vague=vague), to, behind):
                return role
        if verb.group() == "少" and rest.startswith(("跑", "走")) and figure.unit in ("次", "趟", "回"):
            return Role("by", head, end, "少")  # 少跑部门6次
        if verb["fast"] and figure.kind in COUNTS:
            return None  # 提速事项达90项
        if not verb["turn"] and verb.group() not in cues.MERGERS and (by := cues.BY.fullmatch(rest)):
            return _with_object(Role("by", head, end, verb.group()), by, behind)
        return None

    def _is_vague(self, verb: str, mark: str, figure: Figure, end: int) -> bool:
        """优化为5个阶段 may be more than before; 环节优化至7个 is less, if the figure counts nothing else (整合到3个窗口)."""
        if verb not in cues.CHANGES or (figure.value == 1 and figure.kind in COUNTS):
            return False  # nothing made one was more before
        return (
            verb not in cues.MERGERS or mark not in "至到" or (end == figure.end and self.text[end : end + 1].isalpha())
        )

    def _saves(self, figure: Figure, at: int, end: int, between: str) -> bool:
        """Whether what came early was a procedure or a building: 提前26天完工, 提前开工33天, 比合同工期提前47天."""
        text = self.text
        if cues.TARGET.match(text, end, self.end):
            return False
        if figure.unit == "year" and not cues.DEADLINE.search(text, max(self.start, at - 14), at):
            return False
        if cues.FINISHED.search(between) or cues.EARLIER.search(text, max(self.start, at - 24), at):
            return True
        if cues.FINISHED.search(text, end, min(self.end, end + 6)):
            return True
        if cues.AGAINST_PLAN.search(text, max(self.start, at - 14), at) and not cues.GOAL.search(text, max(self.start, at - 40), at):
            return True
        plan = cues.PLAN_WORD.search(text, max(self.start, at - WORDS), at)
        if plan and cues.FINISHED.search(text, plan.end(), at):
            return True
        planned = cues.PLANNED.search(text, max(self.start, at - 14), at)
        return planned is not None and cues.FINISHED.search(text, max(self.start, at - 30), at) is not None

    def _role_of_time(self, figure: Figure, end: int, gap: str, left: int) -> Role | None:
        """A length of time without a verb of cutting: 仅用13个工作日, 3个工作日内办结, 平均用时50天 (which asks for a cut behind it)."""
        if cues.BASIS.match(self.text, end, self.end):
            return None
        if match := cues.TAKES.search(gap) or cues.SPENT.search(gap):
            if cues.ONCE_TOOK.search(gap) or cues.BY_LAW.search(gap) or cues.LONG_AGO.search(
                self.text, max(self.start, figure.start - 60), figure.start
            ):
                return None
            limited = figure.bound in ("at_most", "under") or cues.SPENT_ONLY.search(match.group())
            if limited or (match.group().endswith("时") and self._is_office_way(gap)):
                return self._spent(left + match.start(), end)
            return Role("takes", left + match.start(), end)
        if match := cues.NOW.search(gap):
            return Role("now", left + match.start(), end)
        if (match := cues.PROMISED.search(gap)) and self.once_like(figure, end, figure.start):
            return Role("takes", left + match.start(), end)
        if (match := cues.THROUGHOUT.search(gap)) and cues.SPENT_ONLY.search(match.group()):
            return self._spent(figure.start, end)
        capped = figure.bound in ("at_most", "under") and not cues.STILL_LESS.match(self.text, end, self.end)
        if capped and (cues.WAY.search(gap) or cues.THROUGHOUT.search(gap) or cues.USED.search(gap)):
            return self._spent(figure.start, end)
        if cues.WAY.search(gap) and figure.unit in _WAITED and self.scene.reading.clause(end)[1] == end and self._is_office_way(gap):
            return self._spent(figure.start, end)
        if match := cues.USED.search(gap):
            used = self._spent(left + match.start(), end)
            return used if used.object else None
        units = _SHORT_UNITS if self.timed else OFFICE_UNITS
        if figure.unit in units and figure.text.startswith(cues.AT_MOST):
            return Role("spent", figure.start, end)
        got = cues.THEN_GOT.match(self.text, end, self.end) if self.text.startswith("后", end) else None
        if got and figure.unit in _SHORT_UNITS and cues.PAPERS.search(got.group()) and not cues.STATUTE.search(gap):
            return Role("spent", left + len(gap), got.end(), object=(got.start("get"), got.end()))
        match = cues.WITHIN.match(self.text, end, min(self.end, end + _NEAR))
        if match and self._promised(figure, match, gap):
            return self._within(match, left + len(gap))
        return None

    def _is_office_way(self, gap: str) -> bool:
        """Whether both ends of a way are steps of a procedure or a building (从拿地到开工), and not of a crop or a journey."""
        way = cues.WAY.search(gap)
        if way is None:
            return False
        first, _, last = way.group().replace("至", "到").partition("到")
        return all(cues.PROCEDURE.search(step) or cues.FINISHED.search(step) for step in (first, last))

    def _spent(self, head: int, end: int) -> Role:
        """仅用9天, and what was got in that time: 仅用9天就取得了施工许可证."""
        got = cues.GOT.match(self.text, end, self.end)
        what = _DONE_WHAT.match(self.text, got.end(), self.end) if got else None
        if got is None or what is None or not (
            cues.DEALING.search(self.text, *what.span()) or cues.PROCEDURE.search(self.text, *what.span()) or cues.PAPERS.search(self.text, *what.span()) or (got["get"] is None and cues.FINISHED.search(self.text, *what.span()))
        ):
            built = cues.BUILT.match(self.text, end, self.end)
            if built and built["what"]:  # 短短7个月，首条产线就已竣工投产
                return Role("spent", head, built.end(), object=(built.start("what"), built.end()))
            return Role("spent", head, end)
        named = got.start("get") if got["get"] else got.end()  # 取得施工许可证, but 环评批复 of 完成环评批复
        return Role("spent", head, what.end(), object=(named, what.end()))

    def _promised(self, figure: Figure, match: re.Match[str], gap: str) -> bool:
        text, lo, hi = self.text, max(self.start, figure.start - 60), match.end()
        if cues.STATUTE.search(text, lo, min(self.end, hi + 20)) and not (match["done"] and cues.VOW.search(gap)):
            return False
        if match["done"] and (not match["object"] or figure.unit in _SHORT_UNITS):
            return True
        if figure.unit not in _SHORT_UNITS:
            return False
        if figure.bound != "at_most":  # 31天就领到了施工许可证, 原需40天完成的审批在9天完成
            if cues.WHAT_NEEDED.search(gap):
                return True
            soon = match.group().startswith(("就", "便", "即"))
            return soon and cues.PROCEDURE.search(text, hi, min(self.end, hi + 12)) is not None
        return (
            cues.VOW.search(text, lo, hi) is not None
            or cues.PROCEDURE.search(text, figure.end, min(self.end, hi + 12)) is not None
            or (
                figure.unit in OFFICE_UNITS
                and cues.PROCEDURE.search(text, max(self.start, figure.start - 24), hi) is not None
            )
            or (cues.PROMISE.search(gap) is not None and cues.PROCEDURE.search(gap) is not None)
        )

    def _within(self, match: re.Match[str], head: int) -> Role:
        """X日内办结, and with what is done behind it: 3日内完成企业开办, 1个工作日内对车费全额退还."""
        if match["done"] and not match["object"]:
            what = _DONE_THING.match(self.text, match.end(), self.end)
            return Role("within", head, what.end(), object=what.span("thing")) if what else Role("within", head, match.end())
        if match["object"].lstrip("对将把为"):
            named = match.end("object") if match["done"] else match.end()
            return Role("within", head, match.end(), object=(match.start("object"), named))
        after = _DONE_WHAT.match(self.text, match.end(), self.end)
        stop = after.end() if after else match.end()
        return Role("within", head, stop, object=(match.end(), stop))

    def before(self, group: Sequence[Figure], role: Role, i: int) -> tuple[list[Figure], int]:
        """What was needed before, if the figures in front say it, and where the words that name the matter end."""
        previous = self.figures[max(self.free, i - 5) : i]
        if not previous or role.kind in ("ahead", "merged"):
            return [], role.head
        text, last = self.text, previous[-1]
        if role.kind == "to" and (mixed := self._mixed(previous)) and role.head - last.end <= _APART:
            window = max(self.clause(mixed[0].start), self.floor, mixed[0].start - 36)
            at = cues.FROM.search(text, window, mixed[0].start)
            if at is None and cues.ONCE.search(text, window, mixed[0].start):
                at = cues.NEEDED.search(text, window, mixed[0].start)
            if at is not None and _comparable(mixed[0], group[0]):
                self.olds = mixed[1:]
                return [mixed[0]], at.start()
        near = _APART if last.kind == group[0].kind or group[0].kind == "share" else _CLOSE
        if role.head - last.end > near or not _comparable(last, group[0]):
            return [], role.head
        if group[0].kind == "share" and last.kind != "duration" and self.clause(role.head) > last.end:
            return [], role.head  # 每月一次改为每周一次，核准时限缩短三分之二
        between = text[last.end : role.head]
        if between.startswith(_SINCE) or cues.BECAME.search(between):
            return [], role.head  # 比三年前少了一半
        listed = [last]
        for figure in reversed(previous[:-1]):
            if not cues.JOIN.fullmatch(text, figure.end, listed[0].start):
                break
            listed.insert(0, figure)
        if last.kind == "duration":
            listed = [as_duration(figure, last) for figure in listed]
        first = listed[0]
        window = max(self.clause(first.start), self.floor, first.start - 36)
        gap = text[window : first.start]
        for cue in () if role.kind == "within" else (cues.FROM, cues.COMPARED):
            if match := cue.search(gap):
                return listed, window + match.start()
        if role.kind != "within" and cues.BASIS.match(between):
            based = cues.BASED.search(gap)
            return listed, window + (based.start() if based else len(gap))
        if role.kind in ("takes", "spent") and (by_law := cues.BY_LAW.search(gap)) and cues.AGAINST_LAW.fullmatch(between):
            return listed, window + by_law.start()
        if cues.ONCE.search(gap) and (
            needed := cues.NEEDED.search(gap) or (role.kind == "to" and cues.HAD.search(gap))
        ):
            return listed, window + needed.start()
        counted = first.kind == "quantity" and first.unit == group[0].unit
        if role.kind in ("to", "by") and counted and cues.PHRASE.fullmatch(between) and self._counts_same(between, group[-1].end):
            return listed, first.start  # 两套材料精简到一套, 93项涉企审批事项压缩到52项
        if role.kind == "to" and first.kind == "duration" == group[0].kind and (not between or cues.NOUN_BETWEEN.fullmatch(between)):
            return listed, first.start  # 公示时限的10天压缩到5天
        if role.kind == "to" and first.kind == "duration" == group[0].kind and (cues.AGAIN.search(between) or first.text.startswith(cues.AT_MOST)) and self.follows(last.end, role.head):
            return listed, first.start  # 审批“最多80天”，今年又压缩到65天以内
        return [], role.head

    def _counts_same(self, noun: str, end: int) -> bool:
        """Whether what is left counts what there was: 26个事项合并为5个|阶段 does not."""
        behind = self.text[end : end + 1]
        return not behind.isalpha() or behind in "以内" or self.text.startswith(noun, end)

    def _mixed(self, previous: Sequence[Figure]) -> list[Figure]:
        """The list of figures of several kinds that the last one ends: 14个环节、65个工作日."""
        listed = [previous[-1]]
        for figure in reversed(previous[:-1]):
            if not cues.MIXED.fullmatch(self.text, figure.end, listed[0].start):
                break
            listed.insert(0, figure)
        kinds = {(figure.kind, figure.unit if figure.kind == "quantity" else None) for figure in listed}
        return listed if len(kinds) > 1 else []

    # statements

    def cut_follows(self, end: int, i: int) -> bool:
        """Whether a cut stands right behind (平均用时31天，同比减少6天), or what was needed once (用时11天，而法定时限是60天)."""
        if i >= len(self.figures):
            return False
        group = self.group_at(i)
        clause = self.clause(group[0].start)
        role = self.role(group, max(end, clause))
        if role is None and len(group) == 1 and group[0].kind == "duration" and self._shared_out(i, clause, end):
            return True
        if role is None and i + 1 < len(self.figures) and cues.COMPARED.search(self.text, max(end, clause), group[0].start):
            group = self.group_at(i + 1)  # 较改革前的232天|减少了175天
            role = self.role(group, max(end, clause))
        if role is None or group[0].kind not in ("duration", "share"):
            return False
        if role.kind == "was":
            return self.follows(end, group[0].start) and not self.told_anew(role.end)
        if role.kind not in ("by", "ahead") or (role.object and role.object[1] - role.object[0] > 2):
            return False  # with a noun of its own it is another statement, but 缩短时间3天
        return cues.CONTINUES.fullmatch(self.text, end, role.head) is not None or self.compared(end, role.head)

    def _shared_out(self, i: int, clause: int, end: int) -> bool:
        """Whether the next clause gives a second time and the one behind it the cuts of both: 进口31小时，|出口1小时，分别压缩七成和九成."""
        if i + 2 >= len(self.figures) or self.clause(clause - 1) > end:
            return False
        cuts = self.group_at(i + 1)
        start = self.figures[i].end
        if len(cuts) != 2 or cuts[0].kind not in ("share", "duration") or self.clause(self.clause(cuts[0].start) - 1) > start:
            return False
        return cues.DIVIDED.search(self.text, start, cuts[0].start) is not None

    def follows(self, end: int, at: int) -> bool:
        """Whether `at` stands in the clause right behind the one of `end`, or in the one after where that opens it (过去自己跑，要20天)."""
        clause = self.clause(at)
        if clause <= end:
            return False
        before = self.clause(clause - 1)
        return before <= end or (self.clause(before - 1) <= end and cues.ONCE_WORD.match(self.text, before, clause) is not None)

    def told_anew(self, end: int) -> bool:
        """Whether something new is set against the figure before `end`: 过去要20天，|现在3天; 原需20天|才能完成的审批."""
        rest = self.text[end : self.scene.reading.clause(end)[1]]
        return len(rest) > 4 or "的" in rest or cues.NOW_WORD.search(self.text, end, min(self.end, end + 16)) is not None

    def compared(self, end: int, head: int) -> bool:
        """Whether the clause of `head` measures what the clause before it told: 9天后领到许可证，比法定时限|提前41天."""
        clause = self.clause(head)
        return (
            clause == end + 1
            and self.text[end] in "，,"
            and cues.COMPARISON.fullmatch(self.text, clause, head) is not None
        )


def _with_object(role: Role, match: re.Match[str], at: int) -> Role | None:
    """The role with the words between its verb and its figure, none where they are other words than what is cut."""
    if not match["object"]:
        return role
    if not cues.NOUN_LAST.search(match["object"]):
        return None
    return replace(role, object=(at + match.start("object"), at + match.end("object")))


def _start(figure: Figure) -> int:
    return figure.start


def is_marked(text: str, figure: Figure) -> bool:
    """Whether what reads as a date stands behind one of the marks of a limit: from it statements of a cut may begin."""
    return figure.kind in ("number", "date") and text[figure.start - 1 : figure.start] in _DAY_MARKS


def is_bare(figure: Figure) -> bool:
    return figure.kind in COUNTS and figure.unit in _BARE


def as_duration(figure: Figure, unit: Figure) -> Figure:
    """16个 as 16 working days where the other figure says 工作日 (从45个工作日压减至16个)."""
    return replace(figure, kind="duration", unit=unit.unit) if is_bare(figure) else figure


def _comparable(before: Figure, figure: Figure) -> bool:
    """Whether the one can be what was needed before the other; a share is cut of any figure (比法定的20天压缩60%)."""
    if before.kind == "share":
        return False
    if figure.kind in ("share", before.kind) or figure.text == "零":
        return True
    return all(one.kind == "duration" or one.kind in COUNTS for one in (before, figure))
