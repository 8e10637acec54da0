"""Writes payloads with their entries in examples.yaml, and codes that only payloads contain."""

from __future__ import annotations

import re

from generator.drift.change import Change
from generator.drift.compare import Subject
from generator.drift.drafting.propose import mention_fields, taken_names
from generator.drift.examples import mentions_in
from generator.drift.pages.payloads import is_json
from generator.drift.writing.cells import Cells
from generator.drift.writing.files import Files
from generator.editing.blocks import Block, entry

_NOT_JSON = "it is not valid JSON"
_INDEX = "examples/examples.yaml"


class Examples:
    """Writes the examples and mentions of one page."""

    def __init__(self, files: Files, venue: Subject, today: str) -> None:
        self._files = files
        self._venue = venue
        self._today = today
        self._taken = taken_names(venue.read)
        self._cells = Cells(venue)

    def write(self, change: Change) -> bool:
        """Write one change; False if only a person can decide."""
        if change.what == "mention":
            return self._mention(change)
        if change.verb == "added":
            self._added(change)
            return True
        file, steps = self._files.yaml(_INDEX), ("examples", change.label)
        if change.verb == "removed":
            file.put(steps, "removed_on", self._today)
        elif "removed_on" in dict(change.new):
            file.drop((*steps, "removed_on"))
        else:
            self._changed(change)
        return True

    def _changed(self, change: Change) -> None:
        """Write a changed payload, and its error code if the entry named the old one."""
        file, steps = self._files.yaml(_INDEX), ("examples", change.label)
        name, code = file.get((*steps, "file")), file.get((*steps, "error"))
        assert name is not None
        flawed = file.has((*steps, "malformed"))
        if is_json(change.raw) and flawed:
            file.drop((*steps, "malformed"))
        elif not is_json(change.raw) and not flawed:
            file.put(steps, "malformed", _NOT_JSON)
        before = self._venue.payloads[name].decode("utf-8", errors="replace")
        old, new = [{each for each, _ in mentions_in(text)} for text in (before, change.raw)]
        if code is not None and old == {code} and len(new) == 1:
            file.replace((*steps, "error"), new.pop())
        self._files.payload(name, change.raw)

    def _added(self, change: Change) -> None:
        """Write a new payload: its file and its entry."""
        is_new = not self._files.has(_INDEX)
        known = set[str]() if is_new else set(self._files.yaml(_INDEX).keys(("examples",)))
        base = re.sub(r"[^a-z0-9]+", "-", change.page.lower()).strip("-")
        number = 1
        while f"{base}-{number}" in known:
            number += 1
        name = f"{base}-{number}"
        inside = f"{name}.json" if is_json(change.raw) else f"{name}.txt"
        written: Block = {"file": inside, "page": change.page, "section": change.section or "Example"}
        if not is_json(change.raw):
            written["malformed"] = _NOT_JSON
        if is_new:
            self._files.begin(_INDEX, "examples:\n" + entry(name, written))
        else:
            self._files.yaml(_INDEX).add_block(("examples",), None, entry(name, written))
        self._files.payload(inside, change.raw)

    def _mention(self, change: Change) -> bool:
        if not self._files.has("errors.yaml"):
            return False
        file, new, steps = self._files.yaml("errors.yaml"), dict(change.new), ("mentions", change.label)
        if change.verb == "added":
            known = file.keys(("mentions",))
            fields = mention_fields(self._taken, change)
            file.add(("mentions",), known[-1] if known else None, change.label, fields, "decide")
        elif change.verb == "removed":
            file.put(steps, "removed_on", self._today)
        elif "removed_on" in new:
            file.drop((*steps, "removed_on"))
        else:
            self._cells.write(file, steps, {"message": new["message"]})
        return True
