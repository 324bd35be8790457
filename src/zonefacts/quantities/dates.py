"""Dates and periods: absolute ones always, relative ones only against a publication date, the rest unresolved.

`at` reads a date that begins with a numeral, `word_at` one that begins with a word (今年1—8月, 上半年, 近日). Both give where
it ends and its first and last day, or None for the days where nothing certain can be said.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from .numerals import DIGITS

EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("2024年8月投入", ("date 2024年8月 - [2024-08-01..2024-08-31]",)),
    ("二〇二五年一月十二日上午9时30分", ("date 二〇二五年一月十二日上午9时30分 - [2025-01-12..2025-01-12]",)),
    ("2020—2022年，2024-05-06，2002.06—2004.07", ("date 2020—2022年 - [2020-01-01..2022-12-31]", "date 2024-05-06 - [2024-05-06..2024-05-06]", "date 2002.06 - [2002-06-01..2002-06-30]", "date 2004.07 - [2004-07-01..2004-07-31]")),
    ("1—8月，7月29日，8日至15日", ("date 1—8月 - [2025-01-01..2025-08-31]", "date 7月29日 - [2025-07-29..2025-07-29]", "date 8日至15日 - [2025-09-08..2025-09-15]")),
    ("今年上半年，去年底，前三季度，二季度", ("date 今年上半年 - [2025-01-01..2025-06-30]", "date 去年底 - [2024-12-01..2024-12-31]", "date 前三季度 - [None..None]", "date 二季度 - [2025-04-01..2025-06-30]")),
    ("“十五五”期间，“十四五”末", ("date “十五五”期间 - [2026-01-01..2030-12-31]", "date “十四五”末 - [2025-01-01..2025-12-31]")),
    ("今年前8个月，前两个月，提前3个月", ("date 今年前8个月 - [2025-01-01..2025-08-31]", "date 前两个月 - [2025-01-01..2025-02-28]", "duration 3个月 3 month")),
    ("近日，截至目前，6月底前", ("date 近日 - [None..None]", "date 截至目前 - [None..None]", "date 6月底 - [2025-06-21..2025-06-30]")),
    ("投产后年产值，以上年度，年中国，本日报", ()),
)
"""As `scan` reads them in a paper of 20 September 2025."""


class Period(NamedTuple):
    end: int
    first: date | None = None
    last: date | None = None


_Y = r"(?:(?:1[89]|20)\d\d|[一二][〇零九八][〇零一二三四五六七八九]{2})"
_M = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_D = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|[二廿]?十?[一二三四五六七八九]|[二]?十|廿)"
_TO = r"(?:[-—–~～]{1,2}|至|到)"
_SPANS = frozenset("-—–~～至到")
"""What `_TO` begins with."""
_YEAR_GOES_ON = frozenset("0123456789一二三四五六七八九十上下第前首年底初末以至")
"""What anything that `_within` reads begins with."""
_CLOCK_FIRST = frozenset("当凌清早上中下傍晚深夜0123456789")
_RUN = re.compile(r"\d++(.?)", re.ASCII)
_DAY_SIGN = r"(?:日(?!元|本|圆|均|产|处理|韩|产|志|历|耗|游)|号(?![楼线机院井馆门厅文令店车台地矿码牌国仓厂船段路泊]))"
_CLOCK = r"(?:(?:当地时间)?(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|深夜|晚|夜)?\d{1,2}(?:[时点](?!间)(?:\d{1,2}分|半|许|整|多)?|[:：]\d\d(?![\d:：])))?"
_QUARTER = r"(?:(?:第?[一二三四1-4]|前[两二三四2-4]个?|首)季度?(?!节))"
_PART = rf"(?:(?P<half>[上下]半年)|(?P<quarter>{_QUARTER})|(?P<edge>年?[底初末]|年中(?![国心央华间等小]))|(?P<since>以来|至今)|(?P<first>前(?:{_M})个月))"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    compiled = {
        "iso": rf"({_Y})([-/.])(\d{{1,2}})\2(\d{{1,2}})(?![\d.\-/])",
        "years": rf"({_Y})年?{_TO}({_Y})年(?!代)",
        "year": rf"({_Y})年(?!代)",
        "decade": r"(?:20世纪|二十世纪|上世纪)?[1-9]0年代(?:初|末|中期|后期)?|[12]\d世纪(?:[1-9]0年代)?(?:初|末)?",
        "month_tail": rf"({_M})月(?:份)?",
        "months": rf"({_M})月?份?{_TO}({_M})月(?:份)?",
        "day": rf"({_D}){_DAY_SIGN}",
        "days": rf"({_D})(?:日|号)?{_TO}({_D}){_DAY_SIGN}",
        "month_day": rf"({_M})月({_D})[日号]",
        "month_days": rf"({_M})月({_D})(?:日|号)?{_TO}(?:({_M})月)?({_D})[日号]",
        "iso_month": rf"({_Y})[./](0[1-9]|1[0-2])(?![\d.万亿元吨%倍])",
        "month_edge": r"[底初末](?!次)|[上中下]旬",
        "part": _PART,
        "clock": _CLOCK,
        "time": r"(?:[01]?\d|2[0-4])(?:时(?!间|代|期|速|尚|空|长)(?:\d{1,2}分)?许?|点(?:钟|整|半|\d{1,2}分)许?|[:：][0-5]\d(?![\d:：]))",
        "quarter": rf"{_QUARTER}",
        "quarters": r"[一二三四]、?[二三四]季度",
        "plan": r"[“\"'‘]?十([一二三四五六])五[”\"'’]?(?:规划(?:期间|时期)?|期间|时期|末|期末|初|以来|开局|收官)?",
    }
    return {name: re.compile(pattern, re.ASCII) for name, pattern in compiled.items()}


_PLANS = {"一": 2006, "二": 2011, "三": 2016, "四": 2021, "五": 2026, "六": 2031}


def _number(text: str) -> int:
    if "0" <= text[0] <= "9":
        return int(text)
    if len(text) == 4:
        return int("".join("0" if sign in "〇零" else str(DIGITS[sign]) for sign in text))
    tens, ten, ones = text.replace("廿", "二十").partition("十")
    if not ten:
        return DIGITS[tens]
    return (DIGITS[tens] if tens else 1) * 10 + (DIGITS[ones] if ones else 0)


def _month(year: int | None, month: int, last_month: int | None = None) -> tuple[date | None, date | None]:
    if year is None or not 1 <= month <= 12:
        return None, None
    end = last_month or month
    if not 1 <= end <= 12 or end < month:
        return None, None
    return date(year, month, 1), date(year, end, monthrange(year, end)[1])


def _day(year: int | None, month: int | None, day: int) -> date | None:
    if year is None or month is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year_of(month: int, published: date | None, past: bool = False) -> int | None:
    """The year that a month without one is in, as the reader of that day's paper takes it."""
    if published is None:
        return None
    ahead = month - published.month
    if ahead >= (3 if past else 9):
        return published.year - 1 if published.year > 1 else None
    return published.year


def _quarter(word: str, year: int | None) -> tuple[date | None, date | None]:
    count = next((DIGITS.get(sign) or (int(sign) if sign.isdigit() else 0) for sign in word if sign in DIGITS or sign in "1234"), 1)
    if not 1 <= count <= 4:
        return None, None
    if "前" in word or "首" in word:
        return _month(year, 1, 3 * count)
    return _month(year, 3 * count - 2, 3 * count)


def _past_months(count: int, published: date | None) -> tuple[date | None, date | None]:
    """The first months of this year, if they are over on the day of publication."""
    first, last = _month(published.year, 1, count) if published else (None, None)
    return (first, last) if published and last is not None and last <= published else (None, None)


def _past_quarter(word: str, published: date | None) -> tuple[date | None, date | None]:
    """This year's quarter, if it is over on the day of publication; else nobody can say which year's is meant."""
    if published is None:
        return None, None
    first, last = _quarter(word, published.year)
    return (first, last) if last is not None and last <= published else (None, None)


def _within(text: str, end: int, year: int | None, published: date | None, whole: bool) -> Period:
    """What may follow a year: month, day, half, quarter, edge. `whole`: the year itself has been read."""
    patterns = _patterns()
    after = text[end : end + 1]
    if after == "" or after not in _YEAR_GOES_ON:
        return Period(end, date(year, 1, 1), date(year, 12, 31)) if whole and year is not None else Period(end)
    if "0" <= after <= "9" and (period := _plain_day(text, patterns["month_day"].match(text, end), year)) is not None:
        return period
    for name in ("month_days", "months", "month_day", "month_tail", "part"):
        found = patterns[name].match(text, end)
        if found is None:
            continue
        if name == "month_days":
            month, to_month = _number(found[1]), _number(found[3]) if found[3] else None
            return Period(found.end(), _day(year, month, _number(found[2])), _day(year, to_month or month, _number(found[4])))
        if name == "months":
            return Period(found.end(), *_month(year, _number(found[1]), _number(found[2])))
        if name == "month_day":
            day = _day(year, _number(found[1]), _number(found[2]))
            return Period(_clock(text, found.end()), day, day)
        if name == "month_tail":
            return _edge(text, found.end(), year, _number(found[1]))
        if found["half"]:
            return Period(found.end(), *(_month(year, 1, 6) if found["half"][0] == "上" else _month(year, 7, 12)))
        if found["quarter"]:
            return Period(found.end(), *_quarter(found["quarter"], year))
        if found["first"]:
            return Period(found.end(), *_month(year, 1, _number(found["first"][1:-2])))
        if found["since"]:
            if year is None:
                return Period(found.end())
            return Period(found.end(), date(year, 1, 1), published if published and published.year >= year else None)
        edge = found["edge"][-1]
        if edge == "中":
            return Period(found.end(), *_month(year, 6))
        return Period(found.end(), *_month(year, 1 if edge == "初" else 12))
    if not whole or year is None:
        return Period(end)
    return Period(end, date(year, 1, 1), date(year, 12, 31))


def _plain_day(text: str, found: re.Match[str] | None, year: int | None) -> Period | None:
    """7月29日 with nothing behind it that would make a span of it: the commonest date by far. `found` matches `month_day`."""
    if found is None or (found.end() < len(text) and text[found.end()] in _SPANS):
        return None
    day = _day(year, _number(found[1]), _number(found[2]))
    return Period(_clock(text, found.end()), day, day)


def _edge(text: str, end: int, year: int | None, month: int) -> Period:
    """A month with 底, 初, 上旬 … behind it."""
    first, last = _month(year, month)
    found = _patterns()["month_edge"].match(text, end)
    if found is None or first is None or last is None:
        return Period(found.end() if found else end, first, last)
    word = found[0]
    if word in ("初", "上旬"):
        return Period(found.end(), first, first.replace(day=10))
    if word == "中旬":
        return Period(found.end(), first.replace(day=11), first.replace(day=20))
    return Period(found.end(), first.replace(day=21), last)


def _clock(text: str, end: int) -> int:
    if text[end : end + 1] not in _CLOCK_FIRST:
        return end
    found = _patterns()["clock"].match(text, end)
    return found.end() if found else end


_LENGTH_BEFORE = re.compile(
    r"(?:缩短|压缩|压减|缩减|减少|提前|节省|节约|延长|推迟|用时|耗时|历时|为期|仅需|只需|需要|需|仅用|只用|限时|时限|期限|最快|最慢|最长|不超过|不足|不到|至少|约|超过|超|逾|达|长达|累计|连续|满|每|共|近|各|前|短|缩|减|降)(?:至|到|为|了|在|成)?$"
)
_LENGTH_AFTER = re.compile(r"之?内(?!瓦)|以内|办结|办好|办成|办理完|完成|(?:即|就)?可(?:办|拿|取|领)|以上|左右|后(?!半|续)|游|期")
_NUMBERED = frozenset("区楼院路街座栋弄巷库线仓馆厅段塔门村社第")
_SPAN_BEFORE = re.compile(r"[日号](?:起)?[至到—~-]$")


def is_length(text: str, start: int, end: int) -> bool:
    """Whether N日 at this place is a length of time (压缩至5日, 3日内办结) and not a day of the month.

    >>> is_length("压缩至5日", 3, 5), is_length("于5日开工", 1, 3), is_length("3日内办结", 0, 2)
    (True, False, True)
    """
    if _LENGTH_AFTER.match(text, end):
        return not text.startswith("完成", end) or bool(_LENGTH_BEFORE.search(text[max(0, start - 5) : start]))
    window = text[max(0, start - 5) : start]
    return bool(_LENGTH_BEFORE.search(window)) and not _SPAN_BEFORE.search(window)


def at(text: str, start: int, published: date | None, month_alone: bool = True) -> Period | None:
    """The date that begins with the numeral at `start`.

    >>> at("2024年8月投产", 0, None)
    Period(end=7, first=datetime.date(2024, 8, 1), last=datetime.date(2024, 8, 31))
    >>> at("1—8月完成投资", 0, None), at("1—8月完成投资", 0, date(2024, 9, 20)).last
    (Period(end=4, first=None, last=None), datetime.date(2024, 8, 31))
    """
    patterns = _patterns()
    run = _RUN.match(text, start)
    if run is not None and not _may_be(run.start(1) - start, run[1]):
        return None
    found = patterns["year"].match(text, start) if run is None or run[1] == "年" else None
    if found is not None:
        year, end = _number(found[1]), found.end()
        again = patterns["years"].match(text, start) if text[end : end + 1] in _SPANS else None
        if again is not None and _number(again[2]) >= year:
            return Period(again.end(), date(year, 1, 1), date(_number(again[2]), 12, 31))
        return _within(text, end + text.startswith("度", end), year, published, True)
    if run is not None and run[1] == "月":
        return _month_at(text, start, published, month_alone)
    if run is not None and (run[1] == "日" or run[1] == "号"):
        return _day_at(text, start, published)
    for name in ("years", "iso"):
        found = patterns[name].match(text, start)
        if found is None:
            continue
        if name == "iso":
            day = _day(_number(found[1]), int(found[3]), int(found[4]))
            return Period(_clock(text, found.end()), day, day) if day else None
        low, high = _number(found[1]), _number(found[2])
        return Period(found.end(), date(low, 1, 1), date(high, 12, 31)) if low <= high else None
    found = patterns["iso_month"].match(text, start)
    if found is not None:
        return Period(found.end(), *_month(_number(found[1]), int(found[2])))
    found = patterns["decade"].match(text, start)
    if found is not None:
        return Period(found.end())
    found = patterns["plan"].match(text, start)
    if found is not None:
        return _plan(found)
    found = patterns["quarter"].match(text, start)
    if found is not None:
        return Period(found.end(), *_past_quarter(found[0], published))
    period = _month_at(text, start, published, month_alone) or _day_at(text, start, published)
    if period is not None:
        return period
    found = patterns["time"].match(text, start)
    if found is not None:
        return Period(found.end())
    return None


def _may_be(digits: int, after: str) -> bool:
    """Whether a date can begin with so many digits and this sign behind them."""
    if after == "年":
        return digits == 4 or digits == 2
    if digits == 4:
        return after in _SPANS or after == "/" or after == "."
    return digits <= 2 and after in _AFTER_SHORT


_AFTER_SHORT = frozenset("月日号份季世时点:：") | _SPANS


def _month_at(text: str, start: int, published: date | None, month_alone: bool) -> Period | None:
    """The date that begins with a month at `start`: 7月29日, 1—8月, 8月."""
    patterns = _patterns()
    found = patterns["month_day"].match(text, start) or patterns["month_days"].match(text, start)
    if found is not None:
        year = _year_of(_number(found[1]), published)
        plain = _plain_day(text, found, year) if found.re is patterns["month_day"] else None
        return plain or _within(text, start, year, published, False)
    found = patterns["months"].match(text, start)
    if found is not None and _number(found[1]) < _number(found[2]):
        return _within(text, start, _year_of(_number(found[2]), published, past=True), published, False)
    found = patterns["month_tail"].match(text, start)
    if found is not None and month_alone:
        return _within(text, start, _year_of(_number(found[1]), published), published, False)
    return None


def _day_at(text: str, start: int, published: date | None) -> Period | None:
    """The day of a month, or several, at `start`: 8日至15日, 29日."""
    patterns = _patterns()
    found = patterns["days"].match(text, start)
    if found is not None and _number(found[1]) < _number(found[2]) and not is_length(text, start, found.end()):
        first, last = _near(_number(found[1]), published), _near(_number(found[2]), published)
        return Period(found.end(), first, last) if first and last and first <= last else Period(found.end())
    found = patterns["day"].match(text, start)
    if found is not None and not is_length(text, start, found.end()) and not (found[0][-1] == "号" and text[start - 1 : start] in _NUMBERED):
        near = _near(_number(found[1]), published)
        return Period(_clock(text, found.end()), near, near)
    return None


def _plan(found: re.Match[str]) -> Period:
    first = _PLANS[found[1]]
    if found[0].endswith("末"):
        return Period(found.end(), date(first + 4, 1, 1), date(first + 4, 12, 31))
    if found[0].endswith(("初", "开局")):
        return Period(found.end(), date(first, 1, 1), date(first, 12, 31))
    return Period(found.end(), date(first, 1, 1), date(first + 4, 12, 31))


def _near(day: int, published: date | None) -> date | None:
    """The day of the month that a dateline or a report of these days means: this month's, or late in the last month."""
    if published is None:
        return None
    if day <= published.day:
        return published.replace(day=day)
    if day - published.day <= 15:
        return None  # as likely to come as long past
    before = published.replace(day=1) - timedelta(days=1) if published.toordinal() > 31 else None
    return _day(before.year, before.month, day) if before else None


@cache
def _words() -> re.Pattern[str]:
    return re.compile(
        r"(?P<year>今年|去年|明年|本年度?|当年|上年|次年|同年|前年(?![均产])|今(?=年)|去(?=年))"
        rf"|(?P<half>[上下]半年)|(?P<quarter>前[两二三四]个?季度)|(?P<first>前(?:{_M}|两)个月)"
        r"|(?P<day>今[日天]|昨[日天]|明[日天]|当[日天]|次日)"
        r"|(?P<month>[本上下]个?月(?![亮球饼光色台牙历经坛])|当月)|(?P<week>[本上下]周(?![边围转期末一二三四五六日]))"
        r"|(?P<edge>年[底末初]|年内|年中(?![国心央华间等小]))"
        r"|(?P<now>截至目前|截至今|近年来|近些年来?|近日|日前|目前|近年)"
    )


_NOT_AFTER = {"上": "以", "前": "年月日天时提之此以目当较比距先从生眼头", "年": "0123456789一二三四五六七八九十两几数多半每今去明", "日": "0123456789月近今昨明当连", "本": "成日资基根版文", "当": "相适恰正妥"}


def word_at(text: str, start: int, published: date | None) -> Period | None:
    """The date or period that begins with a word at `start`.

    >>> word_at("上半年完成", 0, None), word_at("今年上半年", 0, date(2025, 9, 1)).last
    (Period(end=3, first=None, last=None), datetime.date(2025, 6, 30))
    """
    if start and text[start - 1] in _NOT_AFTER.get(text[start], ""):
        return None
    found = _words().match(text, start)
    if found is None:
        return None
    word = found[0]
    end = found.end()
    this = published.year if published else None
    kind = found.lastgroup
    if kind == "year":
        offset = {"今": 0, "本": 0, "去": -1, "上": -1, "明": 1, "前": -2}.get(word[0])
        year = this + offset if this is not None and offset is not None and 1 <= this + offset <= 9999 else None
        return _within(text, end, year, published, True)
    if kind == "half":
        known = this if published and (published.month >= 6 or (word[0] == "下" and published.month >= 7)) else None
        return Period(end, *(_month(known, 1, 6) if word[0] == "上" else _month(known, 7, 12)))
    if kind == "quarter":
        return Period(end, *_past_quarter(word, published))
    if kind == "first":
        return Period(end, *_past_months(2 if word[1] == "两" else _number(word[1:-2]), published))
    if kind == "day":
        step = {"今": 0, "昨": -1, "明": 1}.get(word[0])
        if published is None or step is None or not 1 < published.toordinal() < date.max.toordinal():
            return Period(end)
        day = published + timedelta(days=step)
        return Period(end, day, day)
    if kind == "month":
        if published is None or word[0] == "当":
            return Period(end)
        index = published.year * 12 + published.month - 1 + {"本": 0, "上": -1, "下": 1}[word[0]]
        if not 12 <= index < 12 * 9999:
            return Period(end)
        return _edge(text, end, index // 12, index % 12 + 1)
    if kind == "week":
        if published is None or not 14 < published.toordinal() < date.max.toordinal() - 14:
            return Period(end)
        monday = published - timedelta(days=published.weekday() - 7 * {"本": 0, "上": -1, "下": 1}[word[0]])
        return Period(end, monday, monday + timedelta(days=6))
    if kind == "edge":
        if this is None:
            return Period(end)
        if word == "年内":
            return Period(end, date(this, 1, 1), date(this, 12, 31))
        return Period(end, *_month(this, 1 if word == "年初" else 6 if word == "年中" else 12))
    return Period(end)
