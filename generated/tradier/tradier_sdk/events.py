# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Messages that Tradier pushes."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ._runtime.answer import Answer, dig
from ._runtime.events import Channel, EventDecoder, EventKind, UnknownEvent
from ._wire import ACCEPTED, TIMES
from .models import OrderEvent, QuoteEvent, StreamHeartbeat, SummaryEvent, TimesaleEvent, TradeEvent

Event: TypeAlias = OrderEvent | StreamHeartbeat | QuoteEvent | TradeEvent | SummaryEvent | TimesaleEvent | UnknownEvent
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


def _account_kind(answer: Answer) -> Any:
    return dig(answer.json, "event")


def _account_data_1(answer: Answer) -> Any:
    return answer.json


def _account_data_2(answer: Answer) -> Any:
    return answer.json


ACCOUNT: Final[Channel[OrderEvent | StreamHeartbeat]] = Channel(
    kind=_account_kind,
    events={
        "order": EventKind(OrderEvent, data=_account_data_1),
        "heartbeat": EventKind(StreamHeartbeat, data=_account_data_2),
    },
)
"""What becomes of orders, over a websocket.

A session is opened before each connection, and says where to connect.

Source: Streaming account events over WebSocket,
https://documentation.tradier.com/brokerage-api/streaming/wss-account-websocket
"""


def _market_kind(answer: Answer) -> Any:
    return dig(answer.json, "type")


def _market_data_1(answer: Answer) -> Any:
    return answer.json


def _market_data_2(answer: Answer) -> Any:
    return answer.json


def _market_data_3(answer: Answer) -> Any:
    return answer.json


def _market_data_4(answer: Answer) -> Any:
    return answer.json


def _market_data_5(answer: Answer) -> Any:
    return answer.json


MARKET: Final[Channel[QuoteEvent | TradeEvent | SummaryEvent | TimesaleEvent]] = Channel(
    kind=_market_kind,
    events={
        "quote": EventKind(QuoteEvent, data=_market_data_1),
        "trade": EventKind(TradeEvent, data=_market_data_2),
        "summary": EventKind(SummaryEvent, data=_market_data_3),
        "timesale": EventKind(TimesaleEvent, data=_market_data_4),
        "tradex": EventKind(TradeEvent, data=_market_data_5),
    },
)
"""Quotes and trades over a websocket.

A session is opened before each connection. A symbol that does not exist is reported as an ErrorMessage.

Source: Streaming market data over WebSocket,
https://documentation.tradier.com/brokerage-api/streaming/wss-market-websocket
"""


def _market_http_kind(answer: Answer) -> Any:
    return dig(answer.json, "type")


def _market_http_data_1(answer: Answer) -> Any:
    return answer.json


def _market_http_data_2(answer: Answer) -> Any:
    return answer.json


def _market_http_data_3(answer: Answer) -> Any:
    return answer.json


def _market_http_data_4(answer: Answer) -> Any:
    return answer.json


def _market_http_data_5(answer: Answer) -> Any:
    return answer.json


MARKET_HTTP: Final[Channel[QuoteEvent | TradeEvent | SummaryEvent | TimesaleEvent]] = Channel(
    kind=_market_http_kind,
    events={
        "quote": EventKind(QuoteEvent, data=_market_http_data_1),
        "trade": EventKind(TradeEvent, data=_market_http_data_2),
        "summary": EventKind(SummaryEvent, data=_market_http_data_3),
        "timesale": EventKind(TimesaleEvent, data=_market_http_data_4),
        "tradex": EventKind(TradeEvent, data=_market_http_data_5),
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


def decode(data: bytes | str) -> Event:
    """One message as an event. A kind that nobody documented gives ``UnknownEvent``.

    Raises:
        UnexpectedResponse: the message is no JSON, or a documented kind does not fit its model.
    """
    return _DECODER.decode(data)
