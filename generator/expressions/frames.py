"""Frames of streams: JSON in which a text that is ``"{expression}"`` is a placeholder, compiled to Python."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import cast

from generator.expressions.compile import Expression, compile_expression
from generator.expressions.kinds import Kind
from generator.expressions.mistakes import ExpressionError
from generator.expressions.scope import Scope

MAX_LENGTH = 4000
MAX_DEPTH = 20

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_NUMBER = re.compile(r"-?\d[\d.eE+-]*|NaN|-?Infinity")
_SENDABLE = Kind.TEXT | Kind.INTEGER | Kind.BOOLEAN | Kind.TEXTS | Kind.JSON | Kind.NONE
_HELP = 'write JSON with placeholders: `{"op": "subscribe", "args": "{topics}"}`'


def compile_frame(text: str, scope: Scope) -> Expression:
    """Read, check and compile the JSON of a frame.

    >>> compile_frame('{"op": "ping", "at": 1}', session_scope()).source
    "{'op': 'ping', 'at': 1}"
    """
    whole = (0, max(1, len(text)))
    if len(text) > MAX_LENGTH:
        raise ExpressionError(
            f"a frame has at most {MAX_LENGTH} characters", *whole, "use placeholders for parts of it"
        )
    placeholders: list[Expression] = []

    def numbered(found: re.Match[str]) -> str:
        inner = _hole(found[0])
        if inner is None:
            return _plain(found)
        if re.match(r"\s*:", text[found.end() :]):
            raise ExpressionError("a placeholder cannot be a key", *found.span(), "only values can be placeholders")
        placeholders.append(_compiled(inner, found, scope))
        return f'"\\u0000{len(placeholders) - 1}"'

    marked = _STRING.sub(numbered, text)
    _refuse_deep(_STRING.sub(_blank, text), whole)
    for number in _NUMBER.finditer(_STRING.sub(_blank, text)):
        _check_number(number)
    try:
        frame: object = json.loads(marked, object_pairs_hook=_members)
    except _KeyTwice as twice:
        name = str(twice)
        raise ExpressionError(
            f"the key `{name}` is defined twice in one object", *whole, "remove one of them"
        ) from None
    except ValueError as mistake:
        raise ExpressionError(f"invalid JSON in a frame: {mistake}", *whole, _HELP) from None
    functions = {function for placeholder in placeholders for function in placeholder.functions}
    names = {name for placeholder in placeholders for name in placeholder.names}
    return Expression(_python(frame, placeholders), Kind.JSON, tuple(sorted(functions)), tuple(sorted(names)))


class _KeyTwice(Exception):
    """The key."""


def _members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise _KeyTwice(name)
        found[name] = value
    return found


def _hole(token: str) -> str | None:
    """The expression of a placeholder; None for any other text."""
    inner = token[1:-1]
    if not (inner.startswith("{") and inner.endswith("}")):
        return None
    try:
        return str(json.loads(token))[1:-1]
    except ValueError:
        return None  # an escape that JSON does not know: reported with the whole frame


def _compiled(inner: str, found: re.Match[str], scope: Scope) -> Expression:
    try:
        return compile_expression(inner, scope, _SENDABLE)
    except ExpressionError as mistake:
        place, plain = found.start() + 2, "\\" not in found[0]
        start, end = (place + mistake.start, place + mistake.end) if plain else found.span()
        raise ExpressionError(mistake.message, start, end, mistake.help, mistake.rule) from None


def _plain(found: re.Match[str]) -> str:
    """A text that is no placeholder, where it can be sent."""
    try:
        text = str(json.loads(found[0]))
    except ValueError:
        return found[0]  # reported with the whole frame
    if "\0" in text:
        raise ExpressionError("a frame cannot contain a NUL character", *found.span())
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise ExpressionError("a surrogate is not a character", *found.span(), "it has no UTF-8 form")
    return found[0]


def _blank(found: re.Match[str]) -> str:
    """A text of the same length that means nothing."""
    return '"' + " " * (len(found[0]) - 2) + '"'


def _refuse_deep(text: str, whole: tuple[int, int]) -> None:
    depth = 0
    for at, character in enumerate(text):
        depth += (character in "[{") - (character in "]}")
        if depth > MAX_DEPTH:
            message = f"a frame is nested at most {MAX_DEPTH} deep"
            raise ExpressionError(message, at, min(at + 1, whole[1]))


def _check_number(found: re.Match[str]) -> None:
    """Numbers are sent as Python writes them, so only those are accepted that this does not change."""
    try:
        value: object = json.loads(found[0])
    except ValueError:
        return  # reported with the whole frame
    if isinstance(value, float) and (not _is_finite(value) or Decimal(repr(value)) != Decimal(found[0])):
        message = f"`{found[0]}` is not a number that can be sent exactly"
        raise ExpressionError(message, *found.span(), "JSON knows neither infinity nor NaN")


def _is_finite(value: float) -> bool:
    return value - value == 0


def _python(value: object, placeholders: list[Expression]) -> str:
    if isinstance(value, str):
        return placeholders[int(value[1:])].source if value.startswith("\0") else repr(value)
    if isinstance(value, dict):
        members = cast(dict[str, object], value).items()
        return "{" + ", ".join(f"{name!r}: {_python(item, placeholders)}" for name, item in members) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_python(item, placeholders) for item in cast(list[object], value)) + "]"
    return repr(value)
