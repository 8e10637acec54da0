"""Cells that say something else now: status, message, type, and whether something is required."""

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
"""The comment behind what only a person can say."""
_LIKE: Final = 0.4
"""A message less like the one before is about something else, and its category is decided on again."""
REPEATED: Final = ("after_wait", "not_executed")
"""Verdicts by which a call may be sent once more. Only a person gives one."""


class Cells:
    """Writes cells of rows into the entries that hold them."""

    def __init__(self, venue: Subject) -> None:
        self._venue = venue

    def write(self, file: YamlFile, path: Steps, new: Mapping[str, str]) -> None:
        """Write each cell of ``new``, by the name of its column, into the entry at ``path``."""
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
        """Other words. They may say the opposite, so a verdict by which calls are repeated is asked for anew."""
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
        """The page's word; and where that word has never stood for this type, the type must be decided on anew."""
        file.put(path, "page_type", text)
        now = file.get((*path, "type"))
        if now is not None and now != "unknown" and now not in self._types_called(text):
            _ask(file, path, "type")

    def _types_called(self, word: str) -> set[str]:
        """The types of the spec's fields that the pages call by a word."""
        entries = [entry for object_ in self._venue.read.types.types.values() for entry in object_.fields.values()]
        for group in self._venue.read.groups:
            for operation in group.operations.values():
                for _, part in parameters(operation):
                    entries += part.values()
        return {str(entry.type) for entry in entries if entry.page_type == word}


def ask_verdict(file: YamlFile, path: Steps) -> None:
    """Leave the verdict of an error open that has other words now, if by that verdict calls are repeated."""
    if file.get((*path, "retry")) in REPEATED:
        _ask(file, path, "retry")


def _ask(file: YamlFile, path: Steps, name: str) -> None:
    """Leave a field open, so that ``validate`` asks a person for it."""
    file.replace((*path, name), "unknown")
    file.mark(path, name, DECIDE)
