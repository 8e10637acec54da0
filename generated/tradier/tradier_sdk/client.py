# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Clients of Tradier, sync and async."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from ssl import SSLContext
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import convert

from ._runtime.auth.nonces import NonceSource
from ._runtime.auth.signing import Clock
from ._runtime.calls.observers import Observer
from ._runtime.calls.retries import Retries
from ._runtime.client.async_client import AsyncClient
from ._runtime.client.sync_client import SyncClient
from ._runtime.http.middleware import AsyncMiddleware, Middleware
from ._runtime.http.transport import AsyncTransport, Connections, Timeout, Transport
from ._venue import VENUE
from .resources.orders import AsyncOrders, Orders
from .resources.streaming import AsyncStreaming, Streaming
from .signing import Credentials, Settings

if TYPE_CHECKING:
    from .streams import AsyncStreams, Streams

Environment: TypeAlias = Literal["production", "sandbox"]
"""Where requests go."""


class Tradier(SyncClient):
    """Tradier, one call at a time: Orders of a Tradier Brokerage account.

    An HTTP 200 may still carry an error, and a 400 or 401 is often plain text.

    Args:
        access_token: Token of one environment; the other environment refuses it. Without it, the environment
            variable ``TRADIER_ACCESS_TOKEN``.
        environment: One of ``production``, ``sandbox``.
        base_url: Another address for REST calls, a test server for instance.
        timeout: Seconds to connect, to read, and in total.
        transport: Sends requests in another way; tests use this.
        ssl_context: Your own TLS settings, a CA of your own for instance; without them certificates are
            verified.
        proxy: ``http://[user:password@]host:port``, or ``socks5://``, ``socks5h://`` with the extra
            ``socks``; by default what HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY of the environment say,
            with False none at all.
        connections: How many connections are kept, to one host and in all; calls beyond that wait for one.
        allow_http: Sign requests to plain ``http://`` and ``ws://`` addresses of other machines, too.
        clock: Nanoseconds since 1970, for signatures; ``ServerClock()`` follows the Date header of the
            answers.
        nonces: Numbers that only grow; ``KeyFile(path)`` where several processes sign with one key.
        retries: How often a call is attempted and how long it waits in between. Orders are never sent twice.
        limits: What to do while a documented limit is used up: ``wait``, ``raise`` RateLimitExceeded, or
            ``off``.
        middleware: Called around every attempt with the signed request and what sends it.
        observers: See every call and attempt, without secrets: for metrics and traces.
    """

    def __init__(
        self,
        access_token: str | None = None,
        *,
        environment: Environment = "production",
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        transport: Transport | None = None,
        ssl_context: SSLContext | None = None,
        proxy: str | Literal[False] | None = None,
        connections: Connections | None = None,
        allow_http: bool = False,
        clock: Clock | None = None,
        nonces: NonceSource | None = None,
        retries: Retries | None = None,
        limits: Literal["wait", "raise", "off"] | None = None,
        middleware: Sequence[Middleware] = (),
        observers: Sequence[Observer] = (),
    ) -> None:
        super().__init__(
            VENUE,
            credentials=Credentials.from_environment(
                access_token=access_token,
            ),
            settings=_settings({}),
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            transport=transport,
            ssl_context=ssl_context,
            proxy=proxy,
            connections=connections,
            allow_http=allow_http,
            clock=clock,
            nonces=nonces,
            retries=retries,
            limits=limits,
            middleware=middleware,
            observers=observers,
        )

    @cached_property
    def orders(self) -> Orders:
        """Place, change, cancel and look up orders of one account."""
        return Orders(self)

    @cached_property
    def streaming(self) -> Streaming:
        """Sessions of streams.

        The methods of `streams` open one by themselves before each connection; a token has one session at a time.
        """
        return Streaming(self)

    @cached_property
    def streams(self) -> Streams:
        """What Tradier pushes, as typed events."""
        from .streams import Streams  # with the first use, since it brings asyncio along

        return Streams(self)


class AsyncTradier(AsyncClient):
    """Tradier for asyncio: Orders of a Tradier Brokerage account.

    An HTTP 200 may still carry an error, and a 400 or 401 is often plain text.

    Args:
        access_token: Token of one environment; the other environment refuses it. Without it, the environment
            variable ``TRADIER_ACCESS_TOKEN``.
        environment: One of ``production``, ``sandbox``.
        base_url: Another address for REST calls, a test server for instance.
        timeout: Seconds to connect, to read, and in total.
        transport: Sends requests in another way; tests use this.
        ssl_context: Your own TLS settings, a CA of your own for instance; without them certificates are
            verified.
        proxy: ``http://[user:password@]host:port``, or ``socks5://``, ``socks5h://`` with the extra
            ``socks``; by default what HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY of the environment say,
            with False none at all.
        connections: How many connections are kept, to one host and in all; calls beyond that wait for one.
        allow_http: Sign requests to plain ``http://`` and ``ws://`` addresses of other machines, too.
        clock: Nanoseconds since 1970, for signatures; ``ServerClock()`` follows the Date header of the
            answers.
        nonces: Numbers that only grow; ``KeyFile(path)`` where several processes sign with one key.
        retries: How often a call is attempted and how long it waits in between. Orders are never sent twice.
        limits: What to do while a documented limit is used up: ``wait``, ``raise`` RateLimitExceeded, or
            ``off``.
        middleware: Called around every attempt with the signed request and what sends it.
        observers: See every call and attempt, without secrets: for metrics and traces.
    """

    def __init__(
        self,
        access_token: str | None = None,
        *,
        environment: Environment = "production",
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        transport: AsyncTransport | None = None,
        ssl_context: SSLContext | None = None,
        proxy: str | Literal[False] | None = None,
        connections: Connections | None = None,
        allow_http: bool = False,
        clock: Clock | None = None,
        nonces: NonceSource | None = None,
        retries: Retries | None = None,
        limits: Literal["wait", "raise", "off"] | None = None,
        middleware: Sequence[AsyncMiddleware] = (),
        observers: Sequence[Observer] = (),
    ) -> None:
        super().__init__(
            VENUE,
            credentials=Credentials.from_environment(
                access_token=access_token,
            ),
            settings=_settings({}),
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            transport=transport,
            ssl_context=ssl_context,
            proxy=proxy,
            connections=connections,
            allow_http=allow_http,
            clock=clock,
            nonces=nonces,
            retries=retries,
            limits=limits,
            middleware=middleware,
            observers=observers,
        )

    @cached_property
    def orders(self) -> AsyncOrders:
        """Place, change, cancel and look up orders of one account."""
        return AsyncOrders(self)

    @cached_property
    def streaming(self) -> AsyncStreaming:
        """Sessions of streams.

        The methods of `streams` open one by themselves before each connection; a token has one session at a time.
        """
        return AsyncStreaming(self)

    @cached_property
    def streams(self) -> AsyncStreams:
        """What Tradier pushes, as typed events."""
        from .streams import AsyncStreams  # with the first use, since it brings asyncio along

        return AsyncStreams(self)


def _settings(given: Mapping[str, object]) -> Callable[[str], Settings]:
    """What the caller chose, else the default."""
    chosen = {name: value for name, value in given.items() if value is not None}
    return lambda _: convert(chosen, Settings)
