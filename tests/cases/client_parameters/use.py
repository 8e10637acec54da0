"""A parameter that most calls take is given to the client once; a call may name another, and one of them has to."""

import asyncio
import inspect
import json

from acme_sdk import Acme, AsyncAcme, InvalidParameter, OutcomeUnknown
from canned import AsyncCanned, Canned

PAGES = ('[{"id": "1"}]', "[]")


def targets(canned):
    return [f"{request.method} {request.target}" for request in canned.requests]


canned = Canned()
with Acme(account_id="A1", desk=7, transport=canned) as client:
    client.orders.get("5")
    client.orders.get("5", account_id="B2", desk=8)
    client.orders.get(id="5", account_id=None)
    client.with_options(timeout=3).orders.get("5")
    client.orders.place(quantity=3)
    client.orders.place(quantity=3, account_id="B2", desk=0)
    client.request("GET /accounts/C3/orders")
first = "GET /accounts/A1/orders/5?desk=7"
assert targets(canned) == [
    first,
    "GET /accounts/B2/orders/5?desk=8",
    first,
    first,
    "POST /orders",
    "POST /orders",
    "GET /accounts/C3/orders",
], targets(canned)
bodies = [json.loads(request.body) for request in canned.requests if request.method == "POST"]
assert bodies == [{"accountId": "A1", "quantity": 3, "desk": 7}, {"accountId": "B2", "quantity": 3, "desk": 0}], bodies

# A derived client may have others; the client that it comes from keeps its own.
canned = Canned()
with Acme(account_id="A1", desk=7, transport=canned) as client:
    other = client.with_options(account_id="B2", timeout=3)
    other.orders.get("5")
    other.with_options(desk=0).orders.get("5")
    other.with_options(account_id="C3", max_attempts=1).orders.get("5", desk=1)
    client.orders.get("5")
assert targets(canned) == [
    "GET /accounts/B2/orders/5?desk=7",
    "GET /accounts/B2/orders/5?desk=0",
    "GET /accounts/C3/orders/5?desk=1",
    first,
], targets(canned)

# Every page of a list, and the look-up of an order in doubt, are asked with the client's.
canned = Canned(*PAGES)
with Acme(account_id="A/1", transport=canned) as client:
    assert [order.id for order in client.orders.list()] == ["1"]
assert targets(canned) == [f"GET /accounts/A%2F1/orders?page={number}" for number in (1, 2)]
canned = Canned("<html>", "[]")
with Acme(account_id="A1", desk=1, transport=canned) as client:
    try:
        client.orders.place(quantity=3)
    except OutcomeUnknown as doubt:
        assert doubt.reconcile() is None
    else:
        raise AssertionError
assert targets(canned) == ["POST /orders", "GET /accounts/A1/orders?page=1"], targets(canned)


async def asynchronous():
    canned = AsyncCanned("{}", "{}", *PAGES)
    async with AsyncAcme(account_id="A1", transport=canned) as client:
        await client.orders.get("5")
        await client.with_options(account_id="B2").orders.get("5")
        assert [order.id async for order in client.orders.list()] == ["1"]
    pages = [f"GET /accounts/A1/orders?page={number}" for number in (1, 2)]
    assert targets(canned) == ["GET /accounts/A1/orders/5", "GET /accounts/B2/orders/5", *pages], targets(canned)
    async with AsyncAcme(transport=canned) as client:
        try:
            await client.orders.get("5")
        except InvalidParameter as error:
            assert error.parameter == "account_id" and "AsyncAcme(account_id=...)" in str(error), error
        else:
            raise AssertionError
    assert len(canned.requests) == 4


asyncio.run(asynchronous())

# With neither nothing is sent, and the error names both ways; what may be left out stays out.
canned = Canned()
with Acme(transport=canned) as client:
    for call in (lambda: client.orders.get("5"), lambda: client.orders.list(), lambda: client.orders.place(quantity=1)):
        try:
            call()
        except InvalidParameter as error:
            assert (error.parameter, error.wire_name) == ("account_id", "accountId")
            assert "must be given to the call, or once to the client: Acme(account_id=...)" in str(error), error
        else:
            raise AssertionError
    assert not canned.requests
    client.orders.get("5", account_id="A1")
assert targets(canned) == ["GET /accounts/A1/orders/5"]

# What a client was given is checked as what a call is given.
with Acme(account_id="A1", desk="seven", transport=canned) as client:
    try:
        client.orders.get("5")
    except InvalidParameter as error:
        assert error.parameter == "desk", error
    else:
        raise AssertionError
for taking in (Acme, AsyncAcme, Acme.with_options, AsyncAcme.with_options):
    parameters = inspect.signature(taking).parameters
    assert {name: str(parameters[name].annotation) for name in ("account_id", "desk")} == {
        "account_id": "str | None",
        "desk": "int | None",
    }
