from acme_sdk import Acme, Side, State
from canned import Canned

canned = Canned('[{"side": "sell-short", "state": -1}, {"side": "swap", "state": 9, "flags": [""]}]', "1")
with Acme(transport=canned) as client:
    known, unknown = client.orders.find(side=Side.BUY, state=State.OPEN)
    assert client.orders.state() is State.OPEN
assert known.side is Side.SELL_SHORT and known.state is State.REFUSED
assert not unknown.side.is_known and unknown.side == "swap" and not unknown.state.is_known and unknown.state == 9
assert unknown.flags == [Side.NONE]
assert canned.requests[0].target == "/orders?side=buy&state=1"
