# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Messages that Tradier pushes."""

from __future__ import annotations

from typing import Final, TypeAlias

from ._runtime.data.deviation_counter import Leniency
from ._runtime.streams.events import Channel, EventDecoder, EventKind, UnknownEvent, at
from ._wire import ACCEPTED, TIMES
from .models import OrderEvent, QuoteEvent, StreamHeartbeat, SummaryEvent, TimesaleEvent, TradeEvent

Event: TypeAlias = OrderEvent | StreamHeartbeat | QuoteEvent | TradeEvent | SummaryEvent | TimesaleEvent | UnknownEvent
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


ACCOUNT: Final[Channel[OrderEvent | StreamHeartbeat]] = Channel(
    kind=at("event"),
    events={
        "order": EventKind(OrderEvent),
        "heartbeat": EventKind(StreamHeartbeat),
    },
)
"""What becomes of orders, over a websocket.

A session is opened before each connection, and says where to connect.

Source: Streaming account events over WebSocket,
https://documentation.tradier.com/brokerage-api/streaming/wss-account-websocket
"""

MARKET: Final[Channel[QuoteEvent | TradeEvent | SummaryEvent | TimesaleEvent]] = Channel(
    kind=at("type"),
    events={
        "quote": EventKind(QuoteEvent),
        "trade": EventKind(TradeEvent),
        "summary": EventKind(SummaryEvent),
        "timesale": EventKind(TimesaleEvent),
        "tradex": EventKind(TradeEvent),
    },
)
"""Quotes and trades over a websocket.

A session is opened before each connection. A symbol that does not exist is reported as an ErrorMessage.

Source: Streaming market data over WebSocket,
https://documentation.tradier.com/brokerage-api/streaming/wss-market-websocket
"""

MARKET_HTTP: Final[Channel[QuoteEvent | TradeEvent | SummaryEvent | TimesaleEvent]] = Channel(
    kind=at("type"),
    events={
        "quote": EventKind(QuoteEvent),
        "trade": EventKind(TradeEvent),
        "summary": EventKind(SummaryEvent),
        "timesale": EventKind(TimesaleEvent),
        "tradex": EventKind(TradeEvent),
    },
)
"""Quotes and trades over HTTP, for where a websocket cannot pass.

A session is opened before each connection; after 15 minutes without data the server closes it.

Source: Streaming market data over HTTP, https://documentation.tradier.com/brokerage-api/streaming/post-markets-events
"""

_DECODER: Final[EventDecoder[OrderEvent | StreamHeartbeat | QuoteEvent | TradeEvent | SummaryEvent | TimesaleEvent]] = (
    EventDecoder(
        ACCOUNT,
        MARKET,
        MARKET_HTTP,
        accepted=ACCEPTED,
        times=TIMES,
        repair_json=False,
    )
)

LENIENCY: Final = Leniency()
"""How often ``decode`` met what is accepted though it is not as documented: ``LENIENCY.counts``."""


def decode(data: bytes | str, *, seen: Leniency = LENIENCY) -> Event:
    """One message as an event. A kind that nobody documented gives ``UnknownEvent``.

    Args:
        data: The message, as it arrived.
        seen: Counts the deviations that are accepted; ``Leniency()`` for a count of your own.

    Raises:
        UnexpectedResponse: the message is no JSON, or a documented kind does not fit its model.
    """
    return _DECODER.decode(data, seen)
