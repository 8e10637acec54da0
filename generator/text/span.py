"""A file and a stretch of it.

Places are kept as character offsets, because slicing and comparing them is free; line and column are worked out when
a diagnostic needs them, which for most places never happens.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Final

_BREAK: Final = re.compile(r"\r\n|\r|\n")


class SourceFile:
    """One file: its path as the user is shown it (relative, with slashes) and its text.

    ``text`` is None for what has no lines to point at: a folder, or a file that is not there.
    """

    def __init__(self, path: str, text: str | None) -> None:
        self.path: Final = path
        self.text: Final = text

    def __repr__(self) -> str:
        return f"SourceFile({self.path!r})"

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.text or ""))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, both counted from one, of the character at ``offset``."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The inverse of :meth:`place`; a line beyond the last one means the end of the file."""
        if line > len(self._line_starts):
            return len(self.text or "")
        return self._line_starts[line - 1] + column - 1

    def line_text(self, line: int) -> str:
        """The text of a line without its line break."""
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < len(self._line_starts) else len(self.text or "")
        return (self.text or "")[start:end].rstrip("\r\n")

    def span(self, start: int, end: int | None = None) -> Span:
        """The stretch from ``start`` to before ``end``; one place when ``end`` is not given."""
        return Span(self, start, start if end is None else end)

    def whole(self) -> Span:
        """The file itself, for a mistake that concerns no single line of it."""
        return Span(self, 0, 0)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file, from the character at ``start`` to before the one at ``end``."""

    source: SourceFile
    start: int
    end: int

    @property
    def path(self) -> str:
        """The file as the user is shown it."""
        return self.source.path

    @property
    def line(self) -> int:
        """Line of the first character, from one."""
        return self.source.place(self.start)[0]

    @property
    def column(self) -> int:
        """Column of the first character, from one."""
        return self.source.place(self.start)[1]

    @property
    def end_column(self) -> int:
        """Column after the last character; a stretch of several lines ends with its first line."""
        line, column = self.source.place(self.start)
        last = len(self.source.line_text(line)) + 1
        return max(column, min(last, column + self.end - self.start))

    @property
    def where(self) -> str:
        """``file:line``, as a help line names another place; only the path where there are no lines."""
        return self.path if self.source.text is None else f"{self.path}:{self.line}"

    @property
    def text(self) -> str:
        """The characters of the stretch."""
        return (self.source.text or "")[self.start : self.end]

    def __str__(self) -> str:
        return self.path if self.source.text is None else f"{self.path}:{self.line}:{self.column}"
