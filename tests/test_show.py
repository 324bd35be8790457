"""Facts in words and in HTML."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from rich.console import Console

import zonefacts
from zonefacts import Extractor, Page
from zonefacts.show.html import page_html
from zonefacts.show.terminal import articles_view, facts_view

TEXT = """# 云岭经开区上半年签约不停

本报讯 云岭经开区今年上半年完成投资3.2亿元，吸引15家企业入驻。

审批时限由30个工作日压缩至5个工作日，园区税收增长12.5%。

何小禾
"""


@pytest.fixture(scope="module")
def page() -> Page:
    return Extractor().extract(TEXT, doc="yl")


def test_every_fact_is_explained_by_its_rule_and_findings(page: Page) -> None:
    assert page.facts
    for fact in page.facts:
        said = page.explain(fact)
        assert f"rule: {fact.rule}" in said
        assert f"at {fact.evidence.start}-{fact.evidence.end}" in said
        assert "zone: " in said
        assert "subject: " in said
        assert "period: " in said


def test_an_investment_in_words(page: Page) -> None:
    [investment] = page.investments
    said = page.explain(investment)
    assert "investment: 「完成投资3.2亿元」" in said
    assert "money 「3.2亿元」 = 320000000 CNY" in said
    assert "kind: completed" in said
    assert "zone: 云岭经开区, by 「云岭经开区」 in the same sentence" in said


def test_a_fact_of_another_page_is_refused(page: Page) -> None:
    other = Extractor().extract("云岭经开区完成投资99亿元。")
    with pytest.raises(ValueError, match="not one of this page's"):
        page.explain(other.investments[0])
    with pytest.raises(ValueError, match="only segmented"):
        zonefacts.segment(TEXT).explain(other.investments[0])


def test_why_not_says_what_was_found_and_what_became_of_it(page: Page) -> None:
    text = "云岭经开区的天气预报说气温为38度，另有77头。"
    odd = Extractor().extract(text)
    at = text.index("77")
    said = odd.why_not(at, at + 3)
    assert "77" in said
    if not odd.of(zonefacts.Count):
        assert "used by no fact" in said
        assert "found none of their words here" in said
    taken = page.investments[0]
    said = page.why_not(taken.evidence.start, taken.evidence.end)
    assert f"a fact is here: {taken.rule}" in said
    assert f"used by {taken.rule}" in said
    byline = TEXT.index("何小禾")
    assert "nothing was found here" in page.why_not(byline, byline + 3)
    assert page.why_not(-5, 10**9)
    assert page.why_not(7, 7)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.marked: list[str] = []
        self._in_mark = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self._in_mark = tag == "mark"

    def handle_endtag(self, tag: str) -> None:
        self._in_mark = False

    def handle_data(self, data: str) -> None:
        if self._in_mark:
            self.marked.append(data)


def test_html_marks_the_words_of_the_facts(page: Page) -> None:
    tags = Tags()
    tags.feed(page_html(page))
    marked = "".join(tags.marked)
    for fact in page.facts:
        assert fact.evidence.text in marked
    assert tags.seen.count("table") == len({fact.type for fact in page.facts})
    assert page._repr_html_() == page_html(page)


def test_html_is_self_contained_and_well_formed(page: Page) -> None:
    html = page_html(page)
    assert not re.search(r"<(script|link|img|iframe)|https?://|@import|url\(", html)
    ElementTree.fromstring(html)


HOSTILE = (
    "# <script>alert(1)</script>云岭经开区&amp;\"'\n\n"
    "本报讯 云岭经开区<b onmouseover=x>完成投资3.2亿元</b>，<img src=x onerror=y>吸引15家企业入驻。\n\n■ 图 <svg/onload=z>\n"
)


def test_everything_from_the_page_is_escaped() -> None:
    page = Extractor().extract(HOSTILE, doc="<i>")
    html = page_html(page)
    assert not {"script", "b", "img", "svg", "i"} & set(_tags(html))
    ElementTree.fromstring(html)


def _tags(html: str) -> list[str]:
    parser = Tags()
    parser.feed(html)
    return parser.seen


def test_damaged_text_can_be_shown() -> None:
    page = Extractor().extract("云岭经开区完成\x00投资3.2\ud800亿元\x1b[31m，3.2亿元投资到位。")
    ElementTree.fromstring(page_html(page).encode("utf-8"))
    for view in (facts_view(page), articles_view(page)):
        console = Console(width=100, record=True, file=open("/dev/null", "w"))  # noqa: SIM115
        console.print(view)
        shown = console.export_text()
        shown.encode("utf-8")
        assert "\x1b" not in shown
        assert "\x00" not in shown


def test_a_caption_inside_torn_evidence_is_not_marked() -> None:
    text = (
        "# 云岭经开区建设提速\n\n今年上\n\n图为云岭经开区厂区一角。 ■ 资料图\n\n"
        "半年，这里完成投资3.2亿元，园区企业干劲十足，一批项目加快推进。\n"
    )
    page = Extractor().extract(text)
    html = page_html(page)
    for caption in (strand for article in page.articles for strand in article.captions):
        assert caption.text[-8:] in re.sub("<[^>]+>", "", html)
    ElementTree.fromstring(html)


def test_segmented_pages_show_too() -> None:
    page = zonefacts.segment(TEXT)
    assert "云岭经开区上半年签约不停" in page_html(page)
    assert repr(page).startswith("<Page of")


def test_the_repaired_page_marks_its_joins_and_what_was_moved() -> None:
    console = Console(width=200, record=True, file=io.StringIO())
    torn = "# 本报讯 今年上半年，云岭经开区新引进项目12个，带动就业\n\n## 云岭经开区\n\n# 招商跑出加速度\n\n600余人，园区道路全部通车。\n\n林澈\n"
    console.print(articles_view(zonefacts.segment(torn)))
    shown = console.export_text()
    assert "带动就业⤵[line 7]600余人" in shown
    assert "[from line 1]" in shown
