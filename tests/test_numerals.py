"""Numerals: examples, round trips in every form from 0 to 10^13, and the pairs and tails of speech."""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonefacts.quantities import numerals, scan, surface

_PLAIN = "零一二三四五六七八九"
_FINANCIAL = "零壹贰叁肆伍陆柒捌玖"
_TRADITIONAL = str.maketrans("万亿两点负贰叁陆", "萬億兩點負貳參陸")


def _group(number: int, digits: str, ten: str, hundred: str, thousand: str, leading: bool) -> str:
    """A number below 10000 in Chinese; `leading`: nothing stands before it, so 10 is 十 and not 一十."""
    out, zero = "", False
    for value, sign in ((1000, thousand), (100, hundred), (10, ten), (1, "")):
        digit = number // value % 10
        if digit:
            if zero and out:
                out += digits[0]
            zero = False
            out += sign if value == 10 and digit == 1 and leading and not out else digits[digit] + sign
        else:
            zero = True
    return out


def chinese(number: int, digits: str = _PLAIN, ten: str = "十", hundred: str = "百", thousand: str = "千") -> str:
    """The number as it is written out in Chinese, with 万, 亿 and 万亿."""
    if number == 0:
        return digits[0]
    if number >= 10**12:
        high, low = divmod(number, 10**12)
        head = chinese(high, digits, ten, hundred, thousand) + "万亿"
        return head + ("" if low == 0 else (digits[0] if low < 10**11 else "") + chinese_tail(low, digits, ten, hundred, thousand))
    return chinese_tail(number, digits, ten, hundred, thousand, True)


def chinese_tail(number: int, digits: str, ten: str, hundred: str, thousand: str, leading: bool = False) -> str:
    out = ""
    for value, sign in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part, number = divmod(number, value)
        if not part:
            continue
        if out and part < 1000:
            out += digits[0]
        out += _group(part, digits, ten, hundred, thousand, leading and not out) + sign
    return out


def value(text: str) -> Decimal | None:
    found = numerals.read(surface.fold(text), 0, frozenset(), True)
    assert found is not None
    assert found.end == len(text), text
    return found.value


numbers = st.one_of(
    st.integers(0, 10**13),
    st.builds(lambda head, zeros, tail: head * 10**zeros + tail, st.integers(1, 999), st.integers(0, 10), st.integers(0, 99)),
)


@settings(max_examples=150, deadline=None)
@given(numbers)
def test_round_trip_in_every_form(number: int) -> None:
    plain = chinese(number)
    forms = [
        str(number),
        f"{number:,}",
        "".join(chr(ord(sign) + 0xFEE0) for sign in str(number)),
        plain,
        plain.translate(_TRADITIONAL),
        chinese(number, _FINANCIAL, "拾", "佰", "仟"),
        chinese(number, _FINANCIAL, "拾", "佰", "仟").translate(_TRADITIONAL),
    ]
    if 999 < number < 10**13:
        forms.append("".join("〇一二三四五六七八九"[int(sign)] for sign in str(number)))
    for form in forms:
        assert value(form) == number, form


@settings(max_examples=80, deadline=None)
@given(st.integers(1, 10**9), st.integers(0, 4), st.sampled_from([("万", 10**4), ("亿", 10**8), ("万亿", 10**12), ("百万", 10**6), ("千", 1000)]))
def test_round_trip_of_scaled_decimals(digits: int, places: int, scale: tuple[str, int]) -> None:
    number = Decimal(digits).scaleb(-places)
    assert value(f"{number:f}{scale[0]}") == number * scale[1]


@settings(max_examples=80, deadline=None)
@given(st.integers(1, 10**8), st.data())
def test_a_number_torn_anywhere_is_read_whole(number: int, data: st.DataObject) -> None:
    """A line break inside the figure changes nothing but the span."""
    whole = f"共投入{number}万元建设厂房"
    place = data.draw(st.integers(4, 3 + len(str(number))))
    torn = whole[:place] + "\n" + whole[place:]
    figures = [figure for figure in scan(torn) if figure.kind == "money"]
    assert [figure.value for figure in figures] == [Decimal(number) * 10000]
    assert torn[figures[0].start : figures[0].end] == figures[0].text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一万五", 15000), ("三百二", 320), ("两千三百五", 2350), ("3万2千", 32000), ("1.2万亿", 1200000000000), ("5万4千6百", 54600),
        ("3万4000", 34000), ("1千零20", 1020), ("二〇二五", 2025), ("廿五", 25), ("十万", 100000), ("四百亿点零五", Decimal("40000000000.05")),
        ("一点五万亿", Decimal("1500000000000")), ("五兆六十二亿", 5006200000000), ("万亿", 10**12), ("百万", 10**6), ("零点五", Decimal("0.5")),
    ],
)  # fmt: skip
def test_written_numbers(text: str, expected: Decimal | int) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("三五百", 300, 500, "range"), ("两三", 2, 3, "range"), ("二十五六", 25, 26, "range"), ("七八十", 70, 80, "range"),
        ("十几亿", 10**9, None, "over"), ("四十几", 40, None, "over"), ("80余万", 800000, None, "over"), ("一千多万", 10**7, None, "over"),
        ("十来", 10, None, "approx"), ("一千五百零几万", 15000000, None, "over"),
    ],
)  # fmt: skip
def test_pairs_and_vague_tails(text: str, low: int, high: int | None, bound: str) -> None:
    found = numerals.read(text, 0, frozenset("家"), True)
    assert found is not None
    assert (found.end, found.value, found.upper, found.bound) == (len(text), low, high, bound)


@pytest.mark.parametrize("text", ["几十", "数百", "几千"])
def test_words_of_vagueness_have_no_value(text: str) -> None:
    found = numerals.read(text, 0)
    assert found is not None
    assert (found.value, found.bound, found.vague) == (None, "approx", True)


def test_two_numbers_in_a_row_stay_two() -> None:
    found = numerals.read("三百五百", 0)
    assert found is not None
    assert (found.end, found.value) == (2, 300)


def test_the_callers_decimal_context_does_not_matter() -> None:
    text = "累计123456789.987654321亿元，占地7亩，三分之二"
    expected = scan(text)
    with localcontext() as context:
        context.prec = 3
        for trap in context.traps:
            context.traps[trap] = True
        assert scan(text) == expected
    assert expected[0].value == Decimal("12345678998765432.1")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("投入三分之二的2.5亿元", ["0.6666666666666666666666666667", "250000000"]),
        ("这不是四川这是五", ["5"]),
        ("-1.5e3和2^-1", ["-1500", "0.5"]),
        ("3又1/2", ["3", "0.5"]),
        ("我准备一看到底，肆意拾起，十足零件", []),
    ],
)
def test_every_number(text: str, values: list[str]) -> None:
    assert [figure.value for figure in scan(text, kinds={"number"})] == [Decimal(value) for value in values]
