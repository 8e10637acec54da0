# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from typing import Final

from .._runtime.async_client import AsyncResource
from .._runtime.operation import Effect, Operation
from .._runtime.results import Many
from .._runtime.sources import Source
from .._runtime.sync_client import SyncResource
from .._runtime.transport import CallOptions
from ..models import Order

_FIND_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_FIND: Final[Operation[list[Order]]] = Operation(
    id="orders.find",
    method="GET",
    path="/orders",
    effect=Effect.READ,
    auth=None,
    result=Many(Order, accept=("null_text",)),
    source=_FIND_SOURCE,
)


class Orders(SyncResource):
    """Orders.

    Source: Docs, https://docs.acme.example
    """

    def find(
        self,
        *,
        options: CallOptions | None = None,
    ) -> list[Order]:
        """Find orders.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_FIND, options=options)


class AsyncOrders(AsyncResource):
    """Orders.

    Source: Docs, https://docs.acme.example
    """

    async def find(
        self,
        *,
        options: CallOptions | None = None,
    ) -> list[Order]:
        """Find orders.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_FIND, options=options)
