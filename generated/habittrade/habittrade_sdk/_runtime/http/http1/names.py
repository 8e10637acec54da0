"""Names of hosts: how they are written on the wire, and which addresses they have.

A look-up cannot be cancelled, so each has a thread of its own, and a call waits no longer than its time allows; calls
that ask for the same host meanwhile share it.

Names are ASCII by IDNA 2008: Python's own codec is of 2003, where ``ß`` becomes ``ss``, another host.
"""

from __future__ import annotations

import os
import socket
import threading
from concurrent.futures import Future
from typing import Any

AddressInfo = tuple[Any, Any, int, str, Any]
"""As ``socket.getaddrinfo`` gives it."""


def ascii_name(host: str) -> str:
    """A host name as it goes onto the wire: by IDNA 2008, as registries and browsers have it (``ß`` is no ``ss``).

    Raises:
        ValueError: It is no name of a host.
    """
    if host.isascii():
        return host
    import idna

    return idna.encode(host, uts46=True).decode()


class LookUps:
    """Look-ups that are under way, by host and port."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Nothing is under way: a forked child has none of the threads."""
        self._lock = threading.Lock()
        self._running: dict[tuple[str, int], Future[list[AddressInfo]]] = {}

    def of(self, host: str, port: int) -> Future[list[AddressInfo]]:
        """The addresses of a host, soon; OSError in the future where there are none."""
        key = (host, port)
        with self._lock:
            found = self._running.get(key)
            if found is None:
                found = self._running[key] = Future()
                found.set_running_or_notify_cancel()  # a waiter that gives up does not cancel it for the others
                threading.Thread(target=self._ask, args=(key, found), name="look-up", daemon=True).start()
        return found

    def _ask(self, key: tuple[str, int], found: Future[list[AddressInfo]]) -> None:
        host, port = key
        addresses: list[AddressInfo] = []
        problem: Exception | None = None
        try:
            addresses = list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except Exception as refused:  # UnicodeError too: every waiter must get it
            problem = refused
        with self._lock:
            self._running.pop(key, None)
        if problem is None:
            found.set_result(addresses)
        else:
            found.set_exception(problem)


LOOK_UPS = LookUps()

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=LOOK_UPS.forget)


def written_out(host: str, port: int) -> list[AddressInfo] | None:
    """The address that ``host`` is itself, which needs no look-up; None for a name."""
    try:
        return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST))
    except (OSError, UnicodeError):
        return None


def interleaved(addresses: list[AddressInfo]) -> list[AddressInfo]:
    """Addresses of both families in turn, so that one of them being dead costs one delay (RFC 8305)."""
    first = [each for each in addresses if each[0] == addresses[0][0]]
    others = [each for each in addresses if each[0] != addresses[0][0]]
    mixed = [each for pair in zip(first, others, strict=False) for each in pair]
    return mixed + first[len(others) :] + others[len(first) :]
