# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""Messages that Webull pushes."""

from __future__ import annotations

from typing import Final, TypeAlias

from ._runtime.data.deviation_counter import Leniency
from ._runtime.streams.events import Channel, EventDecoder, EventKind, UnknownEvent, at
from ._wire import ACCEPTED, TIMES
from .models import TradeEvent

Event: TypeAlias = TradeEvent | UnknownEvent
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


TRADE_EVENTS: Final[Channel[TradeEvent]] = Channel(
    kind=at("event_type"),
    events={
        "TRADE": EventKind(TradeEvent),
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
