"""Every exception there is: it pickles into another process, fits on one line, and says what to do."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from generator.runtime.errors import exceptions as errors
from generator.runtime.errors.codes import ErrorCategory, Retry

from . import acme

LONG = "line one\nline two \x1b[31m" + "x" * 5000


def api(kind: type[errors.ApiError], retry: Retry, code: object = 30001, **more: Any) -> errors.ApiError:
    return kind(
        code=acme.ErrorCode(code),
        category=ErrorCategory.AUTHENTICATION,
        retry=retry,
        message=LONG,
        http_status=401,
        body=b"\xff",
        operation="orders.get",
        **more,
    )


SAMPLES: list[tuple[errors.SdkError, str]] = [
    (api(errors.ApiError, Retry.NEVER), "do not repeat it"),
    (
        api(errors.ApiError, Retry.AFTER_FIX, 404, request_id="r-1"),
        "change something before repeating it [request r-1]",
    ),
    (api(errors.ApiError, Retry.AFTER_WAIT, "news", retry_after=2.5), "the same call may work later"),
    (api(acme.Authentication, Retry.NOT_EXECUTED, None, params={"a": "b"}), "it may be repeated"),
    (
        errors.InvalidParameter(parameter="price", rule="must be given", operation="o.place"),
        "o.place: price: must be given; nothing was sent",
    ),
    (
        errors.LocalLimitExceeded("reads", 2.5, "the limit `reads` is used up for 2.50 s", operation="orders.get"),
        "nothing was sent, the same call may work later",
    ),
    (errors.ConnectionFailed("no connection", sent=False), "nothing was sent, it may be repeated"),
    (errors.ConnectionFailed("it broke", sent=True, http_status=200, body=b"{"), "the venue may have carried it out"),
    (errors.RequestTimeout("too slow", sent=True).during("orders.get"), "the venue may have carried it out"),
    (errors.UnexpectedResponse(LONG, path="[2].price", body=b"{", operation="orders.get"), "see .body"),
    (
        errors.OutcomeUnknown(LONG, operation="o.place", client_order_id="mine", method="POST", path="/a/VA77/orders"),
        "look it up, by reconcile() if you can, before repeating POST /a/***/orders",
    ),
    (errors.ReconciliationError("o.place", "no documented call shows"), "see the venue's list of orders"),
    (errors.PageLimitExceeded("orders.list"), "raise it, or ask for less"),
    (
        errors.MissingCredentials("api_key", "ACME_KEY"),
        "pass it to the client or set the environment variable ACME_KEY",
    ),
    (errors.SigningFailed("signed", "ValueError", operation="orders.get"), "check the credentials"),
    (errors.InvalidTime("2026-01-01 has no time zone; use datetime(..., tzinfo=UTC)"), "use datetime(..., tzinfo=UTC)"),
    (errors.ClientClosed("orders.get"), "make a new one"),
]


def kinds(kind: type[errors.SdkError]) -> Iterator[type[errors.SdkError]]:
    """A class and all that are derived from it in the runtime."""
    yield kind
    for derived in kind.__subclasses__():
        yield from kinds(derived)


def test_none_is_forgotten() -> None:
    abstract = {errors.SdkError, errors.TransportError}
    there = {kind for kind in kinds(errors.SdkError) if kind.__module__ == errors.__name__}
    assert there - abstract - {type(error) for error, _ in SAMPLES} == set()


BY_CLASS = [
    pytest.param(error, advice, id=f"{type(error).__name__}-{at}") for at, (error, advice) in enumerate(SAMPLES)
]


@pytest.mark.parametrize(("error", "advice"), BY_CLASS)
def test_it_is_one_line_and_says_what_to_do(error: errors.SdkError, advice: str) -> None:
    assert str(error).isprintable()
    assert len(str(error)) < 1500
    assert str(error).endswith(advice), str(error)[-100:]
    assert repr(error).isprintable()


@pytest.mark.parametrize(("error", "advice"), BY_CLASS)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_it_pickles_and_copies(error: errors.SdkError, advice: str, protocol: int) -> None:
    for again in (pickle.loads(pickle.dumps(error, protocol)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert again.__dict__ == error.__dict__
        assert again.args == error.args


READ_ALL = "import pickle, sys; print([str(error) for error in pickle.load(sys.stdin.buffer)])"


def test_they_come_back_whole_in_another_process() -> None:
    all_of_them = pickle.dumps([error for error, _ in SAMPLES])
    done = subprocess.run(
        [sys.executable, "-c", READ_ALL], input=all_of_them, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().strip() == str([str(error) for error, _ in SAMPLES])


@pytest.mark.parametrize("kind", [errors.InvalidParameter, errors.LocalLimitExceeded, errors.ClientClosed])
def test_what_was_never_sent_is_no_response_of_the_venue(kind: type[errors.SdkError]) -> None:
    assert issubclass(kind, errors.SdkError)
    assert not issubclass(kind, errors.ApiError | errors.TransportError)


def test_where_nothing_arrived_no_bytes_are_told() -> None:
    error = errors.ConnectionFailed("refused", sent=False)
    assert (error.head, error.body, error.http_status) == (b"", b"", None)


def test_what_reconcile_needs_stays_behind() -> None:
    doubt = errors.OutcomeUnknown("x", operation="o.place", client_order_id=None, method="POST", path="/")
    doubt.ask_with(lambda: 7)
    assert doubt.reconcile() == 7
    again = pickle.loads(pickle.dumps(doubt))
    with pytest.raises(errors.ReconciliationError, match="from another process or client"):
        again.reconcile()
