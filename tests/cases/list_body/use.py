from acme_sdk import Acme, Cancel, InvalidParameter
from canned import Canned


def refusal(orders):
    try:
        client.orders.cancel_many(orders)
    except InvalidParameter as problem:
        return problem.parameter
    raise AssertionError("it was sent")


canned = Canned('["1", "2"]')
with Acme(transport=canned) as client:
    assert client.orders.cancel_many([Cancel(client_id="a"), {"id": "2"}]) == ["1", "2"]
    assert refusal([{"id": "1"}] * 3) == "orders"
    assert refusal([{}]) == "orders[0].id, clientId"
assert [request.body for request in canned.requests] == [b'[{"clientId":"a"},{"id":"2"}]']
