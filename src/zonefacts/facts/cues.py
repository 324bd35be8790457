"""Finding the role word of a figure: the cue that says what a sum of money, a quantity or an area is.

A figure's role stands in one of few places: in a noun or verb right before it, with nothing but words of saying between
(规上工业总产值首次突破6000亿元), in a noun right after it (4500万元注资), in the clause before (进出口增长5%，达12亿元), or with the
figure before it whose list it carries on (其中出口3亿元; 前者5亿元，后者3亿元; A、B分别为5亿元、3亿元). This module finds those
places; which words are cues, and of what, is a table of each fact type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..models.figure import Figure
from ..names.words import cut
from ..patterns import rare
from ..phrases.words import NOMINAL, STATES, VERBS
from ..rules import Scene, View
from .plans import in_plan


@dataclass(frozen=True, slots=True)
class Cue:
    """A role word in the text: `text[start:end]` is the word."""

    start: int
    end: int
    role: str
    word: str


class CueTable:
    """Words and the role each one gives; where two begin at one place, the longer one is the cue."""

    def __init__(self, words_of_role: Mapping[str, str]) -> None:
        """`words_of_role`: for each role its words, separated by blanks."""
        self.roles = {word: role for role, words in words_of_role.items() for word in words.split()}
        longest_first = sorted(self.roles, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first)))
        by_last: dict[str, list[str]] = {}
        for word in longest_first:
            by_last.setdefault(word[-1], []).append(word)
        self._by_last = {sign: tuple(words) for sign, words in by_last.items()}

    def between(self, text: str, start: int, end: int) -> Iterator[Cue]:
        """The cues of the stretch, in order."""
        for found in self._pattern.finditer(text, start, end):
            yield Cue(found.start(), found.end(), self.roles[found.group()], found.group())

    def last(self, text: str, start: int, end: int) -> Cue | None:
        """The cue that ends last in the stretch, the longest of those that end there (of 发放贷款 it is 贷款, not 放贷)."""
        by_last = self._by_last
        for back, sign in enumerate(reversed(text[start:end])):
            if sign in by_last and text.endswith(by_last[sign], start, end - back):
                at = end - back
                word = next(word for word in by_last[sign] if text.endswith(word, start, at))
                return Cue(at - len(word), at, self.roles[word], word)
        return None


# --- the way from a cue to its figure ----------------------------------------------------------------------------------

_SAYING = (
    "达到 达成 达 高达 已达 共达 约为 约达 为 是 有 在 约 近 仅 只 就 共 共有 共计 合计 总计 累计 总共 计 总额 总值 总量 金额 规模 资金 额度 额 "
    "超过 超 逾 突破 首次 再次 历史性 率先 成功 已经 已 将 会 要 也 均 都 各 则 可 可以 可达 能 力争 预计 预期 有望 计划 确保 实现 完成 "
    "分别 了 到 至 跃上 迈上 攀上 冲上 跨上 跨越 站上 迈过 人民币 折合 大概 大约 左右 稳定 保持 最终 不少于 仍 又 还 一举 连续 年均 平均 全年 预估 "
    "上 过 比 达成 取得 入统 入库 新增 可新增 目标 目标为 大关 每年 每月 每天 每日 每小时 年 基本 相当于 不 低于 高于 少于 多达 超出 当年 今年 本年 其中 的 “ ” 《 》 ： : （ ） ( ) "
)
"""Words that may stand between a role word and its figure without changing whose figure it is."""

_CHANGE = r"(?:[增提升攀扩跃上翻下降减收恢回放][长加高升大到至涨幅降缩少复跌展]?|调整|爬坡|缩水|滑落|蹿升?|[猛骤][增升降]|[换变改])(?:到|至|为|成|了)"
_BRIDGE = re.compile(
    rf"(?:{'|'.join(map(re.escape, sorted(_SAYING.split(), key=len, reverse=True)))}|\s|连续[一二三四五六七八九十两0-9]+年"
    rf"|20[0-9]{{2}}年[的度]?|(?:从|由)[^，,；;。]{{1,20}}?{_CHANGE}|(?:同比|比上年|环比|较上年|较去年)?{_CHANGE}|[（(][^（）()。；]{{1,16}}[）)])*"
)


def light(text: str, start: int, end: int) -> bool:
    """Whether nothing but words of saying stands in the stretch (首次突破, 由3亿元增长到, （含税）)."""
    return start >= end or (end - start <= 44 and _BRIDGE.fullmatch(text, start, end) is not None)


_CARRIED_ON = rare(
    r"[^。；;\n]{0,30}?(?:增|升|降|减|跌|涨|第|保持|位|占|%|％|成|超|突破|迈|跃)[^。；;\n]{0,16}[，,](?:总[额量值]|合计|累计|共计|金额|力争|预计|有望|将)*(?=达|为|至|共|超|突破|总|合|累|实现|完成|金额|$)"
)


def carried_on(text: str, start: int, end: int) -> bool:
    """Whether the figure's clause opens with a word of saying after a clause on how much the cue grew (增长5%，达 ..)."""
    found = _CARRIED_ON.match(text, start, end)
    if found is None or (text[found.end() - 1] in "，," and found.end() == end):
        return False
    return light(text, found.end(), end)


# --- lists ---------------------------------------------------------------------------------------------------------

_LINKS = frozenset("、 和 及 与 ， , 、和 以及".split())
_ITEM_ENDS = rare(r"、|以及|和|及|与(?!共)")


def respective(scene: Scene, figure: Figure, left: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The item that 分别 gives the figure (the second of A、B in “A、B分别为5亿元、3亿元” for 3亿元) and the list's last item.

    The list is read backwards from 分别, so that the last item meets the last figure.
    """
    i = scene.figure_index(figure.start)
    first = i
    while first > 0 and i - first < 8:
        gap = scene.text[scene.figures[first - 1].end : scene.figures[first].start]
        if len(gap) > 2 or gap not in _LINKS:
            break
        first -= 1
    opening = scene.figures[first].start
    at = scene.text.rfind("分别", max(left, opening - 12), opening)
    if at < 0 or not light(scene.text, at, opening):
        return None
    last = i
    while last + 1 < len(scene.figures) and last - first < 8:
        gap = scene.text[scene.figures[last].end : scene.figures[last + 1].start]
        if len(gap) > 2 or gap not in _LINKS:
            break
        last += 1
    begin = max(left, at - 60, scene.reading.clause(at)[0])
    ends = [found.span() for found in _ITEM_ENDS.finditer(scene.text, begin, at)]
    items = list(zip([begin, *(end for _, end in ends)], [*(start for start, _ in ends), at], strict=True))
    place = i - last - 1
    return (items[place], items[-1]) if -place <= len(items) >= 2 else None


# --- nouns -----------------------------------------------------------------------------------------------------------

_NO_NOUN = frozenset(
    # verbs and adverbs that lead to a figure
    "实现 完成 达到 达成 推动 带动 拉动 创造 贡献 新增 预计 累计 共计 合计 总计 确保 力争 保持 推进 加快 促进 支持 有望 计划 提高 提升 增加 减少 降低 扩大 "
    "获得 取得 争取 落实 安排 下达 投入 用于 形成 拥有 发放 突破 超过 首次 平均 先后 给予 提供 包括 包含 带来 产生 累积 缴纳 上缴 增长 下降 上升 超 逾 近 约 "
    "涵盖 占 占比 同比 环比 折合 支出了 成功 全部 全面 有效 进一步 大幅 稳步 持续 直接 间接 力促 助力 撬动 吸引 预期 预估 估计 共 总共 "
    # function words
    "按照 依照 根据 使 将 为 可 可以 能 能够 让 由 把 对 从 到 至 达 已 已经 后 则 是 并 并且 也 均 都 仅 就 还 又 其 各 每 拟 的 了 和 与 及 以及 或 而 但 在 以 于 给 向 被 按 "
    "当 若 如 因 因为 由于 通过 除 据 来 去 等 其中 其它 其他 方面 来看 分别 个 家 名 户 项 条 件 多 余 之 这 该 此 本 我 我们 他 她 它 它们 他们 中 时 "
    # times
    "全年 去年 今年 上年 明年 当年 年末 年底 同期 截至 截止 目前 季度 一季度 二季度 三季度 四季度 前三季度 半年 上半年 下半年 月份 月末 期间 时期 以来 之后 "
    "年度 日前 近日 此后 期内 月 日 "
    # whose it is, said in general
    "我国 全国 全省 全市 全县 全区 全州 全旗 全镇 全村 全球 我省 我市 我县 我区 该区 该县 该市 该省 公司 集团 地区 省 市 县 区 州 旗 镇 乡 村 园区 "
    "开发区 经开区 高新区 示范区 新区 综保区 保税区 产业园 工业园 辖区 区内 园内 境内 企业家 需要 要求 即 向着 整个 现有 一个 一家 一座 一条 一批 一项 一处 约为 有 如果 本地 届时 近几年 近年 几年 这些 那些 有些".split()
)
"""Words that end a metric's noun phrase to the left: with the verbs of `words.VERBS` that are no part of nouns."""

_VERBS = VERBS - NOMINAL - STATES - {"营业", "纳税", "减免", "盈利", "亏损"}

_TORN = {"可": ("再生", "支配", "比"), "并": ("网",)}
"""Words that jieba tears: 可再生, 可支配, 并网 are no adverb and noun."""

_PLACE_ENDS = ("省", "市", "县", "区", "州", "旗", "镇", "乡")
_NO_PLACES = frozenset("城市 都市 超市 市区 乡镇 城镇 股市 楼市 房市 车市 夜市".split())
_NO_DISTRICTS = "地区 园区 专区 小区 社区 片区 城区 景区 校区 厂区 库区 矿区 山区 灾区 牧区 农区 林区 郊区 务区 能区 心区 居住区 生产区 养殖区 种植区 学区 海区 港区 库区 范区".split()
"""区 that is no district: what such a word is part of goes on to the left."""

_MARKS = frozenset("，。；;：:、“”‘’《》（）()！？!?|\n\t \u3000—…·,.%％-—~－")


def _is_place(word: str) -> bool:
    if len(word) < 2 or not word.endswith(_PLACE_ENDS) or word in _NO_PLACES:
        return False
    return word[-1] != "区" or not word.endswith(tuple(_NO_DISTRICTS))


def noun_start(text: str, left: int, head: int, most: int = 24) -> int:
    """Where the noun phrase whose head begins at `head` begins: after the last mark, number, verb, function word, time or place before."""
    left = max(left, head - most)
    at = head
    while at > left and not text[at - 1].isdigit():
        if text[at - 1] in ")）" and text[at - 3 : at - 2] in "(（" and at - 4 >= left and text[at - 4] not in _MARKS:
            at -= 3  # 机灌(浇)地
        elif text[at - 1] in _MARKS:
            break
        at -= 1
    start = head
    for word in reversed(cut(text[at:head])):
        if word in _TORN and text.startswith(_TORN[word], start):
            pass
        elif word in _NO_NOUN or word in _VERBS or _is_place(word):
            break
        start -= len(word)
    if text.startswith("年", start) and start < head and start and text[start - 1].isdigit():
        start += 1  # 2010年|木门产值
    return start


_ITEM_STOP = rare(
    r"[一两二三四五六七八九十]+[个台座条]|[，。；;：:、“”‘’《》（）()！？!?|\n\s—…,+/]|项目|工程(?!机械|塑料|装备|车|轮胎)|生产线|产业园|产业化|基地|生产|加工|建设|扩建|改造|技改|制造|(?<![高中同优])等(?!级|离子|静压|温)|的|及|和|与|以及|已|将|在|于|为|是|目前|正式|正在|"
    r"开工|投产|竣工|建成|完成|签约|落地|计划|预计|[0-9０-９]|其中|新建|搬迁|一期|二期|三期|达产|全部|全面|用于|可(?![降再循溶视穿编燃变控逆调])|并|储备|特许|招标|股权|收购|成本|电价|续建|顺利|主体|全容量|核准"
)


def noun_end(text: str, start: int, right: int, most: int = 16) -> int:
    """Where the noun phrase that begins at `start` ends: before the next mark, verb, or word for the undertaking itself."""
    right = min(right, start + most)
    stop = _ITEM_STOP.search(text, start, right)
    end = stop.start() if stop else right
    at = start
    for word in cut(text[start:end]):
        if at > start and word in _VERBS:
            return at
        at += len(word)
    return end


# --- expectation -----------------------------------------------------------------------------------------------------

_TIME_OF_SAYING = re.compile(
    "(?P<ahead>预计|预期|预估|力争|(?<![于超塌出比成较到])目标|有望|计划|拟|确保|争取|将(?=[^。；]{8,24}?(?:实现|达|突破))|(?<![智功性节效产技职储动重主需首只])[将要可能](?!支配|比|观|见|再生|源|力|效|级|耗|素|求|点|以上)(?=[^，。；]{0,8}?(?:实现|达|增|突破|带动|形成|创造|贡献|超|完成|产|到|为|缴|上缴|收))|"
    "(?<=[，,、；。])年可?(?:新增|实现|创)|年(?:便|就)?[可能](?![源耗])|届时|首年|冲刺|剑指|奔着|(?:达产|投产|建成|满产|达效|运营|投用|投运|投入使用|完成|落成|全部投产|竣工)(?:后|就?可(?=年|实现))|"
    "(?<![年加长高升降增减止至])到(?:20|二〇)[0-9一二三四五六七八九〇]{2}年|到“十.五”末|十.五”?期?末)|"
    "(?P<done>去年|上年|已(?!经?达产)|累计|同比|以来|至今|[1-9]月|上半年|前三季度|一季度|了)"
)


_GOAL_AFTER = re.compile(
    "(?:[、和及][^，,。；、的]{2,16}(?=的))?的?(?:年度|全年|既定|奋斗|发展|总体|水平)?目标|的预期|的任务"
)


_OPENING = 24
"""How far into a sentence a word still opens it."""


def _before_semicolons(view: View) -> int:
    """Where the sentence begins whose parts semicolons set off: a word of time before the first holds for all."""
    start = view.sentence[0]
    while start and view.text[start - 1] in "；;" and view.start - start < 140:
        start = view.scene.reading.sentence(start - 1)[0]
    return start


_COUNTED_ON = re.compile("(?:预计|预期|力争|有望|确保)[^，。；;\\n已了]*$")


def _counted_on(view: View) -> bool:
    """预计一季度出口5亿元: within its clause the word of hope holds over the time that it speaks of."""
    return _COUNTED_ON.search(view.text, max(view.clause[0], view.start - 40), view.start) is not None


_BY_YEAR = re.compile("(?<![年加长高升降增减止至])到(?P<year>20[0-9]{2})年")


def planned_by_year(view: View) -> bool:
    """到2030年，累计完成投资80亿元: whether the sentence opens with a year that the report has not seen as past."""
    found = _BY_YEAR.search(view.text, view.sentence[0], min(view.start, view.sentence[0] + _OPENING))
    return (
        found is not None
        and not _is_past(view, found)
        and _HAPPENED.search(view.text, max(found.end(), view.start - 120), view.start) is None
    )


_HAPPENED = re.compile("了|(?<!早)已")


def _is_past(view: View, by_year: re.Match[str]) -> bool:
    """到2018年，产值达到..: in a report of a later year the year is no plan."""
    published = view.scene.published
    return published is not None and int(by_year["year"]) < published.year


def expected(view: View) -> bool:
    """Whether the figure is hoped for or planned: the nearest word of time and mood before it looks ahead.

    Where its own part of the sentence has none, the word that opened the sentence holds for all parts (预计到年末 ..；..；..).
    """
    if _GOAL_AFTER.match(view.text, view.end) or planned_by_year(view) or _counted_on(view) or in_plan(view):
        return True
    start = view.sentence[0]
    said = None
    for said in _TIME_OF_SAYING.finditer(view.text, max(start, view.start - 100), view.end):  # noqa: B007
        pass
    if said is None:
        opening = _before_semicolons(view)
        said = _TIME_OF_SAYING.search(view.text, opening, min(start, opening + _OPENING))
    if said is not None and (year := _BY_YEAR.fullmatch(said.group())) is not None and _is_past(view, year):
        return False
    return said is not None and said.lastgroup == "ahead"
