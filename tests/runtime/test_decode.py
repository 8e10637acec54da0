"""Typed values out of JSON, with the deviations that are accepted and none besides."""

from __future__ import annotations

import json
import time
import timeit
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from generator.runtime.data.decode import Refused, TypedReader
from generator.runtime.data.deviation_counter import DeviationCounter
from generator.runtime.data.times import Timestamp
from generator.runtime.values.exact_json import decode

from .acme import ACCEPTED, TIMES, Fill, Level2, Order, Side

READER = TypedReader(ACCEPTED, TIMES)
GOOD: dict[str, Any] = {"id": "1", "side": "buy", "qty": "10.00"}
FILL: dict[str, Any] = {"price": 1, "at": "2025-11-21T06:27:43.312+0000"}


def read(changes: dict[str, Any]) -> tuple[Order, dict[str, int]]:
    """An order with ``changes``, and what was counted."""
    seen = DeviationCounter()
    return READER.convert({**GOOD, **changes}, Order, seen), dict(seen.counts)


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        ("10.00", "10.00"),
        ("0E-10", "0E-10"),
        ("1e3", "1E+3"),
        (5, "5"),
        (Decimal("1.10"), "1.10"),
        ("-.5", "-0.5"),
        ("030202", "30202"),
        ("+1.", "1"),
    ],
)
def test_money_is_exact_in_every_form(value: object, digits: str) -> None:
    order, counts = read({"qty": value})
    assert str(order.qty) == digits
    assert not counts


@pytest.mark.parametrize(
    "value",
    [
        "NaN",
        "Infinity",
        "-inf",
        "1_000",
        " 1",
        "1 ",
        "",
        "٣",
        "1,5",
        "0x1",
        "1e9999",
        "9" * 500,
        True,
        None,
        [1],
        {},
        Decimal("1E+500"),
    ],
)
def test_what_is_no_money(value: object) -> None:
    with pytest.raises(Refused) as caught:
        read({"qty": value})
    assert "".join(caught.value.path) == ".qty"


def test_timestamps_by_their_unit() -> None:
    order, counts = read({"created": 1746774142003, "fills": [FILL]})
    assert order.created == datetime(2025, 5, 9, 7, 2, 22, 3000, tzinfo=UTC)
    assert isinstance(order.created, Timestamp)
    assert order.created.text == "1746774142003"
    assert order.fills[0].at.text == "2025-11-21T06:27:43.312+0000"
    assert not counts


@pytest.mark.parametrize(
    ("changes", "field", "value", "counted"),
    [
        ({"tag": "x"}, "tag", "x", None),
        ({"tag": ["x"]}, "tag", "x", "array_of_one"),
        ({"tag": ""}, "tag", None, "empty_text"),
        ({"tag": 30202}, "tag", "30202", "number_text"),
        ({"tag": Decimal("1.10")}, "tag", "1.10", "number_text"),
        ({"tag": None}, "tag", None, None),
        ({"fills": []}, "fills", [], None),
        ({"fills": "null"}, "fills", [], "null_text"),
    ],
)
def test_what_is_accepted_is_counted(changes: dict[str, Any], field: str, value: object, counted: str | None) -> None:
    order, counts = read(changes)
    assert getattr(order, field) == value
    assert counts == ({f"Order.{field}: {counted}": 1} if counted else {})


def test_what_is_accepted_deep_inside() -> None:
    order, counts = read({"fills": {**FILL, "at": 1746774142003, "parent": "null"}})
    assert order.fills[0].at == datetime(2025, 5, 9, 7, 2, 22, 3000, tzinfo=UTC)
    assert order.fills[0].parent is None
    assert counts == {"Order.fills: single_object": 1, "Fill.at: epoch_ms": 1, "Fill.parent: null_text": 1}
    order, counts = read({"fills": [{**FILL, "at": "1746774142003"}]})
    assert order.fills[0].at.text == "1746774142003"
    assert counts == {"Fill.at: epoch_ms": 1}


def test_a_time_that_is_a_count_is_read_in_either_form_and_nothing_deviates() -> None:
    for form in (1746774142003, "1746774142003", Decimal("1746774142003")):
        order, counts = read({"created": form})
        assert order.created == datetime(2025, 5, 9, 7, 2, 22, 3000, tzinfo=UTC)
        assert not counts


def test_a_type_may_contain_itself() -> None:
    order, _ = read({"fills": [{**FILL, "parent": {**GOOD, "fills": [{**FILL, "price": "1.50"}]}}]})
    assert order.fills[0].parent is not None
    assert str(order.fills[0].parent.fills[0].price) == "1.50"


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"id": 5}, ".id"),
        ({"id": None}, ".id"),
        ({"id": ["1"]}, ".id"),
        ({"side": 5}, ".side"),
        ({"level": "one"}, ".level"),
        ({"tag": ["x", "y"]}, ".tag"),
        ({"tag": True}, ".tag"),
        ({"tag": {}}, ".tag"),
        ({"fills": 5}, ".fills[0]"),
        ({"fills": [1]}, ".fills[0]"),
        ({"fills": [FILL, {**FILL, "at": "soon"}]}, ".fills[1].at"),
        ({"fills": [{**FILL, "at": True}]}, ".fills[0].at"),
        ({"fills": [{**FILL, "parent": {**GOOD, "qty": "x"}}]}, ".fills[0].parent.qty"),
        ({"fills": [{"price": 1}]}, ".fills[0].at"),
        ({"fills": [FILL, {**FILL, "parent": {"id": "1", "side": "buy"}}]}, ".fills[1].parent.qty"),
        ({"created": "2025-11-21T06:27:43Z"}, ".created"),
        ({"created": True}, ".created"),
        ({"created": 10**30}, ".created"),
    ],
)
def test_what_is_not_accepted_names_its_field(changes: dict[str, Any], path: str) -> None:
    with pytest.raises(Refused) as caught:
        read(changes)
    assert "".join(caught.value.path) == path
    assert caught.value.reason


def test_the_decoded_json_is_left_alone() -> None:
    data = decode(b'{"id":"1","side":"new","qty":"1","tag":["x"],"fills":{"price":"1","at":1},"extra":1}').value
    before = msgspec.json.encode(data)
    order = READER.convert(data, Order, DeviationCounter())
    assert msgspec.json.encode(data) == before
    assert order.side == Side("new")


def test_other_types_than_objects() -> None:
    seen = DeviationCounter()
    assert READER.convert(["1.5", 2], list[Decimal], seen) == [Decimal("1.5"), 2]
    assert READER.convert({"a": "1.5"}, dict[str, Decimal], seen) == {"a": Decimal("1.5")}
    assert READER.convert("x", Side, seen).value == "x"
    assert READER.convert([FILL], list[Fill], seen)[0].price == 1
    assert READER.convert("1", Decimal, seen) == 1
    for value, kind in (([["NaN"]], list[list[Decimal]]), ({"a": "NaN"}, dict[str, Decimal])):
        with pytest.raises(Refused):
            READER.convert(value, kind, seen)


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """Things in lists and maps."""

    codes: list[str] = []
    counts: dict[str, int] = {}
    levels: dict[str, list[Level2]] = {}
    orders: dict[str, Order] = {}
    pair: tuple[int, ...] = ()


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"codes": ["1", 2]}, ".codes[1]"),
        ({"counts": {"a": 1, "b": "2.5"}}, ".counts.b"),
        ({"counts": [1]}, ".counts"),
        ({"counts": {"b.c": None}}, ".counts.b.c"),
        ({"levels": {"a": [1], "b": [1, "x"]}}, ".levels.b[1]"),
        ({"levels": {"a": {}}}, ".levels.a"),
        ({"orders": {"a": GOOD, "b": {**GOOD, "side": 7}}}, ".orders.b.side"),
        ({"orders": {"a": {**GOOD, "qty": "x"}}}, ".orders.a.qty"),
        ({"orders": {"a": {"id": "1", "side": "buy"}}}, ".orders.a.qty"),
        ({"orders": {"a": {**GOOD, "fills": [FILL, {"price": 1}]}}}, ".orders.a.fills[1].at"),
        ({"pair": [1, ""]}, ".pair[1]"),
    ],
)
def test_the_path_tells_the_key_of_a_map(changes: dict[str, Any], path: str) -> None:
    with pytest.raises(Refused) as caught:
        READER.convert(changes, Held, DeviationCounter())
    assert "".join(caught.value.path) == path
    assert caught.value.__context__ is None
    with pytest.raises(Refused) as caught:
        READER.convert({"x": [changes]}, dict[str, list[Held]], DeviationCounter())
    assert "".join(caught.value.path) == f".x[0]{path}"


WORDS: dict[type, dict[str, tuple[str, ...]]] = {
    Held: {"codes": ("number_text",), "counts": ("text_number",), "levels": ("text_number",), "pair": ("text_number",)}
}


def test_what_is_accepted_of_a_list_or_map_holds_for_what_is_in_it() -> None:
    seen = DeviationCounter()
    given = {"codes": ["1", 2, 3], "counts": {"a": "1", "b": 2}, "levels": {"a": ["1", 2]}, "pair": ["1", 2]}
    held = TypedReader(WORDS).convert(given, Held, seen)
    assert (held.codes, held.counts, held.pair) == (["1", "2", "3"], {"a": 1, "b": 2}, (1, 2))
    assert held.levels == {"a": [Level2.ONE, Level2.TWO]}
    counted = {"codes: number_text": 2, "counts: text_number": 1, "levels: text_number": 1, "pair: text_number": 1}
    assert dict(seen.counts) == {f"Held.{name}": number for name, number in counted.items()}


@pytest.mark.parametrize("value", ["x", "", "1.5", "1e-3", "1e999", " 1", "１", True, None, [1], "1" * 401])
def test_text_that_is_no_whole_number_is_refused(value: object) -> None:
    with pytest.raises(Refused) as caught:
        TypedReader(WORDS).convert({"counts": {"a": value}}, Held, DeviationCounter())
    assert "".join(caught.value.path) == ".counts.a"


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """As many fields as an order event has."""

    a1: str
    a2: str
    a3: str
    a4: str
    a5: str
    a6: str
    a7: str
    a8: Side
    a9: Side
    d1: Decimal
    d2: Decimal
    d3: Decimal
    d4: Decimal
    d5: Decimal | None = None
    d6: Decimal | None = None
    t1: Timestamp
    t2: Timestamp
    s1: str | None = None
    s2: str | None = None
    s3: str | None = None


def test_an_event_is_decoded_fast() -> None:
    reader = TypedReader({Event: {"s1": ("array_of_one",)}}, {Event: {"t1": "timestamp_s", "t2": "timestamp_s"}})
    texts = {f"a{n}": "some text" for n in range(1, 8)}
    value = {**texts, "a8": "buy", "a9": "sell", "d1": "10.00", "d2": "4.0000000000", "d3": 1000, "d4": "423.83"}
    value |= {"d5": "0", "d6": "0E-10", "t1": 1746775317, "t2": 1746775257, "s1": ["x"], "s2": "", "s3": "y"}
    data = msgspec.json.encode(value)
    seen = DeviationCounter()
    plain = json.JSONDecoder(parse_float=Decimal)
    text = data.decode()

    def least(work: Callable[[], object]) -> float:
        return min(timeit.repeat(work, timer=time.process_time, number=500, repeat=9))

    # Against work of the same kind in the same process: how busy the machine is falls out.
    times = least(lambda: reader.convert(decode(data).value, Event, seen)) / least(lambda: plain.decode(text))
    assert times < 12, f"{times:.1f} times as long as reading the JSON"
