"""Company names: the full name with its left edge, and what is none."""

from __future__ import annotations

import pytest

from zonefacts.names.companies import find_companies, is_short_form


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("记者从柳江恒丰铝业有限公司了解到，订单已排到年底。", ["柳江恒丰铝业有限公司"]),
        ("园区引进江西华翎新材料股份有限公司和赣江建设集团。", ["江西华翎新材料股份有限公司", "赣江建设集团"]),
        ("由岚禾集团醋业有限公司建设，恒丰集团参股。", ["岚禾集团醋业有限公司", "恒丰集团"]),
        ("位于城东工业园的青禾（临水）食品有限公司今年扩产。", ["青禾（临水）食品有限公司"]),
        ("由星野高新区投资控股有限公司负责建设。", ["星野高新区投资控股有限公司"]),
        # coined names that hold words of grammar; verbs that say what goods are for; times and classes in front
        ("由柳江昱能电池材料有限公司和广东岚电科技有限公司建设。", ["柳江昱能电池材料有限公司", "广东岚电科技有限公司"]),
        ("园区内的中曜元泰化工有限公司投产。", ["中曜元泰化工有限公司"]),
        ("江西岚泽防水防腐材料有限公司投产。", ["江西岚泽防水防腐材料有限公司"]),
        ("2021年柳江裕岚化工有限责任公司投产，央企中岚集团参股。", ["柳江裕岚化工有限责任公司", "中岚集团"]),
        ("开发区内四家公司、上市公司和装修公司都参加了培训。", []),
        ("该公司、子公司和3月26日公司公告。", []),
    ],
)
def test_full_names(text: str, names: list[str]) -> None:
    found = find_companies(text)
    assert [company.text for company in found] == names
    assert all(text[company.start : company.end] == company.text for company in found)


@pytest.mark.parametrize(
    ("short", "full", "stands"),
    [
        ("青禾食品", "临水县青禾食品有限公司", True),
        ("江西冶装", "江西冶金装备制造有限公司", True),
        ("江南煤机", "江西冶金装备制造有限公司", False),
        ("青", "青禾食品有限公司", False),
    ],
)
def test_short_forms(short: str, full: str, stands: bool) -> None:
    assert is_short_form(short, full) is stands


def test_a_firm_in_a_formula_is_none() -> None:
    assert find_companies("推行“管委会+公司”模式。") == []
