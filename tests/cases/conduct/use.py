from acme_sdk import Acme, LocalLimitExceeded, OutcomeUnknown, RawResponse
from canned import Canned

ONE, TWO = '{"id": "1", "quantity": 1}', '{"id": "2", "quantity": 2}'
first, second = f'{{"orders": [{ONE}], "next": "x"}}', f'{{"orders": [{TWO}]}}'

canned = Canned(first, second, first)
with Acme(transport=canned) as client:
    assert [order.id for order in client.orders.list(size=1)] == ["1", "2"]
    raw = client.orders.with_raw_response.list(size=1)
    assert isinstance(raw, RawResponse)
    assert (raw.status, raw.attempts, [order.id for order in raw.value.items]) == (200, 1, ["1"])
assert [request.target for request in canned.requests] == ["/orders?size=1", "/orders?after=x&size=1", "/orders?size=1"]

canned = Canned("<html>", first, second)
with Acme(transport=canned, limits="raise") as client:
    try:
        client.orders.place(mine="2")
    except OutcomeUnknown as doubt:
        assert doubt.reconcile().id == "2"
    else:
        raise AssertionError
    try:
        client.orders.place(mine="3")
    except LocalLimitExceeded as error:
        assert "the limit `orders` (2 per 60 s) is used up" in str(error)
    else:
        raise AssertionError
assert [request.target for request in canned.requests] == ["/orders", "/orders?size=2", "/orders?size=2&after=x"]
