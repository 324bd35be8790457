"""Rates: the time that a quantity is made, treated or supplied in."""

from __future__ import annotations

import re

EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("年产10万吨、日处理污水5万吨", ("quantity 10万吨 100000 t/year", "quantity 5万吨 50000 t/day")),
    ("产能20万吨/年，2000立方米/日，30吨每小时", ("quantity 20万吨/年 200000 t/year", "quantity 2000立方米/日 2000 m3/day", "quantity 30吨每小时 30 t/hour")),
    ("每年可节约标煤300吨，每天供水2万立方米", ("quantity 300吨 300 t/year", "quantity 2万立方米 20000 m3/day")),
    ("全年生产钢材30万吨", ("quantity 30万吨 300000 t",)),
    ("年产值、日用品、每年一度", ()),
)

AFTER_SIGNS = frozenset("/每／")
_AFTER = re.compile(r"[/每／](年|月|日|天|小时|h|d|a)(?![A-Za-z])", re.ASCII)
_NAMES = {"年": "year", "a": "year", "月": "month", "日": "day", "天": "day", "d": "day", "小时": "hour", "h": "hour"}
_VERBS = (
    r"(?:产能?|处理|加工|屠宰|发电|供|消纳|生产|回收|利用|输送|吞吐|储|存栏|出栏|销|制造|转化|消化|拆解|组装|分拣|精炼|冶炼|酿造|养殖|培育|繁育|节约?|减排|用|耗|输|采|开采|洗选|可|均|接待)"
)
_BEFORE = re.compile(
    r"(?:(?P<year>(?<![全今去明当本上近前同历累0-9一二三四五六七八九十])年|每年)|(?P<day>(?<![0-9一二三四五六七八九十])日|每日|每天)"
    rf"|(?P<month>(?<![0-9一二三四五六七八九十个])月|每月)|(?P<hour>每小时)){_VERBS}[^，。；、,;0-9一二三四五六七八九十年日月]{{0,10}}$"
    r"|每(?:(?P<eyear>年)|(?P<eday>[日天])|(?P<emonth>月)|(?P<ehour>小时))[^，。；、,;0-9]{0,4}$",
    re.ASCII,
)


def after(text: str, end: int) -> tuple[int, str] | None:
    """(end, time) of /年, 每天 and the like directly behind a unit."""
    found = _AFTER.match(text, end)
    return None if found is None else (found.end(), _NAMES[found[1]])


def before(text: str, start: int) -> str | None:
    """The time that words before a quantity give it: 年产, 日处理, 每年."""
    window = text[max(0, start - 18) : start]
    if not ("年" in window or "日" in window or "每" in window or "月" in window):
        return None
    found = _BEFORE.search(window)
    return None if found is None else (found.lastgroup or "").removeprefix("e") or None
