"""What a case prints is typed: both type checkers, as strict as they can be, find nothing in it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.emit.cache import Cache
from generator.pipeline import print_sdk, understand
from tests.house.places import ROOT
from tests.suites.folders import lay_over

CASES = ROOT / "tests" / "cases"


@pytest.mark.parametrize("case", ["environments"])
@pytest.mark.timeout(300)
def test_a_printed_client_is_typed(case: str, tmp_path: Path) -> None:
    """Settings of every type among the arguments of a client, with defaults that differ in an environment."""
    lay_over(CASES / "_base" / "spec", CASES / case / "spec", tmp_path)
    for name, content in print_sdk(understand(tmp_path / "specs", "acme"), Cache(tmp_path / "cache")).items():
        (tmp_path / "sdk" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "sdk" / name).write_bytes(content)
    sdk = tmp_path / "sdk"
    (sdk / "use.py").write_text(
        "from acme_sdk import Acme, AsyncAcme\n\n"
        "with Acme(depth=5, limit=1, strict=True) as client:\n    client.request('GET /x')\n"
        "AsyncAcme(limit=None)\n"
    )
    (sdk / "pyrightconfig.json").write_text(
        '{"typeCheckingMode": "strict", "include": ["acme_sdk/client.py", "acme_sdk/signing.py", "use.py"]}'
    )
    for command in (
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--config-file=",
            "acme_sdk/client.py",
            "acme_sdk/signing.py",
            "use.py",
        ],
        [str(Path(sys.executable).parent / "basedpyright"), "--pythonpath", sys.executable],
    ):
        done = subprocess.run(command, cwd=sdk, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
