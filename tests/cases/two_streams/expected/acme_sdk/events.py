# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Messages that Acme pushes."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ._runtime.answer import Answer, dig, first
from ._runtime.events import Channel, EventDecoder, EventKind, UnknownEvent
from ._wire import ACCEPTED, TIMES
from .models import Heartbeat, OrderEvent

Event: TypeAlias = OrderEvent | Heartbeat | UnknownEvent
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


def _orders_kind(answer: Answer) -> Any:
    return dig(answer.json, "type")


def _orders_data_1(answer: Answer) -> Any:
    return dig(answer.json, "data")


ORDERS: Final[Channel[OrderEvent]] = Channel(
    kind=_orders_kind,
    events={
        "order": EventKind(OrderEvent, data=_orders_data_1),
    },
)
"""Changes of your orders.

Source: Docs, https://docs.acme.example
"""


def _system_kind(answer: Answer) -> Any:
    return dig(answer.json, "channel")


def _system_data_1(answer: Answer) -> Any:
    return first(dig(answer.json, "data"), answer.json)


def _system_data_2(answer: Answer) -> Any:
    return answer.json


SYSTEM: Final[Channel[Heartbeat]] = Channel(
    kind=_system_kind,
    events={
        "ping": EventKind(Heartbeat, data=_system_data_1),
        "order": EventKind(Heartbeat, data=_system_data_2),
    },
)
"""What the venue says of itself.

Source: Docs, https://docs.acme.example
"""

_DECODER: Final[EventDecoder[OrderEvent | Heartbeat]] = EventDecoder(
    ORDERS,
    SYSTEM,
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
