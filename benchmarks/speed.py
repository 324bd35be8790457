"""How fast: whole extraction and each stage, beside jieba, JioNLP and Recognizers-Text on the same text.

    speed.py [TEXT] [--rounds 5] [--cores] [--readme]

One process, rounds interleaved (each measures everything once, in turn), medians. TEXT is ../shared/bench/news.txt, or a page of
the fixtures over and over where that is absent, cut at line ends into pages of about 4,000 characters. JioNLP and
Recognizers-Text (`pip install jionlp ms-recognizers-text-suite`) are measured where they are installed, on a part of the text.
`--cores` adds `extract_many`; `--readme` writes the table into the README.
"""

from __future__ import annotations

import argparse
import gc
import logging
import re
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jieba

import zonefacts
from zonefacts import extractor as engine

ROOT = Path(__file__).resolve().parents[1]
NEWS = ROOT.parent / "shared" / "bench" / "news.txt"
PAGE = 4_000
SHARES = {"JioNLP": 8, "Recognizers-Text": 40}
"""The others are measured on one page in so many: they would take minutes a round."""


def text_of(path: Path | None) -> str:
    path = path or (NEWS if NEWS.exists() else None)
    if path is not None:
        return path.read_text(encoding="utf-8")
    return "".join(zonefacts.read(page) for page in sorted((ROOT / "fixtures").glob("*.md"))) * 200


def pages_of(text: str) -> list[str]:
    pages, page = [], ""
    for line in text.splitlines(keepends=True):
        page += line
        if len(page) >= PAGE:
            pages.append(page)
            page = ""
    return [*pages, page] if page else pages


# --- stages ---------------------------------------------------------------------------------------------------------

STAGES = {
    "segment_page": "segment",
    "scan": "figures",
    "find_zones": "names",
    "find_companies": "names",
    "find_projects": "names",
    "link_zones": "linking",
    "link_projects": "linking",
    "attribute": "attribution",
}


class Stages:
    """An extractor whose stages are timed: the functions that it calls are wrapped in its module, and put back after."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._replaced: list[tuple[Any, str, Any]] = []

    def __enter__(self) -> Stages:
        for name, stage in STAGES.items():
            self._wrap(engine, name, stage)
        for name in ("_read_findings", "_read_names"):
            self._wrap(engine.Extractor, name, "rules", whole=True)
        self._wrap(engine.Extractor, "records", "records")
        return self

    def __exit__(self, *reason: object) -> None:
        for owner, name, function in self._replaced:
            setattr(owner, name, function)

    def _wrap(self, owner: Any, name: str, stage: str, *, whole: bool = False) -> None:
        function = getattr(owner, name)

        def timed(*arguments: Any, **options: Any) -> Any:
            begin = time.process_time()
            result = function(*arguments, **options)
            if whole:
                result = list(result)  # a generator's time is that of its taking
            self.seconds[stage] += time.process_time() - begin
            return result

        self._replaced.append((owner, name, function))
        setattr(owner, name, timed)


# --- the others -----------------------------------------------------------------------------------------------------


def jionlp() -> Callable[[str], Any] | str:
    try:
        import jionlp as jio
    except ImportError as error:
        return f"not installed ({error})"
    return lambda page: (jio.ner.extract_money(page, with_parsing=True), jio.ner.extract_time(page, with_parsing=True))


def recognizers() -> Callable[[str], Any] | str:
    try:
        from ms_recognizers_date_time import recognize_datetime
        from ms_recognizers_number import recognize_number, recognize_percentage
        from ms_recognizers_number_with_unit import recognize_currency, recognize_dimension
        from ms_recognizers_text import Culture
    except ImportError as error:
        return f"not installed ({error})"
    functions = (recognize_number, recognize_percentage, recognize_currency, recognize_dimension, recognize_datetime)

    def run(page: str) -> None:
        for function in functions:
            try:
                function(page, Culture.Chinese)
            except Exception:  # it fails on some pages; its time until then counts
                continue

    return run


# --- measuring ------------------------------------------------------------------------------------------------------


def seconds(run: Callable[[], Any], clock: Callable[[], float] = time.process_time) -> float:
    """Processor time, which other processes on the machine disturb least; `perf_counter` where there are several."""
    gc.collect()
    begin = clock()
    run()
    return clock() - begin


def measure(pages: list[str], rounds: int) -> tuple[dict[str, float], dict[str, float], dict[str, str], int]:
    """Seconds over all pages for each contender, seconds for each stage, what was left out and why, and the number of facts."""
    jieba.setLogLevel(60)
    jieba.initialize()
    extractor = zonefacts.Extractor()
    facts = sum(len(extractor.extract(page).facts) for page in pages)  # warm
    contenders: dict[str, Callable[[], Any]] = {
        "jieba.lcut": lambda: [jieba.lcut(page) for page in pages],
        "zonefacts": lambda: [extractor.extract(page) for page in pages],
    }
    notes: dict[str, str] = {}
    scale = dict.fromkeys(contenders, 1.0)
    for name, other in (("JioNLP", jionlp()), ("Recognizers-Text", recognizers())):
        if isinstance(other, str):
            notes[name] = other
            continue
        some = pages[:: SHARES[name]]
        other(some[0][:200])  # warm
        contenders[name] = lambda other=other, some=some: [other(page) for page in some]
        scale[name] = sum(map(len, pages)) / sum(map(len, some))
    logging.disable(logging.CRITICAL)  # JioNLP reports each time expression that it cannot parse
    gc.collect()
    gc.freeze()  # what each has loaded weighs on no one's collections
    times: dict[str, list[float]] = defaultdict(list)
    stage_times: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds):
        for name, run in contenders.items():
            if scale[name] == 1 or number < 2:  # the slow ones twice
                times[name].append(seconds(run) * scale[name])
        with Stages() as stages:
            contenders["zonefacts"]()
        for name, spent in stages.seconds.items():
            stage_times[name].append(spent)
    middle = {name: statistics.median(values) for name, values in times.items()}
    return middle, {name: statistics.median(values) for name, values in stage_times.items()}, notes, facts


def growth(text: str) -> Iterator[str]:
    extractor = zonefacts.Extractor()
    for length in (2_000, 20_000, 200_000):
        piece = text[:length]
        spent = min(seconds(lambda piece=piece: extractor.extract(piece)) for _ in range(3))
        yield f"{length:,} characters in one string: {spent * 1000:,.0f} ms, {spent / length * 1e6:.2f} µs a character"


def memory(pages: list[str]) -> str:
    """What is held after 200 and after 1,000 pages: the difference is what leaks."""
    extractor = zonefacts.Extractor()
    many = (pages * (1_000 // len(pages) + 1))[:1_000]
    held = []
    tracemalloc.start()
    for number, page in enumerate(many, 1):
        extractor.extract(page[:1_000])
        if number in (200, 1_000):
            gc.collect()
            held.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    return f"held after 200 pages {held[0] / 1e6:.1f} MB, after 1,000 pages {held[1] / 1e6:.1f} MB"


def starting() -> str:
    def spent(code: str) -> float:
        return min(seconds(lambda: subprocess.run([sys.executable, "-c", code], check=True), time.perf_counter) for _ in range(3))

    bare = spent("pass")
    first = spent(f"import zonefacts; zonefacts.extract(open({str(ROOT / 'fixtures/hongshui.md')!r}, encoding='utf-8').read())")
    return f"import {spent('import zonefacts') - bare:.2f} s, import and first page {first - bare:.2f} s"


def cores(pages: list[str]) -> Iterator[str]:
    alone = 0.0
    for workers in (1, 2, 4, 8, 16):
        if workers > (len(__import__("os").sched_getaffinity(0))):
            break
        spent = seconds(lambda workers=workers: sum(result.count for result in zonefacts.extract_many(pages, workers=workers, rows=len_facts)), time.perf_counter)
        alone = alone or spent
        yield f"{workers} workers: {spent:.2f} s, {alone / spent:.2f} ×"


def len_facts(page: zonefacts.Page) -> int:
    return len(page.facts)


def table(times: dict[str, float], stages: dict[str, float], notes: dict[str, str], characters: int, size: int) -> str:
    jieba_time = times["jieba.lcut"]
    rows = ["| | characters/s | MB/s | × jieba.lcut |", "| --- | ---: | ---: | ---: |"]
    for name, spent in times.items():
        rows.append(f"| {name} | {characters / spent:,.0f} | {size / spent / 1e6:.2f} | {jieba_time / spent:.2f} |")
    rows += [f"| {name} | {note} | | |" for name, note in notes.items()]
    whole = times["zonefacts"]
    stages["the rest"] = max(0.0, whole - sum(stages.values()))
    rows += [f"| … {name} | {characters / spent:,.0f} | {spent / whole:.0%} of the time | |" for name, spent in stages.items() if spent]
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--cores", action="store_true")
    parser.add_argument("--readme", action="store_true")
    arguments = parser.parse_args()
    text = text_of(arguments.text)
    pages = pages_of(text)
    times, stages, notes, facts = measure(pages, arguments.rounds)
    result = table(times, stages, notes, len(text), len(text.encode()))
    print(result)
    print(f"\n{len(pages):,} pages, {len(text):,} characters, {facts:,} facts: {times['zonefacts'] / facts * 1e6:.0f} µs a fact")
    print(*growth(text), sep="\n")
    print(memory(pages))
    print(starting())
    if arguments.cores:
        print(*cores(pages), sep="\n")
    if arguments.readme:
        readme = ROOT / "README.md"
        marked = re.compile(r"(<!-- speed -->\n).*?(<!-- /speed -->)", re.S)
        readme.write_text(marked.sub(lambda found: f"{found[1]}{result}\n{found[2]}", readme.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
