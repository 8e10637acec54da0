"""Frames of streams: JSON in which a text that is ``"{expression}"`` is a hole, compiled to Python."""

from __future__ import annotations

import json
import re
from typing import cast

from generator.expressions.compile import Expression, compile_expression
from generator.expressions.kinds import Kind
from generator.expressions.mistakes import ExpressionError
from generator.expressions.scope import Scope

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_SENDABLE = Kind.TEXT | Kind.INTEGER | Kind.BOOLEAN | Kind.TEXTS | Kind.JSON | Kind.NONE


def compile_frame(text: str, scope: Scope) -> Expression:
    """Read, check and compile the JSON of a frame.

    >>> compile_frame('{"op": "ping", "at": 1}', session_scope()).source
    "{'op': 'ping', 'at': 1}"
    """
    holes: list[Expression] = []

    def numbered(found: re.Match[str]) -> str:
        inner = _hole(found[0])
        if inner is None:
            return found[0] if "\\u0000" not in found[0] else _refuse(found)
        holes.append(_compiled(inner, found, scope))
        return f'"\\u0000{len(holes) - 1}"'

    try:
        frame: object = json.loads(_STRING.sub(numbered, text))
    except ValueError as mistake:
        help = 'JSON with holes: `{"op": "subscribe", "args": "{topics}"}`'
        raise ExpressionError(f"a frame is JSON: {mistake}", 0, max(1, len(text)), help) from None
    functions = {function for hole in holes for function in hole.functions}
    names = {name for hole in holes for name in hole.names}
    return Expression(_python(frame, holes), Kind.JSON, tuple(sorted(functions)), tuple(sorted(names)))


def _hole(token: str) -> str | None:
    """The expression of a hole; None for any other text."""
    inner = token[1:-1]
    if not (inner.startswith("{") and inner.endswith("}")):
        return None
    return str(json.loads(token))[1:-1]


def _compiled(inner: str, found: re.Match[str], scope: Scope) -> Expression:
    try:
        return compile_expression(inner, scope, _SENDABLE)
    except ExpressionError as mistake:
        place, plain = found.start() + 2, "\\" not in found[0]
        start, end = (place + mistake.start, place + mistake.end) if plain else found.span()
        raise ExpressionError(mistake.message, start, end, mistake.help, mistake.rule) from None


def _refuse(found: re.Match[str]) -> str:
    raise ExpressionError("a frame holds no NUL", *found.span())


def _python(value: object, holes: list[Expression]) -> str:
    if isinstance(value, str):
        return holes[int(value[1:])].source if value.startswith("\0") else repr(value)
    if isinstance(value, dict):
        members = cast(dict[str, object], value).items()
        return "{" + ", ".join(f"{name!r}: {_python(item, holes)}" for name, item in members) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_python(item, holes) for item in cast(list[object], value)) + "]"
    return repr(value)
