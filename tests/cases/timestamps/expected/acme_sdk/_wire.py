# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Where the wire may differ from the models, as the documentation's contradictions require."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from ._runtime.data.validation import Rule
from .models import Times

ACCEPTED: Final[Mapping[type[Struct], Mapping[str, tuple[str, ...]]]] = {}
"""Deviations that are decoded as declared, per class and wire name."""

TIMES: Final[Mapping[type[Struct], Mapping[str, str]]] = {
    Times: {
        "s": "s",
        "ms": "ms",
        "us": "us",
        "ns": "ns",
        "iso": "iso",
        "all": "ms",
    },
}
"""How each time stands on the wire: seconds, milliseconds, ... or ISO text."""

RULES: Final[Mapping[type[Struct], tuple[Rule, ...]]] = {}
"""What is asked of objects that are sent, checked before anything is."""
