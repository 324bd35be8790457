"""Output values: money that measures output, sales, income, tax, profit or trade."""

from __future__ import annotations

from ..models.facts import OutputValue
from ..rules import Example, Made, Rule, View
from .cues import expected
from .money.roles import money_role, sum_of
from .money.subjects import counted_earners, earner_before


def _read(view: View) -> Made | None:
    amount = sum_of(view)
    if amount is None:
        return None
    role = money_role(view)
    if role is None or role.family != "output":
        return None
    who, metric = counted_earners(view, role) or (role.subject or earner_before(view, role), role.metric)
    return Made(
        min(role.start, view.start),
        max(role.end, view.end),
        {"metric": metric, "amount": amount, "expected": expected(view)},
        uses=(view.anchor,),
        subject=who,
    )


MONEY = Rule(
    name="output_value/money",
    makes=OutputValue,
    on=frozenset({"money", "number"}),
    read=_read,
    weight=20,
    examples=(
        Example("去年规上工业总产值320亿元。", {"metric": "规上工业总产值", "amount": "32000000000", "expected": False}),
        Example("投产后可实现年产值6亿元、税收3000万元。", {"metric": "年产值", "amount": "600000000", "expected": True}),
        Example("投产后可实现年产值6亿元、税收3000万元。", {"metric": "税收", "amount": "30000000", "expected": True}),
        Example("上半年进出口总额同比增长6%，达18亿元。", {"metric": "进出口总额", "amount": "1800000000"}),
        Example("城镇居民人均可支配收入41200元。", {"metric": "城镇居民人均可支配收入", "amount": "41200"}),
        Example("综保区进出口40亿元，其中对俄贸易31亿元。", {"metric": "对俄贸易", "amount": "3100000000"}),
        Example("两地出口、进口分别为8亿元、5亿元。", {"metric": "进口", "amount": "500000000"}),
        Example("综保区进出口45亿元，其中出口30亿元。", {"metric": "出口", "amount": "3000000000"}),
        Example("工业产值由30亿元增长到45亿元。", {"metric": "工业产值", "amount": "4500000000"}),
        Example("带动15亿元的年产值。", {"metric": "年产值", "amount": "1500000000"}),
        Example("第一产业增加值20亿元，第二产业30亿元。", {"metric": "第二产业增加值", "amount": "3000000000"}),
        Example("20家重点龙头企业年销售收入8亿元。", {"metric": "年销售收入", "subject": "重点龙头企业"}),
        Example("设备租赁额达3亿元。", {"metric": "设备租赁额", "amount": "300000000"}),
        Example("食品产业突破800亿元。", {"metric": "食品产业", "amount": "80000000000"}),
        Example("32户规模以上入园企业实现产值6亿元。", {"metric": "产值", "subject": "规模以上入园企业"}),
        Example("亩均增收2万元。", {"metric": "亩均增收", "amount": "20000"}),
        Example("年可实现国税开票4亿元。", {"metric": "国税开票", "amount": "400000000"}),
        Example("截止到2016年底，完成工业产值30亿元。", {"metric": "工业产值", "expected": False}),
        Example("预计一季度出口5亿元。", {"metric": "出口", "expected": True}),
        Example("进出口总额突破20亿美元大关，达到21.5亿美元。", {"metric": "进出口总额", "amount": "2150000000"}),
        Example("甲区营业收入80亿元，在全省60个园区中居第9位；乙园区60亿元，居第12位。", {"metric": "营业收入", "amount": "6000000000"}),
        Example("工业总产值力争达到90亿元，2030年达150亿元。", {"metric": "工业总产值", "amount": "15000000000"}),
        Example("手握价值2000万元的订单。", {"metric": "订单", "amount": "20000000"}),
        Example("去年销售额冲上4亿元。", {"metric": "销售额", "amount": "400000000"}),
        Example("去年完成产值9亿元，比上年增加2亿元。", {"metric": "产值", "amount": "200000000"}),
        Example("竹器厂一年卖了3000万元。", {"metric": "销售额", "amount": "30000000"}),
        Example("规划中有销售收入超过90亿元、产能过千万吨的目标。", {"metric": "销售收入", "expected": True}),
        Example("两条线全部投产可年产钢构件8万吨，实现年产值5亿元。", {"metric": "年产值", "expected": True}),
        Example("年可灌装香醋900万瓶，年产值2亿元。", {"metric": "年产值", "expected": True}),
        Example("明春开机，首年产值6亿元。", {"metric": "首年产值", "expected": True}),
        Example("二、明年工作安排\n（一）建好园区。园区产值达到60亿元。", {"metric": "产值", "expected": True}),
        Example("一、过去一年工作回顾\n（一）园区。园区产值达到60亿元。", {"metric": "产值", "expected": False}),
        Example("东岭高新区完成增加值90亿元，增速高出上年同期2个百分点；昆山完成70亿元。", {"metric": "增加值", "amount": "7000000000"}),
        Example("生产总值增长9%，力争突破19亿元。", {"metric": "生产总值", "expected": True}),
        Example("创汇由上年的3亿元缩水至1亿元。", {"metric": "创汇", "amount": "100000000"}),
        Example("完成预算收入（扣除调库后）9亿元。", {"metric": "预算收入", "amount": "900000000"}),
        Example("亩均税收仅12万元/亩。", {"metric": "亩均税收", "amount": "120000"}),
        Example("向工业总产值超700亿元年度目标迈进。", {"metric": "工业总产值", "expected": True}),
    ),
    counters=(
        "项目总投资5亿元。",
        "这套房售价90万元。",
        "涉案金额达300万元。",
        "贷款限额为300万元。",
        "该企业突破3亿元。",
        "每月多了300元补贴。",
    ),
)

RULES: tuple[Rule, ...] = (MONEY,)
