"""How aiohttp comes to a connection for a stream, by the same ways as calls, and how it is refused one.

aiohttp was compared with picows 2.3 and websockets 17. CPU time per small message, aiohttp = 1: picows 0.55, websockets
3.2; compressed, websockets 2.7, and picows has no deflate. picows has a TLS layer of its own and returns pieces of
messages. Two things of aiohttp are replaced: the connector is ours and goes to one host only, and a redirect is a
refusal, whose body is kept.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from contextlib import suppress
from types import SimpleNamespace
from typing import Any, cast

from aiohttp import (
    BaseConnector,
    ClientError,
    ClientRequest,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    ClientWSTimeout,
    DummyCookieJar,
    TraceConfig,
    TraceRequestEndParams,
    TraceRequestRedirectParams,
    WSServerHandshakeError,
)
from yarl import URL

from ..errors.exceptions import ConnectionFailed, RequestTimeout
from ..http.http1.dialing import dial
from ..http.http1.origin import Route
from ..http.proxies import Proxies
from ..http.request import Request
from ..http.response import Response
from ..http.transport import verified_context, why
from .failures import Busy, StreamRefused
from .options import StreamOptions
from .socket import CLOSING, Body, WebSocket, Wire
from .splitting import Splitter

_GOODBYE: Any = cast(Any, ClientWSTimeout)(ws_close=CLOSING)
_TRY_AGAIN = {408, 425, 429, 500, 502, 503, 504}
_REFUSAL = 64 * 1024
"""Bytes of a refusal that are kept."""
_PATIENCE = 1.0
"""Seconds that the rest of a refusal is waited for."""

WaitOf = Callable[[Response], float | None]
"""How many seconds a refusal asks to wait."""


async def connect(
    request: Request,
    options: StreamOptions,
    context: ssl.SSLContext | None,
    lines: bool | None,
    proxies: Proxies,
    wait_of: WaitOf,
) -> Wire:
    """A connection for ``request``: a websocket where ``lines`` is None, else an HTTP response, of lines or documents.

    ``wait_of`` reads from a refusal how long to wait. A redirect is a refusal: the user did not name its host, and
    the headers are signed.

    Raises:
        StreamRefused: the venue refused.
        TransportError: no connection, or one that may be had later.
    """
    session: ClientSession | None = None
    try:
        async with asyncio.timeout(options.connect_timeout) as clock:
            route = Route.of(request.base_url, proxies)
            trusted = verified_context(context) if route.origin.is_secure else None
            session = _session(_Connector(route, trusted, clock.when() or 0.0))
            if lines is None:
                return await _websocket(session, request, route, options)
            return await _body(session, request, route, options, lines)
    except BaseException as problem:
        if session is not None:
            await session.close()
        if isinstance(problem, _Refused):
            raise _refusal(problem.response, problem.reason, wait_of) from None
        if isinstance(problem, TimeoutError):
            raise RequestTimeout(f"no connection to {request.base_url} in time", sent=False) from None
        if isinstance(problem, ClientError | OSError | ValueError):
            raise ConnectionFailed(f"no connection to {request.base_url}: {why(problem)}", sent=False) from None
        raise


class _Connector(BaseConnector):
    """Opens connections along one route, and never to another host."""

    def __init__(self, route: Route, context: ssl.SSLContext | None, until: float) -> None:
        super().__init__(force_close=True, limit=0)
        self._route = route
        self._context = context
        self._until = until

    async def _create_connection(self, req: ClientRequest, traces: Any, timeout: Any) -> Any:
        origin = self._route.origin
        if (req.url.raw_host, req.url.port, req.is_ssl()) != (origin.host, origin.port, origin.is_secure):
            raise ConnectionRefusedError("another host than the one that was named")
        connection = await dial(self._route, self._context, self._until, tunnel=True)
        protocol, transport = self._factory(), connection.transport
        transport.set_protocol(protocol)
        protocol.connection_made(transport)
        return protocol


class _Refused(Exception):
    """A response that opens no stream."""

    def __init__(self, response: Response, reason: str) -> None:
        super().__init__(reason)
        self.response = response
        self.reason = reason


def _session(connector: BaseConnector) -> ClientSession:
    watch = TraceConfig()
    watch.on_request_redirect.append(_redirected)
    watch.on_request_end.append(_on_response)
    return ClientSession(
        connector=connector,
        cookie_jar=DummyCookieJar(),
        auto_decompress=True,
        timeout=ClientTimeout(total=None),
        trace_configs=[watch],
    )


async def _redirected(session: ClientSession, context: SimpleNamespace, params: TraceRequestRedirectParams) -> None:
    raise await _read(params.response)


async def _on_response(session: ClientSession, context: SimpleNamespace, params: TraceRequestEndParams) -> None:
    if params.response.status not in (101, 200):  # aiohttp throws a refused handshake's body away
        raise await _read(params.response)


async def _read(response: ClientResponse) -> _Refused:
    """A refusal with its body, or with what came of it in time."""
    body = b""
    with suppress(TimeoutError, ClientError, OSError):
        async with asyncio.timeout(_PATIENCE):
            while len(body) < _REFUSAL and (piece := await response.content.readany()):
                body += piece
    refusal = Response(response.status, response.headers.items(), body[:_REFUSAL])
    return _Refused(refusal, response.reason or "")


async def _websocket(session: ClientSession, request: Request, route: Route, options: StreamOptions) -> Wire:
    try:
        connected = await cast(Any, session).ws_connect(
            _address(request, route),
            headers=_headers(request, route),
            timeout=_GOODBYE,
            max_msg_size=options.largest_message,
            autoping=False,  # pings show that the venue is there: they are handled here
            decode_text=False,  # it is JSON
        )
    except WSServerHandshakeError as problem:  # a 200, or a 101 that is none
        refusal = Response(problem.status, (problem.headers or {}).items(), b"")
        raise _Refused(refusal, problem.message) from None
    return WebSocket(session, connected)


async def _body(session: ClientSession, request: Request, route: Route, options: StreamOptions, lines: bool) -> Wire:
    response = await session.request(
        request.method,
        _address(request, route),
        data=request.body or None,
        headers=_headers(request, route),
        allow_redirects=False,
        skip_auto_headers=("Accept-Encoding",),
    )
    return Body(session, response, Splitter(options.largest_message, lines))


def _address(request: Request, route: Route) -> URL:
    scheme = request.base_url.partition("://")[0]
    return URL(f"{scheme}://{route.origin.authority}{request.target}", encoded=True)


def _headers(request: Request, route: Route) -> dict[str, str]:
    named = dict(request.headers)
    usual = {} if "host" in {name.lower() for name in named} else {"Host": route.origin.host_header}
    return usual | named


def _refusal(response: Response, reason: str, wait_of: WaitOf) -> Busy | StreamRefused:
    if response.status in _TRY_AGAIN:
        text = f"the venue responded with HTTP {response.status}"
        return Busy(text, http_status=response.status, body=response.body, wait=wait_of(response))
    return StreamRefused(response.text or reason, http_status=response.status, body=response.body)
