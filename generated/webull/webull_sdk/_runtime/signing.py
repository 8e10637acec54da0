"""When a request is signed: clock and nonce, kept out of the pure ``sign`` functions."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from typing import Any

from msgspec import Struct

from .credentials import CredentialsBase
from .request import Request, SignedRequest

Clock = Callable[[], int]
"""Nanoseconds since 1970."""


class Level(Struct, frozen=True):
    """One way to authenticate a request, and what its ``sign`` wants besides request and credentials."""

    sign: Callable[..., SignedRequest]
    timestamp: str | None = None
    """Format: unix_s, unix_ms, unix_us, unix_ns, iso_s, iso_ms."""
    nonce: str | None = None
    """Kind: uuid4, hex, counter."""
    settings: bool = False


def sign(level: Level, request: Request, credentials: CredentialsBase, settings: Any, clock: Clock) -> SignedRequest:
    """``request`` signed now. A second attempt is signed anew: clock and nonce move on."""
    wanted: dict[str, Any] = {}
    if level.settings:
        wanted["settings"] = settings
    if level.timestamp:
        wanted["timestamp"] = timestamp(level.timestamp, clock())
    if level.nonce:
        wanted["nonce"] = nonce(level.nonce, clock)
    return level.sign(request, credentials, **wanted)


def timestamp(form: str, nanoseconds: int) -> str:
    """A moment as venues want it in signatures; digits that do not fit are cut off, never rounded."""
    seconds, rest = divmod(nanoseconds, 1_000_000_000)
    if form == "iso_s":
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))
    if form == "iso_ms":
        return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds)) + f".{rest // 1_000_000:03d}Z"
    return str(nanoseconds // {"unix_s": 1_000_000_000, "unix_ms": 1_000_000, "unix_us": 1000, "unix_ns": 1}[form])


def nonce(kind: str, clock: Clock) -> str:
    """A text that is used once: random, or a number that grows with every request of this process."""
    if kind == "counter":
        return str(_COUNTER.next(clock()))
    data = os.urandom(16)
    if kind == "hex":
        return data.hex()
    marked = (int.from_bytes(data, "big") & ~(0xF << 76) & ~(0x3 << 62)) | (4 << 76) | (2 << 62)
    text = f"{marked:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


class _Counter:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0

    def next(self, now: int) -> int:
        """The time in nanoseconds, or one more than last time when the clock stands or goes back."""
        with self._lock:
            self._last = max(now, self._last + 1)
            return self._last

    def renew_lock(self) -> None:
        """In a forked child the lock may be held by a thread that is not there."""
        self._lock = threading.Lock()


_COUNTER = _Counter()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_COUNTER.renew_lock)
