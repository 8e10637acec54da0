"""Infers types from documented payloads, over all payloads of the same shape."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from generator.python.source.names import pascal
from generator.runtime.values import exact_json as json

_WORD: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*")


@dataclass(slots=True)
class Shape:
    """One object type: its members with all their values, and the number of objects."""

    name: str
    members: dict[str, list[Any]] = field(default_factory=dict[str, list[Any]])
    seen: int = 0
    inner: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """The names of the shapes of the objects in each member."""

    def add(self, value: dict[str, Any]) -> None:
        """Add an object of this shape."""
        self.seen += 1
        for key, item in value.items():
            self.members.setdefault(key, []).append(item)

    def is_required(self, key: str) -> bool:
        """Whether every object had this member."""
        return len(self.members.get(key, ())) == self.seen


class Shapes:
    """All object types of the pages."""

    def __init__(self, known: Iterable[tuple[str, Sequence[str]]] = ()) -> None:
        self.found: dict[str, Shape] = {}
        self._tables = [(name, frozenset(fields)) for name, fields in known]

    def learn(self, payload: str, name: str) -> None:
        """Learn from a payload; one that is not JSON, even after repair, is ignored."""
        try:
            value = json.decode(payload.encode(), repair=True).value
        except ValueError:
            return
        for item in value if json.is_list(value) else [value]:
            if json.is_object(item):
                self._object(item, name)

    def type_of(self, shape: Shape, key: str) -> str | tuple[str, str]:
        """A scalar, the name of another shape, or ``("list", type)``; ``unknown`` without values."""
        values = [value for value in shape.members.get(key, ()) if value is not None]
        if values and all(json.is_list(value) for value in values):
            items = [item for value in values for item in value]
            return ("list", _word(items, shape.inner.get(key, ()))) if items else "json"
        if not values:
            return "json" if key in shape.members else "unknown"
        return _word(values, shape.inner.get(key, ()))

    def named(self, fields: Sequence[str]) -> Shape | None:
        """The shape that a table of fields describes."""
        wanted = frozenset(fields)
        best = max(self.found.values(), key=lambda shape: len(wanted & shape.members.keys()), default=None)
        return best if best is not None and 2 * len(wanted & best.members.keys()) > len(wanted) else None

    def _object(self, value: dict[str, Any], name: str) -> Shape:
        shape = self._shape(value, name)
        shape.add(value)
        for key, item in value.items():
            for inner in item if json.is_list(item) else [item]:
                if json.is_object(inner) and inner:
                    name_of_inner = self._object(inner, f"{shape.name}{pascal(key)}").name
                    shape.inner.setdefault(key, set()).add(name_of_inner)
        return shape

    def _shape(self, value: dict[str, Any], name: str) -> Shape:
        """The shape of an object: that of a table or known shape that shares most members, else a new one."""
        keys = frozenset(value)
        for table, fields in self._tables:
            if fields and 2 * len(keys & fields) > len(keys | fields):
                return self.found.setdefault(table, Shape(table))
        for shape in self.found.values():
            if 2 * len(keys & shape.members.keys()) > len(keys | shape.members.keys()):
                return shape
        return self.found.setdefault(self._free(class_name(name)), Shape(self._free(class_name(name))))

    def _free(self, name: str) -> str:
        taken, number, chosen = {*self.found, *(table for table, _ in self._tables)}, 2, name
        while chosen in taken:
            chosen = f"{name}{number}"
            number += 1
        return chosen


def _word(values: Sequence[Any], shapes: Collection[str]) -> str:
    """The common type of all values: a scalar, or the one shape of all objects."""
    if all(json.is_object(value) for value in values):
        return next(iter(shapes)) if len(shapes) == 1 else "json"
    kinds = {_kind(value) for value in values}
    if kinds <= {"integer", "decimal"} and kinds:
        return "decimal" if "decimal" in kinds else "integer"
    return kinds.pop() if len(kinds) == 1 else "json"


def class_name(heading: str) -> str:
    """The name of a type made from a heading."""
    words = _WORD.findall(heading)[:5]
    return "".join(word[:1].upper() + word[1:] for word in words) or "Payload"


def _kind(value: Any) -> str:
    match value:
        case bool():
            return "boolean"
        case int():
            return "integer"
        case Decimal() | float():
            return "decimal"
        case str():
            return "string"
        case _:
            return "json"
