"""How far a project has got: the furthest state that the text asserts of it.

What is said of a project stands in four places, each read by a function of its own:

- behind its name, in that clause and in later ones that go on about it (X项目已封顶，正在安装设备): `_said_behind`
- in the verb that governs its name (推进X项目, 建成X项目): `_governed`
- in what modifies its name (去年9月开工的X项目): `_modifier`
- in the occasion or the head of the list that it is named at (集中开工.. X项目; 重点推进8个项目，其中X项目): `occasion`

A word of a state is evidence only as what it is said to be. Three questions are asked of each:

- its frame: 建成后, 开工率, 何时投产 say nothing of how far the project is;
- its aspect: done (已投产), to come (预计投产, 推动..投产) or denied (尚未开工); the last marker in front decides (计划已获批 is done);
- its theme: the whole, a part (车间封顶, 厂房完工: work is going on), a paper (可研完成: preparing), or something else altogether (入驻企业投产).

An end that is still to come (预计年底投产) lets one infer that building goes on, unless the text says that it has not begun.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from ..models.facts import ProjectStatus
from ..names.project_words import GOVERNORS

Context = tuple[str, str, str]
"""Of one mention: the clause up to the name (or what hangs on it), what follows it, its whole sentence."""

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
_BUILT = frozenset({"topped_out", "completed", "trial_production", "in_operation"})

# --- words of a state ---------------------------------------------------------------------------------------------

_DESIGNS = r"规划设计|初步设计|施工图设计|图纸设计|方案设计|勘[察探]|招标|招投标|征地|拆迁|土地征收|场地平整|土地平整"

_CUES: tuple[tuple[ProjectStatus, str], ...] = (
    ("trial_production", r"试生产|试运行|试运营|试产|联动试车|(?:带料|投料)试车|热试|产品下线|点火(?!投产)"),
    ("completed", r"具备[^，。；]{0,4}(?:并网|投产|通车|交付|使用|运营|入驻)条件"),
    (
        "in_operation",
        r"(?:建成|竣工)?(?:投产|投运|投用|达产|满产)|启用|投入(?:使用|运营|运行|生产|商用)|建成(?:运行|运营)|正式(?:运营|运行|营业|开通)|并网(?:发电)?|通车|开通运营|"
        r"上线运行|交付使用|开业|开园|开馆|运营至今|正常运营|满负荷(?:运行|运转|生产)|通水|通气|送电",
    ),
    ("topped_out", r"封了?顶|结顶|主体(?:结构|工程|施工|建设|也|已|已经|基本|全部|全面|均|顺利){0,5}(?:完工|竣工|完成|建成)|完成主体(?:工程|结构|建设|施工)"),
    (
        "completed",
        r"(?<!开)竣工|完工|建成(?=[，。；、！）\s并投通运启使后,;]|$)|落成|(?:通过|完成)[^，。；]{0,4}验收|(?:全线|全面)贯通|"
        r"(?:全部|全面)完成(?=[，。；、\s]|$|工程|施工|建设)|完成(?:工程)?建设(?!用地)",
    ),
    (
        "under_construction",
        r"(?:全面|正式|破土)?开工|动工|奠基|开建|复工|破土|(?:启动|进场)(?:建设|施工)|(?:正式|全面|建设)启动|启动实施|拉开[^，。；]{0,6}(?:帷幕|序幕)|"
        r"(?:正在|正|加紧|加快|加速|快速|抓紧|全力|稳步|有序|顺利|强力|积极|扎实)(?:全面|全力|加快|加紧|加速|抓紧)?(?:建设|施工|推进|实施|安装|装修)|建设(?:顺利|提速)|"
        r"正(?:在)?(?:紧张|有序|顺利|进行)[^，。；]{0,6}(?:进行|建设|施工|安装|装修|装饰|调试|收尾)|(?:进展|推进)(?:顺利|良好|正常|迅速|有序)|取得[^，。；]{0,4}进展|"
        r"在建|续建|桩基|打桩|基坑|钢结构|(?:设备)?安装(?:调试)?|设备调试|建设中|\A现场|(?:建设|施工|项目)现场|工地|塔吊|抢抓?工期|施工(?:单位|阶段|人员)|"
        r"进入[^，。；]{0,8}(?:阶段|收尾)|完成[^，。；]{0,10}(?:\d%|过半)|已?完成投资|(?:建设|推进|实施)(?:进展|进程|进度|步伐)|建设[^，。；]{0,6}(?:全面|陆续)展开",
    ),
    (
        "preparing",
        r"前期(?:工作|准备|手续)|筹建|筹备|征地(?:拆迁)?(?:工作|启动|完成)|摘牌|拿地|土地出让|供地|选址|施工准备|做好?[^，。；]{0,12}准备|可行性研究|可研报告|报批|"
        rf"(?:完成|已|正在?|启动|开展|抓紧)(?:进行)?[^，。；\d]{{0,6}}(?:{_DESIGNS})|(?:{_DESIGNS})[^，。；\d]{{0,8}}(?:完成|进行)",
    ),
    ("approved", r"核准|(?:审批|批)[^，。；]{0,4}办结|获批|批复|获[^，。；]{0,6}批准|立项|备案|环评"),
    ("signed", r"签约|签订|签署|落地|落户|正式引进|达成[^，。；]{0,4}(?:协议|合作)"),
    (
        "planned",
        r"合作意向|意向协议|拟(?:投资|投入|建|新建|在)|规划(?:建设|投资)|计划(?:投资|建设|占地|总投资|新建|于|在|实施)|将(?:建(?!成)|新建|投资|建设(?!完成)|打造)|谋划|洽谈|(?<!新)待建|建议书",
    ),
)
"""Behind a name; the earlier entry is the one that is tried first where two could begin."""


def _alternatives(cues: tuple[tuple[ProjectStatus, str], ...]) -> re.Pattern[str]:
    """One pattern that tells the entry by its number (a state may have several)."""
    return re.compile("|".join(f"(?P<{status}_{i}>{words})" for i, (status, words) in enumerate(cues)))


def _status(match: re.Match[str]) -> ProjectStatus:
    return match.lastgroup.rpartition("_")[0]  # type: ignore[union-attr,return-value]


_STATES = _alternatives(_CUES)

_GOVERNING: tuple[tuple[ProjectStatus, str], ...] = (
    ("in_operation", r"建成(?:投产|投用|投运|运营|启用)|投产|投用|启用|开通|上线"),
    ("topped_out", r"(?:完成|实现)主体"),
    ("completed", r"建成|建起|成功打造|完成|(?<!开)竣工"),
    ("under_construction", r"推进|推动|加快|抓好|加速|在建|续建|开工|动工|奠基|复工"),
    ("preparing", r"储备|前期"),
    ("signed", r"引进|招引|引入|签约|落户|落地|签订|签署"),
    ("planned", r"谋划|规划|拟建|争取|筹划|布局|将建(?!成)|计划|拟投资|申报|洽谈|对接"),
)
"""In front of a name that it governs."""

_CONTENTS = re.compile(r"(?:拟|计划|规划|将)(?:总?投资|投入|占地|建设|新建|建)")
"""Behind a name these tell what it costs and holds more than how far it is: 该项目将建设5栋厂房 is said at a ground-breaking, too."""

_GOVERNS = _alternatives(_GOVERNING)

_BEGINS = re.compile(r"启动|实施|新建|建设|上马|开展|组织实施|兴建|改造|扩建|打造")
"""Verbs that begin a project: done where the sentence looks back, to be done in a plan."""

_PAID_FOR = re.compile(r"投资(?:近|约|超|逾)?[\d.]+(?:多|余)?[亿万]+(?:多|余)?(?:元|美元)?[^，。；]{0,4}$")
"""投资8亿元 in front of such a verb: the firm does it (to come only where a word says so: 拟投资, 计划投资)."""

# --- frame --------------------------------------------------------------------------------------------------------

_ASKED = re.compile(r"什么时候|何时|是否|能否|会不会|谁来")

_FRAME = re.compile(
    r"(?:达效|达产|达标|满产|见效|运营|投产|使用)?(?:后|之后|以后|时|之时|前|之前|以来|率|条件|资料|手续|日期|时间|仪式主|审批|许可|服务|流程|周期|费|企业|产品|市场|标准|期限)"
)
"""Behind a word of a state: it only frames something else (建成后, 投产前, 开工率)."""

_GROUNDS = re.compile(r"[^，。；\n]{0,8}(?:奠定|打下|创造|还在意向|尚未|还未)")
"""Behind a word of a state: it is what something else is to make possible (为如期并网奠定基础)."""

# --- aspect -------------------------------------------------------------------------------------------------------

_FUTURE = re.compile(
    r"距离?(?:正式)?$|将|拟|预计|预期|计划|力争|争取|确保|有望|尽快|尽早|早日|及早|即将|目标|(?:年|月)?底前|(?<!去年)(?<![去\d])年底|日前完成|年内|届时|可望|推动|力促|促进|促|加快.{0,3}(?:推进|推动)|推进|倒排|完成后|以便|等待|待|要|(?<![\d一二三四五六七八九十])月底"
)
"""In front of a state in its clause: it is still to come."""

_NEXT_YEAR = re.compile(r"(?:到|至|预计)?(?:明年|后年|下一步|接下来|今后|未来)")
"""It opens a sentence that is all of what is to come."""

_DONE = re.compile(r"已|现已|正在|刚刚|今日|昨日|今天")
"""Behind a word of the future it takes that word's effect (一期计划已获批)."""

_DENIED = re.compile(r"(?:尚未|未能|没有|还没|未|不得|停止|暂停|取消|拒绝)[^，。；、]{0,4}$")

_ONLY_A_TIME = re.compile(r"(?:并|再|且|到|于|力争)?(?:今年|明年|后年|次年|同年|当年|[\d一二三四五六七八九十两]+个?(?:年|月|季度)|上半年|下半年|第?[一二三四]季度|年)?(?:[\d一二三四五六七八九十两]+个?(?:月|季度|日|号))?(?:份|底|初|中旬|上旬|下旬|末|中|内)?(?:前|之前)?(?:建设|全面|正式|全部|整体|基本)?")
"""A clause that holds only a time in front of its state goes on with the aspect of the clause before (计划3月开工，明年投产)."""

# --- theme --------------------------------------------------------------------------------------------------------

_PARTS = (
    r"厂房|车间|楼|仓库|库房|宿舍|食堂|门卫|设备|管线|管道|管廊|地管|装置|机组|标段|地块|钢构|钢结构|桩基|基础|地基|地下室|土建|路基|桥墩|桥面|展厅|配套设施|附属|"
    r"[一二三四五六七八九十\d]+(?:号|#)|[一二三四五六七八九十\d]+[栋幢座]"
)
_PART = re.compile(rf"(?:{_PARTS})(?P<between>[^，。；]*)$")
_PROCESS = re.compile(r"(?:铺设|安装|浇筑|吊装|开挖|回填|砌筑|采购|硬化|绿化)(?:工程|工作|施工)?(?:已经?|均|也|基本|顺利|全部|全面)*$")
"""One of the works of building: done with all of it, one goes on to the next (管线铺设已全部完成)."""

_SO_MANY = re.compile(r"\d+[栋幢座]")
"""Behind the word: so many are done (已封顶6幢)."""

_ALL_OF_THEM = re.compile(r"全部|均|都|全面|整体|所有")
_MEASURED = re.compile(r"[\d.]+(?:余|多)?万?(?:平方米|平米|㎡|亩)的?[^，。；\d]{2,4}$|[\d.]+(?:余|多)?万?(?:平方米|平米|㎡|亩)的?[^，。；\d]{2,4}(?=主体|基本|已|全部)")
"""All that a phase builds is measured (一期3万平方米的厂房已建成): that is the whole."""

_PAPERS = r"可行性研究|可研|环境影响|环评|初步设计|规划|设计|勘[察探]|论证|前期|手续|合作意向|框架协议|备案|审批|报批|招标|招投标|征地|拆迁|征收|土地"
_PAPER = re.compile(rf"的?(?:{_PAPERS})")
"""Behind the name: the verb before it is about a paper (完成X项目的可行性研究报告), not about the building."""

_PAPERS_BEFORE = re.compile(r"(?:前期(?:工作|手续|准备)?|手续|审批|设计|招标|可研|征拆|拆迁|征地)(?:工作)?[^，。；]{0,4}$")
"""In front of a word of progress: the same (前期工作取得积极进展)."""

_PAPER_AHEAD = re.compile(rf"[^，。；]{{0,10}}(?:{_PAPERS}|洽谈|谈判|对接)")
"""Behind a word of progress: what goes on is paper work (正在推进项目前期工作)."""

_IN_HAND = re.compile(r"[^，。；]{0,12}(?:手续)?(?:正在|正|尚在|抓紧|加快|同步|有序)[^，。；]{0,4}(?:办理|推进|进行|审)")
"""Behind the name of a permit: it is not granted yet (环评、能评等手续正在办理)."""

_IN_WORK = re.compile(r"(?:正在|正|抓紧|加快)[^，。；]{0,6}$")
"""In front of the name of a permit: the same (正办理环评)."""

_ANOTHER_SUBJECT = re.compile(
    r"(?!该|项目|工程|主体|[首一二三四]期|全部|预计|计划|力争|确保|目前|现|已|将|其(?!中)|全线|厂房|设备|土建|生产|车间|今|明|去|截至|截止|争取|有望|建成|并|可|没想到|上|就|仅|只|才|\d|在|于|位于|按|根据|自|从|由|经|眼下|当前|如今|正|完成|占地|总)"
    r"[^，。；]{6,}|[^，。；]{0,12}\d(?:余|多)?[家户](?:企业|公司)|[^，。；]{0,8}(?:签约|入驻|落户)企业"
)
"""A later clause that begins with a subject of its own (or speaks of the firms that move in): its state is that one's."""

_TAKES_AN_OBJECT = frozenset({"开工", "全面开工", "正式开工", "动工", "开建", "复工", "启用", "投产", "投用", "投运", "开通运营", "正式启动"})
_OBJECT = re.compile(r"(?:建设)?(?![后时并于了以年达条仪和投使运的建验通发及且率现阶工以至，])[一-龥“]{3}")
"""In a later clause: what is begun or opened there is something else (X项目顺利推进，开工建设Y)."""

# --- what the verb in front reaches -------------------------------------------------------------------------------

_CLAUSE = re.compile(r"[，,；;](?P<first>..)")
_OF_THE_PROJECT = frozenset({"确保", "力争", "开工", "竣工", "投产", "建成", "完成", "动工", "启用", "投用", "获批", "获得", "通过"})
"""Verbs in front of a later clause that still speak of the project."""

_WITH_OBJECT = re.compile(r"[，；](?:开工建设|建成(?:投用|投产|投运|运营)?|启用|开工|动工)(?!后|时|并|于|了|以|年|达|条|仪|和)[一-龥A-Z“]{3}")
"""A later clause with an object of its own (推进A，建成投用B)."""

_WISH = re.compile(r"推进|推动|促进|确保|力争|争取|加快|力促|抓好|做好|促|支持|加强")
_LOOKS_BACK = re.compile(r"了|已|成功|顺利|先后|相继")
_YEARS_BACK = re.compile(r"去年|以来|年来|过去|累计|实施了|启动了|建设了")
_TO_COME = re.compile(r"将|拟|计划|预计|力争|争取|确保|明年|下一步|年内")

_MODIFIER = re.compile(
    r"(?P<in_operation>投产|投用|投运|启用|运营)|(?P<completed>建成|竣工|完工)|(?P<under_construction>开工(?:建设)?|动工|在建|续建|(?:正在|同步|目前)(?:投资)?(?:建设|施工|推进)|开建)|"
    r"(?P<signed>签约|落户|引进|落地)|(?P<planned>拟建|规划(?:建设)?|待建)"
)
_DE = re.compile(r"(?:建设|实施)?(?:的|[，,]?的)")
_ITEM_BEFORE = re.compile(r"(?:投产|投用|启用|建成|完工|竣工|开工|动工|签约|落户|落地|推进|实施|封顶|获批|洽谈|投入|试|并网|通车|验收)(?:建设|生产|使用|运营|运行|产)?、$")
_AGREED = re.compile(r"(?:签订|签署|签下)(?:了)?[^，。；]{0,16}(?:协议|合同)")

_CEREMONY = re.compile(
    r"(?P<signed>集中签约|签约(?:仪式|活动|大会))|"
    r"(?P<under_construction>集中(?:开工|动工|奠基)(?!、|和|及|暨|与|率)|(?:开工|动工|奠基)(?:奠基)?(?:仪式|活动|庆典|典礼|大会))"
)
"""What the projects of an article are named at."""

_THIS_TIME = re.compile(r"(?:此次|本次|这次|当天|当日|集中)[^，。；]{0,8}开工")

_AGREEMENT = re.compile(r"签约(?:的|项目)[^，。；]{0,8}(?:为|有|是|包括|涉及|：|:)|(?:签订|签署)[^，。；]{0,12}协议|进行签约|签约[^，。；]{0,6}\d+个")
"""The same, in the paragraph itself."""

_AGREEMENT_REACH = 160

OCCASION_REACH = 600
"""How far before a name, in its article, its occasion is looked for."""

HEAD_REACH = 320
"""How far before a name, in its paragraph, the head of its list is looked for."""

_HEAD = re.compile(
    r"(?P<signed>引进|招引|签约)|(?P<in_operation>建成(?:投产|投用)|投产|投用)|(?P<completed>建成|竣工)|(?P<under_construction>推进|正在(?:建设|推进|实施)|开工(?:建设)?|新开工|在建|续建)|(?P<preparing>储备)|(?P<planned>谋划|拟建|计划(?:实施|建设|新建))"
)
_HEADED = re.compile(r"(?:了)?[^，。；：\d]{0,12}?(?:[\d一二三四五六七八九十两几多]+(?:余|多)?[个项]|一批)?[^，。；：]{0,12}?项目(?:[\d一二三四五六七八九十两几多]+(?:余|多)?[个项])?(?:（[^）]*）)?[，：,:]?[^，。；]{0,12}?(?:其中|包括|分别(?:是|为)|即|有|为|涉及|主要是|[，：,:])")
"""Behind the verb: a group of projects, and what opens the list of them (推进8个续建项目，其中, 在建项目有)."""


class _Evidence(NamedTuple):
    """A state that is said of a project, and how firmly."""

    status: ProjectStatus
    kind: Literal["said", "bare", "inferred", "contents"] = "said"
    """`bare`: a verb that begins it and tells no time (建设X); `inferred`: to be thought from an end to come; `contents`: its cost or extent."""


def status_of(contexts: Sequence[Context], named_at: Callable[[], ProjectStatus | None]) -> ProjectStatus | None:
    """The furthest state asserted in any of the contexts; or else the state of what it is `named_at`; or else what can be inferred."""
    found = [evidence for context in contexts for evidence in _evidence(*context)]
    if said := [one for one in found if one.kind == "said"]:
        return _furthest(said)
    bare = any(one.kind == "bare" for one in found)
    if not bare and (status := named_at()) is not None:
        return status
    return _furthest([one for one in found if one.kind == "inferred"]) or _furthest(found)


def _furthest(found: list[_Evidence]) -> ProjectStatus | None:
    return max((one.status for one in found), key=_RANK.__getitem__, default=None)


def _evidence(left: str, right: str, sentence: str) -> Iterator[_Evidence]:
    if _ITEM_BEFORE.search(left):
        left = ""  # A落户、B投产: the verb is the other item's
    right = own_part(left, right)
    behind = list(_said_behind(left, right, opens_to_come=_NEXT_YEAR.match(sentence) is not None))
    yield from behind
    yield from _modifier(left)
    wanted = bool(behind) and all(one.status == "planned" for one in behind) and _WISH.search(left)
    if not wanted and not _PAPER.match(right):  # 推进X开工 wants a beginning, it does not say that X is being built
        yield from _governed(left, sentence)


def own_part(left: str, right: str) -> str:
    """What follows a name that a verb governs, up to the clause in which the next verb governs something else (推进A，加快B)."""
    if _GOVERNS.search(left) or _BEGINS.search(left) or _WISH.search(left):
        for match in _CLAUSE.finditer(right):
            first = match.group("first")
            if (first in GOVERNORS and first not in _OF_THE_PROJECT) or _WITH_OBJECT.match(right, match.start()):
                return right[: match.start()]
    return right


def _said_behind(left: str, right: str, *, opens_to_come: bool) -> Iterator[_Evidence]:
    """States that what follows the name says of it."""
    wished = bool(_WISH.search(left)) and not _LOOKS_BACK.search(left)
    coming, last_cut = False, -2
    for match in _STATES.finditer(right):
        status = _status(match)
        window = right[max(0, match.start() - 24) : match.start()]
        cut = max(map(window.rfind, "，。；！？\n,;"))
        first = cut < 0 and match.start() <= 24
        clause = window[cut + 1 :]
        place = match.start() - len(clause)
        if opens_to_come and first and status in _BUILT and right.startswith("后", match.end()):
            yield _Evidence("under_construction", "inferred")  # 明年，X建成后
        if _FRAME.match(right, match.end()) or _ASKED.search(clause) or _GROUNDS.match(right, match.end()):
            continue
        if _DENIED.search(clause):
            if status == "under_construction":
                yield _Evidence("planned")
            continue
        if cut >= 0 and _ANOTHER_SUBJECT.match(clause):
            continue
        if cut >= 0 and match.group() in _TAKES_AN_OBJECT and _OBJECT.match(right, match.end()):
            continue
        if clause.endswith("早") and not wished:
            continue  # 早落地、早投产 is a motto
        future = max((found.start() for found in _FUTURE.finditer(clause)), default=-1)
        done = max((found.start() for found in _DONE.finditer(clause)), default=-1)
        goes_on = place != last_cut and coming and _ONLY_A_TIME.fullmatch(clause) is not None
        coming, last_cut = (future > done or (wished and first) or goes_on or opens_to_come), place
        yield from _as_said(status, match.group(), clause, right[match.end() : match.end() + 24], coming)


def _as_said(status: ProjectStatus, word: str, clause: str, behind: str, coming: bool) -> Iterator[_Evidence]:
    """What a word of a state comes to by its aspect and theme."""
    if status == "approved" and (_IN_HAND.match(behind) or _IN_WORK.search(clause)):
        status = "preparing"
    if not coming:
        yield _Evidence(_by_theme(status, word, clause, behind), "contents" if status == "planned" and _CONTENTS.match(word) else "said")
    elif status in _BUILT:
        yield _Evidence("under_construction", "inferred")
    elif status == "under_construction" and _PAPERS_BEFORE.search(clause):
        yield _Evidence("preparing")
    elif status in ("under_construction", "signed", "approved"):
        yield _Evidence("under_construction" if word.startswith(("推进", "建设进", "实施进")) else "planned")
    else:
        yield _Evidence(status, "contents" if status == "planned" and _CONTENTS.match(word) else "said")


def _by_theme(status: ProjectStatus, word: str, clause: str, behind: str) -> ProjectStatus:
    """A part that is done says that work goes on, progress of papers that the work is prepared."""
    if status in ("topped_out", "completed") and not word.endswith("条件"):
        if _PROCESS.search(clause) or _SO_MANY.match(behind):
            return "under_construction"
        part = _PART.search(clause)
        if part is not None and not _ALL_OF_THEM.search(part.group("between") + word) and not _MEASURED.search(clause):
            return "under_construction"
    if status == "under_construction" and _PAPERS_BEFORE.search(clause):
        return "preparing"
    if status == "under_construction" and word.endswith(("推进", "实施", "进行")) and _PAPER_AHEAD.match(behind):
        return "planned" if _PAPER_AHEAD.match(behind).group().endswith(("洽谈", "谈判", "对接")) else "preparing"  # type: ignore[union-attr]
    return status


def _governed(left: str, sentence: str) -> Iterator[_Evidence]:
    """The state that the verb before the name puts it in."""
    near = left[left.rfind("的", 0, -1) + 1 :]
    lasts = list(_GOVERNS.finditer(near))
    begins = list(_BEGINS.finditer(near))
    status: ProjectStatus | None = None
    bare = False
    if lasts and (not begins or begins[-1].start() <= lasts[-1].end() + 4):
        ahead = near[max(0, lasts[-1].start() - 8) : lasts[-1].start()]
        if not _DENIED.search(ahead):
            status = "planned" if _TO_COME.search(ahead) else _status(lasts[-1])
    elif begins:
        back = _LOOKS_BACK.search(near) or _YEARS_BACK.search(sentence) or _PAID_FOR.search(near, 0, begins[-1].start())
        to_come = _TO_COME.search(near) is not None
        status = "under_construction" if back and not to_come else "planned"
        bare = status == "planned" and not to_come
    if status == "planned" and _AGREED.search(sentence, 0, max(0, sentence.find(left))):
        status, bare = "signed", False  # what was agreed on in the words before is the project
    if status is not None:
        yield _Evidence(status, "bare" if bare else "said")


def _modifier(left: str) -> Iterator[_Evidence]:
    """The state in what hangs on the name (今年3月开工的X, 新投产的X)."""
    for match in _MODIFIER.finditer(left):
        if not _DE.match(left, match.end()):
            continue
        ahead = left[: match.start()]
        clause = ahead[max(ahead.rfind("，"), ahead.rfind("；")) + 1 :]
        status: ProjectStatus = match.lastgroup  # type: ignore[assignment]
        if _DENIED.search(clause):
            continue
        if not _FUTURE.search(clause) or _DONE.search(clause):
            yield _Evidence(status)
        elif status in _BUILT:
            yield _Evidence("under_construction", "inferred")
        else:
            yield _Evidence("planned")


def list_head(before: str) -> ProjectStatus | None:
    """The state in the head of the list that a project stands in (引进项目12个，其中X; 正在建设两个项目，X和Y), from what is before its name."""
    sentence = before[max(before.rfind(mark) for mark in "。！？\n") + 1 :]  # the items of a list may be parted by semicolons
    for head in reversed(list(_HEAD.finditer(sentence))):
        if _HEADED.match(sentence, head.end()) and not _TO_COME.search(sentence, max(0, head.start() - 6), head.start()):
            return head.lastgroup  # type: ignore[return-value]
    return None


def occasion(before: str) -> tuple[ProjectStatus, list[int]] | None:
    """The state that the ceremony that a project is named at puts it in, and where that is told in what is before its name."""
    near = before[before.rfind("\n") + 1 :]
    told = list(_CEREMONY.finditer(before))
    if _AGREEMENT.search(near[-_AGREEMENT_REACH:]) and (not told or told[-1].start() < len(before) - len(near)):
        return "signed", []
    if not told:
        return None
    status: ProjectStatus = told[-1].lastgroup  # type: ignore[assignment]
    return status, [match.start() for match in told if match.lastgroup == status]


def at_this_ceremony(left: str) -> bool:
    """Whether what hangs on a name says that it was begun at the ceremony that the text tells of (此次集中开工的X)."""
    return "开工" in left and _THIS_TIME.search(left) is not None
