"""What looks like a figure and is none: codes, names, slogans, ordinals' relatives, lone numbers that count nothing."""

from __future__ import annotations

import re
from collections.abc import Container
from datetime import date

from . import dates, units
from .numerals import Numeral
from .signs import han

EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("建成5G基站，G20峰会，省道S219，1+1+N模式，8+6产业链", ()),
    ("13210项目全生命周期服务体系，三横五纵，2211产业体系", ()),
    ("推行“四有”服务、“三个一”机制和“双碳”目标", ()),
    ("新培育3家“百亿”机构", ("quantity 3家 3 家", "money 百亿 10000000000 CNY")),
    ("电话010-12345678，比分3:2，产业比为4.0∶37.7∶58.3", ()),
    ("年产PVC50万吨", ("quantity 50万吨 500000 t/year",)),
    ("二十届四中全会，毕陆名，小明拾起石子，一般来说，统一成一体，划一片面", ()),
    ("等8部门，服务人口54万，指数从52.9降到46.4", ("number 8 8", "number 54万 540000", "number 52.9 52.9", "number 46.4 46.4")),
    ("108国道，3号楼，12306客服，小米14手机", ()),
    ("李四人民币，八角镇，五台山，六盘水，九台区，四川三亚", ()),
    ("千方百计服务百姓，万里长城，百年老店，万元户", ()),
    ("利润为负3亿元，减负3亿元", ("money 负3亿元 -300000000 CNY", "money 3亿元 300000000 CNY")),
)

CHAINED = frozenset("+-—:：∶")
_CHAIN = re.compile(
    r"\d+(?:\+[\dA-Za-z]+)+|\d+(?:[-—]\d+)+(?!\d)|\d{1,5}(?:\.\d{1,4})?[:：∶]\d{1,5}(?:\.\d{1,4})?(?:[:：∶]\d{1,5}(?:\.\d{1,4})?)*", re.ASCII
)
_TOKEN = re.compile(r"[0-9A-Za-z.\-/_%=&?]+", re.ASCII)
_LETTERS_BEFORE = re.compile(r"[A-Za-z]+$", re.ASCII)
_SESSION = re.compile(r"届(?:[一二三四五六七]中|中央|全国|党|省委|市委)")
_FINANCIAL = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟俩")
ONE_WITH = frozenset("统唯专划归惟单同之")
_NOUN_WITH = frozenset("人次总户个件指参函单双分代基多少倍位负奇偶岁年级项点众无约系变常套算计奖乘")
_BRAND = re.compile(r"项目[\u4e00-\u9fff]{0,10}?(?:体系|机制|模式|工程|行动|战略)|(?:产业)?(?:工程|行动|战略|计划|体系|模式|机制|规划)")
_NUMBER_NOT_BEFORE = frozenset("号强国省道后系路楼室班届期级型版款式栋轨#+-—/\\_.:：点指周比分版℃°′″")
_COUNTED = re.compile(
    r"部门|部委|国(?![道债际家内产])|省(?!道|级)|市(?!场|值|级|民)|县|区(?!域|块|间)|镇|乡|村|街(?!舞)|社区|高?校|院|局|企业|单位|项目|城(?!市)|州|旗|园区|平台|媒体|机构"
)
_RELATION = re.compile(r"(?:[至到为达从由是近约超逾过有共计]|达到|仅)$")


def code_end(text: str, start: int, previous: str, first_signs: Container[str], published: date | None) -> int:
    """Where the name or code ends that the digits at `start` are part of (G20, S219, 1+1+N, 3:2, 010-88), or 0."""
    chain = _CHAIN.match(text, start, start + 80)  # a longer chain is no code, and reading it at each link is quadratic
    if chain is not None and chain.end() < start + 60:
        inside = chain[0]
        joined = inside.count("-") + inside.count("—")
        if (joined == 0 or joined > 1) and not dates.at(text, start, published):
            return chain.end()
    if not previous or not previous.isascii():
        return 0
    before = text[start - 2] if start > 1 else ""
    after_sign = before.isascii() and before.isalnum()
    if previous.isalpha() or previous == "_":
        letters = _LETTERS_BEFORE.search(text[max(0, start - 8) : start])
        if letters is not None and letters[0] in units.currencies():
            return 0
        end = _token_end(text, start)
        return 0 if text[end : end + 1] in ("万", "亿") else end
    if (previous == "+" and after_sign) or (previous in "%=&?" and before.isascii() and before != ""):
        return _token_end(text, start)
    if previous in "-/." and after_sign:
        end = _token_end(text, start)
        return 0 if previous != "." and text[end : end + 1] in first_signs and text[end : end + 1] != "号" else end
    return 0


def _token_end(text: str, start: int) -> int:
    token = _TOKEN.match(text, start)
    return token.end() if token else start + 1


def is_minus(text: str, start: int) -> bool:
    """Whether the sign before the number at `start` makes it negative (and is no dash and no part of 减负)."""
    before = text[start - 2 : start - 1] if start > 1 else ""
    if text[start - 1] == "负":
        return not han(before) or before in "为是达至到了"
    return not before or before in " \n\t，。、：:；;（(“为达至是约"


def is_slogan(text: str, start: int, number: Numeral) -> bool:
    """“四有”, “三个代表”, “千万工程”: a Chinese number within a short quotation is part of a name."""
    opened = max(text.rfind("“", max(0, start - 6), start), text.rfind('"', max(0, start - 6), start))
    if opened < 0 or text.find("”", opened, start) >= 0:
        return False
    closing = text.find("”" if text[opened] == "“" else '"', start, opened + 10)
    if closing < 0 or (opened == 0 and closing + 1 == len(text)):
        return False
    return not (number.scaled and number.value is not None and number.value >= 10**8)


def is_word(text: str, start: int, number: Numeral, asked: bool) -> bool:
    """Whether a Chinese number is a sign of another word: 毕陆名, 小明拾起, 统一成, 二十届四中全会."""
    if number.single and text[start] in _FINANCIAL and not asked and text[number.end : number.end + 1] not in ("元", "圆"):
        return True
    if number.single and text[start] == "一" and start and text[start - 1] in ONE_WITH:
        return True
    return text.startswith("届", number.end) and _SESSION.match(text, number.end) is not None


def is_noun_number(text: str, start: int) -> bool:
    """数 that ends a noun (人数, 参数, 次数) or belongs to 多数."""
    return start > 0 and text[start - 1] in _NOUN_WITH


def is_bare_number(text: str, start: int, number: Numeral) -> bool:
    """Whether a number without a unit counts or measures something here: 8部门, 人口54万, 降到46.4."""
    end = number.end
    if number.single or number.bare:
        return False
    following, previous = text[end : end + 1], text[start - 1] if start else ""
    if following and (following in _NUMBER_NOT_BEFORE or (following.isascii() and following.isalnum())):
        return False
    if previous.isspace() or (previous and (previous in "·‘“《&@" or (previous in "-/.#〔[（(_=" and not number.scaled))):
        return False
    if _BRAND.match(text, end) or (number.han and not (number.scaled and end - start >= 3)):
        return False
    if number.scaled:
        return True
    if following and following in "、．·》”’":
        return False
    return _COUNTED.match(text, end) is not None or _RELATION.search(text[max(0, start - 2) : start]) is not None
