"""Every way in which a call can fail, through both clients: a documented exception, with the body where there is one."""

from __future__ import annotations

import gzip
import pickle
import socket
import time
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from generator.runtime import compression, transport, urllib3_transport
from generator.runtime.codes import ErrorCategory, Retry
from generator.runtime.errors import (
    ApiError,
    ClientClosed,
    ConnectionFailed,
    OutcomeUnknown,
    RequestTimeout,
    SdkError,
    TransportError,
    UnexpectedResponse,
)
from generator.runtime.operation import Operation
from generator.runtime.transport import CallOptions, Timeout

from . import acme
from .drivers import Asynchronous, Blocking, Driver
from .server import Behaviour, Server, reply

ORDER_BODY = {"reference_id": "mine-7", "type": "market"}
QUICK = CallOptions(timeout=Timeout(connect=0.4, read=0.4, total=1.0))


def fails(
    driver: Driver, answer: bytes | Behaviour, operation: Operation[Any], options: CallOptions | None = None
) -> SdkError:
    """What the call raises; it must survive pickling and be one line."""
    body = None if operation.body == "none" else ORDER_BODY
    with Server(answer) as server, pytest.raises(SdkError) as caught:
        driver.call(server.url, operation, options=options, body=body)
    error = caught.value
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.__dict__) == (type(error), str(error), error.__dict__)
    assert "\n" not in str(error)
    assert error.operation == operation.id
    return error


def close(connection: socket.socket) -> None:
    """No answer."""


def half(connection: socket.socket) -> None:
    """Half of an answer."""
    connection.sendall(reply('{"code": 0', length=100))


def garbage(connection: socket.socket) -> None:
    """No HTTP."""
    connection.sendall(b"\x00\x01 what is this\r\n\r\n")


def hang(connection: socket.socket) -> None:
    """Silence."""
    time.sleep(2.5)


def drip(connection: socket.socket) -> None:
    """Bytes that keep every read alive and never end."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
    for _ in range(30):
        connection.sendall(b"a")
        time.sleep(0.1)


def drip_body(connection: socket.socket) -> None:
    """The same, in the body."""
    connection.sendall(reply("{", length=1000))
    for _ in range(30):
        connection.sendall(b" ")
        time.sleep(0.1)


BREAKS = [close, half, garbage]
DELAYS = [hang, drip, drip_body]


@pytest.mark.parametrize("behaviour", BREAKS, ids=lambda behaviour: behaviour.__name__)
def test_a_read_whose_connection_breaks(driver: Driver, behaviour: Behaviour) -> None:
    error = fails(driver, behaviour, acme.LIST_ORDERS)
    assert isinstance(error, ConnectionFailed)
    assert error.sent
    assert error.__cause__ is not None
    if behaviour is half:
        assert (error.http_status, error.body) == (200, b'{"code": 0')


@pytest.mark.parametrize("behaviour", DELAYS, ids=lambda behaviour: behaviour.__name__)
def test_a_read_that_takes_too_long(driver: Driver, behaviour: Behaviour) -> None:
    started = time.monotonic()
    error = fails(driver, behaviour, acme.LIST_ORDERS, QUICK)
    assert isinstance(error, RequestTimeout)
    assert error.sent
    assert time.monotonic() - started < 3.0


@pytest.mark.parametrize("behaviour", BREAKS + DELAYS, ids=lambda behaviour: behaviour.__name__)
def test_an_order_whose_answer_does_not_come(driver: Driver, behaviour: Behaviour) -> None:
    error = fails(driver, behaviour, acme.PLACE, QUICK)
    assert isinstance(error, OutcomeUnknown)
    assert (error.client_order_id, error.method, error.path) == ("mine-7", "POST", "/v1/orders")
    assert isinstance(error.__cause__, TransportError)
    assert "mine-7" in str(error)


def test_an_idempotent_call_is_no_order(driver: Driver) -> None:
    assert isinstance(fails(driver, close, acme.SET_LEVERAGE), ConnectionFailed)


@pytest.mark.parametrize("operation", [acme.LIST_ORDERS, acme.PLACE], ids=lambda operation: operation.id)
@pytest.mark.parametrize("where", ["refused", "dns", "tls"])
def test_what_was_not_sent_says_so(driver: Driver, operation: Operation[Any], where: str) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    listener.close()
    with Server(greeting=b"220 this is not TLS\r\n") as server:
        url = {
            "refused": f"http://127.0.0.1:{port}",
            "dns": "http://nowhere.invalid",
            "tls": server.url.replace("http:", "https:"),
        }[where]
        body = ORDER_BODY if operation.body != "none" else None
        with pytest.raises(ConnectionFailed) as caught:
            driver.call(url, operation, options=CallOptions(timeout=5), body=body)
    assert caught.value.sent is False
    assert caught.value.operation == operation.id
    assert caught.value.__cause__ is not None
    assert url in str(caught.value)


def test_a_connection_that_is_not_taken_in_time_was_not_sent(driver: Driver) -> None:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    waiting = [socket.socket() for _ in range(3)]
    for other in waiting:
        other.setblocking(False)
        other.connect_ex(listener.getsockname())
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    with pytest.raises(RequestTimeout) as caught:
        driver.call(url, acme.PLACE, options=CallOptions(timeout=Timeout(connect=0.3)), body=ORDER_BODY)
    assert caught.value.sent is False
    for other in (listener, *waiting):
        other.close()


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
        reply('{"code":0,"data":{"id":"5","side":"buy","qty":1,"fills":[{"price":"1_0","at":"2026-01-01T00:00:00Z"}]}}'),
        "fills[0].price",
    ),
    "missing": (reply('{"code": 0, "data": {"id": "5"}}'), None),
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
        (reply("<html><title>Nope</title>\n<b>Go away</b></html>", 403), ApiError, ErrorCategory.PERMISSION, "Nope Go away"),
        (reply("Unauthorized Account: 7", 401), acme.Authentication, ErrorCategory.AUTHENTICATION, None),
        (reply('{"error_msg": "404 Route Not Found"}', 404), acme.InvalidRequest, None, "404 Route Not Found"),
        (reply("", 404), acme.InvalidRequest, None, "Not found"),
        (reply("", 429), ApiError, ErrorCategory.RATE_LIMIT, ""),
        (reply("", 418), ApiError, ErrorCategory.RATE_LIMIT, ""),
        (reply("x", 400), acme.InvalidRequest, ErrorCategory.INVALID_REQUEST, "x"),
        (reply("x", 500), ApiError, ErrorCategory.INTERNAL, "Problem"),
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
    for module in (transport, compression, urllib3_transport):
        monkeypatch.setattr(module, "LARGEST_BODY", 1000)
    monkeypatch.setattr("generator.runtime.aiohttp_transport.LARGEST_BODY", 1000)
    error = fails(driver, reply(b" " * 200_000), acme.LIST_ORDERS)
    assert isinstance(error, UnexpectedResponse)
    assert "larger than" in str(error)
    bomb = reply(gzip.compress(b" " * 200_000), headers=["Content-Encoding: gzip"])
    assert "larger than" in str(fails(driver, bomb, acme.LIST_ORDERS))


@pytest.mark.parametrize("compress", [gzip.compress, zlib.compress, lambda data: zlib.compress(data)[2:-4]])
def test_compressed_answers_are_read(driver: Driver, compress: Callable[[bytes], bytes]) -> None:
    name = "gzip" if compress is gzip.compress else "deflate"
    answer = reply(compress(b'{"code": 0, "data": [1.10]}'), headers=[f"Content-Encoding: {name}"])
    with Server(answer) as server:
        assert str(driver.call(server.url, acme.PING)) == "[Decimal('1.10')]"


def test_a_closed_client_says_so() -> None:
    client = Blocking().client("http://127.0.0.1:1")
    client.close()
    client.close()
    with pytest.raises(ClientClosed, match="make a new one"):
        client.request("GET /x")


def test_a_closed_async_client_says_so() -> None:
    import asyncio

    async def run() -> None:
        client = Asynchronous().client("http://127.0.0.1:1")
        await client.close()
        await client.close()
        with pytest.raises(ClientClosed, match="make a new one"):
            await client.request("GET /x")

    asyncio.run(run())


def test_a_transport_that_breaks_its_promise_is_no_way_out() -> None:
    class Broken:
        def send(self, request: object, timeout: object) -> Any:
            raise KeyError("secret")

        def close(self) -> None:
            pass

    with pytest.raises(ConnectionFailed) as caught:
        Blocking().call("http://127.0.0.1:1", acme.LIST_ORDERS, client={"transport": Broken()})
    assert caught.value.sent
    with pytest.raises(OutcomeUnknown):
        Blocking().call("http://127.0.0.1:1", acme.PLACE, client={"transport": Broken()}, body={})
