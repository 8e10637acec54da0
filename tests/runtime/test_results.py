"""What a call gives back, through both clients."""

from __future__ import annotations

import json
import pickle
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from generator.runtime.calls.operation import Effect, Many, Nothing, One, Operation
from generator.runtime.errors.codes import ErrorCategory
from generator.runtime.errors.exceptions import ApiError, OutcomeUnknown, UnexpectedResponse

from . import acme
from .drivers import Blocking, Driver
from .server import Server, reply

BATCH = """{"code": 0, "data": [
  {"order_no": "22000000022", "result": {"code": 0,}},
  {"order_no": "22000000023", "result": {"code": 42000, "message": "The USD balance is low"}},
  {"order_no": "22000000024", "result": {"code": 11030204, "message": "Order Limit"}, "error": "x", "(error)": null}
]}"""


def answer(data: Any) -> bytes:
    """A success."""
    return reply(json.dumps({"code": 0, "data": data}))


def test_one(driver: Driver) -> None:
    with Server(reply('{"code":0,"data":{"id":"1","side":"gift","qty":0.10,"unknown":1}}')) as server:
        order = driver.call(server.url, acme.GET_ORDER, path={"order_id": 1})
    assert order == acme.Order(id="1", side=acme.Side("gift"), qty=Decimal("0.10"))
    assert str(order.qty) == "0.10"
    assert pickle.loads(pickle.dumps(order)) == order


def test_many(driver: Driver) -> None:
    with Server(answer([{"id": "1", "side": "buy", "qty": "1"}]), answer([])) as server:
        assert [order.id for order in driver.call(server.url, acme.LIST_ORDERS)] == ["1"]
        assert driver.call(server.url, acme.LIST_ORDERS) == []


@pytest.mark.parametrize("data", [None, "null", {"id": "1", "side": "buy", "qty": "1"}])
def test_many_that_arrive_otherwise(driver: Driver, data: object) -> None:
    result = Many(acme.Order, accept=("single_object", "null_text"))
    operation = Operation(id="x.list", method="GET", path="/x", effect=Effect.READ, result=result)
    with Server(answer(data)) as server:
        assert len(driver.call(server.url, operation)) == (1 if isinstance(data, dict) else 0)
        with pytest.raises(UnexpectedResponse):
            driver.call(server.url, acme.LIST_ORDERS)


def test_data_of_its_own(driver: Driver) -> None:
    result = One(Decimal, data=lambda answer: answer.json["data"]["qty"])
    operation = Operation(id="x.qty", method="GET", path="/x", effect=Effect.READ, result=result)
    with Server(answer({"qty": "1.50"}), answer(None)) as server:
        assert str(driver.call(server.url, operation)) == "1.50"
        with pytest.raises(UnexpectedResponse, match="TypeError while reading it"):
            driver.call(server.url, operation)


def test_nothing(driver: Driver) -> None:
    operation = Operation(id="x.y", method="DELETE", path="/x", effect=Effect.ORDER, result=Nothing())
    with Server(reply("", 204), reply('{"code": 0}'), reply("")) as server:
        assert driver.call(server.url, operation) is None
        assert driver.call(server.url, operation) is None
        with pytest.raises(OutcomeUnknown):
            driver.call(server.url, operation)


THREE = [{"order_no": number} for number in ("22000000022", "22000000023", "22000000024")]


def test_a_batch_has_an_outcome_per_item(driver: Driver) -> None:
    with Server(reply(BATCH)) as server:
        outcomes = driver.call(server.url, acme.CANCEL_BATCH, body=THREE)
    assert [(outcome.order_no, outcome.ok) for outcome in outcomes] == [
        ("22000000022", True),
        ("22000000023", False),
        ("22000000024", False),
    ]
    outcomes[0].raise_for_error()
    first, second = outcomes[1].error, outcomes[2].error
    assert isinstance(first, acme.InsufficientFunds)
    assert first.params == {"HKD": "USD"}
    assert first.operation == "orders.cancel_batch"
    assert isinstance(second, ApiError)
    assert (second.code.code, second.category, second.message) == (11030204, ErrorCategory.UNKNOWN, "Order Limit")
    assert second.body == BATCH.encode()
    with pytest.raises(acme.InsufficientFunds):
        outcomes[1].raise_for_error()
    again = pickle.loads(pickle.dumps(outcomes))
    assert str(again[1].error) == str(first)


def test_a_batch_that_cannot_be_read(driver: Driver) -> None:
    spoilt = BATCH.replace('"22000000023"', "5")
    with Server(reply(spoilt), reply('{"code": 0}'), reply('{"code": 30001, "message": "x"}')) as server:
        with pytest.raises(OutcomeUnknown) as caught:
            driver.call(server.url, acme.CANCEL_BATCH, body=THREE)
        cause = caught.value.__cause__
        assert isinstance(cause, UnexpectedResponse)
        assert cause.path == "[1].order_no"
        with pytest.raises(OutcomeUnknown):
            driver.call(server.url, acme.CANCEL_BATCH, body=THREE)
        with pytest.raises(acme.Authentication):
            driver.call(server.url, acme.CANCEL_BATCH, body=THREE)


@pytest.mark.parametrize("number", [0, 1, 2, 4, 5])
def test_a_batch_with_another_number_of_outcomes_is_in_doubt(driver: Driver, number: int) -> None:
    """Nobody could say which order is left out, or whose the outcome too many is."""
    told = [{"order_no": each["order_no"], "result": {"code": 0}} for each in (*THREE, *THREE)][:number]
    with Server(reply(json.dumps({"code": 0, "data": told}))) as server, pytest.raises(OutcomeUnknown) as caught:
        driver.call(server.url, acme.CANCEL_BATCH, body=THREE)
    assert len(server.requests) == 1
    assert f"it has {number} outcomes for 3 items" in str(caught.value.__cause__)
    assert caught.value.body
    reading = msgspec.structs.replace(
        acme.CANCEL_BATCH, effect=Effect.READ
    )  # which may leave out what it does not know
    with Server(reply(json.dumps({"code": 0, "data": told}))) as server:
        assert len(driver.call(server.url, reading, body=THREE)) == number


def test_outcomes_in_another_order_keep_their_names(driver: Driver) -> None:
    told = [{"order_no": each["order_no"], "result": {"code": 0}} for each in reversed(THREE)]
    with Server(reply(json.dumps({"code": 0, "data": told}))) as server:
        outcomes = driver.call(server.url, acme.CANCEL_BATCH, body=THREE)
    assert [(each.order_no, each.ok) for each in outcomes] == [(each["order_no"], True) for each in reversed(THREE)]


def test_no_wire_field_can_pose_as_an_error() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"(error)": {"code": 1}}, acme.CancelOutcome)
    assert msgspec.convert({"error": "x"}, acme.CancelOutcome).ok


def test_raw_requests(driver: Driver) -> None:
    with Server(reply('{"code": 0, "data": {"price": 1.10, "n": 5}}')) as server:
        found = driver.request(server.url, "get /v1/x?a=1&b=%7e", query={"c": True})
        assert found == {"price": Decimal("1.10"), "n": 5}
        assert str(found["price"]) == "1.10"
        assert server.head[0] == "GET /v1/x?a=1&b=%7e&c=true HTTP/1.1"
        assert server.header("X-SIGN")
        driver.request(server.url, "POST /v1/x", body={"a": None, "b": [1]}, signed="keyed", headers={"X-A": "b"})
        assert server.body == b'{"a":null,"b":[1]}'
        assert (server.header("X-SIGN"), server.header("X-A")) == (None, "b")
        assert server.header("X-KEY")
        driver.request(server.url, "PUT /v1/x", form={"a": 1}, signed=False)
        assert (server.body, server.header("X-KEY")) == (b"a=1", None)
        driver.request(server.url, acme.GET_ORDER, path={"order_id": "7"})
        assert server.head[0] == "GET /v1/orders/7 HTTP/1.1"


def test_raw_requests_fail_the_same_way(driver: Driver) -> None:
    with Server(reply('{"code": 30001, "message": "x"}'), reply("oops"), reply("oops")) as server:
        with pytest.raises(acme.Authentication) as caught:
            driver.request(server.url, "GET /v1/x?secret=1")
        assert caught.value.operation == "GET /v1/x"
        with pytest.raises(UnexpectedResponse):
            driver.request(server.url, "GET /v1/x")
        with pytest.raises(OutcomeUnknown):
            driver.request(server.url, "POST /v1/x")
    with Server(reply("oops")) as server, pytest.raises(UnexpectedResponse):
        driver.request(server.url, "POST /v1/x", effect=Effect.READ)


def test_deviations_are_counted_per_client() -> None:
    data = (
        b'{"code":0,"data":[{"id":"1","side":"buy","qty":1,"tag":["x"]},{"id":"1","side":"buy","qty":1,"tag":["x"]},]}'
    )
    with Server(reply(data)) as server, Blocking().client(server.url) as client:
        client._call(acme.LIST_ORDERS)  # pyright: ignore[reportPrivateUsage]
        assert client.deviations == {"Order.tag: array_of_one": 2, "json: repaired": 1}
        with pytest.raises(TypeError):
            client.deviations["x"] = 1  # type: ignore[index] # pyright: ignore


def test_an_error_keeps_what_caused_it(driver: Driver) -> None:
    with Server(reply('{"code": 42000, "message": "hi"}', 409)) as server, pytest.raises(ApiError) as caught:
        driver.call(server.url, acme.PLACE, body={})
    assert caught.value.__context__ is None
    assert caught.value.http_status == 409
