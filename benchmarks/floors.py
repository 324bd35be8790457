"""The floors of quality: every score on the gold of ../shared and of fixtures/gold against what floors.json pins.

    floors.py              fails where a score is under its floor, or where the gold data are not those the floors were set on
    floors.py --set        raises the floors to the present scores (rounded down); it lowers none: that is done by hand, with a reason

Where ../shared does not exist there is nothing to measure, and that is said.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).with_name("floors.json")
DATA = (
    SHARED / "page/page.md",
    SHARED / "page/facts.jsonl",
    SHARED / "page/blocks.jsonl",
    SHARED / "dev/passages.jsonl",
    SHARED / "dev/facts.jsonl",
    SHARED / "pages/blocks.jsonl",
    SHARED / "cases/quantities.jsonl",
    ROOT / "fixtures/gold/tuned/passages.jsonl",
    ROOT / "fixtures/gold/tuned/facts.jsonl",
    ROOT / "fixtures/gold/unseen/passages.jsonl",
    ROOT / "fixtures/gold/unseen/facts.jsonl",
    ROOT / "fixtures/gold/fresh/passages.jsonl",
    ROOT / "fixtures/gold/fresh/facts.jsonl",
)


def fingerprint() -> dict[str, str]:
    return {"/".join(path.parts[-2:]): hashlib.sha256(path.read_bytes()).hexdigest() for path in DATA}


def scores() -> dict[str, float]:
    """Every score that has a floor, by name."""
    return dict([*_fact_scores(), *_block_scores(), *_quantity_scores()])


def _fact_scores() -> Iterator[tuple[str, float]]:
    import score
    from accuracy import gold_sets

    for name, gold, _, found in gold_sets():
        result = score.score_facts(gold, found)
        for kind, row in result.items():
            if kind == "all":
                yield from ((f"{name} facts {level} F1", row[level]["f1"]) for level in score.LEVELS)
            elif kind != "fields" and name == "dev" and row["full"]["gold"] >= 20:
                yield f"dev {kind} full F1", row["full"]["f1"]


def _block_scores() -> Iterator[tuple[str, float]]:
    import score

    import zonefacts

    def blocks(path: Path) -> list[dict[str, Any]]:
        return [block.model_dump(mode="json") for block in zonefacts.segment(path.read_text(encoding="utf-8")).blocks]

    for name, found in (
        ("page", {"": blocks(SHARED / "page/page.md")}),
        ("pages", {path.stem: blocks(path) for path in sorted((SHARED / "pages").glob("*.md"))}),
    ):
        result = score.score_blocks(score.load(SHARED / name / "blocks.jsonl"), found)
        yield f"{name} blocks articles B3 F1", result["articles_b3_f1"]
        yield f"{name} blocks whole articles", result["whole_articles"]
        yield f"{name} blocks roles macro F1", result["roles_macro_f1"]
        yield f"{name} blocks tears F1", result["tears"]["f1"]
        yield f"{name} blocks joins F1", result["joins"]["f1"]


def _quantity_scores() -> Iterator[tuple[str, float]]:
    import quantity_cases

    import zonefacts

    tallies = quantity_cases.score(zonefacts.extract_quantities, SHARED / "cases/quantities.jsonl")
    for measure, of in (("value", "expected"), ("clean", "cases")):
        yield f"cases {measure}", sum(t[measure] for t in tallies.values()) / sum(t[of] for t in tallies.values())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", action="store_true", help="write floors.json from the present scores")
    arguments = parser.parse_args()
    if not SHARED.exists():
        print(f"{SHARED} is not there: no gold to score against")
        return 0
    sys.path.insert(0, str(SHARED / "eval"))
    measured, data = scores(), fingerprint()
    if arguments.set:
        old = json.loads(FLOORS.read_text(encoding="utf-8"))["floors"] if FLOORS.exists() else {}
        floors = {name: max(old.get(name, 0.0), math.floor(value * 100) / 100) for name, value in measured.items()}
        FLOORS.write_text(json.dumps({"data": data, "floors": floors}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        return 0
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))
    failed = [f"the data behind the floors changed: {name}" for name in data if pinned["data"].get(name) != data[name]]
    failed += [f"no score for the floor {name!r}" for name in pinned["floors"] if name not in measured]
    for name, value in measured.items():
        floor = pinned["floors"].get(name)
        under = floor is not None and value < floor
        print(f"{name:36} {value:.4f}  floor {'none' if floor is None else f'{floor:.4f}'}{'  UNDER' if under else ''}")
        if under:
            failed.append(f"{name}: {value:.4f} is under its floor {floor:.4f}")
    print(*failed, sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
