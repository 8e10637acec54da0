"""With its usual settings a client repeats what may be repeated, signed anew, and an order never."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sdks.calls import OK, ORDERS, THINGS, read
from tests.sdks.canned import Reply
from tests.sdks.misbehaving import head, raw
from tests.sdks.refusals import PAGE, refusals
from tests.sdks.sdks import SDKS, WEBULL, WOOXPRO, Driver, Sdk
from tests.sdks.server import Misbehaviour, Server

BUSY = {
    "habittrade": Reply(503, PAGE),
    "tradier": Reply(200, b'{"errors":{"error":"OmsUnavailable"}}'),
    "webull": Reply(409, b'{"error_code":"ORDER_CANNOT_GET_LOCK","message":"Unable to acquire current lock"}'),
    "wooxpro": Reply(429, b'{"code":30013,"message":"Request too many requests","trace":"t"}'),
}
"""What each venue says when the same call may work later."""
BROKEN: dict[str, Misbehaviour] = {
    "before": raw(b"", "reset"),
    "within": raw(head(200, length=100) + b"{", "close"),
}


def patient(sdk: Sdk, **changes: Any) -> dict[str, Any]:
    """As many attempts as usual, without the usual waits."""
    return {"retries": sdk.module().RetryPolicy(**{"first_delay": 0.01, **changes})}


@pytest.mark.parametrize("ending", BROKEN)
def test_a_read_is_repeated_when_the_connection_breaks(venue: Server, driver: Driver, ending: str) -> None:
    venue.answer(BROKEN[ending], BROKEN[ending], OK[venue.sdk.name])
    (result,) = driver.run(venue.sdk, read, base_url=venue.url, **patient(venue.sdk))
    assert repr(result) == THINGS
    assert len(venue.arrivals) == 3
    assert venue.refused == 0, "each attempt is signed anew, with a nonce of its own"
    venue.answer(BROKEN[ending])
    (error,) = driver.failures(venue.sdk, read, base_url=venue.url, **patient(venue.sdk))
    assert type(error) is venue.sdk.module().ConnectionFailed
    assert len(venue.arrivals) == 6, "three attempts, no more"


def test_a_read_is_repeated_when_the_venue_says_later(venue: Server, driver: Driver) -> None:
    venue.answer(BUSY[venue.sdk.name], OK[venue.sdk.name])
    (result,) = driver.run(venue.sdk, read, base_url=venue.url, **patient(venue.sdk))
    assert repr(result) == THINGS
    assert len(venue.arrivals) == 2
    assert venue.refused == 0


def test_a_call_may_say_that_it_is_made_once(venue: Server, driver: Driver) -> None:
    venue.answer(BUSY[venue.sdk.name], OK[venue.sdk.name])
    once = venue.sdk.module().RequestOptions(max_attempts=1)

    def call(client: Any) -> Any:
        return client.request("GET /v9/x", options=once)

    (error,) = driver.failures(venue.sdk, call, base_url=venue.url, **patient(venue.sdk))
    assert isinstance(error, venue.sdk.module().ApiError)
    assert len(venue.arrivals) == 1


@pytest.mark.parametrize("answer", [*BROKEN, 429, 500, 502, 503])
def test_an_order_is_never_repeated(venue: Server, driver: Driver, answer: str | int) -> None:
    venue.answer(BROKEN[answer] if isinstance(answer, str) else Reply(answer, PAGE), OK[venue.sdk.name])
    driver.failures(venue.sdk, ORDERS[venue.sdk.name], base_url=venue.url, **patient(venue.sdk))
    assert len(venue.arrivals) == 1


def test_no_verdict_of_the_documentation_repeats_an_order(driver: Driver) -> None:
    """Not even ``after_wait``: whether to place an order later is for the one whose order it is."""
    for sdk in SDKS:
        kinds = {(refusal.row.category, refusal.row.retry): refusal for refusal in refusals(sdk.name)}
        for refusal in kinds.values():
            with Server(sdk).answer(refusal.reply, OK[sdk.name]) as server:
                driver.failures(sdk, ORDERS[sdk.name], base_url=server.url, **patient(sdk))
                assert len(server.arrivals) == 1, refusal.id


def hedge(client: Any) -> Any:
    """Setting what is set already changes nothing."""
    return client.trading.set_position_mode(position_mode="hedge_mode")


def test_what_does_twice_what_it_does_once_is_repeated(driver: Driver) -> None:
    mode = Reply(200, b'{"code":1000,"data":{"position_mode":"hedge_mode"}}')
    with Server(WOOXPRO).answer(raw(b"", "reset"), mode) as server:
        (result,) = driver.run(WOOXPRO, hedge, base_url=server.url, **patient(WOOXPRO))
        assert result.value == "hedge_mode"
        assert len(server.arrivals) == 2
        assert server.refused == 0


def test_a_raw_call_is_an_order_unless_it_says_otherwise(driver: Driver) -> None:
    effects = WEBULL.runtime("calls.operation").Effect
    for effect, times in ((None, 1), (effects.ORDER, 1), (effects.IDEMPOTENT, 2), (effects.READ, 2)):
        with Server(WEBULL).answer(raw(b"", "reset"), OK["webull"]) as server:

            def call(client: Any, effect: Any = effect) -> Any:
                return client.request("POST /v9/x", body={}, effect=effect)

            if times == 1:
                driver.failures(WEBULL, call, base_url=server.url, **patient(WEBULL))
            else:
                driver.run(WEBULL, call, base_url=server.url, **patient(WEBULL))
            assert len(server.arrivals) == times
