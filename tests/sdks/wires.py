"""Every operation of the four venues: the call, the request, the result."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from tests.sdks.canned import Reply
from tests.sdks.sdks import HABITTRADE, TRADIER, WEBULL
from tests.sdks.wire import FORM, JSON, Wire, example
from tests.sdks.wires_wooxpro import WOOXPRO_WIRES

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
    Wire(
        HABITTRADE,
        "orders.list",
        lambda client: client.orders.list(
            market="hkex", start_time=datetime(2025, 5, 9, 7, 2, 22, tzinfo=UTC), page_index=1, page_size=100
        ),
        "GET",
        "/trade/v1/orders?market=hkex&start_time=1746774142&page_index=1&page_size=100",
        "",
        None,
        Reply(200, b'{"code":0,"data":{"total_records":0,"page":1,"page_size":20,"orders":[]}}'),
        "[]",
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

WIRES = (*HABITTRADE_WIRES, *TRADIER_WIRES, *WEBULL_WIRES, *WOOXPRO_WIRES)
