"""The whole way: text -> :class:`Expression`."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from generator.expressions.check import check
from generator.expressions.functions import RUNTIME_MODULES
from generator.expressions.kinds import Kind
from generator.expressions.mistakes import ExpressionError
from generator.expressions.parse import Parsed, parse
from generator.expressions.rewrite import Rewriter
from generator.expressions.scope import Scope


@dataclass(frozen=True)
class Expression:
    """What an expression became."""

    source: str
    """Python."""
    kind: Kind
    functions: tuple[str, ...]
    """Functions of the runtime that the source calls, sorted; :func:`runtime_module` says where each is."""
    names: tuple[str, ...]
    """Names of the scope that are used, sorted."""
    unsure: bool = False
    """Whether it may be absent because something was looked for, and not because the spec says so."""


def compile_expression(text: str, scope: Scope, expect: Kind | None = None, *, drops: bool = False) -> Expression:
    """Read, check and compile ``text``; ``expect`` is the kind it must have, several joined with ``|``.

    ``drops`` says that its value goes where what is absent is left out, so that what is looked for must be there.

    >>> compile_expression("hex(hmac_sha256(secret, body))", signing_scope(["secret"])).source
    'hmac_sha256(credentials.secret, request.text).hex()'
    """
    return _compile(parse(text), scope, expect, drops)


def compile_template(text: str, scope: Scope) -> Expression:
    """Compile plain text with ``{name}`` placeholders, such as the header name ``{prefix}KEY``.

    >>> compile_template("{prefix}KEY", signing_scope([], ["prefix"])).source
    'f"{settings.prefix}KEY"'
    """
    parts: list[ast.expr] = []
    place = 0
    for match in _NOT_PLAIN.finditer(text):
        if match[1] is None:
            message = f"{match[0]!r} is not allowed in a header name"
            raise ExpressionError(message, *match.span(), "write a placeholder as `{name}`")
        parts += [*_plain(text, place, match.start()), ast.FormattedValue(_name(match), -1, None)]
        place = match.end()
    parts += _plain(text, place, len(text))
    if not parts:
        raise ExpressionError("a header name is missing", 0, 1)
    return _compile(Parsed(text, ast.JoinedStr(parts)), scope, Kind.TEXT)


_NOT_PLAIN = re.compile(r"\{([A-Za-z_]\w*)\}|[^A-Za-z0-9!#$%&'*+.^_`|~-]", re.ASCII)
"""A placeholder, or a character that no header name may have (RFC 9110, section 5.6.2)."""


def _plain(text: str, start: int, end: int) -> list[ast.expr]:
    return [ast.Constant(text[start:end])] if start < end else []


def _name(placeholder: re.Match[str]) -> ast.Name:
    """The name in a placeholder, at its place; what is before it is ASCII, so bytes and characters agree."""
    start, end = placeholder.span(1)
    return ast.Name(placeholder[1], ast.Load(), lineno=1, col_offset=start, end_lineno=1, end_col_offset=end)


def _compile(parsed: Parsed, scope: Scope, expect: Kind | None, drops: bool = False) -> Expression:
    checked = check(parsed, scope, expect, drops=drops)
    rewriter = Rewriter(checked, is_strict=scope.name == "signing")
    source = rewriter.source(parsed.tree)
    kind = checked.kinds[parsed.tree]
    unsure = parsed.tree in checked.unsure
    return Expression(source, kind, tuple(sorted(rewriter.functions)), tuple(sorted(checked.names)), unsure)


def runtime_module(function: str) -> str:
    """The module of the runtime of a function of :attr:`Expression.functions`."""
    return RUNTIME_MODULES[function]
