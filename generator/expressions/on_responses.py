"""Functions that read a response."""

from __future__ import annotations

from collections.abc import Sequence

from generator.expressions.function import HEADER, READING, Function, Parameter, Symbol
from generator.expressions.kinds import Kind


def _first_present(kinds: Sequence[Kind]) -> Kind:
    """The kinds of ``first(a, b)``: absent only if every argument may be absent."""
    together = Kind(0)
    for kind in kinds:
        together |= kind
    return together if all(kind.may_be_absent for kind in kinds) else together.without_none()


_ANYTHING = Parameter("value", Kind.JSON | Kind.TEXT | Kind.INTEGER | Kind.BOOLEAN | Kind.NONE)
_WITH_TEXTS = Parameter("value", Kind.JSON | Kind.TEXT | Kind.TEXTS | Kind.NONE)

ROWS: tuple[Function, ...] = (
    Function(
        "texts",
        (),
        Kind.TEXTS,
        Symbol("texts", "http.response"),
        "All texts found in the arguments, inside lists and objects too.",
        "texts(body.errors)",
        rest=_WITH_TEXTS,
        scopes=READING,
    ),
    Function(
        "first",
        (),
        _first_present,
        Symbol("first", "http.response"),
        "The first that is not absent.",
        "first(body.error.message, text)",
        rest=_ANYTHING,
        star=True,
        scopes=READING,
    ),
    Function(
        "before",
        (Parameter("text", Kind.JSON | Kind.TEXT | Kind.NONE), Parameter("mark", Kind.TEXT)),
        Kind.TEXT | Kind.NONE,
        Symbol("before", "http.response"),
        "The part of a text before the first mark, all of it where there is none; absent for what is no text.",
        'before(body.group, ":")',
        scopes=READING,
    ),
    Function(
        "header",
        (HEADER,),
        Kind.TEXT | Kind.NONE,
        Symbol("response.header"),
        "The value of a header of the response.",
        'header("X-Request-Id")',
        scopes=("response",),
    ),
)
