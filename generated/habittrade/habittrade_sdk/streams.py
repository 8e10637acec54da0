# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Streams of Habit Trade: what it pushes, as it happens."""

from __future__ import annotations

from typing import Final

from ._runtime.errors.sources import Source
from ._runtime.streams.blocking import Stream, StreamsBase
from ._runtime.streams.events import EventDecoder
from ._runtime.streams.opened import AsyncStream, AsyncStreamsBase
from ._runtime.streams.options import StreamOptions
from ._runtime.streams.plan import Pulse, StreamPlan
from ._wire import ACCEPTED, TIMES
from .events import ORDERS
from .models import OrderEvent

_ORDERS: Final[StreamPlan[OrderEvent]] = StreamPlan(
    name="orders",
    decoder=EventDecoder(ORDERS, accepted=ACCEPTED, times=TIMES, repair_json=True),
    source=Source(
        "cancel-order",
        section="WebSocket Endpoint for Order Status",
        url="https://docs.habittrade.com/trade/cancel-order.html",
        read_on="2026-11-20",
    ),
    addresses={"production": "wss://api.habittrade.com/ws/trade/v1", "uat": "wss://api-uat.habittrade.com/ws/trade/v1"},
    auth="websocket",
    heartbeat=Pulse(kinds=frozenset({"heartbeat"}), silence=90.0),
)


class Streams(StreamsBase):
    """What can be listened to; each stream connects when its first event is asked for."""

    def orders(
        self,
        *,
        url: str | None = None,
        options: StreamOptions | None = None,
    ) -> Stream[OrderEvent]:
        """Changes of your orders.

        They are pushed as soon as the connection stands; nothing has to be subscribed.

        The venue documents a heartbeat every 30 seconds.

        Args:
            url: Another address, a test server for instance.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            OrderEvent: An order was submitted, filled, cancelled or rejected.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Cancel Order, WebSocket Endpoint for Order Status, https://docs.habittrade.com/trade/cancel-order.html
        """
        return self._stream(
            _ORDERS,
            {},
            url=url,
            options=options,
        )


class AsyncStreams(AsyncStreamsBase):
    """The same for asyncio."""

    def orders(
        self,
        *,
        url: str | None = None,
        options: StreamOptions | None = None,
    ) -> AsyncStream[OrderEvent]:
        """Changes of your orders.

        They are pushed as soon as the connection stands; nothing has to be subscribed.

        The venue documents a heartbeat every 30 seconds.

        Args:
            url: Another address, a test server for instance.
            options: Queue, overflow policy, timeouts and backoff.

        Yields:
            OrderEvent: An order was submitted, filled, cancelled or rejected.
            StreamNotice: ``Connected``, ``Disconnected``, ``Gap`` and whatever cannot be read.

        Raises:
            StreamRefused: the venue refused the connection, the login or a topic (when events are asked for).
            StreamFailed: as many attempts failed as ``options.attempts`` allows; by default it tries forever.
            StreamOverflow: the consumer was too slow, and ``Overflow.RAISE`` was chosen.

        Source: Cancel Order, WebSocket Endpoint for Order Status, https://docs.habittrade.com/trade/cancel-order.html
        """
        return self._stream(
            _ORDERS,
            {},
            url=url,
            options=options,
        )
