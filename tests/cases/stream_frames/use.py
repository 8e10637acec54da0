import json

from acme_sdk.streams import _FILLS, FillsTopic
from acme_sdk._runtime.streams.plan import Context, Values, frame_bytes

hostile = 'x"],"op":"steal'
assert FillsTopic.market(market=hostile).text == f"fills.{hostile}"
values, nothing = Values({"accounts": None}), Values({})
context = Context(None, None, values, nothing, {"token": hostile}, ("a", "b"))
assert _FILLS.opening is not None and _FILLS.subscribe is not None and _FILLS.heartbeat.ping is not None
assert json.loads(frame_bytes(_FILLS.opening.frame(context))) == {"hello": hostile, "v": 2, "raw": True, "odd": '}{"'}
assert json.loads(frame_bytes(_FILLS.subscribe.frame(context))) == {"sub": ["a", "b"]}
assert frame_bytes(_FILLS.heartbeat.ping(context)) == b"ping"
assert _FILLS.address is not None and _FILLS.address({"url": "wss://x"}) == "wss://x"
