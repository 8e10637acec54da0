"""JSON inside signatures, with the meanings of the expression language: made compact, and read with exact digits."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from .encoding import Pair, merge_pairs
from .json import JSON, decode, is_list, is_object
from .wire import encode_json

Value = JSON


def json_object(*pairs: Iterable[Pair], **members: Value) -> dict[str, Value]:
    """``json_object([("a", "1")], b=2, c=None)`` is ``{"a": "1", "b": 2}``."""
    found: dict[str, Value] = dict(merge_pairs(*pairs))
    found.update({name: value for name, value in members.items() if value is not None})
    return found


def json_array(*items: Value) -> list[Value]:
    """``json_array("a", None, 2)`` is ``["a", 2]``."""
    return [item for item in items if item is not None]


def json_text(*pairs: Iterable[Pair], **members: Value) -> str:
    """``json_text([("a", "1")], b=2, c=None)`` is ``{"a":"1","b":2}``."""
    return compact(json_object(*pairs, **members))


def compact(value: Value) -> str:
    """``compact({"a": [1, "é"]})`` is ``{"a":[1,"é"]}``: no blanks, nothing escaped that need not be."""
    return encode_json(value, keep_null=True).decode()


def sorted_json(text: str) -> str:
    """``sorted_json('{"b": 1, "a": {"d": 2, "c": 3}}')`` is ``{"a":{"c":3,"d":2},"b":1}``; digits stay as they are."""
    return compact(_ordered(parse_json(text)))


def parse_json(text: str) -> Value:
    """``parse_json('{"a": 1}')`` is ``{"a": 1}``; empty text is absent. ValueError for what is no JSON."""
    return decode(text.encode()).value if text.strip() else None


def members(value: Value) -> list[Pair]:
    """``members({"a": "x", "b": True, "c": None, "d": [1]})`` is ``[("a", "x"), ("b", "true"), ("d", "[1]")]``."""
    if not is_object(value):
        return []
    return [(name, scalar(item)) for name, item in value.items() if item is not None]


def scalar(value: Value) -> str:
    """A JSON value as text: text as it is, numbers with their digits, the rest as compact JSON."""
    return value if isinstance(value, str) else str(value) if isinstance(value, Decimal) else compact(value)


def run_together(value: Value) -> str:
    """``run_together({"b": [{"d": 1}], "a": "x"})`` is ``axbd1``: names sorted, each with its value, at all depths."""
    if is_object(value):
        return "".join(name + run_together(item) for name, item in sorted(value.items()))
    if is_list(value):
        return "".join(run_together(item) for item in value)
    return scalar(value)


def _ordered(value: Value) -> Value:
    if is_object(value):
        return {name: _ordered(item) for name, item in sorted(value.items())}
    return [_ordered(item) for item in value] if is_list(value) else value
