"""Step three and the whole: pages put back together."""

from __future__ import annotations

import pathlib
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import layout
from growth import grows_with

from zonefacts.segment import Segmentation, segment_page

PLAIN = layout.Damage()
CLEAN = replace(PLAIN, tear=0, move=0, tail=0, furniture=0, mismark=0)
SETTINGS = {
    "marked": PLAIN,
    "unmarked": replace(PLAIN, marked=False),
    "wrapped": replace(PLAIN, wrap=24),
    "wrapped, unmarked": replace(PLAIN, wrap=30, marked=False),
    "no blank lines": replace(PLAIN, spaced=False),
    "no blank lines, unmarked": replace(PLAIN, spaced=False, marked=False),
    "indented, wrapped, no blank lines": replace(PLAIN, wrap=26, indented=True, spaced=False),
    "several pages": replace(PLAIN, feeds=True),
}


def roles(text: str) -> list[tuple[int | None, str]]:
    return [(block.article, block.role) for block in segment_page(text).blocks]


def b_cubed(laid: layout.Laid, found: Segmentation) -> tuple[float, float]:
    """F1 of the grouping of blocks into articles, and the share of articles with exactly their blocks."""
    got = {block.start: block.article for block in found.blocks}
    gold: dict[object, set[object]] = {}
    mine: dict[object, set[object]] = {}
    for block in laid.blocks:
        start = block["start"]
        gold.setdefault(("alone", start) if block["article"] is None else block["article"], set()).add(start)
        article = got.get(start)  # type: ignore[call-overload]
        mine.setdefault(("alone", start) if article is None else article, set()).add(start)
    of_gold = {start: group for group in gold.values() for start in group}
    of_mine = {start: group for group in mine.values() for start in group}
    p = sum(len(of_gold[s] & of_mine[s]) / len(of_mine[s]) for s in of_gold) / len(of_gold)
    r = sum(len(of_gold[s] & of_mine[s]) / len(of_gold[s]) for s in of_gold) / len(of_gold)
    real = [group for key, group in gold.items() if not isinstance(key, tuple)]
    return 2 * p * r / (p + r), sum(group in mine.values() for group in real) / len(real)


@pytest.mark.parametrize("name", SETTINGS)
def test_damaged_pages_are_put_back_together(name: str) -> None:
    scores = []
    for seed in range(12):
        laid = layout.lay_out(seed, SETTINGS[name])
        scores.append(b_cubed(laid, segment_page(laid.text)))
    assert sum(f1 for f1, _ in scores) / len(scores) > 0.95
    assert sum(whole for _, whole in scores) / len(scores) > 0.75


@pytest.mark.parametrize("name", ["marked", "wrapped", "indented, wrapped, no blank lines", "no blank lines"])
def test_a_page_without_damage_is_read_without_fault(name: str) -> None:
    for seed in range(12):
        kind = SETTINGS[name]
        laid = layout.lay_out(seed, replace(CLEAN, wrap=kind.wrap, spaced=kind.spaced, indented=kind.indented))
        found = segment_page(laid.text)
        assert b_cubed(laid, found) == (1.0, 1.0)
        if kind.spaced or not kind.wrap:
            assert [[strand.text for strand in article.paragraphs] for article in found.articles] == laid.whole


def test_torn_paragraphs_are_whole_again() -> None:
    damage = replace(PLAIN, tail=0, mismark=0, tear=0.8)
    wanted = found = 0
    for seed in range(20):
        laid = layout.lay_out(seed, damage)
        read = {strand.text for article in segment_page(laid.text).articles for strand in article.paragraphs}
        for paragraphs in laid.whole:
            wanted += len(paragraphs)
            found += sum(paragraph in read for paragraph in paragraphs)
    assert found / wanted > 0.97


TORN = """本报讯 渭原园区二期三月二日开工，总投资三亿元，建设厂房四

■ 渭原园区一角。宋佳慧摄

## 渭原经济开发区

# 渭原园区二期开工

栋，配套建设变电站一座。

渭原园区管委会负责人介绍，二期将引进装备制造企业。

卢一鸣

# 岷安白茶卖出好价钱

本报讯 谷雨前后，岷安县高山茶园里看不见背药桶的人。"""


def test_a_title_inside_a_torn_sentence() -> None:
    page = segment_page(TORN)
    first, second = page.articles
    assert first.kicker is not None
    assert first.kicker.text == "渭原经济开发区"
    assert first.headline is not None
    assert first.headline.text == "渭原园区二期开工"
    assert first.byline is not None
    assert first.byline.text == "卢一鸣"
    assert [strand.text for strand in first.captions] == ["■ 渭原园区一角。宋佳慧摄"]
    assert (
        first.paragraphs[0].text == "本报讯 渭原园区二期三月二日开工，总投资三亿元，建设厂房四栋，配套建设变电站一座。"
    )
    assert second.headline is not None
    assert second.headline.text == "岷安白茶卖出好价钱"
    joins = [(TORN[block.start], block.joins, block.confidence) for block in page.blocks if block.joins is not None]
    assert [(char, at) for char, at, _ in joins] == [("栋", 0)]
    assert 0 < joins[0][2] < 1


def test_the_page_as_it_stands() -> None:
    page = segment_page(TORN, repair=False)
    assert [block.joins for block in page.blocks] == [None] * len(page.blocks)
    assert [article.headline and article.headline.text for article in page.articles] == [
        None,
        "渭原园区二期开工",
        "岷安白茶卖出好价钱",
    ]


def test_every_character_of_a_paragraph_knows_its_place() -> None:
    for seed in range(6):
        text = layout.lay_out(seed, replace(PLAIN, wrap=22)).text
        for article in segment_page(text).articles:
            for strand in article.paragraphs:
                assert "".join(text[strand.origin(i)] for i in range(len(strand.text))) == strand.text


def test_latin_words_that_a_line_break_parts_stay_apart() -> None:
    row = "园区引进的外资企业是一家来自欧洲的大公司，名为Renault \nSamsung，今年三月已经正式投产，年产整车三十万辆，\n"
    text = (row * 4).replace("是一家来自", "是一家来自\n").strip()
    assert all("RenaultSamsung" not in strand.text for strand in segment_page(text).articles[0].paragraphs)


@pytest.mark.parametrize(
    "text",
    [
        "园区二期开工，总投资三亿元。",
        "渭原园区二期开工\n园区二期三月开工，总投资三亿元。\n三期计划明年备案，总投资五亿元，建成后年产",
        "亿元，同比增长三成。\n园区三期计划明年备案。\n——五年来，园区面貌一新。",
        "关于渭原示范区用地的公示\n\n现将情况公示如下：\n\n一、项目名称：储能电站二期\n\n二、用地面积：72亩\n\n渭原示范区管委会",
    ],
)
def test_a_passage_is_one_article_and_nothing_of_it_is_lost(text: str) -> None:
    page = segment_page(text)
    assert len(page.articles) == 1
    assert page.leftovers == ()
    assert {block.article for block in page.blocks} == {0}


def test_leftovers_are_kept() -> None:
    page = segment_page("# 渭原园区二期开工\n\n渭原园区二期开工，投资三亿元。\n\n（下转第2版）\n\n责编：宋佳慧")
    assert [strand.text for strand in page.leftovers] == ["（下转第2版）", "责编：宋佳慧"]


def test_a_jump_to_another_page_is_followed() -> None:
    text = (
        "# 渭原园区二期开工\n\n本报讯 渭原园区二期三月二日开工，总投资三亿元，建设厂房四\n\n（下转第2版）\n\f第2版 综合\n\n江岸日报 2021年3月4日 星期四\n\n"
        "（上接第1版）\n\n栋，配套建设变电站一座。渭原园区还将建设三期。"
    )
    (article,) = segment_page(text).articles
    assert [strand.text for strand in article.paragraphs] == [
        "本报讯 渭原园区二期三月二日开工，总投资三亿元，建设厂房四栋，配套建设变电站一座。渭原园区还将建设三期。"
    ]


def check(text: str, page: Segmentation) -> None:
    """Every character in exactly one block or in the blank between; every joint within the page and its article."""
    at = 0
    starts = set()
    for block in page.blocks:
        assert text[at : block.start].strip() == ""
        assert block.start < block.end
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        assert block.joins is None or block.joins in starts
        assert block.article is None or 0 <= block.article < len(page.articles)
        starts.add(block.start)
        at = block.end
    assert text[at:].strip() == ""
    order = [block.article for block in page.blocks if block.article is not None]
    assert list(dict.fromkeys(order)) == list(range(len(page.articles)))


FRAGMENTS = st.sampled_from(
    [
        "\n",
        "\n\n",
        "\f",
        "\u3000\u3000",
        "# ",
        "## ",
        "本报讯 ",
        "宋佳慧",
        "园区二期开工，总投资3",
        "亿元。",
        "“",
        "”",
        "（下转第2版）",
        "■ 资料图",
        "电",
        "\ud800",
        "\x00",
        "\ufeff",
        "|",
        "第3版",
        " ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(FRAGMENTS | st.text(max_size=5), max_size=40).map("".join), st.booleans())
def test_any_text_gives_a_page(text: str, repair: bool) -> None:
    check(text, segment_page(text, repair=repair))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\u3000\n",
        "\x00",
        "\ud800\n\n\udfff",
        "元" * 1_000_000,
        "元\n" * 20_000,
        "#" * 100_000,
        "“" * 100_000,
        "（" * 50_000 + "\n" + "讯" * 50_000,
    ],
    ids=[
        "empty",
        "blank",
        "NUL",
        "surrogates",
        "one line",
        "lines of one character",
        "marks",
        "quotation marks",
        "brackets",
    ],
)
def test_strange_texts(text: str) -> None:
    check(text, segment_page(text))


def test_time_grows_as_the_page_does() -> None:
    pages = [layout.lay_out(seed).text for seed in range(40)]
    small, large = "\n\n".join(pages[:4]), "\n\n".join(pages)
    segment_page(small)

    assert grows_with(lambda length: segment_page(large[:length]), len(small), len(large))


def test_lines_of_one_width_in_columns_are_one_paragraph() -> None:
    """A digit and a Latin letter are half as wide as the rest: lines that end at one edge have different lengths."""
    text = (
        "今年1-9月，云溪高新区实现规上工业产值143\n"
        ".3亿元，增长21%；固定资产投资22.15亿元，\n"
        "增长18%；签约的16个项目中有5个由500强企\n"
        "业投资，全部落在三期。其中恒禾装备年产80\n"
        "00台农机项目投资3.2亿元，占地120亩；远湖\n"
        "医药原料药基地投资5.6亿元，2026年10月可\n"
        "建成投产。"
    )
    (article,) = segment_page(text).articles
    assert [paragraph.text for paragraph in article.paragraphs] == [text.replace("\n", "")]


def test_the_lower_half_of_a_headline_begins_no_article() -> None:
    text = (
        "云溪高新区向千亿产值冲刺\n\n前三季度主要指标增幅均超两成\n\n本报讯（记者 卢一鸣）前三季度，高新区新开工项目18个。\n\n"
        "“产能还在爬坡。”管委会负责人说，全年目标可以完成。\n\n在远湖医药扩建现场，工人正在安装设备。"
    )
    (article,) = segment_page(text).articles
    assert article.headline is not None
    assert article.subtitle is not None
    assert (article.headline.text, article.subtitle.text) == ("云溪高新区向千亿产值冲刺", "前三季度主要指标增幅均超两成")
    assert len(article.paragraphs) == 3


def test_a_name_alone_at_the_top_is_the_headline() -> None:
    (article,) = segment_page("皖塘化工园区\n皖塘化工园区创建于2006年，规划面积12平方公里，现有企业43家。").articles
    assert article.headline is not None
    assert article.headline.text == "皖塘化工园区"


def test_a_second_line_of_a_headline_before_the_report_is_its_subtitle() -> None:
    text = "老区唱响新歌\n岷安开发区8个项目同日奠基\n本报讯（记者 卢一鸣）8月5日，岷安开发区里机声隆隆。\n区内现有企业108家。"
    (article,) = segment_page(text).articles
    assert article.subtitle is not None
    assert article.subtitle.text == "岷安开发区8个项目同日奠基"
