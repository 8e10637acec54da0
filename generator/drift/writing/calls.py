"""Writes added and removed endpoints, and those that are on their page again."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.drift.change import Change
from generator.drift.compare import Subject
from generator.drift.drafting.operations import group, operation, operation_name, target_of
from generator.drift.drafting.propose import field_fields, free_name, marked
from generator.drift.drafting.types import HEAD
from generator.drift.endpoints import bases_of, without_base
from generator.drift.writing.files import Files
from generator.drift.writing.tables import operation_of
from generator.editing.blocks import block, entry
from generator.python.source import reserved
from generator.python.source.names import is_name, snake
from generator.spec import model as spec


class Calls:
    """Writes the endpoints of one page."""

    def __init__(self, files: Files, venue: Subject, today: str) -> None:
        self._files = files
        self._venue = venue
        self._today = today

    def write(self, change: Change) -> bool:
        """Write one change; False if only a person can decide."""
        if change.what == "stream" or ("http" in dict(change.old) and change.verb == "changed"):
            return False  # a person must decide which endpoint a call uses
        if change.verb == "added":
            return self._added(change)
        _, group_name, name = change.subject.split(".")
        found = operation_of(self._venue.read, group_name, name)
        if found is None:
            return False
        inside = _file_of(found)
        if change.verb == "removed":
            self._files.yaml(inside).put(("operations", name), "removed_on", self._today)
            return True
        self._files.yaml(inside).drop(("operations", name, "removed_on"))
        return True

    def _line(self, printed: str) -> str:
        """An endpoint line in the form of the spec: without the base URL."""
        method = printed.partition(" ")[0].upper()
        return without_base(f"{method} {target_of(printed)}", bases_of(self._venue.read))

    def _added(self, change: Change) -> bool:
        http = self._line(dict(change.new)["http"])
        method, _, path = http.partition(" ")
        home = self._home(change.page)
        taken = {*reserved.methods(), *(map(str, home.operations) if home is not None else ())}
        name = operation_name(method, path, taken)
        if not is_name(name) or not path.startswith("/"):
            return False
        written = operation(change.page, change.section or change.page, http, change.drafted,
                            lambda row: marked(field_fields(row["name"], row)))  # fmt: skip
        if home is None:
            known = {str(each.group) for each in self._venue.read.groups} | reserved.groups()
            called = free_name(snake(change.page), known)
            inside = f"operations/{called}.yaml"
            if not self._files.has(inside):
                self._files.begin(inside, block(group(called, change.page, {name: written}), HEAD))
                return True
        else:
            inside = f"operations/{PurePosixPath(home.group.span.path).name}"
        file = self._files.yaml(inside)
        name = free_name(name, file.keys(("operations",)))
        file.add_block(("operations",), None, entry(name, written), gap=True)
        return True

    def _home(self, page: str) -> spec.Group | None:
        """The group with most operations of a page, else the one that cites the page."""
        counts = {
            index: sum((each.source or group.source).page == page for each in group.operations.values())
            for index, group in enumerate(self._venue.read.groups)
        }
        best = max(counts, key=lambda index: counts[index], default=None)
        if best is not None and counts[best]:
            return self._venue.read.groups[best]
        return next((each for each in self._venue.read.groups if each.source.page == page), None)


def _file_of(found: spec.Operation) -> str:
    return f"operations/{PurePosixPath(found.http.span.path).name}"
