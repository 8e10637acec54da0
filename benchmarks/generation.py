"""The time of the generator: from nothing, with nothing to do, and after one changed row."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measure import ROOT, in_turn, python
from benchmarks.report import Line
from benchmarks.synthetic import write_spec

SPECS = ROOT / "specs"
RUNS = 7
SIZES = (10, 100, 1000)
NO_OP_AT_MOST = 0.15
ONE_ROW_AT_MOST = 0.5
VERDICT = re.compile(r"retry: (after_fix|never)\b")


def generation(scratch: Path) -> Iterator[Line]:
    """Measure in copies in ``scratch``; the output of the repository is not changed."""
    specs, out, cache = scratch / "specs", scratch / "generated", scratch / "cache"
    shutil.copytree(SPECS, specs)
    command = ("-m", "generator", "generate", "--specs", str(specs), "--out", str(out))
    generate = python(*command, path=[ROOT], SDKWRIGHT_CACHE=str(cache))
    bare = python("-c", "pass", path=[ROOT])

    def forget() -> None:
        shutil.rmtree(out, ignore_errors=True)
        shutil.rmtree(cache, ignore_errors=True)

    times, baseline = in_turn(generate, bare, RUNS, before=forget)
    yield Line("generate all venues, cold", times, "python -c pass", baseline)

    times, baseline = in_turn(generate, bare, RUNS)
    yield Line("generate, nothing to do", times, "python -c pass", baseline, at_most=NO_OP_AT_MOST)

    yield from sizes(scratch, bare)

    errors = largest(specs)
    times, baseline = in_turn(generate, bare, RUNS, before=lambda: change_one_row(errors))
    yield Line(f"generate, one row changed ({errors.parent.name})", times, "python -c pass", baseline, ONE_ROW_AT_MOST)


def sizes(scratch: Path, bare: Callable[[], float]) -> Iterator[Line]:
    """A made-up API of 10, 100 and 1,000 operations, from nothing."""
    for number in SIZES:
        folder = scratch / f"made-{number}"
        write_spec(folder / "specs", number)
        places = ("--specs", str(folder / "specs"), "--out", str(folder / "out"))
        cache = str(folder / "cache")
        generate = python("-m", "generator", "generate", *places, path=[ROOT], SDKWRIGHT_CACHE=cache)

        def forget(folder: Path = folder) -> None:
            shutil.rmtree(folder / "out", ignore_errors=True)
            shutil.rmtree(folder / "cache", ignore_errors=True)

        times, baseline = in_turn(generate, bare, 3, before=forget)
        yield Line(f"generate {number:,} operations, cold", times, "python -c pass", baseline)


def largest(specs: Path) -> Path:
    """The venue with the longest error table, whose module is the largest."""
    return max(sorted(specs.glob("*/errors.yaml")), key=lambda file: file.stat().st_size)


def change_one_row(errors: Path) -> None:
    """Change the verdict of the last row that allows it; the next call changes it back."""
    text = errors.read_text(encoding="utf-8")
    *_, last = VERDICT.finditer(text)
    verdict = "never" if last[1] == "after_fix" else "after_fix"
    errors.write_text(f"{text[: last.start()]}retry: {verdict}{text[last.end() :]}", encoding="utf-8")
