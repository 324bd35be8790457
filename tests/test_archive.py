"""Runs over archives: every kind of input and output, and a run that is killed again and again."""

from __future__ import annotations

import contextlib
import csv
import json
import random
import signal
import subprocess
import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import zonefacts
from zonefacts import Extractor, Investment
from zonefacts.archive.sources import day_of

TEXT = "# 云岭经开区上半年签约不停\n\n本报讯 云岭经开区今年上半年完成投资3.2亿元，吸引{}家企业入驻，出让7万平方米土地。\n"


def text(n: int) -> str:
    return TEXT.format(n % 90 + 2)


def records(count: int) -> list[dict[str, str]]:
    return [{"doc": f"d{n}", "text": text(n), "published": "2024-07-01"} for n in range(count)]


def write_lines(path: Path, rows: list[Any]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "zonefacts.cli", "extract", *map(str, arguments)]


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)


def facts_of(rows: list[dict[str, str]]) -> list[dict[str, Any]]:
    pages = [zonefacts.extract(row["text"], doc=row["doc"], published=date(2024, 7, 1)) for row in rows]
    return [fact.model_dump(mode="json") for page in pages for fact in page.facts]


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return write_lines(tmp_path / "pages.jsonl", records(12))


def test_json_lines_in(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "facts.jsonl"
    result = run(archive, "-f", "jsonl", "-o", out)
    assert (result.returncode, result.stderr) == (0, "")
    assert lines(out) == facts_of(records(12))
    assert [path.name for path in tmp_path.iterdir() if path != archive] == ["facts.jsonl"]
    streamed = run(archive, "-f", "jsonl")
    assert streamed.stdout == out.read_text(encoding="utf-8")


def test_fields_of_other_names_and_bad_lines(tmp_path: Path) -> None:
    rows: list[Any] = [{"body": text(1), "nr": 7}, "no object", {"body": 5}, {"body": text(2), "day": "2024年13月1日"}, {"body": text(3)}]
    source = write_lines(tmp_path / "in.ndjson", rows)
    with open(source, "a", encoding="utf-8") as more:
        more.write("{broken\n\n")
    result = run(source, "-f", "jsonl", "--text-field", "body", "--id-field", "nr", "--published-field", "day")
    assert result.returncode == 2
    assert {json.loads(line)["doc"] for line in result.stdout.splitlines()} == {"7", f"{source}:5"}
    assert result.stderr.splitlines() == [
        f"zonefacts: {source}:2: is not a JSON object",
        f"zonefacts: {source}:3: has no text in its field 'body'",
        f"zonefacts: {source}:4: is published on a day that does not exist: '2024年13月1日'",
        f"zonefacts: {source}:6: is not JSON",
    ]


def test_parquet_in(tmp_path: Path) -> None:
    source = tmp_path / "pages.parquet"
    rows = records(12)
    table = pa.table({"doc": [r["doc"] for r in rows], "text": [r["text"] for r in rows], "published": [date(2024, 7, 1)] * 12, "more": [1] * 12})
    pq.write_table(table, source)
    out = tmp_path / "facts.jsonl"
    assert run(source, "-f", "jsonl", "-o", out).returncode == 0
    assert lines(out) == facts_of(rows)
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 no")
    result = run(tmp_path / "bad.parquet", "-f", "jsonl")
    assert result.returncode == 2
    assert "cannot be read as Parquet" in result.stderr


def test_folders_and_globs(tmp_path: Path) -> None:
    folder = tmp_path / "paper"
    (folder / "2024" / "07").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / ".git" / "hidden.md").write_text(text(0), encoding="utf-8")
    for n, name in enumerate(["2024/07/b.md", "2024/07/a.txt", "2024/c.md"]):
        (folder / name).write_text(text(n), encoding="gb18030")
    found = run(folder, "-f", "jsonl")
    docs = list(dict.fromkeys(json.loads(line)["doc"] for line in found.stdout.splitlines()))
    assert docs == [str(folder / name) for name in ("2024/07/a.txt", "2024/07/b.md", "2024/c.md")]
    globbed = run(f"{folder}/**/*.md", "-f", "jsonl", "--doc", "stem")
    assert list(dict.fromkeys(json.loads(line)["doc"] for line in globbed.stdout.splitlines())) == ["b", "c"]
    none = run(f"{folder}/*.pdf", "-f", "jsonl")
    assert none.returncode == 2
    assert "no file matches" in none.stderr


def test_csv_out(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    assert run(archive, "-f", "csv", "-o", folder).returncode == 0
    with open(folder / "investment.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["amount_value"] for row in rows] == ["320000000"] * 12
    assert {path.stem for path in folder.iterdir()} == {kind.model_fields["type"].default for kind in Extractor().types}


def test_parquet_out(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "facts.parquet"
    assert run(archive, "-f", "parquet", "-o", out).returncode == 0
    table = pq.read_table(out)
    facts = facts_of(records(12))
    assert table.column("type").to_pylist() == [fact["type"] for fact in facts]
    assert table.column("evidence_text").to_pylist() == [fact["evidence"]["text"] for fact in facts]
    assert set(table.column("amount_value").drop_null().to_pylist()) == {Decimal(320_000_000)}


def test_duckdb_out(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "facts.duckdb"
    for _ in range(2):
        assert run(archive, "-f", "duckdb", "-o", out).returncode == 0
        with duckdb.connect(str(out), read_only=True) as base:
            assert base.execute("SELECT count(*) FROM facts").fetchone() == (len(facts_of(records(12))),)
            assert base.execute("SELECT sum(amount_value) FROM investment").fetchone() == (Decimal(12 * 320_000_000),)
            assert base.execute("SELECT DISTINCT kind FROM investment").fetchall() == [("completed",)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["facts.duckdb", "pages.jsonl"]


def test_only_some_types(archive: Path) -> None:
    found = [json.loads(line)["type"] for line in run(archive, "-f", "jsonl", "--type", "investment", "--type", "area").stdout.splitlines()]
    assert set(found) == {"investment", "area"}
    assert "no type is called 'money'" in run(archive, "--type", "money").stderr


def test_failures_inside_a_run_are_told_at_its_end(archive: Path, tmp_path: Path) -> None:
    with open(archive, "a", encoding="utf-8") as more:
        more.write("[]\n")
    out = tmp_path / "facts.jsonl"
    result = run(archive, tmp_path / "none.txt", "-f", "jsonl", "-o", out)
    assert result.returncode == 2
    assert result.stderr.splitlines() == [f"zonefacts: {archive}:13: is not a JSON object", f"zonefacts: {tmp_path / 'none.txt'}: no such file"]
    assert lines(out) == facts_of(records(12))


@pytest.mark.parametrize("seed", [1, 2])
def test_killed_at_any_moment_and_resumed(tmp_path: Path, seed: int) -> None:
    """SIGKILL at random moments: nothing reported done is lost, and the end is byte for byte that of an undisturbed run.

    The moments are tied to what the run has done, not to the clock, so that they lie inside it on a machine of any speed: the
    first before anything can be done, each later one within moments of a new segment, with thousands of texts still to come.
    """
    rows: list[Any] = [{"doc": f"d{n}", "text": text(n), "published": "2024-07-01"} for n in range(6000)]
    rows[40] = {"doc": "bad"}
    source = write_lines(tmp_path / "pages.jsonl", rows)
    undisturbed, out = tmp_path / "undisturbed.jsonl", tmp_path / "facts.jsonl"
    assert run(source, "-f", "jsonl", "-o", undisturbed).returncode == 2
    moments = random.Random(seed)

    def done() -> set[str]:
        return {path.name for path in tmp_path.glob("facts.jsonl.part/*.jsonl")}

    reported: set[str] = set()
    for kill in range(3):
        process = subprocess.Popen(command(source, "-f", "jsonl", "-o", out, "--resume", "--workers", 2))
        while kill and done() == reported:
            assert process.poll() is None
            time.sleep(0.005)
        time.sleep(moments.uniform(0, 0.1))
        assert process.poll() is None
        process.kill()
        process.wait()
        assert reported <= done()
        reported = done()
    assert reported
    last = run(source, "-f", "jsonl", "-o", out, "--resume", "--workers", 2)
    assert last.returncode == 2
    assert last.stderr.splitlines() == [f"zonefacts: {source}:41: has no text in its field 'text'"]
    assert out.read_bytes() == undisturbed.read_bytes()
    assert not list(tmp_path.glob("*.part"))


def stopped(tmp_path: Path, source: Path) -> Path:
    """A run that was interrupted when something was done."""
    out = tmp_path / "facts.jsonl"
    process = subprocess.Popen(command(source, "-f", "jsonl", "-o", out), stderr=subprocess.PIPE, start_new_session=True)
    while not list(tmp_path.glob("facts.jsonl.part/*.jsonl")):
        assert process.poll() is None
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"--resume goes on with the rest" in said
    assert b"Traceback" not in said
    return out


def test_an_unfinished_run_is_neither_overwritten_nor_mixed(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "pages.jsonl", [{"doc": str(n), "text": text(n) * 20} for n in range(1200)])
    out = stopped(tmp_path, source)
    again = run(source, "-f", "jsonl", "-o", out)
    assert again.returncode == 2
    assert "holds an unfinished run: go on with --resume, or remove it" in again.stderr
    other = run(source, "-f", "jsonl", "-o", out, "--resume", "--type", "area")
    assert other.returncode == 2
    assert "was begun with other inputs, options or another version" in other.stderr
    write_lines(source, records(2))
    changed = run(source, "-f", "jsonl", "-o", out, "--resume")
    assert changed.returncode == 2
    assert "the inputs are not those" in changed.stderr
    assert not out.exists()


def test_resume_where_nothing_was_begun(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "facts.jsonl"
    assert run(archive, "-f", "jsonl", "-o", out, "--resume").returncode == 0
    assert lines(out) == facts_of(records(12))
    assert run(archive, "--resume").returncode == 2


@pytest.mark.parametrize(
    ("surface", "day"),
    [
        ("2024-05-01", date(2024, 5, 1)),
        ("2024/5/1", date(2024, 5, 1)),
        ("20240501", date(2024, 5, 1)),
        ("2024年5月1日", date(2024, 5, 1)),
        ("2024-05-01T08:00:00Z", date(2024, 5, 1)),
        ("2024-05-01 08:00", date(2024, 5, 1)),
    ],
)
def test_days(surface: str, day: date) -> None:
    assert day_of(surface) == day


@pytest.mark.parametrize("surface", ["", "yesterday", "2024", "2024-02-30", "202405011"])
def test_no_days(surface: str) -> None:
    with pytest.raises(ValueError, match="is published on"):
        day_of(surface)


def test_investments_are_there() -> None:
    assert zonefacts.extract(text(1)).of(Investment)


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_a_bar_on_a_terminal_and_silence_without_one(archive: Path, tmp_path: Path) -> None:
    import os
    import pty

    ours, theirs = pty.openpty()
    os.set_blocking(ours, False)
    shown = b""
    wide = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "120"}
    with subprocess.Popen(command(archive, "-f", "jsonl", "-o", tmp_path / "a.jsonl"), stderr=theirs, env=wide) as process:
        while process.poll() is None:
            time.sleep(0.01)
            with contextlib.suppress(BlockingIOError):
                shown += os.read(ours, 65536)
    with contextlib.suppress(BlockingIOError):
        shown += os.read(ours, 65536)
    os.close(ours)
    os.close(theirs)
    assert "pages" in shown.decode()
    assert "facts" in shown.decode()
    assert run(archive, "-f", "jsonl", "-o", tmp_path / "b.jsonl").stderr == ""


def test_progress_of_many(capsys: pytest.CaptureFixture[str]) -> None:
    pages = [(row["doc"], row["text"]) for row in records(3)]
    assert [result.doc for result in zonefacts.extract_many(pages, workers=1, progress=True)] == ["d0", "d1", "d2"]
    assert capsys.readouterr().err == ""  # no terminal
