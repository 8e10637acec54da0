"""Servers on 127.0.0.1 that do what a test wants, and what is left when they are gone."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from typing import Any

import msgspec
from aiohttp import WSMsgType, web

from generator.runtime.values.exact_json import JSON

Script = Callable[["Connection"], Awaitable[None]]


class Connection:
    """The server's side of one websocket."""

    def __init__(self, request: web.Request, socket: web.WebSocketResponse, number: int) -> None:
        self.request = request
        self.socket = socket
        self.number = number
        """How many there were before."""
        self.login: JSON = None
        self.topics: list[str] = []
        self.others: list[JSON] = []
        """Frames that are neither a login nor a subscription."""

    async def send(self, message: Any) -> None:
        """A message as JSON."""
        await self.socket.send_bytes(b"") if message is None else await self.text(msgspec.json.encode(message))

    async def text(self, data: bytes) -> None:
        """A text frame."""
        await self.socket.send_frame(data, WSMsgType.TEXT)

    async def binary(self, data: bytes) -> None:
        """A binary frame."""
        await self.socket.send_bytes(data)

    async def welcome(self) -> None:
        """Take the login and the first subscription, and say yes to both."""
        await self.frame()
        await self.send({"op": "login", "ok": True})
        await self.frame()
        for topic in self.topics:
            await self.send({"op": "sub", "topic": topic, "ok": True})

    async def frame(self) -> JSON:
        """The next frame, pings apart; None when the client has gone."""
        while True:
            message = await self.socket.receive()
            if message.type is not WSMsgType.TEXT:
                return None
            frame: JSON = msgspec.json.decode(message.data)
            if frame["op"] == "login":
                self.login = frame
            elif frame["op"] == "sub":
                self.topics += frame["topics"]
            else:
                self.others.append(frame)
            if frame["op"] != "ping":
                return frame

    async def until_gone(self) -> None:
        """Answer pings until the client leaves."""
        async for message in self.socket:
            if message.type is WSMsgType.TEXT:
                frame = msgspec.json.decode(message.data)
                self.others.append(frame)
                if frame["op"] == "ping":
                    await self.send({"op": "pong"})
                elif frame["op"] in ("sub", "unsub"):
                    for topic in frame["topics"]:
                        good = "bad" not in topic
                        await self.send(
                            {"op": frame["op"], "topic": topic, "ok": good, "why": None if good else "unknown"}
                        )

    def raw(self, data: bytes) -> None:
        """Bytes that need be no frame."""
        transport = self.request.transport
        if transport is not None:
            transport.write(data)

    def abort(self) -> None:
        """Reset the connection."""
        transport = self.request.transport
        if transport is not None:
            transport.abort()


class Server:
    """One server and the connections it had."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.connections: list[Connection] = []


@asynccontextmanager
async def serving(
    script: Script, before: Callable[[web.Request], web.Response | None] | None = None
) -> AsyncGenerator[Server]:
    """A websocket server that runs ``script`` for each connection; ``before`` may refuse one."""

    async def handle(request: web.Request) -> web.StreamResponse:
        refused = before(request) if before is not None else None
        if refused is not None:
            return refused
        socket = web.WebSocketResponse(compress=False, timeout=0.2)
        await socket.prepare(request)
        connection = Connection(request, socket, len(server.connections))
        server.connections.append(connection)
        with suppress(ConnectionError, RuntimeError):  # the client may leave first
            await script(connection)
        return socket

    async with running(handle) as url:
        server = Server(url)
        yield server


@asynccontextmanager
async def running(handle: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> AsyncGenerator[str]:
    """The address of a server that gives every request to ``handle``."""
    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", handle)
    runner = web.AppRunner(app, shutdown_timeout=0.2, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    try:
        yield f"http://{host}:{port}/feed"
    finally:
        await runner.cleanup()


def open_files() -> int:
    """How many files and sockets this process has."""
    return len(os.listdir("/proc/self/fd"))


@asynccontextmanager
async def nothing_left() -> AsyncGenerator[None]:
    """Holds that what happens inside leaves no task and no socket behind."""
    gc.collect()
    tasks, files = asyncio.all_tasks(), open_files()
    left: set[asyncio.Task[Any]] = set()
    yield
    for _ in range(100):  # sockets are closed by the loop in its next rounds
        gc.collect()
        left = asyncio.all_tasks() - tasks
        if not left and open_files() <= files:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"left behind: {left}, {open_files() - files} files")


def kinds(events: Iterable[object]) -> list[type[object]]:
    """What sort each is of."""
    return [type(event) for event in events]


def numbers(events: Iterable[object]) -> list[object]:
    """Numbers of events, and what sort the others are of."""
    return [getattr(event, "n", kinds([event])[0]) for event in events]
