"""Whether a stretch with its edges found names one project: not a class (重点项目), not a kind (光伏项目), not a programme.

Precision decides here. What speaks for a project: a size, a phase, a place or a coined word in the name, words of building,
a cost or a governing verb in front, a state behind.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ..patterns import rare
from .coined import coined_prefix
from .enterprises import ENTERPRISES
from .project_edges import PHASE, Item
from .project_predicates import STATE, STATE_AFTER
from .project_words import CLASS_TAILS, CLASSES, EMPTY, FIELD_TAILS, HARD_STOPS, INNER, KINDS, LINKING, STOPS
from .words import cut, is_loose, is_place, is_proper, tag

THINGS = (
    "生产线 变电站 水电站 发电站 电站 风电场 电厂 水厂 处理厂 高速公路 高速铁路 高速 快线 轻轨 输电通道 专用线 渡槽 立交 停车场 高铁 城际铁路 铁路 新厂 水库 大桥 隧道 航站楼 码头 综合体 产业园 产业园区 工业园 工业园区 物流园 物流园区 农业园 农业园区 "
    "基地 中心 枢纽 厂房 管廊 体育馆 博物馆 医院 机场 小学 中学 大学 校区 幼儿园 一期 二期 三期 四期 五期 六期"
).split()
"""Heads that are things: a project only where they are being built or their cost is told."""

_LINES = ("高速公路", "高速铁路", "高速", "快线", "高铁", "铁路", "大桥", "隧道", "水库", "水电站")
"""Called by two or three signs of the places they join or lie at (沈柳高铁)."""

GOES_ON = re.compile(
    r"(?:[一二三四五六七八九十]期)?(?:建设)?(?:总|计划|预计|概算|规划|占地|占用|总占|位于|坐落|建成|达产|投产|竣工|完工|全部|主要|由|分|采用|拟|将|已|于|开工|目前|一期|二期|自|建筑|用地|选址|正在|现|完全|正式|实施后|落成|投用|投运|签约|落户)"
)
"""How a clause goes on that tells of a project."""

_AT_WORK = rare(rf"(?:加快|加紧|正在|开工|启动|全面|顺利|陆续|相继)(?:建设|推进|实施)|{STATE}")

_COST_TOLD = re.compile(r"[，、：]?(?:计划|预计|项目)?(?:总投资|总占地|占地|总建筑|(?<=[，、：])投资|(?:累计|已)*完成(?:总?投资|主体)(?!额)|年产(?:能力?)?\s?\d)")
"""What only one project's name is followed by: its own cost or ground."""

_COSTS = re.compile(r"投资(?:约|超|近|达)?\s?\d[\d.]*\s?[万亿]+[美港欧]?元[，、。]")
"""So does its investment, told alone (X项目投资1.4亿元，)."""

_ON_SITE = re.compile(r"(?:建设|施工)?(?:工地|现场|一线)")
"""Who stands on its site speaks of one."""

_DONE_BEFORE = re.compile(r"(?:建成|建成运营|新建|动工|开建|在建|续建|奠基|投用|启用|投运|开工建设|建成投用)了?$")
_BUILT_BEFORE = re.compile(r"(?:投资|建设)了?$")
_PUSHED_BEFORE = rare(r"(?:推进|启动|加快|抓好|上马|开工|实施)了?$")
"""These govern a thing that is built only with 建设 behind it (推进X中心建设)."""

MAYBE_BUILT = re.compile(r"建设|建成|新建|动工|开建|在建|续建|奠基|投用|启用|投运|开工|投资|万元|亿元|万美元|亿美元")
"""Without one of these in front, and nothing telling behind, no thing is looked at more closely."""

_A_PARK = rare("(?:工业|产业|科技|园)园?区?$")
_EXTENT = re.compile(r"[\d.]+[万余多]*(?:亩|公顷)")
"""So much of them (柑橘基地1.1万亩)."""
_CENTRE = rare(r"(?:国际|全国|区域)性?(?:经济|金融|航运|贸易|消费|科技创新|科创|物流|交通|航空)+(?:中心|枢纽)$")
_AIMING = ("建设", "打造", "建成")
_SERVES = re.compile(r"(?:打牢|奠定|夯实|提供|贡献|注入|赋能|作出|做出|添砖)")
_TELLS_COST = re.compile(r"(?:项目)?(?:计划|预计|规划)?(?:总投资|总占地|占地|总建筑面积|总用地)")
_TOTAL = re.compile(r"(?:项目)?(?:计划|预计|规划)总投资")
_FLOOR = rare(r"[（(]?\d[\d.]*[万余多]*平方米的?(?:车间|厂房|标准厂房)|[（(]\d+[栋幢]")
"""Behind a phase, the buildings that it consists of."""
_PARTS_DONE = re.compile(r"(?:主体|土建|设备|桩基|厂房|管网)[^，。；]{0,12}(?:完成|完工|封顶|安装|竣工)")
"""Work on the parts of what is built (X污水处理厂土建基本完成)."""
_BUILT_BY = re.compile(r"(?:(?:位于|坐落)[^，。；]{0,30})?，?(?:是)?由[^，。；]{2,40}(?:投资建设|建设|投资)")
_PROGRESS = re.compile(r"建设(?:进程|进度|进展|加快|顺利|稳步|有序|全面|提速|如期|正酣)")
_TOPIC = rare(r"[。，](?:该)?项目(?:总|占|规划|计划|投资|建筑|分|主要|建成|[一二三]期)")
_SCHOOLED = re.compile(r"(?:[学园]|[校园]区)$")
_NEW_BUILDING = rare(r"(?:新建|开建|动工|开工建设|投资建设|在建|续建|开工|建成|奠基)(?:了|(?:仪式)?暨)?$")
_THING_GOES_ON = re.compile(r"[^，。；：、的\n]{0,14}?(?:项目|(?<!主体)工程)(?!量|进度)|\d+[座个处所条家]|区|城|主任|负责|公司|集团|有限|[\u4e00-\u9fff]{0,4}(?:发布会|大会|会议|论坛)")
"""Behind a thing: the name goes on, or it is an office, or one of several."""

_BUILT_WORK = rare(
    r"道路|公路|铁路|管网|供水|供热|供气|供电|热电|输电|特高压|水源|防洪|隧道|改造|扩建|新建|输变电|治理|修复|安置|站房|水厂|水库|灌区|引水|调水|码头|大桥|抽水蓄能|发电|生产|加工|利用|处理|储能|电站|"
    r"产业园|中心|基地|小镇|综合体|平台|枢纽|装置|机组|太阳能|光伏|风电|电池|芯片|材料|一体化|精炼|炼化|制造|智造|研发|养殖|种植|技改|[厂园馆院矿站线楼城港桥路场]$"
)
"""Words of things that are built, made and run."""

_BUILT = rare(rf"工程|建设|{_BUILT_WORK.pattern}")
"""In front of 项目 the bare words of building are enough; 建设工程 may build manners."""

_SOFT = rare(r"(?:[强延补]链|融合|创作|文艺|乡风|思政课|集群|工匠|梯队|企业|品牌|人才|队伍|文明|文化|素质|能力|信用|诚信|法治|作风|质量|党建|体系|制度|机制)(?:建设|提升|培育|强化|引育|保障)?$")
"""Works of no builder: programmes for brands, talents, manners."""

_PROGRAMME = rare(r"教育|医疗卫生|护理|树人|育人|铸魂|引育|强基|扩优|惠民|富民|就业|消费|普惠|健康|一体化发展|协作|单产|传承发展|“[一二三四五六七八九十百千万\dA-Z+]+”(?![一-龥]*(?:项目)?[厂园馆站线楼路])")
"""In front of 工程: a policy by its field or its numbers (“十百千”工程)."""

_NO_SINGLE = re.compile(r"[“‘][^”’]{2,8}制[”’]$|\d+宗$|\D{0,4}\d+强|第[一二三四五六七八九十\d]+(?:[次批届轮]|期“)|单个|某|任何|每个|各|“\d|.*(?:[百千数几]个|[春夏秋冬]季|季度|年度)$|.*最[长大高深快]")
"""Such a project, any of a kind, or the superlative of them: no name."""

_GAMES = re.compile(r"[大奥亚全冬残青]运会|奥运|锦标赛|联赛|世界杯|运动会")
"""Events of games, unless their halls are built."""

_THRESHOLD = re.compile(r"[\d.\-—~－至到超过近上]+[百千万亿]*(?:元|方|平方米|亩|吨|千瓦)?(?:以上|以下|级)?(?:的|重大|重点|产业|工业|大|招商)*")
_ZONE_ONLY = re.compile(r"(?:开发区|经开区|高新区|示范区|保税区|综保区|新区|园区|合作区|试验区|全区|全市|全省|全县|全国|我市|我省|我县)$")
_ZONE_BEFORE = re.compile(r"[一-龥]{2,12}(?:开发区|经开区|高新区|示范区|保税区|综保区|新区|园区|集聚区|产业园|工业园|科技园|[一-龥]园)(?=[一-龥])")
_PLACE_WORD = re.compile(r"(?:(?![级和各乡])[\u4e00-\u9fff]){2,3}(?:县(?![级域城乡])|镇|旗|街道|自治州)|[\u4e00-\u9fff]{2}(?<!城)(?<!美丽)乡(?![村镇风愁情土音贤亲])")
_LABEL = re.compile(r"“[^”]*”|[A-Za-z]{2,}")
_AFTER_COMPOUND = re.compile(
    r"(?:经理|部(?!分|署)|组(?!织)|库|制|化|办|法人|单位|公司|负责|用地|资金|清单|申报|审批|管理|服务|谋划|储备|攻坚|招商|信息|名称|现场会|名单|成果|选址|团队|支出|推介|路演|入驻|管家|专员|"
    r"书|方|签约|合作|对接|洽谈|评审|招标|投标|融资|贷款|收益|数量|总数|个数|类别|种类|人员|培训|建设(?:许可|管理|指挥部|领导小组)|许可|(?:建设)?指挥部|(?:工程)?(?:竣工)?联合验收|建设(?:[一-龥]{0,4}窗口|审批|领域|项目审批|标准|企业|单位))"
)
"""Behind 项目 these make a compound that speaks of projects in general (项目审批)."""

_OF_A_FIRM = re.compile("经理|部|负责|指挥部")
_FIRM_ENDS = re.compile("(?:公司|集团|局|院|[一-龥]建|企业)$")

_PLURAL_BEFORE = re.compile(r"(?:[\d百千万几多余]|[一二两三四五六七八九十]+)(?:多|余)?(?:个|项|条|座|批|处|所|家|类|大|种|宗)(?:(?![包含为是有])[^，,。；;、的“”]){0,6}$")
_COUNT_BEHIND = re.compile(r"\s?(?:超过?|达到?|共计|共有)?\s?\d[\d.万余多]*\s?[个项条家](?!(?:[一-龥]{0,4})(?:泊位|机组|标段|储罐|单体|厂房|[楼段]))")
"""But X工程4个泊位 tells of its parts."""

_HEADS = frozenset((*THINGS, "项目", "工程", "设施", "平台", "设备"))
_LISTED_THING = rare(
    r"(?:项目|工程|生产线|电站|基地|园|厂|铁路|高铁|高速|公路|水库|机场|大桥|枢纽|码头|隧道|通道|[一-龥]{2}(?:桥|路|街|馆|场|矿|港|线|城)|[一-龥]{3}(?:改造|扩建|新建|迁建|改扩建|搬迁))$"
)
_CHINESE_SIZE = re.compile(r"[一二两三四五六七八九十百千]+(?:万|亿)?(?:吨|千瓦|兆瓦|立方米|头|只)|[一二两三四五六七八九十百千]+[万千](?:套|台|件|辆|片|块)")
_PLAIN_CHARS = frozenset("供气电水热改利民路网管污雨林草田湖沙煤油矿房区城乡村镇新老大小高低多双主次干支三四五六七八九十")
"""Two words of one character in a row are a coined name, but for these."""

_NO_SUBJECT = rare(r"(?:公司|集团|企业|区|市|县|省|园|项目|工程|产品|产业|人|部门|大会|会议|活动|基地|时|后|前|日|年|月|底|初)$|预计|计划|第[一二三四五六七八九十]|[的了，]|\d+[个项家条座]|首[个批家台]")
_NO_NAMES = KINDS | CLASSES | EMPTY
_ENTERPRISES = tuple(ENTERPRISES)


_IN_COINED = frozenset("中上正成大")
"""Words of grammar that coined names hold as well, where the dictionary knows neither of the first two characters (中岳, 云中)."""


def marks_one(core: str) -> bool:
    """Whether the words before a head hold what tells one project from others of its kind: a size, a phase, a place, a coined word."""
    if any(char.isdigit() for char in core) or PHASE.search(core) or _PLACE_WORD.search(core) or _CHINESE_SIZE.search(core):
        return True
    bare = _LABEL.sub("", core)  # “暖心社区” is a motto
    words = cut(bare)
    if bare.startswith(_ENTERPRISES) or any(map(is_place, words)) or (bare and (coined_prefix(bare) is not None or tag(words[0]) == "nrt")):
        return True
    stops = STOPS - _IN_COINED if len(words) > 2 and len(words[0]) == len(words[1]) == 1 else STOPS
    return len(bare) >= 4 and any(
        len(one) == len(other) == 1 and (one + other).isalpha() and not ({one, other} & stops) and not ({one, other} & _PLAIN_CHARS)
        for one, other in pairwise(words[:3])
    )


_QUOTE = rare(r"“[一-龥A-Za-z·]{3,10}”")
_CLASS_OF_KINDS = re.compile(r"(?:重大|重点|重要|核心)(?P<kind>[一-龥]{2,4})$")
_PHASE_IN_BRACKETS = re.compile(r"[（(][首一二三四五六]期[）)]")


def names_a_project(text: str, item: Item, head: str, *, in_list: bool) -> bool:
    """Whether what stands before the head (项目, 工程) tells this project from others; `in_list`: a name stands right before it."""
    core = text[item.start : item.end - len(head)]
    if item.counted or len(core) < 2 or _THRESHOLD.fullmatch(core) or _COUNT_BEHIND.match(text, item.end):
        return False
    if _PLURAL_BEFORE.search(text, max(0, item.start - 12), item.start) :
        return False
    if head == "项目" and item.governed and _QUOTE.fullmatch(core) and text.startswith("建设", item.end):
        return True  # 推进“云上花海”项目建设
    bracket = _PHASE_IN_BRACKETS.match(text, item.end)
    end = bracket.end() if bracket else item.end
    stated = bool(STATE_AFTER.match(text, end)) + bool(GOES_ON.match(text, end))
    phased = (item.governed or in_list) and PHASE.match(text, item.end) is not None
    if not _has_its_own_words(core, item, stated > 0, phased=phased) or text.startswith("——", item.end):
        return False
    if _NO_SINGLE.match(core) or ((head == "工程" or core.endswith("”工程")) and (_SOFT.search(core) or (_PROGRAMME.search(core) and not _BUILDING.search(core)))) or (_GAMES.search(core) and not _BUILT_WORK.search(core)):
        return False
    stated += bool(_ON_SITE.match(text, end))
    stated += 2 * bool(len(core) >= 6 and _COSTS.match(text, end))
    stated += bool(_COST_TOLD.match(text, end)) and (len(core) >= 3 or len(cut(core)) == 2)
    built = bool((_BUILT if head == "项目" else _BUILT_WORK).search(core))
    marked = in_list or marks_one(core)
    if not (built or marked or item.priced or stated or item.owner):
        return False
    owned = item.owner is not None
    stated += phased
    score = 2 * (marked + owned) + built + item.governed + 2 * item.priced + bool(_LABEL.search(core)) + stated
    if built or marked:  # length alone makes a programme (“美好社区”志愿服务项目), not a project
        score += (len(core) >= 6) + (len(core) >= 9)
    if _AFTER_COMPOUND.match(text, item.end):
        if _OF_A_FIRM.match(text, item.end) and _FIRM_ENDS.search(core):
            return False  # X工程局项目经理: whose manager, not of what
        score -= 2
    if head == "工程" and not item.priced and not (marked and (_is_told(text, end) or _DONE_BEFORE.search(text, max(0, item.start - 6), item.start))):
        score -= 1 if built else 2  # a programme, unless it is put up somewhere
    return score >= 2


def _is_told(text: str, end: int) -> bool:
    """Whether the clause goes on with a state that has no object (X工程竣工, but X工程签约企业20家)."""
    state = STATE_AFTER.match(text, end)
    return state is not None and text[state.end() : state.end() + 1] in _CLOSES


_CLOSES = ("", *"，。；、！）的后\n")


def _has_its_own_words(core: str, item: Item, stated: bool, *, phased: bool = False) -> bool:
    """Whether the words before the head are more than those of a class, a kind, a place or a zone; a cost in front makes a kind enough."""
    raw = cut(core)
    words = [word for word in raw if word not in EMPTY]
    if not words or raw[-1] in LINKING or raw[-1] in ("出", "到"):
        return False
    if words[-1] in CLASS_TAILS and not (words[-1] in FIELD_TAILS and stated and len(words) > 1 and (is_known_to_none(core) or _tells_its_goods(core, words[-1]))):
        return False
    if all(word in INNER for word in words) and not item.priced:
        return False  # 亮化建设: the end of another name
    if phased and len(words) <= 3:
        return True  # 供水项目一期: a kind with a phase is one
    if not item.priced and (named := _CLASS_OF_KINDS.search(core)) is not None and all(map(_is_kind, cut(named.group("kind")))):
        return False  # A集团未来重大战略项目
    own = [word for word in words if not _is_kind(word)]
    if stated and words[-1] == "中心" and len(core) >= 5:
        return True  # 便民中心项目基本完工
    if not stated and not item.priced and all(word in INNER or _is_kind(word) for word in words):
        return False  # 核电和抽水蓄能项目
    if item.priced:
        return bool(own) or any(word in KINDS for word in words)
    zone = _ZONE_BEFORE.match(core)
    rest = cut(core[zone.end() :]) if zone else []
    if rest != ["建设"] and rest and all(word in CLASSES or word in INNER or word == "企业" for word in rest):
        return False  # X产业园配套企业建设项目: all that is built there
    if not own or (_ZONE_ONLY.search(core) and not (stated and core.endswith("园区") and coined_prefix(core))) or (all(map(is_place, own)) and not (stated and len(own) > 1)):
        return False
    return len(own) > 1 or len(own[0]) > 2 or own[0].isdigit() or item.owner is not None or ((stated or item.governed) and is_proper(own[0]))


def _tells_its_goods(core: str, tail: str) -> bool:
    """Whether a place or zone and the goods stand before the class word (柳河产业园智能家居配套产业项目)."""
    zone = _ZONE_BEFORE.match(core)
    goods = cut(core[zone.end() if zone else 0 : len(core) - len(tail)])
    own = [word for word in goods if not (_is_kind(word) or word in INNER or word in STOPS or is_place(word))]
    return (zone is not None or any(map(is_place, goods))) and any(len(word) > 1 and not word.endswith(_GROUND) for word in own)


_GROUND = ("省", "市", "县", "区", "镇", "乡", "园", "村")
_CLASS_OR_KIND = CLASSES | KINDS


def _is_kind(word: str) -> bool:
    """Whether a word says a class or a kind, or two of them in one (工业生产)."""
    return word in _CLASS_OR_KIND or (len(word) == 4 and word[:2] in _CLASS_OR_KIND and word[2:] in _CLASS_OR_KIND)


def is_being_built(text: str, item: Item, head: int, *, in_list: bool) -> bool:
    """Whether a thing (a line, a station, a park) with its head at `head` is built here, or its cost told."""
    end = item.end
    core = text[item.start : head]
    if _NO_SINGLE.match(core) or all(map(_is_kind, cut(core))):
        return False
    if item.counted or len(core) < 2 or _THING_GOES_ON.match(text, end) or _EXTENT.match(text, end):
        return False
    if text.startswith("建设", end) and not item.priced and _CENTRE.search(text, item.start, end):
        return False  # 推进云州国际金融中心建设: what a city wants to be
    if text.endswith(_AIMING, 0, item.start) and _SERVES.match(text, end):
        return False  # 为建设国际枢纽打牢基础
    if (_PROGRESS.match(text, end) and not _A_PARK.search(text, item.start, end)) or _PARTS_DONE.match(text, end) or (text.startswith(("位于", "坐落"), end) and _TOPIC.search(text, end, end + 100)):
        return len(core) >= 4
    if _BUILT_BY.match(text, end):
        return len(core) >= 4
    stated = bool(STATE_AFTER.match(text, end))
    if text[end - 1] == "期":
        return (stated or text.startswith(("位于", "坐落"), end) or _TELLS_COST.match(text, end) is not None or _FLOOR.match(text, end) is not None or text.startswith("年产", end)) and (marks_one(core) or (len(core) >= 5 and _BUILDING.search(core) is not None))
    line = text.endswith(_LINES, item.start, end) and 2 <= len(core) <= 3 and all(len(word) == 1 and word not in HARD_STOPS for word in cut(core))
    if in_list and (line or marks_one(core)):
        return True
    before = text[max(0, item.start - 6) : item.start]
    if text.startswith("建设", end) and len(core) >= 4 and (in_list or item.governed or item.sized_at or _PUSHED_BEFORE.search(before)) and marks_one(core):
        return True
    if _SCHOOLED.search(text, item.start, end) and not item.priced and not _TOTAL.match(text, end) and not _NEW_BUILDING.search(before):
        return False  # a school's or a park's own business, not its building
    stated = stated or item.priced or bool(_TELLS_COST.match(text, end) or _DONE_BEFORE.search(before))
    if not (stated or _BUILT_BEFORE.search(before)) or _PLURAL_BEFORE.search(text, max(0, item.start - 12), item.start):
        return False
    hung = text[item.start - 1 : item.start] == "的" and not item.priced and item.sized_at is None and _TELLS_COST.match(text, end) is None
    return line or marks_one(core) or (len(core) >= 4 and stated and not hung)  # 具有影响力的科技创新中心: an aim


def may_be_built(text: str, low: int, head: int, end: int, *, in_list: bool) -> bool:
    """A cheap look whether anything around a thing could show that it is built; `in_list`: another name stands close before it."""
    return (
        in_list
        or MAYBE_BUILT.search(text, low, head) is not None
        or STATE_AFTER.match(text, end) is not None
        or _PARTS_DONE.match(text, end) is not None
        or (text[end - 1] == "期" and _FLOOR.match(text, end) is not None)
        or text.startswith(("建设", "位于", "坐落", "总", "占地", "计划", "规划总", "项目总"), end)
    )


def is_bare_kind(core: str) -> bool:
    """Whether the words before a head say what kind of project it is, and no more."""
    words = cut(core)
    return len(core) >= 2 and all(map(_is_kind, words)) and any(word in KINDS for word in words) and words[-1] not in CLASS_TAILS - KINDS - {"新兴"}


def is_bare_head(core: str) -> bool:
    """Whether there is nothing but a head (基地, 工程)."""
    return core in _HEADS


def is_specific(core: str) -> bool:
    """Whether an item of a list names one project: by a size, a phase, a place, an owner, a coined word."""
    if len(core) < 3 or is_bare_head(core):
        return False
    return marks_one(core) or (len(core) >= 6 and core[0] + core[-1] != "“”" and _LABEL.search(core) is not None)


def is_thing(core: str) -> bool:
    """Whether an item of a list is a thing that is built or done, named at some length."""
    words = cut(core)
    if len(core) < 5 or is_bare_head(core) or all(word in _NO_NAMES for word in words):
        return False
    return len(core) >= 8 or _LISTED_THING.search(core) is not None or (len(words[0]) == 1 and words[0] not in STOPS)


def is_built_thing(core: str) -> bool:
    """Whether an item of a list is a thing that stands somewhere, by a name of some length."""
    return is_thing(core) and _LISTED_THING.search(core) is not None and len(core) >= 6


def is_site(core: str) -> bool:
    """Whether the words end in what is built on one spot."""
    return _BUILDING.search(core) is not None


def is_work(core: str) -> bool:
    """Whether an item of a list ends in what is done there (D果糖生产加工)."""
    words = cut(core)
    return len(core) >= 5 and len(words) >= 2 and words[-1] in (*INNER, "加工", "生产")


def is_known_to_none(core: str) -> bool:
    """Whether the words begin with a coined one (颐福养老产业项目), which makes one project of a kind of them."""
    return coined_prefix(core) is not None or is_proper(cut(core)[0])


def is_at_work(text: str, end: int) -> bool:
    """Whether what stands before is said to be built or put to use."""
    clause = re.compile(r"[^。；\n]{0,30}").match(text, end)
    return clause is not None and _AT_WORK.search(clause.group()) is not None


def is_plain_noun(core: str) -> bool:
    """Whether an item of a list is a word of the dictionary or two (分散剂), no name that is in none."""
    words = cut(core)
    return (
        len(words) <= 2
        and not _LISTED_THING.search(core)
        and words[-1] not in INNER
        and all(len(word) > 1 and not is_place(word) for word in words)
    )


_BEGINS_WITH_A_DATE = rare(r"\d+(?:年|月|日|个月)|.{0,4}\d+[栋幢层间]|.*(?:全部|主体结构)$")
"""A date, or so many buildings: no name."""

_BUILDING = rare(r"(?:[馆院桥厂站楼校园塔港城库]|[产装生]线|[一-龥]{3}线|基地|中心|孵化器|码头|小区|广场)$")
"""Heads of what is built on one spot."""


def names_by_state(core: str) -> bool:
    """Whether the subject of a state (西安东站站房 开工建设) names what is built, and is no firm, no zone and no class."""
    words = cut(core)
    return (
        4 <= len(core) <= 18
        and not _BEGINS_WITH_A_DATE.match(core)
        and words[-1] not in STOPS
        and not _NO_SUBJECT.search(core)
        and words[0] not in STOPS
        and not any(len(word) > 1 and (word in STOPS or (word not in INNER and is_loose(word))) for word in words)
        and (marks_one(core) or (len(core) >= 5 and _BUILDING.search(core) is not None))
        and not all(is_place(word) or word in _NO_NAMES for word in words)
    )


_MARK = rare(r"[，。；：、！？\n“”（()）]")
_SITE = rare(r"(?:[路桥厂馆园城站场港楼村库镇院校矿]|基地|中心|世界|乐园|小镇|综合体|管网|工地|广场|项目)$")
"""What is built somewhere."""
_NO_SITE = rare(r"(?:公司|集团|企业|资金|市|县|区|省|项目|工程|产业|[年月日元])$|年度|计划|[的了]|\d[个项家条]|开发区|园区|高新区|新区|全[市县省区]|[我本该此]")


def noun_end(text: str, start: int, limit: int) -> int:
    """Where the nouns that begin at `start` end: at a mark, a function word, a verb that no name holds."""
    mark = _MARK.search(text, start, limit)
    end = start
    for i, word in enumerate(cut(text[start : mark.start() if mark else min(limit, len(text))])):
        if word in HARD_STOPS or (len(word) > 1 and (word in STOPS or (i and word not in INNER and is_loose(word) and not is_place(word)))):
            break
        end += len(word)
    return end


def bears_a_cost(core: str, *, built: bool) -> bool:
    """Whether a noun that a cost is told of names a project: what is built somewhere, told from others unless it is said to be built."""
    return (
        4 <= len(core) <= 24
        and _SITE.search(core) is not None
        and _NO_SITE.search(core) is None
        and cut(core)[0] not in STOPS
        and (built or marks_one(core) or is_known_to_none(core) or len(core) >= 7)
    )
