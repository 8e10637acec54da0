"""Text to disk: all or nothing, only what changed, and nothing left that no longer belongs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between what is on disk and what should be; ``None`` means no file."""

    path: Path
    before: bytes | None
    after: bytes | None


def changes(folder: Path, files: Mapping[str, bytes]) -> list[Change]:
    """What has to change for ``folder`` to hold exactly ``files`` (relative path with slashes -> content)."""
    there = present(folder)
    found = [Change(path, path.read_bytes(), None) for name, path in there.items() if name not in files]
    for name, content in files.items():
        before = there[name].read_bytes() if name in there else None
        if before != content:
            found.append(Change(folder / name, before, content))
    return sorted(found, key=lambda change: change.path)


def present(folder: Path) -> dict[str, Path]:
    """The files of an SDK that are on disk: relative path with slashes -> path."""
    return {path.relative_to(folder).as_posix(): path for path in _files(folder)}


def write(found: list[Change]) -> None:
    """Write beside the targets first, then move into place: what fails early changes nothing."""
    staged: list[tuple[Path, Path]] = []
    try:
        for change in found:
            if change.after is not None:
                change.path.parent.mkdir(parents=True, exist_ok=True)
                temporary = change.path.with_name(f".{change.path.name}.{os.getpid()}")
                staged.append((temporary, change.path))
                temporary.write_bytes(change.after)
        for temporary, path in staged:
            temporary.replace(path)
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)
    for change in found:
        if change.after is None:
            change.path.unlink()
            _prune(change.path.parent)


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_file() and not _is_build_product(path.relative_to(folder)):
            yield path


def _is_build_product(path: Path) -> bool:
    """What installing or importing an SDK leaves in its folder."""
    return any(part in ("__pycache__", "build") or part.endswith((".egg-info", ".pyc")) for part in path.parts)


def _prune(folder: Path) -> None:
    """Remove folders that have become empty."""
    while not any(path.name != "__pycache__" for path in folder.iterdir()):
        for path in folder.rglob("*.pyc"):
            path.unlink()
        for path in folder.iterdir():
            path.rmdir()
        folder.rmdir()
        folder = folder.parent
