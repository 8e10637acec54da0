"""JSON in, with every number exact."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, TypeAlias, TypeGuard

import msgspec

from .numbers import exact_decimal

JSON: TypeAlias = Any
"""What JSON may be: dict, list, str, int, Decimal, bool or None."""

_DECODER = msgspec.json.Decoder(float_hook=exact_decimal)
NOT_JSON = (ValueError, msgspec.MsgspecError, RecursionError, ArithmeticError)
"""What the decoder raises; its own errors are ValueErrors in newer versions only."""
exact = _DECODER.decode
"""The value of what is plain JSON, numbers exact; raises one of ``NOT_JSON``. ``decode`` can do with more."""
_MARK = b"\xef\xbb\xbf"

# Whole strings and whole numbers, so that nothing inside them is taken for something else; a comma before a bracket.
# Possessive, hence linear.
_TOKENS = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|-?(?:\d[\d.eE+-]*+|NaN|Infinity)|,\s*+(?=[}\]])', re.DOTALL)
_TEXT = re.compile(rb"-?(?:0\d|[NI])")
"""What becomes text: a number with leading zeros, and words for what is no number."""


def is_object(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether ``value`` is a JSON object."""
    return isinstance(value, dict)


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether ``value`` is a JSON list."""
    return isinstance(value, list)


class NotJson(ValueError):
    """What arrived is not JSON."""


class Decoded(msgspec.Struct):
    """A decoded document; ``repaired``: it was JSON only after repair."""

    value: JSON
    repaired: bool


def decode(data: bytes, repair: bool = False) -> Decoded:
    """The value of a JSON document: integers as int, other numbers as Decimal.

    With ``repair``, what is no JSON is tried once more with numbers such as ``030202`` read as text (their digits are
    what counts), bare ``NaN`` and ``Infinity`` read as text too, and commas before a closing bracket dropped.
    """
    data = data.removeprefix(_MARK)
    try:
        return Decoded(_with_any_number(data), False)
    except NOT_JSON as problem:
        if not repair:
            raise NotJson(str(problem)) from None
    try:
        return Decoded(_with_any_number(repaired(data)), True)
    except NOT_JSON as problem:
        raise NotJson(str(problem)) from None


def _with_any_number(data: bytes) -> JSON:
    """The document; a number beyond all that Decimal holds is Infinity, which only a reader of that field refuses."""
    try:
        return _DECODER.decode(data)
    except ArithmeticError:
        return _PATIENT.decode(data)


def _any_number(text: str) -> Decimal:
    try:
        return exact_decimal(text)
    except ArithmeticError:
        return _BEYOND


_BEYOND = Decimal("Infinity")
_PATIENT = msgspec.json.Decoder(float_hook=_any_number)


def repaired(data: bytes) -> bytes:
    """``data`` with numbers that have leading zeros, ``NaN`` and ``Infinity`` made text, and without trailing commas.

    Strings are untouched.
    """
    return _TOKENS.sub(_repaired_token, data)


def _repaired_token(match: re.Match[bytes]) -> bytes:
    token = match[0]
    if token.startswith(b","):
        return b""
    return b'"%b"' % token if _TEXT.match(token) else token
