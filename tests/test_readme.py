"""The README's output is real: every command and every line of Python is run, and shows what stands there.

Run this file as a program to write the output anew; read the difference before you commit it.
"""

from __future__ import annotations

import code
import contextlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def rendered(text: str) -> str:
    """The README with the output of its blocks as it is now."""
    text = re.sub(r"```console\n(\$ [^\n]*)\n.*?```", lambda block: f"```console\n{block[1]}\n{shell(block[1][2:])}```", text, flags=re.S)
    return re.sub(r"```pycon\n(.*?)```", lambda block: f"```pycon\n{python(block[1])}```", text, flags=re.S)


def shell(command: str) -> str:
    arguments = command.split()
    assert arguments[0] == "zonefacts"
    result = subprocess.run(
        [sys.executable, "-m", "zonefacts.cli", *arguments[1:]],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=README.parent,
        env={**os.environ, "COLUMNS": "110"},
        check=True,
    )
    lines = [line.rstrip() for line in result.stdout.splitlines()]
    return "\n".join(line for line in lines if line) + "\n"


def python(block: str) -> str:
    """The `>>>` lines with what they print."""
    interpreter = code.InteractiveInterpreter()
    shown = []
    with contextlib.chdir(README.parent):
        for line in re.findall(r"^>>> (.*)$", block, re.M):
            out = io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
                interpreter.runsource(line)
            shown.append(f">>> {line}\n{out.getvalue()}")
    return "".join(shown)


def test_the_output_is_real() -> None:
    text = README.read_text(encoding="utf-8")
    assert rendered(text) == text
    assert "Traceback" not in text


def test_the_first_command_names_a_fixture_that_is_there() -> None:
    [fixture] = set(re.findall(r"zonefacts extract (fixtures/\S+)", README.read_text(encoding="utf-8")))
    assert (README.parent / fixture).exists()


if __name__ == "__main__":
    README.write_text(rendered(README.read_text(encoding="utf-8")), encoding="utf-8")
