"""Each folder of tests/mistakes is one mistake: what is wrong, and exactly what the tool says of it.

The folder's files are laid over ``_base``, a venue without mistakes. ``stderr.txt`` is what ``sdkwright generate``
prints then; ``pytest --update`` rewrites it. What cannot be kept in the repository is made here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from tests.conventions.places import ROOT
from tests.golden import Golden
from tests.spending import cpu_within
from tests.suites.folders import cases, lay_over, snapshot

MISTAKES = ROOT / "tests" / "mistakes"
CASES = cases(MISTAKES)
STDERR = "stderr.txt"
SECONDS = 5
DIAGNOSTIC = re.compile(r"\S.*: error: .+ \[[a-z0-9-]+\]")

Make = Callable[[Path], None]


def alias_bomb(place: Path) -> None:
    """Ten megabytes in which every list holds the one before ten times."""
    doubled = "".join(f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]\n" for level in range(1, 60))
    bomb = f"a0: &a0 [x]\n{doubled}"
    (place / "specs/acme/types.yaml").write_text(bomb + "# padding\n" * (10 * 1024 * 1024 // 10))


def missing_venue_file(place: Path) -> None:
    """A folder in which nobody says whose it is."""
    (place / "specs/acme/venue.yaml").unlink()


def link_out_of_specs(place: Path) -> None:
    """A file of the spec that is a link to somewhere else."""
    (place / "elsewhere.yaml").write_text("types: {}\n")
    (place / "specs/acme/types.yaml").unlink()
    (place / "specs/acme/types.yaml").symlink_to("../../elsewhere.yaml")


def link_to_itself(place: Path) -> None:
    """A link that goes round in a circle."""
    (place / "specs/acme/types.yaml").unlink()
    (place / "specs/acme/types.yaml").symlink_to("types.yaml")


def folder_is_no_name(place: Path) -> None:
    """A folder whose name cannot be that of a venue."""
    (place / "specs/acme").rename(place / "specs/Acme Ltd")


def foreign_output_folder(place: Path) -> None:
    """Somebody's own files where the SDK would be written."""
    (place / "generated/acme").mkdir(parents=True)
    (place / "generated/acme/notes.txt").write_text("mine\n")


def output_is_a_file(place: Path) -> None:
    """A file where the SDK's folder would be."""
    (place / "generated").mkdir()
    (place / "generated/acme").write_text("mine\n")


def no_specs_folder(place: Path) -> None:
    """A working folder that is not the one with the specs."""
    (place / "specs").rename(place / "spec")


def no_venue(place: Path) -> None:
    """Specs of no venue, with which every printed SDK would seem to be without its spec."""
    (place / "specs/acme").rename(place / "specs/_acme")


MADE: dict[str, Make] = {
    make.__name__: make
    for make in (
        alias_bomb,
        missing_venue_file,
        link_out_of_specs,
        link_to_itself,
        folder_is_no_name,
        foreign_output_folder,
        output_is_a_file,
        no_specs_folder,
        no_venue,
    )
}
ARGUMENTS = {
    "unknown_venue": ["acmee"],
    "venue_by_path": ["../acme"],
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mistake(
    case: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    golden: Golden,
) -> None:
    lay_over(MISTAKES / "_base", case, tmp_path, leave=frozenset({STDERR}))
    if case.name in MADE:
        MADE[case.name](tmp_path)
    before = snapshot(tmp_path)
    with monkeypatch.context() as there:
        there.chdir(tmp_path)
        there.setenv("SDKWRIGHT_CACHE", ".cache")
        with cpu_within(SECONDS):
            status = main(["generate", *ARGUMENTS.get(case.name, [])])

    printed = capsys.readouterr()
    assert status == 2, printed.out + printed.err
    assert not printed.out
    assert snapshot(tmp_path) == before, "something was written"
    assert str(tmp_path) not in printed.err, "paths are relative"
    assert_useful(printed.err)
    golden(case / STDERR, printed.err)


def assert_useful(told: str) -> None:
    """What holds for all that the tool says: no traceback, a rule for each, a count."""
    assert "Traceback" not in told
    headlines = [line for line in told.splitlines() if not line.startswith("   ")]
    *diagnostics, count = headlines
    assert diagnostics
    assert all(DIAGNOSTIC.fullmatch(line) for line in diagnostics), diagnostics
    assert re.fullmatch(rf"{len(diagnostics)} errors?, nothing was written", count), count


def test_every_made_mistake_has_its_folder() -> None:
    """Such a folder holds nothing but what the tool says."""
    for name in (*MADE, *ARGUMENTS):
        assert [file.name for file in (MISTAKES / name).iterdir()] == [STDERR], name


def test_the_base_has_no_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_over(MISTAKES / "_base", MISTAKES / "_base", tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["validate"]) == 0, capsys.readouterr().err


def test_there_are_many() -> None:
    assert len(CASES) >= 45
