"""Streams for ordinary code: the same engine, run by a thread of its own."""

from __future__ import annotations

import asyncio
import os
import threading
import weakref
from collections import deque
from collections.abc import Callable, Coroutine, Mapping, Sequence
from concurrent.futures import CancelledError, Future
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from ..client.sync_client import SyncClient
from ..errors.exceptions import ClientClosed
from .engine import Ended, Engine
from .making import checked_topics, engine_of
from .notices import StreamNotice
from .options import StreamOptions
from .plan import StreamPlan, Topic

E = TypeVar("E")
T = TypeVar("T")

_AT_ONCE = 256
"""Events that are handed over together, since each handing over costs two switches of threads."""


class _Loop:
    """An event loop in a thread, for one stream."""

    def __init__(self, name: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name=f"stream {name}", daemon=True)
        self._thread.start()

    def call(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Begin something in the loop, from any thread."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def stop(self) -> None:
        """End the loop; the thread ends with it."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.run_until_complete(self._loop.shutdown_default_executor())
        finally:
            asyncio.set_event_loop(None)
            self._loop.close()


class Stream(Generic[E]):
    """One stream: ``for event in stream``. It connects with the first event that is asked for.

    It keeps connecting until it is closed: by ``close`` (from any thread), by leaving ``with``, or with its client.
    Several threads may iterate over it; each event goes to one of them. A forked child opens streams of its own.
    """

    def __init__(self, engine: Engine[E], name: str) -> None:
        self._engine = engine
        self._name = name
        self._loop: _Loop | None = None
        self._process: int | None = None
        """Which process runs the loop."""
        self._ready: deque[Any] = deque()
        self._lock = threading.Lock()
        self._turn = threading.Lock()
        """Whose turn it is to ask for events."""
        self._closed = False

    def __repr__(self) -> str:
        return f"<stream {self._name}>"

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> E | StreamNotice:
        self._must_be_ours()
        with self._turn:
            if self._closed:
                raise StopIteration
            if not self._ready:
                try:
                    self._ready.extend(self._wait(self._engine.some(_AT_ONCE)))
                except (Ended, CancelledError):
                    raise StopIteration from None
                if self._closed:
                    raise StopIteration
            event: E | StreamNotice = self._ready.popleft()
            return event

    def subscribe(self, *topics: Topic | str) -> None:
        """Add topics to the running stream; returns when the venue has accepted them, if it says so.

        While there is no connection it waits for one. What is subscribed is subscribed again after a reconnect.

        Args:
            topics: Topics of this stream, or their text as the venue writes it.

        Raises:
            StreamRefused: the venue refused one; the stream goes on without it.
            TypeError: no page says how to change this stream while it runs.
            InvalidParameter: a topic is no text.
            ValueError: more topics than the venue allows.
        """
        self._must_be_ours()
        self._wait(self._engine.change("subscribe", checked_topics(self._name, topics)))

    def unsubscribe(self, *topics: Topic | str) -> None:
        """Remove topics from the running stream; the same errors.

        ``ValueError`` also where the last topic would go and no page says how to want nothing.
        """
        self._must_be_ours()
        self._wait(self._engine.change("unsubscribe", checked_topics(self._name, topics)))

    def close(self) -> None:
        """End the stream and let go of its connection and thread; from any thread, and more than once."""
        if self._is_foreign():
            _LEFT_ALONE.append((self._engine, self._loop))
            self._closed = True
            return
        with self._lock:
            loop, self._loop, self._closed = self._loop, None, True
        if loop is not None:
            loop.call(self._engine.close()).result()
            loop.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def _is_foreign(self) -> bool:
        """Whether this is a forked child, in which the thread does not run and the locks may never be freed."""
        return self._process is not None and self._process != os.getpid()

    def _must_be_ours(self) -> None:
        if self._is_foreign():
            raise RuntimeError("this stream belongs to the process that opened it; open another one here")

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        """Run something in the stream's loop, which is made when first needed."""
        with self._lock:
            if self._closed:
                work.close()
                raise ClientClosed(f"streams.{self._name}")
            if self._loop is None:
                self._process = os.getpid()
                self._loop = _Loop(self._name)
            running = self._loop.call(work)
        try:
            return running.result()
        except BaseException:
            running.cancel()
            raise


_LEFT_ALONE: list[Any] = []
"""What a forked child must not even finalise: its parent goes on using the same sockets."""


class StreamsBase:
    """Base of the generated ``client.streams``."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client
        self._open: weakref.WeakSet[Stream[Any]] = weakref.WeakSet()
        client.register_close(self.close)

    def _stream(
        self,
        plan: StreamPlan[E],
        values: Mapping[str, Any],
        *,
        topics: Sequence[Topic | str] = (),
        url: str | None = None,
        options: StreamOptions | None = None,
        session: Callable[[], Any] | None = None,
    ) -> Stream[E]:
        async def in_a_thread() -> Any:
            assert session is not None
            return await asyncio.to_thread(session)

        opener = in_a_thread if session is not None else None
        stream = Stream(engine_of(self._client, plan, values, topics, url, options, opener), plan.name)
        self._open.add(stream)
        return stream

    def close(self) -> None:
        """Close every stream that is open."""
        for stream in list(self._open):
            stream.close()
