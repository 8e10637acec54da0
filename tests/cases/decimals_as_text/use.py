from decimal import Decimal

from acme_sdk import Acme
from canned import Canned

canned = Canned('{"id": "1", "quantity": "0E-10"}', '{"id": "1", "quantity": "NaN"}')
with Acme(transport=canned) as client:
    order = client.orders.place(quantity=Decimal("0.10"), lots=2)
    assert str(order.quantity) == "0E-10"
    try:
        client.orders.place(quantity=3, lots=2)
    except Exception as problem:
        assert type(problem).__name__ == "OutcomeUnknown", problem
    else:
        raise AssertionError("NaN is no quantity")
assert canned.requests[0].body == b'{"quantity":"0.10","lots":2,"price":"1.10"}'
assert canned.requests[1].body == b'{"quantity":"3","lots":2,"price":"1.10"}'
