# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: operation."""

from __future__ import annotations

from typing import Final

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.errors.sources import Source
from .._runtime.http.transport import CallOptions
from ..models import Orders

_GET_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_GET: Final[Operation[Orders]] = Operation(
    id="operation.get",
    method="GET",
    path="/operation",
    effect=Effect.READ,
    auth=None,
    result=One(Orders),
    source=_GET_SOURCE,
)


class OperationResource(SyncResource):
    """Has a class of its own.

    Source: Docs, https://docs.acme.example
    """

    def get(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Orders:
        """All there is.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_GET, options=options)

    @property
    def with_raw(self) -> OperationResourceWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OperationResourceWithRaw(self._client)


class OperationResourceWithRaw:
    """The calls of ``OperationResource``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = OperationResource(client, raw=True)
        self.get = raw(calls.get)


class AsyncOperationResource(AsyncResource):
    """Has a class of its own.

    Source: Docs, https://docs.acme.example
    """

    async def get(
        self,
        *,
        options: CallOptions | None = None,
    ) -> Orders:
        """All there is.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_GET, options=options)

    @property
    def with_raw(self) -> AsyncOperationResourceWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOperationResourceWithRaw(self._client)


class AsyncOperationResourceWithRaw:
    """The calls of ``AsyncOperationResource``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOperationResource(client, raw=True)
        self.get = raw_async(calls.get)
