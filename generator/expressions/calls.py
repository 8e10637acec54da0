"""Calls: which function is meant, and whether its arguments fit."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from generator.expressions.function import Function, Parameter
from generator.expressions.functions import FUNCTIONS
from generator.expressions.inference import Inference
from generator.expressions.kinds import Kind
from generator.expressions.lists import infer_members
from generator.expressions.mistakes import FORBIDDEN, UNKNOWN_FUNCTION, WRONG_TYPE
from generator.text.nearest import did_you_mean


def infer_call(checker: Inference, node: ast.Call) -> Kind:
    """The kind that a call yields."""
    function = _function(checker, node.func)
    kinds = _positional(checker, node, function)
    _named(checker, node, function)
    checker.done.calls[node] = function
    return function.result if isinstance(function.result, Kind) else function.result(kinds)


def _function(checker: Inference, called: ast.expr) -> Function:
    if isinstance(called, ast.Attribute):
        help = f"call it as a function: `{called.attr}(...)`" if called.attr in checker.functions else None
        checker.refuse(called, "method calls are not supported", FORBIDDEN, help)
    if not isinstance(called, ast.Name):
        checker.refuse(called, "only functions of the expression language can be called", FORBIDDEN)
    found = checker.functions.get(called.id)
    if found is not None:
        return found
    elsewhere = next((function for function in FUNCTIONS if function.name == called.id), None)
    if elsewhere is not None:
        places = ", ".join(_PLACES[scope] for scope in elsewhere.scopes)
        few = sorted(checker.functions) if len(checker.functions) <= _FEW else []
        help = f"it is available {places}" + (f"; available here: {', '.join(few)}" if few else "")
        checker.refuse(called, f"`{called.id}` cannot be used here", UNKNOWN_FUNCTION, help)
    help = _meant(called.id, checker.functions) or _KNOWN
    checker.refuse(called, f"unknown function `{called.id}`", UNKNOWN_FUNCTION, help)


_KNOWN = "docs/reference.md lists all functions"
_FEW = 12
"""So many names still help; more are a wall."""
_PLACES = {
    "signing": "while signing",
    "response": "for a response",
    "item": "for an item of a batch",
    "message": "for a message",
    "frame": "in a frame",
}


def _meant(name: str, known: Iterable[str]) -> str | None:
    """The function that is meant, or those of its family; never one with other digits: `sha3_256` is no `sha256`."""
    functions = sorted(known)
    found = did_you_mean(name, [each for each in functions if _same_digits(name, each)])
    family = re.split(r"[0-9_]", name)[0]
    near = [each for each in functions if len(family) > 2 and each.startswith(family)]
    return found or (f"there is {', '.join(near)}" if near else None)


def _same_digits(written: str, function: str) -> bool:
    """Whether the digits can be meant: the same, in another order, or not all of them."""
    one, other = ("".join(re.findall("[0-9]", name)) for name in (written, function))
    return other.startswith(one) or sorted(one) == sorted(other)


def _positional(checker: Inference, node: ast.Call, function: Function) -> list[Kind]:
    """Check the arguments that are given by place."""
    given = len(node.args)
    by_name = {keyword.arg for keyword in node.keywords}
    missing = [p.name for p in function.parameters[given:] if not p.optional and p.name not in by_name]
    if missing:
        checker.refuse(node, f"`{function.name}` needs its {_listed(missing)}", WRONG_TYPE, _usage(function))
    if function.rest and not function.members and given == 0:
        checker.refuse(node, f"`{function.name}` needs an argument", WRONG_TYPE, _usage(function))
    kinds: list[Kind] = []
    for place, argument in enumerate(node.args):
        parameter = function.parameters[place] if place < len(function.parameters) else function.rest
        if parameter is None:
            most = len(function.parameters)
            message = f"`{function.name}` takes at most {most} argument{'s' * (most != 1)}"
            checker.refuse(argument, message, WRONG_TYPE, _usage(function))
        kinds.append(_argument(checker, function, parameter, argument))
    return kinds


def _named(checker: Inference, node: ast.Call, function: Function) -> None:
    """Check the arguments that are given by name."""
    optional = {parameter.name: (place, parameter) for place, parameter in enumerate(function.parameters)}
    for number, keyword in enumerate(node.keywords):
        if keyword.arg is None:
            checker.refuse(keyword, "`**` is not allowed in an expression", FORBIDDEN)
        if keyword.arg.startswith("__"):
            checker.refuse(keyword, f"`{keyword.arg}` is not a valid name", FORBIDDEN)
        place, parameter = optional.get(keyword.arg, (None, function.members))
        if parameter is None or (place is not None and (place < len(node.args) or not parameter.optional)):
            message = f"`{function.name}` takes no `{keyword.arg}=`"
            checker.refuse(keyword, message, FORBIDDEN, _usage(function))
        if any(other.arg == keyword.arg for other in node.keywords[:number]):
            checker.refuse(keyword, f"`{keyword.arg}=` is defined twice", FORBIDDEN, "remove one of them")
        _argument(checker, function, parameter, keyword.value)


def _argument(checker: Inference, function: Function, parameter: Parameter, argument: ast.expr) -> Kind:
    message = f"`{function.name}` takes {{wanted}} as its {parameter.name}, got {{got}}"
    if isinstance(argument, ast.Starred):
        if parameter is not function.rest or not function.star:
            checker.refuse(argument, f"`{function.name}` takes no `*` here", FORBIDDEN, _usage(function))
        starred = checker.want(argument.value, Kind.TEXTS, "`*` takes {wanted} apart, got {got}")
        checker.done.kinds[argument] = starred
        return Kind.TEXT | Kind.NONE
    if parameter.pattern is not None:
        _constant(checker, function, parameter, argument)
    if isinstance(argument, ast.List) and function.members is not None and parameter is function.rest:
        return infer_members(checker, argument, function.members.kinds)
    kind = checker.want(argument, parameter.kinds, message)
    if function.drops and parameter in (function.rest, function.members) and Kind.PAIRS not in parameter.kinds:
        checker.demand(argument)
    if parameter.demanded:
        checker.demand(argument)
    return kind


def _constant(checker: Inference, function: Function, parameter: Parameter, argument: ast.expr) -> None:
    """Some arguments are known while generating, so that they can be checked now and not while signing."""
    if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
        message = f"the {parameter.name} of `{function.name}` is a text in quotes"
        checker.refuse(argument, message, WRONG_TYPE, _usage(function))
    if not re.fullmatch(parameter.pattern or "", argument.value):
        message = f"`{function.name}` cannot use this as its {parameter.name}"
        checker.refuse(argument, message, WRONG_TYPE, _usage(function))


def _usage(function: Function) -> str:
    return f"for example `{function.example}`"


def _listed(names: list[str]) -> str:
    return " and its ".join(names)
