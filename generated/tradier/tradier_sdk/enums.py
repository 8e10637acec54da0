# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Enumerations of Tradier.

They are open: a value that is not documented here arrives as a member whose ``is_known`` is False.
"""

from __future__ import annotations

from ._runtime.values.enums import OpenText


class OrderClass(OpenText):
    """What kind of order it is, and how many orders it holds.

    Source: Getting Started with Trading, https://documentation.tradier.com/brokerage-api/trading/getting-started
    """

    EQUITY = "equity"
    """Shares."""
    OPTION = "option"
    """One option."""
    MULTILEG = "multileg"
    """Two to four option legs."""
    COMBO = "combo"
    """Shares with one or two option legs."""
    OTO = "oto"
    """The first triggers the second."""
    OCO = "oco"
    """One cancels the other."""
    OTOCO = "otoco"
    """The first triggers a pair of which one cancels the other."""


class OrderSide(OpenText):
    """What is done with the position; the first four are for shares, the others for options.

    Source: Orders (response reference), https://documentation.tradier.com/brokerage-api/reference/response/orders
    """

    BUY = "buy"
    """Open or enlarge a long position."""
    BUY_TO_COVER = "buy_to_cover"
    """Close a short position."""
    SELL = "sell"
    """Close a long position."""
    SELL_SHORT = "sell_short"
    """Open a short position."""
    BUY_TO_OPEN = "buy_to_open"
    """Open a long option position."""
    BUY_TO_CLOSE = "buy_to_close"
    """Close a short option position."""
    SELL_TO_OPEN = "sell_to_open"
    """Open a short option position."""
    SELL_TO_CLOSE = "sell_to_close"
    """Close a long option position."""


class OrderType(OpenText):
    """How the price is set; `debit`, `credit` and `even` are for multi-leg orders.

    Source: Orders (response reference), https://documentation.tradier.com/brokerage-api/reference/response/orders
    """

    MARKET = "market"
    LIMIT = "limit"
    """Needs a price."""
    STOP = "stop"
    """Needs a stop price."""
    STOP_LIMIT = "stop_limit"
    """Needs a price and a stop price."""
    DEBIT = "debit"
    """Pay at most the price; needs one."""
    CREDIT = "credit"
    """Receive at least the price; needs one."""
    EVEN = "even"
    """Neither pay nor receive."""


class Duration(OpenText):
    """How long an order stays alive.

    `pre` and `post` take limit orders for shares only.

    Source: Orders (response reference), https://documentation.tradier.com/brokerage-api/reference/response/orders
    """

    DAY = "day"
    GTC = "gtc"
    """Until it is canceled."""
    PRE = "pre"
    """The pre-market session."""
    POST = "post"
    """The post-market session."""


class OrderStatus(OpenText):
    """State of an order.

    Source: Orders (response reference), https://documentation.tradier.com/brokerage-api/reference/response/orders
    """

    OPEN = "open"
    """Working."""
    PARTIALLY_FILLED = "partially_filled"
    FILLED = "filled"
    """The fill fields may follow a moment later."""
    EXPIRED = "expired"
    CANCELED = "canceled"
    PENDING = "pending"
    """Accepted and not working yet."""
    REJECTED = "rejected"
    """`reason_description` says why."""
    ERROR = "error"
    PENDING_CANCEL = "pending_cancel"
    """The cancel is on its way."""
    CALCULATED = "calculated"
    ACCEPTED_FOR_BIDDING = "accepted_for_bidding"
    HELD = "held"


class MarketFilter(OpenText):
    """Kinds of market event.

    Source: Streaming market data over HTTP,
    https://documentation.tradier.com/brokerage-api/streaming/post-markets-events
    """

    TRADE = "trade"
    QUOTE = "quote"
    SUMMARY = "summary"
    TIMESALE = "timesale"
    TRADEX = "tradex"
    """Trades, those outside of the session included."""
