"""Where the noun phrase beside a figure begins and ends; `|` marks the borders that must be found."""

from __future__ import annotations

import pytest

from zonefacts.phrases.lists import parts_of
from zonefacts.phrases.nouns import after, before

BEFORE = (
    "新认定|高新技术企业|",
    "|企业|入驻",
    "累计建成|省级绿色工厂|",
    "|物流专列|累计开行",
    "整治|背街小巷|",
    "|对外货运通道|新增",
    "新备案|市雏鹰、瞪羚企业|",
    "新增|“绿色矿山”示范企业|",
    "全市|养老机构和设施|达到",
    "关停|低效企业|数量",
    "持有该股的|基金|共",
    "|棚户区改造|",
    "|签约项目|",
    "其中|在建项目|",
    "支持|上市企业|累计达到",
    "|失业人员|就业",
    "|公交|",
)
NOT_BEFORE = ("已开工", "其中有", "超过五成的有", "")

AFTER = (
    "|高新技术企业|通过认定",
    "|企业|入驻园区",
    "|重大产业项目|计划总投资",
    "|签约项目|开工",
    "|老旧小区改造项目|",
    "|中学、小学|和",
    "|项目|由专班代办",
    "|芯片企业|与高校开展合作",
    "具有引领作用的|重大项目|落地",
    "|审批职能|划转到新机构",
    "|乡镇卫生院|完成改造",
    "|新建项目|中的",
    "|项目|的审批",
)
NOT_AFTER = ("开工", "已开工", "入选省级名单", "，", "")


def borders(marked: str) -> tuple[str, tuple[int, int]]:
    first, second = (i for i, char in enumerate(marked) if char == "|")
    return marked.replace("|", ""), (first, second - 1)


@pytest.mark.parametrize("marked", BEFORE)
def test_before(marked: str) -> None:
    text, span = borders(marked)
    found = before(text, 0, len(text))
    assert found is not None
    assert text[slice(*found)] == text[slice(*span)]


@pytest.mark.parametrize("text", NOT_BEFORE)
def test_nothing_before(text: str) -> None:
    assert before(text, 0, len(text)) is None


@pytest.mark.parametrize("marked", AFTER)
def test_after(marked: str) -> None:
    text, span = borders(marked)
    found = after(text, 0, len(text))
    assert found is not None
    assert text[slice(*found)] == text[slice(*span)]


@pytest.mark.parametrize("text", NOT_AFTER)
def test_nothing_after(text: str) -> None:
    assert after(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("自来水、天然气普及率", ["自来水普及率", "天然气普及率"]),
        ("进口和出口", ["进口", "出口"]),
        ("东部、中部和西部用电", ["东部用电", "中部用电", "西部用电"]),
        ("城镇、农村居民人均可支配收入", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]),
        ("快递、电信业务总量", ["快递总量", "电信业务总量"]),
        ("游客人次和旅游收入", ["游客人次", "旅游收入"]),
        ("“专精特新”企业", ["“专精特新”企业"]),
    ],
)
def test_parts(text: str, names: list[str]) -> None:
    assert [name for _, _, name in parts_of(text, 0, len(text))] == names
