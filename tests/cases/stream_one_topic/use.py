from acme_sdk._runtime.streams.machine import Machine
from acme_sdk._runtime.streams.options import StreamOptions
from acme_sdk._runtime.streams.plan import Context, Values
from acme_sdk.streams import _TRADES, TradesTopic

topics = [str(TradesTopic.deals(instrument=name)) for name in ("A", "B", "C")]
machine = Machine(
    _TRADES,
    StreamOptions(),
    lambda level, topics: Context(None, None, Values({}), Values({}), None, tuple(topics)),
    topics,
)
machine.connected(0.0)
assert machine.sends == [b'{"do":"join","room":"deals.%s"}' % name for name in (b"A", b"B", b"C")]
machine.sends.clear()
machine.unsubscribe(topics[1:], 1.0)
assert machine.sends == [b'{"do":"leave","room":"deals.%s"}' % name for name in (b"B", b"C")]
