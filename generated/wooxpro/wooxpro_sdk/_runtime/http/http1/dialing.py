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
from .names import LOOK_UPS, AddressInfo, interleaved, written_out
from .origin import Origin, Route
from .racing import NEXT_ADDRESS_AFTER
from .reply import Reply


async def dial(route: Route, context: ssl.SSLContext | None, until: float, *, tunnel: bool = False) -> Connection:
    """An open connection to where ``route`` ends.

    Args:
        route: Whom to talk to in the end, and the proxy that is asked for the way, if there is one.
        context: Whom to trust, for https.
        until: The loop's time at which this is given up.
        tunnel: Whether an HTTP proxy opens a way for plain HTTP too, since no request follows that it could pass on.

    Raises:
        TimeoutError: ``until`` came.
        OSError: No server is there, TLS failed, or the proxy refused.
    """
    origin, proxy = route.origin, route.proxy
    trusted = context if origin.is_secure else None
    async with asyncio.timeout_at(until):
        if proxy is None:
            return await _over(await _connected(origin.host, origin.port), origin, trusted)
        if proxy.is_socks:
            return await _over(await _through_socks(proxy, origin), origin, trusted)
        connection = await _over(await _connected(proxy.host, proxy.port), origin, None)
        try:
            if origin.is_secure or tunnel:
                reply = Reply("CONNECT", room=0)
                await connection.exchange(origin.through(proxy), reply, math.inf, until)
                check_tunnel(reply)
            if trusted is not None:
                await _secure(connection, origin.host, trusted)
        except BaseException:
            connection.abort()
            raise
        return connection


async def addresses_of(host: str, port: int) -> list[AddressInfo]:
    """The addresses of a host; a look-up that hangs keeps nothing but its own thread."""
    known = written_out(host, port)
    return known if known is not None else await asyncio.wrap_future(LOOK_UPS.of(host, port))


async def _connected(host: str, port: int) -> socket.socket:
    addresses = await addresses_of(host, port)
    return await start_connection(addresses, happy_eyeballs_delay=NEXT_ADDRESS_AFTER, interleave=1)


async def _through_socks(proxy: Proxy, origin: Origin) -> socket.socket:
    from .socks import through_async

    hosts = [origin.host]
    if proxy.scheme == "socks5":  # the proxy gets an address, and no name to look up
        hosts = [str(each[4][0]) for each in interleaved(await addresses_of(origin.host, origin.port))]
    return await through_async(proxy, hosts, origin.port, _connected)


async def _over(connected: socket.socket, origin: Origin, context: ssl.SSLContext | None) -> Connection:
    """A connection over a socket, with TLS where there is a context.

    TLS comes in a step of its own, so that any failure in it also closes the transport below. A socket that is closed
    while a transport lives leaves its number to the next one, which asyncio then refuses to connect.
    """
    loop = asyncio.get_running_loop()
    connection = Connection(loop)
    try:
        await loop.create_connection(lambda: connection, sock=connected)
    except BaseException:
        connected.close()
        raise
    if context is not None:
        try:
            await _secure(connection, origin.host, context)
        except BaseException:
            connection.abort()
            raise
    return connection


async def _secure(connection: Connection, host: str, context: ssl.SSLContext) -> None:
    """TLS on top of a way that is open; ``host`` is whom the certificate has to be for."""
    loop = asyncio.get_running_loop()
    secured = await loop.start_tls(connection.transport, connection, context, server_hostname=host)
    if secured is None:
        raise ConnectionResetError
    connection.connection_made(secured)
