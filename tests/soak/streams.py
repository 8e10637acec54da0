"""A stream of events from a venue that drops, stalls, skips and lies: nothing lost silently, nothing left behind."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from generator.runtime.streams.notices import Disconnected
from tests.streams.chaos import Chaos
from tests.streams.feed import client, listen
from tests.streams.serving import nothing_left, serving
from tests.streams.test_chaos import WATCHFUL, check, figures


async def run(seconds: int, seed: int) -> tuple[str, list[str]]:
    """What happened in so many seconds, and what was not as it must be."""
    chaos = Chaos(seed, burst=400)
    found: list[Any] = []
    try:
        async with nothing_left(), serving(chaos.script, chaos.before) as server, client() as acme:
            until = time.monotonic() + seconds
            async for event in listen(acme, server.url, options=WATCHFUL):
                found.append(event)
                if time.monotonic() > until and isinstance(event, Disconnected):
                    break
                if len(found) % 5000 == 0:
                    await asyncio.sleep(0.02)  # a consumer that is slow at times
            chaos.finish()
        check(chaos, found)
    except AssertionError as problem:
        return figures(chaos, found, seconds), [f"{problem!s:.300}"]
    return figures(chaos, found, seconds), []
