"""Statements that something was cut: what time_limit_reduction and procedure_reduction share.

A statement is read sentence by sentence and figure by figure. The words between a figure and the one before it give it a
role: 从/由 A is what was needed before, 压缩至 B what is needed now (至, 到, 为, 成), 压缩 C with no such mark is what was
cut off (a length of time, a number, a share), 压缩至原来的 D is the share that is left. Figures that stand in one statement
(由20天压缩至5天，提速75%) become one `Change`; lists (分别压缩至8个、5个工作日) become one each. What the figure measures is
told by its unit and by the noun it stands with: 时限 is time, 环节 steps, 材料 documents. The rules of the two types pick
their own changes out of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Literal

from ..models.figure import Figure
from ..rules import Scene, View
from . import reduction_cues as cues
from .matters import act, clean, doer, is_generic, limit, named, topic
from .reduction_cues import Measure, last_noun, measure_of
from .reduction_roles import COUNTS, OFFICE_UNITS, WORDS, Role, RoleKind, SentenceFigures, as_duration

Form = Literal["result", "cut", "ahead", "spent", "within", "merged"]
"""How it was said: 压缩至 B; 压缩 C; 提前 C; 仅用 B; B 内办结; N 项整合为一件事."""


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
    """The changes that the view's figure leads."""
    scene = view.scene
    page: dict[int, list[Change]] | None = scene.notes.get(__name__)
    if page is None:
        page = scene.notes[__name__] = _read_page(scene)
    found = page.get(view.start)
    if found is None and not isinstance(view.anchor, Figure):  # a fraction: its sentence may hold no figure
        start, end = view.sentence
        if not scene.figures_between(start, end):
            found = page[view.start] = [one for one in _read_sentence(scene, start, end) if one.lead.start == view.start]
    return found or ()


def _read_page(scene: Scene) -> dict[int, list[Change]]:
    """The changes of every sentence with figures, under the place of the figure that leads them."""
    found: dict[int, list[Change]] = {}
    end = -1
    for figure in scene.figures:
        if figure.start > end:
            start, end = scene.reading.sentence(figure.start)
            for change in _read_sentence(scene, start, end):
                found.setdefault(change.lead.start, []).append(change)
    return found


def _read_sentence(scene: Scene, start: int, end: int) -> Iterable[Change]:
    timed = any(figure.kind == "duration" for figure in scene.figures_between(start, end))
    return _Statements(scene, start, end).read() if cues.may_cut(scene.text, start, end, timed) else ()


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

_FORMS: dict[RoleKind, Form] = {
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
class _Name:
    """A matter as the clause names it (`own` where it is more than 办理 or 申请), and where the evidence begins."""

    text: str | None
    own: bool
    at: int
    measure: Measure | None = None


class _Statements(SentenceFigures):
    """One sentence read from left to right: its figures put together into statements."""

    def read(self) -> Iterator[Change]:
        found: list[Change] = []
        current: list[Change] = []
        i = 0
        while i < len(self.figures):
            group = self.group_at(i)
            role = self.role(group, max(self.floor, self.clause(group[0].start))) or self.elliptic(group, i)
            if role is None:
                i += 1
                continue
            before, head = self.before(group, role, i)
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
            self.timed = self.timed or current[-1].measure == "time"
            self.free = i
        return filter(_is_cut, found)

    def _begin(
        self, before: list[Figure], head: int, group: list[Figure], role: Role, i: int, current: Sequence[Change]
    ) -> list[Change]:
        """The changes of a new statement: one for each figure of the list, or for each of the matters that share one figure."""
        clause = max(self.floor, self.clause(head), head - WORDS)
        if role.kind in ("by", "to") and not before and not role.object:
            clause, head = self._topicalised(clause, head)
        elif role.kind in ("spent", "takes") and len(group) > 1:
            clause, head = self._listed_before(clause, head, len(group))
        if role.kind == "merged":
            return self._merge(group[0], role, clause, current)
        if not before and (role.vague or role.kind == "now"):
            return []
        if role.kind == "takes" and group[0].unit not in OFFICE_UNITS and not self.cut_follows(role.end, i):
            return []  # how long something takes is news only by its cut
        count = len(group)
        self.subject = clause, head
        names = self._names(clause, head, role, group)
        contexts: list[str | None] = []
        if role.kind == "ahead" and not names[0].own:
            contexts = [self._planned(clause)] * len(names)
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
        return max(self.floor, self.clause(comma - 1), comma - WORDS), comma

    def _listed_before(self, clause: int, head: int, count: int) -> tuple[int, int]:
        """The clause before, where it lists as many matters as there are figures: A、B和C，平均用时分别为x、y和z."""
        comma = clause - 1
        if (
            comma <= self.floor
            or self.text[comma] not in "，,"
            or not cues.CONTINUES.fullmatch(self.text, clause, head)
        ):
            return clause, head
        start = max(self.floor, self.clause(comma - 1), comma - WORDS)
        return (start, comma) if len(_coordinated(self.text, start, comma)) == count else (clause, head)

    def _more_results(self, found: list[Change], change: Change, role: Role, i: int) -> int:
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

    def _role_end(self, figure: Figure, role: Role) -> Role:
        end = figure.end
        if figure.kind in COUNTS and (noun := cues.NOUN_NEXT.match(self.text, end, min(self.end, end + 16))):
            end = noun.end()
        return replace(role, end=end, object=None)

    def _merge(self, figure: Figure, role: Role, clause: int, current: Sequence[Change]) -> list[Change]:
        """四个事项整合为“一件事”: the one is no figure of its own."""
        match = cues.MERGED.match(self.text, figure.end, role.end)
        noun = cues.NOUN_NEXT.match(self.text, figure.end, role.end)
        measure = measure_of(noun) if noun else cues.UNIT_MEASURES.get(figure.unit, "items")
        near = cues.PROCEDURE.search(self.text, max(self.start, clause - WORDS), min(self.end, role.end + WORDS))
        if match is None or measure in (None, "time") or not near or figure.value is None or figure.value < 2:
            return []
        one = Figure("number", match.start("one"), match.end("one"), match["one"], Decimal(1), unit=figure.unit)
        name = self._name(clause, figure.start)
        matter = self._contexts(clause, current, 1)[0] or name.text
        return [Change("merged", measure or "items", name.at, role.end, figure, matter, figure, one)]

    def _told_more(
        self, found: list[Change], current: list[Change], group: Sequence[Figure], role: Role
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
        self, current: list[Change], before: list[Figure], head: int, group: Sequence[Figure], role: Role
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

    # what is measured, and whether it is a procedure's

    def _measure(self, figure: Figure, before: Figure | None, role: Role, clause: int, head: int) -> Measure | None:
        for counted in (figure, before):
            if counted is None:
                continue
            if counted.kind == "duration":
                return "time"
            stop = min(self.end, counted.end + 16)
            if counted.kind in COUNTS and (match := cues.NOUN_NEXT.match(self.text, counted.end, stop)):
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

    def _sound(self, measure: Measure, figure: Figure, before: Figure | None, role: Role, clause: int) -> bool:
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
            if before or role.kind == "within" or (role.kind == "to" and figure.unit in OFFICE_UNITS):
                return True
            if role.kind in ("spent", "takes"):
                built = text.find("从", clause, role.head) >= 0 and cues.FINISHED.search(text, clause, role.head)
                return figure.value is not None and (built or cues.PROCEDURE.search(text, lo, hi)) is not None
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

    def _names(self, clause: int, head: int, role: Role, group: Sequence[Figure]) -> list[_Name]:
        """The matters: one, or as many as the list of figures has, or one for each coordinated name."""
        count, timed = len(group), group[0].kind == "duration"
        whole = self._name(clause, head, timed)
        if role.object and count == 1 and not (role.kind in ("within", "spent") and self._is_told(whole)):
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

    def _is_told(self, name: _Name) -> bool:
        """Whether the words before say what is done, and not only who does it (公司仅用9天就取得了施工许可证)."""
        return name.own and cues.PROCEDURE.search(name.text or "") is not None

    def _name(self, lo: int, hi: int, timed: bool = False) -> _Name:
        text = self.text
        measure = last_noun(text, max(lo, hi - 24), hi, 10)
        first, last = clean(text, lo, hi, noun=not timed or measure == "time")
        name = named(text, first, last)
        if not is_generic(name):
            return _Name(name, True, first, measure)
        if found := doer(text, lo, first):
            return _Name(text[found[0] : found[1]], True, found[0], measure)
        while first == last and lo < hi and text[lo] in "、，,（( ":
            lo += 1
        return _Name(name if len(name) > 1 else limit(text, lo, hi), False, first if first < last else lo, measure)

    def _contexts(self, clause: int, current: Sequence[Change], count: int) -> list[str | None]:
        """The matters where the clause names none: those of the statement before it, or the topic of the clauses before it."""
        if current and current[-1].matter and current[-1].end >= clause - 4:
            told = current if len(current) == count else [current[-1]] * count
            return [self._told(change) for change in told]
        line = self.scene.reading.line_at(clause)
        return [topic(self.text, max(line.start if line else 0, clause - 2 * WORDS), clause)] * count

    def _planned(self, clause: int) -> str | None:
        """What was planned for a day that it came before (项目原定5月10日开工，实际提前了38天), or done earlier than planned."""
        plan = cues.PLAN.search(self.text, max(self.start, clause - WORDS), clause)
        if plan is None:
            return act(self.text, max(self.floor, self.clause(clause - 1)), clause - 1) if clause > self.start else None
        first, last = clean(self.text, max(self.floor, self.clause(plan.start())), plan.start())
        return self.text[max(first, self.text.rfind("的", first, last) + 1) : last] + plan["done"]

    def _told(self, change: Change) -> str | None:
        matter = change.matter or ""
        for tail in ("跑动", "平均", "申请", "申报"):
            matter = matter.removesuffix(tail)
        return None if is_generic(matter) else matter


# --- changes ------------------------------------------------------------------------------------------------------------


def _slot(figure: Figure, role: Role) -> str:
    if figure.kind == "share":
        return "ratio"
    return "cut" if role.kind in ("by", "ahead") else "after"


def _fill(change: Change, figure: Figure, role: Role) -> None:
    """Puts the figure into its place of the change; a unit of time that only one of two figures has holds for both."""
    if change.before and change.before.kind == "duration":
        figure = as_duration(figure, change.before)
    elif change.before and figure.kind == "duration":
        change.before = as_duration(change.before, figure)
    setattr(change, _slot(figure, role), figure)
    change.left = change.left or role.kind == "left"
    change.end = max(change.end, role.end)


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
    if at < 0 or len(first) <= at or (at == 3 and first[-2] != last[2]):
        return names  # 政府投资, 社会投资 rhyme by a word, 开设企业 and 取得工业 by chance
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
