"""Where the documentation contradicts itself: both forms are read, the other one is counted, and nothing else is."""

from __future__ import annotations

import json
import pickle
from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import EnumType
from typing import Any, NamedTuple

import pytest

from tests.sdks.canned import Reply, answered
from tests.sdks.plainly import plainly
from tests.sdks.sdks import HABITTRADE, SDKS, TRADIER, WEBULL, WOOXPRO, Sdk
from tests.sdks.written import accepted, payload

Read = Callable[[Any], tuple[Any, Mapping[str, int]]]
"""From a JSON value to what the SDK makes of it, and what it counted."""


def _example(sdk: Sdk, name: str) -> Any:
    return json.loads(payload(sdk.name, name))


def trade(**changes: Any) -> tuple[Any, Mapping[str, int]]:
    """The documented fill with fields of its payload changed, decoded."""
    event = _example(WEBULL, "filled")
    event["payload"] |= changes
    return pushed(WEBULL, json.dumps(event).encode())


def pushed(sdk: Sdk, data: bytes) -> tuple[Any, Mapping[str, int]]:
    """A message decoded, and what was counted for it."""
    decoder = sdk.names("events")["_DECODER"]
    before = Counter[str](decoder.leniency)
    event = sdk.module("events").decode(data)
    return event, Counter[str](decoder.leniency) - before


def asked(sdk: Sdk, answer: Any, call: Callable[[Any], Any]) -> tuple[Any, Mapping[str, int]]:
    """The result of a call that gets this answer, and what was counted."""
    with answered(sdk, Reply(200, json.dumps(answer).encode())) as client:
        return call(client), dict(client.leniency)


def trade_field(name: str) -> Read:
    def read(value: Any) -> tuple[Any, Mapping[str, int]]:
        event, counted = trade(**{name: value})
        return getattr(event.payload, name), counted

    return read


def listed(orders: Any) -> tuple[Any, Mapping[str, int]]:
    found, counted = asked(TRADIER, {"orders": orders}, lambda client: client.orders.list(account_id="1"))
    return [order.id for order in found], counted


def legs(leg: Any) -> tuple[Any, Mapping[str, int]]:
    answer = {"order": {**_example(TRADIER, "order")["order"], "leg": leg}}
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
        answer = _example(WOOXPRO, "order")
        answer["data"][name] = value
        order, counted = asked(WOOXPRO, answer, lambda client: client.trading.get_order(symbol="A", order_id="1"))
        return str(getattr(order, name)), counted

    return read


ORDER = _example(TRADIER, "order")["order"]


class Deviation(NamedTuple):
    """One accepted form: as documented (or decided), as it may also be, and what both give."""

    sdk: Sdk
    about: str
    word: str
    read: Read
    documented: Any
    other: Any
    means: Any
    other_means: Any

    @property
    def counted(self) -> str:
        """Under which name the other form is counted."""
        return f"{self.about.split('.', 1)[1]}: {self.word}"


MILLISECONDS = 1763706463312
ISO = "2025-11-21T06:27:43.312+0000"
NUMBER = 220609666322019
LIST, LEG = "operations.orders.list", "types.Order.leg"
CLIENT_ID, FILLED = "types.TradePayload.client_order_id", "types.TradePayload.filled_time"
CREATED, NANO = "types.StreamedTrade.created_at", "2025-11-21T06:27:43.312123456Z"
ORDER_ID = "types.SubmittedOrder.order_id"
PROFIT, LOSS = "types.Order.preset_take_profit_price", "types.Order.preset_stop_loss_price"
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


# what nobody has documented yet --------------------------------------------------------------------------------------


def test_an_unknown_event_is_delivered(sdk: Sdk) -> None:
    module, events = sdk.module(), sdk.module("events")
    data = b'{"type": "margin_call", "event_type": "MARGIN_CALL", "data": {"level": 0.10}}'
    event = events.decode(data)
    assert isinstance(event, module.UnknownEvent)
    known = {"habittrade": "margin_call", "tradier": "margin_call", "webull": "MARGIN_CALL"}
    assert event.kind == known.get(sdk.name)
    assert event.raw == data
    assert str(event.data["data"]["level"]) == "0.10"
    for odd in (
        b"{}",
        b"[]",
        b"null",
        b"1",
        b'"order"',
        b'{"type": null, "event_type": 7}',
        b'{"type": {}, "event_type": []}',
    ):
        assert isinstance(events.decode(odd), module.UnknownEvent)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff", b"ping", b'{"type": NaN}'])
def test_what_is_no_message_is_refused_with_its_bytes(sdk: Sdk, data: bytes) -> None:
    with pytest.raises(sdk.module().UnexpectedResponse) as caught:
        sdk.module("events").decode(data)
    error: Any = caught.value
    assert error.body == data


def test_an_unknown_value_is_kept(sdk: Sdk) -> None:
    enums: list[Any] = [value for value in sdk.names("enums").values() if isinstance(value, EnumType)]
    enums = [enum for enum in enums if enum.__module__ == f"{sdk}_sdk.enums"]
    assert enums
    for enum in enums:
        new: Any = 99 if isinstance(next(iter(enum)), int) else "brand_new"
        member = enum(new)
        assert (member.is_known, member.value, member == new, member == enum(new)) == (False, new, True, True)
        assert all(known.is_known for known in enum)
        assert member not in list(enum)
        assert pickle.loads(pickle.dumps(member)) == member


def test_unknown_values_and_fields_in_a_message() -> None:
    event, counted = trade(order_status="HELD", scene_type="SPLIT", brand_new={"a": [1]})
    assert (event.payload.order_status.value, event.payload.scene_type.value) == ("HELD", "SPLIT")
    assert not event.payload.order_status.is_known
    assert "brand_new" not in plainly(event.payload)
    assert dict(counted) == {}
    order = _example(HABITTRADE, "order-cancelled-event")
    order["data"] |= {"market": "crypto", "order_status": "part_filled", "brand_new": 1}
    pushed_order, _ = pushed(HABITTRADE, json.dumps(order).encode())
    assert (pushed_order.market.value, pushed_order.order_status.is_known) == ("crypto", False)


def test_unknown_values_and_fields_in_an_answer() -> None:
    answer = _example(TRADIER, "order")
    answer["order"] |= {"status": "held_for_review", "side": "gift", "brand_new": None}
    order, counted = asked(TRADIER, answer, lambda client: client.orders.get(account_id="1", order_id=1))
    assert (order.status.value, order.status.is_known, order.side.value) == ("held_for_review", False, "gift")
    assert dict(counted) == {}
    answer = _example(WOOXPRO, "order")
    answer["data"] |= {"state": 8, "side": 0}
    found, _ = asked(WOOXPRO, answer, lambda client: client.trading.get_order(symbol="A", order_id="1"))
    assert (found.state.value, found.state.is_known, found.side.value) == (8, False, 0)
