"""How a zone stands in its clause: as what is told of, as where something lies, or by the way."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..names.places import opening_end
from ..reading import Reading

_ASIDE = re.compile(
    r"(?:途[经径]|穿越|起自|止于|前身[是为]|比起?|较|高于|低于|超过|距离?|区别于|不同于|学习|借鉴|对标|毗邻|紧邻|邻近|整合|合并|吸收|撤销|撤并)(?:了|原|原有的?)?$"
)
"""A zone named for comparison, as a neighbour, on a route, or as one that went into another does not become what the text is about."""
_ASIDE_BEHIND = re.compile(
    r"(?:[旁侧](?:边)?的|(?:、[^，。；、,;]{2,14}){0,8}等[0-9一二两三四五六七八九十]+[余多]?[个家]|(?:等[^，。；,;]{0,6})?的?基础上|仅?(?:一[河江水路湖街山墙]之隔|隔[河江路湖海]相望|相邻|毗邻|接壤|毗连|相距)|(?:[^，。；、,;]{0,4}[、和与][^，。；,;]{0,16})?(?:整合|合并)而|(?:[、和][^，。；,;]{0,8})?相?比(?:较|起来)?[，,、。])"
)
"""What shows behind its name that a zone is one example of many (等6家), a neighbour (一河之隔), what another grew from (基础上) or is
measured by (和X比)."""
_PLACED = re.compile(r"(?:[（(][^（()）]{1,12}[）)])?[，,]?(?:位于|地处|坐落于|坐落在)[^，。；,;\n]*")
_BY_THE_WAY = 12
"""How far before a name its bracket or the mark of a title opens."""
_REACH_OF_PLACE = 16
_VENUE = re.compile("(?:[分主]会场|会场)")
_AT = frozenset("在于设")
_LOCATING = re.compile(
    r"(?:落户于?|落地于?|落子|入驻|进驻|位于|坐落于|地处|驻|在|于|进入|布局|分布于?|集聚|聚集|集中于?|来自|布局于)"
    r"(?:位于[一-鿿]{2,8}的|[一-鿿]{1,4}[省市县区州旗盟镇乡])*$"
)
"""Verbs by which a zone named after the figure is still its own: 已有30家企业落户(晋中市)太谷经开区."""
_LOCATED = 20
"""How far before a zone such a verb stands, its province, city and county between."""
_MEANS_TO = re.compile("(?:拟|计划|决定|准备|有意)(?:投资)?(?:在|于|落户|入驻)$")
_NEXT_OF_LIST = re.compile("(?:[（(][^（()）]{1,10}[)）])?[、和与及]")


def leads(reading: Reading, start: int) -> bool:
    """Whether a zone named at `start` is what its clause is about: its first word, or where something lies or happens."""
    return opening_end(reading.text, reading.clause(start)[0], start) >= start or lies_in(reading.text, start)


def lies_in(text: str, start: int) -> bool:
    """Whether something is said to lie or take place in what begins at `start`."""
    return _LOCATING.search(text, max(0, start - _LOCATED), start) is not None


def is_planned(text: str, start: int) -> bool:
    """Whether somebody only means to build in what begins at `start` (公司拟在X投资建设)."""
    return _MEANS_TO.search(text, max(0, start - _BY_THE_WAY), start) is not None


def in_brackets(text: str, start: int) -> bool:
    """Whether a name begins inside brackets: said by the way (其中青禾园3平方公里)."""
    opening = max(text.rfind("（", max(0, start - _BY_THE_WAY), start), text.rfind("(", max(0, start - _BY_THE_WAY), start))
    return opening >= 0 and not any(mark in text[opening:start] for mark in "）)。\n")


def in_title(text: str, start: int) -> bool:
    """Whether a name is part of a document's (《某新区总体规划》)."""
    opening = text.rfind("《", max(0, start - _BY_THE_WAY), start)
    return opening >= 0 and "》" not in text[opening:start]


def lies_at(text: str, start: int, end: int) -> bool:
    """Whether nothing stands between two names but that the first lies in the second."""
    return end - start <= _REACH_OF_PLACE and _PLACED.fullmatch(text, start, end) is not None


def asides(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    """Where names begin that are there for comparison, as neighbours, venues, or as what another zone was made of.

    What goes for the first of a list goes for the rest (整合A园、B园).
    """
    found: set[int] = set()
    listed_end = -1
    last_end = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        listed = 0 < listed_end < start < listed_end + 14 and _NEXT_OF_LIST.fullmatch(text, listed_end, start) is not None
        bracketed = start == last_end + 1 and text[last_end] in "（(" and text[end : end + 1] in ("）", ")")
        if bracketed:
            found.add(start)  # 云溪经开区（青禾高新区）: its other board
        elif listed or _is_aside(text, start, end):
            found.add(start)
            listed_end = end
        last_end = max(last_end, end)
    return found


def _is_aside(text: str, start: int, end: int) -> bool:
    return (
        in_title(text, start)
        or _ASIDE.search(text, max(0, start - 4), start) is not None
        or _ASIDE_BEHIND.match(text, end) is not None
        or (text[start - 1 : start] in _AT and _VENUE.match(text, end) is not None)
    )
