#!/usr/bin/env python3
"""How well pages are put back together, how fast, and what it does to the facts.

    PYTHONPATH=src python benchmarks/segmentation.py [--seeds N] [--no-facts]

Prints a line for each set of gold pages in ../shared, where that folder exists, and for each kind of damage that
`tests/layout.py` does to articles of our own; then the facts of the damaged pages against the facts of the same pages
undamaged; then the time that pages of growing size take.
"""

from __future__ import annotations

import argparse
import collections
import importlib
import json
import pathlib
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
sys.path[:0] = [str(ROOT / "tests"), str(SHARED / "eval")]

import layout  # noqa: E402

from zonefacts.segment import Segmentation, segment_page  # noqa: E402
from zonefacts.segment.assembly import Verdict, assemble  # noqa: E402
from zonefacts.segment.pieces import Layout, lines_of, pieces_of  # noqa: E402

PLAIN = layout.Damage()
WHOLE = replace(PLAIN, tear=0, move=0, caption=0, section=0, tail=0, furniture=0, mismark=0)
KINDS = {
    "as the shared pages": PLAIN,
    "no headings marked": replace(PLAIN, marked=False),
    "hard-wrapped": replace(PLAIN, wrap=24),
    "hard-wrapped, no headings marked": replace(PLAIN, wrap=30, marked=False),
    "no blank lines": replace(PLAIN, spaced=False),
    "no blank lines, no headings": replace(PLAIN, spaced=False, marked=False),
    "indented, no blank lines": replace(PLAIN, spaced=False, marked=False, indented=True),
    "indented, wrapped, no blank lines": replace(PLAIN, wrap=26, indented=True, spaced=False),
    "several pages in a file": replace(PLAIN, feeds=True),
    "many tears": replace(PLAIN, tear=0.8, tail=0),
    "no damage": WHOLE,
}


def blocks_of(text: str) -> list[dict[str, Any]]:
    return [block.model_dump(mode="json") for block in segment_page(text).blocks]


def report(name: str, gold: dict[str, Any], texts: dict[str, str]) -> None:
    """One line of scores, as the scorer in ../shared counts them."""
    score = importlib.import_module("score")
    got = score.score_blocks(gold, {key: blocks_of(text) for key, text in texts.items()})
    print(
        f"{name:34} articles {got['articles_b3_f1']:.3f}  whole {got['whole_articles']:.3f}  roles {got['roles_macro_f1']:.3f}  "
        f"tears {got['tears']['f1']:.3f}  joins {got['joins']['f1']:.3f}"
    )


def segmentation(seeds: int) -> None:
    if not (SHARED / "eval/score.py").exists():
        print("no scorer in ../shared/eval: segmentation is not scored")
        return
    score = importlib.import_module("score")
    for name, folder in (("shared page", "page"), ("shared pages", "pages")):
        if (SHARED / folder / "blocks.jsonl").exists():
            files = sorted((SHARED / folder).glob("*.md"))
            texts = {"" if folder == "page" else f.stem: f.read_text(encoding="utf-8") for f in files}
            report(name, score.load(SHARED / folder / "blocks.jsonl"), texts)
    for name, damage in KINDS.items():
        pages = {str(seed): layout.lay_out(seed, damage) for seed in range(seeds)}
        report(name, {key: page.blocks for key, page in pages.items()}, {key: page.text for key, page in pages.items()})


def true_segmentation(page: layout.Laid) -> Segmentation:
    """The page put back together by its gold."""
    pieces = pieces_of(lines_of(page.text), Layout(0, True, True, False))
    at = {piece.start: piece.index for piece in pieces}
    verdicts = []
    for block in page.blocks:
        joins = at.get(block["joins"])  # type: ignore[call-overload]
        verdicts.append(Verdict(block["role"], block["article"], joins))  # type: ignore[arg-type]
    return assemble(page.text, pieces, verdicts)


def facts_of(text: str, way: Callable[[str], Segmentation] = segment_page) -> collections.Counter[str]:
    """The facts of a page put together in some way, without their places and surfaces: what a layout must not change."""
    zonefacts = importlib.import_module("zonefacts")
    extractor = importlib.import_module("zonefacts.extractor")

    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            drop = ("start", "end", "text", "evidence", "mentions", "doc", "rule", "article", "parts", "period")
            return {key: bare(inner) for key, inner in value.items() if key not in drop}
        return [bare(inner) for inner in value] if isinstance(value, list) else value

    kept = extractor.segment_page
    extractor.segment_page = way
    try:
        found = [bare(fact.model_dump(mode="json")) for fact in zonefacts.extract(text).facts]
    finally:
        extractor.segment_page = kept
    return collections.Counter(json.dumps(fact, ensure_ascii=False, sort_keys=True) for fact in found)


def facts(seeds: int) -> None:
    """F1 of the facts of damaged pages against those of the same pages undamaged, by how the page is put together."""
    print("\nfacts of damaged pages, F1 against the facts of the same pages undamaged, with the page ..")
    for name in ("as the shared pages", "no headings marked", "hard-wrapped", "many tears"):
        sums: dict[str, list[int]] = {"as it stands": [0, 0], "put back together": [0, 0], "true": [0, 0]}
        wanted = 0
        for seed in range(seeds):
            gold = facts_of(layout.lay_out(seed, replace(WHOLE, marked=KINDS[name].marked)).text)
            page = layout.lay_out(seed, KINDS[name])
            wanted += gold.total()
            truth = true_segmentation(page)
            ways: dict[str, Callable[[str], Segmentation]] = {
                "as it stands": lambda text: segment_page(text, repair=False),
                "put back together": segment_page,
                "true": lambda text, truth=truth: truth,  # type: ignore[misc]
            }
            for way, put in ways.items():
                found = facts_of(page.text, put)
                sums[way][0] += (gold & found).total()
                sums[way][1] += found.total()
        row = "  ".join(f"{way} {2 * both / (wanted + found):.3f}" for way, (both, found) in sums.items())
        print(f"{name:34} {row}  ({wanted} facts)")


def speed() -> None:
    print("\ntime (CPU seconds)")
    pages = [layout.lay_out(seed).text for seed in range(100)]
    for count in (4, 40, 400):
        text = "\n\n".join(pages[i % 100] for i in range(count))
        start = time.process_time()
        found = segment_page(text)
        print(f"{count:4} torn pages  {len(found.blocks):6} blocks  {time.process_time() - start:7.3f}")
    news = SHARED / "bench/news.txt"
    if news.exists():
        text = news.read_text(encoding="utf-8")
        start = time.process_time()
        segment_page(text)
        taken = time.process_time() - start
        print(
            f"bench/news.txt   {len(text.encode()) / 1e6:.1f} MB  {taken:7.3f}  {len(text.encode()) / 1e6 / taken:.1f} MB/s"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=40)
    parser.add_argument("--no-facts", action="store_true")
    args = parser.parse_args()
    segmentation(args.seeds)
    if not args.no_facts:
        facts(min(args.seeds, 20))
    speed()


if __name__ == "__main__":
    main()
