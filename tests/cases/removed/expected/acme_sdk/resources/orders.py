# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Operation, Paging
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Anything, Many
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.deprecation import deprecated
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.errors.sources import Source
from .._runtime.http.response import Answer, dig
from .._runtime.http.transport import CallOptions
from .._runtime.values.exact_json import JSON
from ..models import Order

_GET_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_GET: Final[Operation[JSON]] = Operation(
    id="orders.get",
    method="GET",
    path="/orders/{id}",
    effect=Effect.READ,
    auth=None,
    result=Anything(),
    sent={"id": str},
    source=_GET_SOURCE,
)


def _history_data(answer: Answer) -> Any:
    return dig(answer.json, "orders")


_HISTORY_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_HISTORY: Final[Operation[list[Order]]] = Operation(
    id="orders.history",
    method="GET",
    path="/orders",
    effect=Effect.READ,
    auth=None,
    result=Many(Order, data=_history_data),
    sent={"page": int | UnsetType, "venue": str | UnsetType},
    paging=Paging(style="page", parameter="page", start=1),
    source=_HISTORY_SOURCE,
)


class Orders(SyncResource):
    """Look orders up.

    Source: Docs, https://docs.acme.example
    """

    @deprecated("client.orders.get() is no longer documented since 2026-03-04")
    def get(
        self,
        *,
        id: str,
        options: CallOptions | None = None,
    ) -> JSON:
        """Look up one order.

        Deprecated: no longer documented since 2026-03-04.

        Args:
            id: The venue's number of it.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_GET, path={"id": id}, options=options)

    @deprecated("client.orders.history() is no longer documented since 2026-03-04")
    def history(
        self,
        *,
        page: int | None = None,
        venue: str | None = None,
        options: CallOptions | None = None,
    ) -> list[Order]:
        """Read all orders.

        Deprecated: no longer documented since 2026-03-04.

        Args:
            venue: Deprecated: no longer documented since 2026-03-04.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_HISTORY, query={"page": page, "venue": venue}, options=options)

    @deprecated("client.orders.history() is no longer documented since 2026-03-04")
    def iterate_history(
        self,
        *,
        venue: str | None = None,
        max_pages: int = 1000,
        options: CallOptions | None = None,
    ) -> Iterator[Order]:
        """All items of ``history``, page after page, each fetched when it is reached.

        Takes what ``history`` takes, but for the page itself, and raises what it raises.

        Args:
            max_pages: Raise ``EndlessPages`` instead of asking for more pages than this.

        Source: Docs, https://docs.acme.example
        """
        return self._iterate(_HISTORY, query={"venue": venue}, options=options, max_pages=max_pages)

    @property
    def with_raw(self) -> OrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OrdersWithRaw(self._client)


class OrdersWithRaw:
    """The calls of ``Orders``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Orders(client, raw=True)
        self.get = raw(calls.get)  # pyright: ignore[reportDeprecated]
        self.history = raw(calls.history)  # pyright: ignore[reportDeprecated]


class AsyncOrders(AsyncResource):
    """Look orders up.

    Source: Docs, https://docs.acme.example
    """

    @deprecated("client.orders.get() is no longer documented since 2026-03-04")
    async def get(
        self,
        *,
        id: str,
        options: CallOptions | None = None,
    ) -> JSON:
        """Look up one order.

        Deprecated: no longer documented since 2026-03-04.

        Args:
            id: The venue's number of it.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_GET, path={"id": id}, options=options)

    @deprecated("client.orders.history() is no longer documented since 2026-03-04")
    async def history(
        self,
        *,
        page: int | None = None,
        venue: str | None = None,
        options: CallOptions | None = None,
    ) -> list[Order]:
        """Read all orders.

        Deprecated: no longer documented since 2026-03-04.

        Args:
            venue: Deprecated: no longer documented since 2026-03-04.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_HISTORY, query={"page": page, "venue": venue}, options=options)

    @deprecated("client.orders.history() is no longer documented since 2026-03-04")
    def iterate_history(
        self,
        *,
        venue: str | None = None,
        max_pages: int = 1000,
        options: CallOptions | None = None,
    ) -> AsyncIterator[Order]:
        """All items of ``history``, page after page, each fetched when it is reached.

        Takes what ``history`` takes, but for the page itself, and raises what it raises.

        Args:
            max_pages: Raise ``EndlessPages`` instead of asking for more pages than this.

        Source: Docs, https://docs.acme.example
        """
        return self._iterate(_HISTORY, query={"venue": venue}, options=options, max_pages=max_pages)

    @property
    def with_raw(self) -> AsyncOrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOrdersWithRaw(self._client)


class AsyncOrdersWithRaw:
    """The calls of ``AsyncOrders``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOrders(client, raw=True)
        self.get = raw_async(calls.get)  # pyright: ignore[reportDeprecated]
        self.history = raw_async(calls.history)  # pyright: ignore[reportDeprecated]
