# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""Clients of Webull, sync and async."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from ssl import SSLContext
from typing import Final, Literal, TypeAlias

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
from .signing import Credentials, Settings

Environment: TypeAlias = Literal["production", "sandbox", "broker", "broker_sandbox"]
"""Where requests go."""


class Webull(SyncClient):
    """Webull, one call at a time: Webull OpenAPI of Hong Kong, for own accounts (Trading) and for brokers (Broker).

    Args:
        app_key: Without it, the environment variable ``WEBULL_APP_KEY``.
        app_secret: Keys the signature; never sent. Without it, the environment variable
            ``WEBULL_APP_SECRET``.
        access_token: Token that the account holder confirmed in the app. Trading and market data of Hong Kong
            ask for it. Without it, the environment variable ``WEBULL_ACCESS_TOKEN``.
        environment: One of ``production``, ``sandbox``, ``broker``, ``broker_sandbox``.
        base_url: Another address for REST calls, a test server for instance.
        signature_algorithm: HMAC-SHA1 goes with an MD5 digest of the body, HMAC-SHA256 with a SHA-256 digest.
            Default: ``HMAC-SHA1``.
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
        app_key: str | None = None,
        app_secret: str | None = None,
        access_token: str | None = None,
        *,
        environment: Environment = "production",
        base_url: str | None = None,
        signature_algorithm: Literal["HMAC-SHA1", "HMAC-SHA256"] | None = None,
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
                app_key=app_key,
                app_secret=app_secret,
                access_token=access_token,
            ),
            settings=_settings(
                {
                    "signature_algorithm": signature_algorithm,
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


class AsyncWebull(AsyncClient):
    """Webull for asyncio: Webull OpenAPI of Hong Kong, for own accounts (Trading) and for brokers (Broker).

    Args:
        app_key: Without it, the environment variable ``WEBULL_APP_KEY``.
        app_secret: Keys the signature; never sent. Without it, the environment variable
            ``WEBULL_APP_SECRET``.
        access_token: Token that the account holder confirmed in the app. Trading and market data of Hong Kong
            ask for it. Without it, the environment variable ``WEBULL_ACCESS_TOKEN``.
        environment: One of ``production``, ``sandbox``, ``broker``, ``broker_sandbox``.
        base_url: Another address for REST calls, a test server for instance.
        signature_algorithm: HMAC-SHA1 goes with an MD5 digest of the body, HMAC-SHA256 with a SHA-256 digest.
            Default: ``HMAC-SHA1``.
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
        app_key: str | None = None,
        app_secret: str | None = None,
        access_token: str | None = None,
        *,
        environment: Environment = "production",
        base_url: str | None = None,
        signature_algorithm: Literal["HMAC-SHA1", "HMAC-SHA256"] | None = None,
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
                app_key=app_key,
                app_secret=app_secret,
                access_token=access_token,
            ),
            settings=_settings(
                {
                    "signature_algorithm": signature_algorithm,
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


_ENVIRONMENT_SETTINGS: Final[Mapping[str, Mapping[str, object]]] = {
    "broker": {"signature_algorithm": "HMAC-SHA256"},
    "broker_sandbox": {"signature_algorithm": "HMAC-SHA256"},
}


def _settings(given: Mapping[str, object]) -> Callable[[str], Settings]:
    """What the caller chose, else what is usual in an environment, else the default."""
    chosen = {name: value for name, value in given.items() if value is not None}
    return lambda environment: convert({**_ENVIRONMENT_SETTINGS.get(environment, {}), **chosen}, Settings)
