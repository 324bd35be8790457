"""Statements of a cut that make more than one record, or that the examples beside the rules do not show whole."""

from __future__ import annotations

import random
from typing import Any

import pytest
from growth import grows_with

from zonefacts import Extractor, ProcedureReduction, TimeLimitReduction

EXTRACTOR = Extractor(types=(TimeLimitReduction, ProcedureReduction))


def told(text: str) -> list[dict[str, Any]]:
    """The reductions of a text in order, with their plain figures and without what is empty."""
    found = []
    for fact in EXTRACTOR.extract(text).facts:
        record = fact.model_dump(mode="json")
        assert text[record["evidence"]["start"] : record["evidence"]["end"]] == record["evidence"]["text"]
        row = {key: record.get(key) for key in ("measure", "matter", "before", "after", "cut", "ratio", "ratio_bound")}
        for key, value in row.items():
            if isinstance(value, dict):
                assert text[value["start"] : value["end"]] == value["text"]
                row[key] = f"{value['value']} {value['unit']}"
        found.append({key: value for key, value in row.items() if value is not None})
    return found


def test_each_result_of_a_list_is_a_record() -> None:
    assert told("东港、西港验放时限分别压缩至6个、4个工作日。") == [
        {"matter": "东港验放", "after": "6 workday"},
        {"matter": "西港验放", "after": "4 workday"},
    ]


def test_parts_of_a_list_may_be_coordinations() -> None:
    rows = told("普通工程、国家及省级工程、需要论证工程的消防审查时间分别由10天、20天、30天缩短为7天、9天和18天。")
    assert [(row["matter"], row["after"]) for row in rows] == [
        ("普通工程的消防审查", "7 day"),
        ("国家及省级工程的消防审查", "9 day"),
        ("需要论证工程的消防审查", "18 day"),
    ]


def test_amounts_of_one_verb_each_have_their_noun() -> None:
    rows = told("减少申请材料90种、审批环节20个。")
    assert [(row["measure"], row["cut"]) for row in rows] == [("documents", "90"), ("steps", "20")]
    rows = told("许可办理平均减时间60%、减材料40%。")
    assert all(row.get("matter") != "减" for row in rows)


def test_one_result_for_two_matters_is_two_records() -> None:
    assert [row["matter"] for row in told("歇业备案、住所变更办理时间均压缩至2小时。")] == ["歇业备案", "住所变更办理"]
    assert [row["ratio"] for row in told("企业开办时间和用地审批时间压减一半以上。")] == ["0.5", "0.5"]


def test_results_and_their_cuts_are_told_in_two_lists() -> None:
    rows = told("甲港进口、出口整体通关时间分别为18.2小时和0.7小时，较上年分别压缩12.5%和40%。")
    assert rows == [
        {"matter": "甲港进口整体通关", "after": "18.2 hour", "ratio": "0.125"},
        {"matter": "甲港出口整体通关", "after": "0.7 hour", "ratio": "0.4"},
    ]
    rows = told("渔船变更、注销业务办理时限压缩一半，分别减至6天、4天。")
    assert [(row["after"], row["ratio"]) for row in rows] == [("6 day", "0.5"), ("4 day", "0.5")]


def test_measures_of_one_verb_are_told_apart() -> None:
    assert told("环节、时限、材料分别压减40%、55%、30%。") == [
        {"ratio": "0.55"},
        {"measure": "steps", "ratio": "0.4"},
        {"measure": "documents", "ratio": "0.3"},
    ]
    rows = told("将公司设立登记压缩至1个环节、1天内办结、零成本。")
    assert {row.get("measure", "time"): row["after"] for row in rows} == {"steps": "1", "time": "1 day", "cost": "0"}


def test_a_later_statement_takes_the_matter_of_the_one_before() -> None:
    rows = told("取水许可时限由20天压缩至6天，申请材料由9份减到4份，办理环节由5个减到2个。")
    assert [row["matter"] for row in rows] == ["取水许可"] * 3


def test_ratio_is_derived_only_where_it_can_be() -> None:
    assert told("提箱时间从3天缩短到4小时。")[0].get("ratio") is None
    assert told("提箱时间从2—3天缩短到1天。")[0].get("ratio") is None
    assert told("备案时限由9天缩短为3天，提速60%以上。")[0]["ratio"] == "0.6"  # as stated, though it is 0.6667
    assert told("备案时限由3天缩短为2天。")[0]["ratio"] == "0.3333"


@pytest.mark.parametrize(
    "unit", ["压缩至20天、", "由30天压缩至20天，", "审批时限压缩1/2、", "分别减至5个、", "“提前3天完工”，"]
)
def test_no_text_costs_more_than_its_length(unit: str) -> None:
    assert grows_with(lambda times: EXTRACTOR.extract(unit * times), 400, 4_000)


def test_any_words_of_cutting_give_a_result() -> None:
    words = "从 由 原来的 压缩 减至 到 20个 30% 5个工作日 三分之二 1/3 、 ， 。 分别 均 材料 环节 时限 审批 提前 仅用 办结 零成本 “ ” 内 一件事".split()
    chance = random.Random(4)
    for _ in range(300):
        told("".join(chance.choices(words, k=chance.randint(1, 30))))


@pytest.mark.parametrize("words", ["分别与", "需要", "平均每个", "较比与", "就即便可", "总的原来"])
def test_words_that_repeat_between_two_figures_cost_no_time(words: str) -> None:
    """Each pattern reads such words in one way only, so that a mismatch behind them is found at once."""

    def tell(run: int) -> None:
        told(f"审批时限压缩至5个工作日，{words * run}。压缩60%，由{words * run}0天用时{words * run}3天内办结。")
        told(f"审批时限由30天压缩至5天{words * run}缩短60%。")

    assert grows_with(tell, 8, 24)
