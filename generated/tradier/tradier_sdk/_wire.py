# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Where the wire may differ from the models, as the documentation's contradictions require."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from ._runtime.data.validation import Rule
from .models import Order, OrderEvent, OrderLeg, QuoteEvent, StreamHeartbeat, TimesaleEvent, TradeEvent

ACCEPTED: Final[Mapping[type[Struct], Mapping[str, tuple[str, ...]]]] = {
    Order: {
        "leg": ("single_object", "null_text"),
    },
}
"""Deviations that are decoded as declared, per class and wire name."""

TIMES: Final[Mapping[type[Struct], Mapping[str, str]]] = {
    Order: {
        "create_date": "iso",
        "transaction_date": "iso",
    },
    OrderLeg: {
        "create_date": "iso",
        "transaction_date": "iso",
    },
    QuoteEvent: {
        "biddate": "ms",
        "askdate": "ms",
    },
    TradeEvent: {
        "date": "ms",
    },
    TimesaleEvent: {
        "date": "ms",
    },
    OrderEvent: {
        "transaction_date": "iso",
        "create_date": "iso",
    },
    StreamHeartbeat: {
        "timestamp": "iso",
    },
}
"""How each time stands on the wire: seconds, milliseconds, ... or ISO text."""

RULES: Final[Mapping[type[Struct], tuple[Rule, ...]]] = {}
"""What is asked of objects that are sent, checked before anything is."""
