"""No speed is bought with facts: with every gate, cheap look and short way switched off, the same figures and facts are found."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import zonefacts
from zonefacts.facts import capacity
from zonefacts.facts.money import roles as money
from zonefacts.facts.reductions import cues as reduction_cues
from zonefacts.facts.reductions import statements
from zonefacts.names import project_evidence, projects
from zonefacts.phrases import nouns
from zonefacts.quantities import dates, scan, scanning, surface

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
NEWS = 150_000
"""So many characters of news are read twice: enough to meet every short way, little enough for a test."""


def _texts() -> Iterator[tuple[str, str]]:
    for page in sorted((ROOT / "fixtures").glob("*.*")):
        if page.suffix in (".md", ".txt"):
            yield page.name, zonefacts.read(page)
    if (passages := SHARED / "dev" / "passages.jsonl").exists():
        yield "dev", "\n\n".join(json.loads(row)["text"] for row in passages.read_text(encoding="utf-8").splitlines())
    for page in sorted([*SHARED.glob("page/*.md"), *SHARED.glob("pages/*.md"), *SHARED.glob("pages/*.txt")]):
        yield page.name, zonefacts.read(page)
    if (news := SHARED / "bench" / "news.txt").exists():
        yield "news", news.read_text(encoding="utf-8")[:NEWS]
    yield (
        "our own",
        "4月3日至5日，6至8月，2024年以来，3.25亿元，2024.05，约3万吨以上，一个半小时，三家，“三个一批”，5个多月，第3批，人民币5万元，2台35万千瓦，3日内办结，统一的一家。",
    )


TEXTS = dict(_texts())


class _Anything:
    """A pattern and a set that lets everything pass."""

    def search(self, *_: object) -> bool:
        return True

    def __contains__(self, _: object) -> bool:
        return True


def _plain(extractor: zonefacts.Extractor, patch: pytest.MonkeyPatch) -> None:
    """Switches off all that only saves time."""
    engine: Any = extractor
    for kind, rules in engine._by_kind.items():
        patch.setitem(engine._plans, kind, ((None, None, tuple(rules)),))
    for module, name in ((nouns, "_noun_after"), (nouns, "_noun_before"), (nouns, "metric_before"), (money, "_money_role")):
        patch.setattr(module, name, getattr(module, name).__wrapped__)
    patch.setattr(scanning.Scanner, "_common", lambda *_: 0)
    patch.setattr(scanning.Scanner, "_common_han", lambda *_: 0)
    patch.setattr(surface, "_BLANK", re.compile(f"[{surface._BLANK_SIGNS}]+"))
    patch.setattr(dates, "_may_be", lambda *_: True)
    patch.setattr(dates, "_plain_day", lambda *_: None)
    patch.setattr(reduction_cues, "may_cut", lambda *_: True)
    patch.setattr(statements, "is_marked", lambda *_: True)
    patch.setattr(capacity, "A_TIME", _Anything())
    patch.setattr(capacity, "AN_ABILITY", _Anything())
    patch.setattr(project_evidence, "MAYBE_BUILT", _Anything())
    patch.setattr(projects, "may_be_built", lambda *_, **__: True)
    patch.setattr(extractor.lexicon.index.divisions, "full_tails", _Anything())


@pytest.mark.parametrize("name", TEXTS)
def test_same_facts_without_gates_and_short_ways(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    extractor, text = zonefacts.Extractor(), TEXTS[name]
    quick = [fact.model_dump() for fact in extractor.extract(text).facts]
    _plain(extractor, monkeypatch)
    assert [fact.model_dump() for fact in extractor.extract(text).facts] == quick


@pytest.mark.parametrize("name", TEXTS)
def test_same_figures_on_the_long_way(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = scan(TEXTS[name])
    _plain(zonefacts.Extractor(), monkeypatch)
    assert scan(TEXTS[name]) == quick
