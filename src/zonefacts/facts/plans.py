"""Sections of a report that say what is to be done: under 2026年工作安排 nothing has been reached yet, whatever the verbs say."""

from __future__ import annotations

import re

from ..patterns import rare
from ..rules import Scene, View

_AHEAD = re.compile(
    r"(?:工作安排|工作打算|工作计划|工作思路|工作重点|重点工作|主要工作|工作目标|主要任务|重点任务|目标任务|预期目标|发展目标|(?:以下|下列|这些)(?:几[项个]方面)?工作)"
    r"[^，,。；;：:\n]{0,8}[：:。]?$"
)
"""What the heading of such a section, or the line that opens it, ends in."""
_BACK = re.compile("回顾|总结|完成情况|过去|去年|以来")
_HEADING = re.compile(r"(?:[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十]部分)[^。\n]{2,30}$")
_LONGEST = 48
_DONE = rare("去年|上年|同比|以来|至今|累计|目前|已")


def in_plan(view: View) -> bool:
    """Whether the figure stands in such a section, and its own clause does not look back."""
    i = view.scene.reading.line_index(view.start)
    return i in _planned_lines(view.scene) and _DONE.search(view.text, max(view.clause[0], view.start - _LONGEST), view.start) is None


def _planned_lines(scene: Scene) -> frozenset[int]:
    """The lines of the page that plans are told in: from a heading on to the next one of its kind, or the article's end."""
    known: frozenset[int] | None = scene.notes.get(__name__)
    if known is None:
        text, planned, article, ahead = scene.text, set[int](), scene.reading.lines[0].article, False
        for i, line in enumerate(scene.reading.lines):
            if line.article != article:
                article, ahead = line.article, False
            if line.end - line.start <= _LONGEST and (_AHEAD.search(text, line.start, line.end) or _HEADING.match(text, line.start, line.end)):
                ahead = _AHEAD.search(text, line.start, line.end) is not None and _BACK.search(text, line.start, line.end) is None
            elif ahead:
                planned.add(i)
        known = scene.notes[__name__] = frozenset(planned)
    return known
