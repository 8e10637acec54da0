"""What a parameter takes is what its type says: each wrong value is refused with advice that fits the type."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from generator.runtime.auth.clocks import ServerClock
from generator.runtime.calls.build import RequestTemplate, RuleViolation, Values, build_in
from generator.runtime.calls.operation import Paging, RequiredWhen
from generator.runtime.calls.pagination import Pager
from generator.runtime.data.times import from_ms
from generator.runtime.errors.exceptions import InvalidParameter
from generator.runtime.http.response import Response
from generator.runtime.values.numbers import exact_decimal

from . import acme

KINDS: dict[str, Any] = {
    "orderQty": int | UnsetType,
    "price": Decimal | UnsetType,
    "day": date | UnsetType,
    "sure": bool | UnsetType,
    "side": acme.Side | UnsetType,
    "tags": list[str] | UnsetType,
    "text": str,
}
OPERATION = replace(acme.PLACE, sent=KINDS, names={"orderQty": "order_qty"}, rules=())
FRAME = RequestTemplate.of(acme.VENUE, "https://venue.test", {})


def sent(**given: Any) -> dict[str, Any]:
    """What stands in the body."""
    body = {**dict.fromkeys(KINDS), "text": "x", **given}
    made: dict[str, Any] = json.loads(build_in(FRAME, acme.VENUE, OPERATION, Values(body=body), False).body)
    assert made.pop("text") == "x"
    return made


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        ("orderQty", 65.0, "must be a whole number; use an int"),
        ("orderQty", Decimal("0.5"), "must be a whole number; use an int"),
        ("orderQty", True, "must be a whole number; use an int"),
        ("orderQty", "65", "must be a whole number; use an int"),
        ("price", 0.1, "a float is not exact; use Decimal('...')"),
        ("price", "0.1", "must be a Decimal or an int"),
        ("price", "abc", "must be a Decimal or an int"),
        ("price", True, "must be a Decimal or an int"),
        ("price", Decimal("Infinity"), "must be a finite number"),
        ("day", datetime(2026, 1, 2, tzinfo=UTC), "must be a date without a time; use .date()"),
        ("day", "2026-01-02", "must be a date; use datetime.date(...)"),
        ("sure", 1, "must be True or False"),
        ("side", 1, "must be a Side or its value"),
        ("tags", "a", "must be a list"),
        ("tags", ["a", 1], "must be text"),
        ("text", 5, "must be text"),
        ("text", None, "must be given"),
        ("text", UNSET, "must be given"),
    ],
)
def test_what_another_type_is_told(name: str, value: Any, rule: str) -> None:
    with pytest.raises(RuleViolation) as caught:
        sent(**{name: value})
    called = {"orderQty": "order_qty", "tags": "tags[1]" if isinstance(value, list) else "tags"}.get(name, name)
    assert (caught.value.parameter, caught.value.rule) == (called, rule)
    assert caught.value.wire_name == ("orderQty" if name == "orderQty" else None)


@pytest.mark.parametrize(
    ("name", "value", "written"),
    [
        ("orderQty", Decimal("65.0"), 65),
        ("orderQty", Decimal("6.5E+1"), 65),
        ("price", 65, 65),
        ("day", date(2026, 1, 2), "2026-01-02"),
        ("sure", False, False),
        ("side", acme.Side("buy"), "buy"),
        ("side", "buy", "buy"),
        ("tags", (), []),
    ],
)
def test_what_is_taken(name: str, value: Any, written: Any) -> None:
    assert sent(**{name: value}) == {name: written}
    assert sent() == {}, "what is not given is absent"


@pytest.mark.parametrize("place", ["query", "form"])
def test_an_empty_list_is_not_sent_as_if_it_had_not_been_given(place: str) -> None:
    """``ids=[]`` of a call that cancels would cancel everything."""
    kinds: dict[str, Any] = {"tags": list[str] | UnsetType, "text": str | UnsetType}
    operation = replace(OPERATION, sent=kinds, body="form" if place == "form" else "none")
    tries: list[tuple[dict[str, Any], bool]] = [
        ({"tags": []}, True),
        ({"tags": None}, False),
        ({"tags": ["", "a"], "text": ""}, False),
    ]
    for given, told in tries:
        values = Values(form=given) if place == "form" else Values(query=given)
        if told:
            with pytest.raises(RuleViolation, match="an empty list reads like no list here; leave it out"):
                build_in(FRAME, acme.VENUE, operation, values, False)
            continue
        request = build_in(FRAME, acme.VENUE, operation, values, False)
        text = request.body.decode() if place == "form" else request.query
        assert text == ("" if given["tags"] is None else "tags=&tags=a&text=")


def test_the_name_in_python_comes_first() -> None:
    error = InvalidParameter(parameter="order_qty", rule="r", wire_name="orderQty")
    assert "order_qty (orderQty): r" in str(error)
    assert RuleViolation("a.b[0].c", "r").named({"a.b": "a_b"}).parameter == "a.b[0].c"
    assert RuleViolation("legs[0].qty, orderQty", "r").named({"legs": "l", "orderQty": "q"}).parameter == "l[0].qty, q"
    rule = RequiredWhen("stopPx", "ordType", ("stop",), shown_as="ord_type")
    assert rule.broken({"ordType": "stop"}) == ("stopPx", "must be given when ord_type is stop")


@pytest.mark.parametrize(
    ("kind", "found", "asked"),
    [
        (str | UnsetType, exact_decimal("5.0"), "5"),
        (int | UnsetType, exact_decimal("5e0"), 5),
        (int | UnsetType, "5.0", 5),
        (str, "5.0", "5.0"),
        (Any, exact_decimal("1.7e12"), 1_700_000_000_000),
        (int, from_ms(1_700_000_000_000), 1_700_000_000_000),
    ],
)
def test_a_cursor_is_asked_for_as_its_parameter_takes_it(kind: Any, found: Any, asked: Any) -> None:
    paging = Paging(style="cursor", parameter="after", cursor=lambda answer: found)
    pager = Pager(replace(acme.GET_ORDER, paging=paging, sent={"after": kind}), {}, 9)
    assert pager.take([1], Response(200, (), b"{}")) == ([1], True)
    assert pager.query == {"after": asked}
    assert type(pager.query["after"]) is type(asked)
    assert pager.take([2], Response(200, (), b"{}"))[1] is False, "the same cursor again ends it"


@pytest.mark.parametrize(
    "told", [1_700_000_000_000, exact_decimal("1.7e12"), exact_decimal("1700000000000.0"), "1.7e12", "1700000000000"]
)
def test_a_venues_clock_is_a_number_in_any_form(told: Any) -> None:
    clock = ServerClock(lambda: 0)
    clock.set(told, 0, 0)
    assert clock.offset == 1_700_000_000
