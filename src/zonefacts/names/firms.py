"""Firms by a bare name, without what they are by law: 永益塑胶, 海卓药业, and 芯擎 where 重庆芯擎封测有限公司 is named.

A bare name is a coined word (which segmentation tears) with a trade behind it, or the coined word of a firm that the page
names in full. It counts only where it is whole: in front of a verb, a mark, 的 or one of its people.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter

from ..findings import CompanyName
from ..lexicon.kinds import TRADE_WORDS
from .coined import MEASURES, NO_BEGIN, OF_A_PLACE, is_public_work, is_stuff
from .companies import INNER_VERBS, STOPS
from .words import cut, is_loose, is_place, occurrences, table, tag

_TRADES = (
    "新材料科技 生物科技 医疗器械 新材料 半导体 微电子 新能源 机器人 供应链"
    " 科技 药业 制药 医药 生物 化工 化学 机械 重工 电子 光电 电气 电器 电机 新材 材料 股份 智能 智造 精工 精密 环保 建材 食品 乳业 酒业 矿业 钢铁 钢构 特钢 纸业 纺织 化纤 塑胶 塑业"
    " 橡胶 实业 置业 锂业 锂电 硅业 铝业 铜业 钛业 镁业 钨业 木业 铸业 铸锻 铸造 农业 牧业 农牧 种业 茶业 粮油 服饰 家居 家具 家纺 鞋业 玻璃 陶瓷 水泥 轮胎 轴承 阀门 齿轮 仪器 仪表 电缆 线缆 光缆"
    " 光学 光伏 激光 医疗 器械 器材 磁材 磁业 印务 包装 软件 信息 通信 网络 传媒 物流 控股 能源 电力 汽车 汽配 汽车零部件 航空 船舶 造船 造纸 模具 五金 饮料 糖业 饲料 肥业 燃气 水务 数控"
).split()
_GENERAL = frozenset(
    "信息 智能 农业 机械 汽车 新能源 半导体 机器人 供应链 材料 新材料 医疗 医疗器械 食品 能源 软件 物流 传媒 生物 医药 化工 化学 电子 电气 光伏 激光 光学 通信 网络 航空 包装 饮料 环保 建材 饲料 家具 服饰 玻璃 陶瓷 水泥 模具 五金 仪器 器材 船舶 水务 燃气 电力 钢铁 纺织".split()
)
"""Trades with which words of the day are made as well as names (具身智能, 硅基半导体): these take more to be a firm's."""
_TRADE = re.compile("|".join(sorted(_TRADES, key=lambda trade: -len(trade))))
_REPORTS = re.compile(
    r"(?:今日|昨日|[今昨]晚|晚间|近日|日前)*(?:披露|公告|发布公告|发布(?:[半一三]?[年季]度?报|业绩))(?!的)|[（(](?P<number>(?:[0368]\d{5}|\d{5}\.HK)(?:\.S[HZ])?)[）)]"
)
"""What only listed firms do, and the number under which they are."""
_COMES_NEXT = table(
    "董事长 总经理 副总经理 经理 总裁 副总裁 负责人 相关负责人 厂长 公司 工程师 技术 车间 员工 工人 职工 销售 生产 去年 今年 明年 目前 上半年 全年 日前 近日 昨日 现 已 将 又 还 也 就 便 正 曾 在 与 和 的 把 从 为 等 这样 一期 二期 年产 日产 月产 投资 总投资 年"
)
"""What stands behind a firm's name that is whole, beside verbs."""
_LINKS = table("和 与 的 等 把 从 为")
"""Of these, what ties a name to another word and says nothing of it."""
_NO_NAME = NO_BEGIN | frozenset("所叫名为称我你他它们全区园内外上下前后里间级类型批些种样元吨人米")
"""Signs that no coined word holds."""
_NO_END = _NO_NAME | OF_A_PLACE | MEASURES
"""Signs that no coined word ends in."""
_LEAST, _MOST = 2, 4
"""A coined word has so many signs."""
_WINDOW = 8


def find_firms(text: str, companies: Sequence[CompanyName]) -> list[CompanyName]:
    """The full `companies` and the bare names of firms that stand in none of them, in the order of the text."""
    taken = [(company.start, company.end) for company in companies]
    found = [*_by_trade(text), *_by_report(text)]
    known = {company.text for company in found}
    brands = {brand: company for company in reversed([*companies, *found]) if (brand := _brand(company.text)) is not None}
    for brand, company in brands.items():
        whole = company.text
        behind = whole.find(brand) + len(brand)
        for at in occurrences(text, brand):
            end, rest = at + len(brand), behind
            while rest < len(whole) and text[end : end + 1] == whole[rest]:  # 华禾光能 of 安徽华禾光能科技有限公司
                end, rest = end + 1, rest + 1
            trade = _TRADE.match(text, end)
            end = trade.end() if trade is not None else end
            if text[at:end] not in known and _is_whole(text, end) and _begins(text, at):
                found.append(CompanyName(at, end, text[at:end], False, whole))
    if not found:
        return list(companies)
    found.sort(key=attrgetter("start"))
    return sorted([*companies, *_apart(found, taken)], key=attrgetter("start"))


def _by_trade(text: str) -> list[CompanyName]:
    found: list[CompanyName] = []
    doubtful: list[CompanyName] = []
    for match in _TRADE.finditer(text):
        at = match.start()
        if tag(text[at - 2 : at]) or tag(text[at - 1 : at + 1]):
            continue  # most have a word before them
        size, placed = _coined(text, at)
        if size and _is_whole(text, match.end()):
            firm = CompanyName(at - size, match.end(), text[at - size : match.end()], False)
            sure = placed or match.group() not in _GENERAL or (_opens(text, firm.start) and _is_told_of(text, firm.end))
            (found if sure else doubtful).append(firm)
    beside = {firm.end for firm in found} | {firm.start for firm in found}
    found += [firm for firm in doubtful if (firm.end + 1 in beside and text[firm.end] == "、") or (firm.start - 1 in beside and text[firm.start - 1] == "、")]
    return found


def _by_report(text: str) -> list[CompanyName]:
    """凯力达|披露半年报, 朗姿股份|（002612）: who reports to the exchange, or bears its number, is a firm whatever its name."""
    found = []
    for match in _REPORTS.finditer(text):
        at = match.start()
        run = _run_before(text, at)
        if match["number"] is not None:
            size = next((size for size in (4, 3) if len(run) >= size and _begins(text, at - size)), 0)
        else:
            size = _coined(text, at)[0]
        if size:
            found.append(CompanyName(at - size, at, text[at - size : at], False))
    return found


def _opens(text: str, at: int) -> bool:
    """Whether nothing stands before a name that might belong to it: a mark, or 的."""
    return at == 0 or text[at - 1] == "的" or (not text[at - 1].isalnum() and text[at - 1] not in "“‘")


def _is_told_of(text: str, end: int) -> bool:
    """Whether what stands behind a name that is whole is said of it: no mark and no link, but a verb, a time, its people or its phase."""
    sign = text[end : end + 1]
    return sign.isdigit() or ("一" <= sign <= "龥" and cut(text[end : end + 6])[0] not in _LINKS)


def _coined(text: str, end: int) -> tuple[int, bool]:
    """The length of the coined word that ends there, with the place before it (0 where none does), and whether there is a place."""
    if not ("一" <= text[end - 1 : end] <= "龥") or text[end - 1] in _NO_END:
        return 0, False
    words = cut(_run_before(text, end))
    size = next((i for i, word in enumerate(reversed(words)) if len(word) > 1 or word in _NO_NAME), len(words))
    run = text[end - size : end]
    if not _LEAST <= size <= _MOST or run in INNER_VERBS or all(map(is_stuff, run)) or is_public_work(run):
        return 0, False
    before = words[-size - 1] if size < len(words) else ""
    return (size + len(before), True) if len(before) > 1 and is_place(before) else (size, False)


def _run_before(text: str, end: int) -> str:
    """The unbroken Chinese text before `end`, no more than a window of it."""
    start = end
    while start > max(0, end - _WINDOW) and "一" <= text[start - 1] <= "龥":
        start -= 1
    return text[start:end]


def _brand(name: str) -> str | None:
    """What a full name begins with behind its place: its coined word, or two signs that make no word (华昶 of 安徽华昶光能科技有限公司)."""
    if not name.endswith(("有限公司", "有限责任公司", "集团", *_TRADES)):
        return None
    words = cut(name[:12])
    at = 0
    while at < len(words) and ((len(words[at]) > 1 and is_place(words[at])) or words[at] in "省市县区"):
        at += 1
    core = "".join(words[at:])
    run = core[: next((i for i, word in enumerate(words[at:]) if len(word) > 1 or not "一" <= word <= "龥"), len(words) - at)]
    if len(run) < _LEAST and not tag(core[:_LEAST]):
        run = core[:_LEAST]
    if not _LEAST <= len(run) <= _MOST or run[0] in _NO_NAME or run[-1] in MEASURES or run in TRADE_WORDS or all(map(is_stuff, run)):
        return None
    return run


def _begins(text: str, at: int) -> bool:
    """Whether the sign before belongs to another word."""
    before = cut(_run_before(text, at))
    return not before or len(before[-1]) > 1 or before[-1] in _NO_NAME or before[-1] in STOPS


def _is_whole(text: str, end: int) -> bool:
    """Whether a name ends there: with a mark, a verb or one of the firm's people behind it."""
    sign = text[end : end + 1]
    if not "一" <= sign <= "龥":
        return not sign.isalpha()
    word = cut(text[end : end + 6])[0]
    return word in _COMES_NEXT or tag(word) == "t" or (is_loose(word) and (len(word) > 1 or word not in "化型类级"))


def _apart(found: list[CompanyName], taken: Sequence[tuple[int, int]]) -> list[CompanyName]:
    """Those that overlap neither a full name nor one another."""
    kept: list[CompanyName] = []
    i = 0
    for company in found:
        while i < len(taken) and taken[i][1] <= company.start:
            i += 1
        if i < len(taken) and taken[i][0] < company.end:
            continue
        if not kept or company.start >= kept[-1].end:
            kept.append(company)
    return kept
