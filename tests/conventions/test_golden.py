"""The golden files' own rules: differ and fail with the cure, update and prune, never in CI."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conventions.places import ROOT

SUITE = """
from pathlib import Path
import pytest

CASES = sorted(folder for folder in (Path(__file__).parent / "kinds").iterdir() if (folder / "input").exists())

@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_upper(case, golden):
    golden(case / "stdout.txt", (case / "input").read_text().upper())

def test_folder(golden):
    golden.folder(Path(__file__).parent / "tree", {"a.txt": "a\\n", "deep/b.txt": "b\\n"})
"""


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """A small suite of two cases and one folder whose goldens are right, but for what a test changes."""
    files = {
        "pytest.ini": "[pytest]\naddopts = -q -p no:cacheprovider\n",
        "test_suite.py": SUITE,
        "kinds/one/input": "one\n",
        "kinds/one/stdout.txt": "ONE\n",
        "kinds/two/input": "two\n",
        "kinds/two/stdout.txt": "TWO\n",
        "tree/a.txt": "a\n",
        "tree/deep/b.txt": "b\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def run(suite: Path, *options: str, ci: str = "") -> tuple[int, str]:
    """Run the small suite in a process of its own; its exit status and all that it printed."""
    command = [sys.executable, "-m", "pytest", "-p", "tests.golden", *options]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CI": ci, "PYTEST_ADDOPTS": ""}
    done = subprocess.run(command, cwd=suite, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_what_agrees_passes(suite: Path) -> None:
    status, printed = run(suite)
    assert status == 0, printed


def test_a_difference_fails_with_the_diff_and_the_cure(suite: Path) -> None:
    (suite / "kinds/two/stdout.txt").write_text("2\n")
    status, printed = run(suite)
    assert status == 1
    assert "--- kinds/two/stdout.txt (expected)\n+++ kinds/two/stdout.txt (now)" in printed
    assert "-2\n+TWO\n" in printed
    assert "to accept this: pytest --update 'test_suite.py::test_upper[two]'" in printed


def test_line_ends_are_part_of_a_golden(suite: Path) -> None:
    (suite / "tree/a.txt").write_bytes(b"a\r\n")
    status, printed = run(suite)
    assert status == 1
    assert "-a\\r\n+a\n" in printed


def test_a_missing_or_left_over_file_fails(suite: Path) -> None:
    (suite / "kinds/one/stdout.txt").unlink()
    (suite / "tree/old.txt").write_text("old\n")
    status, printed = run(suite)
    assert status == 1
    assert "kinds/one/stdout.txt: the golden file is missing" in printed
    assert "tree/old.txt: nothing produces this file" in printed


def test_update_rewrites_and_prunes(suite: Path) -> None:
    (suite / "kinds/one/stdout.txt").write_text("1\n")
    (suite / "kinds/two/input").unlink()
    (suite / "tree/old.txt").write_text("old\n")
    status, printed = run(suite, "--update")
    assert status == 0, printed
    assert (suite / "kinds/one/stdout.txt").read_text() == "ONE\n"
    assert not (suite / "kinds/two").exists(), "its input is gone, so nothing produces it"
    assert not (suite / "tree/old.txt").exists()
    assert run(suite)[0] == 0


def test_update_of_some_tests_prunes_nothing_of_the_others(suite: Path) -> None:
    (suite / "kinds/two/input").unlink()
    assert run(suite, "--update", "-k", "upper")[0] == 0
    assert (suite / "kinds/two/stdout.txt").exists()


def test_ci_never_rewrites(suite: Path) -> None:
    (suite / "kinds/one/stdout.txt").write_text("1\n")
    status, printed = run(suite, "--update", ci="true")
    assert status == pytest.ExitCode.USAGE_ERROR
    assert "CI only compares" in printed
    assert (suite / "kinds/one/stdout.txt").read_text() == "1\n"
