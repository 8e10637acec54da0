from acme_sdk import Heartbeat, OrderEvent, UnknownEvent, events

assert isinstance(events.decode('{"type": "order", "data": {"id": "7", "at": 1}}'), OrderEvent)
assert isinstance(events.decode('{"channel": "ping", "data": {"at": 1}}'), Heartbeat)
assert isinstance(events.decode('{"channel": "order"}'), Heartbeat)
assert isinstance(events.decode('{"channel": "pong"}'), UnknownEvent)
