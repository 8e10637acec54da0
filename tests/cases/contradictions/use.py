from acme_sdk import Acme
from canned import Canned

canned = Canned(
    """[{"id": "1", "client_id": ["a"], "number": 7, "at": 1700000000123, "legs": {"id": "2"}},
    {"id": "3", "client_id": "b", "number": "007", "at": "", "legs": "null"}]""",
    '"null"',
)
with Acme(transport=canned) as client:
    one, two = client.orders.find()
    assert client.orders.find() == []
    counted = dict(client.deviations)
assert (one.client_id, one.number, one.at.text, one.legs[0].id) == ("a", "7", "1700000000123", "2")
assert (two.client_id, two.number, two.at) == ("b", "007", None) and not two.legs
assert counted == {
    "Order.client_id: array_of_one": 1,
    "Order.number: number_text": 1,
    "Order.at: epoch_ms": 1,
    "Order.at: empty_text": 1,
    "Order.legs: single_object": 1,
    "Order.legs: null_text": 1,
    "orders.find: null_text": 1,
}, counted
