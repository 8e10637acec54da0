# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Objects that Tradier sends and takes, frozen and exact to the digit."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct, field

from ._runtime.json import JSON
from ._runtime.times import Timestamp
from .enums import Duration, OrderClass, OrderSide, OrderStatus, OrderType


class OrderReceipt(Struct, frozen=True, kw_only=True):
    """The venue took the request for processing.

    Whether the order lives, fills or is refused, `get` tells later.

    Source: Place an Equity Order, Response, https://documentation.tradier.com/brokerage-api/trading/place-equity-order
    """

    id: int
    """The order; key for later calls. Source: Place an Equity Order, Response."""

    status: str
    """`ok` means accepted for processing, not filled and not yet canceled. Source: Place an Equity Order, Response."""

    partner_id: str | None = None
    """Absent in the answer to a cancel.

    Many orders share it, so it names no order. Source: Place an Equity Order, Response.
    """


class OrderLeg(Struct, frozen=True, kw_only=True):
    """One leg of a multi-leg or conditional order; an order of its own, without further legs.

    Source: Orders (response reference), https://documentation.tradier.com/brokerage-api/reference/response/orders
    """

    id: int
    """Source: Orders (response reference)."""

    type: OrderType | None = None
    """Source: Orders (response reference)."""

    symbol: str | None = None
    """The underlying, where the leg is an option. Source: Orders (response reference)."""

    side: OrderSide | None = None
    """Source: Orders (response reference)."""

    quantity: Decimal | None = None
    """Shares or contracts. Source: Orders (response reference)."""

    status: OrderStatus
    """Source: Orders (response reference)."""

    duration: Duration | None = None
    """Source: Orders (response reference)."""

    price: Decimal | None = None
    """Source: Orders (response reference)."""

    stop_price: Decimal | None = None
    """Source: Orders (response reference)."""

    avg_fill_price: Decimal | None = None
    """0 until something fills. Source: Orders (response reference)."""

    exec_quantity: Decimal | None = None
    """Filled so far. Source: Orders (response reference)."""

    last_fill_price: Decimal | None = None
    """Source: Orders (response reference)."""

    last_fill_quantity: Decimal | None = None
    """Source: Orders (response reference)."""

    remaining_quantity: Decimal | None = None
    """Source: Orders (response reference)."""

    create_date: Timestamp
    """Source: Orders (response reference)."""

    transaction_date: Timestamp
    """Last update. Source: Orders (response reference)."""

    order_class: OrderClass = field(name="class")
    """Source: Orders (response reference)."""

    option_symbol: str | None = None
    """OCC symbol; absent on an equity leg. Source: Orders (response reference)."""

    reason_description: str | None = None
    """Why the leg was rejected: a sentence, not a code. Source: Orders (response reference)."""

    tag: str | None = None
    """Source: Orders (response reference)."""


class Order(Struct, frozen=True, kw_only=True):
    """An order as the venue holds it.

    The parent of a conditional order (oto, oco, otoco) has only id, class, status, the two dates, its legs and its
    tag.

    Source: Orders (response reference), https://documentation.tradier.com/brokerage-api/reference/response/orders
    """

    id: int
    """Source: Orders (response reference)."""

    type: OrderType | None = None
    """Source: Orders (response reference)."""

    symbol: str | None = None
    """The underlying, where the order is for options. Source: Orders (response reference)."""

    side: OrderSide | None = None
    """The parent of a multi-leg order says `buy` even for a credit. Source: Orders (response reference)."""

    quantity: Decimal | None = None
    """Shares or contracts. Source: Orders (response reference)."""

    status: OrderStatus
    """Source: Orders (response reference)."""

    duration: Duration | None = None
    """Source: Orders (response reference)."""

    price: Decimal | None = None
    """Limit or net price; absent on market orders. Source: Orders (response reference)."""

    stop_price: Decimal | None = None
    """Source: Orders (response reference)."""

    avg_fill_price: Decimal | None = None
    """0 until something fills; negative where a parent filled for a credit. Source: Orders (response reference)."""

    exec_quantity: Decimal | None = None
    """Filled so far. Source: Orders (response reference)."""

    last_fill_price: Decimal | None = None
    """Source: Orders (response reference)."""

    last_fill_quantity: Decimal | None = None
    """Source: Orders (response reference)."""

    remaining_quantity: Decimal | None = None
    """Source: Orders (response reference)."""

    create_date: Timestamp
    """Source: Orders (response reference)."""

    transaction_date: Timestamp
    """Last update. Source: Orders (response reference)."""

    order_class: OrderClass = field(name="class")
    """Source: Orders (response reference)."""

    option_symbol: str | None = None
    """OCC symbol, such as SPY180720C00274000. Source: Orders (response reference)."""

    num_legs: int | None = None
    """Source: Orders (response reference)."""

    strategy: str | None = None
    """Name of the spread, on multi-leg orders. Source: Orders (response reference)."""

    leg: list[OrderLeg] | None = None
    """On multi-leg and conditional orders; each leg has its own id and status. Source: Orders (response reference)."""

    reason_description: str | None = None
    """Why the order was rejected: a sentence, not a code. Source: Orders (response reference)."""

    tag: str | None = None
    """Your own text; only with `include_tags`. Source: Orders (response reference)."""

    errors: JSON | None = None
    """What a downstream system said of the order; its form is not documented.

    Source: Error Responses (docs.tradier.com), Order Related Errors.
    """
