"""What one stream is. The generated module fills this in; nothing here connects to anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from ..data.encode import is_mapping, is_sequence, text_of
from ..data.validation import Rule, RuleViolation
from ..errors.sources import Source
from ..values.exact_json import JSON
from .events import EventDecoder, Look
from .failures import StreamFailed

E_co = TypeVar("E_co", covariant=True)


class Values:
    """Parameters and signing steps by name: ``values.symbols``. What was not given is None."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = dict(values)

    def __getattr__(self, name: str) -> Any:
        return self._values.get(name)

    def __repr__(self) -> str:
        return f"Values({sorted(self._values)})"


class Context(Struct, frozen=True):
    """What the formulas of frames see. It holds secrets and is never shown."""

    credentials: Any
    settings: Any
    values: Values
    """The caller's parameters."""
    steps: Values
    """Steps and timestamp of the signature."""
    session: JSON = None
    """What the operation gave that opened the session."""
    topics: Sequence[str] = ()
    frame: str | None = None
    """The whole text that the signing level makes, where it makes one."""

    @property
    def topic(self) -> str:
        """The only topic; ValueError where there are more, since the others would be lost silently."""
        if len(self.topics) > 1:
            raise ValueError("`topic` in a frame for more than one topic")
        return self.topics[0] if self.topics else ""

    def __repr__(self) -> str:
        return "Context(...)"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("topics", self.topics)]


class Topic(Struct, frozen=True):
    """Something to subscribe to, as the venue writes it."""

    text: str

    def __str__(self) -> str:
        return self.text


Formula = Callable[[Context], JSON]


def filled(formula: Formula, context: Context) -> JSON:
    """The value of an expression over what a frame is made of.

    Raises:
        StreamFailed: the expression failed, at a member that a session does not have for instance. The exception
            itself is not kept: its text and its frames may hold a secret.
    """
    try:
        return formula(context)
    except Exception as problem:
        reason = f"an expression of what is sent failed: {type(problem).__name__}"
    raise StreamFailed(reason, sent=False)


class Exchange(Struct, frozen=True, kw_only=True):
    """A frame that is sent, and how its reply is recognised; without ``reply`` none is waited for."""

    frame: Formula | None = None
    """What is sent; None where the signing level makes all of it."""
    reply: Look | None = None
    success: Look | None = None
    topic: Look | None = None
    """Which topic a reply is about; without it, the reply is about all of the frame, and replies come in order."""
    alias: Callable[[str], Any] | None = None
    """What a topic has in common with the other names that the venue may give it in a reply."""
    message: Look | None = None
    level: str | None = None
    """The signing level whose steps the frame carries."""
    each: bool = False
    """Whether a frame names one topic, so that each topic has a frame of its own."""
    whole: bool = False
    """Whether a frame names all topics that are wanted and takes the place of the one before."""

    def written(self, context: Context) -> bytes:
        """The frame as it is sent."""
        return frame_bytes(context.frame if self.frame is None else filled(self.frame, context))


class KeepAlive(Struct, frozen=True, kw_only=True):
    """How both sides show that they are alive."""

    kinds: frozenset[str] = frozenset()
    """Kinds of message that only say so; they are not delivered."""
    silence: float | None = None
    """Seconds without any message after which the connection counts as dead."""
    ping: Formula | None = None
    every: float = 0.0
    """Seconds between two pings of ours."""
    pong: Look | None = None
    """Whether a message is the reply to one."""


class Numbering(Struct, frozen=True, kw_only=True):
    """Numbers by which a missing message is noticed."""

    number: Look
    restart: Look | None = None
    """Whether a message begins a new count, as a snapshot does."""
    topic: Look | None = None
    """What the numbers belong to."""
    again: Formula | None = None
    """The frame that asks for a new beginning after a gap."""


class ErrorFrame(Struct, frozen=True, kw_only=True):
    """How an error frame looks."""

    when: Look
    message: Look


class Call(Struct, frozen=True, kw_only=True):
    """The HTTP request that opens a stream which is no websocket."""

    method: str
    query: Mapping[str, Formula] = {}
    form: Mapping[str, Formula] = {}
    lines: bool = False
    """Whether each message is a line; else they follow one another, blanks between them or not."""


class StreamPlan(Generic[E_co]):
    """One stream of one venue, the same for every client."""

    def __init__(
        self,
        *,
        name: str,
        decoder: EventDecoder[Any],
        source: Source,
        addresses: Mapping[str, str],
        sent: Mapping[str, Any] | None = None,
        names: Mapping[str, str] | None = None,
        rules: Sequence[Rule] = (),
        items: str | None = None,
        path: str = "",
        auth: str | None = None,
        address: Callable[[JSON], Any] | None = None,
        call: Call | None = None,
        login: Exchange | None = None,
        opening: Exchange | None = None,
        subscribe: Exchange | None = None,
        unsubscribe: Exchange | None = None,
        heartbeat: KeepAlive | None = None,
        numbering: Numbering | None = None,
        complaint: ErrorFrame | None = None,
        compression: str | None = None,
        topics_at_most: int | None = None,
        frame_bytes: int | None = None,
    ) -> None:
        self.name = name
        self.decoder = decoder
        self.source = source
        self.addresses = addresses
        self.sent = sent or {}
        """Parameter: its type, as in an operation."""
        self.names = names or {}
        """Parameter: what it is called in Python, where that is another name."""
        self.rules = rules
        self.items = items
        """The parameter whose items are what is subscribed to."""
        self.path = path
        self.auth = auth
        self.address = address
        self.call = call
        self.login = login
        self.opening = opening
        self.subscribe = subscribe
        self.unsubscribe = unsubscribe
        self.heartbeat = heartbeat or KeepAlive()
        self.numbering = numbering
        self.complaint = complaint
        self.compression = compression
        self.topics_at_most = topics_at_most
        self.frame_bytes = frame_bytes

    def __repr__(self) -> str:
        return f"StreamPlan({self.name!r})"


def texts(topics: Sequence[Topic | str]) -> list[str]:
    """Topics as the venue writes them; RuleViolation for what is none."""
    return [_text(topic, f"topics[{index}]") for index, topic in enumerate(topics)]


def _text(topic: Any, where: str) -> str:
    text = topic.text if isinstance(topic, Topic) else topic
    if not isinstance(text, str) or not text:
        raise RuleViolation(where, "must be a topic, or its text")
    return text


def frame_bytes(frame: JSON) -> bytes:
    """A frame as it is sent: compact JSON; members that are absent are left out, a text alone is sent as it is."""
    if isinstance(frame, str):
        return frame.encode()
    return msgspec.json.encode(_present(frame), enc_hook=_sendable)


def _present(value: Any) -> Any:
    if is_mapping(value):
        return {name: _present(item) for name, item in value.items() if item is not None}
    return [_present(item) for item in value] if is_sequence(value) else value


def _sendable(value: Any) -> str:
    return text_of(value, "frame")
