"""Every string gives a result, and twice the text takes about twice the time."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from growth import grows_with
from hypothesis import given, settings
from hypothesis import strategies as st

import zonefacts
from zonefacts import Page
from zonefacts.models.values import Span

ALPHABET = "元万亿0123456789十百千一二两约近余%％.，。、；：“”（）—-/ \n\u3000#家个项亩米MWh年月日投资项目公司经开区园的从至\ud800\x00"

ODD = {
    "empty": "",
    "blank": " \n\t\u3000\r\n",
    "one character": "元",
    "one surrogate": "\ud800",
    "NUL": "\x00",
    "NUL inside": "云岭经开区\x00完成投资3\x00亿元。",
    "surrogates inside": "云岭\ud800经开区完成投资3.2亿\udfff元。",
    "every control": "".join(map(chr, range(160))) + "3亿元",
    "all whitespace kinds": "3\u00a0亿\u2003元\u200b。\ufeff",
    "only marks": "，。！？；：“”‘’（）《》【】、—…#*·■" * 20,
    "only digits": "0123456789" * 50,
    "astral": "𠮷野经开区完成投资3亿元，𝟛亿元😀。",
    "deep brackets": "（" * 3000 + "3亿元" + "）" * 3000,
    "carriage returns": "# 云岭经开区\r\n\r\n本报讯 完成投资3.2亿元。\r\n",
}


def check(text: str) -> Page:
    """Extracts, and holds what holds for every text."""
    page = zonefacts.extract(text)
    for fact in page.facts:
        for value in [fact.evidence, *(getattr(fact, name) for name in type(fact).model_fields)]:
            for span in value if isinstance(value, tuple) else (value,):
                if isinstance(span, Span):
                    assert text[span.start : span.end] == span.text
    covered = 0
    for block in page.blocks:
        assert not text[covered : block.start].strip()
        assert block.start < block.end
        covered = block.end
    assert not text[covered:].strip()
    return page


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_strings(text: str) -> None:
    page = check(text)
    page._repr_html_().encode("utf-8")
    zonefacts.extract_quantities(text)


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from(ALPHABET), max_size=80))
def test_any_string_of_our_signs(text: str) -> None:
    check(text)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), max_size=40))
def test_any_string(text: str) -> None:
    check(text)


@pytest.mark.parametrize("unit", ["元", "7", "一万亿", "百", " "])
def test_a_million_characters_of_one_thing(unit: str) -> None:
    assert zonefacts.extract(unit * (1_000_000 // len(unit))).articles is not None  # a hang takes hours


LONG = {
    "amounts": "3亿元",
    "without stops": "投资项目",
    "zones": "经开区",
    "companies": "有限公司",
    "full companies": "澜川有限公司",
    "colons": "：",
    "spaced digits": " 3",
    "empty headings": "#\n",
    "brackets": "（“",
    "open quotes": "“项目",
    "pairs": "3MW/",
    "ranges": "3—",
    "commas": "1,",
    "dates": "2024年3月",
    "durations": "压缩至3个工作日",
    "rates": "增长5%，",
    "counts": "15家企业，",
    "nouns": "高新技术企业、",
    "projects": "贵州澜川有限公司总投资3亿元的风电项目，",
    "sentences": "云岭经开区投资3.2亿元建设风电项目。",
    "paragraphs": "云岭经开区投资3.2亿元建设风电项目。\n",
    "articles": "# 云岭经开区\n\n本报讯 投资3.2亿元。\n\n",
}


@pytest.mark.parametrize("unit", LONG.values(), ids=LONG.keys())
def test_repetition_costs_no_more_than_its_length(unit: str) -> None:
    assert grows_with(lambda length: zonefacts.extract(unit * (length // len(unit))), 4_000, 32_000)


NEWS = (Path(__file__).parent.parent / "fixtures" / "hongshui.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "of_length",
    [
        pytest.param(lambda n: (NEWS * (n // len(NEWS) + 1))[:n], id="a page over and over"),
        pytest.param(lambda n: (NEWS.replace("\n", "") * (n // len(NEWS) + 2))[:n], id="in one line"),
        pytest.param(lambda n: ("云岭经开区投资3.2亿元的15个项目、" * n)[:n], id="in one sentence"),
    ],
)
def test_cost_grows_as_the_text(of_length: Callable[[int], str]) -> None:
    """Ten times the text in about ten times the time; a quadratic step would take a hundred times."""
    assert grows_with(lambda length: zonefacts.extract(of_length(length)), 20_000, 200_000)


def test_many_pages_in_flat_memory() -> None:
    """What a hundred pages leave behind is what twenty did: caches have a bound."""
    pages = [NEWS.replace("红水", f"{a}{b}") for a in "青白金玉" for b in "山川河湖海林原坪沟岭口桥寨堡店镇关渡湾滩沙田泉井洲岛港峰崖谷"]
    held = []
    tracemalloc.start()
    for number, page in enumerate(pages, 1):
        zonefacts.extract(page)
        if number in (20, 100):
            gc.collect()
            held.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    assert held[1] - held[0] < 2_000_000
