"""The wrong versions of a Python file that its tests should notice: one small change each, at an exact place."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

COMPARED = {
    "==": "!=", "!=": "==", "<": "<=", "<=": "<", ">": ">=", ">=": ">",
    "is": "is not", "is not": "is", "in": "not in", "not in": "in",
}  # fmt: skip
OTHERS = {"min": "max", "max": "min", "any": "all", "all": "any"}
CALCULATED = {"+": "-", "-": "+", "*": "+", "//": "*", "/": "*", "%": "*", "&": "|", "|": "&"}
UNSEEN = {"annotation", "returns", "decorator_list", "type_params"}
"""What no test runs, or what mutants of it only crash."""


@dataclass(frozen=True)
class Change:
    """Put ``after`` in the place of the bytes from ``start`` to ``end``."""

    kind: str
    line: int
    start: int
    end: int
    after: str

    def apply(self, source: bytes) -> bytes:
        """The whole file with this change."""
        return source[: self.start] + self.after.encode() + source[self.end :]


def changes(source: bytes) -> list[Change]:
    """Every change that this file has places for, in the order of the places."""
    found = _Finder(source).of(ast.parse(source))
    return sorted(found, key=lambda change: (change.start, change.end, change.after))


def differs(source: bytes, change: Change) -> bool:
    """Whether the change gives Python that parses and says something else."""
    try:
        return ast.dump(ast.parse(change.apply(source))) != ast.dump(ast.parse(source))
    except (SyntaxError, ValueError):
        return False


class _Finder:
    def __init__(self, source: bytes) -> None:
        self.source = source
        self.lines = [0, *(match.end() for match in re.finditer(b"\n", source))]

    def of(self, node: ast.AST) -> Iterator[Change]:
        """The changes of a node and of all below it that runs."""
        if self._silent(node):
            return
        yield from self._here(node)
        if isinstance(node, ast.JoinedStr):  # its texts have no places of their own in Python 3.11
            return
        for name, value in ast.iter_fields(node):
            if name not in UNSEEN:
                for child in cast(list[object], value) if isinstance(value, list) else [value]:
                    if isinstance(child, ast.AST):
                        yield from self.of(child)

    @staticmethod
    def _silent(node: ast.AST) -> bool:
        """Docstrings, imports, and what only type checkers read."""
        match node:
            case ast.Import() | ast.ImportFrom() | ast.Expr(value=ast.Constant()):
                return True
            case ast.If(test=ast.Name(id="TYPE_CHECKING")) | ast.Assign(targets=[ast.Name(id="__all__" | "__slots__")]):
                return True
            case ast.Call(func=ast.Name(id="TypeVar" | "cast" | "NewType" | "ParamSpec")):
                return True
            case _:
                return False

    def _here(self, node: ast.AST) -> Iterator[Change]:
        match node:
            case ast.Compare(left=left, ops=[_], comparators=[right]):
                yield from self._between("comparison", left, right, COMPARED)
            case ast.BoolOp(values=values):
                for left, right in pairwise(values):
                    yield from self._between("and/or", left, right, {"and": "or", "or": "and"})
            case ast.BinOp(left=left, right=right):
                yield from self._between("calculation", left, right, CALCULATED)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                yield self._put("not", node, f"({self._text(operand)})")
            case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
                if isinstance(test, ast.Name | ast.Attribute | ast.Call):
                    yield self._put("condition", test, f"(not {self._text(test)})")
            case ast.Constant():
                yield from self._constant(node)
            case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
                yield self._put("result", value, "None")
            case ast.Call():
                yield from self._call(node)
            case ast.ExceptHandler(type=ast.expr() as kind):
                yield self._put("exception", kind, "ZeroDivisionError")
            case ast.Expr(value=ast.Call() | ast.Await()) | ast.AugAssign() | ast.Raise() | ast.Delete():
                yield self._put("removed", node, "pass")
            case ast.Continue():
                yield self._put("continue/break", node, "break")
            case ast.Break():
                yield self._put("continue/break", node, "continue")
            case _:
                pass

    def _call(self, node: ast.Call) -> Iterator[Change]:
        if isinstance(node.func, ast.Name) and node.func.id in OTHERS:
            yield self._put("min/max", node.func, OTHERS[node.func.id])
            return  # their order says nothing
        if len(node.args) >= 2 and not any(isinstance(argument, ast.Starred) for argument in node.args[:2]):
            first, second = node.args[:2]
            start, (end, after) = self._span(first)[0], self._span(second)
            middle = self.source[self._span(first)[1] : end].decode()
            swapped = self._text(second) + middle + self._text(first)
            yield Change("swapped", node.lineno, start, after, swapped)

    def _constant(self, node: ast.Constant) -> Iterator[Change]:
        match node.value:
            case bool():
                yield self._put("constant", node, str(not node.value))
            case int():
                yield self._put("constant", node, str(node.value + 1))
                yield self._put("constant", node, f"({node.value - 1})")
            case float():
                yield self._put("constant", node, repr(node.value * 2 + 1))
            case str():
                yield self._put("text", node, repr(node.value[1:] if node.value else "changed"))
            case bytes():
                yield self._put("text", node, repr(node.value[1:] if node.value else b"changed"))
            case _:
                pass

    def _between(self, kind: str, left: ast.expr, right: ast.expr, others: dict[str, str]) -> Iterator[Change]:
        start, end = self._span(left)[1], self._span(right)[0]
        words = re.compile(
            "|".join(rf"(?<!\w){re.escape(word)}(?![\w=])" for word in sorted(others, key=len, reverse=True))
        )
        found = words.search(self.source[start:end].decode("utf-8"))
        if found is not None and found.string.isascii():
            line = self.source.count(b"\n", 0, start + found.start()) + 1
            yield Change(kind, line, start + found.start(), start + found.end(), others[found[0]])

    def _put(self, kind: str, node: ast.stmt | ast.expr, after: str) -> Change:
        return Change(kind, node.lineno, *self._span(node), after)

    def _span(self, node: ast.stmt | ast.expr) -> tuple[int, int]:
        assert node.end_lineno is not None and node.end_col_offset is not None
        return self.lines[node.lineno - 1] + node.col_offset, self.lines[node.end_lineno - 1] + node.end_col_offset

    def _text(self, node: ast.expr) -> str:
        start, end = self._span(node)
        return self.source[start:end].decode()
