"""``events.py``: the messages that a venue pushes, by kind and decoded."""

from __future__ import annotations

from dataclasses import dataclass

from generator.expressions import message_scope
from generator.ir import subjects
from generator.ir.api import Api
from generator.ir.events import Stream
from generator.python.source.contradictions import contradicted
from generator.python.source.formulas import formula, members_read, place_of
from generator.python.source.imports import Imports
from generator.python.source.literals import docstring, literal, origin


@dataclass(frozen=True, slots=True)
class KindView:
    """One kind of message: its literal, its class, and what finds its data, if that is not the whole."""

    literal: str
    type: str
    data: str | None


@dataclass(frozen=True, slots=True)
class FunctionView:
    """A function that looks at a message."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class StreamView:
    name: str
    constant: str
    doc: str
    kind: str
    reads: str | None
    """The members of a message that ``kind`` looks at, where it is a function of its own."""
    functions: tuple[FunctionView, ...]
    kinds: tuple[KindView, ...]
    union: str


@dataclass(frozen=True, slots=True)
class EventsView:
    """Everything that templates/events.py.jinja renders."""

    title: str
    imports: tuple[str, ...]
    union: str
    event: str
    streams: tuple[StreamView, ...]
    repair_json: bool


def events_view(api: Api) -> EventsView:
    """Say the events of an API."""
    imports = Imports()
    imports.use("typing", "Final", "TypeAlias")
    imports.own("_runtime.streams.events", "EventDecoder", "UnknownEvent")
    imports.own("_runtime.data.deviation_counter", "DeviationCounter")
    if api.streams:
        imports.own("_runtime.streams.events", "Channel", "EventKind")
    imports.own("_wire", "ACCEPTED", "TIMES")
    streams = tuple(_stream(stream, contradicted(api, subjects.stream(stream.name)), imports) for stream in api.streams)
    types = tuple(dict.fromkeys(kind.type for stream in streams for kind in stream.kinds))
    for type_ in types:
        imports.own("models", type_)
    return EventsView(
        title=docstring(f"Messages that {api.title} pushes"),
        imports=imports.lines(),
        union=" | ".join(types) or "UnknownEvent",
        event=" | ".join([*types, "UnknownEvent"]),
        streams=streams,
        repair_json=api.repair_json,
    )


def _stream(stream: Stream, disagreements: tuple[str, ...], imports: Imports) -> StreamView:
    functions: list[FunctionView] = []

    def look(name: str, text: str) -> str:
        """What finds something in a message: its plain place, or a function of its own."""
        place = place_of(text)
        if place is not None:
            imports.own("_runtime.http.response", "At")
            return f"At({', '.join(map(literal, place))})"
        imports.use("typing", "Any")
        imports.own("_runtime.streams.events", "RawMessage")
        functions.append(FunctionView(name, formula(text, message_scope(), imports).source))
        return name

    kind = look(f"_{stream.name}_kind", stream.kind)
    reads = members_read(stream.kind) if functions else None
    kinds = tuple(
        KindView(
            literal(event.name),
            event.type.name,
            None if event.data == "body" else look(f"_{stream.name}_data_{number}", event.data),
        )
        for number, event in enumerate(stream.events, start=1)
    )
    return StreamView(
        name=stream.name,
        constant=stream.name.upper(),
        doc=docstring(stream.doc, *disagreements, origin(stream.source)),
        kind=kind,
        reads=None if reads is None else literal(reads),
        functions=tuple(functions),
        kinds=kinds,
        union=" | ".join(dict.fromkeys(kind.type for kind in kinds)),
    )
