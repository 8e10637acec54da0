"""Wherever a call is cut off, no frame of its traceback holds a key, a secret or a signature."""

from __future__ import annotations

import asyncio
import copy
import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import msgspec
import pytest

from generator.runtime.auth.signing import Level
from generator.runtime.calls.operation import Operation
from generator.runtime.calls.retries import RetryPolicy
from generator.runtime.client.async_client import AsyncClient
from generator.runtime.client.sync_client import SyncClient
from generator.runtime.errors.exceptions import SdkError
from generator.runtime.http.request import Request
from generator.runtime.http.response import Response
from generator.runtime.http.transport import Timeout

from . import acme
from .drivers import KEY, SECRET, options
from .server import Server, reply
from .walking import frames_of, held, secrets_in

SHORT = Timeout(connect=20, read=0.2, total=60)
PATIENT = Timeout(connect=20.0, read=20.0, total=20.0)
ORDER = {"reference_id": "o-1", "type": "market"}
TWICE = RetryPolicy(max_attempts=2, first_delay=0.001, longest_delay=0.002, budget=1e9)
BUSY = reply('{"code": 30014, "message": "Busy"}', 429)


class RuleViolation(BaseException):
    """What nobody expects."""


def signed() -> str:
    """The signature of ``ORDER``, which is what it is since the clock stands still."""
    seen: list[Request] = []

    class Recording:
        def send(self, request: Request, timeout: Timeout) -> Response:
            seen.append(request)
            return Response(200, (), b'{"code": 0, "data": {"id": "1", "side": "buy", "qty": "1"}}')

        def close(self) -> None:
            pass

    with client("http://127.0.0.1:9", transport=Recording()) as made:
        place(made)
    signature = seen[0].header("X-SIGN")
    assert signature is not None and len(signature) == 64
    return signature


def client(url: str, **changes: Any) -> SyncClient:
    return SyncClient(**options({"base_url": url, "timeout": SHORT, **changes}))


def async_client(url: str, **changes: Any) -> AsyncClient:
    return AsyncClient(**options({"base_url": url, "timeout": SHORT, **changes}))


def place(made: Any, operation: Operation[Any] = acme.PLACE, body: Any = ORDER) -> Any:
    return made._call(operation, body=body)


@contextmanager
def holding_nothing() -> Generator[list[BaseException]]:
    """Holds that what is raised inside holds no secret, not even where frames are only waiting to be thrown away."""
    caught: list[BaseException] = []
    try:
        yield caught
    except BaseException as problem:
        caught.append(problem)
    assert caught, "nothing was raised"
    for each in caught:
        assert secrets_in(each, (KEY, SECRET, signed())) == []
        assert not held((KEY, SECRET, signed()), each)


def silent(connection: socket.socket) -> None:
    """Read and say nothing, until the other side leaves."""
    connection.settimeout(10)
    connection.recv(1)


def interrupting(number: int) -> Callable[[socket.socket], None]:
    """Send a signal to this very process while its main thread waits for the answer."""

    def behave(connection: socket.socket) -> None:
        os.kill(os.getpid(), number)
        silent(connection)

    return behave


@contextmanager
def raising(number: int, kind: type[BaseException]) -> Generator[None]:
    """A signal that raises, as Ctrl-C does."""

    def handler(*_: object) -> None:
        raise kind("signal")

    before = signal.signal(number, handler)
    try:
        yield
    finally:
        signal.signal(number, before)


# the walk itself ------------------------------------------------------------------------------------------------------


def test_the_walk_finds_what_is_hidden_well() -> None:
    def deep(secret: str) -> None:
        request = Request(method="GET", base_url="http://a.test", path="/", headers=(("X", secret),))
        held_by = [{"a": (lambda: request)}]
        raise ValueError(len(held_by))

    space: dict[str, Any] = {"deep": deep}
    exec("def ours(secret):\n    kept = bytearray(secret.encode())\n    deep(secret)", space)
    with pytest.raises(ValueError) as caught:
        space["ours"]("in-a-frame-0815")
    assert secrets_in(caught.value, ("in-a-frame-0815",)) == ["ours: secret", "ours: kept"]
    assert held(("hidden-0815",), [{"a": lambda: None}, msgspec.structs.replace(_request("hidden-0815"))])
    assert not held(("hidden-0815",), acme.Credentials(key="hidden-0815"))


def _request(secret: str) -> Request:
    return Request(method="GET", base_url="http://a.test", path="/", headers=(("X", secret),))


# blocking -------------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="signals as on Unix")
@pytest.mark.parametrize(("number", "kind"), [(signal.SIGINT, KeyboardInterrupt), (signal.SIGTERM, SystemExit)])
def test_a_signal_in_a_blocking_read(number: int, kind: type[BaseException]) -> None:
    with (
        Server(interrupting(number)) as server,
        client(server.url, timeout=PATIENT) as made,
        raising(number, kind),
        holding_nothing() as caught,
    ):
        place(made)
    assert isinstance(caught[0], kind)
    assert any("may have been sent" in note for note in caught[0].__notes__)
    assert "_send" in [frame.f_code.co_name for frame in frames_of(caught[0])], "the call itself is still told"


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="signals as on Unix")
def test_a_signal_while_sending() -> None:
    """The server reads nothing, so that a large body does not get out."""

    def behave(connection: socket.socket) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        threading.Event().wait(0.1)

    listener = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(1)
            behave(connection)

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    large = {**ORDER, "note": "x" * 30_000_000}
    with (
        listener,
        client(url, timeout=PATIENT) as made,
        raising(signal.SIGINT, KeyboardInterrupt),
        holding_nothing() as caught,
    ):
        place(made, body=large)
    assert isinstance(caught[0], KeyboardInterrupt)
    thread.join(5)


def refused_url() -> str:
    """An address where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"http://127.0.0.1:{listener.getsockname()[1]}"


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("where", ["read", "connect", "tls", "refused", "garbage", "half"])
def test_an_exchange_that_fails(where: str, is_async: bool) -> None:
    answers: dict[str, Any] = {"garbage": b"\x15\x03\x01\r\n\r\n", "half": reply("x")[:-1] + b""}
    with Server(answers.get(where, silent)) as server, holding_nothing() as caught:
        url = {"connect": refused_url(), "refused": refused_url()}.get(where, server.url)
        url = url.replace("http:", "https:") if where == "tls" else url
        if is_async:
            asyncio.run(placed(url))
        else:
            with client(url) as made:
                place(made)
    assert isinstance(caught[0], SdkError)


async def placed(url: str, **changes: Any) -> Any:
    async with async_client(url, **changes) as made:
        return await place(made)


@pytest.mark.parametrize("kind", [ValueError, KeyboardInterrupt, SystemExit, RuleViolation])
@pytest.mark.parametrize("sends", [False, True])
@pytest.mark.parametrize("is_async", [False, True])
def test_a_middleware_that_raises(kind: type[BaseException], sends: bool, is_async: bool) -> None:
    def middleware(request: Request, send: Any) -> Response:
        if sends:
            send(request)
        raise kind("middleware")

    async def async_middleware(request: Request, send: Any) -> Response:
        if sends:
            await send(request)
        raise kind("middleware")

    with Server(BUSY) as server, holding_nothing():
        if is_async:
            asyncio.run(placed(server.url, middleware=[async_middleware, async_middleware]))
        else:
            with client(server.url, middleware=[middleware, middleware]) as made:
                place(made)


class Failing:
    """A transport of the user's own, with the headers in its frames."""

    def __init__(self, kind: type[BaseException]) -> None:
        self._kind = kind

    def send(self, request: Request, timeout: Timeout) -> Response:
        headers = dict(request.headers)
        assert headers
        try:
            raise OSError("inner")
        except OSError as problem:
            raise self._kind("transport") from problem

    def close(self) -> None:
        pass


class AsyncFailing:
    def __init__(self, kind: type[BaseException]) -> None:
        self._inner = Failing(kind)

    async def send(self, request: Request, timeout: Timeout) -> Response:
        await asyncio.sleep(0)
        return self._inner.send(request, timeout)

    async def close(self) -> None:
        pass


@pytest.mark.parametrize("kind", [RuntimeError, KeyboardInterrupt, GeneratorExit, RuleViolation])
@pytest.mark.parametrize("is_async", [False, True])
def test_a_transport_that_raises(kind: type[BaseException], is_async: bool) -> None:
    with holding_nothing():
        if is_async:
            asyncio.run(placed("http://127.0.0.1:9", transport=AsyncFailing(kind)))
        else:
            with client("http://127.0.0.1:9", transport=Failing(kind)) as made:
                place(made)


@pytest.mark.parametrize("kind", [ValueError, KeyboardInterrupt, acme.Credentials])
def test_signing_that_fails(kind: type[Any]) -> None:
    """In a formula that has used the secret already."""

    def sign(request: Request, credentials: acme.Credentials) -> Any:
        made = request.signed({"X-KEY": credentials.key, "X-SIGN": f"{credentials.secret}\n"})
        if kind is not acme.Credentials:
            raise kind(credentials.secret if kind is ValueError else "signal")
        return made

    venue = msgspec_like(acme.VENUE, levels={"signed": Level(sign)})
    with holding_nothing(), client("http://127.0.0.1:9", venue=venue) as made:
        place(made)


def msgspec_like(venue: Any, **changes: Any) -> Any:
    """A copy of a venue with other attributes."""
    made = copy.copy(venue)
    for name, value in changes.items():
        object.__setattr__(made, name, value)
    return made


@pytest.mark.parametrize("is_async", [False, True])
def test_a_pause_between_attempts_that_is_broken_off(is_async: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    def pause(seconds: float) -> None:
        raise KeyboardInterrupt

    async def async_pause(seconds: float) -> None:
        raise asyncio.CancelledError

    with Server(BUSY) as server, holding_nothing():
        if is_async:
            monkeypatch.setattr(asyncio, "sleep", async_pause)
            asyncio.run(placed(server.url, retries=TWICE))
        else:
            monkeypatch.setattr(time, "sleep", pause)
            with client(server.url, retries=TWICE) as made:
                place(made)


def test_the_callers_own_exception_keeps_its_frames() -> None:
    """A call that is made while another exception is handled leaves that one alone."""
    with client("http://127.0.0.1:9", transport=Failing(KeyboardInterrupt)) as made:
        try:
            raise LookupError("the caller's")
        except LookupError as first:
            with pytest.raises(KeyboardInterrupt):
                place(made)
            assert first.__traceback__ is not None
        with pytest.raises(SdkError), client("http://127.0.0.1:9", transport=Failing(RuntimeError)) as other:
            try:
                raise LookupError("the caller's")
            except LookupError as second:
                try:
                    place(other)
                finally:
                    assert second.__traceback__ is not None


@pytest.mark.parametrize("kind", [KeyboardInterrupt, GeneratorExit, ValueError])
def test_a_list_that_is_left(kind: type[BaseException]) -> None:
    order = b'{"code": 0, "data": [{"id": "1", "side": "buy", "qty": "1"}]}'
    with Server(reply(order)) as server, holding_nothing(), client(server.url) as made:
        page: Any = getattr(made, "_first_page")(acme.LIST_ORDERS)[0]  # noqa: B009
        pages: Any = iter(page)
        assert next(pages).id == "1"
        pages.throw(kind("left"))


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize("is_raw", [False, True])
@pytest.mark.parametrize("where", ["invalid", "refused", "silent", "busy"])
def test_a_token_in_a_header_of_one_call(where: str, is_raw: bool, is_async: bool) -> None:
    """What the caller gives for one call is in no name of our frames, as far as an error reporter prints it."""
    token = "Bearer t0ken-of-one-call"
    headers = {"Authorization": token + ("\n" if where == "invalid" else "")}

    async def asked(url: str) -> None:
        async with async_client(url) as made:
            await (made.request_raw if is_raw else made.request)("POST /v1/x", headers=headers)

    with Server(BUSY if where == "busy" else silent) as server, pytest.raises(SdkError) as caught:
        url = refused_url() if where == "refused" else server.url
        if is_async:
            asyncio.run(asked(url))
        else:
            with client(url) as made:
                (made.request_raw if is_raw else made.request)("POST /v1/x", headers=headers)
    named = [f"{frame.f_code.co_name}: {name}" for frame in frames_of(caught.value)
             for name, value in frame.f_locals.items() if token in repr(value)]  # fmt: skip
    assert named == []
