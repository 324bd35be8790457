"""Words before and after a number that say how it was meant."""

from __future__ import annotations

EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("约320亩、近百家、大概50人", ("quantity 约320亩 213333.3333 approx m2", "quantity 近百家 100 approx 家", "quantity 大概50人 50 approx 人")),
    ("超5亿元、突破1000家、逾三成", ("money 超5亿元 500000000 over CNY", "quantity 突破1000家 1000 over 家", "share 逾三成 0.3 over")),
    ("不低于8%、至少3次、上万人", ("share 不低于8% 0.08 at_least", "quantity 至少3次 3 at_least 次", "quantity 上万人 10000 at_least 人")),
    ("不超过25亿元、最多5个", ("money 不超过25亿元 2500000000 at_most CNY", "quantity 最多5个 5 at_most 个")),
    ("不足30%、未满3年", ("share 不足30% 0.3 under", "duration 未满3年 3 under year")),
    ("40余人、20多家、四十几项、83万余元", ("quantity 40余人 40 over 人", "quantity 20多家 20 over 家", "quantity 四十几项 40 over 项", "money 83万余元 830000 over CNY")),
    ("60%以上、45天以下、2小时内、100元左右", ("share 60%以上 0.6 at_least", "duration 45天以下 45 at_most day", "duration 2小时内 2 at_most hour", "money 100元左右 100 approx CNY")),
    ("8万吨多晶硅、3万吨多孔砖", ("quantity 8万吨 80000 t", "quantity 3万吨 30000 t")),
    ("签约12个、附近3家、通过5项、节约2万元", ("quantity 12个 12 个", "quantity 3家 3 家", "quantity 5项 5 项", "money 2万元 20000 CNY")),
    ("达20家、共30人、仅5天", ("quantity 20家 20 家", "quantity 30人 30 人", "duration 5天 5 day")),
    ("以上各项，左右两侧，内部", ()),
)
"""As `scan` gives the figures: what stands in front or behind is in the span; 达, 共 and 仅 are not."""

BEFORE: dict[str, str] = {
    **dict.fromkeys(("约", "大约", "约为", "大概", "大致", "近", "将近", "接近", "差不多", "约合", "大约为", "约有", "约达", "大约有"), "approx"),
    **dict.fromkeys(
        ("超", "超过", "逾", "突破", "高于", "多于", "大于", "远超", "已超", "均超", "超出", "破", "过", "超越", "高达逾", "超过了", "突破了", "远超过"),
        "over",
    ),
    **dict.fromkeys(("至少", "不低于", "不少于", "不小于", "最少", "起码", "不下", "不下于", "上", "不亚于", "最低", "至少达", "至少为"), "at_least"),
    **dict.fromkeys(("不足", "不到", "低于", "少于", "小于", "不满", "未满", "未达", "未超", "不及"), "under"),
    **dict.fromkeys(
        ("不超过", "不高于", "至多", "最多", "不多于", "不大于", "最长", "不超", "不逾", "最高", "未超过", "不得超过", "最多不超过", "不应超过", "顶多"),
        "at_most",
    ),
}
"""The bounding words; the longest that ends directly before the number counts."""

# A one-sign bound is part of another word after these signs: 签约12个, 附近3家, 通过5项, 以上百家.
_WORD_WITH = {
    "约": "签预公合节条违邀履制相续解契特租失爽纽隐誓婚简赴毁有践守立订盟和协",
    "近": "附最靠临邻亲远就贴新切浅抵逼迫相晋",
    "超": "赶反高英中意西德法赛",
    "破": "打冲攻踏侦识看击爆划撞告残穿",
    "过": "通经超度见不路胜难渡跨错掠走跑去来透绕穿掀报拍播收吃喝看听说做办用找问请跳受获得学到领试参进驶翻飞越横",
    "上": "以网线路街海会身之马山岸船北晚早加车世市场历手楼书表图纸桌地天水村镇乡县省国级床脸头心嘴事",
    "逾": "",
}
LAST_SIGNS = frozenset(word[-1] for word in BEFORE)
_SIZES = {sign: tuple(sorted({len(word) for word in BEFORE if word[-1] == sign}, reverse=True)) for sign in LAST_SIGNS}
"""How long the words with a last sign are, the longest first."""

AFTER: tuple[tuple[str, str], ...] = (
    ("及以上", "at_least"),
    ("及以下", "at_most"),
    ("以上", "at_least"),
    ("以下", "at_most"),
    ("以内", "at_most"),
    ("之内", "at_most"),
    ("左右", "approx"),
    ("上下", "approx"),
    ("有余", "over"),
    ("开外", "over"),
    ("多", "over"),
    ("余", "over"),
    ("内", "at_most"),
)
AFTER_FIRST = frozenset(word[0] for word, _ in AFTER)
_NOT_MANY = frozenset("种样元功式边方次家个项名人数少年云媒层维伦余姚杭热额下部晶肽糖孔联轴芯聚")
_NOT_INSIDE = frozenset("蒙陆江在部")
_NOT_UPDOWN = frozenset("游级行班联求水")


def before(text: str, start: int, bare: bool = False) -> tuple[int, str]:
    """(where the bound word starts, its bound); (start, "exact") if there is none. `bare`: the number is 百, 千, 万 …

    >>> before("不超过25亿元", 3), before("签约12个", 2), before("达到20家", 2)
    ((0, 'at_most'), (2, 'exact'), (2, 'exact'))
    """
    if start > 1 and text[start - 1] == " ":  # 不到 2 个月: some sites set blanks around every number
        spaced = before(text, start - 1, bare) if text[start - 2] in LAST_SIGNS else (start, "exact")
        return (start, "exact") if spaced[1] == "exact" else spaced
    if start == 0 or text[start - 1] not in LAST_SIGNS:
        return start, "exact"
    for size in _SIZES[text[start - 1]]:
        word = text[start - size : start] if size <= start else ""
        bound = BEFORE.get(word)
        if bound is None:
            continue
        begin = start - size
        if size == 1:
            previous = text[begin - 1 : begin]
            if previous and previous in _WORD_WITH.get(word, ""):
                return start, "exact"
            if word == "上" and not bare:
                return start, "exact"
        if begin and text[begin - 1] in LAST_SIGNS:  # 最多约, 不超过约: the outer word counts
            outer, outer_bound = before(text, begin)
            if outer_bound != "exact":
                return outer, outer_bound
        return begin, bound
    return start, "exact"


def after(text: str, end: int, limits: bool) -> tuple[int, str]:
    """(end of the bound word, its bound); (end, "exact") if there is none. `limits`: 内 alone is a limit here (durations).

    >>> after("20个工作日内办结", 6, True), after("20家左右", 3, False), after("三年内蒙古", 2, True)
    ((7, 'at_most'), (5, 'approx'), (2, 'exact'))
    """
    sign = text[end : end + 1]
    if not sign or sign not in AFTER_FIRST:
        return end, "exact"
    for word, bound in AFTER:
        if text.startswith(word, end):
            past = end + len(word)
            following = text[past : past + 1]
            if word == "内" and (not limits or (following in _NOT_INSIDE and following)):
                return end, "exact"
            if word in ("多", "余") and following and following in _NOT_MANY:
                return end, "exact"
            if word == "上下" and following and following in _NOT_UPDOWN:
                return end, "exact"
            return past, bound
    return end, "exact"


