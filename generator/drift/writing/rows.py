"""Writes added, removed, changed and moved rows of tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.drift.change import Change
from generator.drift.compare import Subject
from generator.drift.drafting.propose import (
    Fields,
    error_fields,
    field_fields,
    taken_names,
    uncoded_fields,
    value_fields,
)
from generator.drift.matching.expected import ExpectedTable, Row
from generator.drift.matching.forms import HTTP
from generator.drift.matching.template import SKIPPED
from generator.drift.pages.normal import squeezed
from generator.drift.pages.words import needed
from generator.drift.writing.cells import DECIDE, Cells, ask_verdict
from generator.drift.writing.files import Files
from generator.editing.edit import YamlFile
from generator.python.source.names import constant, snake
from generator.spec.values import Steps

UNNUMBERED: Final = 1_000_000
"""First number for new further rows, until all rows of their table are numbered."""
_KEPT: Final = ("name", "http", "category", "retry", "message", "doc")
"""Fields that an error without a code keeps when it moves to another table."""


class Rows:
    """Writes the rows of one page. Items are removed from lists after everything else of the page is written.

    A row keeps its name or code: a row with another one is new, and the old one is removed.
    """

    def __init__(self, files: Files, venue: Subject, today: str, going: frozenset[Steps]) -> None:
        self._files = files
        self._venue = venue
        self._today = today
        self._cells = Cells(venue)
        self._going = going
        """Paths of entries that the page no longer has."""
        self._taken = taken_names(venue.read)
        self._drops: list[tuple[str, Steps]] = []
        self.promoted: list[tuple[Steps, int]] = []
        """Codes whose first row was removed: path, and number of the row that replaced it."""
        self.further: dict[tuple[str, int], str | None] = {}
        """New further rows of existing codes: (code, temporary number) -> key of the entry before it."""

    def write(self, change: Change) -> bool:
        """Write one change; False if only a person can decide."""
        table = change.table
        if table is None or not table.path:
            return False
        match change.verb:
            case "added":
                return self._added(change, table, self._files.yaml(table.file))
            case "removed" if change.row is not None:
                self.remove(table, change.row)
                return True
            case "changed" if change.row is not None:
                return self._changed(change, table, change.row)
            case "moved" if change.row is not None:
                return self._moved(change, table, change.row)
            case _:
                return False

    def finish(self) -> None:
        """Remove moved items from their lists, the last first, so that indices stay valid."""
        for inside, path in sorted(self._drops, key=lambda drop: str(drop[1][-1]).zfill(6), reverse=True):
            self._files.yaml(inside).drop(path)

    # Added ----------------------------------------------------------------------------------------------------------

    def _added(self, change: Change, table: ExpectedTable, file: YamlFile) -> bool:
        new, is_error = dict(change.new), table.kind in ("error", "status")
        if not _is_sound(new):
            return False
        if is_error and not new.get(table.template.key):
            return self._added_uncoded(change, table, file, new)
        key = new.get(table.template.key, change.label)
        here = self._place_of(file, table, key)
        if here is not None:
            return self._once_more(change, file, here, new) if is_error else self._joined(file, here, new)
        known = file.keys(table.path)
        fields = self._fields(table, file, key, new)
        after = _alike(known, change.after)
        anchor = after if after is not None or change.after is None else known[-1] if known else None
        is_open = any(text == "unknown" for _, text in fields)
        file.add(table.path, anchor, key, fields, DECIDE if is_open else "")
        return True

    def _fields(self, table: ExpectedTable, file: YamlFile, key: str, new: Mapping[str, str]) -> Fields:
        """The fields of a new entry, with a name that its neighbours do not have."""
        if table.kind in ("error", "status"):
            return error_fields(self._taken, table.kind, key, new)
        called = constant if table.kind == "value" else snake
        taken = {file.get((*table.path, each, "name")) or called(each) for each in file.keys(table.path)}
        return value_fields(key, taken) if table.kind == "value" else field_fields(key, new, taken)

    def _added_uncoded(self, change: Change, table: ExpectedTable, file: YamlFile, new: Mapping[str, str]) -> bool:
        """Add a row without a code to the list ``uncoded``, after the row before it on the page."""
        place: Steps = (*table.path[:-1], "uncoded")
        texts = [squeezed(file.get((*place, index, "message")) or "") for index in range(file.count(place))]
        before = None if change.after is None else squeezed(change.after)
        at = None if not texts else 0 if before is None else texts.index(before) + 1 if before in texts else None
        file.add_item(place, uncoded_fields(self._taken, new), DECIDE, at)
        return True

    def _place_of(self, file: YamlFile, table: ExpectedTable, key: str) -> Steps | None:
        """The path of an existing entry with this key; a parameter may be in another part of its operation."""
        holders: list[Steps] = [table.path]
        if table.kind == "parameter":
            holders += [(*table.path[:-1], part) for part in ("path", "query", "form", "body")]
        return next(((*holder, key) for holder in holders if file.has((*holder, key))), None)

    def _once_more(self, change: Change, file: YamlFile, path: Steps, new: Mapping[str, str]) -> bool:
        """Add a further row of an existing code."""
        number = UNNUMBERED + len(self.further)
        fields = [("row", str(number)), ("message", new.get("message", ""))]
        if new.get("http", "") != (file.get((*path, "http")) or "") and new.get("http"):
            fields.append(("http", new["http"]))
        file.add_item((*path, "also"), fields)
        ask_verdict(file, path)
        self.further[str(path[-1]), number] = change.after
        return True

    def _joined(self, file: YamlFile, path: Steps, new: Mapping[str, str]) -> bool:
        """Update a field that had another source and is now in the table."""
        if not file.has((*path, "source")):
            return False
        file.drop((*path, "source"))
        if new.get("type"):
            file.put(path, "page_type", new["type"])
        if "required" in new:
            self._cells.write(file, path, {"required": new["required"]})
        return True

    # Removed --------------------------------------------------------------------------------------------------------

    def remove(self, table: ExpectedTable, row: Row) -> None:
        """Mark an entry with ``removed_on``; if a further row still documents its code, that one replaces it."""
        file = self._files.yaml(table.file)
        left = [n for n in range(file.count((*row.path, "also"))) if self._stays(file, (*row.path, "also", n))]
        if left:
            other: Steps = (*row.path, "also", left[0])
            before, now = file.get((*row.path, "message")), file.get((*other, "message"))
            assert before is not None and now is not None
            file.replace((*row.path, "message"), now)
            file.replace((*other, "message"), before)
            if (http := file.get((*other, "http"))) is not None:
                file.put(row.path, "http", http)
            self.promoted.append((row.path, int(file.get((*other, "row")) or 0)))
            file.put(other, "removed_on", self._today)
        elif not file.has((*row.path, "removed_on")):
            file.put(row.path, "removed_on", self._today)

    def _stays(self, file: YamlFile, path: Steps) -> bool:
        return path not in self._going and not file.has((*path, "removed_on"))

    # Changed --------------------------------------------------------------------------------------------------------

    def _changed(self, change: Change, table: ExpectedTable, row: Row) -> bool:
        file, new = self._files.yaml(table.file), dict(change.new)
        if "removed_on" in new:
            place = row.path if file.has((*row.path, "removed_on")) else row.path[:-2]
            file.drop((*place, "removed_on"))
            return True
        if not _is_sound(new):
            return False
        key = table.template.key
        self._cells.write(file, row.path, {column: text for column, text in new.items() if column != key})
        return key not in new

    def _kept(self, file: YamlFile, path: Steps, new: Mapping[str, str]) -> Fields:
        found = {name: text for name in _KEPT if (text := file.get((*path, name))) is not None}
        found.update({name: text for name, text in new.items() if name in ("http", "message") and text})
        return list(found.items())

    # Moved ----------------------------------------------------------------------------------------------------------

    def _moved(self, change: Change, table: ExpectedTable, row: Row) -> bool:
        """Move a row to another table."""
        new = dict(change.new)
        name = new.pop("table")
        target = next((each for each in self._venue.tables if (each.page, each.name) == (change.page, name)), None)
        if target is None or row.is_further or not _is_sound(new) or target.file != table.file:
            return False
        file = self._files.yaml(table.file)
        if isinstance(row.path[-1], int):
            fields = self._kept(file, row.path, new)
            file.add_item((*target.path[:-1], "uncoded"), fields)
            self._drops.append((table.file, row.path))
            return True
        if target.template.key in new or not file.can_move(row.path, target.path):
            return False
        if file.has((*target.path, str(row.path[-1]))):
            return False
        known = file.keys(target.path)
        file.move(row.path, target.path, _alike(known, change.after))
        self._cells.write(file, (*target.path, row.path[-1]), new)
        return True


def _is_sound(new: Mapping[str, str]) -> bool:
    """Whether the status is valid and the word for "required" is known."""
    http = new.get("http", "").strip()
    return (
        (not http or HTTP.fullmatch(http) is not None)
        and needed(new.get("required", "")) is not None
        and SKIPPED not in new
    )


def _alike(keys: list[str], wanted: str | None) -> str | None:
    """The key in the file that equals a key of the page, without regard to white space."""
    if wanted is None:
        return None
    return next((key for key in keys if squeezed(key) == squeezed(wanted)), None)
