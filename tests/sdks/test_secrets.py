"""Keys, secrets and signatures are never seen, and nothing that a server says breaks a line of a log."""

from __future__ import annotations

import copy
import json
import logging
import pickle
import traceback
from collections.abc import Iterator
from typing import Any

import pytest

from tests.runtime.walking import secrets_in
from tests.sdks.calls import OK, ORDERS, read
from tests.sdks.canned import Canned, Reply, answered
from tests.sdks.misbehaving import raw
from tests.sdks.sdks import TRADIER, Driver, Sdk
from tests.sdks.server import Server

REFUSALS = {
    "habittrade": b'{"code": 11030101, "message": %s, "details": %s}',
    "tradier": b'{"errors": {"error": [%s, %s, "InitialMargin"]}}',
    "webull": b'{"error_code": "ORDER_NOT_FOUND", "message": %s, "more": %s}',
    "wooxpro": b'{"code": 40035, "message": %s, "trace": %s}',
}


def said(sdk: Sdk, text: str) -> Reply:
    """A refusal that says ``text`` in two places."""
    words = json.dumps(text).encode()
    return Reply(400, REFUSALS[sdk.name] % (words, words))


def raised(sdk: Sdk, reply: Reply) -> Any:
    """What an order raises that gets this reply."""
    with answered(sdk, reply) as client, pytest.raises(sdk.module().SdkError) as caught:
        ORDERS[sdk.name](client)
    return caught.value


def shown(error: BaseException) -> Iterator[str]:
    """Every way in which an exception is put into words, local variables of all frames included."""
    yield str(error)
    yield repr(error)
    yield "".join(traceback.format_exception(error))
    yield "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    yield repr(error.__cause__)
    yield repr(vars(error))


def assert_hidden(secrets: tuple[str, ...], *texts: str | bytes) -> None:
    """None of the texts has one of the secrets."""
    for text in texts:
        whole = text if isinstance(text, str) else text.decode("latin-1")
        assert not [secret for secret in secrets if secret in whole], whole


# what is shown --------------------------------------------------------------------------------------------------------


def test_a_client_shows_no_key(sdk: Sdk) -> None:
    for client in (sdk.client(), sdk.async_client()):
        everything = [repr(client), str(client), f"{client}", repr(client.__dict__), repr(dir(client))]
        assert_hidden(tuple(sdk.credentials.values()), *everything)
        for keep in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match="make a new one"):
                keep(client)


MISTAKES: list[dict[str, Any]] = [
    {"environment": "nowhere"},
    {"limits": "never"},
    {"timeout": -1},
    {"base_url": "https://user:hunter-0815@venue.test"},
    {"proxy": "http://user:hunter-0815@proxy.test:99999"},
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: next(iter(mistake)))
def test_a_client_that_cannot_be_made_leaves_no_key_in_its_frames(sdk: Sdk, mistake: dict[str, Any]) -> None:
    secrets = (*sdk.credentials.values(), "hunter-0815")
    for kind in (sdk.client_class, f"Async{sdk.client_class}"):
        with pytest.raises(ValueError) as caught:
            getattr(sdk.module(), kind)(**sdk.credentials, **mistake)
        assert secrets_in(caught.value, secrets) == []


def test_credentials_show_no_key(sdk: Sdk) -> None:
    credentials = sdk.module().Credentials(**sdk.credentials)
    assert_hidden(tuple(sdk.credentials.values()), repr(credentials), str(credentials), f"{credentials!r:>10}")
    assert "***" in repr(credentials)
    for keep in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError):
            keep(credentials)
    with pytest.raises(AttributeError):
        setattr(credentials, next(iter(sdk.credentials)), "other")


def test_a_signed_request_shows_no_signature(sdk: Sdk) -> None:
    transport = Canned(sdk, OK[sdk.name])
    with sdk.client(transport=transport) as client:
        client.request("GET /v9/x", query={"token": "q-secret"}, headers={"X-Mine": "h-secret"}, effect=None)
    (request,) = transport.requests
    hidden = (*sdk.credentials.values(), "q-secret", "h-secret", *(str(value) for value in request.steps.values()))
    assert_hidden(tuple(text for text in hidden if len(text) > 3), repr(request), str(request), f"{request}")
    with pytest.raises(TypeError):
        pickle.dumps(request)


@pytest.mark.parametrize("ending", ["close", "hang"])
def test_no_failure_of_the_network_tells_a_secret(sdk: Sdk, driver: Driver, ending: str) -> None:
    patience = sdk.module().Timeout(connect=2, read=0.1, total=2)
    with Server(sdk).answer(raw(b"", ending)) as server:
        errors = driver.failures(sdk, read, ORDERS[sdk.name], base_url=server.url, timeout=patience)
        signatures = [value for arrival in server.arrivals for name, value in arrival.headers if "sig" in name.lower()]
        signatures = [value for value in signatures if len(value) > 20]
    assert len(errors) == 2
    for error in errors:
        secrets = (*sdk.credentials.values(), *signatures)
        assert_hidden(secrets, *shown(error), pickle.dumps(error))


def test_no_refusal_tells_a_secret(sdk: Sdk, driver: Driver) -> None:
    reply = said(sdk, "no")
    with Server(sdk).answer(reply) as server:
        (error,) = driver.failures(sdk, ORDERS[sdk.name], base_url=server.url)
    assert_hidden(tuple(sdk.credentials.values()), *shown(error), pickle.dumps(error))


def test_a_server_that_repeats_the_keys_is_not_quoted(sdk: Sdk) -> None:
    for reply in (
        said(sdk, f"bad key {' '.join(sdk.credentials.values())}"),
        Reply(401, b"bad " + b" ".join(keys(sdk))),
    ):
        error = raised(sdk, reply)
        assert_hidden(tuple(sdk.credentials.values()), str(error), repr(error), error.message, repr(error.params))
        assert error.body == reply.body, "the body stays what it was"


def keys(sdk: Sdk) -> list[bytes]:
    """All credentials as bytes."""
    return [value.encode() for value in sdk.credentials.values()]


@pytest.mark.parametrize("key", ["k\r\nX-Evil: 1", "ключ", "\x00", " k"])
def test_a_key_of_a_wrong_form_is_refused_without_being_told(sdk: Sdk, key: str) -> None:
    given = dict.fromkeys(sdk.credentials, f"s3cr3t{key}")
    transport = Canned(sdk, OK[sdk.name])
    with sdk.client(transport=transport, **given) as client:
        try:
            client.request("GET /v9/x")
        except sdk.module().SdkError as error:
            assert_hidden(("s3cr3t",), str(error), repr(error), repr(error.__cause__), repr(error.__context__))
            assert not transport.requests
        else:
            (request,) = transport.requests
            assert all("\r" not in value and "\n" not in value for _, value in request.headers)


def test_nothing_is_logged(sdk: Sdk, driver: Driver, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with Server(sdk).answer(said(sdk, "no")) as server:
        driver.failures(sdk, ORDERS[sdk.name], base_url=server.url)
    assert_hidden(tuple(sdk.credentials.values()), caplog.text)


# what a server says ---------------------------------------------------------------------------------------------------

HOSTILE = {
    "lines": "one\ntwo\r\nthree\u2028four\u2029five\x0bsix\x0cseven\x85eight",
    "ansi": "\x1b[2J\x1b[31mred\x1b]0;title\x07 \x9b31m",
    "controls": "\x00\x01\x08\x7f\x9f",
    "direction": "\u202eevil\u202c \u2066x\u2069 \u200b\ufeff",
    "markup": "<script>alert(1)</script>{0} %s {code}",
    "surrogates": "\ud800\udfff",
    "long": "x" * 100_000,
    "words": "word " * 50_000,
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_words_stay_in_their_line(sdk: Sdk, what: str) -> None:
    error = raised(sdk, said(sdk, HOSTILE[what]))
    for text in (str(error), repr(error)):
        assert text.isprintable(), ascii(text)[:200]
        assert len(text) < 2000
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_page_stays_in_its_line(sdk: Sdk, what: str) -> None:
    page = HOSTILE[what].encode("utf-8", "surrogatepass")
    for status in (200, 401, 503):
        error = raised(sdk, Reply(status, page, {"Content-Type": "text/html"}))
        for told in (error, error.__cause__):
            if told is not None:
                assert str(told).isprintable(), ascii(str(told))[:200]
                assert len(str(told)) < 2000


def test_a_hostile_code_or_id_stays_in_its_line(sdk: Sdk) -> None:
    word = json.dumps("\x1b[31mX\nY" + "z" * 10_000).encode()
    body = b'{"code": %s, "error_code": %s, "trace": %s, "errors": %s}' % (word, word, word, word)
    error = raised(sdk, Reply(400, body, {"X-Request-Id": "\x1b[31m" + "r" * 5000}))
    assert str(error).isprintable()
    assert len(str(error)) < 2000
    assert len(repr(error)) < 12_000


def test_a_hostile_event_is_told_in_one_line(sdk: Sdk) -> None:
    events = sdk.module("events")
    for data in (
        b"\x1b[31m\n",
        b"\xff",
        b'{"type":"order","data":{"\x1b":1}}',
        b'{"event_type":"TRADE","id":"\x1b[31m"}',
    ):
        try:
            events.decode(data)
        except sdk.module().UnexpectedResponse as error:
            assert str(error).isprintable()


def test_a_field_that_does_not_fit_is_told_in_one_line() -> None:
    order = json.dumps({"order": {"id": "\x1b[31m\n", "status": "ok"}}).encode()
    error = raised(TRADIER, Reply(200, order))
    assert str(error.__cause__).isprintable()
    assert error.__cause__.path == "id"
