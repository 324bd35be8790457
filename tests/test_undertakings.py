"""Undertakings that no head calls a project, and the talk that is of none."""

import pytest

import zonefacts


def projects(text: str) -> list[str]:
    return [fact.name for fact in zonefacts.extract(text).facts if fact.type == "project"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("总投资4.6亿元的青岚制药冻干车间扩建，三月里就投产了。", "青岚制药冻干车间扩建"),
        ("柳河县日供水3.2万吨的新水厂，上个月通水。", "日供水3.2万吨的新水厂"),
        ("禾沐食品冷库二期占地46亩，一天能冻80吨果蔬。", "禾沐食品冷库二期"),
        ("镇上的南塘粮油码头由柳河港务公司投资建设。", "南塘粮油码头"),
        ("到6月底，岚川商贸城主体完工，招商也已开始。", "岚川商贸城"),
        ("澜能电池壳冲压线正式点火，班组三班倒。", "澜能电池壳冲压线"),
        ("配套的陶瓷阀芯项目年产能力20万只，后年建成。", "陶瓷阀芯项目"),
        ("青岚化肥老系统搬迁完成工程量的六成。", "青岚化肥老系统搬迁"),
        ("走进恒泰锂材二期工地，塔吊林立。", "恒泰锂材二期"),
        ("区里打算再建一个900亩的铝基材料产业园，选址已定。", "铝基材料产业园"),
        ("云溪齿轮新厂从破土到封顶只用了9个月。", "云溪齿轮新厂"),
        ("省道边的临水光伏示范基地，上半年发电1.2亿千瓦时。基地一期装机20万千瓦，投资9亿元。", "临水光伏示范基地"),
        ("岚川新材公司的聚碳酸酯中试线流出了首批产品。这条中试线投资2600万元。", "聚碳酸酯中试线"),
        ("晴川制药新厂是其中一个，占地5万平方米，提取车间设备安装完成60%。", "晴川制药新厂"),
        ("松湾勘探基地临港作业区还在爬坡，计划投资9亿元。", "松湾勘探基地临港作业区"),
        ("新建的大道、日供水3万吨的水厂相继竣工。", "日供水3万吨的水厂"),
        ("岚晟汽车二期、岚汽新能源轻卡基地建成投产。", "岚晟汽车二期"),
        ("罗兰食品项目总投资1.5亿元，占地50亩。", "罗兰食品项目"),
        ("鄂西水资源配置、鄂岚机场等一批重大项目均已复工。", "鄂西水资源配置"),
        ("柳河县云岭抽水蓄能电站2号机组并网，全省夏天多了一份底气。", "柳河县云岭抽水蓄能电站"),
        ("青岚粮油工业园三期加紧施工，冬天也没停。", "青岚粮油工业园三期"),
        ("南塘作业区件杂货泊位投入运行，货船不用再候潮。", "南塘作业区件杂货泊位"),
        ("这家企业拿出1.3亿元，在河东建一座果蔬保鲜中心。", "果蔬保鲜中心"),
    ],
)
def test_a_noun_with_an_undertakings_predicate(text: str, name: str) -> None:
    assert name in projects(text)


@pytest.mark.parametrize(
    "text",
    [
        "园区建有日处理5万吨的污水处理厂，道路四通八达。",
        "全区有标准厂房42栋，在用的占八成。",
        "公司租用柳河工业园标准厂房，年底投产。",
        "厂房封顶后，设备陆续进场。",
        "屋顶光伏电站由于并网容易，成了村里的香饽饽。",
        "本月又有9宗项目“拿地即开工”。",
        "“告知制”项目开工前的手续减了一半。",
        "临海科技城完成投资30亿元，增长两成。",
        "全市首个锂电隔膜项目，总是话题。",
        "区里的研发中心很忙，投资5亿元的计划还在谈。",
        "我市具有全国影响力的科技创新中心加快建设，成果不断。",
        "两座仓库占地30亩，常年堆满粮食。",
    ],
)
def test_general_talk_is_none(text: str) -> None:
    assert projects(text) == []


def test_a_bare_noun_goes_on_about_what_it_names() -> None:
    text = "走进柳河镇的青岚轻量化基地，机声隆隆。基地由青岚新材有限公司投资6亿元建设，一期投资2亿元，已投产；二期还在打桩。"
    found = {(fact.phase, fact.investment.text if fact.investment else None) for fact in zonefacts.extract(text).facts if fact.type == "project"}
    assert {(None, "6亿元"), ("一期", "2亿元")} <= found
    assert {phase for phase, _ in found} == {None, "一期", "二期"}


def test_ground_opened_up_for_a_zone_is_no_phase_of_a_project() -> None:
    text = "年产3万吨涂料项目已投产。松河化工园规划面积28平方公里，首期开发6.5平方公里。"
    assert all(fact.phase is None for fact in zonefacts.extract(text).facts if fact.type == "project")
