"""Streams for asyncio: iterators over typed events."""

from __future__ import annotations

import weakref
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Any, Generic, Self, TypeVar, cast

from ..client.async_client import AsyncClient
from .dialing import Session
from .engine import Ended, Engine
from .making import checked_topics, engine_of
from .notices import StreamNotice
from .options import StreamOptions
from .plan import StreamPlan, Topic

E = TypeVar("E")


class AsyncStream(Generic[E]):
    """One stream: ``async for event in stream``. It connects with the first event that is asked for.

    It keeps connecting until it is closed: by ``close``, by leaving ``async with``, or with its client.
    """

    def __init__(self, engine: Engine[E], name: str) -> None:
        self._engine = engine
        self._take = engine.take
        self._name = name

    def __repr__(self) -> str:
        return f"<stream {self._name}>"

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> E | StreamNotice:
        event: E | StreamNotice | None = self._take()
        if event is None:
            try:
                event = cast(E | StreamNotice, await self._engine.next())
            except Ended:
                raise StopAsyncIteration from None
        return event

    async def subscribe(self, *topics: Topic | str) -> None:
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
        await self._engine.change("subscribe", checked_topics(self._name, topics))

    async def unsubscribe(self, *topics: Topic | str) -> None:
        """Remove topics from the running stream; the same errors.

        ``ValueError`` also where the last topic would go and no page says how to want nothing.
        """
        await self._engine.change("unsubscribe", checked_topics(self._name, topics))

    async def close(self) -> None:
        """End the stream and let go of its connection; closing twice is fine."""
        await self._engine.close()

    async def __aenter__(self) -> Self:
        self._engine.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def __del__(self) -> None:
        self._engine.abandon()


class AsyncStreamsBase:
    """Base of the generated ``client.streams``."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._open: weakref.WeakSet[AsyncStream[Any]] = weakref.WeakSet()
        client.register_close(self.close)

    def _stream(
        self,
        plan: StreamPlan[E],
        values: Mapping[str, Any],
        *,
        topics: Sequence[Topic | str] = (),
        url: str | None = None,
        options: StreamOptions | None = None,
        session: Session | None = None,
    ) -> AsyncStream[E]:
        engine = engine_of(self._client, plan, values, topics, url, options, session)
        stream = AsyncStream(engine, plan.name)
        self._open.add(stream)
        return stream

    async def close(self) -> None:
        """Close every stream that is open."""
        for stream in list(self._open):
            await stream.close()
