"""Connections that fail, through both clients: what was sent and what was not are told apart."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest

from generator.runtime.calls.operation import Operation
from generator.runtime.errors.exceptions import (
    ClientClosed,
    ConnectionFailed,
    OutcomeUnknown,
    RequestTimeout,
    TransportError,
)
from generator.runtime.http.transport import RequestOptions, Timeout, why

from . import acme
from .drivers import Asynchronous, Blocking, Driver
from .failing import ORDER_BODY, QUICK, fails
from .server import Behaviour, Server, drip_until_closed, reply, until_closed


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
    until_closed(connection)


def drip(connection: socket.socket) -> None:
    """Bytes that keep every read alive and never end."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
    drip_until_closed(connection, b"a")


def drip_body(connection: socket.socket) -> None:
    """The same, in the body."""
    connection.sendall(reply("{", length=1000))
    drip_until_closed(connection, b" ")


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
    error = fails(driver, behaviour, acme.LIST_ORDERS, QUICK)
    assert isinstance(error, RequestTimeout)
    assert error.sent


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
            "dns": "https://nowhere.invalid",
            "tls": server.url.replace("http:", "https:"),
        }[where]
        body = ORDER_BODY if operation.body != "none" else None
        with pytest.raises(ConnectionFailed) as caught:
            driver.call(url, operation, options=RequestOptions(timeout=5), body=body)
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
        driver.call(url, acme.PLACE, options=RequestOptions(timeout=Timeout(connect=0.3)), body=ORDER_BODY)
    assert caught.value.sent is False
    for other in (listener, *waiting):
        other.close()


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
    class RuleViolation:
        def send(self, request: object, timeout: object) -> Any:
            raise KeyError("secret")

        def close(self) -> None:
            pass

    with pytest.raises(ConnectionFailed) as caught:
        Blocking().call("http://127.0.0.1:1", acme.LIST_ORDERS, client={"transport": RuleViolation()})
    assert caught.value.sent
    with pytest.raises(OutcomeUnknown):
        Blocking().call("http://127.0.0.1:1", acme.PLACE, client={"transport": RuleViolation()}, body={})


class EofStream(Exception):
    """What aiohttp raises at the end of a stream, by name and without words."""


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (EofStream(), "the other side closed it"),
        (asyncio.IncompleteReadError(b"", 5), "the other side closed it"),
        (TimeoutError(), "it took too long"),
        (ConnectionResetError(), "the other side reset it"),
        (ConnectionResetError(104, "Connection reset by peer"), "Connection reset by peer"),
        (KeyError("x"), "an error of the kind KeyError"),
    ],
)
def test_an_exception_without_words_is_told_in_ours(problem: Exception, words: str) -> None:
    assert why(problem) == words
