"""Edits the text of a YAML file: every byte that is not part of the change stays, comments and line breaks too.

The strict reader knows where each key and value begins and ends; a change is a splice at such a place. A round-trip
library was tried: it rewraps mappings in braces, and so changes most rows of a table.
"""

from __future__ import annotations

from generator.editing.cut import CutFile
from generator.editing.places import Places
from generator.editing.spelling import WIDEST, Fields, braced_lines, entry_lines, in_braces, reindented, scalar
from generator.spec.values import Entry, Items, Steps, Text, Value


class YamlFile(Places):
    """One file of a spec. Each change is applied immediately, and the result is read again."""

    def __init__(self, shown: str, text: str) -> None:
        super().__init__(shown, text)
        self._before = text

    @property
    def is_changed(self) -> bool:
        """Whether the text differs from the original."""
        return self.text != self._before

    def has(self, steps: Steps) -> bool:
        """Whether the path exists."""
        return self.find(steps) is not None

    def get(self, steps: Steps) -> str | None:
        """The text at a path; None if there is no text."""
        value = self.find(steps)
        return str(value) if isinstance(value, Text) else None

    def keys(self, steps: Steps) -> list[str]:
        """The keys of a mapping."""
        value = self.find(steps)
        return [str(key) for key in value] if isinstance(value, Entry) else []

    def count(self, steps: Steps) -> int:
        """The number of items of a list."""
        value = self.find(steps)
        return len(value) if isinstance(value, Items) else 0

    # Texts ----------------------------------------------------------------------------------------------------------

    def replace(self, steps: Steps, text: str) -> None:
        """Replace a text, and keep its quotes."""
        value = self.find(steps)
        assert isinstance(value, Text), steps
        if value == text:
            return
        span = value.span
        quote = self.text[span.start : span.start + 1]
        in_flow = self.in_flow(steps[:-1])
        end = self.trimmed(span.end)
        if self.is_block_text(value):
            start = self.text.rfind(":", 0, span.start) + 1
            self._splice(start, end, f" {scalar(text, in_flow=in_flow)}")
            return
        self._splice(span.start, end, scalar(text, in_flow=in_flow, quote=quote if quote in "\"'" else ""))

    def put(self, steps: Steps, name: str, text: str, comment: str = "") -> None:
        """Set one field of an entry, with a comment if the field is new."""
        if self.has((*steps, name)):
            self.replace((*steps, name), text)
            return
        entry = self.find(steps)
        assert isinstance(entry, Entry), steps
        if self.is_flow(entry):
            self._put_in_braces(entry, f"{name}: {scalar(text, in_flow=True)}")
            return
        mark = f"  # {comment}" if comment else ""
        self._add_line(entry, f"{name}: {scalar(text)}{mark}\n")

    def mark(self, steps: Steps, name: str, comment: str) -> None:
        """Add a comment after an entry in braces, or after one field of an entry in block style."""
        entry = self.find(steps)
        value = entry if isinstance(entry, Entry) and self.is_flow(entry) else self.find((*steps, name))
        assert value is not None, steps
        end, line_end = self.end(value), self.line_after(value)
        if not self.text[end:line_end].strip():
            self._splice(end, end, f"  # {comment}")

    def drop(self, steps: Steps) -> None:
        """Remove a field from its entry, or an item from its list."""
        cut = CutFile(self.shown, self.text)
        cut.take([steps])
        self.set(cut.text)

    # Entries --------------------------------------------------------------------------------------------------------

    def add(self, steps: Steps, after: str | None, key: str, fields: Fields, comment: str = "") -> None:
        """Add an entry to a mapping after the key ``after``, in the style of its neighbours."""
        holder = self.find(steps)
        if holder is None:
            self._add_holder(steps, key, fields, comment)
            return
        assert isinstance(holder, Entry), steps
        keys = [str(each) for each in holder]
        if not keys:
            text = "{" + scalar(key, in_flow=True) + ": " + in_braces(fields) + "}"
            self._splice(holder.body.start, holder.body.end, text)
            return
        neighbour = holder.key(after if after in keys else keys[0])
        assert neighbour is not None
        like = holder[neighbour]
        if self.is_flow(holder):
            text = f"{scalar(key, in_flow=True)}: {in_braces(fields)}"
            place = self.end(like) if after in keys else neighbour.span.start
            self._splice(place, place, f", {text}" if after in keys else f"{text}, ")
            return
        indent = " " * (neighbour.span.column - 1)
        is_long = isinstance(like, Entry) and not self.is_flow(like) and bool(fields)
        step = self.step(like) if is_long and isinstance(like, Entry) else ""
        lines = entry_lines(indent, scalar(key), fields, comment, step=step)
        start = self.line_after(like) if after in keys else self.line_start(neighbour.span.start)
        self.insert(start, lines)

    def add_item(self, steps: Steps, fields: Fields, comment: str = "", at: int | None = None) -> None:
        """Add an entry to a list of entries, at index ``at`` or at the end."""
        holder = self.find(steps)
        if holder is None:
            self._add_list(steps, fields, comment)
            return
        assert isinstance(holder, Items), steps
        if not holder or self.is_flow(holder):
            text = in_braces(fields)
            place = self.end(holder[-1]) if holder else holder.body.start + 1
            self._splice(place, place, f", {text}" if holder else text)
            return
        like = holder[max(0, (len(holder) if at is None else at) - 1)]
        assert isinstance(like, Entry), steps
        dash = self.text.rfind("-", 0, like.body.start)
        indent = " " * (self.column(dash) - 1)
        place = self.line_start(dash) if at == 0 else self.line_after(like)
        if self.is_flow(like):
            mark = f"  # {comment}" if comment else ""
            self.insert(place, braced_lines(f"{indent}- ", fields, mark))
            return
        lines = entry_lines(indent, "", fields, comment, step="  ").split("\n", 1)[1]
        self.insert(place, f"{indent}- {lines.lstrip()}")

    def add_block(self, steps: Steps, after: str | None, lines: str, *, gap: bool = False) -> None:
        """Add the lines of a whole entry to a mapping or list, at the right indentation; ``gap`` adds an empty line."""
        holder = self.find(steps)
        if holder is None or not holder:
            self._start_block(steps, holder, lines)
            return
        assert isinstance(holder, Entry | Items), steps
        if isinstance(holder, Entry):
            keys = [str(each) for each in holder]
            neighbour = holder.key(after if after in keys else keys[-1])
            assert neighbour is not None
            like, column = holder[neighbour], neighbour.span.column
        else:
            like = holder[-1]
            start = like.span.start if isinstance(like, Text) else like.body.start
            column = self.column(self.text.rfind("-", 0, start))
        text = reindented(lines, column - 1)
        self.insert(self.line_after(like), f"\n{text}" if gap else text)

    def move(self, steps: Steps, target: Steps, after: str | None) -> None:
        """Move an entry with its lines to another mapping; see :meth:`can_move`."""
        holder, other = self.find(steps[:-1]), self.find(target)
        assert isinstance(holder, Entry) and isinstance(other, Entry) and other
        key = holder.key(str(steps[-1]))
        assert key is not None
        start, end = self.line_start(key.span.start), self.line_after(holder[key])
        lines = self.text[start:end]
        names = [str(each) for each in other]
        neighbour = other.key(after if after in names else names[-1])
        assert neighbour is not None
        place, column = self.line_after(other[neighbour]), neighbour.span.column
        text = self.text
        moved = reindented(lines, column - 1)
        if place <= start:
            self.set(text[:place] + moved + text[place:start] + text[end:])
        else:
            self.set(text[:start] + text[end:place] + moved + text[place:])

    def can_move(self, steps: Steps, target: Steps) -> bool:
        """Whether both mappings are in block style, the target has entries, and the source has others."""
        holder, other = self.find(steps[:-1]), self.find(target)
        both = isinstance(holder, Entry) and isinstance(other, Entry) and bool(other) and len(holder) > 1
        return both and not self.in_flow(steps[:-1]) and not self.in_flow(target)

    # Splices --------------------------------------------------------------------------------------------------------

    def insert(self, at: int, lines: str) -> None:
        """Insert whole lines at the beginning of a line, or at the end of the file."""
        before = "\n" if at and self.text[at - 1] != "\n" else ""
        self._splice(at, at, f"{before}{lines}")

    def _splice(self, start: int, end: int, text: str) -> None:
        self.set(self.text[:start] + text + self.text[end:])

    def _add_line(self, entry: Entry, line: str) -> None:
        first = next(iter(entry), None)
        assert first is not None
        self.insert(self.line_after(entry), reindented(line, first.span.column - 1))

    def _add_holder(self, steps: Steps, key: str, fields: Fields, comment: str) -> None:
        """Add a mapping that does not exist yet, with its first entry."""
        name = str(steps[-1])
        owner = self.find(steps[:-1])
        assert isinstance(owner, Entry), steps
        if self.is_flow(owner) and owner:
            inner = "{" + f"{scalar(key, in_flow=True)}: {in_braces(fields)}" + "}"
            self._put_in_braces(owner, f"{name}: {inner}")
            return
        self._add_line(owner, f"{name}:\n" + entry_lines("  ", scalar(key), fields, comment, step=""))

    def _add_list(self, steps: Steps, fields: Fields, comment: str) -> None:
        """Add a list that does not exist yet, with its first item."""
        owner, name = self.find(steps[:-1]), str(steps[-1])
        assert isinstance(owner, Entry), steps
        if self.is_flow(owner):
            self._put_in_braces(owner, f"{name}: [{in_braces(fields)}]")
            return
        mark = f"  # {comment}" if comment else ""
        self._add_line(owner, f"{name}:\n" + braced_lines("  - ", fields, mark))

    def _start_block(self, steps: Steps, holder: Value | None, lines: str) -> None:
        """Add the first entry of a mapping or list that is empty or does not exist yet."""
        if isinstance(holder, Entry | Items):
            self._splice(holder.body.start, holder.body.end, "\n" + reindented(lines, 2 * len(steps)).rstrip("\n"))
            return
        block = f"{steps[-1]}:\n{reindented(lines, 2)}"
        owner = self.find(steps[:-1])
        assert isinstance(owner, Entry), steps
        if len(steps) == 1:
            self.insert(len(self.text), block if not self.text else f"\n{block}")
        else:
            self._add_line(owner, block)

    def _put_in_braces(self, entry: Entry, new: str) -> None:
        values = list(entry.values())
        if not values:
            self._splice(entry.body.start + 1, entry.body.start + 1, new)
            return
        end = self.end(values[-1])
        if self.column(end) + len(new) > WIDEST - 2:
            first = next(iter(entry))
            self._splice(end, end, ",\n" + " " * (first.span.column - 1) + new)
        else:
            self._splice(end, end, f", {new}")
