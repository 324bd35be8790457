"""Project names and what the discourse says of them: edges, lists, phases, states, the stretch a project is spoken of in."""

from __future__ import annotations

import time

import pytest

from zonefacts import Extractor
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
        ("实施3万平方米标准化棚圈新建项目", ["标准化棚圈新建项目"]),
        # the verb that governs is none of the name, the one inside it is
        ("积极争取柳江灌区现代化改造工程尽早开工", ["柳江灌区现代化改造工程"]),
        ("开工建设临水机场，推进柳河高铁枢纽优化提升工程", ["临水机场", "柳河高铁枢纽优化提升工程"]),
        # the owner's full name stands apart, a short one belongs to the name
        ("临水县恒泰光伏科技有限公司屋顶光伏电站项目已并网", ["屋顶光伏电站项目"]),
        ("大唐90MW风电、迅达200MW/400MWh储能等3个项目", ["大唐90MW风电", "迅达200MW/400MWh储能"]),
        # no head at all
        ("华翎50万吨乙烯完成核准，柳河大桥主桥合龙。", ["华翎50万吨乙烯"]),
        # classes, kinds, programmes, groups and offices
        ("今年实施重点项目20个，招商引资项目开工率80%", []),
        ("涵盖生物医药、电子信息等领域项目", []),
        ("实施“暖心社区”志愿服务项目和品牌培育工程", []),
        ("项目建设年活动中，项目专员服务项目审批", []),
        ("10亿元以上项目8个，17个农产品加工项目", []),
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
    ],
)
def test_states(said: str, status: str | None) -> None:
    assert projects_of(f"青禾食品冷链仓储项目{said}。") == {("青禾食品冷链仓储项目", None): status}


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
    def seconds(times: int) -> float:
        text = piece * times
        started = time.process_time()
        find_projects(text, (), find_companies(text))
        return time.process_time() - started

    seconds(10)
    assert seconds(16_000) < 12 * seconds(2_000) + 0.2
