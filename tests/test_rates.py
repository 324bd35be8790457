"""What rates are rates of: the phenomena that the rules' own examples do not show. `|` separates metric, kind and value."""

from __future__ import annotations

import pytest

import zonefacts


def rates(text: str) -> list[str]:
    return [
        f"{fact.metric}|{fact.kind}|{fact.value.normalize():f}"
        for fact in zonefacts.extract(text).rates
        if fact.value is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # growth, decline, levels and ends of change
        ("规上工业增加值同比增长9.2%。", ["规上工业增加值|growth|0.092"]),
        ("万元产值能耗较上年下降4.5%。", ["万元产值能耗|decline|0.045"]),
        ("今年一季度外贸负增长3%。", ["外贸|decline|0.03"]),
        ("污水集中处理率由82%提高到97%。", ["污水集中处理率|share|0.97"]),
        ("群众满意度达98.6%。", ["群众满意度|share|0.986"]),
        ("标准厂房开工率仅35%。", ["标准厂房开工率|share|0.35"]),
        ("项目落地率由2022年的45%提高到2023年的68%。", ["项目落地率|share|0.68"]),
        (
            "企业研发投入占全市30%以上，汇聚全市60%以上的研发人员。",
            ["企业研发投入占全市|share|0.3", "研发人员|share|0.6"],
        ),
        # carried on from the figure before
        ("实现进出口82亿元，同比增长14%。", ["进出口|growth|0.14"]),
        ("新增企业120家，增长25%。", ["企业|growth|0.25"]),
        ("税收增长8%，比上年提高2.1个百分点。", ["税收|growth|0.08", "税收|other|0.021"]),
        ("产值60亿元，目标完成率为27%，同比增长9%。", ["目标完成率|progress|0.27", "产值|growth|0.09"]),
        (
            "出口、进口分别完成80亿元、20亿元，同比增长4%、5%。",
            ["出口|growth|0.04", "进口|growth|0.05"],
        ),
        ("利润、税收分别增长-4%、9%。", ["利润|decline|0.04", "税收|growth|0.09"]),
        ("办件效率提高8%，超九成企业受益。", ["办件效率|growth|0.08", "企业受益|share|0.9"]),
        ("网办件达900件，占比从年初的50%跃升到65%。", ["网办件占比|share|0.65"]),
        # shares of a whole, and of another
        ("高技术产业产值占规上工业的比重达36%。", ["高技术产业产值占规上工业|share|0.36"]),
        ("园区税收占全市的25%、全省的6%。", ["园区税收占全市|share|0.25", "园区税收占全省|share|0.06"]),
        ("技术人员200人，占比40%。", ["技术人员占比|share|0.4"]),
        ("出口额相当于全县产值的12%。", ["出口额相当于全县产值|share|0.12"]),
        ("15—59岁人口占总人口的62%。", ["15—59岁人口占总人口|share|0.62"]),
        ("推动100%涉企事项进驻大厅。", ["涉企事项进驻大厅|share|1"]),
        ("本月产量恢复到2019年的104%。", ["产量|other|1.04"]),
        ("逾七成的规上企业实现了盈利。", ["规上企业实现了盈利|share|0.7"]),
        # progress
        ("主体工程完成总工程量的65%。", ["总工程量|progress|0.65"]),
        ("厂房主体工程已完成70%。", ["厂房主体工程|progress|0.7"]),
        ("道路形象进度达到55%。", ["道路形象进度|progress|0.55"]),
        # lists
        ("营业收入、利润总额分别增长11%、7%。", ["营业收入|growth|0.11", "利润总额|growth|0.07"]),
        ("自来水、燃气普及率均达99%。", ["自来水普及率|share|0.99", "燃气普及率|share|0.99"]),
        (
            "医院90家，床位8万张，分别占全省医院数和床位数的7%和9%。",
            ["医院占全省医院数|share|0.07", "床位占床位数|share|0.09"],
        ),
        (
            "实现总产值8亿元，税收2亿元，分别比上年同期增长9%和4%。",
            ["总产值|growth|0.09", "税收|growth|0.04"],
        ),
        ("占地不大，贡献了全县35%的地区生产总值。", ["地区生产总值|share|0.35"]),
        ("采矿业、制造业增加值占比分别达20%、60%。", ["采矿业增加值占比|share|0.2", "制造业增加值占比|share|0.6"]),
        ("企业40家，总投资9亿元，分别占30%、45%。", ["企业占比|share|0.3", "总投资占比|share|0.45"]),
        ("对全区外贸增长的贡献率为35%。", ["对全区外贸增长的贡献率|share|0.35"]),
        ("地板市场份额从2008年的7%，增长到2010年的9%。", ["地板市场份额|share|0.09"]),
        # comparisons stand between the noun and its change
        ("这种工艺的能耗比传统工艺低30%。", ["能耗|decline|0.3"]),
        ("工业用电量较2020年增长40%。", ["工业用电量|growth|0.4"]),
        # multiples
        ("新签项目数和协议投资额分别为三年前的1.7倍和2.6倍。", ["新签项目数|multiple|1.7", "协议投资额|multiple|2.6"]),
        (
            "进出口90亿元（出口50亿元，增长6%；进口40亿元，增长2倍），增长1.5倍。",
            ["出口|growth|0.06", "进口|growth|2", "进出口|growth|1.5"],
        ),
        ("出口额五年增长2.4倍。", ["出口额|growth|2.4"]),
        ("产能扩大到原来的3倍。", ["产能|multiple|3"]),
    ],
)
def test_rated(text: str, expected: list[str]) -> None:
    assert rates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "存款年利率为1.5%。",
        "公司持有该企业51%的股权。",
        "该股收盘报18.2元，上涨3.6%。",
        "溶液浓度为75%。",
        "审批时限压缩60%。",
        "全程提速45%。",
    ],
)
def test_not_rated(text: str) -> None:
    assert rates(text) == []
