"""The columns of a record type: one flat, stable table layout, read off the type and the same wherever a table is made.

A value inside a record becomes columns of its own (`amount_value`, `amount_upper`, `evidence_start` ..); a list (aliases,
mentions, capacities) becomes one column of JSON text, since a table has one row a fact.
"""

from __future__ import annotations

import json
import re
import types
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from ..models.facts import Fact
from ..models.values import plain

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

ColumnKind = Literal["string", "integer", "boolean", "float", "decimal", "json"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, the way to its value from the record, and what it holds."""

    name: str
    path: tuple[str, ...]
    kind: ColumnKind

    def value(self, fact: BaseModel) -> Any:
        """The plain value of the column in one record (None where there is none).

        Tables are UTF-8 inside, which has no lone surrogates: those of a damaged source become U+FFFD. Records keep them.
        """
        value: Any = fact
        for step in self.path:
            value = getattr(value, step)
            if value is None:
                return None
        if self.kind == "json":
            value = json.dumps(_jsonable(value), ensure_ascii=False)
        elif self.kind == "string":
            value = str(value)
        else:
            return value
        return _LONE_SURROGATE.sub("\ufffd", value)

    def text(self, fact: BaseModel) -> str:
        """The value as text for CSV and HTML: decimals in plain notation, nothing where there is none."""
        value = self.value(fact)
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        return plain(value) if isinstance(value, Decimal) else str(value)


@cache
def columns_of(kind: type[Fact]) -> tuple[Column, ...]:
    """The columns of a record type, in the order of its fields; the same whether or not there are facts."""
    return tuple(_columns(kind, (), frozenset()))


def _columns(model: type[BaseModel], path: tuple[str, ...], inside: frozenset[type[BaseModel]]) -> Iterator[Column]:
    for name, field in model.model_fields.items():
        here = (*path, name)
        inner = _bare(field.annotation)
        if isinstance(inner, type) and issubclass(inner, BaseModel) and inner not in inside:
            yield from _columns(inner, here, inside | {model})
        else:
            yield Column("_".join(here), here, _kind(inner))


def _bare(annotation: Any) -> Any:
    """The annotation without `Annotated`, `| None`, and with a `Literal` as the type of its values."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _bare(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        rest = [arg for arg in get_args(annotation) if arg is not type(None)]
        return _bare(rest[0]) if len(rest) == 1 else object
    if origin is Literal:
        kinds = {type(value) for value in get_args(annotation)}
        return kinds.pop() if len(kinds) == 1 else object
    return annotation


def _kind(bare: Any) -> ColumnKind:
    if not isinstance(bare, type) or get_origin(bare) is not None:
        return "json"
    if issubclass(bare, bool):
        return "boolean"
    for base, kind in _KINDS:
        if issubclass(bare, base):
            return kind
    return "json" if issubclass(bare, BaseModel | tuple | list | dict | set | frozenset) or bare is object else "string"


_KINDS: tuple[tuple[type, ColumnKind], ...] = ((int, "integer"), (float, "float"), (Decimal, "decimal"), (str, "string"))


def _jsonable(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, dict):
        return {str(key): _jsonable(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list | set | frozenset):
        return [_jsonable(inner) for inner in value]
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    return plain(value) if isinstance(value, Decimal) else str(value)
