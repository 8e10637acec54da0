from decimal import Decimal

from acme_sdk import Acme, Order
from canned import Canned

canned = Canned('{"id": "7/8", "quantity": 1.50}')
with Acme(transport=canned) as client:
    assert client.orders.get(id="7/8") == Order(id="7/8", quantity=Decimal("1.50"))
assert [request.target for request in canned.requests] == ["/orders/7%2F8"]
