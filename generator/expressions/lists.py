"""Lists: named pairs and texts, written out or made from other lists."""

from __future__ import annotations

import ast

from generator.expressions.inference import Inference
from generator.expressions.kinds import Kind
from generator.expressions.mistakes import FORBIDDEN, WRONG_TYPE
from generator.expressions.scope import RESERVED

_PAIR_HELP = 'named pairs are written `[("name", value), ...]`'


def infer_list(checker: Inference, node: ast.List) -> Kind:
    """``[("host", host), ...]`` gives named pairs, ``[method, path]`` texts."""
    if not node.elts:
        checker.refuse(node, "the list must not be empty", FORBIDDEN, _PAIR_HELP)
    if isinstance(node.elts[0], ast.Tuple):
        for element in node.elts:
            _pair(checker, element, Kind.TEXT | Kind.NONE)
        return Kind.PAIRS
    for element in node.elts:
        checker.want(element, Kind.TEXT, "a list holds texts or named pairs, got {got}")
    return Kind.TEXTS


def infer_members(checker: Inference, node: ast.List, value: Kind) -> Kind:
    """A list of pairs that becomes the members of a JSON object, so that their values may be of any ``value``."""
    for element in node.elts:
        _pair(checker, element, value)
    checker.done.mixed.add(node)
    checker.done.kinds[node] = Kind.PAIRS
    return Kind.PAIRS


def infer_comprehension(checker: Inference, node: ast.ListComp) -> Kind:
    """``[(lower(name), value) for name, value in headers if value]``."""
    if len(node.generators) != 1 or checker.loop:
        checker.refuse(node, "nested comprehensions are not supported", FORBIDDEN)
    loop = node.generators[0]
    if loop.is_async:
        checker.refuse(node, "`async` is not allowed in an expression", FORBIDDEN)
    message = "`for` goes through named pairs or a list of texts, got {got}"
    over = checker.want(loop.iter, Kind.PAIRS | Kind.TEXTS, message)
    with checker.binding(dict.fromkeys(_targets(checker, loop.target, over), Kind.TEXT)):
        for condition in loop.ifs:
            checker.infer(condition)
        if isinstance(node.elt, ast.Tuple):
            _pair(checker, node.elt, Kind.TEXT)
            return Kind.PAIRS
        checker.want(node.elt, Kind.TEXT, "a list holds texts or named pairs, got {got}")
        return Kind.TEXTS


def _pair(checker: Inference, element: ast.expr, value: Kind) -> None:
    if not isinstance(element, ast.Tuple) or len(element.elts) != 2:
        checker.refuse(element, "a pair needs a name and a value", WRONG_TYPE, _PAIR_HELP)
    checker.want(element.elts[0], Kind.TEXT, "the name of a pair is {wanted}, got {got}")
    checker.want(element.elts[1], value, "the value of a pair is {wanted}, got {got}")
    checker.demand(element.elts[1])


def _targets(checker: Inference, target: ast.expr, over: Kind) -> list[str]:
    """The names that a loop binds: two for named pairs, one for texts."""
    parts = target.elts if isinstance(target, ast.Tuple) else [target]
    names = [part.id for part in parts if isinstance(part, ast.Name)]
    if len(names) != len(parts) or len(set(names)) != len(names):
        checker.refuse(target, "`for` needs a plain name", FORBIDDEN)
    if over not in (Kind.PAIRS, Kind.TEXTS) or len(names) != (2 if over is Kind.PAIRS else 1):
        wanted = "two names, `for name, value in ...`" if over is Kind.PAIRS else "one name, `for text in ...`"
        checker.refuse(target, f"a loop over {over.describe()} binds {wanted}", WRONG_TYPE)
    for name in names:
        if name in RESERVED or "__" in name or not name.isascii():
            checker.refuse(target, f"`{name}` is not a valid name for a loop", FORBIDDEN, "`name, value` would do")
    return names
