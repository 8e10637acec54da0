"""Expressions of the spec as Python, with the imports they need."""

from __future__ import annotations

import ast
import re

from generator.expressions import (
    Expression,
    Kind,
    Scope,
    compile_expression,
    compile_template,
    runtime_module,
    signing_scope,
)
from generator.expressions.parse import parse
from generator.ir.api import Api, Setting
from generator.ir.signing import Level
from generator.python.source.imports import Imports

_PLACE = re.compile(r"body((?:\.[A-Za-z_]\w*)*)", re.ASCII)


def formula(text: str, scope: Scope, imports: Imports, *, drops: bool = False) -> Expression:
    """An expression compiled; what it calls is imported from the runtime. ``drops`` as in ``compile_expression``."""
    return used(compile_expression(text, scope, drops=drops), imports)


def place_of(text: str) -> tuple[str, ...] | None:
    """``("a", "b")`` for the formula ``body.a.b``, nothing for ``body``; None for any other one."""
    found = _PLACE.fullmatch(text.strip())
    return None if found is None else tuple(found[1].split(".")[1:])


def members_read(text: str) -> tuple[str, ...] | None:
    """The members of the JSON that a formula over a response or message looks at; None where it may be all of them.

    >>> members_read('status == 204 or body.code == 0 and body.data.id is not None')
    ('code', 'data')
    """
    tree = parse(text).tree
    inner = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    roots = {id(node.value): node.attr for node in inner if isinstance(node.value, ast.Name)}
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    found: dict[str, None] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id != "status" and id(node) not in called:
            if node.id != "body" or id(node) not in roots:
                return None
            found[roots[id(node)]] = None
    return tuple(found)


def template(text: str, scope: Scope, imports: Imports) -> Expression:
    """A header name with ``{setting}`` placeholders, compiled."""
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
