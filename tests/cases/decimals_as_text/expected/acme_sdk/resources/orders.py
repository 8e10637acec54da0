# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.errors.sources import Source
from .._runtime.http.transport import CallOptions
from ..models import Order

_PLACE_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_PLACE: Final[Operation[Order]] = Operation(
    id="orders.place",
    method="POST",
    path="/orders",
    effect=Effect.ORDER,
    auth=None,
    result=One(Order),
    body="json",
    sent={"quantity": Decimal, "lots": int},
    source=_PLACE_SOURCE,
)


class Orders(SyncResource):
    """Place orders.

    Source: Docs, https://docs.acme.example
    """

    def place(
        self,
        *,
        quantity: Decimal | int,
        lots: int,
        options: CallOptions | None = None,
    ) -> Order:
        """Place one order.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_PLACE, body={"quantity": quantity, "lots": lots, "price": Decimal("1.10")}, options=options)

    @property
    def with_raw(self) -> OrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OrdersWithRaw(self._client)


class OrdersWithRaw:
    """The calls of ``Orders``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Orders(client, raw=True)
        self.place = raw(calls.place)


class AsyncOrders(AsyncResource):
    """Place orders.

    Source: Docs, https://docs.acme.example
    """

    async def place(
        self,
        *,
        quantity: Decimal | int,
        lots: int,
        options: CallOptions | None = None,
    ) -> Order:
        """Place one order.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(
            _PLACE, body={"quantity": quantity, "lots": lots, "price": Decimal("1.10")}, options=options
        )

    @property
    def with_raw(self) -> AsyncOrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOrdersWithRaw(self._client)


class AsyncOrdersWithRaw:
    """The calls of ``AsyncOrders``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOrders(client, raw=True)
        self.place = raw_async(calls.place)
