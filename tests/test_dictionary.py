"""The words of a short text are jieba's, without jieba's start."""

from __future__ import annotations

import logging

import pytest

from zonefacts.names.dictionary import _TOTAL, Dictionary
from zonefacts.names.words import cut, is_loose, is_place, is_proper

jieba = pytest.importorskip("jieba")
jieba.setLogLevel(logging.ERROR)

TEXTS = (
    "和顺县的华为公司有限制地把生产线搬进了云溪高新区",
    "总投资3.5亿元的PX-2装置与20MW光伏电站同日开工，A座封顶",
    "T恤、γ射线、C++、café与龘靐 ２０２４年  一 期\t完",
    "",
    "的",
)


@pytest.fixture(scope="module")
def tokenizer() -> object:
    made = jieba.Tokenizer()
    made.initialize()
    return made


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_those_of_jieba(text: str, tokenizer: object) -> None:
    assert Dictionary.of_jieba({}).cut(text) == list(tokenizer.cut(text, HMM=False))  # type: ignore[attr-defined]


def test_the_file_stands_in_the_order_that_slices_need(tokenizer: object) -> None:
    with tokenizer.get_dict_file() as rows:  # type: ignore[attr-defined]
        words = [row.decode("utf-8").split(" ") for row in rows]
    firsts = [word[0] for word, *_ in words]
    chinese = firsts[firsts.index("一") :]
    assert chinese == sorted(chinese)
    assert sum(int(count) for _, count, *_ in words) == _TOTAL


def test_words_of_our_own_and_tags() -> None:
    assert "综改示范区" in cut("走进综改示范区参观")
    assert is_loose("推进")
    assert not is_loose("钢铁")
    assert is_place("株洲")
    assert not is_place("开发区")
    assert is_proper("三菱")
    assert not is_proper("株洲")
