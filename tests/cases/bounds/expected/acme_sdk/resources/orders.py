# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, Literal

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Nothing, One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.data.validation import AtMost, Bounded
from .._runtime.errors.sources import Source
from .._runtime.http.transport import CallOptions
from ..enums import Mode, Side
from ..models import Leg, Receipt

_PLACE_SOURCE: Final = Source("docs", section="Orders", url="https://docs.acme.example", read_on="2026-01-02")
_PLACE: Final[Operation[Receipt]] = Operation(
    id="orders.place",
    method="POST",
    path="/orders",
    effect=Effect.ORDER,
    auth=None,
    result=One(Receipt),
    body="json",
    sent={
        "tags": list[str] | UnsetType,
        "side": Side,
        "mode": Mode | UnsetType,
        "size": int,
        "price": Decimal,
        "clientId": str | UnsetType,
        "shares": dict[str, Decimal] | UnsetType,
        "legs": list[Leg] | UnsetType,
    },
    names={"clientId": "client_id"},
    rules=(
        AtMost("tags", 2, _PLACE_SOURCE),
        Bounded("tags", _PLACE_SOURCE, at_least_chars=1, at_most_chars=5),
        Bounded("side", _PLACE_SOURCE, values=("buy", "sell")),
        Bounded("mode", _PLACE_SOURCE, values=("1", "2")),
        Bounded(
            "size",
            Source("docs", section="Limits", url="https://docs.acme.example", read_on="2026-01-02"),
            at_least=1,
            at_most=10_000_000,
        ),
        Bounded("price", _PLACE_SOURCE, at_least=Decimal("0.01")),
        Bounded("clientId", _PLACE_SOURCE, at_most_chars=32, pattern="[A-Za-z0-9-]*"),
        Bounded("shares", _PLACE_SOURCE, at_most=1),
        AtMost("legs", 2, _PLACE_SOURCE),
    ),
    client_order_id="clientId",
    source=_PLACE_SOURCE,
)
_PLACE_MANY_SOURCE: Final = Source("docs", section="Orders", url="https://docs.acme.example", read_on="2026-01-02")
_PLACE_MANY: Final[Operation[None]] = Operation(
    id="orders.place_many",
    method="POST",
    path="/orders/batch",
    effect=Effect.ORDER,
    auth=None,
    result=Nothing(),
    body="json",
    body_name="orders",
    whole=list[Leg],
    rules=(AtMost("orders", 2, _PLACE_MANY_SOURCE),),
    source=_PLACE_MANY_SOURCE,
)


class Orders(SyncResource):
    """Place orders.

    Source: Docs, Orders, https://docs.acme.example
    """

    def place(
        self,
        *,
        side: Side | Literal["buy", "sell"],
        size: int,
        price: Decimal | int,
        tags: Sequence[str] | None = None,
        mode: Mode | Literal[1, 2] | None = None,
        client_id: str | None = None,
        shares: Mapping[str, Decimal | int] | None = None,
        legs: Sequence[Leg | Mapping[str, object]] | None = None,
        options: CallOptions | None = None,
    ) -> Receipt:
        """Place one order.

        Args:
            side: ``buy`` or ``sell``.
            size: 1 to 10,000,000. For example ``5``.
            price: The limit price. At least 0.01.
            tags: At most 2 items. Each 1 to 5 characters.
            mode: ``1`` or ``2``. The venue assumes ``1`` (``DAY``).
            client_id: At most 32 characters, matching ``[A-Za-z0-9-]*``.
            shares: Each at most 1.
            legs: At most 2 items.

        Raises:
            InvalidParameter: a value is not within its documented bounds; nothing is sent.
            InvalidParameter: ``tags`` has more than 2 items; nothing is sent.
            InvalidParameter: ``legs`` has more than 2 items; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, Orders, https://docs.acme.example
        """
        return self._call(
            _PLACE,
            query={"tags": tags},
            body={
                "side": side,
                "mode": mode,
                "size": size,
                "price": price,
                "clientId": client_id,
                "shares": shares,
                "legs": legs,
                "version": 2,
            },
            options=options,
        )

    def place_many(
        self,
        orders: Sequence[Leg | Mapping[str, object]],
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Place up to two orders.

        Args:
            orders: At most 2. Each a model, or a mapping of wire names.

        Raises:
            InvalidParameter: more than 2 items are given; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, Orders, https://docs.acme.example
        """
        return self._call(_PLACE_MANY, body=orders, options=options)

    @property
    def with_raw(self) -> OrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OrdersWithRaw(self._client)


class OrdersWithRaw:
    """The calls of ``Orders``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Orders(client, raw=True)
        self.place = raw(calls.place)
        self.place_many = raw(calls.place_many)


class AsyncOrders(AsyncResource):
    """Place orders.

    Source: Docs, Orders, https://docs.acme.example
    """

    async def place(
        self,
        *,
        side: Side | Literal["buy", "sell"],
        size: int,
        price: Decimal | int,
        tags: Sequence[str] | None = None,
        mode: Mode | Literal[1, 2] | None = None,
        client_id: str | None = None,
        shares: Mapping[str, Decimal | int] | None = None,
        legs: Sequence[Leg | Mapping[str, object]] | None = None,
        options: CallOptions | None = None,
    ) -> Receipt:
        """Place one order.

        Args:
            side: ``buy`` or ``sell``.
            size: 1 to 10,000,000. For example ``5``.
            price: The limit price. At least 0.01.
            tags: At most 2 items. Each 1 to 5 characters.
            mode: ``1`` or ``2``. The venue assumes ``1`` (``DAY``).
            client_id: At most 32 characters, matching ``[A-Za-z0-9-]*``.
            shares: Each at most 1.
            legs: At most 2 items.

        Raises:
            InvalidParameter: a value is not within its documented bounds; nothing is sent.
            InvalidParameter: ``tags`` has more than 2 items; nothing is sent.
            InvalidParameter: ``legs`` has more than 2 items; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, Orders, https://docs.acme.example
        """
        return await self._call(
            _PLACE,
            query={"tags": tags},
            body={
                "side": side,
                "mode": mode,
                "size": size,
                "price": price,
                "clientId": client_id,
                "shares": shares,
                "legs": legs,
                "version": 2,
            },
            options=options,
        )

    async def place_many(
        self,
        orders: Sequence[Leg | Mapping[str, object]],
        *,
        options: CallOptions | None = None,
    ) -> None:
        """Place up to two orders.

        Args:
            orders: At most 2. Each a model, or a mapping of wire names.

        Raises:
            InvalidParameter: more than 2 items are given; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, Orders, https://docs.acme.example
        """
        return await self._call(_PLACE_MANY, body=orders, options=options)

    @property
    def with_raw(self) -> AsyncOrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOrdersWithRaw(self._client)


class AsyncOrdersWithRaw:
    """The calls of ``AsyncOrders``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOrders(client, raw=True)
        self.place = raw_async(calls.place)
        self.place_many = raw_async(calls.place_many)
