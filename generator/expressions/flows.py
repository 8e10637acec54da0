"""How much of a name gets into the value of a formula: nothing, a digest, the text itself, or another form of it."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from enum import IntEnum

from generator.expressions.function import Function, Symbol
from generator.expressions.functions import functions_of
from generator.expressions.parse import parse

_SIGNING = functions_of("signing")
_KEY = frozenset({"key", "private_key", "public_key"})
_ONE_WAY = frozenset({"auth.digests", "auth.private_keys", "auth.public_keys"})
_KEPT = frozenset(
    {"join", "pairs", "lines", "merge", "group", "sort", "names", "value", "values", "json", "object", "array", "need"}
)
"""Functions that put texts together and leave them as they are."""


class Flow(IntEnum):
    """From little to much."""

    NONE = 0
    SIGNED = 1
    """Only in what is signed or verified with a key."""
    HASHED = 2
    """Only by way of a digest, as a key, or compared."""
    SHOWN = 3
    """As it is, inside of other text perhaps."""
    CHANGED = 4
    """As a part of it, or in another form that reveals it: hex, base64, capitals."""


def flow(text: str, names: Mapping[str, Flow], keys: Collection[str] = ()) -> Flow:
    """How much of ``names``, each with the flow that it has itself, gets into the value of ``text``.

    What is signed with one of ``keys`` counts as SIGNED; under any other key it is HASHED.
    """
    return flow_of(parse(text).tree, names, keys)


def flow_of(tree: ast.expr, names: Mapping[str, Flow], keys: Collection[str] = ()) -> Flow:
    """The same of a part of a formula."""
    return _Reader(frozenset(keys)).flow(tree, names)


def key_flow(text: str, names: Mapping[str, Flow]) -> Flow:
    """How much of them gets into a key with which ``text`` signs or verifies."""
    reader = _Reader(frozenset())
    found = (reader.flow(key, names) for node in ast.walk(parse(text).tree) for key in _key_arguments(node))
    return max(found, default=Flow.NONE)


def function_of(node: ast.AST) -> Function | None:
    """The function of formulas that a node calls."""
    return _SIGNING.get(node.func.id) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else None


def names_in(tree: ast.AST) -> frozenset[str]:
    """Every name in an expression, functions included."""
    return frozenset(node.id for node in ast.walk(tree) if isinstance(node, ast.Name))


def _key_arguments(node: ast.AST) -> Iterator[ast.expr]:
    function = function_of(node)
    if function is not None and isinstance(node, ast.Call):
        for parameter, argument in zip(function.parameters, node.args, strict=False):
            if parameter.name in _KEY:
                yield argument


class _Reader:
    def __init__(self, keys: frozenset[str]) -> None:
        self._keys = keys

    def flow(self, node: ast.expr, names: Mapping[str, Flow]) -> Flow:
        match node:
            case ast.Name(id=name):
                return names.get(name, Flow.NONE)
            case ast.Compare() | ast.UnaryOp() | ast.Constant():
                return min(self._parts(node, names), Flow.HASHED)
            case ast.IfExp(body=body, orelse=orelse):
                return max(self.flow(body, names), self.flow(orelse, names))
            case ast.Subscript(value=value, slice=ast.Slice()):
                return _changed(self.flow(value, names))
            case ast.Call():
                return self._call(node, names)
            case ast.ListComp(elt=elt, generators=[loop]):
                over = self.flow(loop.iter, names)
                return self.flow(elt, {**names, **dict.fromkeys(names_in(loop.target), over)})
            case _:
                return self._parts(node, names)

    def _parts(self, node: ast.expr, names: Mapping[str, Flow]) -> Flow:
        parts = (each for each in ast.iter_child_nodes(node) if isinstance(each, ast.expr))
        return max((self.flow(part, names) for part in parts), default=Flow.NONE)

    def _call(self, node: ast.Call, names: Mapping[str, Flow]) -> Flow:
        values = [*node.args, *(keyword.value for keyword in node.keywords)]
        most = max((self.flow(value, names) for value in values), default=Flow.NONE)
        function = function_of(node)
        if function is None or not isinstance(function.target, Symbol) or function.target.module not in _ONE_WAY:
            return most if function is not None and function.name in _KEPT else _changed(most)
        if most == Flow.NONE:
            return most
        keys = list(_key_arguments(node))
        keyed = any(names_in(key) & self._keys for key in keys)
        if keyed and not any(self.flow(key, names) for key in keys):
            return Flow.SIGNED
        return Flow.SIGNED if most == Flow.SIGNED else Flow.HASHED


def _changed(most: Flow) -> Flow:
    return Flow.CHANGED if most >= Flow.SHOWN else most
