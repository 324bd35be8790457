"""What a fact is about where its rule leaves it open."""

from __future__ import annotations

import pytest

from zonefacts import extract


def subject(text: str, words: str) -> str | None:
    (found,) = [fact for fact in extract(text).facts if words in fact.evidence.text and fact.type != "project"]
    return found.subject


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # groups
        ("今年，冷链企业总数达到12家，实现产值3亿元。", "3亿元", "冷链企业"),
        ("入园企业累计投资额3亿元。", "3亿元", "入园企业"),
        ("全年签约8个项目，协议总投资58亿元。", "58亿元", "8个项目"),
        ("3个项目签订入园协议，投资额达8亿元。", "8亿元", "3个项目"),
        ("园区引进企业12家，完成产值3亿元。", "3亿元", None),
        # companies
        ("云山重工有限公司去年完成产值3亿元。", "3亿元", "云山重工有限公司"),
        ("据云山重工有限公司负责人介绍，该园区总投资3亿元。", "3亿元", None),
        ("涉钢石化企业的深度治理工程全面实施，云山重工有限公司转型退出，新增货车89辆。", "89辆", None),
        ("云山重工有限公司在此成立了青禾锂业有限公司，当年就实现产值3亿元。", "3亿元", "青禾锂业有限公司"),
        ("云山重工有限公司投资2亿元设立全资子公司——青禾锂业有限公司。", "2亿元", "青禾锂业有限公司"),
        ("去年云山重工有限公司在当地斥资2亿元成立了青禾锂业有限公司。", "2亿元", "青禾锂业有限公司"),
        ("县里引进了投资2亿元的全县首家上市企业——青禾锂业有限公司。", "2亿元", "青禾锂业有限公司"),
        ("“上半年产值2000万元，势头不错。”近日，云山重工有限公司负责人说。", "2000万元", "云山重工有限公司"),
        ("云山重工有限公司创立于2006年，是青禾集团公司的供应商。公司年产值8000万元。", "8000万元", "云山重工有限公司"),
        # branches of trade
        ("装备制造业利用外资猛增，合同外资额为3亿美元。", "3亿美元", "装备制造业"),
        ("新材料产业累计完成投资5亿元，产值达到20亿元。", "投资5亿元", "新材料产业"),
        ("加快发展设施农业，产值实现20亿元。", "20亿元", None),
        # who receives
        ("其中，云溪石林景区接待游客3万人次。", "3万人次", "云溪石林景区"),
        ("其中，云溪景区前4天累计接待3万人。", "3万人", "云溪景区"),
        ("云溪动物园，前4天累计接待3万人。", "3万人", "云溪动物园"),
        ("全市景区前4天累计接待3万人。", "3万人", None),
        ("8月，青川国际机场实现旅客吞吐量120万人次。", "120万人次", "青川国际机场"),
        ("青川口岸去年通行货运列车900列。", "900列", "青川口岸"),
        ("经青川口岸出境的货运列车900列。", "900列", None),
        ("云溪中学位于城东，容纳学生2700人。", "2700人", "云溪中学"),
        ("预计全年接待游客3万人次。", "3万人次", None),
        ("25个红色景区共接待游客90万人次。", "90万人次", "红色景区"),
        # what was measured in the clause before
        ("茶叶基地总面积达2万亩，年产茶叶300吨。", "300吨", "茶叶基地"),
        # a noun that takes up what was named before
        ("华瑞新能源北山120兆瓦储能电站本周并网。\n电站去年9月动工，占地60亩。", "60亩", "华瑞新能源北山120兆瓦储能电站"),
        ("走进北山食用菌加工基地，机器轰鸣。基地由三家合作社兴办，分两期实施，年产香菇3000吨。", "3000吨", "北山食用菌加工基地"),
        ("恒信镜片公司的树脂镜片生产线昨天投料。这条线投资8000万元。", "8000万元", "树脂镜片生产线"),
        ("设备本月调试。电站去年9月动工，占地60亩。", "60亩", None),
        ("恒信镜片公司的树脂镜片生产线昨天投料。这条线厂房面积1.2万平方米，年产镜片300万片。", "300万片", "树脂镜片生产线"),
        ("恒信镜片公司的树脂镜片生产线昨天投料。这条线年产镜片300万片，由厂里与高校共同研制，投入8000万元。", "8000万元", "树脂镜片生产线"),
        ("新建连栋温室20万平方米，亩均税收12万元。", "12万元", None),
        ("走进北山食用菌加工基地，机器轰鸣。基地由青禾农业有限公司投资2亿元建设，分三期实施，一期工程投资7000万元。", "2亿元", "北山食用菌加工基地"),
        ("走进北山食用菌加工基地，机器轰鸣。基地由青禾农业有限公司投资2亿元建设，分三期实施，一期工程投资7000万元。", "7000万元", "北山食用菌加工基地"),
        ("太谷经开区位于晋中，规划面积3平方公里，首期开发1平方公里。", "1平方公里", "太谷经开区"),
        ("云山重工有限公司去年扭亏。前三季度公司营业收入3亿元。", "3亿元", "云山重工有限公司"),
        ("走进北山食用菌农场，机器轰鸣。农场占地90亩，陕西省补助资金出2000万元。", "2000万元", None),
        # the one work that a paragraph is about
        ("3.榆林市神木县银杏环保装备制造项目。建设地点：城南。概况：利用原有车间改造，不再征地；总投资2.6亿元。", "2.6亿元", "榆林市神木县银杏环保装备制造项目"),
        # names that no finder of names knows
        ("与县城相邻的桑干风电场，装机容量30万千瓦。", "30万千瓦", "桑干风电场"),
        ("10月交付的国际邮件处理中心，投资2.4亿元，占地95亩。", "95亩", "国际邮件处理中心"),
        ("做轴承的锐铭精工来得更早，注册资本5000万元。", "5000万元", "锐铭精工"),
        ("主变容量今年翻番，售电收入3亿元。", "3亿元", None),
        # zones
        ("太谷经开区茶叶基地总面积达2万亩，年产茶叶300吨。", "300吨", "茶叶基地"),
        ("国务院批准设立和龙边境经济合作区，核准面积3平方公里。", "3平方公里", "和龙边境经济合作区"),
        ("引进的云山重工有限公司现已流转土地400亩。", "400亩", "云山重工有限公司"),
        ("太谷经开区成立专班。依托专班，园区上半年完成固定资产投资3亿元。", "3亿元", "太谷经开区"),
        ("太谷经开区成立专班。园区企业完成投资3亿元。", "3亿元", "园区企业"),
        ("祁县经开区简介\n太谷经开区是省里批准的园区，规划面积3平方公里。", "3平方公里", "太谷经开区"),
        ("太谷经开区产业兴旺。园区规划面积3平方公里。", "3平方公里", "太谷经开区"),
        ("太谷经开区位于晋中，规划面积3平方公里。", "3平方公里", "太谷经开区"),
    ],
)
def test_subjects(text: str, words: str, expected: str | None) -> None:
    assert subject(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # what was presented, in the clause before or sentences ago
        ("太谷经开区引进青禾乳业加工项目，当地群众很是期待，预计建成后可实现年产值6亿元。", "6亿元", "青禾乳业加工项目"),
        ("该市建设占地90亩的恒光生态园，带动周边群众就业，总投资3亿元。", "总投资3亿元", "恒光生态园"),
        ("据介绍，云溪恒光产业园总投资8亿元，占地300亩。项目建成后，年可实现产值9亿元。", "9亿元", "云溪恒光产业园"),
        ("不远处的云溪恒光产业园里塔吊林立，施工正忙，项目总投资8亿元。", "8亿元", "云溪恒光产业园"),
        ("云山重工有限公司主要从事农机生产。投产半年来，该公司累计产值突破3亿元。", "3亿元", "云山重工有限公司"),
        # what stands behind its measures, or is made with them
        ("落户的还有投资2亿元、占地60亩的青川古镇客运中心。", "2亿元", "青川古镇客运中心"),
        ("接下来将投资1亿元、用地60亩，建设青禾菌菇研发生产基地。", "60亩", "青禾菌菇研发生产基地"),
        ("县里投资800万元扩建青川公路。", "800万元", "青川公路"),
        # a thing in front of its measures, carried on
        ("青禾海洋世界总投资9亿元，占地面积170亩，建筑面积6万平方米。", "6万平方米", "青禾海洋世界"),
        # groups
        ("此次签约的8个项目涵盖机械、食品等多个领域，牵涉三个乡镇，总投资30亿元。", "30亿元", "8个项目"),
        ("当日开工的项目有8个，总投资达30亿元。", "30亿元", "当日开工的项目"),
        ("今年全县重点项目12个，总投资90亿元。到8月底，已完成投资40亿元。", "40亿元", "重点项目"),
        ("12个项目全部达产后，可新增产值20亿元。", "20亿元", "12个项目"),
        ("这些项目各有所长。项目投产后，年税收可达2亿元。", "2亿元", "这些项目"),
        # another noun is measured, another item begins, a zone is only the place
        ("青禾中学占地80亩；完成固定资产投资5亿元。", "5亿元", None),
        ("青禾乳业加工项目投产后，全县工业总产值将达90亿元。", "90亿元", None),
        ("太谷经开区机制灵活，一季度完成固定资产投资27亿元。", "27亿元", None),
        ("太谷经开区目标明确，力争年内产值突破30亿元。", "30亿元", None),
        # an object of the sentence before, one of many named, and a sum that is spent on something of its own are no topics
        ("加快建设云溪生物研发基地，培育青年人才。产值达到80亿元。", "80亿元", None),
        ("青川水库等一批工程竣工，新增供水能力2亿立方米。", "2亿立方米", None),
        ("投资900万元新建云溪水厂，投入80万元开展农民培训。", "80万元", None),
        ("全县有3个街道，总面积900平方公里。", "900平方公里", None),
        ("恒光新材料基地位于太谷经开区，占地300亩。", "300亩", "恒光新材料基地"),
    ],
)
def test_what_the_text_goes_on_speaking_of(text: str, words: str, expected: str | None) -> None:
    assert subject(text, words) == expected


def test_projects_and_firms_are_counted_with_those_among_them() -> None:
    assert subject("随着青禾乳业加工项目开工，26个重点项目全部启动。", "26个重点项目") is None
    assert subject("云山重工有限公司、恒光锂业有限公司等三家公司签约。", "三家公司") is None


def test_a_count_of_zones_belongs_to_none_of_them() -> None:
    (count,) = extract("祁县经开区在全国90家经开区中排名第一。").counts
    assert count.zone is None


def test_measures_are_of_the_place_that_opens_the_sentence() -> None:
    assert subject("青川水库始建于1958年，灌溉面积2万亩。", "2万亩") == "青川水库"
    assert subject("县里新盖了5所小学，总建筑面积3万平方米。", "3万平方米") == "5所小学"
    assert subject("全市有9个县区，总面积3万平方公里。", "3万平方公里") is None


def test_the_park_that_a_project_builds_is_its_zone() -> None:
    text = "太谷经开区里，云溪恒光产业园和青禾产业园同日开工。恒光产业园项目总投资5亿元。"
    (amount,) = extract(text).investments
    assert amount.zone == "云溪恒光产业园"


def test_land_is_whose_the_clause_says() -> None:
    assert subject("云山重工有限公司已流转土地3000亩。", "3000亩") == "云山重工有限公司"
    assert subject("云山重工有限公司落户后，预约用地3000亩。", "3000亩") == "云山重工有限公司"
    assert subject("云山茶叶基地进展顺利，流转政策深入人心，全年流转土地4万亩。", "4万亩") == "土地"


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("云山海洋世界总投资9亿元，占地面积172亩。", ["云山海洋世界", "云山海洋世界"]),
        ("其中总投资9亿元，占地面积172亩。", [None, None]),
        ("预计累计总投资9亿元。", [None]),
    ],
)
def test_what_fills_the_clause_before_a_measure_is_its_subject(text: str, subjects: list[str | None]) -> None:
    facts = [fact for fact in extract(text).facts if fact.type in ("investment", "area")]
    assert [fact.subject for fact in facts] == subjects


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("云谷建筑科技先后与三所高校签约，建成试验线，年处理尾矿30万吨。", "云谷建筑科技"),
        ("全市化工产量增长，年处理尾矿30万吨。", None),
        ("云谷新材料公司实施石墨提纯项目。公司先后获得12项专利。", "云谷新材料公司"),
    ],
)
def test_a_firm_by_its_bare_name_or_as_the_company(text: str, subject: str | None) -> None:
    last = [fact for fact in extract(text).facts if fact.type in ("capacity", "count")][-1]
    assert last.subject == subject


def test_what_a_project_consists_of_is_measured_as_the_project() -> None:
    text = "青禾电子项目投资6亿元，兴建年产90万平方米线路板生产线项目，项目建成后可实现年产值5亿元。"
    assert {subject(text, words) for words in ("90万平方米", "5亿元", "6亿元")} == {"青禾电子项目"}
    assert subject("青禾电子项目已经投产，云山重工有限公司正在兴建恒光电池项目，总投资6亿元。", "6亿元") == "恒光电池项目"


def test_the_park_that_heads_its_paragraph_is_the_project_there() -> None:
    text = "云溪冷库项目已经投产，年税收900万元。\n不远处的青禾冷链产业园正在施工，项目总投资3亿元。"
    assert subject(text, "总投资3亿元") == "青禾冷链产业园"
    text = "云溪冷库项目落户青禾冷链产业园。\n记者在青禾冷链产业园看到，项目进展顺利，总投资3亿元。"
    assert subject(text, "总投资3亿元") == "云溪冷库项目"


def test_a_paragraph_about_one_firm_goes_on_about_it() -> None:
    text = "他的公司云州芯珀封测有限公司租了园里两层楼，一年封装功率模块90万只，去年营收2.7亿元。"
    (sales,) = (fact for fact in extract(text).facts if fact.type == "output_value")
    assert sales.subject == "云州芯珀封测有限公司"
