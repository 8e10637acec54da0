"""The two sides of a comparison: a folder of specs, or that folder in a revision of git."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.spec.layout import shown
from generator.text.diagnostics import Diagnostic, SpecError
from generator.text.span import SourceFile, Span


@dataclass(frozen=True, slots=True)
class Side:
    """A folder of specs, and its name in messages: ``REV:specs`` for a revision."""

    specs: Path
    shown: str
    is_folder: bool
    """Whether this is a folder on disk, which can be edited, and not a revision."""

    def place(self, span: Span) -> Span:
        """The same place with the name that the file has in messages about this side."""
        path = self.shown + span.path.removeprefix(shown(self.specs))
        return Span(SourceFile(path, span.source.text), span.start, span.end)

    def renamed(self, error: SpecError) -> SpecError:
        """The same errors with the names of files of this side."""
        return SpecError(
            Diagnostic(self.place(each.span), each.message, each.rule, each.help, each.severity)
            for each in error.diagnostics
        )


@contextmanager
def opened(name: str, specs: Path) -> Generator[Side]:
    """Open a side, as a context manager: the folder ``name`` if it exists, else ``specs`` in the revision ``name``."""
    if Path(name).is_dir():
        yield Side(Path(name), shown(Path(name)), is_folder=True)
        return
    with tempfile.TemporaryDirectory(prefix="sdkwright-") as temporary:
        target = Path(temporary) / (specs.name or "specs")
        target.mkdir()
        inside = _read_revision(name, specs, target)
        yield Side(target, f"{name}:{inside}", is_folder=False)


def _read_revision(name: str, specs: Path, target: Path) -> str:
    """Write the files of a revision into ``target``, byte for byte, and return their folder in the repository.

    Links and submodules are ignored. Only objects are read: nothing is checked out, and no filter or attribute of the
    repository is applied.
    """
    here = specs.resolve()
    root = next(folder for folder in (here, *here.parents) if folder.is_dir())
    commit = _git(root, name, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").strip()
    top = Path(_git(root, name, "rev-parse", "--show-toplevel").strip().decode()).resolve()
    inside = here.relative_to(top).as_posix()
    listed = _git(top, name, "ls-tree", "-r", "-z", "--full-tree", commit.decode(), "--", f":(literal){inside}")
    files: list[tuple[str, PurePosixPath]] = []
    for line in listed.decode("utf-8", "surrogateescape").split("\0"):
        about, _, path = line.partition("\t")
        if about[:6] in ("100644", "100755"):
            files.append((about.split(" ")[2], PurePosixPath(path).relative_to(inside)))
    if not files:
        raise _error(name, f"`{name}` has no files in `{inside}`", "use `--specs` to name another folder")
    for (_, file), data in zip(files, _blobs(top, name, [id_ for id_, _ in files]), strict=True):
        if ".." in file.parts or file.is_absolute():
            raise _error(name, f"`{file}` leads out of the specs", "copy the file into the spec")
        (target / file).parent.mkdir(parents=True, exist_ok=True)
        (target / file).write_bytes(data)
    return inside


def _blobs(top: Path, name: str, ids: list[str]) -> Iterator[bytes]:
    """The contents of objects, read by one process."""
    out = _git(top, name, "cat-file", "--batch", given="\n".join(ids).encode() + b"\n")
    at = 0
    for _ in ids:
        end = out.index(b"\n", at)
        if out[at:end].endswith(b" missing"):
            raise _error(name, f"this clone lacks files of `{name}`", "run `git fetch --refetch`")
        size = int(out[at:end].split(b" ")[2])
        yield out[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def _git(folder: Path, name: str, *arguments: str, given: bytes = b"") -> bytes:
    """The output of git; raises SpecError if git is missing or fails."""
    help_ = "name a folder of specs, or a revision of a repository with specs"
    if name.startswith("-"):
        raise _error(name, f"`{name}` is neither a folder nor a revision", help_)
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], input=given, capture_output=True, check=False)
    except FileNotFoundError:
        raise _error(name, f"`{name}` is not a folder, and git is not installed", help_) from None
    if done.returncode != 0:
        output = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = f": {output[0]}" if output else ""
        if _is_shallow(folder):
            help_ = "this clone is shallow: run `git fetch --unshallow` (`fetch-depth: 0` in a workflow)"
        raise _error(name, f"`{name}` is neither a folder nor a revision{reason}", help_)
    return done.stdout


def _is_shallow(folder: Path) -> bool:
    command = ["git", "-C", str(folder), "rev-parse", "--is-shallow-repository"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip() == "true"


def _error(name: str, message: str, help_: str) -> SpecError:
    return SpecError([Diagnostic(SourceFile(name, None).whole(), message, "unknown-revision", help_)])
