# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from typing import Final

from .._runtime.async_client import AsyncResource
from .._runtime.operation import Effect, Operation
from .._runtime.results import One
from .._runtime.sources import Source
from .._runtime.sync_client import SyncResource
from .._runtime.transport import CallOptions
from ..models import Order

_GET_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_GET: Final[Operation[Order]] = Operation(
    id="orders.get",
    method="GET",
    path="/orders/{id}",
    effect=Effect.READ,
    auth=None,
    result=One(Order),
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
