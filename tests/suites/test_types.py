"""What a case prints is typed: both type checkers, as strict as they can be, find nothing in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checkers import mypy
from tests.conventions.places import ROOT
from tests.suites.folders import lay_over
from tests.suites.taken import printed

CASES = ROOT / "tests" / "cases"

SETTINGS = """
from acme_sdk import Acme, AsyncAcme

with Acme(depth=5, limit=1, strict=True) as client:
    client.request("GET /x")
AsyncAcme(limit=None)
"""
NULL = """
from decimal import Decimal

from acme_sdk import UNSET, Acme, AsyncAcme, Leg

def say(stop: Decimal | None) -> None:
    print(stop)

leg = Leg(id="1", stop=None, note=None)
say(leg.stop)  # type: ignore[arg-type]
if leg.stop is not UNSET:
    say(leg.stop)
with Acme() as client:
    client.orders.change(id="1", side=None, since=None, stop=UNSET, until=None, times=None, legs=[leg, {"id": "2"}])
    client.orders.change(id="1", since=None)  # type: ignore[call-arg]
    client.orders.change(id="1", side=UNSET, since=None)  # type: ignore[arg-type]
    client.orders.change(id="1", side="x", since=None, tag=UNSET)  # type: ignore[arg-type]

async def main(client: AsyncAcme) -> None:
    await client.orders.change(id="1", side=None, since=None, stop=Decimal(1), until=UNSET)
"""
CONSTANTS = """
from acme_sdk import Kind, Leg, Order, Seen, Status

Order(symbol="A", legs=[Leg(id=1)])
Order(symbol="A", kind=Kind("limit"))  # type: ignore[call-arg]
Status(id="1")
Seen()  # type: ignore[call-arg]
"""


PROGRAMS = {
    "environments": (SETTINGS, ["client.py", "signing.py"]),
    "null_and_absent": (NULL, ["models.py", "resources/orders.py"]),
    "constants_in_objects": (CONSTANTS, ["models.py", "_wire.py"]),
}
"""Cases, each with a program that uses what is printed, and the modules that are looked at."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The programs and modules of all cases, so that each checker runs once: every package has the name of its case."""
    folder = tmp_path_factory.mktemp("typed")
    found: list[Path] = []
    for case, (program, modules) in PROGRAMS.items():
        place = folder / "specs_of" / case
        lay_over(CASES / "_base" / "spec", CASES / case / "spec", place)
        printed(place / "specs", "acme", place)
        package = (place / "acme_sdk").rename(folder / f"{case}_sdk")
        use = folder / f"use_{case}.py"
        use.write_text(program.lstrip().replace("acme_sdk", package.name), encoding="utf-8")
        found += [use, *(package / module for module in modules)]
    return found


@pytest.mark.types
@pytest.mark.first
def test_mypy_passes_what_is_right_and_no_more(files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is wrong is refused, since it tells of an ignored line that is right."""
    folder = files[0].parent
    bases = ("--explicit-package-bases", "--namespace-packages")
    done = mypy(tmp_path_factory, *bases, *files, cwd=ROOT, path=os.pathsep.join([str(ROOT), str(folder)]))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.types
@pytest.mark.first
def test_pyright_passes_what_is_right(files: list[Path]) -> None:
    folder = files[0].parent
    included = [file.relative_to(folder).as_posix() for file in files]
    settings = {"typeCheckingMode": "strict", "include": included, "extraPaths": [str(ROOT)]}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "basedpyright", "--pythonpath", sys.executable]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
