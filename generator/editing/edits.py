"""Changes of several spec files that are validated together before any of them is written."""

from __future__ import annotations

import codecs
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from generator.text.swap import swap


class Edits:
    """New texts of files in a folder of specs; nothing on disk changes before :meth:`write`."""

    def __init__(self, specs: Path) -> None:
        self._specs = specs
        self._texts: dict[str, str | None] = {}

    @property
    def files(self) -> tuple[str, ...]:
        """The files that change, as ``venue/file``."""
        return tuple(self._texts)

    def read(self, file: str) -> str | None:
        """The text of a file with the edits applied; None if there is no such file."""
        if file in self._texts:
            return self._texts[file]
        path = self._specs / file
        return path.read_bytes().removeprefix(codecs.BOM_UTF8).decode() if path.is_file() else None

    def put(self, file: str, text: str) -> None:
        """Set the text of a file."""
        if self.read(file) != text:
            self._texts[file] = text

    def remove(self, file: str) -> None:
        """Remove a file."""
        self._texts[file] = None

    @contextmanager
    def applied(self, venue: str) -> Generator[Path]:
        """A temporary folder of specs with the edited venue, as a context manager."""
        with tempfile.TemporaryDirectory(prefix="sdkwright-") as temporary:
            specs = Path(temporary) / "specs"
            shutil.copytree(self._specs / venue, specs / venue)
            for file in self._texts:
                if file.startswith(f"{venue}/"):
                    _set(specs / file, self._bytes(file))
            yield specs

    def write(self) -> None:
        """Write all files or none: if one cannot be written (OSError), none is changed."""
        texts = {self._specs / file: self._bytes(file) for file in self._texts}
        swap({path: data for path, data in texts.items() if data != _content(path)}, self._specs)

    def _bytes(self, file: str) -> bytes | None:
        text = self._texts[file]
        if text is None:
            return None
        before = _content(self._specs / file) or b""
        mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
        return mark + text.encode()


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _set(path: Path, data: bytes | None) -> None:
    """Write or remove a file of the temporary copy."""
    if data is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
