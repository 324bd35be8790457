"""The words by which a text says that something was cut: nouns, verbs, marks, and what tells a procedure from a train ride.

Closed classes of the genre, in one place; `reductions` puts them together. Every pattern is run over a short window only.
"""

from __future__ import annotations

import re
from typing import Literal

from ...patterns import rare

Measure = Literal["time", "steps", "documents", "visits", "items", "cost"]

# --- whether a sentence is worth a closer look ------------------------------------------------------------------------

# Each alternative begins with one certain sign: `re` then jumps from one such sign to the next.
_CUTTING = re.compile("压|缩|砍|并[为成]|归并|减|少|省(?![市长级区委政内外道人会府直厅、])|快|合[并为成二]|整合|变|改(?![革善造建组进])|现在|如今|速度|法定|降|下调|→|节约|收取|成[两三四五六七八九十0-9]{1,2}[个份张道枚项]|由[0-9]{1,5}[^，,。；0-9]{1,8}[为至到成][0-9]|从[0-9]{1,5}[^，,。；0-9]{1,8}[为至到成][0-9]|精简|提[速前早]|集成|优化|曾|过去|以前|以往|从前|老规矩|老办法")
_CUT_THINGS = re.compile("[时期日天速节程步续章枚层料表证件份跑次项段报本费审张套页]")
"""Signs of the nouns below, and of their units."""
_TIMING = re.compile(
    "压|缩|减|省(?![市长级区委政内外道人会府直厅、])|快|仅|只|办|证|照|过去|以前|以往|原|耗|等了|→|节约|降[至到为低]|下降|提[速前早]|完成|用时|耗时|历时|时限|工作日|不超过|控制|搞定|审结|现在|如今|比|较|短短|就|早|用了|不到|不足|"
    "从[^，,。；0-9“]{1,12}[到至][^，,。；0-9]{2,12}[0-9]|从“?[0-9一二三四五六七八九十半]{1,4}[^，,。；]{1,4}[到至变]|由“?[0-9一二三四五六七八九十半]{1,4}[^，,。；]{1,4}[到至变]"
)


def may_cut(text: str, start: int, end: int, timed: bool) -> bool:
    """Whether the sentence has the words of a cut at all; `timed` where a length of time stands in it."""
    if timed and _TIMING.search(text, start, end):
        return True
    return _CUTTING.search(text, start, end) is not None and _CUT_THINGS.search(text, start, end) is not None


# --- nouns: what is cut ---------------------------------------------------------------------------------------------

_NOUNS: dict[Measure, str] = {
    "time": "时限|时间|用时|耗时|时长|周期|工期|期限|时效|速度|工时",
    "steps": "环节|关口|关卡|流程|程序|步骤|手续|节点|盖章|公章|印章|章(?![程节])|层级",
    "documents": "材料|资料|表单|表格|申请表|登记表|证明|证件|复印件|要件|单证|份数",
    "visits": "跑动|跑腿|到场|次数|往返|跑路|上门|跑",
    "items": "事项|字段|(?:数据|填报|指标|要素)项|(?:填报|填表|填写|表单)要素|(?:申报|申请|审批|填报|检查|收费|许可)项目?",
    "cost": "成本|费用|收费|(?<=[务估绘理续测验证询介本件置])费(?![时力心])",
}
ANY_NOUN = "|".join(_NOUNS.values())
_BY_MEASURE = "|".join(f"(?P<{measure}>{nouns})" for measure, nouns in _NOUNS.items())
_COUNTED = "(?:总数|件数|份数|数量|个数|项数|数|量|次数|种类)?"  # 材料件数, 环节数

NOUN = re.compile(_BY_MEASURE)
NOUN_LAST = rare(f"(?:{ANY_NOUN}){_COUNTED}(?:上|方面)?$")
NOUN_NEXT = re.compile(
    "[“”的]*(?:(?:审批|申请|申报|办理|办事|前置|相关|证明|纸质|提交|报送|受理|现场|中间|办件|各类|行政|许可|服务|政务|业务|要件|专题|事项)*+"
    f"(?:{_BY_MEASURE}))"
)
"""The noun behind a counted figure, the last one of its phrase: 3个环节, 17份申请材料, 9项备案事项申报材料."""
UNIT_MEASURES: dict[str | None, Measure] = {
    **dict.fromkeys("份张套页本", "documents"),
    **dict.fromkeys("步枚次道", "steps"),
    "趟": "visits",
}
"""What a counted figure measures by its classifier alone: 报检单从7张归并为1张."""
PHASE = rare("(?:进口|出口|进出口|通关)环节")
"""Here 环节 is a stretch of time, not a step."""
NOUN_BETWEEN = rare(f"[^，,。；、]{{0,6}}(?:{ANY_NOUN})")
PHRASE = re.compile("[^，,。；、：:]{0,16}")
"""What may stand between a count and the verb that says what became of it: 12项|许可事项|压减为5项."""
MATERIAL = rare(
    "(?:原|新|建筑|复合|金属|包装|高分子|磁性|工艺|生产|制造|加工|流通|物流|供应链)(?:材料|资料|流程|环节|程序|步骤)"
)
"""The same nouns in the factory: what is made, not what is asked for."""


def measure_of(match: re.Match[str]) -> Measure | None:
    """What a match of `NOUN` or `NOUN_NEXT` measures."""
    return match.lastgroup  # type: ignore[return-value]


def last_noun(text: str, lo: int, hi: int, tail: int = 4) -> Measure | None:
    """What the last noun of the stretch measures; at most `tail` characters may follow it."""
    last = None
    for match in NOUN.finditer(text, lo, hi):
        last = match
    if last is None or hi - last.end() > tail:
        return None
    return measure_of(last)


# --- what tells a procedure -------------------------------------------------------------------------------------------

PROCEDURE = rare(
    "审批|办结|办理|办事|办件|办证|申请|申领|年检|年审|申报|提交|受理|手续|许可|登记|注册|窗口|政务|流程|环节|时限|验收|通关|报关|报装|报建|开办|证照|证书|执照|证明|跑动|"
    "一网|过户|并联|[办领换拿取][^，,。；]{0,5}证|公章|印章|盖章|[个枚]章|跑腿|要件|单证|审核|审查|评审|核准|备案|注销|退税|报批|批复|拿地|落地|事项|交付|供地|检查|迎检|转关|查验|放行|签约|开工|投产|营商|预审|预征|[地产张本]证|贷|放款|到账|增容|[送接通供办]电|[办纳]税|报送"
)
"""Words of dealings with offices and of building: a duration or a cost near them is one of a procedure."""
CHARGES = rare("合规|行政事业|涉企|前期|中介|制度性|交易|刻章|检测|评估|测绘|公告|公证|鉴定")
"""With these, as with a procedure's own words, a cost is one of dealings with offices and not of a factory."""
DEALING = rare("[办证批验审章]")
"""The same in one character, for a clause that says what was needed once."""
TRAVEL = re.compile(
    "高铁|列车|动车|铁路|城际|地铁|车程|航程|行程|通勤|旅程|路程|单程|车次|飞行|航班|行车|运行时间|旅行时间|(?<!口岸)通行(?!证)|通达|直达|抵达|到达|互达|"
    "交通圈|生活圈|经济圈|高速公路|开车|步行|两地"
)
SPANS = rare("播种|栽种|种植|出栏|孵化|生长|发病|入学|债券|存款|租期|天数|日数|寿命|年龄|假期|库存|刑期|任期|日照|学制|年限|账期|贷款期|有效期|保质期|睡眠")
"""Lengths of time that nobody waits for."""
ONCE_TOOK = re.compile(
    "(?<![比较])(?:原来|原先|原本|原有|原需|过去|以前|以往|此前|之前|改革前|原(?![则料油地址始创产野子])|[0-9一二两三四五六七八九十]年前)[^，,。；]{0,20}$"
)
"""With these before it a length of time is what was needed once: 原先审批时间为40天."""
DONE_OF_OLD = rare(
    "(?:就|便|内|之内|以内)*(?:走完|办完|办好|办成|办结|干完|完成|跑完)了?(?:原来|原先|原本|过去|以前|以往|从前|往年)(?:需要?|得|要|花|用)?"
)
"""3天|走完了原来|15天的流程: what it took once stands behind what it takes now."""
LONG_AGO = rare("(?:以前|以往|过去|此前|[0-9一二两三四五六七八九十]年前)(?![^。；]*(?:现在|如今|目前|而今))")
"""The sentence tells how it was, without a word of how it is."""
AT_LEAST = re.compile("(?:少说|至少|起码|最少|最快(?=[也都]))(?:[也都就](?=[要得需])|[要得需花等跑快早少]|缩短|节省|节约|提前|了)+$")
"""A bound that the verb has: 少说也要|22天, 至少快了|半年."""
AT_MOST = ("不超过", "不多于", "最多", "至多", "最长")
"""How a cap begins that needs no verb: 竣工验收不超过8个工作日."""
STATUTE = rare(
    "之日|应当|应在|须在|必须|不得|逾期|第[一二三四五六七八九十百\\d]+条|工作日后|办法|条例|规定，|异议|公示|公告发布|有效期"
)
"""Marks of a rule that is merely stated: no news of a cut."""

# --- verbs and marks ------------------------------------------------------------------------------------------------

_CUT = (
    "减幅|降幅|压缩|压减|压降|缩短|缩减|缩小|精简|精减|减少|减免|减省|削减|简化|降低|下降|下调|合并|整合|归并|优化|集成|浓缩|取消|砍|挤[掉出]|[并合](?=[为成])|"
    "(?<![压精缩削下高低电气血水常中])(?:压|减|缩|降)(?![税负息排碳费水雨雪温])"
)
PRESSED = frozenset({"压", "压缩", "压减", "压降", "缩短", "砍"})
"""A number of days is cut by these to a limit of nothing but a procedure."""
_SAVE = "节省|节约|省时|省去|省下|省出|少等待?|抢[出回下](?=了?[0-9一二两三四五六七八九十近约整])|(?<![减至缺不])少(?=跑|交|填|提|报|走|盖|等|花|付|缴|用|了|$)|省(?=了)"
_FAST = "提速|(?<![最尽赶加])快(?=了|出?$)|(?<![最尽及太过])早(?=了|$)|(?<![最缩简短])短(?=了|$)"
_RAISE = "加快|提升|提高"
_AHEAD = "提前|提早|早(?=开工|动工|投产|完工|竣工|交付)"
_TURN = "控制|变更?|(?<![整修技])改|调整"
MERGERS = frozenset({"优化", "合并", "整合", "归并", "集成", "简化", "并", "合"})
"""Verbs that take no amount: 优化33项事项 cuts nothing off."""
CHANGES = MERGERS | {"变", "变更", "改", "调整"}
"""Verbs whose result is a cut only where it says what was before: 整合为4个阶段 may be none."""
_VERB_SIGNS = "".join(sorted(set("".join((_CUT, _SAVE, _FAST, _RAISE, _AHEAD, _TURN))) - set("\\[](){}?*+|^$.-<>=!")))
"""All signs that verbs are written with: where none of these stands, no alternative need be tried."""
VERB = re.compile(
    f"(?=[{_VERB_SIGNS}])(?:(?P<cut>{_CUT})|(?P<save>{_SAVE})|(?P<fast>{_FAST})|(?P<raise>{_RAISE})|(?P<ahead>{_AHEAD})|(?P<turn>{_TURN}))"
)

_OLD = "原来|原先|原有|原本|原定|原需|原|过去|以前|以往|此前|之前|改革前|最初|当初|传统|去年|上年|同期|\\d{2,4}年|\\d{1,2}月[份底初]?"
_RULED = "法定|规定|国家|承诺|要求|标准|办结|审批|办理|时限|时间|期限|模式|设定"
_DOES = "跑|提交|交|填|盖|提供"  # 由跑5次变为只跑1次
_ONLY = "其|一个|仅需|只需|需要|需|仅|只|短短|最快|最短|最低|最多|最少|最长|至少|平均|约|大约|一般|实际|现场|总|均|全市|全省|的|前|“|‘|\\s"

TO = re.compile(
    "了?(?P<object>[^，,、；至到]{0,20}?)(?P<mark>至|到(?![场期达位访])|为|成|在)"
    f"(?:了|目前|现在|如今|当前|如下|{_OLD}|{_RULED}|{_DOES}|{_ONLY})*+"
)
"""What stands between a verb and its result: 压缩[企业开办时间]至[法定时限的]."""
BY = rare(
    "(?:了|掉|过|出|(?:等(?![候待])|[用花走付缴报交填]|跑(?![腿路动]))了?)?(?P<object>[^，,、；]{0,24}?)"
    "(?:达到|达|约|了|各|至少|共|平均|比例|比率|幅度|率|比|近|为|超过|超|最高|最多|最大|整整|足足|将近|高达|的|“|\\s)*+"
)
"""What stands between a verb and the amount that was cut: 减少[了环节], 压缩[比例达]."""
FROM = re.compile(
    f"(?:从|由)(?:{_OLD}|{_RULED}|{_DOES}|{_ONLY}|目前|现在|现行|每[^，,。；、由从每0-9]{{1,5}}|[^，,。；、由从0-9]{{1,8}}[前初时]的)*+$"
)
"""What was needed before: 从原来的|20天, 由整合前的|7个."""
ONCE = re.compile(
    "(?:原来|原先|原本|原需|过去|以前|以往|此前|之前|改革前|曾经|传统|通常|常规|正常|一般(?!工业|企业|项目|投资|社会|纳税|工程|性)|原定|法定|原有)[^，,。；]{0,26}$"
)
NEEDED = re.compile(
    "(?:需要?|得|要|花|用|耗去|耗掉|耗费|长达|达|为|耗时|用时|历时|历经|涉及|加起来|跑|等|提交|交|填|盖)"
    "(?:花费|去|掉|至少|起码|等待|等|花|跑|办|走|提交|交|填|盖|耗时|用时|耗费|经过|了|过|约|上|足足|整整|走完|[^，,。；、\\d]{1,4}等了)*+$"
)
"""What was needed once: 过去办理施工许可证需要20天."""
ONCE_WORD = rare(
    "原来|原先|原本|原需|过去|以前|以往|此前|之前|改革前|从前|往年|曾经|曾(?=[要需])|老(?=规矩|办法)|(?P<usual>传统|通常|常规|正常|一般(?!工业|企业|项目|投资|社会|纳税|工程|性))|原定|(?<!实)(?<!当)(?<!眼)[0-9一二三四五六七八九十]年前"
)
"""A time that is over, or a way that is no longer the way."""
DATED = rare("(?<!\\d)(?:19|20)\\d\\d年(?!以来)|去年|前年|上年度?|上一年")
"""A time that is over where something else is told of a later one."""
AT_THE_TIME = rare("(?:平均|均值|大多|普遍)(?:用时)?[是为要需]?$")
NOW_WORD = rare("现在|如今|而今|眼下|(?<!项)目前|今年|这[次回]|此次|改革后|经过(?=[^，,。；]{0,8}(?:改|优化|整合|精简|压缩|努力))|(?:推行|实施|实行|推出|改革|上线)[^，,。；]{0,16}(?:以来|之?后)")
"""The time that is told of against it."""
WHAT_NEEDED = rare(
    "(?:原来|原先|原本|原需|以前|以往|过去|此前)[^，,。；]{0,6}?需?要?[0-9.一二两三四五六七八九十半]+个?(?:工作日|天|日|个?月|小时)(?P<done>(?:才能)?(?:完成|办结|办完|办理)?的)"
    "(?P<what>[^，,。；]{2,24}?)[，,]?\\s*(?:现在|如今|只需|仅用|在)*$"
)
"""原本需要30天完成的|用地审批|，在: what needed that time once is named behind it."""
BY_LAW = re.compile("(?:平均)?法定(?:办理|办结|审批)?(?:时限|期限|时间|时长)?(?:合计|总计|加起来)?(?:为|是|共)?$")
PROMISED = rare("(?:承诺|实际)(?:办理|办结|审批)?(?:时限|期限|时间|时长|用时)?(?:平均|只|仅|为|是|共|要|需|用)*$")
"""法定20天，承诺|5天: where the law's time was told, what is promised or really taken needs no other word."""
AGAINST_LAW = rare("[，,、；;](?:平均|实际|现在?|目前|如今|已|承诺|办理|办结|审批)*")
"""法定时限20天|，实际承诺|时限5天: what the law allows, and what is promised."""
DOES = re.compile("[跑交填盖]")
"""One who needs papers or visits does this; what for is told elsewhere."""
MUST = rare("(?:需?要|得|须|曾要)(?:先|各)?(?:提交|交|填|盖|跑|等)")
"""一家厂开工|要交26份图纸、37份材料: what for stands before it."""
SET_OUT = rare("(?:[家个]企业|公司|[家个][^，,。；、]{0,4}[厂户人])?(?:要|想|打算|准备|申请|申办|办理?)(?P<what>[^，,。；、\\d]{2,12})[，,]")
HAD = re.compile("(?:至少|至多|平均|一共|共)*有$")
"""The same where a verb of cutting follows: 原先有9个环节，现在缩短为4个."""
COMPARISON = rare("(?:而|并|且|却|反而|总体|整体|平均|均|都|也|再|实际)*(?:比|较|与|同)[^，,。；：:]{1,24}")
"""A clause that measures what the clause before it told against something: 较法定时限|, 比同类项目|."""
BEATS = rare("[，,](?:比|较)[^，,。；]{1,14}(?:提前|缩短|减少|节省|快|早|少)")
"""仅用38天|，较计划提前12天: whoever compares a length of time with what was planned waits for its end."""
AGAIN = rare("(?:又|再次|再|进一步|继续)(?:将|把)?(?:其|时间|时限)?(?:由此)?$")
"""今年又|压缩到65天: from what was told before it."""
NOW = re.compile(
    "(?:现在|如今|而今|眼下|目前|今年|改革后)(?:只|仅|就|便|也|可|能|需要?|要|用|花|跑|提交|交|填|盖|办|平均|最快|了)*+$"
)
"""What is needed now, where the clause before says what was once: 以前要交12份材料，现在交3份."""
BASIS = re.compile("[^，,。；]{0,4}基础上")
BASED = rare("在[^，,。；]{0,14}$")  # 在法定20个工作日的基础上
COMPARED = re.compile("(?:比|较|与)[^，,。；]{0,14}$")  # 比法定的20个工作日
PART_OF = re.compile(
    "(?:仅|只)?(?:为|是|占|有|相当于)(?:法定|国家|原来|原有|规定|原|改革前)[^，,。；]{0,4}?(?:时限|期限|时间|用时|标准)?的$"
)
"""承诺时限仅为法定时限的25%."""

# --- lists ------------------------------------------------------------------------------------------------------------

JOIN = re.compile("[、和及与或]|以及|，")
AND_ALSO = rare("[^，,。；、]{0,6}[、和及](?:还要|还得)?")
"""过去要盖20个公章、|30份材料: what else was needed."""
MIXED = rare(f"(?:以内|内|{ANY_NOUN})?(?:办结|完成)?[、和及](?:提交|交|填|盖|跑|等)?|(?:{ANY_NOUN})")  # 压减到2个环节、9个工作日
ZERO = rare("(?:降|减|压缩|压减|变)[少低]?(?:到|为|至|成)“?(零)(?![0-9一二三四五六七八九十点星售件部])")
"""费用由1.2万元降到|零: no figure elsewhere."""
BECAME = rare("[为至到成][^，,]*[，,]")
"""由3个工作日改为即时到账，|贷款审批缩短到..: what the first time has become is told already."""
PART_CHARGED = rare("按(?:照)?[^，,。；]{0,12}(?:标准|下限|上限|规定|幅度|低限)的$")
"""各种收费按下限的|50%收取: what is left of a charge."""
NOT_ONE = rare("[次趟回](?:也|都)?(?:不|没)")
"""一趟|不跑: none at all."""
LEFT_OVER = re.compile("(?:只|仅|还)?(?:剩下?|保留|(?<=[只仅])留)了?(?:不到|约)?$")
"""减掉31份，只剩|17份."""
LISTED = rare(f"[、和及][^，,。；、0-9]{{0,8}}(?:{ANY_NOUN})")
"""What stands between the amounts of one verb that each have a noun of their own."""
FREE = re.compile("(?:内|以内)?(?:办结|完成)?[、，](零)(?:成本|费用)")  # 压缩至1个环节、1天内办结、零成本
TOGETHER = rare("[一二两三四五六七八九十0-9]*[项个类]?(?:一并|合并|同步|同时|集中|联合|统一|并联)[^，,。；、]{0,4}$")
"""环评、能评、洪评|三项合并受理: what is done with all that were listed."""
COORDINATION = re.compile("[、和及与]|以及")
ENUMERATION = re.compile("、")
"""The joints of a list whose parts are coordinations themselves: 普通工程、国家及省级工程."""
ON_AVERAGE = rare("平均|整体|总体")
DIVIDED = re.compile("分别|各自")
BOTH = re.compile("(?<!平)均|都|皆|双双|全部")

# --- a length of time without a verb of cutting -----------------------------------------------------------------------

SPENT = re.compile(
    "(?:仅用|只用|仅需|只需|仅花|只花|仅要|只要|就用|最快|短短|用时|耗时|历时|历经|一共|总共|只|仅)"
    "(?:了|花|等|时间?|短短|约|为|仅|只|需要|需|用|要|平均|可|能|在|达|\\s)*+$"
)
SPENT_ONLY = re.compile("[仅只]|最快|短短|就用|控制")
WAY = rare("从[^，,。；从\\d]{1,16}?[到至][^，,。；\\d]{2,14}?(?:用时|耗时|历时|用了|花了)?$")
"""从打桩到出铁水: a time behind it is what that took."""
THROUGHOUT = rare("(?:全程|前后|全流程|整个流程|全过程)(?:总共|一共|加起来|平均|也|都|才|就|只有?|仅有?|不过)*$")
STILL_LESS = rare("”?[，,][^，,。；\\d]{0,8}(?:又|再)")
"""从受理到发证最多60天|，今年又压缩到40天: what follows tells what it is now."""
USED = rare("(?<![利使应采费适信公专])[用花]了?$")
"""用5天完成了用地预审: what was done in the time stands behind it."""
TAKES = re.compile(
    "(?:仅|只|最快|短短)?(?:时限|时间|用时|耗时|时长|周期|工期)(?:分别|仅|只|才|平均|已|约|缩?为|是|达|仅?需|在|控制|严格|一般|最长|“|\\s)*+$"
)
_DONE = "办[结好妥完成齐]|办下来|办理完|办理好|审结|审完|审批完|搞定|拿证|领证|取证|出证|下证|发证|出件|领照|拿照|出照|拿到手|结案|验收完|批下来|批了下来"
_DONE_PERHAPS = (
    "完成|办理|拿到|领到|取得|获得|答复|回复|响应|兑付|兑现|到账|拨付|送达|退还|退税|出具|核发|解决|通关|放行|开工|投产|受理|批复|入驻|"
    "接电|通电|反馈|处置"
)
WITHIN = re.compile(
    "(?:之?内|以内)?(?:便|就|也|即|全部|均|都|一次性|同步|同时|一并|快速|高效|集中|统一|可以|可|能够|能|予以|给予|得到|完成(?=办结)|实现|将|全流程|全程|极速)*+"
    f"(?P<object>[把将][^，,。；]{{2,36}}?|[^，,。；、]{{0,20}}?)(?:(?P<done>{_DONE})|(?P<perhaps>{_DONE_PERHAPS}))"
)
PROMISE = rare("承诺|限时|确保|力争|实现|最快|仅|只|就|即可|平均|可在|能在|做到")
VOW = re.compile("承诺|限时办|一律")

SOON = rare("(?:之?内|以内|左右|的?时间)?[，,]?[^，,。；！？]{0,4}(?:就|便|即可|即能)[^，,。；！？“”]{0,10}")
"""不到两个月|就开了工."""
THEN_GOT = re.compile(
    "后?[，,]?(?:便|就|即|可|能|顺利|成功|公司|企业|项目)*(?P<get>(?:收到|领到|拿到|取得|获得|通过|办好|办妥|拿齐|领齐|完成)了?)[^，,。；！？“”\n]{2,16}"
)
"""9天后|领到施工许可证."""
PAPERS = rare("(?:证照?|执照|批文|批复|许可|通知书)$")
"""What an office gives: how soon it came is told of a procedure."""
SERVED = rare("项目|企业|公司|群众|商户|客户|每[家个宗件]")
"""Whose days a reform saves."""
GOT = rare(
    "(?:的?时间)?[，,]?(?:就|便|即|能够?|可以?|顺利|成功|全部|一次性)*(?:(?:完成|办完|办好|通过)了?|(?P<get>拿[到齐]|取得|领[到齐]|获得)了?)"
)
"""What was got or done in a time just told: 仅用2天，完成了环评批复."""
FINISHED = rare(
    "工期|完成|完工|竣工|投产|投用|投运|开工|交付|封顶|建成|通车|贯通|办结|拿到|取得|达产|实现|进场|复工|办理|验收|交房|交地|并网|审批|落地|供地|"
    "签约|启用|运营|动工|施工|调试|试产|合龙|摘牌|洽谈|谈判|出货|下线|量产|[干做建办走]完"
)
BUILT = rare(
    "(?:的?时间)?(?:[，,](?P<what>[^，,。；]{0,12}?))?(?:就|便|即)(?:已经?|全部|顺利|实现|完成|正式|主体)*(?:完工|竣工|投产|投用|投运|开工|动工|交付|封顶|建成|通车|贯通|落地|签约|达产)+"
)
"""What came about in a time just told: 仅用52天|就封顶."""
PLAN = rare(f"(?:原定|原计划|计划|预计)[^，,。；]{{0,12}}?(?P<done>{FINISHED.pattern})[，,]$")
PLANNED = rare("工期|计划|原定|预定|预期|合同|法定|承诺|规定|时限|预计|节点|目标|比|较|实际")
"""With these a length of time after 提前 is saved; without them it is notice to be given (提前3天预约)."""
PLAN_WORD = rare("原本|原定|原计划|原以为|本来|预计|打算")
AGAINST_PLAN = rare("(?:比|较)(?:原|合同|施工|建设|既定)*(?:计划|工期|合同|节点|约定)[^，,。；]{0,6}$")
GOAL = rare("任务|目标|指标|产量|产值|收购|上市|发行")
"""比计划提前41天 is told of what is built or done, unless it is a goal that was reached."""
EARLIER_THAN = rare("[从由][^，,。；]{0,8}?[0-9一二两三四五六七八九十半]+多?个?(?:工作日|天|日|月|小时|周)$")
EARLIER = rare(
    "(?:完工|竣工|投产|投用|投运|开工|交付|封顶|建成|通车|贯通|办结|达产|落地|签约)(?:的?时间)?(?:平均|整体|均|再|可|[比较][^，,。；]{1,10})*+$"
)
"""项目落地时间平均提前45天."""
DEADLINE = rare("计划|工期|合同|原定|预定")
"""Only against one of these is a whole year or half of one saved: other years are those of goals (提前两年翻番)."""
TARGET = rare("[^，,。；]{0,16}(?:任务|目标|指标|“|规划|发行|收获|上市)")
"""What is neither a procedure nor a building: 提前2个月完成年度任务."""

TURN = rare("”?(?:→|到|至|向|变为?|变成)(?:现在|如今|目前|承诺|实际|现|仅需?|只需)?的?“?")
FROM_ANY = rare("[从由][^，,。；、\\d从由]{0,12}$")
GREW_LESS = rare("[^，,。；、\\d]{0,14}(?:为|至|到|成|→)[^，,。；\\d]{0,4}")
"""由486项|清理为|211项: whatever was done to them, they have become fewer."""
TURNED = re.compile("的(?:突破|转变|跨越|飞跃|蜕变|变化|提速|压缩)")
"""从90天到8天, 实现45天向4天的突破: a cut without a verb of cutting."""
MERGED = re.compile(
    "[^，,。；、]{0,12}?(?:整合|合并|归并|集成|打包|融合|并|合)(?:为|成|至|到|作)[“‘]?(?P<one>一|1)(?:件事?|[个张项套次份类步本证章页])"
)
"""N items made one."""

CONTINUES = rare(
    "(?:以内|之内|内|左右|以上|”|’|便可|即可|就能|可|完成|办理|办结|拿证|领证|出证|取证|审结|办好|办完|[／/][户次])*+[，,（(—、：]?\\s*"
    "(?:而|且|并|即|目前|如今|现在|分别|也就是|相当于|共|累计|总共|足足|整整|实际|综合|平均|整体|总体|总|净|再|又|还|同比|环比|大幅|大大|直接|也|已|可|将|为企业|为群众|"
    "全面|进一步|总?(?:办理|审批|办结|承诺|所需|总|平均)?(?:时限|时间|用时|效率|时长|周期)|办理|审批|办结|承诺|所需|压缩|提速|"
    "(?:较|比|与)(?:(?!较|与|(?<!相)比)[^，,；。]){0,18}+|在此基础上|该|其中|最快|“|了|原来?的?)*+"
)
"""What may stand between a statement and more of it: its cut behind its result, or its result behind its cut."""
