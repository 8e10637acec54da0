"""Limits: never more than allowed in any window, shared by all who have the key, and what the venue's headers teach."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as some
from msgspec.structs import replace

from generator.runtime.calls import limits as module
from generator.runtime.calls.limits import Bucket, Limit, Limiter, LimitHeaders
from generator.runtime.calls.venue import Venue
from generator.runtime.errors.exceptions import ApiError, LocalLimitExceeded
from generator.runtime.http.response import Response
from generator.runtime.http.transport import RequestOptions

from . import acme
from .acme import Credentials
from .clock import Clock
from .drivers import Asynchronous, Blocking, Driver
from .server import Server, reply

OK = reply('{"code": 0, "data": []}')
LISTED = replace(acme.LIST_ORDERS, limits=(("reads", 1),))
HEAVY = replace(acme.LIST_ORDERS, limits=(("reads", 2), ("all", 1)))


def call(client: Any) -> Any:
    """One call that counts."""
    return client._call(LISTED)


def venue(headers: LimitHeaders | None = None, /, *, called: str = "acme", **limits: Limit) -> Venue:
    """The made-up venue with limits."""
    given = acme.VENUE
    return Venue(
        name=called,
        user_agent=given.user_agent,
        environments=given.environments,
        default_environment="production",
        codes=given.codes,
        errors=given.errors,
        success=given.success,
        code=given.code,
        message=given.message,
        data=given.data,
        levels=given.levels,
        default_auth="signed",
        limits=limits,
        limit_headers=headers,
    )


@pytest.fixture(autouse=True)
def fresh() -> None:
    """No test sees what another one used up."""
    module._held.buckets.clear()  # pyright: ignore[reportPrivateUsage]


@given(
    requests=some.integers(1, 6),
    per=some.sampled_from([0.5, 1.0, 7.0]),
    steps=some.lists(some.tuples(some.floats(0, 3), some.integers(1, 4)), max_size=60),
)
def test_no_window_ever_holds_more_than_allowed(requests: int, per: float, steps: list[tuple[float, int]]) -> None:
    bucket, now, sent = Bucket(requests, per), 0.0, list[tuple[float, int]]()
    for pause, wanted in steps:
        now += pause
        weight = min(wanted, requests)
        moment = bucket.next(now, weight)
        assert moment >= max([now, *(earlier for earlier, _ in sent)])
        bucket.take(moment, weight)
        sent.append((moment, weight))
    for start, _ in sent:
        assert sum(weight for moment, weight in sent if start <= moment < start + per) <= requests


@given(some.lists(some.booleans(), max_size=30))
def test_what_is_given_back_is_free_again(kept: list[bool]) -> None:
    bucket = Bucket(3, 10)
    for keep in kept:
        moment = bucket.next(0.0, 1)
        bucket.take(moment, 1)
        if not keep:
            bucket.give_back(moment, 1)
    assert (bucket.next(0.0, 1) == 0.0) == (sum(kept) < 3)


def test_a_call_waits_or_raises_or_goes_as_it_is_told(driver: Driver, clock: Clock) -> None:
    client = {"venue": venue(reads=Limit(requests=2, per=0.4)), "retries": None}

    def listed(how: Literal["wait", "raise", "off"]) -> Callable[[Any], Any]:
        return lambda made: made._call(LISTED, options=RequestOptions(limits=how))

    with Server(OK) as server:
        driver.calls(server.url, listed("wait"), listed("wait"), listed("wait"), **client)
        assert clock.waits == [pytest.approx(0.4, abs=0.1)]
        with pytest.raises(LocalLimitExceeded) as caught:
            driver.calls(server.url, listed("raise"), listed("raise"), **client)
        driver.calls(server.url, listed("off"), listed("off"), listed("off"), **client)
    error = caught.value
    assert error.limit == "reads"
    assert not isinstance(error, ApiError), "the venue has not seen it"
    assert 0 < error.retry_after < 0.5
    assert "the limit `reads` (2 per 0.4 s) is used up" in str(error)
    assert "nothing was sent" in str(error)


def test_a_wait_that_is_longer_than_the_call_may_take_is_told_at_once(driver: Driver, clock: Clock) -> None:
    client = {"venue": venue(reads=Limit(requests=1, per=60)), "timeout": 2.0}
    with Server(OK) as server, pytest.raises(LocalLimitExceeded) as caught:
        driver.calls(server.url, call, call, **client)
    assert 2 < caught.value.retry_after <= 60.1
    assert clock.waits == []


def test_weights_and_several_limits() -> None:
    limiter = Limiter({"reads": Limit(requests=4, per=9), "all": Limit(requests=3, per=9)}, "h", "e", "k")
    assert [limiter.reserve(HEAVY.limits, 0)[0] is not None for _ in range(3)] == [True, True, False]
    assert limiter.reserve((("all", 1),), 0)[0] is not None
    assert limiter.reserve((("all", 1),), 0)[2] == "all"


def test_clients_threads_and_tasks_of_one_key_share_a_limit_and_other_keys_do_not() -> None:
    made = venue(reads=Limit(requests=10, per=30), hosts=Limit(requests=1, per=30, scope="ip"))
    good: list[int] = []
    with Server(OK) as server:

        def blocking() -> None:
            with Blocking().client(server.url, venue=made, limits="raise") as client:
                for _ in range(5):
                    try:
                        client._call(LISTED)  # pyright: ignore[reportPrivateUsage]
                        good.append(1)
                    except LocalLimitExceeded:
                        pass

        threads = [threading.Thread(target=blocking) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        async def tasks(key: str) -> int:
            credentials = Credentials(key=key, secret="s" * 20)
            changes: dict[str, Any] = {"venue": made, "limits": "raise"}
            if key != "same":
                changes["credentials"] = credentials
            async with Asynchronous().client(server.url, **changes) as client:
                calls = (client._call(LISTED) for _ in range(7))  # pyright: ignore[reportPrivateUsage]
                done = await asyncio.gather(*calls, return_exceptions=True)
                return sum(isinstance(each, list) for each in done)

        assert len(good) == 10
        assert asyncio.run(tasks("same")) == 0
        assert asyncio.run(tasks("another key")) == 7
    assert len(server.requests) == 17


def test_venues_behind_one_address_do_not_share_a_limit() -> None:
    """A gateway of one's own, one runtime for several venues, and no keys: the limits are each venue's own."""
    first, second = (venue(called=name, reads=Limit(requests=1, per=30)) for name in ("first", "second"))
    with Server(OK) as server:
        for made in (first, second):
            with Blocking().client(server.url, venue=made, limits="raise") as client:
                assert call(client) == []
                with pytest.raises(LocalLimitExceeded, match="`reads`"):
                    call(client)


def test_an_environment_may_allow_another_number_and_raw_calls_count_by_their_path() -> None:
    made = venue(
        reads=Limit(requests=9, per=30, environments={"sandbox": 1}, endpoints=("GET /v1",)),
        orders=Limit(requests=1, per=30, endpoints=("GET /v1/orders",)),
    )
    with Server(OK) as server, Blocking().client(server.url, venue=made, limits="raise") as client:
        assert client.request("GET /v1/orders?x=1") == []
        with pytest.raises(LocalLimitExceeded, match="`orders`"):
            client.request("GET /v1/orders/7")
        assert client.request("GET /v1/things") == []
        assert client.request("GET /v2/things") == []
        sandbox = client.with_options(environment="sandbox").with_options(base_url=server.url)
        assert sandbox.environment == "production", "an address of one's own is of no environment"


WOO = LimitHeaders(allowed="X-Limit", used="X-Remaining", window_s="X-Reset")
"""What is called remaining counts what is used."""
TRADIER = LimitHeaders(allowed="X-Allowed", used="X-Used", left="X-Available", ends_ms="X-Expiry")


def told(**headers: object) -> Response:
    return Response(200, [(f"X-{name.title()}", str(value)) for name, value in headers.items()], b"")


def test_what_is_called_remaining_but_counts_what_is_used_is_read_as_used() -> None:
    assert WOO.read(told(remaining=10, limit=600, reset=60)) == {"used": 10, "allowed": 600, "window_s": 60}
    bucket = Bucket(24, 2.0)
    bucket.take(0.0, 1)
    bucket.learn(WOO.read(told(remaining=1, limit=24, reset=2)), 0.0, 0.0)
    assert bucket.next(0.0, 23) == 0.0, "one of 24 is used, not one of them left"
    bucket.learn(WOO.read(told(remaining=24, limit=24, reset=2)), 0.1, 0.0)
    assert bucket.next(0.1, 1) > 2.0, "others have used the rest"


def test_of_what_is_used_and_what_is_left_the_larger_use_counts() -> None:
    """A venue that tells both, and differently, is asked less rather than more."""
    for used, left in ((3, 10), (14, 21)):
        bucket = Bucket(24, 2.0)
        bucket.learn({"used": used, "left": left}, 0.0, 0.0)
        assert bucket.next(0.0, 10) == 0.0
        assert bucket.next(0.0, 11) >= 2.0, "14 of 24 are used"


def test_a_bucket_is_forgotten_only_when_nothing_counts_any_more() -> None:
    used, blocked = Bucket(5, 2.0), Bucket(5, 2.0)
    assert used.idle(0.0)
    used.take(0.0, 1)
    assert not used.idle(1.0)
    assert used.idle(3.0)
    blocked.block(9.0)
    assert not blocked.idle(8.0)
    assert blocked.idle(9.0)


def test_an_end_in_milliseconds_is_no_end_in_seconds() -> None:
    now = 1_369_168_790.0
    numbers = TRADIER.read(told(allowed=120, used=120, available=0, expiry=1_369_168_800_001))
    bucket = Bucket(120, 60.0)
    bucket.take(0.0, 1)
    bucket.learn(numbers, 0.0, now)
    assert 10.0 <= bucket.next(0.0, 1) <= 10.2, "the window ends in ten seconds, whenever its requests were sent"
    assert TRADIER.read(told(expiry="soon", used="-1", allowed="9" * 30)) == {}


def test_the_last_request_of_a_window_is_no_error(driver: Driver, clock: Clock) -> None:
    headers = ["Date: Tue, 21 May 2013 20:40:00 GMT", "X-Allowed: 2", "X-Used: 2", "X-Available: 0"]
    headers.append("X-Expiry: 1369168830000")
    client = {"venue": venue(TRADIER, reads=Limit(requests=120, per=60)), "limits": "raise"}
    with Server(reply('{"code": 0, "data": []}', headers=headers)) as server:
        assert driver.calls(server.url, call, **client) == [[]]
        with pytest.raises(LocalLimitExceeded, match=r"is used up for 30\.0"):
            driver.calls(server.url, call, **client)
    assert len(server.requests) == 1


def test_a_refusal_stops_all_who_share_the_key(driver: Driver) -> None:
    refusal = reply('{"code": 30013, "message": "Request too many requests"}', 429, ["Retry-After: 30"])
    client = {"venue": venue(reads=Limit(requests=120, per=60)), "limits": "raise"}
    with Server(refusal) as server:
        for kind, expected in ((ApiError, "HTTP 429"), (LocalLimitExceeded, "is used up for")):
            with pytest.raises(kind, match=expected):
                driver.calls(server.url, call, **client)
    assert len(server.requests) == 1


def test_a_wait_that_is_cancelled_uses_nothing_up() -> None:
    made = venue(reads=Limit(requests=1, per=3600))

    async def run(url: str) -> LocalLimitExceeded:
        async with Asynchronous().client(url, venue=made, timeout=36_000.0) as client:
            ask = client._call  # pyright: ignore[reportPrivateUsage]
            await ask(LISTED)
            waiting = [asyncio.create_task(ask(LISTED)) for _ in range(5)]
            await asyncio.sleep(0)  # each begins to wait
            for task in waiting:
                task.cancel()
            assert {type(each) for each in await asyncio.gather(*waiting, return_exceptions=True)} == {
                asyncio.CancelledError
            }
            with pytest.raises(LocalLimitExceeded) as caught:
                await ask(LISTED, options=RequestOptions(limits="raise"))
            return caught.value

    with Server(OK) as server:
        assert 0 < asyncio.run(run(server.url)).retry_after < 3601, "the five would have used up five hours more"
    assert len(server.requests) == 1
