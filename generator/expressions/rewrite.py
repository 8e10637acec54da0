"""Checked tree -> Python text. Built anew from what the checker knows; the author's text is never pasted."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from functools import reduce

from generator.expressions.check import looked_up
from generator.expressions.function import Method
from generator.expressions.functions import RUNTIME_MODULES
from generator.expressions.inference import Checked
from generator.expressions.kinds import Kind


class Rewriter:
    """Makes a fresh tree of Python; ``functions`` are the runtime's functions that it calls."""

    def __init__(self, checked: Checked, *, is_strict: bool = False) -> None:
        self.checked = checked
        self.is_strict = is_strict
        """Whether what is looked into must be an object: a response may be anything, what is signed may not."""
        self.functions: set[str] = set()
        self._formatted: list[str] = []

    def source(self, node: ast.expr) -> str:
        """The Python for ``node``."""
        text = ast.unparse(self._rewrite(node))
        return re.sub("\0(\\d+)\0", lambda mark: self._formatted[int(mark[1])], text)

    def _rewrite(self, node: ast.expr) -> ast.expr:
        made = self._plainly(node)
        if node in self.checked.musts:
            return self._use("must_be", [made, ast.Constant(self.checked.parsed.segment(node))])
        return made

    def _plainly(self, node: ast.expr) -> ast.expr:
        again = self._rewrite
        match node:
            case ast.Constant(value=value):
                return ast.Constant(value)
            case ast.Name():
                return _dotted(self.checked.sources[node])
            case ast.JoinedStr():
                return self._f_string(node)
            case ast.BinOp(left=left, op=op, right=right):
                return ast.BinOp(again(left), op, again(right))
            case ast.UnaryOp(op=op, operand=operand):
                return ast.UnaryOp(op, again(operand))
            case ast.BoolOp(op=op, values=values):
                return ast.BoolOp(op, [again(value) for value in values])
            case ast.IfExp(test=test, body=body, orelse=orelse):
                return ast.IfExp(again(test), again(body), again(orelse))
            case ast.Compare():
                return self._comparison(node)
            case ast.Tuple(elts=elements):
                return ast.Tuple([again(element) for element in elements], ast.Load())
            case ast.Starred(value=value):
                return ast.Starred(again(value), ast.Load())
            case ast.Call():
                return self._call(node)
            case ast.Subscript(value=value, slice=ast.Slice(lower=lower, upper=upper)):
                bounds = ast.Slice(lower and again(lower), upper and again(upper))
                return ast.Subscript(again(value), bounds, ast.Load())
            case ast.Attribute() | ast.Subscript():
                return self._look_up(node)
            case ast.List():
                return self._list(node)
            case ast.ListComp():
                return self._comprehension(node)
            case _:
                raise AssertionError(f"{type(node).__name__} passed the checker")

    def _comparison(self, node: ast.Compare) -> ast.expr:
        """As it is, but JSON against a whole number is compared by value: ``5.0`` and ``"5"`` are 5."""
        sides = [node.left, *node.comparators]
        made = [self._rewrite(side) for side in sides]
        if len(sides) == 2 and isinstance(node.ops[0], ast.Eq | ast.NotEq | ast.In | ast.NotIn):
            for one, other in ((0, 1), (1, 0)):
                numbers = self._numbers(sides[other]) if Kind.JSON in self._kind(sides[one]) else None
                if numbers is not None:
                    made[one] = self._use("comparable", [made[one]])
                    made[other] = made[other] if numbers is sides[other] else numbers
                    break
        return ast.Compare(made[0], node.ops, made[1:])

    def _kind(self, node: ast.expr) -> Kind:
        return Kind.NONE if isinstance(node, ast.Tuple) else self.checked.kinds[node]

    def _numbers(self, node: ast.expr) -> ast.expr | None:
        """``node`` with digits as numbers, where it is an integer, digits, or constants with some of these."""
        if isinstance(node, ast.Tuple):
            found = [self._numbers(element) for element in node.elts]
            made = [
                self._rewrite(element) if number is None or number is element else number
                for element, number in zip(node.elts, found, strict=True)
            ]
            once = {ast.unparse(element): element for element in made}
            return ast.Tuple(list(once.values()), ast.Load()) if any(each is not None for each in found) else None
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return ast.Constant(int(node.value)) if _DIGITS.fullmatch(node.value) else None
        return node if self.checked.kinds[node] is Kind.INTEGER else None

    def _use(self, function: str, arguments: Sequence[ast.expr], keywords: Sequence[ast.keyword] = ()) -> ast.expr:
        """A call of a function of the runtime or of Python."""
        if function in RUNTIME_MODULES:
            self.functions.add(function)
        return ast.Call(_dotted(function), list(arguments), list(keywords))

    def _call(self, node: ast.Call) -> ast.expr:
        """``hex(x)`` -> ``x.hex()``; ``header("X")`` -> ``request.header("X")``."""
        function = self.checked.calls[node]
        target = function.target
        arguments = [self._rewrite(argument) for argument in node.args]
        if function.named:
            arguments.append(ast.Constant(self.checked.parsed.segment(node.args[0])))
        keywords = [ast.keyword(keyword.arg, self._rewrite(keyword.value)) for keyword in node.keywords]
        if isinstance(target, Method):
            return ast.Call(ast.Attribute(arguments[0], target.name, ast.Load()), arguments[1:], keywords)
        return self._use(target.name, arguments, keywords)

    def _look_up(self, node: ast.Attribute | ast.Subscript) -> ast.expr:
        """``body.a.b`` -> ``dig(response.json, "a", "b")``, or ``member_of`` while signing."""
        names: list[ast.expr] = []
        inner: ast.expr = node
        while isinstance(inner, ast.Attribute | ast.Subscript):
            names.insert(0, ast.Constant(looked_up(inner)))
            inner = inner.value
        return self._use("member_of" if self.is_strict else "dig", [self._rewrite(inner), *names])

    def _list(self, node: ast.List) -> ast.expr:
        """A list as it is; of pairs in which a value may be absent, only those that are there."""
        made = ast.List([self._rewrite(element) for element in node.elts], ast.Load())
        kinds = self.checked.kinds
        if node not in self.checked.mixed and any(
            isinstance(element, ast.Tuple) and Kind.NONE in kinds[element.elts[1]] for element in node.elts
        ):
            return self._use("present_pairs", [made])
        return made

    def _comprehension(self, node: ast.ListComp) -> ast.expr:
        loop = node.generators[0]
        targets = loop.target.elts if isinstance(loop.target, ast.Tuple) else [loop.target]
        names: list[ast.expr] = [ast.Name(target.id, ast.Store()) for target in targets if isinstance(target, ast.Name)]
        target = names[0] if len(names) == 1 else ast.Tuple(names, ast.Store())
        conditions = [self._rewrite(condition) for condition in loop.ifs]
        again = ast.comprehension(target, self._rewrite(loop.iter), conditions, 0)
        return ast.ListComp(self._rewrite(node.elt), [again])

    def _f_string(self, node: ast.JoinedStr) -> ast.expr:
        """An f-string that Python 3.11 reads, or a sum of texts where a placeholder has quotes of its own.

        It is rendered here because ``ast.unparse`` writes, from Python 3.12 on, quotes inside quotes. The tree gets a
        name in its place that no text can contain, and :meth:`source` puts the f-string there.
        """
        parts = [(part, self._rewrite(part)) for part in _flat(node)]
        rendered = [_rendered(part) for _, part in parts]
        if len(parts) > 1 and all(text is not None for text in rendered):
            self._formatted.append('f"' + "".join(text or "" for text in rendered) + '"')
            return ast.Name(f"\0{len(self._formatted) - 1}\0", ast.Load())
        texts = [self._as_text(part, made) for part, made in parts] or [ast.Constant("")]
        return reduce(lambda left, right: ast.BinOp(left, ast.Add(), right), texts)

    def _as_text(self, part: ast.expr, made: ast.expr) -> ast.expr:
        kind = self.checked.kinds[part]
        return made if kind is Kind.TEXT else ast.Call(_dotted("str"), [made], [])


def _dotted(source: str) -> ast.expr:
    """``request.path`` as a tree: names and dots, whatever the text says."""
    name, *attributes = source.split(".")
    node: ast.expr = ast.Name(name, ast.Load())
    for attribute in attributes:
        node = ast.Attribute(node, attribute, ast.Load())
    if not all(part.isidentifier() for part in source.split(".")):
        raise AssertionError(f"{source!r} is no dotted name")
    return node


def _flat(node: ast.JoinedStr) -> Iterator[ast.expr]:
    """The texts and placeholders of an f-string, those of nested f-strings included."""
    for part in node.values:
        inner = part.value if isinstance(part, ast.FormattedValue) else part
        if isinstance(inner, ast.JoinedStr):
            yield from _flat(inner)
        else:
            yield inner


def _rendered(part: ast.expr) -> str | None:
    """A part as it is written between the double quotes of an f-string; None where Python 3.11 could not read it."""
    if isinstance(part, ast.Constant) and isinstance(part.value, str):
        return "".join(_ESCAPES.get(character) or repr(character)[1:-1] for character in part.value)
    text = ast.unparse(part)
    return None if any(character in text for character in '"\\\n\0') else f"{{{text}}}"


_DIGITS = re.compile("0|-?[1-9][0-9]{0,17}")
"""Digits as a number is written; ``0012`` is a text."""
_ESCAPES = {'"': '\\"', "'": "'", "{": "{{", "}": "}}"}
