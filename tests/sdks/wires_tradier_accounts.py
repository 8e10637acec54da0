"""Calls of Tradier about accounts and watchlists: the call, the request, the kind of result."""

from __future__ import annotations

from datetime import date

from tests.sdks.sdks import TRADIER
from tests.sdks.wire import asked, asked_form

ACCOUNT = "/v1/accounts/VA000000"

DAY = date(2019, 5, 6)

ACCOUNT_WIRES = (
    asked(
        TRADIER,
        "user.profile",
        lambda client: client.user.profile(),
        "GET /v1/user/profile",
        None,
        "profile",
        "Profile",
    ),
    asked(
        TRADIER,
        "accounts.balances",
        lambda client: client.accounts.balances(account_id="VA000000"),
        f"GET {ACCOUNT}/balances",
        None,
        "balances",
        "Balances",
    ),
    asked(
        TRADIER,
        "accounts.historical_balances",
        lambda client: client.accounts.historical_balances(account_id="VA000000", period="YEAR_3"),
        f"GET {ACCOUNT}/historical-balances?period=YEAR_3",
        None,
        "historical_balances",
        "HistoricalBalances",
    ),
    asked(
        TRADIER,
        "accounts.positions",
        lambda client: client.accounts.positions(account_id="VA000000"),
        f"GET {ACCOUNT}/positions",
        None,
        "positions",
        "[Position]",
    ),
    asked(
        TRADIER,
        "accounts.position_groups",
        lambda client: client.accounts.position_groups(account_id="VA000000"),
        f"GET {ACCOUNT}/position-groups",
        None,
        "position_groups",
        "PositionGroups",
    ),
    asked_form(
        TRADIER,
        "accounts.create_position_group",
        lambda client: client.accounts.create_position_group(
            account_id="VA000000", label="Medical plays", symbols="UNH,PFE"
        ),
        f"POST {ACCOUNT}/position-groups",
        "label=Medical%20plays&symbols=UNH%2CPFE",
        "position_group",
        "PositionGroupAnswer",
    ),
    asked_form(
        TRADIER,
        "accounts.update_position_group",
        lambda client: client.accounts.update_position_group(
            account_id="VA000000", position_group_id=2, label="Medical", symbols="MRK"
        ),
        f"PUT {ACCOUNT}/position-groups/2",
        "label=Medical&symbols=MRK",
        "position_group",
        "PositionGroupAnswer",
    ),
    asked(
        TRADIER,
        "accounts.delete_position_group",
        lambda client: client.accounts.delete_position_group(account_id="VA000000", position_group_id=2),
        f"DELETE {ACCOUNT}/position-groups/2",
        None,
        "deleted_group",
        "NoneType",
    ),
    asked(
        TRADIER,
        "accounts.history",
        lambda client: client.accounts.history(
            account_id="VA000000", page=2, limit=100, type="trade", start=DAY, end=DAY, symbol="BRK/B", exact_match=True
        ),
        f"GET {ACCOUNT}/history?page=2&limit=100&type=trade&start=2019-05-06&end=2019-05-06&symbol=BRK%2FB"
        "&exactMatch=true",
        None,
        "account_history",
        "[HistoryEvent]",
    ),
    asked(
        TRADIER,
        "accounts.gain_loss",
        lambda client: client.accounts.gain_loss(
            account_id="VA000000", page=1, limit=50000, sort_by="openDate", sort="asc", start=DAY, end=DAY, symbol="GE"
        ),
        f"GET {ACCOUNT}/gainloss?page=1&limit=50000&sortBy=openDate&sort=asc&start=2019-05-06&end=2019-05-06&symbol=GE",
        None,
        "gain_loss",
        "[ClosedPosition]",
    ),
    asked(
        TRADIER,
        "watchlists.list",
        lambda client: client.watchlists.list(),
        "GET /v1/watchlists",
        None,
        "watchlists",
        "[Watchlist]",
    ),
    asked(
        TRADIER,
        "watchlists.get",
        lambda client: client.watchlists.get(watchlist_id="a-c-d"),
        "GET /v1/watchlists/a-c-d",
        None,
        "watchlist",
        "Watchlist",
    ),
    asked_form(
        TRADIER,
        "watchlists.create",
        lambda client: client.watchlists.create(name="my list", symbols="AAPL,AMZN"),
        "POST /v1/watchlists",
        "name=my%20list&symbols=AAPL%2CAMZN",
        "watchlist",
        "Watchlist",
    ),
    asked_form(
        TRADIER,
        "watchlists.update",
        lambda client: client.watchlists.update(watchlist_id="a-c-d", name="x", symbols="AAPL"),
        "PUT /v1/watchlists/a-c-d",
        "name=x&symbols=AAPL",
        "watchlist",
        "Watchlist",
    ),
    asked(
        TRADIER,
        "watchlists.delete",
        lambda client: client.watchlists.delete(watchlist_id="a-c-d"),
        "DELETE /v1/watchlists/a-c-d",
        None,
        "watchlists",
        "[Watchlist]",
    ),
    asked_form(
        TRADIER,
        "watchlists.add_symbols",
        lambda client: client.watchlists.add_symbols(watchlist_id="a-c-d", symbols="AAPL"),
        "POST /v1/watchlists/a-c-d/symbols",
        "symbols=AAPL",
        "watchlist",
        "Watchlist",
    ),
    asked(
        TRADIER,
        "watchlists.remove_symbol",
        lambda client: client.watchlists.remove_symbol(watchlist_id="a-c-d", symbol="BRK/B"),
        "DELETE /v1/watchlists/a-c-d/symbols/BRK%2FB",
        None,
        "watchlist",
        "Watchlist",
    ),
)
