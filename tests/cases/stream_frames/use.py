import json
from datetime import UTC, datetime
from decimal import Decimal

from acme_sdk import Acme, AsyncAcme, Grade, InvalidParameter
from acme_sdk._runtime.streams.plan import Context, Values, frame_bytes
from acme_sdk.streams import _FILLS, FillsTopic, Streams

hostile = 'x"],"op":"steal'
assert FillsTopic.market(market=hostile).text == f"fills.{hostile}"
values, nothing = Values({"accounts": None, "version": 7}), Values({})
context = Context(None, None, values, nothing, {"token": hostile}, ("a", "b"))
assert _FILLS.opening is not None and _FILLS.subscribe is not None and _FILLS.heartbeat.ping is not None
assert json.loads(frame_bytes(_FILLS.opening.frame(context))) == {"hello": hostile, "v": "7", "raw": True, "odd": '}{"'}
assert json.loads(frame_bytes(_FILLS.subscribe.frame(context))) == {"sub": ["a", "b"]}
assert frame_bytes(_FILLS.heartbeat.ping(context)) == b"ping"
assert _FILLS.address is not None and _FILLS.address({"url": "wss://x"}) == "wss://x"


class Kept(Streams):
    def _stream(self, plan, values, **options):
        return Context(None, None, Values(values), nothing, {"token": "t"}, ())


# What is given to a stream is held to its bounds, and times become what the frame says.
MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
asynchronous = AsyncAcme()
with Acme() as client:
    for wrong, where in ((["a"] * 4, "accounts"), (["a", "b" * 6], "accounts[1]")):
        try:
            client.streams.fills(accounts=wrong, url="wss://127.0.0.1:1")
        except InvalidParameter as problem:
            assert (problem.parameter, problem.operation, problem.source.page) == (where, "streams.fills", "docs")
        else:
            raise AssertionError("it was opened")
    client.streams.fills(accounts=["a", "b"], url="wss://127.0.0.1:1").close()
    topic = FillsTopic.market(market="x")
    for topics, given, where, rule in (
        ((), {"accounts": "ab"}, "accounts", "must be a list"),
        ((), {"accounts": ["a", 5]}, "accounts[1]", "must be text"),
        ((), {"days": "2026-01-02"}, "days", "must be a list"),
        ((), {"level": 5.0}, "depth_of_book", "must be a whole number; use an int"),
        ((), {"level": True}, "depth_of_book", "must be a whole number; use an int"),
        ((topic, None), {}, "topics[1]", "must be a topic, or its text"),
        ((5,), {}, "topics[0]", "must be a topic, or its text"),
        (("",), {}, "topics[0]", "must be a topic, or its text"),
    ):
        given = {{"level": "depth_of_book"}.get(name, name): value for name, value in given.items()}
        for made in (client, asynchronous):
            try:
                made.streams.fills(*topics, **given, url="wss://127.0.0.1:1")
            except InvalidParameter as problem:
                assert (problem.parameter, problem.rule, problem.operation) == (where, rule, "streams.fills"), problem
            else:
                raise AssertionError(given)
    stream = client.streams.fills(topic, "trades", depth_of_book=Decimal("5.0"), url="wss://127.0.0.1:1")
    stream.close()
    kept = Kept(client).fills(since=MOMENT, days=[MOMENT], url="wss://x")
frame = frame_bytes(_FILLS.opening.frame(kept)).decode()
assert '"v":"7"' in frame, "an integer that is always the same, and is sent as text"

# So are the arguments that a topic is made of: none of another type becomes a part of its text.
depth = FillsTopic.depth(market="m", depth_of_book=Decimal("5.0"), grade=Grade.FINE)
assert depth.text == "depth.2.3.m.5.none"
assert FillsTopic.depth(market="m", depth_of_book=5, grade=1, extra="e").text == "depth.1.3.m.5.e"
sound = {"market": "m", "depth_of_book": 5, "grade": Grade.FINE}
for name, value, rule in (
    ("market", None, "must be given"),
    ("market", 5, "must be text"),
    ("market", ["a", "b"], "must be text"),
    ("depth_of_book", 5.0, "must be a whole number; use an int"),
    ("depth_of_book", "5", "must be a whole number; use an int"),
    ("grade", "fine", "must be a Grade or its value"),
    ("extra", b"e", "must be text"),
):
    try:
        FillsTopic.depth(**{**sound, name: value})
    except InvalidParameter as problem:
        assert (problem.parameter, problem.rule, problem.operation) == (name, rule, "streams.fills.depth"), problem
    else:
        raise AssertionError((name, value))
assert '"since":1767323045000,"days":["2026-01-02T03:04:05.000Z"]' in frame, frame
