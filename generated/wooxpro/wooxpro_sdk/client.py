# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""Clients of WOO X Pro, sync and async."""

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
from .resources.market import AsyncMarket, Market
from .resources.trading import AsyncTrading, Trading
from .signing import Credentials, Settings

if TYPE_CHECKING:
    from .streams import AsyncStreams, Streams

Environment: TypeAlias = Literal["production"]
"""Where requests go."""


class WooXPro(SyncClient):
    """WOO X Pro, one call at a time: Crypto futures under the WOO X Pro brand.

    The API is BitMart's futures API on another host.

    Args:
        key: The access key. Without it, the environment variable ``WOOXPRO_API_KEY``.
        secret: Signs; it looks like hex and is used as it is. Without it, the environment variable
            ``WOOXPRO_API_SECRET``.
        memo: What the key was made with as memo. Signed, and never sent. Without it, the environment variable
            ``WOOXPRO_API_MEMO``.
        environment: One of ``production``.
        base_url: Another address for REST calls, a test server for instance.
        header_prefix: The pages exist in two generations that differ in the names of the three headers.
            Default: ``X-BM-``.
        websocket_login_suffix: The last part of what a websocket login signs. The page prints
            wooxpro.WebSocket with a signature made of bitmart.WebSocket. Default: ``bitmart.WebSocket``.
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
        key: str | None = None,
        secret: str | None = None,
        memo: str | None = None,
        *,
        environment: Environment = "production",
        base_url: str | None = None,
        header_prefix: Literal["X-BM-", "X-API-"] | None = None,
        websocket_login_suffix: Literal["bitmart.WebSocket", "wooxpro.WebSocket"] | None = None,
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
                key=key,
                secret=secret,
                memo=memo,
            ),
            settings=_settings(
                {
                    "header_prefix": header_prefix,
                    "websocket_login_suffix": websocket_login_suffix,
                }
            ),
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
    def market(self) -> Market:
        """Public data of contracts."""
        return Market(self)

    @cached_property
    def trading(self) -> Trading:
        """Orders and the position mode. Reading needs the key alone, everything else a signature."""
        return Trading(self)

    @cached_property
    def streams(self) -> Streams:
        """What WOO X Pro pushes, as typed events."""
        from .streams import Streams  # with the first use, since it brings asyncio along

        return Streams(self)


class AsyncWooXPro(AsyncClient):
    """WOO X Pro for asyncio: Crypto futures under the WOO X Pro brand.

    The API is BitMart's futures API on another host.

    Args:
        key: The access key. Without it, the environment variable ``WOOXPRO_API_KEY``.
        secret: Signs; it looks like hex and is used as it is. Without it, the environment variable
            ``WOOXPRO_API_SECRET``.
        memo: What the key was made with as memo. Signed, and never sent. Without it, the environment variable
            ``WOOXPRO_API_MEMO``.
        environment: One of ``production``.
        base_url: Another address for REST calls, a test server for instance.
        header_prefix: The pages exist in two generations that differ in the names of the three headers.
            Default: ``X-BM-``.
        websocket_login_suffix: The last part of what a websocket login signs. The page prints
            wooxpro.WebSocket with a signature made of bitmart.WebSocket. Default: ``bitmart.WebSocket``.
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
        key: str | None = None,
        secret: str | None = None,
        memo: str | None = None,
        *,
        environment: Environment = "production",
        base_url: str | None = None,
        header_prefix: Literal["X-BM-", "X-API-"] | None = None,
        websocket_login_suffix: Literal["bitmart.WebSocket", "wooxpro.WebSocket"] | None = None,
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
                key=key,
                secret=secret,
                memo=memo,
            ),
            settings=_settings(
                {
                    "header_prefix": header_prefix,
                    "websocket_login_suffix": websocket_login_suffix,
                }
            ),
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
    def market(self) -> AsyncMarket:
        """Public data of contracts."""
        return AsyncMarket(self)

    @cached_property
    def trading(self) -> AsyncTrading:
        """Orders and the position mode. Reading needs the key alone, everything else a signature."""
        return AsyncTrading(self)

    @cached_property
    def streams(self) -> AsyncStreams:
        """What WOO X Pro pushes, as typed events."""
        from .streams import AsyncStreams  # with the first use, since it brings asyncio along

        return AsyncStreams(self)


def _settings(given: Mapping[str, object]) -> Callable[[str], Settings]:
    """What the caller chose, else the default."""
    chosen = {name: value for name, value in given.items() if value is not None}
    return lambda _: convert(chosen, Settings)
