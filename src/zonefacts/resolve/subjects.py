"""What a fact is about where its rule has not said so: a project, a counted group, a company, a zone.

Looked for from near to far, in one sentence: the project whose stretch it is, the noun right before the words of the fact
(入园企业|投资额), the group counted in the clause before (冷链企业总数达到12家，产值..), the company or the zone that opens a clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..facts.nouns import before as noun_before
from ..findings import CompanyName, LinkedProject
from ..models.facts import (
    Area,
    Capacity,
    Count,
    Fact,
    Investment,
    OutputValue,
    ProcedureReduction,
    Rate,
    TimeLimitReduction,
)
from ..names.places import opening_end
from ..rules import Draft, Scene
from .projects import ProjectTable

_OF_A_COMPANY: frozenset[type[Fact]] = frozenset({Investment, Capacity, Area, OutputValue, Rate, Count})
"""What a company can be the subject of when the sentence opens with it."""

_OF_A_ZONE: frozenset[type[Fact]] = frozenset({Investment, OutputValue, Capacity, Area})
"""What a zone is the subject of when its name opens the clause; a count in a zone is tied to it by `zone` alone."""

_OF_A_FACILITY: frozenset[type[Fact]] = frozenset({Area, Capacity})
"""What measures a thing that stands somewhere."""

_OF_A_GROUP: frozenset[type[Fact]] = frozenset({Investment, OutputValue, Capacity, Area, Rate})

_WITHOUT_OWNER: frozenset[type[Fact]] = frozenset({TimeLimitReduction, ProcedureReduction})
"""What is about a matter; only a project whose own course is timed is its subject."""

_REACH = 200
"""How far before a figure its owner is looked for; bounds the work in a text without full stops."""

_THE_COMPANY = re.compile(r"[，,]?(?:该|本|这家)?(?:公司|企业|集团)(?!家|数|名|类|[0-9])")
_FIRM = ("公司", "集团", "总厂")
"""What 公司 may mean, and an institute that a firm works with is none."""
_SPEAKS = re.compile(r"[^，。；,;]{0,4}(?:负责人|董事长|总经理|经理|总裁|厂长|党委书记|介绍|获悉|消息|工作人员|员工)")
"""Behind a company's name: one of its people is quoted, which makes it no subject where the clause has its own."""
_FOUNDED = re.compile("(?:成立|设立|组建|创办|创立)了?$")
_OTHER_THING = re.compile(r"(?:该|此|本|整个|这个|这一)?(?:项目|园区|基地|工程|产业园|开发区|高新区|园)")

_RELATES = re.compile("(?:占|年?产量|同比|环比|较|比|增[长幅加]|下降|降低|提[高升]|分别|其中|为|达|完成|实现|总?投资|产值|[营税]收|收入|利润|进度|工程进度|形象进度|建设进度|产能|去化率|入住率|出租率)")
"""How the words of a rate begin that is of what was spoken of before, and not of a noun of its own."""
_GROUP_HEADS = ("项目", "企业", "公司", "工程", "合作社", "商户", "基础设施", "设施建设")
_ADVERBS = re.compile(r"(?:累计|已经?|共|总计|合计|预计|计划|全部|本年|年内|将|可|完成|实现)+$")
_LINK = re.compile(r"[，,、](?:预计|计划|协议|合同|累计|已|共|可|年|全年|将|合计|实现|完成|达到)*")
"""What stands between a group and what is said of it next."""
_REST_OF_CLAUSE = re.compile(rf"[^，。；,;：:、\d]{{0,14}}{_LINK.pattern}")
_NEAR = 30
_OPENING = 16
"""A company whose clause is not the figure's own must stand so near the head of the sentence."""
_DRAWN_IN = re.compile("引进|引入|招引|入驻|签约|落户|新增|培育")
"""What makes the group an object of the zone's work: 园区引进企业12家，完成产值.. is the park's."""
_FACILITY = re.compile(
    r"(?P<what>[^，。；：,;:、“”\s的]{2,18}?(?:街道|镇|乡|村|社区|医院|中学|小学|学校|大学|学院|校区|机场|车站|客运站|港区|码头|场站|水库|电站|水厂|电厂|公园|广场"
    r"|大桥|隧道|高速|高铁|铁路|专用线|市场|商场|综合体|展馆|博物馆|图书馆|体育馆|会展中心|服务中心|物流中心|物流港|酒店|大厦))"
    r"(?=[，,]|成立|位于|地处|坐落|始建|建于|设计|规划|总|占地|是|为|作为|长|全长|现有|共有|拥有|建成|投用|一期|二期|将|已|由)"
)
_FACILITY_REACH = 26
_NO_FACILITY = re.compile("(?:该|此|本|其|全|各|每|这|那|我|另|还|新|改|扩|建|在|对|向|从|由|以|为|将|把|推|完|实|加)")
"""How no name of a place begins: with a pronoun, a preposition or the verb that builds it."""
_BARE = frozenset({"项目", "企业", "工程"})
_POINTING = frozenset("这该那每本此")


def subject_of(scene: Scene, drafts: Sequence[Draft], i: int, projects: ProjectTable) -> str | None:
    """The subject of the draft at `i`; `drafts` are in the order of the text, with those before it attributed."""
    draft = drafts[i]
    kind = draft.rule.makes
    previous = drafts[i - 1] if i else None
    project = projects.at(draft.start, draft.end)
    if project is not None and not (kind in (Rate, Count) and _has_own_noun(scene, draft, project)):
        return project.name
    if kind in _WITHOUT_OWNER:
        return None
    sentence = scene.reading.sentence(draft.start)
    if kind is Rate and previous is not None and previous.subject and previous.start >= sentence[0] and _RELATES.match(scene.text, draft.start):
        return previous.subject  # 新能源领域完成12亿元，占比30%: the share is the same thing's
    related = kind is not Rate or _RELATES.match(scene.text, draft.start)
    if kind in _OF_A_GROUP and related and (group := _group(scene, drafts, i, sentence[0])):
        return group
    if kind in _OF_A_COMPANY and (company := _company(scene, draft, sentence)):
        return company.text
    if kind in _OF_A_ZONE and draft.zone is not None and (zone := _zone(scene, draft, sentence[0])):
        return zone
    return _facility(scene, draft, sentence[0]) if kind in _OF_A_FACILITY else None


def _has_own_noun(scene: Scene, draft: Draft, project: LinkedProject) -> bool:
    """一号车间投产，无人机产量增长39%: whether a clause after the one that names the project measures something else."""
    if _RELATES.match(scene.text, draft.start):
        return False
    clause = scene.reading.clause(draft.start)[0]
    if draft.rule.makes is Count and (draft.start > clause or _item(draft) not in scene.text[draft.start : draft.start + len(_item(draft))]):
        return False  # 建设厂房5栋, 2条生产线投产: what it is made of
    sentence = scene.reading.sentence(draft.start)[0]
    heads = [opening_end(scene.text, begin, draft.start) for begin in (clause, sentence)]
    if any(_OTHER_THING.match(scene.text, head) for head in heads):
        return False  # 该项目采用新工艺，热效率达40%
    named = [mention.start for mention in project.mentions if sentence <= mention.start < draft.end]
    return bool(named) and not any(start in heads or start >= clause for start in named)


# --- groups ----------------------------------------------------------------------------------------------------------


def _group(scene: Scene, drafts: Sequence[Draft], i: int, begin: int) -> str | None:
    """The group of firms or projects that a figure is of: named right before it, or counted beside it."""
    draft = drafts[i]
    if draft.rule.makes is Investment:
        if noun := _noun_before(scene, draft):
            return noun
        if i + 1 < len(drafts) and scene.text[draft.end : draft.end + 1] == "的":
            behind = drafts[i + 1]
            if behind.rule.makes is Count and behind.start <= draft.end + 1 and _item(behind).endswith(_GROUP_HEADS):
                return _called(scene, behind)  # 总投资18亿元的|11个项目
    previous = drafts[i - 1] if i else None
    if previous is None or previous.start < begin or draft.start - previous.end > _NEAR:
        return None
    if not _LINK.fullmatch(scene.text, previous.end, draft.start):
        return _called(scene, previous) if _acted(scene, previous, draft) else None
    if previous.rule.makes is not Count:
        # what was said of a group goes on being said of it
        told = previous.subject is not None and previous.subject.endswith(_GROUP_HEADS)
        return previous.subject if told and previous.rule.makes in _OF_A_GROUP else None
    item = _item(previous)
    if not item.endswith(_GROUP_HEADS):
        return None
    if scene.text.startswith(item, previous.start):
        # 冷链企业总数达到12家，实现产值..: where the group is what its clause is about, not what is being drawn in
        clause = scene.reading.clause(previous.start)[0]
        opens = opening_end(scene.text, clause, previous.start) >= previous.start
        return item if opens and item not in _BARE and not _DRAWN_IN.search(item) else None
    return _called(scene, previous) if draft.rule.makes is Investment else None


def _acted(scene: Scene, count: Draft, draft: Draft) -> bool:
    """3个项目签订入园协议，|投资额达..: whether the counted group is what the clause right before the sum speaks of."""
    if draft.rule.makes is not Investment or count.rule.makes is not Count or not _item(count).endswith(_GROUP_HEADS):
        return False
    opens = scene.reading.clause(count.start)[0] == count.start and not scene.text.startswith(_item(count), count.start)
    return opens and _REST_OF_CLAUSE.fullmatch(scene.text, count.end, draft.start) is not None


def _item(count: Draft) -> str:
    return str(count.fields.get("item", ""))


def _called(scene: Scene, count: Draft) -> str | None:
    """A counted group in the text's words: its noun, with the number where that says no more than 项目."""
    item = _item(count)
    if item not in _BARE:
        return item
    return scene.text[count.start : count.end] if not scene.text[count.start : count.end].endswith(tuple("个家项")) else None


def _noun_before(scene: Scene, draft: Draft) -> str | None:
    """入园企业|累计投资额: the noun right before the words of the fact, where it is one of those that money goes into."""
    text = scene.text
    low = max(scene.reading.clause(draft.start)[0], draft.start - 30)
    adverbs = _ADVERBS.search(text, low, draft.start)
    end = adverbs.start() if adverbs else draft.start
    if not text.endswith(_GROUP_HEADS, low, end):
        return None
    span = noun_before(text, low, end)
    if span is None or text[max(low, span[0] - 1) : span[0]] in _POINTING:
        return None  # 这|家企业
    return text[span[0] : span[1]] if span[1] == end and span[1] - span[0] > 2 else None


# --- companies and zones ---------------------------------------------------------------------------------------------


def _company(scene: Scene, draft: Draft, sentence: tuple[int, int]) -> CompanyName | None:
    """The company that opens a clause of the sentence before the figure, or the one that 该公司, 公司 there means."""
    clause = scene.reading.clause(draft.start)[0]
    other = _OTHER_THING.match(scene.text, opening_end(scene.text, clause, draft.start)) is not None
    for company in reversed(scene.companies_between(max(sentence[0], draft.start - _REACH), draft.start)):
        if company.end < clause and _FOUNDED.search(scene.text, max(sentence[0], company.start - 6), company.start):
            return company  # 某集团在此成立了某公司，当年就实现产值..
        if company.end <= draft.start and _opens_clause(scene, company.start):
            if company.end < clause and company.start - sentence[0] > _OPENING:
                continue  # one item of a list, of which the next is another's
            if company.end < clause and (other or _SPEAKS.match(scene.text, company.end)):
                return None  # 据某公司负责人介绍，该项目总投资..
            return company
    if _THE_COMPANY.match(scene.text, opening_end(scene.text, sentence[0], draft.start), draft.start):
        line = scene.reading.line_at(draft.start)
        earlier = scene.companies_between(line.start if line else 0, sentence[0])
        return next((company for company in reversed(earlier) if company.text.endswith(_FIRM)), None)
    return None


def _opens_clause(scene: Scene, start: int) -> bool:
    """Whether nothing but a time, a zone or a short adverb stands between the clause's begin and this name."""
    begin = max(scene.reading.clause(start)[0], start - _REACH)
    return (
        start - begin <= 2
        or start in scene.zone_ends
        or any(figure.kind == "date" and start - figure.end <= 1 for figure in scene.figures_between(begin, start))
    )


def _zone(scene: Scene, draft: Draft, begin: int) -> str | None:
    """The zone that opens the clause; an area without one is that of the zone that opens a clause before it in the sentence."""
    clause = scene.reading.clause(draft.start)[0]
    blank = scene.text.rfind(" ", max(clause, draft.start - _REACH), draft.start) + 1
    opening = scene.zone_starts.get(clause) or scene.zone_starts.get(blank)
    if opening is None and draft.rule.makes is Area and opening_end(scene.text, clause, draft.start) >= draft.start:
        low = max(begin, draft.start - _REACH)
        while opening is None and clause > low:
            clause = scene.reading.clause(clause - 1)[0]
            opening = scene.zone_starts.get(clause)
        if opening is not draft.zone:
            return None
    return opening.name if opening is not None else None


def _facility(scene: Scene, draft: Draft, begin: int) -> str | None:
    """青川水库始建于1958年，总库容..: the named place or building that opens the sentence, where the clause itself opens with the measure."""
    text = scene.text
    clause = scene.reading.clause(draft.start)[0]
    if opening_end(text, clause, draft.start) < draft.start and not _ADVERBS.fullmatch(text, clause, draft.start):
        return None
    head = opening_end(text, begin, draft.start)
    found = _FACILITY.match(text, head, min(draft.start, head + _FACILITY_REACH))
    return found.group("what") if found is not None and not _NO_FACILITY.match(text, head) else None
