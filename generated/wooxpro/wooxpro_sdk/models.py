# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""Objects that WOO X Pro sends and takes, frozen and exact to the digit."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct, field

from ._runtime.data.times import Timestamp
from ._runtime.values.exact_json import JSON
from .enums import (
    Account,
    BookSide,
    BookUpdateType,
    ContractStatus,
    OpenType,
    OrderAction,
    OrderSide,
    OrderState,
    OrderType,
    PositionMode,
    PositionType,
    PriceType,
    ProductType,
    StreamedOpenType,
    StreamedOrderType,
)


class ContractDetails(Struct, frozen=True, kw_only=True, gc=False):
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


class Depth(Struct, frozen=True, kw_only=True, gc=False):
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


class OpenInterest(Struct, frozen=True, kw_only=True, gc=False):
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


class FundingRate(Struct, frozen=True, kw_only=True, gc=False):
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


class SubmittedOrder(Struct, frozen=True, kw_only=True, gc=False):
    """An order that was accepted.

    Source: Submit Order (SIGNED), Response Data, https://developer.wooxpro.com/english/trading/submit-order
    """

    order_id: str
    """Row 1 of the page's table."""

    price: str
    """A price, or the words `market price`. Row 2 of the page's table."""


class Order(Struct, frozen=True, kw_only=True, gc=False):
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

    position_mode: PositionMode | None = None
    """None where it is missing, although the page says that it is always there.

    Source: Get Order Detail (KEYED), Response Data.
    """

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


class TickerMessage(Struct, frozen=True, kw_only=True, gc=False):
    """The last prices of a contract, pushed every second.

    Source: 【Public】Ticker Channel, https://developer.wooxpro.com/english/websocket/ticker
    """

    group: str
    """The topic, such as `futures/ticker:BTCUSDT`. Source: 【Public】Ticker Channel."""

    data: Ticker
    """Source: 【Public】Ticker Channel."""


class Ticker(Struct, frozen=True, kw_only=True, gc=False):
    """The last prices of a contract.

    Source: 【Public】Ticker Channel, https://developer.wooxpro.com/english/websocket/ticker
    """

    symbol: str
    """Source: 【Public】Ticker Channel."""

    last_price: Decimal
    """Source: 【Public】Ticker Channel."""

    volume_24: Decimal
    """In contracts. Source: 【Public】Ticker Channel."""

    range: Decimal
    """How far the price moved in 24 hours, as a fraction. Source: 【Public】Ticker Channel."""

    mark_price: Decimal | None = None
    """Was `fair_price` before 2025-02-11. Source: 【Public】Ticker Channel."""

    index_price: Decimal
    """Source: 【Public】Ticker Channel."""

    ask_price: Decimal
    """Source: 【Public】Ticker Channel."""

    ask_vol: Decimal
    """Source: 【Public】Ticker Channel."""

    bid_price: Decimal
    """Source: 【Public】Ticker Channel."""

    bid_vol: Decimal
    """Source: 【Public】Ticker Channel."""


class FundingRateMessage(Struct, frozen=True, kw_only=True, gc=False):
    """The funding rate of a contract, pushed every minute.

    Source: 【Public】Funding Rate Channel, https://developer.wooxpro.com/english/websocket/funding-rate
    """

    group: str
    """Source: 【Public】Funding Rate Channel."""

    data: StreamedFundingRate
    """Source: 【Public】Funding Rate Channel."""


class StreamedFundingRate(Struct, frozen=True, kw_only=True, gc=False):
    """The funding rate as it is pushed; its names differ from those of the call.

    Source: 【Public】Funding Rate Channel, https://developer.wooxpro.com/english/websocket/funding-rate
    """

    symbol: str
    """Source: 【Public】Funding Rate Channel."""

    funding_rate: Decimal = field(name="fundingRate")
    """Source: 【Public】Funding Rate Channel."""

    funding_time: Timestamp = field(name="fundingTime")
    """Source: 【Public】Funding Rate Channel."""

    next_funding_rate: Decimal = field(name="nextFundingRate")
    """Source: 【Public】Funding Rate Channel."""

    next_funding_time: Timestamp = field(name="nextFundingTime")
    """Source: 【Public】Funding Rate Channel."""

    funding_upper_limit: Decimal
    """Source: 【Public】Funding Rate Channel."""

    funding_lower_limit: Decimal
    """Source: 【Public】Funding Rate Channel."""

    ts: Timestamp
    """When it was sent. Source: 【Public】Funding Rate Channel."""


class DepthMessage(Struct, frozen=True, kw_only=True, gc=False):
    """One side of the order book.

    Source: 【Public】Depth Channel, https://developer.wooxpro.com/english/websocket/depth
    """

    group: str
    """Source: 【Public】Depth Channel."""

    data: DepthSide
    """Source: 【Public】Depth Channel."""


class DepthSide(Struct, frozen=True, kw_only=True, gc=False):
    """Levels of one side, the best first.

    Source: 【Public】Depth Channel, https://developer.wooxpro.com/english/websocket/depth
    """

    symbol: str
    """Source: 【Public】Depth Channel."""

    way: BookSide
    """Source: 【Public】Depth Channel."""

    depths: list[DepthLevel]
    """Source: 【Public】Depth Channel."""

    ms_t: Timestamp | None = None
    """An example on the page of formats lacks it. Source: 【Public】Depth Channel."""


class DepthLevel(Struct, frozen=True, kw_only=True, gc=False):
    """A price and what is offered there.

    Source: 【Public】Depth Channel, https://developer.wooxpro.com/english/websocket/depth
    """

    price: Decimal
    """Source: 【Public】Depth Channel."""

    vol: Decimal
    """In contracts; 0 removes the level from a book that is kept up to date. Source: 【Public】Depth Channel."""


class BookMessage(Struct, frozen=True, kw_only=True, gc=False):
    """Both sides of the order book.

    Source: BitMart Futures V2, Depth-All Channel, https://developer-pro.bitmart.com/en/futuresv2/
    """

    group: str
    """Source: BitMart Futures V2, Depth-All Channel."""

    data: Book
    """Source: BitMart Futures V2, Depth-All Channel."""


class Book(Struct, frozen=True, kw_only=True, gc=False):
    """Both sides of the order book.

    Source: BitMart Futures V2, Depth-All Channel, https://developer-pro.bitmart.com/en/futuresv2/
    """

    symbol: str
    """Source: BitMart Futures V2, Depth-All Channel."""

    asks: list[DepthLevel]
    """Source: BitMart Futures V2, Depth-All Channel."""

    bids: list[DepthLevel]
    """Source: BitMart Futures V2, Depth-All Channel."""

    ms_t: Timestamp
    """Source: BitMart Futures V2, Depth-All Channel."""


class BookUpdateMessage(Struct, frozen=True, kw_only=True, gc=False):
    """The order book once, and then what changes in it.

    Source: BitMart Futures V2, Depth-Increase Channel, https://developer-pro.bitmart.com/en/futuresv2/
    """

    group: str
    """Source: BitMart Futures V2, Depth-Increase Channel."""

    data: BookUpdate
    """Source: BitMart Futures V2, Depth-Increase Channel."""


class BookUpdate(Struct, frozen=True, kw_only=True, gc=False):
    """A snapshot or a change.

    A change belongs to the book whose `version` is one less; one that is not above the book's is to be dropped.

    Source: BitMart Futures V2, Depth-Increase Channel, https://developer-pro.bitmart.com/en/futuresv2/
    """

    symbol: str
    """Source: BitMart Futures V2, Depth-Increase Channel."""

    asks: list[DepthLevel]
    """Source: BitMart Futures V2, Depth-Increase Channel."""

    bids: list[DepthLevel]
    """Source: BitMart Futures V2, Depth-Increase Channel."""

    ms_t: Timestamp
    """Source: BitMart Futures V2, Depth-Increase Channel."""

    version: int
    """Source: BitMart Futures V2, Depth-Increase Channel."""

    type: BookUpdateType
    """Source: BitMart Futures V2, Depth-Increase Channel."""


class BookTickerMessage(Struct, frozen=True, kw_only=True, gc=False):
    """The best bid and ask.

    Source: BitMart Futures V2, BookTicker Channel, https://developer-pro.bitmart.com/en/futuresv2/
    """

    group: str
    """Source: BitMart Futures V2, BookTicker Channel."""

    data: BookTicker
    """Source: BitMart Futures V2, BookTicker Channel."""


class BookTicker(Struct, frozen=True, kw_only=True, gc=False):
    """The best bid and ask.

    Source: BitMart Futures V2, BookTicker Channel, https://developer-pro.bitmart.com/en/futuresv2/
    """

    symbol: str
    """Source: BitMart Futures V2, BookTicker Channel."""

    best_bid_price: Decimal
    """Source: BitMart Futures V2, BookTicker Channel."""

    best_bid_vol: Decimal
    """Source: BitMart Futures V2, BookTicker Channel."""

    best_ask_price: Decimal
    """Source: BitMart Futures V2, BookTicker Channel."""

    best_ask_vol: Decimal
    """Source: BitMart Futures V2, BookTicker Channel."""

    ms_t: Timestamp
    """Source: BitMart Futures V2, BookTicker Channel."""


class TradesMessage(Struct, frozen=True, kw_only=True, gc=False):
    """Trades of a contract.

    Source: 【Public】Trade Channel, https://developer.wooxpro.com/english/websocket/trade
    """

    group: str
    """Source: 【Public】Trade Channel."""

    data: list[StreamedTrade]
    """Source: 【Public】Trade Channel."""


class StreamedTrade(Struct, frozen=True, kw_only=True, gc=False):
    """One trade.

    Source: 【Public】Trade Channel, https://developer.wooxpro.com/english/websocket/trade
    """

    trade_id: int
    """Source: 【Public】Trade Channel."""

    symbol: str
    """Source: 【Public】Trade Channel."""

    deal_price: Decimal
    """Source: 【Public】Trade Channel."""

    deal_vol: Decimal
    """In contracts. Source: 【Public】Trade Channel."""

    m: bool | None = None
    """Whether the buyer is the maker. Source: 【Public】Trade Channel."""

    way: int | None = None
    """1 to 8, by the table; the example lacks it. Source: 【Public】Trade Channel."""

    created_at: Timestamp
    """To the nanosecond; `text` has all digits. Source: 【Public】Trade Channel."""


class KlineMessage(Struct, frozen=True, kw_only=True, gc=False):
    """Candles of a contract.

    Source: BitMart Futures V2, KlineBin Channel, https://developer-pro.bitmart.com/en/futuresv2/
    """

    group: str
    """Source: BitMart Futures V2, KlineBin Channel."""

    data: KlineData
    """Source: BitMart Futures V2, KlineBin Channel."""


class KlineData(Struct, frozen=True, kw_only=True, gc=False):
    """Candles, either in a list or as one without it.

    Source: BitMart Futures V2, KlineBin Channel, https://developer-pro.bitmart.com/en/futuresv2/
    """

    symbol: str
    """Source: BitMart Futures V2, KlineBin Channel."""

    items: list[KlineItem] | None = None
    """What clients in use receive. Source: BitMart Futures V2, KlineBin Channel."""

    o: Decimal | None = None
    """Source: BitMart Futures V2, KlineBin Channel."""

    h: Decimal | None = None
    """Source: BitMart Futures V2, KlineBin Channel."""

    l: Decimal | None = None
    """Source: BitMart Futures V2, KlineBin Channel."""

    c: Decimal | None = None
    """Source: BitMart Futures V2, KlineBin Channel."""

    v: Decimal | None = None
    """Source: BitMart Futures V2, KlineBin Channel."""

    ts: Timestamp | None = None
    """Source: BitMart Futures V2, KlineBin Channel."""


class KlineItem(Struct, frozen=True, kw_only=True, gc=False):
    """One candle.

    Source: BitMart Futures V2, KlineBin Channel, https://developer-pro.bitmart.com/en/futuresv2/
    """

    o: Decimal
    """Open. Source: BitMart Futures V2, KlineBin Channel."""

    h: Decimal
    """High. Source: BitMart Futures V2, KlineBin Channel."""

    l: Decimal
    """Low. Source: BitMart Futures V2, KlineBin Channel."""

    c: Decimal
    """Close. Source: BitMart Futures V2, KlineBin Channel."""

    v: Decimal
    """Contracts, although the page calls it turnover. Source: BitMart Futures V2, KlineBin Channel."""

    ts: Timestamp
    """Source: BitMart Futures V2, KlineBin Channel."""


class AssetMessage(Struct, frozen=True, kw_only=True, gc=False):
    """The balance of one currency, after it changed.

    Source: 【Private】Assets Channel, https://developer.wooxpro.com/english/websocket/assets
    """

    group: str
    """Source: 【Private】Assets Channel."""

    data: Asset
    """Source: 【Private】Assets Channel."""


class Asset(Struct, frozen=True, kw_only=True, gc=False):
    """The balance of one currency.

    Source: 【Private】Assets Channel, https://developer.wooxpro.com/english/websocket/assets
    """

    currency: str
    """Source: 【Private】Assets Channel."""

    available_balance: Decimal
    """Source: 【Private】Assets Channel."""

    position_deposit: Decimal
    """Source: 【Private】Assets Channel."""

    frozen_balance: Decimal
    """Source: 【Private】Assets Channel."""


class PositionsMessage(Struct, frozen=True, kw_only=True, gc=False):
    """Your positions, when one changed and every ten seconds.

    Source: 【Private】Position Channel, https://developer.wooxpro.com/english/websocket/position
    """

    group: str
    """Source: 【Private】Position Channel."""

    data: list[StreamedPosition]
    """Source: 【Private】Position Channel."""


class StreamedPosition(Struct, frozen=True, kw_only=True, gc=False):
    """One position.

    Source: 【Private】Position Channel, https://developer.wooxpro.com/english/websocket/position
    """

    symbol: str
    """Source: 【Private】Position Channel."""

    hold_volume: Decimal
    """Source: 【Private】Position Channel."""

    position_type: PositionType
    """Source: 【Private】Position Channel."""

    open_type: StreamedOpenType
    """A number here; elsewhere it is a word. Source: 【Private】Position Channel."""

    frozen_volume: Decimal
    """Source: 【Private】Position Channel."""

    close_volume: Decimal
    """Source: 【Private】Position Channel."""

    hold_avg_price: Decimal
    """Source: 【Private】Position Channel."""

    close_avg_price: Decimal
    """Source: 【Private】Position Channel."""

    open_avg_price: Decimal
    """Source: 【Private】Position Channel."""

    liquidate_price: Decimal
    """Source: 【Private】Position Channel."""

    create_time: Timestamp
    """Source: 【Private】Position Channel."""

    update_time: Timestamp
    """Source: 【Private】Position Channel."""

    position_mode: PositionMode | None = None
    """Source: 【Private】Position Channel."""


class OrdersMessage(Struct, frozen=True, kw_only=True, gc=False):
    """What happened to orders of yours.

    Source: 【Private】Order Channel, https://developer.wooxpro.com/english/websocket/order
    """

    group: str
    """Source: 【Private】Order Channel."""

    data: list[OrderChange]
    """Source: 【Private】Order Channel."""


class OrderChange(Struct, frozen=True, kw_only=True, gc=False):
    """What happened to one order, and the order since.

    Source: 【Private】Order Channel, https://developer.wooxpro.com/english/websocket/order
    """

    action: OrderAction
    """Source: 【Private】Order Channel."""

    order: StreamedOrder
    """Source: 【Private】Order Channel."""


class StreamedOrder(Struct, frozen=True, kw_only=True, gc=False):
    """An order as it is pushed.

    A price that is not set is the text `-`.

    Source: 【Private】Order Channel, https://developer.wooxpro.com/english/websocket/order
    """

    order_id: str
    """Source: 【Private】Order Channel."""

    client_order_id: str | None = None
    """Source: 【Private】Order Channel."""

    price: Decimal
    """Source: 【Private】Order Channel."""

    size: Decimal
    """Source: 【Private】Order Channel."""

    symbol: str
    """Source: 【Private】Order Channel."""

    state: OrderState
    """Source: 【Private】Order Channel."""

    side: OrderSide
    """Source: 【Private】Order Channel."""

    type: StreamedOrderType
    """Source: 【Private】Order Channel."""

    leverage: Decimal
    """Source: 【Private】Order Channel."""

    open_type: OpenType
    """Source: 【Private】Order Channel."""

    deal_avg_price: Decimal
    """Source: 【Private】Order Channel."""

    deal_size: Decimal
    """Source: 【Private】Order Channel."""

    create_time: Timestamp
    """Source: 【Private】Order Channel."""

    update_time: Timestamp
    """Source: 【Private】Order Channel."""

    plan_order_id: str | None = None
    """Source: 【Private】Order Channel."""

    last_trade: LastTrade | None = None
    """Source: 【Private】Order Channel."""

    trigger_price: str | None = None
    """Source: 【Private】Order Channel."""

    trigger_price_type: str | None = None
    """Source: 【Private】Order Channel."""

    execution_price: str | None = None
    """Source: 【Private】Order Channel."""

    activation_price_type: str | None = None
    """Source: 【Private】Order Channel."""

    activation_price: str | None = None
    """Source: 【Private】Order Channel."""

    callback_rate: str | None = None
    """Source: 【Private】Order Channel."""

    position_mode: PositionMode | None = None
    """Source: 【Private】Order Channel."""


class LastTrade(Struct, frozen=True, kw_only=True, gc=False):
    """The deal that changed an order.

    Source: 【Private】Order Channel, https://developer.wooxpro.com/english/websocket/order
    """

    last_trade_id: int = field(name="lastTradeID")
    """Source: 【Private】Order Channel."""

    fill_qty: Decimal = field(name="fillQty")
    """Source: 【Private】Order Channel."""

    fill_price: Decimal = field(name="fillPrice")
    """Source: 【Private】Order Channel."""

    fee: Decimal
    """Negative when it is paid. Source: 【Private】Order Channel."""

    fee_ccy: str = field(name="feeCcy")
    """Its currency. Source: 【Private】Order Channel."""
