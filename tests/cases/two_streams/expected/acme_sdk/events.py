# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Messages that Acme pushes."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ._runtime.data.deviation_counter import Leniency
from ._runtime.http.response import dig, first
from ._runtime.streams.events import Channel, EventDecoder, EventKind, RawMessage, UnknownEvent, at
from ._wire import ACCEPTED, TIMES
from .models import Heartbeat, OrderEvent

Event: TypeAlias = OrderEvent | Heartbeat | UnknownEvent
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


ORDERS: Final[Channel[OrderEvent]] = Channel(
    kind=at("type"),
    events={
        "order": EventKind(OrderEvent, data=at("data")),
    },
)
"""Changes of your orders.

Source: Docs, https://docs.acme.example
"""


def _system_data_1(message: RawMessage) -> Any:
    return first(dig(message.json, "data"), message.json)


SYSTEM: Final[Channel[Heartbeat]] = Channel(
    kind=at("channel"),
    events={
        "ping": EventKind(Heartbeat, data=_system_data_1),
        "order": EventKind(Heartbeat),
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
