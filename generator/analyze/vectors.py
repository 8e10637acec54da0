"""Signing vectors, recomputed: a spec whose own vectors do not come out is wrong."""

from __future__ import annotations

from types import SimpleNamespace

from generator.analyze.context import Context
from generator.expressions import ExpressionError, Scope, compile_expression, compile_template
from generator.expressions import evaluate as run
from generator.ir.signing import Level, Vector
from generator.runtime.request import Request
from generator.spec import model as spec
from generator.spec.node import Text


def verify(context: Context, level: Level, vector: Vector, written: spec.Vector, scope: Scope) -> None:
    """Hold every expected step and header against what the level's expressions give."""
    missing = [str(name) for name in written.credentials if name not in context.spec.venue.credentials]
    for name in missing:
        key = next(key for key in written.credentials if key == name)
        context.unknown("credential", key, context.spec.venue.credentials, "unknown-name")
    if missing:
        return
    try:
        steps, headers = evaluate(context.spec.venue, level, vector, scope)
    except (ExpressionError, ValueError, TypeError, AttributeError) as mistake:
        context.error(vector.span, f"vector `{vector.name}` cannot be computed: {mistake}", "vector-differs")
        return
    for name, value in written.expect.steps.items():
        _compare(context, name, value, steps.get(str(name)), "step")
    found = {name.lower(): value for name, value in headers.items()}
    for name, value in written.expect.headers.items():
        _compare(context, name, value, found.get(name.lower()), "header")


def evaluate(
    venue: spec.Venue, level: Level, vector: Vector, scope: Scope
) -> tuple[dict[str, object], dict[str, str | None]]:
    """Run the compiled expressions of a level on a vector's request: (steps, headers)."""
    defaults = {str(name): str(setting.default) for name, setting in venue.settings.items()}
    credentials = {str(name): None for name in venue.credentials} | dict(vector.credentials)
    names: dict[str, object] = {
        "request": Request.of(vector.method, vector.url, body=vector.body or ""),
        "credentials": SimpleNamespace(**credentials),
        "settings": SimpleNamespace(**(defaults | dict(vector.settings))),
        "timestamp": vector.timestamp or "",
        "nonce": vector.nonce or "",
    }
    steps: dict[str, object] = {}
    for step in level.steps:
        expression = compile_expression(step.expression, scope)
        scope = scope.with_step(step.name, expression.kind)
        steps[step.name] = names[step.name] = run(expression, names)
    headers: dict[str, str | None] = {}
    for header in level.headers:
        name = run(compile_template(header.name, scope), names)
        value = run(compile_expression(header.expression, scope), names)
        headers[str(name)] = None if value is None else str(value)
    return steps, headers


def _compare(context: Context, name: Text, wanted: Text, found: object, what: str) -> None:
    shown = found.hex() if isinstance(found, bytes) else found
    if shown != wanted:
        problem = f"is `{shown}`" if shown is not None else f"does not exist; no {what} of the level has this name"
        context.error(
            wanted.span or name.span, f"the vector does not verify: {what} `{name}` {problem}", "vector-differs"
        )
