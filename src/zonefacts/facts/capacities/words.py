"""The words that say what a quantity can do: data for `capacity`."""

from __future__ import annotations

import re

from ...patterns import rare

PER = {
    "年": "year",
    "每年": "year",
    "月": "month",
    "每月": "month",
    "日": "day",
    "每日": "day",
    "天": "day",
    "每天": "day",
    "时": "hour",
    "每小时": "hour",
}

KIND_OF_VERB = (
    (
        "treatment",
        "处理 处置 消纳 净化 利用 综合利用 回收 回收利用 焚烧 拆解 消化 转化 再生 治理 收集 清洗 屠宰 宰杀 速冻 烘干",
    ),
    ("supply", "供 供水 供气 供热 供电 供汽 供应 输送 输气 输水 供给 配送 取水 供氢 加氢 外送 外输 加气 供暖 供冷"),
    ("storage", "储 储藏 贮藏 储存 储备 仓储 存储 冷藏 蓄水 存 存栏"),
    ("generation", "发电 供绿电"),
    ("other", "吞吐 通过 接待 周转 运输 中转 检测 检修 服务 运行 计算"),
    (
        "production",
        "产 生产 加工 精深加工 深加工 加工生产 制造 出栏 孵化 繁育 培育 印染 织造 冶炼 开采 提取 组装 酿造 养殖 制 可产 组培 灌装 洗选 制氢 封装 发酵 熔化 做",
    ),
)
WORKING = ("加工", "处理", "处置", "屠宰", "焚烧", "拆解")
"""Verbs whose object a plant is called by: 玉米|加工厂, 污水|处理站."""

VERB_KINDS = {verb: kind for kind, verbs in KIND_OF_VERB for verb in verbs.split()}
VERBS = "|".join(sorted(VERB_KINDS, key=len, reverse=True))

SIGN = r"[^，。；;：:、“”（）()！？!?\n\s0-9]"
LISTED = r"[^，。；;：:“”（）()！？!?\n\s0-9]"
PER_TIME = re.compile(
    rf"(?:每|单)?(?P<time>年|月|日|天|小时)均?(?:可|能|计划|设计|综合|总|最大|将|平均|稳定)*(?P<verb>{VERBS})(?:[、和及](?:{VERBS}))*(?!了|[值业]|能(?!源))"
    rf"(?P<item>(?:(?!量){LISTED}{{1,24}}?)??)"
    r"(?P<able>产能|能力|规模|水平|量)?(?:可以|可|将|能|已|预计|也|均|分别)*(?:达到|达|约为|约|为|超过|超|提升至|提升到|增至|突破|近|稳定在|在|由|从|各为?)*$"
)
"""年产包装纸|20万吨, 日处理污水能力达|5万吨."""

A_TIME = re.compile("[年月日天时]")
AN_ABILITY = re.compile("[装能容规算吐罐库]|计产")
"""Signs without which `PER_TIME` and `ABLE` need not be tried."""

ABLE = rare(
    rf"(?P<item>{SIGN}{{0,16}}?)(?P<able>总?装机总?(?:容量|规模|能力)|总?装机|[年月日]?总?产能(?!力)(?:规模)?|设计产[能量]|(?:年|日|月)?均?(?:综合|设计|总|集中|最大)?(?:生产|产(?=能力)|加工|制造|冶炼|分离|屠宰|宰杀|速冻|加氢|供[水气热电汽]|处理|处置|供应|保障|储存|存储|仓储|贮藏|储备|"
    r"储气|冷藏|接待|吞吐|装卸|通过|运输|消纳|外送|输电|输送|转化|检修|回收|拆解|发电)(?:总)?(?:能力|规模)|储能规模|(?:建设|扩建)规模|总?[库罐仓]容量?|储罐|冷库|粮库|油库|总储量?容量|总?(?:仓储|存储|静态仓储)容量|总容量|"
    r"储存容量|年?设计年?(?:货物|集装箱|货邮|旅客|散杂?货)?吞吐量|(?:养殖|存栏)规模|总规模|设计规模|主变容量|变电总?容量|变电站容量|发电设备容量|算力总?规模|总算力|智能算力|算力|[年月日]?[\u4e00-\u9fff]{2}能力)(?P<rest>[^，。；;\n]{0,16})$"
)
"""What something is able to: 风电装机|40万千瓦, 总库容|1200万立方米."""

KIND_OF_ABLE = (
    ("generation", re.compile("装机|发电")),
    ("treatment", rare("处理|处置|消纳|转化|屠宰|宰杀|速冻")),
    ("supply", rare("供[水气热电应]|加氢|外输|保障|外送|输电")),
    ("transmission", re.compile("变电|主变")),
    ("storage", rare("[库罐仓]容|储罐|冷库|[粮油]库|仓储|存储|[储贮][存备气能藏]|储容|总容量")),
    ("other", re.compile("接待|吞吐|装卸|通过|运输|算力")),
)

KIND_OF_NAME = (
    ("treatment", rare("处理|处置|焚烧|综合利用|净化")),
    ("storage", rare("冷库|粮库|油库|储备|仓储|储罐|水库|储粮|储油|储气")),
    ("supply", re.compile("供水|水厂|供气|供热")),
)
"""What a plant does by its name; where none of these stands in it, it produces."""

BY_YEAR = rare(r"(?:到)?20[0-9]{2}年底?(?:将|可|要)?(?:达到|达|超过|突破)?")
"""产能|到2025年底达到|5万吨: a year between the word for being able and the figure."""

STORE = re.compile(".*(?:储能|电站|系统|设施|装置)")
"""储能电站|带电: the store itself."""

PLANT = re.compile("(?:集中)?(?:处理|处置|焚烧)(?:(?:厂|站|中心|设施).*)?$")
"""污水|处理厂 treats 污水."""

UNDERTAKING_GOODS = rare(
    r"(?:生产|加工|制造|建设|技改|开发|产业化|扩产|扩建|扩能|新建|改造|升级|(?:智能|数字|自动|绿色)化|易地|迁建|搬迁|产业)*(?:项目|生产线|产线|中试线|基地|产业园)|(?<![园区房厂心地场城目司业团程])[一二三四五六]期"
)
"""What ends the goods in the name of an undertaking: 陶瓷釉料|生产项目, 电动汽车|二期."""

# What megawatts are of: stored, made, generated, carried, asked for.
STORAGE = rare("储能|抽水蓄能|抽蓄|蓄电")
MADE = rare(
    "组件|电池|电机(?!组)|风机|逆变器|叶片|变压器|设备|装备|整机|切片|硅片|硅棒|晶硅|硅料|电解槽|支架|玻璃|薄膜|模组|芯片|机组制造|铸件|塔筒|部件|拉棒|单晶|多晶"
)
GENERATED = rare(
    "风电|光伏|光电|发电|火电|水电|核电|机组|热电|电站|电厂|煤电|新能源|太阳能|清洁能源|可再生能源|风光|风能|绿电|能源基地|光热|气电|垃圾焚烧|光互补"
)
GRID = rare("变电站?|输变电|线路|输电|开关站|配电|换流站|直流|交流|电网|主变|通道")
NO_PLANT = rare("锅炉|可开发|资源|储量|负荷|用电|缺口|每台|单台|淘汰|关停|发动机|马力")
"""Beside megawatts: a boiler, what the wind would give, what is asked for."""
LOAD = rare("负荷|报装|用电|供电")

# What a size stands in the name of.
UNDERTAKING = re.compile(
    r"[^，。；;：:！？!?\n\s%％元]{0,44}?(?:项目|生产线|产线|装线|装置|等[^，。；;]{0,8}(?:项目|工程)|工程(?!师)|基地|工厂|技改|扩建|扩能|提质|改造|搬迁|车间|(?:冷|水|粮|油)库|生产加工|矿|冶炼厂|焚烧厂|处理厂|电厂|水厂)"
)
FARM = rare(
    r"[^，。；;：:、！？!?\n\s]{0,10}?(?:养殖|养鸡|养猪|养牛|养羊|养鸭|牧|饲养|繁育)?(?:场|站|基地|养殖区|养殖小区)"
)
ANIMALS = frozenset("只 头 羽 尾 匹".split())

PAST = rare(
    "产量|销量|累计|去年|同比|进口|出口|消费|销售|消耗|节约|减排|减少|节省|采购|排放|捐赠|运送|发送|转运|查获|库存|储量|资源量|用量|配额|千克|需求"
)
"""Words of what was made, moved or used up: no size of a plant."""

GONE = re.compile("损失|减少|压减|淘汰|退出|关停|化解|去年|累计|同比")
"""Before a list of capacities: what is lost or shut down is none."""

MASS = frozenset({"t", "m3"})
NOT_PIECES = frozenset(
    "家 个 项 名 人 户 次 人次 条 座 所 处 例 起 件次 层 期 批 米 岁 级 天 村 栋 幢 间 位 册 篇 场 届 元".split()
)
"""Units of pieces that no plant makes by the year; 年产30万辆 counts vehicles."""

NAMEPLATES = {"锭": "纺锭"}
"""Units that count nothing but the size of a plant, and what they count."""

# What stands around the goods in a name and is no part of them.
GOODS_TAIL = rare(
    r"(?:等|的|生产|加工|建设|新建|改扩建|扩建|年产|项目|系列|生产线|产线|装置|能力|产能|规模|各|大|精?深|扩产|扩建|扩能|技改|升级|(?<=[^电水工])厂)+$"
)
GOODS_HEAD = re.compile("^(?:[多余]?[百千万亿]+(?:吨|平方米|立方米|[台套只件辆])|平方米|立方米|兆瓦时?|千瓦时?|从事|开发|加工|设计|拟建|在建|生产(?!线)|制造|建设|新建|主要|年产)+")

PIECES = frozenset(
    "台 套 件 辆 只 片 支 颗 块 双 艘 架 瓶 箱 盒 根 把 张 幅 匹 锭 枚 粒 头 羽 尾 株 组 台套 重量箱 罐 袋 樘 卷 副".split()
)
"""Units in which a name tells the size of a line: 900台纺纱机生产线."""

PIECE_GOODS = rare(r"(?:生产线|产线|生产|加工|制造|技改|扩产|扩能)")

YEARLY_LIST = re.compile(
    r"(?P<time>年)(?P<verb>产|加工|生产)(?P<item>)(?P<able>)[^，。；\n0-9]{0,12}[0-9](?:[^，。；\n]|(?<=[0-9]),(?=[0-9]))*[、和及与](?P<goods>[^，。；、\n0-9]{0,12}?) ?$"
)
"""年产10万吨A、|5万吨B, 年产A10万吨、B|5万吨: the word of making holds for the whole list."""

SOURCES = rare("抽水蓄能|风电|光伏|光电|火电|水电|核电|热电|煤电|太阳能|风光|风能|光热|气电|垃圾焚烧|生物质")
"""Sources that say what is generated; 新能源 and 发电 alone do not."""
