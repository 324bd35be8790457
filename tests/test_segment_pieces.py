"""Step one: lines, the page's layout, hard-wrapped paragraphs, and the form of every line."""

from __future__ import annotations

import doctest
import importlib

import pytest

from zonefacts.segment.forms import FORMS, Form
from zonefacts.segment.pieces import Layout, Piece, layout_of, lines_of, pieces_of

MODULES = ("assembly", "articles", "drafts", "forms", "joins", "lexis", "order", "pieces", "surnames", "weights")


def pieces(text: str) -> list[Piece]:
    lines = lines_of(text)
    return pieces_of(lines, layout_of(lines))


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_docstrings_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"zonefacts.segment.{name}")).failed == 0


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_form_takes_its_examples_and_leaves_the_others(form: Form) -> None:
    assert form.yes
    assert form.no
    assert [line for line in form.yes if not form.takes(line)] == []
    assert [line for line in form.no if form.takes(line)] == []


def test_lines_know_their_place_and_the_blanks_around_them() -> None:
    text = "\u3000\u3000甲\r\n\r\n 乙 \f丙\u2028丁\n"
    assert [(line.text, line.gap, line.indented) for line in lines_of(text)] == [
        ("甲", 0, True),
        ("乙", 1, True),
        ("丙", 0, False),
        ("丁", 0, False),
    ]
    assert all(text[line.start : line.end] == line.text for line in lines_of(text))


WRAPPED = """# 渭原园区二期开工

本报讯 渭原园区二期三月二日开工，总投
资三亿元，建设厂房四栋，配套建设变电站
一座，建成后可容纳企业二十家，新增就业
岗位一千二百个。

园区管委会负责人介绍说，二期将重点引进
装备制造企业，目前已经签约企业六家，另
有九家正在洽谈。"""


def test_a_hard_wrapped_page_is_known_by_its_lines() -> None:
    layout = layout_of(lines_of(WRAPPED))
    assert (layout.wrap, layout.spaced, layout.marked, layout.indented) == (19, True, True, False)
    assert [len(piece.lines) for piece in pieces(WRAPPED)] == [1, 4, 3]
    assert pieces(WRAPPED)[2].text.endswith("另有九家正在洽谈。")


def test_wrapped_paragraphs_may_be_parted_by_indentation_alone() -> None:
    text = (
        WRAPPED.replace("\n\n", "\n")
        .replace("本报讯", "\u3000\u3000本报讯")
        .replace("园区管委会", "\u3000\u3000园区管委会")
    )
    text += "\n\u3000\u3000（宋佳慧）"
    assert [len(piece.lines) for piece in pieces(text)] == [1, 4, 3, 1]


def test_ordinary_paragraphs_are_not_taken_for_wrapped_lines() -> None:
    text = (
        "园区二期开工，总投资三亿元。\n园区三期备案，计划明年投产，建成后年产值可达十亿元。\n配套污水处理厂同步建设。\n"
        * 4
    )
    assert layout_of(lines_of(text)).wrap == 0
    assert layout_of(lines_of("项目：二期\n投资：三亿\n进度：在建\n状态：开工\n" * 5)).wrap == 0


@pytest.mark.parametrize(
    ("line", "kind", "shape"),
    [
        ("# 渭原园区二期开工", "title", ""),
        ("## 渭原经济开发区", "title", "kicker"),
        ("——渭原经济开发区观察", "title", "subtitle"),
        ("## 优化服务 提升效能", "title", "section"),
        ("## 本报讯（记者 宋佳慧） 渭原园区二期三月二日开工。", "body", ""),
        ("本报讯（记者 宋佳慧）", "dateline", ""),
        ("宋佳慧", "byline", ""),
        ("■ 渭原园区一角。宋佳慧摄", "caption", ""),
        ("（下转第2版）", "furniture", ""),
        ("总投资：2.5亿元", "body", ""),
        ("一期 | 2.5亿元 | 开工", "body", ""),
        ("园区二期开工，总投资三亿元。", "body", ""),
        ("从成本来看，企业目前仅处于微有盈利的", "body", ""),
    ],
)
def test_a_line_is_read_by_its_form(line: str, kind: str, shape: str) -> None:
    (piece,) = pieces(line)
    assert (piece.kind, piece.shape) == (kind, shape)
    assert piece.reason


def test_markup_and_characters_of_no_width_are_no_part_of_the_text() -> None:
    (piece,) = pieces("\ufeff##  渭原园区二期开工")
    assert (piece.text, piece.mark, piece.start) == ("渭原园区二期开工", 2, 0)


def test_a_page_of_one_line_has_a_layout() -> None:
    assert layout_of(lines_of("甲")) == Layout(0, False, False, False)
    assert layout_of([]) == Layout(0, False, False, False)
