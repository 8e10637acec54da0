"""Every operation of the four venues: the call, the request, the result."""

from __future__ import annotations

from decimal import Decimal

from tests.sdks.canned import Reply
from tests.sdks.sdks import WEBULL
from tests.sdks.wire import JSON, Wire
from tests.sdks.wires_habittrade import HABITTRADE_WIRES
from tests.sdks.wires_tradier import TRADIER_WIRES
from tests.sdks.wires_tradier_accounts import ACCOUNT_WIRES as TRADIER_ACCOUNT_WIRES
from tests.sdks.wires_tradier_markets import MARKET_WIRES
from tests.sdks.wires_tradier_orders import ORDER_WIRES
from tests.sdks.wires_webull_lists import WEBULL_LIST_WIRES
from tests.sdks.wires_webull_markets import WEBULL_MARKET_WIRES
from tests.sdks.wires_webull_orders import WEBULL_ORDER_WIRES
from tests.sdks.wires_wooxpro import WOOXPRO_WIRES
from tests.sdks.wires_wooxpro_accounts import ACCOUNT_WIRES
from tests.sdks.wires_wooxpro_trading import TRADING_WIRES

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

WIRES = (
    *HABITTRADE_WIRES,
    *TRADIER_WIRES,
    *TRADIER_ACCOUNT_WIRES,
    *MARKET_WIRES,
    *ORDER_WIRES,
    *WEBULL_WIRES,
    *WEBULL_ORDER_WIRES,
    *WEBULL_MARKET_WIRES,
    *WEBULL_LIST_WIRES,
    *WOOXPRO_WIRES,
    *TRADING_WIRES,
    *ACCOUNT_WIRES,
)
CALLS = {(wire.sdk.name, wire.operation): wire.call for wire in WIRES}
"""The call of each operation, by venue and operation."""
