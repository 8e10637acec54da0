"""Connections of our transports: which are used again, which are not, and what was sent when one fails."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
from collections.abc import Awaitable, Callable, Coroutine

import pytest

from generator.runtime.errors.exceptions import ClientClosed, ConnectionFailed, RequestTimeout, TransportError
from generator.runtime.http.asyncio_transport import AsyncioTransport
from generator.runtime.http.http1 import pool, socket_pool
from generator.runtime.http.http1.origin import Origin
from generator.runtime.http.http1.writing import written
from generator.runtime.http.proxies import Proxy
from generator.runtime.http.request import Request
from generator.runtime.http.response import Response
from generator.runtime.http.socket_transport import SocketTransport
from generator.runtime.http.transport import Connections, Timeout

from .server import Behaviour, Server, read_request, reply

OK = reply("{}")
TIMEOUT = Timeout(connect=2.0, read=2.0, total=4.0)
Work = Callable[[AsyncioTransport], Awaitable[None]]


class Runner:
    """Does something with a transport, in a loop of its own that is given up after ten seconds."""

    def __init__(self, loop: str) -> None:
        self._factory = None if loop == "asyncio" else pytest.importorskip(loop).new_event_loop

    def __call__(self, work: Work, proxy: str | None = None, connections: Connections | None = None) -> None:
        async def whole() -> None:
            transport = AsyncioTransport(proxy=proxy, connections=connections)
            async with asyncio.timeout(10):
                try:
                    await work(transport)
                finally:
                    await transport.close()

        self.bare(whole())

    def bare(self, whole: Coroutine[None, None, None]) -> None:
        """The same without a transport of its own."""
        with asyncio.Runner(loop_factory=self._factory) as runner:
            runner.run(whole)


@pytest.fixture(params=["asyncio", "uvloop"])
def run(request: pytest.FixtureRequest) -> Runner:
    """Each kind of loop in turn."""
    return Runner(request.param)


async def get(transport: AsyncioTransport, server: Server, timeout: Timeout = TIMEOUT) -> Response:
    """One request."""
    return await transport.send(Request.of("GET", f"{server.url}/x"), timeout)


def answers_and_closes(connection: socket.socket) -> None:
    """An answer that says nothing of the end that follows it."""
    connection.sendall(OK)
    connection.shutdown(socket.SHUT_RDWR)


# kept connections -----------------------------------------------------------------------------------------------------


def test_a_connection_that_was_closed_meanwhile_is_not_used(run: Runner) -> None:
    async def work(transport: AsyncioTransport) -> None:
        for _ in range(5):
            assert (await get(transport, server)).status == 200
            await asyncio.sleep(0.02)

    with Server(answers_and_closes) as server:
        run(work)
        assert (len(server.requests), server.connections) == (5, 5)


def test_a_goodbye_that_the_loop_has_not_seen_yet_is_seen(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two calls without a pause the loop reads nothing; an order must not go out on a dead connection."""

    async def work(transport: AsyncioTransport) -> None:
        await get(transport, server)
        threading.Event().wait(0.1)  # the loop stands still meanwhile
        assert (await get(transport, server)).status == 200

    with Server(answers_and_closes) as server:
        run(work)
        assert (len(server.requests), server.connections) == (2, 2)


def test_what_a_server_says_unasked_is_no_answer(run: Runner) -> None:
    def speaks_twice(connection: socket.socket) -> None:
        connection.sendall(OK)
        threading.Event().wait(0.05)
        connection.sendall(reply('{"not": "yours"}'))
        connection.recv(1)

    async def work(transport: AsyncioTransport) -> None:
        await get(transport, server)
        await asyncio.sleep(0.15)
        assert (await get(transport, server)).body == b"{}"

    with Server(speaks_twice, OK) as server:
        run(work)
        assert server.connections == 2


def test_an_old_connection_is_not_trusted(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "KEPT", 0.0)

    async def work(transport: AsyncioTransport) -> None:
        await get(transport, server)
        await get(transport, server)

    with Server(OK) as server:
        run(work)
        assert server.connections == 2


def test_the_blocking_transport_does_not_trust_an_old_connection_either(monkeypatch: pytest.MonkeyPatch) -> None:
    transport = SocketTransport()
    with Server(OK) as server:
        for kept, connections in ((15.0, 1), (15.0, 1), (0.0, 2), (0.0, 3)):
            monkeypatch.setattr(socket_pool, "KEPT", kept)
            transport.send(Request.of("GET", f"{server.url}/x"), TIMEOUT)
            assert server.connections == connections
        transport.close()


def test_no_more_connections_are_kept_than_allowed(run: Runner) -> None:
    async def work(transport: AsyncioTransport) -> None:
        for _ in range(2):
            await asyncio.gather(*(get(transport, server) for _ in range(6)))

    def slow(connection: socket.socket) -> None:
        while True:
            threading.Event().wait(0.05)
            connection.sendall(OK)
            if read_request(connection) is None:
                return

    with Server(slow) as server:
        run(work, connections=Connections(idle=2))
        assert server.connections == 6 + 4


def test_many_at_once_share_what_is_idle(run: Runner) -> None:
    async def work(transport: AsyncioTransport) -> None:
        for _ in range(20):
            await asyncio.gather(*(get(transport, server) for _ in range(10)))

    with Server(OK) as server:
        run(work)
        assert len(server.requests) == 200
        assert server.connections == 10


# what breaks ----------------------------------------------------------------------------------------------------------


def test_a_cancelled_exchange_closes_its_connection(run: Runner) -> None:
    asked, gone = threading.Event(), threading.Event()

    def silent(connection: socket.socket) -> None:
        asked.set()
        if not connection.recv(1):
            gone.set()

    async def work(transport: AsyncioTransport) -> None:
        task = asyncio.create_task(get(transport, server))
        assert await asyncio.to_thread(asked.wait, 5)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(gone.wait, 5)
        assert (await get(transport, server)).status == 200

    with Server(silent, OK) as server:
        run(work)


def test_silence_is_counted_from_the_last_byte_and_the_total_from_the_first(run: Runner) -> None:
    def drips(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n")
        for _ in range(40):
            connection.sendall(b" ")
            threading.Event().wait(0.05)

    async def work(transport: AsyncioTransport) -> None:
        with pytest.raises(RequestTimeout) as slow:
            await get(transport, server, Timeout(1.0, 0.3, 0.6))
        assert slow.value.sent
        assert slow.value.http_status == 200
        assert len(slow.value.body) > 3, "read for longer than the time of one silence"

    with Server(drips) as server:
        run(work)


def test_a_line_that_a_middleware_broke_in_two_is_not_sent(run: Runner) -> None:
    async def work(transport: AsyncioTransport) -> None:
        for headers in ({"X-A": "a\r\nX-B: b"}, {"X-A\n": "a"}, {"X-A": "a\rb"}, {"X-A": "\u20ac"}):
            with pytest.raises(ConnectionFailed) as refused:
                await transport.send(Request.of("GET", f"{server.url}/x", headers=headers), TIMEOUT)
            assert not refused.value.sent
        with pytest.raises(ConnectionFailed):
            await transport.send(Request(method="GET", base_url=server.url, path="/a b"), TIMEOUT)

    with Server(OK) as server:
        run(work)
        assert server.requests == []


@pytest.mark.parametrize("base_url", ["http://127.0.0.1:1", "https://nobody.invalid", "http://", "http://127.0.0.1:x"])
def test_where_nobody_is_nothing_was_sent(run: Runner, base_url: str) -> None:
    async def work(transport: AsyncioTransport) -> None:
        with pytest.raises(TransportError) as failed:
            await transport.send(Request(method="GET", base_url=base_url, path="/x"), TIMEOUT)
        assert not failed.value.sent

    run(work)


def test_a_closed_transport_takes_nothing_and_lets_a_running_call_end(run: Runner) -> None:
    asked = threading.Event()

    def slow(connection: socket.socket) -> None:
        asked.set()
        threading.Event().wait(0.2)
        connection.sendall(OK)
        connection.recv(1)

    async def work(transport: AsyncioTransport) -> None:
        running = asyncio.create_task(get(transport, server))
        assert await asyncio.to_thread(asked.wait, 5)
        await transport.close()
        with pytest.raises(ClientClosed):
            await get(transport, server)
        assert (await running).status == 200

    with Server(slow) as server:
        run(work)


@pytest.mark.filterwarnings("error")
def test_a_closed_transport_leaves_nothing_behind(run: Runner) -> None:
    async def work(transport: AsyncioTransport) -> None:
        await asyncio.gather(*(get(transport, server) for _ in range(5)))
        await transport.close()
        assert len(asyncio.all_tasks()) == 1

    gc.collect()  # what tests before this one left is not ours
    with Server(OK) as server:
        run(work)
        gc.collect()


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # that loops end before their transport is closed
def test_loops_that_are_gone_are_forgotten(run: Runner) -> None:
    transport = AsyncioTransport()

    async def work() -> None:
        await get(transport, server)

    with Server(OK) as server:
        for _ in range(3):
            run.bare(work())
        assert len(transport._exchangers) == 1  # pyright: ignore[reportPrivateUsage]
        run.bare(transport.close())
        gc.collect()


# proxies --------------------------------------------------------------------------------------------------------------


def refuses(connection: socket.socket) -> None:
    """A proxy that wants to know who asks."""
    connection.sendall(reply("", 407, ["Proxy-Authenticate: Basic"]))


def speaks_first(connection: socket.socket) -> None:
    """A way that is open, and bytes in it that nobody asked for."""
    connection.sendall(b"HTTP/1.1 200 Established\r\n\r\nHTTP/1.1 200 OK\r\n")
    connection.recv(1)


def hangs_up(connection: socket.socket) -> None:
    """No answer at all."""
    connection.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        (refuses, "the proxy responded with 407"),
        (speaks_first, "the proxy responded with 200 and sent more"),
        (hangs_up, "the other side closed it"),
        (b"SSH-2.0-x\r\n", "what came is no HTTP/1.1 response: Expected HTTP/, RTSP/ or ICE/"),
    ],
)
def test_a_proxy_that_opens_no_way_means_that_nothing_was_sent(
    run: Runner, behaviour: Behaviour | bytes, reason: str
) -> None:
    async def work(transport: AsyncioTransport) -> None:
        request = Request.of("POST", "https://venue.invalid/orders", body=b"{}", headers={"X-Key": "secret"})
        with pytest.raises(ConnectionFailed) as failed:
            await transport.send(request, TIMEOUT)
        assert not failed.value.sent
        assert str(failed.value).startswith(f"no connection to https://venue.invalid: {reason}; nothing was sent")

    with Server(behaviour) as server:
        run(work, proxy=server.url.replace("http://", "http://me:word@"))
        assert server.head[0] == "CONNECT venue.invalid:443 HTTP/1.1"
        assert server.header("Proxy-Authorization") == "Basic bWU6d29yZA=="
        assert server.header("X-Key") is None
        assert len(server.requests) == 1


# bytes ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("base_url", "host", "authority"),
    [
        ("https://api.example.com", "api.example.com", "api.example.com:443"),
        ("https://API.example.com:443", "api.example.com", "api.example.com:443"),
        ("https://api.example.com:8443", "api.example.com:8443", "api.example.com:8443"),
        ("http://api.example.com:443", "api.example.com:443", "api.example.com:443"),
        ("https://[::1]", "[::1]", "[::1]:443"),
        ("http://[::1]:8080", "[::1]:8080", "[::1]:8080"),
        ("https://b\u00fccher.example", "xn--bcher-kva.example", "xn--bcher-kva.example:443"),
    ],
)
def test_who_is_asked(base_url: str, host: str, authority: str) -> None:
    origin = Origin.of(base_url)
    assert (origin.host_header, origin.authority) == (host, authority)


def bytes_of(method: str, headers: dict[str, str] | None = None, body: bytes = b"", proxy: str | None = None) -> bytes:
    """A request to http://h/x?a=1 as it goes out."""
    request = Request.of(method, "http://h/x?a=1", headers=headers, body=body)
    return written(request, Origin.of("http://h"), None if proxy is None else Proxy.of(proxy))


ACCEPTS = b"Accept-Encoding: gzip, deflate\r\n"


def test_the_bytes_of_a_request() -> None:
    assert bytes_of("GET", {"X-A": "1"}) == b"GET /x?a=1 HTTP/1.1\r\nHost: h\r\n" + ACCEPTS + b"X-A: 1\r\n\r\n"
    assert bytes_of("POST", body=b"{}") == (
        b"POST /x?a=1 HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n" + ACCEPTS + b"\r\n{}"
    )
    assert bytes_of("PUT") == b"PUT /x?a=1 HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n" + ACCEPTS + b"\r\n"
    assert bytes_of("GET", {"host": "h", "accept-encoding": "br"}) == (
        b"GET /x?a=1 HTTP/1.1\r\nhost: h\r\naccept-encoding: br\r\n\r\n"
    )
    assert bytes_of("GET", proxy="http://me:word@proxy:1") == (
        b"GET http://h/x?a=1 HTTP/1.1\r\nHost: h\r\n" + ACCEPTS + b"Proxy-Authorization: Basic bWU6d29yZA==\r\n\r\n"
    )
