from datetime import date
from typing import get_type_hints

import acme_sdk.resources.orders as module
from acme_sdk import Acme, Order
from canned import Canned

assert get_type_hints(module.Orders.more)["return"] == list[Order]
with Acme(transport=Canned("[]", '{"a": "b"}', '"2026-01-02"')) as client:
    assert client.orders.list() == []
    assert client.orders.str(day=date(2026, 1, 2)) == {"a": "b"}
    assert client.orders.date() == date(2026, 1, 2)
