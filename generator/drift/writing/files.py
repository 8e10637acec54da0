"""The files of one venue while they are edited; the result is kept in :class:`Edits`."""

from __future__ import annotations

from generator.editing.edit import YamlFile
from generator.editing.edits import Edits


class Files:
    """The YAML files of a venue, opened on demand, and payloads."""

    def __init__(self, edits: Edits, venue: str, shown: str) -> None:
        self._edits = edits
        self._venue = venue
        self._shown = shown
        self._open: dict[str, YamlFile] = {}
        self._payloads: dict[str, str] = {}

    def yaml(self, inside: str) -> YamlFile:
        """Open an existing file."""
        if inside not in self._open:
            text = self._edits.read(f"{self._venue}/{inside}")
            assert text is not None, inside
            self._open[inside] = YamlFile(f"{self._shown}/{inside}", text)
        return self._open[inside]

    def has(self, inside: str) -> bool:
        """Whether a file exists."""
        return inside in self._open or self._edits.read(f"{self._venue}/{inside}") is not None

    def begin(self, inside: str, text: str) -> None:
        """Add a new file."""
        self._edits.put(f"{self._venue}/{inside}", text)

    def payload(self, name: str, text: str) -> None:
        """Write a payload exactly as it is on the page."""
        self._payloads[f"{self._venue}/examples/{name}"] = text

    def save(self) -> None:
        """Put the changed texts into the edits."""
        for inside, file in self._open.items():
            if file.is_changed:
                self._edits.put(f"{self._venue}/{inside}", file.text)
        for name, text in self._payloads.items():
            self._edits.put(name, text)
