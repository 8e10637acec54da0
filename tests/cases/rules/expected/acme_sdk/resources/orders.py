# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Nothing
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.data.validation import AtLeastOne, RequiredWhen
from .._runtime.errors.sources import Source
from .._runtime.http.transport import CallOptions

_PLACE_SOURCE: Final = Source("docs", section="Orders", url="https://docs.acme.example", read_on="2026-01-02")
_PLACE: Final[Operation[None]] = Operation(
    id="orders.place",
    method="POST",
    path="/orders",
    effect=Effect.ORDER,
    auth=None,
    result=Nothing(),
    body="json",
    sent={
        "type": str | UnsetType,
        "price": Decimal | UnsetType,
        "stop": Decimal | UnsetType,
        "quantity": Decimal | UnsetType,
        "amount": Decimal | UnsetType,
        "tag": str | UnsetType,
    },
    rules=(
        AtLeastOne(("quantity", "amount"), _PLACE_SOURCE),
        RequiredWhen("price", "type", ("limit", "stop_limit"), _PLACE_SOURCE, assumed="limit"),
        RequiredWhen("stop", "type", ("stop_limit",), _PLACE_SOURCE, assumed="limit"),
    ),
    client_order_id="tag",
    source=_PLACE_SOURCE,
)


class Orders(SyncResource):
    """Place orders.

    Source: Docs, Orders, https://docs.acme.example
    """

    def place(
        self,
        *,
        type: str | None = None,
        price: Decimal | int | None = None,
        stop: Decimal | int | None = None,
        quantity: Decimal | int | None = None,
        amount: Decimal | int | None = None,
        tag: str | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Place one order.

        Args:
            type: The kind of order. The venue assumes ``limit``.
            tag: For example ``mine-7``.

        Raises:
            InvalidParameter: none of ``quantity``, ``amount`` is given; nothing is sent.
            InvalidParameter: ``price`` is absent though ``type`` is ``limit``, ``stop_limit``; nothing is sent.
            InvalidParameter: ``stop`` is absent though ``type`` is ``stop_limit``; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, Orders, https://docs.acme.example
        """
        return self._call(
            _PLACE,
            body={"type": type, "price": price, "stop": stop, "quantity": quantity, "amount": amount, "tag": tag},
            options=options,
        )

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

    Source: Docs, Orders, https://docs.acme.example
    """

    async def place(
        self,
        *,
        type: str | None = None,
        price: Decimal | int | None = None,
        stop: Decimal | int | None = None,
        quantity: Decimal | int | None = None,
        amount: Decimal | int | None = None,
        tag: str | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Place one order.

        Args:
            type: The kind of order. The venue assumes ``limit``.
            tag: For example ``mine-7``.

        Raises:
            InvalidParameter: none of ``quantity``, ``amount`` is given; nothing is sent.
            InvalidParameter: ``price`` is absent though ``type`` is ``limit``, ``stop_limit``; nothing is sent.
            InvalidParameter: ``stop`` is absent though ``type`` is ``stop_limit``; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, Orders, https://docs.acme.example
        """
        return await self._call(
            _PLACE,
            body={"type": type, "price": price, "stop": stop, "quantity": quantity, "amount": amount, "tag": tag},
            options=options,
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
