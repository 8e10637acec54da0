"""Keys and secrets: found, missed clearly, shown nowhere."""

from __future__ import annotations

import copy
import pickle
import traceback
from typing import Any

import pytest

from generator.runtime.auth.signing import Level
from generator.runtime.calls.operation import Effect, Nothing, Operation
from generator.runtime.calls.venue import Venue
from generator.runtime.errors.exceptions import MissingCredentials, OutcomeUnknown, SdkError, SigningFailed
from generator.runtime.http.request import Request, SignedRequest

from . import acme
from .drivers import KEY, SECRET, Asynchronous, Blocking, Driver
from .server import Server, reply


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment without credentials."""
    monkeypatch.delenv("ACME_KEY", raising=False)
    monkeypatch.delenv("ACME_SECRET", raising=False)


def test_arguments_come_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACME_KEY", " from-env\n")
    monkeypatch.setenv("ACME_SECRET", "env-secret")
    credentials = acme.Credentials.from_environment(key=None, secret="given")
    assert (credentials.key, credentials.secret) == ("from-env", "given")


def test_a_missing_one_is_named_when_it_is_needed(driver: Driver) -> None:
    credentials = acme.Credentials.from_environment(key="only-a-key")
    client = {"credentials": credentials}
    with Server(reply('{"code": 0, "data": []}')) as server:
        assert driver.call(server.url, acme.PING, client={"credentials": acme.Credentials()}) == []
        assert driver.call(server.url, acme.LIST_ORDERS, client=client) == []
        with pytest.raises(MissingCredentials) as caught:
            driver.call(server.url, acme.CANCEL, client=client, body={"order_no": "1"})
        assert len(server.requests) == 2
    error = caught.value
    assert (error.credential, error.variable, error.operation) == ("secret", "ACME_SECRET", "orders.cancel")
    assert str(error) == "no `secret`: pass it to the client or set the environment variable ACME_SECRET"
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_they_are_never_shown_copied_or_changed() -> None:
    credentials: Any = acme.Credentials(key=KEY, secret="")
    assert repr(credentials) == str(credentials) == "Credentials(key=***, secret=None)"
    for act in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="not pickled or copied"):
            act(credentials)
    with pytest.raises(AttributeError):
        credentials.key = "other"
    with pytest.raises(AttributeError):
        _ = credentials.other


def test_a_client_is_not_pickled_and_shows_no_secret() -> None:
    for client in (Blocking().client("https://acme.test"), Asynchronous().client("https://acme.test")):
        assert repr(client).endswith("Client('production', https://acme.test)")
        for act in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match="not pickled or copied"):
                act(client)


def everything(error: BaseException) -> str:
    """All that a careless reporter could print: texts, attributes, pickles, and the local variables of all frames."""
    shown = [str(error), repr(error), repr(error.__dict__), repr(error.args)]
    if isinstance(error, SdkError):
        shown.append(repr(pickle.dumps(error)))
    trace = traceback.TracebackException.from_exception(error, capture_locals=True)
    runtime = [line for line in trace.format() if "drivers.py" not in line and "test_credentials.py" not in line]
    return "\n".join([*shown, *runtime])


def hang(connection: Any) -> None:
    """No answer."""


@pytest.mark.parametrize(
    "answer",
    [reply("{}"), reply('{"code": 30001, "message": "no"}'), hang, reply("oops"), reply("x", 503)],
    ids=["unreadable", "refused", "lost", "html", "gateway"],
)
def test_no_failure_tells_a_secret(driver: Driver, answer: Any) -> None:
    with Server(answer) as server, pytest.raises(SdkError) as caught:
        driver.call(server.url, acme.PLACE, body={"reference_id": "mine"})
    shown = everything(caught.value)
    assert SECRET not in shown
    assert KEY not in shown
    signature = server.header("X-SIGN")
    assert signature
    assert signature not in shown
    if isinstance(caught.value, OutcomeUnknown):
        assert "mine" in shown


def test_what_a_server_repeats_is_masked(driver: Driver) -> None:
    body = f'{{"code": 42000, "message": "The {KEY} balance is low, {SECRET}"}}'
    with Server(reply(body)) as server, pytest.raises(acme.InsufficientFunds) as caught:
        driver.call(server.url, acme.LIST_ORDERS)
    assert caught.value.message == "The *** balance is low, ***"
    assert KEY not in str(caught.value)
    assert KEY.encode() in caught.value.body


def test_a_key_of_the_wrong_form_fails_without_being_quoted(driver: Driver) -> None:
    def sign(request: Request, credentials: acme.Credentials, *, settings: Any) -> SignedRequest:
        raise ValueError(f"bad key {credentials.secret}")

    venue: Any = object.__new__(Venue)
    venue.__dict__.update(acme.VENUE.__dict__, levels={"broken": Level(sign)})
    operation = Operation(id="x.y", method="GET", path="/x", effect=Effect.READ, auth="broken", result=Nothing())
    with pytest.raises(SigningFailed, match=r"signing \(broken\) failed with ValueError; check") as caught:
        driver.call("http://127.0.0.1:1", operation, client={"venue": venue})
    assert SECRET not in everything(caught.value)
    assert caught.value.__context__ is None
