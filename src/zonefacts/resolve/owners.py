"""Whose a project is: the company that stands before it, invests in it, or begins its name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ..findings import CompanyName, ProjectName
from ..names.coined import coined_prefix, is_public_work, is_stuff, quoted_brand_owner
from ..names.companies import is_short_form
from ..names.enterprises import ENTERPRISES
from ..names.project_words import CLASSES, KINDS
from ..names.words import cut, is_place, is_proper, tag
from ..patterns import rare

_OWNS_AFTER = rare(
    r"(?:在[^，。；]{2,14})?(?:计划|拟|总|已|将|共|独家|全资|合资|合作|共同|分别)*(?:投资|出资|投入|兴建|建设|打造|实施|开发|申报|负责|的)*"
    r"(?:[约超近]?[\d.]+\s?[百千万亿]*(?:余|多)?[美港欧]?元)?(?:人民币)?(?:、(?=年产|日)|，分[两三四]期(?=建设)|，(?=在?[^，。；]{0,14}(?:建设|新建|兴建)))?(?:在[^，。；]{2,14}?(?=建设|新建|兴建))?(?:投资|兴建|建设|新建|新上|新增|扩建|改建|打造|实施|开发|申报)*的?"
    r"(?:、?(?:年产|占地|总?建筑面积|日处理)[^，。；、]{1,14}的)?“?"
)
"""What may stand between a company and the project that it owns (X公司总投资1080万元的Y项目)."""

_AGREED = rare(r"(?:初步|正式|成功|就|已)*(?:签订|签署|达成|签约|完成|启动|投建|拟建)了?(?:的|关于|总?投资[约超近]?[\d.]+[万亿]美?元的)?[“]?")
"""What else may: X公司签订了Y项目的合作协议."""

_BY = re.compile(r"^[^，。；、\n]{0,8}[，,]?(?:是|系)?由(?P<who>[^，。；：、\n]{2,24}?)(?:（[^）]{1,14}）)?(?:联合|共同|合作|独家|全资|独立|计划|拟|总)*(?:投资|出资|负责|建设|兴建|开发|实施|打造|主导|牵头|运营|斥资)")
_LATER = re.compile(r"^[^，。；\n]{0,6}由[^，。；\n]{2,24}(?:牵头|负责|指导|监管)[^，。；\n]{0,4}，(?P<who>[^，。；：、\n]{2,24})(?:投资|出资)(?:建设|兴建|开发)")
"""由A局牵头负责，B公司投资建设: whose it is comes second."""
_INVESTED = re.compile(r"(?:^|由|[，；：、·•—-]\s?)(?:其中)?(?P<who>[^，；：、。由\n—-]{2,14}?)(?:在[^，；：、。\n]{2,14}?)?(?:独家|全资|总|计划|拟)?投资(?:(?:[约超近]?[\d.]+\s?[百千万亿]*(?:余|多)?(?:[美港欧]?元)?)?(?:建设|兴建|新建|打造|启动)?的|(?:[约超近]?[\d.]+\s?[百千万亿]*(?:余|多)?(?:[美港欧]?元)?)?，?(?:建设|兴建|新建|打造|启动))$")

_NO_OWNER = rare(r"[首一二三四五]期|包括|包含|涉及|确保|力争|争取|支持|用于|加大|带动|引进|吸引|推进|实施|加快|启动|完成|建设|总$|计划|拟$|年$|月$|日$|目前|政府|财政|社会|民间|集中|其中|项目|单体|重点|一批|该区|累计|区内|利用|依托|通过|园区|境内|辖区|全区|全市|全省|企业$")
_GROUND = ("省", "市", "县", "区", "园", "镇", "乡", "村", "街道")
"""Where money is spent, not who spends it."""
_OF = re.compile(r"(?:^|[，；：、。\n])(?P<who>[一-龥A-Za-z]{2,5})的$")

_ENDINGS = (
    "集团|公司|股份|控股|实业|科技|高科|纸业|药业|制药|医药|酒业|乳业|牧业|农业|林业|渔业|矿业|钢铁|铝业|铜业|锌业|钛业|锂业|硅业|化工|石化|光伏|光能|新材|新材料|钢构|幕墙|啤酒|能源|新能源|电力|电气|"
    "电器|电子|光电|微电子|半导体|机械|机电|重工|装备|汽车|车业|轮胎|电池|生物|食品|饮料|粮油|油脂|饲料|水泥|陶瓷|建材|碳材|树脂|阀业|机器|家居|服饰|纺织|置业|地产|水务|热力|金属|人寿|"
    "重能|保险|银行|传媒|通信|精密|精工|智能|软件|网络|碳素|碳纤维|稀土|氟业|磷业|盐业|糖业|茶业|种业|木业|管业|泵业|阀门|轴承|船舶|造船|模具|塑业|橡胶"
)
_COMPANY_LIKE = re.compile(rf"[\u4e00-\u9fffA-Za-z]{{1,10}}?(?:{_ENDINGS})(?![园城])")
"""A short form that says the trade: 山鹰纸业, 锦州钛业, 义县勃大化工."""

_ACTING = re.compile(
    rf"(?:^|[，；。：、由与])(?:其中)?(?P<who>[\u4e00-\u9fff]{{2,4}}(?:{_ENDINGS}))(?:“|(?:已|也|正|成功|正式|初步)?(?:完成|启动|实施|投资|建设|投建|签订|签署|达成)了?(?:建设)?的?)$"
)
"""A firm by its trade, in front of the name in quotes or of what it does for the project."""

_FIRM_ENDINGS = re.compile(r"[\u4e00-\u9fff]{2,4}?(?:集团|股份|控股|实业|科技|纸业|药业|制药|酒业|乳业|牧业|铝业|铜业|锌业|钛业|锂业|硅业|重工|水务|置业|地产)(?![园城])")
"""Endings that no goods have: with a name of its own in front they are a firm's even where the dictionary knows its word."""

_NO_TRADE = ("铝业", "铜业", "锌业", "钛业", "锂业", "硅业", "纸业", "药业", "酒业", "乳业", "股份", "控股", "置业", "重工")
"""Of these, those that name no trade of a place (柳江铝业 is a firm, 柳江科技 may be its science)."""

_SIZE = re.compile(r"(?:年|日|月)(?:产|处理|加工|屠宰|消化|综合利用|出栏|存栏|供)|总装机|\d|(?<![一-龥])[一二三四五六七八九十百]+万")
"""Where the size begins in a name: what stands before it is the owner or the place."""

_BRANCH = rare(r"[一二三四五六七八九十]+[航局公冶]局?|信通|新能源|集团|重能|置地|电气|能源|科技|股份")
_INSTITUTE = rare(r"[\u4e00-\u9fff]{0,6}?(?:研究所|计算所|研究院|大学|学院|所(?=[\u4e00-\u9fff]{2}))")


def stated_owner(
    text: str, mention: ProjectName, companies: Companies, sentence: tuple[int, int]
) -> str | None:
    """The owner that the words around this mention give."""
    return (
        _before(text, mention, companies, sentence)
        or _after(text, mention, sentence)
        or _acting_in_short(text, mention, companies, sentence)
        or _opening(text, mention, companies, sentence)
    )


def _acting_in_short(text: str, mention: ProjectName, companies: Companies, sentence: tuple[int, int]) -> str | None:
    """The firm that the clause begins with in short and that builds it there (岚化在A、B建成了X, where 岚化集团 is named)."""
    clause = max(sentence[0], mention.start - 50, *(text.rfind(mark, sentence[0], mention.start) + 1 for mark in "，："))
    for length in (4, 3, 2):
        if _BUILDS.fullmatch(text, clause + length, mention.start) and (whole := companies.begun_by(text[clause : clause + length])):
            return whole
    return None


_BUILDS = re.compile(r"(?:分别|已|也|又|还|将|拟|计划|先后)*(?:在[^，。；]{2,20}?)?(?:投资|斥资|出资)?(?:[\d.]+\s?[万亿]+元)?(?:建设|建成|新建|兴建|扩建|实施|打造)了?")


def _opening(text: str, mention: ProjectName, companies: Companies, sentence: tuple[int, int]) -> str | None:
    """The only company so far, which opens the sentence, where the last clause says without a subject that it builds (A与B签约，投资5亿元建设X)."""
    if mention.start - sentence[0] > _OPENS_WITHIN:
        return None
    named = companies.before(sentence[0], mention.start)
    if not named or len({company.text for company in named}) > 1:
        return None
    first = named[0]
    between = text[first.end : mention.start]
    if first.end > mention.start or _LEADS_IN.fullmatch(text, sentence[0], first.start) is None or _SPEAKER.search(between):
        return None
    return first.text if _BUILDS_IT.search(between) else None


_A_FIRM = ("公司", "该公司", "企业", "该企业", "集团", "该集团")
_OPENS_WITHIN = 160
_LEADS_IN = rare(r"(?:[^，。；]{0,16}[日月年讯，]，?)?")
_BUILDS_IT = rare(r"，(?:拟|将|计划|预计|并|探索)*(?:总?投资|出资|斥资|新建|建设|扩建|实施|开展)[^，。；、]{0,30}$")
_SPEAKER = rare(r"由|项目|表示|介绍|总经理|董事长|负责人|承建|施工|政府(?:计划|拟|将|投资)")


def speakers_firm(text: str, mention: ProjectName, companies: Companies, sentence: tuple[int, int]) -> str | None:
    """Whose officer speaks of the project (X公司董事长说，将建设Y), or which firm 公司 in front of it means (公司在建Y)."""
    low = max(sentence[0], mention.start - _SPOKEN_REACH)
    near = companies.before(low, mention.start)
    if near and near[-1].end <= mention.start and _SPEAKS.match(text, near[-1].end, mention.start):
        return near[-1].text
    if _ITS_OWN.search(text[max(sentence[0], mention.start - 30) : mention.start]):
        return _last_firm(companies, mention.start)
    return None


def labelled_owner(text: str, start: int, end: int) -> str | None:
    """The firm that a notice or a report gives as whose the project is that the stretch speaks of (建设单位：X公司, 业主为X集团)."""
    found = _LABELLED.search(text, start, end)
    return found.group("who") if found else None


def builder(text: str, start: int, end: int) -> str | None:
    """The firm by which the stretch says that it is paid for (这座由X集团投建的园区)."""
    found = _BUILT_BY.search(text, start, end)
    return found.group("who") if found else None


def of_the_firm_before(project: str, first: ProjectName, companies: Companies, paragraph: int) -> str | None:
    """The firm of a project whose name, beginning with its size, has no room for one: last named in its paragraph, or the only one of the article so far."""
    if not starts_with_its_size(project):
        return None
    named = companies.before(paragraph, first.start)
    if not named and len({one.text for one in companies.before(0, paragraph)}) == 1:
        named = companies.before(0, paragraph)
    return named[-1].text if named and named[-1].end <= first.start else None


_LABELLED = re.compile(r"(?:建设单位|投资(?:方|单位|主体)|业主(?:单位)?)(?:名称)?[：:为是](?P<who>[^，。；：:、\n]{3,24}?(?:公司|集团|厂))(?=[，。；（\s]|$)")
_BUILT_BY = rare(r"(?:[，。；：]|[座条处个家目程])(?:是|系)?由(?P<who>[^，。；：、的\n]{2,20}?(?:公司|集团|厂))[^，。；：、的\n]{0,4}(?:投资|投建|出资|斥资)")
_SPOKEN_REACH = 100
_SPEAKS = rare(r"[^，。；、]{0,10}(?:董事长|总经理|经理|负责人|总裁|厂长|总监|总工程师|工程师|主管|主任)[^，。；]{0,12}(?:说|介绍|表示|告诉|透露|坦言)")
_ITS_OWN = re.compile(r"(?:^|[，。；：“])(?:该|本|我们)?(?:公司|企业)(?:目前|今年|去年|年内|正在|在建|追加|又|还|上马|新增|新建|新上|投资|建设|实施|总|将|拟|计划|的|[\d.]+\s?[百千万亿]+(?:余|多)?元)*$")
"""A firm named before, in front of what is its own."""
_FIRM_REACH = 400


def _last_firm(companies: Companies, at: int) -> str | None:
    """The firm that 公司 means: the last one named."""
    near = companies.before(at - _FIRM_REACH, at)
    return near[-1].text if near else None


def starts_with_its_size(name: str) -> bool:
    """Whether a name has no room for an owner (年产5万吨A, 3万吨B, 万吨C)."""
    return _SIZED.match(name) is not None


_SIZED = re.compile(r"[“]?(?:年|日|月)(?:产|处理|加工|供)|\d+(?:\.\d+)?[万亿]?[一-龥A-Z]?(?:吨|套|件|台|米|片|瓦|只|头|W)|[十百千]?万吨")


def _before(
    text: str, mention: ProjectName, companies: Companies, sentence: tuple[int, int]
) -> str | None:
    low = max(sentence[0], mention.start - 60)
    near = companies.before(low, mention.start)
    if near:
        company = near[-1]
        between = company.end, mention.start
        if company.end <= mention.start and (_OWNS_AFTER.fullmatch(text, *between) or _AGREED.fullmatch(text, *between)):
            return company.text
    if (acting := _ACTING.search(text[low : mention.start])) is not None and _is_a_firm(acting.group("who")):
        return acting.group("who")
    if (found := _INVESTED.search(text[low : mention.start])) is not None:
        who = _LEADING.sub("", found.group("who"))
        if who.startswith(_A_FIRM):
            return _last_firm(companies, mention.start)
        if len(who) > 1 and not _NO_OWNER.search(who) and not is_place(who) and not who.endswith(_GROUND):
            return who
    if (found := _OF.search(text[low : mention.start])) is not None and not is_place(who := found.group("who")):
        return _said_fully(who, text, mention.start)
    return None


def _said_fully(who: str, text: str, before: int) -> str | None:
    """The name that 芯禾 in 芯禾的X项目 is short for, where the text before says it with its trade (芯禾电子)."""
    at = text.find(who, max(0, before - 2000), before - len(who) - 1)
    named = _COMPANY_LIKE.match(text, at) if at >= 0 else None
    return named.group() if named and len(who) < len(named.group()) <= len(who) + 4 else None


_LEADING = rare(r"^.*(?:[讯电]\s?[（(][^）)]*[）)]|讯|是)")
"""A dateline, or what is said to be of the firm (本报讯（记者 ..）, 最大的一个是), in front of its name."""

_APPOSED = rare(r"^[^，。]*?(?:企业|子公司|央企|国企|民企|上市公司)(?=[一-龥]{2,}(?:集团|公司))")
"""What a firm is, in front of its name (世界500强企业X集团, Y集团的全资子公司Z公司)."""


def _start(company: CompanyName) -> int:
    return company.start


def _after(text: str, mention: ProjectName, sentence: tuple[int, int]) -> str | None:
    behind = text[mention.end : min(sentence[1], mention.end + 60)]
    found = _LATER.match(behind) or _BY.match(behind)
    if found is None:
        return None
    who = _APPOSED.sub("", re.split("携手", found.group("who"))[0])
    return who if len(who) >= 2 and not re.search(r"政府|财政|我们|管委会|国家|部门", who) else None


def owner_in_name(
    name: str, mention: ProjectName, companies: Companies, sentence: tuple[int, int]
) -> str | None:
    """The owner that the name begins with."""
    plain = name
    if not plain or plain[0] in "“‘《" or _NUMERAL.match(plain) or starts_with_its_size(plain):
        return None
    for company in companies.before(mention.start, mention.start + 1):
        if company.end < mention.end and plain.startswith(company.text):
            return company.text
    if (site := _SITE_BEFORE.match(plain)) is not None:
        plain = plain[site.end() :]
    if (plant := _PLANT.match(plain)) is not None and not is_public_work(plant.group()):
        return plant.group()
    if (dotted := _DOTTED.match(plain)) is not None and not is_place(dotted.group()):
        return dotted.group()
    size = _SIZE.search(plain)
    head = plain[: size.start()] if size and 2 <= size.start() <= 10 else None
    trade = _COMPANY_LIKE.match(head if head is not None else plain[:10])
    for prefix in (head, trade.group() if trade else None):
        if prefix and (whole := companies.full_name(prefix)):
            return whole
    for begin in {0: None, _place_before(plain): None}:  # 铱创 of 深圳铱创科技有限公司, 冀北冶机 of 冀北冶金机械制造有限公司; both behind a place
        for length in (4, 3, 2):
            prefix = plain[begin : begin + length]
            if len(plain) > begin + length + 2 and prefix.isalpha() and not prefix.isascii() and not is_place(prefix) and prefix not in KINDS and (length > 2 or not _is_ordinary(prefix)) and (whole := companies.begun_by(prefix)):
                return whole
    for company in companies.before(sentence[0], mention.start):  # 云溪丰谷粮油有限公司 .. 云溪丰谷粮油加工园项目
        if _common_prefix(company.text, plain) >= 4:
            return company.text
    if (firm := _FIRM_ENDINGS.match(plain)) is not None and firm.group()[:2] not in KINDS and (firm.group().endswith(_NO_TRADE) or not any(map(is_place, cut(firm.group())[:1]))):
        return firm.group()
    if _COMPANY_LIKE.fullmatch(plain) and not size and _is_own(plain) and not _KIND_OF_STUFF.search(plain) and (not _PRODUCT.search(plain) or (plain.endswith("新材料") and _is_torn(plain))):
        return plain  # a list of projects by their investors (三菱树脂、横滨轮胎等7个外资项目)
    place = 0 if any(plain[:length] in ENTERPRISES for length in (2, 3, 4)) else _place_before(plain)
    bare = plain[place:]
    known = next((bare[:length] for length in (5, 4, 3, 2) if bare[:length] in ENTERPRISES), None)
    if known is not None:
        more = (_INSTITUTE if known in ("中科院", "中国科学院") else _BRANCH).match(bare, len(known))
        own = None if more else coined_prefix(bare[len(known) :])
        known = bare[: more.end()] if more else known + own if own and len(own) == 2 and own[1] not in "东西南北" else known
        rest = cut(bare[len(known) :])
        if head is None or len(head) - place - len(known) <= 2 or (trade is None and rest and is_place(rest[0])):
            return known
    if head is not None:
        head = _PART.split(head.removesuffix("第"))[0]
        if head in KINDS or head.startswith("第") or _NUMBERED.fullmatch(head) or _MODEL.search(head) or re.search("[及和与、]", head):
            return None
        if all(map(is_place, cut(head))) or _ENDS_IN_A_PLACE.search(head):
            return None
        return head if len(head) <= 4 or trade is not None or _is_coined(head) else None
    words = cut(plain[:10])
    if (phased := _PHASED.match(plain)) is not None and not {words[0], phased.group("who")[:2]} & (KINDS | CLASSES) and not _PLACE_AND_TRADE.match(phased.group("who")) and not (is_place(words[0]) and len(words[0]) + 2 == phased.end("who")):
        return phased.group("who")
    if is_proper(words[0]) and len(words[0]) >= 3 and not words[0].endswith(_NOUN_OF_PLACES) and _OWN_PLANT.match(plain, len(words[0])):
        return words[0]
    if trade is not None and _KIND_OF_STUFF.search(trade.group()):
        trade = None
    if trade is not None and len(trade.group()) >= 4 and (len(plain) - trade.end() >= 3 or plain.endswith("新厂") or plain[trade.end() :] in ("项目", "工程")) and _is_coined(trade.group()):
        product = coined_prefix(plain) if _PRODUCT.search(trade.group()) else None
        return product or trade.group()
    coined = next((i for i, word in enumerate(words) if len(word) > 1), len(words))
    if 2 <= coined <= 4 and coined < len(words) and words[coined] in _MOVES:
        return "".join(words[:coined])  # 哈啤搬迁
    if trade is not None and trade.end() == len(plain):
        return None
    return quoted_brand_owner(plain) or _coined_owner(plain) or _firm_by_its_trade(plain)


def _is_ordinary(word: str) -> bool:
    """Whether it is a word of the dictionary and no name (西部): two firms may begin with it."""
    return not tag(word).startswith(("nr", "nz", "nt", "ns")) and tag(word) != ""


def _firm_by_its_trade(plain: str) -> str | None:
    """The words of a name up to its trade, where they are no kind, no quality and no place alone, and more follows than what any plant is called (岚巢能源 in 岚巢能源电芯项目)."""
    words = cut(plain[:14])
    place = 1 if len(words) > 2 and is_place(words[0]) else 0
    own = ""
    for word in words[place:]:
        if word in _TRADES and 2 <= len(own) <= 4 and not is_place(own) and not all(map(is_stuff, own)):
            named = "".join(words[:place]) + own + word
            rest = _ANY_PLANT.sub("", plain[len(named) :])
            return named if plain == named or len(rest) >= 2 else None
        if len(own) >= 4 or word in KINDS or word in CLASSES or word in _TRADES or not word.isalpha() or word.isascii() or word[-1] in "型化级性区镇县村市" or (len(word) > 1 and tag(word) in ("a", "b", "v")):
            return None
        own += word
    return None


_TRADES = frozenset({"集团", "股份", "控股", "实业", "科技", "高科", "能源", "新能源", "重工", "电气"})
"""Of the endings of firms those that are no goods besides (冰雪装备, 中药饮料 are what a plant makes)."""
_ANY_PLANT = rare(r"(?:项目|产业园区?|基地|生产线|工业园区?|园区?|工程|建设|生产|加工|中心|产业化|产业|厂|[一二三]期|总部|制造|研发|新)+$")


def _is_torn(plain: str) -> bool:
    """Whether the name begins with a coined word, which the dictionary tears (岚辉新材料)."""
    words = cut(plain)
    return len(words) > 2 and len(words[0]) == len(words[1]) == 1


def _coined_owner(plain: str) -> str | None:
    """The coined word that the name begins with; the whole of a name of four characters (澄龙环保: what remains is the trade)."""
    core = _BARE.sub("", plain)
    found = coined_prefix(core)
    return core if found and len(core) <= 4 and not core.endswith(_SITES) else found


_SITES = ("期", "基地", "厂房", "园区", "工厂", "车间", "总部", "中心", "园", "厂")
_SITE_BEFORE = re.compile(r"[一-龥]{2,10}?(?:开发区|经开区|高新区|保税区|综保区|示范区|工业园区?|园区|[一-龥]{2}[县镇])(?=[一-龥]{4})")
"""Where it is built, in front of the firm."""
_BARE = re.compile(r"(?:建设)?(?:项目|工程)$")


_PLACE_AND_TRADE = rare(rf"[\u4e00-\u9fff]{{1,4}}[镇乡县村市区旗](?:国际|现代)?(?:{_ENDINGS})$")
_KIND_OF_STUFF = rare(r"型|先进|高端|特种|高性能|智能")
_PRODUCT = rare(r"(?:玻璃|电池|材料|水泥|陶瓷|饲料|饮料|芯片)$")


def _is_a_firm(name: str) -> bool:
    return name.startswith(tuple(ENTERPRISES)) or (_is_own(name) and not _KIND_OF_STUFF.search(name))


def _is_own(name: str) -> bool:
    """Whether a name of a trade is a firm's own (三菱树脂, 横滨轮胎), not the trade's (动力电池)."""
    first = cut(name)[0]
    return _is_coined(name) or is_proper(first) or (is_place(first) and len(first) < len(name))


def _is_coined(name: str) -> bool:
    """Whether the name is no phrase of dictionary words (勃大化工, not 生物化工)."""
    return not name.startswith(("省", "市", "县", "区")) and not _PLACE_AND_TRADE.match(name) and any(len(word) == 1 and not is_stuff(word) for word in cut(name))


_PLANT = re.compile(r"[一-龥]{2,10}(?:公司|(?!工)[一-龥]厂)(?=\d|年产|项目|技改|扩建|搬迁)|[一-龥]{2,10}公司(?=[一-龥]{4})")
"""A plant or a firm in front of what it builds (柳江福利铁合金厂3万吨硅铁项目)."""
_DOTTED = re.compile(r"[一-龥]{2,4}(?=·[一-龥]{4})")
"""A developer in front of the name of its park (华强·X文化园)."""
_PHASED = re.compile(rf"(?P<who>[一-龥]{{2,4}}(?:新能源汽车|新材料|纺织|{_ENDINGS}))[一二三四五]期")
"""A firm by its trade right before a phase: no product has phases (常岚新能源一期)."""
_PART = rare(r"(?<=..)(?:第?[首一二三四五]期|第[一二三四五]条)")
"""A phase or a line between the firm and the size is none of its name."""
_NUMERAL = re.compile(r"[一二两三四五六七八九十百千万亿\d]{2}")
_NOUN_OF_PLACES = ("器", "站", "馆", "楼", "机", "仪", "院", "园")
_OWN_PLANT = rare(r"[一二三四五]期|新?(?:生产线|工厂|厂)")
_NUMBERED = rare(r"[一二三四五六七八九十新老]厂")
_MODEL = rare(r"[一-龥][A-Za-z]$|[.．]$")
"""The begin of a model's name or number, cut off before its digits."""

_ENDS_IN_A_PLACE = rare(r"(?:核电|水电|风电|煤矿|省|市|县|区|镇|乡|村|州|旗|湖|河|江|海|湾|岛|峡|沟|岭|滩|山|口|路|街|大道|国家|建设|新建)$")
_MOVES = frozenset({"搬迁", "扩产", "技改", "扩建", "扩能", "改扩建", "退城", "迁建"})
"""What only the owner of a plant does with it."""


def _place_before(name: str) -> int:
    """How much of the name's begin is the name of a place."""
    words = cut(name[:8])
    return len(words[0]) if len(words) > 1 and is_place(words[0]) and len(words[0]) >= 2 else 0


class Companies:
    """The companies of an article, by the beginnings of their own names: behind the place (深圳铱创科技: 铱创), or abbreviated."""

    def __init__(self, names: Sequence[CompanyName]) -> None:
        self.names = names
        self._begun: dict[str, set[str]] = {}
        self._by_two: dict[str, set[str]] = {}
        for name in {company.text for company in names}:
            self._by_two.setdefault(name[:2], set()).add(name)
            for at in (0, 2, 3):
                for length in (2, 3, 4):
                    self._begun.setdefault(name[at : at + length], set()).add(name)

    def begun_by(self, prefix: str) -> str | None:
        """The one company whose own name begins with the prefix, or that it abbreviates (山西煤机)."""
        found = self._begun.get(prefix, set())
        if len(prefix) >= 4:
            found = found | {name for name in self._by_two.get(prefix[:2], ()) if is_short_form(prefix, name)}
        return _one(found)

    def full_name(self, short: str) -> str | None:
        """The one company that the short form stands for."""
        found = {name for name in self._by_two.get(short[:2], ()) if is_short_form(short, name)} | self._begun.get(short, set())
        return _one(found)

    def before(self, start: int, end: int) -> Sequence[CompanyName]:
        """Those that begin in the stretch, in order."""
        return self.names[bisect_left(self.names, start, key=_start) : bisect_left(self.names, end, key=_start)]


def _one(names: set[str]) -> str | None:
    """The one name there is; of a group with and without its place the bare one (华岚集团 beside 上海华岚集团)."""
    shortest = min(names, key=len, default=None)
    return shortest if shortest is not None and all(shortest in name for name in names) else None


def _common_prefix(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
