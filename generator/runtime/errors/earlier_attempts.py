"""Attempts of a call that came before the one that an exception is about."""

from __future__ import annotations

from msgspec import Struct


class EarlierAttempt(Struct, frozen=True):
    """An attempt that failed and was followed by another one of the same call."""

    text: str
    """What happened, in one line."""
    lost: bool
    """Whether the venue may have carried it out: a later "not found" or "already done" may then be its work."""
    http_status: int | None = None
