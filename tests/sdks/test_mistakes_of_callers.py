"""A mistake of the caller is found before anything is sent, and named."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.sdks.calls import OK, ORDERS, read
from tests.sdks.sdks import SDKS, Call, Driver, Sdk
from tests.sdks.server import Server


def equity(client: Any, **given: Any) -> Any:
    usual = {"symbol": "A", "side": "buy", "quantity": 1, "type": "market", "duration": "day"}
    return client.orders.place_equity(account_id="1", **{**usual, **given})


def submit(client: Any, **given: Any) -> Any:
    return client.trading.submit_order(symbol="A", side=1, size=1, price=1, **given)


MISTAKES: list[tuple[str, Call, str]] = [
    ("habittrade", lambda client: client.orders.cancel(), "order_no, reference_id"),
    ("habittrade", lambda client: client.orders.cancel(order_no="", reference_id=""), "order_no, reference_id"),
    ("habittrade", lambda client: client.orders.cancel_batch(orders=[{}]), "orders[0].order_no, reference_id"),
    ("habittrade", lambda client: client.orders.cancel_batch(orders=[{"order_no": "1"}] * 6), "orders"),
    ("habittrade", lambda client: client.orders.cancel_batch(orders=[{"order": "1"}]), "orders[0].order"),
    ("tradier", lambda client: client.orders.cancel(account_id="..", order_id=1), "account_id"),
    ("tradier", lambda client: client.orders.change(account_id="1", order_id=1), "type, duration, price, stop"),
    ("tradier", lambda client: client.orders.change(account_id="1", order_id=1, price=0.1), "price"),
    ("habittrade", lambda client: client.orders.list(page_size=101), "page_size"),
    ("tradier", lambda client: client.orders.list(account_id="1", limit=1501), "limit"),
    ("tradier", lambda client: equity(client, tag="mine_7"), "tag"),
    ("tradier", lambda client: equity(client, tag="x" * 256), "tag"),
    ("tradier", lambda client: equity(client, quantity=Decimal("0.5")), "quantity"),
    ("tradier", lambda client: equity(client, quantity=10_000_001), "quantity"),
    ("tradier", lambda client: equity(client, side="sell_to_open"), "side"),
    ("tradier", lambda client: equity(client, type="debit"), "type"),
    ("wooxpro", lambda client: submit(client, client_order_id="mine-7"), "client_order_id"),
    ("wooxpro", lambda client: submit(client, client_order_id="m" * 33), "client_order_id"),
    ("wooxpro", lambda client: submit(client, type="liquidate"), "type"),
    ("wooxpro", lambda client: client.trading.cancel_order(symbol="A"), "order_id, client_order_id"),
    ("wooxpro", lambda client: client.trading.submit_order(symbol="A", side=1, size=1), "price"),
    ("webull", lambda client: client.request("GET /a", query={"x": object()}), "x"),
    ("webull", lambda client: client.request("GET v9/x\r\nX-Evil: 1"), "path"),
    ("webull", lambda client: client.request("GET /a", headers={"X-A": "1\r\nX-Evil: 1"}), "header X-A"),
]


@pytest.mark.parametrize(("name", "call", "parameter"), MISTAKES, ids=[f"{row[0]}-{row[2]}" for row in MISTAKES])
def test_a_mistake_is_found_before_anything_is_sent(name: str, call: Call, parameter: str, driver: Driver) -> None:
    (sdk,) = [sdk for sdk in SDKS if sdk.name == name]
    with Server(sdk).answer(OK[name]) as server:
        (error,) = driver.failures(sdk, call, base_url=server.url)
    assert type(error) is sdk.module().InvalidParameter
    assert error.parameter == parameter
    assert isinstance(error, ValueError)
    assert not isinstance(error, sdk.module().ApiError)
    assert not server.arrivals


def test_a_bound_says_where_it_is_documented(driver: Driver) -> None:
    sdk = next(sdk for sdk in SDKS if sdk.name == "tradier")
    unsent = "http://127.0.0.1:1"
    tag, quantity = driver.failures(
        sdk, lambda client: equity(client, tag="ä"), lambda client: equity(client, quantity=0), base_url=unsent
    )
    assert (tag.rule, tag.source.page) == ("must match [A-Za-z0-9-]*", "place-equity-order")
    assert (quantity.rule, quantity.source.page) == ("must be at least 1", "errors")
    assert quantity.source.section == "Order Related Errors"
    assert str(quantity).startswith("orders.place_equity: quantity: must be at least 1")


def test_missing_credentials_are_named(sdk: Sdk, driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    variables = sdk.module("signing").Credentials.VARIABLES
    for variable in variables.values():
        monkeypatch.delenv(variable, raising=False)
    with Server(sdk).answer(OK[sdk.name]) as server:
        nothing = dict.fromkeys(sdk.credentials)
        (error,) = driver.failures(sdk, ORDERS[sdk.name], base_url=server.url, **nothing)
        assert type(error) is sdk.module().MissingCredentials
        assert variables[error.credential] == error.variable
        assert error.variable in str(error)
        assert not server.arrivals
        for name, value in sdk.credentials.items():
            monkeypatch.setenv(variables[name], value)
        driver.run(sdk, read, base_url=server.url, **nothing)
        assert server.refused == 0, "the environment is read when an argument is not given"
