"""Scores the working tree on every gold set of ../shared: by type and level, with the misses of one type on request.

    accuracy.py                       tables of page/ and dev/
    accuracy.py --set dev --type count --detail      what differs, for one type (or several: count,rate)
    accuracy.py --set dev --doc p022 --detail        .. for one passage
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parents[2] / "shared"
sys.path.insert(0, str(SHARED / "eval"))

import score  # type: ignore[import-not-found]  # noqa: E402

import zonefacts  # noqa: E402


def published_on(text: str | None) -> date | None:
    found = re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)", text or "")
    return date(*map(int, found.groups())) if found else None


def records(text: str, doc: str, published: date | None) -> list[dict[str, Any]]:
    return [fact.model_dump(mode="json") for fact in zonefacts.extract(text, doc=doc or None, published=published).facts]


def gold_sets() -> dict[str, tuple[Any, dict[str, str], dict[str, list[dict[str, Any]]]]]:
    page = (SHARED / "page/page.md").read_text(encoding="utf-8")
    passages = [json.loads(row) for row in (SHARED / "dev/passages.jsonl").open(encoding="utf-8")]
    return {
        "page": (score.load(SHARED / "page/facts.jsonl"), {"": page}, {"": records(page, "", None)}),
        "dev": (
            score.load(SHARED / "dev/facts.jsonl"),
            {p["doc"]: p["text"] for p in passages},
            {p["doc"]: records(p["text"], p["doc"], published_on(p["published"])) for p in passages},
        ),
    }


def table(result: dict[str, Any]) -> str:
    rows = [f"{'type':22} {'gold':>5} {'found':>5}   " + "   ".join(f"{level + ' P':>7} {'R':>6} {'F1':>6}" for level in score.LEVELS)]
    for kind, row in result.items():
        if kind == "fields":
            continue
        cells = "   ".join(f"{row[v]['precision']:7.3f} {row[v]['recall']:6.3f} {row[v]['f1']:6.3f}" for v in score.LEVELS)
        rows.append(f"{kind:22} {row['full']['gold']:5} {row['full']['found']:5}   {cells}")
    rows.append("fields: " + ", ".join(f"{field} {x['right']}/{x['of']}" for field, x in result["fields"].items()))
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=("page", "dev"))
    parser.add_argument("--type", default="", help="only these types, comma separated (zones are kept for the zone ties)")
    parser.add_argument("--doc")
    parser.add_argument("--detail", action="store_true")
    args = parser.parse_args()
    kinds = set(filter(None, args.type.split(",")))
    for name, (gold, texts, found) in gold_sets().items():
        if args.set and name != args.set:
            continue
        detail: list[Any] | None = [] if args.detail else None
        result = score.score_facts(gold, found, detail)
        for doc, how, g, f in detail or []:
            fact = g or f
            if (kinds and fact["type"] not in kinds) or (args.doc and doc != args.doc):
                continue
            at = fact["evidence"]["start"]
            context = texts[doc][max(0, at - 30) : fact["evidence"]["end"] + 15].replace("\n", "⏎")
            print(f"{how:11} {fact['type']} {doc} …{context}…\n    gold  {score.short(g)}\n    found {score.short(f)}")
        print(f"== {name}")
        print(table(result))


if __name__ == "__main__":
    main()
