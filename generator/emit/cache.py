"""What was made before, kept by the digest of what it was made from.

Nothing here is needed: without the folder everything is made anew. It can be deleted at any time.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path


def default_folder() -> Path:
    """Where the command line keeps it: in the current folder, as linters do, or where SDKWRIGHT_CACHE says."""
    return Path(os.environ.get("SDKWRIGHT_CACHE", ".sdkwright_cache"))


class Cache:
    """A folder of small files, each named by the digest of its origin."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, kind: str, key: str) -> bytes | None:
        """What was put under this key, if it is still there."""
        try:
            return (self._folder / kind / key).read_bytes()
        except OSError:
            return None

    def put(self, kind: str, key: str, data: bytes) -> None:
        """Keep ``data``; a folder that cannot be written is no mistake."""
        path = self._folder / kind / key
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            (self._folder / ".gitignore").write_text("*\n", encoding="utf-8")
            temporary = path.with_name(f"{key}.{os.getpid()}")
            temporary.write_bytes(data)
            temporary.replace(path)
        except OSError:
            pass

    def text(self, kind: str, key: str, make: Callable[[], str]) -> str:
        """The text under this key, made now if need be."""
        found = self.get(kind, key)
        if found is not None:
            return found.decode()
        made = make()
        self.put(kind, key, made.encode())
        return made


def digest(*parts: str | bytes) -> str:
    """One name for all parts together; where one ends and the next begins counts."""
    hasher = sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        hasher.update(len(data).to_bytes(8, "big"))
        hasher.update(data)
    return hasher.hexdigest()
