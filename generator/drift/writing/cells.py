"""Writes changed cells: status, message, type, and whether something is required."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.drift.compare import Subject
from generator.drift.matching.expected import parameters
from generator.drift.matching.pairing import likeness
from generator.drift.pages.normal import squeezed
from generator.drift.pages.words import needed
from generator.editing.edit import YamlFile
from generator.spec.values import Steps

DECIDE: Final = "decide"
"""The comment that marks an open decision."""
_LIKE: Final = 0.4
"""If the similarity to the old message is lower, the category must be decided again."""
REPEATED: Final = ("after_wait", "not_executed")
"""Verdicts by which the SDK repeats calls. Only a person sets one."""


class Cells:
    """Writes cells of rows into their entries."""

    def __init__(self, venue: Subject) -> None:
        self._venue = venue

    def write(self, file: YamlFile, path: Steps, new: Mapping[str, str]) -> None:
        """Write the cells of ``new``, by column, into the entry at ``path``."""
        for column, text in new.items():
            match column:
                case "http":
                    self._http(file, path, text.strip())
                case "message":
                    self._message(file, path, text)
                case "type":
                    self._type(file, path, text)
                case "required":
                    self._required(file, path, text)
                case _:
                    continue

    def _http(self, file: YamlFile, path: Steps, text: str) -> None:
        if text:
            file.put(path, "http", text)
        elif file.has((*path, "http")):
            file.drop((*path, "http"))

    def _message(self, file: YamlFile, path: Steps, text: str) -> None:
        """A new message may mean the opposite, so a verdict by which calls are repeated must be decided again."""
        before = file.get((*path, "message")) or ""
        file.replace((*path, "message"), text)
        ask_verdict(file, path[:-2] if "also" in path else path)
        if file.has((*path, "category")) and likeness(squeezed(before), squeezed(text), _LIKE) == 0:
            _ask(file, path, "category")

    def _required(self, file: YamlFile, path: Steps, text: str) -> None:
        if not needed(text):
            file.put(path, "required", "false")
        elif file.has((*path, "required")):
            file.drop((*path, "required"))

    def _type(self, file: YamlFile, path: Steps, text: str) -> None:
        """Write ``page_type``; if no field with this word has the same type, the type must be decided again."""
        file.put(path, "page_type", text)
        now = file.get((*path, "type"))
        if now is not None and now != "unknown" and now not in self._types_called(text):
            _ask(file, path, "type")

    def _types_called(self, word: str) -> set[str]:
        """The types of all fields of the spec with this ``page_type``."""
        entries = [entry for object_ in self._venue.read.types.types.values() for entry in object_.fields.values()]
        for group in self._venue.read.groups:
            for operation in group.operations.values():
                for _, part in parameters(operation):
                    entries += part.values()
        return {str(entry.type) for entry in entries if entry.page_type == word}


def ask_verdict(file: YamlFile, path: Steps) -> None:
    """Set the verdict of an error with a new message to ``unknown``, if calls are repeated by it."""
    if file.get((*path, "retry")) in REPEATED:
        _ask(file, path, "retry")


def _ask(file: YamlFile, path: Steps, name: str) -> None:
    """Set a field to ``unknown``, so that ``validate`` asks for it."""
    file.replace((*path, name), "unknown")
    file.mark(path, name, DECIDE)
