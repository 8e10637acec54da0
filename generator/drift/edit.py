"""Edits a YAML file where it stands: every byte that is not part of the change stays, comments and line breaks too.

The strict reader knows where each key and value begins and ends; a change is a splice at such a place. Loading and
dumping with a round-trip library was tried: it rewraps mappings in braces, and so touches most rows of a table.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.drift.expected import Path as Steps
from generator.drift.spelling import WIDEST, Fields, entry_lines, in_braces, scalar
from generator.spec.reader import read
from generator.spec.values import Entry, Items, Text, Value, step_into
from generator.text.diagnostics import Collector
from generator.text.span import SourceFile


class YamlFile:
    """One file of a spec and the splices that are to be made in it."""

    def __init__(self, path: Path, shown: str) -> None:
        self.path = path
        self.text = path.read_text(encoding="utf-8")
        self._source = SourceFile(shown, self.text)
        self._root = _parse(self._source)
        self._splices: list[tuple[int, int, int, str]] = []

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to write."""
        return bool(self._splices)

    def has(self, steps: Steps) -> bool:
        """Whether something stands there."""
        return self._find(steps) is not None

    def get(self, steps: Steps) -> str | None:
        """The text that stands there, if a text does."""
        value = self._find(steps)
        return str(value) if isinstance(value, Text) else None

    def keys(self, steps: Steps) -> list[str]:
        """The keys of a mapping."""
        value = self._find(steps)
        return [str(key) for key in value] if isinstance(value, Entry) else []

    # Changes --------------------------------------------------------------------------------------------------------

    def replace(self, steps: Steps, text: str) -> None:
        """Another text in the place of a text."""
        value = self._find(steps)
        assert isinstance(value, Text), steps
        span = value.span
        quote = self.text[span.start : span.start + 1]
        in_flow = self._in_flow(steps[:-1])
        end = self._trimmed(span.end)
        if quote in ("|", ">") or self._is_block_text(value):
            start = self.text.rfind(":", 0, span.start) + 1
            self._splice(start, end, f" {scalar(text, in_flow=in_flow)}")
            return
        self._splice(span.start, end, scalar(text, in_flow=in_flow, quote=quote if quote in "\"'" else ""))

    def rename(self, steps: Steps, key: str) -> None:
        """Another key for the same entry."""
        holder = self._find(steps[:-1])
        written = holder.key(str(steps[-1])) if isinstance(holder, Entry) else None
        assert written is not None, steps
        self._splice(written.span.start, written.span.end, scalar(key, in_flow=True))

    def put(self, steps: Steps, name: str, text: str, comment: str = "") -> None:
        """Set one field of an entry."""
        if self.has((*steps, name)):
            self.replace((*steps, name), text)
            return
        entry = self._find(steps)
        assert isinstance(entry, Entry), steps
        if self._is_flow(entry):
            self._put_in_braces(entry, name, text)
            return
        first = next(iter(entry), None)
        assert first is not None
        indent = " " * (first.span.column - 1)
        mark = f"  # {comment}" if comment else ""
        self._splice(*self._line_after(entry), f"{indent}{name}: {scalar(text)}{mark}\n")

    def drop(self, steps: Steps) -> None:
        """Take one field out of its entry."""
        entry = self._find(steps[:-1])
        key = entry.key(str(steps[-1])) if isinstance(entry, Entry) else None
        value = self._find(steps)
        assert isinstance(entry, Entry) and key is not None and value is not None
        end = self._end(value)
        if self._is_flow(entry):
            after = re.compile(r"\s*,\s*").match(self.text, end)
            before = re.compile(r",\s*$").search(self.text[: key.span.start])
            if after is not None:
                self._splice(key.span.start, after.end(), "")
            else:
                self._splice(before.start() if before else key.span.start, end, "")
            return
        start = self.text.rfind("\n", 0, key.span.start) + 1
        self._splice(start, self._next_line(end), "")

    def add(self, steps: Steps, after: str | None, key: str, fields: Fields, comment: str = "") -> None:
        """A new entry of a mapping, behind the one that ``after`` names, in the style of its neighbours."""
        holder = self._find(steps)
        assert isinstance(holder, Entry), steps
        keys = [str(each) for each in holder]
        if not keys:
            self._splice(
                holder.body.start, holder.body.end, "{" + scalar(key, in_flow=True) + ": " + in_braces(fields) + "}"
            )
            return
        neighbour = holder.key(after if after in keys else keys[0])
        assert neighbour is not None
        like = holder[neighbour]
        if self._is_flow(holder):
            text = f"{scalar(key, in_flow=True)}: {in_braces(fields)}"
            place = self._end(like) if after in keys else neighbour.span.start
            self._splice(place, place, f", {text}" if after in keys else f"{text}, ")
            return
        indent = " " * (neighbour.span.column - 1)
        is_flow = not isinstance(like, Entry) or self._is_flow(like) or not fields
        step = self._step(like) if not is_flow else ""
        lines = entry_lines(indent, scalar(key), fields, comment, step="" if is_flow else step)
        start = self._line_after(like)[0] if after in keys else self.text.rfind("\n", 0, neighbour.span.start) + 1
        self._splice(start, start, lines)

    def add_item(self, steps: Steps, fields: Fields, comment: str = "") -> None:
        """A new entry at the end of a list of entries."""
        holder = self._find(steps)
        assert isinstance(holder, Items) and holder, steps
        last = holder[-1]
        assert isinstance(last, Entry), steps
        dash = self.text.rfind("-", 0, last.body.start)
        indent = " " * (self._source.place(dash)[1] - 1)
        lines = [f"{indent}  {name}: {scalar(text)}" for name, text in fields]
        lines[0] = f"{indent}- {lines[0].strip()}"
        mark = f"  # {comment}" if comment else ""
        text = "\n".join(line + (mark if ": unknown" in line else "") for line in lines)
        self._splice(*self._line_after(last), text + "\n")

    def append(self, text: str) -> None:
        """Lines at the end of the file."""
        self._splice(len(self.text), len(self.text), text if self.text.endswith("\n") else f"\n{text}")

    def move(self, steps: Steps, target: Steps, after: str | None) -> None:
        """Take an entry with its lines into another mapping of the same depth."""
        holder, other = self._find(steps[:-1]), self._find(target)
        assert isinstance(holder, Entry) and isinstance(other, Entry) and other
        key = holder.key(str(steps[-1]))
        assert key is not None
        start = self.text.rfind("\n", 0, key.span.start) + 1
        end = self._line_after(holder[key])[0]
        names = [str(each) for each in other]
        neighbour = other.key(after if after in names else names[-1])
        assert neighbour is not None
        place = self._line_after(other[neighbour])[0]
        self._splice(place, place, self.text[start:end])
        self._splice(start, end, "")

    def result(self) -> str:
        """The new text; raises SpecError if it could not be read any more."""
        text = self.text
        for start, _, end, new in sorted(self._splices, reverse=True):
            text = text[:start] + new + text[end:]
        _parse(SourceFile(self._source.path, text))
        return text

    # Places ---------------------------------------------------------------------------------------------------------

    def _splice(self, start: int, end: int, text: str) -> None:
        self._splices.append((start, len(self._splices), end, text))

    def _find(self, steps: Steps) -> Value | None:
        value: Value | None = self._root
        for step in steps:
            value = None if value is None else step_into(value, step)
        return value

    def _is_flow(self, value: Entry | Items) -> bool:
        return self.text[value.body.start : value.body.start + 1] in "{["

    def _in_flow(self, steps: Steps) -> bool:
        holders = [self._find(steps[:depth]) for depth in range(len(steps) + 1)]
        return any(isinstance(holder, Entry | Items) and self._is_flow(holder) for holder in holders)

    def _is_block_text(self, value: Text) -> bool:
        line = self.text[self.text.rfind("\n", 0, value.span.start - 1) + 1 : value.span.start]
        return not value.is_plain and self.text[value.span.start] not in "\"'" and not line.strip().endswith(",")

    def _end(self, value: Value) -> int:
        """Behind the last character of a value."""
        if isinstance(value, Text):
            return self._trimmed(value.span.end)
        if self._is_flow(value):
            return value.body.end
        inner = list(value.values()) if isinstance(value, Entry) else list(value)
        return self._end(inner[-1]) if inner else value.body.end

    def _trimmed(self, end: int) -> int:
        while end > 0 and self.text[end - 1] in " \t\r\n":
            end -= 1
        return end

    def _line_after(self, value: Value) -> tuple[int, int]:
        place = self._next_line(self._end(value))
        return place, place

    def _next_line(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end + 1

    def _step(self, like: Value) -> str:
        """How much deeper the fields of a neighbour stand."""
        first = next(iter(like), None) if isinstance(like, Entry) else None
        if not isinstance(first, Text) or not isinstance(like, Entry):
            return "  "
        return " " * max(1, first.span.column - like.span.column)

    def _put_in_braces(self, entry: Entry, name: str, text: str) -> None:
        values = list(entry.values())
        new = f"{name}: {scalar(text, in_flow=True)}"
        if not values:
            self._splice(entry.body.start + 1, entry.body.start + 1, new)
            return
        end = self._end(values[-1])
        column = self._source.place(end)[1]
        if column + len(new) > WIDEST - 2:
            first = next(iter(entry))
            self._splice(end, end, ",\n" + " " * (first.span.column - 1) + new)
        else:
            self._splice(end, end, f", {new}")


def _parse(source: SourceFile) -> Value:
    found = Collector()
    value = read(source, found)
    found.raise_errors()
    assert value is not None
    return value
