"""Which form of an entry the author wrote, found by its shape: an error is reported once, not for each form."""

from __future__ import annotations

from generator.spec.values import Entry, Text

_REFERENCE = ("list", "map")
_BATCH = ("batch", "code", "message", "success")


def type_shape(value: object) -> str:
    """A word, or ``{list: ...}``."""
    return "(reference)" if _is_mapping(value) else "(text)"


def body_shape(value: object) -> str:
    """Fields, or ``{list: NAME}``; a field may well be called ``list``, but then it is no text."""
    if isinstance(value, Entry) and any(isinstance(value.get(Text(key)), Text) for key in _REFERENCE):
        return "(reference)"
    return "(fields)"


def result_shape(value: object) -> str:
    """A word, ``{list: NAME}``, or ``{batch: NAME, ...}``."""
    if isinstance(value, Entry) and any(key in value for key in _BATCH):
        return "(batch)"
    return type_shape(value)


def _is_mapping(value: object) -> bool:
    return isinstance(value, dict)
