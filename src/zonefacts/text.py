"""Bytes to text: UTF-8, GB18030 and UTF-16 told apart, and one clear error for what is no text.

Line ends stay as the file has them, so that offsets are those of the file's own characters; only a byte order mark is
taken off.
"""

from __future__ import annotations

import codecs
import os
import unicodedata
from pathlib import Path

LIMIT = 64 * 1024 * 1024
"""The most bytes `read` takes from one file where the caller says nothing else: a year of a daily page, not an archive."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_STRAY_SHARE = 0.02
"""Text extraction leaves a stray control character now and then; a file with more of them than this is binary."""

_FAMILIAR_SAMPLE = 20_000

_SAMPLE = 256 * 1024
"""Characters looked at to tell text from binary."""


class ReadError(Exception):
    """A file that cannot be read as text; the message names the file and the reason."""

    def __init__(self, path: str | Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = str(path)
        self.reason = reason

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str]]:
        return type(self), (self.path, self.reason)  # the default would call it with the message alone


def read(path: str | os.PathLike[str], *, encoding: str | None = None, limit: int = LIMIT) -> str:
    """The text of a file in UTF-8 (with or without mark), GB18030 or UTF-16; any other encoding by its name.

    Raises `ReadError`, which names the file and the reason, for a file that is not there, not readable, empty, larger than
    `limit` bytes, or no text.
    """
    name = os.fspath(path)
    try:
        with open(name, "rb") as file:
            data = file.read(limit + 1)
    except IsADirectoryError:
        raise ReadError(name, "is a folder, not a file") from None
    except FileNotFoundError:
        raise ReadError(name, "no such file") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(name, f"cannot be read: {reason}") from None
    if len(data) > limit:
        raise ReadError(name, f"is larger than the limit of {limit:,} bytes")
    return decode(data, name, encoding=encoding)


def decode(data: bytes, name: str = "<bytes>", *, encoding: str | None = None) -> str:
    """The text that the bytes hold; `name` is what a `ReadError` calls them."""
    if not data:
        raise ReadError(name, "is empty")
    if encoding is None:
        damage = _damage_in_utf8(data)
        if damage is not None:
            raise ReadError(name, f"is damaged UTF-8: byte {damage} fits no character")
        text = _told_apart(data)
        if text is None:
            raise ReadError(name, "is not text in UTF-8, GB18030 or UTF-16 (another encoding has to be named)")
    else:
        try:
            text = data.decode(encoding)
        except LookupError:
            raise ReadError(name, f"no encoding is called {encoding!r}") from None
        except UnicodeError as error:
            at = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
            raise ReadError(name, f"is not valid {encoding}{at}") from None
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise ReadError(name, "is empty")
    return text


def _told_apart(data: bytes) -> str | None:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _valid(data, codec)
    if 0 not in data:  # ASCII in UTF-16 is valid UTF-8 too, but full of zeros
        text = _valid(data, "utf-8")
        if text is not None:
            return text
    return _guessed(data) or _valid(data, "utf-8")


def _damage_in_utf8(data: bytes) -> int | None:
    """Where the first bad byte stands in what is UTF-8 but for a few bytes: read as GB18030 it would be page-long nonsense."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        good = sum(1 for char in data.decode("utf-8", "ignore") if char > "\x7f")
        bad = data.decode("utf-8", "replace").count("\ufffd")
        return error.start if bad * 50 < good else None
    return None


def _guessed(data: bytes) -> str | None:
    """GB18030 or UTF-16 without a mark. Both decode nearly anything, so what reads like Chinese is right.

    The detector is made for pages and goes wrong on a line of a few words; there the share of everyday characters tells
    clearly. Where it does not (other scripts, much code), the detector decides.
    """
    from charset_normalizer import from_bytes

    candidates = ["utf_16_le", "utf_16_be"] if 0 in data else ["gb18030", "utf_16_le", "utf_16_be"]
    texts = {codec: text for codec in candidates if (text := _valid(data, codec)) is not None}
    ranked = sorted(((_familiarity(text), codec) for codec, text in texts.items()), reverse=True)
    if not ranked:
        return None
    share, codec = ranked[0]
    if share < 0.5 or (len(ranked) > 1 and share - ranked[1][0] < 0.3):
        best = from_bytes(data, cp_isolation=list(texts)).best()
        return texts.get(best.encoding) if best is not None else None
    return texts[codec]


def _familiarity(text: str) -> float:
    """The share of the characters Chinese newspapers are made of: the 3,755 hanzi of GB 2312's first level, its signs, ASCII."""
    sample = text[:_FAMILIAR_SAMPLE]
    codes = sample.encode("gb2312", "replace").decode("latin-1")  # what GB 2312 lacks becomes a lone "?"
    familiar = 0
    i = 0
    while i < len(codes):
        lead = ord(codes[i])
        if lead < 0x80:
            familiar += codes[i] != "?"
            i += 1
        else:
            familiar += lead <= 0xA3 or 0xB0 <= lead <= 0xD7
            i += 2
    return familiar / len(sample)


def _valid(data: bytes, codec: str) -> str | None:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return text if _reads_as_text(text) else None


def _reads_as_text(text: str) -> bool:
    sample = text[:_SAMPLE]
    stray = sum(1 for char in sample if unicodedata.category(char) in ("Cc", "Cn", "Co", "Cs") and char not in "\t\n\v\f\r\x1c\x85")
    return stray <= len(sample) * _STRAY_SHARE
