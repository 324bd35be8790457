"""What a sum of money is: invested, earned, or neither (a price, a fine, somebody's wealth).

The rules of investments and of output values share this reading, so that each sum has one role: the one of the cue that is
tied to it most closely.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from ..models.figure import Figure
from ..names.words import cut
from ..rules import Scene, View
from .cues import Cue, CueTable, carried_on, light, noun_start, respective

Family = Literal["investment", "output", "none"]

CUES = CueTable(
    {
        # --- investments, by their kind
        "total": "总投资 总投资额 投资总额 投资金额 总投资金额 投资总规模 投资额 投资规模 投资 投资资金 总投入 概算 总概算 估算 总造价 造价 建设资金 项目资金",
        "planned": "计划投资 拟投资 拟投入 计划投入 年度投资 年度计划投资 年度计划 投资计划 预计投资",
        "completed": "完成投资 完成投资额 投资完成 投资完成额 投入 投入资金 资金投入",
        "fixed_asset": "固定资产投资 固定资产投资额 固投 全社会固定资产投资 工业投资 技改投资 技术改造投资 民间投资 房地产开发投资 房地产投资 "
        "制造业投资 基础设施投资 工业技改投资 工业固定资产投资",
        "capital_injection": "注资 增资 增资扩股 增加注册资本 增加投资 出资 注入资金 注入资本金 入股 战略投资 缴资 实缴",
        "registered_capital": "注册资本 注册资金 注册资本金 实缴资本 实收资本 认缴资本",
        "foreign": "利用外资 利用外资额 使用外资 使用外资金额 合同外资 合同外资额 外商直接投资 外商投资 到位外资 实际外资 外资到账 外资 境外资金 "
        "实际利用外资 实际使用外资 外商实际投资",
        "contracted": "签约 签约额 签约金额 签约总额 签约总金额 签约资金 签约投资 签约投资额 签约总投资 协议投资 协议投资额 协议总投资 协议资金 协议金额 "
        "协议总额 合同投资 合同投资额 意向投资 意向投资额 引资 引资额 引资总额 招商引资 招商引资额 招商引资总额 引进资金 引进内资 引进投资 投资协议 "
        "意向协议投资额 协议引资 合同引资 合同利用内资 引进省外资金 引进市外资金 引进外来资金 签约合同总投资",
        "in_place": "到位资金 到位内资 到位资金额 资金到位 实际到位 省外到位资金 实际到位内资 到位省外资金 到位市外资金 到资 实际到资 内资到位 省际到位资金 "
        "国内省外到位资金 利用内资 利用省外资金 实际利用内资 到账资金 到账",
        "fiscal": "财政资金 专项资金 专项经费 专项补助 政策资金 补助资金 补助 补贴 补贴资金 奖补 奖补资金 奖励 奖励资金 扶持资金 引导资金 支持资金 "
        "中央预算内投资 预算内投资 国债资金 特别国债资金 超长期特别国债 国债 转移支付 拨款 拨付 拨付资金 财政拨款 财政投入 财政补助 财政补贴 减税 减税降费 退税 "
        "留抵退税 退税减税 退税缓费 减免 减免税 减免税费 减负 享惠 让利 缓税 缓缴 降费 税收优惠 减税退税 财政配套 配套资金 相应配套 衔接资金 帮扶资金 "
        "救助资金 稳岗资金 各级财政 财政支持 返还 中央资金 上级资金 省级资金 兑现政策 惠企资金 兑现资金 消费券 经费 补偿资金 救灾资金 资金支持 产业资金 "
        "优惠资金 争取资金 到位补助 专款",
        "financing": "贷款 贷款余额 放贷 授信 授信额度 授信总额 融资 融资额 融资总额 融资金额 融资规模 融资余额 直接融资 信贷 信贷资金 信用贷款 募资 募资额 募资总额 "
        "募集 募集资金 募集资金总额 募集资金净额 债券 专项债 专项债券 政府债券 发债 发行规模 基金规模 基金总规模 总规模 首期规模 募集规模 担保 担保额 "
        "担保贷款 投放贷款 放款 筹资 筹集资金 筹措资金 自筹 自筹资金 银行贷款 贷款支持 再贷款 票据 票据融资 拟募集 投放 发行债券 信贷支持 "
        "投放资金 融资需求 融资支持 社会融资规模 吸引社会资本 社会资本 撬动社会资本 社会资金 资本金 股本 承诺出资 认缴规模 发行债券",
        # --- output, income, tax, trade
        "output": "产值 年产值 总产值 工业总产值 增加值 工业增加值 总产出 产出 收入 总收入 纯收入 净收入 可支配收入 人均可支配收入 营收 总营收 年营收 营业收入 税收 税收收入 税收入 "
        "入库税收 税金 税费 税 纳税 纳税额 纳税总额 缴税 上缴税收 上缴税金 利税 利税总额 利润 利润总额 净利润 净利 毛利 盈利 收益 综合收益 销售额 销售总额 "
        "销售收入 销售 内销额 外销额 销售规模 销售产值 成交额 成交总额 成交金额 交易额 交易总额 交易量 交易金额 交易规模 零售额 零售总额 营业额 "
        "贸易额 贸易总额 贸易 贸易规模 进出口 进出口总额 进出口总值 进出口值 进出口额 进出口贸易 进出口贸易额 进出口贸易总额 出口 出口额 出口总额 出口总值 "
        "出口值 出口交货值 出口创汇 创汇 进口 进口额 进口总额 进口总值 进口值 外贸 外贸总额 外贸总值 顺差 逆差 生产总值 GDP 国内生产总值 地区生产总值 "
        "经济总量 货值 货物价值 订单 订单额 订单金额 意向订单 合同额 合同成交额 新签合同额 登记金额 登记总额 票房 票房收入 消费 消费额 消费总额 总消费 支出 "
        "总支出 亏损 净亏损 效益 经济效益 经济收益 产业规模 市场规模 经济规模 集群规模 营收规模 产值规模 业务规模 增收 节支 降本 降本增效 流水 结算额 结算量 结算 "
        "跨境人民币结算 保费 保费收入 社零 社零总额 缴费 财政收入 公共预算收入 一般公共预算收入 预算收入 财力 现金流 创收 带货 存款 存款余额 存贷款余额 "
        "产销 服务费 研发投入 研发经费 研发费用 成交 交易 节约成本 节省成本 降低成本 节约资金 节省资金 分红 认购金额 合同金额",
        # --- neither
        "none": "罚款 罚金 罚没 罚 没收 违法所得 价格 售价 单价 均价 底价 指导价 起价 报价 起拍价 成交价 总价 零售价 开盘价 中标价 中标 保证金 价值 涉案 涉案金额 案值 骗 "
        "诈骗 损失 经济损失 赔偿 赔付 理赔 赔款 赔 市值 估值 估价 评估价 股价 身价 财富 身家 资产 总资产 净资产 资产总额 资产规模 负债 债务 欠款 欠 "
        "工资 月薪 年薪 薪酬 薪资 工资标准 最低工资标准 待遇 租金 房租 票价 费用 电费 水费 学费 押金 定金 面值 受贿 贿赂 贪污 违约金 滞纳金 红包 优惠 直降 让价 降价 低保标准 "
        "保障标准 标准 补偿 补偿款 赔偿款 捐款 捐赠 善款 余额 净卖出 净买入 净流入 净流出 主力资金 成本 买入 卖出 回购 额度 限额 最高 "
        "奖金 门槛 价 预算金额 采购预算 采购 现金 人民币现金 转账 盗窃 挪用 追回 挽回 抓获 冻结 门票 房款 购房款 首付 套餐 身价 公开招标 花费 花 购买 收购 "
        "价款 对价 股份 股权 存款保险 汇款 打款 本金 利息 手续费 赎回 保额 保障 风险保障 收费 抵押 质押 执行标的 标的 标的额 执行到位 清偿 兑付 拖欠 账款",
    }
)
"""What money is said to be. A longer cue wins over the shorter one in it (固定资产投资 over 投资, 财政收入 over 收入)."""

_REACH = 40
_SPECIFIC = frozenset({"fiscal", "financing", "capital_injection", "foreign", "output", "in_place"})
"""Roles that a noun after the sum may give it against a general verb before it (投入1亿元专项资金)."""

_AFTER = re.compile(
    r"(?:人民币|左右|以上)?的?(?:[^，。；;：:、“”（）()！？!?\n\s0-9的用给对企中]{0,8}?)"
    r"(?P<noun>财政资金|专项资金|专项经费|政策资金|[奖补]{2}资金|补助资金|补助|补贴|奖励|国债资金|扶持资金|配套资金|帮扶资金|预算内投资|转移支付|"
    r"贷款|授信额度|授信|专项债券?|债券|融资|注资|增资|注册资[本金]|外资|年?总?产值|销售额|销售收入|营业收入|税收|订单|社会资本|社会投资|投资|消费券|研发投入)"
    r"(?!了|的|[0-9.]|[于到给基协商者公额股])"
)
_GENERAL = frozenset("投入 投资 投放 完成投资 资金投入 投入资金 税 拨付 经费 均 起 额度 产出 签约 消费 销售 成交".split())
_USED_FOR = re.compile(r"(?:资金)?(?:全部|主要)?用于|的?(?:罚款|罚金|价格|单价|房价|市值|违法所得|赔偿|成本|工资)")
_CHANGED_BY = re.compile(r"(?:增长|增加|提高|提升|上升|下降|减少|降低|下滑|缩水|多|少)了?(?:大?约|近|超过?)?$")
"""A sum by which something changed (销售额下降了20亿元) is no sum of it."""
_PER_UNIT = re.compile(r"\s*(?:[/／每](?!年)|一[吨斤亩套台平张瓶箱]|的价)")
_UNIT_BEFORE = re.compile(r"每.{1,4}$|(?:单|均)价[^，]{0,4}$")


@dataclass(frozen=True, slots=True)
class MoneyRole:
    """The role of one sum: `kind` is the investment's kind, `metric` the output's noun phrase; evidence from `start` to `end`."""

    family: Family
    kind: str
    metric: str
    start: int
    end: int
    subject: str | None = None


def money_role(view: View, hops: int = 6) -> MoneyRole | None:
    """The role of the sum at the view's anchor, or None where nothing says what it is."""
    text, start, end = view.text, view.start, view.end
    if _is_bracketed_class(view) or _PER_UNIT.match(text, end) or _UNIT_BEFORE.search(text, max(0, start - 8), start):
        return None
    left = max(view.clause[0], start - _REACH)
    if (role := _in_respective(view)) is not None:
        return role
    cue = CUES.last(text, left, start)
    near = cue is not None and light(text, cue.end, start)
    if cue is not None and near and _CHANGED_BY.search(text, cue.end, start):
        return None
    after = _AFTER.match(text, end)
    if after is not None and (not near or cue is None or cue.word in _GENERAL):
        noun = CUES.last(text, after.start("noun"), after.end("noun"))
        if noun is not None and (noun.role in _SPECIFIC or not near) and after.end() <= view.clause[1]:
            return _role(view, noun, start, after.end())
    if cue is not None and near:
        if cue.word == "最高":
            return _from_clause_before(view)
        if cue.role == "output" and (text.startswith("的", cue.end) or _is_class(view) or _is_traded(view, cue)):
            return None
        return _role(view, cue, cue.start)
    if _USED_FOR.match(text, end):
        return None
    if cue is not None and not view.scene.figures_between(cue.end, start):
        return None
    return _from_clause_before(view) or _part(view) or _carried(view, hops)


_CLASS_AFTER = re.compile(r"(?:\s*[)）])?的?[^，。；;：:、（）()\s0-9]{0,8}(?:企业|公司|门店|商户|大户|园区|集群|产业|产品|单位|个体户)(?!的?(?:经营|税收))")
_TRADING = re.compile(r"换手率|成交量|[涨跌报][0-9]")


def _is_bracketed_class(view: View) -> bool:
    """工业总产值(2000万元以上)65亿元: whose output is meant."""
    before, after = view.text[max(0, view.start - 1) : view.start], view.text[view.end : view.end + 1]
    return view.anchor.bound == "at_least" and before in ("(", "（") and after in (")", "）")


def _is_class(view: View) -> bool:
    """Whether the sum only says which ones are meant: 年产值1亿元以上的企业."""
    return view.anchor.bound in ("at_least", "over", "at_most", "under") and _CLASS_AFTER.match(view.text, view.end) is not None


def _is_traded(view: View, cue: Cue) -> bool:
    """Whether the sum is a day's turnover on the exchange."""
    return cue.word.startswith("成交") and _TRADING.search(view.text, max(view.sentence[0], view.start - 40), view.start) is not None


def _in_respective(view: View) -> MoneyRole | None:
    """The role that 分别 deals out: by the item's own cue, or by the one that closes the list for all its items."""
    text = view.text
    found = respective(view.scene, view.anchor, max(view.sentence[0], view.start - 120))
    if found is None:
        return None
    (begin, end), (_, last_end) = found
    cue = CUES.last(text, begin, end)
    if cue is not None and light(text, cue.end, end):
        return _role(view, cue, cue.start)
    cue = CUES.last(text, begin, last_end)
    if cue is None or not light(text, cue.end, last_end):
        return None
    role = _role(view, cue, cue.start)
    return replace(role, metric=cue.word, subject=text[noun_start(text, begin, end) : end] or None)


_AT_MOST = re.compile(r"[，,](?:单个|每家|每户)?(?:[\u4e00-\u9fff]{0,4})?(?:最高|总额|累计|合计)(?:可达|达|为|不超过)?")


def _from_clause_before(view: View) -> MoneyRole | None:
    """进出口总额同比增长5%，达12亿元: the cue stands in the clause before, and only how much it grew between."""
    text, start = view.text, view.start
    left = max(view.sentence[0], start - _REACH)
    if left == view.clause[0]:
        return None
    for cue in reversed(list(CUES.between(text, left, view.clause[0]))):
        if cue.role in ("output", "fixed_asset", "foreign") and cue.word != "交易":
            return _role(view, cue, cue.start) if carried_on(text, cue.end, start) else None
        if cue.role == "fiscal":
            limited = (view.anchor.bound == "at_most" and start - cue.end == 1) or _AT_MOST.fullmatch(text, cue.end, start)
            return _role(view, cue, cue.start) if limited else None
    return None


def _carried(view: View, hops: int) -> MoneyRole | None:
    """其中出口区3亿元; 前者5亿元，后者3亿元: an item of the list that the sum before opened takes over its role."""
    i = view.scene.figure_index(view.start) - 1
    while i >= 0 and view.scene.figures[i].kind in ("share", "points", "multiple"):
        i -= 1
    if i < 0 or hops == 0:
        return None
    previous = view.scene.figures[i]
    if previous.kind != "money" or view.start - previous.end > 44 or "\n" in view.text[previous.end : view.start]:
        return None
    found = _item(view.text, previous.end, view.start)
    if found is None:
        return None
    who, at = found
    role = money_role(View(view.scene, previous, previous.start, previous.end), hops - 1)
    if role is None or role.family == "none":
        return role
    who = "" if who in ("前者", "后者") or light(who, 0, len(who)) else who
    return MoneyRole(role.family, role.kind, role.metric, at, view.end, who or None)


_PART = re.compile(r"[^，。；;：:、“”（）()\s0-9%％]{2,14}$")


def _part(view: View) -> MoneyRole | None:
    """新能源领域12亿元，占比30%: a part of a sum told before in the paragraph, known by the share that it is of that sum."""
    figure, scene = view.anchor, view.scene
    share = view.figure_after()
    if share is None or share.kind != "share" or not share.value or not figure.value or share.start - view.end > 8:
        return None
    if "占" not in view.text[view.end : share.start]:
        return None
    i = scene.figure_index(view.start)
    for whole in reversed(scene.figures[max(0, i - 24) : i]):
        if whole.kind == "money" and whole.value and abs(figure.value / whole.value - share.value) < Decimal("0.001"):
            role = money_role(View(scene, whole, whole.start, whole.end), 1)
            if role is None or role.family == "none":
                return None
            name = _PART.search(view.text, view.clause[0], view.start)
            who = _SAID.sub("", name.group()) if name else ""
            return replace(role, start=name.start() if name else view.start, end=view.end, subject=who or None)
    return None


_PARTS = re.compile(r"[，,；;（(、。]")
_SAID = re.compile(r"(?:分别|实现|完成|达到?|为|约|则为|合计|总计|金额|总额|共|[约折]?合|人民币)+$")
_GROWTH_ONLY = re.compile(r"[^，,；;。]{0,12}[0-9.]+[%％倍][^，,；;。]{0,6}|")


def _item(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The item's name and place in what stands between two sums of one list, or None where this is no list."""
    cuts = [found.end() for found in _PARTS.finditer(text, start, end)]
    if not cuts or text[start : start + 1] not in "，,；;（(、":
        return None
    at = cuts[-1]
    middle = text[start : at - 1]
    of = "其中" in middle[-4:] or text.startswith("其中", at)
    if text.startswith("其中", at):
        at += 2
    last = text[at:end]
    growth = middle.lstrip("，,；;（(、")
    for part in filter(None, re.split(r"[，,；;（(、]", growth)):
        if part != "其中" and not _GROWTH_ONLY.fullmatch(part):
            return None
    body = _SAID.sub("", last)
    if not of and last != body and not body:
        return None
    if len(body) > 12 or re.search(r"[了将对给用向从把被]|用于|发放|获得|投入|支付|花|买|卖|转|增长|增加|下降|减少|上升|提高|每|较|比|与", body):
        return None
    return body, at


def _role(view: View, cue: Cue, start: int, end: int | None = None) -> MoneyRole:
    end = view.end if end is None else end
    text = view.text
    if cue.role == "none":
        return MoneyRole("none", "none", cue.word, start, end)
    if cue.role == "output":
        begin = noun_start(text, _line_start(view.scene, cue.start), cue.start)
        metric = text[begin : cue.end]
        if begin == cue.start and (sector := _SECTOR.search(text, max(0, begin - 22), begin)):
            first = noun_start(text, _line_start(view.scene, cue.start), sector.end("of"))
            metric = text[first : sector.end("of")] + metric
        subject = _place_before(text, begin) or _actor_before(text, _line_start(view.scene, cue.start), begin)
        return MoneyRole("output", "output", metric, min(begin, view.start), end, subject)
    if cue.word in _RELIEF and _HOUSEHOLDS.search(text, max(view.clause[0], cue.start - 12), cue.start):
        return MoneyRole("none", "none", cue.word, start, end)
    kind, begin = _investment_kind(view, cue)
    return MoneyRole("investment", kind, cue.word, min(begin, start, view.start), end)


_SECTOR = re.compile(r"(?P<of>[业易游]|外贸)(?:累计|共|总计|已|将|可)*(?:实现|完成)(?:了)?$")
"""规模以上工业|实现|增加值: what the sector achieved is the sector's 增加值."""


def _place_before(text: str, end: int) -> str | None:
    """桓台县|规上工业营收: the province, city or county that the metric is of."""
    if text[end - 1 : end] not in ("省", "市", "县", "州", "旗"):
        return None
    words = cut(text[max(0, end - 8) : end])
    place = words[-1] if len(words[-1]) > 2 else "".join(words[-2:])
    return place if len(place) > 2 and place.isalpha() and place[0] not in "全本我该各两其和" else None


_ACTOR = re.compile(r"(?P<who>企业|园区|机构|平台|门店|商户|项目)(?:累计|共|合计|总计|将|可)*(?:实现|完成)(?:了)?$")


def _actor_before(text: str, left: int, end: int) -> str | None:
    """13个重点园区|实现|营业收入: those who earned it, where they are told by a noun and not by a name."""
    found = _ACTOR.search(text, max(left, end - 10), end)
    if found is None:
        return None
    who = text[noun_start(text, left, found.start()) : found.end("who")]
    return who if len(who) > 2 else None


def _line_start(scene: Scene, offset: int) -> int:
    line = scene.reading.line_at(offset)
    return line.start if line else 0


_RELIEF = ("减负", "让利", "减免")
_HOUSEHOLDS = re.compile("群众|患者|家庭|百姓|居民|参保")
_PLAN = re.compile("计划|拟|预计|力争|将|年度|确保|争取|目标|需")
_DONE = re.compile("完成|累计|已|先后")
_STATE = re.compile("财政|中央(?!企业)|省级|市级|国债|预算内")


def _investment_kind(view: View, cue: Cue) -> tuple[str, int]:
    """The kind after the words right before the cue: 年度计划完成 + 投资 is planned, 计划 + 总投资 stays total."""
    text, role = view.text, cue.role
    left = max(view.clause[0], cue.start - 12)
    before = text[left : cue.start] if left < cue.start else ""
    between = text[cue.end : view.start] if cue.end <= view.start else ""
    if role == "total" and cue.word in ("投资", "投资额", "建设资金", "项目资金"):
        if "完成" in before or "累计" in before[-6:] or "完成" in between:
            planned = _PLAN.search(before) or _PLAN.search(between)
            return ("planned" if planned else "completed"), left + _first(before, "完成", "累计", "预计", "计划")
        if re.search("年度|今年|年内|当年", before) and _PLAN.search(before):
            return "planned", left
        if re.search("协议|签约|意向|合同", before[-4:]):
            return "contracted", left
        if re.search("预算内|财政$", before[-4:]):
            return "fiscal", left
    if role == "completed":
        if _STATE.search(before):
            return "fiscal", left
        if _PLAN.search(before) or _PLAN.search(between):
            return "planned", left
    if role == "planned" and cue.word in ("计划投资", "拟投资", "预计投资"):
        return ("planned" if re.search("年|期", before) else "total"), cue.start
    if role == "financing" and re.search("投入$", before) and _PLAN.search(before):
        return "planned", left
    return role, cue.start


def _first(text: str, *words: str) -> int:
    return min((at for word in words if (at := text.find(word)) >= 0), default=len(text))


_BARE = re.compile(r"[万亿]$")
_END = frozenset("，。；;、,的）)\n")


def sum_of(view: View) -> Figure | None:
    """The sum at the anchor; a bare 5000万 is one where a word of money stands right before it and the phrase ends behind it."""
    figure: Figure = view.anchor
    if figure.kind == "money":
        return figure
    if not _BARE.search(figure.text) or (view.end < len(view.text) and view.text[view.end] not in _END):
        return None
    cue = CUES.last(view.text, max(view.clause[0], view.start - 12), view.start)
    if cue is None or cue.role not in _SURE or not light(view.text, cue.end, view.start):
        return None
    return replace(figure, kind="money", currency="CNY")


_SURE = frozenset("total planned completed fixed_asset capital_injection registered_capital contracted in_place output".split())


_GROUP = re.compile(
    r"[0-9一二两三四五六七八九十百千]+[余多]?[个项](?P<noun>[^，。；;：:、“”（）()\s0-9的]{2,16}?项目)(?![名清])|"
    r"(?P<named>[^，。；;：:、“”（）()\s0-9的]{2,16}?项目)(?:共|有|达|达到|共计|共有)*[0-9一二两三四五六七八九十百千]+[余多]?[个项]"
)


def group_after(view: View) -> str | None:
    """41个总投资84亿元的|临空项目: the group of projects that the sum is for, where a number of them stands before the sum."""
    counted = view.figure_before()
    if counted is None or counted.unit not in ("个", "项") or view.start - counted.end > 10:
        return None
    found = _PROJECTS.match(view.text, view.end, min(view.clause[1], view.end + 44))
    return found["noun"] if found else None


_PROJECTS = re.compile(r"(?:[^，。；;：:“”（）()\s0-9]{0,22}?)的(?P<noun>[^，。；;：:、“”（）()\s0-9的]{1,18}?项目)(?![名清])")


_OF_GROUPS = frozenset("total planned completed contracted in_place".split())


def group_before(view: View, role: MoneyRole) -> str | None:
    """新签合同项目17个，投资规模67亿元: the group that was counted right before; a sum that follows on a sum shares its group."""
    text, at = view.text, role.start
    if text.startswith("的", view.end) or role.kind not in _OF_GROUPS:
        return None
    previous = view.figure_before()
    if previous is not None and previous.kind == "money" and _FOLLOWS.fullmatch(text, previous.end, at):
        if (cue := CUES.last(text, max(view.sentence[0], previous.start - 12), previous.start)) is not None:
            at = cue.start
    last = None
    for last in _GROUP.finditer(text, max(view.sentence[0], at - 60), at):  # noqa: B007
        pass
    if last is None or not (between := _BETWEEN.fullmatch(text, last.end(), at)):
        return None
    if between["whole"] and "其中" in text[max(view.sentence[0], at - 60) : last.end()]:
        return None  # 新开工15项，其中加速器项目3项，项目总投资9亿元: the sum is of all
    start, end = last.span("noun") if last["noun"] else last.span("named")
    return _NO_GROUP.sub("", text[noun_start(text, start, end - 2) : end])


_FOLLOWS = re.compile(r"[，,、](?:年度?|年内|其中|今年|计划|预计|累计|已)*")
_BETWEEN = re.compile(r"[^，。；、的]{0,6}(?:[，,、][^，。；、的项]{0,10}){0,2}(?P<whole>[，,、]?项目)?")
_NO_GROUP = re.compile("^(?:[百千万亿]+元(?:以上)?|此次|本次|这次|集中|(?:开工|签约|竣工|投产|开竣工)(?=[^，]{2}.*项目))+")
"""What stands before the group's own name."""


def company_before(view: View, role: MoneyRole) -> str | None:
    """X有限公司|增资2000万元: whose capital it is."""
    if role.kind not in ("capital_injection", "registered_capital"):
        return None
    for company in reversed(view.scene.companies_between(view.clause[0], role.start)):
        if role.start - company.end <= 4:
            return company.text
    return None
