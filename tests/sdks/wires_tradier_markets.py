"""Calls of Tradier about markets: the call, the request, the kind of result."""

from __future__ import annotations

from datetime import date

from tests.sdks.sdks import TRADIER
from tests.sdks.wire import asked, asked_form

DAY = date(2019, 5, 6)

MARKET_WIRES = (
    asked(
        TRADIER,
        "markets.quotes",
        lambda client: client.markets.quotes(symbols="AAPL,VXX190517P00016000", greeks=True, include_lot_size=False),
        "GET /v1/markets/quotes?symbols=AAPL%2CVXX190517P00016000&greeks=true&includeLotSize=false",
        None,
        "quotes",
        "Quotes",
    ),
    asked_form(
        TRADIER,
        "markets.quotes_by_post",
        lambda client: client.markets.quotes_by_post(symbols="AAPL", greeks=False, include_lot_size=True),
        "POST /v1/markets/quotes",
        "symbols=AAPL&greeks=false&includeLotSize=true",
        "quote_alone",
        "Quotes",
    ),
    asked(
        TRADIER,
        "markets.option_chain",
        lambda client: client.markets.option_chain(symbol="VXX", expiration=DAY, greeks=True),
        "GET /v1/markets/options/chains?symbol=VXX&expiration=2019-05-06&greeks=true",
        None,
        "option_chain",
        "[Quote]",
    ),
    asked(
        TRADIER,
        "markets.option_strikes",
        lambda client: client.markets.option_strikes(symbol="SPX", expiration=DAY, include_all_roots=True),
        "GET /v1/markets/options/strikes?symbol=SPX&expiration=2019-05-06&includeAllRoots=true",
        None,
        "strikes",
        "[Decimal]",
    ),
    asked(
        TRADIER,
        "markets.option_expirations",
        lambda client: client.markets.option_expirations(
            symbol="SPX", include_all_roots=True, strikes=True, contract_size=True, expiration_type=True
        ),
        "GET /v1/markets/options/expirations?symbol=SPX&includeAllRoots=true&strikes=true&contractSize=true"
        "&expirationType=true",
        None,
        "expirations",
        "Expirations",
    ),
    asked(
        TRADIER,
        "markets.option_lookup",
        lambda client: client.markets.option_lookup(underlying="SPY"),
        "GET /v1/markets/options/lookup?underlying=SPY",
        None,
        "option_lookup",
        "[OptionRoot]",
    ),
    asked(
        TRADIER,
        "markets.history",
        lambda client: client.markets.history(
            symbol="SPY", interval="weekly", start=DAY, end=DAY, session_filter="open"
        ),
        "GET /v1/markets/history?symbol=SPY&interval=weekly&start=2019-05-06&end=2019-05-06&session_filter=open",
        None,
        "prices",
        "[HistoricalPrice]",
    ),
    asked(
        TRADIER,
        "markets.time_sales",
        lambda client: client.markets.time_sales(
            symbol="SPY", interval="15min", start="2021-02-01 09:30", end="2021-02-01 16:00", session_filter="all"
        ),
        "GET /v1/markets/timesales?symbol=SPY&interval=15min&start=2021-02-01%2009%3A30&end=2021-02-01%2016%3A00"
        "&session_filter=all",
        None,
        "sales",
        "[TimeSale]",
    ),
    asked(
        TRADIER,
        "markets.easy_to_borrow",
        lambda client: client.markets.easy_to_borrow(),
        "GET /v1/markets/etb",
        None,
        "easy_to_borrow",
        "[Security]",
    ),
    asked(
        TRADIER,
        "markets.clock",
        lambda client: client.markets.clock(delayed=True),
        "GET /v1/markets/clock?delayed=true",
        None,
        "clock",
        "MarketClock",
    ),
    asked(
        TRADIER,
        "markets.calendar",
        lambda client: client.markets.calendar(month=2, year=2021),
        "GET /v1/markets/calendar?month=2&year=2021",
        None,
        "calendar",
        "MarketCalendar",
    ),
    asked(
        TRADIER,
        "markets.search",
        lambda client: client.markets.search(q="alphabet", indexes=False),
        "GET /v1/markets/search?q=alphabet&indexes=false",
        None,
        "search",
        "[Security]",
    ),
    asked(
        TRADIER,
        "markets.lookup",
        lambda client: client.markets.lookup(q="goog", exchanges="Q,N", types="stock,etf"),
        "GET /v1/markets/lookup?q=goog&exchanges=Q%2CN&types=stock%2Cetf",
        None,
        "search",
        "[Security]",
    ),
    asked(
        TRADIER,
        "fundamentals.company",
        lambda client: client.fundamentals.company(symbols="AAPL,MSFT"),
        "GET /beta/markets/fundamentals/company?symbols=AAPL%2CMSFT",
        None,
        "fundamentals",
        "[Fundamentals]",
    ),
    asked(
        TRADIER,
        "fundamentals.calendars",
        lambda client: client.fundamentals.calendars(symbols="AAPL,MSFT"),
        "GET /beta/markets/fundamentals/calendars?symbols=AAPL%2CMSFT",
        None,
        "fundamentals",
        "[Fundamentals]",
    ),
    asked(
        TRADIER,
        "fundamentals.dividends",
        lambda client: client.fundamentals.dividends(symbols="AAPL,MSFT"),
        "GET /beta/markets/fundamentals/dividends?symbols=AAPL%2CMSFT",
        None,
        "fundamentals",
        "[Fundamentals]",
    ),
    asked(
        TRADIER,
        "fundamentals.corporate_actions",
        lambda client: client.fundamentals.corporate_actions(symbols="AAPL,MSFT"),
        "GET /beta/markets/fundamentals/corporate_actions?symbols=AAPL%2CMSFT",
        None,
        "fundamentals",
        "[Fundamentals]",
    ),
    asked(
        TRADIER,
        "fundamentals.ratios",
        lambda client: client.fundamentals.ratios(symbols="AAPL,MSFT"),
        "GET /beta/markets/fundamentals/ratios?symbols=AAPL%2CMSFT",
        None,
        "fundamentals",
        "[Fundamentals]",
    ),
    asked(
        TRADIER,
        "fundamentals.financials",
        lambda client: client.fundamentals.financials(symbols="AAPL,MSFT"),
        "GET /beta/markets/fundamentals/financials?symbols=AAPL%2CMSFT",
        None,
        "fundamentals",
        "[Fundamentals]",
    ),
    asked(
        TRADIER,
        "fundamentals.statistics",
        lambda client: client.fundamentals.statistics(symbols="AAPL,MSFT"),
        "GET /beta/markets/fundamentals/statistics?symbols=AAPL%2CMSFT",
        None,
        "fundamentals",
        "[Fundamentals]",
    ),
)
