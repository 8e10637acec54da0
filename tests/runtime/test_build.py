"""What is refused before anything is sent."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from generator.runtime.calls.operation import Effect, Operation
from generator.runtime.errors.exceptions import ApiError, InvalidParameter, SdkError, SigningFailed
from generator.runtime.http.transport import RequestOptions

from . import acme
from .drivers import Blocking, Driver

NOWHERE = "http://127.0.0.1:1"
LIMIT = {"type": "limit"}


@pytest.mark.parametrize(
    ("operation", "values", "parameter"),
    [
        (acme.CANCEL, {"body": {"order_no": None, "reference_id": ""}}, "order_no, reference_id"),
        (acme.CANCEL, {}, "order_no, reference_id"),
        (acme.PLACE, {"body": LIMIT}, "price"),
        (acme.PLACE, {"body": {"type": acme.Side("limit")}}, "price"),
        (acme.PLACE, {"body": {"price": 1.5}}, "price"),
        (acme.PLACE, {"body": {"price": Decimal("NaN")}}, "price"),
        (acme.PLACE, {"body": {"at": datetime(2025, 1, 1, tzinfo=UTC)}}, "at"),
        (acme.PLACE, {"body": {"note": "\ud800"}}, "body"),
        (acme.CANCEL_BATCH, {"body": [{"order_no": "1"}] * 6}, "orders"),
        (acme.CANCEL_BATCH, {"body": [{"order_no": "1"}, {}]}, "orders[1].order_no, reference_id"),
        (acme.CANCEL_BATCH, {"body": [{"ordr_no": "1"}]}, "orders[0].ordr_no"),
        (acme.CANCEL_BATCH, {"body": [{"order_no": 1}]}, "orders[0].order_no"),
        (acme.CANCEL_BATCH, {"body": ["1"]}, "orders[0]"),
        (acme.GET_ORDER, {"path": {"order_id": ""}}, "order_id"),
        (acme.GET_ORDER, {"path": {"order_id": ".."}}, "order_id"),
        (acme.GET_ORDER, {"path": {"order_id": None}}, "order_id"),
        (acme.GET_ORDER, {}, "order_id"),
        (acme.GET_ORDER, {"path": {"order_id": "1"}, "query": {"x": object()}}, "x"),
        (acme.PING, {"options": RequestOptions(headers={"X": "a\r\nY: b"})}, "header X"),
        (acme.PING, {"options": RequestOptions(headers={"X Y": "a"})}, "headers"),
        (acme.PING, {"options": RequestOptions(headers={"X": "é"})}, "header X"),
        (acme.PING, {"query": 5}, "parameters"),
        (acme.PING, {"options": RequestOptions(timeout=-1)}, "parameters"),
    ],
)
def test_a_broken_rule(driver: Driver, operation: Operation[Any], values: dict[str, Any], parameter: str) -> None:
    with pytest.raises(InvalidParameter) as caught:
        driver.call(NOWHERE, operation, **values)
    error = caught.value
    assert isinstance(error, ValueError)
    assert not isinstance(error, ApiError), "the venue has not seen it"
    assert error.parameter == parameter
    assert error.operation == operation.id
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.rule, again.parameter) == (str(error), error.rule, parameter)
    assert "\n" not in str(error)


def test_a_broken_rule_names_its_source() -> None:
    with pytest.raises(InvalidParameter) as caught:
        Blocking().call(NOWHERE, acme.CANCEL, body={})
    assert caught.value.source is not None
    assert caught.value.source.page == "Error Codes"
    assert str(caught.value) == (
        "orders.cancel: order_no, reference_id: at least one of these must be given; nothing was sent"
    )


@pytest.mark.parametrize(
    "what", ["/v1/x", "GET v1/x", "GET /a b", "GET /ä", "GET /x#y", "G\r\nT /x", "", "GET", "GET  "]
)
def test_a_raw_request_that_is_none(driver: Driver, what: str) -> None:
    with pytest.raises(InvalidParameter):
        driver.request(NOWHERE, what)


def test_an_unknown_level(driver: Driver) -> None:
    with pytest.raises(InvalidParameter, match="no signing level 'other'"):
        driver.request(NOWHERE, "GET /x", signed="other")


def test_a_cyclic_body_is_refused(driver: Driver) -> None:
    body: dict[str, Any] = {}
    body["self"] = body
    with pytest.raises(SdkError):
        driver.call(NOWHERE, acme.PLACE, body=body)


@pytest.mark.parametrize("secret", ["line\nbreak", "\x00"])
def test_a_key_that_no_header_can_carry(driver: Driver, secret: str) -> None:
    credentials = acme.Credentials(key=secret, secret="x" * 20)
    with pytest.raises(SigningFailed) as caught:
        driver.call(NOWHERE, acme.LIST_ORDERS, client={"credentials": credentials})
    assert secret not in str(caught.value)
    assert caught.value.operation == "orders.list"
    assert pickle.loads(pickle.dumps(caught.value)).level == "keyed"


@pytest.mark.parametrize(
    "url", ["ftp://x", "https://", "https://user:pw@x", "https://x?a=b", "https://x#y", "acme.test", ""]
)
def test_an_address_that_is_none(url: str) -> None:
    if url:
        with pytest.raises(ValueError, match="the address must be") as caught:
            Blocking().client(url)
        assert "pw" not in str(caught.value)


def test_an_environment_that_is_none() -> None:
    with pytest.raises(ValueError, match="no environment 'x'; there is production, sandbox"):
        Blocking().client("", environment="x")
    client = Blocking().client("", environment="sandbox")
    assert (client.environment, client.base_url) == ("sandbox", "https://sandbox.acme.test")


def test_path_values_are_not_templates(driver: Driver) -> None:
    operation = Operation(id="x", method="GET", path="/{a}/{b}", effect=Effect.READ, result=acme.PING.result)
    from generator.runtime.calls.build import Values, build

    request = build(acme.VENUE, operation, NOWHERE + "/p/", Values({"a": "{b}", "b": "%2F"}), {}, False)
    assert request.path == "/p/%7Bb%7D/%252F"


def test_a_query_in_the_path_stands_before_the_parameters() -> None:
    """As text and as pairs: a signature over either covers all that is sent."""
    from generator.runtime.calls.build import Values, build

    path = "/orders?version=2&empty=&{a}=1"
    operation = Operation(id="x", method="GET", path=path, effect=Effect.READ, result=acme.PING.result)
    request = build(acme.VENUE, operation, NOWHERE, Values({"a": "é"}, query={"b": "x y"}), {}, False)
    assert request.query == "version=2&empty=&%C3%A9=1&b=x%20y"
    assert request.query_params == (("version", "2"), ("empty", ""), ("é", "1"), ("b", "x y"))
    alone = build(acme.VENUE, operation, NOWHERE, Values({"a": "c"}), {}, False)
    assert (alone.query, alone.query_params) == ("version=2&empty=&c=1", (("version", "2"), ("empty", ""), ("c", "1")))
