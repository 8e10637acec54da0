"""A way through a SOCKS proxy, by the library python-socks, which the extra ``socks`` installs.

The library does the SOCKS protocol. What leads to the proxy is our own dialling, as to any other host: its addresses
race, and its look-up is bounded.
"""

from __future__ import annotations

import socket
from collections.abc import Awaitable, Callable, Sequence
from errno import EACCES
from typing import Any

from ..proxies import Proxy
from .failures import ProxyRefused

_AGES = 86_400.0
"""The caller bounds the time."""


def through(
    proxy: Proxy, hosts: Sequence[str], port: int, connect: Callable[[str, int], socket.socket]
) -> socket.socket:
    """A connection that the proxy has opened to ``hosts``: to a name, or to the first of addresses that it can reach.

    Args:
        proxy: Whom to ask.
        hosts: Where to: one name, or the addresses of one host.
        port: The port there.
        connect: Connects to the proxy, with a timeout set.

    Raises:
        TimeoutError: Time ran out.
        OSError: The proxy is not there, or refused.
    """
    from python_socks import ProxyError, ProxyTimeoutError
    from python_socks.sync import Proxy as Way

    reason = ""
    for host in hosts:
        here: Any = _Here(connect)
        try:
            return Way(**_arguments(proxy), forward=here).connect(host, port, timeout=_AGES)
        except ProxyTimeoutError:
            raise TimeoutError("timed out") from None
        except ProxyError as refused:
            reason = str(refused)
        except BaseException:
            here.close()
            raise
    raise _refused(reason)


async def through_async(
    proxy: Proxy, hosts: Sequence[str], port: int, connect: Callable[[str, int], Awaitable[socket.socket]]
) -> socket.socket:
    """The same on asyncio, for as long as it takes."""
    from python_socks import ProxyError
    from python_socks.async_.asyncio import Proxy as Way

    reason = ""
    for host in hosts:
        here: Any = _HereAsync(connect)
        try:
            return await Way(**_arguments(proxy), forward=here).connect(host, port, timeout=_AGES)
        except ProxyError as refused:
            reason = str(refused)
        except BaseException:  # the library closes nothing when it is cancelled
            here.close()
            raise
    raise _refused(reason)


class _Here:
    """In the place of a proxy that leads to the proxy: the library takes the connection that it is given."""

    def __init__(self, connect: Callable[[str, int], Any]) -> None:
        self._connect = connect
        self._given: socket.socket | None = None

    def connect(self, dest_host: str, dest_port: int, timeout: float | None = None) -> Any:
        """A connection to the proxy."""
        self._given = self._connect(dest_host, dest_port)
        return self._given

    def close(self) -> None:
        """Close what was given."""
        if self._given is not None:
            self._given.close()


class _HereAsync(_Here):
    async def connect(self, dest_host: str, dest_port: int, timeout: float | None = None) -> Any:
        """A connection to the proxy."""
        self._given = await self._connect(dest_host, dest_port)
        return self._given


def _arguments(proxy: Proxy) -> dict[str, Any]:
    from python_socks import ProxyType

    return {
        "proxy_type": ProxyType.SOCKS5,
        "host": proxy.host,
        "port": proxy.port,
        "username": proxy.user,
        "password": proxy.password,
        "rdns": proxy.scheme == "socks5h",
    }


def _refused(reason: str) -> ProxyRefused:
    return ProxyRefused(EACCES, f"the SOCKS proxy refused: {reason}")
