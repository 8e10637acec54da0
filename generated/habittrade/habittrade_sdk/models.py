# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Objects that Habit Trade sends and takes, frozen and exact to the digit."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from ._runtime.calls.batch import Outcome
from ._runtime.data.times import Timestamp
from ._runtime.values.exact_json import JSON
from .enums import Market, OrderSide, OrderStatus, OrderType


class CancelRequest(Struct, frozen=True, kw_only=True, gc=False):
    """One order to cancel, named by the venue's number or by your own id.

    Source: Cancel Order, Batch Crypto Cancel Order, Request Parameters,
    https://docs.habittrade.com/trade/cancel-order.html
    """

    order_no: str | None = None
    """The venue's number. Wins when both are given. Row 1 of the page's table."""

    reference_id: str | None = None
    """Your own id of the order. Row 2 of the page's table."""


class CancelOutcome(Outcome, frozen=True, kw_only=True, gc=False):
    """What became of one item of a batch cancel.

    Items come back without your own id.

    Source: Cancel Order, Batch Crypto Cancel Order, Successful Response Example,
    https://docs.habittrade.com/trade/cancel-order.html
    """

    order_no: str | None = None
    """The venue's number. Source: Cancel Order, Batch Crypto Cancel Order, Successful Response Example."""

    result: CancelResult
    """Source: Cancel Order, Batch Crypto Cancel Order, Successful Response Example."""


class CancelResult(Struct, frozen=True, kw_only=True, gc=False):
    """The verdict on one item of a batch cancel.

    Source: Cancel Order, Batch Crypto Cancel Order, Successful Response Example,
    https://docs.habittrade.com/trade/cancel-order.html
    """

    code: JSON
    """0 when the cancel was accepted; otherwise an error code.

    Source: Cancel Order, Batch Crypto Cancel Order, Successful Response Example.
    """

    message: str | None = None
    """Only with an error. Source: Cancel Order, Batch Crypto Cancel Order, Successful Response Example."""


class Order(Struct, frozen=True, kw_only=True, gc=False):
    """An order as the venue holds it.

    Source: Query Orders, Response Fields, https://docs.habittrade.com/trade/query-orders.html
    """

    market: Market
    """Row 1 of the page's table."""

    order_type: OrderType
    """Row 2 of the page's table."""

    symbol: str
    """The product's code; leading zeros count (`00700`). Row 3 of the page's table."""

    name: str | None = None
    """The product's name. Row 4 of the page's table."""

    order_side: OrderSide
    """Row 5 of the page's table."""

    account_code: str | None = None
    """Row 6 of the page's table."""

    order_no: str
    """The venue's number of the order. Row 7 of the page's table."""

    order_status: OrderStatus
    """Row 8 of the page's table."""

    price: Decimal | None = None
    """Row 9 of the page's table."""

    qty: Decimal
    """The quantity originally ordered. Row 10 of the page's table."""

    outstand_qty: Decimal | None = None
    """What is still live. Row 11 of the page's table."""

    execute_qty: Decimal | None = None
    """What has been filled. Row 12 of the page's table."""

    execute_price: Decimal | None = None
    """Row 13 of the page's table."""

    execute_amount: Decimal | None = None
    """Row 14 of the page's table."""

    charge: Decimal | None = None
    """The fee. Row 15 of the page's table."""

    charge_base_currency: str | None = None
    """The fee's currency. Row 16 of the page's table."""

    base_currency: str | None = None
    """The currency of settlement. Row 17 of the page's table."""

    trigger_price: Decimal | None = None
    """Only where the kind of order has one. Row 18 of the page's table."""

    reference_id: str | None = None
    """Your own id of the order. Row 19 of the page's table."""

    portfolio_id: str | None = None
    """Your own id of the portfolio. Row 20 of the page's table."""

    reject_reason: str | None = None
    """Only where it was rejected. Row 21 of the page's table."""

    update_time: Timestamp
    """Row 22 of the page's table."""

    create_time: Timestamp
    """Row 23 of the page's table."""


class OrderEvent(Struct, frozen=True, kw_only=True, gc=False):
    """The state of an order after a submission, fill, cancellation or rejection.

    Source: Cancel Order, WebSocket Message Fields, https://docs.habittrade.com/trade/cancel-order.html
    """

    market: Market
    """Row 1 of the page's table."""

    order_type: OrderType
    """Row 2 of the page's table."""

    symbol: str
    """The product's code; leading zeros count (`00700`). Row 3 of the page's table."""

    name: str
    """The product's name. Row 4 of the page's table."""

    order_side: OrderSide
    """Row 5 of the page's table."""

    account_code: str
    """Row 6 of the page's table."""

    order_no: str
    """The venue's number of the order. Row 7 of the page's table."""

    order_status: OrderStatus
    """Row 8 of the page's table."""

    price: Decimal
    """Row 9 of the page's table."""

    qty: Decimal
    """The quantity originally ordered. Row 10 of the page's table."""

    reference_id: str
    """Your own id of the order; empty when there is none. Row 11 of the page's table."""

    portfolio_id: str
    """Your own id of the portfolio; empty when there is none. Row 12 of the page's table."""

    update_time: Timestamp
    """Row 13 of the page's table."""

    create_time: Timestamp
    """Row 14 of the page's table."""

    outstand_qty: Decimal | None = None
    """What is still live: 0 after a cancellation, whatever was filled.

    Source: Cancel Order, WebSocket Callback Example.
    """

    execute_qty: Decimal | None = None
    """What has been filled. Source: Cancel Order, WebSocket Callback Example."""

    execute_amount: Decimal | None = None
    """Source: Cancel Order, WebSocket Callback Example."""

    charge: Decimal | None = None
    """The fee. Source: Cancel Order, WebSocket Callback Example."""

    charge_base_currency: str | None = None
    """The fee's currency. Source: Cancel Order, WebSocket Callback Example."""

    base_currency: str | None = None
    """The currency of settlement. Source: Cancel Order, WebSocket Callback Example."""

    reject_reason: str | None = None
    """Empty when nothing was rejected. Source: Cancel Order, WebSocket Callback Example."""


class Heartbeat(Struct, frozen=True, kw_only=True, gc=False):
    """Sent by the server every 30 seconds.

    Source: WebSocket Heartbeat Mechanism, Heartbeat Message Format,
    https://docs.habittrade.com/websocket-heartbeat.html
    """

    timestamp: Timestamp
    """When it was sent. Source: WebSocket Heartbeat Mechanism, Heartbeat Message Format."""
