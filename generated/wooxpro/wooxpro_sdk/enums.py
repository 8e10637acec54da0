# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""Enumerations of WOO X Pro.

They are open: a value that is not documented here arrives as a member whose ``is_known`` is False.
"""

from __future__ import annotations

from ._runtime.values.enums import OpenInteger, OpenText


class ProductType(OpenInteger):
    """Kinds of contract.

    Source: Get Contract Details, Response Data, https://developer.wooxpro.com/english/restful_public/symbol-detail
    """

    PERPETUAL = 1
    FUTURES = 2


class ContractStatus(OpenText):
    """Whether a contract is traded.

    Source: Get Contract Details, Response Data, https://developer.wooxpro.com/english/restful_public/symbol-detail
    """

    TRADING = "Trading"
    DELISTED = "Delisted"


class OrderSide(OpenInteger):
    """Direction of an order.

    What a value means depends on the position mode.

    Source: Submit Order (SIGNED), Request Parameter, https://developer.wooxpro.com/english/trading/submit-order
    """

    BUY_OPEN_LONG = 1
    """One-way mode: buy."""
    BUY_CLOSE_SHORT = 2
    """One-way mode: buy, reduce only."""
    SELL_CLOSE_LONG = 3
    """One-way mode: sell, reduce only."""
    SELL_OPEN_SHORT = 4
    """One-way mode: sell."""


class OrderType(OpenText):
    """Kinds of order; only `limit` and `market` can be submitted.

    Source: Get Order Detail (KEYED), Response Data, https://developer.wooxpro.com/english/trading/order
    """

    LIMIT = "limit"
    MARKET = "market"
    LIQUIDATE = "liquidate"
    """Placed by a liquidation."""
    BANKRUPTCY = "bankruptcy"
    """Placed by a bankruptcy."""
    ADL = "adl"
    """Placed by auto-deleveraging."""


class OrderMode(OpenInteger):
    """How long an order lives.

    Source: Submit Order (SIGNED), Request Parameter, https://developer.wooxpro.com/english/trading/submit-order
    """

    GTC = 1
    FOK = 2
    IOC = 3
    MAKER_ONLY = 4


class OrderState(OpenInteger):
    """Where an order stands.

    Whether a finished order was dealt shows only in `deal_size`.

    Source: Get Order Detail (KEYED), Response Data, https://developer.wooxpro.com/english/trading/order
    """

    APPROVAL = 1
    """The page calls it status_approval."""
    CHECK = 2
    """The page calls it status_check."""
    FINISHED = 4
    """The page calls it status_finish."""


class OpenType(OpenText):
    """Kinds of margin.

    Source: Submit Order (SIGNED), Request Parameter, https://developer.wooxpro.com/english/trading/submit-order
    """

    CROSS = "cross"
    ISOLATED = "isolated"


class PriceType(OpenInteger):
    """Which price triggers.

    0 arrives where none is set.

    Source: Submit Order (SIGNED), Request Parameter, https://developer.wooxpro.com/english/trading/submit-order
    """

    LAST_PRICE = 1
    FAIR_PRICE = 2
    """The mark price."""


class SelfTradePrevention(OpenInteger):
    """What is cancelled when an order meets another of yours.

    Source: Submit Order (SIGNED), Request Parameter, https://developer.wooxpro.com/english/trading/submit-order
    """

    CANCEL_MAKER = 1
    CANCEL_TAKER = 2
    CANCEL_BOTH = 3


class PositionMode(OpenText):
    """Whether long and short positions of a contract are kept apart.

    Source: Get Position Mode (KEYED), Response Data, https://developer.wooxpro.com/english/trading/get-position-mode
    """

    HEDGE_MODE = "hedge_mode"
    ONE_WAY_MODE = "one_way_mode"


class Account(OpenText):
    """Trading accounts.

    Source: Get Order Detail (KEYED), Request Parameter, https://developer.wooxpro.com/english/trading/order
    """

    FUTURES = "futures"
    COPY_TRADING = "copy_trading"


class BookSide(OpenInteger):
    """Which side of the book a message is about.

    Source: 【Public】Depth Channel, https://developer.wooxpro.com/english/websocket/depth
    """

    BID = 1
    ASK = 2


class BookUpdateType(OpenText):
    """Whether a message is the whole book or a change of it.

    Source: BitMart Futures V2, Depth-Increase Channel, https://developer-pro.bitmart.com/en/futuresv2/
    """

    SNAPSHOT = "snapshot"
    UPDATE = "update"


class DepthLevels(OpenInteger):
    """How many levels are pushed.

    Source: 【Public】Depth Channel, https://developer.wooxpro.com/english/websocket/depth
    """

    FIVE = 5
    TWENTY = 20
    FIFTY = 50


class DepthSpeed(OpenText):
    """How often depth is pushed.

    Source: 【Public】Depth Channel, https://developer.wooxpro.com/english/websocket/depth
    """

    MS_100 = "100ms"
    MS_200 = "200ms"


class KlineStep(OpenText):
    """Steps of candles; fewer than the call has.

    Source: BitMart Futures V2, KlineBin Channel, https://developer-pro.bitmart.com/en/futuresv2/
    """

    MINUTE_1 = "1m"
    MINUTE_5 = "5m"
    MINUTE_15 = "15m"
    MINUTE_30 = "30m"
    HOUR_1 = "1H"
    HOUR_2 = "2H"
    HOUR_4 = "4H"
    DAY_1 = "1D"
    WEEK_1 = "1W"


class PositionType(OpenInteger):
    """Direction of a position.

    Source: 【Private】Position Channel, https://developer.wooxpro.com/english/websocket/position
    """

    LONG = 1
    SHORT = 2


class StreamedOpenType(OpenInteger):
    """Kinds of margin, as numbers.

    Source: 【Private】Position Channel, https://developer.wooxpro.com/english/websocket/position
    """

    ISOLATED = 1
    CROSS = 2


class StreamedOrderType(OpenText):
    """Kinds of order as they are pushed; not the words of the calls.

    Source: 【Private】Order Channel, https://developer.wooxpro.com/english/websocket/order
    """

    LIMIT = "limit"
    MARKET = "market"
    PLAN_ORDER = "plan_order"
    TRAILING_ORDER = "trailing_order"
    TAKE_PROFIT = "take_profit"
    STOP_LOSS = "stop_loss"


class OrderAction(OpenInteger):
    """What happened to an order.

    Source: 【Private】Order Channel, https://developer.wooxpro.com/english/websocket/order
    """

    MATCH_DEAL = 1
    SUBMIT_ORDER = 2
    CANCEL_ORDER = 3
    LIQUIDATE_CANCEL_ORDER = 4
    ADL_CANCEL_ORDER = 5
    PART_LIQUIDATE = 6
    BANKRUPTCY_ORDER = 7
    PASSIVE_ADL_MATCH_DEAL = 8
    ACTIVE_ADL_MATCH_DEAL = 9
