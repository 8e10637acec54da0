"""Calls of Webull about instruments and market data: the call, the request, the kind of result."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from tests.sdks.sdks import WEBULL
from tests.sdks.wire import asked

DAY = date(2026, 8, 20)
WHEN = datetime(2026, 8, 20, 1, 2, 3, tzinfo=UTC)

WEBULL_MARKET_WIRES = (
    asked(
        WEBULL,
        "instruments.stocks",
        lambda client: client.instruments.stocks(
            category="HK_STOCK", symbols="00700,00005", status="OC", sub_category="ETF", pagination_key="k"
        ),
        "GET /trading/instruments/stocks/profiles/list?category=HK_STOCK&symbols=00700%2C00005&status=OC"
        "&sub_category=ETF"
        "&pagination_key=k",
        None,
        "stock_list",
        "[Stock]",
    ),
    asked(
        WEBULL,
        "instruments.option_contracts",
        lambda client: client.instruments.option_contracts(
            category="US_OPTION",
            underlying_symbols="AAPL",
            status="DELISTING",
            start_date=DAY,
            end_date=DAY,
            option_type="PUT",
            style="EUROPEAN",
            strike_price_gte=Decimal("100.50"),
            ppind=True,
            show_deliverables=True,
        ),
        "GET /trading/instruments/options/contracts/list?category=US_OPTION&underlying_symbols=AAPL&status=DELISTING"
        "&start_date=2026-08-20&end_date=2026-08-20&option_type=PUT&style=EUROPEAN&strike_price_gte=100.50&ppind=true"
        "&show_deliverables=true",
        None,
        "option_contracts",
        "[OptionContract]",
    ),
    asked(
        WEBULL,
        "instruments.futures_contracts",
        lambda client: client.instruments.futures_contracts(category="US_FUTURES", code="ES", status="CO"),
        "GET /trading/instruments/futures/contracts/list?category=US_FUTURES&code=ES&status=CO",
        None,
        "futures_contracts",
        "[FuturesContract]",
    ),
    asked(
        WEBULL,
        "instruments.futures_products",
        lambda client: client.instruments.futures_products(category="HK_FUTURES", product_class_id=1),
        "GET /trading/instruments/futures/product-codes/list?category=HK_FUTURES&product_class_id=1",
        None,
        "futures_products",
        "[FuturesProduct]",
    ),
    asked(
        WEBULL,
        "instruments.futures_product_classes",
        lambda client: client.instruments.futures_product_classes(category="US_FUTURES"),
        "GET /trading/instruments/futures/product-classes/list?category=US_FUTURES",
        None,
        "futures_classes",
        "[FuturesProductClass]",
    ),
    asked(
        WEBULL,
        "market_data.stock_snapshots",
        lambda client: client.market_data.stock_snapshots(
            symbols="AAPL", category="US_STOCK", extend_hour_required=True, overnight_required=False
        ),
        "GET /market-data/stocks/snapshots/list?symbols=AAPL&category=US_STOCK&extend_hour_required=true"
        "&overnight_required=false",
        None,
        "stock_snapshots",
        "[StockSnapshot]",
    ),
    asked(
        WEBULL,
        "market_data.stock_ticks",
        lambda client: client.market_data.stock_ticks(
            symbol="AAPL", category="US_ETF", count=1000, trading_sessions="PRE,RTH"
        ),
        "GET /market-data/stocks/ticks/list?symbol=AAPL&category=US_ETF&count=1000&trading_sessions=PRE%2CRTH",
        None,
        "ticks",
        "Ticks",
    ),
    asked(
        WEBULL,
        "market_data.stock_depth",
        lambda client: client.market_data.stock_depth(
            symbol="AAPL", category="US_STOCK", depth=5, overnight_required=False
        ),
        "GET /market-data/stocks/depths/list?symbol=AAPL&category=US_STOCK&depth=5&overnight_required=false",
        None,
        "depth",
        "Depth",
    ),
    asked(
        WEBULL,
        "market_data.stock_bars",
        lambda client: client.market_data.stock_bars(
            symbols=["AAPL", "MSFT"],
            category="US_STOCK",
            timespan="M5",
            count=200,
            real_time_required=True,
            trading_sessions="RTH",
            start_time=WHEN,
            end_time=WHEN,
        ),
        "POST /market-data/stocks/bars/list",
        {
            "symbols": ["AAPL", "MSFT"],
            "category": "US_STOCK",
            "timespan": "M5",
            "count": 200,
            "real_time_required": True,
            "trading_sessions": "RTH",
            "start_time": 1787187723000,
            "end_time": 1787187723000,
        },
        "bars",
        "[Bars]",
    ),
    asked(
        WEBULL,
        "market_data.option_snapshots",
        lambda client: client.market_data.option_snapshots(symbols="AAPL261218C00220000", category="US_OPTION"),
        "GET /market-data/options/snapshots/list?symbols=AAPL261218C00220000&category=US_OPTION",
        None,
        "option_snapshots",
        "[OptionSnapshot]",
    ),
    asked(
        WEBULL,
        "market_data.option_ticks",
        lambda client: client.market_data.option_ticks(symbol="AAPL261218C00220000", category="US_OPTION", count=1200),
        "GET /market-data/options/ticks/list?symbol=AAPL261218C00220000&category=US_OPTION&count=1200",
        None,
        "ticks",
        "Ticks",
    ),
    asked(
        WEBULL,
        "market_data.option_bars",
        lambda client: client.market_data.option_bars(
            symbols="AAPL261218C00220000", category="US_OPTION", timespan="D", count=5, real_time_required=False
        ),
        "GET /market-data/options/bars/list?symbols=AAPL261218C00220000&category=US_OPTION&timespan=D&count=5"
        "&real_time_required=false",
        None,
        "bars",
        "[Bars]",
    ),
    asked(
        WEBULL,
        "market_data.futures_snapshots",
        lambda client: client.market_data.futures_snapshots(symbols="ESZ6", category="US_FUTURES"),
        "GET /market-data/futures/snapshots/list?symbols=ESZ6&category=US_FUTURES",
        None,
        "futures_snapshots",
        "[FuturesSnapshot]",
    ),
    asked(
        WEBULL,
        "market_data.futures_ticks",
        lambda client: client.market_data.futures_ticks(symbol="ESZ6", category="US_FUTURES", count=30),
        "GET /market-data/futures/ticks/list?symbol=ESZ6&category=US_FUTURES&count=30",
        None,
        "ticks",
        "Ticks",
    ),
    asked(
        WEBULL,
        "market_data.futures_depth",
        lambda client: client.market_data.futures_depth(symbol="ESZ6", category="US_FUTURES", depth=10),
        "GET /market-data/futures/depths/list?symbol=ESZ6&category=US_FUTURES&depth=10",
        None,
        "depth",
        "Depth",
    ),
    asked(
        WEBULL,
        "market_data.futures_bars",
        lambda client: client.market_data.futures_bars(symbols="ESZ6", category="US_FUTURES", timespan="M1", count=5),
        "GET /market-data/futures/bars/list?symbols=ESZ6&category=US_FUTURES&timespan=M1&count=5",
        None,
        "bars",
        "[Bars]",
    ),
)
