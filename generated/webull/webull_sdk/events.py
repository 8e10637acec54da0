# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""Messages that Webull pushes."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ._runtime.answer import dig
from ._runtime.events import EventDecoder, UnknownEvent
from ._wire import ACCEPTED, TIMES
from .models import TradeEvent

Event: TypeAlias = TradeEvent | UnknownEvent
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


def _trade_events_kind(body: Any) -> Any:
    return dig(body, "event_type")


def _trade_events_data_1(body: Any) -> Any:
    return body


TRADE_EVENTS: Final[EventDecoder[TradeEvent]] = EventDecoder(
    kind=_trade_events_kind,
    kinds={
        "TRADE": (TradeEvent, _trade_events_data_1),
    },
    accepted=ACCEPTED,
    times=TIMES,
    repair_json=False,
)
"""What happens to orders: fills, failed placements, changes and cancels.

A placement that succeeds sends nothing until the order fills, changes or fails.

Source: Trade Events, Order Event Notification,
https://developer.webull.hk/apis/docs/reference/custom/broker-trade-events
"""


def decode(data: bytes | str) -> Event:
    """One message as an event. A kind that nobody documented gives UnknownEvent.

    Raises:
        UnexpectedResponse: the message is no JSON, or a documented kind does not fit its model.
    """
    return TRADE_EVENTS.decode(data)
