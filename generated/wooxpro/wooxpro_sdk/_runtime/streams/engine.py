"""The part of a stream that connects, reads and writes: one task per stream, on asyncio."""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Generic, TypeVar

from ..errors.exceptions import ClientClosed, SdkError, TransportError
from ..errors.tracebacks import without_frames
from .failures import Busy, StreamFailed, StreamOverflow, StreamRefused
from .machine import Lost, Machine
from .mailbox import Mailbox
from .options import Overflow, StreamOptions
from .socket import ALIVE, Wire

E = TypeVar("E")


class Ended(Exception):
    """There are no more events."""


class Engine(Generic[E]):
    """Runs one stream until it is closed, is refused or gives up."""

    def __init__(
        self,
        machine: Machine[E],
        dial: Callable[[], Awaitable[Wire]],
        options: StreamOptions,
        logger: logging.Logger,
    ) -> None:
        self._logger = logger
        self._machine = machine
        self._dial = dial
        self._options = options
        self._mailbox = Mailbox(options.queue)
        self.take = self._mailbox.take
        """An event, without waiting for one; None when there is none."""
        self._task: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._wire: Wire | None = None
        self._consumer: asyncio.Future[None] | None = None
        self._asked: dict[tuple[str, str], list[asyncio.Future[None]]] = {}
        self._error: BaseException | None = None
        self._ended = False

    # For the consumer ------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin, unless it has begun."""
        if self._task is None and not self._ended:
            self._loop = asyncio.get_running_loop()
            self._task = self._loop.create_task(self._run(), name=f"stream {self._machine.plan.name}")

    async def next(self) -> Any:
        """The next event; waits for one.

        Raises:
            Ended: the stream was closed.
        """
        self.start()
        while (event := self.take()) is None:
            if self._ended:
                error, self._error = self._error, None
                if error is not None:
                    raise error
                raise Ended
            if self._consumer is not None:
                raise RuntimeError("two tasks wait for events of the same stream; open two streams")
            self._consumer = asyncio.get_running_loop().create_future()
            try:
                await self._consumer
            finally:
                self._consumer = None
        return event

    async def some(self, most: int) -> list[Any]:
        """All events that are there, at least one."""
        found = [await self.next()]
        while len(found) < most and (event := self.take()) is not None:
            found.append(event)
        return found

    async def change(self, what: str, topics: Sequence[str]) -> None:
        """Subscribe or unsubscribe, and wait for the reply.

        Raises:
            StreamRefused: the venue refused; the stream goes on without that topic.
            TypeError: no page says how a running stream is changed.
            ValueError: the venue does not allow so many topics, or none.
        """
        if self._ended:
            raise ClientClosed(f"streams.{self._machine.plan.name}")
        self.start()
        change = self._machine.subscribe if what == "subscribe" else self._machine.unsubscribe
        change(topics, time.monotonic())
        loop = asyncio.get_running_loop()
        waiting: list[asyncio.Future[None]] = [loop.create_future() for _ in topics]
        for topic, future in zip(topics, waiting, strict=True):
            self._asked.setdefault((what, topic), []).append(future)
        self._settle()
        if self._wire is not None:
            await self._flush(self._wire)
        results = await asyncio.gather(*waiting, return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                raise result

    async def close(self) -> None:
        """End the stream, and wait until nothing of it is left."""
        self._ended = True
        self._mailbox.clear()
        task = self._task
        if task is not None and task is not asyncio.current_task():
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        self._finish(None)

    def abandon(self) -> None:
        """End it from any thread, without waiting: the stream is no longer referenced."""
        loop, task = self._loop, self._task
        if loop is not None and task is not None and not task.done() and not loop.is_closed():
            loop.call_soon_threadsafe(task.cancel)

    # The task --------------------------------------------------------------------------------------------------------

    async def _run(self) -> None:
        error: BaseException | None = None
        try:
            while True:
                reason, wait = await self._one_connection()
                delay = self._machine.lost(reason, time.monotonic(), random.random(), wait)
                self._logger.info("stream %s: %s; again in %.2f s", self._machine.plan.name, reason, delay)
                attempts = self._options.attempts
                if attempts is not None and self._machine.failed >= attempts:
                    raise StreamFailed(reason, sent=False, operation=f"streams.{self._machine.plan.name}")
                await self._deliver()
                await asyncio.sleep(delay)
        except asyncio.CancelledError:
            pass
        except SdkError as problem:  # of frames that hold what was sent, such as a login
            problem.operation = problem.operation or f"streams.{self._machine.plan.name}"
            error = without_frames(problem)
        except Exception as problem:
            error = problem
        finally:
            self._finish(error)

    async def _one_connection(self) -> tuple[str, float | None]:
        """Connect and read until the connection ends; why it did, and how long the venue asked to wait."""
        try:
            self._wire = wire = await self._dial()
        except StreamFailed:  # trying again would not help
            raise
        except TransportError as problem:
            return problem.text, problem.wait if isinstance(problem, Busy) else None
        self._logger.info("stream %s: connected", self._machine.plan.name)
        clock = asyncio.ensure_future(self._watch(wire))
        try:
            self._machine.connected(time.monotonic())
            await self._flush(wire)
            await self._deliver()
            await self._read(wire)
        except Lost as lost:
            return lost.reason, None
        finally:
            self._wire = None
            clock.cancel()
            try:
                (ended,) = await asyncio.gather(clock, return_exceptions=True)
            finally:  # the stream may be closed while its connection ends
                await wire.close()
        if isinstance(ended, Exception):
            raise ended
        return wire.reason, None

    async def _read(self, wire: Wire) -> None:
        """Every message passes here, so that the usual one, a single event for which there is room, takes few steps."""
        machine, receive, now = self._machine, wire.receive, time.monotonic
        received, events, sends, settled = (
            machine.received,
            machine.events,
            machine.sends,
            machine.subscriptions.settled,
        )
        queued, limit = self._mailbox.events, self._mailbox.limit
        while (data := await receive()) is not None:
            if data is ALIVE:
                machine.heard(now())
                continue
            received(data, now())
            if sends:
                await self._flush(wire)
            if len(events) == 1 and len(queued) < limit:
                queued.append(events.pop())
                if self._consumer is not None:
                    _wake(self._consumer)
            elif events:
                await self._deliver()
            if settled:
                self._settle()

    async def _watch(self, wire: Wire) -> None:
        """Pings and deadlines."""
        try:
            while True:
                await asyncio.sleep(self._machine.rest(time.monotonic()))
                self._machine.tick(time.monotonic())
                await self._flush(wire)
                self._settle()
        except Lost as lost:
            wire.abort(lost.reason)
        except Exception as problem:  # a ping that cannot be made: the reader must not wait for ever
            wire.abort(type(problem).__name__)
            raise

    async def _flush(self, wire: Wire) -> None:
        frames = self._machine.sends
        while frames:
            await wire.send(frames.pop(0))

    async def _deliver(self) -> None:
        """Hand the machine's events over, as the overflow policy says."""
        mailbox, events = self._mailbox, self._machine.events
        for event in events:
            if mailbox.is_full:
                await self._make_room()
            mailbox.put(event)
        events.clear()
        if self._consumer is not None:
            _wake(self._consumer)

    async def _make_room(self) -> None:
        if self._consumer is not None:
            _wake(self._consumer)
        await asyncio.sleep(0)  # a consumer that is only waiting for its turn is not slow
        if not self._mailbox.is_full or self._options.overflow is Overflow.DROP_OLDEST:
            return
        if self._options.overflow is Overflow.RAISE:
            raise StreamOverflow(self._mailbox.limit, operation=f"streams.{self._machine.plan.name}")
        self._machine.blocked = True
        try:
            while self._mailbox.is_full:
                self._mailbox.room = room = asyncio.Event()
                await room.wait()
        finally:
            self._mailbox.room = None
            self._machine.unblocked(time.monotonic())

    def _settle(self) -> None:
        settled = self._machine.subscriptions.settled
        for what, topic, problem in settled:
            for future in self._asked.pop((what, topic), []):
                if not future.done():
                    _reply(future, problem)
        settled.clear()

    def _finish(self, error: BaseException | None) -> None:
        self._ended = True
        self._error = self._error or error
        self._settle()
        left = StreamRefused("the stream has ended", operation=f"streams.{self._machine.plan.name}")
        for futures in self._asked.values():
            for future in futures:
                if not future.done():
                    _reply(future, left)
        self._asked.clear()
        if self._consumer is not None:
            _wake(self._consumer)


def _wake(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


def _reply(future: asyncio.Future[None], problem: StreamRefused | None) -> None:
    if problem is None:
        future.set_result(None)
    else:
        future.set_exception(problem)
