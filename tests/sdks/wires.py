"""Every operation of the four venues: a typed call, exactly the request that it has to send, and what comes of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from tests.sdks.canned import Reply
from tests.sdks.sdks import HABITTRADE, TRADIER, WEBULL, WOOXPRO, Call, Sdk
from tests.sdks.written import payload

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


@dataclass(frozen=True)
class Wire:
    """One call; ``result`` is what ``show`` makes of what comes back."""

    sdk: Sdk
    operation: str
    call: Call
    method: str
    target: str
    body: str
    content_type: str | None
    reply: Reply
    result: str
    show: Callable[[Any], str] = repr

    @property
    def id(self) -> str:
        """For the names of tests."""
        return f"{self.sdk}-{self.operation}"

    @property
    def is_order(self) -> bool:
        """Whether it changes something."""
        return self.method not in ("GET", "HEAD")


def example(sdk: Sdk, name: str) -> Reply:
    """A documented payload."""
    return Reply(200, payload(sdk.name, name))


HABITTRADE_WIRES = (
    Wire(
        HABITTRADE,
        "orders.cancel",
        lambda client: client.orders.cancel(order_no="22000000022"),
        "DELETE",
        "/trade/v1/orders",
        '{"order_no":"22000000022"}',
        JSON,
        example(HABITTRADE, "cancel-success"),
        "None",
    ),
    Wire(
        HABITTRADE,
        "orders.cancel_batch",
        lambda client: client.orders.cancel_batch(orders=[{"order_no": "22000000022"}, {"reference_id": "mine é"}]),
        "DELETE",
        "/trade/v1/orders/batch",
        '[{"order_no":"22000000022"},{"reference_id":"mine é"}]',
        JSON,
        Reply(200, b'{"code":0,"data":[{"order_no":"22000000022","result":{"code":0}},{"result":{"code":0}}]}'),
        "[CancelOutcome(error=None, order_no='22000000022', result=CancelResult(code=0, message=None)), "
        "CancelOutcome(error=None, order_no=None, result=CancelResult(code=0, message=None))]",
    ),
)

_SESSION = (
    "StreamSession(url='wss://ws.tradier.com/v1/markets/events', session_id='c8638963-a6d4-4fb9-9bc6-e25fbd8c60c3')"
)
TRADIER_WIRES = (
    Wire(
        TRADIER,
        "streaming.create_market_session",
        lambda client: client.streaming.create_market_session(),
        "POST",
        "/v1/markets/events/session",
        "",
        None,
        example(TRADIER, "market-session"),
        _SESSION,
    ),
    Wire(
        TRADIER,
        "streaming.create_account_session",
        lambda client: client.streaming.create_account_session(),
        "POST",
        "/v1/accounts/events/session",
        "",
        None,
        example(TRADIER, "market-session"),
        _SESSION,
    ),
    Wire(
        TRADIER,
        "orders.place_equity",
        lambda client: client.orders.place_equity(
            account_id="VA000000",
            symbol="BRK/B",
            side="buy",
            quantity=Decimal("1E+1"),
            type="limit",
            duration="day",
            price=Decimal("0.10"),
            tag="mine-7",
        ),
        "POST",
        "/v1/accounts/VA000000/orders",
        "class=equity&symbol=BRK%2FB&side=buy&quantity=10&type=limit&duration=day&price=0.10&tag=mine-7",
        FORM,
        example(TRADIER, "order_accepted"),
        "OrderReceipt(id=257459, status='ok', partner_id='c4998eb7-06e8-4820-a7ab-55d9760065fb')",
    ),
    Wire(
        TRADIER,
        "orders.change",
        lambda client: client.orders.change(account_id="VA000000", order_id=257459, price=Decimal("1.20")),
        "PUT",
        "/v1/accounts/VA000000/orders/257459",
        "price=1.20",
        FORM,
        example(TRADIER, "change_accepted"),
        "OrderReceipt(id=257459, status='ok', partner_id='c4998eb7-06e8-4820-a7ab-55d9760065fb')",
    ),
    Wire(
        TRADIER,
        "orders.cancel",
        lambda client: client.orders.cancel(account_id="VA000000", order_id=257459),
        "DELETE",
        "/v1/accounts/VA000000/orders/257459",
        "",
        None,
        example(TRADIER, "cancel_accepted"),
        "OrderReceipt(id=257459, status='ok', partner_id=None)",
    ),
    Wire(
        TRADIER,
        "orders.list",
        lambda client: client.orders.list(account_id="VA 000/0?", page=2, include_tags=True),
        "GET",
        "/v1/accounts/VA%20000%2F0%3F/orders?page=2&includeTags=true",
        "",
        None,
        example(TRADIER, "orders_empty"),
        "[]",
    ),
    Wire(
        TRADIER,
        "orders.get",
        lambda client: client.orders.get(account_id="VA000000", order_id=228749),
        "GET",
        "/v1/accounts/VA000000/orders/228749",
        "",
        None,
        example(TRADIER, "order"),
        "SPY180720C00274000",
        lambda order: str(order.option_symbol),
    ),
)

WEBULL_WIRES = (
    Wire(
        WEBULL,
        "get",
        lambda client: client.request(
            "GET /openapi/trade/order/history", query={"z": 1, "account_id": "A 1", "Z": "ä"}
        ),
        "GET",
        "/openapi/trade/order/history?z=1&account_id=A%201&Z=%C3%A4",
        "",
        None,
        Reply(200, b'{"orders":[{"qty":"1.10","price":2.50}]}'),
        "{'orders': [{'qty': '1.10', 'price': Decimal('2.50')}]}",
    ),
    Wire(
        WEBULL,
        "post",
        lambda client: client.request("POST /openapi/trade/order/place", body={"qty": Decimal("1.10"), "stop": None}),
        "POST",
        "/openapi/trade/order/place",
        '{"qty":"1.10","stop":null}',
        JSON,
        Reply(200, b'{"client_order_id":"1"}'),
        "{'client_order_id': '1'}",
    ),
)


def _woo(
    operation: str,
    call: Call,
    method: str,
    target: str,
    body: Any,
    reply: Reply,
    result: str,
    show: Callable[[Any], str] = repr,
) -> Wire:
    text = json.dumps(body, separators=(",", ":")) if body else ""
    kind = JSON if body else None
    return Wire(WOOXPRO, operation, call, method, f"/contract/{target}", text, kind, reply, result, show)


_ONE_CONTRACT = Reply(200, re.sub(rb",\s*\.\.\.", b"", payload("wooxpro", "details")))
"""The documented answer without the three dots that stand for further contracts."""


WOOXPRO_WIRES = (
    _woo(
        "market.details",
        lambda client: client.market.details(),
        "GET",
        "public/details",
        None,
        _ONE_CONTRACT,
        "['1']",
        lambda found: str([str(contract.vol_precision) for contract in found]),
    ),
    _woo(
        "market.depth",
        lambda client: client.market.depth(symbol="BTCUSDT"),
        "GET",
        "public/depth?symbol=BTCUSDT",
        None,
        example(WOOXPRO, "depth"),
        "Depth(timestamp=Timestamp(2022, 8, 12, 6, 23, 41, 287000, tzinfo=datetime.timezone.utc), "
        "bids=[['23935.4', '65', '65']], asks=[['23935.4', '65', '65']], symbol='BTCUSDT')",
    ),
    _woo(
        "market.open_interest",
        lambda client: client.market.open_interest(symbol="BTC&USDT"),
        "GET",
        "public/open-interest?symbol=BTC%26USDT",
        None,
        example(WOOXPRO, "open-interest"),
        "OpenInterest(timestamp=Timestamp(2022, 8, 23, 7, 25, 41, 734000, tzinfo=datetime.timezone.utc), "
        "symbol='BTCUSDT', open_interest=Decimal('4134180870'), open_interest_value=Decimal('94100888927.0433258'))",
    ),
    _woo(
        "market.funding_rate",
        lambda client: client.market.funding_rate(symbol="BTCUSDT"),
        "GET",
        "public/funding-rate?symbol=BTCUSDT",
        None,
        example(WOOXPRO, "funding-rate"),
        "FundingRate(timestamp=Timestamp(2022, 9, 7, 2, 36, 12, 178000, tzinfo=datetime.timezone.utc), "
        "symbol='BTCUSDT', rate_value=Decimal('0.000164'), expected_rate=Decimal('0.000164'), "
        "funding_time=Timestamp(2024, 3, 9, 8, 0, tzinfo=datetime.timezone.utc), "
        "funding_upper_limit=Decimal('0.0375'), funding_lower_limit=Decimal('-0.0375'))",
    ),
    _woo(
        "trading.submit_order",
        lambda client: client.trading.submit_order(
            symbol="ETHUSDT",
            client_order_id="BM1234",
            side=4,
            mode=1,
            type="limit",
            leverage=1,
            open_type="isolated",
            size=10,
            price=Decimal("2000.50"),
        ),
        "POST",
        "private/submit-order",
        {
            "symbol": "ETHUSDT",
            "client_order_id": "BM1234",
            "type": "limit",
            "side": 4,
            "leverage": "1",
            "open_type": "isolated",
            "mode": 1,
            "price": "2000.50",
            "size": 10,
        },
        example(WOOXPRO, "submit-order"),
        "SubmittedOrder(order_id='220609666322019', price='25637.2')",
    ),
    _woo(
        "trading.cancel_order",
        lambda client: client.trading.cancel_order(symbol="ETHUSDT", order_id="220906179559421"),
        "POST",
        "private/cancel-order",
        {"symbol": "ETHUSDT", "order_id": "220906179559421"},
        example(WOOXPRO, "cancel-order"),
        "None",
    ),
    _woo(
        "trading.get_order",
        lambda client: client.trading.get_order(symbol="BTCUSDT", order_id="220906179895578"),
        "GET",
        "private/order?symbol=BTCUSDT&order_id=220906179895578",
        None,
        example(WOOXPRO, "order"),
        "<OrderState.CHECK: 2>",
        lambda order: repr(order.state),
    ),
    _woo(
        "trading.order_history",
        lambda client: client.trading.order_history(
            symbol="BTCUSDT", account="futures", start_time=datetime(2022, 9, 5, 10, 56, 13, 999999, tzinfo=UTC)
        ),
        "GET",
        "private/order-history?symbol=BTCUSDT&account=futures&start_time=1662375373",
        None,
        Reply(200, b'{"code":1000,"data":[]}'),
        "[]",
    ),
    _woo(
        "trading.get_position_mode",
        lambda client: client.trading.get_position_mode(),
        "GET",
        "private/get-position-mode",
        None,
        example(WOOXPRO, "position-mode"),
        "<PositionMode.ONE_WAY_MODE: 'one_way_mode'>",
    ),
    _woo(
        "trading.set_position_mode",
        lambda client: client.trading.set_position_mode(position_mode="one_way_mode"),
        "POST",
        "private/set-position-mode",
        {"position_mode": "one_way_mode"},
        example(WOOXPRO, "position-mode"),
        "<PositionMode.ONE_WAY_MODE: 'one_way_mode'>",
    ),
)

WIRES = (*HABITTRADE_WIRES, *TRADIER_WIRES, *WEBULL_WIRES, *WOOXPRO_WIRES)
