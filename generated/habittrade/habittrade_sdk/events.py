# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Messages that Habit Trade pushes."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ._runtime.answer import Answer, dig
from ._runtime.events import Channel, EventDecoder, EventKind, UnknownEvent
from ._wire import ACCEPTED, TIMES
from .models import Heartbeat, OrderEvent

Event: TypeAlias = OrderEvent | Heartbeat | UnknownEvent
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


def _orders_kind(answer: Answer) -> Any:
    return dig(answer.json, "type")


def _orders_data_1(answer: Answer) -> Any:
    return dig(answer.json, "data")


def _orders_data_2(answer: Answer) -> Any:
    return dig(answer.json, "data")


ORDERS: Final[Channel[OrderEvent | Heartbeat]] = Channel(
    kind=_orders_kind,
    events={
        "order": EventKind(OrderEvent, data=_orders_data_1),
        "heartbeat": EventKind(Heartbeat, data=_orders_data_2),
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


def decode(data: bytes | str) -> Event:
    """One message as an event. A kind that nobody documented gives ``UnknownEvent``.

    Raises:
        UnexpectedResponse: the message is no JSON, or a documented kind does not fit its model.
    """
    return _DECODER.decode(data)
