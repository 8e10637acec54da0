"""Which tests run which line, and what each costs: recorded once, so that a mutant is tried with the right tests."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from coverage import CoverageData

from scripts.mutation.trial import RUNTIME, Tree

MOST = 20.0
"""Seconds of CPU, as recorded (coverage doubles them), that the tests of one mutant may cost together."""

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
        kept = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
        self._costs: dict[str, float] = kept["costs"]
        self.failed: list[str] = kept["failed"]
        """Tests that fail without any mutant. They are never chosen."""
        self._files: dict[str, list[str]] = {}
        for name in data.measured_files():
            self._files.setdefault(_COPY.sub(RUNTIME, name), []).append(name)
        self._lines: dict[str, dict[int, set[str]]] = {}

    def tests_of(self, path: str, line: int, files: Iterable[str]) -> list[str]:
        """The tests in these files that run a line, the cheapest first, as many as may be."""
        return self._chosen(self._of_file(path).get(line, set()), files, MOST)

    def tests_near(self, path: str, files: Iterable[str]) -> list[str]:
        """The tests in these files for what runs on import: those that run anything of the file, then any other."""
        own = set[str]().union(*self._of_file(path).values()) - {""}
        return self._chosen(own, files, MOST / 2) + self._chosen(set(self._costs) - own, files, MOST / 2)

    def on_import(self, path: str, line: int) -> bool:
        """Whether the line runs outside of all tests, while they are collected."""
        return "" in self._of_file(path).get(line, ())

    def _chosen(self, tests: set[str], files: Iterable[str], most: float) -> list[str]:
        wanted, chosen, spent = set(files), list[str](), 0.0
        able = (test for test in tests if test.partition("::")[0] in wanted and test not in self.failed)
        for test in _different_first(sorted(able, key=lambda test: (self._costs[test], test))):
            spent += self._costs[test]
            if spent > most and chosen:
                break
            chosen.append(test)
        return chosen

    def _of_file(self, path: str) -> dict[int, set[str]]:
        if path not in self._lines:
            found: dict[int, set[str]] = {}
            for name in self._files.get(path, ()):
                for number, contexts in self._data.contexts_by_lineno(name).items():
                    found.setdefault(number, set()).update(contexts)
            self._lines[path] = found
        return self._lines[path]


def _different_first(tests: Iterable[str]) -> list[str]:
    """One of each test function, then a second of each that has parameters, and so on: they notice different things."""
    ranks = Counter[str]()
    ranked: list[tuple[int, str]] = []
    for test in tests:
        function = test.partition("[")[0]
        ranked.append((ranks[function], test))
        ranks[function] += 1
    return [test for _, test in sorted(ranked, key=lambda each: each[0])]


def record(tree: Tree, tests: Iterable[str], kept: Path, seconds: float) -> Covering:
    """What files of tests run, kept in ``kept``; those not in there yet are run now. TimeoutError after ``seconds``."""
    notes = kept.with_suffix(".json")
    known: dict[str, Any] = (
        json.loads(notes.read_text(encoding="utf-8")) if notes.exists() else {"files": [], "costs": {}, "failed": []}
    )
    new = [file for file in tests if file not in known["files"]]
    if new:
        scratch, costs = tree.place / "mutation.coverage", tree.place / "mutation.json"
        if kept.exists():
            shutil.copy(kept, scratch)
        (tree.place / "mutation.coveragerc").write_text(_SETTINGS, encoding="utf-8")
        tree.carry("contexts")
        options = ["-m", "coverage", "run", "--append", "--rcfile=mutation.coveragerc", f"--data-file={scratch}"]
        command = [*options, *tree.pytest(["mutation_contexts"]), *new]
        if tree.run(command, seconds, {"MUTATION_COSTS": str(costs)}) is None:
            raise TimeoutError("the tests take too long")
        found = json.loads(costs.read_text(encoding="utf-8"))
        known["files"] += new
        known["costs"] |= found["costs"]
        known["failed"] += found["failed"]
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(scratch, kept)
        notes.write_text(json.dumps(known), encoding="utf-8")
    return Covering(kept)


def state_of(root: Path) -> str:
    """A name for the tree as it stands: a record is good for the same code and tests alone."""
    digest = sha256()
    for folder in ("generator", "templates", "specs", "tests"):
        for file in sorted((root / folder).rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(file.relative_to(root).as_posix().encode() + file.read_bytes())
    return digest.hexdigest()[:16]
