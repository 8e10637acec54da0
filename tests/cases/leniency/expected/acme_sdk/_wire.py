# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Where the wire may differ from the models, as the documentation's contradictions require."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from ._runtime.data.validation import Rule
from .models import Lenient, Strict

ACCEPTED: Final[Mapping[type[Struct], Mapping[str, tuple[str, ...]]]] = {
    Lenient: {
        "client_id": ("array_of_one",),
        "number": ("number_text",),
        "note": ("empty_text",),
        "memo": ("null_text",),
        "count": ("text_number",),
        "level": ("text_number",),
        "side": ("number_text",),
        "price": ("text_number",),
        "size": ("number_text",),
        "at": ("epoch_ms",),
        "on": ("epoch_s",),
        "until": ("text_number",),
        "codes": ("number_text",),
        "counts": ("text_number",),
        "times": ("epoch_ms",),
        "legs": ("single_object", "null_text"),
    },
}
"""Deviations that are decoded as declared, per class and wire name."""

TIMES: Final[Mapping[type[Struct], Mapping[str, str]]] = {
    Lenient: {
        "at": "iso",
        "on": "iso",
        "until": "ms",
        "times": "iso",
    },
    Strict: {
        "at": "iso",
        "on": "iso",
        "until": "ms",
        "times": "iso",
    },
}
"""How each time stands on the wire: seconds, milliseconds, ... or ISO text."""

RULES: Final[Mapping[type[Struct], tuple[Rule, ...]]] = {}
"""What is asked of objects that are sent, checked before anything is."""
