"""streams/*.yaml as the author writes it: messages, and how one comes to receive them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field as Key

from generator.spec.fields import Field
from generator.spec.node import Boolean, Integer, Node, Text
from generator.spec.source import Source


class Event(Node):
    type: Text
    data: Text = Key(default=Text("body"))
    doc: Text | None = None


class Session(Node):
    """An operation that opens a session, called before each connection."""

    operation: Text
    """``GROUP.OPERATION``; it takes no parameters. Its result is ``session`` in expressions."""
    address: Text | None = None
    """Expression over ``session`` that gives the address, where the venue names it there."""


class StreamRequest(Node):
    """The HTTP request that opens a stream which is no websocket; values are expressions."""

    method: Literal["GET", "POST"]
    query: dict[Text, Text] = {}
    form: dict[Text, Text] = {}
    framing: Literal["lines", "documents"] = "documents"
    """Whether each message is a line, or they follow one another with or without blanks between them."""


class Exchange(Node):
    """A frame that is sent, and its answer. ``frame`` is JSON; a text in it that is ``"{EXPRESSION}"`` is a hole."""

    frame: Text | None = None
    """Absent where the level of ``auth`` makes the whole frame."""
    auth: Text | None = None
    """The level whose timestamp and steps stand in the frame."""
    answer: Text | None = None
    """Expression over ``body`` and ``text``: whether a message answers this; without it no answer is waited for."""
    success: Text | None = None
    topic: Text | None = None
    """Expression for the topic that an answer is about; without it, it is about all of the frame."""
    alias: Text | None = None
    """Expression over ``topic``: what the names have in common by which a topic is asked for and answered."""
    message: Text | None = None


class Subscription(Exchange):
    """A frame that asks for topics; ``topics`` in it are those that are new."""

    parameter: Text | None = None
    """The parameter of the stream, a list, whose items are its topics; without it, ``channels`` make them."""
    whole: Boolean = False
    """Whether ``topics`` are all that are wanted, since a frame takes the place of the one before."""


class Channel(Node):
    """Something that can be subscribed to."""

    doc: Text
    topic: Text
    """Expression over the parameters: the topic as the venue writes it."""
    parameters: dict[Text, Field] = {}
    events: list[Text] = []
    """Kinds of message that it pushes."""
    source: Source | None = None


class Heartbeat(Node):
    """How both sides show that they are alive; times are seconds."""

    events: list[Text] = []
    """Kinds of message that say nothing else; they are not delivered."""
    every: Integer | None = None
    """How often the venue sends one; documentation only."""
    silence: Integer | None = None
    """After so long without any message the connection counts as dead."""
    ping: Text | None = None
    """The frame that we send: JSON with holes."""
    ping_every: Integer | None = None
    pong: Text | None = None
    """Expression over ``body`` and ``text``: whether a message is the answer to a ping."""


class Numbering(Node):
    """Numbers by which a missing message is noticed; expressions over ``body``."""

    number: Text
    restart: Text | None = None
    """Whether a message begins a new count."""
    topic: Text | None = None
    """What is counted separately."""
    again: Text | None = None
    """The frame that asks for a new beginning after a gap, with ``topic``: JSON with holes."""


class ErrorFrame(Node):
    """A message by which the venue complains while the stream goes on."""

    when: Text
    message: Text


class StreamLimits(Node):
    topics: Integer | None = None
    """Topics on one connection."""
    frame_bytes: Integer | None = None
    """Bytes of the topics in one frame together."""
    connections: Integer | None = None
    """Connections of one user; documentation only."""


class Stream(Node):
    stream: Text
    doc: Text
    source: Source
    transport: Literal["websocket", "http"] | None = None
    """Absent where only the messages are documented; then they can be decoded, but not received."""
    hosts: dict[Text, Text] = {}
    """Environment: address, where it is not the environment's ``stream``. Without either, the caller gives it."""
    path: Text | None = None
    """What follows the host."""
    session: Session | None = None
    auth: Text | None = None
    """The level whose headers go with the handshake."""
    parameters: dict[Text, Field] = {}
    """What the caller gives for the whole stream; names in frames."""
    request: StreamRequest | None = None
    login: Exchange | None = None
    opening: Exchange | None = None
    """What is sent once after the login."""
    subscribe: Subscription | None = None
    unsubscribe: Exchange | None = None
    channels: dict[Text, Channel] = {}
    heartbeat: Heartbeat | None = None
    compression: Literal["deflate_raw"] | None = None
    """Of binary frames; text frames are plain."""
    numbering: Numbering | None = None
    error: ErrorFrame | None = None
    limits: StreamLimits | None = None
    kind: Text
    """Expression over ``body`` that gives the event's kind."""
    events: dict[Text, Event]
