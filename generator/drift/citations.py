"""The citations of a spec: which entry cites which section of which page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from generator.analyze.entries import Entry, entries
from generator.python.source.names import member_name
from generator.spec import model as spec
from generator.spec.node import Node
from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class Citation:
    """An entry and its source; ``section`` is empty if the source is the whole page."""

    page: str
    section: str
    subject: str
    member: str
    span: Span
    source: Span | None = None
    """The place of the source itself."""


def citations(read: spec.Spec) -> Iterator[Citation]:
    """All citations: of named entries first, then of all other sources."""
    named = list(_named(read))
    yield from named
    spans = {each.source for each in named}
    for part in (read.venue, read.types, read.signing, *read.groups, *read.streams):
        for path, source in _sources(part, ()):
            if source.span not in spans:
                what = ".".join(path) or str(source.page)
                yield Citation(str(source.page), str(source.section or ""), what, what, source.span, source.span)


def _sources(node: object, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], spec.Source]]:
    """All sources below an entry, with their paths, so that new keys of the language are included."""
    if isinstance(node, spec.Source):
        yield path, node
    elif isinstance(node, Node):
        for name in type(node).model_fields:
            yield from _sources(getattr(node, name), path if name == "source" else (*path, name))
    elif isinstance(node, Mapping):
        for key, inner in cast("Mapping[str, object]", node).items():
            yield from _sources(inner, (*path, str(key)))
    elif isinstance(node, list):
        for inner in cast("list[object]", node):
            yield from _sources(inner, path)


def _named(read: spec.Spec) -> Iterator[Citation]:
    for entry in entries(read):
        if entry.page:
            yield Citation(entry.page, entry.section, entry.subject, _member(read, entry), entry.span, entry.source)
    for item in read.contradictions.contradictions:
        for page in item.pages:
            yield Citation(str(page), "", str(item.about), f"contradiction {item.id}", page.span)


def _member(read: spec.Spec, entry: Entry) -> str:
    """The name of an entry in a report: mostly its name in Python."""
    name = ".".join(entry.names)
    match entry.kind:
        case "level":
            return f"signing level {name}"
        case "vector":
            return f"signing vector {entry.names[-1]}"
        case "parameter":
            group, operation, wire_name = entry.names
            return f"{group}.{operation}({wire_name}=)"
        case "object" | "field":
            return f"models.{name}"
        case "enum" | "value" | "stream":
            return entry.subject
        case "errors":
            return "ErrorCode"
        case "mention":
            chosen = next(each.name for code, each in read.errors.mentions.items() if code == name)
            return f"ErrorCode.{member_name(name, None if chosen is None else str(chosen))}"
        case "example":
            return ""
        case _:
            return name
