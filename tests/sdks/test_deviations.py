"""Where the documentation contradicts itself: both forms are read, the other one is counted, and nothing else is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from tests.sdks.deviation import Deviation, Read
from tests.sdks.deviations_of_payloads import OF_PAYLOADS
from tests.sdks.reading import asked, example, pushed, trade
from tests.sdks.sdks import SDKS, TRADIER, WEBULL, WOOXPRO
from tests.sdks.written import accepted


def trade_field(name: str) -> Read:
    def read(value: Any) -> tuple[Any, Mapping[str, int]]:
        event, counted = trade(**{name: value})
        return getattr(event.payload, name), counted

    return read


def listed(orders: Any) -> tuple[Any, Mapping[str, int]]:
    found, counted = asked(TRADIER, {"orders": orders}, lambda client: client.orders.list(account_id="1"))
    return [order.id for order in found], counted


def legs(leg: Any) -> tuple[Any, Mapping[str, int]]:
    answer = {"order": {**example(TRADIER, "order")["order"], "leg": leg}}
    order, counted = asked(TRADIER, answer, lambda client: client.orders.get(account_id="1", order_id=1))
    return order.leg and [item.id for item in order.leg], counted


def submitted(order_id: Any) -> tuple[Any, Mapping[str, int]]:
    answer = {"code": 1000, "data": {"order_id": order_id, "price": "1"}}
    order, counted = asked(
        WOOXPRO, answer, lambda client: client.trading.submit_order(symbol="A", side=1, size=1, type="market")
    )
    return order.order_id, counted


def streamed_trade(created_at: Any) -> tuple[Any, Mapping[str, int]]:
    """When a trade was made that WOO X Pro pushed."""
    trade = {"trade_id": 1, "symbol": "A", "deal_price": "1", "deal_vol": "2", "created_at": created_at}
    message = {"group": "futures/trade:A", "data": [trade]}
    event, counted = pushed(WOOXPRO, json.dumps(message).encode())
    return event.data[0].created_at, counted


def preset(name: str) -> Read:
    def read(value: Any) -> tuple[Any, Mapping[str, int]]:
        answer = example(WOOXPRO, "order")
        answer["data"][name] = value
        order, counted = asked(WOOXPRO, answer, lambda client: client.trading.get_order(symbol="A", order_id="1"))
        return str(getattr(order, name)), counted

    return read


ORDER = example(TRADIER, "order")["order"]

MILLISECONDS = 1763706463312
ISO = "2025-11-21T06:27:43.312+0000"
NUMBER = 220609666322019
LIST, LEG = "operations.orders.list", "types.Order.leg"
CLIENT_ID, FILLED = "types.TradePayload.client_order_id", "types.TradePayload.filled_time"
CREATED, NANO = "types.StreamedTrade.created_at", "2025-11-21T06:27:43.312123456Z"
ORDER_ID = "types.SubmittedOrder.order_id"
PROFIT, LOSS = "types.Order.preset_take_profit_price", "types.Order.preset_stop_loss_price"
ACTIVATION, CALLBACK = "types.Order.activation_price", "types.Order.callback_rate"
MODE = "types.Order.position_mode"
DEVIATIONS = [
    Deviation(WEBULL, CLIENT_ID, "array_of_one", trade_field("client_order_id"), "db74", ["db74"], "db74", "db74"),
    Deviation(WEBULL, FILLED, "epoch_ms", trade_field("filled_time"), ISO, MILLISECONDS, ISO, str(MILLISECONDS)),
    Deviation(TRADIER, LIST, "single_object", listed, {"order": [ORDER]}, {"order": ORDER}, [228749], [228749]),
    Deviation(TRADIER, LIST, "null_text", listed, {"order": []}, "null", [], []),
    Deviation(TRADIER, LEG, "single_object", legs, [ORDER], ORDER, [228749], [228749]),
    Deviation(TRADIER, LEG, "null_text", legs, None, "null", None, None),
    Deviation(WOOXPRO, ORDER_ID, "number_text", submitted, str(NUMBER), NUMBER, str(NUMBER), str(NUMBER)),
    Deviation(WOOXPRO, CREATED, "epoch_ms", streamed_trade, NANO, MILLISECONDS, NANO, str(MILLISECONDS)),
    Deviation(WOOXPRO, PROFIT, "empty_text", preset("preset_take_profit_price"), "1.50", "", "1.50", "None"),
    Deviation(WOOXPRO, LOSS, "empty_text", preset("preset_stop_loss_price"), "1.50", "", "1.50", "None"),
    Deviation(WOOXPRO, ACTIVATION, "empty_text", preset("activation_price"), "1.50", "", "1.50", "None"),
    Deviation(WOOXPRO, CALLBACK, "empty_text", preset("callback_rate"), "1", "", "1", "None"),
    Deviation(WOOXPRO, MODE, "absent", preset("position_mode"), "hedge_mode", None, "hedge_mode", "None"),
    *OF_PAYLOADS,
]
BY_ID = [pytest.param(deviation, id=f"{deviation.about}-{deviation.word}") for deviation in DEVIATIONS]


def shown(value: Any) -> Any:
    return getattr(value, "text", value)


@pytest.mark.parametrize("deviation", BY_ID)
def test_both_forms_are_read_and_the_other_is_counted(deviation: Deviation) -> None:
    value, counted = deviation.read(deviation.documented)
    assert (shown(value), dict(counted)) == (deviation.means, {})
    other, counted = deviation.read(deviation.other)
    assert (shown(other), dict(counted)) == (deviation.other_means, {deviation.counted: 1})


@pytest.mark.parametrize("orders", [None, "null"], ids=str)
def test_no_orders_in_any_form_are_an_empty_list_and_counted(orders: Any) -> None:
    found, counted = listed(orders)
    assert found == []
    assert sum(counted.values()) == 1
    assert set(counted) <= {"orders.list: null_text", "orders.list: null"}


def test_every_accepted_deviation_is_here() -> None:
    for sdk in SDKS:
        assert accepted(sdk.name) == {(item.about, item.word) for item in DEVIATIONS if item.sdk is sdk}


def test_the_two_forms_of_a_time_are_one_moment() -> None:
    iso, _ = trade_field("filled_time")("2025-11-21T06:27:43.312+0000")
    for other in (MILLISECONDS, str(MILLISECONDS)):
        assert trade_field("filled_time")(other)[0] == iso


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("client_order_id", ["a", "b"]),
        ("client_order_id", []),
        ("client_order_id", [["a"]]),
        ("client_order_id", 7),
        ("client_order_id", None),
        ("symbol", ["AAPL"]),
        ("qty", "NaN"),
        ("qty", "1_000"),
        ("qty", "Infinity"),
        ("qty", ""),
        ("qty", " 1"),
        ("qty", "1e999999"),
        ("filled_time", "yesterday"),
        ("filled_time", True),
        ("filled_time", 1e300),
        ("side", 1),
    ],
)
def test_what_is_not_accepted_is_refused_with_its_place(name: str, value: Any) -> None:
    with pytest.raises(WEBULL.module().UnexpectedResponse) as caught:
        trade(**{name: value})
    error: Any = caught.value
    assert error.path == f"payload.{name}" or error.path.startswith(f"payload.{name}[")
    assert error.operation == "events.TRADE"
    assert b"event_c4b2c210" in error.body


@pytest.mark.parametrize(
    "value", ["0E-10", "0.0000000001", "123456789012345678901234567890.123456789", "-1", "+1", "1E+3"]
)
def test_decimals_are_exact_in_either_notation(value: str) -> None:
    for sent in (value, json.loads(value) if value[0] != "+" and "." not in value and "E" not in value else value):
        assert str(trade(qty=sent)[0].payload.qty) == str(Decimal(value))
