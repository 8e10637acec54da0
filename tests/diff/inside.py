"""Programs run inside the process of the tests: as in one of their own, but without what starting Python costs."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

from generator.cli import main


def run(
    folder: Path, environment: Mapping[str, str], program: Callable[[Sequence[str]], int], *arguments: str
) -> subprocess.CompletedProcess[str]:
    """What a program's ``main`` gives and prints, working in ``folder`` with ``environment``."""
    out, err = io.BytesIO(), io.BytesIO()
    streams = [io.TextIOWrapper(each, encoding="utf-8", write_through=True) for each in (out, err)]
    with chdir(folder), _environment(environment), redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        try:
            code = program(arguments)
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
            if isinstance(ended.code, str):
                print(ended.code, file=sys.stderr)
    return subprocess.CompletedProcess([*arguments], code, out.getvalue().decode(), err.getvalue().decode())


def sdkwright(folder: Path, environment: Mapping[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command line."""
    return run(folder, environment, lambda given: main([*given]), *arguments)


@contextmanager
def _environment(names: Mapping[str, str]) -> Generator[None]:
    """These variables and no others."""
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(names)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
