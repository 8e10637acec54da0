"""How often the venue may be asked: one account of it per key, for all clients, threads and tasks of this process.

A bucket remembers when its requests were (or will be) sent and lets one more go as soon as the documented number fits
into the window that ends with it. That keeps to the limit whether the venue counts in fixed or in sliding windows.
"""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from ..data.deviation_counter import DeviationCounter
from ..http.response import Response
from ..values.numbers import whole

Behaviour = Literal["wait", "raise", "off"]
Weights = tuple[tuple[str, int], ...]

_SLACK = 0.05
"""Seconds added to a window: requests that are sent evenly may arrive closer together."""
_MOST_BUCKETS = 1000
_MOST = 10**15
_RANGES = {"ends_s": (10**9, 10**10), "ends_ms": (10**12, 10**13)}
"""Moments from 2001 to 2286: a number outside counts something else."""
_LONGEST_BLOCK = 3600.0


class Limit(Struct, frozen=True, kw_only=True):
    """``requests`` within ``per`` seconds, counted by ``scope``."""

    requests: int
    per: float
    scope: Literal["key", "ip", "account"] = "key"
    environments: Mapping[str, int] = {}
    """Requests where an environment allows another number."""
    endpoints: tuple[str, ...] = ()
    """``METHOD /path`` prefixes of calls without an operation that count here."""


class LimitHeaders(Struct, frozen=True, kw_only=True):
    """Which headers of a response say how far a limit is used up. No name has a meaning by itself."""

    allowed: str | None = None
    used: str | None = None
    left: str | None = None
    window_s: str | None = None
    """The length of the window in seconds."""
    ends_s: str | None = None
    ends_ms: str | None = None
    """The end of the window, in seconds or milliseconds since 1970."""

    def read(self, response: Response, seen: DeviationCounter | None = None) -> dict[str, int]:
        """The whole numbers that are there, by key.

        Another form (``100, 100;w=60``), a negative number, and an end that is no moment of our time (``30``, which are
        seconds from now, or milliseconds where the spec says seconds) are not there: ``seen`` counts them.
        """
        found: dict[str, int] = {}
        for key in self.__struct_fields__:
            name: str | None = getattr(self, key)
            text = (response.header(name) or "").strip() if name else ""
            if not text:
                continue
            number = whole(text)
            least, most = _RANGES.get(key, (0, _MOST))
            if number is not None and least <= number <= most:
                found[key] = number
            elif seen is not None:
                seen.note(f"header {name}: unreadable")
        return found


class Bucket:
    """One limit of one key."""

    __slots__ = ("_free_at", "_sent", "_total", "per", "requests")

    def __init__(self, requests: int, per: float) -> None:
        self.requests = requests
        self.per = per
        self._sent: deque[tuple[float, int]] = deque()
        self._total = 0
        self._free_at = 0.0

    def next(self, now: float, weight: int) -> float:
        """The moment at which ``weight`` more fit in."""
        self._forget(now)
        free = max(now, self._free_at, self._sent[-1][0] if self._sent else 0.0)
        over = self._total + min(weight, self.requests) - self.requests
        for moment, count in self._sent:
            if over <= 0:
                break
            over -= count
            free = max(free, moment + self.per + _SLACK)
        return free

    def take(self, moment: float, weight: int) -> None:
        """Count a request that is sent at ``moment``."""
        self._sent.append((moment, weight))
        self._total += weight

    def give_back(self, moment: float, weight: int) -> None:
        """A request that was counted and not sent."""
        try:
            self._sent.remove((moment, weight))
        except ValueError:
            return
        self._total -= weight

    def learn(self, state: Mapping[str, int], now: float, epoch: float) -> None:
        """What the venue says after a response: its word counts where others use the same key."""
        if state.get("allowed", 0) > 0:
            self.requests = state["allowed"]
        if state.get("window_s", 0) > 0:
            self.per = float(state["window_s"])
        self._forget(now)
        used = state.get("used", 0)
        left = state.get("left")
        if left is not None:
            used = max(used, self.requests - left)
        here = sum(count for moment, count in self._sent if moment <= now)
        spent = max(here, min(used, self.requests))
        ends = state["ends_ms"] / 1000 if "ends_ms" in state else state.get("ends_s")
        if ends is not None:  # until then all of it counts, and then none
            begun = now + min(max(ends - epoch, 0.0), self.per) - self.per
            later = [each for each in self._sent if each[0] > now]
            self._sent = deque([(begun, spent), *later] if spent else later)
        elif spent > here:  # sent by others; they come before what is reserved for later
            self._sent = deque(sorted([*self._sent, (now, spent - here)]))
        self._total = sum(count for _, count in self._sent)

    def block(self, until: float) -> None:
        """Send nothing before ``until``: the venue asked for it."""
        self._free_at = max(self._free_at, until)

    def idle(self, now: float) -> bool:
        """Whether nothing of it needs to be remembered."""
        self._forget(now)
        return not self._sent and self._free_at <= now

    def _forget(self, now: float) -> None:
        while self._sent and self._sent[0][0] + self.per + _SLACK <= now:
            self._total -= self._sent.popleft()[1]


class Ticket(Struct, frozen=True):
    """A place in the queue: at which moment which buckets count it."""

    moment: float
    taken: tuple[tuple[Bucket, int], ...]

    def give_back(self) -> None:
        """The request was not sent."""
        with _held.lock:
            for bucket, weight in self.taken:
                bucket.give_back(self.moment, weight)


class Limiter:
    """The limits of one venue, environment and key."""

    __slots__ = ("_key", "_limits")

    def __init__(self, limits: Mapping[str, Limit], host: str, environment: str, key: str) -> None:
        self._limits = {
            name: (limit, limit.environments.get(environment, limit.requests)) for name, limit in limits.items()
        }
        self._key = (host, key)

    def reserve(self, weights: Weights, patience: float) -> tuple[Ticket | None, float, str]:
        """A ticket and the seconds until it holds; none, and why, if that takes longer than ``patience``."""
        with _held.lock:
            now = time.monotonic()
            taken = tuple((self._bucket(name), weight) for name, weight in weights)
            moments = [bucket.next(now, weight) for bucket, weight in taken]
            moment = max(moments)
            if moment - now > patience:
                return None, moment - now, weights[moments.index(moment)][0]
            for bucket, weight in taken:
                bucket.take(moment, weight)
            return Ticket(moment, taken), moment - now, ""

    def learn(self, weights: Weights, state: Mapping[str, int], epoch: float) -> None:
        """Take in what the headers of a response said, at ``epoch`` by the venue's own clock if it is known."""
        if not state:
            return
        with _held.lock:
            now = time.monotonic()
            for name, _ in weights:
                self._bucket(name).learn(state, now, epoch)

    def block(self, weights: Weights, seconds: float) -> None:
        """The venue refused: nothing for so long."""
        with _held.lock:
            until = time.monotonic() + min(seconds, _LONGEST_BLOCK)
            for name, _ in weights:
                self._bucket(name).block(until)

    def says(self, name: str) -> str:
        """A limit in words."""
        limit, requests = self._limits[name]
        return f"`{name}` ({requests} per {limit.per:g} s)"

    def _bucket(self, name: str) -> Bucket:
        limit, requests = self._limits[name]
        host, key = self._key
        place = (host, name, "" if limit.scope == "ip" else key)
        bucket = _held.buckets.get(place)
        if bucket is None:
            if len(_held.buckets) >= _MOST_BUCKETS:
                now = time.monotonic()
                _held.buckets = {place: kept for place, kept in _held.buckets.items() if not kept.idle(now)}
            bucket = _held.buckets[place] = Bucket(requests, limit.per)
        return bucket


class _Held:
    """All buckets of this process."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.buckets: dict[tuple[str, str, str], Bucket] = {}


_held = _Held()


def _after_fork() -> None:
    _held.lock = threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
