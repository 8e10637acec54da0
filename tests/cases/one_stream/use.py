from acme_sdk import Heartbeat, OrderEvent, UnexpectedResponse, UnknownEvent, events

changed = events.decode('{"type": "order.changed", "data": {"id": "7", "at": 1700000000123}}')
assert isinstance(changed, OrderEvent) and changed.id == "7" and changed.at.text == "1700000000123"
assert isinstance(events.decode(b'{"type": "order.gone", "data": {"id": "7", "at": 1}}'), OrderEvent)
assert isinstance(events.decode(b'{"type": "ping"}'), Heartbeat)
unknown = events.decode(b'{"type": "trade", "price": 1}')
assert isinstance(unknown, UnknownEvent) and unknown.kind == "trade" and unknown.raw == b'{"type": "trade", "price": 1}'
for broken in (b"not json", b'{"type": "order.gone", "data": {"id": 7}}'):
    try:
        events.decode(broken)
    except UnexpectedResponse as problem:
        assert problem.body == broken
    else:
        raise AssertionError(broken)
