"""What has to happen to a decoded value before msgspec can make a typed one of it, worked out once per type.

msgspec does nearly everything itself. A *reader* exists only for what it would get wrong or refuse: numbers (it takes
``NaN`` and ``1_000``, and reads ``5.0`` and 5 as two values), timestamps (it drops digits), and the forms that the
documentation contradicts itself about.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Union, get_args, get_origin

import msgspec

from ..values.enums import OpenInteger
from ..values.exact_json import is_list, is_object
from .deviation_counter import DeviationCounter
from .deviations import EMPTY, undoing, without_nulls
from .scalars import Reader, Refused, Words, read_decimal, read_integer, time_reader
from .times import Timestamp

__all__ = ["Accepted", "Plans", "Reader", "Refused", "Times", "Words", "without_none"]

Accepted = Mapping[type, Mapping[str, Words]]
Times = Mapping[type, Mapping[str, str]]

_OF_ITEMS = frozenset(
    {"number_text", "text_number", "text_boolean", "number_boolean", "epoch_ms", "epoch_s", "no_zone"}
)
"""Deviations of a value itself; accepted of a list or map, they hold for what is in it."""
_CONTAINERS = (list, tuple, dict)


class Plans:
    """Readers of one venue, made when first needed."""

    def __init__(self, accepted: Accepted, times: Times) -> None:
        self._accepted = accepted
        self._times = times
        self._made: dict[Any, Reader | None] = {}

    def reader(self, kind: Any, words: Words = (), unit: str = "", what: str = "") -> Reader | None:
        """The reader of values of type ``kind``; None where msgspec needs no help."""
        begun: dict[Any, Reader | None] = {}
        made = self._reader(kind, words, unit, what, begun)
        self._made.update(begun)  # only now, so that no other thread reads with what has only begun
        return made

    def said_of(self, kind: type, wire: str) -> tuple[Words, str]:
        """The deviations that are accepted of a field, and the unit of its times."""
        return self._accepted.get(kind, {}).get(wire, ()), self._times.get(kind, {}).get(wire, "")

    def _reader(self, kind: Any, words: Words, unit: str, what: str, begun: dict[Any, Reader | None]) -> Reader | None:
        plain, nullable = without_none(kind)
        inner = self._typed(plain, words, unit, what, begun)
        if get_origin(plain) in _CONTAINERS:
            inner = without_nulls(inner, what) if "null_item" in words else inner
            words = tuple(word for word in words if word not in _OF_ITEMS)
        return undoing(inner, plain, nullable, words, what) if words else inner

    def _typed(self, kind: Any, words: Words, unit: str, what: str, begun: dict[Any, Reader | None]) -> Reader | None:
        origin = get_origin(kind)
        if origin in _CONTAINERS:
            held = tuple(word for word in words if word in _OF_ITEMS)
            item = self._reader(get_args(kind)[1 if origin is dict else 0], held, unit, what, begun)
            return item and (_values(item) if origin is dict else _items(item))
        if kind is Decimal:
            return read_decimal
        if _is_whole(kind):
            return read_integer
        if kind is Timestamp:
            return time_reader(unit.removeprefix("timestamp_") or "iso", words, what)
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            return self._struct(kind, begun)
        return None

    def _struct(self, kind: type[msgspec.Struct], begun: dict[Any, Reader | None]) -> Reader | None:
        for known in (self._made, begun):
            if kind in known:
                return known[kind]
        made = _Fields()
        begun[kind] = made.reader()  # a type may contain itself
        words = self._accepted.get(kind, {})
        units = self._times.get(kind, {})
        for field in msgspec.structs.fields(kind):
            wire = field.encode_name
            name = f"{kind.__name__}.{wire}"
            reader = self._reader(field.type, words.get(wire, ()), units.get(wire, ""), name, begun)
            made.add(wire, name, reader, words.get(wire, ()))
        if made.is_empty:
            begun[kind] = None
        return begun[kind]


def without_none(kind: Any) -> tuple[Any, bool]:
    """A type without ``None``, and whether it had it."""
    if get_origin(kind) in (Union, types.UnionType):
        parts = [part for part in get_args(kind) if part is not types.NoneType and part is not msgspec.UnsetType]
        return (parts[0] if len(parts) == 1 else kind), types.NoneType in get_args(kind)
    return kind, False


class _Fields:
    """The fields of an object that need a reader. Every event passes here, so that whole numbers cost no call."""

    __slots__ = ("absent", "numbers", "others")

    def __init__(self) -> None:
        self.numbers: list[tuple[str, Reader]] = []
        self.others: list[tuple[str, Reader]] = []
        self.absent: list[tuple[str, str]] = []
        """Fields that may be missing although the page wants them, and what is noted then."""

    def add(self, wire: str, name: str, reader: Reader | None, words: Words) -> None:
        """One more field."""
        if "absent" in words:
            self.absent.append((wire, f"{name}: absent"))
        if reader is not None:
            is_number = reader is read_decimal or reader is read_integer
            (self.numbers if is_number else self.others).append((wire, reader))

    @property
    def is_empty(self) -> bool:
        """Whether msgspec can do all of it."""
        return not (self.numbers or self.others or self.absent)

    def reader(self) -> Reader:
        """The reader of an object; fields may be added until it is first used."""
        numbers, others, absent = self.numbers, self.others, self.absent

        def read(value: Any, seen: DeviationCounter) -> Any:
            if not isinstance(value, dict):
                return value
            fresh: dict[str, Any] = value.copy()  # pyright: ignore[reportUnknownVariableType]
            look_up = fresh.get
            wire = ""
            try:
                for wire, note in absent:
                    if look_up(wire) is None:
                        seen.note(note)
                for wire, reader in numbers:
                    item = look_up(wire)
                    if item is not None and type(item) is not int:
                        fresh[wire] = reader(item, seen)
                for wire, reader in others:
                    item = look_up(wire)
                    if item is not None:
                        item = reader(item, seen)
                        if item is EMPTY:
                            del fresh[wire]
                        else:
                            fresh[wire] = item
            except Refused as problem:
                raise problem.at(f".{wire}") from None
            return fresh

        return read


def _items(reader: Reader) -> Reader:
    def read(value: Any, seen: DeviationCounter) -> Any:
        if not is_list(value):
            return value
        fresh: list[Any] = []
        try:
            for item in value:
                fresh.append(None if item is None else reader(item, seen))
        except Refused as problem:
            raise problem.at(f"[{len(fresh)}]") from None
        return fresh

    return read


def _values(reader: Reader) -> Reader:
    def read(value: Any, seen: DeviationCounter) -> Any:
        if not is_object(value):
            return value
        fresh: dict[str, Any] = {}
        name = ""
        try:
            for name, item in value.items():
                fresh[name] = None if item is None else reader(item, seen)
        except Refused as problem:
            raise problem.at(f".{name}") from None
        return fresh

    return read


def _is_whole(kind: Any) -> bool:
    """Whether msgspec makes ``kind`` of an integer only."""
    return kind is int or (isinstance(kind, type) and issubclass(kind, OpenInteger))
