"""Removes entries from the text of a YAML file; every other byte stays."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.spec.reader import read
from generator.spec.values import Entry, Items, Steps, Text, Value, step_into
from generator.text.diagnostics import Collector
from generator.text.span import SourceFile, Span

_MAY_BE_ABSENT: Final = frozenset({"path", "query", "form", "body", "parameters", "codes", "uncoded", "also",
                                   "mentions", "rules"})  # fmt: skip
"""Keys that are removed with their last entry; other keys keep an empty value."""


class CutFile:
    """One file while entries are removed; maps places of the remaining text to the original text."""

    def __init__(self, path: str, text: str) -> None:
        self._before = SourceFile(path, text)
        self._cuts: list[tuple[int, int, int]] = []
        """Start and end of each removed range, and the length of its replacement."""
        self._set(text)

    @property
    def text(self) -> str:
        """The remaining text."""
        return self._text

    def take(self, every: Iterable[Steps]) -> None:
        """Remove entries, each given by its present path."""
        for steps in sorted(every, key=self._position, reverse=True):  # from the end, so that indices stay valid
            self._take(steps)

    def holds(self, steps: Steps) -> bool:
        """Whether there is a text, or a mapping or list that is not empty, at a path."""
        return bool(self._find(steps))

    def items(self, steps: Steps) -> int:
        """The number of items of a list."""
        value = self._find(steps)
        return len(value) if isinstance(value, Items) else 0

    def origin(self, span: Span) -> Span:
        """The place in the original file of a range of the remaining text."""
        start, end = span.start, span.end
        for at, until, length in reversed(self._cuts):
            start, end = _shifted(start, at, until, length), _shifted(end - 1, at, until, length) + 1
        return Span(self._before, start, max(start, end))

    def _take(self, steps: Steps) -> None:
        holder = self._find(steps[:-1])
        assert isinstance(holder, Entry | Items), steps
        if len(holder) == 1 and steps[-2:-1] and steps[-2] in _MAY_BE_ABSENT:
            self._take(steps[:-1])
        elif len(holder) == 1 and not self._is_flow(holder):
            start, end = self._whole(holder, steps[-1])
            self._splice(self._text.rfind(":", 0, start) + 1, end, " {}" if isinstance(holder, Entry) else " []")
        elif self._is_flow(holder):
            self._splice(*self._between_commas(holder, steps[-1]), "")
        else:
            self._splice(*self._lines(holder, steps[-1]), "")

    def _lines(self, holder: Entry | Items, step: str | int) -> tuple[int, int]:
        """The range of an entry in block style: whole lines, or up to the next sibling if a dash precedes it."""
        start, end = self._whole(holder, step)
        line = self._text.rfind("\n", 0, start) + 1
        if self._text[line:start].strip():
            return start, self._starts(holder)[1]
        following = self._text.find("\n", end)
        return line, len(self._text) if following < 0 else following + 1

    def _between_commas(self, holder: Entry | Items, step: str | int) -> tuple[int, int]:
        """The range of an entry of a mapping or list in braces, with one comma."""
        start, end = self._whole(holder, step)
        behind = [each for each in self._starts(holder) if each > start]
        if behind:
            return start, behind[0]
        keys = list(holder) if isinstance(holder, Entry) else list(range(len(holder)))
        return (self._whole(holder, keys[-2])[1] if len(keys) > 1 else start), end

    def _whole(self, holder: Entry | Items, step: str | int) -> tuple[int, int]:
        """The range from the key (or dash) of an entry to the end of its value."""
        value = step_into(holder, step)
        assert value is not None, step
        return self._starts(holder)[self._index(holder, step)], self._end(value)

    def _starts(self, holder: Entry | Items) -> list[int]:
        if isinstance(holder, Entry):
            return [key.span.start for key in holder]
        starts = [each.span.start if isinstance(each, Text) else each.body.start for each in holder]
        return starts if self._is_flow(holder) else [self._text.rfind("-", 0, start) for start in starts]

    def _index(self, holder: Entry | Items, step: str | int) -> int:
        return [str(key) for key in holder].index(str(step)) if isinstance(holder, Entry) else int(step)

    def _end(self, value: Value) -> int:
        """The offset after the last character of a value, without blank lines and comments that follow."""
        if isinstance(value, Entry | Items):
            if self._is_flow(value):
                return value.body.end
            inner = list(value.values()) if isinstance(value, Entry) else list(value)
            return self._end(inner[-1])
        return len(self._text[: value.span.end].rstrip())

    def _is_flow(self, value: Entry | Items) -> bool:
        return self._text[value.body.start : value.body.start + 1] in ("{", "[")

    def _position(self, steps: Steps) -> int:
        holder = self._find(steps[:-1])
        assert isinstance(holder, Entry | Items), steps
        return self._whole(holder, steps[-1])[0]

    def _find(self, steps: Steps) -> Value | None:
        value: Value | None = self._root
        for step in steps:
            value = None if value is None else step_into(value, step)
        return value

    def _splice(self, start: int, end: int, new: str) -> None:
        self._cuts.append((start, end, len(new)))
        self._set(self._text[:start] + new + self._text[end:])

    def _set(self, text: str) -> None:
        found = Collector()
        root = read(SourceFile(self._before.path, text), found)
        found.raise_errors()
        assert root is not None
        self._text, self._root = text, root


def _shifted(offset: int, at: int, until: int, length: int) -> int:
    """The offset of a character before a splice; inserted text maps to the character in front of it."""
    if offset < at:
        return offset
    return at - 1 if offset < at + length else offset + until - at - length
