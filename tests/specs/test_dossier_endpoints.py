"""Every endpoint that the notes on the documentation name is in the spec, or excluded here with the reason.

The notes are not part of the repository; where they are absent there is nothing to compare.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conventions.places import ROOT, SPECS

pytestmark = pytest.mark.pages

NOTES = ROOT.parent / "shared" / "dossiers"
Endpoints = Callable[[str], Iterator[str]]
ROW = re.compile(r"^\|.*?`?\b(GET|POST|PUT|DELETE) (/[^\s`|?]*)", re.MULTILINE)


def rows(text: str, start: str, end: str) -> Iterator[str]:
    """The endpoints of the tables between two headings."""
    assert start in text, start
    part = text.partition(start)[2].partition(end)[0]
    for method, path in ROW.findall(part):
        yield f"{method} {path}"


def of_habittrade(text: str) -> Iterator[str]:
    """The table of all calls, and the batch of which only the words were read."""
    yield from rows(text, "## (c) REST endpoints", "### 1. ")
    if "batch place" in text:
        yield "POST /trade/v1/orders/batch"


def of_wooxpro(text: str) -> Iterator[str]:
    """The headings of the calls, and the two tables of what only BitMart has."""
    yield from re.findall(r"^#### ((?:GET|POST) /\S+)", text, re.MULTILINE)
    yield from wide_rows(text, "### c.7 BitMart only (no", "## (d) Errors")
    yield from wide_rows(text, "### c.7 BitMart only: endpoints", "### c.3 GET")


def wide_rows(text: str, start: str, end: str) -> Iterator[str]:
    """The first column of a table between two headings."""
    assert start in text, start
    yield from re.findall(r"^\| ((?:GET|POST) /\S+) \|", text.partition(start)[2].partition(end)[0], re.MULTILINE)


def of_tradier(text: str) -> Iterator[str]:
    """The index of the calls: several methods in a cell, parts of a path in braces, ``...`` for what stood before."""
    index = text.partition("## c.0 Index")[2].partition("## c.1 ")[0]
    for line in index.splitlines():
        before = ""
        for methods, path in re.findall(r"((?:GET|POST|PUT|DELETE)(?:, (?:GET|POST|PUT|DELETE))*) `([^`]+)`", line):
            whole = path.replace("...", before)
            before = before if "..." in path else whole
            for each in alternatives(whole):
                yield from (f"{method} {each}" for method in methods.split(", "))


def alternatives(path: str) -> list[str]:
    """``/a/{x,y}`` as ``/a/x`` and ``/a/y``; other braces are holes."""
    found = re.search(r"\{([\w.-]+(?:,[\w.-]+)+)\}", path)
    if found is None:
        return [path]
    return [path[: found.start()] + word + path[found.end() :] for word in found[1].split(",")]


def of_webull(text: str) -> Iterator[str]:
    """The headings of the Trading API, its market data, and the tokens; the Broker APIs are not read."""
    part = text.partition("### c.2 HK Trading API, G5 (host")[2].partition("### c.3 ")[0]
    yield from re.findall(r"^#### ((?:GET|POST) /\S+)", part, re.MULTILINE)
    for words in re.findall(r"GET (/trading/instruments/\S+?)`", part):
        yield from (f"GET {each}" for each in alternatives(words))
    for each in rows(text, "### c.4 HK market data", "### c.5 "):
        method, path = each.split(" ")
        yield from (f"{method} {whole}" for whole in alternatives(path.rstrip(",;")))
    yield from (each.rstrip(",") for each in rows(text, "### c.5 Token endpoints", "### c.6 "))


READERS: dict[str, Endpoints] = {
    "webull": of_webull,
    "tradier": of_tradier,
    "habittrade": of_habittrade,
    "wooxpro": of_wooxpro,
}
_FUNDAMENTALS = [
    *("indicators", "financial-alerts", "forecast-eps", "fund-brief", "fund-performances", "fund-net-values"),
    *("fund-holdings", "fund-dividends", "fund-ratings", "fund-splits", "fund-files", "fund-allocations", "..."),
]
_LATER = "not described yet; `client.request` sends it"
EXCLUDED: dict[str, dict[str, str]] = {
    "webull": {
        **dict.fromkeys(
            (
                *(f"GET /market-data/fundamentals/{what}/get" for what in _FUNDAMENTALS),
                "GET /market-data/stocks/bars/get",
            ),
            _LATER,
        ),
        "POST /auth/client-tokens/create": "another product (display): other shapes on the same paths",
        "POST /market-data/news/summaries/get": "an answer as server-sent events, which no call can be yet",
        "POST /market-data/streaming/subscribe": "belongs to the stream over MQTT, which is not connected yet",
        "POST /market-data/streaming/unsubscribe": "belongs to the stream over MQTT, which is not connected yet",
    },
    "tradier": {
        **dict.fromkeys(
            (f"GET /v1/user/{what}" for what in ("balances", "positions", "history", "gainloss", "orders")),
            "removed: only pages before 2019 have it",
        ),
        "GET https://stream.tradier.com/v1/markets/events": "a stream, not a call: streams/market_http.yaml",
        "POST https://stream.tradier.com/v1/markets/events": "a stream, not a call: streams/market_http.yaml",
    },
    "habittrade": {
        "POST /trade/v1/orders/batch": "neither path nor body was read, and a guess would send orders",
    },
    "wooxpro": dict.fromkeys(
        (
            "GET /contract/public/funding-rate-v2",
            "GET /contract/private/auto_repayment",
            "GET /contract/private/cross_collateral/interest_log",
            "GET /contract/private/affiliate/deposit-withdrawal-list",
            "GET /contract/private/affiliate/aff-customer-info",
        ),
        "only in the code of BitMart's Go client: no page was read, and no answer is known",
    ),
}
"""Endpoints that no operation offers, with the reason."""


def bare(endpoint: str) -> str:
    """An endpoint whatever its holes are called."""
    return re.sub(r"\{[^}]*\}|:\w+", "{}", endpoint).rstrip("/")


def offered(venue: str) -> set[str]:
    """The endpoints of the operations of a spec, read with plain PyYAML."""
    found: set[str] = set()
    for file in sorted((SPECS / venue / "operations").glob("*.yaml")):
        group: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        found |= {bare(operation["http"]) for operation in group["operations"].values()}
    return found


def notes(venue: str) -> str:
    """What is known of a venue's documentation: the notes, and those that came later."""
    files = [NOTES / f"{venue}.md", NOTES / f"{venue}-additions.md"]
    if not all(file.is_file() for file in files):
        pytest.skip("the notes are not here")
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize("venue", READERS)
def test_every_endpoint_is_offered_or_excluded_with_a_reason(venue: str) -> None:
    documented = {bare(endpoint) for endpoint in READERS[venue](notes(venue))}
    excluded = {bare(endpoint) for endpoint in EXCLUDED[venue]}
    assert len(documented) >= LEAST[venue], "the notes were not read as they are laid out"
    assert documented - offered(venue) == excluded
    assert not excluded & offered(venue)
    assert all(EXCLUDED[venue].values())


LEAST = {"webull": 20, "habittrade": 10, "tradier": 46, "wooxpro": 58}
"""How many endpoints the notes have at least."""


def test_the_readers_see_a_missing_endpoint() -> None:
    text = "## (c) REST endpoints\n| 1 | `POST /a/b` | x |\n| GET | x |\n| GET /c/{id} | y |\n### 1. "
    assert list(of_habittrade(text)) == ["POST /a/b", "GET /c/{id}"]
    assert bare("GET /c/{account_id}/") == bare("GET /c/:id") == "GET /c/{}"


def test_the_specs_are_where_this_test_looks() -> None:
    assert all(isinstance(SPECS / venue, Path) and offered(venue) for venue in READERS)
