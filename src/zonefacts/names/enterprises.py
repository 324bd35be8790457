"""Enterprises that the press names without saying what they are: 大唐, 华能, 中国能建.

The central enterprises by their short names (the list of the state assets commission), and firms of the same renown. Names
that end in their trade (山鹰纸业) or their legal form need no list.
"""

from __future__ import annotations

ENTERPRISES = frozenset(
    (
        "中核 航天科技 航天科工 中航 中航工业 中船 兵器工业 中国电科 中石油 中石化 中海油 中国石油 中国石化 中国海油 国家管网 国家电网 国网 南方电网 南网 华能 大唐 华电 国电 国电投 国家电投 国家能源 国能 "
        "三峡 中国电信 中国联通 中国移动 一汽 东风 中国一重 哈电 东方电气 鞍钢 宝武 宝钢 武钢 首钢 河钢 中铝 中远海运 国航 东航 南航 中化 中粮 五矿 中建 国投 招商局 华润 中旅 商飞 中国节能 国药 中盐 中车 中铁 "
        "中国铁建 中国中铁 中交 保利 中煤 中广核 华侨城 中电建 中国电建 中能建 中国能建 中冶 中国人寿 中国平安 中国人保 中信 中国华能 中国大唐 中国华电 京能 晋能 山煤 潞安 晋煤 阳煤 焦煤 同煤 兖矿 陕煤 "
        "延长石油 吉化 华为 腾讯 阿里 阿里巴巴 百度 京东 美团 字节跳动 小米 联想 比亚迪 宁德时代 富士康 京东方 海尔 海信 美的 格力 三一 徐工 中兴 吉利 奇瑞 长安 广汽 上汽 北汽 特斯拉 大众 宝马 奔驰 "
        "丰田 本田 三星 西门子 巴斯夫 埃克森美孚 壳牌 沙特阿美 隆基 晶科 天合 通威 协鑫 远景 金风 明阳 恒力 荣盛 恒逸 盛虹 万华 海螺 蒙牛 伊利 茅台 五粮液 恒瑞 万达 万科 恒大 碧桂园 顺丰 苏宁 "
        "中科院 中国科学院"
    ).split()
)
