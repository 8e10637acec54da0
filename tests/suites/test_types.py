"""What a case prints is typed: both type checkers, as strict as they can be, find nothing in it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator.emit.cache import Cache
from generator.pipeline import print_sdk, understand
from tests.house.places import ROOT
from tests.suites.folders import lay_over

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


@pytest.mark.parametrize(
    ("case", "use", "printed"),
    [
        ("environments", SETTINGS, ["client.py", "signing.py"]),
        ("null_and_absent", NULL, ["models.py", "resources/orders.py"]),
        ("constants_in_objects", CONSTANTS, ["models.py", "_wire.py"]),
    ],
)
@pytest.mark.timeout(300)
def test_a_printed_client_is_typed(case: str, use: str, printed: list[str], tmp_path: Path) -> None:
    """What is right passes; what is wrong is refused by mypy, since it tells of an ignored line that is right."""
    lay_over(CASES / "_base" / "spec", CASES / case / "spec", tmp_path)
    for name, content in print_sdk(understand(tmp_path / "specs", "acme"), Cache(tmp_path / "cache")).items():
        (tmp_path / "sdk" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "sdk" / name).write_bytes(content)
    sdk = tmp_path / "sdk"
    (sdk / "use.py").write_text(use.lstrip())
    files = ["use.py", *(f"acme_sdk/{name}" for name in printed)]
    (sdk / "pyrightconfig.json").write_text(json.dumps({"typeCheckingMode": "strict", "include": files}))
    for command in (
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", *files],
        [str(Path(sys.executable).parent / "basedpyright"), "--pythonpath", sys.executable],
    ):
        done = subprocess.run(command, cwd=sdk, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
