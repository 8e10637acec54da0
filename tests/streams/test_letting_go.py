"""A stream that is closed at any moment lets go of its connection."""

from __future__ import annotations

import asyncio
import logging

import pytest

from generator.runtime.streams.engine import Ended, Engine
from generator.runtime.streams.options import StreamOptions

from .test_topics import machine


class Ending:
    """A connection that ends, and whose stream is closed some rounds of the event loop later."""

    def __init__(self, rounds: int) -> None:
        self.reason = ""
        self.is_closed = False
        self.engine: Engine[object] | None = None
        self._rounds = rounds
        self._closing: asyncio.Task[None] | None = None

    async def receive(self) -> bytes | str | None:
        self._closing = asyncio.ensure_future(self._close_later())
        await asyncio.sleep(0)
        self.reason = "the venue closed the connection"
        return None

    async def _close_later(self) -> None:
        for _ in range(self._rounds):
            await asyncio.sleep(0)
        assert self.engine is not None
        await self.engine.close()

    async def send(self, frame: bytes) -> None:
        pass

    def abort(self, reason: str) -> None:
        self.reason = reason

    async def close(self) -> None:
        self.is_closed = True


@pytest.mark.parametrize("rounds", range(6))
async def test_a_stream_that_is_closed_while_its_connection_ends_lets_go_of_it(rounds: int) -> None:
    connection = Ending(rounds)

    async def dial() -> Ending:
        return connection

    engine: Engine[object] = Engine(machine(), dial, StreamOptions(), logging.getLogger("test"))
    connection.engine = engine
    with pytest.raises(Ended):
        while True:
            await engine.next()
    await engine.close()
    assert connection.is_closed
