"""Parameters and objects on their way out: each checked against its type, and made into what the wire holds.

The mirror of :mod:`.decoders`. Objects are models, or mappings of wire names.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Union, get_args, get_origin

import msgspec
from msgspec import UNSET, Struct

from ..values.numbers import plain as plain_number
from ..values.numbers import whole
from .decoders import Times
from .encode import Decimals, is_mapping, is_sequence, plain
from .times import epoch_ms, epoch_ns, epoch_s, epoch_us, iso
from .validation import Always, Rule, RuleViolation, check

Rules = Mapping[type[Struct], tuple[Rule, ...]]
Writer = Callable[[Any, str], Any]
"""Converts a value at a place into one that is sent."""

_TIMES: Mapping[str, Callable[[datetime], Any]] = {
    "s": epoch_s,
    "ms": epoch_ms,
    "us": epoch_us,
    "ns": epoch_ns,
    "iso": iso,
}
_WORDS = {str: "text", bool: "True or False"}


class Serializer:
    """Writes the objects of one venue. ``times``: the units of timestamps; ``rules``: what is asked of each class."""

    def __init__(self, times: Times, rules: Rules, decimals: Decimals) -> None:
        self._times = times
        self._rules = rules
        self._decimals = decimals
        self._writers: dict[Any, Writer] = {}

    def given(self, values: Mapping[str, Any], kinds: Mapping[str, Any]) -> dict[str, Any]:
        """Parameters by wire name, each as it is sent; what is not given is not there.

        A kind says what None means: null where it has None (``Decimal | None``), absent where it has UnsetType alone
        (``Decimal | UnsetType``), and else a mistake. UNSET is absent where it has UnsetType, and else a mistake.
        """
        made: dict[str, Any] = {}
        for name, value in values.items():
            if value is not None and value is not UNSET:
                made[name] = self.written(value, kinds[name], name) if name in kinds else value
            elif name in kinds:
                parts = _alternatives(kinds[name])
                if value is None and types.NoneType in parts:
                    made[name] = None
                elif msgspec.UnsetType not in parts:
                    raise RuleViolation(name, "must be given")
        return made

    def written(self, value: Any, kind: Any, where: str) -> Any:
        """``value``, which is a ``kind``, as it is sent; RuleViolation with the place of what cannot be, or may not."""
        writer = self._writers.get(kind)
        if writer is None:
            writer = self._writers[kind] = self._writer(kind, "", {})
        return writer(value, where)

    def _writer(self, kind: Any, unit: str, made: dict[Any, Writer]) -> Writer:
        """A writer; ``made`` are those of objects that are begun: no other thread may see them before they are done."""
        kind = only(kind)
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
        if kind is int:
            return _whole
        return _plain(kind, _WORDS[kind]) if kind in _WORDS else _as_it_is

    def _object(self, kind: type[Struct], made: dict[Any, Writer]) -> Writer:
        if kind in made:
            return made[kind]
        fields: list[_Sent] = []
        rules = self._rules.get(kind, ())
        made[kind] = _fields(kind, fields, rules)  # an object may contain its own kind
        units = self._times.get(kind, {})
        for field in msgspec.structs.fields(kind):
            wire = field.encode_name
            parts = _alternatives(field.type)
            nullable = types.NoneType in parts and (field.required or msgspec.UnsetType in parts)
            writer = self._writer(field.type, units.get(wire, ""), made)
            fields.append(_Sent(field.name, wire, writer, required=field.required, nullable=nullable))
        for rule in rules:
            if isinstance(rule, Always):
                name = next((field.name for field in fields if field.wire == rule.parameter), "")
                fields[:] = [field for field in fields if field.wire != rule.parameter]
                fields.insert(rule.at, _Sent(name, rule.parameter, _as_it_is, constant=rule.value))
        return made[kind]


class _Sent(Struct, frozen=True):
    """A field of an object that is sent."""

    name: str
    """The attribute; empty where there is none, since it is always the same."""
    wire: str
    writer: Writer
    required: bool = False
    nullable: bool = False
    """Whether None is sent as null, instead of standing for what is not given."""
    constant: Any = UNSET
    """What is always sent."""


def _alternatives(kind: Any) -> tuple[Any, ...]:
    """The types of a union; none of any other type."""
    return get_args(kind) if get_origin(kind) in (Union, types.UnionType) else ()


def may_be_left_out(kind: Any) -> bool:
    """Whether a parameter of this kind may be absent: ``Decimal | UnsetType``."""
    return msgspec.UnsetType in _alternatives(kind)


def only(kind: Any) -> Any:
    """The type of what is neither None nor left out: ``X`` of ``X | None | UnsetType``."""
    alternatives = _alternatives(kind)
    if not alternatives:
        return kind
    parts = [part for part in alternatives if part not in (types.NoneType, msgspec.UnsetType)]
    return parts[0] if len(parts) == 1 else Any


def _fields(kind: type[Struct], fields: list[_Sent], rules: tuple[Rule, ...]) -> Writer:
    """The fields that are given, by wire name; a mapping may name nothing that ``kind`` does not have."""

    def write(value: Any, where: str) -> dict[str, Any]:
        if isinstance(value, kind):
            given = {field.wire: getattr(value, field.name) for field in fields if field.name}
        elif is_mapping(value):
            given = dict(value)
        else:
            raise RuleViolation(where, f"must be a {kind.__name__} or a mapping of its fields")
        made: dict[str, Any] = {}
        for field in fields:
            wire = field.wire
            item = given.pop(wire, UNSET)
            if item is not None and item is not UNSET:
                made[wire] = field.writer(item, f"{where}.{wire}")
            elif field.constant is not UNSET:
                made[wire] = field.constant
            elif item is None and field.nullable:
                made[wire] = None
            elif field.required:
                raise RuleViolation(f"{where}.{wire}", "must be given")
        if given:
            raise RuleViolation(f"{where}.{next(iter(given))}", f"{kind.__name__} has no such field")
        check(rules, made, f"{where}.")
        for field in fields:
            if field.constant is not UNSET:
                made[field.wire] = field.constant  # as the page writes it: 0.50, where 0.5 was given
        return made

    return write


def _list(item: Writer) -> Writer:
    def write(value: Any, where: str) -> list[Any]:
        if not is_sequence(value):
            raise RuleViolation(where, "must be a list")
        return [item(each, f"{where}[{index}]") for index, each in enumerate(value)]

    return write


def _map(item: Writer) -> Writer:
    def write(value: Any, where: str) -> dict[str, Any]:
        if not is_mapping(value):
            raise RuleViolation(where, "must be a mapping")
        return {name: item(each, f"{where}.{name}") for name, each in value.items()}

    return write


def _time(form: Callable[[datetime], Any]) -> Writer:
    def write(value: Any, where: str) -> Any:
        if not isinstance(value, datetime):
            raise RuleViolation(where, "must be a time; use datetime(..., tzinfo=UTC)")
        if value.tzinfo is None:
            raise RuleViolation(where, "has no time zone; use datetime(..., tzinfo=UTC)")
        return form(value)

    return write


def _enum(kind: type[Enum]) -> Writer:
    checked = _plain(int if issubclass(kind, int) else str, f"a {kind.__name__} or its value")

    def write(value: Any, where: str) -> Any:
        return checked(value if isinstance(value, Enum) else plain_number(value), where)

    return write


def _plain(kind: type, word: str) -> Writer:
    def write(value: Any, where: str) -> Any:
        value = value.value if isinstance(value, Enum) else value
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise RuleViolation(where, f"must be {word}")
        return value

    return write


def _whole(value: Any, where: str) -> int:
    """A whole number, ``Decimal("65.0")`` too; text is none, and a float is refused even where it is whole."""
    number = None if isinstance(value, str) else whole(value)
    if number is None:
        raise RuleViolation(where, "must be a whole number; use an int")
    return number


def _number(value: Any, where: str) -> Any:
    if isinstance(value, float):
        raise RuleViolation(where, "a float is not exact; use Decimal('...')")
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise RuleViolation(where, "must be a Decimal or an int")
    if isinstance(value, Decimal):
        plain(value, where)
    return value


def _number_text(value: Any, where: str) -> Any:
    """As a Decimal, whole ones too: a Decimal is what is written as text."""
    return Decimal(_number(value, where))


def _date(value: Any, where: str) -> date:
    if isinstance(value, datetime):
        raise RuleViolation(where, "must be a date without a time; use .date()")
    if not isinstance(value, date):
        raise RuleViolation(where, "must be a date; use datetime.date(...)")
    return value


def _as_it_is(value: Any, where: str) -> Any:
    return value
