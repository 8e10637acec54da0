# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Habit Trade: orders."""

from __future__ import annotations

from builtins import list as builtin_list
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from msgspec import UnsetType

from .._runtime.calls.operation import Effect, Lookup, Operation, Paging
from .._runtime.calls.raw_response import raw, raw_async
from .._runtime.calls.results import Batch, Many, Nothing
from .._runtime.client.async_client import AsyncClient, AsyncResource
from .._runtime.client.sync_client import SyncClient, SyncResource
from .._runtime.data.times import epoch_s
from .._runtime.data.validation import AtLeastOne, AtMost, Bounded
from .._runtime.errors.sources import Source
from .._runtime.http.response import Answer, dig
from .._runtime.http.transport import CallOptions
from .._runtime.values.exact_json import JSON
from .._runtime.values.numbers import comparable
from ..enums import Market
from ..models import CancelOutcome, CancelRequest, Order


def _list_data(answer: Answer) -> Any:
    return dig(answer.json, "data", "orders")


_LIST_SOURCE: Final = Source(
    "query-orders",
    section="Query Parameters",
    url="https://docs.habittrade.com/trade/query-orders.html",
    read_on="2026-11-20",
)
_LIST: Final[Operation[list[Order]]] = Operation(
    id="orders.list",
    method="GET",
    path="/trade/v1/orders",
    effect=Effect.READ,
    auth="signed",
    result=Many(Order, data=_list_data),
    sent={
        "market": Market | UnsetType,
        "start_time": int | UnsetType,
        "end_time": int | UnsetType,
        "portfolio_id": str | UnsetType,
        "page_index": int | UnsetType,
        "page_size": int | UnsetType,
    },
    rules=(Bounded("page_size", _LIST_SOURCE, at_most=100),),
    paging=Paging(style="page", parameter="page_index", start=1),
    source=_LIST_SOURCE,
)
_CANCEL_SOURCE: Final = Source(
    "cancel-order",
    section="Single Crypto Cancel Order, Request Parameters",
    url="https://docs.habittrade.com/trade/cancel-order.html",
    read_on="2026-11-20",
)
_CANCEL: Final[Operation[None]] = Operation(
    id="orders.cancel",
    method="DELETE",
    path="/trade/v1/orders",
    effect=Effect.ORDER,
    auth="signed",
    result=Nothing(),
    body="json",
    sent={"order_no": str | UnsetType, "reference_id": str | UnsetType},
    rules=(AtLeastOne(("order_no", "reference_id"), _CANCEL_SOURCE),),
    client_order_id="reference_id",
    lookup=Lookup(
        operation=_LIST, always={"page_size": 100}, where={"order_no": "order_no", "reference_id": "reference_id"}
    ),
    source=_CANCEL_SOURCE,
)


def _cancel_batch_success(item: JSON) -> Any:
    return comparable(dig(item, "result", "code")) == 0


def _cancel_batch_code(item: JSON) -> Any:
    return dig(item, "result", "code")


def _cancel_batch_message(item: JSON) -> Any:
    return dig(item, "result", "message")


_CANCEL_BATCH_SOURCE: Final = Source(
    "cancel-order",
    section="Batch Crypto Cancel Order",
    url="https://docs.habittrade.com/trade/cancel-order.html",
    read_on="2026-11-20",
)
_CANCEL_BATCH: Final[Operation[list[CancelOutcome]]] = Operation(
    id="orders.cancel_batch",
    method="DELETE",
    path="/trade/v1/orders/batch",
    effect=Effect.ORDER,
    auth="signed",
    result=Batch(CancelOutcome, success=_cancel_batch_success, code=_cancel_batch_code, message=_cancel_batch_message),
    body="json",
    body_name="orders",
    whole=list[CancelRequest],
    rules=(AtMost("orders", 5, _CANCEL_BATCH_SOURCE),),
    source=_CANCEL_BATCH_SOURCE,
)


class Orders(SyncResource):
    """Cancel orders and look them up; confirmations arrive on the order stream.

    Source: Cancel Order, https://docs.habittrade.com/trade/cancel-order.html
    """

    def cancel(
        self,
        *,
        order_no: str | None = None,
        reference_id: str | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Cancel one pending or partly filled order.

        Args:
            order_no: The venue's number. Wins when both are given.
            reference_id: Your own id of the order.

        Raises:
            InvalidParameter: none of ``order_no``, ``reference_id`` is given; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Cancel Order, Single Crypto Cancel Order, Request Parameters,
        https://docs.habittrade.com/trade/cancel-order.html
        """
        return self._call(_CANCEL, body={"order_no": order_no, "reference_id": reference_id}, options=options)

    def cancel_batch(
        self,
        orders: Sequence[CancelRequest | Mapping[str, object]],
        *,
        options: CallOptions | None = None,
    ) -> builtin_list[CancelOutcome]:
        """Cancel up to five orders; each has its own outcome.

        Args:
            orders: At most 5. Each a model, or a mapping of wire names.

        Returns:
            One outcome per item: ``ok`` tells whether it went through, ``error`` is the ApiError when it did not.

        Raises:
            InvalidParameter: more than 5 items are given; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Cancel Order, Batch Crypto Cancel Order, https://docs.habittrade.com/trade/cancel-order.html
        """
        return self._call(_CANCEL_BATCH, body=orders, options=options)

    def list(
        self,
        *,
        market: Market | str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        portfolio_id: str | None = None,
        page_index: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> builtin_list[Order]:
        """Orders, current and past ones, yours with their own ids among them.

        How far back they reach, and in which order they come, the page does not say.

        Args:
            market: Where a product trades. The page that lists the values was not found; a crypto market exists
                as well.
            portfolio_id: Your own id of the portfolio.
            page_index: Which page, from 1. The venue assumes ``1``.
            page_size: Orders on a page. At most 100. The venue assumes ``20``.

        Raises:
            InvalidParameter: a value is not within its documented bounds; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Query Orders, Query Parameters, https://docs.habittrade.com/trade/query-orders.html
        """
        return self._call(
            _LIST,
            query={
                "market": market,
                "start_time": epoch_s(start_time),
                "end_time": epoch_s(end_time),
                "portfolio_id": portfolio_id,
                "page_index": page_index,
                "page_size": page_size,
            },
            options=options,
        )

    def iterate_list(
        self,
        *,
        market: Market | str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        portfolio_id: str | None = None,
        page_size: int | None = None,
        max_pages: int = 1000,
        options: CallOptions | None = None,
    ) -> Iterator[Order]:
        """All items of ``list``, page after page, each fetched when it is reached.

        Takes what ``list`` takes, but for the page itself, and raises what it raises.

        Args:
            max_pages: Raise ``EndlessPages`` instead of asking for more pages than this.

        Source: Query Orders, Query Parameters, https://docs.habittrade.com/trade/query-orders.html
        """
        return self._iterate(
            _LIST,
            query={
                "market": market,
                "start_time": epoch_s(start_time),
                "end_time": epoch_s(end_time),
                "portfolio_id": portfolio_id,
                "page_size": page_size,
            },
            options=options,
            max_pages=max_pages,
        )

    @property
    def with_raw(self) -> OrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return OrdersWithRaw(self._client)


class OrdersWithRaw:
    """The calls of ``Orders``, each of which gives a ``Raw``."""

    def __init__(self, client: SyncClient) -> None:
        calls = Orders(client, raw=True)
        self.cancel = raw(calls.cancel)
        self.cancel_batch = raw(calls.cancel_batch)
        self.list = raw(calls.list)


class AsyncOrders(AsyncResource):
    """Cancel orders and look them up; confirmations arrive on the order stream.

    Source: Cancel Order, https://docs.habittrade.com/trade/cancel-order.html
    """

    async def cancel(
        self,
        *,
        order_no: str | None = None,
        reference_id: str | None = None,
        options: CallOptions | None = None,
    ) -> None:
        """Cancel one pending or partly filled order.

        Args:
            order_no: The venue's number. Wins when both are given.
            reference_id: Your own id of the order.

        Raises:
            InvalidParameter: none of ``order_no``, ``reference_id`` is given; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Cancel Order, Single Crypto Cancel Order, Request Parameters,
        https://docs.habittrade.com/trade/cancel-order.html
        """
        return await self._call(_CANCEL, body={"order_no": order_no, "reference_id": reference_id}, options=options)

    async def cancel_batch(
        self,
        orders: Sequence[CancelRequest | Mapping[str, object]],
        *,
        options: CallOptions | None = None,
    ) -> builtin_list[CancelOutcome]:
        """Cancel up to five orders; each has its own outcome.

        Args:
            orders: At most 5. Each a model, or a mapping of wire names.

        Returns:
            One outcome per item: ``ok`` tells whether it went through, ``error`` is the ApiError when it did not.

        Raises:
            InvalidParameter: more than 5 items are given; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and nobody knows what became of it.
            TransportError: the venue could not be reached.

        Source: Cancel Order, Batch Crypto Cancel Order, https://docs.habittrade.com/trade/cancel-order.html
        """
        return await self._call(_CANCEL_BATCH, body=orders, options=options)

    async def list(
        self,
        *,
        market: Market | str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        portfolio_id: str | None = None,
        page_index: int | None = None,
        page_size: int | None = None,
        options: CallOptions | None = None,
    ) -> builtin_list[Order]:
        """Orders, current and past ones, yours with their own ids among them.

        How far back they reach, and in which order they come, the page does not say.

        Args:
            market: Where a product trades. The page that lists the values was not found; a crypto market exists
                as well.
            portfolio_id: Your own id of the portfolio.
            page_index: Which page, from 1. The venue assumes ``1``.
            page_size: Orders on a page. At most 100. The venue assumes ``20``.

        Raises:
            InvalidParameter: a value is not within its documented bounds; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            UnexpectedResponse: the answer is not as documented.
            TransportError: the venue could not be reached.

        Source: Query Orders, Query Parameters, https://docs.habittrade.com/trade/query-orders.html
        """
        return await self._call(
            _LIST,
            query={
                "market": market,
                "start_time": epoch_s(start_time),
                "end_time": epoch_s(end_time),
                "portfolio_id": portfolio_id,
                "page_index": page_index,
                "page_size": page_size,
            },
            options=options,
        )

    def iterate_list(
        self,
        *,
        market: Market | str | None = None,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        portfolio_id: str | None = None,
        page_size: int | None = None,
        max_pages: int = 1000,
        options: CallOptions | None = None,
    ) -> AsyncIterator[Order]:
        """All items of ``list``, page after page, each fetched when it is reached.

        Takes what ``list`` takes, but for the page itself, and raises what it raises.

        Args:
            max_pages: Raise ``EndlessPages`` instead of asking for more pages than this.

        Source: Query Orders, Query Parameters, https://docs.habittrade.com/trade/query-orders.html
        """
        return self._iterate(
            _LIST,
            query={
                "market": market,
                "start_time": epoch_s(start_time),
                "end_time": epoch_s(end_time),
                "portfolio_id": portfolio_id,
                "page_size": page_size,
            },
            options=options,
            max_pages=max_pages,
        )

    @property
    def with_raw(self) -> AsyncOrdersWithRaw:
        """The same calls, each of which gives a ``Raw``: its result with status, headers and body of the answer."""
        return AsyncOrdersWithRaw(self._client)


class AsyncOrdersWithRaw:
    """The calls of ``AsyncOrders``, each of which gives a ``Raw``."""

    def __init__(self, client: AsyncClient) -> None:
        calls = AsyncOrders(client, raw=True)
        self.cancel = raw_async(calls.cancel)
        self.cancel_batch = raw_async(calls.cancel_batch)
        self.list = raw_async(calls.list)
