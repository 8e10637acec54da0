"""Orders at Webull: what each type needs, outcomes of a batch, and pages that a key leads to."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from tests.sdks.canned import Canned, Reply, answered
from tests.sdks.constructed import ANSWERS
from tests.sdks.sdks import WEBULL
from tests.sdks.wires_webull_orders import STOCK
from tests.sdks.written import payload

PRICES = {
    "limit_price": Decimal(1),
    "stop_price": Decimal(2),
    "trailing_type": "AMOUNT",
    "trailing_stop_step": Decimal(3),
    "trailing_limit_price_offset": Decimal(4),
}
NEEDED = {
    "MARKET": set[str](),
    "LIMIT": {"limit_price"},
    "STOP_LOSS": {"stop_price"},
    "STOP_LOSS_LIMIT": {"limit_price", "stop_price"},
    "TOUCH_MKT": {"stop_price"},
    "TOUCH_LMT": {"limit_price", "stop_price"},
    "TRAILING_STOP_LOSS": {"trailing_type", "trailing_stop_step"},
    "TRAILING_STOP_LOSS_LIMIT": {"trailing_type", "trailing_stop_step", "trailing_limit_price_offset"},
}
PLACED = Reply(200, b'{"client_order_id":"C1","order_id":"O1"}')


def order(kind: str, *prices: str) -> dict[str, Any]:
    kept = {name: value for name, value in STOCK.items() if name != "limit_price"}
    return {**kept, "order_type": kind, **{name: PRICES[name] for name in prices}}


@pytest.mark.parametrize("kind", NEEDED)
def test_each_type_of_order_needs_its_prices(kind: str) -> None:
    needed = NEEDED[kind]
    with answered(WEBULL, PLACED) as client:
        assert client.orders.place(account_id="A", new_orders=[order(kind, *needed)]).order_id == "O1"
    for missing in needed:
        transport = Canned(WEBULL, PLACED)
        refusal = pytest.raises(WEBULL.module().InvalidParameter, match=missing)
        with WEBULL.client(transport=transport) as client, refusal:
            client.orders.place(account_id="A", new_orders=[order(kind, *(needed - {missing}))])
        assert transport.requests == []


def test_a_batch_tells_of_each_order() -> None:
    with answered(WEBULL, Reply(200, payload("webull", "batch_placed"))) as client:
        first, second = client.orders.batch_place(account_id="A", batch_orders=[STOCK, STOCK])
    assert (first.ok, first.order_id, first.error) == (True, "80HG7CPSFDPCAL3TP66LKBAS69", None)
    assert not second.ok
    assert (str(second.error.code.code), second.error.message) == (
        "OAUTH_OPENAPI_NO_TRADING_TIME",
        "Non-trading time.",
    )


@pytest.mark.parametrize("item", ["{}", '{"message":"ok"}', '{"order_id":null}', '{"error_code":""}'])
def test_an_outcome_without_an_order_is_not_taken_for_one(item: str) -> None:
    """Its own id alone does not say that the venue took the order."""
    outcome = item.replace("{", '{"client_order_id":"C1",', 1).replace(",}", "}")
    with answered(WEBULL, Reply(200, b'{"batch_orders":[%s]}' % outcome.encode())) as client:
        (only,) = client.orders.batch_place(account_id="A", batch_orders=[STOCK])
    assert type(only.error) is WEBULL.module().OutcomeUnknown and not only.ok


def place(client: Any) -> Any:
    return client.orders.place(account_id="A", new_orders=[STOCK])


def replace(client: Any) -> Any:
    changed = {"client_order_id": "C1", "quantity": Decimal(1)}
    return client.orders.replace(account_id="A", modify_orders=[changed])


def cancel(client: Any) -> Any:
    return client.orders.cancel(account_id="A", client_order_id="C1")


ORDERS: dict[str, Callable[[Any], Any]] = {"place": place, "replace": replace, "cancel": cancel}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("body", [b"{}", b'{"message":"ok"}', b'{"order_id":null}', b'{"other":1}', b"[]", b""])
def test_a_success_that_shows_no_order_is_in_doubt(order: str, body: bytes) -> None:
    with answered(WEBULL, Reply(200, body)) as client, pytest.raises(WEBULL.module().OutcomeUnknown):
        ORDERS[order](client)


@pytest.mark.parametrize("order", ORDERS)
def test_an_error_is_one_whatever_the_status(order: str) -> None:
    refusal = Reply(200, b'{"error_code":"OAUTH_OPENAPI_NO_TRADING_TIME","message":"Non-trading time."}')
    with answered(WEBULL, refusal) as client, pytest.raises(WEBULL.module().ApiError) as caught:
        ORDERS[order](client)
    assert (caught.value.code.code, caught.value.http_status) == ("OAUTH_OPENAPI_NO_TRADING_TIME", 200)


def test_pages_follow_the_key_until_there_is_none() -> None:
    one = ANSWERS["webull", "order_groups"]
    with_key = one[:-1] + b',"pagination_key":"k 2"}'
    transport = Canned(WEBULL, Reply(200, with_key), Reply(200, one))
    with WEBULL.client(transport=transport) as client:
        found = [group.client_order_id for group in client.orders.open(account_id="A")]
    assert found == ["C1", "C1"]
    assert ["pagination_key=k%202" in request.url for request in transport.requests] == [False, True]


def test_a_cancel_in_doubt_is_looked_up_by_ones_own_id() -> None:
    module = WEBULL.module()
    transport = Canned(WEBULL, Reply(504, b""), Reply(200, ANSWERS["webull", "order_group"]))
    with WEBULL.client(transport=transport) as client:
        with pytest.raises(module.OutcomeUnknown) as caught:
            client.orders.cancel(account_id="A", client_order_id="C1")
        found: Any = caught.value.reconcile()
    assert found.orders[0].status is module.OrderStatus.PARTIAL_FILLED
    assert transport.requests[1].url.endswith("/trading/orders/get?account_id=A&client_order_id=C1")


def test_an_unknown_order_is_an_answer_without_orders() -> None:
    with answered(WEBULL, Reply(200, b'{"orders":[]}')) as client:
        group = client.orders.get(account_id="A", client_order_id="nobody")
    assert (group.client_order_id, group.orders) == (None, [])
