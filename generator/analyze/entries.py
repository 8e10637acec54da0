"""The entries of a spec that have a subject, with their sources: contradictions and drift name the same ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.ir import subjects
from generator.spec import model as spec
from generator.spec.node import Text
from generator.text.span import Span

Kind = Literal[
    "venue", "page", "environment", "level", "vector", "group", "operation", "parameter", "stream", "object", "field",
    "enum", "value", "errors", "error", "mention", "example",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``names`` are the parts of its subject; ``page`` is empty where it has no source of its own."""

    kind: Kind
    subject: str
    names: tuple[str, ...]
    span: Span
    page: str = ""
    section: str = ""
    source: Span | None = None
    """Where its source is written."""


def entries(read: spec.Spec) -> Iterator[Entry]:
    """Every entry that a contradiction may be about or that a section of a page documents."""
    yield Entry("venue", subjects.VENUE, (), read.venue.span)
    for page in read.venue.pages:
        yield Entry("page", subjects.page(page), (page,), page.span)
    for name in read.venue.environments:
        yield Entry("environment", subjects.environment(name), (name,), name.span)
    for name, level in read.signing.levels.items():
        yield _entry("level", subjects.level(name), (name,), name, level.source)
        for vector, each in level.vectors.items():
            owner = subjects.level(name)
            yield _entry("vector", subjects.within(owner, vector), (name, vector), vector, each.source)
    for group in read.groups:
        yield from _group(group)
    for stream in read.streams:
        name = stream.stream
        yield _entry("stream", subjects.stream(name), (name,), name, stream.source)
    yield from _types(read.types)
    yield from _errors(read.errors)
    for name, example in read.examples.examples.items():
        subject = subjects.example(name)
        yield Entry("example", subject, (name,), name.span, str(example.page), str(example.section))


def _group(group: spec.Group) -> Iterator[Entry]:
    yield _entry("group", subjects.group(group.group), (group.group,), group.group, group.source)
    for name, operation in group.operations.items():
        subject = subjects.operation(group.group, name)
        yield _entry("operation", subject, (group.group, name), name, operation.source)
        body = operation.body if isinstance(operation.body, dict) else {}
        for fields in (operation.path, operation.query, operation.form, body):
            for key, field in fields.items():
                names = (group.group, name, key)
                yield _entry("parameter", subjects.within(subject, key), names, key, field.source)
        if operation.body_name is not None:
            key = operation.body_name
            yield _entry("parameter", subjects.within(subject, key), (group.group, name, key), key, None)


def _types(types: spec.Types) -> Iterator[Entry]:
    for name, object_ in types.types.items():
        subject = subjects.object_(name)
        yield _entry("object", subject, (name,), name, object_.source)
        for key, field in object_.fields.items():
            yield _entry("field", subjects.within(subject, key), (name, key), key, field.source)
    for name, enum in types.enums.items():
        subject = subjects.enum(name)
        yield _entry("enum", subject, (name,), name, enum.source)
        for key, value in enum.values.items():
            yield _entry("value", subjects.within(subject, key), (name, key), key, value.source)


def _errors(errors: spec.Errors) -> Iterator[Entry]:
    yield Entry("errors", subjects.ERRORS, (), errors.span)
    for table in errors.tables:
        yield Entry("errors", subjects.ERRORS, (), table.span, str(table.page), str(table.title))
        for code in table.codes:
            yield Entry("error", subjects.error(code), (code,), code.span)
        for row in table.uncoded:
            yield Entry("error", subjects.error(row.name), (row.name,), row.name.span)
    for code, mention in errors.mentions.items():
        yield Entry("mention", subjects.error(code), (code,), code.span, str(mention.page), str(mention.section))


def _entry(kind: Kind, subject: str, names: tuple[str, ...], key: Text, source: spec.Source | None) -> Entry:
    if source is None:
        return Entry(kind, subject, names, key.span)
    return Entry(kind, subject, names, key.span, str(source.page), str(source.section or ""), source.span)
