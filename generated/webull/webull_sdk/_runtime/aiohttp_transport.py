"""The asyncio transport, on aiohttp, which is imported (as is asyncio) with the first call."""

from __future__ import annotations

import os
import ssl
import weakref
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from .answer import Answer
from .compression import answer_of
from .errors import ClientClosed, ConnectionFailed, RequestTimeout, TransportError
from .proxies import Proxy
from .request import Request
from .transport import LARGEST_BODY, Timeout, verified_context, why

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from aiohttp import ClientResponse, ClientSession
    from aiohttp.connector import Connection

_LONGEST_LINE = 65536
_MOST_ADDRESSES = 500
_NO_HIDDEN_HEADERS = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")


class _Progress:
    """How far one request got."""

    __slots__ = ("pieces", "response", "sent")

    def __init__(self) -> None:
        self.sent = False
        self.response: ClientResponse | None = None
        self.pieces: list[bytes] = []


_PROGRESS: ContextVar[_Progress] = ContextVar("progress")


class AiohttpTransport:
    """One session per event loop, made when first used there."""

    def __init__(self, ssl_context: ssl.SSLContext | None = None, *, proxy: str | None = None) -> None:
        self._ssl_context = ssl_context
        self._proxy = None if proxy is None else Proxy.of(proxy)
        self._proxy_url = self._proxy.url if self._proxy else None
        self._proxy_headers = dict(self._proxy.headers) if self._proxy else None
        self._closed = False
        self._process = os.getpid()
        self._sessions: weakref.WeakKeyDictionary[AbstractEventLoop, ClientSession]
        self._sessions = weakref.WeakKeyDictionary()
        # Classes of aiohttp and yarl, here with the first session: an import statement in each call costs as well.
        self._url: Any = None
        self._limits: Any = None
        self._failure: type[Exception] = OSError
        self._timeout: tuple[Timeout | None, Any] = (None, None)
        self._addresses: dict[str, tuple[str, Any]] = {}

    async def send(self, request: Request, timeout: Timeout) -> Answer:
        """One request, one answer; see :class:`~.transport.AsyncTransport`."""
        session = self._session()
        if timeout is not self._timeout[0]:
            self._timeout = (timeout, self._limits(timeout))
        progress = _Progress()
        _PROGRESS.set(progress)
        try:
            async with session.request(
                request.method,
                self._address(request),
                data=request.body or None,
                headers=self._headers(request),
                skip_auto_headers=_NO_HIDDEN_HEADERS,
                allow_redirects=False,
                timeout=self._timeout[1],
                proxy=self._proxy_url,
                proxy_headers=self._proxy_headers,
            ) as response:
                progress.response = response
                whole = await _read(response, progress.pieces)
                if not whole:
                    response.close()
        except (OSError, self._failure, ValueError) as problem:
            raise _broken(problem, request, progress) from problem
        return answer_of(response.status, list(response.headers.items()), b"".join(progress.pieces), whole)

    def _address(self, request: Request) -> Any:
        """The address as it is; one without a query, which will be asked for again, is kept."""
        if request.query:
            return self._url(request.url, encoded=True)
        known = self._addresses.get(request.path)
        if known is None or known[0] != request.base_url:
            if len(self._addresses) >= _MOST_ADDRESSES:
                self._addresses.clear()
            known = self._addresses[request.path] = (request.base_url, self._url(request.url, encoded=True))
        return known[1]

    def _headers(self, request: Request) -> dict[str, str]:
        headers = dict(request.headers)
        if self._proxy is not None and request.base_url.startswith("http:"):
            headers |= dict(self._proxy.headers)
        return headers

    async def close(self) -> None:
        """Close the connections of the running loop; other loops' go with them."""
        from asyncio import get_running_loop

        self._closed = True
        session = self._sessions.pop(get_running_loop(), None)
        self._sessions.clear()
        if session is not None and self._process == os.getpid():
            await session.close()

    def _session(self) -> ClientSession:
        from asyncio import get_running_loop

        if self._closed:
            raise ClientClosed
        if self._process != os.getpid():
            self._process = os.getpid()
            self._sessions.clear()
        loop = get_running_loop()
        session = self._sessions.get(loop)
        if session is None:
            session = self._sessions[loop] = self._new_session()
        return session

    def _new_session(self) -> ClientSession:
        from aiohttp import (
            ClientError,
            ClientRequest,
            ClientSession,
            ClientTimeout,
            DummyCookieJar,
            TCPConnector,
        )
        from yarl import URL

        self._url, self._failure = URL, ClientError

        def limits(timeout: Timeout) -> ClientTimeout:
            return ClientTimeout(timeout.total, sock_connect=timeout.connect, sock_read=timeout.read)

        self._limits = limits

        class Request(ClientRequest):
            """Says ``Content-Length: 0`` only where a body is usual, as the blocking transport does."""

            GET_METHODS = ClientRequest.GET_METHODS | {"DELETE"}

            async def send(self, conn: Connection) -> ClientResponse:
                """Called when a connection was had: from now on bytes may have been sent."""
                _PROGRESS.get().sent = True
                return await super().send(conn)

        if self._ssl_context is None:
            self._ssl_context = verified_context(None)
        session = ClientSession(
            connector=TCPConnector(ssl=self._ssl_context, limit=0),
            request_class=Request,
            cookie_jar=DummyCookieJar(),
            auto_decompress=False,
            max_line_size=_LONGEST_LINE,
            max_field_size=_LONGEST_LINE,
        )
        # aiohttp sends PUT and DELETE once more by itself when a kept connection breaks: the same signature twice,
        # and perhaps the same order. There is no public switch; tests/runtime/test_wire.py holds this.
        session._retry_connection = False  # pyright: ignore[reportPrivateUsage]
        return session


async def _read(response: ClientResponse, pieces: list[bytes]) -> bool:
    room = LARGEST_BODY
    async for piece in response.content.iter_any():
        pieces.append(piece)
        room -= len(piece)
        if room < 0:
            return False
    return True


def _broken(problem: Exception, request: Request, progress: _Progress) -> TransportError:
    response = progress.response
    when = "before the answer was complete" if response else "before an answer came"
    if not progress.sent:
        if isinstance(problem, TimeoutError):
            return RequestTimeout(f"no connection to {request.base_url} in time", sent=False)
        return ConnectionFailed(f"no connection to {request.base_url}: {why(problem)}", sent=False)
    facts: dict[str, Any] = {
        "sent": True,
        "http_status": response.status if response else None,
        "body": b"".join(progress.pieces),
    }
    if isinstance(problem, TimeoutError):
        return RequestTimeout(f"{request.base_url} was too slow: time ran out {when}", **facts)
    return ConnectionFailed(f"the connection to {request.base_url} broke {when}: {why(problem)}", **facts)
