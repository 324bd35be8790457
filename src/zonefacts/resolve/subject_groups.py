"""Groups as subjects: counted firms and projects, branches of trade, and the sights that receive those who are counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..models.facts import Area, Capacity, Count, Fact, Investment, OutputValue, Rate
from ..names.places import opening_end
from ..phrases.nouns import before as noun_before
from ..rules import Draft, Scene
from .clauses import ADVERBS, NEAR, is_noun, measures

OF_A_GROUP: frozenset[type[Fact]] = frozenset({Investment, OutputValue, Capacity, Area, Rate})
_GROUP_HEADS = ("项目", "企业", "公司", "工程", "合作社", "商户", "基础设施", "设施建设", "产业", "景区", "医院", "学校")
_LINK = re.compile(r"[，,、]?(?:预计|计划|协议|合同|累计|已|共|可|年|全年|将|合计|实现|完成|达到)*")
"""What stands between a group and what is said of it next."""
_REST_OF_CLAUSE = re.compile(rf"[^，。；,;：:、\d]{{0,14}}{_LINK.pattern}")
_DRAWN_IN = re.compile("引进|引入|招引|入驻|签约|落户|新增|培育")
"""What makes the group an object of the zone's work: 园区引进企业12家，完成产值.. is the park's."""
_BARE = frozenset({"项目", "企业", "工程"})
_POINTING = frozenset("这该那每本此由")
_SECTOR = re.compile(
    r"(?P<what>(?!企业|行业|产业|工业|全|各|其|该|我|规|从|为|对|在|以|将|把|推|新增|主要|重点|支柱|实现|完成|发展)[^\W\d对占在为的从把将于由比]{1,10}?业)"
    r"(?=(?:集群)?(?:累计|已|将|预计|共|年|全年|利用外资|实际|总产值|产值|完成|实现|实现了|达到|增长|营业收入|营收|表现|持续|发展|规模|稳步|快速|投资|[，,]))"
)
"""A branch of trade at the head of a clause, with what may be said of it."""
PHASE = re.compile("(?:[一二三四五首]期|起步期)(?:工程|项目|用地|建设|开发)*")
"""A phase by itself: it is of the thing that the text speaks of."""
_SECTOR_REACH = 16
_RECEIVES = re.compile("(?:共|累计|总共)?(?:接待|吸引|收治|容纳|招收|培训)(?:各类|各地|国内外)?$")
_RECEIVING = re.compile("(?:共|累计|总共)?(?:接待|吸引|收治|容纳|招收|培训)")
_NO_HOST = ("全", "各", "其", "该", "我", "预计", "计划", "力争", "每", "本")
_SIGHTS = ("景区", "古镇", "度假区", "园区", "街区")
_DIVISION = ("省", "市", "县", "区", "州", "旗", "镇", "乡", "村", "街道")


def group_of(scene: Scene, drafts: Sequence[Draft], i: int, begin: int) -> str | None:
    """The group of firms or projects that a figure is of: named right before it, or counted beside it."""
    draft = drafts[i]
    if draft.rule.makes is Investment:
        if noun := _noun_before(scene, draft):
            return noun
        if i + 1 < len(drafts) and scene.text[draft.end : draft.end + 1] == "的":
            behind = drafts[i + 1]
            if behind.rule.makes is Count and behind.start <= draft.end + 1 and item_of(behind).endswith(_GROUP_HEADS):
                return _called(scene, behind)  # 总投资18亿元的|11个项目
    previous = drafts[i - 1] if i else None
    if previous is None or previous.start < begin or draft.start - previous.end > NEAR:
        return None
    if not _LINK.fullmatch(scene.text, previous.end, draft.start):
        return _called(scene, previous) if _acted(scene, previous, draft) else None
    if previous.rule.makes is not Count:
        # what was said of a group goes on being said of it
        told = previous.subject is not None and previous.subject.endswith(_GROUP_HEADS)
        return previous.subject if told and previous.rule.makes in OF_A_GROUP else None
    item = item_of(previous)
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
    if draft.rule.makes is not Investment or count.rule.makes is not Count or not item_of(count).endswith(_GROUP_HEADS):
        return False
    opens = scene.reading.clause(count.start)[0] == count.start and not scene.text.startswith(item_of(count), count.start)
    return opens and _REST_OF_CLAUSE.fullmatch(scene.text, count.end, draft.start) is not None


def item_of(count: Draft) -> str:
    return str(count.fields.get("item", ""))


def _called(scene: Scene, count: Draft) -> str | None:
    """A counted group in the text's words: its noun, with the number where that says no more than 项目."""
    item = item_of(count)
    if item not in _BARE:
        return item
    return scene.text[count.start : count.end] if not scene.text[count.start : count.end].endswith(tuple("个家项")) else None


def _noun_before(scene: Scene, draft: Draft) -> str | None:
    """入园企业|累计投资额: the noun right before the words of the fact, where it is one of those that money goes into."""
    text = scene.text
    low = max(scene.reading.clause(draft.start)[0], draft.start - 30)
    adverbs = ADVERBS.search(text, low, draft.start)
    end = adverbs.start() if adverbs else draft.start
    if not text.endswith(_GROUP_HEADS, low, end):
        return None
    span = noun_before(text, low, end)
    if span is None or text[max(low, span[0] - 1) : span[0]] in _POINTING:
        return None  # 这|家企业, 由|某公司投资
    noun = text[slice(*span)]
    return noun if span[1] == end and len(noun) > 2 and not PHASE.fullmatch(noun) else None


def sector_of(scene: Scene, draft: Draft, begin: int) -> str | None:
    """新材料产业累计完成投资..: the branch of trade that opens the figure's clause, or the one before it in the sentence."""
    text = scene.text
    clause = scene.reading.clause(draft.start)[0]
    head = opening_end(text, clause, draft.start)
    found = _SECTOR.match(text, head, min(draft.start + 1, head + _SECTOR_REACH))
    if found is not None:
        near = found.end() <= draft.start or ADVERBS.fullmatch(text, found.end("what"), draft.start)
        return found.group("what") if near and is_noun(found.group("what")) else None
    if not measures(scene, clause, draft.start) or clause - begin > NEAR * 2:
        return None
    head = opening_end(text, begin, clause)
    found = _SECTOR.match(text, head, min(clause, head + _SECTOR_REACH))
    return found.group("what") if found is not None and is_noun(found.group("what")) else None


def host_of(scene: Scene, drafts: Sequence[Draft], i: int, begin: int) -> str | None:
    """云溪古镇|接待游客3万人次, 25个景区|共接待游客..: who is said to receive or serve those who are counted."""
    text, draft = scene.text, drafts[i]
    clause = scene.reading.clause(draft.start)[0]
    received = _RECEIVES.search(text, max(clause, draft.start - 8), draft.start) or _RECEIVING.match(text, draft.start)
    if received is None:
        return None
    previous = drafts[i - 1] if i else None
    if previous is not None and previous.rule.makes is Count and previous.start >= clause and previous.end <= received.start():
        item = item_of(previous)
        return item if ADVERBS.fullmatch(text, previous.end, received.start()) or previous.end == received.start() else None
    head = opening_end(text, clause, received.start())
    end = received.start()
    if (times := scene.figures_between(head, end)) and times[0].kind in ("date", "duration"):
        end = times[0].start  # 黄石景区|前4天|累计接待..
        if end <= head + 1 and clause > begin:  # 云溪动物园，|前4天接待..
            end = clause - 1
            head = opening_end(text, scene.reading.clause(end)[0], end)
            if head != opening_end(text, begin, end):
                return None
    who = ADVERBS.sub("", text[head:end].rstrip("前近每"))
    if not 3 < len(who) < _SECTOR_REACH or not is_noun(who) or who.startswith(_NO_HOST):
        return None
    place = who.endswith(_DIVISION) and not who.endswith(_SIGHTS)
    return None if place or scene.figures_between(head, end) else who
