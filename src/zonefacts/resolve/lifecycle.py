"""How far a project has got: the furthest state that the text asserts of it.

A word of a state counts only as what it is said to be. 预计年底投产 and 确保投产 say that it is being built, 将开工 that it is
planned, 尚未开工 nothing, and 建成后 is the frame of something else.
"""

from __future__ import annotations

import re

from ..models.facts import ProjectStatus
from ..names.project_words import GOVERNORS

_ORDER: tuple[ProjectStatus, ...] = (
    "planned",
    "signed",
    "approved",
    "preparing",
    "under_construction",
    "topped_out",
    "completed",
    "trial_production",
    "in_operation",
)
_RANK = {status: rank for rank, status in enumerate(_ORDER)}

_CUES: tuple[tuple[ProjectStatus, str], ...] = (
    ("trial_production", r"试生产|试运行|试运营|试产|联动试车|带料试车"),
    (
        "in_operation",
        r"(?:建成|竣工)?(?:投产|投运|投用|达产|满产)|启用|投入(?:使用|运营|运行|生产|商用)|建成(?:运行|运营)|正式(?:运营|运行|营业)|并网(?:发电)?|通车|开通运营|"
        r"交付使用|开业|开园|开馆|运营至今|正常运营|通水|通气|送电",
    ),
    ("topped_out", r"封了?顶|主体(?:结构|工程|施工|建设|已|已经|基本|全部|全面|均|顺利){0,4}(?:完工|竣工|完成|建成)"),
    ("completed", r"(?<!开)竣工|完工|建成(?=[，。；、！）\s并投通运启使后,;]|$)|落成|(?:通过|完成)(?:竣工|预|联合)?验收|(?:全部|全面)完成(?=[，。；、\s]|$|工程|施工|建设(?=[，。；]))|完成(?:工程)?建设"),
    (
        "under_construction",
        r"(?:全面|正式|破土)?开工|动工|奠基|开建|复工|破土|启动(?:建设|施工)|(?:正在|正|加紧|加快|加速|抓紧|全力|稳步|有序|顺利)(?:全面|全力|加快|加紧|加速)?"
        r"(?:建设|施工|推进|实施|安装|装修)|在建|续建|正(?:在)?(?:紧张|有序|顺利)[^，。；]{0,6}进行|桩基|打桩|基坑|钢结构|设备安装|建设中|建设现场|施工现场|施工(?:单位|阶段)|进入.{0,8}(?:阶段|收尾)|完成.{0,10}(?:\d%|过半)|"
        r"(?:建设|推进|实施)(?:进展|进程|进度|步伐)",
    ),
    ("preparing", r"前期(?:工作|准备|手续)|筹建|筹备|征地(?:拆迁)?(?:工作|启动|完成)|摘牌|拿地|土地出让|供地|选址|施工准备|做好?[^，。；]{0,12}准备|可行性研究|可研报告|报批"),
    ("approved", r"核准|(?:审批|批)[^，。；]{0,4}办结|获批|批复|获.{0,6}批准|立项|备案|环评"),
    ("signed", r"签约|签订|签署|落地|落户|正式引进|达成.{0,4}(?:协议|合作)"),
    ("planned", r"合作意向|意向协议|拟(?:投资|投入|建|新建|在)|规划(?:建设|投资)|计划(?:投资|建设|占地|总投资|新建|于|在|实施)|将(?:建|新建|投资|建设|打造)|谋划|(?<!新)待建|建议书"),
)
_STATES = re.compile("|".join(f"(?P<{status}>{words})" for status, words in _CUES))

_FUTURE = re.compile(
    r"距离?(?:正式)?$|将|拟|预计|预期|计划|力争|争取|确保|有望|尽快|尽早|早日|及早|即将|目标|(?:年|月)?底前|(?<!去年)(?<!\d年)年底|日前完成|年内|届时|可望|推动|力促|促进|促|加快.{0,3}(?:推进|推动)|推进|倒排|完成后|以便|等待|待|要"
)
"""In front of a state in its clause: it is still to come."""

_DENIED = re.compile(r"(?:尚未|未能|没有|还没|未|不得|停止|暂停|取消|拒绝)[^，。；、]{0,4}$")
_ASKED = re.compile(r"什么时候|何时|是否|能否|会不会|谁来")
_PAPER = re.compile(r"的?(?:可行性研究|可研|环境影响|初步设计|规划|设计|勘察|论证|前期|手续|合作意向|框架协议|备案|审批)")
"""Behind the name: the verb before it is about a paper (完成X项目的可行性研究报告), not about the building."""

_IN_HAND = re.compile(r"[^，。；]{0,12}(?:手续)?(?:正在|正|尚在|抓紧|加快|同步|有序)[^，。；]{0,4}(?:办理|推进|进行|审)")
"""Behind the name of a permit: it is not granted yet (环评、能评等手续正在办理)."""

_GROUNDS = re.compile(r"[^，。；\n]{0,8}(?:奠定|打下|创造|还在意向|尚未|还未)")
"""Behind a word of a state: it is what something else is to make possible (为如期并网奠定基础)."""

_FRAME = re.compile(r"(?:达效|达产|达标|满产|见效|运营)?(?:后|之后|以后|时|之时|前|之前|以来|率|条件|资料|手续|日期|时间|仪式主|审批|许可|服务|流程|周期|费|企业|产品|市场|标准)")
"""Behind a word of a state: it only frames something else (建成后, 投产前, 开工率)."""

_STARTS = frozenset({"under_construction"})
_BUILT = frozenset({"topped_out", "completed", "trial_production", "in_operation"})

_LEFT: tuple[tuple[ProjectStatus, str], ...] = (
    ("in_operation", r"建成(?:投产|投用|投运|运营|启用)|投产|投用|启用"),
    ("completed", r"建成|完成|(?<!开)竣工"),
    ("under_construction", r"推进|推动|加快|抓好|加速|在建|续建|开工|动工|奠基|复工"),
    ("preparing", r"储备|前期"),
    ("signed", r"引进|招引|引入|签约|落户|落地|签订|签署"),
    ("planned", r"谋划|规划|拟建|争取|筹划|布局|将建|计划|拟投资|申报"),
)
_LEFT_STATES = re.compile("|".join(f"(?P<{status}>{words})" for status, words in _LEFT))
_BEGINS = re.compile(r"启动|实施|新建|建设|上马|开展|组织实施|兴建|改造|扩建")
"""Verbs that begin a project: done where the sentence looks back, to be done in a plan."""

_ANOTHER_SUBJECT = re.compile(
    r"(?!该|项目|工程|主体|[首一二三四]期|全部|预计|计划|力争|确保|目前|现|已|将|其|全线|厂房|设备|土建|生产|车间|今|明|去|截至|争取|有望|建成|并|可|没想到|上|就|仅|只|才|\d)[^，。；]{6,}"
)
"""A later clause that begins with a subject of its own: its state is that one's."""

_CLAUSE = re.compile(r"[，,；;](?P<first>..)")
_OF_THE_PROJECT = frozenset({"确保", "力争", "开工", "竣工", "投产", "建成", "完成", "动工", "启用", "投用", "获批", "获得", "通过"})
"""Verbs in front of a later clause that still speak of the project."""

_WITH_OBJECT = re.compile(r"[，；](?:开工建设|建成(?:投用|投产|投运|运营)?|启用|开工|动工)(?!后|时|并|于|了|以|年|达|条|仪|和)[一-龥A-Z“]{3}")
"""A later clause with an object of its own (推进A，建成投用B)."""

_WISH = re.compile(r"推进|推动|促进|确保|力争|争取|加快|力促|抓好|做好|促|支持|加强")
_LOOKS_BACK = re.compile(r"了|已|成功|顺利|先后|相继")
_YEARS_BACK = re.compile(r"去年|以来|年来|过去|累计|实施了|启动了|建设了")
_TO_COME = re.compile(r"将|拟|计划|预计|力争|争取|确保|明年|下一步|年内")


def status_of(contexts: list[tuple[str, str, str]]) -> ProjectStatus | None:
    """The furthest state asserted in any of the contexts: (the clause up to the name, what follows it, its whole sentence)."""
    best: ProjectStatus | None = None
    for left, right, sentence in contexts:
        asserted = _asserted(left, own_part(left, right))
        governed = [] if (asserted == ["planned"] and _WISH.search(left)) or _PAPER.match(right) else _governed(left, sentence)  # 推进X开工 wants a beginning
        for status in (*asserted, *governed):
            if best is None or _RANK[status] > _RANK[best]:
                best = status
    return best


def own_part(left: str, right: str) -> str:
    """What follows a name that a verb governs, up to the clause in which the next verb governs something else (推进A，加快B)."""
    if _LEFT_STATES.search(left) or _BEGINS.search(left) or _WISH.search(left):
        for match in _CLAUSE.finditer(right):
            first = match.group("first")
            if (first in GOVERNORS and first not in _OF_THE_PROJECT) or _WITH_OBJECT.match(right, match.start()):
                return right[: match.start()]
    return right


def _asserted(left: str, right: str) -> list[ProjectStatus]:
    """States that what follows the name says of it."""
    wished = bool(_WISH.search(left)) and not _LOOKS_BACK.search(left)
    found: list[ProjectStatus] = []
    for match in _STATES.finditer(right):
        status: ProjectStatus = match.lastgroup  # type: ignore[assignment]
        clause = right[max(0, match.start() - 24) : match.start()]
        cut = max(map(clause.rfind, "，。；！？\n,;"))
        first = cut < 0 and match.start() <= 24
        clause = clause[cut + 1 :]
        if _FRAME.match(right, match.end()) or _ASKED.search(clause) or _GROUNDS.match(right, match.end()):
            continue
        if _DENIED.search(clause):
            if status == "under_construction":
                found.append("planned")
            continue
        if status == "approved" and _IN_HAND.match(right, match.end()):
            status = "preparing"
        if cut >= 0 and _ANOTHER_SUBJECT.match(clause):
            continue
        if clause.endswith("早") and not wished:
            continue  # 早落地、早投产 is a motto
        future = bool(_FUTURE.search(clause)) or (wished and first)
        if not future:
            found.append(status)
        elif status in _BUILT:
            found.append("under_construction")
        elif status in ("under_construction", "signed", "approved"):
            found.append("under_construction" if match.group().startswith(("推进", "建设进", "实施进")) else "planned")
        else:
            found.append(status)
    return found


def _governed(left: str, sentence: str) -> list[ProjectStatus]:
    """The state that the verb before the name puts it in."""
    near = left[left.rfind("的", 0, -1) + 1 :]
    lasts = list(_LEFT_STATES.finditer(near))
    begins = list(_BEGINS.finditer(near))
    if lasts and (not begins or begins[-1].start() <= lasts[-1].end() + 4):
        status: ProjectStatus = lasts[-1].lastgroup  # type: ignore[assignment]
        ahead = near[max(0, lasts[-1].start() - 8) : lasts[-1].start()]
        if _DENIED.search(ahead):
            return []
        return ["planned"] if _TO_COME.search(ahead) else [status]
    if begins:
        back = _LOOKS_BACK.search(near) or _YEARS_BACK.search(sentence)
        return ["under_construction"] if back and not _TO_COME.search(near) else ["planned"]
    return []
