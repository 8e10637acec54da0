"""The streams of the generated SDKs, against servers that speak as the venues document it."""

from __future__ import annotations

import asyncio
import json
import zlib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from habittrade_sdk import OrderEvent, OrderStatus
from tradier_sdk import ErrorMessage, QuoteEvent, TradeEvent
from tradier_sdk import OrderEvent as TradierOrder
from wooxpro_sdk import (
    BookUpdateMessage,
    Connected,
    Disconnected,
    Gap,
    GapReason,
    KlineMessage,
    LastTrade,
    OrdersMessage,
    Resubscribed,
    StreamRefused,
    TickerMessage,
    UnknownEvent,
)
from wooxpro_sdk.streams import PrivateTopic, PublicTopic

from tests.sdks.sdks import HABITTRADE, TRADIER, WOOXPRO, Sdk

from .serving import kinds, nothing_left, running
from .test_streams import take

SPECS = Path(__file__).parents[2] / "specs"


def example(venue: str, name: str) -> str:
    """A documented payload."""
    return (SPECS / venue / "examples" / f"{name}.json").read_text(encoding="utf-8")


async def test_habittrade_orders() -> None:
    async def handle(request: web.Request) -> web.StreamResponse:
        seen.append(request.headers)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_str(example("habittrade", "heartbeat-event"))
        await socket.send_str(example("habittrade", "order-cancelled-event"))
        await asyncio.sleep(0.02)
        await socket.close()
        return socket

    seen: list[Any] = []
    async with nothing_left(), running(handle) as url, HABITTRADE.async_client() as client:
        found = await take(client.streams.orders(url=url), 5)
    order = found[1]
    match order:
        case OrderEvent(order_status=OrderStatus.CANCELLED, price=price):
            assert price == Decimal("423.83")
        case _:
            raise AssertionError(order)
    assert [kind.__name__ for kind in kinds(found)] == ["Connected", "OrderEvent", "Disconnected", "Connected", "Gap"]
    assert seen[0]["X-API-Key"] == HABITTRADE.credentials["api_key"]
    assert seen[0]["X-API-Signature"] != seen[1]["X-API-Signature"]


def test_habittrade_signs_the_documented_path() -> None:
    signing, request = HABITTRADE.module("signing"), HABITTRADE.runtime("http.request").Request
    vector = next(vector for vector in signing.VECTORS if vector.name == "connect")
    assert request.of("GET", vector.url).path == "/ws/trade/v1"


async def woo(request: web.Request) -> web.StreamResponse:
    """As the pages of WOO X Pro and BitMart say; pushes are compressed."""
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    async for message in socket:
        frame = json.loads(message.data)
        FRAMES.append(frame)
        if frame["action"] == "access":
            good = frame["args"][0] == WOOXPRO.credentials["key"]
            await socket.send_json(
                {"action": "access", "success": good, **({} if good else {"error": "access failed"})}
            )
        elif frame["action"] in ("subscribe", "unsubscribe"):
            for topic in frame["args"]:
                await answer(socket, frame, topic)
        elif frame["action"] == "ping":
            await socket.send_str("pong")
    return socket


FRAMES: list[Any] = []


async def answer(socket: web.WebSocketResponse, frame: Any, topic: str) -> None:
    """Accept a topic and push what its page shows."""
    if topic == "futures/ticker:NONE":
        await socket.send_json(
            {
                "action": "subscribe",
                "group": topic,
                "success": False,
                "request": frame,
                "error": f"group [{topic}] not exist",
            }
        )
        return
    group = f"{topic}@100ms" if topic == "futures/bookticker:BTCUSDT" else topic
    await socket.send_json({"action": frame["action"], "group": group, "success": True, "request": frame})
    if frame["action"] == "unsubscribe":
        return
    if topic == "futures/order":
        await push(socket, example("wooxpro", "orders-message"))
    if topic.startswith("futures/ticker"):
        await push(socket, example("wooxpro", "ticker-message").replace('BTCUSDT","data', 'BTCUSDT@100ms","data'))
    if topic.startswith("futures/markPriceKlineBin"):
        candle = {"o": "97153.6", "h": "97153.7", "l": "97100", "c": "97101.5", "v": "0", "ts": 1730399700}
        await push(socket, json.dumps({"group": topic, "data": {"symbol": "BTCUSDT", "items": [candle]}}))
    if topic.startswith("futures/depthIncrease"):
        for version, kind in ((7, "snapshot"), (8, "update"), (10, "update"), (20, "snapshot"), (21, "update")):
            data: dict[str, Any] = {
                "symbol": "BTCUSDT",
                "asks": [],
                "bids": [],
                "ms_t": 1730399750402,
                "version": version,
                "type": kind,
            }
            await push(socket, json.dumps({"group": topic, "data": data}))


async def push(socket: web.WebSocketResponse, text: str) -> None:
    packer = zlib.compressobj(wbits=-15)
    await socket.send_bytes(packer.compress(text.encode()) + packer.flush())


async def test_wooxpro_private() -> None:
    FRAMES.clear()
    async with nothing_left(), running(woo) as url, WOOXPRO.async_client() as client:
        stream = client.streams.private(PrivateTopic.orders(), PrivateTopic.assets(currency="USDT"), url=url)
        found = await take(stream, 2)
    login, subscription = FRAMES[0], FRAMES[1]
    assert login["action"] == "access"
    assert (login["args"][0], login["args"][3], len(login["args"][2])) == (WOOXPRO.credentials["key"], "web", 64)
    assert subscription == {"action": "subscribe", "args": ["futures/order", "futures/asset:USDT"]}
    message = found[1]
    assert isinstance(message, OrdersMessage)
    last_trade = message.data[0].order.last_trade
    assert isinstance(last_trade, LastTrade)
    assert last_trade.fill_price == Decimal("25667.2")


async def test_wooxpro_public_numbers_its_book_and_asks_again() -> None:
    FRAMES.clear()
    async with nothing_left(), running(woo) as url, WOOXPRO.async_client() as client:
        topics = PublicTopic.ticker(symbol="BTCUSDT"), PublicTopic.book_updates(symbol="BTCUSDT", levels=5)
        stream = client.streams.public(*topics, url=url)
        found = await take(stream, 8)
        await asyncio.sleep(0.05)
    book = BookUpdateMessage
    assert kinds(found) == [Connected, TickerMessage, book, book, Gap, book, book, book]
    assert (found[4].reason, found[4].expected, found[4].received) == (GapReason.SEQUENCE, 9, 10)
    assert {"action": "request", "args": ["futures/depthIncrease5:BTCUSDT"]} in FRAMES


async def test_wooxpro_candles_of_the_mark_price() -> None:
    async with nothing_left(), running(woo) as url, WOOXPRO.async_client() as client:
        topic = PublicTopic.mark_price_klines(symbol="BTCUSDT", step="1m")
        assert topic.text == "futures/markPriceKlineBin1m:BTCUSDT"
        found = await take(client.streams.public(topic, url=url), 2)
    message = found[1]
    assert isinstance(message, KlineMessage)
    assert message.data.items is not None
    assert message.data.items[0].c == Decimal("97101.5")


async def test_wooxpro_may_answer_with_a_speed_behind_the_topic() -> None:
    FRAMES.clear()
    topic, further = PublicTopic.book_ticker(symbol="BTCUSDT"), PublicTopic.ticker(symbol="BTCUSDT")
    async with nothing_left(), running(woo) as url, WOOXPRO.async_client() as client:
        stream = client.streams.public(topic, url=url)
        assert kinds(await take(stream, 1)) == [Connected]
        await asyncio.wait_for(stream.subscribe(further), 5)
        await asyncio.wait_for(stream.unsubscribe(topic), 5)
        assert isinstance((await take(stream, 1))[0], TickerMessage)
    assert [(frame["action"], frame["args"]) for frame in FRAMES] == [
        ("subscribe", ["futures/bookticker:BTCUSDT"]),
        ("subscribe", ["futures/ticker:BTCUSDT"]),
        ("unsubscribe", ["futures/bookticker:BTCUSDT"]),
    ]


async def test_wooxpro_refusals() -> None:
    async with nothing_left(), running(woo) as url:
        async with Sdk(
            "wooxpro", "WooXPro", {"key": "wrong", "secret": "s3cr3t-word", "memo": "m"}
        ).async_client() as client:
            with pytest.raises(StreamRefused, match="access failed"):
                await take(client.streams.private(PrivateTopic.orders(), url=url), 1)
        async with WOOXPRO.async_client() as client:
            with pytest.raises(StreamRefused, match="not exist"):
                await take(client.streams.public(PublicTopic.ticker(symbol="NONE"), url=url), 2)
            with pytest.raises(TypeError):
                client.streams.public()


def test_topics_are_data() -> None:
    hostile = 'X"],"action":"steal'
    assert PublicTopic.ticker(symbol=hostile).text == f"futures/ticker:{hostile}"
    assert PublicTopic.depth(symbol="BTCUSDT", levels=50, speed="100ms").text == "futures/depth50:BTCUSDT@100ms"
    assert str(PrivateTopic.positions()) == "futures/position"


class Tradier:
    """REST, websocket and HTTP stream of Tradier in one server."""

    def __init__(self) -> None:
        self.sessions = 0
        self.opened: list[Any] = []
        self.url = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        if request.path.endswith("/session"):
            assert request.headers["Authorization"] == f"Bearer {TRADIER.credentials['access_token']}"
            self.sessions += 1
            url = self.url.replace("http", "ws") + "/v1/accounts/events"
            return web.json_response({"stream": {"url": url, "sessionid": f"session-{self.sessions}"}})
        if request.method == "POST":
            return await self.over_http(request)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.opened.append(await socket.receive_json())
        names = ["heartbeat-event", "order-event"] if "accounts" in request.path else ["quote-event", "trade-event"]
        for name in names:
            await socket.send_str(example("tradier", name))
        await socket.send_str('{"error":"1234 is not a valid symbol"}')
        await asyncio.sleep(0.02)
        await socket.close()
        return socket

    async def over_http(self, request: web.Request) -> web.StreamResponse:
        self.opened.append(dict(await request.post()))
        response = web.StreamResponse()
        await response.prepare(request)
        for name in ("quote-event", "tradex-event"):
            await response.write(example("tradier", name).encode())
        return response


async def test_tradier_account() -> None:
    venue = Tradier()
    async with nothing_left(), running(venue.handle) as url:
        venue.url = url.removesuffix("/feed")
        async with TRADIER.async_client(base_url=venue.url) as client:
            found = await take(client.streams.account(exclude_accounts=["6YA00001"]), 6)
    names = [kind.__name__ for kind in kinds(found)]
    assert names == ["Connected", "OrderEvent", "ErrorMessage", "Disconnected", "Connected", "Resubscribed"]
    assert isinstance(found[1], TradierOrder)
    assert venue.opened == [
        {"events": ["order"], "sessionid": "session-1", "excludeAccounts": ["6YA00001"]},
        {"events": ["order"], "sessionid": "session-2", "excludeAccounts": ["6YA00001"]},
    ]


async def test_tradier_market() -> None:
    venue = Tradier()
    async with nothing_left(), running(venue.handle) as url:
        venue.url = url.removesuffix("/feed")
        async with TRADIER.async_client(base_url=venue.url) as client:
            stream = client.streams.market(symbols=["SPY"], filter=["quote"], url=venue.url + "/v1/markets/events")
            found = await take(stream, 4)
    assert isinstance(found[1], QuoteEvent)
    assert (found[1].bid, found[1].biddate.text if found[1].biddate else "") == (Decimal("281.84"), "1557757189000")
    assert isinstance(found[2], TradeEvent)
    assert isinstance(found[3], ErrorMessage)
    assert venue.opened[0] == {"symbols": ["SPY"], "filter": ["quote"], "sessionid": "session-1"}


async def test_tradier_changes_its_symbols_with_a_payload_that_replaces_the_former() -> None:
    async def handle(request: web.Request) -> web.StreamResponse:
        if request.path.endswith("/session"):
            sessions.append(f"session-{len(sessions) + 1}")
            return web.json_response({"stream": {"url": "wss://ignored", "sessionid": sessions[-1]}})
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        sockets.append(socket)
        async for message in socket:
            payloads.append(json.loads(message.data))
            await socket.send_str(example("tradier", "quote-event"))
        return socket

    sessions: list[str] = []
    payloads: list[Any] = []
    sockets: list[web.WebSocketResponse] = []
    async with nothing_left(), running(handle) as url, TRADIER.async_client(base_url=url.removesuffix("/feed")) as sdk:
        stream = sdk.streams.market(symbols=["SPY"], filter=["quote"], url=url)
        await take(stream, 2)
        await stream.subscribe("AAPL", "SPY")
        await stream.unsubscribe("SPY")
        with pytest.raises(ValueError, match="want nothing"):
            await stream.unsubscribe("AAPL")
        await take(stream, 2)
        await sockets[0].close()
        found = await take(stream, 5)
    names = [kind.__name__ for kind in kinds(found)]
    assert names == ["Disconnected", "Connected", "Resubscribed", "Gap", "QuoteEvent"]
    assert found[2].topics == ("AAPL",)
    assert [(payload["sessionid"], payload["symbols"], payload["filter"]) for payload in payloads] == [
        ("session-1", ["SPY"], ["quote"]),
        ("session-1", ["SPY", "AAPL"], ["quote"]),
        ("session-1", ["AAPL"], ["quote"]),
        ("session-2", ["AAPL"], ["quote"]),
    ]


async def test_streams_without_topics_cannot_be_changed() -> None:
    async with nothing_left(), HABITTRADE.async_client() as habittrade, TRADIER.async_client() as tradier:
        for stream in (habittrade.streams.orders(url="ws://127.0.0.1:9/"), tradier.streams.account()):
            with pytest.raises(TypeError, match="documents no way"):
                await stream.subscribe("SPY")
            await stream.close()


async def test_tradier_market_over_http() -> None:
    venue = Tradier()
    async with nothing_left(), running(venue.handle) as url:
        venue.url = url.removesuffix("/feed")
        async with TRADIER.async_client(base_url=venue.url) as client:
            stream = client.streams.market_http(symbols=["SPY", "AAPL"], valid_only=False, url=venue.url + "/v1/x")
            found = await take(stream, 4)
    assert [kind.__name__ for kind in kinds(found)] == ["Connected", "QuoteEvent", "TradeEvent", "Disconnected"]
    form = {"sessionid": "session-1", "symbols": "SPY,AAPL", "linebreak": "true", "validOnly": "false"}
    assert venue.opened[0] == form


async def test_tradier_has_no_market_data_in_the_sandbox() -> None:
    async with TRADIER.async_client(environment="sandbox") as client:
        with pytest.raises(ValueError, match="no page names an address"):
            client.streams.market(symbols=["SPY"])
        with pytest.raises(ValueError, match="symbols: must be a list"):
            client.streams.market(symbols="SPY")


@pytest.mark.parametrize("sdk", [HABITTRADE, TRADIER, WOOXPRO], ids=str)
def test_events_by_name_can_be_imported_from_the_package(sdk: Sdk) -> None:
    names = sdk.module().__all__
    assert {
        "Connected",
        "Disconnected",
        "Gap",
        "Overflow",
        "Resubscribed",
        "StreamOptions",
        "UndecodableMessage",
    } <= set(names)
    assert all(kind.__name__ for kind in (Disconnected, Resubscribed, UnknownEvent))


def test_deviations_of_bare_messages_are_counted_where_one_can_see_them() -> None:
    events, counter = HABITTRADE.module("events"), HABITTRADE.module().DeviationCounter
    message = example("habittrade", "order-cancelled-event").replace('"qty": 1000', '"qty": 01000')
    before = events.DEVIATIONS.counts.get("json: repaired", 0)
    seen = counter()
    assert events.decode(message, seen=seen).qty == Decimal(1000)
    assert seen.counts == {"json: repaired": 1}
    assert events.DEVIATIONS.counts.get("json: repaired", 0) == before
    events.decode(message)
    assert events.DEVIATIONS.counts["json: repaired"] == before + 1
