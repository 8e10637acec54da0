"""The exact places of keys and values in a YAML file."""

from __future__ import annotations

from generator.spec.reader import read
from generator.spec.values import Entry, Items, Steps, Text, Value, step_into
from generator.text.diagnostics import Collector
from generator.text.span import SourceFile


class Places:
    """The text of one file, as the strict reader reads it."""

    def __init__(self, shown: str, text: str) -> None:
        self.shown = shown
        self.set(text)

    def set(self, text: str) -> None:
        """Replace the text; raises SpecError, and keeps the old text, if the new one cannot be read."""
        found = Collector()
        source = SourceFile(self.shown, text)
        root = read(source, found)
        found.raise_errors()
        assert root is not None
        self.text, self._source, self._root = text, source, root

    def find(self, steps: Steps) -> Value | None:
        """The value at a path of keys and indices; None if there is none."""
        value: Value | None = self._root
        for step in steps:
            value = None if value is None else step_into(value, step)
        return value

    def is_flow(self, value: Entry | Items) -> bool:
        """Whether a mapping or list is written in braces or brackets."""
        return self.text[value.body.start : value.body.start + 1] in ("{", "[")

    def in_flow(self, steps: Steps) -> bool:
        """Whether the value at a path, or a value around it, is written in braces or brackets."""
        holders = [self.find(steps[:depth]) for depth in range(len(steps) + 1)]
        return any(isinstance(holder, Entry | Items) and self.is_flow(holder) for holder in holders)

    def is_block_text(self, value: Text) -> bool:
        """Whether a text is a block scalar (``|`` or ``>``)."""
        return not value.is_plain and self.text[value.span.start : value.span.start + 1] not in ('"', "'")

    def end(self, value: Value) -> int:
        """The offset after the last character of a value."""
        if isinstance(value, Text):
            return self.trimmed(value.span.end)
        if self.is_flow(value):
            return value.body.end
        inner = list(value.values()) if isinstance(value, Entry) else list(value)
        return self.end(inner[-1]) if inner else value.body.end

    def trimmed(self, end: int) -> int:
        """The offset without the white space before it."""
        return len(self.text[:end].rstrip())

    def line_after(self, value: Value) -> int:
        """The start of the line after a value."""
        end = self.text.find("\n", self.end(value))
        return len(self.text) if end < 0 else end + 1

    def line_start(self, at: int) -> int:
        """The start of the line of an offset."""
        return self.text.rfind("\n", 0, at) + 1

    def line(self, at: int) -> int:
        """The line number of an offset, from 1."""
        return self._source.place(at)[0]

    def column(self, at: int) -> int:
        """The column of an offset, from 1."""
        return self._source.place(at)[1]

    def step(self, like: Entry) -> str:
        """The indentation of the fields of an entry, relative to its key."""
        first = next(iter(like), None)
        return "  " if first is None else " " * max(1, first.span.column - like.span.column)
