"""Pages with a known order, damaged with a seed: unlimited gold for segmentation.

The articles are of our own writing: ten stories told with the names and figures of places and companies drawn anew for
each page. `lay_out(seed)` writes a page as an extraction might leave it and says of every line which article it belongs
to, in what role, and which line it carries on.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

PLACES = (
    ("湖南", "益清", "益清高新技术产业开发区", "益清高新区"),
    ("江西", "鄱南", "鄱南经济技术开发区", "鄱南经开区"),
    ("陕西", "渭原", "渭原现代农业产业示范区", "渭原示范区"),
    ("四川", "岷安", "岷安经济开发区", "岷安经开区"),
    ("广西", "邕东", "邕东综合保税区", "邕东综保区"),
    ("辽宁", "浑阳", "浑阳高新技术产业开发区", "浑阳高新区"),
    ("福建", "霞浦南", "霞浦南工业园区", "霞浦南园区"),
    ("河南", "颍西", "颍西产业集聚区", "颍西集聚区"),
    ("甘肃", "洮临", "洮临经济技术开发区", "洮临经开区"),
    ("安徽", "皖塘", "皖塘化工园区", "皖塘园区"),
    ("云南", "澜江", "澜江边境经济合作区", "澜江合作区"),
    ("吉林", "松岭", "松岭经济开发区", "松岭开发区"),
)
COMPANIES = (
    "恒泽",
    "远湖",
    "天舟",
    "鼎川",
    "禾润",
    "星岳",
    "蓝屿",
    "博渡",
    "瑞坤",
    "同峤",
    "宏壁",
    "科骏",
    "启棠",
    "昊澜",
    "嘉阔",
    "盛樾",
)
TRADES = ("新材料", "电子", "生物", "重工", "食品", "能源", "智能装备", "纺织")
NAMES = ("宋佳慧", "卢一鸣", "施晓东", "唐婉", "孟祥林", "郝文静", "钱立", "戴思远", "苏曼", "白雪松", "江子墨", "尹航")
DECOYS = (
    "凝心聚力 开拓进取",
    "狠抓落实 务求实效",
    "筑牢根基 激发活力",
    "对标一流 争先进位",
    "解放思想谋发展 真抓实干开新局",
)

# Each story: kicker or headline words, subtitle, sections, paragraphs. {z} zone, {s} its short form, {c} county, {p}
# province, {f} company, {g} another, {n}.. figures.
STORIES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "{s}储能电站并网 夏峰用电有了“充电宝”",
        "——{z}新型储能项目建设见闻",
        (
            "{a}月{b}日，位于{z}的{f}储能电站一次并网成功，{n}组电池舱同时投入运行，成为{c}县首座电网侧储能电站。",
            "这座电站占地{m}亩，总投资{n}.6亿元，安装磷酸铁锂电池舱{k}套，配套建设220千伏升压站一座。夜里低谷时充电，傍晚高峰时放电，一充一放之间，能满足约{m}户居民一天的用电。",
            "“电池怕热，也怕冷。”值长指着舱壁上的液冷管路说，储能舱全年温差被控制在5摄氏度以内，比风冷系统节省电耗三成。",
            "过去，{c}县的风电和光伏装得多、送得少，弃电率一度接近一成。储能电站投运后，多余的绿电先存起来，再按调度指令送出去，弃电率有望降到3%以下。",
            "据{f}公司负责人介绍，储能二期已经完成备案，计划明年{a}月开工，届时电站的放电时长将由2小时延长到4小时。",
        ),
    ),
    (
        "{c}脐橙坐上冷链专列 三十六小时直达口岸",
        "——{c}县冷链物流园侧记",
        (
            "天刚亮，{c}县冷链物流园的月台上，工人们把最后一箱脐橙推进机械冷藏车。{k}辆挂车载着{n}吨鲜果，将在三十六小时后抵达边境口岸。",
            "果子好吃，路却难走。以前脐橙要先用卡车拉到省城再转运，一路颠簸，坏果率超过8%。去年，园区投资{n}00万元建成预冷车间和气调库，从枝头到冷库不超过四个小时。",
            "果农老周算了一笔账：冷链专列每公斤运费贵了两毛，可坏果少了，客商收购价每公斤涨了六毛，二十亩果园多挣{m}00元。",
            "冷链不只运水果。{f}食品公司租下三间冷库，把{c}的笋干、板鸭和米粉卖到了{k}个国家和地区，今年前五个月出口额同比增长{n}%。",
            "园区下一步将增开两趟定期班列，并把海关监管仓搬到月台旁边，让果农在家门口完成报关和检疫。",
        ),
    ),
    (
        "一枚公章管审批 {s}项目落地再提速",
        "——{z}行政审批制度改革观察",
        (
            "“上午交材料，下午拿执照，比网购还快。”在{s}政务大厅，{f}公司的办事员拿到了营业执照和施工许可证。",
            "去年以来，{z}成立行政审批局，把分散在{k}个部门的{m}项审批职能划转到一处，{k}枚公章变成一枚。社会投资项目从立项到开工的审批时限由{m}个工作日压缩至{k}个工作日以内。",
            "窗口后面，改革动的是流程。审批局把环评、能评、水保、人防等评估交给政府统一购买，企业入驻时不再逐项委托，一个项目平均少跑{k}趟、少交材料{n}份。",
            "帮办员是审批局的另一张名片。{n}名帮办员每人联系三到五家企业，从取名核名到竣工验收全程陪跑，企业可以给帮办员打分，连续两次垫底就要下岗培训。",
            "改革也有难啃的骨头。一些部门的专网系统不能互通，窗口人员仍要重复录入。审批局负责人坦言，打通数据才能把提速变成常态。",
        ),
    ),
    (
        "老钢厂转身 {f}特钢炼出手撕箔",
        "——{c}县传统产业转型纪实",
        (
            "厚度只有0.015毫米，轻轻一撕就断。在{f}特钢的精密轧机前，技术员把一片不锈钢箔递给记者，它比打印纸还薄。",
            "{f}特钢的前身是建于上世纪六十年代的{c}钢厂，螺纹钢最便宜时一吨还挣不到一瓶水钱。五年前，厂里关掉两座高炉，把省下的{m}万吨产能指标卖掉，换回{n}亿元技改资金。",
            "轧辊是最大的拦路虎。二十根轧辊的排列组合有上万种，课题组试了七百多次，报废的钢卷堆满了半个车间，终于摸清了张力和辊型的配合。",
            "如今，这种箔材用在折叠屏手机和柔性电池上，一吨卖到三十万元。去年精密带钢销售收入达到{n}.3亿元，占全厂收入的比重由一成升至四成。",
            "钢厂的老师傅也跟着转身。厂里办起轧钢夜校，{m}名炉前工考取了精轧操作证，平均年龄四十六岁。",
        ),
    ),
    (
        "{s}引来机器人学校 毕业证还没发就被订光",
        "",
        (
            "九月开学季，{z}里的机器人学院迎来第三批新生，{m}个学位报名人数超过两千。",
            "学院由{z}管委会和{f}智能公司合办，教室就设在车间隔壁。学生上午学编程，下午到产线上调试焊接机械手，一学期实训课时占到六成。",
            "“招工难，难在没有会修机器人的人。”{f}智能公司人力总监说，园区{k}家企业共有机械手{m}0台，持证的调试工不足百人，一名熟练工月薪开到一万二。",
            "为留住毕业生，管委会拿出{k}00套人才公寓，前两年免租，第三年减半；在园区工作满五年的，可按成本价的七折购买。",
            "首批{m}名毕业生中有九成留在了{c}。学院计划明年增设传感器和机器视觉两个专业，招生规模扩大到{k}00人。",
        ),
    ),
    (
        "一条河的账本 {c}治水五年鱼归来",
        "——{c}县流域治理记",
        (
            "清晨的{c}河畔，护河员老覃数着水面上的白鹭：四十七只，比去年多了十一只。",
            "五年前，这条河还是劣五类水体。上游{k}家造纸作坊和养猪场把污水直排进河，下游的取水口被迫后撤八公里。",
            "治水先治岸。{c}县关停搬迁作坊{k}家，沿河铺设污水管网{m}公里，在{z}建成日处理能力{n}万吨的污水处理厂，出水用于工业循环和绿化灌溉。",
            "钱从哪里来？县里把治水和用水权交易捆在一起，企业节约下来的水指标可以上市转让，去年成交{k}笔、金额{m}00万元，全部投入河道生态修复。",
            "监测显示，{c}河出境断面水质连续二十六个月达到三类，消失多年的鳜鱼和黄颡鱼重新出现在渔民的网里。",
        ),
    ),
    (
        "{f}制药获批临床 {s}有了首个一类新药",
        "",
        (
            "国家药监部门日前公示，{f}制药自主研发的抗纤维化片获准开展临床试验，这是{z}首个进入临床的一类新药。",
            "肺纤维化患者确诊后的中位生存期只有三年左右，可选药物不多。{f}制药从{c}山区的一味草药里分离出活性单体，经过{m}轮结构改造，肝毒性降低了九成。",
            "新药研发烧钱又漫长。七年里公司投入{n}.2亿元，最难时账上只够发两个月工资，{z}的产业基金投了五千万元，又协调银行给了知识产权质押贷款。",
            "临床试验将由省人民医院牵头，计划招募受试者{m}名，一期主要观察安全性和药物在体内的代谢。",
            "“走到临床只算爬到半山腰。”首席科学家说，如果一切顺利，抗纤维化片有望在五年后上市，年销售额可达{n}亿元。",
        ),
    ),
    (
        "百亩茶园装上“千里眼” {c}白茶卖出好价钱",
        "",
        (
            "谷雨前后，{c}县高山茶园里看不见背药桶的人。{k}台虫情测报灯和气象站立在茶垄间，数据实时传到农技员的手机上。",
            "{c}白茶过去靠天吃饭，倒春寒来一次，一季茶就少收三成。县农业农村局联合{f}公司给茶园装上防霜风机和水肥一体化管道，遇到低温自动启动。",
            "茶农蓝阿姨家有十二亩茶，装设备自己掏了八千元，其余由县财政补贴。她说，去年倒春寒那几天风机转了三夜，邻村的芽头冻黑了，自家的还是嫩绿。",
            "每盒茶上都有一个二维码，扫一扫能看到采摘日期、炒茶师傅和农残检测报告。溯源体系上线后，{c}白茶每斤均价由{k}00元涨到了{m}0元。",
            "今年全县白茶种植面积稳定在{n}万亩，预计干茶产量{m}0吨，综合产值突破{n}亿元，带动{k}000户茶农增收。",
        ),
    ),
    (
        "{f}重工造出巨型盾构 “{c}号”下线",
        "",
        (
            "直径十六米，重四千八百吨，相当于五层楼高。{a}月{b}日，由{f}重工研制的超大直径盾构机“{c}号”在{z}总装车间下线。",
            "“{c}号”将用于一条跨江隧道，江底地层软硬不均，还要穿越三百米长的孤石群。设计团队在刀盘上布置了{m}把滚刀，并首次采用常压换刀，工人不用进压力舱就能更换刀具。",
            "主轴承曾是卡脖子的部件。{f}重工联合三所高校攻关四年，造出直径8米的国产主轴承，疲劳寿命超过一万五千小时，成本比进口低四成。",
            "围绕盾构机，{z}聚集起{k}家配套企业，从刀具、液压阀到控制系统，八成零件在半小时车程内就能凑齐。",
            "目前，{f}重工手持订单{n}0亿元，排产已经到后年下半年，其中海外订单占三成，分布在{k}个国家。",
        ),
    ),
    (
        "旧厂房里长出音乐街 {c}夜经济添把火",
        "",
        (
            "晚上八点，{c}老棉纺厂的锯齿形屋顶亮起灯带，一支民谣乐队在原来的细纱车间里调音，台下坐满了年轻人。",
            "棉纺厂停产十二年，留下{k}栋厂房和一座水塔。去年，{c}县没有拆旧建新，而是引进文旅公司按原貌修缮，改造成音乐街区，一期投入{n}000万元。",
            "街区里开了{m}家小店，有唱片行、吉他作坊，也有卖豆花的老字号。店主平均年龄二十九岁，其中近一半是从外地返乡的。",
            "热闹也带来烦恼。周边居民投诉夜间噪声，街区给演出厅加装了双层隔声窗，并约定露天演出不晚于十点。",
            "开街八个月来，音乐街累计接待游客{m}万人次，带动周边餐饮和民宿收入增长{n}%。",
        ),
    ),
)


@dataclass
class Row:
    """A block of the page before it is set: its text, article, role; `parts` of one paragraph share `chain`."""

    text: str
    article: int | None
    role: str
    mark: str = ""
    chain: int = -1


@dataclass
class Laid:
    """A page as laid out: its text, the gold blocks, and the damage that was done."""

    text: str
    blocks: list[dict[str, object]]
    damage: list[str] = field(default_factory=list)
    whole: list[list[str]] = field(default_factory=list)
    """The paragraphs of every article as they were written, in the order of the gold articles."""


@dataclass(frozen=True)
class Damage:
    """What may be done to a page, each as a chance."""

    marked: bool = True
    wrap: int = 0
    spaced: bool = True
    indented: bool = False
    tear: float = 0.35
    move: float = 0.5
    caption: float = 0.4
    byline: float = 0.8
    kicker: float = 0.3
    subtitle: float = 0.3
    section: float = 0.5
    dateline: float = 0.6
    mismark: float = 0.15
    tail: float = 0.35
    furniture: float = 0.35
    repeat: float = 0.1
    articles: tuple[int, int] = (3, 6)
    feeds: bool = False


def _fill(text: str, words: dict[str, str], rng: random.Random) -> str:
    out = text
    for slot, low, high in (("a", 2, 11), ("b", 2, 28), ("k", 3, 9), ("m", 21, 98), ("n", 2, 19)):
        while "{" + slot + "}" in out:
            out = out.replace("{" + slot + "}", str(rng.randint(low, high)), 1)
    return out.format(**words)


def _dateline(rng: random.Random, words: dict[str, str]) -> str:
    name, other = rng.sample(NAMES, 2)
    return rng.choice(
        (
            "江岸导报讯 ",
            "本报讯 ",
            f"本报讯（记者 {name}） ",
            f"本报讯（记者 {name} 通讯员 {other}） ",
            "本报3月4日讯 ",
            f"江岸社{words['c']}3月4日电(记者{name})",
            f"本报讯（{name} {other}）",
        )
    )


def _byline(rng: random.Random) -> str:
    name, other = rng.sample(NAMES, 2)
    return rng.choice(
        (
            name,
            f"记者 {name}",
            f"本报记者 {name}",
            f"通讯员 {name}",
            f"本报记者 {name} 通讯员 {other}",
            f"（{name}）",
            f"□ 本报记者 {name}",
            f"文/{name}",
        )
    )


def _caption(rng: random.Random, words: dict[str, str], headline: str) -> str:
    name = rng.choice(NAMES)
    what = rng.choice((headline, words["z"], words["z"] + "一角"))
    return rng.choice(
        (
            f"图为{what}。 ■ 资料图",
            f"■ {what}。{name}摄",
            f"{what}现场。宣传部供图",
            f"{what}。 本报记者 {name} 摄",
            f"{what} 本报记者 {name} 摄影报道",
            f"图为{what}。",
        )
    )


def _furniture(rng: random.Random) -> str:
    a, b, c = rng.sample(NAMES, 3)
    return rng.choice(
        (
            "（下转第8版）",
            "（上接第1版）",
            f"责编：{a} 版式：{b} 校对：{c}",
            f"责任编辑：{a}",
            "导读",
            "要闻",
            "第3版",
            "A2 版 2021年3月4日 星期四",
            "2021年3月4日 星期四",
            "新闻热线：0739-5550123",
        )
    )


def lay_out(seed: int, damage: Damage = Damage()) -> Laid:
    """The page of a seed."""
    rng = random.Random(f"damage {seed}")
    told = random.Random(f"words {seed}")  # the words of a seed are the same whatever is done to them
    done: list[str] = []
    count = told.randint(*damage.articles)
    stories = told.sample(range(len(STORIES)), min(count, len(STORIES)))
    places = told.sample(PLACES, len(stories))
    firms = told.sample(COMPANIES, len(stories))
    chains = iter(range(10**9))
    laid: list[list[Row]] = []
    whole: list[list[str]] = []
    for number, (story, place, firm) in enumerate(zip(stories, places, firms, strict=True)):
        headline, subtitle, paragraphs = STORIES[story]
        words = {"p": place[0], "c": place[1], "z": place[2], "s": place[3], "f": firm}
        title = _fill(headline, words, told)
        texts = [_fill(text, words, told) for text in paragraphs]
        dateline, byline = _dateline(told, words), _byline(told)
        signs = [told.random() for _ in range(5)]
        if signs[0] < damage.dateline:
            texts[0] = dateline + texts[0]
        if signs[1] < damage.repeat:
            texts.insert(0, title.replace(" ", ""))
        whole.append(list(texts))
        head = [Row(title, number, "headline", "# ")]
        if signs[2] < damage.kicker:
            head.insert(
                0, Row(words["z"] if signs[2] * 2 < damage.kicker else words["c"] + "县", number, "kicker", "## ")
            )
        if subtitle and signs[3] < damage.subtitle:
            head.append(Row(_fill(subtitle, words, told), number, "subtitle"))
        body: list[Row] = []
        decoys = rng.sample(DECOYS, 2) if rng.random() < damage.section else []
        at = sorted(rng.sample(range(1, len(texts)), 2)) if decoys else []
        move = rng.random() < damage.move
        where = rng.choice(("inside", "end")) if move else "start"
        inside = rng.randrange(len(texts)) if where == "inside" else -1
        for i, text in enumerate(texts):
            if i in at:
                body.append(Row(decoys[at.index(i)], number, "section", "## "))
            chain = next(chains)
            mark = "## " if i == 0 and "讯" in text[:6] and rng.random() < damage.mismark else ""
            if mark:
                done.append("body line marked as heading")
            torn = rng.random() < damage.tear and len(text) > 30
            if i == inside:
                torn = torn or rng.random() < 0.6
            if not torn:
                body.append(Row(text, number, "body", mark, chain))
                if i == inside:
                    body.extend(head)
                    done.append("title inside its body")
                continue
            cut = _cut(text, rng)
            body.append(Row(text[:cut], number, "body", mark, chain))
            if i == inside:
                body.extend(head)
                done.append("title inside a sentence")
            if rng.random() < damage.caption:
                body.append(Row(_caption(rng, words, title), number, "caption"))
                done.append("caption inside a sentence")
            body.append(Row(text[cut:], number, "body", "", chain))
            done.append("torn sentence")
        if signs[4] < damage.byline:
            body.append(Row(byline, number, "byline"))
        if where == "start":
            body = head + body
        elif where == "end":
            body = body + head if rng.random() < 0.5 or body[-1].role != "byline" else body[:-1] + head + body[-1:]
            done.append("title after its body")
        laid.append(body)
    rows: list[Row] = []
    carry: list[Row] = []
    for number, body in enumerate(laid):
        if carry:
            heads = [i for i, row in enumerate(body) if row.role == "body"]
            after = heads[min(rng.randint(1, 2), len(heads) - 1)]
            body = body[:after] + carry + body[after:]
            carry = []
            done.append("tail after the start of the next")
        if number + 1 < len(laid) and rng.random() < damage.tail:
            own = [i for i, row in enumerate(body) if row.role == "body" and row.article == number]
            cut = own[-1] if rng.random() < 0.7 else own[-2]
            if cut > own[0] and all(row.article == number for row in body[cut:]):
                carry = body[cut:]
                body = body[:cut]
        rows.extend(body)
        if damage.feeds and number + 1 < len(laid) and not carry:
            rows.append(Row(f"\f江岸导报 2021年3月4日 星期四 第{number + 2}版", None, "other"))
    for _ in range(len(laid)):
        if rng.random() < damage.furniture:
            rows.insert(rng.randint(1, len(rows) - 1), Row(_furniture(rng), None, "other"))
            done.append("furniture")
    return _set(rows, damage, rng, done, whole)


def _cut(text: str, rng: random.Random) -> int:
    """Where a column break falls: anywhere but at the end of a sentence."""
    for _ in range(50):
        cut = rng.randint(8, len(text) - 6)
        if text[cut - 1] not in "。！？；：”）) " and text[cut] not in " ":
            return cut
    return len(text) // 2


def _set(rows: list[Row], damage: Damage, rng: random.Random, done: list[str], whole: list[list[str]]) -> Laid:
    out: list[str] = []
    blocks: list[dict[str, object]] = []
    at = 0
    numbers: dict[int, int] = {}
    ends: dict[int, int] = {}

    def put(text: str) -> int:
        nonlocal at
        out.append(text)
        at += len(text)
        return at - len(text)

    for row in rows:
        if out:
            put("\n\n" if damage.spaced else "\n")
        text = row.text
        if text.startswith("\f"):
            put("\f")
            text = text[1:]
        if row.role == "body" and damage.indented and (row.chain not in ends):
            put("\u3000\u3000")
        if damage.marked and row.mark:
            text = row.mark + text
        pieces = [text]
        if damage.wrap and row.role in ("body",):
            pieces = [text[i : i + damage.wrap] for i in range(0, len(text), damage.wrap)]
        article = None if row.article is None else numbers.setdefault(row.article, len(numbers))
        for i, piece in enumerate(pieces):
            if i:
                put("\n")
            start = put(piece)
            lead = len(piece) - len(piece.lstrip())
            joins = ends.get(row.chain) if row.role == "body" else None
            blocks.append(
                {
                    "start": start + lead,
                    "end": start + len(piece.rstrip()),
                    "article": article,
                    "role": row.role,
                    "joins": joins,
                }
            )
            if row.role == "body":
                ends[row.chain] = start + lead
    order = sorted(numbers, key=lambda key: numbers[key])
    return Laid("".join(out), blocks, done, [whole[key] for key in order])
