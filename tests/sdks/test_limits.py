"""What the venues say of their limits with each answer, in headers that are easily misread."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

import pytest

from tests.runtime.clock import Clock, ticking
from tests.sdks.canned import AsyncCanned, Canned, Reply
from tests.sdks.sdks import TRADIER, WOOXPRO, Asynchronous, Blocking, Driver, Sdk

THERE = datetime(2026, 11, 21, 14, 30, tzinfo=UTC)
"""When Tradier answers, by its own clock."""
WOO = b'{"code": 1000, "message": "Ok", "trace": "t", "data": {}}'


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Nobody waits here, and no window ends because a machine is slow."""
    modules = ("calls.call", "calls.limits", "client.sync_client")
    return ticking(monkeypatch, *(sdk.runtime(module) for sdk in (TRADIER, WOOXPRO) for module in modules))


def woo(remaining: int, limit: int, reset: int) -> Reply:
    """An answer of WOO X Pro."""
    names = ("Remaining", "Limit", "Reset")
    values = (remaining, limit, reset)
    return Reply(200, WOO, {f"X-BM-RateLimit-{name}": str(value) for name, value in zip(names, values, strict=True)})


def tradier(used: int, available: int, ends_in: float, status: int = 200, body: bytes = b"{}") -> Reply:
    """An answer of Tradier, in whose window that many seconds are left."""
    expiry = round((THERE.timestamp() + ends_in) * 1000)
    told = {"Allowed": 120, "Used": used, "Available": available, "Expiry": expiry}
    headers = {f"X-Ratelimit-{name}": str(value) for name, value in told.items()}
    return Reply(status, body, {**headers, "Date": format_datetime(THERE, usegmt=True)})


def sent(sdk: Sdk, driver: Driver, call: Any, times: int, *replies: Reply, **options: Any) -> tuple[int, Any]:
    """How many of several calls are sent, and what ends them."""
    canned = (Canned if isinstance(driver, Blocking) else AsyncCanned)(sdk, *replies)
    # Limits are shared by all clients of a key and host, so each test has a host of its own.
    options = {"limits": "raise", "base_url": f"https://{time.monotonic_ns()}.test", **options}
    error: Any = None
    try:
        driver.run(sdk, *[call] * times, transport=canned, **options)
    except sdk.module().SdkError as problem:
        error = problem
    return len(canned.requests), error


def orders(client: Any) -> Any:
    """A call of Tradier that counts."""
    return client.request("GET /v1/accounts/VA1/orders")


def cancel(client: Any) -> Any:
    """A call of WOO X Pro that counts; 40 of it are documented per two seconds."""
    return client.trading.cancel_order(symbol="BTCUSDT", order_id="1")


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (woo(1, 40, 2), 40),  # one is used; read as what is left, all but one would be refused
        (woo(39, 40, 2), 2),
        (woo(40, 40, 2), 1),
        (woo(10, 600, 60), 200),
        (woo(0, 5, 2), 5),
        (Reply(200, WOO, {"X-BM-RateLimit-Remaining": "soon", "X-BM-RateLimit-Limit": "-1"}), 40),
        (Reply(200, WOO), 40),
    ],
    ids=["one-used", "one-left", "all-used", "a-larger-window", "a-smaller-limit", "nonsense", "nothing"],
)
def test_what_woo_calls_remaining_is_what_is_used(driver: Driver, reply: Reply, expected: int) -> None:
    repeated = Reply(reply.status, reply.body)
    number, error = sent(WOOXPRO, driver, cancel, 200, reply, repeated)
    assert number == expected
    assert (type(error) is WOOXPRO.module().LocalLimitExceeded) == (expected < 200)


def test_the_expiry_of_tradier_counts_milliseconds(driver: Driver, clock: Clock) -> None:
    number, error = sent(TRADIER, driver, orders, 3, tradier(120, 0, 20))
    assert number == 1, "the last request of a window is answered, and the next one waits for its end"
    assert 20 <= error.retry_after < 20.1
    number, error = sent(TRADIER, driver, orders, 100, tradier(1, 119, 20), tradier(2, 118, 20))
    assert (number, error) == (100, None)
    over = tradier(120, 0, -20)
    canned = (Canned if isinstance(driver, Blocking) else AsyncCanned)(TRADIER, over)
    options = {"limits": "raise", "base_url": "https://over.test", "access_token": f"key-{time.monotonic_ns()}"}

    def slept(_: Any) -> None:
        clock.sleep(0.1)

    pause: Any = driver.pause(0.1) if isinstance(driver, Asynchronous) else slept
    assert len(driver.run(TRADIER, orders, pause, orders, transport=canned, **options)) == 3


def test_a_refusal_of_tradier_waits_until_its_window_ends(driver: Driver, clock: Clock) -> None:
    """No Retry-After is documented; the window's end is."""
    refusal = tradier(120, 0, 1.5, 429, b"Quota Violation")
    retries = TRADIER.module().RetryPolicy(max_attempts=2, first_delay=0)
    number, error = sent(TRADIER, driver, orders, 1, refusal, Reply(200, b"{}"), retries=retries, limits="wait")
    assert (number, error) == (2, None)
    assert 1.5 <= sum(clock.waits) < 1.6
    number, error = sent(TRADIER, driver, orders, 2, tradier(120, 0, 61.5, 429), retries=retries)
    assert number == 1, "a minute is longer than the call may take, so it is told"
    assert 61.5 <= error.retry_after < 61.6


def test_both_clients_share_what_was_learnt() -> None:
    options = {"limits": "raise", "base_url": "https://shared.test", "access_token": "a-key-of-both"}
    Blocking().run(TRADIER, orders, transport=Canned(TRADIER, tradier(120, 0, 30)), **options)
    (error,) = Asynchronous().failures(TRADIER, orders, transport=AsyncCanned(TRADIER, Reply(200, b"{}")), **options)
    assert type(error) is TRADIER.module().LocalLimitExceeded
    assert "nothing was sent" in str(error)
