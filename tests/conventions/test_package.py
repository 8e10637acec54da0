"""sdkwright as a package: a wheel holds all that it needs, and a command starts light."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conventions.places import GENERATOR, ROOT, SPECS, TEMPLATES, venues

HEAVY = ("aiohttp", "jinja2", "msgspec", "pydantic", "rich", "urllib3")
"""Libraries that take longer to import than a run that changes nothing may last."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of the wheel, as an installation would lay it out."""
    built = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(built)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(built / "site")
    return built / "site"


def files_below(folder: Path) -> dict[str, bytes]:
    """The content of every file below a folder, by its path there; what running leaves behind is not counted."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file() and "__pycache__" not in file.parts)
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def python(*arguments: str, at: Path, package: Path) -> subprocess.CompletedProcess[str]:
    """Run Python in one folder, with the generator of another; what is kept between runs stays in the first."""
    environment = {**os.environ, "PYTHONPATH": str(package), "SDKWRIGHT_CACHE": str(at / "cache")}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=at, env=environment, capture_output=True, text=True, check=False)


def test_the_wheel_holds_runtime_and_templates(installed: Path) -> None:
    held = set(files_below(installed / "generator"))
    assert held == set(files_below(GENERATOR)) | {f"_templates/{name}" for name in files_below(TEMPLATES)}


def test_an_installed_generator_writes_the_same(installed: Path, tmp_path: Path) -> None:
    venue = venues()[0]
    for package, folder in ((installed, tmp_path / "installed"), (ROOT, tmp_path / "checkout")):
        folder.mkdir()
        arguments = ("generate", venue, "--specs", str(SPECS), "--out", "out")
        done = python("-m", "generator", *arguments, at=folder, package=package)
        assert done.returncode == 0, done.stderr
    assert files_below(tmp_path / "installed" / "out") == files_below(tmp_path / "checkout" / "out")


def test_a_run_that_changes_nothing_loads_nothing_heavy(tmp_path: Path) -> None:
    """Printing and formatting libraries cost more than comparing files does."""
    arguments = ["generate", "--specs", str(SPECS), "--out", "out"]
    assert python("-m", "generator", *arguments, at=tmp_path, package=ROOT).returncode == 0
    program = (
        f"import sys; from generator.cli import main; assert main({arguments!r}) == 0\n"
        f"print('loaded:', *[name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = python("-c", program, at=tmp_path, package=ROOT)
    assert done.stdout.splitlines()[-1:] == ["loaded:"], done.stdout + done.stderr
