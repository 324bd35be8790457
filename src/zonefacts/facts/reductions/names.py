"""The matters of a statement of a cut: one name, or as many as there are figures, or what was spoken of before.

`matters` tells what of a stretch of words names a procedure; here the right stretch is found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...models.figure import Figure
from . import cues
from .cues import Measure, last_noun
from .matters import act, clean, doer, is_body, is_generic, is_procedure, is_reform, limit, named, topic
from .roles import WORDS, Role, SentenceFigures


@dataclass(frozen=True, slots=True)
class Name:
    """A matter as the clause names it (`own` where it is more than 办理 or 申请), and where the evidence begins."""

    text: str | None
    own: bool
    at: int
    measure: Measure | None = None


_WHEN = ("后", "之前", "期间", "的时候")
"""How words end that say when something is done, and not what: 拿地后|7个工作日内办好施工许可."""


_WHOM = re.compile("[一每单各][个家宗件]?(?:项目|企业|公司|商户|客户)|(?:其中)?最[快短慢长]的?(?:[一每单各][个家宗件户])?")
"""一个项目|平均节省60天: who is served."""


def names_no_matter(name: str | None) -> bool:
    """Whether the words say who, by what or when, and not what is done."""
    return name is not None and (name.endswith((*_WHEN, "牵头", "负责")) or is_reform(name) or is_body(name) or _WHOM.fullmatch(name) is not None)


class SentenceNames(SentenceFigures):
    """One sentence with the names of what is cut in it."""

    def names(self, clause: int, head: int, role: Role, group: Sequence[Figure], olds: int = 0) -> list[Name]:
        """The matters: one, or as many as the list of figures (or of `olds`, what was needed before) has, or one for each
        coordinated name.
        """
        count, timed = len(group), group[0].kind == "duration"
        whole = self.name(clause, head, timed)
        if role.object and count == 1 and not (role.kind in ("within", "spent") and self._is_told(whole)):
            name = self.name(*role.object, timed)
            if name.own or not whole.own:
                return [replace(name, at=role.head)]
        spans = coordinated(self.text, clause, head)
        if 1 < count < len(spans):
            listed = coordinated(self.text, clause, head, cues.ENUMERATION)
            spans = listed if len(listed) == count else spans
        parts = [self.name(*part, timed) for part in spans]
        if len(parts) == 1:
            return [whole] * count
        if count > 1:
            apart = len(parts) == count
        else:
            kinds = {part.measure for part in parts}
            own = all(part.own for part in parts)
            both = own and cues.BOTH.search(self.text, clause, group[0].start) is not None
            apart = both or len(parts) == olds or (None not in kinds and (own or len(kinds) > 1))
        if not apart:
            return [whole] * count
        of = parts[0].text  # 审批环节和|时限: the noun alone takes what stands before the first
        named = zip(parts, restored(parts), strict=True)
        return [replace(part, text=text or of, at=parts[0].at) for part, text in named]

    def _is_told(self, name: Name) -> bool:
        """Whether the words before say what is done, and not only who does it (公司仅用9天就取得了施工许可证)."""
        text = name.text or ""
        return name.own and (is_procedure(text) or "从" in text)

    def name(self, lo: int, hi: int, timed: bool = False) -> Name:
        text = self.text
        measure = last_noun(text, max(lo, hi - 24), hi, 10)
        first, last = clean(text, lo, hi, noun=not timed or measure == "time")
        name = named(text, first, last)
        if not is_generic(name) and not names_no_matter(name):
            return Name(name, True, first, measure)
        if found := doer(text, lo, first):
            return Name(text[found[0] : found[1]], True, found[0], measure)
        while first == last and lo < hi and text[lo] in "、，,（( “":
            lo += 1
        return Name(name if len(name) > 1 else limit(text, lo, hi), False, first if first < last else lo, measure)

    def topic(self, clause: int) -> str | None:
        """The topic of the clauses before, where the clause names no matter itself."""
        line = self.scene.reading.line_at(clause)
        return topic(self.text, max(line.start if line else 0, clause - 2 * WORDS), clause)

    def needed(self, once: Figure) -> str | None:
        """What that was needed for, where it was told clauses or a sentence before (过去办齐手续|要8个月；如今45天就能办完)."""
        clause = self.clause(once.start)
        verb = cues.NEEDED.search(self.text, clause, once.start)
        name = self.name(clause, verb.start() if verb else once.start)
        if name.own and verb and not cues.DOES.search(verb.group()):
            return name.text
        if found := self.topic(clause) or self._business(clause):
            return found
        if must := cues.MUST.search(self.text, clause, once.start):
            name = self.name(clause, must.start())
        return name.text if name.own else None

    def _business(self, clause: int) -> str | None:
        """What somebody set out to do, in the clauses before: 以前一家厂|要扩建车间|，得交30份材料."""
        line = self.scene.reading.line_at(clause)
        floor = max(line.start if line else 0, clause - WORDS)
        last = None
        for last in cues.SET_OUT.finditer(self.text, floor, clause):  # noqa: B007
            pass
        return last["what"] if last else None

    def planned(self, clause: int, done: str) -> str | None:
        """What was planned for a day that it came before (码头原定9月12日开工，实际提前了21天), or done earlier than planned."""
        plan = cues.PLAN.search(self.text, max(self.start, clause - WORDS), clause)
        if plan is None and done:
            return done  # 平均提前40天|开工
        if plan is None:
            return act(self.text, max(self.floor, self.clause(clause - 1)), clause - 1) if clause > self.start else None
        first, last = clean(self.text, max(self.floor, self.clause(plan.start())), plan.start())
        return self.text[max(first, self.text.rfind("的", first, last) + 1) : last] + plan["done"]


def restored(parts: Sequence[Name]) -> list[str | None]:
    """The names of a coordination with what they share: 云港进口、出口整体通关 are 云港进口整体通关 and 云港出口整体通关.

    Only where the parts rhyme (进口, 出口) is it plain how long the parallel words are.
    """
    names = [part.text for part in parts]
    first, last = names[0], names[-1]
    if not first or not last:
        return names
    word = last.find(first[-2:] + "的", 4) if len(first) > 2 else -1
    if word > 0:  # 普通工程、需要论证工程|的消防设计
        return [*(f"{name}{last[word + 2 :]}" for name in names[:-1]), last]
    at = last.find(first[-1], 1, 4) if len(first) > 1 else 0
    if at < 0 or len(first) <= at or (at == 3 and first[-2] != last[2]):
        return names  # 政府投资, 社会投资 rhyme by a word, 开设企业 and 取得工业 by chance
    lead, tail = first[: -at - 1], last[at + 1 :]
    lead = lead if len(lead) > 1 else ""  # 商品房、厂房 share no 商
    restored: list[str | None] = [f"{name}{tail}" if name is first else f"{lead}{name}{tail}" for name in names[:-1]]
    return [*restored, lead + last]


def coordinated(text: str, lo: int, hi: int, joints: re.Pattern[str] = cues.COORDINATION) -> list[tuple[int, int]]:
    """The coordinated parts of a stretch: A、B和C."""
    parts, start = [], lo
    for match in joints.finditer(text, lo, hi):
        parts.append((start, match.start()))
        start = match.end()
    parts.append((start, hi))
    return parts
