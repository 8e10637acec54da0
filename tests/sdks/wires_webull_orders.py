"""Calls of Webull about accounts, orders and tokens: the call, the request, the kind of result."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from tests.sdks.sdks import WEBULL
from tests.sdks.wire import asked

DAY = date(2026, 8, 20)
WHEN = datetime(2026, 8, 20, 1, 2, 3, tzinfo=UTC)
SPAN = "start_time=2026-08-20T01%3A02%3A03.000Z&end_time=2026-08-20T01%3A02%3A03.000Z"
STOCK: dict[str, Any] = {
    "combo_type": "NORMAL",
    "client_order_id": "0KGOHL4PR2SLC0DKIND4TI0001",
    "instrument_type": "EQUITY",
    "market": "US",
    "symbol": "AAPL",
    "order_type": "LIMIT",
    "entrust_type": "QTY",
    "time_in_force": "DAY",
    "side": "BUY",
    "support_trading_session": "CORE",
    "quantity": Decimal("1E+1"),
    "limit_price": Decimal("180.00"),
}
STOCK_SENT = {**STOCK, "quantity": "10", "limit_price": "180.00"}
_BATCH = (
    *(
        "client_order_id",
        "combo_type",
        "instrument_type",
        "entrust_type",
        "support_trading_session",
        "symbol",
        "market",
    ),
    *("side", "order_type", "time_in_force", "quantity", "limit_price"),
)
BATCH_SENT = {name: STOCK_SENT[name] for name in _BATCH}
"""In the order of the page about batches."""
CHANGE: dict[str, Any] = {
    "client_order_id": "0KGOHL4PR2SLC0DKIND4TI0002",
    "time_in_force": "DAY",
    "quantity": Decimal(1),
    "expire_date": date(2026, 1, 1),
    "limit_price": Decimal("11.0"),
    "stop_price": Decimal("11.0"),
    "trailing_type": "AMOUNT",
    "trailing_stop_step": Decimal(1),
    "trailing_limit_price_offset": Decimal("11.0"),
    "trigger_price_type": "PRICE",
}
CHANGE_SENT = {name: value if isinstance(value, str) else str(value) for name, value in CHANGE.items()}

WEBULL_ORDER_WIRES = (
    asked(
        WEBULL,
        "accounts.list",
        lambda client: client.accounts.list(),
        "GET /trading/accounts/list",
        None,
        "account_list",
        "[Account]",
    ),
    asked(
        WEBULL,
        "accounts.balance",
        lambda client: client.accounts.balance(account_id="A 1"),
        "GET /trading/assets/balances/get?account_id=A%201",
        None,
        "balance",
        "Balance",
    ),
    asked(
        WEBULL,
        "accounts.positions",
        lambda client: client.accounts.positions(account_id="A 1"),
        "GET /trading/assets/positions/list?account_id=A%201",
        None,
        "position_list",
        "[Position]",
    ),
    asked(
        WEBULL,
        "accounts.cash_activities",
        lambda client: client.accounts.cash_activities(
            account_id="A 1",
            activity_types="DEPOSIT,TRADE",
            start_time=WHEN,
            end_time=WHEN,
            pagination_key="eyJ2IjoxLCJs===",
        ),
        f"GET /trading/activities/cash-activities/list?account_id=A%201&activity_types=DEPOSIT%2CTRADE&{SPAN}"
        "&pagination_key=eyJ2IjoxLCJs%3D%3D%3D",
        None,
        "cash_activities",
        "[CashActivity]",
    ),
    asked(
        WEBULL,
        "orders.place",
        lambda client: client.orders.place(account_id="<your_account_id>", new_orders=[STOCK]),
        "POST /trading/orders/place",
        {"account_id": "<your_account_id>", "new_orders": [STOCK_SENT]},
        "placed",
        "OrderReceipt",
    ),
    asked(
        WEBULL,
        "orders.preview",
        lambda client: client.orders.preview(account_id="A 1", client_combo_order_id="G1", new_orders=[STOCK]),
        "POST /trading/orders/preview",
        {"account_id": "A 1", "client_combo_order_id": "G1", "new_orders": [STOCK_SENT]},
        "order_preview",
        "OrderPreview",
    ),
    asked(
        WEBULL,
        "orders.batch_place",
        lambda client: client.orders.batch_place(account_id="A 1", batch_orders=[STOCK, STOCK]),
        "POST /trading/orders/batch-place",
        {"account_id": "A 1", "batch_orders": [BATCH_SENT, BATCH_SENT]},
        "batch_placed",
        "[BatchOutcome]",
    ),
    asked(
        WEBULL,
        "orders.replace",
        lambda client: client.orders.replace(account_id="93IUJ28O9VO2KBGHDHR4H9", modify_orders=[CHANGE]),
        "POST /trading/orders/replace",
        {"account_id": "93IUJ28O9VO2KBGHDHR4H9", "modify_orders": [CHANGE_SENT]},
        "placed",
        "OrderReceipt",
    ),
    asked(
        WEBULL,
        "orders.cancel",
        lambda client: client.orders.cancel(
            account_id="93IUJ28O9VO2KBGHDHR4H9", client_order_id="0KGOHL4PR2SLC0DKIND4TI0002"
        ),
        "POST /trading/orders/cancel",
        {"account_id": "93IUJ28O9VO2KBGHDHR4H9", "client_order_id": "0KGOHL4PR2SLC0DKIND4TI0002"},
        "placed",
        "OrderReceipt",
    ),
    asked(
        WEBULL,
        "orders.get",
        lambda client: client.orders.get(account_id="A 1", client_order_id="C1"),
        "GET /trading/orders/get?account_id=A%201&client_order_id=C1",
        None,
        "order_group",
        "OrderGroup",
    ),
    asked(
        WEBULL,
        "orders.open",
        lambda client: client.orders.open(account_id="A 1", pagination_key="k"),
        "GET /trading/orders/open-orders/list?account_id=A%201&pagination_key=k",
        None,
        "order_groups",
        "[OrderGroup]",
    ),
    asked(
        WEBULL,
        "orders.history",
        lambda client: client.orders.history(account_id="A 1", start_time=WHEN, end_time=WHEN),
        f"GET /trading/orders/historical-orders/list?account_id=A%201&{SPAN}",
        None,
        "order_groups",
        "[OrderGroup]",
    ),
    asked(
        WEBULL,
        "orders.executions",
        lambda client: client.orders.executions(
            account_id="A 1", client_order_id="C1", start_date=DAY, end_date=DAY, last_execution_id="E0", page_size=20
        ),
        "GET /trading/orders/executions/list?account_id=A%201&client_order_id=C1&start_date=2026-08-20"
        "&end_date=2026-08-20&last_execution_id=E0&page_size=20",
        None,
        "executions",
        "[Execution]",
    ),
    asked(
        WEBULL,
        "tokens.create",
        lambda client: client.tokens.create(),
        "POST /auth/tokens/create",
        None,
        "token",
        "Token",
    ),
    asked(
        WEBULL,
        "tokens.check",
        lambda client: client.tokens.check(token="ccb071f764864b65a1fb48484e940a56"),
        "POST /auth/tokens/check",
        {"token": "ccb071f764864b65a1fb48484e940a56"},
        "token",
        "Token",
    ),
)
