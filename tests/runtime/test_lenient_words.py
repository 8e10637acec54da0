"""Words of ``accept`` that save a list from one odd element, and what an order in doubt is read with."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from msgspec import Struct, field

from generator.runtime.data.decode import Refused, TypedReader
from generator.runtime.data.deviation_counter import DeviationCounter
from generator.runtime.data.times import Timestamp
from generator.runtime.values.exact_json import decode


class Ticker(Struct, frozen=True, kw_only=True):
    symbol: str
    volume: Decimal | None = None
    count: int | None = None
    open: bool | None = None
    at: Timestamp | None = None
    day: date | None = None
    mode: str | None = None
    tags: list[str] | None = None
    parts: dict[str, Decimal] | None = None


WORDS: dict[type, dict[str, tuple[str, ...]]] = {
    Ticker: {
        "volume": ("placeholder_text",),
        "count": ("placeholder_text",),
        "open": ("text_boolean", "number_boolean"),
        "at": ("no_zone", "placeholder_text"),
        "day": ("placeholder_text",),
        "mode": ("absent",),
        "tags": ("null_item",),
        "parts": ("null_item", "number_text"),
    }
}
GOOD: dict[str, Any] = {"symbol": "A", "mode": "x"}


def read(**given: Any) -> tuple[Ticker, dict[str, int]]:
    seen = DeviationCounter()
    return TypedReader(WORDS).convert({**GOOD, **given}, Ticker, seen), dict(seen.counts)


@pytest.mark.parametrize(
    "text", ["NaN", "nan", "-", "--", "N/A", "n/a", "null", "None", "-Infinity", "inf", "0000-00-00"]
)
@pytest.mark.parametrize("name", ["volume", "count", "at", "day"])
def test_a_placeholder_is_an_absent_value(name: str, text: str) -> None:
    ticker, counted = read(**{name: text})
    assert getattr(ticker, name) is None
    assert counted == {f"Ticker.{name}: placeholder_text": 1}
    with pytest.raises(Refused) as caught:
        TypedReader().convert({**GOOD, name: text}, Ticker, DeviationCounter())
    assert caught.value.path[0] == f".{name}"


def test_a_value_is_no_placeholder() -> None:
    ticker, counted = read(volume="-1", count="7", at="2024-07-02T09:30:00Z", day="2024-07-02")
    assert (str(ticker.volume), ticker.count, ticker.day) == ("-1", 7, date(2024, 7, 2))
    assert not counted
    with pytest.raises(Refused):
        read(volume="abc")


@pytest.mark.parametrize(("value", "means"), [("true", True), ("False", False), (1, True), (0, False)])
def test_truth_in_other_forms(value: Any, means: bool) -> None:
    ticker, counted = read(open=value)
    assert ticker.open is means
    assert sum(counted.values()) == 1
    with pytest.raises(Refused):
        read(open=2)
    with pytest.raises(Refused):
        read(open="yes")


def test_a_time_without_a_zone_is_read_only_where_the_spec_says_whose_it_is() -> None:
    ticker, counted = read(at="2024-07-02T09:30:00")
    assert ticker.at == datetime(2024, 7, 2, 9, 30, tzinfo=UTC)
    assert ticker.at is not None
    assert ticker.at.text == "2024-07-02T09:30:00"
    assert counted == {"Ticker.at: no_zone": 1}
    assert read(at="2024-07-02T09:30:00-04:00")[1] == {}
    with pytest.raises(Refused, match="no time zone"):
        TypedReader().convert({**GOOD, "at": "2024-07-02T09:30:00"}, Ticker, DeviationCounter())


@pytest.mark.parametrize("given", [{"symbol": "A"}, {"symbol": "A", "mode": None}])
def test_a_field_that_is_missing_at_times_is_counted(given: dict[str, Any]) -> None:
    seen = DeviationCounter()
    assert TypedReader(WORDS).convert(given, Ticker, seen).mode is None
    assert dict(seen.counts) == {"Ticker.mode: absent": 1}


def test_nulls_in_lists_and_maps_are_left_out() -> None:
    ticker, counted = read(tags=["a", None, "b"], parts={"x": 1, "y": None})
    assert (ticker.tags, ticker.parts) == (["a", "b"], {"x": Decimal(1)})
    assert counted == {"Ticker.tags: null_item": 1, "Ticker.parts: null_item": 1, "Ticker.parts: number_text": 1}
    assert read(tags=["a"])[1] == {}
    with pytest.raises(Refused):
        TypedReader().convert({**GOOD, "tags": [None]}, Ticker, DeviationCounter())


def test_a_bare_nan_is_repaired_and_then_a_placeholder() -> None:
    data = decode(
        b'[{"symbol":"NaN","mode":"x","volume":NaN},{"symbol":"B","mode":"x","volume":-Infinity}]', repair=True
    )
    assert data.repaired
    found = TypedReader(WORDS).convert(data.value, list[Ticker], DeviationCounter())
    assert [(each.symbol, each.volume) for each in found] == [("NaN", None), ("B", None)]


class Found(Struct, frozen=True, kw_only=True):
    """An order as a lookup reads it."""

    number: str = field(name="orderNo")
    price: Decimal
    at: Timestamp
    state: int
    note: str | None = None
    legs: list[Ticker] = []


ORDER: dict[str, Any] = {"orderNo": "7", "price": "1.5", "at": "2024-07-02T09:30:00Z", "state": 2}
ODD = [
    {"price": ""},
    {"price": "NaN", "at": "soon"},
    {"at": None},
    {"note": 5},
    {"state": "open"},
    {"legs": [{"symbol": 1}]},
    {"legs": "none"},
]


@pytest.mark.parametrize("changes", ODD)
def test_what_became_of_an_order_does_not_hang_on_a_field_beside_it(changes: dict[str, Any]) -> None:
    reader, seen = TypedReader(), DeviationCounter()
    with pytest.raises(Refused):
        reader.convert({**ORDER, **changes}, Found, seen)
    found = reader.softly({**ORDER, **changes}, Found, seen, needed=("orderNo",))
    assert type(found) is Found
    assert found.number == "7"
    for name in ("price", "at", "state", "note", "legs"):
        if name in changes:
            assert getattr(found, name) is None
    assert dict(seen.counts) == {f"Found.{name}: unreadable": 1 for name in changes}
    without = {name: value for name, value in ORDER.items() if name != "price"}
    assert reader.softly(without, Found, seen, needed=("orderNo",)).price is None


@pytest.mark.parametrize(
    ("value", "path"),
    [({**ORDER, "orderNo": 7}, ".orderNo"), ({"price": 1}, ".orderNo"), ({"x": 1}, ".orderNo"), ("x", "")],
)
def test_what_the_order_is_known_by_has_to_be_readable(value: Any, path: str) -> None:
    with pytest.raises(Refused) as caught:
        TypedReader().softly(value, Found, DeviationCounter(), needed=("orderNo",))
    assert "".join(caught.value.path) == path


def test_an_object_of_which_nothing_can_be_read_is_no_order() -> None:
    with pytest.raises(Refused):
        TypedReader().softly({"x": 1}, Found, DeviationCounter())
