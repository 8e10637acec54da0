# Printed by `sdkwright generate` from specs/webull/. Changes belong there, not here.
"""Enumerations of Webull.

They are open: a value that is not documented here arrives as a member whose ``is_known`` is False.
"""

from __future__ import annotations

from ._runtime.values.enums import OpenText


class SceneType(OpenText):
    """What happened to the order.

    `order_status` alone does not tell; a refused change leaves it as it was.

    Source: Trade Events, Scene Types, https://developer.webull.hk/apis/docs/reference/custom/broker-trade-events
    """

    PARTIALLY_FILLED = "FILLED"
    """A part was filled and a part is open. The wire says FILLED; complete orders are FINAL_FILLED."""
    FINAL_FILLED = "FINAL_FILLED"
    """The last part was filled; the order is complete."""
    PLACE_FAILED = "PLACE_FAILED"
    """The order was not placed."""
    MODIFY_SUCCESS = "MODIFY_SUCCESS"
    """The change took effect."""
    MODIFY_FAILED = "MODIFY_FAILED"
    """The change was refused; the order stands as before."""
    CANCEL_SUCCESS = "CANCEL_SUCCESS"
    """The order is cancelled."""
    CANCEL_FAILED = "CANCEL_FAILED"
    """The cancel was refused; the order stands as before."""


class OrderStatus(OpenText):
    """Where the order stands.

    Source: Order Detail, status, https://developer.webull.hk/apis/docs/reference/order-detail
    """

    PENDING = "PENDING"
    """At the exchange; described like SUBMITTED."""
    SUBMITTED = "SUBMITTED"
    """At the exchange."""
    CANCELLED = "CANCELLED"
    FILLED = "FILLED"
    """Completely filled. The scene with this word on the wire is a partial fill."""
    FAILED = "FAILED"
    """Not placed, for example rejected."""
    PARTIAL_FILLED = "PARTIAL_FILLED"
    """Filled in part."""


class Side(OpenText):
    """Direction of the order.

    Source: Order Detail, side, https://developer.webull.hk/apis/docs/reference/order-detail
    """

    BUY = "BUY"
    SELL = "SELL"
    """Sell what the account holds."""
    SHORT = "SHORT"
    """Sell short."""


class Category(OpenText):
    """Market and kind of the instrument.

    Source: Trade Events, Payload Fields, https://developer.webull.hk/apis/docs/reference/custom/broker-trade-events
    """

    HK_STOCK = "HK_STOCK"
    US_STOCK = "US_STOCK"


class OrderType(OpenText):
    """How the order is executed.

    Source: Order Place, order_type, https://developer.webull.hk/apis/docs/reference/broker-api/broker-order-place
    """

    LIMIT = "LIMIT"
    MARKET = "MARKET"
    STOP_LOSS = "STOP_LOSS"
    STOP_LOSS_LIMIT = "STOP_LOSS_LIMIT"
    ENHANCED_LIMIT = "ENHANCED_LIMIT"
    """Hong Kong, continuous trading."""
    AT_AUCTION = "AT_AUCTION"
    """Hong Kong, auction without a price."""
    AT_AUCTION_LIMIT = "AT_AUCTION_LIMIT"
    """Hong Kong, auction with a limit."""
    MARKET_ON_OPEN = "MARKET_ON_OPEN"
    MARKET_ON_CLOSE = "MARKET_ON_CLOSE"
    TRAILING_STOP_LOSS = "TRAILING_STOP_LOSS"
    TRAILING_STOP_LOSS_LIMIT = "TRAILING_STOP_LOSS_LIMIT"
    TOUCH_MKT = "TOUCH_MKT"
    """A market order once the stop price is touched."""
    TOUCH_LMT = "TOUCH_LMT"
    """A limit order once the stop price is touched."""
    ODD_LOT_LIMIT = "ODD_LOT_LIMIT"
    """Hong Kong, less than one lot."""


class EventType(OpenText):
    """Family of the event.

    Source: Trade Events, Response Fields, https://developer.webull.hk/apis/docs/reference/custom/broker-trade-events
    """

    TRADE = "TRADE"


class BizType(OpenText):
    """Business the payload belongs to.

    Source: Trade Events, Payload Fields, https://developer.webull.hk/apis/docs/reference/custom/broker-trade-events
    """

    TRADE = "TRADE"
