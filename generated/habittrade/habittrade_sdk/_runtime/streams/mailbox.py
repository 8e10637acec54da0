"""Events between the reader and the consumer: always bounded."""

from __future__ import annotations

import time
from collections import deque
from datetime import UTC, datetime
from typing import Any, Protocol

from .notices import LIFECYCLE, Gap, GapReason


class Waiter(Protocol):
    """What waits until the queue has room."""

    def set(self) -> None:
        """There is."""
        ...


class Mailbox:
    """A queue with a limit. What is dropped is counted and reported in its place."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.events: deque[Any] = deque()
        self.room: Waiter | None = None
        """Called when the queue is half empty."""
        self._dropped = 0
        self._emptied = time.time()

    def __len__(self) -> int:
        return len(self.events)

    @property
    def is_full(self) -> bool:
        """Whether another event would be one too many."""
        return len(self.events) >= self.limit

    def put(self, event: Any) -> None:
        """Add an event; where there is no room, the oldest goes."""
        if len(self.events) >= self.limit:
            self._drop()
        self.events.append(event)

    def take(self) -> Any:
        """The oldest event, or what was dropped before it; None when there is neither."""
        if self._dropped:
            return self._gap()
        events = self.events
        if not events:
            return None
        event = events.popleft()
        if not events:
            self._emptied = time.time()  # all that came before has been taken
        if self.room is not None and 2 * len(events) <= self.limit:
            self.room.set()
        return event

    def clear(self) -> None:
        """The consumer has gone: drop the rest."""
        self.events.clear()
        self._dropped = 0

    def _drop(self) -> None:
        """Drop the oldest event that the venue sent; notices of the connection are kept as long as there are events."""
        self._dropped += 1
        if not isinstance(self.events[0], LIFECYCLE):
            self.events.popleft()
            return
        oldest = next((place for place, event in enumerate(self.events) if not isinstance(event, LIFECYCLE)), 0)
        del self.events[oldest]

    def _gap(self) -> Gap:
        since, dropped = datetime.fromtimestamp(self._emptied, UTC), self._dropped
        self._dropped = 0
        return Gap(reason=GapReason.OVERFLOW, since=since, until=datetime.now(UTC), dropped=dropped)
