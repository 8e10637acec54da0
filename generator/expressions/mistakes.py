"""The one way in which an expression is refused."""

from __future__ import annotations

SYNTAX = "expression-syntax"
FORBIDDEN = "expression-not-allowed"
UNKNOWN_NAME = "unknown-name"
UNKNOWN_FUNCTION = "unknown-function"
WRONG_TYPE = "expression-type"


class ExpressionError(Exception):
    """A mistake in an expression; ``start`` and ``end`` are character offsets inside its text."""

    def __init__(self, message: str, start: int, end: int, help: str | None = None, rule: str = SYNTAX) -> None:
        super().__init__(message, start, end, help, rule)
        self.message = message
        self.start = start
        self.end = end
        self.help = help
        self.rule = rule

    def __str__(self) -> str:
        return f"{self.message} [{self.rule}]"
