"""How a clause opens: with a name, or with the words that measure what was named before."""

from __future__ import annotations

import re

from ..names.places import opening_end
from ..names.words import cut, is_loose
from ..rules import Scene

REACH = 200
"""How far before a figure its owner is looked for; bounds the work in a text without full stops."""
NEAR = 30
ADVERBS = re.compile(r"(?:累计|已经?|共|总计|合计|预计|计划|全部|本年|年内|将|可|完成|实现)+$")
LEAD_IN = re.compile(r"(?:累计|已经?|共|总计|合计|预计|计划|将|可|年|实现|完成|目前|设计|规模|总|现有?|可?容纳|日均|能|带动|解决|创造|新增|达产后|投产后|建成后)+")
"""Adverbs and verbs before a measure that opens its clause."""
OTHER_THING = re.compile(r"(?:该|此|本|整个|这个|这一)?(?:项目|园区|基地|工程|产业园|开发区|高新区|园)")
_DRAWN = re.compile("[^，。；、]{0,4}?(?:引进|招引|引入|入驻|落户|新建|成立)的")
"""Before a firm's name: how it came here (引进的某公司)."""


def measures(scene: Scene, clause: int, start: int) -> bool:
    """Whether nothing but adverbs stands in the clause before the words of the fact."""
    head = opening_end(scene.text, clause, start)
    return head >= start or LEAD_IN.fullmatch(scene.text, head, start) is not None


def opens_clause(scene: Scene, start: int) -> bool:
    """Whether nothing but a time, a zone or a short adverb stands between the clause's begin and this name."""
    begin = max(scene.reading.clause(start)[0], start - REACH)
    return (
        start - begin <= 2
        or start in scene.zone_ends
        or _DRAWN.fullmatch(scene.text, begin, start) is not None
        or any(figure.kind == "date" and start - figure.end <= 1 for figure in scene.figures_between(begin, start))
    )


def is_noun(phrase: str) -> bool:
    """Whether no verb, adverb or preposition stands in the phrase; one character may be part of a name (采胜街道)."""
    return phrase.isalpha() and not any(len(word) > 1 and is_loose(word) for word in cut(phrase))
