# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Messages that Acme pushes."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ._runtime.data.deviation_counter import Leniency
from ._runtime.http.response import dig, first
from ._runtime.streams.events import Channel, EventDecoder, EventKind, RawMessage, UnknownEvent, at
from ._wire import ACCEPTED, TIMES
from .models import Quote

Event: TypeAlias = Quote | UnknownEvent
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


def _quotes_data_2(message: RawMessage) -> Any:
    return first(dig(message.json, "data"), dig(message.json, "quote"))


QUOTES: Final[Channel[Quote]] = Channel(
    kind=at("type"),
    events={
        "quote": EventKind(Quote, data=at("data", "quote")),
        "note": EventKind(Quote, data=_quotes_data_2),
    },
)
"""Prices.

Source: Docs, https://docs.acme.example
"""

_DECODER: Final[EventDecoder[Quote]] = EventDecoder(
    QUOTES,
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
