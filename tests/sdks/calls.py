"""Calls that each SDK has: one that reads, one that changes an order, and what a venue answers to the first."""

from __future__ import annotations

from typing import Any

from tests.sdks.canned import Reply
from tests.sdks.sdks import Call

THINGS = "{'a': Decimal('1.10')}"
"""What ``read`` gives for the answers in ``OK``."""
OK = {
    "habittrade": Reply(200, b'{"code":0,"data":{"a":1.10}}'),
    "tradier": Reply(200, b'{"a":1.10}'),
    "webull": Reply(200, b'{"a":1.10}'),
    "wooxpro": Reply(200, b'{"code":1000,"message":"Ok","trace":"t","data":{"a":1.10}}'),
}


def read(client: Any) -> Any:
    """An endpoint that nobody has described, at any venue."""
    return client.request("GET /v9/anything")


ORDERS: dict[str, Call] = {
    "habittrade": lambda client: client.orders.cancel(reference_id="mine-7"),
    "tradier": lambda client: client.orders.place_equity(
        account_id="VA000000", symbol="A", side="buy", quantity=1, type="market", duration="day", tag="mine-7"
    ),
    "webull": lambda client: client.request("POST /openapi/trade/order/place", body={"client_order_id": "mine-7"}),
    "wooxpro": lambda client: client.trading.cancel_order(symbol="BTCUSDT", client_order_id="mine-7"),
}
"""What must not be done twice."""
