"""Golden files: what a case is expected to print stands beside it, and ``pytest --update`` rewrites it.

A difference fails with the diff and with the command that accepts it. Files that no case produces any more are removed
when everything ran; in CI nothing is ever rewritten.
"""

from __future__ import annotations

import difflib
import os
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

LONGEST_DIFF = 200


class Goldens:
    """The golden files of one run: which were compared, rewritten, removed."""

    def __init__(self, update: bool) -> None:
        self.update = update
        self.compared: set[Path] = set()
        self.rewritten: list[Path] = []
        self.removed: list[Path] = []

    def write(self, file: Path, text: str) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        self.rewritten.append(file)

    def remove(self, file: Path) -> None:
        """Delete a file, and the folders that it leaves empty."""
        file.unlink()
        self.removed.append(file)
        for folder in file.parents:
            if any(folder.iterdir()):
                break
            folder.rmdir()

    def prune(self) -> None:
        """Remove files that are named like a golden and stand beside the cases, but that no case compared."""
        for name, root in sorted({(file.name, file.parent.parent) for file in self.compared}):
            for file in sorted(root.glob(f"*/{name}")):
                if file not in self.compared:
                    self.remove(file)


class Golden:
    """What a test calls: ``golden(file, text)`` for one file, ``golden.folder(folder, files)`` for a whole folder."""

    def __init__(self, goldens: Goldens, test: str) -> None:
        self._goldens = goldens
        self._test = test

    def __call__(self, file: Path, text: str) -> None:
        """Hold a text against a golden file."""
        __tracebackhide__ = True
        if problem := self._difference(file, text):
            self._fail([problem])

    def folder(self, folder: Path, files: Mapping[str, str]) -> None:
        """Hold texts, by their path in the folder, against all files in it: none missing, none left over."""
        __tracebackhide__ = True
        problems = [problem for name in sorted(files) if (problem := self._difference(folder / name, files[name]))]
        expected = {folder / name for name in files}
        for file in sorted(found for found in folder.rglob("*") if found.is_file() and found not in expected):
            if self._goldens.update:
                self._goldens.remove(file)
            else:
                problems.append(f"{_shown(file)}: nothing produces this file")
        if problems:
            self._fail(problems)

    def document(self, file: Path, text: str) -> None:
        """Hold a text against a document: as a golden file, but nothing beside it is removed for its name."""
        __tracebackhide__ = True
        if problem := self._difference(file, text):
            self._fail([problem])
        self._goldens.compared.discard(file)

    def _difference(self, file: Path, text: str) -> str | None:
        self._goldens.compared.add(file)
        # Bytes, not text: a golden that differs only in its line ends differs.
        found = file.read_bytes().decode() if file.is_file() else None
        if found == text:
            return None
        if self._goldens.update:
            self._goldens.write(file, text)
            return None
        if found is None:
            return f"{_shown(file)}: the golden file is missing"
        name = _shown(file)
        diff = list(difflib.unified_diff(_lines(found), _lines(text), f"{name} (expected)", f"{name} (now)"))
        more = [f"... {len(diff) - LONGEST_DIFF} more lines\n"] if len(diff) > LONGEST_DIFF else []
        return "".join(diff[:LONGEST_DIFF] + more)

    def _fail(self, problems: list[str]) -> None:
        __tracebackhide__ = True
        command = f"pytest --update {shlex.quote(self._test)}"
        pytest.fail("\n".join([*problems, f"to accept this: {command}"]), pytrace=False)


def _lines(text: str) -> list[str]:
    """Lines for a diff, each ended, a carriage return made visible."""
    return [line.replace("\r", "\\r") + "\n" for line in text.split("\n")]


def _shown(file: Path) -> str:
    return os.path.relpath(file)


_GOLDENS = pytest.StashKey[Goldens]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite golden files, and remove those no case produces")


def pytest_configure(config: pytest.Config) -> None:
    update = bool(config.getoption("--update"))
    if update and os.environ.get("CI", "").lower() in ("1", "true"):
        raise pytest.UsageError("--update rewrites what the tests expect; CI only compares")
    if update and config.getoption("numprocesses", default=None):
        raise pytest.UsageError("--update needs one process: run it without -n")
    config.stash[_GOLDENS] = Goldens(update)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare what a test makes with the golden files beside its case."""
    return Golden(request.config.stash[_GOLDENS], request.node.nodeid)


@pytest.hookimpl(wrapper=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> Iterator[None]:
    goldens = session.config.stash[_GOLDENS]
    if goldens.update and exitstatus == 0 and not _narrowed(session):
        goldens.prune()
    yield


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    goldens = config.stash[_GOLDENS]
    for verb, files in (("rewrote", goldens.rewritten), ("removed", goldens.removed)):
        for file in files:
            terminalreporter.write_line(f"{verb} {_shown(file)}")


def _narrowed(session: pytest.Session) -> bool:
    """Tell whether some tests were left out, so that an untouched golden proves nothing."""
    config = session.config
    chosen = ("keyword", "markexpr", "lf", "deselect", "ignore", "ignore_glob")
    named = config.args_source is pytest.Config.ArgsSource.ARGS
    return named or any(config.getoption(option, default=None) for option in chosen)
