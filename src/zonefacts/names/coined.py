"""Coined words: short names of firms that no dictionary holds, in front of what they make (澜能 in 澜能电池壳).

Segmentation tears them into single characters. So do names of villages and of stuffs (高纯石英, 碳化硅), and these are told
by their characters and by what is built: a waterworks bears the name of its place, a plant for goods that of its firm.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.divisions import divisions
from .enterprises import ENTERPRISES
from .project_words import CLASSES, KINDS
from .words import cut, is_place, table, tag

_STUFF = frozenset(
    "钛铝铜锌铁锂钠钾镁硅硼磷硫氮氟氯碳氢氧镓锗铟钨钼镍钴锰铬钒稀土酸碱盐酯醇醛酮酚醚烯烷炔苯胺腈脂胶膜粉板箔片管线丝网泵阀轴晶纳微纤玻塑橡纸布纱棉麻绒革木竹草酒茶糖油奶肉鱼虾鸡鸭猪牛羊菌药煤气水泥砖瓦砂石材"
)
"""Characters of materials and goods: two in a row are a stuff."""

MEASURES = frozenset("高超低精特细多单双全新老大小厚薄软硬轻重冷热纯温压速频清干湿生熟有无可不未非半性型类级化包")
"""Characters of qualities; a coined word may begin with one (超岳), not end in one."""

_ENDS_FIRMS = frozenset("生")
"""Of these, what firms' names like to end in (岚祥生)."""
_ENDS_OF_CHINA = frozenset("国共央东西南北部心区山江河海美非欧日印俄韩城门川台夏人高低小大水原转药医式试学草华中")
"""With 中 or 华 in front these make places and ordinary words (中欧, 中高)."""

NO_BEGIN = frozenset("我你他引无不非可有的了在对将把与和及由以为是从向到至被让使等其该此这那本各每某于并而但或也都已不据经因若则第两一二三四五六七八九十百千万亿个项条座批家年月日省市县区镇乡村")
_PROVINCES = frozenset("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")
"""Two of these say which provinces share a work (川渝产业园)."""
_SURNAMES = frozenset("王李张刘陈杨赵黄周吴徐孙朱马胡郭林何梁郑罗宋谢唐韩曹许邓")
"""With two characters behind it, a person's name sooner than a firm's."""
OF_A_PLACE = frozenset("式线岛州镇村乡庄沟湾河湖江溪岭寨坪岗塘坝坡洼屯堡浜墩圩坎渡沱坳峪")
"""What names of places end in, and ordinary nouns (自升式, 凹印线); 山 and 口 end those of firms as well."""
_ENDS_NONE = (MEASURES - _ENDS_FIRMS) | OF_A_PLACE
"""What no coined word ends in."""

_PUBLIC = re.compile(
    r"水库|水利|灌区|高铁|口岸|绿道|生态|景观|大桥|[桥路街河湖沟渠站港]$|公路|道路|大道|高速|铁路|城际|机场|码头|水厂|污水|垃圾|供水|供热|排水|管网|管廊|隧道|通道|医院|学校|[小中大]学|校区|幼儿园|小区|社区|安置|棚户|"
    r"老旧|公园|广场|湿地|治理|枢纽|蓄能|水电|电站|风电|光伏|变电|输变电|村|镇|街道|文化|博物馆|体育|古城|景区|旅游|小镇|防洪|增效|核电|城市|老街|片区|流域|农田|大厦|车站|新城|新区|航道|航运"
)
"""Works that bear the name of their place."""


def coined_prefix(name: str) -> str | None:
    """The firm's coined name, with the place before it, that a project's name begins with.

    >>> coined_prefix("澜能电池壳"), coined_prefix("宁波腾翊合肥基地"), coined_prefix("庐山珂岚")
    ('澜能', '宁波腾翊', '庐山珂岚')
    >>> coined_prefix("琼山润高端聚醚"), coined_prefix("光明珂岚电池壳"), coined_prefix("中岚精密减速器")
    ('琼山润', '光明珂岚', '中岚')
    >>> coined_prefix("高纯石英生产线"), coined_prefix("柳树屯污水处理厂")
    (None, None)
    """
    if not name or _PUBLIC.search(name):
        return None
    words = cut(name[:12])
    place = words[0] if len(words) > 1 and len(words[0]) > 1 and is_place(words[0]) and not _is_of_china(words[0]) else ""
    run = _run_of_singles(words[1:] if place else words)
    if place and place + run == name and len(run) == 2:
        return name
    if not run:
        return _behind_a_word(words, name)
    stuff = next((i for i, char in enumerate(run) if char in _STUFF), len(run))
    run = run[:stuff] if stuff >= 2 else run  # 嘉凌钾: what it makes is torn as well
    if len(name) <= len(place + run):
        return None
    if len(place) == 2 and len(run) == 1:
        return place + run if _ends_one(run) and len(words[2]) > 1 and not tag(words[2]).startswith("nr") else None
    return place + run if len(run) < 4 and _is_coined(run) else None


def _behind_a_word(words: Sequence[str], name: str) -> str | None:
    """The firm's name that begins with a word of the dictionary: 中联, 中岚华控, 光明珂岚."""
    first, run = words[0], _run_of_singles(words[1:])
    own = run if len(run) == 2 and _is_coined(run) else ""
    if _is_of_china(first):
        own = own or (words[1] if len(words) > 2 and _is_of_china(words[1]) else "")
    elif not own or not _may_begin_one(first):
        return None
    return first + own if len(name) > len(first + own) + 1 else None


def is_stuff(char: str) -> bool:
    """Whether the character is a material's or a good's."""
    return char in _STUFF


def is_public_work(name: str) -> bool:
    """Whether what is built bears the name of its place.

    >>> is_public_work("柳江大桥"), is_public_work("青禾食品")
    (True, False)
    """
    return _PUBLIC.search(name) is not None


def quoted_brand_owner(name: str) -> str | None:
    """What stands before the quote in a name (城投“新苗”标准厂房), where it is no place and no kind.

    >>> quoted_brand_owner("城投“新苗”标准厂房")
    '城投'
    """
    at = name.find("“")
    before = name[:at] if 2 <= at <= 3 else ""
    if not before or before in KINDS or before in CLASSES or is_place(before) or before[-1] in "省市县区镇村" or before[0] in NO_BEGIN:
        return None
    return before


def _run_of_singles(words: Sequence[str]) -> str:
    """The words of one character at the begin, torn from a word that the dictionary does not hold."""
    run = ""
    for word in words:
        if len(word) > 1 or not "一" <= word <= "龥":
            break
        run += word
    return run


def _is_of_china(word: str) -> bool:
    """Whether the word is a firm's name of 中 or 华 and one sign more (中岚, 华岚), which the dictionary holds for a place's or not at all."""
    return len(word) == 2 and word[0] in "中华" and tag(word) in ("ns", "nz", "nt", "") and word not in divisions().forms and word[1] not in _ENDS_OF_CHINA


def _may_begin_one(word: str) -> bool:
    """Whether an ordinary word may be the first half of a firm's name (光明珂岚)."""
    return len(word) == 2 and word not in KINDS and word not in CLASSES and tag(word) in ("n", "nz", "nr") and not all(char in _STUFF for char in word)


def _ends_one(char: str) -> bool:
    """Whether the sign may end a firm's name behind the name of its place (琼山润)."""
    return char not in NO_BEGIN and char not in _STUFF and char not in MEASURES and char not in OF_A_PLACE and char not in _ORDINARY and char not in _PROVINCES


def _is_coined(run: str) -> bool:
    if len(run) < 2 or run[0] in NO_BEGIN or run in ENTERPRISES or (run[0] in _PROVINCES and run[1] in "东南西北中电"):
        return False
    if any(char in _STUFF for char in run) or all(char in _PROVINCES for char in run) or run[-1] in _ENDS_NONE:
        return False
    if len(run) > 2 and (run[-1] == "山" or run[0] in _SURNAMES):
        return False
    return run[0] not in MEASURES or run[1] not in _ORDINARY


_ORDINARY = table("山 东 西 南 北 中 部 区 线 路 厂 场 城 口 期 批 式")
"""With a quality in front these make ordinary words (大路, 新城)."""
