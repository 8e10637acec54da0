"""Imports run one way: no package imports one that stands above it, and some know even less."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.conventions.places import GENERATOR, imports, package_of, python_files

ORDER = (
    "rules", "text", "spec", "expressions", "ir", "analyze", "python", "editing", "diff", "explain", "drift", "emit",
    "pipeline", "commands", "cli", "__main__",
)  # fmt: skip
"""From the bottom to the top; a package may import what stands before it, and the runtime, which is below them all."""

INSIDE = {
    "analyze": (
        "context", "entries", "formulas", "headers", "settings", "values", "errors", "signing", "calls", "streams",
        "venue", "contradictions", "releases", "analyze",
    ),
    "python": ("source", "models", "signing", "calls", "streams", "package", "members", "check", "plan"),
    "diff": (
        "rules", "change", "places", "sides", "comparing", "version", "marks", "verdict", "judge", "report",
        "releasing",
    ),
    "drift": ("pages", "matching", "", "drafting", "writing"),
}  # fmt: skip
"""The same inside the largest packages: their modules and packages. ``""`` is every module that is not named."""

RUNTIME = ("values", "errors", "data", "http", "auth", "calls", "client", "streams")
"""The packages of the runtime, from the bottom to the top."""

ONLY = {
    "__init__": set[str](),
    "runtime": set[str](),
    "rules": set[str](),
    "text": set[str](),
    "spec": {"text"},
    "expressions": {"text", "runtime"},
    "ir": {"text"},
}
"""Packages that know less than all that stands below them."""

RUNTIME_LIBRARIES = {
    "msgspec",
    "aiohappyeyeballs",
    "aiohttp",
    "yarl",
    "httptools",
    "idna",
    "python_socks",
    "cryptography",
    "httpx",
    "opentelemetry",
    "typing_extensions",
}
"""What an SDK stands on; yarl is how aiohttp speaks of addresses, and comes with it.

Of typing_extensions type checkers alone know: nothing imports it when it runs.
"""

HOME = {
    "selectolax": "drift",
    "markdown_it": "drift",
    "yaml": "spec",
    "jinja2": "emit",
    "rich": "commands",
}
"""Libraries that one package alone uses: another reader or renderer is then changed in one place."""


def may_import(package: str) -> set[str]:
    """The packages that a package may import, itself included."""
    assert package in ORDER or package in ONLY, f"say in {Path(__file__).name} where `{package}` stands"
    below = ONLY[package] if package in ONLY else {"runtime", *ORDER[: ORDER.index(package)]}
    return {package} | below


def place(file: Path, line: int) -> str:
    return f"generator/{file.relative_to(GENERATOR)}:{line}"


def test_no_import_runs_back_up() -> None:
    wrong = [
        f"{place(file, line)}: {name}"
        for file in python_files(GENERATOR)
        for line, name in imports(file)
        if name.startswith("generator.") and name.split(".")[1] not in may_import(package_of(file))
    ]
    assert not wrong, "imports what stands above it:\n" + "\n".join(wrong)


@pytest.mark.parametrize("package", INSIDE)
def test_no_import_runs_back_up_inside(package: str) -> None:
    folder, order = GENERATOR / package, INSIDE[package]

    def position(name: str) -> int:
        assert name in order or "" in order, f"say in {Path(__file__).name} where `{package}.{name}` stands"
        return order.index(name if name in order else "")

    assert {each.parent.name for each in folder.glob("*/__init__.py")} <= set(order)
    for file in python_files(folder):
        here = file.relative_to(folder).parts[0].removesuffix(".py")
        if here == "__init__":
            continue
        for line, name in imports(file):
            if name.startswith(f"generator.{package}.") and name.count(".") > 2:
                assert position(name.split(".")[2]) <= position(here), f"{place(file, line)}: {name}"


def test_no_import_runs_back_up_inside_the_runtime() -> None:
    folder = GENERATOR / "runtime"
    assert {each.parent.name for each in folder.glob("*/__init__.py")} == set(RUNTIME)
    for file in python_files(folder):
        inside = file.relative_to(folder).parts
        for line, name in imports(file):
            dots = len(name) - len(name.lstrip("."))
            if dots == len(inside):  # from the runtime's own folder
                package = name.lstrip(".").split(".")[0]
                assert RUNTIME.index(package) <= RUNTIME.index(inside[0]), f"{place(file, line)}: {name}"


def test_only_the_runtime_uses_relative_imports() -> None:
    """Elsewhere one sees at once where a name comes from."""
    relative = [
        f"{place(file, line)}: {name}"
        for file in python_files(GENERATOR)
        for line, name in imports(file)
        if name.startswith(".") and package_of(file) != "runtime"
    ]
    assert not relative, "\n".join(relative)


def test_the_runtime_looks_only_inside_its_folder() -> None:
    """It is copied into each SDK: there is nothing beside it that it could know."""
    folder = GENERATOR / "runtime"
    for file in python_files(folder):
        depth = len(file.relative_to(folder).parts)
        for line, name in imports(file):
            dots = len(name) - len(name.lstrip("."))
            assert dots <= depth, f"{place(file, line)}: {name} is outside"
            root = name.split(".")[0]
            assert dots or root in RUNTIME_LIBRARIES | sys.stdlib_module_names, f"{place(file, line)}: {name}"


def test_the_api_knows_no_library() -> None:
    for file in python_files(GENERATOR / "ir"):
        foreign = {name.split(".")[0] for _, name in imports(file)} - sys.stdlib_module_names - {"generator"}
        assert not foreign, f"{file.name} imports {sorted(foreign)}"


def test_the_api_knows_no_python_naming() -> None:
    """How a thing is called in Python is for generator/python to say; the Api holds the names of the wire."""
    hint = re.compile(r"snake_case|class_name|module_name|import keyword|isidentifier|annotation: ")
    for file in python_files(GENERATOR / "ir"):
        found = hint.search(file.read_text(encoding="utf-8"))
        assert found is None, f"{file.name} speaks of `{found[0]}`"


@pytest.mark.parametrize("library", sorted(HOME))
def test_a_library_has_one_home(library: str) -> None:
    files = python_files(GENERATOR)
    packages = {package_of(file) for file in files for _, name in imports(file) if name.split(".")[0] == library}
    assert packages == {HOME[library]}


def test_no_file_is_called_utils() -> None:
    vague = {"utils", "util", "helpers", "helper", "misc", "common"}
    assert not [file for file in python_files(GENERATOR) if vague & {file.stem, *file.relative_to(GENERATOR).parts}]
