"""Entries of a spec that are marked with ``removed_on``, each with a subject that is the same in both versions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias, cast

from generator.ir import subjects
from generator.spec import model as spec
from generator.spec.node import Node
from generator.text.span import Span

Steps: TypeAlias = tuple[str | int, ...]
"""The path of an entry in its file: keys and indices."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An entry with ``removed_on``: its subject, the date, its file in the folder of the venue, and its path."""

    subject: str
    day: str
    file: str
    steps: Steps
    span: Span = field(compare=False)

    def is_part_of(self, other: Mark) -> bool:
        """Whether it is inside another entry, and is removed with it."""
        return self.file == other.file and self.steps[: len(other.steps)] == other.steps and self != other


def marks(read: spec.Spec) -> Iterator[Mark]:
    """All marked entries, file by file."""
    folder = read.venue.venue.span.path.removesuffix("venue.yaml")
    files: list[tuple[Node, str]] = [(read.errors, subjects.ERRORS), (read.types, ""), (read.examples, "")]
    files += [(group, subjects.group(group.group)) for group in read.groups]
    files += [(stream, subjects.stream(stream.stream)) for stream in read.streams]
    for node, subject in files:
        for steps, name, entry in _entries(node, subject, ()):
            day = getattr(entry, "removed_on", None)
            if day is not None:
                span = entry.span if isinstance(steps[-1], int) else node.key_span(*steps)
                yield Mark(name, str(day), span.path.removeprefix(folder), steps, span)


def _entries(node: Node, subject: str, steps: Steps) -> Iterator[tuple[Steps, str, Node]]:
    """All entries inside a node, with path and subject."""
    for key, value in cast("Iterator[tuple[str, Any]]", iter(node)):
        inner: list[tuple[Steps, str, object]] = []
        if isinstance(value, dict):
            items = cast(dict[str, object], value).items()
            inner = [((key, str(name)), _named(node, subject, key, str(name)), each) for name, each in items]
        elif isinstance(value, list):
            listed = enumerate(cast(list[object], value))
            inner = [((key, number), _listed(subject, each), each) for number, each in listed]
        for more, name, each in inner:
            if isinstance(each, Node):
                place = (*steps, *more)
                yield place, name, each
                yield from _entries(each, name, place)


def _named(node: Node, subject: str, key: str, name: str) -> str:
    """The subject of an entry of a mapping; HTTP statuses are distinguished from codes."""
    if isinstance(node, spec.Table) and node.kind == "http":
        return f"{subject}.HTTP {name}"
    return f"{subject or key}.{name}"


def _listed(subject: str, entry: object) -> str:
    """The subject of an entry of a list; a table has the subject of its owner."""
    match entry:
        case spec.Uncoded(name=name):
            return f"{subject}.{name}"
        case spec.FurtherRow(message=message):
            return f"{subject}#also: {message}"
        case _:
            return subject
