"""Signing vectors: requests whose signatures are known."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Vector(Struct, frozen=True, kw_only=True):
    """A request with fixed clock, nonce and test credentials, and the steps and headers that must come of it."""

    name: str
    level: str
    origin: str
    """``published`` by the venue, or ``computed`` with other means than this tool."""
    source: str
    credentials: Mapping[str, str]
    settings: Mapping[str, str]
    timestamp: str | None
    nonce: str | None
    method: str
    url: str
    body: str
    steps: Mapping[str, str]
    headers: Mapping[str, str]
