"""Where the noun phrase beside a figure begins and ends.

    noun_after(view)     12家|高新技术企业|通过认定       the phrase that begins where the anchor ends
    noun_before(view)    新培育|高新技术企业|12家         the phrase that ends where the anchor begins
    before(text, floor, at), after(text, at, limit)      the same over plain offsets

All give `(start, end)` of the reading, or None where no noun stands there (已开工8家 has none on either side). They look
at one clause only, walk over it once, and never split a word of `words.WHOLE`.
"""

from __future__ import annotations

import re

from ..rules import View
from .words import FUNCTION, GENERAL_VERBS, HEADS, LINKS, MEASURES, NOMINAL, STATES, VERBS, WHOLE

Span = tuple[int, int]

REACH = 44
"""How many characters away from a figure its noun phrase may begin (names of programmes run long)."""

_AND = frozenset(("和", "及", "以及"))
_NOMINAL_SUFFIXES = frozenset("率额量值者性型")
"""What makes a noun of the verb before it."""
_NOUN, _FUNCTION, _VERB, _GENERAL, _MEASURE, _MARK = "n", "f", "v", "g", "m", "p"
_NOUNLIKE = (_NOUN, _MEASURE, _GENERAL)

_CLASSES: dict[str, str] = {
    **dict.fromkeys(GENERAL_VERBS, _GENERAL),
    **dict.fromkeys(VERBS | NOMINAL | STATES, _VERB),
    **dict.fromkeys(FUNCTION | LINKS | {"的"} | _AND, _FUNCTION),
    **dict.fromkeys(MEASURES, _MEASURE),
    **dict.fromkeys(WHOLE, _NOUN),
}
_LONGEST = max(map(len, _CLASSES))
_LENGTHS: dict[str, tuple[int, ...]] = {}
for _word in _CLASSES:
    _LENGTHS[_word[0]] = (*_LENGTHS.get(_word[0], ()), len(_word))
_LENGTHS = {first: tuple(sorted(set(lengths), reverse=True)) for first, lengths in _LENGTHS.items()}

MEASURES_FIRST = tuple(MEASURES)
_LONG_HEADS = tuple(head for head in HEADS if len(head) > 1)
_SOFT = NOMINAL | STATES
_MARKS = frozenset('，,。；;：:！!？?、（）()【】[]…—\n\f\r\t|/·•★◆●■→>”’》」〉“‘《「〈"')
_OPEN = {"“": "”", "《": "》", "「": "」", "‘": "’", "〈": "〉", '"': '"'}

Token = tuple[int, int, str]


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The stretch cut into words of the tables, marks, and runs of what is left, which is nouns; a quotation is a noun of its own."""
    found: list[Token] = []
    i = start
    while i < end:
        char = text[i]
        stop, kind = i + 1, _NOUN
        lengths = _LENGTHS.get(char)
        if lengths is not None:
            for length in lengths:
                known = _CLASSES.get(text[i : i + length]) if i + length <= end else None
                if known is not None:
                    stop, kind = i + length, known
                    break
            if kind is _VERB and stop == i + 1 and found and found[-1][2] is _NOUN:
                kind = _NOUN  # 公交, 评标专家: a verb of one character only where a phrase begins
            elif kind in (_VERB, _GENERAL) and text[stop : stop + 1] in _COMPLETED and stop < end and text[stop : stop + 2] not in _NO_COMPLEMENTS:
                stop += 1  # 建立起, 培育出
            elif kind in _MAKE_NOUNS and stop > i + 1 and _makes_noun(text, stop, end):
                kind, stop = _NOUN, stop + 1  # 覆盖率, 销售额, 增加值, 办理项
        elif char in _MARKS:
            close = text.find(_OPEN[char], i + 1, end) if char in _OPEN else -1
            if close >= 0:
                found.append((i, close + 1, _NOUN))
                i = close + 1
                continue
            kind = _MARK
        else:
            while stop < end and text[stop] not in _STARTS:
                stop += 1
        if kind is _NOUN and found and found[-1][2] is _NOUN and text[found[-1][1] - 1] not in _CLOSING:
            found[-1] = (found[-1][0], stop, _NOUN)
        else:
            found.append((i, stop, kind))
        i = stop
    return found


_COMPLETED = frozenset("起出好完")
_NO_COMPLEMENTS = frozenset("出口 出租 出版 出境 出行 出入 出让 出资 出海 出厂 起重 起步 起点 起降 完整 完善 完全 好友 好评 好人 好书".split())
_MAKE_NOUNS = (_VERB, _FUNCTION, _GENERAL)
_STARTS = _MARKS | frozenset(_LENGTHS)
_CLOSING = frozenset(_OPEN.values())


def _makes_noun(text: str, at: int, end: int) -> bool:
    return at < end and (text[at] in _NOMINAL_SUFFIXES or (text[at] == "项" and text[at + 1 : at + 2] != "目"))


def is_head(text: str) -> bool:
    """Whether the phrase ends in a head noun of the field."""
    return text.endswith(HEADS)


def noun_after(view: View, at: int | None = None) -> Span | None:
    """The noun phrase that begins at `at` (the anchor's end where left out): 12家|高新技术企业|通过认定."""
    begin = view.end if at is None else at
    text = view.text
    if text.startswith("的", begin):
        return None  # 3万人的饮水: not the persons' noun
    if (aside := _ASIDE.match(text, begin)) is not None:
        begin = aside.end()  # 100条（个）|河湖
    limit = min(view.scene.reading.clause(begin)[1], begin + REACH)
    stop = _up_to_figure(view, begin, limit)
    if stop < limit and text.startswith(MEASURES_FIRST, begin) and (of := text.rfind("的", stop, limit)) > 0:
        return after(text, of + 1, limit)  # 20个|总投资12亿元的重大项目
    found = after(text, begin, stop)
    if (
        found is not None
        and text.endswith(_MEASURED, found[0], found[1])
        and found[1] < limit
        and text[found[1]] not in _MARKS
    ):
        of = text.find("的", found[1], limit)
        if of > 0:
            return after(text, of + 1, limit)  # 6家|年销售量过千亿元的|采购商
        cut = next(len(word) for word in _MEASURED if text.endswith(word, found[0], found[1]))
        return (found[0], found[1] - cut) if found[1] - found[0] - cut >= 2 else found  # 8个|产业|规模超千亿元
    return found


_MEASURED = ("产量", "销量", "总量", "数量", "量", "额", "产值", "收入", "规模", "面积", "产能", "利润")


def noun_before(view: View, at: int | None = None) -> Span | None:
    """The noun phrase that ends at `at` (the anchor's start where left out), links such as 达到 between them left out."""
    end = view.start if at is None else at
    return before(view.text, *_over_times(view, floor_of(view, end), end))


def metric_before(view: View, at: int) -> Span | None:
    """What a rate or an amount before `at` measures; verbs inside stay (床边办理出院人数), only 实现, 完成 .. govern it."""
    return metric(view.text, *_over_times(view, floor_of(view, at), at))


_WORDS_OF_TIME = frozenset(
    "同比 环比 年均 月均 累计 分别 均 都 又 将 较 比 平均 已 约 了 增加 新增 净增 增长 提高 减少 下降 提升 由 从 达 达到 为 内 来 间 里 共 累计新增 上年".split()
)


def _over_times(view: View, floor: int, end: int) -> Span:
    """Steps over a time between a noun and what is said of it: 高新技术企业|五年增加|200家, 出口额|1—5月|增长8%."""
    while True:
        times = [figure for figure in view.scene.figures_between(floor - 16, end) if figure.end == floor]
        if not times or times[0].kind not in ("duration", "date"):
            return floor, end
        between = view.text[floor:end]
        if any(view.text[a:b] not in _WORDS_OF_TIME for a, b, _ in tokens(view.text, floor, end)) and between:
            return floor, end
        end = times[0].start
        floor = floor_of(view, end)


def floor_of(view: View, end: int) -> int:
    """How far left a phrase that ends at `end` may reach: its clause, or the figure before it that is no part of it."""
    floor = max(view.scene.reading.clause(max(end - 1, 0))[0], end - REACH)
    for figure in reversed(view.scene.figures_between(floor, end)):
        if figure.end <= end and not _defines(view.text, figure.kind, figure.end):
            return max(floor, figure.end)
    return floor


def _up_to_figure(view: View, begin: int, limit: int) -> int:
    """The phrase ends at the next figure, but 23个投资额百亿元以上重大项目 goes on after a threshold."""
    for figure in view.scene.figures_between(begin, limit):
        if not _defines(view.text, figure.kind, figure.end):
            return figure.start
    return limit


def _defines(text: str, kind: str, end: int) -> bool:
    """Whether a figure that ends here is a threshold inside a noun phrase: 亿元以上|项目, 超200亿元|县, 500|强企业."""
    if text[end : end + 1] in ("强", "级"):
        return True
    if kind not in ("money", "quantity", "share") or end >= len(text):
        return False
    behind = text[end]
    return (text[end - 2 : end] in ("以上", "以下") and behind not in _MARKS and behind not in "的、") or (
        kind == "money" and text.startswith(("县", "企业", "项目", "产业", "园区", "集群", "镇", "村"), end)
    )


def after(text: str, at: int, limit: int) -> Span | None:
    """See `noun_after`; `limit` is where the phrase must have ended."""
    start, relative, clause = at, False, False
    seen = at
    for begin, end, kind in tokens(text, at, limit):
        word = text[begin:end]
        if word == "的":
            if seen > start and (end >= limit or text[end] in _MARKS):
                break
            if seen > start and not (relative or clause) and not text.startswith(_QUALITIES, begin - 1):
                break
            start = seen = end
            relative = clause = False
        elif kind == _NOUN:
            if word[0] in _OPEN and is_head(text[start:seen]) and _is_border(text, end, limit, _NOUN):
                break  # 12支队伍|“揭榜”招引
            seen = end
        elif kind == _GENERAL:
            if seen == start:
                if _state_of_noun(text, end, limit):
                    seen = end
                else:
                    relative = True
            elif seen - start >= 2:
                break
            else:
                clause, seen = True, end
        elif kind == _MARK:
            if word == "、" and seen == begin > start and _goes_on(text, end, limit):
                continue
            if word in "（(" and begin == seen > start and (aside := _ASIDE.match(text, begin, limit)) is not None:
                seen = aside.end()  # 县（市、区）, 镇（街道）
                continue
            if begin < seen:
                continue
            if relative or seen == start:
                return None
            break
        elif kind == _VERB:
            if seen == start and word in _SOFT:
                if begin > start:
                    continue
                seen = end if _state_of_noun(text, end, limit) else seen
                if seen == end:
                    continue
                relative = True
            elif seen == start:
                relative = True
            elif end < limit and text.startswith(_LONG_HEADS if word in NOMINAL else ("项目", "人员"), end):
                seen = end
            elif word in NOMINAL and word not in STATES and _is_border(text, end, limit):
                seen = end
                break
            elif word in NOMINAL and not is_head(text[start:seen]) and _state_of_noun(text, end, min(limit, end + 5)):
                seen = end
            elif relative:
                continue
            else:
                break
        elif kind == _MEASURE and seen == start and (threshold := _THRESHOLD.match(text, end, limit)):
            start = seen = threshold.end()  # 23个|投资额百亿元以上|重大项目
        elif seen == start or relative:
            relative = True
        elif (word in _AND and seen == begin and _goes_on(text, end, limit)) or (
            word == "与" and seen == begin and _ends_in_head(text, end, limit)
        ):
            continue
        else:
            if word in _COMPLEMENTS and seen == begin:
                seen = _without_verb(text, start, begin)
            break
    if relative or seen <= start:
        return None
    if clause:
        seen = _without_clause(text, start, seen)
    return _trimmed(text, start, seen)


def _without_clause(text: str, start: int, end: int) -> int:
    """三款|搭载新芯片: a verb with no head noun on its left still ends the phrase, if a noun stands there."""
    for begin, _, kind in tokens(text, start, end):
        if kind == _GENERAL:
            return begin if begin - start >= 2 else end
    return end


_ASIDE = re.compile(r"[（(][^（()）0-9，。；]{1,4}[）)]")
_THRESHOLD = re.compile(
    r"(?:在|超过?|达|约)*[0-9０-９.．一二三四五六七八九十两百千万亿]+(?:元|美元|亩|吨|平方米)(?:以上|以下|及以上)?的?"
)
_QUALITIES = tuple("性型级化新大高好强优先名要同立整牌秀质")
"""The last signs of words that say what a thing is like (领先, 知名, 重要): 的 behind these opens the noun, elsewhere it closes it."""
_COMPLEMENTS = frozenset("到至为了着过成于给")


def _without_verb(text: str, start: int, end: int) -> int:
    """137项审批职能划转|到: what stands before 到, 至, 了 is a verb of two characters that no table needs to know."""
    for length in (1, 2):
        if end - length - start >= 2 and is_head(text[start : end - length]):
            return end - length
    return end - 2 if end - start >= 4 else end


def _goes_on(text: str, at: int, limit: int) -> bool:
    """Whether another noun follows a 、 or 和, and neither a figure nor a verb."""
    if at >= limit or text[at].isdigit() or text[at] in "一二两三四五六七八九十几数其":
        return False
    first = tokens(text, at, min(limit, at + _LONGEST))
    return bool(first) and first[0][2] == _NOUN


def _ends_in_head(text: str, at: int, limit: int) -> bool:
    """Whether the rest of the clause is one noun phrase with a head (改革与|发展示范项目), so that 与 is an "and" and no "with"."""
    return at < limit and is_head(text[at:limit]) and all(kind == _NOUN for _, _, kind in tokens(text, at, limit))


def _state_of_noun(text: str, at: int, limit: int) -> bool:
    """Whether what follows a state (签约|项目) is one short noun phrase with a head of the field."""
    run = at
    for _, end, kind in tokens(text, at, min(limit, at + 10)):
        if kind != _NOUN or text[end - 1] in _CLOSING:
            break
        run = end
    return run > at and is_head(text[at:run].rstrip("中内里"))


def _is_border(text: str, at: int, limit: int, but: str = "") -> bool:
    """Whether the phrase cannot go on at `at`: a mark or a function word; with `but`, anything that is not of that class."""
    if at >= limit:
        return True
    kind = tokens(text, at, min(limit, at + _LONGEST))[0][2]
    return kind != but if but else kind in (_MARK, _FUNCTION)


_TAILS = ("中", "内", "里", "等", "之", "当", "间", "上")


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while end - start > 2 and (
        (text[end - 1] in _TAILS and is_head(text[start : end - 1]))
        or (text[end - 1] == "上" and end - start > 2)
        or (text[end - 1] == "中" and text[end - 2] not in "高初附一二三四五")
    ):
        end -= 1
    while start < end and text[start] in " 　的、和及":
        start += 1
    while end > start and text[end - 1] in " 　的、和及":
        end -= 1
    return (start, end) if end > start else None


def metric(text: str, floor: int, at: int) -> Span | None:
    """See `metric_before`; `floor` is how far to the left the phrase may reach."""
    words = tokens(text, floor, at)
    while words and words[-1][2] == _FUNCTION and text[words[-1][0] : words[-1][1]] not in _AMOUNTS:
        words.pop()
    words = _cut_to_clause(text, words)
    cut = 0
    for i, (begin, end, kind) in enumerate(words):
        word = text[begin:end]
        if kind == _VERB and (word in _GOVERN or (i == 0 and len(word) > 1 and word not in NOMINAL)) and i + 1 < len(words):
            cut = i + 1
    words = words[cut:]
    while words and words[0][2] in (_FUNCTION, _MARK):
        words.pop(0)
    return _trimmed(text, words[0][0], words[-1][1]) if words else None


_AMOUNTS = frozenset(("总额", "总量", "总数", "数量", "规模", "数"))
_GOVERN = frozenset("实现 完成 达到 推动 带动 拉动 促进 确保 力争 保持 使 新增 取得 获得 拥有 推进 增加 突破".split())


def before(text: str, floor: int, at: int) -> Span | None:
    """See `noun_before`; `floor` is how far to the left the phrase may reach."""
    words = tokens(text, floor, at)
    while words and (words[-1][2] == _FUNCTION or text[words[-1][0] : words[-1][1]] in LINKS):
        begin, end, _ = words.pop()
        if text[begin] in "的了着过":
            return None  # 超过10亿元的有12个, 建成了5座: the noun is left out
    words = [(begin, end, _VERB if kind == _GENERAL else kind) for begin, end, kind in _cut_to_clause(text, words)]
    if not words:
        return None
    trailing = len(words)
    while trailing and words[trailing - 1][2] in (_VERB, _FUNCTION):
        trailing -= 1
    if not trailing:
        last = text[words[-1][0] : words[-1][1]]
        return words[-1][:2] if last in NOMINAL and last not in STATES else None
    if trailing < len(words):
        first = text[words[trailing][0] : words[trailing][1]]
        if len(words) - trailing == 1 and first in NOMINAL and first not in STATES:
            pass  # 城中村改造8.8万套: the noun made of the verb is what is counted
        else:
            words = words[:trailing]
    end = words[-1][1]
    start = _begin(text, words)
    return _trimmed(text, start, end) if start < end else None


def _cut_to_clause(text: str, words: list[Token]) -> list[Token]:
    """The words after the last border that no noun phrase crosses; 、 and 和 are crossed where a noun stands on both sides."""
    i = len(words)
    seen_noun = False
    while i:
        begin, end, kind = words[i - 1]
        word = text[begin:end]
        if kind in _NOUNLIKE:
            kind = _NOUN
        if kind == _MARK:
            if word in "）)":
                opening = next((j for j in range(i - 2, -1, -1) if text[words[j][0]] in "（("), None)
                if opening:
                    i = opening
                    continue
                break
            if word == "、" and seen_noun and i > 1 and words[i - 2][2] in _NOUNLIKE:
                i -= 1
                continue
            break
        if kind == _FUNCTION and seen_noun and not (word in _AND and i > 1 and words[i - 2][2] in _NOUNLIKE):
            break
        seen_noun = seen_noun or kind == _NOUN
        i -= 1
    return words[i:]


def _begin(text: str, words: list[Token]) -> int:
    """Where the phrase begins among words without a border: behind the verb that governs it."""
    end = words[-1][1]
    first = 0
    governed = False
    for i, (begin, stop, kind) in enumerate(words[:-1]):
        word = text[begin:stop]
        if kind == _VERB and word not in _SOFT:
            first, governed = i + 1, True
    while first < len(words) - 1 and words[first][2] == _VERB:
        word = text[words[first][0] : words[first][1]]
        if word in STATES and words[first + 1][2] == _NOUN and _bare_head(text, words[first][1], end):
            return words[first][0]
        first += 1
        governed = True
    if not governed:
        for i in range(len(words) - 2, first, -1):
            word = text[words[i][0] : words[i][1]]
            if words[i][2] == _VERB and word not in NOMINAL and not _bare_head(text, words[i][1], end):
                first = i + 1
                break
    while first < len(words) - 1 and words[first][2] in (_FUNCTION, _MARK):
        first += 1
    return words[first][0]


def _bare_head(text: str, start: int, end: int) -> bool:
    """项目, 企业, 人员 ..: a head noun alone; before 项目 its kind may stand (合同项目)."""
    word = text[start:end]
    return word in HEADS or (len(word) == 4 and word.endswith("项目"))


def parts_of(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The nouns of a list (A、B和C) with their places; a head that only the last one has is given to all (自来水、燃气|普及率)."""
    parts: list[tuple[int, int]] = []
    begin, depth = start, 0
    for at, stop, kind in tokens(text, start, end):
        word = text[at:stop]
        depth += (word in "（(") - (word in "）)")
        if depth <= 0 and (word == "、" or (kind == _FUNCTION and word in _AND and at > begin)):
            parts.append((begin, at))
            begin = stop
    parts.append((begin, end))
    parts = [(b, e) for b, e in parts if e > b]
    names = [text[b:e] for b, e in parts]
    last = names[-1]
    if len(names) > 1:
        head = _shared_head(names[0], last)
        names = [name if name.endswith(_ENDS_OF_LISTS) else name + head for name in names]
    return [(b, e, name) for (b, e), name in zip(parts, names, strict=True)]


def _shared_head(first: str, last: str) -> str:
    """What the last noun of a list has for all: 东部、西部|用电 (their own nouns end alike), 自来水、燃气|普及率 (a known head)."""
    alike = last.find(first[-1])
    if 0 < alike < len(last) - 1 and len(first) <= 3:
        return last[alike + 1 :]
    return next(
        (last[-n:] for n in (4, 3, 2) if len(last) > n and (last[-n:] in _SHARED_HEADS or last[-n:] in HEADS)), ""
    )


_SHARED_HEADS = frozenset(
    """
    普及率 覆盖率 增长率 利用率 入住率 达标率 合格率 完成率 开工率 投产率 竣工率 占比 比重 产值 增加值 收入 面积 产量 税收 企业 项目 平台 中心 基地 机构 园区 入学率 毛入学率 参保率 处理率 化率 满意度 数量 投资 总额 总量 总值 人数 起数 总收入 利润 出口 进口 贷款 存款 余额
    """.split()
)
_ENDS_OF_LISTS = (*_LONG_HEADS, *_SHARED_HEADS)
