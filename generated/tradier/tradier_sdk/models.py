# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Objects that Tradier sends and takes, frozen and exact to the digit."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct, field

from ._runtime.data.times import Timestamp
from ._runtime.values.exact_json import JSON
from .enums import Duration, OrderClass, OrderSide, OrderStatus, OrderType


class OrderReceipt(Struct, frozen=True, kw_only=True, gc=False):
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


class Order(Struct, frozen=True, kw_only=True, gc=False):
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


class OrderLeg(Struct, frozen=True, kw_only=True, gc=False):
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


class StreamSession(Struct, frozen=True, kw_only=True, gc=False):
    """Permission to open one stream; to be used within five minutes.

    Source: Create a market session, https://documentation.tradier.com/brokerage-api/streaming/create-market-session
    """

    url: str
    """Where to connect. Source: Create a market session."""

    session_id: str = field(name="sessionid")
    """Goes along with what is sent there. Source: Create a market session."""


class QuoteEvent(Struct, frozen=True, kw_only=True, gc=False):
    """The best bid and ask.

    Source: Streaming (response reference),
    https://documentation.tradier.com/brokerage-api/reference/response/streaming
    """

    type: str
    """Source: Streaming (response reference)."""

    symbol: str
    """Source: Streaming (response reference)."""

    bid: Decimal | None = None
    """Source: Streaming (response reference)."""

    bidsz: int | None = None
    """Source: Streaming (response reference)."""

    bidexch: str | None = None
    """The bid's exchange. Source: Streaming (response reference)."""

    biddate: Timestamp | None = None
    """Source: Streaming (response reference)."""

    ask: Decimal | None = None
    """Source: Streaming (response reference)."""

    asksz: int | None = None
    """Source: Streaming (response reference)."""

    askexch: str | None = None
    """The ask's exchange. Source: Streaming (response reference)."""

    askdate: Timestamp | None = None
    """Source: Streaming (response reference)."""


class TradeEvent(Struct, frozen=True, kw_only=True, gc=False):
    """A trade; as `tradex` also one outside of the session or under other conditions.

    Source: Streaming (response reference),
    https://documentation.tradier.com/brokerage-api/reference/response/streaming
    """

    type: str
    """Source: Streaming (response reference)."""

    symbol: str
    """Source: Streaming (response reference)."""

    exch: str | None = None
    """Source: Streaming (response reference)."""

    price: Decimal | None = None
    """Source: Streaming (response reference)."""

    size: Decimal | None = None
    """May be 0. Source: Streaming (response reference)."""

    cvol: Decimal | None = None
    """What was traded until now. Source: Streaming (response reference)."""

    date: Timestamp | None = None
    """Source: Streaming (response reference)."""

    last: Decimal | None = None
    """Source: Streaming (response reference)."""


class SummaryEvent(Struct, frozen=True, kw_only=True, gc=False):
    """The day until now.

    Source: Streaming (response reference),
    https://documentation.tradier.com/brokerage-api/reference/response/streaming
    """

    type: str
    """Source: Streaming (response reference)."""

    symbol: str
    """Source: Streaming (response reference)."""

    open: Decimal | None = None
    """Source: Streaming (response reference)."""

    high: Decimal | None = None
    """Source: Streaming (response reference)."""

    low: Decimal | None = None
    """Source: Streaming (response reference)."""

    prev_close: Decimal | None = field(default=None, name="prevClose")
    """Source: Streaming (response reference)."""

    close: Decimal | None = None
    """Undocumented; clients in use see it after the close. Source: Streaming (response reference)."""


class TimesaleEvent(Struct, frozen=True, kw_only=True, gc=False):
    """One sale as it was reported.

    The last five fields come with `advancedDetails` only.

    Source: Streaming (response reference),
    https://documentation.tradier.com/brokerage-api/reference/response/streaming
    """

    type: str
    """Source: Streaming (response reference)."""

    symbol: str
    """Source: Streaming (response reference)."""

    exch: str | None = None
    """Source: Streaming (response reference)."""

    bid: Decimal | None = None
    """Source: Streaming (response reference)."""

    ask: Decimal | None = None
    """Source: Streaming (response reference)."""

    last: Decimal | None = None
    """Source: Streaming (response reference)."""

    size: Decimal | None = None
    """Source: Streaming (response reference)."""

    date: Timestamp | None = None
    """Source: Streaming (response reference)."""

    seq: int | None = None
    """Source: Streaming (response reference)."""

    flag: str | None = None
    """Source: Streaming (response reference)."""

    cancel: bool | None = None
    """Source: Streaming (response reference)."""

    correction: bool | None = None
    """Source: Streaming (response reference)."""

    session: str | None = None
    """Source: Streaming (response reference)."""


class OrderEvent(Struct, frozen=True, kw_only=True, gc=False):
    """What became of an order.

    Symbol, side and quantity are not in it: fetch the order for those. A price that does not apply is 0.

    Source: Account Streaming Responses, https://docs.tradier.com/docs/account-streaming-responses
    """

    id: int
    """Of the order or of its leg. Source: Account Streaming Responses."""

    event: str
    """Source: Account Streaming Responses."""

    status: OrderStatus
    """Source: Account Streaming Responses."""

    type: OrderType
    """Source: Account Streaming Responses."""

    price: Decimal | None = None
    """Source: Account Streaming Responses."""

    stop_price: Decimal | None = None
    """Source: Account Streaming Responses."""

    avg_fill_price: Decimal | None = None
    """Source: Account Streaming Responses."""

    executed_quantity: Decimal | None = None
    """Source: Streaming (response reference)."""

    exec_quantity: Decimal | None = None
    """Source: Account Streaming Responses."""

    last_fill_quantity: Decimal | None = None
    """Source: Account Streaming Responses."""

    remaining_quantity: Decimal | None = None
    """Source: Account Streaming Responses."""

    transaction_date: Timestamp | None = None
    """Source: Account Streaming Responses."""

    create_date: Timestamp | None = None
    """Source: Account Streaming Responses."""

    account: str | None = None
    """Account number. Source: Account Streaming Responses."""

    parent_id: int | None = None
    """Of a leg, its order. Source: Account Streaming Responses."""

    tag: str | None = None
    """Source: Account Streaming Responses."""


class StreamHeartbeat(Struct, frozen=True, kw_only=True, gc=False):
    """Sent by the server about once a minute.

    Source: Account Streaming Responses, https://docs.tradier.com/docs/account-streaming-responses
    """

    event: str
    """Source: Account Streaming Responses."""

    status: str
    """Source: Account Streaming Responses."""

    timestamp: Timestamp
    """To the nanosecond. Source: Account Streaming Responses."""
