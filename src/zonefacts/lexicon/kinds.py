"""How zones are called: the suffixes of their names, longest first, each with the kind it stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..models.facts import ZoneKind
from ..patterns import rare


@dataclass(frozen=True, slots=True)
class Suffix:
    """One ending of zone names.

    `bare`: standing without a name before it, it means the zone that the text speaks of (该经开区, 园区 ..).
    `needs`: what must stand before it to make a zone's name: `place` (a division or a listed name, since the
    word alone is as often a title or a wish: 旅游示范区), `name` (a word of its own: 龙岭产业园), or `zone` (another zone,
    of which it is a part: 自贸试验区临港片区).
    """

    text: str
    kind: ZoneKind
    bare: bool = False
    needs: str = "name"


def _suffixes(kind: ZoneKind, words: str, *, bare: str = "", needs: str = "name") -> list[Suffix]:
    short = frozenset(bare.split())
    return [Suffix(word, kind, word in short, needs) for word in words.split()]


def _with_areas(suffixes: list[Suffix]) -> list[Suffix]:
    """The endings, and each that ends in 园 with 区 behind it as well (循环经济产业园区, 软件园区)."""
    known = {suffix.text for suffix in suffixes}
    longer = {suffix.text + "区": suffix for suffix in suffixes if suffix.text.endswith("园")}
    return [*suffixes, *(replace(suffix, text=text) for text, suffix in longer.items() if text not in known)]


SUFFIXES: tuple[Suffix, ...] = tuple(
    sorted(
        _with_areas([
            *_suffixes(
                "economic_development",
                "经济技术开发区 技术经济开发区 经济开发区 工业经济开发区 经济技术产业开发区 产业开发区 工业开发区 经开区 开发区 先进制造业开发区",
                bare="经济技术开发区 经济开发区 经开区 开发区",
            ),
            *_suffixes(
                "high_tech",
                "高新技术产业开发区 高新技术开发区 高新技术产业园区 高新技术产业区 高技术产业开发区 新技术产业开发区 新技术开发区"
                " 农业高新技术产业示范区 农业高新技术产业开发区 农业高新技术产业开发园区 自主创新示范区 高新技术产业园 科技园区 科技园 科技城 科学城"
                " 高新园区 高新区 农高区 科技产业园区 科技新城 科创城 创新城",
                bare="高新技术产业开发区 高新区 农高区 科技园区 科技园 科技城 科学城",
            ),
            *_suffixes(
                "agricultural_demonstration",
                "现代农业产业示范区 现代农业示范区 农业产业示范区 农业示范区 现代农业产业园 现代农业产业园区 农业产业园区 农业产业园"
                " 农业科技园区 农业科技园 农业示范园区 农业示范园 农业科技示范园区 农业科技示范园 农业产业示范园 农业发展园区 农业园区 现代农业园区 现代农业园 农业开发区",
                bare="现代农业产业示范区 农业示范区 农业园区 农业发展园区 农业科技园区 现代农业产业园",
            ),
            *_suffixes(
                "comprehensive_bonded",
                "综合保税区 保税港区 保税物流园区 保税区 出口加工区 综保区",
                bare="综合保税区 综保区 保税港区 保税区 保税物流园区",
            ),
            *_suffixes(
                "free_trade",
                "自由贸易试验区 自由贸易港区 自由贸易港 自贸试验区 自贸区 自贸港",
                bare="自由贸易试验区 自贸试验区 自贸区 自贸港",
            ),
            *_suffixes(
                "reform_demonstration",
                "转型综合改革示范区 综合改革示范区 转型综改示范区 综改示范区 综改区",
                bare="转型综改示范区 综改示范区 综改区",
            ),
            *_suffixes(
                "reform_demonstration",
                "综合改革试验区 综合配套改革试验区 内陆开放型经济试验区 先行示范区 产业转型升级示范区",
                needs="place",
            ),
            *_suffixes("new_area", "新区 新城", bare="新区"),
            *_suffixes(
                "industrial_park",
                "循环经济产业园 循环经济园 经济园 工业园区 工业园 产业园区 产业园 产业示范园区 产业示范园 工业集中区 工业集聚区 产业集聚区 产业聚集区 产业集中区 产业功能区 化工园区 化工园"
                " 物流园区 物流园 产业转移园 产业转移工业园 软件园 返乡创业园 创业园 创新园 制造园区 工业区 信息港 园区 开发园 空港园区 产业城 航天城 航空城 医药城"
                " 环保园 创意园 医药园 生物园 材料园 电子园 信息园 制造园 智造园 文创园 能源园 航空园 食品园 纺织园 服装园 数据园 孵化园 双创园 科创园 总部园",
                bare="工业园区 工业园 产业园区 产业园 产业示范园区 产业示范园 工业集中区 产业集聚区 园区 化工园 物流园 软件园 创业园 产业城",
            ),
            *_suffixes("industrial_park", "集聚区 集中区", bare="集聚区 集中区", needs="listed"),
            *_suffixes("industrial_park", "化工区 石化区 产业区 化工基地 石化基地", needs="place"),
            *_suffixes("industrial_park", "产业基地 示范基地 工业示范基地", needs="listed"),
            *_suffixes(
                "cooperation",
                "边境经济合作区 跨境经济合作区 经济合作区 一体化发展示范区 一体化示范区 特别合作区 合作示范区 合作区"
                " 台商投资区 边合区 互市贸易区",
                bare="边境经济合作区 合作区 边合区 台商投资区",
            ),
            *_suffixes(
                "other",
                "旅游度假区 度假区 临空经济示范区 临港经济示范区 农谷 重点开发开放试验区 综合实验区 经济实验区 经济试验区 航空港区 临空经济区 临港经济区 生态城 经济区 港务区 贸易区 商务区 投资区 新片区",
                bare="度假区 实验区 经济区",
            ),
            *_suffixes(
                "other",
                "生态文化旅游示范区 文化旅游示范区 文旅示范区 示范区 试验区 实验区",
                bare="示范区 试验区 实验区",
                needs="place",
            ),
            *_suffixes("other", "产业承接转移示范区 承接产业转移示范区 产业转移示范区 经济发展示范区"),
            *_suffixes("other", "片区 板块 组团 核心区 起步区 A区 B区 C区 D区 北区 南区", bare="片区", needs="zone"),
        ]),
        key=lambda suffix: -len(suffix.text),
    )
)

PARTS = frozenset("A区 B区 C区 D区 北区 南区".split())
"""What a zone's parts are called right behind its name; they are of its kind."""

SUFFIX_BY_TEXT: dict[str, Suffix] = {suffix.text: suffix for suffix in SUFFIXES}


_LONGEST = max(map(len, SUFFIX_BY_TEXT))


def suffix_of(name: str) -> Suffix | None:
    """The longest ending of the name that is a zone's and leaves something before it."""
    for size in range(min(_LONGEST, len(name) - 1), 1, -1):
        if (suffix := SUFFIX_BY_TEXT.get(name[-size:])) is not None:
            return suffix
    return None


def kind_of(name: str) -> ZoneKind:
    """The kind that a zone's name tells by its ending (`other` where it tells none).

    >>> kind_of("青崖经济技术开发区"), kind_of("柳河湾现代农业产业园")
    ('economic_development', 'agricultural_demonstration')
    """
    suffix = suffix_of(name)
    return suffix.kind if suffix else "other"


_RANKS = "世界级|国家级|中国|我国|自治区级|省级|市级|州级|县级|区级|镇级|[百千万][亿亩]级?|国家|全[国省市县区州]|[我各本该][省市县区州地镇]|省|市|县|区|镇|乡|州|旗"
_QUALITIES = (
    "高标准|高水平|高质量|高能级|高端|一流|现代化?|特色|专业化?|重点|主要|骨干|示范|先进|综合性?|新型|新兴|未来|大型|大|小微|小|中小企业|企业|绿色|零碳|近零碳"
    "|低碳|碳中和|智慧|智能化?|数字化?|生态|循环|各类|各级|同类|各|多个|相关|有关|其他|其它|部分|周边|附近|传统|老|旧|新|优质|龙头|主导|支柱|优势|战略性?|国际|国内"
    "|县城|城区|主城|老城|北部|南部|东部|西部|中部|[东西][南北]部?|省会|城北|城南|城东|城西|沿海|境外|海外|开放|创新型?|创业|双创|标准化?|集中|配套|合作|共建|飞地|类|型|级|化|式|性|的|与|和|及"
)
_TRADES = (
    "工业|产业|经济|科技|农业|林业|农产品|农副产品|粮食|食品|饮料|预制菜|调味品|果蔬|蔬菜|中药材|中医药|医药|生物|制药|医疗|器械|健康|大健康|康养|养老|化工|精细"
    "|石化|煤化工|新材料|材料|新能源|能源|光伏|风电|绿电|储能|氢能|锂电|电池|汽车|整车|零部件|新能源汽车|装备|制造业?|机械|机器人|航空|航天|低空|无人机|船舶|海洋|临港"
    "|临空|电子|信息|软件|大数据|数据|数字经济|5G|6G|人工智能|算力|云计算|互联网|物联网|通信|芯片|半导体|集成电路|光电|电商|电子商务|跨境|商贸|商务|科教|经贸|贸易|物流|冷链|仓储|快递|供应链"
    "|金融|总部|服务业?|人力资源|文化|创意|文创|文旅|旅游|影视|动漫|体育|教育|教培|纺织|服装|服饰|鞋业|皮革|家居|家具|建材|陶瓷|玻璃|钢铁|冶金|有色|金属|铝业|铜业"
    "|环保|节能|再生资源|资源|固废|废弃物|静脉|加工|深加工|种植|养殖|养生|种业|花卉|茶叶|水产|畜牧|肉类|乳业|酒业|白酒|包装|印刷|五金|模具|塑料|轻工|玩具|家电|智造|高新技术|高科技|技术"
    "|服务|民营|军民融合|军工|应急|安全|消防|网络|知识产权|孵化|孵化器|加速器|中试|研发|大学|高校|院校|转型|转移|升级|示范"
)
TRADE_WORDS = tuple(re.sub(r"\?|\(.*?\)", "", _TRADES).split("|"))
"""The words for what is made in a park."""

_GENERIC = rare(f"(?:{_RANKS}|{_QUALITIES}|{_TRADES})*")
_NO_TRADE = rare(f"(?:{_RANKS}|{_QUALITIES}|工业|产业|经济|科技|农业|化工|物流)*")


def is_generic(stem: str) -> bool:
    """Whether the stem says what sort of zone it is and nothing that is this zone's own: 国家级, 各类特色, 生物医药.

    >>> is_generic("国家级"), is_generic("生物医药"), is_generic("龙岭电子信息")
    (True, True, False)
    """
    return _GENERIC.fullmatch(stem) is not None


_TRADE = rare(f"(?:{_TRADES}|北部|南部|东部|西部|中部|城北|城南|城东|城西)+")


def is_trade(stem: str) -> bool:
    """Whether the stem says where in a zone, or what for, one of its parts is: 北部 工业园, 化工 产业园; not 各类, 特色.

    >>> is_trade("北部"), is_trade("化工"), is_trade("特色")
    (True, True, False)
    """
    return _TRADE.fullmatch(stem) is not None


def is_common(stem: str) -> bool:
    """Whether the stem says not even what is made there: any number of zones are 省级, 特色, 绿色工业."""
    return _NO_TRADE.fullmatch(stem) is not None
