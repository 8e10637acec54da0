"""What every documented message of the streams of Tradier and WOO X Pro has to become."""

from __future__ import annotations

from typing import Any

_TRADE = {
    "symbol": "SPY",
    "exch": "J",
    "price": "Decimal 281.85",
    "size": "Decimal 100",
    "cvol": "Decimal 27978993",
    "date": "at 1557757190000",
    "last": "Decimal 281.85",
}

STREAMED: dict[tuple[str, str], dict[str, Any]] = {
    ("tradier", "quote-event"): {
        "type": "quote",
        "symbol": "SPY",
        "bid": "Decimal 281.84",
        "bidsz": 60,
        "bidexch": "M",
        "biddate": "at 1557757189000",
        "ask": "Decimal 281.85",
        "asksz": 6,
        "askexch": "Z",
        "askdate": "at 1557757190000",
    },
    ("tradier", "trade-event"): {"type": "trade", **_TRADE},
    ("tradier", "tradex-event"): {"type": "tradex", **_TRADE},
    ("tradier", "summary-event"): {
        "type": "summary",
        "symbol": "SPY",
        "open": "Decimal 282.42",
        "high": "Decimal 283.49",
        "low": "Decimal 281.07",
        "prev_close": "Decimal 288.1",
    },
    ("tradier", "timesale-event"): {
        "type": "timesale",
        "symbol": "SPY",
        "exch": "Q",
        "bid": "Decimal 282.08",
        "ask": "Decimal 282.09",
        "last": "Decimal 282.09",
        "size": "Decimal 100",
        "date": "at 1557758874355",
        "seq": 352795,
        "flag": "",
        "cancel": False,
        "correction": False,
        "session": "normal",
    },
    ("tradier", "order-event"): {
        "id": 1107075,
        "event": "order",
        "status": "OrderStatus.OPEN",
        "type": "OrderType.LIMIT",
        "price": "Decimal 10.0",
        "stop_price": "Decimal 0.0",
        "avg_fill_price": "Decimal 0.0",
        "executed_quantity": "Decimal 0.0",
        "last_fill_quantity": "Decimal 0.0",
        "remaining_quantity": "Decimal 2.0",
        "transaction_date": "at 2021-08-09T20:05:35.277Z",
        "create_date": "at 2021-08-09T20:05:35.277Z",
        "account": "6YA",
    },
    ("tradier", "heartbeat-event"): {
        "event": "heartbeat",
        "status": "active",
        "timestamp": "at 2025-12-10T18:02:51.028929606Z",
    },
    ("wooxpro", "ticker-message"): {
        "group": "futures/ticker:BTCUSDT",
        "data": {
            "symbol": "BTCUSDT",
            "last_price": "Decimal 97153.6",
            "volume_24": "Decimal 25502894",
            "range": "Decimal 0.0016599204475393",
            "mark_price": "Decimal 97153.7",
            "index_price": "Decimal 97185.614",
            "ask_price": "Decimal 97153.9",
            "ask_vol": "Decimal 28",
            "bid_price": "Decimal 97153.4",
            "bid_vol": "Decimal 428",
        },
    },
    ("wooxpro", "assets-message"): {
        "group": "futures/asset:BTC",
        "data": {
            "currency": "BTC",
            "available_balance": "Decimal 1000",
            "position_deposit": "Decimal 1000",
            "frozen_balance": "Decimal 1000",
        },
    },
    ("wooxpro", "depth-message"): {
        "group": "futures/depth50:BTCUSDT",
        "data": {
            "symbol": "BTCUSDT",
            "way": "BookSide.ASK",
            "depths": [
                {"price": "Decimal 30107.7", "vol": "Decimal 234"},
                {"price": "Decimal 30107.8", "vol": "Decimal 1587"},
            ],
        },
    },
    ("wooxpro", "orders-message"): {
        "group": "futures/order",
        "data": [
            {
                "action": "OrderAction.CANCEL_ORDER",
                "order": {
                    "order_id": "220906179895578",
                    "client_order_id": "BM1234",
                    "price": "Decimal 1",
                    "size": "Decimal 1000",
                    "symbol": "BTCUSDT",
                    "state": "OrderState.CHECK",
                    "side": "OrderSide.BUY_OPEN_LONG",
                    "type": "StreamedOrderType.LIMIT",
                    "leverage": "Decimal 5",
                    "open_type": "OpenType.ISOLATED",
                    "deal_avg_price": "Decimal 0",
                    "deal_size": "Decimal 1000",
                    "create_time": "at 1662368173000",
                    "update_time": "at 1662368173000",
                    "plan_order_id": "220901412155341",
                    "last_trade": {
                        "last_trade_id": 1247592391,
                        "fill_qty": "Decimal 1",
                        "fill_price": "Decimal 25667.2",
                        "fee": "Decimal -0.00027",
                        "fee_ccy": "USDT",
                    },
                    "trigger_price": "-",
                    "trigger_price_type": "-",
                    "execution_price": "-",
                    "activation_price_type": "-",
                    "activation_price": "-",
                    "callback_rate": "-",
                    "position_mode": "PositionMode.HEDGE_MODE",
                },
            }
        ],
    },
}
"""Events, by their fields."""
