"""When a request is signed: clock and nonce, kept out of the pure ``sign`` functions."""

from __future__ import annotations

import binascii
import os
from collections.abc import Callable
from typing import Any

from msgspec import Struct

from ..data.timestamps import format_clock
from ..http.request import Request, SignedRequest
from .credentials import CredentialsBase
from .nonces import COUNTERS, NonceSource, in_process

Clock = Callable[[], int]
"""Nanoseconds since 1970."""


def why_unsigned(problem: Exception) -> str:
    """What a credential of the wrong form caused, in words that quote nothing of it."""
    if isinstance(problem, binascii.Error):
        return "text that is not base64"
    if isinstance(problem, UnicodeError):
        return "text or bytes that are not in the encoding that is meant"
    return type(problem).__name__


class Level(Struct, frozen=True):
    """One way to authenticate a request, and what its ``sign`` wants besides request and credentials."""

    sign: Callable[..., SignedRequest]
    timestamp: str | None = None
    """Form: unix_s, unix_ms, unix_us, unix_ns, iso_s, iso_ms, iso_us, rfc3339, http_date, or a pattern with ``%``."""
    nonce: str | None = None
    """Kind: uuid4, hex, counter (nanoseconds), counter_us, counter_ms, counter_s."""
    tolerance: int | None = None
    """Seconds by which the venue lets the clocks differ."""

    def given(
        self, request: Request, credentials: CredentialsBase, settings: Any, timestamp: str, nonce: str
    ) -> SignedRequest:
        """``request`` signed with this timestamp and nonce, where the level takes them."""
        if self.nonce is None:
            if self.timestamp is None:
                return self.sign(request, credentials, settings=settings)
            return self.sign(request, credentials, timestamp=timestamp, settings=settings)
        if self.timestamp is None:
            return self.sign(request, credentials, nonce=nonce, settings=settings)
        return self.sign(request, credentials, timestamp=timestamp, nonce=nonce, settings=settings)


def sign(
    level: Level,
    request: Request,
    credentials: CredentialsBase,
    settings: Any,
    clock: Clock,
    nonces: NonceSource | None = None,
) -> SignedRequest:
    """``request`` signed now. A second attempt is signed anew: clock and nonce move on."""
    wanted: dict[str, Any] = {"settings": settings}
    if level.timestamp:
        wanted["timestamp"] = timestamp(level.timestamp, clock())
    if level.nonce:
        wanted["nonce"] = nonce(level.nonce, clock, nonces)
    return level.sign(request, credentials, **wanted)


_ISO = "%Y-%m-%dT%H:%M:%S"
_UNITS = {"unix_s": 1_000_000_000, "unix_ms": 1_000_000, "unix_us": 1000, "unix_ns": 1}
_PATTERNS = {
    "iso_s": f"{_ISO}Z",
    "iso_ms": f"{_ISO}.%LZ",
    "iso_us": f"{_ISO}.%fZ",
    "rfc3339": f"{_ISO}+00:00",
    "http_date": "%a, %d %b %Y %H:%M:%S GMT",
}


def timestamp(form: str, nanoseconds: int) -> str:
    """A moment as venues want it in signatures; digits that do not fit are cut off, never rounded."""
    if form in _UNITS:
        return str(nanoseconds // _UNITS[form])
    return format_clock(nanoseconds, _PATTERNS.get(form, form))


def nonce(kind: str, clock: Clock, source: NonceSource | None = None) -> str:
    """A text that is used once: random, or a number that grows with every request of a key."""
    if kind in COUNTERS:
        return str((source or in_process)(clock() // COUNTERS[kind]))
    data = os.urandom(16)
    if kind == "hex":
        return data.hex()
    marked = (int.from_bytes(data, "big") & ~(0xF << 76) & ~(0x3 << 62)) | (4 << 76) | (2 << 62)
    text = f"{marked:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
