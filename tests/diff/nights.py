"""Nights of the workflow: a clone with a remote, a page on a server, and a `gh` that keeps pull requests in a file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from scripts import drift_pull_request
from tests.conventions.places import ROOT
from tests.diff import inside, repository
from tests.diff.pages import Site
from tests.diff.repository import git

SCRIPT = ROOT / "scripts" / "drift_pull_request.py"
BRANCH = "sdkwright/drift"
QUICK = ("--drift", "--all --fetch --private --pause 0")

GH = """\
#!{python}
import json, os, subprocess, sys
from pathlib import Path

STATE = Path({state!r})
state = json.loads(STATE.read_text()) if STATE.is_file() else {{"calls": [], "pulls": []}}
arguments = sys.argv[1:]
state["calls"].append(arguments)
if (STATE.parent / "gh-is-down").exists():
    sys.exit("gh: not logged in")
assert os.environ["GH_TOKEN"] == "the-token"
body = sys.stdin.read()

def option(name):
    return arguments[arguments.index(name) + 1] if name in arguments else None

def head(branch):
    return subprocess.run(["git", "-C", {remote!r}, "rev-parse", branch], capture_output=True, text=True).stdout.strip()

match arguments[1]:
    case "list":
        for pull in state["pulls"]:
            if pull["state"] == "OPEN":
                pull["headRefOid"] = head(option("--head"))
        names = option("--json").split(",")
        print(json.dumps([{{name: pull[name] for name in names}} for pull in state["pulls"]]))
    case "create":
        number = 7 + len(state["pulls"])
        state["pulls"].append({{"number": number, "state": "OPEN", "isDraft": "--draft" in arguments,
                               "headRefOid": head(option("--head")), "body": body}})
        assert option("--body-file") == "-"
        print(f"https://git.example/acme/pull/{{number}}")
    case "edit":
        next(pull for pull in state["pulls"] if str(pull["number"]) == arguments[2])["body"] = body
    case "ready":
        pull = next(pull for pull in state["pulls"] if str(pull["number"]) == arguments[2])
        pull["isDraft"] = "--undo" in arguments
STATE.write_text(json.dumps(state))
"""
"""A gh that keeps its pull requests in a file and looks up their commits in the remote."""


CALL = drift_pull_request.called
GENERATOR = [sys.executable, "-m", "generator"]


def called(
    command: list[str], environment: Mapping[str, str] | None = None, given: str = ""
) -> subprocess.CompletedProcess[str]:
    """What the script calls: git and gh as they are, and sdkwright inside this process."""
    if command[:3] == GENERATOR:
        return inside.sdkwright(Path.cwd(), environment or os.environ, *command[3:])
    return CALL(command, environment, given)


@dataclass
class Night:
    """A clone with a remote, the page, and what gh knows."""

    clone: Path
    site: Site
    state: Path
    cache: Path

    def environment(self) -> dict[str, str]:
        folder = self.clone.parent
        return {
            **repository.environment(),
            "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "SDKWRIGHT_CACHE": str(self.cache),
            "GH_TOKEN": "the-token",
        }

    def sdkwright(self, *arguments: str) -> None:
        done = inside.sdkwright(self.clone, self.environment(), *arguments)
        assert done.returncode == 0, done.stderr

    def run(self, *options: str) -> subprocess.CompletedProcess[str]:
        """One night; the clone stands where it stood, with nothing left behind."""
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(drift_pull_request, "called", called)
            done = inside.run(self.clone, self.environment(), drift_pull_request.main, *QUICK, *options)
        return self.left_as_it_was(done)

    def run_alone(self, *options: str) -> subprocess.CompletedProcess[str]:
        """The same as the workflow runs it: in processes of its own."""
        command = [sys.executable, str(SCRIPT), *QUICK, *options]
        return self.left_as_it_was(
            subprocess.run(
                command,
                cwd=self.clone,
                env=self.environment(),
                capture_output=True,
                text=True,
                check=False,
                timeout=120,
            )
        )

    def left_as_it_was(self, done: subprocess.CompletedProcess[str]) -> subprocess.CompletedProcess[str]:
        assert git(self.clone, "rev-parse", "--abbrev-ref", "HEAD").strip() == "main", done.stderr
        return done

    def known(self, what: str) -> list[Any]:
        """``calls`` or ``pulls`` of gh."""
        found: list[Any] = json.loads(self.state.read_text())[what] if self.state.is_file() else []
        return found

    def asked(self) -> list[str]:
        """What gh was asked to do, without its questions."""
        return [call[1] for call in self.known("calls") if call[1] != "list"]

    def pushed(self, *arguments: str) -> str:
        """What git says of the branch on the remote."""
        git(self.clone, "fetch", "--quiet", "origin")
        return git(self.clone, *arguments)

    def show(self, file: str) -> str:
        """A file of the branch."""
        return self.pushed("show", f"origin/{BRANCH}:{file}")

    def changed(self) -> set[str]:
        """The files that the branch changes."""
        return set(self.pushed("diff", "--name-only", f"main...origin/{BRANCH}").split())

    def merge(self) -> None:
        """The pull request is taken in, as one commit of another name, and its branch stays."""
        git(self.clone, "fetch", "--quiet", "origin")
        git(self.clone, "merge", "--quiet", "--squash", f"origin/{BRANCH}")
        repository.commit(self.clone, f"merged-{len(self.known('calls'))}")
        git(self.clone, "push", "--quiet", "origin", "main")
        state = json.loads(self.state.read_text())
        state["pulls"][-1]["state"] = "MERGED"
        self.state.write_text(json.dumps(state))

    def edit(self, file: str, old: str, new: str, tag: str) -> None:
        """Somebody commits a change of the specs."""
        repository.edit(self.clone, file, old, new)
        repository.commit(self.clone, tag)
        git(self.clone, "push", "--quiet", "origin", "main")
