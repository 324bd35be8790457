"""Zone names in the text: the endings first (开发区, 产业园 ..), then how far to the left the name reaches.

A name begins at a division (太谷经开区), at a listed zone, or behind the last word that cannot be part of it (位于, 和,
的, a verb); windows are short and looked at only where an ending was found. What could be any zone's (全省开发区, 各园区,
16家开发区), a wish (打造零碳示范区) or a label in quotes is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ..findings import ZoneName
from ..lexicon import Index, Lexicon, closing_words, core_of, kind_of
from ..lexicon.divisions import COMMON_STEMS, divisions, level_of, stem_of
from ..lexicon.kinds import PARTS, SUFFIX_BY_TEXT, SUFFIXES, TRADE_WORDS, Suffix, is_common, is_generic, is_trade
from ..models.facts import ZoneKind
from ..patterns import rare
from .enterprises import ENTERPRISES
from .places import TOWNSHIP, place_start
from .words import is_loose, is_place, is_plain

REACH = 22
"""The longest stem of a zone's name that is looked for."""

_SUFFIX = re.compile("|".join(suffix.text for suffix in SUFFIXES))
_LONGEST = max(len(suffix.text) for suffix in SUFFIXES)
_LAST_SIGNS = re.compile(
    rf"[{''.join(sorted({suffix.text[-1] for suffix in SUFFIXES}))}](?<={'|'.join(sorted({suffix.text[-2:] for suffix in SUFFIXES}))})"
)
"""The last two signs of an ending: few texts have many, where 工 and 中, which endings begin with, are in every sentence."""


def _endings(text: str) -> Iterator[re.Match[str]]:
    """What `_SUFFIX.finditer` gives, looked for only where an ending can end."""
    done = 0
    last = _LAST_SIGNS.search(text)
    while last is not None:
        end = last.end()
        match = _SUFFIX.search(text, max(done, end - _LONGEST), end + _LONGEST)
        if match is not None and match.start() < end:
            yield match
            end = done = match.end()
        last = _LAST_SIGNS.search(text, end)



_NOT_BEHIND = re.compile(r"[域块间别段]|化(?![工解肥学])")
"""开发区域, 园区化 and the like hold the letters of an ending and are none."""
_NOT_AROUND = {
    "园区": (frozenset("公校花家乐庭田果菜茶陵墓儿兒"), frozenset()),
    "新区": (frozenset("更创最"), frozenset()),
    "新城": (frozenset("更创最"), frozenset("区镇乡市街小社投建")),
}
"""By ending, the characters that stand before and behind it in other words (最新区块链, 公园区, 新城区, 新城镇)."""

_JOINING = frozenset(
    "和与及暨至到从对向将把被由以为于等了着过让使给也都就并而或是的在内外里中有因来去比按据称说即则乃又再已仍均分别获占像仅邻属系摄各每该此其我这那某含除距"
)
"""Single characters that stand between a name and the words before it; a name that begins with one (和顺) is a division's."""

_NOUNS_BEFORE = frozenset(
    # what leads a zone's name as a noun of its own: the paper's people and bodies, and times
    "盘点 政府 最佳 争当 策划 重塑 丰富 首届 申建 抢抓 借力 齐聚 高标准 高水平 高质量 高起点 公安处 派出所 记者 企业 街道 办事处 步入 定位 全面 主要 公司 集团 公安局 税务局 管理局 分局 法院 检察院 项目 单位 部门 领导 书记 主任 副主任 局长 负责人 代表 群众 干部 员工 居民 会议 现场 活动 仪式 消息 目前 近日 日前 今年 去年 明年"
    " 近年 年来 同时 其中 此外 当前 当日 当天 今天 昨天 上午 下午 期间 以来 季度 上半 半年 月份 全年 年底 年初 支持 推动 推进 打造 加快 促进 实施 深化"
    " 助力 联通 布局 构筑 链接 落户 入驻 落地 签约 指导 进入 走进 来到 参观 考察 调研 位于 地处 坐落 设立 成立 组建 规划 启动 举行 召开 发布 依托 围绕 立足 借助 通过 利用 发挥"
    " 同期 落实 建强 做优 新时代 紧邻 毗邻 引导 鼓励 扶持 培育 完善 优化 提升 加强 强化 做好 做大 做强 壮大 聚焦 打通 连接 途经 经过 覆盖 辐射 带动 包括 涵盖 涉及 以及 支撑 承接 融入 对接"
    " 获批 入选 认定 命名 创建 争创 申报 建成 成为 升级 纳入 列为 列入 授予 荣获 获评 评为 跻身 确定 国家级 自治区级 省级 市级 县级 区级 首个 首批 首家 第一 最大 唯一 名列 选址 之后 以后 之前 以前".split()
)

_HALF_NOUNS = frozenset("建设 发展 服务 开发 创新 改革 合作 管理 试点".split())
"""Verbs that are as often part of a noun (文明建设): they end before a name only where they begin a phrase themselves."""

_NOUN_TAILS = frozenset("所院厂局站器机师员业品学者队会社权处镇乡村街路屯")
"""What makes a verb part of a noun: 计算所, 办事处, 奋斗镇."""

_BUILDING = frozenset({"建设", "开发"})
_BEFORE_BUILDING = frozenset("投资 开发 规划 合作 联合 共同 筹划 施工".split())
"""With one of these before it, 建设 is the verb that it looks like (投资建设|工业园)."""

_NOT_OWN = ("国家", "全国", "全省", "全球", "世界")
"""Beginnings of titles (国家文化产业园), where no place goes before."""

_ADJECTIVES = frozenset("大小老新旧好省市县区州旗镇乡村")
"""Signs that may stand alone before an ending and make no name of it (老工业园区)."""

_COUNTED = frozenset("个家座处大批类片块所位")
_NUMERALS = frozenset("一二两三四五六七八九十百千几数多余首0123456789")
_VAGUE = frozenset({"示范区", "试验区", "实验区"})
"""Endings that with a city or county make a zone's short name (神池示范区), and with anything more a title or a wish."""

_BESTOWED = frozenset({"经济技术开发区", "经济开发区", "高新技术产业开发区", "综合保税区", "保税港区"})
"""Endings of names that are given by the state: with them a trade word is a name (航天经济开发区)."""

_OF_THE_STATE = ("经济技术开发区", "高新技术产业开发区", "经开区", "高新区")
"""Zones whose rank may stand inside their names."""

_OF_FIRMS = ("产业园", "工业园", "物流园", "科技园")
"""Endings of parks that bear their firm's name before their city's."""
_OF_THE_FUTURE = ("科技城", "科学城")
"""What is called after the future and not said of it (杭州未来科技城)."""

_BESIDE = frozenset("北侧 南侧 东侧 西侧 以北 以南 以东 以西 北部 南部 东部 西部 附近 旁边 周边 境内 范围".split())

_COUNTRIES = rare("中国?[—-]?[日韩美欧俄德英法澳新巴智]|日韩|东盟|欧盟|亚太|北美|欧洲|非洲|南美|大陆|日本|韩国|德国|法国|英国|美国|意大利|瑞士|俄罗斯|新加坡|以色列|荷兰|丹麦|瑞典|匈牙利|白俄罗斯")

_AFTER_MIDDLE = frozenset("西国关新德法韩日意美英俄瑞以白欧非印泰马荷奥科航铁建核车石海交电储粮船兵医心央部原山")
"""What follows 中 where it is no "in the middle of": 中国, 中关村, 中德, 中医药."""

_DETERMINERS = ("该", "本", "我", "此", "这个", "这一", "整个", "全")
"""在 front of a bare ending they point at the zone that the text speaks of."""

_MANY = rare(
    r"(?:[\d一二两三四五六七八九十百千几数多首第]+(?:余|多)?(?:个|家|座|处|大|批|类|片|块|所|级)|各|每|某|多数|大多数|不少|所有|全部|各类|许多|一些|多个|部分|两(?![年月天日周成倍])|诸多|众多|一批)[^，。、；：,;:]{0,6}(?<![在于驻户])$"
)
"""Where an ending is counted or one of many: 16家开发区, 各类园区, 首个零碳园区; not where others are that stand in it (6个项目落户)."""

_RANKED = rare(r"(?:国家|省|市|县|区|世界)级[^，。；、,;]{0,6}$")
"""Behind a rank an ending is any zone of it: 建设国家级数据产业集聚区."""

_SCOPE = re.compile("[东南西北中]部地区|多数|大多数|不少|全[国省市县区州球]|[各我][省市县区州]|[两多几][个省市]")
"""Where all or several are meant: 全市生物医药产业园区."""

_WISHES = rare(
    r"(?:打造|建成|创建|争创|创成|争当|申报|申建|建设成为?|跻身|成为|评为|获评|命名为|认定为|确定为|列为|列入|纳入|入选|授予|荣获|获批|培育|升级为|建为|建立|布局(?![在于])|谋划)"
    r"(?:[^，。；：,;:]{0,12}[的、和与])?$"
)
_BUILT = rare(
    r"(?:建设|规划|新建|设立|打造|推进|推动|支持|加快|引导|建(?![材筑])|发展|做强|做优)(?:[^，。；：,;:]{0,8}[的、和与])?$"
)
_STANDS_AT = rare(r"(?:位于|地处|坐落于|落户于?|落地|入驻|走进|来到|在|于|进驻|驻|至|到|进入|同处.{1,6}的)$")

_WITHIN = "[^\\W\\d和与同及在的对由把将向为了]"
_COMPANY_AFTER = rare(
    rf"(?:{_WITHIN}{{0,8}}?(?:投资|建设|开发|发展|控股|实业|运营|城建|供电|产业|置业|国有|国际|集团|科技|股份|管理|服务)){{1,3}}"
    rf"{_WITHIN}{{0,4}}?(?:有限|股份|集团|公司|总公司|基金)"
)
_SCHOOL_AFTER = rare(rf"{_WITHIN}{{0,8}}?(?:小学|中学|学校|幼儿园|大学|学院|医院|支行|分行|银行|校区|院区)")
_PROJECT_AFTER = rare("(?:[一二三四]期)?(?:建设)?(?:项目|工程)(?![部组办])")

_LIST_BEFORE = rare(r"((?:[一-鿿]{2,8}(?:、|和|与|及|以及))+)$")
_TWO_OF = rare(r"((?:[一-鿿]{2,8}(?:、|和|与|及|以及))+[一-鿿]{2,8}?)[两二三四五六七八九十\d]个$")
_SPLIT_LIST = re.compile(r"以及|[、和与及]")

_BODIES = ("总署", "委员会", "政府", "厅", "局")
"""What ends in one of these is no zone's name: it has an office for such zones (海关总署自贸区司)."""
_AT_LARGE = frozenset({"产业园区", "园区", "产业集聚区", "综保区"})
"""Endings that with a city's full name mean its zones at large sooner than one (云州市产业园区)."""
_NO_NAMES = frozenset({"comprehensive_bonded", "industrial_park", "agricultural_demonstration", "economic_development", "high_tech"})
"""Kinds of which a whole province's are no single zone: 山西省化工园区, 广西园区."""

_FREE_TRADE = ("自贸试验区", "自由贸易试验区", "自贸区")
_FTZ_OPENING = rare(r"中国[（(][一-鿿]{2,6}[）)]$")
_BRACKETED = rare(r"[（(]([一-鿿]{2,6})[）)]$")
_COUNTED_BEHIND = re.compile(r"\d+[处座](?!.{0,4}(?:厂|站|楼|库))")
"""What comes in several is a kind: 设施农业园区2处."""
_AMOUNT = rare(r"\d(?:年度?|月份?|亩(?:地?建)?|[日号个家项余多]|[亿万]+[余多]?(?:[美欧日港]?元|吨|亩|平方米|人|户)?)")
"""A time, count or sum that ends before a name."""


_ITEM_REACH = 10
"""The longest own name that an item of a list of zones is taken for as a whole."""
_NO_ITEM = rare(r"[的了在将被等\d]")
"""What shows that an item of a list holds more than a name."""


class _Edge(NamedTuple):
    start: int
    strong: bool
    """Whether a division or a listed name begins there."""


def find_zones(text: str, lexicon: Lexicon) -> list[ZoneName]:
    """The zones that are named, and where the text says "the zone", in the order of the text."""
    index = lexicon.index
    names: list[ZoneName] = []
    own = _own(text, index)
    own_ends = [name.end for name in own]
    last = 0
    plan = False
    """Whether the list that the last name stands in begins with what could be any zone's."""
    for match in _endings(text):
        if not _is_ending(text, match):
            continue
        if own:
            i = bisect_right(own_ends, match.start())
            if i < len(own) and own[i].start < match.end():
                continue
        found = _named(text, match.start(), match.end(), last, index)
        if names and len(found) == 1 and text[last : found[0].start] == "、":
            found = [replace(found[0], weak=found[0].weak or plan)]  # 分为电子工业区、华药工业区
        elif found:
            plan = found[-1].weak
        if found:
            names += found
            last = found[-1].end
    return sorted([*names, *own], key=lambda name: (name.start, -name.end)) if own else names


def _is_ending(text: str, match: re.Match[str]) -> bool:
    """Whether the letters are an ending of zones' names, and not part of another word."""
    before, behind = _NOT_AROUND.get(match.group(), (frozenset(), frozenset()))
    if (before and text[match.start() - 1 : match.start()] in before) or text[match.end() : match.end() + 1] in behind:
        return False
    if match.group().endswith("城") and text[match.end() : match.end() + 1] in ("市", "镇"):
        return False  # 生态城市
    return _NOT_BEHIND.match(text, match.end()) is None


def _own(text: str, index: Index) -> list[ZoneName]:
    """Mentions of the user's own entries, whatever their shape."""
    if index.own_pattern is None:
        return []
    found = []
    for match in index.own_pattern.finditer(text):
        entry = index.own[match.group()]
        found.append(ZoneName(match.start(), match.end(), match.group(), "", entry.kind or kind_of(entry.name)))
    return found


def _named(text: str, at: int, end: int, last: int, index: Index) -> list[ZoneName]:
    """What the ending at `text[at:end]` names: mostly one zone or none, several where names share it (太谷、祁县经开区)."""
    suffix = SUFFIX_BY_TEXT[text[at:end]]
    low = max(last, at - REACH, 0)
    left = at
    if text.startswith("片区", end) and text.endswith(_FREE_TRADE, 0, last) and text[last:at].isalnum():
        return []  # 四川自贸试验区天府新区|片区: the part is called after the other zone
    while left > low and (text[left - 1].isalnum() or text[left - 1] == "·"):
        left -= 1
    start = _listed(text, left, at, end, index)
    if start is None and left > 0 and text[left - 1] in "）)":
        opening = _FTZ_OPENING.search(text, max(at - 12, 0), left)
        if opening is not None and left == at and suffix.kind != "free_trade":
            return []  # 中国（河北）开发区招商会
        start = opening.start() if opening else None
    if (start is None or start == left) and (further := _before_mark(text, left, low, end, index)) < left:
        left, start = further, None
    if start is not None:
        weak = _is_inside_body(text, end)
        return [ZoneName(start, end, text[start:end], suffix.text, suffix.kind, weak=weak)]
    if _is_district(text, left, end, index):
        return []
    if left == last and last > 0 and text[last : last + 2] in _BESIDE and left + 2 < at:
        left += 2  # 静海新城北侧北环工业园: a neighbour, no part of it; 云溪开发区北部工业园 is
    start = _item_start(text, left, at, last)
    edge = _left_edge(text, left, at, index) if start is None else _Edge(start, index.divisions.at(text, start, at) > start)
    stem = text[edge.start : at]
    before = text[max(0, edge.start - 16) : edge.start]
    part = edge.start == last and last > 0
    if part and (_closes(stem[:2], closing_words()) or not stem):
        whole = not stem and ((len(suffix.text) > 3 and suffix.needs == "name") or suffix.text in PARTS)
        return [ZoneName(at, end, text[at:end], suffix.text, suffix.kind)] if whole else []
    if not stem or (len(stem) == 1 and stem in "县市区州旗"):
        return _bare(text, at, end, suffix, before, index)
    if len(stem) < 2 and not part:
        return []
    if suffix.bare and not edge.strong and len(stem) == 2 and is_loose(stem):
        return _bare(text, at, end, suffix, before + stem, index)  # 规定园区企业
    if _SCOPE.match(stem) or (stem.endswith("级") and not stem.endswith("国家级")) or (suffix.kind == "free_trade" and _COUNTRIES.search(stem)):
        return []
    named = ZoneName(edge.start, end, text[edge.start : end], suffix.text, suffix.kind)
    if not edge.strong:
        if suffix.text in _VAGUE and (kind := _kind_in_short(stem, suffix, index)) is not None:
            return [replace(named, zone_kind=kind)]
        return _unplaced(text, named, suffix, stem, before, part)
    if suffix.text in _VAGUE and not _is_local(stem, index):
        return []
    if before.endswith(("“", "「")) and _WISHES.search(before[:-1]):
        return []  # 打造“蓝湖活力新城”
    if suffix.kind in _NO_NAMES and _is_province(stem, index):
        return []
    weak = suffix.text in _AT_LARGE and stem[-1] in "市州盟" and stem in index.divisions.full
    weak = weak or suffix.needs == "listed" or (suffix.needs == "zone" and not part) or _is_inside_body(text, end)
    if is_generic(stem):  # 海拉尔区 was cut off before 电商物流园: any district may have one, unless a clause begins with it
        place = place_start(text, edge.start, index.divisions)
        opens = place == 0 or (not text[place - 1].isalnum() and text[place - 1] not in "、“（(《") or _STANDS_AT.search(text, max(0, place - 6), place) is not None
        weak = weak or not (suffix.text in _BESTOWED or (place < edge.start and opens))
    return _with_shared_ending(text, replace(named, weak=weak), at, index)


def _kind_in_short(stem: str, suffix: Suffix, index: Index) -> ZoneKind | None:
    """The kind of the listed zone that is called so in short: 杨凌示范区 for 杨凌农业高新技术产业示范区."""
    if is_generic(stem):
        return None
    return next((entry.kind for _, entry in index.by_core.get(stem, ()) if entry.name.endswith(suffix.text)), None)


def _item_start(text: str, left: int, at: int, last: int) -> int | None:
    """Where the next item of a list of zones (A、B和C) begins, where it is a name as a whole: 柳林和平工业园 is not cut at 和."""
    if last == 0:
        return None
    start = last + 1
    if text[last] not in "、和与及" or start not in (left, left + 1) or not 2 <= at - start <= _ITEM_REACH or _NO_ITEM.search(text, start, at):
        return None
    words = closing_words()
    if is_generic(text[start:at]) or any(_closes(text[i : i + size], words) for i in range(start, at - 1) for size in (2, 3) if i + size <= at):
        return None
    return start


def _before_mark(text: str, left: int, low: int, end: int, index: Index) -> int:
    """Further to the left where a name goes on before a place in brackets or behind a dash (苏州（宿迁）, 成都—阿坝): to where that begins."""
    forms = index.divisions.forms
    if left - 2 <= low or text[left - 1] not in "）)-—－":
        return left
    if text[left - 1] in "）)":
        bracket = _BRACKETED.search(text, max(low, left - 8), left)
        if bracket is None:
            return left
        stop = bracket.start()
        whole = text[left:end] in SUFFIX_BY_TEXT or bracket.group(1) in forms  # 南林桥双创（扶贫）产业园, 苏州（宿迁）工业园区
        if not whole and not any(text[i:stop] in forms for i in range(max(low, stop - 4), stop - 1)):
            return left  # 长丰（双凤）经开区 bears two names
    else:
        stop = left - 1
        places = any(text[i:stop] in forms or text[i:stop] == "中国" for i in range(max(low, stop - 4), stop - 1))
        known = index.divisions.at(text, left, left + 8) > left or _COUNTRIES.match(text, left) or text[left:end] in index.by_name
        if not places or not (known or core_of(text[left:end], index.divisions).stem in index.by_core):
            return left
    start = stop
    while start > low and text[start - 1].isalnum():
        start -= 1
    return start if start < stop else left


def _unplaced(text: str, named: ZoneName, suffix: Suffix, stem: str, before: str, part: bool) -> list[ZoneName]:
    """A name that begins at no division: a zone's own, weak, or none."""
    if (is_common(stem.lstrip("0123456789")) and not (part and is_trade(stem))) or suffix.needs in ("place", "listed") or stem.startswith(_NOT_OWN):
        return []
    if stem.endswith(_BODIES) or _COUNTED_BEHIND.match(text, named.end):
        return []
    if suffix.needs == "zone" and not part:
        return [replace(named, weak=True)]
    if _MANY.search(before) or before.endswith("级") or _is_label(text, named.start, named.end):
        return []
    if _WISHES.search(before) and not part:
        return []
    return [replace(named, weak=_is_weak(text, named, stem, before, part))]


def _listed(text: str, left: int, at: int, end: int, index: Index) -> int | None:
    """Where a name of the lexicon begins that ends here, with the short name of the city before it (南京江宁开发区)."""
    forms, full = index.divisions.forms, index.divisions.full
    for start in range(max(left, end - index.longest), at):
        if text[start:end] in index.by_name:
            if start - 2 >= left and text.startswith("兵团", start - 2):
                return start - 2
            for size in (3, 2):
                city = text[start - size : start] if start - size >= left else ""
                if city in forms and city not in full and any(level_of(code) < 3 for code in forms[city]):
                    return start - size
            return start
    return None


def _is_district(text: str, left: int, end: int, index: Index) -> bool:
    """Whether the ending is a district's (下花园区, 绿园区)."""
    forms = index.divisions.forms
    return any(
        text[start:end] in forms and not text[start:end].endswith("新区")
        for start in range(max(left, end - 5), end - 2)
    )


def _is_local(stem: str, index: Index) -> bool:
    return any(level_of(code) > 1 for code in index.divisions.forms.get(stem, ()))


def _is_province(stem: str, index: Index) -> bool:
    """Whether the stem is a province by name, and no municipality: there may be a 北京开发区, and no 河北开发区."""
    codes = index.divisions.forms.get(stem, ())
    return bool(codes) and all(level_of(code) == 1 and index.divisions.place(code).city is None for code in codes)


def _left_edge(text: str, left: int, at: int, index: Index) -> _Edge:
    """Where the name before the ending at `at` begins, looking no further than `left`."""
    forms, words = index.divisions.forms, closing_words()
    start = at - 2 if text.startswith(_OF_THE_FUTURE, at) and text.endswith("未来", left, at) else at
    for i in range(start - 1, left - 1, -1):
        char = text[i]
        if char.isdigit() and (amount := _AMOUNT.match(text, i, at)):
            start = amount.end()
            break
        size = 0
        if i + 2 <= at:
            pair, triple = text[i : i + 2], text[i : i + 3]
            if i + 3 <= at and (triple in words or triple in _NOUNS_BEFORE):
                size = 3
            elif pair in words or pair in _NOUNS_BEFORE or (pair in _HALF_NOUNS and _opens(text, i, left, words)) or (
                pair in _BUILDING and (text[i - 2 : i] in _BEFORE_BUILDING or _follows_place(text, i, left, index))
            ):
                size = 2
        if (
            not size
            and char in _JOINING
            and not (char == "据" and text[i - 1] == "数")
            and text[i + 1] not in "（("  # 氢都（大同）产业城
            and not (char == "中" and (text[i + 1] in _AFTER_MIDDLE or _begins_phrase(text, i, left)))
            and not _joins_trades(text, left, i, at)
            and not _inside_firm(text, left, i)
        ) or (i == at - 1 and char in "后前"):
            size = 1
        if not size and char in _COUNTED and i > left and text[i - 1] in _NUMERALS and not _inside_division(text, i, i + 1, left, at, forms):
            break
        if size == 3 and triple == "国家级" and i + 3 == at and text.startswith(_OF_THE_STATE, at) and _ends_in_place(text, i, left, index):
            size = 0  # 设立|青川国家级经济技术开发区
        if size >= 2 and text[i + size : i + size + 1] in _NOUN_TAILS and i + size < at:
            size = 0
        bracket = size and text[i + size] in "（("  # 上合组织|（连云港）: a bracket begins no name
        if size and not bracket and not _inside_division(text, i, i + size, left, at, forms) and not (size > 1 and _runs_into_division(text, i, i + size, at, index)):
            start = i + size
            break
        start = i
    if start == at - 1 > left and text[start] not in _ADJECTIVES:
        return _around_cut(text, left, at, index) or _from_division(text, start, at, index)
    return _from_division(text, start, at, index)


def _around_cut(text: str, left: int, at: int, index: Index) -> _Edge | None:
    """The edge of a name whose last sign alone is left behind a word that seemed to end before it (青禾中|铺工业园区).

    The word was then a part of the name, if a place begins this.
    """
    for i in range(at - 3, left - 1, -1):
        if i > left and not (text[i - 1] in _JOINING or _closes(text[i - 2 : i], closing_words())):
            continue
        if index.divisions.at(text, i, at - 1) > i or TOWNSHIP.match(text, i, at - 1) is not None:
            return _Edge(i, True)
    return None


def _ends_in_place(text: str, end: int, left: int, index: Index) -> bool:
    """Whether the short name of a city or county ends there: with 省 or 市 behind it, it may be any zone of that place."""
    forms, full = index.divisions.forms, index.divisions.full
    found = (text[start:end] for start in range(max(left, end - 4), end - 1))
    return any(name in forms and name not in full and any(level_of(code) > 1 for code in forms[name]) for name in found)


def _closes(word: str, words: frozenset[str]) -> bool:
    return word in words or word in _NOUNS_BEFORE


def _opens(text: str, i: int, left: int, words: frozenset[str]) -> bool:
    """Whether a phrase begins at `i`: nothing stands before it, or an amount or a word that ends there."""
    return i == left or text[i - 1] in _JOINING or text[i - 1] in "元亩拟" or any(_closes(text[i - size : i], words) for size in (2, 3))


def _begins_phrase(text: str, i: int, left: int) -> bool:
    """Whether nothing stands before `i` that it could be "in the middle of" (投资的|中化产业园)."""
    return i == left or text[i - 1] in _JOINING


def _joins_trades(text: str, left: int, i: int, at: int) -> bool:
    """Whether 和 or 与 joins two trades of one park (电子与装备制造园区)."""
    return (
        text[i] in "和与及"
        and i + 1 < at
        and i - left >= 2
        and is_generic(text[i + 1 : at])
        and is_generic(text[i - 2 : i])
    )


def _inside_firm(text: str, left: int, i: int) -> bool:
    """Whether the sign is one of a renowned firm's name (比 of 比亚迪)."""
    return any(text[start : start + size] in ENTERPRISES for size in (2, 3, 4) for start in range(max(left, i - size + 1), i + 1))


def _inside_division(text: str, start: int, end: int, left: int, at: int, forms: dict[str, tuple[str, ...]]) -> bool:
    """Whether the stretch lies inside the name of a division (和 of 和顺, 平定)."""
    for first in range(max(left, start - 4), start + 1):
        for stop in range(max(end, first + 2), min(at, first + 6) + 1):
            if text[first:stop] in forms and text[first:stop] not in COMMON_STEMS:
                joins = first < start and text[end : end + 2] in forms and text[first:start] in forms
                # 广西|和|云溪经济区 holds no 西和
                return not (joins or (first < start and any(text[i:start] in forms for i in range(max(left, start - 4), first))))
    return False


def _follows_place(text: str, end: int, left: int, index: Index) -> bool:
    """Whether the name of a place ends there (在合肥|建设青禾产业园)."""
    forms = index.divisions.forms
    return any(text[i:end] in forms or is_place(text[i:end]) for i in range(max(left, end - 4), end - 1))


def _runs_into_division(text: str, start: int, end: int, at: int, index: Index) -> bool:
    """Whether a province's or city's name begins inside the stretch and goes on behind it (设立新|疆塔城)."""
    table = index.divisions
    return any(
        (stop := table.at(text, i, at)) > end and any(level_of(code) < 3 for code in table.forms[text[i:stop]])
        for i in range(start + 1, end)
    )


def _from_division(text: str, start: int, at: int, index: Index) -> _Edge:
    """Moves the edge to the division in the stretch that the name most likely begins with.

    Leading divisions by their full name (江西省赣州市) only say where the zone lies, as long as something follows.
    """
    table = index.divisions
    if text[start] == "原" and table.at(text, start, at) == start and table.at(text, start + 1, at) > start + 1:
        start += 1  # 原|云溪新城
    i = start
    while i < at - 1:
        stop = table.at(text, i, at)
        if stop > i and (text[i:stop] in COMMON_STEMS or (i > start and text[i] in "（(")):
            stop = i  # 氢谷（大同）产业城 begins before the bracket
        if stop > i and (i == start or _may_begin(text, start, i, stop, at, index)):
            first = i
            while stop > i and at - stop >= 2:
                if text[i:stop] in table.full and text[first:stop] not in index.own:
                    first = stop
                i, stop = stop, table.at(text, stop, at)
            return _Edge(first - 2 if first - 2 >= start and text.startswith("兵团", first - 2) else first, True)
        i += 1
    return _Edge(start, False)


def _may_begin(text: str, start: int, i: int, stop: int, at: int, index: Index) -> bool:
    """Whether a division that is not at the edge already begins the name: plainly one, and next to the ending or in full."""
    form = text[i:stop]
    if _COUNTRIES.fullmatch(text, start, i):
        return False  # 中新|天津生态城
    if text.startswith("园区", at) and i - start >= 4 and text[start:i].endswith(TRADE_WORDS):
        return False  # 云顶物流|太谷园区: a company's park in a city
    if form in index.divisions.full:
        return True
    if stop < at or i - start < 2 or TOWNSHIP.search(text, start, i) is not None:
        return False
    # 华禾温州产业园 is a firm's; 走访|温州经开区
    return not text.startswith(_OF_FIRMS, at) or text.endswith("兵团", start, i) or is_plain(text[start:i])


def _bare(text: str, at: int, end: int, suffix: Suffix, before: str, index: Index) -> list[ZoneName]:
    """An ending with no name before it: the zone that the text speaks of, or names that share it, or no zone at all."""
    if suffix.needs != "zone" and (shared := _TWO_OF.search(before)):
        listed = _places(shared.group(1), text, at - len(before) + shared.start(1), index)
        if len(listed) > 1:
            return [ZoneName(start, end, name + suffix.text, suffix.text, suffix.kind) for start, name in listed]
    if not suffix.bare or _MANY.search(before) or _WISHES.search(before):
        return []
    if _RANKED.search(before) or before.endswith(
        ("全省", "全市", "全国", "全县", "我国", "我省", "我市", "级", "类", "型", "性", "等", "示范")
    ):
        return []
    start = at - next((len(determiner) for determiner in _DETERMINERS if before.endswith(determiner)), 0)
    if start == at and (before.endswith("、") or text[end : end + 1] == "、"):
        return []  # one of a list: 园区、校区、街区
    return [ZoneName(start, end, text[at:end], suffix.text, suffix.kind, reference=True)]


def _with_shared_ending(text: str, named: ZoneName, at: int, index: Index) -> list[ZoneName]:
    """The name, and those in front of it that share its ending: 太谷、祁县、平遥经开区."""
    table = index.divisions
    start = named.start
    if start == 0 or text[start - 1] not in "、和与及" or table.at(text, start, at) != at:
        return [named]
    window = text[max(0, start - 40) : start]
    found = _LIST_BEFORE.search(window)
    if not found:
        return [named]
    level = max(level_of(code) for code in table.forms[text[start:at]])
    # a county by its full name (新乡县和平原示范区) has no part in the ending
    items = [
        (offset, name)
        for offset, name in _places(found.group(1), text, start - len(found.group(1)), index)
        if any(level_of(code) == level for code in table.forms[name]) and (name not in table.full or not stem_of(name))
    ]
    return [
        *(ZoneName(offset, named.end, name + named.suffix, named.suffix, named.zone_kind) for offset, name in items),
        named,
    ]


def _places(listed: str, text: str, offset: int, index: Index) -> list[tuple[int, str]]:
    """The divisions of 太谷、祁县和 with their offsets: the unbroken run of them at the end of the list."""
    found: list[tuple[int, str]] = []
    end = len(listed)
    for item in reversed(_SPLIT_LIST.split(listed)):
        if not item:
            end -= 1
            continue
        start = listed.rfind(item, 0, end)
        # the first item may carry words before the name: 推动太谷
        cut = next((i for i in range(len(item) - 1) if item[i:] in index.divisions.forms), None)
        if cut is None:
            break
        found.append((offset + start + cut, item[cut:]))
        end = start
        if cut:
            break
    return found[::-1]


def _is_label(text: str, start: int, end: int) -> bool:
    return start > 0 and text[start - 1] in "“「『‘" and text[end : end + 1] in ("”", "」", "』", "’")


def _is_inside_body(text: str, end: int) -> bool:
    """Whether the name goes on into that of a company, a bank or a school."""
    after = text[end : end + 18]
    stop = divisions().at(text, end, end + 8)
    if stop > end and text[end:stop] not in COMMON_STEMS:
        return False  # 青禾经开区|云州华禾科技有限公司: a company that lies in it
    return _COMPANY_AFTER.match(after) is not None or _SCHOOL_AFTER.match(after) is not None


def _is_weak(text: str, named: ZoneName, stem: str, before: str, part: bool) -> bool:
    """Whether the name is a zone's only if the text speaks of it so elsewhere: made of trade words, in a body's name, or of any plain words where it is to be built."""
    if _is_inside_body(text, named.end) or _PROJECT_AFTER.match(text, named.end):
        return True
    if part or _STANDS_AT.search(before):
        return False
    if named.suffix == "园区":
        return True
    built = _BUILT.search(before) is not None and not before.endswith("的")
    return named.suffix not in _BESTOWED and (is_generic(stem) or (built and is_plain(stem)))
