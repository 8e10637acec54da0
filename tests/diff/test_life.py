"""The whole life of rows that a page no longer has: marked, deprecated for one release, dropped, and told each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main
from tests.conventions.places import ROOT
from tests.diff import pages, repository

DAY = "2026-02-03"
GONE = ("BAD_SIGN", "The market is closed", "state", "sell", "text", "POST /orders/legs")
"""A code, a row without one, a field, a value, a parameter and an operation."""

LOOK = """
import inspect, json, warnings
from acme_sdk import Acme, ErrorCode, enums, models

def warned(client):
    if not hasattr(client.orders, "place_many"):
        return None
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            client.orders.place_many(legs=[])
        except Exception:
            pass  # there is nobody to talk to: the warning comes first
    return [str(each.message) for each in caught if each.category is DeprecationWarning]

client = Acme(key="k", secret="s", base_url="http://127.0.0.1:9")
print(json.dumps({
    "codes": [ErrorCode("BAD_SIGN").is_known, hasattr(ErrorCode, "TOO_LATE")],
    "sides": [enums.Side("sell").is_known, enums.Side("buy").is_known],
    "state": "state" in models.Order.__struct_fields__,
    "text": "text" in inspect.signature(client.orders.get).parameters,
    "warned": warned(client),
}))
"""


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SDKWRIGHT_CACHE", str(tmp_path / ".cache"))
    pages.make(tmp_path)
    (tmp_path / ".gitignore").write_text("__pycache__/\n.cache/\n")
    (tmp_path / "orders.html").write_text(pages.page())
    assert drift("--write") == 0
    assert main(["generate"]) == 0
    repository.commit(tmp_path, "v1.2.3")
    return tmp_path


def drift(*options: str) -> int:
    return main(["drift", "acme", "--page", "orders=orders.html", "--on", DAY, *options])


def release(last: str, tag: str) -> int:
    """The release that an author makes: specs, SDK, commit and tag."""
    status = main(["diff", last, "--write"])
    assert main(["generate"]) == 0
    assert main(["check", "--against", last]) == 0
    repository.commit(Path.cwd(), tag)
    return status


def sdk() -> dict[str, object]:
    """What the printed SDK knows, in a process of its own."""
    path = os.pathsep.join((str(Path("generated/acme").resolve()), str(ROOT)))
    environment = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run([sys.executable, "-c", LOOK], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def printed(file: str) -> str:
    return Path("generated/acme/acme_sdk", file).read_text(encoding="utf-8")


def test_from_the_page_to_the_last_trace(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repo / "orders.html").write_text(pages.page(without=GONE))
    assert drift() == 1
    assert drift("--write") == 1
    assert drift() == 0, "written once, there is nothing left to say"
    text = "".join(path.read_text(encoding="utf-8") for path in (repo / "specs" / "acme").rglob("*.yaml"))
    assert text.count(f"removed_on: {DAY}") == len(GONE)

    assert release("v1.2.3", "v1.3.0") == 0, "nothing breaks while it stays"
    assert sdk() == {
        "codes": [True, True],
        "sides": [True, True],
        "state": True,
        "text": True,
        "warned": [f"client.orders.place_many() is no longer documented since {DAY}"],
    }
    note = f"Deprecated: no longer documented since {DAY}."
    assert printed("errors.py").count(note) == 2
    for file in ("enums.py", "models.py"):
        assert printed(file).count(note) == 1
    log = Path("generated/acme/CHANGELOG.md").read_text(encoding="utf-8")
    assert log.partition("## 1.2.3")[0].count("[deprecated]") == len(GONE)

    assert drift() == 0
    assert release("v1.3.0", "v2.0.0") == 1
    assert sdk() == {
        "codes": [False, False],
        "sides": [False, True],
        "state": False,
        "text": False,
        "warned": None,
    }
    assert not any(note in printed(file) for file in ("errors.py", "enums.py", "models.py", "resources/orders.py"))
    log = Path("generated/acme/CHANGELOG.md").read_text(encoding="utf-8")
    assert log.index("## 2.0.0") < log.index("### Breaking") < log.index("## 1.3.0")
    text = "".join(path.read_text(encoding="utf-8") for path in (repo / "specs" / "acme").rglob("*.yaml"))
    assert "removed_on" not in text
    assert drift() == 0, "what is neither on the page nor in the spec is no difference"

    for name in ("venue.yaml", "changelog.yaml"):
        path = repo / "specs" / "acme" / name
        path.write_text(path.read_text(encoding="utf-8").replace("2.0.0", "1.4.0"), encoding="utf-8")
    assert main(["generate"]) == 0
    capsys.readouterr()
    assert main(["check", "--against", "v1.3.0"]) == 1, "only the bump lets it pass"
    told = capsys.readouterr().err
    assert "acme: 6 breaking changes since v1.3.0 and version 1.4.0; it must be 2.0.0 at least" in told
    assert "v1.3.0:specs/acme/errors.yaml:8: error-code-removed errors.BAD_SIGN" in told


def test_a_row_that_comes_back_in_time_stays(repo: Path) -> None:
    (repo / "orders.html").write_text(pages.page(without=["BAD_SIGN", "state"]))
    assert drift("--write") == 1
    assert release("v1.2.3", "v1.3.0") == 0
    (repo / "orders.html").write_text(pages.page(without=["state"]))
    assert drift("--write") == 1
    assert release("v1.3.0", "v2.0.0") == 1, "the field goes"
    assert sdk()["codes"] == [True, True]
    assert "Deprecated" not in printed("errors.py")
    assert sdk()["state"] is False
