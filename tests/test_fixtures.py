"""The fixtures' pages against their hand-made facts.

A gold fact is found when a fact of its type overlaps its evidence and has every field that the gold states: figures, kinds,
bounds, zones and statuses exactly, names and nouns as alike (one may hold the other: 高新技术企业 for 省级高新技术企业). What
is missed, and what is given beyond the gold, must be exactly what fixtures/known.json lists, so that neither a loss nor a
gain passes unseen. Run this file as a program to write that list anew.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import zonefacts

FIXTURES = Path(__file__).parent.parent / "fixtures"
PUBLISHED = {
    "hongshui.md": date(2025, 8, 12),
    "linjiang.txt": date(2024, 11, 6),
    "qinglan.txt": date(2023, 7, 5),
    "nanpu.md": date(2025, 3, 18),
    "beihe.md": date(2022, 6, 21),
}
KNOWN = FIXTURES / "known.json"
FLOOR = 0.6
"""The share of the required facts that each page must give: below it the list of known misses would only hide a breakage."""

WORDED = frozenset({"name", "owner", "subject", "item", "metric", "matter", "starts", "finishes", "zone", "parent"})
NOT_COMPARED = frozenset({"type", "evidence", "optional", "article", "text"})
"""Nor the surface of a figure: the page may have torn it."""
LENIENT_NULL = frozenset({"subject", "level", "province", "city", "county", "adcode", "owner", "status", "zone"})
"""Fields where the gold's null means that the text does not say, not that nothing may stand there."""


def gold(name: str) -> list[dict[str, Any]]:
    path = FIXTURES / f"{Path(name).stem}.facts.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def found(name: str) -> list[dict[str, Any]]:
    page = zonefacts.extract(zonefacts.read(FIXTURES / name), published=PUBLISHED[name])
    return [fact.model_dump(mode="json") for fact in page.facts]


def alike(wanted: str, given: str | None) -> bool:
    wanted, given = re.sub(r"[\s“”]", "", wanted), re.sub(r"[\s“”]", "", given or "")
    short, long = sorted((wanted, given), key=len)
    return wanted == given or (len(short) >= 2 and short in long and len(long) <= 2 * len(short) + 6)


def fits(wanted: Any, given: Any, field: str = "") -> bool:
    """Whether what the program gave is what the gold states."""
    if wanted is None and field in LENIENT_NULL:
        return True
    if isinstance(wanted, dict):
        return isinstance(given, dict) and all(
            fits(value, given.get(key), key) for key, value in wanted.items() if key not in NOT_COMPARED
        )
    if isinstance(wanted, list):
        given = list(given or [])
        return len(wanted) <= len(given) and all(any(fits(one, other, field) for other in given) for one in wanted)
    if isinstance(wanted, str) and field in WORDED:
        return alike(wanted, given)
    return bool(wanted == given)


def matches(wanted: dict[str, Any], given: dict[str, Any]) -> bool:
    spans = wanted["evidence"], given["evidence"]
    return (
        wanted["type"] == given["type"]
        and spans[0]["start"] < spans[1]["end"]
        and spans[1]["start"] < spans[0]["end"]
        and all(fits(value, given.get(field), field) for field, value in wanted.items() if field not in NOT_COMPARED)
    )


def label(fact: dict[str, Any]) -> str:
    return f"{fact['type']}: {' '.join(fact['evidence']['text'].split())}"


def compare(name: str) -> tuple[dict[str, list[str]], float]:
    """What is missed and what is beyond the gold, by name; and the share of the required facts that are found."""
    golds, givens = gold(name), found(name)
    missed, used = [], set()
    for wanted in sorted(golds, key=lambda fact: bool(fact.get("optional"))):
        hit = next((i for i, given in enumerate(givens) if i not in used and matches(wanted, given)), None)
        if hit is not None:
            used.add(hit)
        elif not wanted.get("optional"):
            missed.append(wanted)
    beyond = [given for i, given in enumerate(givens) if i not in used and not _stands_for_optional(given, golds)]
    required = sum(not fact.get("optional") for fact in golds)
    return {"missed": sorted(map(label, missed)), "beyond": sorted(map(label, beyond))}, 1 - len(missed) / required


def _stands_for_optional(given: dict[str, Any], golds: list[dict[str, Any]]) -> bool:
    """A doubtful fact is neither asked for nor blamed, whatever the program makes of it."""
    span = given["evidence"]
    return any(
        one.get("optional") and one["type"] == given["type"] and one["evidence"]["start"] < span["end"] and span["start"] < one["evidence"]["end"]
        for one in golds
    )


@pytest.mark.parametrize("name", PUBLISHED)
def test_facts(name: str) -> None:
    differences, share = compare(name)
    assert differences == json.loads(KNOWN.read_text(encoding="utf-8"))[name]
    assert share >= FLOOR


@pytest.mark.parametrize("name", PUBLISHED)
def test_gold_stands_in_the_page(name: str) -> None:
    text = zonefacts.read(FIXTURES / name)
    for fact in gold(name):
        span = fact["evidence"]
        assert text[span["start"] : span["end"]] == span["text"]


def test_one_fixture_is_no_utf8() -> None:
    with pytest.raises(UnicodeDecodeError):
        (FIXTURES / "qinglan.txt").read_text(encoding="utf-8")


if __name__ == "__main__":
    KNOWN.write_text(json.dumps({name: compare(name)[0] for name in PUBLISHED}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
