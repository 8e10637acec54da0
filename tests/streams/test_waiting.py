"""A venue that takes no connection now and says for how long is left alone for as long."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from aiohttp import web

from generator.runtime.errors.codes import ErrorCategory, Retry
from generator.runtime.errors.exceptions import ApiError, LocalLimitExceeded, UnexpectedResponse
from generator.runtime.streams.dialing import Session
from generator.runtime.streams.notices import Connected, Disconnected
from generator.runtime.streams.opened import AsyncStreamsBase
from generator.runtime.streams.options import StreamOptions
from tests.runtime.acme import VENUE
from tests.sdks.sdks import TRADIER

from .feed import QUICK, TOPICS, client, http_plan, listen, plan
from .serving import kinds, nothing_left, running, serving
from .test_streams import steady, take

HASTY = StreamOptions(first_delay=0.01, longest_delay=0.01)
"""Would come back at once."""


def once(answer: Callable[[], web.Response]) -> Callable[[web.Request], web.Response | None]:
    """Refuses the first connection."""
    left = [answer]
    return lambda _: left.pop()() if left else None


THERE = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
"""What the venue's clock says; ours, and how busy this machine is, say nothing of it."""
DATED = {"Date": format_datetime(THERE, usegmt=True)}


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("after", ["1", format_datetime(THERE + timedelta(seconds=1), usegmt=True)])
async def test_a_refused_handshake_waits_as_told(status: int, after: str) -> None:
    refuse = once(lambda: web.Response(status=status, headers={**DATED, "Retry-After": after}))
    async with nothing_left(), serving(steady, refuse) as server, client() as acme:
        began = time.monotonic()
        found = await take(listen(acme, server.url, options=HASTY), 2)
        waited = time.monotonic() - began
    assert kinds(found) == [Disconnected, Connected]
    assert 1 <= found[0].retry_in <= 1 + HASTY.first_delay
    assert waited >= 1, "no clock makes this fail: whoever is late has waited longer"


async def test_what_cannot_be_read_is_not_waited_for() -> None:
    refuse = once(lambda: web.Response(status=503, headers={"Retry-After": "soon"}))
    async with nothing_left(), serving(steady, refuse) as server, client() as acme:
        found = await take(listen(acme, server.url, options=HASTY), 2)
    assert found[0].retry_in <= 0.01


async def test_the_same_over_http() -> None:
    async def handle(request: web.Request) -> web.StreamResponse:
        return web.Response(status=429, headers={"Retry-After": "70"})

    async with nothing_left(), running(handle) as url, client() as acme:
        streams = AsyncStreamsBase(acme)
        stream = streams._stream(http_plan(), {}, url=url, options=HASTY)  # pyright: ignore[reportPrivateUsage]
        found = await take(stream, 1)
        await stream.close()
    assert 70 <= found[0].retry_in <= 70.1


async def test_the_venues_own_headers_are_believed() -> None:
    """Tradier tells the end of the window in milliseconds; only of a used up limit does that say when to come back."""

    async def handle(request: web.Request) -> web.StreamResponse:
        if request.path.endswith("/session"):
            return web.json_response({"stream": {"url": str(request.url), "sessionid": "s"}})
        ends = int((THERE + timedelta(seconds=40)).timestamp() * 1000)
        return web.Response(status=statuses.pop(0), headers={**DATED, "X-Ratelimit-Expiry": str(ends)})

    statuses = [503, 429]
    async with nothing_left(), running(handle) as url, TRADIER.async_client(base_url=url.removesuffix("/feed")) as sdk:
        stream = sdk.streams.market(symbols=["SPY"], url=url, options=HASTY)
        busy, limited = await take(stream, 2)
        await stream.close()
    assert busy.retry_in < 1
    assert 40 <= limited.retry_in <= 40 + HASTY.first_delay


def refusing(problem: Exception) -> tuple[Session, list[int]]:
    """A session that cannot be had the first time."""
    asked: list[int] = []

    async def session() -> object:
        asked.append(1)
        if len(asked) == 1:
            raise problem
        return {}

    return session, asked


def api_error(retry: Retry, wait: float | None) -> ApiError:
    """What an operation raises."""
    return ApiError(
        message="too many sessions requested",
        code=VENUE.codes("many"),
        category=ErrorCategory.RATE_LIMIT,
        retry=retry,
        http_status=429,
        retry_after=wait,
        operation="sessions.create",
    )


@pytest.mark.parametrize(
    ("problem", "least"),
    [
        (api_error(Retry.AFTER_WAIT, 0.6), 0.6),
        (api_error(Retry.NOT_EXECUTED, None), 0.0),
        (LocalLimitExceeded("sessions", 0.6, "the limit `sessions` is used up"), 0.6),
        (UnexpectedResponse("a page of a proxy", body=b"<html>"), 0.0),
    ],
    ids=["told", "not_told", "own_limit", "unreadable"],
)
async def test_a_session_that_cannot_be_had_now_is_asked_for_again(problem: Exception, least: float) -> None:
    session, asked = refusing(problem)
    async with nothing_left(), serving(steady) as server, client() as acme:
        streams = AsyncStreamsBase(acme)
        stream = streams._stream(  # pyright: ignore[reportPrivateUsage]
            plan(), {}, topics=TOPICS, url=server.url, options=QUICK, session=session
        )
        found = await take(stream, 2)
        await stream.close()
    assert kinds(found) == [Disconnected, Connected]
    assert "no session" in found[0].reason
    assert found[0].retry_in >= least
    assert len(asked) == 2


async def test_a_session_that_is_refused_ends_the_stream() -> None:
    session, asked = refusing(api_error(Retry.AFTER_FIX, None))
    async with nothing_left(), serving(steady) as server, client() as acme:
        streams = AsyncStreamsBase(acme)
        stream = streams._stream(  # pyright: ignore[reportPrivateUsage]
            plan(), {}, topics=TOPICS, url=server.url, options=QUICK, session=session
        )
        with pytest.raises(ApiError, match="too many sessions"):
            await take(stream, 1)
    assert len(asked) == 1
