"""What nobody has documented yet, and what nobody would: it is delivered, kept, or refused with its bytes."""

from __future__ import annotations

import json
import pickle
from enum import EnumType
from typing import Any

import pytest

from tests.sdks.plainly import plainly
from tests.sdks.reading import asked, example, pushed, trade
from tests.sdks.sdks import HABITTRADE, TRADIER, WOOXPRO, Sdk


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


@pytest.mark.parametrize("data", [b"", b"{", b"\xff", b"ping", b'{"type": nan}'])
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
    order = example(HABITTRADE, "order-cancelled-event")
    order["data"] |= {"market": "crypto", "order_status": "part_filled", "brand_new": 1}
    pushed_order, _ = pushed(HABITTRADE, json.dumps(order).encode())
    assert (pushed_order.market.value, pushed_order.order_status.is_known) == ("crypto", False)


def test_unknown_values_and_fields_in_an_answer() -> None:
    answer = example(TRADIER, "order")
    answer["order"] |= {"status": "held_for_review", "side": "gift", "brand_new": None}
    order, counted = asked(TRADIER, answer, lambda client: client.orders.get(account_id="1", order_id=1))
    assert (order.status.value, order.status.is_known, order.side.value) == ("held_for_review", False, "gift")
    assert dict(counted) == {}
    answer = example(WOOXPRO, "order")
    answer["data"] |= {"state": 8, "side": 0}
    found, _ = asked(WOOXPRO, answer, lambda client: client.trading.get_order(symbol="A", order_id="1"))
    assert (found.state.value, found.state.is_known, found.side.value) == (8, False, 0)
