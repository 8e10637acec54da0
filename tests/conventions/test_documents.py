"""What the documents promise is there, and what is there is in the documents."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands import COMMANDS
from tests.checkers import mypy
from tests.conventions.places import GENERATED, ROOT, kept_files, venues
from tests.conventions.test_import_order import ORDER, RUNTIME

DOCUMENTS = sorted(
    file.relative_to(ROOT).as_posix()
    for file in (*ROOT.glob("*.md"), *ROOT.glob("specs/*.md"), *ROOT.glob("docs/**/*.md"))
)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*## ", read("Makefile"), re.MULTILINE))


def dependencies() -> set[str]:
    """Every distribution that pyproject.toml asks for, extras included."""
    project = tomllib.loads(read("pyproject.toml"))["project"]
    asked = [*project["dependencies"], *(line for extra in project["optional-dependencies"].values() for line in extra)]
    return {re.split(r"[<>=\[]", line)[0] for line in asked} - {project["name"]}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_make_targets_exist(name: str) -> None:
    named = set(re.findall(r"\bmake ([a-z]+)\b", " ".join(re.findall(r"`[^`]+`|^    .*$|^make .*$", read(name), re.M))))
    assert named <= targets(), f"{name} names `make` targets that are not there"


@pytest.mark.parametrize("name", [".ci/run", ".pre-commit-config.yaml"])
def test_scripts_call_targets_that_exist(name: str) -> None:
    lines = [line for line in read(name).splitlines() if not line.lstrip().startswith("#")]
    called = set(re.findall(r"\bmake ([a-z]+)", "\n".join(lines)))
    assert called
    assert called <= targets()


def test_ci_runs_as_it_is() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name: str) -> None:
    folder = (ROOT / name).parent
    links = [link.split("#")[0] for link in re.findall(r"\]\(([^)]+)\)", read(name)) if "://" not in link]
    assert not [link for link in links if link and not (folder / link).exists()]


def test_make_alone_lists_its_targets() -> None:
    printed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^  make (\w+) +\S", printed, re.MULTILINE)) == targets()


def test_every_target_says_what_it_does() -> None:
    phony = re.search(r"^\.PHONY: (.*)$", read("Makefile"), re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == targets()


def test_readme_shows_the_two_commands() -> None:
    readme = read("README.md")
    assert "make generate" in readme
    assert "make test" in readme


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_exist_and_are_described(command: str) -> None:
    assert f"sdkwright {command}" in read("docs/commands.md"), f"docs/commands.md does not show `sdkwright {command}`"
    help_of = [sys.executable, "-m", "generator", command, "--help"]
    done = subprocess.run(help_of, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_offer_only_options_that_they_read(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each is looked at by the module of the command, or by one that it hands its options to."""
    with pytest.raises(SystemExit):
        main([command, "--help"])
    offered = set(re.findall(r"^  (?:-h, )?--([a-z-]+)", capsys.readouterr().out, re.MULTILINE)) - {"help"}
    module = read(f"generator/commands/{command}.py")
    others = [read(f"generator/commands/{name}.py") for name in re.findall(r"commands\.(\w+) import", module)]
    names = sorted(name.replace("-", "_") for name in offered)
    assert names or command == "schema"
    assert not [name for name in names if not re.search(rf"options\.{name}\b", "".join([module, *others]))]


@pytest.mark.parametrize("command", COMMANDS)
def test_exit_1_is_told_by_the_commands_that_have_it(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    has_it = re.search(r"^ +return 1\b", read(f"generator/commands/{command}.py"), re.MULTILINE) is not None
    with pytest.raises(SystemExit):
        main([command, "--help"])
    assert ("exit 1" in " ".join(capsys.readouterr().out.split())) is has_it


def test_exit_codes_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert "Exit codes: 0 success; 1 a check failed; 2 invalid input or usage." in told
    said = " ".join(read("docs/commands.md").split())
    assert "with 0 on success, with 1 if a check failed, and with 2 if" in said


def test_readme_names_every_venue() -> None:
    assert not [venue for venue in venues() if venue not in read("README.md")]


def example() -> str:
    """The program in the README that uses an SDK of this repository."""
    blocks = re.findall(r"```python\n(.*?)```", read("README.md"), re.DOTALL)
    (block,) = [block for block in blocks if "habittrade_sdk" in block]
    return str(block)


@pytest.mark.types
def test_the_example_for_users_is_typed_right(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    program = tmp_path / "example.py"
    program.write_text(example(), encoding="utf-8")
    done = mypy(tmp_path_factory, program, cwd=tmp_path, path=str(GENERATED / "habittrade"))
    assert done.returncode == 0, done.stdout


def test_architecture_lists_the_packages_in_their_order() -> None:
    listed = re.findall(r"^\| `generator/(\w+)(?:/|\.py)` \|", read("ARCHITECTURE.md"), re.MULTILINE)
    assert listed == [name for name in ORDER if name != "__main__"]
    assert re.findall(r"^\| `(\w+)` \|", read("ARCHITECTURE.md"), re.MULTILINE) == list(RUNTIME)


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_the_paths_that_a_document_names_exist(name: str) -> None:
    """Some are named as seen from their package; capitals stand for a name."""
    named = {path.rstrip("/") for path in re.findall(r"`([a-z_.]+/[\w./]*)`", read(name))}
    kept = {f"/{file.relative_to(ROOT).as_posix()}/" for file in kept_files()}
    made = ("generator/_templates", ".cache", ".sdkwright_cache")  # not in git
    wanted = {path for path in named if not re.search("[A-Z]{2}", path) and not path.startswith(made)}
    assert wanted
    assert not [path for path in sorted(wanted) if not any(f"/{path}/" in file for file in kept)]


def test_architecture_names_every_folder() -> None:
    text = read("ARCHITECTURE.md")
    folders = {file.relative_to(ROOT).parts[0] for file in kept_files() if file.parent != ROOT}
    assert not [folder for folder in sorted(folders) if f"`{folder}/" not in text]


def test_architecture_says_why_for_every_dependency() -> None:
    text = read("ARCHITECTURE.md")
    assert not [name for name in sorted(dependencies()) if f"| {name} |" not in text]


def test_everything_that_shapes_the_output_is_pinned() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    loose = {line for line in project["dependencies"] if "==" not in line}
    assert {re.split(r"[<>=]", line)[0] for line in loose} == {"rich"}, "only the progress bar may float"


def test_the_lock_holds_every_dependency_with_the_hashes_of_its_files() -> None:
    text = "\n".join(line for line in read("requirements.lock").splitlines() if not line.startswith("#")) + "\n"
    pinned = re.compile(r"([A-Za-z0-9_.-]+)==[0-9][\w.]*(?: ; [^\n\\]+)?(?: \\\n    --hash=sha256:[0-9a-f]{64})+\n")
    assert not pinned.sub("", text)
    locked = {re.sub(r"[-_.]+", "-", name).lower() for name in pinned.findall(text)}
    assert {re.sub(r"[-_.]+", "-", name).lower() for name in dependencies()} <= locked


def test_the_licence_is_mit() -> None:
    licence = read("LICENSE")
    assert licence.startswith("MIT License\n\nCopyright (c) 2026 sdkwright contributors\n")
    assert tomllib.loads(read("pyproject.toml"))["project"]["license"] == "MIT"
