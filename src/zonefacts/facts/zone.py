"""Zone facts: one record for each zone that the page names."""

from __future__ import annotations

from ..findings import LinkedZone
from ..models.facts import Zone
from ..rules import Example, Made, Rule, View


def _zone(view: View) -> Made:
    zone: LinkedZone = view.anchor
    first = min(zone.mentions, key=lambda mention: (mention.reference, mention.start, mention.start - mention.end))
    return Made(
        first.start,
        first.end,
        {
            "name": zone.name,
            "aliases": tuple(zone.aliases),
            "mentions": tuple(slice(mention.start, mention.end) for mention in zone.mentions),
            "kind": zone.kind,
            "level": zone.level,
            "province": zone.province,
            "city": zone.city,
            "county": zone.county,
            "adcode": zone.adcode,
            "parent": zone.parent,
            "zone": zone.name,
        },
        zone=zone,
    )


RULES: tuple[Rule, ...] = (
    Rule(
        name="zone/named",
        makes=Zone,
        on=frozenset({"zone"}),
        read=_zone,
        examples=(
            Example(
                "青山环抱的祁县经济开发区今年签约不断，祁县经开区的厂房已经不够用。",
                {
                    "name": "祁县经济开发区",
                    "kind": "economic_development",
                    "county": "祁县",
                    "adcode": "140727",
                    "level": "provincial",
                },
                "祁县经济开发区",
            ),
            Example(
                "阳高县龙泉工业园区占地宽广。",
                {"name": "阳高县龙泉工业园区", "aliases": ["龙泉工业园区"], "county": "阳高县", "kind": "industrial_park"},
                "阳高县龙泉工业园区",
            ),
            Example(
                "昆山高新区管委会发布公告。",
                {"name": "昆山高新区", "level": "national", "city": "苏州市"},
                "昆山高新区",
            ),
            Example("浦口、溧水经开区同日开工。", {"name": "浦口经开区", "adcode": "320111"}, "浦口、溧水经开区"),
            Example(
                "中国（陕西）自由贸易试验区挂牌多年。",
                {"kind": "free_trade", "level": "national", "province": "陕西省", "adcode": None},
            ),
            Example(
                "宿州（滁州）现代产业园挂牌。",
                {"name": "宿州（滁州）现代产业园", "city": "滁州市"},
            ),
            Example(
                "阳高县百亿级食品产业园区规划面积6平方公里。",
                {"name": "阳高县百亿级食品产业园区", "aliases": ["百亿级食品产业园区"]},
            ),
            Example(
                "清溪高新区化工产业园动工。",
                {"name": "清溪高新区化工产业园", "parent": "清溪高新区"},
            ),
            Example(
                "长春新区空港经开区机器轰鸣。",
                {"name": "长春新区空港经开区", "parent": "长春新区", "aliases": ["空港经开区"]},
            ),
        ),
        counters=(
            "全省开发区建设提速，各园区你追我赶，9家园区跨入新阶段。",
            "全市新增2个综合保税区，国家级经济技术开发区达到5家。",
            "全县努力打造零碳产业示范区，创建国家级高新区。",
            "下花园区、绿园区和梁园区都是城区。",
            "最新区块链技术走进幼儿园区域活动，公园区域焕然一新。",
            "县里拿出2亿元转移支付资金，投资建设工业园的道路。",
            "这里获评“全国民族团结进步示范区”。",
        ),
    ),
)
