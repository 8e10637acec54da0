"""Streams: which kinds of message they push."""

from __future__ import annotations

from generator.analyze import formulas
from generator.analyze.context import Context
from generator.expressions import answer_scope
from generator.ir import events as ir
from generator.ir.types import ObjectRef


def streams(context: Context) -> tuple[ir.Stream, ...]:
    """Every stream with its events."""
    found: list[ir.Stream] = []
    for written in context.spec.streams:
        source = context.source(written.source)
        if not written.events:
            help_ = "`KIND: {type: TYPE}` for each kind of message"
            context.error(written.value_span("events"), "a stream needs an event", "missing-key", help_)
        formulas.check(context, written.kind, answer_scope())
        events: list[ir.Event] = []
        for kind, entry in written.events.items():
            formulas.check(context, entry.data, answer_scope())
            type_ = context.type(entry.type)
            if isinstance(type_, ObjectRef):
                events.append(ir.Event(str(kind), str(entry.doc or ""), source, kind.span, type_, str(entry.data)))
            else:
                context.error(entry.type.span, f"`{entry.type}` is no object", "wrong-kind", "an event is an object")
        found.append(
            ir.Stream(
                name=str(written.stream),
                doc=str(written.doc),
                source=source,
                span=written.stream.span,
                kind=str(written.kind),
                events=tuple(events),
                auth=None if written.auth is None else context.level(written.auth),
            )
        )
    return tuple(found)
