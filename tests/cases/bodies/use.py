from datetime import date
from decimal import Decimal

from acme_sdk import Acme, Leg
from canned import Canned

canned = Canned()
with Acme(transport=canned) as client:
    client.orders.search(symbol=["A B", "C"], include_closed=True, since=date(2026, 1, 31))
    client.orders.place(symbol="A", legs=[Leg(side="buy", quantity=Decimal("0.10")), {"side": "sell"}], tags={"x": "1"})
    client.orders.change(id=7, price=Decimal("1E-8"))
search, place, change = canned.requests
assert search.target == "/orders?symbol=A%20B&symbol=C&includeClosed=true&from=2026-01-31"
assert place.body == b'{"symbol":"A","legs":[{"side":"buy","quantity":0.10},{"side":"sell"}],"tags":{"x":"1"}}'
assert (change.target, change.body) == ("/orders/7", b"price=0.00000001")
