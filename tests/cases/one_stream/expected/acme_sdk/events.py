# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Messages that Acme pushes."""

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


def _orders_data_3(answer: Answer) -> Any:
    return answer.json


ORDERS: Final[Channel[OrderEvent | Heartbeat]] = Channel(
    kind=_orders_kind,
    events={
        "order.changed": EventKind(OrderEvent, data=_orders_data_1),
        "order.gone": EventKind(OrderEvent, data=_orders_data_2),
        "ping": EventKind(Heartbeat, data=_orders_data_3),
    },
)
"""Changes of your orders.

Source: Docs, Streams, https://docs.acme.example
"""

_DECODER: Final[EventDecoder[OrderEvent | Heartbeat]] = EventDecoder(
    ORDERS,
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
