# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Messages that \"\""+open("/x")+\"\""; ' ''' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \u001b[31m\u0007 \U000e0001 <b> `a`
| \\n\\\\ pushes.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from ._runtime.answer import Answer, dig
from ._runtime.events import Channel, EventDecoder, EventKind, UnknownEvent
from ._wire import ACCEPTED, TIMES
from .models import Order

Event: TypeAlias = Order | UnknownEvent
"""Whatever a stream may deliver; what is not documented comes as UnknownEvent."""


def _orders_kind(answer: Answer) -> Any:
    return dig(answer.json, "type")


def _orders_data_1(answer: Answer) -> Any:
    return dig(answer.json, "data")


ORDERS: Final[Channel[Order]] = Channel(
    kind=_orders_kind,
    events={
        '"""+open("/x")+"""; \' \'\'\' \\ \\" {0} {x} {{ x }} {% raw %} {# y #} %s %(x)s \\N{DASH} \u202e\u200f \x1b[31m\x07 \u2028 \U000e0001 <b> `a` | \\n\\\\': EventKind(
            Order, data=_orders_data_1
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


def decode(data: bytes | str) -> Event:
    """One message as an event. A kind that nobody documented gives ``UnknownEvent``.

    Raises:
        UnexpectedResponse: the message is no JSON, or a documented kind does not fit its model.
    """
    return _DECODER.decode(data)
