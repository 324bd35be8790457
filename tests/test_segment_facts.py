"""What segmentation does to the facts: damage of a page must not change what is read on it."""

from __future__ import annotations

import importlib.util
import pathlib
from types import ModuleType

import pytest

BENCHMARK = pathlib.Path(__file__).parent.parent / "benchmarks" / "segmentation.py"


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("segmentation_benchmark", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["as the shared pages", "hard-wrapped", "no blank lines, no headings"])
def test_facts_with_the_found_articles_are_those_with_the_true_ones(benchmark: ModuleType, name: str) -> None:
    same = found = true = 0
    for seed in range(8):
        page = benchmark.layout.lay_out(seed, benchmark.KINDS[name])
        truth = benchmark.true_segmentation(page)
        mine = benchmark.facts_of(page.text)
        theirs = benchmark.facts_of(page.text, lambda text, truth=truth: truth)
        same += (mine & theirs).total()
        found += mine.total()
        true += theirs.total()
    assert 2 * same / (found + true) > 0.97


def test_wrapping_changes_no_fact(benchmark: ModuleType) -> None:
    for seed in range(4):
        kind = benchmark.replace(benchmark.WHOLE, wrap=26)
        flat = benchmark.facts_of(benchmark.layout.lay_out(seed, benchmark.WHOLE).text)
        assert benchmark.facts_of(benchmark.layout.lay_out(seed, kind).text) == flat
