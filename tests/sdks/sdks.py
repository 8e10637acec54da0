"""The four SDKs as values, and the two ways to call them, so that one test serves them all."""

from __future__ import annotations

import asyncio
import importlib
import importlib.util
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

TLS = ssl.create_default_context()
"""Reading the system's certificates takes longer than most tests; the addresses here are http anyway."""


@dataclass(frozen=True)
class Sdk:
    """One generated package."""

    name: str
    client_class: str
    credentials: Mapping[str, str] = field(repr=False)

    def module(self, name: str = "") -> Any:
        """``habittrade_sdk`` or, with a name, one of its modules."""
        return importlib.import_module(f"{self.name}_sdk.{name}" if name else f"{self.name}_sdk")

    def runtime(self, name: str) -> Any:
        """A module of the runtime, which the SDK carries or imports: ``http.response``."""
        carried = importlib.util.find_spec(f"{self.name}_sdk._runtime")
        return importlib.import_module(f"{self.name}_sdk._runtime.{name}" if carried else f"sdkwright_runtime.{name}")

    def names(self, module: str) -> dict[str, Any]:
        """Everything in one of its modules."""
        return dict(self.module(module).__dict__)

    def client(self, **options: Any) -> Any:
        """The blocking client, with credentials for tests."""
        return getattr(self.module(), self.client_class)(**self._options(options))

    def async_client(self, **options: Any) -> Any:
        """The asyncio client, with the same."""
        return getattr(self.module(), f"Async{self.client_class}")(**self._options(options))

    def error(self, category: str) -> Any:
        """The exception class of a category."""
        errors = self.module("errors")
        return errors.EXCEPTIONS[errors.ErrorCategory(category)]

    def _options(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """Nothing is repeated and no limit waited for, unless a test is about that."""
        once = self.module().RetryPolicy(max_attempts=1)
        return {**self.credentials, "timeout": 5.0, "ssl_context": TLS, "retries": once, "limits": "off", **options}

    def __str__(self) -> str:
        return self.name


HABITTRADE = Sdk("habittrade", "HabitTrade", {"api_key": "habit-key-7391", "api_secret": "habit-secret-5527"})
TRADIER = Sdk("tradier", "Tradier", {"access_token": "tradier-token-8846"})
WEBULL = Sdk(
    "webull",
    "Webull",
    {"app_key": "webull-key-1204", "app_secret": "webull-secret-9918", "access_token": "webull-token-6630"},
)
WOOXPRO = Sdk("wooxpro", "WooXPro", {"key": "woo-key-4475", "secret": "woo-secret-3082", "memo": "woo-memo-1159"})
SDKS = (HABITTRADE, TRADIER, WEBULL, WOOXPRO)

Call = Callable[[Any], Any]
"""What is done with a client: ``lambda client: client.orders.cancel(order_no="1")``."""


class Blocking:
    """Calls through the blocking client."""

    def pause(self, seconds: float) -> Call:
        """Time that passes between two calls."""
        return lambda client: time.sleep(seconds)

    def run(self, sdk: Sdk, *calls: Call, **options: Any) -> list[Any]:
        """The results of several calls over one client."""
        with sdk.client(**options) as client:
            return [call(client) for call in calls]

    def failures(self, sdk: Sdk, *calls: Call, **options: Any) -> list[Any]:
        """What each of several calls over one client raises; each has to."""
        failures: list[Any] = []
        with sdk.client(**options) as client:
            for call in calls:
                try:
                    found = call(client)
                except Exception as error:
                    failures.append(error)
                else:
                    raise AssertionError(f"nothing was raised: {found!r}")
        return failures


class Asynchronous:
    """Calls through the asyncio client, in an event loop of their own."""

    def pause(self, seconds: float) -> Call:
        """Time that passes between two calls."""
        return lambda client: asyncio.sleep(seconds)

    def run(self, sdk: Sdk, *calls: Call, **options: Any) -> list[Any]:
        """The results of several calls over one client."""

        async def run() -> list[Any]:
            async with sdk.async_client(**options) as client:
                return [await call(client) for call in calls]

        return asyncio.run(run())

    def failures(self, sdk: Sdk, *calls: Call, **options: Any) -> list[Any]:
        """What each of several calls over one client raises; each has to."""

        async def run() -> list[Any]:
            failures: list[Any] = []
            async with sdk.async_client(**options) as client:
                for call in calls:
                    try:
                        found = await call(client)
                    except Exception as error:
                        failures.append(error)
                    else:
                        raise AssertionError(f"nothing was raised: {found!r}")
            return failures

        return asyncio.run(run())


Driver = Blocking | Asynchronous
