"""Which entries of a spec rest on which section of a page, one line per entry that names its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from generator.python.source.names import member_name
from generator.spec import model as spec
from generator.spec.node import Node
from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class Rest:
    """One entry and its source; ``section`` is empty where the whole page is meant."""

    page: str
    section: str
    subject: str
    member: str
    span: Span
    source: Span | None = None
    """Where the source itself is written."""


def rests(read: spec.Spec) -> Iterator[Rest]:
    """Every entry of a spec with the place it rests on: those that have a name of their own, then any other source."""
    named = list(_named(read))
    yield from named
    spans = {rest.source for rest in named}
    for part in (read.venue, read.types, read.signing, *read.groups, *read.streams):
        for path, source in _sources(part, ()):
            if source.span not in spans:
                what = ".".join(path) or str(source.page)
                yield Rest(str(source.page), str(source.section or ""), what, what, source.span, source.span)


def _sources(node: object, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], spec.Source]]:
    """Every source below an entry, with the keys that lead to it, so that what the language learns is watched."""
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


def _named(read: spec.Spec) -> Iterator[Rest]:
    for name, level in read.signing.levels.items():
        if level.source is not None:
            yield _rest(level.source, f"signing.{name}", f"signing level {name}", name.span)
        for vector, entry in level.vectors.items():
            if entry.source is not None:
                yield _rest(entry.source, f"signing.{name}.{vector}", f"signing vector {vector}", vector.span)
    for group in read.groups:
        yield from _group(group)
    for stream in read.streams:
        yield _rest(stream.source, f"streams.{stream.stream}", f"streams.{stream.stream}", stream.stream.span)
    yield from _types(read.types)
    for table in read.errors.tables:
        yield Rest(str(table.page), str(table.title), "errors", "ErrorCode", table.span)
    for code, mention in read.errors.mentions.items():
        member = f"ErrorCode.{member_name(str(code), None if mention.name is None else str(mention.name))}"
        yield Rest(str(mention.page), str(mention.section), f"errors.{code}", member, code.span)
    for example, kept in read.examples.examples.items():
        yield Rest(str(kept.page), str(kept.section), f"examples.{example}", "", example.span)
    for item in read.contradictions.contradictions:
        for page in item.pages:
            yield Rest(str(page), "", str(item.about), f"contradiction {item.id}", page.span)


def _group(group: spec.Group) -> Iterator[Rest]:
    yield _rest(group.source, f"operations.{group.group}", f"{group.group}", group.group.span)
    for name, operation in group.operations.items():
        subject = f"operations.{group.group}.{name}"
        if operation.source is not None:
            yield _rest(operation.source, subject, f"{group.group}.{name}", name.span)
        body = operation.body if isinstance(operation.body, dict) else {}
        for entries in (operation.path, operation.query, operation.form, body):
            for field, entry in entries.items():
                if entry.source is not None:
                    yield _rest(entry.source, f"{subject}.{field}", f"{group.group}.{name}({field}=)", field.span)


def _types(types: spec.Types) -> Iterator[Rest]:
    for name, object_ in types.types.items():
        yield _rest(object_.source, f"types.{name}", f"models.{name}", name.span)
        for field, entry in object_.fields.items():
            if entry.source is not None:
                yield _rest(entry.source, f"types.{name}.{field}", f"models.{name}.{field}", field.span)
    for name, enum in types.enums.items():
        yield _rest(enum.source, f"enums.{name}", f"enums.{name}", name.span)
        for value, each in enum.values.items():
            if each.source is not None:
                yield _rest(each.source, f"enums.{name}.{value}", f"enums.{name}.{value}", value.span)


def _rest(source: spec.Source, subject: str, member: str, span: Span) -> Rest:
    return Rest(str(source.page), str(source.section or ""), subject, member, span, source.span)
