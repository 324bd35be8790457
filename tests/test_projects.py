"""Project names and what the discourse says of them: edges, lists, phases, states, the stretch a project is spoken of in."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from growth import grows_with

from zonefacts import Extractor, extract
from zonefacts.names import undertakings
from zonefacts.names.companies import find_companies
from zonefacts.names.projects import find_projects
from zonefacts.quantities import scan

EXTRACTOR = Extractor()


def names_in(text: str) -> list[str]:
    return [one.name for one in find_projects(text, scan(text), find_companies(text)) if not one.reference]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # no cost in front, no 等项目 behind
        ("总投资6.5亿元的柳河镇冷链仓储项目和总投资2亿元的豆制品加工项目", ["柳河镇冷链仓储项目", "豆制品加工项目"]),
        ("加快推进恒泰光伏年产2万吨光伏玻璃、青禾食品冷链二期等6个重点项目建设", ["恒泰光伏年产2万吨光伏玻璃", "青禾食品冷链二期"]),
        ("实施4万平方米标准化羊舍新建项目", ["标准化羊舍新建项目"]),
        # the verb that governs is none of the name, the one inside it is
        ("积极争取柳江灌区现代化改造工程尽早开工", ["柳江灌区现代化改造工程"]),
        ("开工建设临水机场，推进柳河高铁枢纽优化提升工程", ["临水机场", "柳河高铁枢纽优化提升工程"]),
        # the owner's full name stands apart, a short one belongs to the name
        ("临水县恒泰光伏科技有限公司屋顶光伏电站项目已并网", ["屋顶光伏电站项目"]),
        ("大唐90MW风电、迅达200MW/400MWh储能等3个项目", ["大唐90MW风电", "迅达200MW/400MWh储能"]),
        # what a capacity stands in front of is the product, whatever words it is made of; blanks set off numbers
        ("柳江15万吨膨化饲料加工项目开工", ["柳江15万吨膨化饲料加工项目"]),
        ("青禾化工有限公司年产 6 万吨己二腈项目竣工", ["年产 6 万吨己二腈项目".replace(" ", "")]),
        ("年出栏8万头生猪养殖项目投产", ["年出栏8万头生猪养殖项目"]),
        # verbs of the trade, between the firm and its goods
        ("岚禾食品速冻果蔬冷冻一体化项目总投资2亿元", ["岚禾食品速冻果蔬冷冻一体化项目"]),
        ("总投资2亿元的智能助力单车生产项目", ["智能助力单车生产项目"]),
        ("澜岳高标准农田建设项目开工", ["澜岳高标准农田建设项目"]),
        ("恒岚纺织有限公司投资5亿元建设喷水织布项目", ["喷水织布项目"]),
        ("首期工程年产30万吨甲醇项目已接近完工", ["年产30万吨甲醇项目"]),
        ("柳江至岚山段公路改建工程顺利推进", ["柳江至岚山段公路改建工程"]),
        # a dateline, and what a part is told of, are none of it
        ("晚报讯（记者 王岚）澜能刺梨饮料项目已经投产", ["澜能刺梨饮料项目"]),
        ("签约6个，其中中岚化工新材料项目投资2亿元", ["中岚化工新材料项目"]),
        ("去年随着220千伏柳江变电站建成，电网更加坚强", ["220千伏柳江变电站"]),
        # two sites are one project, an event is none
        ("柳河药业研发总部暨制剂中心建设项目开工", ["柳河药业研发总部暨制剂中心建设项目"]),
        ("集中开工仪式暨柳河药业制剂中心建设项目奠基仪式", ["柳河药业制剂中心建设项目"]),
        # the owner's full name belongs to a name that is a kind without it
        ("柳江岚新材料有限公司技改项目厂房已封顶", ["柳江岚新材料有限公司技改项目"]),
        # lists: counted behind, headed by the last, of facilities, of owners' works, announced by their number
        ("投资9亿元的30万锭纺纱、500万米牛仔面料和80万件童装3个项目开工", ["30万锭纺纱", "500万米牛仔面料", "80万件童装"]),
        ("重点推进柳江现代物流园、D果糖生产加工、3万吨玉米油精炼项目", ["柳江现代物流园", "D果糖生产加工", "3万吨玉米油精炼项目"]),
        ("澜能电池壳、岚耀车窗智能化生产等2个智能工厂加快建设", ["澜能电池壳", "岚耀车窗智能化生产"]),
        ("柳江市百个项目排出日程，柳河（岚山县）秋季项目一起动工", []),
        ("南塘印铁包装、宏大重工等9个项目竣工投产", ["南塘印铁包装", "宏大重工"]),
        ("新建了健康城、物流等3个项目，外观质量、抗震性能等3个项目合格", []),
        ("恒岚实业有限公司的垃圾焚烧、青禾建设有限公司的物流配送等一批项目签约", ["垃圾焚烧", "物流配送"]),
        ("3个产业项目分别为岚达锂电、禾邦软件、澜特门窗，总投资8亿元", ["岚达锂电", "禾邦软件", "澜特门窗"]),
        ("岚杉年产5万吨正极材料基地、岚科总部项目等在内的12个项目签约", ["岚杉年产5万吨正极材料基地", "岚科总部项目"]),
        ("岚溪化工20万吨/年聚醚酸(PEA)项目预计9月底竣工", ["岚溪化工20万吨/年聚醚酸(PEA)项目"]),
        ("柳江县禾邦化工有限公司30万吨每年粗油加工项目开工", ["30万吨每年粗油加工项目"]),
        ("柳江水库项目、中荷国际联合实验中心项目、岚山生产基地及检测中心项目", ["柳江水库项目", "中荷国际联合实验中心项目", "岚山生产基地及检测中心项目"]),
        ("8个重点项目包括柳江国际物流港、禾邦20万锭纺纱、岚瑞新能源蓄电池等，涉及多个行业", ["柳江国际物流港", "禾邦20万锭纺纱", "岚瑞新能源蓄电池"]),
        ("开工项目包括柳江医院、岚溪小学", ["柳江医院", "岚溪小学"]),
        ("承担的禾智医疗、岚驰零部件产业园等7个省、市重点项目", ["禾智医疗", "岚驰零部件产业园"]),
        ("该项目包括道路、管网、绿化等", []),
        ("举行第三批“两新”项目建设推进会，签约入园项目12家", []),
        # what a cost is told of, whatever its head; not a part of what was named, no firm, no class
        ("总投资30亿元、占地90亩的岚溪海洋乐园，是今年的重点", ["岚溪海洋乐园"]),
        ("投资2000万元修建禾岚镇环湖路5公里；投资900万元扩建岚北水厂", ["禾岚镇环湖路", "岚北水厂"]),
        ("当地引进12亿元建设岚达物流城和禾邦家具城", ["岚达物流城", "禾邦家具城"]),
        ("柳江海洋世界总投资9亿元，占地200亩", ["柳江海洋世界"]),
        ("禾邦公司总投资9亿元，园区总投资20亿元", []),
        ("该园区二期投资2亿元建设标准化厂房和食堂", []),
        # what a phase or a project consists of, what is said to be one, titles, ranks, people at a ceremony
        ("禾邦智造城项目分两期建设。二期项目择机上马钠电池回收和隔膜材料项目", ["禾邦智造城项目"]),
        ("一期将搬迁老厂区，新建年产8万吨磷酸、5万吨纯碱等精细化工项目", []),
        ("4个项目均为磷酸铁锂加工项目", []),
        ("打造集研发、制造、物流为一体的食品产业链旗舰项目", []),
        ("印发《柳江新区建设项目审批改革方案》", []),
        ("引进首个民企200强项目", []),
        ("县委书记王守、县长李安、禾邦集团董事长赵远等出席当天项目开工仪式", []),
        ("由央企岚交集团投资的汉岚冷链枢纽暨电商平台项目主体已封顶", ["汉岚冷链枢纽暨电商平台项目"]),
        ("岚海精工、正禾绿色产业园等一批十亿元级项目先后破土", ["岚海精工", "正禾绿色产业园"]),
        ("项目检测楼、公寓楼、主体建设工程均已封顶", []),
        ("岚山小镇、柳江汽车配件交易中心及岚欧物流中心等5个项目开工", ["岚山小镇", "柳江汽车配件交易中心", "岚欧物流中心"]),
        ("占地90亩的岚禾集团酒业有限公司酿造基地主体工程竣工", ["岚禾集团酒业有限公司酿造基地"]),
        # no head at all
        ("华翎50万吨乙烯完成核准，柳河大桥主桥合龙。", ["华翎50万吨乙烯"]),
        # classes, kinds, programmes, groups and offices
        ("今年实施重点项目20个，招商引资项目开工率80%", []),
        ("涵盖生物医药、电子信息等领域项目", []),
        ("实施“暖心社区”志愿服务项目和品牌培育工程", []),
        ("项目建设年活动中，项目专员服务项目审批", []),
        ("10亿元以上项目8个，17个农产品加工项目", []),
        # reforms, offices, fields, mottos, superlatives, what all of a zone's works are called
        ("全面推行建设项目联合验收，工业生产建设项目施工许可提速", []),
        ("柳江产业园项目建设指挥部介绍，一个个项目开工建设", []),
        ("园区将致力于发展食品、家具、临港工业等传统产业升级项目", []),
        ("“三个五”平台托起产业、带出项目的作用显现", []),
        ("争取再建工程研究中心、企业技术中心2家", []),
        ("柳江纺织园核心企业建设项目陆续开工", []),
        ("实施“十百千”工程，推进基础教育扩优提质工程", []),
        ("全省首个百亿级食品产业园建成", []),
        ("全线最长隧道顺利贯通", []),
        ("6月底前可投产", []),
        # classes by what they cost, the last of so many, buildings by their number, kinds that make up a share
        ("每年新开亿元以上工业项目超12个", []),
        ("这是该区第3个投资额超100亿元的工业项目", []),
        ("12栋单体楼主体结构都已封顶", []),
        ("食品深加工项目占到六成", []),
        ("其中：柳江鸿华冶炼、文沃磨具等三家企业已经点火", []),
        ("目前柳江数据中心新开工建设的厂房有三栋", []),
        ("准备承接岚华集团今后的战略项目", []),
        # what stands in front of a name: a time, a heading, a bullet, a zone, a verb of building
        ("争取年底220KV变电站项目竣工", ["220KV变电站项目"]),
        ("【重点项目巡礼】与会人员观摩岚桥新区装备制造园项目", ["岚桥新区装备制造园项目"]),
        ("●岚宇智能装备项目：总投资3亿元", ["岚宇智能装备项目"]),
        ("投资8亿元在柳河开发区新建“年产1万吨农药中间体”项目", ["“年产1万吨农药中间体”项目"]),
        ("恒润公司拟建设年产5万吨树脂项目，扩建年产3万吨胶粘剂项目", ["年产5万吨树脂项目", "年产3万吨胶粘剂项目"]),
        # goods that share a capacity, a kind with its phase, a quoted name, a number that is no day
        ("润成公司建设年产9000万块煤矸石、页岩烧结砖技改项目", ["年产9000万块煤矸石、页岩烧结砖技改项目"]),
        ("开工建设岚明光电显示模组、昊华特种陶瓷二期等28个亿元以上项目", ["岚明光电显示模组", "昊华特种陶瓷二期"]),
        ("推进“岚城花海”项目建设", ["“岚城花海”项目"]),
        ("一起开建的还有3号数据中心项目", ["3号数据中心项目"]),
        ("青禾新能一期第二条6万吨三元前驱体生产线投入试生产", ["青禾新能一期第二条6万吨三元前驱体生产线"]),
        ("岚霖光伏垂直一体化大基地项目已经落户", ["岚霖光伏垂直一体化大基地项目"]),
        ("正在建设两个重点项目，柳江恒昱移动能源产业园和柳江鑫昱光电产业园，", ["柳江恒昱移动能源产业园", "柳江鑫昱光电产业园"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    found = names_in(text)
    assert [name for name in found if name in names] == names
    assert not names or len(found) <= len(names) + 1
    assert names or found == []


def projects_of(text: str) -> dict[tuple[str, str | None], str | None]:
    return {(project.name, project.phase): project.status for project in EXTRACTOR.extract(text).projects}


def test_phases_are_records_of_their_own() -> None:
    text = "柳江铝业再生铝项目总投资8亿元。一期去年5月投产，二期主体已封顶，三期尚未开工。"
    assert projects_of(text) == {
        ("柳江铝业再生铝项目", None): "under_construction",
        ("柳江铝业再生铝项目", "一期"): "in_operation",
        ("柳江铝业再生铝项目", "二期"): "topped_out",
        ("柳江铝业再生铝项目", "三期"): "planned",
    }


def test_a_first_phase_of_which_only_cost_and_end_are_told_is_as_far_as_the_whole() -> None:
    text = "禾邦集团柳江印染项目昨日签约，分两期建设。一期投资2亿元，后年4月投产。"
    assert projects_of(text) == {("禾邦集团柳江印染项目", None): "signed", ("禾邦集团柳江印染项目", "一期"): "signed"}


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("正在加紧施工", "under_construction"),
        ("预计年底投产", "under_construction"),
        ("将于明年开工", "planned"),
        ("尚未开工", "planned"),
        ("建成后年产值可达3亿元", None),
        ("主体结构全部完工", "topped_out"),
        ("已进入试生产", "trial_production"),
        ("竣工投产", "in_operation"),
        ("获得核准", "approved"),
        ("签约落户高新区", "signed"),
        ("的可行性研究报告完成", "preparing"),
        ("环评审批顺利办结", "approved"),
        ("立项、能评、安评等手续正在同步办理", "preparing"),
        ("顺利交付使用", "in_operation"),
        ("距离投产还有20天", "under_construction"),
        ("进展顺利", "under_construction"),
        ("做好开工前的热身准备", "preparing"),
        ("按期推进", "under_construction"),
        ("的场地上浇筑了第一方混凝土", "under_construction"),
        ("已完成七成", "under_construction"),
        ("用地40亩，达产后年产冷柜6万台", "under_construction"),
        ("占地60亩，国庆节前要搬入首批设备，年底前冷库将蓄冷", "under_construction"),
        ("前天与柳江开发区签约。该项目占地60亩，后年三季度投产", "signed"),
        ("已实现批量生产", "in_operation"),
        ("冷库机组已带料调试", "trial_production"),
        ("3月试车", "trial_production"),
        ("3栋2.4万平方米已交付", "completed"),
    ],
)
def test_states(said: str, status: str | None) -> None:
    assert projects_of(f"青禾食品冷链仓储项目{said}。") == {("青禾食品冷链仓储项目", None): status}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("已与柳江天禾化工集团签订了年产8万吨乙二醇项目的合作协议。", "柳江天禾化工集团"),
        ("青禾石化完成了年产2万吨尼龙项目的可行性研究报告。", "青禾石化"),
        ("其中晶岚能源“年产6GW电池片基地项目”总投资50亿元。", "晶岚能源"),
        ("总投资3亿元的宁波腾翊合肥基地开工。", "宁波腾翊"),
        ("澜能电池壳生产项目开工。", "澜能"),
        ("城投“新苗”标准厂房等9个项目开工建设。", "城投"),
        ("柳江福利铁合金厂3万吨硅铁项目在建。", "柳江福利铁合金厂"),
        ("其中岚海新材料投资12亿元的可降解塑料项目已试生产。", "岚海新材料"),
        ("岚隆化工投资7.6亿元，建设年产20万吨尿素技改项目。", "岚隆化工"),
        ("岚都食品公司的速冻面点项目正在施工。", "岚都食品公司"),
        ("岚高投资公司拟投资6.2亿元，在柳河镇建设锂离子电池项目。", "岚高投资公司"),
        ("去年柳河经开区投资3亿元建设岚山水厂扩建项目。", None),
        ("华盛·岚江文化园项目施工现场一片繁忙。", "华盛"),
        ("岚莱投资近40亿元打造深海装备产业园。", "岚莱"),
        ("兴禾油脂有限公司新增年产500吨山茶油生产线技改项目现场，工人正在安装设备。", "兴禾油脂有限公司"),
        ("7月3日，岚盛集团与柳河县签署协议，计划投资10亿元建设“年产5万吨硅料”项目。", "岚盛集团"),
        ("常柏新能源一期项目顺利投产。", "常柏新能源"),
        ("中交二航局西南总部项目开工。", "中交二航局"),
        # behind where it is, over the blank in a sum, for firms that share it
        ("宁江时代在柳江市投资90亿元的岚庆动力电池项目开工。", "宁江时代"),
        ("岚润乳业投资3.5 亿元的奶牛示范牧场项目开工。", "岚润乳业"),
        ("由世界500强企业丰岚国际集团投资建设的粮油加工基地项目开工。", "丰岚国际集团"),
        ("岚北工业园禾邦镁业年产2万吨修复材料项目开工。", "禾邦镁业"),
        ("青海嘉凌钾肥生产项目开工。", "青海嘉凌"),
        ("大唐株洲电石90万吨/年乙二醇项目开工。", "大唐"),
        # whose officer speaks, what 公司 means
        ("柳江雪盐科技有限公司董事长王立说，未来市场广阔，将新建年产3万吨日用盐项目。", "柳江雪盐科技有限公司"),
        ("柳江鑫晶电子材料有限公司订单充足。公司在建蓝宝石加工项目总投资7亿元。", "柳江鑫晶电子材料有限公司"),
        # no room for a firm in its name; a notice's label; what stands between the firm and it
        ("昨天，柳江禾丰油脂有限公司的工地上机器轰鸣。年产6万吨花生油项目正在建设。", "柳江禾丰油脂有限公司"),
        ("项目名称：岚山锅炉房改造工程。建设单位：柳江岚热供热有限责任公司。概况：新建锅炉2台。", "柳江岚热供热有限责任公司"),
        ("柳江润成纸业有限公司总投资2亿元、年产3万吨的特种纸生产线项目投产。", "柳江润成纸业有限公司"),
        ("本报讯（记者 王岚）投资3亿元的食品包装项目开工。", None),
        ("总投资最大的是岚纶化纤投资8亿元的可降解丝项目，已经开工。", "岚纶化纤"),
        ("日供水5万吨的净水厂项目投用。", None),
        # a firm of everyday words by its trade; a kind, goods and places of a trade
        ("蜂鸟能源电芯扩能项目开工。", "蜂鸟能源"),
        ("柳江冰雪装备检测中心项目开工。", None),
        ("绿色能源互联网项目开工。", None),
        # coined behind a word of the dictionary, or of a place and one sign; 中 and one more; in front of a size
        ("琼山润高端聚醚项目开工。", "琼山润"),
        ("光明珂岚传感器产业园项目开工。", "光明珂岚"),
        ("其中中岚减速器项目开工。", "中岚"),
        ("安溪登高年产8万吨铝箔项目开工。", "安溪登高"),
        ("中岳控股柳江80兆瓦光热电站项目开工。", "中岳控股"),
        ("岚舟座舱供应商澜能电池壳项目开工。", "澜能"),
        ("自升式平台模块生产项目开工。", None),
        ("外礁岛油品储运项目开工。", None),
        ("世界级存算中心项目开工。", None),
        ("华中区域救援装备项目开工。", None),
        ("苍狼白鹿冰雪运动项目开工。", None),
        ("柳江（岚绵）循环产业园二期工程工地很忙。这座由岚滔环保集团投建的园区占地900亩。", "岚滔环保集团"),
        # who builds it for another; who is only asked
        ("岚江隧道工程由中铁一局承建，已经开工。", None),
        ("三万套模具生产线项目开工。", None),
        ("孵化器二期项目开工。", None),
        # a place, a stuff, a quality, a person are no firms
        ("柳树屯污水处理厂扩建项目开工。", None),
        ("高纯石英砂生产项目开工。", None),
        ("川渝产业园项目开工。", None),
        ("岚龙5万吨锂盐项目开工，岚龙开发区提供服务。", None),
        ("6月15日,投资6亿元的柳江热电项目将开工。", None),
    ],
)
def test_owners(text: str, owner: str | None) -> None:
    (project,) = EXTRACTOR.extract(text).projects
    assert project.owner == owner


def test_a_sum_in_the_clause_before_is_what_is_built_with_it() -> None:
    (project,) = EXTRACTOR.extract("由柳江食品有限公司投资2.5亿元，分两期建设的年产5万吨果糖项目已开工。").projects
    assert project.investment is not None
    assert project.investment.value == 250000000


def test_a_firm_in_short_builds_all_that_its_verb_governs() -> None:
    text = "岚化集团发展很快。去年，为用好资源，岚化分别在柳江和青禾投资建成了8万吨/年烧碱扩建工程、30万吨/年纯碱扩建工程。"
    assert [one.owner for one in EXTRACTOR.extract(text).projects] == ["岚化集团"] * 2


def test_sized_works_of_one_list_share_the_firm_in_front_of_it() -> None:
    found = EXTRACTOR.extract("总投资9亿元的柳江糖业有限公司年产9万吨纸浆项目、年产3万吨包装纸项目和年产5万吨白糖项目进展顺利。").projects
    assert [one.owner for one in found] == ["柳江糖业有限公司"] * 3


def test_a_firm_behind_the_place_of_its_project() -> None:
    (project,) = EXTRACTOR.extract("株洲禾井水产加工建设项目投资10亿元。禾井食品集团股份有限公司产品畅销。").projects
    assert project.owner == "禾井食品集团股份有限公司"


def test_a_short_form_behind_its_place_is_the_same_project() -> None:
    text = "正在建设两个重点项目，柳江恒昱移动能源产业园和柳江鑫昱光电产业园，恒昱源项目总投资72亿元。"
    text = text.replace("恒昱移动", "恒昱源移动")
    found = {project.name: project for project in EXTRACTOR.extract(text).projects}
    assert sorted(found) == ["柳江恒昱源移动能源产业园", "柳江鑫昱光电产业园"]
    investment = found["柳江恒昱源移动能源产业园"].investment
    assert investment is not None
    assert investment.text == "72亿元"


def test_who_invests_in_the_next_of_a_list_does_not_own_the_first() -> None:
    text = "由柳江城投集团承建的柳江体育馆项目、由岚华集团投资建设的岚华广场项目进展顺利。"
    owners = {project.name: project.owner for project in EXTRACTOR.extract(text).projects}
    assert owners == {"柳江体育馆项目": None, "岚华广场项目": "岚华集团"}


@pytest.mark.parametrize("said", ["第二期工程占地2平方公里", "今年进行二期项目建设", "二期总投资2亿元"])
def test_a_phase_by_its_number_alone(said: str) -> None:
    assert ("岚禾冷链物流园项目", "二期") in projects_of(f"岚禾冷链物流园项目已开工，{said}。")


def test_a_phase_of_a_firm_that_has_no_project() -> None:
    text = "柳河物流园项目去年开工。\n柳江瓷业有限公司总经理王立介绍，二期工程上周进场施工。今年，总投资3亿元的三期在老厂北侧动工。"
    firms = [project for project in EXTRACTOR.extract(text).projects if project.phase]
    assert [(project.name, project.phase) for project in firms] == [("柳江瓷业有限公司二期工程", "二期"), ("柳江瓷业有限公司三期工程", "三期")]
    assert {project.owner for project in firms} == {"柳江瓷业有限公司"}


def test_phases_side_by_side_are_as_far_as_each_other() -> None:
    found = EXTRACTOR.extract("投资3亿元的柳江果蔬加工基地一期二期都已投用，三期完成主体施工。").projects
    assert {project.phase: project.status for project in found} == {"一期": "in_operation", "二期": "in_operation", "三期": "topped_out"}


def test_a_phase_of_a_phase_is_the_next_one() -> None:
    assert ("岚博汽车二期", "二期") in projects_of("岚博汽车一期已投产。二期全部达产后，年产能将达30万辆。")


def test_a_list_by_investors_and_a_counted_list_share_what_is_said() -> None:
    owners = {p.name: p.owner for p in EXTRACTOR.extract("引进澄龙环保、岚盛电子、百岳高新等12个项目。").projects}
    assert owners == {"澄龙环保": "澄龙环保", "岚盛电子": "岚盛电子", "百岳高新": "百岳高新"}
    text = "日前，柳江天禾控股集团投资9亿元的30万锭纺纱、500万米牛仔面料和80万件童装3个项目开工。"
    for project in EXTRACTOR.extract(text).projects:
        assert (project.owner, project.investment, project.status) == ("柳江天禾控股集团", None, "under_construction")


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("3月8日，青禾食品冷链仓储项目开工仪式举行。", "3月8日"),
        ("青禾食品冷链仓储项目开工仪式8日在柳江举行。", "8日"),
        ("今年2月下旬，总投资约22.6亿元、占地三百余亩的青禾食品速冻果蔬冷链仓储基地项目开工。", "今年2月下旬"),
        ("5月6日，青禾食品冷链仓储项目正式破土施工。", "5月6日"),
        ("青禾食品冷链仓储项目9月4日上午打下第一根桩。", "9月4日"),
    ],
)
def test_starts(text: str, starts: str) -> None:
    (project,) = EXTRACTOR.extract(text).projects
    assert project.starts == starts


@pytest.mark.parametrize(("month", "status"), [("10月", "under_construction"), ("去年10月", "in_operation"), ("3月", "in_operation")])
def test_a_month_after_the_report_is_still_to_come(month: str, status: str) -> None:
    (project,) = EXTRACTOR.extract(f"柳江第三水厂项目{month}底投产。", published=date(2016, 7, 4)).projects
    assert project.status == status


def test_what_is_to_be_begun_is_planned() -> None:
    assert projects_of("今年要开工的有5个项目，最大的是青禾食品冷链仓储项目。") == {("青禾食品冷链仓储项目", None): "planned"}


def test_works_at_whose_sites_a_ceremony_is_held_begin_on_its_day() -> None:
    text = "4月9日，柳江县重点项目集中开工仪式举行。现场还有岚禾乳粉加工项目、柳江岚山污水处理厂项目等3个开工现场。"
    assert [one.starts for one in EXTRACTOR.extract(text).projects] == ["4月9日"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "昨天，岚禾能源柳河储能电站移交商运。电站占地50亩，静态投资4亿元。",
        "昨天，岚禾能源柳河储能电站移交商运。\n这座电站占地50亩，静态投资4亿元。",
        "去年投用的岚禾能源柳河储能电站，投资4亿元，占地50亩。",
    ],
)
def test_its_figures_are_told_behind_it_or_behind_its_head_noun(text: str) -> None:
    (project,) = EXTRACTOR.extract(text).projects
    assert project.investment is not None
    assert (project.status, project.investment.text, len(project.areas)) == ("in_operation", "4亿元", 1)


def test_a_phase_in_brackets_is_the_names_own() -> None:
    text = "开工项目包括禾邦光伏组件（二期）、柳江县禾岚镇渔港工程（一期）等。"
    assert list(projects_of(text)) == [("禾邦光伏组件（二期）", "二期"), ("柳江县禾岚镇渔港工程（一期）", "一期")]


def test_a_phase_in_brackets_goes_on_in_the_name() -> None:
    assert projects_of("岚科物流园项目（二期）工程已正式开工。")[("岚科物流园项目", "二期")] == "under_construction"


def test_a_name_said_again_without_its_head() -> None:
    text = "会上，柳江中岳储能电站项目签约。柳江中岳储能电站总投资6亿元，占地80亩。"
    (project,) = EXTRACTOR.extract(text).projects
    assert project.investment is not None
    assert (project.investment.text, [area.text for area in project.areas]) == ("6亿元", ["80亩"])


def test_a_sum_behind_the_place_of_an_event_is_the_groups() -> None:
    (project,) = EXTRACTOR.extract("仪式在岚科产业园二期项目地块举行，总投资80亿元的12个重大项目开工。").projects
    assert project.investment is None


def test_sums_told_of_a_list_in_order() -> None:
    found = EXTRACTOR.extract("岚材铸件基地、岚润热电2×20万千瓦机组两个项目封顶，总投资分别为7.4亿元和21亿元。").projects
    assert [project.investment.text for project in found if project.investment] == ["7.4亿元", "21亿元"]


def test_each_of_a_list_behind_its_own_cost() -> None:
    found = EXTRACTOR.extract("签约项目包括总投资9亿元的柳江布厂集中搬迁二期、总投资4.5亿元的岚科年产700吨助剂项目等。").projects
    assert [(project.name, project.investment.text if project.investment else None, project.owner) for project in found] == [
        ("柳江布厂集中搬迁二期", "9亿元", None),
        ("岚科年产700吨助剂项目", "4.5亿元", "岚科"),
    ]


def test_a_firm_in_general_in_front_of_its_phase() -> None:
    (project,) = EXTRACTOR.extract("在柳江青稞酒有限公司，灌装线日夜不停。公司二期扩建工程去年底竣工，投资5200万元。").projects
    assert (project.owner, project.phase, project.status) == ("柳江青稞酒有限公司", "二期", "completed")


def test_half_width_marks() -> None:
    assert projects_of("6月15日,青禾食品冷链仓储项目开工;柳河大桥加固工程完工.")[("青禾食品冷链仓储项目", None)] == "under_construction"


def test_what_is_said_of_a_list_holds_for_each() -> None:
    text = "确保临水铝业10万吨再生铝、柳河风电场二期等项目建成投产；抓好城东水厂扩建、柳河大桥加固等储备项目前期工作。"
    states = projects_of(text)
    assert states[("临水铝业10万吨再生铝", None)] == "under_construction"
    assert states[("柳河风电场二期", "二期")] == "under_construction"


def test_figures_are_gathered_from_the_discourse() -> None:
    text = (
        "近日，记者走进青禾食品冷链仓储项目现场。该项目由临水县青禾食品有限公司投资建设，总投资3亿元，占地120亩，今年3月开工。"
        "项目达产后，年加工蔬菜5万吨。全市今年完成投资50亿元。"
    )
    (project,) = EXTRACTOR.extract(text).projects
    assert project.owner == "临水县青禾食品有限公司"
    assert project.investment is not None
    assert project.investment.text == "3亿元"
    assert [area.text for area in project.areas] == ["120亩"]
    assert project.starts == "今年3月"
    assert [mention.text for mention in project.mentions][:2] == ["青禾食品冷链仓储项目", "该项目"]


@pytest.mark.parametrize("piece", ["项目", "一期", "、", "”项目", "A项目、", "二期，", "建设", "工程项目", "开工建设", "有限公司"])
def test_any_text_takes_linear_time(piece: str) -> None:
    def find(times: int) -> None:
        text = piece * times
        find_projects(text, (), find_companies(text))

    assert grows_with(find, 2_000, 16_000)


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        # a park in a list is its own project, not where the next one lies
        ("集中签约的4个项目包括柳江禾邦文化产业园项目、岚拓海洋世界项目、岚东冷链配送中心项目。", [None, None, None]),
        # where it is told of it is a zone
        ("总投资8亿元的柳江禾邦文化产业园项目开工。", ["柳江禾邦文化产业园"]),
        # what is said of its place goes before what the text is about
        ("岚溪经开区项目建设提速。禾邦材料产业基地项目总投资5亿元，选址青禾化工园，占地200亩。", ["青禾化工园"]),
        ("柳江工业园岚嘉肥料加工、岚诚工贸年产3万吨石灰等5个项目开工。", ["柳江工业园", "柳江工业园"]),
    ],
)
def test_the_zone_of_a_project(text: str, zones: list[str | None]) -> None:
    assert [one.zone for one in EXTRACTOR.extract(text).projects] == zones


def test_the_signs_looked_at_first_hide_no_undertaking() -> None:
    pattern = undertakings._SAID.pattern
    assert pattern.startswith(undertakings._OPENING)
    gold = Path(__file__).parent.parent / "fixtures/gold"
    text = "\n".join(json.loads(row)["text"] for name in ("tuned", "unseen", "fresh") for row in (gold / name / "passages.jsonl").open(encoding="utf-8"))
    everywhere = re.compile(pattern.removeprefix(undertakings._OPENING))
    assert [found.span() for found in everywhere.finditer(text)] == [found.span() for found in undertakings._SAID.finditer(text)]


def test_what_a_park_has_signed_is_not_the_park() -> None:
    assert names_in("前三季度，云谷产业园签约亿元以上项目9个，协议投资17亿元。") == []


def test_what_is_said_of_the_park_is_none_of_the_projects() -> None:
    text = "投资32亿元的华昶铝箔项目落户太谷工业园区，全部达产后年产铝箔16万吨。该园区规划面积18.6平方公里，已入驻企业52家。"
    facts = extract(text).facts
    (project,) = (fact for fact in facts if fact.type == "project")
    (companies,) = (fact for fact in facts if fact.type == "count")
    assert (project.areas, companies.subject, companies.zone) == ((), None, "太谷工业园区")
