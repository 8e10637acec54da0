"""Which entries of a spec rest on which section of a page, one line per entry that names its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.python.names import member_name
from generator.spec import model as spec
from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class Rest:
    """One entry and its source; ``section`` is empty where the page as a whole is meant."""

    page: str
    section: str
    subject: str
    member: str
    span: Span


def rests(read: spec.Spec) -> Iterator[Rest]:
    """Every entry of a spec with the place it rests on, the more important ones first."""
    for name, level in read.signing.levels.items():
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
    for example, entry in read.examples.examples.items():
        yield Rest(str(entry.page), str(entry.section), f"examples.{example}", "", example.span)
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
    return Rest(str(source.page), str(source.section or ""), subject, member, span)
