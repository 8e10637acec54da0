# Printed by `sdkwright generate` from specs/acme/. Changes belong there, not here.
"""Acme: orders."""

from __future__ import annotations

from builtins import list as builtin_list, str as builtin_str
from collections.abc import Sequence
from datetime import date, date as datetime_date, datetime
from typing import Final

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Operation
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Many, One
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.data.times import epoch_s
from .._runtime.errors.sources import Source
from .._runtime.http.transport import CallOptions
from ..models import Order

_LIST_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_LIST: Final[Operation[list[Order]]] = Operation(
    id="orders.list",
    method="GET",
    path="/orders",
    effect=Effect.READ,
    auth=None,
    result=Many(Order),
    source=_LIST_SOURCE,
)
_STR_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_STR: Final[Operation[dict[str, str]]] = Operation(
    id="orders.str",
    method="GET",
    path="/orders/text",
    effect=Effect.READ,
    auth=None,
    result=One(dict[str, str]),
    sent={"day": date | UnsetType, "tags": list[str] | UnsetType},
    source=_STR_SOURCE,
)
_DATE_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_DATE: Final[Operation[date]] = Operation(
    id="orders.date",
    method="GET",
    path="/date",
    effect=Effect.READ,
    auth=None,
    result=One(date),
    sent={"since": int | UnsetType},
    source=_DATE_SOURCE,
)
_MORE_SOURCE: Final = Source("docs", url="https://docs.acme.example", read_on="2026-01-02")
_MORE: Final[Operation[list[Order]]] = Operation(
    id="orders.more",
    method="GET",
    path="/orders/more",
    effect=Effect.READ,
    auth=None,
    result=Many(Order),
    source=_MORE_SOURCE,
)


class Orders(SyncResource):
    """Orders.

    Source: Docs, https://docs.acme.example
    """

    def list(
        self,
        *,
        options: CallOptions | None = None,
    ) -> builtin_list[Order]:
        """All orders.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_LIST, options=options)

    def str(
        self,
        *,
        day: datetime_date | None = None,
        tags: Sequence[builtin_str] | None = None,
        options: CallOptions | None = None,
    ) -> dict[builtin_str, builtin_str]:
        """Orders as text, by day.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_STR, query={"day": day, "tags": tags}, options=options)

    def date(
        self,
        *,
        since: datetime | None = None,
        options: CallOptions | None = None,
    ) -> datetime_date:
        """The day of the venue.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_DATE, query={"since": epoch_s(since)}, options=options)

    def more(
        self,
        *,
        options: CallOptions | None = None,
    ) -> builtin_list[Order]:
        """More orders.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return self._call(_MORE, options=options)

    @property
    def with_raw(self) -> OrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OrdersWithRaw(self._client)


class OrdersWithRaw:
    """The calls of ``Orders``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Orders(client, raw=True)
        self.list = raw(calls.list)
        self.str = raw(calls.str)
        self.date = raw(calls.date)
        self.more = raw(calls.more)


class AsyncOrders(AsyncResource):
    """Orders.

    Source: Docs, https://docs.acme.example
    """

    async def list(
        self,
        *,
        options: CallOptions | None = None,
    ) -> builtin_list[Order]:
        """All orders.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_LIST, options=options)

    async def str(
        self,
        *,
        day: datetime_date | None = None,
        tags: Sequence[builtin_str] | None = None,
        options: CallOptions | None = None,
    ) -> dict[builtin_str, builtin_str]:
        """Orders as text, by day.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_STR, query={"day": day, "tags": tags}, options=options)

    async def date(
        self,
        *,
        since: datetime | None = None,
        options: CallOptions | None = None,
    ) -> datetime_date:
        """The day of the venue.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_DATE, query={"since": epoch_s(since)}, options=options)

    async def more(
        self,
        *,
        options: CallOptions | None = None,
    ) -> builtin_list[Order]:
        """More orders.

        Raises:
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Docs, https://docs.acme.example
        """
        return await self._call(_MORE, options=options)

    @property
    def with_raw(self) -> AsyncOrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOrdersWithRaw(self._client)


class AsyncOrdersWithRaw:
    """The calls of ``AsyncOrders``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOrders(client, raw=True)
        self.list = raw_async(calls.list)
        self.str = raw_async(calls.str)
        self.date = raw_async(calls.date)
        self.more = raw_async(calls.more)
