"""docs/reference.md is what the grammar says, and the grammar has words for everything."""

from __future__ import annotations

import re
from typing import Literal, get_args, get_origin

import pytest

from generator.analyze.contradictions import ACCEPT_WORDS
from generator.analyze.values.deviations import MEANINGS as ACCEPTED
from generator.explain.reference import reference
from generator.explain.vocabulary import CATEGORIES, SCOPES, VERDICTS
from generator.expressions import FUNCTIONS, REQUEST_PARTS, compile_expression, signing_scope
from generator.expressions import MEANINGS as REQUEST
from generator.ir.types import ScalarKind
from generator.spec import model
from generator.spec.node import Node
from generator.spec.schema import MODULES, field_docs
from tests.conventions.places import ROOT
from tests.golden import Golden

ABSTRACT = {"Placed", "Row"}
"""Bases of other entries; nobody writes them."""
NODES = {
    name: each
    for module in MODULES
    for name, each in vars(module).items()
    if isinstance(each, type) and issubclass(each, Node) and each is not Node
}


def test_the_page_is_that_of_the_grammar(golden: Golden) -> None:
    golden(ROOT / "docs" / "reference.md", reference())


def test_every_entry_has_a_section() -> None:
    sections = set(re.findall(r"^### (\w+)$", reference(), re.MULTILINE))
    assert sections == set(NODES) - ABSTRACT


@pytest.mark.parametrize("name", sorted(NODES))
def test_every_entry_and_key_has_words(name: str) -> None:
    documented = field_docs()
    words = {key for base in NODES[name].__mro__ for key in documented.get(base.__name__, {})}
    assert name in documented, "its class has no place in MODULES"
    assert "__doc__" in vars(NODES[name]) and NODES[name].__doc__
    assert set(NODES[name].model_fields) <= words


def test_each_closed_word_has_a_meaning() -> None:
    assert set(CATEGORIES) == set(get_args(model.Category)) - {"unknown"}
    assert set(VERDICTS) == set(get_args(model.Verdict)) - {"unknown"}
    assert set(ACCEPTED) == set(ACCEPT_WORDS)
    assert set(REQUEST) == REQUEST_PARTS - {"timestamp", "nonce"}


def test_each_closed_word_of_a_key_is_named() -> None:
    page = reference()
    words = set(get_args(ScalarKind))
    for node in NODES.values():
        for field in node.model_fields.values():
            for part in (field.annotation, *get_args(field.annotation)):
                words |= set(get_args(part)) if get_origin(part) is Literal else set()
    assert not {word for word in words if f"`{word}`" not in page}


def test_each_function_tells_where_it_may_be_used() -> None:
    section = reference().partition("## Functions")[2]
    for function in FUNCTIONS:
        places = ", ".join(SCOPES[scope] for scope in function.scopes)
        assert re.search(rf"^\| `{function.name}` \| .* \| {places} \| ", section, re.MULTILINE), function.name


def test_examples_of_signing_functions_compile() -> None:
    scope = signing_scope(["api_key", "api_secret", "key", "key_name", "private_key", "public_key", "token"])
    for step in ("header", "claims", "query_text", "digest", "signature"):
        scope = scope.with_step(step, compile_expression("body", scope).kind)
    scope = scope.with_step("inner", compile_expression("sha256(body)", scope).kind)
    for function in FUNCTIONS:
        if "signing" in function.scopes:
            compile_expression(function.example, scope)


@pytest.mark.parametrize(
    "text",
    [
        "header('X') is None",
        "[lower(name) for name, value in headers if value]",
        '[upper(part) for part in split(body, ",")]',
        '[("host", host)]',
        "[method, path]",
        "api_key[:32]",
        "integer(timestamp) - 5",
        "method if body else path",
    ],
)
def test_what_the_page_shows_of_expressions_compiles(text: str) -> None:
    compile_expression(text, signing_scope(["api_key"]))
