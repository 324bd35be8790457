"""What a text goes on speaking of: the walk from a figure back over the clauses to the thing that was presented last.

A figure whose clause opens with its measure belongs to what the clauses before it speak of: the thing that heads one of
them, the one that a verb presents (引进X项目，总投资..), or what was measured there. 项目, 该园, 公司 at the head of a clause
point to the last thing of their kind. A clause that opens with another noun speaks of something else and ends the walk; a
clause that only says who says it does not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ..findings import LinkedProject
from ..models.facts import Area, Count, Investment, OutputValue
from ..names.places import opening_end
from ..names.words import cut, names_something
from ..patterns import rare
from ..phrases.words import MEASURES
from ..rules import Draft, Scene
from .clauses import OTHER_THING, REACH
from .nominals import antecedent, bare_noun, heading_noun
from .presented import MEASURING, Topic, called, measured_by, presented
from .subject_groups import item_of

_CLAUSES = 12
"""So many clauses back the walk goes, and so many things back lies what 项目 points to."""
_SENTENCES = 2
"""So many sentences back: what was presented earlier is not what 总投资 alone goes on about."""
_BACK = 400
"""How far before a word that points back the thing it means was presented."""
_LIGHT = 24
"""Between a thing and its measure there stand no more characters than this."""
_OPENING = 12
"""So many characters show what a clause opens with."""
_POINTS = re.compile(
    r"(?:(?P<this>该|此|这个|这一|本|整个|全部|上述)(?:\d*个)?)?(?P<what>项目|工程|产业园|科技园|工业园|园区|基地|园|城|公司|企业|集团)(?:[一二三四首]期)?"
)
_THE_ZONE = re.compile("(?:该|此|本|整个)(?:开发区|高新区|经开区|综保区|保税区|示范区|新区|合作区|集聚区)")
_WORK, _FIRM = frozenset({"项目", "工程"}), frozenset({"公司", "企业", "集团"})
_BULLET = re.compile(r"(?:\[\d+\]\s*)?[-—·•]\s*|其[中一二三四五六][，,：:]?")
_FRAME = re.compile("据|记者|笔者|[^，。；]{0,24}(?:介绍|表示|告诉|透露|说|获悉|了解到|看到|显示|指出|认为|称)$")
"""A clause that only says who says it."""
_NOT_ITSELF = tuple("的内中里上外等")
"""Behind a name that only tells a place or an owner, or is one of many."""
_COMPOSED = rare("主要|包括|涵盖|涉及|内容|用于|配套|其中|分为|由")
"""How a clause opens that tells what the thing consists of."""
_ELSEWHERE = re.compile("(?:在|于|与|和|向|从|自|对|比|到|至|入|进|依托|毗邻|紧邻|围绕|以|选址|落户|坐落|进驻|落地)$|^(?:在|位于)")
"""Before a zone that is the place, the partner or the means of what is told, and not what is presented."""
_PLANS = frozenset("计划 规划 概算 核准 期 年均 投产 建成投产 达产 用地 项目 全部 全面 整体".split())
"""Nouns that only say how a measure is meant, or when."""
_PARK_ENDS = ("园", "园区", "基地", "新城", "科技城", "产业城", "港", "谷", "小镇", "集中区", "工业区")
"""Ends of the names of zones that one builds like a project, so that 项目 may mean them .."""
_WORKS = re.compile("投资|占地|在建|奠基|开工|动工|施工|建设|落户|签约")
""".. where the sentence that names them tells of that."""
_OF_A_GROUP = frozenset({"total", "planned", "completed", "contracted", "in_place", "registered_capital"})
_WORKED_AT = frozenset({"planned", "completed"})
_OF_A_PARK = frozenset({"total", "planned", "completed"})
"""Kinds of investment that go into a counted group, into a park; the others are the zone's as a place (固定资产投资)."""
_BARE_AREA = re.compile("总?(?:规划|用地|占地|建筑|建设)?(?:总?面积|占地)")
_WITH_AREA = frozenset("个 家 所 座 栋 幢 宗 处 项 块 批 片 期".split())
"""With these things are counted that cover ground .."""
_PLACES = ("省", "市", "县", "区", "镇", "乡", "村", "街道", "区)")
""".. and these are not built on it."""
_SPENT = rare(r"(?!(?:建设|兴建|新建|修建|建成)[，,。；;])(?![的和与及元人美港]|左右|以上|以下|余)[\u4e00-\u9fff]{2}")
"""Behind a sum: what it is spent on, so that it is not of what was spoken of (投资2亿元|新建厂房)."""
_FIGURES = 6
"""So many figures back the one before is looked for."""
_OTHER_WORK = rare("[^该此本，]{3}(?:项目|工程|企业|公司)")
_NUMBERED = 12
"""A paragraph's number or label is no longer."""
_PARTS = ("厂房", "车间", "土地", "用地", "仓库", "宿舍", "办公楼", "建成区", "起步区", "核心区", "首期", "一期", "二期")
"""What is measured of a thing, and is none that the text goes on about."""
_LENT = frozenset({"financing", "fiscal"})
"""Money that one gets, and that does not go into what was spoken of."""
_AT_WORK = rare("(?:建成|投产|达产|投用|完工|运营)[^，。；]{0,6}(?:后|，|,)")
"""What a park puts out when it is built is its own; what is put out in it is not."""


def topic_of(scene: Scene, drafts: Sequence[Draft], i: int) -> str | None:
    """What the draft at `i` measures: the thing right behind it, or what the text goes on about."""
    if drafts[i].rule.makes not in MEASURING:
        return None
    if (thing := measured_by(scene, drafts, i)) is not None:
        return thing
    spent = drafts[i].rule.makes is Investment and _SPENT.match(scene.text, drafts[i].end) is not None
    topic = None if spent else _Walk(scene, drafts, i).run()
    if topic is not None and topic.kind != "company":
        return topic.name
    made = measured_by(scene, drafts, i, made=True)
    return made or (topic.name if topic is not None else None)


def goes_on(scene: Scene, drafts: Sequence[Draft], i: int) -> str | None:
    """Where nothing says whose a figure is: the work or the firm that was measured last in its sentence, and nothing was named since."""
    draft, row = drafts[i], presented(scene, drafts)
    begin = scene.reading.sentence(draft.start)[0]
    over = begin > 0 and scene.text[begin - 1] in "；;"
    if over:
        begin = scene.reading.sentence(begin - 1)[0]
    for one in reversed(drafts[max(i - _FIGURES, 0) : i]):
        if one.start < begin:
            return None
        if one.rule.makes not in MEASURING or _is_part(scene, one):
            continue
        if one.subject is None or row.kind_of(one.subject) in ("park", "group") or row.between(one.end, draft.start):
            return None
        known = draft.rule.makes is not OutputValue or row.knows(one.subject)  # fields and halls yield, others earn on them
        apart = any(mark in scene.text[one.end : draft.start] for mark in "；;\n") and not (over and row.kind_of(one.subject) == "company")
        return one.subject if known and not apart else None  # a firm's figures go on over a semicolon
    return None


def told_of(scene: Scene, drafts: Sequence[Draft], i: int) -> str | None:
    """The one work that a paragraph opens with and names, as in the entries of a notice (X项目。建设单位：.. 概况：.., 总投资..)."""
    draft = drafts[i]
    line = scene.reading.line_at(draft.start)
    if line is None or draft.rule.makes is OutputValue or (draft.rule.makes is Investment and _SPENT.match(scene.text, draft.end)):
        return None
    named = presented(scene, drafts).between(line.start, draft.start)
    works = [topic for topic in named if topic.kind == "project"]
    if not works or any(topic.name != works[0].name for topic in works) or any(topic.kind == "group" for topic in named):
        return None
    opens = scene.reading.sentence(works[0].start)[0] <= line.start + _NUMBERED and not scene.text.startswith("等", works[-1].end)
    clause = scene.reading.clause(draft.start)[0]
    other = clause > works[-1].end and _OTHER_WORK.search(scene.text, clause, draft.start) is not None  # 配套的坩埚项目|年产..
    return works[0].name if opens and not other else None


def firm_of(scene: Scene, drafts: Sequence[Draft], i: int) -> str | None:
    """The one firm of a paragraph that tells of nothing else (某公司租了两层楼，.., 去年营收2亿元)."""
    draft = drafts[i]
    head = opening_end(scene.text, scene.reading.clause(draft.start)[0], draft.start)
    spent = draft.rule.makes is Investment and _SPENT.match(scene.text, draft.end) is not None
    return None if spent or OTHER_THING.match(scene.text, head) else only_firm(scene, drafts, i)


def only_firm(scene: Scene, drafts: Sequence[Draft], i: int) -> str | None:
    """The firm that a paragraph opens with and names alone up to a figure."""
    draft = drafts[i]
    line = scene.reading.line_at(draft.start)
    if line is None:
        return None
    named = presented(scene, drafts).between(line.start, draft.start)
    firms = [topic for topic in named if topic.kind == "company"]
    if not firms or len(firms) < len([topic for topic in named if topic.kind != "park"]):
        return None
    first = firms[0]
    same = all(firm.name == first.name or firm.name in first.name or first.name in firm.name for firm in firms)
    opens = scene.reading.sentence(first.start)[0] <= scene.reading.sentence(line.start)[1] + 2
    return first.name if same and opens else None


def _is_part(scene: Scene, draft: Draft) -> bool:
    """Whether an area is one of a part of the thing that the text speaks of (厂房面积2万平方米)."""
    return draft.rule.makes is Area and draft.subject is not None and draft.subject.endswith(_PARTS) and draft.subject in scene.text[draft.start : draft.end]


def built_here(scene: Scene, drafts: Sequence[Draft], i: int, project: LinkedProject) -> str | None:
    """The park under construction that heads the paragraph, and that 项目 means there rather than a project named before it."""
    line = scene.reading.line_at(drafts[i].start)
    at = bisect_left(project.mentions, line.start if line is not None else 0, key=lambda mention: mention.start)
    if line is None or at == len(project.mentions) or not project.mentions[at].reference or project.mentions[at].start > drafts[i].start:
        return None
    walk = _Walk(scene, drafts, i)
    end = project.mentions[at].start
    before = reversed(walk.row.between(max(line.start, end - _BACK), end))
    last = next((topic for topic in before if walk.may_mean("项目", topic)), None)
    return last.name if last is not None and last.kind == "park" else None


class _Walk:
    """One figure's way back."""

    def __init__(self, scene: Scene, drafts: Sequence[Draft], i: int) -> None:
        self.scene = scene
        self.text = scene.text
        self.drafts = drafts
        self.draft = drafts[i]
        self.seen = i
        """The drafts from here on have been looked at."""
        self.row = presented(scene, drafts)
        line = scene.reading.line_at(self.draft.start)
        self.floor = line.start if line is not None else 0

    def run(self) -> Topic | None:
        text, clause = self.text, self.scene.reading.clause
        at, stop = clause(self.draft.start)[0], self.draft.start
        head = self._head(at, stop)
        if (before := self.row.between(head, stop)) and before[-1].end <= stop:
            if text[before[-1].start - 1] == "由" and (built := self._taken_up(head, stop)) is not None:
                return self._fit(built)  # 基地由某公司|投资2亿元|建设
            own = self._light(before[-1].end, stop) and not text.startswith("等", before[-1].end) and not _ELSEWHERE.search(text[head : before[-1].start])
            return self._fit(before[-1]) if own else None
        # where the figure's own words open the clause, they may hold the noun: 电站装机150兆瓦
        meant = self._pointed(head, stop) or self._taken_up(head, self.draft.end if head == stop else stop)
        if meant is not None or _POINTS.match(text, head, stop):
            return self._fit(meant)
        if not self._light(head, stop):
            return self._fit(named) if (named := self._unknown(head, stop)) is not None and self._light(named.end, stop) else None
        sentences = 0
        for _ in range(_CLAUSES):
            if at <= self.floor or text[at - 1] in "；;\n":
                return None
            sentences += text[at - 1] in "。！？!?"
            if sentences > _SENTENCES:
                return None
            at, stop = clause(max(at - 2, 0))[0], at - 1
            head = self._head(at, stop)
            if _THE_ZONE.match(text, head, stop):
                return None  # 该高新区集聚企业112户，.., 实现产值..: what is told since is the zone's
            points = _POINTS.match(text, head, stop) is not None
            if not points and (taken := self._taken_up(head, stop)) is not None:
                return self._fit(taken)
            told = self._told_before(head, stop) if sentences else self._told_in(head, stop)
            if (found := self._fit(told or self._unknown(head, stop))) is not None:
                return found
            if points:
                return self._fit(self._pointed(head, stop) or self._taken_up(head, stop))
            if not self._goes_on(head, stop) or self._is_item(at, head):
                return None
        return None

    # --- what a clause is about ------------------------------------------------------------------------------------

    def _head(self, clause: int, stop: int) -> int:
        """Where a clause's own words begin, behind a time, a link word or the mark of a list."""
        head = opening_end(self.text, max(clause, stop - REACH), stop)
        listed = _BULLET.match(self.text, head, stop)
        return listed.end() if listed is not None else head

    def _is_item(self, clause: int, head: int) -> bool:
        """Whether a clause begins a new item of a list."""
        return any(mark in "-—·•" for mark in self.text[clause:head])

    def _opens(self, topic: Topic) -> bool:
        """Whether a thing heads its clause."""
        return self._head(self.scene.reading.clause(topic.start)[0], topic.start) == topic.start

    def _told_in(self, head: int, stop: int) -> Topic | None:
        """What a clause before the figure's speaks of: what was measured there, its head, or what it presents."""
        if self.draft.rule.makes is Area and (counted := self._counted_in(head, stop)) is not None:
            return counted
        named = self.row.between(head, stop)
        if (told := self._measured_in(head, stop)) is not None or not named:
            return told
        opens, last = self._heading(head, stop), named[-1]
        if last is not opens and (opens is None or opens.kind in ("park", "company")) and self._presents(head, last, stop):
            return last
        return opens

    def _told_before(self, head: int, stop: int) -> Topic | None:
        """What a clause of an earlier sentence makes the topic: its head, the project that this head presents, a group that goes on being worked at."""
        opens = self._heading(head, stop)
        last = next(reversed(self.row.between(head, stop)), None)
        if last is None and (told := self._said_of(head, stop)) is not None:
            return told
        if last is None or last is opens or not self._presents(head, last, stop):
            return opens
        if opens is None:
            return last if last.kind == "group" and self.draft.fields.get("kind") in _WORKED_AT else None
        return last if opens.kind in ("park", "company") and last.kind == "project" else opens

    def _said_of(self, head: int, stop: int) -> Topic | None:
        """工人60名。|如今总投资..: the firm or project that a clause without a name says something of."""
        while self.seen > 0 and self.drafts[self.seen - 1].start >= head:
            self.seen -= 1
            one = self.drafts[self.seen]
            if one.start < stop and one.subject is not None and self.row.knows(one.subject) and self.row.kind_of(one.subject) in ("company", "project"):
                return Topic(one.start, one.end, one.subject, self.row.kind_of(one.subject))
        return None

    def _heading(self, head: int, stop: int) -> Topic | None:
        """The thing that heads a clause, and is not only quoted there."""
        first = next(iter(self.row.between(head, stop)), None)
        if first is None or not (first.start == head or self.text[first.start - 1] == "的"):
            return None
        return None if _FRAME.fullmatch(self.text, first.end, stop) or not self._acts(first.end, stop) else first

    def _counted_in(self, head: int, stop: int) -> Topic | None:
        """建成厂房8栋，|总面积3万平方米: what was counted right before an area that says no more than 面积."""
        if self.seen == 0 or not _BARE_AREA.match(self.text, self.draft.start, self.draft.end):
            return None
        one = self.drafts[self.seen - 1]
        if one.rule.makes is not Count or not head <= one.start < stop or len(item_of(one)) < 2 or one.fields.get("unit") not in _WITH_AREA:
            return None
        name = called(self.scene, one) or item_of(one)
        return None if name.endswith(_PLACES) else Topic(one.start, one.end, name, "project")

    def _measured_in(self, head: int, stop: int) -> Topic | None:
        """云溪海洋世界|总投资9亿元，|占地90亩: what was measured in a clause, where it or its measure opens the clause."""
        while self.seen > 0 and self.drafts[self.seen - 1].start >= head:
            self.seen -= 1
            one = self.drafts[self.seen]
            if one.subject is None or one.start >= stop or _is_part(self.scene, one):
                continue
            if one.rule.makes not in MEASURING and not (self.row.knows(one.subject) and self.row.kind_of(one.subject) in ("company", "project")):
                continue
            elsewhere = one.subject not in self.text[one.start : one.end]
            if self.text.startswith(one.subject, head) or (elsewhere and self._light(head, one.start)) or one.start in self.scene.zone_ends:
                return Topic(one.start, one.end, one.subject, self.row.kind_of(one.subject))
        return None

    def _presents(self, head: int, topic: Topic, stop: int) -> bool:
        """引进|X项目, 建设|X基地: whether a clause brings up the thing named last in it."""
        if topic.kind == "company" or _COMPOSED.match(self.text, head, stop):
            return False
        if topic.kind == "park" and _ELSEWHERE.search(self.text[head : topic.start]):
            return False
        return self._acts(topic.end, stop)

    def _acts(self, end: int, stop: int) -> bool:
        """Whether a clause ends with a name, or goes on with a verb, so that the name is no part of another's."""
        rest = self.text[end : min(stop, end + _OPENING)].lstrip("）)” ")
        if rest.startswith(_NOT_ITSELF):
            return False
        return not rest or rest.startswith(("总", "占地", "（", "(")) or rest in ("项目", "建设", "工程") or self._is_light(cut(rest)[0])

    def _goes_on(self, head: int, stop: int) -> bool:
        """Whether a clause opens with a verb, an adverb or a measure, so that it is still about what was named before."""
        if _FRAME.match(self.text, head, stop):
            return True
        words = cut(self.text[head : min(stop, head + _OPENING)])
        return not words or self._is_light(words[0]) or words[0] in MEASURES or words[0].startswith(("总", "占地", "年"))

    def _light(self, start: int, stop: int) -> bool:
        """Whether nothing that could be measured stands in the stretch."""
        return stop - start <= _LIGHT and all(self._is_light(word) for word in cut(self.text[start:stop]))

    @staticmethod
    def _is_light(word: str) -> bool:
        return not names_something(word) or word in _PLANS or word.isdigit() or word in " 　“（("

    def _unknown(self, head: int, stop: int) -> Topic | None:
        """What heads a clause by a name that no finder knows."""
        span = heading_noun(self.text, head, stop)
        if span is None or not self._acts(span[1], stop) or self.row.between(*span):
            return None
        return Topic(*span, self.text[slice(*span)], "project")

    # --- words that point back -------------------------------------------------------------------------------------

    def _taken_up(self, head: int, stop: int) -> Topic | None:
        """The thing that the bare noun at the head of a clause means (电站, 这条线)."""
        bare = bare_noun(self.text, head, stop)
        if bare is None or not self._acts(bare[1], stop):
            return None
        noun, end = bare
        named = reversed(self.row.between(max(head - _BACK, 0), head)[-_CLAUSES:])
        last = next((one for one in named if one.kind == "project" and one.name.endswith(noun)), None)
        line = self.scene.reading.line_at(last.start) if last is not None else None
        same = last is not None and line is not None and line.article == self.draft.article
        name = last.name if last is not None and same else antecedent(self.scene, noun, head)
        return Topic(head, end, name, "project") if name is not None else None

    def _pointed(self, head: int, stop: int) -> Topic | None:
        """What 项目, 该园 at the head of a clause mean: in its own sentence what heads a clause, else the last thing of the kind."""
        found = _POINTS.match(self.text, head, stop)
        if found is None or not self._acts(found.end(), stop) or (found["what"] == "企业" and not found["this"]):
            return None
        begin = self.scene.reading.sentence(head)[0]
        nearest: Topic | None = None
        for topic in reversed(self.row.between(max(head - _BACK, 0), head)[-_CLAUSES:]):
            line = self.scene.reading.line_at(topic.start)
            if line is None or line.article != self.draft.article or (nearest is not None and topic.start < begin):
                break
            if not self.may_mean(found["what"], topic) or (nearest is not None and topic.kind == "park"):
                continue
            nearest = nearest or topic
            if topic.start < begin or self._opens(topic):
                return topic
        return nearest

    def may_mean(self, what: str, topic: Topic) -> bool:
        if what in _FIRM:
            return topic.kind == "company" and (self.text[topic.start - 1] == "的" or self._opens(topic))
        if what not in _WORK:
            return topic.kind in ("project", "park") and what[-1] in topic.name[-4:]
        sentence = self.scene.reading.sentence(topic.start)
        before = self.text[max(sentence[0], topic.start - REACH) : topic.start]
        if topic.kind == "group":
            return topic.name.endswith(what) and "其中" not in before  # 签约8个项目，其中工业项目5个，|项目|总投资..
        if topic.kind == "park":
            clause = max(self.scene.reading.clause(topic.start)[0], topic.start - REACH)
            built = _WORKS.search(self.text, max(sentence[0], topic.start - REACH), min(sentence[1], topic.end + REACH))
            return topic.name.endswith(_PARK_ENDS) and built is not None and not _ELSEWHERE.search(self.text[clause : topic.start])
        return topic.kind == "project"

    # --- what may be measured so -----------------------------------------------------------------------------------

    def _fit(self, topic: Topic | None) -> Topic | None:
        """The topic, if this figure may measure a thing of its kind."""
        makes, fields = self.draft.rule.makes, self.draft.fields
        if topic is None or topic.kind == "company" or (topic.kind == "project" and fields.get("kind") not in _LENT):
            return topic
        sentence = self.scene.reading.sentence(self.draft.start)[0]
        if topic.kind == "park":
            if makes is OutputValue:
                fits = _AT_WORK.search(self.text, max(sentence, self.draft.start - REACH), self.draft.start) is not None
            else:
                fits = makes is not Investment or fields.get("kind") in _OF_A_PARK
        elif makes is Investment:
            fits = fields.get("kind") in _OF_A_GROUP
        else:
            fits = makes is OutputValue and bool(fields.get("expected")) and (self.text[topic.start - 1] == "的" or self._opens(topic))
        if topic.kind == "group" and not topic.name.endswith("项目"):
            fits = fits and sentence <= topic.start  # firms are many in a text: only those of the sentence
        return topic if fits else None
