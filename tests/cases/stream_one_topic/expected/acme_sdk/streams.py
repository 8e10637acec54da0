# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Streams of Acme: what it pushes, as it happens."""

from __future__ import annotations

from typing import Any, Final, Self

from ._runtime.errors.sources import Source
from ._runtime.http.response import dig
from ._runtime.streams.blocking import Stream, StreamsBase
from ._runtime.streams.events import EventDecoder, RawMessage
from ._runtime.streams.opened import AsyncStream, AsyncStreamsBase
from ._runtime.streams.options import StreamOptions
from ._runtime.streams.plan import Context, Exchange, StreamPlan, Topic
from ._runtime.values.exact_json import JSON
from ._wire import ACCEPTED, TIMES
from .events import TRADES
from .models import Deal


class TradesTopic(Topic, frozen=True):
    """Something that ``client.streams.trades`` can be asked for."""

    @classmethod
    def deals(
        cls,
        *,
        instrument: str,
    ) -> Self:
        """Deals in one instrument.

        Events: ``Deal``.

        Source: Docs, https://docs.acme.example
        """
        return cls(f"deals.{instrument}")


def _trades_subscribe_frame(context: Context) -> JSON:
    return {"do": "join", "room": context.topic}


def _trades_subscribe_answer(message: RawMessage) -> Any:
    return dig(message.json, "joined") is not None


def _trades_unsubscribe_frame(context: Context) -> JSON:
    return {"do": "leave", "room": context.topic}


_TRADES: Final[StreamPlan[Deal]] = StreamPlan(
    name="trades",
    decoder=EventDecoder(TRADES, accepted=ACCEPTED, times=TIMES),
    source=Source("docs", url="https://docs.acme.example", read_on="2026-01-02"),
    addresses={},
    subscribe=Exchange(frame=_trades_subscribe_frame, answer=_trades_subscribe_answer, each=True),
    unsubscribe=Exchange(frame=_trades_unsubscribe_frame, each=True),
)


class Streams(StreamsBase):
    """What can be listened to; each stream connects when its first event is asked for."""

    def trades(
        self,
        *topics: TradesTopic,
        url: str,
        options: StreamOptions | None = None,
    ) -> Stream[Deal]:
        """Trades as they happen.

        Args:
            topics: What to subscribe to: TradesTopics. More can be added later.
            url: The address, ``wss://host/path``; no page names one.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            Deal: Somebody bought.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Docs, https://docs.acme.example
        """
        return self._stream(
            _TRADES,
            {},
            topics=topics,
            url=url,
            options=options,
        )


class AsyncStreams(AsyncStreamsBase):
    """The same for asyncio."""

    def trades(
        self,
        *topics: TradesTopic,
        url: str,
        options: StreamOptions | None = None,
    ) -> AsyncStream[Deal]:
        """Trades as they happen.

        Args:
            topics: What to subscribe to: TradesTopics. More can be added later.
            url: The address, ``wss://host/path``; no page names one.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            Deal: Somebody bought.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Docs, https://docs.acme.example
        """
        return self._stream(
            _TRADES,
            {},
            topics=topics,
            url=url,
            options=options,
        )
