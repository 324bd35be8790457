"""What a cut is about: the words that name the procedure, without the noun of time or paper and without the verbs of cutting.

商铺开业时间压缩至2天 speaks of 商铺开业. Where the clause names only 办理时限 or 时限, the procedure is the topic of a clause
before it (消防验收改为并联，时限从30个工作日压缩至8个): it is looked for a short way back.
"""

from __future__ import annotations

import re

from ...patterns import rare

_WORDS_OF_CUT = (
    "时限|时间|用时|耗时|时长|周期|期限|时效|速度|工期|环节|流程|程序|步骤|材料|资料|表单|表格|申请表|登记表|申报表|证明|证件|要件|单证|事项|字段|(?<=申报|申请|审批|填报|检查|许可|收费)项目|(?:数据|填报|指标|要素)项|次数|"
    "成本|费用|收费|件数|份数|数量|总数|效率"
)
_NOUN_TAIL = re.compile(
    f"(?:的|所需|所花|平均|总|承诺(?:办结|办理)?|法定(?:办理|办结|审批)?|需要?|最长)*(?:办结)?(?:{_WORDS_OF_CUT}){{1,2}}(?:提交|填报)?(?:总?数|种类)?(?:上|方面)?$"
)
_ADVERB_TAIL = re.compile(
    "(?:平均|整体|总体|全面|实现了?|大幅|大大|普遍|再次|再|进一步|更是|(?<!变)更|已经?|可以|(?<![许认])可|(?<!即)将|(?<![节功职智性效产])能够?|合计|总计|共计|原则上|(?<!质量)保证|至少|至多|少说|起码|总|也|一律|(?<![首成])都|均|皆|分别|各自|合并|统一|最快|实际|直接|逐步|成功|有效|"
    "同步|同比|环比|累计|共|从|(?<![自理])由|(?<!行)为|(?<!存)在|却|限定|控制|最短的?|只有|(?<![利使应采费适])用|仅|只需?|需要?|(?<![摘纪重主])要|以前|过去|原来|原先|此前|之前|以往|有望|计划|力争|全部|持续|普遍|“|（|\\(|—|又|(?<!退)还|就|在[^，,]{0,12}(?:基础上|前提下|情况下)|(?:帮|替|给|为)(?:我们|他们|企业|客户|群众|商户|业主|项目)(?:一方)?|最长|最高|最多|一般|现在|如今|(?<!项)目前|当前|较[^，,]{1,12}|比[^，,]{1,12}|相比|[,，、])$"
)
_AFTER = re.compile(
    "(?:(?<!即)将|把|(?<![大天])使(?!用|馆|命)得?|(?<![出转受])让|实现了?|推动|带动|促使|促进|助力|确保|力争|做到|推进|要求|承诺(?!制|时|办|件)|提出|预计|其中|通过|探索|启动|得益于|随着|经过|由于|针对|围绕|推行|实行|"
    "实施|创新|开展|优化(?!营商)|深化|完善|推出|大力|积极|有效|切实|不断|主动|进一步|全面|持续|大幅|同时|此外|另外|(?<!项)目前|如今|现在|截至目前|据介绍|据了解|据悉|"
    "各(?:部门|单位|窗口|科室)的|我[市区省县]|[该本][市区县]|成功|压缩|精简|减少|缩短|节省|打造|提供|为(?=企业|群众|项目|客户|市民))了?(?!的)"
)
_LEAD = re.compile(
    "(?:(?<![0-9.])[0-9]{1,2}[.．、](?![0-9])|[①-⑩]|前年|往年|从前|上年度?|曾|光(?=[\u4e00-\u9fff]{2})|没想到|想不到|不料|结果|了|实际|至少有?|原(?=[定公法审承办规])|过去|以前|以往|原来|原先|原本|原有|此前|之前|传统|[、，,。；：:（）()/— \u3000]|平均|总(?=[体的]|$)|整体(?=[的]|$)|(?:\\d{2,4}年|今年|去年|全年|年内|累计|前?[一二三四]季度|现在|如今|这[回次]|年底前?|上半年)|[1-9]\\d?月(?:\\d+日|底|初|份|[上中下]旬)?|\\d+[项个类种件]|等(?![候待级])|全部|所有|每[个件项票单笔户宗批家车辆船次]?)*+"
)
_OF_PROJECT = re.compile("[^的，,从由]*(?:\\d|项目)[^的，,从由]{0,10}的(?=[^的]{4,})")
"""某某一体化项目的|制氢装置安装, 全长3公里的|园区大道: what it belongs to and how large it is."""
_EDGES = "、，,。；：:（）()/— \u3000的了等"
_GENERIC = re.compile(
    "(?:总|平均|整体|全部|全流程|全过程|全程|各类?|相关|所需|承诺|办理|办结|申请|申报|提交|报送|审批|审核|受理|评审|行政|服务|政务|事项|企业|群众|需要?|"
    "要|的|前后|天数|业务|线下|办事|法定|实际|单个|其|该|现|这次|此次|其间|竟然|前后|这|些|所有|上述|整个|每个?|项目|人员|现场|等待|人|最|件|流程|跑|只|客户|原|来|往|一|到|回|家|前后|跑动|跑腿|交|填|全|这|手机上|网上|线上|就|以|往返|审查|盖章|公章|印章|[一每单][个家宗件票笔户车船柜批单]|这[回次]|公司|商户|市民|居民|率|了|时|也|还)*+"
)
_ACTION = (
    "审批|登记|许可|验收|注册|开办|报装|通关|注销|核准|备案|过户|抵押|评审|审查|报批|办证|换发|迁移|审核|退税|结算|招标|采购|签证|核发|检验|检疫|"
    "发证|批复|图审|增容|[接通送用]电|用[水气]|贷款|放款|核验|勘验|预审|缴费|报关|查验|年检|年审|变更|供地|用地|施工|建设|报建|接入|审图|补贴|兑现|补换|转移接续|认定|公章|刻章|发票|检测|评估|监测|鉴定|手续|执照|证书|许可证"
)
_ACTION_AT_END = rare(f"(?:{_ACTION}|[环能安稳洪震水]评|水保|开户|刻制|联审|一件事”?)(?:等?手续|业务|服务|工作|改革|事项|办理)?$")
_PREDICATE = rare(
    "改?由|从(?=[\\d一二三四五六七八九十])|“(?![^”]{2,20}(?:一件事|审批|登记|许可|验收)”)|合并|并联|一[窗网站]|并[为作成]|同步|联合(?!验收|审查)|一并|集中|打包|下放|交给|改在|放到|实施|优化|改为|调整|实行|采用|推行|纳入|整合|实现|全面|均|已|可以|能够|需要?|只|推出|设置|开通|简化|再造"
)
_BREAK = rare(
    "[、]|\\d+[项个类种件]|[项个类种件](?=审批)|为[^，,]{0,8}?(?:企业|群众|客户|市民|商户)|(?:实施|进入[^的，,]{1,6}|办理|承担|保留)的(?:许多|各类|大量|全部)?|免费|一并|通过|对于|针对|关于|围绕|聚焦"
)
_DATE = "\\s*(?:今年|去年)?(?:\\d{4}\\s*年(?:\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?)?|\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?)(?:底前?|初|末)?\\s*"
_DATES = re.compile(_DATE)
_DATELINE = re.compile("[讯电](?:[（(][^）)\n]{2,24}[）)]|[ \u3000])")
_GOT = re.compile("(?<=^取得|^拿到|^领到|^获得)了")
_SOMEONE_GOT = rare("[^，,。；从]{3,}?(?<![到至后])(?:拿到|领到|办下)了?(?=[^，,。；]{3})")
"""某公司的某人拿到|取水许可的批复: what was got, not who got it."""
_FIRST_STEP = "签约|拿地|摘牌|开工|动工|进场|立项|申请|申报|受理|报名|洽谈|注册|供地"
_SPAN = re.compile(
    f"(?:[^，,。；、从的将由把使]{{0,16}}(?:项目|企业))?(?:{_FIRST_STEP})[到至][^，,。；由仅只\\d]{{2,20}}$|"
    f"(?:[^，,。；、从的将由把使]{{0,16}}(?:项目|企业))?从(?:{_DATE})?[^，,。；从\\d]{{2,16}}?[到至](?:{_DATE})?[^，,。；由仅只\\d]{{2,20}}$"
)
_ONCE = re.compile("(?<=[\u4e00-\u9fff]{2})(?:原来|原先|原本|以前|以往|过去|此前|之前|改革前)")
"""工业用地审批|以前审批时间为80天: what it took once begins here, behind the matter."""
_LIMIT = rare(f"((?:承诺|办结|办理|审批|审核|受理)+)(?:{_WORDS_OF_CUT})")
_ACT = rare("(?:拿[到下]|领到|取得|办下|收到|进行|开始|启动|实施|完成|实现|可以?|将)")
_CLAUSE = rare("[，,：:；;。！？!?\n]")


def clean(text: str, lo: int, hi: int, *, noun: bool = True) -> tuple[int, int]:
    """The stretch of `text[lo:hi]` that names the matter, without the words around it (empty where nothing is left).

    `noun` says whether the words may end with the noun that is cut (审批时限), which is left out then.
    """
    for dateline in _DATELINE.finditer(text, lo, hi):
        lo = dateline.end()
    hi = _without_adverbs(text, lo, hi)
    if noun and (noun_tail := _NOUN_TAIL.search(text, lo, hi)):
        hi = _without_adverbs(text, lo, noun_tail.start())
    if once := _ONCE.search(text, lo, hi):
        hi = _without_adverbs(text, lo, once.start())
    if span := _SPAN.search(text, lo, hi):
        return span.span()
    for match in _AFTER.finditer(text, lo, hi):
        if match.end() == hi and _ACTION_AT_END.search(text, lo, match.start()):
            hi = match.start()  # 用地报批|承诺在
        elif match.end() <= hi:
            lo = match.end()
    for opening, closing in ("“”", "‘’", "（）", "《》"):
        inner = text[lo:hi]
        if inner.count(opening) != inner.count(closing):
            if inner.startswith((opening, closing)):
                lo += 1
            elif inner.endswith((opening, closing)):
                hi = hi - 1 if inner.count(opening) < inner.count(closing) or inner.endswith(opening) else hi
            elif inner.count(opening) > inner.count(closing):
                lo = text.rfind(opening, lo, hi) + 1  # 要求的“审批
    of = _OF_PROJECT.match(text, lo, hi)
    if of is not None and not is_generic(text[of.end() : hi]):
        lo = of.end()
    if head := _LEAD.match(text, lo, hi):
        lo = head.end()
    if got := _SOMEONE_GOT.match(text, lo, hi):
        lo = got.end()
    return lo, hi


def named(text: str, start: int, end: int) -> str:
    """The words of a stretch as a name: without the dates and blanks inside it (从2021年6月签约到投产)."""
    return _GOT.sub("", _DATES.sub("", text[start:end])).replace(" ", "").replace("\u3000", "")


def limit(text: str, lo: int, hi: int) -> str | None:
    """The name of a limit that no procedure is given to: 承诺办结 of 平均承诺办结时限."""
    found = _LIMIT.search(text, lo, hi)
    return found[1] if found else None


def act(text: str, lo: int, hi: int) -> str | None:
    """What a clause says is done: 设备调试 of 预计两个月后可进行设备调试."""
    first, last = clean(text, lo, hi, noun=False)
    for match in _ACT.finditer(text, first, last - 2):
        first = match.end()
    name = named(text, first, last)
    return name if len(name) > 1 and not is_generic(name) else None


def _without_adverbs(text: str, lo: int, hi: int) -> int:
    while lo < hi:
        if text[hi - 1] in _EDGES:
            hi -= 1
        elif match := _ADVERB_TAIL.search(text, lo, hi):
            hi = match.start()
        else:
            break
    return hi


def is_generic(name: str) -> bool:
    """Whether the words name no procedure of their own (办理, 总, 申请)."""
    return _GENERIC.fullmatch(name) is not None


def is_procedure(name: str | None) -> bool:
    """Whether the words end with something that is dealt with: 环评审批, 设立登记."""
    return name is not None and _ACTION_AT_END.search(name) is not None


def topic(text: str, floor: int, lo: int) -> str | None:
    """The procedure that the clauses before `lo` speak of, none where they name none; looks back at most to `floor`."""
    clauses = []
    start = floor
    for match in _CLAUSE.finditer(text, floor, lo):
        clauses.append((start, match.start()))
        start = match.end()
    if start < lo:
        clauses.append((start, lo))
    general = None
    for start, end in reversed(clauses[-5:]):
        if text.endswith("基础上", start, end):
            continue  # 在效率已提高两成的基础上: where it began
        if name := _procedure(text, start, end):
            if not is_generic(name.removesuffix("审批")):
                return name
            general = general or name
    return general


_COUNTED_LAST = rare("(?<=[评审批证验保])[一二两三四五六七八九十\\d]+[个项类种份][^，,、]{0,6}$")
"""水保、洪评|两个报告: what the things named before are, counted."""
_STATES = rare("^[只仅需凭]|[即须]只|(?<=[\u4e00-\u9fff])(?:只|仅)[需用做要]|见“")
"""What makes a statement of a clause (只需用一张许可证, 见“首证”即只做审查): it names no procedure."""


def _procedure(text: str, start: int, end: int) -> str | None:
    """The procedure that a clause speaks of: 从签约到开工, 消防验收 of 消防验收由串联改并联, the last one it names."""
    if span := _SPAN.search(text, start, end):
        return named(text, *span.span())
    name = text[start:end]
    object_at = max(name.rfind("将"), name.rfind("把"), name.rfind("对"))
    name = name[object_at + 1 :]
    for verb in _PREDICATE.finditer(name):
        noun = _NOUN_TAIL.search(name, 0, verb.start())
        if _ACTION_AT_END.search(name, 0, noun.start() if noun else verb.start()):
            name = name[: verb.start()]
            break
    if counted := _COUNTED_LAST.search(name):
        name = name[: counted.start()]
    first, last = clean(name, 0, len(name))
    first = max(first, _phrase_start(name, last))
    found = name[first:last]
    ends = _ACTION_AT_END.search(found) is not None and _STATES.search(found) is None
    if found.startswith("“") and found.endswith("”"):
        found = found[1:-1]
    return found.removesuffix("“一件事”") if ends and 2 <= len(found) <= 36 else None


def _phrase_start(name: str, end: int) -> int:
    """Where the noun phrase that runs up to `end` begins: behind the last comma-like mark, figure or word of giving."""
    starts = [0, *(match.end() for match in _BREAK.finditer(name, 0, end))]
    start = starts.pop()
    while starts and name[start - 1] == "、" and (start - starts[-1] <= 3 or _ACTION_AT_END.search(name, starts[-1], start - 1)):
        start = starts.pop()  # 企业开办、公章刻制、税务登记: one procedure after the other
    return start


_REFORM = ("改革", "模式", "机制", "制度", "举措", "做法", "办法", "我们")


def is_reform(name: str) -> bool:
    """Whether the words name what cuts, and not what is cut (审批制度改革|为企业节省了..)."""
    return name.endswith(_REFORM)


_BODY = tuple("局 委 部门 政府 中心 市 县 区 省 厅 公司 大厅 窗口 集团 机关 海关 法院 办公室 我们 他们 处 院 所 站 银行".split())


def is_body(name: str) -> bool:
    """Whether the words name who does something or where (企业在综合窗口), and not what is done."""
    return name.endswith(_BODY)


def doer(text: str, lo: int, hi: int) -> tuple[int, int] | None:
    """The reform that is said to cut (X“一表通办”将总办理时限压缩): the words before 将 or 把, if they are no office's name."""
    at = max(text.rfind("将", lo, hi), text.rfind("把", lo, hi))
    if at < 0:
        return None
    first, last = clean(text, lo, at)
    name = text[first:last]
    if len(name) < 4 or name.endswith(_BODY) or is_generic(name):
        return None
    return first, last
