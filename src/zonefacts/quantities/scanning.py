"""The one scan: find where a figure can begin, look closely there, go on behind it.

One compiled pattern runs over the whole text and stops only at signs that can begin a figure in their surroundings; at each
stop the numeral is read once, and the unit, the range, the bounds and the rate are composed on it from left to right. No
step looks further than a fixed window, so twice the text takes twice the time.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache

from ..models.figure import Figure, figure_of
from . import bounds, dates, guards, lengths, lists, money, numerals, ranges, rates, surface, units
from .circumstances import CIRCUMSTANCES, FREE_OF_SINGLES, Candidate
from .numbers import every_number
from .numerals import EXACT, Numeral
from .signs import han, numeric, rounded
from .units import Unit

EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("建设2×350MW机组、2台35万千瓦机组", ("quantity 2×350MW 700 MW", "quantity 2台35万千瓦 700 MW")),
    ("储能300MW/600MWh，220千伏变电站，光伏50MWp", ("quantity 300MW 300 MW", "quantity 220千伏 220 kV", "quantity 50MWp 50 MWp")),
    ("占地120亩、3平方公里，建筑面积5万平方米", ("quantity 120亩 80000 m2", "quantity 3平方公里 3000000 m2", "quantity 5万平方米 50000 m2")),
    ("算力2000P，吞吐量30万标箱，80余万吨", ("quantity 2000P 2000 PFLOPS", "quantity 30万标箱 300000 TEU", "quantity 80余万吨 800000 over t")),
    ("压缩85%，三成多，七成半，百分之十五点六，三分之二", ("share 85% 0.85", "share 三成多 0.3 over", "share 七成半 0.75", "share 百分之十五点六 0.156", "share 三分之二 0.6667")),
    ("提高3.4个百分点，增长1.2倍，翻一番，翻两番", ("points 3.4个百分点 0.034", "multiple 1.2倍 1.2", "multiple 翻一番 2", "multiple 翻两番 4")),
    ("过半、近一半、半数以上", ("share 过半 0.5 over", "share 近一半 0.5 approx", "share 半数以上 0.5 at_least")),
    ("上百家、千余人、数十家、若干项、成百上千个", ("quantity 上百家 100 at_least 家", "quantity 千余人 1000 over 人", "quantity 数十家 - approx 家", "quantity 若干项 - approx 项", "quantity 成百上千个 - approx 个")),
    ("15944户38943人，三大产业，4大领域", ("quantity 15944户 15944 户", "quantity 38943人 38943 人", "quantity 三大 3 大", "quantity 4大 4 大")),
    ("突破12项关键技术，企业突破1000家", ("quantity 12项 12 项", "quantity 突破1000家 1000 over 家")),
    ("第三批、第12位，2025年第四批", ("date 2025年 - [2025-01-01..2025-12-31]",)),
    ("一站式、一下子、成立、上半身、翻译", ()),
)
"""What the composition gives; the modules it is composed of carry their own."""

_CUTS = frozenset("压缩减降")
"""What a verb of cutting begins with."""
_HALF = Decimal("0.5")
_HAN = numerals.HAN
_POWER = ("MW", "MVA", "MWp", "t", "m3", "PFLOPS", "MWh")


@cache
def _start() -> re.Pattern[str]:
    first = "".join(sorted(units.first_signs()))
    after_han = re.escape(_HAN + first + "分份多余半几.点个打至到季—–~～" + "0123456789又-")
    return re.compile(
        rf"[0-9.{_HAN}半几数若成今去明昨前上下本当同次近日目截年翻“]"
        r"(?:(?<=[0-9])\d*+(\.\d\d(?!\d))?+(?:\.\d++)?+(.?)|(?<=\.)(?<![0-9]\.)(?=[0-9])"
        rf"|(?<=[{_HAN}])(?=[{after_han}])"
        # the rest in groups, so that a sign that begins nothing is tried against few of them
        rf"|(?<=[半几数若成翻“])(?:(?<=半)(?=[{re.escape(first)}数钟])|(?<=[过近超成]半)"
        r"|(?<=[几数])(?=[十百千万亿个天日年月周小分秒家项名次条种元块米吨公所批位人户])|(?<=若)(?=干)|(?<=成)(?=[百千]上[千万])"
        r"|(?<=翻)(?=了?[番倍一两二三四近约不超])|(?<=“)(?=十[一二三四五六]五”))"
        r"|(?<=[今去明昨前上下])(?:(?<=[今去明昨])(?=[年日天])|(?<=前)(?=年|[两二三四]个?季度|(?:\d{1,2}|[两二三四五六七八九十]{1,2})个月)"
        r"|(?<=上)(?=半年|年|个?月|周)|(?<=下)(?=半年|个?月|周))"
        r"|(?<=[本当同次近日目截年])(?=[年月周日天些前至底末初内中])(?:(?<=本)(?=[年月周])|(?<=当)(?=[年月日天])|(?<=[同次])(?=年|日)|(?<=近)(?=日|年|些年)"
        r"|(?<=[日目])(?=前)|(?<=截)(?=至目前|至今)|(?<=年)(?=[底末初内中])))",
        re.ASCII,
    )


_DISCOUNT = re.compile(r"([一二三四五六七八九])([一二三四五六七八九])折(?![扣叠])")
_SHORT_FRACTION = re.compile(r"[分份]([一二三四五六七八九])")
_DOUBLING = re.compile(r"翻了?(?P<soft>近|约|不止|不到|超过?)?(?:([一两二三四])?番|([一两二三四])?倍)(?P<more>还多|有余)?")
_SOFT_DOUBLING: dict[str | None, str] = {"近": "approx", "约": "approx", "不止": "over", "不到": "under", "超": "over", "超过": "over"}
_SOME = re.compile(r"若干|成[百千]上[千万]")
_QUARTERS = re.compile(r"[一二三四1-4](?:至第?[一二三四1-4]|、第?[一二三四1-4])?季度")
_HAN_LEAD = re.compile(r"[〇零一二三四五六七八九十廿]{1,4}(.?)")
_DATED = frozenset("年月日号时点-—–~～至到:：/.世季、”期末规时五")
_ASCII = frozenset(chr(code) for code in range(33, 127))
_WORD_STARTS = frozenset("今去明昨前上下本当同次近日目截年")
_COMMON_NOT_AFTER = frozenset("第负 几数") | money.CURRENCY_LAST | {chr(code) for code in range(33, 127)}
"""Signs before a numeral that may be part of its figure, or make it something else."""
_NO_PART_OF_WORD: dict[str, tuple[str, ...]] = {"项": ("目标", "目录"), "元": ("年度",)}
"""Behind these the unit is itself, whatever word its sign may begin: 5项|目录, 7亿元|年度目标 (no 元年)."""
_SPOKEN_SUM = "个亿"
_NO_SPOKEN_SUM = ("人", "级", "元级", "元以上")
"""What shows that 个 counts and 亿 begins the noun: 16个|亿元以上项目."""
"""3个亿: 亿元, as people say it."""
_COMMON_NOT_BEFORE = frozenset("分份半") | numerals.GOES_ON
"""Signs behind one that may not be its unit's, or not only."""
_COMMON_NOT_BEHIND = frozenset("0123456789半零又多余人/每／×*xX✕.") | frozenset(_HAN) | (ranges.JOINTS - {"以"})
"""Signs behind a unit with which the figure may go on."""
_LIMITS = ("以上", "以下", "以内")
_VERB_TARGETS = frozenset("项个种类款件")


class Scanner:
    """One text being read. `asked` holds the kinds that were asked for, None for the largest readings."""

    __slots__ = ("_cuts", "_first", "_named", "_sizes", "_span", "_spoken", "_text", "_word_sizes", "_words", "asked", "found", "published", "source", "surface")

    def __init__(self, source: str, asked: frozenset[str] | None, published: date | None) -> None:
        self.source = source
        self.surface = surface.prepare(source)
        self._text = self.surface.text
        self._cuts, self._span = self.surface.cuts, self.surface.span
        self._named, self._sizes = units.by_name()
        self._spoken = units.after_ge()
        self._first = units.first_signs()
        self._words, self._word_sizes = units.not_figures()
        self.asked = asked
        self.published = published
        self.found: list[Figure] = []

    # -- the walk ------------------------------------------------------------------------------------------------------
    def run(self) -> list[Figure]:
        search = _start().search
        text, place = self._text, 0
        plain = self.asked is None
        while True:
            hit = search(text, place)
            if hit is None:
                break
            start = hit.start()
            common = 0
            if plain:
                if hit[2]:
                    common = self._common(hit, start)
                elif text[start] in numerals.PLAIN_DIGITS:
                    common = self._common_han(start)
            place = common or self._look(hit, start)
            if place <= start:
                place = start + 1
        lists.share(self.found, self.source)
        return self.found

    def _common(self, hit: re.Match[str], start: int) -> int:
        """A date, or Arabic digits, perhaps 万, and a unit, with no sign of more on either side: 120家, 5.2万吨. 0 for any other.

        Most figures are such. It only saves time: `_look` gives the same for these.
        """
        text = self._text
        end, sign = hit.start(2), hit[2]
        previous = text[start - 1] if start else ""
        if sign in "年月日" and not (previous in _ASCII or previous == "第"):
            period = dates.at(text, start, self.published)
            if period is not None:
                return self._date(start, period)
        if (hit[1] is not None and (hit.end(1) != end or hit.start(1) - start == 4)) or end - start > 15:
            return 0
        if previous in _COMMON_NOT_AFTER or sign in _DATED:
            return 0
        value = Decimal(text[start:end])
        scaled = sign == "万" or sign == "亿"
        if scaled:
            value = EXACT.multiply(value, numerals.TEN_THOUSAND if sign == "万" else numerals.HUNDRED_MILLION)
            end += 1
            sign = text[end : end + 1]
        if sign not in self._first or sign in _COMMON_NOT_BEFORE or text.startswith(_SPOKEN_SUM, end):
            return 0
        return self._with_unit(start, Numeral(end, value, scaled=True) if scaled else Numeral(end, value))

    def _common_han(self, start: int) -> int:
        """The same for one Chinese digit: 一家, 三天."""
        text = self._text
        sign, following = text[start], text[start + 1 : start + 2]
        if following not in self._first or following in _COMMON_NOT_BEFORE or following in _DATED or following == "届":
            return 0
        for size in self._word_sizes.get(text[start : start + 2], ()):
            if text[start : start + size] in self._words:
                return start + size
        previous = text[start - 1] if start else ""
        if previous in _COMMON_NOT_AFTER or (sign == "一" and previous in guards.ONE_WITH):
            return 0
        if text.rfind("“", max(0, start - 6), start) >= 0 or text.rfind('"', max(0, start - 6), start) >= 0:
            return 0
        return self._with_unit(start, Numeral(start + 1, numerals.PLAIN_DIGITS[sign], None, "exact", True, True))

    def _with_unit(self, start: int, number: Numeral) -> int:
        """The figure that a common number makes with the unit behind it, or 0."""
        text = self._text
        end = number.end
        if text[end] == "个" and text[end + 1 : end + 2] in "多余来半":
            return 0
        unit = self._unit(end, number)
        if unit is None:
            return 0
        end += len(unit.name)
        after = text[end : end + 1]
        if after in _COMMON_NOT_BEHIND and after:
            return 0
        if text.startswith(_LIMITS, end):
            if text[end + 2 : end + 3] in _COMMON_NOT_BEHIND:
                return 0
        elif after == "以":
            return 0
        kind, base = unit.kind, unit.base
        if (start and text[start - 1] in bounds.LAST_SIGNS) or after in bounds.AFTER_FIRST:
            assert number.value is not None
            return self._emit(start, start, end, unit.value(number.value), None, "exact", number, unit, base)
        currency = per = None
        if kind == "money":
            currency, base = base, None
        elif kind == "quantity":
            per = rates.before(text, start)
        assert number.value is not None
        self.found.append(self._figure(kind, start, end, unit.value(number.value), None, "exact", base, currency, per))
        return end

    def _look(self, hit: re.Match[str], start: int) -> int:
        text = self._text
        sign = text[start]
        if sign in _WORD_STARTS:
            period = dates.word_at(text, start, self.published)
            if period is None:
                return start + 1
            return self._date(start, period)
        if sign == "“":
            period = dates.at(text, start, self.published)
            return self._date(start, period) if period else start + 1
        if sign == "半":
            return self._half(start)
        if sign == "翻":
            return self._doubling(start)
        if sign == "若" or sign == "成":
            return self._some(start)
        return self._numeral(hit, start)

    def _date(self, start: int, period: dates.Period) -> int:
        self.found.append(self._figure("date", start, period.end, None, first=period.first, last=period.last))
        return period.end

    def _figure(
        self,
        kind: str,
        start: int,
        end: int,
        value: Decimal | None,
        upper: Decimal | None = None,
        bound: str = "exact",
        unit: str | None = None,
        currency: str | None = None,
        per: str | None = None,
        parts: tuple[Figure, ...] = (),
        pair: Figure | None = None,
        first: date | None = None,
        last: date | None = None,
    ) -> Figure:
        if self._cuts:
            start, end = self._span(start, end)
        return figure_of(kind, start, end, self.source[start:end], value, upper, bound, unit, currency, per, parts, pair, first, last)  # type: ignore[arg-type]

    def _alone(self, start: int, end: int) -> bool:
        """Whether these signs are the whole text: a phrase handed in to be read, where even a doubtful reading is meant."""
        text = self._text
        return start < 16 and len(text) - end < 16 and not text[:start].strip() and not text[end:].strip(" \n\t。.")

    # -- figures that begin with a word --------------------------------------------------------------------------------
    def _half(self, start: int) -> int:
        """半年, 半个月, 半小时; 过半, 近半, 半数."""
        text = self._text
        if start and text[start - 1] in "过近超" and text[start + 1 : start + 2] not in ("年", "月", "天", "个", "小", "导", "夜", "山"):
            bound = "approx" if text[start - 1] == "近" else "over"
            if bounds.before(text, start)[0] == start - 1:
                self.found.append(self._figure("share", start - 1, start + (2 if text.startswith("半数", start) else 1), _HALF, bound=bound))
            return start + 1
        if text.startswith("半数", start) and text[start + 2 : start + 3] not in ("据",):
            end, bound = bounds.after(text, start + 2, False)
            self.found.append(self._figure("share", start, end, _HALF, bound=bound))
            return end
        numeral = Numeral(start + 1, _HALF, han=True)
        unit = self._unit(start + 1, numeral)
        if unit is None and text.startswith("个半钟", start - 1):
            unit = replace(units.named("个钟"), name="钟")
        if unit is None or not (unit.kind == "duration" or unit.name in ("个", "折") or (unit.kind == "quantity" and not unit.classifier)):
            return start + 1
        if unit.kind == "duration" and start and text[start - 1] in "上下前后大小多" and not text.endswith("提前", 0, start):
            return start + 1
        if unit.name in ("小时", "钟头", "月", "钟") and text[start - 1 : start] == "个" and text[start - 2 : start - 1] not in tuple("每整这那各几多"):
            return self._finish(start - 1, start - 1, numeral._replace(value=Decimal("1.5")), unit, numeral.end + len(unit.name))
        if unit.name in ("月", "钟"):
            return start + 1
        return self._finish(start, start, numeral, unit, numeral.end + len(unit.name))

    def _doubling(self, start: int) -> int:
        """翻番, 翻一番, 翻了两番, 翻倍: each 番 doubles."""
        found = _DOUBLING.match(self._text, start)
        if found is None:
            return start + 1
        times = numerals.DIGITS.get(found[2] or found[3] or "一", 1)
        end, after = bounds.after(self._text, found.end(), False)
        begin, before = bounds.before(self._text, start)
        soft: str = "over" if found["more"] else _SOFT_DOUBLING.get(found["soft"], after)
        self.found.append(self._figure("multiple", begin, end, Decimal(2**times), bound=before if before != "exact" else soft))
        return end

    def _some(self, start: int) -> int:
        """若干家, 成百上千个: a count with no number."""
        found = _SOME.match(self._text, start)
        if found is None:
            return start + 1
        numeral = Numeral(found.end(), None, bound="approx", han=True, vague=True)
        unit = self._unit(found.end(), numeral)
        if unit is None:
            return found.end()
        return self._finish(start, start, numeral, unit, found.end() + len(unit.name))

    # -- figures that begin with a numeral -----------------------------------------------------------------------------
    def _numeral(self, hit: re.Match[str], start: int) -> int:
        text = self._text
        sign = text[start]
        previous = text[start - 1] if start else ""
        arabic = "0" <= sign <= "9" or sign == "."
        if not arabic:
            for size in self._word_sizes.get(text[start : start + 2], ()):
                if text[start : start + size] in self._words and not self._alone(start, start + size):
                    return start + size
        if previous == "第":
            return self._ordinal(start)
        if sign == "数" and guards.is_noun_number(text, start):
            return start + 1  # 人数, 参数, 许多数
        if arabic:
            dotted, follower = hit[1], hit[2]
        else:
            lead = _HAN_LEAD.match(text, start)
            dotted, follower = None, lead[1] if lead is not None else ""
        if arabic and (follower in guards.CHAINED or previous in _ASCII):
            skip = guards.code_end(text, start, previous, self._first, self.published)
            if skip:
                return skip
        if follower in _DATED or dotted is not None:
            period = dates.at(text, start, self.published)
            if period is not None and not (self._doubtful_date(start, period)):
                return self._date(start, period)
        number = numerals.read(text, start, self._first, self.asked is not None and self._alone(start, len(text)))
        if number is None:
            return start + 1
        if not arabic and number.single:
            discount = _DISCOUNT.match(text, start)
            if discount is not None:
                value = Decimal(numerals.DIGITS[discount[1]] * 10 + numerals.DIGITS[discount[2]]).scaleb(-2, EXACT)
                self.found.append(self._figure("share", start, discount.end(), value))
                return discount.end()
        if number.value is None and not number.vague:
            return number.end
        if text.startswith("分之", number.end):
            return self._fraction(start, number)
        if number.han and text[number.end : number.end + 1] in ("分", "份") and number.value:
            short = _SHORT_FRACTION.match(text, number.end)  # 三分一汤匙
            if short is not None:
                value = EXACT.divide(Decimal(numerals.DIGITS[short[1]]), number.value)
                fraction = Numeral(short.end(), value, han=True, fraction=True)
                unit = self._unit(short.end(), fraction)
                if unit is not None and unit.kind == "quantity" and not unit.classifier:
                    return self._finish(start, start, fraction, unit, short.end() + len(unit.name))
        if number.han and (guards.is_slogan(text, start, number) or guards.is_word(text, start, number, self.asked is not None)):
            return number.end
        negative = previous in ("-", "负") and guards.is_minus(text, start)
        if negative:
            number = number._replace(value=number.value.copy_negate() if number.value is not None else None)
        return self._measured(start - 1 if negative else start, start, number)

    def _doubtful_date(self, start: int, period: dates.Period) -> bool:
        """10月, 五日 handed in alone when only lengths of time are asked for."""
        return self.asked is not None and "date" not in self.asked and "duration" in self.asked and self._alone(start, period.end)

    def _ordinal(self, start: int) -> int:
        """第三批, 第一季度: an order, not a number of things; a quarter is a date."""
        text = self._text
        quarter = _QUARTERS.match(text, start)
        if quarter is not None:
            period = dates.at(text, start, self.published)
            self.found.append(self._figure("date", start - 1, quarter.end(), None, first=period.first if period else None, last=period.last if period else None))
            return quarter.end()
        number = numerals.read(text, start, self._first)
        end = number.end if number else start + 1
        unit = self._unit(end, number) if number else None
        return end + len(unit.name) if unit is not None else end

    def _fraction(self, start: int, bottom: Numeral) -> int:
        """百分之八十五, 千分之三, 三分之二."""
        text = self._text
        place = bottom.end + 2
        negative = text.startswith("负", place)
        place += negative
        top = numerals.read(text, place, self._first) if place < len(text) and ((text[place].isdigit() and text[place].isascii()) or text[place] in _HAN) else None
        if top is None or top.value is None or bottom.value is None or bottom.value == 0:
            return place
        plain = all(sign in "百千万亿佰仟" for sign in text[start : bottom.end])
        value = EXACT.divide(top.value.copy_negate() if negative else top.value, bottom.value)
        upper = EXACT.divide(top.upper, bottom.value) if top.upper is not None else None
        begin, before = bounds.before(text, start)
        end = top.end
        if not plain:
            unit = self._unit(end, top)
            if unit is not None and not unit.classifier and unit.kind in ("quantity", "duration"):
                return self._finish(begin, start, Numeral(end, value, han=True), unit, end + len(unit.name))
            value = rounded(value)
            if not 0 < value < 1:
                return end
        if text.startswith("k", end) and self.asked is not None:
            end, value = end + 1, EXACT.multiply(value, Decimal(1000))
        end, after = bounds.after(text, end, False)
        bound = "range" if upper is not None else _settle(before, after, top.bound)
        self.found.append(self._figure("share", begin, end, value, upper, bound))
        return end

    # -- composition ---------------------------------------------------------------------------------------------------
    def _unit(self, place: int, number: Numeral) -> Unit | None:
        """The longest unit that can stand at `place` behind this number."""
        text = self._text
        sign = text[place : place + 1]
        if sign == "个" and text[place + 1 : place + 2] in self._first:
            for size in (5, 4, 3):
                spoken = self._spoken.get(text[place : place + size])
                if spoken is not None:
                    return spoken
        for size in self._sizes.get(text[place : place + 2]) or self._sizes.get(sign, ()):
            for unit in self._named.get(text[place : place + size], ()):
                end = place + size
                if unit.not_before and text.startswith(unit.not_before, end) and not text.startswith(_NO_PART_OF_WORD.get(sign, "\0"), end):
                    continue
                only = unit.only
                if only and (number.single or only not in FREE_OF_SINGLES) and not CIRCUMSTANCES[only](Candidate(text, unit, place, end, number, self.asked)):
                    continue
                if number.single and unit.not_single and text.startswith(unit.not_single, end):
                    continue
                return unit
        return None

    def _measured(self, begin: int, start: int, number: Numeral) -> int:
        """A number with what stands behind it: unit, range, product; or the number alone."""
        text = self._text
        end = number.end
        after = text[end : end + 1]
        if text.startswith(_SPOKEN_SUM, end) and number.value is not None and number.upper is None and not text.startswith(_NO_SPOKEN_SUM, end + 2):
            spoken = number._replace(value=EXACT.multiply(number.value, numerals.HUNDRED_MILLION), end=end + 2)
            return self._finish(begin, start, spoken, units.named("元"), end + 2 + text.startswith("元", end + 2))
        if after == "个" and text[end + 1 : end + 2] in ("多", "余", "来") and number.value is not None:
            unit = self._unit(end + 2, number) or (units.named("月") if text.startswith("月", end + 2) else None)
            if unit is not None and unit.kind == "duration":
                bound = "approx" if text[end + 1] == "来" else "over"
                return self._finish(begin, start, number._replace(bound=bound), unit, end + 2 + len(unit.name))
        if after == "个" and text.startswith("个半", end):
            unit = self._unit(end + 2, number) or (units.named("月") if text.startswith("月", end + 2) else None)
            if unit is not None and unit.kind == "duration" and number.value is not None:
                return self._finish(begin, start, number._replace(value=EXACT.add(number.value, _HALF)), unit, end + 2 + len(unit.name))
        if after and after in "×*xX✕" and number.value is not None and not number.han:
            product = self._product(begin, start, number, end + 1, None)
            if product:
                return product
        if number.han and after == "半" and text[start:end] == "一":
            past, bound = bounds.after(text, end + 1, False)
            first, before = bounds.before(text, start)
            if text[end + 1 : end + 2] not in ("导", "山", "岛"):
                self.found.append(self._figure("share", first, past, _HALF, bound=_settle(before, bound, "exact")))
            return past
        if after in "k" and after and self.asked is not None and number.value is not None:
            number = number._replace(value=EXACT.multiply(number.value, Decimal(1000)), end=end + 1)
            end += 1
        unit = self._unit(end, number) if after in self._first else None
        if unit is None:
            shared = self._shared_range(begin, start, number)
            if shared:
                return shared
            return self._plain(begin, start, number)
        if number.bare and not self._bare_counts(start, end, unit, number):
            return end + len(unit.name)
        return self._finish(begin, start, number, unit, end + len(unit.name))

    def _bare_counts(self, start: int, end: int, unit: Unit, number: Numeral) -> bool:
        """百, 千, 万, 亿 alone make a figure only with a bounding word: 上百家, 近千人, 亿元以上."""
        text = self._text
        if self._alone(start, end + len(unit.name)):
            return unit.kind != "duration"
        if text[start - 1 : start] in ("几", "数"):
            return True
        if bounds.before(text, start, True)[1] != "exact":
            return True
        return bounds.after(text, end + len(unit.name), False)[1] in ("at_least", "at_most") and unit.kind in ("money", "quantity")

    def _shared_range(self, begin: int, start: int, number: Numeral) -> int:
        """10至20亿元, 3—5万吨, 60%~70%: a low end that shares the high end's scale and unit. 0 if it is none."""
        text = self._text
        joint = ranges.SEPARATOR.match(text, number.end)
        if joint is None and text[number.end : number.end + 1] in lists.JOINTS:
            return self._shared_length(begin, start, number)
        if joint is None or number.value is None or joint.end() >= len(text):
            return 0
        sign = text[joint.end()]
        if not (("0" <= sign <= "9") or sign in _HAN):
            return 0
        high = numerals.read(text, joint.end(), self._first)
        if high is None or high.value is None:
            return 0
        unit = self._unit(high.end, high)
        if unit is None:
            if not (high.scaled and money.is_amount(text, start, high)):
                return 0
            unit_end, unit = high.end, units.named("元")
        else:
            unit_end = high.end + len(unit.name)
        low = ranges.low_end(number, high)
        if low >= high.value:
            if unit.kind == "duration" and joint[0] in "至到":  # 由60至20个工作日: two lengths, one unit
                self._emit(begin, start, number.end, unit.value(number.value), None, number.bound, number, unit, unit.base)
                return joint.end()
            return 0
        merged = Numeral(high.end, low, high.value, "range", number.han and high.han, scaled=high.scaled, scale=high.scale)
        return self._finish(begin, start, merged, unit, unit_end)

    def _shared_length(self, begin: int, start: int, number: Numeral) -> int:
        """60、45个工作日: a list of lengths with one unit. 0 if it is none."""
        text = self._text
        place = number.end + 1
        if number.value is None or number.han or number.scaled or place >= len(text) or not "0" <= text[place] <= "9":
            return 0
        second = numerals.read(text, place, self._first)
        unit = self._unit(second.end, second) if second is not None else None
        if unit is None or unit.kind != "duration" or unit.name[0] not in "个工小":
            return 0
        self._emit(begin, start, number.end, unit.value(number.value), None, number.bound, number, unit, unit.base)
        return place

    def _plain(self, begin: int, start: int, number: Numeral) -> int:
        """A number without a unit: money where the context says so, else a bare number, or nothing."""
        text = self._text
        end = number.end
        if number.value is None:
            return end
        prefix = money.currency_before(text, bounds.before(text, start)[0]) or money.currency_before(text, start)
        if prefix and (not number.han or number.scaled):
            self._emit_money(start, number, prefix[1], end)
            return end
        if money.is_amount(text, start, number):
            return self._finish(begin, start, number, units.named("元"), end)
        if self.asked is not None or not guards.is_bare_number(text, start, number):
            return end
        first, before = bounds.before(text, start)
        past, after = bounds.after(text, end, False)
        bound = "range" if number.upper is not None else _settle(before, after, number.bound)
        self.found.append(self._figure("number", min(begin, first), past, number.value, number.upper, bound))
        return past

    def _emit_money(self, start: int, number: Numeral, code: str, end: int) -> None:
        first, before = bounds.before(self._text, start)
        prefix = money.currency_before(self._text, first)
        if prefix:
            first, code = prefix
            if before == "exact":
                first, before = bounds.before(self._text, first)
        past, after = bounds.after(self._text, end, False)
        bound = "range" if number.upper is not None else _settle(before, after, number.bound)
        self.found.append(self._figure("money", first, past, number.value, number.upper, bound, currency=code))

    def _product(self, begin: int, start: int, count: Numeral, place: int, pieces: Unit | None) -> int:
        """2×350MW, 2台35万千瓦: the total, with one factor kept as part. 0 if it is none."""
        text = self._text
        if place >= len(text) or not ("0" <= text[place] <= "9") or count.value is None:
            return 0
        each = numerals.read(text, place, self._first)
        if each is None or each.value is None or each.upper is not None:
            return 0
        unit = self._unit(each.end, each)
        if unit is None or unit.base not in (_POWER if pieces is None else ("MW", "MVA", "MWp")) or count.value != count.value.to_integral_value():
            return 0
        end = each.end + len(unit.name)
        part = self._figure("quantity", place, end, unit.value(each.value), unit=unit.base)
        first, before = bounds.before(text, start)
        past, after = bounds.after(text, end, False)
        total = unit.value(EXACT.multiply(count.value, each.value))
        self.found.append(self._figure("quantity", first, past, total, None, _settle(before, after, each.bound), unit.base, parts=(part,)))
        return past

    def _finish(self, begin: int, start: int, number: Numeral, unit: Unit, end: int) -> int:
        """Everything behind the first unit: halves, smaller units, a high end; then the bounds around it all."""
        text = self._text
        kind = unit.kind
        value = unit.value(number.value) if number.value is not None else None
        upper = unit.value(number.upper) if number.upper is not None else None
        base = unit.base
        if unit.classifier and not number.han and unit.name in ("台", "套"):
            product = self._product(begin, start, number, end, unit)
            if product:
                return product
            if text[end : end + 1] in ("×", "*", "x", "X") and text[end : end + 1]:
                product = self._product(begin, start, number, end + 1, unit)
                if product:
                    return product
        if value is not None and text.startswith("半", end) and lengths.halvable(unit) and text[end + 1 : end + 2] not in ("导", "山", "岛"):
            value = EXACT.add(value, unit.value(_HALF))
            end += 1
            if unit.name == "分" and text.startswith("钟", end):
                end += 1
        if upper is None and value is not None:
            if kind == "money":
                value, end = money.with_change(text, value, unit, end, self._first)
            elif kind == "duration":
                value, base, end = lengths.with_smaller(text, value, base or "", end, self._first, self._unit)
            elif kind == "share" and unit.name == "成" and end < len(text) and text[end] in numerals.DIGITS:
                if not (text[end + 1 : end + 2] and (numeric(text[end + 1]) or text[end + 1] in self._first)):  # 七成六
                    value, end = EXACT.add(value, Decimal(numerals.DIGITS[text[end]]).scaleb(-2, EXACT)), end + 1
            elif base in ("t", "m") and not unit.classifier:
                value, end = lengths.with_tail(text, value, unit, end)
            ranged = self._far_end(start, number, unit, value, base, end)
            if ranged is not None:
                value, upper, end = ranged
        bound = "range" if upper is not None else number.bound
        return self._emit(begin, start, end, value, upper, bound, number, unit, base)

    def _cut_behind(self, place: int) -> bool:
        """由2天至|3天压缩至..: whether a cut is told behind the second of two times, which are no change then."""
        number = numerals.read(self._text, place, self._first) if place < len(self._text) else None
        unit = self._unit(number.end, number) if number is not None else None
        if number is None or unit is None or unit.kind != "duration":
            return False
        end = number.end + len(unit.name)
        return self._text[end : end + 1] in _CUTS

    def _far_end(self, start: int, number: Numeral, unit: Unit, value: Decimal, base: str | None, end: int) -> tuple[Decimal, Decimal, int] | None:
        """The high end with its own unit: 5000万元至1亿元, 3年以上7年以下."""
        text = self._text
        if text[end : end + 1] not in ranges.JOINTS:
            return None
        place = end
        between = text[end : end + 2]
        closing = ""
        if between == "以上" and end + 2 < len(text):
            place, closing = end + 2, "以下"
        else:
            joint = ranges.SEPARATOR.match(text, end)
            if joint is None:
                return None
            place = joint.end()
            if text[start - 1 : start] in ("由", "从", "自") and joint[0] in "至到" and start and not self._cut_behind(place):
                return None  # 由20项到85项: a change
        if place >= len(text) or not ("0" <= text[place] <= "9" or text[place] in _HAN):
            return None
        high = numerals.read(text, place, self._first)
        if high is None or high.value is None or high.upper is not None:
            return None
        other = self._unit(high.end, high)
        if other is None or other.kind != unit.kind or other.classifier != unit.classifier:
            return None
        top_end = high.end + len(other.name)
        top = other.value(high.value)
        if unit.kind == "duration":
            times = lengths.factor(other.base or "", base or "")
            if times is None:
                return None
            top = EXACT.multiply(top, times)
        elif unit.kind == "money":
            if other.base != unit.base:
                return None
            top, top_end = money.with_change(text, top, other, top_end, self._first)
        elif other.base != unit.base:
            return None
        if top <= value:
            return None
        if closing:
            if not text.startswith(closing, top_end):
                return None
            top_end += len(closing)
        return value, top, top_end

    def _emit(
        self, begin: int, start: int, end: int, value: Decimal | None, upper: Decimal | None, inner: str, number: Numeral, unit: Unit, base: str | None
    ) -> int:
        """Bounds and rate around the finished figure, and out."""
        text = self._text
        kind = unit.kind
        first, before = bounds.before(text, start, number.bare) if begin == start else (begin, "exact")
        if before != "exact":
            if text.startswith("突破", first) and unit.name in _VERB_TARGETS and han(text[end : end + 1]) and not text.startswith(("大关", "以上"), end):
                first, before = start, "exact"
            elif text[first:start] == "过" and (unit.classifier or kind == "duration") and (value is None or value < 1000):
                first, before = start, "exact"  # 种过1次, 过3年
            elif kind == "duration" and lengths.is_recent(text, start, first, base):
                return self._lately(first, end)
        if kind == "duration" and value is not None and self.asked is not None and "date" not in self.asked and text.startswith("前", end) and not text.startswith("前期", end):
            return end
        currency = None
        if kind == "money":
            currency, base = base, None
            prefix = money.currency_before(text, first)
            if prefix:
                if unit.name in money.GENERIC:
                    currency = prefix[1]
                first = prefix[0]
                if before == "exact":
                    first, before = bounds.before(text, first)
            if text.startswith("人民币", end) and currency == "CNY":
                end += 3
        per = None
        pair = None
        if kind == "quantity":
            rate = rates.after(text, end) if text[end : end + 1] in rates.AFTER_SIGNS else None
            if rate is not None:
                end, per = rate
        past, after = (end, "exact") if text[end : end + 1] not in bounds.AFTER_FIRST else bounds.after(text, end, kind == "duration" or base == "m")
        if number.vague and value is None:
            bound = "approx"
        elif upper is not None:
            bound = "range"
        else:
            bound = _settle(before, after, inner)
        if kind == "quantity":
            if per is None:
                per = rates.before(text, first)
            if base == "MW" and text.startswith("/", past):
                pair, past = self._pair(past)
        self.found.append(self._figure(kind, min(first, begin), past if pair is None else end, value, upper, bound, base, currency, per, (), pair))
        return past

    def _lately(self, start: int, end: int) -> int:
        """近三年, 近5年来: a stretch of time up to now, not a length."""
        text = self._text
        if self.asked is not None and "date" not in self.asked:
            return end
        if text.startswith("来", end):
            end += 1
        self.found.append(self._figure("date", start, end, None))
        return end

    def _pair(self, place: int) -> tuple[Figure | None, int]:
        """The energy of 300MW/600MWh."""
        text = self._text
        if place + 1 >= len(text) or not "0" <= text[place + 1] <= "9":
            return None, place
        number = numerals.read(text, place + 1, self._first)
        if number is None or number.value is None:
            return None, place
        unit = self._unit(number.end, number)
        if unit is None or unit.base != "MWh":
            return None, place
        end = number.end + len(unit.name)
        return self._figure("quantity", place + 1, end, unit.value(number.value), bound=number.bound, unit=unit.base), end


def _settle(before: str, after: str, inner: str) -> str:
    """The bound of a figure with several bounding words: a limit beats a doubt."""
    if before not in ("exact", "approx"):
        return before
    if after != "exact":
        return after
    if inner != "exact":
        return inner
    return before


def scan(text: str, *, kinds: Collection[str] | None = None, published: date | None = None) -> list[Figure]:
    """Every figure of the text, in order and not overlapping.

    Without `kinds` the largest readings are given: a numeral inside an amount is not given again. With `kinds`, figures
    of exactly these kinds, and phrases that can be read in two ways count in the asked one; `{"number"}` gives every numeral.
    Relative dates are resolved against `published`, and only then.

    >>> [(f.kind, f.text, str(f.value)) for f in scan("总投资5.2亿元，占地120亩，年产10万吨")]
    [('money', '5.2亿元', '520000000.0'), ('quantity', '120亩', '80000'), ('quantity', '10万吨', '100000')]
    """
    if isinstance(published, datetime):
        published = published.date()
    asked = None if kinds is None else frozenset(kinds)
    if asked is not None and asked == frozenset(("number",)):
        return every_number(text)
    found = Scanner(text, asked, published).run()
    if asked is None:
        return found
    kept = [figure for figure in found if figure.kind in asked]
    if "number" in asked:
        kept = _merge(kept, every_number(text))
    return kept


def _merge(figures: list[Figure], others: list[Figure]) -> list[Figure]:
    """Both lists in order; the first list's figures keep their ground."""
    merged: list[Figure] = []
    index = 0
    for other in others:
        while index < len(figures) and figures[index].end <= other.start:
            merged.append(figures[index])
            index += 1
        if index == len(figures) or other.end <= figures[index].start:
            merged.append(other)
    merged.extend(figures[index:])
    return merged
