"""The docs run: every Python block, in order, in a folder with a small archive; every shell line too."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

DOCS = Path(__file__).parent.parent / "docs"
TEXT = "# 云岭经开区签约不停\n\n本报讯 云岭经开区今年完成投资3.2亿元，吸引{}家企业入驻。\n"


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    rows = [{"doc": f"d{n}", "text": TEXT.format(n + 2), "published": "2024-07-01"} for n in range(20)]
    (tmp_path / "pages.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    for folder in ("archive", "more/2020"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "page.md").write_text(TEXT.format(3), encoding="utf-8")
    return tmp_path


def blocks(path: Path, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", path.read_text(encoding="utf-8"), re.S)


def test_archives(archive: Path) -> None:
    scope: dict[str, Any] = {"__name__": "docs"}
    for block in blocks(DOCS / "archives.md", "python"):
        if "mapInArrow" not in block:  # tests/test_spark.py runs that one
            exec(block, scope)
    assert scope["invested"] == 20 * 320_000_000
    assert len(scope["rows"]) == 20
    assert len(scope["frame"]) == 20
    assert scope["table"].num_rows == scope["facts"].height >= 40


def test_archives_from_the_shell(archive: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"text": [TEXT.format(9)]}), archive / "old.parquet")
    for block in blocks(DOCS / "archives.md", "shell"):
        for line in block.strip().splitlines():
            command = line.replace("zonefacts ", f"{sys.executable} -m zonefacts.cli ", 1)
            subprocess.run(command, shell=True, check=True, timeout=120)
    assert pq.read_table(archive / "facts.parquet").num_rows
