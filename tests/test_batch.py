"""Many texts over several processes: order, back-pressure, and what goes wrong with one text or one worker."""

from __future__ import annotations

import itertools
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

import pytest

from zonefacts import Example, Extractor, Fact, Page, Result, Rule, extract, extract_many
from zonefacts.batch import _WINDOW

TEXT = "# 云岭经开区上半年签约不停\n\n本报讯 云岭经开区今年上半年完成投资3.2亿元，吸引{}家企业入驻。\n"


def texts(count: int) -> list[tuple[str, str]]:
    return [(f"d{n}", TEXT.format(n + 2)) for n in range(count)]


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_results_are_the_pages_in_order(workers: int) -> None:
    results = list(extract_many(texts(150), workers=workers))
    assert [result.doc for result in results] == [f"d{n}" for n in range(150)]
    for result, (doc, text) in zip(results, texts(150), strict=True):
        assert result.error is None
        assert result.page is not None
        assert result.page.facts == extract(text, doc=doc).facts
        assert result.count == len(result.page.facts)
    page = results[7].page
    assert page is not None
    assert "rule: " in page.explain(page.facts[0])  # the page knows its extractor again


def test_as_they_come() -> None:
    results = list(extract_many(texts(300), workers=2, ordered=False))
    assert sorted(result.doc or "" for result in results) == sorted(doc for doc, _ in texts(300))


def test_plain_texts_pairs_and_triples() -> None:
    inputs = ["今年投资3亿元。", ("a", "今年投资3亿元。"), ("b", "今年投资3亿元。", date(2024, 5, 1))]
    plain, pair, triple = extract_many(inputs, workers=2)
    assert (plain.doc, pair.doc, triple.doc) == (None, "a", "b")
    assert triple.page is not None
    assert triple.page.published == date(2024, 5, 1)
    assert list(extract_many([], workers=2)) == []


def counted(seen: list[int]) -> Iterator[tuple[str, str]]:
    for n in itertools.count():
        seen[0] = n
        yield f"d{n}", TEXT.format(n % 90 + 2) * 300  # each a parcel of its own


@pytest.mark.parametrize("ordered", [True, False])
def test_an_endless_input_is_read_no_faster_than_its_results_are_taken(ordered: bool) -> None:
    seen = [0]
    results = extract_many(counted(seen), workers=2, ordered=ordered)
    for _ in range(5):
        next(results)
    time.sleep(0.2)
    assert seen[0] <= 5 + 2 * _WINDOW + 2
    results.close()  # type: ignore[attr-defined]


def evidence(page: Page) -> list[str]:
    if page.doc == "killer":
        os.kill(os.getpid(), signal.SIGKILL)
    if page.doc == "leaver":
        os._exit(7)
    if page.doc == "failing":
        raise RuntimeError("no rows today")
    if page.doc == "unpicklable":
        return [lambda: None]  # type: ignore[list-item]
    return [fact.evidence.text for fact in page.facts]


def test_rows_are_made_in_the_worker() -> None:
    results = list(extract_many(texts(20), workers=2, rows=evidence))
    assert all(result.page is None for result in results)
    assert [result.rows for result in results] == [evidence(extract(text)) for _, text in texts(20)]
    assert len(pickle.dumps(results[0])) < 2000


@pytest.mark.parametrize("ordered", [True, False])
def test_a_worker_that_dies_costs_one_text(ordered: bool) -> None:
    inputs = texts(200)
    inputs[70] = ("killer", TEXT.format(5))
    inputs[71] = ("leaver", TEXT.format(5))
    inputs[150] = ("killer", TEXT.format(5))
    results = list(extract_many(inputs, workers=2, rows=evidence, ordered=ordered))
    failed = [(result.doc, result.error) for result in results if result.error]
    dead = [("killer", "the worker died: SIGKILL"), ("killer", "the worker died: SIGKILL"), ("leaver", "the worker died with status 7")]
    assert sorted(failed) == dead  # type: ignore[type-var]
    assert sorted(result.doc or "" for result in results) == sorted(doc for doc, _ in inputs)
    if ordered:
        assert [result.doc for result in results] == [doc for doc, _ in inputs]


def test_a_text_that_fails_is_a_result_with_the_reason() -> None:
    bad: list[Any] = [("failing", "文"), ("n", None), ("ok", TEXT.format(3)), 5]
    for workers in (1, 2):
        results = list(extract_many(bad, workers=workers, rows=evidence))
        assert [result.error for result in results] == [
            "RuntimeError: no rows today",
            "TypeError: a text is a str, not NoneType",
            None,
            "TypeError: a text is a str, not int",
        ]
        assert [result.doc for result in results] == ["failing", "n", "ok", None]


def test_rows_that_cannot_be_sent() -> None:
    [result] = extract_many([("unpicklable", "文")], workers=2, rows=evidence)
    assert result.error is not None
    assert "cannot be sent" in result.error


def broken() -> Iterator[tuple[str, str]]:
    yield from texts(3)
    raise OSError("the archive is gone")


def test_an_input_that_breaks_says_so() -> None:
    with pytest.raises(OSError, match="the archive is gone"):
        list(extract_many(broken(), workers=2))


class Slogan(Fact):
    type: Literal["slogan"] = "slogan"
    words: str


def test_an_extractor_of_ones_own() -> None:
    rule = Rule(name="slogan", makes=Slogan, on=r"打造(?P<words>[^，。\n]{2,9})", examples=(Example("打造标杆。", {"words": "标杆"}),))
    results = extract_many(["打造新标杆。"] * 3, extractor=Extractor(rules=[rule]), workers=2)
    assert [[fact.words for fact in result.page.of(Slogan)] for result in results if result.page] == [["新标杆"]] * 3


def test_negative_workers_are_refused() -> None:
    with pytest.raises(ValueError, match="workers"):
        extract_many([], workers=-1)


def children() -> set[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(os.getpid())], capture_output=True, text=True, check=False)
    return {int(pid) for pid in listed.stdout.split()}


def test_workers_end_with_the_run() -> None:
    before = children()
    results = extract_many(texts(500), workers=2)
    next(results)
    results.close()  # type: ignore[attr-defined]
    list(extract_many(texts(10), workers=2))
    assert len(children() - before) <= 1  # ps itself


SCRIPT = f"""
import itertools, sys, zonefacts
for result in zonefacts.extract_many((({TEXT!r}.format(5) * 40 for _ in itertools.count())), workers=2):
    print("one", flush=True)
"""


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_interruption_leaves_no_worker_behind(how: signal.Signals) -> None:
    process = subprocess.Popen([sys.executable, "-c", SCRIPT], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    assert process.stdout is not None
    process.stdout.readline()
    if how is signal.SIGINT:
        os.killpg(process.pid, how)  # as a terminal does it: to parent and workers alike
    else:
        process.send_signal(how)
    out, errors = process.communicate(timeout=30)
    del out
    assert errors.count(b"Traceback") == (1 if how is signal.SIGINT else 0)  # the parent's KeyboardInterrupt, none of a worker's
    deadline = time.monotonic() + 10
    while _group_alive(process.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _group_alive(process.pid)


def _group_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_result_without_pages_is_small() -> None:
    assert Result("d", error="x") == pickle.loads(pickle.dumps(Result("d", error="x")))

