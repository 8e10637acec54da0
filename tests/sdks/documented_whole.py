"""Answers that are held against their payloads field by field, and where in them the result stands.

The calls are those of the wire tests. Payloads are documented ones; those in ``MADE`` were made for tests.
"""

from __future__ import annotations

from tests.sdks.constructed import ANSWERS
from tests.sdks.sdks import Call
from tests.sdks.wires import CALLS

Path = tuple[str | int, ...]
DATA: Path = ("data",)


def _of(venue: str, operations: dict[str, tuple[str, Path]]) -> dict[tuple[str, str], tuple[Call, Path]]:
    return {(venue, name): (CALLS[venue, operation], path) for name, (operation, path) in operations.items()}


WHOLE: dict[tuple[str, str], tuple[Call, Path]] = {
    **_of("habittrade", {"balance": ("account.balance", DATA), "quantity": ("orders.estimate_quantity", DATA)}),
    **_of(
        "wooxpro",
        {
            "market-trade": ("market.trades", DATA),
            "kline": ("market.candles", DATA),
            "assets-detail": ("account.assets", DATA),
            "trade-fee-rate": ("trading.fee_rate", DATA),
            "position": ("trading.positions", DATA),
            "position-v2": ("trading.positions_v2", DATA),
            "position-risk": ("trading.position_risk", DATA),
            "trades": ("trading.trades", DATA),
            "rebate-list": ("affiliate.rebate_list", ()),
            "trade-list": ("affiliate.trade_list", ()),
            "rebate-user": ("affiliate.user_rebate", DATA),
            "invite-check": ("affiliate.is_invited", ("data", "isInviteUser")),
            "rebate-invite-user": ("affiliate.invited_users", ("data", "list")),
            "modify-limit-order": ("trading.modify_limit_order", DATA),
            "cancel-all-after": ("trading.cancel_all_after", DATA),
            "submit-leverage": ("trading.submit_leverage", DATA),
            "transfer-contract": ("transfers.transfer", DATA),
            "transfer-contract-empty": ("transfers.transfer", DATA),
            "transfer-contract-list": ("transfers.list", ("data", "records")),
        },
    ),
    **_of(
        "tradier",
        {
            "profile": ("user.profile", ("profile",)),
            "historical_balances": ("accounts.historical_balances", ()),
            "position_group": ("accounts.update_position_group", ()),
            "order_preview": ("orders.preview_equity", ("order",)),
            "quotes": ("markets.quotes", ("quotes",)),
            "expiration_dates": ("markets.option_expirations", ("expirations",)),
            "expirations": ("markets.option_expirations", ("expirations",)),
            "option_lookup": ("markets.option_lookup", ("symbols",)),
            "prices": ("markets.history", ("history", "day")),
            "sales": ("markets.time_sales", ("series", "data")),
            "easy_to_borrow": ("markets.easy_to_borrow", ("securities", "security")),
            "clock": ("markets.clock", ("clock",)),
            "calendar": ("markets.calendar", ("calendar",)),
            "search": ("markets.search", ("securities", "security")),
            "watchlists": ("watchlists.list", ("watchlists", "watchlist")),
        },
    ),
    **_of(
        "webull",
        {
            "placed": ("orders.place", ()),
        },
    ),
}
MADE: dict[tuple[str, str], tuple[Call, Path]] = {
    **_of(
        "wooxpro",
        {
            "funding-rate-history": ("market.funding_rate_history", ("data", "list")),
            "markprice-kline": ("market.mark_price_candles", DATA),
            "leverage-bracket": ("market.leverage_brackets", ("data", "rules")),
            "order-history": ("trading.order_history", DATA),
            "get-open-orders": ("trading.open_orders", DATA),
            "current-plan-order": ("trading.plan_orders", DATA),
            "transaction-history": ("trading.transaction_history", DATA),
            "submit-plan-order": ("trading.submit_plan_order", DATA),
            "submit-tp-sl-order": ("trading.submit_tp_sl_order", DATA),
            "rebate-api": ("affiliate.api_rebate", DATA),
            "wallet": ("sub_accounts.wallet", ("data", "wallet")),
            "transfer-list": ("sub_accounts.transfers", DATA),
            "time": ("system.time", ("data", "server_time")),
            "service": ("system.service", ("data", "service")),
            "claim": ("system.claim", DATA),
        },
    ),
    **_of(
        "tradier",
        {
            "balances": ("accounts.balances", ("balances",)),
            "positions": ("accounts.positions", ("positions", "position")),
            "position_groups": ("accounts.position_groups", ()),
            "account_history": ("accounts.history", ("history", "event")),
            "gain_loss": ("accounts.gain_loss", ("gainloss", "closed_position")),
            "option_chain": ("markets.option_chain", ("options", "option")),
            "strikes": ("markets.option_strikes", ("strikes", "strike")),
            "fundamentals": ("fundamentals.company", ()),
            "watchlist": ("watchlists.get", ("watchlist",)),
        },
    ),
    **_of(
        "webull",
        {
            "account_list": ("accounts.list", ()),
            "balance": ("accounts.balance", ()),
            "position_list": ("accounts.positions", ()),
            "cash_activities": ("accounts.cash_activities", DATA),
            "order_preview": ("orders.preview", ()),
            "order_group": ("orders.get", ()),
            "order_groups": ("orders.open", DATA),
            "executions": ("orders.executions", ()),
            "stock_list": ("instruments.stocks", DATA),
            "option_contracts": ("instruments.option_contracts", DATA),
            "futures_contracts": ("instruments.futures_contracts", ()),
            "futures_products": ("instruments.futures_products", ()),
            "futures_classes": ("instruments.futures_product_classes", ()),
            "stock_snapshots": ("market_data.stock_snapshots", ()),
            "ticks": ("market_data.stock_ticks", ()),
            "depth": ("market_data.stock_depth", ()),
            "bars": ("market_data.stock_bars", ("result",)),
            "option_snapshots": ("market_data.option_snapshots", ()),
            "futures_snapshots": ("market_data.futures_snapshots", ()),
            "screened": ("screeners.gainers_losers", ()),
            "ranked": ("screeners.high_dividends", ()),
            "sectors": ("screeners.market_sectors", DATA),
            "sector": ("screeners.market_sector", ()),
            "watchlists": ("watchlists.list", ()),
            "watchlist_id": ("watchlists.create", ()),
            "done": ("watchlists.update", ()),
            "watchlist_content": ("watchlists.instruments", ()),
            "footprints": ("market_data.stock_footprints", ()),
            "noii_bars": ("market_data.noii_bars", ()),
            "noii": ("market_data.noii_snapshot", ()),
            "crypto_snapshots": ("market_data.crypto_snapshots", ()),
            "crypto_bars": ("market_data.crypto_bars", ()),
            "crypto": ("instruments.crypto", DATA),
            "token": ("tokens.create", ()),
        },
    ),
}
"""Every one in ``constructed.ANSWERS`` but those that say nothing."""
SAYS_NOTHING = {("wooxpro", "nothing"), ("tradier", "deleted_group")}
assert {*MADE} | SAYS_NOTHING == {*ANSWERS}
