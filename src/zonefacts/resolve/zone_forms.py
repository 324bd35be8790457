"""What a text calls a zone that it has named: parts of the full name that a reader takes for the whole.

A short form leaves out the place (石嘴工业区 for 青禾旧镇石嘴工业区), words inside (青禾实验区 for 青禾航空经济综合实验区) or all but the
zone's own name (入驻石嘴); 汽开区 keeps one sign of it. None of these is a name by itself: they are looked for only where the
full one stands.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import Index, closing_words
from ..lexicon.divisions import COMMON_STEMS, Divisions
from ..lexicon.kinds import SUFFIX_BY_TEXT, TRADE_WORDS, is_generic, suffix_of
from ..names.places import TOWNSHIP
from ..names.words import tag

_ENDINGS = (
    "开发区 经开区 高新区 园区 产业园 工业园 工业区 物流园 科技园 新区 新城 新片区 示范区 试验区 实验区 片区 自贸片区 综保区 保税区 保税港区 科学城 科技城"
    " 合作区 集聚区 集中区 经济区 度假区 创意园 化工园 石化园 软件园"
).split()
"""How short forms end; each must be left of the full ending by leaving signs out, 园 becoming 园区."""

FORM_ENDS = re.compile("[区园城]")
"""The last sign of every form that has an ending."""

_OF_FIRMS = ("产业园", "产业园区", "物流园", "物流园区", "基地", "科创园", "总部园")
"""Endings of parks that may bear a company's name: with these the name alone is more likely the company."""

_BEFORE = frozenset("该此本在到从对向将把被由为于使给和与及以据按至让是的内里中、占来赴驻去过了离距由因随系属")
"""Single signs behind which a name may begin."""
_BEHIND = frozenset("的将已也在有与和从今去上下前共累拥是以到内里、及至现正还又首全")
"""Single signs that may follow a name used as a subject or a place."""

_WIDER = ("ns", "nz", "nr", "j", "nt", "nrt")
"""Tags of the dictionary's own names: these mean more than a zone that is called after them (长三角, 莫斯科)."""

_BODIES = ("管委会", "管理委员会", "党工委")


@lru_cache(maxsize=1024)
def short_forms(name: str, table: Divisions) -> frozenset[str]:
    """The forms with an ending, of three signs or more, that the name may be shortened to.

    >>> from zonefacts.lexicon import divisions
    >>> sorted(short_forms("宜宾临港经济技术开发区", divisions()))[:3]
    ['临开区', '临港开发区', '临港经开区']
    """
    suffix = suffix_of(name)
    if suffix is None:
        return frozenset()
    head = name[: -len(suffix.text)]
    cuts = _cuts(head, table)
    forms = {name[cut:] for cut in cuts[1:] if cut < len(head)}
    own = head[cuts[-1] :]
    bare = _without_trades(own)
    ends = {len(head), cuts[-1] + len(bare)}
    stems = {head[a:b] for a in cuts for b in (*cuts, *ends) if a < b}
    stems |= {stem[:-1] for stem in stems if stem in table.full and stem[:-1] in table.forms}
    for ending in _ENDINGS:
        forms.update(stem + ending for stem in stems if _leaves(ending, name[head.find(stem[:2]) + len(stem) :]))
    if len(own) >= 2 and suffix.text.endswith(("园", "园区")):
        forms.add(own + "园")
    if suffix.text == "片区" and any(zone in head for zone in ("自由贸易试验区", "自贸试验区")):
        place = head[head.rindex("区") + 1 :]
        forms |= {place + "片区", place + "自贸片区", place + "自贸区"}
    if "开发区" in suffix.text:
        forms.update(sign + "开区" for sign in head if sign != "经")
    forms.discard(name)
    return frozenset(form for form in forms if len(form) > 2 and form not in SUFFIX_BY_TEXT and FORM_ENDS.match(form[-1]))


def _cuts(head: str, table: Divisions) -> list[int]:
    """Where the parts of what stands before the ending begin: the places one in another, then the zone's own name."""
    cuts = [0]
    at = 0
    while at < len(head):
        stop = table.at(head, at, len(head))
        if stop == at or (at > 0 and head[at:stop] in COMMON_STEMS):
            break
        at = stop
        if head[at : at + 1] in ("—", "-", "－"):
            at += 1
        cuts.append(at)
    if (town := TOWNSHIP.match(head, at)) is not None:
        cuts.append(town.end())
    return cuts


def _without_trades(own: str) -> str:
    """A park's own name without what is made there (松山湖 of 松山湖科技产业园)."""
    while (trade := next((word for word in TRADE_WORDS if own.endswith(word)), None)) is not None:
        own = own[: -len(trade)]
    return own


def _leaves(ending: str, rest: str) -> bool:
    """Whether signs of the rest of a name, in order and up to its last, make the ending."""
    if not rest or (ending[-1] != rest[-1] and not (ending.endswith("园区") and rest[-1] == "园")):
        return False
    signs = iter(rest + "区")
    return all(sign in signs for sign in ending)


def own_name(name: str, index: Index) -> str | None:
    """What the zone is called without an ending, where that is no division, no trade and hardly a company.

    >>> from zonefacts.lexicon import Lexicon
    >>> own_name("太谷石嘴经济开发区", Lexicon.load().index), own_name("太谷经济开发区", Lexicon.load().index)
    ('石嘴', None)
    """
    suffix = suffix_of(name)
    if suffix is None:
        return None
    head = name[: -len(suffix.text)]
    stem = _without_trades(head[_cuts(head, index.divisions)[-1] :])
    if len(stem) < 2 or stem in index.divisions.forms or is_generic(stem):
        return None
    if (suffix.text in _OF_FIRMS or tag(stem) in _WIDER) and stem not in index.by_core:
        return None
    return stem


def begins(text: str, at: int) -> bool:
    """Whether a name may begin there: behind a mark, a preposition, a verb, a time."""
    return at == 0 or not text[at - 1].isalpha() or text[at - 1] in _BEFORE or _closes(text[at - 2 : at]) or text[at - 1] in "日月年"


def stands_alone(text: str, end: int) -> bool:
    """Whether a name without an ending is whole there, and not the beginning of a longer one."""
    sign = text[end : end + 1]
    return not sign.isalpha() or sign in _BEHIND or text.startswith(_BODIES, end) or _closes(text[end : end + 2])


def _closes(word: str) -> bool:
    return word in closing_words()
