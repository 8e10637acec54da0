"""What every part of the checker shares: the facts found so far, and the ways to refuse."""

from __future__ import annotations

import ast
from abc import ABC, abstractmethod
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NoReturn

from generator.expressions.function import Function
from generator.expressions.functions import functions_of
from generator.expressions.hints import hint
from generator.expressions.kinds import Kind
from generator.expressions.mistakes import WRONG_TYPE, ExpressionError
from generator.expressions.parse import Parsed
from generator.expressions.scope import Scope


@dataclass
class Checked:
    """A tree that may be compiled, and what is known of its nodes."""

    parsed: Parsed
    kinds: dict[ast.expr, Kind] = field(default_factory=dict[ast.expr, Kind])
    sources: dict[ast.Name, str] = field(default_factory=dict[ast.Name, str])
    """The Python that yields each name."""
    calls: dict[ast.Call, Function] = field(default_factory=dict[ast.Call, Function])
    names: set[str] = field(default_factory=set[str])
    """Names of the scope that are used."""
    unsure: set[ast.expr] = field(default_factory=set[ast.expr])
    """What was looked for and may be absent, although nothing in the spec says so."""
    musts: set[ast.expr] = field(default_factory=set[ast.expr])
    """Those where an absent value would be left out silently: they are required instead."""
    mixed: set[ast.List] = field(default_factory=set[ast.List])
    """Lists of pairs whose values are members of JSON."""


class Inference(ABC):
    """Goes down the tree once; ``done`` collects what the compiler needs."""

    def __init__(self, parsed: Parsed, scope: Scope) -> None:
        self.parsed = parsed
        self.scope = scope
        self.functions = functions_of(scope.name)
        self.loop: Mapping[str, Kind] = {}
        """Names bound by the comprehension we are in."""
        self.present: frozenset[str] = frozenset()
        """What is known to be there in the branch of a condition we are in, as trees written out."""
        self.done = Checked(parsed)

    @abstractmethod
    def infer(self, node: ast.expr) -> Kind:
        """The kind of ``node``, or a refusal."""

    def refuse(self, node: ast.expr | ast.keyword, message: str, rule: str, help: str | None = None) -> NoReturn:
        """Raise for ``node``."""
        raise ExpressionError(message, *self.parsed.span(node), help, rule)

    def want(self, node: ast.expr, wanted: Kind, message: str) -> Kind:
        """Infer ``node`` and refuse it unless every possibility is ``wanted``.

        ``message`` has placeholders for ``{wanted}`` and ``{got}``; the caret is below the branch at fault.
        """
        got = self.infer(node)
        if got not in wanted:
            culprit, kind = self._culprit(node, wanted)
            words = message.format(wanted=wanted.describe(), got=kind.describe())
            self.refuse(culprit, words, WRONG_TYPE, hint(kind, wanted, self.parsed.segment(culprit), self.functions))
        return got

    def demand(self, node: ast.expr) -> None:
        """``node`` is where absent values are left out; if its value was looked for, it must be there."""
        if self.scope.name == "signing" and node in self.done.unsure:
            self.done.musts.add(node)

    def _culprit(self, node: ast.expr, wanted: Kind) -> tuple[ast.expr, Kind]:
        branches: list[ast.expr] = []
        if isinstance(node, ast.IfExp):
            branches = [node.body, node.orelse]
        elif isinstance(node, ast.BoolOp):
            branches = node.values
        for branch in branches:
            if self.done.kinds[branch] not in wanted | (Kind.NONE if branch is not branches[-1] else Kind(0)):
                return self._culprit(branch, wanted)
        return node, self.done.kinds[node]

    @contextmanager
    def binding(self, names: Mapping[str, Kind]) -> Generator[None]:
        """Inside, ``names`` are the names of a loop."""
        before = self.loop
        self.loop = names
        try:
            yield
        finally:
            self.loop = before

    @contextmanager
    def knowing(self, known: ast.expr | None) -> Generator[None]:
        """Inside, ``known`` is known to be there."""
        before = self.present
        if known is not None:
            self.present = before | {ast.dump(known)}
        try:
            yield
        finally:
            self.present = before
