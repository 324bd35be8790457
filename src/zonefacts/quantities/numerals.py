"""Numerals: the one place where written numbers become `Decimal`.

Everything else (money, measures, dates, bounds) is composed on what `read` gives back. Arabic numerals with their decimals
and separators, Chinese ones in plain, traditional and financial signs, positional (二〇二五) and multiplicative, with
colloquial tails (一万五, 三百二), mixed (3万2千, 1.2万亿), pairs of neighbours (三五百, 两三个) and vague ones (十几, 数十亿,
80余万) all go through one short grammar over tokens.
"""

from __future__ import annotations

import re
from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_EVEN, Context, Decimal
from functools import cache
from typing import NamedTuple

EXACT = Context(prec=250, rounding=ROUND_HALF_EVEN, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
"""Wide enough never to lose a digit of a number we read, and free of the caller's own context and traps."""

DIGITS = {sign: value for value, signs in enumerate(("一壹", "二贰两俩", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"), 1) for sign in signs}
ZEROS = "零〇"
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
TENS = {"廿": 20, "卅": 30, "卌": 40}
BIG = {"万": 10**4, "亿": 10**8}
HAN = "".join([*DIGITS, ZEROS, *SMALL, *TENS, *BIG])
PLAIN = frozenset("零〇一二三四五六七八九")
_HAN_SET = frozenset(HAN)
MAX_TOKENS = 40
MAX_DIGITS = 100
"""Longer runs of digits or numerals are not figures of a text; reading them would only cost time."""

ARABIC = re.compile(
    r"(?:\d{1,3}(?:[,，]\d{3})++(?![\d,])|\d{1,3}(?: \d{3})++(?=(?:\.\d+)?[万亿元美吨亩千平公米个家人户名㎡%])|\d++)(?:\.\d++(?!\.\d))?|\.\d++(?!\.)",
    re.ASCII,
)


class Numeral(NamedTuple):
    """A number as read: where it ends, its value (and high end), how it was meant, and how it was written."""

    end: int
    value: Decimal | None
    upper: Decimal | None = None
    bound: str = "exact"
    han: bool = False
    """Written without an Arabic digit."""
    single: bool = False
    """One Chinese sign alone: as often part of a word as a number."""
    bare: bool = False
    """A lone 百, 千, 万 or 亿: a number only where a word of measure makes it one (上百家, 千余人)."""
    scale: int = 1
    """The last 万, 亿 or 万亿, which the low end of a range may share."""
    vague: bool = False
    """Only words of vagueness (几, 数, 若干)."""
    fraction: bool = False
    scaled: bool = False
    """Holds a word of scale at all."""


GOES_ON = frozenset([*_HAN_SET, *"多余几来兆0123456789"])
_DEC_DIGITS = {sign: Decimal(value) for sign, value in DIGITS.items()}
PLAIN_DIGITS = {sign: _DEC_DIGITS[sign] for sign in "一二两三四五六七八九"}
_LONGER = frozenset([*_HAN_SET, *"点多余几来兆0123456789"])
_ONE_SCALE = {"万": 10**4, "亿": 10**8, "千": 1000, "百": 100}
_DEC_SCALE = {sign: Decimal(value) for sign, value in _ONE_SCALE.items()}
TEN_THOUSAND, HUNDRED_MILLION = _DEC_SCALE["万"], _DEC_SCALE["亿"]


def read(text: str, place: int, measured: frozenset[str] = frozenset(), loose: bool = False) -> Numeral | None:
    """The longest numeral that starts at `place`, or None. `measured` are the signs that a unit can begin with.

    >>> read("3万2千台", 0).value, read("十几亿元", 0)[:4], read("三五百家", 0)[:3]
    (Decimal('32000'), (3, Decimal('1000000000'), None, 'over'), (3, Decimal('300'), Decimal('500')))
    >>> read("千方百计", 0).bare
    True
    """
    sign = text[place]
    if "0" <= sign <= "9" or sign == ".":
        arabic = ARABIC.match(text, place)
        if arabic is None:
            return None
        end = arabic.end()
        after = text[end : end + 1]
        digits = arabic[0]
        if len(digits) > MAX_DIGITS:
            return Numeral(end, None)
        if after not in GOES_ON or not after:
            return Numeral(end, _decimal(digits))
        if after in _ONE_SCALE and text[end + 1 : end + 2] not in GOES_ON:
            scale = _ONE_SCALE[after]
            return Numeral(end + 1, EXACT.multiply(_decimal(digits), _DEC_SCALE[after]), scale=scale, scaled=True)
    elif sign in "几数":
        return _vague(text, place)
    elif sign in _DEC_DIGITS and text[place + 1 : place + 2] not in _LONGER:
        return Numeral(place + 1, _DEC_DIGITS[sign], None, "exact", True, True)
    return _grammar(text, place, measured, loose)


def _decimal(digits: str) -> Decimal:
    if "," in digits or " " in digits or "，" in digits:
        digits = digits.replace(",", "").replace("，", "").replace(" ", "")
    return Decimal(digits)


_VAGUE = re.compile(r"[几数](?:百万|千万|[十百千万](?!分)|(?<=[几数十百千])亿){0,2}(?:亿|万亿)?")


def _vague(text: str, place: int) -> Numeral | None:
    """几十, 数百, 数十亿: no number, but where 万 or 亿 is named, that much at least is stated."""
    found = _VAGUE.match(text, place)
    if found is None:  # pragma: no cover - the caller has seen 几 or 数
        return None
    scales = found[0][1:]
    if not scales:
        return Numeral(found.end(), None, bound="approx", han=True, single=True, vague=True)
    if not ("万" in scales or "亿" in scales):
        return Numeral(found.end(), None, bound="approx", han=True, vague=True)
    value = 1
    for sign in scales:
        value *= SMALL.get(sign) or BIG[sign]
    return Numeral(found.end(), Decimal(value), bound="over", han=True, vague=True, scaled=True)


_D, _Z, _S, _B, _T, _A = range(6)


@cache
def _kinds() -> dict[str, tuple[int, int]]:
    table: dict[str, tuple[int, int]] = {sign: (_D, value) for sign, value in DIGITS.items()}
    table |= dict.fromkeys(ZEROS, (_Z, 0))
    table |= {sign: (_S, value) for sign, value in SMALL.items()}
    table |= {sign: (_T, value) for sign, value in TENS.items()}
    table |= {sign: (_B, value) for sign, value in BIG.items()}
    return table


_TERA_NEXT = frozenset("零一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾亿元美日韩圆")


def _tokens(text: str, place: int) -> list[tuple[int, int | Decimal, int]]:
    """The numeral signs from `place` on: (sort, value, end)."""
    kinds = _kinds()
    tokens: list[tuple[int, int | Decimal, int]] = []
    size = len(text)
    while place < size and len(tokens) < MAX_TOKENS:
        sign = text[place]
        known = kinds.get(sign)
        if known is not None:
            place += 1
            tokens.append((known[0], known[1], place))
        elif "0" <= sign <= "9" or (sign == "." and not tokens):
            found = ARABIC.match(text, place)
            if found is None or len(found[0]) > MAX_DIGITS:
                break
            place = found.end()
            tokens.append((_A, _decimal(found[0]), place))
        elif sign == "兆" and tokens and text[place + 1 : place + 2] in _TERA_NEXT and place + 1 < size:
            place += 1
            tokens.append((_B, 10**12, place))
        else:
            break
    return tokens


def _multiply(left: int | Decimal, right: int | Decimal) -> int | Decimal:
    if isinstance(left, int) and isinstance(right, int):
        return left * right
    return EXACT.multiply(Decimal(left), Decimal(right))


def _add(left: int | Decimal, right: int | Decimal) -> int | Decimal:
    if isinstance(left, int) and isinstance(right, int):
        return left + right
    return EXACT.add(Decimal(left), Decimal(right))


def _compose(tokens: list[tuple[int, int | Decimal, int]], loose: bool) -> tuple[int, int | Decimal, int]:
    """The value of the longest well-formed beginning: (tokens used, value, last scale)."""
    total: int | Decimal = 0  # finished 万 and 亿 parts
    part: int | Decimal = 0  # thousands, hundreds, tens of the part at work
    digit: int | Decimal | None = None
    arabic = False  # the pending digit is written in Arabic numerals
    zero = False
    low = 10**30  # smallest small scale used in this part
    big = 10**30  # smallest big scale used so far
    tail = 0  # scale of the last multiplier, for 一万五
    ended = True  # the token before was a big scale, or there was none
    scale = 1
    used = 0
    for sort, value, _ in tokens:
        if sort in (_D, _A):
            if digit is not None:
                break
            if sort == _A and (tail or total or part) and not (isinstance(value, Decimal) and value < tail):
                break
            if sort == _D and tail and used == 1 and not loose and tokens[0][0] in (_S, _B) and tokens[0][1] != 10:
                break  # 万一, 百五: words, unless a number is asked for
            digit, arabic, ended = value, sort == _A, False
        elif sort == _Z:
            if digit is not None:
                break
            zero = True
            if not used:
                digit = 0
        elif sort == _T:
            if digit is not None or low <= 10:
                break
            part = _add(part, value)
            low, tail, zero, ended = 10, 10, False, False
        elif sort == _S:
            assert isinstance(value, int)
            if value >= low:
                if digit is not None:  # 三百五百 is two numbers: the 五 belongs to the second
                    digit, used = None, used - 1
                break
            if digit is None:
                if used and not (value == 10 and not ended) and not (zero and value == 10):
                    break
                digit = 1
            elif digit == 0:
                digit = 1  # 零十
            part = _add(part, _multiply(digit, value))
            digit, low, tail, zero, ended = None, value, value, False, False
            scale = value if not total else scale
        else:
            current = _add(part, digit) if digit is not None else part
            if not current:
                if not used:
                    current = 1
                elif ended and total:  # 万亿, 万万
                    total = _multiply(total, value)
                    tail = int(value)
                    scale = big = scale * int(value)
                    used += 1
                    continue
                else:
                    break
            if total and int(value) >= big:
                total = _multiply(_add(total, current), value)
            else:
                total = _add(total, _multiply(current, value))
            scale = int(value)
            big = int(value)
            part, digit, low, tail, zero, ended = 0, None, 10**30, int(value), False, True
        used += 1
    value = _add(total, part)
    if digit is not None:
        colloquial = tail >= 100 and not zero and (not arabic or (digit < 10 and digit == int(digit)))
        value = _add(value, _multiply(digit, tail // 10) if colloquial else digit)
        if tail:
            scale = 1
    elif used and zero and tokens[used - 1][0] == _Z and used > 1:
        used -= 1  # a trailing 零 belongs to what follows
    return used, value, scale


_FRACTION_DIGITS = re.compile(r"点([零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]++|\d++)(?!分[^之钟]|分$|[十百千时刻半许整]|钟)", re.ASCII)
_TAIL_SCALES = re.compile(r"(?:百万|千万)?亿|百亿|千亿|百万|千万|万亿|[十百千万]")
_STOPS = frozenset("，。；、！？,;!?）)”\"' \n\r\t：:》】以的左")


def _grammar(text: str, place: int, measured: frozenset[str], loose: bool) -> Numeral | None:
    tokens = _tokens(text, place)
    if not tokens:
        return None
    if len(tokens) >= MAX_TOKENS:
        return Numeral(tokens[-1][2], None)
    han = not any(token[0] == _A for token in tokens)
    first = tokens[0]
    digits_only = 0
    for sort, _, _ in tokens:
        if sort not in (_D, _Z):
            break
        digits_only += 1
    upper: int | Decimal | None = None
    if digits_only >= 3 and first[0] in (_D, _Z):
        value: int | Decimal = 0
        for _, digit, _ in tokens[:digits_only]:
            assert isinstance(value, int)
            value = value * 10 + int(digit)
        used, scale = digits_only, 1
        if digits_only < len(tokens):
            return Numeral(tokens[digits_only - 1][2], None, han=True)
    else:
        used, value, scale = _compose(tokens, loose)
        pair = _pair(tokens, used)
        if pair:
            shorter = tokens[:used] + tokens[used + 1 :]
            longer = tokens[: used - 1] + tokens[used:]
            low_used, value, scale = _compose(shorter, loose)
            _, upper, scale = _compose(longer, loose)
            used = low_used + 1
    if not used:
        return None
    end = tokens[used - 1][2]
    han = han or not any(token[0] == _A for token in tokens[:used])
    last = tokens[used - 1]
    single = han and used == 1
    bare = single and first[0] in (_S, _B) and first[1] != 10
    if used == 2 and first[0] == _B and text[place:end] in ("万万", "亿万", "亿亿"):
        single = bare = True
    if single and first[0] == _Z and not loose:
        bare = True  # 零件, 零售
    scaled = any(token[0] in (_S, _B) for token in tokens[:used])
    bound = "exact"
    if upper is not None:
        bound = "range"
    following = text[end : end + 1]
    if following == "点" and han and not bare:
        decimals = _FRACTION_DIGITS.match(text, end)
        if decimals is not None and len(decimals[1]) <= MAX_DIGITS and upper is None:
            value = EXACT.add(Decimal(value), Decimal("0." + _arabic(decimals[1])))
            end, single = decimals.end(), False
            following = text[end : end + 1]
            if following in BIG and following:
                scale = BIG[following]
                if following == "万" and text[end + 1 : end + 2] == "亿":
                    scale, end = 10**12, end + 1
                value, end, scaled = EXACT.multiply(value, Decimal(scale)), end + 1, True
                following = text[end : end + 1]
    if following == "零" and text[end + 1 : end + 2] == "几":  # 一千五百零几万
        end, following = end + 1, "几"
    if following and following in "多余几来":
        grown = _inner(text, end, last, value, following, measured, bare)
        if grown is not None:
            end, value, extra, word = grown
            if extra != 1:
                scale, scaled = extra, True
                if upper is not None:
                    upper = _multiply(upper, extra)
            single = bare = False
            if upper is None:
                bound = word
    return Numeral(
        end,
        Decimal(value),
        None if upper is None else Decimal(upper),
        bound,
        han,
        single,
        bare,
        scale,
        False,
        False,
        scaled,
    )


def _arabic(digits: str) -> str:
    return "".join("0" if sign in ZEROS else str(DIGITS.get(sign, sign)) for sign in digits)


def _pair(tokens: list[tuple[int, int | Decimal, int]], used: int) -> bool:
    """Whether the grammar stopped between two neighbouring digits (三五, 两三, 二十五六)."""
    if not 0 < used < len(tokens) or tokens[used][0] != _D or tokens[used - 1][0] != _D:
        return False
    if used > 1 and tokens[used - 2][0] == _D:
        return False
    if used + 1 < len(tokens) and tokens[used + 1][0] == _D:
        return False
    low, high = int(tokens[used - 1][1]), int(tokens[used][1])
    return high - low == 1 or (low, high) == (3, 5)


def _inner(
    text: str, end: int, last: tuple[int, int | Decimal, int], value: int | Decimal, word: str, measured: frozenset[str], bare: bool
) -> tuple[int, int | Decimal, int, str] | None:
    """余, 多, 几, 来 behind the number, before a further scale or the unit: 80余万吨, 十几亿, 一千五百零几万."""
    if word == "几" and not (last[0] in (_S, _T) or text[end - 1] in ZEROS):
        return None
    if word == "来" and not ((last[0] == _S and last[1] == 10) or (last[0] == _A and 0 < value < 1000 and value % 10 == 0)):
        return None
    if bare and word == "来":
        return None
    after = text[end + 1 : end + 2]
    bound = "approx" if word == "来" else "over"
    scales = _TAIL_SCALES.match(text, end + 1)
    if scales is not None and text[scales.end() : scales.end() + 1] in "瓦克米伏升卡" and scales[0] in ("千", "百") and scales.end() < len(text):
        scales = None
    if scales is not None:
        extra = 1
        for sign in scales[0]:
            extra *= SMALL.get(sign) or BIG[sign]
        return scales.end(), _multiply(value, extra), extra, bound
    if not after or after in _STOPS or after in measured:
        return end + 1, value, 1, bound
    return None
