"""The asyncio client: what it adds to the core is sending."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self, TypeVar

from .aiohttp_transport import AiohttpTransport
from .build import Values
from .client import ClientBase
from .core import Call
from .credentials import CredentialsBase
from .json import JSON
from .operation import Effect, Operation
from .signing import Clock
from .transport import AsyncTransport, CallOptions, Timeout
from .venue import Venue

T = TypeVar("T")


class AsyncClient(ClientBase):
    """Base of the generated client. Belongs to the event loop in which it is first used."""

    def __init__(
        self,
        venue: Venue,
        *,
        credentials: CredentialsBase,
        settings: Any = None,
        environment: str | None = None,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        transport: AsyncTransport | None = None,
        ssl_context: ssl.SSLContext | None = None,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(
            venue,
            credentials=credentials,
            settings=settings,
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            ssl_context=ssl_context,
            clock=clock,
        )
        self._transport: AsyncTransport = transport or AiohttpTransport(ssl_context)

    async def request(
        self,
        what: str | Operation[Any],
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        body: JSON = None,
        form: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        signed: bool | str = True,
        effect: Effect | None = None,
        options: CallOptions | None = None,
    ) -> JSON:
        """Call an endpoint that has no method yet: ``await client.request("GET /v1/things", query={"page": 1})``.

        Args:
            what: Method and path, or an operation.
            path: Values of ``{holes}`` in the path.
            query: Query parameters.
            body: A JSON body.
            form: A form body.
            headers: Further headers.
            signed: False for a public endpoint, or the name of a signing level.
            effect: What it does at the venue; GET and HEAD read, anything else counts as an order.
            options: Timeout and headers of this call.

        Returns:
            The answer's data as decoded JSON; numbers are int or Decimal.
        """
        operation = self._described(what, body is not None, signed, effect)
        return await self._send(self._begin(operation, Values(path, query, body, form), options, headers, raw=True))

    async def close(self) -> None:
        """Close all connections. Calls after this raise ``ClientClosed``; closing twice is fine."""
        self._closed = True
        for close in self._closers:
            await close()
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def _call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        form: Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> T:
        return await self._send(self._begin(operation, Values(path, query, body, form), options))

    async def _send(self, call: Call[T]) -> T:
        request = call.signed()
        try:
            answer = await self._transport.send(request, call.timeout)
        except Exception as problem:
            error = call.lost(problem)
        else:
            return call.finish(answer)
        raise error  # outside of the handler, so that the cause is the only thing it is chained to


class AsyncResource:
    """Base of the generated resources."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def _call(
        self,
        operation: Operation[T],
        *,
        path: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        form: Mapping[str, Any] | None = None,
        options: CallOptions | None = None,
    ) -> T:
        call = self._client._call  # pyright: ignore[reportPrivateUsage]
        return await call(operation, path=path, query=query, body=body, form=form, options=options)
