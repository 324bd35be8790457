"""Money: currencies before the amount, amounts without 元, and small change behind it."""

from __future__ import annotations

import re
from decimal import Decimal

from ..patterns import rare
from . import bounds, numerals, units
from .numerals import EXACT, Numeral
from .signs import numeric
from .units import Unit

EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("总投资5.2亿，其中贷款800万", ("money 5.2亿 520000000 CNY", "money 800万 8000000 CNY")),
    ("投资超百亿元、产值近3000万元", ("money 超百亿元 10000000000 over CNY", "money 近3000万元 30000000 approx CNY")),
    ("新引进百亿级企业、50-100亿项目", ("money 百亿 10000000000 CNY", "money 50-100亿 5000000000..10000000000 range CNY")),
    ("新开工亿元以上项目，万元生产总值用水量", ("money 亿元以上 100000000 at_least CNY",)),
    ("盘活4.5个亿元、再投2个亿", ("money 4.5个亿元 450000000 CNY", "money 2个亿 200000000 CNY")),
    ("人民币50元、港币两千元、HK$3.5万、US$20", ("money 人民币50元 50 CNY", "money 港币两千元 2000 HKD", "money HK$3.5万 35000 HKD", "money US$20 20 USD")),
    ("约10亿元人民币、6.5亿美元、8.7亿新元", ("money 约10亿元人民币 1000000000 approx CNY", "money 6.5亿美元 650000000 USD", "money 8.7亿新元 870000000 SGD")),
    ("花了三块五毛，找回123元1角1分", ("money 三块五毛 3.5 CNY", "money 123元1角1分 123.11 CNY")),
    ("用户5000万，粉丝3亿，人口1.2亿", ("number 5000万 50000000", "number 3亿 300000000", "number 1.2亿 120000000")),
    ("三元锂电池、多元化经营、三块地、五角大楼、元旦", ("quantity 三块 3 块",)),
    ("一元复始，八角镇，四分五裂，毛利率", ()),
)

_CURRENCY_BEFORE = rare(r"(?:人民币|港币|新台币|台币|美金|RMB|CNY|USD|HKD|EUR|JPY|GBP|HK\$|US\$|NT\$|S\$|A\$|C\$|[¥$€£₩₽])$")
CURRENCY_LAST = frozenset("币金$¥€£₩₽BDRPYK")
_CUE = rare(
    r"(?:投资额?|资额|产值|营收|收入|利润|利税|税收|税额|纳税|税金|贷款|资金|融资|授信|销售额?|成交额?|金额|资本|资产|注资|增资|募资|出资|引资|总值|增加值|经费|"
    r"奖金|工资|薪酬|年薪|月薪|补贴|补助|债券|专项债|预算|费用|估值|市值|价值|净流[入出]|造价|货值|损失|营业额|交易额|贸易额|进出口额?|出口额?|"
    r"GDP|余额|存款|赔偿|罚款|捐款|捐赠|融资额|授信额|投入|斥资|耗资|年收|增收|创收|收益|月收|售价|单价|总价|房价|身家|奖励|赔付|债务|负债|花费|花了|赚了?)"
    r"(?:总额|总量|规模)?(?:约?为|达到?|是|共计?|合计|总计|累计|仅|约|了|额|完成|预计|高达|到位|将?近|超过?|逾|突破|不足|不到|不超过|[:：]|人民币|由|从|增至|至)*$"
)
"""Nouns of money, with what may stand between them and the amount."""
_CLASS_AFTER = rare(r"级?(?:项目|企业|产业|集群|园区|板块|俱乐部|大项目|工程|级)|[”’](?:级|项目|企业|产业|集群|园区|人力|机构)")
_CHANGE = re.compile(
    r"[零又]?(?P<jiao>[一二三四五六七八九两\d])[角毛毫](?:(?P<fen>[一二三四五六七八九两\d])分|(?P<last>[一二三四五六七八九])(?![十百千万个名家]))?"
    r"|[零又]?(?P<only>[一二三四五六七八九两\d])分(?![之钟])"
    r"|(?P<zero>零)?(?P<tail>[一二三四五六七八九\d])(?![\d十百千万亿个名家只角毛分年月日元块])",
    re.ASCII,
)
GENERIC = frozenset(("元", "块", "圆", "块钱", "元钱", "元整", "圆整"))
"""Units whose currency a currency before the amount names."""


def currency_before(text: str, place: int) -> tuple[int, str] | None:
    """(start, code) of a currency that stands directly before an amount: ¥, HK$, 人民币, RMB."""
    if place == 0 or text[place - 1] not in CURRENCY_LAST:
        return None
    window = max(0, place - 4)
    found = _CURRENCY_BEFORE.search(text[window:place])
    if found is None:
        return None
    return place - len(found[0]), units.currencies()[found[0]]


def is_amount(text: str, start: int, number: Numeral) -> bool:
    """Whether a number is an amount whose 元 was dropped: 总投资5.2亿, 百亿级项目."""
    end = number.end
    if number.value is None or not number.scaled or number.value < 10000 or text[end - 1] not in "万亿多余":
        return False
    if number.value >= 10**8 and _CLASS_AFTER.match(text, end):
        return True
    if end < len(text) and text[end] in "级次%":
        return False
    first = bounds.before(text, start)[0]
    return _CUE.search(text[max(0, first - 16) : first]) is not None


def with_change(text: str, value: Decimal, unit: Unit, end: int, first_signs: frozenset[str]) -> tuple[Decimal, int]:
    """The amount with the small change behind it: 三块五毛, 五块六, 123元1角1分, 三块零四, 两美元又三美分."""
    if unit.factor != 1 and unit.name not in ("角", "毛"):
        return value, end
    if unit.base != "CNY" and unit.name != "蚊":
        return _foreign_change(text, value, unit, end, first_signs)
    found = _CHANGE.match(text, end)
    if found is None:
        return value, end
    if found["tail"]:
        if unit.name not in ("块", "蚊"):
            return value, end
        return EXACT.add(value, _digit(found["tail"]).scaleb(-2 if found["zero"] else -1, EXACT)), found.end()
    for group, places in (("jiao", -1), ("fen", -2), ("last", -2), ("only", -2)):
        if found[group]:
            value = EXACT.add(value, _digit(found[group]).scaleb(places, EXACT))
    return value, found.end()


def _digit(sign: str) -> Decimal:
    return Decimal(numerals.DIGITS.get(sign) or int(sign))


def _foreign_change(text: str, value: Decimal, unit: Unit, end: int, first_signs: frozenset[str]) -> tuple[Decimal, int]:
    place = end + text.startswith(("又", "零"), end)
    if place >= len(text) or not numeric(text[place]):
        return value, end
    number = numerals.read(text, place, first_signs)
    if number is None or number.value is None:
        return value, end
    for small in units.by_first().get(text[number.end : number.end + 1], ()):
        if small.kind == "money" and small.base == unit.base and small.factor < 1 and text.startswith(small.name, number.end):
            return EXACT.add(value, small.value(number.value)), number.end + len(small.name)
    return value, end
