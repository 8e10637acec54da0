"""A server that drops, stalls, duplicates, reorders, skips, sends garbage and half frames, and keeps a log of it."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from contextlib import suppress
from itertools import cycle
from typing import Any

import msgspec
from aiohttp import web

from .feed import deflated, tick
from .serving import Connection

SETTLE = 0.05
"""Seconds after which what was sent has reached a client on the same machine."""


class Chaos:
    """One script for all connections. ``sent`` is the log: an event's number, or what happened between events."""

    def __init__(self, seed: int, burst: int) -> None:
        self.random = random.Random(seed)
        self.burst = burst
        self.sent: list[tuple[str, int]] = []
        self.counts: Counter[str] = Counter()
        self.logins: set[str] = set()
        self.topics: list[list[str]] = []
        self._next = 1
        ways: list[Any] = [self._goodbye, self._half_frame, self._stall, self._reset, self._bad_frame]
        self._disasters = cycle(ways)
        self._over = asyncio.Event()

    def before(self, request: web.Request) -> web.Response | None:
        """Now and then the venue is busy."""
        if self.random.random() < 0.15:
            self.counts["busy"] += 1
            return web.Response(status=self.random.choice((429, 500, 503)))
        return None

    def finish(self) -> None:
        """Behave from now on: stalled connections end."""
        self._over.set()

    async def script(self, connection: Connection) -> None:
        """One connection: a few bursts of events, and then a disaster."""
        if self.random.random() < 0.1:
            self.counts["no answer to the login"] += 1
            await self._stall()
            return
        await connection.welcome()
        self.logins.add(connection.login["sign"])
        self.topics.append(list(connection.topics))
        self.sent.append(("connected", connection.number))
        pongs = asyncio.create_task(connection.until_gone())
        try:
            for _ in range(self.random.randint(1, 8)):
                await self._burst(connection)
                await asyncio.sleep(self.random.random() * 0.1)
            await asyncio.sleep(SETTLE)
            await self._disaster(connection)
        finally:
            pongs.cancel()
            await asyncio.gather(pongs, return_exceptions=True)

    async def _burst(self, connection: Connection) -> None:
        for _ in range(self.random.randint(1, self.burst)):
            what = self.random.random()
            if what < 0.005:
                await self._odd(connection)
            elif what < 0.01:
                self.counts["skipped"] += 1
                self._next += self.random.randint(1, 5)
            elif what < 0.015:
                await self._event(connection, self._next - 1 or 1, "duplicated")
            elif what < 0.02:
                await self._event(connection, self._next + 1, "reordered")
                await self._event(connection, self._next, "reordered")
                self._next += 2
            else:
                await self._event(connection, self._next, "in order")
                self._next += 1

    async def _event(self, connection: Connection, number: int, how: str) -> None:
        self.counts[how] += 1
        data = tick(number)
        if self.random.random() < 0.2:
            await connection.binary(deflated(data))
        else:
            await connection.text(data)
        self.sent.append(("event", number))

    async def _odd(self, connection: Connection) -> None:
        """What no documentation foresees."""
        name, data = self.random.choice(
            [
                ("garbage", b"\xff\xfe garbage"),
                ("garbage", b'{"type": "tick", "n": '),
                ("garbage", b'{"type": "tick", "topic": 5, "n": "x"}'),
                ("unknown", b'{"type": "news", "n": 1}'),
                ("error", b'{"op": "error", "why": "slow down"}'),
                ("beat", b'{"type": "beat", "at": 1}'),
                ("packed garbage", b"\x00\x01\x02not deflate"),
            ]
        )
        self.counts[name] += 1
        if name == "packed garbage":
            await connection.binary(data)
        else:
            await connection.text(data)
        if name != "beat":
            self.sent.append(("odd", 0))

    async def _disaster(self, connection: Connection) -> None:
        end = next(self._disasters)
        self.counts[end.__name__.strip("_")] += 1
        await end(connection)
        self.sent.append(("lost", connection.number))

    async def _goodbye(self, connection: Connection) -> None:
        await connection.socket.close(code=1012)

    async def _reset(self, connection: Connection) -> None:
        connection.abort()

    async def _half_frame(self, connection: Connection) -> None:
        connection.raw(b"\x81\x7e\x01\x00" + msgspec.json.encode({"type": "tick"}))
        await asyncio.sleep(SETTLE)
        connection.abort()

    async def _bad_frame(self, connection: Connection) -> None:
        connection.raw(b"\xff\xff\xff\xff" * 4)
        await asyncio.sleep(SETTLE)

    async def _stall(self, connection: Connection | None = None) -> None:
        """Say nothing for longer than the client bears."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._over.wait(), 1.2)
