"""Expressions of the spec, checked in their scope; a mistake points at the column inside the YAML."""

from __future__ import annotations

from generator.analyze.context import Context
from generator.expressions import (
    Expression,
    ExpressionError,
    Kind,
    Scope,
    compile_expression,
    compile_frame,
    compile_template,
)
from generator.spec.node import Text


def check(context: Context, text: Text, scope: Scope, expect: Kind | None = None) -> Expression | None:
    """Compile an expression to see whether it is right; None (and a report) when it is not."""
    try:
        return compile_expression(text, scope, expect)
    except ExpressionError as mistake:
        _report(context, text, mistake)
        return None


def check_template(context: Context, text: Text, scope: Scope) -> Expression | None:
    """The same for a header name with ``{setting}`` placeholders."""
    try:
        return compile_template(text, scope)
    except ExpressionError as mistake:
        _report(context, text, mistake)
        return None


def check_frame(context: Context, text: Text, scope: Scope) -> Expression | None:
    """The same for the JSON of a frame, with placeholders."""
    try:
        return compile_frame(text, scope)
    except ExpressionError as mistake:
        _report(context, text, mistake)
        return None


def with_step(context: Context, scope: Scope, name: Text, kind: Kind, *, unsure: bool = False) -> Scope:
    """The scope after a step; a name that cannot be one is reported."""
    try:
        return scope.with_step(str(name), kind, unsure=unsure)
    except ExpressionError as mistake:
        _report(context, name, mistake)
        return scope


def _report(context: Context, text: Text, mistake: ExpressionError) -> None:
    help_ = mistake.help or "docs/reference.md says what an expression may contain"
    context.error(text.at(mistake.start, mistake.end), mistake.message, mistake.rule, help_)
