"""What a fact is about where its rule leaves it open."""

from __future__ import annotations

import pytest

from zonefacts import extract


def subject(text: str, words: str) -> str | None:
    (found,) = [fact for fact in extract(text).facts if words in fact.evidence.text and fact.type != "project"]
    return found.subject


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # groups
        ("今年，冷链企业总数达到12家，实现产值3亿元。", "3亿元", "冷链企业"),
        ("入园企业累计投资额3亿元。", "3亿元", "入园企业"),
        ("全年签约8个项目，协议总投资58亿元。", "58亿元", "8个项目"),
        ("3个项目签订入园协议，投资额达8亿元。", "8亿元", "3个项目"),
        ("园区引进企业12家，完成产值3亿元。", "3亿元", None),
        # companies
        ("云山重工有限公司去年完成产值3亿元。", "3亿元", "云山重工有限公司"),
        ("据云山重工有限公司负责人介绍，该园区总投资3亿元。", "3亿元", None),
        ("涉钢石化企业的深度治理工程全面实施，云山重工有限公司转型退出，新增货车89辆。", "89辆", None),
        ("云山重工有限公司在此成立了青禾锂业有限公司，当年就实现产值3亿元。", "3亿元", "青禾锂业有限公司"),
        # zones
        ("太谷经开区位于晋中，规划面积3平方公里。", "3平方公里", "太谷经开区"),
    ],
)
def test_subjects(text: str, words: str, expected: str | None) -> None:
    assert subject(text, words) == expected


def test_a_count_of_zones_belongs_to_none_of_them() -> None:
    (count,) = extract("祁县经开区在全国90家经开区中排名第一。").counts
    assert count.zone is None


def test_measures_are_of_the_place_that_opens_the_sentence() -> None:
    assert subject("青川水库始建于1958年，灌溉面积2万亩。", "2万亩") == "青川水库"
    assert subject("新建小学5所，总建筑面积3万平方米。", "3万平方米") is None
