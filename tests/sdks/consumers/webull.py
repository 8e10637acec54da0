"""A program of a broker at Webull: both type checkers read it against the installed package."""

from __future__ import annotations

from decimal import Decimal
from typing import assert_never, assert_type

from webull_sdk import (
    ApiError,
    AsyncWebull,
    ErrorCode,
    OrderStatus,
    SceneType,
    TradeEvent,
    TradePayload,
    UnexpectedResponse,
    UnknownEvent,
    Webull,
    events,
)
from webull_sdk.signing import LEVELS, VECTORS, Credentials, Request, Settings, sign


def open_quantity(message: bytes) -> Decimal | None:
    """How much of an order is still open after a message; None where it does not say."""
    try:
        event = events.decode(message)
    except UnexpectedResponse as unreadable:
        print(unreadable.path, unreadable.body)
        return None
    match event:
        case TradeEvent(payload=TradePayload(scene_type=SceneType.PARTIALLY_FILLED | SceneType.FINAL_FILLED) as order):
            assert_type(order.filled_qty, Decimal | None)
            return order.qty - (order.filled_qty or Decimal(0))
        case TradeEvent(payload=TradePayload(order_status=OrderStatus.CANCELLED | OrderStatus.FAILED)):
            return Decimal(0)
        case TradeEvent():
            return event.payload.qty
        case UnknownEvent():
            return None
        case _:
            assert_never(event)


def history(client: Webull, account: str) -> list[str]:
    """The symbols of an account's orders, from an endpoint that has no method yet."""
    try:
        answer = client.request("GET /openapi/trade/order/history", query={"account_id": account, "page_size": 20})
    except ApiError as error:
        if error.code is ErrorCode.INVALID_TOKEN or not error.code.is_known:
            return []
        raise
    return [str(order["symbol"]) for order in answer["orders"]]


async def place(client: AsyncWebull, symbol: str, qty: Decimal) -> str:
    """An order, by the same way."""
    answer = await client.request("POST /openapi/trade/order/place", body={"symbol": symbol, "qty": qty})
    return str(answer["client_order_id"])


def broker(key: str, secret: str) -> Webull:
    """The Broker API signs with HMAC-SHA256, unless told otherwise."""
    return Webull(key, secret, environment="broker_sandbox", signature_algorithm="HMAC-SHA256", timeout=2.5)


def explained(key: str, secret: str) -> str:
    """The text that a signature is made of."""
    request = Request.of("POST", "https://api.webull.hk/openapi/x", body='{"a":1}')
    signed = sign(request, Credentials(app_key=key, app_secret=secret), timestamp="t", nonce="n", settings=Settings())
    assert LEVELS["signed"].timestamp == "iso_s"
    return f"{signed.steps['string_to_sign']}, as in {VECTORS[0].source}"
