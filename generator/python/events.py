"""``events.py``: the messages a venue pushes, told apart and decoded."""

from __future__ import annotations

from dataclasses import dataclass

from generator.expressions import answer_scope
from generator.ir.api import Api
from generator.ir.events import Event, Stream
from generator.python.formulas import formula
from generator.python.imports import Imports
from generator.python.literals import docstring, literal


@dataclass(frozen=True, slots=True)
class KindView:
    """One kind of message: its literal, its class, and the function that finds its data."""

    literal: str
    type: str
    function: str
    source: str


@dataclass(frozen=True, slots=True)
class StreamView:
    name: str
    constant: str
    doc: str
    kind_function: str
    kind_source: str
    kinds: tuple[KindView, ...]
    union: str


@dataclass(frozen=True, slots=True)
class EventsView:
    """Everything that templates/events.py.jinja prints."""

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
    imports.own("_runtime.events", "EventDecoder", "UnknownEvent")
    if api.streams:
        imports.use("typing", "Any")
        imports.own("_runtime.answer", "Answer")
        imports.own("_runtime.events", "Channel", "EventKind")
    imports.own("_wire", "ACCEPTED", "TIMES")
    streams = tuple(_stream(stream, imports) for stream in api.streams)
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


def _stream(stream: Stream, imports: Imports) -> StreamView:
    kinds = tuple(_kind(stream, number, event, imports) for number, event in enumerate(stream.events, start=1))
    return StreamView(
        name=stream.name,
        constant=stream.name.upper(),
        doc=docstring(stream.doc, f"Source: {stream.source}, {stream.source.page.url}"),
        kind_function=f"_{stream.name}_kind",
        kind_source=formula(stream.kind, answer_scope(), imports).source,
        kinds=kinds,
        union=" | ".join(dict.fromkeys(kind.type for kind in kinds)),
    )


def _kind(stream: Stream, number: int, event: Event, imports: Imports) -> KindView:
    return KindView(
        literal=literal(event.name),
        type=event.type.name,
        function=f"_{stream.name}_data_{number}",
        source=formula(event.data, answer_scope(), imports).source,
    )
