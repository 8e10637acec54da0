import asyncio
from datetime import UTC, datetime
from decimal import Decimal

from acme_sdk import UNSET, Acme, AsyncAcme, InvalidParameter, Leg, State
from canned import AsyncCanned, Canned

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
CALLS = {
    # what is given: what is sent, byte for byte
    "nothing": ({"side": None, "since": None}, b'{"side":null,"since":null}'),
    "null": (
        {"side": None, "since": NOON, "stop": None, "until": None, "times": None},
        b'{"stop":null,"until":null,"times":null,"side":null,"since":1767355200}',
    ),
    "values": (
        {"side": "", "since": NOON, "stop": Decimal("0.10"), "until": NOON, "times": [NOON], "tag": ""},
        b'{"stop":0.10,"until":1767355200000,"times":["2026-01-02T12:00:00.000Z"],"side":"","since":1767355200,"tag":""}',
    ),
    "UNSET": (
        {"side": "x", "since": None, "stop": UNSET, "until": UNSET, "times": UNSET, "tag": None},
        b'{"side":"x","since":null}',
    ),
    "objects": (
        {
            "side": "x",
            "since": None,
            "legs": [
                Leg(id="1", stop=None, note=None),
                Leg(id="2", note="n", tag="t", until=None, rest=Leg(id="3", note="", stop=1, rest=None)),
                {"id": "4", "stop": None, "note": None, "tag": None},
                {"id": "5", "note": "n", "tag": "t"},
            ],
        },
        b'{"side":"x","since":null,"legs":[{"id":"1","stop":null,"note":null},'
        b'{"id":"2","until":null,"note":"n","tag":"t","rest":{"id":"3","stop":1,"note":"","rest":null}},'
        b'{"id":"4","stop":null,"note":null},{"id":"5","note":"n","tag":"t"}]}',
    ),
}
REFUSED = [
    {"side": UNSET, "since": None},
    {"side": "x", "since": UNSET},
    {"side": "x", "since": None, "legs": [Leg(id=None, note="n", tag="t")]},
    {"side": "x", "since": None, "legs": [{"id": "1", "tag": "t"}]},  # `note` may be null, and not absent
    {"side": "x", "since": None, "legs": [Leg(id="1", note="n")]},  # neither a stop nor a tag
]


async def asynchronous(given):
    canned = AsyncCanned()
    async with AsyncAcme(transport=canned) as client:
        await client.orders.change(id="7", **given)
    return canned.requests[-1].body


for name, (given, body) in CALLS.items():
    canned = Canned()
    with Acme(transport=canned) as client:
        client.orders.change(id="7", **given)
    assert canned.requests[-1].body == body, (name, canned.requests[-1].body)
    assert asyncio.run(asynchronous(given)) == body, name

for given in REFUSED:
    canned = Canned()
    with Acme(transport=canned) as client:
        try:
            client.orders.change(id="7", **given)
        except InvalidParameter:
            assert not canned.requests
        else:
            raise AssertionError(given)

# What arrives keeps the difference, and is sent back with it.
for text, stop in (('{"id":"1"}', UNSET), ('{"id":"1","stop":null}', None), ('{"id":"1","stop":0.50}', Decimal("0.50"))):
    canned = Canned(text)
    with Acme(transport=canned) as client:
        state = client.orders.put(state=State(id="1"))
        client.orders.put(state=state)
    assert (state.stop, type(state.stop)) == (stop, type(stop))
    assert [request.body for request in canned.requests] == [b'{"state":{"id":"1"}}', f'{{"state":{text}}}'.encode()]
