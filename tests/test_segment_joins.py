"""Step two: which piece carries on which, chosen over the page."""

from __future__ import annotations

import pytest

from zonefacts.segment.joins import chosen, continuations, edge_of, fit
from zonefacts.segment.lexis import Lexis
from zonefacts.segment.pieces import Piece, layout_of, lines_of, pieces_of


def page(*rows: str) -> tuple[list[Piece], Lexis]:
    lines = lines_of("\n\n".join(rows))
    pieces = pieces_of(lines, layout_of(lines))
    return pieces, Lexis([piece.text for piece in pieces])


def joined(*rows: str) -> list[tuple[int, int]]:
    pieces, lexis = page(*rows)
    return [(join.left, join.right) for join in continuations(pieces, lexis)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("园区二期总投资达到了3", "亿元，建成后可以容纳企业二十家。"),
        ("园区管委会负责人介绍说，二期的规", "划面积比一期扩大了一倍多。"),
        ("他说：“二期开工以后，我们还要", "建设三期。”这番话让企业很受鼓舞。"),
        ("二期将引进装备制造、生物医药、", "新材料等企业，目前签约六家。"),
        ("二期的建设进度已经超过了计划的一半以上", "，同比快了两个月。"),
    ],
)
def test_edges_that_fit(left: str, right: str) -> None:
    pieces, lexis = page(left, right)
    assert fit(pieces[0], pieces[1], edge_of(pieces[0]), edge_of(pieces[1]), lexis) > 0.5


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("园区二期总投资达到了三亿元。", "园区三期计划明年投产，总投资五亿元。"),
        ("园区二期总投资达到了三亿元，建成后", "本报讯（记者 宋佳慧） 岷安白茶卖出好价钱。"),
        ("园区二期总投资达到了三亿元，建成后", "近日，岷安白茶卖出了一个好价钱。"),
    ],
)
def test_edges_that_do_not_fit(left: str, right: str) -> None:
    pieces, lexis = page(left, right)
    assert fit(pieces[0], pieces[1], edge_of(pieces[0]), edge_of(pieces[1]), lexis) < 0


def test_a_caption_does_not_stand_between_the_halves_of_a_sentence() -> None:
    rows = (
        "园区管委会负责人介绍说，二期的规",
        "■ 园区一角。宋佳慧摄",
        "划面积比一期扩大了一倍，厂房四栋。",
    )
    assert joined(*rows) == [(0, 2)]


def test_joins_are_chosen_together() -> None:
    # both left ends would take piece 10; the second has nothing else, the first has
    table = {1: [(2.0, 10), (1.8, 11)], 2: [(1.9, 10)]}
    assert [(join.left, join.right) for join in chosen(table)] == [(2, 10), (1, 11)]


def test_a_list_that_ends_in_no_stops_is_not_joined() -> None:
    assert joined("项目名称：渭原储能电站二期", "建设单位：远湖能源有限公司", "用地面积：72亩") == []


def test_each_join_has_a_confidence() -> None:
    pieces, lexis = page("园区管委会负责人介绍说，二期的规", "划面积比一期扩大了一倍，厂房四栋。")
    (join,) = continuations(pieces, lexis)
    assert 0.5 < join.confidence < 1.0
