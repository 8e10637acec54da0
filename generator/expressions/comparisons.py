"""Comparisons: only those whose response depends on the values, and none that can fail when it is asked."""

from __future__ import annotations

import ast

from generator.expressions.inference import Inference
from generator.expressions.kinds import Kind
from generator.expressions.mistakes import FORBIDDEN, WRONG_TYPE
from generator.text.nearest import did_you_mean

_ORDERED = (Kind.INTEGER, Kind.TEXT)


def infer_comparison(checker: Inference, node: ast.Compare) -> Kind:
    """A comparison, or several in a chain, gives a truth value."""
    left = node.left
    for operator, right in zip(node.ops, node.comparators, strict=True):
        match operator:
            case ast.Is() | ast.IsNot():
                _is_none(checker, left, right)
            case ast.Eq() | ast.NotEq():
                _equal(checker, left, right)
            case ast.In() | ast.NotIn():
                _in(checker, left, right)
            case _:
                _ordered(checker, left, right)
        left = right
    return Kind.BOOLEAN


def _is_none(checker: Inference, left: ast.expr, right: ast.expr) -> None:
    kind = checker.infer(left)
    if not (isinstance(right, ast.Constant) and right.value is None):
        checker.refuse(right, "`is` can only compare with None", FORBIDDEN, "`==` compares values")
    checker.infer(right)
    if not kind.may_be_absent:
        segment = checker.parsed.segment(left)
        checker.refuse(
            left, f"this is {kind.describe()} and never None", WRONG_TYPE, f"`not {segment}` tests for an empty text"
        )


def _equal(checker: Inference, left: ast.expr, right: ast.expr) -> None:
    one, other = checker.infer(left), checker.infer(right)
    if Kind.NONE in (one, other):
        checker.refuse(right if other is Kind.NONE else left, "use `is` to compare with None", FORBIDDEN)
    _comparable(checker, one, right, other)
    _among_choices(checker, left, right)
    _among_choices(checker, right, left)


def _in(checker: Inference, left: ast.expr, right: ast.expr) -> None:
    """One of several constants, one of a list of texts, or a part of a text."""
    one = checker.infer(left)
    if not isinstance(right, ast.Tuple):
        message = "`in` looks into constants in brackets, a list of texts or a text, got {got}"
        checker.want(right, Kind.TEXT | Kind.TEXTS, message)
        checker.want(left, Kind.TEXT, "only {wanted} can be in there, got {got}")
        return
    if not right.elts:
        checker.refuse(right, "`in` needs at least one value", FORBIDDEN)
    for element in right.elts:
        if not isinstance(element, ast.Constant) and not isinstance(element, ast.UnaryOp):
            checker.refuse(element, "the values after `in` must be constants", FORBIDDEN)
        kind = checker.infer(element)
        if kind is not Kind.NONE or not one.may_be_absent:
            _comparable(checker, one, element, kind)
            _among_choices(checker, left, element)


def _among_choices(checker: Inference, name: ast.expr, constant: ast.expr) -> None:
    """Refuse a constant that a setting can never be."""
    if not isinstance(name, ast.Name) or not isinstance(constant, ast.Constant) or name.id in checker.loop:
        return
    choices = checker.scope.choices.get(name.id)
    if choices and isinstance(constant.value, str) and constant.value not in choices:
        help = did_you_mean(constant.value, choices) or f"it is one of {', '.join(choices)}"
        checker.refuse(constant, f"`{name.id}` is never `{constant.value}`", WRONG_TYPE, help)


def _ordered(checker: Inference, left: ast.expr, right: ast.expr) -> None:
    one, other = checker.infer(left), checker.infer(right)
    for side, kind in ((left, one), (right, other)):
        if kind not in _ORDERED:
            message = f"only integers and texts have an order, got {kind.describe()}"
            checker.refuse(side, message, WRONG_TYPE)
    if one is not other:
        checker.refuse(right, f"{one.describe()} is compared with {other.describe()}", WRONG_TYPE)


def _comparable(checker: Inference, one: Kind, right: ast.expr, other: Kind) -> None:
    """Refuse a comparison that is always false; a JSON value can equal any scalar."""
    scalar = Kind.TEXT | Kind.INTEGER | Kind.BOOLEAN | Kind.NONE | Kind.JSON
    if Kind.JSON in one | other and one | other in scalar:
        return
    if not one.without_none() & other.without_none():
        message = f"{one.describe()} never equals {other.describe()}"
        checker.refuse(right, message, WRONG_TYPE)
