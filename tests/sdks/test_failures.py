"""Whatever a server or a network does, a call ends soon, in a documented exception with what arrived.

Orders most of all: each arrives once at most, and a doubtful one is called doubtful.
"""

from __future__ import annotations

import pickle
import socket
from typing import Any

import pytest

from tests.sdks.calls import OK, ORDERS, THINGS, read
from tests.sdks.canned import Reply
from tests.sdks.misbehaving import dripping, head, raw
from tests.sdks.refusals import PAGE
from tests.sdks.sdks import SDKS, TRADIER, WEBULL, WOOXPRO, Call, Driver, Sdk
from tests.sdks.server import Misbehaviour, Server

SHORT = 0.1
"""Seconds that a server may be silent."""
HTML = {"Content-Type": "text/html; charset=utf-8"}


def fail(venue: Server, driver: Driver, call: Call, answer: Reply | Misbehaviour, **options: Any) -> Any:
    """What a call raises; it is documented, and it can be kept."""
    venue.answer(answer)
    venue.forget()
    (error,) = driver.failures(venue.sdk, call, **{"base_url": venue.url, **options})
    assert isinstance(error, venue.sdk.module().SdkError), repr(error)
    assert str(error).isprintable()
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    assert len(venue.arrivals) <= 1, "nothing is repeated by itself"
    return error


def order_fails(venue: Server, driver: Driver, answer: Reply | Misbehaviour, **options: Any) -> Any:
    """What an order raises whose outcome nobody can know."""
    error = fail(venue, driver, ORDERS[venue.sdk.name], answer, **options)
    assert type(error) is venue.sdk.module().OutcomeUnknown, repr(error)
    (arrival,) = venue.arrivals
    assert error.method == arrival.method
    assert error.path == arrival.target
    assert error.client_order_id == ("mine-7" if venue.sdk is not WEBULL else None)
    assert isinstance(error.__cause__, venue.sdk.module().SdkError)
    return error


# answers that cannot be read ------------------------------------------------------------------------------------------

UNREADABLE = {
    "malformed": Reply(200, b'{"code": 0, "data": [1, 2'),
    "two documents": Reply(200, b'{"code": 0} {"code": 0}'),
    "no value": Reply(200, b'{"code": nan}'),
    "not utf-8": Reply(200, b'{"code": "\xff\xfe"}'),
    "page": Reply(200, PAGE, HTML),
    "text": Reply(200, b"Service is being updated", {"Content-Type": "text/plain"}),
    "deep": Reply(200, b"[" * 20_000),
    "not compressed": Reply(200, b'{"code": 0}', {"Content-Encoding": "gzip"}),
    "unknown coding": Reply(200, b'{"code": 0}', {"Content-Encoding": "zstd"}),
}


@pytest.mark.parametrize("what", UNREADABLE)
def test_an_answer_that_cannot_be_read(venue: Server, driver: Driver, what: str) -> None:
    reply = UNREADABLE[what]
    error = fail(venue, driver, read, reply)
    assert type(error) is venue.sdk.module().UnexpectedResponse
    assert (error.http_status, error.body, error.operation) == (200, reply.body, "GET /v9/anything")
    doubt = order_fails(venue, driver, reply)
    assert (doubt.http_status, doubt.body) == (200, reply.body)
    assert type(doubt.__cause__) is venue.sdk.module().UnexpectedResponse


@pytest.mark.parametrize("status", [301, 302, 304, 307, 308])
def test_a_redirect_is_not_followed(venue: Server, driver: Driver, status: int) -> None:
    reply = Reply(status, b"", {"Location": f"{venue.url}/elsewhere"})
    error = fail(venue, driver, read, reply)
    assert type(error) is venue.sdk.module().UnexpectedResponse
    assert "redirect" in str(error)
    assert len(venue.arrivals) == 1
    order_fails(venue, driver, reply)
    assert len(venue.arrivals) == 1


def test_an_empty_answer(driver: Driver) -> None:
    """204 is a documented success of Habit Trade and may be one of Webull; others have to say that they did it."""
    for sdk in SDKS:
        with Server(sdk) as venue:
            for reply in (Reply(204, b""), Reply(200, b"")):
                if sdk is WEBULL or (sdk.name == "habittrade" and reply.status == 204):
                    venue.answer(reply)
                    assert driver.run(sdk, ORDERS[sdk.name], base_url=venue.url) == [None]
                else:
                    assert order_fails(venue, driver, reply).body == b""


# refusals without JSON ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "category"),
    [(400, "invalid_request"), (401, "authentication"), (403, "permission"), (429, "rate_limit")],
)
def test_a_refusal_in_plain_text_or_html(venue: Server, driver: Driver, status: int, category: str) -> None:
    for body, headers in ((b"Nothing for you: go\naway", {"Content-Type": "text/plain"}), (PAGE, HTML), (b"", HTML)):
        for call in (read, ORDERS[venue.sdk.name]):
            error = fail(venue, driver, call, Reply(status, body, headers))
            assert type(error) is venue.sdk.error(category)
            assert (error.http_status, error.body) == (status, body)
            assert "<" not in error.message


def test_the_plain_text_of_tradier_is_the_message(driver: Driver) -> None:
    """Its 401 also stands for an order id that nobody has, so the text must be seen."""
    with Server(TRADIER) as venue:
        for status, text in (
            (400, "order already in finalized state: canceled"),
            (400, "Invalid parameter, tag: contains more than 255 characters."),
            (401, "Unauthorized Account: VA000000"),
        ):
            for call in (read, ORDERS["tradier"]):
                error = fail(venue, driver, call, Reply(status, text.encode(), {"Content-Type": "text/plain"}))
                assert error.message == text
                assert text in str(error)
                assert not error.code.is_known


@pytest.mark.parametrize("status", [500, 502, 503, 504, 520])
def test_a_gateway_does_not_know_what_became_of_an_order(venue: Server, driver: Driver, status: int) -> None:
    reply = Reply(status, PAGE, HTML)
    error = fail(venue, driver, read, reply)
    assert type(error) is venue.sdk.error("internal" if status == 500 else "unavailable")
    assert (error.http_status, error.body) == (status, PAGE)
    doubt = order_fails(venue, driver, reply)
    assert (doubt.http_status, doubt.body) == (status, PAGE)
    assert type(doubt.__cause__) is type(error)


def test_a_documented_refusal_is_no_doubt_whatever_its_status(driver: Driver) -> None:
    """30018 is a request that was not JSON, with HTTP 503."""
    with Server(WOOXPRO) as venue:
        reply = Reply(503, b'{"code":30018,"message":"Request Body requires JSON format","trace":"t"}')
        assert type(fail(venue, driver, ORDERS["wooxpro"], reply)) is WOOXPRO.error("invalid_request")


# connections that break -----------------------------------------------------------------------------------------------

CUT = head(200, length=1000) + b'{"code": 0, "da'
CHUNK = head(200, "Transfer-Encoding: chunked") + b'5\r\n{"a":\r\n'


@pytest.mark.parametrize("ending", ["close", "reset"])
@pytest.mark.parametrize(
    "sent", [b"", b"HTTP/1.1 20", head(200)[:-2], CUT, CHUNK], ids=["0", "line", "head", "cut", "chunk"]
)
def test_a_connection_that_breaks(venue: Server, driver: Driver, sent: bytes, ending: str) -> None:
    error = fail(venue, driver, read, raw(sent, ending))
    assert type(error) is venue.sdk.module().ConnectionFailed
    assert error.sent
    doubt = order_fails(venue, driver, raw(sent, ending))
    if sent is CUT and ending == "close":
        for raised in (error, doubt):
            assert (raised.http_status, raised.body) == (200, b'{"code": 0, "da')


@pytest.mark.parametrize("sent", [b"", b"HTTP/1.1 20", CUT], ids=["nothing", "line", "cut"])
def test_a_server_that_falls_silent(venue: Server, driver: Driver, sent: bytes) -> None:
    patience = venue.sdk.module().Timeout(connect=2, read=SHORT, total=2)
    error = fail(venue, driver, read, raw(sent, "hang"), timeout=patience)
    assert type(error) is venue.sdk.module().RequestTimeout
    assert error.sent
    doubt = order_fails(venue, driver, raw(sent, "hang"), timeout=patience)
    if sent is CUT:
        assert (doubt.http_status, doubt.body) == (200, b'{"code": 0, "da')


def test_an_answer_that_never_ends_is_given_up_in_time(venue: Server, driver: Driver) -> None:
    endless = dripping(head(200, length=10_000) + b"{", 1000, 0.05)
    patience = venue.sdk.module().Timeout(connect=2, read=2, total=3 * SHORT)
    assert type(fail(venue, driver, read, endless, timeout=patience)) is venue.sdk.module().RequestTimeout
    order_fails(venue, driver, endless, timeout=patience)


def test_the_timeout_of_one_call(venue: Server, driver: Driver) -> None:
    short = venue.sdk.module().RequestOptions(timeout=3 * SHORT)
    error = fail(venue, driver, lambda client: client.request("GET /v9/x", options=short), raw(b"", "hang"))
    assert type(error) is venue.sdk.module().RequestTimeout


@pytest.mark.parametrize(
    "sent",
    [
        b"SSH-2.0-OpenSSH_9.9\r\n",
        b"HTTP/1.1 abc Whatever\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 200_000 + b"\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\n" + b"X-Many: 1\r\n" * 3000 + b"Content-Length: 2\r\n\r\n{}",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 20,
    ],
    ids=["other-protocol", "bad-status", "huge-header", "many-headers", "tls"],
)
def test_something_that_is_not_http(venue: Server, driver: Driver, sent: bytes) -> None:
    module = venue.sdk.module()
    error = fail(venue, driver, read, raw(sent))
    assert isinstance(error, module.ConnectionFailed | module.UnexpectedResponse)
    order_fails(venue, driver, raw(sent))


def test_a_connection_that_breaks_after_the_answer_harms_nothing(venue: Server, driver: Driver) -> None:
    body = OK[venue.sdk.name].body
    venue.answer(raw(head(200, length=len(body)) + body, "reset"))
    pause = driver.pause(0.1)
    results = driver.run(venue.sdk, read, pause, read, pause, read, base_url=venue.url)
    assert [repr(result) for result in results[::2]] == [THINGS] * 3
    assert len(venue.arrivals) == 3


def test_nobody_there(sdk: Sdk, driver: Driver) -> None:
    """Nothing was sent, so even an order is not in doubt."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"
    for call in (read, ORDERS[sdk.name]):
        (error,) = driver.failures(sdk, call, base_url=address)
        assert type(error) is sdk.module().ConnectionFailed
        assert not error.sent
    (error,) = driver.failures(sdk, read, base_url="https://venue.invalid")
    assert type(error) is sdk.module().ConnectionFailed
