# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from .._runtime.async_client import AsyncResource
from .._runtime.operation import Effect, Operation
from .._runtime.results import One
from .._runtime.sources import Source
from .._runtime.sync_client import SyncResource
from .._runtime.transport import CallOptions
from .._runtime.wire import exact
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

        Args:
            quantity: As its name says.
            lots: As its name says.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and no readable answer came back.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(
            _PLACE, body={"quantity": exact(quantity), "lots": lots, "price": Decimal("1.10")}, options=options
        )


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

        Args:
            quantity: As its name says.
            lots: As its name says.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and no readable answer came back.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(
            _PLACE, body={"quantity": exact(quantity), "lots": lots, "price": Decimal("1.10")}, options=options
        )
