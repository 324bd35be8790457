"""The command line, run as a user runs it: in a process of its own."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

import zonefacts
from zonefacts import Extractor

PAGE = "# 云岭经开区上半年签约不停\n\n本报讯 云岭经开区今年上半年完成投资3.2亿元，吸引15家企业入驻。\n\n何小禾\n"


def run(*arguments: str, stdin: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    wide = {**os.environ, "COLUMNS": "160"}  # so that no cell of a table is broken into lines
    return subprocess.run([*command(*arguments)], input=stdin, capture_output=True, cwd=cwd, timeout=60, check=False, env=wide)


def command(*arguments: str) -> Sequence[str]:
    return [sys.executable, "-m", "zonefacts.cli", *arguments]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


def expected(doc: str | None = None) -> list[dict[str, object]]:
    return [fact.model_dump(mode="json") for fact in zonefacts.extract(PAGE, doc=doc).facts]


def test_json_lines_are_the_facts(page: Path) -> None:
    result = run("extract", str(page), "--format", "jsonl")
    assert (result.returncode, result.stderr) == (0, b"")
    assert [json.loads(line) for line in result.stdout.decode("utf-8").splitlines()] == expected()
    assert "3.2亿元" in result.stdout.decode("utf-8")  # readable, not escaped


def test_json_is_one_array(page: Path) -> None:
    assert json.loads(run("extract", str(page), "-f", "json").stdout) == expected()


def test_standard_input(page: Path) -> None:
    result = run("extract", "-", "-f", "jsonl", stdin=PAGE.encode("gb18030"))
    assert [json.loads(line) for line in result.stdout.splitlines()] == expected()


def test_the_table_shows_articles_and_facts(page: Path) -> None:
    shown = run("extract", str(page)).stdout.decode("utf-8")
    assert "云岭经开区上半年签约不停" in shown
    for fact in zonefacts.extract(PAGE).facts:
        assert fact.type in shown
        assert (fact.evidence.text if "mentions" not in type(fact).model_fields else fact.name) in shown  # type: ignore[attr-defined]


def test_several_files_carry_their_names(page: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text(PAGE, encoding="utf-16")
    facts = [json.loads(line) for line in run("extract", str(page), str(other), "-f", "jsonl").stdout.splitlines()]
    assert facts == expected(str(page)) + expected(str(other))
    stems = [json.loads(line)["doc"] for line in run("extract", str(page), "-f", "jsonl", "--doc", "stem").stdout.splitlines()]
    assert set(stems) == {"page"}


def test_files_that_fail_are_listed_and_the_others_stand(page: Path, tmp_path: Path) -> None:
    picture = tmp_path / "scan.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(300))
    out = tmp_path / "facts.jsonl"
    result = run("extract", "none.txt", str(page), str(picture), "-f", "jsonl", "-o", str(out), "--doc", "none", cwd=tmp_path)
    assert result.returncode == 2
    said = result.stderr.decode("utf-8").splitlines()
    assert said[0] == "zonefacts: none.txt: no such file"
    assert said[1].startswith(f"zonefacts: {picture}: is not text")
    assert len(said) == 2
    assert [json.loads(line) for line in out.read_text("utf-8").splitlines()] == expected()


def test_nothing_is_written_when_every_file_fails(tmp_path: Path) -> None:
    out = tmp_path / "facts.jsonl"
    out.write_text("earlier", encoding="utf-8")
    for form in ("jsonl", "json", "table"):
        assert run("extract", str(tmp_path / "none"), "-f", form, "-o", str(out)).returncode == 2
    assert out.read_text("utf-8") == "earlier"
    assert run("extract", str(tmp_path / "none"), "-f", "csv", "-o", str(tmp_path / "tables")).returncode == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["facts.jsonl"]


def test_csv_is_a_folder_with_a_file_a_type(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    for _ in range(2):  # an earlier folder of tables is replaced
        assert run("extract", str(page), "-f", "csv", "-o", str(folder)).returncode == 0
        types = [kind.model_fields["type"].default for kind in Extractor().types]
        assert sorted(path.stem for path in folder.iterdir()) == sorted(types)
        for name in types:
            with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            facts = [fact for fact in expected() if fact["type"] == name]
            assert [row["evidence_text"] for row in rows] == [fact["evidence"]["text"] for fact in facts]  # type: ignore[index]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page.md", "tables"]


def test_csv_never_replaces_a_folder_of_something_else(page: Path, tmp_path: Path) -> None:
    result = run("extract", str(page), "-f", "csv", "-o", str(tmp_path))
    assert result.returncode == 2
    assert b"not a folder of CSV tables" in result.stderr
    assert page.exists()
    assert run("extract", str(page), "-f", "csv").returncode == 2


def test_output_that_cannot_be_written(page: Path) -> None:
    result = run("extract", str(page), "-f", "jsonl", "-o", "/nonexistent/facts.jsonl")
    assert result.returncode == 2
    assert b"cannot be written" in result.stderr
    assert b"Traceback" not in result.stderr


def test_segment_shows_the_page_put_back_together(page: Path) -> None:
    result = run("segment", str(page))
    assert result.returncode == 0
    assert "云岭经开区上半年签约不停" in result.stdout.decode("utf-8")
    blocks = [json.loads(line) for line in run("segment", str(page), "-f", "jsonl").stdout.splitlines()]
    assert blocks == [block.model_dump(mode="json") for block in zonefacts.segment(PAGE).blocks]
    assert run("segment", "none").returncode == 2


def test_schema(page: Path) -> None:
    assert json.loads(run("schema").stdout) == Extractor().json_schema()


def test_published_resolves_dates(page: Path) -> None:
    result = run("extract", str(page), "-f", "jsonl", "--published", "2025-08-20")
    assert result.returncode == 0
    wrong = run("extract", str(page), "--published", "yesterday")
    assert wrong.returncode == 2
    assert b"Traceback" not in wrong.stderr


def test_a_reader_that_stops_listening_is_no_error(page: Path, tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_text(PAGE * 300, encoding="utf-8")
    process = subprocess.Popen(command("extract", str(big), "-f", "jsonl"), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(60) == 0
    assert process.stderr.read() == b""
    process.stderr.close()


def test_interruption_leaves_no_half_written_file(tmp_path: Path) -> None:
    """Standard input never ends here, so the run is in the middle of its work when the signal comes."""
    out = tmp_path / "facts.jsonl"
    process = subprocess.Popen(
        command("extract", "-", "-f", "jsonl", "-o", str(out)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin is not None
    process.stdin.write(PAGE.encode())
    process.stdin.flush()
    while not list(tmp_path.glob("*.part/run.json")) and process.poll() is None:
        pass
    time.sleep(0.2)
    os.kill(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in said
    assert list(tmp_path.iterdir()) == []


def test_no_arguments_show_help() -> None:
    assert b"extract" in run("--help").stdout
    assert run("--version").stdout.decode().strip() == f"zonefacts {zonefacts.__version__}"
