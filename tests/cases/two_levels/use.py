from acme_sdk import Acme
from canned import Canned

canned = Canned()
with Acme("t", transport=canned) as client:
    client.orders.open()
    client.orders.mine()
    client.orders.place()
    client.request("GET /other")
    client.request("GET /other", signed="hashed")
sent = [{"Authorization", "X-DIGEST"} & dict(request.headers).keys() for request in canned.requests]
assert sent == [set(), {"Authorization"}, {"X-DIGEST"}, {"Authorization"}, {"X-DIGEST"}]
