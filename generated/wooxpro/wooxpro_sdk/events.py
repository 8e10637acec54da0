# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""Messages that WOO X Pro pushes."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ._runtime.answer import Answer, before, dig
from ._runtime.events import Channel, EventDecoder, EventKind, UnknownEvent
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


def _private_kind(answer: Answer) -> Any:
    return before(dig(answer.json, "group"), ":") if dig(answer.json, "action") is None else None


def _private_data_1(answer: Answer) -> Any:
    return answer.json


def _private_data_2(answer: Answer) -> Any:
    return answer.json


def _private_data_3(answer: Answer) -> Any:
    return answer.json


PRIVATE: Final[Channel[AssetMessage | PositionsMessage | OrdersMessage]] = Channel(
    kind=_private_kind,
    events={
        "futures/asset": EventKind(AssetMessage, data=_private_data_1),
        "futures/position": EventKind(PositionsMessage, data=_private_data_2),
        "futures/order": EventKind(OrdersMessage, data=_private_data_3),
    },
)
"""Your orders, positions and balances.

Nothing says at which address; it has to be given. The login is signed and expires after 60 seconds, so each connection
makes its own.

Source: 【Private】Login, https://developer.wooxpro.com/english/websocket/login
"""


def _public_kind(answer: Answer) -> Any:
    return before(dig(answer.json, "group"), ":") if dig(answer.json, "action") is None else None


def _public_data_1(answer: Answer) -> Any:
    return answer.json


def _public_data_2(answer: Answer) -> Any:
    return answer.json


def _public_data_3(answer: Answer) -> Any:
    return answer.json


def _public_data_4(answer: Answer) -> Any:
    return answer.json


def _public_data_5(answer: Answer) -> Any:
    return answer.json


def _public_data_6(answer: Answer) -> Any:
    return answer.json


def _public_data_7(answer: Answer) -> Any:
    return answer.json


def _public_data_8(answer: Answer) -> Any:
    return answer.json


def _public_data_9(answer: Answer) -> Any:
    return answer.json


def _public_data_10(answer: Answer) -> Any:
    return answer.json


def _public_data_11(answer: Answer) -> Any:
    return answer.json


def _public_data_12(answer: Answer) -> Any:
    return answer.json


def _public_data_13(answer: Answer) -> Any:
    return answer.json


def _public_data_14(answer: Answer) -> Any:
    return answer.json


def _public_data_15(answer: Answer) -> Any:
    return answer.json


def _public_data_16(answer: Answer) -> Any:
    return answer.json


def _public_data_17(answer: Answer) -> Any:
    return answer.json


def _public_data_18(answer: Answer) -> Any:
    return answer.json


def _public_data_19(answer: Answer) -> Any:
    return answer.json


def _public_data_20(answer: Answer) -> Any:
    return answer.json


def _public_data_21(answer: Answer) -> Any:
    return answer.json


def _public_data_22(answer: Answer) -> Any:
    return answer.json


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
        "futures/ticker": EventKind(TickerMessage, data=_public_data_1),
        "futures/fundingRate": EventKind(FundingRateMessage, data=_public_data_2),
        "futures/depth5": EventKind(DepthMessage, data=_public_data_3),
        "futures/depth20": EventKind(DepthMessage, data=_public_data_4),
        "futures/depth50": EventKind(DepthMessage, data=_public_data_5),
        "futures/depthAll5": EventKind(BookMessage, data=_public_data_6),
        "futures/depthAll20": EventKind(BookMessage, data=_public_data_7),
        "futures/depthAll50": EventKind(BookMessage, data=_public_data_8),
        "futures/depthIncrease5": EventKind(BookUpdateMessage, data=_public_data_9),
        "futures/depthIncrease20": EventKind(BookUpdateMessage, data=_public_data_10),
        "futures/depthIncrease50": EventKind(BookUpdateMessage, data=_public_data_11),
        "futures/bookticker": EventKind(BookTickerMessage, data=_public_data_12),
        "futures/trade": EventKind(TradesMessage, data=_public_data_13),
        "futures/klineBin1m": EventKind(KlineMessage, data=_public_data_14),
        "futures/klineBin5m": EventKind(KlineMessage, data=_public_data_15),
        "futures/klineBin15m": EventKind(KlineMessage, data=_public_data_16),
        "futures/klineBin30m": EventKind(KlineMessage, data=_public_data_17),
        "futures/klineBin1H": EventKind(KlineMessage, data=_public_data_18),
        "futures/klineBin2H": EventKind(KlineMessage, data=_public_data_19),
        "futures/klineBin4H": EventKind(KlineMessage, data=_public_data_20),
        "futures/klineBin1D": EventKind(KlineMessage, data=_public_data_21),
        "futures/klineBin1W": EventKind(KlineMessage, data=_public_data_22),
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


def decode(data: bytes | str) -> Event:
    """One message as an event. A kind that nobody documented gives ``UnknownEvent``.

    Raises:
        UnexpectedResponse: the message is no JSON, or a documented kind does not fit its model.
    """
    return _DECODER.decode(data)
