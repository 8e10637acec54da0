# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Messages that Habit Trade pushes."""

from __future__ import annotations

from typing import Final, TypeAlias

from ._runtime.data.deviation_counter import Leniency
from ._runtime.streams.events import Channel, EventDecoder, EventKind, UnknownEvent, at
from ._wire import ACCEPTED, TIMES
from .models import Heartbeat, OrderEvent

Event: TypeAlias = OrderEvent | Heartbeat | UnknownEvent
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


ORDERS: Final[Channel[OrderEvent | Heartbeat]] = Channel(
    kind=at("type"),
    events={
        "order": EventKind(OrderEvent, data=at("data")),
        "heartbeat": EventKind(Heartbeat, data=at("data")),
    },
)
"""Changes of your orders.

They are pushed as soon as the connection stands; nothing has to be subscribed.

Source: Cancel Order, WebSocket Endpoint for Order Status, https://docs.habittrade.com/trade/cancel-order.html
"""

_DECODER: Final[EventDecoder[OrderEvent | Heartbeat]] = EventDecoder(
    ORDERS,
    accepted=ACCEPTED,
    times=TIMES,
    repair_json=True,
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
