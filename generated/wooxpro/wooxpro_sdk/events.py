# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""Messages that WOO X Pro pushes."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ._runtime.data.deviation_counter import Leniency
from ._runtime.http.response import before, dig
from ._runtime.streams.events import Channel, EventDecoder, EventKind, RawMessage, UnknownEvent
from ._wire import ACCEPTED, TIMES
from .models import (
    AssetMessage,
    BookMessage,
    BookTickerMessage,
    BookUpdateMessage,
    DepthMessage,
    FundingRateMessage,
    KlineMessage,
    OrdersMessage,
    PositionsMessage,
    TickerMessage,
    TradesMessage,
)

Event: TypeAlias = (
    AssetMessage
    | PositionsMessage
    | OrdersMessage
    | TickerMessage
    | FundingRateMessage
    | DepthMessage
    | BookMessage
    | BookUpdateMessage
    | BookTickerMessage
    | TradesMessage
    | KlineMessage
    | UnknownEvent
)
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


def _private_kind(message: RawMessage) -> Any:
    return before(dig(message.json, "group"), ":") if dig(message.json, "action") is None else None


PRIVATE: Final[Channel[AssetMessage | PositionsMessage | OrdersMessage]] = Channel(
    kind=_private_kind,
    events={
        "futures/asset": EventKind(AssetMessage),
        "futures/position": EventKind(PositionsMessage),
        "futures/order": EventKind(OrdersMessage),
    },
)
"""Your orders, positions and balances.

Nothing says at which address; it has to be given. The login is signed and expires after 60 seconds, so each connection
makes its own.

Source: 【Private】Login, https://developer.wooxpro.com/english/websocket/login
"""


def _public_kind(message: RawMessage) -> Any:
    return before(dig(message.json, "group"), ":") if dig(message.json, "action") is None else None


PUBLIC: Final[
    Channel[
        TickerMessage
        | FundingRateMessage
        | DepthMessage
        | BookMessage
        | BookUpdateMessage
        | BookTickerMessage
        | TradesMessage
        | KlineMessage
    ]
] = Channel(
    kind=_public_kind,
    events={
        "futures/ticker": EventKind(TickerMessage),
        "futures/fundingRate": EventKind(FundingRateMessage),
        "futures/depth5": EventKind(DepthMessage),
        "futures/depth20": EventKind(DepthMessage),
        "futures/depth50": EventKind(DepthMessage),
        "futures/depthAll5": EventKind(BookMessage),
        "futures/depthAll20": EventKind(BookMessage),
        "futures/depthAll50": EventKind(BookMessage),
        "futures/depthIncrease5": EventKind(BookUpdateMessage),
        "futures/depthIncrease20": EventKind(BookUpdateMessage),
        "futures/depthIncrease50": EventKind(BookUpdateMessage),
        "futures/bookticker": EventKind(BookTickerMessage),
        "futures/trade": EventKind(TradesMessage),
        "futures/klineBin1m": EventKind(KlineMessage),
        "futures/klineBin5m": EventKind(KlineMessage),
        "futures/klineBin15m": EventKind(KlineMessage),
        "futures/klineBin30m": EventKind(KlineMessage),
        "futures/klineBin1H": EventKind(KlineMessage),
        "futures/klineBin2H": EventKind(KlineMessage),
        "futures/klineBin4H": EventKind(KlineMessage),
        "futures/klineBin1D": EventKind(KlineMessage),
        "futures/klineBin1W": EventKind(KlineMessage),
        "futures/markPriceKlineBin1m": EventKind(KlineMessage),
        "futures/markPriceKlineBin5m": EventKind(KlineMessage),
        "futures/markPriceKlineBin15m": EventKind(KlineMessage),
        "futures/markPriceKlineBin30m": EventKind(KlineMessage),
        "futures/markPriceKlineBin1H": EventKind(KlineMessage),
        "futures/markPriceKlineBin2H": EventKind(KlineMessage),
        "futures/markPriceKlineBin4H": EventKind(KlineMessage),
        "futures/markPriceKlineBin1D": EventKind(KlineMessage),
        "futures/markPriceKlineBin1W": EventKind(KlineMessage),
    },
)
"""Market data.

Nothing says at which address; it has to be given. A connection that subscribes to nothing within five seconds is
closed.

Source: Subscribe, https://developer.wooxpro.com/english/websocket/subscribe
"""

_DECODER: Final[
    EventDecoder[
        AssetMessage
        | PositionsMessage
        | OrdersMessage
        | TickerMessage
        | FundingRateMessage
        | DepthMessage
        | BookMessage
        | BookUpdateMessage
        | BookTickerMessage
        | TradesMessage
        | KlineMessage
    ]
] = EventDecoder(
    PRIVATE,
    PUBLIC,
    accepted=ACCEPTED,
    times=TIMES,
    repair_json=False,
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
