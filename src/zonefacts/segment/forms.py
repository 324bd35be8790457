"""The forms that a line of a newspaper page takes: byline, caption, furniture, dateline, kicker, section.

Every rule looks at the form of the line alone, never at which paper or place it names. Each stands here as a small
value with lines it must take and lines it must leave; the tests run them. Rules look at short lines only: the price
of a rule on a long paragraph is one or two comparisons of characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..patterns import rare
from .surnames import DOUBLE, SINGLE

CLOSERS = frozenset("”’」』）)】》〉\"'")
MAX_SHORT = 64


@dataclass(frozen=True, slots=True)
class Form:
    """A form of line: its name, the test, and the examples that show what it takes and what it leaves."""

    name: str
    takes: Callable[[str], bool]
    yes: tuple[str, ...]
    no: tuple[str, ...]


# --- names ---------------------------------------------------------------------------------------------------------

_PLACE_ENDS = frozenset("省市县区州盟旗镇乡村园城港岛司厂局院校社部委店行馆讯报")
_PLACES = frozenset(
    "江苏 江西 安徽 云南 宁夏 甘肃 武汉 沈阳 安阳 贵阳 宁波 金华 江门 安康 安顺 毕节 包头 乐山 温江 黄冈 黄山 江汉 项目 高新 方案".split()
)
_HAN = re.compile(r"[\u4e00-\u9fff\u3400-\u4dbf·]+")


def is_name(word: str) -> bool:
    """Whether a word has the form of a Chinese personal name.

    >>> [is_name(word) for word in ("李若男", "周敏", "欧阳青云", "安徽省", "导读", "温馨提示")]
    [True, True, True, False, False, False]
    """
    n = len(word)
    if not 2 <= n <= 4 or not _HAN.fullmatch(word) or word[-1] in _PLACE_ENDS or word in _PLACES:
        return False
    if word[:2] in DOUBLE:
        return n >= 3
    return n <= 3 and word[0] in SINGLE


def _joined(words: list[str]) -> list[str]:
    """Names of two characters set apart (李 阳) as one word each."""
    out: list[str] = []
    for word in words:
        if out and len(word) == 1 and len(out[-1]) == 1:
            out[-1] += word
        else:
            out.append(word)
    return out


# --- byline --------------------------------------------------------------------------------------------------------

_MARKS = "（）()【】[]■□●○◆◇▲△◎☆★—-– \u3000"
_WRITER = re.compile(
    r"(?:(?:本报|本刊|本网|[\u4e00-\u9fff]{2,6}[报社网刊台])?(?:首席|见习|实习|特约|驻站|全媒体|融媒体|评论)?"
    r"(?:记者|通讯员|作者|评论员|撰稿人?|撰文|采写|整理|文图|文)(?:[/／]图|[:：/／])?)"
)
_NAME_BREAK = re.compile(r"[\s、，,/／:：·|｜]+")


def is_byline(text: str) -> bool:
    """Whether a line is nothing but the names of those who wrote it."""
    if len(text) > 48:
        return False
    bare = text.strip(_MARKS)
    if not bare or bare in _LABELS:
        return False
    if bare[-1] in "摄图" and not bare.endswith(("文图", "文/图", "文／图")):
        return False
    if 2 <= len(bare) <= 4 and is_name(bare):
        return True
    rest, count = _WRITER.subn(" ", bare)
    words = _joined([word for word in _NAME_BREAK.split(rest) if word])
    if not words:
        return bool(count) and len(bare) <= 8
    return all(is_name(word) for word in words) and (count > 0 or len(words) <= 4)


BYLINE = Form(
    "byline",
    is_byline,
    (
        "宋佳慧",
        "本报记者 宋佳慧",
        "记者 卢一鸣 通讯员 施晓东",
        "（记者 卢一鸣）",
        "□ 本报记者 宋 佳",
        "通讯员 施晓东",
        "中新社记者宋佳慧",
        "文/宋佳慧",
        "宋佳慧 卢一鸣",
    ),
    ("江宁区", "记者从会上获悉", "宋佳慧 摄", "导读", "本报记者走进车间", "优化服务 提升效能", "通讯员供图"),
)

# --- caption -------------------------------------------------------------------------------------------------------

_CAPTION_STARTS = ("图为", "图①", "图一", "图片说明", "上图", "下图", "左图", "右图", "▲", "△")
_CREDIT_ENDS = ("供图", "资料图", "资料图片", "资料照片", "摄影报道", "图片由", "制图")


def is_caption(text: str) -> bool:
    """Whether a line describes a picture or credits one."""
    n = len(text)
    if n > 140:
        return False
    if text.startswith(_CAPTION_STARTS):
        return n <= 100
    last = text[-1]
    if last in "）)】" and n > 1:
        return n <= 100 and is_caption(text[:-1])
    if last == "摄" or text.endswith("摄影"):
        end = text[:-1].rstrip() if last == "摄" else text[:-2].rstrip()
        if end.endswith("拍"):
            return False
        return _credited(end)
    if last in "图片道影" and text.endswith(_CREDIT_ENDS):
        return n <= 80
    return False


def _credited(end: str) -> bool:
    """Whether what stands before 摄 is a photographer: a name, or a role such as 记者 or 通讯员."""
    if end.endswith(("记者", "通讯员", "作者", "本报", "■", "/", "／")):
        return True
    words = _joined(
        _NAME_BREAK.split(end[-12:].replace("。", " ").replace("■", " ").replace("（", " ").replace("(", " "))
    )
    return bool(words) and (
        is_name(words[-1])
        or any(words[-1].endswith(w) for w in ("影", "社"))
        or (len(words[-1]) > 3 and is_name(words[-1][-3:]))
    )


CAPTION = Form(
    "caption",
    is_caption,
    (
        "图为石门县产业园一角。 ■ 资料图",
        "■ 石门县产业园。宋佳慧摄",
        "石门县产业园扩建现场。宣传部供图",
        "工人在新车间装配电机。 记者 卢一鸣 摄",
        "产业园全景 本报记者 卢一鸣 摄影报道",
        "新车间现场。记者 摄",
        "■ 石门县产业园。尹航摄",
        "二期厂房封顶。■ 园区供图",
    ),
    ("摄制组走进产业园", "这部片子在园区拍摄", "石门县产业园扩建", "宋佳慧", "图文并茂的展板吸引了不少人。"),
)

# --- furniture -----------------------------------------------------------------------------------------------------

_JUMP = re.compile(
    r"[（(【\[]?\s*[>》▶►→]*\s*(?:(?:下|紧|上)?(?:转|接)|紧接)\s*第?\s*[A-Za-z]?\s*[\d一二三四五六七八九十]{1,3}\s*版[^。，]{0,12}?[）)】\]]?"
)
_STAFF = re.compile(
    r"[■▣◆◇●○□\s]*[（(【\[]?\s*(?:本版|责任|值班|执行|本期|图片|文字|助理|首席|一版|见习|今日)*"
    r"(?:责编|编辑|主编|版式|校对|美编|组版|编审|审校|排版|终审|监制|视觉|设计|编委|审读|总值班|统筹)\s*[:：/／].{0,60}"
)
_CONTACT = re.compile(
    r"(?:电话|传真|热线|新闻热线|投稿邮箱|邮箱|电子邮箱|E-?mail|网址|邮编|社址|地址|广告热线|发行热线|国内统一(?:连续出版物)?刊?号|邮发代号|零售价?|定价|印刷|来源|时间|发布时间|字号|浏览次数)\s*[:：].{0,50}",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}(?P<mark>[.\-/])\d{1,2}(?P=mark)\d{1,2}")
_FOLIO = rare(
    r"[-—–·\s]*(?:第\s*)?[A-Za-z]?\s*\d{1,3}\s*(?:[版页]|(?<=[-—–·\s]\d)[-—–·]+|(?<=[-—–·\s]\d\d)[-—–·]+)[-—–·\s]*|[-—–]\s*\d{1,3}\s*[-—–]"
)
_WEEKDAY = re.compile(r"(?:星期|周)[一二三四五六日天]")
_LABELS = frozenset(
    "导读 要闻 综合 广告 时政 经济 社会 国际 国内 文化 体育 民生 教育 健康 视点 焦点 聚焦 特刊 专版 专题 关注 头版 副刊 今日导读 本版导读 "
    "要闻导读 版面导读 内容导读 今日看点 新闻 综合新闻 公告 公益广告 图片新闻 下载 打印 全屏 收藏 加大 还原 减小 分享 关闭 字号： 相关链接 延伸阅读".split()
)


_POINTER = rare(r".{4,40}?(?:[…\s\u3000.·—|]{1,12}|[（(>》]\s*(?:详见|见|转)?)第?\s*[A-Za-z]?\d{1,2}\s*版\s*[)）]?")


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page and to no article: folio, date, editors, jump, contact, column label."""
    n = len(text)
    if n > MAX_SHORT:
        return False
    if text in _LABELS or text.strip(_MARKS) in _LABELS:
        return True
    first = text[0]
    if _JUMP.fullmatch(text) or _STAFF.fullmatch(text) or _CONTACT.fullmatch(text):
        return True
    if "版" in text[-3:] and "，" not in text and _POINTER.fullmatch(text):
        return True
    if first.isdigit() or first in "第AＡABCDEFabcd-—–· 二" or "版" in text or "星期" in text:
        if _FOLIO.fullmatch(text):
            return True
        if "。" not in text and "，" not in text and _DATE.search(text):
            rest = _DATE.sub("", text)
            paged = (
                _WEEKDAY.search(rest) is not None
                or re.search(r"第?\s*[A-Za-z]?\d{0,3}\s*版|第\s*\d+\s*期", rest) is not None
            )
            return (paged and n <= 48) or not rest.strip(" \u3000（）()")
        if (
            "版" in text
            and n <= 20
            and re.fullmatch(
                r"(?:第?\s*[A-Za-z]?\d{1,3}\s*版|第[一二三四五六七八九十]{1,3}版)[\s:：·|]*[\u4e00-\u9fff]{0,6}", text
            )
        ):
            return True
        if _WEEKDAY.fullmatch(text):
            return True
    return 3 <= n <= 8 and text.endswith(("日报", "晚报", "导报", "时报", "晨报", "周报", "都市报"))


FURNITURE = Form(
    "furniture",
    is_furniture,
    (
        "（下转第8版）",
        "(上接第1版)",
        "下转A3版",
        "责编：卢一鸣 版式：宋佳慧 校对：施晓东",
        "■ 版式：宋佳慧 校对：施晓东",
        "责任编辑：卢一鸣",
        "【编辑:卢一鸣】",
        "A3 版 2021年3月4日 星期四",
        "2021年3月4日 星期四",
        "第3版",
        "03版 要闻",
        "- 3 -",
        "导读",
        "要闻",
        "电话：0739-5550123",
        "江岸日报",
        "江岸日报 2021年3月4日 星期四 第3版",
        "石门县产业园扩建提速……2版",
        "石门县产业园扩建提速（详见第2版）",
        "■焦点",
    ),
    (
        "2021年3月4日，园区举行开工仪式。",
        "办事服务电话：0739-5550123，欢迎来电咨询",
        "园区编辑出版办事指南",
        "3个项目转入第二阶段",
        "卢一鸣",
        "第三产业增加值稳步提升",
        "128",
        "2008.02-2",
    ),
)

# --- dateline ------------------------------------------------------------------------------------------------------

_DATELINE = re.compile(
    r"(?:(?!据)[\u4e00-\u9fff]{1,10}?(?:报|社|网|刊|台|客户端)(?:[\u4e00-\u9fff]{0,8}(?:\d{4}年)?\d{1,2}月\d{1,2}日)?\s*(?:讯|电|消息)"
    r"(?:\s*[（(][^（()）]{2,40}[)）])?(?=[\s\u3000（(“,，:：]|$)"
    r"|(?:讯|电)(?:\s*[（(][^（()）]{2,40}[)）]|(?=[\s\u3000]))"
    r"|[（(](?:本报|本刊)?(?:记者|通讯员)[^（()）]{2,40}[)）]"
    r"|[\u4e00-\u9fff]{2,8}[报社网][\u4e00-\u9fff]{0,8}\d{1,2}月\d{1,2}日(?:讯|电)"
    r"|[\u4e00-\u9fff]{0,3}(?:导报|日报|晚报|时报|本报)讯)"
)


def dateline_length(text: str) -> int:
    """How many characters of a line's beginning are its dateline; 0 where it has none."""
    head = text[:32]
    if "讯" not in head and "电" not in head and "记者" not in head and "消息" not in head:
        return 0
    found = _DATELINE.match(text[:60])
    return found.end() if found else 0


def has_dateline(text: str) -> bool:
    return dateline_length(text) > 0


DATELINE = Form(
    "dateline",
    has_dateline,
    (
        "江岸导报讯",
        "江岸导报讯 石门县产业园扩建",
        "本报讯（记者 卢一鸣） 石门县产业园扩建",
        "本报3月4日讯 石门县产业园扩建",
        "江岸社石门3月4日电(记者宋佳慧)石门县产业园",
        "电(记者宋佳慧)记者从园区获悉",
        "讯(记者卢一鸣 宋佳慧)记者从园区获悉",
        "江岸青年报客户端讯（卢一鸣）“厂房盖好了。”",
    ),
    (
        "石门县产业园扩建后，用电量翻番",
        "电动车产业园投产",
        "通讯设备产业园投产",
        "电，傍晚时放出",
        "江岸日报社门前用电",
        "据江岸社消息，园区二期开工",
        "记者从园区获悉，二期已经开工",
    ),
)

# --- heads ---------------------------------------------------------------------------------------------------------

_KICKER = re.compile(
    r"[\u4e00-\u9fff·（）()“”A-Za-z]{2,24}?(?:省|市|县|区|州|盟|旗|镇|乡|园|城|港|岛|公司|集团|基地|中心|局|厅|院|大学|学院|银行|医院|企业|工厂|组委会|管委会)"
)


def is_kicker(text: str) -> bool:
    """Whether a short line names a place or a body and says nothing of it."""
    return len(text) <= 24 and _KICKER.fullmatch(text) is not None


KICKER = Form(
    "kicker",
    is_kicker,
    ("石门县", "江岸经济技术开发区", "石门县宏达机械制造有限公司", "内蒙古自治区"),
    ("江岸经开区跑出加速度", "优化服务 提升效能", "——江岸经开区观察", "宋佳慧"),
)

_NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[章节条])"
)


def is_section(text: str) -> bool:
    """Whether a short line has the form of a section heading: numbered, or a pair of phrases of one length."""
    if _NUMBERED.match(text):
        return len(text) <= 32 and text.count("，") < 2 and "：" not in text and ":" not in text
    halves = text.replace("\u3000", " ").replace("，", " ").split()
    return len(halves) == 2 and len(halves[0]) == len(halves[1]) <= 7 and not any(c.isdigit() for c in text)


SECTION = Form(
    "section",
    is_section,
    ("优化服务 提升效能", "一、把账算清", "（二）把路修通", "聚力抓好项目 厚植发展后劲"),
    ("石门县产业园扩建", "3个项目开工", "2.5亿元落地石门县", "一、项目名称：石门县产业园二期"),
)


def is_row(text: str) -> bool:
    """Whether a line is the row of a table: its cells stand apart.

    >>> is_row("项目 | 投资 | 状态"), is_row("石门县\\t2.5亿元\\t开工"), is_row("一期   2.5亿元   开工"), is_row("优化服务 提升效能")
    (True, True, True, False)
    """
    return "\t" in text or text.count("|") >= 2 or text.count("｜") >= 2 or len(_CELLS.findall(text)) >= 2


_ENTRY = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d))?\s*[^，。：:“”]{0,10}"
    r"(?:名称|单位|面积|投资额?|规模|地点|地址|电话|热线|时间|日期|期限|内容|联系人|编号|文号|用途|方式|价格?|金额|机构|代表人?|类[型别]|性质|工期|来源|资金|范围|对象|条件|部门|人|数量|项目|标准|依据)"
    r"\s*[:：].{1,60}"
)
_NUMBERED_ENTRY = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d))\s*[^，。：:]{1,16}[:：].{1,60}"
)


def is_entry(text: str) -> bool:
    """Whether a line is an entry of a form or a notice: a label, a colon, and what is filled in.

    >>> is_entry("总投资：2.5亿元"), is_entry("二、建设单位：远湖公司"), is_entry("园区管委会：加快二期建设")
    (True, True, False)
    """
    return ("：" in text or ":" in text) and bool(_ENTRY.fullmatch(text) or _NUMBERED_ENTRY.fullmatch(text))


_CELLS = re.compile(r"\S[ \u3000]{2,}(?=\S)")


def is_subtitle(text: str) -> bool:
    """Whether a line is set as the second line of a title, behind a dash.

    >>> is_subtitle("——江岸经开区优化环境观察"), is_subtitle("江岸经开区")
    (True, False)
    """
    return len(text) <= 48 and text[0] in "—－-―─" and text[-1] not in "。！；，" and not text[1:2].isdigit()


FORMS: tuple[Form, ...] = (BYLINE, CAPTION, FURNITURE, DATELINE, KICKER, SECTION)
