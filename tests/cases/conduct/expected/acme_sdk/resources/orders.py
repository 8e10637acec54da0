# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from builtins import list as builtin_list
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Lookup, Operation, Paging
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Many, One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.errors.sources import Source
from .._runtime.http.response import Answer, dig
from .._runtime.http.transport import CallOptions
from ..models import Order


def _list_data(answer: Answer) -> Any:
    return dig(answer.json, "orders")


def _list_cursor(answer: Answer) -> Any:
    return dig(answer.json, "next")


_LIST_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_LIST: Final[Operation[list[Order]]] = Operation(
    id="orders.list",
    method="GET",
    path="/orders",
    effect=Effect.READ,
    auth=None,
    result=Many(Order, data=_list_data),
    sent={"after": str | UnsetType, "size": int | UnsetType},
    limits=(("all", 1),),
    paging=Paging(style="cursor", parameter="after", start=0, cursor=_list_cursor),
    source=_LIST_SOURCE,
)
_PLACE_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_PLACE: Final[Operation[Order]] = Operation(
    id="orders.place",
    method="POST",
    path="/orders",
    effect=Effect.ORDER,
    auth=None,
    result=One(Order),
    body="json",
    sent={"mine": str | UnsetType},
    client_order_id="mine",
    limits=(("orders", 2), ("all", 1)),
    lookup=Lookup(operation=_LIST, always={"size": 2}, where={"id": "mine"}),
    source=_PLACE_SOURCE,
)


class Orders(SyncResource):
    """Place orders and list them.

    Source: Docs, https://docs.acme.example
    """

    def place(
        self,
        *,
        mine: str | None = None,
        options: CallOptions | None = None,
    ) -> Order:
        """Place one order.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_PLACE, body={"mine": mine}, options=options)

    def list(
        self,
        *,
        after: str | None = None,
        size: int | None = None,
        options: CallOptions | None = None,
    ) -> builtin_list[Order]:
        """List orders.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_LIST, query={"after": after, "size": size}, options=options)

    def iterate_list(
        self,
        *,
        size: int | None = None,
        max_pages: int = 1000,
        options: CallOptions | None = None,
    ) -> Iterator[Order]:
        """All items of ``list``, page after page, each fetched when it is reached.

        Takes what ``list`` takes, but for the page itself, and raises what it raises.

        Args:
            max_pages: Raise ``EndlessPages`` instead of asking for more pages than this.

        Source: Docs, https://docs.acme.example
        """
        return self._iterate(_LIST, query={"size": size}, options=options, max_pages=max_pages)

    @property
    def with_raw(self) -> OrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OrdersWithRaw(self._client)


class OrdersWithRaw:
    """The calls of ``Orders``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Orders(client, raw=True)
        self.place = raw(calls.place)
        self.list = raw(calls.list)


class AsyncOrders(AsyncResource):
    """Place orders and list them.

    Source: Docs, https://docs.acme.example
    """

    async def place(
        self,
        *,
        mine: str | None = None,
        options: CallOptions | None = None,
    ) -> Order:
        """Place one order.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_PLACE, body={"mine": mine}, options=options)

    async def list(
        self,
        *,
        after: str | None = None,
        size: int | None = None,
        options: CallOptions | None = None,
    ) -> builtin_list[Order]:
        """List orders.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_LIST, query={"after": after, "size": size}, options=options)

    def iterate_list(
        self,
        *,
        size: int | None = None,
        max_pages: int = 1000,
        options: CallOptions | None = None,
    ) -> AsyncIterator[Order]:
        """All items of ``list``, page after page, each fetched when it is reached.

        Takes what ``list`` takes, but for the page itself, and raises what it raises.

        Args:
            max_pages: Raise ``EndlessPages`` instead of asking for more pages than this.

        Source: Docs, https://docs.acme.example
        """
        return self._iterate(_LIST, query={"size": size}, options=options, max_pages=max_pages)

    @property
    def with_raw(self) -> AsyncOrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOrdersWithRaw(self._client)


class AsyncOrdersWithRaw:
    """The calls of ``AsyncOrders``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOrders(client, raw=True)
        self.place = raw_async(calls.place)
        self.list = raw_async(calls.list)
