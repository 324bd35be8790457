"""Statements that something was cut: what time_limit_reduction and procedure_reduction share.

A statement is read sentence by sentence and figure by figure. The words between a figure and the one before it give it a
role: 从/由 A is what was needed before, 压缩至 B what is needed now (至, 到, 为, 成), 压缩 C with no such mark is what was
cut off (a length of time, a number, a share), 压缩至原来的 D is the share that is left. Figures that stand in one statement
(由20天压缩至5天，提速75%) become one `Change`; lists (分别压缩至8个、5个工作日) become one each. What the figure measures is
told by its unit and by the noun it stands with: 时限 is time, 环节 steps, 材料 documents. The rules of the two types pick
their own changes out of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Literal

from ..models.figure import Figure
from ..rules import Scene, View
from . import reduction_cues as cues
from .matters import clean, doer, is_generic, topic
from .reduction_cues import Measure, last_noun, measure_of

Form = Literal["result", "cut", "ahead", "spent", "within", "merged"]
"""How it was said: 压缩至 B; 压缩 C; 提前 C; 仅用 B; B 内办结; N 项整合为一件事."""

FRACTION = "(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])"
"""1/3 is a share where something is cut by it; elsewhere it may be a date, so that it is no figure by itself."""


@dataclass(slots=True)
class Change:
    """One statement of a cut. `ratio` is the figure as stated; `left` where it says what is left, not what is cut."""

    form: Form
    measure: Measure
    start: int
    end: int
    lead: Figure = field(repr=False)
    """The statement's first figure: the one at which the rules give it."""
    matter: str | None = None
    before: Figure | None = None
    after: Figure | None = None
    cut: Figure | None = None
    ratio: Figure | None = None
    left: bool = False
    shares: bool = False
    """Whether another change of the other type holds the same figure (环节和时限压缩50%)."""

    @property
    def uses(self) -> tuple[Figure, ...]:
        """The figures that no other fact may take; the items of N项整合为一件事 are counted as well."""
        if self.shares or self.form == "merged":
            return ()
        return tuple(f for f in (self.before, self.after, self.cut, self.ratio) if f is not None)


def changes(view: View) -> Sequence[Change]:
    """The changes that the view's figure leads: a sentence is read once, whichever of its figures asks first."""
    start, end = view.sentence
    by_sentence = view.scene.notes.setdefault(__name__, {})
    if start not in by_sentence:
        by_sentence[start] = _by_lead(view.scene, start, end)
    found: Sequence[Change] = by_sentence[start].get(view.start, ())
    return found


def _by_lead(scene: Scene, start: int, end: int) -> dict[int, list[Change]]:
    timed = any(figure.kind == "duration" for figure in scene.figures_between(start, end))
    found: dict[int, list[Change]] = {}
    if cues.may_cut(scene.text, start, end, timed):
        for change in _Sentence(scene, start, end).read():
            found.setdefault(change.lead.start, []).append(change)
    return found


def ratio_of(change: Change) -> tuple[Decimal | None, str | None]:
    """The share that was cut off, as stated or as before and after give it, and the bound of a stated one."""
    stated = change.ratio
    if stated is not None and stated.value is not None:
        bound = _MIRRORED.get(stated.bound, stated.bound) if change.left else stated.bound
        value = 1 - stated.value if change.left else stated.value
        return value, None if bound == "exact" else bound
    before, after = change.before, change.after
    if (
        before is None
        or after is None
        or before.unit != after.unit
        or before.upper is not None
        or after.upper is not None
    ):
        return None, None
    if not before.value or after.value is None:
        return None, None
    return (1 - after.value / before.value).quantize(Decimal("0.0001"), ROUND_HALF_EVEN), None


_MIRRORED = {"over": "under", "under": "over", "at_least": "at_most", "at_most": "at_least"}
"""What is left at most is cut at least."""

# --- reading a sentence -----------------------------------------------------------------------------------------------

_KINDS = frozenset({"duration", "share", "quantity", "number", "money"})
_COUNTS = frozenset({"quantity", "number"})
_BARE = frozenset({None, "个"})
"""Units of a figure that borrows its unit of time from another: 60个工作日 .. 20个."""
_OFFICE_UNITS = frozenset({"workday", "work_hour"})
"""Only offices count in these."""
_DAYS = re.compile("(\\d{1,3})日")
_DAY_MARKS = frozenset("由从至到为定的")
_SHORT_UNITS = _OFFICE_UNITS | {"hour", "minute", "day"}

_NEAR = 48
"""How far before a figure the words that give it its role may begin."""
_WORDS = 60
"""How far before it the words that name the matter may begin."""
_APART = 24
"""How far what is needed now may stand behind what was needed before."""

_SINCE = ("前", "来", "后", "以来", "之前")
_CLOSE = 6
""".. and how far where one of the two lacks its unit."""

_FRACTION = re.compile(FRACTION)
_DONE_WHAT = re.compile("“[^”\n]{1,12}”|的?[^，。；！？、“”（）\n]{0,16}")
"""What stands behind 完成 and 拿到."""

_RoleKind = Literal["to", "left", "by", "ahead", "spent", "takes", "now", "within", "merged"]
_FORMS: dict[_RoleKind, Form] = {
    "to": "result",
    "left": "result",
    "by": "cut",
    "ahead": "ahead",
    "spent": "spent",
    "takes": "spent",
    "now": "spent",
    "within": "within",
    "merged": "merged",
}


@dataclass(frozen=True, slots=True)
class _Role:
    """What a figure (or a list of them) is in its statement.

    `head` is where the words end that stand before the statement and name the matter; `object` are the words between the
    verb and the figure (压缩企业开办时间到..), `end` is where the evidence ends.
    """

    kind: _RoleKind
    head: int
    end: int
    verb: str = ""
    object: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Name:
    """A matter as the clause names it (`own` where it is more than 办理 or 申请), and where the evidence begins."""

    text: str | None
    own: bool
    at: int
    measure: Measure | None = None


class _Sentence:
    """One sentence with its figures, read from left to right."""

    def __init__(self, scene: Scene, start: int, end: int) -> None:
        self.scene = scene
        self.text = scene.text
        self.start = start
        self.end = end
        read = (self._in_days(figure) for figure in scene.figures_between(start, end))
        self.figures = [figure for figure in read if figure.kind in _KINDS]
        if "/" in self.text[start:end]:
            self.figures = sorted([*self.figures, *self._fractions()], key=lambda figure: figure.start)
        self.free = 0
        """The first figure that no statement holds."""
        self.floor = start
        """The end of the last statement: the next one takes no words of it."""
        self.subject = (start, start)
        """The words that name the matter of the last statement."""

    def read(self) -> Iterator[Change]:
        found: list[Change] = []
        current: list[Change] = []
        i = 0
        while i < len(self.figures):
            group = self._list(i)
            role = self._role(group, max(self.floor, self._clause(group[0].start))) or self._elliptic(group, i)
            if role is None:
                i += 1
                continue
            before, head = self._before(group, role, i)
            i += len(group)
            told = self._told_more(found, current, group, role)
            if told and self._continues(told, before, head, group, role):
                if told is not current and told[-1] is not found[-1]:
                    found[-1:] = told  # one statement for all of them is now one for each
                current = told
                for k, change in enumerate(current):
                    if before:
                        change.before = before[min(k, len(before) - 1)]
                    _fill(change, group[min(k, len(group) - 1)], role)
            else:
                made = self._begin(before, head, group, role, i, current)
                if not made:
                    i -= len(group) - 1
                    continue
                found += made
                current = made
                i = self._more_results(found, made[-1], role, i)
            self.floor = max(self.floor, role.end, current[-1].end)
            self.free = i
        return filter(_is_cut, found)

    def _fractions(self) -> Iterator[Figure]:
        for match in _FRACTION.finditer(self.text, self.start, self.end):
            part, whole = Decimal(match[1]), Decimal(match[2])
            if 0 < part < whole and not self.scene.figures_between(match.start(), match.end()):
                value = (part / whole).quantize(Decimal("0.0001"), ROUND_HALF_EVEN)
                yield Figure("share", match.start(), match.end(), match.group(), value)

    def _in_days(self, figure: Figure) -> Figure:
        """30日 as days, if it stands where a time limit does (由60日缩短至30日) and not a date."""
        text = self.text
        marked = figure.kind in ("number", "date") and text[figure.start - 1 : figure.start] in _DAY_MARKS
        if marked and (day := _DAYS.match(text, figure.start, self.end)):
            return Figure("duration", *day.span(), day.group(), Decimal(day[1]), unit="day")
        return figure

    def _clause(self, offset: int) -> int:
        return self.scene.reading.clause(offset)[0]

    def _list(self, i: int) -> list[Figure]:
        """The figure and those that follow it as a list of the same kind: 8个、5个工作日."""
        group = [self.figures[i]]
        for figure in self.figures[i + 1 : i + 6]:
            last = group[-1]
            if not cues.JOIN.fullmatch(self.text, last.end, figure.start):
                break
            same = figure.kind == last.kind or all(f.kind == "duration" or _is_bare(f) for f in (figure, last))
            if not same:
                break
            group.append(figure)
        unit = next((figure for figure in group if figure.kind == "duration"), None)
        return [_as_duration(figure, unit) for figure in group] if unit else group

    def _elliptic(self, group: Sequence[Figure], i: int) -> _Role | None:
        """A length of time with nothing but its cut behind it: 出口1.9小时，压缩52.6%."""
        first, last = group[0], group[-1]
        if first.kind != "duration" or not self._cut_follows(last.end, i + len(group)):
            return None
        gap = self.text[max(self._clause(first.start), first.start - _NEAR) : first.start]
        if cues.FROM.search(gap) or cues.COMPARED.search(gap) or cues.ONCE.search(gap):
            return None
        return _Role("takes", first.start, last.end)

    # the role of a figure

    def _role(self, group: Sequence[Figure], floor: int) -> _Role | None:
        figure, last = group[0], group[-1]
        left = max(floor, figure.start - _NEAR)
        gap = self.text[left : figure.start]
        end = last.end
        if last.kind in _COUNTS and (noun := cues.NOUN_NEXT.match(self.text, end, min(self.end, end + 16))):
            end = noun.end()
        if figure.kind == "share" and (match := cues.PART_OF.search(gap)):
            return _Role("left", left + match.start(), end)
        for verb in reversed(list(cues.VERB.finditer(gap))):
            if role := self._role_by_verb(figure, verb, gap, left, end):
                return role
        if cues.FROM.search(gap):
            return None
        if figure.kind == "quantity":
            stop = min(self.end, figure.end + 30)
            if merged := cues.MERGED.match(self.text, figure.end, stop):
                return _Role("merged", figure.start, merged.end())
            now = cues.NOW.search(gap)
            return _Role("now", left + now.start(), end) if now else None
        if figure.kind == "duration":
            return self._role_of_time(figure, end, gap, left)
        return None

    def _role_by_verb(self, figure: Figure, verb: re.Match[str], gap: str, left: int, end: int) -> _Role | None:
        """The role that a verb before the figure gives it, if the words between them are those of a result or an amount."""
        rest, head, behind = gap[verb.end() :], left + verb.start(), left + verb.end()
        if verb["raise"] and not (figure.kind == "share" and gap[: verb.start()].rstrip("整体平均再").endswith("速度")):
            return None  # more of anything else is no cut
        if verb["ahead"]:
            ahead = cues.BY.fullmatch(rest) if figure.kind == "duration" else None
            if ahead is None or not self._saves(figure, head, end, rest):
                return None
            what = (behind + ahead.start("object"), behind + ahead.end("object")) if ahead["object"] else None
            done = cues.FINISHED.match(self.text, end, self.end)
            return _Role("ahead", head, done.end() if done else end, verb.group(), what)
        if (
            not verb["save"]
            and (to := cues.TO.fullmatch(rest))
            and (to["mark"] != "在" or verb.group() == "控制" or figure.bound == "at_most")
        ):
            kind: _RoleKind = "left" if figure.kind == "share" else "to"
            if role := _with_object(_Role(kind, head, end, verb.group()), to, behind):
                return role
        if not verb["turn"] and verb.group() not in cues.MERGERS and (by := cues.BY.fullmatch(rest)):
            return _with_object(_Role("by", head, end, verb.group()), by, behind)
        return None

    def _saves(self, figure: Figure, at: int, end: int, between: str) -> bool:
        """Whether what came early was a procedure or a building: 提前26天完工, 提前开工33天, 比合同工期提前47天."""
        text = self.text
        if figure.unit == "year" or cues.TARGET.match(text, end, self.end):
            return False
        if cues.FINISHED.search(between) or cues.EARLIER.search(text, max(self.start, at - 24), at):
            return True
        if cues.FINISHED.search(text, end, min(self.end, end + 6)):
            return True
        planned = cues.PLANNED.search(text, max(self.start, at - 14), at)
        return planned is not None and cues.FINISHED.search(text, max(self.start, at - 30), at) is not None

    def _role_of_time(self, figure: Figure, end: int, gap: str, left: int) -> _Role | None:
        """A length of time without a verb of cutting: 仅用13个工作日, 3个工作日内办结, 平均用时50天 (which asks for a cut behind it)."""
        if cues.BASIS.match(self.text, end, self.end):
            return None
        if match := cues.TAKES.search(gap) or cues.SPENT.search(gap):
            limited = figure.bound == "at_most" or cues.SPENT_ONLY.search(match.group())
            return _Role("spent" if limited else "takes", left + match.start(), end)
        if match := cues.NOW.search(gap):
            return _Role("now", left + match.start(), end)
        if figure.text.startswith(("不超过", "不多于")) and figure.unit in _OFFICE_UNITS:
            return _Role("spent", figure.start, end)
        match = cues.WITHIN.match(self.text, end, min(self.end, end + 30))
        if match and self._promised(figure, match, gap):
            return self._within(match, left + len(gap))
        return None

    def _promised(self, figure: Figure, match: re.Match[str], gap: str) -> bool:
        text, lo, hi = self.text, max(self.start, figure.start - 60), match.end()
        if cues.STATUTE.search(text, lo, min(self.end, hi + 20)):
            return False
        if match["done"]:
            return True
        if figure.unit not in _SHORT_UNITS:
            return False
        if figure.bound != "at_most":  # 31天就领到了施工许可证
            soon = match.group().startswith(("就", "便", "即"))
            return soon and cues.PROCEDURE.search(text, hi, min(self.end, hi + 12)) is not None
        return (
            cues.VOW.search(text, lo, hi) is not None
            or cues.PROCEDURE.search(text, figure.end, min(self.end, hi + 12)) is not None
            or (
                figure.unit in _OFFICE_UNITS
                and cues.PROCEDURE.search(text, max(self.start, figure.start - 24), hi) is not None
            )
            or (cues.PROMISE.search(gap) is not None and cues.PROCEDURE.search(gap) is not None)
        )

    def _within(self, match: re.Match[str], head: int) -> _Role:
        """X日内办结, and with what is done behind it: 3日内完成企业开办, 1个工作日内对车费全额退还."""
        if match["done"]:
            return _Role("within", head, match.end())
        if match["object"].lstrip("对将把为"):
            return _Role("within", head, match.end(), object=(match.start("object"), match.end()))
        after = _DONE_WHAT.match(self.text, match.end(), self.end)
        stop = after.end() if after else match.end()
        return _Role("within", head, stop, object=(match.end(), stop))

    def _before(self, group: Sequence[Figure], role: _Role, i: int) -> tuple[list[Figure], int]:
        """What was needed before, if the figures in front say it, and where the words that name the matter end."""
        previous = self.figures[max(self.free, i - 5) : i]
        if not previous or role.kind in ("ahead", "merged"):
            return [], role.head
        text, last = self.text, previous[-1]
        near = _APART if last.kind == group[0].kind or group[0].kind == "share" else _CLOSE
        if role.head - last.end > near or not _comparable(last, group[0]):
            return [], role.head
        between = text[last.end : role.head]
        if between.startswith(_SINCE):
            return [], role.head  # 比三年前少了一半
        listed = [last]
        for figure in reversed(previous[:-1]):
            if not cues.JOIN.fullmatch(text, figure.end, listed[0].start):
                break
            listed.insert(0, figure)
        if last.kind == "duration":
            listed = [_as_duration(figure, last) for figure in listed]
        first = listed[0]
        window = max(self._clause(first.start), self.floor, first.start - 30)
        gap = text[window : first.start]
        for cue in () if role.kind == "within" else (cues.FROM, cues.COMPARED):
            if match := cue.search(gap):
                return listed, window + match.start()
        if role.kind != "within" and cues.BASIS.match(between):
            based = cues.BASED.search(gap)
            return listed, window + (based.start() if based else len(gap))
        if cues.ONCE.search(gap) and (needed := cues.NEEDED.search(gap)):
            return listed, window + needed.start()
        same = first.kind == "quantity" and first.unit == group[0].unit
        if role.kind == "to" and same and cues.NOUN_BETWEEN.fullmatch(between):
            return [first], first.start  # 两套材料精简到一套
        return [], role.head

    # statements

    def _begin(
        self, before: list[Figure], head: int, group: list[Figure], role: _Role, i: int, current: Sequence[Change]
    ) -> list[Change]:
        """The changes of a new statement: one for each figure of the list, or for each of the matters that share one figure."""
        clause = max(self.floor, self._clause(head), head - _WORDS)
        if role.kind in ("by", "to") and not before and not role.object:
            clause, head = self._topicalised(clause, head)
        if role.kind == "merged":
            return self._merge(group[0], role, clause, current)
        if not before and (role.verb in cues.CHANGES or role.kind == "now"):
            return []
        if role.kind == "takes" and group[0].unit not in _OFFICE_UNITS and not self._cut_follows(role.end, i):
            return []  # how long something takes is news only by its cut
        count = len(group)
        self.subject = clause, head
        names = self._names(clause, head, role, group)
        contexts: list[str | None] = []
        if role.kind == "ahead" and not names[0].own:
            contexts = [self._planned(clause)]
        elif not all(name.own for name in names):
            contexts = self._contexts(clause, current, len(names))
        made: list[Change] = []
        for k in range(max(count, len(names))):
            figure, name = group[min(k, count - 1)], names[min(k, len(names) - 1)]
            old = before[min(k, len(before) - 1)] if before else None
            measure = self._measure(figure, old, role, clause, head)
            if len(names) > 1 and name.measure and figure.kind != "duration":
                measure = name.measure
            if measure is None or not self._sound(measure, figure, old, role, clause):
                return []
            matter = name.text if name.own else contexts[k] or name.text
            change = Change(_FORMS[role.kind], measure, name.at, role.end, (before or group)[0], matter, old)
            change.shares = count == 1 and any((one.measure == "time") != (measure == "time") for one in made)
            _fill(change, figure, role)
            made.append(change)
        return made

    def _topicalised(self, clause: int, head: int) -> tuple[int, int]:
        """The clause before, where it ends with what is cut and this one only says how much: 通关时间，较2019年压缩10%."""
        comma = clause - 1
        if (
            comma <= self.floor
            or self.text[comma] not in "，,"
            or not cues.CONTINUES.fullmatch(self.text, clause, head)
        ):
            return clause, head
        if last_noun(self.text, clause, head) or not last_noun(self.text, max(self.floor, comma - 12), comma, 0):
            return clause, head
        return max(self.floor, self._clause(comma - 1), comma - _WORDS), comma

    def _more_results(self, found: list[Change], change: Change, role: _Role, i: int) -> int:
        """Results of other kinds under the same verb: 压缩至1个环节、1天内办结、零成本."""
        if role.kind not in ("to", "by"):
            return i
        end = role.end
        while i < len(self.figures) and cues.MIXED.fullmatch(self.text, end, self.figures[i].start):
            figure = self.figures[i]
            next_role = self._role_end(figure, role)
            measure = self._measure(figure, None, next_role, figure.start, figure.start)
            if measure is None:
                break
            more = Change(change.form, measure, change.start, next_role.end, figure, change.matter)
            _fill(more, figure, role)
            found.append(more)
            end = next_role.end
            i += 1
        if role.kind == "to" and (match := cues.FREE.match(self.text, end, self.end)):
            zero = Figure("number", match.start(1), match.end(1), match[1], Decimal(0))
            found.append(Change("result", "cost", change.start, match.end(), change.lead, change.matter, after=zero))
        return i

    def _role_end(self, figure: Figure, role: _Role) -> _Role:
        end = figure.end
        if figure.kind in _COUNTS and (noun := cues.NOUN_NEXT.match(self.text, end, min(self.end, end + 16))):
            end = noun.end()
        return replace(role, end=end, object=None)

    def _merge(self, figure: Figure, role: _Role, clause: int, current: Sequence[Change]) -> list[Change]:
        """四个事项整合为“一件事”: the one is no figure of its own."""
        match = cues.MERGED.match(self.text, figure.end, role.end)
        noun = cues.NOUN_NEXT.match(self.text, figure.end, role.end)
        measure = measure_of(noun) if noun else cues.UNIT_MEASURES.get(figure.unit, "items")
        near = cues.PROCEDURE.search(self.text, max(self.start, clause - _WORDS), min(self.end, role.end + _WORDS))
        if match is None or measure in (None, "time") or not near or figure.value is None or figure.value < 2:
            return []
        one = Figure("number", match.start("one"), match.end("one"), match["one"], Decimal(1), unit=figure.unit)
        name = self._name(clause, figure.start)
        matter = self._contexts(clause, current, 1)[0] or name.text
        return [Change("merged", measure or "items", name.at, role.end, figure, matter, figure, one)]

    def _told_more(
        self, found: list[Change], current: list[Change], group: Sequence[Figure], role: _Role
    ) -> list[Change]:
        """The changes that a list of figures may say more of: the statement before it, split where it was one for all
        (A、B时限压缩一半，分别减至1个月、半个月), or as many statements as it has figures (进口降到6小时，出口仅1小时，分别压缩28%和一半).
        """
        count = len(group)
        if count == 1 or len(current) == count or not current:
            return current
        if not cues.DIVIDED.search(self.text, current[-1].end, group[0].start):
            return current
        parts = [self._name(*part) for part in _coordinated(self.text, *self.subject)]
        if found[-1] is current[0] and len(current) == 1 and len(parts) == count:
            names = zip(parts, _restored(parts), strict=True)
            return [replace(current[0], matter=text or current[0].matter) for _, text in names]
        return found[-count:]

    def _continues(
        self, current: list[Change], before: list[Figure], head: int, group: Sequence[Figure], role: _Role
    ) -> bool:
        """Whether the figures say more of the statement before them: its cut behind its result, or its result behind its cut."""
        if role.kind in ("within", "merged", "takes", "now"):
            return False
        change, figure = current[-1], group[0]
        if len(group) not in (1, len(current)) or (before and change.before):
            return False
        if any(getattr(one, _slot(figure, role)) is not None for one in current):
            return False
        if figure.kind != "share" and (figure.kind == "duration") != (change.measure == "time"):
            return False
        if head - change.end > 40 or not cues.CONTINUES.fullmatch(self.text, change.end, head):
            return False
        if role.object:
            lo, hi = role.object
            return hi - lo <= 4 and last_noun(self.text, lo, hi) == change.measure
        measure = self._measure(figure, None, role, change.end, head)
        return measure in (None, change.measure)

    def _cut_follows(self, end: int, i: int) -> bool:
        """Whether a cut stands right behind: 平均用时47.3天，同比减少12.8天."""
        if i >= len(self.figures):
            return False
        group = self._list(i)
        role = self._role(group, max(end, self._clause(group[0].start)))
        if role is None or role.kind != "by" or (role.object and role.object[1] - role.object[0] > 2):
            return False  # with a noun of its own it is another statement, but 缩短时间3天
        return cues.CONTINUES.fullmatch(self.text, end, role.head) is not None

    # what is measured, and whether it is a procedure's

    def _measure(self, figure: Figure, before: Figure | None, role: _Role, clause: int, head: int) -> Measure | None:
        for counted in (figure, before):
            if counted is None:
                continue
            if counted.kind == "duration":
                return "time"
            stop = min(self.end, counted.end + 16)
            if counted.kind in _COUNTS and (match := cues.NOUN_NEXT.match(self.text, counted.end, stop)):
                return measure_of(match)
        if role.object and (measure := last_noun(self.text, *role.object)):
            return measure
        if figure.kind == "share" and (
            role.verb == "提速" or cues.PHASE.search(self.text, max(clause, head - 10), head)
        ):
            return "time"
        if measure := last_noun(self.text, max(clause, head - 24), head, 10):
            return measure
        return cues.UNIT_MEASURES.get(figure.unit) if before and figure.kind == "quantity" else None

    def _sound(self, measure: Measure, figure: Figure, before: Figure | None, role: _Role, clause: int) -> bool:
        """Whether the words around make it a procedure that is cut, and not a train ride or a factory's costs."""
        if role.kind == "ahead":
            return True
        text = self.text
        lo, hi = max(self.start, clause - 40), min(self.end, role.end + 30)
        if measure == "time":
            if cues.TRAVEL.search(text, max(self.start, clause - 20), hi) or cues.SPANS.search(text, clause, role.end):
                return False
            if role.verb.startswith("少等"):
                return True
            if role.kind == "now" and not cues.DEALING.search(text, clause, role.end):
                return False
            if before or role.kind == "within" or (role.kind == "to" and figure.unit in _OFFICE_UNITS):
                return True
            if role.kind in ("spent", "takes"):
                return figure.value is not None and cues.PROCEDURE.search(text, lo, hi) is not None
            if role.object or last_noun(text, clause, role.head, 8) == "time":
                return True
        elif cues.MATERIAL.search(text, clause, role.end):
            return False
        elif role.kind == "now" or role.verb == "少" or (before and before.unit in cues.UNIT_MEASURES):
            return True
        elif (figure.kind == "money") != (measure == "cost") and figure.kind != "share":
            return False
        elif measure == "cost" and not (self.free and "费" in text[clause : role.end]):
            own = cues.PROCEDURE.search(text, clause, role.end) or cues.CHARGES.search(text, clause, role.end)
            return own is not None
        return cues.PROCEDURE.search(text, lo, hi) is not None

    # the matter

    def _names(self, clause: int, head: int, role: _Role, group: Sequence[Figure]) -> list[_Name]:
        """The matters: one, or as many as the list of figures has, or one for each coordinated name."""
        count, timed = len(group), group[0].kind == "duration"
        whole = self._name(clause, head, timed)
        if role.object and count == 1 and not (role.kind == "within" and whole.own):
            name = self._name(*role.object, timed)
            if name.own or not whole.own:
                return [replace(name, at=role.head)]
        parts = [self._name(*part, timed) for part in _coordinated(self.text, clause, head)]
        if len(parts) == 1:
            return [whole] * count
        if count > 1:
            apart = len(parts) == count
        else:
            kinds = {part.measure for part in parts}
            own = all(part.own for part in parts)
            both = own and cues.BOTH.search(self.text, clause, group[0].start) is not None
            apart = both or (None not in kinds and (own or len(kinds) > 1))
        if not apart:
            return [whole] * count
        return [replace(part, text=text, at=parts[0].at) for part, text in zip(parts, _restored(parts), strict=True)]

    def _name(self, lo: int, hi: int, timed: bool = False) -> _Name:
        text = self.text
        measure = last_noun(text, max(lo, hi - 24), hi, 10)
        first, last = clean(text, lo, hi, noun=not timed or measure == "time")
        name = text[first:last]
        if not is_generic(name):
            return _Name(name, True, first, measure)
        if found := doer(text, lo, first):
            return _Name(text[found[0] : found[1]], True, found[0], measure)
        while first == last and lo < hi and text[lo] in "、，,（( ":
            lo += 1
        return _Name(name if len(name) > 1 else None, False, first if first < last else lo, measure)

    def _contexts(self, clause: int, current: Sequence[Change], count: int) -> list[str | None]:
        """The matters where the clause names none: those of the statement before it, or the topic of the clauses before it."""
        if current and current[-1].matter and current[-1].end >= clause - 4:
            told = current if len(current) == count else [current[-1]] * count
            return [self._told(change) for change in told]
        line = self.scene.reading.line_at(clause)
        return [topic(self.text, max(line.start if line else 0, clause - 2 * _WORDS), clause)] * count

    def _planned(self, clause: int) -> str | None:
        """What was planned for a day that it came before: 项目原定5月10日开工，实际提前了38天."""
        plan = cues.PLAN.search(self.text, max(self.start, clause - _WORDS), clause)
        if plan is None:
            return None
        first, last = clean(self.text, max(self.floor, self._clause(plan.start())), plan.start())
        return self.text[max(first, self.text.rfind("的", first, last) + 1) : last] + plan["done"]

    def _told(self, change: Change) -> str | None:
        matter = change.matter or ""
        for tail in ("跑动", "平均", "申请", "申报"):
            matter = matter.removesuffix(tail)
        return None if is_generic(matter) else matter


# --- figures ------------------------------------------------------------------------------------------------------------


def _with_object(role: _Role, match: re.Match[str], at: int) -> _Role | None:
    """The role with the words between its verb and its figure, none where they are other words than what is cut."""
    if not match["object"]:
        return role
    if not cues.NOUN_LAST.search(match["object"]):
        return None
    return replace(role, object=(at + match.start("object"), at + match.end("object")))


def _slot(figure: Figure, role: _Role) -> str:
    if figure.kind == "share":
        return "ratio"
    return "cut" if role.kind in ("by", "ahead") else "after"


def _fill(change: Change, figure: Figure, role: _Role) -> None:
    """Puts the figure into its place of the change; a unit of time that only one of two figures has holds for both."""
    if change.before and change.before.kind == "duration":
        figure = _as_duration(figure, change.before)
    elif change.before and figure.kind == "duration":
        change.before = _as_duration(change.before, figure)
    setattr(change, _slot(figure, role), figure)
    change.left = change.left or role.kind == "left"
    change.end = max(change.end, role.end)


def _is_bare(figure: Figure) -> bool:
    return figure.kind in _COUNTS and figure.unit in _BARE


def _as_duration(figure: Figure, unit: Figure) -> Figure:
    """20个 as 20 working days where the other figure says 工作日 (从60个工作日压减至20个)."""
    return replace(figure, kind="duration", unit=unit.unit) if _is_bare(figure) else figure


def _comparable(before: Figure, figure: Figure) -> bool:
    """Whether the one can be what was needed before the other; a share is cut of any figure (比法定的20天压缩60%)."""
    if before.kind == "share":
        return False
    if figure.kind in ("share", before.kind):
        return True
    return all(one.kind == "duration" or one.kind in _COUNTS for one in (before, figure))


def _is_cut(change: Change) -> bool:
    """Whether the change is whole and a fall: a rise is no cut."""
    before, after = change.before, change.after
    if change.measure == "time" and any(f.kind != "duration" for f in (before, after, change.cut) if f):
        return False
    if before and after and before.unit == after.unit and before.value is not None and after.value is not None:
        return after.value < before.value or (before.upper is not None and after.value < before.upper)
    return bool(after or change.cut or change.ratio)


def _restored(parts: Sequence[_Name]) -> list[str | None]:
    """The names of a coordination with what they share: 广西口岸进口、出口整体通关 are 广西口岸进口整体通关 and 广西口岸出口整体通关.

    Only where the parts rhyme (进口, 出口) is it plain how long the parallel words are.
    """
    names = [part.text for part in parts]
    first, last = names[0], names[-1]
    if not first or not last:
        return names
    at = last.find(first[-1], 1, 4) if len(first) > 1 else 0
    if at < 0 or len(first) <= at:
        return names
    lead, tail = first[: -at - 1], last[at + 1 :]
    restored: list[str | None] = [f"{name}{tail}" if name is first else f"{lead}{name}{tail}" for name in names[:-1]]
    return [*restored, lead + last]


def _coordinated(text: str, lo: int, hi: int) -> list[tuple[int, int]]:
    """The coordinated parts of a stretch: A、B和C."""
    parts, start = [], lo
    for match in cues.COORDINATION.finditer(text, lo, hi):
        parts.append((start, match.start()))
        start = match.end()
    parts.append((start, hi))
    return parts
