"""The blocking transport: urllib3's connections, without its pool.

The pool rewrites addresses (``%7e`` becomes ``%7E``), which breaks signatures, and cannot tell whether a request was
sent before something failed. One connection at a time can: what fails in ``connect`` was not sent.
"""

from __future__ import annotations

import http.client
import os
import ssl
import threading
import weakref
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NameResolutionError, NewConnectionError, ReadTimeoutError
from urllib3.response import BaseHTTPResponse
from urllib3.util import SKIP_HEADER

from .answer import Answer
from .compression import answer_of
from .deadline import Deadline, response_within
from .errors import ClientClosed, ConnectionFailed, RequestTimeout, TransportError
from .proxies import Proxy
from .request import Request
from .transport import LARGEST_BODY, Timeout, verified_context, why

_PIECE = 64 * 1024
_MOST_IDLE = 16
_TIMED_OUT = (TimeoutError, ConnectTimeoutError, ReadTimeoutError)
_REFUSED = (NewConnectionError, NameResolutionError)  # which urllib3 derives from ConnectTimeoutError


class Urllib3Transport:
    """Keeps idle connections for the next call; each is used by one thread at a time and by one process only."""

    def __init__(self, ssl_context: ssl.SSLContext | None = None, *, proxy: str | None = None) -> None:
        self._ssl_context = ssl_context
        self._proxy = None if proxy is None else Proxy.of(proxy)
        self._closed = False
        self.forget()
        _ALIVE.add(self)

    def forget(self) -> None:
        """Drop all connections without a word: after a fork they belong to the parent."""
        self._lock = threading.Lock()
        self._idle: list[tuple[str, HTTPConnection]] = []

    def send(self, request: Request, timeout: Timeout) -> Answer:
        """One request, one answer; see :class:`~.transport.Transport`."""
        deadline = Deadline(timeout.total, timeout.read)
        connection = self._connection(request.base_url, deadline, timeout)
        kept = False
        try:
            answer, whole = self._exchange(connection, request, deadline)
            kept = whole and self._keep(request.base_url, connection)
            return answer
        finally:
            if not kept:
                connection.close()

    def close(self) -> None:
        """Close the idle connections now, those in use when their call is done."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for _, connection in idle:
            connection.close()

    def _connection(self, base_url: str, deadline: Deadline, timeout: Timeout) -> HTTPConnection:
        while (connection := self._idle_connection(base_url)) is not None:
            if connection.is_connected:
                return connection
            connection.close()
        connection = self._new_connection(base_url)
        try:
            connection.timeout = deadline.left(timeout.connect)
            connection.connect()
        except Exception as problem:
            connection.close()
            if isinstance(problem, _TIMED_OUT) and not isinstance(problem, _REFUSED):
                raise RequestTimeout(f"no connection to {base_url} in time", sent=False) from problem
            raise ConnectionFailed(f"no connection to {base_url}: {why(problem)}", sent=False) from problem
        return connection

    def _idle_connection(self, base_url: str) -> HTTPConnection | None:
        with self._lock:
            if self._closed:
                raise ClientClosed
            for index in range(len(self._idle) - 1, -1, -1):
                if self._idle[index][0] == base_url:
                    return self._idle.pop(index)[1]
        return None

    def _new_connection(self, base_url: str) -> HTTPConnection:
        parts = urlsplit(base_url)
        host, port, proxy = parts.hostname or "", parts.port, self._proxy
        if parts.scheme == "http":
            return HTTPConnection(proxy.host, proxy.port) if proxy else HTTPConnection(host, port)
        if self._ssl_context is None:
            self._ssl_context = verified_context(None)
        if proxy is None:
            return HTTPSConnection(host, port, ssl_context=self._ssl_context)
        tunnel = HTTPSConnection(proxy.host, proxy.port, ssl_context=self._ssl_context)
        tunnel.set_tunnel(host, port or 443, dict(proxy.headers))
        return tunnel

    def _keep(self, base_url: str, connection: HTTPConnection) -> bool:
        with self._lock:
            if self._closed or connection.is_closed or len(self._idle) >= _MOST_IDLE:
                return False
            self._idle.append((base_url, connection))
            return True

    def _exchange(self, connection: HTTPConnection, request: Request, deadline: Deadline) -> tuple[Answer, bool]:
        """The answer, and whether it was read to its end."""
        response: BaseHTTPResponse | None = None
        pieces: list[bytes] = []
        try:
            connection.timeout = deadline.left()
            _write(connection, request, self._proxy)
            connection.timeout = deadline.left()
            setattr(connection, "response_class", response_within(deadline))  # noqa: B010 - unknown to its stubs
            response = connection.getresponse()
            whole = _read(response, pieces)
        except (OSError, HTTPError, http.client.HTTPException, ValueError) as problem:
            raise _broken(problem, request, response, pieces) from problem
        return answer_of(response.status, list(response.headers.items()), b"".join(pieces), whole), whole


def _write(connection: HTTPConnection, request: Request, proxy: Proxy | None) -> None:
    headers = {"Accept-Encoding": SKIP_HEADER, **dict(request.headers)}
    target = request.target
    if proxy is not None and request.base_url.startswith(
        "http:"
    ):  # a proxy of plain HTTP is asked for the whole address
        target = request.url
        headers |= dict(proxy.headers)
    # A server that refuses a request may close before it has read all of it, its answer on the way.
    with suppress(BrokenPipeError):
        connection.request(
            request.method,
            target,
            request.body or None,
            headers,
            preload_content=False,
            decode_content=False,
        )


def _read(response: BaseHTTPResponse, pieces: list[bytes]) -> bool:
    room = LARGEST_BODY
    while piece := response.read1(_PIECE, decode_content=False):  # what is there, so that a part is not lost
        pieces.append(piece)
        room -= len(piece)
        if room < 0:
            return False
    return True


def _broken(
    problem: Exception, request: Request, response: BaseHTTPResponse | None, pieces: list[bytes]
) -> TransportError:
    facts: dict[str, Any] = {
        "sent": True,
        "http_status": response.status if response else None,
        "body": b"".join(pieces),
    }
    when = "before the answer was complete" if response else "before an answer came"
    if isinstance(problem, _TIMED_OUT):
        return RequestTimeout(f"{request.base_url} was too slow: time ran out {when}", **facts)
    return ConnectionFailed(f"the connection to {request.base_url} broke {when}: {why(problem)}", **facts)


_ALIVE: weakref.WeakSet[Urllib3Transport] = weakref.WeakSet()


def _after_fork() -> None:
    for transport in _ALIVE:
        transport.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
