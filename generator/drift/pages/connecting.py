"""Connections for fetching: to public addresses only, and closed when the time limit is reached."""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Final, TypeAlias

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from generator.drift.pages.copies import FetchError

_CONNECT: Final = 10.0
_TIMEOUT: Final = urllib3.Timeout(connect=_CONNECT, read=20.0)
_MOST_ADDRESSES: Final = 4
"""Largest number of addresses of one host that are tried."""
_LOOK_UP: Final = 10.0
"""Seconds for the DNS lookup of a host."""
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
Resolve: TypeAlias = Callable[[str, int], Sequence[str]]


class Refused(FetchError):
    """A failure that also applies to other requests for the same page: a private address, or the time limit."""


def is_public(address: str) -> bool:
    """Whether an address is public; an IPv4 address inside an IPv6 address is checked, too."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if inner is None and found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return found.is_global and not found.is_multicast


def addresses_of(host: str, port: int) -> Sequence[str]:
    """The addresses of a host; raises OSError."""
    return [str(each[4][0]) for each in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class Connector:
    """Opens the connections of one request at a time."""

    def __init__(self, *, private: bool = False, resolve: Resolve = addresses_of) -> None:
        self._private = private
        self._resolve = resolve
        self._open: list[socket.socket] = []
        self._guard = threading.Lock()
        self.is_cut = False

    def pools(self) -> urllib3.PoolManager:
        """A pool manager with connections of this class. It does not retry, redirect, or keep connections open."""
        dial = self.dial

        class Plain(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                return dial(self.host, self.port)

        class Secure(HTTPSConnection):
            def _new_conn(self) -> socket.socket:
                return dial(self.host, self.port)

        class PlainPool(urllib3.HTTPConnectionPool):
            ConnectionCls: Any = Plain  # the stubs require their own classes

        class SecurePool(urllib3.HTTPSConnectionPool):
            ConnectionCls: Any = Secure

        pools = urllib3.PoolManager(num_pools=4, maxsize=1, retries=False, timeout=_TIMEOUT)
        setattr(pools, "pool_classes_by_scheme", {"http": PlainPool, "https": SecurePool})  # noqa: B010
        return pools

    def dial(self, host: str, port: int) -> socket.socket:
        """Connect to a host by checked addresses; raises :class:`Refused` or :class:`FetchError`."""
        addresses = self._looked_up(host.strip("[]"), port)
        for address in addresses:
            if not self._private and not is_public(address):
                raise Refused(f"{host} is at {address}, which is not a public address: `--private` allows it")
        for address in addresses[:_MOST_ADDRESSES]:
            if self.is_cut:
                break
            with suppress(OSError):
                opened = socket.create_connection((address, port), timeout=_CONNECT)
                self._watch(opened)
                return opened
        raise FetchError(f"{host}: no connection")

    def begin(self, seconds: float) -> threading.Timer:
        """Start the time limit of one request; the caller cancels the timer."""
        self.is_cut = False
        timer = threading.Timer(max(0.0, seconds), self._cut)
        timer.daemon = True
        timer.start()
        return timer

    def end(self) -> None:
        """Close the connections of the finished request."""
        with self._guard:
            for each in self._open:
                each.close()
            self._open.clear()

    def _cut(self) -> None:
        """Shut all connections down, so that blocked reads end."""
        with self._guard:
            self.is_cut = True
            for each in self._open:
                with suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)

    def _watch(self, opened: socket.socket) -> None:
        """Keep a duplicate of the socket: TLS detaches the first one."""
        with self._guard:
            if self.is_cut:
                opened.close()
                raise Refused("no time is left")
            self._open.append(opened.dup())

    def _looked_up(self, host: str, port: int) -> Sequence[str]:
        """Look up a host in a thread, since the lookup of the system has no time limit."""
        found: list[str] = []
        problem: list[OSError] = []

        def look() -> None:
            try:
                found.extend(self._resolve(host, port))
            except (OSError, UnicodeError) as error:
                problem.append(error if isinstance(error, OSError) else OSError(str(error)))

        thread = threading.Thread(target=look, daemon=True)
        thread.start()
        thread.join(_LOOK_UP)
        if thread.is_alive():
            raise FetchError(f"{host}: its address was not found within {_LOOK_UP:.0f} seconds")
        if problem or not found:
            raise FetchError(f"{host}: no such host")
        return list(dict.fromkeys(found))
