"""Python values as they are sent: query text, form text and JSON, every number exact."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Literal, TypeGuard, cast
from urllib.parse import quote

import msgspec
from msgspec import UNSET, Raw, Struct

Pairs = tuple[tuple[str, str], ...]
Decimals = Literal["number", "text"]

_ENCODER = msgspec.json.Encoder()
_LARGEST_EXPONENT = 400
"""No price or quantity is longer; writing out the digits of ``1E+999999999`` would take the memory of the machine."""


class Unsendable(ValueError):
    """A value that has no form on the wire. ``where`` names the parameter or field."""

    def __init__(self, where: str, rule: str) -> None:
        super().__init__(where, rule)
        self.where = where
        self.rule = rule


def percent(text: str, safe: str = "-._~") -> str:
    """``text`` percent-encoded as RFC 3986 says, upper-case hex; ``safe`` stays."""
    return quote(text, safe=safe)


class Encoding(Struct, frozen=True):
    """How names and values are written in a query or form. The default is RFC 3986, as most venues want it."""

    space: str = "%20"
    keep: str = ""
    """Characters that stay as they are."""
    keep_in_names: str = ""
    """Further ones that stay in names: ``[]``."""
    also: str = ""
    """Characters that are encoded although RFC 3986 leaves them: ``~``."""
    lower: bool = False
    """Whether hex digits are small."""

    def text(self, pairs: Iterable[tuple[str, str]]) -> str:
        """``name=value&name=value``."""
        names = self.keep + self.keep_in_names
        return "&".join(f"{self._one(name, names)}={self._one(value, self.keep)}" for name, value in pairs)

    def _one(self, text: str, keep: str) -> str:
        written = percent(text, keep)
        for character in self.also:
            written = written.replace(character, f"%{ord(character):02X}")
        if self.lower:
            written = _ESCAPE.sub(lambda found: found[0].lower(), written)
        return written.replace("%20", self.space)


RFC3986 = Encoding()
_ESCAPE = re.compile("%[0-9A-F]{2}")


def encode_query(pairs: Iterable[tuple[str, str]]) -> str:
    """``name=value&name=value``, percent-encoded."""
    return "&".join(f"{percent(name)}={percent(value)}" for name, value in pairs)


def encode_form(pairs: Iterable[tuple[str, str]]) -> str:
    """A form body. Spaces are ``%20``, which every server reads, so that what is signed has one form only."""
    return encode_query(pairs)


def encode_json(value: Any, decimals: Decimals = "number", *, keep_null: bool = False) -> bytes:
    """Compact JSON in UTF-8. Fields that are None are left out unless ``keep_null``."""
    try:
        return _ENCODER.encode(_json(value, decimals, keep_null, "body"))
    except UnicodeEncodeError:
        raise Unsendable("body", "text must be valid Unicode") from None


def text_of(value: Any, where: str) -> str:
    """A value as text in a path, query or form."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, str):
        if not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
            raise Unsendable(where, "text must be valid Unicode")
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return format(value, "d")
    if isinstance(value, Decimal):
        return plain(value, where)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    raise _unsendable(value, where)


def pairs_of(values: Mapping[str, Any] | None) -> Pairs:
    """Parameters as pairs of text: None is left out, a list repeats its name.

    An empty list would be sent as nothing, as if it had not been given: to cancel none of the orders would be to cancel
    all of them. So it is Unsendable.
    """
    found: list[tuple[str, str]] = []
    for name, value in (values or {}).items():
        if is_sequence(value):
            if not value:
                raise Unsendable(name, "an empty list reads like no list here; leave it out")
            found.extend((name, text_of(item, name)) for item in value)
        elif value is not None and value is not UNSET:
            found.append((name, text_of(value, name)))
    return tuple(found)


def each(convert: Callable[[Any], Any], values: Any) -> Any:
    """Every item of a list, or value of a mapping, converted; anything else stays, to be refused where it is sent."""
    if is_mapping(values):
        return {name: convert(value) for name, value in values.items()}
    return [convert(value) for value in values] if is_sequence(values) else values


def is_mapping(value: Any) -> TypeGuard[Mapping[str, Any]]:
    """Whether ``value`` has named parts."""
    return isinstance(value, Mapping)


def is_sequence(value: Any) -> TypeGuard[Sequence[Any]]:
    """Whether ``value`` is a list of things, which text and bytes are not."""
    return isinstance(value, Sequence) and not isinstance(value, str | bytes | bytearray | memoryview)


def fields_of(value: Mapping[str, Any] | Struct) -> dict[str, Any]:
    """A mapping or struct as wire name -> value."""
    if isinstance(value, Struct):
        names = zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True)
        return {wire: getattr(value, name) for wire, name in names}
    return dict(value)


def plain(value: Decimal, where: str) -> str:
    """The digits of ``value`` without an exponent: ``0.00000001``, never ``1E-8``."""
    if not value.is_finite():
        raise Unsendable(where, "must be a finite number")
    if abs(value.adjusted()) > _LARGEST_EXPONENT:
        raise Unsendable(where, "is too large or too small to be meant")
    return format(value, "f")


def _json(value: Any, decimals: Decimals, keep_null: bool, where: str) -> Any:
    """``value`` with everything in a form that the encoder writes correctly."""
    kind = value.__class__
    if kind is str or kind is int or kind is bool or value is None:
        return value
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, str | int):
        return value
    if isinstance(value, Decimal):
        text = plain(value, where)
        return text if decimals == "text" else Raw(text.encode())
    if kind is dict or isinstance(value, Struct) or is_mapping(value):
        fields = value if kind is dict else fields_of(value)
        return {
            _name(name, where): _json(item, decimals, keep_null, name)
            for name, item in cast(Mapping[str, Any], fields).items()
            if item is not UNSET and (item is not None or keep_null)
        }
    if is_sequence(value):
        return [_json(item, decimals, keep_null, f"{where}[{index}]") for index, item in enumerate(value)]
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    raise _unsendable(value, where)


def _name(name: Any, where: str) -> str:
    if isinstance(name, str):
        return name
    raise Unsendable(where, "names must be text")


def _unsendable(value: Any, where: str) -> Unsendable:
    if isinstance(value, float):
        return Unsendable(where, "a float is not exact; use Decimal('...')")
    if isinstance(value, datetime):
        return Unsendable(where, "a datetime has no one form; use times.epoch_ms, times.iso, ...")
    return Unsendable(where, f"a {type(value).__name__} cannot be sent")
