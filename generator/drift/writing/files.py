"""The files of one venue while they are changed: what is written stands in :class:`Edits` until all of it is sound."""

from __future__ import annotations

from generator.editing.edit import YamlFile
from generator.editing.edits import Edits


class Files:
    """The YAML files of a venue, opened as they are needed, and payloads."""

    def __init__(self, edits: Edits, venue: str, shown: str) -> None:
        self._edits = edits
        self._venue = venue
        self._shown = shown
        self._open: dict[str, YamlFile] = {}
        self._payloads: dict[str, str] = {}

    def yaml(self, inside: str) -> YamlFile:
        """One file that is there."""
        if inside not in self._open:
            text = self._edits.read(f"{self._venue}/{inside}")
            assert text is not None, inside
            self._open[inside] = YamlFile(f"{self._shown}/{inside}", text)
        return self._open[inside]

    def has(self, inside: str) -> bool:
        """Whether there is such a file."""
        return inside in self._open or self._edits.read(f"{self._venue}/{inside}") is not None

    def begin(self, inside: str, text: str) -> None:
        """A file that is new."""
        self._edits.put(f"{self._venue}/{inside}", text)

    def payload(self, name: str, text: str) -> None:
        """A payload, as the page prints it."""
        self._payloads[f"{self._venue}/examples/{name}"] = text

    def save(self) -> None:
        """Hand over what has changed."""
        for inside, file in self._open.items():
            if file.is_changed:
                self._edits.put(f"{self._venue}/{inside}", file.text)
        for name, text in self._payloads.items():
            self._edits.put(name, text)
