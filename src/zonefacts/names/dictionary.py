"""jieba's dictionary, read a first character at a time, and its division of a short text into words.

`jieba.Tokenizer` reads all 349,000 words before it cuts the first: a second on a quiet machine, several on a busy one. Its
file stands in the order of the words' first characters, so the words that begin with one character are a slice of it, and a
page needs a few hundred of these slices. `cut` gives what `jieba.Tokenizer.cut(text, HMM=False)` gives with the same words
added; jieba itself is never imported, so a caller's jieba stays as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from math import inf, log
from pathlib import Path

_WORD = re.compile(r"([一-鿕a-zA-Z0-9+#&\._%\-]+)")
"""What jieba looks up in its dictionary; every other character is a word by itself."""
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_TOTAL = 60_101_967
"""The sum of the frequencies in the file, which one would have to read whole to know."""
_NONE = -1e300
"""Below the weight of any division, above that of what is no word."""


class Dictionary:
    """Words with the logarithm of their frequency and their tag, read as they are asked for.

    `added` are words of our own with the least frequency that they shall have.
    """

    def __init__(self, file: bytes, added: Mapping[str, int], total: int = _TOTAL) -> None:
        self._file = file
        self._first = file.index(b"\n" + "一".encode()) + 1
        self._mixed: dict[str, list[str]] = {}
        """The words with Latin letters, which stand in front of the others in no order (A座, 江南style)."""
        for row in file[: self._first].decode().splitlines():
            self._mixed.setdefault(row[0], []).append(row)
        self._added: dict[str, list[tuple[str, int]]] = {}
        for word, frequency in added.items():
            self._added.setdefault(word[0], []).append((word, frequency))
        self._log_total = log(total)
        self._tags: dict[str, dict[str, str]] = {}
        self._weights: dict[str, tuple[float, dict[str, float]]] = {}

    @classmethod
    def of_jieba(cls, added: Mapping[str, int]) -> Dictionary:
        """The dictionary that lies beside jieba's code."""
        found = find_spec("jieba")
        if found is None or not found.submodule_search_locations:
            raise ModuleNotFoundError("zonefacts needs jieba for its dictionary")
        file = (Path(found.submodule_search_locations[0]) / "dict.txt").read_bytes()
        return cls(file.replace(b"\r\n", b"\n"), added)

    def tag(self, word: str) -> str:
        """The word's tag (v, ns, nz ..), empty where the file does not hold it."""
        if not word:
            return ""
        if word[0] not in self._tags:
            self._read(word[0])
        return self._tags[word[0]].get(word, "")

    def cut(self, text: str) -> list[str]:
        """The words of the likeliest division of the text."""
        words: list[str] = []
        for i, block in enumerate(_WORD.split(text)):
            words += self._divide(block) if i % 2 else block
        return words

    def _place(self, opening: bytes) -> int:
        """Where the first row begins that is not before `opening`; UTF-8 sorts as its characters do."""
        file, low, high = self._file, self._first, len(self._file)
        while low < high:
            start = file.rfind(b"\n", 0, (low + high) // 2) + 1
            start = max(start, low)
            end = file.find(b"\n", start) + 1 or len(file)
            if file[start:end] < opening:
                low = end
            else:
                high = start
        return low

    def _beginning(self, char: str) -> str:
        """The rows of the words that begin with a character."""
        mixed = self._mixed.get(char, ())
        rows = b""
        if "一" <= char <= "鿿":
            rows = self._file[self._place(char.encode()) : self._place(chr(ord(char) + 1).encode())]
        return "\n".join([*mixed, rows.decode()])

    def _read(self, char: str) -> tuple[float, dict[str, float]]:
        """The weight of the character as a word, and those of the longer words that begin with it."""
        cells = self._beginning(char).rstrip("\n").replace("\n", " ").split(" ")
        words = cells[::3] if len(cells) > 1 else []
        frequencies = dict(zip(words, map(int, cells[1::3]), strict=True))
        self._tags[char] = dict(zip(words, cells[2::3], strict=True))
        for word, frequency in self._added.get(char, ()):
            frequencies[word] = max(frequencies.get(word, 0), frequency)
        weights = {word: log(count) - self._log_total if count else -inf for word, count in frequencies.items()}
        for word in frequencies:
            for end in range(2, len(word)):
                weights.setdefault(word[:end], -inf)  # the beginning of a word and none itself
        found = self._weights[char] = max(weights.pop(char, -inf), _NONE), weights
        return found

    def _divide(self, block: str) -> list[str]:
        size = len(block)
        unknown = -self._log_total
        known = self._weights
        score = [0.0] * (size + 1)
        stops = [0] * size
        padded = block + "\0"  # no word goes on over the end
        for i in range(size - 1, -1, -1):
            char = padded[i]
            single, longer = known.get(char) or self._read(char)
            best = single + score[i + 1]
            stops[i] = i + 1
            stop = i + 2
            while (weight := longer.get(padded[i:stop])) is not None:
                weight += score[stop]
                if weight >= best:
                    best, stops[i] = weight, stop
                stop += 1
            score[i] = best if best > _NONE else unknown + score[i + 1]
        words: list[str] = []
        i = 0
        while i < size:
            stop = stops[i]
            words.append(block[i:stop])
            i = stop
        return words if _LATIN.isdisjoint(block) else _together(words)


def _together(words: Iterable[str]) -> list[str]:
    """The words, letters and digits that make none together."""
    joined: list[str] = []
    latin = ""
    for word in words:
        if len(word) == 1 and word in _LATIN:
            latin += word
            continue
        if latin:
            joined.append(latin)
            latin = ""
        joined.append(word)
    return [*joined, latin] if latin else joined
