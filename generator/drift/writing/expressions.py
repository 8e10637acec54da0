"""Follows renamed fields into formulas, as far as types tell what is meant: ``item.result.code``, ``body.data``."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypeAlias

from generator.drift.matching.expected import Path
from generator.drift.writing.files import Files
from generator.spec import model as spec
from generator.spec.node import Text

Anchors: TypeAlias = Mapping[tuple[str, ...], Text | spec.Reference]
"""Chains of names of which the type is known: ``("item",)``, ``("body", "data")``."""


@dataclass(frozen=True, slots=True)
class Formula:
    """An expression of the spec, where it stands, and what is known of the values that it looks at."""

    file: str
    path: Path
    text: Text
    anchors: Anchors


def follow_expressions(files: Files, read: spec.Spec, renames: Mapping[str, str]) -> None:
    """Write new names of fields into every formula that certainly means them. ``renames``: subject -> new name."""
    if not renames:
        return
    for formula in formulas(read):
        text = _followed(str(formula.text), formula.anchors, read, renames)
        if text != formula.text:
            files.yaml(formula.file).replace(formula.path, text)


def formulas(read: spec.Spec) -> Iterator[Formula]:
    """Formulas over values whose type the spec says."""
    for group in read.groups:
        inside = f"operations/{PurePosixPath(group.group.span.path).name}"
        for name, operation in group.operations.items():
            base: Path = ("operations", str(name))
            result = operation.result
            if isinstance(result, spec.Batch):
                for key in ("success", "code", "message"):
                    yield Formula(inside, (*base, "result", key), getattr(result, key), {("item",): result.batch})
            elif operation.pages is not None and operation.pages.cursor is not None:
                place = _chain(operation.data or read.venue.envelope.data)
                anchors: Anchors = {} if place is None or isinstance(result, spec.Reference) else {place: result}
                yield Formula(inside, (*base, "pages", "cursor"), operation.pages.cursor, anchors)
    for stream in read.streams:
        inside = f"streams/{PurePosixPath(stream.stream.span.path).name}"
        for entry in stream.events.values():
            place = _chain(entry.data)
            for path, text in _of_stream(stream) if place is not None else ():
                yield Formula(inside, path, text, {place: entry.type} if place is not None else {})


def _of_stream(stream: spec.Stream) -> Iterator[tuple[Path, Text]]:
    """Formulas that look at every message of a stream."""
    yield ("kind",), stream.kind
    if stream.numbering is not None:
        for key in ("number", "restart", "topic"):
            if getattr(stream.numbering, key) is not None:
                yield ("numbering", key), getattr(stream.numbering, key)


def _followed(text: str, anchors: Anchors, read: spec.Spec, renames: Mapping[str, str]) -> str:
    try:
        tree = ast.parse(text, mode="eval")
    except SyntaxError:
        return text
    lines = text.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    found: list[tuple[int, int, str]] = []
    for node in ast.walk(tree):
        chain = _names(node)
        new = None if chain is None else _renamed(chain, anchors, read, renames)
        if new is not None and isinstance(node, ast.Attribute) and node.end_lineno and node.end_col_offset:
            line = text.splitlines()[node.end_lineno - 1]
            end = starts[node.end_lineno - 1] + len(line.encode()[: node.end_col_offset].decode())
            found.append((end - len(node.attr), end, new))
    for start, end, new in sorted(set(found), reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _renamed(chain: tuple[str, ...], anchors: Anchors, read: spec.Spec, renames: Mapping[str, str]) -> str | None:
    """The new name of the field that a chain ends with, where the types on the way tell that it is that one."""
    for place, type_ in anchors.items():
        if chain[: len(place)] != place or len(chain) == len(place):
            continue
        word: object = type_
        for name in chain[len(place) : -1]:
            object_ = read.types.types.get(word) if isinstance(word, Text) else None
            field = None if object_ is None else object_.fields.get(Text(name))
            word = None if field is None else field.type
        new = renames.get(f"types.{word}.{chain[-1]}") if isinstance(word, Text) else None
        if new is not None and new.isidentifier():
            return new
    return None


def _chain(text: Text) -> tuple[str, ...] | None:
    try:
        return _names(ast.parse(str(text), mode="eval").body)
    except SyntaxError:
        return None


def _names(node: ast.AST) -> tuple[str, ...] | None:
    """``body.data.next`` as its names."""
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        before = _names(node.value)
        return None if before is None else (*before, node.attr)
    return None
