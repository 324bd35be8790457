"""Project names in the text, with the edges that a reader would give them in a table.

A project is named by a head (项目, 工程, 生产线, 电站 ..), and the name goes left from there over the nouns that belong to
it, to the verb that governs it, the 的 that hangs something on it, or the figure of its cost. In a list (A、B、C等5个重点项目)
the head stands once behind all of them. A head with nothing of its own (重点项目, 招商项目) names none; 该项目, 二期 and the
like are references.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..findings import CompanyName, ProjectName
from ..models.figure import Figure
from .enterprises import ENTERPRISES
from .words import cut, is_loose, is_place, table

_REACH = 64
"""How far left of its head a name is looked for."""
_LIST_REACH = 260
"""The same for the list in front of 等5个项目."""

PHASE = re.compile(r"(?:第?[一二三四五六七八九十]{1,2}|首|(?<!\d)[1-9])期(?![间货末])")

_NAMING = re.compile(
    r"项目"
    r"|工程(?!项目|师|学|院|机|技术|质量|量|款|车|化|勘|实验|中心|公司|有限|集团|兵|系|类|专业|领域|设计|造价|咨询|监理|承包|局|队|塑料|菌|建筑|装备|热物理|材料|咨)"
)
"""Heads that make a project of what stands before them."""

_THING = re.compile(
    r"生产线|变电站|水电站|发电站|电站|风电场|[\u4e00-\u9fff]电厂|水厂|处理厂|高速公路|高铁|城际铁路|铁路|水库|特?大桥|隧道|航站楼|码头|综合体"
    r"|产业园区?|工业园区?|物流园区?|农业园区?|基地|中心|枢纽|厂房|管廊|体育馆|博物馆|医院|机场|[小中大]学|[一-龥]校区|幼儿园"
    r"|(?<=[\u4e00-\u9fff]{2})[一二三四五六]期"
)
"""Heads that are things: a project only where they are being built or their cost stands before them."""

_DONE_BEFORE = re.compile(r"(?:建成|建成运营|新建|动工|开建|在建|续建|奠基|投用|启用|投运|开工建设|建成投用)了?$")
_BUILT_BEFORE = re.compile(r"(?:投资|建设)了?$")
_PUSHED_BEFORE = re.compile(r"(?:推进|启动|加快|抓好|上马|开工|实施)了?$")
"""These govern a thing that is built only with 建设 behind it (推进X中心建设)."""

_STATE_AFTER = re.compile(
    r"(?:[一二三四五六七八九十]期)?(?:主体|全面|全线|正式|顺利|已|已经|现已|正在|正|将|也|即将|均|工程|项目|建设|预计|计划|有望|于|\d|年|月|日|今|明|底|初|前|后|上|下|半){0,12}"
    r"(?:工地|建设现场|施工现场|完成桩基|签约|开工|动工|奠基|建成|竣工|完工|封顶|投产|投运|投用|启用|通车|开通|并网|运营|投入使用|投入运营|试生产|试运行|试运营|完成核准|核准|获批|完成总|贯通|合龙|落成|交付)"
)

# --- words at the left edge -----------------------------------------------------------------------------------------

_STOPS = table(
    "的 了 在 对 将 把 为 是 即 从 向 到 至 被 让 使 有 等 其 该 此 这 那 本 各 每 某 由 以 于 给 就 也 都 并 而 但 或 又 已 正 不 未 可 会 应 需 要 如 像 "
    "按 据 因 所 之 着 过 多 个 家 项 座 条 批 一批 共 约 近 超 达 暨 我 你 他 她 们 抓 做 推 搞 起 上 下 内 中 里 外 前 后 时 再 还 仍 很 更 最 "
    "其一 其二 其三 其中 今年 去年 明年 我市 我省 我县 我区 全市 全省 全县 全区 本市 目前 近日 日前 当日 一个 一项 一条 一座 这个 那个 多个 某个 首个 首批 "
    "用于 总投资 投资额 全力 全面 大力 着力 重点 积极 主动 稳步 有序 扎实 深入 顺利 成功 尽快 尽早 及早 抓紧 优先 率先 先后 陆续 相继 持续 继续 逐步 切实 "
    "彻底 统筹 合力 全速 高标准 高质量 高水平 高起点 同步 正在 已经 即将 包括 涵盖 涉及 围绕 例如 比如 位于 属于 作为 成为"
)
"""Words that end a name on its left wherever they stand: function words, adverbs of manner, words of time."""

_COUNTER_WORDS = table("个 家 项 座 条 批")
"""Stops only behind a numeral: 项家沟村 begins with one that counts nothing."""
_LOCATIVES = table("中 上 下 内 里 外 前 后 正 达 多")
"""No clause begins with these: there they begin a name (中核苏阀)."""
_NUMERAL = re.compile(r"[\d.万千百余多几数两]+|[一二三四五六七八九十百千万]+")

_GOVERNORS = table(
    "实施 推进 推动 启动 加快 加速 促进 促成 完成 开工 开建 建成 投产 竣工 签约 引进 招引 引入 落地 落户 谋划 储备 争取 抓好 做好 支持 确保 保障 保证 强化 "
    "加强 深化 打造 布局 规划 筹划 申报 获批 开展 组织 参与 承担 承接 承建 负责 参观 考察 调研 走进 投资 投入 拟建 在建 续建 上马 动工 复工 扩大 拓展 发展 "
    "培育 力争 力促 努力 新增 举行 召开 收购 转让 中标 招标 采购 涌现 形成 启用 投用 获得 取得 针对 攻关 研发 开发 推广 共建 带动 支撑 服务 配合 通过 依托 "
    "建设 新建 扩建 改建 迁建 改扩建 改造 建造 提升 完善 优化 治理 修复 建 建起 建好 盖 修 修建 兴建 筹建 援建 组建 重建 复建 设立 立项 核准 批复 建立 聚焦 "
    "锚定 包含 打响 抢抓 落实 见证 迎来 视察 检查 督导 指导 拉动 撬动 助推 助力 鼓励 引导 吸引 注册 列入 纳入 成立 收到 提供 接手 出售 看到 来到 发起 运作 运营 摄 图为"
)
"""Verbs that govern a project's name."""

_PROCESSES = table(
    "示范 创新 保护 处理 处置 回收 疏解 转化 输电 增效 扩容 扩产 扩能 增容 抽水 蓄能 焚烧 填埋 净化 循环 再造 再生 加固 养护 维修 修缮 亮化 绿化 照明 恢复 防涝 "
    "排涝 避险 安居 安置 搬迁 展示 配送 冷藏 仓储 包装 制造 开采 挖掘 分离 提纯 烘干 脱硫 脱硝 减排 节能 集成 应用 更新 转移 输送 喷灌 灌溉 养殖 种植 屠宰 酿造 冶炼 铸造 "
    "锻造 热解 裂解 液化 气化 合成 制备 制取 检测 监测 检验 计量 保供 传承 高速 送电 分拣 分选 拆解 封装 测试 印刷 印染 织造 贯通 呼叫 指挥 调度 康养 托育 疗养 度假 培训 实训 实习 "
    "防治 救治 救援 抢险 应急 监管 监控 预警 防控 疏浚 清淤 美化 硬化 改善 联网 互联 管控 治沙 配套 提标 提质 防洪 造林 育种 育苗 育肥 制种 利用 振兴 通道"
)
"""Verbs of what a plant or a site does: parts of names."""

_NOMINAL = table(
    "建设 新建 扩建 改建 迁建 改扩建 改造 建造 提升 完善 优化 治理 修复 开发 研发 投资 服务 发展 培育 保障 推广 规划 采购 攻关 储备 支撑 组织 搬迁 立项 加强 强化 "
    "重建 复建 支持 引导 申报 运营"
)
"""Governing verbs that also stand inside a name (棚圈新建项目, 研发中心项目): they govern only at the left end of the nouns."""

_CUT_FIRST = _NOMINAL - table("研发 发展 服务 投资 规划 采购 储备 组织")
"""Nominal verbs that are cut off where the name would begin with them (建设X项目); the rest begin names of their own (研发中心)."""

_INNER = _NOMINAL | _PROCESSES
_EDGES = _STOPS | _GOVERNORS
_LINKING = table("和 及 以及 与 并")
_ENDS_A_NAME = re.compile(r"(?:计划|行动|项目|工程|生产线|基地|期|”)$")
_OPENING = table("“ ‘ 《 （ (")
_CLOSING = table("” ’ 》 ） )")
_FLOOR = re.compile(r"[，,。；;：:！!？?\n\f…■|]|——|\s")
_QUOTES = {"”": "“", "’": "‘", "》": "《", "）": "（", ")": "("}

_EMPTY = table("的 和 及 与 以及 等 类 型 性 级 化 之 “ ” ‘ ’ （ ） ( ) 、")

_CLASSES = table(
    "重点 重大 重要 新 老 大 好 小 优质 优秀 在建 新建 续建 拟建 储备 前期 招商 招商引资 引资 投资 建设 工程 项目 政府 亿元 万元 以上 以下 省级 市级 县级 国家级 省 市 县 区 国家 中央 年度 计划 "
    "专项 单个 部分 相关 有关 所有 主要 其他 其它 一般 龙头 标志性 引领性 支撑性 战略性 基础性 系统 系统性 申报 审批 核准 备案 等级 各类 各 批 本次 此次 上述 这些 那些 该 此 本 这 全部 整个 "
    "民心 一号 希望 生命线 形象 面子 政绩 豆腐渣 烂尾 样板 精品 系列 单体 分项 子 主体 整体 附属 隐蔽 收尾 专利 资金 财政 债券 专项债 国债 贷款 融资 资本 百亿 千亿 百亿级 千亿级 十亿级 亿元级 "
    "强 补短板 强链 补链 延链 招引 意向 在谈 洽谈 入库 库 入园 入驻 落户 区内 园区 优先 特定 具体 个别 典型 成熟 多元 全新 本地 当地 外地 异地 区域 地方 拟 已 未 正 待 可 需 采购 中标 招标 "
    "投标 评审 双招双引 三个一批 支撑 牵引 关键 核心 领域 行业 牵引性 产业 产业链 补短 环评 安评 能评 立项 一 二 三 两 四 五 六 七 八 九 十 个 项 其 两区 两大 三大 四大 五大 六大 七大 八大 九大 十大 大"
)
"""What says which class a project falls in, not which project it is."""

_KINDS = table(
    "民生 农业 工业 外资 内资 科技 科研 科创 合作 配套 示范 试点 民间 社会 服务 民营 企业 创新 创业 经济 文化 体育 旅游 收费 诊疗 培训 比赛 竞赛 公益 扶贫 帮扶 救助 补贴 资助 研究 课题 转型 升级 "
    "技术 技改 新兴 高端 高科技 高新技术 先进 现代 特色 绿色 优势 实体 实物 制造业 制造 服务业 商业 市场 城市 农村 乡村 土建 PPP EPC BOT 人才 教育 医疗 卫生 健康 养老 消费 商贸 物流 贸易 交通 "
    "水利 能源 环保 生态 环境 安全 信息 网络 数字 智能 数据 平台 基础 设施 基础设施 公共 公用 市政 民用 军民 保障 惠民 便民 管理 运营 运行 生产 加工 开发 研发 应用 推广 培育 孵化 实验 试验 检测 "
    "检验 监测 评价 评估 认证 体系 机制 模式 联合 联动 协同 共享 综合 境外 海外 国外 国际 国内 全国 全球 世界 跨境 双边 多边 中外 中方 涉外 援外 对外 援建 房地产 地产 住宅 楼盘 保障房 保障性 "
    "安居 房建 商品房 运动 游戏 娱乐 影视 艺术 音乐 美术 节目 活动 演出 赛事 奥运 冬奥 亚运 全运 非遗 检查 治疗 手术 护理 保险 理财 金融 基金 股权 并购 重组 募投 募集 增发 上市 光伏 风电 储能 "
    "新能源 清洁能源 新型 战略 高速公路 铁路 公路 化工 汽车 电子 建筑 电力 水电 煤电 核电 生物 医药 生物医药 扶持 奖励 资源 材料 新材料 装备 设备 机器人 品牌"
)
"""Kinds of projects: with a price in front they mean one (总投资11亿元的基础设施项目), else any."""

_CLASS_TAILS = table("储备 签约 招商 申报 合作 意向 在建 拟建 续建 开工 新开工 试点 参与 公示 攻关 科研 课题 招引 引进 招商引资 产业 重点 重大 大 好 新 子 类 级 投资 资助 专利 入库")
"""Behind these the head means any project of that state or class (“季度攻势”储备项目)."""

_THRESHOLD = re.compile(r"[\d.\-—~－至到超过近上]+[百千万亿]*元?(?:以上|以下|级)?(?:的|重大|重点|产业|工业|大|招商)*")
_ZONE_ONLY = re.compile(r"(?:开发区|经开区|高新区|示范区|保税区|综保区|新区|园区|合作区|试验区|全区|全市|全省|全县|全国|我市|我省|我县)$")
_PLACE_WORD = re.compile(r"[\u4e00-\u9fff]{2,3}(?:县|镇|旗|街道|自治州)|[\u4e00-\u9fff]{2}(?<!城)(?<!美丽)乡(?!村|镇)")
_LABEL = re.compile(r"“[^”]+”|[A-Za-z]{2,}")


def _marks_one(core: str) -> bool:
    """Whether the words before a head hold what tells one project from others of its kind: a size, a phase, a place, a coined word."""
    if any(char.isdigit() for char in core) or PHASE.search(core) or _PLACE_WORD.search(core):
        return True
    words = cut(core)
    if any(map(is_place, words)) or any(core.startswith(name) for name in ENTERPRISES):
        return True
    return len(core) >= 4 and len(words) > 1 and len(words[0]) == len(words[1]) == 1 and words[0].isalpha() and not {words[0], words[1]} & _STOPS


_BUILT = re.compile(
    r"工程|道路|公路|铁路|管网|供水|供热|供气|供电|水源|防洪|隧道|改造|扩建|新建|建设|输变电|治理|修复|安置|站房|水厂|水库|灌区|引水|调水|码头|大桥|抽水蓄能|发电|生产|加工|利用|处理|储能|电站|"
    r"产业园|中心|基地|小镇|综合体|平台|枢纽|装置|机组|太阳能|光伏|风电|电池|芯片|材料|[厂园馆院矿站线楼城港桥路场]$"
)
_AFTER_COMPOUND = re.compile(
    r"(?:经理|部(?!分|署)|组(?!织)|库|制|化|办|法人|单位|公司|负责|用地|资金|清单|申报|审批|管理|服务|谋划|储备|攻坚|招商|信息|名称|现场会|名单|成果|选址|团队|支出|推介|路演|工地|入驻|管家|专员|"
    r"书|方|签约|合作|对接|洽谈|评审|招标|投标|融资|贷款|收益|数量|总数|个数|类别|种类|人员|培训)"
)
_PLURAL_BEFORE = re.compile(r"(?:[\d百千万几多余]|[一二两三四五六七八九十]+)(?:多|余)?(?:个|项|条|座|批|处|所|家|类|大|种)(?:[^，,。；;、的“”]{0,6})$")


@dataclass(slots=True)
class _Item:
    """A stretch that may be a name: its clean edges, and whether something before it shows that it is a project."""

    start: int
    end: int
    governed: bool = False
    priced: bool = False
    counted: bool = False


def find_projects(text: str, figures: Sequence[Figure], companies: Sequence[CompanyName]) -> list[ProjectName]:
    """The project names and references of the text, in order and without overlaps."""
    finder = _Finder(text, figures, companies)
    found = sorted(finder.all(), key=lambda one: (one.start, -one.end))
    kept: list[ProjectName] = []
    for one in found:
        if kept and one.start < kept[-1].end:
            if kept[-1].reference and not one.reference and one.end >= kept[-1].end:
                kept[-1] = one
            continue
        kept.append(one)
    return kept


class _Finder:
    def __init__(self, text: str, figures: Sequence[Figure], companies: Sequence[CompanyName]) -> None:
        self.text = text
        self.figures = figures
        self.figure_starts = [figure.start for figure in figures]
        self.company_ends = {company.end: company for company in companies}
        self.company_starts = [company.start for company in companies]
        self.companies = companies
        self.taken = 0
        """Names found so far end here: no name goes left of it."""

    def all(self) -> Iterator[ProjectName]:
        """Names by their own heads first; then things that are being built, where no name stands yet; then lone phases."""
        named: list[ProjectName] = []
        for match in _NAMING.finditer(self.text):
            if match.start() >= self.taken:
                for name in self._at_naming_head(match.group(), match.start(), match.end()):
                    self.taken = max(self.taken, name.end)
                    named.append(name)
        yield from named
        yield from self._between(named)
        starts = [name.start for name in named]
        self.taken = 0
        for match in _THING.finditer(self.text):
            at = bisect_left(starts, match.end())
            if match.start() < self.taken or (at and named[at - 1].end > match.start()):
                continue
            if at:
                self.taken = max(self.taken, named[at - 1].end)
            item = self._item(match.start(), match.end())
            if item is not None and self._is_built(item, match.start(), match.end()):
                self.taken = match.end()
                yield self._named(item, match.end())
        yield from self._by_capacity()
        yield from self._phases()

    # --- one head -----------------------------------------------------------------------------------------------

    def _at_naming_head(self, head: str, start: int, end: int) -> Iterator[ProjectName]:
        etc = self._group(start)
        if etc is not None:
            if not _NOT_BUILT_AFTER.match(self.text, end):
                yield from self._list(etc)
        elif (reference := self._reference(start, end)) is not None:
            yield reference
        else:
            item = self._item(start, end)
            if item is not None and (subject := self._subject_of(item)) is not None:
                if subject.end > subject.start:
                    yield self._named(subject, subject.end)
                return
            if item is not None and not item.counted and not _COUNT_BEHIND.match(self.text, end) and self._names_a_project(item, head, start):
                yield self._named(item, end)

    def _subject_of(self, item: _Item) -> _Item | None:
        """Of 大藤峡水利枢纽是X工程 the subject, which is the project's name; empty where it is no thing that is built.

        None where 是 only brings in the name (签约的是X项目, 其中之一是X项目).
        """
        text = self.text
        if item.start == 0 or text[item.start - 1] != "是":
            return None
        floor = self._floor(item.start - 1, _REACH)
        before = text[floor : item.start - 1]
        if not before or before.endswith(("的", "项目", "工程", "其中", "之一", "就", "便", "分别", "主要", "正")):
            return None
        subject = _Item(floor, item.start - 1)
        things = list(_THING.finditer(before))
        if not things or things[-1].end() != len(before):
            return _Item(0, 0)
        self._trim(subject, floor + things[-1].start())
        return subject if floor + things[-1].start() - subject.start >= 2 else _Item(0, 0)

    def _reference(self, start: int, end: int) -> ProjectName | None:
        """该项目, 此项目, 本工程; 项目 alone where a clause begins with it and goes on about it."""
        text = self.text
        before = text[max(0, start - 5) : start]
        if (found := re.search(r"(?:该|此|本|这一|这个|上述|整个|全)(?:重点|重大)?$", before)) is not None:
            at = start - len(before) + found.start()
            phase = PHASE.match(text, end)
            stop = phase.end() if phase else end
            return ProjectName(at, stop, text[at:stop], "", phase.group() if phase else None, reference=True)
        if (start == 0 or text[start - 1] in "，,。；;：:！？\n“”)） ") and _GOES_ON.match(text, end):
            phase = PHASE.match(text, end)
            stop = phase.end() if phase else end
            return ProjectName(start, stop, text[start:stop], "", phase.group() if phase else None, reference=True)
        return None

    def _group(self, start: int) -> int | None:
        """Where the 等 stands that makes this head the head of a list (A、B等5个重点项目); None where it is no such head."""
        window = self.text[max(0, start - 30) : start]
        found = _GROUP.search(window)
        return max(0, start - 30) + found.start() if found else None

    # --- names --------------------------------------------------------------------------------------------------

    def _floor(self, end: int, reach: int) -> int:
        """The begin of the clause that ends at `end`, not farther left than `reach` and the last name."""
        text = self.text
        low = max(self.taken, end - reach, 0)
        at = end
        while at > low:
            char = text[at - 1]
            if char in _QUOTES:
                opened = text.rfind(_QUOTES[char], low, at - 1)
                if opened >= 0:
                    at = opened
                    continue
            if _FLOOR.match(char) or char in "“‘《（(":
                break
            at -= 1
        return at

    def _item(self, head: int, end: int, low: int | None = None, *, listed: bool = False) -> _Item | None:
        """The name that ends with the head at `head`, from its left edge; None where nothing is left of it."""
        floor = self._floor(head, _REACH) if low is None else low
        item = _Item(floor, end)
        for figure in self.figures[bisect_left(self.figure_starts, floor) : bisect_left(self.figure_starts, head)]:
            if figure.end > head or figure.start < item.start:
                continue
            if figure.kind in ("money", "date", "duration", "share", "points", "multiple"):
                if figure.kind == "date" and not figure.text[:1].isdigit() and figure.text[0] not in "今明去本上下":
                    continue
                item.start = figure.end
                item.priced = item.priced or figure.kind == "money"
            elif figure.kind == "quantity" and figure.unit == "m2" and not self._content(item.start, figure.start):
                item.start = figure.end
                item.governed = True
            elif figure.kind == "quantity" and figure.unit in _COUNTERS:
                item.start = figure.end
                item.counted = figure.value != 1
        floor = item.start
        self._trim(item, head, listed=listed)
        if low is not None and floor < item.start and self._is_coined(floor, item.start, head):
            item.start = floor
        places = _PLACES_BEFORE.search(self.text[floor : item.start])
        if places is not None:
            item.start = floor + places.start("places")
        first = max(bisect_left(self.company_starts, item.start) - 1, 0)
        for company in self.companies[first : bisect_left(self.company_starts, head)]:
            if company.end <= floor:
                continue
            if company.start < item.start < company.end:
                item.start = company.start
            if company.start <= item.start < company.end < head and (invests := _INVESTS.match(self.text, company.end, head)):
                item.start = invests.end()
                item.governed = True
            elif company.end < head and company.text.endswith(_LEGAL_FORMS):
                item.start = company.end
                item.governed = True
        return item if item.start < head or end - head > 2 else None

    @staticmethod
    def _verb_before(words: list[str], i: int) -> bool:
        """Whether a governing verb or a function word stands before the nominal verbs that end at `i` (加快建设X, not 枢纽优化提升)."""
        while i and words[i - 1] in _NOMINAL:
            i -= 1
        return i > 0 and words[i - 1] in _EDGES

    @staticmethod
    def _begins_a_name(words: list[str], i: int, listed: bool) -> bool:
        """Whether the stop word at `i` is none here: a classifier that counts nothing, a locative that nothing stands before.

        An item that follows another in a list begins at the mark between them: little in it is a word of grammar.
        """
        word = words[i]
        if listed and len(word) == 1 and word not in "的了是将由在":
            return True
        if word in _COUNTER_WORDS:
            return i == 0 or not _NUMERAL.fullmatch(words[i - 1])
        return i == 0 and word in _LOCATIVES

    def _is_coined(self, floor: int, start: int, head: int) -> bool:
        """Whether a function word cut a short coined name in front of a size (中城大有300MW)."""
        size = next((f for f in self.figures[bisect_left(self.figure_starts, start) :][:1] if f.start <= head), None)
        if size is None or size.start != start or not 2 <= start - floor <= 6:
            return False
        words = cut(self.text[floor:start])
        return words[-1] in _IN_COINED_NAMES and not any(word in _EDGES for word in words[:-1] if len(word) > 1 or word in "的了是将")

    def _content(self, start: int, end: int) -> bool:
        """Whether something of a name stands in the stretch (and not only its verb)."""
        words = [word for word in cut(self.text[start:end]) if word not in _STOPS and word not in _GOVERNORS]
        return any(len(word) > 1 for word in words)

    def _trim(self, item: _Item, head: int, *, listed: bool = False) -> None:
        """Moves the start to the left edge of the nouns before the head."""
        text = self.text
        words = cut(text[item.start : head])
        at, first, depth = head, len(words), 0
        for i in range(len(words) - 1, -1, -1):
            word = words[i]
            if word in _CLOSING:
                depth += 1
            elif word in _OPENING:
                depth -= 1
                if depth < 0:
                    break
            elif depth == 0:
                if word == "、" or (word in _STOPS and not self._begins_a_name(words, i, listed)):
                    break
                if word in _LINKING and i == 0:
                    break
                if word in _LINKING and _ENDS_A_NAME.search(text, max(item.start, at - 8), at - len(word)):
                    break
                if len(word) == 4 and word[2:] in _GOVERNORS:
                    item.governed = True
                    break  # 积极争取, 全面实施: one word of the dictionary
                if word in _GOVERNORS and (word not in _NOMINAL or self._verb_before(words, i)):
                    item.governed = True
                    break
                if not listed and len(word) > 1 and word not in _INNER and is_loose(word) and not PHASE.fullmatch(word):
                    break
            at -= len(word)
            first = i
        while first < len(words) - 1 and words[first] in _CUT_FIRST and words[first + 1] not in _INNER:
            at += len(words[first])
            first += 1
            item.governed = True
        if first and words[first - 1] == "的":
            item.governed = True
        while at < head and text[at] in "”’》）)·、":
            at += 1
        item.start = at

    def _names_a_project(self, item: _Item, head: str, head_start: int) -> bool:
        """Whether what stands before the head tells this project from others."""
        text = self.text
        core = text[item.start : head_start]
        if len(core) < 2 or _THRESHOLD.fullmatch(core) or _PLURAL_BEFORE.search(text[max(0, item.start - 12) : item.start]):
            return False
        raw = cut(core)
        words = [word for word in raw if word not in _EMPTY]
        if not words or raw[-1] in _LINKING or words[-1] in _CLASS_TAILS:
            return False
        own = [word for word in words if word not in _CLASSES and word not in _KINDS]
        if not own:
            return item.priced and any(word in _KINDS for word in words)
        if len(own) == 1 and len(own[0]) <= 2 and not item.priced and not own[0].isdigit():
            return False
        if all(map(is_place, own)) and not item.priced:
            return False
        if _ZONE_ONLY.search(core) and not item.priced:
            return False
        if head == "工程" and _SOFT.search(core):
            return False
        score = 0
        built = bool(_BUILT.search(core))
        marked = _marks_one(core) or self._follows_a_name(item)
        score += 2 * marked + built + item.governed + 2 * item.priced + bool(_LABEL.search(core))
        if built or marked:  # length alone makes a programme (“美好社区”志愿服务项目), not a project
            score += (len(core) >= 6) + (len(core) >= 9)
        after = text[item.end : item.end + 16]
        stated = bool(_STATE_AFTER.match(after)) + bool(_GOES_ON.match(text, item.end))
        if not (built or marked or item.priced or stated):
            return False
        score += stated
        if _AFTER_COMPOUND.match(after):
            score -= 2
        if head == "工程":
            score -= 1 if built else 2
        return score >= 2

    def _is_built(self, item: _Item, head: int, end: int) -> bool:
        """Whether a thing (a line, a station, a park) is being built here, or its cost stands before it."""
        text = self.text
        core = text[item.start : head]
        if item.counted or len(core) < 2 or _THING_GOES_ON.match(text, end):
            return False
        before = text[max(0, item.start - 6) : item.start]
        if _PROGRESS.match(text, end):
            return len(core) >= 4
        coordinated = self._follows_a_name(item)
        if coordinated and _marks_one(core):
            return True
        if text.startswith("建设", end) and _marks_one(core) and (coordinated or _PUSHED_BEFORE.search(before) or item.governed):
            return len(core) >= 4
        if text.startswith(("位于", "坐落"), end) and _TOPIC.search(text, end, end + 100):
            return len(core) >= 4
        if text[end - 1] == "期":
            return _marks_one(core) and bool(_STATE_AFTER.match(text, end))
        if text[end - 1] in "学区园" and not item.priced and not _NEW_BUILDING.search(before):
            return False
        stated = item.priced or _TELLS_COST.match(text, end) or _DONE_BEFORE.search(before) or _STATE_AFTER.match(text, end)
        if not stated and not _BUILT_BEFORE.search(before):
            return False
        if _PLURAL_BEFORE.search(text[max(0, item.start - 12) : item.start]):
            return False
        return _marks_one(core) or (len(core) >= 4 and bool(stated))

    def _named(self, item: _Item, end: int) -> ProjectName:
        """The mention: its surface, its name, its phase (二期 behind 项目 is the phase's own; inside a name it stays there)."""
        text = self.text
        if (kind := _KIND_BEHIND.match(text, end)) is not None:
            end = kind.end()
        surface = text[item.start : end]
        if (twice := _TWICE.fullmatch(surface)) is not None:  # a heading that ran into the sentence it stands above
            item.start += len(twice.group(1))
            surface = twice.group(1)
        name = _ALSO_CALLED.sub("", "".join(surface.split()))
        phase = PHASE.search(surface)
        if phase is not None and phase.start() == 0:
            return ProjectName(item.start, end, surface, "", phase.group(), reference=True)
        follows = PHASE.match(text, end)
        if follows is not None and phase is None:
            if not _NAME_OF_ITS_OWN.search(name):
                name += follows.group()
            return ProjectName(item.start, follows.end(), text[item.start : follows.end()], name, follows.group())
        return ProjectName(item.start, end, surface, name, phase.group() if phase else None)

    # --- lists --------------------------------------------------------------------------------------------------

    def _list(self, etc: int) -> Iterator[ProjectName]:
        """The names in front of 等N个项目, where they are names and not kinds."""
        text = self.text
        floor = self._list_floor(etc)
        starts = [floor, *(match.end() for match in _LIST_CUT.finditer(text, floor, etc))]
        items: list[_Item] = []
        for i, start in enumerate(starts):
            stop = starts[i + 1] if i + 1 < len(starts) else etc
            while stop > start and text[stop - 1] in "、，…和及与以":
                stop -= 1
            if stop - start < 2:
                continue
            item = self._item(stop, stop, low=start, listed=i > 0)
            if item is None or item.counted or _HEAD_ONLY.fullmatch(text, item.start, stop) or stop - item.start < 2:
                continue
            if items and item.start == start and not self._is_specific(item) and self._is_plain_noun(item):
                items[-1].end = item.end  # 磺酸盐、分散剂等项目: one more product of the same project
            else:
                items.append(item)
        sure = [self._is_specific(item) for item in items]
        if not any(sure):
            return  # 棚户区改造、景观提升等工程, 生物医药、电子信息等项目: kinds of projects
        if 2 * sum(sure) < len(items):
            items = [item for item, certain in zip(items, sure, strict=True) if certain or self._is_thing(item)]
        for i, item in enumerate(items):
            name = self._named(item, item.end)
            shared = self._shared_noun(item, items[i + 1]) if i + 1 < len(items) else ""
            yield replace(name, name=name.name + shared) if shared else name

    def _is_plain_noun(self, item: _Item) -> bool:
        """Whether the item is a word of the dictionary or two, not a name that is in none."""
        core = self.text[item.start : item.end]
        words = cut(core)
        return not _LISTED_THING.search(core) and len(words) <= 2 and all(len(word) > 1 and not is_place(word) for word in words) and words[-1] not in _INNER

    def _shared_noun(self, item: _Item, following: _Item) -> str:
        """What an item that ends in its capacity shares with the next (A200兆瓦和B200兆瓦电池组件)."""
        i = bisect_left(self.figure_starts, item.start)
        if i + 1 < len(self.figures) and self.figures[i].end == item.end and self.figures[i + 1].end < following.end:
            return self.text[self.figures[i + 1].end : following.end]
        return ""

    def _list_floor(self, etc: int) -> int:
        """The begin of the list: its clause, and clauses before it that are its items as well (由A投资的X，B投资的Y等3个项目)."""
        text = self.text
        floor = self._floor(etc, _LIST_REACH)
        while (
            floor
            and text[floor - 1] in "，,"
            and _INVESTED_BY.match(text, floor)
            and (earlier := self._floor(floor - 1, _LIST_REACH)) < floor - 1
            and _INVESTED_BY.search(text, earlier, floor)
            and etc - earlier < _LIST_REACH
        ):
            floor = earlier
        return floor

    def _is_specific(self, item: _Item) -> bool:
        """Whether an item of a list names one project: by a size, a phase, a place, an owner, a coined word."""
        core = self.text[item.start : item.end]
        if len(core) < 3 or _HEAD_ONLY.fullmatch(core):
            return False
        return _marks_one(core) or (_LABEL.search(core) is not None and len(core) >= 6)

    def _is_thing(self, item: _Item) -> bool:
        """Whether an item of a list is a thing that is built or done, named at some length."""
        core = self.text[item.start : item.end]
        words = cut(core)
        if len(core) < 5 or _HEAD_ONLY.fullmatch(core) or all(word in _NO_NAMES for word in words):
            return False
        return len(core) >= 8 or bool(_LISTED_THING.search(core)) or (len(words[0]) == 1 and words[0] not in _STOPS)

    def _follows_a_name(self, item: _Item) -> bool:
        """Whether only a mark or a conjunction stands between the last name and this one."""
        return 0 < self.taken == item.start - 1 and self.text[self.taken] in "、和及与"

    def _between(self, named: Sequence[ProjectName]) -> Iterator[ProjectName]:
        """A name without a head between two that have one (A项目、X区的新能源开发、B项目)."""
        for left, right in pairwise(named):
            gap = self.text[left.end : right.start]
            if 6 <= len(gap) <= 40 and gap[0] == "、" and (last := gap.rfind("、", 2)) > 0 and not left.reference:
                item = self._item(left.end + last, left.end + last, low=left.end + 1)
                if item is not None and item.end - item.start >= 4 and "、" not in gap[1:last]:
                    yield self._named(item, item.end)

    def _by_capacity(self) -> Iterator[ProjectName]:
        """Owner, capacity, thing and a state (大唐700万吨露天矿完成核准): a project without any head."""
        text = self.text
        self.taken = 0
        for figure in self.figures:
            if figure.kind != "quantity" or figure.unit in _NOT_CAPACITY:
                continue
            match = _STATED_THING.match(text, figure.end)
            if match is None or _FLOOR.match(text[figure.start - 1 : figure.start] or "，"):
                continue
            item = self._item(figure.start, match.end("thing"), low=max(self._floor(figure.start, 12), text.rfind("、", max(0, figure.start - 12), figure.start) + 1))
            if item is not None and 2 <= figure.start - item.start <= 8 and not item.counted and not item.governed:
                yield self._named(item, match.end("thing"))

    # --- references to phases -------------------------------------------------------------------------------------

    def _phases(self) -> Iterator[ProjectName]:
        """一期, 二期项目 standing alone."""
        text = self.text
        for match in _PHASE_ALONE.finditer(text):
            yield ProjectName(match.start(), match.end(), match.group(), "", match.group("phase"), reference=True)
        for match in _THE_THING.finditer(text):
            yield ProjectName(match.start(), match.end(), match.group(), "", reference=True)


_INVESTED_BY = re.compile(r"(?:[^，。；：、\n]{2,20}投资(?:建设|兴建)?|总投资[^，。；：、\n]{2,12})的")
_LIST_CUT = re.compile(r"、|，|……|(?:(?<=项目)|(?<=工程)|(?<=期))(?:和|及|以及|与)|以及|(?<=[^、，]{3})和(?=[^、]{4,40}$)")
_KIND_BEHIND = re.compile(r"[（(][A-Z+]{2,8}[）)]")
_NAME_OF_ITS_OWN = re.compile(r"(?:项目|工程)(?:[（(][A-Z+]{2,8}[）)])?$")
_LISTED_THING = re.compile(
    r"(?:项目|工程|生产线|电站|基地|园|厂|铁路|高铁|高速|公路|水库|机场|大桥|枢纽|码头|隧道|通道|[一-龥]{2}(?:桥|路|街|馆|场|矿|港|线|城)|[一-龥]{3}(?:改造|扩建|新建|迁建|改扩建|搬迁))$"
)
_PLACES_BEFORE = re.compile(r"(?:^.*[的了元]|^)(?P<places>(?:[一-龥]{2,6}[村镇乡县市区旗]、){1,4})$")
"""Places that share one project with the place its name begins with (甲村、乙村道路建设项目)."""

_IN_COINED_NAMES = table("有 中 上 大 会 正 可 达 过 多 其 由 和 及 给 为")
_PROGRESS = re.compile(r"建设(?:进程|进度|进展|加快|顺利|稳步|有序|全面|提速|如期|正酣)")
_SOFT = re.compile(r"(?:[强延补]链|集群|工匠|梯队|企业|品牌|人才|队伍|文明|文化|素质|能力|信用|诚信|法治|作风|质量|党建|体系|制度|机制)(?:建设|提升|培育|强化|引育|保障)?$")
"""Works of no builder: programmes for brands, talents, manners."""

_TOPIC = re.compile(r"[。，](?:该)?项目(?:总|占|规划|计划|投资|建筑|分|主要|建成)")
_NEW_BUILDING = re.compile(r"(?:新建|开建|动工|开工建设|投资建设|在建|续建|开工|建成|奠基)(?:了)?$")
_ALSO_CALLED = re.compile(r"[（(](?:以下)?(?:简称|下称)[^）)]*[）)]")
_TWICE = re.compile(r"(.{4,30})\1")
_HEAD_ONLY = re.compile(rf"(?:{_THING.pattern}|项目|工程|设施|平台|设备)")
_NO_NAMES = _KINDS | _CLASSES | _EMPTY
_NOT_BUILT_AFTER = re.compile(r"(?:申报|入选|列入|获评|的?(?:比赛|竞赛|培训|体验|服务)|[^，。；\n]{0,6}(?:遗产|名录|名单))")
_TELLS_COST = re.compile(r"(?:项目)?(?:计划|预计)?(?:总投资|总占地|占地|总建筑面积|总用地)")
_COUNT_BEHIND = re.compile(r"\d[\d.万余多]*[个项条]")
_INVESTS = re.compile(r"(?:投资|出资)(?:建设|兴建|新建)?(?:的)?")
_LEGAL_FORMS = ("有限公司", "有限责任公司", "股份公司", "集团公司")
_NOT_CAPACITY = table("个 项 条 座 批 处 所 家 类 种 台 套 m2 m 人 人次 名 户 次 辆 件 只 头 张 位 篇 部 年 天 kV")
_STATED_THING = re.compile(
    r"(?P<thing>[\u4e00-\u9fffA-Za-z]{2,12}?)(?:已|已经|顺利|正式|全面|主体|正在|项目|工程){0,3}(?:完成(?:项目)?核准|获批|开工|动工|建成|竣工|投产|投运|并网|封顶|完工|试生产|加快建设|加快推进)"
)
_COUNTERS = table("个 项 条 座 批 处 所 家 类 种 台 套")
_GROUP = re.compile(
    r"(?:等|……[^，。；：、的\n]{0,8}?(?=\d))(?:\d[\d.万余多]*|[一二两三四五六七八九十百]+|多|若干|几)?(?:多|余)?(?:个|项|批|条)?"
    r"(?:一批|一系列|系列)?(?:总?投资额?)?[百千万亿\d.]*元?(?:以上)?(?:的)?[一-龥]{0,9}$"
)
_THING_GOES_ON = re.compile(r"[^，。；：、的\n]{0,14}?(?:项目|工程)|\d+[座个处所条家]|区|城|主任|负责|公司|集团|有限|[\u4e00-\u9fff]{0,4}(?:发布会|大会|会议|论坛)")
_GOES_ON = re.compile(
    r"(?:[一二三四五六七八九十]期)?(?:建设)?(?:总|计划|预计|概算|规划|占|位于|坐落|建成|达产|投产|竣工|完工|全部|主要|由|分|采用|拟|将|已|于|开工|目前|一期|二期|自|建筑|用地|选址|正在|现|完全|正式|实施后|落成|投用|投运|签约)"
)
_PHASE_ALONE = re.compile(
    r"(?:(?<=[，。；：、,;“”（(\n])|(?<=其中)|(?<=项目)|(?<=公司的)|(?<=目前)|(?<=此次)|(?<=以为)|(?<=企业)|^)(?P<phase>[首一二三四五六]期)(?:项目|工程|厂房)?"
    r"(?![、和与及至到限刊间货末中权]|待遇)"
)
"""一期, 二期工程 standing alone at the head of a clause."""

_THE_THING = re.compile(r"(?:该|此)(?:产业园|生产线|电站|高速|水库|大桥|基地|中心|铁路|线路|机场|码头|厂区|综合体)|(?:这个|这一)[^，。；！？\n]{2,36}的(?:项目|工程)")
