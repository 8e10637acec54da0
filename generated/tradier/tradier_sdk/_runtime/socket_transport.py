"""The blocking transport: sockets, and httptools' parser.

Client libraries rewrite addresses (``%7e`` becomes ``%7E``), which breaks signatures, and cannot tell whether a request
was sent before something failed. Here what fails before the first byte went out was not sent.
"""

from __future__ import annotations

import os
import socket
import ssl
import threading
import time
import weakref
from typing import NamedTuple

from .answer import Answer
from .compression import answer_of
from .errors import ClientClosed
from .http1.failures import broken, unsent
from .http1.origin import Origin
from .http1.reply import Reply
from .http1.sockets import KEPT, Deadline, check_silent, dial, exchange, is_quiet
from .http1.writing import written
from .proxies import Proxy
from .request import Request
from .transport import LARGEST_BODY, Timeout, verified_context

_MOST_IDLE = 16


class _Idle(NamedTuple):
    """A connection that waits for its next request."""

    base_url: str
    connection: socket.socket
    since: float


class SocketTransport:
    """Keeps idle connections for the next call; each is used by one thread at a time and by one process only."""

    def __init__(self, ssl_context: ssl.SSLContext | None = None, *, proxy: str | None = None) -> None:
        self._ssl_context = ssl_context
        self._proxy = None if proxy is None else Proxy.of(proxy)
        self._origins: dict[str, Origin] = {}
        self._closed = False
        self.forget()
        _ALIVE.add(self)

    def forget(self) -> None:
        """Drop all connections without a word: after a fork they belong to the parent."""
        self._lock = threading.Lock()
        self._idle: list[_Idle] = []

    def send(self, request: Request, timeout: Timeout) -> Answer:
        """One request, one answer; see :class:`~.transport.Transport`."""
        deadline = Deadline(timeout.total, timeout.read)
        try:
            origin = self._origin(request.base_url)
            data = written(request, origin, self._proxy)
            connection = self._connection(request.base_url, origin, deadline, timeout.connect)
        except ClientClosed:
            raise
        except Exception as problem:  # whatever it is, nothing was sent
            raise unsent(problem, request) from problem
        reply = Reply(request.method, LARGEST_BODY)
        kept = False
        try:
            exchange(connection, data, reply, deadline)
            kept = reply.is_reusable and self._keep(request.base_url, connection)
        except OSError as problem:
            raise broken(problem, request, reply) from problem
        finally:
            if not kept:
                connection.close()
        return answer_of(reply.status, reply.headers, reply.body, reply.is_whole)

    def close(self) -> None:
        """Close the idle connections now, those in use when their call is done."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for each in idle:
            each.connection.close()

    def _origin(self, base_url: str) -> Origin:
        known = self._origins.get(base_url)
        if known is None:
            known = self._origins[base_url] = Origin.of(base_url)
        return known

    def _connection(self, base_url: str, origin: Origin, deadline: Deadline, patience: float) -> socket.socket:
        while (idle := self._take(base_url)) is not None:
            if time.monotonic() - idle.since < KEPT and is_quiet(idle.connection):
                return idle.connection
            idle.connection.close()
        if origin.is_secure and self._ssl_context is None:
            self._ssl_context = verified_context(None)
        made = dial(origin, self._proxy, self._ssl_context, deadline, patience)
        try:
            check_silent(made)
        except BaseException:
            made.close()
            raise
        return made

    def _take(self, base_url: str) -> _Idle | None:
        with self._lock:
            if self._closed:
                raise ClientClosed
            for index in range(len(self._idle) - 1, -1, -1):
                if self._idle[index].base_url == base_url:
                    return self._idle.pop(index)
        return None

    def _keep(self, base_url: str, connection: socket.socket) -> bool:
        with self._lock:
            if self._closed or len(self._idle) >= _MOST_IDLE:
                return False
            self._idle.append(_Idle(base_url, connection, time.monotonic()))
            return True


_ALIVE: weakref.WeakSet[SocketTransport] = weakref.WeakSet()


def _after_fork() -> None:
    for transport in _ALIVE:
        transport.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
