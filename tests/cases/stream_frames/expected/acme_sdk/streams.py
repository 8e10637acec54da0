# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Streams of Acme: what it pushes, as it happens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, Self

from ._runtime.data.encode import each
from ._runtime.data.times import epoch_ms, iso
from ._runtime.data.validation import AtMost, Bounded
from ._runtime.errors.sources import Source
from ._runtime.http.response import dig
from ._runtime.streams.blocking import Stream, StreamsBase
from ._runtime.streams.events import EventDecoder, RawMessage
from ._runtime.streams.opened import AsyncStream, AsyncStreamsBase
from ._runtime.streams.options import StreamOptions
from ._runtime.streams.plan import Complaint, Context, Exchange, Pulse, StreamPlan, Topic, listed
from ._runtime.values.exact_json import JSON
from ._wire import ACCEPTED, TIMES
from .events import FILLS
from .models import Fill
from .resources.listening import AsyncListening, Listening


class FillsTopic(Topic, frozen=True):
    """Something that ``client.streams.fills`` can be asked for."""

    @classmethod
    def market(
        cls,
        *,
        market: str,
    ) -> Self:
        """Fills of one market.

        Events: ``Fill``.

        Source: Docs, https://docs.acme.example
        """
        return cls(f"fills.{market}")


def _fills_address(session: JSON) -> JSON:
    return dig(session, "url")


def _fills_opening_frame(context: Context) -> JSON:
    return {
        "hello": dig(context.session, "token"),
        "accounts": context.values.accounts,
        "since": context.values.since,
        "days": context.values.days,
        "v": 2,
        "raw": True,
        "odd": '}{"',
    }


def _fills_opening_answer(message: RawMessage) -> Any:
    return dig(message.json, "hello") == "you"


def _fills_subscribe_frame(context: Context) -> JSON:
    return {"sub": context.topics}


def _fills_ping_frame(context: Context) -> JSON:
    return "ping"


def _fills_ping_pong(message: RawMessage) -> Any:
    return message.text == "pong"


def _fills_error(message: RawMessage) -> Any:
    return dig(message.json, "error") is not None


def _fills_error_message(message: RawMessage) -> Any:
    return dig(message.json, "error")


_FILLS: Final[StreamPlan[Fill]] = StreamPlan(
    name="fills",
    decoder=EventDecoder(FILLS, accepted=ACCEPTED, times=TIMES),
    source=Source("docs", url="https://docs.acme.example", read_on="2026-01-02"),
    rules=(
        AtMost("accounts", 3, Source("docs", url="https://docs.acme.example", read_on="2026-01-02")),
        Bounded("accounts", Source("docs", url="https://docs.acme.example", read_on="2026-01-02"), at_most_chars=5),
    ),
    addresses={},
    address=_fills_address,
    opening=Exchange(frame=_fills_opening_frame, answer=_fills_opening_answer),
    subscribe=Exchange(frame=_fills_subscribe_frame),
    heartbeat=Pulse(kinds=frozenset({"beat"}), silence=30.0, ping=_fills_ping_frame, every=5.0, pong=_fills_ping_pong),
    complaint=Complaint(when=_fills_error, message=_fills_error_message),
    topics_at_most=50,
)


class Streams(StreamsBase):
    """What can be listened to; each stream connects when its first event is asked for."""

    def fills(
        self,
        *topics: FillsTopic,
        accounts: Sequence[str] | None = None,
        since: datetime | None = None,
        days: Sequence[datetime] | None = None,
        url: str | None = None,
        options: StreamOptions | None = None,
    ) -> Stream[Fill]:
        """Your fills.

        The venue documents at most 50 topics on one connection, at most 5 connections, a heartbeat every 10 seconds.

        Args:
            topics: What to subscribe to: FillsTopics. More can be added later.
            accounts: Numbers of accounts. At most 3 items. Each at most 5 characters.
            since: From when on.
            url: Another address, a test server for instance.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            Fill: An order was filled.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            InvalidParameter: a value is not within its documented bounds; nothing is sent.
            InvalidParameter: ``accounts`` has more than 3 items; nothing is sent.
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Docs, https://docs.acme.example
        """
        return self._stream(
            _FILLS,
            {
                "accounts": listed("accounts", accounts),
                "since": epoch_ms(since),
                "days": listed("days", each(iso, days)),
            },
            topics=topics,
            url=url,
            options=options,
            session=Listening(self._client).begin,
        )


class AsyncStreams(AsyncStreamsBase):
    """The same for asyncio."""

    def fills(
        self,
        *topics: FillsTopic,
        accounts: Sequence[str] | None = None,
        since: datetime | None = None,
        days: Sequence[datetime] | None = None,
        url: str | None = None,
        options: StreamOptions | None = None,
    ) -> AsyncStream[Fill]:
        """Your fills.

        The venue documents at most 50 topics on one connection, at most 5 connections, a heartbeat every 10 seconds.

        Args:
            topics: What to subscribe to: FillsTopics. More can be added later.
            accounts: Numbers of accounts. At most 3 items. Each at most 5 characters.
            since: From when on.
            url: Another address, a test server for instance.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            Fill: An order was filled.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            InvalidParameter: a value is not within its documented bounds; nothing is sent.
            InvalidParameter: ``accounts`` has more than 3 items; nothing is sent.
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Docs, https://docs.acme.example
        """
        return self._stream(
            _FILLS,
            {
                "accounts": listed("accounts", accounts),
                "since": epoch_ms(since),
                "days": listed("days", each(iso, days)),
            },
            topics=topics,
            url=url,
            options=options,
            session=AsyncListening(self._client).begin,
        )
