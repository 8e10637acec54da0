"""Spec folders made for one test: a base that has no mistakes, with the files of a case laid over it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

VENUE = "acme"


def lay_over(base: Path, case: Path, place: Path, *, leave: frozenset[str] = frozenset()) -> Path:
    """``place/specs/acme`` with the files of ``base`` and, instead or beside them, those of ``case``.

    What the case expects to be printed, ``leave``, is no part of a spec and stays behind.
    """
    folder = place / "specs" / VENUE
    shutil.copytree(base, folder)
    for file in sorted(file for file in case.rglob("*") if file.is_file()):
        inside = file.relative_to(case)
        if inside.parts[0] not in leave:
            (folder / inside).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, folder / inside)
    return folder


def cases(folder: Path) -> list[Path]:
    """The cases in a folder, by name; what begins with an underscore is shared by them."""
    found = sorted(case for case in folder.iterdir() if case.is_dir() and not case.name.startswith(("_", ".")))
    assert found, f"no cases in {folder.name}"
    return found


def snapshot(folder: Path) -> Mapping[str, bytes]:
    """Every file below a folder, so that a test sees whether anything was written."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
