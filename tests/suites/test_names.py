"""Whatever name a spec takes anywhere, it is refused with a caret and advice, or the package that is printed works.

Each word is put into each place: keywords and builtins of Python, names of systems, and every name that the templates
or the runtime have, with its twins. The short form tries a part of them; all of them take about three minutes.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from keyword import iskeyword
from pathlib import Path

import pytest

from generator.emit.render import render
from generator.pipeline import understand
from generator.python.check import check_names
from generator.python.package.client import client_view
from generator.python.package.package import package_view
from generator.text.diagnostics import Collector, SpecError
from tests.checkers import mypy
from tests.conventions.places import ROOT
from tests.suites import taken

TRICKY = (
    "A1", "Async", "AsyncClient", "Client", "Decimal", "Final", "JSON", "None", "Self", "Timestamp", "a1",
    "a_1", "aux", "bool", "classmethod", "cls", "com1", "con", "date", "datetime", "decode", "deprecated",
    "dict", "each", "ed25519", "epoch_ms", "float", "int", "items", "iso", "json", "list", "listed", "match",
    "max_pages", "object", "options", "property", "self", "set", "streams", "str", "super", "text", "topics",
    "type", "url", "verify_ed25519", "with_raw_response",
)  # fmt: skip
"""Words that made broken packages once, or would where they are not looked after."""
CLASHING = ["AsyncClient", "Client", "ErrorCode", "Retry", "Environment", "Literal", "Decimal", "Order", "Side"]
"""Names of clients that are refused, as they or their twins are names of the SDK already."""
PLACES = (*taken.PLACES, *taken.FILES)
PER_PLACE = 6
"""Further words in the short form."""


def python(*arguments: str | Path) -> None:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout[-6000:]}\n{done.stderr[-3000:]}"


def works(choice: Sequence[tuple[str, list[str]]], folder: Path, factory: pytest.TempPathFactory) -> None:
    """Print one package per place, use each, and check their types."""
    for place, words in choice:
        assert taken.accepted(place, words, folder, place), f"{place} takes no name at all"
    venues = [place for place, _ in choice]
    python("-m", "tests.suites.use_taken", folder, *venues)
    bases = ("--explicit-package-bases", "--namespace-packages")
    done = mypy(factory, *bases, *(folder / f"{venue}_sdk" for venue in venues), cwd=ROOT)
    assert done.returncode == 0, done.stdout[-6000:]


@pytest.mark.types
@pytest.mark.first
@pytest.mark.timeout(400)
def test_names(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    words = taken.words()
    choice = [
        (place, sorted({*TRICKY, *words[number :: len(words) // PER_PLACE]})) for number, place in enumerate(PLACES)
    ]
    works(choice, tmp_path, tmp_path_factory)


@pytest.mark.slow
@pytest.mark.types
@pytest.mark.timeout(1200)
def test_all_names(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    works([(place, taken.words()) for place in PLACES], tmp_path, tmp_path_factory)


def test_clients(tmp_path: Path) -> None:
    """The name of the client, and its twin: no module of the package binds either twice."""
    specs = taken.written(taken.spec("fields", {}), tmp_path, "acme")
    api = understand(specs, "acme")
    span = api.groups[0].span
    refused: set[str] = set()
    names = {word[:1].upper() + word[1:].replace("_", "") for word in (*taken.words(), "Order", "Side", "Orders")}
    for name in sorted(name for name in names if not iskeyword(name))[::8] + CLASHING:
        report = Collector()
        check_names(replace(api, client=name), span, report)
        if any(each.rule == "name-collision" for each in report):
            refused.add(name)
            continue
        bound_once(render("client.py.jinja", client_view(replace(api, client=name))), name)
        bound_once(render("__init__.py.jinja", package_view(replace(api, client=name))), name)
    assert set(CLASHING) <= refused
    assert len(refused) < len(names) / 8


def bound_once(text: str, client: str) -> None:
    bound: list[str] = []
    for node in ast.parse(text).body:
        if isinstance(node, ast.ImportFrom):
            bound += [each.asname or each.name for each in node.names]
        elif isinstance(node, ast.ClassDef):
            bound.append(node.name)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            bound.append(node.target.id)
    assert len(set(bound)) == len(bound), (client, [name for name in bound if bound.count(name) > 1])


@pytest.mark.parametrize("device", ["con", "prn", "aux", "nul", "com1", "lpt9"])
def test_names_of_devices(device: str, tmp_path: Path) -> None:
    """A folder or file that Windows would not let exist."""
    groups = taken.accepted("groups", ["fine", device], tmp_path / "groups")
    assert groups == {0: "fine"}
    with pytest.raises(SpecError, match=f"`{device}` is the name of a device"):
        understand(taken.written(taken.spec("fields", {}, device), tmp_path, device), device)
