# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Clients of Acme, sync and async."""

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

Environment: TypeAlias = Literal["production", "sandbox"]
"""Where requests go."""


class Acme(SyncClient):
    """Acme, one call at a time: A small venue.

    Args:
        environment: One of ``production``, ``sandbox``.
        base_url: Another address for REST calls, a test server for instance.
        region: Where the account is. Default: ``us``.
        tag: Any word. Default: ````.
        timeout: Seconds to connect, to read, and in total.
        transport: Sends requests in another way; tests use this.
        ssl_context: Your own TLS settings; they must verify certificates and host names.
        clock: Nanoseconds since 1970, for signatures; tests use this.
    """

    def __init__(
        self,
        *,
        environment: Environment = "production",
        base_url: str | None = None,
        region: Literal["us", "hk"] | None = None,
        tag: str | None = None,
        timeout: Timeout | float | None = None,
        transport: Transport | None = None,
        ssl_context: SSLContext | None = None,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(
            VENUE,
            credentials=Credentials.from_environment(),
            settings=_settings(
                environment,
                {
                    "region": region,
                    "tag": tag,
                },
            ),
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            transport=transport,
            ssl_context=ssl_context,
            clock=clock,
        )


class AsyncAcme(AsyncClient):
    """Acme for asyncio: A small venue.

    Args:
        environment: One of ``production``, ``sandbox``.
        base_url: Another address for REST calls, a test server for instance.
        region: Where the account is. Default: ``us``.
        tag: Any word. Default: ````.
        timeout: Seconds to connect, to read, and in total.
        transport: Sends requests in another way; tests use this.
        ssl_context: Your own TLS settings; they must verify certificates and host names.
        clock: Nanoseconds since 1970, for signatures; tests use this.
    """

    def __init__(
        self,
        *,
        environment: Environment = "production",
        base_url: str | None = None,
        region: Literal["us", "hk"] | None = None,
        tag: str | None = None,
        timeout: Timeout | float | None = None,
        transport: AsyncTransport | None = None,
        ssl_context: SSLContext | None = None,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(
            VENUE,
            credentials=Credentials.from_environment(),
            settings=_settings(
                environment,
                {
                    "region": region,
                    "tag": tag,
                },
            ),
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            transport=transport,
            ssl_context=ssl_context,
            clock=clock,
        )


_ENVIRONMENT_SETTINGS: Final[Mapping[str, Mapping[str, str]]] = {"sandbox": {"region": "hk"}}


def _settings(environment: str, given: Mapping[str, str | None]) -> Settings:
    """What the caller chose, else what is usual in this environment, else the default."""
    chosen = {name: value for name, value in given.items() if value is not None}
    return convert({**_ENVIRONMENT_SETTINGS.get(environment, {}), **chosen}, Settings)
