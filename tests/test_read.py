"""Bytes to text: encodings told apart, and one clear error for everything that is no text."""

from __future__ import annotations

import os
import pickle
import zlib
from pathlib import Path

import pytest

from zonefacts import ReadError, read
from zonefacts.text import decode

PAGE = "# 云岭经开区\n\n今年上半年，园区完成投资3.2亿元，同比增长12.5%。“标准地”出让7万平方米，①号地块另计。\n"
SHORT = ["经开区", "投资3亿元", "压缩至5个工作日。", "云岭经开区今年上半年完成投资3.2亿元", "“四有”服务", "GDP增长8%，税收12亿元"]
ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", [PAGE, PAGE * 400, *SHORT])
def test_encodings_are_told_apart(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(text.encode(encoding))
    assert read(path) == text
    assert read(str(path)) == text


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le", "utf-16-be"])
def test_mostly_latin_text(encoding: str) -> None:
    text = "The zone (经开区) invested 300 million yuan in 2024 and 2025, said its office. " * 5
    assert decode(text.encode(encoding)) == text


def test_traditional_script_in_gb18030() -> None:
    text = "臺商投資區今年新引進企業15家，協議投資額達到32億元，開發區營商環境持續優化。"
    assert decode(text.encode("gb18030")) == text


def test_a_named_encoding_is_taken() -> None:
    text = "臺商投資區今年新引進企業15家。"
    assert decode(text.encode("big5"), encoding="big5") == text


def test_line_ends_stay(tmp_path: Path) -> None:
    (tmp_path / "page").write_bytes("一\r\n二\r三\n".encode())
    assert read(tmp_path / "page") == "一\r\n二\r三\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\xff\xfe", "is empty"),
        (" \n\u3000\n".encode(), "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + zlib.compress(bytes(range(256)) * 40), "is not text"),
        (zlib.compress(PAGE.encode() * 50), "is not text"),
        (b"\0" * 500, "is not text"),
        (b"\x7fELF\2\1\1" + bytes(range(32)) * 60, "is not text"),
        ((PAGE * 5).encode()[:-70] + b"\xff\xfe" + PAGE.encode(), "is damaged UTF-8: byte"),
    ],
)
def test_what_is_no_text(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "scan.bin"
    path.write_bytes(data)
    with pytest.raises(ReadError, match=reason) as caught:
        read(path)
    assert str(path) in str(caught.value)
    assert caught.value.path == str(path)
    assert caught.value.reason in str(caught.value)


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(ReadError, match="no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="cannot be read"):
        read("a\0b")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(ReadError, match="cannot be read"):
        read(path)


def test_over_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"a" * 101)
    with pytest.raises(ReadError, match="larger than the limit of 100 bytes"):
        read(path, limit=100)
    assert len(read(path, limit=101)) == 101


def test_a_wrong_or_unknown_encoding(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(PAGE.encode("gb18030"))
    with pytest.raises(ReadError, match="is not valid utf-8 at byte 2"):
        read(path, encoding="utf-8")
    with pytest.raises(ReadError, match="no encoding is called 'latin-99'"):
        read(path, encoding="latin-99")


def test_the_error_can_be_pickled() -> None:
    error = pickle.loads(pickle.dumps(ReadError("a.txt", "is empty")))
    assert (str(error), error.path, error.reason) == ("a.txt: is empty", "a.txt", "is empty")
