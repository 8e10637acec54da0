"""Text -> syntax tree, with limits that hold before anything looks at the tree, and places counted in characters."""

from __future__ import annotations

import ast
import io
import tokenize
from dataclasses import dataclass

from generator.expressions.mistakes import FORBIDDEN, ExpressionError

MAX_LENGTH = 2000
MAX_DEPTH = 60


@dataclass(frozen=True)
class Parsed:
    """An expression as ``ast`` reads it, with the text it was read from."""

    text: str
    tree: ast.expr

    def span(self, node: ast.expr | ast.keyword) -> tuple[int, int]:
        """Where ``node`` is in the text: character offsets, end excluded."""
        start = self._offset(node.lineno, node.col_offset)
        if node.end_lineno is None or node.end_col_offset is None:
            return start, start + 1
        return start, self._offset(node.end_lineno, node.end_col_offset)

    def segment(self, node: ast.expr) -> str:
        """The author's own words for ``node``."""
        start, end = self.span(node)
        return " ".join(self.text[start:end].split())

    def _offset(self, line: int, column: int) -> int:
        """``ast`` counts columns in the UTF-8 bytes of a line, and was given the text without its leading blanks."""
        bare = self.text.lstrip()
        lines = bare.splitlines(keepends=True)
        before = sum(map(len, lines[: line - 1]))
        inside = lines[line - 1].encode()[:column].decode(errors="ignore") if line <= len(lines) else ""
        return len(self.text) - len(bare) + before + len(inside)


def parse(text: str) -> Parsed:
    """Read ``text`` as one Python expression; whether it is allowed is the checker's business."""
    whole = (0, max(len(text), 1))
    if not text.strip():
        raise ExpressionError("an expression is missing", *whole)
    if len(text) > MAX_LENGTH:
        help = "take parts of it into steps of their own"
        raise ExpressionError(f"an expression has at most {MAX_LENGTH} characters", *whole, help, FORBIDDEN)
    _refuse_invisible(text)
    bare = text.strip()
    try:
        tree = ast.parse(bare, mode="eval").body
    except SyntaxError as error:
        raise _unreadable(text, error) from None
    except (ValueError, RecursionError, MemoryError):
        raise _too_deep(text) from None
    _refuse_comments(text, bare)
    if _deeper_than(tree, MAX_DEPTH):
        raise _too_deep(text)
    return Parsed(text, tree)


def _refuse_invisible(text: str) -> None:
    """Control characters, odd blanks and direction marks make a text read differently from what it says."""
    for place, character in enumerate(text):
        if not character.isprintable() and character not in "\n\r\t":
            message = f"the character U+{ord(character):04X} is not allowed in an expression"
            raise ExpressionError(message, place, place + 1)


def _unreadable(text: str, error: SyntaxError) -> ExpressionError:
    """Python's own words, at the place Python names where it names one inside the text."""
    message = f"invalid expression: {error.msg}"
    several_lines = len(text.strip().splitlines()) > 1
    if error.offset is None or several_lines:
        return ExpressionError(message, 0, len(text))
    indent = len(text) - len(text.lstrip())
    ending = len(text.rstrip())
    start = min(error.offset - 1 + indent, ending - 1) if error.offset > 0 else ending - 1
    end = (error.end_offset or 0) - 1 + indent
    return ExpressionError(message, start, min(max(end, start + 1), len(text)))


def _refuse_comments(text: str, bare: str) -> None:
    """Python would drop a comment silently: ``timestamp #memo`` would sign the timestamp alone."""
    for token in tokenize.generate_tokens(io.StringIO(bare).readline):
        if token.type == tokenize.COMMENT:
            line, column = token.start
            before = sum(map(len, bare.splitlines(keepends=True)[: line - 1]))
            start = len(text) - len(text.lstrip()) + before + column
            message = "a comment is not allowed in an expression"
            help = "text that begins with # needs quotes"
            raise ExpressionError(message, start, start + len(token.string), help)


def _deeper_than(tree: ast.expr, limit: int) -> bool:
    """Whether more than ``limit`` nodes are nested; counted level by level, without recursion."""
    level: list[ast.AST] = [tree]
    for _ in range(limit):
        level = [child for node in level for child in ast.iter_child_nodes(node)]
        if not level:
            return False
    return True


def _too_deep(text: str) -> ExpressionError:
    help = "take parts of it into steps of their own"
    return ExpressionError("this is nested too deeplylyly", 0, len(text), help, FORBIDDEN)
