"""JSON inside signatures, with the meanings of the expression language: made compact, and read with exact digits.

What is signed is what is sent, or :class:`Unsignable`: a number keeps the digits it was written with, ``1e3`` too, and
what does not have the form that a formula expects is a mistake, never an empty text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, NoReturn, TypeVar, cast

import msgspec

from ..values.exact_json import JSON, is_list, is_object
from .encode import plain

Value = JSON
_T = TypeVar("_T")
_ENCODER = msgspec.json.Encoder()


class Unsignable(ValueError):
    """What is to be signed lacks something, or has another form. Its words name what, and hold no value of it."""


class Number(Decimal):
    """A number of a JSON text with the digits it was written with."""

    __slots__ = ("written",)
    written: str

    def __new__(cls, written: str) -> Number:
        """Of the text of a number."""
        made = super().__new__(cls, written)
        made.written = written
        return made


class Scalar(str):
    """The text of a JSON value that is no text itself, with that value."""

    __slots__ = ("value",)
    value: Value

    def __new__(cls, value: Value) -> Scalar:
        """Of a number, a truth value, a list or an object."""
        made = super().__new__(cls, scalar(value))
        made.value = value
        return made


def must_be(value: _T | None, what: str) -> _T:
    """``value``; Unsignable when it is absent, with ``what`` as its name."""
    if value is None:
        raise Unsignable(f"nothing in the place of `{what}`")
    return value


def need(value: Value, what: str) -> str:
    """The text of what has to be there: ``need("a", "id")`` is ``a``, and of a JSON number its digits."""
    return scalar(must_be(value, what))


def member_of(value: Value, *names: str) -> Value:
    """``member_of({"a": {"b": 1}}, "a", "b")`` is 1, None where it is missing; Unsignable where no object is."""
    for name in names:
        if value is None:
            return None
        value = _object(value).get(name)
    return value


def json_object(*parts: Iterable[tuple[str, Value]] | Value, **members: Value) -> dict[str, Value]:
    """``json_object([("a", "1")], b=2, c=None)`` is ``{"a": "1", "b": 2}``.

    Parts are named pairs, of which those of ``members`` keep their kind, or JSON objects. No name may come twice; a
    named argument replaces.
    """
    found: dict[str, Value] = {}
    for part in parts:
        for name, value in _pairs(part):
            if name in found:
                raise Unsignable("a name that the JSON object would have twice")
            found[name] = value.value if isinstance(value, Scalar) else value
    found.update({name: value for name, value in members.items() if value is not None})
    return found


def json_array(*items: Value) -> list[Value]:
    """``json_array("a", None, 2)`` is ``["a", 2]``."""
    return [item for item in items if item is not None]


def json_text(*parts: Iterable[tuple[str, Value]] | Value, **members: Value) -> str:
    """``json_text([("a", "1")], b=2, c=None)`` is ``{"a":"1","b":2}``."""
    return compact(json_object(*parts, **members))


def compact(value: Value) -> str:
    """``compact({"a": [1, "é"]})`` is ``{"a":[1,"é"]}``: no blanks, nothing escaped that need not be."""
    return _ENCODER.encode(_exact(value)).decode()


def sorted_json(text: str) -> str:
    """``sorted_json('{"b": 1, "a": {"d": 2, "c": 3}}')`` is ``{"a":{"c":3,"d":2},"b":1}``; digits stay as they are.

    Empty text stays empty.
    """
    return compact(_ordered(_read(text))) if text.strip() else ""


def parse_json(text: str) -> Value:
    """``parse_json('{"a": 1}')`` is ``{"a": 1}``; empty text is absent, null alone is Unsignable.

    So is what is no JSON, and an object that has a name twice: a server may read either of the two.
    """
    return must_be(_read(text), "null") if text.strip() else None


def members(value: Value) -> list[tuple[str, str]]:
    """``members({"a": "x", "b": True, "c": None, "d": [1]})`` is ``[("a", "x"), ("b", "true"), ("d", "[1]")]``.

    What is absent has none; a list is Unsignable.
    """
    if value is None:
        return []
    found = [(name, item) for name, item in _object(value).items() if item is not None]
    return [(name, item if isinstance(item, str) else Scalar(item)) for name, item in found]


def scalar(value: Value) -> str:
    """A JSON value as text: text as it is, numbers with their digits, the rest as compact JSON."""
    return value if isinstance(value, str) else compact(value)


def run_together(value: Value) -> str:
    """``run_together({"b": [{"d": 1}], "a": "x"})`` is ``axbd1``: names sorted, each with its value, at all depths."""
    return _together(_object(value))


def _together(value: Value) -> str:
    if is_object(value):
        return "".join(name + _together(item) for name, item in sorted(value.items()))
    if is_list(value):
        return "".join(_together(item) for item in value)
    return scalar(value)


def _ordered(value: Value) -> Value:
    if is_object(value):
        return {name: _ordered(item) for name, item in sorted(value.items())}
    return [_ordered(item) for item in value] if is_list(value) else value


def _read(text: str) -> Value:
    try:
        return json.loads(
            text, parse_float=Number, parse_int=Number, parse_constant=_no_json, object_pairs_hook=_once_each
        )
    except Unsignable:
        raise
    except (ValueError, RecursionError, ArithmeticError):
        pass  # outside of the handler: the error holds the text
    return _no_json(text)


def _no_json(_: str) -> NoReturn:
    raise Unsignable("text that is no JSON")


def _once_each(pairs: list[tuple[str, Value]]) -> dict[str, Value]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Unsignable("a JSON object that has a name twice")
    return found


def _object(value: Value) -> dict[str, Value]:
    if is_object(value):
        return value
    kinds = ((list, "a list"), (str, "a text"), (bool, "a truth value"), (Decimal | int, "a number"))
    given = next((words for kind, words in kinds if isinstance(value, kind)), "nothing")
    raise Unsignable(f"{given} where a JSON object must be")


def _pairs(part: Any) -> Iterable[tuple[str, Value]]:
    """The members of a JSON object as they are, or named pairs without those that are absent."""
    if part is None:
        return ()
    if isinstance(part, list | tuple) and all(isinstance(pair, tuple) for pair in cast(Sequence[object], part)):
        return [(name, value) for name, value in cast(Sequence[tuple[str, Value]], part) if value is not None]
    return _object(part).items()


def _exact(value: Value) -> Value:
    """``value`` with everything in a form that the encoder writes correctly."""
    if isinstance(value, Number):
        return msgspec.Raw(value.written.encode())
    if isinstance(value, Decimal):
        return msgspec.Raw(plain(value, "body").encode())
    if is_object(value):
        return {name: _exact(item) for name, item in value.items()}
    return [_exact(item) for item in value] if is_list(value) else value
