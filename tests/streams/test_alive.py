"""Signs of life, ours and the venue's, and what becomes of a connection without."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from aiohttp import WSMsgType, web

from generator.runtime.streams.notices import Connected, Disconnected
from generator.runtime.streams.options import StreamOptions

from .feed import Tick, client, deflated, listen, tick
from .serving import Connection, kinds, nothing_left, running, serving
from .test_streams import steady, take


async def test_silence_is_noticed() -> None:
    async def script(connection: Connection) -> None:
        await connection.welcome()
        await connection.text(tick(1))
        if connection.number == 0:
            await over.wait()
        await connection.until_gone()

    over = asyncio.Event()

    watchful = StreamOptions(first_delay=0.02, longest_delay=0.1, silence=0.3)
    async with nothing_left(), serving(script) as server, client() as acme:
        found = await take(listen(acme, server.url, options=watchful), 4)
        over.set()
    assert kinds(found) == [Connected, Tick, Disconnected, Connected]
    assert "nothing was received" in found[2].reason


async def test_pings_are_sent_and_pongs_keep_the_stream_alive() -> None:
    watchful = StreamOptions(first_delay=0.02, longest_delay=0.1, silence=0.6)
    async with nothing_left(), serving(steady) as server, client() as acme:
        stream = listen(acme, server.url, options=watchful)
        await take(stream, 4)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(stream.__anext__(), 1.5)
        assert {"op": "ping"} in server.connections[0].others
        assert len(server.connections) == 1


async def test_pings_of_the_venue_are_answered_and_count_as_signs_of_life() -> None:
    async def handle(request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        for number in range(10):
            await socket.ping(str(number).encode())
            message = await socket.receive()
            answers.append((message.type, message.data))
            await asyncio.sleep(0.1)
        await socket.send_bytes(deflated(tick(1)))
        await socket.receive()
        return socket

    answers: list[Any] = []
    watchful = StreamOptions(first_delay=0.02, longest_delay=0.1, silence=0.4)
    plain = dict.fromkeys(("login", "subscribe", "unsubscribe", "heartbeat"))
    async with nothing_left(), running(handle) as url, client() as acme:
        found = await take(listen(acme, url, options=watchful, **plain), 2)
    assert kinds(found) == [Connected, Tick]
    assert answers == [(WSMsgType.PONG, str(number).encode()) for number in range(10)]
