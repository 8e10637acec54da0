# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""Messages that Webull pushes."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ._runtime.answer import Answer, dig
from ._runtime.events import Channel, EventDecoder, EventKind, UnknownEvent
from ._wire import ACCEPTED, TIMES
from .models import TradeEvent

Event: TypeAlias = TradeEvent | UnknownEvent
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


def _trade_events_kind(answer: Answer) -> Any:
    return dig(answer.json, "event_type")


def _trade_events_data_1(answer: Answer) -> Any:
    return answer.json


TRADE_EVENTS: Final[Channel[TradeEvent]] = Channel(
    kind=_trade_events_kind,
    events={
        "TRADE": EventKind(TradeEvent, data=_trade_events_data_1),
    },
)
"""What happens to orders: fills, failed placements, changes and cancels.

A placement that succeeds sends nothing until the order fills, changes or fails.

Source: Trade Events, Order Event Notification,
https://developer.webull.hk/apis/docs/reference/custom/broker-trade-events
"""

_DECODER: Final[EventDecoder[TradeEvent]] = EventDecoder(
    TRADE_EVENTS,
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
