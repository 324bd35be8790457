"""Every rule's own examples run: positive ones give exactly what they say, counters give nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from zonefacts import Extractor, Fact
from zonefacts.facts import BUILTIN_RULES
from zonefacts.rules import Example, Rule

EXTRACTOR = Extractor()
PUBLISHED = date(2025, 8, 20)


def facts_of(rule: Rule, text: str) -> list[Fact]:
    return [fact for fact in EXTRACTOR.extract(text, published=PUBLISHED).facts if fact.rule == rule.name]


def plain(value: Any) -> Any:
    """What an example's field is compared with: figures by their value, decimals as strings."""
    if hasattr(value, "value"):
        value = value.value
    if isinstance(value, Decimal):
        return str(value.normalize()) if value != value.to_integral() else str(value.quantize(Decimal(1)))
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value


@pytest.mark.parametrize(
    ("rule", "example"),
    [pytest.param(rule, example, id=f"{rule.name}:{example.source[:20]}") for rule in BUILTIN_RULES for example in rule.examples],
)
def test_example(rule: Rule, example: Example) -> None:
    facts = facts_of(rule, example.source)
    shown = [{key: plain(getattr(fact, key)) for key in example.fields} | {"text": fact.evidence.text} for fact in facts]
    wanted = dict(example.fields)
    matching = [one for one in shown if all(one[key] == value for key, value in wanted.items())]
    assert len(matching) == 1, f"{rule.name} on {example.source!r} gave {shown}, wanted {wanted}"
    if example.text is not None:
        assert matching[0]["text"] == example.text


@pytest.mark.parametrize(
    ("rule", "text"),
    [pytest.param(rule, text, id=f"{rule.name}:{text[:20]}") for rule in BUILTIN_RULES for text in rule.counters],
)
def test_counter(rule: Rule, text: str) -> None:
    assert facts_of(rule, text) == []
