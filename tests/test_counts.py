"""What counts count: the phenomena that the rule's own examples do not show. `|` separates item, unit and value."""

from __future__ import annotations

import pytest

import zonefacts


def counts(text: str) -> list[str]:
    return [
        f"{fact.item}|{fact.unit}|{fact.value.normalize():f}"
        for fact in zonefacts.extract(text).counts
        if fact.value is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the noun behind, before, and between verbs
        ("园区有15家企业获评省级绿色工厂。", ["企业|家|15"]),
        ("新签约重点产业项目42个。", ["重点产业项目|个|42"]),
        ("去年盘活闲置厂房36栋。", ["闲置厂房|栋|36"]),
        ("中亚班列累计开行215列。", ["中亚班列|列|215"]),
        ("城中村改造1.2万套。", ["城中村改造|套|12000"]),
        # clauses and thresholds about the noun
        ("9家获得融资支持的科技企业到会。", ["科技企业|家|9"]),
        ("12个总投资80亿元、技术领先的重大项目开工。", ["重大项目|个|12"]),
        ("引进亿元以上项目17个。", ["亿元以上项目|个|17"]),
        ("全省6个产业规模超千亿元。", ["产业|个|6"]),
        # lists
        ("建成绿色工厂24家、绿色园区3个。", ["绿色工厂|家|24", "绿色园区|个|3"]),
        ("孵化器、众创空间均增至5家。", ["孵化器|家|5", "众创空间|家|5"]),
        ("新增口袋公园8个、社区公园12个和停车位3000个。", ["口袋公园|个|8", "社区公园|个|12", "停车位|个|3000"]),
        # nouns left out
        ("高新技术企业由120家增至185家。", ["高新技术企业|家|120", "高新技术企业|家|185"]),
        ("全区150家规上工业企业已复工146家。", ["规上工业企业|家|150", "规上工业企业|家|146"]),
        ("高新技术企业数量翻番，达到480家。", ["高新技术企业|家|480"]),
        ("解决了11个村2.5万人的饮水问题。", ["村|个|11", "人|人|25000"]),
        ("鲁班机械、云岭农业等6家企业入选。", ["企业|家|6"]),
        # other classifiers beside the classifier
        ("筹建保障性住房1.6万套（间）。", ["保障性住房|套|16000"]),
        ("14个县（市、区）为试点。", ["县（市、区）|个|14"]),
        ("整治覆盖18个县（市、区）。", ["县（市、区）|个|18"]),
    ],
)
def test_counted(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "公司成立于第三个五年计划期间。",
        "严格落实八项规定精神。",
        "大家提了两点建议，讨论了三个问题。",
        "两位专家作了介绍。",
        "新区综合实力居全国前10位。",
        "每个车间都很忙。",
        "深入开展“四个专项行动”。",
        "这是2023款新车。",
        "综合排名由36位上升到12位。",
        "工业产值跨上两个千亿台阶。",
    ],
)
def test_not_counted(text: str) -> None:
    assert counts(text) == []
