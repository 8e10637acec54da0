"""Levels that verify: what they call valid has to depend on a credential and on what arrived."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from generator.analyze.context import Context
from generator.expressions import REQUEST_PARTS
from generator.expressions.flows import Flow, flow_of, function_of, names_in
from generator.expressions.function import Function
from generator.expressions.parse import parse
from generator.ir.signing import Level
from generator.spec.node import Text


def check_proof(context: Context, name: Text, level: Level, valid: Text) -> None:
    """Report a level that would accept a message of any sender, and one without a vector that it accepts."""
    credentials = {str(each): Flow.SHOWN for each in context.spec.venue.credentials}
    if not _Proof.of(level, credentials).proves(parse(valid).tree):
        message = f"level `{name}` would accept a message without a valid signature"
        help_ = (
            "use `equal(COMPUTED FROM A CREDENTIAL, RECEIVED)` or `verify_...(CREDENTIAL, ...)` in each part of an `or`"
        )
        context.error(valid.span, message, "verify-without-credential", help_)
    verdicts = [each.value for vector in level.vectors for each in vector.expected if each.what == "verdict"]
    if level.vectors and "valid" not in verdicts:
        help_ = "add `expect: {verdict: valid}`; the tool derives invalid messages from it"
        context.error(name.span, f"level `{name}` has no vector with the verdict valid", "no-vector", help_)


@dataclass(frozen=True)
class _Proof:
    steps: Mapping[str, ast.expr]
    secret: Mapping[str, Flow]
    """How much of a credential is in each name."""
    arrived: Mapping[str, Flow]
    """How much of the message is in each name."""

    @classmethod
    def of(cls, level: Level, credentials: Mapping[str, Flow]) -> _Proof:
        secret: dict[str, Flow] = dict(credentials)
        arrived: dict[str, Flow] = {**dict.fromkeys(REQUEST_PARTS, Flow.SHOWN), "header": Flow.SHOWN}
        steps: dict[str, ast.expr] = {}
        for step in level.steps:
            tree = parse(step.expression).tree
            before = cls(dict(steps), dict(secret), dict(arrived))
            secret[step.name], arrived[step.name] = before._secret(tree), before._arrived(tree)
            steps[step.name] = before._inlined(tree)
        return cls(steps, secret, arrived)

    def proves(self, node: ast.expr) -> bool:
        """Whether ``node`` can only be true if a credential and the message fit each other."""
        match node:
            case ast.BoolOp(op=ast.And(), values=values):
                return any(self.proves(value) for value in values)
            case ast.BoolOp(op=ast.Or(), values=values):
                return all(self.proves(value) for value in values)
            case ast.IfExp(test=test, body=body, orelse=orelse):
                return (self.proves(test) or self.proves(body)) and self.proves(orelse)
            case ast.Constant(value=value):
                return value is False
            case ast.Name(id=name) if name in self.steps:
                return self.proves(self.steps[name])
            case ast.Call(args=arguments):
                return self._compares(function_of(node), arguments)
            case _:
                return False

    def _compares(self, function: Function | None, arguments: list[ast.expr]) -> bool:
        name = function.name if function is not None else ""
        if name == "equal" and len(arguments) == 2:
            first, second = arguments
            if ast.dump(self._inlined(first)) == ast.dump(self._inlined(second)):
                return False
            return any(
                self._secret(one) > Flow.NONE and self._arrived(other) > Flow.NONE
                for one, other in ((first, second), (second, first))
            )
        if name.startswith("verify_") and len(arguments) == 3:
            key, signature, _ = arguments
            return self._secret(key) > Flow.NONE and self._arrived(key) == Flow.NONE < self._arrived(signature)
        return False

    def _secret(self, node: ast.expr) -> Flow:
        return flow_of(node, self.secret)

    def _arrived(self, node: ast.expr) -> Flow:
        """The message is read by its parts' names, and by ``header(...)``."""
        return max((self.arrived.get(name, Flow.NONE) for name in names_in(node)), default=Flow.NONE)

    def _inlined(self, node: ast.expr) -> ast.expr:
        """A step that is nothing but another name counts as that name, so that it is not compared with itself."""
        return self.steps.get(node.id, node) if isinstance(node, ast.Name) else node
