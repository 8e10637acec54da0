"""Answers that are no success, through both clients: a documented exception that keeps the body."""

from __future__ import annotations

import gzip
import zlib
from typing import Any

import pytest

from generator.runtime.calls.operation import Operation
from generator.runtime.errors.codes import ErrorCategory, Retry
from generator.runtime.errors.exceptions import ApiError, OutcomeUnknown, UnexpectedResponse
from generator.runtime.http import compression, socket_transport, transport
from generator.runtime.http.response import Response

from . import acme
from .drivers import Blocking, Driver
from .failing import fails
from .server import Server, reply

UNREADABLE = {
    "html": (reply("<html><b>Down</b></html>"), None),
    "malformed": (reply('{"code": 0, "data": {'), None),
    "not utf-8": (reply(b'{"code": 0, "data": "\xff"}'), None),
    "empty": (reply(""), None),
    "no content": (reply("", 204), None),
    "deep": (reply("[" * 100_000), None),
    "no envelope": (reply('{"hello": 1}'), None),
    "list": (reply("[]"), None),
    "null": (reply("null"), None),
    "no data": (reply('{"code": 0}'), None),
    "wrong type": (reply('{"code": 0, "data": {"id": 5, "side": "buy", "qty": 1}}'), "id"),
    "wrong number": (reply('{"code": 0, "data": {"id": "5", "side": "buy", "qty": "NaN"}}'), "qty"),
    "deep inside": (
        reply(
            '{"code":0,"data":{"id":"5","side":"buy","qty":1,"fills":[{"price":"1_0","at":"2026-01-01T00:00:00Z"}]}}'
        ),
        "fills[0].price",
    ),
    "missing": (reply('{"code": 0, "data": {"id": "5"}}'), "side"),
    "gzip": (reply(b"no gzip", headers=["Content-Encoding: gzip"]), None),
    "brotli": (reply(b"{}", headers=["Content-Encoding: br"]), None),
    "moved": (reply("", 301, ["Location: /x"]), None),
    "switching": (reply("", 304), None),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_an_unreadable_answer_to_a_read(driver: Driver, name: str) -> None:
    answer, path = UNREADABLE[name]
    error = fails(driver, answer, acme.PING if name == "nothing" else acme.GET_LIKE_PLACE)
    assert isinstance(error, UnexpectedResponse)
    assert error.body == answer.partition(b"\r\n\r\n")[2]
    assert error.path == path
    assert error.status == int(answer.split()[1])


@pytest.mark.parametrize("name", UNREADABLE)
def test_an_unreadable_answer_to_an_order(driver: Driver, name: str) -> None:
    answer, _ = UNREADABLE[name]
    error = fails(driver, answer, acme.PLACE)
    assert isinstance(error, OutcomeUnknown)
    assert isinstance(error.__cause__, UnexpectedResponse)
    assert error.body == answer.partition(b"\r\n\r\n")[2]
    assert error.client_order_id == "mine-7"


@pytest.mark.parametrize(
    ("answer", "kind", "category", "message"),
    [
        (reply('{"code": 30001, "message": "Invalid token", "trace": "t-1"}', 401), acme.Authentication, None, None),
        (reply('{"code": "30001", "message": "Invalid token"}', 200), acme.Authentication, None, None),
        (reply('{"code": 030001, "message": "Invalid token",}', 200), acme.Authentication, None, None),
        (reply('{"code": 42000, "message": "The USD balance is low"}'), acme.InsufficientFunds, None, None),
        (reply('{"code": 77777, "message": "news"}'), ApiError, ErrorCategory.UNKNOWN, "news"),
        (reply('{"code": 77777, "message": "news"}', 403), ApiError, ErrorCategory.PERMISSION, "news"),
        (
            reply("<html><title>Nope</title>\n<b>Go away</b></html>", 403),
            ApiError,
            ErrorCategory.PERMISSION,
            "Nope Go away",
        ),
        (reply("Unauthorized Account: 7", 401), acme.Authentication, ErrorCategory.AUTHENTICATION, None),
        (reply('{"error_msg": "404 Route Not Found"}', 404), acme.InvalidRequest, None, "404 Route Not Found"),
        (reply("", 404), acme.InvalidRequest, None, "Not found"),
        (reply("", 429), ApiError, ErrorCategory.RATE_LIMIT, ""),
        (reply("", 418), ApiError, ErrorCategory.RATE_LIMIT, ""),
        (reply("x", 400), acme.InvalidRequest, ErrorCategory.INVALID_REQUEST, "x"),
        (reply('{"code": 30018, "message": "Body is no JSON"}', 503), acme.InvalidRequest, None, None),
        (reply('{"code": 30014, "message": "Busy"}', 503), acme.Unavailable, ErrorCategory.UNAVAILABLE, "Busy"),
        (reply('{"message": "Trading of HK is closed until 9:30"}', 400), ApiError, ErrorCategory.MARKET_CLOSED, None),
        (reply(gzip.compress(b'{"code": 30001}'), 401, ["Content-Encoding: gzip"]), acme.Authentication, None, None),
        (reply(b"no gzip", 403, ["Content-Encoding: gzip"]), ApiError, ErrorCategory.PERMISSION, None),
    ],
    ids=lambda value: None,
)
@pytest.mark.parametrize("operation", [acme.LIST_ORDERS, acme.PLACE], ids=lambda operation: operation.id)
def test_a_refusal(
    driver: Driver,
    operation: Operation[Any],
    answer: bytes,
    kind: type[ApiError],
    category: ErrorCategory | None,
    message: str | None,
) -> None:
    error = fails(driver, answer, operation)
    assert type(error) is kind
    assert isinstance(error, ApiError)
    assert category is None or error.category is category
    assert message is None or error.message == message
    assert error.http_status == int(answer.split()[1])
    assert error.body in (answer.partition(b"\r\n\r\n")[2], b'{"code": 30001}')


@pytest.mark.parametrize("body", ["x", "", "<html>Sorry</html>"])
def test_a_server_that_fails_without_a_code_may_have_taken_the_order(driver: Driver, body: str) -> None:
    read = fails(driver, reply(body, 500), acme.LIST_ORDERS)
    assert isinstance(read, ApiError)
    assert (read.category, read.code.value) == (ErrorCategory.INTERNAL, "HTTP 500")
    order = fails(driver, reply(body, 500), acme.PLACE)
    assert isinstance(order, OutcomeUnknown)
    assert order.http_status == 500


@pytest.mark.parametrize("status", [502, 503, 504, 524])
def test_a_gateway_knows_nothing_of_an_order(driver: Driver, status: int) -> None:
    answer = reply("<html>Bad gateway</html>", status)
    read = fails(driver, answer, acme.LIST_ORDERS)
    assert isinstance(read, acme.Unavailable)
    assert read.retry is Retry.AFTER_WAIT
    order = fails(driver, answer, acme.PLACE)
    assert isinstance(order, OutcomeUnknown)
    assert (order.http_status, order.body) == (status, b"<html>Bad gateway</html>")
    assert isinstance(order.__cause__, acme.Unavailable)


def test_params_and_request_id_come_along(driver: Driver) -> None:
    answer = reply('{"code": 42000, "message": "The USD balance is low", "trace": "t-1"}')
    error = fails(driver, answer, acme.LIST_ORDERS)
    assert isinstance(error, ApiError)
    assert error.code is acme.ErrorCode.INSUFFICIENT
    assert error.params == {"HKD": "USD"}
    assert error.request_id == "t-1"
    answer = reply("{}", 400, ["x-request-id: from-header"])
    error = fails(driver, answer, acme.LIST_ORDERS)
    assert isinstance(error, ApiError)
    assert error.request_id == "from-header"


def test_bodies_are_bounded(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (transport, compression, socket_transport):
        monkeypatch.setattr(module, "LARGEST_BODY", 1000)
    monkeypatch.setattr("generator.runtime.http.http1.exchanging.LARGEST_BODY", 1000)
    error = fails(driver, reply(b" " * 200_000), acme.LIST_ORDERS)
    assert isinstance(error, UnexpectedResponse)
    assert "larger than" in str(error)
    bomb = reply(gzip.compress(b" " * 200_000), headers=["Content-Encoding: gzip"])
    assert "larger than" in str(fails(driver, bomb, acme.LIST_ORDERS))


@pytest.mark.parametrize("form", ["gzip", "deflate", "bare deflate"])
def test_compressed_answers_are_read(driver: Driver, form: str) -> None:
    body = b'{"code": 0, "data": [1.10]}'
    packed = gzip.compress(body) if form == "gzip" else zlib.compress(body)
    answer = reply(
        packed[2:-4] if form == "bare deflate" else packed, headers=[f"Content-Encoding: {form.split()[-1]}"]
    )
    with Server(answer) as server:
        assert str(driver.call(server.url, acme.PING)) == "[Decimal('1.10')]"


@pytest.mark.parametrize("status", [0, 99, 101, 199])
def test_a_status_that_is_none_of_a_final_answer_leaves_an_order_in_doubt(status: int) -> None:
    class Odd:
        def send(self, request: object, timeout: object) -> Response:
            return Response(status, (), b'{"code": 30001, "message": "Invalid token"}')

        def close(self) -> None: ...

    client = {"transport": Odd()}
    with pytest.raises(UnexpectedResponse, match="status"):
        Blocking().call("https://venue.test", acme.LIST_ORDERS, client=client)
    with pytest.raises(OutcomeUnknown):
        Blocking().call("https://venue.test", acme.PLACE, client=client, body={"type": "market"})
