"""What has to happen to a decoded value before msgspec can make a typed one of it, worked out once per type.

msgspec does nearly everything itself. A *reader* exists only for what it would get wrong or refuse: decimals (it takes
``NaN`` and ``1_000``), timestamps (it drops digits), and the forms that the documentation contradicts itself about.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Union, get_args, get_origin

import msgspec

from .enums import OpenInteger
from .json import is_list, is_object
from .leniency import Leniency
from .times import Timestamp, counting, from_epoch, from_iso

Reader = Callable[[Any, Leniency], Any]
Words = tuple[str, ...]
Accepted = Mapping[type, Mapping[str, Words]]
Times = Mapping[type, Mapping[str, str]]

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII).fullmatch
_DIGITS = re.compile(r"-?\d{1,40}(\.\d{1,40})?", re.ASCII).fullmatch
_INTEGER = re.compile(r"-?\d{1,40}", re.ASCII).fullmatch
_LONGEST_NUMBER = 400
_OF_ITEMS = frozenset({"number_text", "text_number", "epoch_ms", "epoch_s"})
"""Deviations of a value itself; accepted of a list or map, they hold for what is in it."""
_EMPTY = object()
"""In place of a field that counts as absent."""


class Refused(ValueError):
    """A value that does not fit. ``path`` grows from the inside out while the error travels."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path: list[str] = []

    def at(self, step: str) -> Refused:
        """The same error, one level further out."""
        self.path.insert(0, step)
        return self


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

    def _reader(self, kind: Any, words: Words, unit: str, what: str, begun: dict[Any, Reader | None]) -> Reader | None:
        plain, nullable = without_none(kind)
        inner = self._typed(plain, words, unit, what, begun)
        own = tuple(word for word in words if get_origin(plain) not in _CONTAINERS or word not in _OF_ITEMS)
        return _lenient(inner, plain, nullable, own, what) if own else inner

    def _typed(self, kind: Any, words: Words, unit: str, what: str, begun: dict[Any, Reader | None]) -> Reader | None:
        origin = get_origin(kind)
        if origin in _CONTAINERS:
            held = tuple(word for word in words if word in _OF_ITEMS)
            item = self._reader(get_args(kind)[1 if origin is dict else 0], held, unit, what, begun)
            return item and (_values(item) if origin is dict else _items(item))
        if kind is Decimal:
            return _decimal
        if kind is Timestamp:
            return _timestamp(unit.removeprefix("timestamp_") or "iso", words, what)
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            return self._struct(kind, begun)
        return None

    def _struct(self, kind: type[msgspec.Struct], begun: dict[Any, Reader | None]) -> Reader | None:
        for known in (self._made, begun):
            if kind in known:
                return known[kind]
        fields: list[tuple[str, Reader]] = []
        decimals: list[str] = []
        begun[kind] = _struct(fields, decimals)  # a type may contain itself
        words = self._accepted.get(kind, {})
        units = self._times.get(kind, {})
        for field in msgspec.structs.fields(kind):
            wire = field.encode_name
            name = f"{kind.__name__}.{wire}"
            reader = self._reader(field.type, words.get(wire, ()), units.get(wire, ""), name, begun)
            if reader is _decimal:
                decimals.append(wire)
            elif reader is not None:
                fields.append((wire, reader))
        if not fields and not decimals:
            begun[kind] = None
        return begun[kind]


_CONTAINERS = (list, tuple, dict)


def without_none(kind: Any) -> tuple[Any, bool]:
    """A type without ``None``, and whether it had it."""
    if get_origin(kind) in (Union, types.UnionType):
        parts = [part for part in get_args(kind) if part is not types.NoneType and part is not msgspec.UnsetType]
        return (parts[0] if len(parts) == 1 else kind), types.NoneType in get_args(kind)
    return kind, False


def _struct(fields: list[tuple[str, Reader]], decimals: list[str]) -> Reader:
    """The fields of an object. Every event passes here, so that whole numbers are dealt with without a call."""

    def read(value: Any, seen: Leniency) -> Any:
        if not isinstance(value, dict):
            return value
        fresh: dict[str, Any] = value.copy()  # pyright: ignore[reportUnknownVariableType]
        look_up = fresh.get
        wire = ""
        try:
            for wire in decimals:
                item = look_up(wire)
                if item is not None and type(item) is not int:
                    fresh[wire] = _decimal(item, seen)
            for wire, reader in fields:
                item = look_up(wire)
                if item is not None:
                    item = reader(item, seen)
                    if item is _EMPTY:
                        del fresh[wire]
                    else:
                        fresh[wire] = item
        except Refused as problem:
            raise problem.at(f".{wire}") from None
        return fresh

    return read


def _items(reader: Reader) -> Reader:
    def read(value: Any, seen: Leniency) -> Any:
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
    def read(value: Any, seen: Leniency) -> Any:
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


def _decimal(value: Any, seen: Leniency) -> Any:
    """A number, or text of one: never NaN, never so long that working with it hurts."""
    if type(value) is Decimal:
        if abs(value.adjusted()) > _LONGEST_NUMBER:
            raise Refused("the number is too large or too small to be meant")
        return value
    if type(value) is str:
        if len(value) > _LONGEST_NUMBER or not _NUMBER(value):
            raise Refused(f"{value[:40]!r} is not a decimal number")
        return Decimal(value)
    return value


def _timestamp(unit: str, words: Words, what: str) -> Reader:
    other = next((word.removeprefix("epoch_") for word in words if word.startswith("epoch_")), None)

    def read(value: Any, seen: Leniency) -> Any:
        try:
            if isinstance(value, bool):
                raise ValueError("a truth value is no time")
            if unit != "iso":  # a number, or its digits as text: the type says only what they count
                return from_epoch(value if isinstance(value, int | Decimal) else str(value), unit)
            if other and _DIGITS(str(value)):
                seen.note(f"{what}: epoch_{other}")
                return from_epoch(value, other)
            if isinstance(value, str):
                return from_iso(value)
        except (ValueError, ArithmeticError):
            pass
        raise Refused(f"{str(value)[:40]!r} is not a time ({unit})")

    return counting(unit, read) if unit in ("s", "ms", "us") else read


def _lenient(inner: Reader | None, kind: Any, nullable: bool, words: Words, what: str) -> Reader:
    """A reader that first undoes what the documentation's contradictions allow."""
    many = get_origin(kind) is list
    whole = _is_whole(kind)
    nothing: Any = None if nullable else [] if many else _EMPTY

    def read(value: Any, seen: Leniency) -> Any:
        word = ""
        if type(value) is str:
            if value == "null" and "null_text" in words:
                word, value = "null_text", nothing
            elif value == "" and "empty_text" in words:
                word, value = "empty_text", _EMPTY
            elif "text_number" in words and _DIGITS(value):
                word, value = "text_number", int(value) if whole and _INTEGER(value) else value
        elif is_list(value):
            if not many and len(value) == 1 and "array_of_one" in words:
                word, value = "array_of_one", value[0]
        elif many:
            if "single_object" in words and value is not None:
                word, value = "single_object", [value]
        elif isinstance(value, int | Decimal) and not isinstance(value, bool) and "number_text" in words:
            word, value = "number_text", str(value)
        if word:
            seen.note(f"{what}: {word}")
        if value is None or value is _EMPTY or inner is None:
            return value
        return inner(value, seen)

    return read


def _is_whole(kind: Any) -> bool:
    """Whether msgspec makes ``kind`` of an integer only."""
    return kind is int or (isinstance(kind, type) and issubclass(kind, OpenInteger))
