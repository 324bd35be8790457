"""Words of a short window of text, by jieba's dictionary and words of our own.

Names end where a function word or a governing verb stands, and one character is not enough to know one: 为 in 华为, 有 in
有限, 和 in 和顺 are no words. It is for windows of some dozen characters around a find, never for a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ..lexicon.divisions import COMMON_STEMS, divisions
from .dictionary import Dictionary
from .enterprises import ENTERPRISES

_DOMAIN_WORDS = (
    # zones and parks
    "开发区", "经开区", "高新区", "综保区", "保税区", "农高区", "自贸区", "自贸试验区", "综改区", "综改示范区", "示范区", "产业园",
    "产业园区", "工业园", "工业园区", "物流园", "物流园区", "科技园", "科技城", "新区", "新城", "集聚区", "集中区",
    # what is built
    "项目", "重点项目", "生产线", "产业化", "标准化", "厂房", "变电站", "储能", "光伏", "风电", "热电", "煤机", "算力", "智算",
    "智算中心", "数据中心", "一体化", "全产业链", "搬迁", "扩产", "技改", "扩建", "改扩建", "迁建", "新建", "续建", "提标", "提质",
    # what is done to it
    "总投资", "开工", "开工建设", "投产", "投运", "达产", "外送", "竣工", "签约", "落地", "落户", "推进", "启动", "实施", "动工", "复工",
    # offices that begin with a verb
    "建设办", "建设局", "建设厅", "建设部", "发展中心", "研发中心", "开发银行", "重点实验室", "国家重点实验室",
    # units that jieba tears
    "兆瓦", "万千瓦", "兆瓦时", "万吨", "亿元", "万元", "平方米", "万平方米", "平方公里",
)
_FREQUENCY = 3000
"""High enough that a domain word wins over its parts, low enough that it does not win over a longer common word."""


_LOOSE_TAGS = frozenset({"v", "vd", "vi", "vq", "d", "df", "ad", "p", "c", "r", "rr", "rz", "u", "ud", "ug", "uj", "ul", "uv", "uz", "y"})
"""Tags of jieba's dictionary for what is no noun: verbs, adverbs, prepositions, conjunctions, pronouns, particles."""


_NO_PLACES = frozenset(
    (
        "城市 外国 爱国 东西 南北 平原 英雄 朝廷 太阳 海洋 湖泊 高原 美丽 建国 永乐 山区 江湖 大街 王国 开国 城镇 大都 京城 阿哥 庆典 深度 山脉 回国 治安 大国 新鲜 古城 海峡 河口 冰川 长度 山水 长大 "
        "莫非 三藏 普及 商城 古典 阴阳 高山 大海 山坡 河谷 上马 太平 福利 日志 甘泉 云集 青春 山河 神圣 中路 新建 中断 河水 山洞 都城 关联 海湾 湖水 广义 大圣 上山 江水 新港 新城 海关 舞美 大洋 山峰 内城 "
        "石桥 上台 山寨 下山 二哥 契约 入口 入市 路桥 都市 广布 古都 诸国 重镇 江中 大桥 上市 哥哥 开发区 自治州 自治县 共和国 桥头堡 三角洲 上半场 中密度 中国 高新 我国 新区"
    ).split()
)
"""Everyday words that the dictionary holds for places."""


@cache
def _dictionary() -> Dictionary:
    return Dictionary.of_jieba(dict.fromkeys((*_DOMAIN_WORDS, *ENTERPRISES), _FREQUENCY))


@lru_cache(maxsize=4096)
def cut(text: str) -> Sequence[str]:
    """The words of a short text; joined they are the text again. The same windows come again and again: not to be changed."""
    return _dictionary().cut(text)


def occurrences(text: str, name: str) -> Iterator[int]:
    """Where a name stands in the text."""
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))


def table(words: str) -> frozenset[str]:
    """A closed class of words, written with blanks between them."""
    return frozenset(words.split())


@lru_cache(maxsize=16384)
def tag(word: str) -> str:
    """The word's tag in the dictionary (n, v, ns ..), empty where it does not hold it."""
    return _dictionary().tag(word)


def is_loose(word: str) -> bool:
    """Whether the word is by itself a verb, adverb, preposition, conjunction, pronoun or particle: no part of a plain noun phrase."""
    return tag(word) in _LOOSE_TAGS


def names_something(word: str) -> bool:
    """Whether the word can by itself be what a sentence is about: a noun, a name, an idiom, or none that the dictionary knows."""
    return not tag(word).startswith(("v", "d", "a", "p", "c", "r", "u", "y", "t", "f", "q", "m", "b"))


def is_place(word: str) -> bool:
    """Whether the word is the name of a place (株洲, 神池县)."""
    known = tag(word).startswith("ns") and word not in _NO_PLACES
    return known or (word in divisions().forms and word not in COMMON_STEMS)


def is_proper(word: str) -> bool:
    """Whether the word is a proper name that is no place's and no Chinese person's (三菱, 达利)."""
    return tag(word).startswith(("nz", "nt", "nrt"))


_NAMES = ("nr", "ns", "nt", "nz")
"""The beginnings of jieba's tags for names."""


def is_plain(text: str) -> bool:
    """Whether a short text is made of the dictionary's ordinary words and holds no name and no coined word (碳纤维制品)."""
    return all(len(word) > 1 and (known := tag(word)) and not known.startswith(_NAMES) for word in cut(text))


def is_verb(word: str) -> bool:
    """Whether the word is by itself a verb."""
    return tag(word) in ("v", "vd", "vi")
