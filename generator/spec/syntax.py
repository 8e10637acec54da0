"""YAML's own complaints in the words of somebody who writes specs.

Most of them have one cause: an unquoted text that YAML reads as something else. The help line says so.
"""

from __future__ import annotations

import re
from typing import Any, Final

import yaml

from generator.text.diagnostics import Diagnostic
from generator.text.span import SourceFile, Span

_QUOTE: Final = "put the whole text in quotes, or on a line of its own after `|-`"
_CLOSING: Final = {'"': "quote", "'": "quote", "}": "brace", "]": "bracket"}
_COMMENT: Final = re.compile(r"[ \t]+#")
_COMMA: Final = re.compile(r"[ \t]*,")
_OPENED_AND_CLOSED: Final = ("()", "[]", "{}")


def explain(error: yaml.YAMLError, source: SourceFile) -> Diagnostic:
    """The mistake that keeps YAML from being read any further."""
    problem = str(getattr(error, "problem", None) or error)
    at = _offset(getattr(error, "problem_mark", None), source)
    begun = _offset(getattr(error, "context_mark", None), source)
    message, help, span = _explain(problem, at, begun, source)
    return Diagnostic(span, message, "yaml-syntax", help)


def cut_short(source: SourceFile, text: str, end: int, is_flow: bool) -> str | None:
    """The mistake when an unquoted text that ends at ``end`` was meant to go on, because something is still open.

    YAML itself is content with ``f"{timestamp} #{memo}"`` and with ``{code: first(a, b)}``, and means something else.
    """
    if text.count('"') % 2 == 0 and all(text.count(pair[0]) <= text.count(pair[1]) for pair in _OPENED_AND_CLOSED):
        return None
    if _COMMENT.match(source.text or "", end) is not None:
        return "this text ends before ` #`, where a comment begins"
    if is_flow and _COMMA.match(source.text or "", end) is not None:
        return "this text ends before `,`, where the next entry begins"
    return None


def _explain(problem: str, at: int, begun: int, source: SourceFile) -> tuple[str, str | None, Span]:
    text = source.text or ""
    here = source.span(at, at + 1)
    character = text[at : at + 1]
    if character == "\t" or "tab character" in problem:
        return "tabs are not allowed for indentation", "use spaces", here
    if "mapping values are not allowed" in problem:
        return _colon(at, source)
    if "cannot start any token" in problem:
        return f"a text cannot begin with `{character}`", _QUOTE, here
    if "escape character" in problem or "hexdecimal" in problem or "hexadecimal" in problem:
        help = "between single quotes a backslash is only a backslash"
        return "this escape is not known between double quotes", help, source.span(at, at + 2)
    if "unexpected end of stream" in problem:
        return "the quote that is opened here is never closed", None, source.span(begun, begun + 1)
    if "could not find expected ':'" in problem:
        return _no_colon(begun, source)
    if "expected ',' or" in problem:
        if character == ":" and source.place(at)[0] == source.place(begun)[0]:
            return _colon(at, source)
        message = f"the `{text[begun : begun + 1]}` of line {source.place(begun)[0]} is not closed before this"
        return _goes_on(at, source) or (
            message,
            "inside { } or [ ] a text with `,` `:` or a bracket is put in quotes",
            here,
        )
    if "expected key" in problem or "expected '-' indicator" in problem:
        return _goes_on(at, source) or _misfit(at, begun, source)
    if "<document start>" in problem:
        return "this does not belong to the lines above it", "a file is one mapping", _rest_of_line(at, source)
    if "alphabetic or numeric" in problem or "whitespace or line break" in problem or "tag" in problem:
        first = text[begun : begun + 1]
        return f"a text cannot begin with `{first}`", _QUOTE, source.span(begun, begun + 1)
    if "expected comment or line break" in problem:
        first = text[begun : begun + 1]
        return f"after `{first}` a block begins on the next line", _QUOTE, here
    if "node content" in problem or "not allowed in this context" in problem:
        return f"`{character}` cannot be used here", _QUOTE, here
    return problem, None, here


def _colon(at: int, source: SourceFile) -> tuple[str, str, Span]:
    """A second ``:``: inside an unquoted text, or after one that goes on from the line above."""
    line, column = source.place(at)
    before = source.line_text(line)[: column - 1]
    if ": " in before or before.lstrip().startswith("- "):
        return "this text contains `:` followed by a space, which starts a value", _QUOTE, source.span(at, at + 1)
    start = at - len(before.lstrip())
    message = "this line continues the text above it, so no key can begin here"
    return message, "keys of one mapping begin in the same column", source.span(start, at)


def _misfit(at: int, begun: int, source: SourceFile) -> tuple[str, str, Span]:
    """A line that YAML cannot add to the mapping or list that began at ``begun``."""
    span = _rest_of_line(at, source)
    if span.text[:1] == ":":
        return "a key is missing before `:`", 'an empty key is written ""', span
    if span.text[:2] in ("-", "- "):
        return "a list item is among keys", "the items of a list are indented below their key", span
    begins = source.span(begun)
    return (
        "this line fits no entry above it",
        f"the entries above begin in column {begins.column}, at {begins.where}",
        span,
    )


def _no_colon(begun: int, source: SourceFile) -> tuple[str, str, Span]:
    help = "an entry is a key, a colon, a blank and a value; further lines of a text are indented"
    return "after this key `: ` is missing", help, _rest_of_line(begun, source)


def _goes_on(at: int, source: SourceFile) -> tuple[str, str, Span] | None:
    """``"a" + b``: whatever begins with a quote or a brace ends with its partner."""
    line, column = source.place(at)
    before = source.line_text(line)[: column - 1].rstrip()
    if not before or before[-1] not in _CLOSING or ":" not in before:
        return None
    quotes = "the other kind of quotes" if before[-1] in "\"'" else "quotes"
    message = f"the value goes on after its closing {_CLOSING[before[-1]]}"
    return message, f"put the whole text in {quotes}, or on a line of its own after `|-`", _rest_of_line(at, source)


def _rest_of_line(at: int, source: SourceFile) -> Span:
    line, column = source.place(at)
    return source.span(at, at + len(source.line_text(line)[column - 1 :].rstrip()))


def _offset(mark: Any, source: SourceFile) -> int:
    return 0 if mark is None else min(mark.index, len(source.text or ""))
