"""Text to disk: all or nothing, only what changed, and nothing left that no longer belongs."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.text.diagnostics import Diagnostic, SpecError
from generator.text.span import SourceFile
from generator.text.swap import swap


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between what is on disk and what should be; ``None`` means no file."""

    folder: Path
    """The SDK's folder, within which empty folders are removed."""
    path: Path
    before: bytes | None
    after: bytes | None


MARK = "Printed by `sdkwright generate"
"""Stands in the pyproject.toml of every SDK, and of the runtime that they may share."""


def is_sdk(folder: Path) -> bool:
    """Whether a folder was printed by this tool, so that files in it may be replaced and removed."""
    project = folder / "pyproject.toml"
    return project.is_file() and MARK in project.read_text(encoding="utf-8", errors="replace")


def without_spec(out: Path, venues: Collection[str]) -> list[Change]:
    """The removal of every SDK in ``out`` whose venue is gone."""
    folders = sorted(out.iterdir()) if out.is_dir() else []
    gone = (folder for folder in folders if folder.name not in venues and not folder.is_symlink() and is_sdk(folder))
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


def write(found: list[Change], out: Path) -> None:
    """Bring the disk to what ``found`` says: all of it, or nothing where something fails (OSError)."""
    if found:
        swap({change.path: change.after for change in found}, out, spare=("__pycache__",))


def _files(folder: Path) -> Iterator[Path]:
    """Every file below a folder; a link is a mistake, since what it leads to is not ours to read, replace or remove."""
    links = [folder] if folder.is_symlink() else []
    found: list[Path] = []
    for place, folders, files in os.walk(folder):
        here = Path(place)
        folders[:] = [name for name in folders if not _is_build_product(Path(name))]
        links += [here / name for name in (*folders, *files) if (here / name).is_symlink()]
        found += [here / name for name in files if not _is_build_product(Path(name))]
    if links:
        raise SpecError([_is_link(path) for path in sorted(links)])
    yield from sorted(path for path in found if path.is_file())


def _is_link(path: Path) -> Diagnostic:
    help_ = "put what it leads to in its place, or name another place with `--out`"
    return Diagnostic(SourceFile(path.as_posix(), None).whole(), "this is a link, and an SDK holds none", "link", help_)


def _is_build_product(path: Path) -> bool:
    """What installing or importing an SDK leaves in its folder."""
    return any(part in ("__pycache__", "build") or part.endswith((".egg-info", ".pyc")) for part in path.parts)
