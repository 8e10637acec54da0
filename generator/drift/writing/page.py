"""Writes all changes of one page, in an order in which they do not affect each other.

No page changes the endpoint, name, effect or verdict of an entry. An entry with another name is a new one, which is
written as in a draft; an entry that is missing is marked with ``removed_on``, if the page was recognised at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.drift.change import Change
from generator.drift.compare import Subject
from generator.drift.writing.calls import Calls
from generator.drift.writing.examples import Examples
from generator.drift.writing.files import Files
from generator.drift.writing.rows import Rows
from generator.drift.writing.tables import Tables, promote, renumber

_ROWS: Final = ("error", "status", "field", "parameter", "value")
_WRITABLE: Final = ("added", "removed", "changed", "moved")


class PageWriter:
    """Writes the changes of one page into the files of its venue."""

    def __init__(self, files: Files, venue: Subject, today: str, changes: Sequence[Change]) -> None:
        going = frozenset(change.row.path for change in changes if change.verb == "removed" and change.row is not None)
        self._gone = {change.subject for change in changes if (change.what, change.verb) == ("endpoint", "removed")}
        """Subjects of operations that were removed as a whole."""
        self._files = files
        self._venue = venue
        self._today = today
        self._changes = [change for change in changes if change.verb in _WRITABLE]
        self._rows = Rows(files, venue, today, going)
        self._tables = Tables(files, venue, self._rows)
        self._calls = Calls(files, venue, today)
        self._examples = Examples(files, venue, today)
        self.written: list[Change] = []

    def write(self) -> None:
        """Write all changes that can be written."""
        self._take("endpoint", "stream")
        self._take("column")
        self._take(*_ROWS, verbs=("changed", "removed"))
        self._take("table", verbs=("removed",))
        for path, row in self._rows.promoted:
            promote(self._files.yaml("errors.yaml"), self._venue.read.errors.tables[int(path[1])], path, row)
        self._take(*_ROWS, verbs=("moved",))
        self._take(*_ROWS, verbs=("added",))
        self._take("table", verbs=("added",))
        self._rows.finish()
        self._renumber()
        self._take("mention", "example")
        self._read_on()

    def _take(self, *what: str, verbs: Sequence[str] = _WRITABLE) -> None:
        for change in self._changes:
            if change.what in what and change.verb in verbs and self._one(change):
                self.written.append(change)

    def _one(self, change: Change) -> bool:
        if change.table is not None and change.table.owner in self._gone:
            return True
        match change.what:
            case "endpoint" | "stream":
                return self._calls.write(change)
            case "column" | "table":
                return self._is_held_now(change) or self._tables.write(change)
            case "mention" | "example":
                return self._examples.write(change)
            case _:
                return self._rows.write(change)

    def _is_held_now(self, change: Change) -> bool:
        """Whether a new table was written with its endpoint."""
        endpoints = (each for each in self.written if each.what == "endpoint" and each.drafted is not None)
        return change.what == "table" and any(each.drafted is change.drafted for each in endpoints)

    def _renumber(self) -> None:
        for number, table in enumerate(self._venue.read.errors.tables):
            renumber(self._files.yaml("errors.yaml"), number, table, self._rows.further)

    def _read_on(self) -> None:
        """Write the date on which each changed page was read."""
        for page in dict.fromkeys(change.page for change in self.written):
            self._files.yaml("venue.yaml").replace(("pages", page, "read_on"), self._today)
