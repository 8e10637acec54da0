"""Options of a client and of one call, raw access, middleware."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from generator.runtime.calls.raw_response import RawResponse
from generator.runtime.calls.retries import RetryPolicy
from generator.runtime.errors.exceptions import InvalidParameter, OutcomeUnknown, UnexpectedResponse
from generator.runtime.http.request import Request
from generator.runtime.http.response import Response
from generator.runtime.http.transport import RequestOptions, Timeout

from . import acme
from .drivers import Asynchronous, Blocking, Driver
from .server import Server, reply

OK = reply('{"code": 0, "data": 1, "trace": "t-9"}', headers=["X-Limit: 7"])
BUSY = reply('{"code": 30014, "message": "Busy"}', 503)


def raw_of(client: Any, what: str) -> Any:
    """``client.request_raw``, awaited where it must be."""
    return client.request_raw(what)


def test_raw_access_shows_the_answer(driver: Driver) -> None:
    retries = RetryPolicy(max_attempts=3, first_delay=0.001)
    with Server(BUSY, OK) as server:
        (given,) = driver.calls(server.url, lambda client: raw_of(client, "GET /x"), retries=retries)
    found: Any = given
    assert type(found).__name__ == RawResponse.__name__
    assert (found.value, found.status, found.attempts, found.request_id) == (1, 200, 2, "t-9")
    assert found.body == b'{"code": 0, "data": 1, "trace": "t-9"}'
    assert found.header("x-limit") == "7"
    assert found.header("y") is None
    assert found.elapsed > 0
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
        assert other.deviations == client.deviations
        again = other.with_options(max_attempts=2)
        assert again.request("GET /y") == 1
        assert second.header("X-More") == "1", "options add up"
        with pytest.raises(ValueError, match="no environment 'moon'"):
            client.with_options(environment="moon")
        unsendable: list[tuple[Any, str]] = [({"X": "a\r\nb"}, "header X"), ({"X": 5}, "headers"), ({5: ""}, "headers")]
        for headers, parameter in unsendable:
            with pytest.raises(InvalidParameter, match=f"with_options: {parameter}: must be") as caught:
                client.with_options(headers=headers)
            assert caught.value.parameter == parameter
        assert client.with_options(environment="sandbox").base_url == "https://sandbox.acme.test"


def test_one_call_may_go_elsewhere(driver: Driver) -> None:
    with Server(BUSY) as first, Server(OK) as second:
        options = RequestOptions(base_url=second.url, headers={"X-Once": "1"})
        found = driver.calls(first.url, lambda client: client.request("GET /x", options=options))
        assert found == [1]
        assert second.header("X-Once") == "1"
        assert first.requests == []


def test_options_show_no_header_values() -> None:
    shown = repr(RequestOptions(headers={"Authorization": "secret"}, environment="sandbox", max_attempts=1))
    assert "secret" not in shown
    assert "environment='sandbox', max_attempts=1" in shown


class Seen:
    """A middleware for either client."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.answers: list[int] = []

    def blocking(self, request: Request, send: Callable[[Request], Response]) -> Response:
        self.requests.append(request)
        answer = send(request)
        self.answers.append(answer.status)
        return answer

    async def asynchronous(self, request: Request, send: Any) -> Response:
        self.requests.append(request)
        answer: Response = await send(request)
        self.answers.append(answer.status)
        return answer


def test_middleware_sees_each_signed_attempt(driver: Driver) -> None:
    outer, inner = Seen(), Seen()
    chain: list[Any] = [each.blocking if isinstance(driver, Blocking) else each.asynchronous for each in (outer, inner)]
    with Server(BUSY, OK) as server:
        retries = RetryPolicy(max_attempts=2, first_delay=0)
        assert driver.calls(server.url, lambda c: c.request("GET /x"), middleware=chain, retries=retries) == [1]
    assert outer.answers == inner.answers == [503, 200]
    assert [request.header("X-SIGN") is not None for request in outer.requests] == [True, True]


def sent(head: list[str]) -> list[tuple[str, str]]:
    """The headers of a request, names in small letters."""
    return [(name.lower(), value.strip()) for name, _, value in (line.partition(":") for line in head[1:])]


def replacing(driver: Driver, **named: str) -> list[Any]:
    """A middleware that replaces headers and leaves the others."""
    lower = {name.lower().replace("_", "-") for name in named}

    def changed(request: Request) -> Request:
        kept = [pair for pair in request.headers if pair[0].lower() not in lower]
        return replace(request, headers=(*kept, *((name.replace("_", "-"), value) for name, value in named.items())))

    async def asynchronous(request: Request, send: Any) -> Response:
        answer: Response = await send(changed(request))
        return answer

    def blocking(request: Request, send: Any) -> Any:
        return send(changed(request))

    return [blocking if isinstance(driver, Blocking) else asynchronous]


@pytest.mark.parametrize("by", ["middleware", "client options", "call options", "headers of a request"])
def test_headers_of_a_signature_are_replaced_by_whoever_asks_for_it(driver: Driver, by: str) -> None:
    """One rule for all ways: what the caller says is sent, once, and everything else is as it was signed."""
    own = {"x-sign": "mine", "X-Trace": "7"}
    chain = replacing(driver, x_sign="mine", X_Trace="7") if by == "middleware" else []
    client_headers = own if by == "client options" else {}
    given: dict[str, Any] = {"options": RequestOptions(headers=own)} if by == "call options" else {}
    given |= {"headers": own} if by == "headers of a request" else {}
    with Server(OK, OK) as server:

        def use(client: Any) -> Any:
            return client.with_options(headers=client_headers).request("POST /x", body={"a": 1}, **given)

        assert driver.calls(server.url, use, middleware=chain) == [1]
        headers = sent(server.head)
        plain = driver.calls(server.url, lambda client: client.request("POST /x", body={"a": 1}))
        signed = {name for name, _ in sent(server.head)}
    assert plain == [1]
    assert [value for name, value in headers if name == "x-sign"] == ["mine"]
    assert {name for name, _ in headers} == signed | {"x-trace"}


def test_a_middleware_that_fails_after_sending_leaves_an_order_in_doubt(driver: Driver) -> None:
    def blocking(request: Request, send: Any) -> Response:
        send(request)
        raise RuntimeError("bug")

    async def asynchronous(request: Request, send: Any) -> Response:
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
