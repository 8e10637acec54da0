# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Enumerations of Habit Trade.

They are open: a value that is not documented here arrives as a member whose ``is_known`` is False.
"""

from __future__ import annotations

from ._runtime.values.enums import OpenText


class Market(OpenText):
    """Where a product trades.

    The page that lists the values was not found; a crypto market exists as well.

    Source: Cancel Order, WebSocket Message Fields, https://docs.habittrade.com/trade/cancel-order.html
    """

    HKEX = "hkex"
    """Hong Kong."""
    USEX = "usex"
    """United States."""
    NASDAQ = "nasdaq"
    """Only ever named as an example; everywhere else the US market is `usex`."""


class OrderType(OpenText):
    """Kinds of order.

    The page that lists the values was not found.

    Source: Place Order, Request Parameters, https://docs.habittrade.com/trade/place-order.html
    """

    LIMIT_ORDER = "limit_order"
    ENHANCED_LIMIT_ORDER = "enhanced_limit_order"
    STOP_LIMIT_ORDER = "stop_limit_order"
    STOP_MARKET_ORDER = "stop_market_order"


class OrderSide(OpenText):
    """Direction of an order.

    Source: Cancel Order, WebSocket Message Fields, https://docs.habittrade.com/trade/cancel-order.html
    """

    BUY = "buy"
    SELL = "sell"


class OrderStatus(OpenText):
    """States of an order.

    Partly filled, fully filled and rejected exist too; the pages that were read do not give their wire values.

    Source: Cancel Order, WebSocket Message Fields, https://docs.habittrade.com/trade/cancel-order.html
    """

    NEW = "new"
    """Submitted and pending."""
    CANCELLED = "can"
    """Cancelled."""
