"""Calls of Webull about rankings, watchlists and crypto: the call, the request, the kind of result."""

from __future__ import annotations

from tests.sdks.sdks import WEBULL
from tests.sdks.wire import asked

ENTRY = {"symbol": "AAPL", "category": "US_STOCK", "sort": 1}

WEBULL_LIST_WIRES = (
    asked(
        WEBULL,
        "screeners.gainers_losers",
        lambda client: client.screeners.gainers_losers(
            rank_type="DAY_1", category="US_STOCK", sort_by="CHANGE_RATIO", direction="DESC"
        ),
        "GET /market-data/screeners/gainers-losers/list?rank_type=DAY_1"
        "&category=US_STOCK&sort_by=CHANGE_RATIO&direction=DESC",
        None,
        "screened",
        "[ScreenedStock]",
    ),
    asked(
        WEBULL,
        "screeners.top_actives",
        lambda client: client.screeners.top_actives(
            category="US_STOCK", rank_type="TURNOVER", sort_by="PRICE", direction="ASC"
        ),
        "GET /market-data/screeners/top-actives/list?category=US_STOCK&rank_type=TURNOVER&sort_by=PRICE&direction=ASC",
        None,
        "screened",
        "[ScreenedStock]",
    ),
    asked(
        WEBULL,
        "screeners.market_sectors",
        lambda client: client.screeners.market_sectors(
            category="US_STOCK", agg_type="VOLUME", period="MO3", direction="ASC", pagination_key="k"
        ),
        "GET /market-data/screeners/market-sectors/list?category=US_STOCK"
        "&agg_type=VOLUME&period=MO3&direction=ASC&pagination_key=k",
        None,
        "sectors",
        "[MarketSector]",
    ),
    asked(
        WEBULL,
        "screeners.market_sector",
        lambda client: client.screeners.market_sector(
            sector_id="7", category="US_STOCK", period="D5", sort_by="YIELD", direction="ASC", pagination_key="k"
        ),
        "GET /market-data/screeners/market-sectors/get?sector_id=7"
        "&category=US_STOCK&period=D5&sort_by=YIELD&direction=ASC&pagination_key=k",
        None,
        "sector",
        "MarketSectorDetail",
    ),
    asked(
        WEBULL,
        "screeners.high_dividends",
        lambda client: client.screeners.high_dividends(category="US_STOCK", sort_by="DIVIDEND", direction="DESC"),
        "GET /market-data/screeners/high-dividend-ranks/list?category=US_STOCK&sort_by=DIVIDEND&direction=DESC",
        None,
        "ranked",
        "[RankedStock]",
    ),
    asked(
        WEBULL,
        "screeners.week_52_high_low",
        lambda client: client.screeners.week_52_high_low(
            rank_type="NEAR_LOW", category="US_STOCK", sort_by="CHANGE_RATIO_52W", direction="DESC"
        ),
        "GET /market-data/screeners/week52-high-low/list?rank_type=NEAR_LOW"
        "&category=US_STOCK&sort_by=CHANGE_RATIO_52W&direction=DESC",
        None,
        "ranked",
        "[RankedStock]",
    ),
    asked(
        WEBULL,
        "watchlists.list",
        lambda client: client.watchlists.list(),
        "GET /market-data/watchlists/list",
        None,
        "watchlists",
        "[Watchlist]",
    ),
    asked(
        WEBULL,
        "watchlists.create",
        lambda client: client.watchlists.create(name="mine", sort=1),
        "POST /market-data/watchlists/create",
        {"name": "mine", "sort": 1},
        "watchlist_id",
        "CreatedWatchlist",
    ),
    asked(
        WEBULL,
        "watchlists.update",
        lambda client: client.watchlists.update(watchlist_id="W1", name="x", sort=2),
        "POST /market-data/watchlists/update",
        {"watchlist_id": "W1", "name": "x", "sort": 2},
        "done",
        "WatchlistResult",
    ),
    asked(
        WEBULL,
        "watchlists.delete",
        lambda client: client.watchlists.delete(watchlist_id="W1"),
        "POST /market-data/watchlists/delete",
        {"watchlist_id": "W1"},
        "done",
        "WatchlistResult",
    ),
    asked(
        WEBULL,
        "watchlists.instruments",
        lambda client: client.watchlists.instruments(watchlist_id="W1"),
        "GET /market-data/watchlists/instruments/list?watchlist_id=W1",
        None,
        "watchlist_content",
        "WatchlistContent",
    ),
    asked(
        WEBULL,
        "watchlists.add_instruments",
        lambda client: client.watchlists.add_instruments(watchlist_id="W1", instruments=[ENTRY]),
        "POST /market-data/watchlists/instruments/add",
        {"watchlist_id": "W1", "instruments": [ENTRY]},
        "done",
        "WatchlistResult",
    ),
    asked(
        WEBULL,
        "watchlists.remove_instruments",
        lambda client: client.watchlists.remove_instruments(watchlist_id="W1", instruments=[ENTRY]),
        "POST /market-data/watchlists/instruments/remove",
        {"watchlist_id": "W1", "instruments": [ENTRY]},
        "done",
        "WatchlistResult",
    ),
    asked(
        WEBULL,
        "watchlists.update_instruments",
        lambda client: client.watchlists.update_instruments(watchlist_id="W1", instruments=[ENTRY]),
        "POST /market-data/watchlists/instruments/update",
        {"watchlist_id": "W1", "instruments": [ENTRY]},
        "done",
        "WatchlistResult",
    ),
    asked(
        WEBULL,
        "market_data.stock_footprints",
        lambda client: client.market_data.stock_footprints(
            symbols="AAPL",
            category="US_STOCK",
            timespan="M5",
            count=200,
            real_time_required=True,
            trading_sessions="RTH",
        ),
        "GET /market-data/stocks/footprints/list?symbols=AAPL"
        "&category=US_STOCK&timespan=M5&count=200&real_time_required=true&trading_sessions=RTH",
        None,
        "footprints",
        "[Footprints]",
    ),
    asked(
        WEBULL,
        "market_data.futures_footprints",
        lambda client: client.market_data.futures_footprints(
            symbols="ESZ6",
            category="HK_FUTURES",
            timespan="M5",
            count=200,
            real_time_required=True,
            trading_sessions="RTH",
        ),
        "GET /market-data/futures/footprints/list?symbols=ESZ6"
        "&category=HK_FUTURES&timespan=M5&count=200&real_time_required=true&trading_sessions=RTH",
        None,
        "footprints",
        "[Footprints]",
    ),
    asked(
        WEBULL,
        "market_data.noii_bars",
        lambda client: client.market_data.noii_bars(
            symbol="AAPL", category="US_STOCK", imbalance_action_type="PRE_OPEN"
        ),
        "GET /market-data/stocks/noii-bars/list?symbol=AAPL&category=US_STOCK&imbalance_action_type=PRE_OPEN",
        None,
        "noii_bars",
        "[ImbalanceBar]",
    ),
    asked(
        WEBULL,
        "market_data.noii_snapshot",
        lambda client: client.market_data.noii_snapshot(
            symbol="AAPL", category="US_STOCK", imbalance_action_type="PRE_OPEN"
        ),
        "GET /market-data/stocks/noii-snapshots/list?symbol=AAPL&category=US_STOCK&imbalance_action_type=PRE_OPEN",
        None,
        "noii",
        "Imbalance",
    ),
    asked(
        WEBULL,
        "market_data.crypto_snapshots",
        lambda client: client.market_data.crypto_snapshots(symbols="BTCUSD", category="US_CRYPTO"),
        "GET /market-data/crypto/snapshots/list?symbols=BTCUSD&category=US_CRYPTO",
        None,
        "crypto_snapshots",
        "[CryptoSnapshot]",
    ),
    asked(
        WEBULL,
        "market_data.crypto_bars",
        lambda client: client.market_data.crypto_bars(
            symbols="BTCUSD", category="US_CRYPTO", timespan="M240", count=5, real_time_required=False
        ),
        "GET /market-data/crypto/bars/list?symbols=BTCUSD"
        "&category=US_CRYPTO&timespan=M240&count=5&real_time_required=false",
        None,
        "crypto_bars",
        "[Bars]",
    ),
    asked(
        WEBULL,
        "instruments.crypto",
        lambda client: client.instruments.crypto(
            category="US_CRYPTO", symbols="BTCUSD", status="OC", pagination_key="k"
        ),
        "GET /trading/instruments/crypto/profiles/list?category=US_CRYPTO&symbols=BTCUSD&status=OC&pagination_key=k",
        None,
        "crypto",
        "[Crypto]",
    ),
)
