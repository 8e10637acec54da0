# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""Messages that WOO X Pro pushes."""

from __future__ import annotations

from typing import Final, TypeAlias

from ._runtime.events import EventDecoder, UnknownEvent
from ._wire import ACCEPTED, TIMES

Event: TypeAlias = UnknownEvent
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


_DECODER: Final[EventDecoder[UnknownEvent]] = EventDecoder(
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
