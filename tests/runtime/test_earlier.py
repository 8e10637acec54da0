"""A call that was repeated tells of the attempts before: what it hears may be the work of one that was lost."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from generator.runtime.calls.operation import Operation
from generator.runtime.calls.retries import RetryPolicy
from generator.runtime.errors.codes import Retry
from generator.runtime.errors.earlier_attempts import EarlierAttempt
from generator.runtime.errors.exceptions import ApiError, ConnectionFailed, RequestTimeout, SdkError
from generator.runtime.http.transport import RequestOptions, Timeout

from . import acme
from .drivers import Blocking, Driver
from .server import Server, reply
from .test_failures import close, half, hang

QUICK = RetryPolicy(max_attempts=3, first_delay=0.001, longest_delay=0.002)
GONE = reply('{"code": 40203, "message": "First text"}', 400)
BUSY = reply('{"code": 30014, "message": "Busy"}', 503)
SLOW = reply('{"code": 30098, "message": "Slow"}', 429)
IN_DOUBT = reply('{"code": 30099, "message": "The engine of HK did not answer"}', 200)
SAYS_SO = "and may be the cause of this"


def fails_after(driver: Driver, *answers: Any, operation: Operation[Any] = acme.SET_LEVERAGE) -> SdkError:
    """What the last of several attempts raises; it survives pickling."""
    body = None if operation.body == "none" else {"leverage": "5"}
    options = RequestOptions(timeout=Timeout(connect=2, read=0.3, total=5))
    with Server(*answers) as server, pytest.raises(SdkError) as caught:
        driver.call(server.url, operation, options, client={"retries": QUICK}, body=body)
    error = caught.value
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.earlier) == (str(error), error.earlier)
    assert str(error).isprintable()
    return error


@pytest.mark.parametrize("lost", [close, half, hang, reply("", 502), IN_DOUBT, reply('{"code": 30098}', 500)])
def test_a_change_whose_earlier_attempt_was_lost(driver: Driver, lost: Any) -> None:
    error = fails_after(driver, lost, GONE)
    assert isinstance(error, ApiError)
    assert (error.code, error.retry) == (acme.ErrorCode.TWICE, Retry.NEVER)
    (earlier,) = error.earlier
    assert earlier.lost
    assert earlier.text
    assert f"an earlier attempt may have been carried out ({earlier.text}), {SAYS_SO}" in str(error)


@pytest.mark.parametrize("refusal", [BUSY, SLOW])
def test_one_that_did_nothing_is_kept_and_changes_no_words(driver: Driver, refusal: bytes) -> None:
    error = fails_after(driver, refusal, GONE)
    assert [attempt.lost for attempt in error.earlier] == [False]
    assert SAYS_SO not in str(error)


def test_all_of_them_are_kept_in_their_order(driver: Driver) -> None:
    error = fails_after(driver, SLOW, IN_DOUBT, reply("", 502))
    assert error.earlier == (
        EarlierAttempt("HTTP 429: 30098: Slow", False, 429),
        EarlierAttempt("HTTP 200: 30099: The engine of HK did not answer", True, 200),
    )
    assert "(HTTP 200: 30099: The engine of HK did not answer)" in str(error)


def test_a_read_has_nothing_to_fear(driver: Driver) -> None:
    error = fails_after(driver, reply("", 502), GONE, operation=acme.LIST_ORDERS)
    assert [attempt.http_status for attempt in error.earlier] == [502]
    assert SAYS_SO not in str(error)


def test_a_first_attempt_has_none_before(driver: Driver) -> None:
    error = fails_after(driver, GONE)
    assert error.earlier == ()
    assert "earlier" not in vars(error)


def test_what_breaks_off_the_repetition_tells_of_it_too() -> None:
    """Not an answer but a lost connection, and no time for more."""

    class Lost:
        def __init__(self) -> None:
            self.errors: list[Exception] = [RequestTimeout("too slow", sent=True), ConnectionFailed("gone", sent=False)]

        def send(self, request: Any, timeout: Any) -> Any:
            raise self.errors.pop(0)

        def close(self) -> None: ...

    retries = RetryPolicy(max_attempts=2, first_delay=0)
    with pytest.raises(ConnectionFailed) as caught:
        changes = {"retries": retries, "transport": Lost()}
        Blocking().call("http://127.0.0.1", acme.SET_LEVERAGE, client=changes, body={"leverage": "5"})
    assert caught.value.earlier == (EarlierAttempt("too slow", True, None),)
    assert str(caught.value).endswith(f"an earlier attempt may have been carried out (too slow), {SAYS_SO}")
