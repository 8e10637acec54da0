"""A folder that all processes of one run of the tests share, so that what is dear is made once."""

from __future__ import annotations

import fcntl
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest


def run_folder(factory: pytest.TempPathFactory) -> Path:
    """The temporary folder of the whole run, with or without several processes; pytest removes it some runs later."""
    own = factory.getbasetemp()
    # With xdist, each process has a folder of its own in that of the run.
    return own.parent if own.name.startswith("popen-") else own


@contextmanager
def alone(folder: Path, name: str) -> Generator[Path]:
    """A folder inside, which one process at a time works in; the others wait for their turn."""
    inside = folder / name
    inside.mkdir(parents=True, exist_ok=True)
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield inside
