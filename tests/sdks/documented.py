"""What every documented answer must become."""

from __future__ import annotations

from typing import Any

from tests.sdks.sdks import Call

_NOTHING_FILLED = {
    "avg_fill_price": "Decimal 0E-8",
    "exec_quantity": "Decimal 0E-8",
    "last_fill_price": "Decimal 0E-8",
    "last_fill_quantity": "Decimal 0E-8",
    "remaining_quantity": "Decimal 0E-8",
}
_PUT = {
    **_NOTHING_FILLED,
    "id": 228749,
    "type": "OrderType.MARKET",
    "symbol": "SPY",
    "side": "OrderSide.BUY_TO_OPEN",
    "quantity": "Decimal 1.00000000",
    "status": "OrderStatus.EXPIRED",
    "duration": "Duration.PRE",
    "create_date": "at 2018-06-06T20:16:17.342Z",
    "transaction_date": "at 2018-06-06T20:16:17.357Z",
    "order_class": "OrderClass.OPTION",
    "option_symbol": "SPY180720C00274000",
}
_COMBO = {
    "type": "OrderType.DEBIT",
    "symbol": "SPY",
    "status": "OrderStatus.CANCELED",
    "duration": "Duration.PRE",
    "price": "Decimal 42.0",
    "create_date": "at 2018-06-12T21:13:36.076Z",
}
_RECEIPT = {"id": 257459, "status": "ok"}
_PARTNER = {**_RECEIPT, "partner_id": "c4998eb7-06e8-4820-a7ab-55d9760065fb"}

PLACE_EQUITY: Call = lambda client: client.orders.place_equity(  # noqa: E731
    account_id="VA000000", symbol="AAPL", side="buy", quantity=1, type="market", duration="day"
)
CANCEL_WOO: Call = lambda client: client.trading.cancel_order(symbol="BTCUSDT", order_id="1")  # noqa: E731


def _round_lot(quote: Any) -> tuple[str, int, int]:
    return quote.symbol, quote.lot_size, quote.bidsize


ANSWERS: dict[tuple[str, str], tuple[Call, Any]] = {
    ("tradier", "quote_alone"): (
        lambda client: [_round_lot(quote) for quote in client.markets.quotes(symbols="AAPL").quote or ()],
        [("AAPL", 100, 100)],
    ),
    ("tradier", "market-session"): (
        lambda client: client.sessions.create_market_session(),
        {"url": "wss://ws.tradier.com/v1/markets/events", "session_id": "c8638963-a6d4-4fb9-9bc6-e25fbd8c60c3"},
    ),
    ("habittrade", "cancel-success"): (lambda client: client.orders.cancel(order_no="22000000022"), None),
    ("tradier", "order"): (lambda client: client.orders.get(account_id="VA000000", order_id=228749), _PUT),
    ("tradier", "orders_empty"): (lambda client: client.orders.list(account_id="VA000000"), []),
    ("tradier", "order_accepted"): (PLACE_EQUITY, _PARTNER),
    ("tradier", "order_accepted_reference"): (
        PLACE_EQUITY,
        {"id": 123456, "status": "ok", "partner_id": "partner_12345"},
    ),
    ("tradier", "change_accepted"): (
        lambda client: client.orders.change(account_id="VA000000", order_id=257459, price=1),
        _PARTNER,
    ),
    ("tradier", "cancel_accepted"): (
        lambda client: client.orders.cancel(account_id="VA000000", order_id=257459),
        _RECEIPT,
    ),
    ("tradier", "orders"): (
        lambda client: client.orders.list(account_id="VA000000"),
        [
            {
                **_NOTHING_FILLED,
                "id": 228175,
                "type": "OrderType.LIMIT",
                "symbol": "AAPL",
                "side": "OrderSide.BUY",
                "quantity": "Decimal 50.00000000",
                "status": "OrderStatus.EXPIRED",
                "duration": "Duration.PRE",
                "price": "Decimal 22.0",
                "create_date": "at 2018-06-01T12:02:29.682Z",
                "transaction_date": "at 2018-06-01T12:30:02.385Z",
                "order_class": "OrderClass.EQUITY",
            },
            _PUT,
            {
                **_NOTHING_FILLED,
                **_COMBO,
                "id": 229063,
                "side": "OrderSide.BUY",
                "quantity": "Decimal 1.00000000",
                "avg_fill_price": "Decimal 0.00",
                "transaction_date": "at 2018-06-12T21:18:41.604Z",
                "order_class": "OrderClass.COMBO",
                "num_legs": 2,
                "strategy": "covered call",
                "leg": [
                    {
                        **_NOTHING_FILLED,
                        **_COMBO,
                        "id": 229064,
                        "side": "OrderSide.BUY",
                        "quantity": "Decimal 100.00000000",
                        "transaction_date": "at 2018-06-12T21:18:41.587Z",
                        "order_class": "OrderClass.EQUITY",
                    },
                    {
                        **_NOTHING_FILLED,
                        **_COMBO,
                        "id": 229065,
                        "side": "OrderSide.SELL_TO_CLOSE",
                        "quantity": "Decimal 1.00000000",
                        "transaction_date": "at 2018-06-12T21:18:41.597Z",
                        "order_class": "OrderClass.OPTION",
                        "option_symbol": "SPY180720C00274000",
                    },
                ],
            },
        ],
    ),
    ("wooxpro", "ok"): (CANCEL_WOO, None),
    ("wooxpro", "cancel-order"): (CANCEL_WOO, None),
    ("wooxpro", "depth"): (
        lambda client: client.market.depth(symbol="BTCUSDT"),
        {
            "timestamp": "at 1660285421287",
            "bids": [["23935.4", "65", "65"]],
            "asks": [["23935.4", "65", "65"]],
            "symbol": "BTCUSDT",
        },
    ),
    ("wooxpro", "open-interest"): (
        lambda client: client.market.open_interest(symbol="BTCUSDT"),
        {
            "timestamp": "at 1661239541734",
            "symbol": "BTCUSDT",
            "open_interest": "Decimal 4134180870",
            "open_interest_value": "Decimal 94100888927.0433258",
        },
    ),
    ("wooxpro", "funding-rate"): (
        lambda client: client.market.funding_rate(symbol="BTCUSDT"),
        {
            "timestamp": "at 1662518172178",
            "symbol": "BTCUSDT",
            "rate_value": "Decimal 0.000164",
            "expected_rate": "Decimal 0.000164",
            "funding_time": "at 1709971200000",
            "funding_upper_limit": "Decimal 0.0375",
            "funding_lower_limit": "Decimal -0.0375",
        },
    ),
    ("wooxpro", "order"): (
        lambda client: client.trading.get_order(symbol="BTCUSDT", order_id="220906179895578"),
        {
            "order_id": "220906179895578",
            "client_order_id": "BM123",
            "price": "Decimal 1",
            "size": "Decimal 1000",
            "symbol": "BTCUSDT",
            "state": "OrderState.CHECK",
            "side": "OrderSide.BUY_OPEN_LONG",
            "type": "OrderType.LIMIT",
            "position_mode": "PositionMode.HEDGE_MODE",
            "account": "Account.FUTURES",
            "leverage": "Decimal 5",
            "open_type": "OpenType.ISOLATED",
            "deal_avg_price": "Decimal 0",
            "deal_size": "Decimal 1000",
            "create_time": "at 1662368173000",
            "update_time": "at 1662368173000",
        },
    ),
    ("wooxpro", "position-mode"): (
        lambda client: client.trading.get_position_mode(),
        "PositionMode.ONE_WAY_MODE",
    ),
    ("wooxpro", "submit-order"): (
        lambda client: client.trading.submit_order(symbol="ETHUSDT", side=4, size=10, type="market"),
        {"order_id": "220609666322019", "price": "25637.2"},
    ),
}
"""Answers: the call, and what it returns. Fields that are not there are left out."""
