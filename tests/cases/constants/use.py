from acme_sdk import Acme
from canned import Canned

canned = Canned()
with Acme(transport=canned) as client:
    client.orders.place(symbol="A")
(request,) = canned.requests
assert request.target == "/orders/v1?class=equity"
assert request.body == b'{"symbol":"A","kind":"limit","market":2,"count":10,"fee":0.50,"dry":false}'
