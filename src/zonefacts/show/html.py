"""A page as one piece of HTML for a notebook: its articles with the facts' words marked, and a table a type beside them.

Self-contained (one scoped style, no script, nothing loaded), and everything that comes from the page is escaped.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..models.blocks import Article
from ..models.facts import Fact
from ..models.strand import Strand
from ..page import Page
from .summary import by_type, cells, filled

_STYLE = """
.zonefacts{display:flex;flex-wrap:wrap;gap:1.5em;align-items:flex-start;line-height:1.7;font-size:14px}
.zonefacts .zf-text{flex:1 1 26em;max-width:46em;min-width:0}
.zonefacts .zf-facts{flex:1 1 30em;min-width:0;overflow-x:auto}
.zonefacts h3{margin:.2em 0;font-size:1.25em}.zonefacts h4{margin:.8em 0 .2em;font-size:1em}
.zonefacts p{margin:.4em 0;text-align:left}.zonefacts .zf-small{opacity:.7;font-size:.9em}
.zonefacts article{border-bottom:1px solid rgba(128,128,128,.35);padding-bottom:.8em;margin-bottom:.8em}
.zonefacts mark{color:inherit;border-radius:3px;padding:0 1px;background:hsla(var(--zf,45),80%,55%,.3)}
.zonefacts table{border-collapse:collapse;margin:0 0 1em;font-size:.9em}
.zonefacts th,.zonefacts td{text-align:left;vertical-align:top;padding:.15em .5em;border-bottom:1px solid rgba(128,128,128,.25)}
.zonefacts caption{text-align:left;font-weight:bold;padding:.3em 0}
.zonefacts caption span{border-radius:3px;padding:0 .3em;background:hsla(var(--zf,45),80%,55%,.3)}
"""

_HUES = {
    "zone": 210,
    "project": 270,
    "investment": 45,
    "capacity": 150,
    "area": 95,
    "time_limit_reduction": 0,
    "procedure_reduction": 20,
    "output_value": 60,
    "count": 185,
    "rate": 320,
}


def page_html(page: Page) -> str:
    """The page's articles with the words of its facts marked, and its facts in tables beside them."""
    marker = _Marker(page.facts)
    articles = "".join(_article(article, marker) for article in page.articles)
    rest = [page.text[block.start : block.end] for block in page.blocks if block.article is None]
    leftover = f'<p class="zf-small">{"<br>".join(map(_escape, rest))}</p>' if rest else ""
    tables = "".join(_table(kind, facts) for kind, facts in by_type(page.facts).items())
    return (
        f'<div class="zonefacts"><style>{_STYLE}</style><div class="zf-text">{articles}{leftover}</div>'
        f'<div class="zf-facts">{tables}</div></div>'
    )


class _Marker:
    """Marks the words of facts in a part of an article.

    A fact is marked in the part that its evidence begins in: where a caption stands in the middle of a torn sentence, the
    evidence runs over it in the source but does not mean it.
    """

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._facts = sorted(facts, key=lambda fact: fact.evidence.start)
        self._starts = [fact.evidence.start for fact in self._facts]

    def marked(self, strand: Strand) -> str:
        marks = sorted(self._marks(strand), key=lambda mark: mark[:2])
        cuts = sorted({0, len(strand.text), *(at for mark in marks for at in mark[:2])})
        parts = []
        open_marks: list[tuple[int, int, Fact]] = []
        following = 0
        for start, end in pairwise(cuts):
            open_marks = [mark for mark in open_marks if mark[1] > start]
            while following < len(marks) and marks[following][0] <= start:
                open_marks.append(marks[following])
                following += 1
            text = _escape(strand.text[start:end])
            if open_marks:
                inner = min(open_marks, key=lambda mark: mark[1] - mark[0])[2]
                title = _escape(", ".join(dict.fromkeys(mark[2].type for mark in open_marks)))
                text = f'<mark style="--zf:{_hue(inner.type)}" title="{title}">{text}</mark>'
            parts.append(text)
        return "".join(parts)

    def _marks(self, strand: Strand) -> Iterator[tuple[int, int, Fact]]:
        ends = [*strand.starts[1:], len(strand.text)]
        for i, (start, origin, end) in enumerate(zip(strand.starts, strand.origins, ends, strict=True)):
            first = bisect_left(self._starts, origin)
            last = bisect_left(self._starts, origin + end - start)
            for fact in self._facts[first:last]:
                yield start + fact.evidence.start - origin, self._end(strand, ends, i, fact), fact

    @staticmethod
    def _end(strand: Strand, ends: Sequence[int], i: int, fact: Fact) -> int:
        """Where the evidence ends in the strand: in the stretch that it begins in, or in a later one."""
        for j in range(i, len(ends)):
            offset = fact.evidence.end - strand.origins[j]
            if 0 < offset <= ends[j] - strand.starts[j]:
                return strand.starts[j] + offset
            if offset <= 0:
                break
        return ends[i]


def _article(article: Article, marker: _Marker) -> str:
    parts = []
    for tag, css, strand in (
        ("p", ' class="zf-small"', article.kicker),
        ("h3", "", article.headline),
        ("p", "", article.subtitle),
        ("p", ' class="zf-small"', article.dateline),
    ):
        if strand is not None:
            parts.append(f"<{tag}{css}>{marker.marked(strand)}</{tag}>")
    sections = list(article.sections)
    for i, paragraph in enumerate(article.paragraphs):
        while sections and sections[0][0] <= i:
            parts.append(f"<h4>{marker.marked(sections.pop(0)[1])}</h4>")
        parts.append(f"<p>{marker.marked(paragraph)}</p>")
    parts += [f"<h4>{marker.marked(section)}</h4>" for _, section in sections]
    small = [*article.captions, *([article.byline] if article.byline is not None else [])]
    parts += [f'<p class="zf-small">{marker.marked(strand)}</p>' for strand in small]
    return f"<article>{''.join(parts)}</article>"


def _table(kind: type[Fact], facts: Sequence[Fact]) -> str:
    names = filled(facts)
    head = "".join(f"<th>{_escape(name)}</th>" for name in names)
    rows = "".join(
        "<tr>" + "".join(f"<td>{_escape(cell)}</td>" for cell in cells(fact, names)) + "</tr>" for fact in facts
    )
    title = f'<span style="--zf:{_hue(facts[0].type)}">{_escape(facts[0].type)}</span> {len(facts)}'
    return f"<table><caption>{title}</caption><tr>{head}</tr>{rows}</table>"


def _hue(kind: str) -> int:
    """The colour of a type; a user's own type has one of its own too, the same in every run."""
    return _HUES.get(kind, sum(map(ord, kind)) * 37 % 360)


_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def _escape(text: str) -> str:
    return html.escape(_UNPRINTABLE.sub("\ufffd", text))
