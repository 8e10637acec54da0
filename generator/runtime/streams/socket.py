"""The two ways in which messages arrive: a websocket, and the body of an HTTP answer that does not end. On aiohttp."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any, Protocol, cast

from aiohttp import (
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    ClientWebSocketResponse,
    ClientWSTimeout,
    DummyCookieJar,
    TCPConnector,
    WSMsgType,
    WSServerHandshakeError,
)
from yarl import URL

from ..answer import Answer
from ..errors import ConnectionFailed, RequestTimeout, TransportError
from ..proxies import Proxy
from ..request import Request
from ..transport import verified_context, why
from .failures import Busy, StreamRefused
from .options import StreamOptions
from .reading import Binary
from .splitting import Splitter, TooLong

_CLOSING = 1.0
"""Seconds that the venue is given to answer our goodbye."""
_GOODBYE: Any = cast(Any, ClientWSTimeout)(ws_close=_CLOSING)
_TRY_AGAIN = {408, 425, 429, 500, 502, 503, 504}
ALIVE = Binary()
"""What ``receive`` gives for a sign of life that is no message."""


Told = Callable[[Answer], float | None]
"""How many seconds a refusal asks to wait."""


class Wire(Protocol):
    """One connection."""

    reason: str
    """Why it ended, once it has."""

    async def receive(self) -> bytes | str | None:
        """The next message, or ``ALIVE``; None when the connection has ended."""
        ...

    async def send(self, frame: bytes) -> None:
        """Send one text frame."""
        ...

    def abort(self, reason: str) -> None:
        """End it at once: what waits in ``receive`` gets None."""
        ...

    async def close(self) -> None:
        """Say goodbye and let go of everything."""
        ...


async def connect(
    request: Request,
    options: StreamOptions,
    context: ssl.SSLContext | None,
    lines: bool | None,
    proxy: Proxy | None,
    told: Told,
) -> Wire:
    """A connection for ``request``: a websocket where ``lines`` is None, else an HTTP answer, of lines or documents.

    ``told`` reads from a refusal how long to wait.

    Raises:
        StreamRefused: the venue said no.
        TransportError: no connection, or one that may be had later.
    """
    secure = request.base_url.startswith(("https:", "wss:"))
    connector = TCPConnector(ssl=(context or _usual_context()) if secure else True, limit=0, force_close=True)
    session = ClientSession(
        connector=connector, cookie_jar=DummyCookieJar(), auto_decompress=True, timeout=ClientTimeout(total=None)
    )
    try:
        async with asyncio.timeout(options.connect_timeout):
            if lines is None:
                return await _websocket(session, request, options, proxy, told)
            return await _body(session, request, options, lines, proxy, told)
    except BaseException as problem:
        await session.close()
        if isinstance(problem, TimeoutError):
            raise RequestTimeout(f"no connection to {request.base_url} in time", sent=False) from None
        if isinstance(problem, ClientError | OSError | ValueError):
            raise ConnectionFailed(f"no connection to {request.base_url}: {why(problem)}", sent=False) from None
        raise


@cache
def _usual_context() -> ssl.SSLContext:
    """Made once: it reads all certificates of the system."""
    return verified_context(None)


async def _websocket(
    session: ClientSession, request: Request, options: StreamOptions, proxy: Proxy | None, told: Told
) -> Wire:
    try:
        connected = await cast(Any, session).ws_connect(
            URL(request.url, encoded=True),
            headers=dict(request.headers),
            timeout=_GOODBYE,
            max_msg_size=options.largest_message,
            autoping=False,  # we answer pings ourselves, since they tell that the venue is there
            decode_text=False,  # it is JSON
            **_through(proxy),
        )
    except WSServerHandshakeError as problem:
        answer = Answer(problem.status, (problem.headers or {}).items(), b"")
        raise _refusal(answer, problem.message, told) from None
    return WebSocket(session, connected)


async def _body(
    session: ClientSession, request: Request, options: StreamOptions, lines: bool, proxy: Proxy | None, told: Told
) -> Wire:
    response = await session.request(
        request.method,
        URL(request.url, encoded=True),
        data=request.body or None,
        headers=dict(request.headers),
        allow_redirects=False,
        skip_auto_headers=("Accept-Encoding",),
        **_through(proxy),
    )
    if response.status != 200:
        body = await response.content.read(options.largest_message)
        raise _refusal(Answer(response.status, response.headers.items(), body), response.reason or "", told)
    return Body(session, response, Splitter(options.largest_message, lines))


def _through(proxy: Proxy | None) -> dict[str, Any]:
    return {} if proxy is None else {"proxy": proxy.url, "proxy_headers": dict(proxy.headers)}


def _refusal(answer: Answer, reason: str, told: Told) -> Busy | StreamRefused:
    if answer.status in _TRY_AGAIN:
        text = f"the venue answered HTTP {answer.status}"
        return Busy(text, http_status=answer.status, body=answer.body, wait=told(answer))
    return StreamRefused(answer.text or reason, http_status=answer.status, body=answer.body)


class WebSocket:
    """A websocket."""

    def __init__(self, session: ClientSession, connected: ClientWebSocketResponse[Any]) -> None:
        self._session = session
        self._connected = connected
        self._socket: Any = connected.get_extra_info("socket")
        self.reason = ""

    async def receive(self) -> bytes | str | None:
        message = await self._connected.receive()
        kind = message.type
        if kind is WSMsgType.TEXT:
            data: bytes | str = message.data
            return data
        if kind is WSMsgType.BINARY:
            return Binary(message.data)
        if kind is WSMsgType.PING:
            await self._answer_ping(message.data)
            return ALIVE
        if kind is WSMsgType.PONG:
            return ALIVE
        if not self.reason:
            broken = message.data if kind is WSMsgType.ERROR else self._connected.exception()
            code = self._connected.close_code
            self.reason = f"the connection broke: {why(broken)}" if isinstance(broken, BaseException) else _closed(code)
        return None

    async def _answer_ping(self, data: bytes) -> None:
        with suppress(ClientError, OSError, RuntimeError):  # what breaks is noticed by whoever reads next
            await self._connected.pong(data)

    async def send(self, frame: bytes) -> None:
        try:
            await self._connected.send_frame(frame, WSMsgType.TEXT)
        except (ClientError, OSError, RuntimeError) as problem:
            self.abort(f"a frame could not be sent: {why(problem)}")

    def abort(self, reason: str) -> None:
        self.reason = self.reason or reason
        _shut(self._socket)

    async def close(self) -> None:
        try:
            if not self.reason:
                await asyncio.wait_for(self._connected.close(), 2 * _CLOSING)
        except (TimeoutError, ClientError, OSError):
            pass
        finally:
            _shut(self._socket)
            await _let_go(self._session)


class Body:
    """The body of an HTTP answer, one JSON document after another."""

    def __init__(self, session: ClientSession, response: ClientResponse, splitter: Splitter) -> None:
        self._session = session
        self._response = response
        self._splitter = splitter
        self._ready: deque[bytes] = deque()
        connection = response.connection
        transport = None if connection is None else connection.transport
        self._socket: Any = None if transport is None else transport.get_extra_info("socket")
        self.reason = ""

    async def receive(self) -> bytes | str | None:
        while not self._ready:
            if self.reason:
                return None
            try:
                piece = await self._response.content.readany()
                if piece:
                    self._ready.extend(self._splitter.feed(piece))
                    continue
                self.reason = self.reason or "the venue ended the answer"
            except (ClientError, OSError) as problem:
                self.reason = self.reason or f"the connection broke: {why(problem)}"
            except TooLong as problem:
                self.reason = str(problem)
            if rest := self._splitter.rest():
                self._ready.append(rest)  # half a message is told, not hidden
        return self._ready.popleft()

    async def send(self, frame: bytes) -> None:
        raise TransportError("nothing can be sent on an HTTP stream", sent=False)

    def abort(self, reason: str) -> None:
        self.reason = self.reason or reason
        _shut(self._socket)

    async def close(self) -> None:
        self._response.close()
        await _let_go(self._session)


def _closed(code: int | None) -> str:
    return f"the venue closed the connection ({code})" if code not in (None, 1006) else "the connection was lost"


def _shut(open_socket: Any) -> None:
    """Make the end of a connection known to whoever waits on it, whatever the other side does."""
    if open_socket is not None:
        with suppress(OSError):  # it may have ended by itself
            open_socket.shutdown(socket.SHUT_RDWR)


async def _let_go(session: ClientSession) -> None:
    await session.close()
    await asyncio.sleep(0)  # the loop closes the socket in its next round
