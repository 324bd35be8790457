"""Provinces, cities and counties by name, by the short form of the name, and by their former names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土"
    "|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各"
)
_AUTONOMOUS = re.compile(rf"(?:(?:{_PEOPLES})族?)*自治[区州县旗]$|(?:(?:{_PEOPLES})族)+区$")
_ENDINGS = ("自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", "新区", "省", "市", "县", "区", "旗", "盟")

WITHOUT_STEM = frozenset({"城区", "郊区", "矿区", "市中区", "城中区", "新城区", "城关区", "市区"})
"""Names of divisions that are common words as well: they stand for the division only with more beside them, never in short."""

COMMON_STEMS = frozenset(
    "和平 光明 新华 红旗 富裕 大方 共和 民主 振兴 东方 文化 胜利 解放 向阳 前进 友好 开平 平安 安定 长安 青山 南山 中山 永新 万年 兴国"
    " 建设 高新 经开 集美 思明 新兴 新建 资源 通道 绿春 丰满 龙头 西区 东区 大通 中原 江北 江南 山南 海西 温泉 新化 新区 通海 安康"
    " 太平 永安 合作 大化 互助 门源 同心 民乐 新民 和谐 成安 延长 城关 市中 双流 开化 中方 大同 同仁 公安 保亭 保康 富民 盐边 西部 会同".split()
)
"""Short forms that are everyday words too: they make no place where nothing else tells of one."""


_LONG = 4
"""A longer short form of an autonomous county is not called a county by itself."""

_LANDFORM = re.compile("[湾江湖山河桥岭堡](?![东西南北])")
"""杭州湾 is no 杭州; 海口江东 is."""


class Place(NamedTuple):
    """Where a division lies. A municipality stands as its own city; `adcode` is the county's, or the city's, never a province's."""

    province: str | None = None
    city: str | None = None
    county: str | None = None
    adcode: str | None = None


def stem_of(name: str) -> str | None:
    """The short form of a division's name, or None where it has none of two characters or more.

    >>> stem_of("太谷区"), stem_of("延边朝鲜族自治州"), stem_of("伊金霍洛旗"), stem_of("祁县"), stem_of("浦东新区")
    ('太谷', '延边', '伊金霍洛', None, '浦东')
    """
    if name in WITHOUT_STEM:
        return None
    if peoples := _AUTONOMOUS.search(name, 2):
        return name[: peoples.start()]
    for ending in _ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) >= 2:
            return name[: -len(ending)]
    return None


class Divisions:
    """The table: `forms` leads from each full, short and former name to the codes it may mean, the current full names first.

    `full` are the names in full, present and former.
    """

    def __init__(self, current: dict[str, str], former: list[tuple[str, str]]) -> None:
        self.names = current
        full = {*current.values(), *(name for _, name in former)}
        forms: dict[str, dict[str, None]] = {}
        for code, name in current.items():
            forms.setdefault(name, {})[code] = None
        for code, name in current.items():
            if stem := stem_of(name):
                forms.setdefault(stem, {})[code] = None
                if "自治" in name and name[-1] in "县旗州" and len(stem) < _LONG:
                    forms.setdefault(stem + name[-1], {})[code] = None  # 民和县: as the people there call it
                    full.add(stem + name[-1])
        for code, name in former:
            forms.setdefault(name, {})[code] = None
            if stem := stem_of(name):
                forms.setdefault(stem, {})[code] = None
        self.full = frozenset(full)
        self.full_tails = frozenset(name[-2:] for name in self.full)
        """The last two signs of each: a cheap look before a name is looked up."""
        for word in WITHOUT_STEM:
            forms.pop(word, None)
        self.forms = {form: tuple(codes) for form, codes in forms.items()}
        self.longest = max(map(len, self.forms), default=0)
        sizes: dict[str, set[int]] = {}
        for form in self.forms:
            sizes.setdefault(form[:2], set()).add(len(form))
        self._sizes = {opening: tuple(sorted(of, reverse=True)) for opening, of in sizes.items()}

    def place(self, code: str) -> Place:
        """The names above a code, and the code itself where it is a city's or a county's."""
        province = self.names.get(code[:2] + "0000")
        if code.endswith("0000"):
            return Place(province, province if _is_municipality(code) else None)
        if code.endswith("00"):
            return Place(province, self.names.get(code), None, code)
        city = province if _is_municipality(code) else self.names.get(code[:4] + "00")
        return Place(province, city, self.names.get(code), code)

    def at(self, text: str, start: int, end: int) -> int:
        """The end of the longest division name or short form that begins at `start` of the text (`start` where none does).

        A short form that a bay, river or mountain takes its name from (杭州湾) is not the division's there.
        """
        for size in self._sizes.get(text[start : start + 2], ()):
            stop = start + size
            if stop <= end and text[start:stop] in self.forms:
                if text[start:stop] not in self.full and _LANDFORM.match(text, stop):
                    return start
                return stop
        return start

    def found(self, text: str) -> Iterator[tuple[int, int]]:
        """The stretches of the text that `at` finds, from left to right, none inside another."""
        sizes, end = self._sizes, 0
        for start in range(len(text) - 1):
            if text[start : start + 2] in sizes and start >= end and (stop := self.at(text, start, len(text))) > start:
                yield start, stop
                end = stop


def level_of(code: str) -> int:
    """1 for a province, 2 for a city or prefecture, 3 for a county or district."""
    return 1 if code.endswith("0000") else 2 if code.endswith("00") else 3


def _is_municipality(code: str) -> bool:
    return code[:2] in ("11", "12", "31", "50")


def within(code: str, outer: str) -> bool:
    """Whether the division of `code` is, or lies in, the one of `outer`.

    >>> within("140703", "140700"), within("140703", "140000"), within("140700", "140703")
    (True, True, False)
    """
    return code.startswith(outer[: {1: 2, 2: 4, 3: 6}[level_of(outer)]])


def rows(name: str) -> list[list[str]]:
    """The rows of a data file, its comments left out."""
    text = files(__package__).joinpath("data").joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def divisions() -> Divisions:
    """The shipped table, read once a process."""
    return Divisions(
        {row[0]: row[1] for row in rows("divisions.tsv")}, [(code, name) for code, name in rows("former.tsv")]
    )
