"""Ranges: which signs join two ends, and what the low end shares with the high one."""

from __future__ import annotations

import re
from decimal import Decimal

from .numerals import EXACT, Numeral

EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("投资10至20亿元，产能3—5万吨", ("money 10至20亿元 1000000000..2000000000 range CNY", "quantity 3—5万吨 30000..50000 range t")),
    ("5000万元至1亿元、300到500家", ("money 5000万元至1亿元 50000000..100000000 range CNY", "quantity 300到500家 300..500 range 家")),
    ("工资8500到3万元", ("money 8500到3万元 8500..30000 range CNY",)),
    ("八到九百家、60%~70%、两到三升", ("quantity 八到九百家 800..900 range 家", "share 60%~70% 0.6..0.7 range", "quantity 两到三升 0.002..0.003 range m3")),
    ("工期三年以上七年以下，2—3个月", ("duration 三年以上七年以下 3..7 range year", "duration 2—3个月 2..3 range month")),
    ("由20项增至85项，从20个到85个", ("quantity 20项 20 项", "quantity 85项 85 项", "quantity 20个 20 个", "quantity 85个 85 个")),
    ("由60至20个工作日", ("duration 60 60 workday", "duration 20个工作日 20 workday")),
    ("26-1号楼，8-2-301室", ()),
)

SEPARATOR = re.compile(r"[-—–~～]{1,2}|至|到")
JOINTS = frozenset("-—–~～至到以")


def low_end(low: Numeral, high: Numeral) -> Decimal:
    """The low end of a range with one unit: it shares the scale of the high end where that keeps it the low end.

    10至20亿 is 10亿 to 20亿, but 8500到3万 is 8500 to 30000, and 八到九百 is 800 to 900.
    """
    assert low.value is not None
    assert high.value is not None
    if low.scale >= 10000 or high.scale == 1:
        return low.value
    front = EXACT.divide(high.value, Decimal(high.scale))
    if low.value >= front:
        return low.value
    if low.single and front >= 100:
        tens = Decimal(1).scaleb(front.adjusted(), EXACT)
        if EXACT.remainder(front, tens) == 0 and low.value < EXACT.divide(front, tens):
            return EXACT.multiply(low.value, EXACT.multiply(tens, Decimal(high.scale)))
    return EXACT.multiply(low.value, Decimal(high.scale))
