"""What GitHub and pre-commit are told to run: it is there, it runs, and it may do no more than it needs."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conventions.places import ROOT
from tests.diff import inside, repository
from tests.diff.repository import edit

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
BREAK = ("operations/orders.yaml", "side: {type: Side, required: false}", "side: {type: Side}")
PYTHON = ".venv/bin/python"
"""How workflows call Python; here it is the one that runs the tests."""


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


HOOKS: list[dict[str, Any]] = load(ROOT / ".pre-commit-hooks.yaml")


def steps(workflow: Any) -> list[dict[str, Any]]:
    """The steps of every job."""
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def commands(workflow: Any) -> list[str]:
    """The lines that its steps run."""
    return [line for step in steps(workflow) for line in step.get("run", "").splitlines()]


def environment(folder: Path, **more: str) -> dict[str, str]:
    """What a program has in a repository of somebody's own."""
    return {
        **repository.environment(),
        "SDKWRIGHT_CACHE": str(folder / ".cache"),
        "PYTHONPATH": str(ROOT),
        **more,
    }


def run(folder: Path, command: list[str], **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a workflow or hook would."""
    return subprocess.run(
        command, cwd=folder, env=environment(folder, **more), capture_output=True, text=True, check=False, timeout=120
    )


def generator(folder: Path, *arguments: str) -> int:
    """What a person runs in between, inside this process; its exit code."""
    return inside.sdkwright(folder, environment(folder), *arguments).returncode


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with specs and the SDK that follows from them."""
    folder = repository.make(tmp_path_factory.mktemp("generated") / "repo")
    (folder / ".gitignore").write_text("__pycache__/\n.cache/\n")
    assert generator(folder, "generate") == 0
    repository.commit(folder, "generated")
    return folder


@pytest.fixture
def repo(generated: Path, tmp_path: Path) -> Path:
    """A copy of it, to change."""
    return shutil.copytree(generated, tmp_path / "repo")


# Workflows -----------------------------------------------------------------------------------------------------------


def test_these_are_all_workflows() -> None:
    assert [path.name for path in WORKFLOWS] == ["check.yml", "drift.yml", "slow.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_is_bounded_and_uses_pinned_actions(path: Path) -> None:
    workflow = load(path)
    assert workflow["name"] == path.stem
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 60
    used = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action), "by digest: a tag may be moved"
        assert re.search(rf"{action}  # v\d+\.\d+\.\d+\n", path.read_text(encoding="utf-8")), "and which release it is"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_token_lies_about_while_packages_are_installed(path: Path) -> None:
    """What is installed could read the files of the checkout, and the environment of its own step."""
    for step in steps(load(path)):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False
        elif "GH_TOKEN" in step.get("env", {}):
            assert step["run"] == f"{PYTHON} scripts/drift_pull_request.py"
        else:
            assert "github.token" not in str(step) and "secrets." not in str(step)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_do_no_more_than_it_needs(path: Path) -> None:
    workflow = load(path)
    may = {
        "check.yml": {"contents": "read"},
        "drift.yml": {"contents": "write", "pull-requests": "write"},
        "slow.yml": {"contents": "read"},
    }
    granted = dict(workflow["permissions"])
    for job in workflow["jobs"].values():
        granted.update(job.get("permissions", {}))
    assert granted == may[path.name]
    assert "pull_request_target" not in workflow[True], "`on:`, which YAML reads as true"
    for line in commands(workflow):
        assert "${{" not in line, "what others choose is passed in `env:`, never into the text of a script"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_what_a_workflow_calls_is_there(path: Path) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for line in commands(load(path)):
        program, *given = shlex.split(line)
        match program:
            case "make":
                assert {each for each in given if not each.startswith("ARGS=")} <= set(targets)
            case "git":
                assert given[0] == "config"
            case _:
                assert program == PYTHON
                assert given[:2] == ["-m", "generator"] or (ROOT / given[0]).is_file()


def test_history_is_there_where_revisions_are_compared() -> None:
    comparing = [path for path in WORKFLOWS if any(line.startswith(PYTHON) for line in commands(load(path)))]
    assert [path.name for path in comparing] == ["check.yml", "drift.yml"]
    for path in comparing:
        (checkout,) = [step for step in steps(load(path)) if step.get("uses", "").startswith("actions/checkout")]
        assert checkout["with"]["fetch-depth"] == 0


def checks(repo: Path) -> list[int]:
    """The exit codes of what check.yml runs for a pull request towards main."""
    found: list[int] = []
    for step in steps(load(ROOT / ".github" / "workflows" / "check.yml")):
        line = step.get("run", "")
        if line.startswith(PYTHON):
            named = {name: text.replace("${{ github.base_ref }}", "main") for name, text in step.get("env", {}).items()}
            shell = ["bash", "-e", "-c", line.replace(PYTHON, shlex.quote(sys.executable))]
            found.append(run(repo, shell, **named).returncode)
    return found


def test_the_check_of_a_pull_request_runs(repo: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    repository.git(tmp_path, "clone", "--quiet", str(repo), str(clone))
    assert checks(clone) == [0, 0]
    edit(clone, *BREAK)
    assert checks(clone) == [1, 1], "stale, and a version that does not tell"
    assert generator(clone, "generate") == 0
    assert checks(clone) == [0, 1]
    assert generator(clone, "diff", "origin/main", "--write") == 1
    assert generator(clone, "generate") == 0
    assert checks(clone) == [0, 0]


# Hooks ---------------------------------------------------------------------------------------------------------------


def arguments(hook: str) -> list[str]:
    """What pre-commit gives to sdkwright for a hook."""
    (found,) = [each for each in HOOKS if each["id"] == hook]
    return [*shlex.split(found["entry"])[1:], *found.get("args", [])]


def call(hook: str) -> list[str]:
    """What pre-commit runs for a hook: the script that installing sdkwright makes, and the hook's arguments."""
    (found,) = [each for each in HOOKS if each["id"] == hook]
    name = shlex.split(found["entry"])[0]
    script = shutil.which(name, path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])))
    program = [script] if script is not None else [sys.executable, "-m", "generator"]
    return [*program, *arguments(hook)]


def test_hooks_say_what_pre_commit_wants() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert len({hook["id"] for hook in HOOKS}) == len(HOOKS)
    for hook in HOOKS:
        assert set(hook) <= {"id", "name", "description", "entry", "language", "files", "pass_filenames", "args"}
        assert hook["language"] == "python", "it is installed from this repository"
        assert hook["entry"].split()[0] in scripts
        assert hook["pass_filenames"] is False, "a spec is checked as a whole"
        assert re.compile(hook["files"]).search("specs/acme/venue.yaml")
        assert not re.compile(hook["files"]).search("docs/specs.md")


@pytest.mark.parametrize("hook", [each["id"] for each in HOOKS])
def test_a_hook_passes_where_all_is_well(repo: Path, hook: str) -> None:
    done = run(repo, call(hook))
    assert done.returncode == 0, done.stderr
    assert not repository.git(repo, "status", "--porcelain")


def test_hooks_find_what_they_are_for(repo: Path) -> None:
    edit(repo, *BREAK)
    assert generator(repo, *arguments("sdkwright-validate")) == 0
    assert generator(repo, *arguments("sdkwright-check")) == 1
    versions = run(repo, call("sdkwright-versions"))
    assert versions.returncode == 1
    assert "it must be 2.0.0 at least" in versions.stderr
    assert generator(repo, *arguments("sdkwright-generate")) == 0
    assert "generated/acme" in repository.git(repo, "status", "--porcelain"), "pre-commit fails where files change"
    assert generator(repo, *arguments("sdkwright-check")) == 0
    edit(repo, "types.yaml", "{type: Side}", "{type: Sidee}")
    assert generator(repo, *arguments("sdkwright-validate")) == 2
