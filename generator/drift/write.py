"""Puts into the spec what a page says now: added rows to be decided on, removed ones marked, changed ones replaced."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from generator.drift.change import Change, PageReport
from generator.drift.compare import Subject
from generator.drift.edit import YamlFile
from generator.drift.propose import (
    error_fields,
    field_fields,
    mention_fields,
    taken_names,
    uncoded_fields,
    value_fields,
)
from generator.drift.write_examples import add_example, change_example

DECIDE: Final = "decide"


class Writer:
    """The files of one venue that a run changes."""

    def __init__(self, venue: Subject, today: str) -> None:
        self._venue = venue
        self._today = today
        self._files: dict[str, YamlFile] = {}
        self._payloads: dict[Path, bytes] = {}
        self._anchors: dict[tuple[str, str], str | None] = {}
        self._taken = taken_names(venue.read)
        self.done = 0
        self.left: list[Change] = []
        """Changes that only a person can make."""

    def page(self, report: PageReport) -> None:
        """Take over what one page says."""
        before = self.done
        for change in report.changes:
            if self._change(change):
                self.done += 1
            elif change.verb != "cosmetic":
                self.left.append(change)
        steps = ("pages", report.page, "read_on")
        if self.done > before and self._file("venue.yaml").get(steps) != self._today:
            self._file("venue.yaml").replace(steps, self._today)

    def save(self) -> list[str]:
        """Write every file that changed; nothing is written unless all of them still read."""
        texts = {file.path: file.result().encode() for file in self._files.values() if file.is_changed}
        texts.update(self._payloads)
        for path, data in texts.items():
            path.write_bytes(data)
        return sorted(path.relative_to(self._venue.folder).as_posix() for path in texts)

    def _file(self, inside: str) -> YamlFile:
        if inside not in self._files:
            self._files[inside] = YamlFile(self._venue.folder / inside, f"{self._venue.shown}/{inside}")
        return self._files[inside]

    def _change(self, change: Change) -> bool:
        """Write one change; False where only a person can."""
        match change.what, change.verb:
            case (("error" | "status" | "field" | "parameter" | "value"), "added"):
                return self._added(change)
            case (("error" | "status" | "field" | "parameter" | "value"), "removed"):
                return self._removed(change)
            case (("error" | "status" | "field" | "parameter" | "value"), "changed"):
                return self._changed(change)
            case (("error" | "status"), "moved"):
                return self._moved(change)
            case "mention", _:
                return self._mention(change)
            case "endpoint", "changed":
                return self._endpoint(change)
            case "example", ("added" | "changed"):
                name, data, inside = self._example(change)
                self._payloads[self._venue.folder / "examples" / name] = data
                return inside
            case _:
                return False

    # Rows -----------------------------------------------------------------------------------------------------------

    def _added(self, change: Change) -> bool:
        table = change.table
        if table is None or not table.path:
            return False
        file = self._file(table.file)
        new = dict(change.new)
        if table.kind in ("error", "status") and not new.get(table.template.key):
            file.add_item((*table.path[:-1], "uncoded"), uncoded_fields(self._taken, new), DECIDE)
            return True
        key = new.get(table.template.key, change.label)
        if file.has((*table.path, key)):
            return False
        if table.kind in ("error", "status"):
            fields = error_fields(self._taken, table.kind, key, new)
        elif table.kind == "value":
            fields = value_fields(key)
        else:
            fields = field_fields(key, new)
        is_open = any(text == "unknown" for _, text in fields)
        file.add(table.path, self._anchor(file, change, key), key, fields, DECIDE if is_open else "")
        return True

    def _anchor(self, file: YamlFile, change: Change, key: str) -> str | None:
        """The entry of the file behind which a row goes: the one before it on the page, or what that one followed."""
        table = change.table
        assert table is not None
        place = f"{table.file}:{table.path}"
        after: str | None = change.after
        known = file.keys(table.path)
        if after is not None and after not in known:
            after = self._anchors.get((place, after), known[-1] if known else None)
        self._anchors[place, key] = after
        return after

    def _removed(self, change: Change) -> bool:
        if change.table is None or change.row is None or "also" in change.row.path:
            return False
        file = self._file(change.table.file)
        if not file.has((*change.row.path, "removed_on")):
            file.put(change.row.path, "removed_on", self._today)
        return True

    def _changed(self, change: Change) -> bool:
        if change.table is None or change.row is None:
            return False
        file, path, new = self._file(change.table.file), change.row.path, dict(change.new)
        if "removed_on" in new:
            file.drop((*path, "removed_on"))
            return True
        key = change.table.template.key
        if "also" in path and set(new) - {"message"}:
            return False
        for column, text in new.items():
            if column == key and change.table.template.key != "message":
                if path and isinstance(path[-1], int):
                    return False
                file.rename(path, text)
            elif column == "http":
                self._status(file, path, text)
            elif column == "message":
                file.replace((*path, "message"), text)
            elif column == "type":
                self._type(file, path, text)
            elif column == "required":
                file.put(
                    path,
                    "required",
                    "true" if text.strip().lower() in ("yes", "true", "required", "mandatory") else "false",
                )
        return True

    def _status(self, file: YamlFile, path: tuple[str | int, ...], text: str) -> None:
        if text.strip():
            file.put(path, "http", text.strip())
        elif file.has((*path, "http")):
            file.drop((*path, "http"))

    def _type(self, file: YamlFile, path: tuple[str | int, ...], text: str) -> None:
        """The page's word; and where that word has never stood for this type, the type has to be decided on anew."""
        file.put(path, "page_type", text)
        now = file.get((*path, "type"))
        if now is not None and now != "unknown" and now not in _types_called(self._venue, text):
            file.replace((*path, "type"), "unknown")

    def _moved(self, change: Change) -> bool:
        table, row = change.table, change.row
        target = next(
            (
                each
                for each in self._venue.tables
                if each.page == change.page and dict(change.new).get("table") == each.name
            ),
            None,
        )
        if (
            table is None
            or row is None
            or target is None
            or isinstance(row.path[-1], int)
            or set(dict(change.new)) != {"table"}
        ):
            return False
        self._file(table.file).move(row.path, target.path, change.after)
        return True

    # The others -----------------------------------------------------------------------------------------------------

    def _mention(self, change: Change) -> bool:
        file, new = self._file("errors.yaml"), dict(change.new)
        if change.verb == "added":
            if not file.keys(("mentions",)):
                return False
            file.add(("mentions",), None, change.label, mention_fields(self._taken, change), DECIDE)
        elif change.verb == "removed":
            file.put(("mentions", change.label), "removed_on", self._today)
        else:
            file.replace(("mentions", change.label, "message"), new["message"])
        return True

    def _endpoint(self, change: Change) -> bool:
        _, group, name = change.subject.split(".")
        file = next((each for each in self._venue.read.groups if each.group == group), None)
        if file is None:
            return False
        inside = f"operations/{Path(file.group.span.path).name}"
        old, new = dict(change.old)["http"], dict(change.new)["http"]
        method, _, target = new.partition(" ")
        if old.count("{") != target.count("{") or not target.startswith("/"):
            return False  # which parameters stand in the path has changed: more than this line is concerned
        self._file(inside).replace(("operations", name, "http"), f"{method} {target}")
        return True

    def _example(self, change: Change) -> tuple[str, bytes, bool]:
        file = self._file("examples/examples.yaml")
        return change_example(file, change) if change.verb == "changed" else add_example(file, change)


def _types_called(venue: Subject, word: str) -> set[str]:
    """The types of the spec's fields that the pages call by a word."""
    entries = [entry for object_ in venue.read.types.types.values() for entry in object_.fields.values()]
    for group in venue.read.groups:
        for operation in group.operations.values():
            body = operation.body if isinstance(operation.body, dict) else {}
            for part in (operation.path, operation.query, operation.form, body):
                entries += part.values()
    return {str(entry.type) for entry in entries if entry.page_type == word}


def write(venue: Subject, reports: Sequence[PageReport], today: str) -> tuple[list[str], int, list[Change]]:
    """Take over what the pages say: (files written, changes made, changes left to a person)."""
    writer = Writer(venue, today)
    for report in reports:
        writer.page(report)
    return writer.save(), writer.done, writer.left
