"""Every fact of an Api: what it is called in the spec and in Python, where it is documented, where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.explain import words
from generator.ir import subjects
from generator.ir.api import Api, ClientParameter, Credential, Environment, Setting
from generator.ir.models import Enum, Object
from generator.ir.operations import ListBody, Operation
from generator.ir.source import Item, Source
from generator.ir.types import show
from generator.python import members
from generator.python.models.errors import error_member
from generator.python.source.names import field_name, member_name
from generator.text.span import Span


@dataclass(frozen=True, slots=True)
class Fact:
    """``subject`` is its full name in the spec, ``names`` are what can be looked up; ``lines`` describe it."""

    subject: str
    names: tuple[str, ...]
    title: str
    lines: tuple[str, ...]
    member: str
    source: Source | None
    span: Span | None


def facts(api: Api) -> Iterator[Fact]:
    """All facts, in the order of the spec."""
    yield from _errors(api)
    for operation in api.operations:
        yield from _operation(api, operation)
    for item in api.objects:
        yield from _object(item)
    for enum in api.enums:
        yield from _enum(enum)
    yield from _signing(api)
    yield from _streams(api)
    yield from _choices(api)
    for example in api.examples:
        lines = (f"decodes as {example.decodes}",) if example.decodes else ()
        yield Fact(
            subjects.example(example.name),
            (example.name,),
            f"{example.name}  {example.file}",
            lines,
            "",
            example.source,
            None,
        )


def _item(subject: str, names: tuple[str, ...], lines: tuple[str, ...], member: str, item: Item) -> Fact:
    title = f"{names[0]}  {item.doc}".rstrip()
    return Fact(subject, tuple(dict.fromkeys((*names, subject, member))), title, lines, member, item.source, item.span)


def _errors(api: Api) -> Iterator[Fact]:
    for row in api.errors.rows:
        name = row.name if row.kind != "http" else f"HTTP {row.name}"
        bare = row.name.lstrip("0") if api.errors.form != "string" else row.name
        padded = tuple(f"{'0' * zeros}{bare}" for zeros in range(4)) if api.errors.form != "string" else ()
        names = (name, row.name, error_member(row), f"ErrorCode.{error_member(row)}", *padded)
        member = f"{api.venue}_sdk.ErrorCode.{error_member(row)}, raised as {members.exception(row.category)}"
        yield Fact(
            subjects.error(row.name), names, f"{name}  {row.message}", words.of_row(row), member, row.source, row.span
        )


def _operation(api: Api, operation: Operation) -> Iterator[Fact]:
    subject, name = operation.subject, operation.id
    names = (name, operation.name, f"{operation.method} {operation.path}", members.method(operation), subject)
    title = f"{name}  {operation.doc}"
    member = f"{api.client}().{operation.id}(...)"
    yield Fact(
        subject, (*names, subject), title, words.of_operation(operation), member, operation.source, operation.span
    )
    for field in operation.fields:
        asked = (f"{name}.{field.name}", f"{name}.{field_name(field)}")
        yield _item(
            subjects.within(subject, field.name),
            asked,
            words.of_field(field),
            members.argument(operation, field),
            field,
        )
    if isinstance(operation.body, ListBody):
        wire = operation.body.name
        member, shown = members.list_argument(operation, wire), show(operation.body.items)
        title = f"{name}.{wire}  The whole body."
        whole = (f"{name}.{wire}", subjects.within(subject, wire), member)
        yield Fact(subjects.within(subject, wire), whole, title, (shown,), member, operation.source, operation.span)


def _object(item: Object) -> Iterator[Fact]:
    subject = subjects.object_(item.name)
    yield _item(subject, (item.name,), words.of_object(item), members.model(item), item)
    for field in item.fields:
        asked = (f"{item.name}.{field.name}", f"{item.name}.{field_name(field)}")
        yield _item(
            subjects.within(subject, field.name), asked, words.of_field(field), members.attribute(item, field), field
        )


def _enum(enum: Enum) -> Iterator[Fact]:
    subject = subjects.enum(enum.name)
    yield _item(subject, (enum.name,), words.of_enum(enum), members.enum_class(enum), enum)
    for value in enum.values:
        member = member_name(value.name, value.chosen_name)
        asked = (f"{enum.name}.{value.name}", f"{enum.name}.{member}")
        yield _item(
            subjects.within(subject, value.name),
            asked,
            (f"on the wire: {value.name}",),
            members.enum_member(enum, value),
            value,
        )


def _signing(api: Api) -> Iterator[Fact]:
    for level in api.levels:
        subject = subjects.level(level.name)
        yield _item(subject, (subject, level.name), words.of_level(level), members.sign_function(level), level)
        for step in level.steps:
            names = (subjects.within(subject, step.name), f"{level.name}.{step.name}")
            title, lines = f"{names[0]}  A step of signing.", (step.expression,)
            yield Fact(names[0], names, title, lines, members.sign_function(level), level.source, step.span)


def _streams(api: Api) -> Iterator[Fact]:
    for stream in api.streams:
        subject = subjects.stream(stream.name)
        yield _item(subject, (subject, stream.name), words.of_stream(stream), members.listener(stream), stream)
        for event in stream.events:
            asked = (subjects.within(subject, event.name), f"{stream.name}.{event.name}", event.name)
            yield _item(asked[0], asked, (f"a message of kind {event.name}",), f"models.{event.type.name}", event)
        for field in stream.parameters:
            given = (subjects.within(subject, field.name), f"{stream.name}.{field_name(field)}")
            yield _item(given[0], given, words.of_field(field), members.listener_argument(stream, field), field)
        for channel in stream.channels:
            topic = (
                subjects.within(subject, channel.name),
                f"{stream.name}.{channel.name}",
                members.topic(stream, channel),
            )
            yield _item(topic[0], topic, words.of_channel(channel), topic[2], channel)
            for field in channel.parameters:
                inner = tuple(f"{name}.{field.name}" for name in topic[:2])
                member = members.topic_argument(stream, channel, field)
                yield _item(inner[0], inner, words.of_field(field), member, field)


def _choices(api: Api) -> Iterator[Fact]:
    """What venue.yaml offers a client; it has no page of its own."""
    for setting in api.settings:
        yield _choice(subjects.setting(setting.name), setting, words.of_setting(setting), members.setting(setting))
    for shared in api.client_parameters:
        lines = (f"{show(shared.type)}, for all calls that take it and are not given another one",)
        yield _choice(subjects.client_parameter(shared.name), shared, lines, members.client_parameter(api, shared))
    for credential in api.credentials:
        lines = (f"environment variable {credential.env}" + ("" if credential.required else ", optional"),)
        yield _choice(
            subjects.credential(credential.name), credential, lines, members.credential(credential), credential.env
        )
    for limit in api.limits:
        title, subject = f"{limit.name}  {limit.doc}".rstrip(), subjects.limit(limit.name)
        names, rate = (subject, limit.name), words.of_limit(limit)
        yield Fact(subject, names, title, rate, f"{api.client}()", limit.source, None)
    for environment in api.environments:
        addresses = tuple(address for address in (environment.rest, environment.stream) if address)
        yield _choice(
            subjects.environment(environment.name),
            environment,
            addresses,
            f"{api.client}(environment={environment.name!r})",
        )


def _choice(
    subject: str,
    item: Setting | Credential | Environment | ClientParameter,
    lines: tuple[str, ...],
    member: str,
    *further: str,
) -> Fact:
    title = f"{item.name}  {item.doc}".rstrip()
    return Fact(subject, (subject, item.name, *further), title, lines, member, None, _span(item))


def _span(item: object) -> Span | None:
    """The place of an entry, where its kind keeps one."""
    span = getattr(item, "span", None)
    return span if isinstance(span, Span) else None
