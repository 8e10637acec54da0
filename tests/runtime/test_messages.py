"""Documented messages read backwards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.errors.messages import fold, template
from tests.spending import cpu_within


@pytest.mark.parametrize(
    ("message", "arrived", "values"),
    [
        (
            "Placement Condition: when {0} {1} is {2} than {3",
            "Placement Condition: when AAPL ask is less than 5",
            {"0": "AAPL", "1": "ask", "2": "less", "3": "5"},
        ),
        (
            "OCO price difference should be at least {0}$",
            "OCO price difference should be at least 0.05$",
            {"0": "0.05"},
        ),
        (
            "The current {HKD} account balance is insufficient.",
            "The current USD account balance is insufficient.",
            {"HKD": "USD"},
        ),
        ("limit amount{}, actual amount{}.", "limit amount100, actual amount 200.", {"0": "100", "1": " 200"}),
        ("Order {1} Ref {2} Limit {3} aggressive", "Order 1 Ref 2 Limit 3 aggressive", {"1": "1", "2": "2", "3": "3"}),
        ("contract’s “{0}”", 'contract\'s "x’y"', {"0": "x’y"}),
        ("no holes", " no holes ", {}),
        ("no holes", "other", None),
        ("at least {0}$", "at least $", None),
        ("a {0} b {1} c", "a x c", None),
        ("a {0} b", "a x b and more", None),
        ("{0} and {1}", "one and two and three", {"0": "one", "1": "two and three"}),
    ],
)
def test_reading_back(message: str, arrived: str, values: dict[str, str] | None) -> None:
    assert template(message).read(arrived) == values


@given(st.lists(st.text("abc 12.", min_size=1, max_size=8).filter(str.strip), min_size=4, max_size=4))
def test_what_was_put_in_comes_out(values: list[str]) -> None:
    stripped = [value.strip() for value in values]
    text = "when <{}> | <{}> | <{}> | <{}".format(*stripped)
    assert template("when <{0}> | <{1}> | <{2}> | <{3").read(text) == dict(zip("0123", stripped, strict=True))


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_template_reads_any_text(message: str, arrived: str) -> None:
    parsed = template(message)
    assert len(parsed.pieces) == len(parsed.names) + 1
    parsed.read(arrived)


def test_a_hostile_text_costs_no_time() -> None:
    parsed = template("when {0} {1} is {2} than {3} or {4} end")
    with cpu_within(3):
        assert parsed.read("when " + "a is than " * 300_000) is None


def test_typographic_quotes_are_folded() -> None:
    assert fold(" “a”\u00a0‘b’ ") == "\"a\" 'b'"
    assert not template("{0} {1}").is_telling
