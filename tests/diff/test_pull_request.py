"""The script of the nightly workflow, in throw-away repositories, with stand-ins for pages and gh."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.diff import repository
from tests.diff.repository import git
from tests.house.places import ROOT

SCRIPT = ROOT / "scripts" / "drift_pull_request.py"

SDKWRIGHT = """
import sys
from pathlib import Path

if sys.argv[1] == "drift":
    assert sys.argv[2:] == ["--all", "--fetch", "--specs", "specs", "--write"], sys.argv
    print("orders: drifted")
    page = Path({page!r})
    for line in page.read_text().splitlines() if page.is_file() else []:
        file, old, new = line.split("|")
        path = Path("specs/acme", file)
        path.write_text(path.read_text().replace(old, new, 1))
    sys.exit(1)
from generator.cli import main
sys.exit(main())
"""
"""sdkwright with a drift of our own: what stands in ``page`` is done to the specs."""

GH = """
import json, sys
from pathlib import Path

calls = Path({calls!r})
listed = json.loads(calls.read_text()) if calls.is_file() else []
calls.write_text(json.dumps([*listed, sys.argv[1:]]))
if sys.argv[1:3] == ["pr", "list"] and any(call[:2] == ["pr", "create"] for call in listed):
    print(7)
"""


@dataclass
class Night:
    """A clone with a remote, and what the stand-ins were told."""

    clone: Path
    page: Path
    calls: Path
    command: list[str]

    def run(self, *options: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **repository.environment(),
            "PYTHONPATH": str(ROOT),
            "SDKWRIGHT_CACHE": str(self.clone.parent / "cache"),
        }
        return subprocess.run(
            [*self.command, *options], cwd=self.clone, env=environment, capture_output=True, text=True, check=False
        )

    def gh(self) -> list[list[str]]:
        called: list[list[str]] = json.loads(self.calls.read_text()) if self.calls.is_file() else []
        return called

    def pushed(self, *arguments: str) -> str:
        """What git says of the branch on the remote."""
        git(self.clone, "fetch", "--quiet", "origin")
        return git(self.clone, *arguments)


@pytest.fixture
def night(tmp_path: Path) -> Night:
    clone, page, calls = tmp_path / "clone", tmp_path / "page", tmp_path / "calls.json"
    repository.make(clone)
    for name, text in (("sdkwright.py", SDKWRIGHT.format(page=str(page))), ("gh.py", GH.format(calls=str(calls)))):
        (tmp_path / name).write_text(text)
    git(tmp_path, "init", "--quiet", "--bare", "remote")
    git(clone, "remote", "add", "origin", str(tmp_path / "remote"))
    stand_ins = {name: f"{sys.executable} {tmp_path / name}.py" for name in ("sdkwright", "gh")}
    command = [sys.executable, str(SCRIPT), "--sdkwright", stand_ins["sdkwright"], "--gh", stand_ins["gh"]]
    made = Night(clone, page, calls, command)
    (clone / ".gitignore").write_text("__pycache__/\n")
    subprocess.run([sys.executable, "-m", "generator", "generate"], cwd=clone, env={
        **repository.environment(), "PYTHONPATH": str(ROOT), "SDKWRIGHT_CACHE": str(tmp_path / "cache")
    }, check=True, capture_output=True)  # fmt: skip
    repository.commit(clone, "generated")
    git(clone, "push", "--quiet", "origin", "main")
    return made


def test_a_quiet_night(night: Night) -> None:
    done = night.run()
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("the pages say what the specs say\n")
    assert not night.gh()
    assert git(night.clone, "branch", "--list").split() == ["*", "main"]


def test_a_change_becomes_a_pull_request(night: Night) -> None:
    night.page.write_text("operations/orders.yaml|side: {type: Side, required: false}|side: {type: Side}\n")
    done = night.run()
    assert done.returncode == 0, done.stderr
    changed = night.pushed("diff", "--name-only", "main", "origin/sdkwright/drift").split()
    assert {"specs/acme/operations/orders.yaml", "specs/acme/venue.yaml", "specs/acme/changelog.yaml"} <= set(changed)
    assert {"generated/acme/CHANGELOG.md", "generated/acme/acme_sdk/resources/orders.py"} <= set(changed)
    assert "version: 2.0.0" in night.pushed("show", "origin/sdkwright/drift:specs/acme/venue.yaml")
    *_, created = night.gh()
    assert created[:6] == ["pr", "create", "--head", "sdkwright/drift", "--base", "main"]
    assert "--draft" not in created
    body = created[created.index("--body") + 1]
    assert "parameter-required: It could be left out, and no longer can." in body
    assert git(night.clone, "rev-parse", "--abbrev-ref", "HEAD").strip() == "main"
    assert not git(night.clone, "status", "--porcelain")


def test_the_next_night_renews_what_is_open(night: Night) -> None:
    night.page.write_text("operations/orders.yaml|Place one order.|Place a single order.\n")
    assert night.run().returncode == 0
    night.page.write_text("operations/orders.yaml|Place one order.|Place exactly one order.\n")
    assert night.run().returncode == 0
    assert night.gh()[-1][:3] == ["pr", "edit", "7"]
    assert "exactly one" in night.pushed("show", "origin/sdkwright/drift:specs/acme/operations/orders.yaml")
    assert len(night.pushed("log", "--format=%s", "main..origin/sdkwright/drift").splitlines()) == 1


def test_what_a_person_must_decide_is_a_draft(night: Night) -> None:
    night.page.write_text("errors.yaml|order_not_found|unknown\n")
    done = night.run()
    assert done.returncode == 0, done.stderr
    created = night.gh()[-1]
    assert created[-1] == "--draft"
    assert "has no category yet" in created[created.index("--body") + 1]
    assert night.pushed("diff", "--name-only", "main", "origin/sdkwright/drift").split() == ["specs/acme/errors.yaml"]


def test_without_gh_the_branch_is_pushed(night: Night) -> None:
    night.page.write_text("operations/orders.yaml|Place one order.|Place a single order.\n")
    done = night.run("--gh", "")
    assert done.returncode == 0, done.stderr
    assert not night.gh()
    assert night.pushed("rev-parse", "origin/sdkwright/drift")


def test_changes_at_hand_are_not_swept_along(night: Night) -> None:
    repository.edit(night.clone, "venue.yaml", "A small venue.", "A venue.")
    done = night.run()
    assert done.returncode == 1
    assert "has changes that are not committed" in done.stderr
