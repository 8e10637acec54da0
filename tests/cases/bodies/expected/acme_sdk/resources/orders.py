# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Anything, Nothing
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.errors.sources import Source
from .._runtime.http.transport import CallOptions
from .._runtime.values.exact_json import JSON
from ..models import Leg

_SEARCH_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_SEARCH: Final[Operation[JSON]] = Operation(
    id="orders.search",
    method="GET",
    path="/orders",
    effect=Effect.READ,
    auth=None,
    result=Anything(),
    sent={"symbol": list[str] | UnsetType, "includeClosed": bool | UnsetType, "from": date},
    names={"includeClosed": "include_closed", "from": "since"},
    source=_SEARCH_SOURCE,
)
_PLACE_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_PLACE: Final[Operation[None]] = Operation(
    id="orders.place",
    method="POST",
    path="/orders",
    effect=Effect.ORDER,
    auth=None,
    result=Nothing(),
    body="json",
    sent={"symbol": str, "legs": list[Leg], "tags": dict[str, str] | UnsetType},
    source=_PLACE_SOURCE,
)
_CHANGE_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_CHANGE: Final[Operation[None]] = Operation(
    id="orders.change",
    method="PUT",
    path="/orders/{id}",
    effect=Effect.ORDER,
    auth=None,
    result=Nothing(),
    body="form",
    sent={"id": int, "price": Decimal, "symbol": list[str] | UnsetType},
    source=_CHANGE_SOURCE,
)


class Orders(SyncResource):
    """Place orders.

    Source: Docs, https://docs.acme.example
    """

    def search(
        self,
        *,
        since: date,
        symbol: Sequence[str] | None = None,
        include_closed: bool | None = None,
        options: CallOptions | None = None,
    ) -> JSON:
        """Find orders.

        Args:
            since: For example ``2026-01-31``.
            symbol: Any of these.
            include_closed: The venue assumes ``false``.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(
            _SEARCH, query={"symbol": symbol, "includeClosed": include_closed, "from": since}, options=options
        )

    def place(
        self,
        *,
        symbol: str,
        legs: Sequence[Leg | Mapping[str, object]],
        tags: Mapping[str, str] | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Place one order.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_PLACE, body={"symbol": symbol, "legs": legs, "tags": tags}, options=options)

    def change(
        self,
        *,
        id: int,
        price: Decimal | int,
        symbol: Sequence[str] | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Change one order.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_CHANGE, path={"id": id}, form={"price": price, "symbol": symbol}, options=options)

    @property
    def with_raw(self) -> OrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OrdersWithRaw(self._client)


class OrdersWithRaw:
    """The calls of ``Orders``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Orders(client, raw=True)
        self.search = raw(calls.search)
        self.place = raw(calls.place)
        self.change = raw(calls.change)


class AsyncOrders(AsyncResource):
    """Place orders.

    Source: Docs, https://docs.acme.example
    """

    async def search(
        self,
        *,
        since: date,
        symbol: Sequence[str] | None = None,
        include_closed: bool | None = None,
        options: CallOptions | None = None,
    ) -> JSON:
        """Find orders.

        Args:
            since: For example ``2026-01-31``.
            symbol: Any of these.
            include_closed: The venue assumes ``false``.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(
            _SEARCH, query={"symbol": symbol, "includeClosed": include_closed, "from": since}, options=options
        )

    async def place(
        self,
        *,
        symbol: str,
        legs: Sequence[Leg | Mapping[str, object]],
        tags: Mapping[str, str] | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Place one order.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_PLACE, body={"symbol": symbol, "legs": legs, "tags": tags}, options=options)

    async def change(
        self,
        *,
        id: int,
        price: Decimal | int,
        symbol: Sequence[str] | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Change one order.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_CHANGE, path={"id": id}, form={"price": price, "symbol": symbol}, options=options)

    @property
    def with_raw(self) -> AsyncOrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOrdersWithRaw(self._client)


class AsyncOrdersWithRaw:
    """The calls of ``AsyncOrders``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOrders(client, raw=True)
        self.search = raw_async(calls.search)
        self.place = raw_async(calls.place)
        self.change = raw_async(calls.change)
