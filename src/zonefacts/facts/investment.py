"""Investments: money put in, to be put in, contracted, registered, borrowed or given by the state."""

from __future__ import annotations

from ..models.facts import Investment
from ..rules import Example, Made, Rule, View
from .money.role import MoneyRole
from .money.roles import money_role, sum_of
from .money.subjects import (
    company_before,
    company_founded,
    field_in_list,
    funds_named,
    group_of,
    noun_owner,
    thing_behind,
    thing_invested_in,
)


def _read(view: View) -> Made | None:
    amount = sum_of(view)
    if amount is None:
        return None
    role = money_role(view)
    if role is None or role.family != "investment":
        return None
    return Made(
        min(role.start, view.start),
        max(role.end, view.end),
        {"kind": role.kind, "amount": amount},
        uses=(view.anchor,),
        subject=role.subject or _whose(view, role),
    )


def _whose(view: View, role: MoneyRole) -> str | None:
    return (
        company_founded(view)
        or company_before(view, role)
        or field_in_list(view, role)
        or group_of(view, role)
        or thing_invested_in(view, role)
        or noun_owner(view, role)
        or thing_behind(view, role)
        or funds_named(view, role)
    )


MONEY = Rule(
    name="investment/money",
    makes=Investment,
    on=frozenset({"money", "number"}),
    read=_read,
    weight=20,
    examples=(
        Example("项目总投资12.5亿元。", {"kind": "total", "amount": "1250000000"}, "总投资12.5亿元"),
        Example("投资约3亿元的冷链物流中心已开工。", {"kind": "total", "amount": "300000000"}, "投资约3亿元"),
        Example("工程概算6800万元。", {"kind": "total", "amount": "68000000"}),
        Example("今年计划完成投资4.2亿元。", {"kind": "planned", "amount": "420000000"}),
        Example("到5月末已累计完成投资9亿元。", {"kind": "completed", "amount": "900000000"}),
        Example("完成固定资产投资58亿元。", {"kind": "fixed_asset", "amount": "5800000000"}),
        Example("获区财政2000万元注资。", {"kind": "capital_injection", "amount": "20000000"}),
        Example("公司注册资本5000万元。", {"kind": "registered_capital", "amount": "50000000"}),
        Example("实际利用外资达1.3亿美元。", {"kind": "foreign", "amount": "130000000"}),
        Example("签约总金额超60亿元。", {"kind": "contracted", "amount": "6000000000"}),
        Example("省外到位资金21亿元。", {"kind": "in_place", "amount": "2100000000"}),
        Example("兑现奖补资金3600万元。", {"kind": "fiscal", "amount": "36000000"}),
        Example("安排2.4亿元专项资金支持园区建设。", {"kind": "fiscal", "amount": "240000000"}),
        Example("为企业发放贷款7.7亿元。", {"kind": "financing", "amount": "770000000"}),
        Example("实际到帐资金5000万美元。", {"kind": "foreign", "amount": "50000000"}),
        Example("固定资产投资5亿元，其中，厂房投资3亿元。", {"kind": "completed", "amount": "300000000"}),
        Example("市级重点项目完成投资9亿元。", {"kind": "completed", "amount": "900000000"}),
        Example("争取专项债券2亿元。", {"kind": "financing", "subject": "专项债券"}),
        Example("新批协议注册外资2.2亿美元。", {"kind": "contracted", "amount": "220000000"}),
        Example("总投资5亿元，目前已完成3.2亿元。", {"kind": "completed", "amount": "320000000"}),
        Example("已投入资金9亿元，其中省级投资3亿元。", {"kind": "completed", "amount": "300000000"}),
        Example("完成固定资产投资入统6.2亿元。", {"kind": "fixed_asset", "amount": "620000000"}),
        Example("合同外资2亿美元，增长8%；保税区7000万美元。", {"kind": "contracted", "amount": "70000000"}),
        Example("华创集团斥资3亿元成立临海华创材料公司。", {"kind": "total", "subject": "临海华创材料公司"}),
        Example("计划投资3亿元建设污水处理厂和管网工程。", {"kind": "total", "subject": "污水处理厂和管网工程"}),
        Example("制造业利用外资增势好，合同外资5亿美元。", {"kind": "contracted", "subject": "制造业"}),
        Example("在谈入园的项目投资总额60亿元。", {"kind": "total", "subject": "在谈入园的项目"}),
        Example("到位外来固定资产投资6亿元。", {"kind": "in_place", "amount": "600000000"}, "到位外来固定资产投资6亿元"),
        Example("外商实际进资800万美元。", {"kind": "foreign", "amount": "8000000"}),
        Example("新签合同利用外来投资12亿元。", {"kind": "contracted", "amount": "1200000000"}),
        Example("到9月底该厂已完成年度投资2亿元。", {"kind": "completed", "amount": "200000000"}),
        Example("新厂总投资足足15个亿。", {"kind": "total", "amount": "1500000000"}),
        Example("镇里拿出300万元给养殖户做圈舍补助。", {"kind": "fiscal", "amount": "3000000"}),
        Example("老厂房改造先后投了6000万元。", {"kind": "completed", "amount": "60000000"}),
        Example("年度计划投资9亿元，前5个月已完成4亿元。", {"kind": "completed", "amount": "400000000"}),
        Example("两天揽金33亿元。", {"kind": "contracted", "amount": "3300000000"}),
        Example("总投资9亿元，其中设备投资4亿元。", {"kind": "other", "amount": "400000000"}),
        Example("五年投入道路建设资金8亿元。", {"kind": "completed", "amount": "800000000"}),
        Example("新厂计划投资9亿元，占地300亩。", {"kind": "total", "amount": "900000000"}),
        Example("新厂今年计划投资9亿元。", {"kind": "planned", "amount": "900000000"}),
        Example("合同外资2亿美元，实际到位8000万美元。", {"kind": "in_place", "amount": "80000000"}),
        Example("惠企政策力度大，年内将兑付5000万元。", {"kind": "fiscal", "amount": "50000000"}),
        Example("首次上规的企业最高奖60万元。", {"kind": "fiscal", "amount": "600000"}),
        Example("镇里出地作价900万元。", {"kind": "capital_injection", "amount": "9000000"}),
        Example("统筹各类资金1.2亿元。", {"kind": "fiscal", "amount": "120000000"}),
        Example("二、明年工作安排\n（一）建好园区。完成投资20亿元。", {"kind": "planned", "amount": "2000000000"}),
        Example("船厂计划投资30亿元，截至8月末已完成12亿元。", {"kind": "completed", "amount": "1200000000"}),
        Example("州里筹建9000万元的乡村产业基金。", {"subject": "乡村产业基金"}),
        Example("几年来投入管网建设资金9亿元。", {"kind": "completed", "subject": "管网"}),
        Example("争取上级资金8亿元，其中中央预算内资金2亿元。", {"kind": "fiscal", "amount": "200000000"}),
        Example("银行为企业授信12亿元，已发放9亿元。", {"kind": "financing", "amount": "900000000"}),
        Example("办理“科创贷”3.2亿元。", {"kind": "financing", "amount": "320000000"}),
    ),
    counters=(
        "该公司被罚款30万元。",
        "年产值达到5亿元。",
        "每亩售价4000元。",
        "完成市政府下达任务数25亿元的80%。",
        "他花20万元买了一辆车。",
        "该公司有外资背景，每股5元。",
        "他向税务人员行贿40万元。",
        "迈进千亿级行列。",
    ),
)

RULES: tuple[Rule, ...] = (MONEY,)
