"""The same call through the blocking and the asyncio client, so that each test is written once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from generator.runtime.calls.operation import Operation
from generator.runtime.calls.retries import RetryPolicy
from generator.runtime.client.async_client import AsyncClient, AsyncResource
from generator.runtime.client.sync_client import SyncClient, SyncResource
from generator.runtime.http.transport import RequestOptions

from .acme import VENUE, Credentials

T = TypeVar("T")
KEY = "acme-key-1234567890"
SECRET = "acme-secret-0987654321"
NOW = 1_700_000_000_123_456_789


def options(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Arguments of a client for tests."""
    usual: dict[str, Any] = {
        "venue": VENUE,
        "credentials": Credentials(key=KEY, secret=SECRET),
        "clock": lambda: NOW,
        "timeout": 60.0,
        "retries": RetryPolicy(max_attempts=1),
    }
    return usual | dict(changes)


class Blocking:
    """Calls through SyncClient."""

    def client(self, url: str, **changes: Any) -> SyncClient:
        """A client of the server at ``url``."""
        return SyncClient(**options({"base_url": url, **changes}))

    def calls(self, url: str, *calls: Callable[[Any], Any], **changes: Any) -> list[Any]:
        """The results of several calls over one client."""
        with self.client(url, **changes) as client:
            return [call(client) for call in calls]

    def call(
        self,
        url: str,
        operation: Operation[T],
        options: RequestOptions | None = None,
        client: Mapping[str, Any] | None = None,
        **values: Any,
    ) -> T:
        """One typed call."""
        with self.client(url, **(client or {})) as made:
            return SyncResource(made)._call(operation, options=options, **values)  # pyright: ignore[reportPrivateUsage]

    def request(self, url: str, *given: Any, **values: Any) -> Any:
        """One raw call."""
        with self.client(url) as client:
            return client.request(*given, **values)


class Asynchronous:
    """Calls through AsyncClient, each in an event loop of its own."""

    def client(self, url: str, **changes: Any) -> AsyncClient:
        """A client of the server at ``url``."""
        return AsyncClient(**options({"base_url": url, **changes}))

    def calls(self, url: str, *calls: Callable[[Any], Any], **changes: Any) -> list[Any]:
        """The results of several calls over one client."""

        async def run() -> list[Any]:
            async with self.client(url, **changes) as client:
                return [await call(client) for call in calls]

        return asyncio.run(run())

    def call(
        self,
        url: str,
        operation: Operation[T],
        options: RequestOptions | None = None,
        client: Mapping[str, Any] | None = None,
        **values: Any,
    ) -> T:
        """One typed call."""

        async def run() -> T:
            async with self.client(url, **(client or {})) as made:
                resource = AsyncResource(made)
                return await resource._call(operation, options=options, **values)  # pyright: ignore[reportPrivateUsage]

        return asyncio.run(run())

    def request(self, url: str, *given: Any, **values: Any) -> Any:
        """One raw call."""

        async def run() -> Any:
            async with self.client(url) as client:
                return await client.request(*given, **values)

        return asyncio.run(run())


Driver = Blocking | Asynchronous
