"""streams/*.yaml as the author writes it: messages, and how one comes to receive them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Key

from generator.spec.fields import Field
from generator.spec.node import Boolean, Integer, Node, Text
from generator.spec.source import Source


class Event(Node):
    """One kind of message."""

    type: Text
    """The object that it carries."""
    data: Text = Key(default=Text("body"))
    """Expression: where the object is in the message; the default is ``body``."""
    doc: Text | None = None
    """When it is sent."""


class Session(Node):
    """An operation that is called before each connection. Its result is ``session`` in expressions."""

    operation: Text
    """``GROUP.OPERATION``, without parameters."""
    address: Text | None = None
    """Expression over ``session`` that gives the address, if the venue returns it there."""


class StreamRequest(Node):
    """The HTTP request that opens a stream which is not a websocket."""

    method: Literal["GET", "POST"]
    """HTTP method."""
    query: dict[Text, Text] = {}
    """Expressions for parameters of the query, by name."""
    form: dict[Text, Text] = {}
    """Expressions for parameters of the form body, by name."""
    framing: Literal["lines", "documents"] = "documents"
    """``lines`` if each message is one line; ``documents`` if JSON documents follow one another, with or without
    whitespace between them."""


class Exchange(Node):
    """A frame to send, and how its reply is recognised."""

    frame: Text | None = None
    """The frame: JSON with placeholders, ``"{EXPRESSION}"``. Without it, the ``frame`` of the level in ``auth`` is
    sent."""
    auth: Text | None = None
    """The level whose timestamp and steps the frame uses, or whose ``frame`` is sent."""
    reply: Text | None = None
    """Expression over ``body`` and ``text``: whether a message is the reply. Without it, no reply is awaited."""
    success: Text | None = None
    """Expression: whether the reply is positive; without it, every reply is."""
    topic: Text | None = None
    """Expression: the topic that the reply is about. Without it, the reply is about all of the oldest frame without a
    reply."""
    alias: Text | None = None
    """Expression over ``topic``: a form of the topic's name that is the same in the request and in the reply, where
    the venue writes them differently."""
    message: Text | None = None
    """Expression for the error message of a negative reply."""


class Subscription(Exchange):
    """An Exchange that subscribes to topics. In its frame, ``topics`` are the new ones."""

    parameter: Text | None = None
    """The parameter, a list of ``string``, whose items are the topics. Without it, topics come from ``channels``."""
    whole: Boolean = False
    """``true`` if each frame replaces the previous subscription list: ``topics`` are then all wanted topics, and the
    frame also unsubscribes."""


class Channel(Node):
    """Something to subscribe to."""

    doc: Text
    """What it delivers."""
    topic: Text
    """Expression over the parameters: the topic as the venue writes it."""
    parameters: dict[Text, Field] = {}
    """The parameters, by name."""
    events: list[Text] = []
    """Kinds of message that it delivers."""
    source: Source | None = None
    """Where it is documented, if not in the source of the stream."""


class Heartbeat(Node):
    """Signs of life; all times are in seconds."""

    events: list[Text] = []
    """Kinds of message that are only signs of life; they are not delivered."""
    every: Integer | None = None
    """How often the venue sends one."""
    silence: Integer | None = None
    """After how many seconds without any message the connection counts as dead."""
    ping: Text | None = None
    """The frame that the client sends: JSON with placeholders."""
    ping_every: Integer | None = None
    """How often the client sends it."""
    pong: Text | None = None
    """Expression over ``body`` and ``text``: whether a message is the reply to a ping."""


class Numbering(Node):
    """Sequence numbers, by which missing messages are detected. Expressions over ``body``."""

    number: Text
    """The number of a message, an integer in any spelling (``5``, ``"5"``, ``5.0``). Messages without one are not
    counted."""
    restart: Text | None = None
    """Whether a message starts a new count."""
    topic: Text | None = None
    """What is counted separately."""
    again: Text | None = None
    """The frame that asks for a new start after a gap, for ``topic``: JSON with placeholders."""


class ErrorFrame(Node):
    """An error message of the venue that does not end the stream."""

    when: Text
    """Expression: whether a message is one."""
    message: Text
    """Expression for the error message."""


class StreamLimits(Node):
    """Limits of a stream."""

    topics: Integer | None = None
    """Topics on one connection."""
    frame_bytes: Integer | None = None
    """Bytes of the topics in one frame together."""
    connections: Integer | None = None
    """Connections of one user. Documentation only."""


class Stream(Node):
    """The file: one stream of messages, one method of ``client.streams``."""

    stream: Text
    """Name of the stream and of the method."""
    doc: Text
    """What it delivers."""
    source: Source
    """Where it is documented."""
    transport: Literal["websocket", "http"] | None = None
    """``websocket`` or ``http``. Absent if only the messages are documented; they can then be decoded, but not
    received."""
    hosts: dict[Text, Text] = {}
    """Addresses that are not ``stream`` of the environment, by name of the environment. Without either, the caller
    must give one."""
    path: Text | None = None
    """Path after the host."""
    session: Session | None = None
    """The operation that opens a session before each connection."""
    auth: Text | None = None
    """The level whose headers are sent with the handshake."""
    parameters: dict[Text, Field] = {}
    """What the caller gives for the whole stream, by name."""
    request: StreamRequest | None = None
    """The request that opens it, with ``transport: http``."""
    login: Exchange | None = None
    """What is sent after connecting."""
    opening: Exchange | None = None
    """What is sent once after the login."""
    subscribe: Subscription | None = None
    """How ``topics`` are subscribed."""
    unsubscribe: Exchange | None = None
    """How ``topics`` are unsubscribed."""
    channels: dict[Text, Channel] = {}
    """What can be subscribed to, by name."""
    heartbeat: Heartbeat | None = None
    """Signs of life."""
    compression: Literal["deflate_raw"] | None = None
    """``deflate_raw``: binary frames are compressed; text frames are not."""
    numbering: Numbering | None = None
    """Sequence numbers of messages."""
    error: ErrorFrame | None = None
    """Error messages that do not end the stream."""
    limits: StreamLimits | None = None
    """Limits of the venue."""
    kind: Text
    """Expression over ``body`` that gives the kind of a message."""
    events: dict[Text, Event]
    """The kinds of message, by the value of ``kind``."""
