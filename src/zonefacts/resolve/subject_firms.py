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
        firms = [company for company in earlier if not company.full or company.text.endswith(_FIRM)][-_FIRMS:]
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
