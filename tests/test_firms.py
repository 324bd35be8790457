"""Firms by a bare name: a coined word with a trade, or the brand of a firm that the page names in full."""

from __future__ import annotations

import pytest
from growth import grows_with

from zonefacts import extract
from zonefacts.names.companies import find_companies
from zonefacts.names.firms import find_firms


def bare(text: str) -> list[str]:
    return [firm.text for firm in find_firms(text, find_companies(text)) if not firm.full]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("永盈塑胶董事长笑着说，第三座厂房刚封顶。", ["永盈塑胶"]),
        ("宣州的云昶硅业，就没这么轻松。", ["云昶硅业"]),
        ("一家叫海琭药业的公司去年产值9亿元。", ["海琭药业"]),
        ("积玥半导体完成80亿元融资。", ["积玥半导体"]),
        ("安徽锐岫智能的厂房刚封顶。像锐岫这样的企业有9家。", ["安徽锐岫智能", "锐岫"]),
        ("落户的怡珺食品、桂昉种业、曹岚食品等，多数做进口原料的买卖。", ["怡珺食品", "桂昉种业", "曹岚食品"]),
        ("贵州恒珏微电子有限公司扩产。恒珏这次新装了一台变压器。", ["恒珏"]),
    ],
)
def test_bare_names(text: str, names: list[str]) -> None:
    assert bare(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "大力发展具身智能、细胞治疗等产业。",
        "争创硅基半导体、铜基新材料实验室。",
        "“网红农业”让山货出了山。",
        "打造更多原材料交易中心，传递更多信息。",
        "全市化工、医药等产业增长8%。",
        "永盈塑胶产业园今年开园。",
        "发展冷链物流，提振汽车消费。",
    ],
)
def test_words_of_the_day_are_no_firms(text: str) -> None:
    assert bare(text) == []


def test_a_firm_stands_where_its_full_name_stood() -> None:
    text = "太谷经开区的山西恒珏电子有限公司忙着装车。\n县里今年新增规上企业12家。\n恒珏去年销售额3.2亿元。"
    (sales,) = (fact for fact in extract(text).facts if fact.type == "output_value")
    assert (sales.subject, sales.zone) == ("恒珏", "太谷经开区")


@pytest.mark.parametrize("unit", ["永盈塑胶，", "锐岫智能", "科技", "贵州恒珏微电子有限公司恒珏"])
def test_time_grows_with_the_text(unit: str) -> None:
    assert grows_with(lambda length: find_firms(unit * (length // len(unit)), ()), 4_000, 40_000)


def test_a_bare_name_goes_as_far_as_the_full_one() -> None:
    text = "安徽华昶光能科技有限公司点火投产。华昶光能成立于2019年，拥有专利86项。"
    assert bare(text) == ["华昶光能"]
    assert find_companies(text)[0].text == "安徽华昶光能科技有限公司"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("8月20日晚间，凯昶琭披露半年报。", ["凯昶琭"]),
        ("岚昶股份（300123）涨停。", ["岚昶股份"]),
        ("市政府昨日公告，路面翻修。", []),
    ],
)
def test_who_reports_to_the_exchange_is_a_firm(text: str, names: list[str]) -> None:
    assert bare(text) == names
