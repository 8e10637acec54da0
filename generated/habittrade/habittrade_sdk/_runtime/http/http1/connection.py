"""One connection: a request goes out, a response comes in, and a clock runs meanwhile."""

from __future__ import annotations

import asyncio
import select
from typing import Any, cast

from .reply import ClosedEarly, Reply, early
from .sockets import is_quiet


class Connection(asyncio.Protocol):
    """Carries one exchange at a time. What breaks an exchange closes its connection."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._transport: asyncio.Transport | None = None
        self._reply: Reply | None = None
        self._done: asyncio.Future[None] | None = None
        self._clock: asyncio.TimerHandle | None = None
        self._poll: select.poll | None = None
        self._unsent = 0
        self.last_read = 0.0
        """The loop's time at which the other side last took or sent a byte."""
        self.gone: asyncio.Future[None] = loop.create_future()
        """Done when nothing of the connection is left."""

    @property
    def is_open(self) -> bool:
        """Whether the next request may go out here, as far as the loop knows."""
        return self._transport is not None and not self._transport.is_closing()

    @property
    def is_quiet(self) -> bool:
        """Whether the socket has no bytes that the loop has not seen; if idle, they would end the connection."""
        if self._poll is None:
            here: Any = self.transport.get_extra_info("socket")
            if here is None:
                return True
            if not hasattr(select, "poll"):
                return is_quiet(here)
            self._poll = select.poll()
            self._poll.register(here.fileno(), select.POLLIN)
        return not self._poll.poll(0)

    @property
    def transport(self) -> asyncio.Transport:
        """What the bytes go through; ClosedEarly when it is gone."""
        if self._transport is None:
            raise ClosedEarly
        return self._transport

    async def exchange(self, request: bytes, reply: Reply, read: float, until: float) -> None:
        """Send ``request`` and fill ``reply``.

        Args:
            request: The bytes, all of them.
            reply: What the response is put into.
            read: Seconds that the other side may be silent.
            until: The loop's time at which the exchange is given up.

        Raises:
            TimeoutError: One of the two ran out.
            OSError: The connection broke, or what came is no response.
        """
        self._reply = reply
        self._done = self._loop.create_future()
        self.last_read = now = self._loop.time()
        self._clock = self._loop.call_at(min(now + read, until), self._look, read, until)
        try:
            transport = self.transport
            transport.write(request)
            self._unsent = transport.get_write_buffer_size()
            await self._done
        except BaseException:  # a cancellation may come in the very turn in which the response is complete
            self.abort()
            raise
        finally:
            self._clock.cancel()
            self._reply = self._done = self._clock = None
        if not reply.is_reusable:
            self.abort()

    def abort(self) -> None:
        """Close it now."""
        if self._transport is not None:
            self._transport.abort()

    def _look(self, read: float, until: float) -> None:
        """The time may be over, unless bytes came, or part of a long request was sent, since the timer was set."""
        if self._unsent and self._transport is not None:
            left = self._transport.get_write_buffer_size()
            if left < self._unsent:
                self._unsent, self.last_read = left, self._loop.time()
        due = min(self.last_read + read, until)
        if self._loop.time() >= due:
            self._settle(TimeoutError("timed out"))
        else:
            self._clock = self._loop.call_at(due, self._look, read, until)

    def _settle(self, problem: OSError | None = None) -> None:
        done = self._done
        if done is None or done.done():
            return
        if problem is None:
            done.set_result(None)
        else:
            done.set_exception(problem)

    def _too_early(self, reply: Reply) -> OSError | None:
        """What is wrong with a response that came while some of the request was here still."""
        if self._transport is None or not self._transport.get_write_buffer_size():
            return None
        return early(reply)

    # What asyncio calls ----------------------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Bytes can go out: called once in plain text, and again when TLS is established."""
        self._transport = cast("asyncio.Transport", transport)  # those of uvloop do not derive from it

    def data_received(self, data: bytes) -> None:
        """Bytes of the response. What a server sends without a request is not read."""
        reply = self._reply
        if reply is None:
            self.abort()
            return
        self.last_read = self._loop.time()
        try:
            reply.feed(data)
        except OSError as problem:
            self._settle(problem)
        else:
            if reply.is_done:
                self._settle(self._too_early(reply) if self._unsent else None)

    def connection_lost(self, exc: Exception | None) -> None:
        """The end, which may be that of the response as well."""
        self._transport = None
        if exc is not None:
            self._settle(exc if isinstance(exc, OSError) else ClosedEarly())
        elif self._reply is not None:
            try:
                self._reply.end()
            except ClosedEarly as problem:
                self._settle(problem)
            else:
                self._settle()
        if not self.gone.done():
            self.gone.set_result(None)
