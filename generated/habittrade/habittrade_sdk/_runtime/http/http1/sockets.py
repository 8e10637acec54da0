"""The same over blocking sockets: how a connection comes about, and one exchange over it."""

from __future__ import annotations

import select
import selectors
import socket
import ssl
import time
from contextlib import suppress

from ..proxies import Proxy
from .failures import SpokeFirst, check_tunnel
from .names import interleaved
from .origin import Origin, Route
from .racing import addresses_of, connected
from .reply import ClosedEarly, NotHttp, Reply, early

KEPT = 15.0
"""Seconds after which an idle connection is not trusted any more: a gateway in between may have dropped it."""
_PIECE = 256 * 1024
_LATER = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)


class Deadline:
    """The moment when a call is given up; a socket's own timeout starts anew with every byte."""

    __slots__ = ("_end", "_read")

    def __init__(self, total: float, read: float) -> None:
        self._end = time.monotonic() + total
        self._read = read

    def left(self, most: float | None = None) -> float:
        """Seconds that the next step may take; TimeoutError when none are left."""
        left = min(self._end - time.monotonic(), self._read if most is None else most)
        if left <= 0:
            raise TimeoutError("timed out")
        return left


def dial(route: Route, context: ssl.SSLContext | None, deadline: Deadline, patience: float) -> socket.socket:
    """An open connection to where ``route`` ends, within ``patience`` seconds; ``context`` is needed for https.

    Raises:
        TimeoutError: Time ran out.
        OSError: No server is there, TLS failed, or the proxy refused.
    """
    origin, proxy = route.origin, route.proxy
    until = Deadline(deadline.left(patience), patience)
    connection = _way(origin, proxy, until)
    try:
        if origin.is_secure:
            assert context is not None
            if proxy is not None and not proxy.is_socks:
                reply = Reply("CONNECT", room=0)
                exchange(connection, origin.through(proxy), reply, until)
                check_tunnel(reply)
            connection.settimeout(until.left())
            connection = context.wrap_socket(connection, server_hostname=origin.host)
    except BaseException:
        connection.close()
        raise
    return connection


def _way(origin: Origin, proxy: Proxy | None, until: Deadline) -> socket.socket:
    """A connection to the server, or to what leads there."""
    if proxy is None:
        return connected(origin.host, origin.port, until.left)
    if not proxy.is_socks:
        return connected(proxy.host, proxy.port, until.left)
    from .socks import through

    hosts = [origin.host]
    if proxy.scheme == "socks5":  # the proxy gets an address, and no name to look up
        hosts = [str(each[4][0]) for each in interleaved(addresses_of(origin.host, origin.port, until.left))]

    def to_the_proxy(host: str, port: int) -> socket.socket:
        connection = connected(host, port, until.left)
        connection.settimeout(until.left())
        return connection

    return through(proxy, hosts, origin.port, to_the_proxy)


def exchange(connection: socket.socket, request: bytes, reply: Reply, deadline: Deadline) -> None:
    """Send ``request`` and fill ``reply``.

    Raises:
        TimeoutError: ``deadline`` came, or the other side was silent for too long.
        OSError: The connection broke, or what came is no response.
    """
    broke: OSError | None = None
    connection.settimeout(deadline.left())
    try:
        sent = connection.send(request)
        if sent < len(request):
            _send_and_listen(connection, memoryview(request)[sent:], reply, deadline)
    except (TimeoutError, ClosedEarly, NotHttp):
        raise
    except OSError as problem:  # who refuses a request may close before all of it is read, the response on the way
        broke = problem
    while not reply.is_done:
        connection.settimeout(deadline.left())
        piece = connection.recv(_PIECE)
        if piece:
            reply.feed(piece)
        else:
            reply.end()
    if broke is not None and (misled := early(reply)) is not None:
        raise misled from broke


def _send_and_listen(connection: socket.socket, left: memoryview, reply: Reply, deadline: Deadline) -> None:
    """Send what one step could not take, and hear a refusal that comes meanwhile."""
    connection.settimeout(0)
    with selectors.DefaultSelector() as selector:
        selector.register(connection, selectors.EVENT_READ | selectors.EVENT_WRITE)
        while left and not reply.is_done:
            if not selector.select(deadline.left()):
                raise TimeoutError("timed out")
            with suppress(*_LATER):
                left = left[connection.send(left[:_PIECE]) :]
            try:
                piece = connection.recv(_PIECE)
            except _LATER:
                continue
            if piece:
                reply.feed(piece)
            else:
                reply.end()
    if left and (problem := early(reply)) is not None:
        raise problem


def check_silent(connection: socket.socket) -> None:
    """Raise SpokeFirst if the other side of a new connection says something, or has gone, before it is asked."""
    connection.settimeout(0)
    try:
        connection.recv(1)
    except _LATER:
        return
    raise SpokeFirst


def is_quiet(connection: socket.socket) -> bool:
    """Whether nothing waits to be read; on an idle connection that would be the other side's close."""
    if hasattr(select, "poll"):
        poll = select.poll()
        poll.register(connection, select.POLLIN)
        return not poll.poll(0)
    return not select.select([connection], [], [], 0)[0]
