"""``streams.py``: what a client can listen to, one method per stream, sync and async."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ir import subjects
from generator.ir.api import Api
from generator.ir.events import Connection, Stream
from generator.ir.models import Field
from generator.python.calls.methods import ParameterView, describe, parameter_view
from generator.python.calls.resources import group_class
from generator.python.models.rules import broken_bounds
from generator.python.source.annotations import Annotations
from generator.python.source.contradictions import contradicted
from generator.python.source.imports import Imports
from generator.python.source.literals import docstring, origin, section, sentence
from generator.python.source.names import field_name, topic_class
from generator.python.streams.connections import PlanView, plan_view
from generator.python.streams.topics import TopicsView, ValueView, given, topics_view, value_view


@dataclass(frozen=True, slots=True)
class StreamMethodView:
    """One method of ``client.streams``; ``topics`` is the class of its topics, ``session`` the call that opens one."""

    name: str
    plan: PlanView
    union: str
    doc: str
    topics: str | None
    parameters: tuple[ParameterView, ...]
    values: tuple[ValueView, ...]
    url: str
    """The annotation of the address, which is optional unless no page names one."""
    needs_url: bool
    session: str | None


@dataclass(frozen=True, slots=True)
class StreamsView:
    """Everything that templates/streams.py.jinja renders."""

    title: str
    imports: tuple[str, ...]
    sync_doc: str
    async_doc: str
    topics: tuple[TopicsView, ...]
    streams: tuple[StreamMethodView, ...]


_NOTICES = "``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read."


def has_streams(api: Api) -> bool:
    """Whether anything can be received, rather than only decoded."""
    return any(stream.connection is not None for stream in api.streams)


def streams_view(api: Api) -> StreamsView:
    """Say the streams of an API that can be received."""
    imports = Imports()
    imports.use("typing", "Final")
    imports.own("_runtime.streams.blocking", "Stream", "StreamsBase")
    imports.own("_runtime.streams.opened", "AsyncStream", "AsyncStreamsBase")
    imports.own("_runtime.streams.options", "StreamOptions")
    imports.own("_runtime.streams.plan", "StreamPlan")
    topics = tuple(topics_view(api, stream, imports) for stream in api.streams if stream.channels)
    return StreamsView(
        title=docstring(f"Streams of {api.title}: what it pushes, as it happens"),
        sync_doc=docstring("What can be listened to; each stream connects when its first event is asked for", indent=4),
        async_doc=docstring("The same for asyncio", indent=4),
        topics=topics,
        streams=tuple(
            _method(api, stream, stream.connection, imports) for stream in api.streams if stream.connection is not None
        ),
        imports=imports.lines(),
    )


def needs_url(connection: Connection) -> bool:
    """Whether the caller has to say where to connect, since no page does."""
    return not connection.addresses and (connection.session is None or connection.session.address is None)


def _method(api: Api, stream: Stream, connection: Connection, imports: Imports) -> StreamMethodView:
    bases = {enum.name: enum.base for enum in api.enums}
    annotations = Annotations(imports, {each.name for each in api.streams})
    fields = given(stream.parameters)
    quiet = connection.heartbeat.events if connection.heartbeat is not None else ()
    types = list(dict.fromkeys(event.type.name for event in stream.events if event.name not in quiet))
    for type_ in types:
        imports.own("models", type_)
    return StreamMethodView(
        name=stream.name,
        plan=plan_view(api, stream, connection, imports),
        union=" | ".join(types),
        doc=_doc(api, stream, connection, fields, types),
        topics=topic_class(stream) if stream.channels else None,
        parameters=tuple(parameter_view(field, annotations, bases) for field in fields),
        values=tuple(value_view(api, field, imports) for field in stream.parameters),
        url=annotations.word("str") if needs_url(connection) else f"{annotations.word('str')} | None",
        needs_url=needs_url(connection),
        session=_session(api, connection, imports),
    )


def _asking(connection: Connection) -> str | None:
    """The parameter whose items are the topics."""
    return None if connection.subscribe is None else connection.subscribe.parameter


def _session(api: Api, connection: Connection, imports: Imports) -> str | None:
    """``Streaming(self._client).create_session``, without the prefix of its async twin."""
    if connection.session is None:
        return None
    group, _, operation = connection.session.operation.partition(".")
    class_ = next(group_class(api, each) for each in api.groups if each.name == group)
    imports.own(f"resources.{group}", class_, f"Async{class_}")
    return f"{class_}(self._client).{operation}"


def _doc(api: Api, stream: Stream, connection: Connection, fields: list[Field], types: list[str]) -> str:
    arguments = (
        [("topics", f"What to subscribe to: {topic_class(stream)}s. More can be added later.")]
        if stream.channels
        else []
    )
    arguments += [(field_name(field), _described(api, stream, field, connection)) for field in fields]
    where = (
        "The address, ``wss://host/path``; no page names one."
        if needs_url(connection)
        else "Another address, a test server for instance."
    )
    arguments += [("url", where), ("options", "Queue, overflow policy, timeouts and backoff.")]
    yields = dict.fromkeys(types, "")
    for event in stream.events:
        if event.type.name in yields:
            yields[event.type.name] = yields[event.type.name] or sentence(event.doc)
    meanings = {item.name: sentence(item.doc) for item in api.objects}
    yields = {name: words or meanings[name] for name, words in yields.items()}
    return docstring(
        stream.doc,
        *_limits(connection),
        section("Args", arguments),
        section("Yields", [*yields.items(), ("StreamNotice", _NOTICES)]),
        section("Raises", [
            *(("InvalidParameter", broken) for broken in broken_bounds(fields)),
            ("StreamRefused", "the venue refused the connection, the login or a topic (when events are asked for)."),
            ("StreamFailed", "as many attempts failed as ``options.attempts`` allows; by default it tries forever."),
            ("StreamOverflow", "the consumer was too slow, and ``Overflow.RAISE`` was chosen."),
        ]),
        *contradicted(api, subjects.stream(stream.name)),
        origin(stream.source),
        indent=8,
    )  # fmt: skip


def _described(api: Api, stream: Stream, field: Field, connection: Connection) -> str:
    documented = describe(api, field, stream.source)
    return f"{documented} More can be subscribed to later." if field.name == _asking(connection) else documented


def _limits(connection: Connection) -> list[str]:
    words: list[str] = []
    if connection.topics_at_most is not None:
        words.append(f"at most {connection.topics_at_most} topics on one connection")
    if connection.connections is not None:
        words.append(f"at most {connection.connections} connections")
    if connection.heartbeat is not None and connection.heartbeat.every is not None:
        words.append(f"a heartbeat every {connection.heartbeat.every} seconds")
    return [sentence("The venue documents " + ", ".join(words))] if words else []
