"""Syntax tree -> kinds. Everything that is not named here is refused."""

from __future__ import annotations

import ast

from generator.expressions.calls import infer_call
from generator.expressions.comparisons import infer_comparison
from generator.expressions.inference import Checked, Inference
from generator.expressions.kinds import Kind
from generator.expressions.lists import infer_comprehension, infer_list
from generator.expressions.mistakes import FORBIDDEN, UNKNOWN_NAME, WRONG_TYPE
from generator.expressions.parse import Parsed
from generator.expressions.scope import Scope
from generator.text.nearest import did_you_mean

MAX_INTEGER = 10**18
_ADDED = (Kind.TEXT, Kind.BYTES, Kind.INTEGER)
_SLICED = Kind.TEXT | Kind.BYTES | Kind.TEXTS | Kind.PAIRS
_FORBIDDEN: dict[type[ast.expr], tuple[str, str | None]] = {
    ast.Lambda: ("a function cannot be made here", None),
    ast.NamedExpr: ("nothing can be assigned here", "a step gives a value its name"),
    ast.Dict: ("a mapping is not allowed in an expression", 'named pairs are written `[("name", value), ...]`'),
    ast.GeneratorExp: ("a list needs its own brackets", "`[... for name, value in ...]`"),
    ast.Tuple: ("brackets of several values are allowed only after `in` and in lists of pairs", None),
    ast.Starred: ("`*` is allowed only in the arguments of a function", None),
}


def check(parsed: Parsed, scope: Scope, expect: Kind | None = None, *, drops: bool = False) -> Checked:
    """Find the kind of every part, or raise for the first part that is not allowed; ``drops`` as of the whole."""
    checker = _Checker(parsed, scope)
    if expect is None:
        checker.infer(parsed.tree)
    else:
        checker.want(parsed.tree, expect, "this must be {wanted}, got {got}")
    if drops:
        checker.demand(parsed.tree)
    return checker.done


class _Checker(Inference):
    """One method per construct."""

    def infer(self, node: ast.expr) -> Kind:
        kind = self.done.kinds.get(node)
        if kind is None:
            kind = self._infer(node)
            is_known = bool(self.present) and ast.dump(node) in self.present
            kind = self.done.kinds[node] = kind.without_none() if is_known else kind
            if kind.may_be_absent and not is_known and self._unsure(node):
                self.done.unsure.add(node)
        return kind

    def _unsure(self, node: ast.expr) -> bool:
        """Whether ``node`` may be absent because something was looked for, and not because the spec says so."""
        unsure = self.done.unsure
        match node:
            case ast.Name(id=name):
                return name not in self.loop and name in self.scope.unsure
            case ast.Call():
                return self.done.calls[node].finds
            case ast.Attribute():
                return True
            case ast.Subscript():
                return not isinstance(node.slice, ast.Slice) or node.value in unsure
            case ast.IfExp(body=body, orelse=orelse):
                return body in unsure or orelse in unsure
            case ast.BoolOp(op=ast.Or(), values=values):
                return values[-1] in unsure
            case ast.BoolOp(values=values):
                return any(value in unsure for value in values)
            case _:
                return False

    def _infer(self, node: ast.expr) -> Kind:
        match node:
            case ast.Constant():
                return self._constant(node)
            case ast.Name():
                return self._name(node)
            case ast.JoinedStr():
                return self._formatted(node)
            case ast.BinOp():
                return self._arithmetic(node)
            case ast.UnaryOp():
                return self._unary(node)
            case ast.BoolOp():
                return self._boolean(node)
            case ast.IfExp():
                return self._conditional(node)
            case ast.Compare():
                return infer_comparison(self, node)
            case ast.Call():
                return infer_call(self, node)
            case ast.Attribute() | ast.Subscript():
                return self._part(node)
            case ast.List():
                return infer_list(self, node)
            case ast.ListComp():
                return infer_comprehension(self, node)
            case _:
                message, help = _FORBIDDEN.get(type(node), ("this is not allowed in an expression", None))
                self.refuse(node, message, FORBIDDEN, help)

    def _constant(self, node: ast.Constant) -> Kind:
        match node.value:
            case None:
                return Kind.NONE
            case bool():
                return Kind.BOOLEAN
            case int() if node.value < MAX_INTEGER:
                return Kind.INTEGER
            case str() if not any("\ud800" <= character <= "\udfff" for character in node.value):
                return Kind.TEXT
            case bytes():
                self.refuse(node, "constants are text", FORBIDDEN, '`utf8("...")` makes bytes of text')
            case _:
                message = "constants are text, integers of at most 18 digits, None, True and False"
                self.refuse(node, message, FORBIDDEN)

    def _name(self, node: ast.Name) -> Kind:
        if node.id in self.loop:
            self.done.sources[node] = node.id
            return self.loop[node.id]
        if node.id not in self.scope.names:
            if node.id in self.functions:
                message = f"`{node.id}` is a function"
                help = f"for example `{self.functions[node.id].example}`"
            else:
                message = f"unknown name `{node.id}`"
                known = [*self.loop, *self.scope.names]
                near = did_you_mean(node.id, known)
                help = self.scope.absent.get(node.id) or near or f"the names are {', '.join(sorted(known))}"
            self.refuse(node, message, UNKNOWN_NAME, help)
        kind, source = self.scope.names[node.id]
        self.done.sources[node] = source
        self.done.names.add(node.id)
        return kind

    def _formatted(self, node: ast.JoinedStr) -> Kind:
        """Each placeholder of an f-string is a text or an integer, without a format."""
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                if part.conversion != -1 or part.format_spec is not None:
                    self.refuse(part.value, "a placeholder in an f-string cannot have `!`, `:` or `=`", FORBIDDEN)
                self.want(
                    part.value, Kind.TEXT | Kind.INTEGER, "a placeholder in an f-string needs {wanted}, got {got}"
                )
            else:
                self.infer(part)
        return Kind.TEXT

    def _arithmetic(self, node: ast.BinOp) -> Kind:
        if not isinstance(node.op, ast.Add | ast.Sub):
            self.refuse(node, "the only operators are `+` and `-`", FORBIDDEN)
        if isinstance(node.op, ast.Sub):
            self.want(node.left, Kind.INTEGER, "`-` takes {wanted}, got {got}")
            return self.want(node.right, Kind.INTEGER, "`-` takes {wanted}, got {got}")
        left = self.infer(node.left)
        if left not in _ADDED:
            wanted = Kind.TEXT if Kind.TEXT in left or left is Kind.JSON else Kind.TEXT | Kind.BYTES | Kind.INTEGER
            self.want(node.left, wanted, "`+` takes {wanted}, got {got}")
        message = f"`+` joins {left.describe()} with {{wanted}}, got {{got}}"
        if left is Kind.TEXT and self.infer(node.right) is Kind.BYTES:
            text, data = self.parsed.segment(node.left), self.parsed.segment(node.right)
            help = f"`utf8({text})` makes bytes of text, `hex({data})` text of bytes"
            self.refuse(node.right, message.format(wanted="text", got="bytes"), WRONG_TYPE, help)
        return self.want(node.right, left, message)

    def _unary(self, node: ast.UnaryOp) -> Kind:
        if isinstance(node.op, ast.Not):
            self.infer(node.operand)
            return Kind.BOOLEAN
        if isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant):
            return self.want(node.operand, Kind.INTEGER, "only {wanted} can be negative, got {got}")
        self.refuse(node, "this operator cannot be used", FORBIDDEN)

    def _boolean(self, node: ast.BoolOp) -> Kind:
        """``a or b`` is ``b`` where ``a`` is absent or empty; ``a and b`` may be either."""
        together = Kind(0)
        for value in node.values:
            kind = self.infer(value)
            is_last = value is node.values[-1]
            together |= kind.without_none() if isinstance(node.op, ast.Or) and not is_last else kind
        return together

    def _conditional(self, node: ast.IfExp) -> Kind:
        self.infer(node.test)
        with self.knowing(_asked_for(node.test)):
            kind = self.infer(node.body)
        with self.knowing(_asked_for(node.test, absent=True)):
            return kind | self.infer(node.orelse)

    def _part(self, node: ast.Attribute | ast.Subscript) -> Kind:
        """A look-up in JSON, or the first or last part of something."""
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
            return self._sliced(node, node.slice)
        if not isinstance(node.value, ast.Name | ast.Attribute | ast.Subscript | ast.Call):
            self.refuse(node, "only JSON values have members", FORBIDDEN)
        if (kind := self.infer(node.value)) is not Kind.JSON:
            segment = self.parsed.segment(node.value)
            self.refuse(node, f"only JSON values have members, `{segment}` is {kind.describe()}", FORBIDDEN)
        name = looked_up(node)
        if name is None or "__" in name:
            self.refuse(node, "members of JSON values are selected by name", FORBIDDEN, '`body.data` or `body["data"]`')
        return Kind.JSON

    def _sliced(self, node: ast.Subscript, part: ast.Slice) -> Kind:
        """``key[:32]``: bounds are constants."""
        if part.step is not None:
            self.refuse(part.step, "a slice cannot have a step", FORBIDDEN)
        for bound in (part.lower, part.upper):
            if isinstance(bound, ast.Constant | ast.UnaryOp):
                self.want(bound, Kind.INTEGER, "the bound of a part is {wanted}, got {got}")
            elif bound is not None:
                self.refuse(bound, "the bounds of a slice must be constants", FORBIDDEN)
        return self.want(node.value, _SLICED, "parts are taken of {wanted}, got {got}")


def looked_up(node: ast.Attribute | ast.Subscript) -> str | None:
    """The name in ``body.name`` or ``body["name"]``."""
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str):
        return node.slice.value
    return None


def _asked_for(test: ast.expr, *, absent: bool = False) -> ast.expr | None:
    """What ``token`` or ``token is not None`` tests the presence of; with ``absent``, what their opposites do."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _asked_for(operand, absent=not absent)
        case ast.Compare(left=left, ops=[ast.IsNot()]) if not absent:
            return left
        case ast.Compare(left=left, ops=[ast.Is()]) if absent:
            return left
        case ast.Name() | ast.Call() | ast.Attribute() | ast.Subscript() if not absent:
            return test
        case _:
            return None
