"""Documented bounds of values, and objects that are sent: what passes, what is refused, and how it is named."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from msgspec import UNSET, Struct, UnsetType, field

from generator.runtime.data.encode import Unsendable, encode_json
from generator.runtime.data.serialize import Serializer
from generator.runtime.data.times import Timestamp
from generator.runtime.data.validation import AtLeastOne, Bounded, RuleViolation
from generator.runtime.errors.sources import Source
from generator.runtime.values.enums import OpenInteger, OpenText
from generator.runtime.values.exact_json import JSON

MOMENT = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
PAGE = Source("docs", section="Orders")


class Side(OpenText):
    BUY = "buy"
    SELL = "sell"


class Mode(OpenInteger):
    ONE = 1
    TWO = 2


BOUNDS: list[tuple[dict[str, Any], list[Any], list[Any]]] = [
    ({"at_least": 1}, [1, Decimal(1), Decimal("1.0"), 10**40], [0, Decimal("0.999"), Decimal("-Infinity")]),
    ({"at_most": Decimal("0.1")}, [0, Decimal("0.1"), Decimal("1E-1")], [1, Decimal("0.1000000000000000000001")]),
    ({"at_least": 1, "at_most": 5}, [1, 5], [0, 6, 1.5, True, "3", Decimal("NaN"), Decimal("sNaN"), b"3", []]),
    ({"at_most_chars": 3}, ["", "abc", "äöü", Side("buy")], ["abcd", 5, b"abc"]),
    ({"at_least_chars": 2, "at_most_chars": 2}, ["ab"], ["", "a", "abc"]),
    ({"pattern": "[a-z]*"}, ["", "abc"], ["abc\n", "\nabc", "aBc", "abc "]),
    ({"values": ("buy",)}, ["buy", Side.BUY], ["", "sell", Side.SELL, "BUY", Side("later"), 1]),
    ({"values": ("1",)}, [1, Mode.ONE], [2, Mode.TWO, True]),
]


@pytest.mark.parametrize(("bounds", "good", "bad"), BOUNDS, ids=["-".join(row[0]) for row in BOUNDS])
def test_one_value(bounds: dict[str, Any], good: list[Any], bad: list[Any]) -> None:
    rule = Bounded("x", PAGE, **bounds)
    assert [value for value in good if rule.broken({"x": value})] == []
    # An empty list has no item to be wrong; a list is looked at item by item.
    assert [value for value in bad if not rule.broken({"x": value})] == [value for value in bad if value == []]


@pytest.mark.parametrize(
    ("bounds", "value", "asked"),
    [
        ({"at_least": 1}, Decimal("NaN"), "must be a finite number"),
        ({"at_most": 1}, 0.5, "a float is not exact; use Decimal('...')"),
        ({"at_most": 1}, "1", "must be a Decimal or an int"),
        ({"at_most": 1}, True, "must be a Decimal or an int"),
        ({"at_least": Decimal("0.1")}, 0, "must be at least 0.1"),
        ({"at_most": 1}, Decimal("1.1"), "must be at most 1"),
        ({"at_least_chars": 2}, "a", "must have at least 2 characters, not 1"),
        ({"at_most_chars": 2}, "abc", "must have at most 2 characters, not 3"),
        ({"at_most_chars": 2}, 12, "must be text"),
        ({"pattern": "[a-z]+"}, "A", "must match [a-z]+"),
        ({"values": ("buy", "sell")}, "BUY", "must be one of buy, sell"),
    ],
)
def test_what_is_asked(bounds: dict[str, Any], value: Any, asked: str) -> None:
    """The whole sentence, which a user reads after the name."""
    assert Bounded("x", **bounds).broken({"x": value}) == ("x", asked)


def test_what_is_absent_is_not_asked_of() -> None:
    rule = Bounded("x", at_least=1)
    assert [rule.broken(values) for values in ({}, {"x": None}, {"x": UNSET}, {"y": 0}, {"x": [None]})] == [None] * 5


def test_items_are_named() -> None:
    rule = Bounded("x", at_most=5)
    assert rule.broken({"x": [1, 6]}) == ("x[1]", "must be at most 5")
    assert rule.broken({"x": {"a": 1, "b": 6}}) == ("x.b", "must be at most 5")
    assert rule.broken({"x": (5,)}) is None


class Leg(Struct, frozen=True, kw_only=True):
    at: datetime
    size: Decimal
    side: Side | None = None
    mode: Mode | None = None
    count: int | None = None
    day: date | None = None
    live: bool | None = None
    text: str | None = field(default=None, name="theText")
    extra: JSON = None
    times: list[Timestamp] | None = None
    named: dict[str, Timestamp] | None = None
    prices: list[Decimal] | None = None
    inner: Leg | None = None
    inners: list[Leg] | None = None
    maybe: str | UnsetType | None = UNSET


TIMES: Mapping[type[Struct], Mapping[str, str]] = {Leg: {"at": "ms", "times": "s", "named": "iso"}}
RULES: Mapping[type[Struct], tuple[Any, ...]] = {
    Leg: (AtLeastOne(("theText", "side"), PAGE), Bounded("size", PAGE, at_least=1))
}
SENDER = Serializer(TIMES, RULES, "number")
SOON = {"at": MOMENT, "size": 1, "theText": "x"}


def written(value: Any, sender: Serializer = SENDER) -> str:
    return encode_json(sender.written(value, Leg, "leg")).decode()


def test_models_and_mappings_are_written_alike() -> None:
    model = Leg(
        at=MOMENT,
        size=Decimal("1.50"),
        side=Side.BUY,
        mode=Mode.TWO,
        count=3,
        day=date(2026, 1, 2),
        live=False,
        text="é",
        extra={"a": [1]},
        times=[Timestamp(2026, 1, 1, tzinfo=UTC)],
        named={"a": Timestamp(2026, 1, 1, tzinfo=UTC)},
        prices=[Decimal("0.10")],
        inner=Leg(at=MOMENT, size=Decimal(1), text="y"),
        inners=[],
    )
    mapping = {
        "at": MOMENT,
        "size": Decimal("1.50"),
        "side": "buy",
        "mode": 2,
        "count": 3,
        "day": date(2026, 1, 2),
        "live": False,
        "theText": "é",
        "extra": {"a": [1]},
        "times": (datetime(2026, 1, 1, tzinfo=UTC),),
        "named": {"a": datetime(2026, 1, 1, tzinfo=UTC)},
        "prices": [Decimal("0.10")],
        "inner": {"at": MOMENT, "size": 1, "theText": "y"},
        "inners": [],
        "maybe": None,
    }
    expected = (
        '{"at":1767323045678,"size":1.50,"side":"buy","mode":2,"count":3,"day":"2026-01-02","live":false,'
        '"theText":"é","extra":{"a":[1]},"times":[1767225600],"named":{"a":"2026-01-01T00:00:00.000Z"},'
        '"prices":[0.10],"inner":{"at":1767323045678,"size":1,"theText":"y"},"inners":[]}'
    )
    assert written(model) == written(mapping) == expected


def test_decimals_as_text_are_text_at_every_depth() -> None:
    sender = Serializer(TIMES, {}, "text")
    value = {**SOON, "prices": [1], "inner": SOON}
    made = encode_json(sender.written(value, Leg, "leg"), "text").decode()
    assert made.count('"size":"1"') == 2
    assert '"prices":["1"]' in made


@pytest.mark.parametrize(
    ("value", "where", "words"),
    [
        (5, "leg", "must be a Leg or a mapping"),
        ({"size": 1, "theText": "x"}, "leg.at", "must be given"),
        ({**SOON, "at": None}, "leg.at", "must be given"),
        ({**SOON, "text": "y"}, "leg.text", "has no such field"),
        ({**SOON, "theText": 5}, "leg.theText", "must be text"),
        ({**SOON, "at": "2026-01-01"}, "leg.at", "must be a time; use datetime"),
        ({**SOON, "at": datetime(2026, 1, 1)}, "leg.at", "no time zone"),
        ({**SOON, "times": [MOMENT, 5]}, "leg.times[1]", "must be a time; use datetime"),
        ({**SOON, "named": {"a": 5}}, "leg.named.a", "must be a time; use datetime"),
        ({**SOON, "named": [MOMENT]}, "leg.named", "must be a mapping"),
        ({**SOON, "times": MOMENT}, "leg.times", "must be a list"),
        ({**SOON, "size": 0.1}, "leg.size", "a float is not exact"),
        ({**SOON, "size": "1"}, "leg.size", "must be a Decimal"),
        ({**SOON, "size": True}, "leg.size", "must be a Decimal"),
        ({**SOON, "size": Decimal("0.5")}, "leg.size", "must be at least 1"),
        ({**SOON, "count": Decimal("1.5")}, "leg.count", "must be a whole number"),
        ({**SOON, "count": True}, "leg.count", "must be a whole number"),
        ({**SOON, "live": 1}, "leg.live", "must be True or False"),
        ({**SOON, "day": MOMENT}, "leg.day", "must be a date"),
        ({**SOON, "side": 1}, "leg.side", "a Side or its value"),
        ({**SOON, "mode": "1"}, "leg.mode", "a Mode or its value"),
        ({"at": MOMENT, "size": 1}, "leg.theText, side", "at least one"),
        ({**SOON, "inner": {**SOON, "inners": [SOON, {**SOON, "size": 0}]}}, "leg.inner.inners[1].size", "at least 1"),
        (Leg(at="now", size=Decimal(1), text="x"), "leg.at", "must be a time; use datetime"),  # type: ignore[arg-type]
        ({**SOON, "prices": [Decimal("NaN")]}, "leg.prices[0]", "finite"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_cannot_be_sent_is_named_with_its_place(value: Any, where: str, words: str) -> None:
    with pytest.raises((RuleViolation, Unsendable)) as caught:
        written(value)
    problem: Any = caught.value
    assert (problem.parameter if isinstance(problem, RuleViolation) else problem.where) == where
    assert words in problem.rule


def test_a_rule_of_a_field_keeps_its_source() -> None:
    with pytest.raises(RuleViolation) as caught:
        written({**SOON, "size": 0})
    assert caught.value.source is PAGE


def test_lists_and_maps_of_objects() -> None:
    assert SENDER.written({"a": SOON}, dict[str, Leg], "legs")["a"]["at"] == 1767323045678
    assert SENDER.written([SOON], list[Leg], "legs")[0]["size"] == 1
    assert SENDER.given({"a": 1, "leg": None}, {"leg": Leg | UnsetType}) == {"a": 1}
    with pytest.raises(RuleViolation, match="legs"):
        SENDER.written("no list", list[Leg], "legs")
