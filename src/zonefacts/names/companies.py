"""Company names in the text: full names with the right left edge, and the short forms that a full name explains.

A full name ends in what the company is (有限公司, 集团, 研究院); where it begins is read from the words before it: the
name goes left until a word that no company name holds (a preposition, a governing verb, another kind of noun).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..findings import CompanyName
from .project_words import GOVERNORS, MADE
from .words import cut, is_loose, is_place, table

_LEGAL = "有限责任公司|股份有限公司|有限公司|股份公司|集团公司|总公司|分公司|公司|集团|研究院|研究所|设计院"
_END = re.compile(rf"(?:{_LEGAL}|总厂)(?!制|化|法|[公总]司|股份|有限)")
_LIMITED = ("有限", "股份")
_FLOOR = frozenset("，,。；;：:、！!？?“”‘’\"'《》〈〉【】[]■—…/")
_REACH = 34
"""Longer than any company's name; bounds the look to the left."""

INNER_VERBS = table(
    "投资 控股 开发 制造 经营 运营 销售 营销 设计 检验 认证 出版 发行 改造 治理 处理 种植 养殖 建设 管理 服务 研发 加工 安装 修复 保护 勘察 测绘 "
    "回收 再生 印刷 包装 装饰 连锁 供电 供热 供水 发电 输电 配送 运输 仓储 拍卖 租赁 担保 咨询 监理 检测 监测 维修 酿造 冶炼 铸造 锻造 轧钢 纺织 "
    "印染 屠宰 冷链 冷藏 创业 创新 孵化 合作 交通 通信 互联 支付 结算 租车 出行 导航 航运 采购 招标 施工 建造 绿化 净化 环保 节能"
)
"""Verbs that company names are made of; any other verb, adverb or preposition ends the look to the left."""

STOPS = table(
    # function words of one character: the tagged dictionary cannot tell them from pieces of names
    "的 了 在 对 将 把 与 和 及 暨 由 以 为 是 即 从 往 向 到 至 被 让 使 有 等 其 该 此 这 那 本 各 每 某 同 跟 给 于 并 而 但 或 也 都 就 还 又 已 正 不 据 经 "
    "如 像 因 若 则 称 指 叫 选 看 报 诉 设 邀 任 后 前 内 中 里 上 下 原 子 家 个 名 位 电 讯 商 着 要 会 能 可 请 拟 再 更 最 仅 只 "
    # nouns in apposition before a name, and words of time
    "企业 单位 建设单位 施工单位 龙头企业 公司 子公司 母公司 分公司 股东 大股东 控股股东 旗下 下属 所属 负责人 记者 通讯员 消息 客户 用户 开发商 运营商 承包商 供应商 巨头 "
    "国企 央企 民企 外企 上市公司 全市 全省 我市 我省 我县 我区 园区 区内 境内 辖区 目前 近日 日前 今年 去年 上半年 下半年 下一步 此次 本次 以来 之后 "
    "之前 其中 落地 上市 此前 启动 众多 提供商 经销商 制造商 期间 方面 同时 时任 一步 至今 投资人 董事长 总经理 一 二 三 两 四 五 六 七 八 九 十"
)
_ENDS_A_COINED_WORD = table("都 电 讯 能 会 可 中 上 商 子 家 原 正 成 达")
"""Of the stops of one character, those that firms' names like to end in."""

_BEGINS_A_COINED_WORD = table("中 正 上")
"""And those that they like to begin with, behind another word of grammar (的中曜元泰)."""

_GOODS = tuple(MADE)

_NOT_OF_THE_NAME = re.compile(r"(?:[\d〇一二三四五六七八九十]+年(?:\d+月)?(?:\d+日)?|央企|国企|民企|外企|上市公司)+")
"""A time or a class in front of a name that the dictionary tears into characters."""

_INSIDE_AFTER_ZONE = ("投资", "建设", "开发", "发展", "管理", "运营", "控股", "城市", "国有", "资产", "产业", "实业", "集团", "置业")
"""What goes on after a zone's name inside the name of a company that runs it (X高新区投资有限公司)."""

_ZONE_END = re.compile(r"(?:区|园|示范区|园区|新城)$")
_COUNTED = re.compile(r"第?[一二两三四五六七八九十百几多数\d]+(?:家|个|批|名|年|月|日)")
_COMMON = table(
    "该 本 子 全资 母 总 分 大 小 新 老 好 多 跨国 上市 上榜 外国 外资 国有 民营 控股 参股 关联 咨询 保险 物流 快递 物业 科技 投资 基金 证券 游戏 互联网 龙头 平台 项目 专业 相关 技术 设计 "
    "建筑 汽车 能源 石油 电力 航空 金融 软件 食品 医药 化工 贸易 服务 管理 独角兽 房地产 地产 装修 家装 品牌 油田 医疗 器械 医疗器械 上述 现代 时代 被害 国际 生物 信托 旅游 运输 农业 林业 创业 "
    "生产 销售 营销 制造 代理 经纪 担保 合资 独资 高科技 高新技术 科创 初创 头部 实体 知名 大型 中小 小微 目标 标的 原料 光伏 电商 租赁 供应链 环保 新能源 机器人 传媒 影视 文化 电网 网络 "
    "装饰 工程 研究 市场 产业 诈骗 犯罪 贩毒 动画 电影 体育 博彩 做空 机构 零件 电池 线束 电视 广播 会计 律师 广告 家电 家具 服装 零售 连锁 餐饮 酒店 教育 培训 养老 健康 医院 种子 饲料 矿业 "
    "钢铁 煤炭 有色 建材 机械 装备 设备 电子 通信 半导体 芯片 材料 开发 建设 运营 供电 供水 供热 燃气 水务 公交 地铁 铁路 高速 港口 航运 船舶 集团 股份 有限 主要 各 国内 国外 境外 海外 一汽车"
)
"""Words that say what kind of company, not which one."""


_TIMES = ("日", "月", "年", "季度", "年度", "期内", "期末")
"""Ends of a time: the company behind it is only called 公司 (前三季度|公司营业收入)."""


def find_companies(text: str) -> list[CompanyName]:
    """The full company names of the text, in order."""
    found: list[CompanyName] = []
    for match in _END.finditer(text):
        end = match.end()
        low = max(end - _REACH, found[-1].end if found else 0, 0)
        start = _left_edge(text, low, match.start())
        if (lead := _NOT_OF_THE_NAME.match(text, start, match.start())) is not None:
            start = lead.end()
        if found and found[-1].end == start and found[-1].text.endswith("集团") and start < match.start():
            start = found.pop().start  # X集团Y有限公司 is one firm
        name = text[start:end]
        core = text[start : match.start()]
        if len(core) < 2 or core.endswith((*_TIMES, "+", "＋")) or (not match.group().startswith(_LIMITED) and _is_any(core, match.group())):
            continue
        found.append(CompanyName(start, end, name))
    return found


def _is_any(core: str, form: str) -> bool:
    """Whether it could be any company: 物流公司, 深圳总公司."""
    places = form.endswith("公司") and form != "集团公司"
    return all(word in _COMMON or (places and is_place(word)) for word in cut(core))


def _left_edge(text: str, low: int, end: int) -> int:
    """Where the name that ends (without its legal form) at `end` begins."""
    start = end
    while start > low and (sign := text[start - 1]) not in _FLOOR and not sign.isspace():
        start -= 1
    window = text[start:end]
    if not window:
        return end
    words = cut(window)
    at = end
    for i in range(len(words) - 1, -1, -1):
        word = words[i]
        if word in "省市县区" and (i == 0 or words[i - 1] in STOPS or is_loose(words[i - 1])):
            break  # 组建省外贸集团; in 临水县恒泰公司 it ends the name of a place
        if at < end and len(word) > 1 and _ZONE_END.search(word) and not text.startswith(_INSIDE_AFTER_ZONE, at):
            break
        if len(word) == 4 and is_loose(word[2:]) and word[2:] not in INNER_VERBS:
            break  # 积极争取: an adverb and a verb that the dictionary holds for one word
        torn = word in _ENDS_A_COINED_WORD and all(other in _COMMON for other in words[i + 1 :])  # 旭光|能|科技: no firm is called 科技
        if (word in STOPS and not torn and not _is_coined(words, i)) or _COUNTED.match(word) or (len(word) > 1 and is_loose(word) and word not in INNER_VERBS and not _makes(words, i)):
            break
        if not (word[0].isalnum() or word in "（）()·&-.+"):
            break
        at -= len(word)
    return _balanced(text, at, end)


def _makes(words: Sequence[str], i: int) -> bool:
    """Whether the dictionary's verb at `i` says what the goods behind it are for (防腐材料, 防水防腐材料)."""
    return len(words[i]) == 2 and words[i] not in GOVERNORS and any(word.endswith(_GOODS) for word in words[i + 1 : i + 3])


def _is_coined(words: Sequence[str], i: int) -> bool:
    """Whether the word of grammar at `i` is half of a coined word (昱能, 岚电, 中曜), which the dictionary tears."""
    if words[i] in _BEGINS_A_COINED_WORD and i + 1 < len(words) and len(words[i + 1]) == 1 and words[i + 1] not in STOPS:
        return i == 0 or words[i - 1] in STOPS or words[i - 1] in "，。的企" or is_place(words[i - 1]) or words[i - 1][-1] in "省市县区镇"
    return i > 0 and words[i] in _ENDS_A_COINED_WORD and len(words[i - 1]) == 1 and words[i - 1] not in STOPS and "一" <= words[i - 1] <= "龥"


def _balanced(text: str, start: int, end: int) -> int:
    """The start moved right behind a bracket that was closed but not opened in the name."""
    depth = 0
    for i in range(end - 1, start - 1, -1):
        if text[i] in "）)":
            depth += 1
        elif text[i] in "（(":
            depth -= 1
            if depth < 0:
                return i + 1
    if depth > 0:
        close = max(text.rfind("）", start, end), text.rfind(")", start, end))
        return close + 1
    return start


def is_short_form(short: str, full: str) -> bool:
    """Whether the short name can stand for the full one: its first character leads, the others follow in order.

    冀北冶机 stands for 冀北冶金机械制造有限公司, 铱创 for 深圳铱创科技有限公司.
    """
    if len(short) < 2 or len(short) >= len(full):
        return False
    if short in full:
        return True
    if short[:2] != full[:2]:
        return False
    letters = iter(full)
    return all(letter in letters for letter in short)
