# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Where the wire may differ from the models, as the documentation's contradictions require."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from msgspec import Struct

from ._runtime.data.validation import AtLeastOne, AtMost, Bounded, Rule
from ._runtime.errors.sources import Source
from .models import Leg

ACCEPTED: Final[Mapping[type[Struct], Mapping[str, tuple[str, ...]]]] = {}
"""Deviations that are decoded as declared, per class and wire name."""

TIMES: Final[Mapping[type[Struct], Mapping[str, str]]] = {}
"""How each time stands on the wire: seconds, milliseconds, ... or ISO text."""

_LEG_SOURCE: Final = Source("docs", section="Legs", url="https://docs.acme.example", read_on="2026-01-02")
RULES: Final[Mapping[type[Struct], tuple[Rule, ...]]] = {
    Leg: (
        AtLeastOne(("ratio", "side"), _LEG_SOURCE),
        Bounded("symbol", _LEG_SOURCE, pattern="[A-Z]{1,6}"),
        Bounded("ratio", _LEG_SOURCE, at_most=Decimal("0.5")),
        Bounded("side", _LEG_SOURCE, values=("buy",)),
        AtMost("legs", 1, _LEG_SOURCE),
    ),
}
"""What is asked of objects that are sent, checked before anything is."""
