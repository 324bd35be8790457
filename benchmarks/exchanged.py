"""The real page with its places, companies and figures exchanged: rules that stand on phenomena score the same on it.

Names are exchanged for others of the same length, so that no offset moves; the gold changes with the text.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parents[2] / "shared"
sys.path.insert(0, str(SHARED / "eval"))

import score  # noqa: E402

import zonefacts  # noqa: E402

COUNTIES = {
    "太谷": "鹿泉", "繁峙": "卢龙", "平遥": "元氏", "文水": "昌黎", "灵石": "平山", "祁县": "赵县",
    "和顺": "行唐", "平定": "临城", "孝义": "迁安", "沁水": "宽城", "神池": "南和", "屯留": "永年",
    "静乐": "康保",
}  # fmt: skip
OTHERS = {
    "山西": "河北", "晋中": "唐山", "长治": "邯郸", "太行": "燕云", "科学导报": "燕赵日报", "八角镇": "三桥镇", "唐槐": "栾柏",
    "圪塔庄": "李家庄", "洞子头": "马家沟", "荣庄子村": "韩家台村", "项家沟村": "吴家坪村", "百金堡": "石门寨",
    "中城大有": "华北恒源", "大唐": "国能", "迅越": "鸿途", "智源": "博远", "奥博": "天启", "能裕": "中誉",
    "金达煤化工": "瑞泰精细化", "振东五和堂": "神威同济堂", "润金茂": "佳泰隆", "榆液": "冀压", "住工": "建投",
    "常村大成": "东庞永信", "珍黎": "麦源", "明鑫": "鸿运", "神腾": "永丰", "城煜": "金穗", "瑞福祥": "满仓丰", "煤机": "冶机",
    "煤矿机械": "冶金机械", "三耐": "恒锐",
}  # fmt: skip
FIGURES = {
    "15.1亿元": ("17.4亿元", "1510000000", "1740000000"),
    "8000万元": ("6500万元", "80000000", "65000000"),
    "520万元": ("760万元", "5200000", "7600000"),
    "4500万元": ("3800万元", "45000000", "38000000"),
    "750MW": ("860MW", "750", "860"),
    "46442平方米": ("35817平方米", "46442", "35817"),
    "141家": ("286家", "141", "286"),
    "55家": ("73家", "55", "73"),
}


def exchange(text: str) -> str:
    for old, new in (*COUNTIES.items(), *OTHERS.items()):
        assert len(old) == len(new), (old, new)
        text = text.replace(old, new)
    for old, (new, _, _) in FIGURES.items():
        text = text.replace(old, new)
    return text


def exchanged_gold(facts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    with (SHARED / "lexicon/divisions.csv").open(encoding="utf-8") as rows:
        divisions = {row["code"]: row for row in csv.DictReader(rows)}
    counties: dict[str, dict[str, str]] = {}
    for code, row in divisions.items():
        if row["level"] == "3" and code.startswith("13"):
            for stem in COUNTIES.values():
                if row["name"] == stem or row["name"][:-1] == stem or (row["name"].startswith(stem) and "自治县" in row["name"]):
                    counties[stem] = row
    out = []
    for fact in facts:
        changed = json.loads(exchange(json.dumps(fact, ensure_ascii=False)))
        for _old, (new, before, after) in FIGURES.items():
            for holder in (changed, changed.get("amount"), changed.get("quantity"), changed.get("investment"), *changed.get("capacities", []), *changed.get("areas", [])):
                if holder and holder.get("value") == before and new in changed["evidence"]["text"] + str(holder.get("text")):
                    holder["value"] = after
        if changed["type"] == "zone":
            changed["level"] = None
            row = next((counties[s] for s in counties if changed["name"].startswith(s)), None)
            if row:
                changed["county"], changed["adcode"] = row["name"], row["code"]
                changed["city"] = divisions[row["parent"]]["name"]
            elif changed.get("county"):
                changed["county"] = changed["city"] = changed["adcode"] = None
        out.append(changed)
    return out


def main() -> None:
    page = exchange((SHARED / "page/page.md").read_text(encoding="utf-8"))
    gold = score.load(SHARED / "page/facts.jsonl")
    gold[""] = exchanged_gold(gold[""])
    found = {"": [fact.model_dump(mode="json") for fact in zonefacts.extract(page).facts]}
    detail: list[Any] = []
    result = score.score_facts(gold, found, detail)
    for _, how, g, f in detail:
        print(how, (g or f)["type"], "\n   gold ", score.short(g), "\n   found", score.short(f))
    print({level: result["all"][level]["f1"] for level in score.LEVELS})


if __name__ == "__main__":
    main()
