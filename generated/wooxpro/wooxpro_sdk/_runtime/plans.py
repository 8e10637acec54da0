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

from .json import is_list, is_object
from .leniency import Leniency
from .times import Timestamp, counting, from_epoch, from_iso

Reader = Callable[[Any, Leniency], Any]
Words = tuple[str, ...]
Accepted = Mapping[type, Mapping[str, Words]]
Times = Mapping[type, Mapping[str, str]]

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII).fullmatch
_DIGITS = re.compile(r"-?\d{1,40}(\.\d{1,40})?", re.ASCII).fullmatch
_LONGEST_NUMBER = 400
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
        plain, nullable = _without_none(kind)
        inner = self._typed(plain, words, unit, what)
        return _lenient(inner, plain, nullable, words, what) if words else inner

    def _typed(self, kind: Any, words: Words, unit: str, what: str) -> Reader | None:
        origin = get_origin(kind)
        if origin in (list, tuple, dict):
            item = self.reader(get_args(kind)[1 if origin is dict else 0], (), unit, what)
            return item and (_values(item) if origin is dict else _items(item))
        if kind is Decimal:
            return _decimal
        if kind is Timestamp:
            return _timestamp(unit.removeprefix("timestamp_") or "iso", words, what)
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            return self._struct(kind)
        return None

    def _struct(self, kind: type[msgspec.Struct]) -> Reader | None:
        if kind in self._made:
            return self._made[kind]
        fields: list[tuple[str, Reader]] = []
        self._made[kind] = _struct(fields)  # a type may contain itself
        words = self._accepted.get(kind, {})
        units = self._times.get(kind, {})
        for field in msgspec.structs.fields(kind):
            wire = field.encode_name
            reader = self.reader(field.type, words.get(wire, ()), units.get(wire, ""), f"{kind.__name__}.{wire}")
            if reader is not None:
                fields.append((wire, reader))
        if not fields:
            self._made[kind] = None
        return self._made[kind]


def _without_none(kind: Any) -> tuple[Any, bool]:
    if get_origin(kind) in (Union, types.UnionType):
        parts = [part for part in get_args(kind) if part is not types.NoneType and part is not msgspec.UnsetType]
        return (parts[0] if len(parts) == 1 else kind), types.NoneType in get_args(kind)
    return kind, False


def _struct(fields: list[tuple[str, Reader]]) -> Reader:
    """The fields of an object. Every event passes here, so that the commonest values are dealt with without a call."""

    def read(value: Any, seen: Leniency) -> Any:
        if not isinstance(value, dict):
            return value
        fresh: dict[str, Any] = value.copy()  # pyright: ignore[reportUnknownVariableType]
        look_up = fresh.get
        wire = ""
        try:
            for wire, reader in fields:
                item = look_up(wire)
                if item is not None and (reader is not _decimal or type(item) is not int):
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
    if type(value) is int:
        return value
    if type(value) is str:
        if len(value) > _LONGEST_NUMBER or not _NUMBER(value):
            raise Refused(f"{value[:40]!r} is not a decimal number")
        return Decimal(value)
    if type(value) is Decimal and abs(value.adjusted()) > _LONGEST_NUMBER:
        raise Refused("the number is too large or too small to be meant")
    return value


def _timestamp(unit: str, words: Words, what: str) -> Reader:
    other = next((word.removeprefix("epoch_") for word in words if word.startswith("epoch_")), None)

    def read(value: Any, seen: Leniency) -> Any:
        try:
            if isinstance(value, bool):
                raise ValueError("a truth value is no time")
            if unit != "iso" and isinstance(value, int | Decimal):
                return from_epoch(value, unit)
            text = str(value)
            if unit != "iso":
                seen.note(f"{what}: epoch_text")
                return from_epoch(text, unit)
            if other and _DIGITS(text):
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
    nothing: Any = None if nullable else [] if many else _EMPTY

    def read(value: Any, seen: Leniency) -> Any:
        word = ""
        if type(value) is str:
            if value == "null" and "null_text" in words:
                word, value = "null_text", nothing
            elif value == "" and "empty_text" in words:
                word, value = "empty_text", _EMPTY
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
