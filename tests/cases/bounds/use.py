import asyncio
from decimal import Decimal

from acme_sdk import Acme, AsyncAcme, InvalidParameter, Leg, Mode, Side
from canned import Canned

LEG = {"symbol": "A", "ratio": Decimal("0.5")}
WRONG = {
    "side": [Side.SHORT, "short", "bye", ""],
    "mode": [3, Mode.IOC],
    "size": [0, 10_000_001, True, 1.0],
    "price": [0, Decimal("0.009"), Decimal("NaN"), 0.5, "1"],
    "client_id": ["a" * 33, "a_b", "ä", "a\n"],
    "tags[0]": [["a" * 6], [""]],
    "tags": [["a", "b", "c"]],
    "shares.a": [{"a": 2}],
    "legs": [[LEG] * 3, 5, LEG],
    "legs[0].symbol": [[{**LEG, "symbol": "abc"}], [{}]],
    "legs[1]": [[LEG, 5]],
    "legs[0].side": [[{"symbol": "A", "side": "sell"}], [Leg(symbol="A", side=Side.SELL)]],
    "legs[0].ratio": [[Leg(symbol="A", ratio=Decimal(1))]],
    "legs[0].ratio, side": [[{"symbol": "A"}]],
    "legs[1].legs[0].symbol": [[LEG, {**LEG, "legs": [{**LEG, "symbol": "ABCDEFG"}]}]],
    "legs[0].legs": [[{**LEG, "legs": [LEG, LEG]}]],
}
GOOD = {"side": "buy", "size": 10_000_000, "price": Decimal("0.01")}


class Awaited(Canned):
    async def send(self, request, timeout):
        return super().send(request, timeout)

    async def close(self):
        pass


def broken(call, *given, **named):
    try:
        result = call(*given, **named)
        if asyncio.iscoroutine(result):
            loop.run_until_complete(result)
    except InvalidParameter as problem:
        assert problem.source is None or problem.source.page == "docs"
        of_its_type = ("must be a", "a float is not exact")
        assert problem.source or problem.rule.startswith(of_its_type) or problem.rule == "must be given"
        assert problem.wire_name == ("clientId" if problem.parameter == "client_id" else None)
        return problem.parameter
    return None


canned, awaited = Canned('{"id": "too long", "filled": -1}'), Awaited('{"id": "1"}')
loop = asyncio.new_event_loop()
with Acme(transport=canned) as client:
    try:
        client.orders.place(side="buy", size=0, price=1)
    except InvalidParameter as problem:
        assert problem.source.section == "Limits"
        assert str(problem).startswith("orders.place: size: must be at least 1; nothing was sent")
    other = AsyncAcme(transport=awaited)
    for parameter, values in WRONG.items():
        name = parameter.partition("[")[0].partition(".")[0]
        for value in values:
            given = {**GOOD, name: value}
            assert broken(client.orders.place, **given) == parameter, (parameter, value)
            assert broken(other.orders.place, **given) == parameter
    assert broken(client.orders.place_many, [LEG, {**LEG, "ratio": 1}]) == "orders[1].ratio"
    assert broken(client.orders.place_many, [LEG] * 3) == "orders"
    assert canned.requests == awaited.requests == []
    receipt = client.orders.place(
        **{**GOOD, "size": 1},
        mode=Mode.GTC,
        client_id="",
        tags=["a", "b"],
        shares={"a": 1},
        legs=[Leg(symbol="A", side=Side.BUY)],
    )
    assert (receipt.id, receipt.filled) == ("too long", -1), "what the venue says is taken as it is"
    client.orders.place(side=Side.SELL, size=5, price=1)
    loop.run_until_complete(other.orders.place(**GOOD, legs=[LEG]))
    loop.run_until_complete(other.close())
loop.close()
assert canned.requests[0].target == "/orders?tags=a&tags=b"
assert canned.requests[0].body == (
    b'{"side":"buy","mode":2,"size":1,"price":0.01,"clientId":"","shares":{"a":1},"legs":[{"symbol":"A","side":"buy"}],'
    b'"version":2}'
)
