"""Events between the reader and the consumer: bounded, whatever happens."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from .notices import LIFECYCLE, Gap, GapReason
from .options import Overflow


class Mailbox:
    """A queue with a limit. What is dropped is counted, and told in its place."""

    def __init__(self, limit: int, overflow: Overflow) -> None:
        self.limit = limit
        self.overflow = overflow
        self.events: deque[Any] = deque()
        self._dropped = 0
        self._emptied = time.time()

    def __len__(self) -> int:
        return len(self.events)

    @property
    def is_full(self) -> bool:
        """Whether another event would be one too many."""
        return len(self.events) >= self.limit

    @property
    def has_events(self) -> bool:
        """Whether there is something to take."""
        return bool(self.events)

    @property
    def room(self) -> int:
        """How many more events fit."""
        return self.limit - len(self.events)

    def extend(self, events: Iterable[Any]) -> None:
        """Add events for which there is room."""
        self.events.extend(events)

    def put(self, event: Any) -> None:
        """Add an event; where there is no room, the oldest goes."""
        if len(self.events) >= self.limit:
            self._drop()
        self.events.append(event)

    def take(self) -> Any:
        """The oldest event, or what was dropped before it."""
        if self._dropped:
            now = datetime.now(UTC)
            gap = Gap(
                reason=GapReason.OVERFLOW,
                since=datetime.fromtimestamp(self._emptied, UTC),
                until=now,
                dropped=self._dropped,
            )
            self._dropped = 0
            return gap
        event = self.events.popleft()
        if not self.events:
            self._emptied = time.time()  # all that came before has been taken
        return event

    def clear(self) -> None:
        """Nobody wants the rest."""
        self.events.clear()
        self._dropped = 0

    def _drop(self) -> None:
        """Drop the oldest event that the venue sent; what tells of the connection is kept while there is other."""
        self._dropped += 1
        if not isinstance(self.events[0], LIFECYCLE):
            self.events.popleft()
            return
        oldest = next((place for place, event in enumerate(self.events) if not isinstance(event, LIFECYCLE)), 0)
        del self.events[oldest]
