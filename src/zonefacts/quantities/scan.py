"""The one scan: find where a figure can begin, look closely there, go on behind it.

One compiled pattern runs over the whole text and stops only at signs that can begin a figure in their surroundings; at each
stop the numeral is read once, and the unit, the range, the bounds and the rate are composed on it from left to right. No
step looks further than a fixed window, so twice the text takes twice the time.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from ..models.figure import Figure
from . import bounds, dates, numerals, surface, units
from .numerals import EXACT, Numeral
from .units import Unit

KINDS = ("money", "quantity", "duration", "share", "points", "multiple", "date", "number")
_ZERO, _HALF, _ONE = Decimal(0), Decimal("0.5"), Decimal(1)
_HAN = numerals.HAN
_POWER = ("MW", "MVA", "MWp", "t", "m3", "PFLOPS", "MWh")
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000}


@cache
def _start() -> re.Pattern[str]:
    first = "".join(sorted(units.first_signs()))
    after_han = re.escape(_HAN + first + "分份多余半几.点个打至到—–~～" + "0123456789又-")
    return re.compile(
        rf"[0-9.{_HAN}半几数若成今去明昨前上下本当同次近日目截年翻“]"
        r"(?:(?<=[0-9])|(?<=\.)(?<![0-9]\.)(?=[0-9])"
        rf"|(?<=[{_HAN}])(?=[{after_han}])"
        rf"|(?<=半)(?=[{re.escape(first)}数钟])|(?<=[过近超成]半)"
        r"|(?<=[几数])(?=[十百千万亿个天日年月周小分秒家项名次条种元块米吨公所批位人户])|(?<=若)(?=干)|(?<=成)(?=[百千]上[千万])"
        r"|(?<=[今去明昨])(?=[年日天])|(?<=前)(?=年|[两二三四]个?季度)|(?<=上)(?=半年|年|个?月|周)|(?<=下)(?=半年|个?月|周)"
        r"|(?<=本)(?=[年月周])|(?<=当)(?=[年月日天])|(?<=[同次])(?=年|日)|(?<=近)(?=日|年|些年)|(?<=日)(?=前)|(?<=目)(?=前)"
        r"|(?<=截)(?=至目前|至今)|(?<=年)(?=[底末初内中])|(?<=翻)(?=了?[番倍一两二三四])|(?<=“)(?=十[一二三四五六]五”))",
        re.ASCII,
    )


_DISCOUNT = re.compile(r"([一二三四五六七八九])([一二三四五六七八九])折(?![扣叠])")
_SHORT_FRACTION = re.compile(r"[分份]([一二三四五六七八九])")
_SESSION = re.compile(r"届(?:[一二三四五六七]中|中央|全国|党|省委|市委)")
_PER_SIGNS = frozenset("/每／")
_JOINTS = frozenset("-—–~～至到以")
_NOUN_WITH = frozenset("人次总户个件指参函单双分代基多少倍位负奇偶岁年级项点众无约系变常套算计奖乘")
_FINANCIAL = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟俩")
_COUNTED = re.compile(
    r"部门|部委|国(?![道债际家内产])|省(?!道|级)|市(?!场|值|级|民)|县|区(?!域|块|间)|镇|乡|村|街(?!舞)|社区|高?校|院|局|企业|单位|项目|城(?!市)|州|旗|园区|平台|媒体|机构"
)
_RELATION = re.compile(r"(?:[至到为达从由是近约超逾过有共计]|达到|仅)$")
_LEAD = re.compile(r"(?:\d+(?:\.\d+)?|[〇零一二三四五六七八九十廿]{1,4})(.)", re.ASCII)
_CHAINED = frozenset("+-—:：∶")
_DATED = frozenset("年月日号时点-—–~～至到:：/.世季、”期末规时五")
_ASCII = frozenset(chr(code) for code in range(33, 127))
_WORD_STARTS = frozenset("今去明昨前上下本当同次近日目截年")
_SEPARATOR = re.compile(r"[-—–~～]{1,2}|至|到")
_CHAIN = re.compile(r"\d+(?:\+[\dA-Za-z]+)+|\d+(?:[-—]\d+)+(?!\d)|\d{1,5}(?:\.\d{1,4})?[:：∶]\d{1,5}(?:\.\d{1,4})?(?:[:：∶]\d{1,5}(?:\.\d{1,4})?)*")
_TOKEN = re.compile(r"[0-9A-Za-z.\-/_%=&?]+", re.ASCII)
_LETTERS_BEFORE = re.compile(r"[A-Za-z]+$", re.ASCII)
_PER_AFTER = re.compile(r"[/每](年|月|日|天|小时|h|d|a)(?![A-Za-z])|(?:每|／)(年|月|日|天|小时)", re.ASCII)
_PER_NAMES = {"年": "year", "a": "year", "月": "month", "日": "day", "天": "day", "d": "day", "小时": "hour", "h": "hour"}
_PER_VERBS = r"(?:产能?|处理|加工|屠宰|发电|供|消纳|生产|回收|利用|输送|吞吐|储|存栏|出栏|销|制造|转化|消化|拆解|组装|分拣|精炼|冶炼|酿造|养殖|培育|繁育|节约?|减排|用|耗|输|采|开采|洗选|可|均|接待)"
_PER_BEFORE = re.compile(
    rf"(?:(?P<year>(?<![全今去明当本上近前同历累])年|每年)|(?P<day>(?<![0-9一二三四五六七八九十])日|每日|每天|(?<=[^今明昨当])天(?=处理|产))|(?P<month>(?<![0-9一二三四五六七八九十个])月|每月)|(?P<hour>每小时)){_PER_VERBS}[^，。；、,;0-9一二三四五六七八九十年日月]{{0,10}}$"
    r"|每(?:(?P<eyear>年)|(?P<eday>[日天])|(?P<emonth>月)|(?P<ehour>小时))[^，。；、,;0-9]{0,4}$",
    re.ASCII,
)
_MONEY_CUE = re.compile(
    r"(?:投资额?|资额|产值|营收|收入|利润|利税|税收|税额|纳税|税金|贷款|资金|融资|授信|销售额?|成交额?|金额|资本|资产|注资|增资|募资|出资|引资|总值|增加值|经费|"
    r"奖金|工资|薪酬|年薪|月薪|补贴|补助|债券|专项债|预算|费用|估值|市值|价值|净流[入出]|造价|货值|损失|营业额|交易额|贸易额|进出口额?|出口额?|"
    r"GDP|余额|存款|赔偿|罚款|捐款|捐赠|融资额|授信额|投入|斥资|耗资|年收|增收|创收|收益|月收|售价|单价|总价|房价|身家|奖励|赔付|债务|负债|花费|花了|赚了?)"
    r"(?:总额|总量|规模)?(?:约?为|达到?|是|共计?|合计|总计|累计|仅|约|了|额|完成|预计|高达|到位|将?近|超过?|逾|突破|不足|不到|不超过|[:：]|人民币|由|从|增至|至)*$"
)
_CLASS_AFTER = re.compile(r"级?(?:项目|企业|产业|集群|园区|板块|产业链|俱乐部|大项目|工程|级)")
_BRAND = re.compile(r"项目[\u4e00-\u9fff]{0,10}?(?:体系|机制|模式|工程|行动|战略)|(?:工程|行动|战略|计划|体系|模式|机制|规划)")
_NUMBER_NOT_BEFORE = frozenset("号强国省道后系路楼室班届期级型版款式栋轨#+-—/\\_.:：点指周比分版℃°′″后")
_VERB_TARGETS = frozenset("项个种类款件")
_UNIT_PREFIX = re.compile(r"\s*(?:人民币|RMB|USD|HK\$|US\$|NT\$|S\$|[¥$€£])$")
_PERIOD_BEFORE = re.compile(r"(?:短|缩|减|时|达|了|过|共|前|省|约|需|要|期|久|续|长|快|晚|早|均|用|经)$")


class Scanner:
    """One text being read. `asked` holds the kinds that were asked for, None for the largest readings."""

    __slots__ = ("_first", "_span", "_text", "_units", "_word_sizes", "_words", "asked", "found", "published", "source", "surface")

    def __init__(self, source: str, asked: frozenset[str] | None, published: date | None) -> None:
        self.source = source
        self.surface = surface.prepare(source)
        self._text = self.surface.text
        self._span = self.surface.span
        self._units = units.by_first()
        self._first = units.first_signs()
        self._words, self._word_sizes = units.not_figures()
        self.asked = asked
        self.published = published
        self.found: list[Figure] = []

    # -- the walk ------------------------------------------------------------------------------------------------------
    def run(self) -> list[Figure]:
        search = _start().search
        text, place = self._text, 0
        while True:
            hit = search(text, place)
            if hit is None:
                break
            start = hit.start()
            place = self._look(start)
            if place <= start:
                place = start + 1
        _share_units(self.found, self)
        return self.found

    def _look(self, start: int) -> int:
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
        return self._numeral(start)

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
        start, end = self._span(start, end)
        return Figure(kind, start, end, self.source[start:end], value, upper, bound, unit, currency, per, parts, pair, first, last)  # type: ignore[arg-type]

    def _wants(self, kind: str) -> bool:
        return self.asked is not None and kind in self.asked

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
        if unit is None or not (unit.kind == "duration" or unit.name in ("斤", "公斤", "吨", "亩", "里", "公里", "米", "个", "克", "升")):
            return start + 1
        if unit.kind == "duration" and start and text[start - 1] in "上下前后大多":
            return start + 1
        if unit.name in ("小时", "钟头", "月", "钟") and text[start - 1 : start] == "个" and text[start - 2 : start - 1] not in tuple("每整这那各几多"):
            return self._finish(start - 1, start - 1, numeral._replace(value=_ONE + _HALF), unit, numeral.end + len(unit.name))
        if unit.name in ("月", "钟"):
            return start + 1
        return self._finish(start, start, numeral, unit, numeral.end + len(unit.name))

    def _doubling(self, start: int) -> int:
        """翻番, 翻一番, 翻了两番, 翻倍: each 番 doubles."""
        found = re.compile(r"翻了?(?:([一两二三四])?番|([一两二三四])?倍)").match(self._text, start)
        if found is None:
            return start + 1
        times = numerals.DIGITS.get(found[1] or found[2] or "一", 1)
        end, after = bounds.after(self._text, found.end(), False)
        begin, before = bounds.before(self._text, start)
        self.found.append(self._figure("multiple", begin, end, Decimal(2**times), bound=before if before != "exact" else after))
        return end

    def _some(self, start: int) -> int:
        """若干家, 成百上千个: a count with no number."""
        found = re.compile(r"若干|成[百千]上[千万]").match(self._text, start)
        if found is None:
            return start + 1
        numeral = Numeral(found.end(), None, bound="approx", han=True, vague=True)
        unit = self._unit(found.end(), numeral)
        if unit is None:
            return found.end()
        return self._finish(start, start, numeral, unit, found.end() + len(unit.name))

    # -- figures that begin with a numeral -----------------------------------------------------------------------------
    def _numeral(self, start: int) -> int:
        text = self._text
        sign = text[start]
        previous = text[start - 1] if start else ""
        arabic = "0" <= sign <= "9" or sign == "."
        if not arabic:
            for size in self._word_sizes.get(sign, ()):
                if text[start : start + size] in self._words and not self._alone(start, start + size):
                    return start + size
        if previous == "第":
            return self._ordinal(start)
        if sign == "数" and previous in _NOUN_WITH and previous:
            return start + 1  # 人数, 参数, 许多数
        lead = _LEAD.match(text, start)
        follower = lead[1] if lead is not None else ""
        if arabic and (follower in _CHAINED or previous in _ASCII):
            skip = self._code(start, previous)
            if skip:
                return skip
        if follower in _DATED:
            period = dates.at(text, start, self.published)
            if period is not None and not (self._doubtful_date(start, period)):
                return self._date(start, period)
        number = numerals.read(text, start, self._first, self.asked is not None and self._alone(start, len(text)))
        if number is None:
            return start + 1
        if not arabic and number.single:
            discount = _DISCOUNT.match(text, start)
            if discount is not None:
                value = Decimal(numerals.DIGITS[discount[1]] * 10 + numerals.DIGITS[discount[2]]) / 100
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
        if number.han:
            if self._slogan(start, number):
                return number.end
            if number.single and sign in _FINANCIAL and self.asked is None and text[number.end : number.end + 1] not in ("元", "圆"):
                return number.end  # 毕陆名, 小明拾起
            if text.startswith("届", number.end) and _SESSION.match(text, number.end):
                return number.end + 1  # 二十届四中全会
        negative = previous in "-负" and previous != "" and self._negative(start, previous)
        if negative:
            number = number._replace(value=-number.value if number.value is not None else None)
        return self._measured(start - 1 if negative else start, start, number)

    def _doubtful_date(self, start: int, period: dates.Period) -> bool:
        """10月, 五日 handed in alone when only lengths of time are asked for."""
        return self.asked is not None and "date" not in self.asked and "duration" in self.asked and self._alone(start, period.end)

    def _negative(self, start: int, previous: str) -> bool:
        before = self._text[start - 2 : start - 1] if start > 1 else ""
        if previous == "负":
            return not _han(before) or before in "为是达至到了"
        return not before or before in " \n\t，。、：:；;（(“为达至是约-" and before != "-"

    def _ordinal(self, start: int) -> int:
        """第三批, 第一季度: an order, not a number of things; a quarter is a date."""
        text = self._text
        quarter = re.compile(r"[一二三四1-4](?:至第?[一二三四1-4]|、第?[一二三四1-4])?季度").match(text, start)
        if quarter is not None:
            period = dates.at(text, start, self.published)
            self.found.append(self._figure("date", start - 1, quarter.end(), None, first=period.first if period else None, last=period.last if period else None))
            return quarter.end()
        number = numerals.read(text, start, self._first)
        end = number.end if number else start + 1
        unit = self._unit(end, number) if number else None
        return end + len(unit.name) if unit is not None else end

    def _code(self, start: int, previous: str) -> int:
        """The end of a name or code that the digits at `start` are part of (G20, S219, 1+1+N, 3:2, 010-88), or 0."""
        text = self._text
        chain = _CHAIN.match(text, start)
        if chain is not None and chain.end() < start + 60:
            inside = chain[0]
            if "+" in inside or (":" in inside or "：" in inside or "∶" in inside):
                if not dates.at(text, start, self.published):
                    return chain.end()
            elif inside.count("-") + inside.count("—") > 1 and not dates.at(text, start, self.published):
                return chain.end()
        if previous == "+" and start > 1 and text[start - 2].isalnum() and text[start - 2].isascii():
            token = _TOKEN.match(text, start)
            return token.end() if token else start + 1
        if previous and previous.isascii() and (previous.isalpha() or previous == "_"):
            letters = _LETTERS_BEFORE.search(text[max(0, start - 8) : start])
            if letters is not None and letters[0] in units.currencies():
                return 0
            token = _TOKEN.match(text, start)
            end = token.end() if token else start + 1
            return 0 if text[end : end + 1] in ("万", "亿") else end
        if previous in ("%", "=", "&", "?") and start > 1 and text[start - 2].isascii():
            token = _TOKEN.match(text, start)
            return token.end() if token else start + 1
        if previous in ("-", "/", ".") and start > 1 and text[start - 2].isascii() and text[start - 2].isalnum():
            token = _TOKEN.match(text, start)
            end = token.end() if token else start + 1
            return 0 if text[end : end + 1] in self._first and text[end : end + 1] != "号" and previous != "." else end
        return 0

    def _slogan(self, start: int, number: Numeral) -> bool:
        """“四有”, “三个代表”, “千万工程”: a Chinese number within a short quotation is a name."""
        text = self._text
        opened = max(text.rfind("“", max(0, start - 6), start), text.rfind('"', max(0, start - 6), start))
        if opened < 0 or text.find("”", opened, start) >= 0:
            return False
        closing = text.find("”" if text[opened] == "“" else '"', start, opened + 10)
        if closing < 0 or self._alone(opened, closing + 1):
            return False
        return not (number.scaled and number.value is not None and number.value >= 10**8)

    def _fraction(self, start: int, bottom: Numeral) -> int:
        """百分之八十五, 千分之三, 三分之二."""
        text = self._text
        place = bottom.end + 2
        negative = text.startswith("负", place)
        place += negative
        top = numerals.read(text, place, self._first) if place < len(text) and (text[place].isdigit() and text[place].isascii() or text[place] in _HAN) else None
        if top is None or top.value is None or bottom.value is None or bottom.value == 0:
            return place
        plain = all(sign in "百千万亿佰仟" for sign in text[start : bottom.end])
        value = EXACT.divide(-top.value if negative else top.value, bottom.value)
        upper = EXACT.divide(top.upper, bottom.value) if top.upper is not None else None
        begin, before = bounds.before(text, start)
        end = top.end
        if not plain:
            unit = self._unit(end, top)
            if unit is not None and not unit.classifier and unit.kind in ("quantity", "duration"):
                return self._finish(begin, start, Numeral(end, value, han=True), unit, end + len(unit.name))
            value = _rounded(value)
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
        if not sign:
            return None
        choices = self._units.get(sign)
        if choices is None:
            return None
        if sign == "个":
            inner = self._after_ge(place, number)
            if inner is not None:
                return inner
        for unit in choices:
            name = unit.name
            if len(name) > 1 and not text.startswith(name, place):
                continue
            end = place + len(name)
            if unit.not_before and text.startswith(unit.not_before, end) and not (name == "项" and text.startswith(("目标", "目录"), end)):
                continue
            if unit.only and not self._allowed(unit, place, end, number):
                continue
            if number.single and unit.not_single and text.startswith(unit.not_single, end):
                continue
            return unit
        return None

    def _after_ge(self, place: int, number: Numeral) -> Unit | None:
        """Units that a spoken 个 may stand before (六个加仑); the data have those that are usual in writing."""
        text = self._text
        for unit in self._units.get(text[place + 1 : place + 2], ()):
            if len(unit.name) > 1 and not unit.classifier and unit.kind == "quantity" and text.startswith(unit.name, place + 1):
                return Unit("个" + unit.name, unit.kind, unit.base, unit.factor, unit.per, (), (), "")
        return None

    def _allowed(self, unit: Unit, place: int, end: int, number: Numeral) -> bool:
        """Circumstances that `only` asks for in the data."""
        text, only = self._text, unit.only
        after = text[end : end + 1]
        if only == "latin":
            return not (after.isascii() and (after.isalnum() or after in "_-") and after != "")
        if only == "many":
            return not number.single
        if only == "han":
            return number.han
        if only == "scaled":
            return number.scaled or (not number.han and after in "，。、；" and unit.name != "平")
        if only == "firm":
            return not number.han or (number.scaled and not number.single)
        if only == "day":
            return number.vague or number.han or dates.is_length(text, place, end) or self._alone_from(place, end) or self.asked is not None
        if only == "limit":
            return False
        if only == "year":
            return not number.bare
        if only == "alone":
            return self._wants(unit.kind) and not self._wants("date") and self._alone(0, end)
        if only == "kilo":
            return text[place - 1] in "千兆"
        if only == "percent":
            return not (after.isascii() and after.isalnum())
        if only == "large":
            return text[place - 1] != "一" if number.han else not number.scaled and number.value is not None and number.value <= 20 and text[place - 1 : place].isdigit() and _han(after)
        if only == "asked":
            return self._wants("money")
        if only == "energy":
            return (number.scaled and not number.han) or "电" in text[max(0, place - 18) : end + 4] and text[max(0, place - 18) : place].find("季") < 0
        if only == "compute":
            return not (after.isascii() and after.isalnum()) and "算" in text[max(0, place - 20) : end + 6]
        if only == "two":
            return self.asked is not None or text.startswith("半", end)
        if only == "money":
            return self._wants("money") or after.isdigit() or after in "零一二三四五六七八九钱" and after != "" or not number.single and after in "，。、；！" and after != ""
        if only == "sub":
            if unit.kind == "duration":
                return bool(re.match(r"半?钟|\d{1,2}秒|半$", text[end : end + 4])) or self._wants("duration")
            return self._wants("money") and self._alone(0, end) or (unit.name in "角毛" and not number.han and after in "，。、；钱" and after != "")
        return True

    def _alone_from(self, place: int, end: int) -> bool:
        return self.asked is not None and end >= len(self._text.rstrip())

    def _measured(self, begin: int, start: int, number: Numeral) -> int:
        """A number with what stands behind it: unit, range, product; or the number alone."""
        text = self._text
        end = number.end
        after = text[end : end + 1]
        if after == "个" and text[end + 1 : end + 2] in ("多", "余", "来") and number.value is not None:
            unit = self._unit(end + 2, number) or (units.named("月") if text.startswith("月", end + 2) else None)
            if unit is not None and unit.kind == "duration":
                bound = "approx" if text[end + 1] == "来" else "over"
                return self._finish(begin, start, number._replace(bound=bound), unit, end + 2 + len(unit.name))
        if after == "个" and text.startswith("个半", end):
            unit = self._unit(end + 2, number) or (units.named("月") if text.startswith("月", end + 2) else None)
            if unit is not None and unit.kind == "duration" and number.value is not None:
                return self._finish(begin, start, number._replace(value=number.value + _HALF), unit, end + 2 + len(unit.name))
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
            if number.bound != "exact" and number.upper is None and text[end - 1] in "多余" and after in self._first:
                pass
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
        joint = _SEPARATOR.match(text, number.end)
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
            if high.scaled and self._money_cue(start, high):
                unit_end, unit = high.end, units.named("元")
            elif text.startswith("分之", high.end):
                return 0
            else:
                return 0
        else:
            unit_end = high.end + len(unit.name)
        low = _low_end(number, high)
        if low >= high.value:
            if unit.kind == "duration" and joint[0] in "至到":  # 由60至20个工作日: two lengths, one unit
                self._emit(begin, start, number.end, unit.value(number.value), None, number.bound, number, unit, unit.base)
                return joint.end()
            return 0
        merged = Numeral(high.end, low, high.value, "range", number.han and high.han, scaled=high.scaled, scale=high.scale)
        return self._finish(begin, start, merged, unit, unit_end)

    def _money_cue(self, start: int, number: Numeral) -> bool:
        """An amount whose 元 was dropped: 总投资5.2亿, 百亿项目."""
        text = self._text
        if number.value is None or not number.scaled or number.value < 10000 or text[number.end - 1] not in "万亿多余":
            return False
        if number.value >= 10**8 and _CLASS_AFTER.match(text, number.end):
            return True
        if text[number.end : number.end + 1] in "级次%" and number.end < len(text):
            return False
        first = bounds.before(text, start)[0]
        return bool(_MONEY_CUE.search(text[max(0, first - 16) : first]))

    def _plain(self, begin: int, start: int, number: Numeral) -> int:
        """A number without a unit: money where the context says so, else a bare number, or nothing."""
        text = self._text
        end = number.end
        if number.value is None:
            return end
        prefix = self._currency_before(bounds.before(text, start)[0]) or self._currency_before(start)
        if prefix and (not number.han or number.scaled):
            self._emit_money(start, number, prefix[1], end)
            return end
        if self._money_cue(start, number):
            return self._finish(begin, start, number, units.named("元"), end)
        if self.asked is not None or number.single or number.bare:
            return end
        following = text[end : end + 1]
        previous = text[start - 1 : start]
        if following and (following in _NUMBER_NOT_BEFORE or following.isascii() and following.isalnum()):
            return end
        if previous and (previous in "-/.#〔[（(_=" and not number.scaled or previous in "&@"):
            return end
        if _BRAND.match(text, end):
            return end
        if number.han and not (number.scaled and end - start >= 3):
            return end
        if previous.isspace() or (previous and previous in "·‘“《") or (following and following in "、．·》”’" and not number.scaled):
            return end
        if not number.scaled and not _COUNTED.match(text, end) and not _RELATION.search(text[max(0, start - 2) : start]):
            return end
        first, before = bounds.before(text, start)
        past, after = bounds.after(text, end, False)
        bound = "range" if number.upper is not None else _settle(before, after, number.bound)
        self.found.append(self._figure("number", min(begin, first), past, number.value, number.upper, bound))
        return past

    def _currency_before(self, place: int) -> tuple[int, str] | None:
        """(start, code) of a currency that stands before an amount: ¥, HK$, 人民币, RMB."""
        text = self._text
        if place == 0 or text[place - 1] not in "币元盾$¥€£BDRPYK纸":
            return None
        found = re.search(r"(?:人民币|港币|新台币|台币|美金|RMB|CNY|USD|HKD|EUR|JPY|GBP|HK\$|US\$|NT\$|S\$|A\$|[¥$€£])$", text[max(0, place - 4) : place])
        if found is None:
            return None
        return place - len(found[0]), units.currencies()[found[0]]

    def _emit_money(self, start: int, number: Numeral, code: str, end: int) -> None:
        first, before = bounds.before(self._text, start)
        prefix = self._currency_before(first)
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
        if value is not None and text.startswith("半", end) and _halvable(unit) and text[end + 1 : end + 2] not in ("导", "山", "岛"):
            value = EXACT.add(value, unit.value(_HALF))
            end += 1
            if unit.name == "分" and text.startswith("钟", end):
                end += 1
        if upper is None and value is not None:
            if kind == "money":
                value, end = self._small_money(value, unit, end)
            elif kind == "duration":
                value, base, end = self._smaller_lengths(value, base, end)
            elif kind == "share" and unit.name == "成" and end < len(text) and text[end] in numerals.DIGITS:
                if not (text[end + 1 : end + 2] and (_numeric(text[end + 1]) or text[end + 1] in self._first)):  # 七成六
                    value, end = EXACT.add(value, Decimal(numerals.DIGITS[text[end]]) / 100), end + 1
            elif base in ("t", "m") and not unit.classifier:
                value, end = self._smaller_measures(value, unit, end)
            ranged = self._far_end(start, number, unit, value, base, end)
            if ranged is not None:
                value, upper, end = ranged
        bound = "range" if upper is not None else number.bound
        return self._emit(begin, start, end, value, upper, bound, number, unit, base)

    def _far_end(self, start: int, number: Numeral, unit: Unit, value: Decimal, base: str | None, end: int) -> tuple[Decimal, Decimal, int] | None:
        """The high end with its own unit: 5000万元至1亿元, 3年以上7年以下."""
        text = self._text
        if text[end : end + 1] not in _JOINTS:
            return None
        place = end
        between = text[end : end + 2]
        closing = ""
        if between == "以上" and end + 2 < len(text):
            place, closing = end + 2, "以下"
        else:
            joint = _SEPARATOR.match(text, end)
            if joint is None:
                return None
            if text[start - 1 : start] in ("由", "从", "自") and joint[0] in "至到" and start:
                return None  # 由20项到85项: a change
            place = joint.end()
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
            if other.base != base:
                factor = _conversion(other.base, base)
                if factor is None:
                    return None
                top = EXACT.multiply(top, factor)
        elif unit.kind == "money":
            if other.base != unit.base:
                if unit.name not in ("元", "块"):
                    return None
                return None
            top, top_end = self._small_money(top, other, top_end)
        elif other.base != unit.base:
            return None
        if top <= value:
            return None
        if closing:
            if not text.startswith(closing, top_end):
                return None
            top_end += len(closing)
        return value, top, top_end

    def _small_money(self, value: Decimal, unit: Unit, end: int) -> tuple[Decimal, int]:
        """Jiao and fen behind yuan: 三块五毛, 五块六, 123元1角1分, 三块零四; two dollars and three cents."""
        text = self._text
        if unit.factor != 1 and unit.name not in ("角", "毛"):
            return value, end
        if unit.base != "CNY" and unit.name != "蚊":
            place = end + text.startswith(("又", "零"), end)
            if place < len(text) and _numeric(text[place]):
                number = numerals.read(text, place, self._first)
                if number is not None and number.value is not None:
                    for small in self._units.get(text[number.end : number.end + 1], ()):
                        if small.base == unit.base and small.kind == "money" and small.factor < 1 and text.startswith(small.name, number.end):
                            return EXACT.add(value, small.value(number.value)), number.end + len(small.name)
            return value, end
        found = _JIAO.match(text, end)
        if found is None:
            return value, end
        if found["tail"]:
            if unit.name not in ("块", "蚊"):
                return value, end
            cents = numerals.DIGITS.get(found["tail"]) or int(found["tail"])
            return EXACT.add(value, Decimal(cents) / (100 if found["zero"] else 10)), found.end()
        for group, factor in (("jiao", "0.1"), ("fen", "0.01"), ("last", "0.01"), ("only", "0.01")):
            digit = found[group]
            if digit:
                value = EXACT.add(value, EXACT.multiply(Decimal(numerals.DIGITS.get(digit) or digit), Decimal(factor)))
        return value, found.end()

    def _smaller_lengths(self, value: Decimal, base: str | None, end: int) -> tuple[Decimal, str | None, int]:
        """两年零三个月, 8天20时, 27分钟7秒: the sum in the smallest unit named."""
        text = self._text
        parts = [(value, base)]
        smallest = base
        while smallest in _SECONDS and smallest is not None:
            place = end
            if text[place : place + 1] in ("多", "余") and text[place + 1 : place + 2] and _numeric(text[place + 1]):
                place += 1
            linked = text[place : place + 1] in ("零", "又", "余")
            place += linked
            if place >= len(text) or not _numeric(text[place]):
                break
            number = numerals.read(text, place, self._first)
            if number is None or number.value is None or number.upper is not None:
                break
            unit = self._unit(number.end, number)
            if unit is not None and unit.kind == "duration" and unit.base is not None:
                amount, each, unit_end = unit.value(number.value), unit.base, number.end + len(unit.name)
            elif smallest == "day" and text.startswith("时", number.end):
                amount, each, unit_end = number.value, "hour", number.end + 1
            elif smallest == "hour" and text.startswith("分", number.end):
                amount, each, unit_end = number.value, "minute", number.end + 1
            else:
                break
            if each not in _SECONDS or (_SECONDS[each] >= _SECONDS[smallest] and not linked):
                break
            parts.append((amount, each))
            smallest = min(smallest, each, key=_SECONDS.__getitem__)
            end = unit_end
        if len(parts) == 1:
            return value, base, end
        total = _ZERO
        for amount, each in parts:
            factor = _conversion(each, smallest)
            total = EXACT.add(total, EXACT.multiply(amount, factor if factor is not None else _ONE))
        return total, smallest, end

    def _smaller_measures(self, value: Decimal, unit: Unit, end: int) -> tuple[Decimal, int]:
        """六斤八两, 三米九."""
        text = self._text
        if unit.name == "斤":
            found = re.compile(r"([一二三四五六七八九\d])两").match(text, end)
            if found:
                digit = numerals.DIGITS.get(found[1]) or int(found[1])
                return EXACT.add(value, EXACT.multiply(Decimal(digit), Decimal("0.00005"))), found.end()
        if unit.name == "米":
            found = re.compile(r"[一二三四五六七八九](?![十百千万亿个项人家名条座层分之天年月日])").match(text, end)
            if found:
                return EXACT.add(value, Decimal(numerals.DIGITS[found[0]]) / 10), found.end()
        return value, end

    def _emit(
        self, begin: int, start: int, end: int, value: Decimal | None, upper: Decimal | None, inner: str, number: Numeral, unit: Unit, base: str | None
    ) -> int:
        """Bounds and rate around the finished figure, and out."""
        text = self._text
        kind = unit.kind
        first, before = bounds.before(text, start, number.bare) if begin == start else (begin, "exact")
        if before != "exact":
            if text.startswith("突破", first) and unit.name in _VERB_TARGETS and _han(text[end : end + 1]) and not text.startswith(("大关", "以上"), end):
                first, before = start, "exact"
            elif text[first:start] == "过" and (unit.classifier or kind == "duration") and (value is None or value < 1000):
                first, before = start, "exact"  # 种过1次, 过3年
            elif kind == "duration" and text[first:start] in ("近", "上") and base in ("year", "month", "day", "week"):
                if first == 0 or not _PERIOD_BEFORE.search(text[max(0, first - 1) : first]):
                    return self._lately(first, end)
        if kind == "duration" and value is not None and self.asked is not None and "date" not in self.asked and text.startswith("前", end) and not text.startswith("前期", end):
            return end
        currency = None
        if kind == "money":
            currency, base = base, None
            prefix = self._currency_before(first)
            if prefix:
                if unit.name in ("元", "块", "圆", "块钱", "元整", "圆整"):
                    currency = prefix[1]
                first = prefix[0]
                if before == "exact":
                    first, before = bounds.before(text, first)
            if text.startswith("人民币", end) and currency == "CNY":
                end += 3
        per = None
        pair = None
        if kind == "quantity":
            rate = _PER_AFTER.match(text, end) if text[end : end + 1] in _PER_SIGNS else None
            if rate is not None:
                per, end = _PER_NAMES[rate[1] or rate[2]], rate.end()
        past, after = (end, "exact") if text[end : end + 1] not in bounds.AFTER_FIRST else bounds.after(text, end, kind == "duration" or base == "m")
        if number.vague and value is None:
            bound = "approx"
        elif upper is not None:
            bound = "range"
        else:
            bound = _settle(before, after, inner)
        if kind == "quantity":
            if per is None:
                window = text[max(0, first - 18) : first]
                if "年" in window or "日" in window or "每" in window or "月" in window:
                    rate = _PER_BEFORE.search(window)
                    if rate is not None:
                        per = (rate.lastgroup or "").removeprefix("e") or None
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


_JIAO = re.compile(
    r"[零又]?(?P<jiao>[一二三四五六七八九两\d])[角毛毫](?:(?P<fen>[一二三四五六七八九两\d])分|(?P<last>[一二三四五六七八九])(?![十百千万个名家]))?"
    r"|[零又]?(?P<only>[一二三四五六七八九两\d])分(?![之钟])"
    r"|(?P<zero>零)?(?P<tail>[一二三四五六七八九\d])(?![\d十百千万亿个名家只角毛分年月日元块])",
    re.ASCII,
)


def _numeric(sign: str) -> bool:
    return "0" <= sign <= "9" or sign in _HAN


def _han(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff"


def _rounded(value: Decimal) -> Decimal:
    """A quotient that does not end, rounded half-even to four places."""
    return EXACT.quantize(value, Decimal("0.0001")) if len(value.as_tuple().digits) > 30 else value


def _settle(before: str, after: str, inner: str) -> str:
    """The bound of a figure with several bounding words: a limit beats a doubt."""
    if before not in ("exact", "approx"):
        return before
    if after != "exact":
        return after
    if inner != "exact":
        return inner
    return before


def _halvable(unit: Unit) -> bool:
    return unit.kind in ("duration", "share", "multiple") or unit.name in ("吨", "斤", "公斤", "米", "里", "公里", "亩", "两", "升", "寸", "尺", "克")


def _conversion(large: str | None, small: str | None) -> Decimal | None:
    if large not in _SECONDS or small not in _SECONDS or large is None or small is None:
        return None
    if large == small:
        return _ONE
    if (large, small) == ("year", "month"):
        return Decimal(12)
    if (large, small) == ("month", "year"):
        return None
    seconds = Decimal(_SECONDS[large]) / Decimal(_SECONDS[small])
    return seconds if seconds == seconds.to_integral_value() else None


def _low_end(low: Numeral, high: Numeral) -> Decimal:
    """The low end of a range with one unit: it shares the scale of the high end where that keeps it the low end.

    10至20亿 is 10亿 to 20亿, but 8500到3万 is 8500 to 30000, and 八到九百 is 800 to 900.
    """
    assert low.value is not None and high.value is not None
    if low.scale >= 10000 or high.scale == 1:
        return low.value
    front = EXACT.divide(high.value, Decimal(high.scale))
    if low.value >= front:
        return low.value
    if low.single and front >= 100:
        tens = Decimal(10) ** (front.adjusted())
        if front % tens == 0 and low.value < front / tens:
            return EXACT.multiply(low.value, tens * high.scale)
    return EXACT.multiply(low.value, Decimal(high.scale))


_LIST = frozenset("、和或及与")


def _share_units(found: list[Figure], scanner: Scanner) -> None:
    """8个、5个工作日以内: the unit named last holds for the first as well, and 超过98%、85%: so does the bound named first."""
    source = scanner.source
    for index in range(len(found) - 2, -1, -1):
        left, right = found[index], found[index + 1]
        if right.start - left.end != 1 or source[left.end] not in _LIST or right.kind not in ("duration", "points") or left.upper is not None:
            continue
        named = source[right.start : right.end]
        if left.kind == "quantity" and left.unit == "个" and "个" in named and left.value is not None:
            value = left.value if right.kind == "duration" else EXACT.multiply(left.value, Decimal("0.01"))
        elif left.kind == "number" and left.value is not None and left.value < 1000 and right.kind == "duration":
            value = left.value
        else:
            continue
        bound = right.bound if left.bound == "exact" and right.bound != "range" else left.bound
        found[index] = replace(left, kind=right.kind, value=value, bound=bound, unit=right.unit)
    for index in range(1, len(found)):
        left, right = found[index - 1], found[index]
        if right.start - left.end == 1 and source[left.end] == "、" and right.bound == "exact" and left.bound != "exact" and left.kind == right.kind:
            if left.kind in ("share", "duration") and left.upper is None and not ("0" <= left.text[0] <= "9") and left.text[0] not in _HAN:
                found[index] = replace(right, bound=left.bound)


def scan(text: str, *, kinds: Collection[str] | None = None, published: date | None = None) -> list[Figure]:
    """Every figure of the text, in order and not overlapping.

    Without `kinds` the largest readings are given: a numeral inside an amount is not given again. With `kinds`, figures
    of exactly these kinds, and phrases that can be read in two ways count in the asked one; `{"number"}` gives every numeral.
    Relative dates are resolved against `published`, and only then.

    >>> [(f.kind, f.text, str(f.value)) for f in scan("总投资5.2亿元，占地120亩，年产10万吨")]
    [('money', '5.2亿元', '520000000.0'), ('quantity', '120亩', '80000'), ('quantity', '10万吨', '100000')]
    """
    asked = None if kinds is None else frozenset(kinds)
    if asked == {"number"}:
        from .numbers import every_number

        return every_number(text)
    found = Scanner(text, asked, published).run()
    if asked is None:
        return found
    kept = [figure for figure in found if figure.kind in asked]
    if "number" in asked:
        from .numbers import every_number

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
