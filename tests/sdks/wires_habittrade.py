"""Every operation of Habit Trade: the call, the request, the result."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from tests.sdks.canned import Reply
from tests.sdks.sdks import HABITTRADE
from tests.sdks.wire import JSON, Wire, example

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
    Wire(
        HABITTRADE,
        "orders.place",
        lambda client: client.orders.place(
            market="hkex",
            order_type="stop_limit_order",
            symbol="00700",
            order_side="buy",
            price=Decimal("423.80"),
            qty=Decimal(100),
            reference_id="mine-7",
            portfolio_id="d59c4577-d450-2cbb-43c9-ef06e40f1fde",
            trigger_price=Decimal("4.2E+2"),
        ),
        "POST",
        "/trade/v1/orders",
        '{"market":"hkex","order_type":"stop_limit_order","symbol":"00700","order_side":"buy","price":423.80,"qty":100,'
        '"reference_id":"mine-7","portfolio_id":"d59c4577-d450-2cbb-43c9-ef06e40f1fde","trigger_price":420}',
        JSON,
        Reply(200, b'{"code":0,"data":{"order_no":"22000000022","something_new":1}}'),
        "PlacedOrder(order_no='22000000022')",
    ),
    Wire(
        HABITTRADE,
        "orders.estimate_quantity",
        lambda client: client.orders.estimate_quantity(
            market="hkex", symbol="00700", order_side="buy", price=Decimal("438.30"), ratio=Decimal("0.5")
        ),
        "POST",
        "/trade/v1/orders/quantity",
        '{"market":"hkex","symbol":"00700","order_side":"buy","price":438.30,"ratio":0.5}',
        JSON,
        example(HABITTRADE, "quantity"),
        "EstimatedQuantity(qty=Decimal('20000'))",
    ),
    Wire(
        HABITTRADE,
        "account.balance",
        lambda client: client.account.balance(),
        "GET",
        "/account/v1/balance",
        "",
        None,
        example(HABITTRADE, "balance"),
        "[('USD', '12500.50', '5.00')]",
        lambda found: str([(each.base_currency, str(each.market_value), str(each.interest_debit)) for each in found]),
    ),
    Wire(
        HABITTRADE,
        "account.positions",
        lambda client: client.account.positions(
            market="usex", security_type="stock", page=2, page_size=50, portfolio_id="mine"
        ),
        "GET",
        "/account/v1/positions?market=usex&security_type=stock&page=2&page_size=50&portfolio_id=mine",
        "",
        None,
        Reply(200, b'{"code":0,"data":[{"product_code":"AAPL","qty":1.10}]}'),
        "[{'product_code': 'AAPL', 'qty': Decimal('1.10')}]",
    ),
    Wire(
        HABITTRADE,
        "account.portfolio",
        lambda client: client.account.portfolio(id="mine/7"),
        "GET",
        "/account/v1/portfolios/mine%2F7",
        "",
        None,
        Reply(200, b'{"code":0,"data":[]}'),
        "[]",
    ),
    Wire(
        HABITTRADE,
        "account.transactions",
        lambda client: client.account.transactions(
            page=1,
            page_size=20,
            business_type="hk_stock",
            io_type="in",
            from_date=datetime(2025, 5, 9, 7, 21, 57, tzinfo=UTC),
            to_date=datetime(2025, 5, 9, 7, 21, 58, tzinfo=UTC),
        ),
        "GET",
        "/account/v1/transactions?page=1&page_size=20&business_type=hk_stock&io_type=in&from_date=1746775317"
        "&to_date=1746775318",
        "",
        None,
        Reply(200, b'{"code":0,"data":{"list":[]}}'),
        "{'list': []}",
    ),
)
