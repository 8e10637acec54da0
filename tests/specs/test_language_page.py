"""specs/README.md against the code: every key, every function, every word, and nothing that is not there."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest

from generator.analyze.contradictions import ACCEPT_WORDS
from generator.expressions import FUNCTIONS, compile_expression, signing_scope
from generator.ir.types import ScalarKind
from generator.spec import model, releases, reviewed, signing, streams
from generator.spec.node import Node

PAGE = (Path(__file__).parents[2] / "specs" / "README.md").read_text(encoding="utf-8")
TABLES = {
    match["name"]: match["rows"]
    for match in re.finditer(
        r"^#### (?P<name>\w+): .*\n\n\| key .*\n\| ---.*\n(?P<rows>(?:\|.*\n?)+)", PAGE, re.MULTILINE
    )
}
ABSTRACT = {"Placed", "Recipe", "Row"}
"""Bases of other entries; nobody writes them."""
NODES = {
    name: node
    for module in (model, releases, reviewed, signing, streams)
    for name, node in inspect.getmembers(module, inspect.isclass)
    if issubclass(node, Node) and node is not Node and name not in ABSTRACT
}


def test_every_entry_of_the_language_has_a_table() -> None:
    assert set(TABLES) == set(NODES)


@pytest.mark.parametrize("name", sorted(NODES))
def test_a_table_lists_the_keys_and_which_are_required(name: str) -> None:
    rows = re.findall(r"^\| (\*\*)?`(\w+)`(?:\*\*)? \|", TABLES[name], re.MULTILINE)
    fields = NODES[name].model_fields
    assert {key for _, key in rows} == set(fields)
    assert {key for bold, key in rows if bold} == {key for key, field in fields.items() if field.is_required()}


def test_every_function_stands_there_as_the_code_has_it() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| `(.*)` \|$", PAGE.partition("| function |")[2], re.MULTILINE)
    assert rows == [(function.name, function.doc, function.example) for function in FUNCTIONS]


def test_examples_of_signing_functions_compile() -> None:
    scope = signing_scope(["api_key", "api_secret", "key", "key_name", "private_key", "public_key", "token"])
    for step in ("header", "claims", "query_text", "digest", "signature"):
        scope = scope.with_step(step, compile_expression("body", scope).kind)
    scope = scope.with_step("inner", compile_expression("sha256(body)", scope).kind)
    for function in FUNCTIONS:
        if "signing" in function.scopes:
            compile_expression(function.example, scope)


def test_every_closed_word_is_named() -> None:
    words = {*get_args(ScalarKind), *ACCEPT_WORDS, *get_args(model.Category), *get_args(model.Verdict)} - {"unknown"}
    for node in NODES.values():
        for field in node.model_fields.values():
            for part in (field.annotation, *get_args(field.annotation)):
                words |= set(get_args(part)) - {"unknown"} if get_origin(part) is Literal else set()
    assert not {word for word in words if f"`{word}`" not in PAGE}
