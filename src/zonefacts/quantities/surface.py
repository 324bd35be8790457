"""The reading surface: the text with its variant characters folded and the blanks inside figures closed up.

Every later rule is written once, for simplified half-width text without torn figures. Folding is one to one, so it moves
nothing; the blanks that are taken out (两 千 四百, 5 个工\\n作日, 35\\n.87%) are remembered, and `Surface.place` leads back
to the source. Blanks are only closed up where both neighbours belong to a figure: everywhere else they stay.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

_VARIANTS = (
    "萬万億亿兩两點点個个倆俩負负貳贰參叁陸陆圓圆塊块錢钱鐘钟鍾钟時时間间幾几數数餘余來来約约過过達达噸吨畝亩頃顷裏里裡里"
    "週周禮礼項项條条臺台棟栋輛辆戶户張张雙双對对幣币鎊镑盧卢韓韩紐纽銖铢總总資资產产種种類类層层組组筆笔單单顆颗節节場场"
    "處处屆届釐厘開开從从於于長长強强級级歲岁頭头隻只歐欧馬马國国縮缩壓压內内滿满僅仅佔占電电發发標标準准號号區区額额貸贷"
    "稅税營营業业賬账財财復复還还兆兆繳缴計计銷销價价飛飞師师實实據据後后當当離离聯联貫贯進进專专門门廠厂樓楼畫画顯显隊队"
    "戰战參叁弍贰弎叁弌壹仨仨圜圆〇〇○〇瞭了務务權权補补償偿變变專专應应學学邊边遠远極极認认領领願愿題题飯饭館馆齊齐龍龙"
    "盞盏盤盘罐罐錠锭羣群艦舰薦荐證证協协議议線线績绩紙纸純纯級级約约結结給给統统續续維维網网置置萊莱蘇苏讓让買买賣卖購购"
    "湯汤侖仑鎂镁銀银銅铜鋼钢鐵铁鉛铅鋁铝鋰锂"
)


@cache
def _fold_table() -> dict[str, str]:
    table = {chr(code): chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()}
    table |= dict(zip("％．＋－／～＄￥＊﹪﹣＇＂−﹢⁄∕", "%.+-/~$¥*%-'\"-+//", strict=True))
    table |= {old: new for old, new in zip(_VARIANTS[::2], _VARIANTS[1::2], strict=True) if old != new}
    return table


@cache
def _foldable() -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(_fold_table())) + "]")


def fold(text: str) -> str:
    """The text with full-width and traditional variants of the signs that figures are written with, one for one.

    >>> fold("３．５萬噸"), fold("約１２億圓")
    ('3.5万吨', '约12亿圆')
    """
    table = _fold_table()
    return _foldable().sub(lambda found: table[found[0]], text)


_HAN = "零〇一二三四五六七八九十百千万亿两俩壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌"
_SCALE = "十百千万亿拾佰仟"
# Signs that a figure goes on with after a numeral: the first sign of its unit, or a word of vagueness.
_AFTER_NUMBER = frozenset(
    "个工小分秒天日周年月季时寸票笔批场部股层段例席元块角毛美港欧英韩新卢台澳加人民币吨公千斤两克担标立方升平米亩顷里兆瓦度伏安家项名户套件辆栋"
    "条座间所处张份支只头架艘列片颗根种类款组位倍成折%‰余多几左以k万亿点又刻星礼钟厘毫英吋呎号番"
)
_UNIT_INNER = frozenset("个工作小自然百分平方立公千兆万亿亩人民美港欧日韩新台标准年月万千")
_UNIT_OUTER = frozenset("工作日百分点之月方米公里千瓦时元币钱伏安克斤升吨亩顷次个小年")
_BLANK_SIGNS = r" \t\u3000\xa0\r\n\u2002-\u200b\ufeff"
_BEFORE_BLANK = frozenset(f"0123456789{_HAN}k币负-¥$€£约近超逾至又之.点成几多余个分年月") | _UNIT_INNER
"""All signs that `_inside_figure` takes on the left; hardly a line of a page ends in one."""
_BLANK = re.compile(f"[{_BLANK_SIGNS}](?<=[{re.escape(''.join(sorted(_BEFORE_BLANK)))}].)[{_BLANK_SIGNS}]*", re.DOTALL)
_BLANKS = frozenset(" \t\u3000\xa0")


@dataclass(frozen=True, slots=True)
class Surface:
    """What the rules read, and the way back to the source."""

    text: str
    cuts: tuple[int, ...] = ()
    """Places in `text` where blanks were taken out, ascending."""
    shifts: tuple[int, ...] = (0,)
    """How far the source runs ahead of `text` before the first cut, after it, after the second …"""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source offsets of the stretch from `start` to `end`."""
        cuts = self.cuts
        if not cuts:
            return start, end
        index = bisect_right(cuts, start)
        shift = self.shifts[index]
        if index < len(cuts) and cuts[index] < end:
            return start + shift, end + self.shifts[bisect_right(cuts, end - 1)]
        return start + shift, end + shift

    def start(self, place: int) -> int:
        """The source offset of the sign at `place`."""
        return place + self.shifts[bisect_right(self.cuts, place)] if self.cuts else place

    def end(self, place: int) -> int:
        """The source offset just behind the sign before `place`."""
        return place + self.shifts[bisect_right(self.cuts, place - 1)] if self.cuts else place


def prepare(source: str) -> Surface:
    """Fold the source and close up the blanks inside its figures.

    >>> prepare("共3 千 5百 家").text
    '共3千5百家'
    >>> prepare("共有 5家企业, 第1 页 共 2 页").text
    '共有 5家企业, 第1 页 共 2 页'
    """
    text = fold(source)
    pieces: list[str] = []
    cuts: list[int] = []
    shifts = [0]
    done = removed = 0
    for blank in _BLANK.finditer(text):
        start, end = blank.span()
        if start > 0 and end < len(text) and _inside_figure(text, start, end):
            pieces.append(text[done:start])
            cuts.append(start - removed)
            removed += end - start
            shifts.append(removed)
            done = end
    if not cuts:
        return Surface(text)
    pieces.append(text[done:])
    return Surface("".join(pieces), tuple(cuts), tuple(shifts))


_SCALED_DIGITS = re.compile(r"\d{1,4}[千百十]", re.ASCII)
_TORN_AFTER = re.compile(r"\d{1,9}(?![\d.、．)）:：\-])(?=[^\s])|\d{0,6}\.\d+%?")
_WHOLE_YEAR = re.compile(r"(?:19|20)\d\d[年.\-]")


@cache
def _latin_unit() -> re.Pattern[str]:
    from .units import latin_names

    return re.compile("(?:" + "|".join(map(re.escape, (*latin_names(), "k", "K", "M", "G"))) + r")(?![A-Za-z0-9])", re.ASCII)


_UNIT_AND_STOP = re.compile(r"[^\s\d，。、；,;.]{1,3}[，。、；]")


def _goes_on(text: str, start: int, end: int) -> bool:
    """企业2⏎⏎家、…: an empty line that tears a number from its unit, as pages put together from columns have it."""
    left = text[start - 1]
    return (("0" <= left <= "9") or left in "万亿") and text[end] in _AFTER_NUMBER and _UNIT_AND_STOP.match(text, end) is not None


def _inside_figure(text: str, start: int, end: int) -> bool:
    left, right = text[start - 1], text[end]
    torn = "\n" in text[start:end] or "\r" in text[start:end]
    if torn and text.count("\n", start, end) > 1 and not _goes_on(text, start, end):
        return False  # a paragraph ends here
    if "0" <= left <= "9" and left.isascii():
        if right in _AFTER_NUMBER or right == "%":
            return True
        if right.isascii() and right.isalpha():
            return not torn and _latin_unit().match(text, end) is not None
        if torn and (right == "." or right.isdigit()):
            return _torn_number(text, start, end)
        return False
    if left in _HAN:
        if right in _HAN:
            return (not torn and (left in _SCALE or right in _SCALE)) or (torn and left in _SCALE and right in "万亿百千")
        if "0" <= right <= "9":
            return not torn and left in _SCALE and _SCALED_DIGITS.match(text, end) is not None
        return right in "元个分点又余多几" or (right in _AFTER_NUMBER and right not in "一") or right == "%"
    if left == "k":
        return right in "个"
    if "0" <= right <= "9" or right in _HAN or right in "-$¥负":
        if left in "币负-¥$€£约近超逾至又之":
            return not (left == "-" and start > 1 and text[start - 2].isalnum())
        if left == "." and start > 1:
            return torn and right.isdigit() and text[start - 2].isdigit()
        if left in "点成":
            return right in _HAN and start > 1 and (text[start - 2] in _HAN or text[start - 2] in _BLANKS)
        if left in "几多余":
            return right in "万亿千百"
        if left in "个分":
            return (right == "百" or text[start - 2 : start] == "百分") and _after_number(text, start)
        return left in "年月" and right.isdigit()
    if left in "之分":
        return (left == "分" and right in "之点") or (left == "之" and right == "负")
    return left in _UNIT_INNER and right in _UNIT_OUTER and _after_number(text, start)


def _after_number(text: str, place: int) -> bool:
    """Whether a numeral stands within a few signs before `place`: the blank lies inside that numeral's unit."""
    return any(sign.isdigit() or sign in _HAN for sign in text[max(0, place - 10) : place])


def _torn_number(text: str, start: int, end: int) -> bool:
    """Digits on both sides of a line break are one number where the sentence plainly runs across the break."""
    first = start
    while first > 0 and start - first < 12 and (text[first - 1].isdigit() or text[first - 1] in ".,"):
        first -= 1
    if first == 0 or text[first - 1] in "\r\n" or text[first - 1].isascii() or start - first >= 12:
        return False
    return bool(_TORN_AFTER.match(text, end)) and not _WHOLE_YEAR.match(text, end)
