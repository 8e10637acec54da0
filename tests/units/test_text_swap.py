"""Files are replaced together: whatever step fails, everything is as it was."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.text.swap import swap

BEFORE = {"a.txt": b"a", "deep/b.txt": b"b", "deep/er/c.txt": b"c", "gone/d.txt": b"d", "kept/e.txt": b"e"}
CHANGES = {"a.txt": b"A", "deep/b.txt": b"B", "deep/er/c.txt": None, "gone/d.txt": None, "new/er/f.txt": b"F"}
AFTER = {"a.txt": b"A", "deep/b.txt": b"B", "kept/e.txt": b"e", "new/er/f.txt": b"F"}
STEPS = ((os, "replace"), (Path, "write_bytes"), (Path, "mkdir"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    for name, content in BEFORE.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    return root


def content(root: Path) -> dict[str, bytes | None]:
    """Files with what they hold, and folders."""
    every = sorted(root.rglob("*"))
    return {path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None for path in every}


def change(root: Path) -> None:
    swap({root / name: data for name, data in CHANGES.items()}, root, spare=())


def test_all_is_changed_and_empty_folders_go(root: Path) -> None:
    change(root)
    found = content(root)
    assert {name: data for name, data in found.items() if data is not None} == AFTER
    assert [name for name, data in found.items() if data is None] == ["deep", "kept", "new", "new/er"]


@pytest.mark.parametrize("problem", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize(("owner", "name"), STEPS)
def test_whatever_step_fails(
    root: Path, owner: Any, name: str, problem: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real = content(root), getattr(owner, name)
    failed = 0
    for step in range(50):
        with monkeypatch.context() as patched:
            patched.setattr(owner, name, failing(real, step, problem))
            try:
                change(root)
            except type(problem):
                failed += 1
            else:
                break
        assert content(root) == before, f"{name}, step {step}"
    assert failed >= 2
    assert content(root) != before


def failing(real: Callable[..., Any], step: int, problem: BaseException) -> Callable[..., Any]:
    """The call that raises once, at one step."""
    calls = iter(range(1000))

    def call(*arguments: Any, **named: Any) -> Any:
        if next(calls) == step:
            raise problem
        return real(*arguments, **named)

    return call


def test_a_folder_that_holds_something_is_not_replaced(root: Path) -> None:
    (root / "a.txt").unlink()
    (root / "a.txt" / "inside").mkdir(parents=True)
    before = content(root)
    with pytest.raises(OSError, match="not empty"):
        change(root)
    assert content(root) == before


def test_a_file_in_the_place_of_a_folder_goes_when_it_is_told_to(root: Path) -> None:
    swap({root / "a.txt": None, root / "a.txt" / "b.txt": b"b"}, root)
    assert (root / "a.txt" / "b.txt").read_bytes() == b"b"


def test_a_root_that_was_not_there_goes_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "write_bytes", failing(Path.write_bytes, 0, OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="space"):
        swap({tmp_path / "one" / "two" / "file": b"x"}, tmp_path / "one" / "two")
    assert not list(tmp_path.iterdir())


def test_a_link_is_replaced_and_not_written_through(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"other")
    (root / "a.txt").unlink()
    (root / "a.txt").symlink_to(other)
    change(root)
    assert other.read_bytes() == b"other"
    assert (root / "a.txt").read_bytes() == b"A" and not (root / "a.txt").is_symlink()
