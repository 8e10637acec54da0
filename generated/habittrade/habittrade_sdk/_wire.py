# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Where the wire may differ from the models, as the documentation's contradictions require."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from .models import OrderEvent, Heartbeat

ACCEPTED: Final[Mapping[type[Struct], Mapping[str, tuple[str, ...]]]] = {}
"""Deviations that are decoded as declared, per class and wire name."""

TIMES: Final[Mapping[type[Struct], Mapping[str, str]]] = {
    OrderEvent: {
        "update_time": "s",
        "create_time": "s",
    },
    Heartbeat: {
        "timestamp": "ms",
    },
}
"""How each time stands on the wire: seconds, milliseconds, ... or ISO text."""
