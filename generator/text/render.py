"""Diagnostics as text: a headline, the line with carets under the place, and a help line.

A sample, in the form that editors and terminals turn into a link::

    specs/acme/operations/orders.yaml:31:16: error: unknown type `OrderSid` [unknown-type]
       31 |   body: {list: OrderSid, at_most: 5}
          |                ^^^^^^^^
       help: did you mean `OrderSide`? it is defined at specs/acme/types.yaml:4
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

from generator.text.diagnostics import Diagnostic, Severity, in_order
from generator.text.span import Span

_GUTTER: Final = 5
_WIDEST: Final = 110
"""Screen columns of a source line that are shown; of a longer line, a window around the place."""
_CONTEXT: Final = 40
"""Screen columns shown before the place when the window does not begin with the line."""
_NEAR: Final = 2 * _WIDEST
"""Characters on each side of a place that are looked at at all: a line may have millions."""
_CUT: Final = "..."
_TAB: Final = "    "
_UNPRINTABLE: Final = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})
"""Categories shown as escapes: they would move the caret, or (bidirectional marks) show another text than is there."""


def report(diagnostics: Iterable[Diagnostic]) -> str:
    """All diagnostics in order, and the last line that counts them; ends without a line break."""
    found = in_order(diagnostics)
    return "\n".join([*map(render, found), summary(found)])


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """``2 errors, nothing was written``; ``1 warning`` when nothing is worse."""
    severities = [found.severity for found in diagnostics]
    errors = severities.count(Severity.ERROR)
    warnings = severities.count(Severity.WARNING)
    parts = [_count(errors, "error")] if errors or not warnings else []
    parts += [_count(warnings, "warning")] if warnings else []
    return ", ".join(parts) + (", nothing was written" if errors else "")


def render(found: Diagnostic) -> str:
    """One diagnostic; ends without a line break."""
    lines = [f"{printable(str(found.span))}: {found.severity.value}: {printable(found.message)} [{found.rule}]"]
    lines += _excerpt(found.span)
    if found.help is not None:
        lines.append(f"   help: {printable(found.help)}")
    return "\n".join(lines)


def printable(text: str) -> str:
    r"""The text with what cannot be seen written out: ``\x1b``, ``\u202e``, ``\n``."""
    return text if text.isprintable() else "".join(map(_printable, text))


def _printable(character: str) -> str:
    if unicodedata.category(character) not in _UNPRINTABLE:
        return character
    return character.encode("unicode_escape").decode("ascii")


def _excerpt(span: Span) -> list[str]:
    """The line of the place and the carets under it; nothing where there is no line to show."""
    if not span.source.text:
        return []
    line = span.source.line_text(span.line)
    left_out = max(0, span.column - 1 - _NEAR)
    near = line[left_out : span.column - 1 + _NEAR]
    first, end = span.column - 1 - left_out, span.end_column - 1 - left_out
    cells = [_TAB if character == "\t" else _printable(character) for character in near]
    start, stop = _window(cells, first, end)
    end = min(end, stop)
    before = (_CUT if left_out + start else "") + "".join(cells[start:first])
    marked = "".join(cells[first:end])
    after = "".join(cells[end:stop]) + (_CUT if left_out + stop < len(line) else "")
    number = str(span.line).rjust(_GUTTER)
    carets = " " * _width(before) + "^" * max(1, _width(marked))
    return [f"{number} | {before}{marked}{after}".rstrip(), f"{' ' * len(number)} | {carets}"]


def _window(cells: list[str], first: int, end: int) -> tuple[int, int]:
    """The part of a long line that is shown: some context before the place, then as much as fits."""
    widths = [_width(cell) for cell in cells]
    if sum(widths) <= _WIDEST:
        return 0, len(cells)
    start = 0
    if sum(widths[:end]) > _WIDEST:
        start = first
        room = _CONTEXT
        while start > 0 and room >= widths[start - 1]:
            start -= 1
            room -= widths[start]
    stop, room = start, _WIDEST
    while stop < len(cells) and room >= widths[stop]:
        room -= widths[stop]
        stop += 1
    return start, stop


def _width(text: str) -> int:
    """Columns on the screen: none for combining marks, two for wide characters."""
    if text.isascii():
        return len(text)
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
