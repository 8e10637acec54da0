# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Messages that Habit Trade pushes."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ._runtime.answer import dig
from ._runtime.events import EventDecoder, UnknownEvent
from ._wire import ACCEPTED, TIMES
from .models import Heartbeat, OrderEvent

Event: TypeAlias = OrderEvent | Heartbeat | UnknownEvent
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


def _orders_kind(body: Any) -> Any:
    return dig(body, "type")


def _orders_data_1(body: Any) -> Any:
    return dig(body, "data")


def _orders_data_2(body: Any) -> Any:
    return dig(body, "data")


ORDERS: Final[EventDecoder[OrderEvent | Heartbeat]] = EventDecoder(
    kind=_orders_kind,
    kinds={
        "order": (OrderEvent, _orders_data_1),
        "heartbeat": (Heartbeat, _orders_data_2),
    },
    accepted=ACCEPTED,
    times=TIMES,
    repair_json=True,
)
"""Changes of your orders.

They are pushed as soon as the connection stands; nothing has to be subscribed.

Source: Cancel Order, WebSocket Endpoint for Order Status, https://docs.habittrade.com/trade/cancel-order.html
"""


def decode(data: bytes | str) -> Event:
    """One message as an event. A kind that nobody documented gives UnknownEvent.

    Raises:
        UnexpectedResponse: the message is no JSON, or a documented kind does not fit its model.
    """
    return ORDERS.decode(data)
