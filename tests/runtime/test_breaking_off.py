"""Calls that are given up: in time, at once, and so that a late answer is nobody's.

Nothing here measures time. A server goes on until its connection is closed, so that a call which is not given up gets
another outcome than the one that is asked for, or none; what is cancelled has to end within some turns of the loop.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from typing import Any

import pytest
from msgspec.structs import replace

from generator.runtime.calls import limits
from generator.runtime.calls.limits import Limit
from generator.runtime.calls.retries import RetryPolicy
from generator.runtime.errors.exceptions import RequestTimeout
from generator.runtime.http.request import Request
from generator.runtime.http.response import Response
from generator.runtime.http.transport import Timeout

from . import acme
from .drivers import Asynchronous
from .server import Server, drip_until_closed, reply, until_closed
from .test_limits import venue
from .transports import ALL, Transports

SILENCE = Timeout(connect=20, read=0.4, total=60)
"""Given up because nothing comes."""
TOTAL = Timeout(connect=20, read=20, total=1.0)
"""Given up although something comes."""
CONNECT = Timeout(connect=0.4, read=20, total=60)
TURNS = 50
"""Turns of a loop in which whatever was cancelled ends: no time passes in them."""
FIRST, SECOND = reply("1"), reply("2")


@pytest.fixture(params=ALL, ids=lambda transports: transports.name)
def transports(request: pytest.FixtureRequest) -> Transports:
    """Each kind of transport in turn."""
    made: Transports = request.param
    return made


def silent(connection: socket.socket) -> None:
    """Nothing at all."""
    until_closed(connection)


def silent_in_the_body(connection: socket.socket) -> None:
    connection.sendall(reply("{", length=100))
    until_closed(connection)


def dripping_body(connection: socket.socket) -> None:
    connection.sendall(reply("{", length=1000))
    drip_until_closed(connection, b" ")


def dripping_chunks(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    drip_until_closed(connection, b"1\r\n \r\n")


def dripping_interim_answers(connection: socket.socket) -> None:
    drip_until_closed(connection, b"HTTP/1.1 102 Processing\r\n\r\n")


def dripping_head(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
    drip_until_closed(connection, b"a")


DRIPPING = [dripping_body, dripping_chunks, dripping_interim_answers, dripping_head]


@pytest.mark.parametrize("behaviour", [silent, silent_in_the_body, *DRIPPING], ids=lambda behaviour: behaviour.__name__)
def test_a_slow_answer_is_given_up(transports: Transports, behaviour: Callable[[socket.socket], None]) -> None:
    if transports.name.endswith("-sync") and behaviour in (dripping_head, dripping_interim_answers):
        pytest.skip("httpx looks at no clock between two bytes of a head; see httpx_transport.py")
    timeout = TOTAL if behaviour in DRIPPING else SILENCE
    with Server(behaviour) as server:
        (found,) = transports.send(Request.of("POST", f"{server.url}/x", body="{}"), timeout=timeout)
    assert type(found) is RequestTimeout, repr(found)
    assert found.sent


def test_a_body_that_the_server_does_not_take_is_given_up(transports: Transports) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
    (found,) = transports.send(Request.of("POST", url, body=b" " * 16_000_000), timeout=SILENCE)
    listener.close()
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
        (found,) = transports.send(Request.of("POST", f"{url}/x", body="{}"), timeout=CONNECT)
    assert type(found) is RequestTimeout, repr(found)
    assert found.sent is False


def test_a_handshake_that_nobody_answers_was_not_sent(transports: Transports) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"https://127.0.0.1:{listener.getsockname()[1]}/x"
    (found,) = transports.send(Request.of("POST", url, body="{}"), timeout=CONNECT)
    listener.close()
    assert type(found) is RequestTimeout, repr(found)
    assert found.sent is False


def late(connection: socket.socket) -> None:
    """The answer comes when nobody waits for it any more, and would be taken for that of another request."""
    if until_closed(connection):  # or else it is used again
        connection.sendall(FIRST)


def test_an_answer_that_comes_too_late_is_nobodys(transports: Transports) -> None:
    with Server(late, SECOND) as server:
        request = Request.of("GET", f"{server.url}/x")
        first, second = transports.send(request, request, timeout=[SILENCE, Timeout(20, 20, 20)])
        assert type(first) is RequestTimeout
        assert isinstance(second, Response)
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
    task.cancel()
    for _ in range(TURNS):
        await asyncio.sleep(0)
    assert task.done(), task
    with pytest.raises(asyncio.CancelledError):
        await task


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
    over = threading.Event()

    async def run(url: str) -> None:
        async with Asynchronous().client(url, transport=transports.make(), timeout=20.0) as client:
            ask = client._call  # pyright: ignore[reportPrivateUsage]
            await broken_off(ask(acme.PING))
            over.set()
            assert await ask(acme.PING) == 2
        await nothing_left()

    def behave(connection: socket.socket) -> None:
        over.wait(20)
        connection.sendall(reply('{"code": 0, "data": 1}'))
        until_closed(connection)

    with Server(behave, reply('{"code": 0, "data": 2}')) as server:
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
    retries = RetryPolicy(max_attempts=3, first_delay=0)
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
