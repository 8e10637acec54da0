"""A virtual environment with the four SDKs and what they say they need, and with nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import venv
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

from tests.conventions.places import GENERATED


class Environment:
    """One such environment; ``python`` is its interpreter."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        venv.EnvBuilder(with_pip=False, symlinks=True).create(folder)
        self.python = folder / "bin" / "python"
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        self.packages = folder / "lib" / version / "site-packages"
        self._install()
        for needed in closure(declared()):
            self._link(distribution(needed))

    def run(self, *arguments: str) -> str:
        """What a program prints; it must not fail. It sees nothing of the repository."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        command = [str(self.python), "-I", *arguments]
        done = subprocess.run(
            command, cwd=self.folder, env=clean, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        assert not done.stderr
        return done.stdout

    def _install(self) -> None:
        """``pip install``, without a network and without the dependencies."""
        offline = ["--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--disable-pip-version-check"]
        folders = [str(project.parent) for project in sorted(GENERATED.glob("*/pyproject.toml"))]
        command = [sys.executable, "-m", "pip", "install", *offline, "--prefix", str(self.folder), *folders]
        done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
        assert done.returncode == 0, done.stderr

    def _link(self, found: Distribution) -> None:
        """A distribution of the environment that the tests run in, as if it were installed here too."""
        tops = {Path(file.parts[0]) for file in found.files or () if file.parts[0] not in ("..", "__pycache__")}
        for top in tops:
            there = Path(str(found.locate_file(top)))
            if there.exists() and not (self.packages / top).exists():
                (self.packages / top).symlink_to(there)


def declared() -> set[str]:
    """What the four SDKs say they need."""
    projects = {project["name"]: project for project in map(_project, sorted(GENERATED.glob("*/pyproject.toml")))}
    asked = [line for project in projects.values() for line in project["dependencies"]]
    for line in list(asked):  # an extra of the runtime that SDKs may share
        for extra in re.findall(r"[\w-]+", line.partition("[")[2].partition("]")[0]):
            asked += projects[_name(line)]["optional-dependencies"][extra]
    return {_name(line) for line in asked} - projects.keys()


def _project(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    return found


def closure(names: set[str]) -> set[str]:
    """These distributions, and all that they need in turn."""
    found: set[str] = set()
    left = sorted(names)
    while left:
        name = left.pop()
        if name in found:
            continue
        found.add(name)
        asked = [line for line in distribution(name).requires or () if "extra ==" not in line]
        left += [_name(line) for line in asked if _is_meant(line)]
    return found


def _name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0]


def _is_meant(requirement: str) -> bool:
    """Whether it is for this Python; all that occurs in practice are upper bounds of its version."""
    older = re.search(r'python_version\s*<\s*"(\d+)\.(\d+)"', requirement)
    return older is None or sys.version_info[:2] < (int(older[1]), int(older[2]))
