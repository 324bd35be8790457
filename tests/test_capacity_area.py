"""Capacities and areas where one example a rule does not suffice: names, discourse, classes, what is none."""

from __future__ import annotations

import pytest

import zonefacts
from zonefacts import Area, Capacity, Extractor

EXTRACTOR = Extractor(types=[Capacity, Area])


@pytest.mark.parametrize(
    ("text", "kind", "item", "per"),
    [
        ("年屠宰加工肉牛12万头。", "treatment", "肉牛", "year"),
        ("废水处理规模为日处理6万吨。", "treatment", "废水", "day"),
        ("生活垃圾处理能力提高到900吨/日。", "treatment", "生活垃圾", "day"),
        ("推进中宁石化25万吨重油、8万吨沥青等项目。", "production", "重油", None),
        ("确保甲光伏200兆瓦和乙光伏300兆瓦电池组件投产。", "production", "电池组件", None),
        ("建设10万只蛋鸡养殖基地。", "production", "蛋鸡", None),
        ("陶瓷釉料生产项目动工，投产后年产800吨。", "production", "陶瓷釉料", "year"),
        ("园区装机容量达到80兆瓦。", "generation", "装机", None),
        ("新增供水能力5000万立方米。", "supply", "供水", None),
        ("日处理2.5万吨污水处理厂通水。", "treatment", "污水", "day"),
        ("供热能力为每小时90吨。", "supply", "供热", "hour"),
        ("年加工香菇、木耳7000吨。", "production", "香菇、木耳", "year"),
        ("年产600台工程机械项目签约。", "production", "工程机械", "year"),
        # a blank before the number; goods before and after it in a list
        ("一期年产 6 万吨甲醇。", "production", "甲醇", "year"),
        ("某厂9万锭棉纱、700万米布料和80万件童装3个项目动工。", "production", "棉纱", None),
        ("年番茄加工能力达到3万吨。", "treatment", "番茄", "year"),
        ("建设1套5万吨/年环氧树脂装置。", "production", "环氧树脂", "year"),
        ("年最大装卸能力9万标箱。", "other", "装卸", "year"),
        ("7万头肉牛产业一体化项目动工。", "production", "肉牛", None),
    ],
)
def test_capacity(text: str, kind: str, item: str, per: str | None) -> None:
    fact = EXTRACTOR.extract(text).of(Capacity)[0]
    assert (fact.kind, fact.item, fact.quantity.per) == (kind, item, per)


@pytest.mark.parametrize(
    "text",
    [
        "筹建百万千瓦级光伏基地。",
        "一台5兆瓦风机完成吊装。",
        "5月生产汽车3万辆。",
        "铁矿储量达2亿吨的矿区。",
        "3000千瓦及以上机组增加。",
        "四大煤炭生产基地建成。",
        "服务千亿斤粮食工程。",
    ],
)
def test_no_capacity(text: str) -> None:
    assert EXTRACTOR.extract(text).of(Capacity) == []


def test_every_item_of_a_list_is_a_capacity() -> None:
    facts = EXTRACTOR.extract("年产甲酯2万吨、乙酯3万吨和丁酯4万吨。").of(Capacity)
    assert [(fact.item, int(fact.quantity.value or 0)) for fact in facts] == [
        ("甲酯", 20000),
        ("乙酯", 30000),
        ("丁酯", 40000),
    ]


def test_equipment_bought_is_no_capacity() -> None:
    assert EXTRACTOR.extract("购置20台叉车、15辆货车的物流项目。").of(Capacity) == []


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        ("改造高标准农田6万亩。", "land", "高标准农田"),
        ("退化林地修复治理3万亩。", "land", "退化林地"),
        ("小流域面积40万亩。", "land", "小流域"),
        ("占地90亩的6个食品项目动工。", "land", "食品项目"),
        ("新盖厂房7栋，面积约4万平方米。", "floor", None),
        ("标准化厂房二期4万平方米。", "floor", "标准化厂房二期"),
        ("收储5万平方米土地，用于精密铸造车间用地。", "land", "精密铸造车间"),
        ("启动建设40万亩示范田，已开工3万亩。", "land", "示范田"),
        ("总规划用地7300平方米。", "land", None),
        ("规划印染专区面积860亩。", "planned", "印染专区"),
        # told by the work done on them, or as a part of the area before
        ("标准厂房累计新开工面积达9万平方米，竣工面积7万平方米。", "floor", "标准厂房"),
        ("建成3万平方米的仓库，已投用1万平方米。", "floor", "仓库"),
        ("两年内建设标准厂房12万平方米。首期5万平方米已交付。", "floor", "标准厂房"),
        ("完成5公顷土地转用手续。", "land", "土地"),
        ("目前在建项目占地700亩。", "land", "在建项目"),
    ],
)
def test_area(text: str, kind: str, subject: str | None) -> None:
    fact = EXTRACTOR.extract(text).of(Area)[-1]
    assert (fact.kind, fact.subject) == (kind, subject)


@pytest.mark.parametrize(
    "text", ["当时一亩地补偿2万元。", "占地8000平方米以上的市场须申报。", "月产能4万平方米。", "已生产薄膜90万平方米。"]
)
def test_no_area(text: str) -> None:
    assert EXTRACTOR.extract(text).of(Area) == []


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("莲塘40万千瓦风电项目安装单机容量5兆瓦风机80台，配套建设60兆瓦/120兆瓦时储能系统。", ["40万千瓦"]),
        ("北坡污水处理厂改造项目完工，日处理规模由1.5万吨提高到3万吨。", ["3万吨"]),
        ("宏川公司苯酐扩产项目年产苯酐5万吨，投产后公司总产能达到12万吨。", ["5万吨"]),
        ("恒益陶瓷项目总投资8亿元，厂内另设35千伏变电站，年产瓷砖900万平方米。", ["900万平方米"]),
    ],
)
def test_a_project_has_its_own_sizes_only(text: str, sizes: list[str]) -> None:
    project = next(one for one in zonefacts.extract(text).projects if one.phase is None)
    assert [size.text for size in project.capacities] == sizes


def test_once_all_is_built_the_whole_is_spoken_of() -> None:
    text = "松溪家居项目分两期建设，一期今年8月竣工，二期明年动工。全部建成后可年产衣柜20万套。"
    told = {one.phase: [size.text for size in one.capacities] for one in zonefacts.extract(text).projects}
    assert told[None] == ["20万套"]
    assert not any(sizes for phase, sizes in told.items() if phase)
