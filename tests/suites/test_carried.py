"""An SDK carries the part of the runtime that it uses, decided by its imports."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from generator.emit.runtime import carried
from generator.text.resources import RUNTIME
from tests.conventions.places import GENERATED, python_files, venues

CONNECTED = {"habittrade", "tradier", "wooxpro"}
"""Venues whose streams connect."""


def of(venue: str) -> set[str]:
    folder = GENERATED / venue / f"{venue}_sdk" / "_runtime"
    return {file.relative_to(folder).as_posix() for file in python_files(folder)}


@pytest.mark.parametrize("venue", venues())
def test_every_file_is_the_runtimes_own(venue: str) -> None:
    for name in of(venue):
        theirs = GENERATED / venue / f"{venue}_sdk" / "_runtime" / name
        assert theirs.read_bytes() == (RUNTIME / name).read_bytes(), name


@pytest.mark.parametrize("venue", venues())
def test_streams_and_their_library_are_there_where_one_connects(venue: str) -> None:
    project = tomllib.loads((GENERATED / venue / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needs = {re.split(r"[<>=]", requirement)[0] for requirement in project["dependencies"]}
    assert ("streams/engine.py" in of(venue)) == ("aiohttp" in needs) == (venue in CONNECTED)


@pytest.mark.parametrize("venue", venues())
def test_no_venue_here_carries_key_pairs_or_verification(venue: str) -> None:
    assert not {"auth/private_keys.py", "auth/public_keys.py", "auth/verification.py"} & of(venue)


@pytest.mark.parametrize(
    ("module", "brings", "leaves"),
    [
        ("auth.private_keys", "auth/private_keys.py", "auth/digests.py"),
        ("values.numbers", "values/numbers.py", "values/exact_json.py"),
        ("streams.connecting", "http/http1/__init__.py", "auth/private_keys.py"),
    ],
)
def test_what_is_imported_comes_along_and_nothing_else(module: str, brings: str, leaves: str) -> None:
    names = {path.as_posix() for path in carried([f"from ._runtime.{module} import anything\n"])}
    assert {brings, "__init__.py", f"{module.split('.')[0]}/__init__.py"} <= names
    assert leaves not in names


def test_nothing_is_carried_for_nothing() -> None:
    assert carried(["import json\n"]) == []


def test_every_module_of_the_runtime_can_be_reached() -> None:
    """What no SDK could ever carry is dead."""
    front = [
        f"from ._runtime.{dotted(file)} import x\n" for file in python_files(RUNTIME) if file.name != "__init__.py"
    ]
    assert set(carried(front)) == {file.relative_to(RUNTIME) for file in python_files(RUNTIME)}


def dotted(file: Path) -> str:
    return ".".join(file.relative_to(RUNTIME).with_suffix("").parts)
