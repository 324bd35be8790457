"""The noun phrase that ends in front of a figure, read from its end: 新培育|高新技术企业|12家, 床边办理出院人数|占比."""

from __future__ import annotations

from .edges import BARE_HEADS, MODIFIERS, Span, trimmed
from .tokens import AND, FUNCTIONAL, GENERAL, MARK, NOUN, NOUNLIKE, VERB, Token, is_head, tokens
from .words import LINKS, NOMINAL, STATES

_GOVERNING = frozenset(
    "实现 完成 达到 推动 带动 拉动 促进 确保 力争 保持 使 新增 取得 获得 拥有 推进 增加 突破".split()
)
_AMOUNTS = frozenset(("总额", "总量", "总数", "数量", "规模"))


def metric(text: str, floor: int, at: int) -> Span | None:
    """See `metric_before`; `floor` is how far to the left the phrase may reach."""
    words = tokens(text, floor, at)
    while words and words[-1][2] == FUNCTIONAL and text[words[-1][0] : words[-1][1]] not in _AMOUNTS:
        words.pop()
    nominal = NOMINAL | _AMOUNTS  # 投资额、进出口|总额|、税收
    words = [(begin, end, NOUN if text[begin:end] in nominal else kind) for begin, end, kind in words]
    words = _of_one_phrase(text, words)
    first = 0
    for i, (begin, end, kind) in enumerate(words[:-1]):
        if kind != VERB:
            continue
        governs = i == 0 and end - begin > 1 and not _is_state(text, begin, end)
        if text[begin:end] in _GOVERNING or (governs and text[end : words[-1][1]] not in _AMOUNTS):
            first = i + 1
    while first < len(words) and words[first][2] in (FUNCTIONAL, MARK):
        first += 1
    return trimmed(text, words[first][0], words[-1][1]) if first < len(words) else None


def _is_state(text: str, begin: int, end: int) -> bool:
    """新开工|项目数: a verb that tells the state of the things whose number is measured."""
    return text[begin:end] in STATES and text.startswith(("项目", "企业"), end)


def before(text: str, floor: int, at: int) -> Span | None:
    """See `noun_before`; `floor` is how far to the left the phrase may reach."""
    words = tokens(text, floor, at)
    while words and (words[-1][2] == FUNCTIONAL or text[words[-1][0] : words[-1][1]] in LINKS):
        begin, _, _ = words.pop()
        if text[begin] == "了" and words and text[words[-1][0] : words[-1][1]] in LINKS:
            continue  # 园区总数达到了|17家
        if text[begin] in "的了着过":
            return None  # 超过10亿元的有12个, 建成了5座: the noun is left out
    words = [(begin, end, VERB if kind == GENERAL else kind) for begin, end, kind in _of_one_phrase(text, words)]
    if not words:
        return None
    if _is_object(text, words):
        return words[-1][:2]
    last = len(words)
    while last and words[last - 1][2] in (VERB, FUNCTIONAL):
        last -= 1
    verb = text[words[last][0] : words[last][1]] if last == len(words) - 1 else ""
    if (
        last
        and not _is_noun_itself(verb)
        and not (verb in NOMINAL and not is_head(text[max(floor - 8, 0) : words[last - 1][1]]))
    ):
        words = words[:last]  # 企业入驻|12家, but 不动产登记|300件
    elif not last and not _is_noun_itself(text[words[-1][0] : words[-1][1]]):
        return None
    elif not last:
        return words[-1][:2]  # 新增就业|5000人
    start = _begin(text, words)
    if words[-1][1] - start == 1:
        start = _compound(words)  # 污水处理|厂, 热处理|线
    return trimmed(text, start, words[-1][1])


def _compound(words: list[Token]) -> int:
    """Where the noun begins whose last sign (厂, 线, 站) stands behind a verb: no thing is called by one sign alone there."""
    i = len(words) - 1
    if i < 2 or (words[i - 1][2], words[i - 2][2]) != (VERB, NOUN) or words[i - 2][1] != words[i - 1][0]:
        return words[i][0]  # 完成|城|区内178座
    i -= 2
    while i and words[i - 1][2] == NOUN and words[i - 1][1] == words[i][0]:
        i -= 1
    return words[i][0]


def _is_noun_itself(verb: str) -> bool:
    """城中村改造|8万套: whether the verb right before the figure is what is counted, and not what the things do (企业入驻)."""
    return verb in NOMINAL and verb not in STATES


_GIVING = frozenset("提供 可提供 解决 带动 吸纳 拉动 安置 安排 创造 促进 增加 开展 组织 受理 办理 办结 代办".split())


def _is_object(text: str, words: list[Token]) -> bool:
    """吸纳|就业|900人: a verb as the object of one that gives or brings it."""
    if len(words) < 2 or text[slice(*words[-1][:2])] not in NOMINAL:
        return False
    return words[-2][1] == words[-1][0] and text[slice(*words[-2][:2])] in _GIVING


def _of_one_phrase(text: str, words: list[Token]) -> list[Token]:
    """The words after the last border that no noun phrase crosses; 、 and 和 are crossed where a noun stands on both sides."""
    i = len(words)
    has_noun = False
    while i:
        begin, end, kind = words[i - 1]
        word = text[begin:end]
        joins = has_noun and i > 1 and words[i - 2][2] in NOUNLIKE
        if kind == MARK:
            if word in "）)":
                i = next((j for j in range(i - 2, 0, -1) if text[words[j][0]] in "（("), 0)
                if not i:
                    return []
                continue
            if word != "、" or not joins:
                break
        elif kind == FUNCTIONAL and has_noun and not (word in AND and joins):
            break
        has_noun = has_noun or kind in NOUNLIKE
        i -= 1
    return words[i:]


def _begin(text: str, words: list[Token]) -> int:
    """Where the phrase begins among words without a border: behind the verb that governs it."""
    end = words[-1][1]
    if (begin := _determined(text, words)) is not None:
        return begin
    first, governed = 0, False
    for i, (begin, stop, kind) in enumerate(words[:-1]):
        if kind == VERB and text[begin:stop] not in MODIFIERS:
            first, governed = i + 1, True
    while first < len(words) - 1 and words[first][2] == VERB:
        begin, stop, _ = words[first]
        if words[first + 1][2] == NOUN and (_tells_state(text, begin, stop, end) or (text[begin:stop] in NOMINAL and text[stop:end] == "人员")):
            return begin  # 签约项目, 研发人员
        first, governed = first + 1, True
    if not governed:
        for i in range(len(words) - 2, first, -1):
            begin, stop, kind = words[i]
            if kind == VERB and text[begin:stop] not in NOMINAL and not is_bare_head(text[stop:end]):
                first = i + 1
                break
    while first < len(words) - 1 and words[first][2] in (FUNCTIONAL, MARK):
        first += 1
    return words[first][0]


def _determined(text: str, words: list[Token]) -> int | None:
    """平台更新|各类数据|90万条: where a word that begins noun phrases stands; a bare head (签约各类项目) keeps what is before."""
    for begin, end, kind in reversed(words):
        if kind == VERB and text[begin:end] not in NOMINAL:
            break  # 向|各类企业|提供建议90条
        if text.startswith(_DETERMINERS, begin):
            return None if is_bare_head(text[begin + 2 : words[-1][1]]) else begin
    return None


def _tells_state(text: str, begin: int, stop: int, end: int) -> bool:
    """Whether a verb tells the state of the bare head behind it (签约|项目), and not what is done with it (引进|外资项目)."""
    if text[begin:stop] not in STATES or text[begin - 1 : begin] in _MAY or not is_bare_head(text[stop:end]):
        return False
    return text[begin:stop] != "引进" or end - stop == 2


_DETERMINERS = ("各类", "各种", "各项")
"""What a noun phrase begins with, whatever stands before."""
_MAY = frozenset("可能将拟会")
"""What stands before a verb that has not happened yet, so that it tells no state."""


def is_bare_head(word: str) -> bool:
    """项目, 企业, 人员, 项目数 ..: a head noun alone; before 项目 its kind may stand (合同项目)."""
    word = word.removesuffix("数")
    return word in BARE_HEADS or (len(word) == 4 and word.endswith("项目"))
