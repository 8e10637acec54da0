"""Change the code, or a fact of a spec, in one small place after the other, and see whether the tests notice.

    python -m scripts.mutate                    ten mutants of each package of the generator and the runtime
    python -m scripts.mutate --specs            wrong facts in the specs, SDKs printed anew
    python -m scripts.mutate --seed 7 --count 30 --minutes 60 generator/text

The seed draws the mutants: the same seed on the same code gives the same ones. Each is tried in a copy of the tree,
with those tests of its package (scripts/mutation/packages.py) that run its line, as coverage.py recorded them once,
the cheapest of each test function first. A line that runs on import is tried with tests that run anything of its file,
then with others. Neither costs more than 20 seconds, and the rest is not tried: what is missed is an upper bound. What
nobody notices is listed: a test is missing, or nothing could be seen, and then it stands in
scripts/mutation/equivalent.txt with the reason. Exit code 1 when less than 95 % is noticed, 2 when tests fail without
any mutant (they are left out).
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from queue import SimpleQueue

from scripts.mutation.changes import changes, differs
from scripts.mutation.covering import Covering, record, state_of
from scripts.mutation.facts import facts
from scripts.mutation.packages import SPECS, TESTS, known
from scripts.mutation.trial import Mutant, Tree, Warm

ROOT = Path(__file__).resolve().parents[1]
WANTED = 95
"""Percent."""
LONGEST = 240
"""Seconds for the tests of one mutant. A test that hangs fails before; tests that are only slow notice nothing."""


def drawn(root: Path, package: str, seed: int, count: int) -> list[Mutant]:
    """As many mutants of a package as asked for, by the seed and the package's name alone."""
    spec = package.startswith("specs/")
    found: list[Mutant] = []
    for file in sorted((root / package).rglob("*.yaml" if spec else "*.py")):
        source = file.read_bytes()
        for change in facts(source) if spec else changes(source):
            line = source.split(b"\n")[change.line - 1].decode().strip()
            found.append(Mutant(package, file.relative_to(root).as_posix(), change, line))
    random.Random(f"{seed} {package}").shuffle(found)
    real = (each for each in found if spec or differs((root / each.path).read_bytes(), each.change))
    return [each for each, _ in zip(real, range(count), strict=False)]


class Run:
    """One run: its mutants by package, the copies they are tried in, and what became of each."""

    def __init__(self, root: Path, tests: dict[str, Sequence[str]], equivalent: dict[str, str], until: float) -> None:
        self.root, self.tests, self.equivalent, self.until = root, tests, equivalent, until
        self.trees: SimpleQueue[Tree] = SimpleQueue()
        self.counts: dict[str, Counter[str]] = {package: Counter() for package in tests}
        self.broken: list[str] = []
        self.covering: Covering | None = None

    def all(self, seed: int, count: int, processes: int) -> None:
        """Record, draw, try and count; packages stand beside each other, one process each."""
        drawings = {package: drawn(self.root, package, seed, count) for package in self.tests}
        with tempfile.TemporaryDirectory(prefix="mutation-") as place, ThreadPoolExecutor(processes) as pool:
            for number in range(processes):
                self.trees.put(Tree(self.root, Path(place) / str(number)))
            if time.monotonic() < self.until:
                self._record()
            for each in [pool.submit(self._package, *drawing) for drawing in drawings.items()]:
                each.result()

    def _record(self) -> None:
        """What the tests of all packages run; facts of specs are no lines of Python."""
        patterns = [
            pattern for package, each in self.tests.items() if not package.startswith("specs/") for pattern in each
        ]
        tree = self.trees.get()
        if patterns:
            kept = self.root / ".cache" / "mutation" / f"{state_of(self.root)}.coverage"
            self.covering = record(tree, tree.match(patterns), kept, 3600)
            self.broken = self.covering.failed
        self.trees.put(tree)

    def _package(self, package: str, mutants: Sequence[Mutant]) -> None:
        tree = self.trees.get()
        files = tree.match(self.tests[package])
        try:
            if self.covering is not None:
                with closing(Warm(tree, files)) as warm:
                    self._each(mutants, partial(_noticed, tree, warm, self.covering, files))
            elif time.monotonic() < self.until and _venue_fails(tree, files, package):
                self.broken.append(package)
            else:
                self._each(mutants, partial(_refused, tree, files))
        finally:
            self.trees.put(tree)

    def _each(self, mutants: Sequence[Mutant], noticed: Callable[[Mutant], bool]) -> None:
        for mutant in mutants:
            if mutant.key in self.equivalent:
                self._count(mutant, "equivalent")
            elif time.monotonic() > self.until:
                self._count(mutant, "not tried")
            else:
                self._count(mutant, "noticed" if noticed(mutant) else "missed")

    def _count(self, mutant: Mutant, result: str) -> None:
        self.counts[mutant.package][result] += 1
        if result == "missed":
            place = f"{mutant.path}:{mutant.change.line} ({mutant.change.kind})"
            print(f"missed {place}: {mutant.before} | {mutant.change.after}", flush=True)

    def share(self) -> float:
        """Percent that were noticed of those that were tried."""
        total = sum(self.counts.values(), Counter[str]())
        return 100 * total["noticed"] / max(1, total["noticed"] + total["missed"])

    def table(self) -> str:
        """What became of the mutants, one line for each package."""
        columns = ("noticed", "missed", "equivalent", "not tried")
        lines = [f"{'package':28}{'mutants':>9}" + "".join(f"{column:>12}" for column in columns)]
        for package, counts in self.counts.items():
            lines.append(f"{package:28}{counts.total():9}" + "".join(f"{counts[column]:12}" for column in columns))
        return "\n".join(lines)


def _noticed(tree: Tree, warm: Warm, covering: Covering, files: Sequence[str], mutant: Mutant) -> bool:
    """Whether a test of these files fails with changed code: in a fork where that can be, else in a new process."""
    path, line = mutant.path, mutant.change.line
    with tree.broken(mutant) as changed:
        tests = covering.tests_of(path, line, files)
        said = warm.fails(changed, tests, LONGEST) if tests else "fresh"
        if said == "fresh" or (not said and covering.on_import(path, line)):
            tests = covering.tests_near(path, files)
            return bool(tests) and tree.tests(tests, LONGEST) not in (0, None)
        return said not in ("", "time")


def _refused(tree: Tree, files: Sequence[str], mutant: Mutant) -> bool:
    """Whether a wrong fact of a spec is refused, or a test of these files fails with what is generated from it."""
    venue = mutant.package.removeprefix("specs/")
    with tree.broken(mutant):
        refused = tree.run(["-m", "generator", "generate", venue], LONGEST) != 0
        return refused or _venue_fails(tree, files, mutant.package)


def _venue_fails(tree: Tree, files: Sequence[str], package: str) -> bool:
    """Whether a test fails that has the venue in its name."""
    return tree.tests([*files, "-k", package.removeprefix("specs/")], 5 * LONGEST) not in (0, None)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run it."""
    options = _options(arguments)
    table = SPECS if options.specs else TESTS
    chosen: dict[str, Sequence[str]] = {name: table[name] for name in options.packages or table}
    print(f"seed {options.seed}, {options.count} mutants of each package", flush=True)
    run = Run(ROOT, chosen, known(), time.monotonic() + 60 * options.minutes)
    run.all(options.seed, options.count, options.processes)
    print(run.table())
    print(f"{run.share():.0f} % noticed; {WANTED} % are wanted")
    if run.broken:
        print(f"the tests fail as they are: {', '.join(run.broken)}", file=sys.stderr)
        return 2
    return int(run.share() < WANTED)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m scripts.mutate", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("packages", nargs="*", metavar="PACKAGE", help="as generator/text (all, when none is named)")
    parser.add_argument("--specs", action="store_true", help="wrong facts in specs instead of changed code")
    parser.add_argument("--seed", type=int, default=1, help="draws the mutants (1)")
    parser.add_argument("--count", type=int, default=10, help="mutants of each package (10)")
    parser.add_argument("--minutes", type=float, default=60, help="start no mutant later than this (60)")
    parser.add_argument("--processes", type=int, default=2, help="copies of the tree to work in (2)")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.packages) - set(SPECS if options.specs else TESTS))
    if unknown:
        parser.error(f"no such package: {', '.join(unknown)}")
    return options


if __name__ == "__main__":
    sys.exit(main())
