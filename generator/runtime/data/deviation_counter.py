"""Where the documentation and the wire disagree: what is accepted, and how often it really arrived."""

from __future__ import annotations

import os
import threading
import weakref
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType


class DeviationCounter:
    """Counts deviations that were accepted: ``TradeEvent.client_order_id: array_of_one`` -> 3."""

    __slots__ = ("__weakref__", "_counts", "_lock")

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._lock = threading.Lock()
        _ALIVE.add(self)

    def note(self, what: str) -> None:
        """One more of ``what``."""
        with self._lock:
            self._counts[what] += 1

    @property
    def counts(self) -> Mapping[str, int]:
        """What was counted until now; a snapshot."""
        with self._lock:
            return MappingProxyType(dict(self._counts))

    def renew_lock(self) -> None:
        """In a forked child the lock may be held by a thread that is not there."""
        self._lock = threading.Lock()


_ALIVE: weakref.WeakSet[DeviationCounter] = weakref.WeakSet()


def _after_fork() -> None:
    for counter in _ALIVE:
        counter.renew_lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
