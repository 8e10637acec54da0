"""Which files a venue's folder holds, and which of them are there."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.text.diagnostics import Collector
from generator.text.nearest import did_you_mean
from generator.text.span import SourceFile, Span

FILES: Final = ("venue.yaml", "types.yaml", "errors.yaml", "signing.yaml", "contradictions.yaml", "changelog.yaml",
                "accepted.yaml", "passages.lock")  # fmt: skip
"""Each at most once; only the first must be there."""
FOLDERS: Final = ("operations", "streams")
"""Any number of files, each a group of operations or a family of channels."""
EXAMPLES: Final = "examples"
INDEX: Final = "examples.yaml"


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of one venue that are there, in the order in which they are read."""

    venue: str
    root: Path
    shown: str
    """The folder as the user is shown it."""
    files: tuple[str, ...]
    """Paths inside the folder, with slashes, sorted."""

    def path(self, inside: str) -> Path:
        """Where a file of the folder is."""
        return self.root / inside

    def shown_path(self, inside: str) -> str:
        """A file of the folder as the user is shown it."""
        return f"{self.shown}/{inside}"

    def of(self, folder: str) -> tuple[str, ...]:
        """The files of one of the folders inside."""
        return tuple(inside for inside in self.files if inside.startswith(f"{folder}/"))


def shown(specs: Path) -> str:
    """The folder of all specs as the user is shown it.

    As it was given; an absolute one is cut down to what lies below the working folder, or to its name, so that the
    output does not depend on the machine.
    """
    if specs.is_absolute():
        here = Path.cwd()
        specs = specs.relative_to(here) if specs.is_relative_to(here) else Path(specs.name)
    return specs.as_posix()


def venue_names(specs: Path) -> list[str]:
    """The venues that have a folder, sorted; what begins with a dot or an underscore is none."""
    if not specs.is_dir():
        return []
    return sorted(entry.name for entry in os.scandir(specs) if entry.is_dir() and entry.name[:1] not in (".", "_"))


def find(specs: Path, venue: str, found: Collector) -> Folder | None:
    """List the files of a venue's folder and note what does not belong there; None when there is no such folder."""
    names = venue_names(specs)
    root, root_shown = specs / venue, f"{shown(specs)}/{venue}"
    if venue not in names:
        help = did_you_mean(venue, names) or f"known venues: {', '.join(names) or 'none'}"
        found.error(_whole(shown(specs)), f"there is no venue `{venue}`", "unknown-venue", help)
        return None
    if _leaves(root, specs, root_shown, found):
        return None
    files: list[str] = []
    for name in _names(root):
        if _leaves(root / name, specs, f"{root_shown}/{name}", found):
            continue
        if (root / name).is_dir() and name in (*FOLDERS, EXAMPLES):
            files += _inside(root, name, specs, root_shown, found)
        elif (root / name).is_file() and name in FILES:
            files.append(name)
        else:
            _unknown(f"{root_shown}/{name}", name, (root / name).is_dir(), found)
    if "venue.yaml" not in files:
        help = "it defines the venue, its pages, hosts and credentials; `sdkwright new` creates one"
        found.error(_whole(f"{root_shown}/venue.yaml"), "the file is missing", "missing-file", help)
    return Folder(venue, root, root_shown, tuple(files))


def _inside(root: Path, folder: str, specs: Path, root_shown: str, found: Collector) -> list[str]:
    """The files of one of the folders inside; which examples belong there, their index says."""
    files: list[str] = []
    for name in _names(root / folder):
        inside = f"{folder}/{name}"
        if _leaves(root / inside, specs, f"{root_shown}/{inside}", found):
            continue
        if (root / inside).is_file() and (folder == EXAMPLES or name.endswith(".yaml")):
            files.append(inside)
        else:
            help = f"`{folder}` holds files only" if (root / inside).is_dir() else "the files here end in `.yaml`"
            found.error(_whole(f"{root_shown}/{inside}"), f"`{name}` is not part of a spec", "unknown-file", help)
    return files


def _names(folder: Path) -> list[str]:
    """Names in a folder, sorted; hidden ones belong to editors and systems."""
    return sorted(name for name in os.listdir(folder) if not name.startswith("."))


def _unknown(place: str, name: str, is_folder: bool, found: Collector) -> None:
    kind = "folder" if is_folder else "file"
    known = (*FOLDERS, EXAMPLES) if is_folder else FILES
    message = f"`{name}` is not a {kind} of a spec"
    help = did_you_mean(name, known) or f"known {kind}s: " + ", ".join(f"`{each}`" for each in known)
    found.error(_whole(place), message, "unknown-file", help)


def _leaves(path: Path, specs: Path, place: str, found: Collector) -> bool:
    """Whether a path is a link that leads out of the specs, which is noted, because a spec is read as it is shown."""
    if not path.is_symlink():
        return False
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        found.error(_whole(place), "the target of this link does not exist", "outside-specs", None)
        return True
    if target.is_relative_to(specs.resolve()):
        return False
    found.error(
        _whole(place), "this link points outside the specs folder", "outside-specs", "copy the file into the spec"
    )
    return True


def _whole(place: str) -> Span:
    return SourceFile(place, None).whole()
