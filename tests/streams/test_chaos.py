"""All that was sent while connected arrives, in order; every gap is told; nothing is left behind."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest

from generator.runtime.streams.events import UnknownEvent
from generator.runtime.streams.notices import (
    Connected,
    Disconnected,
    ErrorMessage,
    Gap,
    GapReason,
    Resubscribed,
    UndecodableMessage,
)
from generator.runtime.streams.options import StreamOptions

from .chaos import Chaos
from .feed import TOPICS, Tick, client, listen
from .serving import nothing_left, serving

WATCHFUL = StreamOptions(
    queue=500, first_delay=0.01, longest_delay=0.1, connect_timeout=2.0, reply_timeout=0.5, silence=0.6
)


@pytest.mark.parametrize(
    ("seconds", "seed"), [(6, 20261121), pytest.param(60, 4711, marks=[pytest.mark.slow, pytest.mark.timeout(180)])]
)
async def test_chaos(seconds: int, seed: int) -> None:
    chaos = Chaos(seed, burst=400)
    found: list[Any] = []
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
    print(figures(chaos, found, seconds))


def check(chaos: Chaos, found: list[Any]) -> None:
    """Hold what was received against the server's log."""
    arrived = [event.n for event in found if isinstance(event, Tick)]
    sent = [number for what, number in chaos.sent if what == "event"]
    assert arrived == sent, f"{len(sent)} sent, {len(arrived)} arrived"
    odd = [event for event in found if isinstance(event, UndecodableMessage | UnknownEvent | ErrorMessage)]
    assert len(odd) == sum(what == "odd" for what, _ in chaos.sent)
    check_connections(chaos, found)
    check_numbers(found)


def check_connections(chaos: Chaos, found: list[Any]) -> None:
    """Each reconnect logs in anew, subscribes again, and tells of the gap before the first event."""
    stood = [place for place, event in enumerate(found) if isinstance(event, Connected)]
    assert len(stood) == len(chaos.topics) == len(chaos.logins)
    assert all(topics == [topic.text for topic in TOPICS] for topics in chaos.topics)
    for place in stood[1:]:
        assert isinstance(found[place - 1], Disconnected)
        resubscribed, gap = found[place + 1 : place + 3]
        assert isinstance(resubscribed, Resubscribed)
        assert isinstance(gap, Gap)
        assert gap.reason is GapReason.DISCONNECTED
        assert gap.since <= gap.until
    gaps = [event for event in found if isinstance(event, Gap) and event.reason is GapReason.DISCONNECTED]
    assert len(gaps) == len(stood) - 1


def check_numbers(found: list[Any]) -> None:
    """Whenever numbers are missing on a connection, a gap stands right before what follows; and never otherwise."""
    last: int | None = None
    for before, event in zip([None, *found], found, strict=False):
        if isinstance(event, Connected):
            last = None
        if isinstance(event, Tick):
            jumped = last is not None and event.n > last + 1
            told = isinstance(before, Gap) and before.reason is GapReason.SEQUENCE
            assert jumped == told, (last, event.n, before)
            if isinstance(before, Gap) and told and last is not None:
                assert (before.expected, before.received) == (last + 1, event.n)
            last = event.n if last is None else max(last, event.n)


def figures(chaos: Chaos, found: list[Any], seconds: int) -> str:
    """What happened, for the reader of the test's output."""
    events = sum(isinstance(event, Tick) for event in found)
    stood = sum(isinstance(event, Connected) for event in found)
    gaps = {reason.value: sum(isinstance(e, Gap) and e.reason is reason for e in found) for reason in GapReason}
    return f"{seconds} s: {events} events, {stood} connections, gaps {gaps}, {dict(sorted(chaos.counts.items()))}"
