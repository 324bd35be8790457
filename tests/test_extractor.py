"""The extractor as an object: immutable, picklable, shared between threads; import and first call leave the process alone."""

from __future__ import annotations

import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Literal

import pytest

import zonefacts
from zonefacts import Count, Example, Extractor, Fact, Investment, Made, Rule, View, ZoneEntry
from zonefacts.facts import BUILTIN_TYPES

TEXT = "# 云岭经开区上半年签约不停\n\n本报讯 云岭经开区今年上半年完成投资3.2亿元，吸引15家企业入驻，审批时限压缩至5个工作日。\n"


class Slogan(Fact):
    type: Literal["slogan"] = "slogan"
    words: str


def slogan(pattern: str, examples: tuple[Example, ...] = (Example("打造标杆。", {"words": "标杆"}),)) -> Rule:
    return Rule(name="slogan/words", makes=Slogan, on=pattern, examples=examples)


def test_it_cannot_be_changed() -> None:
    extractor = Extractor()
    with pytest.raises(AttributeError):
        extractor.types = ()
    with pytest.raises(AttributeError):
        extractor.anything = 1
    assert isinstance(extractor.rules, tuple)
    assert isinstance(extractor.types, tuple)


def test_pickle_gives_an_equal_extractor() -> None:
    extractor = pickle.loads(pickle.dumps(Extractor()))
    assert extractor.types == Extractor().types
    assert extractor.extract(TEXT, doc="a").facts == Extractor().extract(TEXT, doc="a").facts
    with pytest.raises(AttributeError):
        extractor.types = ()


def test_threads_share_one() -> None:
    extractor = Extractor()
    texts = [TEXT.replace("15家", f"{n}家") for n in range(2, 42)]
    with ThreadPoolExecutor(8) as pool:
        together = [page.facts for page in pool.map(extractor.extract, texts)]
    assert together == [extractor.extract(text).facts for text in texts]


def test_types_choose_what_is_given() -> None:
    page = Extractor(types=[Count]).extract(TEXT)
    assert all(type(fact) is Count for fact in page.facts)
    assert Extractor(types=[Count]).json_schema()["properties"]["type"]["const"] == "count"
    assert {type(fact) for fact in Extractor().extract(TEXT).facts} >= {Investment}


def test_rules_and_types_are_checked_when_it_is_made() -> None:
    class Unnamed(Fact):
        words: str

    class Twin(Fact):
        type: Literal["count"] = "count"

    with pytest.raises(ValueError, match="needs a field `type"):
        Extractor(types=[Unnamed])
    with pytest.raises(ValueError, match="share a `type`"):
        Extractor(types=[*BUILTIN_TYPES, Twin])
    with pytest.raises(ValueError, match="has no example"):
        slogan("打造(?P<words>标杆)", examples=())
    with pytest.raises(ValueError, match="matches the empty string"):
        slogan("(?P<words>标杆)?")
    with pytest.raises(ValueError, match="no function to read"):
        Rule(name="x", makes=Slogan, on=frozenset({"money"}), examples=(Example("一", {}),))


def test_no_figure_keeps_two_readings() -> None:
    def anything(view: View) -> Made:
        """Every amount of money is a slogan."""
        return Made(view.start, view.end, {"words": view.anchor.text}, uses=(view.anchor,))

    rule = Rule(name="slogan/money", makes=Slogan, on=frozenset({"money"}), read=anything, examples=(Example("3元", {"words": "3元"}),), weight=99)
    page = Extractor(rules=[rule]).extract(TEXT)
    assert [fact.words for fact in page.of(Slogan)] == ["3.2亿元"]
    assert not page.investments


def test_a_pattern_that_runs_wild_costs_only_its_own_facts() -> None:
    page = Extractor(rules=[slogan(r"(?P<words>(?:[a]+)+)b")]).extract("a" * 40 + "c" + TEXT)
    assert page.investments


def test_lexicon_entries_of_a_users_own() -> None:
    extractor = Extractor(lexicon=[ZoneEntry("青禾谷科创小镇", kind="other", province="浙江省")])
    assert pickle.loads(pickle.dumps(extractor)).lexicon == extractor.lexicon


def test_public_names() -> None:
    for name in zonefacts.__all__:
        assert hasattr(zonefacts, name), name
    assert sorted(zonefacts.__all__) == list(zonefacts.__all__)


def test_one_function_a_type() -> None:
    page = zonefacts.extract(TEXT)
    for kind in BUILTIN_TYPES:
        plural = {"capacity": "capacities", "time_limit_reduction": "time_limit_reductions"}
        name = kind.model_fields["type"].default
        name = plural.get(name, f"{name}s")
        assert getattr(zonefacts, f"extract_{name}")(TEXT) == getattr(page, name) == page.of(kind)


def fresh(code: str) -> str:
    """What the code prints in an interpreter of its own."""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert result.stderr == ""
    return result.stdout.strip()


def test_import_is_silent_and_light() -> None:
    loaded = fresh("import sys, zonefacts; print(*sys.modules)").split()
    assert not {"typer", "rich", "pandas", "pyarrow", "jieba", "charset_normalizer"} & set(loaded)


def test_import_opens_no_connection_and_writes_nothing() -> None:
    assert fresh(
        "import sys\n"
        "seen = []\n"
        "def watch(event, args):\n"
        "    if event.startswith(('socket.', 'subprocess', 'os.remove', 'os.mkdir')): seen.append(event)\n"
        "    if event == 'open' and isinstance(args[1], str) and set(args[1]) & set('wax+') and 'pycache' not in str(args[0]): seen.append(args[0])\n"
        "sys.addaudithook(watch)\n"
        "import zonefacts\n"
        "print(seen)"
    ) == "[]"


def test_the_callers_jieba_stays_as_it_was() -> None:
    assert fresh(
        "import logging, jieba\n"
        "jieba.setLogLevel(logging.ERROR)\n"
        "text = '云岭经济技术开发区完成投资额，签约项目总投资八千万元，年处理工业固废。'\n"
        "before = jieba.lcut(text), len(jieba.dt.FREQ), jieba.dt.total\n"
        "import zonefacts\n"
        "zonefacts.extract(text * 3)\n"
        "print(before == (jieba.lcut(text), len(jieba.dt.FREQ), jieba.dt.total))"
    ) == "True"


def test_extracting_does_not_start_the_global_jieba_or_print() -> None:
    code = "import zonefacts; zonefacts.extract('云岭经开区完成投资3.2亿元。'); import jieba; print(jieba.dt.initialized)"
    assert fresh(code) == "False"
