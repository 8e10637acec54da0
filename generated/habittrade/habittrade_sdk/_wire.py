# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Where the wire may differ from the models, as the documentation's contradictions require."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from ._runtime.data.validation import AtLeastOne, Rule
from ._runtime.errors.sources import Source
from .models import CancelRequest, Heartbeat, Order, OrderEvent

ACCEPTED: Final[Mapping[type[Struct], Mapping[str, tuple[str, ...]]]] = {}
"""Deviations that are decoded as declared, per class and wire name."""

TIMES: Final[Mapping[type[Struct], Mapping[str, str]]] = {
    Order: {
        "update_time": "s",
        "create_time": "s",
    },
    OrderEvent: {
        "update_time": "s",
        "create_time": "s",
    },
    Heartbeat: {
        "timestamp": "ms",
    },
}
"""How each time stands on the wire: seconds, milliseconds, ... or ISO text."""

_CANCEL_REQUEST_SOURCE: Final = Source(
    "cancel-order",
    section="Batch Crypto Cancel Order, Request Parameters",
    url="https://docs.habittrade.com/trade/cancel-order.html",
    read_on="2026-11-20",
)
RULES: Final[Mapping[type[Struct], tuple[Rule, ...]]] = {
    CancelRequest: (AtLeastOne(("order_no", "reference_id"), _CANCEL_REQUEST_SOURCE),),
}
"""What is asked of objects that are sent, checked before anything is."""
