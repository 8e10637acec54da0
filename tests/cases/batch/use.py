from acme_sdk import Acme, ErrorCode, OrderNotFound
from canned import Canned

BODY = '{"items": [{"id": "1", "result": {"code": 0}}, {"id": "2", "result": {"code": 17, "message": "No such order"}}]}'

with Acme(transport=Canned(BODY)) as client:
    good, bad = client.orders.cancel_many(["1", "2"])
assert good.ok and good.error is None
assert not bad.ok and isinstance(bad.error, OrderNotFound) and bad.error.code is ErrorCode.NO_ORDER
