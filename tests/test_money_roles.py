"""The roles of money where one example a rule does not suffice: lists, carried roles, lead-ins, what is no fact at all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from growth import grows_with

from zonefacts import Extractor, Investment, OutputValue

EXTRACTOR = Extractor(types=[Investment, OutputValue])


def roles(text: str) -> list[tuple[str, int]]:
    """Kind or metric and amount of each fact, in order."""
    return [
        (fact.kind if isinstance(fact, Investment) else fact.metric, int(fact.amount.value or 0))
        for fact in EXTRACTOR.extract(text).facts
        if isinstance(fact, Investment | OutputValue)
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # the cue before, with words of saying between
        ("全市一般公共预算收入历史性突破200亿元。", [("一般公共预算收入", 20_000_000_000)]),
        ("规上食品企业实现利润总额3.5亿元。", [("规上食品企业利润总额", 350_000_000)]),
        ("工业总产值（含在建）达到9亿元。", [("工业总产值", 900_000_000)]),
        ("税收从2亿元增加到5亿元。", [("税收", 500_000_000)]),
        # the clause before
        ("外贸进出口总值比上年增长8%，达到46亿元。", [("外贸进出口总值", 4_600_000_000)]),
        ("对上云的企业给予补贴，最高不超过50万元。", [("fiscal", 500_000)]),
        # lists
        ("进出口45亿元，其中出口30亿元、进口15亿元。", [("进出口", 4_500_000_000), ("出口", 3_000_000_000), ("进口", 1_500_000_000)]),
        ("总投资60亿元，其中一期20亿元。", [("total", 6_000_000_000), ("total", 2_000_000_000)]),
        ("总收入、总支出分别是8亿元和6亿元。", [("总收入", 800_000_000), ("总支出", 600_000_000)]),
        ("甲乙两园合计产值90亿元，其中前者60亿元，后者30亿元。", [("产值", n * 10**9) for n in (9, 6, 3)]),
        # a part known by its share of the whole
        (
            "技术合同成交额达50亿元。企业登记活跃，单笔最高9亿元。其中电子领域20亿元，占比40%。",
            [("技术合同成交额", 5_000_000_000), ("技术合同成交额", 2_000_000_000)],
        ),
        # a noun after against a general verb before
        ("县里投入3000万元专项资金。", [("fiscal", 30_000_000)]),
        ("银行发放了8000万元贷款。", [("financing", 80_000_000)]),
        # plans and totals
        ("计划总投资7亿元。", [("total", 700_000_000)]),
        ("年度计划投资2亿元。", [("planned", 200_000_000)]),
        ("项目拟投入4亿元。", [("planned", 400_000_000)]),
        ("目前已完成投资1.1亿元。", [("completed", 110_000_000)]),
        # a sum without its unit
        ("项目总投资5000万，占地30亩。", [("total", 50_000_000)]),
        # per year and per mu
        ("贡献税收6000万元/年。", [("税收", 60_000_000)]),
        ("亩均新增税收17万元。", [("亩均税收", 170_000)]),
        # what a bracket only limits
        ("工业总产值（2000万元以上）65亿元。", [("工业总产值", 6_500_000_000)]),
        # no facts
        ("营收下降了2亿元。", []),
        ("年产值1亿元以上的企业有12家。", []),
        ("工资标准提高到每月2400元。", []),
        ("罚没款共计300万元。", []),
        ("市值蒸发20亿元。", []),
        ("集采为群众减负5亿元。", []),
    ],
)
def test_roles(text: str, wanted: list[tuple[str, int]]) -> None:
    assert roles(text) == wanted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全线投产后，可达到年产值7亿元。", True),
        ("预计全年税收2亿元。", True),
        ("到2027年，园区工业总产值达到300亿元。", True),
        ("力争销售收入迈上40亿元。", True),
        ("去年年产值为7亿元。", False),
        ("一季度居民人均可支配收入8600元。", False),
    ],
)
def test_expected(text: str, expected: bool) -> None:
    facts = EXTRACTOR.extract(text).of(OutputValue)
    assert [fact.expected for fact in facts] == [expected]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("洽谈食品项目13个，投资规模26亿元。", "食品项目"),
        ("19个总投资52亿元的医药产业项目落户。", "医药产业项目"),
        ("临水县规上工业营收186亿元。", "临水县"),
    ],
)
def test_subject(text: str, subject: str) -> None:
    fact = next(fact for fact in EXTRACTOR.extract(text).facts if fact.type in ("investment", "output_value"))
    assert fact.subject is not None
    assert fact.subject.endswith(subject)


def test_values_are_exact() -> None:
    fact = EXTRACTOR.extract("总投资3.75亿元。").of(Investment)[0]
    assert fact.amount.value == Decimal("375000000")


@pytest.mark.parametrize("unit", ["1亿元，", "其中1亿元、", "分别为1亿元和", "占比1%，1亿元", "投资", "达到了"])
def test_time_grows_with_the_text(unit: str) -> None:
    assert grows_with(lambda times: EXTRACTOR.extract(unit * times), 800, 8_000)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("签下食品项目9个，总投资7亿元。", "食品项目"),
        ("推进6个投资超3亿元的重大项目，计划投资11亿元。", "重大项目"),
        ("另有总投资8亿元的5个项目即将签约。", "5个项目"),
        ("入园企业累计完成投资6亿元。", "入园企业"),
        ("完成路网建设投资2亿元。", "路网建设"),
        ("园区投资2亿元推进路网建设。", "路网建设"),
        ("高端项目（新建3个、续建4个）总投资9亿元。", "高端项目"),
    ],
)
def test_what_an_investment_is_for(text: str, subject: str) -> None:
    assert EXTRACTOR.extract(text).of(Investment)[-1].subject == subject


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("协议投资总额9亿元。", [("contracted", 900_000_000)]),
        ("完成工业投资4亿元。", [("completed", 400_000_000)]),
        ("市财政安排的3000万元园区共建资金到位。", [("fiscal", 30_000_000)]),
        ("每户最高补贴5万元。", []),
        ("给予企业最高50万元贷款。", []),
        ("签约千万元以上项目9个。", []),
        ("饰品出口，则达到了8亿元。", [("饰品出口", 800_000_000)]),
        ("园区正常运行上半年产值6亿元。", [("产值", 600_000_000)]),
    ],
)
def test_kinds_by_the_words_around(text: str, wanted: list[tuple[str, int]]) -> None:
    assert roles(text) == wanted


def test_the_word_that_opens_a_sentence_holds_for_all_its_parts() -> None:
    facts = EXTRACTOR.extract("预计到年末，生产总值完成9亿元，增长7%；公共预算收入完成3亿元。").of(OutputValue)
    assert [fact.expected for fact in facts] == [True, True]
