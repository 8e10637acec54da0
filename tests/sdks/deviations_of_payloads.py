"""Accepted forms that are tried within a whole answer: one place of a payload is given in the other form."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tests.sdks.deviation import Deviation, Read
from tests.sdks.plainly import plainly
from tests.sdks.reading import asked
from tests.sdks.sdks import TRADIER, WOOXPRO, Sdk
from tests.sdks.wire import reply_named
from tests.sdks.wires import CALLS


def within(sdk: Sdk, operation: str, payload: str, path: tuple[str | int, ...], show: Callable[[Any], Any]) -> Read:
    """A call that is answered with this payload, in which another value stands at ``path``."""

    def read(value: Any) -> tuple[Any, Mapping[str, int]]:
        answer: Any = json.loads(reply_named(sdk, payload).body)
        place = answer
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value
        result, counted = asked(sdk, answer, CALLS[sdk.name, operation])
        return show(result), counted

    return read


def _unset(about: str) -> Deviation:
    field = about.rpartition(".")[2]
    read = within(
        WOOXPRO,
        "trading.plan_orders",
        "current-plan-order",
        ("data", 0, field),
        lambda found: str(getattr(found[0], field)),
    )
    return Deviation(WOOXPRO, f"types.{about}", "empty_text", read, "1.50", "", "1.50", "None")


def _numbered(about: str, operation: str, payload: str) -> Deviation:
    read = within(WOOXPRO, operation, payload, ("data", "order_id"), lambda found: found.order_id)
    number = 220609666322019
    return Deviation(WOOXPRO, f"types.{about}", "number_text", read, str(number), number, str(number), str(number))


LISTS: dict[str, tuple[str, str, str]] = {
    "accounts.positions": ("positions", "positions", "position"),
    "accounts.history": ("account_history", "history", "event"),
    "accounts.gain_loss": ("gain_loss", "gainloss", "closed_position"),
    "markets.option_chain": ("option_chain", "options", "option"),
    "markets.option_strikes": ("strikes", "strikes", "strike"),
    "markets.history": ("prices", "history", "day"),
    "markets.time_sales": ("sales", "series", "data"),
    "markets.easy_to_borrow": ("easy_to_borrow", "securities", "security"),
    "markets.search": ("search", "securities", "security"),
    "markets.lookup": ("search", "securities", "security"),
    "watchlists.list": ("watchlists", "watchlists", "watchlist"),
    "watchlists.delete": ("watchlists", "watchlists", "watchlist"),
}
"""Lists of Tradier: the payload, its wrapper, and the list inside it."""


def _lists() -> Iterator[Deviation]:
    """One thing without the list around it, and the text "null" in place of the wrapper."""
    for operation, (payload, wrapper, inner) in LISTS.items():
        one = json.loads(reply_named(TRADIER, payload).body)[wrapper][inner][0]
        about, read = f"operations.{operation}", within(TRADIER, operation, payload, (wrapper,), len)
        yield Deviation(TRADIER, about, "single_object", read, {inner: [one]}, {inner: one}, 1, 1)
        yield Deviation(TRADIER, about, "null_text", read, {inner: []}, "null", 0, 0)


def _alone(about: str, operation: str, payload: str, *path: str | int) -> Deviation:
    """One thing without the list around it, somewhere inside an answer."""
    inside: Any = json.loads(reply_named(TRADIER, payload).body)
    for step in path:
        inside = inside[step]
    read = within(TRADIER, operation, payload, path, plainly)
    means, _ = read([inside[0]])
    return Deviation(TRADIER, about, "single_object", read, [inside[0]], inside[0], means, means)


_ROOT = {"rootSymbol": "SPY", "options": ["SPY210331C00300000"]}
_ROOTS = within(TRADIER, "markets.option_lookup", "option_lookup", ("symbols",), len)
_MATCHED = ("quotes", "unmatched_symbols")
_ITEMS = {"item": [{"symbol": "AAPL", "id": "aapl"}]}


def _symbols(quotes: Any) -> Any:
    return quotes.unmatched_symbols.symbol


OF_PAYLOADS = [
    *_lists(),
    _alone("types.Profile.account", "user.profile", "profile", "profile", "account"),
    _alone("types.Quotes.quote", "markets.quotes", "quotes", "quotes", "quote"),
    _alone("types.Expirations.date", "markets.option_expirations", "expiration_dates", "expirations", "date"),
    _alone("types.Expirations.expiration", "markets.option_expirations", "expirations", "expirations", "expiration"),
    _alone(
        "types.Strikes.strike",
        "markets.option_expirations",
        "expirations",
        "expirations",
        "expiration",
        0,
        "strikes",
        "strike",
    ),
    _alone("types.CalendarDays.day", "markets.calendar", "calendar", "calendar", "days", "day"),
    _alone("types.WatchlistItems.item", "watchlists.get", "watchlist", "watchlist", "items", "item"),
    Deviation(
        TRADIER,
        "types.UnmatchedSymbols.symbol",
        "single_object",
        within(TRADIER, "markets.quotes", "quotes", _MATCHED, _symbols),
        {"symbol": ["X"]},
        {"symbol": "X"},
        ["X"],
        ["X"],
    ),
    Deviation(
        TRADIER,
        "types.Watchlist.items",
        "null_text",
        within(TRADIER, "watchlists.get", "watchlist", ("watchlist", "items"), lambda found: found.items is None),
        _ITEMS,
        "null",
        False,
        True,
    ),
    Deviation(
        TRADIER,
        "types.OrderPreview.request_date",
        "no_zone",
        within(
            TRADIER,
            "orders.preview_equity",
            "order_preview",
            ("order", "request_date"),
            lambda found: found.request_date.isoformat(),
        ),
        "2019-05-14T15:56:47.371Z",
        "2019-05-14T15:56:47.371",
        "2019-05-14T15:56:47.371000+00:00",
        "2019-05-14T15:56:47.371000+00:00",
    ),
    Deviation(TRADIER, "operations.markets.option_lookup", "single_object", _ROOTS, [_ROOT], _ROOT, 1, 1),
    Deviation(TRADIER, "operations.markets.option_lookup", "null_text", _ROOTS, [], "null", 0, 0),
    _numbered("OrderReceipt.order_id", "trading.submit_plan_order", "submit-plan-order"),
    _numbered("ModifiedOrder.order_id", "trading.modify_limit_order", "modify-limit-order"),
    _unset("PlanOrder.preset_take_profit_price"),
    _unset("PlanOrder.preset_stop_loss_price"),
]
