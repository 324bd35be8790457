"""Statements that something was cut: what time_limit_reduction and procedure_reduction share.

A statement is read sentence by sentence and figure by figure. The words between a figure and the one before it give it a
role: 从/由 A is what was needed before, 压缩至 B what is needed now (至, 到, 为, 成), 压缩 C with no such mark is what was
cut off (a length of time, a number, a share), 压缩至原来的 D is the share that is left. Figures that stand in one statement
(由20天压缩至5天，提速75%) become one `Change`; lists (分别压缩至9个、7个工作日) become one each. What the figure measures is
told by its unit and by the noun it stands with: 时限 is time, 环节 steps, 材料 documents. The rules of the two types pick
their own changes out of these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ...models.facts import ProcedureReduction, TimeLimitReduction
from ...models.figure import Figure
from ...rules import Example, Made, Rule, Scene, View
from . import cues
from .changes import Change, Form, fill, is_cut, ratio_of, slot
from .cues import Measure, last_noun, measure_of
from .matters import is_generic, is_procedure
from .names import SentenceNames, coordinated, names_no_matter, restored
from .roles import COUNTS, OFFICE_UNITS, SET_AGAINST, WORDS, Once, Role, RoleKind, is_marked


def changes(view: View) -> Sequence[Change]:
    """The changes that the view's figure leads."""
    scene = view.scene
    page = changes_of_page(scene)
    found = page.get(view.start)
    if found is None and not isinstance(view.anchor, Figure):  # a fraction: its sentence may hold no figure
        start, end = view.sentence
        if not scene.figures_between(start, end):
            found = page[view.start] = [
                one for one in _read_sentence(scene, start, end, False) if one.lead.start == view.start
            ]
    return found or ()


def changes_of_page(scene: Scene) -> dict[int, list[Change]]:
    """The changes of the sentences with figures, under the place of the figure that leads them."""
    page: dict[int, list[Change]] | None = scene.notes.get(__name__)
    if page is None:
        page = scene.notes[__name__] = _read_page(scene)
    return page


_DAYS = frozenset({"day", "workday", "week", "month"})
_TIMES = frozenset("次趟道")
"""Units of much besides: buses make 趟 and trades have 道 of work."""
_HOURS = frozenset({"hour", "minute", "second"})
_NEXT = 2
"""How far the end of a statement and the sentence that takes it up may be apart."""
_SOON = 24
"""Within how many characters that one says so."""
_NO_NAME = 3
"""Longer words (群众等待, 承诺办结) say more than what was spoken of before, though no procedure's name; 办理, 审批 do not."""
_WEIGHT = 30
"""More than a count's or a rate's: their figures stand in statements of a cut as well."""


def reduction_rule(
    makes: type[TimeLimitReduction] | type[ProcedureReduction],
    own: Callable[[Change], dict[str, object]],
    name: str,
    on: frozenset[str] | str,
    forms: Sequence[Form],
    *,
    examples: tuple[Example, ...],
    counters: tuple[str, ...],
) -> Rule:
    """The rule of a type that makes its facts, with its `own` fields, of the changes of these forms that a figure leads."""
    timed = makes is TimeLimitReduction

    def read(view: View) -> Iterator[Made]:
        for change in changes(view):
            if (change.measure == "time") == timed and change.form in forms:
                ratio, bound = ratio_of(change)
                fields = {**own(change), "matter": change.matter, "ratio": ratio, "ratio_bound": bound}
                yield Made(change.start, change.end, fields, uses=change.uses)

    name = f"{'time_limit_reduction' if timed else 'procedure_reduction'}/{name}"
    return Rule(name, makes, on, read, examples, counters, weight=_WEIGHT, gate=changes, page_gate=changes_of_page)


def _read_page(scene: Scene) -> dict[int, list[Change]]:
    found: dict[int, list[Change]] = {}
    once: Sequence[Once] = ()
    last: Change | None = None
    timed_before = False
    for start, end, timed, told in _sentences(scene):
        if not told:
            continue
        if once and not _near(scene, once[-1].end, start):
            once = ()
        if last is not None and not _near(scene, last.end, start):
            last, timed_before = None, False
        if once or (timed and timed_before) or cues.may_cut(scene.text, start, end, timed):
            sentence = _Statements(scene, start, end, once, timed_before, last)
            for change in sentence.read():
                found.setdefault(change.lead.start, []).append(change)
                last, timed_before = change, timed_before or change.measure == "time"
            once = sentence.once
    return found


def _near(scene: Scene, end: int, start: int) -> bool:
    """Whether a sentence that begins at `start` goes on with what was told up to `end`."""
    return start - end <= SET_AGAINST and scene.reading.line_index(end) == scene.reading.line_index(start)


def _sentences(scene: Scene) -> Iterator[tuple[int, int, bool, bool]]:
    """The sentences with figures: where they begin and end, whether a length of time stands in them, and whether more than dates do."""
    text = scene.text
    start, end = 0, -1
    timed = told = False
    for figure in scene.figures:
        if figure.start > end:
            if end >= 0:
                yield start, end, timed, told
            start, end = scene.reading.sentence(figure.start)
            timed, told = False, text.find("/", start, end) >= 0
        timed = timed or figure.kind == "duration"
        told = told or figure.kind != "date" or is_marked(text, figure)
    if end >= 0:
        yield start, end, timed, told


def _read_sentence(scene: Scene, start: int, end: int, timed: bool) -> Iterable[Change]:
    """The changes of a sentence; `timed` where a length of time stands in it."""
    return _Statements(scene, start, end).read() if cues.may_cut(scene.text, start, end, timed) else ()


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


class _Statements(SentenceNames):
    """One sentence read from left to right: its figures put together into statements."""

    def __init__(self, scene: Scene, start: int, end: int, once: Sequence[Once] = (), timed: bool = False, last: Change | None = None) -> None:
        super().__init__(scene, start, end, once, timed)
        self.last = last
        """The statement right before this sentence."""

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
            if role.kind == "was":
                self._note_once(group, role, current, i)
                i += len(group)
                continue
            before, head = self.before(group, role, i)
            if not before and (once := self._set_against(group, role)):
                before = list(once.figures)
            if before:
                self._forget(before[0])
            if self.olds and len(group) > 1:
                group, role = [self.figures[i]], replace(role, end=self.figures[i].end)  # 压缩到6天、|3个 are as different as what was needed before
            i += len(group)
            told = self._told_more(found, current, group, role)
            if told and self._continues(told, before, head, group, role):
                if told is not current and told[-1] is not found[-1]:
                    found[-1:] = told  # one statement for all of them is now one for each
                current = told
                for k, change in enumerate(current):
                    if before:
                        change.before = before[min(k, len(before) - 1)]
                    fill(change, group[min(k, len(group) - 1)], role)
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
        return filter(is_cut, found)

    def _note_once(self, group: Sequence[Figure], role: Role, current: Sequence[Change], i: int) -> None:
        """Gives what was needed once to the statement right before it (只要5天，过去要20天), or keeps it for one that follows."""
        change = current[-1] if current else self._just_told(group[0])
        if (
            change is not None
            and change.before is None
            and change.after is not None
            and change.after.kind == group[0].kind
            and (change.after.kind == "duration" or change.after.unit == group[0].unit)
            and self._turns_back(change, group[0], role.end)
        ):
            change.before, change.end = group[0], role.end
            self.free, self.floor = i + len(group), role.end
        else:
            stop = min(self.end, role.end + 16)
            noun = cues.NOUN_NEXT.match(self.text, role.end, stop)
            end = noun.end() if noun else role.end
            self.once.append(Once(group, self.clause(group[0].start), end, self.counted(group[-1], stop, group[0].start)))

    def _turns_back(self, change: Change, old: Figure, end: int) -> bool:
        """Whether `old` says what that of a change took once: in the next clause, as the next sentence, or as its object."""
        if cues.DONE_OF_OLD.fullmatch(self.text, change.end, old.start):
            return True
        return (change.end < self.start or self.follows(change.end, old.start)) and not self.told_anew(end)

    def _just_told(self, old: Figure) -> Change | None:
        """The time told at the very end of the sentence before, where this one begins with what it was: 只花3天。|过去要20天."""
        last = self.last
        if last is None or last.measure != "time" or last.form != "spent" or self.start - last.end > _NEXT:
            return None
        if old.start - self.start > _SOON or last.after is None or last.after.value is None or old.value is None:
            return None
        return last if last.after.unit != old.unit or last.after.value < old.value else None

    def _forget(self, told: Figure) -> None:
        """What was needed once is told of with one statement: it and the like of it are for no other."""
        unit = told.unit if told.kind == "quantity" else None
        self.once = [
            once for once in self.once if once.figures[0].kind != told.kind or unit not in (None, once.figures[0].unit)
        ]

    def _set_against(self, group: Sequence[Figure], role: Role) -> Once | None:
        """What was needed once, where this says what is needed now, clauses or a sentence behind it."""
        once = self.once_like(group[0], role.end, role.head) if self.once else None
        if once is None or role.kind not in ("to", "spent", "takes", "now", "within"):
            return None
        same_sentence = once.clause >= self.start
        if not same_sentence and not (cues.NOW_WORD.search(self.text, self.start, role.end) or role.kind in ("spent", "now")):
            return None
        return once

    def _begin(
        self, before: list[Figure], head: int, group: list[Figure], role: Role, i: int, current: Sequence[Change]
    ) -> list[Change]:
        """The changes of a new statement: one for each figure of the list, or for each of the matters that share one figure."""
        clause = max(self.floor, self.clause(head), head - WORDS)
        if role.kind in ("by", "to") and not role.object:
            clause, head = self._topicalised(clause, head)
        listed = max(len(group), len(before))
        if listed > 1 and role.kind in ("spent", "takes", "to") and not role.object:
            clause, head = self._listed_before(clause, head, listed)
        if role.kind == "merged":
            return self._merge(group[0], role, clause, current)
        if not before and (role.kind == "now" or (role.vague and not self._cuts_on(clause, group, role, current))):
            return []
        if role.kind == "takes" and not before and group[0].unit not in OFFICE_UNITS and not self.cut_follows(role.end, i):
            return []  # how long something takes is news only by its cut
        count = len(group)
        self.subject = clause, head
        names = self.names(clause, head, role, group, len(before))[: 1 if self.olds else None]
        if before and not names[0].own:
            window = max(self.floor, head - WORDS)
            needed = cues.WHAT_NEEDED.search(self.text, window, role.head)
            if needed is not None and needed.start("done") == before[-1].end:
                names = [replace(self.name(*needed.span("what")), at=needed.start())]
        contexts: list[str | None] = []
        if role.kind == "ahead" and not names[0].own:
            contexts = [self.planned(clause, self.text[group[-1].end : role.end])] * len(names)
        elif not all(name.own for name in names):
            apart = bool(before) and before[-1].end < clause
            contexts = [self.needed(before[0]) if apart else None] * len(names)
            if contexts[0] is None:
                contexts = self._contexts(clause, current, len(names))
        made: list[Change] = []
        for k in range(max(count, len(names))):
            figure, name = group[min(k, count - 1)], names[min(k, len(names) - 1)]
            old = before[min(k, len(before) - 1)] if before else None
            measure = self._measure(figure, old, role, clause, head)
            if len(names) > 1 and name.measure and figure.kind != "duration":
                measure = name.measure
            if measure is None and figure.kind == "share" and self._goes_on(clause, current, name.text, role):
                measure = current[-1].measure
            if measure is None or not self._sound(measure, figure, old, role, clause):
                return []
            said = name.own or (len(name.text or "") > _NO_NAME and not names_no_matter(name.text))
            context = None if said else contexts[k]
            matter = name.text if context is None or (name.text and is_generic(context)) else context
            change = Change(_FORMS[role.kind], measure, name.at, role.end, (before or group)[0], matter, old)
            change.shares = count == 1 and any((one.measure == "time") != (measure == "time") for one in made)
            change.shares = change.shares or (
                role.verb == "取消" and figure.unit == "项"
            )  # entries of a list are counted too
            fill(change, figure, role)
            made.append(change)
        return made

    def _goes_on(self, clause: int, current: Sequence[Change], name: str | None, role: Role) -> bool:
        """Whether the clause tells of another matter what the one before it told of the first: 审批缩短至40天，其中环评|缩减70%."""
        if not current or current[-1].measure != "time" or self.clause(clause - 1) > current[-1].end:
            return False
        return is_procedure(name) or cues.AGAIN.search(self.text, clause, role.head) is not None

    def _cuts_on(self, clause: int, group: Sequence[Figure], role: Role, current: Sequence[Change]) -> bool:
        """Whether words that may tell a cut follow one: 资料压到9份，归并成两个|环节."""
        return bool(current) and role.end > group[-1].end and self.clause(clause - 1) <= current[-1].end < clause

    def _only_continues(self, clause: int, head: int) -> bool:
        """Whether the clause goes on from the one before it with nothing of its own up to `head`."""
        comma = clause - 1
        return comma > self.floor and self.text[comma] in "，," and cues.CONTINUES.fullmatch(self.text, clause, head) is not None

    def _topicalised(self, clause: int, head: int) -> tuple[int, int]:
        """The clause before, where it ends with what is cut and this one only says how much: 验放时间，较上年压缩一成."""
        if not self._only_continues(clause, head):
            return clause, head
        comma = clause - 1
        if last_noun(self.text, clause, head) or not last_noun(self.text, max(self.floor, comma - 12), comma, 0):
            return clause, head
        return max(self.floor, self.clause(comma - 1), comma - WORDS), comma

    def _listed_before(self, clause: int, head: int, count: int) -> tuple[int, int]:
        """The clause before, where it lists as many matters as there are figures: A、B和C，平均用时分别为x、y和z."""
        if not self._only_continues(clause, head):
            return clause, head
        comma = clause - 1
        start = max(self.floor, self.clause(comma - 1), comma - WORDS)
        together = cues.TOGETHER.search(self.text, start, comma)
        comma = together.start() if together else comma
        return (start, comma) if len(coordinated(self.text, start, comma)) == count else (clause, head)

    def _more_results(self, found: list[Change], change: Change, role: Role, i: int) -> int:
        """Results of other kinds under the same verb: 压缩至1个环节、1天内办结、零成本."""
        if role.kind not in ("to", "by"):
            return i
        end = role.end
        olds, self.olds = list(self.olds), ()
        parts = coordinated(self.text, *self.subject)
        parts = parts[1:] if len(parts) == len(olds) + 1 else []
        while i < len(self.figures):
            figure = self.figures[i]
            next_role = self._role_end(figure, role)
            start, matter = change.start, change.matter
            if end == figure.start or cues.MIXED.fullmatch(self.text, end, figure.start):
                measure = self._measure(figure, olds[0] if olds else None, next_role, figure.start, figure.start)
                if measure is None and parts:
                    measure = last_noun(self.text, *parts[0], 0)
                if parts:
                    matter = self.name(*parts.pop(0), figure.kind == "duration").text or matter
            elif (
                role.object
                and cues.LISTED.fullmatch(self.text, end, figure.start)
                and not cues.VERB.search(self.text, end, figure.start)
            ):
                measure = last_noun(self.text, end, figure.start, 0)  # 减少材料90种、审批环节|20个
                name = self.name(end + 1, figure.start)
                start, matter = end + 1, name.text or matter
            else:
                break
            if measure is None:
                break
            old = olds.pop(0) if olds else None
            more = Change(change.form, measure, start, next_role.end, old or figure, matter, old)
            fill(more, figure, role)
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
        """六个事项整合为“一件事”: the one is no figure of its own."""
        match = cues.MERGED.match(self.text, figure.end, role.end)
        noun = cues.NOUN_NEXT.match(self.text, figure.end, role.end)
        measure = measure_of(noun) if noun else cues.UNIT_MEASURES.get(figure.unit, "items")
        near = cues.PROCEDURE.search(self.text, max(self.start, clause - WORDS), min(self.end, role.end + WORDS))
        if match is None or measure in (None, "time") or not near or figure.value is None or figure.value < 2:
            return []
        one = Figure("number", match.start("one"), match.end("one"), match["one"], Decimal(1), unit=figure.unit)
        name = self.name(clause, figure.start)
        matter = self._contexts(clause, current, 1)[0] or name.text
        return [Change("merged", measure or "items", name.at, role.end, figure, matter, figure, one)]

    def _told_more(
        self, found: list[Change], current: list[Change], group: Sequence[Figure], role: Role
    ) -> list[Change]:
        """The changes that a list of figures may say more of: the statement before it, split where it was one for all
        (A、B时限压缩三成，分别减至7天、9天), or as many statements as it has figures (进口降到6小时，出口仅1小时，分别压缩28%和一半).
        """
        count = len(group)
        if count == 1 or len(current) == count or not current:
            return current
        if not cues.DIVIDED.search(self.text, current[-1].end, group[0].start):
            return current
        parts = [self.name(*part) for part in coordinated(self.text, *self.subject)]
        if found[-1] is current[0] and len(current) == 1 and len(parts) == count:
            names = zip(parts, restored(parts), strict=True)
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
        if len(group) < len(current) and cues.ON_AVERAGE.search(self.text, change.end, figure.start):
            return False  # A、B分别压缩至5天、9天，平均压缩40%
        if any(getattr(one, slot(figure, role)) is not None for one in current):
            return False
        if figure.kind != "share" and (figure.kind == "duration") != (change.measure == "time"):
            return False
        if head - change.end > 40:
            return False
        if not cues.CONTINUES.fullmatch(self.text, change.end, head) and not self.compared(change.end, head):
            return False
        if role.object:
            lo, hi = role.object
            return hi - lo <= 4 and (
                (figure.kind == "duration" and role.kind in ("by", "ahead")) or last_noun(self.text, lo, hi) == change.measure
            )
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
        if role.verb == "少" and self.text.startswith(("跑", "走"), role.head + 1):
            return "visits"
        if role.object and (measure := last_noun(self.text, *role.object)):
            return measure
        if figure.kind == "share" and (
            role.verb == "提速" or cues.PHASE.search(self.text, max(clause, head - 10), head)
        ):
            return "time"
        for end in (head, role.head):  # 审批事项由75项压缩到.., 75项审批事项压缩到..
            if measure := last_noun(self.text, max(clause, end - 24), end, 10):
                return measure
        return cues.UNIT_MEASURES.get(figure.unit) if before and figure.kind == "quantity" else None

    def _sound(self, measure: Measure, figure: Figure, before: Figure | None, role: Role, clause: int) -> bool:
        """Whether the words around make it a procedure that is cut, and not a train ride or a factory's costs."""
        if role.kind == "ahead":
            return True
        text = self.text
        lo, hi = max(self.start, clause - 40), min(self.end, role.end + 30)
        if measure == "time":
            near = clause if role.kind in ("to", "by", "left") else max(self.start, clause - 20)
            if cues.TRAVEL.search(text, near, hi) or (not (before and before.end < clause) and cues.SPANS.search(text, clause, role.end)):
                return False
            if role.verb.startswith("少等"):
                return True
            if role.verb.startswith(("节", "省")) and figure.unit in _DAYS and cues.SERVED.search(text, clause, role.head):
                return True
            if role.verb == "减免":
                return False  # 减免时间 is how long something is remitted
            if before and (role.kind in ("now", "spent", "takes") or before.start < clause):
                line = self.scene.reading.line_at(before.start)
                since = max(line.start if line else 0, before.start - WORDS)
                if cues.PROCEDURE.search(text, min(since, lo), hi) or cues.DEALING.search(text, since, min(self.end, role.end + 6)):
                    return True
                return cues.FINISHED.search(text, since, role.end) is not None
            if before or role.kind == "within" or (role.kind == "to" and figure.unit in OFFICE_UNITS):
                return True
            if role.kind == "spent" and (role.object or (self.timed and figure.unit in _DAYS)):
                return True
            if role.kind in ("spent", "takes"):
                built = cues.BUILT.match(text, role.end, self.end) or (
                    text.find("从", lo, role.head) >= 0
                    and (cues.FINISHED.search(text, lo, role.head) or cues.DEALING.search(text, lo, role.head))
                )
                built = built or (figure.unit not in _HOURS and cues.WAY.search(text, clause, role.head))
                built = built or cues.DONE_OF_OLD.match(text, role.end, hi) or cues.BEATS.match(text, role.end, hi) or (role.kind == "takes" and cues.FINISHED.search(text, clause, role.end))
                return figure.value is not None and (built or cues.PROCEDURE.search(text, lo, hi)) is not None
            if role.object or last_noun(text, clause, role.head, 8) == "time":
                return True
            if role.kind == "to" and figure.bound == "at_most" and role.verb in cues.PRESSED and figure.unit in _DAYS:
                return True  # 这类项目压到45天以内
        elif cues.MATERIAL.search(text, clause, role.end):
            return False
        elif measure == "items" or role.kind == "now" or role.verb == "少" or (before and before.unit in cues.UNIT_MEASURES and before.unit not in _TIMES):
            return True
        elif figure.text != "零" and (figure.kind == "money") != (measure == "cost") and figure.kind != "share":
            return False
        elif measure == "cost" and not (
            self.free and ("费" in text[clause : role.end] or text.startswith("成本", clause))
        ):
            own = cues.PROCEDURE.search(text, clause, role.end) or cues.CHARGES.search(text, clause, role.end)
            return own is not None
        return self.free > 0 or cues.PROCEDURE.search(text, lo, hi) is not None

    # the matter, where the clause names none

    def _contexts(self, clause: int, current: Sequence[Change], count: int) -> list[str | None]:
        """The matters where the clause names none: those of the statement before it, or the topic of the clauses before it."""
        if current and current[-1].matter and current[-1].end >= clause - 4:
            told = current if len(current) == count else [current[-1]] * count
            if all(names := [self._told(change) for change in told]):
                return names
        topic = self.topic(clause)
        if topic is None and (last := current[-1] if current else self.last) is not None and clause - last.end < WORDS:
            topic = self._told(last)
        return [topic] * count

    def _told(self, change: Change) -> str | None:
        matter = change.matter or ""
        for tail in ("跑动", "平均", "申请", "申报"):
            matter = matter.removesuffix(tail)
        if "实施的" in matter:  # 某区实施的审批: nothing of the next statement's but who is spoken of
            matter = matter.rpartition("实施的")[2].removesuffix("审批")
        return None if is_generic(matter) else matter
