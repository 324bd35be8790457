"""Steps, documents, visits, items and costs that were cut: 环节由8个减至3个, 材料精简60%, 六个事项整合为“一件事”.

The rules are the forms of such a statement; `reductions` reads them.
"""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from ..models.facts import ProcedureReduction
from ..models.figure import Figure
from ..rules import Example, Rule
from .reductions.changes import Change
from .reductions.roles import FRACTION
from .reductions.statements import reduction_rule

_ANY = frozenset({"share", "quantity", "number", "money", "duration"})
"""What a statement may begin with: 3天内办结、零成本 is one of a time and a cost."""


def _number(figure: Figure | None) -> Decimal | None:
    return figure.value if figure else None


def _fields(change: Change) -> dict[str, object]:
    return {
        "measure": change.measure,
        "before": _number(change.before),
        "after": _number(change.after),
        "cut": _number(change.cut),
    }


_rule = partial(reduction_rule, ProcedureReduction, _fields)


RULES: tuple[Rule, ...] = (
    _rule(
        "result",
        _ANY,
        ("result",),
        examples=(
            Example(
                "水电报装环节由6个压减至2个。",
                {"measure": "steps", "matter": "水电报装", "before": "6", "after": "2", "ratio": "0.6667"},
                "水电报装环节由6个压减至2个",
            ),
            Example(
                "群众跑动次数从原先的3次减为0次。", {"measure": "visits", "before": "3", "after": "0", "ratio": "1"}
            ),
            Example("把五张申请表精简到一张。", {"measure": "documents", "before": "5", "after": "1"}),
            Example("出口报检单从6张归并为1张。", {"measure": "documents", "before": "6", "after": "1"}),
            Example("公司设立压减到2个环节、3个工作日以内。", {"measure": "steps", "matter": "公司设立", "after": "2"}),
            Example("公司设立压缩至1个环节、1天内办结、零成本。", {"measure": "cost", "after": "0"}),
            Example(
                "涉企年检次数从平均20余次减至不超过3次。",
                {"measure": "visits", "matter": "涉企年检", "before": "20", "after": "3"},
            ),
            Example("原先至少有9个审批环节，现在缩短为4个。", {"measure": "steps", "before": "9", "after": "4"}),
            Example("水运工程备案环节优化至4个。", {"measure": "steps", "matter": "水运工程备案", "after": "4"}),
            Example("县级许可事项由平均每个县210项减到160项。", {"measure": "items", "before": "210", "after": "160"}),
            Example("县级75项涉农许可和确认事项压缩到40项。", {"measure": "items", "before": "75", "after": "40"}),
            Example("收费项目从52项砍到17项。", {"measure": "items", "before": "52", "after": "17"}),
            Example("开办药店的证书由4张变1张。", {"measure": "documents", "before": "4", "after": "1"}),
            Example("以前立一个项盖31个章；前年起，31个章减成了4个。", {"measure": "steps", "before": "31", "after": "4"}),
            Example("报装费用由每户1.5万元降到零。", {"measure": "cost", "before": "15000", "after": "0"}),
            Example("报建资料压到9份，归并成两个办理环节。", {"measure": "steps", "after": "2"}),
            Example("压港申报由4次减为1次。", {"measure": "steps", "matter": "压港申报", "before": "4", "after": "1"}),
            Example("出口单箱合规成本降至280美元，比前年低一截。", {"measure": "cost", "matter": "出口单箱合规", "after": "280"}),
            Example("码头报批原来要过11道关口、盖26枚公章，前年砍到5道、9枚。", {"measure": "steps", "before": "26", "after": "9"}),
            Example("渔船过户从跑5趟变为一趟不用跑。", {"measure": "visits", "before": "5", "after": "0"}),
            Example("申办燃气由7个环节33天压减为3个环节8天。", {"measure": "steps", "before": "7", "after": "3"}),
            Example("涉企的各种收费均按最低标准的40%收取。", {"measure": "cost", "ratio": "0.6"}),
            Example("窗口把六个环节捏成三个环节。", {"measure": "steps", "before": "6", "after": "3"}),
            Example("经梳理，全市公安窗口的证明事项由96项清理到31项。", {"before": "96", "after": "31"}),
            Example("渔业养殖证变更推行网办，审批环节整合至1个。", {"measure": "steps", "before": None, "after": "1"}),
            Example("开一家诊所，曾要盖17个章、交38份材料；改革后，盖章变成4个，材料变成12份。", {"measure": "documents", "before": "38", "after": "12"}),
            Example("检验环节由十余项精简为3个。", {"before": "10", "after": "3"}),
            Example("排污口设置由6个环节、25个工作日压减为2个环节、5个工作日。", {"before": "6", "after": "2"}),
            Example("市级行政许可事项由320项减少到240项，压减25%。", {"measure": "items", "ratio": "0.25"}),
        ),
        counters=(
            "全区加工企业由80家减少至62家。",
            "上市板块由12个减少至7个。",
            "生产环节由7个压减至5个。",
            "审批流程优化为5个阶段。",
            "环城公交由每日24趟调整为18趟。",
            "三个村合并为一个社区，网格由18个变为9个。",
            "办理施工许可的成本从造价的4.6%降到2.3%。",
            "内设机构由24个整合为13个。",
            "航班由每天3次减为1次。",
            "审批事项整合到3个窗口。",
        ),
    ),
    _rule(
        "cut",
        _ANY,
        ("cut",),
        examples=(
            Example(
                "不动产登记材料精简45%。",
                {"measure": "documents", "matter": "不动产登记", "ratio": "0.45", "cut": None},
            ),
            Example("减少审批环节12个。", {"measure": "steps", "matter": "审批", "cut": "12", "ratio": None}),
            Example("证照共享后每宗业务少交材料16份。", {"measure": "documents", "cut": "16"}),
            Example("企业报关成本可降低三成以上。", {"measure": "cost", "ratio": "0.3", "ratio_bound": "at_least"}),
            Example("每宗业务少跑部门6次。", {"measure": "visits", "cut": "6"}),
            Example("31份登记表格减掉18份，还剩13份。", {"before": "31", "after": "13", "cut": "18"}),
            Example("推行多测合一后，测绘费平均下降三成。", {"measure": "cost", "ratio": "0.3"}),
            Example("两证合办，商户少花费用一半。", {"measure": "cost", "ratio": "0.5"}),
            Example("办事群众少跑腿2次。", {"measure": "visits", "cut": "2"}),
            Example("审批环节和时限压减50%。", {"measure": "steps", "matter": "审批", "ratio": "0.5"}),
        ),
        counters=(
            "该工艺使原材料消耗减少20%。",
            "优化27项行政确认事项。",
            "生产成本下降12%。",
            "薄弱环节治理水平提升20%。",
        ),
    ),
    _rule(
        "fraction",
        FRACTION,
        (
            "cut",
            "result",
        ),
        examples=(
            Example("用水报装环节压缩1/2。", {"measure": "steps", "matter": "用水报装", "ratio": "0.5"}),
            Example(
                "申领材料精简了3/4(由原先的12项精简至3项)。",
                {"measure": "documents", "before": "12", "after": "3", "ratio": "0.75"},
            ),
        ),
        counters=("水库环节检查于1/2完成。",),
    ),
    _rule(
        "once",
        frozenset({"quantity"}),
        ("spent",),
        examples=(
            Example(
                "以前办张渔船证要交12份材料，现在只交3份。", {"measure": "documents", "before": "12", "after": "3"}
            ),
            Example("过去一家酒坊扩建要交22份图纸、31份材料，如今只交7份材料。", {"matter": "一家酒坊扩建", "before": "31", "after": "7"}),
            Example("过去开饭店盖16个章，如今盖2个章。", {"measure": "steps", "before": "16", "after": "2"}),
        ),
        counters=("以前全镇有3家工厂，现在有12家。", "过去要走5个章节，现在是6个章节。"),
    ),
    _rule(
        "merged",
        frozenset({"quantity"}),
        ("merged",),
        examples=(
            Example(
                "开办餐饮店涉及的5个审批事项整合为“一件事”。",
                {"measure": "items", "before": "5", "after": "1", "ratio": "0.8"},
            ),
            Example("水保、洪评等四项审查合并为一次联审。", {"before": "4", "after": "1"}),
        ),
        counters=("三个行政村合并为一个社区。", "分散在12个部门的窗口整合为1个大厅。"),
    ),
)
