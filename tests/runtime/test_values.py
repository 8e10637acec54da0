"""Python values on their way out."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.data.encode import Unsendable, pairs_of, text_of
from generator.runtime.http.request import encode_form, encode_json, encode_query

from .acme import CancelRequest, Level2, Side

MONEY = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)


@given(MONEY)
def test_decimals_go_out_exactly_and_without_an_exponent(value: Decimal) -> None:
    as_number, as_text = encode_json([value]).decode(), encode_json([value], "text").decode()
    assert as_number[1:-1] == as_text[2:-2] == text_of(value, "x")
    assert "e" not in as_number.lower()
    assert json.loads(as_number, parse_float=Decimal, parse_int=Decimal) == [value]


def test_truth_values_go_out_as_words_of_json() -> None:
    assert [text_of(value, "x") for value in (True, False)] == ["true", "false"]
    assert pairs_of({"a": False, "b": [True, False]}) == (("a", "false"), ("b", "true"), ("b", "false"))


def test_zero_keeps_its_places() -> None:
    assert encode_json({"a": Decimal("0E-10"), "b": Decimal("1E+3"), "c": Decimal("100")}) == (
        b'{"a":0.0000000000,"b":1000,"c":100}'
    )


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        (1.5, "Decimal"),
        (float("nan"), "Decimal"),
        (Decimal("NaN"), "finite"),
        (Decimal("-Infinity"), "finite"),
        (Decimal("1E+999999999"), "too large"),
        (Decimal("1E-999999999"), "too large"),
        (datetime(2025, 1, 1, tzinfo=UTC), "datetime"),
        (b"x", "bytes"),
        (object(), "object"),
        ({1, 2}, "set"),
    ],
)
def test_what_cannot_be_sent_names_its_place(value: object, rule: str) -> None:
    with pytest.raises(Unsendable, match=rule) as caught:
        encode_json({"outer": {"price": value}})
    assert caught.value.where == "price"
    with pytest.raises(Unsendable, match=rule) as caught:
        pairs_of({"price": [value]})
    assert caught.value.where == "price"


@pytest.mark.parametrize("text", ["\ud800", "a\udfff"])
def test_broken_unicode_is_refused(text: str) -> None:
    with pytest.raises(Unsendable, match="Unicode"):
        encode_json({"a": text})
    with pytest.raises(Unsendable, match="Unicode"):
        text_of(text, "a")
    with pytest.raises(Unsendable):
        encode_json({5: 1})


def test_json_bodies() -> None:
    body: Any = {
        "none": None,
        "side": Side.BUY,
        "new": Side("new"),
        "level": Level2.TWO,
        "on": date(2025, 1, 2),
        "yes": True,
        "big": 10**30,
        "list": [CancelRequest(order_no="1"), {"a": None, "b": 1}],
        "text": 'é"\\\n',
    }
    assert (
        encode_json(body)
        == (
            '{"side":"buy","new":"new","level":2,"on":"2025-01-02","yes":true,"big":1000000000000000000000000000000,'
            '"list":[{"order_no":"1"},{"b":1}],"text":"é\\"\\\\\\n"}'
        ).encode()
    )
    assert encode_json({"a": None, "b": [None]}, keep_null=True) == b'{"a":null,"b":[null]}'


def test_pairs() -> None:
    values = {"a": None, "b": True, "c": [1, Decimal("1.0")], "d": Side.SELL, "e": date(2025, 1, 2), "f": ""}
    assert pairs_of(values) == (
        ("b", "true"),
        ("c", "1"),
        ("c", "1.0"),
        ("d", "sell"),
        ("e", "2025-01-02"),
        ("f", ""),
    )
    assert pairs_of(None) == ()
    with pytest.raises(Unsendable, match="an empty list reads like no list"):
        pairs_of({"g": []})


@given(st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8)).filter(lambda pair: "".join(pair).isprintable())))
def test_encoding_is_undone_by_any_server(pairs: list[tuple[str, str]]) -> None:
    from urllib.parse import parse_qsl

    encoded = encode_query(pairs)
    assert encoded == encode_form(pairs)
    assert encoded.isascii()
    assert "+" not in encoded
    assert parse_qsl(encoded, keep_blank_values=True, max_num_fields=1000) == [
        pair for pair in pairs if pair != ("", "") or "=" in encoded
    ]
