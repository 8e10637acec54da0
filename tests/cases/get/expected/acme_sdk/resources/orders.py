# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from typing import Final

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.errors.sources import Source
from .._runtime.http.transport import CallOptions
from ..models import Order

_GET_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_GET: Final[Operation[Order]] = Operation(
    id="orders.get",
    method="GET",
    path="/orders/{id}",
    effect=Effect.READ,
    auth=None,
    result=One(Order),
    sent={"id": str},
    source=_GET_SOURCE,
)


class Orders(SyncResource):
    """Look orders up.

    Source: Docs, https://docs.acme.example
    """

    def get(
        self,
        *,
        id: str,
        options: CallOptions | None = None,
    ) -> Order:
        """Look up one order.

        Args:
            id: The venue's number of it.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_GET, path={"id": id}, options=options)

    @property
    def with_raw(self) -> OrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OrdersWithRaw(self._client)


class OrdersWithRaw:
    """The calls of ``Orders``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Orders(client, raw=True)
        self.get = raw(calls.get)


class AsyncOrders(AsyncResource):
    """Look orders up.

    Source: Docs, https://docs.acme.example
    """

    async def get(
        self,
        *,
        id: str,
        options: CallOptions | None = None,
    ) -> Order:
        """Look up one order.

        Args:
            id: The venue's number of it.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_GET, path={"id": id}, options=options)

    @property
    def with_raw(self) -> AsyncOrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOrdersWithRaw(self._client)


class AsyncOrdersWithRaw:
    """The calls of ``AsyncOrders``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOrders(client, raw=True)
        self.get = raw_async(calls.get)
