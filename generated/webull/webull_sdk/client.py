# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""Clients of Webull, sync and async."""

from __future__ import annotations

from collections.abc import Mapping
from ssl import SSLContext
from typing import Final, Literal, TypeAlias

from msgspec import convert

from ._runtime.async_client import AsyncClient
from ._runtime.signing import Clock
from ._runtime.sync_client import SyncClient
from ._runtime.transport import AsyncTransport, Timeout, Transport
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
        ssl_context: Your own TLS settings; they must verify certificates and host names.
        clock: Nanoseconds since 1970, for signatures; tests use this.
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
        clock: Clock | None = None,
    ) -> None:
        super().__init__(
            VENUE,
            credentials=Credentials.from_environment(
                app_key=app_key,
                app_secret=app_secret,
                access_token=access_token,
            ),
            settings=_settings(
                environment,
                {
                    "signature_algorithm": signature_algorithm,
                },
            ),
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            transport=transport,
            ssl_context=ssl_context,
            clock=clock,
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
        ssl_context: Your own TLS settings; they must verify certificates and host names.
        clock: Nanoseconds since 1970, for signatures; tests use this.
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
        clock: Clock | None = None,
    ) -> None:
        super().__init__(
            VENUE,
            credentials=Credentials.from_environment(
                app_key=app_key,
                app_secret=app_secret,
                access_token=access_token,
            ),
            settings=_settings(
                environment,
                {
                    "signature_algorithm": signature_algorithm,
                },
            ),
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            transport=transport,
            ssl_context=ssl_context,
            clock=clock,
        )


_ENVIRONMENT_SETTINGS: Final[Mapping[str, Mapping[str, str]]] = {
    "broker": {"signature_algorithm": "HMAC-SHA256"},
    "broker_sandbox": {"signature_algorithm": "HMAC-SHA256"},
}


def _settings(environment: str, given: Mapping[str, str | None]) -> Settings:
    """What the caller chose, else what is usual in this environment, else the default."""
    chosen = {name: value for name, value in given.items() if value is not None}
    return convert({**_ENVIRONMENT_SETTINGS.get(environment, {}), **chosen}, Settings)
