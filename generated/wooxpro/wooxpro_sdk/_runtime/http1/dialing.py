"""How a connection comes about on asyncio: straight to the server, or through a proxy, with TLS if it is asked for."""

from __future__ import annotations

import asyncio
import math
import socket
import ssl

from aiohappyeyeballs import start_connection  # pyright: ignore[reportUnknownVariableType]

from ..proxies import Proxy
from .connection import Connection
from .failures import check_tunnel
from .origin import Origin
from .reply import Reply

_NEXT_ADDRESS_AFTER = 0.25
"""Seconds until a host's next address is tried beside one that does not answer (RFC 8305)."""


async def dial(origin: Origin, proxy: Proxy | None, context: ssl.SSLContext, until: float) -> Connection:
    """An open connection to ``origin``.

    Args:
        origin: Whom to talk to in the end.
        proxy: Asked for the way, if there is one.
        context: Whom to trust, for https.
        until: The loop's time at which this is given up.

    Raises:
        TimeoutError: ``until`` came.
        OSError: Nobody is there, TLS failed, or the proxy refused.
    """
    async with asyncio.timeout_at(until):
        if proxy is None:
            return await _connected(origin.host, origin.port, context if origin.is_secure else None)
        connection = await _connected(proxy.host, proxy.port, None)
        try:
            if origin.is_secure:
                reply = Reply("CONNECT", room=0)
                await connection.exchange(origin.through(proxy), reply, math.inf, until)
                check_tunnel(reply)
                await _secure(connection, origin.host, context)
        except BaseException:
            connection.abort()
            raise
        return connection


async def _connected(host: str, port: int, context: ssl.SSLContext | None) -> Connection:
    loop = asyncio.get_running_loop()
    addresses = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    connected = await start_connection(addresses, happy_eyeballs_delay=_NEXT_ADDRESS_AFTER)
    _, connection = await loop.create_connection(
        lambda: Connection(loop), sock=connected, ssl=context, server_hostname=host if context else None
    )
    return connection


async def _secure(connection: Connection, host: str, context: ssl.SSLContext) -> None:
    """TLS on top of a way that is open; ``host`` is whom the certificate has to be for."""
    loop = asyncio.get_running_loop()
    secured = await loop.start_tls(connection.transport, connection, context, server_hostname=host)
    if secured is None:
        raise ConnectionResetError
    connection.connection_made(secured)
