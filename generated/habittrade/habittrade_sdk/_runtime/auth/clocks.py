"""Clocks that follow the server's, for machines whose own is wrong: venues refuse signatures of another time."""

from __future__ import annotations

import time
from decimal import Decimal

from ..data.timestamps import moment_of
from ..values.numbers import decimal_of, digits_of
from .signing import Clock

_EXACT = 1_500_000_000
"""Nanoseconds. A Date header counts whole seconds and has travelled: what differs less is no difference."""


class ServerClock:
    """The machine's clock, corrected by its measured difference from the venue's. Signing reads it."""

    def __init__(self, clock: Clock = time.time_ns) -> None:
        self._clock = clock
        self._offset = 0
        self._is_told = False

    def __call__(self) -> int:
        """Nanoseconds since 1970, as the server counts them."""
        return self._clock() + self._offset

    @property
    def offset(self) -> float:
        """Seconds by which the server is ahead of this machine."""
        return self._offset / 1_000_000_000

    def learn(self, date: str | None) -> None:
        """Take over the time of a Date header; ignored where there is none, or where a more exact time is known."""
        if date is None or self._is_told:
            return
        try:
            server = int(moment_of(date).timestamp()) * 1_000_000_000 + 500_000_000
        except (ValueError, OverflowError):
            return
        ahead = server - self._clock()
        self._offset = ahead if abs(ahead) > _EXACT else 0

    def set(self, server: object, sent: int, received: int) -> None:
        """Take over a time that the venue sent, about half-way between sending and receiving (own clock).

        ``server`` is a number since 1970 or a text, in any form: ``1.7e12`` and ``"1700000000000.0"`` are one moment.
        """
        number = decimal_of(server) if isinstance(server, str) else server
        text = digits_of(number) if isinstance(number, int | Decimal) else str(server)
        venue_time = round(moment_of(text).timestamp() * 1_000_000) * 1000
        self._offset = venue_time - (sent + received) // 2
        self._is_told = True

    def now(self) -> int:
        """The machine's own clock."""
        return self._clock()
