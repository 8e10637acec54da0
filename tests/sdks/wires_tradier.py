"""Every operation of Tradier: the call, the request, the result."""

from __future__ import annotations

from decimal import Decimal

from tests.sdks.sdks import TRADIER
from tests.sdks.wire import FORM, Wire, example

_SESSION = (
    "StreamSession(url='wss://ws.tradier.com/v1/markets/events', session_id='c8638963-a6d4-4fb9-9bc6-e25fbd8c60c3')"
)
TRADIER_WIRES = (
    Wire(
        TRADIER,
        "sessions.create_market_session",
        lambda client: client.sessions.create_market_session(),
        "POST",
        "/v1/markets/events/session",
        "",
        None,
        example(TRADIER, "market-session"),
        _SESSION,
    ),
    Wire(
        TRADIER,
        "sessions.create_account_session",
        lambda client: client.sessions.create_account_session(),
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
