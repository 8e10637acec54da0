"""A program that sends in its own way: transports, middleware and observers of its own, with public names only."""

from __future__ import annotations

import asyncio
import sys
from http.client import HTTPConnection, HTTPException
from typing import Any, assert_type
from urllib.parse import urlsplit

from tradier_sdk import (
    AsyncMiddleware,
    AsyncSend,
    AsyncTradier,
    AsyncTransport,
    Attempt,
    CallInfo,
    Clock,
    ConnectionFailed,
    Effect,
    Middleware,
    NonceSource,
    Observer,
    OutcomeUnknown,
    RawResponse,
    Request,
    RequestOptions,
    RequestTimeout,
    Response,
    RetryPolicy,
    SdkError,
    Send,
    Timeout,
    Tradier,
    Transport,
)


class StandardLibrary:
    """Sends with nothing but the standard library, a connection per call."""

    def send(self, request: Request, timeout: Timeout) -> Response:
        """One request, one answer."""
        parts = urlsplit(request.base_url)
        connection = HTTPConnection(parts.hostname or "", parts.port, timeout=min(timeout.read, timeout.total))
        try:
            connection.connect()
        except OSError as problem:
            raise ConnectionFailed(f"no connection to {request.base_url}", sent=False) from problem
        try:
            connection.request(request.method, request.target, request.body or None, dict(request.headers))
            response = connection.getresponse()
            return Response(response.status, response.getheaders(), response.read())
        except TimeoutError as problem:
            raise RequestTimeout(f"{request.base_url} was too slow", sent=True) from problem
        except (OSError, HTTPException) as problem:
            raise ConnectionFailed(f"the connection to {request.base_url} broke", sent=True) from problem
        finally:
            connection.close()

    def close(self) -> None:
        """Nothing is kept."""


class InThreads:
    """The same for asyncio."""

    def __init__(self) -> None:
        self._inner: Transport = StandardLibrary()

    async def send(self, request: Request, timeout: Timeout) -> Response:
        """One request, one answer."""
        return await asyncio.to_thread(self._inner.send, request, timeout)

    async def close(self) -> None:
        """Nothing is kept."""


class Seen(Observer):
    """Counts attempts, and looks at each request and answer on the way."""

    def __init__(self) -> None:
        self.attempts: list[tuple[str, int, int | None]] = []
        self.lines: list[str] = []

    def attempt_finished(self, call: CallInfo, attempt: Attempt) -> None:
        """After each attempt."""
        self.attempts.append((call.operation, attempt.number, attempt.status))

    def middleware(self, request: Request, send: Send) -> Response:
        """Around each attempt."""
        answer = send(request)
        self.lines.append(f"{request.method} {request.target} {answer.status} {answer.header('content-type')}")
        return answer

    async def async_middleware(self, request: Request, send: AsyncSend) -> Response:
        """The same for asyncio."""
        answer = await send(request)
        self.lines.append(f"{request.method} {request.target} {answer.status} {answer.header('content-type')}")
        return answer


def no_network(request: Request, send: Send) -> Response:
    """A middleware that never lets anything out."""
    raise ConnectionFailed("the network is switched off", sent=False)


FROZEN: Clock = lambda: 1_700_000_000_000_000_000  # noqa: E731
COUNTED: NonceSource = lambda now: now + 1  # noqa: E731


def blocking(url: str, seen: Seen) -> None:
    """One call, a raw one, one that cannot leave, and an order whose answer does not come."""
    around: list[Middleware] = [seen.middleware]
    chosen: Transport = StandardLibrary()
    with Tradier(
        "token", base_url=url, transport=chosen, middleware=around, observers=[seen], clock=FROZEN, nonces=COUNTED
    ) as client:
        print(client.request("GET /v9/x"))
        raw = client.request_raw(
            "POST /v9/y", body={"a": 1}, effect=Effect.READ, options=RequestOptions(max_attempts=1)
        )
        assert_type(raw, RawResponse[Any])
        print(raw.status, raw.attempts, raw.value, raw.header("Content-Type"))
        try:
            client.orders.cancel(account_id="VA1", order_id=7, options=RequestOptions(timeout=Timeout(1, 0.2, 1)))
        except OutcomeUnknown as doubt:
            print(type(doubt.__cause__).__name__)
    with Tradier(
        "token", base_url=url, middleware=[no_network], retries=RetryPolicy(max_attempts=2, first_delay=0)
    ) as off:
        try:
            off.orders.cancel(account_id="VA1", order_id=7)
        except SdkError as error:
            print(error)


async def asynchronous(url: str, seen: Seen) -> None:
    """The first call again."""
    around: list[AsyncMiddleware] = [seen.async_middleware]
    chosen: AsyncTransport = InThreads()
    async with AsyncTradier("token", base_url=url, transport=chosen, middleware=around, observers=[seen]) as client:
        print(await client.request("GET /v9/x"))


if __name__ == "__main__":
    everything = Seen()
    blocking(sys.argv[1], everything)
    asyncio.run(asynchronous(sys.argv[1], everything))
    print(*everything.lines, *everything.attempts, sep="\n")
