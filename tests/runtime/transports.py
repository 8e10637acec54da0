"""Every transport there is, ours and those on clients of the user's own, behind one way to send."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from generator.runtime.errors.exceptions import SdkError
from generator.runtime.http.httpx_transport import AsyncHttpxTransport, HttpxTransport
from generator.runtime.http.request import Request
from generator.runtime.http.response import Response
from generator.runtime.http.transport import Timeout

from .drivers import Asynchronous, Blocking

Outcome = Response | SdkError
TLS = ssl.create_default_context()
"""For plain addresses: reading the system's certificates takes longer than a test."""
TIMEOUT = Timeout(connect=20.0, read=20.0, total=60.0)


class Transports:
    """One kind of transport; each ``send`` makes a new one, sends over it, and closes it."""

    def __init__(self, name: str, make: Callable[[ssl.SSLContext | None, str | None], Any], is_async: bool) -> None:
        self.name = name
        self.is_async = is_async
        self._make = make

    @property
    def is_ours(self) -> bool:
        """Whether it is one that clients have by themselves."""
        return "httpx" not in self.name

    def make(self, context: ssl.SSLContext | None = None, proxy: str | None = None) -> Any:
        """A new transport."""
        return self._make(context, proxy)

    def send(
        self,
        *requests: Request,
        timeout: Timeout | Sequence[Timeout] = TIMEOUT,
        context: ssl.SSLContext | None = None,
        proxy: str | None = None,
    ) -> list[Outcome]:
        """What becomes of several requests, one after the other over one transport; each may have its own timeout."""
        timeouts = [timeout] * len(requests) if isinstance(timeout, Timeout) else timeout
        if self.is_async:
            return asyncio.run(self._send(requests, timeouts, context, proxy))
        found: list[Outcome] = []
        transport = self.make(context, proxy)
        try:
            for request, timeout in zip(requests, timeouts, strict=True):
                try:
                    found.append(transport.send(request, timeout))
                except SdkError as error:
                    found.append(error)
        finally:
            transport.close()
        return found

    async def _send(
        self,
        requests: Sequence[Request],
        timeouts: Sequence[Timeout],
        context: ssl.SSLContext | None,
        proxy: str | None,
    ) -> list[Outcome]:
        found: list[Outcome] = []
        transport = self.make(context, proxy)
        try:
            for request, timeout in zip(requests, timeouts, strict=True):
                try:
                    found.append(await transport.send(request, timeout))
                except SdkError as error:
                    found.append(error)
        finally:
            await transport.close()
        return found


def _own(driver: Blocking | Asynchronous) -> Callable[[ssl.SSLContext | None, str | None], Any]:
    """What a client makes for itself."""

    def make(context: ssl.SSLContext | None, proxy: str | None) -> Any:
        client = driver.client("http://venue.test", ssl_context=context, proxy=proxy)
        return client._transport  # pyright: ignore[reportPrivateUsage]

    return make


def _adapted(library: str, is_async: bool) -> Callable[[ssl.SSLContext | None, str | None], Any]:
    """The adapter on a client of the library, as a user would set one up."""

    def make(context: ssl.SSLContext | None, proxy: str | None) -> Any:
        module = pytest.importorskip(library)
        settings: dict[str, Any] = {"verify": TLS if context is None else context, "trust_env": False}
        if proxy is not None:
            settings["proxy"] = proxy
        if is_async:
            return AsyncHttpxTransport(module.AsyncClient(**settings), closes=True)
        return HttpxTransport(module.Client(**settings), closes=True)

    return make


OURS = [Transports("sync", _own(Blocking()), False), Transports("async", _own(Asynchronous()), True)]
ADAPTED = [
    Transports(f"{library}-{'async' if is_async else 'sync'}", _adapted(library, is_async), is_async)
    for library in ("httpx", "httpx2")
    for is_async in (False, True)
]
ALL = [*OURS, *ADAPTED]

__all__ = ["ADAPTED", "ALL", "OURS", "TIMEOUT", "Outcome", "Transports"]
