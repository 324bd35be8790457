"""The noun phrase that begins behind a figure, read forwards word by word: 12家|高新技术企业|通过认定."""

from __future__ import annotations

import re

from ..names.words import cut, tag
from .edges import ASIDE, BARE_HEADS, LONG_HEADS, MODIFIERS, OVER, Span, before_amount, trimmed
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
    OPENING,
    VERB,
    head_of,
    is_head,
    read_tokens,
    tokens,
)
from .words import NOMINAL, STATES


def after(text: str, at: int, limit: int) -> Span | None:
    """See `noun_after`; `limit` is where the phrase must have ended."""
    size = _SIZE_CLASS.match(text, at, limit)
    found = _Phrase(text, size.end() if size is not None else at, limit).read()
    if found is not None and size is not None:
        found = at, found[1]
    elif found is not None:
        found = _before_predicate(text, *found)
    if found is not None and (among := _among(text, *found)) is not None:
        return found[0], among
    return found


_SIZE_CLASS = re.compile(r"[\d.]+\s?[百千万亿]*(?:吨|千瓦|兆瓦|千伏|平方米|亩|美?元|标箱)级(?:及?以上)?的?")
"""Of which size the counted things are: 2个|30万吨级|原油码头."""
_ATTRIBUTES = frozenset("创新 振兴 相关 示范".split())
"""Verbs of the dictionary that stand in names of things: 产业|创新|联合体."""


def _before_predicate(text: str, start: int, end: int) -> Span:
    """32名|大学生|齐聚广州: a verb that no table knows, but the dictionary, ends the phrase behind its head noun."""
    if end - start < 3 or len(head_of(text[start:end])) > 1:
        return start, end
    at = start
    words = cut(text[start:end])
    for i, word in enumerate(words):
        left = len(words) - i
        acts = left == 2 and tag(word) in ("d", "ad") and tag(words[i + 1]) == "v"  # 286台倍捻机|整齐排列
        if i and at - start > 1 and (acts or (left == 1 and word.endswith("门口") and tag(word) == "s")):  # 800名农民|家门口就业
            return start, at
        idiom = len(word) == 4 and tag(word) in ("i", "l", "z")  # 8台加工中心|一字排开
        verb = word == "不" or idiom or (len(word) > 1 and tag(word) == "v" and word not in MODIFIERS and word not in _ATTRIBUTES)
        number = word[0].isascii() and word[0].isalnum() and text[at + len(word) : at + len(word) + 1] not in ("强", "级")
        last = at + len(word) == end - 1 and text[end - 1] in "线机厂站炉车楼库池塔室"  # 3条机器人|焊接|线
        if (verb or number) and not last:
            ends = verb and left == 1 and i and word not in NOMINAL and tag(words[i - 1]) == "n" and len(words[i - 1]) > 1
            if ends or len(head_of(text[start:at])) > 1:
                return start, at
        at += len(word)
    return start, end


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
    r"(?:在|超过?|达|约)*[0-9０-９.．一二三四五六七八九十两百千万亿]+(?:元|美元|亩|吨|平方米)级?(?:以上|以下|及以上)?的?"
)
_QUALITIES = tuple("性型级化新大高好强优先名要同立整牌秀质")
"""The last signs of words that say what a thing is like (领先, 知名, 重要): 的 behind these opens the noun, elsewhere it closes it."""
_ENDS_OF_VERBS = frozenset("到至为了着过成于给")


_THINGS = ("事项", "项目", "企业", "单位", "部门", "窗口", "案件", "机构")
_DONE_TO = ("进行", "实行", "开展", "实施")
_HEADS_BEHIND_STATES = ("项目", "企业", "工程", "任务", "事项")
_WHOLES = frozenset("全市 全省 全区 全县 全国 全州 全旗 全镇 全乡 全村".split())
"""The area that all the counted things lie in, said in front of their noun."""
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
        for begin, end, kind in read_tokens(self.text, self.start, self.limit):
            if self._closes(begin, end, kind):
                break
        if self.relative or self.seen <= self.start:
            return None
        return trimmed(self.text, self.start, self.seen)

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
            aside = ASIDE.match(self.text, begin, self.limit)
            if aside is not None:
                self.seen = aside.end()
                return False
        return True

    def _verb(self, begin: int, end: int) -> bool:
        text, word = self.text, self.text[begin:end]
        if self.seen == self.start:
            if word in MODIFIERS and begin > self.start:
                return False
            last = self._past_nominals(end)
            if word in MODIFIERS and _is_short_noun(text, last, self.limit):
                self.seen = last  # 21个|签约项目, 90个|审批服务事项
            elif word not in NOMINAL and self._is_closed_compound(end):
                self.seen = end  # 3栋|回迁楼
            elif last > end and self.text.startswith(_DONE_TO, last):
                self.seen = last
                return True  # 对90项|审批服务|进行梳理
            elif word in NOMINAL and word not in STATES and self._kind_at(end) == NOUN and self._no_relative(end):
                self.seen = end  # 90个|服务窗口
            else:
                self.relative = True
            return False
        if end < self.limit and text.startswith(LONG_HEADS if word in NOMINAL else ("项目", "人员"), end):
            self.seen = end  # 老旧小区改造|项目
            return False
        if word == "建设" and text.endswith("项目", self.start, begin):
            return True  # 8个子项目|建设全面展开
        if word in NOMINAL and word not in STATES and self._kind_at(end) in (None, MARK, FUNCTIONAL):
            if self._has_head() and text.startswith("的", end):
                return True  # 50家企业|生产的产品
            self.seen = end  # 45个|小区综合改造|，
            return not self._goes_on_behind_and(end)  # 320项|便民服务和涉企服务事项
        if (
            word in NOMINAL
            and text[self.start : begin] not in BARE_HEADS
            and not self._has_long_head()
            and _is_short_noun(text, end, min(self.limit, end + 5))
        ):
            self.seen = end  # 17个|疫情排查|执勤点
            return False
        if word not in MODIFIERS and not self._has_head() and text.startswith(_COUNTERS, end):
            self.seen = end  # 3个|综合受理|窗口
            return False
        return not self.relative

    def _border(self, begin: int, end: int, kind: str) -> bool:
        text, word = self.text, self.text[begin:end]
        if self.seen == self.start:
            if word in _WHOLES:
                self.start = self.seen = end  # 90个|全区重点项目
                return False
            if (over := OVER.match(text, begin, self.limit)) is not None:
                self.seen = over.end()  # 116个|超亿元产业项目
                return False
            threshold = _THRESHOLD.match(text, end, self.limit) if kind == MEASURE else None
            if threshold is not None:
                self.start = self.seen = threshold.end()  # 9个|投资额十亿元以上|项目
            else:
                self.relative = True
            return False
        if self.relative:
            return False
        if kind == MEASURE and self.seen == begin and not self._has_head():
            self.seen = before_amount(text, self.start, begin)  # 6家|国家级经开区|规上工业总产值
            return True
        open_ended = end - begin > 1 and not self._has_long_head()
        if self.seen == begin and open_ended and text.startswith(_HEADS_BEHIND_STATES, end):
            self.seen = end  # 15个重点|突破|项目
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
        return next(read_tokens(self.text, at, min(self.limit, at + LONGEST)))[2]

    def _another_noun_at(self, at: int) -> bool:
        """Whether another noun follows a 、 or 和, and neither a figure nor a verb."""
        if at >= self.limit or self.text[at].isdigit() or self.text[at] in "一二两三四五六七八九十几数其":
            return False
        begin, end, kind = next(read_tokens(self.text, at, min(self.limit, at + LONGEST)))
        if kind == VERB and self.text[begin:end] in NOMINAL:
            return _is_short_noun(self.text, end, self.limit)  # 科研、|服务|配套企业
        return kind == NOUN

    def _goes_on_behind_and(self, at: int) -> bool:
        """Whether 和 and another noun with a head of the field follow."""
        joint = next((word for word in AND if self.text.startswith(word, at)), "")
        if not joint or not self._another_noun_at(at + len(joint)):
            return False
        stop = next(
            (begin for begin, _, kind in read_tokens(self.text, at + len(joint), self.limit) if kind == MARK), self.limit
        )
        return any(self.text.find(head, at, stop) > 0 for head in _THINGS)

    def _past_nominals(self, at: int) -> int:
        """Where verbs that are nouns as often end: 审批|服务|事项."""
        while at < self.limit:
            begin, end, kind = next(read_tokens(self.text, at, min(self.limit, at + LONGEST)))
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
    for _, end, kind in read_tokens(text, at, min(limit, at + 10)):
        if kind != NOUN or text[end - 1] in CLOSING:
            break
        run = end
    noun = text[at:run].rstrip("中内里")
    return is_head(noun) or (len(noun) > 2 and noun[-1] in _BUILDINGS)
