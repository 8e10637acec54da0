"""Streams: which kinds of message they push, and how one comes to receive them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.analyze import formulas
from generator.analyze.calls.endpoints import refuse_null
from generator.analyze.context import Context
from generator.analyze.streams.connections import Connections
from generator.analyze.streams.frames import Names
from generator.analyze.values.bounds import check_topic
from generator.analyze.values.models import fields
from generator.expressions import Kind, message_scope
from generator.ir import events as ir
from generator.ir import subjects
from generator.ir.models import Field
from generator.ir.source import Source
from generator.ir.types import ObjectRef
from generator.spec import model as spec


def streams(context: Context, names: Names) -> tuple[ir.Stream, ...]:
    """Every stream with its events."""
    found: list[ir.Stream] = []
    for written in context.spec.streams:
        source = context.source(written.source)
        if not written.events:
            help_ = "add add `KIND: {type: TYPE}` for each kind of message"
            context.error(written.value_span("events"), "a stream must have an event", "missing-key", help_)
        formulas.check(context, written.kind, message_scope())
        events: list[ir.Event] = []
        for kind, entry in written.events.items():
            formulas.check(context, entry.data, message_scope())
            type_ = context.type(entry.type)
            if isinstance(type_, ObjectRef):
                events.append(ir.Event(str(kind), str(entry.doc or ""), source, kind.span, type_, str(entry.data)))
            else:
                context.error(
                    entry.type.span, f"`{entry.type}` is not an object", "wrong-type", "an event must be an object"
                )
        parameters = fields(context, written.parameters, source, subjects.stream(written.stream), {})
        refuse_null(context, parameters, "the request for a stream")
        found.append(
            ir.Stream(
                name=str(written.stream),
                doc=str(written.doc),
                source=source,
                span=written.stream.span,
                kind=str(written.kind),
                events=tuple(events),
                auth=None if written.auth is None else context.level(written.auth),
                connection=Connections(context, names, written, parameters).read(),
                parameters=parameters,
                channels=tuple(_channels(context, names, written, source)),
            )
        )
    return tuple(found)


def _channels(context: Context, names: Names, written: spec.Stream, inherited: Source) -> Iterable[ir.Channel]:
    for name, channel in written.channels.items():
        source = context.source(channel.source, inherited)
        parameters = fields(
            context, channel.parameters, source, subjects.within(subjects.stream(written.stream), name), {}
        )
        refuse_null(context, parameters, "a topic")
        check_topic(context, channel.parameters)
        formulas.check(context, channel.topic, names.topic(parameters, _as_they_are(parameters)), Kind.TEXT)
        for kind in channel.events:
            if kind not in written.events:
                context.unknown("event", kind, written.events, "unknown-event")
        yield ir.Channel(
            str(name),
            str(channel.doc),
            source,
            name.span,
            str(channel.topic),
            parameters,
            tuple(map(str, channel.events)),
        )


def _as_they_are(parameters: tuple[Field, ...]) -> dict[str, str]:
    return {field.name: field.chosen_name or field.name for field in parameters}
