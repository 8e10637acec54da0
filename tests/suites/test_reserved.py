"""The names that generator/python/source/reserved.py keeps from specs are all the names that printed modules use."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from functools import reduce

import pytest

from generator.emit.cache import Cache
from generator.pipeline import print_sdk, understand
from generator.python.source import reserved
from generator.runtime.auth.credentials import CredentialsBase
from generator.runtime.calls.batch import Outcome
from generator.runtime.client.async_client import AsyncClient
from generator.runtime.client.sync_client import SyncClient
from tests.conventions.places import GENERATED, ROOT
from tests.suites.folders import cases, lay_over

CASES = ROOT / "tests" / "cases"
OWN = {"models", "enums", "events", "resources"}
"""Modules from which the names are the spec's own."""


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, ast.Module]]:
    """Every printed module, of the cases and of the repository, by its path in the package."""
    cache = Cache(tmp_path_factory.mktemp("cache"))
    found: list[tuple[str, str]] = []
    for case in cases(CASES):
        place = tmp_path_factory.mktemp(case.name)
        lay_over(CASES / "_base" / "spec", case / "spec", place)
        files = print_sdk(understand(place / "specs", "acme"), cache)
        found += [(name, content.decode()) for name, content in files.items()]
    for file in sorted(GENERATED.rglob("*.py")):
        found.append((file.relative_to(GENERATED).as_posix().partition("/")[2], file.read_text(encoding="utf-8")))
    ours = ((name.partition("/")[2], text) for name, text in found if name.endswith(".py") and "/_runtime/" not in name)
    return [(name, ast.parse(text)) for name, text in ours]


def imported(module: ast.Module) -> Iterator[str]:
    """Names that a module takes from elsewhere, the spec's own aside."""
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom):
            parts = (node.module or "").split(".")
            if parts[0] not in OWN:
                yield from (alias.asname or alias.name for alias in node.names)


def constants(module: ast.Module) -> Iterator[str]:
    """Names that a module gives to something, its classes and the channels of the spec aside."""
    for node in module.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and not _is_channel(node.value):
            yield node.target.id
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _is_channel(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "Channel"


def used(modules: list[tuple[str, ast.Module]], *where: str) -> set[str]:
    """The capitalised names of some modules."""
    chosen = [module for name, module in modules if name.startswith(where)]
    assert chosen
    return {name for module in chosen for name in (*imported(module), *constants(module)) if name[:1].isupper()}


def test_types(modules: list[tuple[str, ast.Module]]) -> None:
    where = ("models.py", "enums.py", "_wire.py", "events.py", "streams.py", "resources/")
    assert used(modules, *where) <= reserved.types()
    described = {name for file, module in modules if file.startswith("_operations/") for name in imported(module)}
    assert {name for name in described if name[:1].isupper()} <= reserved.types()
    assert {name.lower() for name in described if name.isupper()} <= reserved.constants()


def test_the_package(modules: list[tuple[str, ast.Module]]) -> None:
    clients = {"Acme", "HabitTrade", "Tradier", "Webull", "WooXPro"}
    clients |= {f"Async{client}" for client in clients}
    assert used(modules, "__init__.py") - clients <= reserved.types()


def test_groups(modules: list[tuple[str, ast.Module]]) -> None:
    assert used(modules, "client.py") <= reserved.types()
    members = {name for client in (SyncClient, AsyncClient) for name in dir(client) if not name.startswith("_")}
    assert members <= reserved.groups()


def test_arguments_of_clients() -> None:
    arguments = {*inspect.signature(SyncClient).parameters, *inspect.signature(AsyncClient).parameters}
    assert arguments - {"venue", "credentials", "settings", "parameters"} <= reserved.arguments()
    assert {name for name in dir(CredentialsBase) if name.islower() and name[0] != "_"} <= reserved.arguments()


def test_parameters(modules: list[tuple[str, ast.Module]]) -> None:
    """What the body of a method calls must not be hidden by a parameter."""
    resources = (module for name, module in modules if name.startswith("resources/"))
    called = {
        call.func.id
        for module in resources
        for method in ast.walk(module)
        if isinstance(method, ast.FunctionDef) and "options" in (argument.arg for argument in method.args.kwonlyargs)
        for call in ast.walk(method)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id.islower()
    }
    assert called
    assert called <= reserved.parameters()


def test_fields_of_outcomes() -> None:
    assert {name for name in dir(Outcome) if not name.startswith("_")} <= reserved.fields()


def test_constants_of_streams(modules: list[tuple[str, ast.Module]]) -> None:
    assert {name.lower() for name in used(modules, "events.py") if name.isupper()} <= reserved.streams()


def test_members_of_resources(modules: list[tuple[str, ast.Module]]) -> None:
    """What stands in every class of a resource, whatever its operations are."""
    resources = [module for name, module in modules if name.startswith("resources/") and "__init__" not in name]
    members = [
        {method.name for method in class_.body if isinstance(method, ast.FunctionDef) and method.name[0] != "_"}
        for module in resources
        for class_ in module.body
        if isinstance(class_, ast.ClassDef) and any(ast.unparse(base) == "SyncResource" for base in class_.bases)
    ]
    shared = reduce(set[str].intersection, members)
    assert shared <= reserved.methods()
