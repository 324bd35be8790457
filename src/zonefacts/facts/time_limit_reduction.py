"""Times needed or allowed that were cut or capped: 审批时限由45个工作日压减至16个, 提速70%, 仅用13个工作日, 3个工作日内办结.

The rules are the forms of such a statement; `reductions` reads them.
"""

from __future__ import annotations

from functools import partial

from ..models.facts import TimeLimitReduction
from ..rules import Example, Rule
from .reductions.changes import Change
from .reductions.roles import FRACTION
from .reductions.statements import reduction_rule

_ANY = frozenset({"duration", "share", "quantity", "number", "date"})
"""What a statement may begin with: 由20个压缩至5个工作日, 由30日缩短至15日 (30日 reads as a date)."""
_TIMES = frozenset({"duration", "number"})


def _fields(change: Change) -> dict[str, object]:
    return {"before": change.before, "after": change.after, "cut": change.cut}


_rule = partial(reduction_rule, TimeLimitReduction, _fields)


RULES: tuple[Rule, ...] = (
    _rule(
        "result",
        _ANY,
        ("result",),
        examples=(
            Example(
                "仓储项目规划许可时限由40个工作日压减至16个。",
                {"matter": "仓储项目规划许可", "before": "40", "after": "16", "cut": None, "ratio": "0.6"},
                "仓储项目规划许可时限由40个工作日压减至16个",
            ),
            Example(
                "排污许可证核发从法定的30日缩短为9日。", {"matter": "排污许可证核发", "before": "30", "after": "9"}
            ),
            Example(
                "医保转移接续压缩至7个工作日以内。",
                {"matter": "医保转移接续", "before": None, "after": "7", "ratio": None},
            ),
            Example("压缩药店开办时间到6个工作小时。", {"matter": "药店开办", "after": "6"}),
            Example("林木采伐许可承诺时限压缩至法定时限的30%。", {"matter": "林木采伐许可", "ratio": "0.7"}),
            Example("水土保持方案审批时限只占法定时限的四成以内。", {"ratio": "0.6", "ratio_bound": "at_least"}),
            Example("船员证书换发从数日压缩至2小时。", {"before": None, "after": "2", "ratio": None}),
            Example("基坑验收时限由法定的40天到承诺8天，提速80%。", {"before": "40", "after": "8", "ratio": "0.8"}),
            Example(
                "整体审批时限由150天压缩到60天，净减90天，压减率60%。",
                {"before": "150", "after": "60", "cut": "90", "ratio": "0.6"},
            ),
            Example(
                "甲类、乙类仓库消防验收时限分别压缩至9个、4个工作日。", {"matter": "甲类仓库消防验收", "after": "9"}
            ),
            Example(
                "国有投资、外商投资工程联合验收时限分别压缩至7个、6个工作日。",
                {"matter": "国有投资工程联合验收", "after": "7"},
            ),
            Example("企业变更、迁移登记时限均压缩至1个工作日。", {"matter": "迁移登记", "after": "1"}),
            Example(
                "联合验收由串联改为并联，时限从18天压缩到6天。", {"matter": "联合验收", "before": "18", "after": "6"}
            ),
            Example("码头提箱手续时间减至3小时、单证减至2份。", {"matter": "码头提箱手续", "after": "3"}),
            Example("将原法定公告时限的15天压缩到6天。", {"matter": "法定公告", "before": "15", "after": "6"}),
            Example(
                "码头工程审批以前审批时间为120天，现在缩短为50天，提速58%。",
                {"matter": "码头工程审批", "before": "120", "after": "50", "ratio": "0.58"},
            ),
            Example("排水许可的办理时间，已从以前至少15天缩减为3天以内。", {"before": "15", "after": "3"}),
            Example("船检时限由整合前的18天压缩到6天。", {"matter": "船检", "before": "18", "after": "6"}),
            Example(
                "港区验收由串联改为并联，在审批效率已提高三成的基础上，办理时限压缩到4天。",
                {"matter": "港区验收", "after": "4"},
            ),
            Example("转关时间从2天至3天压缩到8小时。", {"matter": "转关", "before": "2", "after": "8"}),
            Example("商品房、厂房验收时限分别压缩到6天、9天，平均压缩30%。", {"matter": "厂房验收", "after": "9", "ratio": None}),
            Example("冷库审批从70天到6天。", {"matter": "冷库审批", "before": "70", "after": "6"}),
            Example("药店开办时间实现12天向1天的跨越。", {"matter": "药店开办", "before": "12", "after": "1"}),
            Example(
                "水保、洪评两个报告合并编制，时间由50天减为18天。", {"matter": "水保、洪评", "before": "50", "after": "18"}
            ),
            Example("该市把印章刻制、税务登记、社保开户“一窗办”，办理时间由6天减到1天。", {"matter": "印章刻制、税务登记、社保开户"}),
            Example("将9项备案事项串联备案流程优化为并行办理，时限从44天减至12天。", {"matter": "备案事项串联备案", "after": "12"}),
            Example("推出“开餐馆一件事”，申请表由11张减为2张，办理时间从30天压缩到9天。", {"matter": "开餐馆一件事"}),
            Example(
                "船员换证审批时间降到6天，沿海的市力争在不加人的情况下缩短到4天。",
                {"matter": "船员换证审批", "after": "4"},
            ),
            Example("节能报告评审“最多30天”，去年又压到12天以内。", {"matter": "节能报告评审", "before": "30", "after": "12"}),
            Example("排污口设置由6个环节、25个工作日压减为2个环节、5个工作日。", {"before": "25", "after": "5", "ratio": "0.8"}),
            Example("申办燃气由7个环节33天压减为3个环节8天。", {"matter": "申办燃气", "before": "33", "after": "8"}),
            Example("养老机构设立由法定的两个月提前到25天。", {"matter": "养老机构设立", "before": "2", "after": "25"}),
            Example(
                "校车许可、客运许可、线路许可的时限由25天、18天、12天统一变成5天。", {"matter": "客运许可", "before": "18", "after": "5"}
            ),
            Example("取水许可时限80天→25天。", {"before": "80", "after": "25"}),
            Example("窗口要把这类项目压到40天以内。", {"matter": "这类项目", "after": "40"}),
            Example("平均承诺办结时限由9.4天减少到6.9天。", {"matter": "承诺办结", "before": "9.4", "after": "6.9"}),
        ),
        counters=(
            "两地高铁行程由3小时缩短至1.5小时。",
            "工程质保期限由2年延长至5年。",
            "平均库存由30天降至20天。",
            "整改期限为6个月。",
            "债券期限由3年缩短为2年。",
            "报销由5天改为即时到账，补贴流程由3天变为网上公示，全年接件30万份。",
            "在将核准时间控制在20个工作日的基础上，继续优化服务。",
            "审批后租期从6个月到12个月。",
            "服务期从3天到7天不等。",
        ),
    ),
    _rule(
        "cut",
        _ANY,
        ("cut",),
        examples=(
            Example(
                "排污许可审批时限压缩72%以上。",
                {"matter": "排污许可审批", "ratio": "0.72", "ratio_bound": "at_least"},
            ),
            Example("企业报建办理速度提升45%。", {"matter": "企业报建办理", "ratio": "0.45", "ratio_bound": None}),
            Example("用地审批提速近六成。", {"matter": "用地审批", "ratio": "0.6", "ratio_bound": "approx"}),
            Example("核准时限比三年前少了一半。", {"before": None, "ratio": "0.5"}),
            Example("压缩验收时间三分之二。", {"matter": "验收", "ratio": "0.6667"}),
            Example("节省了商户等待办证时间2天左右。", {"cut": "2", "ratio": None}),
            Example("通关时间，较上年同期压缩19%。", {"matter": "通关", "ratio": "0.19"}),
            Example(
                "把退税平均办理时间在现有12个工作日基础上提速25%，压缩到9个工作日。",
                {"before": "12", "after": "9", "ratio": "0.25"},
            ),
            Example("地灾评估审查缩短至20个工作日，其中现场踏勘审核缩减六成。", {"matter": "现场踏勘审核", "ratio": "0.6"}),
            Example("从申报到批复，容缺受理办法为企业省下了20天。", {"matter": "从申报到批复", "cut": "20"}),
            Example("土地出让前的5项评估改由管委会统一做，一个项目平均节省60天。", {"matter": "评估", "cut": "60"}),
            Example("验收与登记同步办，节约时间20天以上。", {"matter": "验收与登记", "cut": "20"}),
            Example("船东刘芳领到适航证书，比承诺时间早了9天。", {"matter": "适航证书", "cut": "9"}),
            Example("环节、时限、材料分别压减40%、55%、30%。", {"ratio": "0.55"}),
        ),
        counters=(
            "今年以来优良天数减少5天。",
            "这场降雪持续时间超过两天。",
            "列车提速20%。",
            "申报补贴的业主减免租金，减免时间超过20天。",
            "审批效率提升50%。",
            "实施营商环境提升三年行动。",
            "我省两年来新设企业900家。",
        ),
    ),
    _rule(
        "fraction",
        FRACTION,
        (
            "cut",
            "result",
        ),
        examples=(Example("林地使用审核时限压缩1/4。", {"matter": "林地使用审核", "ratio": "0.25"}),),
        counters=("半决赛用时超过1/4决赛。",),
    ),
    _rule(
        "ahead",
        _TIMES,
        ("ahead",),
        examples=(
            Example("西环路改造比合同工期提前26天完工。", {"matter": "西环路改造", "cut": "26"}),
            Example("靠先建后验，五座变电站平均提前40天投运。", {"matter": "投运", "cut": "40"}),
            Example("入园项目平均提前开工15天。", {"matter": "开工", "cut": "15"}),
            Example("污水厂原定8月20日通水投用，实际提前了12天。", {"matter": "污水厂投用", "cut": "12"}),
            Example("东区泵站9月20日通水，比计划提前33天。", {"cut": "33"}),
            Example("9月，合瑞储能一体化项目的2号电解槽中间交接，比计划工期提前21天。", {"matter": "2号电解槽中间交接", "cut": "21"}),
            Example("原以为明年才能投产的冷库，10月就开机试车，整整提前了四个月。", {"cut": "4"}),
            Example("联审之后每宗用地可早开工45天。", {"cut": "45"}),
            Example("新码头6月开始调试吊机，比原计划提前半年。", {"matter": "调试吊机", "cut": "0.5"}),
        ),
        counters=("参观者请提前3天预约。", "我市提前两年完成规划目标。", "预计提前2个月完成年度发行任务。"),
    ),
    _rule(
        "spent",
        _TIMES | {"date"},
        ("spent",),
        examples=(
            Example(
                "该项目从供地到取得林地使用许可仅用9个工作日。",
                {"matter": "该项目从供地到取得林地使用许可", "after": "9", "cut": None},
            ),
            Example("全县工程审批平均用时38天，同比减少7天。", {"matter": "全县工程审批", "after": "38", "cut": "7"}),
            Example(
                "出口整体通关时间为1.2小时，较上年压缩40%。", {"matter": "出口整体通关", "after": "1.2", "ratio": "0.4"}
            ),
            Example("过去办理排水许可需要15天，现在只需3天。", {"before": "15", "after": "3", "ratio": "0.8"}),
            Example("以前验一批货要等4天，如今6小时。", {"before": "4", "after": "6", "ratio": None}),
            Example("带方案出让用地项目审批不超过12个工作日。", {"after": "12"}),
            Example("该项目从洽谈到2019年3月签约，用时不到2个月。", {"matter": "该项目从洽谈到签约", "after": "2"}),
            Example(
                "商户在综合窗口仅需2小时就能一次性完成执照、公章、发票等业务办理。",
                {"matter": "执照、公章、发票等业务办理", "after": "2"},
            ),
            Example("某化工企业仅用8天就取得了取水许可证。", {"matter": "取得取水许可证", "after": "8"}),
            Example("取水许可法定时限为20个工作日，承诺时限4个工作日。", {"matter": "取水许可", "before": "20", "after": "4"}),
            Example("施工单位仅用40天就完成了主厂房施工。", {"matter": "主厂房施工", "after": "40"}),
            Example("车间主体仅用52天就封顶。", {"matter": "车间主体", "after": "52"}),
            Example("本报讯（记者 方怡）德和菌业项目从签约到投产仅用了200天。", {"matter": "德和菌业项目从签约到投产", "after": "200"}),
            Example("二号主塔架设仅用38天，较计划提前12天完成。", {"after": "38", "cut": "12"}),
            Example(
                "去年6月以来，工程规划核实平均用时8.5天，较改革前的21天减少了12.5天。",
                {"before": "21", "after": "8.5", "cut": "12.5"},
            ),
            Example("从选址到开工原则上不超过5个月，比前几年平均缩短3个月。", {"matter": "从选址到开工", "after": "5", "cut": "3"}),
            Example("他在手机上交了材料，35分钟后收到了电子执照。", {"after": "35"}),
            Example("办事员小罗只等了20分钟，就领到了变更后的执照。", {"matter": "领到变更后的执照", "after": "20"}),
            Example("泵站总工期原定26个月，倒排工期后实际用了19个月。", {"before": "26", "after": "19"}),
            Example("打桩之后短短七个月，新冷库便建成投用。", {"after": "7"}),
            Example(
                "从报名到领证不超过4个工作日，以前商户自己跑，起码要15天。",
                {"matter": "从报名到领证", "before": "15", "after": "4"},
            ),
            Example(
                "16天后拿到了取水许可证，比规定时限早了25天。",
                {"after": "16", "cut": "25"},
                "16天后拿到了取水许可证，比规定时限早了25天",
            ),
            Example("办齐用电手续花了5天，而法定时限是15天。", {"before": "15", "after": "5"}),
            Example("过去跑齐开工手续要半年。如今，同样的厂房不到两个月就动了工。", {"before": "0.5", "after": "2"}),
            Example("二期厂房施工工期10个月，比同类厂房短了40天。", {"after": "10", "cut": "40"}),
            Example("从2020年5月进场到试产仅用9个月。", {"matter": "从进场到试产", "after": "9"}),
            Example("新窑从烘炉到出头一批瓷砖只花了5个月。", {"matter": "从烘炉到出头一批瓷砖", "after": "5"}),
            Example("种粮大户申请春耕贷，从填表到放款最长3天。", {"after": "3"}),
            Example("村集体用了11天办完宅基地报批。", {"matter": "宅基地报批", "after": "11"}),
            Example("内河港口经营许可，法定45个工作日，承诺9个工作日。", {"matter": "内河港口经营许可", "before": "45", "after": "9"}),
            Example(
                "原先建一座冷库，得交32份材料，最快也要70个工作日。如今好办了，材料减到9份，时间25个工作日，比市里规定的还少5天。",
                {"before": "70", "after": "25", "cut": None},
            ),
            Example("照老规矩，路灯增容要等60天，没想到供电所18天就送了电。", {"matter": "路灯增容", "before": "60", "after": "18"}),
            Example(
                "2016年上第一台窑炉，等环评批文等了五个月；今年这台呢，48天。",
                {"before": "5", "after": "48"},
            ),
            Example("从立项到供地用时70天，从供地到试产用时9个月。", {"matter": "从供地到试产", "after": "9"}),
            Example("以往，船厂注销要跑四个部门，历时5个多月；改革后，一张表、25天注销完毕。", {"before": "5", "after": "25"}),
            Example("“以往要一个月甚至更长，现在最快三天就可办完。”", {"before": "1", "after": "3"}),
            Example("上年底签约、2月进场、8月试产，前后只有9个月。", {"after": "9"}),
            Example("林权流转鉴证，5天走完了过去18天的程序。", {"before": "18", "after": "5", "ratio": "0.7222"}),
            Example("“我领取水证只花了4天。往年要20天。”", {"before": "20", "after": "4"}),
            Example("从报建到领证仅用33天！照正常办理，起码得四个月。", {"before": "4", "after": "33"}),
            Example("园区从签约到供地用时80天。最快的一家仅26天。", {"matter": "从签约到供地", "after": "26"}),
            Example("从摘牌到动工63天。", {"matter": "从摘牌到动工", "after": "63"}),
            Example("10月口岸进口整体通关时间33小时，出口2小时，较上年分别压缩六成和九成。", {"after": "2", "ratio": "0.9"}),
            Example("消防验收6个工作日通过，上年度平均11个工作日。", {"before": "11", "after": "6"}),
        ),
        counters=(
            "项目建设工期18个月。",
            "从县城到机场仅需40分钟。",
            "沙尘过境时间仅用了两个小时。",
            "整体通关时间为20小时。",
            "以前进一趟城要3小时，现在40分钟。",
            "过去织一条地毯要20天，现在只需8天。",
            "预计一个月后可安装设备，两年来累计签约40家企业。",
            "二十年前办执照要跑多个部门，历经30个工作日。",
            "从村口到渡口不到20分钟。",
            "从播种到收获110天。",
            "大棚菜从播种到上市仅50天。",
            "从洗菜到装盘不到6分钟。",
            "2019年该馆用了11个月布展，今年展期三个月。",
        ),
    ),
    _rule(
        "within",
        _TIMES,
        ("within",),
        examples=(
            Example("原需40天完成的水土保持审批在9天完成。", {"matter": "水土保持审批", "before": "40", "after": "9"}),
            Example("交地后2个工作日内办结用海手续，一次发证。", {"matter": "用海手续", "after": "2"}),
            Example("特种设备使用登记2个工作日内办结。", {"matter": "特种设备使用登记", "after": "2"}),
            Example("大厅窗口40分钟就把迁移登记办好了，换作以前至少要等两天。", {"before": "2", "after": "40"}),
            Example("窗口保证4个工作日内把食品证、卫生证、印章全部办妥。", {"matter": "食品证、卫生证、印章", "after": "4"}),
            Example("交地后6天内即可取得桩基许可，比往常少等30天。", {"matter": "桩基许可", "after": "6", "cut": "30"}),
            Example("用地报批承诺在18个工作日内办结，逾期一天问责。", {"matter": "用地报批", "after": "18"}),
            Example("公司26天就拿到了施工许可证。", {"after": "26"}),
            Example("三张证照4个工作日内可一并办结。", {"matter": "三张证照", "after": "4"}),
            Example("园区承诺3个工作日内完成供电方案答复。", {"after": "3"}),
            Example("资料齐全的3天内退付到账，比规定快了17天，出口退税更省心。", {"after": "3", "cut": "17"}),
            Example(
                "代办员35天内办结了林评、洪评、震评等手续，比自己跑快了三个多月。",
                {"matter": "林评、洪评、震评等手续", "after": "35", "cut": "3"},
            ),
        ),
        counters=("自受理申请之日起20个工作日内办结。", "当事人应当在15日内提交材料。", "该片区3年内完成改造。", "铁路调整了车次，已购票的旅客可在30日内办理退票手续。"),
    ),
)
