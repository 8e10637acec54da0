"""Text to disk: all or nothing, only what changed, and nothing left that no longer belongs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between what is on disk and what should be; ``None`` means no file."""

    folder: Path
    """The SDK's folder, within which empty folders are removed."""
    path: Path
    before: bytes | None
    after: bytes | None


MARK = "Printed by `sdkwright generate`"
"""Stands in the pyproject.toml of every SDK."""


def is_sdk(folder: Path) -> bool:
    """Whether a folder was printed by this tool, so that files in it may be replaced and removed."""
    project = folder / "pyproject.toml"
    return project.is_file() and MARK in project.read_text(encoding="utf-8", errors="replace")


def without_spec(out: Path, venues: Collection[str]) -> list[Change]:
    """The removal of every SDK in ``out`` whose venue is gone."""
    folders = sorted(out.iterdir()) if out.is_dir() else []
    gone = (folder for folder in folders if folder.name not in venues and is_sdk(folder))
    return [change for folder in gone for change in changes(folder, {})]


def changes(folder: Path, files: Mapping[str, bytes]) -> list[Change]:
    """What has to change for ``folder`` to hold exactly ``files`` (relative path with slashes -> content)."""
    there = present(folder)
    found = [Change(folder, path, path.read_bytes(), None) for name, path in there.items() if name not in files]
    for name, content in files.items():
        before = there[name].read_bytes() if name in there else None
        if before != content:
            found.append(Change(folder, folder / name, before, content))
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
            _prune(change.path.parent, change.folder)


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_file() and not _is_build_product(path.relative_to(folder)):
            yield path


def _is_build_product(path: Path) -> bool:
    """What installing or importing an SDK leaves in its folder."""
    return any(part in ("__pycache__", "build") or part.endswith((".egg-info", ".pyc")) for part in path.parts)


def _prune(folder: Path, last: Path) -> None:
    """Remove folders that have become empty, up to the SDK's own."""
    while not any(path.name != "__pycache__" for path in folder.iterdir()):
        shutil.rmtree(folder)
        if folder == last:
            return
        folder = folder.parent
