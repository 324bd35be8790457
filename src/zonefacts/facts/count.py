"""Counts: how many of what. 12家企业入驻 and 企业入驻12家 are both 12 家 of 企业."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..lexicon.divisions import divisions
from ..models.facts import Count
from ..models.figure import Figure
from ..names.words import cut
from ..patterns import rare
from ..phrases.backwards import is_bare_head
from ..phrases.lists import chain, parts_of
from ..phrases.nouns import REACH, Span, floor_of, is_head, noun_after, noun_before
from ..phrases.tokens import FUNCTIONAL, MARKS, NOUN, VERB, head_of, tokens
from ..phrases.words import FUNCTION, LINKS, NOMINAL, STATES, VERBS
from ..rules import Example, Made, Rule, Scene, View
from .places import is_place, opens_with_place

CLASSIFIERS = frozenset(
    """
    个 家 户 名 人 位 项 件 条 座 所 处 栋 幢 套 台 辆 艘 架 列 张 份 本 支 只 头 株 棵 口 眼 孔 盏 根 块 片 段 道 对 组 场 起 宗 例 笔 种
    类 款 门 间 部 篇 册 首 幅 枚 粒 尾 羽 匹 峰 柜 面 节 扇 顶 班 趟 家次 户次 人次 架次 班次 艘次 台次 车次 列次 辆次 场次 件次 户家 家户 台套
    """.split()
)
"""Classifiers of discrete things. 次, 期, 届, 级, 层, 批 measure or order rather than count."""

_OF_PERSONS = frozenset(("人", "人次", "户", "户次"))
"""Units that say by themselves what is counted; the rest need a noun."""

_INSTITUTIONS = frozenset("家 座 所 栋 幢 台 辆 条".split())
"""Units of things, of which no doing (建设, 培训) is one."""

_INCIDENTAL = frozenset("位 名 人 起 面 方 口 门 头 间 种 套 款 对 双 段 类 笔 趟 张".split())
"""Units that a spelled-out number (两位专家, 四起) makes no statistic."""

_ABSTRACT = tuple(
    """
    方面 阶段 层次 层面 问题 特点 特征 原则 维度 角度 关键 字 意识 转变 板块 优势 重点 要求 关系 目标 梦想 故事 瞬间 理由 原因 因素 方向 意见
    建议 领域 批次 梯次 档次 关口 标志 亮点 支柱 抓手 结合 坚持 时期 时代 时段 回合 点 步 周期 季度 环节 步骤 工作日 小时 月 年 周 台阶 百分点 亿
    世界 地方 部分 等级 半场 交易日 赛季 世纪 条件 事 大事
    """.split()
)
"""Things that only divide up a speech or a time (三个方面, 6个赛季): no reader would put them in a table."""

_SET_PHRASES = tuple("规定 意识 自信 维护 确立 毫不动摇 全面 代表重要 务必 攻坚战 倍增 转变 一批".split())
"""What follows the number in set phrases of politics: 八项|规定, 四个|意识."""

_ORDERS = tuple(
    "第 每 每隔 逐 某 哪 Top TOP No. 排名 位居 位列 名列 列前 位前 进前 强前 名前 全国前 全省前 全市前 世界前 全球前".split()
)
"""What stands before a figure that orders or spreads and so does not count."""

_CAPACITY = tuple(
    "年产 月产 日产 年产能 产能 月产能 日产能 年产量 产量 年生产 年可产 年加工 日处理 年处理 产能从 产能由 能力从 能力由".split()
)
"""What stands before a figure that is a capacity."""

_NO_NOUN_BEHIND = ("", *"，,。；;、：:！!\n")
_OF_THINGS = frozenset("家 个 户 项 宗".split())
"""Units in which one and the same thing may be counted."""
_HOPS = 4
"""How many counts back a noun that is left out may stand."""


def read_count(view: View) -> Iterator[Made]:
    """What the figure counts: for each noun of a list (A、B均达9个) its own count."""
    again = _AGAIN.match(view.text, view.end)
    for made in _counts(view):
        if again is not None and f"{made.fields['unit']}次" in CLASSIFIERS:
            made.fields["unit"] = f"{made.fields['unit']}次"
            made.end = max(made.end, again.end())
        yield made


def _counts(view: View) -> Iterator[Made]:
    figure: Figure = view.anchor
    if not is_count(view.scene, figure) or _is_end_of_reduction(view, figure) or _EACH.search(view.before(24)):
        return
    listed = _listed(view, figure)
    if listed:
        yield from listed
        return
    item = item_of(view.scene, figure)
    if (
        item is None
        or item.text.endswith(("排名", "位次"))
        or (item.at is not None and not _is_plausible(view, item.text, item.at))
    ):
        return
    if item.at is not None:
        start, end = min(figure.start, item.at[0]), max(figure.end, item.at[1])
    else:
        start, end = (figure.start if item.text == figure.unit else _lead(view)), figure.end
    yield Made(start, end, _fields(item.text, figure), uses=(figure,))


_EACH = re.compile("每[个家户名座所][^，,。；]*$")
"""平均每个大厅可办理|160项: how many there are of each is no number of them."""
_REDUCED_TO = re.compile(
    r"(?:削减|简化|精简|压缩|压减|缩减|瘦身)[^，。；0-9]{0,8}(?:至|到|为|成)(?:[0-9]+[\u4e00-\u9fff]{1,6})?$"
    r"|(?:环节|材料|表单|证明)[压缩变减](?:至|到|为|成)$"
)


_CUT_FROM = rare("(?:大幅|逐步|进一步)?(?:压缩|压减|精简|缩减|清理|瘦身|简化|减少|削减|[缩砍减降])[至到为成]")
"""报件材料从|9份|瘦身到3份: where a cut begins counts nothing either."""
_MERGED_TO = rare("(?:整合|合并|归并)(?:至|到|为|成)$")
_OF_PAPERS = frozenset("件 份 张 项".split())
"""Units of matters and papers, whose merging cuts them; 开发区由9个整合为5个 counts on."""


def _is_end_of_reduction(view: View, figure: Figure) -> bool:
    """材料简化至|9份, 7个部门简化为|1个部门: the end of a reduction, which has a type of its own, counts nothing."""
    if figure.unit in _OF_PAPERS and _CUT_FROM.match(view.text, figure.end) is not None:
        return True
    if figure.unit in _OF_PERSONS or (figure.value != 1 and noun_after(view) is not None):
        return False
    left = max(view.clause[0], figure.start - 24)
    merged = figure.unit in _OF_PAPERS and _MERGED_TO.search(view.text, left, figure.start) is not None
    return merged or _REDUCED_TO.search(view.text, left, figure.start) is not None


def is_count(scene: Scene, figure: Figure) -> bool:
    """Whether the figure counts discrete things, by its own words and those right beside it."""
    if figure.kind != "quantity" or figure.value is None or figure.parts or _unit(figure) not in CLASSIFIERS:
        return False
    text, start, end = scene.text, figure.start, figure.end
    if "\n" in figure.text or figure.value == 0 or figure.value % 1:
        return False  # 4.6个 is an average
    spelled = not ("0" <= figure.text[0] <= "9" or any(map(str.isdigit, figure.text)))
    if spelled and (
        figure.value == 1 or (figure.unit in _INCIDENTAL and figure.value < 100) or text.startswith(_SET_PHRASES, end)
    ):
        return False  # 一个 is an article, 八项规定 a set phrase
    if spelled and (text[start - 1 : start] or " ") in "“‘《「":
        return False  # “六个倍增计划” names a programme
    if spelled and divisions().at(text, start, end + 3) > end:
        return False  # names of districts that begin with a number
    if spelled and text.startswith("“", end):
        return False  # 四张“名片” is a figure of speech
    if figure.unit in ("名", "位") and text.startswith("前", start - 1):
        return False
    if figure.unit == "款" and 1900 < figure.value < 2100:
        return False  # a model's year
    if figure.unit in ("名", "位") and start in scene.zone_ends and text[end : end + 1] in _NO_NOUN_BEHIND:
        return False  # 高新区|33名: its place in a ranking
    before = text[max(0, start - 4) : start]
    return (
        not before.endswith(_ORDERS) and not before.endswith(_CAPACITY) and text[end : end + 1] not in ("/", "／", "阶")
    )


def _unit(figure: Figure) -> str:
    """套（间）, 户（次): the classifier without the other one that stands in brackets."""
    unit = figure.unit or ""
    return unit if unit in CLASSIFIERS else unit.partition("（")[0].partition("(")[0]


def _fields(item: str, figure: Figure) -> dict[str, object]:
    return {"item": item, "unit": _unit(figure), "value": figure.value, "upper": figure.upper, "bound": figure.bound}


def _is_plausible(view: View, item: str, at: Span) -> bool:
    """No divisions of a speech (三个方面), no half words: one character is a noun only where the clause ends behind it."""
    if item.startswith("班子"):
        return False  # 四套班子 is a body of people
    if at[1] <= view.start:
        if item in NOMINAL and view.anchor.unit in _INSTITUTIONS:
            return False  # 批准建设|27家: the noun is left out
        spelled = not any(char.isdigit() for char in view.anchor.text)
        return len(item) > 1 and not (spelled and view.text[view.end : view.end + 1].isalnum())
    if len(item) == 1:
        return item not in _ABSTRACT and (is_head(item) or not view.text[at[1] : at[1] + 1].isalnum())
    if item.endswith("元以"):
        return False  # 1200个亿元以上..: the noun cannot be read
    listed = view.text.endswith("等", 0, view.start)  # 甲、乙、丙等|5个环节
    return (listed or not (item.endswith(_ABSTRACT) and len(item) <= 6)) and not item.startswith(("字", "方面", "阶段"))


# --- what is counted -------------------------------------------------------------------------------------------------


class Item(NamedTuple):
    """What a figure counts; `at` is where that stands beside it, None where it is taken from an earlier count."""

    text: str
    at: Span | None


def item_of(scene: Scene, figure: Figure, hops: int = _HOPS) -> Item | None:
    """What a figure counts: the noun behind it, the noun before it, or what an earlier count of the sentence counted."""
    view = View(scene, figure, figure.start, figure.end)
    if (title := _title(view)) is not None:
        return title
    at = _behind(view, figure)
    if (changed := _changed(view)) is not None and (at is None or figure.unit in _OF_PERSONS):
        return _named(scene.text, changed, figure)
    if at is None:
        if hops == _HOPS and (whole := _whole_before(scene, figure)) is not None:
            return Item(whole, None)
        at = noun_before(view)
        if at is not None and (scene.text[slice(*at)] in _THE_REST or _is_doer(view, at)):
            at = None
        if at is not None and (_is_taken(scene, at[0]) or _governs(scene.text, at, figure)):
            at = None
        if (like := _like_these(view)) is not None and (at is None or _is_place_of(scene.text, at, figure.start)):
            return like
        if at is not None and _is_place_of(scene.text, at, figure.start):
            earlier = _earlier(scene, figure, hops)
            if earlier is not None or scene.text[figure.end : figure.end + 1].isalnum():
                return earlier
    if at is not None and at[1] < figure.start and scene.text.endswith(_PLACES, *at):
        done = _DONE_TO.search(scene.text, at[1], figure.start)
        at = done.span("verb") if done is not None else at
    if at is not None and at[1] <= figure.start and _is_place(scene, at, figure):
        if (shared := _shared_out(scene, figure)) is not None:
            return _in_state(view, shared)
        at = None
    if at is not None and at[1] <= figure.start and scene.text[slice(*at)] in _LEVELS:
        return _of_level(scene, figure, at, hops) or Item(_clean(scene.text[slice(*at)]), at)
    only_state = None
    if at is not None and at[1] <= figure.start and _is_state(view, at):
        only_state, at = _named(scene.text, at, figure) if at[1] - at[0] > 1 else None, None
    if at is not None:
        return _with_clause(view, _named(scene.text, at, figure))
    if (owner := _whose(view)) is not None:
        return owner
    earlier = _in_state(view, _such_of(view, _earlier(scene, figure, hops))) or only_state or _compound_behind(view)
    if earlier is None and figure.unit in _OF_PERSONS:
        return _who_they_are(view) or Item(_object_before(view) or str(figure.unit), None)
    if earlier is None and figure.unit in _OF_THINGS:
        if opens_with_place(scene, *view.clause):
            return _shared_out(scene, figure)  # 项目20个。|昆山签了8个
        return _of_these(view, figure)
    return earlier


_LEVELS = tuple("自治区级 国家级 省部级 世界级 省级 市级 县级 区级 州级 国家 省".split())
"""The longer first."""


def _of_level(scene: Scene, figure: Figure, at: Span, hops: int) -> Item | None:
    """国家级开发区3个，|省级|15个: a level alone is one of the things counted before."""
    whole = _earlier(scene, figure, hops) or _shared_out(scene, figure)
    if whole is None:
        return None
    name = next((whole.text[len(level) :] for level in _LEVELS if whole.text.startswith(level)), whole.text)
    return Item(_clean(scene.text[slice(*at)]) + name, at)


def _is_place(scene: Scene, at: Span, figure: Figure) -> bool:
    """Whether the noun before the figure is a place by name, or called like one in a list of places."""
    if is_place(scene, *at):
        return True
    if figure.unit not in _OF_THINGS or _LIKE_A_PLACE.fullmatch(scene.text, *at) is None:
        return False
    return any(_beside_a_place(scene, figure, step) for step in (-1, 1))


_LIKE_A_PLACE = re.compile("(?!.*(?:级|重点|主要|各|其他|专业|特色))[\u4e00-\u9fff]{2,9}[区市县州旗园]")
_NEXT_OF_PLACES = re.compile("[，、,；;](?P<name>[\u4e00-\u9fff]{2,10}?)(?:有|是|占)?")
"""青湾园8个|，东岭科创园|3个."""


def _beside_a_place(scene: Scene, figure: Figure, step: int) -> bool:
    """Whether the list of places and their numbers, followed one way, comes to one that is a place by its name."""
    i, last = scene.figure_index(figure.start), figure
    for one in scene.figures[i + 1 : i + _MOST_PLACES] if step > 0 else reversed(scene.figures[max(0, i - _MOST_PLACES) : i]):
        if one.unit != figure.unit:
            continue
        first, second = (last, one) if step > 0 else (one, last)
        name = _NEXT_OF_PLACES.fullmatch(scene.text, first.end, second.start)
        if name is None:
            return False
        if is_place(scene, *name.span("name")) and step > 0:
            return True
        last = one
        if step < 0:
            before = noun_before(View(scene, one, one.start, one.end))
            if before is not None and is_place(scene, *before):
                return True
    return False


_OF_SIZE = re.compile("^[0-9.]*[十百千万亿]*元(?:以上|以下)?的?(?=..)")
"""10亿元以上|项目: what size those counted before had is not said of these."""
_MOST_PLACES = 12
"""Among how many figures back of its paragraph the count is looked for that places share."""


def _shared_out(scene: Scene, figure: Figure) -> Item | None:
    """新签约项目60个。市区签约20个，|宁国|13个，|昆山|12个: what is counted of places is what was counted before of all."""
    line = scene.reading.line_at(figure.start)
    line = (scene.reading.line_at(line.start - 2) or line) if line is not None and line.start > 1 else line
    floor = line.start if line is not None else 0
    i = scene.figure_index(figure.start)
    for earlier in reversed(scene.figures[max(i - _MOST_PLACES, 0) : i]):
        if earlier.start < floor:
            return None
        if earlier.unit != figure.unit or not is_count(scene, earlier):
            continue
        view = View(scene, earlier, earlier.start, earlier.end)
        at = noun_after(view) or noun_before(view)
        if at is None and not opens_with_place(scene, *view.clause):
            return None
        if at is not None and at[1] - at[0] > 1 and not _is_place(scene, at, earlier):
            if figure.value is None or earlier.value is None or figure.value > earlier.value:
                return None
            return Item(_clean(_OF_SIZE.sub("", scene.text[slice(*at)])), None)
    return None


_IN_WORK = rare("(?:从业|就业|到岗|返岗|上岗|在岗|务工|参会|参展|参赛|持股)(?=(?:达到?|约|近|超过?|了|者|的)*$)")


def _who_they_are(view: View) -> Item | None:
    """从业|2.4万人: the word for what the persons do, before their number."""
    work = _IN_WORK.search(view.text, max(view.clause[0], view.start - 8), view.start)
    return Item(work.group(), work.span()) if work is not None else None


_LIKE_THESE = re.compile(
    r"像[^，,。；\n]{1,16}?(?:这样|那样|一样)的?(?P<what>[^，,。；\n]{2,16}?)(?P<such>的)?[，,][^，,。；\n]{0,12}?(?:有|是)了?$"
)


def _like_these(view: View) -> Item | None:
    """像小李这样的|代办员|，开发区有11个: what is like the one named is counted, not who has it."""
    found = _LIKE_THESE.search(view.text, max(view.sentence[0], view.start - 48), view.start)
    return Item(found["what"], (found.start("what"), found.end("what"))) if found is not None else None


_FROM = re.compile("(?:由|从)(?:[^，,。；0-9]{0,6}?的)?$")
_CHANGED_TO = rare(
    "[，,]?(?:大幅|逐步|迅速|快速)*(?:增加|增长|发展|提升|扩大|上升|减少|精简|压减|下降|调整|清理|增|升|降|减|扩|变|改|换)[至到为成]"
)


def _changed(view: View) -> Span | None:
    """园区|由上年的9家增加到14家, 员工|从90人减至60人: what changes its number stands before where it began."""
    opening = _FROM.search(view.text, max(view.clause[0], view.start - 9), view.start)
    if opening is None or not _CHANGED_TO.match(view.text, view.end, view.end + 12):
        return None
    return noun_before(view, opening.start())


_OF_CLAUSE = rare(
    r"(?:^|[，,：:。；;\n])(?:其中|目前|现在|现|另外|此外|据悉|据了解|今年|包括|全[市省县区国]|[\u4e00-\u9fff]{2,6}[区境园]内|已经?|共)*(?P<clause>[^，,：:。；;\n的]{2,22}的)$"
)
_NO_CLAUSE = rare("(?:我|[省市县区]|这|那|该|其|本|自己|[一二三]季度|[年月日底初末前后时])的$")
"""A place, a time or an owner with 的 is no clause."""


def _with_clause(view: View, item: Item) -> Item:
    """列入省级名单的|园区|有9个: a clause in front of a bare head says which ones are counted."""
    if item.at is None or item.at[1] > view.start or len(item.text) < 2 or not is_bare_head(item.text):
        return item
    start = item.at[0]
    clause = _OF_CLAUSE.search(view.text, max(view.clause[0] - 1, start - 32, 0), start)
    if (
        clause is None
        or _NO_CLAUSE.search(clause["clause"])
        or any(is_count(view.scene, one) for one in view.scene.figures_between(clause.start("clause"), start))
    ):
        return item
    return Item(clause["clause"] + item.text, (clause.start("clause"), item.at[1]))


_SUCH = re.compile("的(?:已|就|共)?(?:有|达到?|超过?)?(?:了)?$")
_WITH_AMOUNT = rare(
    "(?:年|年度|累计)?(?:总?产值|销售收入|营业收入|主营业务收入|营收|税收|纳税|利润|总?投资|收入)(?:首次)?[超达突过在]"
)


def _whose(view: View) -> Item | None:
    """园区企业|产值超过10亿元的有|12家: what has the amount that picks the counted things out."""
    such = _SUCH.search(view.text, max(view.clause[0], view.start - 6), view.start)
    if such is None:
        return None
    amount = _WITH_AMOUNT.search(view.text, max(view.clause[0], such.start() - 24), such.start())
    at = noun_before(view, amount.start()) if amount is not None else None
    if at is None or amount is None or at[1] != amount.start() or not is_head(view.text[slice(*at)]):
        return None
    return Item(_clean(view.text[slice(*at)]), at)


def _compound_behind(view: View) -> Item | None:
    """2万个|就业机会|，: where nothing else says what is counted, a verb that is a noun as often and the noun that closes the clause."""
    words = tokens(view.text, view.end, min(view.clause[1], view.end + 12))
    if len(words) < 2 or words[0][2] != VERB or words[1][2] != NOUN or view.text[slice(*words[0][:2])] not in NOMINAL:
        return None
    end = words[1][1]
    if end - words[1][0] < 2 or (end < len(view.text) and view.text[end] not in MARKS):
        return None
    return Item(_clean(view.text[view.end : end]), (view.end, end))


_SUCH_CLAUSE = rare(
    r"(?:^|[，,、：:。；;\n])(?:其中|有)*(?P<clause>[^，,、：:。；;\n]{2,16}的)(?:已|就|共)?(?:有|达到?|超过?)?(?:了)?$"
)


def _such_of(view: View, whole: Item | None) -> Item | None:
    """企业40家，|产值超亿元的|有7家: those of the things counted before that the clause picks out."""
    if whole is None or whole.at is not None:
        return whole
    such = _SUCH_CLAUSE.search(view.text, max(view.clause[0] - 1, view.start - 24, 0), view.start)
    if such is None or not any(one.kind == "money" for one in view.scene.figures_between(such.start(), view.start)):
        return whole
    return Item(such["clause"] + whole.text.rpartition("的")[2], None)


_STATE = "|".join(
    sorted(
        (STATES - {"投资", "登记", "就业", "授权", "引进", "招商"})
        | {"建成", "动工", "开复工", "停工", "退规", "入规"},
        key=len,
        reverse=True,
    )
)
_STATE_BEFORE = rare(
    rf"(?:^|[，,、：:；;（(中里]|其中|有|已经|[已均年])(?P<state>新?(?:{_STATE})+)(?:的)?(?:了|达到?|共|有|就有)*$"
)
_STATE_BEHIND = rare(
    rf"(?:已经?|均|正|年内|全部|顺利|成功|正式|已顺利)*(?P<state>(?:{_STATE})+)(?=[，,、。；;：:）)\n]|$)"
)
_ONLY_STATE = re.compile(f"新?(?:{_STATE})+")


def _is_state(view: View, at: Span) -> bool:
    """退规|3户, 开复|工|71个: a noun that is but the state of things counted before, or its last sign."""
    if at[1] - at[0] < 2:
        state = _STATE_BEFORE.search(view.text, max(view.clause[0] - 1, view.start - 16, 0), view.start)
        return state is not None and state.start("state") <= at[0] and at[1] <= state.end("state")
    return _ONLY_STATE.fullmatch(view.text, *at) is not None


_STATED = rare(rf"(?:[新再拟]建|{_STATE})+(?:项目|企业|工程)")
"""58个|续建项目|进展顺利: things of one state, whatever is said of them."""
_STATE_OF_WHOLE = rare(
    rf"(?:新|已|累计|全区|园区|开发区)*(?:{_STATE}|引进|引入|进驻|新签|新招引|落实|新进|招引)+(?:的)?(?=..)"
)


def _in_state(view: View, whole: Item | None) -> Item | None:
    """新开工项目37个，|竣工|12个: of the things counted before those that are in the state told beside the figure."""
    if whole is None or whole.at is not None:
        return whole
    state = _STATE_BEFORE.search(view.text, max(view.clause[0] - 1, view.start - 16, 0), view.start)
    state = state or _STATE_BEHIND.match(view.text, view.end, min(view.clause[1], view.end + 12))
    if state is None:
        return whole
    led = _STATE_OF_WHOLE.match(whole.text)
    return Item(state["state"] + (whole.text[led.end() :] if led is not None else whole.text), None)


_THE_SAME = rare(
    rf"(?:^|[，,、：:。；;（(\n里中])(?:其中|从中|目前|已经?|当年|当天|今年|[0-9]{{2,4}}年|再|又|还|将|只|现|预计|首批)*"
    rf"(?P<which>(?:新|拟|共)?(?:{_STATE}|挂牌|公示|亮相|追加|增加|新增|通过)+(?:的|了)?|[^，,。；;\n]{{2,20}}(?<!目)的)(?:已|就|共|有|约|近|达到?)*$"
)


def _of_these(view: View, figure: Figure) -> Item | None:
    """盘点项目90个。其中，|落地|30个: whose state or kind is told without a noun are those that the paragraph counted last."""
    same = _THE_SAME.search(view.text, max(view.clause[0] - 1, view.start - 26, 0), view.start)
    behind = _STATE_BEHIND.match(view.text, view.end, min(view.clause[1], view.end + 12)) if same is None else None
    if same is None and behind is None:
        return None
    whole = _shared_out(view.scene, figure)
    if whole is None:
        return None
    which = same["which"].removesuffix("了") if same is not None else behind["state"] if behind is not None else ""
    led = _STATE_OF_WHOLE.match(whole.text) if not which.endswith("的") else None
    return Item(which + (whole.text[led.end() :] if led is not None else whole.text), None)


_DONE_TO_PERSONS = ("接待", "惠及", "带动", "吸纳", "安置", "慰问", "救治", "救助", "帮助", "容纳")


def _is_doer(view: View, at: Span) -> bool:
    """景区|累计接待|6万人: the noun before a verb done to persons says who does it, unless it names persons (游客接待)."""
    done = view.anchor.unit in _OF_PERSONS and view.text.endswith(_DONE_TO_PERSONS, at[1], view.start)
    return done and view.text[at[1] - 1] not in _PERSONS


_LOOK_BACK = 160
"""How far before a figure its verb may have had its object."""
_TRIES = 3
_PERSONS = frozenset("人客员者民工生户众")
"""The last signs of nouns of persons: 游客, 职工, 群众."""


def _object_before(view: View) -> str | None:
    """接待游客达到上限，前三天接待|6万人: whom the same verb had for its object earlier in the line."""
    verb = view.text[view.start - 2 : view.start]
    if verb not in VERBS:
        return None
    line = view.line
    floor, at = max(line.start if line else 0, view.start - _LOOK_BACK), view.start - 2
    for _ in range(_TRIES):
        at = view.text.rfind(verb, floor, at)
        if at < 0:
            return None
        span = noun_after(view, at + 2)
        if span is not None and view.text[span[1] - 1] in _PERSONS:
            return _clean(view.text[slice(*span)])
    return None


_AMONG = re.compile("[\u4e00-\u9fff“”]{2,16}?(?:当中|之中|[中里])[，,：:]")


_OF_THESE = re.compile("(?:这些|上述|这批)(?P<what>[\u4e00-\u9fff]{2,10}?)(?:当中|之中|[中里])[，,]?(?:就|已|也)?有?$")


def _whole_before(scene: Scene, figure: Figure) -> str | None:
    """原有的96项审批事项中，保留|50项|，取消|20项: what parts are counted of is told once, before all of them."""
    floor = scene.reading.sentence(figure.start)[0]
    if (these := _OF_THESE.search(scene.text, max(floor, figure.start - 24), figure.start)) is not None:
        return these["what"]
    at = noun_before(View(scene, figure, figure.start, figure.end))
    if at is not None and is_head(scene.text[slice(*at)]):
        return None
    i = scene.figure_index(figure.start)
    for earlier in reversed(scene.figures[max(i - 6, 0) : i]):
        if earlier.start < floor or earlier.unit != figure.unit:
            return None
        if _AMONG.match(scene.text, earlier.end, figure.start) is None:
            continue
        whole = noun_after(View(scene, earlier, earlier.start, earlier.end))
        return _clean(scene.text[slice(*whole)]) if whole is not None else None
    return None


_PLACES = ("省", "市", "县", "区", "州", "旗", "镇", "乡", "村")
_DONE_TO = rare("(?P<verb>受理|办结|办理|代办|接办|调解|查处|审批|审结)(?:了|各类)?(?:约|近|超过?)?$")
"""某市共|受理|900件: no places are counted but what was done there."""


_THE_REST = frozenset("其他 其它 其余 剩余 日均 月均 年均".split())
"""What says only that the rest is counted (办结500件，其中证书300本，其他|200件), or how it is spread."""
_TITLED = re.compile("(?:单位|企业|个人|集体|团队|家庭|镇|村|社区)“([^”\n]{4,30})”")
_CONFERS = re.compile("授予|授牌|命名|评为|认定|评定")


def _title(view: View) -> Item | None:
    """授予12家单位|“省级文明单位”|称号: what is counted is what they became."""
    titled = _TITLED.match(view.text, view.end)
    if titled is None or not _CONFERS.search(view.text, max(view.sentence[0], view.start - 60), view.start):
        return None
    return Item(_clean(titled[1]), titled.span())


def _behind(view: View, figure: Figure) -> Span | None:
    if figure.unit == "人":
        return _body_of_persons(view) or _what_they_do(
            view
        )  # what follows is as a rule not the persons' noun: 7000万人供水安全
    at = noun_after(view, figure.end + 1) if _AGAIN.match(view.text, figure.end) else noun_after(view)
    if at is not None and figure.unit in ("名", "位") and view.text.startswith("的", at[1]):
        at = noun_after(view, at[1] + 1) or at  # 2名|牵头部门的|业务骨干
    if figure.unit not in _OF_PERSONS:
        if at is None and (stated := _STATED.match(view.text, view.end, view.clause[1])) is not None:
            return stated.span()
        return at
    if figure.unit == "户" and (who := _those_who(view)) is not None:
        return who
    if at is None:
        return _of_at_least(view, figure)
    if "的" in view.text[figure.end : at[0]]:
        return None  # 120人次参与的演出 neither
    ends = (at[1], at[1] - 2)  # 4户企业|供气: two signs of a verb may stand behind the noun
    return next(((at[0], end) for end in ends if end > at[0] and is_head(view.text[at[0] : end])), None)


_WHO = frozenset("民农商")
"""The last signs of words for those who live off something: 渔民, 果农, 客商."""


def _those_who(view: View) -> Span | None:
    """6户|果蔬加工企业|出口苹果, 900户|渔民|增收: up to the first word that names those who are counted."""
    begin = at = view.end
    found = None
    for word in cut(view.text[begin : min(view.clause[1], begin + _LONGEST_NAME)]):
        if not word[0].isalpha() or word in FUNCTION or word in "的和及":
            break
        at += len(word)
        if len(word) > 1 and (is_head(word) or word[-1] in _WHO):
            found = begin, at  # 农民|合作社
        elif found is not None:
            break
    return found


_LONGEST_NAME = 12


_AGAIN = re.compile("次(?![级数日品要新])")
"""服务企业900家|次, 70户|次: each as often as it came."""


def _of_at_least(view: View, figure: Figure) -> Span | None:
    """80户以上的|加工企业: behind a bound the noun follows with 的."""
    if figure.bound not in ("at_least", "at_most") or not view.text.startswith("的", figure.end):
        return None
    at = noun_after(view, figure.end + 1)
    return at if at is not None and is_head(view.text[slice(*at)].removesuffix("群")) else None


def _body_of_persons(view: View) -> Span | None:
    """60人的|研发队伍: the one noun behind 的 that is the persons."""
    at = noun_after(view, view.end + 1) if view.text.startswith("的", view.end) else None
    return at if at is not None and view.text.endswith(("队伍", "团队"), *at) else None


_DOES = re.compile(r"[\u4e00-\u9fff]{2,3}(?=[，。；、的0-9]|$)")


def _what_they_do(view: View) -> Span | None:
    """4人|领办|27人代办: persons counted by the one word that says what they do."""
    found = _DOES.match(view.text, view.end)
    if found is None or found.end() > view.clause[1]:
        return None
    word = found.group()
    return None if word in LINKS or word in FUNCTION or word[0] in FUNCTION or word[0] == "的" else found.span()


_PHASE = re.compile("^[首一二三四五]期(?:工程|项目)?(?:建设|新建|建有|规划)?(?=.{3})")
"""一期建设|标准厂房|8栋: when they are built is no part of what is counted."""


def _named(text: str, at: Span, figure: Figure) -> Item:
    """The noun itself; of A项目、B项目等|12个 only its head, and of 张三等|3人 none."""
    item = _PHASE.sub("", _clean(text[slice(*at)]))
    item = item.removesuffix("存量") if len(item) > 4 else item
    if item.endswith("数") and len(head_of(item[:-1])) > 1:
        item = item[:-1]  # 在建项目数为|60个, but 就业人数
    listed, _, head = item.rpartition("等")
    if "、" in listed and len(head) > 2 and is_head(head):
        item, at = head, (at[1] - len(text[slice(*at)].rpartition("等")[2]), at[1])  # 甲、乙等|商贸项目|3个
    if at[1] >= figure.start or not text.startswith("等", at[1]):
        return Item(item, at)
    head = head_of(item)
    if head:
        return Item(head, at)
    return Item(str(figure.unit), None) if figure.unit in _OF_PERSONS else Item(item, at)


def _governs(text: str, at: Span, figure: Figure) -> bool:
    """组织|900个..: a verb before the figure governs the noun behind it, though that cannot be read."""
    return text[slice(*at)] in NOMINAL and text[figure.end : figure.end + 1].isalnum()


def _is_taken(scene: Scene, start: int) -> bool:
    """Whether the noun is the one behind another count: 9个|村|3万人."""
    i = scene.figure_index(start) - 1
    return i >= 0 and scene.figures[i].end == start and is_count(scene, scene.figures[i])


def _is_place_of(text: str, at: Span, start: int) -> bool:
    """Whether the noun has rather than is what is counted: 我市就有|12家, 县城这边是|9个."""
    if not text[at[1] : start].endswith(("有", "是", "占")):
        return False
    return not is_head(text[slice(*at)].rstrip("市区县镇乡村省"))


def _earlier(scene: Scene, figure: Figure, hops: int) -> Item | None:
    """The item of the count before this one, if both have one unit (从31家增至54家) or stand side by side (12户38人)."""
    if hops == 0:
        return None
    floor = scene.reading.sentence(figure.start)[0]
    if floor and scene.text[floor - 1] in "；;":
        floor = scene.reading.sentence(floor - 2)[0]
    i = scene.figure_index(figure.start)
    for earlier in reversed(scene.figures[max(i - 6, 0) : i]):
        if earlier.start < floor:
            return None
        gap = scene.text[earlier.end : figure.start]
        if earlier.kind in ("share", "multiple") and gap[:1] in "、，" and not gap[1:].strip("达到为有共至突破已"):
            at = noun_before(View(scene, earlier, earlier.start, earlier.end))
            if at is not None:
                return Item(_clean(scene.text[slice(*at)]), None)  # 高新技术企业数量翻番、达|1.8万家
        if not is_count(scene, earlier):
            continue
        alike = {earlier.unit, figure.unit} <= {"家", "户"} and "总数" in gap  # 规模企业9户，总数达到40家
        alike = alike or (gap.endswith("其中") and {earlier.unit, figure.unit} <= {"人", "名", "位", "人次"})
        alike = alike or (
            {earlier.unit, figure.unit} <= _OF_THINGS and gap.endswith("其中")
        )  # 10个园区申报，其中7家获批
        if earlier.unit != figure.unit and not alike and gap not in ("", "、"):
            if figure.unit in _OF_PERSONS:
                return None
            continue
        item = item_of(scene, earlier, hops - 1)
        if item is None or item.text.endswith(("排名", "位次")) or (item.at is not None and len(item.text) < 2):
            return None
        return Item(item.text, None)
    return None


_FOR_EACH = frozenset("均都各")


def _listed(view: View, figure: Figure) -> list[Made]:
    """A、B均达到9个 and A、B分别达到3个、5个: a count for each noun of the list."""
    text = view.text
    first, place = chain(view.scene, figure)
    near = text[max(0, first.start - REACH) : first.start]
    if "分别" not in near and (place or _FOR_EACH.isdisjoint(near[-6:])):
        return []  # nor in what of it belongs to the figure
    lead = text[floor_of(view, first.start) : first.start]
    respective = "分别" in lead
    if not respective and (place or _FOR_EACH.isdisjoint(lead[-6:])):
        return []
    at = noun_before(view, first.start)
    if at is None or noun_after(view) is not None:
        return []
    parts = parts_of(text, *at)
    if len(parts) < 2 or place >= len(parts):
        return []
    if respective:
        parts = [parts[place]]
    return [Made(begin, figure.end, _fields(_clean(name), figure), uses=(figure,)) for begin, _, name in parts]


def _lead(view: View) -> int:
    """Where the words before a figure without its noun begin: 另有|12家, 已开工|8个."""
    start = view.start
    for begin, end, kind in reversed(tokens(view.text, max(floor_of(view, start), start - 8), start)):
        if kind not in (VERB, FUNCTIONAL) or end != start:
            break
        start = begin
    return start


def _clean(item: str) -> str:
    return item.replace("\n", "").replace(" ", "").replace("　", "")


RULES: tuple[Rule, ...] = (
    Rule(
        name="count/noun",
        makes=Count,
        on=frozenset({"quantity"}),
        read=read_count,
        weight=10,
        examples=(
            Example(
                "园区现有高新技术企业11家。", {"item": "高新技术企业", "unit": "家", "value": "11"}, "高新技术企业11家"
            ),
            Example("目前已有86家企业入驻园区。", {"item": "企业", "unit": "家", "value": "86"}, "86家企业"),
            Example("企业入驻86家。", {"item": "企业", "unit": "家", "value": "86"}, "企业入驻86家"),
            Example("公司职工260人，其中研发人员48人。", {"item": "研发人员", "value": "48"}),
            Example("新上3条机器人焊接线。", {"item": "机器人焊接线", "value": "3"}),
            Example("带动300名农民家门口就业。", {"item": "农民", "value": "300"}),
            Example("86台络筒机整齐排列。", {"item": "络筒机", "value": "86"}),
            Example("8台龙门加工中心一字排开。", {"item": "龙门加工中心", "value": "8"}),
            Example("港口新建2个30万吨级原油码头。", {"item": "30万吨级原油码头", "value": "2"}),
            Example("全年新培育省级民营瞪羚企业4家。", {"item": "省级民营瞪羚企业", "value": "4"}),
            Example("今年以来签约项目37个。", {"item": "签约项目", "value": "37"}),
            Example("今年以来签约37个项目。", {"item": "项目", "value": "37"}),
            Example("累计盘活闲置厂房27栋，完成老旧小区改造。", {"item": "闲置厂房", "unit": "栋", "value": "27"}),
            Example("市场主体由31万户增至45万户。", {"item": "市场主体", "value": "450000"}),
            Example("小微企业园、众创空间分别达到6个、9个。", {"item": "众创空间", "value": "9"}),
            Example("全区18个项目中有7个总投资超过5亿元。", {"item": "项目", "value": "7"}),
            Example("推进96个全市重大项目。", {"item": "重大项目", "value": "96"}),
            Example("目前列入省级名单的园区有9个。", {"item": "列入省级名单的园区", "value": "9"}),
            Example("产值过亿元的企业达40家、超5亿元的达8家。", {"item": "超5亿元的企业", "value": "8"}),
            Example("产业园由上年底的9家增加到14家。", {"item": "产业园", "value": "14"}),
            Example("市里16个亿元以上项目开工。", {"item": "亿元以上项目", "value": "16"}),
            Example("3座定制化厂房封顶。", {"item": "定制化厂房", "value": "3"}),
            Example("海陵高新区25名“助跑员”，都已上岗。", {"item": "“助跑员”", "value": "25"}),
            Example("45名青年志愿者分赴各村。", {"item": "青年志愿者", "value": "45"}),
            Example("4个过千亿新兴产业增长最快。", {"item": "过千亿新兴产业", "value": "4"}),
            Example("抽查发现5种产品不合格。", {"item": "产品", "value": "5"}),
            Example("挑选6家技术先进、年销售额超过3000万元的民营企业。", {"item": "民营企业", "value": "6"}),
            Example("商标注册申请受理数260件。", {"item": "商标注册申请受理数", "value": "260"}),
            Example("58个续建项目进展顺利。", {"item": "续建项目", "value": "58"}),
            Example("全州新签项目40个。按地方分，昆山15个，宁国12个。", {"item": "新签项目", "value": "12"}),
            Example("市里下放权力60项，其中向淮北下放12项。", {"item": "权力", "value": "12"}),
            Example("全市共签约项目40个，昆山签约9个。", {"item": "签约项目", "value": "9"}),
            Example("新建日处理能力2万吨的污水处理厂1座。", {"item": "污水处理厂", "value": "1"}),
            Example("共有项目90个。其中，已落地30个，已投产60个。", {"item": "投产项目", "value": "60"}),
            Example("储备技改项目60个。其中，由高校牵头的20个。", {"item": "由高校牵头的储备技改项目", "value": "20"}),
            Example("带动周边600户菜农增收。", {"item": "菜农", "value": "600"}),
            Example("认定瞪羚企业9户和种子企业3户。", {"item": "瞪羚企业", "value": "9"}),
            Example("其中国家级开发区3个，实现产值5亿元；省级15个。", {"item": "省级开发区", "value": "15"}),
            Example("送政策上门，服务企业900家次。", {"item": "企业", "value": "900"}),
            Example("一期建设标准厂房8栋，二期另建。", {"item": "标准厂房", "value": "8"}),
            Example("9户茶叶加工企业出口翻番。", {"item": "茶叶加工企业", "value": "9"}),
            Example("水泵站再添两座。", {"item": "水泵站", "value": "2"}),
            Example("去年新设网店900户，日均新增5户。", {"item": "网店", "value": "5"}),
            Example("像小陈这样的联络员，全区有40个。", {"item": "联络员", "value": "40"}),
            Example("一线工人从80人变成260人。", {"item": "一线工人", "value": "260"}),
            Example("累计培训农民4100人次，其中900人找到工作。", {"item": "农民", "value": "900"}),
            Example("全区从业1.7万人。", {"item": "从业", "value": "17000"}),
            Example("公司70人的研发团队来自各地。", {"item": "研发团队", "value": "70"}),
            Example("全年新开工项目37个，竣工12个。", {"item": "竣工项目", "value": "12"}),
            Example("已引进企业80户，3户停产。", {"item": "停产企业", "value": "3"}),
            Example("共有16个园区参加评比，其中5家获批。", {"item": "获批园区", "value": "5"}),
            Example("为当地创造了约900个就业机会。", {"item": "就业机会", "value": "900"}),
            Example("6家国家级经开区规上工业总产值占全省一半。", {"item": "国家级经开区", "value": "6"}),
            Example("8家高新区地区生产总值占全市的三成。", {"item": "高新区", "value": "8"}),
            Example("全年引进外资项目（含增资扩股项目）12个。", {"item": "外资项目", "value": "12"}),
            Example("港务集团开通到14个沿江城市的航线。", {"item": "沿江城市", "value": "14"}),
            Example("本届农博会邀请客商950名。", {"item": "客商", "value": "950"}),
            Example("平台更新各类档案90万条。", {"item": "各类档案", "value": "900000"}, "各类档案90万条"),
            Example("接待乘客的能力已达上限，景区累计接待6万人。", {"item": "乘客", "value": "60000"}),
            Example("该镇总人口9120户24380人。", {"item": "总人口", "unit": "人", "value": "24380"}),
        ),
        counters=(
            "公布了第三批名单。",
            "他放心不下的就是这两件事。",
            "如今材料变成7份。",
            "报件材料从9份瘦身到3份。",
            "填报栏目由300项压缩到90项。",
            "公司日产能从800件提升到2000件。",
            "这是一个新的开始。",
            "要从三个方面抓好落实。",
            "该车间年产30万台电机。",
            "全力推进“三个一批”活动。",
            "塔楼高6层，每层3米。",
            "平均每家银行推出产品12项。",
            "全国百强榜上，海陵高新区28名。",
        ),
    ),
)
