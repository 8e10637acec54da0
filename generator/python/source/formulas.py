"""Expressions of the spec as Python, with the imports they need."""

from __future__ import annotations

from generator.expressions import (
    Expression,
    Kind,
    Scope,
    compile_expression,
    compile_template,
    runtime_module,
    signing_scope,
)
from generator.ir.api import Api, Setting
from generator.ir.signing import Level
from generator.python.source.imports import Imports


def formula(text: str, scope: Scope, imports: Imports, *, drops: bool = False) -> Expression:
    """An expression compiled; what it calls is imported from the runtime. ``drops`` as in ``compile_expression``."""
    return used(compile_expression(text, scope, drops=drops), imports)


def template(text: str, scope: Scope, imports: Imports) -> Expression:
    """A header name with ``{setting}`` holes, compiled."""
    return used(compile_template(text, scope), imports)


def level_scope(api: Api, level: Level) -> Scope:
    """The names that the formulas of one level may use."""
    return signing_scope(
        {credential.name: credential.required for credential in api.credentials},
        {setting.name: _kind(setting) for setting in api.settings},
        choices={setting.name: setting.choices for setting in api.settings},
        timestamp=level.timestamp is not None and level.verify is None,
        nonce=level.nonce is not None,
    )


_KINDS = {"string": Kind.TEXT, "integer": Kind.INTEGER, "boolean": Kind.BOOLEAN}


def _kind(setting: Setting) -> Kind:
    kind = _KINDS[setting.kind]
    return kind if setting.default is not None else kind | Kind.NONE


def used(expression: Expression, imports: Imports) -> Expression:
    """The same expression, its functions imported."""
    for function in expression.functions:
        imports.own(f"_runtime.{runtime_module(function)}", function)
    return expression
