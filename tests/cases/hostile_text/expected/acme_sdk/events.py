# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Messages that \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b> `a`
| \\n\\\\ pushes.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from ._runtime.data.deviation_counter import Leniency
from ._runtime.streams.events import Channel, EventDecoder, EventKind, UnknownEvent, at
from ._wire import ACCEPTED, TIMES
from .models import Order

Event: TypeAlias = Order | UnknownEvent
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


ORDERS: Final[Channel[Order]] = Channel(
    kind=at("type"),
    events={
        '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\': EventKind(
            Order, data=at("data")
        ),
    },
)
"""\"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b> `a` | \\n\\\\.

Source: \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \u2028 \U000e0001 <b> `a` |
\\n\\\\, ends with a backslash \\, https://docs.acme.example/"%22'
"""

_DECODER: Final[EventDecoder[Order]] = EventDecoder(
    ORDERS,
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
