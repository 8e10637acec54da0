"""Clients of the user's own, real ones: the same bytes go out, and failures are told apart as with our transports."""

from __future__ import annotations

import asyncio
import gzip
import importlib
import logging
import socket
import time
from collections.abc import Callable
from typing import Any

import pytest

from generator.runtime.calls.retries import RetryPolicy
from generator.runtime.errors.exceptions import ConnectionFailed, OutcomeUnknown, RequestTimeout
from generator.runtime.http.httpx_transport import AsyncHttpxTransport, HttpxTransport
from generator.runtime.http.transport import Timeout

from . import acme
from .drivers import Asynchronous, Blocking
from .server import Behaviour, Server, reply

OK = reply('{"code": 0, "data": 1}')
ORDER = {"reference_id": "mine-7", "type": "market"}


@pytest.fixture(params=["httpx", "httpx2"])
def library(request: pytest.FixtureRequest) -> Any:
    return pytest.importorskip(request.param)


def ask(library: Any, how: str, url: str, call: Callable[[Any], Any], **changes: Any) -> Any:
    """One call over a client of the library."""
    if how == "sync":
        with library.Client(cookies={"c": "1"}, auth=("me", "pw"), follow_redirects=True) as own:
            return Blocking().calls(url, call, transport=HttpxTransport(own), **changes)[0]

    async def run() -> Any:
        async with (
            library.AsyncClient(cookies={"c": "1"}, auth=("me", "pw"), follow_redirects=True) as own,
            Asynchronous().client(url, transport=AsyncHttpxTransport(own), **changes) as client,
        ):
            return await call(client)

    return asyncio.run(run())


HOWS = pytest.mark.parametrize("how", ["sync", "async"])


@HOWS
def test_what_is_sent_is_what_was_signed_and_nothing_more(library: Any, how: str) -> None:
    def call(client: Any) -> Any:
        return client.request("POST /a%7eb/%2F?q=%41&r=%7e", body={"x": "é"})

    with Server(OK) as theirs:
        assert ask(library, how, theirs.url, call) == 1
    with Server(OK) as ours:
        assert Blocking().calls(ours.url, call) == [1]
    assert theirs.body == ours.body
    assert theirs.head[0] == ours.head[0]
    same = [{line for line in server.head[1:] if not line.startswith("Host")} for server in (theirs, ours)]
    assert same[0] == same[1]


@HOWS
@pytest.mark.parametrize(
    "target", ["/v1/a%7eb", "/v1/a[0]?b[1]=c|d", "/v1/./x/../y", "/v1/*'!;=@", "/v1//x", "/x?a=b?c=/d&&e"]
)
def test_a_target_arrives_as_it_was_signed(library: Any, how: str, target: str) -> None:
    with Server(OK) as server:
        ask(library, how, server.url, lambda client: client.request(f"GET {target}"))
    assert server.head[0] == f"GET {target} HTTP/1.1"


@HOWS
def test_the_librarys_own_log_says_nothing_of_the_call(
    library: Any, how: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, library.__name__)
    with Server(OK) as server:
        ask(library, how, server.url, lambda client: client.request("GET /accounts/VA77?signature=hush"))
    assert server.head[0] == "GET /accounts/VA77?signature=hush HTTP/1.1"
    assert f"GET {server.url} " in caplog.text
    assert "hush" not in caplog.text
    assert "VA77" not in caplog.text


@HOWS
def test_a_get_has_no_length_and_answers_are_unpacked(library: Any, how: str) -> None:
    packed = reply(gzip.compress(b'{"code": 0, "data": 5}'), headers=["Content-Encoding: gzip"])
    with Server(packed) as server:
        assert ask(library, how, server.url, lambda client: client.request("GET /x")) == 5
        assert server.header("Content-Length") is None
        assert server.header("Cookie") is None


@HOWS
def test_redirects_are_not_followed(library: Any, how: str) -> None:
    with Server(reply("", 307, ["Location: /y"])) as server, pytest.raises(OutcomeUnknown):
        ask(library, how, server.url, lambda client: client._call(acme.PLACE, body=ORDER))
    assert len(server.requests) == 1


@HOWS
def test_what_was_not_sent_is_known(library: Any, how: str) -> None:
    free = socket.create_server(("127.0.0.1", 0))
    address = free.getsockname()
    free.close()
    with pytest.raises(ConnectionFailed) as caught:
        ask(library, how, f"http://127.0.0.1:{address[1]}", lambda c: c._call(acme.PLACE, body=ORDER))
    assert caught.value.sent is False


def half(connection: socket.socket) -> None:
    connection.sendall(reply('{"code": 0', length=100))


def close(connection: socket.socket) -> None: ...


def hang(connection: socket.socket) -> None:
    time.sleep(1)


def drip(connection: socket.socket) -> None:
    connection.sendall(reply("{", length=1000))
    for _ in range(20):
        connection.sendall(b" ")
        time.sleep(0.1)


@HOWS
@pytest.mark.parametrize(
    ("behaviour", "kind"),
    [(half, ConnectionFailed), (close, ConnectionFailed), (hang, RequestTimeout), (drip, RequestTimeout)],
)
def test_an_order_whose_answer_fails_is_in_doubt_and_sent_once(
    library: Any, how: str, behaviour: Behaviour, kind: type[Exception]
) -> None:
    is_slow = kind is RequestTimeout  # the others end by themselves, however busy the machine is
    timeout = Timeout(connect=20, read=0.3, total=0.8) if is_slow else Timeout(connect=20, read=20, total=20)
    with Server(behaviour) as server, pytest.raises(OutcomeUnknown) as caught:
        ask(
            library,
            how,
            server.url,
            lambda client: client._call(acme.PLACE, body=ORDER),
            timeout=timeout,
            retries=RetryPolicy(max_attempts=3, first_delay=0),
        )
    assert type(caught.value.__cause__) is kind
    assert len(server.requests) == 1
    if behaviour is half:
        assert caught.value.http_status == 200


@HOWS
@pytest.mark.parametrize("behaviour", [half, close])
def test_no_error_of_the_library_keeps_the_signed_request(library: Any, how: str, behaviour: Behaviour) -> None:
    with Server(behaviour) as server, pytest.raises(OutcomeUnknown) as caught:
        ask(library, how, server.url, lambda client: client._call(acme.PLACE, body=ORDER))
    signature = server.header("X-SIGN")
    causes: list[BaseException] = [caught.value]
    while (cause := causes[-1].__cause__ or causes[-1].__context__) is not None:
        causes.append(cause)
    theirs = [each for each in causes if type(each).__module__.startswith("httpx")]
    assert theirs and signature
    for each in theirs:
        with pytest.raises(RuntimeError, match="has not been set"):
            assert each.request  # type: ignore[attr-defined] # pyright: ignore


def test_the_users_client_is_closed_only_if_wished_for(library: Any) -> None:
    for closes in (False, True):
        own = library.Client()
        HttpxTransport(own, closes=closes).close()
        assert own.is_closed is closes
        own.close()

    async def run() -> None:
        for closes in (False, True):
            own = library.AsyncClient()
            await AsyncHttpxTransport(own, closes=closes).close()
            assert own.is_closed is closes
            await own.aclose()

    asyncio.run(run())


def test_importing_the_adapter_imports_neither() -> None:
    module = importlib.import_module("generator.runtime.http.httpx_transport")
    assert not hasattr(module, "httpx")
