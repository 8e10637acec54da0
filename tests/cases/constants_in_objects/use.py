import asyncio
from decimal import Decimal

from acme_sdk import Acme, AsyncAcme, InvalidParameter, Kind, Leg, Market, Order, Seen, Status
from canned import AsyncCanned, Canned

HEAD, TAIL = b'{"class":"equity","symbol":"A","kind":"limit","market":2', b',"fee":0.50,"dry":false}'
LEG = b'{"id":1,"ratio":1,"venue":"HOME"}'
WITH_LEGS = HEAD + b',"legs":[' + LEG + b"]" + TAIL
GIVEN = [
    (Order(symbol="A"), HEAD + TAIL),
    (Order(symbol="A", legs=[Leg(id=1)]), WITH_LEGS),
    ({"symbol": "A", "legs": [{"id": 1}]}, WITH_LEGS),
    # a mapping may say what is sent anyway, in any form that means the same
    ({"fee": Decimal("0.5"), "kind": Kind("limit"), "market": Market(2), "symbol": "A", "class": "equity"}, HEAD + TAIL),
]


async def asynchronous(orders):
    canned = AsyncCanned()
    async with AsyncAcme(transport=canned) as client:
        await client.orders.place_many(orders)
    return canned.requests[-1].body


for order, body in GIVEN:
    canned = Canned()
    with Acme(transport=canned) as client:
        client.orders.place(order=order, by_name={"x": Leg(id=1)})
        client.orders.place_many([order, order])
    one, many = canned.requests
    assert one.body == b'{"order":' + body + b',"by_name":{"x":' + LEG + b"}}", one.body
    assert many.body == b"[" + body + b"," + body + b"]", many.body
    assert asyncio.run(asynchronous([order])) == b"[" + body + b"]"

for order, what in (
    ({"symbol": "A", "kind": "market"}, "order.kind"),
    ({"symbol": "A", "market": 1}, "order.market"),
    ({"symbol": "A", "dry": 0}, "order.dry"),
    ({"symbol": "A", "legs": [{"id": 1, "venue": "AWAY"}]}, "order.legs[0].venue"),
):
    canned = Canned()
    with Acme(transport=canned) as client:
        try:
            client.orders.place(order=order)
        except InvalidParameter as problem:
            assert problem.parameter == what, problem.parameter
            assert "is always" in problem.rule
            assert not canned.requests
        else:
            raise AssertionError(order)

try:
    Order(symbol="A", kind="limit")
except TypeError:
    pass
else:
    raise AssertionError("what is always the same is no attribute")

# What arrives is not held to it, and is not made up.
canned = Canned('{"kind":"limit","id":"1"}', '{"kind":"market","id":"2"}', '{"id":"3"}', '{"kind":"market"}', '{"id":"4"}')
with Acme(transport=canned) as client:
    found = [client.orders.put(status=Status(id="0")) for _ in range(3)]
    assert found == [Status(kind=Kind("limit"), id="1"), Status(kind=Kind("market"), id="2"), Status(id="3")]
    assert found[2].kind is None
    assert client.orders.seen() == Seen(kind=Kind("market"))
    client.orders.put(status=found[0])
    try:
        client.orders.put(status=found[1])
    except InvalidParameter as problem:
        assert problem.parameter == "status.kind"
    else:
        raise AssertionError("another kind than the only one there is was sent")
assert canned.requests[0].body == b'{"status":{"kind":"limit","id":"0"}}'
assert canned.requests[-1].body == b'{"status":{"kind":"limit","id":"1"}}'
