"""Templates look like their output and decide nothing: what they may say is listed here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from tests.conventions.places import GENERATOR, ROOT, TEMPLATES, python_files

ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData,  # text
    nodes.Name, nodes.Getattr,                         # a field of the view
    nodes.For, nodes.If, nodes.Not,                    # for, if on a plain field
    nodes.Include, nodes.Const,                        # a part of its own, by its name
    nodes.Macro, nodes.Call,                           # a part that is printed more than once
)  # fmt: skip
FILTERS = {"indent", "join"}
"""Filters that lay out and decide nothing."""


def templates() -> list[Path]:
    """All templates that print a view; there must be some."""
    found = sorted(file for file in TEMPLATES.rglob("*") if file.is_file())
    assert found, "no templates"
    return found


def each_node(tree: nodes.Node) -> Iterator[nodes.Node]:
    yield tree
    for child in tree.iter_child_nodes():
        yield from each_node(child)


def template_nodes() -> Iterator[tuple[str, nodes.Node]]:
    """Every node of every template, with its place."""
    for file in templates():
        name = str(file.relative_to(ROOT))
        for node in each_node(Environment().parse(file.read_text(encoding="utf-8"), filename=str(file))):
            yield f"{name}:{node.lineno}", node


def is_plain(node: nodes.Node) -> bool:
    """Whether this is a field as it is, or its negation: ``view.doc``, ``not loop.last``."""
    if isinstance(node, nodes.Not):
        return is_plain(node.node)
    return isinstance(node, nodes.Name) or (isinstance(node, nodes.Getattr) and is_plain(node.node))


def is_allowed(node: nodes.Node) -> bool:
    return isinstance(node, ALLOWED) or (isinstance(node, nodes.Filter) and node.name in FILTERS)


def test_templates_say_nothing_clever() -> None:
    clever = [f"{place}: {type(node).__name__}" for place, node in template_nodes() if not is_allowed(node)]
    assert not clever, "give the view one more field instead:\n" + "\n".join(clever)


def test_conditions_and_lists_are_plain_fields() -> None:
    for place, node in template_nodes():
        if isinstance(node, nodes.If):
            assert is_plain(node.test), f"{place}: the condition is more than a field"
        if isinstance(node, nodes.For):
            assert is_plain(node.iter), f"{place}: what is listed is more than a field"
            assert node.test is None, f"{place}: the view chooses what is listed"
            assert not node.recursive, f"{place}: the view flattens what is nested"


def test_only_parts_of_the_template_are_called() -> None:
    """A macro is text with holes; a call of anything else would compute."""
    for file in templates():
        tree = Environment().parse(file.read_text(encoding="utf-8"))
        macros = {node.name for node in tree.find_all(nodes.Macro)}
        called = {node.node.name if isinstance(node.node, nodes.Name) else "?" for node in tree.find_all(nodes.Call)}
        assert called <= macros, f"{file.relative_to(ROOT)} calls {sorted(called - macros)}"


def test_a_template_names_its_input_first() -> None:
    """``{# ErrorsView #}``: the first line says what is printed."""
    for file in templates():
        first = file.read_text(encoding="utf-8").split("\n", 1)[0]
        assert re.match(r"\{#-? .+ -?#\}", first), f"{file.relative_to(ROOT)} begins with {first!r}"


def test_an_undefined_name_stops_the_printing() -> None:
    sources = [file.read_text(encoding="utf-8") for file in python_files(GENERATOR / "emit")]
    environments = [call for source in sources for call in re.findall(r"Environment\((?:[^()]|\([^()]*\))*\)", source)]
    assert environments, "no template environment in generator/emit"
    assert all("undefined=StrictUndefined" in call for call in environments)
