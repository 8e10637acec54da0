"""Where things stand in the repository, for tests that look at it as a whole."""

from __future__ import annotations

import ast
import os
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GENERATOR = ROOT / "generator"
TEMPLATES = ROOT / "templates"
SPECS = ROOT / "specs"
GENERATED = ROOT / os.environ.get("SDKWRIGHT_TEST_SDKS", "generated")
"""The SDKs that are tested; the environment variable names those of the other form, see CONTRIBUTING.md."""


def python_files(folder: Path) -> list[Path]:
    """All Python files below a folder, in order; there must be some."""
    files = sorted(folder.rglob("*.py"))
    assert files, f"no Python in {folder.relative_to(ROOT)}"
    return files


def kept_files() -> list[Path]:
    """Every file that git keeps or would keep, in order."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return [file for name in sorted(set(listed.split("\0"))) if name and (file := ROOT / name).is_file()]


def venues() -> list[str]:
    """The names of all venues, which are the folders of specs/."""
    names = sorted(folder.name for folder in SPECS.iterdir() if (folder / "venue.yaml").is_file())
    assert names, "no venue in specs/"
    return names


def package_of(file: Path) -> str:
    """The package of a generator file, or its module where it stands in none."""
    first = file.relative_to(GENERATOR).parts[0]
    return first.removesuffix(".py")


@cache
def imports(file: Path) -> list[tuple[int, str]]:
    """Every import of a file, wherever it stands, as line and dotted name; relative ones begin with their dots."""
    return list(_imports(file))


def _imports(file: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"), filename=str(file))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (f"{node.module}." if node.module else "")
            yield from ((node.lineno, start + alias.name) for alias in node.names)
