# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""Objects that Webull sends and takes, frozen and exact to the digit."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from ._runtime.data.times import Timestamp
from .enums import BizType, Category, EventType, OrderStatus, OrderType, SceneType, Side


class TradeEvent(Struct, frozen=True, kw_only=True, gc=False):
    """Something happened to an order.

    Source: Trade Events, Response Fields, https://developer.webull.hk/apis/docs/reference/custom/broker-trade-events
    """

    id: str
    """Identifies the event. Row 1 of the page's table."""

    event_type: EventType
    """Always TRADE. Row 2 of the page's table."""

    timestamp: Timestamp
    """When the event was made; nine decimal places. Row 3 of the page's table."""

    payload: TradePayload
    """The order as it stands now. Row 4 of the page's table."""


class TradePayload(Struct, frozen=True, kw_only=True, gc=False):
    """An order at the moment of the event; `scene_type` says what happened, `order_status` where the order stands.

    Source: Trade Events, Payload Fields, https://developer.webull.hk/apis/docs/reference/custom/broker-trade-events
    """

    account_id: str
    """Row 1 of the page's table."""

    request_id: str
    """For changes and cancels the same as `order_id`. Row 2 of the page's table."""

    order_id: str | None = None
    """The venue's id. Match by `client_order_id`. Row 3 of the page's table."""

    client_order_id: str
    """Your own id of the order. Row 4 of the page's table."""

    instrument_id: str
    """Row 5 of the page's table."""

    order_status: OrderStatus
    """Row 6 of the page's table."""

    symbol: str
    """Row 7 of the page's table."""

    qty: Decimal
    """Quantity ordered. Row 8 of the page's table."""

    filled_qty: Decimal | None = None
    """Quantity filled so far. Row 9 of the page's table."""

    filled_price: Decimal | None = None
    """Average price of what is filled; zero, null or absent before the first fill. Row 10 of the page's table."""

    filled_time: Timestamp | None = None
    """When the order was last filled; only in fills. Row 11 of the page's table."""

    side: Side
    """Row 12 of the page's table."""

    category: Category
    """Row 13 of the page's table."""

    order_type: OrderType
    """Row 14 of the page's table."""

    scene_type: SceneType
    """Row 15 of the page's table."""

    biz_type: BizType
    """Always TRADE. Row 16 of the page's table."""
