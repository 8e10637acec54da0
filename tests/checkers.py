"""mypy for tests: runs share what it found out about the standard library and the libraries of SDKs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.run_folder import alone, run_folder

STRICT = ("--strict", "--config-file=", "--no-error-summary")


def mypy(
    factory: pytest.TempPathFactory, *arguments: str | Path, cwd: Path, path: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run it as strictly as it can be, without a configuration; ``path`` is where modules are found."""
    with alone(run_folder(factory), "mypy") as cache:
        command = [sys.executable, "-m", "mypy", *STRICT, "--cache-dir", str(cache), *map(str, arguments)]
        environment = {**os.environ, "MYPYPATH": path}
        return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
