# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Habit Trade: orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from .._runtime.answer import dig
from .._runtime.async_client import AsyncClient, AsyncResource
from .._runtime.json import JSON
from .._runtime.operation import Effect, Operation
from .._runtime.raw import raw, raw_async
from .._runtime.results import Batch, Nothing
from .._runtime.rules import AtLeastOne, AtMost
from .._runtime.sources import Source
from .._runtime.sync_client import SyncClient, SyncResource
from .._runtime.transport import CallOptions
from ..models import CancelOutcome, CancelRequest

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
    rules=(AtLeastOne(("order_no", "reference_id"), _CANCEL_SOURCE),),
    client_order_id="reference_id",
    source=_CANCEL_SOURCE,
)


def _cancel_batch_success(item: JSON) -> Any:
    return dig(item, "result", "code") == 0


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
    item_type=CancelRequest,
    item_rules=(AtLeastOne(("order_no", "reference_id"), _CANCEL_BATCH_SOURCE),),
    rules=(AtMost("orders", 5, _CANCEL_BATCH_SOURCE),),
    source=_CANCEL_BATCH_SOURCE,
)


class Orders(SyncResource):
    """Cancel orders; confirmations arrive on the order stream.

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
            OutcomeUnknown: sent, and no readable answer came back.
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
    ) -> list[CancelOutcome]:
        """Cancel up to five orders; each has its own outcome.

        Args:
            orders: At most 5. Each a model, or a mapping of wire names.

        Returns:
            One outcome per item: ``ok`` tells whether it went through, ``error`` is the ApiError when it did not.

        Raises:
            InvalidParameter: more than 5 items are given; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and no readable answer came back.
            TransportError: the venue could not be reached.

        Source: Cancel Order, Batch Crypto Cancel Order, https://docs.habittrade.com/trade/cancel-order.html
        """
        return self._call(_CANCEL_BATCH, body=orders, options=options)

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


class AsyncOrders(AsyncResource):
    """Cancel orders; confirmations arrive on the order stream.

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
            OutcomeUnknown: sent, and no readable answer came back.
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
    ) -> list[CancelOutcome]:
        """Cancel up to five orders; each has its own outcome.

        Args:
            orders: At most 5. Each a model, or a mapping of wire names.

        Returns:
            One outcome per item: ``ok`` tells whether it went through, ``error`` is the ApiError when it did not.

        Raises:
            InvalidParameter: more than 5 items are given; nothing is sent.
            ApiError: the venue refused; ``error.code`` says why.
            OutcomeUnknown: sent, and no readable answer came back.
            TransportError: the venue could not be reached.

        Source: Cancel Order, Batch Crypto Cancel Order, https://docs.habittrade.com/trade/cancel-order.html
        """
        return await self._call(_CANCEL_BATCH, body=orders, options=options)

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
