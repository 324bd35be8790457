"""Zones: where names begin and end, which mentions mean one zone, where it lies, and what belongs to it."""

from __future__ import annotations

import pytest
from growth import grows_with

from zonefacts import extract
from zonefacts.lexicon import Lexicon
from zonefacts.models.facts import Zone
from zonefacts.names.zones import find_zones
from zonefacts.reading import Reading
from zonefacts.resolve.zones import ZoneTable, link_zones
from zonefacts.segment import segment_page

LEXICON = Lexicon.load()


def named(text: str) -> list[str]:
    return [name.text for name in find_zones(text, LEXICON) if not name.reference and not name.weak]


def read(text: str) -> tuple[Reading, ZoneTable]:
    reading = Reading.of(text, segment_page(text))
    return reading, link_zones(reading, find_zones(reading.text, LEXICON), LEXICON)


def zones(text: str) -> dict[str, Zone]:
    return {zone.name: zone for zone in extract(text).zones}


def topic(text: str, words: str) -> str | None:
    """The zone that the words of the text belong to."""
    reading, table = read(text)
    at = reading.text.index(words)
    zone = table.at(at, at + len(words))
    return zone.name if zone else None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("和顺经开区里车来车往", ["和顺经开区"]),
        ("记者走进文水经开区", ["文水经开区"]),
        ("坐落于龙岗坡智能制造产业园的车间", ["龙岗坡智能制造产业园"]),
        ("去年高平经济技术开发区与丹河新城联动", ["高平经济技术开发区", "丹河新城"]),
        ("江苏省苏州市昆山高新区", ["昆山高新区"]),
        ("南京江宁开发区", ["南京江宁开发区"]),
        ("繁峙和定襄两个经开区", ["繁峙经开区", "定襄经开区"]),
        ("推动太谷、祁县、平遥经开区提质", ["太谷经开区", "祁县经开区", "平遥经开区"]),
        ("中国（云南）自由贸易试验区昆明片区", ["中国（云南）自由贸易试验区", "昆明片区"]),
        ("绛县经济开发区管委会的大厅", ["绛县经济开发区"]),
        ("我市3月份泽州经开区签约忙", ["泽州经开区"]),
        ("太谷经开区、柳林和平工业园、上都桥工业园", ["太谷经开区", "柳林和平工业园", "上都桥工业园"]),
        ("全年产值9亿元（不含太谷医药工业园）", ["太谷医药工业园"]),
        ("五家渠工业园区里车来车往", ["五家渠工业园区"]),
        ("肥东（云栖）经开区扩建", ["肥东（云栖）经开区"]),
        ("除荣昌高新区外还有十家", ["荣昌高新区"]),
        ("中新天津生态城的企业", ["中新天津生态城"]),
        ("恒禾温州产业园投产", ["恒禾温州产业园"]),
        ("助力温州产业园投产", ["温州产业园"]),
        ("厂房距温州经开区十公里", ["温州经开区"]),
        ("杭州未来科技城里", ["杭州未来科技城"]),
        ("当年成立新疆喀什综合保税区", ["新疆喀什综合保税区"]),
        ("去年，兵团哈密工业园区扩建", ["兵团哈密工业园区"]),
        ("永和县黄河湾（助农）物流园里货车排队", ["黄河湾（助农）物流园"]),
        ("管城经济技术开发区项目部的负责人", ["管城经济技术开发区"]),
        ("南京化工区投产3套装置", ["南京化工区"]),
        ("指导现代农业产业园区招工", []),
        ("中国—东盟青禾产业园开园", ["中国—东盟青禾产业园"]),
        ("柳泉镇小平定工业园招工", ["柳泉镇小平定工业园"]),
    ],
)
def test_edges(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "全省开发区提档升级",
        "各园区比学赶超",
        "境内有16家经济开发区",
        "新增2个综合保税区",
        "跻身国家级经济技术开发区",
        "打造全国一流现代农业产业示范区",
        "获评“国家文化和科技融合示范区”",
        "下花园区的街道",
        "最新区块链应用",
        "生态修复示范区建设",
        "生态示范区建设",
        "天津生态城市建设",
        "幼儿园区域游戏",
        "中日韩自贸区谈判",
        "广西园区运行平稳",
        "河北省开发区招商忙",
        "2025中国产业园区大会",
        "旗里的盟级工业园区",
        "打造“太谷活力新城”",
    ],
)
def test_no_names(text: str) -> None:
    assert named(text) == []


def test_names_inside_other_names_count_only_with_the_zone_itself() -> None:
    assert extract("学生来自昌南新区第一小学。").zones == []
    assert [zone.name for zone in extract("昌南新区第一小学开学。昌南新区今年建校三所。").zones] == ["昌南新区"]


def test_short_forms_are_one_zone_under_the_fullest_name() -> None:
    text = "沁水经开区春光正好。沁水经济技术开发区的干部说，开发区还要扩大，经开区不停步。"
    (zone,) = extract(text).zones
    assert zone.name == "沁水经济技术开发区"
    assert set(zone.aliases) == {"沁水经开区", "开发区", "经开区"}
    assert [text[span.start : span.end] for span in zone.mentions] == ["沁水经开区", "沁水经济技术开发区", "开发区", "经开区"]
    assert zone.evidence.text == "沁水经开区"
    assert zone.zone == zone.name


def test_parts_name_their_parents() -> None:
    found = zones("湘江新区临空片区动工。龙岭产业开发区内，龙岭电子信息产业园开园。")
    assert found["湘江新区临空片区"].parent == "湘江新区"
    assert found["湘江新区临空片区"].aliases == ("临空片区",)
    assert found["龙岭电子信息产业园"].parent == "龙岭产业开发区"


@pytest.mark.parametrize(
    ("text", "name", "adcode"),
    [
        ("太谷经开区", "太谷经开区", "140703"),
        ("太谷县经济技术开发区", "太谷县经济技术开发区", "140703"),
        ("辽宁朝阳经济技术开发区", "辽宁朝阳经济技术开发区", "211300"),
        ("阳高县龙泉工业园区", "阳高县龙泉工业园区", "140221"),
        ("赫山区的蓝溪产业园热火朝天", "蓝溪产业园", "430903"),
        ("上海临港新城", "上海临港新城", None),
    ],
)
def test_places(text: str, name: str, adcode: str | None) -> None:
    assert zones(text + "。")[name].adcode == adcode


def test_a_place_of_two_names_stays_open_without_context() -> None:
    assert zones("鼓楼高新区签约。")["鼓楼高新区"].adcode is None
    assert zones("鼓楼高新区签约。这是徐州市的第三家。")["鼓楼高新区"].adcode == "320302"


def test_levels_from_lists_words_and_rules() -> None:
    assert zones("昆山经济技术开发区。")["昆山经济技术开发区"].level == "national"
    assert zones("蓝湖新城是省级开发区。")["蓝湖新城"].level == "provincial"
    assert zones("信丰高新区。")["信丰高新区"].level == "provincial"
    assert zones("蓝湖新城。")["蓝湖新城"].level is None


ARTICLE = """平遥经开区一季度签约12个项目，引进企业5家。
园区负责人说，还有3个项目在谈。

平遥县去年财政收入25亿元，全县新增就业800人。

祁县经开区的8个项目同日开工，比平遥经开区少4个。该区今年计划再建2万平方米厂房。"""


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("12个项目", "平遥经开区"),
        ("企业5家", "平遥经开区"),
        ("3个项目", "平遥经开区"),
        ("25亿元", None),
        ("就业800人", None),
        ("8个项目", "祁县经开区"),
        ("2万平方米", "祁县经开区"),
    ],
)
def test_topics(words: str, zone: str | None) -> None:
    assert topic(ARTICLE, words) == zone


def test_a_zone_named_in_passing_holds_its_own_clause_only() -> None:
    report = "全省经济稳中有进。川渝高竹新区签约30家企业。开放型经济加快发展，进出口增长8%。全省新增岗位9万个。"
    assert topic(report, "30家企业") == "川渝高竹新区"
    assert topic(report, "增长8%") is None
    assert topic(report, "9万个") is None


def test_a_zone_behind_the_figure_where_something_lies() -> None:
    assert topic("全市引进外企60家，其中40家落户平遥经开区。", "40家") == "平遥经开区"


@pytest.mark.parametrize("unit", ["开发区", "太谷经开区", "太谷、", "园区建设，", "全市区县", "太谷经开区完成投资。\n园区建成。\n"])
def test_time_grows_with_the_text(unit: str) -> None:
    def link(length: int) -> None:
        text = unit * (length // len(unit))
        _, table = read(text)
        for at in range(0, len(text), 997):
            table.at(at, at + 5)

    assert grows_with(link, 4_000, 40_000)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("宁波（衢州）产业园与成都—阿坝工业园签约", ["宁波（衢州）产业园", "成都—阿坝工业园"]),
        ("积极申建中国（青海）自由贸易试验区", ["中国（青海）自由贸易试验区"]),
        ("清溪高新区化工产业园和清溪高新区北部工业园", ["清溪高新区", "化工产业园", "清溪高新区", "北部工业园"]),
        ("北川出口加工区B区封关", ["北川出口加工区", "B区"]),
        ("2023年度祁县经开区考核", ["祁县经开区"]),
        ("拨付3亿元太谷经开区共建资金", ["太谷经开区"]),
        ("央企投资的中云循环经济产业园区", ["中云循环经济产业园区"]),
        ("四川自贸试验区天府新区片区", ["四川自贸试验区", "天府新区片区"]),
    ],
)
def test_edges_at_brackets_amounts_and_parts(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_the_fullest_name_holds_the_county_before_it() -> None:
    (zone,) = extract("云岭产业园产值3亿元。隆回县云岭产业园引进企业65家。").zones
    assert zone.name == "隆回县云岭产业园"
    assert zone.aliases == ("云岭产业园",)
    assert zone.county == "隆回县"


def test_where_a_zone_lies_is_said_behind_its_name() -> None:
    found = zones("武汉经济技术开发区青禾工业园签约。青禾工业园位于洪湖市东端。")
    assert found["武汉经济技术开发区青禾工业园"].county == "洪湖市"
    found = zones("和顺经开区开工。会上来了西和县的客商。")
    assert found["和顺经开区"].city != "陇南市"


@pytest.mark.parametrize(
    ("text", "words", "zone"),
    [
        ("云谷软件园位于蓝湖新城，占地3亩。云谷软件园今年扩建。蓝湖新城是新城。", "3亩", "云谷软件园"),
        ("祁县（太谷）产业园是在原云溪产业园的基础上，整合祁县东观工业园而成的。园区总面积24公顷。", "24公顷", "祁县（太谷）产业园"),
        ("开工仪式在蓝湖新城主会场举行。本次开工的项目30个。", "30个", None),
        ("祁县与太谷经开区仅一河之隔，该地区现有企业140家。", "140家", None),
        ("平遥经开区考核第一。21家综合保税区进出口额7万亿元。", "7万亿元", None),
    ],
)
def test_topics_told_from_places_and_neighbours(text: str, words: str, zone: str | None) -> None:
    assert topic(text, words) == zone


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("近日，氢谷(大同)新能源产业城开园。", ["氢谷(大同)新能源产业城"]),
        ("兰州新区西北大数据产业园开园。", ["兰州新区", "西北大数据产业园"]),
        ("加工环节布局在临港新城和青杨新区。", ["临港新城", "青杨新区"]),
        ("乘着山西省化工园区认定的东风，盘点开发区的变化。", []),
        ("国务院批准设立太谷国家级经济技术开发区。", ["太谷国家级经济技术开发区"]),
        ("山西省国家级经济技术开发区达到5家。", []),
        ("太谷综合保税区北区近日获批。", ["太谷综合保税区", "北区"]),
        ("海关总署自贸区司负责人说。", []),
        ("这里获得年度氢能最佳产业园奖，争当全省工业园区排头兵。", []),
    ],
)
def test_edges_of_names(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_name_without_its_place_is_the_same_zone() -> None:
    (zone,) = extract("石岗工业园区里机器轰鸣。寻乌石岗工业园区去年扩建。").zones
    assert zone.name == "寻乌石岗工业园区"
    assert "石岗工业园区" in zone.aliases


def test_a_zone_in_brackets_is_the_other_board_of_the_one_before() -> None:
    text = "太谷经济开发区（青禾高新技术产业开发区）去年签约项目8个。"
    assert topic(text, "8个") == "太谷经济开发区"


def test_who_reports_tells_the_place() -> None:
    found = zones("蟠川新区项目忙\n1月4日，蟠川新区6个项目开工。（宝鸡电视台）")
    assert found["蟠川新区"].city == "宝鸡市"


def test_a_park_lies_in_the_zone_of_the_title() -> None:
    found = zones("蓝湖新区20个项目投产\n日照网讯 记者从蓝湖新区获悉，8个项目投产。恒光装备产业园的车间也已完工。")
    assert found["恒光装备产业园"].parent == "蓝湖新区"


def test_a_short_word_means_the_only_one_of_its_kind() -> None:
    text = "恒光化工园位于蓝湖新区。化工园占地面积5平方公里。"
    assert topic(text, "5平方公里") == "恒光化工园"


def test_parts_that_are_told_of() -> None:
    found = zones("云溪现代农业示范园区一分为二，即青禾园区和丹竹园区。青禾园区位于青禾镇。丹竹园区位于丹竹镇。")
    assert found["青禾园区"].parent == found["丹竹园区"].parent == "云溪现代农业示范园区"
    assert found["青禾园区"].kind == "agricultural_demonstration"


def test_a_park_is_known_by_the_project_that_builds_it() -> None:
    assert "恒光新能产业园" in zones("总投资5亿元的恒光新能产业园项目进展顺利，该项目2月开工。")
    assert not zones("全市新建产业园项目2个，进展顺利。")


def test_a_quote_belongs_where_its_speaker_stands() -> None:
    text = "“上半年产值2000万元。”近日，位于太谷经开区的云山重工有限公司负责人说。"
    (value,) = extract(text).output_values
    assert (value.subject, value.zone) == ("云山重工有限公司", "太谷经开区")


def test_what_stands_in_brackets_or_titles_is_by_the_way() -> None:
    text = "青溪产业园规划面积10平方公里(其中太谷工业园2平方公里)。园区建成后可实现产值29亿元。"
    assert topic(text, "29亿元") == "青溪产业园"
    text = "29日，太谷经开区、临空区(祁县经开区、临空组团)集中开工项目134个。"
    assert topic(text, "134个") == "太谷经开区"
    text = "《祁县经开区总体规划》发布以来，太谷经开区新签约项目85个；新开工项目111个。"
    assert topic(text, "111个") == "太谷经开区"


def test_parts_that_a_list_goes_on_with() -> None:
    text = "太谷经济开发区投资9亿元。其中，青禾工业园投资4亿元，修路两条；丹竹工业园投资2亿元，建桥一座；太谷工业园投资1亿元。"
    found = zones(text)
    assert {found[name].parent for name in ("青禾工业园", "丹竹工业园", "太谷工业园")} == {"太谷经济开发区"}


def test_a_zone_called_like_a_county_elsewhere_lies_where_the_paper_is() -> None:
    found = zones("南海新区20个项目投产\n威海网讯 记者从南海新区获悉，8个项目投产。")
    assert found["南海新区"].city == "威海市"


def test_a_zone_in_one_of_two_places_lies_in_their_province() -> None:
    found = zones("成都—阿坝工业园开工。")
    assert (found["成都—阿坝工业园"].province, found["成都—阿坝工业园"].city) == ("四川省", None)


def test_a_county_that_acts_takes_the_topic() -> None:
    text = "太谷经开区新材料产业园开工。今年以来，太谷区新签约项目17个。"
    assert topic(text, "17个") is None


def test_a_park_with_a_second_phase_stands() -> None:
    assert "青禾科技产业园" in zones("青禾科技产业园三期项目已于去年投用。")
    assert not zones("科技产业园一期项目已于去年投用。")


def test_levels_of_parts_and_of_those_raised() -> None:
    found = zones("太谷综合保税区北区近日获批。云溪化工产业园在当地揭牌并升级为省级化工园区。")
    assert found["太谷综合保税区北区"].level == "national"
    assert found["云溪化工产业园"].level == "provincial"


def test_what_is_said_behind_a_list_holds_for_each_of_it() -> None:
    found = zones("青禾工业园区、沙柳工业园区和胡杨工业园区都是盟里批准的盟级工业园区。")
    assert [zone.level for zone in found.values()] == ["municipal"] * 3


def test_what_the_text_says_of_a_level_goes_before_the_list() -> None:
    assert zones("遂宁经济开发区是省级开发区，正在扩区。")["遂宁经济开发区"].level == "provincial"
    # under the name from before it was raised it is of the level that it had
    assert zones("遂宁经济开发区当年只有三家企业。")["遂宁经济开发区"].level == "provincial"
    assert zones("遂宁经济技术开发区有三百家企业。")["遂宁经济技术开发区"].level == "national"


def test_a_project_stays_in_the_zone_it_was_told_of_in() -> None:
    text = (
        "位于云溪经开区的恒禾冷链仓储项目主体封顶。施工单位正在安装设备。\n"
        "据项目经理说，工人们春节没有休息。\n恒禾冷链仓储项目总投资6.2亿元，占地90亩。"
    )
    page = extract(text)
    assert {fact.zone for fact in (*page.investments, *page.areas)} == {"云溪经开区"}


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("青禾高新区狠抓招商。新入区企业90家。", True),
        ("青禾高新区完成投资8亿元；社会消费品零售额下滑；服务业企业新增90家。", True),
        ("青禾高新区狠抓招商。去年全区实现税收8亿元，新增企业90家。", True),
        ("青禾高新区狠抓招商。沙柳大学成立实验室90家。", False),
        ("青禾高新区狠抓招商。此次全市集中开工项目90个。", False),
        ("青禾高新区狠抓招商。预计全省新增企业90家。", False),
    ],
)
def test_what_has_no_subject_of_its_own_goes_on_about_the_zone(text: str, tied: bool) -> None:
    padding = "天气一天比一天凉了，市民们纷纷换上了秋装。公园里的菊花一夜之间全开了，游人不断。书店里坐满了放学的孩子和接他们的老人。"
    zones = {count.zone for count in extract(padding + text + padding).counts}
    assert zones == ({"青禾高新区"} if tied else {None})


def test_a_zone_in_brackets_is_the_same_by_another_name() -> None:
    (zone, inner) = extract("在太谷经济开发区（青禾工业区）梧桐产业园召开了现场会。青禾工业区签约8个项目。").zones
    assert zone.name == "太谷经济开发区"
    assert "青禾工业区" in zone.aliases
    assert inner.parent == "太谷经济开发区"


def test_a_zone_bears_its_province_too() -> None:
    (zone,) = extract("福建省海丝渔业产业园昨日揭牌。").zones
    assert "福建省海丝渔业产业园" in zone.aliases


def test_an_amount_ends_before_the_verb_of_what_it_builds() -> None:
    (name,) = find_zones("企业出资3亿元建设恒禾产业园", LEXICON)
    assert name.text == "恒禾产业园"


def test_levels_said_before_a_list_and_of_what_a_zone_was_made() -> None:
    found = zones("我市已有2个省级产业园区，分别为柳溪湾建材产业园和云坪岭食品产业园。恒岭工业集中区上月被纳入省级工业园区管理。")
    assert [zone.level for zone in found.values()] == ["provincial"] * 3
    assert zones("青岭产业园是国家级绿色园区。")["青岭产业园"].level is None  # a title


@pytest.mark.parametrize(
    ("text", "name", "county"),
    [
        ("成都云栖物流园项目位于成都市新都区大道旁。", "成都云栖物流园", "新都区"),
        ("长沙县江背镇的长沙青禾产业园动工。", "长沙青禾产业园", "长沙县"),
        ("今年以来，甘州区加快园区建设。柳泉工业园区新添8家企业。", "柳泉工业园区", "甘州区"),
        ("甘州区的学校放假。据张掖市介绍，柳泉工业园区新添8家企业。", "柳泉工业园区", "甘州区"),
    ],
)
def test_the_county_that_holds_a_zone(text: str, name: str, county: str) -> None:
    assert zones(text)[name].county == county


def test_a_word_that_is_a_county_elsewhere_speaks_against_no_place() -> None:
    assert zones("如东县政府发布方案，如东县今年开工8个项目。石龙新材料产业园区投产。")["石龙新材料产业园区"].county == "如东县"


@pytest.mark.parametrize(
    "text",
    [
        "云谷产业园昨天热火朝天。该产业园位于蓝湖新城，去年开建。蓝湖新城很大。",
        "云谷产业园由三家企业出资。该项目位于蓝湖新城南侧，占地300亩。",
        "蓝湖新城引进客商出资6亿元建设云谷产业园，明年投产。",
    ],
)
def test_a_park_lies_in_the_zone_that_the_text_says(text: str) -> None:
    assert zones(text)["云谷产业园"].parent == "蓝湖新城"


def test_a_zone_named_before_another_holds_it_not() -> None:
    found = zones("蓝湖新城签约6个项目，云谷产业园建成投用。")
    assert all(zone.parent is None for zone in found.values())


def test_what_is_to_be_built_is_a_zone_where_its_name_is_its_own() -> None:
    found = zones("高标准建设云谷科创园，推进梧州碳纤维制品产业园招商。加快碳纤维制品产业园提质，支持建设5G产业园。")
    assert [*found] == ["云谷科创园", "梧州碳纤维制品产业园"]


@pytest.mark.parametrize(
    "text",
    [
        "8月12日，恒禾冷链项目在湖南省岳阳市青禾高新区开工。项目占地90亩。",
        "凉泉县这次最大的奠基项目是总投资百亿元的青禾海洋产业园。该园位于县城西部，占地90亩。",
        "8月12日，凉泉县有6个项目在青禾高新区集中开工。\n此次开工的项目占地90亩。",
    ],
)
def test_a_zone_goes_on_from_whatever_place_it_was_told_of_in(text: str) -> None:
    padding = "天气一天比一天凉了，市民们纷纷换上了秋装。公园里的菊花一夜之间全开了，游人不断。书店里坐满了放学的孩子和接他们的老人。"
    (area,) = extract(f"{padding}\n{text}\n{padding}").areas
    assert area.zone is not None
    assert "青禾" in area.zone


def test_a_bare_cluster_means_the_one_that_the_text_speaks_of() -> None:
    text = "柳河口工业集聚区去年扩建。集聚区内现有12家企业。"
    assert topic(text, "12家") == "柳河口工业集聚区"
    assert not zones("集聚区内现有12家企业，全市有5个商贸集聚区。")


def test_zones_with_china_and_another_are_told_apart_by_what_follows() -> None:
    assert len(zones("中国—东盟产业合作区招商忙，中国—东盟跨境产业融合发展合作区在建。")) == 2


def test_a_text_that_opens_with_a_zone_is_about_it() -> None:
    text = (
        "青禾高新区上半年经济高位运行，干部职工勇担使命，取得突出成效。\n去年认定的小升规企业32家，贡献突出，全部为新增量。\n"
        "装备制造业成为增长最快的行业，骨干企业达38家。\n沙柳保税区进出口增长，成为亮点之一，业务空白得以填补。"
    )
    assert {count.zone for count in extract(text).counts} == {"青禾高新区"}


def test_zones_at_large_end_the_topic() -> None:
    text = "青禾高新区实现税收9亿元，沙柳保税区实现税收3亿元。\n去年，全岛重点园区实现税收90亿元。"
    assert [value.zone for value in extract(text).output_values] == ["青禾高新区", "沙柳保税区", None]


@pytest.mark.parametrize(
    ("text", "province", "city"),
    [
        ("长沙、岳阳和湘潭同日签约。全省首家水上光伏在岳阳并网。云谷科创园扩建。", "湖南省", None),
        ("银川去年增长8%，银川市的企业多来自常熟市。宁夏的绿电在银川消纳，云谷科创园扩建。", "宁夏回族自治区", "银川市"),
        ("长沙的客商去了银川，宁夏的客商来了长沙，云谷科创园扩建。", None, None),
        ("长沙、岳阳和湘潭同日签约，长三角一体化示范区的客商也来了。", None, None),
    ],
)
def test_a_zone_lies_where_most_of_the_names_lead(text: str, province: str | None, city: str | None) -> None:
    (zone,) = extract(text).zones
    assert (zone.province, zone.city) == (province, city)


def test_a_township_before_a_name_is_no_other_zone() -> None:
    (zone,) = extract("位于柳泉镇云起生态科技园的民宿客满。云起生态科技园去年建成。").zones
    assert zone.name == "柳泉镇云起生态科技园"
    assert zone.aliases == ("云起生态科技园",)


def test_the_list_before_says_no_level_where_it_counts_from_one_upwards() -> None:
    found = zones("省级以上开发区增至12家，包括昆山经开区、合肥经开区等国家级开发区。")
    assert [zone.level for zone in found.values()] == ["national"] * 2


def test_what_is_inside_a_zone_is_its_part() -> None:
    assert zones("莲溪现代农业示范区内的河蟹湾产业园扩建。")["河蟹湾产业园"].parent == "莲溪现代农业示范区"


def test_a_list_hands_on_no_parent_that_was_told_by_a_name() -> None:
    found = zones("云岱科创城扩建。云岱智慧产业园、紫航重工产业园先后投产。")
    assert found["云岱智慧产业园"].parent == "云岱科创城"
    assert found["紫航重工产业园"].parent is None


def test_the_state_s_sort_of_zone_is_a_level_and_its_help_is_none() -> None:
    assert zones("恒岭高新区经国务院批准升级为国家高新区。")["恒岭高新区"].level == "national"
    assert zones("国家支持恒岭高新区扩建。")["恒岭高新区"].level is None


def test_a_short_name_given_in_brackets_means_the_zone() -> None:
    (zone,) = extract("云岭经济开发区（以下简称“云岭新城”）签约8个项目，云岭新城招商忙。").zones
    assert zone.aliases == ("云岭新城",)
    assert len(zone.mentions) == 3


def test_a_branch_is_of_the_kind_of_its_zone() -> None:
    assert zones("太谷经济开发区梧桐园区签约8个项目。")["太谷经济开发区梧桐园区"].kind == "economic_development"


def test_a_listed_zone_is_known_by_its_short_name() -> None:
    zone = zones("杨凌示范区新签8个项目。")["杨凌示范区"]
    assert (zone.kind, zone.level, zone.adcode) == ("high_tech", "national", "610403")


def test_a_place_before_building_is_where_it_is_built() -> None:
    assert named("企业在合肥建设青禾产业园") == named("企业在越南建设青禾产业园") == ["青禾产业园"]
    assert zones("企业在肥东县建设青禾产业园，明年投产。")["青禾产业园"].county == "肥东县"


def test_the_nation_s_new_areas_are_known_wherever_they_are_spoken_of() -> None:
    assert zones("济南市的企业去雄安新区参展。")["雄安新区"].province == "河北省"


def test_a_short_name_leads_to_no_other_place_than_the_full_one() -> None:
    zone = zones("绍兴滨海新区扩建，滨海新区管委会招商忙。")["绍兴滨海新区"]
    assert (zone.city, zone.level) == ("绍兴市", None)


def test_a_plan_s_list_is_one_of_sorts() -> None:
    assert not zones("园区分为电子工业区、木器工业区、灯饰建材工业区和综合区。")
    assert "灯饰建材工业区" in zones("签约的有太谷经开区、电子工业区、灯饰建材工业区。")


def test_a_route_through_zones_is_of_none() -> None:
    text = "快速路途经青禾高新区（沙柳区）、云溪经开区，止于凉泉县，设服务区2处，占地4100亩。"
    assert {area.zone for area in extract(text).areas} == {None}


def test_a_place_inside_a_zone_ends_nothing() -> None:
    text = "青禾高新区引来新企业。走进园区内的凉泉县果品加工中心，两条生产线在调试，建筑面积3.8万平方米。"
    assert [area.zone for area in extract(text).areas] == ["青禾高新区"]


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        ("漳浦旧镇工业区建成厂房二十栋。镇里的干部说，旧镇工业区还有空地九百亩。", "旧镇工业区", "漳浦旧镇工业区"),
        ("宜宾临港经济技术开发区新引进企业20家。这个项目系临港经开区去年引进。", "临港经开区", "宜宾临港经济技术开发区"),
        ("长春汽车经济技术开发区的配套厂多了起来。据汽开区统计，零部件企业有310户。", "汽开区", "长春汽车经济技术开发区"),
        ("郑州航空港经济综合实验区货运繁忙。上半年，航空港实验区进出口1500亿元。", "航空港实验区", "郑州航空港经济综合实验区"),
        ("晋中石嘴坪经济开发区今年扩区。搬到石嘴坪的企业有11家。", "石嘴坪", "晋中石嘴坪经济开发区"),
        ("西部（重庆）科学城引进研究所8家。据科学城管委会介绍，还有6家在谈。", "科学城", "西部（重庆）科学城"),
        ("王平（太谷高新区管委会副主任）：材料压到了13份。去年高新区产值271亿元。", "高新区", "太谷高新区"),
    ],
)
def test_what_a_named_zone_is_called_in_short(text: str, form: str, name: str) -> None:
    zone = zones(text)[name]
    assert form in [mention.text for mention in zone.mentions]


@pytest.mark.parametrize(
    "text",
    [
        "晋中石嘴坪经济开发区今年扩区。石嘴坪镇另有企业11家。",
        "石嘴产业园今年扩区。石嘴集团去年产值20亿元。",
        "太谷高新区是省级开发区。全省还有一家国家文物保护利用示范区。",
    ],
)
def test_a_part_of_another_name_is_no_short_form(text: str) -> None:
    (zone,) = (fact for fact in extract(text).facts if isinstance(fact, Zone))
    assert len(zone.mentions) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("临洮中铺工业园区引进企业20家。", "临洮中铺工业园区"),
        ("在柳湾镇非织造布产业园，机器不停。", "柳湾镇非织造布产业园"),
        ("作为西宁（国家级）经济技术开发区四园之一，它起步最早。", "西宁（国家级）经济技术开发区"),
        ("太谷经开区云州立新材料有限公司投资3亿元。", "太谷经开区"),
        ("建区才两年的太谷经开区引进企业103户。", "太谷经开区"),
        ("青川临港产业区完成投资41亿元。", "青川临港产业区"),
    ],
)
def test_edges_that_words_inside_a_name_hide(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("太谷的比亚迪电子智能终端产业园占地200亩。", ["比亚迪电子智能终端产业园"]),
        ("澜湄伙伴（景洪）国际物流园本月扩容。", ["澜湄伙伴（景洪）国际物流园"]),
        ("拉开县城新区框架，改造管网。", []),
        ("太谷经开区划出300亩地建线缆产业园。", ["太谷经开区"]),
        ("新建设施农业园区2处，改造大棚。", []),
        ("一座绿色石化基地产值2000亿元。", []),
        ("舟山绿色石化基地产值2000亿元。", ["舟山绿色石化基地"]),
    ],
)
def test_edges_at_firms_brackets_and_town_words(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "words", "zone"),
    [
        ("太谷经开区已落户企业23家，其中世界500强4家，全国首创技术11项。", "4家", "太谷经开区"),
        ("太谷经开区已落户企业23家，其中世界500强4家，全国首创技术11项。", "11项", "太谷经开区"),
        ("太谷经开区营业收入增长16%，而全市同期增长8.4%。数字背后，是54家企业。", "54家", "太谷经开区"),
        ("太谷经开区签约23个，祁县签约11个，平遥县签约9个。从规模看，超亿元项目18个。", "18个", None),
    ],
)
def test_what_places_beside_a_zone_take_from_it(text: str, words: str, zone: str | None) -> None:
    assert topic(text, words) == zone


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("太谷经开区忙着招商。\n说起去年，王主任摇头，但全区产值还是完成了271亿元。", True),
        ("太谷经开区忙着招商。\n青羊区也在招商，但全区产值只有271亿元。", False),
        ("太谷经开区忙着招商，祁县经开区也不慢。\n说起去年，王主任摇头，但全区产值还是完成了271亿元。", False),
    ],
)
def test_the_whole_zone_is_the_only_one_told_of(text: str, meant: bool) -> None:
    assert any(mention.text == "全区" for zone in zones(text).values() for mention in zone.mentions) is meant


@pytest.mark.parametrize(
    ("text", "words", "zone"),
    [
        ("全省经济稳中有进，开局良好。民营经济在各地都更加活跃。消费市场去年明显回暖。港口吞吐量达到9200万吨，公路客运量3100万人次，太谷综保区出口280亿元。新设外商投资企业623家。", "623家", None),
        ("太谷经开区、祁县高新区、云谷等10个开发区开展试点。新增经营主体142万户。", "142万户", None),
    ],
)
def test_one_of_several_that_a_sentence_tells_of_is_not_gone_on_about(text: str, words: str, zone: str | None) -> None:
    assert topic(text, words) == zone


@pytest.mark.parametrize(
    ("name", "level", "county"),
    [
        ("东湖高新区", "national", "洪山区"),
        ("融侨经济技术开发区", "national", "福清市"),
        ("奎屯—独山子经济技术开发区", "national", "奎屯市"),
        ("长三角生态绿色一体化发展示范区", "national", None),
        ("郑州航空港经济综合实验区", "national", None),
    ],
)
def test_levels_and_places_of_the_nations_zones_by_part_of_their_names(name: str, level: str, county: str | None) -> None:
    zone = zones(f"{name}去年产值100亿元。")[name]
    assert (zone.level, zone.county) == (level, county)


@pytest.mark.parametrize(
    ("text", "name", "parent"),
    [
        ("贵安新区去年开工。贵安综合保税区企业67户。", "贵安综合保税区", "贵安新区"),
        ("太谷经开区去年开工。太谷综合保税区企业67户。", "太谷综合保税区", None),
        ("青川经济开发区由东河园区（30平方公里）、伊宁园区（35平方公里）组成。", "伊宁园区", "青川经济开发区"),
    ],
)
def test_parents_by_a_name_of_its_own_and_by_what_a_zone_consists_of(text: str, name: str, parent: str | None) -> None:
    assert zones(text)[name].parent == parent


def test_a_general_word_is_no_zone_that_the_text_names_much_later() -> None:
    text = "开发区改革全面推进，全省各地都在试点。" + "民营经济活跃，外贸稳中有进，消费持续回暖，财政运行平稳。" * 6 + "太谷高新区扩区。"
    (zone,) = (fact for fact in extract(text).facts if isinstance(fact, Zone))
    assert [mention.text for mention in zone.mentions] == ["太谷高新区"]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("一、抓工业。紧盯太谷经开区主阵地，新建厂房三栋。\n二、抓农业。新建高标准农田1.5万亩。", None),
        ("一、去年工作\n太谷经开区完成产值14亿元。\n二、今年打算\n新建高标准农田1.5万亩。", "太谷经开区"),
    ],
)
def test_a_report_goes_on_to_other_matters(text: str, zone: str | None) -> None:
    assert topic(text, "1.5万亩") == zone


def test_time_grows_with_the_text_where_every_zone_is_another() -> None:
    signs = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
    names = [f"太谷{a}{b}{c}工业园区建成。" for a in signs for b in signs for c in signs]

    def link(length: int) -> None:
        read("".join(names[: length // len(names[0])]))

    assert grows_with(link, 4_000, 40_000)
