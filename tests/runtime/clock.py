"""A clock for what the clients wait for: waiting moves it, and nobody really waits."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest

from generator.runtime.calls import call as attempts
from generator.runtime.calls import limits
from generator.runtime.client import sync_client


class Clock:
    """Stands where those modules look for :mod:`time`."""

    def __init__(self) -> None:
        self.now = time.monotonic()
        self.waits: list[float] = []
        """Seconds of each wait."""

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that limits, attempts and both clients go by."""
    return ticking(monkeypatch, attempts, limits, sync_client)


def ticking(monkeypatch: pytest.MonkeyPatch, *modules: Any) -> Clock:
    """A clock for ``modules``, and for whoever sleeps on asyncio."""
    made = Clock()
    for module in modules:
        monkeypatch.setattr(module, "time", made)
    real = asyncio.sleep

    async def sleep(seconds: float) -> None:
        made.sleep(seconds)
        await real(0)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    return made
