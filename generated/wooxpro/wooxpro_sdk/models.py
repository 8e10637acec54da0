# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""Objects that WOO X Pro sends and takes, frozen and exact to the digit."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from ._runtime.json import JSON
from ._runtime.times import Timestamp
from .enums import (
    Account,
    ContractStatus,
    OpenType,
    OrderSide,
    OrderState,
    OrderType,
    PositionMode,
    PriceType,
    ProductType,
)


class ContractDetails(Struct, frozen=True, kw_only=True):
    """What a contract is, and how it stands.

    Source: Get Contract Details, Response Data, https://developer.wooxpro.com/english/restful_public/symbol-detail
    """

    symbol: str
    """Source: Get Contract Details, Response Data."""

    product_type: ProductType
    """Source: Get Contract Details, Response Data."""

    base_currency: str
    """Source: Get Contract Details, Response Data."""

    quote_currency: str
    """Source: Get Contract Details, Response Data."""

    vol_precision: Decimal
    """The step of the size. Source: Get Contract Details, Response Data."""

    price_precision: Decimal
    """The tick, such as 0.1; no number of digits. Source: Get Contract Details, Response Data."""

    max_volume: Decimal
    """Largest size of a limit order. Source: Get Contract Details, Response Data."""

    market_max_volume: Decimal
    """Largest size of a market order. Source: Get Contract Details, Response Data."""

    min_volume: Decimal
    """Source: Get Contract Details, Response Data."""

    contract_size: Decimal
    """Base currency per contract. Source: Get Contract Details, Response Data."""

    index_price: Decimal
    """Source: Get Contract Details, Response Data."""

    index_name: str
    """Source: Get Contract Details, Response Data."""

    min_leverage: Decimal
    """Source: Get Contract Details, Response Data."""

    max_leverage: Decimal
    """Source: Get Contract Details, Response Data."""

    turnover_24h: Decimal
    """In the quote currency. Source: Get Contract Details, Response Data."""

    volume_24h: Decimal
    """In contracts. Source: Get Contract Details, Response Data."""

    last_price: Decimal
    """Source: Get Contract Details, Response Data."""

    open_timestamp: Timestamp
    """When trading began. Source: Get Contract Details, Response Data."""

    expire_timestamp: Timestamp | None
    """When it expires; None or 1970 for a perpetual. Source: Get Contract Details, Response Data."""

    settle_timestamp: Timestamp | None
    """When it is settled; None or 1970 for a perpetual. Source: Get Contract Details, Response Data."""

    funding_rate: Decimal
    """Source: Get Contract Details, Response Data."""

    expected_funding_rate: Decimal
    """Source: Get Contract Details, Response Data."""

    open_interest: Decimal
    """Source: Get Contract Details, Response Data."""

    open_interest_value: Decimal
    """Source: Get Contract Details, Response Data."""

    high_24h: Decimal
    """Source: Get Contract Details, Response Data."""

    low_24h: Decimal
    """Source: Get Contract Details, Response Data."""

    change_24h: Decimal
    """Source: Get Contract Details, Response Data."""

    funding_interval_hours: int
    """Source: Get Contract Details, Response Data."""

    status: ContractStatus
    """Source: Get Contract Details, Response Data."""

    delist_time: Timestamp | None = None
    """In seconds; the other times are in milliseconds. Source: Get Contract Details, Response Data."""


class Depth(Struct, frozen=True, kw_only=True):
    """The order book of a contract.

    Source: Get Market Depth, Response Data, https://developer.wooxpro.com/english/restful_public/depth
    """

    timestamp: Timestamp
    """When the book last changed. Source: Get Market Depth, Response Data."""

    bids: list[JSON]
    """Levels of three texts: price, quantity, quantity up to this level. Source: Get Market Depth, Response Data."""

    asks: list[JSON]
    """Levels of three texts: price, quantity, quantity up to this level. Source: Get Market Depth, Response Data."""

    symbol: str
    """Source: Get Market Depth, Response Data."""


class OpenInterest(Struct, frozen=True, kw_only=True):
    """Open interest of a contract.

    Source: Get Futures Openinterest, Response Data, https://developer.wooxpro.com/english/restful_public/open-interest
    """

    timestamp: Timestamp
    """Row 1 of the page's table."""

    symbol: str
    """Row 2 of the page's table."""

    open_interest: Decimal
    """Row 3 of the page's table."""

    open_interest_value: Decimal
    """Row 4 of the page's table."""


class FundingRate(Struct, frozen=True, kw_only=True):
    """The funding rate of a contract.

    Source: Get Current Funding Rate, Response Data, https://developer.wooxpro.com/english/restful_public/funding-rate
    """

    timestamp: Timestamp
    """Row 1 of the page's table."""

    symbol: str
    """Row 2 of the page's table."""

    rate_value: Decimal
    """The rate of the previous period. Row 3 of the page's table."""

    expected_rate: Decimal
    """The rate of the next period. Row 4 of the page's table."""

    funding_time: Timestamp
    """The next settlement. Row 5 of the page's table."""

    funding_upper_limit: Decimal
    """Row 6 of the page's table."""

    funding_lower_limit: Decimal
    """Row 7 of the page's table."""


class SubmittedOrder(Struct, frozen=True, kw_only=True):
    """An order that was accepted.

    Source: Submit Order (SIGNED), Response Data, https://developer.wooxpro.com/english/trading/submit-order
    """

    order_id: str
    """Row 1 of the page's table."""

    price: str
    """A price, or the words `market price`. Row 2 of the page's table."""


class Order(Struct, frozen=True, kw_only=True):
    """An order and what was dealt of it.

    Source: Get Order Detail (KEYED), Response Data, https://developer.wooxpro.com/english/trading/order
    """

    symbol: str
    """Source: Get Order Detail (KEYED), Response Data."""

    order_id: str
    """Source: Get Order Detail (KEYED), Response Data."""

    client_order_id: str
    """Your own id of the order; empty when there is none. Source: Get Order Detail (KEYED), Response Data."""

    side: OrderSide
    """Source: Get Order Detail (KEYED), Response Data."""

    type: OrderType
    """Source: Get Order Detail (KEYED), Response Data."""

    position_mode: PositionMode
    """Source: Get Order Detail (KEYED), Response Data."""

    account: Account | None = None
    """Source: Get Order Detail (KEYED), Response Data."""

    leverage: Decimal
    """Source: Get Order Detail (KEYED), Response Data."""

    open_type: OpenType
    """Source: Get Order Detail (KEYED), Response Data."""

    deal_avg_price: Decimal
    """Average price of what was dealt. Source: Get Order Detail (KEYED), Response Data."""

    deal_size: Decimal
    """Contracts dealt. Source: Get Order Detail (KEYED), Response Data."""

    price: Decimal
    """Source: Get Order Detail (KEYED), Response Data."""

    size: Decimal
    """Contracts ordered. Source: Get Order Detail (KEYED), Response Data."""

    state: OrderState
    """Source: Get Order Detail (KEYED), Response Data."""

    activation_price: Decimal | None = None
    """Trailing orders only. Source: Get Order Detail (KEYED), Response Data."""

    callback_rate: Decimal | None = None
    """Trailing orders only. Source: Get Order Detail (KEYED), Response Data."""

    activation_price_type: PriceType | None = None
    """Trailing orders only. Source: Get Order Detail (KEYED), Response Data."""

    preset_take_profit_price_type: PriceType | None = None
    """Source: Get Order Detail (KEYED), Response Data."""

    preset_stop_loss_price_type: PriceType | None = None
    """Source: Get Order Detail (KEYED), Response Data."""

    preset_take_profit_price: Decimal | None = None
    """Source: Get Order Detail (KEYED), Response Data."""

    preset_stop_loss_price: Decimal | None = None
    """Source: Get Order Detail (KEYED), Response Data."""

    create_time: Timestamp
    """Source: Get Order Detail (KEYED), Response Data."""

    update_time: Timestamp
    """Source: Get Order Detail (KEYED), Response Data."""
