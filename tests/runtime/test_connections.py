"""How many connections there are, and how one comes about: bounds, addresses that do not answer, look-ups that hang."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from generator.runtime.errors.exceptions import InvalidParameter, RequestTimeout
from generator.runtime.http.asyncio_transport import AsyncioTransport
from generator.runtime.http.http1.origin import Origin
from generator.runtime.http.http1.racing import connected
from generator.runtime.http.request import Request
from generator.runtime.http.response import Response
from generator.runtime.http.socket_transport import SocketTransport
from generator.runtime.http.transport import Connections, Timeout, is_private, verified_context

from . import acme
from .drivers import Driver
from .proxy import SocksProxy
from .server import Behaviour, Server, read_request, reply
from .transports import OURS

OK = reply("{}")
TIMEOUT = Timeout(connect=5.0, read=20.0, total=60.0)


def get(server: Server) -> Request:
    """A request to a server."""
    return Request.of("GET", f"{server.url}/x")


async def test_two_thousand_calls_at_once_stay_within_the_bound() -> None:
    transport = AsyncioTransport(connections=Connections(per_host=40))
    with Server(OK) as server:
        found = await asyncio.gather(*(transport.send(get(server), TIMEOUT) for _ in range(2000)))
        await transport.close()
    assert {each.status for each in found} == {200}
    assert server.connections <= 40


def test_bursts_of_threads_dial_once() -> None:
    """Each burst holds all of its connections at the same time."""
    bursts, size = 10, 50
    together = threading.Barrier(size)

    def answers(connection: socket.socket) -> None:
        while True:
            together.wait(20)
            connection.sendall(OK)
            if read_request(connection) is None:
                return

    transport = SocketTransport()

    def once(place: Server) -> Response:
        return transport.send(get(place), TIMEOUT)

    with Server(answers) as server, ThreadPoolExecutor(size) as threads:
        for _ in range(bursts):
            found = list(threads.map(once, [server] * size))
            assert {each.status for each in found} == {200}
        transport.close()
        assert server.connections == size


class Holding:
    """A server's answer that waits until it is let go; ``came`` tells that a request has come."""

    def __init__(self) -> None:
        self.came = threading.Event()
        self.go = threading.Event()
        self.later: list[bytes] = []

    def __call__(self, connection: socket.socket) -> None:
        while True:
            self.came.set()
            self.go.wait(20)
            connection.sendall(OK)
            if (request := read_request(connection)) is None:
                return
            self.later.append(request)


@pytest.mark.parametrize("bounds", [Connections(per_host=1), Connections(total=1)], ids=["per_host", "total"])
async def test_a_call_that_finds_no_free_connection_says_so(bounds: Connections) -> None:
    holding = Holding()
    behaviour: Behaviour = holding
    with Server(behaviour) as server:
        transport = AsyncioTransport(connections=bounds)
        first = asyncio.create_task(transport.send(get(server), TIMEOUT))
        await asyncio.to_thread(holding.came.wait, 20)
        with pytest.raises(RequestTimeout, match="was free in time: all connections were in use") as caught:
            await transport.send(get(server), Timeout(total=0.2))
        assert caught.value.sent is False
        gone = asyncio.create_task(transport.send(get(server), TIMEOUT))
        later = asyncio.create_task(transport.send(get(server), TIMEOUT))
        await asyncio.sleep(0)
        gone.cancel()  # whoever gives up leaves its turn to the next
        holding.go.set()
        assert [(await each).status for each in (first, later)] == [200, 200]
        await transport.close()
        assert len(holding.later) == 1


@pytest.mark.parametrize("bounds", [Connections(per_host=1), Connections(total=1)], ids=["per_host", "total"])
def test_a_thread_that_finds_no_free_connection_says_so(bounds: Connections) -> None:
    holding = Holding()
    transport = SocketTransport(connections=bounds)
    with Server(holding) as server, ThreadPoolExecutor(2) as threads:
        first = threads.submit(transport.send, get(server), TIMEOUT)
        holding.came.wait(20)
        with pytest.raises(RequestTimeout, match="was free in time: all connections were in use") as caught:
            transport.send(get(server), Timeout(total=0.2))
        assert caught.value.sent is False
        later = threads.submit(transport.send, get(server), TIMEOUT)
        holding.go.set()
        assert [first.result(20).status, later.result(20).status] == [200, 200]
        transport.close()
        assert len(holding.later) == 1


@pytest.mark.parametrize("transports", OURS, ids=lambda each: each.name)
def test_room_for_another_host_is_made_of_what_is_idle(transports: Any) -> None:
    with Server(OK) as one, Server(OK) as other:
        made: Any = (AsyncioTransport if transports.is_async else SocketTransport)(connections=Connections(total=1))
        requests = [get(one), get(other), get(one), get(other)]

        async def run() -> list[Response]:
            found = [await made.send(each, TIMEOUT) for each in requests]
            await made.close()
            return found

        found = asyncio.run(run()) if transports.is_async else [made.send(each, TIMEOUT) for each in requests]
        assert [each.status for each in found] == [200] * 4
        assert (one.connections, other.connections) == (2, 2)


def test_bounds_that_make_no_sense_are_refused() -> None:
    for wrong in ({"per_host": 0}, {"total": 0}, {"idle": -1}):
        with pytest.raises(ValueError, match="at least one connection"):
            Connections(**wrong)


# addresses ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def black_hole() -> Iterator[Any]:
    """An address that takes no connection and does not refuse one: its queue is full."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    waiting = [socket.socket() for _ in range(4)]
    for each in waiting:
        each.setblocking(False)
        each.connect_ex(listener.getsockname())
    yield listener.getsockname()
    for each in (*waiting, listener):
        each.close()


def info(address: Any) -> Any:
    """As ``getaddrinfo`` gives it."""
    return (socket.AF_INET, socket.SOCK_STREAM, 6, "", address)


@pytest.mark.parametrize("transports", OURS, ids=lambda each: each.name)
def test_an_address_that_does_not_answer_does_not_take_all_of_the_time(
    transports: Any, black_hole: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Server(OK) as server:
        port = int(server.url.rpartition(":")[2])
        found = [info(black_hole), info(black_hole), info(("127.0.0.1", 1)), info(("127.0.0.1", port))]
        request = Request.of("GET", f"http://venue.test:{port}/x")

        def looked_up(*_: object, flags: int = 0, **__: object) -> Any:
            return _given(found, flags)

        with monkeypatch.context() as patch:
            patch.setattr(socket, "getaddrinfo", looked_up)
            (answer,) = transports.send(request, timeout=Timeout(connect=20, read=20, total=20))
    assert isinstance(answer, Response), repr(answer)


@pytest.mark.parametrize("transports", OURS, ids=lambda each: each.name)
def test_nor_does_an_address_of_a_socks_proxy(
    transports: Any, black_hole: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And of the venue's addresses, which the proxy is told, the first that it can reach is taken."""
    with Server(OK) as server, SocksProxy(("127.0.0.1", int(server.url.rpartition(":")[2])), cannot={"::1"}) as proxy:
        port = int(proxy.address.rpartition(":")[2])
        to_proxy = [info(black_hole), info(black_hole), info(("127.0.0.1", 1)), info(("127.0.0.1", port))]
        to_venue = [(socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("::1", 80, 0, 0)), info(("127.0.0.1", 80))]

        found = {"proxy.test": to_proxy, "venue.test": to_venue}
        usual: Any = socket.getaddrinfo

        def looked_up(host: Any, *rest: Any, flags: int = 0, **named: Any) -> Any:
            if host in found:
                return _given(found[host], flags)
            return usual(host, *rest, flags=flags, **named)

        with monkeypatch.context() as patch:
            patch.setattr(socket, "getaddrinfo", looked_up)
            (answer,) = transports.send(
                Request.of("GET", "http://venue.test/x"),
                proxy=f"socks5://proxy.test:{port}",
                timeout=Timeout(connect=20, read=20, total=20),
            )
    assert isinstance(answer, Response), repr(answer)
    assert proxy.asked == [("::1", 80), ("127.0.0.1", 80)]


def _given(found: Any, flags: int) -> Any:
    if flags & socket.AI_NUMERICHOST:
        raise socket.gaierror(socket.EAI_NONAME, "a name")
    return found


def test_when_all_addresses_fail_the_last_says_why() -> None:
    with pytest.raises(ConnectionRefusedError):
        connected("127.0.0.1", 1, lambda: 20.0)


@pytest.mark.parametrize("transports", OURS, ids=lambda each: each.name)
def test_a_look_up_that_hangs_is_given_up_and_shared(transports: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    answered = threading.Event()

    def hangs(host: str, *given: Any, flags: int = 0, **more: Any) -> Any:
        if not flags & socket.AI_NUMERICHOST:
            asked.append(host)
            answered.wait(20)
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr(socket, "getaddrinfo", hangs)
    request = Request.of("GET", f"http://{transports.name}.test/x")
    found = transports.send(request, request, timeout=Timeout(connect=0.1, read=5, total=20))
    answered.set()
    for each in found:
        assert isinstance(each, RequestTimeout), repr(each)
        assert each.sent is False
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("straße.test", "xn--strae-oqa.test"),
        ("Bücher.example", "xn--bcher-kva.example"),
        ("faß.de", "xn--fa-hia.de"),
        ("plain.test", "plain.test"),
    ],
)
def test_names_are_written_by_idna_2008(host: str, name: str) -> None:
    origin = Origin.of(f"https://{host}:8443")
    assert (origin.host, origin.host_header) == (name, f"{name}:8443")


# TLS and plain HTTP ---------------------------------------------------------------------------------------------------


def test_the_usual_tls_context_is_made_once() -> None:
    assert verified_context(None) is verified_context(None)
    assert verified_context(None).verify_mode.name == "CERT_REQUIRED"


@pytest.mark.parametrize(
    ("url", "private"),
    [
        ("https://venue.test", True),
        ("wss://venue.test/x", True),
        ("http://127.0.0.1:80", True),
        ("http://127.9.9.9", True),
        ("ws://[::1]:1", True),
        ("http://localhost", True),
        ("http://api.localhost:1", True),
        ("http://venue.test", False),
        ("ws://venue.test", False),
        ("http://localhost.venue.test", False),
        ("http://10.0.0.1", False),
        ("http://127.0.0.1.venue.test", False),
    ],
)
def test_who_can_read_what_is_sent(url: str, private: bool) -> None:
    assert is_private(url) is private


def test_nothing_is_signed_over_plain_http_off_this_machine(driver: Driver) -> None:
    with pytest.raises(InvalidParameter, match="allow_http=True"):
        driver.call("http://venue.test", acme.LIST_ORDERS)
    with Server(reply('{"code": 0, "data": 1}'), reply('{"code": 0, "data": []}')) as server:
        proxy = {"proxy": server.url}
        assert driver.call("http://venue.test", acme.PING, client=proxy) is not None, "it is public"
        driver.call("http://venue.test", acme.LIST_ORDERS, client={**proxy, "allow_http": True})
        assert server.header("X-KEY")
