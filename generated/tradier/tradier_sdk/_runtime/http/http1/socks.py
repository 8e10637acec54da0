"""A way through a SOCKS proxy, by the library python-socks, which the extra ``socks`` brings."""

from __future__ import annotations

import socket
from errno import EACCES
from typing import Any

from ..proxies import Proxy
from .failures import ProxyRefused


def through(proxy: Proxy, host: str, port: int, patience: float) -> socket.socket:
    """A connection to ``host`` that the proxy has opened, within ``patience`` seconds.

    Raises:
        TimeoutError: Time ran out.
        OSError: The proxy is not there, or refused.
    """
    from python_socks import ProxyError, ProxyTimeoutError
    from python_socks.sync import Proxy as Way

    try:
        return Way(*_arguments(proxy)).connect(host, port, timeout=patience)
    except ProxyTimeoutError:
        raise TimeoutError("timed out") from None
    except ProxyError as refused:
        reason = str(refused)
    raise _refused(reason)


async def through_async(proxy: Proxy, host: str, port: int) -> socket.socket:
    """The same on asyncio, for as long as it takes."""
    from python_socks import ProxyError
    from python_socks.async_.asyncio import Proxy as Way

    try:
        return await Way(*_arguments(proxy)).connect(host, port, timeout=_AGES)
    except ProxyError as refused:
        reason = str(refused)
    raise _refused(reason)


_AGES = 86_400.0
"""Whoever asks has a clock of his own."""


def _arguments(proxy: Proxy) -> tuple[Any, ...]:
    from python_socks import ProxyType

    return ProxyType.SOCKS5, proxy.host, proxy.port, proxy.user, proxy.password, proxy.scheme == "socks5h"


def _refused(reason: str) -> ProxyRefused:
    return ProxyRefused(EACCES, f"the SOCKS proxy refused: {reason}")
