"""When a project began and when it is (or was) done: the times that stand beside words of beginning and ending.

The time may stand in front of the word (今年3月开工), open the sentence (11月2日，总投资3亿元的X项目开工), follow the name of a ceremony
(开工仪式8日在X举行) or follow the word as its complement (开工时间为3月, 建成于2019年). Planned times count as well.
A word that only frames something else (建成后年产..) dates nothing, unless its time stands right in front of it (自3月开工以来, 今年12月底竣工后).
"""

from __future__ import annotations

import re

from ..findings import LinkedProject
from ..models.figure import Figure
from ..patterns import rare
from ..rules import View

BEGINS = re.compile(r"开[复竣]?工|动工|奠基|破土(?:施工)?|第一(?:根桩|方混凝土|方土)|首根桩|启动建设|开建|始建|开始建设|启动施工|进场施工|拉开[^，。；]{0,6}帷幕")
ENDS = re.compile(r"建成|(?<!开)竣工|完工|投产|投用|投运|启用|投入使用|投入运营|投入生产|投入运行|通车|交付|落成|并网|试生产|试产|试运[行营]|开业|开园|通水|通电|供[暖热汽货](?!能力|面积|量)|点火|投料|中交|完成(?:工程)?建设")

_FRAMES = re.compile(r"(?:建设|投产|使用|运营)?(?:后|之后|以后|以来|之时|至今|时(?!间)|前|率|条件)")
"""Behind the word: something else is told by it."""

_BESIDE = 4
"""A time no further in front of a framing word than this is the word's own."""

_COMPLEMENT = rare(r"(?:建设|投产|使用|运营)?(?:于|(?:时间|日期)(?:预计|初步|计划|暂定|定)?(?:为|在|是|于|：|:)?)")
"""From the word to the time behind it."""

_SUPERSEDED = re.compile(r"原(?:定|计划|本|拟)")

_OPENING_REACH = 90
"""How far before the word a time may stand that opens the sentence."""

_DATELINE = rare(r"(?:讯|电|报道|消息|获悉|[)）】])[\s　，,：:]*$")
_DATELINE_REACH = 60

_AT_EVENT = rare(r"[^，。；\n]{0,14}?(?:仪式|活动|大会|庆典|典礼)(?:于|在)?")
"""From the word of beginning to the time of its ceremony (开工仪式8日在X举行)."""

_PART = rare(r"部分|首批|首台|首条|首个|个别|主体|土建|设备|桩基|[一二三四五六七八九十\d]+(?:号|#)|[一二三四五六七八九十\d]+[栋幢座]")
"""What begins or ends there is a part of it."""

_OBJECT = rare(r"(?:建设)?(?![后时并于了以年达条仪和投使运的建验通发及且率现阶交前活典日庆奠]|完工|竣工|启用|大会|中交)[一-龥“]{2}")
"""Behind the word: a noun that it governs."""

_OWN_NAME = 24
"""How far behind the word that governs it the project's own name may begin (建成总投资8000万元的X项目)."""

_PERIODS = ("季度", "年", "年度", "半年", "春季", "夏季", "秋季", "冬季")
_ATTRIBUTE = rare(r"(?:度|的)?(?:全[省市县区]|重大|重点|产业|工业)*(?:项目|工程)")
"""Behind a period: it tells which projects, not when (举行2025年第四季度重大项目集中开工)."""

_SETS_THE_TIME = re.compile(r"(?:开始|起)?[，,]")

_REPORTER = re.compile(r"记者|走进|来到|了解|获悉|看到|参观|考察|观摩|调研")
"""Behind a time that opens the sentence: it is the visit's."""

_FIRMS = re.compile(r"\d(?:余|多)?[家户](?:企业|公司)")
"""In front, in the same sentence: what begins or ends is the firms that moved in."""

_FIRMS_REACH = 60

_DATE_REACH = 30
"""How far before the word of beginning or ending its time may stand."""

_VAGUE = ("截至", "截止", "目前", "近日", "日前", "近期", "近年", "当前", "如今", "现在", "未来", "同时", "当天", "当日", "当年")


def milestone(view: View, project: LinkedProject, event: re.Pattern[str]) -> str | None:
    """The time of the event (`BEGINS` or `ENDS`) in the words that speak of the project, as the text has it."""
    for start, end in (*project.stretches, *project.shared):
        for match in event.finditer(view.text, start, end):
            if (date := _time_of(view, project, event, match)) is not None:
                return _surface(view, date)
    return None


def _time_of(view: View, project: LinkedProject, event: re.Pattern[str], match: re.Match[str]) -> Figure | None:
    text = view.text
    if _OBJECT.match(text, match.end()) and not any(0 <= mention.start - match.end() <= _OWN_NAME for mention in project.mentions):
        return None  # 建成公厕30座: that is what is done by then
    sentence = view.scene.reading.sentence(match.start())[0]
    low = max(sentence, match.start() - _DATE_REACH)
    dates = _dates(view, low, match.start())
    if _FRAMES.match(text, match.end()):
        beside = bool(dates) and match.start() - dates[-1].end <= _BESIDE and not dates[-1].text.startswith(_VAGUE)
        return dates[-1] if beside and "，" not in text[dates[-1].end : match.start()] else None
    if (after := _behind(view, match.end(), _COMPLEMENT)) is not None:
        return after
    if not dates:
        after = _behind(view, match.end(), _AT_EVENT) if event is BEGINS else None
        return _opening(view, event, sentence, match.start()) or after
    date = dates[-1]
    return date if _goes_with(view, event, date, match, sentence, low) else None


def _dates(view: View, start: int, end: int) -> list[Figure]:
    """The times in the stretch, without periods that tell only which projects are meant, or since when something is told."""
    found = [figure for figure in view.scene.figures_between(start, end) if figure.kind == "date"]
    day = any(figure.text.endswith("日") for figure in found)
    return [
        figure
        for figure in found
        if not (figure.text.endswith(_PERIODS) and (day or _ATTRIBUTE.match(view.text, figure.end))) and not view.text.startswith("以来", figure.end)
    ]


def _goes_with(view: View, event: re.Pattern[str], date: Figure, match: re.Match[str], sentence: int, low: int) -> bool:
    """Whether the time in front is the event's: nothing else begins, ends or is told between them."""
    if date.text.startswith(_VAGUE):
        return False
    text = view.text
    between = text[date.end : match.start()]
    if _PART.search(between) or _REPORTER.search(between) or _FIRMS.search(text, max(sentence, match.start() - _FIRMS_REACH), match.start()):
        return False
    lead = text[sentence : date.start]
    opens = len(lead) <= 4 or (len(lead) <= _DATELINE_REACH and _DATELINE.search(lead) is not None)
    opens_sentence = opens and _SETS_THE_TIME.match(between) is not None
    if "，" in between and len(between) > 14 and not opens_sentence:
        return False
    if _SUPERSEDED.search(text, max(low, date.start - 3), date.start):
        return False
    other = (ENDS if event is BEGINS else BEGINS).search(between)
    return other is None or _FRAMES.match(between, other.end()) is not None


def _opening(view: View, event: re.Pattern[str], sentence: int, at: int) -> Figure | None:
    """The time that opens the sentence (behind a dateline), where only what hangs on the project stands between."""
    if at - sentence > _OPENING_REACH + _DATELINE_REACH:
        return None
    found = _dates(view, sentence, at)
    if not found or found[-1].text.startswith(_VAGUE):
        return None
    first = found[-1]
    lead = view.text[sentence : first.start]
    if len(lead) >= 5 and not (len(lead) <= _DATELINE_REACH and _DATELINE.search(lead)):
        return None
    between = view.text[first.end : at]
    commas = between.count("，") + between.count(",")
    if len(between) > _OPENING_REACH or commas > 3 or (commas > 1 and (BEGINS.search(between) or ENDS.search(between))):
        return None
    if view.text.startswith("进入", first.start - 2) or _FIRMS.search(between) or _REPORTER.search(between):
        return None
    return first


def _behind(view: View, end: int, link: re.Pattern[str]) -> Figure | None:
    """The time right behind the word and what links the two."""
    linked = link.match(view.text, end)
    if linked is None:
        return None
    dates = _dates(view, linked.end(), linked.end() + 1)
    return dates[0] if dates and not dates[0].text.startswith(_VAGUE) else None


def _surface(view: View, date: Figure) -> str:
    """The time with the 前 that bounds it (6月底前)."""
    bounded = view.text.startswith("前", date.end) and not view.text.startswith("前期", date.end)
    return date.text + "前" if bounded else date.text
