"""What users put around every attempt: it sees the signed request and the response.

A middleware that gives up before it has sent anything raises ``ConnectionFailed(..., sent=False)``; whatever else it
raises counts as sent. What it changes of a request is sent as it says, and is no longer what was signed; headers that
frame a request (:data:`~.framing.OURS`) are the transport's, and with another word about them nothing is sent.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from .request import Request, SignedRequest
from .response import Response
from .transport import Timeout

Send: TypeAlias = Callable[[Request], Response]
AsyncSend: TypeAlias = Callable[[Request], Awaitable[Response]]
Middleware: TypeAlias = Callable[[Request, Send], Response]
"""``def middleware(request, send): return send(request)``; the first of a list is the outermost."""
AsyncMiddleware: TypeAlias = Callable[[Request, AsyncSend], Awaitable[Response]]

Exchange: TypeAlias = Callable[[Request, Timeout], Response]
AsyncExchange: TypeAlias = Callable[[Request, Timeout], Awaitable[Response]]


def chained(send: Exchange, middleware: Sequence[Middleware]) -> Exchange:
    """``send`` with all of ``middleware`` around it."""
    if not middleware:
        return send
    for one in reversed(middleware):
        send = _around(one, send)
    whole = send
    return lambda request, timeout: whole(_settled(request), timeout)


def chained_async(send: AsyncExchange, middleware: Sequence[AsyncMiddleware]) -> AsyncExchange:
    """The same for asyncio."""
    if not middleware:
        return send
    for one in reversed(middleware):
        send = _around_async(one, send)
    whole = send
    return lambda request, timeout: whole(_settled(request), timeout)


def _settled(request: Request) -> Request:
    """What a middleware sees: a request whose headers it can replace, those of the signature too."""
    return request.settled() if isinstance(request, SignedRequest) else request


def _around(one: Middleware, inner: Exchange) -> Exchange:
    return lambda request, timeout: one(request, lambda given: inner(given, timeout))


def _around_async(one: AsyncMiddleware, inner: AsyncExchange) -> AsyncExchange:
    return lambda request, timeout: one(request, lambda given: inner(given, timeout))
