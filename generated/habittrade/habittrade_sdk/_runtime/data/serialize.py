"""Objects on their way out: models, or mappings of wire names, made into what JSON holds, and checked on the way.

The mirror of :mod:`.plans`. The encoder does the rest, so that only what holds an object comes here.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Union, get_args, get_origin

import msgspec
from msgspec import NODEFAULT, UNSET, Struct

from .decoders import Times
from .encode import Decimals, exact, is_mapping, is_sequence
from .times import epoch_ms, epoch_ns, epoch_s, epoch_us, iso
from .validation import Broken, Rule, check

Rules = Mapping[type[Struct], tuple[Rule, ...]]
Writer = Callable[[Any, str], Any]
"""Makes a value, which stands at a place, into one that is sent."""

_TIMES: Mapping[str, Callable[[datetime], Any]] = {
    "s": epoch_s,
    "ms": epoch_ms,
    "us": epoch_us,
    "ns": epoch_ns,
    "iso": iso,
}
_WORDS = {str: "text", int: "an int", bool: "True or False"}


class Sender:
    """Writes the objects of one venue. ``times``: the units of timestamps; ``rules``: what is asked of each class."""

    def __init__(self, times: Times, rules: Rules, decimals: Decimals) -> None:
        self._times = times
        self._rules = rules
        self._decimals = decimals
        self._writers: dict[Any, Writer] = {}

    def parts(self, body: Mapping[str, Any], objects: Mapping[str, Any]) -> dict[str, Any]:
        """A body with the parameters written that ``objects`` names."""
        return {**body, **{name: self.written(body.get(name), kind, name) for name, kind in objects.items()}}

    def written(self, value: Any, kind: Any, where: str) -> Any:
        """``value``, which is a ``kind``, as it is sent; Broken with the place of what cannot be, or may not."""
        if value is None or value is UNSET:
            return None
        writer = self._writers.get(kind)
        if writer is None:
            writer = self._writers[kind] = self._writer(kind, "", {})
        return writer(value, where)

    def _writer(self, kind: Any, unit: str, made: dict[Any, Writer]) -> Writer:
        """A writer; ``made`` are those of objects that are begun: no other thread may see them before they are done."""
        kind = _without_none(kind)
        origin = get_origin(kind)
        if origin is list:
            return _list(self._writer(get_args(kind)[0], unit, made))
        if origin is dict:
            return _map(self._writer(get_args(kind)[1], unit, made))
        if not isinstance(kind, type):
            return _as_it_is
        if issubclass(kind, Struct):
            return self._object(kind, made)
        if issubclass(kind, datetime):
            return _time(_TIMES[unit.removeprefix("timestamp_") or "iso"])
        if issubclass(kind, date):
            return _date
        if issubclass(kind, Enum):
            return _enum(kind)
        if kind is Decimal:
            return _number_text if self._decimals == "text" else _number
        return _plain(kind, _WORDS[kind]) if kind in _WORDS else _as_it_is

    def _object(self, kind: type[Struct], made: dict[Any, Writer]) -> Writer:
        if kind in made:
            return made[kind]
        fields: list[tuple[str, str, bool, Writer]] = []
        rules = self._rules.get(kind, ())
        made[kind] = _fields(kind, fields, rules)  # an object may contain its own kind
        units = self._times.get(kind, {})
        for field in msgspec.structs.fields(kind):
            wire = field.encode_name
            required = field.default is NODEFAULT and types.NoneType not in get_args(field.type)
            fields.append((field.name, wire, required, self._writer(field.type, units.get(wire, ""), made)))
        return made[kind]


def _without_none(kind: Any) -> Any:
    if get_origin(kind) not in (Union, types.UnionType):
        return kind
    parts = [part for part in get_args(kind) if part not in (types.NoneType, msgspec.UnsetType)]
    return parts[0] if len(parts) == 1 else Any


def _fields(kind: type[Struct], fields: list[tuple[str, str, bool, Writer]], rules: tuple[Rule, ...]) -> Writer:
    """The fields that are given, by wire name; a mapping may name nothing that ``kind`` does not have."""

    def write(value: Any, where: str) -> dict[str, Any]:
        if isinstance(value, kind):
            given = {wire: getattr(value, name) for name, wire, _, _ in fields}
        elif is_mapping(value):
            given = dict(value)
        else:
            raise Broken(where, f"must be a {kind.__name__} or a mapping of its fields")
        made: dict[str, Any] = {}
        for _, wire, required, writer in fields:
            item = given.pop(wire, None)
            if item is not None and item is not UNSET:
                made[wire] = writer(item, f"{where}.{wire}")
            elif required:
                raise Broken(f"{where}.{wire}", "must be given")
        if given:
            raise Broken(f"{where}.{next(iter(given))}", f"{kind.__name__} has no such field")
        check(rules, made, f"{where}.")
        return made

    return write


def _list(item: Writer) -> Writer:
    def write(value: Any, where: str) -> list[Any]:
        if not is_sequence(value):
            raise Broken(where, "must be a list")
        return [item(each, f"{where}[{index}]") for index, each in enumerate(value)]

    return write


def _map(item: Writer) -> Writer:
    def write(value: Any, where: str) -> dict[str, Any]:
        if not is_mapping(value):
            raise Broken(where, "must be a mapping")
        return {name: item(each, f"{where}.{name}") for name, each in value.items()}

    return write


def _time(form: Callable[[datetime], Any]) -> Writer:
    def write(value: Any, where: str) -> Any:
        if not isinstance(value, datetime):
            raise Broken(where, "must be a datetime")
        if value.tzinfo is None:
            raise Broken(where, "has no time zone; use datetime(..., tzinfo=UTC)")
        return form(value)

    return write


def _enum(kind: type[Enum]) -> Writer:
    checked = _plain(int if issubclass(kind, int) else str, f"a {kind.__name__} or its value")

    def write(value: Any, where: str) -> Any:
        return checked(value.value if isinstance(value, Enum) else value, where)

    return write


def _plain(kind: type, word: str) -> Writer:
    def write(value: Any, where: str) -> Any:
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise Broken(where, f"must be {word}")
        return value

    return write


def _number(value: Any, where: str) -> Any:
    if isinstance(value, float):
        raise Broken(where, "a float is not exact; use Decimal('...')")
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Broken(where, "must be a Decimal or an int")
    return value


def _number_text(value: Any, where: str) -> Any:
    return exact(_number(value, where))


def _date(value: Any, where: str) -> date:
    if isinstance(value, datetime) or not isinstance(value, date):
        raise Broken(where, "must be a date")
    return value


def _as_it_is(value: Any, where: str) -> Any:
    return value
