import asyncio
from decimal import Decimal

from acme_sdk import Acme, AsyncAcme, InvalidParameter, DeviationCounter, Quote, events
from acme_sdk._runtime.streams.plan import Context, Values
from acme_sdk.streams import _QUOTES

exchange = _QUOTES.subscribe
assert exchange is not None and exchange.whole and exchange.alias is not None
assert exchange.alias("SPY@100ms") == exchange.alias("SPY") == "SPY"
context = Context(None, None, Values({"raw": None}), Values({}), None, ("SPY", "AAPL"))
assert exchange.written(context) == b'{"sub":["SPY","AAPL"]}'

# The level says all of the login.
login = _QUOTES.login
assert login is not None and login.frame is None
assert login.written(Context(None, None, Values({}), Values({}), frame='{"op":"login"}')) == b'{"op":"login"}'

# A place deep inside a message, and one that needs a formula.
seen = DeviationCounter()
price = Quote(price=Decimal("1.50"))
assert events.decode(b'{"type": "quote", "data": {"quote": {"price": 1.50}}}', seen=seen) == price
assert events.decode(b'{"type": "note", "quote": {"price": "1.50"}}') == price
assert not seen.counts


async def main() -> None:
    async with AsyncAcme(key="k", secret="s") as client:
        stream = client.streams.quotes(symbols=["SPY"], url="wss://127.0.0.1:1/")
        await stream.close()


with Acme(key="k", secret="s") as client:
    client.streams.quotes(symbols=["SPY", "AAPL"], url="wss://127.0.0.1:1/").close()
    for wrong, problem in ((["A", "B", "C"], InvalidParameter), ("SPY", InvalidParameter), (None, InvalidParameter)):
        try:
            client.streams.quotes(symbols=wrong, url="wss://127.0.0.1:1/")
        except problem:
            continue
        raise AssertionError(wrong)
asyncio.run(main())
