"""The same for blocking sockets and threads: idle connections, and bounds on how many there are."""

from __future__ import annotations

import math
import socket
import threading
import time
from typing import NamedTuple

from ...errors.exceptions import ClientClosed
from ..transport import Connections
from .failures import NoneFree
from .sockets import KEPT, Deadline, is_quiet


class _Idle(NamedTuple):
    """A connection that waits for its next request."""

    host: str
    connection: socket.socket
    since: float


class SocketPool:
    """Never more connections than ``bounds`` allow, to one host and in all; threads beyond that wait for one."""

    def __init__(self, bounds: Connections) -> None:
        self._bounds = bounds
        self._changed = threading.Condition()
        self._idle: list[_Idle] = []
        self._count: dict[str, int] = {}
        self._total = 0
        self.is_closed = False

    def take(self, host: str, deadline: Deadline) -> socket.socket | None:
        """A connection that is open, as far as can be seen; None for the right to make one, which is counted.

        Raises:
            ClientClosed: The pool is closed.
            NoneFree: All were in use until ``deadline``.
        """
        with self._changed:
            while True:
                if self.is_closed:
                    raise ClientClosed
                kept = self._kept(host)
                if kept is not None:
                    return kept
                if self._counted(host):
                    return None
                try:
                    self._changed.wait(deadline.left(math.inf))
                except TimeoutError:
                    raise NoneFree(self._bounds.per_host, self._bounds.total) from None

    def give(self, host: str, connection: socket.socket) -> None:
        """Keep one whose exchange is over."""
        with self._changed:
            if self.is_closed:
                self._drop(host, connection)
                return
            self._idle.append(_Idle(host, connection, time.monotonic()))
            if len(self._idle) > self._bounds.idle:
                self._drop_idle(0)
            self._changed.notify_all()

    def drop(self, host: str, connection: socket.socket | None) -> None:
        """Close one that is of no more use, or give up the right to make one."""
        with self._changed:
            self._drop(host, connection)

    def close(self) -> None:
        """Close the idle connections now, those in use when their call is done."""
        with self._changed:
            self.is_closed = True
            while self._idle:
                self._drop_idle(0)

    def _kept(self, host: str) -> socket.socket | None:
        for index in range(len(self._idle) - 1, -1, -1):
            idle = self._idle[index]
            if idle.host == host:
                if time.monotonic() - idle.since < KEPT and is_quiet(idle.connection):
                    return self._idle.pop(index).connection
                self._drop_idle(index)
        return None

    def _counted(self, host: str) -> bool:
        if self._count.get(host, 0) >= self._bounds.per_host:
            return False
        if self._total >= self._bounds.total:
            if not self._idle:
                return False
            self._drop_idle(0)  # of another host, since this one has none that is idle
        self._count[host] = self._count.get(host, 0) + 1
        self._total += 1
        return True

    def _drop_idle(self, index: int) -> None:
        idle = self._idle.pop(index)
        self._drop(idle.host, idle.connection)

    def _drop(self, host: str, connection: socket.socket | None) -> None:
        self._total -= 1
        self._count[host] -= 1
        if not self._count[host]:
            del self._count[host]
        if connection is not None:
            connection.close()
        self._changed.notify_all()
