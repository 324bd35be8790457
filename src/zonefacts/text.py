"""Bytes to text."""

from __future__ import annotations

from pathlib import Path


class ReadError(Exception):
    """A file that cannot be read as text; the message names the file and the reason."""

    def __init__(self, path: str | Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = str(path)
        self.reason = reason


def read(path: str | Path, *, encoding: str | None = None) -> str:
    return Path(path).read_text(encoding or "utf-8")
