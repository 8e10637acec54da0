"""The blocking transport: sockets, and httptools' parser.

Client libraries rewrite addresses (``%7e`` becomes ``%7E``), which breaks signatures, and do not show whether a request
was sent before something failed. Here what fails before the first byte went out was not sent.
"""

from __future__ import annotations

import os
import socket
import ssl
import weakref
from typing import Literal

from ..errors.exceptions import ClientClosed
from ..errors.tracebacks import hiding_arguments
from .compression import response_of
from .http1.failures import broken, unsent
from .http1.origin import Route
from .http1.reply import Reply
from .http1.socket_pool import SocketPool
from .http1.sockets import Deadline, check_silent, dial, exchange
from .http1.writing import written
from .proxies import Proxies
from .request import Request
from .response import Response
from .transport import LARGEST_BODY, Connections, Timeout, verified_context


class SocketTransport:
    """Keeps idle connections for the next call; each is used by one thread at a time and by one process only."""

    @hiding_arguments
    def __init__(
        self,
        ssl_context: ssl.SSLContext | None = None,
        *,
        proxy: Proxies | str | Literal[False] | None = None,
        connections: Connections | None = None,
    ) -> None:
        self._ssl_context = ssl_context
        self._proxies = proxy if isinstance(proxy, Proxies) else Proxies(proxy)
        self._connections = connections or Connections()
        self._routes: dict[str, Route] = {}
        self._pool = SocketPool(self._connections)
        _ALIVE.add(self)

    def forget(self) -> None:
        """Drop all connections without a word: after a fork they belong to the parent."""
        is_closed = self._pool.is_closed
        self._pool = SocketPool(self._connections)
        if is_closed:
            self._pool.close()

    def send(self, request: Request, timeout: Timeout) -> Response:
        """One request, one response; see :class:`~.transport.Transport`."""
        deadline = Deadline(timeout.total, timeout.read)
        try:
            route = self._route(request.base_url)
            data = written(request, route.origin, route.relay)
            pool = self._pool
            connection = self._connection(pool, route, deadline, timeout.connect)
        except ClientClosed:
            raise
        except Exception as problem:  # of any kind: nothing was sent
            raise unsent(problem, request) from problem
        reply = Reply(request.method, LARGEST_BODY)
        kept = False
        try:
            exchange(connection, data, reply, deadline)
            if reply.is_reusable:
                kept = True
                pool.give(route.host, connection)
        except OSError as problem:
            raise broken(problem, request, reply) from problem
        finally:
            if not kept:
                pool.drop(route.host, connection)
        return response_of(reply.status, reply.headers, reply.body, reply.is_whole)

    def close(self) -> None:
        """Close the idle connections now, those in use when their call is done."""
        self._pool.close()

    def _route(self, base_url: str) -> Route:
        known = self._routes.get(base_url)
        if known is None:
            known = self._routes[base_url] = Route.of(base_url, self._proxies)
        return known

    def _connection(self, pool: SocketPool, route: Route, deadline: Deadline, patience: float) -> socket.socket:
        kept = pool.take(route.host, deadline)
        if kept is not None:
            return kept
        made: socket.socket | None = None
        try:
            context = verified_context(self._ssl_context) if route.origin.is_secure else None
            made = dial(route, context, deadline, patience)
            check_silent(made)
        except BaseException:
            pool.drop(route.host, made)
            raise
        return made


_ALIVE: weakref.WeakSet[SocketTransport] = weakref.WeakSet()


def _after_fork() -> None:
    for transport in _ALIVE:
        transport.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
