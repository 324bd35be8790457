"""How far projects have got, and when they began and end: the furthest state that is asserted, by frame, aspect and theme."""

from __future__ import annotations

import datetime

import pytest

import zonefacts
from zonefacts.models.facts import Project

WHOLE = [
    # what is said behind the name
    ("青山精工年产20万套轴承项目施工现场一派繁忙，工人正抢抓工期。", "under_construction"),
    ("在松河新材料产业园项目现场，塔吊林立。", "under_construction"),
    ("松河新材料产业园项目拉开了施工的帷幕。", "under_construction"),
    ("青山精工年产20万套轴承项目正式进场施工。", "under_construction"),
    ("青山精工年产20万套轴承项目建设顺利，进展良好。", "under_construction"),
    ("青山精工年产20万套轴承项目主体结构已封顶，正在安装设备。", "topped_out"),
    ("青山精工年产20万套轴承项目已通过竣工验收。", "completed"),
    ("青山精工年产20万套轴承项目设备安装已经完工，具备投产条件。", "completed"),
    ("青山精工年产20万套轴承项目投入试生产。", "trial_production"),
    ("青山精工年产20万套轴承项目全面投产，满负荷生产。", "in_operation"),
    ("青山精工年产20万套轴承项目，3条产线刚刚完成调试。", "trial_production"),
    ("青山精工年产20万套轴承项目产出了第一批产品。", "trial_production"),
    ("松河经开区与恒运股份签约，双方将共建年产3万吨薄膜项目。", "signed"),
    ("今年7月试生产的青山精工年产20万套轴承项目一派繁忙。", "trial_production"),
    ("恒运股份公告，公司与松河经开区签订《投资协议书》，拟在松河经开区投资建设年产3万吨薄膜项目。", "signed"),
    ("青山精工年产20万套轴承项目占地40亩，提纯车间设备安装完成九成。", "under_construction"),
    ("青山精工年产20万套轴承项目占地40亩，松河另一家工厂的车间项目已经投产。", None),
    ("青山精工年产20万套轴承项目去年带来6亿元的收入。", "in_operation"),
    ("青山精工年产20万套轴承项目将带来6亿元的收入。", None),
    ("今年，临水县新签约亿元以上项目18个。总投资8亿元的是青山精工年产20万套轴承项目。", "signed"),
    ("目前全县在建的项目有12个。比如青山精工年产20万套轴承项目。", "under_construction"),
    ("青山精工年产20万套轴承项目已办完备案、能评、选址意见等前期手续。", "preparing"),
    ("青山精工年产20万套轴承项目完成立项，正进行规划设计。", "preparing"),
    ("青山精工年产20万套轴承项目已获批复。", "approved"),
    ("青山精工年产20万套轴承项目成功落户临水县经济开发区。", "signed"),
    # aspect
    ("青山精工年产20万套轴承项目计划3月开工，明年6月投产。", "planned"),
    ("青山精工年产20万套轴承项目预计年底投产。", "under_construction"),
    ("青山精工年产20万套轴承项目计划已获批复。", "approved"),
    ("明年，青山精工年产20万套轴承项目建成后，可新增产值3亿元。", "under_construction"),
    ("同步建设的还有青山精工年产20万套轴承项目。", "under_construction"),
    ("青山精工年产20万套轴承项目即将建成。", "under_construction"),
    ("青山精工年产20万套轴承项目尚未开工。", "planned"),
    ("青山精工年产20万套轴承项目正在抓紧建设，力争年底竣工投产。", "under_construction"),
    ("推动青山精工年产20万套轴承项目开工建设。", "planned"),
    ("青山精工年产20万套轴承项目建成后，可新增产值3亿元。", None),
    ("青山精工年产20万套轴承项目将打造为省内最大的轴承基地。", None),
    ("全县将全力推进青山精工年产20万套轴承项目、松河冷链物流园项目等2个重点项目。", "under_construction"),
    ("县里投资1.5亿元修建松河环湖公路。", "under_construction"),
    ("青山精工年产20万套轴承项目计划于明年6月投产。", "under_construction"),
    ("青山精工年产20万套轴承项目计划于明年6月开工。", "planned"),
    ("青山精工年产20万套轴承项目选址松河镇，占地200亩。", None),
    ("青山精工年产20万套轴承项目从土地摘牌到拿到施工许可证，用时不到一周。", "approved"),
    # later sentences
    ("青山精工年产20万套轴承项目占地90亩。目前，各车间土建基本结束，正在进行设备调试和试生产。", "trial_production"),
    # theme
    ("青山精工年产20万套轴承项目完成2号车间主体封顶。", "under_construction"),
    ("青山精工年产20万套轴承项目厂房建设已完工。", "under_construction"),
    ("青山精工年产20万套轴承项目管线铺设已经全部完成。", "under_construction"),
    ("青山精工年产20万套轴承项目地质勘察和图纸设计都已完成。", "preparing"),
    ("推进青山精工年产20万套轴承项目前期取得实质性进展。", "preparing"),
    ("松河新材料产业园项目基本建成，签约入驻企业9户，其中4户企业投产。", "completed"),
    # in front of the name
    ("去年9月开工建设的青山精工年产20万套轴承项目占地60亩。", "under_construction"),
    ("新投产的青山精工年产20万套轴承项目占地60亩。", "in_operation"),
    ("恒运集团投资12亿元实施青山精工年产20万套轴承项目。", "under_construction"),
    ("恒运集团计划投资12亿元建设青山精工年产20万套轴承项目。", "planned"),
    ("重点推进青山精工年产20万套轴承项目。", "under_construction"),
    ("建设青山精工年产20万套轴承项目，确保年底投产。", "under_construction"),
    ("谋划青山精工年产20万套轴承项目。", "planned"),
    # what it is named at
    ("9月5日，临水县举行重点项目集中开工仪式。青山精工年产20万套轴承项目总投资8亿元。", "under_construction"),
    ("9月5日，临水县举行集中签约仪式。\n青山精工年产20万套轴承项目计划总投资8亿元，预计明年投产。", "signed"),
    ("全县重点推进13个在建项目，其中，青山精工年产20万套轴承项目占地60亩。", "under_construction"),
]


def projects(text: str) -> list[Project]:
    return [fact for fact in zonefacts.extract(text).facts if isinstance(fact, Project)]


@pytest.mark.parametrize(("text", "status"), WHOLE)
def test_the_furthest_state_that_is_asserted(text: str, status: str | None) -> None:
    assert {project.status for project in projects(text)} == {status}, text


def test_what_is_dated_later_than_the_report_is_to_come() -> None:
    text = "松河县引进青山精工投资8亿元建设年产20万套轴承项目，2021年4月建成投产。"

    def status(published: datetime.date | None) -> str | None:
        return next(fact.status for fact in zonefacts.extract(text, published=published).facts if isinstance(fact, Project))

    assert status(datetime.date(2020, 5, 1)) == "under_construction"
    assert status(datetime.date(2022, 5, 1)) == status(None) == "in_operation"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("一批先进制造项目落地，包括松河轴承检测平台、青山新型纤维板生产线等6个项目。", "signed"),
        ("此次开工的项目中：投资3亿元的松河水库项目，是民生工程；投资2亿元的青山污水处理厂项目，是环保工程。", "under_construction"),
        ("3月2日，松河县举行重大项目集中开竣工活动。\n青山轴承产业园项目总投资3亿元。", "under_construction"),
        ("松河县举行集中开工仪式。\n与会人员还到青山轴承产业园项目进行实地观摩。", None),
        ("青山轴承产业园项目已开工。其中一期占地90亩。", "under_construction"),
        ("去年，集团在松河建成了青山轴承技改项目、松河铸造扩建项目。这些项目的陆续投产，打下了基础。", "in_operation"),
        ("本次签约的4个项目涵盖多个领域。\n松河冷链物流园项目总投资3亿元，占地80亩。", "signed"),
    ],
)
def test_the_state_of_a_group_holds_for_its_list(text: str, status: str) -> None:
    found = {fact.status for fact in zonefacts.extract(text).facts if isinstance(fact, Project)}
    assert found == {status}


def test_each_item_of_a_sentence_has_its_own_predicate() -> None:
    found = projects("青山精工轴承项目成功落户、松河膜材料项目正式进场施工、柳湾冷链物流项目全面投产。")
    assert [project.status for project in found] == ["signed", "under_construction", "in_operation"]


def test_one_verb_holds_for_every_item_of_a_list_even_with_firms_in_front() -> None:
    found = projects("青山精工年产2万吨轴承钢项目、恒运新材料有限公司年产3万吨薄膜项目、柳湾冷链物流项目等三个工业项目正在抓紧续建。")
    assert [project.status for project in found] == ["under_construction"] * 3


DATES = [
    ("青山热电项目总投资3亿元，计划10月15日前供暖。", None, "10月15日前"),
    ("青山玻璃项目正在安装设备，预计明年5月点火。", None, "明年5月"),
    ("青山轴承项目土建已完工，预计8月底建成中交。", None, "8月底"),
    ("青山轴承项目正在调试，预计11月底试生产。", None, "11月底"),
    ("松河日报讯（记者王立）6月2日，松河县2021年第三批重点项目开工。在此次开工的项目中，投资3亿元的青山轴承项目是重点。", "6月2日", None),
    ("青山精工年产20万套轴承项目于今年3月开工，预计明年6月底前竣工。", "今年3月", "明年6月底前"),
    ("青山精工年产20万套轴承项目自去年2月开工后主楼都已封顶。", "去年2月", None),
    ("青山精工年产20万套轴承项目今年12月底竣工后，可入驻企业8家。", None, "今年12月底"),
    ("青山精工年产20万套轴承项目开工时间为2024年3月，建成于2025年。", "2024年3月", "2025年"),
    ("从上周开始，青山精工年产20万套轴承项目拉开了施工的帷幕。", "上周", None),
    ("本报讯 9月5日，总投资8亿元的青山精工年产20万套轴承项目在临水县经济开发区开工。", "9月5日", None),
    ("9月5日，记者在青山精工年产20万套轴承项目开工现场看到，塔吊林立。", None, None),
    ("9月5日，临水县举行集中开工仪式。青山精工年产20万套轴承项目总投资8亿元。", "9月5日", None),
    ("9月5日，临水县举行2025年第三季度项目集中开工活动。此次集中开工的项目包括青山精工年产20万套轴承项目。", "9月5日", None),
    ("9月5日，青山精工年产20万套轴承项目举行开工庆典。", "9月5日", None),
    ("青山精工年产20万套轴承项目是四季度以来新开工的项目。", None, None),
    ("启动青山精工年产20万套轴承项目，年内建成公厕30座。", None, None),
    ("青山精工年产20万套轴承项目投产后，年产值可达3亿元。", None, None),
]


@pytest.mark.parametrize(("text", "starts", "finishes"), DATES)
def test_times_beside_words_of_beginning_and_ending(text: str, starts: str | None, finishes: str | None) -> None:
    assert {(project.starts, project.finishes) for project in projects(text)} == {(starts, finishes)}, text


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("开工建设青山精工年产20万套轴承项目，发放补贴300万元。", "planned"),
        ("建成青山精工年产20万套轴承项目。", "planned"),
        ("加快推进青山精工年产20万套轴承项目。", "under_construction"),
        ("推动青山精工年产20万套轴承项目上半年投产。", "under_construction"),
        ("去年建成了青山精工年产20万套轴承项目。", "completed"),
    ],
)
@pytest.mark.parametrize("head", ["二、明年工作安排", "今年，我们将重点做好以下工作："])
def test_what_a_report_plans_is_to_come(head: str, said: str, status: str) -> None:
    (project,) = projects(f"政府工作报告\n各位代表：现在报告工作。\n{head}\n（一）做强工业。{said}")
    assert project.status == status


def test_the_lists_of_a_ceremony_by_how_far_their_projects_are() -> None:
    found = projects(
        "4月8日，临水县举行重点项目集中开工仪式。按进度分，续建项目24个，包括青山轴承智能制造、松河特种线缆生产等项目；"
        "新开工项目34个，包括松河体育中心、松河门诊大楼等项目；前期项目42个，包括柳湾国际科技城、恒运电池产业园等项目。"
    )
    assert [(project.status, project.starts) for project in found] == [("under_construction", None)] * 2 + [("under_construction", "4月8日")] * 2 + [("preparing", None)] * 2


def test_a_notice_of_an_assessment_tells_what_is_prepared_field_by_field() -> None:
    (project,) = projects(
        "关于青山污水处理厂扩建工程环境影响报告书的批复公示\n现将拟作出审批意见的环评文件予以公示。\n一、项目名称：青山污水处理厂扩建工程\n"
        "建设单位：临水县恒运水务有限公司\n建设地点：临水县经济开发区\n项目概况：扩建规模为每天2万吨。总投资8300万元，其中环保投资210万元。"
    )
    assert project.status == "preparing"
    assert project.owner == "临水县恒运水务有限公司"
    assert project.investment is not None
    assert project.investment.text == "8300万元"


def test_goods_without_a_firm_are_the_only_firms_of_the_article() -> None:
    (project,) = projects("临水县恒运紧固件公司的36台机器全部开动。\n隔壁是新厂房。去年8月，公司拍下52亩地，上马年产3万吨螺栓技改项目，已经投产。")
    assert project.owner == "临水县恒运紧固件公司"
