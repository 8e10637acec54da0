"""Entries taken out of a YAML file: what remains reads as meant, and keeps every other byte."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diff.marks import Steps
from generator.editing.cut import CutFile
from generator.spec.reader import read
from generator.spec.values import Entry, Value
from generator.text.diagnostics import Collector
from generator.text.span import SourceFile

CASES: dict[str, tuple[str, list[Steps], str]] = {
    "a line": ("a:\n  x: {k: 1}\n  y: {k: 2}  # kept\n", [("a", "x")], "a:\n  y: {k: 2}  # kept\n"),
    "a line with its comment": ("a:\n  x: {k: 1}  # gone\n  y: {k: 2}\n", [("a", "x")], "a:\n  y: {k: 2}\n"),
    "the last line of a file without an end": ("a:\n  x: 1\n  y: 2", [("a", "y")], "a:\n  x: 1\n"),
    "several lines": (
        "a:\n  x:\n    k: 1\n    doc: |\n      two\n      lines\n\n  # of y\n  y: 2\n",
        [("a", "x")],
        "a:\n\n  # of y\n  y: 2\n",
    ),
    "wrapped braces": ("a:\n  x: {k: 1,\n      l: 2}\n  y: 3\n", [("a", "x")], "a:\n  y: 3\n"),
    "first in braces": ("a: {x: {k: 1}, y: 2, z: 3}\n", [("a", "x")], "a: {y: 2, z: 3}\n"),
    "last in braces": ("a: {x: 1, y: 2, z: {k: 3} }\n", [("a", "z")], "a: {x: 1, y: 2 }\n"),
    "two neighbours in braces": ("a: {x: 1, y: 2, z: 3}\n", [("a", "y"), ("a", "z")], "a: {x: 1}\n"),
    "all in braces": ("a: {x: 1, y: 2}\nb: 1\n", [("a", "x"), ("a", "y")], "a: {}\nb: 1\n"),
    "all of a needed block": (
        "values:\n  x: 1\n  y: 2\nb: 1\n",
        [("values", "x"), ("values", "y")],
        "values: {}\nb: 1\n",
    ),
    "all of a block that may be absent": (
        "o:\n  query:\n    x: 1\n    y: 2\n  path: {z: 1}\n",
        [("o", "query", "x"), ("o", "query", "y")],
        "o:\n  path: {z: 1}\n",
    ),
    "all of braces that may be absent": ("o: {form: {x: 1}, b: 1}\n", [("o", "form", "x")], "o: {b: 1}\n"),
    "an item": (
        "uncoded:\n  - name: X\n    k: 1\n  - {name: Y}\n  - name: Z\n",
        [("uncoded", 0), ("uncoded", 1)],
        "uncoded:\n  - name: Z\n",
    ),
    "an item in brackets": ("a: [{n: 1}, {n: 2}, {n: 3}]\n", [("a", 1)], "a: [{n: 1}, {n: 3}]\n"),
    "the only item": ("a:\n- n: 1\nb: 2\n", [("a", 0)], "a: []\nb: 2\n"),
    "behind a dash": ("t:\n  - codes: {x: 1}\n    name: T\n", [("t", 0, "codes", "x")], "t:\n  - name: T\n"),
    "other line ends": ("a:\r\n  x: 1\r\n  y: 2\r\n", [("a", "x")], "a:\r\n  y: 2\r\n"),
    "quoted keys": ("a:\n  \"030\": {k: 1}\n  '7': 2\n", [("a", "030")], "a:\n  '7': 2\n"),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_left(name: str) -> None:
    text, steps, expected = CASES[name]
    file = CutFile("file.yaml", text)
    file.take(steps)
    assert file.text == expected


@pytest.mark.parametrize("name", CASES)
def test_what_is_left_knows_where_it_stood(name: str) -> None:
    text, steps, _ = CASES[name]
    file = CutFile("file.yaml", text)
    file.take(steps)
    root = read(SourceFile("file.yaml", file.text), Collector())
    assert isinstance(root, Entry)
    for key in root:
        assert file.origin(key.span).text == key.span.text
        inner = root[key]
        for each in inner if isinstance(inner, Entry) else ():
            assert file.origin(each.span).text == each.span.text
            assert file.origin(each.span).source.text == text


Tree = dict[str, Any]
NAMES = st.sampled_from(["a", "b", "c1", "'7'", '"x y"', "long_name"])
WORDS = st.sampled_from(["1", "some words", '"a, b: {c}"', "'it''s'", "true"])
COMMENTS = st.sampled_from(["", "", "  # why"])


@st.composite
def entry(draw: st.DrawFn, indent: int) -> list[str]:
    """The lines of a value behind its key: a word, braces on one line or several, or a block."""
    style = draw(st.sampled_from(["word", "braces", "wrapped", "block"]) if indent < 8 else st.just("word"))
    if style == "word":
        return [f" {draw(WORDS)}{draw(COMMENTS)}"]
    names = draw(st.lists(NAMES, min_size=1, max_size=4, unique=True))
    if style == "block":
        pad = " " * (indent + 2)
        lines = [draw(COMMENTS)]
        for name in names:
            first, *rest = draw(entry(indent + 2))
            lines += [*draw(st.sampled_from([[], [f"{pad}# above"], [""]])), f"{pad}{name}:{first}", *rest]
        return lines
    parts = [f"{name}: {draw(WORDS)}" for name in names]
    if style == "braces":
        return [" {" + ", ".join(parts) + "}" + draw(COMMENTS)]
    return [" {" + parts[0] + ("," if parts[1:] else "}")] + [
        " " * (indent + 4) + part + ("," if part is not parts[-1] else "}") for part in parts[1:]
    ]


def plain(value: Value) -> Any:
    """What is left of a value without its places."""
    return {str(key): plain(value[key]) for key in value} if isinstance(value, Entry) else str(value)


def places(value: Value, steps: Steps = ()) -> Iterator[Steps]:
    """The keys that lead to each entry."""
    if isinstance(value, Entry):
        for key in value:
            yield (*steps, str(key))
            yield from places(value[key], (*steps, str(key)))


@given(st.data())
def test_any_entries_of_any_file(data: st.DataObject) -> None:
    """What is taken out is gone, everything else reads as before, and no line is new but ``{}``."""
    lines = data.draw(entry(-2).filter(lambda each: len(each) > 1 and not each[0].startswith(" {")))
    text = "\n".join(["# head", *lines[1:]]) + "\n"
    file = CutFile("file.yaml", text)
    root = read(SourceFile("file.yaml", text), Collector())
    assert isinstance(root, Entry)
    tree: Tree = plain(root)
    chosen = data.draw(st.lists(st.sampled_from(sorted(places(root), key=str)), min_size=1, max_size=3, unique=True))
    outer = [each for each in chosen if not any(each[: len(other)] == other for other in chosen if other != each)]
    if set(outer) == {(name,) for name in tree}:
        return  # nothing would be left: who takes out entries takes the file away
    file.take(outer)
    for steps in outer:
        holder = tree
        for step in steps[:-1]:
            holder = holder[str(step)]
        del holder[str(steps[-1])]
    left = read(SourceFile("file.yaml", file.text), Collector())
    assert left is not None
    assert plain(left) == tree
    before = text.splitlines()
    for line in file.text.splitlines():
        assert line in before or "{" in line or "}" in line or line.endswith(","), line
