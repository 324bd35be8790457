"""jieba's dictionary, read a first character at a time, and its division of a short text into words.

`jieba.Tokenizer` reads all 349,000 words before it cuts the first: a second on a quiet machine, several on a busy one. Its
file stands in the order of the words' first characters, so the words that begin with one character are a slice of it, and a
page needs a few hundred of these slices. `cut` gives what `jieba.Tokenizer.cut(text, HMM=False)` gives with the same words
added; jieba itself is never imported, so a caller's jieba stays as it was.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from math import log
from pathlib import Path

_WORD = re.compile(r"([一-鿕a-zA-Z0-9+#&\._%\-]+)")
"""What jieba looks up in its dictionary; every other character is a word by itself."""
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_TOTAL = 60_101_967
"""The sum of the frequencies in the file, which one would have to read whole to know."""


class Dictionary:
    """Words with the logarithm of their frequency and their tag, read as they are asked for.

    `added` are words of our own with the least frequency that they shall have.
    """

    def __init__(self, rows: list[str], added: Mapping[str, int], total: int = _TOTAL) -> None:
        first = next(i for i, row in enumerate(rows) if row.startswith("一"))
        self._rows = rows[first:]
        self._mixed: dict[str, list[str]] = {}
        """The words with Latin letters, which stand in front of the others in no order (A座, 江南style)."""
        for row in rows[:first]:
            self._mixed.setdefault(row[0], []).append(row)
        self._added: dict[str, list[tuple[str, int]]] = {}
        for word, frequency in added.items():
            self._added.setdefault(word[0], []).append((word, frequency))
        self._log_total = log(total)
        self._tags: dict[str, dict[str, str]] = {}
        self._weights: dict[str, dict[str, float | None]] = {}

    @classmethod
    def of_jieba(cls, added: Mapping[str, int]) -> Dictionary:
        """The dictionary that lies beside jieba's code."""
        found = find_spec("jieba")
        if found is None or not found.submodule_search_locations:
            raise ModuleNotFoundError("zonefacts needs jieba for its dictionary")
        text = (Path(found.submodule_search_locations[0]) / "dict.txt").read_text(encoding="utf-8")
        return cls(text.splitlines(), added)

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
        for block in _WORD.split(text):
            if block and _WORD.match(block):
                words += self._divide(block)
            else:
                words += block
        return words

    def _beginning(self, char: str) -> Iterable[str]:
        """The rows of the words that begin with a character."""
        mixed = self._mixed.get(char, [])
        if not "一" <= char <= "鿿":
            return mixed
        rows = self._rows
        return [*mixed, *rows[bisect_left(rows, char) : bisect_left(rows, chr(ord(char) + 1))]]

    def _read(self, char: str) -> dict[str, float | None]:
        frequencies: dict[str, int] = {}
        tags: dict[str, str] = {}
        for row in self._beginning(char):
            word, count, tag = row.split(" ")
            frequencies[word] = int(count)
            tags[word] = tag
        for word, frequency in self._added.get(char, ()):
            frequencies[word] = max(frequencies.get(word, 0), frequency)
        weights: dict[str, float | None] = {
            word: log(count or 1) - self._log_total if count else None for word, count in frequencies.items()
        }
        for word in frequencies:
            for end in range(1, len(word)):
                weights.setdefault(word[:end], None)  # the beginning of a word and none itself
        self._tags[char], self._weights[char] = tags, weights
        return weights

    def _divide(self, block: str) -> Iterator[str]:
        size = len(block)
        unknown = -self._log_total
        score = [0.0] * (size + 1)
        stops = [0] * size
        for i in range(size - 1, -1, -1):
            weights = self._weights.get(block[i])
            if weights is None:
                weights = self._read(block[i])
            best = None
            stop = i + 1
            while stop <= size and (word := block[i:stop]) in weights:
                weight = weights[word]
                if weight is not None and (best is None or weight + score[stop] >= best):
                    best, stops[i] = weight + score[stop], stop
                stop += 1
            if best is None:
                best, stops[i] = unknown + score[i + 1], i + 1
            score[i] = best
        latin = 0
        i = 0
        while i < size:
            stop = stops[i]
            if stop == i + 1 and block[i] in _LATIN:
                latin += 1  # letters and digits that make no word stay together
            else:
                if latin:
                    yield block[i - latin : i]
                    latin = 0
                yield block[i:stop]
            i = stop
        if latin:
            yield block[size - latin :]
