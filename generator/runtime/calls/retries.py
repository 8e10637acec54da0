"""Whether a call is made again, and after how long. Pure but for the dice of the backoff.

What reads, or does twice what it does once, is repeated after transport failures and after responses that say that the
same call may work later, or that leave open what was done. An order is repeated only if nothing was sent, or if the
venue says that it did nothing.
"""

from __future__ import annotations

import os
import random
import threading
import weakref

from msgspec import Struct

from ..errors.categories import Retry
from ..errors.exceptions import ApiError, ClientClosed, SdkError, TransportError
from .operation import Effect

BANNED = 418
"""The status with which venues say that an address is blocked; asking again makes it worse."""


class RetryPolicy(Struct, frozen=True, kw_only=True):
    """How often a client tries, and how patiently."""

    max_attempts: int = 3
    """Attempts of one call, the first one included; 1 repeats nothing."""
    first_delay: float = 0.2
    """Seconds before the second attempt at most; each further one may wait twice as long. The wait is random."""
    longest_delay: float = 10.0
    budget: float = 20.0
    """Repetitions that a client may make in a row: when a venue is down, they only add to its load."""
    refill: float = 0.1
    """What each call that goes well gives back to the budget."""

    def __post_init__(self) -> None:
        if self.max_attempts < 1 or min(self.first_delay, self.longest_delay, self.budget, self.refill) < 0:
            raise ValueError("max_attempts is 1 or more, and the rest is not negative")

    def delay(self, attempt: int) -> float:
        """Seconds to wait after the ``attempt``-th one failed: anything up to a limit that doubles each time."""
        return random.random() * min(self.longest_delay, self.first_delay * 2.0 ** min(attempt - 1, 60))


class Budget:
    """Repetitions that are left to one client; threads share it."""

    __slots__ = ("__weakref__", "_left", "_lock", "_most", "_refill")

    def __init__(self, retries: RetryPolicy) -> None:
        self._most = self._left = retries.budget
        self._refill = retries.refill
        self._lock = threading.Lock()
        _ALIVE.add(self)

    @property
    def left(self) -> float:
        """Repetitions that may still be made."""
        return self._left

    def take(self) -> bool:
        """Whether one more repetition may be made, which then counts."""
        with self._lock:
            if self._left < 1:
                return False
            self._left -= 1
            return True

    def refund(self) -> None:
        """A call went well."""
        if self._left < self._most:
            with self._lock:
                self._left = min(self._most, self._left + self._refill)

    def forget(self) -> None:
        """Start anew in a forked child, where the lock may belong to a thread that is not there."""
        self._lock = threading.Lock()


def may_repeat(effect: Effect, error: SdkError) -> bool:
    """Whether the call that failed with ``error`` may be made again without doing anything twice."""
    if isinstance(error, ClientClosed):
        return False
    if isinstance(error, TransportError):
        return not error.sent or effect is not Effect.ORDER
    if isinstance(error, ApiError) and error.http_status != BANNED:
        return error.retry is Retry.NOT_EXECUTED if effect is Effect.ORDER else error.retry.is_passing
    return False


_ALIVE: weakref.WeakSet[Budget] = weakref.WeakSet()


def _after_fork() -> None:
    for budget in _ALIVE:
        budget.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
