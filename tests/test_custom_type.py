"""A record type of a user's own with its rule and examples: it goes wherever the built-in types go."""

from __future__ import annotations

import pickle
from decimal import Decimal
from typing import Literal

from zonefacts import Example, Extractor, Fact, Investment, Made, Money, Rule, View


class Award(Fact):
    type: Literal["award"] = "award"
    title: str
    prize: Money | None = None


def read_award(view: View) -> Made:
    """A title that somebody won, with the prize money in the same clause."""
    prize = next((f for f in view.scene.figures_between(view.end, view.sentence[1]) if f.kind == "money"), None)
    fields = {"title": view.anchor["title"], "prize": prize}
    return Made(view.start, prize.end if prize else view.end, fields, uses=(prize,) if prize else ())


AWARD = Rule(
    name="award/won",
    makes=Award,
    on=r"(?:获评|荣获)(?P<title>[^，。\n]{2,20})",
    read=read_award,
    weight=50,  # prize money is no investment
    examples=(
        Example("园区获评绿色园区。", {"title": "绿色园区", "prize": None}),
        Example("园区荣获创新奖，奖金50万元。", {"title": "创新奖", "prize": Decimal(500_000)}),
    ),
    counters=("园区正在申报绿色园区。",),
)
TEXT = "# 云岭经开区荣获创新奖\n\n本报讯 云岭经开区荣获省长质量奖，获奖励投资50万元。总投资3亿元的风电项目开工。\n"
EXTRACTOR = Extractor(rules=[AWARD])


def test_examples() -> None:
    for example in AWARD.examples:
        [award] = EXTRACTOR.extract(example.source).of(Award)
        assert award.title == example.fields["title"]
        assert (award.prize.value if award.prize else None) == example.fields["prize"]
    assert not any(EXTRACTOR.extract(text).of(Award) for text in AWARD.counters)


def test_it_goes_wherever_built_in_types_go() -> None:
    page = EXTRACTOR.extract(TEXT, doc="d1")
    awards = [fact for fact in page.facts if isinstance(fact, Award)]
    assert page.of(Award) == awards
    assert [award.title for award in awards] == ["创新奖", "省长质量奖"]
    assert all(fact.amount.value != 500_000 for fact in page.of(Investment))  # the prize is the award's
    assert list(page.to_frame(Award)["prize_value"]) == [None, 500_000]
    assert "award" in EXTRACTOR.json_schema()["discriminator"]["mapping"]
    assert "award" not in Extractor().json_schema()["discriminator"]["mapping"]
    assert pickle.loads(pickle.dumps(EXTRACTOR)).extract(TEXT, doc="d1").facts == page.facts
    assert "award/won" in page.explain(awards[1])
