"""Step one: the page's lines, put into pieces, each with the form it has and the reason.

A piece is a line, or the lines of one hard-wrapped paragraph: a PDF breaks a paragraph wherever the column ends, and
there a line break says nothing. Where it does say something is found out from the page itself (`Layout`).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from .forms import (
    CLOSERS,
    MAX_SHORT,
    dateline_length,
    is_byline,
    is_caption,
    is_entry,
    is_furniture,
    is_kicker,
    is_row,
    is_section,
    is_subtitle,
)
from .lexis import word_pairs

Kind = Literal["body", "title", "byline", "caption", "furniture", "dateline"]

_ZERO = "\ufeff\u200b\u200c\u200d\u2060\x00"
"""Characters of no width: no blanks, but nothing to read either."""
_SKIPPED = _ZERO + " \t\u3000"
_BREAKS = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_RARE_BREAKS = ("\r", "\f", "\v", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
_WRAP_MIN, _WRAP_MAX = 8, 90
_TITLE_MAX = 64
_LIST_END = re.compile(r"[:：]\s*[\d+（(][\d\-—–、，,或转() （）+]{5,}$")
_LATIN_BLANK = re.compile(r"[A-Za-z0-9,.] | [A-Za-z0-9(（]|[“”‘’，。] ")
_TWO_SENTENCES = re.compile(r"[！？!?；][^\s”’」』）)]")
_TELLING = ("据", "记者", "本报记者", "他说", "她说")
_HANGING = frozenset("的在和与及将对为是把被从向于或等而且并以就到由让使")
STOPS = frozenset("。！？!?…；;")


class Line(NamedTuple):
    """A non-empty line of the page without the blanks around it."""

    start: int
    end: int
    text: str
    gap: int
    """Empty lines before it."""
    indented: bool
    width: int
    """Length with the blanks that end it, by which hard-wrapped lines are known."""
    blank: bool
    """Whether blanks end it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the page sets its paragraphs: `wrap` is the width at which lines break (0: they do not), `spaced` says that
    empty lines stand between the blocks, `marked` that headings carry `#`, `indented` that paragraphs are indented."""

    wrap: int
    spaced: bool
    marked: bool
    indented: bool


@dataclass(slots=True)
class Piece:
    """A line or hard-wrapped paragraph with the form it has.

    `text` is without markup and without the line breaks inside; `mark` counts the `#` before it. `kind` is what the
    form says, `shape` refines a title (kicker, section, subtitle), `sure` how firmly (0..1), `reason` why.
    """

    index: int
    lines: tuple[Line, ...]
    text: str
    skip: int
    mark: int
    kind: Kind
    shape: str
    sure: float
    reason: str
    dateline: int = 0

    @property
    def start(self) -> int:
        return self.lines[0].start

    @property
    def end(self) -> int:
        return self.lines[-1].end

    @property
    def gap(self) -> int:
        return self.lines[0].gap

    @property
    def open(self) -> bool:
        """Whether the text stops where no sentence does."""
        return is_open(self.text)


def is_open(text: str) -> bool:
    """Whether a text stops where no sentence does.

    >>> is_open("项目总投资2"), is_open("项目开工。"), is_open("“项目开工。”"), is_open("他表示，"), is_open("电话：0739-5550123")
    (True, False, False, True, False)
    """
    last = text[-1:]
    if not last or last in STOPS or last in "：:":
        return False
    if last in CLOSERS:
        inner = text.rstrip("”’」』）)】》〉\"'")[-1:]
        # a quotation or bracket that closes a sentence closes the paragraph; one around a word does not
        return inner not in STOPS and last not in "）)】" if inner else True
    return not (last.isdigit() and _LIST_END.search(text[-40:])) and not (
        len(text) <= MAX_SHORT and (is_row(text) or is_entry(text))
    )


def lines_of(text: str) -> list[Line]:
    """The non-empty lines of a page, in order.

    >>> [(line.start, line.text, line.gap) for line in lines_of("  甲\\n\\n乙 \\n")]
    [(2, '甲', 0), (5, '乙', 1)]
    """
    out: list[Line] = []
    if any(mark in text for mark in _RARE_BREAKS):
        at, spans = 0, []
        for found in _BREAKS.finditer(text):
            spans.append((at, text[at : found.start()]))
            at = found.end()
        spans.append((at, text[at:]))
    else:
        at, spans = 0, []
        for row in text.split("\n"):
            spans.append((at, row))
            at += len(row) + 1
    gap = 0
    for at, row in spans:
        body = row.strip()
        if not body:
            gap += 1
            continue
        lead = 0 if row[0] == body[0] else row.index(body[0])
        if lead and row[lead : lead + len(body)] != body:
            lead = row.index(body)
        start = at + lead
        width = len(row) - lead
        out.append(Line(start, start + len(body), body, gap if out else 0, lead > 0, width, width > len(body)))
        gap = 0
    return out


def set_in(lines: list[Line]) -> tuple[list[Line], Layout]:
    """How the page is set, with the lines measured as it was: in characters, or else in columns, where a digit takes half one."""
    layout = layout_of(lines)
    if not layout.wrap:
        columns = [line._replace(width=(len(line.text.encode(errors="replace")) + line.width + 2) // 4) for line in lines]
        by_columns = layout_of(columns)
        if by_columns.wrap:
            return columns, by_columns
    return lines, layout


def layout_of(lines: list[Line]) -> Layout:
    """What the page's lines say of how it is set."""
    n = len(lines)
    if n < 2:
        return Layout(0, False, any(line.text[0] == "#" for line in lines), False)
    close = [line for line, after in pairwise(lines) if after.gap == 0]
    spaced = (n - 1 - len(close)) * 2 >= n - 1
    marked = any(line.text[0] == "#" for line in lines)
    deep = sum(line.indented for line in lines)
    indented = deep >= 3 and deep * 12 >= n
    wrap = _wrap_of(lines, len(close))
    if wrap:
        # hard-wrapped lines are not paragraphs: what counts is whether blank lines part the paragraphs
        short = sum(abs(line.width - wrap) > 2 for line in close)
        spaced = (n - 1 - len(close)) >= max(1, short)
    return Layout(wrap, spaced, marked, indented)


def _wrap_of(lines: list[Line], close: int) -> int:
    """The width at which the page breaks its lines, 0 where it does not: many lines of one width, hardly any longer,
    that stop where no sentence does and tear words as chance will have it."""
    if close < 4:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if b.gap == 0]
    widths = Counter(a.width for a, _ in pairs if _WRAP_MIN <= a.width <= _WRAP_MAX)
    if not widths:
        return 0
    width = max(widths, key=lambda w: (widths[w - 1] + widths[w] + widths[w + 1], widths[w], w))
    width = max((width - 1, width, width + 1), key=lambda w: widths[w])
    near = [(a, b) for a, b in pairs if abs(a.width - width) <= 1]
    longer = sum(a.width > width + 2 for a, _ in pairs)
    if len(near) < 3 or len(near) * 10 < close * 3 or longer * 6 > close:
        return 0
    opened = sum(is_open(a.text) for a, _ in near)
    if len(near) * 2 >= close and opened * 4 >= len(near) * 3:
        return width
    torn = sum(b.text[0] in word_pairs().get(a.text[-1], "") for a, b in near)
    return width if opened * 4 >= len(near) * 3 and torn * 20 >= len(near) else 0


def _wraps(before: Line, line: Line, layout: Layout, alone: bool) -> bool:
    """Whether a line carries on the one before it for no reason but the width of the column. `alone` says that the
    line before began its piece."""
    if line.gap or line.text[0] == "#":
        return False
    if layout.indented:
        if line.indented:
            return False
        if abs(before.width - layout.wrap) <= 3 and not _stands(before.text, alone, layout) and not _apart(line.text):
            return True
    if layout.spaced:
        return layout.wrap - 2 <= before.width <= layout.wrap + 2 or (
            before.width >= layout.wrap * 3 // 4 and is_open(before.text) and before.text[0] != "#"
        )
    return abs(before.width - layout.wrap) <= 2 and not _stands(before.text, alone, layout) and not _apart(line.text)


def _stands(text: str, alone: bool, layout: Layout) -> bool:
    """Whether a line of the column's width is no line of a paragraph: a heading, a caption, a line of furniture."""
    if not alone:
        return False
    if text[0] == "#":
        body = text.lstrip("# \u3000")
        return not dateline_length(body) and "。" not in body and body.count("，") < 2
    return (text[-1] in "摄图片道影）)" and is_caption(text)) or is_furniture(text)


def _apart(text: str) -> bool:
    """Whether a line cannot be the next line of a paragraph: a byline, a caption, a line of furniture."""
    return len(text) <= MAX_SHORT and (is_byline(text) or is_furniture(text) or is_caption(text))


def pieces_of(lines: list[Line], layout: Layout) -> list[Piece]:
    """The pieces of a page: wrapped lines joined, each piece read by its form."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and layout.wrap and _wraps(groups[-1][-1], line, layout, len(groups[-1]) == 1):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_piece(index, group, layout) for index, group in enumerate(groups)]


def _piece(index: int, group: list[Line], layout: Layout) -> Piece:
    first = group[0].text
    mark = skip = 0
    if first[0] == "#" or first[0] in _ZERO:
        bare = first.lstrip(_ZERO)
        mark = len(bare) - len(bare.lstrip("#"))
        skip = len(first) - len(bare[mark:].lstrip(_SKIPPED))
    text = first[skip:] if len(group) == 1 else first[skip:] + "".join([line.text for line in group[1:]])
    if text and text[-1] in _ZERO:
        text = text.rstrip(_ZERO)
    kind, shape, sure, reason = (
        read(text, mark, layout) if text else ("furniture", "", 0.5, "markup with nothing behind it")
    )
    dateline = dateline_length(text) if kind == "body" else 0
    return Piece(index, tuple(group), text, skip, mark, kind, shape, sure, reason, dateline)


def read(text: str, mark: int, layout: Layout) -> tuple[Kind, str, float, str]:
    """The form of a piece: kind, shape, how surely, and why.

    >>> plain = Layout(0, False, False, False)
    >>> read("石门县产业园扩建", 1, plain)[0], read("本报讯（记者 卢一鸣） 石门县产业园扩建。", 2, plain)[0]
    ('title', 'body')
    """
    n = len(text)
    last = text[-1]
    if n > MAX_SHORT:
        if last in "摄图片道影）)" and is_caption(text):
            return "caption", "", 0.9, "ends in a picture credit"
        return "body", "", 1.0, "longer than any heading"
    ends = last in STOPS
    if ends and last == "。" and n > 12 and not text.startswith("图"):
        return "body", "", 0.95, "a whole sentence"
    if is_row(text):
        return "body", "", 0.9, "a row of a table"
    if is_furniture(text):
        return "furniture", "", 0.95, "furniture of the page: folio, date, editors, jump, contact or column label"
    if not mark and is_entry(text):
        return "body", "", 0.9, "an entry of a form or notice"
    if is_byline(text):
        return "byline", "", 0.9, "names of writers and nothing else"
    if is_caption(text):
        return "caption", "", 0.9, "a caption or picture credit"
    cut = dateline_length(text)
    if cut and cut >= n - 1:
        return "dateline", "", 0.9, "a dateline alone on its line"
    if cut:
        return "body", "", 0.9, "begins with a dateline"
    if n < 3 and not mark:
        return "body", "", 0.6, "too short for a heading"
    if mark and n <= _TITLE_MAX and not (ends and last in "。；;"):
        shape = (
            "kicker"
            if mark > 1 and is_kicker(text)
            else "subtitle"
            if is_subtitle(text)
            else "section"
            if mark > 1
            else ""
        )
        return "title", shape, 0.95 if mark == 1 else 0.8, f"marked with {'#' * min(mark, 6)}"
    if is_subtitle(text) and n <= 40:
        return "title", "subtitle", 0.7, "short and behind a dash"
    if last in "。；;，,、：:":
        return "body", "", 0.9, "ends as a clause does"
    if is_kicker(text):
        return "title", "kicker", 0.6, "names a place or a body and says nothing of it"
    if is_section(text):
        return "title", "section", 0.6, "a numbered line or a pair of phrases"
    if ends and last not in "？?！!":
        return "body", "", 0.8, "ends as a sentence does"
    if 8 <= n <= 48 and (" " in text or "\u3000" in text) and "。" not in text and not _LATIN_BLANK.search(text):
        return "title", "", 0.8, "two phrases with a blank between, and no stop"
    hangs = last in _HANGING and last not in word_pairs().get(text[-2:-1], "")
    if hangs or "。" in text or _LIST_END.search(text) or _TWO_SENTENCES.search(text) or text.startswith(_TELLING):
        return "body", "", 0.8, "short, but no heading ends or goes like this"
    comma = text.find("，")
    if 0 < comma <= 4 and comma < n - 12:
        return "body", "", 0.7, "begins as a clause does"
    if text.count("，") >= 2 and n > 24:
        return "body", "", 0.7, "more clauses than a heading has"
    if n <= 48:
        if n >= 8 and (" " in text or "\u3000" in text) and not _LATIN_BLANK.search(text):
            return "title", "", 0.8, "two phrases with a blank between, and no stop"
        return "title", "", 0.3 if layout.marked else 0.5, "short, with no stop at its end"
    return "body", "", 0.6, "too long for a heading"
