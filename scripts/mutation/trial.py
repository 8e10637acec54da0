"""Try mutants, each in a copy of the tree that no other process sees."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
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

    def start(self, command: Sequence[str], more: Mapping[str, str], *inherited: int) -> subprocess.Popen[bytes]:
        """Start Python in the copy, in a group of its own."""
        own = {"PYTHONPATH": str(self.place), "SDKWRIGHT_CACHE": str(self.place / ".cache"), "PYTEST_TIMEOUT": "60"}
        return subprocess.Popen(
            [sys.executable, *command],
            cwd=self.place,
            env={**os.environ, **own, **more},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            pass_fds=inherited,
        )

    def run(self, command: Sequence[str], seconds: float, more: Mapping[str, str] = {}) -> int | None:
        """Run Python in the copy; None when it takes longer than allowed (then all that it started is ended)."""
        process = self.start(command, more)
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None
        finally:
            end(process)

    def pytest(self, plugins: Sequence[str] = ()) -> list[str]:
        """The command, without tests."""
        return [
            "-m",
            "pytest",
            "-q",
            *(word for plugin in ("no:cacheprovider", *plugins) for word in ("-p", plugin)),
            *LEFT_OUT,
        ]

    def tests(self, named: Sequence[str], seconds: float) -> int | None:
        """Run tests (files, or ids) in a process of their own, until one fails."""
        return self.run([*self.pytest(), "-x", *named], seconds)

    def carry(self, plugin: str) -> None:
        """Put a plugin of pytest into the copy, where ``mutation_`` is before its name."""
        (self.place / f"mutation_{plugin}.py").write_bytes(Path(__file__).with_name(f"{plugin}.py").read_bytes())

    @contextmanager
    def broken(self, mutant: Mutant) -> Generator[list[tuple[str, str, str]]]:
        """The copy with a mutant in it: the files that differ, each with its text before and after."""
        whole = (self.place / mutant.path).read_bytes()
        after = mutant.change.apply(whole)
        copies = self._copies(mutant.path, whole)
        try:
            for copy in copies:
                self._write(copy, after)
            yield [(str(copy), whole.decode(), after.decode()) for copy in copies]
        finally:
            for copy in copies:
                self._write(copy, whole)

    def match(self, patterns: Iterable[str]) -> list[str]:
        """The files of tests that patterns name (a folder names all in it), in their order, each once."""
        found: list[str] = []
        for pattern in patterns:
            paths = sorted(self.place.glob(pattern))
            assert paths, f"no tests at {pattern}"
            files = [file for path in paths for file in (sorted(path.rglob("test_*.py")) if path.is_dir() else [path])]
            found += [file.relative_to(self.place).as_posix() for file in files]
        return list(dict.fromkeys(found))

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


class Warm:
    """A pytest in a copy of the tree that has collected files of tests and waits for mutants."""

    def __init__(self, tree: Tree, files: Sequence[str]) -> None:
        tree.carry("warm")
        self._socket, theirs = socket.socketpair()
        with theirs:
            more = {"MUTATION_SOCKET": str(theirs.fileno())}
            self._process = tree.start([*tree.pytest(["mutation_warm"]), *files], more, theirs.fileno())
        self._lines = self._socket.makefile("rw", encoding="utf-8")
        self._sound: set[str] = set()

    def fails(self, files: Sequence[tuple[str, str, str]], tests: Sequence[str], seconds: float) -> str:
        """What ``warm.py`` says of these changes; a test that fails without them is passed over."""
        left = list(tests)
        while (said := self._ask(files, left, seconds)) in left and said not in self._sound:
            if not self._ask([], [said], seconds):
                self._sound.add(said)
                return said
            left.remove(said)
        return said

    def close(self) -> None:
        """End it."""
        self._lines.close()
        self._socket.close()
        end(self._process)

    def _ask(self, files: Sequence[tuple[str, str, str]], tests: Sequence[str], seconds: float) -> str:
        self._lines.write(json.dumps({"files": files, "tests": tests, "seconds": seconds}) + "\n")
        self._lines.flush()
        said = self._lines.readline()
        if not said:
            raise RuntimeError("pytest ended: it cannot collect these tests")
        return str(json.loads(said))


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process and all of its group."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


LEFT_OUT = (
    "--deselect",
    "tests/conventions/test_determinism.py::test_what_is_in_the_repository_is_what_is_printed_today",
)
"""Comparing bytes with what is checked in notices every mutant of the runtime, and shows nothing."""
