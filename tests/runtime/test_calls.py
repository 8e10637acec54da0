"""Options of a client and of one call, raw access, middleware."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import pytest

from generator.runtime.answer import Answer
from generator.runtime.errors import OutcomeUnknown, UnexpectedResponse
from generator.runtime.raw import Raw
from generator.runtime.request import Request
from generator.runtime.retrying import Retries
from generator.runtime.transport import CallOptions, Timeout

from . import acme
from .drivers import Asynchronous, Blocking, Driver
from .server import Server, reply

OK = reply('{"code": 0, "data": 1, "trace": "t-9"}', headers=["X-Limit: 7"])
BUSY = reply('{"code": 30014, "message": "Busy"}', 503)


def raw_of(client: Any, what: str) -> Any:
    """``client.request_raw``, awaited where it has to be."""
    return client.request_raw(what)


def test_raw_access_shows_the_answer(driver: Driver) -> None:
    retries = Retries(max_attempts=3, first_delay=0.001)
    with Server(BUSY, OK) as server:
        (given,) = driver.calls(server.url, lambda client: raw_of(client, "GET /x"), retries=retries)
    found: Any = given
    assert type(found).__name__ == Raw.__name__
    assert (found.value, found.status, found.attempts, found.request_id) == (1, 200, 2, "t-9")
    assert found.body == b'{"code": 0, "data": 1, "trace": "t-9"}'
    assert found.header("x-limit") == "7"
    assert found.header("y") is None
    assert 0 < found.elapsed < 5
    assert "t-9" not in repr(found)


def test_raw_access_raises_what_the_call_raises(driver: Driver) -> None:
    with Server(reply("{", 200)) as server, pytest.raises(UnexpectedResponse):
        driver.calls(server.url, lambda client: raw_of(client, "GET /x"))


def test_a_client_with_other_options_shares_what_it_comes_from() -> None:
    with Server(BUSY) as first, Server(OK) as second, Blocking().client(first.url) as client:
        other = client.with_options(
            base_url=second.url, headers={"X-More": "1", "User-Agent": "mine"}, timeout=Timeout(1, 1, 1)
        )
        assert type(other) is type(client)
        assert other.request("GET /x") == 1
        assert second.header("X-More") == "1"
        assert second.header("User-Agent") == "mine"
        with pytest.raises(acme.Unavailable):
            client.with_options(max_attempts=3).request("GET /x")
        assert len(first.requests) == 3
        assert first.header("X-More") is None
        assert other.leniency == client.leniency
        again = other.with_options(max_attempts=2)
        assert again.request("GET /y") == 1
        assert second.header("X-More") == "1", "options add up"
        with pytest.raises(ValueError, match="no environment 'moon'"):
            client.with_options(environment="moon")
        with pytest.raises(ValueError, match="header X"):
            client.with_options(headers={"X": "a\r\nb"})
        assert client.with_options(environment="sandbox").base_url == "https://sandbox.acme.test"


def test_one_call_may_go_elsewhere(driver: Driver) -> None:
    with Server(BUSY) as first, Server(OK) as second:
        options = CallOptions(base_url=second.url, headers={"X-Once": "1"})
        found = driver.calls(first.url, lambda client: client.request("GET /x", options=options))
        assert found == [1]
        assert second.header("X-Once") == "1"
        assert first.requests == []


def test_options_show_no_header_values() -> None:
    shown = repr(CallOptions(headers={"Authorization": "secret"}, environment="sandbox", max_attempts=1))
    assert "secret" not in shown
    assert "environment='sandbox', max_attempts=1" in shown


class Seen:
    """A middleware for either client."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.answers: list[int] = []

    def blocking(self, request: Request, send: Callable[[Request], Answer]) -> Answer:
        self.requests.append(request)
        answer = send(request)
        self.answers.append(answer.status)
        return answer

    async def asynchronous(self, request: Request, send: Any) -> Answer:
        self.requests.append(request)
        answer: Answer = await send(request)
        self.answers.append(answer.status)
        return answer


def test_middleware_sees_each_signed_attempt(driver: Driver) -> None:
    outer, inner = Seen(), Seen()
    chain: list[Any] = [each.blocking if isinstance(driver, Blocking) else each.asynchronous for each in (outer, inner)]
    with Server(BUSY, OK) as server:
        retries = Retries(max_attempts=2, first_delay=0)
        assert driver.calls(server.url, lambda c: c.request("GET /x"), middleware=chain, retries=retries) == [1]
    assert outer.answers == inner.answers == [503, 200]
    assert [request.header("X-SIGN") is not None for request in outer.requests] == [True, True]


def test_a_middleware_that_fails_after_sending_leaves_an_order_in_doubt(driver: Driver) -> None:
    def blocking(request: Request, send: Any) -> Answer:
        send(request)
        raise RuntimeError("bug")

    async def asynchronous(request: Request, send: Any) -> Answer:
        await send(request)
        raise RuntimeError("bug")

    chain: list[Any] = [blocking if isinstance(driver, Blocking) else asynchronous]
    with Server(OK) as server, pytest.raises(OutcomeUnknown):
        driver.call(server.url, acme.PLACE, client={"middleware": chain}, body={"type": "market"})


def test_threads_forks_and_tasks_share_the_family_of_a_client() -> None:
    with Server(OK) as server, Blocking().client(server.url) as client:
        family = [client, client.with_options(max_attempts=1), client.with_options(timeout=3)]
        found: list[Any] = []

        def work(each: Any) -> None:
            found.extend(each.request("GET /x") for _ in range(10))

        threads = [threading.Thread(target=work, args=(each,)) for each in family * 3]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [1] * 90
        assert server.connections <= 9
    assert asyncio.run(_many(OK)) == [1] * 60


async def _many(answer: bytes) -> list[Any]:
    with Server(answer) as server:
        async with Asynchronous().client(server.url) as client:
            other = client.with_options(max_attempts=2)
            calls = [each.request("GET /x") for each in (client, other) for _ in range(30)]
            return list(await asyncio.gather(*calls))
