"""Where the values of a level go: names and expressions, checked for the place they are put in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyze import formulas
from generator.analyze.context import Context
from generator.expressions import Expression, Kind, Scope
from generator.ir import signing as ir
from generator.spec import signing as spec
from generator.spec.node import Text

PLACES = ("headers", "cookies", "query", "form", "body", "params")
_TEXT = Kind.TEXT | Kind.NONE
_MEMBER = Kind.TEXT | Kind.INTEGER | Kind.BOOLEAN | Kind.JSON | Kind.NONE


def puts(context: Context, written: spec.Placed, scope: Scope) -> Iterator[tuple[ir.Put, Expression | None]]:
    """Every value with its place, compiled; None where it has a mistake, which is reported."""
    for place in PLACES:
        named: dict[Text, Text] = getattr(written, place)
        for name, text in named.items():
            yield ir.Put(place, str(name), str(text), text.span), _named(context, place, name, text, scope)
    if written.path is not None:
        path = formulas.check(context, written.path, scope, Kind.TEXT)
        yield ir.Put("path", "", str(written.path), written.path.span), path
    if written.content is not None:
        content = formulas.check(context, written.content, scope, Kind.TEXT)
        yield ir.Put("content", "", str(written.content), written.content.span), content


def _named(context: Context, place: str, name: Text, text: Text, scope: Scope) -> Expression | None:
    if name == "*":
        return formulas.check(context, text, scope, Kind.PAIRS)
    value = formulas.check(context, text, scope, _MEMBER if place == "body" else _TEXT)
    if place in ("headers", "cookies"):
        return value if formulas.check_template(context, name, scope) is not None else None
    if "{" in name or not name or not name.isprintable():
        context.error(
            name.span,
            f"`{name}` is not a valid name for a parameter",
            "bad-name",
            "only visible characters are allowed",
        )
        return None
    return value
