"""The quantities layer: what is read, what is not, where it stands, and that it never fails or slows down."""

from __future__ import annotations

import doctest
import subprocess
import sys
from datetime import date, datetime
from decimal import Decimal
from types import ModuleType

import pytest
from growth import grows_with
from hypothesis import given, settings
from hypothesis import strategies as st

import zonefacts.quantities as quantities
from zonefacts.models.figure import Figure
from zonefacts.quantities import (
    bounds,
    dates,
    extract_quantities,
    guards,
    lengths,
    lists,
    money,
    numbers,
    numerals,
    ranges,
    rates,
    scan,
    scanning,
    surface,
    units,
)
from zonefacts.quantities.circumstances import CIRCUMSTANCES

MODULES = (bounds, dates, guards, lengths, lists, money, ranges, rates, scanning)


def shown(figure: Figure) -> str:
    """A figure in one line, as the examples beside the rules write it: kind text value..upper bound unit/per [first..last]."""
    value = "-" if figure.value is None else format(figure.value.normalize(), "f")
    parts = [figure.kind, figure.text.replace(" ", "_"), value + ("" if figure.upper is None else f"..{format(figure.upper.normalize(), 'f')}")]
    if figure.bound != "exact":
        parts.append(figure.bound)
    unit = figure.unit or figure.currency or ""
    if unit or figure.per:
        parts.append(unit + (f"/{figure.per}" if figure.per else ""))
    if figure.kind == "date":
        parts.append(f"[{figure.first}..{figure.last}]")
    return " ".join(parts)


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*example, id=example[0][:24]) for module in MODULES for example in module.EXAMPLES])
def test_examples_beside_the_rules(text: str, expected: tuple[str, ...]) -> None:
    assert tuple(map(shown, scan(text, published=date(2025, 9, 20)))) == expected


@pytest.mark.parametrize("module", MODULES)
def test_every_rule_module_has_positive_and_negative_examples(module: object) -> None:
    examples = module.EXAMPLES  # type: ignore[attr-defined]
    assert any(expected for _, expected in examples)
    assert any(not expected for _, expected in examples)


@pytest.mark.parametrize(
    ("text", "published", "first", "last"),
    [
        ("今年上半年", date(2025, 8, 1), date(2025, 1, 1), date(2025, 6, 30)),
        ("去年底", date(2025, 8, 1), date(2024, 12, 1), date(2024, 12, 31)),
        ("前三季度", date(2025, 10, 20), date(2025, 1, 1), date(2025, 9, 30)),
        ("前三季度", date(2025, 4, 1), None, None),
        ("前三季度", None, None, None),
        ("7月29日", date(2025, 8, 1), date(2025, 7, 29), date(2025, 7, 29)),
        ("12月25日", date(2026, 1, 10), date(2025, 12, 25), date(2025, 12, 25)),
        ("1—11月", date(2026, 1, 10), date(2025, 1, 1), date(2025, 11, 30)),
        ("7月29日", None, None, None),
        ("2024年2月", None, date(2024, 2, 1), date(2024, 2, 29)),
        ("2020—2022年", None, date(2020, 1, 1), date(2022, 12, 31)),
        ("“十五五”期间", None, date(2026, 1, 1), date(2030, 12, 31)),
        ("近日", date(2025, 8, 1), None, None),
        ("昨日", date(2025, 3, 1), date(2025, 2, 28), date(2025, 2, 28)),
        ("31日", date(2025, 3, 1), None, None),
        ("28日", date(2025, 4, 2), date(2025, 3, 28), date(2025, 3, 28)),
        ("26日", date(2025, 9, 20), None, None),
        ("2月30日", date(2025, 3, 1), None, None),
        ("2024年6月18日至20日", None, date(2024, 6, 18), date(2024, 6, 20)),
    ],
)
def test_dates_resolve_only_where_they_can(text: str, published: date | None, first: date | None, last: date | None) -> None:
    (found,) = scan(text + "，", published=published)
    assert (found.kind, found.text, found.first, found.last) == ("date", text, first, last)


def test_a_datetime_will_do_for_the_publication_date() -> None:
    (found,) = scan("今日开工", published=datetime(2025, 5, 6, 7, 8))
    assert found.first == date(2025, 5, 6)
    assert type(found.first) is date


def test_products_and_pairs_keep_their_parts() -> None:
    product, pair = scan("一期建设3×50MW机组，配套100MW/200MWh储能")
    assert (product.value, product.unit, [part.value for part in product.parts]) == (150, "MW", [50])
    assert (pair.text, pair.value, pair.pair and (pair.pair.text, pair.pair.value, pair.pair.unit)) == ("100MW", 100, ("200MWh", 200, "MWh"))


def test_asked_kinds_only() -> None:
    text = "6月投资3亿元，占比12%，用时5天"
    assert {figure.kind for figure in extract_quantities(text, kinds={"money", "share"})} == {"money", "share"}
    assert [figure.text for figure in extract_quantities(text, kinds=["number"])] == ["6", "3亿", "12", "5"]
    assert extract_quantities(text, kinds=()) == []
    both = extract_quantities(text, kinds={"money", "number"})
    assert [(figure.kind, figure.text) for figure in both] == [("number", "6"), ("money", "3亿元"), ("number", "12"), ("number", "5")]


@pytest.mark.parametrize("kinds", [{"monney"}, ["money", "area"], "money"])
def test_unknown_kinds_are_named(kinds: object) -> None:
    with pytest.raises(ValueError, match="money, quantity, duration, share"):
        extract_quantities("3亿元", kinds=kinds)  # type: ignore[arg-type]


def test_results_that_do_not_end_are_rounded_and_others_are_not() -> None:
    values = [figure.value for figure in scan("占地100亩、300亩、0.00001公斤、三分之一")]
    assert values == [Decimal("66666.6667"), Decimal("200000"), Decimal("0.00000001"), Decimal("0.3333")]


def test_units_are_sound() -> None:
    for first, choices in units.by_first().items():
        for unit in choices:
            assert unit.name.startswith(first)
            assert unit.factor > 0
            assert unit.only == "" or unit.only in CIRCUMSTANCES
            assert unit.kind in ("money", "quantity", "duration", "share", "points", "multiple")
            assert (unit.base is not None) == (unit.kind in ("money", "quantity", "duration"))
            if unit.kind == "money":
                assert unit.base is not None
                assert len(unit.base) == 3
    names = [(unit.name, unit.classifier, unit.kind) for choices in units.by_first().values() for unit in choices]
    assert len(names) == len(set(names))


SENTENCES = (
    "项目总投资12.5亿元，占地约320亩，达产后年产值30亿元以上。",
    "审批时限由45个工作日压缩至8个、5个工作日以内，材料精简六成。",
    "装机2×35万千瓦，储能100MW/200MWh，年发电量4.5亿千瓦时，日处理污水3万吨。",
    "2024年8月签约18个项目，投资2800至3000万元，同比增长三成多，提高3.4个百分点。",
    "带动就业四十几人，上百家企业入驻，营收翻一番，建设周期两年零三个月。",
    "上半年完成进出口额1.2万亿元、6.5亿美元，占全省百分之十五点六。",
)


def essence(figures: list[Figure]) -> list[tuple[object, ...]]:
    return [(f.kind, f.value, f.upper, f.bound, f.unit, f.currency, f.per, f.first, f.last) for f in figures]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_full_width_and_traditional_change_nothing(sentence: str) -> None:
    expected = scan(sentence)
    wide = "".join(chr(ord(sign) + 0xFEE0) if sign.isascii() and (sign.isalnum() or sign in "./%") else sign for sign in sentence)
    assert essence(scan(wide)) == essence(expected)
    traditional = sentence.translate(str.maketrans("亿万亩产时个两吨处约资值额总实压减点达项过进发计储", "億萬畝產時個兩噸處約資值額總實壓減點達項過進發計儲"))
    assert essence(scan(traditional)) == essence(expected)
    assert [(f.start, f.end) for f in scan(traditional)] == [(f.start, f.end) for f in expected]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_line_break_inside_a_figure_changes_nothing(sentence: str) -> None:
    expected = scan(sentence)
    for figure in expected:
        if figure.kind in ("date", "multiple") or figure.pair or figure.parts or figure.bound == "range":
            continue
        digits = [place for place in range(figure.start + 1, figure.end) if sentence[place - 1].isdigit()]
        for place in digits:
            torn = sentence[:place] + "\n" + sentence[place:]
            assert essence(scan(torn)) == essence(expected), torn


@pytest.mark.parametrize("sentence", SENTENCES)
def test_figures_stand_where_they_say_in_order_and_apart(sentence: str) -> None:
    text = "\n　".join((sentence, "共 3 千 家，\n第 5 页", sentence))
    end = 0
    for figure in scan(text):
        assert text[figure.start : figure.end] == figure.text
        assert end <= figure.start < figure.end
        end = figure.end
    assert scan(text) == scan(text)


alphabet = st.sampled_from([*"0123456789.,，、%-—/+×", *"零一二三四五六七八九十百千万亿两半几数多余第约近超上", *"元亩吨个项家年月日天时分", *" \n“”\x00\ud800aMWkh"])


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet, max_size=40))
def test_any_text_is_read_without_failing(text: str) -> None:
    end = 0
    for figure in extract_quantities(text, published=date(2024, 2, 29)):
        assert text[figure.start : figure.end] == figure.text
        assert end <= figure.start < figure.end
        end = figure.end
        assert figure.value is None or figure.value.is_finite()
        assert figure.upper is None or figure.upper.is_finite()
    for kind in quantities.KINDS:
        for figure in extract_quantities(text, kinds={kind}):
            assert figure.kind == kind
            assert text[figure.start : figure.end] == figure.text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_unicode_at_large_is_read_without_failing(text: str) -> None:
    extract_quantities(text, published=date(1, 1, 1))
    extract_quantities(text, published=date(9999, 12, 31))


@pytest.mark.parametrize(
    "piece",
    ["元", "1", "亿", "一", "万一", "1万", "3,", "1.", " ", "\n", "半", "数十", "三五", "百分之", "年", "5月", "“十四", "2×", "3-", "约", "1/", "个半", "第1", "￥", "9%2", "一分一", "三块五"],
)
def test_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    def read(size: int) -> None:
        text = piece * (size // len(piece))
        scan(text, published=date(2025, 1, 1))
        scan(text, kinds={"number"})
        scan(text, kinds={"money", "duration"})

    assert grows_with(read, 8_000, 64_000)


@pytest.mark.parametrize("module", [*MODULES, surface, numerals, numbers, quantities])
def test_docstrings_run(module: ModuleType) -> None:
    assert doctest.testmod(module).failed == 0


def test_importing_compiles_nothing() -> None:
    code = "import sys, zonefacts.quantities; sys.exit('zonefacts.quantities.scanning' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
