"""A blocking connection to the first of a host's addresses that accepts it (RFC 8305, "happy eyeballs")."""

from __future__ import annotations

import os
import selectors
import socket
import time
from collections.abc import Callable
from concurrent.futures import TimeoutError as NotYet
from errno import EINPROGRESS, EWOULDBLOCK

from .names import LOOK_UPS, AddressInfo, interleaved, written_out

NEXT_ADDRESS_AFTER = 0.25
"""Seconds until a host's next address is tried beside one that does not respond."""
_UNDER_WAY = (0, EINPROGRESS, EWOULDBLOCK, 10035)  # the last is Windows' own number of the one before


def connected(host: str, port: int, left: Callable[[], float]) -> socket.socket:
    """A connection to ``host``; ``left`` gives the seconds that remain, and raises TimeoutError when none do.

    Raises:
        TimeoutError: No address was found, or none responded, in time.
        OSError: The host has no address, or all of them refused.
    """
    return _Race(interleaved(addresses_of(host, port, left))).won(left)


def addresses_of(host: str, port: int, left: Callable[[], float]) -> list[AddressInfo]:
    """The addresses of a host; TimeoutError when they are not found in time."""
    addresses = written_out(host, port)
    if addresses is not None:
        return addresses
    try:
        return LOOK_UPS.of(host, port).result(left())
    except NotYet:
        raise TimeoutError("the look-up of the host took too long") from None


class _Race:
    """Attempts at several addresses, each begun a little after the one before."""

    def __init__(self, addresses: list[AddressInfo]) -> None:
        self._addresses = addresses
        self._selector = selectors.DefaultSelector()
        self._running: set[socket.socket] = set()
        self._failed: OSError = ConnectionRefusedError("the host has no address")

    def won(self, left: Callable[[], float]) -> socket.socket:
        """The connection that was established first; the others are closed."""
        try:
            winner = self._run(left)
            self._running.discard(winner)
        finally:
            self._selector.close()
            for other in self._running:
                other.close()
        winner.setblocking(True)
        winner.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return winner

    def _run(self, left: Callable[[], float]) -> socket.socket:
        next_at = 0.0
        while self._addresses or self._running:
            now = time.monotonic()
            if self._addresses and (now >= next_at or not self._running):
                self._begin(self._addresses.pop(0))
                next_at = now + NEXT_ADDRESS_AFTER
            if not self._running:
                continue
            patience = left()
            wait = min(patience, max(0.0, next_at - now)) if self._addresses else patience
            for key, _ in self._selector.select(wait):
                attempt = key.fileobj
                assert isinstance(attempt, socket.socket)
                if self._stands(attempt):
                    return attempt
        raise self._failed

    def _begin(self, address: AddressInfo) -> None:
        family, kind, protocol, _, place = address
        try:
            attempt = socket.socket(family, kind, protocol)
        except OSError as problem:  # no IPv6 on this machine, or too many open files
            self._failed = problem
            return
        attempt.setblocking(False)
        self._running.add(attempt)
        self._settled(attempt, attempt.connect_ex(place), _UNDER_WAY)
        if attempt in self._running:
            self._selector.register(attempt, selectors.EVENT_WRITE)

    def _stands(self, attempt: socket.socket) -> bool:
        self._settled(attempt, attempt.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR), (0,), registered=True)
        return attempt in self._running

    def _settled(self, attempt: socket.socket, code: int, good: tuple[int, ...], registered: bool = False) -> None:
        """Give up an attempt whose ``code`` is none of the good ones."""
        if code in good:
            return
        self._failed = OSError(code, os.strerror(code))
        if registered:
            self._selector.unregister(attempt)
        self._running.discard(attempt)
        attempt.close()
