"""What is repeated, how long that waits, and what it may cost."""

from __future__ import annotations

import asyncio
import socket
import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from generator.runtime.calls.operation import Effect, Operation
from generator.runtime.calls.retries import Budget, RetryPolicy, may_repeat
from generator.runtime.errors.codes import ErrorCategory, Retry
from generator.runtime.errors.exceptions import (
    ApiError,
    ConnectionFailed,
    LocalLimitExceeded,
    OutcomeUnknown,
    ReconciliationError,
    RequestTimeout,
    SdkError,
)
from generator.runtime.http.transport import RequestOptions, Timeout

from . import acme
from .clock import Clock
from .drivers import Asynchronous, Blocking, Driver
from .server import Server, reply, until_closed

QUICK = RetryPolicy(max_attempts=3, first_delay=0.001, longest_delay=0.002)
OK = reply('{"code": 0, "data": []}')
BUSY = reply('{"code": 30014, "message": "Busy"}', 503)
TOO_MANY = '{"code": 30013, "message": "Request too many requests"}'


def api_error(retry: Retry, status: int = 503) -> ApiError:
    return ApiError(
        code=acme.ErrorCode(None), category=ErrorCategory.UNAVAILABLE, retry=retry, message="", http_status=status
    )


ALL = {Effect.READ, Effect.IDEMPOTENT, Effect.ORDER}
SAFE = {Effect.READ, Effect.IDEMPOTENT}
NONE = set[Effect]()


@pytest.mark.parametrize(
    ("error", "effects"),
    [
        (ConnectionFailed("x", sent=False), ALL),
        (RequestTimeout("x", sent=False), ALL),
        (ConnectionFailed("x", sent=True), SAFE),
        (RequestTimeout("x", sent=True), SAFE),
        (api_error(Retry.NOT_EXECUTED), ALL),
        (api_error(Retry.AFTER_WAIT), SAFE),
        (api_error(Retry.AFTER_FIX), NONE),
        (api_error(Retry.NEVER), NONE),
        (api_error(Retry.AFTER_WAIT, 418), NONE),
        (LocalLimitExceeded("reads", 1.0, "used up"), NONE),
        (OutcomeUnknown("x", operation="o", client_order_id=None, method="POST", path="/"), NONE),
        (SdkError("x"), NONE),
    ],
    ids=lambda value: repr(value)[:60] if isinstance(value, SdkError) else str(len(value)),
)
def test_the_rule(error: SdkError, effects: set[Effect]) -> None:
    assert {effect for effect in Effect if may_repeat(effect, error)} == effects


def test_delays_are_random_below_a_limit_that_doubles() -> None:
    retries = RetryPolicy(first_delay=1, longest_delay=5)
    for attempt, most in ((1, 1), (2, 2), (3, 4), (4, 5), (5000, 5)):
        delays = [retries.delay(attempt) for _ in range(300)]
        assert 0 <= min(delays) < most * 0.2
        assert most * 0.8 < max(delays) <= most


def test_the_budget_is_spent_and_earned() -> None:
    budget = Budget(RetryPolicy(budget=2, refill=0.5))
    assert [budget.take() for _ in range(3)] == [True, True, False]
    budget.refund()
    assert not budget.take()
    budget.refund()
    assert budget.take()
    for _ in range(100):
        budget.refund()
    assert budget.left == 2


def test_a_read_goes_on_until_it_works(driver: Driver) -> None:
    with Server(BUSY, reply("", 502), OK) as server:
        assert driver.call(server.url, acme.LIST_ORDERS, client={"retries": QUICK}) == []
        assert len(server.requests) == 3


@pytest.mark.parametrize("operation", [acme.LIST_ORDERS, acme.SET_LEVERAGE, acme.PLACE], ids=lambda each: each.id)
def test_what_is_not_executed_is_repeated_whatever_it_is(driver: Driver, operation: Operation[Any]) -> None:
    body = None if operation.body == "none" else {"type": "market"}
    with Server(BUSY) as server, pytest.raises(acme.Unavailable):
        driver.call(server.url, operation, client={"retries": QUICK}, body=body)
    assert len(server.requests) == 3


def test_an_order_is_not_repeated_when_it_may_work_later(driver: Driver) -> None:
    with Server(reply(TOO_MANY, 429)) as server, pytest.raises(ApiError) as caught:
        driver.call(server.url, acme.PLACE, client={"retries": QUICK}, body={"type": "market"})
    assert caught.value.category is ErrorCategory.RATE_LIMIT
    assert len(server.requests) == 1


def test_each_attempt_is_signed_anew(driver: Driver) -> None:
    now = iter(range(1_700_000_000_000_000_000, 1_700_000_000_900_000_000, 1_000_000))
    with Server(BUSY, BUSY, reply('{"code": 0}')) as server:
        driver.call(
            server.url, acme.SET_LEVERAGE, client={"retries": QUICK, "clock": lambda: next(now)}, body={"leverage": "5"}
        )
    signatures = {request.partition(b"X-SIGN: ")[2].partition(b"\r\n")[0] for request in server.requests}
    assert len(signatures) == 3


def test_a_call_may_have_its_own_number_of_attempts(driver: Driver) -> None:
    with Server(BUSY) as server:
        for number in (1, 2):
            with pytest.raises(acme.Unavailable):
                driver.call(
                    server.url, acme.LIST_ORDERS, RequestOptions(max_attempts=number), client={"retries": QUICK}
                )
    assert len(server.requests) == 3


def test_an_empty_budget_ends_the_repeating(driver: Driver) -> None:
    retries = RetryPolicy(max_attempts=10, first_delay=0, budget=4)
    with Server(BUSY) as server, pytest.raises(acme.Unavailable):
        driver.call(server.url, acme.LIST_ORDERS, client={"retries": retries})
    assert len(server.requests) == 5


@pytest.mark.parametrize(
    "after", [lambda: "30", lambda: format_datetime(datetime.now(UTC) + timedelta(seconds=40), usegmt=True)]
)
def test_retry_after_is_kept_to(driver: Driver, after: Any, clock: Clock) -> None:
    with Server(reply(TOO_MANY, 429, [f"Retry-After: {after()}"]), OK) as server:
        assert driver.call(server.url, acme.LIST_ORDERS, client={"retries": QUICK, "timeout": 100.0}) == []
    (waited,) = clock.waits
    assert 20 < waited < 41


@pytest.mark.parametrize("after", ["60", "99999999999", "nonsense", "-3", "Wed, 21 Oct 2099 07:28:00 GMT"])
def test_a_wait_that_does_not_fit_is_told_instead(driver: Driver, after: str) -> None:
    with Server(reply(TOO_MANY, 429, [f"Retry-After: {after}"])) as server, pytest.raises(ApiError) as caught:
        driver.call(server.url, acme.LIST_ORDERS, client={"retries": QUICK})
    told = caught.value.retry_after
    assert (told is None) == (after in ("nonsense", "-3"))
    assert told is None or 59 < told <= 86400
    assert len(server.requests) == (3 if told is None else 1)


def test_the_total_time_counts_for_all_attempts(driver: Driver, clock: Clock) -> None:
    given: list[Timeout] = []

    def wait(timeout: Timeout) -> None:
        given.append(timeout)
        clock.now += min(timeout.read, timeout.total)

    class Silent:
        def send(self, request: Any, timeout: Timeout) -> Any:
            wait(timeout)
            raise RequestTimeout("silence", sent=True)

        def close(self) -> None: ...

    class AsyncSilent:
        async def send(self, request: Any, timeout: Timeout) -> Any:
            wait(timeout)
            raise RequestTimeout("silence", sent=True)

        async def close(self) -> None: ...

    began = clock.now
    client = {"retries": QUICK, "transport": Silent() if isinstance(driver, Blocking) else AsyncSilent()}
    with pytest.raises(RequestTimeout):
        driver.call("http://127.0.0.1", acme.LIST_ORDERS, RequestOptions(timeout=Timeout(1, 0.3, 0.7)), client=client)
    assert clock.now - began == pytest.approx(0.7)
    assert [timeout.total for timeout in given] == pytest.approx([0.7, 0.4, 0.1], abs=0.01)


def test_nothing_documented_tells_what_became_of_it(driver: Driver) -> None:
    with Server(reply("", 504)) as server, pytest.raises(OutcomeUnknown) as caught:
        driver.call(server.url, acme.PLACE, body={"type": "market"})
    if isinstance(driver, Blocking):
        with pytest.raises(ReconciliationError, match="no documented call"):
            caught.value.reconcile()
    else:
        with pytest.raises(ReconciliationError, match="no documented call"):
            asyncio.run(_awaited(caught.value))


async def _awaited(doubt: OutcomeUnknown) -> Any:
    with pytest.raises(ReconciliationError, match="no documented call"):
        await doubt.reconcile_async()
    return await doubt.reconcile()


def test_cancelling_ends_a_wait_at_once_and_says_what_was_sent() -> None:
    async def run(url: str) -> asyncio.CancelledError:
        async with Asynchronous().client(url) as client:
            task = asyncio.create_task(
                client._call(acme.PLACE, body={"reference_id": "mine-9"})  # pyright: ignore[reportPrivateUsage]
            )
            await asyncio.to_thread(arrived.wait, 20)
            task.cancel()
            for _ in range(50):
                await asyncio.sleep(0)
            assert task.done(), "cancelling waits for nothing"
            try:
                await task
            except asyncio.CancelledError as problem:
                return problem
        raise AssertionError

    arrived = threading.Event()

    def hang(connection: socket.socket) -> None:
        arrived.set()
        until_closed(connection)

    with Server(hang) as server:
        problem = asyncio.run(run(server.url))
    assert problem.__notes__ == ["orders.place of order 'mine-9' may have been sent: look it up before repeating it"]


def test_an_interrupt_passes_through_the_blocking_client() -> None:
    class Interrupting:
        def send(self, request: Any, timeout: Any) -> Any:
            raise KeyboardInterrupt

        def close(self) -> None: ...

    with Blocking().client("http://127.0.0.1", transport=Interrupting()) as client:
        with pytest.raises(KeyboardInterrupt) as caught:
            client._call(acme.PLACE, body={"reference_id": "mine-9"})  # pyright: ignore[reportPrivateUsage]
        assert "may have been sent" in caught.value.__notes__[0]
        with pytest.raises(KeyboardInterrupt) as caught:
            client._call(acme.LIST_ORDERS)  # pyright: ignore[reportPrivateUsage]
        assert not hasattr(caught.value, "__notes__")
