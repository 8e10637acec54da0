"""Files to disk, all or none: everything is written aside, then moved into place, and moved back if that fails."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Mapping
from pathlib import Path


def swap(contents: Mapping[Path, bytes | None], root: Path, *, spare: Collection[str] | None = None) -> None:
    """Make every path below ``root`` hold its content, or be absent where that is None.

    What fails (no room, no permission, a folder in the place of a file) raises OSError and leaves every file
    as it was. With ``spare``, folders below ``root`` go that hold nothing any more but what is named there.
    """
    made = [each for each in (root, *root.parents) if not each.exists()]
    root.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".sdkwright-", dir=root))
    undo: list[Callable[[], object]] = []
    try:
        staged = _staged(contents, aside)
        try:
            _move(contents, staged, root, aside, spare, undo)
        except BaseException:
            for step in reversed(undo):
                step()
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        for folder in made:
            _remove_if_empty(folder)


def _staged(contents: Mapping[Path, bytes | None], aside: Path) -> dict[Path, Path]:
    """Everything written below ``aside``: here a disk is full, if it is."""
    staged: dict[Path, Path] = {}
    for number, (path, content) in enumerate(contents.items()):
        if content is not None:
            staged[path] = aside / f"{number}.new"
            staged[path].write_bytes(content)
    return staged


def _move(
    contents: Mapping[Path, bytes | None],
    staged: Mapping[Path, Path],
    root: Path,
    aside: Path,
    spare: Collection[str] | None,
    undo: list[Callable[[], object]],
) -> None:
    """The old files aside, then the new ones into their places; ``undo`` gets the way back, step by step."""
    for number, path in enumerate(contents):
        if path.is_symlink() or path.is_file():
            old = aside / f"{number}.old"
            _rename(path, old, undo)
        if contents[path] is None and spare is not None:
            _prune(path.parent, root, aside, spare, undo)
    for path, new in staged.items():
        _make_folder(path.parent, undo)
        if path.is_dir():
            path.rmdir()  # an empty one may go; one that holds something raises
            undo.append(path.mkdir)
        _rename(new, path, undo)


def _rename(source: Path, target: Path, undo: list[Callable[[], object]]) -> None:
    os.replace(source, target)
    undo.append(lambda: os.replace(target, source))


def _make_folder(folder: Path, undo: list[Callable[[], object]]) -> None:
    for missing in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        missing.mkdir()
        undo.append(missing.rmdir)


def _prune(folder: Path, root: Path, aside: Path, spare: Collection[str], undo: list[Callable[[], object]]) -> None:
    """Move folders that hold nothing any more aside, up to ``root``."""
    while folder != root and folder.is_dir() and not any(each.name not in spare for each in folder.iterdir()):
        _rename(folder, Path(tempfile.mkdtemp(dir=aside)), undo)
        folder = folder.parent


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
