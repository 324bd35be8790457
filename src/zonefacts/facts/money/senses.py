"""The role of a sum that no cue is tied to: by what is told before it, or by what is done with it.

Nearly every sum in text about zones is an investment or an output value, but the words that say so are an open class
(总投资整整18个亿, 财政拿出2000万元, 去年卖了1.9亿元). Where none of the cues stands in its place, this reading asks, from the surest
sign to the weakest: a cue in the same clause with something unknown between, a noun that the sum is an attribute of, the role of
the sum before that this one goes on from, and last the verb.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ...models.figure import Figure
from ...patterns import rare
from ...rules import View
from ..cues import Cue, noun_start
from .role import Family, MoneyRole
from .words import CUES

_LEAST = 100_000
"""A smaller sum is a price or somebody's wage unless a cue says otherwise."""
_GAP = 10
"""So far before the sum its cue stands."""
_VERB = 24
"""So far the verb that says what is done with it."""
_NO_BRIDGE = rare("[的比较用向把将给对从被占与和及、]|企业|公司|项目|资金|政策|增长|增加|下降|减少|机关|部门|人员")
"""What between a cue and a sum parts them."""
_CLASS = rare(r"(?:人民币)?(?:以上|以下)?的?(?:[^，。；;、\s]{0,8}(?:项目|企业|公司|大户|园区|集群|俱乐部|大关)|[0-9一二三四五六七八九十]+余?[个家户])")
"""Behind a bound (超5亿元|的6个, 亿元以上|项目) the sum says which ones are meant."""
_CLASS_SIGNS = frozenset("百千万亿")
"""A sum without a figure (千亿产业) is a class."""
_UNIT = re.compile(r"\s*[/／每]|一?[吨斤亩套台张瓶箱]|的价")
_OWN_NOUN = rare(
    r"(?:人民币|左右|以上)?(?:的|[给为用][^，。；;0-9]{1,12}?[做作搞])?[^，。；;：:、“”（）()\s0-9的]{0,6}?"
    r"(?:(?P<fiscal>补助|补贴|奖励|[补奖]资金|(?:纾困|扶持|专项|发展|转化|帮扶|援建|援疆|配套|引导)资金)"
    r"|(?P<financing>贷款|融资|授信|风险池|基金)|(?P<total>投资)|(?P<output>收入|年?产值|订单|税收|利润|销售额))(?=[，,。；;：:、\s]|$|[建支用投已将])"
)
"""2000万元|给搬迁企业做设备补助, 14亿元|的收入."""

_REACH = "达到?|突破|攀[上升]至?|[上增提]升[到至]|增[加长]?[到至]|缩水[到至]|降[到至]|减[少]?[到至]|做到|[超跨冲][过越]?|合|折合|为|是"
_AGAIN = rare(rf"(?P<when>(?:[^，,。；;]{{0,8}}(?:年|月|季度|目前|现在|[底末]))?)(?:已经?|共|累计|又|也|再|更|力争|预计|可望|有望|将)*(?:{_REACH})了?约?$")
_SPENT = rare(r"(?:[^，,。；;]{0,8}(?:年|月|季度|目前|现在|[底末上旬期]))?(?:已经?|共|累计|实际)*(?:完成|到位|投入|兑付|兑现|发放|投放|拨付)了?$")
_CHANGE = rare(r"(?:比|较|同比|环比)[^，,。；;]{0,8}(?:增|减|多|少|提高|下降|净增)[^，,。；;]{0,3}$")

_SENSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("fiscal", rare("财政[^，。]{0,6}[拿投出给]|预算内[^，。]{0,4}投|(?:安排|整合|统筹|下达)(?:各[类级])*[^，。各类级]{0,4}资金|贴息兑现|拿出|奖补?(?!项)|补助|贴息|拨付?|资助|扶持|兑[现付]|减免|封顶|援[建疆]资金|专项|转化资金|配套的?|预算内")),
    ("financing", rare("贷|放款|信用额度|融[到资]|借|募")),
    ("contracted", rare("签[约订下]|协议|合同|引进|引资|揽金|揽下|吸金|招引|意向|总金额|合作金额")),
    ("capital_injection", re.compile("出地?作价|出资|入股|参股|增资")),
    ("completed", rare("投入|(?:已|累计|总共|共|先后|一共)[^，。]{0,4}(?:投|砸|花)")),
    ("planned", rare("(?:计划|拟|今年将|年内将)[^，。]{0,4}投")),
    ("total", rare("投(?!产|入使用|用|放|标|运|诉|票)|砸|斥|追加到?|总造价|耗|总金额|作价")),
)
"""What is done with a sum, and the kind of investment that makes it; the word nearest to the sum decides."""
_EARNED = rare("(?P<what>卖|销|收入|入账|进账|出口|交税?|缴|纳税?|上税|创汇|贡献|节[约省]|(?<![全我各本该外跨])省(?=[了下出]|$))(?:了|下|出|给)*(?:大?约|近|超过?|达到?|为)*$")
_METRICS = {"卖": "销售额", "销": "销售额", "收入": "收入", "入账": "收入", "进账": "收入", "交": "税收", "交税": "税收", "缴": "税收", "纳": "纳税", "上税": "税收"}


def by_sense(view: View, role_of: Callable[[View], MoneyRole | None]) -> MoneyRole | None:
    """The role of the sum by what surrounds it at large; `role_of` reads the sum that it may go on from."""
    figure: Figure = view.anchor
    if figure.kind != "money" or figure.value is None or figure.value < _LEAST or _UNIT.match(view.text, view.end):
        return None
    if view.text[view.start] in _CLASS_SIGNS or view.text[view.start - 1] in "距离":
        return None
    if figure.bound in ("at_least", "over") and (_CLASS.match(view.text, view.end) or view.text.startswith((")", "）"), view.end)):
        return None
    left = max(view.clause[0], view.start - 40)
    cue = CUES.last(view.text, left, view.start)
    if cue is not None and cue.role == "none":
        return given(view, cue)
    return _loosely(view, cue) or _own_noun(view) or _goes_on(view, left, role_of) or _by_verb(view, left)


_GIVING = {"兑付": "fiscal", "最高": "fiscal", "价": "capital_injection", "标准": "fiscal"}
_OF_STATE = rare("补助|补贴|奖补|奖励|惠企|政策|纾困|扶持|专项资金")


def given(view: View, cue: Cue) -> MoneyRole | None:
    """纾困资金已|兑付|6400万元, 出地|作价|300万元, 最高|奖|500万元: a word that is of no investment elsewhere is one of what the state gives."""
    kind = _GIVING.get(cue.word)
    if kind is None:
        return None
    for sense, pattern in _SENSES:
        for verb in pattern.finditer(view.text, max(view.clause[0], cue.start - 4), view.start):
            if sense == kind and verb.end() >= cue.end and cue.word != "兑付":
                return _made(view, "investment", kind, "", min(cue.start, verb.start()))
    if cue.word != "兑付" or _OF_STATE.search(view.text, max(view.sentence[0], cue.start - 60), cue.start) is None:
        return None
    return _made(view, "investment", "fiscal", "", cue.start)


def _made(view: View, family: Family, kind: str, metric: str, start: int, end: int | None = None) -> MoneyRole:
    return MoneyRole(family, kind, metric, min(start, view.start), end or view.end)


def _of_role(view: View, role: str, word: str, start: int, end: int) -> MoneyRole:
    """The role that a word gives, with the noun phrase that it closes as the metric of an output."""
    if role != "output":
        return _made(view, "investment", role, word, start)
    begin = noun_start(view.text, view.clause[0], start)
    return _made(view, "output", "output", view.text[begin:end], begin)


def _loosely(view: View, cue: Cue | None) -> MoneyRole | None:
    """总投资|整整|18个亿, 产值|做到|9.7亿元: a cue of the clause with something between that parts nothing."""
    if cue is None or view.start - cue.end > _GAP or view.scene.figures_between(cue.end, view.start):
        return None
    if _NO_BRIDGE.search(view.text, cue.end, view.start):
        return None
    return _of_role(view, cue.role, cue.word, cue.start, cue.end)


def _own_noun(view: View) -> MoneyRole | None:
    found = _OWN_NOUN.match(view.text, view.end, view.clause[1])
    if found is None or found.lastgroup is None:
        return None
    kind, start = found.lastgroup, found.start(found.lastgroup)
    return _made(view, "output" if kind == "output" else "investment", kind, view.text[start : found.end()], view.start, found.end())


def _goes_on(view: View, left: int, role_of: Callable[[View], MoneyRole | None]) -> MoneyRole | None:
    """2015年达100亿元，2020年|达|200亿元; 总投资9亿元，一季度|已完成|2亿元; 比上年|增加|3亿元: of the sum told before in the sentence."""
    text, start = view.text, view.start
    changed = _CHANGE.search(text, left, start)
    spent = _SPENT.fullmatch(text, left, start)
    if changed is None and spent is None and _AGAIN.search(text, left, start) is None:
        return None
    i = view.scene.figure_index(start) - 1
    while i >= 0 and view.scene.figures[i].kind != "money" and view.scene.figures[i].start > view.sentence[0]:
        i -= 1
    if i < 0 or view.scene.figures[i].kind != "money" or view.scene.figures[i].start < max(view.sentence[0], start - 80):
        return None
    whole = view.scene.figures[i]
    role = role_of(View(view.scene, whole, whole.start, whole.end))
    if role is None or role.family == "none" or (changed is not None and role.family != "output"):
        return None
    kind = "completed" if spent is not None and role.kind in ("total", "planned", "contracted") else role.kind
    return _made(view, role.family, kind, role.metric, changed.start() if changed else left)


def _by_verb(view: View, left: int) -> MoneyRole | None:
    text, start = view.text, view.start
    left = max([left, *(one.end for one in view.scene.figures_between(left, start) if one.kind == "money")])
    if (earned := _EARNED.search(text, left, start)) is not None:
        what = earned["what"]
        return _made(view, "output", "output", _METRICS.get(what, what), earned.start())
    near = max(left, start - _VERB)
    found = [(one, kind) for kind, pattern in _SENSES for one in pattern.finditer(text, near, start)]
    if not found:
        return None
    verb, kind = max(found, key=lambda one: one[0].end())
    return _made(view, "investment", kind, "", verb.start())
