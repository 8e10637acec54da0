"""Try mutants, each in a copy of the tree that no other process sees."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.mutation.changes import Change

LEFT = shutil.ignore_patterns(".*", "__pycache__", "build", "dist")
RUNTIME = "generator/runtime/"


@dataclass(frozen=True)
class Mutant:
    """One change of one file, which belongs to a package of the table."""

    package: str
    path: str
    change: Change
    before: str
    """The lines that are changed, as they stand."""

    @property
    def key(self) -> str:
        """What names it in the file of known equivalents; line numbers move, so they are no part."""
        return f"{self.path} | {self.before} | {self.change.after}"


class Tree:
    """A copy of the tree to break."""

    def __init__(self, root: Path, place: Path) -> None:
        self.place = place
        self.written = 1_000_000_000
        shutil.copytree(root, place, ignore=LEFT)

    def run(self, command: Sequence[str], seconds: float) -> int | None:
        """Run Python in the copy; None when it takes longer than allowed (then all that it started is ended)."""
        environment = {**os.environ, "PYTHONPATH": str(self.place), "SDKWRIGHT_CACHE": str(self.place / ".cache")}
        process = subprocess.Popen(
            [sys.executable, *command],
            cwd=self.place,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    def tests(
        self, paths: Sequence[str], seconds: float, *, before: Sequence[str] = (), plugins: Sequence[str] = ()
    ) -> int | None:
        """Run tests (patterns of files, or ids), cheapest first, until one fails."""
        named = [each for path in paths for each in ([path] if "::" in path else sorted(map(str, self._match(path))))]
        options = [word for plugin in ("no:cacheprovider", *plugins) for word in ("-p", plugin)]
        return self.run([*before, "-m", "pytest", "-x", "-q", *options, *dict.fromkeys(named), *LEFT_OUT], seconds)

    def notices(self, mutant: Mutant, sets: Iterable[Sequence[str]], seconds: float) -> bool:
        """Whether one of these sets of tests fails with the mutant; one that runs for ever is noticed too."""
        file = self.place / mutant.path
        whole = file.read_bytes()
        copies = self._copies(mutant.path, whole)
        try:
            for copy in copies:
                self._write(copy, mutant.change.apply(whole))
            if mutant.path.startswith("specs/") and self.run(["-m", "generator", "generate"], seconds) != 0:
                return True
            return any(self.tests(paths, seconds) != 0 for paths in sets if paths)
        finally:
            for copy in copies:
                self._write(copy, whole)
            if mutant.path.startswith("specs/"):
                self.run(["-m", "generator", "generate"], seconds)

    def _copies(self, path: str, whole: bytes) -> list[Path]:
        """The file and, for the runtime, what the SDKs carry of it."""
        inside = path.removeprefix(RUNTIME)
        carried: Iterable[Path] = self.place.glob(f"generated/*/*/_runtime/{inside}") if inside != path else []
        return [self.place / path, *(copy for copy in carried if copy.read_bytes() == whole)]

    def _write(self, file: Path, data: bytes) -> None:
        """Each writing gets a time of its own, or Python would take the bytecode of the one before."""
        file.write_bytes(data)
        self.written += 10
        os.utime(file, (self.written, self.written))

    def _match(self, pattern: str) -> list[Path]:
        found = [path.relative_to(self.place) for path in self.place.glob(pattern)]
        assert found, f"no tests at {pattern}"
        return found


LEFT_OUT = (
    "--deselect",
    "tests/conventions/test_determinism.py::test_what_is_in_the_repository_is_what_is_printed_today",
)
"""Comparing bytes with what is checked in notices every mutant of the runtime, and shows nothing."""
