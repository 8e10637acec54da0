"""Which tests run which line: recorded once by coverage.py, so that a mutant is tried with few tests first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from coverage import CoverageData

from scripts.mutation.trial import RUNTIME, Tree

MOST = 40
"""Tests that are tried before all those of the package."""

_SETTINGS = """[run]
relative_files = true
source = .
omit = tests/*
"""
_COPY = re.compile(r"^generated/\w+/\w+_sdk/_runtime/")


class Covering:
    """The record of one state of the tree."""

    def __init__(self, file: Path) -> None:
        data = CoverageData(str(file))
        data.read()
        self._data = data
        self._files: dict[str, list[str]] = {}
        for name in data.measured_files():
            self._files.setdefault(_COPY.sub(RUNTIME, name), []).append(name)
        self._lines: dict[str, dict[int, set[str]]] = {}
        self._breadth: dict[str, int] = {}

    def tests_of(self, path: str, line: int) -> list[str]:
        """The test functions that run a line, those that run little else first; none for what runs on import."""
        by_line = self._of_file(path)
        return sorted(by_line.get(line, ()), key=lambda test: (self._breadth[test], test))[:MOST]

    def _of_file(self, path: str) -> dict[int, set[str]]:
        if path not in self._lines:
            found: dict[int, set[str]] = {}
            for name in self._files.get(path, ()):
                for number, contexts in self._data.contexts_by_lineno(name).items():
                    found.setdefault(number, set()).update(filter(None, contexts))
            for tests in found.values():
                for test in tests:
                    self._breadth[test] = self._breadth.get(test, 0) + 1
            self._lines[path] = found
        return self._lines[path]


def record(tree: Tree, tests: Iterable[str], kept: Path, seconds: float) -> Covering | None:
    """Run tests in a copy of the tree and keep what they run in ``kept``; None where a test fails."""
    if not kept.exists():
        (tree.place / "mutation.coveragerc").write_text(_SETTINGS, encoding="utf-8")
        (tree.place / "mutation_contexts.py").write_bytes(Path(__file__).with_name("contexts.py").read_bytes())
        scratch = tree.place / "mutation.coverage"
        options = ["-m", "coverage", "run", "--rcfile=mutation.coveragerc", f"--data-file={scratch}"]
        if tree.tests(sorted(set(tests)), seconds, before=options, plugins=["mutation_contexts"]) != 0:
            return None
        kept.parent.mkdir(parents=True, exist_ok=True)
        scratch.rename(kept)
    return Covering(kept)


def state_of(root: Path, tests: Sequence[str]) -> str:
    """A name for the tree as it stands: a record is good for the same code and tests alone."""
    digest = sha256("\n".join(sorted(set(tests))).encode())
    for folder in ("generator", "templates", "specs", "tests"):
        for file in sorted((root / folder).rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(file.as_posix().encode() + file.read_bytes())
    return digest.hexdigest()[:16]
