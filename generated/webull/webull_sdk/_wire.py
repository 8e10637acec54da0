# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""Where the wire may differ from the models, as the documentation's contradictions require."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from ._runtime.data.validation import Rule
from .models import TradeEvent, TradePayload

ACCEPTED: Final[Mapping[type[Struct], Mapping[str, tuple[str, ...]]]] = {
    TradePayload: {
        "client_order_id": ("array_of_one",),
        "filled_time": ("epoch_ms",),
    },
}
"""Deviations that are decoded as declared, per class and wire name."""

TIMES: Final[Mapping[type[Struct], Mapping[str, str]]] = {
    TradeEvent: {
        "timestamp": "iso",
    },
    TradePayload: {
        "filled_time": "iso",
    },
}
"""How each time stands on the wire: seconds, milliseconds, ... or ISO text."""

RULES: Final[Mapping[type[Struct], tuple[Rule, ...]]] = {}
"""What is asked of objects that are sent, checked before anything is."""
