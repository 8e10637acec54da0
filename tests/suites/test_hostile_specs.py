"""No spec makes the generator raise anything but diagnostics, and none that is taken prints what is no Python.

A short form runs always; ``SDKWRIGHT_HOSTILE=5000`` tries that many, and ``SDKWRIGHT_SEED`` begins elsewhere.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conventions.places import ROOT
from tests.suites.folders import cases, lay_over
from tests.suites.hostile import broken, outcome

COUNT = int(os.environ.get("SDKWRIGHT_HOSTILE", "120"))
SEED = int(os.environ.get("SDKWRIGHT_SEED", "1"))
TOLD = 20
"""After so many failures the rest is not tried."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> list[Mapping[str, str]]:
    """The files of the specs of all cases, by their names in the folder."""
    folder = ROOT / "tests" / "cases"
    found: list[Mapping[str, str]] = []
    for case in cases(folder):
        venue = lay_over(folder / "_base" / "spec", case / "spec", tmp_path_factory.mktemp(case.name))
        files = sorted(file for file in venue.rglob("*") if file.is_file())
        found.append({file.relative_to(venue).as_posix(): file.read_text(encoding="utf-8") for file in files})
    return found


@pytest.mark.timeout(60 + COUNT)
def test_hostile_specs(sound: list[Mapping[str, str]], tmp_path: Path) -> None:
    counts: Counter[str] = Counter()
    failed: list[str] = []
    for seed in range(SEED, SEED + COUNT):
        files = broken(sound[seed % len(sound)], seed)
        try:
            counts[outcome(files, tmp_path / str(seed), "acme")] += 1
        except Exception as problem:
            failed.append(f"seed {seed}: {type(problem).__name__}: {str(problem)[:200]}")
            if len(failed) == TOLD:
                break
    print(dict(counts))
    assert not failed, "\n".join(failed)
    assert counts["refused"] > COUNT // 4
    assert counts["taken"] > COUNT // 40, "nothing comes through, so that nothing that is printed was looked at"
