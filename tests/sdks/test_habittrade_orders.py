"""Placing at Habit Trade: what an order of each kind needs, and answers of which the page's sample was not read."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.sdks.canned import Canned, Reply, answered
from tests.sdks.sdks import HABITTRADE

PLACED = Reply(200, b'{"code":0,"data":{"order_no":"22000000022"}}')
STOP_LIMIT: dict[str, Any] = {"price": Decimal(1), "trigger_price": Decimal(2)}
KINDS = {
    "limit_order": {"price"},
    "enhanced_limit_order": {"price"},
    "stop_limit_order": {"price", "trigger_price"},
    "stop_market_order": {"trigger_price"},
    "market_order": set[str](),
}


def place(client: Any, kind: str, **more: Any) -> Any:
    return client.orders.place(
        market="hkex", order_type=kind, symbol="00700", order_side="sell", qty=Decimal(100), **more
    )


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_order_needs_its_prices(kind: str) -> None:
    needed = KINDS[kind]
    enough = {name: value for name, value in STOP_LIMIT.items() if name in needed}
    with answered(HABITTRADE, PLACED) as client:
        assert place(client, kind, **enough).order_no == "22000000022"
    for missing in needed:
        transport = Canned(HABITTRADE, PLACED)
        without = {name: value for name, value in enough.items() if name != missing}
        refusal = pytest.raises(HABITTRADE.module().InvalidParameter, match=missing)
        with HABITTRADE.client(transport=transport) as client, refusal:
            place(client, kind, **without)
        assert transport.requests == []


def test_a_price_is_needed_to_buy_as_the_text_says() -> None:
    transport = Canned(HABITTRADE, Reply(200, b'{"code":0,"data":{"qty":1}}'))
    given: dict[str, Any] = {"market": "hkex", "symbol": "00700", "ratio": Decimal("0.5")}
    with HABITTRADE.client(transport=transport) as client:
        with pytest.raises(HABITTRADE.module().InvalidParameter, match="price"):
            client.orders.estimate_quantity(order_side="buy", **given)
        assert transport.requests == []
        assert client.orders.estimate_quantity(order_side="sell", **given).qty == 1
    assert len(transport.requests) == 1


@pytest.mark.parametrize("body", [b'{"code":0}', b'{"code":0,"data":null}', b'{"code":0,"data":{}}'])
def test_an_order_that_was_taken_is_not_in_doubt_for_want_of_its_number(body: bytes) -> None:
    with answered(HABITTRADE, Reply(200, body)) as client:
        assert place(client, "limit_order", price=Decimal(1)).order_no is None


@pytest.mark.parametrize("code", ["false", "true", "null", "{}", "[]", '""', "1e-400"])
def test_an_order_is_not_taken_for_placed_by_something_like_nought(code: str) -> None:
    body = b'{"code":%s,"data":{"order_no":"1"}}' % code.encode()
    doubt = pytest.raises(HABITTRADE.module().OutcomeUnknown)
    with answered(HABITTRADE, Reply(200, body)) as client, doubt:
        place(client, "limit_order", price=Decimal(1))
