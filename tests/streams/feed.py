"""A made-up stream of a made-up venue, as the generator would print it, and clients that listen to it."""

from __future__ import annotations

import ssl
import zlib
from collections.abc import Callable
from typing import Any

import msgspec
from msgspec import Struct

from generator.runtime.client.async_client import AsyncClient
from generator.runtime.client.sync_client import SyncClient
from generator.runtime.errors.sources import Source
from generator.runtime.http.response import dig
from generator.runtime.streams.blocking import Stream, StreamsBase
from generator.runtime.streams.events import Channel, EventDecoder, EventKind, RawMessage
from generator.runtime.streams.opened import AsyncStream, AsyncStreamsBase
from generator.runtime.streams.options import StreamOptions
from generator.runtime.streams.plan import Call, Context, ErrorFrame, Exchange, KeepAlive, Numbering, StreamPlan, Topic
from generator.runtime.values.exact_json import JSON
from tests.runtime.acme import VENUE, Credentials

TLS = ssl.create_default_context()
SECRET = "acme-secret-6071"
TOPICS = (Topic("tick:A"), Topic("tick:B"))


class Tick(Struct, frozen=True, kw_only=True):
    """An event with a number."""

    topic: str
    n: int


class Beat(Struct, frozen=True, kw_only=True):
    """A sign of life."""

    at: int


def _kind(answer: RawMessage) -> Any:
    return dig(answer.json, "type")


def _login(context: Context) -> JSON:
    steps = context.steps
    return {"op": "login", "key": context.credentials.key, "at": steps.timestamp, "sign": steps.signature}


def _is(word: str) -> Callable[[RawMessage], Any]:
    def look(answer: RawMessage) -> Any:
        return dig(answer.json, "op") == word

    return look


def _ok(answer: RawMessage) -> Any:
    return dig(answer.json, "ok") is True


def _why(answer: RawMessage) -> Any:
    return dig(answer.json, "why")


def _topic(answer: RawMessage) -> Any:
    return dig(answer.json, "topic")


def plan(**changes: Any) -> StreamPlan[Tick]:
    """The stream ``ticks``; ``changes`` go over what it usually is."""
    given: dict[str, Any] = {
        "name": "ticks",
        "decoder": EventDecoder(Channel(kind=_kind, events={"tick": EventKind(Tick), "beat": EventKind(Beat)})),
        "source": Source("streams"),
        "addresses": {},
        "login": Exchange(frame=_login, reply=_is("login"), success=_ok, message=_why, level="signed"),
        "subscribe": Exchange(
            frame=lambda context: {"op": "sub", "topics": context.topics},
            reply=_is("sub"),
            success=_ok,
            topic=_topic,
            message=_why,
        ),
        "unsubscribe": Exchange(
            frame=lambda context: {"op": "unsub", "topics": context.topics},
            reply=_is("unsub"),
            success=_ok,
            topic=_topic,
        ),
        "heartbeat": KeepAlive(
            kinds=frozenset({"beat"}), silence=5.0, ping=lambda context: {"op": "ping"}, every=0.2, pong=_is("pong")
        ),
        "numbering": Numbering(number=lambda answer: dig(answer.json, "n"), topic=_topic),
        "complaint": ErrorFrame(when=_is("error"), message=_why),
        "compression": "deflate_raw",
    }
    return StreamPlan(**{**given, **changes})


def http_plan(**changes: Any) -> StreamPlan[Tick]:
    """The same events over HTTP, signed as a call is."""
    call = Call(method="POST", form={"topics": lambda context: context.values.topics}, lines=True)
    plain = dict.fromkeys(("login", "subscribe", "unsubscribe", "compression"))
    return plan(**{**plain, "auth": "signed", "call": call, "heartbeat": None, **changes})


QUICK = StreamOptions(first_delay=0.02, longest_delay=0.1, connect_timeout=20.0, reply_timeout=20.0)
"""Options for tests that do not want to wait."""


def client(**options: Any) -> AsyncClient:
    """An asyncio client of the venue."""
    return AsyncClient(VENUE, credentials=Credentials(key="acme-key", secret=SECRET), ssl_context=TLS, **options)


def blocking_client(**options: Any) -> SyncClient:
    """A blocking client of the venue."""
    return SyncClient(VENUE, credentials=Credentials(key="acme-key", secret=SECRET), ssl_context=TLS, **options)


def listen(
    to: AsyncClient, url: str, *topics: Topic, options: StreamOptions = QUICK, **changes: Any
) -> AsyncStream[Tick]:
    """Open the stream, at another address."""
    made = plan(**changes)
    return AsyncStreamsBase(to)._stream(made, {}, topics=topics or TOPICS, url=url, options=options)  # pyright: ignore[reportPrivateUsage]


def listen_blocking(
    to: SyncClient, url: str, *topics: Topic, options: StreamOptions = QUICK, **changes: Any
) -> Stream[Tick]:
    """The same, blocking."""
    made = plan(**changes)
    return StreamsBase(to)._stream(made, {}, topics=topics or TOPICS, url=url, options=options)  # pyright: ignore[reportPrivateUsage]


def tick(n: int, topic: str = "tick:A") -> bytes:
    """An event on the wire."""
    return msgspec.json.encode({"type": "tick", "topic": topic, "n": n})


def deflated(data: bytes) -> bytes:
    """``data`` as a raw deflate stream."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()
