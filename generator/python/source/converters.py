"""Functions of the runtime that methods call to write values as the wire wants them."""

from __future__ import annotations

TO_WIRE = {
    "timestamp_s": "epoch_s",
    "timestamp_ms": "epoch_ms",
    "timestamp_us": "epoch_us",
    "timestamp_ns": "epoch_ns",
    "timestamp_iso": "iso",
}
"""How a time is written, by the kind of its type: a function of the runtime."""

SENT_AS = {
    "timestamp_s": "seconds since 1970",
    "timestamp_ms": "milliseconds since 1970",
    "timestamp_us": "microseconds since 1970",
    "timestamp_ns": "nanoseconds since 1970",
    "timestamp_iso": "ISO 8601 text",
}
"""The wire form of a time, for docstrings."""

EACH = "each"
"""Applies one of them to every item of a list."""

CONVERTERS = frozenset({*TO_WIRE.values(), EACH})
"""Functions of the runtime that the body of a method may call."""
