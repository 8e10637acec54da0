# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""Enumerations of WOO X Pro.

They are open: a value that is not documented here arrives as a member whose ``is_known`` is False.
"""

from __future__ import annotations

from ._runtime.enums import OpenInteger, OpenText


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
