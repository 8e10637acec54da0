"""The two sources of messages, on aiohttp: a websocket, and the body of an HTTP response that does not end."""

from __future__ import annotations

import asyncio
import socket
from collections import deque
from contextlib import suppress
from typing import Any, Protocol

from aiohttp import ClientError, ClientResponse, ClientSession, ClientWebSocketResponse, WSMsgType

from ..errors.exceptions import TransportError
from ..http.transport import why
from .reading import Binary
from .splitting import Splitter, TooLong

CLOSING = 1.0
"""Seconds that the venue is given to reply to our close frame."""
ALIVE = Binary()
"""What ``receive`` gives for a sign of life that is no message."""


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
        """Send a close frame and release everything."""
        ...


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
            await self._send_pong(message.data)
            return ALIVE
        if kind is WSMsgType.PONG:
            return ALIVE
        if not self.reason:
            broken = message.data if kind is WSMsgType.ERROR else self._connected.exception()
            code = self._connected.close_code
            self.reason = f"the connection broke: {why(broken)}" if isinstance(broken, BaseException) else _closed(code)
        return None

    async def _send_pong(self, data: bytes) -> None:
        with suppress(ClientError, OSError, RuntimeError):  # the next read notices what is broken
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
                await asyncio.wait_for(self._connected.close(), 2 * CLOSING)
        except (TimeoutError, ClientError, OSError):
            pass
        finally:
            _shut(self._socket)
            await _let_go(self._session)


class Body:
    """The body of an HTTP response, one JSON document after another."""

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
                self.reason = self.reason or "the venue ended the response"
            except (ClientError, OSError) as problem:
                self.reason = self.reason or f"the connection broke: {why(problem)}"
            except TooLong as problem:
                self.reason = str(problem)
            if rest := self._splitter.rest():
                self._ready.append(rest)  # half a message is reported, not hidden
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
    """End a connection for all who wait on it, without the other side."""
    if open_socket is not None:
        with suppress(OSError):  # it may have ended by itself
            open_socket.shutdown(socket.SHUT_RDWR)


async def _let_go(session: ClientSession) -> None:
    await session.close()
    await asyncio.sleep(0)  # the loop closes the socket in its next round
