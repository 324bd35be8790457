"""A page in a terminal: the articles put back together, and a table of facts a type."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..models.blocks import Article
from ..models.strand import Strand
from ..page import Page
from .summary import by_type, cells, filled

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""What could drive a terminal instead of standing in it, and what it cannot print."""


def facts_view(page: Page, types: Container[str] | None = None) -> RenderableType:
    """The headlines of the page, then a table for each type of fact (for each of `types`, where they are given)."""
    parts: list[RenderableType] = []
    for article in page.articles:
        parts.append(Text.assemble((f"[{article.index}] ", "dim"), (_title(article), "bold")))
    chosen = [fact for fact in page.facts if types is None or fact.type in types]
    for kind, facts in by_type(chosen).items():
        names = filled(facts)
        title = f"{kind.model_fields['type'].default} ({len(facts)})"
        table = Table(title=title, title_justify="left", title_style="bold", header_style="dim", box=box.SIMPLE_HEAD)
        for name in names:
            table.add_column(name, overflow="fold", ratio=3 if name == "evidence" else None)
        for fact in facts:
            table.add_row(*(Text(_clean(cell)) for cell in cells(fact, names)))
        parts += [Text(), table]
    if not chosen:
        parts.append(Text("no facts", style="dim"))
    return Group(*parts)


def articles_view(page: Page) -> RenderableType:
    """The page put back together: each article with its parts in reading order, then what belongs to none.

    ⤵ stands where a torn sentence was joined over what lay between; what stood elsewhere on the page says on which line.
    """
    breaks = [match.start() for match in re.finditer("\n", page.text)]
    parts: list[RenderableType] = []
    for article in page.articles:
        parts += [*_article(article, breaks), Text()]
    rest = [page.text[block.start : block.end] for block in page.blocks if block.article is None]
    if rest:
        parts.append(Text("in no article:", style="dim"))
        parts += [Text(_clean(text), style="dim") for text in rest]
    return Group(*parts)


def _article(article: Article, breaks: list[int]) -> Iterator[RenderableType]:
    reached = min((strand.origins[0] for strand in _strands(article) if strand.origins), default=0)

    def told(strand: Strand, style: str, indent: int = 0) -> RenderableType:
        """The words of one part, its joins marked, and its line of the page where that is not the next one to come."""
        nonlocal reached
        text = Text(style=style)
        at = strand.origins[0] if strand.origins else reached
        if at < reached:
            text.append(f"[from line {bisect_left(breaks, at) + 1}] ", style="yellow")
        for i, start in enumerate(strand.starts):
            stop = strand.starts[i + 1] if i + 1 < len(strand.starts) else len(strand.text)
            if i and strand.origins[i] - reached > 1:
                text.append(f"⤵[line {bisect_left(breaks, strand.origins[i]) + 1}]", style="yellow")
            text.append(_clean(strand.text[start:stop]))
            reached = strand.origins[i] + stop - start
        return Padding(text, (0, 0, 0, indent)) if indent else text

    if article.kicker is not None:
        yield told(article.kicker, "italic")
    title = told(article.headline, "bold") if article.headline is not None else Text(_title(article), style="bold")
    assert isinstance(title, Text)
    yield Text.assemble((f"[{article.index}] ", "dim"), title)
    for strand in (article.subtitle, article.dateline):
        if strand is not None:
            yield told(strand, "italic")
    sections = list(article.sections)
    for i, paragraph in enumerate(article.paragraphs):
        while sections and sections[0][0] <= i:
            yield told(sections.pop(0)[1], "bold cyan")
        yield told(paragraph, "", 2)
    for _, section in sections:
        yield told(section, "bold cyan")
    for caption in article.captions:
        yield Text(f"  ▣ {_clean(caption.text)}", style="dim")
    if article.byline is not None:
        yield Text(f"  {_clean(article.byline.text)}", style="italic dim")


def _strands(article: Article) -> list[Strand]:
    """What is read from top to bottom: the head and the body, without captions and byline."""
    head = [article.kicker, article.headline, article.subtitle, article.dateline]
    return [*(strand for strand in head if strand is not None), *(strand for _, strand in article.sections), *article.paragraphs]


def _title(article: Article) -> str:
    return _clean(article.headline.text) if article.headline is not None else "(no headline)"


def _clean(text: str) -> str:
    return _CONTROLS.sub("\ufffd", text)
