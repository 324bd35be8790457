"""How much two pieces of a page have in common: the rare pairs of characters that stand in both.

Pairs of neighbouring characters do for words here: names of places, companies and projects are made of pairs that
stand nowhere else on the page, and need no dictionary. What is rare is asked of the page itself.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

Grams = frozenset[str]
_SAMPLE = 400
_KEEP = 256
_PEAK = 4.0
_PLAIN = 0.2
"""What a common word weighs beside another that is as rare on the page."""


_PAIR = re.compile("(?=([^ ，。、；：“”‘’（）()！？!?\u3000的了是在和将0123456789%.年月日]{2}))")


def grams_of(text: str) -> Grams:
    """The pairs of neighbouring characters of a text; punctuation, digits and the commonest words part them.

    >>> sorted(grams_of("产业园，3个"))
    ['业园', '产业']
    """
    return frozenset(_PAIR.findall(text))


@cache
def common_words() -> frozenset[str]:
    """The commonest words of two characters: that two pieces share one says little."""
    rows = files(__package__).joinpath("common.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for row in rows if not row.startswith("#") for word in row.split())


@cache
def word_pairs() -> dict[str, str]:
    """To a character those that follow it inside words: what a line break between the two would tear.

    >>> "划" in word_pairs()["规"], "划" in word_pairs().get("，", "")
    (True, False)
    """
    rows = files(__package__).joinpath("pairs.txt").read_text(encoding="utf-8").splitlines()
    return {row[0]: row[2:] for row in rows if not row.startswith("#")}


class Lexis:
    """What the pieces of one page have in common. Memory stays small on pages of any length: how rare a pair is comes
    from a sample of the page, and pairs of pieces far behind are forgotten."""

    __slots__ = ("_cache", "_grams", "_rarity", "_seen", "_texts")

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._grams: dict[int, Grams] = {}
        self._cache: dict[tuple[int, int], float] = {}
        self._rarity: dict[str, float] = {}
        self._seen: frozenset[str] = frozenset()

    def _ask(self) -> None:
        """Learns from the page which pairs are rare; not before the first question, for most text raises none."""
        texts = self._texts
        n = len(texts)
        step = max(1, n // _SAMPLE)
        counts: Counter[str] = Counter()
        sampled = 0
        for i in range(0, n, step):
            sampled += 1
            counts.update(self.grams(i))
        peak = math.log(sampled + 1) or 1.0
        self._seen = frozenset([g for g, c in counts.items() if c > 1])
        plain = common_words()
        rarity = dict.fromkeys(plain, _PLAIN * _PEAK)
        for g in self._seen:
            value = _PEAK * math.log((sampled + 1) / counts[g]) / peak
            rarity[g] = value * _PLAIN if g in plain else value
        self._rarity = rarity

    def grams(self, i: int) -> Grams:
        found = self._grams.get(i)
        if found is None:
            if len(self._grams) > _KEEP * 2:
                for old in sorted(self._grams)[:_KEEP]:
                    del self._grams[old]
            found = self._grams[i] = grams_of(self._texts[i][:2000])
        return found

    def likeness(self, i: int, j: int) -> float:
        """The weight of what two pieces share, set against the length of the shorter; about 0.3 between articles, 3
        within one."""
        key = (i, j) if i < j else (j, i)
        value = self._cache.get(key)
        if value is None:
            if len(self._cache) > 20_000:
                self._cache.clear()
            rarity = self._rarity
            if not rarity:
                self._ask()
                rarity = self._rarity
            a, b = self.grams(i), self.grams(j)
            shared = a & b
            value = sum([rarity.get(g, _PEAK) for g in shared]) / math.sqrt(min(len(a), len(b)) + 5) if shared else 0.0
            self._cache[key] = value
        return value

    def seen(self, pair: str) -> bool:
        """Whether a pair of characters stands in more than one piece of the page."""
        if not self._rarity:
            self._ask()
        return pair in self._seen

    def repeats(self, i: int, title: int) -> bool:
        """Whether a piece says little more than a title does: the first line that so many articles repeat it in."""
        a, b = self.grams(i), self.grams(title)
        return len(a & b) >= max(4, 0.5 * len(b), 0.4 * len(a))
