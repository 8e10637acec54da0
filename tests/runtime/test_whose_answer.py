"""No answer reaches another call: orders through a venue whose connections bring answers that are nobody's."""

from __future__ import annotations

import asyncio
import random
import select
import socket
import ssl
import threading
from collections import Counter
from contextlib import suppress
from typing import Any, NamedTuple

import pytest

from generator.runtime.calls.retries import RetryPolicy
from generator.runtime.errors.exceptions import ApiError, ConnectionFailed, OutcomeUnknown, SdkError
from generator.runtime.http import socket_transport
from generator.runtime.http.asyncio_transport import AsyncioTransport
from generator.runtime.http.http1 import dialing, exchanging, sockets
from generator.runtime.http.http1.connection import Connection
from generator.runtime.http.http1.reply import Reply
from generator.runtime.http.http1.sockets import Deadline, exchange
from generator.runtime.http.request import Request
from generator.runtime.http.transport import Timeout

from . import acme
from .certificates import served, trusting, write_certificates
from .confusing import WAYS, Confusing
from .drivers import Asynchronous, Blocking
from .server import Server, reply
from .transports import OURS, Transports

PATIENT = Timeout(20, 20, 20)
ONCE = RetryPolicy(max_attempts=1)
OK = reply('{"code": 0, "data": 1}')


class Told:
    """What callers were told, held against what the venue did."""

    def __init__(self, venue: Confusing) -> None:
        self.outcomes: Counter[str] = Counter()
        self.wrong: list[str] = []
        self._venue = venue

    def note(self, reference: str, result: Any) -> None:
        """One order."""
        taken = self._venue.taken[reference]
        self.outcomes[type(result).__name__] += 1
        if isinstance(result, acme.Order):
            is_right = taken == 1 and result.tag == reference
        elif isinstance(result, OutcomeUnknown | asyncio.CancelledError):
            is_right = taken < 2
        else:
            is_right = taken == 0 and (isinstance(result, ApiError) or result.sent is False)
        if not is_right:
            self.wrong.append(f"{reference}: {result!r}, taken {taken}")

    def check(self) -> None:
        """All were told right, and every way and kind of outcome came up."""
        assert self.wrong == []
        assert {"Order", "InvalidRequest", "OutcomeUnknown"} <= set(self.outcomes)
        assert set(self._venue.ways) == {way.__name__ for way in WAYS}


class Tls(NamedTuple):
    """What the two sides of a connection need of it; neither for plain HTTP."""

    server: ssl.SSLContext | None = None
    client: ssl.SSLContext | None = None


def blocking(orders: int, seed: int, tls: Tls) -> Told:
    """Orders one after the other through the blocking client."""
    with Confusing(seed, tls.server) as venue:
        told = Told(venue)
        with Blocking().client(venue.url, retries=ONCE, timeout=PATIENT, ssl_context=tls.client) as client:
            place = client._call  # pyright: ignore[reportPrivateUsage]
            for number in range(orders):
                result: Any
                try:
                    result = place(acme.PLACE, body={"reference_id": f"o-{number}", "type": "market"})
                except SdkError as error:
                    result = error
                venue.settle()
                told.note(f"o-{number}", result)
            venue.wait_for(lambda: venue.open <= 1)
        venue.wait_for(lambda: venue.open == 0)
        assert venue.seen < orders, "connections were used again"
    return told


async def asynchronous(orders: int, seed: int, tls: Tls) -> Told:
    """The same with asyncio; one call in three is cancelled after some turns of the loop."""
    chance = random.Random(seed)
    with Confusing(seed, tls.server) as venue:
        told = Told(venue)
        async with Asynchronous().client(venue.url, retries=ONCE, timeout=PATIENT, ssl_context=tls.client) as client:
            place = client._call  # pyright: ignore[reportPrivateUsage]
            for number in range(orders):
                placing = place(acme.PLACE, body={"reference_id": f"o-{number}", "type": "market"})
                task = asyncio.ensure_future(placing)
                if chance.random() < 0.33:
                    for _ in range(chance.randrange(40)):
                        await asyncio.sleep(0.0001 if chance.random() < 0.1 else 0)
                    task.cancel()
                (result,) = await asyncio.gather(task, return_exceptions=True)
                venue.settle()  # while the loop stands still, so that it has not seen what came since
                if chance.random() < 0.5:
                    await asyncio.sleep(0)
                told.note(f"o-{number}", result)
            await asyncio.to_thread(venue.wait_for, lambda: venue.open <= 1)
        await asyncio.to_thread(venue.wait_for, lambda: venue.open == 0)
        assert venue.seen < orders, "connections were used again"
    return told


@pytest.fixture(scope="module", params=["plain", "tls"])
def tls(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Tls:
    """Both ways in turn."""
    if request.param == "plain":
        return Tls()
    folder = tmp_path_factory.mktemp("tls")
    write_certificates(folder)
    return Tls(served(folder, "here"), trusting(folder, "here"))


@pytest.mark.parametrize("seed", [1, 2])
def test_no_answer_reaches_another_order(seed: int, tls: Tls) -> None:
    blocking(200, seed, tls).check()
    told = asyncio.run(asynchronous(300, seed, tls))
    told.check()
    assert told.outcomes["CancelledError"]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10, 14))
def test_no_answer_reaches_another_order_in_thousands(seed: int, tls: Tls) -> None:
    for told in (blocking(2000, seed, tls), asyncio.run(asynchronous(4000, seed, tls))):
        print(seed, dict(told.outcomes), "told wrong:", len(told.wrong))
        told.check()


# single faults --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("transports", OURS, ids=lambda transports: transports.name)
def test_a_second_answer_in_the_same_piece_changes_nothing_of_the_first(transports: Transports) -> None:
    both = reply('{"no": 1}', 400, ["X-A: 1"]) + reply('{"yes": 1}', 201, ["X-B: 2"])
    with Server(both, OK) as server:
        first, second = transports.send(*[Request.of("POST", f"{server.url}/x", body=b"{}")] * 2)
        assert (first.status, first.body) == (400, b'{"no": 1}')  # type: ignore[union-attr]
        assert [name for name, _ in first.headers] == ["X-A", "Content-Length"]  # type: ignore[union-attr]
        assert second.status == 200  # type: ignore[union-attr]
        assert server.connections == 2


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("greeting", [OK, b"H", b""], ids=["answer", "piece", "goodbye"])
def test_a_new_connection_that_speaks_first_is_not_used(
    is_async: bool, greeting: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing was sent over it, so the call may be repeated."""
    listener = socket.create_server(("127.0.0.1", 0))

    def speak() -> None:
        connection, _ = listener.accept()
        connection.sendall(greeting)
        connection.shutdown(socket.SHUT_WR)
        kept.append(connection)

    kept: list[socket.socket] = []
    real, real_async = sockets.dial, dialing.dial

    def dial(*given: Any) -> socket.socket:
        made = real(*given)
        speak()
        assert select.select([made], [], [], 10)[0]
        return made

    async def dial_async(*given: Any) -> Connection:
        made = await real_async(*given)
        speak()
        assert select.select([made.transport.get_extra_info("socket")], [], [], 10)[0]
        return made

    monkeypatch.setattr(socket_transport, "dial", dial)
    monkeypatch.setattr(exchanging, "dial", dial_async)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
    (found,) = OURS[is_async].send(Request.of("POST", url, body=b"{}"))
    assert isinstance(found, ConnectionFailed), repr(found)
    assert not found.sent
    assert "spoke before it was asked" in str(found)
    kept[0].settimeout(10)
    with suppress(ConnectionResetError):  # which it is where something was left unread
        assert kept[0].recv(100) == b"", "not a byte was sent"
    kept[0].close()
    listener.close()


def test_cancelling_in_the_turn_in_which_the_answer_came_closes_the_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    tasks: list[asyncio.Task[Any]] = []
    real = Connection._settle  # pyright: ignore[reportPrivateUsage]

    def settle(connection: Connection, problem: OSError | None = None) -> None:
        real(connection, problem)
        tasks.pop().cancel()

    monkeypatch.setattr(Connection, "_settle", settle)

    async def run(url: str) -> None:
        transport = AsyncioTransport()
        task = asyncio.ensure_future(transport.send(Request.of("GET", f"{url}/x"), PATIENT))
        tasks.append(task)
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.to_thread(gone.wait, 10)
        assert gone.is_set(), "its connection stands, and nobody has it"
        await transport.close()

    gone = threading.Event()

    def answers(connection: socket.socket) -> None:
        connection.sendall(OK)
        if not connection.recv(1):
            gone.set()

    with Server(answers) as server:
        asyncio.run(run(server.url))


def test_an_early_answer_is_taken_only_if_it_refuses() -> None:
    for status in (413, 200):
        here, there = socket.socketpair()
        there.sendall(reply("{}", status))
        answer = Reply("POST", 100)
        if status == 413:
            exchange(here, bytes(8_000_000), answer, Deadline(20, 20))
            assert (answer.status, answer.body) == (413, b"{}")
            assert not answer.is_reusable
        else:
            with pytest.raises(ConnectionError, match="before the request was sent"):
                exchange(here, bytes(8_000_000), answer, Deadline(20, 20))
        here.close()
        there.close()
