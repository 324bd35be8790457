"""Lists of nouns and of figures that answer each other: A、B分别达到3个、5个."""

from __future__ import annotations

from ..models.figure import Figure
from ..rules import Scene
from .tokens import AND, FUNCTIONAL, tokens
from .words import HEADS

_COMMAS = frozenset((",", "，"))
"""Marks that join figures of a list only where no noun follows: 提高8%，超九成|企业受益 is no list."""
_AND = frozenset("和及以与")
_BETWEEN = _COMMAS | {"、", "和", "及", "与"}
_OF_CHANGE = frozenset(("share", "multiple"))
"""Kinds of figures that answer one list together: 分别增长1.3倍和96%."""
_MOST = 8
"""How many figures of a list are followed back."""


def chain(scene: Scene, figure: Figure) -> tuple[Figure, int]:
    """The first figure of the list (8%、9%和5%) this figure stands in, and how many stand before this one."""
    i = scene.figure_index(figure.start)
    place = 0
    while place < _MOST and i - place > 0 and _joined(scene, i - place - 1):
        place += 1
    return scene.figures[i - place], place


def goes_on(scene: Scene, figure: Figure) -> bool:
    """Whether another figure of the list follows."""
    return _joined(scene, scene.figure_index(figure.start))


def _joined(scene: Scene, i: int) -> bool:
    if i + 1 >= len(scene.figures):
        return False
    figure, following = scene.figures[i], scene.figures[i + 1]
    between = scene.text[figure.end : following.start]
    if between not in _BETWEEN or (figure.kind != following.kind and not {figure.kind, following.kind} <= _OF_CHANGE):
        return False
    behind = scene.text[following.end : following.end + 1]
    return between not in _COMMAS or not behind.isalpha() or behind in _AND


def parts_of(text: str, start: int, end: int, count: int = 0) -> list[tuple[int, int, str]]:
    """The nouns of a list (A、B和C) with their places; a head that only the last one has is given to all (自来水、燃气|普及率).

    Where `count` figures answer the list, and as many nouns stand between 、 alone, an 和 is inside one: 交通、租赁和商务服务业.
    """
    parts = _parts(text, start, end, AND)
    if count > 1 and len(parts) != count and len(wide := _parts(text, start, end, frozenset())) == count:
        parts = wide
    names = [text[b:e] for b, e in parts]
    if len(names) > 1:
        head = _shared_head(names[0], names[-1])
        whole = _MEASURED if head in _RATES_AND_AMOUNTS else _COMPLETE
        names[:-1] = [name if name.endswith(whole) else name + head for name in names[:-1]]
    return [(b, e, name) for (b, e), name in zip(parts, names, strict=True)]


def _parts(text: str, start: int, end: int, joints: frozenset[str]) -> list[tuple[int, int]]:
    """The stretches between 、 and the `joints`, brackets kept whole."""
    parts: list[tuple[int, int]] = []
    begin, depth = start, 0
    for at, stop, kind in tokens(text, start, end):
        word = text[at:stop]
        depth += (word in "（(") - (word in "）)")
        if depth <= 0 and (word == "、" or (kind == FUNCTIONAL and word in joints and at > begin)):
            parts.append((begin, at))
            begin = stop
    parts.append((begin, end))
    return [(b, e) for b, e in parts if e > b]


def _shared_head(first: str, last: str) -> str:
    """What the last noun of a list has for all: all behind a part that ends alike (东部、西部|用电), or a known head."""
    alike = last.find(first[-1])
    if 0 < alike < len(last) - 1 and len(first) <= 3:
        return last[alike + 1 :]
    if last.startswith(_OF_TOWN_AND_COUNTRY) and first in _OF_TOWN_AND_COUNTRY:
        return last[2:]
    return next((last[-n:] for n in (6, 5, 4, 3, 2) if len(last) > n and last[-n:] in _SHARED), "")


_OF_TOWN_AND_COUNTRY = ("城镇", "农村", "城市", "乡村")
"""城镇、农村|居民人均可支配收入."""
_RATES_AND_AMOUNTS = frozenset(
    """
    普及率 覆盖率 增长率 利用率 入住率 达标率 合格率 完成率 开工率 投产率 竣工率 入学率 毛入学率 参保率 处理率 化率 占比 比重 满意度 产值 增加值 收入 总收入
    税收 利润 出口 进口 投资 贷款 存款 余额 面积 进出口 进出口额 进出口值 进出口总额 总产值 工业产值 工业总产值 工业增加值 销售收入 营业收入 财政收入 固定资产投资 产量 数量 总额 总量 总值 人数 起数
    """.split()
)
_SHARED = _RATES_AND_AMOUNTS | frozenset(HEADS)
_MEASURED = (*_RATES_AND_AMOUNTS, *"量额值率数度", "人次")
"""What a noun of a list ends in that needs no other's measure: 采矿业、制造业|增加值, but 进口额、产量."""
_COMPLETE = (*_MEASURED, *(head for head in HEADS if len(head) > 1))
"""What a noun of a list ends in that needs no other's head."""
