"""What a fact is about where its rule has not said so: a project, a counted group, a company, a zone.

Looked for from near to far, in one sentence: the project whose stretch it is, the noun right before the words of the fact
(入园企业|投资额), the group counted in the clause before (冷链企业总数达到12家，产值..), the company or the zone that opens a clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..facts.nouns import before as noun_before
from ..findings import CompanyName, LinkedProject, LinkedZone
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
from ..names.words import cut, is_loose
from ..rules import Draft, Scene
from .projects import ProjectTable

_OF_A_COMPANY: frozenset[type[Fact]] = frozenset({Investment, Capacity, Area, OutputValue, Rate, Count})
"""What a company can be the subject of when the sentence opens with it."""

_OF_A_ZONE: frozenset[type[Fact]] = frozenset({Investment, OutputValue, Capacity, Area})
"""What a zone is the subject of when its name opens the clause; a count in a zone is tied to it by `zone` alone."""

_OF_A_FACILITY: frozenset[type[Fact]] = frozenset({Area, Capacity, Count})
"""What measures a thing that stands somewhere."""

_OF_A_GROUP: frozenset[type[Fact]] = frozenset({Investment, OutputValue, Capacity, Area, Rate})

_WITHOUT_OWNER: frozenset[type[Fact]] = frozenset({TimeLimitReduction, ProcedureReduction})
"""What is about a matter; only a project whose own course is timed is its subject."""

_REACH = 200
"""How far before a figure its owner is looked for; bounds the work in a text without full stops."""

_OF_A_SECTOR: frozenset[type[Fact]] = frozenset({Investment, OutputValue, Rate})
"""What a branch of trade is the subject of (新材料产业完成投资..)."""

_BARE_GROUND = frozenset("土地 用地 工业用地 建设用地 场地 地".split())
"""Nouns that an area is of by its nature: whose it is says more."""

_THE_COMPANY = re.compile(r"[，,]?(?:该|本|这家|这一)?(?:公司|企业|集团)(?!家|数|名|类|[0-9])")
_FIRM = ("公司", "集团", "总厂")
"""What 公司 may mean, and an institute that a firm works with is none."""
_SPEAKS = re.compile(r"[^，。；,;]{0,4}(?:负责人|董事长|总经理|经理|总裁|厂长|党委书记|介绍|获悉|消息|工作人员|员工)")
"""Behind a company's name: one of its people is quoted, which makes it no subject where the clause has its own."""
_ITS_OWN = re.compile("(?:总|规划|幅员|辖区|区域|占地|建成区)(?:规划|占地)?(?:总)?面积")
_FIRMS = 8
"""So many firms back 公司 is looked for; one that opened a clause comes before one named in passing (是X集团的供应商)."""
_FOUNDED = re.compile("(?:成立|设立|组建|创办|创立)了?$")
_OTHER_THING = re.compile(r"(?:该|此|本|整个|这个|这一)?(?:项目|园区|基地|工程|产业园|开发区|高新区|园)")

_RELATES = re.compile("(?:占|年?产量|同比|环比|较|比|增[长幅加]|下降|降低|提[高升]|分别|其中|为|达|完成|实现|总?投资|产值|[营税]收|收入|利润|进度|工程进度|形象进度|建设进度|产能|去化率|入住率|出租率)")
"""How the words of a rate begin that is of what was spoken of before, and not of a noun of its own."""
_GROUP_HEADS = ("项目", "企业", "公司", "工程", "合作社", "商户", "基础设施", "设施建设", "产业", "景区", "医院", "学校")
_ADVERBS = re.compile(r"(?:累计|已经?|共|总计|合计|预计|计划|全部|本年|年内|将|可|完成|实现)+$")
_LINK = re.compile(r"[，,、]?(?:预计|计划|协议|合同|累计|已|共|可|年|全年|将|合计|实现|完成|达到)*")
"""What stands between a group and what is said of it next."""
_REST_OF_CLAUSE = re.compile(rf"[^，。；,;：:、\d]{{0,14}}{_LINK.pattern}")
_LEAD_IN = re.compile(r"(?:累计|已经?|共|总计|合计|预计|计划|将|可|年|实现|完成|目前|设计|规模|总|现有?|可?容纳|日均|能|达产后|投产后|建成后)+")
"""Adverbs and verbs before a measure that opens its clause."""
_FOUNDS = re.compile(
    r"[，,]?(?:在[^，。；,;]{2,16}?)?(?:投资|注册|合资|独资|全资|联合|共同)*(?:成立|设立|组建|新设|创办|建设|兴建|新建|建立|打造|收购)(?:了)?"
)
"""Behind a sum: what it is spent on comes next (在某地设立了..)."""
_EPITHET = re.compile(r"(?:[^，。；、,;的]{0,14}(?:公司|企业|工厂)?(?:[—-]+|[：:]))?|(?:全资|控股)?子公司|全[县市区省][^，。；、,;]{0,10}企业")
"""What may stand between 设立 and the firm's name: 全资子公司——."""
_OF_IT = re.compile("[^，。；,;]{0,12}?(?:项目|工程|生产线|基地)")
"""Behind a firm's name: it only owns what is built."""
_BEHIND = 60
_BEHIND_NAME = 5
"""So few characters (现已, 目前) may stand between a zone and what is measured of it."""
_SECTOR = re.compile(
    r"(?P<what>(?!企业|行业|产业|工业|全|各|其|该|我|规|从|为|对|在|以|将|把|推|新增|主要|重点|支柱|实现|完成|发展)[^\W\d对占在为的从把将于由比]{1,10}?业)"
    r"(?=(?:集群)?(?:累计|已|将|预计|共|年|全年|利用外资|实际|总产值|产值|完成|实现|实现了|达到|增长|营业收入|营收|表现|持续|发展|规模|稳步|快速|投资|[，,]))"
)
"""A branch of trade at the head of a clause, with what may be said of it."""
_SECTOR_REACH = 16
_RECEIVES = re.compile("(?:共|累计|总共)?(?:接待|吸引|收治|容纳|招收|培训)(?:各类|各地|国内外)?$")
_RECEIVING = re.compile("(?:共|累计|总共)?(?:接待|吸引|收治|容纳|招收|培训)")
_NO_HOST = ("全", "各", "其", "该", "我", "预计", "计划", "力争", "每", "本")
_SIGHTS = ("景区", "古镇", "度假区", "园区", "街区")
_DIVISION = ("省", "市", "县", "区", "州", "旗", "镇", "乡", "村", "街道")
_NEAR = 30
_OPENING = 16
"""A company whose clause is not the figure's own must stand so near the head of the sentence."""
_DRAWN_IN = re.compile("引进|引入|招引|入驻|签约|落户|新增|培育")
"""What makes the group an object of the zone's work: 园区引进企业12家，完成产值.. is the park's."""
_DRAWN = re.compile("[^，。；、]{0,4}?(?:引进|招引|引入|入驻|落户|新建|成立)的")
"""Before a firm's name: how it came here (引进的某公司)."""
_FACILITY = re.compile(
    r"(?:[^，。；：,;:、“”\s的]{2,6}[市县区镇乡州旗]的)?(?P<what>(?:(?!位于|地处|坐落)[^，。；：,;:、“”\s的]){2,18}?(?:街道|镇|乡|村|社区|医院|中学|小学|学校|大学|学院|校区|机场|车站|客运站|港区|码头|场站|水库|电站|水厂|电厂|公园|广场"
    r"|大桥|隧道|高速|高铁|铁路|专用线|市场|商场|综合体|展馆|博物馆|图书馆|体育馆|会展中心|服务中心|物流中心|物流港|酒店|大厦"
    r"|园区|新厂|工厂|分厂|基地|养殖场|种植园|农场|牧场))"
    r"(?=[，,]|成立|位于|地处|坐落|始建|建于|设计|规划|总|占地|是|为|作为|长|全长|现有|共有|拥有|建成|投产|投用|达产|一期|二期|将|已|由)"
)
_SERVES = re.compile(r"(?P<what>机场|车站|客运站|火车站|高铁站|口岸|码头|港口|医院|景区|博物馆)(?=实现|日均|累计|旅客|货邮|货物|年|吞吐|起降|创造)")
"""Places that people and goods come through, before what comes through them."""
_BULLET = re.compile(r"(?:\[\d+\]\s*)?[-—·•]\s*|其[中一二三四五六][，,：:]?")
_THE_PROJECT = re.compile("(?:该|此)?项目(?!单位|组|数|经理|负责)")
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
    if kind is Investment and (thing := _invested_in(scene, draft, sentence[1])):
        return thing
    if kind is Rate and previous is not None and previous.subject and previous.start >= sentence[0] and _RELATES.match(scene.text, draft.start):
        return previous.subject  # 新能源领域完成12亿元，占比30%: the share is the same thing's
    related = kind is not Rate or _RELATES.match(scene.text, draft.start)
    if kind in _OF_A_GROUP and related and (group := _group(scene, drafts, i, sentence[0])):
        return group
    if kind in _OF_A_SECTOR and (sector := _sector(scene, draft, sentence[0])):
        return sector
    if kind in _OF_A_COMPANY and (company := _company(scene, draft, sentence)):
        return company.text
    if kind in _OF_A_COMPANY and kind is not Count and previous is not None and (told := _told_before(scene, previous, draft, sentence[0])):
        return told
    if kind in _OF_A_ZONE and draft.zone is not None and (zone := _zone(scene, draft, sentence[0])):
        return zone
    if kind in _OF_A_COMPANY and (facility := _facility_of_clause(scene, draft)):
        return facility
    if kind in _OF_A_FACILITY and (facility := _facility(scene, draft, sentence[0])):
        return facility
    if kind is Count and (host := _host(scene, drafts, i, sentence[0])):
        return host
    if kind is Count and previous is not None and (told := _told_before(scene, previous, draft, sentence[0])):
        return told
    if kind not in _OF_A_COMPANY:
        return None
    return _quoted(scene, draft) or _opening_project(scene, draft, sentence[0])


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


def is_bare_ground(subject: str) -> bool:
    """Whether a subject says no more than that something is land."""
    return subject in _BARE_GROUND


def owner_of_ground(scene: Scene, drafts: Sequence[Draft], i: int, projects: ProjectTable) -> str | None:
    """Whose land it is: what the figure's clause names, or the one right before it (该公司已流转|土地4000亩)."""
    start = drafts[i].start
    owner = subject_of(scene, drafts, i, projects)
    clause = scene.reading.clause(start)[0]
    before = scene.reading.clause(max(0, clause - 1))[0]
    near = scene.text[max(before, start - _REACH) : start]
    named = owner is not None and (owner in near or _OTHER_THING.match(scene.text, opening_end(scene.text, clause, start)))
    return owner if named else None


def _told_before(scene: Scene, previous: Draft, draft: Draft, begin: int) -> str | None:
    """柑橘基地总面积9万亩，|年产..: what opens the sentence and was measured in the clause before, where this one opens with its measure."""
    told = previous.subject
    if told is None or previous.start < begin or previous.rule.makes is Count:
        return None
    clause = scene.reading.clause(draft.start)[0]
    between = scene.text[previous.end : draft.start]
    if len(between) > _NEAR or any(mark in between for mark in "；;：:") or not _measures(scene, clause, draft.start):
        return None
    heads = [opening_end(scene.text, at, previous.end) for at in (begin, scene.reading.clause(previous.start)[0])]
    opens = any(scene.text.startswith(told, head) for head in heads)
    if not opens and previous.rule.makes is Area and scene.text.startswith(told, previous.start):
        opens = previous.start in scene.zone_ends  # 太谷经开区|柑橘基地总面积9万亩
    return told if opens else None


def _measures(scene: Scene, clause: int, start: int) -> bool:
    """Whether nothing but adverbs stands in the clause before the words of the fact."""
    head = opening_end(scene.text, clause, start)
    return head >= start or _LEAD_IN.fullmatch(scene.text, head, start) is not None


# --- what money goes into --------------------------------------------------------------------------------------------


def _invested_in(scene: Scene, draft: Draft, stop: int) -> str | None:
    """投资3亿元|成立了某公司, 投资5亿元的某公司: what the sum went into, where that is named right behind it."""
    if draft.fields.get("kind") not in ("total", "planned", "completed", "contracted", "other"):
        return None
    text = scene.text
    stop = min(stop, draft.end + _BEHIND)
    founds = _FOUNDS.match(text, draft.end, stop)
    if founds is not None:
        at = founds.end()
    elif text.startswith("的", draft.end):
        at = draft.end + 1
    else:
        return None
    company = next(iter(scene.companies_between(at, stop)), None)
    if company is not None and _EPITHET.fullmatch(text, at, company.start) and not _OF_IT.match(text, company.end):
        return company.text
    zone = scene.zone_starts.get(at) if founds is not None else None
    return zone.name if zone is not None and zone is not draft.zone else None


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


# --- trades, hosts and speakers --------------------------------------------------------------------------------------


def _sector(scene: Scene, draft: Draft, begin: int) -> str | None:
    """新材料产业累计完成投资..: the branch of trade that opens the figure's clause, or the one before it in the sentence."""
    text = scene.text
    clause = scene.reading.clause(draft.start)[0]
    head = opening_end(text, clause, draft.start)
    found = _SECTOR.match(text, head, min(draft.start + 1, head + _SECTOR_REACH))
    if found is not None:
        near = found.end() <= draft.start or _ADVERBS.fullmatch(text, found.end("what"), draft.start)
        return found.group("what") if near and _is_noun(found.group("what")) else None
    if not _measures(scene, clause, draft.start) or clause - begin > _NEAR * 2:
        return None
    head = opening_end(text, begin, clause)
    found = _SECTOR.match(text, head, min(clause, head + _SECTOR_REACH))
    return found.group("what") if found is not None and _is_noun(found.group("what")) else None


def _host(scene: Scene, drafts: Sequence[Draft], i: int, begin: int) -> str | None:
    """云溪古镇|接待游客3万人次, 25个景区|共接待游客..: who is said to receive or serve those who are counted."""
    text, draft = scene.text, drafts[i]
    clause = scene.reading.clause(draft.start)[0]
    received = _RECEIVES.search(text, max(clause, draft.start - 8), draft.start) or _RECEIVING.match(text, draft.start)
    if received is None:
        return None
    previous = drafts[i - 1] if i else None
    if previous is not None and previous.rule.makes is Count and previous.start >= clause and previous.end <= received.start():
        item = _item(previous)
        return item if _ADVERBS.fullmatch(text, previous.end, received.start()) or previous.end == received.start() else None
    head = opening_end(text, clause, received.start())
    end = received.start()
    if (times := scene.figures_between(head, end)) and times[0].kind in ("date", "duration"):
        end = times[0].start  # 黄石景区|前4天|累计接待..
        if end <= head + 1 and clause > begin:  # 云溪动物园，|前4天接待..
            end = clause - 1
            head = opening_end(text, scene.reading.clause(end)[0], end)
            if head != opening_end(text, begin, end):
                return None
    who = _ADVERBS.sub("", text[head:end].rstrip("前近每"))
    if not 3 < len(who) < _SECTOR_REACH or not _is_noun(who) or who.startswith(_NO_HOST):
        return None
    place = who.endswith(_DIVISION) and not who.endswith(_SIGHTS)
    return None if place or scene.figures_between(head, end) else who


def _is_noun(phrase: str) -> bool:
    """Whether no verb, adverb or preposition stands in the phrase; one character may be part of a name (采胜街道)."""
    return phrase.isalpha() and not any(len(word) > 1 and is_loose(word) for word in cut(phrase))


def _quoted(scene: Scene, draft: Draft) -> str | None:
    """“产值2000万元。”某公司负责人说: the company whose people say what stands in the quotes."""
    text = scene.text
    line = scene.reading.line_at(draft.start)
    if line is None:
        return None
    low, high = max(line.start, draft.start - _REACH), min(line.end, draft.end + _REACH)
    close = text.find("”", draft.end, high)
    if close < 0 or text.rfind("“", low, draft.start) <= text.rfind("”", low, draft.start) or text.find("“", draft.end, close) >= 0:
        return None
    company = next(iter(scene.companies_between(close, min(high, close + _OPENING * 3))), None)
    if company is None or "。" in text[close : company.start] or not _SPEAKS.match(text, company.end):
        return None
    draft.subject_at = company.start, company.end
    return company.text


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
        firms = [company for company in earlier if company.text.endswith(_FIRM)][-_FIRMS:]
        opening = [one for one in firms if opening_end(scene.text, scene.reading.clause(one.start)[0], one.start) >= one.start]
        return next(reversed(opening or firms), None)
    return None


def _opens_clause(scene: Scene, start: int) -> bool:
    """Whether nothing but a time, a zone or a short adverb stands between the clause's begin and this name."""
    begin = max(scene.reading.clause(start)[0], start - _REACH)
    return (
        start - begin <= 2
        or start in scene.zone_ends
        or _DRAWN.fullmatch(scene.text, begin, start) is not None
        or any(figure.kind == "date" and start - figure.end <= 1 for figure in scene.figures_between(begin, start))
    )


def _zone(scene: Scene, draft: Draft, begin: int) -> str | None:
    """The zone that opens the clause, by its name or as 园区, or the one whose area this is."""
    clause = scene.reading.clause(draft.start)[0]
    blank = scene.text.rfind(" ", max(clause, draft.start - _REACH), draft.start)
    opening = scene.zone_starts.get(clause) or (scene.zone_starts.get(blank + 1) if blank >= 0 else None)
    if opening is not None:
        return opening.name
    if draft.zone is None:
        return None
    if _refers_to(draft, opening_end(scene.text, clause, draft.start)):
        return draft.zone.name  # 园区规划面积3平方公里
    if draft.rule.makes is Area and _measures(scene, clause, draft.start) and _has_this_area(scene, draft, draft.zone, clause, begin):
        return draft.zone.name
    return None


def _has_this_area(scene: Scene, draft: Draft, zone: LinkedZone, clause: int, begin: int) -> bool:
    """Whether an area that opens its clause is the zone's that the clause before ends with, or that opens an earlier one."""
    if clause == begin:  # a sentence that opens with the measure speaks on of the zone
        return _ITS_OWN.match(scene.text, draft.start) is not None
    if clause - 1 in scene.zone_ends and any(name.end == clause - 1 for name in zone.mentions):
        return True  # 批准设立云溪合作区，|核准面积3平方公里
    low = max(begin, draft.start - _REACH)
    opening = None
    while opening is None and clause > low:
        clause = scene.reading.clause(clause - 1)[0]
        opening = scene.zone_starts.get(clause)
        if clause - 1 in scene.zone_ends and any(name.end == clause - 1 for name in zone.mentions):
            return True
    return opening is zone


def _opening_project(scene: Scene, draft: Draft, begin: int) -> str | None:
    """恒光项目采用新工艺，投产后可实现税收..: the project that opens the sentence, where nothing else is named before the figure."""
    starts: dict[int, LinkedProject] | None = scene.notes.get(__name__)
    if starts is None:
        starts = {name.start: project for project in scene.projects for name in project.mentions}
        scene.notes[__name__] = starts
    head = opening_end(scene.text, begin, draft.start)
    listed = _BULLET.match(scene.text, head, draft.start)
    head = listed.end() if listed is not None else head
    if draft.start - head > _REACH or (draft.rule.makes is not OutputValue and not _measures(scene, scene.reading.clause(draft.start)[0], draft.start)):
        return None
    project = starts.get(head) or (_only_project(scene, draft) if _THE_PROJECT.match(scene.text, head) else None)
    if project is None or any(_opens_clause(scene, company.start) for company in scene.companies_between(scene.reading.clause(head)[1], draft.start)):
        return None
    others = (starts[at] for at in range(head + 1, draft.start) if at in starts)
    return project.name if all(other.name == project.name for other in others) else None


def _only_project(scene: Scene, draft: Draft) -> LinkedProject | None:
    """The project of the draft's article, if it names only one."""
    names = {project.name: project for project in scene.projects if project.article == draft.article}
    return next(iter(names.values())) if len(names) == 1 else None


def _refers_to(draft: Draft, at: int) -> bool:
    """Whether a bare 园区, 该区 that means the draft's zone begins there, with what is measured right behind it."""
    mentions = draft.zone.mentions if draft.zone is not None else ()
    return any(name.reference and name.start == at and -1 < draft.start - name.end < _BEHIND_NAME for name in mentions)


def _facility_of_clause(scene: Scene, draft: Draft) -> str | None:
    """青川机场|旅客吞吐量达8万人次: the named place or building that opens the clause, with what is measured right behind it."""
    text = scene.text
    clause = scene.reading.clause(draft.start)[0]
    head = opening_end(text, clause, draft.start)
    found = _SERVES.search(text, head, min(draft.end, head + _FACILITY_REACH))
    if found is None or (found.end() < draft.start and not _LEAD_IN.fullmatch(text, found.end(), draft.start)):
        return None
    what = text[head : found.end("what")]
    return what if len(what) > 3 and _is_noun(what) and not _NO_FACILITY.match(text, head) else None


def _facility(scene: Scene, draft: Draft, begin: int) -> str | None:
    """青川水库始建于1958年，总库容..: the named place or building that opens the sentence, where the clause itself opens with the measure."""
    text = scene.text
    clause = scene.reading.clause(draft.start)[0]
    if not _measures(scene, clause, draft.start) and not _ADVERBS.fullmatch(text, clause, draft.start):
        return None
    head = opening_end(text, begin, draft.start)
    found = _FACILITY.match(text, head, min(draft.start, head + _FACILITY_REACH))
    if found is None or _NO_FACILITY.match(text, head):
        return None
    what = found.group("what")
    return what if _is_noun(what) else None
