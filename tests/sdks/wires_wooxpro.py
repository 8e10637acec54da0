"""Every operation of WOO X Pro: the call, the request, the result."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from tests.sdks.canned import Reply
from tests.sdks.sdks import WOOXPRO, Call
from tests.sdks.wire import JSON, Wire, example
from tests.sdks.written import payload


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
