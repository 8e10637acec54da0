"""Calls that are given up: in time, at once, and so that a late answer is nobody's."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from typing import Any

import pytest
from msgspec.structs import replace

from generator.runtime import limits
from generator.runtime.answer import Answer
from generator.runtime.errors import RequestTimeout
from generator.runtime.limits import Limit
from generator.runtime.request import Request
from generator.runtime.retrying import Retries
from generator.runtime.transport import Timeout

from . import acme
from .drivers import Asynchronous
from .server import Server, read_request, reply
from .test_limits import venue
from .transports import ALL, Transports

PATIENCE = Timeout(connect=0.4, read=0.4, total=0.8)
SOON = 2.5
"""Seconds within which everything is over; a wait that is not broken off takes longer."""
FIRST, SECOND = reply("1"), reply("2")


@pytest.fixture(params=ALL, ids=lambda transports: transports.name)
def transports(request: pytest.FixtureRequest) -> Transports:
    """Each kind of transport in turn."""
    made: Transports = request.param
    return made


def pause(seconds: float) -> None:
    """Wait, though no longer than a test may take."""
    threading.Event().wait(min(seconds, 5.0))


def silent(connection: socket.socket) -> None:
    """Nothing at all."""
    pause(3)


def silent_in_the_body(connection: socket.socket) -> None:
    connection.sendall(reply("{", length=100))
    pause(3)


def dripping_body(connection: socket.socket) -> None:
    connection.sendall(reply("{", length=1000))
    for _ in range(30):
        connection.sendall(b" ")
        pause(0.1)


def dripping_chunks(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in range(30):
        connection.sendall(b"1\r\n \r\n")
        pause(0.1)


def dripping_interim_answers(connection: socket.socket) -> None:
    for _ in range(30):
        connection.sendall(b"HTTP/1.1 102 Processing\r\n\r\n")
        pause(0.1)


def dripping_head(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
    for _ in range(30):
        connection.sendall(b"a")
        pause(0.1)


SLOW = [silent, silent_in_the_body, dripping_body, dripping_chunks, dripping_interim_answers, dripping_head]


@pytest.mark.parametrize("behaviour", SLOW, ids=lambda behaviour: behaviour.__name__)
def test_a_slow_answer_is_given_up(transports: Transports, behaviour: Callable[[socket.socket], None]) -> None:
    if transports.name.endswith("-sync") and behaviour in (dripping_head, dripping_interim_answers):
        pytest.skip("httpx looks at no clock between two bytes of a head; see httpx_transport.py")
    with Server(behaviour) as server:
        began = time.monotonic()
        (found,) = transports.send(Request.of("POST", f"{server.url}/x", body="{}"), timeout=PATIENCE)
        assert time.monotonic() - began < SOON
    assert type(found) is RequestTimeout, repr(found)
    assert found.sent


def test_a_body_that_the_server_does_not_take_is_given_up(transports: Transports) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
    began = time.monotonic()
    (found,) = transports.send(Request.of("POST", url, body=b" " * 32_000_000), timeout=PATIENCE)
    listener.close()
    assert time.monotonic() - began < SOON
    assert type(found) is RequestTimeout, repr(found)
    assert found.sent, "some of it has arrived"


@contextmanager
def unreachable() -> Generator[str, None, None]:
    """The address of a server that takes no more connections."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(0)
    waiting = [socket.socket() for _ in range(3)]
    for other in waiting:
        other.setblocking(False)
        other.connect_ex(listener.getsockname())
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    for other in (listener, *waiting):
        other.close()


def test_a_connection_that_is_not_taken_was_not_sent(transports: Transports) -> None:
    with unreachable() as url:
        began = time.monotonic()
        (found,) = transports.send(Request.of("POST", f"{url}/x", body="{}"), timeout=PATIENCE)
        assert time.monotonic() - began < SOON
    assert type(found) is RequestTimeout, repr(found)
    assert found.sent is False


def test_a_handshake_that_nobody_answers_was_not_sent(transports: Transports) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    began = time.monotonic()
    url = f"https://127.0.0.1:{listener.getsockname()[1]}/x"
    (found,) = transports.send(Request.of("POST", url, body="{}"), timeout=PATIENCE)
    listener.close()
    assert time.monotonic() - began < SOON
    assert type(found) is RequestTimeout, repr(found)
    assert found.sent is False


def late(connection: socket.socket) -> None:
    """The answer comes when nobody waits for it any more; further requests on this connection get the second one."""
    pause(0.6)
    connection.sendall(FIRST)
    while read_request(connection) is not None:
        connection.sendall(SECOND)


def test_an_answer_that_comes_too_late_is_nobodys(transports: Transports) -> None:
    with Server(late, SECOND) as server:
        request = Request.of("GET", f"{server.url}/x")
        timeout = Timeout(connect=1, read=0.3, total=0.3)
        first, second = transports.send(request, request, timeout=timeout)
        assert type(first) is RequestTimeout
        assert isinstance(second, Answer)
        assert second.body == b"2"
        assert server.connections == 2


# asyncio --------------------------------------------------------------------------------------------------------------

ASYNC = [transports for transports in ALL if transports.is_async]
every_async = pytest.mark.parametrize("transports", ASYNC, ids=lambda transports: transports.name)


async def broken_off(work: Awaitable[Any], after: float = 0.2) -> None:
    """Cancel work that is under way; it has to end at once."""
    task = asyncio.ensure_future(work)
    await asyncio.sleep(after)
    assert not task.done(), task
    began = time.monotonic()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert time.monotonic() - began < 0.5


async def nothing_left() -> None:
    """No task is left behind."""
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for _ in range(20):
        if not left:
            return
        await asyncio.sleep(0.02)
        left = asyncio.all_tasks() - {asyncio.current_task()}
    raise AssertionError(left)


@every_async
def test_an_answer_to_a_cancelled_call_is_nobodys(transports: Transports) -> None:
    async def run(url: str) -> None:
        async with Asynchronous().client(url, transport=transports.make()) as client:
            ask = client._call  # pyright: ignore[reportPrivateUsage]
            await broken_off(ask(acme.PING))
            await asyncio.sleep(0.6)
            assert await ask(acme.PING) == 2
        await nothing_left()

    good = reply('{"code": 0, "data": 2}')

    def behave(connection: socket.socket) -> None:
        pause(0.5)
        connection.sendall(reply('{"code": 0, "data": 1}'))
        while read_request(connection) is not None:
            connection.sendall(good)

    with Server(behave, good) as server:
        asyncio.run(run(server.url))


@every_async
@pytest.mark.parametrize("where", ["connect", "handshake", "head", "body", "upload"])
def test_cancelling_ends_a_call_at_once_wherever_it_is(transports: Transports, where: str) -> None:
    body = b" " * 32_000_000 if where == "upload" else b"{}"
    listener = socket.create_server(("127.0.0.1", 0))
    silent_one = f"{'https' if where == 'handshake' else 'http'}://127.0.0.1:{listener.getsockname()[1]}"

    async def run(url: str) -> None:
        transport = transports.make()
        await broken_off(transport.send(Request.of("POST", f"{url}/x", body=body), Timeout(30, 30, 30)))
        await transport.close()
        await nothing_left()

    with unreachable() as full, Server(silent_in_the_body if where == "body" else silent) as server:
        asyncio.run(run({"connect": full, "head": server.url, "body": server.url}.get(where, silent_one)))
    listener.close()


def test_cancelling_ends_the_wait_for_another_attempt_at_once() -> None:
    retries = Retries(max_attempts=3, first_delay=0)
    busy = reply('{"code": 30013, "message": "Request too many requests"}', 429, ["Retry-After: 20"])

    async def run(url: str) -> None:
        async with Asynchronous().client(url, retries=retries, timeout=60) as client:
            await broken_off(client._call(acme.LIST_ORDERS))  # pyright: ignore[reportPrivateUsage]
        await nothing_left()

    with Server(busy) as server:
        asyncio.run(run(server.url))
    assert len(server.requests) == 1


def test_cancelling_ends_the_wait_for_a_limit_at_once_and_nothing_was_sent() -> None:
    limits._held.buckets.clear()  # pyright: ignore[reportPrivateUsage]
    place = replace(acme.PLACE, limits=(("orders", 1),))
    made = venue(orders=Limit(requests=1, per=20))
    placed = reply('{"code": 0, "data": {"id": "1", "side": "buy", "qty": 1}}')

    async def run(url: str) -> None:
        async with Asynchronous().client(url, venue=made, timeout=60) as client:
            body = {"type": "market"}
            await client._call(place, body=body)  # pyright: ignore[reportPrivateUsage]
            waiting = asyncio.ensure_future(client._call(place, body=body))  # pyright: ignore[reportPrivateUsage]
            await asyncio.sleep(0.1)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await waiting
            assert not hasattr(caught.value, "__notes__"), "nothing was sent, so there is nothing to look up"
        await nothing_left()

    with Server(placed) as server:
        asyncio.run(run(server.url))
    assert len(server.requests) == 1


def test_a_time_limit_of_asyncio_is_as_good_as_cancelling() -> None:
    async def run(url: str) -> list[str]:
        async with Asynchronous().client(url) as client:
            ask = client._call  # pyright: ignore[reportPrivateUsage]
            with pytest.raises(TimeoutError) as caught:
                async with asyncio.timeout(0.2):
                    await ask(acme.PLACE, body={"reference_id": "mine-9"})
        await nothing_left()
        return getattr(caught.value.__cause__, "__notes__", [])

    with Server(silent) as server:
        notes = asyncio.run(run(server.url))
    assert notes == ["orders.place of order 'mine-9' may have been sent: look it up before repeating it"]
