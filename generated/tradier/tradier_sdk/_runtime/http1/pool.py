"""Connections that wait for their next request; each event loop has its own."""

from __future__ import annotations

import asyncio

from .connection import Connection
from .sockets import KEPT

_MOST_IDLE = 100
"""Connections kept for one origin."""


class Pool:
    """Idle connections by origin, the one that was used last on top."""

    def __init__(self) -> None:
        self._idle: dict[str, list[Connection]] = {}

    def take(self, origin: str, now: float) -> Connection | None:
        """One that is open, as far as anybody can tell without sending."""
        idle = self._idle.get(origin)
        while idle:
            connection = idle.pop()
            if now - connection.heard < KEPT and connection.is_open and connection.is_quiet:
                return connection
            connection.abort()
        return None

    def give(self, origin: str, connection: Connection) -> None:
        """Keep one whose exchange is over, if it can carry another."""
        idle = self._idle.setdefault(origin, [])
        if connection.is_open and len(idle) < _MOST_IDLE:
            idle.append(connection)
        else:
            connection.abort()

    async def close(self) -> None:
        """Close what is idle, and wait until it is gone."""
        idle = [connection for kept in self._idle.values() for connection in kept]
        self._idle.clear()
        for connection in idle:
            connection.abort()
        await asyncio.gather(*(connection.gone for connection in idle))
