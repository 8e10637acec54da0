"""Requests that take long to send: taking them slowly is no silence, and a refusal that comes meanwhile is heard."""

from __future__ import annotations

import asyncio
import selectors
import socket
import threading
import time as clock
from typing import Any

import pytest

from generator.runtime.errors.exceptions import ConnectionFailed, RequestTimeout
from generator.runtime.http.http1.connection import Connection
from generator.runtime.http.http1.reply import Reply
from generator.runtime.http.http1.sockets import Deadline, exchange
from generator.runtime.http.request import Request
from generator.runtime.http.response import Response
from generator.runtime.http.transport import Timeout

from .server import Server, reply
from .transports import OURS, Transports

LONG = b" " * 16_000_000
"""More than all buffers between the two sides hold."""
PATIENT = Timeout(20, 20, 20)

every = pytest.mark.parametrize("transports", OURS, ids=lambda transports: transports.name)


def listening() -> tuple[socket.socket, str]:
    """A server that does nothing by itself, and its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)  # or the kernel takes all of it by itself
    return listener, f"http://127.0.0.1:{listener.getsockname()[1]}/x"


def answering(listener: socket.socket, answer: bytes, closes: bool) -> threading.Thread:
    """Answer the first request as soon as its head is there, and leave the rest of it unread."""

    def serve() -> None:
        connection, _ = listener.accept()
        connection.settimeout(20)
        connection.recv(100)
        connection.sendall(answer)
        if closes:
            connection.close()  # with bytes unread, which resets the connection
            return
        while connection.recv(65536):
            pass
        connection.close()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    return thread


@every
@pytest.mark.parametrize("closes", [True, False], ids=["closes", "reads-on"])
def test_a_refusal_that_comes_while_sending_is_heard(transports: Transports, closes: bool) -> None:
    listener, url = listening()
    thread = answering(listener, reply('{"too": "large"}', 413), closes)
    (found,) = transports.send(Request.of("POST", url, body=LONG), timeout=PATIENT)
    assert isinstance(found, Response), repr(found)
    assert (found.status, found.body) == (413, b'{"too": "large"}')
    thread.join(20)
    assert not thread.is_alive(), "its connection stands, though half a request was sent over it"
    listener.close()


@every
def test_good_news_before_all_was_sent_are_somebody_elses(transports: Transports) -> None:
    listener, url = listening()
    thread = answering(listener, reply('{"code": 0}'), False)
    (found,) = transports.send(Request.of("POST", url, body=LONG), timeout=PATIENT)
    assert isinstance(found, ConnectionFailed), repr(found)
    assert found.sent
    assert "a response came before the request was sent" in str(found)
    thread.join(20)
    listener.close()


@every
def test_a_long_request_arrives_whole_and_its_connection_stands(transports: Transports) -> None:
    with Server(reply("{}")) as server:
        found = transports.send(*[Request.of("POST", f"{server.url}/x", body=LONG)] * 2, timeout=PATIENT)
        assert [type(each) for each in found] == [Response, Response]
        assert server.body == LONG
        assert server.connections == 1


class Time:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 100.0


def test_the_blocking_client_counts_silence_anew_with_each_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    time = Time()
    asked: list[float] = []

    class Waiting(selectors.DefaultSelector):
        def select(self, timeout: float | None = None) -> Any:
            asked.append(timeout or 0.0)
            time.now += 9.0  # as if the other side took its time over each piece
            return super().select(20)

    monkeypatch.setattr(clock, "monotonic", lambda: time.now)
    monkeypatch.setattr(selectors, "DefaultSelector", Waiting)
    here, there = socket.socketpair()

    def take() -> None:
        left = len(LONG)
        while left:
            left -= len(there.recv(65536))
        there.sendall(reply("{}"))

    thread = threading.Thread(target=take, daemon=True)
    thread.start()
    answer = Reply("POST", 100)
    exchange(here, LONG, answer, Deadline(1e9, 10.0))
    assert answer.body == b"{}"
    assert time.now - 100.0 > 10.0, "it took longer than silence may"
    assert set(asked) == {10.0}
    thread.join(20)
    here.close()
    there.close()


class Loop:
    """As much of an event loop as a clock needs."""

    def __init__(self, time: Time) -> None:
        self._time = time
        self.due: list[tuple[float, Any]] = []

    def time(self) -> float:
        return self._time.now

    def create_future(self) -> asyncio.Future[None]:
        return asyncio.get_running_loop().create_future()

    def call_at(self, when: float, call: Any, *given: Any) -> asyncio.TimerHandle:
        self.due.append((when, lambda: call(*given)))
        return asyncio.get_running_loop().call_later(60, lambda: None)


class Slow:
    """A transport of which the other side takes a piece now and then."""

    def __init__(self) -> None:
        self.left = 1000

    def write(self, data: bytes) -> None: ...

    def get_write_buffer_size(self) -> int:
        return self.left

    def is_closing(self) -> bool:
        return False

    def abort(self) -> None: ...


def test_asyncio_counts_silence_from_the_last_piece_that_was_taken() -> None:
    async def run() -> None:
        time, slow = Time(), Slow()
        loop: Any = Loop(time)
        connection = Connection(loop)
        connection.connection_made(slow)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        task = asyncio.ensure_future(connection.exchange(LONG, Reply("POST", 100), 10.0, 1e9))
        await asyncio.sleep(0)
        for _ in range(5):
            when, look = loop.due.pop()
            assert when == time.now + 10.0
            time.now = when
            slow.left -= 100
            look()
            assert not task.done()
        when, look = loop.due.pop()
        time.now = when
        look()  # nothing was taken since
        with pytest.raises(TimeoutError):
            await task

    asyncio.run(run())


@every
def test_a_request_that_nobody_takes_is_given_up(transports: Transports) -> None:
    listener, url = listening()
    (found,) = transports.send(Request.of("POST", url, body=LONG), timeout=Timeout(20, 0.3, 20))
    assert type(found) is RequestTimeout, repr(found)
    assert found.sent, "some of it has arrived"
    listener.close()
