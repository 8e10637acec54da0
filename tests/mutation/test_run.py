"""A whole run over a tiny package with one test."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from scripts.mutate import Run, drawn

CODE = "def sign(number):\n    while number > 9:\n        number -= 1\n    return number\n"
TEST = "from tiny.code import sign\n\n\ndef test_sign():\n    assert sign({0}) == {1}\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tree with a package and its test, which tries one number only and needs no plugin."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    root = tmp_path / "root"
    (root / "tiny").mkdir(parents=True)
    (root / "tiny" / "code.py").write_text(CODE, encoding="utf-8")
    return root


def run(root: Path, equivalent: dict[str, str], test: str, *, minutes: float = 5) -> Run:
    (root / "test_code.py").write_text(test, encoding="utf-8")
    done = Run(root, {"tiny": ("test_code.py",)}, equivalent, time.monotonic() + 60 * minutes)
    done.all(1, 100, 1)
    assert (root / "tiny" / "code.py").read_text(encoding="utf-8") == CODE, "only copies are changed"
    return done


def test_what_is_noticed_missed_and_equivalent_is_counted(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With 3 alone, what the loop does is never seen, but the comparison and the result are."""
    every = {mutant.change.kind: mutant for mutant in drawn(root, "tiny", 1, 100)}
    done = run(root, {every["removed"].key: "said to be"}, TEST.format(3, 3))
    assert done.counts["tiny"]["equivalent"] == 1
    assert done.counts["tiny"]["noticed"] == 1, "the result"
    assert done.counts["tiny"]["missed"] == done.counts["tiny"].total() - 2 > 3
    assert "missed tiny/code.py:2 (comparison): while number > 9: | >=" in capsys.readouterr().out
    assert done.table().splitlines()[1].split()[:2] == ["tiny", str(done.counts["tiny"].total())]


def test_tests_that_fail_as_they_are_notice_nothing(root: Path) -> None:
    done = run(root, {}, TEST.format(3, 4))
    assert done.broken == ["test_code.py::test_sign"]
    assert set(done.counts["tiny"]) == {"missed"}


KINDS = """import functools

TABLE = {"a": 1}


def twice(call):
    @functools.wraps(call)
    def wrapped(*given):
        return 2 * call(*given)
    return wrapped


class Price:
    TICK = 5

    @property
    def tick(self):
        return self.TICK + TABLE["a"]

    @staticmethod
    @twice
    def more(number, step=3):
        return [each + step for each in range(number)][-1:]
"""
OF_KINDS = """import sys
import subprocess
from tiny.code import Price


def test_here():
    assert Price().tick == 6
    assert Price.more(2) == [4, 4]


def test_there():
    code = "from tiny.code import Price; print(Price().tick)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).stdout.split() == [b"6"]
"""


def test_changed_code_of_every_kind_is_tried(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Properties, decorated functions, defaults, class bodies and tables: the old code is never called."""
    (root / "tiny" / "code.py").write_text(KINDS, encoding="utf-8")
    (root / "test_code.py").write_text(OF_KINDS, encoding="utf-8")
    done = Run(root, {"tiny": ("test_code.py",)}, {}, time.monotonic() + 300)
    done.all(1, 100, 1)
    assert done.broken == []
    assert capsys.readouterr().out == ""
    assert set(done.counts["tiny"]) == {"noticed"} and done.counts["tiny"].total() > 15


def test_after_the_time_nothing_is_tried(root: Path) -> None:
    done = run(root, {}, TEST.format(3, 3), minutes=-1)
    assert set(done.counts["tiny"]) == {"not tried"}
