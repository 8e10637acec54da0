"""Certificates are always checked, by every transport, unless a context of the user's own says otherwise."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from generator.runtime.errors.exceptions import ConnectionFailed
from generator.runtime.http.asyncio_transport import AsyncioTransport
from generator.runtime.http.request import Request
from generator.runtime.http.response import Response
from generator.runtime.http.transport import Timeout

from . import acme
from .certificates import TlsServer, served, tls_server, trusting, write_certificates
from .drivers import Blocking, Driver
from .server import Server, reply
from .transports import ALL, Transports

PATIENT = Timeout(20, 20, 20)
OK = reply('{"code": 0, "data": 1}')
every_transport = pytest.mark.parametrize("transports", ALL, ids=lambda transports: transports.name)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with certificates."""
    folder = tmp_path_factory.mktemp("tls")
    write_certificates(folder)
    return folder


@pytest.fixture(params=["here", "elsewhere"])
def server(request: pytest.FixtureRequest, folder: Path) -> Iterator[tuple[str, TlsServer]]:
    """A server with a certificate of its own, or with that of somebody else."""
    name: str = request.param
    with tls_server(folder, name, OK) as server:
        yield name, server


def test_a_certificate_that_nobody_vouches_for_is_refused(driver: Driver, server: tuple[str, TlsServer]) -> None:
    with pytest.raises(ConnectionFailed, match="certificate verify failed") as caught:
        driver.call(server[1].url, acme.CANCEL, body={"order_no": "1"})
    assert caught.value.sent is False
    assert server[1].requests == []


def test_ones_own_context_decides_whom_to_trust(driver: Driver, server: tuple[str, TlsServer], folder: Path) -> None:
    name, made = server
    context = trusting(folder, name)
    if name == "here":
        assert driver.call(made.url, acme.PING, client={"ssl_context": context}) == 1
    else:
        with pytest.raises(ConnectionFailed, match="mismatch"):
            driver.call(made.url, acme.PING, client={"ssl_context": context})


@every_transport
def test_no_transport_talks_to_a_stranger(transports: Transports, server: tuple[str, TlsServer], folder: Path) -> None:
    name, made = server
    request = Request.of("POST", f"{made.url}/x", body="{}")
    (refused,) = transports.send(request)
    assert type(refused) is ConnectionFailed
    assert refused.sent is False
    assert made.requests == []
    first, second = transports.send(request, request, context=trusting(folder, name))
    if name == "here":
        assert isinstance(first, Response)
        assert isinstance(second, Response)
        assert (len(made.requests), made.connections) == (2, 2), "one of them the stranger's, one kept for both"
    else:
        assert type(first) is type(second) is ConnectionFailed
        assert made.requests == []


def test_a_context_of_ones_own_that_verifies_nothing_is_ones_own_word(
    driver: Driver, server: tuple[str, TlsServer]
) -> None:
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    assert driver.call(server[1].url, acme.PING, client={"ssl_context": context}) == 1


def test_threads_share_one_context(folder: Path) -> None:
    found: list[object] = []
    with (
        tls_server(folder, "here", OK) as made,
        Blocking().client(made.url, ssl_context=trusting(folder, "here")) as client,
    ):
        threads = [
            threading.Thread(target=lambda: found.append(client.request("GET /x", signed=False))) for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
    assert found == [1] * 8


@pytest.mark.parametrize("loop", ["asyncio", "uvloop"])
def test_a_handshake_that_is_broken_off_leaves_the_next_connection_alone(loop: str, folder: Path) -> None:
    """In whatever moment: the next socket gets the number of the last one, to which nothing may still be attached."""

    async def work() -> None:
        transport = AsyncioTransport(trusting(folder, "here"))
        with Server(OK) as server, socket.create_server(("127.0.0.1", 0)) as listener:
            listener.settimeout(20)
            url = f"https://127.0.0.1:{listener.getsockname()[1]}/x"
            for turns in range(12):
                call = asyncio.create_task(transport.send(Request.of("GET", url), PATIENT))
                client, hello = await asyncio.to_thread(accepted, listener)
                with client:
                    client.sendall(first_flight(served(folder, "here"), hello))
                    for _ in range(turns):
                        await asyncio.sleep(0)
                    call.cancel()
                    (ended,) = await asyncio.gather(call, return_exceptions=True)
                    assert isinstance(ended, asyncio.CancelledError)
                    for _ in range(3):
                        assert (await transport.send(Request.of("GET", f"{server.url}/{turns}"), PATIENT)).status == 200
        await transport.close()

    with asyncio.Runner(loop_factory=pytest.importorskip(loop).new_event_loop) as runner:
        runner.run(work())


def accepted(listener: socket.socket) -> tuple[socket.socket, bytes]:
    """The connection that begins a handshake, and its first message; another test's client may come by as well."""
    while True:
        client, _ = listener.accept()
        client.settimeout(5)
        with suppress(TimeoutError):
            hello = client.recv(65536)
            if hello.startswith(b"\x16"):
                return client, hello
        client.close()


def first_flight(context: ssl.SSLContext, hello: bytes) -> bytes:
    """What a server answers to the first message of a handshake, after which the client has all that it needs."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    incoming.write(hello)
    with suppress(ssl.SSLWantReadError):
        context.wrap_bio(incoming, outgoing, server_side=True).do_handshake()
    return outgoing.read()
