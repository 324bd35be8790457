"""Where the noun phrase beside a figure begins and ends.

    noun_after(view)     12家|高新技术企业|通过认定       the phrase that begins where the anchor ends
    noun_before(view)    新培育|高新技术企业|12家         the phrase that ends where the anchor begins
    metric_before(view, at)   床边办理出院人数|占比       what a rate measures: verbs inside the phrase stay
    after(text, at, limit), before(text, floor, at), metric(text, floor, at)      the same over plain offsets

All give `(start, end)` of the reading, or None where no noun stands there (已开工8家 has none on either side). They look
at one clause only, walk over it once, and never split a word of `words.WHOLE`.
"""

from __future__ import annotations

import re

from ..rules import View, once_a_place
from .tokens import (
    AND,
    CLOSING,
    FUNCTIONAL,
    GENERAL,
    LONGEST,
    MARK,
    MARKS,
    MEASURE,
    NOUN,
    NOUNLIKE,
    OPENING,
    VERB,
    Token,
    tokens,
)
from .tokens import is_head as is_head
from .words import HEADS, LINKS, MEASURES, NOMINAL, STATES

Span = tuple[int, int]

REACH = 44
"""How many characters away from a figure its noun phrase may begin (names of programmes run long)."""

_MODIFIERS = NOMINAL | STATES
"""Verbs that may stand inside a noun phrase."""
_MEASURES = tuple(MEASURES)
_LONG_HEADS = tuple(head for head in HEADS if len(head) > 1)
_ASIDE = re.compile(r"[（(][^（()）0-9，。；]{1,4}[）)]")
"""县（市、区）, 条（个）: another word for the same, in brackets."""


# --- behind the figure -----------------------------------------------------------------------------------------------


def noun_after(view: View, at: int | None = None) -> Span | None:
    """The noun phrase that begins at `at` (the anchor's end where left out): 12家|高新技术企业|通过认定."""
    return _noun_after(view, view.end if at is None else at)


@once_a_place
def _noun_after(view: View, begin: int) -> Span | None:
    text = view.text
    while text.startswith(" ", begin):
        begin += 1
    if text.startswith("的", begin):
        return None  # 3万人的饮水: not the persons' noun
    aside = _ASIDE.match(text, begin)
    if aside is not None:
        begin = aside.end()
    limit = min(view.scene.reading.clause(begin)[1], begin + REACH)
    stop = _up_to_figure(view, begin, limit)
    if stop < limit and text.startswith(_CLAUSE_ABOUT, begin):
        of = text.rfind("的", stop, limit)
        if of > 0:
            return after(text, of + 1, limit)  # 20个|总投资12亿元的重大项目
    found = after(text, begin, stop)
    if found is None:
        return None
    if found[1] == stop < limit:
        cut = text.rfind("、", found[0], stop)
        if cut > 0:
            return found[0], cut  # 47项|经验|、改革试点48项: the last noun is the next figure's
    return _without_amount(text, found, limit)


_CLAUSE_ABOUT = (*_MEASURES, "投资", "能", "可")
"""What opens a clause about the things counted in front of them: 4栋|能容纳200人的|宿舍."""
_AMOUNTS_OF = ("增加值", "产量", "销量", "总量", "数量", "量", "额", "产值", "收入", "规模", "面积", "产能", "利润")


def _without_amount(text: str, found: Span, limit: int) -> Span | None:
    """8个|产业|规模超千亿元: what is said of the things is no part of them; 6家|年销售量过千亿元的|采购商."""
    start, end = found
    if text.endswith("规模", start, end) and end - start > 3:
        return start, end - 2  # 形成900台|织机|规模
    if not text.endswith(_AMOUNTS_OF, start, end) or end >= limit or text[end] in MARKS:
        return found
    of = text.find("的", end, limit)
    if of > 0:
        return after(text, of + 1, limit)
    amount = next(word for word in _AMOUNTS_OF if text.endswith(word, start, end))
    return (start, end - len(amount)) if is_head(text[start : end - len(amount)]) else found


def _up_to_figure(view: View, begin: int, limit: int) -> int:
    """The phrase ends at the next figure, but 23个投资额百亿元以上重大项目 goes on after a threshold."""
    for figure in view.scene.figures_between(begin, limit):
        if not _is_threshold(view.text, figure.kind, figure.end):
            return figure.start
    return limit


_KINDS_OF_CLASSES = ("县", "企业", "项目", "产业", "园区", "集群", "镇", "村")


def _is_threshold(text: str, kind: str, end: int) -> bool:
    """Whether a figure that ends here is a threshold inside a noun phrase: 亿元以上|项目, 超200亿元|县, 500|强企业."""
    behind = text[end : end + 1]
    if behind in ("强", "级"):
        return True
    if kind not in ("money", "quantity", "share") or not behind:
        return False
    if text[end - 2 : end] in ("以上", "以下") and behind not in MARKS and behind != "的":
        return True
    return kind == "money" and text.startswith(_KINDS_OF_CLASSES, end)


def after(text: str, at: int, limit: int) -> Span | None:
    """See `noun_after`; `limit` is where the phrase must have ended."""
    found = _Phrase(text, at, limit).read()
    if found is not None and (among := _among(text, *found)) is not None:
        return found[0], among
    return found


_NO_PLACE = frozenset("心学国小型医药等间文外部期年介转专段标共央队试枢控班层继级华东西南北")
"""What makes a word with 中 before it: 中心, 中学, 中小企业."""


def _among(text: str, start: int, end: int) -> int | None:
    """96个综合保税区|中独占鳌头: where 中 stands behind a head noun and begins no word."""
    at = text.find("中", start + 1, end - 1)
    while at > 0:
        if text[at + 1] not in _NO_PLACE and is_head(text[start:at]):
            return at
        at = text.find("中", at + 1, end - 1)
    return None


_THRESHOLD = re.compile(
    r"(?:在|超过?|达|约)*[0-9０-９.．一二三四五六七八九十两百千万亿]+(?:元|美元|亩|吨|平方米)(?:以上|以下|及以上)?的?"
)
_QUALITIES = tuple("性型级化新大高好强优先名要同立整牌秀质")
"""The last signs of words that say what a thing is like (领先, 知名, 重要): 的 behind these opens the noun, elsewhere it closes it."""
_ENDS_OF_VERBS = frozenset("到至为了着过成于给")


_THINGS = ("事项", "项目", "企业", "单位", "部门", "窗口", "案件", "机构")
_COUNTERS = ("窗口", "专窗", "专区", "大厅", "服务站", "办事点")
"""Where people are served: named by a verb (受理窗口, 办税大厅) that is no border there."""
_BUILDINGS = frozenset("楼房户站场厂店馆库园")


class _Phrase:
    """A phrase read forwards, word by word, until one closes it.

    `start` and `seen` are the noun's borders so far; `relative` says that what stood there was a clause about the noun
    (获得认定的|企业), so that the noun itself is still to come.
    """

    def __init__(self, text: str, at: int, limit: int) -> None:
        self.text = text
        self.limit = limit
        self.start = self.seen = at
        self.relative = False

    def read(self) -> Span | None:
        for begin, end, kind in tokens(self.text, self.start, self.limit):
            if self._closes(begin, end, kind):
                break
        if self.relative or self.seen <= self.start:
            return None
        return _trimmed(self.text, self.start, self.seen)

    def _closes(self, begin: int, end: int, kind: str) -> bool:
        """Takes the word in; whether it ends the phrase."""
        if end <= self.seen:
            return False  # inside brackets already taken in
        if kind == FUNCTIONAL and self.text[begin] == "的":
            return self._of(begin, end)
        if kind == NOUN:
            return self._noun(begin, end)
        if kind == MARK:
            return self._mark(begin, end)
        if kind == VERB:
            return self._verb(begin, end)
        if kind == GENERAL:
            return self._general_verb(end)
        return self._border(begin, end, kind)

    def _of(self, begin: int, end: int) -> bool:
        """的 closes the noun (12个项目|的审批), or opens it where a clause or a quality stood before (知名的|企业)."""
        if self.seen > self.start:
            if end >= self.limit or self.text[end] in MARKS:
                return True
            if not self.relative and not self.text.startswith(_QUALITIES, begin - 1):
                return True
        self.start = self.seen = end
        self.relative = False
        return False

    def _noun(self, begin: int, end: int) -> bool:
        if self.text[begin] in OPENING and self._has_head() and (self._kind_at(end) != NOUN or self._has_thing()):
            return True  # 12支队伍|“揭榜”招引, 60个事项|“下沉”社区
        self.seen = end
        return False

    def _general_verb(self, end: int) -> bool:
        if self.seen > self.start + 1:
            return True
        if self.seen > self.start or _is_short_noun(self.text, end, self.limit):
            self.seen = end
        else:
            self.relative = True
        return False

    def _mark(self, begin: int, end: int) -> bool:
        if begin == self.seen > self.start:
            if self.text[begin] == "、" and self._another_noun_at(end):
                return False
            aside = _ASIDE.match(self.text, begin, self.limit)
            if aside is not None:
                self.seen = aside.end()
                return False
        return True

    def _verb(self, begin: int, end: int) -> bool:
        text, word = self.text, self.text[begin:end]
        if self.seen == self.start:
            if word in _MODIFIERS and begin > self.start:
                return False
            last = self._past_nominals(end)
            if word in _MODIFIERS and _is_short_noun(text, last, self.limit):
                self.seen = last  # 21个|签约项目, 90个|审批服务事项
            elif word not in NOMINAL and self._is_closed_compound(end):
                self.seen = end  # 3栋|回迁楼
            elif word in NOMINAL and word not in STATES and self._kind_at(end) == NOUN and self._no_relative(end):
                self.seen = end  # 90个|服务窗口
            else:
                self.relative = True
            return False
        if end < self.limit and text.startswith(_LONG_HEADS if word in NOMINAL else ("项目", "人员"), end):
            self.seen = end  # 老旧小区改造|项目
            return False
        if word == "建设" and text.endswith("项目", self.start, begin):
            return True  # 8个子项目|建设全面展开
        if word in NOMINAL and word not in STATES and self._kind_at(end) in (None, MARK, FUNCTIONAL):
            if self._has_head() and text.startswith("的", end):
                return True  # 50家企业|生产的产品
            self.seen = end  # 45个|小区综合改造|，
            return not self._goes_on_behind_and(end)  # 400项|政务服务和公共服务事项
        if (
            word in NOMINAL
            and text[self.start : begin] not in _HEADS
            and not self._has_long_head()
            and _is_short_noun(text, end, min(self.limit, end + 5))
        ):
            self.seen = end  # 17个|疫情排查|执勤点
            return False
        if word not in _MODIFIERS and not self._has_head() and text.startswith(_COUNTERS, end):
            self.seen = end  # 3个|综合受理|窗口
            return False
        return not self.relative

    def _border(self, begin: int, end: int, kind: str) -> bool:
        text, word = self.text, self.text[begin:end]
        if self.seen == self.start:
            if (over := _OVER.match(text, begin, self.limit)) is not None:
                self.seen = over.end()  # 116个|超亿元产业项目
                return False
            threshold = _THRESHOLD.match(text, end, self.limit) if kind == MEASURE else None
            if threshold is not None:
                self.start = self.seen = threshold.end()  # 23个|投资额百亿元以上|重大项目
            else:
                self.relative = True
            return False
        if self.relative:
            return False
        if self.seen == begin:
            if word in AND and self._another_noun_at(end):
                return False
            if word == "与" and self._rest_is_noun(end):
                return False
            if word in _ENDS_OF_VERBS and text[begin - 1] not in "）)”" and not self._has_long_head():
                self.seen = _without_verb(text, self.start, begin)
        return True

    def _has_head(self) -> bool:
        return is_head(self.text[self.start : self.seen])

    def _has_thing(self) -> bool:
        """Whether the noun so far ends in what offices and papers count, so that a quotation behind it says what it does."""
        return self.text.endswith(_THINGS, self.start, self.seen)

    def _has_long_head(self) -> bool:
        return self.seen - self.start > 2 and self._has_head()

    def _kind_at(self, at: int) -> str | None:
        """The class of the word that begins here."""
        if at >= self.limit:
            return None
        return tokens(self.text, at, min(self.limit, at + LONGEST))[0][2]

    def _another_noun_at(self, at: int) -> bool:
        """Whether another noun follows a 、 or 和, and neither a figure nor a verb."""
        if at >= self.limit or self.text[at].isdigit() or self.text[at] in "一二两三四五六七八九十几数其":
            return False
        begin, end, kind = tokens(self.text, at, min(self.limit, at + LONGEST))[0]
        if kind == VERB and self.text[begin:end] in NOMINAL:
            return _is_short_noun(self.text, end, self.limit)  # 科研、|服务|配套企业
        return kind == NOUN

    def _goes_on_behind_and(self, at: int) -> bool:
        """Whether 和 and another noun with a head of the field follow."""
        joint = next((word for word in AND if self.text.startswith(word, at)), "")
        if not joint or not self._another_noun_at(at + len(joint)):
            return False
        stop = next(
            (begin for begin, _, kind in tokens(self.text, at + len(joint), self.limit) if kind == MARK), self.limit
        )
        return any(self.text.find(head, at, stop) > 0 for head in _THINGS)

    def _past_nominals(self, at: int) -> int:
        """Where verbs that are nouns as often end: 审批|服务|事项."""
        while at < self.limit:
            begin, end, kind = tokens(self.text, at, min(self.limit, at + LONGEST))[0]
            if kind != VERB or self.text[begin:end] not in NOMINAL:
                break
            at = end
        return at

    def _is_closed_compound(self, at: int) -> bool:
        """回迁|楼: a verb and one sign for a building or a household, and no noun that goes on."""
        return self.text[at : at + 1] in _BUILDINGS and (at + 1 >= self.limit or self._kind_at(at + 1) != NOUN)

    def _no_relative(self, at: int) -> bool:
        """Whether no 的 follows that could close a clause about the noun (办理业务的|窗口)."""
        return self.text.find("的", at, self.limit) < 0

    def _rest_is_noun(self, at: int) -> bool:
        """Whether the rest of the clause is one noun phrase (改革与|发展示范项目), so that 与 is an "and" and no "with"."""
        rest = tokens(self.text, at, self.limit)
        return bool(rest) and is_head(self.text[at : self.limit]) and all(kind == NOUN for _, _, kind in rest)


def _without_verb(text: str, start: int, end: int) -> int:
    """137项审批职能划转|到: what stands before 到, 至, 了 is a verb of two characters that no table needs to know."""
    for length in (1, 2):
        if end - length - start >= 2 and is_head(text[start : end - length]):
            return end - length
    return end - 2 if end - start >= 4 else end


def _is_short_noun(text: str, at: int, limit: int) -> bool:
    """Whether one short noun phrase with a head of the field follows: 签约|项目."""
    run = at
    for _, end, kind in tokens(text, at, min(limit, at + 10)):
        if kind != NOUN or text[end - 1] in CLOSING:
            break
        run = end
    noun = text[at:run].rstrip("中内里")
    return is_head(noun) or (len(noun) > 2 and noun[-1] in _BUILDINGS)


_TAILS = frozenset("中内里等之当间上")


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Without the words of place at its end (20个项目|中, 31块屏幕|上) and loose joints at both."""
    while end - start > 2 and (
        text[end - 1] == "上"
        or (text[end - 1] == "中" and text[end - 2] not in "高初附一二三四五")
        or (text[end - 1] in _TAILS and is_head(text[start : end - 1]))
    ):
        end -= 1
    while start < end and text[start] in " 　的、和及":
        start += 1
    while end > start and text[end - 1] in " 　的、和及":
        end -= 1
    return (start, end) if end > start else None


# --- before the figure -----------------------------------------------------------------------------------------------


def noun_before(view: View, at: int | None = None) -> Span | None:
    """The noun phrase that ends at `at` (the anchor's start where left out), links such as 达到 between them left out."""
    return _noun_before(view, view.start if at is None else at)


@once_a_place
def _noun_before(view: View, end: int) -> Span | None:
    while end > 0 and view.text[end - 1] == " ":
        end -= 1
    found = before(view.text, *_over_times(view, floor_of(view, end), end))
    return None if found is None else (_class_begins(view, found[0]), found[1])


def _class_begins(view: View, start: int) -> int:
    """Where the threshold that makes a class of things begins: 超|亿元项目, 3000万美元以上的|项目."""
    text = view.text
    if _OVER.match(text, start - 1):
        return start - 1
    if text[start - 3 : start] in ("以上的", "以下的"):
        inside = view.scene.figures_between(start - 16, start)
        if inside and inside[-1].end == start - 1 and inside[-1].kind in ("money", "quantity"):
            return inside[-1].start
    return start


_OVER = re.compile("[超过逾](?:[0-9]+|[十百千])*[万亿]元")
"""超|亿元产业项目: the word of the bound belongs to the class."""


@once_a_place
def metric_before(view: View, at: int) -> Span | None:
    """What a rate or an amount before `at` measures; verbs inside stay (床边办理出院人数), only 实现, 完成 .. govern it."""
    return metric(view.text, *_over_times(view, floor_of(view, at), at))


def floor_of(view: View, end: int) -> int:
    """How far left a phrase that ends at `end` may reach: its clause, or the figure before it that is no part of it."""
    floor = max(view.scene.reading.clause(max(end - 1, 0))[0], end - REACH)
    for figure in reversed(view.scene.figures_between(floor, end)):
        if figure.end <= end and not _is_threshold(view.text, figure.kind, figure.end):
            return max(floor, figure.end)
    return floor


_BESIDE_TIMES = frozenset(
    """
    同比 环比 年均 月均 累计 分别 均 都 又 将 较 比 平均 已 约 了 增加 新增 净增 增长 提高 减少 下降 提升 由 从 达 达到 为 内 来 间 里 共 累计新增 上年
    """.split()
)


def _over_times(view: View, floor: int, end: int) -> Span:
    """Steps over a time between a noun and what is said of it: 高新技术企业|五年增加|200家, 出口额|1—5月|增长8%."""
    while True:
        time = next((one for one in view.scene.figures_between(floor - 16, end) if one.end == floor), None)
        if time is None or time.kind not in ("duration", "date"):
            return floor, end
        if any(view.text[a:b] not in _BESIDE_TIMES for a, b, _ in tokens(view.text, floor, end)):
            return floor, end
        end = time.start
        floor = floor_of(view, end)


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
    return _trimmed(text, words[first][0], words[-1][1]) if first < len(words) else None


def _is_state(text: str, begin: int, end: int) -> bool:
    """新开工|项目数: a verb that tells the state of the things whose number is measured."""
    return text[begin:end] in STATES and text.startswith(("项目", "企业"), end)


def before(text: str, floor: int, at: int) -> Span | None:
    """See `noun_before`; `floor` is how far to the left the phrase may reach."""
    words = tokens(text, floor, at)
    while words and (words[-1][2] == FUNCTIONAL or text[words[-1][0] : words[-1][1]] in LINKS):
        begin, _, _ = words.pop()
        if text[begin] == "了" and words and text[words[-1][0] : words[-1][1]] in LINKS:
            continue  # 企业总数达到了|30家
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
    if last and not _is_noun_itself(verb) and not (verb in NOMINAL and not is_head(text[: words[last - 1][1]])):
        words = words[:last]  # 企业入驻|12家, but 不动产登记|300件
    elif not last and not _is_noun_itself(text[words[-1][0] : words[-1][1]]):
        return None
    elif not last:
        return words[-1][:2]  # 新增就业|5000人
    start = _begin(text, words)
    return _trimmed(text, start, words[-1][1])


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
    first, governed = 0, False
    for i, (begin, stop, kind) in enumerate(words[:-1]):
        if kind == VERB and text[begin:stop] not in _MODIFIERS:
            first, governed = i + 1, True
    while first < len(words) - 1 and words[first][2] == VERB:
        begin, stop, _ = words[first]
        if words[first + 1][2] == NOUN and _tells_state(text, begin, stop, end):
            return begin  # 签约项目
        first, governed = first + 1, True
    if not governed:
        for i in range(len(words) - 2, first, -1):
            begin, stop, kind = words[i]
            if kind == VERB and text[begin:stop] not in NOMINAL and not _is_bare_head(text[stop:end]):
                first = i + 1
                break
    while first < len(words) - 1 and words[first][2] in (FUNCTIONAL, MARK):
        first += 1
    return words[first][0]


def _tells_state(text: str, begin: int, stop: int, end: int) -> bool:
    """Whether a verb tells the state of the bare head behind it (签约|项目), and not what is done with it (引进|外资项目)."""
    if text[begin:stop] not in STATES or text[begin - 1 : begin] in _MAY or not _is_bare_head(text[stop:end]):
        return False
    return text[begin:stop] != "引进" or end - stop == 2


_MAY = frozenset("可能将拟会")
"""What stands before a verb that has not happened yet, so that it tells no state."""


def _is_bare_head(word: str) -> bool:
    """项目, 企业, 人员 ..: a head noun alone; before 项目 its kind may stand (合同项目)."""
    return word in _HEADS or (len(word) == 4 and word.endswith("项目"))


_HEADS = frozenset(HEADS)
