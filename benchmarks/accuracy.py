"""The ledger of quality: scores on every gold set of ../shared and of fixtures/gold, and what changed fact by fact since the last commit.

    accuracy.py                                    tables, and gains and losses against the committed ledger
    accuracy.py --write                            .. and write the ledger anew (benchmarks/ledger.json)
    accuracy.py --set dev --type count --detail    what differs, for one type (or several: count,rate)
    accuracy.py --set dev --doc p022 --detail      .. for one passage

The ledger holds places, types and levels only, none of the gold texts. Of the sets `unseen` and `fresh` only the table is shown:
whoever writes rules does not read them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
GOLD = {
    "page": SHARED / "page",
    "dev": SHARED / "dev",
    "tuned": ROOT / "fixtures/gold/tuned",
    "unseen": ROOT / "fixtures/gold/unseen",
    "fresh": ROOT / "fixtures/gold/fresh",
}
"""The gold sets: a folder each, with facts.jsonl and a page or passages."""
UNREAD = frozenset({"unseen", "fresh"})
"""Those that whoever writes rules does not read."""
LEDGER = Path(__file__).with_name("ledger.json")
sys.path.insert(0, str(SHARED / "eval"))

import score  # noqa: E402

import zonefacts  # noqa: E402

Records = dict[str, list[dict[str, Any]]]


def published_on(text: str | None) -> date | None:
    found = re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)", text or "")
    return date(*map(int, found.groups())) if found else None


def records(text: str, doc: str, published: date | None) -> list[dict[str, Any]]:
    page = zonefacts.extract(text, doc=doc or None, published=published)
    return [fact.model_dump(mode="json") for fact in page.facts]


def gold_sets(only: str | None = None) -> Iterator[tuple[str, Records, dict[str, str], Records]]:
    """Each gold set: its name, the gold facts, the texts and the found facts, by document."""
    for name, folder in GOLD.items():
        if only not in (None, name):
            continue
        gold = score.load(folder / "facts.jsonl")
        if name == "page":
            page = (folder / "page.md").read_text(encoding="utf-8")
            yield name, gold, {"": page}, {"": records(page, "", None)}
            continue
        passages = [json.loads(row) for row in (folder / "passages.jsonl").open(encoding="utf-8")]
        found = {p["doc"]: records(p["text"], p["doc"], published_on(p["published"])) for p in passages}
        yield name, gold, {p["doc"]: p["text"] for p in passages}, found


def table(result: dict[str, Any]) -> str:
    head = "   ".join(f"{level + ' P':>7} {'R':>6} {'F1':>6}" for level in score.LEVELS)
    rows = [f"{'type':22} {'gold':>5} {'found':>5}   {head}"]
    for kind, row in result.items():
        if kind == "fields":
            continue
        cells = "   ".join(f"{row[v]['precision']:7.3f} {row[v]['recall']:6.3f} {row[v]['f1']:6.3f}" for v in score.LEVELS)
        rows.append(f"{kind:22} {row['full']['gold']:5} {row['full']['found']:5}   {cells}")
    rows.append("fields: " + ", ".join(f"{field} {x['right']}/{x['of']}" for field, x in result["fields"].items()))
    return "\n".join(rows)


def depths(gold: Records, found: Records) -> dict[str, int]:
    """How deep each gold fact was reached (0..3), and each spurious fact as -1, by a key of places and types."""
    ledger: dict[str, int] = {}

    def enter(doc: str, fact: dict[str, Any], reached: int) -> None:
        at = fact["evidence"]
        key = f"{doc} {fact['type']} {at['start']}-{at['end']}"
        while key in ledger:
            key += "'"
        ledger[key] = reached

    for doc in sorted(gold.keys() | found.keys()):
        golds, founds = gold.get(doc, []), found.get(doc, [])
        names = score.zone_index(golds, founds)
        for kind in sorted({fact["type"] for fact in (*golds, *founds)}):
            ours = [fact for fact in golds if fact["type"] == kind]
            theirs = [fact for fact in founds if fact["type"] == kind]
            pairs = score.pair(ours, theirs, names)
            for g, fact in enumerate(ours):
                if not fact.get("optional"):
                    enter(doc, fact, pairs[g][1] if g in pairs else 0)
            taken = {f for f, _ in pairs.values()}
            for f, fact in enumerate(theirs):
                if f not in taken:
                    enter(doc, fact, -1)
    return ledger


def changes(before: dict[str, int], after: dict[str, int]) -> list[str]:
    words = {-1: "spurious", 0: "missed", 1: "value", 2: "typed", 3: "full", None: "absent"}
    rows = []
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key), after.get(key)
        if old != new:
            rank = [0.5 if level is None else float(level) if level >= 0 else -1.0 for level in (old, new)]
            rows.append(f"  {'gain' if rank[1] > rank[0] else 'LOSS'} {key}: {words[old]} → {words[new]}")
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=tuple(GOLD))
    parser.add_argument("--type", default="", help="list only these types with --detail, comma separated")
    parser.add_argument("--doc")
    parser.add_argument("--detail", action="store_true")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    kinds = set(filter(None, args.type.split(",")))
    committed = json.loads(LEDGER.read_text(encoding="utf-8")) if LEDGER.exists() else {}
    written = dict(committed)
    for name, gold, texts, found in gold_sets(args.set):
        detail: list[Any] | None = [] if args.detail and name not in UNREAD else None
        result = score.score_facts(gold, found, detail)
        for doc, how, g, f in detail or []:
            fact = g or f
            if (kinds and fact["type"] not in kinds) or (args.doc and doc != args.doc):
                continue
            at = fact["evidence"]
            context = texts[doc][max(0, at["start"] - 30) : at["end"] + 15].replace("\n", "⏎")
            print(f"{how:11} {fact['type']} {doc} …{context}…\n    gold  {score.short(g)}\n    found {score.short(f)}")
        print(f"== {name}")
        print(table(result))
        now = depths(gold, found)
        fingerprint = hashlib.sha256((GOLD[name] / "facts.jsonl").read_bytes()).hexdigest()[:16]
        if not args.detail and name not in UNREAD:
            before = committed.get(name, {}).get("facts", {})
            rows = changes(before, now)
            print(f"against the ledger: {len(rows)} changes")
            print("\n".join(rows[:200]))
        written[name] = {"fingerprint": fingerprint, "facts": now}
    if args.write:
        LEDGER.write_text(json.dumps(written, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
