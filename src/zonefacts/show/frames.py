"""Facts as a pandas data frame: one row a fact, the same columns and dtypes whether there are many or none.

`string`, `Int64`, `boolean` and `Float64` are pandas' nullable dtypes. A decimal column is of dtype `object` and holds
`decimal.Decimal` or None, so that no figure is rounded; `frame["amount_value"].astype(float)` gives floats.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ..models.facts import Fact
from ..page import Page
from .columns import ColumnKind, columns_of

if TYPE_CHECKING:
    import pandas as pd

_DTYPES: dict[ColumnKind, str] = {
    "string": "string",
    "integer": "Int64",
    "boolean": "boolean",
    "float": "Float64",
    "decimal": "object",
    "json": "string",
}


def to_frame(source: Page | Iterable[Page | Fact], kind: type[Fact]) -> pd.DataFrame:
    """The facts of one record type in a page, in many pages, or in a list of facts.

    Nested values have columns of their own (`amount_value`, `evidence_start`); lists are JSON text.
    """
    pandas = _pandas()
    columns = columns_of(kind)
    facts = list(_facts(source, kind))
    data: dict[str, Any] = {
        column.name: pandas.Series([column.value(fact) for fact in facts], dtype=_DTYPES[column.kind])
        for column in columns
    }
    frame: pd.DataFrame = pandas.DataFrame(data, columns=[column.name for column in columns])
    return frame


def _facts(source: Page | Iterable[Page | Fact], kind: type[Fact]) -> Iterable[Fact]:
    for one in (source,) if isinstance(source, Page) else source:
        if isinstance(one, Page):
            yield from one.of(kind)
        elif isinstance(one, kind):
            yield one


def _pandas() -> Any:
    try:
        import pandas
    except ImportError:
        raise ImportError('data frames need pandas: pip install "zonefacts[frame]"') from None
    return pandas
