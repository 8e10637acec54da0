"""Streams: the messages that a venue pushes, and how one comes to receive them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.ir.models import Field
from generator.ir.source import Item
from generator.ir.types import ObjectRef


@dataclass(frozen=True, slots=True)
class Event(Item):
    """One kind of message: ``name`` is the kind on the wire, ``data`` an expression that finds the object."""

    type: ObjectRef
    data: str


@dataclass(frozen=True, slots=True)
class Session:
    """An operation that is called before each connection; ``address`` is an expression over its result."""

    operation: str
    address: str | None


@dataclass(frozen=True, slots=True)
class StreamRequest:
    """The HTTP request of a stream that is no websocket; values are expressions."""

    method: str
    query: Mapping[str, str]
    form: Mapping[str, str]
    lines: bool


@dataclass(frozen=True, slots=True)
class Exchange:
    """A frame (JSON with placeholders; None: the one of the level) and the expressions that recognise its reply."""

    frame: str | None
    level: str | None
    reply: str | None
    success: str | None
    topic: str | None
    alias: str | None
    message: str | None
    parameter: str | None = None
    """The parameter whose items are the topics."""
    whole: bool = False
    """Whether the frame names all topics that are wanted."""


@dataclass(frozen=True, slots=True)
class Channel(Item):
    """Something to subscribe to: ``topic`` is an expression over its parameters."""

    topic: str
    parameters: tuple[Field, ...]
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """How both sides show that they are alive; times in seconds."""

    events: tuple[str, ...]
    every: int | None
    silence: int | None
    ping: str | None
    ping_every: int | None
    pong: str | None


@dataclass(frozen=True, slots=True)
class Numbering:
    """Expressions that find the number of a message, and the frame that asks for a new beginning."""

    number: str
    restart: str | None
    topic: str | None
    again: str | None


@dataclass(frozen=True, slots=True)
class ErrorFrame:
    """Expressions: whether a message is a complaint, and what it says."""

    when: str
    message: str


@dataclass(frozen=True, slots=True)
class Connection:
    """How messages are received."""

    transport: str
    addresses: Mapping[str, str]
    """Environment -> address without ``path``."""
    path: str
    session: Session | None
    request: StreamRequest | None
    login: Exchange | None
    opening: Exchange | None
    subscribe: Exchange | None
    unsubscribe: Exchange | None
    heartbeat: Heartbeat | None
    compression: str | None
    numbering: Numbering | None
    error: ErrorFrame | None
    topics_at_most: int | None
    frame_bytes: int | None
    connections: int | None


@dataclass(frozen=True, slots=True)
class Stream(Item):
    """A family of messages; their kind is ``kind``, an expression over ``body``."""

    kind: str
    events: tuple[Event, ...]
    auth: str | None
    connection: Connection | None = None
    """None where only the messages are documented."""
    parameters: tuple[Field, ...] = ()
    channels: tuple[Channel, ...] = ()
