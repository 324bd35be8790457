"""Which zone the discourse is about at a place in the text.

Each article with a zone in it is laid out once as a row of events: here a zone is named (or referred to), there a county, a
province or "the whole city" becomes the subject. A figure belongs to the last event before it in its sentence; where its
sentence has none, to what the discourse carried there. An article that is about zones (by its title or first word, or because it speaks
of them throughout) carries the zone on from sentence to sentence; one that mentions a zone in passing does so only as long as
the next sentence plainly goes on about the same thing (该项目, 其, 项目).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..findings import LinkedZone
from ..lexicon import Index, core_of
from ..names.places import find_places, opening_end, subject_place
from ..reading import Line, Reading
from .zone_clauses import asides, in_brackets, is_planned, leads, lies_at, lies_in

_HEADINGS = frozenset({"kicker", "headline", "subtitle"})
_LIES_IN = re.compile("(?:位于|地处|坐落于|落户于?|入驻)$")
_GOES_ON = re.compile(
    r"[“「\s]*(?:该|此次|此|其|这|它|项目|公司|企业|园区|基地|工程|一期|二期|三期|首期|总投资|建成|投产|达产|主要建设|规划|占地|总占地|设计|目前[，,]?(?:该|项目|园区|公司)|(?:记者|据)[^，。,]{0,8}[，,]?(?:该|项目|园区|公司|基地))"
)
"""How a sentence begins that goes on about the thing of the one before."""
_ACTS = re.compile(
    "(?:可|将|已|共|现|新)?(?:实现|完成|新增|累计|预计|建成|投产|达产|年产|带动|解决|引进|签约|开工|入驻|入区|集聚|拥有|有|形成|建设|实施|落户)"
    "|全区|区内|园内|我区|占地|固定资产|规模以上|进出口|实际利用|合同|税收|财政|地区生产总值|利用|出口|投资|年均"
)
"""How a sentence begins that has no subject of its own: with what was done, or with the measure."""
_THE_ZONE = re.compile(r"[“「\s]*(?:该|此|这个|整个)?(?:园|区|基地|开发区|工业园|产业园|园区|集聚区)")
"""How a sentence begins that is about the zone which the one before told of, in whatever place there."""
_THE_SAME = re.compile("[“「]?(?:此次|本次|这次|此批|这批|这些|以上|上述|该|此)")
"""How a paragraph begins that goes on about what the one before told."""
_INSIDE = re.compile("[内里中]?的?")
_THROUGHOUT = 0.3
"""An article is about zones where so large a part of its sentences names one."""
_FIGURE = re.compile(r"\d[\d.]*[余多]?(?:%|[万亿]|[家个条项吨户名件列])")
"""What a sentence has told before it comes to a zone."""
_NUMBERED = re.compile("[（(]?[一二三四五六七八九十]{1,2}(?:[）)]|、)|——")
"""How a line opens that is one of several matters."""
_SHORT = 14
"""Sentences no longer than this (a title, a byline) do not open a text."""
_NEAR = 20
"""How far behind a figure the zone stands that it lies in."""
_LIST_REACH = 80
"""How far behind a zone the other owners of a list are looked for."""
_MAIN = 0.6
"""A zone is the article's own where it has so large a part of the sentences that name any."""


_Event = tuple[int, int, LinkedZone | None]
"""A stretch that makes something the topic: a zone, or None for a place and all that is no zone."""


class _Sentence(NamedTuple):
    start: int
    stop: int
    opens: bool
    """Whether a line begins with it."""


@dataclass(slots=True)
class _Article:
    starts: list[int]
    """Where something becomes the topic, with `topics`: a zone, or None for what is no zone."""
    topics: list[LinkedZone | None]
    sentences: list[int]
    carried: list[LinkedZone | None]
    """The topic that each sentence begins with."""
    about: bool
    """Whether the article is about zones at all."""
    first_place: int
    """The index of the first event that is no zone."""


class Topics:
    """The zones that the articles of a page speak of, place by place."""

    def __init__(
        self, reading: Reading, zones: Sequence[LinkedZone], parents: dict[int, LinkedZone], index: Index
    ) -> None:
        self._reading = reading
        self._index = index
        self._parents = parents
        self._articles: dict[int, _Article] = {}
        lines: dict[int, list[Line]] = {}
        for line in reading.lines:
            lines.setdefault(_key(line), []).append(line)
        mentions: dict[int, list[tuple[int, int, LinkedZone]]] = {}
        for zone in zones:
            for mention in zone.mentions:
                if (found := reading.line_at(mention.start)) is not None:
                    mentions.setdefault(_key(found), []).append((mention.start, mention.end, zone))
        for key, named in mentions.items():
            # of two mentions that end at one place the longer is the part within the other's zone, and the inner one
            named.sort(key=lambda item: (item[1], -item[0]))
            self._articles[key] = self._lay_out(lines[key], named)

    def at(self, start: int, end: int) -> LinkedZone | None:
        """The zone that the stretch is about, or None."""
        line = self._reading.line_at(start)
        article = self._articles.get(_key(line)) if line else None
        if article is None or line is None:
            return None
        sentence = bisect_right(article.sentences, start) - 1
        if sentence < 0:
            return None
        here = self._last_before(article, article.sentences[sentence], start, end)
        after = bisect_left(article.starts, end)
        in_clause = here is not None and article.starts[here] >= self._reading.clause(start)[0]
        if (here is None or not in_clause or article.topics[here] is None) and self._lies_behind(article, after, end):
            return article.topics[after]  # 凉泉县6个项目在青禾经开区开工: said of the county, done in the zone
        if here is not None:
            return article.topics[here]
        if article.carried[sentence] is None and article.about and after < len(article.starts):
            # before the first zone of a text about zones: the one that its sentence comes to
            stop = article.sentences[sentence + 1] if sentence + 1 < len(article.sentences) else line.end
            told = _FIGURE.search(self._reading.text, end, article.starts[after]) is not None  # of others, before it comes to the zone
            if article.starts[after] < min(stop, line.end) and after <= article.first_place and not told:
                return article.topics[after]
        return article.carried[sentence]

    def is_of_a_place(self, start: int, end: int) -> bool:
        """Whether the clause of the stretch speaks of a place (上半年青川县有27家), whatever else the sentence names."""
        line = self._reading.line_at(start)
        article = self._articles.get(_key(line)) if line else None
        if article is None:
            return False
        here = self._last_before(article, self._reading.clause(start)[0], start, end)
        return here is not None and article.topics[here] is None

    def _last_before(self, article: _Article, begin: int, start: int, end: int) -> int | None:
        """The last event of the sentence before the stretch, or in it."""
        i = bisect_left(article.starts, end) - 1
        if i < 0 or article.starts[i] < begin:
            return None
        while i > 0 and article.starts[i] > start and article.starts[i - 1] >= begin:
            if leads(self._reading, article.starts[i]):
                break
            i -= 1  # a zone named inside the stretch, yet after another that the figure already belongs to
        while i > 0 and article.starts[i - 1] >= begin and self._by_the_way(article.starts[i], start):
            i -= 1
        return i

    def _by_the_way(self, name: int, start: int) -> bool:
        """Whether the name stands in brackets that close before the stretch."""
        text = self._reading.text
        closing = min((at for mark in "）)" if (at := text.find(mark, name, start)) >= 0), default=-1)
        return closing >= 0 and in_brackets(text, name)

    def _lies_behind(self, article: _Article, i: int, end: int) -> bool:
        """Whether the event right behind the stretch is a zone that its clause says something lies in (40家落户X)."""
        if i >= len(article.starts) or article.topics[i] is None or article.starts[i] - end > _NEAR:
            return False
        stop = min(self._reading.clause(end)[1], self._reading.sentence(end)[1])
        return article.starts[i] < stop and lies_in(self._reading.text, article.starts[i])

    def _lay_out(self, lines: Sequence[Line], named: Sequence[tuple[int, int, LinkedZone]]) -> _Article:
        heading = self._heading_zone(lines, named)
        aside = asides(self._reading.text, [(start, end) for start, end, _ in named])
        events: list[_Event] = [
            (start, end, zone) for start, end, zone in named if start not in aside and not self._in_passing(end)
        ]
        events = [event for i, event in enumerate(events) if not (i and self._is_location(events[i - 1], event))]
        events += [(start, end, None) for start, end in self._owners(named)]
        events.sort(key=lambda event: event[0])
        sentences = self._sentences(lines)
        places = self._subjects(self._worth_reading(sentences, events, heading), named)
        events += [place for place in places if not self._is_inside(place[0], events)]
        events.sort(key=lambda event: (event[0], event[1]))
        about, main, throughout = self._main(sentences, events, heading)
        return self._carry(events, sentences, about, main, throughout)

    def _sentences(self, lines: Sequence[Line]) -> list[_Sentence]:
        found = []
        for line in lines:
            offset = line.start
            while offset < line.end:
                stop = min(max(self._reading.sentence(offset)[1], offset), line.end)
                found.append(_Sentence(offset, stop, offset == line.start))
                offset = stop + 1
        return found

    def _worth_reading(
        self, sentences: Sequence[_Sentence], events: Sequence[_Event], heading: LinkedZone | None
    ) -> Sequence[_Sentence]:
        """The sentences in which a place may take the topic away from a zone.

        All of them where the article may be about zones; in one that names a few in passing those that name
        one, as the topic ends with them.
        """
        starts = [start for start, _, _ in events]
        naming = [one for one in sentences if bisect_left(starts, one.start) < bisect_left(starts, one.stop)]
        families = {id(self._parents.get(id(zone), zone)) for _, _, zone in events if zone is not None}
        if heading is not None or len(families) < 2 or len(naming) >= _THROUGHOUT * len(sentences) / 2:
            return sentences
        return naming

    def _subjects(self, sentences: Sequence[_Sentence], named: Sequence[tuple[int, int, LinkedZone]]) -> list[_Event]:
        """Where a place, and no zone, becomes the subject of a clause; a short name may stand for a zone (信丰这边)."""
        text, table, found = self._reading.text, self._index.divisions, []
        stems = self._stems(named)
        ends = [end for _, end, _ in named]
        for sentence in sentences:
            offset = sentence.start
            while offset < sentence.stop:
                stop = min(max(self._reading.clause(offset)[1], offset), sentence.stop)
                place = subject_place(text, offset, stop, table)
                if place is not None:
                    i = bisect_right(ends, place.start)
                    if not any(start <= place.start < end or start == place.end for start, end, _ in named[i : i + 3]):
                        found.append((place.start, place.end, None if place.full else stems.get(place.text)))
                offset = stop + 1
        return found

    def _is_inside(self, start: int, events: Sequence[_Event]) -> bool:
        """Whether a place is said to be inside the zone right before it (园区内的|青禾镇加工中心)."""
        i = bisect_right(events, start, key=lambda event: event[0]) - 1
        return i >= 0 and events[i][2] is not None and _INSIDE.fullmatch(self._reading.text, events[i][1], start) is not None

    def _is_location(self, before: _Event, event: _Event) -> bool:
        """Whether the clause only says that the zone that it opens with lies in this one (云谷软件园位于蓝湖新城)."""
        return leads(self._reading, before[0]) and lies_at(self._reading.text, before[1], event[0])

    def _in_passing(self, end: int) -> bool:
        """Whether a zone is named as one in a row of counties (途经金巢开发区、临川区)."""
        text, table = self._reading.text, self._index.divisions
        if text[end : end + 1] == "、":
            stop = table.at(text, end + 1, min(len(text), end + 12))
            return stop > end + 1 and text[stop - 1] in "市县区旗" and text[stop : stop + 1] in "、等和与"
        return False

    def _owners(self, named: Sequence[tuple[int, int, LinkedZone]]) -> list[tuple[int, int]]:
        """Counties that own an item of the list that a zone owns one of: 古雷开发区的A项目、长泰县的B项目."""
        text, found = self._reading.text, []
        for start, end, _ in named:
            stop = min(self._reading.sentence(start)[1], end + _LIST_REACH)
            for place in find_places(text, end, stop, self._index.divisions):
                owns = text[place.end : place.end + 1] == "的" and not text[place.end + 1 : place.end + 2].isdigit()
                if owns and text[place.start - 1] in "、和及与":
                    found.append((place.start, place.end))
        return list(dict.fromkeys(found))

    def _heading_zone(self, lines: Sequence[Line], named: Sequence[tuple[int, int, LinkedZone]]) -> LinkedZone | None:
        if not any(line.role in _HEADINGS for line in lines):
            return None
        standing = ((self._reading.line_at(start), zone) for start, _, zone in named)
        found = {id(zone): zone for line, zone in standing if line is not None and line.role in _HEADINGS}
        inner = [zone for zone in found.values() if not any(self._parents.get(other) is zone for other in found)]
        return inner[0] if len(inner) == 1 else None

    def _stems(self, named: Sequence[tuple[int, int, LinkedZone]]) -> dict[str, LinkedZone]:
        """Short place names that stand for the article's zone there (信丰这边 is 信丰高新区), where only one zone has it."""
        found: dict[str, LinkedZone | None] = {}
        for zone in {id(zone): zone for _, _, zone in named}.values():
            stem = core_of(zone.name, self._index.divisions).stem
            found[stem] = None if stem in found else zone
        return {stem: zone for stem, zone in found.items() if zone is not None}

    def _main(
        self,
        sentences: Sequence[_Sentence],
        events: Sequence[_Event],
        heading: LinkedZone | None,
    ) -> tuple[bool, LinkedZone | None, bool]:
        """Whether the article is about zones, the one it is about, and whether that holds from its first word on."""
        starts = [start for start, _, _ in events]
        naming: Counter[int] = Counter()
        by_id: dict[int, LinkedZone] = {}
        speaking = 0
        for begin, stop, _ in sentences:
            here = {
                id(zone): zone for _, _, zone in events[bisect_left(starts, begin) : bisect_left(starts, stop)] if zone
            }
            speaking += bool(here)
            for zone in list(here.values()):
                if (parent := self._parents.get(id(zone))) is not None:
                    here[id(parent)] = parent
            naming.update(here.keys())
            by_id.update(here)
        if heading is not None:
            return True, heading, True
        if (alone := self._alone(sentences, events, by_id)) is not None:
            return True, alone, True
        about = (speaking >= 2 and speaking >= _THROUGHOUT * len(sentences)) or self._opens_with_zone(sentences, events)
        top = naming.most_common(1)
        main = by_id[top[0][0]] if about and top and top[0][1] >= _MAIN * speaking else None
        return about, main, False

    def _opens_with_zone(self, sentences: Sequence[_Sentence], events: Sequence[_Event]) -> bool:
        """Whether a zone is the first word of the text."""
        if not sentences or not events or events[0][2] is None:
            return False
        start = events[0][0]
        return opening_end(self._reading.text, sentences[0].start, start) >= start

    def _alone(
        self,
        sentences: Sequence[_Sentence],
        events: Sequence[_Event],
        zones: dict[int, LinkedZone],
    ) -> LinkedZone | None:
        """The zone of a text that opens with it, names no other but those around it, and has no place for a subject."""
        if not events or any(zone is None for _, _, zone in events) or len(sentences) < 2:
            return None
        inner = [zone for key, zone in zones.items() if not any(self._parents.get(other) is zone for other in zones)]
        body = [begin for begin, stop, _ in sentences if stop - begin > _SHORT]
        opening = body[2] if len(body) > 2 else sentences[-1][1]
        outer = [zone for key, zone in zones.items() if key not in self._parents]
        leading = [start for start, _, _ in events if leads(self._reading, start)]
        if len(outer) != 1 or events[0][0] >= opening or self._is_report(sentences, events[0][0]) or all(is_planned(self._reading.text, start) for start in leading):
            return None
        # the inner one only where it is no mere venue
        if len(inner) == 1 and 2 * sum(zone is inner[0] for _, _, zone in events) >= len(events) - 1:
            return inner[0]
        return outer[0]

    def _is_report(self, sentences: Sequence[_Sentence], first: int) -> bool:
        """Whether the text goes through its matters by number (一、.., 二、..) and comes to the zone in one of them, not at the head of all."""
        marks = [one.start for one in sentences if one.opens and _NUMBERED.match(self._reading.text, one.start)]
        if len(marks) < 2 or marks[0] > first:
            return False
        line = self._reading.line_at(first)
        told = any(one.stop < first and one.stop - one.start > _SHORT for one in sentences)
        return told or (line is not None and line.start in marks)

    def _carry(
        self,
        events: list[_Event],
        sentences: Sequence[_Sentence],
        about: bool,
        main: LinkedZone | None,
        throughout: bool,
    ) -> _Article:
        starts = [start for start, _, _ in events]
        carried: list[LinkedZone | None] = []
        topic: LinkedZone | None = None
        named: LinkedZone | None = None
        first_named = min((start for start, _, zone in events if zone is main), default=-1)
        for begin, stop, opens in sentences:
            if opens and main is not None and (throughout or begin > first_named):
                topic = main
            elif not about and topic is None and _THE_ZONE.match(self._reading.text, self._head(begin, stop)):
                topic = named
            elif not about and not self._goes_on(begin, stop, opens):
                topic = None
            carried.append(topic)
            here = events[bisect_left(starts, begin) : bisect_left(starts, stop)]
            named = next((zone for _, _, zone in reversed(here) if zone is not None), None)
            topic = self._left_over(begin, here, topic, about, main)
        topics = [zone for _, _, zone in events]
        first_place = topics.index(None) if None in topics else len(topics)
        return _Article(starts, topics, [one.start for one in sentences], carried, about, first_place)

    def _goes_on(self, begin: int, stop: int, opens: bool) -> bool:
        """Whether a sentence tells on about the thing of the one before: behind a semicolon, by referring to it, or by having no
        subject of its own. Where a paragraph opens, only by plainly referring to it."""
        text = self._reading.text
        if opens:
            return _THE_SAME.match(text, begin) is not None
        return (
            (text[begin - 1] in "；;" and not self._names_place(begin, stop))
            or _GOES_ON.match(text, begin) is not None
            or _ACTS.match(text, self._head(begin, stop)) is not None
            or _THE_ZONE.match(text, self._head(begin, stop)) is not None
        )

    def _names_place(self, begin: int, stop: int) -> bool:
        """Whether a sentence opens with a place, in full or in short (今年，|青川启动..)."""
        head = self._head(begin, stop)
        return self._index.divisions.at(self._reading.text, head, stop) > head

    def _head(self, begin: int, stop: int) -> int:
        """Where a sentence's first word stands behind times and links, which may fill its first clause (至10月末，|该区)."""
        head = opening_end(self._reading.text, begin, stop)
        if head > begin and self._reading.text[head : head + 1] in ("，", ","):
            head = opening_end(self._reading.text, head + 1, stop)
        return head

    def _left_over(self, begin: int, events: Sequence[_Event], topic: LinkedZone | None, about: bool, main: LinkedZone | None) -> LinkedZone | None:
        """What a sentence leaves for the next one: the zone that something is said to lie in, or else its first one (its subject)."""
        subject: LinkedZone | None = None
        places = 0
        for start, _, zone in events:
            if in_brackets(self._reading.text, start):
                continue
            if zone is None:
                places += 1
                if subject is None or places > 1:
                    subject = topic = None  # one place beside the zone is there for comparison (全市增长8%), several make a list
            elif not about and not leads(self._reading, start):
                continue
            elif main is None and subject is None and _FIGURE.search(self._reading.text, begin, start) and not lies_in(self._reading.text, start):
                continue  # one of several that the sentence tells of (机场货运增长8%，.., 综保区进出口..)
            elif subject is None or _LIES_IN.search(self._reading.text, max(0, start - 3), start):
                subject = topic = zone
        return topic


def _key(line: Line) -> int:
    """One number an article; each line outside any is a world of its own."""
    return line.article if line.article is not None else -1 - line.start
