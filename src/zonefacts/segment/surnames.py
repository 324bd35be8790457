"""Chinese surnames, by which a bare name at the end of an article is told from a heading.

The common ones cover almost everybody; a line is read as a name only where its form and place agree as well, so that
the list can stay short.
"""

from __future__ import annotations

SINGLE = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    "钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤常温康施文牛樊葛"
    "邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝"
    "路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿"
    "桂佟臧闵苟邬边卞姬仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩佘苑迟邝封谈匡鞠荆冀郁胥南班储原栗"
    "燕楚鄢劳谌奚皮冼蔺楼盘厉伊仝区郜海阚帅屠豆朴盖练廉禹井祖漆狄晋扈晁芮阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅利揭干尉冶斯昝智幸奉尧闭"
)
DOUBLE = frozenset(
    [
        "欧阳",
        "上官",
        "司马",
        "诸葛",
        "皇甫",
        "尉迟",
        "公孙",
        "慕容",
        "令狐",
        "东方",
        "夏侯",
        "端木",
        "司徒",
        "西门",
        "南宫",
        "呼延",
        "申屠",
        "闻人",
        "宇文",
        "长孙",
        "独孤",
        "轩辕",
        "淳于",
        "单于",
        "太史",
        "万俟",
    ]
)
