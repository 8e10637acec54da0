"""The table of packages and their tests stands for the tree as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.mutation.covering import record
from scripts.mutation.packages import SPECS, TESTS
from scripts.mutation.trial import Tree

ROOT = Path(__file__).resolve().parents[2]


def test_every_package_of_the_generator_and_the_runtime_is_in_the_table() -> None:
    folders = [*(ROOT / "generator").iterdir(), *(ROOT / "generator" / "runtime").iterdir()]
    packages = {path.relative_to(ROOT).as_posix() for path in folders if (path / "__init__.py").exists()}
    assert packages - {"generator/runtime"} == set(TESTS)


def test_every_venue_is_in_the_table() -> None:
    venues = {path.relative_to(ROOT).as_posix() for path in (ROOT / "specs").iterdir() if path.is_dir()}
    assert venues == set(SPECS)


def test_every_pattern_of_tests_finds_some() -> None:
    patterns = {pattern for table in (TESTS, SPECS) for tests in table.values() for pattern in tests}
    assert [pattern for pattern in sorted(patterns) if not list(ROOT.glob(pattern))] == []


def test_a_line_is_tried_with_the_tests_that_run_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A function has the tests that call it, what runs on import those that run anything of the file."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    root = tmp_path / "root"
    (root / "tiny").mkdir(parents=True)
    (root / "tiny" / "code.py").write_text("def up(a):\n    return a + 1\n\n\ndef down(a):\n    return a - 1\n")
    (root / "test_code.py").write_text(
        "import pytest\nfrom tiny.code import down, up\n\n\n"
        "@pytest.mark.parametrize('a', [1, 2])\ndef test_up(a):\n    assert up(a) == a + 1\n\n\n"
        "def test_both():\n    sum(range(3_000_000))\n    assert down(up(5)) == 5\n\n\n"
        "def test_wrong():\n    assert down(5) == 5\n"
    )
    tree, kept = Tree(root, tmp_path / "copy"), tmp_path / "kept" / "record.coverage"
    found = record(tree, ["test_code.py"], kept, 120)
    assert kept.exists() and found.failed == ["test_code.py::test_wrong"]
    cheap = ["test_code.py::test_up[1]", "test_code.py::test_up[2]"]
    files = ["test_code.py"]
    both = found.tests_of("tiny/code.py", 2, files)
    assert sorted([both[0], both[2]]) == cheap and both[1] == "test_code.py::test_both", (
        "each function before parameters"
    )
    assert found.tests_of("tiny/code.py", 6, files) == ["test_code.py::test_both"]
    assert found.tests_of("tiny/code.py", 2, ["test_other.py"]) == []
    assert found.tests_of("tiny/code.py", 1, files) == []
    assert found.on_import("tiny/code.py", 1) and not found.on_import("tiny/code.py", 2)
    assert found.tests_near("tiny/code.py", files) == both
    assert found.tests_near("tiny/table.py", files) == both, "of a file that runs on import alone nobody knows"
    assert found.tests_near("tiny/table.py", ["test_other.py"]) == []
    (root / "test_later.py").write_text("from tiny.code import down\n\n\ndef test_down():\n    assert down(2) == 1\n")
    more = record(Tree(root, tmp_path / "second"), ["test_code.py", "test_later.py"], kept, 120)
    assert more.tests_of("tiny/code.py", 6, ["test_later.py"]) == ["test_later.py::test_down"]
    assert more.tests_of("tiny/code.py", 6, files) == ["test_code.py::test_both"]
    assert more.failed == ["test_code.py::test_wrong"], "the first file has not run again"
