"""Keys and secrets: found, missed clearly, shown nowhere."""

from __future__ import annotations

import copy
import pickle
import traceback
from typing import Any

import pytest

from generator.runtime.auth.signing import Level, why_unsigned
from generator.runtime.calls.operation import Effect, Nothing, Operation
from generator.runtime.calls.venue import Venue
from generator.runtime.data.encoding import from_base64
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


class Noted(acme.Credentials):
    """With a memo, which may be empty, and a token that may be absent."""

    __slots__ = ("memo", "token")
    VARIABLES = {**acme.Credentials.VARIABLES, "memo": "ACME_MEMO", "token": "ACME_TOKEN"}
    MAY_BE_EMPTY = frozenset({"memo"})
    OPTIONAL = frozenset({"token"})
    memo: str
    token: str | None

    def __init__(self, **given: str | None) -> None:
        super(acme.Credentials, self).__init__(**given)


def ways(monkeypatch: pytest.MonkeyPatch, **given: str) -> list[Noted]:
    """The same credentials as arguments, as arguments of a client, and from the environment."""
    monkeypatch.delenv("ACME_MEMO", raising=False)
    monkeypatch.delenv("ACME_TOKEN", raising=False)
    found = [Noted(**given), Noted.from_environment(**given)]
    for name, value in given.items():
        monkeypatch.setenv(Noted.VARIABLES[name], value)
    return [*found, Noted.from_environment()]


@pytest.mark.parametrize("around", ["{}\n", "{}\r\n", " {}", "\t{} \n\n", "\u00a0{}"])
def test_white_space_at_the_ends_is_removed_wherever_they_come_from(
    monkeypatch: pytest.MonkeyPatch, around: str
) -> None:
    for made in ways(monkeypatch, key=around.format("k"), secret=around.format("in  side"), memo=around.format("m")):
        assert (made.key, made.secret, made.memo) == ("k", "in  side", "m")


@pytest.mark.parametrize("empty", ["", " ", "\n", " \t\r\n"])
def test_an_empty_key_signs_nothing_and_an_empty_memo_is_one(monkeypatch: pytest.MonkeyPatch, empty: str) -> None:
    for made in ways(monkeypatch, key="k", secret=empty, memo=empty):
        assert made.memo == ""
        with pytest.raises(MissingCredentials, match="`secret`") as caught:
            _ = made.secret
        assert (caught.value.credential, caught.value.variable) == ("secret", "ACME_SECRET")
    with pytest.raises(MissingCredentials, match="no `memo`"):
        _ = Noted(key="k").memo
    assert Noted(memo="").fingerprint() != Noted().fingerprint()


def test_what_is_given_empty_is_not_looked_for_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACME_SECRET", "of-another-account")
    monkeypatch.setenv("ACME_MEMO", "another")
    monkeypatch.setenv("ACME_TOKEN", "")
    made = Noted.from_environment(key="k", secret=" ", memo="")
    assert (made.memo, made.token) == ("", None)
    with pytest.raises(MissingCredentials, match=r"was given as an empty or blank text.*None to read ACME_SECRET"):
        _ = made.secret
    with pytest.raises(MissingCredentials, match="`token` was given as an empty") as caught:
        _ = Noted(token="").token
    assert pickle.loads(pickle.dumps(caught.value)).is_empty
    assert repr(made) == "Noted(key=***, secret='', memo=***, token=None)"


def test_an_empty_secret_sends_nothing(driver: Driver) -> None:
    with Server(reply("{}")) as server:
        for secret in ("", " ", "\n"):
            with pytest.raises(MissingCredentials, match="`secret` was given as an empty"):
                given = acme.Credentials(key="k", secret=secret)
                driver.call(server.url, acme.CANCEL, client={"credentials": given}, body={"order_no": "1"})
        assert not server.requests


def test_what_is_no_text_is_refused_without_being_shown() -> None:
    wrong: Any = b"hunter-2"
    with pytest.raises(TypeError, match="the credential `secret` is a str, not bytes") as caught:
        acme.Credentials(key="k", secret=wrong)
    assert "hunter" not in str(caught.value)


def test_a_failure_to_sign_pickles_with_its_advice() -> None:
    error = SigningFailed("signed", "a missing package: install `x`", "ask for less", operation="orders.place")
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == "orders.place: signing (signed) failed with a missing package: install `x`; ask for less"
    assert (again.level, again.operation) == ("signed", "orders.place")


def test_they_are_never_shown_copied_or_changed() -> None:
    credentials: Any = acme.Credentials(key=KEY, secret=None)
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


def test_what_a_wrong_key_causes_is_told_in_words() -> None:
    for read, words in (
        (lambda: from_base64("!"), "text that is not base64"),
        (lambda: from_base64("a"), "text that is not base64"),
        (lambda: b"\xff".decode(), "text or bytes that are not in the encoding that is meant"),
        (lambda: int("x"), "ValueError"),
    ):
        with pytest.raises(ValueError) as caught:
            read()
        assert why_unsigned(caught.value) == words


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
