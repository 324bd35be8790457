"""Word classes that tell where a project's name begins, and whether what stands there names one project or a kind of them.

Closed classes and cue words of the field; nothing here is the name of anything. Segmentation is `words.cut`'s.
"""

from __future__ import annotations

from .words import table

DEVOTED = table("拟 计划 准备 致力于 着力于 立足于 服务于 有利于 用来 旨在 努力 专注 专注于")
"""In front of a verb that also makes names: there it governs (致力于发展X)."""

STOPS = table(
    "的 了 在 对 将 把 为 是 即 从 向 到 至 被 让 使 有 等 其 该 此 这 那 本 各 每 某 由 以 于 给 就 也 都 并 而 但 或 又 已 正 不 未 可 会 应 需 要 如 像 "
    "按 据 因 所 之 着 成 个 家 项 座 条 批 一批 共 暨 我 你 他 她 们 抓 做 推 搞 起 上 下 内 中 里 外 前 后 时 再 还 仍 很 更 最 "
    "其一 其二 其三 其中 今年 去年 明年 年底 年内 年初 年末 月底 月初 上半年 下半年 明年底 今年底 我市 我省 我县 我区 全市 全省 全县 全区 本市 目前 近日 日前 当日 一系列 一个 一项 一条 一座 这个 那个 多个 某个 首个 首批 "
    "用于 总投资 投资额 全力 全面 大力 着力 重点 积极 主动 稳步 有序 扎实 深入 顺利 成功 尽快 尽早 及早 抓紧 优先 率先 先后 陆续 相继 持续 继续 逐步 切实 "
    "彻底 统筹 合力 全速 高标准 高质量 高水平 高起点 同步 正在 已经 即将 包括 涵盖 涉及 围绕 例如 比如 位于 属于 作为 成为 主要"
)
"""Words that end a name on its left wherever they stand: function words, adverbs of manner, words of time."""

MANNERS = table("高标准 高质量 高水平")
"""Stops only where a verb follows: 高标准农田 is a thing."""

COUNTER_WORDS = table("个 家 项 座 条 批")
"""Stops only behind a numeral: 项家沟村 begins with one that counts nothing."""

LOCATIVES = table("中 上 下 内 里 外 前 后 正 成")
"""They follow a word of two characters or more; at the begin of a clause or behind one character they are pieces of a name (中核苏阀, 城前)."""

GOVERNORS = table(
    "开工建设 实施 推进 推动 启动 加快 加速 促进 促成 完成 开工 开建 建成 投产 竣工 签约 引进 招引 引入 落地 落户 谋划 储备 争取 抓好 做好 支持 确保 保障 保证 强化 "
    "加强 深化 打造 布局 规划 筹划 申报 获批 开展 组织 参与 承担 承接 承建 负责 参观 观摩 察看 走访 考察 调研 走进 投资 投入 拟建 在建 续建 上马 动工 复工 扩大 拓展 发展 "
    "培育 力争 力促 努力 新增 举行 召开 收购 转让 中标 招标 采购 涌现 形成 启用 投用 获得 取得 针对 攻关 研发 开发 推广 共建 带动 支撑 服务 配合 通过 依托 "
    "建设 新建 扩建 改建 迁建 改扩建 改造 建造 提升 完善 优化 治理 修复 建 建起 建好 盖 修 修建 兴建 筹建 援建 组建 重建 复建 设立 立项 核准 批复 建立 聚焦 "
    "锚定 包含 打响 抢抓 落实 见证 迎来 视察 检查 督导 指导 拉动 撬动 助推 助力 鼓励 引导 吸引 注册 列入 纳入 成立 收到 提供 接手 推行 践行 牵动 牵引 夯实 筑牢 探索 创建 申请 办理 取得 受理 压缩 简化 精简 核发 策划 谋求 宣布 表示 介绍 透露 指出 强调 要求 获悉 承制 出售 看到 来到 发起 运作 运营 摄 图为"
)
"""Verbs that govern a project's name."""

PROCESSES = table(
    "示范 创新 保护 处理 处置 回收 疏解 转化 输电 增效 扩容 扩产 扩能 增容 抽水 蓄能 焚烧 填埋 净化 循环 再造 再生 加固 养护 维修 修缮 亮化 绿化 照明 恢复 防涝 "
    "排涝 避险 安居 安置 搬迁 复产 展示 配送 冷藏 仓储 包装 制造 开采 挖掘 分离 提纯 烘干 脱硫 脱硝 减排 节能 集成 应用 更新 转移 输送 喷灌 灌溉 养殖 种植 屠宰 酿造 冶炼 铸造 "
    "锻造 热解 裂解 液化 气化 合成 制备 制取 检测 监测 检验 计量 保供 传承 高速 送电 分拣 分选 拆解 封装 测试 印刷 印染 织造 贯通 呼叫 指挥 调度 康养 托育 疗养 度假 培训 实训 实习 "
    "防治 救治 救援 抢险 应急 监管 监控 预警 防控 疏浚 清淤 美化 硬化 改善 联网 互联 延伸 精炼 管控 治沙 配套 提标 提质 防洪 造林 育种 育苗 育肥 制种 利用 振兴 通道 正极 负极 计算 云计算 超算 外送 健身 研学 高新"
)
"""Verbs of what a plant or a site does: parts of names."""

NOMINAL = table(
    "建设 新建 扩建 改建 迁建 改扩建 改造 建造 提升 完善 优化 治理 修复 开发 研发 投资 服务 发展 培育 保障 推广 规划 采购 攻关 储备 支撑 组织 搬迁 立项 加强 强化 "
    "重建 复建 支持 引导 申报 运营"
)
"""Governing verbs that also stand inside a name (棚圈新建项目, 研发中心项目): they govern only at the left end of the nouns."""

CUT_FIRST = NOMINAL - table("研发 发展 服务 投资 规划 采购 储备 组织")
"""Nominal verbs that are cut off where the name would begin with them (建设X项目); the rest begin names of their own (研发中心)."""

INNER = NOMINAL | PROCESSES
"""Verbs that may stand inside a name."""

EDGES = STOPS | GOVERNORS
"""What stands left of a name: no noun of it goes past these."""

LINKING = table("和 及 以及 与 并")

EMPTY = table("的 和 及 与 以及 等 类 型 性 级 化 之 “ ” ‘ ’ （ ） ( ) 、")

CLASSES = table(
    "重点 重大 重要 新 老 大 好 小 优质 优秀 在建 新建 续建 拟建 储备 前期 招商 招商引资 引资 投资 建设 工程 项目 政府 亿元 万元 以上 以下 省级 市级 县级 国家级 省 市 县 区 国家 中央 年度 计划 "
    "专项 单个 部分 相关 有关 所有 主要 其他 其它 一般 龙头 标志性 引领性 支撑性 战略性 基础性 系统 系统性 申报 审批 核准 备案 等级 各类 各 批 本次 此次 上述 这些 那些 该 此 本 这 全部 整个 "
    "民心 一号 希望 生命线 形象 面子 政绩 豆腐渣 烂尾 样板 精品 系列 单体 分项 子 主体 整体 附属 隐蔽 收尾 专利 资金 财政 债券 专项债 国债 贷款 融资 资本 百亿 千亿 百亿级 千亿级 十亿级 亿元级 "
    "强 补短板 强链 补链 延链 招引 意向 在谈 洽谈 入库 库 入园 入驻 落户 区内 园区 优先 特定 具体 个别 典型 成熟 多元 全新 本地 当地 外地 异地 区域 地方 拟 已 未 正 待 可 需 采购 中标 招标 "
    "投标 评审 双招双引 三个一批 支撑 牵引 关键 核心 领域 行业 牵引性 产业 产业链 补短 环评 安评 能评 立项 一 二 三 两 四 五 六 七 八 九 十 个 项 其 两区 两大 三大 四大 五大 六大 七大 八大 九大 十大 大 控制性 关键性 一个 一个个 一座座 一项项 一条条 一批批 个个"
)
"""What says which class a project falls in, not which project it is."""

KINDS = table(
    "民生 农业 工业 公司 扩产 增资 增资扩产 外资 内资 科技 科研 科创 合作 配套 示范 试点 民间 社会 服务 民营 企业 创新 创业 经济 文化 体育 旅游 收费 诊疗 培训 比赛 竞赛 公益 扶贫 帮扶 救助 补贴 资助 研究 课题 转型 升级 "
    "技术 技改 新兴 高端 高科技 高新技术 先进 现代 特色 绿色 优势 实体 实物 制造业 制造 服务业 商业 市场 城市 农村 乡村 土建 PPP EPC BOT 人才 教育 医疗 卫生 健康 养老 消费 商贸 物流 贸易 交通 "
    "水利 能源 环保 生态 环境 安全 信息 网络 数字 智能 数据 平台 基础 设施 基础设施 公共 公用 市政 民用 军民 保障 惠民 便民 管理 运营 运行 生产 加工 开发 研发 应用 推广 培育 孵化 实验 试验 检测 "
    "检验 监测 评价 评估 认证 体系 机制 模式 联合 联动 协同 共享 综合 境外 海外 国外 国际 国内 全国 全球 世界 跨境 双边 多边 中外 中方 涉外 援外 对外 援建 房地产 地产 住宅 楼盘 保障房 保障性 "
    "安居 房建 商品房 运动 游戏 娱乐 影视 艺术 音乐 美术 节目 活动 演出 赛事 奥运 冬奥 亚运 全运 非遗 检查 治疗 手术 护理 保险 理财 金融 基金 股权 并购 重组 募投 募集 增发 上市 光伏 风电 储能 研发中心 "
    "新能源 清洁能源 新型 战略 高速公路 铁路 公路 化工 汽车 电子 建筑 电力 水电 煤电 核电 生物 医药 生物医药 扶持 奖励 资源 材料 新材料 装备 设备 机器人 品牌 一体化"
)
"""Kinds of projects: with a price in front they mean one (总投资11亿元的基础设施项目), else any."""

CLASS_TAILS = table("储备 签约 招商 申报 合作 意向 在建 拟建 续建 开工 新开工 试点 参与 公示 攻关 科研 课题 招引 引进 招商引资 产业 重点 重大 大 好 新 子 类 级 投资 资助 专利 入库 控制性 关键性 培训 志愿 志愿服务 公益 帮扶 救助 比赛 竞赛 特色 品牌 体验 交流 普法 宣传 展演 演出 活动 非遗 遗产 文化遗产 非物质文化遗产 中方 固投 上市 募投 基金 股份 股权 企业 实体企业 武术 田径 游泳 射击 体操")
"""Behind these the head means any project of that state or class (“季度攻势”储备项目)."""

FIELD_TAILS = table("产业 储备")
"""Of these, what also stands behind the goods that one project is for (LNG应急储备项目)."""

NO_HEAD_BEHIND = CLASS_TAILS - FIELD_TAILS

COUNTERS = table("个 项 宗 条 座 批 处 所 家 类 种 台 套 栋 幢 层 间")

MADE = table(
    "材料 装备 设备 饲料 机械 器械 部件 配件 零部件 构件 组件 元件 刀具 工具 模具 仪器 仪表 用品 制品 产品 药物 食品 涂料 纤维 薄膜 钢材 铝材 管材 板材 车间 厂房 装置 机组 系统 机床 容器 电机 电源 线缆"
)
"""Goods and plant that a verb of making stands right in front of (锻压装备, 膨化饲料): with them it makes one noun."""

HARD_STOPS = table("的 了 是 将 由 在 对 把 被 让 使 为 等 该 其 并 而 但 或 也 都 已 从 向 到 至")
"""Function words that stand in no product's name."""

NO_OUTPUT = table("宗 栋 幢 层 间 人 人次 名 户 次 位 年 天 个 项 批 处 所 家")
"""Units of what no plant makes."""

NOT_CAPACITY = table("宗 个 项 条 座 批 处 所 家 类 种 台 套 m2 m 人 人次 名 户 次 辆 件 只 头 张 位 篇 部 年 天 kV")

IN_COINED_NAMES = table("有 中 上 大 会 正 可 达 过 多 其 由 和 及 给 为")
"""Function words that coined names like to end in (大有, 中达)."""
