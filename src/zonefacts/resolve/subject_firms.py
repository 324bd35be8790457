"""Companies as subjects: what opens the clause, what 公司 means, what money founds, whose people speak."""

from __future__ import annotations

import re

from ..findings import CompanyName
from ..names.places import opening_end
from ..rules import Draft, Scene
from .clauses import OTHER_THING, REACH, opens_clause

_THE_COMPANY = re.compile(r"[，,]?(?:该|本|这家|这一)?(?:公司|企业|集团)(?!家|数|名|类|[0-9])")
_FIRM = ("公司", "集团", "总厂")
"""What 公司 may mean, and an institute that a firm works with is none."""
_FIRMS = 8
"""So many firms back 公司 is looked for; one that opened a clause comes before one named in passing (是X集团的供应商)."""
_SPEAKS = re.compile(r"[^，。；,;]{0,4}(?:负责人|董事长|总经理|经理|总裁|厂长|党委书记|介绍|获悉|消息|工作人员|员工)")
"""Behind a company's name: one of its people is quoted, which makes it no subject where the clause has its own."""
_FOUNDED = re.compile("(?:成立|设立|组建|创办|创立)了?$")
_OPENING = 16
"""A company whose clause is not the figure's own must stand so near the head of the sentence."""
_FOUNDS = re.compile(
    r"[，,]?(?:在[^，。；,;]{2,16}?)?(?:投资|注册|合资|独资|全资|联合|共同)*(?:成立|设立|组建|新设|创办|建设|兴建|新建|建立|打造|收购)(?:了)?"
)
"""Behind a sum: what it is spent on comes next (在某地设立了..)."""
_EPITHET = re.compile(r"(?:[^，。；、,;的]{0,14}(?:公司|企业|工厂)?(?:[—-]+|[：:]))?|(?:全资|控股)?子公司|全[县市区省][^，。；、,;]{0,10}企业")
"""What may stand between 设立 and the firm's name: 全资子公司——."""
_OF_IT = re.compile("[^，。；,;]{0,12}?(?:项目|工程|生产线|基地)")
"""Behind a firm's name: it only owns what is built."""
_BEHIND = 60
_PROJECTS = 200
"""So many projects of a page are looked through for an owner."""
_BARE_FIRM = re.compile(
    "([一-龥]{2,9}(?:科技|药业|制药|铸业|环保|建材|重工|化工|机械|电子|光电|电气|食品|乳业|酒业|矿业|钢铁|纸业|纺织|新材|股份|精工|智能))"
    "(?=先后|已|现|相继|与|累计|成功|今年|去年|通过|投资|自主|拥有|共|是)"
)
"""A firm's bare name ends in its trade; what follows shows that it acts, so that a trade itself (全市化工) is none."""


def company_of(scene: Scene, draft: Draft, sentence: tuple[int, int]) -> CompanyName | None:
    """The company that opens a clause of the sentence before the figure, or the one that 该公司, 公司 there means."""
    clause = scene.reading.clause(draft.start)[0]
    other = OTHER_THING.match(scene.text, opening_end(scene.text, clause, draft.start)) is not None
    for company in reversed(scene.companies_between(max(sentence[0], draft.start - REACH), draft.start)):
        if company.end < clause and _FOUNDED.search(scene.text, max(sentence[0], company.start - 6), company.start):
            return company  # 某集团在此成立了某公司，当年就实现产值..
        if company.end <= draft.start and opens_clause(scene, company.start):
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
        return next(reversed(opening or firms), None) or _owner_spoken_of(scene, line.start if line else 0, sentence[0])
    return _short_firm(scene, draft, sentence[0])


def _owner_spoken_of(scene: Scene, begin: int, end: int) -> CompanyName | None:
    """Who 公司 is where the paragraph names no company by its form: the owner of the project that it told of last."""
    owned = [
        (mention.start, project.owner)
        for project in scene.projects[:_PROJECTS]
        if project.owner is not None
        for mention in project.mentions
        if begin <= mention.start < end
    ]
    return CompanyName(begin, begin, max(owned)[1] or "", False) if owned else None


def _short_firm(scene: Scene, draft: Draft, begin: int) -> CompanyName | None:
    """云谷建筑科技|先后与三所高校签约，.. : a firm by its bare name, told by its trade, that opens the sentence and acts."""
    head = opening_end(scene.text, begin, draft.start)
    found = _BARE_FIRM.match(scene.text, head, min(draft.start, head + _OPENING + 4))
    return CompanyName(head, found.end(1), found.group(1), False) if found else None


def invested_in(scene: Scene, draft: Draft, stop: int) -> str | None:
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


def speaker_of(scene: Scene, draft: Draft) -> str | None:
    """“产值2000万元。”某公司负责人说: the company whose people say what stands in the quotes."""
    text = scene.text
    line = scene.reading.line_at(draft.start)
    if line is None:
        return None
    low, high = max(line.start, draft.start - REACH), min(line.end, draft.end + REACH)
    close = text.find("”", draft.end, high)
    if close < 0 or text.rfind("“", low, draft.start) <= text.rfind("”", low, draft.start) or text.find("“", draft.end, close) >= 0:
        return None
    company = next(iter(scene.companies_between(close, min(high, close + _OPENING * 3))), None)
    if company is None or "。" in text[close : company.start] or not _SPEAKS.match(text, company.end):
        return None
    draft.subject_at = company.start, company.end
    return company.text
