# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Many
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.data.validation import AtMost
from .._runtime.errors.sources import Source
from .._runtime.http.transport import CallOptions
from ..models import Cancel

_CANCEL_MANY_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_CANCEL_MANY: Final[Operation[list[str]]] = Operation(
    id="orders.cancel_many",
    method="DELETE",
    path="/orders/batch",
    effect=Effect.ORDER,
    auth=None,
    result=Many(str),
    body="json",
    body_name="orders",
    whole=list[Cancel],
    rules=(AtMost("orders", 2, _CANCEL_MANY_SOURCE),),
    source=_CANCEL_MANY_SOURCE,
)


class Orders(SyncResource):
    """Cancel orders.

    Source: Docs, https://docs.acme.example
    """

    def cancel_many(
        self,
        orders: Sequence[Cancel | Mapping[str, object]],
        *,
        options: CallOptions | None = None,
    ) -> list[str]:
        """Cancel up to two orders.

        Args:
            orders: At most 2. Each a model, or a mapping of wire names.

        Raises:
            InvalidParameter: more than 2 items are given; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_CANCEL_MANY, body=orders, options=options)

    @property
    def with_raw(self) -> OrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OrdersWithRaw(self._client)


class OrdersWithRaw:
    """The calls of ``Orders``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Orders(client, raw=True)
        self.cancel_many = raw(calls.cancel_many)


class AsyncOrders(AsyncResource):
    """Cancel orders.

    Source: Docs, https://docs.acme.example
    """

    async def cancel_many(
        self,
        orders: Sequence[Cancel | Mapping[str, object]],
        *,
        options: CallOptions | None = None,
    ) -> list[str]:
        """Cancel up to two orders.

        Args:
            orders: At most 2. Each a model, or a mapping of wire names.

        Raises:
            InvalidParameter: more than 2 items are given; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_CANCEL_MANY, body=orders, options=options)

    @property
    def with_raw(self) -> AsyncOrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOrdersWithRaw(self._client)


class AsyncOrdersWithRaw:
    """The calls of ``AsyncOrders``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOrders(client, raw=True)
        self.cancel_many = raw_async(calls.cancel_many)
