"""Words that tell how far a project has got, and the words around them that tell what they are said of (see `lifecycle`).

Tables only: what each word comes to by its frame, its aspect and its theme is worked out in `lifecycle`.
"""

from __future__ import annotations

import re

from ..models.facts import ProjectStatus
from ..patterns import rare

DESIGNS = r"预征|规划设计|初步设计|施工图设计|图纸设计|方案设计|勘[察探]|招标|招投标|征地|拆迁|土地征收|场地平整|土地平整"

CUES: tuple[tuple[ProjectStatus, str], ...] = (
    (
        "trial_production",
        r"试生产|试运行|试运营|试产|试车|试模|试机|联调|完成调试|调试(?:完成|完毕|结束)|(?:首|第一)[批台款件辆卷炉][^，。；]{0,8}(?:下线|出炉|问世)|(?:流|产|造|拉)出了?(?:首|第一)[批台款件辆卷炉](?:产品)?|(?:带料|投料)调试|热试|产品下线|点火(?!投产|运行)",
    ),
    ("completed", r"具备[^，。；]{0,4}(?:并网|投产|通车|交付|使用|运营|入驻)条件"),
    (
        "in_operation",
        r"(?:建成|竣工)?(?:投产|投运|投用|达产|满产)|启用|投入(?:使用|运营|运行|生产|商用)|建成(?:运行|运营)|点火运行|正式(?:运营|运行|营业|开通)|并网(?:发电)?|通车|开通运营|"
        r"上线运行|交付使用|开业|开园|开馆|运营至今|正常运营|(?:满负荷|规模化|批量)(?:运行|运转|生产)|累计发电|爬坡|商运|通水|通气|送电",
    ),
    ("topped_out", r"封了?顶|结顶|主体(?:结构|工程|施工|建设|也|已|已经|基本|全部|全面|均|顺利){0,5}(?:完工|竣工|完成|建成)|完成主体(?:工程|结构|建设|施工)"),
    (
        "completed",
        r"(?<!开)竣工|完工|交付(?=[，。；、\s]|$)|建成(?=[，。；、！）\s并投通运启使后,;]|$)|落成|(?:通过|完成)[^，。；]{0,4}(?:验收|竣备)|(?:全线|全面)贯通|"
        r"(?:全部|全面)完成(?=[，。；、\s]|$|工程|施工|建设)|完成(?:工程)?建设(?!用地)",
    ),
    (
        "under_construction",
        r"(?:全面|正式|破土)?开工|动工|奠基|开建|复工|破土|(?:启动|进场)(?:建设|施工)|(?:正式|全面|建设)启动|启动实施|拉开[^，。；]{0,6}(?:帷幕|序幕)|"
        r"(?:正在|正|加紧|加快|加速|快速|抓紧|全力|稳步|有序|顺利|强力|积极|扎实)(?:全面|全力|加快|加紧|加速|抓紧)?(?:建设|施工|推进|实施|安装|装修)|建设(?:顺利|提速)|"
        r"正(?:在)?(?:紧张|有序|顺利|进行)[^，。；]{0,6}(?:进行|建设|施工|安装|装修|装饰|调试|收尾)|(?:进展|推进)(?:顺利|良好|正常|迅速|有序)|取得[^，。；]{0,4}进展|"
        r"在建|续建|桩基|打桩|根桩|基坑|浇筑|吊装|砌[筑墙]|开挖|工[程作]量|(?:施工|推进)(?=[，。；！、\s]|$)|钢结构|(?:设备)?安装(?:调试)?|设备调试|建设中|\A现场|(?:建设|施工|项目)现场|工地|塔吊|抢抓?工期|施工(?:单位|阶段|人员)|"
        r"进入[^，。；]{0,8}(?:阶段|收尾)|完成[^，。；]{0,10}(?:\d%|过半|[一二三四五六七八九]成)|已?完成投资|(?:建设|推进|实施)(?:进展|进程|进度|步伐)|建设[^，。；]{0,6}(?:全面|陆续)展开",
    ),
    (
        "preparing",
        r"前期(?:工作|准备|手续)|筹建|筹备|征地(?:拆迁)?(?:工作|启动|完成)|摘牌|拿地|土地出让|供地|选址(?:工作|论证|阶段|完成|已)|施工准备|做好?[^，。；]{0,12}准备|可行性研究|可研报告|报批|"
        rf"(?:完成|已|正在?|启动|开展|抓紧)(?:进行)?[^，。；\d]{{0,6}}(?:{DESIGNS})|(?:{DESIGNS})[^，。；\d]{{0,8}}(?:完成|进行)",
    ),
    ("approved", r"(?:取得|取齐|拿到|领取|核发|获颁|办理完)[^，。；]{0,14}(?:许可证|产权证|证照|四证)|核准|(?:审批|批)[^，。；]{0,4}办结|获批|批复|获[^，。；]{0,6}批准|立项|备案|环评"),
    ("signed", r"签约|签订|签署|落地|落户|正式引进|达成[^，。；]{0,4}(?:协议|合作)"),
    (
        "planned",
        r"合作意向|意向协议|拟(?:投资|投入|建|新建|在)|规划(?:建设|投资)|计划(?:投资|建设|占地|总投资|新建|实施)|将(?:建(?!成)|新建|投资|建设(?!完成)|实施|打造(?![成为集]))|谋划|洽谈|(?<!新)待建|建议书",
    ),
)
"""Behind a name; the earlier entry is the one that is tried first where two could begin."""


def alternatives(cues: tuple[tuple[ProjectStatus, str], ...]) -> re.Pattern[str]:
    """One pattern that tells the entry by its number (a state may have several)."""
    return re.compile("|".join(f"(?P<{status}_{i}>{words})" for i, (status, words) in enumerate(cues)))


def status_in(match: re.Match[str]) -> ProjectStatus:
    return match.lastgroup.rpartition("_")[0]  # type: ignore[union-attr,return-value]


STATES = alternatives(CUES)

GOVERNING: tuple[tuple[ProjectStatus, str], ...] = (
    ("in_operation", r"建成(?:投产|投用|投运|运营|启用)|投产|投用|启用|开通|上线"),
    ("topped_out", r"(?:完成|实现)主体"),
    ("completed", r"建成|建起|成功打造|完成|(?<!开)竣工"),
    ("under_construction", r"推进|推动|加快|抓好|加速|在建|续建|开工|动工|奠基|复工"),
    ("preparing", r"储备|前期"),
    ("signed", r"引进|招引|引入|签约|落户|落地|签订|签署"),
    ("planned", r"谋划|规划|拟建|争取|筹划|布局|将建(?!成)|计划(?!总?投资)|申报|洽谈|对接"),
)
"""In front of a name that it governs."""

CONTENTS = rare(r"(?:拟|计划|规划|将)(?:总?投资|投入|占地|建设|新建|建)")
"""Behind a name these tell what it costs and holds more than how far it is: 该项目将建设5栋厂房 is said at a ground-breaking, too."""

GOVERNS = alternatives(GOVERNING)

BEGINS = re.compile(r"启动|实施|新建|共建(?!共)|修建|建设(?!项目)|上马|开展|组织实施|兴建|改造|扩建|打造")
"""Verbs that begin a project: done where the sentence looks back, to be done in a plan. 建设项目 is a noun."""

PAID_FOR = rare(r"投资(?:近|约|超|逾)?[\d.]+(?:多|余)?[亿万]+(?:多|余)?(?:元|美元)?[^，。；]{0,4}$")
"""投资8亿元 in front of such a verb: the firm does it (to come only where a word says so: 拟投资, 计划投资)."""

# --- frame --------------------------------------------------------------------------------------------------------

SPAN_FROM = re.compile(r"从[^，。；]*$")
"""In front of a state with 到 behind it: it is where a span began, that is measured to a later state (从摘牌到开工仅用8天)."""

ASKED = rare(r"什么时候|何时|是否|能否|会不会|谁来")

FRAME = rare(
    r"(?:达效|达产|达标|满产|见效|运营|投产|使用)?(?:后|之后|以后|时|之时|前|之前|以来|率|条件|资料|手续|日期|时间|仪式主|审批|许可|服务|流程|周期|费|企业|产品|市场|标准|期限|公示|里程)"
)
"""Behind a word of a state: it only frames something else (建成后, 投产前, 开工率)."""

STILL_TO_COME = re.compile(
    r"(?:投产|达产|满产)[^，。；、\d]{0,6}后|(?:预计|计划|确保|力争|有望|争取|将[于在])[^，。；]{0,12}(?:年|月|季度|日|底|初)|"
    r"(?:明年|后年|年底|月底|年内|[月日]前)[^，。；]{0,10}(?:要|将|前)"
)
"""In what is said of a project: an end that is still to come, whatever the verb (全部达产后, 年底前要送出第一度电); 建成后 alone may look back."""

AT_WORK = rare(r"[带创]来[^，。；]{0,8}(?:收入|产值|利润)|供[汽气热电水货]|出货|停产|复产|停了|满产|开工率|产能利用|下线|畅销|销往|出口|纳税|生产(?:车间)?(?:里|内)")
"""In what is said of a project of which no state is: what only a plant at work does (已向13家用户供汽)."""

GROUNDS = rare(r"[^，。；\n]{0,8}(?:奠定|打下|创造|还在意向|尚未|还未)")
"""Behind a word of a state: it is what something else is to make possible (为如期并网奠定基础)."""

# --- aspect -------------------------------------------------------------------------------------------------------

FUTURE = rare(
    r"距离?(?:正式)?$|将|拟|预计|预期|明年|后年|次年|计划|力争|争取|确保|有望|尽快|尽早|早日|及早|即将|目标|(?:年|月)?底前|(?<!去年)(?<![去\d])年底|日前完成|年内|届时|可望|推动|力促|促进|促|加快.{0,3}(?:推进|推动)|推进|倒排|完成后|以便|等待|待|要|(?<![\d一二三四五六七八九十])月底"
)
"""In front of a state in its clause: it is still to come."""

NEXT_YEAR = re.compile(r"(?:到|至|预计)?(?:明年|后年|下一步|接下来|今后|未来)")
"""It opens a sentence that is all of what is to come."""

DONE = rare(r"已|现已|正在|刚刚|今日|昨日|今天")
"""Behind a word of the future it takes that word's effect (一期计划已获批)."""

DENIED = re.compile(r"(?:尚未|未能|没有|还没|未|不得|停止|暂停|取消|拒绝)[^，。；、]{0,4}$")

ONLY_A_TIME = rare(r"(?:并|再|且|到|于|力争)?(?:今年|明年|后年|次年|同年|当年|[\d一二三四五六七八九十两]+个?(?:年|月|季度)|上半年|下半年|第?[一二三四]季度|年)?(?:[\d一二三四五六七八九十两]+个?(?:月|季度|日|号))?(?:份|底|初|中旬|上旬|下旬|末|中|内)?(?:前|之前)?(?:建设|全面|正式|全部|整体|基本)?")
"""A clause that holds only a time in front of its state goes on with the aspect of the clause before (计划3月开工，明年投产)."""

# --- theme --------------------------------------------------------------------------------------------------------

PARTS = (
    r"厂房|车间|楼|仓库|库房|宿舍|食堂|门卫|设备|管线|管道|管廊|地管|装置|机组|标段|地块|钢构|钢结构|桩基|基础|地基|地下室|土建|路基|桥墩|桥面|展厅|配套设施|附属|"
    r"[一二三四五六七八九十\d]+(?:号|#)|[一二三四五六七八九十\d]+[栋幢座]"
)
PART = rare(rf"(?:{PARTS})(?P<between>[^，。；]*)$")
PROCESS = rare(r"(?:铺设|安装|浇筑|吊装|开挖|回填|砌筑|采购|硬化|绿化)(?:工程|工作|施工)?(?:已经?|均|也|基本|顺利|全部|全面)*$")
"""One of the works of building: done with all of it, one goes on to the next (管线铺设已全部完成)."""

SO_MANY = rare(r"\d+[栋幢座]")
"""Behind the word: so many are done (已封顶6幢)."""

ALL_OF_THEM = re.compile(r"全部|均|都|全面|整体|所有")
MEASURED = rare(r"[\d.]+(?:余|多)?万?(?:平方米|平米|㎡|亩)的?[^，。；\d]{2,4}$|[\d.]+(?:余|多)?万?(?:平方米|平米|㎡|亩)的?[^，。；\d]{0,4}(?=主体|基本|已|全部)")
"""All that a phase builds is measured (一期3万平方米的厂房已建成): that is the whole."""

PAPERS = r"可行性研究|可研|环境影响|环评|初步设计|规划|设计|勘[察探]|论证|前期|手续|合作意向|框架协议|备案|审批|报批|招标|招投标|征地|拆迁|征收|土地"
PAPER = re.compile(rf"的?(?:{PAPERS})")
"""Behind the name: the verb before it is about a paper (完成X项目的可行性研究报告), not about the building."""

PAPERS_BEFORE = rare(r"(?:前期(?:工作|手续|准备)?|手续|审批|设计|招标|可研|征拆|拆迁|征地)(?:工作)?[^，。；]{0,4}$")
"""In front of a word of progress: the same (前期工作取得积极进展)."""

PAPER_AHEAD = rare(rf"[^，。；]{{0,10}}(?:{PAPERS}|洽谈|谈判|对接)")
"""Behind a word of progress: what goes on is paper work (正在推进项目前期工作)."""

IN_HAND = rare(r"[^，。；]{0,12}(?:手续)?(?:正在|正|尚在|抓紧|加快|同步|有序)[^，。；]{0,4}(?:办理|推进|进行|审)")
"""Behind the name of a permit: it is not granted yet (环评、能评等手续正在办理)."""

IN_WORK = rare(r"(?:正在|正|抓紧|加快)[^，。；]{0,6}$")
"""In front of the name of a permit: the same (正办理环评)."""

ANOTHER_SUBJECT = rare(
    r"(?!该|项目|工程|主体|[首一二三四]期|全部|预计|计划|力争|确保|目前|现|已|昨|前[天日]|日前|近日|与|同|将|其(?!中)|全线|厂房|设备|土建|生产|车间|今|明|去|截至|截止|争取|有望|建成|并|可|没想到|上|就|仅|只|才|\d|在|于|位于|按|根据|自|从|由|经|眼下|当前|如今|正|完成|占地|总)"
    r"[^，。；]{6,}|[^，。；]{0,12}\d(?:余|多)?[家户](?:企业|公司)|[^，。；]{0,8}(?:签约|入驻|落户)企业"
)
"""A later clause that begins with a subject of its own (or speaks of the firms that move in): its state is that one's."""

ITS_PART = rare(r"(?![^，。；]*(?:项目|公司|集团|企业|园区|基地|工程))[^，。；]{0,10}?(?:车间|厂房|设备|装置|机组|主体|土建|钢结构|厂区|产线|标段|桩基)")
"""Such a subject that is a part of the project that the sentence is about (提纯车间的设备已安装九成)."""

TAKES_AN_OBJECT = frozenset({"开工", "全面开工", "正式开工", "动工", "开建", "复工", "启用", "投产", "投用", "投运", "开通运营", "正式启动"})
OBJECT = rare(r"(?:建设)?(?![后时并于了以年达条仪和投使运的建验通发及且率现阶工以至，])[一-龥“]{3}")
"""In a later clause: what is begun or opened there is something else (X项目顺利推进，开工建设Y)."""

GOES_ON = rare(r"推进|建设进|实施进|完成|工[程作]量|安装|吊装|浇筑|桩基")
"""Of the words of building those that carry it on: even where they are still to come (确保完成80%的工程量) it has begun."""

TO_COME = re.compile(r"将|拟|计划|预计|力争|争取|确保|明年|下一步|年内|今年要")
"""Around a verb in front of a name, or the head of a list: not yet."""
